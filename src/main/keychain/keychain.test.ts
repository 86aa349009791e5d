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

test('a secret comes back as it went in, and sealed anew when the system asks for that', async () => {
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

test('nothing is sealed where it would be unsafe, and a keychain that fails is told plainly', async () => {
  const secret = randomBytes(32)
  await expect(createKeychain(storage('basic_text'), 'linux').seal(secret)).rejects.toMatchObject({
    code: 'keychain-unsafe',
  })
  const refusing = { decryptStringAsync: () => Promise.reject(new Error('denied')) }
  const keychain = createKeychain(storage('kwallet6', refusing), 'linux')
  await expect(keychain.seal(secret)).rejects.toMatchObject({ code: 'keychain-refused' })
  await expect(keychain.open(secret)).rejects.toMatchObject({ code: 'keychain-refused' })
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
