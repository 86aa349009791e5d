import type { Session } from 'electron'
import { isOwnAddress } from '../protocol/app-address.ts'

/** Chromium's own switches, given before it starts its network. Source: security.md E21. */
export const offlineSwitches: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['no-pings', ''],
]

/** The page's own files and images that it made itself; nothing else is ever fetched. Source: security.md E21. */
export const isAllowedRequest = (url: string): boolean => isOwnAddress(url) || url.startsWith('blob:app://alongside/')

/** An address at which nobody listens, for whatever does not ask the request filter. */
const deadProxy = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const

export interface BlockedRequests {
  /** Requests that were stopped since the start; in a healthy run this stays 0. */
  count(): number
}

/** Closes the session to every network, spell checker's downloads included. Source: security.md E21, E22. */
export async function closeNetwork(session: Session, onBlocked: () => void): Promise<BlockedRequests> {
  let blocked = 0
  session.webRequest.onBeforeRequest(({ url }, respond) => {
    const isAllowed = isAllowedRequest(url)
    if (!isAllowed) {
      blocked += 1
      onBlocked()
    }
    respond({ cancel: !isAllowed })
  })
  session.setSpellCheckerEnabled(false)
  // The switch alone did not stop the download in every version (electron 22995), an address that leads nowhere does.
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
  await session.setProxy(deadProxy)
  return { count: () => blocked }
}
