import { crc32 } from 'node:zlib'

const local = 0x04034b50
const central = 0x02014b50
const endOfCentral = 0x06054b50
const executable = 0o100755

/** A ZIP of these files, not compressed, each with the right to be run. */
export function storedZip(files: Record<string, Buffer>): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path)
    const sizes = [crc32(content), content.length, content.length]
    const header = words([4, local], [2, 10, 0, 0, 0, 0x21], [4, ...sizes], [2, name.length, 0])
    const made = (3 << 8) | 20
    const entry = words(
      ...([
        [4, central],
        [2, made, 10, 0, 0, 0, 0x21],
        [4, ...sizes],
        [2, name.length, 0, 0, 0, 0],
      ] as const),
      ...([[4, executable * 0x10000, at]] as const),
    )
    pieces.push(header, name, content)
    directory.push(entry, name)
    at += header.length + name.length + content.length
  }
  const listed = Buffer.concat(directory)
  const count = Object.keys(files).length
  const end = words([4, endOfCentral], [2, 0, 0, count, count], [4, listed.length, at], [2, 0])
  return Buffer.concat([...pieces, listed, end])
}

/** Little-endian numbers, each group of one width in bytes. */
const words = (...groups: readonly (readonly [width: number, ...values: number[]])[]): Buffer =>
  Buffer.concat(
    groups.flatMap(([width, ...values]) =>
      values.map((value) => {
        const bytes = Buffer.alloc(width)
        bytes.writeUIntLE(value, 0, width)
        return bytes
      }),
    ),
  )
