import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/contract/app-error.ts'

/** Shorter than what a person notices. */
const sliceMs = 25

/** Lets other calls be answered when it is time for that; throws `stopped` when someone asked for it meanwhile. */
export type Pause = () => Promise<void>

/** What a transaction is made of. */
interface Steps {
  begin(): void
  commit(): void
  rollBack(): void
}

/**
 * One transaction that takes seconds, in slices. Between two of them others may read, and see a part of it; no one may
 * write, for their words would go when it is rolled back.
 */
export class LongTransaction {
  #running: Promise<unknown> | null = null
  #hasBegun = false
  #isInSlice = false
  #isStopped = false

  /** Throws `journal-busy` between two slices. */
  assertMayWrite(): void {
    if (this.#hasBegun && !this.#isInSlice) throw new AppError('journal-busy')
  }

  /** Ends it at its next pause, with nothing written. */
  stop(): void {
    this.#isStopped = true
  }

  /** Settles when none is under way. */
  async whenDone(): Promise<void> {
    while (this.#running) await this.#running.catch(() => undefined)
  }

  /** Throws what `work` throws, after taking everything back, and `journal-busy` while another is under way. */
  async run<Value>(steps: Steps, work: (pause: Pause) => Promise<Value>): Promise<Value> {
    if (this.#running) throw new AppError('journal-busy')
    this.#isStopped = false
    this.#running = this.#inSlices(steps, work)
    try {
      return (await this.#running) as Value
    } finally {
      this.#running = null
    }
  }

  async #inSlices<Value>(steps: Steps, work: (pause: Pause) => Promise<Value>): Promise<Value> {
    // Calls that were let in before this one must be through: they would write into this transaction.
    await setImmediate()
    let began = performance.now()
    const pause: Pause = async () => {
      if (performance.now() - began < sliceMs) return
      this.#isInSlice = false
      await setImmediate()
      this.#isInSlice = true
      began = performance.now()
      if (this.#isStopped) throw new AppError('stopped')
    }
    this.#isInSlice = true
    steps.begin()
    this.#hasBegun = true
    try {
      const value = await work(pause)
      steps.commit()
      return value
    } catch (error) {
      this.#isInSlice = true
      steps.rollBack()
      throw error
    } finally {
      this.#hasBegun = false
      this.#isInSlice = false
    }
  }
}
