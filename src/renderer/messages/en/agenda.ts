export const agenda = {
  title: 'On the agenda',
  empty: 'Nothing noted yet.',
  add: 'Add to the agenda',
  placeholder: 'Something to talk about, then Enter',
  carriedFrom: (day: string, times: number) => `carried from ${day}${times > 1 ? ` ×${times}` : ''}`,
  private: 'for you alone',
  keepPrivate: (text: string) => `Keep for me alone: ${text}`,
  share: (text: string) => `Share: ${text}`,
  remove: (text: string) => `Take off the agenda: ${text}`,
  removed: 'Taken off the agenda.',
  undo: 'Undo',
} as const
