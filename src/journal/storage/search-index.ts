import { searchWordsOf } from '#shared/journal/search-tokens.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { type SqlFragment, sql } from './sql.ts'

/** The full-text tables, each with the table and the column that it is made of. */
const indexes = [
  { index: sql`entry_search`, table: sql`entry`, text: sql`words` },
  { index: sql`agenda_search`, table: sql`agenda_item`, text: sql`text` },
] as const

/** To be raised with every change of `folded` or of the tokens; the letters that a system knows belong to it. */
const rule = `1 ${process.versions['unicode'] ?? ''}`
const rowsAtOnce = 1_000

/**
 * Makes the search index what today's rule of folding makes of the texts, when it was made by another one or not yet: after
 * a migration, a rescue, or when the runtime has learned new letters. In one transaction.
 */
export function bringSearchUpToDate(connection: Connection): void {
  if (!knowsRule(connection) || ruleOf(connection) === rule) return
  connection.transaction(() => {
    // In step first: a trigger that takes words out of an index which never had them would spoil it.
    rebuildSearch(connection)
    deferClearing(connection)
    for (const each of indexes) foldAll(connection, each)
    rebuildSearch(connection)
    connection.run(sql`UPDATE journal_info SET search_rule = ${rule}`)
  })
}

/** Has the index made again when the journal is next opened. */
export function forgetSearchRule(connection: Connection): void {
  if (knowsRule(connection)) connection.run(sql`UPDATE journal_info SET search_rule = NULL`)
}

/** The names of the full-text tables. */
export const searchIndexes: readonly SqlFragment[] = indexes.map(({ index }) => index)

/**
 * Lets every index note what is deleted instead of overwriting each term on its way out, which takes milliseconds a row. The
 * terms are gone only after `rebuildSearch` or `mergeIndexes`, in the same transaction.
 */
export function deferClearing(db: Database): void {
  for (const index of searchIndexes) db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 0)`)
}

/** Makes every index again from the texts; terms are overwritten from then on. Throws what the disk says, and `journal-damaged`. */
export function rebuildSearch(db: Database): void {
  for (const index of searchIndexes) {
    db.run(sql`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
    db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`)
  }
}

/** Throws when an index says anything else than the texts. */
export function assertSearchInStep(db: Database): void {
  for (const index of searchIndexes) db.run(sql`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
}

function foldAll(db: Database, { table, text }: (typeof indexes)[number]): void {
  for (let after = 0; ; ) {
    const rows = db.all<{ seq: number; text: string; stored: string | null }>(sql`
      SELECT seq, ${text} AS text, search_words AS stored FROM ${table} WHERE seq > ${after} ORDER BY seq
      LIMIT ${rowsAtOnce}
    `)
    for (const { seq, text: words, stored } of rows) {
      const made = searchWordsOf(words)
      if (made !== stored) db.run(sql`UPDATE ${table} SET search_words = ${made} WHERE seq = ${seq}`)
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
  }
}

const knowsRule = (connection: Connection): boolean =>
  connection.get(sql`SELECT 1 FROM pragma_table_info('journal_info') WHERE name = 'search_rule'`) !== undefined

const ruleOf = (connection: Connection): string | null | undefined =>
  connection.get<{ rule: string | null }>(sql`SELECT search_rule AS rule FROM journal_info`)?.rule
