import type {
  Contract,
  JournalMethodName,
  MirrorMethodName,
  OutputOf,
  ParsedInputOf,
} from '#shared/contract/contract.ts'

/** One function for each named call: takes the parsed input, returns the output or throws an AppError. */
export type HandlersFor<Name extends JournalMethodName | MirrorMethodName> = {
  readonly [Each in Name]: (input: ParsedInputOf<Each>) => OutputOf<Each> | Promise<OutputOf<Each>>
}

type NamesWith<Access extends 'always' | 'unlocked'> = {
  [Name in JournalMethodName]: Contract[Name]['access'] extends Access ? Name : never
}[JournalMethodName]

/** Calls that open, make or close a journal: answered while it is locked too. */
export type DoorHandlers = HandlersFor<NamesWith<'always'>>

/** Calls on an open journal. */
export type OpenHandlers = HandlersFor<NamesWith<'unlocked'>>
