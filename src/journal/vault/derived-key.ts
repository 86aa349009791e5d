import { hkdfSync } from 'node:crypto'

type Purpose = 'kek/passphrase' | 'kek/recovery' | 'kek/device' | 'header-mac' | 'watermark'

/** One key for one purpose: HKDF-SHA256, salted with the vault's id (security.md 1.1). 32 bytes, the caller's to zero. */
export function derivedKey(secret: Uint8Array, { vaultId, purpose }: { vaultId: string; purpose: Purpose }): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(vaultId, 'hex'), `alongside/${purpose}/v1`, 32))
}
