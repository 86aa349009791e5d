import type { z } from 'zod'

/** Which process answers a call: the journal process, that of its Mirror, or main itself. */
export type Side = 'journal' | 'mirror' | 'shell'

/** Whether a call is answered while the journal is locked. */
type Access = 'always' | 'unlocked'

/** One call: who answers it, when, and the shape of what goes in and comes out. */
export interface Method {
  readonly side: Side
  readonly access: Access
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** Keeps each method's own types while checking its form. */
export const defineMethods = <const Methods extends Record<string, Method>>(methods: Methods): Methods => methods

const method = <On extends Side, When extends Access, In extends z.ZodType, Out extends z.ZodType>(shape: {
  side: On
  access: When
  input: In
  output: Out
}) => shape

/** A call on the open journal. */
export const journalMethod = <In extends z.ZodType, Out extends z.ZodType>(shape: { input: In; output: Out }) =>
  method({ side: 'journal', access: 'unlocked', ...shape })

/** A call that opens or makes a journal. */
export const doorMethod = <In extends z.ZodType, Out extends z.ZodType>(shape: { input: In; output: Out }) =>
  method({ side: 'journal', access: 'always', ...shape })

/** A call on the Mirror, which is only there beside an open journal. */
export const mirrorMethod = <In extends z.ZodType, Out extends z.ZodType>(shape: { input: In; output: Out }) =>
  method({ side: 'mirror', access: 'unlocked', ...shape })

/** A call on the desktop shell. */
export const shellMethod = <When extends Access, In extends z.ZodType, Out extends z.ZodType>(shape: {
  access: When
  input: In
  output: Out
}) => method({ side: 'shell', ...shape })
