/** What the page asks the worker for. Nothing of a text is kept after its answer. */
export type SpellingTask =
  | { readonly name: 'learn'; readonly words: readonly string[] }
  | { readonly name: 'check'; readonly id: number; readonly text: string }
  | { readonly name: 'suggest'; readonly id: number; readonly word: string }

/** The answer to the task of the same id: places as pairs of beginning and end, or suggestions. */
export type SpellingAnswer =
  | { readonly id: number; readonly places: Uint32Array }
  | { readonly id: number; readonly suggestions: readonly string[] }
