import { join } from 'node:path'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { findElectronBinary, rootSwitches } from '#scripts/electron-binary.ts'
import type { Machine } from '../chromium-host/calls.ts'
import { launchStandIn } from '../chromium-host/driver.ts'
import type { BlockedRequest } from '../chromium-host/page-requests.ts'
import { launchElectron } from './launch-electron.ts'

export interface LaunchOptions {
  /** Folder of the journal and settings; the caller makes and removes it. */
  userData: string
  /** Default: this project, as built by `npm run build`. */
  appFolder?: string | undefined
  /** Program of another Electron than the project's own. */
  electron?: string | undefined
  args?: readonly string[] | undefined
  env?: Record<string, string> | undefined
  /** Only the stand-in has a headless mode. */
  headless?: boolean | undefined
  colorScheme?: 'dark' | 'light' | undefined
  locale?: string | undefined
  timezoneId?: string | undefined
  /** Plays another system, in app and page. Only the stand-in can. */
  platform?: NodeJS.Platform | undefined
  /** Size of the page. */
  viewport?: { width: number; height: number } | undefined
  /** What the stand-in plays of the machine; Electron takes it as it is. */
  machine?: Partial<Machine> | undefined
}

interface DialogAnswers {
  showSaveDialog: Electron.SaveDialogReturnValue
  showOpenDialog: Electron.OpenDialogReturnValue
  showMessageBox: Electron.MessageBoxReturnValue
}

/** What the two runtimes do in their own way. */
export interface Runtime {
  kind: 'electron' | 'chromium-stand-in'
  /** Stays the same page when the renderer crashes in the stand-in; see DriverWindow.crash. */
  page: Page
  /** Output of the main and journal processes, and the page's console. */
  log: readonly string[]
  /**
   * Runs a function in the main process, with Electron's module and one argument. It travels as source text: it sees
   * nothing of the spec around it.
   */
  evaluate<Result, Argument>(
    run: (electron: typeof Electron, argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>
  /** What pages asked for outside the app. */
  blockedRequests(): readonly BlockedRequest[]
  /** Ends the main process at once, as a crash or power loss would; settles when it has gone. */
  kill(): Promise<void>
  /** Quits as the person would; settles when everything has ended. */
  close(): Promise<void>
}

export interface RunningApp extends Runtime {
  userData: string
  /** From now on this kind of dialog gets this answer. Without one the stand-in's dialogs are cancelled. */
  setDialog<Name extends keyof DialogAnswers>(name: Name, answer: DialogAnswers[Name]): Promise<void>
  /** Takes back every setDialog. */
  forgetDialogs(): Promise<void>
  /** Process id of the journal process; null while there is none. */
  journalPid(): Promise<number | null>
  /** Process id of the Mirror's process; null while there is none. */
  mirrorPid(): Promise<number | null>
  /** Chooses an item of the application menu by its id; throws when there is no such item. */
  pressMenu(id: string): Promise<void>
  /** Catches the menu that is opened next at a place of the page, instead of showing it: its labels, without separators. */
  contextMenu(open: () => Promise<void>): Promise<string[]>
  /** Chooses from the menu that was caught last. */
  pressContextMenu(label: string): Promise<void>
}

const PROJECT = join(import.meta.dirname, '..', '..')
const CLOSE_PATIENCE_MS = 10_000

async function launchOnStandIn(options: LaunchOptions & { appFolder: string }): Promise<Runtime> {
  const app = launchStandIn({ ...options, args: [...rootSwitches(), ...(options.args ?? [])] })
  const kill = async (): Promise<void> => {
    app.kill()
    await app.exited
  }
  return {
    kind: 'chromium-stand-in',
    page: await app.firstPage(),
    log: app.log,
    evaluate: app.evaluate,
    blockedRequests: () => app.blockedRequests,
    kill,
    async close() {
      app.quit()
      const timer = setTimeout(() => app.kill(), CLOSE_PATIENCE_MS)
      await app.exited
      clearTimeout(timer)
    },
  }
}

const pidOf = (runtime: Runtime, processName: string): Promise<number | null> =>
  runtime.evaluate(
    ({ app }, name) => app.getAppMetrics().find((metric) => metric.name === name)?.pid ?? null,
    processName,
  )

/** A native menu cannot be pressed by a spec, in no runtime. */
function catchPopup({ Menu }: typeof Electron): void {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  Reflect.set(globalThis, 'caughtMenu', promise)
  Menu.prototype.popup = function popup(this: Electron.Menu) {
    resolve(this.items.filter(({ type, visible }) => type !== 'separator' && visible))
  }
}

/** Starts the built app: in Electron when its program is present (APP_HOST=chromium prevents it), else in the stand-in. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const args = [...(process.env['APP_SWITCHES']?.split(' ') ?? []), ...(options.args ?? [])]
  const settings = { ...options, args, appFolder: options.appFolder ?? PROJECT }
  const electron = options.electron ?? findElectronBinary()
  const runtime = electron ? await launchElectron(electron, settings) : await launchOnStandIn(settings)
  return {
    ...runtime,
    userData: options.userData,
    setDialog: (name, answer) =>
      runtime.evaluate(
        ({ dialog }, chosen) => {
          const key = Symbol.for('dialogs of the runtime')
          const kept: object = Reflect.get(dialog, key) ?? {}
          Reflect.set(dialog, key, { [chosen.name]: Reflect.get(dialog, chosen.name), ...kept })
          Reflect.set(dialog, chosen.name, async () => chosen.answer)
        },
        { name, answer },
      ),
    forgetDialogs: () =>
      runtime.evaluate(
        ({ dialog }) => void Object.assign(dialog, Reflect.get(dialog, Symbol.for('dialogs of the runtime'))),
        null,
      ),
    journalPid: () => pidOf(runtime, 'Alongside journal'),
    mirrorPid: () => pidOf(runtime, 'Alongside mirror'),
    pressMenu: (id) =>
      runtime.evaluate(({ Menu }, itemId) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
        if (!item) throw new Error(`no menu item '${itemId}'`)
        item.click()
      }, id),
    contextMenu: async (open) => {
      await runtime.evaluate(catchPopup, null)
      await open()
      return runtime.evaluate(
        async () => (await Reflect.get(globalThis, 'caughtMenu')).map(({ label }: { label: string }) => label),
        null,
      )
    },
    pressContextMenu: (label) =>
      runtime.evaluate(async (_, wanted) => {
        const items: Electron.MenuItem[] = await Reflect.get(globalThis, 'caughtMenu')
        items.find((item) => item.label === wanted)?.click()
      }, label),
  }
}
