import { type SqlFragment, sql } from '../storage/sql.ts'

/** An opinion whose giver was never told what became of it. */
export const isUntold: SqlFragment = sql`seq IN (SELECT entry_seq FROM opinion WHERE told_on IS NULL)`

/** An idea without an answer. */
export const isUnanswered: SqlFragment = sql`seq IN (SELECT entry_seq FROM idea WHERE answered_on IS NULL)`
