import { type FreedomLevel, freedomHeight, freedomLevels } from '#shared/journal/freedom-level.ts'
import { messages } from '../../messages/index.ts'
import styles from './freedom.module.css'

const nameOf = (level: FreedomLevel): string => messages.entries.choices['freedom.level']?.[level] ?? level

/** The seven levels as a row of steps, filled up to today’s; said in words beside it. */
export function LevelScale({ level }: { level: FreedomLevel }) {
  const height = freedomHeight(level)
  return (
    <p className={styles['scale']}>
      <span className={styles['steps']} aria-hidden="true">
        {freedomLevels.map((each) => (
          <span key={each} data-reached={freedomHeight(each) <= height} title={nameOf(each)} />
        ))}
      </span>
      <strong>{nameOf(level)}</strong>
      <span className={styles['of']}>{messages.freedom.ofSeven(height)}</span>
    </p>
  )
}
