/** The passphrase as UTF-8 bytes or what the keychain kept, both overwritten after use; or the recovery key as typed. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: Uint8Array }
  | { readonly kind: 'recovery-key'; readonly recoveryKey: string }
  | { readonly kind: 'device'; readonly deviceSecret: Uint8Array }

/** What a person types, and what therefore can be wrong. */
export type TypedSecret = Exclude<Secret, { kind: 'device' }>
