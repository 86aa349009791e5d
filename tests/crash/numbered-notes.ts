import type { Context } from '#journal/context.ts'
import { amendEntry, recordEntry, trashEntry } from '#journal/entries/entries.ts'
import { readEntry } from '#journal/entries/find-entries.ts'
import { listPeople } from '#journal/people/people.ts'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { isWhole } from '#journal/vault/archive-store.ts'
import { betweenMeetings } from '#shared/journal/entry.ts'

const someWords = 'trust patience goal idea advice freedom learning tried failed won said noticed partner season '

/** The notes of a run bear numbers from 1, so that one that is missing is seen. */
const textOf = (number: number): string => `#${number} ${someWords.repeat(1 + (number % 9))}`

/** How many notes there are; every number up to it is there, or it throws. */
export function countNotes(db: Database): number {
  const rows = db.all<{ words: string }>(sql`
    SELECT entry.words FROM entry JOIN note ON note.entry_seq = entry.seq ORDER BY entry.seq
  `)
  rows.forEach(({ words }, place) => {
    if (!words.startsWith(`#${place + 1} `)) throw new Error(`Note ${place + 1} is not where it was written`)
  })
  return rows.length
}

/** Writes note `number` in one transaction; now and then also changes an earlier one, or puts it in the trash. */
export function writeNote(context: Context, number: number): void {
  const { db } = context
  const [person] = listPeople(db)
  if (!person) throw new Error('There is nobody to write about')
  const { id } = recordEntry(context, {
    personId: person.id,
    place: betweenMeetings,
    day: '2026-03-04',
    layer: number % 2 === 0 ? 'private' : 'shareable',
    content: { kind: 'note', text: textOf(number) },
  })
  if (number % 5 === 0) {
    const note = readEntry(db, id)
    amendEntry(context, { ...note, content: { kind: 'note', text: `${textOf(number)} and again` } })
  }
  if (number % 7 === 0) trashEntry(context, id)
}

/** What is wrong with an open journal in which `acknowledged` notes were said to be saved; null when nothing is. */
export function troubleOf(db: Database, acknowledged: number): string | null {
  try {
    if (!isWhole(db)) return 'integrity check'
    db.run(sql`INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)`)
    const notes = countNotes(db)
    const entries = db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM entry`)?.rows
    if (entries !== notes) return `${entries} entries with ${notes} texts`
    return notes < acknowledged ? `lost: ${notes} of ${acknowledged} saved notes` : null
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown'
  }
}
