/**
 * Every way in which a call can fail, as a closed union. The renderer has one sentence for each
 * (`renderer/messages`), so adding a code without a sentence does not compile.
 */
export const errorCodes = [
  // The call itself
  'invalid-input',
  'too-large',
  'not-allowed',
  'locked',
  'not-found',
  'unexpected',
  // The app itself
  'app-altered',
  'not-started',
  // Opening a journal (security.md 4.1)
  'wrong-passphrase',
  'wrong-recovery-key',
  'wrong-device-key',
  'keychain-unsafe',
  'keychain-refused',
  'header-copy-invalid',
  'throttled',
  'weak-passphrase',
  'header-missing',
  'header-damaged',
  'header-altered',
  'header-newer',
  'header-older',
  'header-undecided',
  'journal-exists',
  'journal-missing',
  'journal-empty',
  'journal-foreign',
  'journal-damaged',
  'journal-newer',
  'journal-busy',
  'journal-behind-log',
  'log-foreign',
  'journal-replaced',
  // The Mirror
  'mirror-closed',
  'mirror-missing',
  'mirror-damaged',
  'mirror-foreign',
  'mirror-newer',
  // The disk
  'disk-full',
  'folder-not-writable',
  'disk-error',
  'file-unreadable',
  // Backups
  'backup-damaged',
  'backup-newer',
  'backup-foreign',
  'backup-cancelled',
  'backup-interrupted',
  'backup-folder-missing',
  // Content
  'sealed',
  'has-looks',
  'agreed',
  'still-needed',
  'template-invalid',
  'template-exists',
  'template-too-large',
  'sample-invalid',
  // Files that go out and come in
  'export-outdated',
  'import-invalid',
  'import-newer',
  'import-cut-short',
  'stopped',
] as const

export type ErrorCode = (typeof errorCodes)[number]
