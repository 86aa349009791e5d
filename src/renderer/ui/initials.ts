/** The first letters of the first and the last word; whole characters, so that emoji and accents stay together. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u)
  const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const first = (word: string): string => [...segments.segment(word)][0]?.segment ?? ''
  const ends = words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [words[0] ?? '']
  return ends.map(first).join('').toLocaleUpperCase()
}
