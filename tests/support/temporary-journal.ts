import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#journal/clock.ts'
import type { Context } from '#journal/context.ts'
import { createDatabase } from '#journal/storage/create-database.ts'
import type { JournalEvent } from '#shared/contract/events.ts'
import type { Template } from '#shared/journal/template.ts'

interface TemporaryJournalOptions {
  /** The time that the clock shows. */
  readonly now?: string
  readonly templates?: readonly Template[]
}

/** A clock that stands still until it is set. */
interface SetClock extends Clock {
  set(now: string): void
}

/** An open, encrypted, migrated journal in a folder of its own. */
export interface TemporaryJournal extends Context {
  readonly clock: SetClock
  /** Everything emitted so far, oldest first. */
  readonly events: JournalEvent[]
  readonly folder: string
  /** Closes the file and removes its folder. */
  remove(): void
}

const setClock = (start: string): SetClock => {
  let time = new Date(start)
  return {
    now: () => new Date(time),
    set: (now) => {
      time = new Date(now)
    },
  }
}

/** 00000000-0000-7000-8000-000000000001, …2, …3: in order, and the same in every run. */
const countedIds = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}

/** Opens one without deriving a key from a passphrase, which takes most of a second. The caller removes it. */
export function temporaryJournal(options: TemporaryJournalOptions = {}): TemporaryJournal {
  const { now = '2026-03-04T09:00:00.000Z', templates = [] } = options
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  const db = createDatabase({
    path: join(folder, 'journal-1.db'),
    dataKey: randomBytes(32),
    identity: { vaultId: '00'.repeat(16), keyId: '00'.repeat(8) },
    createdAt: now,
  })
  const events: JournalEvent[] = []
  return {
    db,
    clock: setClock(now),
    newId: countedIds(),
    emit: (event) => events.push(event),
    templates,
    leftOutTemplates: [],
    events,
    folder,
    remove: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lends a temporary journal to `work` and removes it afterwards, whatever happens. */
export async function withTemporaryJournal<Value>(
  work: (journal: TemporaryJournal) => Value | Promise<Value>,
  options?: TemporaryJournalOptions,
): Promise<Value> {
  const journal = temporaryJournal(options)
  try {
    return await work(journal)
  } finally {
    journal.remove()
  }
}
