import { diffWordsWithSpace } from 'diff'
import { type AgreementSection, type AgreementVersion, agreementSections } from '#shared/journal/agreement.ts'
import { messages } from '../../messages/index.ts'
import styles from './agreement.module.css'

const words = messages.agreement

const textOf = ({ entry }: AgreementVersion, section: AgreementSection): string =>
  entry.content.kind === 'agreement' ? entry.content[section] : ''

interface SideProps {
  readonly before: string
  readonly after: string
  readonly side: 'before' | 'after'
}

interface Part {
  /** Where in the text it begins: its name among the parts. */
  readonly at: number
  readonly text: string
  readonly isChanged: boolean
}

function partsOf({ before, after, side }: SideProps): Part[] {
  const shown = diffWordsWithSpace(before, after).filter((part) => (side === 'before' ? !part.added : !part.removed))
  let at = 0
  return shown.map(({ value, added, removed }) => {
    const part = { at, text: value, isChanged: added || removed }
    at += value.length
    return part
  })
}

/** One side of a change: what is the same in both, and what was taken out or put in. */
function Side(props: SideProps) {
  const Mark = props.side === 'before' ? 'del' : 'ins'
  return (
    <p dir="auto">
      {partsOf(props).map(({ at, text, isChanged }) =>
        isChanged ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
      )}
    </p>
  )
}

/** Two versions side by side, section by section; what stayed the same in all words is only named. */
export function VersionDifference({ before, after }: { before: AgreementVersion; after: AgreementVersion }) {
  const changed = agreementSections.filter((section) => textOf(before, section) !== textOf(after, section))
  const same = agreementSections.filter((section) => !changed.includes(section) && textOf(after, section) !== '')
  return (
    <div className={styles['difference']}>
      {changed.map((section) => (
        <section key={section}>
          <h3>{messages.entries.fields[`agreement.${section}`]?.label}</h3>
          <div className={styles['sides']}>
            <div>
              <h4>{words.version(before.number)}</h4>
              <Side before={textOf(before, section)} after={textOf(after, section)} side="before" />
            </div>
            <div>
              <h4>{words.version(after.number)}</h4>
              <Side before={textOf(before, section)} after={textOf(after, section)} side="after" />
            </div>
          </div>
        </section>
      ))}
      {same.length > 0 && (
        <p className={styles['quiet']}>
          {words.same(same.map((section) => messages.entries.fields[`agreement.${section}`]?.label ?? '').join(', '))}
        </p>
      )}
    </div>
  )
}
