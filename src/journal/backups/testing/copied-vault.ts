import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { addPersonNamed, noteOf, record } from '../../entries/testing/seeded-journal.ts'
import type { Database } from '../../storage/database.ts'
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts'
import type { OpenJournal } from '../../vault/open-journal.ts'
import type { TypedSecret } from '../../vault/secret.ts'
import { cheapCost } from '../../vault/testing/cheap-cost.ts'
import { openVault, passphrase } from '../../vault/testing/temporary-vault.ts'
import { createThrottle } from '../../vault/throttle.ts'
import type { BackupPlaces } from '../backup-places.ts'
import { type DoElsewhere, inThreadOf } from '../backup-thread.ts'
import { doBackupWork } from '../backup-work.ts'
import { copyJournal } from '../backups.ts'
import type { CopyToOpen } from '../open-copy.ts'

/** The thread of the app. */
export const realThread: DoElsewhere = inThreadOf(join(import.meta.dirname, '../backup-worker.ts'))

/** The same work here, which is faster than a thread for a journal of a few pages. */
export const here: DoElsewhere = async (work) => doBackupWork(work)

const contextOf = (db: Database): Context => ({
  db,
  clock: { now: () => new Date('2026-03-04T09:00:00.000Z') },
  newId: () => crypto.randomUUID(),
  emit: () => undefined,
  templates: [],
  leftOutTemplates: [],
})

const neverStopped = (): AbortSignal => new AbortController().signal

/** The notes of a journal, oldest first. */
export const writeWords = (db: Database, words: string): void => {
  const context = contextOf(db)
  record(context, addPersonNamed(context, `Person ${words}`), noteOf(words))
}

/** An open journal with one note, and a second place that is there. */
export async function vaultToCopy() {
  const vault = await openVault()
  writeWords(vault.journal.db, 'first words')
  const places = { folder: vault.folder, second: temporaryFolder() }
  return { ...vault, places }
}

interface CopyOptions {
  readonly at?: string
  readonly onlyWhenDue?: boolean
  readonly withMirror?: boolean
  readonly doElsewhere?: DoElsewhere
  readonly signal?: AbortSignal
  readonly tell?: (done: number, of: number) => void
}

/** Copies as the app does, at noon unless told. */
export const copyOf = ({ db }: Pick<OpenJournal, 'db'>, places: BackupPlaces, options: CopyOptions = {}) =>
  copyJournal({
    db,
    places,
    now: new Date(options.at ?? '2026-03-04T12:00:00.000Z'),
    onlyWhenDue: options.onlyWhenDue ?? false,
    withMirror: options.withMirror ?? false,
    policy: cheapCost,
    signal: options.signal ?? neverStopped(),
    doElsewhere: options.doElsewhere ?? here,
    tell: options.tell ?? (() => undefined),
  })

/** The copies and leftovers beside a journal, by name. */
export const namesBeside = (folder: string): string[] => readdirSync(join(folder, 'backups')).sort()

export const copyToOpen = (
  places: BackupPlaces,
  what: CopyToOpen['what'],
  rest: { secret?: TypedSecret; file?: string } = {},
): CopyToOpen => ({
  places,
  what,
  file: rest.file ?? null,
  secret: rest.secret ?? passphrase(),
  throttle: createThrottle(),
  policy: cheapCost,
  doElsewhere: here,
  signal: neverStopped(),
})
