import { cut, InputError, type parse } from '@gauntlet/core'

const LONGEST = 100

/** The name of what is deployed to: any text on one line. */
export const parseEnvironmentName: parse.Parse<string> = (value, input) => {
  if (value.length <= LONGEST && !/\p{Cc}/u.test(value)) return value
  throw new InputError(input, `is "${cut(value, 40)}"; expected a name on one line of at most ${LONGEST} characters`)
}
