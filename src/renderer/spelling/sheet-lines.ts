import { changeBetween } from './text-change.ts'
import type { Place } from './word-marks.ts'

/** A line of the text with its line end, in a box of its own: a key lays out the lines that it changes, and no others. */
interface SheetLine {
  readonly box: HTMLElement
  readonly text: Text
  ranges: readonly Range[]
  /** Only what is in view, or a page away from it, is drawn: the browser goes through all that is highlighted at every key. */
  isNear: boolean
}

interface PlacedRange {
  readonly place: Place
  readonly range: Range
}

/** The text of a sheet in lines, with ranges over its marked words. */
export interface SheetLines {
  /** Holds this text. Lines that were there already keep their boxes and ranges. */
  hold(value: string): void
  /** Has ranges at these places, given in the order of the text, and at no others. */
  setRanges(places: readonly Place[]): void
  /** In the order of the text. */
  ranges(): PlacedRange[]
  end(): void
}

/** The lines of a text, each with its line end. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/))

const keyOf = ({ from, to }: Place): string => `${from} ${to}`
const placeOf = ({ startOffset, endOffset }: Range): Place => ({ from: startOffset, to: endOffset })

function rangeAt(text: Text, { from, to }: Place): Range {
  const range = new Range()
  range.setStart(text, from)
  range.setEnd(text, to)
  return range
}

/** The ranges that are in view are those of the highlight. */
export function createSheetLines(sheet: HTMLElement, highlight: Highlight): SheetLines {
  let lines: SheetLine[] = []

  const setNear = (line: SheetLine, isNear: boolean): void => {
    line.isNear = isNear
    for (const range of line.ranges) isNear ? highlight.add(range) : highlight.delete(range)
  }
  const { host } = sheet.getRootNode() as ShadowRoot
  const view = new IntersectionObserver(
    (entries) => {
      const seen = new Map(entries.map(({ target, isIntersecting }) => [target, isIntersecting]))
      for (const line of lines) setNear(line, seen.get(line.box) ?? line.isNear)
    },
    { root: host, rootMargin: '100% 0px' },
  )

  const setRangesOf = (line: SheetLine, places: readonly Place[]): void => {
    const wanted = new Map(places.map((place) => [keyOf(place), place]))
    const kept = line.ranges.filter((range) => wanted.delete(keyOf(placeOf(range))))
    const staying = new Set(kept)
    for (const range of line.ranges) if (!staying.has(range)) highlight.delete(range)
    const added = [...wanted.values()].map((place) => rangeAt(line.text, place))
    line.ranges = [...kept, ...added].sort((one, other) => one.startOffset - other.startOffset)
    if (line.isNear) for (const range of added) highlight.add(range)
  }
  const newLine = (data: string, isNear: boolean): SheetLine => {
    const [box, text] = [document.createElement('div'), document.createTextNode(data)]
    box.append(text)
    view.observe(box)
    return { box, text, ranges: [], isNear }
  }
  const remove = (line: SheetLine): void => {
    setRangesOf(line, [])
    view.unobserve(line.box)
    line.box.remove()
  }

  return {
    hold: (value) => {
      const wanted = linesOf(value)
      const { before, after } = equalLines(lines, wanted)
      const old = lines.slice(before, lines.length - after)
      const rest = lines.slice(lines.length - after)
      const changed = wanted.slice(before, wanted.length - after)
      const kept = old.slice(0, changed.length)
      for (const [index, line] of kept.entries()) rewrite(line, changed[index] ?? '')
      for (const line of old.slice(changed.length)) remove(line)
      const isNear = old.some((line) => line.isNear)
      const fresh = changed.slice(old.length).map((data) => newLine(data, isNear))
      for (const { box } of fresh) sheet.insertBefore(box, rest[0]?.box ?? null)
      lines = [...lines.slice(0, before), ...kept, ...fresh, ...rest]
    },
    setRanges: (places) => {
      let at = 0
      for (const { line, start } of withStarts(lines)) {
        const own: Place[] = []
        for (let place = places[at]; place && place.from < start + line.text.length; place = places[at]) {
          own.push({ from: place.from - start, to: place.to - start })
          at += 1
        }
        setRangesOf(line, own)
      }
    },
    ranges: () =>
      withStarts(lines).flatMap(({ line, start }) =>
        line.ranges.map((range) => ({
          place: { from: start + range.startOffset, to: start + range.endOffset },
          range,
        })),
      ),
    end: () => view.disconnect(),
  }
}

/** How many lines at the beginning and at the end hold what is wanted there. */
function equalLines(lines: readonly SheetLine[], wanted: readonly string[]): { before: number; after: number } {
  const shorter = Math.min(lines.length, wanted.length)
  let before = 0
  while (before < shorter && lines[before]?.text.data === wanted[before]) before += 1
  let after = 0
  while (after < shorter - before && lines.at(-1 - after)?.text.data === wanted.at(-1 - after)) after += 1
  return { before, after }
}

/** Each line with the place in the whole text at which it begins. */
function withStarts(lines: readonly SheetLine[]): { readonly line: SheetLine; readonly start: number }[] {
  let next = 0
  return lines.map((line) => {
    const start = next
    next += line.text.length
    return { line, start }
  })
}

/** The browser lays out the rest of a long line from what it knows, and moves the ranges in it. */
function rewrite({ text }: SheetLine, data: string): void {
  const { from, removed, added } = changeBetween(text.data, data)
  text.replaceData(from, removed, added)
}
