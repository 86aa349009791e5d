import { basename, join } from 'node:path'
import { adHoc } from './sign-native.ts'
import type { Target } from './target.ts'

const root = join(import.meta.dirname, '../..')
const build = (path: string): string => join(root, 'packaging', path)

interface Places {
  /** The staged app: see stage-app.ts. */
  readonly appFolder: string
  readonly outputFolder: string
  readonly target: Target
  readonly electronVersion: string
  /** A folder with an unpacked Electron; without it electron-builder fetches its own. */
  readonly electronFolder: string | undefined
  /** Who signs on macOS; see sign-native.ts. */
  readonly identity?: string | undefined
}

const native = '**/*.node'

/** The tools that electron-builder fetches. Those it takes by itself are the old ones of each kind. */
const toolsets = { appimage: '1.0.3', winCodeSign: '1.1.0', nsis: '1.2.1', wine: '1.0.1' } as const

/** What Electron's program is linked with, and the keyring; the rest comes with these. Newer systems say t64 for some. */
const libraries = [
  ...['libgtk-3-0t64 | libgtk-3-0', 'libatspi2.0-0t64 | libatspi2.0-0', 'libasound2t64 | libasound2'],
  ...['libnss3', 'libgbm1', 'libxss1', 'libxtst6', 'libuuid1', 'libsecret-1-0'],
]

/**
 * What macOS starts. On Apple's processors a program whose switches were set and that is not signed again is ended at
 * once, so there is always a signature: of a known name, or *ad hoc*, which says no more than that nothing changed since. The
 * hardened runtime loads libraries of the same signer only, and an ad hoc signature has none.
 */
const mac = (identity: string) => ({
  target: ['dmg'],
  category: 'public.app-category.productivity',
  icon: build('resources/icon.icns'),
  identity,
  hardenedRuntime: identity !== adHoc,
  entitlements: build('resources/entitlements.mac.plist'),
  entitlementsInherit: build('resources/entitlements.mac.plist'),
  // Signed before its hash was taken, and never again: sign-native.ts.
  signIgnore: ['\\.node$'],
})

/** What electron-builder gets. A test holds what matters of it: one archive, nothing rebuilt, nothing published. */
export const builderConfiguration = ({
  appFolder,
  outputFolder,
  target,
  electronVersion,
  electronFolder,
  identity = adHoc,
}: Places) => ({
  appId: 'app.alongside.journal',
  productName: 'Alongside',
  copyright: 'The Alongside team',
  electronVersion,
  ...(electronFolder === undefined ? {} : { electronDist: electronFolder }),
  directories: { output: outputFolder, buildResources: build('resources') },
  // Exactly the staged files: the builder's own search for packages would bring those of the tools.
  files: ['**/*', '!node_modules', { from: join(appFolder, 'node_modules'), to: 'node_modules', filter: ['**/*'] }],
  // Anyone who leaves us needs no app: the script that reads a journal, and what it is written after.
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
  toolsets,
  afterPack: build('set-fuses.mjs'),
  afterSign: build('check-native-program.mjs'),
  artifactName: `alongside-\${version}-${target.platform}-${target.arch}.\${ext}`,
  linux: {
    target: ['deb', 'AppImage'],
    category: 'Office',
    executableName: 'alongside',
    syncDesktopName: true,
    icon: build('resources/icons'),
    maintainer: 'The Alongside team <packages@alongside.invalid>',
    vendor: 'The Alongside team',
    synopsis: 'Private journal of one-on-ones',
  },
  deb: { depends: libraries, recommends: [] },
  mac: mac(identity),
  win: { target: ['nsis'], icon: build('resources/icon.ico'), signExts: ['!.node'] },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
})
