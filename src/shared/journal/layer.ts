import { z } from 'zod'

/**
 * Who an entry is for. *Mirror* entries are no layer of the journal: they live in a file of their own
 * under a key of their own (principle 5), so no value here can name them.
 */
export const layerSchema = z.enum(['shareable', 'private'])
export type Layer = z.infer<typeof layerSchema>
