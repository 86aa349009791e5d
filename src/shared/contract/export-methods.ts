import { z } from 'zod'
import { exportCursorSchema, exportPieceSchema } from '../journal/export.ts'
import { idSchema } from '../journal/text.ts'
import { journalMethod, shellMethod } from './method.ts'

const savedSchema = z.strictObject({ fileName: z.string().nullable() })

export const exportMethods = {
  /**
   * Asks where and writes everything as one file of JSON, readable by anyone; null when the person cancels. The page asks
   * before that.
   */
  exportJournalJson: shellMethod({ access: 'unlocked', input: z.strictObject({}), output: savedSchema }),
  /** The same with everything about one person, private entries too. */
  exportPersonJson: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ personId: idSchema }),
    output: savedSchema,
  }),
  /** One piece of a journal as JSON, of everybody or of one person. */
  readExportPiece: journalMethod({
    input: z.strictObject({ personId: idSchema.nullable(), cursor: exportCursorSchema.nullable() }),
    output: exportPieceSchema,
  }),
}
