import { searchEntries } from '#journal/search/search.ts'
import { type Figures, type Row, timed } from '../figures.ts'
import { commonWord } from '../generator/prose.ts'
import type { StoredJournal } from '../journals.ts'
import { openStored } from '../open-stored.ts'

const firstHits = 50

async function searching(journal: StoredJournal): Promise<Figures> {
  const opened = await openStored(journal)
  const search = () => searchEntries(opened.db, { text: commonWord, personId: null, limit: firstHits })
  if (search().length < firstHits) throw new Error('the common word is not common')
  const figures = await timed(50, search)
  opened.close()
  return figures
}

/** P5: a word that half of all entries or more have: newest first, and no ranking of every hit. */
export async function commonWordRow(small: StoredJournal, large: StoredJournal): Promise<Row> {
  const besideSmall = await searching(small)
  const figures = large === small ? besideSmall : await searching(large)
  const isQuick = figures.median <= 10
  return {
    id: 'P5',
    what: `search for a common word, first ${firstHits} hits with snippets; ${large.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: { what: `the same with ${small.size.entries}`, figures: besideSmall },
    goal: '≤ 10 ms and ≤ 1.5 ×',
    isMet: large === small ? isQuick : isQuick && figures.median <= 1.5 * besideSmall.median,
  }
}
