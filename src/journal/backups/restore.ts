import { constants, copyFileSync, existsSync, linkSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { forgetHealthRecord } from '../health/health-file.ts'
import { assertNotBusy } from '../storage/assert-not-busy.ts'
import { isMissingFile, withFileErrors } from '../storage/file-error.ts'
import { createPrivateFolder, privateFileMode, syncFile, syncFolder } from '../storage/private-files.ts'
import { raiseSaves } from '../storage/raise-saves.ts'
import { readSmallFile } from '../storage/small-file.ts'
import type { Header } from '../vault/header-schema.ts'
import { movedHeader, readJournalHeaders, writeJournalHeader } from '../vault/journal-header.ts'
import { journalFile } from '../vault/old-copies.ts'
import type { CostPolicy } from '../vault/passphrase-cost.ts'
import { markAsChosen } from '../vault/watermark.ts'
import { markFileOf } from '../vault/watermark-file.ts'
import { folderBeside } from './backup-places.ts'
import type { OpenCopy } from './open-copy.ts'
import { removeSetAside, setAsideName } from './set-aside.ts'

/** Named for the tests, which stop at each. */
export type RestoreStep = 'marked' | 'placed' | 'closed' | 'set-aside' | 'committed' | 'removed'

export interface RestoreParts {
  /** The journal's folder. */
  readonly folder: string
  readonly copy: OpenCopy
  readonly now: Date
  readonly policy: CostPolicy
  /** The most saves that any copy of this journal has counted. */
  readonly saves: number
  /** Writes the open journal to its file and closes it; does nothing when none is open. */
  closeJournal(): void
  /** Told after each step. */
  at?(step: RestoreStep): void
}

const markerName = 'restore.unfinished'
const largestMarker = 4_096
const markerSchema = z.strictObject({ file: z.string().regex(/^journal-\d+\.db$/), setAside: z.string() })
type Marker = z.infer<typeof markerSchema>

/**
 * Puts a proved copy in the journal's place. The copy's file is laid beside the journal under a name of its own, the
 * journal is kept whole in `backups/replaced-…`, and the rename of the header is the moment of change (security.md R15): a
 * crash before it leaves the old journal, after it the restored one. Throws `backup-foreign` when the folder holds another
 * journal, `journal-busy` when another program has it open, or what the disk says.
 */
export function restore({ folder, copy, now, policy, saves, closeJournal, at = () => undefined }: RestoreParts): void {
  const { header } = copy.unlocked
  const copies = currentHeaders(folder, policy)
  const current = copies.find(({ vault_id }) => vault_id === header.vault_id)
  if (copies.length > 0 && !current) throw new AppError('backup-foreign')
  const marker: Marker = { file: nextFile(folder), setAside: setAsideName(now) }
  withFileErrors(() => {
    createPrivateFolder(folder)
    finishRestore(folder, policy)
    writeFileSync(join(folder, markerName), JSON.stringify(marker), { mode: privateFileMode, flush: true })
    syncFolder(folder)
    at('marked')
    const lay = copy.isThrownAway ? giveSecondName : copyWhole
    lay(join(copy.folder, header.db_file), join(folder, marker.file))
    raiseSaves({ path: join(folder, marker.file), dataKey: copy.unlocked.dataKey, beyond: saves })
    syncFolder(folder)
    at('placed')
    closeJournal()
    assertFree(folder, { copies, dataKey: copy.unlocked.dataKey, policy })
    at('closed')
    setAside(folder, marker)
    at('set-aside')
    // Else the restored journal, which is older than the one before it, would be taken for one put back by someone.
    markAsChosen({ folder, header: { ...header, db_file: marker.file }, dataKey: copy.unlocked.dataKey })
    const generation = Math.max(...copies.map(({ gen }) => gen).filter(isBelievable), header.gen) + 1
    writeJournalHeader(folder, movedHeader(copy.unlocked, { file: marker.file, generation }))
    at('committed')
    finishRestore(folder, policy)
    at('removed')
    bringMirror(copy.folder, folder)
  })
}

/** Another program may have the journal open, with words that it is about to save: then all is taken back. */
function assertFree(
  folder: string,
  { copies, dataKey, policy }: { copies: readonly Header[]; dataKey: Uint8Array; policy: CostPolicy },
): void {
  try {
    for (const { db_file } of copies) assertNotBusy(join(folder, db_file), dataKey)
  } catch (error) {
    finishRestore(folder, policy)
    throw error
  }
}

/** Ends or takes back what a crash interrupted in a restore. Call it when the journal is closed, or open from its new file. */
export function finishRestore(folder: string, policy: CostPolicy): void {
  const marker = markerIn(folder)
  if (!marker) return
  const [header] = currentHeaders(folder, policy)
  const current = header?.db_file
  const isCommitted = current === marker.file
  withFileErrors(() => {
    if (isCommitted) {
      const replaced = join(folderBeside(folder), marker.setAside)
      const old = existsSync(replaced) ? readdirSync(replaced).filter((name) => name.startsWith('journal-')) : []
      for (const name of old) rmSync(join(folder, name), { force: true })
      forgetHealthRecord(folder)
    } else {
      for (const name of [marker.file, `${marker.file}-wal`, markFileOf(marker.file)]) {
        rmSync(join(folder, name), { force: true })
      }
      // It holds the journal of today as it was half set aside; else the marker is of another run, and it is no leftover.
      const aside = join(folderBeside(folder), marker.setAside)
      if (current && existsSync(join(aside, current))) removeSetAside(folder, marker.setAside)
    }
    rmSync(join(folder, markerName), { force: true })
    syncFolder(folder)
  })
}

/** Nothing proves the headers of a closed journal: a greater generation than this was never written. */
const isBelievable = (generation: number): boolean => generation < 2 ** 40

/** What can be read of the headers of the folder; when that is nothing, whatever is there is set aside as it is. */
function currentHeaders(folder: string, policy: CostPolicy): readonly Header[] {
  try {
    return readJournalHeaders(folder, policy)
  } catch (error) {
    if (error instanceof AppError && /^(header|journal)-/.test(error.code)) return []
    throw error
  }
}

function markerIn(folder: string): Marker | null {
  const text = withFileErrors(() => readSmallFile(join(folder, markerName), largestMarker))
  if (!text) return null
  try {
    return markerSchema.parse(JSON.parse(text.toString()))
  } catch {
    // Half written: the crash came before anything else was.
    withFileErrors(() => rmSync(join(folder, markerName), { force: true }))
    return null
  }
}

/** A number that no file had before. */
function nextFile(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const numbers = names.map((name) => Number(/journal-(\d+)\.db/.exec(name)?.[1] ?? 0))
  return `journal-${Math.max(0, ...numbers) + 1}.db`
}

/**
 * A second name for the same bytes where the disk knows such names, a copy where it does not. Only when the first name is
 * about to go: what is written under one would show under the other.
 */
function giveSecondName(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (isMissingFile(error)) throw error
    copyWhole(from, to)
  }
}

function copyWhole(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  syncFile(to)
}

/** Keeps the journal whole, header and file, in a folder of its own that opens like any journal's. */
function setAside(folder: string, marker: Marker): void {
  const names = readdirSync(folder).filter((name) => journalFile.test(name) && name !== marker.file)
  if (names.length === 0) return
  const place = join(folderBeside(folder), marker.setAside)
  createPrivateFolder(place)
  for (const name of names) {
    const lay = name.startsWith('journal') ? giveSecondName : copyWhole
    lay(join(folder, name), join(place, name))
  }
  syncFolder(place)
  syncFolder(folderBeside(folder))
}

/** The Mirror comes back only where there is none: one that is there is newer than any copy of it. */
function bringMirror(from: string, folder: string): void {
  const isMirror = (name: string): boolean => name.startsWith('mirror')
  if (readdirSync(folder).some(isMirror)) return
  for (const name of readdirSync(from).filter(isMirror)) copyWhole(join(from, name), join(folder, name))
}
