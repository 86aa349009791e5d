import { expect, test } from 'vitest'
import type { Meeting } from '#shared/journal/meeting.ts'
import { examplePerson } from '#tests/support/example-person.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { temporaryJournal } from '#tests/support/temporary-journal.ts'
import { importMeeting, readMeeting } from '../meetings/meetings.ts'
import { newWalk } from '../meetings/walk.ts'
import { addPerson } from '../people/people.ts'
import type { Database } from '../storage/database.ts'
import { migrations } from '../storage/migrations/index.ts'
import { openDatabase } from '../storage/open-database.ts'
import { withLentColumns } from '../storage/testing/lent-columns.ts'
import { closedJournal } from '../storage/testing/temporary-database.ts'
import { duplicateTemplate, listTemplateVersions } from './own-templates.ts'
import { listTemplates } from './templates.ts'

const before = migrations.findIndex(({ purpose }) => purpose === 'own templates')

test('a journal from before own templates keeps its meetings and takes a first template', () => {
  const file = closedJournal(migrations.slice(0, before))
  const { db: unused, remove, ...world } = temporaryJournal({ templates: [exampleTemplate] })
  remove()
  const contextOf = (db: Database) => ({ ...world, db })

  const old = openDatabase({ ...file, migrations: migrations.slice(0, before) })
  const personId = withLentColumns(old, () => addPerson(contextOf(old), examplePerson()).id)
  const held: Meeting = {
    id: world.newId(),
    personId,
    template: exampleTemplate,
    state: 'held',
    day: '2026-03-04',
    plannedFor: null,
    startedAt: '2026-03-04T09:00:00.000Z',
    endedAt: '2026-03-04T09:30:00.000Z',
    sealedAt: null,
    walk: newWalk(exampleTemplate, []),
  }
  importMeeting(old, held)
  old.close()

  const db = openDatabase(file)
  const context = contextOf(db)
  expect(readMeeting(db, held.id)).toEqual(held)
  const { template } = duplicateTemplate(context, exampleTemplate.id)
  expect(listTemplates(context).map(({ id }) => id)).toEqual([exampleTemplate.id, template.id])
  expect(listTemplateVersions(context, template.id)).toEqual([])
  db.close()
})
