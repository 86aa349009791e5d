export const meetings = {
  emptyTitle: 'No one-on-one yet',
  empty:
    'Start one from the top of this page, or plan a time. Every one you hold stands here, with what was said and written.',
  planned: 'Planned',
  past: 'Earlier',
  states: {
    planned: 'planned',
    'in-progress': 'in progress',
    held: 'held',
    moved: 'moved',
    'not-held': 'not held',
  },
  cancelled: 'cancelled',
  entries: (count: number) => (count === 0 ? 'nothing written' : count === 1 ? '1 entry' : `${count} entries`),
  start: 'Start',
  resume: 'Continue',
} as const
