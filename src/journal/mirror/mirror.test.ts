import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#shared/journal/day.ts'
import { cleanText } from '#shared/journal/text.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'
import { lookAtClock } from '../clock-record.ts'
import { closedVault } from '../vault/testing/temporary-vault.ts'
import { answerOf, failureOf, mirrorProcess } from './testing/mirror-process.ts'

async function closedMirror(): Promise<string> {
  const { folder } = await closedVault()
  const mirror = mirrorProcess({ folder })
  answerOf(await mirror.create())
  await mirror.close()
  return folder
}

test('what is written is there again, newest first, with its day and its day of fading', async () => {
  const folder = await closedMirror()
  const first = mirrorProcess({ folder })
  await first.open()
  const early = await first.write('early', '2026-06-02')
  const late = await first.write('late')
  expect(early).toMatchObject({ day: '2026-03-04', text: 'early', fadesOn: '2026-06-02' })
  await first.close()
  const again = mirrorProcess({ folder, today: '2026-03-05' })
  await again.open()
  expect(answerOf(await again.call('listMirrorEntries'))).toEqual([late, early])
})

test('an entry is amended in place, kept and let go, and keeps its day', async () => {
  const folder = await closedMirror()
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  const { id } = await mirror.write('half a th', '2026-06-02')
  const changed = await mirror.call('writeMirrorEntry', { id, text: 'half a thought\ud800', fadesOn: null })
  expect(answerOf(changed)).toEqual({ id, day: '2026-03-04', text: 'half a thought\ufffd', fadesOn: null })
  expect(await mirror.texts()).toEqual(['half a thought\ufffd'])
})

test('a removed entry comes back until the Mirror is closed, and never after', async () => {
  const folder = await closedMirror()
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  const { id } = await mirror.write('taken back')
  await mirror.call('removeMirrorEntry', { id })
  expect(await mirror.texts()).toEqual([])
  const gone = await mirror.call('writeMirrorEntry', { id, text: 'written late', fadesOn: null })
  expect(failureOf(gone).code).toBe('not-found')
  expect(answerOf(await mirror.call('restoreMirrorEntry', { id }))).toMatchObject({ text: 'taken back' })
  await mirror.call('removeMirrorEntry', { id })
  await mirror.close()
  const again = mirrorProcess({ folder })
  await again.open()
  expect(failureOf(await again.call('restoreMirrorEntry', { id })).code).toBe('not-found')
})

test('an entry that was emptied again is gone when the Mirror is closed', async () => {
  const folder = await closedMirror()
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  await mirror.write(' \n')
  await mirror.write('something')
  await mirror.close()
  const again = mirrorProcess({ folder })
  await again.open()
  expect(await again.texts()).toEqual(['something'])
})

test('opening on any day deletes exactly what has faded by then, and never what is kept', async () => {
  const folder = await closedMirror()
  const fadings = fc.array(fc.option(fc.integer({ min: 1, max: 200 })), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fadings, fc.integer({ min: 0, max: 220 }), async (days, later) => {
      const today = '2026-03-04'
      const mirror = mirrorProcess({ folder, today })
      await mirror.open()
      for (const old of await listedIds(mirror)) await mirror.call('removeMirrorEntry', { id: old })
      for (const count of days) await mirror.write(String(count), count === null ? null : addDays(today, count))
      await mirror.close()
      const again = mirrorProcess({ folder, today: addDays(today, later) })
      await again.open()
      const left = days.filter((count) => count === null || count > later).map(String)
      expect((await again.texts()).toSorted()).toEqual(left.toSorted())
      await again.close()
    }),
    { numRuns: 20 },
  )
})

const listedIds = async (mirror: ReturnType<typeof mirrorProcess>): Promise<string[]> =>
  (answerOf(await mirror.call('listMirrorEntries')) as { id: string }[]).map(({ id }) => id)

test('a closed Mirror answers nothing but its doors', async () => {
  const mirror = mirrorProcess({ folder: await closedMirror() })
  for (const method of ['listMirrorEntries', 'writeMirrorEntry', 'removeMirrorEntry', 'restoreMirrorEntry']) {
    expect(failureOf(await mirror.call(method)).code).toBe('mirror-closed')
  }
  for (const method of ['listPeople', 'unlockJournal', 'readMirrorState', 'toString']) {
    expect(failureOf(await mirror.call(method)).code).toBe('not-allowed')
  }
})

test('a date that is none, a surplus key and a person are refused', async () => {
  const mirror = mirrorProcess({ folder: await closedMirror() })
  await mirror.open()
  const input = { id: null, text: 'x', fadesOn: null }
  for (const part of [{ fadesOn: '2026-02-30' }, { personId: crypto.randomUUID() }, { meetingId: null }, { id: 'x' }]) {
    expect(failureOf(await mirror.call('writeMirrorEntry', { ...input, ...part })).code).toBe('invalid-input')
  }
})

test('what attacks whoever shows it is kept as the words it is', async () => {
  const mirror = mirrorProcess({ folder: await closedMirror() })
  await mirror.open()
  for (const text of hostileTexts) await mirror.write(text)
  expect(await mirror.texts()).toEqual(hostileTexts.map(cleanText).toReversed())
})

test('a clock that leapt ahead lets nothing fade until it has gone on for three days', async () => {
  const folder = await closedMirror()
  const mirror = mirrorProcess({ folder })
  await mirror.open()
  await mirror.write('kept for now', '2026-06-02')
  await mirror.close()
  lookAtClock(folder, new Date('2026-03-04T12:00:00.000Z'))
  for (const [today, texts] of [
    ['2029-01-01', ['kept for now']],
    ['2029-01-03', ['kept for now']],
    ['2029-01-05', []],
  ] as const) {
    lookAtClock(folder, new Date(`${today}T12:00:00.000Z`))
    const again = mirrorProcess({ folder, today })
    await again.open()
    expect(await again.texts()).toEqual(texts)
    await again.close()
  }
})
