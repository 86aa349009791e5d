const elements = new Set(['svg', 'g', 'path', 'rect', 'text', 'clipPath'])
const attributes = new Set([
  ...['xmlns', 'viewBox', 'width', 'height', 'role', 'aria-label', 'id', 'x', 'y', 'd', 'transform', 'clip-path'],
  ...['fill', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'direction'],
])
const namespace = 'http://www.w3.org/2000/svg'

const tag = /^\/?([a-zA-Z]+)((?: [a-zA-Z-]+="[^"]*")*)\/?$/
const attribute = / ([a-zA-Z-]+)="([^"]*)"/g

/** Nothing is fetched or run by a value: no address but the picture's own two, and no way to spell one in disguise. */
function isPlainValue(name: string, value: string): boolean {
  if (name === 'xmlns') return value === namespace
  if (name === 'aria-label') return true
  if (/[\\&]/.test(value.replaceAll('&quot;', ''))) return false
  return !/url/i.test(value) || /^url\(#(lines|plot)\)$/.test(value)
}

/**
 * Whether an SVG is made of the parts alone of which the app draws a timeline: shapes and words, as a browser serialises them.
 * Every element and attribute that is not on the list is refused, and with it all that runs or fetches anything.
 */
export function isDrawnPicture(text: string): boolean {
  if (!text.startsWith('<svg ') || !text.endsWith('</svg>')) return false
  return text
    .slice(1)
    .split('<')
    .every((piece) => {
      const end = piece.indexOf('>')
      const [, element = '', given = ''] = tag.exec(piece.slice(0, Math.max(end, 0))) ?? []
      return (
        elements.has(element) &&
        [...given.matchAll(attribute)].every(
          ([, name = '', value = '']) => attributes.has(name) && isPlainValue(name, value),
        )
      )
    })
}
