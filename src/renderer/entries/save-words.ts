import type { SaveState } from '../client/autosaver.ts'
import { errorSentence, fieldErrors } from '../messages/error-sentence.ts'

/** The sentence under each refused field, by the field's own name; the text in the field stays as it is. */
export function refusedFields(state: SaveState): Readonly<Record<string, string | undefined>> {
  if (state.name !== 'failed') return {}
  const byPath = Object.entries(fieldErrors(state.failure))
  return Object.fromEntries(byPath.map(([path, sentence]) => [path.split('.').at(-1) ?? path, sentence]))
}

/** What the saved mark says for a state of the autosave. */
export const savedMarkOf = (state: SaveState) =>
  state.name === 'failed'
    ? ({ state: 'failed', reason: errorSentence(state.failure) } as const)
    : ({ state: state.name } as const)
