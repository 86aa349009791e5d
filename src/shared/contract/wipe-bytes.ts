/** Overwrites every passphrase and key in a call, once it has been sent on or answered. Source: security.md 1.6. */
export function wipeBytes(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(0)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) wipeBytes(inner)
}
