import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/**
 * Lets the engine give back what main holds no more. Every call and answer passes through main on its way, and without
 * this their text lies in freed pages for minutes after a lock (security.md 1.6). Collecting alone leaves some of it in
 * pages that the engine keeps for its next objects, so these are filled in between. Does nothing where the engine has no
 * such call: what a lock must kill is another process, and has been killed by then.
 */
export function dropGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  if (!isCollect(collect)) return
  const all = { type: 'major', execution: 'sync', flavor: 'last-resort' } as const
  collect(all)
  fillKeptPages()
  collect(all)
}

/** More than the pages that the engine keeps for new objects: twice 16 MiB, unless it is told otherwise. */
const blanks = 200_000

/** Held all at once, so that the engine takes every page that it keeps; of several sizes, so that no gap is left in them. */
function fillKeptPages(): void {
  Array.from({ length: blanks }, (_, at) => [`${at} of the blanks`, at, at])
}

const isCollect = (value: unknown): value is Collect => typeof value === 'function'
