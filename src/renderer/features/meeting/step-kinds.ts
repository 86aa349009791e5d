import type { EntryKind } from '#shared/journal/entry.ts'
import type { Step, StepTarget } from '#shared/journal/template.ts'

/** The forms that a target of a template offers. What belongs in the Mirror offers none. */
const formsFor: { readonly [Target in StepTarget]: readonly EntryKind[] } = {
  note: ['note'],
  listening: ['listening'],
  goal: ['goal', 'checkpoint'],
  commitment: ['commitment'],
  freedom: ['freedom'],
  recognition: ['recognition'],
  idea: ['idea'],
  opinion: ['opinion'],
  capability: ['capability'],
  experiment: ['experiment', 'phase'],
  disagreement: ['disagreement'],
  agreement: ['agreement'],
  plan: ['plan'],
  mirror: [],
}

/** The kind of the text box under a question, or null where nothing may be written down. */
export function answerKind(step: Step): 'listening' | 'note' | null {
  if (step.writesTo.every((target) => target === 'mirror')) return null
  return step.voice.includes('ask') ? 'listening' : 'note'
}

/** The small forms that a step offers beside its text box, each once. */
export function kindsToAdd(step: Step): EntryKind[] {
  const answer = answerKind(step)
  if (answer === null) return []
  const offered = new Set<EntryKind>(step.writesTo.flatMap((target) => formsFor[target]))
  for (const always of ['commitment', 'note'] as const) offered.add(always)
  offered.delete(answer)
  return [...offered]
}
