import { z } from 'zod'
import { passphraseSchema } from './passphrase-bytes.ts'

/** Nine groups of four Crockford base32 characters. */
export const recoveryKeySchema = z.string().max(200)

/** What opens a journal. */
export const secretSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: recoveryKeySchema }),
])
export type Secret = z.infer<typeof secretSchema>
