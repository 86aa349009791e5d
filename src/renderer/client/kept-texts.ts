import { useSyncExternalStore } from 'react'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import type { KeptText } from '#shared/contract/kept-text-methods.ts'
import { type Outcome, ok } from '#shared/contract/outcome.ts'
import { call } from './call.ts'
import { useJournalQuery } from './queries.ts'
import { announceDraft } from './unsaved-drafts.ts'

/** What waits in fields, by place: as the journal has it, and what is on its way there. Gone with the page at a lock. */
const texts = new Map<string, KeptText>()
let isRead = false
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Reads once what the journal keeps; true when every field may ask for its own. */
export function useKeptTextsRead(): boolean {
  const { data, error } = useJournalQuery('listKeptTexts', {})
  if (!isRead && data) {
    isRead = true
    for (const kept of data) if (!texts.has(kept.place)) texts.set(kept.place, kept)
  }
  // A damaged journal can be read all the same; its fields then begin empty.
  return isRead || error !== null
}

/** What was typed in a field and could not be recorded; null when nothing waits there, or nothing that can be read. */
export function keptValueAt<Value>(place: string): Value | null {
  const kept = texts.get(place)
  if (!kept) return null
  try {
    return JSON.parse(kept.text) as Value
  } catch {
    return null
  }
}

/** Whether something waits in a place, as it changes. */
export const useIsKept = (place: string): boolean => useSyncExternalStore(subscribe, () => texts.has(place))

/** Refusals that pass, when there is room on the disk again or a large file has come in. */
const passing: ReadonlySet<ErrorCode> = new Set(['disk-full', 'disk-error', 'folder-not-writable', 'journal-busy'])

/** Places whose newest text the journal could not take yet: it stands on this page alone, whether its field is shown or not. */
const unkept = new Set<string>()

const forget = (place: string): void => {
  texts.delete(place)
  unkept.delete(place)
}

/** Remembers a text at once for the next who shows the field on this page; `keepText` brings it to the disk. */
export function rememberText(kept: KeptText): void {
  if (kept.text === '') forget(kept.place)
  else texts.set(kept.place, kept)
  tell()
}

/** Keeps a text in the journal; an empty one is forgotten, which takes no call when nothing was kept. */
export async function keepText(kept: KeptText): Promise<Outcome<unknown>> {
  const { place } = kept
  if (kept.text === '' && !texts.has(place)) return ok(null)
  rememberText(kept)
  const outcome = await call('keepText', kept)
  // A newer text has a call of its own.
  if (texts.get(place) !== kept) return outcome
  if (!outcome.ok && passing.has(outcome.error.code)) unkept.add(place)
  else unkept.delete(place)
  return outcome
}

/** Tries again what the journal could not take; false while it still cannot, so that a lock waits for it. */
async function keepAgain(): Promise<boolean> {
  await Promise.all([...unkept].flatMap((place) => texts.get(place) ?? []).map(keepText))
  return unkept.size === 0
}

announceDraft(keepAgain)

/** The page forgets what waited about an erased person; in the journal it went with them. */
export function forgetTextsAbout(personId: string): void {
  for (const [place, kept] of texts) if (kept.personId === personId) forget(place)
  tell()
}
