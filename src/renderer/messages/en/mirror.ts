import { plural } from '../plural.ts'

export const mirror = {
  title: 'Mirror',
  what: 'A place for you alone: for envy, fear or hurt beside a strong person, so that it does not decide for you. Nothing here is ever linked to anybody, counted, searched or exported, and it fades after 90 days unless you keep it.',

  create: {
    heading: 'A passphrase of its own',
    explanation:
      'Choose another one than the journal’s. It is asked every time, and nothing else opens the Mirror: there is no recovery key.',
    loss: 'If you forget it, what you wrote in the Mirror is lost for good. Your journal is not affected.',
    passphrase: 'Passphrase of the Mirror',
    create: 'Make the Mirror',
  },

  open: {
    passphrase: 'Passphrase of the Mirror',
    open: 'Open the Mirror',
    opening: 'Opening the Mirror. This takes a second.',
    wrongPassphrase: 'This passphrase does not open the Mirror. Nothing has changed; try again.',
    waiting: (seconds: number) => `Next try in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
    ended:
      'The Mirror closed by itself. What was saved is safe, and your last words wait in their box; open it again to save them.',
    whenLeft: 'It closes by itself when you leave this screen or the journal locks.',
  },

  close: 'Close the Mirror',
  another: 'Another question',
  yourWords: 'Your words',
  placeholder: 'Write as it comes. No one reads this but you.',
  done: 'Done',

  written: 'Written before',
  nothingWritten: 'Nothing is written here yet.',
  kept: 'Kept',
  fades: (days: number) =>
    days === 0 ? 'Fades when you open it next' : `Fades in ${plural(days, { one: '# day', other: '# days' })}`,
  keep: 'Keep',
  letFade: 'Let it fade',
  change: 'Change',
  remove: 'Remove',
  removed: 'Removed from the Mirror.',
  undo: 'Undo',
  /** For a button in a list, so that it says which entry it is about. */
  named: (act: string, day: string) => `${act}: ${day}`,
}
