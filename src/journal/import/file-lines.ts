import { closeSync, readSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'
import { openRegularFile } from './regular-file.ts'

/** An entry of fifty pages in every field, with its history, is far shorter. */
const longestLine = 64 * 1024 * 1024
const bytesAtOnce = 262_144

export interface FileLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/**
 * The lines of a file one after the other, without their ends, so that no file is too large to be read. Throws
 * `file-unreadable`, and `import-invalid` with the line for bytes that are no UTF-8 or a line without an end.
 */
export function* fileLines(path: string): Generator<FileLine> {
  const { descriptor: file } = openRegularFile(path)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const buffer = Buffer.alloc(bytesAtOnce)
  let rest = ''
  let number = 1
  try {
    for (;;) {
      const length = readSync(file, buffer)
      rest += decoded(decoder, buffer.subarray(0, length), { isLast: length === 0, line: number })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      for (const text of lines) {
        yield { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
        number += 1
      }
      if (rest.length > longestLine) throw new AppError('import-invalid', { detail: { line: number } })
      if (length === 0) break
    }
    if (rest !== '') yield { number, text: rest }
  } finally {
    closeSync(file)
  }
}

function decoded(
  decoder: { decode(bytes: Uint8Array, options: { stream: boolean }): string },
  bytes: Uint8Array,
  { isLast, line }: { isLast: boolean; line: number },
): string {
  try {
    return decoder.decode(bytes, { stream: !isLast })
  } catch {
    throw new AppError('import-invalid', { detail: { line } })
  }
}
