import { useCallback, useEffect } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { useAppEvent } from '../../client/events.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'

const root = document.documentElement

/**
 * “Someone is looking”: one key blurs every word of the page that is not marked as shareable, and shows it again. What
 * nobody marked is hidden too, so a screen that forgets to say whom its words are for hides them (product.md, screen 12).
 */
export function useShield(): void {
  const turn = useCallback((event: AppEvent): void => {
    if (event.name !== 'go-to' || event.place !== 'shield') return
    root.toggleAttribute('data-shield')
    showToast({ text: root.hasAttribute('data-shield') ? messages.shield.up : messages.shield.down })
  }, [])
  useAppEvent(turn)
  useEffect(() => () => root.removeAttribute('data-shield'), [])
}
