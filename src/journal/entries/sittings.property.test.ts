import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TemporaryJournal, withTemporaryJournal } from '#tests/support/temporary-journal.ts'
import { amendEntry } from './entries.ts'
import { listRevisions } from './revisions.ts'
import { addPersonNamed, noteOf, record } from './testing/seeded-journal.ts'

const start = Date.parse('2026-03-04T09:00:00.000Z')
const tenMinutes = 600_000
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** What somebody does to a text at one pause; no word comes twice. */
const anyEdit = fc.record({
  /** Since the pause before, mostly far below ten minutes. */
  after: fc.oneof(fc.integer({ min: 500, max: 90_000 }), fc.integer({ min: 60_000, max: 1_500_000 })),
  does: fc.constantFrom('write', 'write', 'insert', 'delete', 'shorten', 'replace', 'clear'),
  at: fc.nat(),
  words: fc.integer({ min: 1, max: 40 }),
})
type Edit = typeof anyEdit extends fc.Arbitrary<infer Made> ? Made : never

let made = 0
const newWord = (): string => {
  made += 1
  return ((made * 0x9e3779b1) >>> 0).toString(36) + ((made * 0x85ebca6b) >>> 0).toString(36).slice(0, made % 5)
}
const newWords = (count: number): string => Array.from({ length: count }, newWord).join(' ')

function edited(text: string, { does, at, words }: Edit): string {
  const where = at % (text.length + 1)
  if (does === 'write') return `${text} ${newWords(words)}`
  if (does === 'insert') return `${text.slice(0, where)} ${newWords(words)} ${text.slice(where)}`
  if (does === 'delete') return text.slice(0, where) + text.slice(where + (at % (text.length + 1)))
  if (does === 'shorten') return text.slice(0, Math.ceil(text.length * 0.7))
  return does === 'replace' ? newWords(words) : ''
}

interface Stand {
  readonly text: string
  readonly isReplaced: boolean
  readonly at: number
}

const textIn = (content: { kind: string; text?: string }): string => content.text ?? ''

function write(journal: TemporaryJournal, edits: readonly Edit[], look: (stands: Stand[], id: string) => void): void {
  journal.clock.set(instant(start))
  const stands: Stand[] = [{ text: newWords(30), isReplaced: false, at: start }]
  const entry = record(journal, addPersonNamed(journal, 'Mariam Haddad'), noteOf(stands[0]?.text ?? ''))
  for (const edit of edits) {
    const before = stands.at(-1) ?? { text: '', isReplaced: false, at: start }
    const now = { text: edited(before.text, edit), isReplaced: edit.does === 'replace', at: before.at + edit.after }
    if (now.text === before.text) continue
    journal.clock.set(instant(now.at))
    amendEntry(journal, { id: entry.id, day: entry.day, layer: entry.layer, content: noteOf(now.text) })
    stands.push(now)
    look(stands, entry.id)
  }
}

const sittings = fc.array(anyEdit, { minLength: 5, maxLength: 60 })

const overSittings = (look: (journal: TemporaryJournal, stands: Stand[], id: string) => void): Promise<void> =>
  fc.assert(
    fc.asyncProperty(sittings, (edits) =>
      withTemporaryJournal((journal) => write(journal, edits, (stands, id) => look(journal, stands, id))),
    ),
    { numRuns: 12 },
  )

test('however long one writes, the latest version is never older than ten minutes of change', async () => {
  await overSittings((journal, stands, id) => {
    const [latest] = listRevisions(journal.db, id)
    const lastKept = latest ? Date.parse(latest.stoodUntil) : start
    expect((stands.at(-1)?.at ?? 0) - lastKept).toBeLessThan(tenMinutes)
  })
}, 60_000)

test('before more than half of a text goes, at once or written over, it is kept as it stood', async () => {
  await overSittings((journal, stands, id) => {
    const [before, now] = stands.slice(-2)
    if (!before || !now) return
    const isGone = now.isReplaced || now.text.length * 2 < before.text.length
    if (!isGone || before.text === '') return
    expect(listRevisions(journal.db, id).map(({ content }) => textIn(content))).toContain(before.text)
  })
}, 60_000)

test('a text that goes bit by bit is kept as it was before, not as it was half gone', async () => {
  await overSittings((journal, stands, id) => {
    const revisions = listRevisions(journal.db, id)
    const now = stands.at(-1)
    for (const { text, at } of stands) {
      if (!now || text.length <= now.text.length * 2) continue
      const kept = revisions.filter(({ stoodUntil }) => Date.parse(stoodUntil) >= at - tenMinutes)
      expect(Math.max(...kept.map(({ content }) => textIn(content).length))).toBeGreaterThanOrEqual(text.length)
    }
  })
}, 60_000)

test('an hour of a word every five minutes, then all of it replaced by x: every ten minutes and the whole are there', async () => {
  await withTemporaryJournal((journal) => {
    const everyFive = Array.from({ length: 12 }, () => ({ after: 300_000, does: 'write', at: 0, words: 5 }) as const)
    let whole = ''
    let id = ''
    write(journal, everyFive, (stands, entryId) => {
      whole = stands.at(-1)?.text ?? ''
      id = entryId
    })
    journal.clock.set(instant(start + 3_900_000))
    amendEntry(journal, { id, day: '2026-03-02', layer: 'shareable', content: noteOf('x') })
    const revisions = listRevisions(journal.db, id)
    expect(textIn(revisions[0]?.content ?? { kind: '' })).toBe(whole)
    expect(revisions.length).toBeGreaterThanOrEqual(6)
  })
})

test('a clock that is set back costs a version at most, and the ten minutes count from there', async () => {
  await withTemporaryJournal((journal) => {
    journal.clock.set(instant(start))
    const { id, day, layer } = record(journal, addPersonNamed(journal, 'Mariam Haddad'), noteOf('one'))
    const amend = (at: number, text: string) => {
      journal.clock.set(instant(at))
      amendEntry(journal, { id, day, layer, content: noteOf(text) })
    }
    amend(start - 86_400_000, 'one two')
    expect(listRevisions(journal.db, id)).toHaveLength(1)
    for (let minute = 1; minute < 10; minute += 1) amend(start - 86_400_000 + minute * 60_000, `one two ${minute}`)
    expect(listRevisions(journal.db, id)).toHaveLength(1)
    amend(start - 86_400_000 + tenMinutes, 'one two three')
    expect(listRevisions(journal.db, id)).toHaveLength(2)
  })
})
