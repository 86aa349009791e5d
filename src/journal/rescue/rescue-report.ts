import { entryKinds } from '#shared/journal/entry.ts'
import type { RescuedThing, RescueReport } from '#shared/journal/rescue.ts'
import type { Database } from '../storage/database.ts'
import type { TableRescue } from '../storage/rescue-tables.ts'
import type { Mended } from './mend-entries.ts'
import {
  countKinds,
  type PlacedEntry,
  selectDayAfter,
  selectDayBefore,
  selectNames,
  selectPlaces,
} from './rescue-store.ts'

/** What a table is called in a report; a table of a kind of entry is that kind, and the entry itself is counted by it. */
const thingOfTable: Readonly<Record<string, RescuedThing>> = {
  person: 'people',
  meeting: 'meetings',
  agenda_item: 'agenda',
  entry_revision: 'history',
  goal_origin: 'history',
  own_template: 'templates',
  own_template_version: 'templates',
  summary_draft: 'summaries',
  summary_draft_version: 'summaries',
  summary_made: 'summaries',
}

const kinds = new Set<string>(entryKinds)

interface Rescued {
  readonly db: Database
  readonly tables: readonly TableRescue[]
  readonly mended: Mended
  /** True when nothing can be lost of which no trace is left. */
  readonly isIndexWhole: boolean
}

/** Says what was saved and what was not, by kind and by person and period. */
export function rescueReport({ db, tables, mended, isIndexWhole }: Rescued): RescueReport {
  return {
    things: [...thingsBeside(tables), ...entriesByKind(db, tables, mended)],
    gaps: [...gapsOfPeople(db, tables, mended), ...(isIndexWhole ? [] : gapsOfNobody(db, tables))],
    keptAsNotes: mended.noted.length,
    withoutName: mended.withoutName,
  }
}

type Thing = RescueReport['things'][number]

/** Numbers of rows in stretches that have an end; where there is none, one at least. */
const lostIn = ({ lost }: TableRescue): number =>
  lost.reduce((sum, { from, before }) => sum + (before === null ? 1 : before - from), 0)

function thingsBeside(tables: readonly TableRescue[]): Thing[] {
  const beside = tables.filter(({ name }) => !kinds.has(name) && name !== 'entry')
  const byThing = Map.groupBy(beside, ({ name }) => thingOfTable[name] ?? 'other')
  return [...byThing].map(([thing, parts]) => ({
    thing,
    saved: parts.reduce((sum, { saved }) => sum + saved, 0),
    doubtful: parts.reduce((sum, { doubtful }) => sum + doubtful.length, 0),
    lost: parts.reduce((sum, part) => sum + lostIn(part), 0),
  }))
}

/** Lost of a kind are the entries whose fields are; their words are counted among the notes. */
function entriesByKind(db: Database, tables: readonly TableRescue[], { noted }: Mended): Thing[] {
  const doubtfulOf = new Map(tables.map(({ name, doubtful }) => [name, doubtful.length]))
  const counted = new Map<string, number>(countKinds(db).map(({ kind, entries }) => [kind, entries]))
  return entryKinds.map((kind) => {
    const doubtful = doubtfulOf.get(kind) ?? 0
    const saved = Math.max(0, (counted.get(kind) ?? 0) - doubtful)
    return { thing: kind, saved, doubtful, lost: noted.filter((other) => other === kind).length }
  })
}

function gapsOfPeople(db: Database, tables: readonly TableRescue[], { remade }: Mended): RescueReport['gaps'] {
  const doubtful = tables.filter(({ name }) => name === 'entry' || kinds.has(name)).flatMap((table) => table.doubtful)
  const names = selectNames(db)
  const byPerson = Map.groupBy(selectPlaces(db, [...new Set([...doubtful, ...remade])]), ({ personId }) => personId)
  return [...byPerson].map(([personId, places]) => ({ name: names.get(personId) ?? null, ...periodOf(places) }))
}

function periodOf(places: readonly PlacedEntry[]): { from: string | null; to: string | null; entries: number } {
  const days = places.map(({ day }) => day).sort()
  return { from: days[0] ?? null, to: days.at(-1) ?? null, entries: places.length }
}

/** Rows of which nothing is left but the place where they stood. */
function gapsOfNobody(db: Database, tables: readonly TableRescue[]): RescueReport['gaps'] {
  const entries = tables.find(({ name }) => name === 'entry')
  return (entries?.lost ?? []).flatMap(({ from, before }) => {
    const missing = before === null ? 1 : before - from - selectPlaces(db, numbersBetween(from, before)).length
    if (missing <= 0) return []
    const to = before === null ? null : (selectDayAfter(db, before) ?? null)
    return [{ name: null, from: selectDayBefore(db, from) ?? null, to, entries: missing }]
  })
}

const numbersBetween = (from: number, before: number): number[] =>
  Array.from({ length: before - from }, (_, place) => from + place)
