import { type PersonDraft, personDraftSchema } from '#shared/journal/person.ts'
import { maximumLineLength, maximumNameLength, maximumTextLength } from '#shared/journal/text.ts'
import { messages } from '../../messages/index.ts'

type Field = keyof PersonDraft
export type PersonProblems = { readonly [Name in Field]?: string }

const { problems } = messages.person

const longest = (field: Field): number =>
  field === 'name' ? maximumNameLength : field === 'role' ? maximumLineLength : maximumTextLength

const tooLong = (field: Field, length: number): string => {
  const sentence =
    field === 'name' ? problems.nameTooLong : field === 'role' ? problems.lineTooLong : problems.textTooLong
  return sentence(longest(field), length)
}

function sentenceFor(field: Field, problem: string, draft: PersonDraft): string {
  if (field === 'rhythmDays') return problems.rhythmOutOfRange
  if (field === 'since') return problems.dayOutOfRange
  if (problem === 'missing') return problems.nameMissing
  return tooLong(field, String(draft[field]).length)
}

/** One sentence for each field that the journal would refuse. */
export function problemsOf(draft: PersonDraft): PersonProblems {
  const issues = personDraftSchema.safeParse(draft).error?.issues ?? []
  const sentences: { [Name in Field]?: string } = {}
  for (const { path, message } of issues) {
    const field = path[0] as Field
    sentences[field] ??= sentenceFor(field, message, draft)
  }
  return sentences
}

/** The draft with the last good value in each field that would be refused, so that the rest is still saved. */
export const savableDraft = (draft: PersonDraft, lastGood: PersonDraft): PersonDraft => {
  const kept = Object.keys(problemsOf(draft)).map((field) => [field, lastGood[field as Field]])
  return { ...draft, ...Object.fromEntries(kept) }
}
