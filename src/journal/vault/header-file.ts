import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey } from './derived-key.ts'
import { type Header, headerSchema, headerVersion, type Magic } from './header-schema.ts'
import { type CostPolicy, isWithin } from './passphrase-cost.ts'

/**
 * What the bytes of a header say before any key is known.
 * `damaged`: the sum does not fit. `newer`: whole, but of a later format or for a later app. `altered`: whole by its sum, which needs no
 * key, yet nothing this app would have written.
 */
export type HeaderReading =
  | { readonly state: 'damaged' | 'altered' }
  | NewerHeader
  | { readonly state: 'readable'; readonly header: Header; readonly text: string }

/** `header` is what it would be in this format, when it fits: a secret then tells whether its seal is whole. */
export interface NewerHeader {
  readonly state: 'newer'
  readonly text: string
  readonly header: Header | null
}

/** The version in package.json (a test holds the two together): what a header's `min_app` is compared with. */
export const thisApp = '0.1.0'

/** The end of every header, of any format: so an older app can tell a newer header from a damaged one. */
const ending = /,"sum":"([0-9a-f]{32})","mac":"([A-Za-z0-9+/]{43}=)"\}$/

/**
 * The header's text in its one canonical form: fixed order of keys, no spaces, then `sum` (tells damage from a wrong
 * passphrase) and `mac` (tells that someone without the key changed it).
 */
export function sealedHeader(header: Header, dataKey: Uint8Array): string {
  const body = canonicalBody(header)
  const summed = `${body},"sum":"${sumOf(body)}"`
  return `${summed},"mac":"${macOf(summed, header.vault_id, dataKey)}"}`
}

/**
 * Reads the bytes of a header that should begin with `magic`, trusting nothing in them: the sum, the form and the bounds
 * of the cost are checked.
 */
export function readHeader(bytes: Uint8Array, { magic, policy }: { magic: Magic; policy: CostPolicy }): HeaderReading {
  const text = Buffer.from(bytes).toString('latin1')
  const found = ending.exec(text)
  if (!found) return { state: 'damaged' }
  const body = text.slice(0, found.index)
  if (sumOf(body) !== found[1]) return { state: 'damaged' }
  const claimed = parsedJson(`${body}}`)
  if (isOfNewerFormat(claimed, magic)) return { state: 'newer', text, header: asOurs(claimed, policy) }
  const { success, data: header } = headerSchema.safeParse(claimed)
  if (!success || header.magic !== magic || canonicalBody(header) !== body) return { state: 'altered' }
  if (!hasAcceptedCost(header, policy)) return { state: 'altered' }
  return { state: 'readable', header, text }
}

/** The header in a text of this format that was kept where only its owner writes; null for any other text. */
export function headerInText(text: string): Header | null {
  const body = ending.exec(text) && text.replace(ending, '}')
  return body === null ? null : (headerSchema.safeParse(parsedJson(body)).data ?? null)
}

function asOurs(claimed: object, policy: CostPolicy): Header | null {
  const { success, data: header } = headerSchema.safeParse({ ...claimed, v: headerVersion, min_app: thisApp })
  return success && hasAcceptedCost(header, policy) ? header : null
}

/** True when the header, of any format, is as the owner of the data key sealed it. */
export function isSealIntact(text: string, header: Pick<Header, 'vault_id'>, dataKey: Uint8Array): boolean {
  const found = ending.exec(text)
  if (!found?.[2]) return false
  const summed = text.slice(0, text.lastIndexOf(',"mac":"'))
  // Compared as text: several base64 texts stand for the same bytes, and only one of them was written.
  return timingSafeEqual(Buffer.from(found[2]), Buffer.from(macOf(summed, header.vault_id, dataKey)))
}

/** Everything but the closing brace. The schema gives its own order of keys to what it returns. */
const canonicalBody = (header: Header): string => JSON.stringify(headerSchema.parse(header)).slice(0, -1)

const sumOf = (body: string): string => createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32)

function macOf(summed: string, vaultId: string, dataKey: Uint8Array): string {
  const key = derivedKey(dataKey, { vaultId, purpose: 'header-mac' })
  try {
    return createHmac('sha256', key).update(summed, 'latin1').digest('base64')
  } finally {
    key.fill(0)
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isOfNewerFormat(claimed: unknown, magic: Magic): claimed is object {
  if (typeof claimed !== 'object' || claimed === null || !('magic' in claimed) || !('v' in claimed)) return false
  if (claimed.magic !== magic || !Number.isInteger(claimed.v)) return false
  return Number(claimed.v) > headerVersion || ('min_app' in claimed && isLaterApp(claimed.min_app))
}

/** Also within this format: a vault that only a later app understands says so. */
function isLaterApp(version: unknown): boolean {
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) return false
  return version.localeCompare(thisApp, 'en', { numeric: true }) > 0
}

function hasAcceptedCost({ slots: [{ kdf }] }: Header, policy: CostPolicy): boolean {
  return isWithin(policy, { memoryMiB: kdf.m, passes: kdf.t })
}
