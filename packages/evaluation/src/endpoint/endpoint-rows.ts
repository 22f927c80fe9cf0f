import { counted, formatDuration, formatNumber, formatShare, InputError, plain, type Roots, shownAddress, type Table } from '@gauntlet/core'
import type { TableFiles } from '@gauntlet/tables'
import type { Column, Predictions } from '../predictions/column.ts'
import { CategoryBuilder, NumberBuilder } from '../predictions/column-builder.ts'
import type { ReadingPlan } from '../predictions/plan.ts'
import { predictionsAt } from '../predictions/predictions-at.ts'
import { kindOf, kindWord } from '../predictions/wording.ts'
import type { ProductionRows } from '../production/production-rows.ts'
import { type Asked, askEndpoint, leastAnswered, shownProblems } from './ask-endpoint.ts'
import type { AnswerPaths, EndpointOptions, RowAnswer } from './request-rows.ts'
import type { Endpoint } from './schema.ts'

/** The candidate as it was read, with the ids of its rows kept. */
export interface CandidateRows {
  readonly files: TableFiles
  readonly predictions: Predictions
  readonly plan: ReadingPlan
}

export interface EndpointRows extends ProductionRows {
  /** The rows of the candidate that the endpoint answered: row for row those of `predictions`. */
  readonly rows: Int32Array
}

/**
 * `production: endpoint`: what a served model says of the candidate's own rows. Labels, ids and everything else of a row are the
 * candidate's; the prediction and the score are the endpoint's.
 *
 * With fewer answers than `min-answered` there is a `shortfall` and no predictions. Where some rows may be without an answer, compare
 * `predictionsAt(candidate, rows)` with these.
 */
export async function readEndpoint(
  endpoint: Endpoint,
  candidate: CandidateRows,
  options: EndpointOptions & { readonly roots: Roots }
): Promise<EndpointRows> {
  const { predictions, plan, files } = candidate
  const { ids, rows } = predictions
  if (ids === undefined || plan.id === undefined) throw new Error('Could not ask the endpoint: the ids of the rows were not kept')
  if (rows > endpoint['max-rows'])
    throw new InputError(
      'endpoint',
      `would be asked about ${counted(rows, 'row')}, and "max-rows" is ${formatNumber(endpoint['max-rows'])}. Give "candidate" fewer rows, drawn by chance, or raise it.`
    )
  const source = { files, features: endpoint.features, id: plan.id, ids, batch: endpoint.batch }
  const asked = await askEndpoint(endpoint, pathsFor(endpoint, plan), source, { ...options, temp: options.roots.temp })
  const least = leastAnswered(endpoint, rows)
  const enough = asked.answered > 0 && asked.answered >= least
  const answered = answeredRows(asked)
  const name = `${shownAddress(endpoint.url)} (${endpoint.protocol})`
  return {
    predictions: enough ? champion(predictions, plan, asked, answered) : undefined,
    rows: answered,
    shortfall: enough ? undefined : shortfall(asked, rows, least, endpoint),
    plan,
    shown: `the endpoint ${name}: ${formatNumber(asked.answered)} of ${counted(rows, 'row')} answered`,
    evidence: { tables: [evidence(asked, rows, name)] },
    files: [],
    versions: {}
  }
}

function answeredRows({ answers, answered }: Asked): Int32Array {
  const rows = new Int32Array(answered)
  let place = 0
  for (const [row, answer] of answers.entries()) if (answer !== undefined) rows[place++] = row
  return rows
}

/** What the metrics are computed of has to come from the endpoint as well. */
function pathsFor(endpoint: Endpoint, plan: ReadingPlan): AnswerPaths {
  const scores = endpoint['score-path']
  const predictions = endpoint['predictions-path'] ?? (scores === undefined || plan.prediction !== undefined ? 'default' : undefined)
  if (plan.score !== undefined && scores === undefined)
    throw new InputError(
      'endpoint',
      'says nothing of scores, which are needed here. Write where they stand in the answer: "score-path: scores".'
    )
  return { predictions: plan.prediction === undefined ? undefined : predictions, scores: plan.score === undefined ? undefined : scores }
}

function champion(candidate: Predictions, plan: ReadingPlan, { answers }: Asked, rows: Int32Array): Predictions {
  const at = predictionsAt(candidate, rows)
  const said = (of: (answer: RowAnswer) => RowAnswer['prediction']) =>
    Array.from(rows, row => {
      const answer = answers[row]
      return answer === undefined ? undefined : of(answer)
    })
  return {
    ...at,
    origin: { data: 'endpoint', config: 'endpoint' },
    prediction:
      plan.prediction === undefined
        ? undefined
        : columnOf(
            said(answer => answer.prediction),
            candidate.label
          ),
    score:
      plan.score === undefined
        ? undefined
        : Float64Array.from(
            said(answer => answer.score),
            Number
          ),
    scores: undefined
  }
}

/** Predictions as a column. What is no class or number of the candidate's kind is refused: it could never be right. */
function columnOf(values: readonly RowAnswer['prediction'][], label: Column): Column {
  const other = values.find(value => value !== undefined && kindOf(value) !== label.kind)
  if (other !== undefined) {
    const example = JSON.stringify(typeof other === 'string' ? plain(other, 60) : other)
    throw new InputError(
      'endpoint',
      `answers ${kindWord(kindOf(other))} such as ${example}, where the labels are ${kindWord(label.kind)}. Let "predictions-path" lead to predictions that are written as the labels are.`
    )
  }
  if (label.kind === 'number') {
    const builder = new NumberBuilder()
    for (const value of values) builder.add(typeof value === 'number' ? value : null)
    return builder.build()
  }
  const builder = new CategoryBuilder(label.kind)
  for (const value of values) builder.add(typeof value === 'number' || value === undefined ? null : value)
  return builder.build()
}

function shortfall({ answered, problems }: Asked, rows: number, least: number, endpoint: Endpoint): string {
  const needed = least === rows ? 'all of them are needed' : `"min-answered" asks for ${formatShare(endpoint['min-answered'])}`
  return `The endpoint answered ${formatNumber(answered)} of ${counted(rows, 'row')}; ${needed}. What was wrong: ${shownProblems(problems)}.`
}

function evidence({ answered, requests, retries, problems, milliseconds, elapsedMs }: Asked, rows: number, name: string): Table {
  const quantile = (share: number) =>
    formatDuration(milliseconds[Math.min(milliseconds.length - 1, Math.floor(share * milliseconds.length))] ?? Number.NaN)
  return {
    id: 'endpoint',
    title: `Production at ${plain(name, 200)}`,
    columns: [
      { title: '', align: 'left' },
      { title: '', align: 'right' }
    ],
    rows: [
      ['Rows', rows],
      ['Rows answered', answered],
      ['Requests', requests],
      ['Of them tried again', retries],
      ...(milliseconds.length === 0 ? [] : [['Time of a request, half and nineteen of twenty', `${quantile(0.5)}, ${quantile(0.95)}`]]),
      ['Time of all', formatDuration(elapsedMs)],
      ...[...problems].map(([problem, count]) => [plain(`No answer: ${problem}`, 500), count])
    ]
  }
}
