import { InputError, parse } from '@gauntlet/core'

/** Where the verdicts are looked for. */
export type Source =
  /** Those that the earlier steps of this job left. */
  | { readonly kind: 'job' }
  | { readonly kind: 'files'; readonly patterns: readonly string[] }
  /** Those that the jobs of this run uploaded. */
  | { readonly kind: 'artifacts' }
  /** Those of the run whose end started this one. */
  | { readonly kind: 'workflow-run' }
  | { readonly kind: 'run'; readonly runId: number }

/** Reads the input `verdicts`: one word, or paths and patterns, one a line. */
export const source: parse.Parse<Source> = (value, input) => {
  const lines = parse.onePerLine(value, input)
  const words = lines.map(wordOf)
  const [word] = words
  if (word !== undefined && lines.length === 1) return word
  const at = words.findIndex(one => one !== undefined)
  if (at === -1) return { kind: 'files', patterns: lines }
  throw new InputError(
    input,
    `names "${lines[at] ?? ''}" beside other places. Write it alone, or download the artifacts and name their files.`
  )
}

function wordOf(line: string): Source | undefined {
  if (line === 'artifacts') return { kind: 'artifacts' }
  if (line === 'workflow_run') return { kind: 'workflow-run' }
  const [, id] = /^run:([1-9]\d{0,14})$/.exec(line) ?? []
  return id === undefined ? undefined : { kind: 'run', runId: Number(id) }
}
