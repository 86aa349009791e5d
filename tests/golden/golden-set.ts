import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportRecord, ExportRecordType } from '#shared/journal/export.ts'

/** The clock of every story begins here. */
export const goldenBegins = '2026-01-05T08:00:00.000Z'

/** Opens every golden archive; bytes, because a call overwrites them. */
export const goldenPassphrase = () => new TextEncoder().encode('a golden journal – für Später 🗝')

/** The folders of all sets that were kept, the oldest first. */
export const goldenFolders: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => /^\d+$/.test(name))
  .toSorted((one, other) => Number(one) - Number(other))
  .map((name) => join(import.meta.dirname, name))

/** What the file of a set says, by any parser of JSON; of an earlier version a record may lack fields. */
export interface GoldenJson {
  readonly version: number
  readonly records: readonly ExportRecord[]
}

export const goldenJson = (folder: string): GoldenJson => JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'))

/** When the story of a set ended, and what opens its archive besides the passphrase. */
export const goldenEnd = (folder: string): { readonly endedAt: string; readonly recoveryKey: string } =>
  JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8'))

export type RecordOf<Type extends ExportRecordType> = Extract<ExportRecord, { type: Type }>

export const recordsOf = <Type extends ExportRecordType>({ records }: GoldenJson, type: Type): RecordOf<Type>[] =>
  records.filter((record): record is RecordOf<Type> => record.type === type)
