import { isolated } from '#shared/journal/isolated.ts'

/** Words for planning a one-on-one and for changing such a plan, wherever that is offered. */
export const planMeeting = {
  open: 'Plan a time',
  title: 'Plan a one-on-one',
  when: 'When',
  template: 'Template',
  confirm: 'Plan it',
  whenMissing: 'Choose a day and a time.',
  planned: (when: string) => `Planned for ${when}.`,
  change: 'Change the plan',
  changeOf: (day: string) => `Change the plan for ${day}`,
  changeTitle: 'Change the plan',
  confirmChange: 'Change it',
  asPlanned: (template: string) => `${isolated(template)}, as planned`,
  cancel: 'Call it off',
  cancelled: 'Called off. It stays on the Meetings page as cancelled.',
  undo: 'Undo',
  /** At the end of a one-on-one: what becomes of plans when it was held. */
  closes: (days: string, count: number) =>
    count === 1 ? `The plan for ${days} was this one, and closes with it.` : `The plans for ${days} close with it.`,
} as const
