import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

/** What every field with a label takes. `error` is a whole sentence; while it is there, the field is invalid. */
export interface FieldWords {
  readonly label: string
  readonly description?: ReactNode
  readonly error?: string | undefined
  /** Keeps the label for screen readers only, where the place says what the field is. */
  readonly isLabelHidden?: boolean
}

export const FieldLabel = ({ label, isLabelHidden = false }: Pick<FieldWords, 'label' | 'isLabelHidden'>) => (
  <Label className={classNames(styles['label'], isLabelHidden && styles['hidden'])}>{label}</Label>
)

export const FieldHelp = ({ description, error }: Pick<FieldWords, 'description' | 'error'>) => (
  <>
    {description !== undefined && (
      <Text slot="description" className={classNames(styles['description'])}>
        {description}
      </Text>
    )}
    <FieldError className={classNames(styles['error'])}>{error}</FieldError>
  </>
)

/** Sets the field apart from words that belong to the field alone. */
export const fieldState = (error: string | undefined) =>
  ({ isInvalid: error !== undefined, validationBehavior: 'aria' }) as const
