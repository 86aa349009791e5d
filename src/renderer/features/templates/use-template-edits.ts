import { useState } from 'react'
import type { Template } from '#shared/journal/template.ts'
import { messages } from '../../messages/index.ts'
import { showToast } from '../../ui/toasts.tsx'
import { keepFocus } from './keep-focus.ts'
import { changeQuestions, changeSteps, movedBy } from './template-changes.ts'
import { type Place, useMoveKeys } from './use-move-keys.ts'
import { changeTemplate, type TemplateChange } from './use-template-draft.ts'

/** What the parts of the editor do to the template. */
export interface TemplateEdits {
  edit(change: TemplateChange): void
  move(place: Place, by: 1 | -1): void
  /** Says that something is gone, with the way back. */
  offerUndo(text: string, undo: TemplateChange): void
}

const words = messages.templates

/** What is heard after a move: the part and where it stands now. */
function movedWords({ steps }: Template, { stepId, questionId }: Place): string {
  const stepAt = steps.findIndex(({ id }) => id === stepId)
  const step = steps[stepAt]
  if (questionId === undefined) return words.editor.moved(step?.title ?? '', stepAt + 1, steps.length)
  const at = step?.questions.findIndex(({ id }) => id === questionId) ?? 0
  const question = step?.questions[at]?.text ?? ''
  return words.editor.moved(question, at + 1, step?.questions.length ?? 0)
}

const moveChange = ({ stepId, questionId }: Place, by: 1 | -1): TemplateChange =>
  questionId === undefined
    ? changeSteps((steps) => movedBy(steps, stepId, by))
    : changeQuestions(stepId, (questions) => movedBy(questions, questionId, by))

/** Changes of a draft, the keys that move its parts, and what a screen reader hears of it. */
export function useTemplateEdits(draft: Template, edit: (change: TemplateChange) => void) {
  const [heard, setHeard] = useState('')
  const move = (place: Place, by: 1 | -1): void => {
    const change = moveChange(place, by)
    keepFocus(() => edit(change))
    setHeard(movedWords(change(draft), place))
  }
  useMoveKeys(move)
  const offerUndo = (text: string, undo: TemplateChange): void =>
    showToast({ text, actionLabel: words.undo, onAction: () => void changeTemplate(draft.id, undo) })
  const edits: TemplateEdits = { edit, move, offerUndo }
  return { edits, heard }
}
