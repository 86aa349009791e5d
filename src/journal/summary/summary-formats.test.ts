import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { zipEntries } from '#tests/support/zip-entries.ts'
import { printableText } from './printable-text.ts'
import { summaryDocx } from './summary-docx.ts'
import { summaryHtml } from './summary-html.ts'
import { summaryJson } from './summary-json.ts'
import { summaryMarkdown } from './summary-markdown.ts'

const idOfEntry = '00000000-0000-7000-8000-0000000000aa'

const documentWith = (sentence: string, quote: string | null = null, prose = ''): SummaryDocument => ({
  title: 'Ines: 1 January 2026 to 30 June 2026',
  personName: 'Ines',
  role: 'Engineer',
  period: { from: '2026-01-01', to: '2026-06-30' },
  madeOn: '2026-07-01',
  madeFrom: 'Made on 1 July 2026 from 1 dated entry.',
  prose,
  figure: null,
  sections: [
    {
      theme: 'goals',
      title: 'Goals, and what it took',
      prose,
      lines: [{ entryId: idOfEntry, day: '2026-02-01', sentence, quote, prose }],
    },
  ],
})

const wordXml = async (document: SummaryDocument, name = 'word/document.xml'): Promise<string> =>
  zipEntries(await summaryDocx(document))
    .get(name)
    ?.toString('utf8') ?? ''

/** The words of a Word file, paragraph by paragraph. */
const paragraphsIn = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''))

test('no format tells ids, and all tell the sentence, the quote and the words of the manager', async () => {
  const document = documentWith('Goal agreed.', 'I would rather ship.', 'It took patience.')
  const all = [summaryMarkdown(document), summaryHtml(document), summaryJson(document), await wordXml(document)]
  for (const text of all) {
    for (const words of ['Goal agreed.', 'I would rather ship.', 'It took patience.']) expect(text).toContain(words)
    expect(text).not.toContain(idOfEntry)
  }
})

test('HTML holds no tag that somebody wrote, no script and no address', () => {
  const html = summaryHtml(
    documentWith('<script>alert(1)</script> & "x"', '<img src=https://a.example/x>', "'</style>"),
  )
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;')
  expect(html).not.toMatch(/<(script|img|link|a|iframe)\b|url\(/i)
  expect(html).toContain("default-src 'none'")
})

test('a Word file has real styles, a header, page numbers and a title', async () => {
  const document = documentWith('Goal agreed.', 'first line\nsecond line', 'It took patience.')
  const xml = await wordXml(document)
  for (const style of ['Title', 'Subtitle', 'Heading1', 'ListParagraph', 'Quote', 'ListContinue']) {
    expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
  }
  expect(paragraphsIn(xml)).toEqual(expect.arrayContaining(['Goals, and what it took', 'first line', 'second line']))
  const styles = await wordXml(document, 'word/styles.xml')
  for (const style of ['Title', 'Heading1', 'Quote', 'ListContinue']) expect(styles).toContain(`w:styleId="${style}"`)
  expect(await wordXml(document, 'word/header1.xml')).toContain(document.title)
  const footer = await wordXml(document, 'word/footer1.xml')
  expect(footer).toContain('PAGE')
  expect(footer).toContain('NUMPAGES')
  expect(await wordXml(document, 'docProps/core.xml')).toContain(`<dc:title>${document.title}</dc:title>`)
})

test('JSON is what docs/summary-format.md describes', () => {
  expect(JSON.parse(summaryJson(documentWith('Goal agreed.')))).toEqual({
    format: 'alongside-summary',
    version: 1,
    title: 'Ines: 1 January 2026 to 30 June 2026',
    personName: 'Ines',
    period: { from: '2026-01-01', to: '2026-06-30' },
    madeOn: '2026-07-01',
    madeFrom: 'Made on 1 July 2026 from 1 dated entry.',
    prose: '',
    sections: [
      {
        theme: 'goals',
        title: 'Goals, and what it took',
        prose: '',
        lines: [{ day: '2026-02-01', sentence: 'Goal agreed.', quote: null, prose: '' }],
      },
    ],
  })
})

test('whatever is written, no sign of it makes HTML or Word unreadable', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
      const document = documentWith(text, text, text)
      for (const file of [summaryHtml(document), await wordXml(document)]) {
        expect(printableText(file)).toBe(file)
        expect(file.isWellFormed()).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
