import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { importNotes } from './import-notes.ts'

/** The call that takes in what other programs wrote. */
export const notesHandlers = (context: Context): HandlersFor<'importNotesFrom'> => ({
  importNotesFrom: (request) => importNotes(context, request),
})
