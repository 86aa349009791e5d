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

/** What this computer's keychain keeps opens it: an opt-in beside the other two, never the only way in. */
const deviceSlotSchema = z.strictObject({
  type: z.literal('device'),
  id: z.literal('dev'),
  nonce: twelveBytes,
  ct: fortyEightBytes,
})

export const headerVersion = 1

/** `of` names the file; the order here is the order in it. */
const schemaOf = <Magic extends string, Slots extends z.ZodType, Notes extends z.ZodRawShape>(of: {
  magic: Magic
  file: RegExp
  notes: Notes
  slots: Slots
}) =>
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
    ...of.notes,
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
    notes: {
      /** The day on which the recovery key was last typed from its sheet. Absent in older headers. */
      rk_tested: z.iso.date().optional(),
      /** A high-water mark is kept, so that none at all is worth a word. Absent in older headers. */
      marked: z.literal(true).optional(),
    },
    slots: z.tuple([passphraseSlotSchema, recoverySlotSchema, deviceSlotSchema.optional()]),
  }),
  schemaOf({
    magic: 'ALONGSIDE-MIRROR',
    file: /^mirror-[1-9]\d{0,8}\.db$/,
    notes: {},
    slots: z.tuple([passphraseSlotSchema]),
  }),
])

export type Header = z.infer<typeof headerSchema>
export type JournalHeader = Extract<Header, { magic: 'ALONGSIDE' }>
/** What tells the header of one kind of vault from another's. */
export type Magic = Header['magic']
export type KdfParameters = z.infer<typeof kdfSchema>
export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>
export type DeviceSlot = z.infer<typeof deviceSlotSchema>
