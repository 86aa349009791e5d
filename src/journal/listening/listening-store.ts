import { type SqlFragment, sql } from '../storage/sql.ts'

/** Asked row by row, so that a search for the newest ends at the first. */
export const holdsTheirWords: SqlFragment = sql`
  EXISTS (SELECT 1 FROM listening WHERE entry_seq = seq AND trim(their_words) <> '')
`
