import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer')

/** Files whose fields take words: `tests/app/fields.spec.ts` leaves each of them by every way out. */
const swept = [
  'entries/answer-dialog.tsx',
  'entries/area-field.tsx',
  'entries/entry-form-field.tsx',
  'entries/freedom-lowering.tsx',
  'features/capture/capture-form.tsx',
  'features/meeting/step-answer.tsx',
  'features/person/about-tab.tsx',
  'features/person/add-person-screen.tsx',
  'features/summary/prose-slot.tsx',
  'features/templates/question-list.tsx',
  'features/templates/step-editor.tsx',
  'features/templates/template-editor.tsx',
  'features/words/words-screen.tsx',
  'meetings/agenda-words.tsx',
  'meetings/agenda.tsx',
]

/** Fields that keep nothing, and why. */
const exempt: Readonly<Record<string, string>> = {
  'backups/open-copy.tsx': 'a secret',
  'passphrase/keep-recovery-key.tsx': 'a secret',
  'passphrase/new-passphrase.tsx': 'a secret',
  'features/mirror/open-mirror.tsx': 'a secret',
  'features/frame/put-key-file-back.tsx': 'a secret',
  'features/rescue/rescue-form.tsx': 'a secret',
  'features/settings/change-passphrase.tsx': 'a secret',
  'features/settings/check-recovery-key.tsx': 'a secret',
  'features/settings/device-unlock.tsx': 'a secret',
  'features/settings/rekey-journal.tsx': 'a secret',
  'features/settings/renew-recovery-key.tsx': 'a secret',
  'features/transfer/archive-button.tsx': 'a secret',
  'features/unlock/unlock.tsx': 'a secret',
  'features/palette/palette.tsx': 'looks for something',
  'features/timeline/filter-bar.tsx': 'looks for something',
  'features/timeline/part-choice.tsx': 'looks for something',
  'features/person/rhythm-field.tsx': 'a number, saved with the page About',
  'features/mirror/mirror-writing.tsx': 'saved in the Mirror, whose words never come into the journal (decision 17)',
}

const field = /<(TextField|TextArea|PassphraseField|ComboBox|SearchField|input|textarea)\b/

test('every field of the app is swept over, or stands here with the reason why it keeps nothing', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('ui'))
    .filter((name) => field.test(readFileSync(join(renderer, name), 'utf8')))
    .map((name) => name.replaceAll('\\', '/'))
  expect(files.toSorted()).toEqual([...swept, ...Object.keys(exempt)].toSorted())
})
