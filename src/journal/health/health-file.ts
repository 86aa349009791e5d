import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Health, healthSchema } from '#shared/journal/health.ts'
import { privateFileMode } from '../storage/private-files.ts'
import { renamePatiently } from '../storage/rename-patiently.ts'
import { readSmallFile } from '../storage/small-file.ts'

const largestRecord = 4_096

export type HealthRecord = Omit<Health, 'isLooking'>

const recordSchema = healthSchema.omit({ isLooking: true })

const neverLooked: HealthRecord = { lookedAt: null, places: 0, isSearchMended: false }

/** Beside the journal and not inside it: a damaged file is not written to. It holds a time and counts. */
const pathIn = (folder: string): string => join(folder, 'journal.health')

/** What the last look found; as before the first one when that cannot be read. */
export function readHealthRecord(folder: string): HealthRecord {
  try {
    return recordSchema.parse(JSON.parse(String(readSmallFile(pathIn(folder), largestRecord))))
  } catch {
    return neverLooked
  }
}

/** Keeps what a look found. A disk that refuses loses nothing but this: the next unlock looks again. */
export function writeHealthRecord(folder: string, record: HealthRecord): void {
  const unfinished = `${pathIn(folder)}.tmp`
  try {
    writeFileSync(unfinished, JSON.stringify(record), { mode: privateFileMode, flush: true })
    renamePatiently(unfinished, pathIn(folder))
  } catch {
    rmSync(unfinished, { force: true })
  }
}

/** Another file has taken the place of the one that was looked at. Throws what the disk says. */
export const forgetHealthRecord = (folder: string): void => rmSync(pathIn(folder), { force: true })
