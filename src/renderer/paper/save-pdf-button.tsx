import { Printer } from 'lucide-react'
import { useState } from 'react'
import type { PaperName } from '#shared/contract/shell-methods.ts'
import { call } from '../client/call.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { underPaperTitle } from './paper-title.ts'
import { usePaperKey } from './use-paper-key.ts'

/** Saves the paper that the page shows as a PDF, to print or to keep; the file's name never holds a person's. */
export function SavePdfButton({ what, size = 'medium' }: { what: PaperName; size?: 'small' | 'medium' }) {
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const outcome = await underPaperTitle(() => call('savePagePdf', { what }))
    setBusy(false)
    if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
    else if (outcome.value.fileName) showToast({ text: messages.summary.saved(outcome.value.fileName) })
  }
  usePaperKey(() => !isBusy && void save())
  return (
    <Button icon={Printer} size={size} isPending={isBusy} onPress={() => void save()}>
      {messages.prep.print}
    </Button>
  )
}
