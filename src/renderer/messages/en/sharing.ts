import { plural } from '../plural.ts'

export const sharing = {
  title: 'Said in confidence',
  questions: {
    'stay-interview': (count: number) =>
      plural(count, {
        one: '1 entry from a stay interview can be shared. Keep it private, or share it?',
        other: '# entries from stay interviews can be shared. Keep them private, or share them?',
      }),
    disagreement: (count: number) =>
      plural(count, {
        one: '1 entry from a meeting about a disagreement can be shared. Keep it private, or share it?',
        other: '# entries from meetings about a disagreement can be shared. Keep them private, or share them?',
      }),
  },
  until: 'Until you choose, they stay private and are in no summary. You can change each one later.',
  keep: 'Keep private',
  share: 'Share',
  look: (count: number) => plural(count, { one: 'Show it', other: 'Show all #' }),
  kept: 'They stay private.',
  shared: 'They can be shared from now on.',
} as const
