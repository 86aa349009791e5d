import type { Outcome } from '#shared/contract/outcome.ts'
import type { Content, Entry, EntryOf } from '#shared/journal/entry.ts'
import { call } from '../client/call.ts'

const amend = (entry: Pick<Entry, 'id' | 'day' | 'layer'>, content: Content): Promise<Outcome<Entry>> =>
  call('amendEntry', { id: entry.id, day: entry.day, layer: entry.layer, content })

/** Marks a commitment kept or released, or opens it again; the journal dates it. */
export const closeCommitment = (entry: EntryOf<'commitment'>, state: 'open' | 'kept' | 'released') =>
  amend(entry, { ...entry.content, state, closedOn: null })

/** Marks a recognition as said, or as only noticed again; the journal dates it. */
export const sayRecognition = (entry: EntryOf<'recognition'>, isSaid: boolean) =>
  amend(entry, { ...entry.content, state: isSaid ? 'said' : 'noticed', saidOn: null })

type ClosingActId = 'kept' | 'released' | 'reopen' | 'said' | 'told' | 'answered' | 'mended' | 'ended'

export interface ClosingAct {
  readonly id: ClosingActId
  readonly content: Content
}

/** What closes the loop of an entry on this day, or opens it again; nothing for kinds that have none. */
export function closingActs(content: Content, day: string): ClosingAct[] {
  switch (content.kind) {
    case 'commitment':
      return content.state === 'open'
        ? [
            { id: 'kept', content: { ...content, state: 'kept', closedOn: null } },
            { id: 'released', content: { ...content, state: 'released', closedOn: null } },
          ]
        : [{ id: 'reopen', content: { ...content, state: 'open', closedOn: null } }]
    case 'recognition':
      return content.state === 'noticed' ? [{ id: 'said', content: { ...content, state: 'said', saidOn: null } }] : []
    case 'opinion':
      return content.toldOn === null ? [{ id: 'told', content: { ...content, toldOn: day } }] : []
    case 'idea':
      return content.answeredOn === null ? [{ id: 'answered', content: { ...content, answeredOn: day } }] : []
    case 'disagreement':
      return content.repairedOn === null ? [{ id: 'mended', content: { ...content, repairedOn: day } }] : []
    case 'experiment':
      return content.endedOn === null ? [{ id: 'ended', content: { ...content, endedOn: day } }] : []
    default:
      return []
  }
}

/** Closes the loop of an entry. */
export const closeWith = (entry: Entry, act: ClosingAct): Promise<Outcome<Entry>> => amend(entry, act.content)

/** Puts an entry back to how it was before an act. */
export const undoClosing = (before: Entry): Promise<Outcome<Entry>> => amend(before, before.content)
