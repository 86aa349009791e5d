import { withoutIsolates } from '#shared/journal/isolated.ts'
import type { SummaryDocument } from '#shared/journal/summary.ts'

/**
 * The same document for other programs; docs/summary-format.md describes it. It says what the page says: no ids, for an
 * id tells the minute in which an entry was written down.
 */
export function summaryJson({ title, personName, period, madeOn, madeFrom, prose, sections }: SummaryDocument): string {
  const told = {
    format: 'alongside-summary',
    version: 1,
    title: withoutIsolates(title),
    personName,
    period: { from: period.from, to: period.to },
    madeOn,
    madeFrom: withoutIsolates(madeFrom),
    prose,
    sections: sections.map((section) => ({
      theme: section.theme,
      title: section.title,
      prose: section.prose,
      lines: section.lines.map((line) => ({
        day: line.day,
        sentence: withoutIsolates(line.sentence),
        quote: line.quote,
        prose: line.prose,
      })),
    })),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}
