import { z } from 'zod'

const base64 = (pattern: RegExp) => z.string().regex(pattern)
const sixteenBytes = base64(/^[A-Za-z0-9+/]{21}[AQgw]==$/)
const twelveBytes = base64(/^[A-Za-z0-9+/]{16}$/)
const fortyEightBytes = base64(/^[A-Za-z0-9+/]{64}$/)

const kdfSchema = z.strictObject({
  alg: z.literal('argon2id'),
  /** Memory in MiB. Its bounds are checked by the cost policy before anything is derived. */
  m: z.int().positive(),
  /** Passes. */
  t: z.int().positive(),
  p: z.literal(1),
  salt: sixteenBytes,
})

const passphraseSlotSchema = z.strictObject({
  type: z.literal('passphrase'),
  id: z.literal('pw'),
  kdf: kdfSchema,
  nonce: twelveBytes,
  ct: fortyEightBytes,
})

const recoverySlotSchema = z.strictObject({
  type: z.literal('recovery'),
  id: z.literal('rk'),
  nonce: twelveBytes,
  ct: fortyEightBytes,
})

export const headerVersion = 1

/** `of` names the file; the order here is the order in it. */
const schemaOf = <Magic extends string, Slots extends z.ZodType>(of: { magic: Magic; file: RegExp; slots: Slots }) =>
  z.strictObject({
    magic: z.literal(of.magic),
    v: z.literal(headerVersion),
    /** 16 random bytes. */
    vault_id: z.string().regex(/^[0-9a-f]{32}$/),
    /** 8 random bytes, new with every data key. */
    key_id: z.string().regex(/^[0-9a-f]{16}$/),
    /** Grows by one with every header written: of two copies the greater one counts. */
    gen: z.int().positive(),
    db_file: z.string().regex(of.file),
    cipher: z.literal('chacha20'),
    /** The oldest app that understands this vault. */
    min_app: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
    created: z.iso.datetime(),
    slots: of.slots,
  })

/**
 * A vault's header, format 1, without its `sum` and `mac` (security.md 1.2): the journal's, or that of its Mirror, which
 * no recovery key opens.
 */
export const headerSchema = z.discriminatedUnion('magic', [
  schemaOf({
    magic: 'ALONGSIDE',
    file: /^journal-[1-9]\d{0,8}\.db$/,
    slots: z.tuple([passphraseSlotSchema, recoverySlotSchema]),
  }),
  schemaOf({
    magic: 'ALONGSIDE-MIRROR',
    file: /^mirror-[1-9]\d{0,8}\.db$/,
    slots: z.tuple([passphraseSlotSchema]),
  }),
])

export type Header = z.infer<typeof headerSchema>
/** What tells the header of one kind of vault from another's. */
export type Magic = Header['magic']
export type KdfParameters = z.infer<typeof kdfSchema>
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>
