import { longestPhrase, type Question, type Step, type Template } from '#shared/journal/template.ts'

const isShort = (text: string): boolean => text.length <= longestPhrase
const isPhrase = (text: string): boolean => isShort(text) && text.trim() !== ''

/**
 * What of a draft can be kept: every part that would be refused is as it was last kept, or not there yet, so that the
 * rest is saved all the same. Always a whole template when `lastGood` is one.
 */
export function savableTemplate(draft: Template, lastGood: Template): Template {
  const short = (field: 'when' | 'length' | 'note'): string => (isShort(draft[field]) ? draft[field] : lastGood[field])
  const steps = draft.steps.flatMap((step) => savableStep(step, byId(lastGood.steps, step.id)))
  return {
    id: draft.id,
    title: isPhrase(draft.title) ? draft.title : lastGood.title,
    when: short('when'),
    length: short('length'),
    note: short('note'),
    steps: steps.length > 0 ? steps : lastGood.steps,
  }
}

function savableStep(step: Step, before: Step | undefined): Step[] {
  const { id, principles } = step
  const title = isPhrase(step.title) ? step.title : before?.title
  const questions = savableQuestions(step, before)
  if (title === undefined || questions.length === 0) return []
  const voice = step.voice.length > 0 ? step.voice : (before?.voice ?? ['ask'])
  const writesTo = step.writesTo.length > 0 ? step.writesTo : (before?.writesTo ?? ['note'])
  return [{ id, title, voice, principles, writesTo, questions, ...savableSay(step, before) }]
}

function savableQuestions(step: Step, before: Step | undefined): Question[] {
  const questions = step.questions.flatMap((question) => {
    const kept = isPhrase(question.text) ? question : byId(before?.questions ?? [], question.id)
    return kept ? [kept] : []
  })
  return questions.length > 0 ? questions : (before?.questions ?? [])
}

function savableSay({ say = '' }: Step, before: Step | undefined): Pick<Step, 'say'> {
  if (say.trim() === '') return {}
  const kept = isShort(say) ? say : before?.say
  return kept === undefined ? {} : { say: kept }
}

const byId = <Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part | undefined =>
  parts.find((part) => part.id === id)
