import { readFile } from 'node:fs/promises'
import { ownPath } from './app-address.ts'
import type { KnownFiles } from './known-files.ts'
import { securityHeaders } from './security-headers.ts'

const notFound = (): Response => new Response('not found', { status: 404, headers: securityHeaders })

/** Answers requests of the page from the table of known files, and every other request with 404. Source: security.md E17. */
export function createAppProtocol(files: KnownFiles): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const path = ownPath(url)
    const file = path !== null && method === 'GET' ? files.get(path) : undefined
    if (!file) return notFound()
    const headers = { ...securityHeaders, 'Content-Type': file.mediaType }
    return new Response(new Uint8Array(await readFile(file.path)), { status: 200, headers })
  }
}
