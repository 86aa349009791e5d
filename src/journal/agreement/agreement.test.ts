import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#shared/journal/day.ts'
import type { ContentOf } from '#shared/journal/entry.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry, recordEntry } from '../entries/entries.ts'
import { addPersonNamed, draftOf } from '../entries/testing/seeded-journal.ts'
import { setPersonState } from '../people/people.ts'
import { listRenewalsDue, readAgreement } from './agreement.ts'
import { versionCode } from './version-code.ts'

let journal: TemporaryJournal

beforeAll(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
})

afterAll(() => journal.remove())

type Words = Partial<ContentOf<'agreement'>>
const agreementOf = (words: Words) => contentWith('agreement', words) as ContentOf<'agreement'>
const write = (personId: string, words: Words, day = '2026-03-01') =>
  recordEntry(journal, draftOf(personId, agreementOf(words), { day }))

test('versions are numbered in the order in which they were agreed, whatever order they were written in', () => {
  const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anyDays, (days) => {
      const personId = addPersonNamed(journal, 'Ines')
      for (const day of days) write(personId, { iBring: `${day}`, agreedOn: addDays('2020-01-01', day) })
      const { versions } = readAgreement(journal.db, personId)
      expect(versions.map(({ number }) => number)).toEqual(days.map((_, at) => days.length - at))
      const inOrder = days.toSorted((one, other) => other - one).map(String)
      expect(versions.map(({ entry }) => entry.content.kind === 'agreement' && entry.content.iBring)).toEqual(inOrder)
    }),
    { numRuns: 30 },
  )
})

test('an agreed version changes in no word and on no day; only who may see it can change', () => {
  const { id, day } = write(addPersonNamed(journal, 'Noor'), { iNeed: 'bad news early', agreedOn: '2026-03-01' })
  const stands = agreementOf({ iNeed: 'bad news early', agreedOn: '2026-03-01' })
  const agreed = expect.objectContaining({ code: 'agreed' })
  const amend = (words: Words) => amendEntry(journal, { id, day, layer: 'private', content: { ...stands, ...words } })
  for (const words of [{ iNeed: '' }, { theyNeed: 'time' }, { renewOn: '2027-01-01' }, { agreedOn: null }]) {
    expect(() => amend(words)).toThrow(agreed)
  }
  expect(amend({}).layer).toBe('private')
})

test('a draft can be changed until it is agreed, and then it is the newest version', () => {
  const personId = addPersonNamed(journal, 'Ola')
  write(personId, { iBring: 'one', agreedOn: '2025-01-01' })
  const { id } = write(personId, { iBring: 'two' })
  expect(readAgreement(journal.db, personId)).toMatchObject({ versions: [{ number: 1 }], draft: { id } })
  const content = agreementOf({ iBring: 'two and a half', agreedOn: '2026-03-04' })
  amendEntry(journal, { id, day: '2026-03-04', layer: 'shareable', content })
  expect(readAgreement(journal.db, personId)).toMatchObject({ versions: [{ number: 2 }, { number: 1 }], draft: null })
})

test('the code names the words: the same for the same, another for any change', () => {
  const anyText = fc.string({ maxLength: 30 })
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 1, max: 9 }), (one, other, number) => {
      const code = versionCode(number, agreementOf({ iBring: one }))
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(versionCode(number, agreementOf({ iBring: one }))).toBe(code)
      if (one !== other) expect(versionCode(number, agreementOf({ iBring: other }))).not.toBe(code)
      expect(versionCode(number, agreementOf({ theyBring: `${one}.` }))).not.toBe(code)
    }),
  )
})

test('only the version in force asks to be renewed, and nobody archived is asked about', () => {
  const personId = addPersonNamed(journal, 'Pia')
  write(personId, { agreedOn: '2026-03-01', renewOn: '2026-04-01' })
  const { id } = write(personId, { agreedOn: '2026-03-02', renewOn: '2026-05-01' }, '2026-03-02')
  const due = (day: string) => listRenewalsDue(journal.db, personId, day).map((entry) => entry.id)
  expect([due('2026-04-30'), due('2026-05-01')]).toEqual([[], [id]])
  const everyone = () => listRenewalsDue(journal.db, null, '2026-05-01').map((entry) => entry.id)
  expect(everyone()).toContain(id)
  setPersonState(journal, { id: personId, state: 'archived' })
  expect(everyone()).not.toContain(id)
})
