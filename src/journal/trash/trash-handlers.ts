import { nothing } from '#shared/contract/nothing.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { emptyTrash, listTrash } from './trash.ts'

/** The calls on the trash. */
export const trashHandlers = (context: Context): HandlersFor<'listTrash' | 'emptyTrash'> => ({
  listTrash: () => listTrash(context.db),
  emptyTrash: ({ id }) => {
    emptyTrash(context, id)
    return nothing
  },
})
