/** What `action.yml` says of an action, generated into `definition.ts` beside its `main.ts`. */
export interface ActionDefinition<Input extends string = string, Output extends string = string> {
  readonly name: string
  /** A gate decides whether the workflow goes on; a misspelt input of a gate is an error, not a warning. */
  readonly gate: boolean
  /** Whether `runs.post` is declared: what main leaves undone when it is killed is made good, or at least told, by `runPost`. */
  readonly post?: boolean
  readonly inputs: Readonly<Record<Input, InputDefinition>>
  readonly outputs: readonly Output[]
}

export interface InputDefinition {
  readonly required: boolean
  /** Text used when the input is unset or empty. Expressions of the runner (`${{ … }}`) are left out. */
  readonly default?: string
}
