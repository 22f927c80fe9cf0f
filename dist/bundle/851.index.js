export const id = 851;
export const ids = [851];
export const modules = {

/***/ 93232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderProfilePage: () => (/* binding */ renderProfilePage)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 85 modules
var reporting_src = __webpack_require__(98452);
;// CONCATENATED MODULE: ./packages/validation/src/profile/page/histogram-svg.ts


const WIDTH = 320;
const HEIGHT = 96;
/** A column's histogram, the reference's as a line over it. `undefined` where there is none to draw. */
function histogramSvg(column, before) {
    const { name, histogram } = column;
    if (histogram === undefined)
        return undefined;
    const reference = before?.histogram?.of === histogram.of ? before.histogram : undefined;
    const from = Math.min(start(histogram), reference === undefined ? Infinity : start(reference));
    const to = Math.max(end(histogram), reference === undefined ? -Infinity : end(reference));
    const bars = densities(histogram);
    const line = reference === undefined ? [] : densities(reference);
    // One bin may hold nearly all values: it is cut off rather than the rest made invisible.
    const top = ceiling([...bars, ...line].map(bin => bin.density));
    const x = (value) => ((value - from) / (to - from)) * WIDTH;
    const y = (density) => HEIGHT - Math.min(1, density / top) * (HEIGHT - 4);
    const rects = bars.flatMap(({ from: left, to: right, density }) => {
        if (density === 0)
            return [];
        const width = Math.max(0.75, x(right) - x(left) - 1);
        const height = Math.max(1, HEIGHT - y(density));
        return [
            (0,reporting_src.h) `<rect x="${x(left).toFixed(1)}" y="${(HEIGHT - height).toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`
        ];
    });
    const path = line
        .map(({ from: left, to: right, density }) => `L${x(left).toFixed(1)} ${y(density).toFixed(1)}L${x(right).toFixed(1)} ${y(density).toFixed(1)}`)
        .join('');
    const sides = reference === undefined || before === undefined ? [column] : [column, before];
    const ends = [endText(sides, 'min') ?? (0,src/* formatNumber */.ZV)(from, 3), endText(sides, 'max') ?? (0,src/* formatNumber */.ZV)(to, 3)];
    const words = `Histogram of ${name} from ${ends[0]} to ${ends[1]}${reference === undefined ? '' : ', with the reference as a line'}`;
    return (0,reporting_src.h) `<svg class="histogram" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${words}"><g class="bars">${rects}</g>${reference !== undefined && (0,reporting_src.h) `<path class="before" d="M${x(start(reference)).toFixed(1)} ${HEIGHT}${path}L${x(end(reference)).toFixed(1)} ${HEIGHT}"/>`}<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT - 0.5}" y2="${HEIGHT - 0.5}"/></svg>
<div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>`;
}
/** The share of the values in a bin over its width. */
function densities({ edges, counts }) {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.map((count, index) => {
        const [from = 0, to = 1] = [edges[index], edges[index + 1]];
        return { from, to, density: all === 0 ? 0 : count / all / (to - from) };
    });
}
/** The highest density, unless it dwarfs all others. */
function ceiling(densities) {
    const [first = 1, second = 0] = [...densities].sort((a, b) => b - a);
    return second > 0 && first > 8 * second ? 4 * second : first || 1;
}
/** The least or the largest value itself, for bins may reach beyond. Dates and times as ISO text, which sorts by itself. */
function endText(sides, end) {
    const numbers = sides.flatMap(({ numbers }) => numbers?.[end] ?? []);
    if (numbers.length > 0)
        return (0,src/* formatNumber */.ZV)(end === 'min' ? Math.min(...numbers) : Math.max(...numbers), 4);
    const moments = sides.flatMap(({ moments }) => moments?.[end] ?? []).sort();
    return (end === 'min' ? moments[0] : moments.at(-1))?.slice(0, 16).replace('T', ' ');
}
function start({ edges }) {
    return edges[0] ?? 0;
}
function end({ edges }) {
    return edges.at(-1) ?? 1;
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/page/top-values.ts


const MOST_SHOWN = 6;
/** The commonest values as bars, the reference's share as a mark on each. `undefined` where they are not known. */
function topValues(column, before, profile, reference) {
    const { top, missing, name } = column;
    const values = profile.rows - missing;
    if (top === undefined || top.length === 0 || values === 0)
        return undefined;
    const shares = top.slice(0, MOST_SHOWN).map(({ value, count }, index) => {
        const share = count / values;
        const then = value === null ? undefined : shareBefore(value, before, reference);
        const text = value === null ? (ORDINALS[index] ?? 'Value') : value === '' ? '(empty text)' : value;
        return (0,reporting_src.h) `<li><span class="name${value === null && ' muted'}">${text}</span><span class="share">${(0,src/* formatShare */.T1)(share)}${then !== undefined && (0,reporting_src.h) ` <span class="muted">${(0,src/* formatShare */.T1)(then)}</span>`}</span>
<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6"/><rect class="bar" width="${(share * 100).toFixed(2)}" height="6"/>${then !== undefined && (0,reporting_src.h) `<rect class="mark" x="${Math.min(99, then * 100).toFixed(2)}" width="1" height="6"/>`}</svg></li>\n`;
    });
    const rest = values - top.slice(0, MOST_SHOWN).reduce((sum, { count }) => sum + count, 0);
    return (0,reporting_src.h) `<ol class="top" aria-label="Commonest values of ${name}">${shares}</ol>${rest > 0 && (0,reporting_src.h) `<p class="rest muted">${(0,src/* formatShare */.T1)(rest / values)} other values${column.distinct !== undefined && `, of ${column.distinct.exact ? '' : '≈ '}${(0,src/* formatNumber */.ZV)(column.distinct.count)} different ones`}</p>`}`;
}
function shareBefore(value, before, reference) {
    if (before?.top === undefined || reference === undefined)
        return undefined;
    const values = reference.rows - before.missing;
    const found = before.top.find(other => other.value === value);
    // Beyond the commonest ones of the reference its share is not known, unless those are all.
    if (found === undefined)
        return before.distinct?.exact === true && values > 0 && reference.valuesShown ? 0 : undefined;
    return values === 0 ? undefined : found.count / values;
}
const ORDINALS = ['Most common', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

;// CONCATENATED MODULE: ./packages/validation/src/profile/page/column-card.ts




/** One column: what it holds, how it is spread, beside the reference where there is one. */
function columnCard(found, index, profile, reference) {
    const { column, before, isNew, open, drift } = found;
    const id = `column-${index + 1}`;
    const badges = [
        ...open.slice(0, 3).map(check => (0,reporting_src.h) `${(0,reporting_src.checkBadge)(check)}<code class="muted">${check.id}</code>`),
        open.length > 3 && (0,reporting_src.h) `<span class="muted">and ${(0,src/* counted */.hS)(open.length - 3, 'more')}</span>`,
        drift?.drifted === true && (0,reporting_src.badge)('warn', 'Drifted'),
        isNew && (0,reporting_src.badge)('info', 'Not in the reference')
    ];
    const picture = histogramSvg(column, before) ?? topValues(column, before, profile, reference);
    return (0,reporting_src.h) `<article class="column" aria-labelledby="${id}">
<div class="title"><h3 id="${id}">${column.name === '' ? '(no name)' : column.name}</h3><span class="type">${typeWords(column)}</span></div>
${badges.some(one => one !== false) && (0,reporting_src.h) `<p class="marks">${badges}</p>`}
${drift !== undefined && drift.words !== '' && (0,reporting_src.h) `<p class="drift">${drift.words}</p>`}
<div class="inside">${numberTable(column, before, profile, reference, id)}${picture !== undefined && (0,reporting_src.h) `<div class="picture">${picture}</div>`}</div>
</article>
`;
}
function typeWords({ type, engineType }) {
    return type === 'other' ? engineType : type;
}
/** Two columns of numbers where there is a reference, one where there is none. */
function numberTable(column, before, profile, reference, id) {
    const shown = linesOf(column, before).map(({ term, of, telling }) => {
        const now = of(column, profile);
        const then = before === undefined || reference === undefined ? '' : of(before, reference);
        const changed = telling === true && then !== '' && then !== now;
        const cells = [(0,reporting_src.h) `<td class="num${changed && ' changed'}">${now}</td>`];
        if (before !== undefined)
            cells.push((0,reporting_src.h) `<td class="num muted">${then}</td>`);
        return (0,reporting_src.h) `<tr><th scope="row">${term}</th>${cells}</tr>\n`;
    });
    const head = (0,reporting_src.h) `<thead><tr><th scope="col"><span class="unseen">What</span></th><th scope="col" class="num">Now</th>${before !== undefined && (0,reporting_src.h) `<th scope="col" class="num">Reference</th>`}</tr></thead>`;
    return (0,reporting_src.h) `<table class="numbers" aria-labelledby="${id}">${head}<tbody>
${shown}</tbody></table>`;
}
function linesOf(column, before) {
    const lines = [
        before !== undefined && before.type !== column.type && { term: 'Type', of: typeWords, telling: true },
        {
            term: 'Missing',
            of: ({ missing }, { rows }) => (rows === 0 ? 'no rows' : missing === 0 ? 'none' : (0,src/* formatShare */.T1)(missing / rows)),
            telling: true
        },
        column.distinct !== undefined && { term: 'Distinct', of: distinctText },
        ...numberLines(column, before),
        column.moments !== undefined && { term: 'First', of: ({ moments }) => moment(moments?.min) },
        column.moments !== undefined && { term: 'Last', of: ({ moments }) => moment(moments?.max) },
        column.lengths !== undefined && { term: 'Shortest', of: ({ lengths }) => figure(lengths?.min) },
        column.lengths !== undefined && {
            term: 'Mean length',
            of: ({ lengths }) => (lengths === undefined ? '' : (0,src/* formatNumber */.ZV)(lengths.mean, 3))
        },
        column.lengths !== undefined && { term: 'Longest', of: ({ lengths }) => figure(lengths?.max) }
    ];
    return lines.filter(line => line !== false);
}
function numberLines({ numbers }, before) {
    if (numbers === undefined)
        return [];
    const isConstant = [numbers, before?.numbers ?? numbers].every(({ min, max }) => min !== null && min === max);
    if (isConstant)
        return [{ term: 'Always', of: of => figure(of.numbers?.min), telling: true }];
    return [
        { term: 'Least', of: of => figure(of.numbers?.min) },
        { term: '5%', of: of => quantile(of, 0.05) },
        { term: 'Median', of: of => quantile(of, 0.5) },
        { term: 'Mean', of: of => figure(of.numbers?.mean) },
        { term: '95%', of: of => quantile(of, 0.95) },
        { term: 'Largest', of: of => figure(of.numbers?.max) },
        { term: 'Deviation', of: of => figure(of.numbers?.std) },
        numbers.zeros > 0 && { term: 'Zeros', of: (of, profile) => part(of.numbers?.zeros, profile) },
        numbers.infinite > 0 && { term: 'Infinite', of: (of, profile) => part(of.numbers?.infinite, profile) }
    ];
}
function distinctText({ distinct }) {
    return distinct === undefined ? '' : `${distinct.exact ? '' : '≈ '}${(0,src/* formatNumber */.ZV)(distinct.count)}`;
}
function figure(value) {
    if (value === undefined)
        return '';
    return value === null ? 'none' : (0,src/* formatNumber */.ZV)(value);
}
function quantile({ numbers }, share) {
    const value = numbers?.quantiles.find(one => one.share === share)?.value;
    return value === undefined || value === null ? figure(value) : `${numbers?.exact === true ? '' : '≈ '}${(0,src/* formatNumber */.ZV)(value, 4)}`;
}
function part(count, { rows }) {
    return count === undefined || rows === 0 ? '' : `${(0,src/* formatNumber */.ZV)((count / rows) * 100, 2)}%`;
}
function moment(text) {
    return text === null || text === undefined
        ? ''
        : text
            .replace('T', ' ')
            .replace(/\.\d+/, '')
            .replace(/ 00:00:00Z?$/, '');
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/page/order.ts
/** Columns with failed checks first, then drifted ones, then new ones and those with missing values; otherwise as in the table. */
function byWeight(columns) {
    return columns
        .map((found, place) => ({ found, place, weight: weightOf(found) }))
        .sort((a, b) => b.weight - a.weight || a.place - b.place)
        .map(({ found }) => found);
}
function weightOf({ open, drift, isNew, column }) {
    const critical = open.filter(({ severity }) => severity === 'critical').length;
    if (critical > 0)
        return 4000 + critical;
    if (open.length > 0)
        return 3000 + open.length;
    if (drift?.drifted === true)
        return 2000;
    if (isNew)
        return 1000;
    return column.missing > 0 ? 1 : 0;
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/page/styles.ts
/** What a profile page has beside the styles of every page. */
const profileStyles = `
.columns{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:20px}
.column{border:1px solid var(--line);border-radius:14px;padding:18px 20px;min-width:0}
.column .title{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 12px}
.column h3{margin:0;font-size:16px}
.type{font-size:13px;color:var(--muted)}
.marks{display:flex;flex-wrap:wrap;align-items:center;gap:6px 8px;margin-top:8px;font-size:13px}
.drift{margin-top:8px;font-size:14px;color:var(--muted)}
.inside{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 24px;align-items:end;margin-top:12px}
.numbers{font-size:13px;align-self:start;width:auto}
.numbers th,.numbers td{padding:3px 10px 3px 0;border-bottom:0}
.numbers tbody th{font-weight:400;color:var(--muted);white-space:nowrap}
.numbers thead th{font-size:12px;padding-bottom:4px;border-bottom:0}
.numbers .changed{font-weight:650}
.picture{min-width:0;align-self:stretch;display:flex;flex-direction:column;justify-content:flex-start}
.histogram{display:block;width:100%;flex:1;min-height:96px;max-height:190px}
.histogram .bars{fill:var(--series-1);fill-opacity:.75}
.histogram .before{fill:none;stroke:var(--series-2);stroke-width:2;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.histogram .axis{stroke:var(--muted);stroke-width:1;vector-effect:non-scaling-stroke}
.ends{display:flex;justify-content:space-between;gap:12px;margin-top:4px;font-size:12px;color:var(--muted);font-variant-numeric:tabular-nums}
.top{list-style:none;margin:0;padding:0;display:grid;gap:7px;font-size:13px}
.top li{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px}
.top .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.top .share{font-variant-numeric:tabular-nums;white-space:nowrap}
.top svg{grid-column:1/-1;display:block;width:100%;height:6px;border-radius:3px}
.top .track{fill:var(--panel)}.top .bar{fill:var(--series-1)}.top .mark{fill:var(--series-2)}
.rest{margin-top:8px;font-size:12px}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin-bottom:16px;font-size:14px}
.key::before{content:"";display:inline-block;width:14px;height:10px;margin-right:7px;border-radius:2px;background:var(--series-1)}
.key.before::before{height:3px;vertical-align:middle;background:var(--series-2)}
.folded .columns{padding-top:8px}
@media (max-width:900px){.columns{grid-template-columns:minmax(0,1fr)}}
@media (max-width:480px){.inside{grid-template-columns:minmax(0,1fr)}.numbers{width:100%}.column{padding:14px 16px}}
@media print{.column{break-inside:avoid;padding:12px 14px}.columns{gap:12px}.histogram{min-height:70px;max-height:120px}}`;

;// CONCATENATED MODULE: ./packages/validation/src/profile/page/page.ts





/** Cards in the open; the rest of a wide table is folded away. */
const MOST_OPEN_COLUMNS = 60;
const MOST_COLUMNS = 500;
const MOST_CHECKS = 200;
/** A profile as one page that needs nothing else. What matters stands first: failed checks, drifted columns, missing values. */
function renderProfilePage(page) {
    const { profile, reference } = page;
    const columns = byWeight(profile.columns.slice(0, MOST_COLUMNS).map(column => findingsOf(column, page)));
    const cards = columns.map((found, index) => columnCard(found, index, profile, reference));
    const folded = cards.slice(MOST_OPEN_COLUMNS);
    const beyond = profile.columns.length - cards.length;
    const body = (0,reporting_src.h) `<div class="page">
${header(page)}
<main>
${checkSection(page)}
<section aria-labelledby="columns"><h2 id="columns">${(0,src/* counted */.hS)(profile.columns.length, 'column')}</h2>
${reference !== undefined && (0,reporting_src.h) `<p class="legend"><span class="key now">Now</span> <span class="key before">Reference</span> <span class="muted">Heights are shares of the values of each side.</span></p>`}
<div class="columns">${cards.slice(0, MOST_OPEN_COLUMNS)}</div>
${folded.length > 0 && (0,reporting_src.fold)((0,src/* counted */.hS)(folded.length, 'more column'), (0,reporting_src.h) `<div class="columns">${folded}</div>`)}
${beyond > 0 && (0,reporting_src.h) `<p class="muted">… and ${(0,src/* counted */.hS)(beyond, 'more column')}, which the JSON beside this page lists.</p>`}
</section>
</main>
<footer><p>Made by Gauntlet ${src/* VERSION */.xv}. This page holds no scripts and loads nothing. Quantiles and numbers of distinct values marked ≈ are close, not exact.${!profile.valuesShown && ' Values are masked.'}</p></footer>
</div>`;
    return (0,reporting_src.htmlDocument)(`Profile of ${profile.title}`, body, profileStyles);
}
function header({ profile, reference, checks, drift }) {
    const open = (0,src/* openChecks */._g)(checks);
    const tone = toneOf(checks);
    const cells = profile.rows * profile.columns.length;
    const missing = profile.columns.reduce((sum, column) => sum + column.missing, 0);
    const drifted = drift?.columns.filter(column => column.drifted).length;
    const sentence = open.length === 0
        ? checks.length === 0
            ? 'No checks were asked for.'
            : `All ${(0,src/* counted */.hS)(checks.length, 'check')} passed.`
        : `${(0,src/* counted */.hS)(open.length, 'check')} of ${(0,src/* formatNumber */.ZV)(checks.length)} ${open.length === 1 ? 'is' : 'are'} open.`;
    const facts = [
        [
            'Rows',
            reference === undefined ? (0,src/* formatNumber */.ZV)(profile.rows) : `${(0,src/* formatNumber */.ZV)(profile.rows)} (reference ${(0,src/* formatNumber */.ZV)(reference.rows)})`
        ],
        ['Columns', (0,src/* formatNumber */.ZV)(profile.columns.length)],
        ['Missing', cells === 0 ? 'no values' : (0,src/* formatShare */.T1)(missing / cells)],
        ...(reference === undefined ? [] : [['Reference', reference.title]]),
        ['Made', `${profile.createdAt.slice(0, 16).replace('T', ' ')} UTC`]
    ];
    return (0,reporting_src.h) `<header>
<p class="eyebrow">Gauntlet profile</p>
<h1>${profile.title}</h1>
<div class="banner ${tone}">${(0,reporting_src.icon)(tone)}<div><p class="word">${WORDS[tone]}</p><p class="sentence">${sentence}${drifted !== undefined && drifted > 0 && ` ${(0,src/* counted */.hS)(drifted, 'column')} drifted.`}</p></div></div>
<dl class="meta">${facts.map(([term, value]) => (0,reporting_src.h) `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>`;
}
function checkSection({ checks }) {
    const open = (0,src/* openChecks */._g)(checks);
    if (open.length === 0)
        return (0,reporting_src.h) ``;
    const items = open.slice(0, MOST_CHECKS).map(check => (0,reporting_src.h) `<li class="check ${toneOf([check])}"><div class="head">${(0,reporting_src.checkBadge)(check)}<code>${check.id}</code></div>
<p>${check.message}</p>
<dl class="facts"><div><dt>Expected</dt><dd>${check.expected}</dd></div><div><dt>Observed</dt><dd>${check.observed}</dd></div></dl>
${check.reproduce !== undefined && (0,reporting_src.h) `<details><summary>See it again</summary><pre><code>${(0,reporting_src.lines)(check.reproduce)}</code></pre></details>`}</li>\n`);
    const more = open.length - items.length;
    return (0,reporting_src.h) `<section aria-labelledby="open"><h2 id="open">${(0,src/* counted */.hS)(open.length, 'open check')}</h2>
<ul class="checks">${items}</ul>${more > 0 && (0,reporting_src.h) `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more open check')}.</p>`}</section>`;
}
function findingsOf(column, { reference, checks, checkedColumns, drift }) {
    const before = reference?.columns.find(other => other.name === column.name);
    const drifted = drift?.columns.find(other => other.name === column.name);
    return {
        column,
        before,
        isNew: reference !== undefined && before === undefined,
        open: (0,src/* openChecks */._g)(checks.filter(check => checkedColumns.get(check.id)?.includes(column.name) === true)),
        ...(drifted === undefined ? {} : { drift: drifted })
    };
}
function toneOf(checks) {
    const open = (0,src/* openChecks */._g)(checks);
    if (open.some(({ outcome, severity }) => outcome === 'fail' && severity === 'critical'))
        return 'fail';
    if (open.some(({ outcome, severity }) => outcome === 'inconclusive' && severity === 'critical'))
        return 'open';
    if (open.some(({ severity }) => severity === 'warning'))
        return 'warn';
    return checks.length === 0 || open.length > 0 ? 'info' : 'pass';
}
const WORDS = {
    pass: 'As expected',
    fail: 'Not as expected',
    warn: 'As expected, with warnings',
    open: 'Not all could be judged',
    info: 'Profile'
};


/***/ })

};
