import { z } from 'zod'

export const summaryThemeSchema = z.enum([
  'goals',
  'freedom',
  'experiments',
  'opinions',
  'ideas',
  'capability',
  'recognition',
  'listening',
  'notes',
  'commitments',
  'investments',
  'disagreements',
  'partnership',
  'next-season',
])
export type SummaryTheme = z.infer<typeof summaryThemeSchema>
