import type { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import type { LockController } from '../lock/lock-controller.ts'
import type { Wait } from '../lock/wait.ts'
import type { Log } from '../log/log.ts'

interface Leaving {
  readonly window: Pick<EventEmitter, 'on'> & Pick<BrowserWindow, 'isDestroyed' | 'destroy'>
  readonly lock: Pick<LockController, 'isLocked' | 'isWaiting' | 'leave' | 'letUnsavedGo'>
  /** Electron's powerMonitor. Its types leave out that `shutdown` brings an event; its documentation does not. */
  readonly power: Pick<EventEmitter, 'on'>
  /** Electron's app, which says `before-quit`. */
  readonly quits: Pick<EventEmitter, 'on'>
  readonly wait: Wait
  readonly log: Pick<Log, 'note'>
  /** Asks whether to close without the words that cannot be saved. */
  askToLetGo(): Promise<boolean>
}

interface PreventableEvent {
  preventDefault(): void
}

/** Linux gives a program 5 s before it ends the session without it, and Windows as long (logind.conf, WM_QUERYENDSESSION). */
const sessionEndMs = 4_500

/** A signal comes from a program, which can answer no question. It gives no time; systemd allows 90 s, other programs 10 s. */
const signalMs = 10_000

/**
 * The window goes when the journal is saved and closed, and it goes whatever came of that; the app ends with it. While words
 * cannot be saved, closing asks the person first. When the session ends or a signal comes, nothing is waited for longer than
 * the system waits. Source: security.md 1.3, E36; decision 11.
 */
export function leaveWindow({ window, lock, power, quits, wait, log, askToLetGo }: Leaving): void {
  let isAsking = false
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy()
  }
  const leave = (): void => void lock.leave().then(destroy, destroy)
  const leaveWithin = (milliseconds: number): void => {
    leave()
    void wait(milliseconds).then(() => {
      if (lock.isWaiting()) log.note('words-let-go')
      destroy()
    })
  }
  const ask = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    const isLetGo = await askToLetGo().catch(() => false)
    isAsking = false
    if (!isLetGo) return
    lock.letUnsavedGo()
    leave()
  }
  const putOff = (event: PreventableEvent): void => {
    event.preventDefault()
    leaveWithin(sessionEndMs)
  }
  window.on('close', (event: PreventableEvent) => {
    if (lock.isLocked()) return
    event.preventDefault()
    if (lock.isWaiting()) void ask()
    else leave()
  })
  // Linux and macOS tell the program, Windows its windows. What follows `query-session-end` cannot be put off any more.
  power.on('shutdown', putOff)
  window.on('query-session-end', putOff)
  window.on('session-end', () => leaveWithin(sessionEndMs))
  // Only a signal quits while a window is there: the menu closes the window. On a Mac its own menu quits, as a person does.
  quits.on('before-quit', () => {
    if (process.platform !== 'darwin') leaveWithin(signalMs)
  })
}
