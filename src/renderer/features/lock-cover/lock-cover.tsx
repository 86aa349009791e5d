import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { AppEvent } from '#shared/contract/events.ts'
import { useAppEvent } from '../../client/events.ts'
import { saveDraftsForLock } from '../../client/save-drafts-for-lock.ts'
import { messages } from '../../messages/index.ts'
import './lock-cover.css'

const tryAgainMs = 1_000

/**
 * A lock that could not save everything waits, and until it goes on nobody may read this window: everything else of the
 * page is hidden, dialogs and toasts too, while its fields keep their words and go on being saved (security.md 1.3).
 */
export function LockCover() {
  const [isWaiting, setWaiting] = useState(false)
  useAppEvent(useCallback((event: AppEvent) => event.name === 'lock-waits' && setWaiting(true), []))
  useEffect(() => {
    if (!isWaiting) return
    document.documentElement.dataset['covered'] = ''
    const timer = setInterval(() => void saveDraftsForLock(), tryAgainMs)
    return () => {
      clearInterval(timer)
      delete document.documentElement.dataset['covered']
    }
  }, [isWaiting])
  if (!isWaiting) return null
  return createPortal(
    <main data-lock-cover="">
      <h1>{messages.lockCover.title}</h1>
      <p role="alert">{messages.lockCover.explanation}</p>
    </main>,
    document.body,
  )
}
