import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { filesBelow, temporaryFolder } from './testing/temporary-folder.ts'

const canary = 'QuietlyRecordedDoubt'

/** Lets another process sort and rebuild; says where the canary lies afterwards and what was ever made in TMPDIR. */
async function traceOf(mode: 'encrypted' | 'plaintext') {
  const folder = temporaryFolder()
  const [journal, temp] = [join(folder, 'journal'), join(folder, 'temp')]
  for (const part of [journal, temp]) mkdirSync(part)
  const madeInTemp: string[] = []
  const watcher = watch(temp, (_event, name) => madeInTemp.push(String(name)))
  const script = join(import.meta.dirname, 'testing', 'sorting-work.ts')
  const env = { ...process.env, TMPDIR: temp, SQLITE_TMPDIR: temp, NODE_OPTIONS: '' }
  const work = spawn(process.execPath, [script, mode, journal, canary], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [exitCode] = await once(work, 'exit')
  await nextTurn()
  await nextTurn()
  watcher.close()
  const files = filesBelow(folder)
  const inClear = files.filter((path) => readFileSync(path).includes(canary))
  return { exitCode, files: files.length, inClear: inClear.length, madeInTemp: madeInTemp.length }
}

test('no word reaches the disk in clear, neither in the journal’s folder nor in the temp folder', async () => {
  expect(await traceOf('encrypted')).toEqual({ exitCode: 0, files: 2, inClear: 0, madeInTemp: 0 })
})

test('the same work without a key is found in both places, so the search above can find something', async () => {
  const { exitCode, inClear, madeInTemp } = await traceOf('plaintext')
  expect(exitCode).toBe(0)
  expect(inClear).toBeGreaterThan(0)
  expect(madeInTemp).toBeGreaterThan(0)
})
