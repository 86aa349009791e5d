import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'
import { callChannel, eventChannel, methodNames } from '#shared/contract/method-names.ts'

const calls = Object.fromEntries(
  methodNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel, name, input)]),
)

function onEvent(listener: (event: AppEvent) => void): () => void {
  // Electron's own event stays here: it leads to ipcRenderer.
  const forward = (_: IpcRendererEvent, event: AppEvent): void => listener(event)
  ipcRenderer.on(eventChannel, forward)
  return () => ipcRenderer.removeListener(eventChannel, forward)
}

contextBridge.exposeInMainWorld('alongside', Object.freeze({ ...calls, onEvent }))
