export const palette = {
  title: 'Find anything',
  placeholder: 'A name, an action, or a word that was written',
  people: 'People',
  actions: 'Actions',
  written: 'Written',
  nothing: 'Nothing found. Every word has to be in the entry; the last one may be half typed.',
  filters: 'Narrow it: person:zanele  kind:idea  after:2026-03  before:2026',
  actionNames: {
    today: 'Go to Today',
    summary: 'Make a review summary',
    'add-person': 'Add a person',
    templates: 'Open the templates',
    settings: 'Open the settings',
    shortcuts: 'List the keyboard shortcuts',
    lock: 'Lock the journal',
  },
} as const
