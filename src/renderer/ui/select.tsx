import { ChevronsUpDown } from 'lucide-react'
import { Select as AriaSelect, Button, Popover, SelectValue } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import floating from './floating.module.css'
import { iconSize } from './icon.ts'
import { type Option, optionOf } from './option.ts'
import { OptionList } from './option-list.tsx'
import styles from './select.module.css'

export interface SelectProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly width?: 'short' | 'medium' | 'full'
  /** Who wants to ask opens the list; its keys then find a name by its first letters. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

export const Select = <Id extends string>(props: SelectProps<Id>) => {
  const { options, value, onChange, placeholder = '', isDisabled = false, width = 'full' } = props
  const selected = optionOf(options, value)
  const choose = (key: unknown) => {
    const option = optionOf(options, key)
    if (option) onChange(option.id)
  }
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isDisabled={isDisabled}
      {...(props.isOpen === undefined ? {} : { isOpen: props.isOpen })}
      {...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {})}
      {...fieldState(props.error)}
      className={classNames(fieldStyles['field'])}
      data-width={width}
    >
      <FieldLabel label={props.label} isLabelHidden={props.isLabelHidden ?? false} />
      <Button className={classNames(fieldStyles['box'], styles['trigger'])}>
        {selected?.icon && <selected.icon size={iconSize.beside} aria-hidden="true" />}
        <SelectValue className={classNames(styles['value'])}>
          <bdi>{selected?.label ?? placeholder}</bdi>
        </SelectValue>
        <ChevronsUpDown size={14} className={styles['arrow']} aria-hidden="true" />
      </Button>
      <FieldHelp description={props.description} error={props.error} />
      <Popover className={classNames(floating['panel'])} offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  )
}
