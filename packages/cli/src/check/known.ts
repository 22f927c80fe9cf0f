import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actionNames, readMetadata } from '@gauntlet/bundles'
import { parse } from 'yaml'
import { z } from 'zod'
import type { KnownAction } from './inputs.ts'
import type { Known, KnownWorkflow } from './job.ts'

const Called = z.looseObject({
  on: z.looseObject({
    workflow_call: z.looseObject({
      inputs: z.record(z.string(), z.looseObject({ required: z.boolean().optional(), description: z.string().optional() })).optional(),
      secrets: z.record(z.string(), z.unknown()).optional()
    })
  })
})

/** What the checkout or release at `root` declares: its actions, and its workflows that can be called. */
export async function readKnown(root: string): Promise<Known> {
  const actions = new Map<string, KnownAction>()
  for (const name of await actionNames(root)) actions.set(name, await readMetadata(root, name))
  return { actions, workflows: await readWorkflows(join(root, '.github', 'workflows')) }
}

async function readWorkflows(folder: string): Promise<Map<string, KnownWorkflow>> {
  const workflows = new Map<string, KnownWorkflow>()
  for (const name of (await readdir(folder).catch(() => [])).filter(file => file.endsWith('.yml')).sort()) {
    const called = Called.safeParse(parse(await readFile(join(folder, name), 'utf8')))
    if (!called.success) continue
    const { inputs = {}, secrets = {} } = called.data.on.workflow_call
    workflows.set(name, { inputs, secrets })
  }
  return workflows
}
