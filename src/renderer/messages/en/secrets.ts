const saves = (count: number) => (count === 1 ? 'The last save is' : `${count} saves are`)

export const secrets = {
  replace: {
    title: 'Choose a new passphrase',
    what: 'You opened the journal with its recovery key. Choose a new passphrase, then keep a new recovery key; the old ones no longer open this journal after that.',
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
      'Until you press the button the old recovery key stays. Afterwards it still opens backups and copies from before, each as it was then, and with an old key file (vault.hdr) the journal of today. If someone else may have it, choose “Encrypt again” instead.',
    submit: 'Take the new key into use',
    done: 'The new recovery key is in use. The old sheet no longer opens this journal, only copies from before; destroy it.',
  },
  rekey: {
    open: 'Encrypt again',
    hint: 'For the day when a passphrase, a recovery key or a computer fell into other hands.',
    explanation:
      'The journal is encrypted under a new key, with a new passphrase and a new recovery key. No old passphrase, recovery key or key file opens it after that. The old file, and the copies of this journal in its folder “backups”, are removed, for the old secrets open them.',
    elsewhere:
      'Copies in other places open with the old secrets for ever, as they were then: other folders, drives, cloud storage, system backups. Only you can remove them.',
    begin: 'Begin',
    current: 'Passphrase of today',
    next: 'New passphrase',
    submit: 'Encrypt again',
    done: (copies: number) =>
      copies === 0
        ? 'The journal is encrypted again. Remember the copies in other places.'
        : `The journal is encrypted again, and ${copies === 1 ? 'one old copy was' : `${copies} old copies were`} removed. Remember the copies in other places.`,
  },
  device: {
    label: 'Open without the passphrase on this computer',
    hint: 'This computer’s keychain then keeps a key. Anyone who is logged in as you can open the journal, and so can other programs of yours. Passphrase and recovery key go on working.',
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
  olderKeyFile: {
    title: 'An older key file opened this journal',
    what: 'Someone, or a service that copies folders, put an earlier vault.hdr back. Everything you wrote is here.',
    replaced: (passphrase: string | null, recoveryKey: string | null) => {
      const opens = 'opens the journal again'
      if (passphrase !== null && recoveryKey !== null) {
        return passphrase === recoveryKey
          ? `What was replaced on ${passphrase}, passphrase and recovery key, ${opens}.`
          : `The passphrase that was replaced on ${passphrase} and the recovery key that was replaced on ${recoveryKey} open it again.`
      }
      if (passphrase !== null) return `The passphrase that was replaced on ${passphrase} ${opens}.`
      if (recoveryKey !== null) return `The recovery key that was replaced on ${recoveryKey} ${opens}.`
      return 'What opened the journal before the last change opens it again.'
    },
    choose: 'Put the newest key file back, unless you went back to this one on purpose.',
    notHere:
      'The newest one is not kept in this journal: lock, and put vault.hdr back from a backup or another copy, unless you went back to this one on purpose.',
    known:
      'If someone else may know an old passphrase or recovery key, that is not enough: encrypt the journal again in',
    ofItsDay: 'Its key file is of the same time, so the passphrase and the recovery key of then open it.',
    putBack: 'Put the newest key file back',
    accept: 'Keep this key file',
    explanation:
      'Type the passphrase that you set last, or the recovery key that belongs to it. From then on they open the journal, and the older ones do not.',
    passphrase: 'Newest passphrase',
    recoveryKey: 'Newest recovery key',
    submit: 'Put it back',
    done: 'The newest key file is back in its place.',
    atDoor:
      'The key file in this folder looks older than the one that was here last. Perhaps a service that copies folders, or someone, put it back: try the passphrase from before your last change, or take the newest key file from a backup.',
  },
  header: {
    choose: 'Take the key file from a copy…',
    chosen: (fileName: string) => `Now type the passphrase that was in use when ${fileName} was made.`,
  },
}
