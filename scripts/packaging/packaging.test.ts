import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { builderConfiguration } from './builder-configuration.ts'
import { packagedFiles } from './packaged-files.ts'
import { packagedDescription } from './stage-app.ts'
import { nativeModuleFor, type Target, targetFrom } from './target.ts'

const root = join(import.meta.dirname, '../..')
const targets: readonly Target[] = (['linux', 'darwin', 'win32'] as const).flatMap((platform) =>
  (['x64', 'arm64'] as const).map((arch) => ({ platform, arch })),
)

const configurationFor = (target: Target) =>
  builderConfiguration({
    appFolder: '/staged',
    outputFolder: '/dist',
    target,
    electronVersion: '45.4.1',
    electronFolder: undefined,
  })

test.each(targets)('the driver brings a native program for $platform $arch', (target) => {
  expect(existsSync(join(root, nativeModuleFor(target)))).toBe(true)
})

test.each(targets)(
  'for $platform $arch one checked archive is made, nothing is rebuilt and nothing is published',
  (target) => {
    const configuration = configurationFor(target)
    expect(configuration).toMatchObject({
      asar: true,
      disableAsarIntegrity: false,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      nodeGypRebuild: false,
      publish: null,
    })
    for (const hook of [configuration.afterPack, configuration.afterSign]) expect(existsSync(hook)).toBe(true)
    expect(configuration.mac.icon).toBe(join(root, 'packaging/resources/icon.icns'))
    expect(configuration.win.icon).toBe(join(root, 'packaging/resources/icon.ico'))
  },
)

test('the fuses are those of security.md, all nine, none left to chance', () => {
  expect(JSON.parse(readFileSync(join(root, 'packaging/fuses.json'), 'utf8'))).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
  const hook = readFileSync(join(root, 'packaging/set-fuses.mjs'), 'utf8')
  expect(hook).toContain('strictlyRequireAllFuses: true')
  expect(hook).toContain("'fuses.json'")
})

test('the tools have exact versions and a lock, and the app itself does not depend on them', () => {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, object>
  const tools = read('packaging/package.json')['devDependencies'] as Record<string, string>
  const locked = read('packaging/package-lock.json')['packages'] as Record<string, { version?: string }>
  for (const [name, version] of Object.entries(tools)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(locked[`node_modules/${name}`]?.version).toBe(version)
  }
  expect(
    Object.keys({ ...read('package.json')['dependencies'], ...read('package.json')['devDependencies'] }),
  ).not.toContain('electron-builder')
})

test('the packaged description starts the same program and names no script, tool or library', () => {
  expect(Object.keys(packagedDescription())).toEqual([
    'name',
    'productName',
    'version',
    'description',
    'homepage',
    'license',
    'author',
    'type',
    'main',
    'desktopName',
  ])
  expect(Object.values(packagedDescription())).not.toContain(undefined)
  expect(packagedDescription().main).toBe('out/main/index.js')
})

test('the deb says where it comes from, and the window finds its entry in the menu of the desktop', () => {
  const { linux } = configurationFor({ platform: 'linux', arch: 'x64' })
  // Without a homepage electron-builder makes no deb; .invalid belongs to no one (RFC 2606).
  expect(packagedDescription().homepage).toMatch(/^https:\/\/\S+$/)
  expect(packagedDescription().desktopName).toBe(`${linux.executableName}.desktop`)
  expect(linux).toMatchObject({ syncDesktopName: true, target: ['deb', 'AppImage'] })
})

test('no tool of the builder is the old one, which it calls 0.0.0 and takes by itself', () => {
  const { toolsets } = configurationFor({ platform: 'win32', arch: 'x64' })
  expect(Object.keys(toolsets).toSorted()).toEqual(['appimage', 'nsis', 'winCodeSign', 'wine'])
  for (const version of Object.values(toolsets)) expect(version).toMatch(/^[1-9]\d*\.\d+\.\d+$/)
})

test('a target that we do not make is refused in one sentence', () => {
  expect(targetFrom('mac', 'arm64')).toEqual({ platform: 'darwin', arch: 'arm64' })
  expect(() => targetFrom('beos')).toThrow('There is no package for beos')
  expect(() => targetFrom('linux', 'ia32')).toThrow('There is no package for ia32')
})

const project = mkdtempSync(join(tmpdir(), 'alongside-packaging-'))
afterAll(() => rmSync(project, { recursive: true }))

function write(path: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), '')
}

const driver = 'node_modules/better-sqlite3'
const shipped = [
  'LICENSE',
  'THIRD-PARTY-NOTICES',
  `${driver}/LICENSE`,
  `${driver}/lib/index.js`,
  `${driver}/lib/methods/key.js`,
  `${driver}/package.json`,
  `${driver}/prebuilds/linux-x64.node`,
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/assets/inter.woff2',
  'out/renderer/index.html',
  'resources/sample-journal/somebody.json',
  'resources/templates/regular-one-on-one.json',
]
const kept = [
  'package-lock.json',
  'src/main/index.ts',
  'src/main/door/door.test.ts',
  'tests/app/door.spec.ts',
  'scripts/package.ts',
  'docs/security.md',
  `${driver}/src/better_sqlite3.cpp`,
  `${driver}/deps/sqlite3/sqlite3.c`,
  `${driver}/prebuilds/linux-arm64.node`,
  `${driver}/prebuilds/darwin-arm64.node`,
  `${driver}/prebuilds/win32-x64.node`,
  'node_modules/docx/dist/index.mjs',
  'node_modules/electron/index.js',
]

test('packaged are the build, the resources, the licences and one native program: no source, no test, no tool', () => {
  for (const path of [...shipped, ...kept]) write(path)
  expect(packagedFiles({ platform: 'linux', arch: 'x64' }, project)).toEqual(shipped.toSorted())
})

test('without a build nothing is packaged', () => {
  rmSync(join(project, 'out'), { recursive: true, force: true })
  expect(() => packagedFiles({ platform: 'linux', arch: 'x64' }, project)).toThrow('ENOENT')
})
