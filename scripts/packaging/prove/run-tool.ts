import { spawnSync } from 'node:child_process'

/** Runs a program and answers what it printed; throws with what it complained about. */
export function runTool(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env })
  if (error) throw error
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${status ?? 'a signal'}: ${stderr || stdout}`)
  return stdout
}
