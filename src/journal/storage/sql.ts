/** What SQLite can bind. Booleans are stored as 0 and 1. */
export type SqlValue = string | number | bigint | boolean | null | Uint8Array

const brand = Symbol('sql')

/** A piece of SQL with its bound values. Only the `sql` tag makes one, so text from outside can never become SQL. */
export interface SqlFragment {
  readonly [brand]: true
  readonly text: string
  readonly values: readonly SqlValue[]
}

type Separator = ', ' | ' AND ' | ' OR ' | ' '

const fragment = (text: string, values: readonly SqlValue[]): SqlFragment => ({ [brand]: true, text, values })

const isFragment = (value: SqlValue | SqlFragment): value is SqlFragment =>
  typeof value === 'object' && value !== null && brand in value

function tag(strings: TemplateStringsArray, ...parts: readonly (SqlValue | SqlFragment)[]): SqlFragment {
  let text = strings[0] ?? ''
  const values: SqlValue[] = []
  parts.forEach((part, index) => {
    if (isFragment(part)) {
      text += part.text
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1] ?? ''
  })
  return fragment(text, values)
}

function list(values: readonly SqlValue[]): SqlFragment {
  return fragment(`(${values.map(() => '?').join(', ')})`, values)
}

function name(identifier: string): SqlFragment {
  if (!/^[a-z_]+$/.test(identifier)) throw new TypeError('A table or column name holds a-z and _ only')
  return fragment(identifier, [])
}

function join(fragments: readonly SqlFragment[], separator: Separator = ', '): SqlFragment {
  return fragment(
    fragments.map((part) => part.text).join(separator),
    fragments.flatMap((part) => part.values),
  )
}

interface SqlTag {
  (strings: TemplateStringsArray, ...parts: readonly (SqlValue | SqlFragment)[]): SqlFragment
  /** `(?, ?)` for IN; an empty list is `()`, which matches nothing. */
  list(values: readonly SqlValue[]): SqlFragment
  /** A table or column of ours, never a word from outside. */
  name(identifier: string): SqlFragment
  join(fragments: readonly SqlFragment[], separator?: Separator): SqlFragment
  /** Adds nothing: for a condition that is not wanted. */
  readonly empty: SqlFragment
}

/** Builds a statement: every `${value}` is bound, never spliced; a nested fragment keeps its own values. */
export const sql: SqlTag = Object.defineProperties(tag, {
  list: { value: list },
  // Not Object.assign: a function's own name cannot be assigned, only defined.
  name: { value: name },
  join: { value: join },
  empty: { value: fragment('', []) },
}) as SqlTag
