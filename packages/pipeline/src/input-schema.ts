import { Notify } from '@gauntlet/core'
import { Comparison, Endpoint, Gate, PredictionLog } from '@gauntlet/evaluation'
import { ReadOptions } from '@gauntlet/tables'
import { MoreTables, Suite } from '@gauntlet/validation'
import { z } from 'zod'
import { type DeclaredInput, isFilledByRunner, isToken, wordsOf } from './declared-action.ts'

/** Configs that may stand in the file in place of a path, by the input that takes them. */
const CONFIGS: Readonly<Record<string, z.ZodType>> = {
  checks: Suite,
  read: ReadOptions,
  tables: MoreTables,
  gate: Gate,
  comparison: Comparison,
  endpoint: Endpoint,
  'prediction-log': PredictionLog
}

/** Numbers that may stand in the file, by the input that takes them. Their shape is for the action to judge. */
const NUMBERS = new Set(['metrics', 'baseline', 'train', 'folds'])

const Written = z.string().trim().min(1)
const Scalar = z.union([Written, z.number()])
const Lines = z.union([Scalar, z.array(Scalar).min(1)])

/** Where a secret comes from: a variable that the workflow sets for this step. */
export const Variable = z.strictObject({
  env: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable, such as ENDPOINT_TOKEN')
    // A file of the repository must not send what is the runner's own to an address that it names, too.
    .refine(name => !/^(GITHUB|ACTIONS|RUNNER|INPUT|STATE)_/i.test(name), 'is a variable of the runner. Give the secret one of your own')
    .describe('Name of the environment variable that holds it')
})

const Secret = z.union([
  z.string().refine(() => false, 'is a secret, which does not belong into a file. Write "{ env: NAME }", and set NAME for the step'),
  Variable
])

const Notified = z.union([Variable, Written, z.array(Written).min(1), Notify])

/** The name of a verdict, as the input `id` takes it. */
const Id = idOf(z.string())

/** The same for an item of a list, which has no section of its own to be named after. */
export const IdInList = idOf(
  z.string({
    error: ({ input }) =>
      input === undefined ? 'is missing. Each item of a list is named by its own, such as "id: train"' : 'expected string'
  })
)

function idOf(text: z.ZodString) {
  return text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores, at most 100')
}

/** What a section may hold for an input of its action. Undefined for what the runner fills in. */
export function inputSchema(name: string, declared: DeclaredInput): z.ZodType | undefined {
  if (isFilledByRunner(name, declared)) return undefined
  return shapeOf(name, declared).describe(declared.description)
}

/** Whether a map that stands in the file for this input can be read out of it by the action itself, with its lines. */
export function isConfig(name: string): boolean {
  return Object.hasOwn(CONFIGS, name)
}

function shapeOf(name: string, declared: DeclaredInput): z.ZodType {
  const config = isConfig(name) ? CONFIGS[name] : undefined
  if (config !== undefined) return z.union([Written, config])
  if (name === 'id') return Id
  if (name === 'notify') return Notified
  if (isToken(name)) return Secret
  if (NUMBERS.has(name)) return z.union([Lines, z.record(z.string(), z.unknown())])
  const words = wordsOf(declared)
  if (words !== undefined) return words.includes('true') ? z.boolean() : z.enum(words)
  return /one a line|separated by commas/.test(declared.description) ? Lines : Scalar
}
