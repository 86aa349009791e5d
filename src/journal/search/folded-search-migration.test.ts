import { expect, test } from 'vitest'
import { migrations } from '../storage/migrations/index.ts'
import { openDatabase } from '../storage/open-database.ts'
import { assertSearchInStep } from '../storage/search-index.ts'
import { sql } from '../storage/sql.ts'
import { closedJournal } from '../storage/testing/temporary-database.ts'
import { searchAgenda, searchEntries } from './search.ts'

const before = migrations.findIndex(({ purpose }) => purpose.startsWith('search in every script'))
const at = '2026-03-04T09:00:00.000Z'

/** Texts as the app before wrote them, without folded words beside them. */
const texts = ['昨日の面談で昇進の話をした', 'Łukasz o płacach', 'A quiet day in the café', 'thrown away 昇進']

test('a journal from before is found in every script after it is opened once, and its index stays in step', () => {
  const file = closedJournal(migrations.slice(0, before))
  const old = openDatabase({ ...file, migrations: migrations.slice(0, before) })
  const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`
  old.run(sql`
    INSERT INTO person (id, name, role, recognised_how, drives, strengths, colour, state, created_at, updated_at)
    VALUES (${id(9)}, 'Ines', '', '', '', '', 'moss', 'active', ${at}, ${at})
  `)
  texts.forEach((text, number) => {
    old.run(sql`
      INSERT INTO entry (id, person_id, kind, day, layer, words, created_at, updated_at, trashed_at)
      VALUES (${id(number)}, ${id(9)}, 'note', '2026-03-04', 'private', ${text}, ${at}, ${at}, ${number === 3 ? at : null})
    `)
    old.run(sql`INSERT INTO note (entry_seq, text) VALUES (${number + 1}, ${text})`)
  })
  old.run(sql`
    INSERT INTO agenda_item (id, person_id, text, added_on, added_at) VALUES (${id(8)}, ${id(9)}, '升职', '2026-03-04', ${at})
  `)
  old.close()

  const db = openDatabase(file)
  const found = (text: string) => searchEntries(db, { text, personId: null, limit: 9 }).map(({ entryId }) => entryId)
  expect(found('昇進')).toEqual([id(0)])
  expect(found('lukasz placach')).toEqual([id(1)])
  expect(found('cafe')).toEqual([id(2)])
  expect(searchAgenda(db, { text: '升', personId: null, limit: 9 })).toHaveLength(1)
  assertSearchInStep(db)
  expect(db.get(sql`SELECT count(*) AS rows FROM entry WHERE search_words IS NOT NULL`)).toEqual({ rows: 3 })

  db.run(sql`UPDATE entry SET search_words = 'stale' WHERE seq = 1`)
  db.run(sql`UPDATE journal_info SET search_rule = 'another one'`)
  db.close()
  const again = openDatabase(file)
  expect(searchEntries(again, { text: '昇進', personId: null, limit: 9 })).toHaveLength(1)
  expect(again.get(sql`SELECT v FROM entry_search_config WHERE k = 'secure-delete'`)).toEqual({ v: 1 })
  again.close()
})
