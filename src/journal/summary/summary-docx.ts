import type { Paragraph } from 'docx'
import { directionalPieces, runsRightToLeft, withoutIsolates } from '#shared/journal/isolated.ts'
import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import { printableText } from './printable-text.ts'
import { docxStyles, page } from './summary-docx-style.ts'

/** Loaded when a document is written and not before: it would make every start of the journal slower. */
type Docx = typeof import('docx')

/** The same document as a Word file with real styles, a header and page numbers. */
export async function summaryDocx(summary: SummaryDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: printableText(withoutIsolates(summary.title)),
    creator: 'Alongside',
    lastModifiedBy: 'Alongside',
    description: '',
    styles: docxStyles,
    sections: [
      {
        properties: { page },
        headers: { default: new docx.Header({ children: [paragraph(docx, 'Header', summary.title)] }) },
        footers: { default: new docx.Footer({ children: [footer(docx)] }) },
        children: body(docx, summary),
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

function body(docx: Docx, { title, madeFrom, prose, sections }: SummaryDocument): Paragraph[] {
  return [
    paragraph(docx, 'Title', title),
    paragraph(docx, 'Subtitle', madeFrom),
    ...paragraphs(docx, 'Normal', prose),
    ...sections.flatMap((section) => [
      paragraph(docx, 'Heading1', section.title),
      ...paragraphs(docx, 'Normal', section.prose),
      ...section.lines.flatMap((line) => evidence(docx, line)),
    ]),
  ]
}

function evidence(docx: Docx, { sentence, quote, prose }: SummaryLine): Paragraph[] {
  const [first = '', ...more] = sentence.split('\n')
  // The numbering brings the style of the list with it. A sentence is not cut from the words that it announces.
  const keepNext = quote !== null
  return [
    new docx.Paragraph({ bullet: { level: 0 }, ...(keepNext && { keepNext }), children: runs(docx, first) }),
    ...more.map((line) => paragraph(docx, 'ListContinue', line, keepNext)),
    ...paragraphs(docx, 'Quote', quote ?? ''),
    ...paragraphs(docx, 'ListContinue', prose),
  ]
}

/** One paragraph a line of the text, each in its own direction; none for an empty one. */
const paragraphs = (docx: Docx, style: string, words: string): Paragraph[] =>
  words === ''
    ? []
    : words.split(/\r?\n/).map((line) => {
        const isTurned = runsRightToLeft(line)
        const run = new docx.TextRun({ text: printableText(line), ...(isTurned && { rightToLeft: true }) })
        return new docx.Paragraph({ style, ...(isTurned && { bidirectional: true }), children: [run] })
      })

const paragraph = (docx: Docx, style: string, words: string, keepNext = false): Paragraph =>
  new docx.Paragraph({ style, ...(keepNext && { keepNext }), children: runs(docx, words) })

/** The words of a person are runs of their own, so that a sentence keeps its direction around them. */
const runs = (docx: Docx, words: string) =>
  directionalPieces(words).map(
    ({ text, isRightToLeft }) =>
      new docx.TextRun({ text: printableText(text), ...(isRightToLeft && { rightToLeft: true }) }),
  )

const footer = (docx: Docx): Paragraph =>
  new docx.Paragraph({
    style: 'Footer',
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES] })],
  })
