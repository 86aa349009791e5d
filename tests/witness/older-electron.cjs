/** Electron runs this instead of the built main, which it then loads: what an older Electron lacks, and why it is enough. */
const { fork } = require('node:child_process')
const { EventEmitter } = require('node:events')
const fs = require('node:fs')
const Module = require('node:module')
const { join, relative } = require('node:path')

require('./older-language.cjs')

/** Node 18.15 lists one folder only, and its entries do not say in which one they lie. */
const listOne = fs.readdirSync
function listFolder(folder, options) {
  const { recursive = false, withFileTypes = false } = typeof options === 'object' ? (options ?? {}) : {}
  const found = []
  const visit = (at) => {
    for (const entry of listOne(at, { withFileTypes: true })) {
      found.push(Object.assign(entry, { parentPath: at }))
      if (recursive && entry.isDirectory()) visit(join(at, entry.name))
    }
  }
  visit(folder)
  return withFileTypes ? found : found.map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
}
fs.readdirSync = listFolder
fs.promises.readdir = async (folder, options) => listFolder(folder, options)

/** The driver of SQLite needs a newer Node-API, so journal and Mirror run on the Node beside us, as on the stand-in. */
class OtherNode extends EventEmitter {
  constructor(modulePath, args, { env }) {
    super()
    this.process = fork(join(__dirname, 'tests/chromium-host/utility-process.ts'), [modulePath, ...args], {
      ...{ execPath: join(__dirname, 'node'), execArgv: [], env, serialization: 'advanced' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.process
      .on('spawn', () => this.emit('spawn'))
      .on('message', ({ data }) => this.emit('message', data))
      .on('exit', (code) => this.emit('exit', code ?? 9))
      .on('error', () => undefined)
  }
  get pid() {
    return this.process.pid
  }
  postMessage(data) {
    if (this.process.connected) this.process.send({ data })
  }
  kill() {
    return this.process.kill('SIGKILL')
  }
}

const real = require('electron')
const stoodIn = {
  utilityProcess: { fork: (...described) => new OtherNode(...described) },
  // The asynchronous keychain is younger. So the app finds none.
  safeStorage: { isAsyncEncryptionAvailable: async () => false, getSelectedStorageBackend: () => 'basic_text' },
}
const shown = new Proxy(real, { get: (target, name) => stoodIn[name] ?? target[name] })
const loadModule = Module._load
Module._load = function load(name, ...rest) {
  return name === 'electron' ? shown : loadModule.call(this, name, ...rest)
}

require('./out/main/index.cjs')
