import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { changePassphrase, checkRecoveryKey } from './change-secrets.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import {
  closedVault,
  headerNames,
  headerText,
  overwriteHeaders,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from './testing/temporary-vault.ts'
import { journalVault } from './vault-kind.ts'

const nextText = 'velvet anchor plum drizzle kite'

const change = (folder: string, current: string, next: string) =>
  changePassphrase({ folder, kind: journalVault, current: utf8(current), next: utf8(next), policy: cheapCost })

const databaseOf = (folder: string): Buffer => readFileSync(join(folder, 'journal-1.db'))

test('after a change the new passphrase and the recovery key open the journal, and the old passphrase does not', async () => {
  const { folder, recoveryKey } = await closedVault()
  const before = databaseOf(folder)
  await change(folder, passphraseText, nextText)
  expect(databaseOf(folder)).toEqual(before)
  for (const secret of [passphrase(nextText), recoveryKeySecret(recoveryKey)]) {
    ;(await reopened(folder, { secret })).close()
  }
  expect((await rejectionOf(reopened(folder))).code).toBe('wrong-passphrase')
})

test('both copies of the header carry the change, one generation on and with a salt of its own', async () => {
  const { folder } = await closedVault()
  const before = JSON.parse(headerText(folder))
  await change(folder, passphraseText, nextText)
  const [first, second] = headerNames.map((name) => headerText(folder, name))
  expect(second).toBe(first)
  const after = JSON.parse(first ?? '')
  expect(after.gen).toBe(before.gen + 1)
  expect(after.slots[0].kdf.salt).not.toBe(before.slots[0].kdf.salt)
  expect(after.slots[1]).toEqual(before.slots[1])
})

test('a crash between the two copies leaves the new passphrase, for the greater generation counts', async () => {
  const { folder } = await closedVault()
  const old = headerText(folder)
  await change(folder, passphraseText, nextText)
  overwriteHeaders(folder, old, ['vault.hdr.bak'])
  ;(await reopened(folder, { secret: passphrase(nextText) })).close()
  overwriteHeaders(folder, headerText(folder), ['vault.hdr.bak'])
  overwriteHeaders(folder, old, ['vault.hdr'])
  ;(await reopened(folder, { secret: passphrase(nextText) })).close()
})

test('a wrong or weak passphrase changes nothing', async () => {
  const { folder } = await closedVault()
  const before = headerText(folder)
  expect((await rejectionOf(change(folder, 'not the passphrase', nextText))).code).toBe('wrong-passphrase')
  expect((await rejectionOf(change(folder, passphraseText, 'short'))).code).toBe('weak-passphrase')
  expect(headerText(folder)).toBe(before)
})

test('the recovery key can be tried without opening anything', async () => {
  const { folder, recoveryKey } = await closedVault()
  const place = { folder, kind: journalVault, today: '2026-03-04', policy: cheapCost }
  await expect(checkRecoveryKey(recoveryKey, place)).resolves.toMatchObject({ rk_tested: '2026-03-04' })
  const other = await rejectionOf(checkRecoveryKey(newRecoveryKey(), place))
  expect(other.code).toBe('wrong-recovery-key')
})
