import { type Check, counted, formatNumber, formatShare } from '@gauntlet/core'
import { metricNamed } from '../../metrics/catalogue.ts'
import { tallyWith } from '../../metrics/tally.ts'
import type { ClassExamples, Label } from '../../predictions/examples.ts'
import { shownLabels } from '../../predictions/wording.ts'
import { type GateData, type JudgeContext, section } from '../section.ts'
import { checkOfRows, type Finding } from '../section-check.ts'
import type { EveryClassPredicted } from './schema.ts'

/** A class, in how many rows it is the label, and in how many the prediction. Weights do not count here. */
export interface ClassCounts {
  readonly label: Label
  readonly labels: number
  readonly predictions: number
}

/** No class of the labels is forgotten, and none is made up: `every-class-predicted: {}`. */
export const everyClassPredictedSection = section<EveryClassPredicted, readonly ClassCounts[] | undefined>({
  needs: () => ({ inputs: ['predictions'], metrics: [{ key: 'accuracy', metric: metricNamed('accuracy') }] }),
  measure: (_, { model }) => classCounts(model),
  judge: judgeClasses,
  present: (_, found) => (found === undefined || found.length > 50 ? {} : { tables: [tableOf(found)] })
})

function judgeClasses(written: EveryClassPredicted, found: readonly ClassCounts[] | undefined, context: JudgeContext): Check[] {
  const check = (id: string, title: string, path: readonly PropertyKey[], finding: Finding) =>
    checkOfRows({ id, title, severity: written.severity, path }, finding, context)
  const expected = 'every class of the labels is predicted'
  if (found === undefined) {
    const message = 'There are no predictions of classes to count.'
    return [
      check('every-class-predicted', expected, [], { outcome: 'inconclusive', observed: 'no predictions of classes', expected, message })
    ]
  }
  const madeUp = found.filter(({ labels }) => labels === 0)
  return [
    check('every-class-predicted', expected, ['min-share'], forgotten(written, found)),
    ...(madeUp.length === 0
      ? []
      : [check('every-class-predicted.made-up', 'no class is predicted that no label has', [], invented(madeUp))])
  ]
}

function classCounts(model: GateData['model']): readonly ClassCounts[] | undefined {
  if (model?.examples.kind !== 'classification' || model.examples.of.predicted === undefined) return undefined
  const examples: ClassExamples = model.examples.of
  const { actual, predicted } = tallyWith(examples, undefined)
  return examples.classes
    .map((label, code) => ({ label, labels: actual[code] ?? 0, predictions: predicted[code] ?? 0 }))
    .filter(({ labels, predictions }) => labels + predictions > 0)
}

function forgotten({ 'min-share': share, 'min-labels': least }: EveryClassPredicted, found: readonly ClassCounts[]): Finding {
  const labelled = found.filter(({ labels }) => labels > 0)
  const judged = labelled.filter(({ labels }) => labels >= least)
  const small = labelled.filter(({ labels }) => labels < least).map(({ label }) => label)
  const passedOver = small.length === 0 ? '' : ` Passed over, with fewer than ${formatNumber(least)} labels: ${shownLabels(small)}.`
  const rare = judged.filter(({ labels, predictions }) => predictions === 0 || predictions < (share ?? 0) * labels)
  const expected =
    share === undefined
      ? 'every class of the labels is predicted'
      : `every class is predicted in ${formatShare(share)} of as many rows as have it, or more`
  if (judged.length === 0)
    return {
      outcome: 'inconclusive',
      observed: 'no class to judge',
      expected,
      message: `No class has the ${formatNumber(least)} labels it takes to be judged.${passedOver}`
    }
  if (rare.length === 0) {
    const all = counted(judged.length, 'class', 'classes')
    return {
      outcome: 'pass',
      observed: `all ${all}`,
      expected,
      value: 0,
      message: `The model predicts ${judged.length === 1 ? 'the only class' : `all ${all}`} of the labels.${passedOver}`
    }
  }
  const each = rare
    .slice(0, 5)
    .map(
      ({ label, labels, predictions }) =>
        `${shownLabels([label])} (${counted(labels, 'label')}, predicted ${predictions === 0 ? 'never' : counted(predictions, 'time')})`
    )
  const more = rare.length > each.length ? ` and ${rare.length - each.length} more` : ''
  const what = share === undefined || rare.every(({ predictions }) => predictions === 0) ? 'never predicts' : 'hardly ever predicts'
  return {
    outcome: 'fail',
    observed: `${counted(rare.length, 'class', 'classes')} forgotten`,
    expected,
    value: rare.length,
    message: `The model ${what} ${formatNumber(rare.length)} of ${counted(judged.length, 'class', 'classes')}: ${each.join(', ')}${more}.${passedOver}`
  }
}

function invented(madeUp: readonly ClassCounts[]): Finding {
  const rows = madeUp.reduce((total, { predictions }) => total + predictions, 0)
  const classes = counted(madeUp.length, 'class', 'classes')
  return {
    outcome: 'fail',
    observed: `${classes} made up`,
    expected: 'only classes that labels have',
    value: madeUp.length,
    message: `The model predicts ${classes} that no label has, in ${counted(rows, 'row')}: ${shownLabels(madeUp.map(({ label }) => label))}. Is it the encoding of another data set?`
  }
}

function tableOf(found: readonly ClassCounts[]) {
  return {
    id: 'classes',
    title: 'How often each class occurs and is predicted',
    columns: [{ title: 'Class', align: 'left' as const }, ...['labels', 'predictions'].map(title => ({ title, align: 'right' as const }))],
    rows: found.map(({ label, labels, predictions }) => [shownLabels([label]), labels, predictions])
  }
}
