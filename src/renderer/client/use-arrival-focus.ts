import { useEffect } from 'react'
import { focusPageTitle } from '../ui/page-title.ts'

/**
 * Puts the focus on the screen's heading once there is one, so that a screen reader says where one is and Tab starts
 * at the top. A field that took the focus by itself keeps it.
 */
export function useArrivalFocus(isShown = true): void {
  useEffect(() => {
    if (isShown && document.activeElement?.closest('input, textarea') === null) focusPageTitle()
  }, [isShown])
}
