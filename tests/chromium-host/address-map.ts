/**
 * A page cannot navigate to a scheme that Chromium does not know, so `app://host/path` is shown to it as
 * `https://host.app.invalid/path` (RFC 6761: such a name can never exist on a network).
 */
export interface AddressMap {
  registerSchemes(schemes: readonly string[]): void
  toChromium(url: string): string
  toApp(url: string): string
  toChromiumPolicy(contentSecurityPolicy: string): string
}

export function createAddressMap(): AddressMap {
  const known = new Set<string>()
  return {
    registerSchemes(schemes) {
      for (const scheme of schemes) known.add(scheme)
    },
    toChromium(url) {
      const { protocol, host, pathname, search, hash } = new URL(url)
      const scheme = protocol.slice(0, -1)
      return known.has(scheme) ? `https://${host}.${scheme}.invalid${pathname}${search}${hash}` : url
    },
    toApp(url) {
      const [, host, scheme, rest] = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(\/.*)?$/.exec(url) ?? []
      return scheme && known.has(scheme) ? `${scheme}://${host}${rest ?? '/'}` : url
    },
    toChromiumPolicy(policy) {
      return policy.replace(/\b([a-z][a-z0-9+-]*):\/\/([\w.-]+)/g, (source, scheme: string, host: string) =>
        known.has(scheme) ? `https://${host}.${scheme}.invalid` : source,
      )
    },
  }
}
