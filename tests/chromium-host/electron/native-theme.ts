import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { tellDriver } from './driver-connection.ts'
import { settings } from './settings.ts'
import { limited } from './unsupported.ts'

type Supported = Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>

class StandInNativeTheme extends EventEmitter implements Supported {
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
