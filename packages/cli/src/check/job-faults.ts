import { suggestion } from '@gauntlet/core'
import { isScalar, type Node } from 'yaml'
import type { Job, Known, Step } from './job.ts'
import { type PlacedYaml, textOf, valueAt } from './placed-yaml.ts'
import type { Problem } from './problem.ts'
import { refersTo } from './uses.ts'

/** What is wrong with a job beyond the inputs of its steps: what it calls, what it may do, and what it says of outputs. */
export function jobFaults(job: Job, yaml: PlacedYaml, known: Known): Problem[] {
  return [
    ...job.steps.flatMap(({ uses, entries }) => unknownUse(uses, valueAt(entries, 'uses'), yaml, known)),
    ...calledWorkflow(job, yaml, known),
    ...checkoutFaults(job, yaml),
    ...reportFaults(job, yaml),
    ...outputFaults(job, yaml, known)
  ]
}

function unknownUse(uses: string | undefined, node: Node | undefined, yaml: PlacedYaml, known: Known): Problem[] {
  const reference = uses === undefined ? undefined : refersTo(uses)
  if (reference === undefined || node === undefined) return []
  const named = reference.kind === 'action' && known.actions.has(reference.name) ? [] : [unknownName(reference, known)]
  const version = /@\S/.test(uses ?? '') ? [] : ['names no version. Write one, such as "@v1"']
  return [...named, ...version].map(message => problem(yaml, node, 'error', `"${uses}" ${message}`))
}

function unknownName(reference: NonNullable<ReturnType<typeof refersTo>>, { actions }: Known): string {
  const names = [...actions.keys()].filter(name => name !== 'run')
  if (reference.kind === 'workflow') return 'is a workflow. Call it by "uses:" of a job, not of a step'
  const written = reference.kind === 'action' ? reference.name : (reference.path.split('/').at(-1) ?? '')
  const path = reference.kind === 'unknown' && names.includes(written) ? ` Write "gauntlet-ml/gauntlet/actions/${written}@v1".` : ''
  return `is no action of Gauntlet.${path === '' ? suggestion(written, names) : path}`
}

/** A job that is a call of one of our workflows. */
function calledWorkflow({ node, entries }: Job, yaml: PlacedYaml, { workflows }: Known): Problem[] {
  const uses = textOf(valueAt(entries, 'uses'))
  const reference = uses === undefined ? undefined : refersTo(uses)
  if (reference === undefined) return []
  const called = reference.kind === 'workflow' ? workflows.get(reference.name) : undefined
  if (called === undefined) {
    const place = valueAt(entries, 'uses') ?? node
    return [problem(yaml, place, 'error', `"${uses}" is no workflow of Gauntlet.${suggestion(uses ?? '', [...workflows.keys()])}`)]
  }
  return yaml
    .entriesOf(valueAt(entries, 'secrets'))
    .filter(({ name }) => !Object.hasOwn(called.secrets, name))
    .map(({ name, key }) =>
      problem(yaml, key, 'error', `"${name}" is no secret of ${nameOf(reference)}.${suggestion(name, Object.keys(called.secrets))}`)
    )
}

/** Files of the repository that a job reads without having checked it out. */
function checkoutFaults({ id, steps }: Job, yaml: PlacedYaml): Problem[] {
  if (id === 'runs') return []
  const first = steps.findIndex(({ uses }) => ![undefined, 'pr-report'].includes(actionOf(uses)))
  const step = steps[first]
  if (step === undefined) return []
  const brings = (before: Step) => {
    const script = valueAt(before.entries, 'run')
    if (script !== undefined) return /\bgit\b/.test(textOf(script) ?? '')
    return !/^(actions\/setup-|gauntlet-ml\/)/.test(before.uses ?? '')
  }
  if (steps.slice(0, first).some(brings)) return []
  return [
    problem(
      yaml,
      step.node,
      'warning',
      `no step before this one checks out the repository, so its files are not there. Add "uses: actions/checkout@v5"`
    )
  ]
}

/** A report that nobody will get to see. */
function reportFaults({ id, steps, permissions }: Job, yaml: PlacedYaml): Problem[] {
  return steps.flatMap(({ node, entries, uses }, index) => {
    const action = actionOf(uses)
    if (action !== 'pr-report' && action !== 'run') return []
    const target = textOf(valueAt(yaml.entriesOf(valueAt(entries, 'with')), 'target')) ?? 'auto'
    const mayComment = permissions === undefined || grants(permissions, yaml) || id === 'runs' || target === 'none'
    const isAfterGate = steps.slice(0, index).some(before => actionOf(before.uses) !== undefined)
    const isSkipped = action === 'pr-report' && isAfterGate && valueAt(entries, 'if') === undefined
    const warn = (message: string) => problem(yaml, node, 'warning', message)
    return [
      ...(mayComment ? [] : [warn('its job may not write the comment. Add "pull-requests: write" to the permissions of the job')]),
      ...(isSkipped ? [warn('after a gate that fails this step is skipped. Add "if: always()", so that the report says why')] : [])
    ]
  })
}

/** The name of the action of ours that a step uses. */
function actionOf(uses: string | undefined): string | undefined {
  const reference = uses === undefined ? undefined : refersTo(uses)
  return reference?.kind === 'action' ? reference.name : undefined
}

/** Comments on a pull request may be written with either. */
function grants(permissions: Node, yaml: PlacedYaml): boolean {
  if (isScalar(permissions)) return permissions.value === 'write-all'
  return ['pull-requests', 'issues'].some(scope => textOf(valueAt(yaml.entriesOf(permissions), scope)) === 'write')
}

/** `steps.<id>.outputs.<name>` of an action of ours that has no such output. */
function outputFaults(job: Job, yaml: PlacedYaml, { actions }: Known): Problem[] {
  const ours = new Map(
    job.steps.flatMap(({ entries, uses }) => {
      const id = textOf(valueAt(entries, 'id'))
      const name = actionOf(uses) ?? ''
      const action = actions.get(name)
      return id === undefined || action === undefined ? [] : [[id, { name, action }] as const]
    })
  )
  return scalarsOf([...job.entries.flatMap(({ value }) => value ?? [])], yaml).flatMap(node => {
    const uses = [...(textOf(node) ?? '').matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    return uses.flatMap(([, id = '', output = '']) => {
      const step = ours.get(id)
      if (step === undefined || Object.hasOwn(step.action.outputs, output)) return []
      return [
        problem(yaml, node, 'error', `"${output}" is no output of ${step.name}.${suggestion(output, Object.keys(step.action.outputs))}`)
      ]
    })
  })
}

/** Each once: anchors may lead back to where they stand. */
function scalarsOf(nodes: readonly Node[], yaml: PlacedYaml): Node[] {
  const seen = new Set<Node>()
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    waiting.push(...yaml.entriesOf(node).flatMap(({ value }) => value ?? []), ...yaml.itemsOf(node))
  }
  return [...seen].filter(node => isScalar(node))
}

function nameOf(reference: NonNullable<ReturnType<typeof refersTo>>): string {
  return reference.kind === 'unknown' ? reference.path : reference.name
}

function problem(yaml: PlacedYaml, node: Node, severity: Problem['severity'], message: string): Problem {
  return { file: yaml.file, place: yaml.placeOf(node), severity, message }
}
