import { expect, test } from 'vitest'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import { addPersonNamed, goalOf, record } from '../entries/testing/seeded-journal.ts'
import type { Database } from '../storage/database.ts'
import { migrations } from '../storage/migrations/index.ts'
import { openDatabase } from '../storage/open-database.ts'
import { withLentColumns } from '../storage/testing/lent-columns.ts'
import { closedJournal } from '../storage/testing/temporary-database.ts'
import { saveSummaryDraft } from './drafts.ts'
import { sayFirst } from './say-first.ts'
import { noteSummaryMade, readSummary } from './summary.ts'

const before = migrations.findIndex(({ purpose }) => purpose === 'drafts of summaries')
const period = { from: '2026-01-01', to: '2026-12-31' }

test('a journal from before drafts keeps its evidence and agenda, and takes a first draft', () => {
  const file = closedJournal(migrations.slice(0, before))
  const { db: unused, remove, ...world } = temporaryJournal()
  remove()
  const contextOf = (db: Database) => ({ ...world, db })

  const old = openDatabase({ ...file, migrations: migrations.slice(0, before) })
  const { personId, goal } = withLentColumns(old, () => {
    const person = addPersonNamed(contextOf(old), 'Ines')
    addAgendaItem(contextOf(old), { personId: person, text: 'the rota', layer: 'shareable' })
    return { personId: person, goal: record(contextOf(old), person, goalOf('Ship the export')) }
  })
  old.close()

  const db = openDatabase(file)
  const context = contextOf(db)
  expect(readSummary(context, { personId, period })).toMatchObject({ draft: blankDraft, draftVersion: 0, last: null })
  saveSummaryDraft(context, { personId, draft: { ...blankDraft, entries: { [goal.id]: 'It took two tries.' } } })
  sayFirst(context, { personId, period, entryId: goal.id })
  noteSummaryMade(context, { personId, period })
  const { document, last } = readSummary(context, { personId, period })
  expect(document.sections[0]?.lines[0]).toMatchObject({ entryId: goal.id, prose: 'It took two tries.' })
  expect(last?.period).toEqual(period)
  db.close()
})
