import { Trash2 } from 'lucide-react'
import type { Step } from '#shared/journal/template.ts'
import { messages } from '../../messages/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { QuestionList } from './question-list.tsx'
import { PrincipleChoice, TargetChoice, VoiceChoice } from './step-choices.tsx'
import { changeStep } from './template-changes.ts'
import { lineProblem, phraseProblem } from './template-problems.ts'
import styles from './templates.module.css'
import type { TemplateEdits } from './use-template-edits.ts'

const words = messages.templates

export interface StepEditorProps {
  readonly step: Step
  readonly at: number
  readonly all: number
  readonly isOpen: boolean
  /** Takes the focus into its title: it was just added. */
  readonly isNew: boolean
  readonly edits: TemplateEdits
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onRemove: () => void
}

/** One step of an own template: a line that opens into all that it holds. */
export function StepEditor({ step, at, all, isOpen, isNew, edits, onOpenChange, onRemove }: StepEditorProps) {
  const name = step.title.trim() === '' ? words.editor.untitledStep : step.title
  const voices = step.voice.map((voice) => words.voices[voice]).join(', ')
  const actions = (
    <>
      <MoveButtons
        name={name}
        isFirst={at === 0}
        isLast={at === all - 1}
        onMove={(by) => edits.move({ stepId: step.id }, by)}
      />
      <IconButton label={words.editor.removeStep(name)} icon={Trash2} size="small" onPress={onRemove} />
    </>
  )
  return (
    <li className={styles['step']} data-step={step.id}>
      <Disclosure
        title={name}
        detail={words.editor.stepDetail(voices, step.questions.length)}
        actions={actions}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <StepFields step={step} isNew={isNew} edits={edits} />
      </Disclosure>
    </li>
  )
}

function StepFields({ step, isNew, edits }: Pick<StepEditorProps, 'step' | 'isNew' | 'edits'>) {
  const change = (part: Partial<Step>): void => edits.edit(changeStep(step.id, (now) => ({ ...now, ...part })))
  const { say = '' } = step
  return (
    <Stack gap={5}>
      <TextField
        label={words.editor.stepTitle}
        spelling="on"
        value={step.title}
        onChange={(title) => change({ title })}
        autoFocus={isNew}
        error={phraseProblem(step.title, words.problems.stepTitleMissing)}
      />
      <VoiceChoice step={step} onChange={change} />
      <QuestionList step={step} edits={edits} />
      <TextArea
        label={words.editor.say}
        description={words.editor.sayHint}
        variant="line"
        value={say}
        onChange={(text) => change({ say: text })}
        error={lineProblem(say)}
      />
      <TargetChoice step={step} onChange={change} />
      <PrincipleChoice step={step} onChange={change} />
    </Stack>
  )
}
