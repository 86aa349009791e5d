import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folded } from '#shared/journal/folded.ts'
import { letterRunsOf, searchTokensOf, searchWordsOf } from '#shared/journal/search-tokens.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addPersonNamed, noteOf, record } from '../entries/testing/seeded-journal.ts'
import { sql } from '../storage/sql.ts'
import { listMatchingEntries, searchEntries } from './search.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal()
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const written = (text: string): string => record(journal, personId, noteOf(text)).id
const search = (text: string): string[] =>
  searchEntries(journal.db, { text, personId: null, limit: 50 }).map(({ entryId }) => entryId)

test.each([
  ['昨日の面談で昇進の話をした。', ['昇進', '面談', '昇', '面談で昇', '昇進 面談', '話をした']],
  ['我们谈了升职和薪资', ['升职', '薪资', '谈了升职']],
  ['คุยกับหัวหน้าเรื่องเงินเดือน', ['หัวหน้า', 'เงินเดือน', 'หัว']],
  ['طلبت الترقيةَ وبالعمل من أحمد', ['ترقية', 'الترقية', 'ترق', 'عمل', 'احمد', 'أحمد', 'تر']],
  ['דיברנו על הקידום שלה', ['קידום', 'הקידום', 'קיד']],
  ['연봉승진을 이야기했다', ['승진', '연봉', '승진 연봉']],
  ['Łukasz o płacach', ['lukasz', 'placach', 'Łuk', 'luka']],
  ['Đặng Thị nói', ['dang', 'thi noi']],
  ['Søren og Ærøskøbing', ['soren', 'aeroskobing', 'søren']],
  ['ısrar etti, İstanbul’da', ['israr', 'istanbul', 'ISRAR', 'ıstanbul']],
  ['Auf der Straße', ['strasse', 'STRASSE', 'straße']],
  ['ещё раз о зарплате', ['еще', 'ЕЩЁ', 'зарплат']],
  ['Ὀδυσσεύς μίλησε', ['οδυσσευς', 'ΟΔΥΣΣΕΥΣ', 'μιλησε']],
  ['Ｃａｆｅ ２０２４ ｶﾞｲﾄﾞ', ['cafe', '2024', 'ガイド']],
  ['हिन्दी में बात हुई', ['हिन्दी', 'बात']],
  ['GraphQL入門を読む', ['graphql', '入門', 'graphql入門', '入門を読']],
  ["She doesn't mind the café", ["doesn't", 'cafe', "doesn't cafe"]],
])('%s is found by what a person types for it', (text, typed) => {
  const id = written(text)
  written('Something else altogether, 別の話, شيء آخر')
  for (const words of typed) expect(search(words), words).toEqual([id])
})

test('letters that only meet across two words are not found', () => {
  written('من كتب هذا 面 談')
  for (const text of ['نكت', '面談', 'بهذ']) expect(search(text), text).toEqual([])
})

/** Letters of many scripts, with spaces and signs between. */
const anyScript = fc.constantFrom(
  ...'aéłßøıİжёЙсשםاأةىيٱ٣の面談昇進カｶ升หน้ำ한국हिै'.split(''),
  ' ',
  '. ',
  '\u{1E900}',
  'ﬁ',
)

test('whatever stands inside a run of Chinese, Japanese, Thai, Korean, Arabic or Hebrew is found, and each word by its beginning', () => {
  fc.assert(
    fc.property(
      fc.array(anyScript, { minLength: 1, maxLength: 30 }).map((letters) => letters.join('')),
      fc.nat(),
      fc.nat(),
      (text, place, size) => {
        const id = written(text)
        const runs = letterRunsOf(folded(text))
        const run = runs[place % Math.max(runs.length, 1)]
        if (!run || id === '') return
        const signs = [...run.letters]
        const from = run.size === null ? 0 : place % signs.length
        const wanted = signs.slice(from, from + 1 + (size % signs.length)).join('')
        if (/^[a-z0-9]$/.test(wanted) && wanted !== run.letters) return
        expect(listMatchingEntries(journal.db, { text: wanted, personId }), wanted).toContain(id)
      },
    ),
    { numRuns: 300 },
  )
})

test('the index makes of a plain text what folding makes of it, so that nothing is stored twice', () => {
  const stored = (id: string) =>
    journal.db.get<{ tokens: string | null }>(sql`SELECT search_words AS tokens FROM entry WHERE id = ${id}`)?.tokens
  const id = written('It’s “plain” — Zoë, Ångström, façade… 30 €')
  expect(stored(id)).toBeNull()
  for (let code = 0x20; code < 0x2100; code += 1) {
    const text = `a${String.fromCharCode(code)}b`
    if (searchWordsOf(text) !== null) continue
    journal.db.run(sql`UPDATE entry SET words = ${text}, search_words = NULL WHERE id = ${id}`)
    const terms = journal.db.all<{ term: string }>(sql`SELECT term FROM entry_word ORDER BY offset`)
    expect(terms.map(({ term }) => term).join(' '), code.toString(16)).toBe(searchTokensOf(text))
  }
})
