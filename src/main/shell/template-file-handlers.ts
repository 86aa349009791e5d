import type { BrowserWindow } from 'electron'
import { templateFileName } from '../dialogs/file-names.ts'
import { openFile } from '../dialogs/open-file.ts'
import { saveFile } from '../dialogs/save-file.ts'
import { maximumTemplateBytes, templateText } from '../dialogs/template-text.ts'
import type { ShellHandlers } from '../door/shell-call.ts'
import type { JournalClient } from '../process-client/process-client.ts'
import { valueIn } from './value-in.ts'

interface TemplateFileParts {
  readonly journal: Pick<JournalClient, 'call'>
  window(): BrowserWindow
}

const kind = { name: 'Template', extension: 'json' }

/** Templates as files. Of the last file that could not come in because of its id, the text is kept for a copy. */
export function templateFileHandlers({ journal, window }: TemplateFileParts) {
  let lastText: string | null = null

  const chosenText = async (): Promise<string | null> => {
    const bytes = await openFile(window(), { kind, maximumBytes: maximumTemplateBytes })
    return bytes && templateText(bytes)
  }

  return {
    importTemplate: async ({ from }) => {
      const asCopy = from === 'copy-of-last-file'
      const text = asCopy ? lastText : await chosenText()
      lastText = null
      if (text === null) return { id: null }
      const outcome = await journal.call('addTemplateFromText', { text, asCopy })
      if (!outcome.ok && outcome.error.code === 'template-exists') lastText = text
      return { id: valueIn(outcome).template.id }
    },
    exportTemplate: async ({ id }) => ({
      fileName: await saveFile(window(), {
        name: templateFileName,
        kind,
        content: async () => valueIn(await journal.call('readTemplateText', { id })).text,
      }),
    }),
  } satisfies Partial<ShellHandlers>
}
