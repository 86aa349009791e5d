import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inThreadOf } from '#journal/backups/backup-thread.ts'
import { doBackupWork } from '#journal/backups/backup-work.ts'
import { listBackups, rehearse } from '#journal/backups/backups.ts'
import { createMirrorVault, openMirrorVault } from '#journal/mirror/mirror-vault.ts'
import { changePassphrase, renewRecoveryKey, replaceSecrets, setDeviceSlot } from '#journal/vault/change-secrets.ts'
import { createJournal, openJournal } from '#journal/vault/open-journal.ts'
import { rekeyJournal } from '#journal/vault/rekey.ts'
import { repairHeaderFromArchive } from '#journal/vault/repair-header.ts'
import type { Secret } from '#journal/vault/secret.ts'
import { cheapCost } from '#journal/vault/testing/cheap-cost.ts'
import { forgedHeader, sealedAgain } from '#journal/vault/testing/forged-header.ts'
import { createThrottle } from '#journal/vault/throttle.ts'
import { unlockWithPassphrase } from '#journal/vault/unlock.ts'
import { journalVault } from '#journal/vault/vault-kind.ts'
import type { FlowPlace } from './flows/flow.ts'
import { byPassphrase, byRecoveryKey, nextPassphrase, noon, openAt, utf8, writeNotes } from './flows/flow.ts'
import { flows } from './flows/flows.ts'
import { placeIn } from './flows/place.ts'
import { scratchPassphrase } from './scratch-journal.ts'
import { note, stillKept, watchCopies } from './secret-ledger.ts'

vi.mock('node:crypto', async (original) => {
  const { watchedCrypto } = await import('./secret-ledger.ts')
  return watchedCrypto(await original<typeof import('node:crypto')>())
})
vi.mock('libsodium-wrappers-sumo', async (original) => {
  const { watchedSodium } = await import('./secret-ledger.ts')
  return watchedSodium(await original<never>())
})

const scratch = mkdtempSync(join(tmpdir(), 'alongside-wiped-'))
let ready: FlowPlace

beforeAll(async () => {
  ready = await placeIn(mkdirIn('ready'))
  const open = await openAt(ready, byPassphrase())
  await setDeviceSlot({ ...secretsOf(ready), current: utf8(scratchPassphrase), deviceSecret: Buffer.alloc(32, 7) })
  open.close()
  watchCopies()
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function mkdirIn(name: string): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  return folder
}

/** The same place once more, to work in. */
function copyOf(name: string): FlowPlace {
  const root = join(scratch, name.replaceAll(/\W/g, '-'))
  cpSync(ready.root, root, { recursive: true })
  const moved = Object.entries(ready).map(([part, path]: [string, string]) => [part, path.replace(ready.root, root)])
  return Object.fromEntries(moved) as FlowPlace
}

const secretsOf = ({ journal }: FlowPlace) => ({
  folder: journal,
  kind: journalVault,
  policy: cheapCost,
  today: '2026-03-04',
})
const typed = (text: string): Uint8Array => note('what was typed', utf8(text))
/** Lent to a call that leaves the wiping to its caller, which here is the test. */
const lent = (text: string): Uint8Array => utf8(text)
const byTyped = (text = scratchPassphrase): Secret => ({ kind: 'passphrase', passphrase: typed(text) })
const byDevice = (byte: number): Secret => ({
  kind: 'device',
  deviceSecret: note('what the keychain keeps', Buffer.alloc(32, byte)),
})

const openedAndClosed = async (place: FlowPlace, secret: Secret): Promise<void> => {
  const opening = { folder: place.journal, secret, marksFolder: place.marks, throttle: createThrottle() }
  const journal = await openJournal({ ...opening, policy: cheapCost })
  writeNotes(journal, [7])
  journal.close()
}

const refused = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => expect.fail('It should have been refused'),
    () => undefined,
  )

const header = (place: FlowPlace): string => readFileSync(join(place.journal, 'vault.hdr'), 'latin1')

function writeHeaders({ journal }: FlowPlace, texts: readonly string[]): void {
  for (const [place, name] of ['vault.hdr', 'vault.hdr.bak'].entries()) {
    writeFileSync(join(journal, name), texts[place] ?? texts[0] ?? '', 'latin1')
  }
}

const neverStopped = new AbortController().signal

const later = (body: string): string => body.replace('"v":1', '"v":2')

async function sealedLater(place: FlowPlace): Promise<string> {
  const vault = await unlockWithPassphrase(lent(scratchPassphrase), secretsOf(place), cheapCost)
  const text = sealedAgain(header(place), later, vault.dataKey)
  vault.dataKey.fill(0)
  stillKept()
  return text
}

const acts: Record<string, (place: FlowPlace) => Promise<unknown>> = {
  'opening by passphrase': (place) => openedAndClosed(place, byTyped()),
  'opening by recovery key': (place) => openedAndClosed(place, byRecoveryKey(place.recoveryKey)),
  'opening by the keychain': (place) => openedAndClosed(place, byDevice(7)),
  'a wrong passphrase': (place) => refused(openedAndClosed(place, byTyped('not the passphrase at all'))),
  'a wrong recovery key': (place) => refused(openedAndClosed(place, byRecoveryKey(place.nextRecoveryKey))),
  'what a keychain kept for another journal': (place) => refused(openedAndClosed(place, byDevice(8))),
  'two forged headers': (place) => {
    writeHeaders(place, [forgedHeader(header(place), (body) => body.replace('"gen":', '"gen":1'))])
    return refused(openedAndClosed(place, byTyped()))
  },
  'a forged header of a later app': (place) => {
    writeHeaders(place, [forgedHeader(header(place), later)])
    return refused(openedAndClosed(place, byTyped()))
  },
  'a sealed header of a later app beside a whole one': async (place) => {
    writeHeaders(place, [header(place), await sealedLater(place)])
    await refused(openedAndClosed(place, byTyped()))
  },
  creating: async (place) => {
    const passphrase = typed(scratchPassphrase)
    const folder = join(place.out, 'new')
    const made = { folder, passphrase, recoveryKey: place.recoveryKey, marksFolder: place.marks }
    ;(await createJournal({ ...made, now: noon, policy: cheapCost })).close()
  },
  'a new passphrase': (place) =>
    changePassphrase({ ...secretsOf(place), current: lent(scratchPassphrase), next: lent(nextPassphrase) }),
  'a new recovery key': (place) =>
    renewRecoveryKey({ ...secretsOf(place), current: lent(scratchPassphrase), recoveryKey: place.nextRecoveryKey }),
  'new secrets after the recovery key': async (place) => {
    const journal = await openAt(place, byRecoveryKey(place.recoveryKey))
    const dataKey = journal.heldKey ?? expect.fail('No key is held')
    const next = { next: lent(nextPassphrase), recoveryKey: place.nextRecoveryKey }
    await replaceSecrets({ ...secretsOf(place), dataKey, ...next })
    journal.close()
  },
  'encrypting everything again': async (place) => {
    const journal = await openAt(place, byTyped())
    const secrets = { current: lent(scratchPassphrase), next: lent(nextPassphrase), recoveryKey: place.nextRecoveryKey }
    const rekeyed = await rekeyJournal(journal, { ...secretsOf(place), marksFolder: place.marks, ...secrets })
    rekeyed.journal.close()
  },
  'a header from a copy': async (place) => {
    const from = join(place.out, 'copy.hdr')
    cpSync(join(place.journal, 'vault.hdr'), from)
    writeHeaders(place, ['damaged'])
    const secret = byRecoveryKey(place.recoveryKey) as never
    await repairHeaderFromArchive({
      folder: place.journal,
      from,
      secret,
      throttle: createThrottle(),
      policy: cheapCost,
    })
  },
  'the Mirror': async ({ journal: folder }) => {
    const words = 'a window at dusk that stays'
    ;(await createMirrorVault({ folder, passphrase: typed(words), now: noon, policy: cheapCost })).close()
    const place = { folder } as never
    ;(await openMirrorVault({ place, passphrase: typed(words), policy: cheapCost })).close()
  },
  'a rescue': (place) => flows.rescue.work(place),
  'a key that is sent to a thread': async (place) => {
    const dataKey = note('a key that was sent', new Uint8Array(32).fill(5))
    const script = join(import.meta.dirname, '../../src/journal/backups/backup-worker.ts')
    const work = { what: 'prove', path: join(place.journal, 'journal-1.db'), dataKey } as const
    await refused(inThreadOf(script)(work, neverStopped))
  },
  'a key that a thread was sent': async (place) => {
    const dataKey = note('a key that was sent', new Uint8Array(32).fill(5))
    const path = join(place.journal, 'journal-1.db')
    await refused(Promise.resolve().then(() => doBackupWork({ what: 'prove', path, dataKey })))
  },
  'a rehearsal of a backup': async (place) => {
    await flows.restore.prepare?.(place)
    const places = { folder: place.journal, second: place.drive }
    const [copy] = listBackups(places, cheapCost).copies
    const what = { kind: 'backup', id: copy?.id ?? '' } as const
    const opening = { places, what, file: null, throttle: createThrottle(), policy: cheapCost, signal: neverStopped }
    await rehearse({ ...opening, secret: byTyped() as never, doElsewhere: async (work) => doBackupWork(work) })
  },
  'a restore': async (place) => {
    await flows.restore.prepare?.(place)
    await flows.restore.work(place)
  },
}

test.each(Object.entries(acts))('no secret and no key is left in memory after %s', async (what, act) => {
  stillKept()
  const place = copyOf(what)
  await act(place)
  expect(stillKept()).toEqual([])
})
