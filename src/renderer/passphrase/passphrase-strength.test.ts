import { expect, test } from 'vitest'
import { estimatePassphrase } from './passphrase-estimator.ts'
import { charactersOf, isAccepted, judgePassphrase, secondsToGuess, type Verdict } from './passphrase-strength.ts'

const verdictOf = async (passphrase: string): Promise<Verdict> =>
  judgePassphrase(charactersOf(passphrase), await estimatePassphrase(passphrase))

test('eleven characters are too short, however random', async () => {
  expect(await verdictOf('Xk39!dkw#2l')).toBe('too-short')
  expect(await verdictOf('Xk39!dkw#2lq')).toBe('acceptable')
})

test('long but common, repeated or typed along the keyboard is refused', async () => {
  for (const easy of ['password1234', 'qwertyuiop12', 'aaaaaaaaaaaaaaaa', '123456789012', 'iloveyou1234']) {
    expect(await verdictOf(easy), easy).toBe('easy')
  }
})

test('four unrelated words are strong', async () => {
  expect(await verdictOf('kettle orbit lantern mossy')).toBe('strong')
})

test('a score of two is accepted only with sixty bits', () => {
  expect(isAccepted(judgePassphrase(20, { score: 2, bits: 59, pattern: null }))).toBe(false)
  expect(isAccepted(judgePassphrase(20, { score: 2, bits: 60, pattern: null }))).toBe(true)
})

test('an emoji counts as one character', () => {
  expect(charactersOf('🌿🌿🌿')).toBe(3)
})

test('every further bit doubles the time a thief needs', () => {
  expect(secondsToGuess(41) / secondsToGuess(40)).toBe(2)
})
