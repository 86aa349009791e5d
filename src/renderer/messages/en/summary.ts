export const summary = {
  title: 'Review summary',
  lede: 'A dated draft from your own shareable words. What you see is exactly what leaves.',
  person: 'Person',
  choosePerson: 'Choose a person',
  period: 'Period',
  presets: {
    'this-half': 'This half-year',
    'last-half': 'Last half-year',
    'this-year': 'This year',
    'twelve-months': 'Last twelve months',
    custom: 'Other dates',
  },
  from: 'From',
  to: 'To',
  reversed:
    'The period ends before it begins. Change one of the two dates; the preview below still shows the last good period.',
  leave: 'Export…',
  leaving: 'Before it leaves',
  readerTest: 'Read it once as somebody else would. Nothing here holds you up.',
  readerQuestions: [
    'Would the person recognise themselves in every sentence?',
    'Could you say each sentence to their face, and have you?',
    'Would a reader who knows neither of you see what happened, and not only what you thought of it?',
    'Is each sentence about something that was done or said, and not about what somebody is like?',
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
  saved: (file: string) => `Saved as ${file}.`,
  preview: 'Preview: exactly what leaves',
  beside: 'Beside the draft',
  leftOut: (count: number) =>
    count === 0
      ? 'Nothing was left out: no private entry falls into this period.'
      : count === 1
        ? 'Left out: 1 private entry. There is no way for it to get in.'
        : `Left out: ${count} private entries. There is no way for them to get in.`,
  cooling: (count: number) =>
    count === 1
      ? 'One disagreement is less than a day old and still cooling. It can come in tomorrow.'
      : `${count} disagreements are less than a day old and still cooling. They can come in tomorrow.`,
  quiet: (months: string) =>
    `Nothing shareable is written down for ${months}. Was the time quiet, or only the notebook?`,
  recent: (percent: string) =>
    `${percent} of this comes from the last six weeks. The months before may deserve a second look.`,
  balanced: 'The evidence is spread over the period.',
  empty:
    'There is nothing shareable in this period yet. Choose other dates, or write something down and mark it shareable.',
  noPeople: 'Add a person first; a summary is made from what you write down about your one-on-ones.',
  noPerson: 'Choose the person this summary is about.',
} as const
