import { type Step, stepTargetSchema, voiceSchema } from '#shared/journal/template.ts'
import { messages } from '../../messages/index.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'

const words = messages.templates

/** What belongs in the Mirror is written nowhere else, so it is no choice here (principle 5). */
const targets = stepTargetSchema.options.filter((target) => target !== 'mirror')
const principles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 'plan'] as const satisfies Step['principles']

interface ChoiceProps {
  readonly step: Step
  readonly onChange: (part: Partial<Step>) => void
}

/** The chosen ones in the order of all; those that are no choice stay. */
function toggled<Each>(chosen: readonly Each[], one: Each, isOn: boolean): Each[] {
  const others = chosen.filter((each) => each !== one)
  return isOn ? [...others, one] : others
}

export const VoiceChoice = ({ step: { voice }, onChange }: ChoiceProps) => (
  <ChoiceGroup label={words.editor.voice} error={voice.length === 0 ? words.problems.noVoice : undefined}>
    {voiceSchema.options.map((one) => (
      <Checkbox
        key={one}
        isSelected={voice.includes(one)}
        onChange={(isOn) => onChange({ voice: toggled(voice, one, isOn) })}
      >
        {words.voices[one]}
      </Checkbox>
    ))}
  </ChoiceGroup>
)

export const TargetChoice = ({ step: { writesTo }, onChange }: ChoiceProps) => (
  <ChoiceGroup
    label={words.editor.writesTo}
    error={writesTo.length === 0 ? words.problems.noTarget : undefined}
    {...(writesTo.length > 0 && writesTo.every((target) => target === 'mirror')
      ? { description: words.editor.forTheMirror }
      : {})}
  >
    {targets.map((target) => (
      <Checkbox
        key={target}
        isSelected={writesTo.includes(target)}
        onChange={(isOn) => onChange({ writesTo: toggled(writesTo, target, isOn) })}
      >
        {words.targets[target]}
      </Checkbox>
    ))}
  </ChoiceGroup>
)

export const PrincipleChoice = ({ step, onChange }: ChoiceProps) => (
  <ChoiceGroup label={words.editor.principles}>
    {principles.map((one) => (
      <Checkbox
        key={one}
        isSelected={step.principles.includes(one)}
        onChange={(isOn) => onChange({ principles: toggled(step.principles, one, isOn) })}
      >
        {messages.timeline.principles[one]}
      </Checkbox>
    ))}
  </ChoiceGroup>
)
