/** Where the page lives. Nothing is ever loaded from anywhere else. Source: security.md E01, E17. */
export const appScheme = 'app'
const appHost = 'alongside'
export const pageAddress = `${appScheme}://${appHost}/index.html`

/**
 * The path of an address of ours, as it is spelled after parsing, or null for any other address.
 * Compared part by part: `app://alongside.example` and `app://user@alongside` are not ours.
 */
export function ownPath(address: string): string | null {
  const url = URL.parse(address)
  if (!url || url.protocol !== `${appScheme}:` || url.host !== appHost) return null
  return url.username || url.password ? null : url.pathname
}

export const isOwnAddress = (address: string): boolean => ownPath(address) !== null
