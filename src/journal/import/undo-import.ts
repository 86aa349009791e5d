import { AppError } from '#shared/contract/app-error.ts'
import type { Context } from '../context.ts'
import { followBatch } from './follow-batch.ts'
import { deleteBatch, deleteBatchRecords, selectGoalsLookedAt } from './import-store.ts'
import { tellEverything } from './tell-everything.ts'

/**
 * Takes a whole import back. What was written since stays, and with it the person, the meeting or the entry that it
 * hangs on. Returns how many entries stay for that. Throws `not-found`.
 */
export function undoImport(context: Context, batchId: string): { kept: number } {
  const { db } = context
  const kept = db.transaction(() => {
    const goalIds = selectGoalsLookedAt(db, batchId)
    const left = deleteBatchRecords(db, batchId)
    if (!deleteBatch(db, batchId)) throw new AppError('not-found')
    followBatch(context, goalIds)
    return left
  })
  tellEverything(context)
  return { kept }
}
