import { closeSync, readFileSync } from 'node:fs'
import { analyse } from 'chardet'
import { AppError } from '#shared/contract/app-error.ts'
import {
  type EncodingQuestion,
  type NoteProblem,
  type TextEncoding,
  textEncodings,
} from '#shared/journal/notes-import.ts'
import { openRegularFile } from '../import/regular-file.ts'

/** What is read as a whole is read up to here: a JSON of brackets alone takes forty times as much memory. */
const largestFile = 32 * 1024 * 1024
/** Enough for a guess. */
const looked = 65_536

interface ReadText {
  readonly text: string
  /** Set when the bytes do not say how they are to be read. */
  readonly guess: Omit<EncodingQuestion, 'file'> | null
}

/** The bytes of a file; a problem for one that is too large. Throws `file-unreadable`, also for what is no file. */
export function readBytes(path: string): Buffer | { readonly problem: NoteProblem } {
  const { descriptor, size } = openRegularFile(path)
  try {
    return size > largestFile ? { problem: 'too-large' } : readFileSync(descriptor)
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  } finally {
    closeSync(descriptor)
  }
}

/** The text of a file, with every line ending in \n; in Unicode, in the encoding that was chosen, or in the likeliest. */
export function readText(path: string, chosen: TextEncoding | null): ReadText | { readonly problem: NoteProblem } {
  const bytes = readBytes(path)
  return 'problem' in bytes ? bytes : textIn(bytes, chosen)
}

/** More than a tenth of signs that no text has. */
const isBinary = (text: string): boolean => {
  const head = text.slice(0, 4_096)
  return (head.match(/[^\P{Cc}\s]/gu)?.length ?? 0) * 10 > head.length
}

const unified = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

/** As `readText`, of bytes. */
export function textIn(
  bytes: Uint8Array,
  chosen: TextEncoding | null = null,
): ReadText | { readonly problem: NoteProblem } {
  const unicode = unicodeIn(bytes)
  if (unicode !== null) {
    return isBinary(unicode) ? { problem: 'not-text' } : { text: unified(unicode), guess: null }
  }
  if (bytes.includes(0)) return { problem: 'not-text' }
  const encoding = chosen ?? likeliest(bytes)
  const text = unified(new TextDecoder(encoding).decode(bytes))
  const example = text.split('\n', 5_000).find((line) => /[^\0-\x7f]/.test(line)) ?? ''
  return { text, guess: { encoding, example: example.trim().slice(0, 160) } }
}

/** UTF-8, or UTF-16 by its mark or by the zero bytes of its Latin letters; null for anything else. */
function unicodeIn(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const zeros = [0, 0]
  for (const [at, byte] of bytes.subarray(0, 512).entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = Math.min(bytes.length, 512) / 5
  const encoding = marked ?? (odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : 'utf-8')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function likeliest(bytes: Uint8Array): TextEncoding {
  const names = analyse(bytes.subarray(0, looked)).map(({ name }) =>
    name.toLowerCase().replace('iso-8859-1', 'windows-1252'),
  )
  const known = names.flatMap((name) => textEncodings.find((one) => name === one || name === `${one}0`) ?? [])
  return known[0] ?? 'windows-1252'
}
