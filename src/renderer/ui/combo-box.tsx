import { ChevronsUpDown } from 'lucide-react'
import { ComboBox as AriaComboBox, Button, Input, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './combo-box.module.css'
import fieldStyles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import floating from './floating.module.css'
import { type Option, optionOf } from './option.ts'
import { OptionList } from './option-list.tsx'
import { useUiWords } from './ui-words.ts'

export interface ComboBoxProps<Id extends string> extends FieldWords {
  /** What fits the text, no more than a list can show; the owner looks for it. */
  readonly options: readonly Option<Id>[]
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (id: Id) => void
  readonly placeholder?: string
}

/** A choice from more than a list can show: one writes a part of its name. Leaving empties the field again. */
export const ComboBox = <Id extends string>({ options, text, onText, onChoose, ...rest }: ComboBoxProps<Id>) => {
  const words = useUiWords()
  return (
    <AriaComboBox
      items={options}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(key) => {
        const option = optionOf(options, key)
        if (option) onChoose(option.id)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      {...fieldState(rest.error)}
      className={classNames(fieldStyles['field'])}
    >
      <FieldLabel label={rest.label} isLabelHidden={rest.isLabelHidden ?? false} />
      <div className={classNames(styles['row'])}>
        <Input
          dir="auto"
          className={classNames(fieldStyles['box'], styles['input'])}
          placeholder={rest.placeholder ?? ''}
        />
        <Button className={classNames(styles['arrow'])} aria-label={words.showChoices}>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <FieldHelp description={rest.description} error={rest.error} />
      <Popover className={classNames(floating['panel'])} offset={4} maxHeight={320}>
        <OptionList />
      </Popover>
    </AriaComboBox>
  )
}
