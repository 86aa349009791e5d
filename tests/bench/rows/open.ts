import { listPeople } from '#journal/people/people.ts'
import { readToday } from '#journal/today/today.ts'
import { type Row, timed } from '../figures.ts'
import type { StoredJournal } from '../journals.ts'
import { contextOf, openStored } from '../open-stored.ts'

const opening = (journal: StoredJournal) =>
  timed(9, async () => {
    const opened = await openStored(journal)
    readToday(contextOf(opened))
    listPeople(opened.db)
    opened.close()
  })

/** P2, in the journal process: open, and read what Today shows. */
export async function openRow(small: StoredJournal, large: StoredJournal): Promise<Row> {
  const besideSmall = await opening(small)
  const figures = await opening(large)
  const isGrowing = figures.median > 1.2 * besideSmall.median
  return {
    id: 'P2',
    what: `unlock (no key derivation), read Today, close; ${large.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: { what: `the same with ${small.size.entries}`, figures: besideSmall },
    goal: '≤ 150 ms and ≤ 1.2 ×',
    isMet: large === small ? figures.median <= 150 : figures.median <= 150 && !isGrowing,
  }
}
