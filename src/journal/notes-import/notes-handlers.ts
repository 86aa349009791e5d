import type { PlacedProblem } from '#shared/journal/notes-import.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { importNotesWhole } from './import-notes.ts'

/** So many problems fit into one answer. */
const atOnce = 2_000

/** The calls that take in what other programs wrote, and say what stayed out the last time. */
export const notesHandlers = (context: Context): HandlersFor<'importNotesFrom' | 'readNotesProblems'> => {
  let problems: readonly PlacedProblem[] = []
  return {
    importNotesFrom: async (request) => {
      problems = []
      const outcome = await importNotesWhole(context, request)
      problems = outcome.problems
      return outcome.report
    },
    readNotesProblems: ({ after }) => ({
      problems: problems.slice(after, after + atOnce),
      next: after + atOnce < problems.length ? after + atOnce : null,
    }),
  }
}
