import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Record<string, string | undefined>

const LINUX_PATHS = [
  '/usr/lib/chromium/chromium', // the program itself: Debian's launcher script has flags of its own
  '/usr/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
]

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']

const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]

function installedPaths(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(environment['HOME'] ?? '', 'Applications')]
    return MAC_APPS.flatMap((name) => folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)))
  }
  if (platform === 'win32') {
    const folders = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']]
    return folders.flatMap((folder) => (folder ? WINDOWS_PATHS.map((path) => join(folder, path)) : []))
  }
  const folders = (environment['PATH'] ?? '').split(delimiter)
  return [...LINUX_PATHS, ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))]
}

/** Path of an installed Chromium-family browser: APP_BROWSER first, then the usual places; null when there is none. */
export function findBrowser(environment: Environment = process.env, platform = process.platform): string | null {
  const chosen = environment['APP_BROWSER']
  if (chosen) return chosen
  return installedPaths(environment, platform).find((path) => existsSync(path)) ?? null
}
