import type { BackupContent } from '#shared/journal/backup.ts'
import { isolated } from '#shared/journal/isolated.ts'
import { listed, plural } from '../plural.ts'

const copiesIn = (copies: number, places: number): string =>
  `${plural(copies, { one: '# copy', other: '# copies' })} in ${plural(places, { one: '# place', other: '# places' })}`

export const backups = {
  title: 'Backups',
  open: 'Backups',
  back: 'Settings',

  /** How safe the journal is, in one sentence. */
  none: 'No copy yet. The first one is made by itself in a quiet moment, or now if you like.',
  copiedToday: (time: string, copies: number, places: number) =>
    `Copied today at ${time}, checked, ${copiesIn(copies, places)}.`,
  copiedOn: (day: string, copies: number, places: number) =>
    `Copied on ${day}, checked, ${copiesIn(copies, places)}. The next is made when something new was written.`,

  makeNow: 'Make a copy now',
  copying: (percent: number) => `Copying, ${percent} %`,
  checking: 'Opening the copy to check it.',
  stop: 'Stop',
  made: 'Copied and checked.',
  rhythm:
    'Made by itself once a day while the journal is open, or when it locks. Kept are the five newest, one for each of seven days, four weeks and six months, and three from before updates.',

  troubleBeside: (reason: string) => `The last copy could not be made. ${reason} It is tried again by itself.`,
  troubleSecond: (reason: string) =>
    `The copy in the second folder could not be made. ${reason} It is tried again by itself.`,
  trouble: {
    'disk-full': 'The disk is full; your journal is whole.',
    'folder-not-writable': 'Alongside may not write there; your journal is whole.',
    'backup-folder-missing': 'The folder is not there; perhaps its drive is not connected.',
    'journal-damaged': 'The copy did not pass its check and was not kept; the copies from before are as they were.',
    'backup-damaged': 'It did not arrive whole and was not kept there.',
  },
  troubleOther: 'The disk did not answer as it should; your journal and the copies from before are as they were.',
  lookAtBackups: 'Open backups',
  /** Said once on Today. */
  clock: {
    'set-back':
      'This computer’s clock was set back since the last copy. Copies are kept in the order in which you wrote, so none is lost; the days of what you write follow the clock.',
    'far-ahead':
      'This computer’s clock shows a day more than three months after the last copy. If that is wrong, set it right: the days of what you write follow it. No copy is lost.',
  },

  places: 'Where copies go',
  beside: 'Beside the journal, in its folder “backups”.',
  secondNone: 'No second place yet. A copy on an external drive survives this computer.',
  second: (path: string) => `And in ${path}`,
  secondAway: 'It is not there now; the next copy goes there when it is back.',
  chooseSecond: 'Choose a second folder',
  otherSecond: 'Choose another folder',
  forgetSecond: 'Stop copying there',
  copiesMirror: 'Also copy the Mirror',
  copiesMirrorHint:
    'Its closed file goes in as it is. What fades in the Mirror stays in copies, encrypted, until they go.',

  rehearse: 'A rehearsal',
  rehearseHint:
    'Once a season, open the newest copy as if you needed it: with your passphrase, or with the recovery key from your sheet. The journal is not touched.',
  rehearseNewest: 'Open the newest copy',

  all: 'All copies',
  allNone: 'Nothing here yet.',
  fromFile: 'Open a copy from elsewhere',
  isBeside: 'beside the journal',
  isInSecond: 'in the second folder',
  beforeUpdate: 'before an update',
  lookInto: 'Open',
  lookIntoNamed: (what: string) => `Open the copy: ${what}`,

  replaced: 'Replaced journals',
  replacedLine: (when: string, until: string) => `Replaced on ${when}, kept until ${until}.`,
  takeBack: 'Take it back',
  takeBackNamed: (when: string) => `Take back the journal replaced on ${when}`,

  dialog: (when: string) => `The copy of ${when}`,
  dialogFile: (name: string) => `The copy ${isolated(name)}`,
  dialogSetAside: 'The journal that was replaced',
  secretHint: 'Type the passphrase that was in use on that day, or your recovery key. Nothing is changed by looking.',
  openIt: 'Open it',
  opening: 'Opening the copy and checking every page.',
  holds: ({ people, entries, meetings }: BackupContent) =>
    `It opens and is whole. In it are ${listed([
      plural(people, { one: '# person', other: '# people' }),
      plural(entries, { one: '# entry', other: '# entries' }),
      plural(meetings, { one: '# meeting', other: '# meetings' }),
    ])}.`,
  lastWritten: (when: string) => `Last written on ${when}.`,
  holdsMirror: 'It holds the Mirror of that day too, closed.',
  restore: 'Put it in the journal’s place',
  restoreHint:
    'The journal of now is kept for thirty days and can be taken back. Alongside locks, and opens again with the secret that you just typed.',
  close: 'Close',

  atDoor: 'Restore from a copy',
  atDoorHint: 'Choose a copy of this journal, or a file that you brought along.',
  restored: 'Restored. Unlock it with the passphrase that was in use when the copy was made.',

  lookingForPerson: (progress: { readonly done: number; readonly of: number } | null) =>
    progress === null
      ? 'Looking into each backup. This takes a moment.'
      : `Looking into each backup: ${progress.done} of ${progress.of}.`,
  unread: (count: number) =>
    `${plural(count, { one: '# of them was not looked into and counts', other: '# of them were not looked into and count' })} as holding it.`,
  holding: (count: number, until: string | null) =>
    `${plural(count, { one: '# backup holds', other: '# backups hold' })} what was written, encrypted. ${
      until === null ? 'They stay until newer ones take their place.' : `The last of them goes by ${until}.`
    }`,
  deleteHolding: 'Delete those backups too',
  deleteHoldingHint:
    'They are deleted right after, and a new copy is made without this person. Copies in a folder that is away now are not reached.',
}
