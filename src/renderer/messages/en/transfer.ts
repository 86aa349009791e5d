import type { ExportRecordType, RecordCounts } from '#shared/journal/export.ts'
import type { NoteProblem } from '#shared/journal/notes-import.ts'
import { type PluralForms, plural } from '../plural.ts'

const named: { readonly [Type in ExportRecordType]: PluralForms } = {
  person: { one: '# person', other: '# people' },
  meeting: { one: '# meeting', other: '# meetings' },
  entry: { one: '# entry', other: '# entries' },
  'agenda-item': { one: '# agenda item', other: '# agenda items' },
  template: { one: '# template', other: '# templates' },
  summary: { one: 'the summary draft of # person', other: 'the summary drafts of # people' },
  'own-word': { one: '# word of your own', other: '# words of your own' },
}

const counted = (counts: RecordCounts): string =>
  (Object.keys(named) as ExportRecordType[])
    .filter((type) => counts[type] > 0)
    .map((type) => plural(counts[type], named[type]))
    .join(', ')

export const transfer = {
  title: 'Export and import',
  lede: 'Everything you wrote is yours to take along. Nothing here goes anywhere but where you save it.',
  back: 'Settings',
  open: 'Export and import',

  out: 'Take everything with you',
  json: 'Save as JSON',
  jsonHint: 'Every record, with its history and the trash, for another program or another Alongside.',
  jsonMeans:
    'Every person, meeting, entry, agenda item and summary draft, private ones and the trash too, and your templates and words. The Mirror is not part of it.',
  markdown: 'Save as Markdown',
  markdownHint: 'A folder to read: one file a meeting, and one a month for what lies between.',
  markdownMeans:
    'Every entry outside the trash, private ones too, in a new folder. File names hold days and numbers, never a name.',
  archive: 'Save an encrypted copy',
  archiveHint:
    'Opens on another computer with the same passphrase or recovery key, in Alongside or with its reader script.',
  archiveQuestion: 'An encrypted copy',
  archiveMeans:
    'Your passphrase proves that the copy opens; without it nobody reads the copy. The Mirror is not part of it.',
  passphrase: 'Passphrase of this journal',
  archiveConfirm: 'Choose where to save',
  archiveSaved: (name: string) => `Saved as ${name}, and opened once to be sure.`,
  cancel: 'Not now',

  in: 'Bring something in',
  fromJson: 'Open a journal as JSON',
  fromJsonHint: 'A file that Alongside exported. You see first what it would bring.',
  soFar: (done: number) => plural(done, { one: '# is read so far.', other: '# are read so far.' }),
  notes: 'Notes from another program',
  notesHint:
    'They come in as private notes on their own days. Nothing changes before you have seen what becomes of what, and one undo takes all of it back.',
  source: 'What they are',
  about: 'About whom',
  aboutHint: 'For notes that do not name anybody of your journal.',
  choosePerson: 'Choose a person',
  nobody: 'Add a person first: a note is always about somebody.',
  choose: { markdown: 'Choose a folder', csv: 'Choose a file', 'day-one': 'Choose a file', jrnl: 'Choose a file' },
  becomes: (fileName: string) => `What becomes of ${fileName}`,
  added: (count: number) => plural(count, { one: '# private note comes in.', other: '# private notes come in.' }),
  noneAdded: 'No note would come in.',
  duplicates: (count: number) =>
    plural(count, { one: '# is here already and stays out.', other: '# are here already and stay out.' }),
  columns: { day: 'Day', text: 'Words', person: 'Person' },
  noColumn: 'No column',
  sample: 'The first of them',
  problems: (count: number) =>
    plural(count, { one: '# part cannot be read and stays out', other: '# parts cannot be read and stay out' }),
  place: (file: string, line: number | null) => [file, line === null ? '' : `line ${line}`].filter(Boolean).join(', '),
  problem: {
    'no-day': 'No day that can be read in one way only. Write it as 2026-03-02.',
    'no-text': 'Nothing is written there.',
    'too-long': 'More text than one entry can hold, 100,000 characters.',
    'unknown-person': 'It names somebody who is not in the journal, or more than one who is.',
    'not-utf8': 'Not text in UTF-8. Save it in that encoding.',
    'not-json': 'The JSON breaks off or breaks a rule here.',
    'wrong-form': 'Not the form that this program writes.',
    'no-columns': 'Choose which column holds the day and which the words.',
    'quote-open': 'A quotation mark is never closed, so what follows cannot be read.',
    'too-large': 'Larger than 256 MB. Split it.',
  } satisfies Record<NoteProblem, string>,
  fromArchive:
    'An encrypted copy is opened where a journal is chosen: lock, choose its folder on the first screen of a new computer, and unlock it.',
  found: (fileName: string) => `What ${fileName} would bring`,
  brings: (counts: RecordCounts) => counted(counts) || 'Nothing that is not here already.',
  known: (counts: RecordCounts) => (counted(counts) ? `Here already, and left as it is: ${counted(counts)}.` : ''),
  isTrial: 'Nothing has been changed yet.',
  confirm: 'Bring it in',
  imported: (counts: RecordCounts) => `Brought in: ${counted(counts)}.`,
  undo: 'Undo',

  done: 'Imports that can be taken back',
  none: 'None yet.',
  batch: (day: string, source: string, count: number) => `${day} · ${source} · ${plural(count, named.entry)}`,
  sources: {
    alongside: 'Journal as JSON',
    markdown: 'Markdown',
    csv: 'CSV',
    'day-one': 'Day One',
    jrnl: 'jrnl',
  },
  showAll: (count: number) => `Show all ${count}`,
  takeBack: 'Take back',
  takenBack: 'Taken back.',
  takingBack: 'Taking it back…',
  goneSoFar: (done: number, of: number) =>
    done < of ? `${done} of ${of} are taken back.` : 'Clearing their words from the search index…',
  undoStopped: 'Stopped. Nothing was taken back.',
  keptSome: (count: number) =>
    `Taken back, but for ${plural(count, named.entry)} that something you wrote since hangs on.`,
}
