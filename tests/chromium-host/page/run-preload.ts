import type { Bridge } from './bridge.ts'
import type { IpcToPage, PageIpc, PageMessage } from './ipc-renderer.ts'
import type { MenuKeys, MenuOfPage } from './menu-keys.ts'

export type ToPage = IpcToPage | { kind: 'menu'; menu: MenuOfPage } | { kind: 'keyboard-released' }

export interface PreloadOptions {
  bridge: Bridge
  ipc: PageIpc
  menuKeys: MenuKeys
  post: (message: PageMessage) => void
  /** The members of `process` that a sandboxed preload sees. */
  processInfo: object
  /** The app's preload script, wrapped as a CommonJS module. */
  preload: (require: (id: string) => unknown, process: object, module: { exports: object }, exports: object) => void
}

/** Runs the app's preload in the isolated world. Injected: it must not refer to anything outside itself. */
export function runPreload({ bridge, ipc, menuKeys, post, processInfo, preload }: PreloadOptions): void {
  const limited = (name: string, target: object): object =>
    new Proxy(target, {
      get(_target, key) {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key)
        throw new Error(`electron.${name}${key} is not supported by the Chromium stand-in`)
      },
    })
  const electron = limited('', {
    ipcRenderer: limited('ipcRenderer.', ipc.ipcRenderer),
    contextBridge: limited('contextBridge.', { exposeInMainWorld: bridge.exposeInMainWorld }),
  })
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron
    throw new Error(`module not found: ${id}`)
  }
  const receive = (message: ToPage): void => {
    if (message.kind === 'menu') menuKeys.setMenu(message.menu)
    else if (message.kind === 'keyboard-released') menuKeys.release()
    else ipc.receive(message)
  }
  Reflect.set(globalThis, 'standInReceive', receive)
  post({ kind: 'hello', url: location.href })

  const process = { ...processInfo, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} }
  const module = { exports: {} }
  try {
    preload(require, process, module, module.exports)
  } catch (error) {
    post({
      kind: 'preload-error',
      url: location.href,
      message: error instanceof Error ? `${error.stack}` : String(error),
    })
  }
}
