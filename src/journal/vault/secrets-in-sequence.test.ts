import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sql } from '../storage/sql.ts'
import { changePassphrase, renewRecoveryKey, replaceSecrets, setDeviceSlot } from './change-secrets.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { rekeyJournal } from './rekey.ts'
import type { Secret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import {
  headerNames,
  headerText,
  openVault,
  passphrase,
  passphraseText,
  recoveryKeySecret,
  reopened,
  utf8,
} from './testing/temporary-vault.ts'
import { journalVault } from './vault-kind.ts'

type Kept =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery-key'; readonly text: string }
  | { readonly kind: 'device'; readonly bytes: Uint8Array }

/** What should open the journal now, and everything that once did. */
interface Model {
  passphrase: string
  recoveryKey: string
  device: Uint8Array | null
  readonly former: Kept[]
}

const acts = ['change', 'renew', 'replace', 'rekey', 'device on', 'device off'] as const
type Act = (typeof acts)[number]

const secretOf = (kept: Kept): Secret => {
  if (kept.kind === 'passphrase') return passphrase(kept.text)
  if (kept.kind === 'recovery-key') return recoveryKeySecret(kept.text)
  return { kind: 'device', deviceSecret: Uint8Array.from(kept.bytes) }
}

const place = (folder: string) => ({ folder, kind: journalVault, policy: cheapCost, today: '2026-03-04' })

function replaced(model: Model, next: Partial<Pick<Model, 'passphrase' | 'recoveryKey' | 'device'>>): void {
  if (next.passphrase) model.former.push({ kind: 'passphrase', text: model.passphrase })
  if (next.recoveryKey) model.former.push({ kind: 'recovery-key', text: model.recoveryKey })
  if (next.device !== undefined && model.device) model.former.push({ kind: 'device', bytes: model.device })
  Object.assign(model, next)
}

async function perform(act: Act, folder: string, model: Model): Promise<void> {
  const current = utf8(model.passphrase)
  const next = `a passphrase of ${randomBytes(6).toString('hex')}`
  const recoveryKey = newRecoveryKey()
  if (act === 'change') {
    await changePassphrase({ ...place(folder), current, next: utf8(next) })
    return replaced(model, { passphrase: next })
  }
  if (act === 'renew') {
    await renewRecoveryKey({ ...place(folder), current, recoveryKey })
    return replaced(model, { recoveryKey })
  }
  if (act === 'device on' || act === 'device off') {
    const device = act === 'device on' ? randomBytes(32) : null
    await setDeviceSlot({ ...place(folder), current, deviceSecret: device })
    return replaced(model, { device })
  }
  if (act === 'replace') {
    const journal = await reopened(folder, { secret: recoveryKeySecret(model.recoveryKey) })
    await replaceSecrets({ ...place(folder), dataKey: journal.heldKey ?? Buffer.of(), next: utf8(next), recoveryKey })
    journal.close()
    return replaced(model, { passphrase: next, recoveryKey })
  }
  const journal = await reopened(folder, { secret: passphrase(model.passphrase) })
  const options = { ...place(folder), marksFolder: null, current, next: utf8(next), recoveryKey }
  ;(await rekeyJournal(journal, options)).journal.close()
  return replaced(model, { passphrase: next, recoveryKey, device: null })
}

const presentSecrets = ({ passphrase: text, recoveryKey, device }: Model): Kept[] => [
  { kind: 'passphrase', text },
  { kind: 'recovery-key', text: recoveryKey },
  ...(device ? [{ kind: 'device', bytes: device } as const] : []),
]

test('after any sequence of changes the present secrets open the journal, and no former one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 6 }), async (sequence) => {
      const { folder, recoveryKey, journal } = await openVault()
      journal.db.run(sql`UPDATE journal_info SET created_at = ${sequence.join()}`)
      journal.close()
      const model: Model = { passphrase: passphraseText, recoveryKey, device: null, former: [] }
      for (const act of sequence) await perform(act, folder, model)

      const [first, second] = headerNames.map((name) => JSON.parse(headerText(folder, name)))
      expect(second).toEqual(first)
      expect(first.gen).toBe(1 + sequence.length)
      for (const kept of presentSecrets(model)) {
        const again = await reopened(folder, { secret: secretOf(kept) })
        expect(again.db.get(sql`SELECT created_at AS text FROM journal_info`)).toEqual({ text: sequence.join() })
        expect(again.watermark.age()).toEqual({ state: 'current' })
        again.close()
      }
      for (const kept of model.former) {
        await expect(reopened(folder, { secret: secretOf(kept) })).rejects.toMatchObject({
          code: expect.stringMatching(/^wrong-/),
        })
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
