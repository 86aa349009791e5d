import type { KeyCombination } from '../calls.ts'

/**
 * Watches the keyboard for the menu's accelerators, which in Electron the operating system does. A key that the page
 * itself handles (preventDefault) still triggers the menu, as a native menu does: hence the capture phase.
 * Injected: it must not refer to anything outside itself.
 */
export function watchAccelerators(onPressed: (itemNumber: number) => void): (list: readonly KeyCombination[]) => void {
  let combinations: readonly KeyCombination[] = []
  const isPressed = (combination: KeyCombination, event: KeyboardEvent): boolean =>
    (event.key.toLowerCase() === combination.key || event.code === combination.code) &&
    event.ctrlKey === combination.control &&
    event.metaKey === combination.meta &&
    event.altKey === combination.alt &&
    event.shiftKey === combination.shift

  const handleKey = (event: KeyboardEvent): void => {
    const pressed = combinations.find((combination) => isPressed(combination, event))
    if (!pressed || event.repeat) return
    event.preventDefault()
    event.stopImmediatePropagation()
    onPressed(pressed.itemNumber)
  }
  window.addEventListener('keydown', handleKey, true)
  return (list) => {
    combinations = list
  }
}
