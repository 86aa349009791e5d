import type { BackupKind } from '#shared/journal/backup.ts'
import { type Day, dayOfDate } from '#shared/journal/day.ts'

/** What is known of a copy when it is decided whether it stays. */
export interface KeptCopy {
  readonly id: string
  readonly kind: BackupKind
  readonly madeAt: string
  /** How many saves the journal had counted: this grows whatever the clock does. */
  readonly saves: number
}

/** Where the journal itself stands. */
export interface Standing {
  /** Its saves: a copy that claims more is another branch's, or its head was changed. */
  readonly saves?: number
  /** The copy that was made just now; it always stays. */
  readonly made?: string | null
}

/** Source: security.md R14. The five newest besides, so that a copy made by hand does not go with the next of its day. */
const kept = { newest: 5, days: 7, weeks: 4, months: 6, beforeUpdates: 3 } as const
const oldDays = 30
const dayMs = 86_400_000

/**
 * The copies that go: of the usual ones, all but the five newest and the newest of each of the last seven days, four weeks
 * and six months that have any; of those before an update, all but three. One that is older than thirty days always stays
 * when there is any. What is newest is told by the count of saves; a copy also stays when the clock alone would keep it, for
 * a count can come from elsewhere as a clock can be wrong.
 */
export function copiesToRemove(copies: readonly KeptCopy[], now: Date, standing: Standing = {}): readonly string[] {
  const { saves = Number.POSITIVE_INFINITY, made = null } = standing
  const own = bySaves(copies.filter((copy) => copy.kind === 'usual' && copy.saves <= saves))
  const stays = new Set([
    ...staying(bySaves(copies), now),
    ...staying(byClock(copies), now),
    ...own.slice(0, kept.newest),
    ...copies.filter(({ id }) => id === made),
  ])
  return copies.filter((copy) => !stays.has(copy)).map(({ id }) => id)
}

/** What stays when `copies` are in order, the newest first. */
function staying(copies: readonly KeptCopy[], now: Date): KeptCopy[] {
  const usual = copies.filter(({ kind }) => kind === 'usual')
  const oldest = now.getTime() - oldDays * dayMs
  return [
    ...usual.slice(0, kept.newest),
    ...newestOfEach(usual, dayOf, kept.days),
    ...newestOfEach(usual, weekOf, kept.weeks),
    ...newestOfEach(usual, monthOf, kept.months),
    ...copies.filter(({ kind }) => kind === 'before-update').slice(0, kept.beforeUpdates),
    ...usual.filter(({ madeAt }) => Date.parse(madeAt) < oldest).slice(0, 1),
  ]
}

/**
 * The first day on which none of `ids` is left, if a copy is made once a month from now on, as seldom as anyone who uses
 * the app will; null when one stays longer than two years.
 */
export function dayWhenGone(copies: readonly KeptCopy[], ids: ReadonlySet<string>, now: Date): Day | null {
  const laterCopy = (months: number, then: Date): KeptCopy => ({
    id: `later ${months}`,
    kind: 'usual',
    madeAt: then.toISOString(),
    saves: Math.max(...copies.map(({ saves }) => saves)) + months,
  })
  let left = [...copies]
  for (let months = 0; months <= 24; months += 1) {
    const then = new Date(now.getTime() + months * 31 * dayMs)
    if (months > 0) left.push(laterCopy(months, then))
    const going = new Set(copiesToRemove(left, then))
    left = left.filter(({ id }) => !going.has(id))
    if (!left.some(({ id }) => ids.has(id))) return dayOfDate(then)
  }
  return null
}

/** By the count of saves, then by the clock, the newest first. */
export const bySaves = <Copy extends KeptCopy>(copies: readonly Copy[]): Copy[] =>
  copies.toSorted((one, other) => other.saves - one.saves || laterByClock(one, other))

const byClock = (copies: readonly KeptCopy[]): KeptCopy[] => copies.toSorted(laterByClock)

const laterByClock = (one: KeptCopy, other: KeptCopy): number =>
  other.madeAt.localeCompare(one.madeAt) || other.id.localeCompare(one.id)

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
