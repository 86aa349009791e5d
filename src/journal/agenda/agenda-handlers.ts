import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { addAgendaItem, removeAgendaItem, tickAgendaItem } from './agenda.ts'

/** The calls on the agenda. */
export const agendaHandlers = (
  context: Context,
): HandlersFor<'addAgendaItem' | 'tickAgendaItem' | 'removeAgendaItem'> => ({
  addAgendaItem: (input) => addAgendaItem(context, input),
  tickAgendaItem: (input) => tickAgendaItem(context, input),
  removeAgendaItem: (input) => removeAgendaItem(context, input),
})
