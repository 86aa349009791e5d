import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDatabase } from './create-database.ts'
import type { Migration } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { closedJournal, createdDatabase, journalFile } from './testing/temporary-database.ts'
import { contentsOf } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'

const createdAt = '2026-03-02T09:00:00.000Z'

describe('creating a journal', () => {
  test('makes an encrypted file with the newest schema and its identity', () => {
    const file = journalFile()
    const db = createdDatabase(file)
    expect(db.get(sql`SELECT * FROM journal_info`)).toMatchObject({
      id: 1,
      vault_id: file.identity.vaultId,
      key_id: file.identity.keyId,
      created_at: createdAt,
      commit_seq: 1,
      search_rule: expect.any(String),
      header: null,
      passphrase_since: null,
      recovery_key_since: null,
    })
    db.close()
    expect(readFileSync(file.path).toString('latin1', 0, 15)).not.toBe('SQLite format 3')
    const again = openDatabase(file)
    expect(again.get(sql`PRAGMA user_version`)).toEqual({ user_version: migrations.length })
    again.close()
  })

  test('never writes over a file, not even an empty one', () => {
    const file = closedJournal()
    const empty = journalFile()
    writeFileSync(empty.path, '')
    for (const taken of [file, empty]) {
      const before = contentsOf(taken.folder)
      expect(thrownBy(() => createDatabase({ ...taken, createdAt })).code).toBe('journal-exists')
      expect(contentsOf(taken.folder)).toEqual(before)
    }
  })

  test('leaves no file when a step of it fails', () => {
    const failing = { version: 1, purpose: 'fails', up: (db) => db.script('CREATE TABLE') } satisfies Migration
    const file = journalFile()
    expect(thrownBy(() => createDatabase({ ...file, createdAt, migrations: [failing] })).code).toBe('unexpected')
    expect(readdirSync(file.folder)).toEqual([])
  })

  test('says so when the folder cannot be written', () => {
    const file = journalFile()
    writeFileSync(join(file.folder, 'file'), '')
    const path = join(file.folder, 'file', 'journal-1.db')
    expect(thrownBy(() => createDatabase({ ...file, path, createdAt })).code).toBe('folder-not-writable')
    expect(existsSync(path)).toBe(false)
  })
})
