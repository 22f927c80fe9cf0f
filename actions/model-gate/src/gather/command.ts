import { commandLine } from '@gauntlet/core'
import type { Inputs } from '../inputs.ts'

/** The command that judges the same files again, where every config is a file: YAML of a workflow does not fit on a line. */
export function commandFor(inputs: Inputs): string | undefined {
  const { gate, metrics, baseline, predictionLog, folds, base, train } = inputs
  const configs = { metrics, baseline, 'prediction-log': predictionLog, folds, base }
  if (gate.inline || Object.values(configs).some(given => given?.inline === true) || train?.includes('\n') === true) return undefined
  const lists = { predictions: inputs.predictions, production: inputs.production, tests: inputs.tests }
  return commandLine('model-gate', {
    ...written(lists, lines => lines.join(',')),
    gate: gate.text,
    ...written(configs, given => given.text),
    ...(train === undefined ? {} : { train }),
    ...(inputs.useBase ? { 'use-base': 'true' } : {})
  })
}

function written<Given>(all: Readonly<Record<string, Given | undefined>>, text: (given: Given) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).flatMap(([name, given]) => (given === undefined ? [] : [[name, text(given)]])))
}
