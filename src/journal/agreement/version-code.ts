import { createHash } from 'node:crypto'
import type { ContentOf } from '#shared/journal/entry.ts'

/** Crockford's: without the letters that are misread on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 8

/**
 * A short code that names a version by its words: `K7Q2-M4XA`. The same words on the same days give the same code, and
 * a changed word another, so that a printed page can be told from every other version (product.md, agreement).
 */
export function versionCode(number: number, content: ContentOf<'agreement'>): string {
  const words = Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const digest = createHash('sha256')
    .update(JSON.stringify([number, words]))
    .digest()
  const code = [...digest.subarray(0, codeLength)].map((byte) => letters[byte % letters.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
