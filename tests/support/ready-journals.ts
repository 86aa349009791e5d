import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dayOfDate } from '#shared/journal/day.ts'

/** What lies in the app's folder when a spec begins: nothing, a new journal behind the passphrase of every spec, or the sample. */
export type Beginning = 'nothing' | 'journal' | 'sample'

const variable = 'ALONGSIDE_READY_JOURNALS'
const workFile = join(import.meta.dirname, 'ready-journals-work.ts')

/** Makes both journals once, for all specs of the run. Gives back what removes them. */
export async function makeReadyJournals(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-ready-'))
  // A process of its own: Playwright cannot load the SQLite package, whose types lie beside its code.
  await promisify(execFile)(process.execPath, [workFile, join(folder, 'journal'), join(folder, sampleToday())])
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true })
}

/** The sample ends yesterday, so after midnight it is another one. */
const sampleToday = (): string => `sample-${dayOfDate(new Date())}`

/**
 * Lays a copy into the app's folder. After midnight there is no sample to copy, and the app makes it when it is opened.
 * Throws when the global set-up of playwright.config.ts has not run.
 */
export function layReady(beginning: Beginning, userData: string): void {
  if (beginning === 'nothing') return
  const folder = process.env[variable]
  if (folder === undefined) throw new Error(`${variable} is not set: run specs with the project's playwright.config.ts`)
  const ready = join(folder, beginning === 'sample' ? sampleToday() : beginning)
  if (existsSync(ready)) cpSync(ready, userData, { recursive: true })
}
