import { type RefObject, useEffect } from 'react'

/** Whether words are looked up in a field. `known-words` offers no way to keep one: the field's words go nowhere else. */
export type FieldSpelling = 'on' | 'known-words' | 'off'

/** The browser's own checker would ask a server for its dictionary: it is off in every field. */
export const spellingAttributes = (spelling: FieldSpelling) =>
  ({ spellCheck: 'false', 'data-spelling': spelling }) as const

/** Dispatched at a field when its text has become another one, also when no one typed: setting a value is no event. */
export const textSetEvent = 'alongside-text-set'

export function useTextSet(field: RefObject<HTMLElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other value is what is reported.
  useEffect(() => {
    field.current?.dispatchEvent(new Event(textSetEvent))
  }, [value])
}
