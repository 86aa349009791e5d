import { AppError } from '#shared/contract/app-error.ts'
import type { Context } from '../context.ts'
import { mergeIndexes } from '../search/clear-index.ts'
import type { Pause } from '../storage/long-transaction.ts'
import { deferClearing } from '../storage/search-index.ts'
import { followBatch } from './follow-batch.ts'
import {
  countBatchEntries,
  deleteBatch,
  deleteBatchFrame,
  deleteEntries,
  selectGoalsLookedAt,
  selectLooseEntries,
} from './import-store.ts'
import { tellEverything } from './tell-everything.ts'

/** Entries deleted at once: a few milliseconds. */
const atOnce = 50

/** Up to here overwriting each term is done sooner than writing the whole index again, however large the journal is. */
const mostOverwritten = 200

/**
 * Takes a whole import back, in slices between which others may read: all of it or, after `stopped`, nothing. What was
 * written since stays, and with it the person, the meeting or the entry that it hangs on. Then the file is written again, in
 * one step, so that no word of what went is left in it or its log: 0.7 s for each 50,000 entries that stay. Returns how many
 * entries of the import stay. Throws `not-found`, `stopped`, `journal-busy`, and what the disk says about writing the file.
 */
export async function undoImport(context: Context, batchId: string): Promise<{ kept: number }> {
  const { db } = context
  try {
    const kept = await db.longTransaction(async (pause) => {
      const goalIds = selectGoalsLookedAt(db, batchId)
      await deleteBatchEntries(context, batchId, pause)
      deleteBatchFrame(db, batchId)
      const left = countBatchEntries(db, batchId)
      if (!deleteBatch(db, batchId)) throw new AppError('not-found')
      followBatch(context, goalIds)
      return left
    })
    // Pages that were split or joined keep remnants of rows that lay on them, beyond the reach of secure_delete.
    db.compact()
    return { kept }
  } finally {
    // What was read meanwhile may miss a part of it.
    tellEverything(context)
  }
}

async function deleteBatchEntries({ db, emit }: Context, batchId: string, pause: Pause): Promise<void> {
  const of = countBatchEntries(db, batchId)
  const isLarge = of > mostOverwritten
  if (isLarge) deferClearing(db)
  let done = 0
  // What was pointed at becomes loose once what pointed at it is gone.
  for (let loose = selectLooseEntries(db, batchId); loose.length > 0; loose = selectLooseEntries(db, batchId)) {
    for (const seqs of chunks(loose)) {
      deleteEntries(db, seqs)
      done += seqs.length
      if (isLarge) emit({ name: 'file-progress', done, of })
      await pause()
    }
  }
  if (isLarge) await mergeIndexes(db, pause)
}

function* chunks(seqs: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < seqs.length; at += atOnce) yield seqs.slice(at, at + atOnce)
}
