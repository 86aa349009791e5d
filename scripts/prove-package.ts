/**
 * `npm run prove:package`: makes deb and AppImage around a stand-in for Electron's program, with what this system has of
 * tools and nothing from the network. Takes both apart and compares them with the build, reads the fuses back, installs the
 * deb where nothing stays, weighs, and plays the demo on what came out. Then it changes the native program: the app has
 * to refuse, and no installer may be made of it. What it cannot see it says.
 */
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { packagedFiles } from './packaging/packaged-files.ts'
import { filesIn } from './packaging/prove/compare-folders.ts'
import { proveAppImage } from './packaging/prove/prove-app-image.ts'
import { proveDeb } from './packaging/prove/prove-deb.ts'
import { standInTools } from './packaging/prove/stand-in-tools.ts'
import { fingerprintPath } from './packaging/stage-app.ts'
import { nativeModuleFor, type Target, targetFrom } from './packaging/target.ts'
import { requireSupportedNode } from './require-supported-node.ts'

const root = join(import.meta.dirname, '..')
const mostBytes = 12_000_000

/** What stands before the fuses in Electron's program, and those of a fresh one: a form, a number, one sign for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const freshFuses = `${sentinel}\u0001\u0009101100011`

const unseen = `
Not seen here: Electron's own program and how it starts; fpm, in whose place dpkg-deb made the deb; the AppImage's runtime, which
mounts it; AppArmor taking its profile; macOS and Windows, their installers and signatures; lock screens of desktops.
What is asked of them is held by tests of the configuration (scripts/packaging), and by docs/security.md, 5.`

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) throw new Error(`${args[0]} ended with ${status ?? 'a signal'}`)
}

/** As little of a runtime as electron-builder asks for. Started, it prints how it was called. */
function makeRuntime(folder: string, { platform }: Target): void {
  if (platform !== 'linux') throw new Error('The stand-in for the runtime has the form of the one for Linux')
  for (const inside of ['resources', 'locales']) mkdirSync(join(folder, inside), { recursive: true })
  writeFileSync(
    join(folder, 'electron'),
    `#!/bin/sh\nreadlink -fn "$0"; printf ' [%s]' "$@"; echo\n# ${freshFuses}\n`,
    { mode: 0o755 },
  )
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 })
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/en-GB.pak'])
    writeFileSync(join(folder, name), '')
}

function assertContent(extracted: string, target: Target): void {
  const wanted = [...packagedFiles(target), 'package.json', fingerprintPath].toSorted()
  const found = filesIn(extracted)
  const missing = wanted.filter((path) => !found.includes(path))
  const surplus = found.filter((path) => !wanted.includes(path))
  if (missing.length + surplus.length > 0)
    throw new Error(`Missing: ${missing.join(', ') || 'nothing'}. Not ours: ${surplus.join(', ') || 'nothing'}`)
  // The builder takes out of the driver's package.json what is for its developers.
  for (const path of packagedFiles(target).filter((each) => !each.endsWith('/package.json')))
    if (!readFileSync(join(extracted, path)).equals(readFileSync(join(root, path)))) throw new Error(`${path} differs`)
  console.log(`\n${found.length} files came out of the archive, each byte for byte what was built.`)
}

function assertFuses(program: string): void {
  const text = readFileSync(program, 'latin1')
  const found = text.slice(text.indexOf(sentinel) + sentinel.length + 2).slice(0, 9)
  const fuses = JSON.parse(readFileSync(join(root, 'packaging/fuses.json'), 'utf8')) as Record<string, boolean>
  const wanted = Object.values(fuses)
    .map((isOn) => (isOn ? '1' : '0'))
    .join('')
  if (found !== wanted) throw new Error(`The fuses are ${found}, not ${wanted}`)
  console.log(`\nNine fuses are set as packaging/fuses.json says: ${found}.`)
}

/** The way out lies outside the archive, where the Node of someone else can read it. */
function assertReader(resources: string): void {
  for (const path of ['scripts/read-journal.mjs', 'docs/journal-format.md', 'docs/export-format.md'])
    if (!readFileSync(join(resources, 'reader', basename(path))).equals(readFileSync(join(root, path))))
      throw new Error(`${path} beside the archive differs`)
}

/** P13: all that an installation has beside the runtime. */
function assertSize(resources: string): void {
  const bytes = filesIn(resources).reduce((sum, path) => sum + statSync(join(resources, path)).size, 0)
  console.log(`Installed size without the runtime: ${(bytes / 1e6).toFixed(2)} MB (goal: 12 MB).`)
  if (bytes > mostBytes) throw new Error('The package is larger than the goal')
}

/** Asks the packed journal process for something, as main would, and answers the code of its refusal. */
async function codeOfCall(extracted: string): Promise<string> {
  const entry = join(root, 'tests/chromium-host/utility-process.ts')
  const program = join(extracted, 'out/main/journal-process.js')
  const child = fork(entry, [program, `--resources=${join(extracted, 'resources')}`], { serialization: 'advanced' })
  child.send({ data: { id: 1, method: 'proposeRecoveryKey', input: {} } })
  const [message] = (await once(child, 'message')) as [{ data: { outcome: { error?: { code: string } } } }]
  child.kill()
  return message.data.outcome.error?.code ?? 'ok'
}

/** What electron-builder calls after signing; it ends without a word, or stops the build. */
function isFitForInstaller(appOutDir: string): boolean {
  const hook = join(root, 'packaging/check-native-program.mjs')
  const code = `const { default: check } = await import(process.argv[1])
await check({ appOutDir: process.argv[2], electronPlatformName: 'linux', packager: { appInfo: { productFilename: 'Alongside' } } })`
  const args = ['--input-type=module', '-e', code, hook, appOutDir]
  return spawnSync(process.execPath, args, { stdio: 'ignore' }).status === 0
}

async function assertFingerprint(extracted: string, unpacked: string, target: Target): Promise<void> {
  const before = [await codeOfCall(extracted), isFitForInstaller(unpacked)]
  appendFileSync(join(extracted, nativeModuleFor(target)), 'x')
  appendFileSync(
    join(unpacked, 'resources/app.asar.unpacked', nativeModuleFor(target)),
    'a signature that comes too late',
  )
  const after = [await codeOfCall(extracted), isFitForInstaller(unpacked)]
  if (before.join() !== 'ok,true' || after.join() !== 'app-altered,false')
    throw new Error(`A changed native program: ${before.join()}, then ${after.join()}`)
  console.log('\nWith a changed native program the packed app refuses every call, and no installer is made of it.')
}

async function main(folder: string): Promise<void> {
  const target = targetFrom(undefined)
  const [runtime, output, extracted] = ['runtime', 'dist', 'extracted'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  makeRuntime(runtime, target)
  for (const name of ['tools', 'deb', 'rehearsal']) mkdirSync(join(folder, name))
  const env = { ...process.env, ...standInTools(join(folder, 'tools')) }
  run([join(root, 'scripts/package.ts'), `--electron=${runtime}`, `--output=${output}`], env)
  const made = (ending: string): string =>
    join(output, readdirSync(output).find((name) => name.endsWith(ending)) ?? ending)
  const unpacked = join(output, readdirSync(output).find((name) => /^linux.*unpacked$/.test(name)) ?? 'linux-unpacked')
  assertFuses(join(unpacked, 'alongside'))
  assertSize(join(unpacked, 'resources'))
  assertReader(join(unpacked, 'resources'))
  proveAppImage(made('.AppImage'), unpacked, join(folder, 'app-image'))
  const installed = proveDeb(made('.deb'), unpacked, join(folder, 'deb'), join(folder, 'rehearsal'))
  const asar = join(root, 'packaging/node_modules/@electron/asar/bin/asar.mjs')
  run([asar, 'extract', join(installed, 'resources/app.asar'), extracted])
  assertContent(extracted, target)
  run([join(root, 'tests/demo/demo.ts'), `--app=${extracted}`])
  await assertFingerprint(extracted, unpacked, target)
  console.log(unseen)
}

requireSupportedNode()
const folder = mkdtempSync(join(tmpdir(), 'alongside-package-'))
try {
  await main(folder)
} catch (error) {
  console.error(`Not proved: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
