export const unlock = {
  title: 'Alongside is locked',
  afterFault:
    'A part of Alongside ended by itself, so the journal was locked. Everything saved is safe; unlock it and go on.',
  /** At the door nothing is being written yet: what the errors say of unsaved words would be wrong here. */
  notOpened: {
    'disk-full':
      'The disk is full, so the journal was not opened. Everything saved is safe; make some room and try again.',
    'disk-error':
      'The disk did not answer as it should, so the journal was not opened. Nothing was changed; check the drive and try again.',
    'folder-not-writable':
      'Alongside may not write to the journal’s folder, so it was not opened. Nothing was changed; allow it in the folder’s permissions and try again.',
  },
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
