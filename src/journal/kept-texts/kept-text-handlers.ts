import type { keptTextMethods } from '#shared/contract/kept-text-methods.ts'
import { nothing } from '#shared/contract/nothing.ts'
import type { Context } from '../context.ts'
import type { HandlersFor } from '../handlers-for.ts'
import { keepText, listKeptTexts } from './kept-texts.ts'

/** The calls on texts that wait in their fields. */
export const keptTextHandlers = (context: Context): HandlersFor<keyof typeof keptTextMethods> => ({
  keepText: (kept) => {
    keepText(context, kept)
    return nothing
  },
  listKeptTexts: () => listKeptTexts(context.db),
})
