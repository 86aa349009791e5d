import { join } from 'node:path'
import { createJournal } from '#journal/vault/open-journal.ts'
import { leastCost } from '#journal/vault/passphrase-cost.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { passphrase } from './passphrase.ts'

/** Writes what Welcome would into the folder that it is given: a new journal, behind the least derivation allowed. */
const [, , userData = ''] = process.argv
const journal = await createJournal({
  folder: join(userData, 'journal'),
  passphrase: new TextEncoder().encode(passphrase),
  recoveryKey: newRecoveryKey(),
  now: new Date(),
  policy: leastCost,
})
journal.close()
