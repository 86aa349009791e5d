/** What one part of the crash suite found. */
export interface Finding {
  readonly name: string
  /** What was tried, and how often. */
  readonly tried: string
  readonly result: string
  readonly isGood: boolean
}

/** How much of the suite is run: all of it, or a few seconds for `npm test`. */
export interface Extent {
  readonly seed: number
  readonly kills: number
  readonly images: number
  /** At which share of the moments of every flow, and of its single writes, the power goes. */
  readonly cuts: { readonly moments: number; readonly writes: number }
  readonly flips: number
  readonly fuzzed: number
  readonly rescues: number
  readonly rescuedNotes: number
  /** Bytes between two sizes of the disk that is swept. */
  readonly diskStep: number
}

export const longRun = (seed: number): Extent => ({
  seed,
  kills: 1_000,
  images: 2_400,
  cuts: { moments: 1, writes: 0.2 },
  flips: 1_200,
  fuzzed: 10_000,
  rescues: 20,
  rescuedNotes: 20_000,
  diskStep: 65_536,
})

export const shortRun = (seed: number): Extent => ({
  seed,
  kills: 3,
  images: 40,
  cuts: { moments: 0.12, writes: 0.002 },
  flips: 40,
  fuzzed: 300,
  rescues: 1,
  rescuedNotes: 3_000,
  diskStep: 2_097_152,
})

/** A tool that is needed is not here: said plainly, and never counted as passed. */
export const couldNotRun = (name: string, reason: string): Finding => ({
  name,
  tried: 'nothing',
  result: `could not run: ${reason}`,
  isGood: false,
})
