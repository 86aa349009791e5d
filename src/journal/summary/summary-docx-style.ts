import type { IPropertiesOptions, ISectionPropertiesOptions } from 'docx'

/** A4 with a margin of 2 cm above and below and 2.3 cm beside, in twentieths of a point. */
export const page: NonNullable<ISectionPropertiesOptions['page']> = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_304, right: 1_304 },
}

/** Half points. Fonts that every office program has or replaces well; nothing is embedded. */
const serif = 'Georgia'
const sans = 'Calibri'
const soft = '565D63'

const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const

/** Styles with the names that office programs know, so that outline, navigation and restyling work. */
export const docxStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: serif, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 300, lineRule: 'auto' } },
    },
    title: {
      run: { font: serif, size: 36, bold: true },
      paragraph: { spacing: { after: 60, line: 264, lineRule: 'auto' }, keepNext: true },
    },
    heading1: {
      run: { font: sans, size: 26, bold: true },
      // The level makes it a heading of the outline; LibreOffice does not guess it from the name.
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, outlineLevel: 0 },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', ...based, run: { font: sans, size: 18, color: soft } },
    { id: 'Quote', name: 'Quote', ...based, run: { italics: true }, paragraph: { indent: { left: 720 } } },
    { id: 'ListContinue', name: 'List Continue', ...based, paragraph: { indent: { left: 720 } } },
    {
      id: 'Header',
      name: 'header',
      ...based,
      run: { font: sans, size: 16, color: soft },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      ...based,
      run: { font: sans, size: 16, color: soft },
      paragraph: { alignment: 'center' },
    },
  ],
}
