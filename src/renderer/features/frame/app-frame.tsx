import { CalendarDays, FileText, LayoutTemplate, Lock, Moon, PenLine, Search, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { call } from '../../client/call.ts'
import { linkTo } from '../../client/route.ts'
import { useSwitchJournal } from '../../client/use-switch-journal.ts'
import { shownKeys } from '../../keys/chord.ts'
import { menuChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Frame } from '../../ui/frame.tsx'
import { ButtonLink } from '../../ui/link.tsx'
import { Sidebar, SidebarButton, SidebarLink, SidebarSection } from '../../ui/sidebar.tsx'
import { OlderJournal } from './older-journal.tsx'
import { PeopleSection } from './people-section.tsx'

interface AppFrameProps {
  readonly shell: ShellState
  readonly place: string
  readonly personId: string | null
  readonly onFind: () => void
  readonly onCapture: () => void
  readonly children: ReactNode
}

const words = messages.frame

/** Nobody is to mistake the sample for their own journal. */
function SampleBanner({ hasOwnJournal }: ShellState) {
  const switchTo = useSwitchJournal()
  return (
    <>
      {words.sample.notice}
      <Button size="small" variant="quiet" onPress={() => void switchTo('own')}>
        {hasOwnJournal ? words.sample.backToMyOwn : words.sample.startMyOwn}
      </Button>
    </>
  )
}

/** Said on every screen, for nothing that is written now is kept. */
const DamageBanner = () => (
  <>
    {words.damaged}
    <ButtonLink href={linkTo('settings')}>{words.toHealth}</ButtonLink>
  </>
)

function bannerOf(shell: ShellState): ReactNode {
  if (shell.isDamaged) return <DamageBanner />
  return shell.which === 'sample' ? <SampleBanner {...shell} /> : undefined
}

const lock = (): void => void call('lockNow', {})

/** The frame of every screen of an open journal: where one can go, and the lock. */
export function AppFrame({ shell, place, personId, onFind, onCapture, children }: AppFrameProps) {
  const sidebar = (
    <Sidebar label={words.navigation} brand="Alongside">
      <SidebarSection>
        <SidebarLink href={linkTo('today')} icon={CalendarDays} isCurrent={place === 'today'}>
          {words.today}
        </SidebarLink>
        <SidebarButton icon={Search} shortcut={shownKeys(menuChords.search[0])} onPress={onFind}>
          {words.find}
        </SidebarButton>
        <SidebarButton icon={PenLine} shortcut={shownKeys(menuChords.capture[0])} onPress={onCapture}>
          {words.capture}
        </SidebarButton>
      </SidebarSection>
      <PeopleSection personId={personId} />
      <SidebarSection isFoot>
        <SidebarLink href={linkTo('summary')} icon={FileText} isCurrent={place === 'summary'}>
          {words.summary}
        </SidebarLink>
        <SidebarLink href={linkTo('templates')} icon={LayoutTemplate} isCurrent={place === 'templates'}>
          {words.templates}
        </SidebarLink>
        <SidebarLink href={linkTo('mirror')} icon={Moon} isCurrent={place === 'mirror'}>
          {words.mirror}
        </SidebarLink>
        <SidebarLink href={linkTo('settings')} icon={Settings} isCurrent={place === 'settings'}>
          {words.settings}
        </SidebarLink>
        <SidebarButton icon={Lock} shortcut={shownKeys(menuChords.lock[0])} onPress={lock}>
          {words.lock}
        </SidebarButton>
      </SidebarSection>
    </Sidebar>
  )
  return (
    <Frame sidebar={sidebar} banner={bannerOf(shell)}>
      <OlderJournal />
      {children}
    </Frame>
  )
}
