/** Where a word stands, in UTF-16 units. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** The marked words of one text, which go along when the text changes. */
export interface WordMarks {
  /** Takes up what the field holds now. Marks beside the change move with their words; those that it touches go. */
  follow(value: string): void
  /** Marks these words of the text, and no others. */
  mark(value: string, places: readonly Place[]): void
  /** In the order of the text. */
  places(): Place[]
  /** Where the word at this place is drawn; the first part of one that is broken over two lines. */
  rectOf(place: Place): DOMRect | undefined
  /** The marked word that is drawn at this point of the window. */
  placeAt(x: number, y: number): Place | undefined
  clear(): void
}

const placeOf = ({ startOffset, endOffset }: Range): Place => ({ from: startOffset, to: endOffset })

/** Draws by the browser's own highlights: a range in the text moves by itself when text before it changes. */
export function createWordMarks(text: Text): WordMarks {
  const highlight = new Highlight()
  CSS.highlights.set('misspelled', highlight)
  let ranges: Range[] = []

  const keep = (kept: Range[]): void => {
    const staying = new Set(kept)
    for (const range of ranges) if (!staying.has(range)) highlight.delete(range)
    ranges = kept
    // A text without marks is not laid out a second time.
    if (kept.length === 0) text.data = ''
  }
  const contains = (range: Range, x: number, y: number): boolean =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )

  return {
    follow: (value) => {
      if (ranges.length === 0 || value === text.data) return
      const { from, removed, added } = changeBetween(text.data, value)
      text.replaceData(from, removed, added)
      keep(ranges.filter(({ startOffset, endOffset }) => endOffset < from || startOffset > from + added.length))
    },
    mark: (value, places) => {
      const wanted = new Map(places.map(({ from, to }) => [`${from} ${to}`, { from, to }]))
      if (places.length > 0 && text.data !== value) {
        keep([])
        text.data = value
      }
      const kept = ranges.filter((range) => wanted.delete(`${range.startOffset} ${range.endOffset}`))
      const added = [...wanted.values()].map(({ from, to }) => {
        const range = new Range()
        range.setStart(text, from)
        range.setEnd(text, to)
        return range
      })
      for (const range of added) highlight.add(range)
      keep([...kept, ...added].sort((one, other) => one.startOffset - other.startOffset))
    },
    places: () => ranges.map(placeOf),
    rectOf: ({ from }) => ranges.find(({ startOffset }) => startOffset === from)?.getClientRects()[0],
    placeAt: (x, y) => {
      const range = ranges.find((one) => contains(one, x, y))
      return range && placeOf(range)
    },
    clear: () => {
      keep([])
      if (CSS.highlights.get('misspelled') === highlight) CSS.highlights.delete('misspelled')
    },
  }
}

interface TextChange {
  readonly from: number
  readonly removed: number
  readonly added: string
}

/** The one stretch in which two texts differ. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1
  let same = 0
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1
  }
  return { from, removed: before.length - same - from, added: after.slice(from, after.length - same) }
}
