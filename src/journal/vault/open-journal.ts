import { AppError } from '#shared/contract/app-error.ts'
import type { Database } from '../storage/database.ts'
import { createVault } from './create-vault.ts'
import type { Header } from './header-schema.ts'
import { readHeaders } from './header-store.ts'
import { type HeaderWatch, watchHeader } from './header-watch.ts'
import { type OpenVaultOptions, openVault } from './open-vault.ts'
import { type CostPolicy, measuredCost } from './passphrase-cost.ts'
import type { Secret } from './secret.ts'
import type { Throttle } from './throttle.ts'
import { vaultFilesIn } from './vault-files.ts'
import { journalVault } from './vault-kind.ts'
import { claimedHeaderOf, openWatermark, type Watermark } from './watermark.ts'

/** A journal that can be read and written. */
export interface OpenJournal {
  readonly db: Database
  readonly vaultId: string
  readonly folder: string
  readonly openedWith: Secret['kind']
  readonly watermark: Watermark
  readonly headerWatch: HeaderWatch
  /**
   * The data key, only for a journal that its recovery key opened: it lets a new passphrase be set without the forgotten
   * one. SQLite holds the key as long anyway. Overwritten by `close`, and by what has used it.
   */
  readonly heldKey: Buffer | null
  /** Leaves one file. The process should end after it: text already read stays in its memory (security.md 1.6). */
  close(): void
}

export interface CreateJournalOptions {
  readonly folder: string
  /** UTF-8 bytes; overwritten before this returns or throws. */
  readonly passphrase: Uint8Array
  readonly recoveryKey: string
  readonly now: Date
  /** This computer's marks against older copies; without it only the one beside the journal is kept. */
  readonly marksFolder?: string | null
  /** Tests pass a cheap one; the app leaves it out. */
  readonly policy?: CostPolicy
}

export interface OpenJournalOptions {
  readonly folder: string
  readonly secret: Secret
  readonly throttle: Throttle
  readonly marksFolder?: string | null
  readonly policy?: CostPolicy
}

/** Whether a folder holds a journal, or anything of one: then creating is refused and opening says what is wrong. */
export function journalStatus(folder: string): 'absent' | 'present' {
  const { hasHeader, hasDatabase, isUnfinished } = vaultFilesIn(folder, journalVault)
  return hasHeader || (hasDatabase && !isUnfinished) ? 'present' : 'absent'
}

/** Makes a journal and opens it. Codes as `createVault`. */
export async function createJournal(options: CreateJournalOptions): Promise<OpenJournal> {
  try {
    return await opened({ ...options, isNew: true }, 'passphrase', (whenOpen) =>
      createVault({ policy: measuredCost, ...options, kind: journalVault, whenOpen }),
    )
  } finally {
    options.passphrase.fill(0)
  }
}

/** Opens a journal. Codes, and what becomes of the files, as `openVault`. */
export async function openJournal(options: OpenJournalOptions): Promise<OpenJournal> {
  try {
    return await opened(options, options.secret.kind, (whenOpen) =>
      openVault({ policy: measuredCost, ...options, kind: journalVault, whenOpen }),
    )
  } catch (error) {
    throw withHint(error, options)
  }
}

/** A secret that is right for the newest header opens nothing under an older one that was put back. */
function withHint(error: unknown, { folder, marksFolder = null, policy = measuredCost }: OpenJournalOptions): unknown {
  if (!(error instanceof AppError) || !/^wrong-(passphrase|recovery-key)$/.test(error.code)) return error
  const [newest] = readHeaders({ folder, kind: journalVault }, policy)
  if (!newest || newest.header.gen >= claimedHeaderOf(newest.header.vault_id, { folder, marksFolder })) return error
  return new AppError(error.code, { cause: error, detail: { ...error.detail, isKeyFileOlder: true } })
}

type WhenOpen = NonNullable<OpenVaultOptions['whenOpen']>
type Place = Pick<OpenJournalOptions, 'folder' | 'marksFolder'> & { readonly isNew?: boolean }

async function opened(
  place: Place,
  openedWith: Secret['kind'],
  open: (whenOpen: WhenOpen) => Promise<unknown>,
): Promise<OpenJournal> {
  let journal: OpenJournal | undefined
  await open((db, vault) => {
    journal = openJournalOf(db, vault, { ...place, openedWith })
  })
  if (!journal) throw new AppError('unexpected')
  return journal
}

/** The journal around a database that is open under `dataKey`, which stays the caller's to zero. */
export function openJournalOf(
  db: Database,
  { header, dataKey }: { header: Header; dataKey: Uint8Array },
  { folder, marksFolder = null, isNew = false, openedWith }: Place & Pick<OpenJournal, 'openedWith'>,
): OpenJournal {
  if (header.magic !== 'ALONGSIDE') throw new AppError('unexpected')
  const watermark = openWatermark({ db, header, dataKey, folder, marksFolder, isNew })
  const headerWatch = watchHeader({ db, folder, header, dataKey, seen: watermark })
  const heldKey = openedWith === 'recovery-key' ? Buffer.from(dataKey) : null
  const close = (): void => {
    heldKey?.fill(0)
    watermark.close()
    db.close()
  }
  return { db, vaultId: header.vault_id, folder, openedWith, watermark, headerWatch, heldKey, close }
}
