import type { Roots } from '@gauntlet/core'
import type { Ask } from './ask.ts'
import { type ChecksFile, checksFor } from './checks-file.ts'
import { type Choice, choose } from './choose.ts'
import { gauntletYml } from './gauntlet-yml.ts'
import type { InitOptions } from './options.ts'
import type { Plan } from './plan.ts'
import type { Repository } from './repository.ts'
import { settle } from './settle.ts'
import { workflowYml } from './workflow-yml.ts'
import type { NewFile } from './write-new.ts'

/** What is to be written, and why. */
export interface Prepared {
  readonly choice: Choice
  readonly plan: Plan
  readonly files: readonly NewFile[]
}

export const WORKFLOW = '.github/workflows/gauntlet.yml'

/** Chooses among what was found, measures the model that there is, and puts the files together. Writes nothing. */
export async function prepare(found: Repository, options: InitOptions, ask: Ask, roots: Roots, signal: AbortSignal): Promise<Prepared> {
  const choice = await choose(found, options, ask)
  const checks = choice.data && (await checksFor(choice.data, found.gxSuites, roots, signal))
  const plan = await settle(found, choice, checks?.planned, roots, signal)
  refuseNothing(plan, found)
  return { choice, plan, files: filesOf(plan, checks, found.gauntletWorkflows[0]) }
}

function filesOf(plan: Plan, checks: ChecksFile | undefined, configured: string | undefined): NewFile[] {
  const parts = [plan.data && 'the data', plan.gate && 'the model', plan.comparison && 'better than production', plan.tests && 'the tests']
  return [
    { path: 'gauntlet.yml', text: gauntletYml(plan), purpose: `what has to pass: ${parts.filter(part => part !== undefined).join(', ')}` },
    ...(plan.data === undefined || checks?.text === undefined
      ? []
      : [{ path: checks.planned.path, text: checks.text, purpose: `first checks, made from ${plan.data.path}` }]),
    ...(configured === undefined || configured === WORKFLOW
      ? [
          {
            path: WORKFLOW,
            text: workflowYml(plan),
            purpose: 'judges every pull request; may read the code and write the comment, and no more'
          }
        ]
      : [])
  ]
}

/** A gate that asks for nothing would pass everything. */
function refuseNothing({ data, gate, tests }: Plan, { announced, training, dvc }: Repository): void {
  if (data !== undefined || gate !== undefined || tests !== undefined) return
  const [file] = [...announced.predictions, ...announced.metrics]
  const [first] = training
  const isKept = dvc !== undefined && announced.data.length > 0
  const way = isKept
    ? `DVC keeps ${announced.data[0]}: run "dvc pull" first.`
    : file !== undefined
      ? `${first === undefined ? 'Training' : `"${first.command}"`} looks as if it writes ${file}: run it once first, so that the bounds fit what it reaches.`
      : 'Put data (data/train.csv), predictions (predictions.csv with the columns id, label, prediction) or metrics (metrics.json) here, and start it again.'
  throw new Error(`Could not write gauntlet.yml: there is nothing here to judge, no data, no predictions and no metrics. ${way}`)
}
