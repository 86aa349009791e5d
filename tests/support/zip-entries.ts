import { inflateRawSync } from 'node:zlib'

const centralEntry = 0x02014b50
const endOfCentral = 0x06054b50

/** The files inside a ZIP by name, read as its central directory tells. Stored and deflated ones only. */
export function zipEntries(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endOfCentral).buffer))
  const entries = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== centralEntry) throw new Error('Not a ZIP')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    entries.set(name, contentAt(zip, at))
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

function contentAt(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const stored = zip.subarray(start, start + size)
  return method === 0 ? stored : inflateRawSync(stored)
}

/** Everything inside, as text. */
export const textOfZip = (bytes: Uint8Array): string =>
  [...zipEntries(bytes)].map(([name, content]) => `${name}\n${content.toString('utf8')}`).join('\n')
