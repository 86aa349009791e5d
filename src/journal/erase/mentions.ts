import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Mention, Mentions } from '#shared/journal/erasure.ts'
import { folded } from '#shared/journal/folded.ts'
import { wordsOfNames } from '#shared/journal/name-words.ts'
import { lookingIn, phrasesOf } from '#shared/journal/search-phrases.ts'
import { snippetOf } from '#shared/journal/snippet.ts'
import { textsOfTemplate } from '#shared/journal/template.ts'
import type { Context } from '../context.ts'
import { readPerson } from '../people/people.ts'
import { ownWordsOfName } from '../spelling/spelling.ts'
import type { Database } from '../storage/database.ts'
import { type RowOfTexts, recordOf, selectTexts } from './mention-store.ts'
import { type TextTable, textTables } from './text-columns.ts'

/** As many as one reads; the others are counted. */
const mostShown = 200
const rowsAtOnce = 200

interface Found extends Omit<Mention, 'snippet' | 'words'> {
  readonly words: Set<string>
  /** Whether a word stands there in the letters of the name: *May*, not *may*. */
  isAsWritten: boolean
  text: string
}

/** What is looked for of whom. */
interface Sought {
  readonly personId: string
  readonly words: readonly string[]
}

/** Every word of a person's name and of each earlier one. Throws `not-found`. */
export function wordsOfPerson(db: Database, personId: string): string[] {
  const { name, earlierNames } = readPerson(db, personId)
  return wordsOfNames([name, ...earlierNames])
}

/**
 * Where the words of a person's names stand outside of what is about the person: in every text of every table, the trash,
 * earlier wordings and texts that were not sent too; each as a whole word, compared as `folded` says. In pieces, so that
 * others are answered meanwhile. Throws `not-found`.
 */
export async function listMentions(context: Context, personId: string): Promise<Mentions> {
  const words = wordsOfPerson(context.db, personId)
  const going = new Set(ownWordsOfName(context.db, personId))
  const found = (await recordsWith(context, { personId, words })).filter(
    ({ place, id }) => !(place === 'own-word' && going.has(id)),
  )
  return { words, counts: countsOf(found), found: found.toSorted(bySense).slice(0, mostShown).map(shown) }
}

/** In how many records words stand that are not about a person, who may be gone. */
export const countMentions = async (context: Context, sought: Sought): Promise<number> =>
  (await recordsWith(context, sought)).length

async function recordsWith({ db, templates }: Context, sought: Sought): Promise<Found[]> {
  const found = new Map<string, Found>()
  const wordsIn = finderOf(sought.words)
  // Guides come with the app, and each meeting keeps a copy of its own: none of that was written about anyone.
  const ours = new Set(
    templates.flatMap((template) => [template.id, ...textsOfTemplate(template).map(([, text]) => text)]),
  )
  for (const table of textTables(db)) {
    for await (const { place, row } of rowsOf(db, table, sought.personId)) {
      const texts = textsOf(row, table)
      for (const text of place === 'meeting' || place === 'guide' ? texts.filter((each) => !ours.has(each)) : texts) {
        const words = wordsIn(text)
        if (words.length > 0) note(found, { place, row, text, words })
      }
    }
  }
  return [...found.values()]
}

/** One record for the row that holds an entry's words, and for those of its own table that hold them again. */
function note(
  found: Map<string, Found>,
  { place, row, text, words }: { place: Mention['place']; row: RowOfTexts; text: string; words: string[] },
): void {
  const key = `${place}/${row.id}`
  const record: Found = found.get(key) ?? {
    ...{ place, id: row.id, personId: row.personId, day: row.day, isTrashed: row.isTrashed === 1 },
    ...{ words: new Set(), isAsWritten: false, text },
  }
  for (const word of words) record.words.add(word)
  if (!record.isAsWritten && words.some((word) => text.includes(word))) {
    record.isAsWritten = true
    record.text = text
  }
  found.set(key, record)
}

async function* rowsOf(db: Database, table: TextTable, personId: string) {
  const record = recordOf(db, table.table)
  for (let after = 0; ; ) {
    const rows = selectTexts(db, table, { record, personId, after, limit: rowsAtOnce })
    for (const row of rows) yield { place: record.place, row }
    await nextTurn()
    const last = rows.at(-1)
    if (!(last && table.hasRowid)) return
    after = last.at
  }
}

/** The texts of a row; those inside JSON as they were typed, for a line end before a word would be a letter of it. */
function textsOf({ texts }: RowOfTexts, { columns, asJson }: TextTable): string[] {
  const values = JSON.parse(texts) as (string | null)[]
  return values.flatMap((value, at) => {
    if (value === null || value === '') return []
    return asJson.has(columns[at] ?? '') ? textsInJson(value) : [value]
  })
}

function textsInJson(json: string): string[] {
  try {
    return textsIn(JSON.parse(json))
  } catch {
    return [json]
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Tells which of the words a text holds; one without a letter, such as an emoji, sign by sign. */
function finderOf(words: readonly string[]): (text: string) => string[] {
  const sought = words.map((word) => ({ word, phrases: phrasesOf(word, false), plain: folded(word) }))
  return (text) => {
    const holds = lookingIn(text)
    return sought
      .filter(({ phrases, plain }) => (phrases.length > 0 ? holds(phrases) : folded(text).includes(plain)))
      .map(({ word }) => word)
  }
}

const countsOf = (found: readonly Found[]): Mentions['counts'] =>
  [...Map.groupBy(found, ({ place, isTrashed }) => `${place}/${isTrashed}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ place, isTrashed }) => ({ place, isTrashed, count: group.length })),
  )

const bySense = (one: Found, other: Found): number =>
  other.words.size - one.words.size ||
  Number(other.isAsWritten) - Number(one.isAsWritten) ||
  (other.day ?? '').localeCompare(one.day ?? '')

const shown = ({ words, text, isAsWritten: _, ...mention }: Found): Mention => ({
  ...mention,
  words: [...words],
  snippet: snippetOf(text, [...words].join(' ')),
})
