import { spawnSync } from 'node:child_process'

interface Where {
  readonly folder: string
  readonly env?: NodeJS.ProcessEnv
  readonly platform?: NodeJS.Platform
}

/**
 * Runs a program here, in sight, and answers its exit code; 1 for a signal. No shell stands between, for a shell splits a
 * path such as C:\\Program Files\\nodejs\\node.exe. On Windows npm is a command file, which only a shell runs, so Node
 * starts the script behind it; npm says where that is to everything that it runs.
 */
export function runProgram(program: string, args: readonly string[], where: Where): number {
  const { folder, env = process.env, platform = process.platform } = where
  const npmScript = env['npm_execpath']
  const isScript = program === 'npm' && npmScript?.endsWith('npm-cli.js')
  const [file, all] = isScript ? [process.execPath, [String(npmScript), ...args]] : [program, args]
  const shell = !isScript && program === 'npm' && platform === 'win32'
  return spawnSync(file, all, { cwd: folder, stdio: 'inherit', env, shell }).status ?? 1
}
