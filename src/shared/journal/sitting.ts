const longestStretchMs = 10 * 60_000

/**
 * True when a text has been changed for ten minutes since a version of it was last kept, in one sitting or in several:
 * what stands there is then kept before it changes again. Both are ISO instants. In doubt it is true, because a version
 * too many costs nothing: when the clock went back, and when one of the two is no instant.
 */
export function isVersionDue(lastKeptAt: string, now: string): boolean {
  const stretch = Date.parse(now) - Date.parse(lastKeptAt)
  return !(stretch >= 0 && stretch < longestStretchMs)
}

/** Long enough that two texts of one language share few by chance, short enough that a changed word touches few. */
const runLength = 8

function sharedAtEnds(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return start + end
}

/** How much of `before` stands in runs of eight units that `after` has too, each as often as there; at most all of it. */
function sharedInRuns(before: string, after: string): number {
  const runs = new Map<string, number>()
  for (let at = 0; at + runLength <= after.length; at += 1) {
    const run = after.slice(at, at + runLength)
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  let shared = 0
  let sharedUpTo = 0
  for (let at = 0; at + runLength <= before.length; at += 1) {
    const run = before.slice(at, at + runLength)
    const left = runs.get(run) ?? 0
    if (left === 0) continue
    runs.set(run, left - 1)
    shared += at + runLength - Math.max(at, sharedUpTo)
    sharedUpTo = at + runLength
  }
  // Runs that overlap in one text may lie apart in the other.
  return Math.min(shared, after.length)
}

/** The texts of a record by the field or part that each is of. */
export type PartTexts = Iterable<readonly [part: string, text: string]>

/** True when more than half of any text is gone: see below. A part that is gone has lost its text. */
export function losesText(before: PartTexts, after: PartTexts): boolean {
  const later = new Map(after)
  return [...before].some(([part, text]) => losesMoreThanHalf(text, later.get(part) ?? ''))
}

/**
 * True when more than half of a text is gone in another: deleted, or written over. Words that moved, and many small
 * corrections, are not gone. Works in every script, for it looks at runs of UTF-16 units and not at words.
 */
export function losesMoreThanHalf(before: string, after: string): boolean {
  const enough = before.length / 2
  return sharedAtEnds(before, after) < enough && sharedInRuns(before, after) < enough
}
