import { Copy } from 'lucide-react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './proof.module.css'

const words = messages.proof

/** Something to type in a terminal, with a button that copies it. */
export function Command({ text }: { readonly text: string }) {
  const copy = async (): Promise<void> => {
    const said = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.notCopied,
    )
    showToast({ text: said })
  }
  return (
    <div className={styles['command']}>
      <code>{text}</code>
      <Button size="small" icon={Copy} aria-label={`${words.copy}: ${text}`} onPress={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  )
}
