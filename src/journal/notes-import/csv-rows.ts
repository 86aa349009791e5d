interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The line on which it ends. */
  readonly to: number
  /** Why it cannot be read: its last quote is never closed, or it has more cells than any table. */
  readonly fault: 'quote-open' | 'too-wide' | null
}

/** More columns than anyone fills in by hand. */
const mostCells = 1_000
/** More than an entry holds: what is longer is refused anyway. */
const longestCell = 400_000

/** The sign between the cells: as `sep=` says, or the one that stands most often outside quotes in the first lines. */
function separatorOf(text: string): { readonly separator: string; readonly start: number } {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const said = /^sep=([,;|\t])\n/i.exec(text.slice(start, start + 8))
  if (said?.[1]) return { separator: said[1], start: start + said[0].length }
  const head = text
    .slice(start, start + 4_000)
    .replaceAll(/"[^"]*"/g, '')
    .split('\n', 20)
  const counts = [',', ';', '\t', '|'].map((sign) => ({
    sign,
    count: Math.max(...head.map((line) => line.split(sign).length)),
  }))
  return { separator: counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',', start }
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
    if (cell.length < longestCell) cell += text.slice(start, close)
    if (text[close + 1] !== '"') {
      const end = plainEnd(close + 1)
      return { text: cell + text.slice(close + 1, end), end }
    }
    if (cell.length < longestCell) cell += '"'
    start = close + 2
  }
}

/**
 * The rows of a table as RFC 4180 writes it, without empty ones; a cell in quotes may hold line ends and doubled quotes. Lines
 * end in \n. A scan and no regular expression over the whole, because one open quote may stand before thirty megabytes.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  const { separator, start } = separatorOf(text)
  const sign = new RegExp(`[${separator}\\n]`, 'g')
  const plainEnd = (at: number): number => {
    sign.lastIndex = at
    return sign.exec(text)?.index ?? text.length
  }
  let [line, at] = [start > 1 ? 2 : 1, start]
  while (at < text.length) {
    if (text[at] === '\n') {
      ;[line, at] = [line + 1, at + 1]
      continue
    }
    const row = rowFrom(text, at, { separator, plainEnd })
    const to = line + row.lineEnds
    if (row.fault === 'quote-open')
      return yield {
        line,
        cells: row.cells,
        to: line + lineEndsBetween(text.trimEnd(), at, text.length),
        fault: row.fault,
      }
    yield { line, cells: row.cells, to, fault: row.fault }
    ;[line, at] = [to + 1, row.end + 1]
  }
}

interface Signs {
  readonly separator: string
  plainEnd(at: number): number
}

function rowFrom(text: string, from: number, { separator, plainEnd }: Signs) {
  const cells: string[] = []
  let [at, lineEnds] = [from, 0]
  for (;;) {
    if (cells.length === mostCells) {
      const end = text.indexOf('\n', at)
      return { cells, lineEnds, end: end === -1 ? text.length : end, fault: 'too-wide' as const }
    }
    const isQuoted = text[at] === '"'
    const cell: Cell = isQuoted ? quotedCell(text, at, plainEnd) : { text: '', end: plainEnd(at) }
    if (cell.end === null) return { cells, lineEnds, end: text.length, fault: 'quote-open' as const }
    cells.push(isQuoted ? cell.text : text.slice(at, cell.end))
    if (isQuoted) lineEnds += lineEndsBetween(text, at, cell.end)
    if (text[cell.end] !== separator) return { cells, lineEnds, end: cell.end, fault: null }
    at = cell.end + 1
  }
}

function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
