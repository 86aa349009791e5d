export const pageTitleId = 'page-title'

/** Call after a route has changed, so that a screen reader says where one is now. */
export const focusPageTitle = (): void => document.getElementById(pageTitleId)?.focus({ preventScroll: true })
