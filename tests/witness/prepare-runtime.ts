import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'

const project = resolve(import.meta.dirname, '..', '..')

/** Electron refuses its sandbox to root, so root lends the app to the user whom every Debian has for that. */
const nobody = 65_534

export interface PreparedRuntime {
  /** The program to start. */
  readonly program: string
  readonly appFolder: string
  /** What the program says it is. */
  readonly version: string
  /** Who must be able to write to the folder of journal and settings; null: the user who runs this. */
  readonly user: number | null
}

/** The program itself, or the one in a folder or in the folder `electron` of it. */
function programOf(given: string): string {
  const places = [given, join(given, 'electron'), join(given, 'electron/electron')]
  const program = places.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  if (program === undefined) throw new Error(`There is no Electron in ${given}`)
  return realpathSync(program)
}

/** `given` is the program of an Electron or a folder with it. Throws when it is none. */
export async function prepareRuntime(given: string, work: string): Promise<PreparedRuntime> {
  const program = programOf(given)
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const version = execFileSync(program, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim()
  if (!/^\d+\./.test(version)) throw new Error(`${program} is no Electron`)
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  if (Number.parseInt(version, 10) >= Number.parseInt(devDependencies.electron, 10))
    return { program, appFolder: project, version, user: null }

  const runtime = join(work, 'electron')
  cpSync(dirname(program), runtime, { recursive: true, dereference: true })
  const appFolder = join(runtime, 'resources', 'app')
  await layApp(appFolder)
  const isRoot = process.getuid?.() === 0
  return {
    program: isRoot ? lendTo(nobody, join(runtime, 'electron'), work) : join(runtime, 'electron'),
    ...{ appFolder, version, user: isRoot ? nobody : null },
  }
}

/** The built app with what an older Electron lacks: one main of an older syntax, and a page that has the newer language. */
async function layApp(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const copy = (from: string, to = from): void =>
    cpSync(join(project, from), join(folder, to), { recursive: true, dereference: true })
  for (const name of ['package.json', 'out', 'resources', 'scripts', 'tests/chromium-host']) copy(name)
  copy('node_modules/better-sqlite3')
  cpSync(realpathSync(process.execPath), join(folder, 'node'))
  copy('tests/witness/older-electron.cjs', 'older-electron.cjs')
  copy('tests/witness/older-language.js', 'older-language.cjs')
  copy('tests/witness/older-language.js', 'out/renderer/assets/older-language.js')
  change(join(folder, 'package.json'), (text) => JSON.stringify({ ...JSON.parse(text), main: 'older-electron.cjs' }))
  const script = '<script src="./assets/older-language.js"></script>'
  change(join(folder, 'out/renderer/index.html'), (html) => html.replace('<script', `${script}<script`))
  await build({
    ...{ root: folder, configFile: false, logLevel: 'error', define: { 'import.meta.dirname': '__dirname' } },
    ssr: { noExternal: true },
    build: {
      ...{
        ssr: join(folder, 'out/main/index.js'),
        outDir: join(folder, 'out/main'),
        emptyOutDir: false,
        target: 'node18',
      },
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  })
}

const change = (path: string, by: (text: string) => string): void => writeFileSync(path, by(readFileSync(path, 'utf8')))

/** A program that starts another one as another user, with the sandbox that root had to switch off. */
function lendTo(user: number, program: string, work: string): string {
  const path = join(work, 'lent-electron')
  const lines = [
    '#!/bin/sh',
    'for each in "$@"; do shift; [ "$each" = --no-sandbox ] || set -- "$@" "$each"; done',
    `exec setpriv --reuid=${user} --regid=${user} --clear-groups "${program}" "$@"`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
  chmodSync(work, 0o755)
  return path
}
