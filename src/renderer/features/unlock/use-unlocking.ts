import { useState } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Failure } from '#shared/contract/outcome.ts'
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
  const secondsLeft = useSecondsLeft(waitUntil)
  const unlock = async (secret: Secret): Promise<void> => {
    setBusy(true)
    const outcome = await call('unlockJournal', { secret })
    setBusy(false)
    if (outcome.ok) {
      setFailure(null)
      return refresh()
    }
    setFailure(outcome.error)
    setWaitUntil(Date.now() + (outcome.error.detail.retryAfterMs ?? 0))
  }
  return { isBusy, failure, secondsLeft, unlock }
}
