/**
 * What the keys of a layout write, in the order of `codes`: plain, with Shift, and with the key that writes third signs:
 * AltGr, or Option on a Mac. `Dead` is a dead key; `-` stands for nothing.
 */
export interface Layout {
  readonly name: string
  readonly system: 'mac' | 'any'
  readonly plain: readonly string[]
  readonly shifted: readonly string[]
  /** By code. */
  readonly third: Readonly<Record<string, string>>
  /** True when its letters are no Latin ones, so that the place of a key counts. */
  readonly isOfOtherScript: boolean
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** The keys that write: the row of digits and the three rows of letters, from left to right. */
export const codes: readonly string[] = words(`
  Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal
  KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Backslash
  KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote
  KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash`)

type Third = Readonly<Record<string, string>>
interface Written {
  readonly plain: string
  readonly shifted: string
  readonly third?: Third
  readonly system?: 'mac'
  readonly isOfOtherScript?: boolean
}

const layout = (name: string, { plain, shifted, third = {}, system, isOfOtherScript = false }: Written): Layout => ({
  name,
  system: system ?? 'any',
  plain: words(plain),
  shifted: words(shifted),
  third,
  isOfOtherScript,
})

const us: Written = {
  plain: "` 1 2 3 4 5 6 7 8 9 0 - = q w e r t y u i o p [ ] \\ a s d f g h j k l ; ' z x c v b n m , . /",
  shifted: '~ ! @ # $ % ^ & * ( ) _ + Q W E R T Y U I O P { } | A S D F G H J K L : " Z X C V B N M < > ?',
}

/** Option on a Mac with US, Polish Pro and German letters: what people report losing. */
const optionUs: Third = {
  KeyS: 'ß',
  KeyN: 'Dead',
  KeyE: 'Dead',
  KeyO: 'ø',
  KeyT: '†',
  KeyG: '©',
  Digit1: '¡',
  Digit3: '£',
  KeyM: 'µ',
}
const optionPolish: Third = {
  KeyA: 'ą',
  KeyC: 'ć',
  KeyE: 'ę',
  KeyL: 'ł',
  KeyN: 'ń',
  KeyO: 'ó',
  KeyS: 'ś',
  KeyX: 'ź',
  KeyZ: 'ż',
}
const optionGerman: Third = {
  KeyL: '@',
  KeyE: '€',
  Digit5: '[',
  Digit6: ']',
  Digit7: '|',
  Digit8: '{',
  Digit9: '}',
  KeyN: 'Dead',
}

const german: Written = {
  plain: 'Dead 1 2 3 4 5 6 7 8 9 0 ß Dead q w e r t z u i o p ü + # a s d f g h j k l ö ä y x c v b n m , . -',
  shifted: '° ! " § $ % & / ( ) = ? Dead Q W E R T Z U I O P Ü * \' A S D F G H J K L Ö Ä Y X C V B N M ; : _',
}

/** Layouts as Windows, Linux and macOS have them; signs by the data of their makers. */
export const layouts: readonly Layout[] = [
  layout('US', us),
  layout('US on a Mac', { ...us, system: 'mac', third: optionUs }),
  layout('Polish Pro', { ...us, third: optionPolish }),
  layout('Polish Pro on a Mac', { ...us, system: 'mac', third: optionPolish }),
  layout('German', { ...german, third: { KeyQ: '@', KeyE: '€', Digit7: '{', Digit0: '}', KeyM: 'µ' } }),
  layout('German on a Mac', { ...german, system: 'mac', third: optionGerman }),
  layout('French AZERTY', {
    plain: '² & é " \' ( - è _ ç à ) = a z e r t y u i o p Dead $ * q s d f g h j k l m ù w x c v b n , ; : !',
    shifted: '- 1 2 3 4 5 6 7 8 9 0 ° + A Z E R T Y U I O P Dead £ µ Q S D F G H J K L M % W X C V B N ? . / §',
    third: { Digit0: '@', KeyE: '€', Digit3: '#', Digit4: '{' },
  }),
  layout('Dvorak', {
    plain: "` 1 2 3 4 5 6 7 8 9 0 [ ] ' , . p y f g c r l / = \\ a o e u i d h t n s - ; q j k x b m w v z",
    shifted: '~ ! @ # $ % ^ & * ( ) { } " < > P Y F G C R L ? + | A O E U I D H T N S _ : Q J K X B M W V Z',
  }),
  layout('Russian', {
    plain: 'ё 1 2 3 4 5 6 7 8 9 0 - = й ц у к е н г ш щ з х ъ \\ ф ы в а п р о л д ж э я ч с м и т ь б ю .',
    shifted: 'Ё ! " № ; % : ? * ( ) _ + Й Ц У К Е Н Г Ш Щ З Х Ъ / Ф Ы В А П Р О Л Д Ж Э Я Ч С М И Т Ь Б Ю ,',
    isOfOtherScript: true,
  }),
  layout('Greek', {
    plain: "` 1 2 3 4 5 6 7 8 9 0 - = ; ς ε ρ τ υ θ ι ο π [ ] \\ α σ δ φ γ η ξ κ λ Dead ' ζ χ ψ ω β ν μ , . /",
    shifted: '~ ! @ # $ % ^ & * ( ) _ + : Dead Ε Ρ Τ Υ Θ Ι Ο Π { } | Α Σ Δ Φ Γ Η Ξ Κ Λ Dead " Ζ Χ Ψ Ω Β Ν Μ < > ?',
    isOfOtherScript: true,
  }),
  layout('Hebrew', {
    plain: "; 1 2 3 4 5 6 7 8 9 0 - = / ' ק ר א ט ו ן ם פ ] [ \\ ש ד ג כ ע י ח ל ך ף , ז ס ב ה נ מ צ ת ץ .",
    shifted: '~ ! @ # $ % ^ & * ) ( _ + Q W E R T Y U I O P } { | A S D F G H J K L : " Z X C V B N M > < ?',
    isOfOtherScript: true,
  }),
  layout('Arabic', {
    plain: 'ذ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠ - = ض ص ث ق ف غ ع ه خ ح ج د \\ ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ',
    shifted: '- ! @ # $ % ^ & * ) ( _ + - - - - لإ إ ‘ ÷ × ؛ < > | - - [ ] لأ أ ـ ، / : " ~ - { } لآ آ ’ , . ؟',
    isOfOtherScript: true,
  }),
  layout('Turkish', {
    plain: '" 1 2 3 4 5 6 7 8 9 0 * - q w e r t y u ı o p ğ ü , a s d f g h j k l ş i z x c v b n m ö ç .',
    shifted: "é ! ' Dead + % & / ( ) = ? _ Q W E R T Y U I O P Ğ Ü ; A S D F G H J K L Ş İ Z X C V B N M Ö Ç :",
    third: { KeyQ: '@', KeyE: '€', KeyT: '₺', KeyS: 'ß' },
  }),
  layout('Spanish', {
    plain: "º 1 2 3 4 5 6 7 8 9 0 ' ¡ q w e r t y u i o p Dead + ç a s d f g h j k l ñ Dead z x c v b n m , . -",
    shifted: 'ª ! " · $ % & / ( ) = ? ¿ Q W E R T Y U I O P Dead * Ç A S D F G H J K L Ñ Dead Z X C V B N M ; : _',
    third: { Digit2: '@', Digit3: '#', KeyE: '€' },
  }),
  layout('Swiss', {
    plain: "§ 1 2 3 4 5 6 7 8 9 0 ' Dead q w e r t z u i o p ü Dead $ a s d f g h j k l ö ä y x c v b n m , . -",
    shifted: '° + " * ç % & / ( ) = ? Dead Q W E R T Z U I O P è ! £ A S D F G H J K L é à Y X C V B N M ; : _',
    third: { Digit2: '@', Digit3: '#', KeyE: '€' },
  }),
]
