/** The key that menus and shortcuts go with on this system. */
export const commandKey = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'
