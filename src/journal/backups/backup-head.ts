import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { backupKindSchema } from '#shared/journal/backup.ts'
import { withFileErrors } from '../storage/file-error.ts'
import { readBeginning } from '../storage/small-file.ts'

export const backupMagic = 'ALONGSIDE-BACKUP'
export const backupVersion = 1
export const sumBytes = 32
const longestHead = 65_536
const newLine = 0x0a

const partSchema = z.strictObject({
  /** A file of the journal's folder, as it is called there. */
  name: z.string().regex(/^(vault\.hdr|journal-[1-9]\d{0,8}\.db|mirror\.hdr|mirror-[1-9]\d{0,8}\.db(-wal)?)$/),
  bytes: z.int().positive(),
})

/** The first line of a backup: what lies behind it, in this order. Readable by anyone, so it holds no word of the journal. */
const headSchema = z.strictObject({
  magic: z.literal(backupMagic),
  v: z.literal(backupVersion),
  kind: backupKindSchema,
  vault_id: z.string().regex(/^[0-9a-f]{32}$/),
  made_at: z.iso.datetime(),
  /** How many saves the journal had counted. */
  saves: z.int(),
  parts: z
    .array(partSchema)
    .min(2)
    .max(5)
    .refine((parts) => new Set(parts.map(({ name }) => name)).size === parts.length),
})
export type BackupHead = z.infer<typeof headSchema>

/** A head, and where the first part begins. */
export interface ReadHead {
  readonly head: BackupHead
  readonly start: number
  readonly bytes: number
}

export const headLine = (head: BackupHead): Buffer => Buffer.from(`${JSON.stringify(headSchema.parse(head))}\n`)

/**
 * Reads the head of a backup, trusting nothing: its form, and that the file is as long as its parts say. Throws
 * `file-unreadable`, `backup-damaged` for a file that is cut or is none, `backup-newer` for one of a later app.
 */
export function readHead(path: string): ReadHead {
  const { line, bytes } = withFileErrors(() => firstLine(path))
  const claimed = line === null ? undefined : parsed(line)
  if (isNewer(claimed)) throw new AppError('backup-newer')
  const { success, data: head } = headSchema.safeParse(claimed)
  if (!success || line === null) throw new AppError('backup-damaged')
  const start = Buffer.byteLength(line) + 1
  const expected = head.parts.reduce((sum, part) => sum + part.bytes, start) + sumBytes
  if (bytes !== expected) throw new AppError('backup-damaged')
  return { head, start, bytes }
}

function firstLine(path: string): { line: string | null; bytes: number } {
  const found = readBeginning(path, longestHead)
  if (!found) throw new AppError('file-unreadable')
  const end = found.bytes.indexOf(newLine)
  return { line: end < 0 ? null : found.bytes.toString('utf8', 0, end), bytes: found.size }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isNewer(claimed: unknown): boolean {
  if (typeof claimed !== 'object' || claimed === null || !('magic' in claimed) || !('v' in claimed)) return false
  return claimed.magic === backupMagic && Number.isInteger(claimed.v) && Number(claimed.v) > backupVersion
}
