/** One pragma: what is set, and what it must read back as afterwards. */
export interface Setting {
  readonly pragma: string
  readonly set: string | number
  readonly reads: string | number
}

/** So many pages in the log, and the connection moves it into the file. */
export const pagesBeforeCheckpoint = 200

/** Set before the key. Measured choice: security.md 1.1. */
export const cipherSetting: Setting = { pragma: 'cipher', set: "'chacha20'", reads: 'chacha20' }

/** Set after the key and before anything is read; none of these touches the file. */
export const settingsBeforeFirstRead: readonly Setting[] = [
  // The prebuilt SQLite writes its temporary files in clear: sorting and indexing would leak notes into the temp folder.
  { pragma: 'temp_store', set: 'MEMORY', reads: 2 },
  // A second process gets SQLITE_BUSY, and there is no -shm file.
  { pragma: 'locking_mode', set: 'EXCLUSIVE', reads: 'exclusive' },
]

/** Set once the file is known to be this vault's journal. */
export const settingsAfterIdentity: readonly Setting[] = [
  { pragma: 'journal_mode', set: 'WAL', reads: 'wal' },
  // The default for WAL is NORMAL, which lost acknowledged notes in simulated power cuts; FULL lost none.
  { pragma: 'synchronous', set: 'FULL', reads: 2 },
  // SQLite would move the log into whatever file lies there: the connection does it after a look (`own-files.ts`).
  { pragma: 'wal_autocheckpoint', set: 0, reads: 0 },
  // Only macOS needs the stronger flush; elsewhere the two settings are kept but cost nothing.
  { pragma: 'fullfsync', set: 1, reads: 1 },
  { pragma: 'checkpoint_fullfsync', set: 1, reads: 1 },
  // Deleted text is overwritten. Each full-text table sets its own 'secure-delete' besides.
  { pragma: 'secure_delete', set: 1, reads: 1 },
  { pragma: 'foreign_keys', set: 1, reads: 1 },
  { pragma: 'trusted_schema', set: 0, reads: 0 },
  { pragma: 'cell_size_check', set: 1, reads: 1 },
  // 128 MiB of decrypted pages: repeated scans as fast as without a cipher; gone when the process is killed.
  { pragma: 'cache_size', set: -131_072, reads: -131_072 },
]

/** The whole recipe in its order (security.md 1.4). */
export const connectionRecipe: readonly Setting[] = [
  cipherSetting,
  ...settingsBeforeFirstRead,
  ...settingsAfterIdentity,
]

/** Older ones have known ways to damage a file: the WAL-reset bug, and rekey in WAL. */
export const oldestAcceptedVersions = { sqlite: '3.51.3', sqlite3mc: '2.4.0' } as const
