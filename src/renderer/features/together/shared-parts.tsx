import { agreementSections } from '#shared/journal/agreement.ts'
import type { Together } from '#shared/journal/together.ts'
import { formatDay, messages } from '../../messages/index.ts'
import styles from './together.module.css'

const words = messages.together
const fields = messages.entries.fields

export function SharedList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles['list']}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
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
            <p className={styles['quiet']} dir="auto">
              {[measure, expectation, targetDay && words.due(formatDay(targetDay))].filter(Boolean).join(' · ')}
            </p>
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
            <p>{messages.entries.choices['freedom.level']?.[level]}</p>
            <p className={styles['quiet']} dir="auto">
              {[boundary, lookIn && words.lookIn(formatDay(lookIn))].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Part = ({ label, text }: { label: string | undefined; text: string }) =>
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
          <Part key={name} label={fields[`plan.${name}`]?.label} text={season[name]} />
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
          <Part key={name} label={fields[`agreement.${name}`]?.label} text={agreement[name]} />
        ))}
      </dl>
    </section>
  )
}
