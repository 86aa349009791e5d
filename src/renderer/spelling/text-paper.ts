import css from './text-paper.css?inline'

export type TextField = HTMLTextAreaElement | HTMLInputElement

/** A sheet over a field that holds the field's text in the same places, unseen, so that marks can be drawn on it. */
export interface TextPaper {
  /** What the text is drawn in. Empty until something is marked. */
  readonly text: HTMLElement
  /** Lays the sheet over the field again: after another size, zoom or theme. */
  lay(): void
  /** Follows the field's own scrolling. */
  scroll(): void
  remove(): void
}

/** All that decides where a letter stands. */
const copied = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-block-end',
  'padding-block-start',
  'padding-inline-end',
  'padding-inline-start',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'text-wrap',
  'unicode-bidi',
  'white-space',
  'word-break',
  'word-spacing',
] as const

let sheet: CSSStyleSheet | undefined

function sheetOfPapers(): CSSStyleSheet {
  if (sheet) return sheet
  sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}

/**
 * The sheet is a neighbour of the field, so that it scrolls, clips and goes with it. Its text is in a closed shadow tree:
 * no screen reader, search or style of the page meets the words twice.
 */
export function createTextPaper(field: TextField): TextPaper {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  host.dataset['textPaper'] = ''
  const shadow = host.attachShadow({ mode: 'closed' })
  shadow.adoptedStyleSheets = [sheetOfPapers()]
  const text = document.createElement('div')
  text.className = 'text'
  const isLine = field instanceof HTMLInputElement
  if (isLine) text.dataset['lines'] = 'one'
  shadow.append(text)
  field.after(host)

  const scroll = (): void => {
    text.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`
  }
  const lay = (): void => {
    const style = getComputedStyle(field)
    for (const name of copied) text.style.setProperty(name, style.getPropertyValue(name))
    if (isLine) Object.assign(text.style, { paddingInline: '0', whiteSpace: 'pre' })
    const { left, top, width, height } = innerBox(field, style)
    host.style.left = `${left}px`
    host.style.top = `${top}px`
    host.style.width = `${width}px`
    host.style.height = `${height}px`
    scroll()
  }
  lay()
  return { text, lay, scroll, remove: () => host.remove() }
}

/** Where the text is seen, from the corner of the field's neighbours: a line is cut off within its padding, an area is not. */
function innerBox(field: TextField, style: CSSStyleDeclaration) {
  const isLine = field instanceof HTMLInputElement
  const [before, after] = isLine ? [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)] : [0, 0]
  return {
    left: field.offsetLeft + field.clientLeft + before,
    top: field.offsetTop + field.clientTop,
    width: field.clientWidth - before - after,
    height: field.clientHeight,
  }
}
