import { Meter } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './strength-meter.module.css'

export interface StrengthMeterProps {
  readonly label: string
  /** 0 very weak to 4 very strong, as zxcvbn counts. */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** The score as a word. */
  readonly word: string
  /** What would help, or how long guessing takes: one sentence. */
  readonly text?: string
}

export const StrengthMeter = ({ label, score, word, text }: StrengthMeterProps) => (
  <Meter
    value={score + 1}
    minValue={0}
    maxValue={5}
    valueLabel={word}
    aria-label={label}
    className={classNames(styles['meter'])}
  >
    <span className={styles['bar']} data-score={score} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((step) => (
        <span key={step} className={styles['step']} data-filled={step <= score} />
      ))}
    </span>
    <span className={styles['words']}>
      <strong className={styles['word']} data-score={score}>
        {word}
      </strong>
      {text !== undefined && <span>{text}</span>}
    </span>
  </Meter>
)
