import { useCallback } from 'react'
import { call } from './call.ts'
import { useRefreshShell } from './use-refresh-shell.ts'

/** Goes to the other journal. A lock brings a new page; one that stands at a door already asks which door it is now. */
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
