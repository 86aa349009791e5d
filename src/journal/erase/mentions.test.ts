import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Mention } from '#shared/journal/erasure.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { exampleTemplate } from '#tests/support/example-template.ts'
import { fillWithHostileTexts } from '#tests/support/hostile-journal.ts'
import { type TemporaryJournal, temporaryJournal } from '#tests/support/temporary-journal.ts'
import { addAgendaItem, removeAgendaItem } from '../agenda/agenda.ts'
import { amendEntry, trashEntry } from '../entries/entries.ts'
import { addPersonNamed, goalOf, noteOf, personNamed, record } from '../entries/testing/seeded-journal.ts'
import { keepText } from '../kept-texts/kept-texts.ts'
import { startMeeting } from '../meetings/meetings.ts'
import { addPerson, editPerson, readPerson } from '../people/people.ts'
import { addOwnWord } from '../spelling/spelling.ts'
import { sql } from '../storage/sql.ts'
import { saveSummaryDraft } from '../summary/drafts.ts'
import { createTemplate, saveTemplate, trashTemplate } from '../templates/own-templates.ts'
import { erasePerson, readErasure } from './erase.ts'
import { countMentions, listMentions, wordsOfPerson } from './mentions.ts'
import { textTables } from './text-columns.ts'

let journal: TemporaryJournal
let other: string

beforeEach(() => {
  journal = temporaryJournal({ templates: [exampleTemplate] })
  other = addPersonNamed(journal, 'Ada')
})

afterEach(() => journal.remove())

const found = async (name: string, earlier: readonly string[] = []): Promise<readonly Mention[]> => {
  const id = addPersonNamed(journal, earlier.at(-1) ?? name)
  for (const next of [...earlier.slice(0, -1).toReversed(), name]) {
    journal.clock.set(new Date(journal.clock.now().getTime() + 30 * 86_400_000).toISOString())
    editPerson(journal, { ...readPerson(journal.db, id), name: next })
  }
  return (await listMentions(journal, id)).found
}

/** By table, in the order of their names. A column that is missing here is either to be added or one of `withoutWords`. */
const searched = [
  'addendum: text',
  'agenda_item: text',
  'agreement: amendment i_bring they_bring i_need they_need goals_and_measures communication accountabilities disagreeing',
  'capability: problem how_they_thought what_it_changed',
  'checkpoint: happened wording_before wording_after',
  'commitment: what',
  'disagreement: i_saw their_view my_part common_ground next_step repair',
  'entry: words',
  'entry_revision: content',
  'experiment: intended patience_cost learned next',
  'freedom: area their_picture boundary safety_net reason',
  'freedom_latest: area_key',
  'goal: title measure expectation why_it_matters',
  'goal_origin: title',
  'idea: idea doors_opened outcome',
  'investment: what',
  'kept_text: text',
  'listening: their_words my_reading whose_view surprise',
  'meeting: template_title template',
  'note: text',
  'opinion: asked their_advice my_decision what_changed',
  'own_template: id title template',
  'own_template_version: template',
  'own_word: word',
  'person: name role recognised_how drives strengths earlier_names',
  'phase: happened',
  'plan: grow_into i_will_open i_commit they_commit',
  'recognition: what_they_did made_possible said_words channel landed',
  'summary_draft: draft',
  'summary_draft_version: draft',
]

test('a column of text that a migration adds is searched: these are all that are', () => {
  const columns = textTables(journal.db).map(({ table, columns: of }) => `${table}: ${of.join(' ')}`)
  expect(columns).toEqual(searched)
  journal.db.run(sql`CREATE TABLE later_table (seq INTEGER PRIMARY KEY, person_id TEXT, remark TEXT) STRICT`)
  expect(textTables(journal.db)).toContainEqual(expect.objectContaining({ columns: ['person_id', 'remark'] }))
})

/** A row about another person in every table that has words. */
function fillEveryTable(): void {
  fillWithHostileTexts(journal)
  journal.clock.set('2026-04-01T09:00:00.000Z')
  const goal = record(journal, other, goalOf('first'))
  amendEntry(journal, { id: goal.id, day: goal.day, layer: goal.layer, content: goalOf('second') })
  journal.clock.set('2026-05-01T09:00:00.000Z')
  amendEntry(journal, { id: goal.id, day: goal.day, layer: goal.layer, content: goalOf('third') })
  addAgendaItem(journal, { personId: other, text: 'rota', layer: 'private' })
  keepText(journal, { place: 'capture', personId: null, text: '"half a thought"' })
  addOwnWord(journal, 'kubectl')
  startMeeting(journal, { from: 'template', personId: other, templateId: exampleTemplate.id })
  for (const opening of ['one', 'two']) {
    saveSummaryDraft(journal, { personId: other, draft: { ...blankDraft, opening } })
    journal.clock.set('2026-06-01T09:00:00.000Z')
  }
  const { template } = createTemplate(journal, { title: 'x', stepTitle: 'y', question: 'z' })
  journal.clock.set('2026-07-01T09:00:00.000Z')
  saveTemplate(journal, { ...template, note: 'changed' })
}

test('a word in any column of text of any table is found, with the record that it is read in', async () => {
  fillEveryTable()
  const id = addPersonNamed(journal, 'Zphyrine')
  expect((await listMentions(journal, id)).found).toEqual([])
  for (const { table, columns, asJson } of textTables(journal.db)) {
    for (const column of columns) {
      const value = asJson.has(column) ? JSON.stringify(['a line\nzphyrïne’s line']) : 'a line\nzphyrïne’s line'
      const [into, at] = [sql.name(table), sql.name(column)]
      const before = journal.db.get<{ value: string }>(sql`SELECT ${at} AS value FROM ${into} LIMIT 1`)?.value
      if (before === undefined) throw new Error(`${table} has no row`)
      const others = table === 'person' ? sql`AND id <> ${id}` : sql.empty
      journal.db.run(sql`UPDATE ${into} SET ${at} = ${value} WHERE ${at} = ${before} ${others}`)
      const { found: all, words } = await listMentions(journal, id)
      // An own word that is a word of the name goes with its person.
      if (table === 'own_word') expect(readErasure(journal.db, id).ownWords).toBe(1)
      if (table === 'own_word') continue
      expect(words).toEqual(['Zphyrine'])
      expect(all.length, `${table}.${column}`).toBeGreaterThan(0)
      expect(all[0]?.place, `${table}.${column}`).not.toBe('elsewhere')
      expect(all[0]?.snippet).toContain('\u0001zphyrïne\u0002')
      journal.db.run(sql`UPDATE ${into} SET ${at} = ${before} WHERE ${at} = ${value}`)
    }
  }
  expect((await listMentions(journal, id)).found).toEqual([])
}, 60_000)

test.each([
  ['X', [], 'X said so', ['X']],
  ['X', [], 'xylophone', null],
  ['Will May', [], 'It will rain', ['Will']],
  ['Will May', [], 'In May it rained', ['May']],
  ['Zoë Müller', [], 'ZOE and Mu\u0308ller’s cat', ['Zoë', 'Müller']],
  ['Łukasz Straße', [], 'lukasz, STRASSE', ['Łukasz', 'Straße']],
  ['Anne-Marie O’Neill', [], 'Marie called', ['Marie']],
  ['Anne-Marie O’Neill', [], 'anne marie', ['Anne', 'Marie']],
  ['Anne-Marie O’Neill', [], "o'neill wrote", ['O’Neill']],
  ['Ines Marques', [], 'only Marques', ['Marques']],
  ['Ines Marques', ['Nessa Pinto', 'Nessa'], 'Pinto once', ['Pinto']],
  ['Ines Marques', ['Nessa Pinto', 'Nessa'], 'nessa’s desk', ['Nessa']],
  ['王小明', [], '和小明谈了', ['小明']],
  ['田中さくら', [], '田中さくらさん', ['田中さくら']],
  ['김철수', [], '철수와 얘기', ['철수']],
  ['ليلى حداد', [], 'تكلمت مع لَيْلى', ['ليلى']],
  ['שירה כהן', [], 'דיברתי עם לשירה', ['שירה']],
  ['Анна Ковалёва', [], 'КОВАЛЕВА пришла', ['Ковалёва']],
  ['𝒵oe', [], 'zoe', ['𝒵oe']],
  ['J. R. Smith', [], 'asked J about it', ['J']],
  ['Augusta (Addie) Byron', [], 'addie', ['Addie']],
  ['🚀', [], 'the 🚀 was late', ['🚀']],
  ['Ines', [], 'ines_marques@example.com', ['Ines']],
] as const)('%s, before %j, is found in %j by %j', async (name, earlier, text, words) => {
  record(journal, other, noteOf(text))
  const all = await found(name, earlier)
  expect(all.map((mention) => mention.words)).toEqual(words === null ? [] : [words])
})

test('each kind of record says where it is read, in the trash too, and what comes with the app is no one’s name', async () => {
  const note = record(journal, other, noteOf('Zphyrine helped'))
  const gone = record(journal, other, noteOf('Zphyrine was here'))
  trashEntry(journal, gone.id)
  addPerson(journal, { ...personNamed('Ben'), strengths: 'taught by Zphyrine' })
  const item = addAgendaItem(journal, { personId: other, text: 'ask Zphyrine', layer: 'private' })
  removeAgendaItem(journal, { id: item.id })
  const guide = createTemplate(journal, { title: 'For Zphyrine', stepTitle: 'y', question: 'z' })
  trashTemplate(journal, guide.template.id)
  saveSummaryDraft(journal, { personId: other, draft: { ...blankDraft, opening: 'led\nZphyrine' } })
  startMeeting(journal, { from: 'template', personId: other, templateId: exampleTemplate.id })
  keepText(journal, { place: 'capture', personId: null, text: JSON.stringify({ text: 'Zphyrine' }) })
  addOwnWord(journal, 'Zphyrine')
  const id = addPersonNamed(journal, 'Zphyrine Question')
  const { counts, found: all, words } = await listMentions(journal, id)
  expect(words).toEqual(['Zphyrine', 'Question'])
  expect(all.map(({ place, id: of, isTrashed }) => [place, of, isTrashed]).toSorted()).toEqual(
    [
      ['entry', note.id, false],
      ['entry', gone.id, true],
      ['about', all.find(({ place }) => place === 'about')?.id, false],
      ['agenda-item', item.id, true],
      ['guide', guide.template.id, true],
      ['summary-draft', other, false],
      ['unsent-text', 'capture', false],
    ].toSorted(),
  )
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  const looked = { personId: id, words: wordsOfPerson(journal.db, id) }
  erasePerson(journal, id)
  expect(await countMentions(journal, looked)).toBe(all.length)
  expect(await countMentions(journal, { personId: id, words: ['Quentin'] })).toBe(0)
})

test('of very many the likeliest are shown and all are counted', async () => {
  for (let count = 0; count < 230; count += 1) record(journal, other, noteOf('it will do'))
  const [capital, both] = ['Will did', 'may Will'].map((text) => record(journal, other, noteOf(text)).id)
  const id = addPersonNamed(journal, 'Will May')
  const { counts, found: all } = await listMentions(journal, id)
  expect(counts).toEqual([{ place: 'entry', isTrashed: false, count: 232 }])
  expect(all).toHaveLength(200)
  expect(all.slice(0, 2).map((mention) => mention.id)).toEqual([both, capital])
})
