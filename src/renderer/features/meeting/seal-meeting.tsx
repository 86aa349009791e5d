import { Stamp } from 'lucide-react'
import { useState } from 'react'
import type { Meeting } from '#shared/journal/meeting.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatInstant, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row } from '../../ui/layout.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './meeting.module.css'

/** Lets the words of an ended meeting stand. It cannot be taken back, so it is asked once what it means. */
export function SealMeeting({ meeting }: { meeting: Meeting }) {
  const [isAsked, setAsked] = useState(false)
  const words = messages.meeting
  if (meeting.endedAt === null) return null
  if (meeting.sealedAt !== null)
    return <p className={styles['quiet']}>{words.sealedOn(formatInstant(meeting.sealedAt))}</p>
  const seal = async (): Promise<void> => {
    const outcome = await call('sealMeeting', { meetingId: meeting.id })
    setAsked(false)
    if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  }
  const actions = (
    <>
      <Button variant="quiet" onPress={() => setAsked(false)}>
        {words.sealNotYet}
      </Button>
      <Button variant="primary" autoFocus onPress={() => void seal()}>
        {words.seal}
      </Button>
    </>
  )
  return (
    <Row>
      <Button variant="quiet" size="small" icon={Stamp} onPress={() => setAsked(true)}>
        {words.seal}
      </Button>
      <Dialog title={words.sealTitle} isOpen={isAsked} onOpenChange={setAsked} actions={actions} size="small">
        <p>{words.sealMeans}</p>
      </Dialog>
    </Row>
  )
}
