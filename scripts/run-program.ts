import { spawn, spawnSync } from 'node:child_process'

interface Where {
  readonly folder: string
  readonly env?: NodeJS.ProcessEnv
  readonly platform?: NodeJS.Platform
}

/**
 * No shell stands between, for a shell splits a path such as C:\\Program Files\\nodejs\\node.exe. On Windows npm is a
 * command file, which only a shell runs, so Node starts the script behind it; npm says where that is to everything that
 * it runs.
 */
function startOf(program: string, args: readonly string[], where: Where) {
  const { folder, env = process.env, platform = process.platform } = where
  const npmScript = env['npm_execpath']
  const isScript = program === 'npm' && npmScript?.endsWith('npm-cli.js')
  const [file, all] = isScript ? [process.execPath, [String(npmScript), ...args]] : [program, [...args]]
  const shell = !isScript && program === 'npm' && platform === 'win32'
  return { file, all, options: { cwd: folder, env, shell } }
}

/** Runs a program here, in sight, and answers its exit code; 1 for a signal. */
export function runProgram(program: string, args: readonly string[], where: Where): number {
  const { file, all, options } = startOf(program, args, where)
  return spawnSync(file, all, { ...options, stdio: 'inherit' }).status ?? 1
}

/** The same beside others: what it says comes with its exit code when it has ended. */
export function runProgramBeside(
  program: string,
  args: readonly string[],
  where: Where,
): Promise<{ status: number; said: string }> {
  const { file, all, options } = startOf(program, args, where)
  const child = spawn(file, all, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, said: Buffer.concat(said).toString('utf8') }))
  })
}
