import type { z } from 'zod'
import { AppError, type FieldProblem } from '#shared/contract/app-error.ts'
import { type Template, templateSchema } from '#shared/journal/template.ts'

/**
 * One template from the text of its file. Throws `template-invalid`, whose `fields` name places in the file
 * (such as `steps.2.questions`) and never its words.
 */
export function templateFromText(text: string): Template {
  const parsed = templateSchema.safeParse(jsonFromText(text), { reportInput: true })
  if (parsed.success) return parsed.data
  throw templateInvalid(parsed.error.issues.map(fieldProblemFrom))
}

/** The refusal of a template file. */
export function templateInvalid(fields: readonly FieldProblem[]): AppError {
  return new AppError('template-invalid', { detail: { fields } })
}

function jsonFromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A syntax error quotes the file, so it is not kept as the cause.
    throw templateInvalid([{ path: '', problem: 'wrong-kind' }])
  }
}

const fieldProblemFrom = (issue: z.core.$ZodIssue): FieldProblem => ({
  path: issue.path.join('.'),
  problem: problemOf(issue),
})

function problemOf(issue: z.core.$ZodIssue): FieldProblem['problem'] {
  if (issue.code === 'too_small') return 'missing'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'unrecognized_keys') return 'unknown'
  if (issue.code === 'custom') return 'repeated'
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'wrong-kind'
}
