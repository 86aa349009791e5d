import { AppError, type FieldProblem } from '#shared/contract/app-error.ts'
import { type Template, templateSchema } from '#shared/journal/template.ts'
import { fieldProblemsFrom } from '../field-problems.ts'

/**
 * One template from the text of its file. Throws `template-invalid`, whose `fields` name places in the file
 * (such as `steps.2.questions`) and never its words.
 */
export function templateFromText(text: string): Template {
  const content = jsonFromText(text)
  const parsed = templateSchema.safeParse(content)
  if (parsed.success) return parsed.data
  throw templateInvalid(fieldProblemsFrom(parsed.error, content))
}

/** The text of a template's file: JSON that a person can read, and that templateFromText takes back. */
export const textFromTemplate = (template: Template): string => `${JSON.stringify(template, null, 2)}\n`

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
