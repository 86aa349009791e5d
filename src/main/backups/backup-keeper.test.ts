import { expect, test } from 'vitest'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { failed, type Outcome, ok } from '#shared/contract/outcome.ts'
import type { ClockSince } from '#shared/journal/backup.ts'
import { backupTimes, createBackupKeeper } from './backup-keeper.ts'

interface Copied {
  readonly isMade: boolean
  readonly secondTrouble: ErrorCode | null
  readonly clock: ClockSince
}

const made = ok<Copied>({ isMade: true, secondTrouble: null, clock: 'steady' })

/** A keeper over a journal process that answers what it is told to, and a clock that is set by hand. */
function keeperOver(answers: Outcome<Copied>[], { hasPlaces = true } = {}) {
  const calls: { method: string; input: unknown }[] = []
  let time = Date.parse('2026-03-04T12:00:00.000Z')
  const copying = Promise.withResolvers<void>()
  copying.resolve()
  const world = { copying: copying.promise, waited: new Promise<void>(() => undefined) }
  const keeper = createBackupKeeper({
    journal: {
      call: async (method, input) => {
        calls.push({ method, input })
        if (method === 'copyJournal') await world.copying
        return (method === 'copyJournal' ? (answers.shift() ?? made) : ok({})) as never
      },
    },
    places: () => (hasPlaces ? { folder: '/journal', second: '/drive' } : null),
    takesMirror: () => false,
    now: () => new Date(time),
    wait: () => world.waited,
    changed: () => undefined,
  })
  const copies = () => calls.filter(({ method }) => method === 'copyJournal').length
  const pass = (milliseconds: number): void => {
    time += milliseconds
  }
  return { keeper, calls, copies, pass, world }
}

test('looks for a due copy now and then, and tries again some time after trouble', async () => {
  const { keeper, copies, pass } = keeperOver([failed('disk-full'), made])
  await keeper.makeWhenDue()
  expect(keeper.state().trouble).toMatchObject({ place: 'beside', code: 'disk-full', isQuiet: false })
  pass(backupTimes.afterTroubleMs - 1)
  await keeper.makeWhenDue()
  expect(copies()).toBe(1)
  pass(1)
  await keeper.makeWhenDue()
  expect(copies()).toBe(2)
  expect(keeper.state().trouble).toBeNull()
  pass(backupTimes.betweenMs - 1)
  await keeper.makeWhenDue()
  expect(copies()).toBe(2)
})

test('a drive that is away is said, and stays quiet once it was put aside', async () => {
  const away: Outcome<Copied> = ok({ isMade: true, secondTrouble: 'backup-folder-missing', clock: 'steady' })
  const { keeper, pass } = keeperOver([away, away, failed('disk-full')])
  await keeper.makeWhenDue()
  expect(keeper.state().trouble).toMatchObject({ place: 'second', code: 'backup-folder-missing', isQuiet: false })
  keeper.quiet()
  pass(backupTimes.afterTroubleMs)
  await keeper.makeWhenDue()
  expect(keeper.state().trouble?.isQuiet).toBe(true)
  pass(backupTimes.afterTroubleMs)
  await keeper.makeWhenDue()
  expect(keeper.state().trouble).toMatchObject({ code: 'disk-full', isQuiet: false })
})

test('what the manager stops, or a lock ends, is no trouble', async () => {
  for (const code of ['backup-cancelled', 'backup-interrupted', 'locked'] as const) {
    const { keeper } = keeperOver([failed(code)])
    await expect(keeper.makeNow()).rejects.toMatchObject({ code })
    expect(keeper.state().trouble).toBeNull()
  }
})

test('a lock waits for a copy that is quick, and stops one that is not', async () => {
  const quick = keeperOver([made])
  await quick.keeper.beforeLock()
  expect(quick.calls.map(({ method }) => method)).toEqual(['copyJournal'])
  const slow = keeperOver([failed('backup-cancelled')])
  slow.world.copying = new Promise(() => undefined)
  slow.world.waited = Promise.resolve()
  await slow.keeper.beforeLock()
  expect(slow.calls.map(({ method }) => method)).toEqual(['copyJournal', 'stopCopying'])
})

test('the sample journal is not copied', async () => {
  const { keeper, calls } = keeperOver([], { hasPlaces: false })
  await keeper.makeWhenDue()
  await keeper.beforeLock()
  expect(calls).toEqual([])
  await expect(keeper.makeNow()).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a clock that jumped is said once, whatever the next copy finds, until it was read', async () => {
  const back: Outcome<Copied> = ok({ isMade: true, secondTrouble: null, clock: 'set-back' })
  const { keeper, pass } = keeperOver([back, made, made])
  await keeper.makeWhenDue()
  pass(backupTimes.betweenMs)
  await keeper.makeWhenDue()
  expect(keeper.state().clock).toBe('set-back')
  keeper.quiet()
  pass(backupTimes.betweenMs)
  await keeper.makeWhenDue()
  expect(keeper.state().clock).toBe('steady')
})
