import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentsOf, temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { writeArchive } from './archive.ts'
import { changePassphrase } from './change-secrets.ts'
import { repairHeaderFromArchive } from './repair-header.ts'
import type { Secret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { forgedHeader } from './testing/forged-header.ts'
import {
  closedVault,
  headerNames,
  headerText,
  openVault,
  overwriteHeaders,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'
import { journalVault } from './vault-kind.ts'

const repair = (folder: string, from: string, secret: Secret = passphrase()): Promise<void> =>
  repairHeaderFromArchive({ folder, from, secret, throttle: createThrottle(), policy: cheapCost })

const fileWith = (bytes: string): string => {
  const path = join(temporaryFolder(), 'a copy')
  writeFileSync(path, bytes, 'latin1')
  return path
}

const damages: Record<string, (folder: string) => void> = {
  missing: (folder) => {
    for (const name of headerNames) rmSync(join(folder, name))
  },
  damaged: (folder) => overwriteHeaders(folder, headerText(folder).slice(40)),
  altered: (folder) =>
    overwriteHeaders(
      folder,
      forgedHeader(headerText(folder), (body) => body.replace('"t":2', '"t":0')),
    ),
}

test.each(Object.keys(damages))('a header that is %s is put back from an archive, by either secret', async (state) => {
  const { folder, journal, recoveryKey } = await openVault()
  const to = join(temporaryFolder(), 'archive')
  const throttle = createThrottle()
  await writeArchive({ db: journal.db, from: folder, to, secret: passphrase(), throttle, policy: cheapCost })
  journal.close()
  const whole = headerText(folder)
  for (const secret of [passphrase(), recoveryKeySecret(recoveryKey)]) {
    damages[state]?.(folder)
    await repair(folder, join(to, 'vault.hdr'), secret)
    expect(headerNames.map((name) => headerText(folder, name))).toEqual([whole, whole])
    ;(await reopened(folder)).close()
  }
})

test('a header at the beginning of another file of ours is found in it', async () => {
  const { folder } = await closedVault()
  const backup = fileWith(`ALONGSIDE BACKUP 1\n\u0000\u0001{"day":"2026-03-04"}\n${headerText(folder)}\n\u0007\u00ff`)
  damages['missing']?.(folder)
  await repair(folder, backup)
  ;(await reopened(folder)).close()
})

test('a copy that does not fit is refused, and no file changes', async () => {
  const { folder } = await closedVault()
  const other = await closedVault()
  const own = fileWith(headerText(folder))
  const later = fileWith(forgedHeader(headerText(folder), (body) => body.replace('"v":1', '"v":2')))
  damages['damaged']?.(folder)
  const before = contentsOf(folder)
  const codeOf = async (from: string, secret?: Secret) => (await rejectionOf(repair(folder, from, secret))).code
  expect(await codeOf(own, passphrase('not the passphrase'))).toBe('wrong-passphrase')
  expect(await codeOf(own, { kind: 'device', deviceSecret: new Uint8Array(32) })).toBe('not-allowed')
  expect(await codeOf(join(other.folder, 'vault.hdr'))).toBe('journal-damaged')
  expect(await codeOf(fileWith('a letter'))).toBe('header-copy-invalid')
  expect(await codeOf(fileWith(''))).toBe('header-copy-invalid')
  expect(await codeOf(later)).toBe('header-newer')
  expect(await codeOf(join(folder, 'nowhere'))).toBe('file-unreadable')
  expect(contentsOf(folder)).toEqual(before)
})

test('a journal whose header is whole keeps it', async () => {
  const { folder } = await closedVault()
  const before = contentsOf(folder)
  await repair(folder, fileWith('a letter'))
  expect(contentsOf(folder)).toEqual(before)
})

test('wrong secrets for a copy wait as those at the door do', async () => {
  const { folder } = await closedVault()
  const own = fileWith(headerText(folder))
  damages['missing']?.(folder)
  const throttle = createThrottle()
  const tryWith = (secret: Secret) =>
    rejectionOf(repairHeaderFromArchive({ folder, from: own, secret, throttle, policy: cheapCost }))
  for (const wait of [0, 0, 1_000]) {
    const refused = await tryWith(passphrase('not the passphrase'))
    expect([refused.code, refused.detail]).toEqual(['wrong-passphrase', { retryAfterMs: wait }])
  }
  expect((await tryWith(passphrase())).code).toBe('throttled')
  expect(headerNames.filter((name) => existsSync(join(folder, name)))).toEqual([])
})

test('a header that was put back gives way to a newer one from a copy, and a newer one never to an older', async () => {
  const { folder } = await closedVault()
  const old = headerText(folder)
  const next = 'velvet anchor plum drizzle kite'
  const place = { folder, kind: journalVault, policy: cheapCost }
  await changePassphrase({ ...place, current: utf8(passphraseText), next: utf8(next) })
  const newest = headerText(folder)
  overwriteHeaders(folder, old)
  await repair(folder, fileWith(newest), passphrase(next))
  expect(headerNames.map((name) => headerText(folder, name))).toEqual([newest, newest])
  await repair(folder, fileWith(old), passphrase())
  expect(headerText(folder)).toBe(newest)
})
