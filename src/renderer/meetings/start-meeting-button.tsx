import { ChevronDown, Play } from 'lucide-react'
import { useJournalQuery } from '../client/queries.ts'
import { goTo } from '../client/route.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import styles from './start-meeting-button.module.css'
import { templateEntries } from './template-entries.ts'
import { useStartMeeting } from './use-start-meeting.ts'

interface StartMeetingButtonProps {
  readonly personId: string
  /** The meeting that is under way, if any: the button then continues it. */
  readonly openMeetingId: string | null
  /** Said aloud with the button where several stand in a list. */
  readonly nameForList?: string
  readonly variant?: 'primary' | 'secondary'
  readonly size?: 'small' | 'medium'
}

/** Starts or continues the one-on-one; a small menu beside it starts one from another template. */
export function StartMeetingButton(props: StartMeetingButtonProps) {
  const { personId, openMeetingId, nameForList, variant = 'secondary', size = 'medium' } = props
  const words = messages.startMeeting
  const { isStarting, start } = useStartMeeting(personId)
  if (openMeetingId) {
    return (
      <Button
        variant={variant}
        size={size}
        icon={Play}
        onPress={() => goTo('meeting', openMeetingId)}
        {...(nameForList === undefined ? {} : { 'aria-label': words.continueWith(nameForList) })}
      >
        {words.continue}
      </Button>
    )
  }
  return (
    <span className={styles['pair']}>
      <Button
        variant={variant}
        size={size}
        isPending={isStarting}
        onPress={() => void start()}
        {...(nameForList === undefined ? {} : { 'aria-label': words.startWith(nameForList) })}
      >
        {words.start}
      </Button>
      <TemplateMenu
        label={nameForList === undefined ? words.choose : words.chooseWith(nameForList)}
        variant={variant}
        size={size}
        onChoose={(templateId) => void start(templateId)}
      />
    </span>
  )
}

interface TemplateMenuProps {
  readonly label: string
  readonly variant: 'primary' | 'secondary'
  readonly size: 'small' | 'medium'
  readonly onChoose: (templateId: string) => void
}

function TemplateMenu({ label, variant, size, onChoose }: TemplateMenuProps) {
  const { data: templates = [] } = useJournalQuery('listTemplates', {})
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={ChevronDown} variant={variant} size={size} />}
      entries={templateEntries(templates)}
      onAction={onChoose}
    />
  )
}
