import type { Secret } from '#shared/contract/secret.ts'

/** What was typed in a field that takes a passphrase or a recovery key, as a call takes it. */
export const typedSecret = (kind: Secret['kind'], typed: string): Secret =>
  kind === 'passphrase' ? { kind, passphrase: new TextEncoder().encode(typed) } : { kind, recoveryKey: typed }
