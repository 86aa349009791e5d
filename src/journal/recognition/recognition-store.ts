import { type SqlFragment, sql } from '../storage/sql.ts'

export const isNotSaidYet: SqlFragment = sql`seq IN (SELECT entry_seq FROM recognition WHERE state = 'noticed')`
