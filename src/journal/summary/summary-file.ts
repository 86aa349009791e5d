import type { SummaryDocument } from '#shared/journal/summary.ts'
import type { WrittenFormat } from '#shared/journal/summary-format.ts'
import { summaryDocx } from './summary-docx.ts'
import { summaryHtml } from './summary-html.ts'
import { summaryJson } from './summary-json.ts'
import { summaryMarkdown } from './summary-markdown.ts'

const inUtf8 =
  (write: (document: SummaryDocument) => string) =>
  async (document: SummaryDocument): Promise<Uint8Array<ArrayBuffer>> =>
    new TextEncoder().encode(write(document))

/** Every format is written from the one document and from nothing else. */
export const summaryWriters: {
  readonly [Format in WrittenFormat]: (document: SummaryDocument) => Promise<Uint8Array<ArrayBuffer>>
} = {
  docx: summaryDocx,
  md: inUtf8(summaryMarkdown),
  html: inUtf8(summaryHtml),
  json: inUtf8(summaryJson),
}
