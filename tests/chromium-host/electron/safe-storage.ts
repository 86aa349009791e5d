import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import type * as Electron from 'electron'
import { machine } from './machine.ts'
import { limited } from './unsupported.ts'

/** As Chromium marks it on Linux: sealed under the key in its sources, or under one that a keyring keeps. */
const PREFIXES = { known: 'v10', keyring: 'v11' } as const
const PREFIX_LENGTH = 3
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Anyone can know this key, as with Chromium's own `basic_text` store: the stand-in protects nothing. */
const key = scryptSync('stand-in', 'chromium', 32)

/** A keyring that is named and does not answer is not used, without a word. */
const prefix = (): string =>
  safeStorage.getSelectedStorageBackend() !== 'basic_text' && machine.keyring !== 'silent'
    ? PREFIXES.keyring
    : PREFIXES.known

function encryptString(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([Buffer.from(prefix()), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decryptString(encrypted: Buffer): string {
  if (!Object.values<string>(PREFIXES).includes(encrypted.subarray(0, PREFIX_LENGTH).toString())) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  }
  const body = encrypted.subarray(PREFIX_LENGTH)
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(body.subarray(-TAG_BYTES))
  return decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)).toString('utf8') + decipher.final('utf8')
}

export const safeStorage = limited('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: (): ReturnType<Electron.SafeStorage['getSelectedStorageBackend']> =>
    machine.keyring === 'none' ? 'basic_text' : 'gnome_libsecret',
  encryptString,
  decryptString,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => encryptString(text),
  decryptStringAsync: async (encrypted) => ({ result: decryptString(encrypted), shouldReEncrypt: false }),
} satisfies Partial<Electron.SafeStorage>)
