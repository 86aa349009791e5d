import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readExportPiece } from './export-pieces.ts'
import { readMarkdownPiece } from './markdown-pieces.ts'
import { personMarkdown } from './person-markdown.ts'

type ExportMethodName = 'readExportPiece' | 'readMarkdownPiece' | 'readPersonMarkdown'

/** The calls by which main writes exports. */
export const exportHandlers = (context: Context): HandlersFor<ExportMethodName> => ({
  readExportPiece: (request) => readExportPiece(context, request),
  readMarkdownPiece: (request) => readMarkdownPiece(context, request),
  readPersonMarkdown: ({ personId }) => ({ text: personMarkdown(context, personId) }),
})
