import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readExportPiece } from './export-pieces.ts'

/** The calls by which main writes exports. */
export const exportHandlers = (context: Context): HandlersFor<'readExportPiece'> => ({
  readExportPiece: (request) => readExportPiece(context, request),
})
