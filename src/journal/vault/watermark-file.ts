import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { privateFileMode } from '../storage/private-files.ts'

/** The most saves that a journal was seen with, and how many of them were missing when that was last noticed. */
export interface Mark {
  readonly count: number
  /** Not yet accepted by the person; 0 when nothing is missing. */
  readonly missing: number
}

/** The mark of a database lies beside it, under its name: a rekeyed one has a mark of its own. */
export const markFileOf = (databaseFile: string): string => databaseFile.replace(/\.db$/, '.mark')

const form = /^(\d{1,15}) (\d{1,15}) ([A-Za-z0-9+/]{43}=)$/

/** The mark in a file; undefined when there is none, or none that the owner of the key wrote. */
export function readMark(path: string, key: Uint8Array): Mark | undefined {
  const found = form.exec(textOf(path))
  if (!found) return undefined
  const mark = { count: Number(found[1]), missing: Number(found[2]) }
  return timingSafeEqual(Buffer.from(found[3] ?? ''), Buffer.from(sealOf(mark, key))) ? mark : undefined
}

/** Writes a mark complete before it gets its name. Throws what the disk says. */
export function writeMark(path: string, mark: Mark, key: Uint8Array): void {
  const unfinished = `${path}.tmp`
  const text = `${bodyOf(mark)} ${sealOf(mark, key)}`
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, text, { encoding: 'latin1', mode: privateFileMode, flag: 'wx', flush: true })
  renameSync(unfinished, path)
}

const bodyOf = ({ count, missing }: Mark): string => `${count} ${missing}`

const sealOf = (mark: Mark, key: Uint8Array): string =>
  createHmac('sha256', key).update(bodyOf(mark), 'latin1').digest('base64')

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // A mark that cannot be read never keeps anybody from the journal.
    return ''
  }
}
