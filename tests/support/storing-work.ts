import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Context } from '#journal/context.ts'
import { recordEntry } from '#journal/entries/entries.ts'
import { draftOf } from '#journal/entries/testing/seeded-journal.ts'
import { addPerson } from '#journal/people/people.ts'
import { createJournal } from '#journal/vault/open-journal.ts'
import { leastCost } from '#journal/vault/passphrase-cost.ts'
import { newRecoveryKey } from '#journal/vault/recovery-key.ts'
import { examplePerson } from './example-person.ts'
import { type Life, oddLives, picturedLives } from './timeline-lives.ts'

/** Writes a journal with a person for each life, through the use cases, as the app finds it in `userData`. */
async function storeLives(userData: string, passphrase: string, lives: Readonly<Record<string, Life>>): Promise<void> {
  const { db, close } = await createJournal({
    folder: join(userData, 'journal'),
    passphrase: new TextEncoder().encode(passphrase),
    recoveryKey: newRecoveryKey(),
    now: new Date(),
    policy: leastCost,
  })
  const now = new Date('2025-11-04T09:00:00Z')
  const context: Context = {
    db,
    clock: { now: () => now },
    newId,
    emit: () => undefined,
    templates: [],
    leftOutTemplates: [],
  }
  db.transaction(() => {
    for (const [name, life] of Object.entries(lives)) {
      const personId = addPerson(context, examplePerson({ name })).id
      for (const { day, content, isPrivate = false } of life) {
        recordEntry(context, draftOf(personId, content, { day, layer: isPrivate ? 'private' : 'shareable' }))
      }
    }
  })
  close()
}

// Run as a process by stored-lives.ts.
const [userData = '', passphrase = '', which] = process.argv.slice(2)
await storeLives(userData, passphrase, which === 'odd' ? oddLives : picturedLives)
