export const goals = {
  emptyTitle: 'No common goal is written down yet',
  empty:
    'A goal both of you want, how you will both see it, what you expect of each other, and why it matters to them.',
  add: 'Agree on a goal',
  live: 'Under way',
  ended: 'Reached or let go',
  look: 'Look at it again',
} as const
