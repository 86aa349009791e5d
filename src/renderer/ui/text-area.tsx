import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import { type FieldSpelling, spellingAttributes, useTextSet } from './field-spelling.ts'
import { passingOn } from './passing-on.ts'
import areaStyles from './text-area.module.css'
import { useFirstFocus } from './use-first-focus.ts'

export interface TextAreaProps
  extends FieldWords,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  /**
   * *Words* is the serif for what people said; *page* is it without a frame, for long writing; *line* is one sentence
   * of a list, one row high until it grows.
   */
  readonly variant?: 'plain' | 'words' | 'page' | 'line'
  /** Rows shown while there is little text; it grows with the text. */
  readonly rows?: number
  readonly spelling?: FieldSpelling
}

export const TextArea = ({
  label,
  description,
  error,
  isLabelHidden = false,
  placeholder,
  variant = 'plain',
  rows = 3,
  spelling = 'on',
  autoFocus = false,
  onKeyDown,
  ...rest
}: TextAreaProps) => {
  const area = useFirstFocus<HTMLTextAreaElement>(autoFocus)
  useTextSet(area, rest.value)
  return (
    <AriaTextField
      autoComplete="off"
      {...rest}
      {...fieldState(error)}
      {...passingOn(onKeyDown)}
      className={classNames(styles['field'])}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <AriaTextArea
        ref={area}
        dir="auto"
        className={classNames(styles['box'], areaStyles['area'])}
        data-variant={variant}
        rows={rows}
        {...spellingAttributes(spelling)}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
