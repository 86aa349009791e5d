import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EntryKind, entryDraftSchema, entryKinds } from '#shared/journal/entry.ts'
import { noAnswers } from '#shared/journal/notes-import.ts'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { templateSchema } from '#shared/journal/template.ts'
import { cleanText, cleanTitle } from '#shared/journal/text.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { fillWithHostileTexts, hostileContent, hostileTemplate } from '#tests/support/hostile-journal.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'
import { type TemporaryJournal, temporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { zipEntries } from '#tests/support/zip-entries.ts'
import { listEntries, recordEntry } from './entries/entries.ts'
import { addPersonNamed, draftOf, noteOf, record } from './entries/testing/seeded-journal.ts'
import { exportedRecords, exportedText } from './export/testing/exported-text.ts'
import { handoverMarkdown } from './handover/handover-markdown.ts'
import { importJournal } from './import/import-journal.ts'
import { importNotes } from './notes-import/import-notes.ts'
import { searchEntries } from './search/search.ts'
import { sql } from './storage/sql.ts'
import { printableText } from './summary/printable-text.ts'
import { summaryDocx } from './summary/summary-docx.ts'
import { summaryHtml } from './summary/summary-html.ts'
import { summaryJson } from './summary/summary-json.ts'
import { summaryMarkdown } from './summary/summary-markdown.ts'
import { addTemplateFromText, readTemplateText } from './templates/template-exchange.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ templates: [exampleTemplate] })
  personId = addPersonNamed(journal, 'Ines')
})
afterEach(() => journal.remove())

test('the corpus has more than a hundred texts, each its own', () => {
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length)
  expect(hostileTexts.length).toBeGreaterThanOrEqual(100)
})

/** Every text in every place of a summary that takes words. */
const summaryOf = (texts: readonly string[]): SummaryDocument => {
  const [first = ''] = texts
  const line = (text: string) => ({ entryId: 'x', day: '2026-02-01', sentence: text, quote: text, prose: text })
  return {
    title: first,
    personName: first,
    role: first,
    period: { from: '2026-01-01', to: '2026-06-30' },
    madeOn: '2026-07-01',
    madeFrom: first,
    prose: texts.join('\n'),
    figure: {
      width: 640,
      height: 20,
      label: first,
      shapes: texts.map((text) => ({ shape: 'words', at: [0, 10], text, anchor: 'start' })),
    },
    sections: texts.map((text) => ({ theme: 'goals', title: text, prose: text, lines: [line(text)] })),
  }
}

/** As many lines, empty where the other's are, and no sign that means anything. */
const harmlessLike = (text: string): string => printableText(text).replaceAll(/[^\n]+/g, 'words')

/**
 * Every tag with its attributes, in order; the texts between them are left out, and those of a label, which ends at its
 * first quotation mark.
 */
const skeleton = (markup: string): string[] =>
  (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/ aria-label="[^"]*"/, ' aria-label'))

/** What is left of Markdown when what was escaped is taken out. */
const unescaped = (markdown: string): string => markdown.replaceAll(/\\[\\`*_[\]<>~|&]/g, '')

test('no text adds a tag or an attribute to a summary in HTML', () => {
  for (const text of hostileTexts) {
    const harmless = skeleton(summaryHtml(summaryOf([harmlessLike(text)])))
    expect(skeleton(summaryHtml(summaryOf([text]))), text).toEqual(harmless)
  }
})

test('every text is words and nothing else in a Word file', async () => {
  const texts = hostileTexts.slice(0, 12)
  for (let start = 0; start < hostileTexts.length; start += texts.length) {
    const some = hostileTexts.slice(start, start + texts.length)
    const hostile = zipEntries(await summaryDocx(summaryOf(some)))
    const harmless = zipEntries(await summaryDocx(summaryOf(some.map(harmlessLike))))
    expect([...hostile.keys()]).toEqual([...harmless.keys()])
    for (const [name, content] of hostile) {
      // The times of making stand between tags, so they are left out like all words.
      expect(skeleton(content.toString('utf8')), name).toEqual(skeleton(harmless.get(name)?.toString('utf8') ?? ''))
    }
  }
})

test('no text makes a tag, a link or a picture in Markdown, and JSON holds it as it is', () => {
  for (const text of hostileTexts) {
    expect(unescaped(summaryMarkdown(summaryOf([text]))), text).not.toMatch(/[<[\]`]/)
    expect(JSON.parse(summaryJson(summaryOf([text])))).toMatchObject({ title: text })
  }
})

/** What goals and areas are called, which holds no marks of direction. */
const titles: ReadonlySet<string> = new Set(['title', 'wordingAfter', 'area'])

test('every text is kept word for word in every field of every kind', () => {
  const nowhere = { goalId: '', experimentId: '' }
  const goalId = record(
    journal,
    personId,
    hostileContent('goal', () => 'goal', nowhere),
  ).id
  const experimentId = record(
    journal,
    personId,
    hostileContent('experiment', () => 'experiment', nowhere),
  ).id
  // One transaction: two thousand of them would wait for the disk two thousand times.
  journal.db.transaction(() => {
    for (const kind of entryKinds) for (const text of hostileTexts) assertKept(kind, text)
  })

  function assertKept(kind: EntryKind, text: string): void {
    const given = hostileContent(kind, () => text, { goalId, experimentId })
    const kept = recordEntry(journal, entryDraftSchema.parse(draftOf(personId, given))).content
    const fields = Object.entries(given).flatMap(([name, value]) => (value === text ? [name] : []))
    // The wording before is what the goal was called, whoever says otherwise (decision 9).
    for (const name of fields.filter((each) => each !== 'wordingBefore')) {
      expect(Reflect.get(kept, name), `${kind}.${name}`).toBe(titles.has(name) ? cleanTitle(text) : cleanText(text))
    }
  }
}, 60_000)

test('every text searches as words, whatever else it means', () => {
  for (const text of hostileTexts) record(journal, personId, noteOf(text))
  for (const text of hostileTexts) {
    const hits = searchEntries(journal.db, { text, personId: null, limit: 500 })
    if (/[\p{L}\p{N}]/u.test(text)) expect(hits.length, text).toBeGreaterThan(0)
  }
  expect(journal.db.get(sql`SELECT count(*) AS n FROM entry`)).toEqual({ n: hostileTexts.length })
})

test('every text comes in with a template as words, and goes out again', () => {
  for (const [at, text] of hostileTexts.entries()) {
    const template = hostileTemplate(() => text, `hostile-${at}`)
    const stored = addTemplateFromText(journal, { text: JSON.stringify(template), asCopy: false }).template
    expect(stored).toEqual(templateSchema.parse(template))
    expect(JSON.parse(readTemplateText(journal, stored.id).text)).toMatchObject({ title: cleanTitle(text) })
  }
})

/** The notes that came in, as they were written. */
const notes = (): string[] =>
  listEntries(journal.db, { personId, kinds: null, meetingId: null, limit: 500 }).flatMap(({ content }) =>
    content.kind === 'note' ? [content.text] : [],
  )

const ordinary = hostileTexts.filter((text) => cleanText(text) === text)

test('every text comes in from a table of notes as it was', async () => {
  const rows = ordinary.map((text) => `2026-03-02,"${text.replaceAll('"', '""')}"`)
  const path = join(journal.folder, 'notes.csv')
  writeFileSync(path, `date,text\n${rows.join('\n')}\n`)
  const options = { source: 'csv' as const, personId, answers: noAnswers }
  await importNotes(journal, { path, options, isTrial: false })
  expect(notes().toSorted()).toEqual(ordinary.map((text) => text.trim()).toSorted())
})

test('every text comes in from a folder of Markdown, one file each, and none runs', async () => {
  const folder = join(journal.folder, 'notes')
  mkdirSync(folder)
  for (const [at, text] of ordinary.entries()) writeFileSync(join(folder, `2026-03-02 ${at}.md`), text)
  await importNotes(journal, {
    path: folder,
    options: { source: 'markdown', personId, answers: noAnswers },
    isTrial: false,
  })
  const found = notes().join('\n')
  for (const text of ordinary) for (const line of text.trim().split('\n')) expect(found).toContain(line.trim())
})

test('a journal full of them comes out of its JSON equal', async () => {
  fillWithHostileTexts(journal)
  const path = join(journal.folder, 'export.json')
  writeFileSync(path, exportedText(journal))
  await withTemporaryJournal(
    async (copy) => {
      await importJournal(copy, { path, isTrial: false })
      expect(exportedRecords(copy)).toEqual(exportedRecords(journal))
    },
    { templates: [exampleTemplate] },
  )
})

test('a handover makes no tag, link or picture of what was agreed', () => {
  const ids = hostileTexts.map(
    (text) =>
      record(
        journal,
        personId,
        hostileContent('goal', () => text, { goalId: '', experimentId: '' }),
      ).id,
  )
  const text = handoverMarkdown(journal, { personId, confirmed: ids })
  expect(text).toContain('## Goals')
  expect(unescaped(text)).not.toMatch(/[<[\]`]/)
})
