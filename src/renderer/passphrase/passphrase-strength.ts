/** What the estimator found out about a passphrase. */
export interface Estimate {
  /** 0 to 4, as zxcvbn counts. */
  readonly score: number
  /** Guesses an attacker who knows words, names and patterns would need, as a power of two. */
  readonly bits: number
  /** The pattern that makes it easy, by the estimator's name for it. */
  readonly pattern: string | null
}

export type Verdict = 'too-short' | 'easy' | 'acceptable' | 'strong'

export const fewestCharacters = 12
const acceptableScore = 3
const acceptableBits = 60
const strongBits = 50

/** Code points, as the journal counts them, so that an emoji is one character. */
export const charactersOf = (text: string): number => [...text.normalize('NFKC')].length

/** The rule for a new passphrase (security.md 1.2): long enough, and not easy to guess. */
export function judgePassphrase(characters: number, { score, bits }: Estimate): Verdict {
  if (characters < fewestCharacters) return 'too-short'
  if (score < acceptableScore && bits < acceptableBits) return 'easy'
  return bits >= strongBits ? 'strong' : 'acceptable'
}

export const isAccepted = (verdict: Verdict): boolean => verdict === 'acceptable' || verdict === 'strong'

/**
 * A fast computer tries about a hundred passphrases a second against Argon2id with 256 MiB, and finds the right one
 * half way through on average.
 */
const guessesPerSecond = 100

/** Seconds that a thief with a copy of the journal and one fast computer would need. */
export const secondsToGuess = (bits: number): number => 2 ** (bits - 1) / guessesPerSecond
