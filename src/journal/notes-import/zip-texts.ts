import { closeSync, readSync } from 'node:fs'
import { Unzip, UnzipInflate } from 'fflate'
import { AppError } from '#shared/contract/app-error.ts'
import { openRegularFile } from '../import/regular-file.ts'
import { type Finding, problemAt } from './found-note.ts'
import { textIn } from './read-text.ts'

const bytesAtOnce = 1 << 18
/** As for a file that is not packed. */
const largestText = 32 * 1024 * 1024

interface ZipText {
  readonly file: string
  readonly text: string
}

interface Unpacked {
  readonly name: string
  readonly chunks: Uint8Array[]
  size: number
  isDone: boolean
}

/**
 * The JSON files of a zip, one after the other; its photos are passed over without unpacking them, whatever their size. None
 * for a file that is no zip; null between steps.
 */
export function* textsInZip(path: string): Generator<ZipText | Extract<Finding, { problem: unknown }> | null> {
  if (!/\.zip$/i.test(path)) return
  const { descriptor } = openRegularFile(path)
  const buffer = Buffer.alloc(bytesAtOnce)
  const found: Unpacked[] = []
  const others: string[] = []
  const zip = new Unzip((file) => {
    if (!/\.json$/i.test(file.name) || file.name.startsWith('__MACOSX')) {
      // Photos and their like are counted with the entries that show them.
      if (!/\/$|^__MACOSX|^(?:photos|videos|audios|pdfs)\//.test(file.name)) others.push(file.name)
      return
    }
    const unpacked: Unpacked = { name: file.name, chunks: [], size: 0, isDone: false }
    found.push(unpacked)
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error
      unpacked.size += chunk.length
      if (unpacked.size <= largestText) unpacked.chunks.push(chunk.slice())
      unpacked.isDone ||= isLast
    }
    file.start()
  })
  zip.register(UnzipInflate)
  try {
    for (;;) {
      const length = readSync(descriptor, buffer)
      zip.push(buffer.subarray(0, length), length === 0)
      yield null
      if (length === 0) break
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    yield problem('not-json', '')
  } finally {
    closeSync(descriptor)
  }
  for (const name of others) yield problem('other-format', name)
  if (found.length === 0) yield problem('wrong-form', '')
  for (const { name, chunks, size, isDone } of found) {
    if (size > largestText) yield problem('too-large', name)
    else if (!isDone) yield problem('not-json', name)
    else yield textOf(name, Buffer.concat(chunks))
  }
}

const problem = (code: 'other-format' | 'not-json' | 'wrong-form' | 'too-large' | 'not-text', file: string) =>
  problemAt(code, { file }) as Extract<Finding, { problem: unknown }>

function textOf(file: string, bytes: Uint8Array): ZipText | Extract<Finding, { problem: unknown }> {
  const read = textIn(bytes)
  return 'problem' in read ? problem('not-text', file) : { file, text: read.text }
}
