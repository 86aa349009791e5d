import { spawnSync } from 'node:child_process'

interface Where {
  readonly folder: string
  readonly platform?: NodeJS.Platform
}

/**
 * Runs a program here, in sight, and answers its exit code; 1 for a signal. On Windows npm is a command file, which only a
 * shell runs. Everything else is started without one: a shell splits a path such as C:\Program Files\nodejs\node.exe.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, platform = process.platform }: Where,
): number {
  const isCommandFile = platform === 'win32' && program === 'npm'
  return spawnSync(program, args, { cwd: folder, stdio: 'inherit', shell: isCommandFile }).status ?? 1
}
