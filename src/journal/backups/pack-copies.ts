import { statSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { withAsyncFileErrors, withFileErrors } from '../storage/file-error.ts'
import { syncFolder } from '../storage/private-files.ts'
import { readJournalHeader } from '../vault/journal-header.ts'
import { bareCopyName } from '../vault/old-copies.ts'
import { namesIn } from '../vault/vault-files.ts'
import { backupId, folderBeside, unprovedName } from './backup-places.ts'
import { closedFile, headerSource } from './backup-sources.ts'
import type { BackupParts } from './make-backup.ts'
import { writeBackup } from './write-backup.ts'

/**
 * Makes backups of the copies that migrations kept: with a header they open by themselves, and they are thinned out like
 * the others. A migration itself runs before anyone waits for less, so it only makes the bare copy. One that does not
 * prove good, or has another key, stays as it is. Throws `backup-cancelled`, or what the disk says.
 */
export async function packCopies(parts: BackupParts): Promise<void> {
  const beside = folderBeside(parts.folder)
  for (const name of namesIn(beside)) {
    if (bareCopyName.test(name)) await packCopy(parts, join(beside, name))
  }
}

async function packCopy({ db, folder, policy, signal, doElsewhere, tell }: BackupParts, bare: string): Promise<void> {
  const beside = folderBeside(folder)
  const { header, text } = readJournalHeader(folder, policy)
  const before = withFileErrors(() => statSync(bare))
  const id = backupId('before-update', { vaultId: header.vault_id, at: before.mtime })
  const unproved = join(beside, unprovedName(id))
  const scratch = await mkdtemp(join(beside, 'opening-'))
  const prove = (path: string) => doElsewhere({ what: 'prove', path, dataKey: db.copyOfKey() }, signal)
  try {
    const proof = (await prove(bare))?.proof
    if (proof?.vaultId !== header.vault_id || proof.keyId !== header.key_id) return
    const sources = [headerSource(text), closedFile(bare, header.db_file, statSync(bare))]
    const facts = { kind: 'before-update', vault_id: header.vault_id, made_at: before.mtime.toISOString() } as const
    await writeBackup({ ...facts, path: unproved, saves: proof.saves, sources, signal, tell })
    await doElsewhere({ what: 'unpack', path: unproved, folder: scratch }, signal)
    await prove(join(scratch, header.db_file))
    await withAsyncFileErrors(async () => {
      await rename(unproved, join(beside, id))
      syncFolder(beside)
      await rm(bare)
    })
  } catch (error) {
    if (!(error instanceof AppError) || !/^(journal|unexpected)/.test(error.code)) throw error
  } finally {
    await rm(unproved, { force: true })
    await rm(scratch, { recursive: true, force: true })
  }
}
