import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { Connection } from '../storage/connection.ts'
import { sql } from '../storage/sql.ts'
import { temporaryFolder } from '../storage/testing/temporary-folder.ts'
import { changePassphrase, renewRecoveryKey, replaceSecrets } from './change-secrets.ts'
import { newRecoveryKey } from './recovery-key.ts'
import { rekeyJournal } from './rekey.ts'
import type { Secret } from './secret.ts'
import { cheapCost } from './testing/cheap-cost.ts'
import { cutPowerAfter, restorePower, step } from './testing/power-cut.ts'
import { openVault, passphrase, passphraseText, recoveryKeySecret, reopened, utf8 } from './testing/temporary-vault.ts'
import { journalVault } from './vault-kind.ts'

vi.mock('node:fs', async (importOriginal) => {
  const { cuttable } = await import('./testing/power-cut.ts')
  return cuttable(await importOriginal<typeof import('node:fs')>())
})

const nextText = 'velvet anchor plum drizzle kite'
const written = 'what was written before'
const newKey = newRecoveryKey()
const oldKey = newRecoveryKey()

const secrets = {
  'old passphrase': () => passphrase(),
  'old recovery key': () => recoveryKeySecret(oldKey),
  'new passphrase': () => passphrase(nextText),
  'new recovery key': () => recoveryKeySecret(newKey),
}
type SecretName = keyof typeof secrets

interface Act {
  run(folder: string): Promise<unknown>
  /** What opens the journal once the act has taken effect. */
  readonly after: readonly SecretName[]
}

const place = (folder: string) => ({ folder, kind: journalVault, policy: cheapCost, today: '2026-03-04' })
const current = () => utf8(passphraseText)
const before: readonly SecretName[] = ['old passphrase', 'old recovery key']

const acts: Record<string, Act> = {
  'a change of the passphrase': {
    run: (folder) => changePassphrase({ ...place(folder), current: current(), next: utf8(nextText) }),
    after: ['old recovery key', 'new passphrase'],
  },
  'a renewal of the recovery key': {
    run: (folder) => renewRecoveryKey({ ...place(folder), current: current(), recoveryKey: newKey }),
    after: ['old passphrase', 'new recovery key'],
  },
  'new secrets after the recovery key opened it': {
    async run(folder) {
      const journal = await reopened(folder, { secret: recoveryKeySecret(oldKey) })
      const dataKey = Buffer.from(journal.heldKey ?? [])
      journal.close()
      await replaceSecrets({ ...place(folder), dataKey, next: utf8(nextText), recoveryKey: newKey })
    },
    after: ['new passphrase', 'new recovery key'],
  },
  'a new data key': {
    async run(folder) {
      const journal = await reopened(folder)
      try {
        const next = { current: current(), next: utf8(nextText), recoveryKey: newKey }
        const rekeyed = await rekeyJournal(journal, { ...place(folder), marksFolder: null, ...next })
        rekeyed.journal.close()
      } finally {
        journal.close()
      }
    },
    after: ['new passphrase', 'new recovery key'],
  },
}

/** A closed journal with old secrets, something written, and a copy that the old key opens. */
async function journalToChange(): Promise<string> {
  const { folder, journal, recoveryKey } = await openVault()
  journal.db.run(sql`UPDATE journal_info SET created_at = ${written}`)
  mkdirSync(join(folder, 'backups'))
  journal.db.vacuumInto(join(folder, 'backups', 'journal-1-version-1.db'))
  journal.close()
  await renewRecoveryKey({ ...place(folder), current: current(), recoveryKey: oldKey })
  expect(recoveryKey).not.toBe(oldKey)
  return folder
}

beforeAll(() => {
  for (const name of ['vacuumInto', 'rekey', 'uncountedTransaction'] as const) {
    const call: (...parts: never[]) => unknown = Connection.prototype[name]
    vi.spyOn(Connection.prototype, name).mockImplementation(function (this: Connection, ...parts: unknown[]) {
      step()
      return call.apply(this, parts as never[]) as never
    })
  }
})

async function opens(folder: string, secret: Secret): Promise<boolean> {
  try {
    const journal = await reopened(folder, { secret })
    expect(journal.db.get(sql`SELECT created_at AS text FROM journal_info`)).toEqual({ text: written })
    expect(journal.watermark.age()).toEqual({ state: 'current' })
    journal.close()
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^wrong-/) })
    return false
  }
}

async function openingSecrets(folder: string): Promise<SecretName[]> {
  const names = Object.keys(secrets) as SecretName[]
  const found: SecretName[] = []
  for (const name of names) if (await opens(folder, secrets[name]())) found.push(name)
  return found
}

test.each(Object.entries(acts))(
  '%s that is stopped between any two steps leaves the old secrets or the new ones, and nothing half done',
  async (_what, { run, after }) => {
    const seen = new Set<string>()
    const original = await journalToChange()
    let isThrough = false
    for (let steps = 0; !isThrough; steps += 1) {
      const folder = join(temporaryFolder(), 'journal')
      cpSync(original, folder, { recursive: true })
      cutPowerAfter(steps)
      await run(folder).catch(() => undefined)
      isThrough = !restorePower()

      const found = await openingSecrets(folder)
      seen.add(found.join())
      expect([before, after]).toContainEqual(found)
      const databases = readdirSync(folder).filter((name) => name !== 'backups')
      expect(databases, `after ${steps} steps`).toHaveLength(4)
      const isRekeyed = databases.includes('journal-2.db')
      expect(existsSync(join(folder, 'backups', 'journal-1-version-1.db'))).toBe(!isRekeyed)
      if (isThrough) expect(found).toEqual(after)
      expect(steps).toBeLessThan(100)
    }
    // Both sides of the moment of change were stopped at.
    expect([...seen]).toEqual([before.join(), after.join()])
  },
  60_000,
)
