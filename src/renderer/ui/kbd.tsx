import styles from './kbd.module.css'

export interface KbdProps {
  /** Keys with a space between them: `Ctrl K`. */
  readonly keys: string
}

export const Kbd = ({ keys }: KbdProps) => (
  <kbd className={styles['keys']}>
    {keys.split(' ').map((key) => (
      <kbd key={key} className={styles['key']}>
        {key}
      </kbd>
    ))}
  </kbd>
)
