import { listPeople } from '#journal/people/people.ts'
import type { Database } from '#journal/storage/database.ts'
import { countByMonthAndKind, selectMarks } from '#journal/timeline/timeline-store.ts'
import { type Figures, type Row, timed } from '../figures.ts'
import { plaintextJournal, type StoredJournal } from '../journals.ts'
import { openStored } from '../open-stored.ts'

interface Reading {
  readonly counts: Figures
  readonly rows: Figures
}

const wholeLife = { from: null, to: null }

async function reading(db: Database): Promise<Reading> {
  const [person] = listPeople(db)
  const id = person?.id ?? ''
  return {
    counts: await timed(15, () => countByMonthAndKind(db, id, wholeLife)),
    rows: await timed(15, () => selectMarks(db, { personId: id, period: wholeLife, withWords: true })),
  }
}

async function stored(journal: StoredJournal): Promise<Reading> {
  const opened = await openStored(journal)
  const found = await reading(opened.db)
  opened.close()
  return found
}

/** P7: months by kind and marks of one person over ten years, beside an unencrypted file. */
export async function timelineRows(small: StoredJournal, large: StoredJournal): Promise<Row[]> {
  const encrypted = await stored(small)
  const plain = plaintextJournal(small.size)
  const unencrypted = await reading(plain.db)
  plain.remove()
  const row = (part: keyof Reading, what: string, most: number): Row => ({
    id: 'P7',
    what: `timeline ${what} of one person, ten years; ${small.size.entries} entries`,
    unit: 'ms',
    figures: encrypted[part],
    beside: { what: 'the same in unencrypted SQLite', figures: unencrypted[part] },
    goal: `≤ ${most} ms, ≤ 1.3 ×`,
    isMet: encrypted[part].median <= most && encrypted[part].median <= 1.3 * unencrypted[part].median,
  })
  const rows = [row('counts', 'counts', 5), row('rows', 'rows', 10)]
  if (large === small) return rows
  const grown = await stored(large)
  const growth = (part: keyof Reading, what: string): Row => ({
    id: 'P7',
    what: `timeline ${what} of one person among ten times the people; ${large.size.entries} entries`,
    unit: 'ms',
    figures: grown[part],
    beside: { what: `the same with ${small.size.entries}`, figures: encrypted[part] },
    goal: '≤ 1.2 ×',
    isMet: grown[part].median <= 1.2 * encrypted[part].median,
  })
  return [...rows, growth('counts', 'counts'), growth('rows', 'rows')]
}
