import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import type { Pause } from './long-transaction.ts'
import { sql } from './sql.ts'

const countBatches = ({ db }: TemporaryJournal): number =>
  db.get<{ rows: number }>(sql`SELECT count(*) AS rows FROM import_batch`)?.rows ?? 0

const addBatch = ({ db }: TemporaryJournal, id: string) =>
  db.run(sql`INSERT INTO import_batch (id, source, imported_at) VALUES (${id}, 'csv', '2026-03-04T09:00:00.000Z')`)

/** Long enough for a few slices. */
async function slowly(pause: Pause, act: (step: number) => void): Promise<void> {
  const began = performance.now()
  for (let step = 0; performance.now() - began < 150; step += 1) {
    if (step < 5) act(step)
    await pause()
  }
}

test('between two slices others may read, and nobody may write into what may be taken back', async () => {
  await withTemporaryJournal(async (journal) => {
    let reads = 0
    const work = async (pause: Pause): Promise<void> => {
      // However slow the machine is, others have had a few turns before it ends.
      for (let step = 0; step < 5 || reads < 6; step += 1) {
        if (step < 5) addBatch(journal, `long ${step}`)
        await pause()
      }
    }
    const long = journal.db.longTransaction(work)
    const refused: unknown[] = []
    const isDone = { value: false }
    void long.then(() => {
      isDone.value = true
    })
    while (!isDone.value) {
      await setImmediate()
      countBatches(journal)
      reads += 1
      if (isDone.value || reads < 2) continue
      try {
        addBatch(journal, `other ${reads}`)
      } catch (error) {
        refused.push(error)
      }
    }
    expect(reads).toBeGreaterThan(3)
    expect(refused.length).toBeGreaterThan(1)
    expect(refused[0]).toMatchObject({ code: 'journal-busy' })
    expect(countBatches(journal)).toBe(5)
    addBatch(journal, 'afterwards')
  })
})

test('who waits until it is done can write, and what was begun before it is through when it begins', async () => {
  await withTemporaryJournal(async (journal) => {
    const before = Promise.resolve().then(() => addBatch(journal, 'before'))
    const long = journal.db.longTransaction((pause) => slowly(pause, () => undefined))
    await before
    await journal.db.whenWritable()
    addBatch(journal, 'after')
    await long
    expect(countBatches(journal)).toBe(2)
  })
})

test('a stop takes everything back, and so does an error; a second one waits its turn', async () => {
  await withTemporaryJournal(async (journal) => {
    const long = journal.db.longTransaction((pause) => slowly(pause, (step) => addBatch(journal, `long ${step}`)))
    await expect(journal.db.longTransaction(async () => undefined)).rejects.toMatchObject({ code: 'journal-busy' })
    await setImmediate()
    journal.db.stopLongTransaction()
    await expect(long).rejects.toMatchObject({ code: 'stopped' })
    expect(countBatches(journal)).toBe(0)
    const broken = journal.db.longTransaction(async () => {
      addBatch(journal, 'broken')
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(countBatches(journal)).toBe(0)
    await journal.db.longTransaction(async () => addBatch(journal, 'whole'))
    expect(countBatches(journal)).toBe(1)
  })
})
