import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Asks anew what opens the journal, after one of the ways in was changed or tried. */
export function useRefreshSecrets(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['readVaultState'] })
    await queries.invalidateQueries({ queryKey: ['readDeviceUnlock'] })
  }, [queries])
}
