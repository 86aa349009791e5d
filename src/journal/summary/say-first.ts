import { AppError } from '#shared/contract/app-error.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { maximumLineLength } from '#shared/journal/text.ts'
import { addAgendaItem } from '../agenda/agenda.ts'
import type { Context } from '../context.ts'
import { sql } from '../storage/sql.ts'
import { readSummary } from './summary.ts'

/**
 * Puts a sentence of the summary on the agenda of the next meeting, for both to see. Throws `not-found` when the summary
 * does not tell this entry.
 */
export function sayFirst(context: Context, { personId, period, entryId }: ParsedInputOf<'sayFirst'>): AgendaItem {
  const { sections } = readSummary(context, { personId, period }).document
  const line = sections.flatMap(({ lines }) => lines).find((each) => each.entryId === entryId)
  if (!line) throw new AppError('not-found')
  const text = [line.sentence, line.quote ?? ''].join(' ').replace(/\s+/g, ' ').trim().slice(0, maximumLineLength)
  const item = context.db.transaction(() => {
    // Told below, after the transaction.
    const added = addAgendaItem({ ...context, emit: () => undefined }, { personId, text, layer: 'shareable' })
    context.db.run(sql`
      INSERT INTO say_first (entry_id, agenda_item_id) VALUES (${entryId}, ${added.id})
      ON CONFLICT (entry_id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id
    `)
    return added
  })
  context.emit({ name: 'agenda-changed', personIds: [personId] })
  return item
}
