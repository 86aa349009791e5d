import type { Content } from '#shared/journal/entry.ts'

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
