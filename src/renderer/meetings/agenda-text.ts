import type { AgendaItem } from '#shared/journal/agenda-item.ts'

/** The items that both may see and that are still to be talked about, one a line, to paste into an invitation. */
export const agendaText = (items: readonly AgendaItem[]): string =>
  items
    .filter(({ layer, tickedOn }) => layer === 'shareable' && tickedOn === null)
    .map(({ text }) => `- ${text}`)
    .join('\n')
