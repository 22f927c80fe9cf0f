import { z } from 'zod'

const Text = z.string().max(4000)
const Instant = z.iso.datetime()

/** What is known of a version, beside its file. */
export const RECORD_FILE = 'version.json'

/** Letters, digits, dots, dashes and underscores, beginning with a letter or digit: a name that is also a folder. */
export const ModelName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)

/** `v<UTC time>_<first 8 of the SHA-256>`, such as `v20260104T101500Z_3fa9c1d2`. */
export const VersionName = z.string().regex(/^v\d{8}T\d{6}Z_[0-9a-f]{8}$/)

/** A plain name beside `version.json`: what is written in a registry never leads out of it. */
export const FileName = z
  .string()
  .min(1)
  .max(255)
  .refine(name => !/[/\\\0]/.test(name) && !['.', '..', RECORD_FILE].includes(name.toLowerCase()), 'is not a plain file name')

/** What is known of one registered model. Written once, never changed. */
export const ModelVersion = z.strictObject({
  name: ModelName,
  version: VersionName,
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the file'),
  bytes: z.int().min(0),
  file: FileName.describe('Name of the file within the version'),
  registeredAt: Instant,
  stage: Text.optional(),
  tags: z.record(z.string().max(200), Text).default({}),
  verdicts: z
    .array(z.strictObject({ id: Text, action: Text, status: z.enum(['pass', 'warn', 'inconclusive']), speaksOfModel: z.boolean() }))
    .default([])
    .describe('The verdicts it was registered on'),
  repository: Text.optional(),
  commit: Text.optional(),
  runUrl: Text.optional()
})
export type ModelVersion = z.infer<typeof ModelVersion>

/** Where an alias points, and where it pointed before. Each move has the next number. */
export const AliasMove = z.strictObject({
  alias: ModelName,
  version: VersionName,
  previous: VersionName.nullable(),
  movedAt: Instant,
  reason: Text.optional(),
  runUrl: Text.optional()
})
export type AliasMove = z.infer<typeof AliasMove>
