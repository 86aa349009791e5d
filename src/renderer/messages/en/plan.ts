import { isolated } from '#shared/journal/isolated.ts'

export const plan = {
  emptyTitle: 'No season is planned yet',
  empty:
    'A season is about a quarter of a year: what they want to grow into, what you will open for it, what each of you does, and when you look again.',
  first: 'Plan a first season',
  next: 'Begin the next season',
  earlier: 'Earlier seasons',
  paper: 'The season on paper',
  title: (name: string) => `Engagement plan with ${isolated(name)}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  lookAgain: (day: string) => `we look again on ${day}`,
} as const
