import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const spellings = (word: string): Buffer[] => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]

/** The words that a scan of every file below the folder finds as plain text, in UTF-8 or UTF-16. */
export function wordsOnDisk(folder: string, words: readonly string[]): string[] {
  const contents = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  return words.filter((word) => spellings(word).some((bytes) => contents.some((content) => content.includes(bytes))))
}
