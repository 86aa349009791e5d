import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { nativeModuleFor, type Target } from './target.ts'

const ours = join(import.meta.dirname, '../..')

/** The build, what it reads while it runs, and what licences ask us to bring. */
const ownFolders = ['out', 'resources'] as const
const ownFiles = ['LICENSE', 'THIRD-PARTY-NOTICES'] as const

/** The only package beside the bundle: the driver of SQLite, which looks for its native program in its own folder. */
const driver = 'node_modules/better-sqlite3'
const driverFiles = [`${driver}/package.json`, `${driver}/LICENSE`] as const

/** Paths below a folder of the project, with `/` between their parts. */
const filesBelow = (project: string, folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)).split(sep).join('/'))

/** Every file of ours in the package for a target, by its path there, which is its path here. The build must be there. */
export const packagedFiles = (target: Target, project: string = ours): string[] =>
  [
    ...ownFolders.flatMap((folder) => filesBelow(project, folder)),
    ...ownFiles,
    ...driverFiles,
    ...filesBelow(project, `${driver}/lib`),
    nativeModuleFor(target),
  ].toSorted()
