/** Signs that neither HTML nor XML may hold: control signs but tab and line feed, halves of a pair, and non-characters. */
const unprintable = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The text without signs that would make a document unreadable as a whole. */
export const printableText = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(unprintable, '')
