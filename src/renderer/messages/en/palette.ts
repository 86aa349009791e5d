import { formatDay } from '../dates.ts'

export const palette = {
  title: 'Find anything',
  placeholder: 'A name, an action, or a word that was written',
  people: 'People',
  actions: 'Actions',
  agenda: 'On the agenda',
  waits: 'still to be talked about',
  talked: (day: string) => `talked about on ${formatDay(day)}`,
  written: 'Written',
  nothing: 'Nothing found. Every word has to be in it; the last one may be half typed.',
  filters: 'Narrow it: person:zanele  kind:idea  after:2026-03  before:2026',
  actionNames: {
    today: 'Go to Today',
    capture: 'Write something down',
    summary: 'Make a review summary',
    'add-person': 'Add a person',
    mirror: 'Go to the Mirror',
    templates: 'Open the templates',
    settings: 'Open the settings',
    trash: 'Open the trash',
    shortcuts: 'List the keyboard shortcuts',
    lock: 'Lock the journal',
  },
} as const
