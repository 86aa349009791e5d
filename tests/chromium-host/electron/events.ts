import type { EventEmitter } from 'node:events'

/** Emits an event that a listener may prevent; true when one did. */
export function isPrevented(emitter: EventEmitter, name: string, event: object = {}, ...args: unknown[]): boolean {
  let prevented = false
  emitter.emit(
    name,
    {
      ...event,
      get defaultPrevented() {
        return prevented
      },
      preventDefault() {
        prevented = true
      },
    },
    ...args,
  )
  return prevented
}
