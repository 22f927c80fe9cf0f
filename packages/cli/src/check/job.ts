import type { Node } from 'yaml'
import type { KnownAction } from './inputs.ts'
import { type Entry, type PlacedYaml, textOf, valueAt } from './placed-yaml.ts'

/** What is ours: actions by name, reusable workflows by file name. */
export interface Known {
  readonly actions: ReadonlyMap<string, KnownAction>
  readonly workflows: ReadonlyMap<string, KnownWorkflow>
}

/** A reusable workflow: what it declares. */
export interface KnownWorkflow {
  readonly inputs: KnownAction['inputs']
  readonly secrets: Readonly<Record<string, unknown>>
}

/** A step, with what it is part of. */
export interface Step {
  readonly node: Node
  readonly entries: readonly Entry[]
  readonly uses: string | undefined
}

/** A job of a workflow; the steps of a composite action are one, too. */
export interface Job {
  readonly id: string
  readonly node: Node
  readonly entries: readonly Entry[]
  readonly steps: readonly Step[]
  /** Of the workflow, where it has any. */
  readonly permissions: Node | undefined
}

export function jobsOf(yaml: PlacedYaml): Job[] {
  const top = yaml.entriesOf(yaml.contents)
  const permissions = valueAt(top, 'permissions')
  const runs = yaml.entriesOf(valueAt(top, 'runs'))
  const job = (id: string, node: Node, entries: readonly Entry[]): Job => ({
    id,
    node,
    entries,
    steps: yaml.itemsOf(valueAt(entries, 'steps')).map(step => stepOf(step, yaml)),
    permissions: valueAt(entries, 'permissions') ?? permissions
  })
  const composite = runs.length === 0 || yaml.contents === undefined ? [] : [job('runs', yaml.contents, runs)]
  const jobs = yaml.entriesOf(valueAt(top, 'jobs')).map(({ name, key, value }) => job(name, key, yaml.entriesOf(value)))
  return [...jobs, ...composite]
}

function stepOf(node: Node, yaml: PlacedYaml): Step {
  const entries = yaml.entriesOf(node)
  return { node, entries, uses: textOf(valueAt(entries, 'uses')) }
}
