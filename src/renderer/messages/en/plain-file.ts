import { plural } from '../plural.ts'

export const plainFile = {
  question: 'This can be read by anyone',
  readable:
    'What is saved is not encrypted: anyone who has the file can read it, and Alongside cannot take it back. Delete it when you no longer need it.',
  confirm: 'Choose where to save',
  cancel: 'Not now',
  stop: 'Stop',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  soFar: (done: number, of: number) =>
    plural(done, { one: `# of ${of} is written.`, other: `# of ${of} are written.` }),
}
