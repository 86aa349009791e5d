import { readdirSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { cheapCost } from '../vault/testing/cheap-cost.ts'
import { listBackups } from './backups.ts'
import { copyOf, namesBeside, vaultToCopy, writeWords } from './testing/copied-vault.ts'

/** After so many writes the disk says what a disk says; null for a disk with room. */
const disk = vi.hoisted(() => ({ failure: null as { after: number; code: string } | null, writes: 0 }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (...given) => {
    const file: FileHandle = await real.open(...given)
    const write = file.write.bind(file) as (bytes: Uint8Array, from: number) => Promise<unknown>
    Reflect.set(file, 'write', async (bytes: Uint8Array, from: number) => {
      disk.writes += 1
      if (disk.failure && disk.writes > disk.failure.after) {
        throw Object.assign(new Error(disk.failure.code), { code: disk.failure.code, syscall: 'write' })
      }
      return write(bytes, from)
    })
    return file
  }
  return { ...real, open }
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'folder-not-writable'],
  ['EIO', 'disk-error'],
] as const)(
  'a write that the disk refuses with %s is named, leaves nothing half, and the journal goes on',
  async (code, named) => {
    const { journal, places, folder } = await vaultToCopy()
    await copyOf(journal, places)
    const good = listBackups(places, cheapCost).copies
    for (const after of [0, 1, 2]) {
      disk.writes = 0
      disk.failure = { after, code }
      const failure = await rejectionOf(copyOf(journal, places, { at: '2026-03-05T12:00:00.000Z' }))
      disk.failure = null
      expect(failure.code).toBe(named)
      expect(listBackups(places, cheapCost).copies).toEqual(good)
      expect(namesBeside(folder)).toHaveLength(1)
      writeWords(journal.db, `after ${after}`)
    }
    await copyOf(journal, places, { at: '2026-03-05T12:00:00.000Z' })
    expect(readdirSync(folder)).not.toContain('restore.unfinished')
    expect(listBackups(places, cheapCost).copies).toHaveLength(2)
  },
)
