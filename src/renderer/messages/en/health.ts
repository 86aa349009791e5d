import { locale } from '../locale.ts'
import { plural } from '../plural.ts'

const megabytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })

export const health = {
  title: 'Health',
  never: 'The whole file has not been looked at yet. That happens by itself, while nothing else is going on.',
  looking: 'Looking through the whole file, a little at a time. You can go on writing.',
  well: (when: string) => `Last looked through ${when}: all well.`,
  damaged: (when: string, places: number) =>
    `Last looked through ${when}: ${plural(places, { one: 'one part', other: '# parts' })} of the file cannot be read.`,
  searchMended: 'The search index had fallen out of step and was made again. No entry was touched.',
  everyWeek: 'Done every seven days after unlocking.',
  lookNow: 'Look through it now',
  damage:
    'A part of this journal’s file is damaged. What is whole can be read; nothing new is written into it, so that it stays whole. A rescue saves what can be read into a new journal.',
  lockAndRescue: 'Lock and rescue',
  cloud: (service: string) =>
    `This folder is copied by ${service}. Two computers that write at once can damage a journal: choose another folder, and let ${service} have the backups.`,
  littleRoom: (bytes: number) =>
    `The disk of this journal has ${megabytes.format(bytes / 1e6)} left. Everything saved is safe; make some room, so that saving and backups go on.`,
  conflicts: (count: number) =>
    plural(count, {
      one: 'There is a conflict copy of a journal file in this folder. Alongside does not use it; look at it before you delete it.',
      other:
        'There are # conflict copies of journal files in this folder. Alongside does not use them; look at them before you delete them.',
    }),
}
