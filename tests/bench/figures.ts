/** What was measured of one thing: milliseconds, unless its row says otherwise. */
export interface Figures {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly n: number
}

export interface Row {
  /** As in the list of goals: P1, P2 … */
  readonly id: string
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly figures: Figures
  /** Measured in the same run, because machines differ. */
  readonly beside: { readonly what: string; readonly figures: Figures } | null
  readonly goal: string
  /** Null when this run cannot tell. */
  readonly isMet: boolean | null
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
  return { median: at(0.5), min: at(0), max: at(1), n: sorted.length }
}

/** The value that 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}

/** Times `work` so often, after a few rounds that warm the caches and are not counted. */
export async function timed(rounds: number, work: (round: number) => unknown): Promise<Figures> {
  const values: number[] = []
  for (let round = -3; round < rounds; round += 1) {
    const started = performance.now()
    await work(round)
    if (round >= 0) values.push(performance.now() - started)
  }
  return figuresOf(values)
}
