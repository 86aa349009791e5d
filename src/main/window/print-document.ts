import type { PrintToPDFOptions, WebContents } from 'electron'

/** Inches, as Chromium counts them. */
const margins = { top: 0.8, bottom: 0.8, left: 0.9, right: 0.9 } as const

const pageNumbers = `<div style="width: 100%; font: 8px sans-serif; color: #565d63; text-align: center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

const options: PrintToPDFOptions = {
  pageSize: 'A4',
  margins,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: pageNumbers,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** Prints the document that the page shows; its print style sheet hides everything else (decision 8). */
export const printDocument = (contents: WebContents): Promise<Uint8Array> => contents.printToPDF(options)
