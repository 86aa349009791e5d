/** What one guess at a passphrase costs: Argon2id memory in MiB, and passes over it. */
export interface PassphraseCost {
  readonly memoryMiB: number
  readonly passes: number
}

/** The costs a header may ask for, and how a new one is chosen. */
export interface CostPolicy {
  readonly least: PassphraseCost
  readonly most: PassphraseCost
  /** The cost for a new passphrase. `measure` gives the time of one derivation in milliseconds. */
  choose(measure: (cost: PassphraseCost) => Promise<number>): Promise<PassphraseCost>
}

const floor: PassphraseCost = { memoryMiB: 64, passes: 3 }
const cap: PassphraseCost = { memoryMiB: 1024, passes: 20 }
const usualMemory = 256
const memorySteps = [usualMemory, 192, 128, 96] as const
const shortestMs = 500
const longestMs = 1000

/**
 * The cost that takes 0.5 to 1.0 s on a machine where the floor takes `floorMs`: less memory on a slow one, down to the
 * floor; more passes on a fast one, up to the cap (security.md 1.1).
 */
export function costForMachine(floorMs: number): PassphraseCost {
  const msOfOnePass = (memoryMiB: number) => (floorMs * memoryMiB) / (floor.memoryMiB * floor.passes)
  const memoryMiB = memorySteps.find((memory) => msOfOnePass(memory) * floor.passes <= longestMs) ?? floor.memoryMiB
  const wantedPasses = Math.ceil(shortestMs / Math.max(msOfOnePass(memoryMiB), Number.EPSILON))
  return { memoryMiB, passes: Math.min(Math.max(wantedPasses, floor.passes), cap.passes) }
}

/** The only policy of the app. A header outside its bounds is refused before anything is derived. */
export const measuredCost: CostPolicy = {
  least: floor,
  most: cap,
  choose: async (measure) => costForMachine(await measure(floor)),
}

/** True when a header may ask for this cost: less would make guessing cheap, more would hang the app. */
export function isWithin(policy: CostPolicy, { memoryMiB, passes }: PassphraseCost): boolean {
  const { least, most } = policy
  return memoryMiB >= least.memoryMiB && memoryMiB <= most.memoryMiB && passes >= least.passes && passes <= most.passes
}

/** The floor without measuring: for the sample journal, whose passphrase is public. */
export const leastCost: CostPolicy = { ...measuredCost, choose: async () => floor }
