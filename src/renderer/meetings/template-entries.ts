import type { Template } from '#shared/journal/template.ts'
import { messages } from '../messages/index.ts'
import type { MenuEntry } from '../ui/menu.tsx'

const isForMeAlone = ({ steps }: Template): boolean =>
  steps.every(({ voice }) => voice.every((one) => one === 'private'))

/** Templates as lines of a menu: first those one meets with, and set apart those that are for the manager alone. */
export function templateEntries(templates: readonly Template[]): MenuEntry<string>[] {
  const entry = ({ id, title, when, length }: Template): MenuEntry<string> => ({
    id,
    label: title,
    description: messages.startMeeting.templateDetail(when, length),
  })
  const alone = templates.filter(isForMeAlone).map(entry)
  return [
    ...templates.filter((template) => !isForMeAlone(template)).map(entry),
    ...alone.map((line, index) => ({ ...line, startsGroup: index === 0 })),
  ]
}
