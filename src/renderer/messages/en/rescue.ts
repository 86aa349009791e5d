import type { EntryKind } from '#shared/journal/entry.ts'
import { isolated } from '#shared/journal/isolated.ts'
import type { RescuedThing, RescueReport } from '#shared/journal/rescue.ts'
import { plural } from '../plural.ts'
import { entries } from './entries.ts'

type Thing = RescueReport['things'][number]

const beside: Readonly<Record<Exclude<RescuedThing, EntryKind>, string>> = {
  people: 'People',
  meetings: 'Meetings',
  agenda: 'Agenda items',
  history: 'Earlier wordings',
  templates: 'Own templates',
  summaries: 'Summaries',
  other: 'Links between records',
}

export const rescue = {
  offer: 'Rescue what can be read',
  offerHint:
    'A part of this journal’s file is damaged. A rescue makes a new journal beside it; the damaged file stays as it is.',
  title: 'Rescue the journal',
  explanation:
    'Everything that can still be read is copied into a new journal beside the damaged one, which is only read and stays where it is. The same passphrase and recovery key open the new one. If you have a recent backup, compare the two afterwards.',
  begin: 'Rescue',
  working: 'Reading what can be read. A large journal takes a minute.',
  back: 'Back',
  doneTitle: 'What was rescued',
  allSaved: 'Everything in the journal could be read. Nothing is lost.',
  someLost: 'Most of the journal could be read. This is what was saved, and where something is missing.',
  kept: (folder: string) =>
    `The damaged journal is still in ${folder}. Keep it until you have looked through the new one.`,
  savedList: 'Saved',
  gapList: 'Where to look',
  open: 'Go to the rescued journal',
  thing: (thing: RescuedThing) => ({ ...beside, ...entries.kinds })[thing],
  counts: ({ saved, doubtful, lost }: Thing) =>
    [
      `${saved} saved`,
      doubtful > 0 ? `${doubtful} with letters that may be wrong` : '',
      lost > 0 ? `about ${lost} lost` : '',
    ]
      .filter(Boolean)
      .join(', '),
  gap: (name: string | null, period: string | null, count: number) =>
    `${name === null ? 'Someone whose name is lost' : isolated(name)}${period === null ? '' : `, ${period}`}: ${plural(
      count,
      {
        one: 'one entry to look at',
        other: '# entries to look at',
      },
    )}`,
  between: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  keptAsNotes: (count: number) =>
    plural(count, {
      one: 'One entry lost its fields; its words are kept as a note.',
      other: '# entries lost their fields; their words are kept as notes.',
    }),
  withoutName: (count: number) =>
    plural(count, {
      one: 'One person lost their name; what you wrote about them is under “Name lost”.',
      other: '# people lost their names; what you wrote about them is under “Name lost”.',
    }),
}
