import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { answerSharingQuestion, listSharingQuestions } from './sharing.ts'

/** The calls for what was written in confidence and could be shared. */
export const sharingHandlers = (context: Context): HandlersFor<'listSharingQuestions' | 'answerSharingQuestion'> => ({
  listSharingQuestions: ({ personId }) => listSharingQuestions(context.db, personId),
  answerSharingQuestion: (input) => answerSharingQuestion(context, input),
})
