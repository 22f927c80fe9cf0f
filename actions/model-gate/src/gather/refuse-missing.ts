import { type Config, InputError, type Location } from '@gauntlet/core'
import type { Gate, GateInput, GateNeeds, SectionName } from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'

/** Inputs that contradict each other, and those that the gate needs and that are not there. Before anything is read. */
export function refuseMissing(inputs: Inputs, gate: Config<Gate>, needs: GateNeeds): void {
  refuseContradictions(inputs, gate)
  if (gate.value.metrics !== undefined && inputs.predictions === undefined && inputs.metrics === undefined) {
    throw new InputError(
      'predictions',
      'is not given, and neither is "metrics", so that there is nothing to judge. Name the predictions, or a file of metrics.'
    )
  }
  for (const [input, sections] of needs.inputs) {
    if (isGiven(input, inputs, gate.value)) continue
    throw new InputError('gate', `has ${what(input, sections, gate)}, but there is no ${NAMES[input]}. ${WAYS_OUT[input]}`)
  }
  if (gate.value['min-rows'] !== undefined && inputs.predictions === undefined)
    throw new InputError(
      'gate',
      'has "min-rows", which counts the rows of "predictions", and that is not given. Remove it, or name the predictions.'
    )
}

function refuseContradictions({ production, predictionLog, baseline, predictions }: Inputs, gate: Config<Gate>): void {
  const isLive = production?.includes('live') === true
  if (production?.includes('endpoint') === true)
    throw new InputError(
      'production',
      'is "endpoint", which only compare-production asks. Use that action, or name a file that holds what the served model says.'
    )
  if (isLive && production.length > 1) throw new InputError('production', 'names "live" beside files. Write "live" alone, or files alone.')
  if (isLive && predictionLog === undefined)
    throw new InputError('production', 'is "live", which is read from the prediction log. Add the input "prediction-log".')
  if (!isLive && predictionLog !== undefined)
    throw new InputError('prediction-log', 'is only read for what production does now. Add "production: live", or remove it.')
  if (!isLive && production !== undefined && predictions === undefined)
    throw new InputError('production', 'holds predictions for the same rows, but there are no "predictions" to hold against them.')
  if (baseline === undefined || gate.value.baseline === undefined) return
  const location = gate.locate(['baseline'])
  const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`
  throw new InputError('baseline', `is given, and the gate has a "baseline" too${where}. Remove one of them.`)
}

/** A gate may say that it can do without a model to compare with. */
function isGiven(input: GateInput, inputs: Inputs, gate: Gate): boolean {
  if (input === 'baseline') {
    const { baseline, production } = inputs
    return baseline !== undefined || gate.baseline !== undefined || production !== undefined || gate['without-baseline'] !== 'error'
  }
  return inputs[input] !== undefined || (input === 'production' && gate['without-baseline'] !== 'error')
}

/** The first key that needs it, with its line. */
function what(input: GateInput, sections: readonly SectionName[], gate: Config<Gate>): string {
  const bound = BOUNDS[input]
  const rule = bound && gate.value.metrics?.find(metric => metric.rule[bound] !== undefined)
  if (sections.includes('metrics') && bound !== undefined && rule !== undefined)
    return `a "${bound}" for ${rule.key}${whereIs(gate.locate(['metrics', rule.key, bound]))}`
  const [section = 'metrics'] = sections
  return `the section "${section}"${whereIs(gate.locate([section]))}`
}

function whereIs(location: Location | undefined): string {
  return location === undefined ? '' : ` (${location.file}, line ${location.line})`
}

const BOUNDS: Partial<Record<GateInput, 'max-drop' | 'max-gap'>> = { baseline: 'max-drop', train: 'max-gap' }

const NAMES: Readonly<Record<GateInput, string>> = {
  predictions: 'file of predictions to judge it by',
  baseline: 'baseline to drop from',
  production: 'model in production to compare with',
  train: 'word of the training rows',
  folds: 'file of folds',
  tests: 'file of test results'
}

const FIRST_MODEL =
  'A first model, which has nothing to be compared with, is let through by "without-baseline: pass" (or "skip", a note) in the gate.'

const WAYS_OUT: Readonly<Record<GateInput, string>> = {
  predictions: 'Add the input "predictions".',
  baseline: `Add the input "baseline" with the metrics of the model to compare with, or its predictions as "production", or use "min" and "max". ${FIRST_MODEL}`,
  production: `Add the input "production" with its predictions for the same rows. ${FIRST_MODEL}`,
  train: 'Add the input "train" with the metrics or the predictions of the rows that the model was trained on.',
  folds: 'Add the input "folds" with the metrics of each fold, or name the column of folds: "columns: { fold: … }".',
  tests: 'Add the input "tests" with the JUnit XML that your tests write ("pytest --junitxml=tests.xml").'
}
