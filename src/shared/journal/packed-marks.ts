import { z } from 'zod'
import { dayOfNumber, numberOfDay } from './day.ts'
import { type EntryKind, entryKinds } from './entry.ts'
import type { FreedomLevel } from './freedom-level.ts'
import type { Layer } from './layer.ts'
import { packDays, unpackDays } from './packed-days.ts'
import type { MarkWords, PlacedMark, TimedMark } from './timeline-mark.ts'

/**
 * The marks of a life as a few long texts instead of tens of thousands of objects: those would be checked, copied between
 * three processes and copied again into the page one value at a time (docs/decisions/0029). A text holds one value a mark,
 * in the order of days; with a comma after each unless said otherwise, and nothing before the comma for null.
 */
export const packedMarksSchema = z.strictObject({
  /** As in packed-days.ts. */
  days: z.string(),
  /** Days from the mark's own day to its `until`. */
  untils: z.string(),
  /** One letter each: where the kind stands in `entryKinds`, to the base of 36. */
  kinds: z.string(),
  /** One letter each: `p` for private, `s` for shareable. */
  layers: z.string(),
  /** Where the value stands in `values`. */
  states: z.string(),
  groups: z.string(),
  levels: z.string(),
  /** Each state, group and level once: a few words are most of what a life is told in. */
  values: z.array(z.string()),
  /** Null in a sketch. Ids without commas, 36 letters each; titles, of which each is one line, a line each. */
  words: z.strictObject({ ids: z.string(), titles: z.string() }).nullable(),
})
export type PackedMarks = z.infer<typeof packedMarksSchema>

const idLength = 36

/** Packs marks, which stand in the order of days, with the words of each, or null for a sketch of them. */
export function packMarks(marks: readonly PlacedMark[], words: readonly MarkWords[] | null): PackedMarks {
  const places = new Map<string, number>()
  const placeOf = (value: string | null): string => {
    if (value === null) return ''
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return String(place)
  }
  const groupOf = words ? ({ group }: PlacedMark) => group : sketchedGroup()
  const numberOf = remembered(numberOfDay)
  const column = (cellOf: (mark: PlacedMark) => string | number): string =>
    marks.map((mark) => `${cellOf(mark)},`).join('')
  return {
    days: packDays(marks.map(({ day }) => day)),
    untils: column(({ day, until }) => (until === null ? '' : numberOf(until) - numberOf(day))),
    kinds: marks.map(({ kind }) => entryKinds.indexOf(kind).toString(36)).join(''),
    layers: marks.map(({ layer }) => (layer === 'private' ? 'p' : 's')).join(''),
    states: column(({ state }) => placeOf(state)),
    groups: column((mark) => placeOf(groupOf(mark))),
    levels: column(({ level }) => placeOf(level)),
    values: [...places.keys()],
    words: words && {
      ids: words.map(({ id }) => id).join(''),
      titles: words.map(({ title }) => `${title}\n`).join(''),
    },
  }
}

/** Goals and experiments, and what follows on them, share a line by the id of its head. */
const threadKinds: ReadonlySet<EntryKind> = new Set(['goal', 'checkpoint', 'experiment', 'phase'])

/** In a sketch no one looks for the head of a line: a number does, and takes a tenth of the room that an id takes. */
function sketchedGroup(): (mark: PlacedMark) => string | null {
  const numbers = new Map<string, string>()
  return ({ kind, group }) => {
    if (group === null || !threadKinds.has(kind)) return group
    const number = numbers.get(group) ?? String(numbers.size)
    numbers.set(group, number)
    return number
  }
}

/** The marks of a sketch have a number for an id, which nothing else knows, and no title. */
export function unpackMarks(packed: PackedMarks): TimedMark[] {
  const { values, words, kinds, layers } = packed
  const untils = packed.untils.split(',')
  const [states, groups, levels] = [packed.states.split(','), packed.groups.split(','), packed.levels.split(',')]
  const titles = words?.titles.split('\n') ?? []
  const valueAt = (place: string | undefined): string | null => (place ? (values[Number(place)] ?? null) : null)
  const dayOf = remembered(dayOfNumber)
  return unpackDays(packed.days).map((at, index) => {
    const length = untils[index]
    const end = length ? at + Number(length) : null
    return {
      id: words ? words.ids.slice(index * idLength, (index + 1) * idLength) : String(index),
      kind: entryKinds[Number.parseInt(kinds.charAt(index), 36)] as EntryKind,
      day: dayOf(at),
      at,
      until: end === null ? null : dayOf(end),
      end,
      layer: (layers.charAt(index) === 'p' ? 'private' : 'shareable') satisfies Layer,
      title: titles[index] ?? '',
      state: valueAt(states[index]),
      group: valueAt(groups[index]),
      level: valueAt(levels[index]) as FreedomLevel | null,
    }
  })
}

/** Ten years have fewer days than entries, and reckoning with the calendar is slow. */
function remembered<From, To>(reckon: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>()
  return (from) => {
    const value = known.get(from) ?? reckon(from)
    known.set(from, value)
    return value
  }
}
