import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { NoteProblem } from '#shared/journal/notes-import.ts'
import { dayInName } from './name-of-file.ts'

/** A file below a folder: a note to read, or why it stays out. */
export interface FolderFile {
  /** From the folder, with slashes. */
  readonly file: string
  readonly path: string
  readonly problem: NoteProblem | null
  /** What kind it is, for one that is no note. */
  readonly about: string
}

/** Every file below a folder in the order of their names; null between them, so that the walk can be stopped. */
export function* folderFiles(folder: string): Generator<FolderFile | null> {
  const waiting = [{ path: folder, below: '', aside: null as NoteProblem | null }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield null
    const { path, below, aside } = next
    const items = itemsIn(path, below === '')
    if (items === null) {
      yield { file: below, path, problem: 'unreadable', about: '' }
      continue
    }
    const names = new Set(items.map(({ name }) => name.normalize('NFC')))
    const folders: typeof waiting = []
    for (const item of items) {
      const file = below === '' ? item.name : `${below}/${item.name}`
      const place = { path: join(path, item.name), below: file }
      if (item.isDirectory()) folders.push({ ...place, aside: aside ?? asideFolder(file) })
      else if (!item.isFile()) yield { file, path: place.path, problem: 'special-file', about: '' }
      else yield { file, path: place.path, ...kindOf(item.name, names, aside) }
    }
    waiting.push(...folders.toReversed())
  }
}

function itemsIn(path: string, isFirst: boolean) {
  try {
    return readdirSync(path, { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch (cause) {
    if (isFirst) throw new AppError('file-unreadable', { cause })
    return null
  }
}

const bins =
  /^(\.?_?trash(-\d+)?|\$recycle\.bin|recycled?|recycler|recycle bin|recently deleted|deleted( (files|notes|items))?|papierkorb|corbeille|papelera|cestino|prullenbak|\.recycle)$/i
const backups = /^(_?backups?|bak|\.stversions|\.bak|sicherung(en)?|sauvegardes?|version history|\.history)$/i
const templateFolders = /^_?(templates?|vorlagen?|mod[eè]les|plantillas|modelli|sjablonen)$/i

/** Folders of other programs that hold what was thrown away, what is older, or what is no note. */
function asideFolder(file: string): NoteProblem | null {
  const name = file.split('/').at(-1) ?? ''
  if (bins.test(name)) return 'bin'
  if (backups.test(name)) return 'backup'
  if (name.startsWith('.') || name === '__MACOSX' || name === '@eaDir' || name === 'node_modules') return 'hidden'
  return templateFolders.test(name) ? 'template' : null
}

const conflicts: readonly RegExp[] = [
  /\.sync-conflict-\d{8}-\d{6}/i,
  /\(conflict(?:ed)?[ -](?:copy )?\d{4}/i,
  /\([^()]{0,200}conflicted copy/i,
  /[ _.-]conflict-\d{8}/i,
  /[ _.-]conflict$/i,
  /\[conflict/i,
  /\([^()]{0,200}(?:stehende kopie|konfliktkopie|copie en conflit|copia en conflicto|copia in conflitto|em conflito)/i,
  /-(?:DESKTOP|LAPTOP|PC)-[A-Z0-9]{5,8}(?:-\d{1,3})?$/,
]

/** A second file that a program or a system made beside the first. */
const copied = /^(.*?)(?: \(\d{1,2}\)| - (?:copy|kopie|copie|copia)(?: \(\d{1,2}\))?| copy(?: \d{1,2})?)$/i

const notes = new Set(['md', 'markdown', 'mdown', 'mkd', 'mdwn', 'txt', 'text'])
const attachments = new Set(
  (
    'png jpg jpeg gif webp svg heic heif bmp tif tiff ico mp3 m4a wav ogg flac aac amr mp4 mov avi mkv webm ' +
    'css js canvas excalidraw woff woff2 ttf'
  ).split(' '),
)

function kindOf(
  name: string,
  siblings: ReadonlySet<string>,
  aside: NoteProblem | null,
): Pick<FolderFile, 'problem' | 'about'> {
  const at = name.lastIndexOf('.')
  const [stem, ending] = at > 0 ? [name.slice(0, at), name.slice(at + 1).toLowerCase()] : [name, '']
  const as = (problem: NoteProblem | null): Pick<FolderFile, 'problem' | 'about'> => ({ problem, about: ending })
  if (aside) return as(aside)
  if (/^~\$|^#.*#$|~$/.test(name) || /^(bak|old|orig|swp|swo|tmp|backup)$/.test(ending)) return as('backup')
  if (name.startsWith('.')) return as('hidden')
  if (!notes.has(ending)) return as(attachments.has(ending) ? 'attachment' : 'other-format')
  if (conflicts.some((shape) => shape.test(stem))) return as('conflict-copy')
  const first = copied.exec(stem)?.[1]
  if (first && siblings.has(`${first}${name.slice(at)}`.normalize('NFC'))) return as('conflict-copy')
  if (/(^|[\s_-])(template|vorlage)$/i.test(stem) && dayInName(stem).day === null) return as('template')
  return as(null)
}
