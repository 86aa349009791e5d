/**
 * `npx node tests/installed/try-installed-work.ts <program>`: starts an installed Alongside on a journal that is laid ready, unlocks,
 * locks, unlocks again and quits it, by keys of the system: an installed app lets no debugger in. Whether the journal is
 * open is seen from outside: only then its log lies beside it (docs/security.md, R10).
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { passphrase } from '../support/passphrase.ts'
import { layReady, makeReadyJournals } from '../support/ready-journals.ts'

const patienceMs = 30_000

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
}

const powershell = (keys: string): void =>
  run('powershell', [
    '-Command',
    `$shell = New-Object -ComObject WScript.Shell; if (-not $shell.AppActivate('Alongside')) { exit 1 }; Start-Sleep -Milliseconds 300; $shell.SendKeys('${keys}')`,
  ])
const events = (keys: string): void =>
  run('osascript', [
    '-e',
    'tell application "Alongside" to activate',
    '-e',
    `tell application "System Events" to ${keys}`,
  ])
const window = ['search', '--sync', '--onlyvisible', '--name', '^Alongside$', 'windowfocus', '--sync'] as const

/** How a person types and locks, on each system. */
const keyboard =
  process.platform === 'win32'
    ? { type: (text: string) => powershell(`${text}{ENTER}`), lock: () => powershell('^l') }
    : process.platform === 'darwin'
      ? {
          type: (text: string) => events(`keystroke "${text}" & return`),
          lock: () => events('keystroke "l" using command down'),
        }
      : {
          type: (text: string) => run('xdotool', [...window, 'type', '--delay', '20', `${text}\n`]),
          lock: () => run('xdotool', [...window, 'key', 'ctrl+l']),
        }

async function until(what: string, isSo: () => boolean): Promise<void> {
  const begun = performance.now()
  while (!isSo()) {
    if (performance.now() - begun > patienceMs) throw new Error(`Not within ${patienceMs / 1000} s: ${what}`)
    await wait(200)
  }
  console.log(`${what} (${Math.round(performance.now() - begun)} ms)`)
}

async function main(): Promise<void> {
  const [, , program = '', ...args] = process.argv
  const profile = mkdtempSync(join(tmpdir(), 'alongside-installed-'))
  const forget = await makeReadyJournals()
  layReady('journal', profile)
  const app = spawn(program, [`--user-data-dir=${profile}`, ...args], { stdio: 'inherit' })
  const isOpen = (): boolean => existsSync(join(profile, 'journal/journal-1.db-wal'))
  const hasEnded = (): boolean => app.exitCode !== null || app.signalCode !== null
  try {
    await wait(8_000)
    for (const time of ['first', 'second']) {
      keyboard.type(passphrase)
      await until(`unlocked for the ${time} time`, isOpen)
      await wait(2_000)
      if (time === 'first') keyboard.lock()
      else if (process.platform === 'win32') powershell('%{F4}')
      else app.kill('SIGTERM')
      await until('locked', () => !isOpen())
      await wait(2_000)
    }
    if (process.platform === 'darwin') app.kill('SIGTERM') // the second time its window alone may have gone
    await until('quit', hasEnded)
  } finally {
    forget()
    app.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

await main()
