import { isolated } from '#shared/journal/isolated.ts'
import { type PluralForms, plural } from '../plural.ts'

const ownWords: PluralForms = { one: '# word', other: '# words' }

export const spelling = {
  title: 'Spelling',
  isOn: 'Mark words that are not in the dictionary',
  isOnHint:
    'English, British and American. The words are looked up on this computer; nothing is sent or fetched. Press F7 or the right mouse button on a marked word for what may be meant.',
  open: (count: number) => (count === 0 ? 'My words' : `My words (${plural(count, ownWords)})`),
  menu: (word: string) => `What may be meant by “${isolated(word)}”`,
  nothingFound: 'Nothing similar in the dictionary',
  add: (word: string) => `Add “${isolated(word)}” to my words`,
  added: (word: string) => `“${isolated(word)}” is one of your words now.`,
  noneMarked: 'No word is marked here.',
  myWords: {
    title: 'My words',
    lede: 'These are never marked. They are kept in your encrypted journal, and the names of your people are known anyway.',
    back: 'Settings',
    add: 'A word to add',
    addButton: 'Add',
    notOneWord: 'This takes one word of letters, such as “kubectl” or “stand-up”.',
    list: 'Your words',
    none: 'None yet. Add one here, or where it is marked in a text.',
    removeButton: 'Remove',
    remove: (word: string) => `Remove ${isolated(word)}`,
    removed: (word: string) => `“${isolated(word)}” is no longer one of your words.`,
    undo: 'Undo',
  },
}
