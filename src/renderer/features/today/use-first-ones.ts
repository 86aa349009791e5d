import { useState } from 'react'

/** A list that is hardly longer than what is shown at first is shown whole. */
const hardlyMore = 3

/** The first ones of a list, as many as one takes in at once, until the others are asked for. */
export function useFirstOnes<One>(all: readonly One[], most: number) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || all.length <= most + hardlyMore ? all : all.slice(0, most)
  return { shown, showAll: shown.length < all.length ? () => setWhole(true) : null }
}
