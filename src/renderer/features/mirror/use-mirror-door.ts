import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '#shared/contract/outcome.ts'
import { call } from '../../client/call.ts'
import { useSecondsLeft } from '../../client/use-seconds-left.ts'
import { leaveMirror } from './leave-mirror.ts'

/** `ended`: its process died by itself, and words may wait in their box. */
type Phase = 'looking' | 'absent' | 'closed' | 'open' | 'ended'

/** The Mirror's door: closed whenever the screen appears, and again when it goes. */
export function useMirrorDoor() {
  const [phase, setPhase] = useState<Phase>('looking')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [waitUntil, setWaitUntil] = useState(0)
  const secondsLeft = useSecondsLeft(waitUntil)

  useEffect(() => {
    let isShown = true
    const look = async (): Promise<void> => {
      await leaveMirror()
      const outcome = await call('readMirrorState', {})
      if (!isShown) return
      if (outcome.ok) setPhase(outcome.value.state === 'absent' ? 'absent' : 'closed')
      else setFailure(outcome.error)
    }
    void look()
    return () => {
      isShown = false
      void leaveMirror()
    }
  }, [])

  const enter = async (method: 'createMirror' | 'openMirror', typed: string): Promise<void> => {
    setBusy(true)
    const outcome = await call(method, { passphrase: new TextEncoder().encode(typed) })
    setBusy(false)
    setFailure(outcome.ok ? null : outcome.error)
    if (outcome.ok) setPhase('open')
    else setWaitUntil(Date.now() + (outcome.error.detail.retryAfterMs ?? 0))
  }

  const tell = useCallback((reason: Failure): void => {
    if (reason.code === 'mirror-closed') setPhase((known) => (known === 'open' ? 'ended' : known))
  }, [])

  const close = (): void => {
    void leaveMirror()
    setPhase('closed')
  }
  return { phase, isBusy, failure, secondsLeft, enter, close, tell }
}
