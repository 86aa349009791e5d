import { type MeetingAct, meetingChords } from '../../keys/shortcuts.ts'
import { useChords } from '../../keys/use-chords.ts'

/** The keys of the walk, as they are listed under `?`; Escape pauses when no form or dialog took it first. */
export function useMeetingKeys(acts: { readonly [Name in MeetingAct]: () => unknown }): void {
  const byChord = Object.entries(meetingChords).map(
    ([name, chord]) => [chord, () => void acts[name as MeetingAct]()] as const,
  )
  useChords(Object.fromEntries(byChord), { whileWriting: true })
}
