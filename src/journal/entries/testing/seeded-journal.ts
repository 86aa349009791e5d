import type { Content, ContentOf, Entry, EntryDraft } from '#shared/journal/entry.ts'
import { betweenMeetings } from '#shared/journal/entry.ts'
import { blankPerson, type PersonDraft } from '#shared/journal/person.ts'
import type { Context } from '../../context.ts'
import { addPerson } from '../../people/people.ts'
import { recordEntry } from '../entries.ts'

/** A person's fields with one name and nothing else written. */
export const personNamed = (name: string): PersonDraft => blankPerson(name, 'moss')

export const addPersonNamed = (context: Context, name: string): string => addPerson(context, personNamed(name)).id

/** A shareable draft of this content, written between meetings. */
export const draftOf = (personId: string, content: Content, changes: Partial<EntryDraft> = {}): EntryDraft => ({
  personId,
  place: betweenMeetings,
  day: '2026-03-02',
  layer: 'shareable',
  content,
  ...changes,
})

export const record = (context: Context, personId: string, content: Content, day = '2026-03-02'): Entry =>
  recordEntry(context, draftOf(personId, content, { day }))

export const noteOf = (text: string): ContentOf<'note'> => ({ kind: 'note', text })

export const goalOf = (title: string): ContentOf<'goal'> => ({
  kind: 'goal',
  title,
  measure: '',
  expectation: '',
  whyItMatters: '',
  targetDay: null,
  state: 'active',
})

export const checkpointOf = (
  goalId: string,
  changes: Partial<Omit<ContentOf<'checkpoint'>, 'kind' | 'goalId'>> = {},
): ContentOf<'checkpoint'> => ({
  kind: 'checkpoint',
  goalId,
  happened: '',
  becomes: 'active',
  wordingBefore: '',
  wordingAfter: '',
  ...changes,
})

export const commitmentOf = (
  what: string,
  changes: Partial<Omit<ContentOf<'commitment'>, 'kind'>> = {},
): ContentOf<'commitment'> => ({
  kind: 'commitment',
  owner: 'me',
  what,
  due: null,
  sourceId: null,
  state: 'open',
  closedOn: null,
  ...changes,
})

export const freedomOf = (
  area: string,
  changes: Partial<Omit<ContentOf<'freedom'>, 'kind'>> = {},
): ContentOf<'freedom'> => ({
  kind: 'freedom',
  area,
  level: 'consult',
  theirPicture: '',
  boundary: '',
  safetyNet: '',
  lookIn: null,
  reason: '',
  giveBackOn: null,
  ...changes,
})

export const recognitionOf = (
  whatTheyDid: string,
  changes: Partial<Omit<ContentOf<'recognition'>, 'kind'>> = {},
): ContentOf<'recognition'> => ({
  kind: 'recognition',
  whatTheyDid,
  madePossible: '',
  state: 'noticed',
  saidWords: '',
  saidOn: null,
  channel: '',
  landed: '',
  ...changes,
})

export const experimentOf = (intended: string): ContentOf<'experiment'> => ({
  kind: 'experiment',
  intended,
  patienceUntil: null,
  patienceCost: '',
  learned: '',
  next: '',
  endedOn: null,
})
