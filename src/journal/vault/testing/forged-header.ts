import { createHash, createHmac } from 'node:crypto'
import { derivedKey } from '../derived-key.ts'
import { type Header, headerSchema } from '../header-schema.ts'

const ending = /,"sum":"[0-9a-f]{32}","mac":"([A-Za-z0-9+/=]{44})"\}$/

/** What someone without the key can do: change anything, make the sum fit again, keep the old mac. */
export function forgedHeader(text: string, change: (body: string) => string): string {
  const found = ending.exec(text)
  if (!found) throw new Error('Not a header')
  const body = change(text.slice(0, found.index))
  const sum = createHash('sha256').update(body, 'latin1').digest('hex').slice(0, 32)
  return `${body},"sum":"${sum}","mac":"${found[1]}"}`
}

/** What only the owner of the data key can do: change anything and seal it, as a later app would. */
export function sealedAgain(text: string, change: (body: string) => string, dataKey: Uint8Array): string {
  const forged = forgedHeader(text, change)
  const summed = forged.slice(0, forged.lastIndexOf(',"mac":"'))
  const vaultId = /"vault_id":"([0-9a-f]{32})"/.exec(text)?.[1] ?? ''
  const key = derivedKey(dataKey, { vaultId, purpose: 'header-mac' })
  return `${summed},"mac":"${createHmac('sha256', key).update(summed, 'latin1').digest('base64')}"}`
}

export function headerIn(text: string): Header {
  return headerSchema.parse(JSON.parse(`${text.replace(ending, '')}}`))
}
