import { z } from 'zod'
import { shellMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'
import { passphraseSchema } from './passphrase-bytes.ts'

/** `unsafe`: the system would keep the key where any program can read it. `none`: it keeps none. */
const keychainSchema = z.enum(['usable', 'unsafe', 'none'])
export type KeychainState = z.infer<typeof keychainSchema>

/** What the page asks of the shell about ways in besides passphrase and recovery key. */
export const deviceMethods = {
  /** Whether this computer's keychain can open the journal, and whether it does. */
  readDeviceUnlock: shellMethod({
    access: 'always',
    input: nothingSchema,
    output: z.strictObject({ keychain: keychainSchema, isOn: z.boolean() }),
  }),
  /** Lets this computer's keychain open the journal, or takes that away again. */
  switchDeviceUnlock: shellMethod({
    access: 'unlocked',
    input: z.strictObject({ current: passphraseSchema, isOn: z.boolean() }),
    output: nothingSchema,
  }),
  /** Opens the journal with what the keychain keeps. */
  unlockWithDevice: shellMethod({ access: 'always', input: nothingSchema, output: nothingSchema }),
  /** Asks for a file to take the header from at the next unlock; null when the person cancels. */
  chooseHeaderCopy: shellMethod({
    access: 'always',
    input: nothingSchema,
    output: z.strictObject({ fileName: z.string().nullable() }),
  }),
}
