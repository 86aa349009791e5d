export const agenda = {
  title: 'On the agenda',
  empty: 'Nothing noted yet.',
  add: 'Add to the agenda',
  placeholder: 'Something to talk about, then Enter',
} as const
