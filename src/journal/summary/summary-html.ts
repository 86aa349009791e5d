import { withoutIsolates } from '#shared/journal/isolated.ts'
import type { SummaryDocument, SummaryLine } from '#shared/journal/summary.ts'
import { figureElements, type SummaryFigure } from '#shared/journal/summary-figure.ts'
import { printableText } from './printable-text.ts'

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }

const escaped = (text: string): string => printableText(text).replaceAll(/[&<>"']/g, (sign) => `&${names[sign] ?? ''};`)

/** Nothing is loaded and nothing runs, whatever someone wrote into an entry. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const style = `
:root { color-scheme: light dark }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; font: 1rem/1.6 "Source Serif 4", Georgia, serif;
  color: #1f2428; background: #fff; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.3 }
h2 { margin: 2.5rem 0 .75rem; font: 600 1.05rem/1.4 Inter, "Segoe UI", system-ui, sans-serif; break-after: avoid }
.about { color: #565d63; font-size: .875rem }
.prose, blockquote, .told { white-space: pre-wrap } .prose, blockquote { unicode-bidi: plaintext }
figure { margin: 1.5rem 0 } svg { inline-size: 100%; block-size: auto }
svg text { font: 11px Inter, "Segoe UI", system-ui, sans-serif; fill: currentcolor }
svg .rule { stroke: #8c8678; stroke-opacity: .35 } svg .path { fill: none; stroke: currentcolor }
svg .open { fill: #fff; stroke: currentcolor } svg .filled { fill: currentcolor }
ul { padding-inline-start: 1.25rem } li { margin: .75rem 0; break-inside: avoid }
blockquote { margin: .25rem 0 0; font-style: italic }
@media (prefers-color-scheme: dark) { body { color: #e6e4df; background: #1b1d1f } .about { color: #a9adb1 }
  svg .open { fill: #1b1d1f } }
@page { margin: 2cm }`

const prose = (text: string): string => (text === '' ? '' : `<p class="prose" dir="auto">${escaped(text)}</p>\n`)

const figure = (drawn: SummaryFigure | null): string => {
  if (drawn === null) return ''
  const shapes = figureElements(drawn).map(({ tag, tone, attributes, text }) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
    return `<${tag} class="${tone}"${written.join('')}>${escaped(text)}</${tag}>`
  })
  const box = `0 0 ${drawn.width} ${drawn.height}`
  return `<figure>\n<svg viewBox="${box}" role="img" aria-label="${escaped(drawn.label)}">\n${shapes.join('\n')}\n</svg>\n</figure>\n`
}

const listItem = ({ sentence, quote, prose: own }: SummaryLine): string => {
  const words = quote === null ? '' : `\n<blockquote dir="auto">${escaped(quote)}</blockquote>`
  const added = own === '' ? '' : `\n${prose(own).trimEnd()}`
  return `<li><span class="told">${escaped(sentence)}</span>${words}${added}</li>`
}

/** The same document as one HTML file: style inside, no script, no address of anything else. */
export function summaryHtml(document: SummaryDocument): string {
  const sections = document.sections.map(
    ({ title, prose: own, lines }) =>
      `<section>\n<h2>${escaped(title)}</h2>\n${prose(own)}<ul>\n${lines.map(listItem).join('\n')}\n</ul>\n</section>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(withoutIsolates(document.title))}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${escaped(document.title)}</h1>
<p class="about">${escaped(document.madeFrom)}</p>
${prose(document.prose)}${figure(document.figure)}${sections.join('\n')}
</main>
</body>
</html>
`
}
