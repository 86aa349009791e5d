import { useState } from 'react'
import type { Period } from '#shared/journal/day.ts'
import type { SummaryFormat } from '#shared/journal/summary-format.ts'
import { call } from '../../client/call.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { underPaperTitle } from '../../paper/paper-title.ts'
import { pageAlone } from './page-alone.ts'

interface Saved {
  readonly tone: 'info' | 'error'
  readonly text: string
}

/** Takes the summary along as a file, once `before` has put on disk what is still being written. */
export function useSaving(personId: string, period: Period, before: () => Promise<boolean>) {
  const [said, setSaid] = useState<Saved | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (format: SummaryFormat): Promise<void> => {
    setBusy(true)
    setSaid(null)
    // What is not on disk would be in the PDF and in no other format; the field says why it could not be saved.
    if (await before()) {
      await pageAlone()
      const outcome = await underPaperTitle(() => call('saveSummary', { personId, period, format }))
      if (!outcome.ok) setSaid({ tone: 'error', text: errorSentence(outcome.error) })
      else if (outcome.value.fileName) setSaid({ tone: 'info', text: messages.summary.saved(outcome.value.fileName) })
    }
    setBusy(false)
  }
  return { said, isBusy, save }
}
