import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database } from '../storage/database.ts'
import { countRows, rowsOf, savesOf, tablesOf } from '../storage/verified-copy.ts'
import { countAfter, hasRowid } from './backup-store.ts'

const tries = 3

/** How many rows each table has, as of so many saves. */
export interface CountedRows {
  readonly saves: number
  readonly rows: Readonly<Record<string, number>>
}

/**
 * Counts a large journal in small pieces, so that others are answered between two of them; again when something was saved
 * meanwhile. Someone who never stops writing gets a count that no one interrupts.
 */
export async function countRowsInPauses(db: Database): Promise<CountedRows> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const saves = savesOf(db)
    const rows: Record<string, number> = {}
    for (const table of tablesOf(db)) rows[table] = await countTable(db, table)
    if (savesOf(db) === saves) return { saves, rows }
  }
  return countRowsNow(db)
}

/** Counts at once. */
export const countRowsNow = (db: Database): CountedRows => ({ saves: savesOf(db), rows: rowsOf(db) })

async function countTable(db: Database, table: string): Promise<number> {
  if (!hasRowid(db, table)) return countRows(db, table)
  let counted = 0
  for (let after: number | null = null; ; ) {
    const piece = countAfter(db, table, after)
    await nextTurn()
    if (piece.last === null) return counted
    counted += piece.rows
    after = piece.last
  }
}
