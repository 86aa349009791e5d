import { useCallback } from 'react'
import { call } from './call.ts'
import { useRefreshShell } from './use-refresh-shell.ts'

/**
 * Goes to the other journal. The lock is told before the journal has changed, so the page asks once more after it: the
 * door is then the one of the journal that was chosen.
 */
export function useSwitchJournal(): (to: 'own' | 'sample') => Promise<void> {
  const refresh = useRefreshShell()
  return useCallback(
    async (to) => {
      await call('switchJournal', { to })
      await refresh()
    },
    [refresh],
  )
}
