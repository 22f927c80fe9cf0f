import type { Gate } from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'

/** A sentence for each input that this gate asks nothing of: whoever names the results of tests believes that they decide. */
export function unusedInputs({ train, folds, tests }: Inputs, gate: Gate): string[] {
  const hasGap = gate.metrics?.some(({ rule }) => rule['max-gap'] !== undefined) === true
  const unused = [
    train !== undefined && !hasGap && ['train', 'a "max-gap" to a metric'],
    folds !== undefined && gate['cross-validation'] === undefined && ['folds', 'the section "cross-validation"'],
    tests !== undefined && gate.tests === undefined && ['tests', 'the section "tests: {}"']
  ].filter(found => found !== false)
  return unused.map(([input, part]) => `Input "${input}" is given, but this gate asks nothing of it. Add ${part}, or remove the input.`)
}
