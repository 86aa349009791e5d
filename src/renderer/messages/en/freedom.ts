export const freedom = {
  emptyTitle: 'No decision area is written down yet',
  empty:
    'Take one decision that you make today and that could become theirs: how far it is theirs, inside which boundary, with which safety net, and when you look at it again.',
  add: 'Add a decision area',
  change: 'Change who decides',
  ofSeven: (height: number) => `step ${height} of 7`,
} as const
