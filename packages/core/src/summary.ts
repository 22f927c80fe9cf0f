import { boundedChecks, boundsBar } from './bounds.ts'
import type { Check } from './check.ts'
import type { Figure, Table } from './evidence.ts'
import { formatBytes, formatDuration, formatNumber, formatSeconds, formatShare } from './format.ts'
import { headline, STATUS_WORDS } from './headline.ts'
import { fullestThatFits } from './ladder.ts'
import { blocks, code, details, fence, type Markdown, markdown, table } from './markdown.ts'
import { openChecks } from './status.ts'
import type { Failure, Provenance, Verdict } from './verdict.ts'

/** GitHub drops a step summary of more than 1 MiB whole, so we stay below it. */
const MOST_SUMMARY_BYTES = 1024 * 1024 - 1024

/** A verdict as a step summary: the verdict in one line, then what is open, then the rest in folds. */
export function renderSummary(verdict: Verdict, maxBytes = MOST_SUMMARY_BYTES): Markdown {
  const page = (limits: Limits) => () => `${blocks(verdictLine(verdict), ...verdictDetail(verdict, limits))}\n`
  return fullestThatFits(
    [
      page({ open: 200, checks: 2000, rows: 1000, reproduce: true }),
      page({ open: 100, checks: 500, rows: 100, reproduce: true }),
      page({ open: 50, checks: 100, rows: 20, reproduce: false }),
      page({ open: 20, checks: 0, rows: 0, reproduce: false }),
      () => `${verdictLine(verdict)}\n`
    ],
    maxBytes
  )
}

/** Says that an action could not judge, and why. */
export function renderFailure(failure: Pick<Failure, 'title' | 'message'>): Markdown {
  const { sign, word } = STATUS_WORDS.error
  return `${blocks(`### ${sign} ${markdown(failure.title)}: ${word}`, markdown(failure.message, 4000))}\n`
}

/** How much of a verdict is shown. */
export interface Limits {
  readonly open: number
  readonly checks: number
  readonly rows: number
  readonly reproduce: boolean
}

/** Heading and headline. */
export function verdictLine(verdict: Verdict): Markdown {
  const { sign, word } = STATUS_WORDS[verdict.status]
  return blocks(`### ${sign} ${markdown(verdict.title)}: ${word}`, `**${markdown(headline(verdict))}**${policyNote(verdict)}`)
}

/** Everything below the headline. `pictures` is what somebody else made of the charts. */
export function verdictDetail(verdict: Verdict, limits: Limits, pictures: Markdown | false = false): Markdown[] {
  const open = openChecks(verdict.checks)
  return [
    openList(open, limits),
    figureTable(verdict.evidence.figures),
    limits.checks > 0 &&
      verdict.checks.length > 0 &&
      details(`All checks (${verdict.checks.length})`, checkTable(verdict.checks, limits.checks)),
    pictures,
    ...(limits.rows > 0 ? verdict.evidence.tables.map(shown => details(shown.title, dataTable(shown, limits.rows))) : []),
    details('Where this comes from', provenanceTable(verdict.provenance))
  ].filter(part => part !== false && part !== '') as Markdown[]
}

/** An inconclusive verdict that was let through says so: the reader must not take it for a pass. */
function policyNote({ status, policy }: Verdict): Markdown {
  if (status !== 'inconclusive' || policy.onInconclusive === 'fail') return ''
  return ` The workflow goes on because it sets ${code(`on-inconclusive: ${policy.onInconclusive}`)}.`
}

function openList(open: readonly Check[], limits: Limits): Markdown {
  // One command that judges all of them again is said once.
  const [command, ...others] = new Set(open.map(({ reproduce }) => reproduce))
  const shared = open.length > 1 && others.length === 0 ? command : undefined
  const shown = open.slice(0, limits.open).map(check => {
    const where = check.location === undefined ? '' : ` (${code(`${check.location.file}:${check.location.line}`)})`
    const again =
      limits.reproduce && check.reproduce !== undefined && check.reproduce !== shared
        ? `\n\n${indent(reproduceBlock(check.reproduce))}`
        : ''
    const bar = boundsCell(check)
    return `- ${outcomeMark(check)} ${code(check.id)}${where}: ${markdown(check.message)}${bar === '' ? '' : `<br>${bar}`}${again}`
  })
  const rest = open.length - shown.length
  const list = [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')
  return limits.reproduce && shared !== undefined ? blocks(list, reproduceBlock(shared)) : list
}

/** The SQL or the command that shows a finding again, to be copied: nothing in it is escaped or broken. */
export function reproduceBlock(reproduce: string): Markdown {
  return fence(reproduce, /^\s*(select|with|from)\b/i.test(reproduce) ? 'sql' : 'sh')
}

/** Checks as a table of expectation and finding, with bars where there are numbers to draw. */
export function checkTable(checks: readonly Check[], most: number): Markdown {
  const drawn = boundedChecks(checks).length > 0
  const rows = checks
    .slice(0, most)
    .map(check => [
      outcomeMark(check),
      code(check.id),
      markdown(check.title),
      markdown(check.expected),
      markdown(check.observed),
      ...(drawn ? [boundsCell(check)] : [])
    ])
  const more = checks.length - rows.length
  const columns = [
    { title: 'Outcome' },
    { title: 'Check' },
    { title: 'What' },
    { title: 'Expected' },
    { title: 'Observed' },
    ...(drawn ? [{ title: '● value, [ at least, ] at most' }] : [])
  ]
  return blocks(table(columns, rows), more > 0 && `… and ${more} more checks.`)
}

function boundsCell(check: Check): Markdown {
  const [bounded] = boundedChecks([check])
  return bounded === undefined ? '' : code(boundsBar(bounded))
}

/** One line per number: Old, New, Change. Columns nobody has a value for are left out. */
function figureTable(figures: readonly Figure[]): Markdown {
  if (figures.length === 0) return ''
  const compared = figures.some(figure => figure.previous !== undefined)
  const noted = figures.some(figure => figure.note !== undefined)
  const columns = [
    { title: 'Metric' },
    ...(compared ? [{ title: 'Old', align: 'right' as const }] : []),
    { title: compared ? 'New' : 'Value', align: 'right' as const },
    ...(compared ? [{ title: 'Change', align: 'right' as const }] : []),
    ...(noted ? [{ title: 'Note' }] : [])
  ]
  const rows = figures.map(figure => [
    code(figure.title),
    ...(compared ? [figure.previous === undefined ? '' : formatFigure(figure.previous, figure.unit)] : []),
    formatFigure(figure.value, figure.unit),
    ...(compared ? [formatChange(figure)] : []),
    ...(noted ? [markdown(figure.note ?? '')] : [])
  ])
  return table(columns, rows)
}

/** A figure's number with its unit; `missing` where it was promised and is not there. */
export function formatFigure(value: number | null, unit: Figure['unit']): string {
  if (value === null) return 'missing'
  if (unit === 'share') return formatShare(value)
  if (unit === 'bytes') return formatBytes(value)
  if (unit === 'milliseconds') return formatTime(value / 1000)
  if (unit === 'seconds') return formatTime(value)
  return formatNumber(value)
}

/** Two that differ by a little must not look the same; from a minute on nobody reads seconds. */
function formatTime(seconds: number): string {
  return Math.abs(seconds) < 60 ? formatSeconds(seconds) : formatDuration(seconds * 1000)
}

/** The change in words a screen reader can read: sign, number, and better or worse where that is known and beyond noise. */
export function formatChange({ value, previous, better, unit, interval }: Figure): string {
  if (previous === undefined) return ''
  if (previous === null || value === null) return 'not comparable'
  const change = value - previous
  if (change === 0) return 'none'
  const isNoise = interval !== undefined && interval.low <= 0 && interval.high >= 0
  const direction = better === undefined ? '' : (better === 'higher') === change > 0 ? ' (better)' : ' (worse)'
  const judged = isNoise ? ' (within noise)' : direction
  return `${change > 0 ? '+' : '−'}${sizeOfChange(Math.abs(change), unit)}${judged}`
}

/** Three digits say how much; the values themselves stand beside it. */
function sizeOfChange(size: number, unit: Figure['unit']): string {
  if (unit === 'share') return `${formatNumber(size * 100, 3)} points`
  return unit === 'none' ? formatNumber(size, 3) : formatFigure(size, unit)
}

export function dataTable(shown: Table, most: number): Markdown {
  const rows = shown.rows.slice(0, most).map(row => row.map(cell => markdown(cellText(cell))))
  const more = shown.rows.length - rows.length
  return blocks(table(shown.columns, rows), more > 0 && `… and ${more} more rows.`)
}

export function cellText(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? formatNumber(cell) : String(cell)
}

export function outcomeMark(check: Pick<Check, 'outcome' | 'severity'>): string {
  if (check.outcome === 'pass') return '✅ pass'
  if (check.severity === 'info') return `ℹ️ ${check.outcome}`
  if (check.outcome === 'inconclusive') return '❔ inconclusive'
  return check.severity === 'warning' ? '⚠️ warning' : '❌ fail'
}

export function provenanceTable(provenance: Provenance): Markdown {
  const seconds = Date.parse(provenance.finishedAt) - Date.parse(provenance.startedAt)
  const files = provenance.inputs
    .slice(0, 20)
    .map(file => [markdown(file.input), `${code(file.path)} ${code(`sha256:${file.sha256}`)} ${formatBytes(file.bytes)}`])
  const more = provenance.inputs.length - files.length
  const rows = [
    ['Commit', provenance.sha === undefined ? '' : code(provenance.sha)],
    ['Run', runCell(provenance)],
    ['Job', markdown(provenance.job ?? '')],
    ...files,
    ['', more > 0 ? `… and ${more} more files` : ''],
    ['Judged', `${provenance.finishedAt} in ${formatDuration(seconds)}`],
    [
      'Versions',
      Object.entries(provenance.versions)
        .map(([name, version]) => markdown(`${name} ${version}`))
        .join(', ')
    ]
  ]
  return table(
    [{ title: 'What' }, { title: 'Which' }],
    rows.filter(([, value]) => value !== '')
  )
}

/** A link where the address is plain enough to be one; whatever else a verdict file calls the run is text. */
function runCell({ runId, runAttempt = 1, runUrl }: Provenance): Markdown {
  if (runId === undefined && runUrl === undefined) return ''
  const name = `${markdown(runId ?? 'run', 100)}, attempt ${runAttempt}`
  return runUrl !== undefined && /^https?:\/\/[\w.:-]+(\/[\w.-]+)*$/.test(runUrl) ? `[${name}](${runUrl})` : name
}

function indent(block: string): string {
  return block.replace(/^/gm, '  ')
}
