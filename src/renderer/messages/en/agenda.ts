import { isolated } from '#shared/journal/isolated.ts'

export const agenda = {
  title: 'On the agenda',
  empty: 'Nothing noted yet.',
  add: 'Add to the agenda',
  placeholder: 'Something to talk about, then Enter',
  waiting: (text: string) => `Not on the agenda yet: “${isolated(text)}”. Enter adds it.`,
  carriedFrom: (day: string, times: number) => `carried from ${day}${times > 1 ? ` ×${times}` : ''}`,
  private: 'for you alone',
  edit: (text: string) => `Change the words: ${isolated(text)}`,
  itemWords: 'Words of the item',
  keepPrivate: (text: string) => `Keep for me alone: ${isolated(text)}`,
  share: (text: string) => `Share: ${isolated(text)}`,
  remove: (text: string) => `Take off the agenda: ${isolated(text)}`,
  removed: 'Taken off the agenda.',
  changed: 'The words are changed.',
  copy: 'Copy for an invitation',
  copied: 'Copied: what both of you may see. What is for you alone stays here.',
  notCopied: 'It could not be copied. The agenda is as it was.',
  undo: 'Undo',
} as const
