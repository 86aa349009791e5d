import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { BackupWork, WorkResult } from './backup-work.ts'

/** What the thread sends back. */
export type WorkAnswer =
  | { readonly isDone: true; readonly result: WorkResult }
  | { readonly isDone: false; readonly code: ErrorCode }

/** Does work elsewhere. Rejects with its code, or `backup-cancelled` when `signal` ends it. */
export type DoElsewhere = (work: BackupWork, signal: AbortSignal) => Promise<WorkResult>

/** A new thread for each piece of work; `script` is the built or unbuilt `backup-worker`. The work's key is overwritten here. */
export const inThreadOf =
  (script: string): DoElsewhere =>
  async (work, signal) => {
    if (signal.aborted) throw new AppError('backup-cancelled')
    const worker = new Worker(script, { workerData: work, env: {}, stdin: false })
    if (work.what === 'prove') work.dataKey.fill(0)
    const { promise, resolve, reject } = Promise.withResolvers<WorkResult>()
    const cancel = (): void => reject(new AppError('backup-cancelled'))
    signal.addEventListener('abort', cancel, { once: true })
    worker.once('message', (answer: WorkAnswer) => {
      if (answer.isDone) resolve(answer.result)
      else reject(new AppError(answer.code))
    })
    worker.once('error', (cause) => reject(new AppError('unexpected', { cause })))
    worker.once('exit', () =>
      reject(new AppError('unexpected', { cause: new Error('The thread ended without a word') })),
    )
    try {
      return await promise
    } finally {
      signal.removeEventListener('abort', cancel)
      await worker.terminate()
    }
  }
