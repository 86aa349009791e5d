import { useState } from 'react'
import { newOwnWordSchema, type OwnWord } from '#shared/journal/own-word.ts'
import { call, failureOf } from '../../client/call.ts'
import { useJournalQuery } from '../../client/queries.ts'
import { linkTo } from '../../client/route.ts'
import { useKeptText } from '../../client/use-kept-value.ts'
import { errorSentence } from '../../messages/error-sentence.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { focusPageTitle } from '../../ui/page-title.ts'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import styles from './words.module.css'

const words = messages.spelling.myWords

/** The words that spelling never marks, besides names: to add, to look through and to remove. */
export function WordsScreen() {
  const { data, error } = useJournalQuery('readSpellingWords', {})
  if (error) return <Notice tone="error">{errorSentence(failureOf(error))}</Notice>
  if (!data) return null
  return (
    <Stack gap={8}>
      <PageHeader title={words.title} lede={words.lede} back={{ href: linkTo('settings'), label: words.back }} />
      <AddWord />
      <section aria-label={words.list}>
        {data.ownWords.length === 0 ? (
          <Text as="p" tone="soft">
            {words.none}
          </Text>
        ) : (
          <ul className={styles['list']}>
            {data.ownWords.map((word) => (
              <WordLine key={word.id} word={word} />
            ))}
          </ul>
        )}
      </section>
    </Stack>
  )
}

function AddWord() {
  const { value: text, type, clear } = useKeptText('own-word', null)
  const [trouble, setTrouble] = useState<string | undefined>()
  const add = async (): Promise<void> => {
    const word = text.trim()
    if (word === '') return
    if (!newOwnWordSchema.safeParse({ word }).success) return setTrouble(words.notOneWord)
    const outcome = await call('addOwnWord', { word })
    setTrouble(outcome.ok ? undefined : errorSentence(outcome.error))
    if (outcome.ok) await clear(text)
  }
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label={words.add} width="medium" value={text} onChange={type} error={trouble} />
      <Button type="submit">{words.addButton}</Button>
    </form>
  )
}

function WordLine({ word: { id, word } }: { readonly word: OwnWord }) {
  const remove = async (): Promise<void> => {
    const outcome = await call('removeOwnWord', { id })
    if (!outcome.ok) return showToast({ text: errorSentence(outcome.error) })
    focusPageTitle()
    const takeBack = (): void => void call('addOwnWord', { word })
    showToast({ text: words.removed(word), actionLabel: words.undo, onAction: takeBack })
  }
  return (
    <li className={styles['line']}>
      <span dir="auto">{word}</span>
      <Button size="small" variant="quiet" aria-label={words.remove(word)} onPress={() => void remove()}>
        {words.removeButton}
      </Button>
    </li>
  )
}
