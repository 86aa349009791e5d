import { createBridge } from './bridge.ts'
import { watchContextMenu } from './context-menu.ts'
import { createDecoder } from './decode.ts'
import { createEncoder } from './encode.ts'
import { createIpcRenderer } from './ipc-renderer.ts'
import { watchMenuKeys } from './menu-keys.ts'
import { createRemoteValues } from './remote-values.ts'
import { runPreload } from './run-preload.ts'

/** Name of the function, present in the preload's world only, that carries a message from the page to the driver. */
export const POST_BINDING = 'standInPost'

/** Frames never see the bridge; about:blank stands for a page whose process has gone. */
const inMainFrame = (body: string): string =>
  `if (window === window.top && location.protocol !== 'about:') {
  const encode = (${createEncoder})()
  const decode = (${createDecoder})()
  const createRemoteValues = ${createRemoteValues}
  ${body}
}`

const eventNames = (channel: string) => ({ page: `${channel}-page`, preload: `${channel}-preload` })

/** Script for the page's own world: the receiving end of contextBridge. */
export function mainWorldScript(channel: string): string {
  const { page, preload } = eventNames(channel)
  return inMainFrame(`;(${createBridge})({ encode, decode, createRemoteValues, own: '${page}', other: '${preload}' })`)
}

/** Script for the isolated world: Electron's renderer half, then the app's own preload. */
export function preloadWorldScript(channel: string, options: { preload: string; processInfo: object }): string {
  const { page, preload } = eventNames(channel)
  return inMainFrame(`
  const post = (message) => globalThis.${POST_BINDING}(JSON.stringify(message))
  const bridge = (${createBridge})({ encode, decode, createRemoteValues, own: '${preload}', other: '${page}' })
  const ipc = (${createIpcRenderer})({ encode, decode, post })
  const onAccelerator = (itemNumber) => post({ kind: 'accelerator', url: location.href, itemNumber })
  const onMenuKey = (key) => post({ kind: 'menu-key', url: location.href, key })
  const menuKeys = (${watchMenuKeys})({ onAccelerator, onMenuKey })
  ;(${watchContextMenu})((params) => post({ kind: 'context-menu', url: location.href, params }))
  const processInfo = ${JSON.stringify(options.processInfo)}
  ;(${runPreload})({ bridge, ipc, menuKeys, post, processInfo, preload(require, process, module, exports) {
${options.preload}
} })`)
}
