import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '#shared/contract/outcome.ts'
import { type Template, textsOfTemplate } from '#shared/journal/template.ts'
import { call } from '../../client/call.ts'
import { keptValueAt } from '../../client/kept-texts.ts'
import { useAutosave } from '../../client/use-autosave.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { showToast } from '../../ui/toasts.tsx'
import { savableTemplate } from './savable-template.ts'

export type TemplateChange = (now: Template) => Template

/** The editors on screen, by template: a change from elsewhere, such as an undo, must not pass them by. */
const editors = new Map<string, (change: TemplateChange) => void>()

/** Changes a template in its editor, or in the journal when it is not open any more. */
export async function changeTemplate(id: string, change: TemplateChange): Promise<void> {
  const edit = editors.get(id)
  if (edit) return edit(change)
  const outcome = await changeInJournal(id, change)
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
}

async function changeInJournal(id: string, change: TemplateChange): Promise<Outcome<unknown>> {
  const read = await call('readTemplate', { id })
  if (!read.ok) return read
  const { template } = read.value
  return call('saveTemplate', { template: savableTemplate(change(template), template) })
}

const isSaid = (saved: unknown, typed: unknown): boolean => JSON.stringify(saved) === JSON.stringify(typed)

/** A template while it is being written: the fields hold whatever is typed, the journal what of it is whole. */
export function useTemplateDraft(start: Template) {
  const place = `template/${start.id}`
  const [draft, setDraft] = useState<Template>(() => ({ ...start, ...keptValueAt<Template>(place) }))
  const newest = useRef(draft)
  const lastGood = useRef(start)
  const { state, change, flush } = useAutosave(() => call('saveTemplate', { template: lastGood.current }), {
    placeOf: () => ({ place, personId: null }),
    isWhole: (template: Template) => isSaid(textsOfTemplate(lastGood.current), textsOfTemplate(template)),
  })
  const edit = useCallback(
    (next: TemplateChange) => {
      newest.current = next(newest.current)
      lastGood.current = savableTemplate(newest.current, lastGood.current)
      setDraft(newest.current)
      change(newest.current)
    },
    [change],
  )
  useEffect(() => {
    editors.set(start.id, edit)
    return () => {
      if (editors.get(start.id) === edit) editors.delete(start.id)
    }
  }, [start.id, edit])
  return { draft, edit, state, flush }
}
