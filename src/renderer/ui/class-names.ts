/** Joins the class names that apply, always into a string: `undefined` is no class to react-aria. */
export const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
