/** What `action.yml` says of an action that a section runs. */
export interface DeclaredAction {
  /** Whether it has a post phase. */
  readonly post: boolean
  readonly inputs: Readonly<Record<string, DeclaredInput>>
  readonly outputs: readonly string[]
}

export interface DeclaredInput {
  readonly description: string
  readonly required: boolean
  /** As written: expressions of the runner (`${{ … }}`) included. */
  readonly default?: string
}

/** Inputs that every action has and a file may give. */
export const COMMON_INPUTS: readonly string[] = ['id', 'title', 'on-inconclusive', 'upload-verdict', 'notify']

/** Whether the value of an input comes from the runner, and from nobody's file. Tokens may be others than the runner's. */
export function isFilledByRunner(name: string, { default: value }: DeclaredInput): boolean {
  return value?.includes('${{') === true && !isToken(name)
}

/** Whether an input is a secret: none that is may stand in a file. */
export function isToken(name: string): boolean {
  return name.endsWith('-token')
}

/** The words that an input takes, where it takes no others: its description has them in brackets, "(`fail`, `warn` or `pass`)". */
export function wordsOf({ description }: Pick<DeclaredInput, 'description'>): readonly string[] | undefined {
  const listed = /\((`[a-z-]+`(?:, `[a-z-]+`)* or `[a-z-]+`)\)/.exec(description)?.[1]
  return listed === undefined ? undefined : [...listed.matchAll(/`([a-z-]+)`/g)].map(([, word = '']) => word)
}
