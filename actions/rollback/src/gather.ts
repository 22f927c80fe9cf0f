import { isAbsolute } from 'node:path'
import { type Environment, InputError, type JudgedFile, judgedFile, messageOf, suggestion, warning } from '@gauntlet/core'
import type { ModelVersion, Registry } from '@gauntlet/registry'
import { type Deployment, refuseOtherModel, type Weights } from '@gauntlet/rollout'
import type { Connections } from './connect.ts'
import type { Inputs } from './inputs.ts'

/** How things stand before anything is done. */
export interface Found {
  readonly model: string
  /** Names of the versions, newest first; undefined where some record cannot be read, which need not be the one that matters. */
  readonly registered: readonly string[] | undefined
  readonly champion: string | undefined
  /** Of the environment, newest first. */
  readonly deployments: readonly Deployment[]
  /** Without a router, what the alias says. */
  readonly weights: Weights
}

export async function gather(inputs: Inputs, { registry, history, router }: Connections, signal: AbortSignal): Promise<Found> {
  const deployments = await history.list(inputs.environment)
  const model = inputs.model ?? modelOf(deployments, inputs, history.name)
  const registered = await versionsOf(model, registry)
  if (registered?.length === 0) throw await unknownModel(model, registry)
  refuseOtherModel(deployments, model)
  const champion = (await registry.alias(model, inputs.alias))?.version
  const weights = router === undefined ? (champion === undefined ? {} : { [champion]: 100 }) : await router.read(signal)
  return { model, registered, champion, deployments, weights }
}

/** The version to go back to, and its file, which must be the one that was registered: a damaged one is worse than what serves. */
export async function findTarget(
  version: string,
  { model, registered = [] }: Found,
  registry: Registry,
  { workspace }: Environment
): Promise<{ readonly target: ModelVersion; readonly file: JudgedFile | undefined }> {
  const refuse = (problem: string, cause?: unknown): never => {
    const others = registered.filter(other => other !== version).slice(0, 5)
    const wayOut = others.length === 0 ? 'There is no other version.' : `Bring it back from a copy, or name another: ${others.join(', ')}.`
    throw new InputError('target-version', `is ${version}, ${problem}. ${wayOut}`, cause === undefined ? {} : { cause })
  }
  const target = await registry.find(model, version).catch((cause: unknown) => refuse('which cannot be used', cause))
  if (target === undefined) {
    throw new InputError(
      'target-version',
      `is ${version}, which ${registry.location} does not have of ${model}.${suggestion(version, registered)}`
    )
  }
  const path = registry.uri(target)
  if (!isAbsolute(path)) return { target, file: undefined }
  const file = await judgedFile('target-version', path, workspace).catch((cause: unknown) => refuse('whose file cannot be read', cause))
  if (file.sha256 !== target.digest) refuse(`whose file is damaged: its SHA-256 is ${file.sha256}, not ${target.digest}`)
  return { target, file }
}

/** What is recorded of the version that is left. It need not be whole, or there, to be left. */
export async function recordOf(version: string | undefined, { model }: Found, registry: Registry) {
  if (version === undefined) return null
  const known = await registry.find(model, version).catch(() => undefined)
  return { version, digest: known?.digest ?? '' }
}

function modelOf(deployments: readonly Deployment[], { environment }: Inputs, history: string): string {
  const [newest] = deployments
  if (newest !== undefined) return newest.model
  throw new InputError('model', `is not given, and ${history} has no deployment of ${environment} to take it from. Name the model.`)
}

async function unknownModel(model: string, registry: Registry): Promise<InputError> {
  const models = await registry.models()
  const choice = models.length === 0 ? ' It is empty.' : suggestion(model, models)
  return new InputError('model', `is "${model}", of which ${registry.location} has no version.${choice}`)
}

async function versionsOf(model: string, registry: Registry): Promise<string[] | undefined> {
  try {
    return (await registry.versions(model)).map(({ version }) => version)
  } catch (thrown) {
    warning(`The versions of ${model} cannot be listed. ${messageOf(thrown)}`)
    return undefined
  }
}
