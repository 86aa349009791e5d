import { useState } from 'react'
import { firstOnes } from '#shared/journal/first-ones.ts'

/** The first ones of a list, as many as one takes in at once, until the others are asked for. */
export function useFirstOnes<One>(all: readonly One[], most: number) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? all : firstOnes(all, most)
  return { shown, showAll: shown.length < all.length ? () => setWhole(true) : null }
}
