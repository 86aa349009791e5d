import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { tellDriver } from './driver-connection.ts'
import { settings } from './settings.ts'
import { limited } from './unsupported.ts'

class StandInNativeTheme extends EventEmitter implements Partial<Omit<Electron.NativeTheme, keyof EventEmitter>> {
  private source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.source
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.source = source
    tellDriver('setColorScheme', this.shouldUseDarkColors ? 'dark' : 'light')
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return (this.source === 'system' ? settings.colorScheme : this.source) === 'dark'
  }
  readonly shouldUseHighContrastColors = false
}

export const nativeTheme = limited('nativeTheme', new StandInNativeTheme())
