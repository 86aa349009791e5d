import { useState } from 'react'
import { convertedContent, correctableKinds, kindsOfAnother } from '#shared/journal/converted-content.ts'
import type { Entry, EntryKind } from '#shared/journal/entry.ts'
import { call } from '../client/call.ts'
import { useJournalQuery } from '../client/queries.ts'
import { errorSentence } from '../messages/error-sentence.ts'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { showToast } from '../ui/toasts.tsx'

interface CorrectEntryProps {
  readonly entry: Entry
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

const words = messages.entries
const nameOf = (kind: EntryKind, field: string): string => words.fields[`${kind}.${field}`]?.label ?? field

/** Puts right whom an entry is about and what kind it is. No word is lost, and how it stood is in the history. */
export function CorrectEntry({ entry, isOpen, onOpenChange }: CorrectEntryProps) {
  const { data: people = [] } = useJournalQuery('listPeople', {}, { enabled: isOpen })
  const [chosen, setChosen] = useState<{ personId?: string; kind?: EntryKind }>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const personId = chosen.personId ?? entry.personId
  const isOther = personId !== entry.personId
  const kinds = [...new Set([entry.content.kind, ...correctableKinds])].filter(
    (kind) => !(isOther && kindsOfAnother.has(kind)),
  )
  const wanted = chosen.kind ?? entry.content.kind
  const kind = kinds.includes(wanted) ? wanted : 'note'
  const end = (): void => {
    setChosen({})
    setTrouble(null)
    onOpenChange(false)
  }
  const correct = async (): Promise<void> => {
    const content = convertedContent(entry.content, kind, nameOf)
    const outcome = await call('correctEntry', { id: entry.id, personId, content })
    if (!outcome.ok) return setTrouble(errorSentence(outcome.error))
    showToast({ text: words.corrected })
    end()
  }
  return (
    <Dialog
      title={words.correctTitle}
      size="small"
      isOpen={isOpen}
      onOpenChange={end}
      actions={
        <Button variant="primary" isDisabled={!isOther && kind === entry.content.kind} onPress={() => void correct()}>
          {words.correctNow}
        </Button>
      }
    >
      <Stack gap={4}>
        {trouble && <Notice tone="error">{trouble}</Notice>}
        <Select
          label={words.about}
          options={people.map(({ id, name }) => ({ id, label: name }))}
          value={personId}
          onChange={(next) => setChosen({ ...chosen, personId: next })}
        />
        <Select
          label={words.kind}
          options={kinds.map((id) => ({ id, label: words.kinds[id] }))}
          value={kind}
          onChange={(next) => setChosen({ ...chosen, kind: next })}
        />
        <p>{words.correctMeans}</p>
      </Stack>
    </Dialog>
  )
}
