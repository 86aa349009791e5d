import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry } from '../entries/entries.ts'
import { anyContent } from '../entries/testing/any-content.ts'
import {
  addPersonNamed,
  checkpointOf,
  commitmentOf,
  draftOf,
  freedomOf,
  goalOf,
  noteOf,
  record,
} from '../entries/testing/seeded-journal.ts'
import { readHandover } from './handover.ts'
import { handoverMarkdown } from './handover-markdown.ts'

test('holds what stands today and both know of, and nothing private, closed, or told in passing', async () => {
  await withTemporaryJournal((journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    const goal = record(journal, personId, { ...goalOf('Ship the export'), measure: 'three teams use it' })
    const reached = record(journal, personId, goalOf('Long done'))
    record(journal, personId, checkpointOf(reached.id, { becomes: 'reached' }))
    recordEntry(journal, draftOf(personId, goalOf('My own hope'), { layer: 'private' }))
    record(journal, personId, freedomOf('Hiring', { level: 'tell' }), '2026-01-01')
    record(journal, personId, freedomOf('Hiring', { level: 'advise' }), '2026-02-01')
    record(journal, personId, freedomOf('Budget'), '2026-01-01')
    recordEntry(journal, draftOf(personId, freedomOf('Budget', { level: 'tell' }), { layer: 'private' }))
    record(journal, personId, commitmentOf('find a mentor', { due: '2026-05-01' }))
    record(journal, personId, commitmentOf('kept already', { state: 'kept', closedOn: '2026-03-02' }))
    record(journal, personId, noteOf('only a note'))
    expect(readHandover(journal, personId).facts.map(({ sentence }) => sentence)).toEqual([
      'Ship the export. Measure: three teams use it.',
      'Hiring: advise, since 1 February 2026.',
      'The manager: find a mentor. Due: 1 May 2026.',
    ])
    const text = handoverMarkdown(journal, { personId, confirmed: [goal.id] })
    expect(text).toContain('## Goals\n\n- Ship the export')
    expect(text).not.toContain('Hiring')
    expect(text).not.toContain('mentor')
  })
})

test('no private word enters, whatever was written in whatever kind', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyContent({ goalId: '', experimentId: '' }), { maxLength: 12 }), (contents) =>
      withTemporaryJournal(
        (journal) => {
          const personId = addPersonNamed(journal, 'Ines')
          const own = contents.filter(({ kind }) => !['checkpoint', 'phase', 'addendum', 'commitment'].includes(kind))
          for (const content of own) recordEntry(journal, draftOf(personId, content, { layer: 'private' }))
          const { facts } = readHandover(journal, personId)
          expect(facts, own.map(wordsOf).join('\n')).toEqual([])
        },
        { templates: [exampleTemplate] },
      ),
    ),
    { numRuns: 25 },
  )
})

test('a goal that was reworded in private is told as it was agreed', async () => {
  await withTemporaryJournal((journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    const goal = record(journal, personId, goalOf('Ship the export'))
    const rewording = checkpointOf(goal.id, { becomes: 'reworded', wordingAfter: 'Ship it without fuss' })
    recordEntry(journal, draftOf(personId, rewording, { layer: 'private' }))
    expect(readHandover(journal, personId).facts.map(({ sentence }) => sentence)).toEqual(['Ship the export.'])
  })
})
