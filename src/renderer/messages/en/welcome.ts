import { durationInWords } from './durations.ts'

export const welcome = {
  title: 'Welcome to Alongside',
  what: 'Alongside is a private journal of your one-on-ones with the people you work alongside: prepare, meet, remember, and look back over years.',
  where: 'It stays in one encrypted file on this computer: there is no network in it, no account and no one else.',

  progress: (step: number, of: number) => `Step ${step} of ${of}`,
  back: 'Back',
  next: 'Continue',

  passphrase: {
    heading: 'Choose a passphrase',
    explanation:
      'It is the key to everything you write here. Five or six unrelated words are hard to guess and easy to keep in mind.',
    label: 'Passphrase',
    again: 'The same once more',
    notTheSame: 'The two are not the same yet.',
    tooShort: (typed: number, fewest: number) => `At least ${fewest} characters; so far ${typed}.`,
    easy: 'Too easy to guess.',
    acceptable: 'Acceptable. One more unrelated word would make it strong.',
    strong: 'Strong.',
    meter: 'Strength of the passphrase',
    guessTime: (seconds: number) =>
      `A thief with a copy of the journal and one fast computer would need ${durationInWords(seconds)} to guess it.`,
    pattern: {
      topTen: 'It is one of the first that anyone would try.',
      topHundred: 'It is one of the first that anyone would try.',
      common: 'Many people use it.',
      similarToCommon: 'It is close to one that many people use.',
      wordByItself: 'It is little more than one word.',
      namesByThemselves: 'It is little more than a name.',
      commonNames: 'It is little more than a name.',
      userInputs: 'It holds something that is easy to find out.',
      straightRow: 'Its keys lie in a row on the keyboard.',
      keyPattern: 'Its keys make a short pattern on the keyboard.',
      simpleRepeat: 'It repeats the same characters.',
      extendedRepeat: 'It repeats the same characters.',
      sequences: 'It counts or spells in order.',
      recentYears: 'Years are easy to guess.',
      dates: 'Dates are easy to guess.',
      pwned: 'It is known from stolen lists.',
    } as Readonly<Record<string, string>>,
  },

  recovery: {
    heading: 'Keep a recovery key',
    explanation:
      'If you forget the passphrase, this key opens the journal. Print it or write it down, and keep it away from this computer.',
    preparing: 'Making a recovery key…',
    keyLabel: 'Your recovery key',
    group: (number: number) => `Group ${number}`,
    save: 'Save as a file…',
    saved: (fileName: string) => `Saved as ${fileName}. Move it off this computer when you can.`,
    have: 'I have it in a safe place',
    checkHeading: 'One look at your copy',
    checkExplanation: (number: number) => `Take your copy and type group ${number} of the nine.`,
    checkLabel: (number: number) => `Group ${number}`,
    checkWrong: (number: number) => `That is not group ${number}. Look again at your copy, or show the key once more.`,
    showAgain: 'Show the key again',
  },

  place: {
    heading: 'Where the journal lives',
    explanation: 'One folder on this computer holds it, encrypted.',
    folder: 'Folder',
    change: 'Choose another folder…',
    disk: 'Turn on disk encryption for this computer too, if it is not on: it covers what the system itself writes, such as swap files.',
    loss: 'No one can reset it. If you lose both the passphrase and the recovery key, what you wrote is lost.',
    create: 'Create the journal',
    creating: 'Making the key and the journal. This takes a second, on purpose: it slows down anyone who guesses.',
  },

  sample: {
    offer: 'Look around in a sample journal',
    explanation:
      'Three invented people, two years of meetings, in a folder of its own. Nothing of it ever mixes with your journal.',
    opening: 'Opening the sample journal…',
  },
}
