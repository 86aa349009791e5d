import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { recordEntry } from '#journal/entries/entries.ts'
import { listPeople } from '#journal/people/people.ts'
import { betweenMeetings } from '#shared/journal/entry.ts'
import { type Figures, type Row, timed } from '../figures.ts'
import { prose } from '../generator/prose.ts'
import { seededRandom } from '../generator/random.ts'
import type { StoredJournal } from '../journals.ts'
import { contextOf, openStored } from '../open-stored.ts'

const rounds = 200

/** What the disk itself takes: 16 KiB more in a file, and the promise that they are there. */
async function rawAppend(folder: string): Promise<Figures> {
  const path = join(folder, 'raw-append')
  const file = openSync(path, 'a')
  const bytes = Buffer.alloc(16_384, 7)
  const figures = await timed(rounds, () => {
    writeSync(file, bytes)
    fdatasyncSync(file)
  })
  closeSync(file)
  rmSync(path)
  return figures
}

/** P3: one entry, durable and in the search index. */
export async function saveRow(journal: StoredJournal): Promise<Row> {
  const opened = await openStored(journal)
  const context = contextOf(opened)
  const [person] = listPeople(opened.db)
  const random = seededRandom(3)
  const figures = await timed(rounds, () => {
    recordEntry(context, {
      personId: person?.id ?? '',
      place: betweenMeetings,
      day: '2026-10-31',
      layer: 'private',
      content: { kind: 'note', text: prose(random, 400) },
    })
  })
  opened.close()
  const beside = await rawAppend(journal.folder)
  return {
    id: 'P3',
    what: `save one entry durably, with search index; ${journal.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: { what: 'append 16 KiB + fdatasync', figures: beside },
    goal: '≤ 3 ×',
    isMet: figures.median <= 3 * beside.median,
  }
}
