import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Content } from '#shared/journal/entry.ts'
import type { ShareableEntry } from '#shared/journal/summary.ts'
import { blankDraft } from '#shared/journal/summary-draft.ts'
import { figureElements, type SummaryFigure } from '#shared/journal/summary-figure.ts'
import { anyContent, anyDay } from '../entries/testing/any-content.ts'
import { experimentOf, freedomOf, goalOf, noteOf } from '../entries/testing/seeded-journal.ts'
import { summaryDocument } from './summary-document.ts'
import { summaryHtml } from './summary-html.ts'

const period = { from: '2026-01-01', to: '2026-12-31' }
const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

const entryOf = (content: Content, number: number, day = '2026-03-02'): ShareableEntry => ({
  id: idOf(number),
  personId: idOf(0),
  place: { meetingId: null, stepId: null, questionId: null },
  day,
  layer: 'shareable',
  content,
  createdAt: `${day}T09:00:00.000Z`,
  updatedAt: `${day}T09:00:00.000Z`,
})

const phaseOf = (phase: 'setback' | 'win'): Content => ({ kind: 'phase', experimentId: idOf(3), phase, happened: 'so' })

const documentOf = (entries: readonly ShareableEntry[], draft = blankDraft) =>
  summaryDocument({
    person: { name: 'Ines', role: '' },
    period,
    madeOn: '2026-12-31',
    entries,
    draft,
    isSaid: () => true,
    titles: new Map(),
  }).document

const marksIn = (figure: SummaryFigure | null) => (figure?.shapes ?? []).filter(({ shape }) => shape === 'mark')
const inLegend = 4

test('every told entry is one mark inside the drawing, and what is left out is not drawn', () => {
  const anyEntries = fc.array(
    fc.record({ content: anyContent({ goalId: idOf(901), experimentId: idOf(902) }), day: anyDay }),
    {
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(anyEntries, fc.nat(), (written, leftOut) => {
      const entries = written.map(({ content, day }, place) => entryOf(content, place + 1, day))
      const draft = { ...blankDraft, excluded: [idOf(1 + (leftOut % 20))] }
      const { figure, sections } = documentOf(entries, draft)
      const told = new Set(
        sections
          .filter(({ theme }) => theme !== 'next-season')
          .flatMap(({ lines }) => lines.map(({ entryId }) => entryId)),
      )
      const drawn = entries.filter(({ id, content }) => told.has(id) && content.kind !== 'addendum')
      expect(marksIn(figure)).toHaveLength(drawn.length === 0 ? 0 : drawn.length + inLegend)
      for (const one of figure?.shapes ?? []) {
        if (one.shape !== 'mark' && one.shape !== 'words') continue
        const [x, y] = one.at
        expect(x >= 0 && x <= (figure?.width ?? 0)).toBe(true)
        expect(y >= 0 && y <= (figure?.height ?? 0)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('freedom rises to the right as it is given, and an experiment dips at its setback', () => {
  const { figure } = documentOf([
    entryOf({ ...freedomOf('Hiring'), level: 'tell' }, 1, '2026-02-01'),
    entryOf({ ...freedomOf('hiring '), level: 'delegate' }, 2, '2026-08-01'),
    entryOf(experimentOf('Pairing'), 3, '2026-03-01'),
    entryOf(phaseOf('setback'), 4, '2026-04-01'),
    entryOf(phaseOf('win'), 5, '2026-05-01'),
  ])
  const [freedom = [], arc = []] = (figure?.shapes ?? []).flatMap((one) => (one.shape === 'path' ? [one.points] : []))
  expect(freedom.at(-1)?.[1]).toBeLessThan(freedom[0]?.[1] ?? 0)
  const [begun, dip, win] = arc.map(([, y]) => y)
  expect(dip).toBeGreaterThan(begun ?? 0)
  expect(win).toBeLessThan(begun ?? 0)
  expect(figure?.label).toBe(
    'Timeline from 1 January 2026 to 31 December 2026. Freedom in Hiring: tell, then delegate; Experiments: 3 on 1 arc.',
  )
})

test('a long name stands beside the drawing in lines, whole and without touching the next', () => {
  const anyName = fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('rota', '很'.repeat(40), 'ليلى')), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(anyName, (parts) => {
      const area = parts.join(' ').trim().slice(0, 200)
      fc.pre(area.trim() !== '')
      const { figure } = documentOf([entryOf(freedomOf(area), 1), entryOf(goalOf('Ship'), 2)])
      const lines = (figure?.shapes ?? []).flatMap((one) => (one.shape === 'words' && one.at[0] === 0 ? [one] : []))
      const name = lines.slice(0, -1).map(({ text }) => text)
      expect(name.join('').replace(/\s/g, '')).toBe(area.replace(/\s/g, ''))
      for (const text of name) expect([...text].length).toBeLessThanOrEqual(24)
      const heights = lines.map(({ at: [, y] }) => y)
      expect(heights.slice(1).every((y, at) => y - (heights[at] ?? 0) >= 11.9)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('no name is markup in HTML', () => {
  const document = documentOf([entryOf(freedomOf('<b onload=x>&"'), 1), entryOf(goalOf('Ship'), 2)])
  const html = summaryHtml(document)
  expect(html).toContain('>&lt;b onload=x&gt;&amp;&quot;</text>')
  expect(html).not.toContain('<b ')
  for (const { tag } of figureElements(document.figure ?? { width: 0, height: 0, label: '', shapes: [] }))
    expect(html).toContain(`<${tag} class=`)
})

test('where nothing is told nothing is drawn', () => {
  expect(documentOf([]).figure).toBeNull()
  const only = documentOf([entryOf(noteOf('one'), 1)], { ...blankDraft, excluded: [idOf(1)] })
  expect(only.figure).toBeNull()
  expect(summaryHtml(only)).not.toContain('<figure>')
})
