/** The heading of a record in the Markdown of a journal: its day, and what kind it is and whose eyes it is for. */
export const markdownHeading = /^## (\d{4}-\d{2}-\d{2}) · (.*)$/

/** A text in which no line is taken for such a heading: each that looks like one, escaped or not, gets one more stroke. */
export const escapedLines = (text: string): string => text.replaceAll(/^(\\*)(?=## \d{4}-\d{2}-\d{2} · )/gm, '\\$1')

/** A line as it was before `escapedLines`. */
export const unescapedLine = (line: string): string => line.replace(/^\\(?=\\*## \d{4}-\d{2}-\d{2} · )/, '')
