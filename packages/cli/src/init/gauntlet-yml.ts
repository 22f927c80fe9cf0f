import { counted } from '@gauntlet/core'
import { stringify } from 'yaml'
import { firstBound, reached } from './bound.ts'
import type { KnownMetric } from './look-metrics.ts'
import type { Plan, PlannedGate } from './plan.ts'

const DOCS = 'https://github.com/gauntlet-ml/gauntlet/blob/v1'
const SCHEMA = 'https://raw.githubusercontent.com/gauntlet-ml/gauntlet/v1/schemas/gauntlet.schema.json'

/** The text of gauntlet.yml. Pure. */
export function gauntletYml(plan: Plan): string {
  const parts = [head(), data(plan), gate(plan), comparison(plan), tests(plan), report()]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function head(): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# What a change has to pass before it is merged. First written by "gauntlet init" from what this repository holds; now yours.',
    '#   npx gauntlet check   says whether this file is sound, and runs nothing',
    '#   npx gauntlet run     judges here and now what the workflow judges on every pull request'
  ].join('\n')
}

function data({ data: planned, missingData: [missing] }: Plan): string {
  if (planned === undefined) {
    const example = missing === undefined ? 'data/train.csv' : oneLine(missing)
    const why = missing === undefined ? 'No data were found here.' : `DVC keeps ${example}, and it is not here: "dvc pull" fetches it.`
    return commented([
      `${why} Once there are some (CSV, Parquet, JSON lines, or an address such as s3://…):`,
      'validate-data:',
      `  data: ${scalar(example)}`,
      `  checks: checks.yml # "npx gauntlet validate-data --data ${example} --suggest checks.yml" writes first ones`
    ])
  }
  const { path, rows, columns, checks } = planned
  const origin = {
    suggested: 'made from these data: they say what the data were like, not what they have to be like. Read them',
    present: 'was here already',
    'great-expectations': 'runs as it is'
  }[checks.from]
  return [
    'validate-data:',
    `  data: ${scalar(path)} # ${counted(rows, 'row')}, ${counted(columns, 'column')}`,
    `  checks: ${scalar(checks.path)} # ${origin}`,
    '  # base: git:origin/main # tells failures that are new on a branch from those that were there before, for data in git',
    `  # More checks, drift, freshness, leakage: ${DOCS}/docs/checks.md`
  ].join('\n')
}

function gate({ gate: planned, training }: Plan): string {
  if (planned === undefined) {
    return commented([
      'No predictions and no metrics were found here. Let training write a row for each example that it has not seen:',
      '  pd.DataFrame({"id": x_test.index, "label": y_test, "prediction": model.predict(x_test)}).to_csv("predictions.csv", index=False)',
      'model-gate:',
      '  predictions: predictions.csv',
      '  gate:',
      '    metrics:',
      '      accuracy: { min: 0.8 }'
    ])
  }
  const by = planned.isMade && training.command !== undefined ? ` # written by: ${oneLine(training.command)}` : ''
  return [
    'model-gate:',
    `  ${planned.of}: ${scalar(planned.path)}${by}`,
    '  gate:',
    ...settings(planned).map(line => `    ${line}`),
    `    metrics: # each a little worse than what was reached ${measuredOn(planned)}: raise them`,
    ...planned.metrics.map(metric => `      ${metricLine(metric, planned.of === 'predictions' ? planned.rows : undefined)}`),
    ...suggestions(planned).map(line => `    # ${line}`),
    `    # More: intervals, baselines, fairness, calibration: ${DOCS}/actions/model-gate/README.md`
  ].join('\n')
}

function measuredOn(planned: PlannedGate): string {
  return planned.of === 'predictions' ? `on ${counted(planned.rows, 'row')}` : `in ${oneLine(planned.path)}`
}

function settings(planned: PlannedGate): string[] {
  if (planned.of === 'metrics') return []
  const { columns, positive } = planned.settings
  return [
    ...(columns === undefined ? [] : [`columns: ${flow(columns)} # what they are called there`]),
    ...(positive === undefined ? [] : [`positive: ${scalar(positive)}`])
  ]
}

function metricLine(metric: KnownMetric, rows: number | undefined): string {
  const bound = firstBound(metric, rows)
  const rule = {
    ...(metric.metric === undefined ? {} : { metric: metric.metric }),
    ...(bound === undefined ? {} : { [bound.key]: bound.value })
  }
  return `${scalar(metric.key)}: ${flow(rule)} # ${reached(metric)}`
}

function suggestions(planned: PlannedGate): string[] {
  if (planned.of === 'metrics') {
    const [other] = planned.others
    return other === undefined ? [] : [`${scalar(other)}: { better: higher, min: 0.5 } under "metrics" asks for a number of your own`]
  }
  const by = planned.slices.slice(0, 2)
  return by.length === 0 ? [] : [`slices: ${flow({ by })} # the same for parts of the rows`]
}

function comparison({ comparison: planned, gate: judged }: Plan): string {
  if (planned === undefined) {
    if (judged?.of !== 'predictions') return ''
    const [first] = judged.metrics
    return commented([
      'Once a model is in production: its predictions for the same rows, with an id, tell better from within noise.',
      'compare-production:',
      `  candidate: ${scalar(judged.path)}`,
      '  production: predictions-production.csv',
      `  comparison: ${flow({ metric: first?.metric ?? first?.key ?? 'accuracy', ...judged.settings })}`
    ])
  }
  const { candidate, production, metric, margin, settings: said } = planned
  return [
    'compare-production:',
    `  candidate: ${scalar(candidate)}`,
    `  production: ${scalar(production)} # taken for the predictions of the model in production, by its name`,
    '  comparison:',
    `    metric: ${scalar(metric)}`,
    `    margin: ${scalar(margin)} # this much worse still counts as not worse`,
    ...(said.columns === undefined ? [] : [`    columns: ${flow(said.columns)}`]),
    ...(said.positive === undefined ? [] : [`    positive: ${scalar(said.positive)}`])
  ].join('\n')
}

function tests({ tests: planned }: Plan): string {
  if (planned === undefined) return ''
  return [
    'tests:',
    `  files: ${scalar(planned.junit)} # JUnit XML${planned.from === undefined ? '' : `, as ${oneLine(planned.from)} has it written`}`
  ].join('\n')
}

function report(): string {
  return [
    'pr-report: {} # one comment on the pull request, a step summary and an HTML page',
    `# More, such as a check run of its own, your own Markdown and charts: ${DOCS}/actions/pr-report/README.md`
  ].join('\n')
}

function commented(lines: readonly string[]): string {
  return lines.map(line => `# ${line}`).join('\n')
}

/** A value on one line, quoted where YAML would read it otherwise. */
function scalar(value: string | number | boolean): string {
  return stringify(value, { lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN' }).trimEnd()
}

function flow(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', blockQuote: false }).trimEnd()
}

/** Foreign text in a comment stays in it. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 200)
}
