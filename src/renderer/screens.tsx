import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { useAppEvent } from './client/events.ts'
import { useKeptTextsRead } from './client/kept-texts.ts'
import { type Route, useRoute } from './client/route.ts'
import { useAskAheadOfLinks } from './client/use-ask-ahead.ts'
import { AgreementTab } from './features/agreement/agreement-tab.tsx'
import { BackupsScreen } from './features/backups/backups-screen.tsx'
import { QuickCapture } from './features/capture/quick-capture.tsx'
import { AppFrame } from './features/frame/app-frame.tsx'
import { FreedomTab } from './features/freedom/freedom-tab.tsx'
import { GoalsTab } from './features/goals/goals-tab.tsx'
import { MeetingScreen } from './features/meeting/meeting-screen.tsx'
import { MeetingsTab } from './features/meetings/meetings-tab.tsx'
import { MirrorScreen } from './features/mirror/mirror-screen.tsx'
import { FindAnything } from './features/palette/find-anything.tsx'
import { AboutTab } from './features/person/about-tab.tsx'
import { AddPersonScreen } from './features/person/add-person-screen.tsx'
import { MentionsScreen } from './features/person/mentions-screen.tsx'
import { PersonScreen } from './features/person/person-screen.tsx'
import { PlanTab } from './features/plan/plan-tab.tsx'
import { PrepTab } from './features/prep/prep-tab.tsx'
import { ProofScreen } from './features/proof/proof-screen.tsx'
import { RecordsTab } from './features/records/records-tab.tsx'
import { SettingsScreen } from './features/settings/settings-screen.tsx'
import { useShield } from './features/shield/use-shield.ts'
import { Shortcuts } from './features/shortcuts/shortcuts.tsx'
import { SummaryScreen } from './features/summary/summary-screen.tsx'
import { TemplateScreen } from './features/templates/template-screen.tsx'
import { TemplatesScreen } from './features/templates/templates-screen.tsx'
import { TimelineTab } from './features/timeline/timeline-tab.tsx'
import { TodayScreen } from './features/today/today-screen.tsx'
import { TogetherScreen } from './features/together/together-screen.tsx'
import { TransferScreen } from './features/transfer/transfer-screen.tsx'
import { TrashScreen } from './features/trash/trash-screen.tsx'
import { WordsScreen } from './features/words/words-screen.tsx'
import { printWhatIsShown } from './paper/use-paper-key.ts'
import { Spelling } from './spelling/spelling.tsx'
import { useKeptFocus } from './ui/use-kept-focus.ts'

function personTab(personId: string, [tab, kind]: readonly (string | undefined)[]): ReactNode {
  switch (tab) {
    case 'agreement':
      return <AgreementTab personId={personId} />
    case 'plan':
      return <PlanTab personId={personId} />
    case 'goals':
      return <GoalsTab personId={personId} />
    case 'freedom':
      return <FreedomTab personId={personId} />
    case 'records':
      return <RecordsTab personId={personId} kind={kind} />
    case 'timeline':
      return <TimelineTab personId={personId} moment={kind ?? null} />
    case 'meetings':
      return <MeetingsTab personId={personId} />
    case 'about':
      return <AboutTab personId={personId} />
    default:
      return <PrepTab personId={personId} />
  }
}

function settingsPage(id: string | undefined, onListShortcuts: () => void): ReactNode {
  if (id === 'data') return <TransferScreen />
  if (id === 'backups') return <BackupsScreen />
  if (id === 'words') return <WordsScreen />
  return id === 'proof' ? <ProofScreen /> : <SettingsScreen onListShortcuts={onListShortcuts} />
}

function screenAt([place, id, tab, part]: Route, onListShortcuts: () => void): ReactNode {
  if (place === 'person' && id) {
    return (
      <PersonScreen key={id} personId={id} tab={tab ?? 'prep'}>
        {personTab(id, [tab, part])}
      </PersonScreen>
    )
  }
  switch (place) {
    case 'add-person':
      return <AddPersonScreen />
    case 'summary':
      return <SummaryScreen personId={id ?? null} />
    case 'mentions':
      return id ? <MentionsScreen key={id} personId={id} /> : <TodayScreen />
    case 'trash':
      return <TrashScreen />
    case 'mirror':
      return <MirrorScreen />
    case 'templates':
      return id ? <TemplateScreen key={id} templateId={id} /> : <TemplatesScreen />
    case 'settings':
      return settingsPage(id, onListShortcuts)
    default:
      return <TodayScreen />
  }
}

/** What takes the whole window: a meeting, and what two people look at together. */
function wholeWindow(place: string | undefined, id: string | undefined): ReactNode {
  if (!id) return null
  if (place === 'meeting') return <MeetingScreen key={id} meetingId={id} />
  return place === 'together' ? <TogetherScreen personId={id} /> : null
}

/** The screens of an open journal, once it is known what waits in their fields. */
export const Screens = ({ shell }: { shell: ShellState }) => useKeptTextsRead() && <OpenScreens shell={shell} />

/** Each screen begins at its top: what was scrolled in the one before says nothing about this one. */
function useScrollFromTop(screen: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what it waits for
  useLayoutEffect(() => {
    // Newer engines answer with a promise, which an effect would take for its end.
    void window.scrollTo(0, 0)
  }, [screen])
}

/** A meeting takes the whole window; all others stand in the frame. */
function OpenScreens({ shell }: { shell: ShellState }) {
  const route = useRoute()
  const [place, id, tab] = route
  useScrollFromTop(`${place}/${id}/${tab}`)
  useShield()
  useKeptFocus()
  useAskAheadOfLinks()
  const [dialog, setDialog] = useState<'search' | 'shortcuts' | 'capture' | null>(null)
  const find = useCallback(() => setDialog('search'), [])
  const capture = useCallback(() => setDialog('capture'), [])
  const listShortcuts = useCallback(() => setDialog('shortcuts'), [])
  useAppEvent(
    useCallback((event: AppEvent) => {
      if (event.name !== 'go-to') return
      const { place } = event
      if (place === 'paper') printWhatIsShown()
      if (place === 'search' || place === 'shortcuts' || place === 'capture') setDialog(place)
    }, []),
  )
  return (
    <>
      {shell.settings.checksSpelling && <Spelling />}
      <Shortcuts isListed={dialog === 'shortcuts'} onList={(isListed) => setDialog(isListed ? 'shortcuts' : null)} />
      <FindAnything
        isOpen={dialog === 'search'}
        onOpenChange={(isOpen) => setDialog(isOpen ? 'search' : null)}
        onListShortcuts={listShortcuts}
        onCapture={capture}
      />
      <QuickCapture isOpen={dialog === 'capture'} onOpenChange={(isOpen) => setDialog(isOpen ? 'capture' : null)} />
      {wholeWindow(place, id) ?? (
        <AppFrame
          shell={shell}
          place={place ?? 'today'}
          personId={place === 'person' ? (id ?? null) : null}
          onFind={find}
          onCapture={capture}
        >
          {screenAt(route, listShortcuts)}
        </AppFrame>
      )}
    </>
  )
}
