import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Asks the shell anew which journal there is and whether it is open. */
export function useRefreshShell(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: ['readShellState'] }), [queries])
}
