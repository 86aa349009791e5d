import type { OwnWord } from '#shared/journal/own-word.ts'
import type { Database } from '../storage/database.ts'
import { sql } from '../storage/sql.ts'

export const insertOwnWord = (db: Database, { id, word, addedAt }: OwnWord): void =>
  void db.run(sql`INSERT INTO own_word (id, word, added_at) VALUES (${id}, ${word}, ${addedAt})`)

/** In the order in which they were added. */
export const selectOwnWords = (
  db: Database,
  { after, limit }: { after: number; limit: number } = { after: 0, limit: -1 },
): (OwnWord & { seq: number })[] =>
  db.all<OwnWord & { seq: number }>(sql`
    SELECT seq, id, word, added_at AS addedAt FROM own_word WHERE seq > ${after} ORDER BY seq LIMIT ${limit}
  `)

export const deleteOwnWord = (db: Database, id: string): void => void db.run(sql`DELETE FROM own_word WHERE id = ${id}`)
