import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/**
 * Lets the engine give back what main holds no more. Every call and answer passes through main on its way, and without
 * this their text lies in freed pages for minutes after a lock (security.md 1.6). Does nothing where the engine has no such
 * call: what a lock must kill is another process, and has been killed by then.
 */
export function dropGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  if (isCollect(collect)) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

const isCollect = (value: unknown): value is Collect => typeof value === 'function'
