import styles from './skip-link.module.css'
import { useUiWords } from './ui-words.ts'

/** A button, not a link: the address after `#` belongs to the routes. */
export const SkipLink = ({ targetId }: { readonly targetId: string }) => {
  const words = useUiWords()
  return (
    <button type="button" className={styles['skip']} onClick={() => document.getElementById(targetId)?.focus()}>
      {words.skipToContent}
    </button>
  )
}
