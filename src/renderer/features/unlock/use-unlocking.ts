import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Failure, Outcome } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { useRefreshShell } from '../../client/use-refresh-shell.ts'
import { useSecondsLeft } from '../../client/use-seconds-left.ts'

type Secret = InputOf<'unlockJournal'>['secret']

/** Opening the journal: one try at a time, and a growing wait after wrong ones. */
export function useUnlocking() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [waitUntil, setWaitUntil] = useState(0)
  const refresh = useRefreshShell()
  const queries = useQueryClient()
  const secondsLeft = useSecondsLeft(waitUntil)
  const attempt = async (opening: Promise<Outcome<unknown>>): Promise<void> => {
    setBusy(true)
    const outcome = await opening
    setBusy(false)
    if (outcome.ok) {
      setFailure(null)
      return refresh()
    }
    setFailure(outcome.error)
    setWaitUntil(Date.now() + (outcome.error.detail.retryAfterMs ?? 0))
  }
  return {
    isBusy,
    failure,
    secondsLeft,
    unlock: (secret: Secret) => attempt(call('unlockJournal', { secret })),
    unlockWithDevice: async () => {
      await attempt(call('unlockWithDevice', {}))
      await queries.invalidateQueries({ queryKey: ['readDeviceUnlock'] })
    },
  }
}
