import { type RefObject, useEffect } from 'react'

/** Dispatched at a field when its text has become another one, also when nobody typed: setting a value is no event. */
export const textSetEvent = 'alongside-text-set'

export function useTextSet(field: RefObject<HTMLElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other value is what is told.
  useEffect(() => {
    field.current?.dispatchEvent(new Event(textSetEvent))
  }, [value])
}
