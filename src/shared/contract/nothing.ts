import { z } from 'zod'

/** The input of a call that needs none, and the output of one that has nothing to say. */
export const nothingSchema = z.strictObject({})
export type Nothing = z.infer<typeof nothingSchema>
export const nothing: Nothing = {}
