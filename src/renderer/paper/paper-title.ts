/**
 * Prints under the title of the paper on the page, which a PDF takes over. The window keeps its own name whatever the page
 * calls itself (security.md E29), and the page is called Alongside again afterwards.
 */
export async function underPaperTitle<Value>(print: () => Promise<Value>): Promise<Value> {
  const before = document.title
  const heading = document.querySelector('[data-print="document"] h1')?.textContent?.trim()
  document.title = heading ? heading.replaceAll(/[\u2066-\u2069]/g, '') : before
  try {
    return await print()
  } finally {
    document.title = before
  }
}
