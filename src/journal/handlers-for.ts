import type {
  JournalMethodName,
  MirrorMethodName,
  NamesWith,
  OutputOf,
  ParsedInputOf,
} from '#shared/contract/contract.ts'
import type { healthMethods } from '#shared/contract/health-methods.ts'

/** One function for each named call: takes the parsed input, returns the output or throws an AppError. */
export type HandlersFor<Name extends JournalMethodName | MirrorMethodName> = {
  readonly [Each in Name]: (input: ParsedInputOf<Each>) => OutputOf<Each> | Promise<OutputOf<Each>>
}

/** Calls on the secrets of an open journal: they need its header and the count of wrong tries, and no context. */
export type SecretName = NamesWith<{ secret: 'asks' | 'tries' }>

/** Calls on the file of an open journal, whatever is in it. */
type HealthName = keyof typeof healthMethods

/** Calls that open, make or close a journal, answered while it is locked too; and those on its secrets. */
export type DoorHandlers = HandlersFor<NamesWith<{ side: 'journal'; access: 'always' }> | SecretName>

/** Looking through the file of an open journal. */
export type HealthHandlers = HandlersFor<HealthName>

/** Calls on what an open journal holds. */
export type OpenHandlers = HandlersFor<
  Exclude<NamesWith<{ side: 'journal'; access: 'unlocked' }>, SecretName | HealthName>
>
