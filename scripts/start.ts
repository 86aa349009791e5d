/** `npm start`: builds the app and opens it, in Electron or, where Electron cannot be fetched, in an installed browser. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fetchElectronBinary, rootSwitches } from './electron-binary.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { requireSupportedNode } from './require-supported-node.ts'

const root = join(import.meta.dirname, '..')

function run(program: string, args: readonly string[]): number {
  const isCommand = process.platform === 'win32' && program === 'npm'
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: isCommand }).status ?? 1
}

function requireDisplay(): void {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return
  console.error('This machine has no display to open a window on. To see the app at work here: npm run demo')
  process.exit(2)
}

function openApp(args: readonly string[]): number {
  const electron = fetchElectronBinary()
  if (electron) return run(electron, [...rootSwitches(), root, ...args])
  const browser = ensureBrowser()
  console.log(`Electron could not be fetched: the same build opens in a window of ${browser}.`)
  return run(process.execPath, [join(root, 'tests/chromium-host/open.ts'), root, ...args])
}

requireSupportedNode()
requireDisplay()
const buildStatus = run('npm', ['run', '--silent', 'build'])
process.exit(buildStatus === 0 ? openApp(process.argv.slice(2)) : buildStatus)
