import { Calendar as CalendarIcon } from 'lucide-react'
import { Button, DateInput, DateSegment, Dialog, Group, Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './date-field.module.css'
import fieldStyles from './field.module.css'
import { FieldHelp, FieldLabel, type FieldWords } from './field-parts.tsx'
import floating from './floating.module.css'
import { iconSize } from './icon.ts'
import { MonthSheet } from './month-sheet.tsx'
import { useUiWords } from './ui-words.ts'

/** What stands inside a DatePicker: label, parts of the date, the button, and the calendar that it opens. */
export const DateFieldParts = ({ label, description, error, isLabelHidden = false }: FieldWords) => {
  const words = useUiWords()
  return (
    <>
      <FieldLabel label={label} isLabelHidden={isLabelHidden} />
      <Group className={classNames(fieldStyles['box'], fieldStyles['group'], styles['box'])}>
        <DateInput className={classNames(styles['input'])}>
          {(segment) => <DateSegment segment={segment} className={classNames(styles['segment'])} />}
        </DateInput>
        <Button className={classNames(styles['open'])} aria-label={words.openCalendar}>
          <CalendarIcon size={iconSize.beside} aria-hidden="true" />
        </Button>
      </Group>
      <FieldHelp description={description} error={error} />
      <Popover className={classNames(floating['panel'])} offset={4}>
        <Dialog className={classNames(styles['dialog'])} aria-label={label}>
          <MonthSheet />
        </Dialog>
      </Popover>
    </>
  )
}
