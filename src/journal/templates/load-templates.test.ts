import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadTemplates } from './load-templates.ts'

const shipped = join(import.meta.dirname, '../../../resources/templates')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-templates-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const template = (id: string, changes: object = {}) => ({
  id,
  title: `Guide ${id}`,
  when: 'any week',
  length: '10 min',
  note: 'A small guide.',
  steps: [
    {
      id: 'arrive',
      title: 'Arrive',
      voice: ['ask'],
      principles: [3, 'plan'],
      writesTo: ['note'],
      questions: [{ id: `${id}.arrive.1`, text: 'How are you?' }],
    },
  ],
  ...changes,
})

const put = (fileName: string, content: unknown): void =>
  writeFileSync(join(folder, fileName), typeof content === 'string' ? content : JSON.stringify(content))

const refusalOf = (content: unknown) => {
  put('broken.json', content)
  const { templates, leftOut } = loadTemplates(folder)
  expect(templates).toEqual([])
  return leftOut.map(({ fileName, failure }) => ({ fileName, code: failure.code, ...failure.detail }))
}

test('every template of the folder loads, in the order of the file names', () => {
  put('b.json', template('second'))
  put('a.json', template('first'))
  put('notes.txt', 'not a template')
  const { templates, leftOut } = loadTemplates(folder)
  expect(templates.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(leftOut).toEqual([])
})

test('a file that is not JSON is left out by name, and the others still load', () => {
  put('broken.json', '{ "title": "Ada and I')
  put('good.json', template('good'))
  const { templates, leftOut } = loadTemplates(folder)
  expect(templates.map(({ id }) => id)).toEqual(['good'])
  expect(leftOut.map(({ fileName }) => fileName)).toEqual(['broken.json'])
  expect(leftOut[0]?.failure.code).toBe('template-invalid')
})

test.each([
  ['has no steps', template('x', { steps: [] }), { path: 'steps', problem: 'too-short' }],
  ['misses the steps', template('x', { steps: undefined }), { path: 'steps', problem: 'missing' }],
  ['holds a step without questions', withStep({ questions: [] }), { path: 'steps.0.questions', problem: 'too-short' }],
  ['holds a field nobody knows', template('x', { score: 5 }), { path: '', problem: 'unknown' }],
  ['holds a title of another type', template('x', { title: 7 }), { path: 'title', problem: 'wrong-kind' }],
  ['is a list', [], { path: '', problem: 'wrong-kind' }],
])('a template that %s is refused with the place of the problem', (_what, content, problem) => {
  expect(refusalOf(content)).toEqual([{ fileName: 'broken.json', code: 'template-invalid', fields: [problem] }])
})

function withStep(changes: object) {
  const [step] = template('x').steps
  return template('x', { steps: [{ ...step, ...changes }] })
}

test('two steps of the same id are refused', () => {
  const { steps } = template('x')
  const [refusal] = refusalOf(template('x', { steps: [...steps, ...steps] }))
  expect(refusal?.fields).toEqual([{ path: 'steps.1.id', problem: 'repeated' }])
})

test('of two files with one template id the second is left out', () => {
  put('a.json', template('same', { title: 'First' }))
  put('b.json', template('same', { title: 'Second' }))
  const { templates, leftOut } = loadTemplates(folder)
  expect(templates.map(({ title }) => title)).toEqual(['First'])
  expect(leftOut[0]?.fileName).toBe('b.json')
  expect(leftOut[0]?.failure.detail.fields).toEqual([{ path: 'id', problem: 'repeated' }])
})

test('a refusal never repeats the words of the file', () => {
  put('broken.json', template('x', { title: { canary: 'vermilion' }, vermilion: 'vermilion' }))
  const [refusal] = loadTemplates(folder).leftOut
  expect(JSON.stringify(refusal?.failure.detail)).not.toContain('vermilion')
  expect(refusal?.failure.cause).toBeUndefined()
})

test('a folder in place of a file is left out, and a missing folder gives no templates', () => {
  mkdirSync(join(folder, 'folder.json'))
  expect(loadTemplates(folder).leftOut.map(({ fileName }) => fileName)).toEqual(['folder.json'])
  expect(loadTemplates(join(folder, 'nowhere'))).toEqual({ templates: [], leftOut: [] })
})

test.runIf(existsSync(shipped))('the ten built-in templates all load', () => {
  const { templates, leftOut } = loadTemplates(shipped)
  expect(leftOut).toEqual([])
  expect(templates).toHaveLength(10)
  expect(templates.flatMap(({ steps }) => steps)).toHaveLength(63)
  expect(templates.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions))).toHaveLength(174)
})
