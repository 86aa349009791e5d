import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './progress-bar.module.css'

export interface ProgressBarProps {
  readonly label: string
  /** Without a value the end is not known. */
  readonly value?: number
  readonly maximum?: number
  /** Such as "3 of 12"; a percentage when absent. */
  readonly valueLabel?: string
}

export const ProgressBar = ({ label, value, maximum = 100, valueLabel }: ProgressBarProps) => (
  <AriaProgressBar
    {...(value === undefined ? { isIndeterminate: true } : { value })}
    {...(valueLabel === undefined ? {} : { valueLabel })}
    maxValue={maximum}
    className={classNames(styles['progress'])}
  >
    {({ percentage, valueText }) => (
      <>
        <span className={styles['words']}>
          <Label>{label}</Label>
          <span>{valueText}</span>
        </span>
        <span className={styles['track']}>
          <span
            className={styles['fill']}
            data-indeterminate={percentage === undefined}
            style={{ width: `${percentage ?? 30}%` }}
          />
        </span>
      </>
    )}
  </AriaProgressBar>
)
