/** A thread that does one piece of work and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import type { WorkAnswer } from './backup-thread.ts'
import { type BackupWork, doBackupWork } from './backup-work.ts'

function answer(): WorkAnswer {
  try {
    return { isDone: true, result: doBackupWork(workerData as BackupWork) }
  } catch (error) {
    return { isDone: false, code: error instanceof AppError ? error.code : 'unexpected' }
  }
}

// Files are private here too: the threads of a process share its umask.
parentPort?.postMessage(answer())
