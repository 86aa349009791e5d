import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applyRecipe, keyedConnection } from './keyed-connection.ts'
import { openDatabase } from './open-database.ts'
import { sql } from './sql.ts'
import { closedJournal } from './testing/temporary-database.ts'
import { contentsOf } from './testing/temporary-folder.ts'
import { thrownBy } from './testing/thrown-by.ts'
import { makeVerifiedCopy } from './verified-copy.ts'

const openPebbles = () => {
  const file = closedJournal()
  const connection = keyedConnection(file)
  applyRecipe(connection)
  connection.script(`
    CREATE TABLE pebble (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE pebble_search USING fts5 (word, content = 'pebble', content_rowid = 'id');
    INSERT INTO pebble (word) VALUES ('flint'), ('chert');
    INSERT INTO pebble_search (pebble_search) VALUES ('rebuild');
  `)
  return { file, connection, target: join(file.folder, 'copy.db') }
}

describe('a verified copy', () => {
  test('opens with the same key, has every row, is private and encrypted, and is one file', () => {
    const { file, connection, target } = openPebbles()
    makeVerifiedCopy(connection, { target, dataKey: file.dataKey })
    connection.close()
    expect(readdirSync(file.folder)).toEqual(['copy.db', 'journal-1.db'])
    expect(contentsOf(file.folder).every((line) => line.includes(' 100600 '))).toBe(true)
    expect(readFileSync(target).includes('flint')).toBe(false)
    const copy = openDatabase({ ...file, path: target })
    expect(copy.all(sql`SELECT word FROM pebble ORDER BY id`)).toEqual([{ word: 'flint' }, { word: 'chert' }])
    copy.close()
  })

  test('takes the place of an older one, and of what a crash left half written', () => {
    const { file, connection, target } = openPebbles()
    writeFileSync(target, 'older copy')
    writeFileSync(`${target}.unproved`, 'half')
    makeVerifiedCopy(connection, { target, dataKey: file.dataKey })
    connection.close()
    expect(readdirSync(file.folder)).toEqual(['copy.db', 'journal-1.db'])
    openDatabase({ ...file, path: target }).close()
  })

  test('is not kept when its search index disagrees with its table, and the older copy stays', () => {
    const { file, connection, target } = openPebbles()
    writeFileSync(target, 'older copy')
    connection.script(`INSERT INTO pebble (word) VALUES ('not in the index')`)
    expect(() => makeVerifiedCopy(connection, { target, dataKey: file.dataKey })).toThrow('unexpected')
    connection.close()
    expect(readFileSync(target, 'utf8')).toBe('older copy')
    expect(readdirSync(file.folder)).toEqual(['copy.db', 'journal-1.db'])
  })

  test('is not kept when it does not open with the journal’s key', () => {
    const { file, connection, target } = openPebbles()
    const code = thrownBy(() => makeVerifiedCopy(connection, { target, dataKey: new Uint8Array(32) })).code
    expect(code).toBe('journal-damaged')
    connection.close()
    expect(readdirSync(file.folder)).toEqual(['journal-1.db'])
  })
})
