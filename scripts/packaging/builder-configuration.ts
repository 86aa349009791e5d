import { basename, join } from 'node:path'
import type { Target } from './target.ts'

const root = join(import.meta.dirname, '../..')

interface Places {
  /** The staged app: see stage-app.ts. */
  readonly appFolder: string
  readonly outputFolder: string
  readonly target: Target
  readonly electronVersion: string
  /** A folder with an unpacked Electron; without it electron-builder fetches its own. */
  readonly electronFolder: string | undefined
}

const native = '**/*.node'

/** What electron-builder is told. A test holds what matters of it: one archive, nothing rebuilt, nothing published. */
export const builderConfiguration = ({ appFolder, outputFolder, target, electronVersion, electronFolder }: Places) => ({
  appId: 'app.alongside.journal',
  productName: 'Alongside',
  copyright: 'The Alongside team',
  electronVersion,
  ...(electronFolder === undefined ? {} : { electronDist: electronFolder }),
  directories: { output: outputFolder, buildResources: join(root, 'packaging/resources') },
  // Exactly the staged files: the builder's own search for packages would bring those of the tools.
  files: ['**/*', '!node_modules', { from: join(appFolder, 'node_modules'), to: 'node_modules', filter: ['**/*'] }],
  // Whoever leaves us needs no app: the script that reads a journal, and what it is written after.
  extraResources: ['scripts/read-journal.mjs', 'docs/journal-format.md', 'docs/export-format.md'].map((path) => ({
    from: join(root, path),
    to: `reader/${basename(path)}`,
  })),
  asar: true,
  disableAsarIntegrity: false,
  asarUnpack: [native],
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,
  removePackageScripts: true,
  publish: null,
  compression: 'maximum' as const,
  electronLanguages: ['en-US', 'en-GB'],
  afterPack: join(root, 'packaging/set-fuses.mjs'),
  artifactName: `alongside-\${version}-${target.platform}-${target.arch}.\${ext}`,
  linux: {
    target: ['deb', 'AppImage'],
    category: 'Office',
    executableName: 'alongside',
    maintainer: 'The Alongside team <packages@alongside.invalid>',
    synopsis: 'A private journal of one-on-ones',
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', hardenedRuntime: true },
  win: { target: ['nsis'] },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
})
