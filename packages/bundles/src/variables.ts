import { InputError } from '@gauntlet/core'

/**
 * The value of a variable of the environment that an input is to be taken from. One that nobody set is an `InputError`; one that is
 * empty is undefined, for that is what a secret is to a run that may not see it, such as one for a pull request from a fork.
 */
export function readVariable(input: string, name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const value = env[name]
  if (value !== undefined) return value.trim() === '' ? undefined : value
  throw new InputError(
    input,
    `is to come from the variable ${name}, which is not set. Add it to the "env:" of this step, such as "${name}: \${{ secrets.${name} }}".`
  )
}
