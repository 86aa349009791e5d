import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, type BrowserWindow, nativeTheme, powerMonitor, protocol, safeStorage, session } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { JournalMethodName } from '#shared/contract/contract.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { eventChannel } from '#shared/contract/method-names.ts'
import type { Settings } from '#shared/contract/shell-methods.ts'
import { openDoor } from './ipc-door.ts'
import { forkJournal } from './journal-client/fork-journal.ts'
import { createKeychain } from './keychain/keychain.ts'
import { dropGarbage } from './lock/drop-garbage.ts'
import { createLockController, type LockController, type LockSteps } from './lock/lock-controller.ts'
import { idleCheckMs, watchForLock } from './lock/lock-triggers.ts'
import { createLog } from './log/log.ts'
import { showMenu } from './menu/app-menu.ts'
import { forkMirror } from './mirror/fork-mirror.ts'
import { createMirrorKeeper, type MirrorKeeper } from './mirror/mirror-keeper.ts'
import { closeNetwork, offlineSwitches } from './network/no-network.ts'
import { denyPermissions } from './permissions/permissions.ts'
import { createProcessClient, type JournalClient } from './process-client/process-client.ts'
import { appScheme, pageAddress } from './protocol/app-address.ts'
import { createAppProtocol } from './protocol/app-protocol.ts'
import { listKnownFiles } from './protocol/known-files.ts'
import { electronStoreFile } from './settings/electron-store-file.ts'
import { openSettings, type SettingsStore } from './settings/settings-store.ts'
import { createHeaderCopy } from './shell/header-copy.ts'
import { shellHandlers } from './shell/shell-handlers.ts'
import { folderOf, ownDeviceKey } from './shell/shell-state.ts'
import { cleanEnvironment } from './start/clean-environment.ts'
import { refusedSwitch } from './start/refused-switch.ts'
import { createWindow } from './window/create-window.ts'
import { keepPlace } from './window/keep-place.ts'
import { sessionPartition } from './window/web-preferences.ts'

const log = createLog()

// Before anything else: nobody may steer the app from outside (security.md E25, E26), and only one may run (E20).
const unwanted = refusedSwitch(process.argv, app.isPackaged)
if (unwanted !== null) {
  log.note('refused-switch')
  app.exit(3)
}
if (cleanEnvironment(process.env) > 0) log.note('environment-cleaned')
process.umask(0o077)
app.enableSandbox()
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])

if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron would never become ready (toolchain.md, trap 3).
  void app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function giveUp(error: unknown): void {
  log.note('start-failed')
  log.incident('start', error)
  app.exit(1)
}

async function start(): Promise<void> {
  const settings = openSettings(app.getPath('userData'), electronStoreFile, () => log.note('settings-unreadable'))
  let window: BrowserWindow | null = null
  const send = (event: AppEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event)
  }
  const applySettings = ({ theme, contentProtection }: Settings): void => {
    nativeTheme.themeSource = theme
    window?.setContentProtection(contentProtection)
    send({ name: 'settings-changed' })
  }

  const journal = createProcessClient<JournalMethodName>({
    whenGone: 'locked',
    fork: () => forkJournal(join(app.getAppPath(), 'resources'), join(app.getPath('userData'), 'marks')),
    onEvent: send,
    onUnexpectedEnd: () => {
      log.note('journal-process-ended')
      void mirror.end()
      void lock.journalEnded()
    },
  })
  const mirror = keepMirror(settings)
  const headerCopy = createHeaderCopy()
  const lock = createLockController(lockSteps({ journal, mirror, send, shown: () => window }), unheldWait)

  await openSession()
  applySettings(settings.current())
  openDoor({
    journal,
    mirror,
    log,
    handlers: shellHandlers({
      settings,
      lock,
      journal,
      mirror,
      keychain: createKeychain(safeStorage, process.platform),
      headerCopy,
      applySettings,
      window: theWindow,
      tell: send,
    }),
    ourWindowId: () => window?.webContents.id ?? null,
    isUnlocked: lock.isUnlocked,
    which: () => settings.current().which,
    folderOf: (which) => folderOf(settings, which),
    headerFrom: headerCopy.path,
    rekeyed: () => ownDeviceKey(settings).remove(),
    opened: (which) => {
      headerCopy.forget()
      settings.change({ which })
      lock.opened()
    },
  })
  showMenu({ lock: () => void lock.lock(), goTo: (place) => send({ name: 'go-to', place }) })
  lockWhenIdle(settings, lock)
  app.on('second-instance', () => {
    window?.show()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  window = openWindow(settings, lock, () => void mirror.end())
  window.on('closed', () => {
    window = null
  })
  journal.start()
  await window.loadURL(pageAddress)

  function theWindow(): BrowserWindow {
    if (!window || window.isDestroyed()) throw new AppError('not-allowed')
    return window
  }
}

interface LockedParts {
  readonly journal: JournalClient
  readonly mirror: MirrorKeeper
  readonly send: (event: AppEvent) => void
  readonly shown: () => BrowserWindow | null
}

function lockSteps({ journal, mirror, send, shown }: LockedParts): LockSteps {
  return {
    hasPage: () => shown()?.isDestroyed() === false,
    askForDrafts: () => send({ name: 'save-drafts' }),
    sayLockWaits: () => send({ name: 'lock-waits' }),
    closeJournal: () => Promise.all([journal.call('closeJournal', {}), mirror.close()]),
    endJournalProcess: async () => void (await Promise.all([journal.end(), mirror.end()])),
    showLocked: async () => {
      const window = shown()
      if (!window || window.isDestroyed()) return
      window.webContents.forcefullyCrashRenderer()
      await window.loadURL(pageAddress)
      journal.start()
      dropGarbage()
    },
  }
}

/** Waits without keeping the app alive. */
function unheldWait(milliseconds: number): Promise<unknown> {
  return wait(milliseconds, undefined, { ref: false })
}

function keepMirror(settings: SettingsStore): MirrorKeeper {
  return createMirrorKeeper({
    fork: forkMirror,
    folder: () => folderOf(settings, settings.current().which),
    onUnexpectedEnd: () => log.note('mirror-process-ended'),
    now: () => performance.now(),
    wait: unheldWait,
  })
}

function lockWhenIdle(settings: SettingsStore, lock: LockController): void {
  const checkIdle = watchForLock({
    power: powerMonitor,
    lockMinutes: () => settings.current().lockMinutes,
    lock: () => void lock.lock(),
  })
  setInterval(checkIdle, idleCheckMs).unref()
}

/** `pageChanged` runs whenever the page that was shown has gone: crashed, loaded again, or closed with its window. */
function openWindow(settings: SettingsStore, lock: LockController, pageChanged: () => void): BrowserWindow {
  const opened = createWindow(join(import.meta.dirname, '../preload/index.cjs'), settings.current())
  keepPlace(opened, settings)
  const pageGone = (): void => {
    lock.pageGone()
    pageChanged()
  }
  opened.webContents.on('render-process-gone', pageGone)
  opened.webContents.on('did-finish-load', pageChanged)
  // The window waits until its journal is saved and closed; then it goes (security.md E36).
  opened.on('close', (event) => {
    if (!lock.isUnlocked()) return
    event.preventDefault()
    void lock.lock().then(() => opened.destroy())
  })
  opened.on('closed', pageGone)
  return opened
}

/** The session of the page: its files from our table, no permission, no network. */
async function openSession(): Promise<void> {
  const ours = session.fromPartition(sessionPartition, { cache: false })
  ours.protocol.handle(appScheme, createAppProtocol(listKnownFiles(join(import.meta.dirname, '../renderer'))))
  denyPermissions(ours)
  await closeNetwork(ours, () => log.note('request-blocked'))
}
