import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#shared/contract/contract.ts'
import { entryKinds } from '#shared/journal/entry.ts'
import { wordsOf } from '#shared/journal/entry-words.ts'
import { type ExportRecord, exportVersion, versionOfChosenLayers } from '#shared/journal/export.ts'
import { noAnswers } from '#shared/journal/notes-import.ts'
import { type Calls, goldenCalls } from './golden-calls.ts'
import { type GoldenJson, goldenEnd, goldenFolders, goldenJson, goldenPassphrase, recordsOf } from './golden-set.ts'
import { writeGolden, writtenJson } from './write-golden.ts'

const place = mkdtempSync(join(tmpdir(), 'alongside-golden-'))
const today = join(place, 'today')
const always = { from: '1950-01-01', to: '2199-12-31' }

beforeAll(() => writeGolden(today))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A copy of the archive of a set, opened at the time at which its story ended. */
async function opened(folder: string, secret: InputOf<'unlockJournal'>['secret']): Promise<Calls> {
  const call = goldenCalls({ now: () => new Date(goldenEnd(folder).endedAt) })
  const copy = mkdtempSync(join(place, 'copy-'))
  cpSync(join(folder, 'archive'), copy, { recursive: true })
  await call('unlockJournal', { folder: copy, secret })
  return call
}

const openedAsUsual = (folder: string) => opened(folder, { kind: 'passphrase', passphrase: goldenPassphrase() })

async function emptyJournal(folder: string): Promise<Calls> {
  const call = goldenCalls({ now: () => new Date(goldenEnd(folder).endedAt) })
  const { recoveryKey } = await call('proposeRecoveryKey', {})
  const passphrase = goldenPassphrase()
  await call('createJournal', { folder: mkdtempSync(join(place, 'empty-')), passphrase, recoveryKey })
  return call
}

async function exported(call: Calls): Promise<GoldenJson> {
  return JSON.parse(Buffer.from(await writtenJson(call)).toString())
}

/** Shareable in the file although someone spoke in confidence: such an entry waits for a choice, and is private meanwhile. */
function heldBack(json: GoldenJson): Set<string> {
  if (json.version >= versionOfChosenLayers) {
    return new Set(recordsOf(json, 'entry').flatMap(({ id, heldBack: confidence }) => (confidence ? [id] : [])))
  }
  const meetings = recordsOf(json, 'meeting').filter(({ template: { id } }) =>
    /^(stay-interview|disagreement)$/.test(id),
  )
  const ids = new Set<string | null>(meetings.map(({ id }) => id))
  const entries = recordsOf(json, 'entry').filter(
    ({ layer, place: { meetingId } }) => layer === 'shareable' && ids.has(meetingId),
  )
  return new Set(entries.map(({ id }) => id))
}

/** What a journal has to say after it took in what a set says: the same, with nothing but what was held back. */
const expected = (json: GoldenJson, reviver?: (key: string, value: unknown) => unknown): ExportRecord[] => {
  const held = heldBack(json)
  const records = json.records.map((record) => (held.has(record.id) ? { ...record, layer: 'private' } : record))
  return JSON.parse(JSON.stringify(records), reviver)
}

/** As every text is that comes in since: the golden texts hold no other control characters than these. */
const withoutControls = (_key: string, value: unknown): unknown =>
  typeof value === 'string'
    ? value.replaceAll('\r\n', '\n').replaceAll('\u000b', '\n').replaceAll('\u0085', '\n').replaceAll('\u0000', '')
    : value

async function expectQuestions(call: Calls, json: GoldenJson): Promise<void> {
  const questions = await call('listSharingQuestions', { personId: null })
  expect(new Set(questions.flatMap(({ entries }) => entries.map(({ id }) => id)))).toEqual(heldBack(json))
}

test('the version of the export before this one has a set', () => {
  const versions = goldenFolders.map((folder) => goldenJson(folder).version)
  expect(Math.max(...versions)).toBeGreaterThanOrEqual(exportVersion - 1)
})

describe.each([...goldenFolders, today])('golden set %s', (folder) => {
  let call: Calls
  beforeAll(async () => {
    call = await openedAsUsual(folder)
  })
  afterAll(() => call('closeJournal', {}))

  test('holds every type of record that its version knows, every kind, every end of a meeting, and earlier stands', () => {
    const json = goldenJson(folder)
    const types = ['person', 'meeting', 'entry', 'agenda-item', 'template', 'summary']
    expect(json.records.map(({ type }) => type)).toEqual(expect.arrayContaining(types))
    const entries = recordsOf(json, 'entry')
    expect(new Set(entries.map(({ content }) => content.kind))).toEqual(new Set(entryKinds))
    const states = new Set(recordsOf(json, 'meeting').map(({ state }) => state))
    expect([...states].toSorted()).toEqual(['held', 'in-progress', 'moved', 'not-held', 'planned'])
    expect(entries.some(({ trashedAt }) => trashedAt !== null)).toBe(true)
    expect(entries.some(({ revisions }) => revisions.length > 2)).toBe(true)
    expect(recordsOf(json, 'template').some(({ earlier }) => earlier.length > 1)).toBe(true)
    expect(recordsOf(json, 'summary')).toMatchObject([{ earlier: [{}], made: [{}], sayFirst: [{}] }])
  })

  test('opens with its passphrase, and every record says what its file said', async () => {
    const json = goldenJson(folder)
    const { version, records } = await exported(call)
    expect(version).toBe(exportVersion)
    expect(records).toMatchObject(expected(json))
    await expectQuestions(call, json)
  })

  test('opens with its recovery key', async () => {
    const call = await opened(folder, { kind: 'recovery-key', recoveryKey: goldenEnd(folder).recoveryKey })
    expect(await call('listPeople', {})).toHaveLength(recordsOf(goldenJson(folder), 'person').length)
    await call('closeJournal', {})
  })

  test('every entry, history, meeting, template and draft can be read one by one', async () => {
    const json: GoldenJson = JSON.parse(JSON.stringify(goldenJson(folder)), withoutControls)
    const held = heldBack(json)
    for (const { type: _, trashedAt, origin: _origin, heldBack: _choice, revisions, ...entry } of recordsOf(
      json,
      'entry',
    )) {
      if (trashedAt !== null) continue
      const layer = held.has(entry.id) ? 'private' : entry.layer
      expect(await call('readEntry', { id: entry.id })).toEqual({ ...entry, layer })
      expect(await call('listRevisions', { id: entry.id })).toEqual(revisions.toReversed())
    }
    for (const { type: _, ...meeting } of recordsOf(json, 'meeting')) {
      expect(await call('readMeeting', { id: meeting.id })).toEqual(meeting)
    }
    for (const { id, template, version, trashedAt, earlier } of recordsOf(json, 'template')) {
      if (trashedAt !== null) continue
      expect(await call('readTemplate', { id })).toEqual({ origin: 'own', version, template })
      const versions = earlier.map(({ updatedAt, ...stand }) => ({ ...stand, changedAt: updatedAt }))
      expect(await call('listTemplateVersions', { id })).toEqual(versions.toReversed())
    }
    for (const { id: personId, draft, earlier } of recordsOf(json, 'summary')) {
      expect((await call('readSummary', { personId, period: always })).draft).toEqual(draft?.draft)
      const versions = earlier.map(({ updatedAt, ...stand }) => ({ ...stand, changedAt: updatedAt }))
      expect(await call('listSummaryDraftVersions', { personId })).toEqual(versions.toReversed())
    }
  })

  test('everything in it is found by its words', async () => {
    const json = goldenJson(folder)
    const beginning = (words: string) => words.split(/\s+/).slice(0, 3).join(' ')
    for (const { id, content, trashedAt } of recordsOf(json, 'entry')) {
      const hits = await call('searchEntries', { text: beginning(wordsOf(content)), personId: null, limit: 200 })
      expect(hits.some(({ entryId }) => entryId === id)).toBe(trashedAt === null)
    }
    for (const { id, text, trashedAt } of recordsOf(json, 'agenda-item')) {
      const hits = await call('searchAgenda', { text: beginning(text), personId: null, limit: 200 })
      expect(hits.some(({ itemId }) => itemId === id)).toBe(trashedAt === null)
    }
  })

  test('every view of it is drawn, and everything in the trash can be taken back', async () => {
    const json = goldenJson(folder)
    await call('readToday', {})
    for (const { id: personId } of recordsOf(json, 'person')) {
      await call('readPrepBrief', { personId })
      await call('readAgreement', { personId })
      await call('readTogether', { personId })
      await call('readHandover', { personId })
      await call('readPersonMarkdown', { personId })
      await call('readTimeline', { personId, from: null, to: null, withWords: true })
      for (const format of ['md', 'html', 'json', 'docx'] as const) {
        await call('readSummaryFile', { personId, period: always, format })
      }
      const lines = await call('listMeetings', { personId })
      expect(lines).toHaveLength(recordsOf(json, 'meeting').filter((meeting) => meeting.personId === personId).length)
    }
    const trash = await call('listTrash', {})
    for (const { entry } of trash.entries) await call('restoreEntry', { id: entry.id })
    for (const { item } of trash.agenda) await call('restoreAgendaItem', { id: item.id })
    for (const { id } of trash.templates) await call('restoreTemplate', { id })
    const left = json.records.filter((record) => 'trashedAt' in record && record.trashedAt !== null)
    expect(trash.entries.length + trash.agenda.length + trash.templates.length).toBe(left.length)
  })

  test('its JSON comes into a new journal whole, and leaves it as it came', async () => {
    const json = goldenJson(folder)
    const call = await emptyJournal(folder)
    const path = join(folder, 'journal.json')
    const { added } = await call('importJournalFile', { path, isTrial: false })
    expect(Object.values(added).reduce((sum, count) => sum + count, 0)).toBe(json.records.length)
    // What comes in is cleaned of control characters, which texts were once kept with.
    expect((await exported(call)).records).toMatchObject(expected(json, withoutControls))
    await expectQuestions(call, json)
    await call('closeJournal', {})
  })

  test('its Markdown comes in as notes, one for each entry, with nothing left out', async () => {
    const json = goldenJson(folder)
    const [person] = recordsOf(json, 'person')
    const options = { source: 'markdown', personId: person?.id ?? '', answers: noAnswers } as const
    const report = await call('importNotesFrom', { path: join(folder, 'markdown'), options, isTrial: true })
    // What is written about a person had no day at first.
    const left = report.problems.filter(({ problem, file }) => problem !== 'own-frame' && !file.endsWith('about.md'))
    expect(left).toEqual([])
    const entries = recordsOf(json, 'entry').filter(({ trashedAt }) => trashedAt === null)
    expect(report.added + report.duplicates).toBeGreaterThanOrEqual(entries.length)
  })

  test('what a later version would write is refused as newer, and nothing of it is taken in', async () => {
    const call = await emptyJournal(folder)
    const text = readFileSync(join(folder, 'journal.json'), 'utf8')
    const path = join(mkdtempSync(join(place, 'later-')), 'journal.json')
    writeFileSync(path, text.replace(/"version":\d+/, `"version":${exportVersion + 1}`))
    await expect(call('importJournalFile', { path, isTrial: false })).rejects.toThrow('import-newer')
    for (const [known, later] of [
      ['"kind":"note"', '"kind":"dream"'],
      ['"kind":"note"', '"kind":"note","mood":1'],
      ['"type":"agenda-item"', '"type":"wish"'],
      ['"opening":', '"closing":"","opening":'],
    ] as const) {
      writeFileSync(path, text.replace(known, later))
      await expect(call('importJournalFile', { path, isTrial: false })).rejects.toThrow('import-invalid')
    }
    expect((await exported(call)).records).toEqual([])
    await call('closeJournal', {})
  })
})
