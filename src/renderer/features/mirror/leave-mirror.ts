import { call } from '../../client/call.ts'
import { saveAllDrafts } from '../../client/unsaved-drafts.ts'

let closing: Promise<unknown> = Promise.resolve()

/**
 * Saves what is still in a field and closes the Mirror; main then kills what held it. Settles when it has gone, and so
 * does every later call: who comes back at once finds it closed, never half open.
 */
export function leaveMirror(): Promise<unknown> {
  const saved = saveAllDrafts()
  closing = closing.then(() => saved).then(() => call('closeMirror', {}))
  return closing
}
