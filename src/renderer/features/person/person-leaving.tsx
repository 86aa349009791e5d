import type { Person } from '#shared/journal/person.ts'
import { call } from '../../client/call.ts'
import { messages } from '../../messages/index.ts'
import { PlainFileButton } from '../../paper/plain-file-button.tsx'
import { Row } from '../../ui/layout.tsx'
import { ErasePerson } from './erase-person.tsx'
import { HandoverPart } from './handover.tsx'
import styles from './person.module.css'

const words = messages.leaving

/** What a person can ask for: everything that is written about them, and that it goes. */
export function PersonLeaving({ person }: { person: Person }) {
  const { id: personId } = person
  return (
    <>
      <HandoverPart personId={personId} />
      <section className={styles['standing']}>
        <h2>{words.everything}</h2>
        <p className={styles['hint']}>{words.everythingHint}</p>
        <Row gap={2}>
          <PlainFileButton
            label={words.asText}
            means={words.everythingMeans}
            save={() => call('exportPersonMarkdown', { personId })}
          />
          <PlainFileButton
            label={words.asJson}
            means={words.everythingMeans}
            save={() => call('exportPersonJson', { personId })}
          />
        </Row>
      </section>
      <section className={styles['standing']}>
        <h2>{words.erase}</h2>
        <p className={styles['hint']}>{words.eraseHint}</p>
        <Row>
          <ErasePerson person={person} />
        </Row>
      </section>
    </>
  )
}
