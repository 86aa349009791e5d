import { healthSchema } from '../journal/health.ts'
import { readMethod, writeMethod } from './method.ts'
import { nothingSchema } from './nothing.ts'

/** Calls on the file of an open journal, whatever is in it. */
export const healthMethods = {
  /** What the last look through the whole file found. */
  readHealth: readMethod({
    outdatedBy: ['health-changed', 'damage-found'],
    input: nothingSchema,
    output: healthSchema,
  }),
  /** Looks through the whole file now, a little at a time; `health-changed` tells when it is done. */
  lookAtHealth: writeMethod({ input: nothingSchema, output: healthSchema }),
}
