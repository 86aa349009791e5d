import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import { passingOn } from './passing-on.ts'
import { useFirstFocus } from './use-first-focus.ts'

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
  autoFocus = false,
  onKeyDown,
  ...rest
}: TextFieldProps) => {
  const input = useFirstFocus<HTMLInputElement>(autoFocus)
  return (
    <AriaTextField
      autoComplete="off"
      {...rest}
      {...fieldState(error)}
      {...passingOn(onKeyDown)}
      className={classNames(styles['field'])}
      data-width={width}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Input
        ref={input}
        className={classNames(styles['box'])}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
