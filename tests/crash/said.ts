import { join } from 'node:path'
import type { WritingWork } from './writing-work.ts'

/** The arguments of Node that start the writing process. */
export const writingArguments = (work: WritingWork): string[] => [
  join(import.meta.dirname, 'writing-work.ts'),
  JSON.stringify(work),
]

/** The last number that the writing process said was saved; 0 when none. A line that was cut off says nothing. */
export const lastSaid = (output: string): number => Number(/(\d+)\n(?!.*\d\n)/s.exec(output)?.[1] ?? 0)

/** The code that the writing process failed with. */
export const saidError = (output: string): string | null => /error (.*)\n/.exec(output)?.[1] ?? null
