import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SetAside } from '#shared/journal/backup.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { removeJournalFiles } from '../vault/old-copies.ts'
import { folderBeside, stampOf } from './backup-places.ts'

const keptDays = 30
const dayMs = 86_400_000
const namePattern = /^replaced-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/

export const setAsideName = (at: Date): string => `replaced-${stampOf(at)}`

/** The journals that a restore replaced and that can still be taken back, the latest first. */
export function setAsideIn(folder: string): SetAside[] {
  return foldersIn(folder)
    .flatMap((id) => {
      const at = instantIn(id)
      if (!at) return []
      const until = dayOfDate(new Date(at.getTime() + keptDays * dayMs))
      return [{ id, replacedAt: at.toISOString(), until }]
    })
    .toSorted((one, other) => other.replacedAt.localeCompare(one.replacedAt))
}

/** Deletes those whose thirty days are over. Throws what the disk says. */
export function removeOldSetAside(folder: string, now: Date): void {
  for (const { id, replacedAt } of setAsideIn(folder)) {
    if (Date.parse(replacedAt) + keptDays * dayMs < now.getTime()) removeSetAside(folder, id)
  }
}

/** Deletes one for good: its journal's files, and its folder when nothing else lies in it. */
export function removeSetAside(folder: string, id: string): void {
  if (!namePattern.test(id)) return
  const place = join(folderBeside(folder), id)
  withFileErrors(() => removeJournalFiles(place))
}

function foldersIn(folder: string): string[] {
  try {
    const beside = folderBeside(folder)
    return readdirSync(beside).filter((name) => namePattern.test(name) && lstatSync(join(beside, name)).isDirectory())
  } catch {
    return []
  }
}

function instantIn(name: string): Date | null {
  const [, year, month, day, hour, minute, second, milli] = namePattern.exec(name) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}
