import type { MeasureText } from './time-scale.ts'

/** The letters of lanes and labels. */
export const fontFamily = '"Inter", system-ui, sans-serif'
const font = `12px ${fontFamily}`

/** So many widths are kept; a title is measured again and again while one zooms. */
const mostKept = 20_000

/** Measures texts as a canvas writes them, and remembers. */
export function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    if (!context) return text.length * 7
    context.font = font
    if (known.size > mostKept) known.clear()
    // Semi-bold letters of the years are a little wider.
    const width = Math.ceil(context.measureText(text).width * 1.03)
    known.set(text, width)
    return width
  }
}
