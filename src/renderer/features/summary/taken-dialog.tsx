import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { IfTaken } from './use-batch.ts'

const words = messages.summary.batch

interface TakenDialogProps {
  /** How many names are taken; 0 asks nothing. */
  readonly taken: number
  /** Null when nothing is to be made. */
  readonly onAnswer: (ifTaken: IfTaken | null) => void
}

/** Asked once for all files that are there already. */
export const TakenDialog = ({ taken, onAnswer }: TakenDialogProps) => (
  <Dialog
    title={words.taken(taken)}
    isOpen={taken > 0}
    onOpenChange={(isOpen) => !isOpen && onAnswer(null)}
    actions={
      <>
        <Button variant="quiet" onPress={() => onAnswer(null)}>
          {words.cancel}
        </Button>
        <Button onPress={() => onAnswer('replace')}>{words.replace}</Button>
        <Button onPress={() => onAnswer('skip')}>{words.skip}</Button>
        <Button variant="primary" onPress={() => onAnswer('keep-both')}>
          {words['keep-both']}
        </Button>
      </>
    }
  >
    <p>{words.takenMeans}</p>
  </Dialog>
)
