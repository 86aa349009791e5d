import { contract, type MethodName, type PageMethodName } from './contract.ts'
import type { AppEvent } from './events.ts'

/**
 * What the page and its preload need of the contract besides types. The build writes the answers of this file in its place
 * (electron.vite.config.ts), for the schemas would make both large.
 */
const names = Object.keys(contract) as MethodName[]

const isForPages = (name: MethodName): name is PageMethodName => contract[name].audience === 'page'

/** The methods that a page may call. */
export const pageMethods: readonly PageMethodName[] = names.filter(isForPages)

const namesByEvent = Map.groupBy(
  pageMethods.flatMap((name) => contract[name].outdatedBy.map((event) => ({ name, event }))),
  ({ event }) => event,
)

/** The methods whose answers an event makes old; an event that is not among them makes none. */
export const outdatedBy: { readonly [Name in AppEvent['name']]?: readonly PageMethodName[] } = Object.fromEntries(
  Array.from(namesByEvent, ([event, outdated]) => [event, outdated.map(({ name }) => name)]),
)
