import type * as Electron from 'electron'
import type { PageRequest, PageResponse } from '../calls.ts'
import { tellDriver } from './driver-connection.ts'

type Handler = (request: Request) => Response | Promise<Response>

/** The custom schemes of one session. */
export class StandInProtocol implements Partial<Electron.Protocol> {
  private readonly handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    const names = schemes.map(({ scheme }) => scheme)
    tellDriver('registerSchemes', names)
  }
  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  async answer({ url, method, headers, body }: PageRequest): Promise<PageResponse> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return { kind: 'unhandled' }
    const response = await handler(
      new Request(url, { method, headers, body: body?.length ? new Uint8Array(body) : null }),
    )
    return {
      kind: 'response',
      status: response.status,
      headers: [...response.headers],
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
}
