import type { CostPolicy } from '../passphrase-cost.ts'

/** A millisecond instead of most of a second: for tests only, always passed by hand. */
export const cheapCost: CostPolicy = {
  least: { memoryMiB: 1, passes: 1 },
  most: { memoryMiB: 4, passes: 4 },
  choose: async () => ({ memoryMiB: 1, passes: 2 }),
}
