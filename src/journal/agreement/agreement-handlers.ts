import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { readAgreement } from './agreement.ts'

/** The call for the agreement's page. */
export const agreementHandlers = (context: Context): HandlersFor<'readAgreement'> => ({
  readAgreement: ({ personId }) => readAgreement(context.db, personId),
})
