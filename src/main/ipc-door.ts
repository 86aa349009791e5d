import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { callChannel } from '#shared/contract/bridge.ts'
import { createDoor, type DoorOptions } from './door/route-call.ts'
import type { Sender } from './door/sender.ts'

const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  windowId: sender.id,
  frame: senderFrame && { url: senderFrame.url, isMain: senderFrame.parent === null },
})

/**
 * Opens the only door between the page and the rest: one channel. The only file that knows ipcMain, so that no other
 * channel can come to be; what a library has opened by itself (electron-store does) is closed. Source: security.md E16.
 */
export function openDoor(options: DoorOptions): void {
  const door = createDoor(options)
  // Electron itself listens to `error`, so that a page cannot make it throw.
  for (const name of ipcMain.eventNames()) if (name !== 'error') ipcMain.removeAllListeners(name as string)
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => door({ sender: senderOf(event), name, input }))
}
