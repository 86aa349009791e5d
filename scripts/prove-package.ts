/**
 * `npm run prove:package`: packs the app for this system around a stand-in for Electron's program, without asking the
 * network for it, reads the fuses back, takes the archive apart again, compares it file by file with what should be in
 * it, weighs it, and plays the demo on what came out. Then it changes the native program, and the app has to refuse.
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
import { basename, join, relative, sep } from 'node:path'
import { packagedFiles } from './packaging/packaged-files.ts'
import { fingerprintPath } from './packaging/stage-app.ts'
import { nativeModuleFor, type Target, targetFrom } from './packaging/target.ts'
import { requireSupportedNode } from './require-supported-node.ts'

const root = join(import.meta.dirname, '..')
const mostBytes = 12_000_000

/** What stands before the fuses in Electron's program, and those of a fresh one: a form, a number, one sign for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const freshFuses = `${sentinel}\u0001\u0009101100011`

function run(args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${args[0]} ended with ${status ?? 'a signal'}`)
}

/** As little of a runtime as electron-builder asks for: it is copied, never started. */
function makeRuntime(folder: string, { platform }: Target): void {
  if (platform !== 'linux') throw new Error('The stand-in for the runtime has the form of the one for Linux')
  for (const inside of ['resources', 'locales']) mkdirSync(join(folder, inside), { recursive: true })
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 1\n# ${freshFuses}\n`, { mode: 0o755 })
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/en-GB.pak'])
    writeFileSync(join(folder, name), '')
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted()

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

/** The way out lies outside the archive, where a Node of somebody else's can read it. */
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

async function assertFingerprint(extracted: string, target: Target): Promise<void> {
  const before = await codeOfCall(extracted)
  appendFileSync(join(extracted, nativeModuleFor(target)), 'x')
  const after = await codeOfCall(extracted)
  if (before !== 'ok' || after !== 'app-altered') throw new Error(`A changed native program: ${before}, then ${after}`)
  console.log('\nWith one more byte in the native program the packed app refuses every call.')
}

async function main(folder: string): Promise<void> {
  const target = targetFrom(undefined)
  const runtime = join(folder, 'runtime')
  const output = join(folder, 'dist')
  makeRuntime(runtime, target)
  run([join(root, 'scripts/package.ts'), '--dir', `--electron=${runtime}`, `--output=${output}`])
  assertFuses(join(output, 'linux-unpacked/alongside'))
  const resources = join(output, 'linux-unpacked/resources')
  const extracted = join(folder, 'extracted')
  const asar = join(root, 'packaging/node_modules/@electron/asar/bin/asar.mjs')
  run([asar, 'extract', join(resources, 'app.asar'), extracted])
  assertContent(extracted, target)
  assertReader(resources)
  assertSize(resources)
  run([join(root, 'tests/demo/demo.ts'), `--app=${extracted}`])
  await assertFingerprint(extracted, target)
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
