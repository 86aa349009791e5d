import type { Failure } from '#shared/contract/outcome.ts'
import { openingContent } from '#shared/journal/blank-content.ts'
import { startsPrivate } from '#shared/journal/confidence.ts'
import { dayOfDate } from '#shared/journal/day.ts'
import { betweenMeetings, type Content, type Entry, type EntryDraft, type EntryKind } from '#shared/journal/entry.ts'
import { nextSeason } from '#shared/journal/kinds/plan.ts'
import type { Meeting } from '#shared/journal/meeting.ts'
import { call } from '../client/call.ts'
import { usualLayer } from './usual-layer.ts'

interface Place extends Pick<EntryDraft, 'personId'>, Partial<Pick<EntryDraft, 'place' | 'day'>> {
  /** The meeting in which it is written: some begin in confidence. */
  readonly meeting?: Meeting
}

type Started = { readonly entry: Entry | EntryDraft } | { readonly failure: Failure }

/** The draft of a new entry, dated today and written between meetings unless said, for the eyes that its kind or meeting say. */
export function newDraft(kind: EntryKind, { personId, place = betweenMeetings, day, meeting }: Place): EntryDraft {
  const onDay = day ?? dayOfDate(new Date())
  const isPrivate = meeting !== undefined && startsPrivate(kind, meeting.template, place.stepId)
  return {
    personId,
    place,
    day: onDay,
    layer: isPrivate ? 'private' : usualLayer[kind],
    content: openingContent(kind, onDay),
  }
}

/** The words of the last one as the words of the next; null for a kind that begins from nothing. */
function begunFrom(last: Content, day: string): Content | null {
  if (last.kind === 'agreement') return { ...last, amendment: '', renewOn: null, agreedOn: null }
  return last.kind === 'plan' ? nextSeason(last, day) : null
}

/**
 * Starts an entry. An agreement and a plan begin from the words of the last one, and are recorded at once, so that
 * agreeing to words that stay as they are takes no typing; a draft that waits to be agreed is taken up again.
 */
export async function startEntry(kind: EntryKind, where: Place): Promise<Started> {
  const draft = newDraft(kind, where)
  if (kind !== 'agreement' && kind !== 'plan') return { entry: draft }
  const earlier = await call('listEntries', { personId: where.personId, kinds: [kind], meetingId: null, limit: 1 })
  if (!earlier.ok) return { failure: earlier.error }
  const [last] = earlier.value
  if (!last) return { entry: draft }
  if (last.content.kind === 'agreement' && last.content.agreedOn === null) return { entry: last }
  const content = begunFrom(last.content, draft.day)
  const recorded = await call('recordEntry', { ...draft, content: content ?? draft.content })
  return recorded.ok ? { entry: recorded.value } : { failure: recorded.error }
}
