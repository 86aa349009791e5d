export const shield = {
  up: 'Private words are hidden. The same key shows them again.',
  down: 'Private words are shown again.',
} as const
