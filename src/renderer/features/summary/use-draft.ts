import { useMemo, useRef, useState } from 'react'
import type { Summary } from '#shared/journal/summary.ts'
import type { SummaryDraft } from '#shared/journal/summary-draft.ts'
import type { SummaryTheme } from '#shared/journal/summary-theme.ts'
import { call } from '../../client/call.ts'
import { keepText, keptValueAt } from '../../client/kept-texts.ts'
import { useAutosave } from '../../client/use-autosave.ts'

/** What a manager does to a draft. The same functions for as long as the draft is shown: a key draws only its own words. */
export interface DraftActs {
  readonly writeOpening: (opening: string) => void
  readonly writeTheme: (theme: SummaryTheme, text: string) => void
  readonly writeEntry: (entryId: string, text: string) => void
  /** What stays out of what is offered now; what was left out of other periods stays left out. */
  readonly exclude: (offered: readonly string[], included: ReadonlySet<string>) => void
  /** Takes every part of an experiment in, also those outside the period. */
  readonly tellWholeArc: (experimentId: string, untold: readonly string[]) => void
  /** The journal has a draft that was not typed here. */
  readonly forget: () => void
}

/** The draft as it stands on the page, written at every pause. One component a person. */
export function useDraft({ personId, draft: stored }: Pick<Summary, 'personId' | 'draft'>) {
  const place = `summary/${personId}`
  const [typed, setTyped] = useState(() => keptValueAt<SummaryDraft>(place))
  const { state, change, flush } = useAutosave((draft: SummaryDraft) => call('saveSummaryDraft', { personId, draft }), {
    placeOf: () => ({ place, personId }),
  })
  const draft = typed ?? stored
  const newest = useRef(draft)
  newest.current = draft
  const acts = useMemo((): DraftActs => {
    const write = (part: Partial<SummaryDraft>): void => {
      newest.current = { ...newest.current, ...part }
      setTyped(newest.current)
      change(newest.current)
    }
    return {
      writeOpening: (opening) => write({ opening }),
      writeTheme: (theme, text) => write({ themes: { ...newest.current.themes, [theme]: text } }),
      writeEntry: (entryId, text) => write({ entries: { ...newest.current.entries, [entryId]: text } }),
      exclude: (offered, included) => {
        const elsewhere = newest.current.excluded.filter((id) => !offered.includes(id))
        write({ excluded: [...elsewhere, ...offered.filter((id) => !included.has(id))] })
        void flush()
      },
      tellWholeArc: (experimentId, untold) => {
        const { excluded, wholeArcs } = newest.current
        write({
          excluded: excluded.filter((id) => !untold.includes(id)),
          wholeArcs: [...new Set([...wholeArcs, experimentId])],
        })
        void flush()
      },
      forget: () => {
        setTyped(null)
        void keepText({ place, personId, text: '' })
      },
    }
  }, [change, flush, place, personId])
  return { draft, state, flush, acts }
}

export type DraftHandle = ReturnType<typeof useDraft>
