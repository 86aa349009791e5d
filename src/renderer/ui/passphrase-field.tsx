import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input } from 'react-aria-components'
import { onCapsLock } from '../keys/use-chords.ts'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords, fieldState } from './field-parts.tsx'
import { IconButton } from './icon-button.tsx'
import passphraseStyles from './passphrase-field.module.css'
import { useUiWords } from './ui-words.ts'
import { useFirstFocus } from './use-first-focus.ts'

export interface PassphraseFieldProps
  extends FieldWords,
    Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Hidden while typed, can be shown, and says when Caps Lock is on. */
export const PassphraseField = ({
  label,
  description,
  error,
  isLabelHidden = false,
  autoFocus = false,
  ...rest
}: PassphraseFieldProps) => {
  const words = useUiWords()
  const input = useFirstFocus<HTMLInputElement>(autoFocus)
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const noticeCapsLock = onCapsLock(setCapsLock)
  return (
    <AriaTextField
      autoComplete="off"
      spellCheck="false"
      {...rest}
      {...fieldState(error)}
      type={isShown ? 'text' : 'password'}
      className={classNames(styles['field'])}
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <div className={classNames(styles['box'], styles['group'], passphraseStyles['box'])}>
        <Input
          dir="auto"
          ref={input}
          className={classNames(styles['bare'])}
          autoCapitalize="none"
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
          onBlur={() => setCapsLock(false)}
        />
        <IconButton
          label={isShown ? words.hide : words.show}
          icon={isShown ? EyeOff : Eye}
          size="small"
          onPress={() => setShown(!isShown)}
        />
      </div>
      <span className={passphraseStyles['caps']} role="status">
        {hasCapsLock ? words.capsLock : ''}
      </span>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
