import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import type * as Electron from 'electron'
import { limited } from './unsupported.ts'

const PREFIX = 'v10'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Anyone can know this key, as with Chromium's own `basic_text` store: the stand-in protects nothing. */
const key = scryptSync('stand-in', 'chromium', 32)

function encryptString(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([Buffer.from(PREFIX), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decryptString(encrypted: Buffer): string {
  if (encrypted.subarray(0, PREFIX.length).toString() !== PREFIX) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  }
  const body = encrypted.subarray(PREFIX.length)
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(body.subarray(-TAG_BYTES))
  return decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)).toString('utf8') + decipher.final('utf8')
}

export const safeStorage = limited('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString,
  decryptString,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => encryptString(text),
  decryptStringAsync: async (encrypted) => ({ result: decryptString(encrypted), shouldReEncrypt: false }),
} satisfies Partial<Electron.SafeStorage>)
