/** A list that is hardly longer than what is shown at first is shown whole. */
const hardlyMore = 3

/** The first ones of a list, as many as one takes in at once. */
export const firstOnes = <One>(all: readonly One[], most: number): One[] =>
  all.length <= most + hardlyMore ? [...all] : all.slice(0, most)
