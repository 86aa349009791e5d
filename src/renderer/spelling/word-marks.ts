import { createSheetLines } from './sheet-lines.ts'
import { changeBetween, type TextChange } from './text-change.ts'

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

/** Draws by the browser's own highlights in a sheet, which lies over the field that holds the text. */
export function createWordMarks(text: HTMLElement): WordMarks {
  const highlight = new Highlight()
  CSS.highlights.set('misspelled', highlight)
  const lines = createSheetLines(text, highlight)
  let held = ''
  let marked: readonly Place[] = []

  const show = (value: string, places: readonly Place[]): void => {
    marked = places
    // A text without marks is not laid out a second time.
    held = places.length === 0 ? '' : value
    lines.hold(held)
    lines.setRanges(places)
  }
  const contains = (range: Range, x: number, y: number): boolean =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )

  return {
    follow: (value) => {
      if (marked.length > 0 && value !== held) show(value, placesAfter(marked, changeBetween(held, value)))
    },
    mark: (value, places) =>
      show(
        value,
        places.toSorted((one, other) => one.from - other.from),
      ),
    places: () => [...marked],
    rectOf: ({ from }) =>
      lines
        .ranges()
        .find(({ place }) => place.from === from)
        ?.range.getClientRects()[0],
    placeAt: (x, y) => lines.ranges().find(({ range }) => contains(range, x, y))?.place,
    clear: () => {
      show('', [])
      lines.end()
      if (CSS.highlights.get('misspelled') === highlight) CSS.highlights.delete('misspelled')
    },
  }
}

/** Words beside a change move with it; those that it touches have no place any more. */
export function placesAfter(places: readonly Place[], { from, removed, added }: TextChange): Place[] {
  const moved = added.length - removed
  return places.flatMap((place) => {
    if (place.to < from) return [place]
    return place.from > from + removed ? [{ from: place.from + moved, to: place.to + moved }] : []
  })
}
