import { join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, powerMonitor, protocol, safeStorage, session } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { eventChannel } from '#shared/contract/bridge.ts'
import type { JournalMethodName } from '#shared/contract/contract.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import type { Settings } from '#shared/contract/shell-methods.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { type BackupKeeper, createBackupKeeper, idleBeforeCopySeconds } from './backups/backup-keeper.ts'
import { askToLetUnsavedGo } from './dialogs/ask-person.ts'
import { removeUnfinished } from './dialogs/unfinished-files.ts'
import { openDoor } from './ipc-door.ts'
import { forkJournal } from './journal-client/fork-journal.ts'
import { createKnownDamage, type KnownDamage } from './journal-client/known-damage.ts'
import { rescueFolderBeside } from './journal-client/rescue-folder.ts'
import { createKeychain } from './keychain/keychain.ts'
import { createLockController, type LockController } from './lock/lock-controller.ts'
import { lockSteps } from './lock/lock-steps.ts'
import { idleCheckMs, type LockTriggers, watchForLock } from './lock/lock-triggers.ts'
import { unheldWait } from './lock/wait.ts'
import { createLog } from './log/log.ts'
import { showMenu } from './menu/app-menu.ts'
import { forkMirror } from './mirror/fork-mirror.ts'
import { createMirrorKeeper, type MirrorKeeper } from './mirror/mirror-keeper.ts'
import { type BlockedRequests, closeNetwork, offlineSwitches } from './network/no-network.ts'
import { denyPermissions } from './permissions/permissions.ts'
import { createProcessClient, type JournalClient } from './process-client/process-client.ts'
import { appScheme } from './protocol/app-address.ts'
import { createAppProtocol } from './protocol/app-protocol.ts'
import { listKnownFiles } from './protocol/known-files.ts'
import { electronStoreFile } from './settings/electron-store-file.ts'
import { openSettings, type SettingsStore } from './settings/settings-store.ts'
import { backupPlaces } from './shell/backup-handlers.ts'
import { createHeaderCopy } from './shell/header-copy.ts'
import { shellHandlers } from './shell/shell-handlers.ts'
import { folderOf, ownDeviceKey } from './shell/shell-state.ts'
import { cleanEnvironment } from './start/clean-environment.ts'
import { refusedSwitch } from './start/refused-switch.ts'
import { createWindow } from './window/create-window.ts'
import { keepPlace } from './window/keep-place.ts'
import { leaveWindow } from './window/leave-window.ts'
import { sessionPartition } from './window/web-preferences.ts'

const log = createLog()

// Before anything else: no one may steer the app from outside (security.md E25, E26), and only one may run (E20).
const unwanted = refusedSwitch(process.argv, app.isPackaged)
if (unwanted !== null) {
  log.note('refused-switch')
  app.exit(3)
}
if (cleanEnvironment(process.env) > 0) log.note('environment-cleaned')
process.umask(0o077)
// It would take `--no-sandbox` away, without which root cannot start a single process (security.md E02).
if (app.commandLine.hasSwitch('no-sandbox')) log.note('sandbox-off')
else app.enableSandbox()
for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])

if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron would never become ready (toolchain.md, trap 3).
  // A drive that is slow to answer does not hold up the window.
  void removeUnfinished(app.getPath('userData'))
  void app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

function giveUp(error: unknown): void {
  log.note('start-failed')
  log.incident('start', error)
  dialog.showErrorBox(
    'Alongside could not start',
    'Your journal was not touched, and everything saved is safe. Open Alongside again; if that does not help, start the computer again or install Alongside again.',
  )
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

  const damage = createKnownDamage()
  const journal = createProcessClient<JournalMethodName>({
    whenGone: 'locked',
    fork: () => forkJournal(resourcesFolder(), join(app.getPath('userData'), 'marks')),
    onEvent: (event) => {
      if (event.name === 'damage-found') noteDamage(settings, damage)
      send(event)
    },
    onUnexpectedEnd: () => {
      log.note('journal-process-ended')
      void mirror.end()
      void lock.journalEnded()
    },
  })
  const mirror = keepMirror(settings)
  const headerCopy = createHeaderCopy()
  const backups = keepBackups({ settings, journal, mirror, changed: () => send({ name: 'backups-changed' }) })
  const lock = createLockController(lockSteps({ journal, mirror, backups, send, shown: () => window, log }), unheldWait)

  const network = await openSession(() => send({ name: 'request-blocked' }))
  applySettings(settings.current())
  openDoor({
    journal,
    mirror,
    log,
    handlers: shellHandlers({
      ...{ settings, lock, journal, damage, mirror, backups, headerCopy, applySettings, window: theWindow, tell: send },
      lockTriggers: watchIdleTime({ settings, lock, backups }),
      keychain: createKeychain(safeStorage, process.platform),
      proof: { userData: app.getPath('userData'), readerPath: readerPath(), network },
    }),
    ourWindowId: () => window?.webContents.id ?? null,
    isUnlocked: lock.isUnlocked,
    which: () => settings.current().which,
    folderOf: (which) => folderOf(settings, which),
    headerFrom: headerCopy.path,
    rekeyed: () => {
      ownDeviceKey(settings).remove()
      // Its copies went with the old key: the next one is made soon.
      backups.startAnew()
      send({ name: 'backups-changed' })
    },
    opening: lock.opening,
    opened: (which) => {
      headerCopy.forget()
      settings.note({ which, ...(which === 'own' && { lastFolder: folderOf(settings, 'own') }) })
      backups.startAnew()
      lock.opened()
    },
    ...damageParts({ settings, damage, send }),
  })
  showMenu({ lock: () => void lock.lock(), goTo: (place) => send({ name: 'go-to', place }) })
  followStarts(() => window)
  window = openWindow(settings, lock, () => void mirror.end())
  window.on('closed', () => {
    window = null
  })
  journal.start()
  await lock.showFirst()

  function theWindow(): BrowserWindow {
    if (!window || window.isDestroyed()) throw new AppError('not-allowed')
    return window
  }
}

/** A second start shows the window of the first; without a window there is nothing to run for. */
function followStarts(shown: () => BrowserWindow | null): void {
  app.on('second-instance', () => {
    shown()?.show()
    shown()?.focus()
  })
  app.on('window-all-closed', () => app.quit())
}

const noteDamage = (settings: SettingsStore, damage: KnownDamage): void =>
  damage.note(folderOf(settings, settings.current().which))

interface DamageParts {
  readonly settings: SettingsStore
  readonly damage: KnownDamage
  readonly send: (event: AppEvent) => void
}

/** A damaged journal is known as such until the app ends; once it is rescued, the window is about the new one. */
const damageParts = ({ settings, damage, send }: DamageParts) => ({
  rescueFolder: (from: string): string => rescueFolderBeside(from, dayOfDate(new Date())),
  rescued: (to: string): void => {
    settings.change({ journalFolder: to, which: 'own' })
    send({ name: 'settings-changed' })
  },
  damageSeen: (): void => {
    noteDamage(settings, damage)
    send({ name: 'settings-changed' })
  },
})

const resourcesFolder = (): string => join(app.getAppPath(), 'resources')

/** Outside the archive when packed, for the Node of someone else has to read it (packaging/builder-configuration.ts). */
const readerPath = (): string =>
  app.isPackaged
    ? join(process.resourcesPath, 'reader/read-journal.mjs')
    : join(app.getAppPath(), 'scripts/read-journal.mjs')

function keepMirror(settings: SettingsStore): MirrorKeeper {
  return createMirrorKeeper({
    fork: () => forkMirror(resourcesFolder()),
    folder: () => folderOf(settings, settings.current().which),
    onUnexpectedEnd: () => log.note('mirror-process-ended'),
    now: () => performance.now(),
    wait: unheldWait,
  })
}

interface KeptBackups {
  readonly settings: SettingsStore
  readonly journal: JournalClient
  readonly mirror: MirrorKeeper
  changed(): void
}

function keepBackups({ settings, journal, mirror, changed }: KeptBackups): BackupKeeper {
  return createBackupKeeper({
    journal,
    places: () => backupPlaces(settings),
    takesMirror: () => settings.current().copiesMirror && !mirror.isOpen(),
    now: () => new Date(),
    wait: unheldWait,
    changed,
  })
}

interface IdleParts {
  readonly settings: SettingsStore
  readonly lock: LockController
  readonly backups: BackupKeeper
}

/** Locks after so many minutes, and copies in a pause, although a copy keeps no one from writing. */
function watchIdleTime({ settings, lock, backups }: IdleParts): LockTriggers {
  const triggers = watchForLock({
    power: powerMonitor,
    lockMinutes: () => settings.current().lockMinutes,
    lock: () => void lock.lock(),
    now: () => performance.now(),
    wallNow: () => Date.now(),
  })
  const check = (): void => {
    const isPause = triggers.check() >= idleBeforeCopySeconds
    if (lock.isUnlocked() && isPause) void backups.makeWhenDue()
  }
  setInterval(check, idleCheckMs).unref()
  return triggers
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
  opened.on('closed', pageGone)
  leaveWindow({
    ...{ window: opened, lock, power: powerMonitor, quits: app, wait: unheldWait, log },
    askToLetGo: () => askToLetUnsavedGo(opened),
  })
  return opened
}

/** The session of the page: its files from our table, no permission, no network. */
async function openSession(onBlocked: () => void): Promise<BlockedRequests> {
  const ours = session.fromPartition(sessionPartition, { cache: false })
  ours.protocol.handle(appScheme, createAppProtocol(listKnownFiles(join(import.meta.dirname, '../renderer'))))
  denyPermissions(ours)
  return closeNetwork(ours, () => {
    log.note('request-blocked')
    onBlocked()
  })
}
