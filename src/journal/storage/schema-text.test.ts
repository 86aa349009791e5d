import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaText } from './schema-text.ts'
import { createdDatabase, journalFile } from './testing/temporary-database.ts'

test('schema.sql says what the migrations make (npm run schema writes it)', () => {
  const db = createdDatabase(journalFile())
  expect(schemaText(db)).toBe(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'))
})
