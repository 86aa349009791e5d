import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rejectionOf } from '../storage/testing/thrown-by.ts'
import type { OpenJournal } from './open-journal.ts'
import { newRecoveryKey } from './recovery-key.ts'
import type { TypedSecret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { headerIn } from './testing/forged-header.ts'
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
import { secretHandlers } from './vault-secrets.ts'

const acts = ['passphrase', 'the same passphrase again', 'recovery key', 'test', 'keychain on', 'keychain off'] as const

/** A header of the journal's past, and what opened the journal under it. */
interface Past {
  readonly text: string
  readonly passphrase: string
  readonly recoveryKey: string
}

async function live(history: readonly (typeof acts)[number][]) {
  const vault = await openVault()
  let journal: OpenJournal = vault.journal
  const handlers = secretHandlers({
    throttle: createThrottle(),
    clock: { now: () => new Date('2026-10-03T12:00:00') },
    marksFolder: null,
    journal: () => journal,
    replaced: () => undefined,
    policy: cheapCost,
  })
  let now: Past = { text: headerText(vault.folder), passphrase: passphraseText, recoveryKey: vault.recoveryKey }
  const past = [now]
  for (const [place, act] of history.entries()) {
    const current = utf8(now.passphrase)
    const next = act === 'passphrase' ? `passphrase number ${place} of many` : now.passphrase
    const recoveryKey = act === 'recovery key' ? newRecoveryKey() : now.recoveryKey
    if (act === 'recovery key') await handlers.renewRecoveryKey({ current, recoveryKey })
    else if (act === 'test') await handlers.checkRecoveryKey({ recoveryKey })
    else if (act.startsWith('keychain')) {
      await handlers.setDeviceSlot({ current, deviceSecret: act === 'keychain on' ? new Uint8Array(32) : null })
    } else await handlers.changePassphrase({ current, next: utf8(next) })
    now = { text: headerText(vault.folder), passphrase: next, recoveryKey }
    past.push(now)
  }
  journal.close()
  const open = async (secret: TypedSecret): Promise<OpenJournal> => {
    journal = await reopened(vault.folder, { secret })
    return journal
  }
  return { folder: vault.folder, past, now, open, handlers }
}

const secretOf = (which: boolean, { passphrase: text, recoveryKey }: Past) =>
  which ? passphrase(text) : recoveryKeySecret(recoveryKey)

test('any header of any past in both places opens as older, unless its secrets are those of today, and the newest can go back', async () => {
  const history = fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), fc.boolean(), fc.boolean(), async (done, pick, isByPassphrase, isByNewest) => {
      const { folder, past, now, open, handlers } = await live(done)
      const old = past[pick % past.length] ?? now
      overwriteHeaders(folder, old.text)
      const journal = await open(secretOf(isByPassphrase, old))
      const isSame = isDeepStrictEqual(headerIn(old.text).slots, headerIn(now.text).slots)
      expect(journal.headerWatch.age().state).toBe(isSame ? 'current' : 'older')
      if (!isSame) await handlers.putKeyFileBack({ secret: secretOf(isByNewest, now) })
      expect(journal.headerWatch.age().state).toBe('current')
      journal.close()
      const again = await open(secretOf(isByNewest, now))
      expect(again.headerWatch.age()).toEqual({ state: 'current' })
      expect(headerIn(headerText(folder)).slots).toEqual(headerIn(now.text).slots)
      again.close()
    }),
    { numRuns: 15 },
  )
})

test('any header of any past in one place gives no old secret a way in, and today’s opens', async () => {
  const history = fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), fc.constantFrom(...headerNames), async (done, pick, name) => {
      const { folder, past, now, open } = await live(done)
      const old = past[pick % past.length] ?? now
      for (const isByPassphrase of [true, false]) {
        overwriteHeaders(folder, old.text, [name])
        const [before, today] = [secretOf(isByPassphrase, old), secretOf(isByPassphrase, now)]
        const isSame = isDeepStrictEqual(before, today)
        if (!isSame) expect((await rejectionOf(open(before))).code).toMatch(/^wrong-(passphrase|recovery-key)$/)
        const journal = await open(today)
        expect(journal.headerWatch.age()).toEqual({ state: 'current' })
        journal.close()
        expect(headerNames.map((each) => headerText(folder, each))).toEqual([now.text, now.text])
      }
    }),
    { numRuns: 12 },
  )
})
