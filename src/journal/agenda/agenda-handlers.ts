import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { addAgendaItem, editAgendaItem, removeAgendaItem, restoreAgendaItem, tickAgendaItem } from './agenda.ts'

type AgendaMethod = 'addAgendaItem' | 'tickAgendaItem' | 'editAgendaItem' | 'removeAgendaItem' | 'restoreAgendaItem'

/** The calls on the agenda. */
export const agendaHandlers = (context: Context): HandlersFor<AgendaMethod> => ({
  addAgendaItem: (input) => addAgendaItem(context, input),
  tickAgendaItem: (input) => tickAgendaItem(context, input),
  editAgendaItem: (input) => editAgendaItem(context, input),
  removeAgendaItem: (input) => removeAgendaItem(context, input),
  restoreAgendaItem: (input) => restoreAgendaItem(context, input),
})
