/**
 * `npm run witness`: walks through the built app in the Electron that ALONGSIDE_WITNESS names, and prints a line a step.
 * Not part of `npm test`: an older Electron refutes, it proves nothing about the one that is shipped.
 */
import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareRuntime } from './prepare-runtime.ts'
import { walk } from './walk.ts'

const given = process.env['ALONGSIDE_WITNESS']
const ending: (() => void)[] = []

/** A screen that no one sees, where there is none. */
async function haveScreen(): Promise<void> {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return
  const options = ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp']
  const screen = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  ending.push(() => screen.kill())
  process.env['DISPLAY'] = await new Promise<string>((found, failed) => {
    screen.once('error', () => failed(new Error('There is no display, and no Xvfb to make one')))
    screen.stdio[3]?.once('data', (digits) => found(`:${String(digits).trim()}`))
  })
}

async function witness(runtime: string): Promise<boolean> {
  const work = mkdtempSync(join(tmpdir(), 'alongside-witness-'))
  ending.push(() => rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  await haveScreen()
  const prepared = await prepareRuntime(runtime, work)
  const userData = mkdtempSync(join(work, 'profile-'))
  if (prepared.user !== null) chownSync(userData, prepared.user, prepared.user)
  console.log(`The built app in Electron ${prepared.version}:`)
  return walk(prepared, userData)
}

if (given) {
  try {
    process.exitCode = (await witness(given)) ? 0 : 1
  } catch (error) {
    console.log(`FAIL  the walk came to its end\n${error}`)
    process.exitCode = 1
  } finally {
    for (const end of ending.reverse()) end()
  }
} else {
  console.log('SKIP  the walk in Electron: ALONGSIDE_WITNESS names no runtime')
}
