import { expect, test } from 'vitest'
import { blankPerson, type Person } from '#shared/journal/person.ts'
import { foundPeople } from './found-people.ts'

const person = (name: string, rest: Partial<Person> = {}): Person => ({
  ...blankPerson(name, 'moss'),
  id: name,
  state: 'active',
  earlierNames: [],
  createdAt: '2026-03-04T09:00:00.000Z',
  updatedAt: '2026-03-04T09:00:00.000Z',
  ...rest,
})

const people = [
  person('Łukasz Śliwiński', { drives: 'Difficult kestrel problems', role: 'スタッフエンジニア' }),
  person('Ines Moreira', { earlierNames: ['Ines Marques'], strengths: 'calm in the Straße' }),
  person('王小芳'),
  person('ليلى حداد'),
]
const found = (words: string) => foundPeople(people, words).map(({ person: { name } }) => name)

test.each([
  ['lukasz', 'Łukasz Śliwiński'],
  ['SLIW', 'Łukasz Śliwiński'],
  ['moreira', 'Ines Moreira'],
  ['marques', 'Ines Moreira'],
  ['kestr', 'Łukasz Śliwiński'],
  ['エンジニア', 'Łukasz Śliwiński'],
  ['えんじにあ', 'Łukasz Śliwiński'],
  ['strasse', 'Ines Moreira'],
  ['小芳', '王小芳'],
  ['حداد', 'ليلى حداد'],
  ['ليلي', 'ليلى حداد'],
])('%s finds %s', (words, name) => {
  expect(found(words)).toEqual([name])
})

test('it is said by what a person was found, unless it was their name', () => {
  expect(foundPeople(people, 'marques')[0]?.snippet).toBe('Ines \u0001Marques\u0002')
  expect(foundPeople(people, 'kestr')[0]?.snippet).toBe('Difficult \u0001kestrel\u0002 problems')
  expect(foundPeople(people, 'lukasz')[0]?.snippet).toBeNull()
})
