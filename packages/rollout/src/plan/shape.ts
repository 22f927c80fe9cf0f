import { z } from 'zod'
import { Metric } from './metric.ts'
import { Duration, Percent, Share } from './quantities.ts'

const Address = z.string().min(1).max(2000)

const Stage = z.strictObject({
  weight: Percent.describe('Percent of the traffic that the new version gets, such as `5%`'),
  'min-requests': z.int().min(1).max(1e9).optional().describe('Requests the new version must have answered in this stage before it ends'),
  duration: Duration.optional().describe('How long the stage lasts at least, such as `10m`')
})
export type Stage = z.infer<typeof Stage>

export const Analysis = z.strictObject({
  metrics: z
    .array(Metric)
    .min(1)
    .max(10)
    .describe(
      'What is counted in both arms. The first one also counts the traffic: for `min-requests`, and to see whether it is split as asked'
    ),
  alpha: Share.prefault('5%').describe('Largest probability of a false rollback, whatever the number of looks and metrics'),
  beta: Share.prefault('5%').describe('Largest probability that a metric passes which is not good enough, whatever the number of looks'),
  'harm-ratio': z
    .number()
    .min(1)
    .lt(10)
    .default(1.2)
    .describe("A canary whose rate of bad events is at most this multiple of stable's is not harmful"),
  'non-inferiority-ratio': z
    .number()
    .gt(1)
    .max(100)
    .default(1.5)
    .describe("A canary proven to have less than this multiple of stable's rate is good enough"),
  'max-bad-share': Share.prefault('1%').describe('A canary without any bad event is good enough when its rate is proven to be below this'),
  'min-requests': z.int().min(0).max(1e9).default(100).describe('Requests to the canary, over all stages, before it may be promoted'),
  'max-looks': z.int().min(1).max(1_000_000).default(100).describe('For the mode `judge`: undecided after so many looks is inconclusive')
})
export type Analysis = z.infer<typeof Analysis>

const GoBackOrStay = z.enum(['rollback', 'hold'])
const AnyWay = z.enum(['rollback', 'hold', 'promote'])

const Policies = z.strictObject({
  inconclusive: AnyWay.default('rollback').describe('Enough requests, and still undecided when the last stage times out'),
  'low-traffic': AnyWay.default('rollback').describe('A stage timed out with fewer requests than it needs'),
  'no-data': GoBackOrStay.default('rollback').describe('A stage timed out without a single request to the canary'),
  'metrics-outage': GoBackOrStay.default('rollback').describe('Metrics could not be read for as long as `metrics-outage-timeout`'),
  'sample-ratio-mismatch': GoBackOrStay.default('rollback').describe('The traffic is not split as the router says')
})
export type Policies = z.infer<typeof Policies>

/** The shape of a rollout file. `Rollout` in `rollout.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
  router: z.strictObject({ webhook: Address.describe('`PUT` sets the weights by model version, `GET` answers them') }),
  metrics: z.strictObject({
    prometheus: Address.describe('Metrics page of an arm, in the text format. `{version}` and `{arm}` (stable or canary) are filled in')
  }),
  stages: z.array(Stage).min(1).max(20).describe('What share of the traffic the new version gets, and for how long'),
  'stage-timeout': Duration.prefault('1h').describe('A stage that is not done by then ends by a policy'),
  interval: Duration.prefault('15s').describe('Time between two looks at the counters'),
  settle: Duration.prefault('0s').describe('Time after each change of weights before the split of the traffic is checked'),
  analysis: Analysis,
  policies: Policies.prefault({}).describe('What to do where the metrics do not decide'),
  'metrics-outage-timeout': Duration.prefault('2m').describe('How long metrics may be unreadable, with the weights held'),
  'takeover-after': Duration.prefault('1m').describe('A deployment that says nothing for so long after being asked to stop is dead')
})
