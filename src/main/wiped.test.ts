import { expect, test, vi } from 'vitest'
import type { PageMethodName } from '#shared/contract/contract.ts'
import { ok } from '#shared/contract/outcome.ts'
import { createDoor } from './door/route-call.ts'
import { createKeychain } from './keychain/keychain.ts'

vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere' },
  dialog: { showOpenDialog: async () => ({ canceled: true, filePaths: [] }) },
}))
const { backupHandlers } = await import('./shell/backup-handlers.ts')
const { deviceHandlers } = await import('./shell/device-handlers.ts')
const { exportHandlers } = await import('./shell/export-handlers.ts')

const secret = () => new TextEncoder().encode('velvet anchor plum drizzle kite')
const isWiped = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/** Takes every call, and keeps the bytes that it was lent, as they are and not as they were. */
function journalThat(answers: () => Promise<never>) {
  const lent: Uint8Array[] = []
  const take = (value: unknown): void => {
    if (value instanceof Uint8Array) lent.push(value)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) take(inner)
  }
  const wasWipedAtOnce: boolean[] = []
  const call = async (_: string, input: unknown) => {
    take(input)
    // Posted by now; deriving a key from it takes most of a second, and main need not wait for that.
    void Promise.resolve().then(() => wasWipedAtOnce.push(lent.every(isWiped)))
    return answers()
  }
  return { lent, wasWipedAtOnce, journal: { call, forward: call } as never }
}

const nowhere = { window: () => ({ webContents: { on: () => undefined, off: () => undefined } }) as never }
const own = { which: () => 'own' as const, folder: () => '/nowhere', opening: () => undefined, opened: () => undefined }
const file = {
  exists: () => true,
  read: () => Buffer.from(Buffer.alloc(32, 7).toString('base64')),
  write: () => undefined,
  remove: () => undefined,
}
const storage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'kwallet6' as const,
  encryptStringAsync: async (text: string) => Buffer.from(text),
  decryptStringAsync: async (bytes: Buffer) => ({ result: bytes.toString(), shouldReEncrypt: false }),
}

const answers = {
  'that takes it': async () => ok({}) as never,
  'that fails': async () => Promise.reject(new Error('the process is gone')),
} as const

/** The calls of a page with a passphrase in them: bytes to look at, and the call. */
type Call = (journal: never, typed: Uint8Array<ArrayBuffer>) => Promise<unknown>

const door = (journal: never, isUnlocked: boolean) =>
  createDoor({
    ...own,
    journal,
    mirror: {} as never,
    handlers: {} as never,
    log: { note: () => undefined, incident: () => undefined },
    ourWindowId: () => 1,
    isUnlocked: () => isUnlocked,
    folderOf: () => '/nowhere',
    headerFrom: () => null,
    rekeyed: () => undefined,
    rescueFolder: () => '/nowhere rescued',
    rescued: () => undefined,
    damageSeen: () => undefined,
  })

const sender = { windowId: 1, frame: { url: 'app://alongside/index.html', isMain: true } }
const callsThroughDoor = new Set<Call>()

function throughDoor(name: PageMethodName, isUnlocked: boolean, inputWith: (typed: Uint8Array) => unknown): Call {
  const call: Call = (journal, typed) => door(journal, isUnlocked)({ sender, name, input: inputWith(typed) })
  callsThroughDoor.add(call)
  return call
}

const backups = (journal: never) =>
  backupHandlers({
    ...nowhere,
    journal,
    settings: {
      current: () => ({ which: 'own', backupFolder: null, journalFolder: '/nowhere' }),
      journalFolder: () => '/nowhere',
    } as never,
    lock: { isUnlocked: () => false, lock: async () => undefined } as never,
    backups: {} as never,
    damage: { forget: () => undefined },
  })

const what = { kind: 'backup', id: 'usual' } as const
const byTyped = (passphrase: Uint8Array<ArrayBuffer>) => ({ kind: 'passphrase', passphrase }) as const

const device = (journal: never, isUnlocked: boolean) =>
  deviceHandlers({
    ...own,
    journal,
    isUnlocked: () => isUnlocked,
    keychain: createKeychain(storage, 'darwin'),
    keyFile: () => file,
  })

const calls: Record<string, Call> = {
  unlocking: throughDoor('unlockJournal', false, (passphrase) => ({ secret: { kind: 'passphrase', passphrase } })),
  'a rescue': throughDoor('rescueJournal', false, (passphrase) => ({ secret: { kind: 'passphrase', passphrase } })),
  'a new passphrase': throughDoor('changePassphrase', true, (current) => ({ current, next: current })),
  'a rehearsal': (journal, typed) => backups(journal).rehearseBackup({ what, secret: byTyped(typed) }),
  'a restore': (journal, typed) => backups(journal).restoreBackup({ what, secret: byTyped(typed) }),
  'switching the keychain on': (journal, current) => device(journal, true).switchDeviceUnlock({ current, isOn: true }),
  'switching the keychain off': (journal, current) =>
    device(journal, true).switchDeviceUnlock({ current, isOn: false }),
  'unlocking by the keychain': (journal) => device(journal, false).unlockWithDevice(),
  'an encrypted copy': (journal, passphrase) =>
    exportHandlers({ ...nowhere, journal, tell: () => undefined, fileWork: {} as never }).exportArchive({
      passphrase,
    }),
}

test.each(
  Object.entries(calls).flatMap(([name, call]) =>
    Object.entries(answers).map(([how, answer]) => [name, how, call, answer] as const),
  ),
)('main keeps no secret after %s by a process %s', async (_, how, call, answer) => {
  const { journal, lent, wasWipedAtOnce } = journalThat(answer)
  const typed = secret()
  await call(journal, typed).catch(() => undefined)
  const wasTyped = call !== calls['unlocking by the keychain']
  expect([...(wasTyped ? [typed] : []), ...lent].map(isWiped), how).not.toContain(false)
  if (!wasTyped) expect(lent).toHaveLength(1)
  if (callsThroughDoor.has(call)) expect(wasWipedAtOnce).toEqual([true])
})

test.each([
  ['while the journal is open', 'unlockJournal', true],
  ['while it is locked', 'changePassphrase', false],
] as const)('a passphrase in a call that is refused %s is overwritten', async (_, name, isUnlocked) => {
  const { journal, lent } = journalThat(answers['that takes it'])
  const typed = secret()
  const input = name === 'unlockJournal' ? { secret: byTyped(typed) } : { current: typed, next: typed }
  expect(await door(journal, isUnlocked)({ sender, name, input })).toMatchObject({ ok: false })
  expect([isWiped(typed), lent.length]).toEqual([true, 0])
})

test('what the keychain gave back for a proof is overwritten', async () => {
  const given: Buffer[] = []
  const { from } = Buffer
  Buffer.from = ((text: string, encoding?: BufferEncoding) => {
    const made = from(text, encoding)
    if (encoding === 'base64') given.push(made)
    return made
  }) as never
  try {
    await createKeychain(storage, 'darwin').seal(Buffer.alloc(32, 7))
  } finally {
    Buffer.from = from
  }
  expect(given.map(isWiped)).toEqual([true])
})
