import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps, FieldError, Text } from 'react-aria-components'
import styles from './checkbox.module.css'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'
import { fieldState } from './field-parts.tsx'

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode
  readonly description?: ReactNode
  readonly error?: string | undefined
}

export const Checkbox = ({ children, description, error, ...rest }: CheckboxProps) => (
  <CheckboxField {...rest} {...fieldState(error)} className={classNames(styles['field'])}>
    <CheckboxButton className={classNames(styles['line'])}>
      <span className={styles['box']}>
        <Check size={14} strokeWidth={3} aria-hidden="true" />
      </span>
      <span className={styles['words']}>{children}</span>
    </CheckboxButton>
    {description !== undefined && (
      <Text slot="description" className={classNames(fieldStyles['description'], styles['under'])}>
        {description}
      </Text>
    )}
    <FieldError className={classNames(fieldStyles['error'], styles['under'])}>{error}</FieldError>
  </CheckboxField>
)
