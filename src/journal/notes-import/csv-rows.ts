interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** True for a last row whose quote was never closed. */
  readonly isOpen: boolean
}

/** The sign between the cells: the one that stands most often in the first line. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/))
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ','
}

interface Cell {
  readonly text: string
  /** Where the sign after it stands; null when its quote is never closed. */
  readonly end: number | null
}

/** A cell in quotes, from its first quote on; what stands after the last quote belongs to it too. */
function quotedCell(text: string, from: number, plainEnd: (at: number) => number): Cell {
  let cell = ''
  let start = from + 1
  for (;;) {
    const close = text.indexOf('"', start)
    if (close === -1) return { text: '', end: null }
    cell += text.slice(start, close)
    if (text[close + 1] !== '"') {
      const end = plainEnd(close + 1)
      return { text: cell + text.slice(close + 1, end), end }
    }
    cell += '"'
    start = close + 2
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1

/**
 * The rows of a table as RFC 4180 writes it; a cell in quotes may hold line ends and doubled quotes. A scan and no regular
 * expression over the whole, because one open quote may stand before a hundred megabytes.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  const separator = separatorOf(text)
  const sign = new RegExp(`[${separator}\\r\\n]`, 'g')
  const plainEnd = (at: number): number => {
    sign.lastIndex = at
    return sign.exec(text)?.index ?? text.length
  }
  let [line, at] = [1, text.startsWith('\uFEFF') ? 1 : 0]
  while (at < text.length) {
    const [startLine, cells]: [number, string[]] = [line, []]
    for (;;) {
      const cell: Cell = text[at] === '"' ? quotedCell(text, at, plainEnd) : { text: '', end: plainEnd(at) }
      if (cell.end === null) return yield { line, cells, isOpen: true }
      const isQuoted = text[at] === '"'
      cells.push(isQuoted ? cell.text : text.slice(at, cell.end))
      if (isQuoted) line += linesIn(cell.text)
      at = cell.end + 1
      if (text[cell.end] !== separator) break
    }
    if (text[at - 1] === '\r' && text[at] === '\n') at += 1
    line += 1
    yield { line: startLine, cells, isOpen: false }
  }
}
