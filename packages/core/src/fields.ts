import { z } from 'zod'

/** Text that comes from data, models or configs. Capped, because a verdict may come from a fork. */
export const Text = z.string().max(4000)

/** A short name that people and programs refer to. */
export const Name = z.string().min(1).max(200)

/** One table cell. JSON has no NaN or infinity: a producer writes those as text. */
export const Cell = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])
export type Cell = z.infer<typeof Cell>

/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()

/** A SHA-256 digest in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
