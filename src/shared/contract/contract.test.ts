import { expect, test } from 'vitest'
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
