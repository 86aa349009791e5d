import type * as Electron from 'electron'

/** Width and height in inches, portrait. */
const PAPER: Record<string, readonly [number, number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
}
const DEFAULT_MARGIN_INCHES = 0.4

/** Electron's options of printToPDF as the parameters of Chromium's Page.printToPDF. */
export function chromiumPrintOptions(options: Electron.PrintToPDFOptions) {
  const { pageSize = 'Letter', margins = {}, ...same } = options
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!size) throw new Error(`paper size ${String(pageSize)} is not supported by the Chromium stand-in`)
  return {
    landscape: same.landscape ?? false,
    displayHeaderFooter: same.displayHeaderFooter ?? false,
    printBackground: same.printBackground ?? false,
    scale: same.scale ?? 1,
    pageRanges: same.pageRanges ?? '',
    headerTemplate: same.headerTemplate ?? '',
    footerTemplate: same.footerTemplate ?? '',
    preferCSSPageSize: same.preferCSSPageSize ?? false,
    generateTaggedPDF: same.generateTaggedPDF ?? false,
    generateDocumentOutline: same.generateDocumentOutline ?? false,
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top ?? DEFAULT_MARGIN_INCHES,
    marginBottom: margins.bottom ?? DEFAULT_MARGIN_INCHES,
    marginLeft: margins.left ?? DEFAULT_MARGIN_INCHES,
    marginRight: margins.right ?? DEFAULT_MARGIN_INCHES,
  }
}
