import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { Proof, ProofFile } from '#shared/contract/proof-methods.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { BlockedRequests } from '../network/no-network.ts'
import { appFiles, journalFiles } from '../proof/listed-files.ts'
import { outsideOf } from '../proof/outside.ts'

export interface ProofParts {
  readonly userData: string
  readonly readerPath: string
  readonly network: BlockedRequests
  /** The folder of the journal that is open. */
  journalFolder(): string
}

const platformOf = (platform: NodeJS.Platform): Proof['platform'] =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'

/** The one in use: a new key or a journal put back gets the next number. */
const newestOf = (files: readonly ProofFile[]): ProofFile | undefined =>
  files.toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true })).at(-1)

/** What somebody who distrusts us can look up: files, their bytes, and what was stopped on its way out. */
export const proofHandlers = ({ userData, readerPath, network, journalFolder }: ProofParts) =>
  ({
    readProof: async () => {
      const folder = journalFolder()
      const journal = await journalFiles(folder)
      const file = newestOf(journal.files.filter(({ kind }) => kind === 'journal'))
      if (!file) throw new AppError('journal-missing')
      return {
        folders: [journal, await appFiles(userData, folder)],
        outside: await outsideOf(join(folder, file.name)),
        blockedRequests: network.count(),
        readerPath,
        platform: platformOf(process.platform),
      }
    },
  }) satisfies Partial<ShellHandlers>
