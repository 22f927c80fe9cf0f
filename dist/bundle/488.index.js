export const id = 488;
export const ids = [488];
export const modules = {

/***/ 3488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p3: () => (/* reexport */ DEFAULT_TITLE),
  WE: () => (/* reexport */ MOST_COMMENT_BYTES),
  LH: () => (/* reexport */ MOST_SUMMARY_BYTES),
  qS: () => (/* reexport */ badge),
  O3: () => (/* reexport */ checkBadge),
  tI: () => (/* reexport */ entryCheck),
  AU: () => (/* reexport */ fold),
  h: () => (/* reexport */ h),
  rN: () => (/* reexport */ htmlDocument),
  Kk: () => (/* reexport */ icon),
  Mn: () => (/* reexport */ lines),
  mergeVerdicts: () => (/* reexport */ mergeVerdicts),
  renderHtml: () => (/* reexport */ renderHtml),
  B1: () => (/* reexport */ renderReport),
  xw: () => (/* reexport */ stepSummary)
});

// UNUSED EXPORTS: chartSvg, checkTone, htmlTable, reportSentence, reportWord

// EXTERNAL MODULE: ./packages/core/src/index.ts + 54 modules
var src = __webpack_require__(65692);
;// CONCATENATED MODULE: ./packages/reporting/src/charts/appearance.ts
/** What charts have in common: type, quiet axes, a legend above. */
function appearance(palette) {
    const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
    const label = {
        labelFont: font,
        titleFont: font,
        labelColor: palette.muted,
        titleColor: palette.muted,
        labelFontSize: 11,
        titleFontSize: 12,
        titleFontWeight: 500
    };
    return {
        aria: false,
        font,
        view: { stroke: null },
        axis: {
            ...label,
            domainColor: palette.grid,
            tickColor: palette.grid,
            gridColor: palette.grid,
            labelLimit: 120,
            titlePadding: 8,
            labelPadding: 5
        },
        axisX: { grid: false },
        axisBand: { ticks: false, grid: false },
        legend: {
            ...label,
            orient: 'top',
            direction: 'horizontal',
            labelColor: palette.ink,
            labelFontSize: 12,
            symbolSize: 140,
            symbolStrokeWidth: 2.5,
            labelLimit: 180,
            columns: 2,
            offset: 8
        }
    };
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/points.ts

/** The points of a series that have two finite numbers, by rising x. A gap or a name has none. */
function numericPoints(series) {
    const places = series.points.flatMap(({ x, y }) => (isNumber(x) && isNumber(y) ? [{ x, y }] : []));
    return places.sort((a, b) => a.x - b.x);
}
/** The series that have something to draw; all of them where none has. */
function shownSeries({ series }) {
    const shown = series.filter(hasValue);
    return shown.length > 0 ? shown : series;
}
/** What is promised and not there, in words: series without a value by their name, single points by their number. */
function gapNotes(chart) {
    const shown = shownSeries(chart);
    const empty = chart.series.filter(one => !shown.includes(one));
    const gaps = shown.reduce((sum, { points }) => sum + points.filter(point => point.y === null).length, 0);
    const named = empty.slice(0, 6).map(({ name }) => `${(0,src/* plain */.pj)(name, 60)} has no value`);
    const more = empty.length > 6 ? [`${empty.length - 6} more series have no value`] : [];
    return [...named, ...more, ...(gaps > 0 ? [(0,src/* counted */.hS)(gaps, 'point has no value', 'points have no value')] : [])];
}
function hasValue({ points }) {
    return points.some(({ y }) => y !== null);
}
/** The values of an axis in the order in which they first occur. */
function categories(chart, axis) {
    const seen = new Set(chart.series.flatMap(({ points }) => points.flatMap(point => (point[axis] === null ? [] : [String(point[axis])]))));
    return [...seen];
}
/** More names than this on one axis cannot be read. */
const MOST_NAMES = 40;
/** The names that a drawing shows. */
function shownNames(chart, axis) {
    return new Set(categories(chart, axis).slice(0, MOST_NAMES));
}
/** How many names a drawing does not show. */
function namesLeftOut(chart) {
    const beyond = (axis) => (chart[axis].type === 'category' ? Math.max(0, categories(chart, axis).length - MOST_NAMES) : 0);
    return beyond('x') + beyond('y');
}
/** A line through the points, read at `count` evenly spaced places between `from` and `to`. Flat beyond its ends. */
function resampled(points, from, to, count) {
    return Array.from({ length: count }, (_, index) => valueAt(points, from + ((to - from) * index) / Math.max(1, count - 1)));
}
function valueAt(points, x) {
    const after = points.findIndex(point => point.x > x);
    const right = points[after === -1 ? points.length - 1 : after];
    const left = points[after === -1 ? points.length - 1 : Math.max(0, after - 1)];
    if (left === undefined || right === undefined)
        return Number.NaN;
    if (right.x === left.x)
        return left.y;
    return left.y + ((right.y - left.y) * Math.max(0, x - left.x)) / (right.x - left.x);
}
function isNumber(value) {
    return typeof value === 'number' && Number.isFinite(value);
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/values.ts


/** One row per point. Names of the fields are ours, whatever the data calls them. */
function valuesOf(chart) {
    const largest = Math.max(...chart.series.flatMap(series => series.points.map(point => Math.abs(point.value ?? 0))));
    const isShown = { x: shownOn(chart, 'x'), y: shownOn(chart, 'y') };
    const drawn = new Set(shownSeries(chart));
    return chart.series.flatMap((series, group) => (drawn.has(series) ? series.points : [])
        .filter(({ x, y }) => isShown.x(x) && isShown.y(y))
        .map(({ x, y, value }, order) => {
        const strength = largest === 0 || value === undefined ? 0 : Math.abs(value) / largest;
        return {
            x: coordinate(x, chart.x.type),
            y: y === null ? null : coordinate(y, chart.y.type),
            series: seriesName(series.name),
            group,
            order,
            strength,
            label: value === undefined ? '' : (0,src/* formatNumber */.ZV)(value, 4),
            ink: strength > 0.55 ? 'dark' : 'light'
        };
    }));
}
function shownOn(chart, axis) {
    if (chart[axis].type !== 'category')
        return () => true;
    const names = shownNames(chart, axis);
    return value => value === null || names.has(String(value));
}
/** A number stays one only on an axis of numbers; a time that cannot be read is a gap. */
function coordinate(value, type) {
    if (type === 'number')
        return typeof value === 'number' ? value : null;
    if (type === 'category')
        return shortName(String(value));
    const time = typeof value === 'number' ? value : Date.parse(value);
    return Number.isFinite(time) ? time : null;
}
function seriesName(name) {
    return (0,src/* plain */.pj)(name, 60) || '(no name)';
}
function shortName(name) {
    return (0,src/* plain */.pj)(name, 40) || '(empty)';
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/extent.ts

/** The least and the largest value on an axis of numbers or times, those of rules among them. Of no values, ∞ to −∞. */
function extentOf(chart, field) {
    const values = valuesOn(chart, field);
    return { low: Math.min(...values), high: Math.max(...values) };
}
/** Whether an axis counts something, so that there is nothing between one number and the next. Shares that are all 0 or 1 are none. */
function isWhole(chart, field) {
    const values = valuesOn(chart, field);
    return values.every(Number.isInteger) && values.some(value => Math.abs(value) > 1);
}
function valuesOn(chart, field) {
    const { type } = chart[field];
    const numbers = chart.series.flatMap(({ points }) => points.map(point => {
        const value = point[field];
        return value === null ? Number.NaN : coordinate(value, type);
    }));
    const all = [...numbers, ...chart.rules.flatMap(({ axis, value }) => (axis === field && type === 'number' ? [value] : []))];
    return all.filter(value => typeof value === 'number').filter(Number.isFinite);
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/axis.ts




/** Width of a chart; text in it is sized for this, and still legible when a phone shows it at four fifths. */
const WIDTH = 400;
const HEIGHT = 240;
/** How one axis is drawn. Names keep the order in which they come. */
function axisOf(chart, field) {
    const { title, type } = chart[field];
    const shown = { field, title: (0,src/* plain */.pj)(title, 80) };
    if (type === 'time')
        return { ...shown, type: 'temporal', scale: { type: 'utc' }, axis: { ...timeAxis(chart, field), labelFlush: false } };
    if (type === 'category') {
        const domain = [...shownNames(chart, field)].map(shortName);
        return {
            ...shown,
            type: 'nominal',
            sort: null,
            scale: { domain: [...new Set(domain)] },
            // More names than fit would be written over one another: every second one then stands for its neighbour.
            axis: { labelAngle: field === 'x' && domain.join('').length > 45 ? -35 : 0, labelOverlap: 'parity' }
        };
    }
    const axis = { tickCount: 6, labelFlush: false, ...(isWhole(chart, field) ? { tickMinStep: 1 } : {}) };
    if (chart.kind === 'bar' && field === 'x')
        return { ...shown, type: 'quantitative', scale: { domain: bins(chart).domain, nice: false, zero: false }, axis };
    const zero = chart.kind === 'bar' || chart.kind === 'area';
    const domain = domainOfOne(chart, field, zero);
    return { ...shown, type: 'quantitative', scale: domain === undefined ? { zero, nice: true } : { domain, nice: false, zero: false }, axis };
}
/** Room around what is the same everywhere: left alone, Vega would write one number with six zeros on the axis. */
function domainOfOne(chart, field, zero) {
    const { low, high } = extentOf(chart, field);
    if (low !== high)
        return undefined;
    if (low === 0)
        return [0, 1];
    if (zero)
        return undefined;
    const room = Math.abs(low) / 2;
    return Number.isFinite(low + room) && Number.isFinite(low - room) ? [low - room, low + room] : undefined;
}
/** As exact as its ticks are apart: two that are told alike tell nothing. */
function timeAxis(chart, field) {
    const { low, high } = extentOf(chart, field);
    const seconds = (high - low) / 1000;
    if (seconds < 5)
        return { format: '%H:%M:%S.%L', tickCount: 3 };
    if (seconds < 600)
        return { format: '%H:%M:%S', tickCount: 4 };
    if (seconds <= 2 * DAY)
        return { format: '%H:%M', tickCount: 5 };
    return { format: seconds <= 180 * DAY ? '%-d %b' : '%b %Y', tickCount: 5 };
}
const DAY = 86_400;
/** Bars of a histogram touch: each is as wide as the closest two are apart. */
function bins(chart) {
    const places = [...new Set(chart.series.flatMap(({ points }) => points.flatMap(({ x }) => (typeof x === 'number' ? [x] : []))))].sort((a, b) => a - b);
    const [first = 0, last = 0] = [places[0], places.at(-1)];
    const gap = Math.min(...places.slice(1).map((place, index) => place - (places[index] ?? 0)));
    const step = Number.isFinite(gap) ? gap : 1;
    const domain = [first - step / 2, last + step / 2];
    return { domain, width: Math.max(1.5, ((WIDTH - 70) * step) / (last - first + step)) };
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/rules.ts



/** Lines at fixed values with their names beside them, none written over another. */
function rules(chart, palette) {
    return ['x', 'y']
        .filter(axis => chart[axis].type === 'number')
        .flatMap(axis => {
        let row = 0;
        return together(chart, axis).flatMap((rule, index, all) => {
            const drawn = layersOf(rule, row, palette);
            row = isCrowded(chart, rule, all[index + 1]) ? row + 1 : 0;
            return drawn;
        });
    });
}
/** By rising value; those at one value have one line, and share its name. */
function together(chart, axis) {
    const byValue = Map.groupBy(chart.rules.filter(rule => rule.axis === axis), ({ value }) => value);
    return [...byValue]
        .sort(([one], [other]) => one - other)
        .map(([value, same]) => ({ axis, value, title: [...new Set(same.map(({ title }) => (0,src/* plain */.pj)(title, 60)))].join(', ') }));
}
/** Whether the name of a rule would run into the rule after it. */
function isCrowded(chart, { axis, value, title }, next) {
    if (next === undefined)
        return false;
    const { low, high } = extentOf(chart, axis);
    const apart = ((next.value - value) / (high - low)) * (axis === 'x' ? WIDTH - MOST_FOR_AXIS : HEIGHT);
    return apart < (axis === 'x' ? title.length * LETTER : LINE);
}
/** Names beside upright lines go down row by row, those on level lines to the other side of the line. */
function layersOf({ axis, value, title }, row, palette) {
    const at = { datum: value, type: 'quantitative' };
    const data = { values: [{ title }] };
    const place = axis === 'x' ? { x: at, y: { value: 0 } } : { y: at, x: { value: 'width' } };
    const offset = axis === 'x' ? { align: 'left', dx: 4, dy: 8 + row * LINE } : { align: 'right', dx: -4, dy: row % 2 === 0 ? -6 : 8 };
    return [
        { data, mark: { type: 'rule', stroke: palette.muted, strokeDash: [4, 3] }, encoding: axis === 'x' ? { x: at } : { y: at } },
        {
            data,
            mark: { type: 'text', color: palette.muted, fontSize: 11, ...offset },
            encoding: { ...place, text: { field: 'title', type: 'nominal' } }
        }
    ];
}
/** Of names in letters of 11 pixels. */
const LETTER = 6;
const LINE = 16;
/** Pixels beside and below the drawing. */
const MOST_FOR_AXIS = 70;

;// CONCATENATED MODULE: ./packages/reporting/src/charts/specification.ts





/**
 * A chart as a Vega-Lite specification.
 *
 * Text of the chart stands only where Vega-Lite takes it literally: in data values, titles and lists of names. Every field name and
 * every expression is a constant of ours, so nothing a verdict says can become one.
 */
function specificationOf(chart, palette) {
    const layers = chart.kind === 'heatmap' ? heatmap(chart, palette) : marks(chart, palette);
    return {
        width: WIDTH,
        height: heightOf(chart),
        autosize: { type: 'fit-x', contains: 'padding' },
        padding: 4,
        background: 'transparent',
        data: { values: valuesOf(chart) },
        layer: [...layers, ...rules(chart, palette)],
        config: appearance(palette)
    };
}
function marks(chart, palette) {
    const position = { x: axisOf(chart, 'x'), y: axisOf(chart, 'y') };
    const several = chart.series.length > 1;
    const shown = new Set(shownSeries(chart).map(series => seriesName(series.name)));
    const all = [...new Set(chart.series.map(series => seriesName(series.name)))];
    // A series keeps its look whether another one has values or not.
    const places = all.flatMap((name, place) => (shown.has(name) ? [place] : []));
    const domain = all.filter(name => shown.has(name));
    const bySeries = (looks) => ({
        field: 'series',
        type: 'nominal',
        legend: several ? { title: null } : null,
        scale: { domain, range: places.map(place => looks[place % looks.length]).filter(look => look !== undefined) }
    });
    const [color, strokeDash, shape] = [bySeries(palette.series), bySeries(DASHES), bySeries(SHAPES)];
    const order = { field: 'order', type: 'quantitative' };
    if (chart.kind === 'bar') {
        const overlaid = chart.x.type !== 'category';
        const mark = overlaid ? { fillOpacity: several ? 0.55 : 0.9, width: bins(chart).width } : { cornerRadiusEnd: 2 };
        // A sort of our own: without one Vega-Lite writes the names of the series into an expression.
        const beside = several && !overlaid ? { xOffset: { field: 'group', type: 'ordinal', sort: 'ascending' } } : {};
        return [{ mark: { type: 'bar', ...mark }, encoding: { ...position, y: { ...position.y, stack: null }, color, ...beside } }];
    }
    if (chart.kind === 'point')
        return [{ mark: { type: 'point', filled: true, size: 40, opacity: 0.8 }, encoding: { ...position, color, shape } }];
    const line = { mark: { type: 'line', strokeWidth: 2.25, strokeCap: 'butt' }, encoding: { ...position, color, strokeDash, order } };
    if (chart.kind === 'line')
        return [line];
    return [{ mark: { type: 'area', fillOpacity: 0.22 }, encoding: { ...position, y: { ...position.y, stack: null }, color } }, line];
}
/** Cells shaded by strength, with their number on them. */
function heatmap(chart, palette) {
    const position = { x: { ...axisOf(chart, 'x'), axis: { labelAngle: 0, orient: 'top' } }, y: axisOf(chart, 'y') };
    const fewCells = shownNames(chart, 'x').size <= 12;
    const ink = {
        field: 'ink',
        type: 'nominal',
        legend: null,
        scale: { domain: ['light', 'dark'], range: [palette.ink, palette.paper] }
    };
    const cells = {
        mark: { type: 'rect', color: palette.series[0] ?? palette.ink, stroke: palette.paper, strokeWidth: 2 },
        encoding: {
            ...position,
            fillOpacity: { field: 'strength', type: 'quantitative', legend: null, scale: { domain: [0, 1], range: [0.06, 1] } }
        }
    };
    return fewCells
        ? [
            cells,
            {
                mark: { type: 'text', fontSize: 12, fontWeight: 600 },
                encoding: { ...position, text: { field: 'label', type: 'nominal' }, color: ink }
            }
        ]
        : [cells];
}
function heightOf(chart) {
    return chart.kind === 'heatmap' ? Math.min(420, Math.max(140, 48 * shownNames(chart, 'y').size)) : HEIGHT;
}
const DASHES = [
    [1, 0],
    [6, 3],
    [2, 2],
    [8, 3, 2, 3],
    [10, 4],
    [4, 2, 1, 2]
];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];

;// CONCATENATED MODULE: ./packages/reporting/src/charts/svg.ts


/**
 * A chart as one SVG element: it scales with its place, says in words what it shows, and holds no script, style or link.
 *
 * `idPrefix` keeps the ids inside apart from those of other charts on the same page.
 */
async function chartSvg(chart, palette, idPrefix) {
    // Loaded only when there is a chart to draw: Vega is larger than all the rest of an action.
    const [vega, vegaLite] = await Promise.all([__webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 33972)), Promise.all(/* import() */[__webpack_require__.e(972), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 10994))]);
    const { spec } = vegaLite.compile(specificationOf(chart, palette), { logger: quiet });
    const view = new vega.View(vega.parse(spec), { renderer: 'none', loader: nothing, logger: quiet });
    try {
        return framed(await view.toSVG(), chart, idPrefix);
    }
    finally {
        view.finalize();
    }
}
/** What the chart shows, for those who do not see it. */
function chartLabel(chart) {
    const series = chart.series
        .slice(0, 6)
        .map(({ name, points }) => `${(0,src/* plain */.pj)(name, 60)} (${rangeOf(points.map(point => point.value ?? point.y))})`);
    const more = chart.series.length > 6 ? ` and ${chart.series.length - 6} more` : '';
    const kinds = { line: 'Line chart', bar: 'Bar chart', area: 'Area chart', point: 'Scatter plot', heatmap: 'Heatmap' };
    return `${kinds[chart.kind]} of ${(0,src/* plain */.pj)(chart.y.title, 80)} against ${(0,src/* plain */.pj)(chart.x.title, 80)}: ${series.join(', ')}${more}.`;
}
function rangeOf(values) {
    const numbers = values.filter(value => typeof value === 'number');
    const points = (0,src/* counted */.hS)(values.length, 'point');
    return numbers.length === 0 ? points : `${points} from ${(0,src/* formatNumber */.ZV)(Math.min(...numbers))} to ${(0,src/* formatNumber */.ZV)(Math.max(...numbers))}`;
}
/** Vega's drawing in a frame of ours, without the roles and classes of its own: the frame speaks for the whole. */
function framed(svg, chart, idPrefix) {
    const parts = /^<svg[^>]* viewBox="([\d. -]+)"[^>]*>([\s\S]*)<\/svg>$/.exec(svg);
    if (parts === null)
        throw new Error(`Could not draw the chart ${chart.id}`);
    const [, viewBox = '', content = ''] = parts;
    const drawing = content.replace(/<[^>]*>/g, tag => tag
        .replace(/ (?:role|class|aria-[a-z]+)="[^"]*"/g, '')
        .replace(/ id="/g, ` id="${idPrefix}-`)
        .replace(/url\(#/g, `url(#${idPrefix}-`));
    return `<svg role="img" aria-label="${(0,src/* html */.qy)(chartLabel(chart), 1000)}" viewBox="${viewBox}" xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`;
}
/** A drawing needs nothing from the network or the disk; should a specification ask, it gets nothing. */
const nothing = {
    options: {},
    load: refuse,
    sanitize: refuse,
    http: refuse,
    file: refuse
};
function refuse() {
    return Promise.reject(new Error('A chart may not load anything'));
}
/** Vega warns of empty domains and the like on standard output, which belongs to the action. */
const quiet = {
    level: () => quiet,
    error: () => quiet,
    warn: () => quiet,
    info: () => quiet,
    debug: () => quiet
};

;// CONCATENATED MODULE: ./packages/reporting/src/sentence.ts

const LONGEST = 600;
/** The report in one sentence of plain text, two at most: what decided, how the number behind it moved, and what else is open. */
function reportSentence(report) {
    const { entries } = report;
    const failure = entries.find(entry => entry.status === 'error');
    if (entries.length === 0)
        return 'There is no verdict to report: no gate ran before this step.';
    if (failure !== undefined && entries[0] === failure)
        return (0,src/* cut */.Jj)(`${(0,src/* plain */.pj)(failure.file.title)} could not judge: ${failure.headline}`, LONGEST);
    if (report.deciding === undefined)
        return allPassed(report);
    const { verdict, check, figure } = report.deciding;
    const found = ended((0,src/* cut */.Jj)((0,src/* plain */.pj)(check.message) || (0,src/* plain */.pj)(check.title) || check.id, LONGEST));
    return `${entries.length > 1 ? `${(0,src/* plain */.pj)(verdict.title, 200)}: ` : ''}${found}${moved(figure)}${others(report)}`;
}
/** The wording of a heading: how many of how many, never a bare colour. */
function reportWord({ status, entries }) {
    const [only, ...others] = entries;
    if (only === undefined)
        return 'nothing to report';
    if (others.length === 0)
        return entryWord(only);
    if (status === 'fail')
        return `${entries.filter(entry => !entry.passed).length} of ${entries.length} gates did not pass`;
    return src/* STATUS_WORDS */.ly[status].word;
}
/** An inconclusive verdict that was let through must not read as a pass, nor as one that stopped the workflow. */
function entryWord({ status, passed }) {
    return `${src/* STATUS_WORDS */.ly[status].word}${status === 'inconclusive' && passed ? ', let through' : ''}`;
}
function allPassed({ entries, metrics }) {
    const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks));
    const gates = entries.length === 1 ? '' : ` in ${(0,src/* counted */.hS)(entries.length, 'verdict')}`;
    const moving = metrics.find(({ figure }) => figure.previous !== undefined && figure.previous !== null && figure.value !== null)?.figure;
    const metric = moving === undefined
        ? ''
        : ` ${(0,src/* plain */.pj)(moving.title, 100)} is ${(0,src/* formatFigure */.Mo)(moving.value, moving.unit)}${inBrackets((0,src/* formatChange */.eD)(moving))}.`;
    return `${(0,src/* passedSentence */.Q9)(checks).replace(/\.$/, '')}${gates}.${metric}`;
}
function moved(figure) {
    if (figure?.previous === undefined || figure.previous === null || figure.value === null)
        return '';
    const change = (0,src/* formatChange */.eD)(figure);
    return change === 'none'
        ? ` It was the same before.`
        : ` Before it was ${(0,src/* formatFigure */.Mo)(figure.previous, figure.unit)}: ${change.replace(/ \((better|worse)\)$/, ', $1')}.`;
}
function others({ entries }) {
    const verdicts = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]));
    const checks = verdicts.flatMap(({ checks }) => checks);
    const open = checks.filter(check => check.outcome !== 'pass' && check.severity !== 'info').length - 1;
    const broken = entries.filter(entry => entry.status === 'error').length;
    const more = open > 0 ? ` ${open} more of ${(0,src/* counted */.hS)(checks.length, 'check')} ${open === 1 ? 'is' : 'are'} open.` : '';
    return broken > 0 ? `${more} ${(0,src/* counted */.hS)(broken, 'gate')} could not judge.` : more;
}
function inBrackets(change) {
    return ` (${change === 'none' ? 'unchanged' : change.replace(/ \((better|worse)\)$/, ', $1')})`;
}
function ended(sentence) {
    return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/tally.ts
function checkTone({ outcome, severity }) {
    if (outcome === 'pass')
        return 'pass';
    if (severity === 'info')
        return 'info';
    if (outcome === 'inconclusive')
        return 'open';
    return severity === 'warning' ? 'warn' : 'fail';
}
/** How many checks there are of each tone that occurs, the gravest first. */
function countsOf(checks) {
    return TONES.map((tone) => [tone, checks.filter(check => checkTone(check) === tone).length]).filter(([, count]) => count > 0);
}
/** `1 failed, 24 passed`. */
function tallyWords(checks) {
    if (checks.length === 0)
        return 'nothing to judge';
    return countsOf(checks)
        .map(([tone, count]) => `${count} ${WORDS[tone]}`)
        .join(', ');
}
const TONES = ['fail', 'open', 'warn', 'info', 'pass'];
const WORDS = {
    pass: 'passed',
    warn: 'warned',
    fail: 'failed',
    open: 'inconclusive',
    info: 'for information'
};

;// CONCATENATED MODULE: ./packages/reporting/src/html/template.ts

/** A piece of HTML that is safe to put in a page. Only this file makes one. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** HTML from a template: every string between its parts is escaped, pieces of HTML and lists of them stand as they are. */
function h(parts, ...values) {
    return new Html(parts.map((part, index) => part + textOf(values[index])).join(''));
}
/** Text over several lines, such as a query, escaped. */
function lines(text) {
    return new Html(text
        .split(/\r\n|\r|\n/)
        .map(line => (0,src/* html */.qy)(line))
        .join('\n'));
}
function textOf(value) {
    if (value === undefined || value === false)
        return '';
    if (value instanceof Html)
        return value.text;
    if (typeof value === 'string' || typeof value === 'number')
        return (0,src/* html */.qy)(String(value));
    return value.map(textOf).join('');
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/badge.ts



const badge_TONES = { pass: 'pass', warn: 'warn', fail: 'fail', error: 'fail', inconclusive: 'open' };
function toneOf(status) {
    return badge_TONES[status];
}
/** A sign for people who see; the word beside it is for everybody. */
function icon(tone) {
    return h `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8.6" fill="none" stroke="currentColor" stroke-width="1.8"/>${SIGNS[tone]}</svg>`;
}
function badge(tone, word) {
    return h `<span class="badge ${tone}">${icon(tone)}${word}</span>`;
}
function statusBadge(entry) {
    return badge(toneOf(entry.status), capital(entryWord(entry)));
}
function reportTone(report) {
    return toneOf(report.status);
}
function checkBadge(check) {
    const tone = checkTone(check);
    const words = {
        pass: 'Passed',
        warn: 'Warning',
        fail: 'Failed',
        open: 'Inconclusive',
        info: check.outcome === 'fail' ? 'For information' : 'Not judged'
    };
    return badge(tone, words[tone]);
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
const SIGNS = {
    pass: h `<path d="M6 10.4l2.7 2.7L14 7.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
    warn: h `<path d="M10 5.6v5.2M10 13.9v.2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
    fail: h `<path d="M7 7l6 6M13 7l-6 6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
    open: h `<path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M10 14.1v.2" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/>`,
    info: h `<path d="M10 9.3v5M10 6.2v.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/reporting/src/charts/palette.ts
/**
 * The colours of Okabe and Ito, darkened or lightened until each stands out from the paper by at least 3 to 1 (WCAG 1.4.11), in
 * an order in which neighbours differ in lightness as well as in hue.
 */
const lightPalette = {
    ink: '#1c2128',
    muted: '#57606a',
    grid: '#e3e7eb',
    paper: '#ffffff',
    series: ['#0067b1', '#c25100', '#00795a', '#a8548a', '#8a6d00', '#3b8fc2']
};
const darkPalette = {
    ink: '#e6e9ed',
    muted: '#9aa4af',
    grid: '#30363d',
    paper: '#14181d',
    series: ['#58b0f0', '#f0924a', '#3cc29a', '#e09ac4', '#d8b840', '#a8d8f5']
};
/** Names of CSS variables in place of colours: the page that holds the chart decides, and may change its mind. */
const pagePalette = {
    ink: 'var(--ink)',
    muted: 'var(--muted)',
    grid: 'var(--grid)',
    paper: 'var(--paper)',
    series: lightPalette.series.map((_, index) => `var(--series-${index + 1})`)
};

;// CONCATENATED MODULE: ./packages/reporting/src/html/styles.ts

/** Everything a page looks like: light and dark, from a phone of 360 pixels to a sheet of A4. Text stands out by 4.5 to 1 or more. */
function pageStyles() {
    return [
        `:root{color-scheme:light dark;${LIGHT}}`,
        `@media (prefers-color-scheme:dark){:root{${DARK}}}`,
        LAYOUT,
        PIECES,
        TABLES,
        `@media (max-width:640px){${PHONE}}`,
        `@media print{:root{color-scheme:light;${LIGHT}}${PRINT}}`,
        '@page{size:A4;margin:16mm 14mm}'
    ].join('\n');
}
const LIGHT = `--panel:#f6f8fa;--line:#d8dee4;--link:#0a58b0;--pass:#116329;--pass-soft:#e3f6e8;--warn:#7a4d00;--warn-soft:#fdf3dc;--fail:#b42318;--fail-soft:#fdecea;--open:#5b3a9e;--open-soft:#efe9fb;${colours(lightPalette)}`;
const DARK = `--panel:#1c2128;--line:#343b44;--link:#6cb6ff;--pass:#6fdc8c;--pass-soft:#12301b;--warn:#f0c05a;--warn-soft:#33280f;--fail:#ff9b8f;--fail-soft:#3a1a17;--open:#c4a8ff;--open-soft:#2a1f47;${colours(darkPalette)}`;
const LAYOUT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.page{max-width:1040px;margin:0 auto;padding:40px 32px 56px}
section{margin-top:56px}
h1,h2,h3{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:32px;font-weight:650;letter-spacing:-.015em;margin:4px 0 24px}
h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin:0 0 16px}
h3{font-size:15px;font-weight:600;margin:0 0 8px}
p{margin:0;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:3px}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:4px}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
code{overflow-wrap:anywhere}
pre{margin:10px 0 0;padding:14px 16px;background:var(--panel);border-radius:8px;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.eyebrow{font-size:13px;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--muted)}
.muted{color:var(--muted)}
footer{margin-top:64px;padding-top:20px;border-top:1px solid var(--line);font-size:14px;color:var(--muted)}`;
const PIECES = `
.pass{--tone:var(--pass);--soft:var(--pass-soft)}
.warn{--tone:var(--warn);--soft:var(--warn-soft)}
.fail{--tone:var(--fail);--soft:var(--fail-soft)}
.open{--tone:var(--open);--soft:var(--open-soft)}
.info{--tone:var(--muted);--soft:var(--panel)}
.banner{display:flex;gap:20px;align-items:flex-start;padding:24px;border-radius:14px;background:var(--soft)}
.banner .icon{flex:none;width:44px;height:44px}
.banner .word{font-size:20px;font-weight:650;color:var(--tone);line-height:1.3}
.banner .sentence{margin-top:4px;font-size:17px;max-width:68ch}
.icon{width:20px;height:20px;color:var(--tone)}
.meta{display:flex;flex-wrap:wrap;gap:8px 28px;margin:20px 0 0;font-size:14px}
.meta div{display:flex;gap:8px;min-width:0}
.meta dt,.facts dt{color:var(--muted)}
.meta dd,.facts dd{margin:0;overflow-wrap:anywhere}
.badge{display:inline-flex;align-items:center;gap:6px;padding:2px 10px 2px 7px;border-radius:999px;background:var(--soft);color:var(--tone);font-size:13px;font-weight:600;white-space:nowrap;line-height:1.5}
.badge .icon{width:14px;height:14px}
.cards{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:16px}
.card{display:flex;flex-direction:column;gap:10px;padding:20px;border:1px solid var(--line);border-radius:14px;min-width:0}
.card h3{margin:0;font-size:16px}
.card h3 a{color:inherit;text-decoration:none}
.card h3 a:hover{text-decoration:underline}
.card p{font-size:15px}
.card .tally{margin-top:auto;padding-top:6px;font-size:13px;color:var(--muted)}
.tally svg{display:block;width:100%;height:6px;margin-bottom:8px;border-radius:3px}
.t-pass{fill:var(--pass)}.t-warn{fill:var(--warn)}.t-fail{fill:var(--fail)}.t-open{fill:var(--open)}.t-info{fill:var(--muted)}
.checks{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.check{padding:18px 20px;border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:10px;min-width:0}
.check .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;margin-bottom:8px;font-size:14px}
.facts{display:flex;flex-wrap:wrap;gap:4px 28px;margin:10px 0 0;font-size:14px}
.facts div{display:flex;gap:8px;min-width:0}
.bounds{display:block;width:160px;height:20px;margin-top:8px}
.bounds .track{stroke:var(--line);stroke-width:1}
.bounds .allowed{fill:var(--pass-soft)}
.bounds .bound{stroke:var(--ink);stroke-width:1.5}
.bounds .interval{stroke:var(--tone);stroke-width:3;opacity:.55}
.bounds circle{fill:var(--tone)}
.verdict-head{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;margin-bottom:6px;padding-top:28px;border-top:1px solid var(--line)}
.verdict-head h2{margin:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(340px,1fr));gap:28px 32px;margin:24px 0}
figure{margin:0;min-width:0;max-width:520px}
figcaption{font-weight:600;font-size:15px;margin-bottom:8px;overflow-wrap:anywhere}
figure svg{display:block;width:100%;height:auto}
figure .note{margin-top:6px;font-size:13px;color:var(--muted)}
details{margin-top:12px;border:1px solid var(--line);border-radius:10px}
summary{padding:12px 16px;cursor:pointer;font-weight:550;overflow-wrap:anywhere}
details[open]>summary{border-bottom:1px solid var(--line)}
.folded{padding:8px 16px 16px}
.check details{border:0;margin-top:10px}
.check summary{padding:0;font-size:14px;color:var(--link)}
.check details[open]>summary{border:0}`;
const TABLES = `
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);padding-bottom:8px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:9px 14px 9px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;color:var(--muted);font-size:13px;white-space:nowrap;border-bottom-color:var(--muted)}
tbody th{font-weight:500}
tbody tr:last-child>*{border-bottom:0}
.num{text-align:right;white-space:nowrap}
.short{white-space:nowrap}
.wide{min-width:14em}
.id{min-width:11em}
.drawn{width:172px;min-width:172px}
.drawn .bounds{margin:0}
.delta{width:120px;min-width:120px}
.delta svg{display:block;width:120px;height:18px}
.delta .axis{stroke:var(--muted);stroke-width:1}
.better{color:var(--pass)}.worse{color:var(--fail)}
.better rect{fill:var(--pass)}.worse rect{fill:var(--fail)}.changed rect{fill:var(--muted)}`;
const PHONE = `
.page{padding:24px 16px 40px}
section{margin-top:40px}
h1{font-size:25px;margin-bottom:18px}
h2{font-size:19px}
.banner{padding:18px;gap:14px}
.banner .icon{width:32px;height:32px}
.banner .word{font-size:18px}
.banner .sentence{font-size:16px}
.cards,.charts{grid-template-columns:minmax(0,1fr)}
.metrics .gate,.metrics .delta{display:none}
.metrics{font-size:13px}
.metrics td,.metrics th{padding-right:10px}
.metrics tbody th{min-width:7.5em;overflow-wrap:break-word}
.metrics .muted{font-size:12px}
.metrics .change{white-space:normal;min-width:6.2em;overflow-wrap:break-word}
.check{padding:14px 16px}`;
const PRINT = `
body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
section{margin-top:26px}
h1{font-size:21pt}h2{font-size:14pt}
h2,h3,figcaption,summary{break-after:avoid}
.card,.check,figure,.banner,.metrics,tr,pre{break-inside:avoid}
.cards,.charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:16px}
.scroll{overflow:visible}
table{font-size:9pt}
th,td{padding:5px 8px 5px 0}
.wide{min-width:0}
.short{white-space:normal}
details::details-content{content-visibility:visible;display:block;block-size:auto}
details:not([open])>summary{border-bottom:1px solid var(--line)}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
a{color:inherit;text-decoration:none}`;
function colours({ ink, muted, grid, paper, series }) {
    return `--ink:${ink};--muted:${muted};--grid:${grid};--paper:${paper};${series.map((colour, index) => `--series-${index + 1}:${colour};`).join('')}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/document.ts



/**
 * A page that needs nothing else: styles and pictures are inside, there is no script, and its policy forbids whatever is not its own
 * style sheet, so that even a mistake in escaping could load or run nothing. `more` are styles beside those of every page.
 */
function htmlDocument(title, body, more = '') {
    const styles = `${pageStyles()}${more}`;
    const policy = `default-src 'none'; style-src 'sha256-${(0,external_node_crypto_.createHash)('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${(0,src/* html */.qy)(title)}</title>
<style>${styles}</style>
</head>
<body>
${body.text}
</body>
</html>
`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/report.ts
const DEFAULT_TITLE = 'Gauntlet report';

;// CONCATENATED MODULE: ./packages/reporting/src/gate.ts
/** What people call a verdict: its action, or its id where the same action judged more than once. */
function gateName({ file }, entries) {
    return entries.filter(other => other.file.action === file.action).length === 1 ? file.action : file.id;
}
/** The name of the verdict with this id. */
function gateOf({ entries }, verdictId) {
    const entry = entries.find(({ file }) => file.id === verdictId);
    return entry === undefined ? verdictId : gateName(entry, entries);
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/bounds.ts



const bounds_WIDTH = 160;
const bounds_HEIGHT = 20;
const MIDDLE = bounds_HEIGHT / 2;
/** A check's value against its bounds, with its interval; nothing where there are no numbers to draw. */
function boundsDrawing(check) {
    const [bounded] = (0,src/* boundedChecks */.b)([check]);
    if (bounded === undefined)
        return undefined;
    const { value, bounds } = bounded;
    const { atLeast, atMost, interval } = bounds;
    const scale = (0,src/* boundsScale */.yb)(bounded);
    const x = (number) => (4 + scale(number) * (bounds_WIDTH - 8)).toFixed(1);
    const allowed = { from: atLeast === undefined ? '0' : x(atLeast), to: atMost === undefined ? String(bounds_WIDTH) : x(atMost) };
    const width = Math.max(0, Number(allowed.to) - Number(allowed.from)).toFixed(1);
    return h `<svg class="bounds ${checkTone(check)}" viewBox="0 0 ${bounds_WIDTH} ${bounds_HEIGHT}" role="img" aria-label="${inWords(bounded)}"><line class="track" x1="0" x2="${bounds_WIDTH}" y1="${MIDDLE}" y2="${MIDDLE}"/><rect class="allowed" x="${allowed.from}" y="4" width="${width}" height="${bounds_HEIGHT - 8}"/>${atLeast !== undefined && tick(x(atLeast))}${atMost !== undefined && tick(x(atMost))}${interval !== undefined && h `<line class="interval" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>`}<circle cx="${x(value)}" cy="${MIDDLE}" r="4.5"/></svg>`;
}
function tick(x) {
    return h `<line class="bound" x1="${x}" x2="${x}" y1="1" y2="${bounds_HEIGHT - 1}"/>`;
}
function inWords({ value, bounds: { atLeast, atMost, interval } }) {
    return [
        `${(0,src/* formatNumber */.ZV)(value)}`,
        interval && `between ${(0,src/* formatNumber */.ZV)(interval.low)} and ${(0,src/* formatNumber */.ZV)(interval.high)}`,
        atLeast !== undefined && `allowed from ${(0,src/* formatNumber */.ZV)(atLeast)}`,
        atMost !== undefined && `allowed up to ${(0,src/* formatNumber */.ZV)(atMost)}`
    ]
        .filter(part => part !== undefined && part !== false)
        .join(', ');
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/table.ts

/** A table that scrolls sideways where it is too wide, by touch and by keyboard. The first cell of each row names the row. */
function htmlTable(caption, columns, rows, className = '') {
    const head = columns.map(({ title, className = '', unseen }) => h `<th scope="col" class="${className}">${unseen === true ? h `<span class="unseen">${title}</span>` : title}</th>`);
    const body = rows.map(row => {
        const cells = columns.map(({ className = '' }, index) => index === 0 ? h `<th scope="row" class="${className}">${row[index]}</th>` : h `<td class="${className}">${row[index]}</td>`);
        return h `<tr>${cells}</tr>\n`;
    });
    return h `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="${className}"><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}
/** A fold. Its content is printed, open or not. */
function fold(summary, body) {
    return h `<details><summary>${summary}</summary><div class="folded">${body}</div></details>\n`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/checks.ts







const MOST_OPEN = 200;
const MOST_CHECKS = 2000;
/** Every check that did not pass, with all that is known of it. */
function openSection({ entries }) {
    const items = entries.flatMap(entry => openItems(entry, entries));
    if (items.length === 0)
        return h ``;
    const more = items.length - MOST_OPEN;
    return h `<section aria-labelledby="open"><h2 id="open">${(0,src/* counted */.hS)(items.length, 'open check')}</h2>
<ul class="checks">${items.slice(0, MOST_OPEN)}</ul>${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more open check')}.</p>`}</section>`;
}
/** All checks of a verdict as a table of expectation and finding. */
function checkTable(verdictId, checks) {
    const drawn = (0,src/* boundedChecks */.b)(checks).length > 0;
    const rows = checks
        .slice(0, MOST_CHECKS)
        .map(check => [
        h `<code>${check.id}</code>`,
        checkBadge(check),
        check.title,
        check.expected,
        check.observed,
        ...(drawn ? [boundsDrawing(check) ?? ''] : [])
    ]);
    const more = checks.length - rows.length;
    const columns = [
        { title: 'Check', className: 'id' },
        { title: 'Outcome' },
        { title: 'What', className: 'wide' },
        { title: 'Expected' },
        { title: 'Observed' },
        ...(drawn ? [{ title: 'Against its bounds', className: 'drawn' }] : [])
    ];
    return h `${htmlTable(`All checks of ${verdictId}`, columns, rows)}${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more check')}.</p>`}`;
}
function openItems(entry, entries) {
    const gate = h `<code class="muted">${gateName(entry, entries)}</code>`;
    if (entry.file.kind === 'error')
        return [h `<li class="check fail"><div class="head">${badge('fail', 'Could not judge')}${gate}</div><p>${entry.file.message}</p></li>\n`];
    return (0,src/* openChecks */._g)(entry.file.checks).map(check => {
        const where = check.location === undefined ? '' : h `<span class="muted">${check.location.file}:${check.location.line}</span>`;
        return h `<li class="check ${checkTone(check)}"><div class="head">${checkBadge(check)}<code>${check.id}</code>${gate}${where}</div>
<p>${check.message}</p>
<dl class="facts"><div><dt>Expected</dt><dd>${check.expected}</dd></div><div><dt>Observed</dt><dd>${check.observed}</dd></div></dl>${boundsDrawing(check) ?? ''}
${check.reproduce !== undefined && check.reproduce.trim() !== '' && h `<details><summary>See it again</summary><pre><code>${lines(check.reproduce)}</code></pre></details>`}</li>\n`;
    });
}

;// CONCATENATED MODULE: ./packages/reporting/src/metrics.ts
/** All figures, the most telling first: the one that decided, those that got worse, those that changed, the rest as they came. */
function metricsOf(entries, deciding) {
    const all = entries.flatMap(({ file }) => file.kind === 'error' ? [] : file.evidence.figures.map(figure => ({ figure, verdictId: file.id })));
    const rank = ({ figure }) => {
        if (figure === deciding?.figure)
            return 0;
        const { direction } = changeOf(figure);
        if (figure.value === null || direction === 'worse')
            return 1;
        if (direction !== undefined && direction !== 'none')
            return 2;
        return figure.previous === undefined ? 4 : 3;
    };
    return all.sort((a, b) => rank(a) - rank(b));
}
/** How many of the first metrics stand in the open: at most `most`, and none without a change beside some that have one. */
function openMetrics(metrics, most) {
    const compared = metrics.filter(({ figure }) => figure.previous !== undefined || figure.value === null).length;
    return Math.min(most, compared === 0 ? metrics.length : compared);
}
function changeOf({ value, previous, better }) {
    if (value === null || previous === null || previous === undefined)
        return { amount: undefined, direction: undefined };
    const amount = value - previous;
    if (amount === 0)
        return { amount, direction: 'none' };
    if (better === undefined)
        return { amount, direction: 'changed' };
    return { amount, direction: (better === 'higher') === amount > 0 ? 'better' : 'worse' };
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/metrics.ts





const ROWS_BEFORE_FOLD = 12;
/** Every figure with what it was before; the bar shows the change in proportion to the old value. */
function metricSection(report) {
    const { metrics } = report;
    if (metrics.length === 0)
        return h ``;
    const columns = columnsFor(report);
    const tableOf = (caption, shown) => htmlTable(caption, columns, shown.map(metric => columns.map(column => column.cell(metric))), 'metrics');
    const open = openMetrics(metrics, ROWS_BEFORE_FOLD);
    const rest = metrics.slice(open);
    return h `<section aria-labelledby="metrics"><h2 id="metrics">Metrics</h2>
${tableOf('Metrics, old and new', metrics.slice(0, open))}
${rest.length > 0 && fold((0,src/* counted */.hS)(rest.length, 'more metric'), tableOf('More metrics', rest))}</section>`;
}
function columnsFor(report) {
    const { metrics } = report;
    const compared = metrics.some(({ figure }) => figure.previous !== undefined);
    const severalGates = new Set(metrics.map(metric => metric.verdictId)).size > 1;
    const largest = metrics.reduce((most, metric) => Math.max(most, Math.abs(relativeChange(metric) ?? 0)), 0);
    const columns = [
        {
            title: 'Metric',
            cell: ({ figure }) => [figure.title, figure.note !== undefined && h `<br><span class="muted">${figure.note}</span>`]
        },
        severalGates && { title: 'Gate', className: 'gate', cell: metric => h `<code>${gateOf(report, metric.verdictId)}</code>` },
        compared && {
            title: 'Old',
            className: 'num',
            cell: ({ figure }) => (figure.previous === undefined ? '' : (0,src/* formatFigure */.Mo)(figure.previous, figure.unit))
        },
        { title: compared ? 'New' : 'Value', className: 'num', cell: ({ figure }) => (0,src/* formatFigure */.Mo)(figure.value, figure.unit) },
        compared && { title: 'Change', className: 'num change', cell: changeCell },
        compared && largest > 0 && { title: 'Relative change', unseen: true, className: 'delta', cell: metric => deltaBar(metric, largest) }
    ];
    return columns.filter(column => column !== false);
}
function changeCell({ figure }) {
    const { direction } = changeOf(figure);
    return direction === 'better' || direction === 'worse'
        ? h `<span class="${direction}">${(0,src/* formatChange */.eD)(figure)}</span>`
        : (0,src/* formatChange */.eD)(figure);
}
/** Left of the middle is less, right of it is more; the words in the cell before say which of the two is better. */
function deltaBar(metric, largest) {
    const share = relativeChange(metric);
    if (share === undefined || share === 0)
        return '';
    const width = Math.max(2, (Math.abs(share) / largest) * 56);
    const x = share > 0 ? 60 : 60 - width;
    const { direction } = changeOf(metric.figure);
    return h `<svg class="${direction ?? ''}" viewBox="0 0 120 18" aria-hidden="true"><rect x="${x.toFixed(2)}" y="4" width="${width.toFixed(2)}" height="10" rx="2"/><line class="axis" x1="60" x2="60" y1="0" y2="18"/></svg>`;
}
function relativeChange({ figure }) {
    const { amount } = changeOf(figure);
    if (amount === undefined || figure.previous === null || figure.previous === undefined || figure.previous === 0)
        return undefined;
    return amount / Math.abs(figure.previous);
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/overview.ts







/** The verdict, and what it speaks of. */
function pageHeader(report, context) {
    const tone = reportTone(report);
    return h `<header>
<p class="eyebrow">Gauntlet</p>
<h1>${context.title ?? DEFAULT_TITLE}</h1>
<div class="banner ${tone}">${icon(tone)}<div><p class="word">${capital(reportWord(report))}</p><p class="sentence">${reportSentence(report)}</p></div></div>
${metaList(report, context)}
</header>`;
}
/** One card per gate, what stopped the workflow first. */
function gateCards({ entries }) {
    if (entries.length === 0)
        return h ``;
    return h `<section aria-labelledby="gates"><h2 id="gates">${(0,src/* counted */.hS)(entries.length, 'gate')}</h2>
<ol class="cards">${entries.map((entry, index) => card(entry, index, entries))}</ol></section>`;
}
function card(entry, index, entries) {
    return h `<li class="card"><div>${statusBadge(entry)}</div>
<h3><a href="#verdict-${index + 1}">${entry.file.title}</a></h3>
<p>${entry.headline}</p>
<div class="tally">${entry.file.kind === 'verdict' && tally(entry.file.checks)}<code>${gateName(entry, entries)}</code>${entry.file.kind === 'verdict' && h ` · ${tallyWords(entry.file.checks)}`}</div></li>
`;
}
/** How the checks fell, as one bar. The words below it say the same. */
function tally(checks) {
    if (checks.length === 0)
        return h ``;
    const counts = countsOf(checks);
    let start = 0;
    const parts = counts.map(([tone, count]) => {
        const x = start;
        start += (count / checks.length) * 100;
        return h `<rect class="t-${tone}" x="${x.toFixed(3)}" y="0" width="${(start - x).toFixed(3)}" height="6"/>`;
    });
    return h `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
function metaList({ entries }, { repository, commit, runUrl }) {
    const provenance = entries[0]?.file.provenance;
    const finished = entries
        .map(({ file }) => file.provenance.finishedAt)
        .sort()
        .at(-1);
    const shown = [];
    const place = repository ?? provenance?.repository;
    const sha = commit ?? provenance?.sha;
    if (place !== undefined)
        shown.push(['Repository', h `${place}`]);
    if (sha !== undefined)
        shown.push(['Commit', h `<code>${sha.slice(0, 12)}</code>`]);
    if (runUrl !== undefined)
        shown.push(['Run', h `<a href="${runUrl}">${runUrl.split('/').at(-1) ?? 'open'}</a>`]);
    if (finished !== undefined)
        shown.push(['Judged', h `<time datetime="${finished}">${finished.slice(0, 16).replace('T', ' ')} UTC</time>`]);
    return shown.length === 0
        ? h ``
        : h `<dl class="meta">${shown.map(([term, value]) => h `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/verdict-section.ts









const MOST_ROWS = 1000;
const MOST_FILES = 50;
/** Characters of a time or of the version of a model. */
const SHORT = 32;
/** Everything behind one verdict: its charts in the open, its checks, tables and origin in folds. */
async function verdictSection(entry, index, entries) {
    const { file } = entry;
    const id = `verdict-${index + 1}`;
    return h `<section id="${id}" aria-labelledby="${id}-title"><div class="verdict-head"><h2 id="${id}-title">${file.title}</h2>${statusBadge(entry)}<code class="muted">${gateName(entry, entries)}</code></div>
<p>${entry.headline}</p>
${file.kind === 'verdict' && (await chartGrid(file.evidence.charts, id))}
${file.kind === 'verdict' && file.checks.length > 0 && fold(`All checks (${file.checks.length})`, checkTable(file.id, file.checks))}
${file.kind === 'verdict' && file.evidence.tables.map(shown => fold(shown.title || shown.id, evidenceTable(shown, file.id)))}
${fold('Where this comes from', provenance(file))}
</section>`;
}
async function chartGrid(charts, id) {
    if (charts.length === 0)
        return h ``;
    const figures = [];
    for (const [index, chart] of charts.entries())
        figures.push(await figure(chart, `${id}-chart-${index + 1}`));
    return h `<div class="charts">${figures}</div>`;
}
async function figure(chart, id) {
    const missing = gapNotes(chart);
    const beyond = namesLeftOut(chart);
    return h `<figure><figcaption>${chart.title}</figcaption>${await drawn(chart, id)}
${missing.length > 0 && h `<p class="note">${missing.join('; ')}.</p>`}${beyond > 0 && h `<p class="note">The first ${MOST_NAMES} names are shown, ${beyond} are not.</p>`}</figure>\n`;
}
/** A chart that cannot be drawn leaves a gap that says so; the report is worth more than one picture. */
async function drawn(chart, id) {
    try {
        return new Html(await chartSvg(chart, pagePalette, id));
    }
    catch {
        return h `<p class="note">This chart could not be drawn. Its numbers are in the verdict file.</p>`;
    }
}
function evidenceTable(shown, verdictId) {
    const rows = shown.rows.slice(0, MOST_ROWS).map(row => row.map(src/* cellText */.Ie));
    const columns = shown.columns.map(({ title, align }, index) => {
        // What is short is not broken: a time or a version over eight lines cannot be read, and a table may scroll.
        const isShort = rows.every(row => (row[index] ?? '').length <= SHORT);
        return { title, className: align === 'right' ? 'num' : isShort ? 'short' : 'wide' };
    });
    const more = shown.rows.length - rows.length;
    return h `${htmlTable(`${shown.title || shown.id}, of ${verdictId}`, columns, rows)}${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more row')}.</p>`}`;
}
function provenance({ provenance: from, id }) {
    const files = from.inputs
        .slice(0, MOST_FILES)
        .map(({ input, path, sha256, bytes }) => [
        input,
        h `<code>${path}</code>, ${(0,src/* formatBytes */.z3)(bytes)}<br><code class="muted">sha256:${sha256}</code>`
    ]);
    const more = from.inputs.length - files.length;
    const facts = [
        ['Verdict', h `<code>${id}</code>`],
        ['Commit', from.sha === undefined ? '' : h `<code>${from.sha}</code>`],
        ['Job', [from.workflow, from.job, from.matrix].filter(part => part !== undefined).join(', ')],
        ['Run', from.runId === undefined ? '' : `${from.runId}, attempt ${from.runAttempt ?? 1}`],
        ...files,
        ['More', more > 0 ? (0,src/* counted */.hS)(more, 'more file') : ''],
        ['Judged', `${from.finishedAt} in ${(0,src/* formatDuration */.a3)(Date.parse(from.finishedAt) - Date.parse(from.startedAt))}`],
        [
            'Versions',
            Object.entries(from.versions)
                .map(([name, version]) => `${name} ${version}`)
                .join(', ')
        ]
    ];
    return htmlTable(`Where ${id} comes from`, [{ title: 'What', className: 'short' }, { title: 'Which' }], facts.filter(([, value]) => value !== ''));
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/page.ts









/** The report as one page that needs nothing else. */
async function renderHtml(report, context = {}) {
    const sections = [];
    for (const [index, entry] of report.entries.entries())
        sections.push(await verdictSection(entry, index, report.entries));
    const body = h `<div class="page">
${pageHeader(report, context)}
<main>
${gateCards(report)}
${metricSection(report)}
${openSection(report)}
${sections}
</main>
<footer><p>Made by Gauntlet ${src/* VERSION */.xv}. This page holds no scripts and loads nothing.</p></footer>
</div>`;
    return htmlDocument(`${context.title ?? DEFAULT_TITLE}: ${reportWord(report)}`, body);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/amount.ts

/** What this amount does not show of this report, in words. */
function leftOut(report, amount) {
    const verdicts = report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]));
    const beyond = (counts, most) => counts.reduce((sum, count) => sum + Math.max(0, count - most), 0);
    const charts = amount.charts ? 0 : verdicts.reduce((sum, { evidence }) => sum + evidence.charts.length, 0);
    const rows = beyond(verdicts.flatMap(({ evidence }) => evidence.tables.map(table => table.rows.length)), amount.rows);
    const checks = beyond(verdicts.map(verdict => verdict.checks.length), amount.checks);
    const open = beyond(verdicts.map(verdict => (0,src/* openChecks */._g)(verdict.checks).length), amount.open);
    const files = report.entries.reduce((sum, { file }) => sum + file.provenance.inputs.length, 0);
    const told = [
        [report.entries.length - amount.verdicts, 'verdict'],
        [charts, 'chart'],
        [rows, 'table row'],
        [checks, 'row of the tables of checks'],
        [open, 'open check'],
        [report.metrics.length - amount.metrics, 'metric'],
        [files - amount.provenance, 'judged file']
    ];
    return told
        .filter(([count]) => count > 0)
        .map(([count, noun]) => (0,src/* counted */.hS)(count, noun, noun.startsWith('row') ? noun.replace('row', 'rows') : `${noun}s`));
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/checks.ts


/** More of one gate than this are for those who look for them. */
const MOST_IN_SIGHT = 20;
/** Every check that failed or could not be judged, under the gate it belongs to: the gravest in sight, the others in a fold. */
function failedChecks(entries, most) {
    if (most === 0)
        return '';
    return (0,src/* blocks */.Bv)(...entries.map(entry => ofEntry(entry, entries, most)));
}
function ofEntry(entry, entries, most) {
    const name = `**${(0,src/* code */.aY)(gateName(entry, entries), 120)}**`;
    if (entry.file.kind === 'error')
        return `${name}\n\n- ⛔ ${(0,src/* markdown */.wD)(entry.file.message, 2000)}`;
    const open = (0,src/* openChecks */._g)(entry.file.checks);
    if (open.length === 0)
        return '';
    const shown = open.slice(0, most).map(check => {
        const where = check.location === undefined ? '' : ` (${(0,src/* code */.aY)(`${check.location.file}:${check.location.line}`)})`;
        return `- ${(0,src/* outcomeMark */.Nf)(check)} ${(0,src/* code */.aY)(check.id)}${where}: ${(0,src/* markdown */.wD)(check.message)}`;
    });
    const more = open.length - shown.length;
    const lines = [...shown, ...(more > 0 ? [`- and ${(0,src/* counted */.hS)(more, 'more open check')}`] : [])];
    const hidden = lines.slice(MOST_IN_SIGHT);
    const rest = hidden.length > 1 && (0,src/* details */.zH)(`${open.length - MOST_IN_SIGHT} more open checks`, hidden.join('\n'));
    return (0,src/* blocks */.Bv)(name, lines.slice(0, rest === false ? undefined : MOST_IN_SIGHT).join('\n'), rest);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/footer.ts


/** Commands and queries that show the findings again. */
function reproduceFold(entries, most) {
    const known = new Map();
    for (const { file } of entries) {
        for (const check of file.kind === 'error' ? [] : (0,src/* openChecks */._g)(file.checks)) {
            if (check.reproduce !== undefined && check.reproduce.trim() !== '' && !known.has(check.reproduce))
                known.set(check.reproduce, check.id);
        }
    }
    const shown = [...known].slice(0, most).map(([command, id]) => (0,src/* blocks */.Bv)((0,src/* code */.aY)(id), (0,src/* reproduceBlock */.fx)(command)));
    return shown.length === 0 ? '' : (0,src/* details */.zH)('See the findings again', (0,src/* blocks */.Bv)(...shown));
}
/** Where the verdicts come from. Times are left out on purpose: an unchanged report must be an unchanged text. */
function footer(report, { commit, runUrl }, most) {
    const rows = report.entries.flatMap(entry => provenanceRows(entry, report.entries)).slice(0, most);
    const run = runUrl === undefined ? '' : `[run ${runUrl.split('/').at(-1) ?? ''}](${runUrl})`;
    const line = [commit === undefined ? '' : `commit ${(0,src/* code */.aY)(commit.slice(0, 12))}`, run, `made by ${(0,src/* code */.aY)(version(report))}`]
        .filter(part => part !== '')
        .join(' · ');
    return (0,src/* blocks */.Bv)(rows.length > 0 && (0,src/* details */.zH)('Where this comes from', (0,src/* table */.tp)([{ title: 'Gate' }, { title: 'What' }, { title: 'Which' }], rows)), line);
}
function provenanceRows(entry, entries) {
    const gate = (0,src/* code */.aY)(gateName(entry, entries), 120);
    const { inputs, sha, job, matrix } = entry.file.provenance;
    const shown = inputs.slice(0, footer_MOST_FILES).map(judged => [gate, (0,src/* markdown */.wD)(judged.input), fileCell(judged)]);
    const more = inputs.length - shown.length;
    return [
        ...shown,
        ...(more > 0 ? [[gate, '', `… and ${more} more files`]] : []),
        ...(sha === undefined ? [] : [[gate, 'checked out', (0,src/* code */.aY)(sha.slice(0, 12))]]),
        ...(job === undefined ? [] : [[gate, 'job', (0,src/* markdown */.wD)(matrix === undefined ? job : `${job} ${matrix}`, 200)]])
    ];
}
const footer_MOST_FILES = 10;
function fileCell({ path, sha256, bytes }) {
    return `${(0,src/* code */.aY)(path)} ${(0,src/* formatBytes */.z3)(bytes)}, ${(0,src/* code */.aY)(`sha256:${sha256.slice(0, 12)}`)}`;
}
function version({ entries }) {
    const versions = new Set(entries.map(({ file }) => file.provenance.versions.gauntlet ?? src/* VERSION */.xv));
    return `gauntlet ${[...versions].slice(0, 3).join(', ') || src/* VERSION */.xv}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/headline.ts



/** The verdict before anything else: the first lines are all that a mail or a phone shows of a comment. */
function headline(report, context) {
    const { sign } = src/* STATUS_WORDS */.ly[report.status];
    const sentence = `**${(0,src/* markdown */.wD)(reportSentence(report), 700)}**`;
    const alert = ALERTS[report.status];
    return (0,src/* blocks */.Bv)(`### ${sign} ${(0,src/* markdown */.wD)(context.title ?? DEFAULT_TITLE, 200)}: ${reportWord(report)}`, alert === undefined ? sentence : `> [!${alert}]\n> ${sentence}`);
}
/** A pass needs no alert. Alerts work only outside other elements. */
const ALERTS = {
    pass: undefined,
    warn: 'WARNING',
    inconclusive: 'WARNING',
    fail: 'CAUTION'
};

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/metric-table.ts



/** Rows in the open; more would push the failed checks off the first screen. */
const metric_table_ROWS_BEFORE_FOLD = 8;
/** Old, New and Change of every figure, the telling ones in the open and the rest in a fold. Columns nobody fills are left out. */
function metricTable(report, most) {
    const shown = report.metrics.slice(0, most);
    if (shown.length === 0)
        return '';
    const rowsOf = (metrics) => {
        const columns = metric_table_columnsFor(report, metrics);
        return (0,src/* table */.tp)(columns, metrics.map(metric => columns.map(column => column.cell(metric))));
    };
    const open = openMetrics(shown, metric_table_ROWS_BEFORE_FOLD);
    const rest = shown.slice(open);
    return (0,src/* blocks */.Bv)(rowsOf(shown.slice(0, open)), rest.length > 0 && (0,src/* details */.zH)(`More metrics (${rest.length})`, rowsOf(rest)));
}
function metric_table_columnsFor(report, metrics) {
    const compared = metrics.some(({ figure }) => figure.previous !== undefined);
    const directed = metrics.some(({ figure }) => figure.better !== undefined);
    const noted = metrics.some(({ figure }) => figure.note !== undefined);
    const severalGates = new Set(report.metrics.map(metric => metric.verdictId)).size > 1;
    const right = 'right';
    const columns = [
        { title: 'Metric', cell: ({ figure }) => (0,src/* code */.aY)(figure.title, 120) },
        severalGates && { title: 'Gate', cell: metric => (0,src/* code */.aY)(gateOf(report, metric.verdictId), 120) },
        compared && {
            title: 'Old',
            align: right,
            cell: ({ figure }) => (figure.previous === undefined ? '' : (0,src/* formatFigure */.Mo)(figure.previous, figure.unit))
        },
        { title: compared ? 'New' : 'Value', align: right, cell: ({ figure }) => (0,src/* formatFigure */.Mo)(figure.value, figure.unit) },
        compared && { title: 'Change', align: right, cell: ({ figure }) => (0,src/* formatChange */.eD)(figure) },
        directed && {
            title: 'Better',
            cell: ({ figure }) => (figure.better === undefined ? '' : figure.better === 'higher' ? '↑\u00a0higher' : '↓\u00a0lower')
        },
        noted && { title: 'Note', cell: ({ figure }) => (0,src/* markdown */.wD)(figure.note ?? '', 300) }
    ];
    return columns.filter(column => column !== false);
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/mermaid.ts



/** More points than this only make the source longer. */
const MOST_POINTS = 60;
const MOST_LABELS = 24;
const MOST_SERIES = 4;
/**
 * A chart as the source of a Mermaid `xychart-beta`, or nothing where that cannot show it truthfully: scatter plots, heatmaps,
 * grouped bars, long lists of names, series over different ranges, and numbers that need an exponent (a parse error there).
 */
function mermaidChart(chart) {
    if (chart.kind === 'heatmap' || chart.kind === 'point' || chart.series.length > MOST_SERIES)
        return undefined;
    const drawn = chart.kind === 'bar' ? bars(chart) : chart.x.type === 'number' ? mermaid_lines(chart) : undefined;
    if (drawn === undefined)
        return undefined;
    const levels = chart.rules.filter(rule => rule.axis === 'y');
    const all = [
        ...drawn.series,
        ...levels.map(rule => ({ mark: 'line', name: rule.title, values: drawn.series[0]?.values.map(() => rule.value) ?? [] }))
    ];
    const numbers = fixedNumbers(all.map(series => series.values), chart.kind === 'bar');
    if (numbers === undefined)
        return undefined;
    const source = [
        ...['---', 'config:', '  themeVariables:', '    xyChart:', `      plotColorPalette: "${lightPalette.series.join(', ')}"`, '---'],
        'xychart-beta',
        `  x-axis ${drawn.axis}`,
        `  y-axis "${quoted(chart.y.title)}" ${numbers.low} --> ${numbers.high}`,
        ...all.map((series, index) => `  ${series.mark} [${numbers.lists[index]?.join(', ')}]`)
    ].join('\n');
    return { source, key: keyOf(all.map(series => series.name)) };
}
function mermaid_lines(chart) {
    const all = shownSeries(chart).map(series => ({ name: series.name, points: numericPoints(series) }));
    const starts = all.map(({ points }) => points[0]?.x ?? Number.NaN);
    const ends = all.map(({ points }) => points.at(-1)?.x ?? Number.NaN);
    const from = Math.min(...starts);
    const to = Math.max(...ends);
    const slack = (to - from) / 50;
    const sameRange = starts.every(start => start - from <= slack) && ends.every(end => to - end <= slack);
    if (!(to > from) || !sameRange)
        return undefined;
    const axis = mermaid_axisOf(chart.x.title, from, to);
    const count = Math.min(MOST_POINTS, Math.max(2, ...all.map(({ points }) => points.length)));
    if (axis === undefined)
        return undefined;
    return { axis, series: all.map(({ name, points }) => ({ mark: 'line', name, values: resampled(points, from, to, count) })) };
}
function bars(chart) {
    const [series, ...others] = chart.series;
    const points = series?.points.filter(point => typeof point.y === 'number' && Number.isFinite(point.y)) ?? [];
    const names = categories(chart, 'x');
    if (series === undefined || others.length > 0 || points.length === 0 || points.length > MOST_LABELS || names.length < points.length)
        return undefined;
    const labels = points.map(({ x }) => `"${quoted(typeof x === 'number' ? (0,src/* formatNumber */.ZV)(x, 3) : x, 20)}"`);
    const values = points.map(({ y }) => Number(y));
    return { axis: `"${quoted(chart.x.title)}" [${labels.join(', ')}]`, series: [{ mark: 'bar', name: series.name, values }] };
}
function mermaid_axisOf(title, from, to) {
    const numbers = fixedNumbers([[from, to]], false, 0);
    return numbers && `"${quoted(title)}" ${numbers.low} --> ${numbers.high}`;
}
/** Numbers without exponents, at one precision, with the range of the axis. */
function fixedNumbers(lists, fromZero, margin = 0.05) {
    const all = lists.flat();
    if (all.length === 0 || !all.every(Number.isFinite))
        return undefined;
    const low = Math.min(...all, ...(fromZero ? [0] : []));
    const high = Math.max(...all, ...(fromZero ? [0] : []));
    const range = high - low || Math.abs(high) || 1;
    const largest = Math.max(Math.abs(low), Math.abs(high));
    if (range < 1e-9 || largest >= 1e15)
        return undefined;
    const decimals = Math.min(14, Math.max(0, 3 - Math.floor(Math.log10(range))));
    const fixed = (value) => value.toFixed(decimals).replace(/^-(0(\.0*)?)$/, '$1');
    const pad = range * margin;
    // Room around the line, but not beyond 0 or 1, where shares and rates end.
    const bottom = low >= 0 && low - pad < 0 ? 0 : low - pad;
    const top = high <= 1 && high + pad > 1 ? 1 : high <= 0 && high + pad > 0 ? 0 : high + pad;
    return { lists: lists.map(list => list.map(fixed)), low: fixed(bottom), high: fixed(top === bottom ? bottom + 1 : top) };
}
/** Only what cannot end the string, begin a directive, a comment or an entity, or hold markup. */
function quoted(text, maxLength = 80) {
    const safe = (0,src/* plain */.pj)(text)
        .replace(/[^\p{L}\p{N} .,:()/+=_-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return (0,src/* cut */.Jj)(safe, maxLength) || '-';
}
const COLOURS = ['blue', 'orange', 'green', 'purple', 'olive', 'light blue'];
function keyOf(names) {
    if (names.length < 2)
        return '';
    return names.map((name, index) => `${COLOURS[index % COLOURS.length] ?? ''}: ${(0,src/* plain */.pj)(name, 80)}`).join(', ');
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/sparkline.ts
const LEVELS = '▁▂▃▄▅▆▇█';
const BLOCKS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** Values as a line of blocks, lowest to highest; a gap is a space. Shows in mails and on phones, where no drawing does. */
function sparkline(values, most = 40) {
    const shown = values.length <= most
        ? values
        : Array.from({ length: most }, (_, index) => values[Math.round((index * (values.length - 1)) / (most - 1))] ?? null);
    const finite = shown.filter(value => value !== null && Number.isFinite(value));
    const low = Math.min(...finite);
    const range = Math.max(...finite) - low;
    return shown
        .map(value => {
        if (value === null || !Number.isFinite(value))
            return ' ';
        return LEVELS[range === 0 ? 3 : Math.round(((value - low) / range) * (LEVELS.length - 1))];
    })
        .join('');
}
/** A length between 0 and 1 as a bar of up to `width` characters, in eighths. */
function blockBar(share, width = 12) {
    const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
    return '█'.repeat(Math.floor(eighths / 8)) + (BLOCKS[eighths % 8] ?? '');
}
/** A share between 0 and 1 as one of five shades. */
function shade(share) {
    return ['·', '░', '▒', '▓', '█'][Math.min(4, Math.max(0, Math.ceil(share * 4)))] ?? '·';
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/chart-block.ts




const chart_block_MOST_ROWS = 20;
/** A chart where only text can be: as Mermaid where that is truthful, otherwise as a table with bars, shades or a line of blocks. */
function chartBlock(chart) {
    const title = `**${(0,src/* markdown */.wD)(chart.title) || (0,src/* code */.aY)(chart.id)}**`;
    const drawing = mermaidChart(chart);
    const notes = [
        drawing?.key ?? '',
        ...chart.rules.filter(rule => drawing === undefined || rule.axis === 'x').map(rule => `${rule.title} at ${(0,src/* formatNumber */.ZV)(rule.value)}`),
        ...gapNotes(chart)
    ].filter(note => note !== '');
    const body = drawing === undefined ? textChart(chart) : (0,src/* fence */.EU)(drawing.source, 'mermaid');
    return (0,src/* blocks */.Bv)(title, body, notes.length > 0 && (0,src/* markdown */.wD)(`${notes.join('; ')}.`));
}
function textChart(chart) {
    if (chart.kind === 'heatmap')
        return shadedTable(chart);
    if (chart.kind === 'bar')
        return barTable(chart);
    return chart.y.type === 'category' && chart.x.type === 'number' ? rangeTable(chart) : lineTable(chart);
}
/** A heatmap as a table; the shade repeats the number, it does not replace it. */
function shadedTable(chart) {
    const [columns, rows] = [categories(chart, 'x').slice(0, chart_block_MOST_ROWS), categories(chart, 'y').slice(0, chart_block_MOST_ROWS)];
    const points = chart.series.flatMap(series => series.points);
    const cells = new Map(points.map(point => [JSON.stringify([String(point.x), String(point.y)]), point.value]));
    const largest = Math.max(...points.map(point => Math.abs(point.value ?? 0)));
    const cell = (x, y) => {
        const value = cells.get(JSON.stringify([x, y]));
        return value === undefined ? '' : `${shade(largest === 0 ? 0 : Math.abs(value) / largest)} ${(0,src/* formatNumber */.ZV)(value)}`;
    };
    const corner = `${chart.y.title} ╲ ${chart.x.title}`;
    return (0,src/* table */.tp)([{ title: corner }, ...columns.map(title => ({ title, align: 'right' }))], rows.map(y => [(0,src/* markdown */.wD)(y), ...columns.map(x => cell(x, y))]));
}
function barTable(chart) {
    const names = categories(chart, 'x');
    const shown = names.slice(0, chart_block_MOST_ROWS);
    const values = chart.series.map(series => new Map(series.points.map(({ x, y }) => [String(x), typeof y === 'number' ? y : undefined])));
    const largest = Math.max(0, ...values.flatMap(of => [...of.values()].map(value => Math.abs(value ?? 0))));
    const cell = (value) => value === undefined ? '' : `${blockBar(largest === 0 ? 0 : Math.abs(value) / largest)} ${(0,src/* formatNumber */.ZV)(value)}`;
    const rows = shown.map(name => [(0,src/* markdown */.wD)(name), ...values.map(of => cell(of.get(name)))]);
    const more = names.length - shown.length;
    return (0,src/* blocks */.Bv)((0,src/* table */.tp)([{ title: chart.x.title }, ...chart.series.map(({ name }) => ({ title: name }))], rows), more > 0 && `… and ${(0,src/* counted */.hS)(more, 'more row')}.`);
}
/** Lines along names, such as intervals: from where to where each goes. */
function rangeTable(chart) {
    const rows = chart.series.map(({ name, points }) => {
        const places = points.flatMap(({ x, y }) => (typeof x === 'number' && y !== null ? [x] : []));
        const ends = places.length === 0 ? ['', ''] : [(0,src/* formatNumber */.ZV)(Math.min(...places)), (0,src/* formatNumber */.ZV)(Math.max(...places))];
        return [(0,src/* markdown */.wD)(name), ...ends];
    });
    const right = 'right';
    return (0,src/* table */.tp)([{ title: chart.y.title }, { title: 'From', align: right }, { title: 'To', align: right }], rows);
}
function lineTable(chart) {
    const rows = chart.series.map(series => {
        const values = chart.x.type === 'number'
            ? numericPoints(series).map(point => point.y)
            : series.points.map(({ y }) => (typeof y === 'number' ? y : null));
        const finite = values.filter(value => value !== null && Number.isFinite(value));
        const [first, last] = [finite[0], finite.at(-1)];
        if (first === undefined || last === undefined)
            return [(0,src/* markdown */.wD)(series.name), '', '', '', ''];
        return [
            (0,src/* markdown */.wD)(series.name),
            sparkline(values),
            ...[first, last, Math.min(...finite)].map(value => (0,src/* formatNumber */.ZV)(value)),
            (0,src/* formatNumber */.ZV)(Math.max(...finite))
        ];
    });
    const right = 'right';
    return (0,src/* table */.tp)([{ title: 'Series' }, { title: chart.y.title }, ...['First', 'Last', 'Lowest', 'Highest'].map(title => ({ title, align: right }))], rows.map(row => [...row, ...Array.from({ length: 6 - row.length }, () => '')]));
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/verdict-table.ts




/** One line per verdict. With a single verdict the headline has said it all. */
function verdictTable(entries, most) {
    if (entries.length < 2 || most === 0)
        return '';
    const rows = entries.slice(0, most).map(entry => [(0,src/* code */.aY)(gateName(entry, entries), 120), statusMark(entry), (0,src/* markdown */.wD)(found(entry), 300)]);
    const more = entries.length - rows.length;
    return (0,src/* blocks */.Bv)((0,src/* table */.tp)([{ title: 'Gate' }, { title: 'Verdict' }, { title: 'Checks' }], rows), more > 0 && `… and ${(0,src/* counted */.hS)(more, 'more verdict')}.`);
}
/** What is open is told in words below; here the counts are enough. */
function found({ file, headline }) {
    return file.kind === 'error' ? headline : tallyWords(file.checks);
}
/** Sign and word. */
function statusMark(entry) {
    return `${src/* STATUS_WORDS */.ly[entry.status].sign} ${entryWord(entry)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/verdict-fold.ts



/** Everything behind one verdict, folded: its charts, its checks, its tables. */
function verdictFold(entry, amount) {
    const { file } = entry;
    if (file.kind === 'error')
        return '';
    const { charts, tables } = file.evidence;
    const body = (0,src/* blocks */.Bv)(...(amount.charts ? charts.map(chartBlock) : []), amount.checks > 0 && file.checks.length > 0 && (0,src/* details */.zH)(`All checks (${file.checks.length})`, (0,src/* checkTable */.Dv)(file.checks, amount.checks)), ...(amount.rows > 0 ? tables.map(shown => (0,src/* details */.zH)((0,src/* plain */.pj)(shown.title) || shown.id, (0,src/* dataTable */.Jx)(shown, amount.rows))) : []));
    return body === '' ? '' : (0,src/* details */.zH)(`${(0,src/* plain */.pj)(file.title) || file.id}: ${statusMark(entry)}, in detail`, body);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/render.ts








/** The longest comment that every version of GitHub takes, in bytes of UTF-8; so it is at most as many characters, too. */
const MOST_COMMENT_BYTES = 65_000;
/** GitHub drops a step summary of more than 1 MiB whole. */
const MOST_SUMMARY_BYTES = 1024 * 1024 - 1024;
/**
 * The report as GitHub Markdown, in the fullest version that fits into `maxBytes`.
 *
 * The same report gives the same text: there is no time in it, so that an unchanged comment need not be sent again.
 */
function renderReport(report, options) {
    const [first, ...others] = AMOUNTS.map((amount) => () => page(report, amount, options));
    const shortest = () => `${(0,src/* blocks */.Bv)(headline(report, options), shortened(['everything but the verdict'], options))}\n`;
    return (0,src/* fullestThatFits */.t6)(first === undefined ? [shortest] : [first, ...others, shortest], options.maxBytes);
}
/** From the fullest to the shortest. Folds go before what stands in the open, detail before overview. */
const AMOUNTS = [
    { verdicts: 256, metrics: 500, open: 200, checks: 2000, rows: 1000, charts: true, reproduce: 50, provenance: 1000 },
    { verdicts: 256, metrics: 500, open: 100, checks: 500, rows: 200, charts: true, reproduce: 50, provenance: 1000 },
    { verdicts: 256, metrics: 100, open: 50, checks: 200, rows: 50, charts: true, reproduce: 20, provenance: 200 },
    { verdicts: 256, metrics: 100, open: 50, checks: 200, rows: 20, charts: false, reproduce: 20, provenance: 200 },
    { verdicts: 100, metrics: 40, open: 50, checks: 50, rows: 0, charts: false, reproduce: 10, provenance: 50 },
    { verdicts: 50, metrics: 20, open: 30, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 },
    { verdicts: 20, metrics: 8, open: 10, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 },
    { verdicts: 10, metrics: 0, open: 0, checks: 0, rows: 0, charts: false, reproduce: 0, provenance: 0 }
];
function page(report, amount, options) {
    const missing = leftOut(report, amount);
    const parts = [
        headline(report, options),
        verdictTable(report.entries, amount.verdicts),
        metricTable(report, amount.metrics),
        failedChecks(report.entries, amount.open),
        ...report.entries.map(entry => verdictFold(entry, amount)),
        reproduceFold(report.entries, amount.reproduce),
        missing.length > 0 && shortened(missing, options),
        footer(report, options, amount.provenance)
    ];
    return `${(0,src/* blocks */.Bv)(...parts)}\n`;
}
function shortened(missing, { fullReport }) {
    return `_Shortened to fit here: without ${(0,src/* markdown */.wD)(missing.join(', '))}. The full report is in ${(0,src/* markdown */.wD)(fullReport)}._`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/step-summary.ts



const EVERYTHING = { open: 200, checks: 2000, rows: 1000, reproduce: true };
/** The step summary of one verdict with its charts: what is open comes first, pictures and tables are folded below it. */
function stepSummary(verdict, maxBytes = MOST_SUMMARY_BYTES) {
    const { charts } = verdict.evidence;
    const pictures = () => charts.length > 0 && (0,src/* details */.zH)('Charts', (0,src/* blocks */.Bv)(...charts.map(chartBlock)));
    const page = (limits, drawn) => () => `${(0,src/* blocks */.Bv)((0,src/* verdictLine */.MT)(verdict), ...(0,src/* verdictDetail */.XE)(verdict, limits, drawn && pictures()))}\n`;
    return (0,src/* fullestThatFits */.t6)([
        page(EVERYTHING, true),
        page({ ...EVERYTHING, open: 100, checks: 500, rows: 100 }, true),
        page({ ...EVERYTHING, open: 100, checks: 500, rows: 100 }, false),
        page({ open: 50, checks: 100, rows: 20, reproduce: false }, false),
        page({ open: 20, checks: 0, rows: 0, reproduce: false }, false),
        () => `${(0,src/* verdictLine */.MT)(verdict)}\n`
    ], maxBytes);
}

;// CONCATENATED MODULE: ./packages/reporting/src/deciding.ts

/** The first open check of the first verdict that has one; checks that can fail their verdict come before those that cannot. */
function decidingOf(entries) {
    for (const { file } of entries) {
        if (file.kind === 'error')
            continue;
        const check = (0,src/* decidingCheck */.As)(file);
        if (check !== undefined)
            return { verdict: file, check, figure: figureBehind(check, file.evidence.figures) };
    }
    return undefined;
}
/** The figure with the longest id that begins the check's id (`accuracy` in `accuracy-min`, not in `accuracy_top5`). */
function figureBehind(check, figures) {
    const named = figures.filter(({ id }) => check.id === id || (check.id.startsWith(id) && /[.:/ -]/.test(check.id[id.length] ?? '')));
    return named.sort((a, b) => b.id.length - a.id.length)[0];
}

;// CONCATENATED MODULE: ./packages/reporting/src/merge.ts



/**
 * Merges the verdicts of a run.
 *
 * The order of the files does not matter. An action that could not judge counts as failed, and so do two verdicts with one id and a
 * verdict whose status does not follow from its checks: they are told in the report, which would otherwise keep its last, perhaps
 * better, state. No verdicts at all are inconclusive.
 */
function mergeVerdicts(files) {
    const entries = distinct(files).map(consistent).map(entryOf).sort(byUrgency);
    const status = (0,src/* statusOf */.c2)(entries.map(entryCheck), src/* strictPolicy */.ME);
    const deciding = decidingOf(entries);
    return { status, passed: (0,src/* isPassed */.Hh)({ status, policy: src/* strictPolicy */.ME }), entries, deciding, metrics: metricsOf(entries, deciding) };
}
/** A verdict as one check of the verdict on all of them. What the author's own policy let through is a warning here. */
function entryCheck({ file, status, passed, headline }) {
    const { word } = src/* STATUS_WORDS */.ly[status];
    return {
        id: file.id,
        title: (0,src/* plain */.pj)(file.title) || file.action,
        severity: passed && status !== 'pass' ? 'warning' : 'critical',
        outcome: status === 'pass' || status === 'inconclusive' ? status : 'fail',
        observed: word,
        expected: 'passed',
        message: (0,src/* cut */.Jj)(`${(0,src/* plain */.pj)(file.title, 500) || file.action}: ${word}. ${decidingMessage(file) ?? headline}`, 4000)
    };
}
function decidingMessage(file) {
    return file.kind === 'error' ? undefined : (0,src/* decidingCheck */.As)(file)?.message;
}
/** A verdict under an id that is taken, under one that is free: an error, because a reader could not tell the two apart. */
function distinct(files) {
    const seen = new Set();
    return files.map(file => {
        const { id, action } = file;
        if (!seen.has(id)) {
            seen.add(id);
            return file;
        }
        let free = id;
        for (let copy = 2; seen.has(free); copy++)
            free = `${id} (${copy})`;
        seen.add(free);
        const message = `Two verdicts of ${(0,src/* plain */.pj)(action)} have the id "${(0,src/* plain */.pj)(id)}", so one could hide the other. Give each of these steps its own, such as "id: ${(0,src/* plain */.pj)(action)}-2".`;
        return { ...failureOf(file, message), id: free };
    });
}
/** A verdict whose status does not follow from its own checks is an error: it was edited, or made by another release. */
function consistent(file) {
    if (file.kind === 'error' || (0,src/* statusOf */.c2)(file.checks, file.policy) === file.status)
        return file;
    const status = (0,src/* statusOf */.c2)(file.checks, file.policy);
    return failureOf(file, `The verdict says ${file.status} while its checks add up to ${status}. It was edited, or made by another release.`);
}
function failureOf({ version, id, action, title, provenance }, message) {
    return { kind: 'error', version, id, action, title, message, provenance };
}
function entryOf(file) {
    if (file.kind === 'error')
        return { file, status: 'error', passed: false, headline: (0,src/* plain */.pj)(file.message) };
    return { file, status: file.status, passed: (0,src/* isPassed */.Hh)(file), headline: (0,src/* plain */.pj)((0,src/* headline */.Pl)(file)) };
}
function byUrgency(a, b) {
    return Number(a.passed) - Number(b.passed) || stage(a) - stage(b) || (a.file.id < b.file.id ? -1 : 1);
}
/** The order in which a pipeline asks: data before model, model before release. */
const PIPELINE = [
    'validate-data',
    'model-gate',
    'compare-production',
    'register-model',
    'check-runner',
    'smoke-test',
    'canary-deploy',
    'rollback',
    'retrain-trigger'
];
function stage({ file }) {
    const index = PIPELINE.indexOf(file.action);
    return index === -1 ? PIPELINE.length : index;
}

;// CONCATENATED MODULE: ./packages/reporting/src/index.ts














/***/ })

};
