import type * as Electron from 'electron'
import type { MenuOfPage } from './page/menu-keys.ts'

/** What a spec may have played of the machine on which Electron runs. */
export interface Machine {
  /** Whether root starts the app; by default as it is. */
  isRoot: boolean
  /** False: `ready-to-show` never comes, as on some Wayland desktops. */
  tellsReadyToShow: boolean
  /** `silent`: the system names a keyring, which does not answer, so that what is sealed is sealed under a known key. */
  keyring: 'none' | 'answers' | 'silent'
  /** Some Wayland desktops do not know how long nothing was typed: the answer is always 0, or an exception. */
  idleTime: 'zero' | 'throws'
  /** Whether it notes what the app uses of Electron; see electron/members.ts. */
  recordsUse: boolean
  /** `end-at-once`: started, and gone before they answer. `never-start`: no event ever comes of them. */
  utilityProcesses: 'start' | 'end-at-once' | 'never-start'
}

/** What the driver (test process, owner of Chromium) gives the stand-in main process at its start. */
export interface StandInSettings {
  appFolder: string
  userData: string | null
  locale: string
  colorScheme: 'dark' | 'light'
  /** The system that is played: this one unless said. */
  platform: NodeJS.Platform
  machine: Partial<Machine>
}

export interface WindowOptions {
  width: number
  height: number
  preload: string | null
  additionalArguments: readonly string[]
}

export interface PageRequest {
  url: string
  method: string
  resourceType: string
  headers: Record<string, string>
  body: Uint8Array | null
}

export type PageResponse =
  | { kind: 'response'; status: number; headers: [string, string][]; body: Uint8Array }
  /** The app's own webRequest listener said no. */
  | { kind: 'cancelled' }
  /** No protocol handler of the app is responsible for the address. */
  | { kind: 'unhandled' }

export type InvokeResult = { value: string } | { error: string }

export type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'

/** What a page says of a place where a context menu is asked for, in Electron's words. */
export type ContextMenuParams = Pick<
  Electron.ContextMenuParams,
  'x' | 'y' | 'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>

export type WindowEvent =
  | { name: 'did-finish-load' | 'ready-to-show' | 'closed' }
  | { name: 'did-navigate'; url: string; processId: number }
  | { name: 'page-title-updated'; title: string }
  | { name: 'render-process-gone' }
  | { name: 'console-message'; level: string; message: string }
  | { name: 'preload-error'; message: string }
  | { name: 'will-download'; url: string }
  | { name: 'context-menu'; params: ContextMenuParams }

/** A key combination in the terms of KeyboardEvent. */
export interface KeyCombination {
  itemNumber: number
  /** See page/menu-keys.ts. */
  virtualKey: string
  control: boolean
  meta: boolean
  alt: boolean
  shift: boolean
}

/** What the main process asks of the driver. Addresses are the app's own (app://…); the driver maps them. */
export interface DriverCalls {
  registerSchemes(schemes: readonly string[]): void
  createWindow(id: number, options: WindowOptions): Promise<void>
  loadUrl(id: number, url: string): Promise<void>
  reload(id: number): Promise<void>
  sendToPage(id: number, channel: string, encodedArguments: string): void
  executeJavaScript(id: number, code: string): Promise<unknown>
  printToPdf(id: number, options: Electron.PrintToPDFOptions): Promise<Uint8Array>
  capturePage(id: number): Promise<Uint8Array>
  showWindow(id: number): Promise<void>
  resizeWindow(id: number, size: { width: number; height: number }): Promise<void>
  closeWindow(id: number): Promise<void>
  setColorScheme(scheme: 'dark' | 'light'): Promise<void>
  setMenu(menu: MenuOfPage): void
  /** Gives the keyboard back from the menu bar to the page. */
  releaseKeyboard(): void
  /** Does what a role of the Edit menu does, to what has the focus. */
  editPage(id: number, command: EditCommand): Promise<void>
  answerDialog(name: string, options: unknown): Promise<unknown>
}

/** What the driver asks of the main process. */
export interface MainCalls {
  evaluate(source: string, argument: unknown): Promise<unknown>
  quit(): void
  browserClosed(): void
  pageInvoked(id: number, url: string, message: { channel: string; value: string }): Promise<InvokeResult>
  pageSent(id: number, url: string, message: { channel: string; value: string }): void
  acceleratorPressed(itemNumber: number): void
  menuKeyPressed(key: string): void
  windowEvent(id: number, event: WindowEvent): void
  /** True when the app prevents the navigation. */
  isNavigationPrevented(id: number, target: { url: string; isMainFrame: boolean }): boolean
  windowOpenRequested(id: number, url: string): void
  /** Those of the given permissions (Electron's names) that the app would grant to the window's page. */
  allowedPermissions(id: number, names: readonly string[]): Promise<string[]>
  answerRequest(id: number, request: PageRequest): Promise<PageResponse>
}
