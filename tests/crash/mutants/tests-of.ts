import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Which tests should notice a change of one file: the nearest first, each stage run only when the one before saw nothing. */
export type Stages = readonly (readonly string[])[]

/** How many tests that merely reach a file are asked at most; those that reach least else come first. */
const mostFarTests = 16

/** One asks the others, one tries its luck, and of the third only those flows are asked that run the place. */
const notAsked = new Set(['mutants.test.ts', 'crash.test.ts', 'power-cuts.test.ts'])

/** What shows that a wipe is missing is no test of the code that lies beside it. */
const nearestOf: Readonly<Record<string, string>> = { wipe: 'wiped.test.ts' }

/** So many files at a time, so that the first that notices spares the rest. */
const filesInStage = 4

/** The files that one file loads, by import or as a program of its own. */
function loadedBy(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [...text.matchAll(/'((?:\.{1,2}\/|#)[\w./#-]+\.ts)'/g)].map(([, path = '']) => path)
  const programs = [...text.matchAll(/'([\w-]+-work(?:er)?\.ts)'/g)].map(([, name]) => `./${name}`)
  return [...found, ...programs]
    .map((path) =>
      path.startsWith('#tests/') || path.startsWith('#scripts/')
        ? path.slice(1)
        : path.startsWith('#')
          ? `src/${path.slice(1)}`
          : join(dirname(file), path),
    )
    .filter((path) => existsSync(join(root, path)))
}

function reachOf(root: string, test: string, loaded: Map<string, string[]>): Set<string> {
  const reached = new Set([test])
  for (const file of reached) {
    const next = loaded.get(file) ?? loadedBy(root, file)
    loaded.set(file, next)
    for (const path of next) reached.add(path)
  }
  return reached
}

/** Answers, for any file, the tests that reach it. Derived from the imports, so that a new test takes part by itself. */
export function testsByFile(root: string): (file: string, kind: string) => Stages {
  const loaded = new Map<string, string[]>()
  const tests = globSync(['src/{shared,journal,main}/**/*.test.ts', 'tests/crash/*.test.ts'], { cwd: root })
    .filter((test) => !notAsked.has(basename(test)))
    .map((test) => ({ test, reach: reachOf(root, test, loaded) }))
    .sort((one, other) => one.reach.size - other.reach.size)
  return (file, kind) => {
    const reaching = tests.filter(({ reach }) => reach.has(file)).map(({ test }) => test)
    const own = reaching.filter((test) => test === file.replace(/\.ts$/, '.test.ts'))
    const beside = reaching.filter((test) => dirname(test) === dirname(file) && !own.includes(test))
    const crash = reaching.filter((test) => test.startsWith('tests/crash/'))
    const far = reaching.filter((test) => ![...own, ...beside, ...crash].includes(test)).slice(0, mostFarTests)
    const known = crash.filter((test) => basename(test) === nearestOf[kind])
    const others = crash.filter((test) => !known.includes(test)).map((test) => [test])
    return [known, own, ...inStages(beside), ...others, ...inStages(far)].filter((stage) => stage.length > 0)
  }
}

const inStages = (tests: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(tests.length / filesInStage) }, (_, place) =>
    tests.slice(place * filesInStage, (place + 1) * filesInStage),
  )
