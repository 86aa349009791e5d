import type { EntryKind } from '#shared/journal/entry.ts'
import type { Layer } from '#shared/journal/layer.ts'

/**
 * What a new entry starts as. Notes and readings are the manager's own until they say otherwise;
 * what was agreed or said aloud is already known to both.
 */
export const usualLayer: { readonly [Kind in EntryKind]: Layer } = {
  note: 'private',
  listening: 'shareable',
  goal: 'shareable',
  checkpoint: 'shareable',
  commitment: 'shareable',
  freedom: 'shareable',
  recognition: 'shareable',
  idea: 'shareable',
  opinion: 'shareable',
  capability: 'shareable',
  experiment: 'shareable',
  phase: 'shareable',
  investment: 'shareable',
  agreement: 'shareable',
  disagreement: 'private',
  plan: 'shareable',
  addendum: 'shareable',
}
