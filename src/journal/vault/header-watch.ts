import { isDeepStrictEqual } from 'node:util'
import type { KeyFileAge } from '#shared/contract/vault-methods.ts'
import { type Day, dayOfDate } from '#shared/journal/day.ts'
import type { Database } from '../storage/database.ts'
import { isSealIntact, sealedHeader } from './header-file.ts'
import type { JournalHeader } from './header-schema.ts'
import { repairHeaders, writeHeaders } from './header-store.ts'
import { type KeptHeader, keepHeader, readKeptHeader } from './kept-header.ts'
import { journalVault } from './vault-kind.ts'

/** Notices that an older header was put back (security.md 1.3). It never keeps anyone from reading. */
export interface HeaderWatch {
  age(): KeyFileAge
  /** The header that the database knows to be the newest, when another one opened the journal and it can take its place. */
  newer(): KeptHeader | null
  /** The greatest generation that was seen: a new header is beyond it. */
  generation(): number
  /** A header was written, and counts from now on. */
  wrote(header: JournalHeader, today: Day): void
  /** Makes the header given, the one in use when none is, the newest there is. Throws what the disk says. */
  settle(chosen: JournalHeader | null, today: Day): void
}

interface WatchOptions {
  readonly db: Database
  readonly folder: string
  /** The header that opened the journal, and the key that proved it. */
  readonly header: JournalHeader
  readonly dataKey: Uint8Array
  /** The greatest generation that the marks know; raised when a header is written. */
  readonly seen: { headerSeen(): number; sawHeader(generation: number): void }
}

/** Compares the header that has just opened a journal with the one kept in its database and with what the marks have seen. */
export function watchHeader({ db, folder, header, dataKey, seen }: WatchOptions): HeaderWatch {
  const place = { folder, kind: journalVault }
  let current = header
  let kept = ourKeptHeader(db, header, dataKey)
  const generation = (): number => Math.max(seen.headerSeen(), kept?.header.gen ?? 0)
  const isCurrent = (): boolean =>
    current.gen >= generation() && (current.gen !== kept?.header.gen || isDeepStrictEqual(current, kept.header))
  const wrote = (next: JournalHeader, today: Day): void => {
    current = next
    seen.sawHeader(next.gen)
    // A disk that refuses it: the header is true already, and the next unlock keeps it.
    quietly(() => {
      kept = keepHeader(db, { header: next, text: sealed(db, next) }, { before: kept, today })
    })
  }
  const settle = (chosen: JournalHeader | null, today: Day): void => {
    const next = { ...(chosen ?? current), gen: generation() + 1 }
    writeHeaders(place, sealed(db, next))
    wrote(next, today)
  }

  if (!isCurrent() && kept && kept.header.gen === generation() && isDeepStrictEqual(kept.header.slots, current.slots)) {
    // The same secrets open both: what was put back says less of when they were tried, and no more.
    repairHeaders(place, kept.text)
    current = kept.header
  }
  if (isCurrent() && !isDeepStrictEqual(current, kept?.header)) wrote(current, dayOfDate(new Date()))
  const newer = (): KeptHeader | null => {
    // An older database keeps one that is older still.
    if (!kept || isCurrent() || kept.header.gen < current.gen) return null
    return isDeepStrictEqual(current, kept.header) ? null : kept
  }
  return { age: () => (isCurrent() ? { state: 'current' } : ageOf(current, newer())), newer, generation, wrote, settle }
}

function ageOf({ slots: [passphrase, recoveryKey] }: JournalHeader, newer: KeptHeader | null): KeyFileAge {
  const slots = newer?.header.slots
  const isOther = (one: object, other: object | undefined): boolean =>
    other !== undefined && !isDeepStrictEqual(one, other)
  return {
    state: 'older',
    canPutBack: newer !== null,
    passphraseSince: isOther(passphrase, slots?.[0]) ? (newer?.passphraseSince ?? null) : null,
    recoveryKeySince: isOther(recoveryKey, slots?.[1]) ? (newer?.recoveryKeySince ?? null) : null,
  }
}

/** What the database keeps counts only for the same file under the same key: a restore and a rescue bring one of another. */
function ourKeptHeader(db: Database, { db_file, key_id }: JournalHeader, dataKey: Uint8Array): KeptHeader | null {
  const kept = quietly(() => readKeptHeader(db)) ?? null
  const isOurs = kept?.header.db_file === db_file && kept.header.key_id === key_id
  return kept && isOurs && isSealIntact(kept.text, kept.header, dataKey) ? kept : null
}

function sealed(db: Database, header: JournalHeader): string {
  const dataKey = db.copyOfKey()
  try {
    return sealedHeader(header, dataKey)
  } finally {
    dataKey.fill(0)
  }
}

function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
