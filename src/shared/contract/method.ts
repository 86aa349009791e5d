import type { z } from 'zod'
import type { AppEvent } from './events.ts'

/** Which process answers a call: the journal process, that of its Mirror, or main itself. */
type Side = 'journal' | 'mirror' | 'shell'

/** Whether a call is answered while the journal is locked. */
type Access = 'always' | 'unlocked'

/** Who may make a call: a page, or main alone for itself. */
type Audience = 'page' | 'main'

/**
 * Which journal a call opens: the manager's own, the sample, the one that the window is about, or one that is read out of a
 * damaged one. Main adds the folder to it: a page never names a path. Null: none.
 */
type Opens = 'own' | 'sample' | 'current' | 'rescued' | null

/**
 * What a call does with the secrets of the open journal: it `asks` for their state, or `tries` or changes them. Those of the
 * sample are public, so a page is refused to try them. Null: nothing.
 */
type Secret = 'asks' | 'tries' | null

/** All that is said of a call besides its input and output. */
export interface Traits {
  readonly side: Side
  readonly access: Access
  readonly audience: Audience
  readonly opens: Opens
  readonly secret: Secret
  /**
   * Whether it waits while a large file comes in. What a page reads is answered; what is written, and what main reads to put it
   * into a file, must not see or be part of what may be taken back.
   */
  readonly waits: boolean
  /** The events that make its answer old. */
  readonly outdatedBy: readonly AppEvent['name'][]
}

/** One call: who may make it and when, who answers it, and the shape of what goes in and comes out. */
export interface Method extends Traits {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** Keeps each method's own types while checking its form. */
export const defineMethods = <const Methods extends Record<string, Method>>(methods: Methods): Methods => methods

/** What a call says of itself; the other traits are as its maker has them. */
type Told = Partial<Traits> & Pick<Method, 'input' | 'output'>

/** Makes calls with traits in common. */
const methodsWith =
  <const Common extends Traits>(common: Common) =>
  <const Own extends Told>(own: Own): Omit<Common, keyof Own> & Own => ({ ...common, ...own })

const usual = {
  side: 'journal',
  access: 'unlocked',
  audience: 'page',
  opens: null,
  secret: null,
  waits: true,
  outdatedBy: [],
} as const satisfies Traits

const reading = methodsWith({ ...usual, waits: false })

/** A page reads from the open journal; the call says which events make the answer old. */
export const readMethod = <const Own extends Told & Pick<Traits, 'outdatedBy'>>(own: Own) => reading(own)

/** A page changes the open journal. */
export const writeMethod = methodsWith(usual)

/** Main reads or changes the open journal for itself; a page that asks for it is refused. */
export const mainMethod = methodsWith({ ...usual, audience: 'main' })

/** A call that opens, makes or closes a journal, or looks at one that is closed. */
export const doorMethod = methodsWith({ ...usual, access: 'always' })

/** A call on the Mirror, which is only there beside an open journal. */
export const mirrorMethod = methodsWith({ ...usual, side: 'mirror' })

/** A call on the desktop shell; it says when it is answered. */
const onShell = methodsWith({ ...usual, side: 'shell' })
export const shellMethod = <const Own extends Told & Pick<Traits, 'access'>>(own: Own) => onShell(own)
