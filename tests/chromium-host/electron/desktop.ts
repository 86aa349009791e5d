import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { machine } from './machine.ts'
import { limited } from './unsupported.ts'

let clipboardText = ''

/** A clipboard of its own: tests must not touch the person's. */
export const clipboard = limited('clipboard', {
  async writeText(text: string) {
    clipboardText = text
  },
  readText: async () => clipboardText,
  clear(): void {
    clipboardText = ''
  },
} satisfies Partial<Electron.Clipboard>)

/** Nothing opens; the paths that would have been shown are kept in `shownItems` for specs of the stand-in itself. */
export const shell = limited('shell', {
  shownItems: [] as string[],
  showItemInFolder(path: string): void {
    shell.shownItems.push(path)
  },
  openExternal(): never {
    throw new Error('The app must not open anything outside itself')
  },
})

/** Specs emit its events (lock-screen, suspend, …) themselves. */
export const powerMonitor = limited(
  'powerMonitor',
  Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => {
      if (machine.idleTime === 'throws') throw new Error('the idle time is not known')
      return 0
    },
    getSystemIdleState: () => 'active' as const,
  } satisfies Partial<Electron.PowerMonitor>),
)

export const systemPreferences = limited(
  'systemPreferences',
  Object.assign(new EventEmitter(), {
    getAnimationSettings: () => ({
      shouldRenderRichAnimation: true,
      scrollAnimationsEnabledBySystem: true,
      prefersReducedMotion: false,
    }),
  } satisfies Partial<Electron.SystemPreferences>),
)
