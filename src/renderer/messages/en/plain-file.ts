export const plainFile = {
  question: 'This can be read by anyone',
  readable:
    'What is saved is not encrypted: whoever has the file can read it, and Alongside cannot take it back. Delete it when you no longer need it.',
  confirm: 'Choose where to save',
  cancel: 'Not now',
  saved: (fileName: string) => `Saved as ${fileName}.`,
  soFar: (percent: number) => `${percent} % is written.`,
}
