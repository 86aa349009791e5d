import type { EntryKind } from '#shared/journal/entry.ts'

/** The name of many of a kind. */
const kinds: { readonly [Kind in EntryKind]?: string } = {
  commitment: 'Commitments',
  recognition: 'Recognition',
  listening: 'Listening',
  opinion: 'Opinions asked',
  idea: 'Idea shelf',
  capability: 'Capability',
  experiment: 'Experiments',
  investment: 'Investments',
  disagreement: 'Disagreements',
  note: 'Notes',
}

const empty: { readonly [Kind in EntryKind]?: string } = {
  commitment: 'What either of you said they would do. Yours stand first, here and everywhere.',
  recognition: 'Noticed, said, landed: what they did, what it made possible, and the day you said it aloud.',
  listening: 'Their words beside your reading of them. Only their words can ever be quoted.',
  opinion: 'What you asked, what they advised, what you decided, and the day you told them.',
  idea: 'Ideas in their words, the doors you opened, and what became of them.',
  capability: 'The problem, how they thought, and what it changed.',
  experiment: 'A try with its patience agreed up front: until when, and what it may cost.',
  investment: 'Time, money, training or an introduction that you put into their growth.',
  disagreement:
    'What you saw, their view in words they would accept, your part, and a day to ask whether it is mended.',
  note: 'Anything else, dated.',
}

export const records = {
  kind: 'Kind',
  kinds,
  emptyTitle: 'Nothing here yet',
  empty,
  more: 'Show earlier ones',
  groups: { mine: 'I owe', theirs: 'They owe', open: 'Open', closed: 'Closed' },
} as const
