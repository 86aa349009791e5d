import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import type { EntryRecord } from '#shared/journal/export.ts'
import { noAnswers, type PlacedProblem } from '#shared/journal/notes-import.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed } from '../entries/testing/seeded-journal.ts'
import { spokenField } from '../export/entry-markdown.ts'
import { unescapedLine } from '../export/markdown-lines.ts'
import { readMarkdownPiece } from '../export/markdown-pieces.ts'
import { anyJournalStory } from '../export/testing/any-journal.ts'
import { exportedRecords } from '../export/testing/exported-text.ts'
import { listPeople } from '../people/people.ts'
import { importNotesWhole } from './import-notes.ts'
import { notesAbout, pathTo } from './testing/foreign-notes.ts'

type AnyRecord =
  | EntryRecord
  | (AgendaItem & { readonly type: 'agenda-item'; readonly trashedAt: string | null })
  | { readonly type: 'person' }

/** What has to come back: about whom, on which day, under which heading, with which words. */
interface Expected {
  readonly name: string
  readonly day: string
  readonly heading: string
  readonly words: readonly string[]
}

function expectedOf(journal: TemporaryJournal): Expected[] {
  const names = new Map(listPeople(journal.db).map(({ id, name }) => [id, name]))
  return (exportedRecords(journal) as AnyRecord[]).flatMap((record): Expected[] => {
    if (record.type === 'entry' && record.trashedAt === null) {
      const { kind, ...fields } = record.content
      const words = Object.entries(fields).flatMap(([field, value]) =>
        field.endsWith('Id') || typeof value !== 'string' ? [] : [value.trim()],
      )
      const heading = `${spokenField(kind)} · ${record.layer}`
      return [{ name: names.get(record.personId) ?? '', day: record.day, heading, words }]
    }
    if (record.type === 'agenda-item' && record.trashedAt === null && record.tickedOn === null) {
      const heading = `To talk about · ${record.layer}`
      return [{ name: names.get(record.personId) ?? '', day: record.addedOn, heading, words: [record.text.trim()] }]
    }
    return []
  })
}

function markdownOf(journal: TemporaryJournal): Record<string, string> {
  const files: Record<string, string> = {}
  for (let after: number | null = null, isMore = true; isMore; ) {
    const piece = readMarkdownPiece(journal, { after })
    for (const { path, text } of piece.files) files[path] = text
    after = piece.next
    isMore = after !== null
  }
  return files
}

/** The lines that a problem names, with the heading that the day was taken from. */
const linesOf = (files: Record<string, string>, { file, line, to }: PlacedProblem): string =>
  (files[file] ?? '')
    .split('\n')
    .slice((line ?? 1) - 1, to ?? undefined)
    .map(unescapedLine)
    .join('\n')

test('the Markdown of any journal comes back: every entry and agenda item with its kind, layer, day and words', async () => {
  const templates = { templates: [exampleTemplate] }
  let came = 0
  await fc.assert(
    fc.asyncProperty(anyJournalStory, (story) =>
      withTemporaryJournal(
        (original) =>
          withTemporaryJournal(async (copy) => {
            story(original)
            const people = listPeople(original.db)
            // Two of one name cannot be kept apart by it.
            fc.pre(people.length > 0 && new Set(people.map(({ name }) => name)).size === people.length)
            const [chosen = ''] = people.map(({ name }) => addPersonNamed(copy, name))
            const files = markdownOf(original)
            const options = { source: 'markdown', personId: chosen, answers: noAnswers } as const
            const request = { path: pathTo('markdown', files), options, isTrial: false }
            const { problems } = await importNotesWhole(copy, request)
            const expectable = ['unknown-person', 'own-frame', 'too-long']
            expect(problems.filter(({ problem }) => !expectable.includes(problem))).toEqual([])
            const notes = notesAbout(copy)
            const reported = problems.map((problem) => linesOf(files, problem))
            for (const { name, day, heading, words } of expectedOf(original)) {
              const isHeld = (text: string): boolean => words.every((word) => text.includes(word))
              const isNote = notes.some(
                (note) => note.name === name && note.day === day && note.text.startsWith(heading) && isHeld(note.text),
              )
              came += Number(isNote)
              const start = `## ${day} · ${heading}`
              expect(isNote || reported.some((text) => text.startsWith(start) && isHeld(text)), start).toBe(true)
            }
          }, templates),
        templates,
      ),
    ),
    { numRuns: 30 },
  )
  expect(came).toBeGreaterThan(30)
}, 120_000)
