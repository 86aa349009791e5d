import { messages } from '../../messages/index.ts'
import { NewPassphrase } from '../../passphrase/new-passphrase.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Text } from '../../ui/text.tsx'

interface ChoosePassphraseProps {
  readonly value: string
  readonly onChange: (passphrase: string) => void
  readonly onNext: () => void
}

const words = messages.welcome.passphrase

/** Step one: a passphrase that is long enough and not easy to guess, typed twice. */
export function ChoosePassphrase({ value, onChange, onNext }: ChoosePassphraseProps) {
  return (
    <NewPassphrase
      label={words.label}
      value={value}
      onChange={onChange}
      submit={messages.welcome.next}
      onSubmit={onNext}
    >
      <Stack gap={1}>
        <Text as="h2" size="large" isStrong>
          {words.heading}
        </Text>
        <Text as="p" tone="soft">
          {words.explanation}
        </Text>
      </Stack>
    </NewPassphrase>
  )
}
