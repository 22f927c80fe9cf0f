import { InputError } from '@gauntlet/core'
import type { Ask } from './ask.ts'
import type { MetricsFound } from './look-metrics.ts'
import type { DataFound, PredictionsFound } from './look-tables.ts'
import { isPlain } from './measure.ts'
import type { InitOptions } from './options.ts'
import type { Repository } from './repository.ts'

/** What a person chose of what was found, or would have chosen. */
export interface Choice {
  readonly data: DataFound | undefined
  readonly predictions: PredictionsFound | undefined
  /** Only where there are no predictions. */
  readonly metrics: MetricsFound | undefined
  /** Predictions of the model in production. */
  readonly production: PredictionsFound | undefined
  readonly positive: string | number | boolean | undefined
  readonly training: { readonly command: string; readonly from: string | undefined } | undefined
}

const PRODUCTION = /(^|[/_-])(prod(uction)?|champion|baseline|current|old)([_.-]|$)/i
const NONE = '-'

/** Asks only what cannot be told: which of several, and which class is the positive one. */
export async function choose(found: Repository, options: InitOptions, ask: Ask): Promise<Choice> {
  const candidates = found.predictions.filter(({ path }) => !PRODUCTION.test(path))
  const production = found.predictions.find(({ path, roles }) => PRODUCTION.test(path) && roles.id !== undefined)
  const data = await oneOf('data', 'Which data are to be judged?', found.data, options.data, ask)
  const predictions =
    options.metrics !== undefined && options.predictions === undefined
      ? undefined
      : await oneOf('predictions', 'Which file holds the predictions of the model?', candidates, options.predictions, ask)
  const withKnown = found.metrics.filter(({ known }) => known.length > 0)
  const metrics =
    predictions === undefined ? await oneOf('metrics', 'Which file holds its metrics?', withKnown, options.metrics, ask) : undefined
  return {
    data,
    predictions,
    metrics,
    production: predictions?.roles.id === undefined ? undefined : production,
    positive: await positiveOf(predictions, options.positive, ask),
    training: await trainingOf(found, options.train, ask)
  }
}

async function oneOf<Found extends { readonly path: string }>(
  input: string,
  question: string,
  found: readonly Found[],
  named: string | undefined,
  ask: Ask
): Promise<Found | undefined> {
  const [first] = found
  const wanted = named ?? (found.length > 1 ? await ask(`${question} ${shown(found)}`, first?.path ?? '') : first?.path)
  if (wanted === undefined || (wanted === NONE && named === undefined)) return undefined
  const match = found.find(({ path }) => path === wanted.replace(/^\.\//, ''))
  if (match !== undefined) return match
  const known = found.length === 0 ? 'Nothing of the kind was found here.' : `Found here: ${shown(found)}.`
  throw new InputError(`--${input}`, `is "${wanted}", which ${REASONS[input] ?? 'cannot be used'}. ${known}`)
}

const REASONS: Readonly<Record<string, string>> = {
  data: 'is no table that can be read here',
  predictions:
    'is no table with columns for what is true and what the model says (label and prediction, or y_true and y_pred). Is training yet to write it?',
  metrics: 'is no file with metrics that are known here'
}

function shown(found: readonly { readonly path: string }[]): string {
  return found
    .slice(0, 6)
    .map(({ path }) => path)
    .join(', ')
}

async function positiveOf(predictions: PredictionsFound | undefined, given: string | undefined, ask: Ask): Promise<Choice['positive']> {
  const labels = predictions?.kind === 'classes' ? predictions.labels : []
  if (given === undefined && (labels.length !== 2 || isPlain(labels))) return undefined
  const names = labels.map(String)
  const wanted = given ?? (await ask(`Which label is the positive one, the one to be found: ${names.join(' or ')}? (return: neither)`, ''))
  if (wanted === '') return undefined
  const label = labels.find(one => String(one) === wanted)
  if (label === undefined) throw new InputError('--positive', `is "${wanted}"; the labels are ${names.slice(0, 20).join(', ')}`)
  return label
}

async function trainingOf({ training }: Repository, given: string | undefined, ask: Ask): Promise<Choice['training']> {
  const [first] = training
  const commands = training.map(({ command }) => command)
  const question = `Which command trains the model? ${commands.slice(0, 4).join(', ')} (${NONE} for none)`
  const wanted = given ?? (training.length > 1 ? await ask(question, first?.command ?? NONE) : first?.command)
  if (wanted === undefined || wanted === NONE) return undefined
  return { command: wanted, from: training.find(({ command }) => command === wanted)?.from }
}
