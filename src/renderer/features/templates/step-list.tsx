import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '#shared/journal/template.ts'
import { shownKeys } from '../../keys/chord.ts'
import { moveChords } from '../../keys/shortcuts.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { StepEditor } from './step-editor.tsx'
import { changeSteps, newStep, putBack, without } from './template-changes.ts'
import styles from './templates.module.css'
import type { TemplateEdits } from './use-template-edits.ts'

const words = messages.templates
const mostSteps = 100

/** The steps of an own template, in the order in which a meeting walks them. One of them is open at a time. */
export function StepList({ steps, edits }: { steps: readonly Step[]; edits: TemplateEdits }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const [newestId, setNewestId] = useState<string | null>(null)
  const add = (): void => {
    const added = newStep(words.editor.newStep)
    setNewestId(added.id)
    setOpenId(added.id)
    edits.edit(changeSteps((now) => [...now, added]))
  }
  const remove = (step: Step, at: number): void => {
    edits.edit(changeSteps((now) => without(now, step.id)))
    edits.offerUndo(
      words.editor.removedStep,
      changeSteps((now) => putBack(now, step, at)),
    )
  }
  return (
    <section>
      <h2>{words.editor.stepsTitle}</h2>
      <p className={styles['hint']}>{words.editor.keys(shownKeys(moveChords.before), shownKeys(moveChords.after))}</p>
      <ol className={styles['steps']}>
        {steps.map((step, at) => (
          <StepEditor
            key={step.id}
            step={step}
            at={at}
            all={steps.length}
            isOpen={step.id === openId}
            isNew={step.id === newestId}
            edits={edits}
            onOpenChange={(isOpen) => setOpenId(isOpen ? step.id : null)}
            onRemove={() => remove(step, at)}
          />
        ))}
      </ol>
      {steps.length === 0 && <p className={styles['problem']}>{words.problems.noSteps}</p>}
      <Button icon={Plus} isDisabled={steps.length >= mostSteps} onPress={add}>
        {words.editor.addStep}
      </Button>
    </section>
  )
}
