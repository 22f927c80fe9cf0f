import type { Check, Environment } from '@gauntlet/core'
import type { ModelDraft, ModelVersion } from '@gauntlet/registry'
import type { Gathered } from './gather.ts'
import type { Given } from './given.ts'
import type { Inputs } from './inputs.ts'
import { type Pointed, pointAlias } from './point-alias.ts'

/** What came of registering. */
export interface Registration extends Pointed {
  readonly registered: ModelVersion
  readonly alreadyRegistered: boolean
  readonly uri: string
  readonly alias: string
}

/** Registers the model and points the alias to it. Ended at any point and run again, it comes to the same end. */
export async function register(
  inputs: Inputs,
  found: Gathered,
  standsOn: readonly Given[],
  environment: Environment,
  signal: AbortSignal
): Promise<Registration> {
  signal.throwIfAborted()
  const runUrl = runUrlOf(environment)
  const { registered, alreadyRegistered } = await found.registry.register(draftOf(inputs, found, standsOn, environment, runUrl), signal)
  signal.throwIfAborted()
  const pointed = await pointAlias(found.registry, registered, inputs.alias, runUrl)
  return { registered, alreadyRegistered, uri: found.registry.uri(registered), alias: inputs.alias, ...pointed }
}

export function registrationChecks({ registered, alreadyRegistered, alias, overtakenBy }: Registration): Check[] {
  const { name, version } = registered
  const told = alreadyRegistered ? `This very file was registered before, as ${name}/${version}.` : `Registered as ${name}/${version}.`
  const isThere = { id: 'registered', title: 'The model is in the registry', severity: 'critical', outcome: 'pass' } as const
  const pointsHere = { id: 'alias', title: `${name}@${alias} points to it`, severity: 'warning', expected: version } as const
  return [
    { ...isThere, observed: version, expected: 'a version', message: told },
    overtakenBy === undefined
      ? { ...pointsHere, outcome: 'pass', observed: version, message: `${name}@${alias} points to ${version}.` }
      : {
          ...pointsHere,
          outcome: 'fail',
          observed: overtakenBy,
          message: `Another run registered the newer ${overtakenBy} meanwhile, and ${name}@${alias} points to that. Nothing is lost: this model is ${name}/${version}.`
        }
  ]
}

function draftOf(
  { name, stage, tags }: Inputs,
  { path, file, model }: Gathered,
  standsOn: readonly Given[],
  { repository, sha: commit }: Environment,
  runUrl: string | undefined
): ModelDraft {
  const verdicts = standsOn.flatMap(({ file, speaksOf }) => {
    if (file.kind === 'error' || file.status === 'fail') return []
    return [{ id: file.id, action: file.action, status: file.status, speaksOfModel: speaksOf === 'this model' }]
  })
  return {
    name,
    path,
    file,
    digest: model.sha256,
    bytes: model.bytes,
    tags,
    verdicts,
    ...(stage === undefined ? {} : { stage }),
    ...(repository === undefined ? {} : { repository }),
    ...(commit === undefined ? {} : { commit }),
    ...(runUrl === undefined ? {} : { runUrl })
  }
}

function runUrlOf({ serverUrl, repository, runId }: Environment): string | undefined {
  return repository === undefined || runId === undefined ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`
}
