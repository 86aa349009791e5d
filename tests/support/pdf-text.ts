import { readFileSync } from 'node:fs'
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF in reading order, one string a page, with its line breaks. */
export async function textOfPdf(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    }),
  )
  await task.destroy()
  return pages
}

interface PdfFacts {
  readonly isTagged: boolean
  /** Titles of the bookmarks, outer before inner. */
  readonly outline: readonly string[]
  readonly text: string
  /** Fonts that are used and not in the file. */
  readonly fontsOutside: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)])

/** What a reader's program finds in a PDF beside its words. */
export async function factsOfPdf(path: string): Promise<PdfFacts> {
  const text = (await textOfPdf(path)).join('\n').replace(/\s+/g, ' ')
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const document = await task.promise
  const marks = await document.getMarkInfo()
  const outline = titlesOf((await document.getOutline()) ?? [])
  const fontsOutside = await missingFonts(document)
  await task.destroy()
  return { isTagged: marks?.Marked === true, outline, text, fontsOutside }
}

/** Names of fonts that a reader would have to find elsewhere. Chromium writes variable fonts as drawings (Type 3). */
async function missingFonts(document: PDFDocumentProxy): Promise<string[]> {
  const missing: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const used = new Set(argsArray.filter((_, index) => fnArray[index] === OPS.setFont).map(([name]) => String(name)))
    for (const name of used) {
      const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean; isType3Font?: boolean }
      if (font.missingFile && !font.isType3Font) missing.push(font.name)
    }
    if (used.size === 0) missing.push(`no font on page ${number}`)
  }
  return missing
}
