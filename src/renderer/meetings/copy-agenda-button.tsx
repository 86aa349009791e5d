import { Copy } from 'lucide-react'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toasts.tsx'
import { agendaText } from './agenda-text.ts'

/** Puts the shareable agenda on the clipboard, for an invitation. Nothing is shown when there is nothing to share. */
export function CopyAgendaButton({ items }: { readonly items: readonly AgendaItem[] }) {
  const text = agendaText(items)
  if (text === '') return null
  const copy = async (): Promise<void> => {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    showToast({ text: isDone ? messages.agenda.copied : messages.agenda.notCopied })
  }
  return (
    <Button size="small" variant="quiet" icon={Copy} onPress={() => void copy()}>
      {messages.agenda.copy}
    </Button>
  )
}
