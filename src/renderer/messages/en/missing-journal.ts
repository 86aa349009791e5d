export const missingJournal = {
  title: 'Your journal is not where it was',
  where: 'It was last opened from this folder:',
  what: 'Nothing was made in its place. If it lies on a drive, connect the drive and look again; if you moved it, choose its folder.',
  lookAgain: 'Look again',
  stillAway: 'It is still not there.',
  find: 'Choose its folder…',
  beginAnew: 'Begin a new journal',
  /** On the first screen of an app that has no journal yet. */
  haveOne: 'Open a journal that I have',
}
