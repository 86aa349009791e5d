import type { FoundDay } from './written-day.ts'

/** What is found in one entry. */
export interface FoundEntry {
  readonly day: FoundDay | null
  readonly text: string
  readonly tags: readonly string[]
  /** How many photos and other files it has. */
  readonly attachments: number
  /** Its parts that stay out. */
  readonly left: readonly string[]
}

/** The names of the fields that hold something. */
export const filledFields = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(fields)
    .filter(([, value]) => !isEmpty(value))
    .map(([name]) => name)

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
