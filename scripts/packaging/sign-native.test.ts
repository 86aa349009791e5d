import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isNativeModuleIntact } from '#journal/storage/native-module.ts'
import { builderConfiguration } from './builder-configuration.ts'
import { adHoc, codesignArguments, identityFrom, signerOf } from './sign-native.ts'
import { stageApp } from './stage-app.ts'
import { nativeModuleFor, type Target } from './target.ts'

const mac: Target = { platform: 'darwin', arch: 'arm64' }
const windows: Target = { platform: 'win32', arch: 'x64' }
const driver = 'node_modules/better-sqlite3'

let place: string
let project: string
let staged: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'alongside-signing-'))
  project = join(place, 'project')
  staged = join(place, 'Alongside.app/Contents/Resources/app.asar.unpacked')
  const files = [
    'LICENSE',
    'THIRD-PARTY-NOTICES',
    `${driver}/package.json`,
    `${driver}/LICENSE`,
    `${driver}/lib/index.js`,
  ]
  for (const path of [
    ...files,
    'out/main/index.js',
    'resources/icon.png',
    nativeModuleFor(mac),
    nativeModuleFor(windows),
  ]) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), path)
  }
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

const configurationFor = (target: Target, identity?: string) =>
  builderConfiguration({
    ...{ appFolder: '/staged', outputFolder: '/dist', target, electronVersion: '45.4.1', electronFolder: undefined },
    identity,
  })

/** What signing does to a file: it is another one afterwards. */
const sign = (file: string): void => appendFileSync(file, 'a signature')

const isIntact = (): boolean => isNativeModuleIntact(join(staged, 'resources'), join(staged, driver))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** electron-builder on macOS signs every file but those that match. Source: its MacTargetHelper.buildSignOptions. */
function signAsBuilderOnMac(): void {
  const ignored = configurationFor(mac).mac.signIgnore.map((pattern) => new RegExp(pattern))
  for (const file of filesBelow(staged)) if (!ignored.some((pattern) => pattern.test(file))) sign(file)
}

/** On Windows: programs, and what signExts adds or takes away. Source: its WinPackager.shouldSignFile. */
function signAsBuilderOnWindows(): void {
  const rules = configurationFor(windows).win.signExts
  const isSigned = (file: string): boolean => {
    if (rules.some((rule) => file.endsWith(rule))) return true
    return !rules.some((rule) => rule.startsWith('!') && file.endsWith(rule.slice(1)))
  }
  for (const file of filesBelow(staged)) if (isSigned(file)) sign(file)
}

test('on macOS the native program is signed first, then its hash is taken, and the builder signs everything but it', () => {
  stageApp(staged, mac, { project, sign })
  expect(readFileSync(join(staged, nativeModuleFor(mac)), 'utf8')).toBe(`${nativeModuleFor(mac)}a signature`)
  expect(isIntact()).toBe(true)
  const licence = readFileSync(join(staged, 'LICENSE'))
  const fingerprint = join(staged, 'resources/native-module.sha256')
  const kept = readFileSync(fingerprint)
  signAsBuilderOnMac()
  expect(readFileSync(join(staged, 'LICENSE'))).not.toEqual(licence)
  // In the app that file lies in the archive, which no signing changes.
  writeFileSync(fingerprint, kept)
  expect(isIntact()).toBe(true)
})

test('on Windows the builder leaves the native program alone', () => {
  stageApp(staged, windows, { project, sign: () => undefined })
  const fingerprint = join(staged, 'resources/native-module.sha256')
  const kept = readFileSync(fingerprint)
  signAsBuilderOnWindows()
  writeFileSync(fingerprint, kept)
  expect(isIntact()).toBe(true)
})

test('signed after its hash was taken, the app would refuse every call: the control', () => {
  stageApp(staged, mac, { project, sign })
  sign(join(staged, nativeModuleFor(mac)))
  expect(isIntact()).toBe(false)
})

test('codesign is called on macOS alone, ad hoc or with a name, a time and the hardened runtime', () => {
  const called: (readonly string[])[] = []
  const run = (program: string, args: readonly string[]): void => void called.push([program, ...args])
  signerOf(windows, adHoc, run)('sqlite.node')
  expect(called).toEqual([])
  signerOf(mac, adHoc, run)('sqlite.node')
  expect(called).toEqual([['codesign', '--force', '--sign', '-', 'sqlite.node']])
  expect(codesignArguments('sqlite.node', 'Ada (AB12)').join(' ')).toBe(
    '--force --sign Developer ID Application: Ada (AB12) --options runtime --timestamp sqlite.node',
  )
})

test('without an identity macOS gets an ad hoc signature without the hardened runtime; with one, both', () => {
  expect(configurationFor(mac).mac).toMatchObject({ identity: '-', hardenedRuntime: false })
  const signed = configurationFor(mac, 'Ada (AB12)').mac
  expect(signed).toMatchObject({ identity: 'Ada (AB12)', hardenedRuntime: true })
  const entitlements = readFileSync(signed.entitlements, 'utf8').match(/com\.apple\.[\w.-]+/g)
  expect(entitlements).toEqual(['com.apple.security.cs.allow-jit'])
  expect(signed.entitlementsInherit).toBe(signed.entitlements)
})

test('a certificate that only the builder would find is asked for by name, on macOS alone', () => {
  expect(identityFrom(mac, undefined, {})).toBe(adHoc)
  expect(identityFrom(mac, 'Developer ID Application: Ada (AB12)', { CSC_LINK: 'x' })).toBe('Ada (AB12)')
  expect(() => identityFrom(mac, undefined, { CSC_LINK: 'x' })).toThrow('CSC_LINK is set')
  expect(() => identityFrom(mac, undefined, { CSC_NAME: 'x' })).toThrow('CSC_NAME is set')
  expect(identityFrom(windows, undefined, { CSC_LINK: 'x' })).toBe(adHoc)
})

test('the fingerprint is the SHA-256 of the signed file', () => {
  stageApp(staged, mac, { project, sign })
  const native = readFileSync(join(staged, nativeModuleFor(mac)))
  const fingerprint = readFileSync(join(staged, 'resources/native-module.sha256'), 'utf8').trim()
  expect(fingerprint).toBe(createHash('sha256').update(native).digest('hex'))
})
