import { folded } from '#shared/journal/folded.ts'

/** The words of a name or of a text that may hold one. */
export const nameWords = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

const generic = new Set(
  (
    'notes note meeting meetings 1 1on1 1on1s 1s one on ones 1to1 oneonone daily day weekly week biweekly monthly quarterly ' +
    'yearly annual review reviews feedback goals performance agenda prep summary status update updates journal journals pages ' +
    'page log logs work diary calls call talk talks chat sync catch up check in and with about inbox archive attachments assets ' +
    'files file all my me misc untitled new entries entry history timeline export imported markdown text obsidian notion ' +
    'vault logseq bear zim january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
    'notizen notiz gespräch gespräche gesprach gesprache protokoll tagebuch arbeit mit und w readme index copy doc document ' +
    '1x1 1v1 121 o2o to skip level levels jour jours fixe fixes mitarbeitergespräch mitarbeitergespräche bilateral for re für ' +
    'pour para ' +
    '会議 議事録 メモ 面談 日報 日記 ノート 会议 会议记录 笔记 日记 회의 메모 일지'
  ).split(' '),
)

/** Whether a word stands in the names of many files, no matter whom they are about. */
export const isGeneric = (word: string): boolean => generic.has(word.toLowerCase()) || !/\p{L}/u.test(word)

/** The parts of a name of a file, a folder or a heading. Beside spaces, a hyphen between two letters stays: Anne-Marie Bo. */
export const wordsIn = (text: string): string[] =>
  (/\s/.test(text.trim()) ? text.replaceAll(/(?<=\p{L})-(?=\p{L})/gu, '\u2010') : text)
    .split(/[\s_,;:()[\]{}/|–—.+-]+/u)
    .filter(Boolean)
    .map((word) => word.replaceAll('\u2010', '-'))

const particles = new Set('van von de der den del della da do dos du di la le el al bin ibn ben ten ter zu'.split(' '))

const isNameWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(word) || /^\p{Lo}[\p{Lo}\p{M}ー’']*$/u.test(word)

/** Whether words are written as names are: each begins with a capital, but for particles; scripts without capitals may. */
export function areNameWords(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return (
    (isNameWord(first) || (words.length > 1 && particles.has(first))) &&
    isNameWord(last) &&
    words.every((word) => isNameWord(word) || particles.has(word))
  )
}

/** How many of the words are no particles. */
export const countOfNameWords = (words: readonly string[]): number =>
  words.filter((word) => !particles.has(word)).length

/** A whole name in one word: in Chinese, Japanese and Korean no space parts its words. */
export const isWholeInOneWord = (word: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,6}$/u.test(word)
