import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sql } from '../storage/sql.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import { createJournal, type OpenJournal, openJournal } from './open-journal.ts'
import { newRecoveryKey } from './recovery-key.ts'
import type { TypedSecret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import {
  headerNames,
  headerText,
  overwriteHeaders,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  utf8,
} from './testing/temporary-vault.ts'
import { createThrottle } from './throttle.ts'
import { secretHandlers } from './vault-secrets.ts'

const nextText = 'velvet anchor plum drizzle kite'
const thirdText = 'copper lantern orbit thistle vow'
const changedOn = '2026-10-03'

/** A journal in a folder of its own, with its marks on "this computer", and the calls on whatever is open of it. */
async function setUp() {
  const root = temporaryFolder()
  const place = { folder: join(root, 'journal'), marksFolder: join(root, 'marks') }
  const recoveryKey = newRecoveryKey()
  const facts = { passphrase: utf8(passphraseText), recoveryKey, now: new Date(0), policy: cheapCost }
  let journal: OpenJournal = await createJournal({ ...place, ...facts })
  onTestFinished(() => journal.close())
  const handlers = secretHandlers({
    throttle: createThrottle(),
    clock: { now: () => new Date(`${changedOn}T12:00:00`) },
    marksFolder: place.marksFolder,
    journal: () => journal,
    replaced: (next) => {
      journal = next
    },
    policy: cheapCost,
  })
  const open = async (secret: TypedSecret): Promise<void> => {
    journal.close()
    journal = await openJournal({ ...place, secret, throttle: createThrottle(), policy: cheapCost })
  }
  const refusal = async (secret: TypedSecret) => (await rejectionOf(open(secret))).code
  const keyFile = async () => (await handlers.readVaultState({})).keyFile
  const change = (current: string, next: string) =>
    handlers.changePassphrase({ current: utf8(current), next: utf8(next) })
  return { ...place, recoveryKey, handlers, open, refusal, keyFile, change, opened: () => journal }
}

const current = { state: 'current' }
const older = { state: 'older', canPutBack: true, passphraseSince: null, recoveryKeySince: null }

test('a header that is only changed by the app is never called old', async () => {
  const { open, keyFile, change, handlers, recoveryKey } = await setUp()
  expect(await keyFile()).toEqual(current)
  await change(passphraseText, nextText)
  expect(await keyFile()).toEqual(current)
  await handlers.checkRecoveryKey({ recoveryKey })
  await open(passphrase(nextText))
  expect(await keyFile()).toEqual(current)
  const key = newRecoveryKey()
  await handlers.renewRecoveryKey({ current: utf8(nextText), recoveryKey: key })
  await open(recoveryKeySecret(key))
  expect(await keyFile()).toEqual(current)
  await handlers.replaceSecrets({ next: utf8(thirdText), recoveryKey })
  await open(passphrase(thirdText))
  expect(await keyFile()).toEqual(current)
  await handlers.rekeyJournal({ current: utf8(thirdText), next: utf8(nextText), recoveryKey })
  expect(await keyFile()).toEqual(current)
  await open(passphrase(nextText))
  expect(await keyFile()).toEqual(current)
})

test.each(['the marks and the database', 'the database alone', 'the mark on this computer alone'])(
  'an old header that opens with the old passphrase is noticed by %s',
  async (by) => {
    const { folder, marksFolder, open, keyFile, change, opened } = await setUp()
    const old = headerText(folder)
    await open(passphrase())
    opened().close()
    const before = join(temporaryFolder(), 'before')
    cpSync(folder, before, { recursive: true })
    await open(passphrase())
    await change(passphraseText, nextText)
    opened().close()
    if (by === 'the mark on this computer alone') cpSync(before, folder, { recursive: true })
    if (by === 'the database alone') {
      rmSync(marksFolder, { recursive: true })
      rmSync(join(folder, 'journal-1.mark'))
    }
    overwriteHeaders(folder, old)
    await open(passphrase())
    const canPutBack = by !== 'the mark on this computer alone'
    expect(await keyFile()).toEqual({ ...older, canPutBack, passphraseSince: canPutBack ? changedOn : null })
    expect(headerText(folder)).toBe(old)
  },
)

test('what was replaced is told apart: the passphrase, the recovery key, or both', async () => {
  const { folder, open, keyFile, change, handlers } = await setUp()
  const first = headerText(folder)
  await handlers.renewRecoveryKey({ current: utf8(passphraseText), recoveryKey: newRecoveryKey() })
  const second = headerText(folder)
  await change(passphraseText, nextText)
  overwriteHeaders(folder, second)
  await open(passphrase())
  expect(await keyFile()).toEqual({ ...older, passphraseSince: changedOn })
  overwriteHeaders(folder, first)
  await open(passphrase())
  expect(await keyFile()).toEqual({ ...older, passphraseSince: changedOn, recoveryKeySince: changedOn })
})

test('one older copy beside the newest opens nothing with the old passphrase, and is rewritten by the new one', async () => {
  const { folder, open, refusal, keyFile, change, opened } = await setUp()
  const old = headerText(folder)
  await change(passphraseText, nextText)
  opened().close()
  for (const name of headerNames) {
    overwriteHeaders(folder, old, [name])
    expect(await refusal(passphrase())).toBe('wrong-passphrase')
    await open(passphrase(nextText))
    expect(await keyFile()).toEqual(current)
    expect(headerText(folder, name)).not.toBe(old)
  }
})

test('an older header with the same secrets gives way to the newest without a word', async () => {
  const { folder, open, keyFile, handlers, recoveryKey } = await setUp()
  const old = headerText(folder)
  await handlers.checkRecoveryKey({ recoveryKey })
  const newest = headerText(folder)
  overwriteHeaders(folder, old)
  await open(passphrase())
  expect(await keyFile()).toEqual(current)
  expect(headerText(folder)).toBe(newest)
  expect(await handlers.readVaultState({})).toMatchObject({ recoveryKeyTestedOn: changedOn })
})

test('while an older header is in use no secret is changed beside it, and nothing covers it up', async () => {
  const { folder, open, keyFile, change, handlers, recoveryKey } = await setUp()
  const old = headerText(folder)
  await change(passphraseText, nextText)
  overwriteHeaders(folder, old)
  await open(passphrase())
  const refused = [
    () => change(passphraseText, thirdText),
    () => handlers.checkRecoveryKey({ recoveryKey }),
    () => handlers.renewRecoveryKey({ current: utf8(passphraseText), recoveryKey: newRecoveryKey() }),
    () => handlers.setDeviceSlot({ current: utf8(passphraseText), deviceSecret: new Uint8Array(32) }),
  ]
  for (const act of refused) expect((await rejectionOf(Promise.resolve(act()))).code).toBe('header-undecided')
  expect(headerText(folder)).toBe(old)
  await open(passphrase())
  expect(await keyFile()).toEqual({ ...older, passphraseSince: changedOn })
})

test('a header put back under the open journal carries nothing over into the next one', async () => {
  const { folder, open, change, handlers, refusal } = await setUp()
  const oldKey = newRecoveryKey()
  await handlers.renewRecoveryKey({ current: utf8(passphraseText), recoveryKey: oldKey })
  const old = headerText(folder)
  const newKey = newRecoveryKey()
  await handlers.renewRecoveryKey({ current: utf8(passphraseText), recoveryKey: newKey })
  const newest = headerText(folder)
  overwriteHeaders(folder, old)
  expect((await rejectionOf(Promise.resolve(change(passphraseText, nextText)))).code).toBe('header-undecided')
  overwriteHeaders(folder, newest)
  await change(passphraseText, nextText)
  expect(await refusal(recoveryKeySecret(oldKey))).toBe('wrong-recovery-key')
  await open(recoveryKeySecret(newKey))
})

test('the newest header goes back once one of its secrets is right, and the old passphrase opens it no more', async () => {
  for (const by of ['passphrase', 'recovery key'] as const) {
    const { folder, open, keyFile, change, handlers, refusal, recoveryKey, opened } = await setUp()
    const old = headerText(folder)
    await change(passphraseText, nextText)
    overwriteHeaders(folder, old)
    await open(passphrase())
    const wrong = await rejectionOf(Promise.resolve(handlers.putKeyFileBack({ secret: passphrase() })))
    expect(wrong.code).toBe('wrong-passphrase')
    expect(headerText(folder)).toBe(old)
    const secret = by === 'passphrase' ? passphrase(nextText) : recoveryKeySecret(recoveryKey)
    await handlers.putKeyFileBack({ secret })
    if (secret.kind === 'passphrase') expect(secret.passphrase.every((byte) => byte === 0)).toBe(true)
    expect(await keyFile()).toEqual(current)
    opened().close()
    expect(await refusal(passphrase())).toBe('wrong-passphrase')
    await open(passphrase(nextText))
    expect(await keyFile()).toEqual(current)
    expect((await rejectionOf(Promise.resolve(handlers.putKeyFileBack({ secret: passphrase() })))).code).toBe(
      'not-allowed',
    )
  }
})

test('going on with an older header is asked for once, and the one it replaced opens nothing', async () => {
  const { folder, open, keyFile, change, handlers, refusal, opened } = await setUp()
  const old = headerText(folder)
  await change(passphraseText, nextText)
  const replaced = headerText(folder)
  overwriteHeaders(folder, old)
  await open(passphrase())
  await handlers.acceptOlderKeyFile({})
  expect(await keyFile()).toEqual(current)
  opened().close()
  expect(await refusal(passphrase(nextText))).toBe('wrong-passphrase')
  await open(passphrase())
  expect(await keyFile()).toEqual(current)
  overwriteHeaders(folder, replaced)
  await open(passphrase(nextText))
  expect(await keyFile()).toEqual({ ...older, passphraseSince: changedOn })
})

test('a whole older folder is accepted with its header, in one answer', async () => {
  const { folder, open, keyFile, change, handlers, opened } = await setUp()
  opened().close()
  const before = join(temporaryFolder(), 'before')
  cpSync(folder, before, { recursive: true })
  await open(passphrase())
  opened().db.run(sql`UPDATE journal_info SET created_at = 'later'`)
  await change(passphraseText, nextText)
  opened().close()
  rmSync(folder, { recursive: true })
  cpSync(before, folder, { recursive: true })
  await open(passphrase())
  expect(await handlers.readVaultState({})).toMatchObject({ age: { state: 'older' }, keyFile: { canPutBack: false } })
  await handlers.acceptOlderJournal({})
  expect(await handlers.readVaultState({})).toMatchObject({ age: current, keyFile: current })
  await open(passphrase())
  expect(await keyFile()).toEqual(current)
})

test('new secrets and a new key end an older header too, and nothing that opened the journal before opens it', async () => {
  for (const act of ['replace', 'rekey'] as const) {
    const { folder, open, keyFile, change, handlers, refusal, recoveryKey, opened } = await setUp()
    const device = new Uint8Array(32).fill(7)
    await handlers.setDeviceSlot({ current: utf8(passphraseText), deviceSecret: Uint8Array.from(device) })
    const old = headerText(folder)
    await handlers.setDeviceSlot({ current: utf8(passphraseText), deviceSecret: null })
    await change(passphraseText, nextText)
    overwriteHeaders(folder, old)
    const newKey = newRecoveryKey()
    if (act === 'replace') {
      await open(recoveryKeySecret(recoveryKey))
      expect(await keyFile()).toMatchObject({ state: 'older' })
      await handlers.replaceSecrets({ next: utf8(thirdText), recoveryKey: newKey })
    } else {
      await open(passphrase())
      await handlers.rekeyJournal({ current: utf8(passphraseText), next: utf8(thirdText), recoveryKey: newKey })
    }
    expect(await keyFile()).toEqual(current)
    opened().close()
    for (const text of [passphraseText, nextText]) expect(await refusal(passphrase(text))).toBe('wrong-passphrase')
    expect(await refusal(recoveryKeySecret(recoveryKey))).toBe('wrong-recovery-key')
    const byDevice = { kind: 'device', deviceSecret: Uint8Array.from(device) } as const
    const place = { folder, throttle: createThrottle(), policy: cheapCost }
    expect((await rejectionOf(openJournal({ ...place, secret: byDevice }))).code).toBe('wrong-device-key')
    await open(passphrase(thirdText))
    expect(await keyFile()).toEqual(current)
  }
})

test('after encrypting again neither the old passphrase nor the old recovery key opens anything, with every old header put back', async () => {
  const { folder, open, change, handlers, refusal, recoveryKey, opened } = await setUp()
  const kept = [headerText(folder)]
  await change(passphraseText, nextText)
  kept.push(headerText(folder))
  const newKey = newRecoveryKey()
  await handlers.rekeyJournal({ current: utf8(nextText), next: utf8(thirdText), recoveryKey: newKey })
  opened().close()
  const now = headerText(folder)
  const journal = readdirSync(folder).filter((name) => name.endsWith('.db'))
  expect(journal).toEqual(['journal-2.db'])
  const secrets = () => [passphrase(), passphrase(nextText), recoveryKeySecret(recoveryKey)]
  for (const [one, other] of [...kept.map((text) => [text, text]), ...kept.map((text) => [text, now])] as const) {
    for (const file of ['journal-2.db', 'journal-1.db']) {
      overwriteHeaders(folder, one ?? '', ['vault.hdr'])
      overwriteHeaders(folder, other ?? '', ['vault.hdr.bak'])
      // Under the old name too, where the old header looks for it.
      if (file === 'journal-1.db') cpSync(join(folder, 'journal-2.db'), join(folder, file))
      for (const secret of secrets()) {
        expect(['wrong-passphrase', 'wrong-recovery-key', 'header-older', 'journal-damaged']).toContain(
          await refusal(secret),
        )
      }
      rmSync(join(folder, 'journal-1.db'), { force: true })
    }
  }
  overwriteHeaders(folder, now)
  await open(passphrase(thirdText))
  expect(existsSync(join(folder, 'journal-2.db'))).toBe(true)
})

test('a secret of the newest header that an older one refuses comes with a hint, also after encrypting again', async () => {
  const { folder, marksFolder, open, change, handlers, opened } = await setUp()
  const old = headerText(folder)
  const hint = async (secret: TypedSecret) => (await rejectionOf(open(secret))).detail.isKeyFileOlder
  await change(passphraseText, nextText)
  opened().close()
  expect(await hint(passphrase())).toBeUndefined()
  overwriteHeaders(folder, old)
  expect(await hint(passphrase(nextText))).toBe(true)
  rmSync(marksFolder, { recursive: true })
  expect(await hint(passphrase(nextText))).toBe(true)
  await open(passphrase())
  await handlers.rekeyJournal({ current: utf8(passphraseText), next: utf8(thirdText), recoveryKey: newRecoveryKey() })
  opened().close()
  expect(await hint(passphrase())).toBeUndefined()
  overwriteHeaders(folder, old)
  expect(await hint(passphrase(thirdText))).toBe(true)
})
