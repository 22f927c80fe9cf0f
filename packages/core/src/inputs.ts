import * as core from '@actions/core'
import type { ActionDefinition } from './definition.ts'
import type { Environment } from './environment.ts'
import { InputError } from './errors.ts'
import { suggestion } from './nearest.ts'
import type { Parse } from './parse.ts'

/** Shorter secrets are not masked: the runner would drop every job output that happens to hold the same few characters. */
const SHORTEST_SECRET = 8

/** The `with:` block of one step, held against what `action.yml` declares. Empty text counts as unset, and then the default stands. */
export class Inputs<Name extends string = string> {
  readonly #definition: ActionDefinition<Name>
  readonly #given: ReadonlyMap<string, string>
  readonly #onRunner: boolean

  constructor(definition: ActionDefinition<Name>, environment: Pick<Environment, 'inputs' | 'onRunner'>) {
    this.#definition = definition
    this.#given = environment.inputs
    this.#onRunner = environment.onRunner
  }

  /** Names that were given and are not declared: misspelt, most likely. */
  unknown(): string[] {
    return [...this.#given.keys()].filter(name => !Object.hasOwn(this.#definition.inputs, name)).sort()
  }

  /** The message for an undeclared input, with the nearest declared one. */
  complaint(name: string): string {
    return `is not an input of ${this.#definition.name}.${suggestion(name, Object.keys(this.#definition.inputs))}`
  }

  /** The value of an input that must be there. The runner does not enforce `required: true`; this does. */
  required<Value>(name: Name, parse: Parse<Value>): Value {
    return parse(needed(this.#text(name), name), name)
  }

  /** The value of an input, or `undefined` where it is neither given nor has a default. */
  optional<Value>(name: Name, parse: Parse<Value>): Value | undefined {
    const value = this.#text(name)
    return value === undefined ? undefined : parse(value, name)
  }

  /** A secret, masked in the runner's log before anyone else sees it. Elsewhere the command to mask it would print it. */
  secret(name: Name): string | undefined {
    const value = this.#text(name)
    if (value === undefined) return undefined
    if (value.length < SHORTEST_SECRET) {
      throw new InputError(name, `has only ${value.length} characters; a secret needs at least ${SHORTEST_SECRET}. Is it cut off?`)
    }
    if (this.#onRunner) core.setSecret(value)
    return value
  }

  #text(name: Name): string | undefined {
    const given = this.#given.get(name.toLowerCase())
    return given === undefined || given.trim() === '' ? this.#definition.inputs[name].default : given.trim()
  }
}

/** An optional input where it must be there after all. `purpose` says why, such as `in the mode "run"`. */
export function needed<Value>(value: Value | undefined, input: string, purpose?: string): Value {
  if (value !== undefined) return value
  const why = purpose === undefined ? '' : ` ${purpose}`
  throw new InputError(input, `is required${why}. Add "${input}:" to the "with:" block of this step, or --${input} to the command line.`)
}
