import { useState } from 'react'
import type { InputOf } from '#shared/contract/contract.ts'
import type { Failure, Outcome } from '#shared/contract/outcome.ts'
import type { OpenedTemplate } from '#shared/journal/own-template.ts'
import type { Template } from '#shared/journal/template.ts'
import { call } from '../../client/call.ts'
import { goTo } from '../../client/route.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'

const words = messages.templates

function open(outcome: Outcome<OpenedTemplate>): void {
  if (outcome.ok) goTo('templates', outcome.value.template.id)
  else showToast({ text: errorSentence(outcome.error) })
}

/** Makes a blank template and opens it. */
export const startNewTemplate = async (): Promise<void> => open(await call('createTemplate', words.first))

/** Makes an own template of another one and opens it. */
export const duplicateTemplate = async (id: string): Promise<void> => open(await call('duplicateTemplate', { id }))

/** Puts a template in the trash at once and offers to take it back; no question is asked before. */
export async function trashWithUndo({ id, title }: Template): Promise<void> {
  const outcome = await call('trashTemplate', { id })
  if (!outcome.ok) {
    showToast({ text: errorSentence(outcome.error) })
    return
  }
  goTo('templates')
  showToast({
    text: words.trashed(title),
    actionLabel: words.undo,
    onAction: () => void call('restoreTemplate', { id }),
  })
}

/** Asks where a template is to be saved, and says what came of it. */
export async function exportTemplate(id: string): Promise<void> {
  const outcome = await call('exportTemplate', { id })
  if (!outcome.ok) showToast({ text: errorSentence(outcome.error) })
  else if (outcome.value.fileName !== null) showToast({ text: words.exported(outcome.value.fileName) })
}

/** A template from a file, and why it did not come in. */
export function useImport() {
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const take = async (from: InputOf<'importTemplate'>['from']): Promise<void> => {
    const outcome = await call('importTemplate', { from })
    setTrouble(outcome.ok ? null : outcome.error)
    if (!outcome.ok || outcome.value.id === null) return
    goTo('templates', outcome.value.id)
    showToast({ text: words.imported })
  }
  return { trouble, take, dismiss: () => setTrouble(null) }
}
