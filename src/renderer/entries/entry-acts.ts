import type { Outcome } from '#shared/contract/outcome.ts'
import type { Content, Entry, EntryOf } from '#shared/journal/entry.ts'
import { call } from '../client/call.ts'

const amend = (entry: Pick<Entry, 'id' | 'day' | 'layer'>, content: Content): Promise<Outcome<Entry>> =>
  call('amendEntry', { id: entry.id, day: entry.day, layer: entry.layer, content })

/** Marks a commitment kept or released, or opens it again; the journal dates it. */
export const closeCommitment = (entry: EntryOf<'commitment'>, state: 'open' | 'kept' | 'released') =>
  amend(entry, { ...entry.content, state, closedOn: null })

/** Marks a recognition as said, or as only noticed again; the journal dates it. */
export const sayRecognition = (entry: EntryOf<'recognition'>, isSaid: boolean) =>
  amend(entry, { ...entry.content, state: isSaid ? 'said' : 'noticed', saidOn: null })
