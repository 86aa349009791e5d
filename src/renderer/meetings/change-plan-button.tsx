import { useState } from 'react'
import type { MeetingLine } from '#shared/journal/meeting.ts'
import { formatDay, messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { PlanDialog } from './plan-dialog.tsx'

type Plan = Pick<MeetingLine, 'id' | 'personId' | 'day' | 'plannedFor' | 'templateTitle'>

/** Opens a plan to be moved, given another template or called off. */
export function ChangePlanButton({ plan }: { plan: Plan }) {
  const [isOpen, setOpen] = useState(false)
  const words = messages.planMeeting
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={words.changeOf(formatDay(plan.day))}
        onPress={() => setOpen(true)}
      >
        {words.change}
      </Button>
      {isOpen && <PlanDialog personId={plan.personId} plan={plan} onClose={() => setOpen(false)} />}
    </>
  )
}
