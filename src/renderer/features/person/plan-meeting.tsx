import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { PlanDialog } from '../../meetings/plan-dialog.tsx'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'

/** Plans the next one-on-one: a day, a time, and the guide to follow. */
export function PlanMeeting({ personId }: { personId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setOpen(true)}>
        {messages.planMeeting.open}
      </Button>
      {isOpen && <PlanDialog personId={personId} plan={null} onClose={() => setOpen(false)} />}
    </>
  )
}
