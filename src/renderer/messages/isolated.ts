/** Letters and digits that run from right to left, and the signs that turn a line round. */
const turnsTheLine =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Somebody's words inside a sentence of ours: where they run from right to left they keep to themselves, and what stands
 * after them stays after them. Other words need no marks.
 */
export const isolated = (words: string): string =>
  turnsTheLine.test(words) ? `\u2068${words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, '')}\u2069` : words
