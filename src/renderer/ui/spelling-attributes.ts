/** Whether words are looked up in a field. `known-words` offers no way to keep one: the field's words go nowhere else. */
export type FieldSpelling = 'on' | 'known-words' | 'off'

/** The browser's own checker would ask a server for its dictionary: it is off in every field. */
export const spellingAttributes = (spelling: FieldSpelling) =>
  ({ spellCheck: 'false', 'data-spelling': spelling }) as const
