import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgendaItem } from '#shared/journal/agenda-item.ts'
import { agendaText } from './agenda-text.ts'

const item = (text: string, part: Partial<AgendaItem> = {}): AgendaItem => ({
  id: '00000000-0000-7000-8000-000000000001',
  personId: '00000000-0000-7000-8000-000000000002',
  text,
  layer: 'shareable',
  addedOn: '2026-03-02',
  addedAt: '2026-03-02T09:00:00.000Z',
  tickedOn: null,
  ...part,
})

test('an invitation gets one line for each item that both may see and nobody has ticked', () => {
  const items = [
    item('rota'),
    item('a worry', { layer: 'private' }),
    item('done', { tickedOn: '2026-03-03' }),
    item('plan'),
  ]
  expect(agendaText(items)).toBe('- rota\n- plan')
})

test('whatever is on it for the manager alone, no word of that is copied', () => {
  const anyItem = fc.record({ text: fc.string({ minLength: 1 }), layer: fc.constantFrom('shareable', 'private') })
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const copied = agendaText(
        items.map(({ text, layer }) => item(layer === 'private' ? `Pamplemousse ${text}` : text, { layer })),
      )
      expect(copied).not.toContain('Pamplemousse')
    }),
  )
})
