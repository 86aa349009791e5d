/** `npm start`: builds the app and opens it, in Electron or, where Electron cannot be fetched, in an installed browser. */
import { join } from 'node:path'
import { fetchElectron } from './electron/fetch-electron.ts'
import { openInElectron } from './electron/open-in-electron.ts'
import { rootSwitches } from './electron-binary.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { requireSupportedNode } from './require-supported-node.ts'
import { runProgram } from './run-program.ts'

const root = join(import.meta.dirname, '..')

function requireDisplay(): void {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return
  console.error('This machine has no display to open a window on. To see the app at work here: npm run demo')
  process.exit(2)
}

function openInBrowser(reason: string, args: readonly string[]): number {
  if (process.env['APP_HOST'] === 'electron') {
    console.error(`${reason} APP_HOST=electron asks for Electron alone, so nothing was opened.`)
    return 1
  }
  const browser = ensureBrowser()
  console.log(`${reason} The same build opens in a window of ${browser}.`)
  const switches = [...rootSwitches(), ...args]
  return runProgram(process.execPath, [join(root, 'tests/chromium-host/open.ts'), root, ...switches], { folder: root })
}

async function openApp(args: readonly string[]): Promise<number> {
  const fetched = await fetchElectron()
  if (fetched.kind === 'ready') return await openInElectron(fetched.program, [root, ...args])
  if (fetched.kind === 'unavailable') return openInBrowser(fetched.reason, args)
  console.error(`
What came in Electron's place is not what its makers published: its checksum is wrong.
  ${fetched.reason}
Nothing of it was unpacked or started, and your journal was not touched. A proxy, a mirror (ELECTRON_MIRROR) or a page that asks
you to sign in to a network can be the cause; try again from another network. APP_HOST=chromium npm start opens the app
in an installed browser instead.`)
  return 1
}

requireSupportedNode()
requireDisplay()
const buildStatus = runProgram('npm', ['run', '--silent', 'build'], { folder: root })
process.exit(buildStatus === 0 ? await openApp(process.argv.slice(2)) : buildStatus)
