/** The groups of a recovery key, as they are written on the sheet. */
export const groupsOf = (recoveryKey: string): string[] => recoveryKey.split('-')

/** Crockford's base32 leaves out I, L and O, so a reader's slip to one of them is read as the digit meant. */
const plain = (typed: string): string =>
  typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')

export const isSameGroup = (typed: string, group: string): boolean => plain(typed) === plain(group)

/** A group to type back, by chance, so that looking at the first one alone does not pass. */
export function randomGroupIndex(groupCount: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1))
  return chance % groupCount
}
