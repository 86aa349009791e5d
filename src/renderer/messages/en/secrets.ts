const saves = (count: number) => (count === 1 ? 'The last save is' : `${count} saves are`)

export const secrets = {
  replace: {
    title: 'Choose a new passphrase',
    what: 'You opened the journal with its recovery key. Choose a new passphrase, then keep a new recovery key; the old ones open nothing after that.',
    next: 'New passphrase',
    submit: 'Continue',
    later: 'Later',
    pending: 'Taking them into use. This takes a second.',
    done: 'The new passphrase and the new recovery key are in use.',
    open: 'Set a new passphrase',
  },
  renew: {
    open: 'New recovery key',
    passphrase: 'Passphrase',
    explanation:
      'Until you press the button the old recovery key stays. Copies of the journal that were made before keep the old one.',
    submit: 'Take the new key into use',
    done: 'The new recovery key is in use. The old sheet opens nothing any more; destroy it.',
  },
  rekey: {
    open: 'Encrypt everything anew',
    hint: 'For the day when a passphrase, a recovery key or a computer fell into other hands.',
    explanation:
      'The journal is encrypted under a new key, with a new passphrase and a new recovery key. The old file and the copies in its folder “backups” are removed, for the old secrets open them.',
    elsewhere:
      'Copies in other places keep the old secrets for ever: other folders, drives, cloud storage, system backups. Only you can remove them.',
    begin: 'Begin',
    current: 'Passphrase of today',
    next: 'New passphrase',
    submit: 'Encrypt everything anew',
    done: (copies: number) =>
      copies === 0
        ? 'The journal is encrypted anew. Remember the copies in other places.'
        : `The journal is encrypted anew, and ${copies === 1 ? 'one old copy was' : `${copies} old copies were`} removed. Remember the copies in other places.`,
  },
  device: {
    label: 'Open without the passphrase on this computer',
    hint: 'This computer’s keychain then keeps a key. Whoever is logged in as you can open the journal, and so can other programs of yours. Passphrase and recovery key go on working.',
    unsafe:
      'This system has no keychain that protects a key, so Alongside puts none there. The passphrase opens the journal.',
    none: 'This system offers no keychain. The passphrase opens the journal.',
    on: 'Let the keychain open the journal',
    off: 'Stop the keychain from opening the journal',
    passphrase: 'Passphrase',
    switchedOn: 'This computer’s keychain opens the journal from now on.',
    switchedOff: 'Only the passphrase and the recovery key open the journal now.',
    unlock: 'Open with this computer’s keychain',
  },
  tested: (day: string) => `The recovery key was last tried on ${day}.`,
  testDue: 'A year has passed since you last tried your recovery key. When you have a minute, test it in',
  settings: 'Settings',
  older: {
    missing: (count: number) =>
      `This journal is older than the one last open on this computer: ${saves(count)} not in it. If you put an older copy back yourself, all is well; if not, lock and look for the newer folder.`,
    unknown:
      'The mark that tells whether this is the newest state of your journal is gone. If you moved files yourself, all is well; if not, compare what you see with what you remember.',
    accept: 'Go on with this journal',
    lock: 'Lock',
  },
  header: {
    choose: 'Take the key file from a copy…',
    chosen: (fileName: string) => `Now type the passphrase that was in use when ${fileName} was made.`,
  },
}
