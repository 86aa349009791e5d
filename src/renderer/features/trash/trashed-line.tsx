import { isolated } from '#shared/journal/isolated.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import styles from './trash.module.css'

interface TrashedLineProps {
  readonly title: string
  readonly about: string
  readonly onRestore: () => void
}

/** Something in the trash that is one line long: an agenda item, a template. */
export const TrashedLine = ({ title, about, onRestore }: TrashedLineProps) => (
  <div className={styles['line']}>
    <div>
      <p dir="auto">{title}</p>
      <p className={styles['about']}>{about}</p>
    </div>
    <Button size="small" onPress={onRestore} aria-label={`${messages.trash.restore}: ${isolated(title)}`}>
      {messages.trash.restore}
    </Button>
  </div>
)
