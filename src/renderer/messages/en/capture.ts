import type { EntryKind } from '#shared/journal/entry.ts'
import { entries } from './entries.ts'

export const capture = {
  title: 'Write something down',
  field: 'What happened',
  placeholder: 'Type, then Enter. @ and a name says whom it is about.',
  about: 'About',
  whom: 'Whom?',
  ask: 'Type the first letters of the name, then Enter.',
  kept: 'Kept as you left it: it waits in quick capture until you write it down.',
  goOn: 'Go on',
  kind: 'Kind',
  write: 'Write it down',
  written: (kind: EntryKind) => `${entries.kinds[kind]} written down.`,
  open: 'Open',
  correct: 'Written down',
  noOne: 'Add a person first, or make someone active again; a note is always about someone.',
  /** How sentences of a kind begin, in lower case. */
  beginnings: {
    mine: ['i will', 'i’ll', "i'll", 'i promised', 'todo', 'to do'],
    theirs: ['they will', 'she will', 'he will', 'they’ll', 'she’ll', 'he’ll', "they'll", "she'll", "he'll"],
    recognition: ['thank', 'well done', 'praise', 'recognise', 'recognize'],
    idea: ['idea'],
    opinion: ['ask ', 'asked '],
  },
} as const
