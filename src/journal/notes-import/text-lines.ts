export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** The lines of a text one after the other: a list of them all would take more memory than the text. */
export function* textLines(
  text: string,
  { start, firstLine }: { start: number; firstLine: number },
): Generator<TextLine> {
  let number = firstLine
  for (let at = start; at < text.length; number += 1) {
    const end = text.indexOf('\n', at)
    const to = end === -1 ? text.length : end
    yield { number, text: text.slice(at, to) }
    at = to + 1
  }
}
