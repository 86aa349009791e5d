import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { settings } from './settings.ts'

const chosen = new Map<string, string>(settings.userData ? [['userData', settings.userData]] : [])

const HOME_FOLDERS: Record<string, string> = {
  home: '',
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  pictures: 'Pictures',
}

/** Electron's app.getPath, in the places of Linux. */
export function pathOf(name: string, appName: string): string {
  const path = chosen.get(name)
  if (path) return path
  const homeFolder = HOME_FOLDERS[name]
  if (homeFolder !== undefined) return join(homedir(), homeFolder)
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  switch (name) {
    case 'appData':
      return appData
    case 'userData':
      return join(appData, appName)
    case 'sessionData':
      return pathOf('userData', appName)
    case 'logs':
    case 'crashDumps':
      return join(pathOf('userData', appName), name)
    case 'temp':
      return tmpdir()
    case 'exe':
      return process.execPath
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

export function setPathOf(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute')
  chosen.set(name, path)
}
