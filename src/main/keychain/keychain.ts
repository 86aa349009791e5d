import type { SafeStorage } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import type { KeychainState } from '#shared/contract/device-methods.ts'

type SystemStorage = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>

/** The system's own store of keys, for the one secret that lets this computer open the journal. */
export interface Keychain {
  state(): Promise<KeychainState>
  /** Throws `keychain-unsafe` where the system would protect nothing, `keychain-refused` when it will not. */
  seal(secret: Buffer): Promise<Uint8Array>
  /**
   * What was sealed, the caller's to zero, and sealed again when the system asks for that. Throws `keychain-refused`, and
   * `keychain-unsafe` for what any program could open.
   */
  open(sealed: Uint8Array): Promise<{ secret: Buffer<ArrayBuffer>; sealedAnew: Uint8Array | null }>
}

/** Linux without a keyring: `basic_text` is encrypted under a word that stands in Chromium's sources. */
const protectingBackends: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

/**
 * Chromium on Linux begins so what it sealed under a key that stands in its sources. It may do that although it names a
 * keyring, when that did not answer; elsewhere the same letters mean the system's own key.
 */
const knownKeyMark = Buffer.from('v10')

/** Only the asynchronous calls are used: the others are deprecated. Source: security.md 1.1. */
export function createKeychain(storage: SystemStorage, platform: NodeJS.Platform): Keychain {
  const state = async (): Promise<KeychainState> => {
    if (!(await storage.isAsyncEncryptionAvailable().catch(() => false))) return 'none'
    return platform !== 'linux' || protectingBackends.has(storage.getSelectedStorageBackend()) ? 'usable' : 'unsafe'
  }
  const isUnderKnownKey = (sealed: Uint8Array): boolean =>
    platform === 'linux' && knownKeyMark.equals(sealed.subarray(0, knownKeyMark.length))
  const textIn = async (sealed: Uint8Array) => {
    if (isUnderKnownKey(sealed)) throw new AppError('keychain-unsafe')
    const { result, shouldReEncrypt } = await refusedUnless(storage.decryptStringAsync(Buffer.from(sealed)))
    return { secret: Buffer.from(result, 'base64'), result, shouldReEncrypt }
  }
  return {
    state,
    async seal(secret) {
      const found = await state()
      if (found !== 'usable') throw new AppError(found === 'unsafe' ? 'keychain-unsafe' : 'keychain-refused')
      const sealed = await refusedUnless(storage.encryptStringAsync(Buffer.from(secret).toString('base64')))
      const { secret: again } = await textIn(sealed)
      if (!again.equals(secret)) throw new AppError('keychain-refused')
      again.fill(0)
      return sealed
    },
    async open(sealed) {
      const { secret, result, shouldReEncrypt } = await textIn(sealed)
      // The journal opens all the same when sealing again fails: the next unlock tries again.
      const sealedAnew = shouldReEncrypt ? await storage.encryptStringAsync(result).catch(() => null) : null
      return { secret, sealedAnew: sealedAnew && isUnderKnownKey(sealedAnew) ? null : sealedAnew }
    },
  }
}

async function refusedUnless<Value>(answer: Promise<Value>): Promise<Value> {
  try {
    return await answer
  } catch (cause) {
    throw new AppError('keychain-refused', { cause })
  }
}
