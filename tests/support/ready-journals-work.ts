import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { openSample } from '#journal/sample/open-sample.ts'
import { createJournal } from '#journal/vault/open-journal.ts'
import { leastCost } from '#journal/vault/passphrase-cost.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { passphrase } from './passphrase.ts'

/**
 * Writes what Welcome would into the two folders that it is given: a new journal, behind the least derivation allowed,
 * and the sample journal.
 */
const [, , withNew = '', withSample = ''] = process.argv
const own = await createJournal({
  folder: join(withNew, 'journal'),
  passphrase: new TextEncoder().encode(passphrase),
  recoveryKey: newRecoveryKey(),
  now: new Date(),
  policy: leastCost,
})
own.close()
const sample = await openSample({
  folder: join(withSample, 'sample-journal'),
  resourcesFolder: join(import.meta.dirname, '../../resources'),
  clock: { now: () => new Date() },
  newId,
})
sample.close()
