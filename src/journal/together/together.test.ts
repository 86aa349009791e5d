import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'
import { contentWith } from '#tests/support/example-content.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import { recordEntry } from '../entries/entries.ts'
import { addPersonNamed, draftOf } from '../entries/testing/seeded-journal.ts'
import { readTogether } from './together.ts'

let journal: TemporaryJournal
let personId: string

beforeEach(() => {
  journal = temporaryJournal({ now: '2026-03-04T09:00:00.000Z' })
  personId = addPersonNamed(journal, 'Ines')
})

afterEach(() => journal.remove())

const put = (content: Content, layer: Layer = 'shareable', day = '2026-03-01') =>
  recordEntry(journal, draftOf(personId, content, { day, layer }))

test('with nothing written there is nothing to see', () => {
  expect(readTogether(journal, personId)).toEqual({
    agenda: [],
    iOwe: [],
    theyOwe: [],
    goals: [],
    freedom: [],
    season: null,
    agreement: null,
  })
})

test('both see what both know', () => {
  put(contentWith('commitment', { what: 'ask finance' }))
  put(contentWith('commitment', { what: 'draft the rota', owner: 'them', due: '2026-03-20' }))
  put(contentWith('goal', { title: 'Calm nights', measure: 'no pages', whyItMatters: 'sleep' }))
  put(contentWith('freedom', { area: 'Vendors', level: 'advise', boundary: 'up to 10k', reason: 'after the outage' }))
  put(contentWith('plan', { growInto: 'teaching', seasonFrom: '2026-01-01', seasonTo: '2026-03-31' }))
  put(contentWith('agreement', { iBring: 'cover', agreedOn: '2026-03-01' }))
  addAgendaItem(journal, { personId, text: 'the offsite', layer: 'shareable' })
  expect(readTogether(journal, personId)).toMatchObject({
    agenda: ['the offsite'],
    iOwe: [{ what: 'ask finance', due: null, since: '2026-03-01' }],
    theyOwe: [{ what: 'draft the rota', due: '2026-03-20' }],
    goals: [{ title: 'Calm nights', measure: 'no pages' }],
    freedom: [{ area: 'Vendors', level: 'advise', boundary: 'up to 10k' }],
    season: { growInto: 'teaching' },
    agreement: { iBring: 'cover', number: 1 },
  })
})

test('no private entry and no private field of a shareable one can be seen', () => {
  put(contentWith('commitment', { what: 'secret' }), 'private')
  put(contentWith('goal', { title: 'secret' }), 'private')
  put(contentWith('freedom', { area: 'Rota', level: 'tell', reason: 'secret', theirPicture: 'secret' }))
  put(contentWith('plan', { growInto: 'secret' }), 'private')
  put(contentWith('agreement', { iBring: 'secret', agreedOn: '2026-03-01' }), 'private')
  addAgendaItem(journal, { personId, text: 'secret', layer: 'private' })
  expect(JSON.stringify(readTogether(journal, personId))).not.toContain('secret')
})

test('an area that was last changed in private is left out rather than shown as it no longer is', () => {
  put(contentWith('freedom', { area: 'Rota', level: 'delegate' }))
  put(contentWith('freedom', { area: 'Rota', level: 'tell' }), 'private', '2026-03-02')
  expect(readTogether(journal, personId).freedom).toEqual([])
})
