const bytesInLine = 16

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** What a byte is as a letter; a dot where it is none. */
const letter = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')

/** Bytes as `hexdump -C` prints them: where, sixteen values, and the same as letters. */
export function hexLines(bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; start += bytesInLine) {
    const line = [...bytes.subarray(start, start + bytesInLine)]
    const values = line.map((byte) => hex(byte, 2)).join(' ')
    lines.push(`${hex(start, 4)}  ${values.padEnd(bytesInLine * 3 - 1)}  ${line.map(letter).join('')}`)
  }
  return lines
}

/** How every SQLite file begins that was not encrypted. */
export const plainBeginning: Uint8Array = new TextEncoder().encode('SQLite format 3\0')
