import { RadioGroup as AriaRadioGroup, RadioButton, RadioField, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import { iconSize } from './icon.ts'
import { type Option, optionOf } from './option.ts'
import styles from './radio-group.module.css'

export interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly orientation?: 'vertical' | 'horizontal'
  readonly isDisabled?: boolean
}

export const RadioGroup = <Id extends string>(props: RadioGroupProps<Id>) => {
  const { options, value, onChange, orientation = 'vertical' } = props
  const choose = (key: string) => {
    const option = optionOf(options, key)
    if (option) onChange(option.id)
  }
  return (
    <AriaRadioGroup
      value={value}
      onChange={choose}
      orientation={orientation}
      isDisabled={props.isDisabled ?? false}
      {...fieldState(props.error)}
      className={classNames(fieldStyles['field'])}
    >
      <FieldLabel label={props.label} isLabelHidden={props.isLabelHidden ?? false} />
      <div className={styles['choices']} data-orientation={orientation}>
        {options.map((option) => (
          <RadioLine key={option.id} option={option} />
        ))}
      </div>
      <FieldHelp description={props.description} error={props.error} />
    </AriaRadioGroup>
  )
}

const RadioLine = ({ option }: { readonly option: Option<string> }) => (
  <RadioField value={option.id} className={classNames(styles['field'])}>
    <RadioButton className={classNames(styles['line'])}>
      <span className={styles['dot']} />
      {option.icon && <option.icon size={iconSize.beside} aria-hidden="true" className={styles['icon']} />}
      <span>{option.label}</span>
    </RadioButton>
    {option.description !== undefined && (
      <Text slot="description" className={classNames(fieldStyles['description'], styles['under'])}>
        {option.description}
      </Text>
    )}
  </RadioField>
)
