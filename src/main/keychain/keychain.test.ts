import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deviceKeyFile } from './device-key-file.ts'
import { createKeychain } from './keychain.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown'

/** A system's store that turns bytes around; `changed` members misbehave. */
const storage = (backend: Backend, changed: object = {}) => ({
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => backend,
  encryptStringAsync: async (text: string) => Buffer.from(text).reverse(),
  decryptStringAsync: async (sealed: Buffer) => ({
    result: Buffer.from(sealed).reverse().toString(),
    shouldReEncrypt: false,
  }),
  ...changed,
})

test('on Linux only a keyring that protects is used, elsewhere the system is asked whether it can', async () => {
  const stateOf = (backend: Backend, platform: NodeJS.Platform, changed?: object) =>
    createKeychain(storage(backend, changed), platform).state()
  expect(await stateOf('gnome_libsecret', 'linux')).toBe('usable')
  expect(await stateOf('kwallet6', 'linux')).toBe('usable')
  expect(await stateOf('basic_text', 'linux')).toBe('unsafe')
  expect(await stateOf('unknown', 'linux')).toBe('unsafe')
  expect(await stateOf('unknown', 'darwin')).toBe('usable')
  expect(await stateOf('unknown', 'win32', { isAsyncEncryptionAvailable: async () => false })).toBe('none')
  expect(await stateOf('unknown', 'darwin', { isAsyncEncryptionAvailable: () => Promise.reject(new Error()) })).toBe(
    'none',
  )
})

test('a secret comes back as it went in, and sealed again when the system asks for that', async () => {
  const secret = randomBytes(32)
  const keychain = createKeychain(storage('gnome_libsecret'), 'linux')
  const sealed = await keychain.seal(secret)
  expect(await keychain.open(sealed)).toEqual({ secret, sealedAnew: null })
  const rotated = createKeychain(
    storage('gnome_libsecret', {
      decryptStringAsync: async () => ({ result: secret.toString('base64'), shouldReEncrypt: true }),
    }),
    'linux',
  )
  expect((await rotated.open(sealed)).sealedAnew).toEqual(sealed)
})

test('nothing is sealed where it would be unsafe, and a keychain that fails is reported plainly', async () => {
  const secret = randomBytes(32)
  await expect(createKeychain(storage('basic_text'), 'linux').seal(secret)).rejects.toMatchObject({
    code: 'keychain-unsafe',
  })
  const refusing = { decryptStringAsync: () => Promise.reject(new Error('denied')) }
  const keychain = createKeychain(storage('kwallet6', refusing), 'linux')
  await expect(keychain.seal(secret)).rejects.toMatchObject({ code: 'keychain-refused' })
  await expect(keychain.open(secret)).rejects.toMatchObject({ code: 'keychain-refused' })
})

/** As Chromium seals on Linux when the keyring that it names does not answer. */
const fallenBack = (backend: Backend) =>
  storage(backend, {
    encryptStringAsync: async (text: string) => Buffer.from(`v10${text}`),
    decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString().slice(3), shouldReEncrypt: false }),
  })

test('on Linux nothing is kept or opened that was sealed under the key that everyone knows', async () => {
  const secret = randomBytes(32)
  const unsafe = { code: 'keychain-unsafe' }
  for (const backend of ['gnome_libsecret', 'kwallet6'] as const) {
    const keychain = createKeychain(fallenBack(backend), 'linux')
    await expect(keychain.seal(secret)).rejects.toMatchObject(unsafe)
    await expect(keychain.open(Buffer.from(`v10${secret.toString('base64')}`))).rejects.toMatchObject(unsafe)
  }
  // The system's own keys of macOS and Windows begin with the same letters.
  for (const platform of ['darwin', 'win32'] as const) {
    const keychain = createKeychain(fallenBack('unknown'), platform)
    expect((await keychain.open(await keychain.seal(secret))).secret).toEqual(secret)
  }
})

test('what the system would seal again under that key stays as it was sealed', async () => {
  const secret = randomBytes(32)
  const changed = {
    encryptStringAsync: async () => Buffer.from('v10'),
    decryptStringAsync: async () => ({ result: secret.toString('base64'), shouldReEncrypt: true }),
  }
  const keychain = createKeychain(storage('gnome_libsecret', changed), 'linux')
  expect(await keychain.open(Buffer.from('v11 sealed'))).toEqual({ secret, sealedAnew: null })
})

test('what was sealed lies in a private file that names no journal, one for each folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-device-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [own, other] = ['/home/ines/journal', '/home/ines/other'].map((journal) => deviceKeyFile(folder, journal))
  own?.write(Buffer.from('sealed'))
  expect(Buffer.from(own?.read() ?? []).toString()).toBe('sealed')
  expect(other?.exists()).toBe(false)
  expect(other?.read()).toBeUndefined()
  const [name = ''] = readdirSync(folder)
  expect(name).toMatch(/^device-[0-9a-f]{16}\.key$/)
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  own?.remove()
  expect(own?.exists()).toBe(false)
})
