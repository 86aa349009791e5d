import { createHmac, timingSafeEqual } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { privateFileMode } from '../storage/private-files.ts'
import { readSmallFile } from '../storage/small-file.ts'

const countSchema = z.int().min(0).max(1e15)
/** Form 2. What a later app adds is sealed like the rest, and passed over. */
const markSchema = z
  .object({
    v: z.literal(2),
    /** The most saves that the journal was seen with. */
    count: countSchema,
    /** How many of them were missing when that was last noticed, not yet accepted by the person; 0 when none are. */
    missing: countSchema,
    /** The greatest generation of a header that opened it; 0 when that was never noted. */
    header: z.int().min(0),
  })
  .transform(({ v: _, ...mark }) => mark)
/** What a journal was last seen with. */
export type Mark = z.infer<typeof markSchema>

/** The mark of a database lies beside it, under its name: a rekeyed one has a mark of its own. */
export const markFileOf = (databaseFile: string): string => databaseFile.replace(/\.db$/, '.mark')

const longestMark = 8_192
const form = /^(\{[ -~]{1,4000}\}|\d{1,15} \d{1,15}) ([A-Za-z0-9+/]{43}=)$/

/** The mark in a file; undefined when there is none, or none that the owner of the key wrote. */
export function readMark(path: string, key: Uint8Array): Mark | undefined {
  const [, body = '', seal = ''] = form.exec(textOf(path)) ?? []
  if (body === '' || !timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(body, key)))) return undefined
  return body.startsWith('{') ? markSchema.safeParse(JSON.parse(body)).data : firstForm(body)
}

/** What a mark says of the header, unproved: for a hint to someone whose secret opens nothing. */
export function claimedHeader(path: string): number {
  const claimed = /"header":(\d{1,15})[,}]/.exec(textOf(path))
  return Number(claimed?.[1] ?? 0)
}

/** Form 1: two numbers. */
function firstForm(body: string): Mark {
  const [count = 0, missing = 0] = body.split(' ').map(Number)
  return { count, missing, header: 0 }
}

/** Writes a mark complete before it gets its name. Throws what the disk says. */
export function writeMark(path: string, mark: Mark, key: Uint8Array): void {
  const unfinished = `${path}.tmp`
  const body = JSON.stringify({ v: 2, ...mark })
  rmSync(unfinished, { force: true })
  writeFileSync(unfinished, `${body} ${sealOf(body, key)}`, {
    encoding: 'latin1',
    mode: privateFileMode,
    flag: 'wx',
    flush: true,
  })
  renameSync(unfinished, path)
}

const sealOf = (body: string, key: Uint8Array): string =>
  createHmac('sha256', key).update(body, 'latin1').digest('base64')

function textOf(path: string): string {
  try {
    return readSmallFile(path, longestMark)?.toString('latin1') ?? ''
  } catch {
    // A mark that cannot be read never keeps anyone from the journal.
    return ''
  }
}
