import { isolated } from '#shared/journal/isolated.ts'
import { plural } from '../plural.ts'

export const summary = {
  title: 'Review summary',
  lede: 'A dated draft from your own shareable words. What you see is exactly what leaves.',
  person: 'Person',
  choosePerson: 'Choose a person',
  everyone: 'Everyone, one file each',
  batch: {
    who: 'Whose summaries',
    lede: 'Each draft leaves as it stands now. Read every one first, as the person would.',
    choose: 'Choose a folder and make them',
    taken: (count: number) => plural(count, { one: '# file is there already', other: '# files are there already' }),
    takenMeans: 'They have the names that these summaries would get. What shall become of them?',
    'keep-both': 'Keep both',
    replace: 'Replace them',
    skip: 'Leave them, make the rest',
    cancel: 'Not now',
    soFar: (done: number, of: number) => `${done} of ${of} are done.`,
    stop: 'Stop',
    results: 'What became of each',
    ends: {
      saved: (fileName: string) => `Saved as ${fileName}.`,
      skipped: 'Left out: its file was there already and is as it was.',
      'nothing-to-tell': 'No file: its summary tells no entry for these dates.',
      stopped: 'Not made: you stopped before.',
    },
  },
  period: 'Period',
  presets: {
    'this-half': 'This half-year',
    'last-half': 'Last half-year',
    'this-year': 'This year',
    'twelve-months': 'Last twelve months',
    'since-last': 'Since the last summary',
    custom: 'Other dates',
  },
  from: 'From',
  to: 'To',
  reversed:
    'The period ends before it begins. Change one of the two dates; the preview below still shows the last good period.',
  leave: 'Export…',
  leaving: 'Before it leaves',
  readerTest: 'Read it once as someone else would. Nothing here holds you up.',
  readerQuestions: [
    'Would the person recognise themselves in every sentence?',
    'Could you say each sentence to their face, and have you?',
    'Would a reader who knows neither of you see what happened, and not only what you thought of it?',
    'Is each sentence about something that was done or said, and not about what someone is like?',
    'Would you write the same sentence about anyone else who had done the same?',
  ],
  format: 'Format',
  formats: {
    pdf: 'PDF, to read and print',
    docx: 'Word, to go on writing',
    md: 'Markdown, plain text',
    html: 'HTML, one page for a browser',
    json: 'JSON, for other programs',
  },
  saveAs: {
    pdf: 'Save as PDF',
    docx: 'Save as Word',
    md: 'Save as Markdown',
    html: 'Save as HTML',
    json: 'Save as JSON',
  },
  withoutFigure: 'The words leave in this form; the drawing of the period is in PDF and HTML only.',
  saved: (file: string) => `Saved as ${file}.`,
  evidence: 'Evidence',
  evidenceCount: (included: number, all: number) =>
    all === 0
      ? 'There is nothing to tell of this period yet.'
      : included === all
        ? `All ${all} are included. Enter leaves one out.`
        : `${included} of ${all} are included. Enter takes one in or leaves it out.`,
  newSince: 'New since the last summary',
  changedSince: 'Changed since the last summary',
  writeOpening: 'Write an opening',
  writeTheme: (title: string) => `Write before the evidence of: ${isolated(title)}`,
  writeEntry: (sentence: string) => `Write beside: ${isolated(sentence.slice(0, 80))}`,
  openEntry: 'Open the entry that this comes from',
  drafts: 'Drafts',
  beginAgain: 'Begin again; this draft is kept',
  draftOf: (moment: string) => `As it stood on ${moment}`,
  draftTaken: 'Done. What stood here before is kept among the drafts.',
  preview: 'Preview: exactly what leaves',
  beside: 'Beside the draft',
  leftOut: (count: number) =>
    count === 0
      ? 'No private entry falls into this period.'
      : count === 1
        ? 'Not in it: 1 private entry. While it is private there is no way in.'
        : `Not in it: ${count} private entries. While they are private there is no way in.`,
  cooling: (count: number) =>
    count === 1
      ? '1 entry about a disagreement is still cooling. It can come in a day after the last change.'
      : `${count} entries about disagreements are still cooling. They can come in a day after the last change.`,
  quiet: (months: string) => `Nothing from ${months} is included. Was the time quiet, or only the notebook?`,
  recent: (percent: string) =>
    `${percent} of this comes from the last six weeks of the period. The months before may deserve a second look.`,
  balanced: 'Something of every month of the period is included.',
  coverage: 'What it covers',
  byMonth: 'Entries by month',
  inMonth: (month: string, count: number) => `${month} ${count}`,
  coolingTitle: 'Still cooling',
  unsaid: 'No surprises',
  saidCount: (said: number, all: number) =>
    said === all
      ? 'Everything here was said to them, or was made by both of you.'
      : `${said} of ${all} were said to them, or made by both. The journal does not show that these were:`,
  sayFirst: 'Say it first',
  sayFirstOf: (sentence: string) => `Say it first: ${isolated(sentence.slice(0, 80))}`,
  isOnAgenda: 'On the next agenda.',
  plainWords: 'Plain words',
  plainWord: (word: string, kind: string, suggestion: string) => `“${isolated(word)}” ${kind}. ${suggestion}`,
  plainWordKinds: {
    label: 'is a label',
    'mind-reading': 'reads a mind',
    absolute: 'knows no exception',
    'vague-praise': 'praises nothing in particular',
    uneven: 'is used unevenly',
  },
  arcs: 'Experiments as whole arcs',
  openExperiment: 'This experiment goes on. Its end may tell another story.',
  untold: (count: number) =>
    count === 1
      ? '1 other part of it is not told: it was left out, or lies outside these dates.'
      : `${count} other parts of it are not told: they were left out, or lie outside these dates.`,
  wholeArc: 'Tell the whole arc',
  wholeArcOf: (sentence: string) => `Tell the whole arc of: ${isolated(sentence.slice(0, 80))}`,
  others: 'Views of others',
  otherView: (whose: string) => `Whose view this was: ${isolated(whose)}. Do they know that it is quoted?`,
  sinceLast: 'Since the last summary',
  lastOne: (madeOn: string, from: string, to: string) => `The last one left on ${madeOn}, for ${from} to ${to}.`,
  sameAsLast: 'It told the same entries as this one, and none was changed since.',
  differsFromLast: (added: number, changed: number, gone: number) =>
    `New here: ${added}. Changed since: ${changed}. Told then and not now: ${gone}.`,
  showAll: (count: number) => `Show all ${count}`,
  noWordList:
    'Part of this is in a language without a list of such words. There are lists for English, French, German and Spanish; read the rest with the same questions.',
  sources: {
    coverage:
      'Why: what came last is remembered best, so it may weigh more than it should. Serial position effect: Murdock, Journal of Experimental Psychology, 1962.',
    unsaid:
      'Why: adequate notice is one of three parts of a fair appraisal, beside a fair hearing and judgement by evidence. Folger, Konovsky and Cropanzano, “A due process metaphor for performance appraisal”, 1992.',
    plainWords:
      'Why: labels and vague praise hide what was done, and the words in reviews of women and of men were found to differ. Correll and others, American Sociological Review, 2020; Smith and others, Sex Roles, 2019.',
    arcs: 'Why: an attempt that failed may be worth as much as one that succeeded, and a part of it cannot say so. Compare Edmondson, “Strategies for Learning from Failure”, Harvard Business Review, April 2011.',
    cooling:
      'Why: a note written in the heat tells how it felt more than what happened. Principle 3 of Alongside: de-escalate when views differ.',
    reader:
      'Why: a person who is written about may read it one day, and in many countries may ask to. “What Alongside refuses”: no promise that notes are secret from the law.',
    others: 'Why: what someone said to you was said to you. Principle 3 of Alongside: listen to views from all levels.',
  },
  empty: 'Nothing is here yet. Choose other dates, take something in, or write something down and mark it shareable.',
  noPeople: 'Add a person first; a summary is made from what you write down about your one-on-ones.',
  noPerson: 'Choose the person this summary is about.',
} as const
