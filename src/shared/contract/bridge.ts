import type { Call, PageMethodName } from './contract.ts'
import type { AppEvent } from './events.ts'

/** The two ways between the page and main: calls go in, events come out. */
export const callChannel = 'alongside:call'
export const eventChannel = 'alongside:event'

/** One function a method, each answering an outcome. */
export type Calls = { readonly [Name in PageMethodName]: Call<Name> }

/** All that the page can see of the rest: `window.alongside`, put there by the preload. */
export type Bridge = Calls & {
  /** Calls `listener` for every event until the returned function is called. */
  onEvent(listener: (event: AppEvent) => void): () => void
}
