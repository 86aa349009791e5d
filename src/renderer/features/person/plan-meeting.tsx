import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { formatMinute, messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stack } from '../../ui/layout.tsx'
import { MinuteField } from '../../ui/minute-field.tsx'
import { Select } from '../../ui/select.tsx'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.person.plan

/** Plans the next one-on-one: a day, a time, and the guide to follow. */
export function PlanMeeting({ personId }: { personId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [when, setWhen] = useState<string | null>(null)
  const [templateId, setTemplateId] = useState('regular-one-on-one')
  const [trouble, setTrouble] = useState<string | undefined>()
  const { data: templates = [] } = useJournalQuery('listTemplates', {})
  const plan = async (): Promise<void> => {
    if (when === null) return setTrouble(words.whenMissing)
    const outcome = await call('planMeeting', { personId, templateId, plannedFor: when })
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error, { plannedFor: words.when }))
    setOpen(false)
    showToast({ text: words.planned(formatMinute(when)) })
  }
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        title={words.title}
        isOpen={isOpen}
        onOpenChange={setOpen}
        size="small"
        actions={
          <Button variant="primary" onPress={() => void plan()}>
            {words.confirm}
          </Button>
        }
      >
        <Stack gap={4}>
          <MinuteField label={words.when} value={when} onChange={setWhen} error={trouble} />
          <Select
            label={words.template}
            options={templates.map(({ id, title }) => ({ id, label: title }))}
            value={templateId}
            onChange={setTemplateId}
          />
        </Stack>
      </Dialog>
    </>
  )
}
