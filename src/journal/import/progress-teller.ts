import type { Context } from '../context.ts'

const between = 1_000

/** Counts what is read and tells the page now and then. It is no change of the journal, so it need not wait for the end. */
export function progressTeller(): (context: Context) => void {
  let done = 0
  return ({ emit }) => {
    done += 1
    if (done % between === 0) emit({ name: 'file-progress', done, of: 0 })
  }
}
