import { useState } from 'react'
import type { Outcome } from '#shared/contract/outcome.ts'
import type { Meeting, MeetingLine } from '#shared/journal/meeting.ts'
import { call } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { formatMinute, messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { MinuteField } from '../ui/minute-field.tsx'
import { Select } from '../ui/select.tsx'
import { showToast } from '../ui/toasts.tsx'

const words = messages.planMeeting

const usualTemplate = 'regular-one-on-one'
/** The choice that leaves a plan its own copy of its template. */
const asPlanned = 'as-planned'

interface PlanDialogProps {
  readonly personId: string
  /** The plan to change; null for a new one. */
  readonly plan: Pick<MeetingLine, 'id' | 'plannedFor' | 'templateTitle'> | null
  readonly onClose: () => void
}

/** Plans a one-on-one, or moves a plan, gives it another template or calls it off. Mounted while it is open. */
export function PlanDialog({ personId, plan, onClose }: PlanDialogProps) {
  const [when, setWhen] = useState(plan?.plannedFor ?? null)
  const [templateId, setTemplateId] = useState(plan ? asPlanned : usualTemplate)
  const [trouble, setTrouble] = useState<string | undefined>()
  const { data: templates = [] } = useJournalQuery('listTemplates', {})
  const options = templates.map(({ id, title }) => ({ id, label: title }))
  const kept = plan ? [{ id: asPlanned, label: words.asPlanned(plan.templateTitle) }] : []
  const save = (plannedFor: string): Promise<Outcome<Meeting>> =>
    plan
      ? call('changePlan', { meetingId: plan.id, plannedFor, templateId: templateId === asPlanned ? null : templateId })
      : call('planMeeting', { personId, templateId, plannedFor })
  const confirm = async (): Promise<void> => {
    if (when === null) return setTrouble(words.whenMissing)
    const outcome = await save(when)
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error, { plannedFor: words.when }))
    onClose()
    showToast({ text: words.planned(formatMinute(when)) })
  }
  const cancel = async (meetingId: string): Promise<void> => {
    const outcome = await call('cancelPlan', { meetingId })
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    onClose()
    const takeBack = (): void => void call('reopenPlan', { meetingId })
    showToast({ text: words.cancelled, actionLabel: words.undo, onAction: takeBack })
  }
  const change = (minute: string | null): void => {
    setWhen(minute)
    setTrouble(undefined)
  }
  return (
    <Dialog
      title={plan ? words.changeTitle : words.title}
      isOpen
      onOpenChange={onClose}
      size="small"
      actions={
        <>
          {plan && (
            <Button variant="quiet" onPress={() => void cancel(plan.id)}>
              {words.cancel}
            </Button>
          )}
          <Button variant="primary" onPress={() => void confirm()}>
            {plan ? words.confirmChange : words.confirm}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <MinuteField label={words.when} value={when} onChange={change} error={trouble} autoFocus />
        <Select label={words.template} options={[...kept, ...options]} value={templateId} onChange={setTemplateId} />
      </Stack>
    </Dialog>
  )
}
