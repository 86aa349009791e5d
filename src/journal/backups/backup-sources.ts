import { readdirSync, type Stats, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { withFileErrors } from '../storage/file-error.ts'
import type { StillFile } from '../storage/still-file.ts'
import type { BackupSource } from './write-backup.ts'

export const headerSource = (text: string): BackupSource => {
  const bytes = Buffer.from(text, 'latin1')
  return { name: 'vault.hdr', bytes: bytes.length, read: async (into, at) => bytes.copy(into, 0, at) }
}

export const databaseSource = (name: string, file: StillFile): BackupSource => ({
  name,
  bytes: file.bytes,
  read: (into, position) => file.read(into, position),
})

const mirrorFile = /^mirror(\.hdr|-[1-9]\d{0,8}\.db(-wal)?)$/

/** The files of the Mirror as they are; nothing of it is opened, and no key is needed. None when there is no Mirror. */
export function mirrorSources(folder: string): BackupSource[] {
  const names = withFileErrors(() => readdirSync(folder)).filter((name) => mirrorFile.test(name))
  const isThere = names.includes('mirror.hdr') && names.some((name) => name.endsWith('.db'))
  if (!isThere) return []
  return names.flatMap((name) => {
    const before = withFileErrors(() => statSync(join(folder, name)))
    return before.size === 0 ? [] : [closedFile(join(folder, name), name, before)]
  })
}

const isSame = (one: Stats, other: Stats): boolean => one.size === other.size && one.mtimeMs === other.mtimeMs

/** A file that belongs to another process: when it was written meanwhile, what was read of it does not count. */
export const closedFile = (path: string, name: string, before: Stats): BackupSource => ({
  name,
  bytes: before.size,
  async read(into, position) {
    const file = await open(path, 'r')
    try {
      const { bytesRead } = await file.read(into, 0, into.length, position)
      if (!isSame(await file.stat(), before)) throw new AppError('backup-interrupted')
      return bytesRead
    } finally {
      await file.close()
    }
  },
})
