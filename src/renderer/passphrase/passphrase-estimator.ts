import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { Estimate } from './passphrase-strength.ts'

/** Longer text costs time and no longer changes the verdict. */
const charactersLookedAt = 100

let estimator: Promise<ZxcvbnFactory> | undefined

/** The dictionaries weigh 1.6 MB, so they load when a passphrase is first looked at, and never on other screens. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: charactersLookedAt,
  })
}

export async function estimatePassphrase(passphrase: string): Promise<Estimate> {
  estimator ??= loadEstimator()
  const { score, guessesLog10, feedback } = (await estimator).check(passphrase)
  return { score, bits: guessesLog10 * Math.log2(10), pattern: feedback.warning }
}
