export const unlock = {
  title: 'Alongside is locked',
  afterFault:
    'A part of Alongside ended by itself, so the journal was locked. Everything saved is safe; unlock it and go on.',
  passphrase: 'Passphrase',
  recoveryKey: 'Recovery key',
  recoveryKeyHint: 'Nine groups of four, as on your copy. Small letters and spaces are fine.',
  unlock: 'Unlock',
  unlocking: 'Opening the journal. This takes a second.',
  useRecoveryKey: 'Use the recovery key instead',
  usePassphrase: 'Use the passphrase instead',
  wrongPassphrase: 'This passphrase does not open the journal. Nothing has changed; try again.',
  wrongRecoveryKey: 'This recovery key does not open the journal. Check it against your copy group by group.',
  waiting: (seconds: number) => `Next try in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  ready: 'You can try again now.',
  empty: 'Type the passphrase first.',
  sample: {
    title: 'Sample journal',
    passphrase: 'This is the sample journal. Its passphrase is:',
  },
  toOwn: 'Go to my own journal',
  toNew: 'Start my own journal',
  toSample: 'Look around in the sample journal',
}
