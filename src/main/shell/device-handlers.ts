import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import { nothing } from '#shared/contract/nothing.ts'
import { wipeBytes } from '#shared/contract/wipe-bytes.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { DeviceKeyFile } from '../keychain/device-key-file.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import type { WhichJournal } from '../settings/stored-settings.ts'
import { valueIn } from './value-in.ts'

interface DeviceParts {
  readonly keychain: Keychain
  readonly journal: Pick<JournalClient, 'call'>
  /** Of the manager's own journal, wherever it lies now. */
  keyFile(): DeviceKeyFile
  folder(): string
  which(): WhichJournal
  isUnlocked(): boolean
  opening(): void
  /** The manager's own journal has been opened. */
  opened(): void
}

/** Opening the journal with the system's keychain: off by default, and never the only way in. Source: security.md 1.1. */
export function deviceHandlers(parts: DeviceParts) {
  const { keychain, journal } = parts
  const isOwn = (): boolean => parts.which() === 'own'

  const switchOn = async (current: Uint8Array<ArrayBuffer>): Promise<void> => {
    const deviceSecret = randomBytes(32)
    try {
      const sealed = await keychain.seal(deviceSecret)
      valueIn(await journal.call('setDeviceSlot', { current, deviceSecret }))
      parts.keyFile().write(sealed)
    } finally {
      deviceSecret.fill(0)
    }
  }

  return {
    readDeviceUnlock: async () => ({ keychain: await keychain.state(), isOn: isOwn() && parts.keyFile().exists() }),
    switchDeviceUnlock: async ({ current, isOn }) => {
      try {
        if (!isOwn()) throw new AppError('not-allowed')
        if (isOn) await switchOn(current)
        else {
          valueIn(await journal.call('setDeviceSlot', { current, deviceSecret: null }))
          parts.keyFile().remove()
        }
        return nothing
      } finally {
        wipeBytes(current)
      }
    },
    unlockWithDevice: async () => {
      if (parts.isUnlocked() || !isOwn()) throw new AppError('not-allowed')
      const sealed = parts.keyFile().read()
      if (!sealed) throw new AppError('wrong-device-key')
      parts.opening()
      const { secret, sealedAnew } = await keychain.open(sealed).catch((error: unknown) => {
        // What any program can open is not left lying there.
        if (error instanceof AppError && error.code === 'keychain-unsafe') parts.keyFile().remove()
        throw error
      })
      const opening = journal.call('unlockByDeviceSecret', { folder: parts.folder(), deviceSecret: secret })
      const outcome = await opening.finally(() => secret.fill(0))
      // What opens nothing any more is not offered again.
      if (!outcome.ok && outcome.error.code === 'wrong-device-key') parts.keyFile().remove()
      valueIn(outcome)
      // First: the journal is open, whatever becomes of the file of the keychain.
      parts.opened()
      if (sealedAnew) keepIfPossible(parts.keyFile(), sealedAnew)
      return nothing
    },
  } satisfies Partial<ShellHandlers>
}

/** What lies there opens the journal as before: the next unlock seals it anew again. */
function keepIfPossible(file: DeviceKeyFile, sealed: Uint8Array): void {
  try {
    file.write(sealed)
  } catch {
    // A disk that refuses.
  }
}
