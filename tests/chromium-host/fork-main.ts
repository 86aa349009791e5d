import { type ChildProcess, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Machine, StandInSettings } from './calls.ts'
import { keptSources } from './compile-cache.ts'

export interface MainProcessOptions {
  /** Folder with the package.json whose "main" is the built main process. */
  appFolder: string
  userData?: string | undefined
  args?: readonly string[] | undefined
  env?: Record<string, string> | undefined
  colorScheme: 'dark' | 'light'
  locale: string
  timezoneId?: string | undefined
  /** The system to play; what differs by it in app and page can be seen on any. Default: this one. */
  platform?: NodeJS.Platform | undefined
  machine?: Partial<Machine> | undefined
}

/** Starts Node as the app's main process; see main-process.ts. */
export function forkMainProcess(options: MainProcessOptions): ChildProcess {
  const settings: StandInSettings = {
    appFolder: resolve(options.appFolder),
    userData: options.userData ? resolve(options.userData) : null,
    locale: options.locale,
    colorScheme: options.colorScheme,
    platform: options.platform ?? process.platform,
    machine: options.machine ?? {},
  }
  return fork(join(import.meta.dirname, 'main-process.ts'), [...(options.args ?? [])], {
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: {
      ...process.env,
      ...(options.timezoneId && { TZ: options.timezoneId }),
      ...options.env,
      ...keptSources,
      NODE_OPTIONS: '',
      CHROMIUM_STAND_IN: JSON.stringify(settings),
    },
  })
}
