import { parse, quantity, shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { sectionFields } from '../section-fields.ts'

const Duration = quantity(parse.duration)
const Slowdown = shareWhere(share => share >= 0, 'a percentage such as 10%, or a share of at least 0 such as 0.1')

/** The statistics of pytest-benchmark that are lengths of time. `p95` is there where the file holds the time of each round. */
export const TIMES = ['min', 'max', 'mean', 'median', 'stddev', 'iqr', 'q1', 'q3', 'p95'] as const
export type TimeStatistic = (typeof TIMES)[number]

const slowdownField = {
  'max-slowdown': Slowdown.optional().describe('How much slower than in `baseline` it may be: 10%')
}

const BenchmarkBounds = z.strictObject({
  'max-min': Duration.optional().describe('The fastest round takes at most this: 10ms'),
  'max-max': Duration.optional().describe('The slowest round takes at most this'),
  'max-mean': Duration.optional().describe('The mean of the rounds is at most this'),
  'max-median': Duration.optional().describe('The median of the rounds is at most this'),
  'max-stddev': Duration.optional().describe('The standard deviation of the rounds is at most this'),
  'max-iqr': Duration.optional().describe('The interquartile range of the rounds is at most this'),
  'max-q1': Duration.optional().describe('The first quartile of the rounds is at most this'),
  'max-q3': Duration.optional().describe('The third quartile of the rounds is at most this'),
  'max-p95': Duration.optional().describe('19 of 20 rounds take at most this. The file has to hold the time of each round'),
  'min-ops': z.number().positive().optional().describe('Runs a second are at least this many'),
  'min-rounds': z.int().min(1).optional().describe('It was measured at least this often'),
  ...slowdownField,
  ...sectionFields
})
export type BenchmarkBounds = z.infer<typeof BenchmarkBounds>

/** The section `tests`: people's own tests and benchmarks, from the files of the input `tests`. */
export const Tests = z
  .strictObject({
    'max-failures': z.int().min(0).default(0).describe('How many tests may fail or end in an error'),
    'max-skipped': z.int().min(0).optional().describe('How many tests may be skipped. Default: any number'),
    shown: z.int().min(1).max(200).default(20).describe('How many failed tests become a check of their own'),
    benchmarks: z
      .record(z.string().min(1).max(300), BenchmarkBounds)
      .default({})
      .describe('Bounds by benchmark: its name, or its full name where several have the same'),
    baseline: z.string().min(1).optional().describe('Benchmarks to compare with: the path of a file that pytest-benchmark wrote'),
    ...slowdownField,
    statistic: z.enum(['min', 'mean', 'median']).default('median').describe('What `max-slowdown` compares'),
    ...sectionFields
  })
  .superRefine((section, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [name, bounds] of Object.entries(section.benchmarks)) {
      const { severity: _severity, optional: _optional, ...asked } = bounds
      if (Object.values(asked).every(bound => bound === undefined)) {
        refuse(['benchmarks', name], 'sets no bound, so that nothing is judged. Give it a "max-mean" or a "max-slowdown"')
      }
      if (bounds['max-slowdown'] !== undefined && section.baseline === undefined) refuse(['benchmarks', name, 'max-slowdown'], NO_BASELINE)
    }
    if (section['max-slowdown'] !== undefined && section.baseline === undefined) refuse(['max-slowdown'], NO_BASELINE)
  })
export type Tests = z.infer<typeof Tests>

const NO_BASELINE = 'needs the benchmarks to compare with: write "baseline: <path of a pytest-benchmark JSON file>" into the section'
