import { InputError, parseLenientJson } from '@gauntlet/core'
import { quantile } from '@gauntlet/stats'
import { z } from 'zod'
import type { Benchmark } from './results.ts'

/**
 * The benchmarks of a file that pytest-benchmark wrote (`--benchmark-json`, or one of `.benchmarks`). The statistic `p95` is
 * computed where the file holds the time of each round. Throws `InputError` for any other file.
 */
export function benchmarksOf(input: string, bytes: Buffer, shown: string): Benchmark[] {
  let content: unknown
  try {
    content = parseLenientJson(bytes.toString('utf8').replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new InputError(input, `names "${shown}", which is not JSON`, { cause })
  }
  const parsed = BenchmarkFile.safeParse(content)
  if (!parsed.success)
    throw new InputError(
      input,
      `names "${shown}", which is JSON but not of pytest-benchmark: it has no list "benchmarks" whose items have a "name" and "stats". Write it with pytest --benchmark-json.`
    )
  return parsed.data.benchmarks.map(({ name, fullname, stats }) => ({ name, fullname: fullname ?? name, stats: statisticsOf(stats) }))
}

const BenchmarkFile = z.object({
  benchmarks: z.array(z.object({ name: z.string(), fullname: z.string().nullish(), stats: z.record(z.string(), z.unknown()) })).max(10_000)
})

/** What is no number is left out: a bound on it then finds nothing, and nothing does not pass. */
function statisticsOf(stats: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [name, value] of Object.entries(stats)) if (typeof value === 'number' && Number.isFinite(value)) found.set(name, value)
  const times = Times.safeParse(stats.data)
  if (times.success) found.set('p95', quantile(Float64Array.from(times.data).sort(), 0.95))
  return found
}

const Times = z.array(z.number()).min(1)
