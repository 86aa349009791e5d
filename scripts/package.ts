/**
 * `npm run package`: builds the app and makes the installers of this system into dist/. `-- --linux|--mac|--win` and
 * `--x64|--arm64` choose another target, `--dir` stops at the unpacked folder, `--electron=<folder>` takes an unpacked
 * Electron instead of fetching one, `--identity="Name (TEAM)"` signs on macOS. Its tools are installed apart, by packaging/package-lock.json.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pinnedElectronWarning } from './package-ages.ts'
import { builderConfiguration } from './packaging/builder-configuration.ts'
import { identityFrom, signerOf } from './packaging/sign-native.ts'
import { stageApp } from './packaging/stage-app.ts'
import { targetFrom } from './packaging/target.ts'
import { requireSupportedNode } from './require-supported-node.ts'
import { runProgram } from './run-program.ts'

const root = join(import.meta.dirname, '..')
const tools = join(root, 'packaging')
const platformSwitches = { linux: '--linux', darwin: '--mac', win32: '--win' } as const

function run(program: string, args: readonly string[], folder = root): void {
  const status = runProgram(program, args, { folder })
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''} ended with ${status}`)
}

/** Whatever install script a tool has stays unrun, as everywhere here (.npmrc). */
function ensureTools(): void {
  if (!existsSync(join(tools, 'node_modules/electron-builder')))
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], tools)
}

const electronVersion = (): string => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<'electron', string>
  }
  return devDependencies.electron
}

function main(): void {
  requireSupportedNode()
  const { values } = parseArgs({
    options: {
      ...{ linux: { type: 'boolean' }, mac: { type: 'boolean' }, win: { type: 'boolean' } },
      ...{ x64: { type: 'boolean' }, arm64: { type: 'boolean' }, dir: { type: 'boolean' } },
      ...{ electron: { type: 'string' }, output: { type: 'string' }, identity: { type: 'string' } },
    },
  })
  const warning = pinnedElectronWarning(new Date())
  if (warning !== null) console.warn(warning)
  const platformName = (['linux', 'mac', 'win'] as const).find((name) => values[name])
  const target = targetFrom(platformName, (['x64', 'arm64'] as const).find((arch) => values[arch]) ?? process.arch)
  if (target.platform === 'darwin' && process.platform !== 'darwin')
    throw new Error('A package for macOS is made on macOS: its programs have to be signed there.')
  const identity = identityFrom(target, values.identity, process.env)
  const outputFolder = resolve(values.output ?? join(root, 'dist'))
  run('npm', ['run', '--silent', 'build'])
  ensureTools()
  const appFolder = join(outputFolder, 'staged')
  stageApp(appFolder, target, { sign: signerOf(target, identity, run) })
  const configuration = builderConfiguration({
    ...{ appFolder, outputFolder, target, electronVersion: electronVersion(), identity },
    electronFolder: values.electron === undefined ? undefined : resolve(values.electron),
  })
  const switches = [platformSwitches[target.platform], `--${target.arch}`, ...(values.dir ? ['--dir'] : [])]
  runBuilder(configuration, switches, appFolder)
  rmSync(appFolder, { recursive: true })
}

function runBuilder(
  configuration: ReturnType<typeof builderConfiguration>,
  switches: readonly string[],
  appFolder: string,
): void {
  const file = join(configuration.directories.output, 'electron-builder.json')
  mkdirSync(configuration.directories.output, { recursive: true })
  writeFileSync(file, JSON.stringify(configuration, null, 2))
  const builder = join(tools, 'node_modules/electron-builder/out/cli/cli.js')
  run(process.execPath, [builder, ...switches, '--projectDir', appFolder, '--config', file, '--publish', 'never'])
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
