import type { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import type { LockController, Wait } from '../lock/lock-controller.ts'

interface Leaving {
  readonly window: BrowserWindow
  readonly lock: Pick<LockController, 'isLocked' | 'leave'>
  /** Electron's powerMonitor. Its types leave out that `shutdown` brings an event; its documentation does not. */
  readonly power: Pick<EventEmitter, 'on'>
  readonly wait: Wait
}

interface PreventableEvent {
  preventDefault(): void
}

/** Linux gives a program 5 s before it ends the session without it, and Windows as long (logind.conf, WM_QUERYENDSESSION). */
const sessionEndMs = 4_500

/**
 * The window goes when the journal is saved and closed, and it goes whatever came of that; the app ends with it. When the
 * session ends, the system is asked to wait, and nothing is waited for longer than it waits. Source: security.md 1.3, E36.
 */
export function leaveWindow({ window, lock, power, wait }: Leaving): void {
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy()
  }
  const leaveInTime = (): void => void Promise.race([lock.leave(), wait(sessionEndMs)]).then(destroy, destroy)
  const putOff = (event: PreventableEvent): void => {
    event.preventDefault()
    leaveInTime()
  }
  window.on('close', (event) => {
    if (lock.isLocked()) return
    event.preventDefault()
    void lock.leave().then(destroy, destroy)
  })
  // Linux and macOS tell the program, Windows its windows. What follows `query-session-end` cannot be put off any more.
  power.on('shutdown', putOff)
  window.on('query-session-end', putOff)
  window.on('session-end', leaveInTime)
}
