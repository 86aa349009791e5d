import { useState } from 'react'
import type { Summary } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { call } from '../../client/call.ts'
import { useAutosave } from '../../client/use-autosave.ts'

/** The draft as it stands on the page, written at every pause. One component a person. */
export function useDraft({ personId, draft: stored }: Pick<Summary, 'personId' | 'draft'>) {
  const [typed, setTyped] = useState<SummaryDraft | null>(null)
  const { state, change, flush } = useAutosave((draft: SummaryDraft) => call('saveSummaryDraft', { personId, draft }))
  const draft = typed ?? stored
  const write = (next: SummaryDraft): void => {
    setTyped(next)
    change(next)
  }
  return {
    draft,
    state,
    flush,
    writeOpening: (opening: string) => write({ ...draft, opening }),
    writeTheme: (theme: SummaryTheme, text: string) => write({ ...draft, themes: { ...draft.themes, [theme]: text } }),
    writeEntry: (entryId: string, text: string) => write({ ...draft, entries: { ...draft.entries, [entryId]: text } }),
    /** What stays out of what is offered now; what was left out of other periods stays left out. */
    exclude: (offered: readonly string[], included: ReadonlySet<string>) => {
      const elsewhere = draft.excluded.filter((id) => !offered.includes(id))
      write({ ...draft, excluded: [...elsewhere, ...offered.filter((id) => !included.has(id))] })
      void flush()
    },
    /** Takes every part of an experiment in, also those outside the period. */
    tellWholeArc: (experimentId: string, untold: readonly string[]) => {
      write({
        ...draft,
        excluded: draft.excluded.filter((id) => !untold.includes(id)),
        wholeArcs: [...new Set([...draft.wholeArcs, experimentId])],
      })
      void flush()
    },
    /** The journal has a draft that was not typed here. */
    forget: () => setTyped(null),
  }
}

export type DraftHandle = ReturnType<typeof useDraft>
