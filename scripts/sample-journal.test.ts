import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTemplates } from '#journal/templates/load-templates.ts'
import { daysBetween } from '#shared/journal/day.ts'
import { type Content, type ContentOf, contentSchema, type EntryKind, entryKinds } from '#shared/journal/entry.ts'
import { freedomLevels, isLowering } from '#shared/journal/freedom-level.ts'
import { type SamplePerson, samplePersonSchema } from '#shared/journal/sample-journal.ts'
import type { Step, StepTarget } from '#shared/journal/template.ts'

const resources = join(import.meta.dirname, '../resources')
const firstDay = '2024-11-24'
const lastDay = '2026-11-22'

type Row = SamplePerson['entries'][number]
/** An entry of the sample with its content checked; references are ids, and `targetOf` leads back to the rows. */
type Read = { row: Row; content: Content }

const people = readdirSync(join(resources, 'sample-journal')).map((fileName) => {
  const text = readFileSync(join(resources, 'sample-journal', fileName), 'utf8')
  return { fileName, text, ...samplePersonSchema.parse(JSON.parse(text)) }
})
const { templates } = loadTemplates(join(resources, 'templates'))

const references = ['goalId', 'experimentId', 'sourceId', 'entryId'] as const

/** Gives every `ref` an id and every reference the id it names, as importing does. An unknown name stays and fails. */
function entriesOf(person: SamplePerson): Read[] {
  const ids = new Map(person.entries.flatMap(({ ref }) => (ref === undefined ? [] : [[ref, randomUUID()] as const])))
  return person.entries.map((row) => {
    const content = { ...row.content }
    for (const field of references) {
      const name = content[field]
      if (typeof name === 'string') content[field] = ids.get(name) ?? name
    }
    return { row, content: contentSchema.parse(content) }
  })
}

const contentsOf = <Kind extends EntryKind>(kind: Kind, entries: readonly Read[]): ContentOf<Kind>[] =>
  entries.map(({ content }) => content).filter((content): content is ContentOf<Kind> => content.kind === kind)

const everything = people.flatMap((person) => entriesOf(person))

const stepOf = (person: SamplePerson, row: Row): Step | undefined => {
  const meeting = person.meetings.find(({ ref }) => ref === row.meeting)
  const template = templates.find(({ id }) => id === meeting?.template)
  return template?.steps.find(({ id }) => id === row.step)
}

const targetOf = (kind: EntryKind): StepTarget | null => {
  if (kind === 'checkpoint') return 'goal'
  if (kind === 'phase') return 'experiment'
  return kind === 'investment' || kind === 'addendum' ? null : kind
}

describe.each(people)('$fileName', (person) => {
  const entries = entriesOf(person)
  const meetings = new Map(person.meetings.map((meeting) => [meeting.ref, meeting]))

  test('no two records share a reference', () => {
    const refs = [...person.entries.flatMap(({ ref }) => ref ?? []), ...meetings.keys()]
    expect(new Set(refs).size).toBe(refs.length)
    expect(meetings.size).toBe(person.meetings.length)
  })

  test('a reference points to an older record of the right kind', () => {
    for (const row of person.entries) {
      const content = row.content as Record<string, unknown>
      for (const field of references) {
        if (typeof content[field] !== 'string') continue
        const target = person.entries.find(({ ref }) => ref === content[field])
        expect(target?.day.localeCompare(row.day), `${row.day} ${content[field]}`).toBeLessThanOrEqual(0)
        if (field !== 'sourceId' && field !== 'entryId') expect(target?.content.kind).toBe(field.slice(0, -2))
      }
    }
  })

  test('an entry stands in a step that may write it, on the day of its meeting', () => {
    for (const row of person.entries) {
      if (row.meeting === undefined) {
        expect(row.step, row.day).toBeUndefined()
        continue
      }
      expect(meetings.get(row.meeting), row.meeting).toMatchObject({ day: row.day, state: 'held' })
      if (row.step === undefined) continue
      const step = stepOf(person, row)
      expect(step, `${row.meeting} ${row.step}`).toBeDefined()
      const target = targetOf(row.content.kind as EntryKind)
      if (target !== 'note') expect(step?.writesTo, `${row.meeting} ${row.step}`).toContain(target)
    }
  })

  test('what I think alone, and all of a stay interview, is private', () => {
    for (const row of person.entries) {
      const alone = stepOf(person, row)?.voice.every((voice) => voice === 'private') ?? false
      const stay = meetings.get(row.meeting ?? '')?.template === 'stay-interview'
      if (alone || stay) expect(row.layer, `${row.meeting} ${row.step}`).toBe('private')
    }
  })

  test('every day is in the span, oldest first', () => {
    const days = person.entries.map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
    for (const day of [...days, ...person.agenda.flatMap((item) => [item.addedOn, item.tickedOn ?? item.addedOn])])
      expect(day >= firstDay && day <= lastDay, day).toBe(true)
  })

  test('a meeting keeps the day it was planned for; only the planned ones lie ahead, without minutes', () => {
    for (const { ref, state, day, plannedFor, minutes, template } of person.meetings) {
      expect(templates.map(({ id }) => id)).toContain(template)
      expect(plannedFor?.slice(0, 10) ?? day, ref).toBe(day)
      expect(day > lastDay, ref).toBe(state === 'planned')
      expect(minutes > 0, ref).toBe(state === 'held')
    }
  })

  test('the last meeting is a few days ago, and the next is planned', () => {
    const held = person.meetings.filter(({ state }) => state === 'held').map(({ day }) => day)
    expect(daysBetween(held.at(-1) ?? firstDay, lastDay)).toBeLessThanOrEqual(12)
    expect(person.meetings.some(({ state }) => state === 'planned')).toBe(true)
    expect(held.length).toBeGreaterThanOrEqual(12)
  })

  test('a goal is as its last checkpoint left it, in the wording that the last rewording gave it', () => {
    for (const { row, content } of entries) {
      if (content.kind !== 'goal') continue
      const looks = person.entries
        .map((other) => other.content as Record<string, unknown>)
        .filter((other) => other['kind'] === 'checkpoint' && other['goalId'] === row.ref)
      expect(content.state, content.title).toBe(looks.at(-1)?.['becomes'] ?? 'active')
      const rewordings = looks.filter((look) => look['becomes'] === 'reworded')
      for (const [index, look] of rewordings.entries())
        expect(look['wordingAfter']).toBe(rewordings[index + 1]?.['wordingBefore'] ?? content.title)
    }
  })

  test('nothing closes before it begins', () => {
    for (const { row, content } of entries) {
      for (const closed of closingDays(content)) expect(closed >= row.day && closed <= lastDay, row.day).toBe(true)
      if (content.kind === 'commitment') expect(content.closedOn === null, content.what).toBe(content.state === 'open')
      if (content.kind === 'recognition') expect(content.saidOn === null).toBe(content.state === 'noticed')
      if (content.kind === 'opinion') expect(content.toldOn === null).toBe(content.myDecision === '')
    }
  })

  test('what was promised, tried and asked is still alive on the last day', () => {
    const open = contentsOf('commitment', entries).filter(({ state }) => state === 'open')
    expect(open.some(({ owner, due }) => owner === 'me' && due !== null && due < lastDay)).toBe(true)
    expect(open.some(({ owner, due }) => owner === 'them' && due !== null && due > lastDay)).toBe(true)
    expect(contentsOf('recognition', entries).some(({ state }) => state === 'noticed')).toBe(true)
    expect(contentsOf('idea', entries).filter(({ answeredOn }) => answeredOn === null)).toHaveLength(1)
    expect(person.agenda.filter(({ tickedOn }) => tickedOn === null).length).toBeGreaterThanOrEqual(2)
    const lookIns = contentsOf('freedom', entries).flatMap(({ lookIn }) => lookIn ?? [])
    expect(lookIns.some((day) => Math.abs(daysBetween(lastDay, day)) <= 14)).toBe(true)
  })
})

const closingDays = (content: Content): string[] => {
  if (content.kind === 'commitment') return content.closedOn === null ? [] : [content.closedOn]
  if (content.kind === 'recognition') return content.saidOn === null ? [] : [content.saidOn]
  if (content.kind === 'idea') return content.answeredOn === null ? [] : [content.answeredOn]
  if (content.kind === 'opinion') return content.toldOn === null ? [] : [content.toldOn]
  if (content.kind === 'experiment') return content.endedOn === null ? [] : [content.endedOn]
  return []
}

test('three people, every kind of entry, both layers, all seven levels', () => {
  expect(people).toHaveLength(3)
  expect(new Set(everything.map(({ content }) => content.kind))).toEqual(new Set(entryKinds))
  expect(new Set(everything.map(({ row }) => row.layer))).toEqual(new Set(['shareable', 'private']))
  const levels = contentsOf('freedom', everything).map(({ level }) => level)
  expect(new Set(levels)).toEqual(new Set(freedomLevels))
})

test('the sample begins and ends on its first and last day, so that importing can shift it to yesterday', () => {
  const days = everything.map(({ row }) => row.day).toSorted()
  expect(days.at(0)).toBe(firstDay)
  expect(days.at(-1)).toBe(lastDay)
})

test('an advice waits for its answer, and a goal has each of its ends', () => {
  expect(contentsOf('opinion', everything).some(({ toldOn }) => toldOn === null)).toBe(true)
  expect(new Set(contentsOf('checkpoint', everything).map(({ becomes }) => becomes)).size).toBe(4)
  expect(new Set(contentsOf('commitment', everything).map(({ state }) => state)).size).toBe(3)
  expect(new Set(contentsOf('phase', everything).map(({ phase }) => phase)).size).toBe(4)
})

test('a level is lowered for an event and with a date, and one was given back on that very day', () => {
  const lowered = people.flatMap((person) => {
    const ledger = contentsOf('freedom', entriesOf(person))
    const days = person.entries.filter(({ content }) => content.kind === 'freedom').map(({ day }) => day)
    return ledger.flatMap((change, index) => {
      const before = ledger.slice(0, index).findLast(({ area }) => area === change.area)
      if (before === undefined || !isLowering(before.level, change.level)) return []
      const next = ledger.findIndex(({ area }, later) => later > index && area === change.area)
      return [{ change, back: days[next], level: ledger[next]?.level, before: before.level }]
    })
  })
  expect(lowered).toHaveLength(2)
  for (const { change } of lowered) expect(change.reason !== '' && change.giveBackOn !== null).toBe(true)
  expect(lowered.some(({ change, back, level, before }) => back === change.giveBackOn && level === before)).toBe(true)
})

test('one partnership has a silence of two months', () => {
  const longest = people.map(({ entries }) =>
    Math.max(...entries.slice(1).map(({ day }, index) => daysBetween(entries[index]?.day ?? day, day))),
  )
  expect(Math.max(...longest)).toBeGreaterThan(60)
})

/** Names of areas and of whose view it was come back by nature; a goal's wordings are its title. */
const mayRepeat = new Set(['area', 'wordingBefore', 'wordingAfter', 'whoseView', 'channel'])

test('no text is written twice', () => {
  const texts = everything.flatMap(({ content }) =>
    Object.entries(content).flatMap(([field, value]) =>
      typeof value === 'string' && / /.test(value) && !mayRepeat.has(field) ? [value] : [],
    ),
  )
  texts.push(...people.flatMap(({ agenda }) => agenda.map(({ text }) => text)))
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
})

test('no text names a day of the week, a month, a season or a year, because every date is shifted', () => {
  const names =
    /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|spring|summer|autumn|winter|(?<!-)20\d\d(?!-))\b/
  for (const { text } of people) expect(text.match(names)?.[0]).toBeUndefined()
})

test('the text holds letters beyond ASCII, a phrase from right to left and one emoji', () => {
  const text = people.map((person) => person.text).join('\n')
  expect(text).toMatch(/Ś/)
  expect(text).toMatch(/\p{Script=Arabic}/u)
  expect(text.match(/\p{Extended_Pictographic}/gu)).toHaveLength(1)
})
