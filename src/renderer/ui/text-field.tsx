import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import { type FieldSpelling, spellingAttributes, useTextSet } from './field-spelling.ts'
import { passingOn } from './passing-on.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface TextFieldProps
  extends FieldWords,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly width?: 'short' | 'medium' | 'full'
  /** On where a line is written; off, as it is by itself, where a name, a number or a key is. */
  readonly spelling?: FieldSpelling
}

export const TextField = ({
  label,
  description,
  error,
  isLabelHidden = false,
  placeholder,
  width = 'full',
  spelling = 'off',
  autoFocus = false,
  onKeyDown,
  ...rest
}: TextFieldProps) => {
  const input = useFirstFocus<HTMLInputElement>(autoFocus)
  useTextSet(input, rest.value)
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
        dir="auto"
        className={classNames(styles['box'])}
        {...spellingAttributes(spelling)}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
