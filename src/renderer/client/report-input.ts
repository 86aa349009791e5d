import { call } from './call.ts'

/** So often at most: the lock counts minutes. */
const restMs = 2_000

/** `input` also comes from an input method or from dictation, which press no key. */
const names = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const

/** Where the pointer was: Chromium also reports a movement when the page moves under a pointer that rests. */
let pointer = ''

function hasMoved(event: Event): boolean {
  if (event.type !== 'pointermove' || !(event instanceof PointerEvent)) return true
  const before = pointer
  pointer = `${event.screenX} ${event.screenY}`
  return before !== '' && pointer !== before
}

/**
 * Tells main that there is input, and never what it is: on some systems nothing else knows, and the journal
 * locks by this clock.
 */
export function reportInput(): void {
  let reportedAt = Number.NEGATIVE_INFINITY
  const report = (event: Event): void => {
    if (!event.isTrusted || !hasMoved(event) || event.timeStamp - reportedAt < restMs) return
    reportedAt = event.timeStamp
    void call('inputSeen', {})
  }
  for (const name of names) window.addEventListener(name, report, { capture: true, passive: true })
}
