import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addDays, dayOfDate } from '#shared/journal/day.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { setDeviceSlot } from './change-secrets.ts'
import type { OpenJournal } from './open-journal.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import {
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
import { secretHandlers } from './vault-secrets.ts'

const nextText = 'velvet anchor plum drizzle kite'

/** The calls on an open journal; the day is the test's to move. */
async function setUp({ byRecoveryKey = false } = {}) {
  const vault = await openVault()
  return byRecoveryKey ? openedByRecoveryKey(vault) : callsOn(vault, vault.journal)
}

async function openedByRecoveryKey(vault: Vault) {
  vault.journal.close()
  return callsOn(vault, await reopened(vault.folder, { secret: recoveryKeySecret(vault.recoveryKey) }))
}

type Vault = Awaited<ReturnType<typeof openVault>>

function callsOn(vault: Vault, open: OpenJournal) {
  let journal = open
  let today = dayOfDate(new Date(0))
  let now = 0
  const handlers = secretHandlers({
    throttle: createThrottle(() => now),
    clock: { now: () => new Date(`${today}T12:00:00`) },
    marksFolder: null,
    journal: () => journal,
    replaced: (next) => {
      journal = next
    },
    policy: cheapCost,
  })
  return {
    ...vault,
    handlers,
    opened: () => journal,
    goTo: (day: string) => {
      today = day
    },
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

test('a year after the last test of the recovery key a test is due, and a test puts that off for another year', async () => {
  const { handlers, goTo, recoveryKey } = await setUp()
  const first = dayOfDate(new Date(0))
  const isDue = async () => (await handlers.readVaultState({})).isRecoveryTestDue
  for (const [days, due] of [
    [0, false],
    [364, false],
    [365, true],
    [900, true],
  ] as const) {
    goTo(addDays(first, days))
    expect(await isDue(), `${days} days`).toBe(due)
  }
  await handlers.checkRecoveryKey({ recoveryKey })
  expect(await handlers.readVaultState({})).toMatchObject({
    isRecoveryTestDue: false,
    recoveryKeyTestedOn: addDays(first, 900),
  })
  goTo(addDays(first, 900 + 365))
  expect(await isDue()).toBe(true)
  await rejectionOf(Promise.resolve(handlers.checkRecoveryKey({ recoveryKey: newRecoveryKey() })))
  expect(await isDue()).toBe(true)
})

test('wrong secrets wait here as they do at the door, whichever call they come in', async () => {
  const { handlers, pass } = await setUp()
  const wrong = () => utf8('not the passphrase')
  const recoveryKey = newRecoveryKey()
  const attempts = [
    () => handlers.changePassphrase({ current: wrong(), next: utf8(nextText) }),
    () => handlers.renewRecoveryKey({ current: wrong(), recoveryKey }),
    () => handlers.rekeyJournal({ current: wrong(), next: utf8(nextText), recoveryKey }),
    () => handlers.setDeviceSlot({ current: wrong(), deviceSecret: new Uint8Array(32) }),
  ]
  const codes: string[] = []
  for (const attempt of attempts) codes.push((await rejectionOf(Promise.resolve(attempt()))).code)
  expect(codes).toEqual(['wrong-passphrase', 'wrong-passphrase', 'wrong-passphrase', 'throttled'])
  pass(1_000)
  await handlers.changePassphrase({ current: utf8(passphraseText), next: utf8(nextText) })
})

test('the passphrases that a call is given are overwritten, right or wrong', async () => {
  const { handlers } = await setUp()
  for (const text of ['not the passphrase', passphraseText]) {
    const [current, next] = [utf8(text), utf8(nextText)]
    await Promise.resolve(handlers.changePassphrase({ current, next })).catch(() => undefined)
    expect([...current, ...next].every((byte) => byte === 0)).toBe(true)
  }
})

test('both secrets are replaced without the forgotten one only in a journal that its recovery key opened, and once', async () => {
  const secrets = () => ({ next: utf8(nextText), recoveryKey: newRecoveryKey() })
  const byPassphrase = await setUp()
  const refused = await rejectionOf(Promise.resolve(byPassphrase.handlers.replaceSecrets(secrets())))
  expect(refused.code).toBe('not-allowed')

  const { handlers, folder, opened } = await setUp({ byRecoveryKey: true })
  expect(await handlers.readVaultState({})).toMatchObject({ openedWith: 'recovery-key' })
  const { heldKey } = opened()
  await handlers.replaceSecrets(secrets())
  expect(heldKey?.every((byte) => byte === 0)).toBe(true)
  expect(await handlers.readVaultState({})).toMatchObject({ openedWith: 'passphrase' })
  expect((await rejectionOf(Promise.resolve(handlers.replaceSecrets(secrets())))).code).toBe('not-allowed')
  opened().close()
  ;(await reopened(folder, { secret: passphrase(nextText) })).close()
})

test('of two headers of one generation the other one is no newest, and its way in through a keychain is not carried over', async () => {
  const vault = await openVault()
  const { folder, journal } = vault
  const elsewhere = temporaryFolder()
  for (const name of headerNames) cpSync(join(folder, name), join(elsewhere, name))
  const device = new Uint8Array(32).fill(7)
  const place = { folder: elsewhere, kind: journalVault, policy: cheapCost }
  await setDeviceSlot({ ...place, current: utf8(passphraseText), deviceSecret: Uint8Array.from(device) })
  await callsOn(vault, journal).handlers.changePassphrase({ current: utf8(passphraseText), next: utf8(nextText) })
  journal.close()
  overwriteHeaders(folder, headerText(elsewhere))
  const { handlers, opened } = await openedByRecoveryKey(vault)
  expect(await handlers.readVaultState({})).toMatchObject({ keyFile: { state: 'older' } })
  await handlers.replaceSecrets({ next: utf8(nextText), recoveryKey: newRecoveryKey() })
  opened().close()
  const byDevice = { kind: 'device', deviceSecret: device } as const
  expect((await rejectionOf(reopened(folder, { secret: byDevice }))).code).toBe('wrong-device-key')
})

test('what an older database keeps is never offered as newer than the header in use', async () => {
  const { folder, journal } = await openVault()
  const file = join(folder, 'journal-1.db')
  journal.close()
  const before = join(temporaryFolder(), 'before.db')
  cpSync(file, before)
  const vault = { folder, recoveryKey: '', journal: await reopened(folder) }
  const { handlers } = callsOn(vault, vault.journal)
  await handlers.changePassphrase({ current: utf8(passphraseText), next: utf8(nextText) })
  const between = headerText(folder)
  await handlers.changePassphrase({ current: utf8(nextText), next: utf8(passphraseText) })
  vault.journal.close()
  cpSync(before, file)
  overwriteHeaders(folder, between)
  const again = callsOn(vault, await reopened(folder, { secret: passphrase(nextText) })).handlers
  expect(await again.readVaultState({})).toMatchObject({ keyFile: { state: 'older', canPutBack: false } })
  const refused = await rejectionOf(Promise.resolve(again.putKeyFileBack({ secret: passphrase() })))
  expect(refused.code).toBe('not-allowed')
})

test('after everything was encrypted again the calls go to the journal in its new file', async () => {
  const { handlers, opened, journal } = await setUp()
  const recoveryKey = newRecoveryKey()
  await handlers.rekeyJournal({ current: utf8(passphraseText), next: utf8(nextText), recoveryKey })
  expect(opened()).not.toBe(journal)
  await handlers.checkRecoveryKey({ recoveryKey })
  expect(await handlers.readVaultState({})).toMatchObject({ age: { state: 'current' } })
})

test('changes that are asked for at the same time happen one after the other, and none undoes another', async () => {
  const { handlers, folder, opened } = await setUp()
  const [recoveryKey, third] = [newRecoveryKey(), 'a third and different passphrase']
  const current = () => utf8(passphraseText)
  const outcomes = await Promise.allSettled([
    handlers.rekeyJournal({ current: current(), next: utf8(nextText), recoveryKey }),
    handlers.changePassphrase({ current: current(), next: utf8(third) }),
    handlers.changePassphrase({ current: utf8(nextText), next: utf8(third) }),
    handlers.checkRecoveryKey({ recoveryKey }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  opened().close()
  for (const secret of [passphrase(third), recoveryKeySecret(recoveryKey)]) {
    ;(await reopened(folder, { secret })).close()
  }
})
