interface KeyEvent {
  getModifierState(name: string): boolean
}

/** A handler for `onKeyDown` and `onKeyUp` that says whether Caps Lock is on. */
export const onCapsLock = (say: (isOn: boolean) => void) => (event: KeyEvent) => say(event.getModifierState('CapsLock'))
