import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPeople } from '#journal/people/people.ts'
import { searchEntries } from '#journal/search/search.ts'
import type { Database } from '#journal/storage/database.ts'
import { sql } from '#journal/storage/sql.ts'
import { type Figures, type Row, timed } from '../figures.ts'
import { rareWord } from '../generator/prose.ts'
import type { StoredJournal } from '../journals.ts'
import { openStored } from '../open-stored.ts'

const hasRipgrep = spawnSync('rg', ['--version']).status === 0

/** The notes as somebody without Alongside would keep them: a Markdown file a month. Invented text, removed at once. */
function plainNotes(db: Database, folder: string): void {
  for (const { id } of listPeople(db)) {
    const place = join(folder, id)
    mkdirSync(place, { recursive: true })
    const months = db.all<{ month: string; text: string }>(sql`
      SELECT substr(day, 1, 7) AS month, group_concat(words, char(10) || char(10)) AS text
      FROM entry
      WHERE person_id = ${id} GROUP BY month
    `)
    for (const { month, text } of months) writeFileSync(join(place, `${month}.md`), text)
  }
}

async function ripgrep(db: Database): Promise<Figures | null> {
  if (!hasRipgrep) return null
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-notes-'))
  try {
    plainNotes(db, folder)
    return await timed(9, () => spawnSync('rg', ['--ignore-case', '--max-count=1', rareWord, folder]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** P4, in the journal process: a rare word, as it is being typed. */
export async function searchRow(journal: StoredJournal): Promise<Row> {
  const opened = await openStored(journal)
  const hits = searchEntries(opened.db, { text: rareWord, personId: null, limit: 50 })
  if (hits.length === 0) throw new Error('the rare word was not found')
  const figures = await timed(50, () =>
    searchEntries(opened.db, { text: rareWord.slice(0, 6), personId: null, limit: 50 }),
  )
  const beside = await ripgrep(opened.db)
  opened.close()
  return {
    id: 'P4',
    what: `search as you type, rare word, with snippets; ${journal.size.entries} entries`,
    unit: 'ms',
    figures,
    beside: beside && { what: 'ripgrep over the same notes as plain Markdown', figures: beside },
    goal: '≤ 5 ms, and faster than ripgrep',
    isMet: figures.median <= 5 && (beside === null || figures.median < beside.median),
  }
}
