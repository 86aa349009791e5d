/** For each dictionary of Alongside, the packages of Hunspell dictionaries whose words it holds together. */
export const dictionaries: Readonly<Record<string, readonly string[]>> = {
  en: ['dictionary-en', 'dictionary-en-gb'],
}
