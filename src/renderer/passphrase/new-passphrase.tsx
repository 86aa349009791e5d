import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { StrengthMeter } from '../ui/strength-meter.tsx'
import { estimatePassphrase } from './passphrase-estimator.ts'
import {
  charactersOf,
  type Estimate,
  fewestCharacters,
  isAccepted,
  judgePassphrase,
  secondsToGuess,
  type Verdict,
} from './passphrase-strength.ts'

interface NewPassphraseProps {
  readonly label: string
  readonly value: string
  readonly onChange: (passphrase: string) => void
  /** The button that goes on, and what it does with an accepted passphrase. */
  readonly submit: string
  readonly onSubmit: () => void
  readonly isPending?: boolean
  /** False when another field comes before it, which then has the focus. */
  readonly isFirst?: boolean
  /** Stands above the fields. */
  readonly children?: ReactNode
}

const words = messages.welcome.passphrase

/** What the estimator says of the newest text; null while it is still reading. */
function useEstimate(passphrase: string): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    let isCurrent = true
    void estimatePassphrase(passphrase).then((found) => isCurrent && setEstimate(found))
    return () => {
      isCurrent = false
    }
  }, [passphrase])
  return passphrase === '' ? null : estimate
}

const verdictWord = (verdict: Verdict, typed: number): string => {
  if (verdict === 'too-short') return words.tooShort(typed, fewestCharacters)
  return verdict === 'easy' ? words.easy : verdict === 'strong' ? words.strong : words.acceptable
}

function Strength({ passphrase, estimate }: { passphrase: string; estimate: Estimate }) {
  const typed = charactersOf(passphrase)
  const verdict = judgePassphrase(typed, estimate)
  const pattern = estimate.pattern === null ? undefined : words.pattern[estimate.pattern]
  const score = Math.max(0, Math.min(4, isAccepted(verdict) ? estimate.score : Math.min(estimate.score, 1)))
  return (
    <StrengthMeter
      label={words.meter}
      score={score as 0 | 1 | 2 | 3 | 4}
      word={verdictWord(verdict, typed)}
      text={pattern ?? words.guessTime(secondsToGuess(estimate.bits))}
    />
  )
}

/** The form of a new passphrase: long enough, not easy to guess, and typed twice. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label, value, onChange, submit, onSubmit, isPending = false, isFirst = true, children } = props
  const [again, setAgain] = useState('')
  const estimate = useEstimate(value)
  const isFine = estimate !== null && isAccepted(judgePassphrase(charactersOf(value), estimate))
  const isSame = again === value
  const goOn = (event: FormEvent): void => {
    event.preventDefault()
    if (isFine && isSame && !isPending) onSubmit()
  }
  return (
    <form onSubmit={goOn}>
      <Stack gap={5}>
        {children}
        <PassphraseField label={label} value={value} onChange={onChange} autoFocus={isFirst} />
        {estimate && <Strength passphrase={value} estimate={estimate} />}
        <PassphraseField
          label={words.again}
          value={again}
          onChange={setAgain}
          error={again !== '' && !isSame && !value.startsWith(again) ? words.notTheSame : undefined}
        />
        <Row>
          <Button type="submit" variant="primary" isPending={isPending} isDisabled={!isFine || !isSame}>
            {submit}
          </Button>
        </Row>
      </Stack>
    </form>
  )
}
