import type { z } from 'zod'
import { Notification, Notify, VerdictFile } from '../packages/core/src/index.ts'
import { Comparison, Endpoint, Gate, PredictionLog } from '../packages/evaluation/src/index.ts'
import { GauntletFile } from '../packages/pipeline/src/index.ts'
import { Looks, Rollout } from '../packages/rollout/src/index.ts'
import { ReadOptions } from '../packages/tables/src/index.ts'
import { Profile, Suite } from '../packages/validation/src/index.ts'

/** Every schema that editors and other programs may rely on, by its file in `schemas/`. */
export const schemas: Readonly<Record<string, z.ZodType>> = {
  'checks.schema.json': Suite,
  'comparison.schema.json': Comparison,
  'endpoint.schema.json': Endpoint,
  'gate.schema.json': Gate,
  'gauntlet.schema.json': GauntletFile,
  'looks.schema.json': Looks,
  'notification.schema.json': Notification,
  'notify.schema.json': Notify,
  'prediction-log.schema.json': PredictionLog,
  'profile.schema.json': Profile,
  'read.schema.json': ReadOptions,
  'rollout.schema.json': Rollout,
  'verdict.schema.json': VerdictFile
}
