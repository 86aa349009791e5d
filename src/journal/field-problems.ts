import type { z } from 'zod'
import type { FieldProblem } from '#shared/contract/app-error.ts'

type Problem = FieldProblem['problem']
type Issue = z.core.$ZodIssue

/** What our own schemas say as their message; listed so that no other message ever crosses a process. */
const spokenProblems: ReadonlySet<string> = new Set<Problem>([
  'missing',
  'too-short',
  'too-long',
  'out-of-range',
  'not-a-date',
  'reversed',
  'too-early',
  'unknown',
  'wrong-kind',
  'repeated',
])

const isSpoken = (message: string): message is Problem => spokenProblems.has(message)

/** Which fields of a refused input are wrong, and how: their paths, never what stood in them. One problem a field. */
export function fieldProblemsFrom(error: z.ZodError, input: unknown): FieldProblem[] {
  const problems = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const path = pathOf(issue)
    // The first is the reason for the ones after it: what is no date is not out of range besides.
    if (!problems.has(path)) problems.set(path, { path, problem: problemOf(issue, input) })
  }
  return [...problems.values()]
}

function problemOf(issue: Issue, input: unknown): Problem {
  if (isSpoken(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_big':
      return isAmount(issue.origin) ? 'out-of-range' : 'too-long'
    case 'too_small':
      return isAmount(issue.origin) ? 'out-of-range' : 'too-short'
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? 'missing' : 'wrong-kind'
    case 'invalid_format':
      return issue.format === 'datetime' ? 'not-a-date' : 'wrong-kind'
    case 'unrecognized_keys':
    case 'invalid_value':
    case 'invalid_union':
      return 'unknown'
    default:
      return 'wrong-kind'
  }
}

const isAmount = (origin: string): boolean => origin !== 'string' && origin !== 'array'

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )

/** The keys of a record come from the caller, so a path shows only what looks like a field of ours. */
const pathOf = ({ path }: Issue): string =>
  path.map((key) => (/^([a-zA-Z]{1,40}|\d{1,6})$/.test(String(key)) ? String(key) : '*')).join('.')
