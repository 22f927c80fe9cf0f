import { Inputs, readEnvironment } from '@gauntlet/core'
import { judgeGate } from '@gauntlet/evaluation'
import { definition } from '../src/definition.ts'
import { gather } from '../src/gather/gather.ts'
import { readInputs } from '../src/inputs.ts'

/** A `with:` block gathered and judged in this process, on real files. */
export async function judged(workspace: string, written: Readonly<Record<string, string>>) {
  const environment = readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace })
  const found = await gather(given(written), environment, new AbortController().signal)
  return { ...found, ...(await judgeGate(found.gate, found.data, found)) }
}

/** A `with:` block as it is read. */
export function given(written: Readonly<Record<string, string>>) {
  return readInputs({ inputs: new Inputs(definition, { inputs: new Map(Object.entries(written)), onRunner: false }) })
}
