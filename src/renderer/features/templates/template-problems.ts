import { longestPhrase } from '#shared/journal/template.ts'
import { messages } from '../../messages/index.ts'

const words = messages.templates.problems

/** What a field that may stay empty has against its text. */
export const lineProblem = (text: string): string | undefined =>
  text.length > longestPhrase ? words.tooLong(longestPhrase, text.length) : undefined

/** What a field that needs words has against its text. */
export const phraseProblem = (text: string, missing: string): string | undefined =>
  text.trim() === '' ? missing : lineProblem(text)
