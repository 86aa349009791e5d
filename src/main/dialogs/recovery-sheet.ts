/**
 * The text of the recovery sheet: what the key is for, what it cannot do, and where to keep it.
 * It names neither the person nor anything in the journal. Source: security.md 1.2.
 */
export const recoverySheet = (recoveryKey: string): string =>
  `${[
    'Alongside: recovery key',
    '=======================',
    '',
    `    ${recoveryKey}`,
    '',
    'What it is for',
    'If you forget your passphrase, this key opens your journal.',
    '',
    'What to know',
    '- Anyone who has this key and a copy of your journal can read all of it.',
    '- It only works together with the journal folder, so keep backups of that folder too.',
    '- If both the passphrase and this key are lost, no one can open the journal, its makers included.',
    '',
    'Where to keep it',
    'Print this page or copy it by hand, keep it away from the computer, then delete this file.',
    'Do not keep it in the journal folder or beside its backups.',
  ].join('\n')}\n`
