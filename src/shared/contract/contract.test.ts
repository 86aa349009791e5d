import { expect, test } from 'vitest'
import type { z } from 'zod'
import { contract } from './contract.ts'
import { internalMethods } from './internal-methods.ts'
import { methodNames } from './method-names.ts'

test('the page sees every method of the contract but the internal ones', () => {
  expect([...methodNames, ...internalMethods].toSorted()).toEqual(Object.keys(contract).toSorted())
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
const parts = ['shape', 'element', 'options', 'innerType', 'in', 'out', 'items', 'rest', 'left', 'right', 'valueType']

/** Every object in a schema, at whatever depth, by its way from the top. */
function objectsIn(schema: z.ZodType, way: string, seen = new Set<z.ZodType>()): [string, Definition][] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const definition = definitionOf(schema)
  const own: [string, Definition][] = definition['type'] === 'object' ? [[way, definition]] : []
  const lazy = definition['type'] === 'lazy' ? ['getter'] : []
  const below = [...parts, ...lazy].flatMap((part) =>
    schemasIn(definition[part]).flatMap((inner, at) => objectsIn(inner, `${way}.${part}[${at}]`, seen)),
  )
  return [...own, ...below]
}

const refusesOthers = ({ catchall }: Definition): boolean =>
  catchall !== undefined && definitionOf(catchall as z.ZodType)['type'] === 'never'

test.each(Object.entries(contract))(
  '%s refuses a surplus key in every object of its input, however deep',
  (_name, method) => {
    const objects = objectsIn(method.input, 'input')
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter(([, definition]) => !refusesOthers(definition)).map(([way]) => way)).toEqual([])
  },
)
