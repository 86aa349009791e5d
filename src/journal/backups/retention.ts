import type { BackupKind } from '#shared/journal/backup.ts'
import { type Day, dayOfDate } from '#shared/journal/day.ts'

/** What is known of a copy when it is decided whether it stays. */
export interface KeptCopy {
  readonly id: string
  readonly kind: BackupKind
  readonly madeAt: string
}

/** Source: security.md R14. The five newest besides, so that a copy made by hand does not go with the next of its day. */
const kept = { newest: 5, days: 7, weeks: 4, months: 6, beforeUpdates: 3 } as const
const oldDays = 30
const dayMs = 86_400_000

/**
 * The copies that go: of the usual ones, all but the five newest and the newest of each of the last seven days, four weeks
 * and six months that have any; of those before an update, all but three. One that is older than thirty days always stays
 * when there is any.
 */
export function copiesToRemove(copies: readonly KeptCopy[], now: Date): readonly string[] {
  const usual = newestFirst(copies.filter(({ kind }) => kind === 'usual'))
  const beforeUpdates = newestFirst(copies.filter(({ kind }) => kind === 'before-update'))
  const oldest = now.getTime() - oldDays * dayMs
  const stays = new Set([
    ...usual.slice(0, kept.newest),
    ...newestOfEach(usual, dayOf, kept.days),
    ...newestOfEach(usual, weekOf, kept.weeks),
    ...newestOfEach(usual, monthOf, kept.months),
    ...beforeUpdates.slice(0, kept.beforeUpdates),
    ...usual.filter(({ madeAt }) => Date.parse(madeAt) < oldest).slice(0, 1),
  ])
  return copies.filter((copy) => !stays.has(copy)).map(({ id }) => id)
}

/**
 * The first day on which none of `ids` is left, if a copy is made once a month from now on, as seldom as anybody who uses
 * the app will; null when one stays longer than two years.
 */
export function dayWhenGone(copies: readonly KeptCopy[], ids: ReadonlySet<string>, now: Date): Day | null {
  let left = [...copies]
  for (let months = 0; months <= 24; months += 1) {
    const then = new Date(now.getTime() + months * 31 * dayMs)
    if (months > 0) left.push({ id: `later ${months}`, kind: 'usual', madeAt: then.toISOString() })
    const going = new Set(copiesToRemove(left, then))
    left = left.filter(({ id }) => !going.has(id))
    if (!left.some(({ id }) => ids.has(id))) return dayOfDate(then)
  }
  return null
}

const newestFirst = (copies: readonly KeptCopy[]): KeptCopy[] =>
  copies.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id))

const dayOf = ({ madeAt }: KeptCopy): string => dayOfDate(new Date(madeAt))
const monthOf = (copy: KeptCopy): string => dayOf(copy).slice(0, 7)

/** The Monday of its week, so that the turn of the year divides none. */
function weekOf(copy: KeptCopy): string {
  const day = new Date(`${dayOf(copy)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}

function newestOfEach(copies: readonly KeptCopy[], periodOf: (copy: KeptCopy) => string, most: number): KeptCopy[] {
  const found = new Map<string, KeptCopy>()
  for (const copy of copies) {
    const period = periodOf(copy)
    if (!found.has(period)) found.set(period, copy)
  }
  return [...found.values()].slice(0, most)
}
