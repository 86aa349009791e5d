import { type SqlFragment, sql } from '../storage/sql.ts'

export const isAgreed: SqlFragment = sql`seq IN (SELECT entry_seq FROM agreement WHERE agreed_on IS NOT NULL)`
