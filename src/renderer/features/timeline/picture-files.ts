/** An SVG as it stands in the page, as the text of a file. */
export const svgText = (svg: SVGSVGElement): string => {
  const { width, height } = svg.viewBox.baseVal
  const copy = svg.cloneNode(true)
  if (copy instanceof SVGSVGElement) {
    copy.setAttribute('width', String(width))
    copy.setAttribute('height', String(height))
    copy.removeAttribute('class')
  }
  return new XMLSerializer().serializeToString(copy)
}

/** Twice as many dots as pixels, as a good screen has; fewer when the file would not pass the door. */
const densities = [2, 1.5, 1] as const
const mostBytes = 1_000_000

/** A painted canvas of any density as a PNG. */
export async function pngBytes(paint: (density: number) => HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array()
  for (const density of densities) {
    const canvas = paint(density)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())
    if (bytes.byteLength <= mostBytes) return bytes
  }
  return bytes
}
