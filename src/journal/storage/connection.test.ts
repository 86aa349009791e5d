import { readdirSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSearchIndexDamage, StorageFailure } from './driver-error.ts'
import type { Migration } from './migrate.ts'
import { migration as journalInfo } from './migrations/0001-journal-info.ts'
import { sql } from './sql.ts'
import { createdDatabase, journalFile } from './testing/temporary-database.ts'
import { thrownBy } from './testing/thrown-by.ts'

const pebbles = {
  version: 2,
  purpose: 'pebbles',
  up: (db) =>
    db.script(`
      CREATE TABLE pebble (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, is_round INTEGER, bytes BLOB) STRICT;
      CREATE VIRTUAL TABLE pebble_search USING fts5 (word, content = 'pebble', content_rowid = 'id');
    `),
} satisfies Migration

const steps = [journalInfo, pebbles]
const openPebbles = () => createdDatabase(journalFile(), steps)
type Pebbles = ReturnType<typeof openPebbles>

const add = (db: Pebbles, word: string) => db.run(sql`INSERT INTO pebble (word) VALUES (${word})`)
const wordsIn = (db: Pebbles) =>
  db.all<{ word: string }>(sql`SELECT word FROM pebble ORDER BY id`).map((row) => row.word)
const commits = (db: Pebbles) => db.get<{ commit_seq: number }>(sql`SELECT commit_seq FROM journal_info`)?.commit_seq

describe('the database', () => {
  test('says what a write did and reads it back', () => {
    const db = openPebbles()
    expect(add(db, 'flint')).toEqual({ changes: 1, lastInsertRowid: 1 })
    const bytes = Uint8Array.of(0, 255)
    db.run(sql`INSERT INTO pebble (word, is_round, bytes) VALUES (${'chert'}, ${true}, ${bytes})`)
    expect(db.get(sql`SELECT word, is_round, bytes FROM pebble WHERE id = ${2}`)).toEqual({
      word: 'chert',
      is_round: 1,
      bytes: Buffer.from(bytes),
    })
    expect(db.get(sql`SELECT 1 FROM pebble WHERE id = ${3}`)).toBeUndefined()
    expect(db.all(sql`SELECT word FROM pebble WHERE id IN ${sql.list([])}`)).toEqual([])
    expect(db.all(sql`SELECT id FROM pebble WHERE id IN ${sql.list([1, 2])}`)).toHaveLength(2)
  })

  test('keeps nothing of a transaction that throws, and hands the reason on', () => {
    const db = openPebbles()
    const reason = new Error('enough')
    const work = () => {
      add(db, 'flint')
      throw reason
    }
    expect(() => db.transaction(work)).toThrow(reason)
    expect(wordsIn(db)).toEqual([])
    expect(commits(db)).toBe(0)
  })

  test('rolls an inner transaction back alone', () => {
    const db = openPebbles()
    db.transaction(() => {
      add(db, 'flint')
      expect(() =>
        db.transaction(() => {
          add(db, 'chert')
          throw new Error('not this one')
        }),
      ).toThrow('not this one')
      add(db, 'slate')
    })
    expect(wordsIn(db)).toEqual(['flint', 'slate'])
  })

  test('counts one commit for each outermost transaction and each single write', () => {
    const db = openPebbles()
    db.transaction(() => db.transaction(() => add(db, 'flint')))
    expect(commits(db)).toBe(1)
    add(db, 'chert')
    expect(commits(db)).toBe(2)
  })

  test('refuses an asynchronous transaction, which would end before its work', () => {
    const db = openPebbles()
    expect(() => db.transaction(() => Promise.resolve())).toThrow(TypeError)
  })

  test('closes twice, and leaves one file with nothing beside it', () => {
    const file = journalFile()
    const db = createdDatabase(file, steps)
    add(db, 'flint')
    expect(statSync(`${file.path}-wal`).size).toBeGreaterThan(0)
    db.close()
    db.close()
    expect(readdirSync(file.folder)).toEqual(['journal-1.db'])
  })

  test('puts no word of the person, and no value, into its errors', () => {
    const db = openPebbles()
    add(db, 'canary')
    const errors = [
      thrownBy(() => db.get(sql`SELECT * FROM pebble_search WHERE pebble_search MATCH ${'"canary'}`)),
      thrownBy(() => db.get(sql`SELECT * FROM pebble_search WHERE pebble_search MATCH ${'canary: flint'}`)),
      thrownBy(() => add(db, 'canary')),
      thrownBy(() => db.get(sql`SELECT texture FROM pebble WHERE word = ${'canary'}`)),
    ]
    for (const error of errors) {
      expect(error.code).toBe('unexpected')
      expect(error.cause).toBeInstanceOf(StorageFailure)
      expect(
        `${error.stack} ${String(error.cause)} ${error.cause instanceof Error && error.cause.stack}`,
      ).not.toContain('canary')
    }
    expect(errors[2]?.cause).toMatchObject({ sqliteCode: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(String(errors[3]?.cause)).toContain('no such column: texture')
  })

  test('does not call the journal damaged when only its search index drifted', () => {
    const db = openPebbles()
    add(db, 'flint')
    const check = sql`INSERT INTO pebble_search (pebble_search, rank) VALUES ('integrity-check', 1)`
    const error = thrownBy(() => db.run(check))
    expect(isSearchIndexDamage(error)).toBe(true)
    db.run(sql`INSERT INTO pebble_search (pebble_search) VALUES ('rebuild')`)
    expect(() => db.run(check)).not.toThrow()
  })
})
