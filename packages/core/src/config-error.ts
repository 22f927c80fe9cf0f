import { InputError } from './errors.ts'

/** One thing that is wrong with a config, and where in its text: counted from 1, absent where no place can be told. */
export interface ConfigProblem {
  readonly line?: number
  readonly column?: number
  readonly problem: string
}

/** Everything that is wrong with one config. The message names the first ten; `problems` holds all. */
export class ConfigError extends InputError {
  readonly problems: readonly ConfigProblem[]

  constructor(input: string, message: string, problems: readonly ConfigProblem[]) {
    super(input, message)
    this.problems = problems
  }
}
