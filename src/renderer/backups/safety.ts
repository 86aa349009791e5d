import type { BackupState } from '#shared/contract/backup-methods.ts'
import type { Backup, BackupTrouble } from '#shared/journal/backup.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { formatClock, formatDay, formatInstant, locale, messages } from '../messages/index.ts'

const words = messages.backups

/** How safe the journal is now, in one sentence. */
export function safetySentence({ copies }: BackupState, now: Date): string {
  const [newest] = copies
  if (!newest) return words.none
  const places = Number(copies.some(({ isBeside }) => isBeside)) + Number(copies.some(({ isInSecond }) => isInSecond))
  const day = dayOfDate(new Date(newest.madeAt))
  return day === dayOfDate(now)
    ? words.copiedToday(formatClock(newest.madeAt), copies.length, places)
    : words.copiedOn(formatDay(day), copies.length, places)
}

/** What went wrong last, what is safe, and that nothing has to be done about it now. */
export function troubleSentence({ place, code }: BackupTrouble): string {
  const known: Partial<Record<BackupTrouble['code'], string>> = words.trouble
  const reason = known[code] ?? words.troubleOther
  return place === 'second' ? words.troubleSecond(reason) : words.troubleBeside(reason)
}

const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6)

/** A copy as a line of a list. */
export const copyLine = ({ madeAt, bytes, kind, isBeside, isInSecond }: Backup): string =>
  [
    formatInstant(madeAt),
    ...(kind === 'before-update' ? [words.beforeUpdate] : []),
    megabytes(bytes),
    ...(isBeside ? [words.isBeside] : []),
    ...(isInSecond ? [words.isInSecond] : []),
  ].join(' · ')
