import {
  type BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'

const separator: MenuItemConstructorOptions = { type: 'separator' }

type Asked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>
type LookedUp = Pick<WebContents, 'showDefinitionForSelection'>

/** What can be done in a text field. */
const inField = ({ editFlags }: Asked): MenuItemConstructorOptions[] => [
  { role: 'undo', label: '&Undo', enabled: editFlags.canUndo },
  { role: 'redo', label: '&Redo', enabled: editFlags.canRedo },
  separator,
  { role: 'cut', label: 'Cu&t', enabled: editFlags.canCut },
  { role: 'copy', label: '&Copy', enabled: editFlags.canCopy },
  { role: 'paste', label: '&Paste', enabled: editFlags.canPaste },
  separator,
  { role: 'selectAll', label: 'Select &all', enabled: editFlags.canSelectAll },
]

/** What can be done with words that are chosen on the page. */
const onWords: MenuItemConstructorOptions[] = [
  { role: 'copy', label: '&Copy' },
  { role: 'selectAll', label: 'Select &all' },
]

/**
 * The look-up of macOS, which may ask Apple about the words (docs/security.md, what is not protected); so its name says whose it
 * is. It does not repeat the words: they could be a person's name.
 */
const lookUp = (contents: LookedUp): MenuItemConstructorOptions[] => [
  { label: 'Look up in macOS', click: () => contents.showDefinitionForSelection() },
  separator,
]

/** The items for a place of the page; none where there is nothing to edit or to copy. */
export function contextItems(
  asked: Asked,
  contents: LookedUp,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const hasWords = asked.selectionText.trim() !== ''
  if (!asked.isEditable && !hasWords) return []
  const first = hasWords && platform === 'darwin' ? lookUp(contents) : []
  return [...first, ...(asked.isEditable ? inField(asked) : onWords)]
}

/**
 * Shows a menu where one asks for it in a text field or on chosen words: by the mouse or by the key for it. On a marked word
 * the page shows its own instead, and this event does not come.
 */
export function followContextMenu(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('context-menu', (_, params) => {
    const items = contextItems(params, webContents, process.platform)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
