import { failureOf } from '../../client/call.ts'
import { linkTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './meeting.module.css'

/** A meeting that cannot be shown: what happened, and the way out. */
export function MeetingTrouble({ error }: { error: Error }) {
  return (
    <main className={styles['record']}>
      <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
      <ButtonLink href={linkTo('today')}>{messages.meeting.backToPerson}</ButtonLink>
    </main>
  )
}
