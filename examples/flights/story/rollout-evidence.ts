import { readFile } from 'node:fs/promises'
import { counted } from '@gauntlet/core'
import { z } from 'zod'

const Arm = z.object({ total: z.number(), bad: z.number() })

/** Of what canary-deploy leaves at `evidence-path`, the part that is told here. */
const Evidence = z.object({
  looks: z.array(z.object({ weight: z.number(), counts: z.object({ errors: z.object({ canary: Arm }) }) }))
})

/** What the canary was asked at one weight. */
export interface Stage {
  readonly weight: number
  readonly looks: number
  readonly requests: number
  readonly errors: number
}

export async function readStages(path: string): Promise<Stage[]> {
  const { looks } = Evidence.parse(JSON.parse(await readFile(path, 'utf8')))
  const stages = Map.groupBy(looks, ({ weight }) => weight)
  return [...stages].map(([weight, seen]) => ({
    weight,
    looks: seen.length,
    requests: sum(seen.map(({ counts }) => counts.errors.canary.total)),
    errors: sum(seen.map(({ counts }) => counts.errors.canary.bad))
  }))
}

export function total(stages: readonly Stage[]): Pick<Stage, 'requests' | 'errors'> {
  return { requests: sum(stages.map(({ requests }) => requests)), errors: sum(stages.map(({ errors }) => errors)) }
}

export function shownStage({ weight, looks, requests, errors }: Stage): string {
  return `${String(weight).padStart(4)} %: ${counted(requests, 'request')} to the canary in ${counted(looks, 'look')}, ${counted(errors, 'error')}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
