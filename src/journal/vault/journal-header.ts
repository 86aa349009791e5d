import { sealedHeader } from './header-file.ts'
import type { Header } from './header-schema.ts'
import { type ReadableHeader, readHeaders, writeHeaders } from './header-store.ts'
import type { CostPolicy } from './passphrase-cost.ts'
import type { UnlockedVault } from './unlock.ts'
import { journalVault } from './vault-kind.ts'

/** The header that counts in a journal's folder. Codes as `readHeaders`. */
export function readJournalHeader(folder: string, policy: CostPolicy): ReadableHeader {
  const [newest] = readHeaders({ folder, kind: journalVault }, policy)
  if (!newest) throw new Error('readHeaders answers one header at least')
  return newest
}

/** Every different copy that can be read, not proved: the first claims the greatest generation. Codes as `readHeaders`. */
export const readJournalHeaders = (folder: string, policy: CostPolicy): readonly Header[] =>
  readHeaders({ folder, kind: journalVault }, policy).map(({ header }) => header)

/** Writes both copies; the first rename is what makes it count. Throws what the disk says. */
export const writeJournalHeader = (folder: string, text: string): void =>
  writeHeaders({ folder, kind: journalVault }, text)

/** The header of an unlocked vault, made to point at another file and to count more than another header. */
export const movedHeader = ({ header, dataKey }: UnlockedVault, to: { file: string; generation: number }): string =>
  sealedHeader({ ...header, db_file: to.file, gen: to.generation }, dataKey)
