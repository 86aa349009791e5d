import { createReadStream } from 'node:fs'
import { AppError } from '#shared/contract/app-error.ts'

/** The first bytes of a file, so that no file is too large to look at. Throws `file-unreadable`. */
export async function readUpTo(path: string, bytes: number): Promise<Buffer> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of createReadStream(path, { end: bytes - 1 })) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (cause) {
    throw new AppError('file-unreadable', { cause })
  }
}
