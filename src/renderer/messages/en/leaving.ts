import type { Erasure, MentionPlace, Mentions } from '#shared/journal/erasure.ts'
import { isolated } from '#shared/journal/isolated.ts'
import { listed, type PluralForms, plural } from '../plural.ts'

const places: { readonly [Place in MentionPlace]: string } = {
  entry: 'Entry',
  'earlier-wording': 'Earlier wording of an entry',
  about: 'About',
  'agenda-item': 'Agenda item',
  'summary-draft': 'Summary draft',
  meeting: 'Guide of a meeting',
  guide: 'Your own guide',
  'unsent-text': 'Unsent text',
  'own-word': 'Own word',
  elsewhere: 'Elsewhere in the journal',
}

const counted: { readonly [Place in MentionPlace]: PluralForms } = {
  entry: { one: '# entry', other: '# entries' },
  'earlier-wording': { one: 'the earlier wording of # entry', other: 'the earlier wordings of # entries' },
  about: { one: '# About page', other: '# About pages' },
  'agenda-item': { one: '# agenda item', other: '# agenda items' },
  'summary-draft': { one: '# summary draft', other: '# summary drafts' },
  meeting: { one: 'the guide of # meeting', other: 'the guides of # meetings' },
  guide: { one: '# own guide', other: '# own guides' },
  'unsent-text': { one: '# unsent text', other: '# unsent texts' },
  'own-word': { one: '# own word', other: '# own words' },
  elsewhere: { one: '# other record', other: '# other records' },
}

const countOfPlace = ({ place, isTrashed, count }: Mentions['counts'][number]): string =>
  `${plural(count, counted[place])}${isTrashed ? ' in the trash' : ''}`

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
    'For someone who asks what is written about them: every entry, private ones, the trash and earlier wordings too, in one file. Read it first; it may speak of others.',
  everythingMeans:
    'Everything that is written under this person: private entries, what is in the trash, and how entries stood before. The name of the file does not say who it is about.',
  asText: 'Save as text',
  asJson: 'Save as JSON',

  erase: 'Erase',
  eraseHint:
    'Takes everything about this person out of the journal for good. To keep what was written and be asked nothing more, archive instead.',
  erasePerson: 'Erase this person',
  eraseQuestion: (name: string) => `Erase ${isolated(name)}?`,
  goes: ({ entries, meetings, agendaItems, revisions, ownWords }: Erasure) =>
    `This deletes ${listed([
      plural(entries, { one: '# entry', other: '# entries' }),
      ...(revisions > 0 ? [plural(revisions, { one: '# earlier wording', other: '# earlier wordings' })] : []),
      ...(meetings > 0 ? [plural(meetings, { one: '# meeting', other: '# meetings' })] : []),
      ...(agendaItems > 0 ? [plural(agendaItems, { one: '# agenda item', other: '# agenda items' })] : []),
      ...(ownWords > 0 ? [plural(ownWords, { one: '# own word of spelling', other: '# own words of spelling' })] : []),
    ])}, with their words in the search, and writes the journal’s file again without them. It cannot be undone.`,
  lookingForName: 'Looking for their name in everything else that is written.',
  searched: (searched: readonly string[]) =>
    `Searched for ${listed(searched.map((word) => `“${isolated(word)}”`))}, each as a whole word, whatever its capitals and accents, in everything else in this journal: entries and how they stood before, About, agendas, summary drafts, guides, meetings, own words, unsent texts and the trash.`,
  stands: (counts: Mentions['counts']) =>
    `Found in ${listed(counts.map(countOfPlace))}. That is what you wrote about others, so it stays as it is. Look at it and change what should not stay.`,
  standsNowhere: 'Found nowhere else. A nickname, or the name with an ending, would not have been found.',
  showPlaces: 'Show these places',
  stays:
    'What Alongside cannot search or reach: the Mirror, which only its own passphrase opens, files you exported or printed, and copies that you made of the journal’s folder. Look through those yourself.',
  sure: 'I have read this, and nothing here is needed any more.',
  keep: 'Keep',
  eraseNow: 'Erase for good',
  erased: (left: number) =>
    `Erased. Nothing that was about them is left in the journal’s file. ${
      left === 0
        ? 'No word of their names was found in what is written about others.'
        : `Words of their names still stand in ${plural(left, { one: '# place', other: '# places' })} about others.`
    }`,
  erasedWithCopies: 'Backups from before still hold them.',
  erasedButCopies: 'A backup could not be deleted; try it again in the settings.',

  mentions: {
    title: (name: string) => `Where the name ${isolated(name)} stands`,
    back: 'Back to About',
    list: 'Places',
    notAll: (shown: number) => `The ${shown} likeliest are shown. Change these, and the next ones come.`,
    inTrash: 'in the trash',
    inQuickCapture: 'waits in Quick capture',
    places,
    opened: 'Written down',
  },
}
