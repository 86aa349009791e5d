import { Check, TriangleAlert } from 'lucide-react'
import styles from './saved-mark.module.css'
import { Spinner } from './spinner.tsx'
import { useUiWords } from './ui-words.ts'

export interface SavedMarkProps {
  /** *Idle* shows nothing, and keeps its place so that nothing jumps. */
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  /** The sentence after "not saved:". */
  readonly reason?: string | undefined
}

/** Stands in for the Save button that does not exist. Announced politely. */
export const SavedMark = ({ state, reason }: SavedMarkProps) => {
  const words = useUiWords()
  return (
    <span className={styles['mark']} data-state={state} role="status">
      {state === 'saving' && (
        <>
          <Spinner size={12} /> {words.saving}
        </>
      )}
      {state === 'saved' && (
        <>
          <Check size={14} aria-hidden="true" /> {words.saved}
        </>
      )}
      {state === 'failed' && (
        <>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            {words.notSaved}
            {reason === undefined ? '' : `: ${reason}`}
          </span>
        </>
      )}
    </span>
  )
}
