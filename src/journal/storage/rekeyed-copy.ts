import { dirname } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from './database.ts'
import { driverKeyFromDataKey } from './driver-key.ts'
import { withFileErrors } from './file-error.ts'
import { isPlaintextDatabase } from './file-inspection.ts'
import { applySettings, keyedConnection } from './keyed-connection.ts'
import { createPrivateFile, syncFile, syncFolder } from './private-files.ts'
import { sql } from './sql.ts'
import { proveEqual } from './verified-copy.ts'

interface RekeyedCopy {
  /** Not there yet. */
  readonly path: string
  /** Of the journal that is copied; both stay the caller's to zero. */
  readonly dataKey: Uint8Array
  readonly newDataKey: Uint8Array
  /** Belongs to the new data key. */
  readonly keyId: string
}

/**
 * Writes a copy of an open journal under another data key, proves it under that key and flushes it. Never in place: in WAL
 * the old key would open the file until the next checkpoint (security.md 1.3). Throws `journal-damaged` when the proof
 * fails, or what the disk says; the caller removes what is left then.
 */
export function writeRekeyedCopy(original: Database, { path, dataKey, newDataKey, keyId }: RekeyedCopy): void {
  withFileErrors(() => createPrivateFile(path))
  original.vacuumInto(path)
  encryptAnew(path, dataKey, newDataKey)
  const copy = keyedConnection({ path, dataKey: newDataKey })
  try {
    copy.uncountedTransaction(() => copy.run(sql`UPDATE journal_info SET key_id = ${keyId} WHERE id = 1`))
    proveEqual(original, copy)
  } finally {
    copy.closeAsItIs()
  }
  if (isPlaintextDatabase(path)) throw new AppError('unexpected', { cause: new Error('The copy is not encrypted') })
  withFileErrors(() => {
    syncFile(path)
    syncFolder(dirname(path))
  })
}

function encryptAnew(path: string, dataKey: Uint8Array, newDataKey: Uint8Array): void {
  const copy = keyedConnection({ path, dataKey })
  const key = driverKeyFromDataKey(newDataKey)
  try {
    applySettings(copy, [{ pragma: 'journal_mode', set: 'DELETE', reads: 'delete' }])
    copy.rekey(key)
  } finally {
    key.fill(0)
    copy.closeAsItIs()
  }
}
