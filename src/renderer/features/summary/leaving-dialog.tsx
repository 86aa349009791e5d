import { Info } from 'lucide-react'
import { useState } from 'react'
import { type SummaryFormat, summaryFormats } from '#shared/journal/summary-format.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './summary.module.css'

/** Formats that hold the drawing of the period as well as its words. */
const drawingFormats: ReadonlySet<SummaryFormat> = new Set(['pdf', 'html'])

interface LeavingDialogProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onSave: (format: SummaryFormat) => void
}

/** The reader test, and in which form it leaves. The questions ask for no answer. */
export function LeavingDialog({ isOpen, onOpenChange, onSave }: LeavingDialogProps) {
  const [format, setFormat] = useState<SummaryFormat>('pdf')
  const words = messages.summary
  const save = (): void => {
    onOpenChange(false)
    onSave(format)
  }
  return (
    <Dialog
      title={words.leaving}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <Button variant="primary" onPress={save}>
          {words.saveAs[format]}
        </Button>
      }
    >
      <div className={styles['leaving']}>
        <div className={styles['reader']}>
          <p>{words.readerTest}</p>
          <IconButton label={words.sources.reader} icon={Info} size="small" />
        </div>
        <ol>
          {words.readerQuestions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
        <Select
          label={words.format}
          options={summaryFormats.map((id) => ({ id, label: words.formats[id] }))}
          value={format}
          onChange={setFormat}
        />
        {!drawingFormats.has(format) && <p>{words.withoutFigure}</p>}
      </div>
    </Dialog>
  )
}
