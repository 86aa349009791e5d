import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { exportRecordSchema } from '../journal/export.ts'
import { phraseSchema, templateSchema } from '../journal/template.ts'
import { cleanName, cleanText, nameSchema, shownNameSchema } from '../journal/text.ts'
import { contract, type MethodName } from './contract.ts'

const methodNames = Object.keys(contract) as MethodName[]

test('while a file comes in a page can read, and what writes or goes into a file waits', () => {
  const answered = methodNames.filter((name) => contract[name].side === 'journal' && !contract[name].waits)
  expect(answered).toEqual(expect.arrayContaining(['readToday', 'listPeople', 'searchEntries', 'stopImport']))
  const waiting = ['recordEntry', 'amendEntry', 'saveWalk', 'readExportPiece', 'readMarkdownPiece', 'readSummaryFile']
  expect(answered.filter((name) => waiting.includes(name))).toEqual([])
})

test('what a page reads says in its name that it only reads', () => {
  const reading = methodNames.filter((name) => contract[name].audience === 'page' && !contract[name].waits)
  expect(reading.filter((name) => !/^(read|list|search)[A-Z]/.test(name))).toEqual([])
})

test('every input refuses a key that it does not know', () => {
  for (const [name, method] of Object.entries(contract)) {
    const refusal = method.input.safeParse({ unheardOf: true })
    expect(refusal.success, name).toBe(false)
  }
})

type Definition = Readonly<Record<string, unknown>>
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition

const schemasIn = (value: unknown): z.ZodType[] => {
  if (typeof value === 'function') return schemasIn((value as () => unknown)())
  if (Array.isArray(value)) return value.flatMap(schemasIn)
  if (typeof value !== 'object' || value === null) return []
  return '_zod' in value ? [value as z.ZodType] : Object.values(value).flatMap(schemasIn)
}

/** The parts of a schema that hold schemas, whatever it is made of. */
const parts = [
  ...['shape', 'element', 'options', 'innerType', 'in', 'out', 'items', 'rest', 'left', 'right'],
  ...['keyType', 'valueType'],
]

interface Part {
  readonly way: string
  readonly schema: z.ZodType
  readonly definition: Definition
}

/** Every part of a schema that is of a type, at whatever depth, by its way from the top. */
function partsIn(schema: z.ZodType, { type, way, ancestors = [] }: Sought): Part[] {
  if (ancestors.includes(schema)) return []
  const definition = definitionOf(schema)
  const own = definition['type'] === type ? [{ way, schema, definition }] : []
  const lazy = definition['type'] === 'lazy' ? ['getter'] : []
  const below = [...parts, ...lazy].flatMap((part) => {
    const inner =
      part === 'shape' ? fieldsOf(definition) : schemasIn(definition[part]).map((each) => [part, each] as const)
    return inner.flatMap(([name, each]) =>
      partsIn(each, { type, way: name === 'innerType' ? way : `${way}.${name}`, ancestors: [...ancestors, schema] }),
    )
  })
  return [...own, ...below]
}

interface Sought {
  readonly type: 'object' | 'string'
  readonly way: string
  readonly ancestors?: readonly z.ZodType[]
}

const fieldsOf = ({ shape }: Definition): (readonly [string, z.ZodType])[] =>
  Object.entries((shape ?? {}) as Record<string, z.ZodType>)

const refusesOthers = ({ definition: { catchall } }: Part): boolean =>
  catchall !== undefined && definitionOf(catchall as z.ZodType)['type'] === 'never'

test.each(Object.entries(contract))(
  '%s refuses a surplus key in every object of its input, however deep',
  (_name, method) => {
    const objects = partsIn(method.input, { type: 'object', way: 'input' })
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter((part) => !refusesOthers(part)).map(({ way }) => way)).toEqual([])
  },
)

/** Strings that are no one's words: where files lie, what is compared with an id or a file's name, and two that have rules of their own. */
const noWords =
  /\.(path|folder|second|file|from|to|place|\w*[iI]d|order\.element|skipped\.element|at|questions\.\w+|(dayOrders|encodings)\.keyType|confirmed\.element|headerFrom|recoveryKey|svg)$|^addTemplateFromText\.text$/

const names = /(^|\.)(name|earlierNames\.element|people\.keyType)$/
/** What goals, areas, guides and their steps are called. */
const titles = /(^|\.)(wordingBefore|wordingAfter|area|title|stepTitle)$/
const dirty = 'a\u0001\u0002\u0000\u009bb\u2029c\ud800\ufffe'

/** What comes of a text where one is taken; undefined where a form such as a date refuses it. */
const takenIn = ({ schema }: Part, text: string): unknown => schema.safeParse(text).data

const schemasThatTakeTexts: [string, z.ZodType][] = [
  ...Object.entries(contract).map(([name, { input }]): [string, z.ZodType] => [name, input]),
  ['a record of a file', exportRecordSchema],
  ['a template of a file', templateSchema],
]

test('no text of a call or a file holds controls, noncharacters or halves of characters, and no name marks of direction', () => {
  const strings = schemasThatTakeTexts.flatMap(([way, schema]) => partsIn(schema, { type: 'string', way }))
  const texts = strings.filter((part) => !noWords.test(part.way))
  expect(texts.length).toBeGreaterThan(300)
  const wrong = texts.filter((part) => {
    const isName = names.test(part.way)
    const taken = takenIn(part, dirty)
    if (taken !== undefined && taken !== (isName ? 'ab c\ufffd\ufffd' : 'ab\nc\ufffd\ufffd')) return true
    return (isName || titles.test(part.way)) && takenIn(part, '\u202ea\u2067\u200fb\u061c\u2069') !== 'ab'
  })
  expect(wrong.map(({ way }) => way)).toEqual([])
})

test('a name of nothing that can be seen is refused when it is typed, and stays to be seen where it was stored', () => {
  for (const name of ['\u202e', '\u200b\u2060', ' \u00a0\u3164', '\u0001']) {
    expect(nameSchema.safeParse(name).error?.issues[0]?.message, JSON.stringify(name)).toBe('missing')
    expect(shownNameSchema.parse(name)).toBe('\ufffd')
  }
  expect(phraseSchema.parse('\u0001')).toBe('\ufffd')
  expect(phraseSchema.safeParse(' ').success).toBe(false)
})

test('names of every script and joined signs stay as they are', () => {
  for (const name of ['ليلى', 'שלום עליכם', 'می\u200cخواهم', '👩🏽\u200d🚀', 'Zoe\u0308', 'क्\u200dष']) {
    expect(nameSchema.parse(name)).toBe(name)
  }
})

test('any text is cleaned once and for good, keeps every letter and mark of its writing, and holds nothing that XML refuses', () => {
  const refusedByXml = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
  const letters = (text: string): string =>
    text.replaceAll(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]/gu, '').replaceAll('\ufffd', '')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.nat(0xffff).map((at) => String.fromCharCode(at)) }),
      (a, b) => {
        for (const text of [a, b]) {
          const clean = cleanText(text)
          expect(clean).not.toMatch(refusedByXml)
          expect(cleanText(clean)).toBe(clean)
          expect(letters(clean)).toBe(letters(text))
          expect(clean.match(/\p{Bidi_Control}/gu)).toEqual(text.match(/\p{Bidi_Control}/gu))
          const name = cleanName(text)
          expect(name).not.toMatch(/[\p{Bidi_Control}\p{Cc}\p{Zl}\p{Zp}]/u)
          expect(cleanName(name)).toBe(name)
          expect(letters(name)).toBe(letters(text))
        }
      },
    ),
    { numRuns: 2_000 },
  )
})
