import { type ReactNode, useId } from 'react'
import styles from './choice-group.module.css'
import { classNames } from './class-names.ts'
import fieldStyles from './field.module.css'

export interface ChoiceGroupProps {
  readonly label: string
  /** Checkboxes. */
  readonly children: ReactNode
  readonly description?: ReactNode
  readonly error?: string | undefined
}

/** Several checkboxes under one label, side by side where there is room. */
export const ChoiceGroup = ({ label, children, description, error }: ChoiceGroupProps) => {
  const helpId = useId()
  const help = error ?? description
  return (
    <fieldset className={styles['group']} {...(help === undefined ? {} : { 'aria-describedby': helpId })}>
      <legend className={fieldStyles['label']}>{label}</legend>
      <div className={styles['choices']}>{children}</div>
      {help !== undefined && (
        <p id={helpId} className={classNames(fieldStyles[error === undefined ? 'description' : 'error'])}>
          {help}
        </p>
      )}
    </fieldset>
  )
}
