import styles from './snippet.module.css'

// biome-ignore lint/suspicious/noControlCharactersInRegex: two signs that nobody can type mark the hits
const parts = /\u0001([^\u0001\u0002]*)\u0002|[^\u0001]+/g

/** A piece of an entry with the hits marked, as the journal sets them between U+0001 and U+0002. */
export const Snippet = ({ text }: { readonly text: string }) =>
  [...text.matchAll(parts)].map(({ 0: part, 1: hit, index }) =>
    hit === undefined ? (
      part
    ) : (
      <mark key={index} className={styles['hit']}>
        {hit}
      </mark>
    ),
  )
