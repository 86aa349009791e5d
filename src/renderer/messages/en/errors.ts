import type { ErrorDetail } from '#shared/contract/app-error.ts'
import type { ErrorCode } from '#shared/contract/error-codes.ts'
import { plural } from '../plural.ts'
import { templateFileSentence } from './template-file.ts'

type Sentence = (detail: ErrorDetail) => string

const waiting = (milliseconds: number | undefined): string => {
  if (milliseconds === undefined) return 'wait a moment'
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return `wait ${plural(seconds, { one: '# second', other: '# seconds' })}`
}

const newerThanThis = (version: number | undefined): string =>
  version === undefined
    ? 'A newer Alongside wrote this journal.'
    : `A newer Alongside wrote this journal, in format ${version}.`

/** What happened, what is safe, what to do next. */
export const errors = {
  'invalid-input': () =>
    'Something here does not fit. Your words are still in their fields; change what is marked and go on.',
  'too-large': () =>
    'This is more text than one entry can hold. Nothing saved has changed; divide it into two and go on.',
  'not-allowed': () => 'This cannot be done here or now. Nothing was changed; go back and look again.',
  locked: () => 'The journal is locked. Everything saved is safe; unlock it to go on.',
  'not-found': () => 'This is no longer there. The rest of the journal is untouched; go back and choose again.',
  unexpected: ({ incidentId }) =>
    incidentId === undefined
      ? 'Something went wrong that we did not foresee. What was saved is safe; please try again.'
      : `Something went wrong that we did not foresee. What was saved is safe; please try again. In the log it is ${incidentId}.`,

  'app-altered': () =>
    'A part of Alongside was changed on this computer, so nothing was opened. Your journal is untouched; install Alongside again from where you trust it.',

  'not-started': () =>
    'A part of Alongside could not be started. Nothing was changed and everything saved is safe; open Alongside again, or install it again if that does not help.',

  'wrong-passphrase': () =>
    'This passphrase does not open the journal. Nothing was changed; check Caps Lock and the keyboard’s language, then try again.',
  'wrong-recovery-key': () =>
    'This recovery key does not open the journal. Nothing was changed; compare it with your sheet, group by group.',
  'wrong-device-key': () =>
    'What this computer’s keychain keeps does not open the journal any more. Nothing was changed; use the passphrase.',
  'keychain-unsafe': () =>
    'This system keeps the key where any program can read it, so it is neither used nor kept there. The journal is untouched; the passphrase opens it as before.',
  'keychain-refused': () =>
    'This computer’s keychain did not answer as it should. Nothing was changed; use the passphrase.',
  'header-copy-invalid': () =>
    'There is no key file of a journal in this file. Nothing was changed; choose a backup of this journal, or a vault.hdr from a copy of it.',
  throttled: ({ retryAfterMs }) =>
    `That was one try too many for the moment. The journal is safe; ${waiting(retryAfterMs)} and try again.`,
  'weak-passphrase': () =>
    'This passphrase would be easy to guess. Nothing was made yet; add a few words that do not belong together.',
  'header-missing': () =>
    'The key file that belongs to this journal is missing. The journal itself is still there, untouched; take the key file from a backup or another copy.',
  'header-damaged': () =>
    'The key file of this journal is damaged. The journal itself is untouched; take the key file from a backup or another copy.',
  'header-altered': () =>
    'The key file of this journal was changed from outside. Alongside opened nothing and changed nothing; take the key file from a backup that you trust.',
  'header-newer': () =>
    'A newer Alongside wrote the key file of this journal. Nothing was changed; install the newer version to open it.',
  'header-older': () =>
    'This key file is older than the journal: it belongs to a file that is no longer here. Nothing was changed; take the newest key file from a backup or another copy.',
  'header-undecided': () =>
    'An older key file opened this journal, so nothing that opens it can be changed yet. Nothing was changed; decide first which key file counts, in the notice at the top.',
  'journal-exists': () =>
    'There is a journal in this folder already. It was not touched; open that one, or choose another folder.',
  'journal-missing': () =>
    'There is no journal in this folder. Nothing was made in its place; choose its folder, or put it back from a backup.',
  'journal-empty': () =>
    'The journal’s file is there, but nothing is in it. It was not touched; put it back from a backup.',
  'journal-foreign': () =>
    'This file is not the journal that belongs to this key. It was not touched; put the right one back, or choose another folder.',
  'journal-damaged': () =>
    'Part of the journal’s file is damaged. Nothing was changed, so what is whole stays whole; rescue what can be read, or put a backup in its place.',
  'journal-newer': ({ neededVersion }) =>
    `${newerThanThis(neededVersion)} Nothing was changed; install the newer version to open it.`,
  'journal-busy': () =>
    'Another window or program is using this journal. Nothing was changed; close the other one and try again.',
  'journal-behind-log': () =>
    'The journal’s file is older than the log beside it, ending in -wal. Nothing was opened or changed; put the newer file back from a copy, or move that log away to open this one.',
  'log-foreign': () =>
    'The log beside the journal, ending in -wal, is older than its file or of another copy. Nothing was changed; move that log to another folder, and the file opens as it is.',
  'journal-replaced': () =>
    'Another program replaced or changed the journal’s files. Nothing more is written to them, your words stay on the screen; copy them, then put the right files back.',

  'mirror-closed': () => 'The Mirror is closed. Everything saved in it is safe; open it with its passphrase to go on.',
  'mirror-missing': () =>
    'One of the Mirror’s files is gone: mirror.hdr or mirror-1.db. Nothing was changed; put it back from a copy, or move the other away to begin again.',
  'mirror-damaged': () =>
    'A file of the Mirror is damaged. It was not touched, and the journal is whole; put mirror.hdr and mirror-1.db back from a copy, and move a mirror-1.db-wal away.',
  'mirror-foreign': () =>
    'The Mirror in this folder belongs to another journal. It was not touched; move its files to that journal’s folder, or put the right ones back.',
  'mirror-newer': () =>
    'A newer Alongside wrote this Mirror. Nothing was changed; install the newer version to open it.',

  'disk-full': () =>
    'The disk is full, so this is not saved yet. Your words stay on the screen; make some room and it saves by itself.',
  'folder-not-writable': () =>
    'Alongside may not write to this folder. Nothing was changed; allow it in the folder’s permissions, or choose another folder.',
  'disk-error': () =>
    'The disk did not answer as it should, so this may not be saved. Your words stay on the screen; check the drive and try again.',
  'file-unreadable': () =>
    'This file could not be read. Nothing was changed; check that it is still there and may be opened, then try again.',

  'backup-damaged': () =>
    'This file is no whole backup: it was cut, changed, or is something else. Nothing was changed; choose another copy.',
  'backup-newer': () =>
    'A newer Alongside wrote this backup. Nothing was changed; install the newer version to open it.',
  'backup-foreign': () =>
    'This backup belongs to another journal. Nothing was changed; open it in a folder of its own.',
  'backup-cancelled': () => 'Stopped. Nothing was changed, and the copies from before are as they were.',
  'backup-interrupted': () =>
    'The journal’s file was written again while it was being copied, so this copy was dropped. Nothing is lost; make it again.',
  'backup-folder-missing': () =>
    'The second folder is not there; perhaps its drive is not connected. The copies beside the journal are safe.',

  sealed: () => 'This meeting is sealed, so its words stand. Nothing was changed; write an addendum beside them.',
  'has-looks': () =>
    'Looks or turns, perhaps in the trash, belong to this entry and would lose it. Nothing was changed; make each of them a note first, then its kind can be changed.',
  agreed: () => 'This version is agreed, so its words stand. Nothing was changed; begin a new version instead.',
  'still-needed': () =>
    'Other entries build on this one, so it stays in the trash. Nothing was deleted; delete those first, or leave it here.',
  'template-invalid': ({ fields }) => templateFileSentence(fields?.[0]),
  'template-exists': () =>
    'You have this template already, perhaps under another title, so nothing was imported. Yours is untouched; import it as a copy to have both.',
  'template-too-large': () =>
    'This file is larger than a template can be, 1 MB. Nothing was imported; check that it is the right one.',
  'sample-invalid': () =>
    'The sample journal could not be read. Your own journal is untouched; installing Alongside again brings the sample back.',
  'export-outdated': () =>
    'The journal was changed while it was being exported, so nothing was saved. Let what you write come to rest, then export again.',
  'import-invalid': ({ line }) =>
    `${line === undefined ? 'This file' : `Line ${line} of this file`} does not hold what Alongside can take in. Nothing was imported; the journal is as it was.`,
  'import-newer': ({ neededVersion }) =>
    `${newerThanThis(neededVersion)} Nothing was imported; install the newer version to take this file in.`,
  stopped: () => 'You stopped it. Nothing was written or taken in; the journal is as it was.',
  'import-cut-short': ({ line }) =>
    `This file ends too early${line === undefined ? '' : `, at line ${line}`}, so a part is missing. Nothing was imported; copy or export it again.`,
} satisfies Record<ErrorCode, Sentence>
