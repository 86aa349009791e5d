import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { callChannel, eventChannel } from '#shared/contract/bridge.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { pageMethods } from '#shared/contract/page-contract.ts'

const calls = Object.fromEntries(
  pageMethods.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel, name, input)]),
)

function onEvent(listener: (event: AppEvent) => void): () => void {
  // Electron's own event stays here: it leads to ipcRenderer.
  const forward = (_: IpcRendererEvent, event: AppEvent): void => listener(event)
  ipcRenderer.on(eventChannel, forward)
  return () => ipcRenderer.removeListener(eventChannel, forward)
}

contextBridge.exposeInMainWorld('alongside', Object.freeze({ ...calls, onEvent }))
