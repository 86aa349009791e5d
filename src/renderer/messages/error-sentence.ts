import type { FieldProblem } from '#shared/contract/app-error.ts'
import type { Failure } from '#shared/contract/outcome.ts'
import { messages } from './index.ts'

/** Field paths of a call's input, each with the label that the person sees. */
export type FieldLabels = Readonly<Record<string, string>>

const sentenceOf = ({ problem }: FieldProblem): string => messages.fields[problem]

/**
 * A failure as a person reads it: what happened, what is safe, what to do.
 * With `labels`, refused fields are called by the names on the screen.
 */
export const errorSentence = (failure: Failure, labels: FieldLabels = {}): string => {
  const named = (failure.detail.fields ?? []).flatMap((field) => {
    const label = labels[field.path]
    return label === undefined ? [] : [messages.fieldNamed(label, sentenceOf(field))]
  })
  if (failure.code === 'invalid-input' && named.length > 0) return `${named.join(' ')} ${messages.wordsAreKept}`
  return messages.errors[failure.code](failure.detail)
}

/** The sentence for under each refused field, by path: hand them to the fields as `error`. */
export const fieldErrors = (failure: Failure | null): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries((failure?.detail.fields ?? []).map((field) => [field.path, sentenceOf(field)]))
