import { z } from 'zod'
import type { EntryKind } from './entry.ts'

/** The nine principles and the engagement plan, as numbered in principles.md. */
export const principleSchema = z.union([z.int().min(1).max(9), z.literal('plan')])
export type Principle = z.infer<typeof principleSchema>

/** The principles that a kind of entry serves. */
export const principlesOf: { readonly [Kind in EntryKind]: readonly Principle[] } = {
  note: [],
  listening: [3],
  goal: [2],
  checkpoint: [2],
  commitment: [2],
  freedom: [7],
  recognition: [9],
  idea: [4],
  opinion: [8],
  capability: [6],
  experiment: [9],
  phase: [9],
  investment: [9],
  agreement: [1, 2],
  disagreement: [3],
  plan: ['plan'],
  addendum: [],
}
