import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { AppEvent } from '#shared/contract/events.ts'
import type { ShellState } from '#shared/contract/shell-methods.ts'
import { refreshAfter, useAppEvent } from './client/events.ts'
import { useJournalQuery } from './client/queries.ts'
import { goTo, useRoute } from './client/route.ts'
import { saveDraftsForLock } from './client/save-drafts-for-lock.ts'
import { LockCover } from './features/lock-cover/lock-cover.tsx'
import { MissingJournal } from './features/missing-journal/missing-journal.tsx'
import { NewSecretsFirst } from './features/new-secrets/new-secrets.tsx'
import { Rescue } from './features/rescue/rescue.tsx'
import { Unlock } from './features/unlock/unlock.tsx'
import { Welcome } from './features/welcome/welcome.tsx'
import { followDates } from './messages/index.ts'
import { Screens } from './screens.tsx'
import { WeekBeginsProvider } from './ui/month-sheet.tsx'

/** Opened by whoever shows them, above any screen. */
const dialogs: ReadonlySet<string> = new Set(['search', 'shortcuts', 'capture', 'shield', 'paper'])

/** Follows what the other processes say: answers grow old, a menu item opens a screen, a lock is near. */
function useEventsOfTheApp(): void {
  const queries = useQueryClient()
  const follow = useCallback(
    (event: AppEvent) => {
      refreshAfter(event, queries)
      if (event.name === 'save-drafts') void saveDraftsForLock()
      if (event.name === 'go-to' && !dialogs.has(event.place)) goTo(event.place)
    },
    [queries],
  )
  useAppEvent(follow)
}

/** The door: a journal to make, one to unlock, or the screens of an open one. */
export function App() {
  useEventsOfTheApp()
  const { data: shell } = useJournalQuery('readShellState', {})
  const theme = shell?.settings.theme
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme
  }, [theme])
  if (!shell) return null
  const { locale, weekBegins } = followDates(shell.systemLocale, shell.settings)
  return (
    <I18nProvider locale={locale}>
      <WeekBeginsProvider value={weekBegins}>
        <Door shell={shell} />
        <LockCover />
      </WeekBeginsProvider>
    </I18nProvider>
  )
}

function Door({ shell }: { shell: ShellState }) {
  const [place] = useRoute()
  if (shell.journal === 'unlocked') {
    return (
      <NewSecretsFirst>
        <Screens shell={shell} />
      </NewSecretsFirst>
    )
  }
  if (shell.journal === 'locked' && shell.which === 'own' && place === 'rescue') return <Rescue shell={shell} />
  if (shell.journal === 'missing') return <MissingJournal shell={shell} />
  return shell.journal === 'absent' ? <Welcome /> : <Unlock shell={shell} />
}
