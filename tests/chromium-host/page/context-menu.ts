import type { ContextMenuParams } from '../calls.ts'

/**
 * Reports a context menu that the page leaves to the app, with what Chromium would say of the place.
 * Injected: it must not refer to anything outside itself.
 */
export function watchContextMenu(onAsked: (params: ContextMenuParams) => void): void {
  type TextControl = HTMLInputElement | HTMLTextAreaElement
  const controlAt = (target: EventTarget | null): TextControl | null =>
    target instanceof Element ? target.closest<TextControl>('textarea, input:not([type=checkbox], [type=radio])') : null
  const chosenIn = ({ value, selectionStart, selectionEnd }: TextControl): string =>
    value.slice(selectionStart ?? 0, selectionEnd ?? 0)

  const paramsAt = ({ clientX: x, clientY: y, target }: MouseEvent): ContextMenuParams => {
    const control = controlAt(target)
    const isEditable = control !== null && !control.readOnly && !control.disabled
    const isHidden = control?.type === 'password'
    const selectionText = isHidden ? '' : control ? chosenIn(control) : String(window.getSelection() ?? '')
    const can = (command: string): boolean => isEditable && document.queryCommandEnabled(command)
    const editFlags = {
      canUndo: can('undo'),
      canRedo: can('redo'),
      canCut: isEditable && selectionText !== '',
      canCopy: selectionText !== '',
      canPaste: isEditable,
      canDelete: isEditable && selectionText !== '',
      canSelectAll: true,
      canEditRichly: false,
    }
    return { x, y, isEditable, selectionText, editFlags, misspelledWord: '', dictionarySuggestions: [] }
  }
  const report = (event: MouseEvent): void => {
    if (event.defaultPrevented) return
    onAsked(paramsAt(event))
    // In a window the browser would show its own.
    event.preventDefault()
  }
  /** Every handler of the page comes first, whenever it was added. */
  const comeLast = (): void => {
    window.removeEventListener('contextmenu', report)
    window.addEventListener('contextmenu', report)
  }
  window.addEventListener('contextmenu', comeLast, true)
}
