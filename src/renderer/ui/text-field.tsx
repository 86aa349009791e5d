import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'

export interface TextFieldProps
  extends FieldWords,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly width?: 'short' | 'medium' | 'full'
}

export const TextField = ({
  label,
  description,
  error,
  isLabelHidden = false,
  placeholder,
  width = 'full',
  ...rest
}: TextFieldProps) => (
  <AriaTextField
    autoComplete="off"
    {...rest}
    {...fieldState(error)}
    className={classNames(styles['field'])}
    data-width={width}
  >
    <FieldLabel label={label} isLabelHidden={isLabelHidden} />
    <Input className={classNames(styles['box'])} {...(placeholder === undefined ? {} : { placeholder })} />
    <FieldHelp description={description} error={error} />
  </AriaTextField>
)
