import type { peopleMethods } from '#shared/contract/people-methods.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { addPerson, editPerson, listPeople, readPerson, setPersonState } from './people.ts'

export const peopleHandlers = (context: Context) =>
  ({
    addPerson: (draft) => addPerson(context, draft),
    editPerson: (draft) => editPerson(context, draft),
    setPersonState: (change) => setPersonState(context, change),
    readPerson: ({ id }) => readPerson(context.db, id),
    listPeople: () => listPeople(context.db),
  }) satisfies HandlersFor<keyof typeof peopleMethods>
