/** A picture by its width and height in pixels, as PNG. */
export type Sizes = ReadonlyMap<number, Buffer>

export function pngOf(drawn: Sizes, size: number): Buffer {
  const png = drawn.get(size)
  if (png === undefined) throw new Error(`The icon was not drawn in ${size} pixels`)
  return png
}

const largestInIco = 256

/** Windows' icon: a list of pictures, then the PNGs themselves; 256 is written as 0. Source: Microsoft, ICONDIR. */
export function ico(drawn: Sizes, sizes: readonly number[]): Buffer {
  const pictures = sizes.map((size) => ({ size, png: pngOf(drawn, size) }))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    head.writeUInt8(size % largestInIco, entry)
    head.writeUInt8(size % largestInIco, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** macOS' names for pictures that hold a PNG, and their pixels; @2x of half the size has a name of its own. */
export const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** macOS' icon: four letters and a length before each picture, and before all of them. */
export function icns(drawn: Sizes): Buffer {
  const pictures = icnsTypes.map(([type, size]) => piece(type, pngOf(drawn, size)))
  return piece('icns', Buffer.concat(pictures))
}

function piece(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}
