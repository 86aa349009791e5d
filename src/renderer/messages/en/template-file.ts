import type { FieldProblem } from '#shared/contract/app-error.ts'
import { isolated } from '#shared/journal/isolated.ts'

const problems = {
  missing: 'nothing is written there',
  'too-short': 'nothing stands there',
  'too-long': 'there is more than a template can hold',
  'out-of-range': 'the number is not one that Alongside knows',
  'not-a-date': 'that is not a day',
  reversed: 'that ends before it begins',
  'too-early': 'that day lies too early',
  unknown: 'Alongside does not know what stands there',
  'wrong-kind': 'what stands there has another form than a template’s',
  repeated: 'its id was used before',
} satisfies Record<FieldProblem['problem'], string>

/** The parts of a template as its editor calls them. */
const parts: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'title',
  when: 'when',
  length: 'length',
  note: 'note',
  steps: 'steps',
  voice: 'voices',
  principles: 'principles',
  writesTo: 'what it may write',
  questions: 'questions',
  say: 'the line to say',
}

const counted = [
  { word: 'step', at: /^steps\.(\d+)/ },
  { word: 'question', at: /^steps\.\d+\.questions\.(\d+)/ },
]

/** A place such as `steps.2.questions.0.text` as one says it: *step 3, question 1*; a step's title: *step 3, title*. */
function placeInWords(path: string): string {
  const words = counted.flatMap(({ word, at }) => {
    const index = at.exec(path)?.[1]
    return index === undefined ? [] : [`${isolated(word)} ${Number(index) + 1}`]
  })
  const rest = path.replace(/^steps\.\d+(\.questions\.\d+)?(\.id|\.text)?/, '')
  const part = parts[/[a-zA-Z]+/.exec(rest)?.[0] ?? '']
  return [...words, ...(part === undefined ? [] : [part])].join(', ')
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What keeps a file from being a template, where in it, and that nothing is lost. */
export function templateFileSentence(first: FieldProblem | undefined): string {
  const end = 'Nothing was imported; mend the file and try again.'
  if (!first) return `This file is not a template that Alongside can read. ${end}`
  const place = placeInWords(first.path)
  if (place !== '') return `${capitalised(place)}: ${problems[first.problem]}. ${end}`
  if (first.problem === 'unknown') return `This file holds a part that no template of Alongside has. ${end}`
  return `This file does not hold a template, which is one object in JSON. ${end}`
}
