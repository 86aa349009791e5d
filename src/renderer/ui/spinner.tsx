import styles from './spinner.module.css'

export interface SpinnerProps {
  /** What is being waited for. Without it the spinner is decoration beside words that say it. */
  readonly label?: string
  readonly size?: 12 | 16 | 24
}

export const Spinner = ({ label, size = 16 }: SpinnerProps) => (
  <span
    className={styles['spinner']}
    data-size={size}
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'progressbar', 'aria-label': label })}
  />
)
