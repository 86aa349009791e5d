import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { iconSize } from './icon.ts'
import { type Option, optionOf } from './option.ts'
import styles from './segmented-control.module.css'

export interface SegmentedControlProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** Two to four short choices, one always chosen. With more, or longer ones, take a Select. */
export const SegmentedControl = <Id extends string>(props: SegmentedControlProps<Id>) => {
  const labelId = useId()
  const { options, value, onChange } = props
  const choose = (keys: Set<unknown>) => {
    const option = optionOf(options, [...keys][0])
    if (option) onChange(option.id)
  }
  return (
    <div className={fieldStyles['field']}>
      <span
        id={labelId}
        className={classNames(fieldStyles['label'], props.isLabelHidden === true && fieldStyles['hidden'])}
      >
        {props.label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={choose}
        isDisabled={props.isDisabled ?? false}
        className={classNames(styles['group'])}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className={classNames(styles['segment'])}>
            {option.icon && <option.icon size={iconSize.beside} aria-hidden="true" />}
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
