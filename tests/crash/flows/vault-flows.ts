import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeMirrorEntry } from '#journal/mirror/mirror.ts'
import { selectMirrorEntries } from '#journal/mirror/mirror-store.ts'
import { createMirrorVault, openMirrorVault } from '#journal/mirror/mirror-vault.ts'
import { changePassphrase, renewRecoveryKey } from '#journal/vault/change-secrets.ts'
import { createJournal, journalStatus } from '#journal/vault/open-journal.ts'
import { rekeyJournal } from '#journal/vault/rekey.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { journalVault } from '#journal/vault/vault-kind.ts'
import { contextOf, scratchPassphrase } from '../scratch-journal.ts'
import {
  byPassphrase,
  byRecoveryKey,
  type Flow,
  type FlowPlace,
  isRefused,
  nextPassphrase,
  noon,
  notesBefore,
  openAt,
  troubleAt,
  utf8,
  writeNotes,
} from './flow.ts'

const notes = notesBefore
const secretsOf = ({ journal }: FlowPlace) => ({
  folder: journal,
  kind: journalVault,
  policy: cheapCost,
  today: '2026-03-04',
})

/** One of two secrets opens, and once the change was acknowledged it is the new one. */
async function judgeChange(
  place: FlowPlace,
  isDone: boolean,
  secrets: { old: ReturnType<typeof byPassphrase>; next: typeof secrets.old },
) {
  const found = {
    old: await troubleAt(place, secrets.old, { notes }),
    next: await troubleAt(place, secrets.next, { notes }),
  }
  if (found.next === null) return isRefused(found.old) ? null : `the old secret: ${found.old}`
  if (isDone) return `the new secret: ${found.next}`
  return found.old === null && isRefused(found.next) ? null : `the old secret: ${found.old}; the new one: ${found.next}`
}

const writing: Flow = {
  async work(place) {
    const journal = await openAt(place, byPassphrase())
    writeNotes(journal, [notes + 1, notes + 2])
    journal.close()
  },
  judge: (place, isDone) => troubleAt(place, byPassphrase(), { notes: isDone ? notes + 2 : notes }),
}

const passphrase: Flow = {
  async work(place) {
    await changePassphrase({ ...secretsOf(place), current: utf8(scratchPassphrase), next: utf8(nextPassphrase) })
  },
  judge: (place, isDone) => judgeChange(place, isDone, { old: byPassphrase(), next: byPassphrase(nextPassphrase) }),
}

const recoveryKey: Flow = {
  async work(place) {
    await renewRecoveryKey({
      ...secretsOf(place),
      current: utf8(scratchPassphrase),
      recoveryKey: place.nextRecoveryKey,
    })
  },
  judge: (place, isDone) =>
    judgeChange(place, isDone, { old: byRecoveryKey(place.recoveryKey), next: byRecoveryKey(place.nextRecoveryKey) }),
}

const rekey: Flow = {
  async work(place) {
    const journal = await openAt(place, byPassphrase())
    const secrets = { current: utf8(scratchPassphrase), next: utf8(nextPassphrase), recoveryKey: place.nextRecoveryKey }
    const options = { ...secretsOf(place), marksFolder: place.marks, ...secrets }
    await rekeyJournal(journal, options)
  },
  async judge(place, isDone) {
    const trouble = await judgeChange(place, isDone, { old: byPassphrase(), next: byPassphrase(nextPassphrase) })
    const databases = readdirSync(place.journal).filter((name) => /^journal-\d+\.db$/.test(name))
    return trouble ?? (databases.length === 1 ? null : `${databases.length} databases are left`)
  },
}

const creating = (place: FlowPlace): FlowPlace => ({ ...place, journal: join(place.out, 'journal') })

const create: Flow = {
  async work(place) {
    const folder = creating(place).journal
    const { recoveryKey: key, marks: marksFolder } = place
    const secrets = { passphrase: utf8(scratchPassphrase), recoveryKey: key }
    await createJournal({ folder, marksFolder, ...secrets, now: noon, policy: cheapCost })
  },
  async judge(place, isDone) {
    const made = creating(place)
    if (journalStatus(made.journal) === 'present') return troubleAt(made, byPassphrase(), { notes: 0 })
    if (isDone) return 'the journal is gone'
    await this.work(place)
    return null
  },
}

const mirrorWords = 'a quiet word to nobody'
const mirrorSecret = () => utf8('a window at dusk that stays')

const mirror: Flow = {
  async work({ journal }) {
    const db = await createMirrorVault({ folder: journal, passphrase: mirrorSecret(), now: noon, policy: cheapCost })
    const { clock, newId } = contextOf(db)
    writeMirrorEntry({ db, clock, newId }, { id: null, text: mirrorWords, fadesOn: null })
  },
  async judge(place, isDone) {
    const opening = { passphrase: mirrorSecret(), policy: cheapCost }
    const folder = place.journal
    const db = await openMirrorVault({ ...opening, place: { folder } as never }).catch(
      (error: { code: string }) => error.code,
    )
    if (typeof db === 'string') return isDone ? `the Mirror: ${db}` : null
    const words = selectMirrorEntries(db).map(({ text }) => text)
    db.close()
    return isDone && words[0] !== mirrorWords ? 'what was written in the Mirror is gone' : null
  },
}

export const vaultFlows = { writing, passphrase, 'recovery key': recoveryKey, rekey, create, mirror }
