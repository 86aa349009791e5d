import { describe, expect, test } from 'vitest'
import { contract, type MethodName, type PageMethodName, type ShellMethodName } from '#shared/contract/contract.ts'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import { pageMethods } from '#shared/contract/page-contract.ts'
import { maximumCallSize } from '#shared/contract/wire.ts'
import { createDoor } from './route-call.ts'
import type { Sender } from './sender.ts'
import type { ShellHandlers } from './shell-call.ts'

const methods = Object.keys(contract) as MethodName[]
const mainMethods = methods.filter((name) => contract[name].audience === 'main')

const ourWindowId = 7
const page = 'app://alongside/index.html'
const ours: Sender = { windowId: ourWindowId, frame: { url: page, isMain: true } }

interface Attempt {
  readonly name: unknown
  readonly input?: unknown
  readonly sender?: Sender
  readonly isUnlocked?: boolean
  /** What is done where the call belongs, before it is answered. */
  readonly served?: () => void
}

/** Sends one call through a door of its own, and tells what came back and what was let through. */
async function attempt({ name, input = {}, sender = ours, isUnlocked = true, served }: Attempt) {
  const passed: string[] = []
  const handler = (method: string) => async () => {
    passed.push(method)
    served?.()
    return {}
  }
  const shellNames = methods.filter((each) => contract[each].side === 'shell')
  const handlers = Object.fromEntries(
    shellNames.map((each) => [each, handler(each)]),
  ) as Partial<ShellHandlers> as ShellHandlers
  const door = createDoor({
    journal: {
      forward: async (method) => {
        passed.push(method)
        served?.()
        return ok({})
      },
    },
    mirror: {
      run: async (method) => {
        passed.push(method)
        served?.()
        return ok({})
      },
    },
    handlers,
    log: { note: () => undefined, incident: () => undefined },
    ourWindowId: () => ourWindowId,
    isUnlocked: () => isUnlocked,
    which: () => 'own',
    folderOf: () => '/nowhere',
    headerFrom: () => null,
    rekeyed: () => undefined,
    opening: () => undefined,
    opened: () => undefined,
    rescueFolder: () => '/nowhere rescued',
    rescued: () => undefined,
    damageSeen: () => undefined,
  })
  const outcome = await door({ sender, name, input })
  return { code: codeOf(outcome), passed }
}

const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.code)
const refused = (code: string) => ({ code, passed: [] })

const strangers: Readonly<Record<string, Sender>> = {
  'another window': { ...ours, windowId: 8 },
  'a frame inside the page': { ...ours, frame: { url: page, isMain: false } },
  'a frame that has gone': { ...ours, frame: null },
  'another page of the scheme': { ...ours, frame: { url: 'app://elsewhere/index.html', isMain: true } },
  'a web page': { ...ours, frame: { url: 'https://alongside/index.html', isMain: true } },
  'a file': { ...ours, frame: { url: 'file:///index.html', isMain: true } },
  'a look-alike address': { ...ours, frame: { url: 'app://alongside.example/index.html', isMain: true } },
}

/** A plain object with a key `__proto__` of its own, as a structured clone can bring it. */
const polluted: unknown = JSON.parse('{ "__proto__": { "isUnlocked": true } }')

describe.each([...pageMethods])('%s', (name) => {
  test.each(Object.entries(strangers))('is refused to %s', async (_who, sender) => {
    expect(await attempt({ name, sender })).toEqual(refused('not-allowed'))
  })

  test('is refused while locked, if it needs the journal', async () => {
    const { code, passed } = await attempt({ name, isUnlocked: false })
    if (contract[name].access === 'unlocked') expect({ code, passed }).toEqual(refused('locked'))
    else expect(code).not.toBe('locked')
  })

  test('is refused above a megabyte, wherever the weight lies', async () => {
    const heavy = 'x'.repeat(maximumCallSize)
    for (const input of [heavy, { deep: [{ text: heavy }] }, { [heavy]: 1 }, new Uint8Array(maximumCallSize)]) {
      expect(await attempt({ name, input })).toEqual(refused('too-large'))
    }
  })

  test('is refused with anything but plain values', async () => {
    for (const input of [
      polluted,
      { inner: polluted },
      { when: new Date(0) },
      { map: new Map() },
      { count: Number.NaN },
    ]) {
      expect(await attempt({ name, input })).toEqual(refused('invalid-input'))
    }
  })

  test('has a schema that knows every key it takes', () => {
    const issues = contract[name].input.safeParse({ surplus: 1 }).error?.issues ?? []
    // A union of kinds refuses before it comes to the keys.
    expect(JSON.stringify(issues)).toMatch(/unrecognized_keys|invalid_union/)
    const inherited = contract[name].input.safeParse({ constructor: 1, toString: 1 })
    expect(inherited.success).toBe(false)
  })
})

const shellMethods = pageMethods.filter(
  (name): name is Extract<PageMethodName, ShellMethodName> => contract[name].side === 'shell',
)

test.each(shellMethods)('%s is refused with a surplus key before its handler sees it', async (name) => {
  expect(await attempt({ name, input: { surplus: 1 } })).toEqual(refused('invalid-input'))
})

test.each([...mainMethods, 'constructor', '__proto__', 'toString', '', 'nothing-of-ours', 7, null, undefined, {}])(
  'a page cannot call %s',
  async (name) => {
    expect(await attempt({ name })).toEqual(refused('not-allowed'))
  },
)

test('a page cannot name the folder of a journal or a copy of its header, and cannot open a second one', async () => {
  for (const name of ['createJournal', 'unlockJournal', 'openSampleJournal', 'rescueJournal']) {
    for (const input of [{ folder: '/etc' }, { headerFrom: '/etc/passwd' }, { to: '/etc' }]) {
      expect(await attempt({ name, input, isUnlocked: false })).toEqual(refused('invalid-input'))
    }
    expect(await attempt({ name, isUnlocked: true })).toEqual(refused('not-allowed'))
  }
})

const secretBytes = () => new TextEncoder().encode('correct horse battery staple')
const isWiped = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/** Calls with a secret, and the means by which it comes. */
const withSecret = (bytes: Uint8Array): Readonly<Record<string, { input: object; isUnlocked: boolean }>> => {
  const secret = { kind: 'passphrase', passphrase: bytes }
  const copy = { what: { kind: 'file' }, secret }
  return {
    unlockJournal: { input: { secret }, isUnlocked: false },
    createJournal: { input: { passphrase: bytes, recoveryKey: '' }, isUnlocked: false },
    rescueJournal: { input: { secret }, isUnlocked: false },
    changePassphrase: { input: { current: bytes, next: bytes }, isUnlocked: true },
    exportArchive: { input: { passphrase: bytes }, isUnlocked: true },
    switchDeviceUnlock: { input: { current: bytes, isOn: true }, isUnlocked: true },
    rehearseBackup: { input: copy, isUnlocked: true },
    openMirror: { input: { passphrase: bytes }, isUnlocked: true },
  }
}

describe.each(Object.keys(withSecret(secretBytes())))('the secret in a call of %s', (name) => {
  const call = (bytes: Uint8Array) => {
    const found = withSecret(bytes)[name]
    if (!found) throw new Error(name)
    return found
  }

  test('is there while it is used, and overwritten once the call is answered', async () => {
    const bytes = secretBytes()
    const seen: boolean[] = []
    await attempt({ name, ...call(bytes), served: () => seen.push(isWiped(bytes)) })
    expect([seen, isWiped(bytes)]).toEqual([[false], true])
  })

  test('is overwritten too when the call fails, is refused, or has a surplus key', async () => {
    const failing = () => {
      throw new Error('no')
    }
    for (const change of [{ served: failing }, { isUnlocked: !call(secretBytes()).isUnlocked }]) {
      const bytes = secretBytes()
      await attempt({ name, ...call(bytes), ...change })
      expect(isWiped(bytes)).toBe(true)
    }
    const bytes = secretBytes()
    await attempt({ name, ...call(bytes), input: { ...call(bytes).input, folder: '/etc', place: 1 } })
    expect(isWiped(bytes)).toBe(true)
  })
})

test('what no page of ours sent is not even looked through, and no depth of a call ends the door', async () => {
  const bytes = secretBytes()
  await attempt({ name: 'unlockJournal', input: { secret: bytes }, sender: { ...ours, windowId: 8 } })
  expect(isWiped(bytes)).toBe(false)
  let deep: object = {}
  for (let depth = 0; depth < 20_000; depth += 1) deep = { a: deep }
  expect(await attempt({ name: 'listPeople', input: deep })).toEqual({ code: 'ok', passed: ['listPeople'] })
})

test('a call of our own page with good input goes where it belongs', async () => {
  expect(await attempt({ name: 'listPeople' })).toEqual({ code: 'ok', passed: ['listPeople'] })
  expect(await attempt({ name: 'lockNow' })).toEqual({ code: 'ok', passed: ['lockNow'] })
  expect(await attempt({ name: 'openMirror' })).toEqual({ code: 'ok', passed: ['openMirror'] })
})
