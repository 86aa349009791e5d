import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Outside } from '#shared/contract/proof-methods.ts'
import { diskError } from '../dialogs/disk-error.ts'

const shownBytes = 256
const measuredBytes = 1_048_576

/**
 * Shannon's entropy in bits a byte: 8 when every value is as frequent as every other, as chance makes it; about 4 to 5
 * for written words.
 */
export function entropyOf(bytes: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  return counts.reduce((sum, count) => {
    const share = count / bytes.byteLength
    return count === 0 ? sum : sum - share * Math.log2(share)
  }, 0)
}

/** What somebody sees who has a copy of a file: read as it lies on the disk. Throws what the disk says. */
export async function outsideOf(path: string): Promise<Outside> {
  try {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(measuredBytes), 0, measuredBytes, 0)
      const measured = new Uint8Array(buffer.subarray(0, bytesRead))
      return {
        fileName: basename(path),
        beginning: measured.slice(0, shownBytes),
        entropy: entropyOf(measured),
        measuredBytes: bytesRead,
      }
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw diskError(cause)
  }
}
