import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#shared/journal/day.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'
import { headerInText } from './header-file.ts'
import type { JournalHeader } from './header-schema.ts'

/** The newest header that a journal was opened with, as its own database keeps it. */
export interface KeptHeader {
  readonly header: JournalHeader
  readonly text: string
  /** The days on which its secrets were first noted; null while they are the first that were. */
  readonly passphraseSince: Day | null
  readonly recoveryKeySince: Day | null
}

/** Null for a journal that keeps none yet, and for one that says nothing. */
export function readKeptHeader(db: Database): KeptHeader | null {
  const row = db.get<Pick<KeptHeader, 'passphraseSince' | 'recoveryKeySince'> & { text: string | null }>(sql`
    SELECT header AS text, passphrase_since AS passphraseSince, recovery_key_since AS recoveryKeySince
    FROM journal_info WHERE id = 1
  `)
  const header = row?.text ? headerInText(row.text) : null
  return row?.text && header?.magic === 'ALONGSIDE' ? { ...row, text: row.text, header } : null
}

/** Keeps a header in place of the one `before`: a secret that differs is as it is since `today`. Throws as `Database`. */
export function keepHeader(
  db: Database,
  { header, text }: { header: JournalHeader; text: string },
  { before, today }: { before: KeptHeader | null; today: Day },
): KeptHeader {
  const since = (slot: 0 | 1, known: Day | null | undefined): Day | null =>
    before && !isDeepStrictEqual(before.header.slots[slot], header.slots[slot]) ? today : (known ?? null)
  const kept = {
    header,
    text,
    passphraseSince: since(0, before?.passphraseSince),
    recoveryKeySince: since(1, before?.recoveryKeySince),
  }
  db.run(sql`
    UPDATE journal_info
    SET header = ${text}, passphrase_since = ${kept.passphraseSince}, recovery_key_since = ${kept.recoveryKeySince}
    WHERE id = 1
  `)
  return kept
}
