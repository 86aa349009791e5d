import { methodNames } from '#shared/contract/method-names.ts'

const reading: ReadonlySet<string> = new Set(methodNames.filter((name) => /^(read|list|search)/.test(name)))

/**
 * Whether a call waits while a large file comes in. What a page reads is answered; what is written, and what main reads to
 * put it into a file, must not see or be part of what may be taken back.
 */
export const waitsForImport = (method: string): boolean => method !== 'stopImport' && !reading.has(method)
