import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { type MarkdownFile, markdownPieceSchema } from '#shared/journal/markdown-export.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { recordEntry, trashEntry } from '../entries/entries.ts'
import { findEntries } from '../entries/find-entries.ts'
import { addPersonNamed, draftOf, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { endMeeting, startMeeting } from '../meetings/meetings.ts'
import { sql } from '../storage/sql.ts'
import { readMarkdownPiece } from './markdown-pieces.ts'
import { personMarkdown } from './person-markdown.ts'
import { anyJournalStory } from './testing/any-journal.ts'

function everyFile(journal: TemporaryJournal): MarkdownFile[] {
  const files: MarkdownFile[] = []
  let after: number | null = null
  do {
    const piece = markdownPieceSchema.parse(readMarkdownPiece(journal, { after }))
    files.push(...piece.files)
    after = piece.next
  } while (after !== null)
  return files
}

test('a meeting has a file of its own, what lies between goes by month, and no path holds a name', async () => {
  await withTemporaryJournal(
    (journal) => {
      addPersonNamed(journal, 'Noor')
      const personId = addPersonNamed(journal, 'Ines: "the" café')
      const { id } = startMeeting(journal, { from: 'template', personId, templateId: exampleTemplate.id })
      const place = { meetingId: id, stepId: null, questionId: null }
      recordEntry(journal, { ...draftOf(personId, noteOf('said in the meeting')), place })
      endMeeting(journal, { meetingId: id, as: 'held' })
      record(journal, personId, noteOf('seen in April'), '2026-04-11')
      trashEntry(journal, record(journal, personId, noteOf('thrown away')).id)
      const files = everyFile(journal)
      expect(files.map(({ path }) => path)).toEqual([
        'person-001/about.md',
        'person-002/about.md',
        'person-002/2026-03-04-meeting.md',
        'person-002/2026-04.md',
      ])
      expect(files[2]?.text).toContain('person: "Ines: \\"the\\" café"\nday: "2026-03-04"\nstate: "held"')
      expect(files[2]?.text).toContain('## 2026-03-02 · Note · shareable\n\n**Text**\n\nsaid in the meeting')
      expect(files[3]?.text).toContain('seen in April')
      expect(JSON.stringify(files)).not.toContain('thrown away')
    },
    { templates: [exampleTemplate] },
  )
})

test('every written word outside the trash is in exactly one place of the folder, and all of them in a person’s own text', async () => {
  await fc.assert(
    fc.asyncProperty(anyJournalStory, (story) =>
      withTemporaryJournal(
        (journal) => {
          story(journal)
          const files = everyFile(journal)
          expect(new Set(files.map(({ path }) => path)).size).toBe(files.length)
          const entries = findEntries(journal.db, { where: sql`TRUE` })
          const headings = files.flatMap(({ text }) => text.match(/^## \d{4}-\d{2}-\d{2} · /gm) ?? [])
          expect(headings.length).toBeGreaterThanOrEqual(entries.length)
          const all = files.map(({ text }) => text).join('\n')
          for (const { personId, content } of entries) {
            const own = personMarkdown(journal, personId)
            for (const line of wordsOf(content).split('\n')) {
              expect(all).toContain(line)
              expect(own).toContain(line)
            }
          }
        },
        { templates: [exampleTemplate] },
      ),
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('the text about one person holds what is private, what is in the trash, and how it stood before', async () => {
  await withTemporaryJournal((journal) => {
    const personId = addPersonNamed(journal, 'Ines')
    recordEntry(journal, draftOf(personId, noteOf('for my eyes'), { layer: 'private' }))
    trashEntry(journal, record(journal, personId, noteOf('thrown away')).id)
    const text = personMarkdown(journal, personId)
    expect(text).toContain('## 2026-03-02 · Note · private\n\n**Text**\n\nfor my eyes')
    expect(text.slice(text.indexOf('# In the trash'))).toContain('thrown away')
  })
})
