import type { Paragraph } from 'docx'
import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import { printableText } from './printable-text.ts'
import { docxStyles, page } from './summary-docx-style.ts'

/** Loaded when a document is written and not before: it would make every start of the journal slower. */
type Docx = typeof import('docx')

/** The same document as a Word file with real styles, a header and page numbers. */
export async function summaryDocx(summary: SummaryDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: printableText(summary.title),
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

const evidence = (docx: Docx, { sentence, quote, prose }: SummaryLine): Paragraph[] => [
  new docx.Paragraph({ style: 'ListParagraph', bullet: { level: 0 }, children: [text(docx, sentence)] }),
  ...paragraphs(docx, 'Quote', quote ?? ''),
  ...paragraphs(docx, 'ListContinue', prose),
]

/** One paragraph a line of the text; none for an empty one. */
const paragraphs = (docx: Docx, style: string, words: string): Paragraph[] =>
  words === '' ? [] : words.split(/\r?\n/).map((line) => paragraph(docx, style, line))

const paragraph = (docx: Docx, style: string, words: string): Paragraph =>
  new docx.Paragraph({ style, children: [text(docx, words)] })

const text = (docx: Docx, words: string) => new docx.TextRun(printableText(words))

const footer = (docx: Docx): Paragraph =>
  new docx.Paragraph({
    style: 'Footer',
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES] })],
  })
