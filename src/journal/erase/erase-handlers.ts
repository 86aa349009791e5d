import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { erasePerson, readErasure } from './erase.ts'
import { countMentions, listMentions, wordsOfPerson } from './mentions.ts'

/** The calls that take a person out of the journal for good. */
export const eraseHandlers = (context: Context): HandlersFor<'readErasure' | 'listMentions' | 'erasePerson'> => ({
  readErasure: ({ id }) => readErasure(context.db, id),
  listMentions: ({ id }) => listMentions(context, id),
  erasePerson: async ({ id }) => {
    const words = wordsOfPerson(context.db, id)
    erasePerson(context, id)
    return { left: await countMentions(context, { personId: id, words }) }
  },
})
