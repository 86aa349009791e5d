import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { PageRequest, PageResponse } from '../calls.ts'
import { StandInProtocol } from './protocol.ts'
import { limited } from './unsupported.ts'

type BeforeRequest = (
  details: { url: string; method: string; resourceType: string },
  callback: (response: Electron.CallbackResponse) => void,
) => void

type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0]

type Supported = Partial<Omit<Electron.Session, keyof EventEmitter | 'protocol' | 'webRequest'>>

export class StandInSession extends EventEmitter implements Supported {
  readonly protocol = limited('session.protocol', new StandInProtocol())
  readonly webRequest = limited('session.webRequest', {
    onBeforeRequest: (...args: [BeforeRequest | null] | [Electron.WebRequestFilter, BeforeRequest | null]): void => {
      this.beforeRequest = args.length === 1 ? args[0] : args[1]
    },
  })
  private beforeRequest: BeforeRequest | null = null
  private permissionCheck: PermissionCheck = null
  private permissionRequest: PermissionRequest = null
  private readonly partition: string

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  isPersistent = (): boolean => this.partition === '' || this.partition.startsWith('persist:')

  /** What the app says to a request of one of its pages. */
  async answer(request: PageRequest): Promise<PageResponse> {
    if (await this.isCancelled(request)) return { kind: 'cancelled' }
    return this.protocol.answer(request)
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler
  }
  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler
  }
  /** Without handlers Electron grants everything. */
  isPermissionAllowed(contents: object, permission: string, origin: string): Promise<boolean> | boolean {
    const { permissionCheck, permissionRequest } = this
    if (permissionCheck) return Reflect.apply(permissionCheck, undefined, [contents, permission, origin, {}])
    return new Promise((resolve) => {
      if (permissionRequest) Reflect.apply(permissionRequest, undefined, [contents, permission, resolve, {}])
      else resolve(true)
    })
  }

  private isCancelled({ url, method, resourceType }: PageRequest): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.beforeRequest) return resolve(false)
      this.beforeRequest({ url, method, resourceType }, ({ cancel = false }) => resolve(cancel))
    })
  }

  clearCache = async (): Promise<void> => {}
  clearStorageData = async (): Promise<void> => {}
  setProxy = async (): Promise<void> => {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerDictionaryDownloadURL(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  setUSBProtectedClassesHandler(): void {}
}

const sessions = new Map<string, StandInSession>()

export function sessionOf(partition: string): StandInSession {
  const session = sessions.get(partition) ?? limited('Session', new StandInSession(partition))
  sessions.set(partition, session)
  return session
}

export const session = limited('session', {
  defaultSession: sessionOf(''),
  fromPartition: (partition: string, _options?: Electron.FromPartitionOptions) => sessionOf(partition),
})
