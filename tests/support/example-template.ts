import type { Step, Template } from '#shared/journal/template.ts'

const step = (id: string, questions: number, changes: Partial<Step> = {}): Step => ({
  id,
  title: `Step ${id}`,
  voice: ['ask'],
  principles: [],
  writesTo: ['note'],
  questions: Array.from({ length: questions }, (_, index) => ({
    id: `${id}.${index + 1}`,
    text: `Question ${index + 1} of ${id}?`,
  })),
  ...changes,
})

/** A guide of three steps with three, two and one questions; the last step is for the manager alone. */
export const exampleTemplate: Template = {
  id: 'regular-one-on-one',
  title: 'Regular one-on-one',
  when: 'weekly',
  length: '30 min',
  note: 'A small guide for tests.',
  steps: [step('arrive', 3), step('listen', 2, { writesTo: ['listening'] }), step('leave', 1, { voice: ['private'] })],
}

/** The same guide under another name. */
export const otherTemplate: Template = { ...exampleTemplate, id: 'stay-interview', title: 'Stay interview' }
