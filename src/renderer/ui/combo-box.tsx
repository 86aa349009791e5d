import { ChevronsUpDown } from 'lucide-react'
import { ComboBox as AriaComboBox, Button, Group, Input, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './combo-box.module.css'
import fieldStyles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import floating from './floating.module.css'
import { type Option, optionOf } from './option.ts'
import { OptionList } from './option-list.tsx'
import { useUiWords } from './ui-words.ts'

export interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly width?: 'short' | 'medium' | 'full'
}

/** A Select that narrows as one types: for lists longer than a dozen. */
export const ComboBox = <Id extends string>(props: ComboBoxProps<Id>) => {
  const words = useUiWords()
  return (
    <AriaComboBox
      defaultItems={props.options}
      value={props.value}
      onChange={(key: unknown) => props.onChange(optionOf(props.options, key)?.id ?? null)}
      isDisabled={props.isDisabled ?? false}
      allowsEmptyCollection
      menuTrigger="focus"
      {...fieldState(props.error)}
      className={classNames(fieldStyles['field'])}
      data-width={props.width ?? 'full'}
    >
      <FieldLabel label={props.label} isLabelHidden={props.isLabelHidden ?? false} />
      <Group className={classNames(fieldStyles['box'], fieldStyles['group'])}>
        <Input className={classNames(fieldStyles['bare'])} placeholder={props.placeholder ?? ''} />
        <Button className={classNames(styles['arrow'])} aria-label={words.showChoices}>
          <ChevronsUpDown size={14} aria-hidden="true" />
        </Button>
      </Group>
      <FieldHelp description={props.description} error={props.error} />
      <Popover className={classNames(floating['panel'])} offset={4}>
        <OptionList<Id> />
      </Popover>
    </AriaComboBox>
  )
}
