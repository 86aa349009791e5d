import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectionRecipe } from './connection-recipe.ts'
import { driverKeyFromDataKey } from './driver-key.ts'
import { assertDriverVersions, isAtLeast } from './driver-version.ts'
import { applyRecipe, applySettings, keyedConnection } from './keyed-connection.ts'
import { closedJournal } from './testing/temporary-database.ts'

describe('the connection recipe', () => {
  test('leaves every pragma at the value of security.md 1.4, on a file opened again', () => {
    const file = closedJournal()
    const connection = keyedConnection(file)
    applyRecipe(connection)
    const found = Object.fromEntries(connectionRecipe.map(({ pragma }) => [pragma, connection.pragma(pragma)]))
    expect(found).toEqual({
      cipher: 'chacha20',
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      wal_autocheckpoint: 0,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      cache_size: -131_072,
    })
    connection.script('CREATE TABLE pebble (id INTEGER PRIMARY KEY)')
    expect(existsSync(`${file.path}-shm`)).toBe(false)
    connection.close()
  })

  test('notices a pragma that did not stick', () => {
    const connection = keyedConnection(closedJournal())
    expect(() => applySettings(connection, [{ pragma: 'no_such_pragma', set: 1, reads: 1 }])).toThrow('unexpected')
    connection.close()
  })

  test('gives the driver 36 bytes that begin with raw:, and refuses a key of any other length', () => {
    const dataKey = randomBytes(32)
    const key = driverKeyFromDataKey(dataKey)
    expect(key).toHaveLength(36)
    expect(key.toString('latin1', 0, 4)).toBe('raw:')
    expect(key.subarray(4).equals(dataKey)).toBe(true)
    const wrongLength = fc.integer({ min: 0, max: 100 }).filter((length) => length !== 32)
    fc.assert(
      fc.property(wrongLength, (length) => {
        expect(() => driverKeyFromDataKey(new Uint8Array(length))).toThrow(RangeError)
      }),
    )
  })

  test('accepts the SQLite it ships with and knows an older one', () => {
    expect(assertDriverVersions).not.toThrow()
    expect(isAtLeast('3.51.3', '3.51.3')).toBe(true)
    expect(isAtLeast('3.53.0', '3.51.3')).toBe(true)
    expect(isAtLeast('3.51.2', '3.51.3')).toBe(false)
    expect(isAtLeast('3.9.9', '3.51.3')).toBe(false)
    expect(isAtLeast('SQLite3 Multiple Ciphers 2.4.0', '2.4.0')).toBe(true)
    expect(isAtLeast('SQLite3 Multiple Ciphers 2.3.9', '2.4.0')).toBe(false)
    expect(isAtLeast('no number', '2.4.0')).toBe(false)
  })
})
