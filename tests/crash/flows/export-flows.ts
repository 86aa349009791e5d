import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { removeUnfinished } from '#main/dialogs/unfinished-files.ts'
import { writeFileWhole } from '#main/dialogs/write-file-whole.ts'
import { type Flow, type FlowPlace, newerText, olderText, writeOlder } from './flow.ts'

/** The dialog answers at once: what is recorded is what is written after it. */
const chosen = 'data:text/javascript,export const dialog = { showOpenDialog: async () => globalThis.chosenPath }'

async function saveFolderHere(place: FlowPlace): Promise<void> {
  registerHooks({
    resolve: (name, context, next) => (name === 'electron' ? { url: chosen, shortCircuit: true } : next(name, context)),
  })
  Object.assign(globalThis, { chosenPath: { canceled: false, filePaths: [place.out] } })
  const { saveFolder, writeFiles } = await import('#main/dialogs/save-folder.ts')
  const window = { webContents: { on: () => undefined, off: () => undefined } }
  const files = async function* () {
    yield { path: 'Readme.md', text: newerText }
    yield { path: 'people/one.md', text: newerText }
  }
  await saveFolder(window as never, { name: 'journal', fill: (folder) => writeFiles(folder, files()) })
}

/** What the next start of the app leaves of what was not finished: nothing. */
async function leftovers(place: FlowPlace): Promise<string | null> {
  await removeUnfinished(place.records)
  const hidden = readdirSync(place.out).filter((name) => name.startsWith('.'))
  return hidden.length === 0 ? null : 'words are left in a hidden file'
}

const exportFile: Flow = {
  prepare: async (place) => writeOlder(place, 'summary.md'),
  async work(place) {
    await removeUnfinished(place.records)
    await writeFileWhole(join(place.out, 'summary.md'), newerText)
  },
  async judge(place, isDone) {
    const path = join(place.out, 'summary.md')
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (text !== newerText && (isDone || text !== olderText)) return 'the file is not whole'
    return leftovers(place)
  },
}

const exportPieces: Flow = {
  async work(place) {
    await removeUnfinished(place.records)
    const pieces = async function* () {
      for (let piece = 0; piece < 3; piece += 1) yield 'x'.repeat(3_000_000)
    }
    await writeFileWhole(join(place.out, 'journal.json'), pieces())
  },
  async judge(place, isDone) {
    const path = join(place.out, 'journal.json')
    const isWhole = existsSync(path) && readFileSync(path, 'utf8') === 'x'.repeat(9_000_000)
    return isWhole || (!isDone && !existsSync(path)) ? leftovers(place) : 'the file is not whole'
  },
}

const exportFolder: Flow = {
  async work(place) {
    await removeUnfinished(place.records)
    await saveFolderHere(place)
  },
  async judge(place, isDone) {
    const folder = join(place.out, 'journal')
    if (!existsSync(folder)) return isDone ? 'the folder is gone' : leftovers(place)
    const texts = ['Readme.md', 'people/one.md'].map((name) => join(folder, name))
    const isWhole = texts.every((path) => existsSync(path) && readFileSync(path, 'utf8') === newerText)
    return isWhole ? leftovers(place) : 'the folder is not whole'
  },
}

export const exportFlows = {
  'export to a file': exportFile,
  'export in pieces': exportPieces,
  'export to a folder': exportFolder,
}
