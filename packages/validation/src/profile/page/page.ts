import { type Check, counted, formatNumber, formatShare, openChecks, VERSION } from '@gauntlet/core'
import { checkBadge, fold, type Html, h, htmlDocument, icon, lines, type Tone } from '@gauntlet/reporting'
import type { DriftFound } from '../../stage.ts'
import type { ColumnProfile, Profile } from '../profile.ts'
import { type ColumnFindings, columnCard } from './column-card.ts'
import { byWeight } from './order.ts'
import { profileStyles } from './styles.ts'

export interface ProfilePage {
  readonly profile: Profile
  /** What the data are shown beside. */
  readonly reference?: Profile
  readonly checks: readonly Check[]
  /** The columns that a check looks at, by the id of the check. */
  readonly checkedColumns: ReadonlyMap<string, readonly string[]>
  readonly drift?: DriftFound
}

/** Cards in the open; the rest of a wide table is folded away. */
const MOST_OPEN_COLUMNS = 60
const MOST_COLUMNS = 500
const MOST_CHECKS = 200

/** A profile as one page that needs nothing else. What matters stands first: failed checks, drifted columns, missing values. */
export function renderProfilePage(page: ProfilePage): string {
  const { profile, reference } = page
  const columns = byWeight(profile.columns.slice(0, MOST_COLUMNS).map(column => findingsOf(column, page)))
  const cards = columns.map((found, index) => columnCard(found, index, profile, reference))
  const folded = cards.slice(MOST_OPEN_COLUMNS)
  const beyond = profile.columns.length - cards.length
  const body = h`<div class="page">
${header(page)}
<main>
${checkSection(page)}
<section aria-labelledby="columns"><h2 id="columns">${counted(profile.columns.length, 'column')}</h2>
${reference !== undefined && h`<p class="legend"><span class="key now">Now</span> <span class="key before">Reference</span> <span class="muted">Heights are shares of the values of each side.</span></p>`}
<div class="columns">${cards.slice(0, MOST_OPEN_COLUMNS)}</div>
${folded.length > 0 && fold(counted(folded.length, 'more column'), h`<div class="columns">${folded}</div>`)}
${beyond > 0 && h`<p class="muted">… and ${counted(beyond, 'more column')}, which the JSON beside this page lists.</p>`}
</section>
</main>
<footer><p>Made by Gauntlet ${VERSION}. This page holds no scripts and loads nothing. Quantiles and numbers of distinct values marked ≈ are close, not exact.${!profile.valuesShown && ' Values are masked.'}</p></footer>
</div>`
  return htmlDocument(`Profile of ${profile.title}`, body, profileStyles)
}

function header({ profile, reference, checks, drift }: ProfilePage): Html {
  const open = openChecks(checks)
  const tone = toneOf(checks)
  const cells = profile.rows * profile.columns.length
  const missing = profile.columns.reduce((sum, column) => sum + column.missing, 0)
  const drifted = drift?.columns.filter(column => column.drifted).length
  const sentence =
    open.length === 0
      ? checks.length === 0
        ? 'No checks were asked for.'
        : `All ${counted(checks.length, 'check')} passed.`
      : `${counted(open.length, 'check')} of ${formatNumber(checks.length)} ${open.length === 1 ? 'is' : 'are'} open.`
  const facts: readonly (readonly [string, string])[] = [
    [
      'Rows',
      reference === undefined ? formatNumber(profile.rows) : `${formatNumber(profile.rows)} (reference ${formatNumber(reference.rows)})`
    ],
    ['Columns', formatNumber(profile.columns.length)],
    ['Missing', cells === 0 ? 'no values' : formatShare(missing / cells)],
    ...(reference === undefined ? [] : [['Reference', reference.title] as const]),
    ['Made', `${profile.createdAt.slice(0, 16).replace('T', ' ')} UTC`]
  ]
  return h`<header>
<p class="eyebrow">Gauntlet profile</p>
<h1>${profile.title}</h1>
<div class="banner ${tone}">${icon(tone)}<div><p class="word">${WORDS[tone]}</p><p class="sentence">${sentence}${drifted !== undefined && drifted > 0 && ` ${counted(drifted, 'column')} drifted.`}</p></div></div>
<dl class="meta">${facts.map(([term, value]) => h`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>`
}

function checkSection({ checks }: ProfilePage): Html {
  const open = openChecks(checks)
  if (open.length === 0) return h``
  const items = open.slice(0, MOST_CHECKS).map(
    check => h`<li class="check ${toneOf([check])}"><div class="head">${checkBadge(check)}<code>${check.id}</code></div>
<p>${check.message}</p>
<dl class="facts"><div><dt>Expected</dt><dd>${check.expected}</dd></div><div><dt>Observed</dt><dd>${check.observed}</dd></div></dl>
${check.reproduce !== undefined && h`<details><summary>See it again</summary><pre><code>${lines(check.reproduce)}</code></pre></details>`}</li>\n`
  )
  const more = open.length - items.length
  return h`<section aria-labelledby="open"><h2 id="open">${counted(open.length, 'open check')}</h2>
<ul class="checks">${items}</ul>${more > 0 && h`<p class="muted">… and ${counted(more, 'more open check')}.</p>`}</section>`
}

function findingsOf(column: ColumnProfile, { reference, checks, checkedColumns, drift }: ProfilePage): ColumnFindings {
  const before = reference?.columns.find(other => other.name === column.name)
  const drifted = drift?.columns.find(other => other.name === column.name)
  return {
    column,
    before,
    isNew: reference !== undefined && before === undefined,
    open: openChecks(checks.filter(check => checkedColumns.get(check.id)?.includes(column.name) === true)),
    ...(drifted === undefined ? {} : { drift: drifted })
  }
}

function toneOf(checks: readonly Check[]): Tone {
  const open = openChecks(checks)
  if (open.some(({ outcome, severity }) => outcome === 'fail' && severity === 'critical')) return 'fail'
  if (open.some(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'critical')) return 'open'
  if (open.some(({ severity }) => severity === 'warning')) return 'warn'
  return checks.length === 0 || open.length > 0 ? 'info' : 'pass'
}

const WORDS: Readonly<Record<Tone, string>> = {
  pass: 'As expected',
  fail: 'Not as expected',
  warn: 'As expected, with warnings',
  open: 'Not all could be judged',
  info: 'Profile'
}
