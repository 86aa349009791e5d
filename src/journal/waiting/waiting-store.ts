import { type SqlFragment, sql } from '../storage/sql.ts'

/** An opinion whose giver was never told what became of it, or an idea without an answer. */
export const waitsForMyAnswer: SqlFragment = sql`
  kind IN ('opinion', 'idea') AND seq IN (
    SELECT entry_seq FROM opinion WHERE told_on IS NULL
    UNION ALL
    SELECT entry_seq FROM idea WHERE answered_on IS NULL
  )
`
