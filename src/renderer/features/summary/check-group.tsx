import { Info } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './summary-checks.module.css'
import { placeOf } from './summary-paper.tsx'

/** So many stand beside the page at first; the rest is one press away. */
const fewest = 4

interface CheckGroupProps {
  readonly title: string
  /** Where the question comes from, in its tooltip. */
  readonly source: string
  readonly children: ReactNode
}

/** One question about the draft, with its source. */
export function CheckGroup({ title, source, children }: CheckGroupProps) {
  return (
    <section className={styles['check']}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <IconButton label={source} icon={Info} size="small" />
      </div>
      {children}
    </section>
  )
}

/** The first few findings, and the rest when it is asked for. */
export function Findings({ items }: { items: readonly ReactNode[] }) {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? items : items.slice(0, fewest)
  return (
    <>
      <ul>{shown}</ul>
      {shown.length < items.length && (
        <Button size="small" variant="quiet" onPress={() => setOpen(true)}>
          {messages.summary.showAll(items.length)}
        </Button>
      )}
    </>
  )
}

/** The beginning of a sentence, and the way to it on the page. */
export function Place({ entryId, sentence }: { entryId: string; sentence: string }) {
  const show = (): void => {
    const line = document.getElementById(placeOf(entryId))
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className={styles['place']} onClick={show} dir="auto">
      {sentence}
    </button>
  )
}
