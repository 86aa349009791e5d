import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SummaryDocument } from '#shared/journal/summary.ts'
import { zipEntries } from '#tests/support/zip-entries.ts'
import { summaryDocx } from './summary-docx.ts'

/**
 * The order of children as ECMA-376 part 1 defines it, for the elements that a summary can hold (CT_PPr, CT_RPr,
 * CT_SectPr, CT_Style, CT_Lvl, …). Each child may stand once, but for those with a star.
 */
const order: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sectPr':
    'headerReference* footerReference* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:numPr': 'ilvl numId numberingChange ins',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl*',
  'w:num': 'abstractNumId lvlOverride*',
  'w:numbering': 'numPicBullet* abstractNum* num* numIdMacAtCleanup',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:styles': 'docDefaults latentStyles style*',
  'w:p': 'pPr r* bookmarkStart* bookmarkEnd*',
  'w:document': 'background body',
}

interface Node {
  readonly name: string
  readonly children: Node[]
}

/** The elements of a file as a tree; a file whose tags do not match has none. */
function treeOf(xml: string): Node {
  const root: Node = { name: '', children: [] }
  const open = [root]
  for (const [, isEnd, name = '', isEmpty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (isEnd) {
      if (open.pop()?.name !== name) throw new Error(`${name} ends where it did not begin`)
      continue
    }
    const node = { name, children: [] }
    open.at(-1)?.children.push(node)
    if (!isEmpty) open.push(node)
  }
  if (open.length !== 1) throw new Error('An element does not end')
  return root
}

/** What the standard does not allow, element by element. */
function faultsIn({ name, children }: Node): string[] {
  const allowed = order[name]?.split(' ')
  const names = children.map((child) => child.name.replace('w:', ''))
  const places = names.map((child) => allowed?.findIndex((one) => one.replace('*', '') === child) ?? 0)
  const own = names.flatMap((child, at) => {
    if (!allowed) return []
    const [place = -1, before = -1] = [places[at], places[at - 1]]
    if (place < 0) return [`${name} holds ${child}`]
    if (place < before) return [`${child} comes too late in ${name}`]
    return names.indexOf(child) < at && !allowed.includes(`${child}*`) ? [`${child} twice in ${name}`] : []
  })
  return [...own, ...children.flatMap(faultsIn)]
}

const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('one\ntwo', '- a\n- b', 'שלום, (a) b!', 'قالت: \u2068ليلى\u2069؟', '目標。', ''),
)
const anyLine = fc.record({
  entryId: fc.constant('00000000-0000-7000-8000-0000000000aa'),
  day: fc.constant('2026-02-01'),
  sentence: anyWords,
  quote: fc.option(anyWords),
  prose: anyWords,
})
const anyDocument: fc.Arbitrary<SummaryDocument> = fc.record({
  title: anyWords,
  personName: anyWords,
  role: anyWords,
  period: fc.constant({ from: '2026-01-01', to: '2026-06-30' }),
  madeOn: fc.constant('2026-07-01'),
  madeFrom: anyWords,
  prose: anyWords,
  figure: fc.constant(null),
  sections: fc.array(
    fc.record({
      theme: fc.constant('goals' as const),
      title: anyWords,
      prose: anyWords,
      lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
})

const wordParts = (bytes: Uint8Array): [string, string][] =>
  [...zipEntries(bytes)]
    .filter(([name]) => /^word\/[\w]+\.xml$/.test(name))
    .map(([name, content]) => [name, content.toString('utf8')])

test('whatever is included, every part of the Word file has its elements once and in the order of the standard', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      for (const [name, xml] of wordParts(await summaryDocx(document))) {
        expect(faultsIn(treeOf(xml)), name).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

test('the checker sees an element twice, out of order and out of place', () => {
  const faults = (xml: string): string[] => faultsIn(treeOf(xml))
  expect(faults('<w:pPr><w:pStyle/><w:pStyle/></w:pPr>')).toEqual(['pStyle twice in w:pPr'])
  expect(faults('<w:rPr><w:sz/><w:b/></w:rPr>')).toEqual(['b comes too late in w:rPr'])
  expect(faults('<w:style><w:jc/></w:style>')).toEqual(['w:style holds jc'])
})
