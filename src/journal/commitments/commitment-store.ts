import { type SqlFragment, sql } from '../storage/sql.ts'

export const isOpenCommitment: SqlFragment = sql`seq IN (SELECT entry_seq FROM commitment WHERE state = 'open')`
