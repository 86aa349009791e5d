import type { ExportRecordType, RecordCounts } from '#shared/journal/export.ts'
import { isolated } from '#shared/journal/isolated.ts'
import type { ColumnRole, DayOrder, NoteProblem, TextEncoding } from '#shared/journal/notes-import.ts'
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
    'Your passphrase proves that the copy opens; without it no one reads the copy. The Mirror is not part of it.',
  passphrase: 'Passphrase of this journal',
  archiveConfirm: 'Choose where to save',
  archiveSaved: (name: string) => `Saved as ${isolated(name)}, and opened once to be sure.`,
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
  aboutHint: 'For notes that name no one of your journal.',
  choosePerson: 'Choose a person',
  noOne: 'Add a person first: a note is always about someone.',
  choose: { markdown: 'Choose a folder', csv: 'Choose a file', 'day-one': 'Choose a file', jrnl: 'Choose a file' },
  becomes: (fileName: string) => `What becomes of ${fileName}`,
  added: (count: number) => plural(count, { one: '# private note comes in.', other: '# private notes come in.' }),
  came: (count: number) => plural(count, { one: '# private note came in.', other: '# private notes came in.' }),
  noneAdded: 'No note would come in.',
  duplicates: (count: number) =>
    plural(count, { one: '# is here already and stays out.', other: '# are here already and stay out.' }),
  notesAbout: (name: string, count: number) => `${isolated(name)}: ${count}`,
  whichColumns: 'What each column holds',
  roles: { day: 'The day', person: 'The person', text: 'Words', out: 'Stays out' } satisfies Record<ColumnRole, string>,
  whichHeader: 'Which line names the columns?',
  headerLine: (line: number, text: string) => `Line ${line}: ${isolated(text)}`,
  noHeader: 'None of them',
  whoIs: 'Whom do these names mean?',
  whoIsHint: 'Notes that name someone else stay out until you say who it is.',
  notesNaming: (count: number) => plural(count, { one: '# note', other: '# notes' }),
  newPerson: 'Add as a new person',
  leaveOut: 'Leave out',
  whichOrder: 'How are these days to be read?',
  allFiles: (count: number) => `All ${count} files`,
  thisFile: 'This file',
  chooseOrder: 'Choose an order',
  waiting: (count: number) => plural(count, { one: '# note depends on it.', other: '# notes depend on it.' }),
  reads: (written: string, day: string) => `${written} is ${day}`,
  orders: {
    'day-first': 'The day comes first',
    'month-first': 'The month comes first',
    'year-first': 'The year comes first',
  } satisfies Record<DayOrder, string>,
  whichEncoding: 'Are these letters right?',
  readsAs: (example: string) => (example === '' ? '' : `It reads: ${example}`),
  encodings: {
    'windows-1252': 'Western Europe (Windows)',
    'windows-1250': 'Central Europe (Windows)',
    'windows-1251': 'Cyrillic (Windows)',
    'windows-1253': 'Greek (Windows)',
    'windows-1254': 'Turkish (Windows)',
    'iso-8859-2': 'Central Europe (ISO)',
    'iso-8859-5': 'Cyrillic (ISO)',
    'koi8-r': 'Cyrillic (KOI8-R)',
    macintosh: 'Western Europe (old Mac)',
    shift_jis: 'Japanese (Shift JIS)',
    'euc-jp': 'Japanese (EUC)',
    gb18030: 'Chinese (GB 18030)',
    big5: 'Chinese (Big5)',
    'euc-kr': 'Korean',
  } satisfies Record<TextEncoding, string>,
  sample: 'The first of them',
  problems: (count: number) => plural(count, { one: '# part stays out', other: '# parts stay out' }),
  counted: (count: number) => `${count} ×`,
  places: (count: number) => plural(count, { one: 'Where it is', other: 'Where the first # are' }),
  place: ({ file, line, to, about }: { file: string; line: number | null; to: number | null; about: string }) =>
    [file, line === null ? '' : to === null || to === line ? `line ${line}` : `lines ${line} to ${to}`, about]
      .filter(Boolean)
      .join(', '),
  saveProblems: 'Save the whole list',
  saveProblemsHint: 'A text file with every place. It holds names of files, which anyone can read.',
  problem: {
    'unknown-person': 'It names someone, and it is not clear who that is. Choose above.',
    'day-order': 'The day can be read in two ways. Choose above.',
    'no-day': 'No day is written there that can be read. Write it as 2026-03-02.',
    'no-columns': 'Choose which column holds the day and which the words.',
    'no-text': 'Nothing is written there but the day.',
    'too-long': 'More text than one entry can hold, 100,000 characters.',
    'too-large': 'Larger than 32 MB. Split it.',
    'too-wide': 'A row with more than 1,000 cells.',
    'quote-open': 'A quotation mark is never closed, so what follows cannot be read.',
    'not-text': 'Not a text. Save it as plain text in UTF-8.',
    'not-json': 'The JSON breaks off or breaks a rule here.',
    'wrong-form': 'Not the form that this program writes.',
    'special-file': 'A link, a pipe or a device, which is not followed.',
    unreadable: 'It cannot be opened.',
    'other-format':
      'Neither Markdown nor plain text. Unpack it, or save it as one of them; a table comes in by itself as CSV.',
    'left-out-person': 'Left out, as you chose for this name.',
    'column-out': 'A column that stays out, as you chose.',
    'field-out': 'A part of entries that has no place in a note.',
    'above-header': 'It stands above the line that names the columns.',
    title: 'A title above dated notes, which is no note of its own.',
    attachment: 'A picture, a sound or another file beside the notes.',
    'own-frame': 'The head of a file that Alongside wrote. The JSON of a journal keeps it.',
    template: 'A template of another program.',
    'conflict-copy': 'A copy that a program made when two changes met.',
    backup: 'A backup of another program.',
    bin: 'Thrown away in another program.',
    hidden: 'A hidden file of another program.',
    'and-more': 'More of the same file that cannot be read.',
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
