import { z } from 'zod'

/** The seven levels of delegation, from the manager deciding to the partner deciding (principle 7). */
export const freedomLevels = ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'] as const
export const freedomLevelSchema = z.enum(freedomLevels)
export type FreedomLevel = z.infer<typeof freedomLevelSchema>

/** 1 for *tell* … 7 for *delegate*: the height of a step on the timeline. */
export const freedomHeight = (level: FreedomLevel): number => freedomLevels.indexOf(level) + 1

/** True when the partner decides less than before: then the form asks for the event and a date to give it back. */
export const isLowering = (before: FreedomLevel, after: FreedomLevel): boolean =>
  freedomHeight(after) < freedomHeight(before)
