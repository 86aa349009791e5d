import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { summaryDocx } from './summary-docx.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0

const line = (number: number) => ({
  entryId: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  day: '2026-03-02',
  sentence: `2 March 2026: sentence ${number}, Zażółć gęślą jaźń, 目標.`,
  quote: number % 2 === 0 ? `Said once,\nand on a second line ${number}.` : null,
  prose: number % 3 === 0 ? `In my own words ${number}.` : '',
})

const document: SummaryDocument = {
  title: 'Zanele Mokoena: 1 January 2026 to 30 June 2026',
  personName: 'Zanele Mokoena',
  role: '',
  period: { from: '2026-01-01', to: '2026-06-30' },
  madeOn: '2026-07-01',
  madeFrom: 'Made on 1 July 2026 from 60 dated entries.',
  prose: 'An opening.',
  figure: null,
  sections: [
    {
      theme: 'goals',
      title: 'Goals, and what it took',
      prose: '',
      lines: Array.from({ length: 30 }, (_, at) => line(at)),
    },
    {
      theme: 'next-season',
      title: 'Next season',
      prose: 'Before it.',
      lines: Array.from({ length: 30 }, (_, at) => line(at + 30)),
    },
  ],
}

/** Opened and saved again by LibreOffice as one plain file; a file that needs repair is not opened without a window. */
function savedByOffice(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-office-'))
  try {
    const file = join(folder, 'summary.docx')
    writeFileSync(file, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file])
    return readFileSync(join(folder, 'summary.fodt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test.skipIf(!hasOffice)(
  'LibreOffice, where it is installed, opens the Word file: headings are an outline, evidence is a list, pages are numbered',
  async () => {
    const opened = savedByOffice(await summaryDocx(document))
    const headings = [...opened.matchAll(/<text:h [^>]*text:outline-level="1"[^>]*>(.*?)<\/text:h>/g)]
    expect(headings.map(([, words]) => words?.replaceAll(/<[^>]*>/g, ''))).toEqual([
      'Goals, and what it took',
      'Next season',
    ])
    expect(opened.match(/<text:list-item[ >]/g)).toHaveLength(60)
    for (const { lines } of document.sections) {
      for (const { sentence, prose } of lines) {
        expect(opened).toContain(sentence)
        expect(opened).toContain(prose)
      }
    }
    expect(opened).toContain('and on a second line 58.')
    expect(opened).toMatch(/<text:page-number [^>]*>.*<text:page-count/)
  },
  120_000,
)
