import { agreementSections } from '#shared/journal/agreement.ts'
import type { Together } from '#shared/journal/together.ts'
import { formatDay, messages } from '../../messages/index.ts'
import styles from './together.module.css'

const words = messages.together

const QuietLines = ({ lines }: { lines: readonly (string | null)[] }) =>
  lines.map(
    (line) =>
      line && (
        <p key={line} className={styles['quiet']} dir="auto">
          {line}
        </p>
      ),
  )

interface SharedLine {
  readonly text: string
  /** Quietly under it. */
  readonly when?: string
}

export function SharedList({ title, lines }: { title: string; lines: readonly SharedLine[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['list']}>
        {lines.map(({ text, when }) => (
          <li key={text}>
            <p dir="auto">{text}</p>
            {when && <p className={styles['quiet']}>{when}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SharedGoals({ goals }: Pick<Together, 'goals'>) {
  if (goals.length === 0) return null
  return (
    <section>
      <h2>{words.goals}</h2>
      <ul className={styles['list']}>
        {goals.map(({ title, measure, expectation, targetDay }) => (
          <li key={title}>
            <strong dir="auto">{title}</strong>
            <QuietLines lines={[measure, expectation, targetDay && words.due(formatDay(targetDay))]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function SharedFreedom({ steps }: { steps: Together['freedom'] }) {
  if (steps.length === 0) return null
  return (
    <section>
      <h2>{words.freedom}</h2>
      <ul className={styles['list']}>
        {steps.map(({ area, level, boundary, lookIn }) => (
          <li key={area}>
            <strong dir="auto">{area}</strong>
            <p>{words.levels[level]}</p>
            <QuietLines lines={[boundary, lookIn && words.lookIn(formatDay(lookIn))]} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Part = ({ label, text }: { label: string; text: string }) =>
  text.trim() !== '' && (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  )

export function SharedSeason({ season }: Pick<Together, 'season'>) {
  if (!season) return null
  const { seasonFrom, seasonTo } = season
  return (
    <section>
      <h2>{words.season}</h2>
      {seasonFrom && seasonTo && (
        <p className={styles['quiet']}>{words.from(formatDay(seasonFrom), formatDay(seasonTo))}</p>
      )}
      <dl className={styles['parts']}>
        {(['growInto', 'iWillOpen', 'iCommit', 'theyCommit'] as const).map((name) => (
          <Part key={name} label={words.fields[name]} text={season[name]} />
        ))}
      </dl>
    </section>
  )
}

export function SharedAgreement({ agreement }: Pick<Together, 'agreement'>) {
  if (!agreement) return null
  return (
    <section>
      <h2>{words.agreement}</h2>
      <p className={styles['quiet']}>
        {messages.agreement.version(agreement.number)} · {agreement.code}
      </p>
      <dl className={styles['sections']}>
        {agreementSections.map((name) => (
          <Part key={name} label={words.fields[name]} text={agreement[name]} />
        ))}
      </dl>
    </section>
  )
}
