/** Overwrites every passphrase and key in a call, however deep, once it has been answered. Source: security.md 1.6. */
export function wipeBytes(value: unknown): void {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (one instanceof Uint8Array) one.fill(0)
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) waiting.push(inner)
  }
}
