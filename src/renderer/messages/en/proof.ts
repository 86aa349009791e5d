import type { FileKind, Proof } from '#shared/contract/proof-methods.ts'
import { isolated } from '#shared/journal/isolated.ts'
import { locale } from '../locale.ts'
import { plural } from '../plural.ts'

const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
/** Never rounded up to the 8 that nothing reaches. */
const fourDigits = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
  roundingMode: 'floor',
})

const size = (bytes: number): string => {
  if (bytes < 1_000) return plural(bytes, { one: '# byte', other: '# bytes' })
  return bytes < 1_000_000 ? `${oneDigit.format(bytes / 1_000)} kB` : `${oneDigit.format(bytes / 1_000_000)} MB`
}

const kinds: { readonly [Kind in FileKind]: string } = {
  journal: 'Everything you wrote, encrypted',
  'journal-log': 'The latest changes, encrypted; emptied at the next lock',
  'key-header': 'The key, wrapped by your passphrase and by your recovery key',
  'key-header-copy': 'The same once more, should one be damaged',
  mirror: 'The Mirror, encrypted with a passphrase of its own',
  'mirror-header': 'The key of the Mirror, wrapped',
  backup: 'An earlier copy, encrypted',
  mark: 'How many saves there have been, sealed: an older journal put in the place of a newer one is noticed by it',
  health: 'When the journal was last looked through, and how many parts were damaged: a day and counts',
  clock: 'When the journal was last opened: a clock that leapt ahead is noticed by it',
  keychain: 'The key that the system’s keychain keeps for you, sealed by it',
  unfinished: 'Begun and not finished; it may be deleted while Alongside is closed',
  settings: 'Theme, minutes, window size, folder: none of your words',
  'settings-copy': 'Settings that could not be read, kept aside: none of your words',
  'other-journal': 'The other journal, encrypted',
  runtime: 'Of the browser engine that draws the window; your words are kept out of it',
  other: 'Not made by Alongside',
}

/** Who talks to a network, in the words of each system. */
const connections: { readonly [Platform in Proof['platform']]: string } = {
  linux: "ss -tunap | grep -i -E 'alongside|electron'",
  darwin: "lsof -i -nP | grep -i -E 'alongside|electron'",
  win32:
    'Get-NetTCPConnection | Where-Object OwningProcess -in (Get-Process Alongside, electron -ErrorAction SilentlyContinue).Id',
}

const quoted = (path: string): string => `"${path}"`

export const proof = {
  open: 'See for yourself',
  title: 'See for yourself',
  lede: 'You need not believe us. Everything on this page was read from this computer just now.',
  back: 'Settings',

  where: 'Where every byte lies',
  folders: { journal: 'This journal', app: 'What Alongside keeps besides' },
  columns: { name: 'Name', size: 'Size', what: 'What it is' },
  size,
  kinds,
  unlisted: (count: number) => plural(count, { one: 'And # more file.', other: 'And # more files.' }),
  nowhere:
    'Nothing is written anywhere else but the copies in a second folder, if you chose one. No temporary files are made. What you export lies where you put it.',

  outside: 'What it looks like from outside',
  beginning: (name: string) => `The first bytes of ${isolated(name)}, as anyone who copies it sees them:`,
  dump: (name: string) => `First bytes of ${isolated(name)}`,
  chance: ({ entropy, measuredBytes }: { entropy: number; measuredBytes: number }) =>
    `${fourDigits.format(entropy)} of 8 bits of chance in each byte, over ${size(measuredBytes)}. Written words have 4 to 5, pure chance has 8.`,
  plain: 'A file that anybody can read would begin with these bytes instead:',
  plainDump: 'How a readable database begins',
  open16:
    'Bytes 16 to 23 are the same in every journal: they tell the size of a page and the cipher, and nothing of yours.',

  network: 'Nothing leaves',
  blocked: (count: number) =>
    count === 0
      ? '0 requests were stopped since Alongside was started. There was nothing to stop.'
      : plural(count, {
          one: '# request to an address outside was stopped since Alongside was started.',
          other: '# requests to addresses outside were stopped since Alongside was started.',
        }),
  live: 'This counts by itself while you watch.',
  unplug:
    'Turn off the network and go on: everything works. Or ask the system who is connected; it should name nothing of ours:',
  connections,
  source: 'With the source code, this plays a whole story where no network exists, and counts packets (Linux):',
  offlineCommand: 'npm run prove:offline',

  without: 'Reading it without us',
  withoutWhy:
    'Lock or close Alongside first. Then one script of a few hundred lines, Node and two public packages print everything, with your passphrase or recovery key:',
  /** Node looks for packages beside the script, so the script goes where they are. */
  prepareCommand: (reader: string) =>
    `mkdir read-journal; cd read-journal; cp ${quoted(reader)} .; npm install better-sqlite3-multiple-ciphers@13.0.3 libsodium-wrappers-sumo@0.8.4`,
  readCommand: (folder: string) => `node read-journal.mjs ${quoted(folder)} --markdown`,
  format:
    'The form of the file is described in docs/journal-format.md, for anyone who would rather write a script of their own.',

  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the words and copy them yourself.',
}
