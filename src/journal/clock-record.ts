import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { privateFileMode } from './storage/private-files.ts'
import { renamePatiently } from './storage/rename-patiently.ts'
import { readSmallFile } from './storage/small-file.ts'

const largestRecord = 4_096

const dayMs = 86_400_000
/** An absence as long as a holiday. */
const usualDays = 14
/** So long a clock that leapt ahead has to go on before anything is deleted by it. */
const provenDays = 3

const recordSchema = z.strictObject({
  seenAt: z.iso.datetime(),
  /** When the clock was first seen after a leap ahead that is not believed yet. */
  leaptAt: z.iso.datetime().nullable(),
})
export type ClockRecord = z.infer<typeof recordSchema>

/** What is known of the clock after it was looked at: a leap ahead is believed once the clock has gone on from there. */
export function clockSeen(before: ClockRecord | null, now: Date): ClockRecord {
  const days = (instant: string): number => (now.getTime() - Date.parse(instant)) / dayMs
  const seenAt = now.toISOString()
  if (before === null || days(before.seenAt) < 0) return { seenAt, leaptAt: null }
  if (days(before.seenAt) > usualDays) return { seenAt, leaptAt: seenAt }
  const isProven = before.leaptAt === null || days(before.leaptAt) >= provenDays
  return { seenAt, leaptAt: isProven ? null : before.leaptAt }
}

/** Beside the journal, in clear: it holds two times. */
const pathIn = (folder: string): string => join(folder, 'journal.clock')

/**
 * Looks at the clock when a journal opens, and says whether what is old enough may be deleted for good by it. After a leap
 * of more than two weeks that waits three days: a wrong clock must not cost anyone a word (security.md R14). A disk that
 * refuses the record leaves the clock believed.
 */
export function lookAtClock(folder: string, now: Date): boolean {
  const record = clockSeen(readRecord(folder), now)
  const unfinished = `${pathIn(folder)}.tmp`
  try {
    writeFileSync(unfinished, JSON.stringify(record), { mode: privateFileMode, flush: true })
    renamePatiently(unfinished, pathIn(folder))
  } catch {
    rmSync(unfinished, { force: true })
  }
  return record.leaptAt === null
}

/** What the last look found, for the Mirror, which opens while the journal is open. */
export const isClockBelieved = (folder: string): boolean => (readRecord(folder)?.leaptAt ?? null) === null

function readRecord(folder: string): ClockRecord | null {
  try {
    return recordSchema.parse(JSON.parse(String(readSmallFile(pathIn(folder), largestRecord))))
  } catch {
    return null
  }
}
