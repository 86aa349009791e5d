import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { normalizePath, type Plugin } from 'vite'

/** Beside each other: the desktop shell, the processes that it forks for journal and Mirror, and a thread of the first. */
const mainInputs = {
  index: resolve(import.meta.dirname, 'src/main/index.ts'),
  'journal-process': resolve(import.meta.dirname, 'src/journal/journal-process.ts'),
  'backup-worker': resolve(import.meta.dirname, 'src/journal/backups/backup-worker.ts'),
  'mirror-process': resolve(import.meta.dirname, 'src/journal/mirror/mirror-process.ts'),
}

/** What main and the forked processes load beside Node, Electron and the driver of SQLite. */
const bundledLibraries = [
  'chardet',
  'docx',
  'electron-store',
  'fflate',
  'js-yaml',
  'libsodium-wrappers-sumo',
  'uuid',
  'zod',
]

const pageContract = resolve(import.meta.dirname, 'src/shared/contract/page-contract.ts')

/** Puts what a file exports, as plain values, in its place. */
const evaluated = (file: string): Plugin => ({
  name: 'evaluated-while-building',
  async load(id) {
    // Vite's ids have slashes on Windows too, and Node imports no path that begins with a drive.
    if (id !== normalizePath(file)) return null
    const values: Record<string, unknown> = await import(pathToFileURL(file).href)
    return Object.entries(values)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
      .join('\n')
  },
})

export default defineConfig({
  main: {
    build: {
      target: 'node24',
      outDir: 'out/main',
      // The libraries go into the bundle, and what nobody calls of them stays out of the package: 9 MB of docx alone.
      // The driver of SQLite cannot: it is a native program that looks for itself beside its own folder.
      externalizeDeps: { include: ['better-sqlite3'], exclude: bundledLibraries },
      rolldownOptions: { input: mainInputs },
    },
  },
  preload: {
    plugins: [evaluated(pageContract)],
    build: {
      target: 'node24',
      outDir: 'out/preload',
      // A sandboxed preload is one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react(), evaluated(pageContract)],
    worker: { format: 'es' },
    build: {
      minify: true,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      // The content security policy allows files of our own only: no data: address, no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The page is read from this disk: one file is faster than many.
      chunkSizeWarningLimit: 2_500,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
})
