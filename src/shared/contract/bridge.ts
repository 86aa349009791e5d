import type { Call } from './contract.ts'
import type { AppEvent } from './events.ts'
import type { PageMethodName } from './method-names.ts'

/** One function a method, each answering an outcome. */
export type Calls = { readonly [Name in PageMethodName]: Call<Name> }

/** All that the page can see of the rest: `window.alongside`, put there by the preload. */
export type Bridge = Calls & {
  /** Calls `listener` for every event until the returned function is called. */
  onEvent(listener: (event: AppEvent) => void): () => void
}
