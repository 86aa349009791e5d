const prefix = 'raw:'
const dataKeyBytes = 32

/**
 * The data key in the form the driver takes as a raw key: `raw:` and 32 bytes. The caller zeroes it after use.
 * Any other length would be taken for a passphrase without a word (security.md 0.5), so it throws instead.
 */
export function driverKeyFromDataKey(dataKey: Uint8Array): Buffer {
  if (dataKey.length !== dataKeyBytes) throw new RangeError('A data key has 32 bytes')
  // Not from the pool: pooled memory is shared with other buffers and not ours to zero.
  const key = Buffer.alloc(prefix.length + dataKeyBytes)
  key.write(prefix, 'latin1')
  key.set(dataKey, prefix.length)
  return key
}
