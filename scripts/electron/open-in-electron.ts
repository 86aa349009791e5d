import { spawn } from 'node:child_process'
import { rootSwitches } from '../electron-binary.ts'
import { explainSandboxRefusal, isSandboxRefusal } from './sandbox-refusal.ts'

/** Enough for every line that Electron writes before it ends on its sandbox. */
const mostKept = 20_000

/** Runs the app in Electron until it is quit, and answers the exit code. Explains an end that came from the sandbox. */
export async function openInElectron(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, [...rootSwitches(), ...args], { stdio: ['inherit', 'inherit', 'pipe'] })
  let log = ''
  child.stderr.on('data', (piece: Buffer) => {
    process.stderr.write(piece)
    if (log.length < mostKept) log += piece.toString()
  })
  // A terminal's Ctrl+C reaches both. This process stays until the app has locked and quit, for it reads its log.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const code = await new Promise<number>((settle) => {
    child.once('error', (error) => {
      console.error(`Electron could not be started: ${error.message}`)
      settle(1)
    })
    child.once('close', (status) => settle(status ?? 1))
  })
  if (code !== 0 && isSandboxRefusal(log)) console.error(explainSandboxRefusal(program))
  return code
}
