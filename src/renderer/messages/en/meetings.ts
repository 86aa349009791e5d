export const meetings = {
  empty: 'No one-on-one yet. Start one from the top of this page, or plan it.',
  planned: 'Planned',
  past: 'Earlier',
  states: {
    planned: 'planned',
    'in-progress': 'in progress',
    held: 'held',
    moved: 'moved',
    'not-held': 'not held',
  },
  entries: (count: number) => (count === 0 ? 'nothing written' : count === 1 ? '1 entry' : `${count} entries`),
  start: 'Start',
  resume: 'Continue',
} as const
