import { readFileSync, statSync } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'

/** Forms that have to be read as a whole are read up to here. */
const largestFile = 256 * 1024 * 1024

/** The text of a file; null when it is no UTF-8 or too large to be read at once. Throws `file-unreadable`. */
export function readText(path: string): { readonly text: string } | { readonly problem: 'not-utf8' | 'too-large' } {
  const bytes = bytesOf(path)
  if (bytes === null) return { problem: 'too-large' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'not-utf8' }
  }
}

function bytesOf(path: string): Buffer | null {
  try {
    return statSync(path).size > largestFile ? null : readFileSync(path)
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  }
}

/** The line, from 1, on which a place of a text lies. */
export function lineAt(text: string, place: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
