import { AppError } from '#shared/contract/app-error.ts'
import { contract, type OutputOf, type ParsedInputOf, type ShellMethodName } from '#shared/contract/contract.ts'

/** One function for each method of the shell: takes the parsed input, answers the output or throws an AppError. */
export type ShellHandlers = {
  readonly [Name in ShellMethodName]: (input: ParsedInputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>
}

/** Parses the input of a shell method and runs it. Throws `invalid-input` and what the handler throws. */
export async function runShellMethod(name: ShellMethodName, handlers: ShellHandlers, input: unknown): Promise<unknown> {
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input')
  // The schema of `name` has parsed the input, and the handler of `name` takes what that schema gives.
  const handler = handlers[name] as (input: unknown) => unknown
  return contract[name].output.parse(await handler(parsed.data))
}
