import type { Erasure } from '#shared/journal/erasure.ts'
import { isolated } from '#shared/journal/isolated.ts'
import { listed, plural } from '../plural.ts'

export const leaving = {
  handover: {
    title: 'Handover',
    hint: 'For their next manager: what you agreed, live goals, freedom and open promises. Nothing private can be in it, and only the lines you confirm leave.',
    review: 'Review line by line',
    none: 'There is nothing to hand over yet: no agreement, live goal, freedom or open promise that is shareable.',
    confirmFirst: 'Confirm the lines that may leave.',
    save: (count: number) => plural(count, { one: 'Save # confirmed line', other: 'Save # confirmed lines' }),
    means: 'Only the lines you confirmed, as a text for their next manager. Show it to the person first.',
    themes: {
      agreement: 'What we agreed',
      goals: 'Goals',
      freedom: 'Freedom to decide',
      commitments: 'Open promises',
    },
  },

  everything: 'Everything about this person',
  everythingHint:
    'For somebody who asks what is written about them: every entry, private ones, the trash and earlier wordings too, in one file. Read it first; it may speak of others.',
  everythingMeans:
    'Everything that is written under this person: private entries, what is in the trash, and how entries stood before. The name of the file does not say who it is about.',
  asText: 'Save as text',
  asJson: 'Save as JSON',

  erase: 'Erase',
  eraseHint:
    'Takes everything about this person out of the journal for good. To keep what was written and be asked nothing more, archive instead.',
  erasePerson: 'Erase this person',
  eraseQuestion: (name: string) => `Erase ${isolated(name)}?`,
  goes: ({ entries, meetings, agendaItems, revisions }: Erasure) =>
    `This deletes ${listed([
      plural(entries, { one: '# entry', other: '# entries' }),
      ...(revisions > 0 ? [plural(revisions, { one: '# earlier wording', other: '# earlier wordings' })] : []),
      ...(meetings > 0 ? [plural(meetings, { one: '# meeting', other: '# meetings' })] : []),
      ...(agendaItems > 0 ? [plural(agendaItems, { one: '# agenda item', other: '# agenda items' })] : []),
    ])}, with their words in the search, and writes the journal’s file anew without them. It cannot be undone.`,
  mentions: ({ word, count, elsewhere }: Erasure['mentions']) =>
    `“${isolated(word)}” also stands in ${listed([
      ...(count > 0 ? [plural(count, { one: '# entry', other: '# entries' })] : []),
      ...(elsewhere > 0
        ? [plural(elsewhere, { one: '# agenda item or summary draft', other: '# agenda items or summary drafts' })]
        : []),
    ])} about other people. What is written about others stays as it is; read it, and change it yourself.`,
  stays:
    'What Alongside cannot reach: files you exported or printed, and copies that you made of the journal’s folder. Delete those yourself. The Mirror is not touched; it knows no people.',
  sure: 'I have read this, and nothing here is needed any more.',
  keep: 'Keep',
  eraseNow: 'Erase for good',
  erasedButCopies:
    'Erased. No word of it is left in the journal’s file, but a backup could not be deleted; try it again in the settings.',
  erased: 'Erased. No word of it is left in the journal’s file.',
}
