import { InputError, parseLenientJson, readCapped, shownPath } from '@gauntlet/core'
import { z } from 'zod'
import type { Value } from '../documents/leaves.ts'
import type { Compared, Comparison } from '../metrics/comparison.ts'
import { MOST_FILE_BYTES } from '../tree/tree.ts'

const Side = z.unknown()
const Diff = z.record(z.string(), z.record(z.string(), z.looseObject({ old: Side.optional(), new: Side.optional() })))

const MOST_PAIRS = 5000

/**
 * What `dvc metrics diff --json` or `dvc params diff --json` printed. DVC says of a file that it could not read only that all of its
 * values are null, and ends well: a value that is null now is as good as lost. Throws `InputError` for anything else.
 */
export async function readDvcDiff(input: 'metrics-diff' | 'params-diff', files: readonly string[], workspace: string): Promise<Comparison> {
  const pairs: Compared[] = []
  for (const file of files) {
    const shown = shownPath(file, { workspace })
    let content: unknown
    try {
      content = parseLenientJson((await readCapped(file, MOST_FILE_BYTES)).toString('utf8').replace(/^\ufeff/, ''))
    } catch (cause) {
      throw new InputError(input, `names "${shown}", which is not JSON. ${WAY_OUT[input]}`, { cause })
    }
    const parsed = Diff.safeParse(content)
    if (!parsed.success) throw new InputError(input, `names "${shown}", which is not what DVC prints. ${WAY_OUT[input]}`)
    for (const [path, keys] of Object.entries(parsed.data)) {
      for (const [key, { old, new: now }] of Object.entries(keys)) pairs.push({ path, key, before: sideOf(old), now: sideOf(now) })
    }
  }
  const left = pairs.length - MOST_PAIRS
  return {
    pairs: pairs.slice(0, MOST_PAIRS),
    unread: [],
    base: 'the base',
    notes: left > 0 ? [`${left} values of ${input} were left out: more than ${MOST_PAIRS} are not shown.`] : []
  }
}

const WAY_OUT = {
  'metrics-diff': 'Write it with "dvc metrics diff --json main > dvc-metrics.json".',
  'params-diff': 'Write it with "dvc params diff --json main > dvc-params.json".'
}

function sideOf(value: unknown): Value | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.length > 0 && value.every((item: unknown) => typeof item === 'number')) return value
  return JSON.stringify(value)
}
