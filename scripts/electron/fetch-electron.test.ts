import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Fetched, fetchElectron, withProxy } from './fetch-electron.ts'
import { electronFolder, runtimeState, wantedVersion } from './runtime.ts'
import { storedZip } from './testing/stored-zip.ts'

const version = wantedVersion(electronFolder())
const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`
const programName = readProgramName()
const program = Buffer.from('#!/bin/sh\necho not Electron\n')
const zip = storedZip({ version: Buffer.from(version), [programName]: program })

let place: string
let folder: string
let said: string[]
const servers: Server[] = []

function readProgramName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** A package electron of its own: the real install.js, with checksums of the stub. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'alongside-electron-'))
  folder = join(place, 'electron')
  said = []
  mkdirSync(folder)
  symlinkSync(dirname(electronFolder()), join(place, 'node_modules'), 'junction')
  for (const name of ['package.json', 'install.js']) cpSync(join(electronFolder(), name), join(folder, name))
  writeFileSync(
    join(folder, 'checksums.json'),
    JSON.stringify({ [archive]: createHash('sha256').update(zip).digest('hex') }),
  )
})

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
  rmSync(place, { recursive: true, force: true })
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const whole: RequestListener = (request, response) => {
  response.writeHead(request.url === `/v${version}/${archive}` ? 200 : 404, { 'content-length': zip.length })
  response.end(zip)
}

const fetchFrom = (mirror: string, env: NodeJS.ProcessEnv = {}, patienceMs = 20_000): Promise<Fetched> =>
  fetchElectron({
    folder,
    patienceMs,
    say: (line) => said.push(line),
    progress: 'ignore',
    env: {
      ...process.env,
      APP_HOST: '',
      APP_NO_DOWNLOAD: '',
      ELECTRON_MIRROR: mirror,
      electron_config_cache: join(place, 'cache'),
      ...env,
    },
  })

test('from a mirror comes a whole runtime, and the second time nothing is fetched', async () => {
  let asked = 0
  const mirror = await serve((request, response) => {
    asked += 1
    whole(request, response)
  })
  const path = join(folder, 'dist', programName)
  expect(await fetchFrom(mirror)).toEqual({ kind: 'ready', program: path })
  expect(readFileSync(path)).toEqual(program)
  expect(said).toEqual([`Fetching Electron ${version} once (APP_NO_DOWNLOAD=1 prevents this) …`])
  expect(await fetchFrom(mirror)).toEqual({ kind: 'ready', program: path })
  expect(asked).toBe(1)
})

test('a wrong checksum is a failure of its own, and nothing of what came is kept', async () => {
  const other = Buffer.from(zip)
  other[60] = (other[60] ?? 0) ^ 1
  const answers = [
    other,
    zip.subarray(0, zip.length - 9),
    Buffer.from('<html>Sign in to this network</html>'),
    Buffer.alloc(0),
  ]
  for (const answer of answers) {
    const mirror = await serve((_, response) => response.end(answer))
    const fetched = await fetchFrom(mirror)
    expect(fetched).toMatchObject({ kind: 'wrong-checksum', reason: expect.stringContaining('checksum') })
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    expect(existsSync(join(place, 'cache'))).toBe(false)
  }
})

test('a server that says no, is not there or breaks off is named, and is no wrong checksum', async () => {
  const refusing = await serve((_, response) => response.writeHead(403).end())
  expect(await fetchFrom(refusing)).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('403') })
  expect(await fetchFrom('http://127.0.0.1:1/')).toMatchObject({ kind: 'unavailable' })
  const breaking = await serve((_, response) => {
    response.writeHead(200, { 'content-length': zip.length })
    response.write(zip.subarray(0, 20), () => response.destroy())
  })
  expect(await fetchFrom(breaking)).toMatchObject({ kind: 'unavailable' })
  expect(runtimeState(folder)).toBe('absent')
})

test('it gives up only when nothing comes, never because it takes long', async () => {
  const patienceMs = 1_500
  const slow = await serve((_, response) => {
    response.writeHead(200, { 'content-length': zip.length })
    const piece = Math.ceil(zip.length / 6)
    let sent = 0
    const timer = setInterval(() => {
      response.write(zip.subarray(sent, sent + piece))
      sent += piece
      if (sent >= zip.length) {
        clearInterval(timer)
        response.end()
      }
    }, 450)
  })
  const started = performance.now()
  expect(await fetchFrom(slow, {}, patienceMs)).toMatchObject({ kind: 'ready' })
  expect(performance.now() - started).toBeGreaterThan(patienceMs)

  rmSync(join(folder, 'dist'), { recursive: true })
  rmSync(join(place, 'cache'), { recursive: true })
  const silent = await serve((_, response) => {
    response.writeHead(200, { 'content-length': zip.length })
    response.write(zip.subarray(0, 20))
  })
  expect(await fetchFrom(silent, {}, 300)).toEqual({
    kind: 'unavailable',
    reason: `Electron ${version}: nothing came for 0.3 seconds.`,
  })
})

const brokenOff: Record<string, () => void> = {
  'path.txt is missing': () => rmSync(join(folder, 'path.txt')),
  'the program is missing': () => rmSync(join(folder, 'dist', programName)),
  'the version is missing': () => rmSync(join(folder, 'dist/version')),
  'the version is empty': () => truncateSync(join(folder, 'dist/version')),
  'the version is an older one': () => writeFileSync(join(folder, 'dist/version'), '44.0.0'),
  'the folder dist is missing': () => rmSync(join(folder, 'dist'), { recursive: true }),
  'it is of another system': () => writeFileSync(join(folder, 'path.txt'), 'electron.other'),
}

test.each(Object.entries(brokenOff))('a runtime is not whole when %s', (_, breakOff) => {
  mkdirSync(dirname(join(folder, 'dist', programName)), { recursive: true })
  writeFileSync(join(folder, 'dist', programName), program)
  writeFileSync(join(folder, 'dist/version'), `v${version}\n`)
  writeFileSync(join(folder, 'path.txt'), programName)
  expect(runtimeState(folder)).toBe('whole')
  breakOff()
  expect(runtimeState(folder)).toBe('partial')
})

test('what was broken off is never started: it is fetched again, and nothing of the first half stays', async () => {
  const mirror = await serve(whole)
  mkdirSync(join(folder, 'dist'))
  for (const name of [programName, 'left-over']) {
    mkdirSync(dirname(join(folder, 'dist', name)), { recursive: true })
    writeFileSync(join(folder, 'dist', name), 'half')
  }
  expect(await fetchFrom(mirror, { APP_NO_DOWNLOAD: '1' })).toMatchObject({ kind: 'unavailable' })
  expect(await fetchFrom(mirror)).toMatchObject({ kind: 'ready' })
  expect(readFileSync(join(folder, 'dist', programName))).toEqual(program)
  expect(existsSync(join(folder, 'dist/left-over'))).toBe(false)
  expect(said[0]).toBe('What lies here of Electron is not whole or of another version; it is fetched again.')
})

test('a kept archive that was damaged since is fetched again, not unpacked', async () => {
  let asked = 0
  const mirror = await serve((request, response) => {
    asked += 1
    whole(request, response)
  })
  await fetchFrom(mirror)
  const [kept] = readdirSync(join(place, 'cache'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.zip'),
  )
  truncateSync(join(place, 'cache', String(kept)), zip.length - 5)
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(await fetchFrom(mirror)).toMatchObject({ kind: 'ready' })
  expect(readFileSync(join(folder, 'dist', programName))).toEqual(program)
  expect(asked).toBe(2)
})

test('an archive that cannot be unpacked leaves nothing that would be started', async () => {
  const noZip = Buffer.from('this is no archive')
  writeFileSync(
    join(folder, 'checksums.json'),
    JSON.stringify({ [archive]: createHash('sha256').update(noZip).digest('hex') }),
  )
  const mirror = await serve((_, response) => response.end(noZip))
  expect(await fetchFrom(mirror)).toMatchObject({
    kind: 'unavailable',
    reason: expect.stringContaining('could not be unpacked'),
  })
  expect(runtimeState(folder)).not.toBe('whole')
})

test('a proxy is asked for what the network itself cannot reach', async () => {
  const mirror = await serve(whole)
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    whole({ ...request, url: new URL(request.url ?? '').pathname } as typeof request, response)
  })
  servers.push(proxy)
  proxy.on('connect', (request, socket, head) => {
    asked.push(request.url ?? '')
    const upstream = connect(Number(new URL(mirror).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket)
      socket.pipe(upstream)
    })
    for (const end of [upstream, socket]) end.on('error', () => upstream.destroy())
  })
  await new Promise<void>((settle) => proxy.listen(0, '127.0.0.1', settle))
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  expect(await fetchFrom('http://mirror.invalid/', { HTTP_PROXY: address })).toMatchObject({ kind: 'ready' })
  expect(asked.join()).toContain('mirror.invalid')
})

test('the names of a proxy: those of the system, and those that npm hands on', () => {
  expect(withProxy({ PATH: '/bin' })).toEqual({ PATH: '/bin' })
  expect(withProxy({ npm_config_https_proxy: 'http://p:1', npm_config_noproxy: 'here' })).toMatchObject({
    ELECTRON_GET_USE_PROXY: '1',
    HTTPS_PROXY: 'http://p:1',
    NO_PROXY: 'here',
  })
  expect(withProxy({ https_proxy: 'http://own:1', npm_config_https_proxy: 'http://p:1' })).toMatchObject({
    HTTPS_PROXY: 'http://own:1',
  })
})
