import { type AgreementVersion, agreementSections } from '#shared/journal/agreement.ts'
import { formatDay, messages } from '../../messages/index.ts'
import styles from './agreement.module.css'

const words = messages.agreement

/** One version on one page, as it is printed: its words, two lines to sign on, and the code that names it. */
export function AgreementPaper({ version, name }: { version: AgreementVersion; name: string }) {
  const { content } = version.entry
  if (content.kind !== 'agreement') return null
  const written = agreementSections.filter((section) => content[section].trim() !== '')
  return (
    <article className={styles['paper']} aria-label={words.paper} data-print="document">
      <h2>{words.title}</h2>
      <p className={styles['about']}>
        {words.version(version.number)}
        {content.agreedOn && ` · ${words.agreedOn(formatDay(content.agreedOn))}`}
        {content.renewOn && ` · ${words.renewOn(formatDay(content.renewOn))}`}
      </p>
      {content.amendment.trim() !== '' && (
        <p className={styles['amendment']} dir="auto">
          {content.amendment}
        </p>
      )}
      <dl className={styles['sections']}>
        {written.map((section) => (
          <div key={section}>
            <dt>{words.sections[section](name)}</dt>
            <dd dir="auto">{content[section]}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['signatures']}>
        <p>{words.signature(words.me)}</p>
        <p dir="auto">{words.signature(name)}</p>
      </div>
      <p className={styles['code']}>{words.code(version.code)}</p>
    </article>
  )
}
