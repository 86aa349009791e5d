import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { AppError } from '#shared/contract/app-error.ts'
import { choosePath } from '../dialogs/choose-path.ts'
import type { ShellHandlers } from '../door/shell-call.ts'

/** The file that a person chose to take a lost header from: main remembers it, for a page never names a path. */
export interface HeaderCopy {
  path(): string | null
  choose(window: BrowserWindow): Promise<string | null>
  forget(): void
}

export function createHeaderCopy(): HeaderCopy {
  let chosen: string | null = null
  return {
    path: () => chosen,
    async choose(window) {
      chosen = await choosePath(window, { file: { name: 'Alongside', extensions: ['*'] } })
      return chosen && basename(chosen)
    },
    forget() {
      chosen = null
    },
  }
}

interface HeaderCopyParts {
  readonly headerCopy: HeaderCopy
  isUnlocked(): boolean
  window(): BrowserWindow
}

export const headerCopyHandlers = ({ headerCopy, isUnlocked, window }: HeaderCopyParts) =>
  ({
    chooseHeaderCopy: async () => {
      if (isUnlocked()) throw new AppError('not-allowed')
      return { fileName: await headerCopy.choose(window()) }
    },
  }) satisfies Partial<ShellHandlers>
