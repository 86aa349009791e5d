/** Leaves room for a number, since an id has at most 100 characters. */
const longestSlug = 80

/**
 * An id of a template from its title, one that is not taken yet: `stay-interview`, `stay-interview-2`. A title without
 * a letter of a to z or a digit, such as one in another script, gives `template`.
 */
export function newTemplateId(title: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(title) || 'template'
  return firstFree((number) => (number === 1 ? slug : `${slug}-${number}`), taken)
}

/** The title of a copy, numbered in every language: *Stay interview 2*. */
export function titleOfCopy(title: string, taken: ReadonlySet<string>, longest: number): string {
  const bare = title.trim().replace(/ \d{1,3}$/, '')
  return firstFree((number) => {
    const end = ` ${number + 1}`
    return bare.slice(0, longest - end.length) + end
  }, taken)
}

function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-|-$/g, '')
}

function firstFree(nameOf: (number: number) => string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const name = nameOf(number)
    if (!taken.has(name)) return name
  }
}
