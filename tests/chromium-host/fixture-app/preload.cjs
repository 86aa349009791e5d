const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  onLocked(listener) {
    const forward = (_event, count) => listener(count)
    ipcRenderer.on('locked', forward)
    return () => ipcRenderer.removeListener('locked', forward)
  },
})
