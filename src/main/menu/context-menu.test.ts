import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { contextItems } from './context-menu.ts'

vi.mock('electron', () => ({ Menu: {} }))

const none = { canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: false, canDelete: false }
const flags = (part: Partial<ContextMenuParams['editFlags']> = {}) => ({
  ...none,
  canSelectAll: true,
  canEditRichly: false,
  ...part,
})
const contents = (looked: string[] = []) => ({ showDefinitionForSelection: () => void looked.push('looked') })
const namesOf = (items: readonly MenuItemConstructorOptions[]) =>
  items.flatMap(({ label, enabled = true }) =>
    label === undefined ? [] : [`${label.replace('&', '')}${enabled ? '' : ' (off)'}`],
  )

test('a text field offers what can be done in it, and the rest is off', () => {
  const asked = { isEditable: true, selectionText: '', editFlags: flags({ canUndo: true, canPaste: true }) }
  expect(namesOf(contextItems(asked, contents(), 'linux'))).toEqual([
    'Undo',
    'Redo (off)',
    'Cut (off)',
    'Copy (off)',
    'Paste',
    'Select all',
  ])
})

test('chosen words can be copied, and nothing is offered where there is nothing', () => {
  const asked = { isEditable: false, selectionText: 'her words', editFlags: flags({ canCopy: true }) }
  expect(namesOf(contextItems(asked, contents(), 'win32'))).toEqual(['Copy', 'Select all'])
  expect(contextItems({ ...asked, selectionText: ' \n' }, contents(), 'darwin')).toEqual([])
})

test('a Mac looks chosen words up, and the menu does not repeat them', () => {
  const looked: string[] = []
  const asked = { isEditable: true, selectionText: 'Zanele', editFlags: flags({ canCopy: true }) }
  const [first, ...rest] = contextItems(asked, contents(looked), 'darwin')
  expect(first?.label).toBe('Look up in macOS')
  first?.click?.({} as never, undefined, {} as never)
  expect(looked).toEqual(['looked'])
  expect(JSON.stringify(rest)).not.toContain('Zanele')
})
