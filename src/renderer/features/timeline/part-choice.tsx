import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import type { Option } from '../../ui/option.ts'
import { Select } from '../../ui/select.tsx'
import { choicesNamed, type FilterChoice } from './filter-choices.ts'
import type { FilterPart } from './filter-marks.ts'

interface PartChoiceProps {
  readonly part: FilterPart
  readonly choices: readonly FilterChoice[]
  readonly onChoose: (choice: FilterChoice) => void
}

const words = messages.timeline.filter

/** More than this is no list to choose from: ten years hold more goals than one can look through. */
const mostListed = 50

const optionsOf = (choices: readonly FilterChoice[]): Option<string>[] =>
  choices.map(({ value, label }) => ({ id: value, label }))

/** Choosing adds a chip, so the field itself always asks the same. */
export function PartChoice({ part, choices, onChoose }: PartChoiceProps) {
  if (choices.length === 0) return null
  if (choices.length > mostListed) return <WrittenChoice part={part} choices={choices} onChoose={onChoose} />
  return (
    <Select
      label={words.parts[part]}
      placeholder={words.any}
      options={optionsOf(choices)}
      value={null}
      onChange={(value) => {
        const choice = choices.find((one) => one.value === value)
        if (choice) onChoose(choice)
      }}
    />
  )
}

function WrittenChoice({ part, choices, onChoose }: PartChoiceProps) {
  const [text, setText] = useState('')
  const named = choicesNamed(choices, text)
  const shown = named.slice(0, mostListed)
  return (
    <ComboBox
      label={words.parts[part]}
      placeholder={words.any}
      {...(named.length > shown.length ? { description: words.someOf(shown.length, named.length) } : {})}
      options={optionsOf(shown)}
      text={text}
      onText={setText}
      onChoose={(value) => {
        const choice = choices.find((one) => one.value === value)
        if (!choice) return
        onChoose(choice)
        // The list opens again for any other text; the field empties itself when it is left.
        setText(choice.label)
      }}
    />
  )
}
