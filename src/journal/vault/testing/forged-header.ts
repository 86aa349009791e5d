import { createHash } from 'node:crypto'
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

export function headerIn(text: string): Header {
  return headerSchema.parse(JSON.parse(`${text.replace(ending, '')}}`))
}
