import { isolated } from '#shared/journal/isolated.ts'

/** Words for starting a one-on-one, wherever that is offered. */
export const startMeeting = {
  start: 'Start one-on-one',
  continue: 'Continue one-on-one',
  /** For a list of people, where the name must be part of what is heard. */
  startWith: (name: string) => `Start one-on-one with ${isolated(name)}`,
  continueWith: (name: string) => `Continue one-on-one with ${isolated(name)}`,
  choose: 'Start with another template',
  chooseWith: (name: string) => `Start with another template: ${isolated(name)}`,
  templateDetail: (when: string, length: string) => [when, length].filter((part) => part !== '').join(' · '),
}
