import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../storage/sql.ts'
import { contentsOf, filesBelow, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { createJournal, journalStatus } from './open-journal.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { headerIn } from './testing/forged-header.ts'
import { closedVault, headerText, openVault, passphraseText, reopened, utf8 } from './testing/temporary-vault.ts'

const create = (folder: string, changes: { passphrase?: Uint8Array; recoveryKey?: string; policy?: CostPolicy } = {}) =>
  createJournal({
    folder,
    passphrase: utf8(passphraseText),
    recoveryKey: newRecoveryKey(),
    now: new Date('2026-03-02T09:00:00Z'),
    policy: cheapCost,
    ...changes,
  })

const withMode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('creating a journal', () => {
  test('makes two headers and one database, private to the account, and nothing else', async () => {
    const { folder } = await closedVault()
    expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
    expect(withMode(folder)).toBe('700')
    expect(filesBelow(folder).map(withMode)).toEqual(['600', '600', '600', '600'])
    expect(headerText(folder, 'vault.hdr.bak')).toBe(headerText(folder))
    expect(journalStatus(folder)).toBe('present')
  })

  test('returns a journal that can be written at once, and says when it was made', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const journal = await create(folder)
    expect(journal.db.get(sql`SELECT vault_id, created_at FROM journal_info`)).toEqual({
      vault_id: journal.vaultId,
      created_at: '2026-03-02T09:00:00.000Z',
    })
    journal.close()
    expect(headerIn(headerText(folder))).toMatchObject({
      vault_id: journal.vaultId,
      created: '2026-03-02T09:00:00.000Z',
    })
  })

  test('gives every vault ids, salts and keys of its own', async () => {
    const headers = [await closedVault(), await closedVault()].map(({ folder }) => headerIn(headerText(folder)))
    const parts = headers.map((header) => [
      header.vault_id,
      header.key_id,
      header.slots[0].kdf.salt,
      header.slots[0].ct,
    ])
    expect(new Set(parts.flat()).size).toBe(8)
  })

  test('overwrites the passphrase it was given, also when it refuses', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const [accepted, refused] = [utf8(passphraseText), utf8('too short')]
    const journal = await create(folder, { passphrase: accepted })
    journal.close()
    await rejectionOf(create(folder, { passphrase: refused }))
    for (const passphrase of [accepted, refused]) expect(passphrase.every((byte) => byte === 0)).toBe(true)
  })

  test('refuses a weak passphrase or a mistyped recovery key before it touches the disk', async () => {
    const folder = join(temporaryFolder(), 'journal')
    expect((await rejectionOf(create(folder, { passphrase: utf8('eleven char') }))).code).toBe('weak-passphrase')
    expect((await rejectionOf(create(folder, { recoveryKey: 'nonsense' }))).code).toBe('invalid-input')
    expect(journalStatus(folder)).toBe('absent')
    expect(() => statSync(folder)).toThrow('ENOENT')
  })

  test('never touches a folder that holds a journal, or any one part of one', async () => {
    const { folder } = await closedVault()
    const parts = ['vault.hdr', 'vault.hdr.bak', 'journal-1.db', 'journal-7.db'].map((name) => {
      const partly = temporaryFolder()
      writeFileSync(join(partly, name), 'a part')
      return partly
    })
    for (const taken of [folder, ...parts]) {
      expect(journalStatus(taken)).toBe('present')
      const before = contentsOf(taken)
      expect((await rejectionOf(create(taken))).code).toBe('journal-exists')
      expect(contentsOf(taken)).toEqual(before)
    }
  })

  test('leaves other files of the folder alone', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'letter.txt'), 'mine')
    const before = contentsOf(folder)
    const journal = await create(folder)
    journal.close()
    expect(contentsOf(folder)).toEqual(expect.arrayContaining(before))
    expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'letter.txt', 'vault.hdr', 'vault.hdr.bak'])
  })

  test('says so when the folder cannot be written', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const places = [file, join(file, 'inside'), ...(process.platform === 'linux' ? ['/proc/alongside-journal'] : [])]
    for (const place of places) {
      expect(journalStatus(place)).toBe('absent')
      expect((await rejectionOf(create(place))).code).toBe('folder-not-writable')
    }
    expect(statSync(file).size).toBe(0)
  })

  test('leaves nothing half written when it fails on the way', async () => {
    const outOfMemory: CostPolicy = { ...cheapCost, choose: () => Promise.reject(new Error('no memory')) }
    const fresh = join(temporaryFolder(), 'journal')
    await expect(create(fresh, { policy: outOfMemory })).rejects.toThrow('no memory')
    expect(() => statSync(fresh)).toThrow('ENOENT')

    const blocked = temporaryFolder()
    // The header cannot be written where a folder has its name already, so the last step fails.
    mkdirSync(join(blocked, 'vault.hdr.tmp'))
    expect((await rejectionOf(create(blocked))).code).toBe('disk-error')
    expect(filesBelow(blocked)).toEqual([])
  })

  test('refuses a second call while the first is at work, and the first succeeds', async () => {
    const folder = join(temporaryFolder(), 'journal')
    const first = create(folder)
    expect((await rejectionOf(create(folder))).code).toBe('journal-exists')
    const journal = await first
    journal.close()
    const again = await reopened(folder)
    again.close()
  })

  test('after a crash on the way begins afresh, for nobody has written in it yet', async () => {
    const folder = temporaryFolder()
    for (const name of ['journal.creating', 'journal-1.db', 'journal-1.db-wal', 'vault.hdr.tmp']) {
      writeFileSync(join(folder, name), 'half')
    }
    expect(journalStatus(folder)).toBe('absent')
    const journal = await create(folder)
    journal.close()
    expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
  })

  test('after a crash at its very end is a journal like any other, and is not begun afresh', async () => {
    const { folder, journal } = await openVault()
    journal.close()
    writeFileSync(join(folder, 'journal.creating'), '')
    expect(journalStatus(folder)).toBe('present')
    expect((await rejectionOf(create(folder))).code).toBe('journal-exists')
    const again = await reopened(folder)
    again.close()
    expect(readdirSync(folder)).toEqual(['journal-1.db', 'journal-1.mark', 'vault.hdr', 'vault.hdr.bak'])
  })
})
