/** Entry of the process that plays Electron's main process. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { limitCryptoToBoringSsl } from './boring-ssl.ts'
import { hideKeptSources, keepSources } from './compile-cache.ts'
import { announceReady, requestQuit } from './electron/app.ts'
import { electron } from './electron/electron.ts'
import { refusesRoot } from './electron/machine.ts'
import { watchKills } from './electron/process-kill.ts'
import { settings } from './electron/settings.ts'
import { provideElectron } from './electron-module.ts'

const SLOW_START_MS = 10_000

const { main } = JSON.parse(readFileSync(resolve(settings.appFolder, 'package.json'), 'utf8'))
const { platform } = settings
const properties = {
  type: 'browser',
  defaultApp: true,
  platform,
  resourcesPath: resolve(settings.appFolder, 'resources'),
}
for (const [name, value] of Object.entries(properties)) Object.defineProperty(process, name, { value })
process.argv.splice(1, 1, settings.appFolder) // as under `electron <folder> …`
process.on('disconnect', () => process.exit(0))

if (refusesRoot()) process.exit(133)
hideKeptSources()
limitCryptoToBoringSsl()
watchKills()
provideElectron(electron)

const slowStart = setTimeout(() => {
  process.stderr.write(
    '[stand-in] The main module is still evaluating: in Electron a top-level await of whenReady() hangs\n',
  )
}, SLOW_START_MS)
await import(pathToFileURL(resolve(settings.appFolder, main)).href)
clearTimeout(slowStart)
takeSignals()
announceReady()
keepSources()

/** What main has added while it was evaluated is not called; the first asks to quit, the second ends it (seen in Electron 25). */
function takeSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.once(signal, requestQuit)
  }
}
