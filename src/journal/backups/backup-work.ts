import type { DatabaseProof } from '../storage/verified-copy.ts'
import { proveDatabase } from '../storage/verified-copy.ts'
import { hasPerson, type JournalContent, readContent } from './backup-store.ts'
import { checkSum, unpackBackup } from './unpack-backup.ts'

/** Work on copies that takes seconds and would keep the journal from answering. */
export type BackupWork =
  | { readonly what: 'unpack'; readonly path: string; readonly folder: string }
  | { readonly what: 'check-sum'; readonly path: string }
  | {
      readonly what: 'prove'
      readonly path: string
      readonly dataKey: Uint8Array
      /** Whether it holds them is looked for too. */
      readonly personId?: string
    }

/** What proving finds; null for the other two, which only succeed or throw. */
export type WorkResult = {
  readonly proof: DatabaseProof
  readonly content: JournalContent
  readonly holdsPerson: boolean
} | null

/** Does it, keeping the thread busy. Throws as `unpackBackup`, `checkSum`, `proveDatabase`; overwrites the key. */
export function doBackupWork(work: BackupWork): WorkResult {
  if (work.what === 'prove') {
    try {
      const { path: target, dataKey, personId } = work
      const { proof, seen } = proveDatabase({ target, dataKey }, (db) => ({
        content: readContent(db),
        holdsPerson: personId !== undefined && hasPerson(db, personId),
      }))
      return { proof, ...seen }
    } finally {
      work.dataKey.fill(0)
    }
  }
  if (work.what === 'unpack') unpackBackup(work.path, work.folder)
  else checkSum(work.path)
  return null
}
