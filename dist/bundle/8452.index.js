export const id = 8452;
export const ids = [8452];
export const modules = {

/***/ 39171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: () => (/* binding */ namesLeftOut),
/* harmony export */   HM: () => (/* binding */ numericPoints),
/* harmony export */   LZ: () => (/* binding */ categories),
/* harmony export */   eB: () => (/* binding */ resampled),
/* harmony export */   kA: () => (/* binding */ shownNames),
/* harmony export */   nJ: () => (/* binding */ MOST_NAMES),
/* harmony export */   wj: () => (/* binding */ gapNotes),
/* harmony export */   xX: () => (/* binding */ shownSeries)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

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
    const named = empty.slice(0, 6).map(({ name }) => `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 60)} has no value`);
    const more = empty.length > 6 ? [`${empty.length - 6} more series have no value`] : [];
    return [...named, ...more, ...(gaps > 0 ? [(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(gaps, 'point has no value', 'points have no value')] : [])];
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


/***/ }),

/***/ 45356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ chartLabel),
  n: () => (/* binding */ chartSvg)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
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

// EXTERNAL MODULE: ./packages/reporting/src/charts/points.ts
var points = __webpack_require__(39171);
;// CONCATENATED MODULE: ./packages/reporting/src/charts/values.ts


/** One row per point. Names of the fields are ours, whatever the data calls them. */
function valuesOf(chart) {
    const largest = Math.max(...chart.series.flatMap(series => series.points.map(point => Math.abs(point.value ?? 0))));
    const isShown = { x: shownOn(chart, 'x'), y: shownOn(chart, 'y') };
    const drawn = new Set((0,points/* shownSeries */.xX)(chart));
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
    const names = (0,points/* shownNames */.kA)(chart, axis);
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
    const shown = { field, title: axisTitle(title) };
    if (type === 'time')
        return { ...shown, type: 'temporal', scale: { type: 'utc' }, axis: { ...timeAxis(chart, field), labelFlush: false } };
    if (type === 'category') {
        const domain = [...(0,points/* shownNames */.kA)(chart, field)].map(shortName);
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
/** Vega looks titles up in an object, and finds there what every object has, such as `valueOf`: a character that is not seen tells them apart. */
function axisTitle(title) {
    const shown = (0,src/* plain */.pj)(title, 80);
    return shown in {} ? `${shown}\u200b` : shown;
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
    const shown = new Set((0,points/* shownSeries */.xX)(chart).map(series => seriesName(series.name)));
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
    const fewCells = (0,points/* shownNames */.kA)(chart, 'x').size <= 12;
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
    return chart.kind === 'heatmap' ? Math.min(420, Math.max(140, 48 * (0,points/* shownNames */.kA)(chart, 'y').size)) : HEIGHT;
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

// EXTERNAL MODULE: ./packages/reporting/src/charts/vega-view.ts
var vega_view = __webpack_require__(54271);
;// CONCATENATED MODULE: ./packages/reporting/src/charts/svg.ts



/**
 * A chart as one SVG element: it scales with its place, says in words what it shows, and holds no script, style or link.
 *
 * `idPrefix` keeps the ids inside apart from those of other charts on the same page.
 */
async function chartSvg(chart, palette, idPrefix) {
    // Loaded only when there is a chart to draw: Vega is larger than all the rest of an action.
    const vegaLite = await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(3972), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 10994));
    const { spec } = vegaLite.compile(specificationOf(chart, palette), { logger: vega_view/* quiet */.j });
    return framed(await (0,vega_view/* drawVega */.U)(spec), chart, idPrefix);
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


/***/ }),

/***/ 54271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ drawVega),
/* harmony export */   j: () => (/* binding */ quiet)
/* harmony export */ });
/**
 * Draws a Vega specification as the text of an SVG document.
 *
 * Expressions are interpreted, never turned into code, and whatever asks for an address gets nothing: a specification may come from
 * someone else.
 */
async function drawVega(spec) {
    const [vega, { expressionInterpreter }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(3972)]).then(__webpack_require__.bind(__webpack_require__, 33972)), Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(9166)]).then(__webpack_require__.bind(__webpack_require__, 39166))]);
    const runtime = vega.parse(spec, undefined, { ast: true });
    const view = new vega.View(runtime, { renderer: 'none', loader: nothing, logger: quiet, expr: expressionInterpreter });
    try {
        return await view.toSVG();
    }
    finally {
        view.finalize();
    }
}
/** Vega warns of empty domains and the like on standard output, which belongs to the action. */
const quiet = {
    level: () => quiet,
    error: () => quiet,
    warn: () => quiet,
    info: () => quiet,
    debug: () => quiet
};
/** A drawing needs nothing from the network or the disk; should a specification ask, it gets nothing. */
const nothing = {
    options: {},
    load: refuse,
    // A refusal here would be a rejection that Vega leaves unhandled; an empty address is what it takes for nothing.
    sanitize: () => Promise.resolve({ href: '' }),
    http: refuse,
    file: refuse
};
function refuse() {
    return Promise.reject(new Error('A chart may not load anything'));
}


/***/ }),

/***/ 98452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_TITLE: () => (/* reexport */ DEFAULT_TITLE),
  MOST_COMMENT_BYTES: () => (/* reexport */ MOST_COMMENT_BYTES),
  MOST_SUMMARY_BYTES: () => (/* reexport */ MOST_SUMMARY_BYTES),
  PART_NAMES: () => (/* reexport */ PART_NAMES),
  ReportState: () => (/* reexport */ ReportState),
  applyAcceptances: () => (/* reexport */ applyAcceptances),
  badge: () => (/* reexport */ badge),
  chartOfVegaLite: () => (/* reexport */ chartOfVegaLite),
  chartSvg: () => (/* reexport */ svg/* chartSvg */.n),
  checkBadge: () => (/* reexport */ checkBadge),
  checkRunText: () => (/* reexport */ checkRunText),
  checkTone: () => (/* reexport */ checkTone),
  entryCheck: () => (/* reexport */ entryCheck),
  fanInCheck: () => (/* reexport */ fanInCheck),
  fold: () => (/* reexport */ fold),
  h: () => (/* reexport */ h),
  htmlDocument: () => (/* reexport */ htmlDocument),
  htmlTable: () => (/* reexport */ htmlTable),
  icon: () => (/* reexport */ icon),
  lines: () => (/* reexport */ lines),
  mergeVerdicts: () => (/* reexport */ mergeVerdicts),
  nextReportState: () => (/* reexport */ nextReportState),
  readReportState: () => (/* reexport */ readReportState),
  readTemplate: () => (/* reexport */ readTemplate),
  readUserPages: () => (/* reexport */ readUserPages),
  renderHtml: () => (/* reexport */ renderHtml),
  renderReport: () => (/* reexport */ renderReport),
  reportSentence: () => (/* reexport */ reportSentence),
  reportWord: () => (/* reexport */ reportWord),
  stepSummary: () => (/* reexport */ stepSummary),
  thinned: () => (/* reexport */ thinned)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
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
function figureBehind({ id }, figures) {
    const known = byId(figures);
    for (let end = id.length; end > 0; end--) {
        const found = end === id.length || '.:/ -'.includes(id.charAt(end)) ? known.get(id.slice(0, end)) : undefined;
        if (found !== undefined)
            return found;
    }
    return undefined;
}
const INDEXES = new WeakMap();
/** Asked for by every check of a verdict, of which there can be thousands. The first of an id counts. */
function byId(figures) {
    const index = INDEXES.get(figures) ?? new Map([...figures].reverse().map(figure => [figure.id, figure]));
    INDEXES.set(figures, index);
    return index;
}

;// CONCATENATED MODULE: ./packages/reporting/src/fan-in.ts

/** Jobs whose verdict was expected and is not there are a check that could not be judged: their verdict may be the one that fails. */
function fanInCheck(fanIn) {
    if (fanIn === undefined || isComplete(fanIn))
        return undefined;
    return {
        id: 'jobs',
        title: 'Every job reported',
        severity: 'critical',
        outcome: 'inconclusive',
        observed: `${fanIn.reported} of ${fanIn.expected}`,
        expected: String(fanIn.expected),
        message: (0,src/* cut */.Jj)(fanInSentence(fanIn), 4000)
    };
}
function isComplete({ reported, expected, missing }) {
    return missing.length === 0 && reported >= expected;
}
/** `4 of 5 jobs reported.`, and which did not, and why. */
function fanInSentence({ reported, expected, missing }) {
    const shown = missing.slice(0, MOST_NAMED).map(({ job, why }) => `${(0,src/* plain */.pj)(job, 120)} (${(0,src/* plain */.pj)(why, 200)})`);
    const more = missing.length - shown.length;
    const names = more > 0 ? [...shown, (0,src/* counted */.hS)(more, 'more')] : shown;
    return `${reported} of ${(0,src/* counted */.hS)(expected, 'job')} reported.${names.length === 0 ? '' : ` Missing: ${names.join(', ')}.`}`;
}
const MOST_NAMED = 10;

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

;// CONCATENATED MODULE: ./packages/reporting/src/pipeline-order.ts
/** The order in which a pipeline asks: data before model, model before release. Gates of one stage go by their id. */
function inPipelineOrder(entries) {
    return [...entries].sort(byStage);
}
function byStage(a, b) {
    return stageOf(a) - stageOf(b) || byName.compare(a.file.id, b.file.id) || (a.file.id < b.file.id ? -1 : 1);
}
/** `train-9` before `train-10`. */
const byName = new Intl.Collator('en', { numeric: true });
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
/** Where in the pipeline a gate stands. */
function stageOf({ file }) {
    const index = PIPELINE.indexOf(file.action);
    return index === -1 ? PIPELINE.length : index;
}

;// CONCATENATED MODULE: ./packages/reporting/src/topic.ts
/** The part of a report that a figure belongs to: the one that its action is about, where nobody says. */
function topicOf({ topic }, action) {
    return topic ?? (action === undefined ? undefined : TOPICS.get(action)) ?? 'metrics';
}
const TOPICS = new Map([
    ['validate-data', 'data'],
    ['register-model', 'lineage'],
    ['canary-deploy', 'rollout'],
    ['rollback', 'rollout']
]);

;// CONCATENATED MODULE: ./packages/reporting/src/metrics.ts





/**
 * All figures, those of one metric in one row, the most telling first: the one that decided, those that got worse, those that changed,
 * the rest; those that tell as much in the order of the gates.
 *
 * One metric is what two different actions found to have the same name and the same value: the gate compares it with the base, the
 * comparison with the champion. The same action twice is two models.
 */
function metricsOf(entries, deciding, changes) {
    const rows = rowsOf(foundIn(entries, changes));
    // The same for both: metrics of the gate that comes first in the report come first.
    const places = new Map(entries.map(({ file }, index) => [file.id, index]));
    const place = ({ verdictId }) => places.get(verdictId ?? '') ?? entries.length;
    rows.sort(([a], [b]) => place(a) - place(b));
    return ranked(rows.map(row => {
        const first = row.find(({ figure }) => figure === deciding?.figure) ?? row.find(({ figure }) => isCompared(figure)) ?? row[0];
        return {
            figure: first.figure,
            verdictId: first.verdictId,
            others: row.filter(other => other !== first && !isRepeated(other, row)).map(({ figure }) => figure)
        };
    }), entries, deciding);
}
/** The most telling first. Metrics that tell as much keep their order. */
function ranked(metrics, entries, deciding) {
    const failed = failedFigures(entries);
    const rank = ({ figure, others }) => {
        const all = [figure, ...others];
        if (deciding?.figure !== undefined && all.includes(deciding.figure))
            return 0;
        if (all.some(other => failed.has(other)))
            return 1;
        const directions = all.map(other => changeOf(other).direction);
        if (figure.value === null || directions.includes('worse'))
            return 2;
        if (directions.some(direction => direction !== undefined && direction !== 'none'))
            return 3;
        return isCompared(figure) ? 4 : 5;
    };
    return [...metrics].sort((a, b) => rank(a) - rank(b));
}
/** What stands in the metric table: the metrics of models, or the first other kind of number where there are none of those. */
function headMetrics(report) {
    const { metrics, deciding } = report;
    const first = metrics.find(metric => metricTopic(metric, report) === 'metrics') ?? metrics[0];
    if (first === undefined)
        return [];
    const topic = metricTopic(first, report);
    return metrics.filter(metric => metricTopic(metric, report) === topic || metric.figure === deciding?.figure);
}
/** The metrics that are shown with this part of the report, and not in the metric table. */
function metricsOfTopic(report, topic) {
    const shown = new Set(headMetrics(report));
    return report.metrics.filter(metric => !shown.has(metric) && metricTopic(metric, report) === topic);
}
/** How many of the first metrics stand in the open: at most `most`, and none without a change beside some that have one. */
function openMetrics(metrics, most) {
    if (!metrics.some(({ figure }) => isCompared(figure)))
        return Math.min(most, metrics.length);
    return Math.min(most, metrics.filter(({ figure }) => isCompared(figure) || figure.value === null).length);
}
/** The metric's name, with its gate's where another gate has one of the same name. */
function metricName(metric, report) {
    const { title } = metric.figure;
    const isShared = report.metrics.some(other => other !== metric && other.figure.title === title);
    return isShared && metric.verdictId !== undefined ? `${gateOf(report, metric.verdictId)}: ${title}` : title;
}
/** The figures that tell what the metric was elsewhere. */
function comparedOf({ figure, others }) {
    return [figure, ...others].filter(isCompared);
}
function changeOf({ value, previous, better, interval }) {
    if (value === null || previous === null || previous === undefined)
        return { amount: undefined, direction: undefined };
    const amount = value - previous;
    if (amount === 0)
        return { amount, direction: 'none' };
    if (interval !== undefined && interval.low <= 0 && interval.high >= 0)
        return { amount, direction: 'noise' };
    if (better === undefined)
        return { amount, direction: 'changed' };
    return { amount, direction: (better === 'higher') === amount > 0 ? 'better' : 'worse' };
}
/** The change in words: `−0.0122, worse`, `+0.003, within noise`, `none`. Empty where there is nothing to compare with. */
function changeWords(figure) {
    const { amount, direction } = changeOf(figure);
    if (amount === undefined || direction === undefined || direction === 'none')
        return (0,src/* formatChange */.eD)(figure);
    const words = { better: ', better', worse: ', worse', changed: '', noise: ', within noise' }[direction];
    const isTolerated = direction === 'worse' && figure.tolerance !== undefined && Math.abs(amount) <= figure.tolerance;
    return `${formatAmount(figure, amount)}${words}${isTolerated ? ', tolerated' : ''}`;
}
/** A difference in the unit of the figure, with its sign. */
function formatAmount({ unit, id, title }, amount) {
    const words = (0,src/* formatChange */.eD)({ id, title, unit, value: amount, previous: 0 });
    return words === 'none' ? '0' : words;
}
/** The numbers that a failed check is about. */
function failedFigures(entries) {
    const failed = entries.flatMap(({ file }) => {
        if (file.kind === 'error')
            return [];
        const { figures } = file.evidence;
        return file.checks
            .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
            .flatMap(check => figureBehind(check, figures) ?? []);
    });
    return new Set(failed);
}
function foundIn(entries, changes) {
    const judged = inPipelineOrder(entries).flatMap(({ file }) => file.kind === 'error'
        ? []
        : file.evidence.figures.map(figure => ({
            figure,
            verdictId: file.id,
            action: file.action,
            matrix: file.provenance.matrix
        })));
    const gathered = (changes?.figures ?? []).map(figure => ({ figure, verdictId: undefined, action: undefined, matrix: undefined }));
    return [...judged, ...gathered];
}
/** What is of one metric, together. There can be thousands of figures, so that each looks only at those of its name and value. */
function rowsOf(all) {
    const alike = new Map();
    const rows = [];
    for (const found of all) {
        const { id, unit, value } = found.figure;
        const key = JSON.stringify([id, unit, value]);
        const candidates = alike.get(key) ?? [];
        const row = candidates.find(row => belongs(row, found));
        if (row !== undefined) {
            row.push(found);
            continue;
        }
        const begun = [found];
        rows.push(begun);
        alike.set(key, [...candidates, begun]);
    }
    return rows;
}
/** Of a figure of the same name, unit and value: whether it is of the same metric. */
function belongs(row, { figure, action, matrix }) {
    const [first] = row;
    if (first.matrix !== undefined && matrix !== undefined && first.matrix !== matrix)
        return false;
    return row.every(other => other.action !== action && (!isCompared(figure) || !isCompared(other.figure) || isOtherComparison(figure, other.figure)));
}
/** With something else, or the very same one that two sources tell of. */
function isOtherComparison(a, b) {
    return a.against !== b.against || (a.against !== undefined && a.previous === b.previous);
}
/** Read from git what a gate has told already: from where the metric moved, and no more. */
function isRepeated({ verdictId, figure }, row) {
    if (verdictId !== undefined || figure.interval !== undefined)
        return false;
    return row.some(other => other.figure !== figure && other.figure.against === figure.against && other.figure.previous === figure.previous);
}
function isCompared({ previous }) {
    return previous !== undefined;
}
function metricTopic({ figure, verdictId }, { entries }) {
    return topicOf(figure, entries.find(({ file }) => file.id === verdictId)?.file.action);
}

;// CONCATENATED MODULE: ./packages/reporting/src/sections.ts



/** Tables and charts of all verdicts and of the changes by the part of the report that they belong to. A part of figures alone is there, too. */
function sectionsOf(entries, changes) {
    const gathered = changes === undefined ? [] : [{ verdictId: undefined, action: undefined, evidence: changes }];
    const sources = [
        ...inPipelineOrder(entries).flatMap(({ file }) => file.kind === 'error' ? [] : [{ verdictId: file.id, action: file.action, evidence: file.evidence }]),
        ...gathered
    ];
    return src/* Topic */.KK.options.flatMap(topic => {
        const tables = piecesOf(sources, ({ tables }) => tables, topic);
        const charts = piecesOf(sources, ({ charts }) => charts, topic);
        const hasFigures = topic !== 'metrics' && sources.some(({ evidence, action }) => evidence.figures.some(figure => topicOf(figure, action) === topic));
        return tables.length + charts.length > 0 || hasFigures ? [{ topic, tables, charts }] : [];
    });
}
function piecesOf(sources, of, topic) {
    return sources.flatMap(({ verdictId, evidence }) => of(evidence)
        .filter(piece => (piece.topic ?? (verdictId === undefined ? 'changes' : undefined)) === topic)
        .map(piece => ({ verdictId, piece })));
}

;// CONCATENATED MODULE: ./packages/reporting/src/merge.ts






/**
 * Merges the verdicts of a run.
 *
 * The order of the files does not matter. An action that could not judge counts as failed, and so do two verdicts with one id and a
 * verdict whose status does not follow from its checks: they are told in the report, which would otherwise keep its last, perhaps
 * better, state. No verdicts at all are inconclusive, and so is a report that a job is missing from.
 */
function mergeVerdicts(files, accompaniment = {}) {
    const entries = distinct(files).map(consistent).map(entryOf);
    return reportOf(entries, accompaniment);
}
/** What the entries add up to. */
function reportOf(unsorted, accompaniment) {
    const { fanIn, acceptances = [], changes, checks = [], notes = [], pages = [] } = accompaniment;
    const entries = [...unsorted].sort(byUrgency);
    const deciding = decidingOf(entries);
    return {
        ...overallOf(entries, { fanIn, checks }),
        entries,
        deciding,
        metrics: metricsOf(entries, deciding, changes),
        sections: sectionsOf(entries, changes),
        checks,
        notes,
        fanIn,
        acceptances,
        pages
    };
}
/** What the entries add up to: the gravest of them. */
function overallOf(entries, { fanIn, checks }) {
    const jobs = fanInCheck(fanIn);
    // What the report itself gathered only annotates: without a gate there is no verdict.
    const own = entries.length === 0 ? [] : checks;
    const status = (0,src/* statusOf */.c2)([...entries.map(entryCheck), ...(jobs === undefined ? [] : [jobs]), ...own], src/* strictPolicy */.ME);
    return { status, passed: (0,src/* isPassed */.Hh)({ status, policy: src/* strictPolicy */.ME }) };
}
/** What stopped the workflow first, then as the pipeline asks. Of many gates of one stage the worst, so that it is not on line fifty. */
function byUrgency(a, b) {
    return Number(a.passed) - Number(b.passed) || stageOf(a) - stageOf(b) || failures(b) - failures(a) || byStage(a, b);
}
function failures({ file }) {
    if (file.kind === 'error')
        return Number.MAX_SAFE_INTEGER;
    return file.checks.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'critical').length;
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/reporting/src/state.ts

const Short = schemas/* string */.YjP().max(200);
/** One earlier result, as a comment keeps it. */
const PastResult = schemas/* strictObject */.rej({
    run: schemas/* int */.Whr().min(1),
    attempt: schemas/* int */.Whr().min(1),
    sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/),
    /** When it was judged, for what was accepted after it. */
    at: iso/* datetime */.w$(),
    status: schemas/* enum */.k5n(['pass', 'warn', 'fail', 'inconclusive', 'running', 'failed']),
    /** By `<verdict id>/<figure id>`: the first twelve of the report, and the numbers of failed checks that are of no figure. */
    values: schemas/* record */.g1P(Short, schemas/* number */.aig().nullable()),
    /** On how many rows the metrics of a verdict were measured, by `<verdict id>/`. */
    rows: schemas/* record */.g1P(Short, schemas/* int */.Whr().min(0))
});
const MOST_PAST_RESULTS = 10;
/**
 * What a comment remembers of the results before: hidden in it, compressed, and read only from a comment of our own. The newest is
 * last. A closed schema: what somebody edited is as good as not there.
 */
const ReportState = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    results: schemas/* array */.YOg(PastResult).max(MOST_PAST_RESULTS)
});
/** The state that a comment of ours holds; nothing where it was edited, or comes from another release. */
function readReportState(text) {
    if (text === undefined)
        return undefined;
    try {
        return ReportState.safeParse(JSON.parse(text)).data;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/next-state.ts



const MOST_VALUES = 12;
/**
 * What a comment is to remember, with this result as its newest. The same commit with the same result gives the same state, whichever
 * run found it and when, so that an unchanged comment stays unchanged.
 */
function nextReportState(previous, report, of) {
    const { run, attempt, sha, at, progress } = of;
    const next = {
        run,
        attempt,
        sha,
        at,
        status: progress === 'done' ? report.status : progress,
        values: valuesOf(report),
        rows: next_state_rowsOf(report)
    };
    // A run that was cut off before it could say so has left nothing worth keeping.
    const kept = (previous?.results ?? []).filter(result => result.status !== 'running' || isOf(result, next));
    const last = kept.at(-1);
    if (last === undefined)
        return stateOf([next]);
    if (last.sha === sha && last.status !== 'running' && isSame(last, next)) {
        // Judged when it was first: what somebody accepted in between was said of these very numbers.
        return stateOf([...kept.slice(0, -1), last.status === next.status ? last : { ...next, at: last.at }]);
    }
    return stateOf([...(isOf(last, next) ? kept.slice(0, -1) : kept), next]);
}
/** Under what name a value is kept. */
function valueKey(verdictId, id) {
    return (0,src/* cut */.Jj)(`${verdictId ?? ''}/${id}`, 200);
}
/** As it is kept: digits beyond these are noise, and take room. */
function keptValue(value) {
    return Number(value.toPrecision(10));
}
function stateOf(results) {
    return { version: 1, results: results.slice(-MOST_PAST_RESULTS) };
}
function isOf(a, b) {
    return a.run === b.run && a.attempt === b.attempt;
}
function isSame(a, b) {
    return JSON.stringify([sorted(a.values), sorted(a.rows)]) === JSON.stringify([sorted(b.values), sorted(b.rows)]);
}
function sorted(values) {
    return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
/** The first metrics, and the numbers of failed checks that are of no metric. */
function valuesOf({ metrics, entries }) {
    const failed = entries.flatMap(({ file }) => file.kind === 'error'
        ? []
        : file.checks
            .filter(check => check.outcome === 'fail' && figureBehind(check, file.evidence.figures) === undefined)
            .flatMap(check => numberOf(check).map((value) => [valueKey(file.id, check.id), value])));
    const first = metrics
        .slice(0, MOST_VALUES)
        .map(({ figure, verdictId }) => [
        valueKey(verdictId, figure.id),
        figure.value === null ? null : keptValue(figure.value)
    ]);
    return Object.fromEntries([...failed.slice(0, MOST_VALUES), ...first]);
}
function numberOf({ value }) {
    return typeof value === 'number' && Number.isFinite(value) ? [keptValue(value)] : [];
}
/** By verdict, on how many rows its metrics were measured. */
function next_state_rowsOf({ metrics }) {
    const measured = metrics.filter((metric) => metric.figure.rows !== undefined);
    return Object.fromEntries(measured.slice(0, MOST_VALUES).map(({ figure, verdictId }) => [valueKey(verdictId, ''), figure.rows]));
}

;// CONCATENATED MODULE: ./packages/reporting/src/acceptance/lapse.ts




/** Why a claim on a failed check does not hold, or does not hold any more. Undefined where it holds. */
function lapseOf({ verdict, check }, claim, state) {
    const figure = figureBehind(check, verdict.evidence.figures);
    const name = (0,src/* plain */.pj)(figure?.title ?? check.id, 100);
    const now = figure === undefined ? check.value : figure.value;
    if (typeof now !== 'number' || !Number.isFinite(now))
        return `${name} has no value, and what is missing cannot be accepted`;
    const better = figure?.better ?? directionOf(check);
    if (better === undefined)
        return `nobody can tell when ${name} gets worse, so it cannot be accepted`;
    const then = acceptedValue(valueKey(verdict.id, figure?.id ?? check.id), claim.at, state?.results ?? []);
    if (then === 'unknown')
        return `what ${name} was when it was accepted is not known any more; accept it again`;
    if (then === 'unseen')
        return `there was no result of ${name} yet when it was accepted; accept what is here now`;
    const isWorse = better === 'higher' ? keptValue(now) < then : keptValue(now) > then;
    if (!isWorse)
        return undefined;
    const [shownNow, shownThen] = figure === undefined || figure.unit === 'none' ? (0,src/* formatApart */.Wq)(now, then) : [now, then].map(value => (0,src/* formatFigure */.Mo)(value, figure.unit));
    return `${name} is ${shownNow ?? (0,src/* formatNumber */.ZV)(now)} now, worse than the ${shownThen ?? (0,src/* formatNumber */.ZV)(then)} that was accepted`;
}
/** The value that was there to be seen when it was accepted. What nobody has seen cannot be accepted: that would let anything through. */
function acceptedValue(key, at, results) {
    const instant = Date.parse(at);
    const seen = results.filter(result => typeof result.values[key] === 'number' && Date.parse(result.at) <= instant).at(-1);
    // Older results were dropped: the oldest one left may be long after.
    return seen?.values[key] ?? (results.length >= MOST_PAST_RESULTS ? 'unknown' : 'unseen');
}
/** Which way is better, by what the check asks for. */
function directionOf({ bounds }) {
    if (bounds?.atLeast !== undefined)
        return bounds.atMost === undefined ? 'higher' : undefined;
    return bounds?.atMost === undefined ? undefined : 'lower';
}

;// CONCATENATED MODULE: ./packages/reporting/src/acceptance/apply.ts





/**
 * The report with accepted failures as warnings. A claim holds as long as the number is no worse than it was when the claim was made,
 * by what the comment remembers; the newest claim on a metric counts. What has no number cannot be accepted: nobody could tell
 * when it gets worse.
 */
function applyAcceptances(report, claims, state) {
    if (claims.length === 0)
        return report;
    const candidates = candidatesIn(report);
    const settled = newestOf(claims).map(claim => settle(claim, candidates, report, state));
    const accepted = new Map(settled.flatMap(acceptance => acceptance.checks.map(id => [id, acceptance])));
    const acceptances = [...report.acceptances, ...settled];
    if (accepted.size === 0)
        return { ...report, acceptances };
    const entries = report.entries.map(entry => lenient(entry, accepted)).sort(byUrgency);
    const deciding = decidingOf(entries);
    return { ...report, ...overallOf(entries, report), entries, deciding, metrics: ranked(report.metrics, entries, deciding), acceptances };
}
function newestOf(claims) {
    const inOrder = [...claims].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return [...new Map(inOrder.map(claim => [claim.metric, claim])).values()];
}
/** All checks by every name that a claim may call them by. */
function candidatesIn({ entries }) {
    const found = new Map();
    for (const { file } of entries) {
        if (file.kind === 'error')
            continue;
        for (const check of file.checks) {
            const candidate = { verdict: file, check };
            for (const name of namesOf(candidate)) {
                const others = found.get(name);
                if (others === undefined)
                    found.set(name, [candidate]);
                else
                    others.push(candidate);
            }
        }
    }
    return found;
}
function settle(claim, candidates, report, state) {
    const { metric, reason, author: by, url } = claim;
    const known = { metric, reason, by, url };
    const named = candidates.get(metric) ?? [];
    if (named.length === 0)
        return { ...known, checks: [], lapsed: unknownName(metric, report) };
    const failed = named.filter(({ check }) => check.outcome === 'fail' && check.severity !== 'info');
    const lapses = failed.map(candidate => ({ candidate, lapse: lapseOf(candidate, claim, state) }));
    const holding = lapses.filter(({ lapse }) => lapse === undefined).map(({ candidate }) => checkKey(candidate));
    return { ...known, checks: holding, lapsed: lapses.find(({ lapse }) => lapse !== undefined)?.lapse };
}
function namesOf({ verdict, check }) {
    const figure = figureBehind(check, verdict.evidence.figures);
    return new Set([check.id, checkKey({ verdict, check }), ...(figure === undefined ? [] : [figure.id, `${verdict.id}/${figure.id}`])]);
}
function unknownName(metric, { metrics, entries }) {
    const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks));
    const names = new Set([...metrics.map(({ figure }) => figure.id), ...checks.map(({ id }) => id)]);
    if (names.has(metric))
        return undefined;
    const close = (0,src/* nearest */.pA)(metric, [...names]);
    return `there is no check and no metric of this name${close === undefined ? '' : `; did you mean "${(0,src/* plain */.pj)(close, 100)}"?`}`;
}
function checkKey({ verdict, check }) {
    return `${verdict.id}/${check.id}`;
}
/** The entry with its accepted checks as warnings. What they leave open still decides; without it there is a warning, never a pass. */
function lenient(entry, accepted) {
    const { file } = entry;
    if (file.kind === 'error')
        return entry;
    const isAccepted = (check) => check.outcome === 'fail' && accepted.has(checkKey({ verdict: file, check }));
    if (!file.checks.some(isAccepted))
        return entry;
    const rest = file.checks.filter(check => !isAccepted(check));
    const without = rest.length === 0 ? 'pass' : (0,src/* statusOf */.c2)(rest, file.policy);
    const status = without === 'pass' ? 'warn' : without;
    const checks = file.checks.map(check => (isAccepted(check) ? annotated(check, accepted.get(checkKey({ verdict: file, check }))) : check));
    const verdict = { ...file, status, checks };
    return { file: verdict, status, passed: (0,src/* isPassed */.Hh)(verdict), headline: (0,src/* plain */.pj)((0,src/* headline */.Pl)(verdict)) };
}
function annotated(check, acceptance) {
    const reason = acceptance === undefined || acceptance.reason.trim() === '' ? '' : `: ${acceptance.reason.trim()}`;
    const message = `${check.message} Accepted by ${acceptance?.by ?? 'somebody'}${reason}`;
    return { ...check, severity: 'warning', message: (0,src/* cut */.Jj)(/[.!?…]$/.test(message) ? message : `${message}.`, 4000) };
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/reading.ts
/** An object as a map of unknown values; anything else is an empty one. */
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    // A title may be several lines.
    return Array.isArray(value) && value.every(line => typeof line === 'string') ? value.join(' ') : undefined;
}
/** The value of a field, which may be a path (`a.b`, `a[0]`) or have its dots escaped (`a\.b`). */
function fieldOf(datum, field) {
    const plainName = field.replace(/\\(.)/g, '$1');
    if (Object.hasOwn(datum, plainName))
        return datum[plainName];
    const steps = field.match(/(?:\\.|[^.[\]])+/g) ?? [];
    return steps.reduce((node, step) => {
        const name = step.replace(/\\(.)/g, '$1').replace(/^(['"])(.*)\1$/, '$2');
        if (Array.isArray(node))
            return node[Number(name)];
        const map = mapOf(node);
        return Object.hasOwn(map, name) ? map[name] : undefined;
    }, datum);
}
/** Numbers in text are numbers: CSV has no others. Undefined for what is none. */
function reading_numberOf(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/channels.ts

/** Undefined where nothing of the data stands on the channel; `unknown` for what is not known here, such as bins. */
function channelOf(definition) {
    const { field, aggregate, bin, timeUnit, type, title, axis, sort } = mapOf(definition);
    if (field === undefined && aggregate === undefined)
        return undefined;
    if (timeUnit !== undefined || (bin !== undefined && bin !== false && bin !== null && bin !== 'binned'))
        return 'unknown';
    if ((field !== undefined && typeof field !== 'string') || (aggregate !== undefined && typeof aggregate !== 'string'))
        return 'unknown';
    const ofType = typeof type === 'string' ? TYPES.get(type) : aggregate === undefined ? 'category' : 'number';
    if (ofType === undefined)
        return 'unknown';
    const name = field?.replace(/\\(.)/g, '$1') ?? 'rows';
    const own = textOf(mapOf(axis).title) ?? textOf(title);
    return {
        field,
        aggregate,
        type: ofType,
        title: own ?? (aggregate !== undefined && field !== undefined ? `${aggregate} of ${name}` : name),
        sort
    };
}
/** Channels that tell one series from another, the most telling last. */
const SERIES_CHANNELS = ['detail', 'opacity', 'shape', 'strokeDash', 'stroke', 'fill', 'color'];
/** Channels that a chart of ours cannot hold when they carry data. */
const FOREIGN_CHANNELS = [
    'x2',
    'y2',
    'theta',
    'radius',
    'row',
    'column',
    'facet',
    'size',
    'xError',
    'yError',
    'latitude',
    'longitude',
    'angle',
    'url'
];
/** The fields that tell series apart; undefined where one of the channels carries what a chart of ours cannot hold. */
function seriesFields(encoding) {
    const carries = (name) => channelOf(encoding[name]) !== undefined || mapOf(encoding[name]).datum !== undefined;
    if (FOREIGN_CHANNELS.some(carries))
        return undefined;
    const fields = [];
    for (const name of SERIES_CHANNELS) {
        const channel = channelOf(encoding[name]);
        if (channel === undefined)
            continue;
        if (channel === 'unknown' || channel.field === undefined || channel.aggregate !== undefined || channel.type === 'number')
            return undefined;
        if (!fields.includes(channel.field))
            fields.push(channel.field);
    }
    return fields;
}
const TYPES = new Map([
    ['quantitative', 'number'],
    ['nominal', 'category'],
    ['ordinal', 'category'],
    ['temporal', 'time']
]);

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/aggregate.ts

/** One row for each group, with what its rows come to. Undefined for an operation that is not known here. */
function aggregated(rows, operations, groupBy) {
    const fields = groupBy.filter(field => typeof field === 'string');
    const wanted = operations.map(mapOf).map(({ op, field, as }) => ({ op, field, as }));
    if (fields.length !== groupBy.length)
        return undefined;
    const groups = new Map();
    for (const row of rows) {
        const key = JSON.stringify(fields.map(field => fieldOf(row, field) ?? null));
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    const found = [];
    for (const group of groups.values()) {
        const result = {};
        for (const field of fields)
            result[field] = group[0] === undefined ? undefined : fieldOf(group[0], field);
        for (const { op, field, as } of wanted) {
            const value = summaryOf(op, group, field);
            if (value === undefined || typeof as !== 'string')
                return undefined;
            result[as] = value;
        }
        found.push(result);
    }
    return found;
}
/** Undefined for an operation that is not known here; NaN of no values. */
function summaryOf(operation, rows, field) {
    if (operation === 'count')
        return rows.length;
    if (typeof field !== 'string' || typeof operation !== 'string')
        return undefined;
    const values = rows.flatMap(row => reading_numberOf(fieldOf(row, field)) ?? []);
    const sum = values.reduce((total, value) => total + value, 0);
    switch (operation) {
        case 'sum':
            return sum;
        case 'mean':
        case 'average':
            return sum / values.length;
        case 'min':
            return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
        case 'max':
            return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
        case 'median':
            return medianOf(values.sort((a, b) => a - b));
        default:
            return undefined;
    }
}
function medianOf(sorted) {
    const middle = sorted.length / 2;
    const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/thinned.ts
/**
 * At most so many points (four or more) of a line that look like all of them: of each stretch the ones with the least and the largest value stay, so
 * that no spike is lost, and the first and the last.
 */
function thinned(points, most = 2000) {
    if (points.length <= most)
        return [...points];
    const inner = points.slice(1, -1);
    const stretches = Math.max(1, Math.floor((most - 2) / 2));
    const edge = (place) => Math.floor((place * inner.length) / stretches);
    const kept = Array.from({ length: stretches }, (_, place) => extremes(inner.slice(edge(place), edge(place + 1))));
    return [points[0], ...kept.flat(), points.at(-1)].filter(point => point !== undefined);
}
/** The least and the largest, in the order in which they come. */
function extremes(stretch) {
    let [least, largest] = [0, 0];
    for (let index = 1; index < stretch.length; index++) {
        if (sizeOf(stretch[index]) < sizeOf(stretch[least]))
            least = index;
        if (sizeOf(stretch[index]) > sizeOf(stretch[largest]))
            largest = index;
    }
    return [...new Set([Math.min(least, largest), Math.max(least, largest)])].flatMap(index => stretch[index] ?? []);
}
function sizeOf(point) {
    return typeof point?.y === 'number' ? point.y : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/series.ts



/** The points of each series. Undefined where a value cannot be had, or where no axis can hold it. */
function seriesOf(rows, { x, y, series, label }, isLine) {
    if (x.aggregate !== undefined)
        return undefined;
    const groups = new Map();
    for (const row of rows) {
        const names = series.map(field => wordFor(fieldOf(row, field)));
        const key = JSON.stringify(names);
        const group = groups.get(key) ?? { name: names.join(', '), rows: [] };
        group.rows.push(row);
        groups.set(key, group);
    }
    const found = [];
    for (const { name, rows: own } of groups.values()) {
        const points = y.aggregate === undefined ? own.map(row => pointOf(row, x, y)) : aggregatedPoints(own, x, y);
        if (points === undefined)
            return undefined;
        const drawn = points.filter(point => point !== undefined);
        found.push({ name: name || label || y.title, points: isLine ? thinned(inOrder(drawn)) : drawn });
    }
    return found;
}
/** Undefined for a row that has no place on the x axis, such as one of another layer. */
function pointOf(row, x, y) {
    const place = x.field === undefined ? undefined : coordinateOf(fieldOf(row, x.field), x.type);
    if (place === undefined || y.field === undefined)
        return undefined;
    return { x: place, y: coordinateOf(fieldOf(row, y.field), y.type) ?? null };
}
function aggregatedPoints(rows, x, y) {
    const groups = new Map();
    for (const row of rows) {
        const place = x.field === undefined ? undefined : coordinateOf(fieldOf(row, x.field), x.type);
        if (place === undefined)
            continue;
        const group = groups.get(place);
        if (group === undefined)
            groups.set(place, [row]);
        else
            group.push(row);
    }
    const points = [];
    for (const [place, group] of groups) {
        const value = summaryOf(y.aggregate, group, y.field);
        if (value === undefined)
            return undefined;
        points.push({ x: place, y: Number.isFinite(value) ? value : null });
    }
    return points;
}
function coordinateOf(value, type) {
    if (type === 'number')
        return reading_numberOf(value);
    if (type === 'time')
        return typeof value === 'number' ? value : typeof value === 'string' ? value.slice(0, 200) : undefined;
    return value === undefined || value === null ? undefined : wordFor(value);
}
function wordFor(value) {
    return (typeof value === 'object' ? JSON.stringify(value) : String(value ?? 'none')).slice(0, 200);
}
/** Vega-Lite draws a line by rising x, whatever the order of the rows. */
function inOrder(points) {
    return points.every(({ x }) => typeof x === 'number') ? [...points].sort((a, b) => Number(a.x) - Number(b.x)) : [...points];
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/heatmap.ts




const MOST_CELLS = 2000;
/** Cells of names by names, shaded by a number. Undefined where a cell would have several numbers, or there are too many cells. */
function heatmapOf(rows, x, y, encoding) {
    const shade = channelOf(encoding.color) ?? channelOf(encoding.fill);
    if (typeof shade !== 'object' || shade.type !== 'number' || x.aggregate !== undefined || y.aggregate !== undefined)
        return undefined;
    const cells = new Map();
    for (const row of rows) {
        const place = [x, y].map(({ field }) => (field === undefined ? undefined : coordinateOf(fieldOf(row, field), 'category')));
        const [across, down] = place;
        if (across === undefined || down === undefined)
            continue;
        const key = JSON.stringify(place);
        const cell = cells.get(key);
        if (cell === undefined)
            cells.set(key, { x: String(across), y: String(down), rows: [row] });
        else
            cell.rows.push(row);
    }
    if (cells.size === 0 || cells.size > MOST_CELLS)
        return undefined;
    const points = [];
    for (const cell of cells.values()) {
        const value = valueIn(cell.rows, shade);
        if (value === undefined || !Number.isFinite(value))
            return undefined;
        points.push({ x: cell.x, y: cell.y, value });
    }
    return {
        kind: 'heatmap',
        x: { title: x.title, type: 'category' },
        y: { title: y.title, type: 'category' },
        series: [{ name: shade.title, points }]
    };
}
function valueIn(rows, shade) {
    if (shade.aggregate !== undefined)
        return summaryOf(shade.aggregate, rows, shade.field);
    const [first, second] = rows;
    if (first === undefined || second !== undefined || shade.field === undefined)
        return undefined;
    return reading_numberOf(fieldOf(first, shade.field));
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/sorted-bars.ts

/**
 * Bars in the order in which Vega-Lite has them: by name, hours and years as numbers, unless `sort` says otherwise. `length` is the channel along which they are
 * drawn, by which people sort them.
 */
function sortedBars(series, { type, sort }, length) {
    if (type !== 'category' || sort === null)
        return [...series];
    const sizes = new Map();
    for (const { points } of series) {
        for (const { x, y } of points)
            sizes.set(x, (sizes.get(x) ?? 0) + (typeof y === 'number' ? y : 0));
    }
    const compare = comparison(sort, length, sizes);
    return series.map(one => ({ ...one, points: [...one.points].sort((a, b) => compare(a.x, b.x)) }));
}
function comparison(sort, length, sizes) {
    const size = (name) => sizes.get(name) ?? 0;
    const areNumbers = [...sizes.keys()].every(name => String(name).trim() !== '' && Number.isFinite(Number(name)));
    const byText = (a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0);
    const byName = areNumbers ? (a, b) => Number(a) - Number(b) : byText;
    const { order, encoding } = mapOf(sort);
    const falling = sort === `-${length}` || (encoding === length && order === 'descending');
    if (Array.isArray(sort))
        return (a, b) => rankIn(sort, a) - rankIn(sort, b);
    if (falling)
        return (a, b) => size(b) - size(a);
    if (sort === length || encoding === length)
        return (a, b) => size(a) - size(b);
    return sort === 'descending' || order === 'descending' ? (a, b) => byName(b, a) : byName;
}
function rankIn(order, name) {
    const place = order.findIndex(one => String(one) === String(name));
    return place === -1 ? order.length : place;
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/transforms.ts


/** The rows after some transforms; undefined where one of them is not known here, for then nothing true can be drawn. */
function transformed(rows, transforms) {
    return transforms.reduce((before, transform) => before && applied(before, transform), rows);
}
function applied(rows, transform) {
    if (typeof transform.filter === 'object' && transform.filter !== null && !Array.isArray(transform.filter)) {
        const test = testOf({ ...transform.filter });
        return test && rows.filter(test);
    }
    if (Array.isArray(transform.fold))
        return folded(rows, transform);
    if (Array.isArray(transform.aggregate))
        return aggregated(rows, listOf(transform.aggregate), listOf(transform.groupby));
    return undefined;
}
function testOf({ field, ...test }) {
    const [operation, second] = Object.entries(test);
    if (typeof field !== 'string' || operation === undefined || second !== undefined)
        return undefined;
    const [name, bound] = operation;
    const compared = (fits) => {
        const limit = reading_numberOf(bound);
        return limit === undefined ? undefined : (row) => fits(reading_numberOf(fieldOf(row, field)) ?? Number.NaN, limit);
    };
    switch (name) {
        case 'equal':
            return row => fieldOf(row, field) === bound;
        case 'oneOf':
            return row => listOf(bound).includes(fieldOf(row, field));
        case 'lt':
            return compared((value, limit) => value < limit);
        case 'lte':
            return compared((value, limit) => value <= limit);
        case 'gt':
            return compared((value, limit) => value > limit);
        case 'gte':
            return compared((value, limit) => value >= limit);
        case 'valid':
            return row => (reading_numberOf(fieldOf(row, field)) !== undefined) === bound;
        default:
            return undefined;
    }
}
/** Columns become rows of a name and a value. */
function folded(rows, { fold, as }) {
    const fields = listOf(fold).filter(field => typeof field === 'string');
    const [key = 'key', value = 'value'] = listOf(as);
    if (fields.length !== listOf(fold).length || typeof key !== 'string' || typeof value !== 'string')
        return undefined;
    return rows.flatMap(row => fields.map(field => ({ ...row, [key]: field, [value]: fieldOf(row, field) })));
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/vega-lite/units.ts

const DEEPEST = 5;
const MOST_UNITS = 50;
const MOST_ROWS = 100_000;
/** The views of a specification of layers; undefined for one that is composed in another way, or reads its data from outside. */
function unitsOf(spec) {
    const units = [];
    return visit(spec, { encoding: {}, transforms: [], data: undefined, datasets: mapOf(spec.datasets) }, 0) ? units : undefined;
    function visit(node, above, depth) {
        if (depth > DEEPEST || units.length > MOST_UNITS || COMPOSED.some(key => node[key] !== undefined))
            return false;
        const own = mapOf(node.encoding);
        const here = {
            ...above,
            encoding: { ...above.encoding, ...own },
            transforms: [...above.transforms, ...listOf(node.transform).map(mapOf)],
            data: node.data === undefined || node.data === null ? above.data : units_rowsOf(mapOf(node.data), above.datasets)
        };
        if (node.data !== undefined && here.data === undefined)
            return false;
        if (node.layer !== undefined)
            return listOf(node.layer).every(layer => visit(mapOf(layer), here, depth + 1));
        const mark = typeof node.mark === 'string' ? node.mark : mapOf(node.mark).type;
        if (typeof mark !== 'string')
            return false;
        const { encoding, transforms, data } = here;
        units.push({ mark, encoding, transforms, data, onlyOnHover: transforms.some(isSelection) || isHidden(mapOf(encoding.opacity)) });
        return true;
    }
}
const COMPOSED = ['facet', 'repeat', 'concat', 'hconcat', 'vconcat', 'spec'];
function units_rowsOf(data, datasets) {
    const values = data.values ?? (typeof data.name === 'string' ? datasets[data.name] : undefined);
    if (!Array.isArray(values) || values.length > MOST_ROWS)
        return undefined;
    return values.map((value) => (typeof value === 'object' && value !== null ? mapOf(value) : { data: value }));
}
function isSelection(transform) {
    const filter = mapOf(transform.filter);
    return filter.param !== undefined || filter.selection !== undefined;
}
function isHidden(opacity) {
    return opacity.value === 0;
}

;// CONCATENATED MODULE: ./packages/reporting/src/charts/from-vega-lite.ts








/**
 * A chart of ours that holds what a Vega-Lite specification draws: lines, bars, areas, points and heatmaps of inline data, also in
 * layers, with the usual aggregates and filters. Undefined where it would show something else: facets, bins, data from outside,
 * unknown transforms. Reads the specification as data: no expression in it is evaluated.
 */
function chartOfVegaLite(spec) {
    const top = mapOf(spec);
    const units = unitsOf(top);
    if (units === undefined)
        return undefined;
    const drawn = units.filter(unit => !unit.onlyOnHover);
    const rules = drawn.flatMap(ruleOf);
    const sources = [...new Set(drawn.map(({ data }) => data))];
    const parts = drawn.filter(unit => !ANNOTATIONS.has(unit.mark)).map(unit => partOf(unit, sources.indexOf(unit.data)));
    const [main, ...others] = merged(parts) ?? [];
    if (main === undefined)
        return undefined;
    const series = distinctlyNamed([main, ...others].flatMap(part => part.series));
    const parsed = src/* Chart */.t1.safeParse({
        id: 'chart',
        title: titleOf(top) ?? `${main.y.title} by ${main.x.title}`,
        kind: main.kind,
        x: { title: (0,src/* cut */.Jj)((0,src/* plain */.pj)(main.x.title), 200), type: main.x.type },
        y: { title: (0,src/* cut */.Jj)((0,src/* plain */.pj)(main.y.title), 200), type: main.y.type },
        series,
        rules
    });
    return parsed.success && parsed.data.series.some(({ points }) => points.length > 0) ? parsed.data : undefined;
}
function partOf({ mark, encoding, transforms, data = [] }, source) {
    const [x, y] = [channelOf(encoding.x), channelOf(encoding.y)];
    const used = [mapOf(encoding.x), mapOf(encoding.y)];
    const fields = JSON.stringify([source, ...used.map(({ field }) => field)]);
    const channels = JSON.stringify([source, transforms, ...used.map(({ field, aggregate }) => [field, aggregate])]);
    const unknown = { fields, channels, drawn: undefined };
    const kind = KINDS.get(mark);
    const rows = transformed(data, transforms);
    if (kind === undefined || rows === undefined || typeof x !== 'object' || typeof y !== 'object')
        return unknown;
    if (kind === 'heatmap')
        return { fields, channels, drawn: heatmapOf(rows, x, y, encoding) };
    const own = seriesFields(encoding);
    if (own === undefined)
        return unknown;
    // Bars that lie are bars that stand, with their names along the axis.
    const lies = kind === 'bar' && isAmount(x) && !isAmount(y);
    const [across, up] = lies ? [y, x] : [x, y];
    if (kind !== 'point' && up.type !== 'number')
        return unknown;
    const found = seriesOf(rows, { x: across, y: up, series: own, label: textOf(mapOf(encoding.color).datum) }, kind === 'line' || kind === 'area');
    if (found === undefined)
        return unknown;
    return {
        fields,
        channels,
        drawn: { kind, x: across, y: up, series: kind === 'bar' ? sortedBars(found, across, lies ? 'x' : 'y') : found }
    };
}
/**
 * The layers that have something of their own. A layer that cannot be read is no loss where another one draws the same fields, such as
 * a smoothed line over its points; else nothing is drawn rather than a part.
 */
function merged(parts) {
    const found = new Map();
    const shown = new Set();
    for (const { fields, channels, drawn } of parts) {
        if (drawn === undefined || found.has(channels))
            continue;
        const [main] = found.values();
        if (main !== undefined && (main.kind !== drawn.kind || main.x.type !== drawn.x.type || main.y.type !== drawn.y.type))
            return undefined;
        found.set(channels, drawn);
        shown.add(fields);
    }
    return parts.every(({ fields }) => shown.has(fields)) ? [...found.values()] : undefined;
}
/** Series of one name would be drawn as one. */
function distinctlyNamed(series) {
    const times = new Map();
    return series.map(({ name, points }) => {
        const shown = (0,src/* cut */.Jj)((0,src/* plain */.pj)(name), 200);
        const time = (times.get(shown) ?? 0) + 1;
        times.set(shown, time);
        return { name: time === 1 ? shown : `${shown} (${time})`, points };
    });
}
/** A line across the chart at one value. */
function ruleOf({ mark, encoding, data = [], transforms }) {
    if (mark !== 'rule' || transforms.length > 0)
        return [];
    return ['x', 'y'].flatMap(axis => {
        const definition = mapOf(encoding[axis]);
        const other = channelOf(encoding[axis === 'x' ? 'y' : 'x']);
        if (other !== undefined)
            return [];
        const value = reading_numberOf(definition.datum) ?? onlyValue(data, definition);
        return value === undefined ? [] : [{ axis, value, title: (0,src/* cut */.Jj)((0,src/* plain */.pj)(textOf(definition.title) ?? ''), 200) }];
    });
}
function onlyValue(data, { field, aggregate }) {
    const [first, second] = data;
    if (typeof field !== 'string' || aggregate !== undefined || first === undefined || second !== undefined)
        return undefined;
    return reading_numberOf(fieldOf(first, field));
}
function isAmount({ type, aggregate }) {
    return type === 'number' || aggregate !== undefined;
}
function titleOf({ title }) {
    const own = textOf(title) ?? textOf(mapOf(title).text);
    return own === undefined || own.trim() === '' ? undefined : (0,src/* cut */.Jj)((0,src/* plain */.pj)(own), 300);
}
const KINDS = new Map([
    ['line', 'line'],
    ['trail', 'line'],
    ['area', 'area'],
    ['bar', 'bar'],
    ['point', 'point'],
    ['circle', 'point'],
    ['square', 'point'],
    ['rect', 'heatmap']
]);
/** They write or mark what other layers draw. */
const ANNOTATIONS = new Set(['rule', 'text']);

// EXTERNAL MODULE: ./packages/reporting/src/charts/svg.ts + 6 modules
var svg = __webpack_require__(45356);
;// CONCATENATED MODULE: ./packages/reporting/src/sentence.ts



const LONGEST = 600;
/** The report in one sentence of plain text, two at most: what decided, how the number behind it moved, and what else is open. */
function reportSentence(report) {
    const { entries } = report;
    const failure = entries.find(entry => entry.status === 'error');
    const isMissing = report.fanIn !== undefined && !isComplete(report.fanIn);
    if (entries.length === 0)
        return isMissing ? missing(report) : nothingJudged(report);
    if (failure !== undefined && entries[0] === failure)
        return (0,src/* cut */.Jj)(`${(0,src/* plain */.pj)(failure.file.title)} could not judge: ${failure.headline}`, LONGEST);
    if (isMissing && entries[0]?.passed !== false)
        return `${missing(report)} ${report.deciding === undefined ? allPassed(report) : ''}`.trim();
    if (report.deciding === undefined)
        return allPassed(report);
    const { verdict, check, figure } = report.deciding;
    const found = ended((0,src/* cut */.Jj)((0,src/* plain */.pj)(check.message) || (0,src/* plain */.pj)(check.title) || check.id, LONGEST));
    return `${entries.length > 1 ? `${(0,src/* plain */.pj)(verdict.title, 200)}: ` : ''}${found}${moved(figure)}${others(report)}${accepted(report)}${report.status === 'warn' && figure === undefined ? moving(report, true) : ''}`;
}
/** Numbers that nobody holds against anything are shown, and are no verdict: where a report is all that is wanted, its author says so. */
function nothingJudged({ metrics, pages, sections }) {
    const shown = metrics.length > 0 ? `${(0,src/* counted */.hS)(metrics.length, 'metric is', 'metrics are')} shown and` : '';
    const isShown = metrics.length + pages.length + sections.length > 0;
    const wayOut = isShown ? ' Where a report is all you want, set on-inconclusive: pass.' : '';
    return `${shown === '' ? 'N' : `${shown} n`}othing is judged: no gate ran before this step.${wayOut}`;
}
/** The wording of a heading: how many of how many, never a bare colour. */
function reportWord({ status, entries, fanIn }) {
    const [only, ...others] = entries;
    if (fanIn !== undefined && !isComplete(fanIn) && entries.every(({ passed }) => passed))
        return `${fanIn.reported} of ${(0,src/* counted */.hS)(fanIn.expected, 'job')} reported`;
    if (only === undefined)
        return 'nothing judged';
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
function allPassed(report) {
    const { entries } = report;
    const checks = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : file.checks));
    const gates = entries.length === 1 ? '' : ` in ${(0,src/* counted */.hS)(entries.length, 'verdict')}`;
    return `${(0,src/* passedSentence */.Q9)(checks).replace(/\.$/, '')}${gates}.${moving(report)}`;
}
/** What everybody asks next where nothing failed: how the first metric moved, of any gate or only from the base and from production. */
function moving({ metrics }, onlyModels = false) {
    const isTold = ({ previous, value, against }) => typeof previous === 'number' && value !== null && !(onlyModels && against === undefined);
    const figure = metrics.find(({ figure }) => isTold(figure))?.figure;
    return figure === undefined ? '' : ` ${(0,src/* plain */.pj)(figure.title, 100)} is ${(0,src/* formatFigure */.Mo)(figure.value, figure.unit)} (${howItMoved(figure)}).`;
}
/** What would have stopped the workflow, had not somebody taken it upon themselves. */
function accepted({ acceptances }) {
    const holding = acceptances
        .filter(({ checks }) => checks.length > 0)
        .map(({ metric, by }) => `${(0,src/* plain */.pj)(metric, 100)} (by ${(0,src/* plain */.pj)(by, 60)})`);
    return holding.length === 0 ? '' : ` Accepted: ${holding.slice(0, 5).join(', ')}.`;
}
function howItMoved(figure) {
    const where = { base: ' than on the base', champion: ' than in production', other: '' }[figure.against ?? 'other'];
    const { direction } = changeOf(figure);
    if (direction === 'none')
        return figure.against === undefined ? 'unchanged' : figure.against === 'base' ? 'as on the base' : 'as in production';
    return `${changeWords(figure)}${direction === 'better' || direction === 'worse' ? where : ''}`;
}
function missing({ fanIn }) {
    return fanIn === undefined ? '' : fanInSentence(fanIn);
}
function moved(figure) {
    if (figure?.previous === undefined || figure.previous === null || figure.value === null)
        return '';
    const before = { base: 'On the base', champion: 'In production', other: 'Before' }[figure.against ?? 'other'];
    const is = figure.against === 'champion' || figure.against === 'base' ? 'it is' : 'it was';
    return changeOf(figure).direction === 'none'
        ? ` ${before} ${is} the same.`
        : ` ${before} ${is} ${(0,src/* formatFigure */.Mo)(figure.previous, figure.unit)} (${changeWords(figure)}).`;
}
function others({ entries }) {
    const verdicts = entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]));
    const checks = verdicts.flatMap(({ checks }) => checks);
    const open = checks.filter(check => check.outcome !== 'pass' && check.severity !== 'info').length - 1;
    const broken = entries.filter(entry => entry.status === 'error').length;
    const more = open > 0 ? ` ${open} more of ${(0,src/* counted */.hS)(checks.length, 'check')} ${open === 1 ? 'is' : 'are'} open.` : '';
    return broken > 0 ? `${more} ${(0,src/* counted */.hS)(broken, 'gate')} could not judge.` : more;
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
    return new Html(parts.map((part, index) => part + template_textOf(values[index])).join(''));
}
/** Text over several lines, such as a query, escaped. */
function lines(text) {
    return new Html(text
        .split(/\r\n|\r|\n/)
        .map(line => (0,src/* html */.qy)(line))
        .join('\n'));
}
function template_textOf(value) {
    if (value === undefined || value === false)
        return '';
    if (value instanceof Html)
        return value.text;
    if (typeof value === 'string' || typeof value === 'number')
        return (0,src/* html */.qy)(String(value));
    return value.map(template_textOf).join('');
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
.banner .sentence{margin-top:4px;font-size:17px;max-width:68ch;text-wrap:pretty}
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
.better{color:var(--pass)}.worse{color:var(--fail)}`;
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
.metrics .gate{display:none}
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
.card,.check,figure,.banner,tr,pre{break-inside:avoid}
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
 * A page that needs nothing else: styles, pictures and its script, if any, are inside. Its policy forbids whatever is not its own style
 * sheet and script, so that even a mistake in escaping could load or run nothing. `more` are styles beside those of every page.
 */
function htmlDocument(title, body, more = '', { script, images = false } = {}) {
    const styles = `${pageStyles()}${more}`;
    const policy = [
        `default-src 'none'`,
        `style-src ${hashed(styles)}`,
        ...(script === undefined ? [] : [`script-src ${hashed(script)}`]),
        ...(images ? ['img-src data:'] : []),
        `base-uri 'none'`,
        `form-action 'none'`
    ].join('; ');
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
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
function hashed(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/past.ts
/**
 * Earlier results, the oldest first: of each commit but the present one its newest, judged one. A run that goes on or was cut off is
 * none.
 */
function pastResults(state, commit) {
    const judged = (state?.results ?? []).filter(({ sha, status }) => sha !== commit && status !== 'running' && status !== 'failed');
    return judged.filter((result, index) => !judged.slice(index + 1).some(({ sha }) => sha === result.sha));
}
/** What this number was in each of these results; `null` where it was not there. */
function pastValues(results, key) {
    return results.map(({ values }) => values[key] ?? null);
}

;// CONCATENATED MODULE: ./packages/reporting/src/report.ts
const DEFAULT_TITLE = 'Gauntlet report';

;// CONCATENATED MODULE: ./packages/reporting/src/html/table.ts

/** Rows from which on sorting helps. */
const WORTH_SORTING = 4;
/** Rows from which on a table scrolls by itself, below headings that stay. */
const LONG = 40;
/** A table that scrolls sideways where it is too wide, by touch and by keyboard. The first cell of each row names the row. */
function htmlTable(caption, columns, rows, { className = '', lively = false } = {}) {
    const head = columns.map(({ title, className = '', unseen, choice }) => h `<th scope="col" class="${className}"${choice === true && h ` data-choice`}>${unseen === true ? h `<span class="unseen">${title}</span>` : title}</th>`);
    const body = rows.map(row => {
        const cells = columns.map(({ className = '' }, index) => {
            const cell = row[index];
            const { key, shown } = isKeyed(cell) ? cell : { key: undefined, shown: cell };
            const keyed = key === undefined ? '' : h ` data-key="${key}"`;
            return index === 0 ? h `<th scope="row" class="${className}"${keyed}>${shown}</th>` : h `<td class="${className}"${keyed}>${shown}</td>`;
        });
        return h `<tr>${cells}</tr>\n`;
    });
    const isLively = lively && rows.length >= WORTH_SORTING;
    return h `<div class="scroll${rows.length > LONG && ' long'}" role="region" aria-label="${caption}" tabindex="0"><table class="${className}"${isLively && h ` data-lively`}><caption class="unseen">${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}
/** A fold. Its content is printed, open or not. */
function fold(summary, body) {
    return h `<details><summary>${summary}</summary><div class="folded">${body}</div></details>\n`;
}
function isKeyed(cell) {
    return typeof cell === 'object' && !(cell instanceof Html) && 'shown' in cell;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/acceptances.ts



/** Who took which regression upon themselves, and whether that still holds. */
function acceptanceSection({ acceptances }) {
    if (acceptances.length === 0)
        return [];
    const rows = acceptances.map(({ metric, reason, by, url, checks, lapsed }) => [
        h `<code>${metric}</code>`,
        lapsed !== undefined ? badge('warn', 'Does not hold') : checks.length > 0 ? badge('pass', 'Holds') : badge('info', 'Nothing to accept'),
        PLAIN_ADDRESS.test(url) ? h `<a href="${url}">${by}</a>` : by,
        [reason.trim() === '' ? 'no reason given' : reason, lapsed !== undefined && h `<br><span class="muted">${lapsed}</span>`]
    ]);
    const columns = [
        { title: 'Metric' },
        { title: 'Now', className: 'short' },
        { title: 'Accepted by', className: 'short' },
        { title: 'Why', className: 'wide' }
    ];
    return [
        { id: 'accepted', title: 'Accepted regressions', body: htmlTable('Who accepted which regression', columns, rows, { lively: true }) }
    ];
}
/** An address without anything that could be more than an address. */
const PLAIN_ADDRESS = /^https?:\/\/[\w.:-]+(\/[\w.-]+)*(#[\w-]+)?$/;

;// CONCATENATED MODULE: ./packages/reporting/src/html/bounds.ts



const WIDTH = 160;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
/** A check's value against its bounds, with its interval; nothing where there are no numbers to draw. */
function boundsDrawing(check) {
    const [bounded] = (0,src/* boundedChecks */.b)([check]);
    if (bounded === undefined)
        return undefined;
    const { value, bounds } = bounded;
    const { atLeast, atMost, interval } = bounds;
    const scale = (0,src/* boundsScale */.yb)(bounded);
    const x = (number) => (4 + scale(number) * (WIDTH - 8)).toFixed(1);
    const allowed = { from: atLeast === undefined ? '0' : x(atLeast), to: atMost === undefined ? String(WIDTH) : x(atMost) };
    const width = Math.max(0, Number(allowed.to) - Number(allowed.from)).toFixed(1);
    return h `<svg class="bounds ${checkTone(check)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inWords(bounded)}"><line class="track" x1="0" x2="${WIDTH}" y1="${MIDDLE}" y2="${MIDDLE}"/><rect class="allowed" x="${allowed.from}" y="4" width="${width}" height="${HEIGHT - 8}"/>${atLeast !== undefined && tick(x(atLeast))}${atMost !== undefined && tick(x(atMost))}${interval !== undefined && h `<line class="interval" x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${MIDDLE}" y2="${MIDDLE}"/>`}<circle cx="${x(value)}" cy="${MIDDLE}" r="4.5"/></svg>`;
}
function tick(x) {
    return h `<line class="bound" x1="${x}" x2="${x}" y1="1" y2="${HEIGHT - 1}"/>`;
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

;// CONCATENATED MODULE: ./packages/reporting/src/html/checks.ts







const OPEN_BEFORE_FOLD = 20;
const MOST_OPEN = 200;
/** Every check that did not pass, with all that is known of it. */
function openSection({ entries, checks }) {
    const items = [...entries.flatMap(entry => openItems(entry, entries)), ...(0,src/* openChecks */._g)(checks).map(check => openItem(check, undefined))];
    if (items.length === 0)
        return [];
    const folded = items.slice(OPEN_BEFORE_FOLD, MOST_OPEN);
    const more = items.length - MOST_OPEN;
    const body = h `<ul class="checks">${items.slice(0, OPEN_BEFORE_FOLD)}</ul>${folded.length > 0 && fold((0,src/* counted */.hS)(folded.length, 'more open check'), h `<ul class="checks">${folded}</ul>`)}${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more')}, in the tables of their gates.</p>`}`;
    return [{ id: 'open', title: (0,src/* counted */.hS)(items.length, 'open check'), body }];
}
/** The checks of a verdict as a table of expectation and finding: `most` of them, and what passed is left out before anything else. */
function checkTable(verdictId, checks, most) {
    const drawn = (0,src/* boundedChecks */.b)(checks).length > 0;
    const shown = checks.length <= most ? checks : [...(0,src/* openChecks */._g)(checks), ...checks.filter(({ outcome }) => outcome === 'pass')].slice(0, most);
    const rows = shown.map(check => [
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
        { title: 'Outcome', choice: true },
        { title: 'What', className: 'wide' },
        { title: 'Expected' },
        { title: 'Observed' },
        ...(drawn ? [{ title: 'Against its bounds', className: 'drawn' }] : [])
    ];
    return h `${htmlTable(`All checks of ${verdictId}`, columns, rows, { lively: true })}${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more check')}, in the verdict file.</p>`}`;
}
function openItems(entry, entries) {
    const gate = h `<code class="muted">${gateName(entry, entries)}</code>`;
    if (entry.file.kind === 'error')
        return [h `<li class="check fail"><div class="head">${badge('fail', 'Could not judge')}${gate}</div><p>${entry.file.message}</p></li>\n`];
    return (0,src/* openChecks */._g)(entry.file.checks).map(check => openItem(check, gate));
}
function openItem(check, gate) {
    const where = check.location === undefined ? '' : h `<span class="muted">${check.location.file}:${check.location.line}</span>`;
    return h `<li class="check ${checkTone(check)}"><div class="head">${checkBadge(check)}<code>${check.id}</code>${gate}${where}</div>
<p>${check.message}</p>
${facts(check)}${boundsDrawing(check) ?? ''}
${check.reproduce !== undefined && check.reproduce.trim() !== '' && h `<details><summary>See it again</summary><pre><code>${lines(check.reproduce)}</code></pre></details>`}</li>\n`;
}
function facts({ expected, observed }) {
    const known = [
        { term: 'Expected', said: expected },
        { term: 'Observed', said: observed }
    ].filter(({ said }) => said.trim() !== '');
    if (known.length === 0)
        return h ``;
    return h `<dl class="facts">${known.map(({ term, said }) => h `<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/history.ts






/** Metrics that a table of results has room for. */
const MOST_METRICS = 5;
/** What earlier pushes came to, the newest first. `past` is oldest first. */
function historySection(report, past) {
    if (past.length === 0)
        return [];
    const metrics = headMetrics(report)
        .filter(({ figure, verdictId }) => past.some(({ values }) => typeof values[valueKey(verdictId, figure.id)] === 'number'))
        .slice(0, MOST_METRICS);
    const columns = [
        { title: 'Commit', className: 'short' },
        { title: 'Judged', className: 'short' },
        { title: 'Verdict', className: 'short' },
        ...metrics.map(metric => ({ title: metricName(metric, report), className: 'num' }))
    ];
    const rows = past.toReversed().map(({ sha, at, status, values }) => [
        h `<code>${sha.slice(0, 7)}</code>`,
        h `<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`,
        status === 'running' || status === 'failed' ? capital(status) : badge(toneOf(status), capital(src/* STATUS_WORDS */.ly[status].word)),
        ...metrics.map(({ figure, verdictId }) => {
            const value = values[valueKey(verdictId, figure.id)];
            return value === undefined ? '' : { key: value ?? '', shown: (0,src/* formatFigure */.Mo)(value, figure.unit) };
        })
    ]);
    return [{ id: 'history', title: 'Earlier pushes', body: htmlTable('What earlier pushes came to', columns, rows, { lively: true }) }];
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

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/change-cell.ts


/**
 * How a metric moved, and below it, smaller, what it was before where no column says so, and how certain the change is. Bold is what got
 * worse by more than noise and by more than is tolerated.
 */
function changeCell(figure, before = '') {
    const words = unbroken(changeWords(figure).replace(/, within noise$/, ''));
    return `${isRegression(figure) ? `**${words}**` : words}${small(before, certainty(figure))}`;
}
/** Worse by more than is tolerated, and by more than noise. */
function isRegression(figure) {
    const { amount, direction } = changeOf(figure);
    return direction === 'worse' && amount !== undefined && Math.abs(amount) > (figure.tolerance ?? 0);
}
/** A second, smaller line of a cell. It does not break: on a phone the table is moved instead. */
function small(...parts) {
    const told = parts.filter(part => part !== '').map(unbroken);
    return told.length === 0 ? '' : `<br><sub>${told.join(';\u00a0')}</sub>`;
}
function certainty(figure) {
    const { interval } = figure;
    const { amount, direction } = changeOf(figure);
    if (interval === undefined || amount === undefined || direction === 'none')
        return '';
    const word = direction === 'noise' ? 'within noise' : 'real';
    return `${word}: ${formatAmount(figure, interval.low)} to ${formatAmount(figure, interval.high)}`;
}
/** A cell that breaks in the middle of a number cannot be read. */
function unbroken(text) {
    return (0,src/* markdown */.wD)(text, 200).replaceAll(' ', '\u00a0');
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/metric-table.ts







/** Fewer values than this are no trend. */
const LEAST_FOR_TREND = 3;
/** Metrics as they were, are and changed. `past` is oldest first. Columns that nobody fills are left out. */
function metricTable(metrics, report, past) {
    const columns = columnsFor(metrics, report, past);
    return (0,src/* table */.tp)(columns, metrics.map(metric => columns.map(column => column.cell(metric))));
}
function columnsFor(metrics, report, past) {
    const right = 'right';
    const last = past.at(-1);
    const isKnown = metrics.some(metric => typeof last?.values[keyOf(metric)] === 'number');
    const hasTrend = metrics.some(metric => trendOf(metric, past) !== '');
    const baselines = BASELINES.filter(({ against }) => metrics.some(metric => comparedWith(metric, against) !== undefined));
    const only = baselines.length === 1 ? baselines[0] : undefined;
    const columns = [
        { title: 'Metric', cell: metric => nameCell(metric, report) },
        only !== undefined && { title: only.title, align: right, cell: metric => previousCell(comparedWith(metric, only.against)) },
        { title: baselines.length > 0 ? 'New' : 'Value', align: right, cell: ({ figure }) => (0,src/* formatFigure */.Mo)(figure.value, figure.unit) },
        only !== undefined && { title: 'Change', cell: metric => changedCell(comparedWith(metric, only.against)) },
        // Two columns for each of several baselines would be wider than a comment.
        ...(only === undefined ? baselines : []).map(({ against, title }) => ({
            title: `Against ${title.toLowerCase()}`,
            cell: (metric) => bothCell(comparedWith(metric, against))
        })),
        (isKnown || hasTrend) && { title: 'Since last push', cell: metric => `${sinceCell(metric, last)}${trendOf(metric, past)}` }
    ];
    return columns.filter(column => column !== false);
}
const BASELINES = [
    { against: undefined, title: 'Old' },
    { against: 'base', title: 'Base' },
    { against: 'champion', title: 'Champion' }
];
/** The figure that tells what the metric was there. */
function comparedWith({ figure, others }, against) {
    return [figure, ...others].find(other => other.previous !== undefined && other.against === against);
}
/** Explains the arrows that stand in a table of these metrics. */
function arrowLegend(metrics) {
    const directions = new Set(metrics.map(({ figure }) => figure.better));
    const words = [directions.has('higher') && '↑ higher is better', directions.has('lower') && '↓ lower is better'].filter(Boolean);
    return words.length === 0 ? '' : `${words.join(', ')}.`;
}
function nameCell(metric, report) {
    const { figure, others } = metric;
    const arrow = figure.better === undefined ? '' : figure.better === 'higher' ? '\u00a0↑' : '\u00a0↓';
    const tolerances = [figure, ...others].flatMap(({ tolerance }) => tolerance === undefined ? [] : [formatAmount(figure, tolerance).replace('+', '')]);
    const notes = [tolerances.length === 0 ? '' : `tolerance ${[...new Set(tolerances)].join(', ')}`, (0,src/* plain */.pj)(figure.note ?? '', 120)];
    return `${sign(metric, report)}${(0,src/* code */.aY)(metricName(metric, report), 120)}${arrow}${notes
        .filter(note => note !== '')
        .map(note => small(note))
        .join('')}`;
}
function bothCell(figure) {
    const before = previousCell(figure);
    if (figure === undefined || figure.previous === null || figure.value === null)
        return before;
    return changeCell(figure, `${changeOf(figure).direction === 'none' ? 'at' : 'from'} ${before}`);
}
/** Of the gravest check on the metric that failed; the list below says which, and why. */
function sign({ figure, verdictId }, { entries }) {
    const file = entries.find(entry => entry.file.id === verdictId)?.file;
    if (file === undefined || file.kind === 'error')
        return '';
    const failed = (0,src/* openChecks */._g)(file.checks).find(check => check.outcome === 'fail' && check.severity !== 'info' && figureBehind(check, file.evidence.figures)?.id === figure.id);
    return failed === undefined ? '' : failed.severity === 'critical' ? '❌\u00a0' : '⚠️\u00a0';
}
function previousCell(figure) {
    return figure?.previous === undefined ? '' : (0,src/* formatFigure */.Mo)(figure.previous, figure.unit);
}
function changedCell(figure) {
    return figure === undefined ? '' : changeCell(figure);
}
function sinceCell({ figure, verdictId }, last) {
    const before = last?.values[valueKey(verdictId, figure.id)];
    if (before === null)
        return figure.value === null ? 'missing too' : 'was missing';
    if (before === undefined)
        return 'new';
    return figure.value === null ? '' : (0,src/* markdown */.wD)(formatAmount(figure, keptValue(figure.value) - before).replace(/^0$/, 'same'));
}
function trendOf(metric, past) {
    const values = [...pastValues(past, keyOf(metric)), metric.figure.value];
    return values.filter(value => value !== null).length < LEAST_FOR_TREND ? '' : `<br>${sparkline(values).replaceAll(' ', '\u2007')}`;
}
function keyOf({ verdictId, figure }) {
    return valueKey(verdictId, figure.id);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/budgets.ts





/** Latency, sizes and costs with what they may be at most, and how much of that is used up. */
function budgetTable(metrics, report) {
    const right = 'right';
    const isCompared = metrics.some(({ figure }) => figure.previous !== undefined);
    const hasBudget = metrics.some(metric => budgetOf(metric, report) !== undefined);
    const rows = metrics.map(metric => {
        const { figure } = metric;
        const budget = budgetOf(metric, report);
        return [
            (0,src/* code */.aY)(metricName(metric, report), 120),
            ...(isCompared ? [figure.previous === undefined ? '' : (0,src/* formatFigure */.Mo)(figure.previous, figure.unit)] : []),
            (0,src/* formatFigure */.Mo)(figure.value, figure.unit),
            ...(isCompared ? [figure.previous === undefined ? '' : changeCell(figure)] : []),
            ...(hasBudget ? [budget === undefined ? '' : (0,src/* formatFigure */.Mo)(budget, figure.unit), usedCell(figure, budget)] : [])
        ];
    });
    return (0,src/* table */.tp)([
        { title: 'What' },
        ...(isCompared ? [{ title: 'Before', align: right }] : []),
        { title: isCompared ? 'New' : 'Value', align: right },
        ...(isCompared ? [{ title: 'Change' }] : []),
        ...(hasBudget ? [{ title: 'Budget', align: right }, { title: 'Used' }] : [])
    ], rows);
}
/** `: 2 of 3 budgets kept`. */
function budgetTitle(report) {
    const checks = metricsOfTopic(report, 'budgets').flatMap(metric => budgetCheck(metric, report) ?? []);
    const kept = checks.filter(({ outcome }) => outcome === 'pass').length;
    return checks.length === 0 ? '' : `: ${kept} of ${(0,src/* counted */.hS)(checks.length, 'budget')} kept`;
}
function usedCell({ value }, budget) {
    if (budget === undefined || value === null || budget <= 0)
        return '';
    const share = value / budget;
    return `${blockBar(share, 8)} ${(0,src/* formatNumber */.ZV)(share * 100, 3)}%${share > 1 ? ' ❌ over' : ''}`;
}
function budgetOf(metric, report) {
    return budgetCheck(metric, report)?.bounds?.atMost;
}
/** The check that says how much a figure may be at most. */
function budgetCheck({ figure, verdictId }, { entries }) {
    const file = entries.find(entry => entry.file.id === verdictId)?.file;
    if (file === undefined || file.kind === 'error')
        return undefined;
    return file.checks.find(check => check.bounds?.atMost !== undefined && figureBehind(check, file.evidence.figures)?.id === figure.id);
}

// EXTERNAL MODULE: ./packages/reporting/src/charts/points.ts
var charts_points = __webpack_require__(39171);
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
    return { source, key: mermaid_keyOf(all.map(series => series.name)) };
}
function mermaid_lines(chart) {
    const all = (0,charts_points/* shownSeries */.xX)(chart).map(series => ({ name: series.name, points: (0,charts_points/* numericPoints */.HM)(series) }));
    const starts = all.map(({ points }) => points[0]?.x ?? Number.NaN);
    const ends = all.map(({ points }) => points.at(-1)?.x ?? Number.NaN);
    const from = Math.min(...starts);
    const to = Math.max(...ends);
    const slack = (to - from) / 50;
    const sameRange = starts.every(start => start - from <= slack) && ends.every(end => to - end <= slack);
    if (!(to > from) || !sameRange)
        return undefined;
    const axis = axisOf(chart.x.title, from, to);
    const count = Math.min(MOST_POINTS, Math.max(2, ...all.map(({ points }) => points.length)));
    if (axis === undefined)
        return undefined;
    return { axis, series: all.map(({ name, points }) => ({ mark: 'line', name, values: (0,charts_points/* resampled */.eB)(points, from, to, count) })) };
}
function bars(chart) {
    const [series, ...others] = chart.series;
    const points = series?.points.filter(point => typeof point.y === 'number' && Number.isFinite(point.y)) ?? [];
    const names = (0,charts_points/* categories */.LZ)(chart, 'x');
    if (series === undefined || others.length > 0 || points.length === 0 || points.length > MOST_LABELS || names.length < points.length)
        return undefined;
    const labels = points.map(({ x }) => `"${quoted(typeof x === 'number' ? (0,src/* formatNumber */.ZV)(x, 3) : x, 20)}"`);
    const values = points.map(({ y }) => Number(y));
    return { axis: `"${quoted(chart.x.title)}" [${labels.join(', ')}]`, series: [{ mark: 'bar', name: series.name, values }] };
}
function axisOf(title, from, to) {
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
/** Only what cannot end the string, begin a directive, a comment or an entity, or hold markup. One percent sign is a unit, two are a comment. */
function quoted(text, maxLength = 80) {
    const line = (0,src/* plain */.pj)(text);
    const safe = (line.split('%').length === 2 ? line : line.replaceAll('%', ' '))
        .replace(/[^\p{L}\p{N} .,:()/+=_%-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return (0,src/* cut */.Jj)(safe, maxLength) || '-';
}
const COLOURS = ['blue', 'orange', 'green', 'purple', 'olive', 'light blue'];
function mermaid_keyOf(names) {
    if (names.length < 2)
        return '';
    return names.map((name, index) => `${COLOURS[index % COLOURS.length] ?? ''}: ${(0,src/* plain */.pj)(name, 80)}`).join(', ');
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/chart-block.ts




const chart_block_MOST_ROWS = 20;
/**
 * A chart where only text can be: as Mermaid where that is truthful, otherwise as a table with bars, shades or a line of blocks. `drawn` is
 * false where Mermaid is not. `of` names whose it is.
 */
function chartBlock(chart, drawn = true, of = '') {
    const drawing = drawn ? mermaidChart(chart) : undefined;
    const notes = [
        drawing?.key ?? '',
        ...chart.rules.filter(rule => drawing === undefined || rule.axis === 'x').map(rule => `${rule.title} at ${(0,src/* formatNumber */.ZV)(rule.value)}`),
        ...(0,charts_points/* gapNotes */.wj)(chart)
    ].filter(note => note !== '');
    const body = drawing === undefined ? textChart(chart) : (0,src/* fence */.EU)(drawing.source, 'mermaid');
    return (0,src/* blocks */.Bv)(pieceTitle(chart, of), body, notes.length > 0 && `Legend: ${(0,src/* markdown */.wD)(`${notes.join('; ')}.`)}`);
}
/** The line above a table or a chart. */
function pieceTitle({ id, title }, of) {
    return `**${(0,src/* markdown */.wD)(title, 300) || (0,src/* code */.aY)(id)}**${of === '' ? '' : ` (${of})`}`;
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
    const [columns, rows] = [(0,charts_points/* categories */.LZ)(chart, 'x').slice(0, chart_block_MOST_ROWS), (0,charts_points/* categories */.LZ)(chart, 'y').slice(0, chart_block_MOST_ROWS)];
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
    const names = (0,charts_points/* categories */.LZ)(chart, 'x');
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
            ? (0,charts_points/* numericPoints */.HM)(series).map(point => point.y)
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

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/section-fold.ts






/** What people call the parts of a report. */
const TOPIC_TITLES = {
    metrics: 'Metrics in detail',
    slices: 'Slices',
    flips: 'Flips',
    fairness: 'Fairness',
    calibration: 'Calibration',
    tests: 'Tests',
    changes: 'What changed',
    data: 'Data',
    budgets: 'Latency, size and cost',
    rollout: 'Rollout',
    lineage: 'Lineage'
};
/** One part of the report in a fold: its numbers, its tables, its charts. */
function sectionFold(topic, report, amount, past) {
    const body = amount.sections === 0 ? '' : sectionBody(topic, report, amount, past);
    return body === '' ? '' : (0,src/* details */.zH)(`${TOPIC_TITLES[topic]}${topic === 'budgets' ? budgetTitle(report) : ofGate(topic, report)}`, body);
}
function sectionBody(topic, report, amount, past) {
    const section = report.sections.find(other => other.topic === topic);
    if (section === undefined)
        return '';
    const isNamed = gatesOf(section).size > 1;
    return (0,src/* blocks */.Bv)(figures(topic, report, amount, past), ...tables(section, report, amount, isNamed), ...charts(section, report, amount, isNamed));
}
/** Who found all of it, where several gates could have. */
function ofGate(topic, report) {
    const section = report.sections.find(other => other.topic === topic);
    const [only, ...others] = section === undefined ? [] : gatesOf(section);
    return report.entries.length < 2 || only === undefined || others.length > 0 ? '' : ` (${(0,src/* plain */.pj)(gateOf(report, only), 120)})`;
}
function gatesOf({ tables, charts }) {
    return new Set([...tables, ...charts].map(({ verdictId }) => verdictId));
}
function figures(topic, report, { metrics }, past) {
    const shown = metricsOfTopic(report, topic).slice(0, metrics);
    if (shown.length === 0)
        return '';
    return (0,src/* blocks */.Bv)(topic === 'budgets' ? budgetTable(shown, report) : metricTable(shown, report, past), arrowLegend(shown));
}
function tables({ tables }, report, { rows }, isNamed) {
    if (rows === 0)
        return [];
    return tables.map(({ piece, verdictId }) => (0,src/* blocks */.Bv)(pieceTitle(piece, isNamed ? gate(verdictId, report) : ''), (0,src/* dataTable */.Jx)(piece, rows)));
}
function charts({ charts }, report, amount, isNamed) {
    if (amount.charts === 'none')
        return [];
    return charts.map(({ piece, verdictId }) => chartBlock(piece, amount.charts === 'drawn', isNamed ? gate(verdictId, report) : ''));
}
function gate(verdictId, report) {
    return verdictId === undefined ? '' : (0,src/* code */.aY)((0,src/* plain */.pj)(gateOf(report, verdictId)), 120);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/changes.ts


/** What differs from the base, and what could not be found out about it. The title says what kinds of things changed. */
function changesPart(report, amount, past) {
    if (amount.sections === 0)
        return '';
    const notes = report.notes.map(note => `- ${(0,src/* markdown */.wD)(note, 500)}`).join('\n');
    const body = (0,src/* blocks */.Bv)(notes, sectionBody('changes', report, amount, past));
    if (body === '')
        return '';
    const kinds = overviewRows(report).flatMap(([what, change]) => (isAttribution(what) || UNCHANGED.has(change) ? [] : [what]));
    const told = kinds.length === 0 ? '' : `: ${kinds.join(', ')}`;
    return (0,src/* details */.zH)(`${TOPIC_TITLES.changes}${told}${report.notes.length === 0 ? '' : ` (${(0,src/* counted */.hS)(report.notes.length, 'note')})`}`, body);
}
/** What to know before a difference is put down to one cause: that several changed at once. Plain text. */
function attributionCaveat(report) {
    const row = overviewRows(report).find(([what]) => isAttribution(what));
    if (row === undefined)
        return undefined;
    const [, what, why] = row;
    return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${why}.`;
}
/** The table of `@gauntlet/changes` that says of each thing a metric depends on whether it changed. A verdict's own one is none. */
const OVERVIEW = 'what-changed';
const UNCHANGED = new Set(['no change', 'not known', '']);
function overviewRows({ sections }) {
    const tables = sections.find(({ topic }) => topic === 'changes')?.tables ?? [];
    const overview = tables.find(({ verdictId, piece }) => verdictId === undefined && piece.id === OVERVIEW)?.piece;
    return (overview?.rows ?? []).map(([what = '', change = '', which = '']) => [changes_text(what), changes_text(change), changes_text(which)]);
}
function isAttribution(what) {
    return what.endsWith('attribution');
}
function changes_text(cell) {
    return (0,src/* plain */.pj)((0,src/* cellText */.Ie)(cell), 300);
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/metrics-part.ts





/** Rows in the open; more would push the failed checks off the first screen. */
const ROWS_BEFORE_FOLD = 8;
/** The telling metrics in the open, the rest in a fold, and what to know before believing a difference. */
function metricsPart(report, amount, past) {
    const shown = headMetrics(report).slice(0, amount.metrics);
    if (shown.length === 0)
        return '';
    const open = openMetrics(shown, ROWS_BEFORE_FOLD);
    const rest = shown.slice(open);
    return (0,src/* blocks */.Bv)(metricTable(shown.slice(0, open), report, past), [arrowLegend(shown.slice(0, open)), measuredOn(shown)].filter(line => line !== '').join(' '), ...caveats(shown, report, past).map(caveat => `⚠️ ${(0,src/* markdown */.wD)(caveat, 600)}`), rest.length > 0 && (0,src/* details */.zH)(`More metrics (${rest.length})`, metricTable(rest, report, past)));
}
/** On how much the metrics of the table stand, where it is the same for all of them. */
function measuredOn(metrics) {
    const rows = new Set(metrics.flatMap(({ figure, others }) => [figure, ...others].map(({ rows }) => rows)).filter(rows => rows !== undefined));
    const [only, ...others] = rows;
    return only === undefined || others.length > 0 ? '' : `Measured on ${(0,src/* counted */.hS)(only, 'row')}.`;
}
/** Why a difference may not mean what it seems to. Plain text. */
function caveats(metrics, report, past) {
    // Where nothing is compared there is no difference to put down to anything.
    const together = metrics.some(metric => comparedOf(metric).length > 0) ? attributionCaveat(report) : undefined;
    return [
        ...(together === undefined ? [] : [together]),
        ...otherRows(metrics),
        ...otherRowsThanBefore(metrics, past),
        ...behindProduction(metrics)
    ];
}
function otherRows(metrics) {
    const metric = metrics.find(({ figure, others }) => new Set([figure, ...others].map(({ rows }) => rows ?? figure.rows)).size > 1);
    if (metric === undefined)
        return [];
    const counts = [metric.figure, ...metric.others].map(({ rows }) => rows).filter(rows => rows !== undefined);
    return [
        `${metric.figure.title} was measured on evaluation sets of different size: ${counts.map(count => (0,src/* formatNumber */.ZV)(count)).join(' and ')} rows.`
    ];
}
function otherRowsThanBefore(metrics, past) {
    const last = past.at(-1);
    const changed = metrics.find(({ figure, verdictId }) => {
        const before = last?.rows[valueKey(verdictId, '')];
        return before !== undefined && figure.rows !== undefined && before !== figure.rows;
    });
    if (last === undefined || changed?.figure.rows === undefined)
        return [];
    const before = last.rows[valueKey(changed.verdictId, '')] ?? 0;
    return [
        `The evaluation set changed since the last push, from ${(0,src/* counted */.hS)(before, 'row')} to ${(0,src/* formatNumber */.ZV)(changed.figure.rows)}: differences from before may come of the data.`
    ];
}
/** Where the base is worse than what is in production, a change that looks good against the base may still be none. */
function behindProduction(metrics) {
    return metrics
        .flatMap(metric => {
        const [base, champion] = ['base', 'champion'].map(against => comparedWith(metric, against)?.previous);
        const { better, title } = metric.figure;
        if (typeof base !== 'number' || typeof champion !== 'number' || better === undefined)
            return [];
        const isBehind = better === 'higher' ? base < champion : base > champion;
        const [shownBase, shownChampion] = (0,src/* formatApart */.Wq)(base, champion);
        return isBehind ? [`The base itself is behind production: its ${title} is ${shownBase}, the champion's ${shownChampion}.`] : [];
    })
        .slice(0, 1);
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/change-bar.ts



const change_bar_WIDTH = 128;
const change_bar_HEIGHT = 20;
const change_bar_MIDDLE = change_bar_WIDTH / 2;
const REACH = change_bar_MIDDLE - 4;
/** The largest change of these, with its interval, as a share of what it was: what a full bar stands for. */
function largestChange(figures) {
    return figures.reduce((most, figure) => Math.max(most, ...sharesOf(figure).map(Math.abs)), 0);
}
/**
 * A change as a bar from the middle: left is less, right is more, in proportion to what it was. A thin line shows how certain it is, a
 * shaded ground how much worse is tolerated. The words beside it say which way is better.
 */
function changeBar(figure, largest) {
    const [share, low, high] = sharesOf(figure);
    if (share === undefined || largest === 0 || typeof figure.previous !== 'number')
        return undefined;
    const x = (of) => change_bar_MIDDLE + Math.max(-1, Math.min(1, of / largest)) * REACH;
    const width = share === 0 ? 0 : Math.max(2, Math.abs(x(share) - change_bar_MIDDLE));
    const { direction } = changeOf(figure);
    return h `<svg class="change-bar ${direction ?? ''}" viewBox="0 0 ${change_bar_WIDTH} ${change_bar_HEIGHT}" role="img" aria-label="${label(figure)}">${tolerated(figure, x)}<rect class="bar" x="${(share < 0 ? change_bar_MIDDLE - width : change_bar_MIDDLE).toFixed(1)}" y="5" width="${width.toFixed(1)}" height="10" rx="2"/>${low !== undefined && high !== undefined && h `<line class="interval" x1="${x(low).toFixed(1)}" x2="${x(high).toFixed(1)}" y1="${change_bar_HEIGHT / 2}" y2="${change_bar_HEIGHT / 2}"/><line class="interval" x1="${x(low).toFixed(1)}" x2="${x(low).toFixed(1)}" y1="6.5" y2="13.5"/><line class="interval" x1="${x(high).toFixed(1)}" x2="${x(high).toFixed(1)}" y1="6.5" y2="13.5"/>`}<line class="axis" x1="${change_bar_MIDDLE}" x2="${change_bar_MIDDLE}" y1="0" y2="${change_bar_HEIGHT}"/></svg>`;
}
/** The change and the ends of its interval, in proportion to what the figure was. Empty where there is no proportion. */
function sharesOf(figure) {
    const { amount } = changeOf(figure);
    const { previous, interval } = figure;
    if (amount === undefined || typeof previous !== 'number' || previous === 0)
        return [];
    return [amount, ...(interval === undefined ? [] : [interval.low, interval.high])].map(change => change / Math.abs(previous));
}
function tolerated({ better, tolerance, previous }, x) {
    if (better === undefined || tolerance === undefined || tolerance === 0 || typeof previous !== 'number')
        return h ``;
    const edge = x(((better === 'higher' ? -1 : 1) * tolerance) / Math.abs(previous));
    return h `<rect class="tolerated" x="${Math.min(edge, change_bar_MIDDLE).toFixed(1)}" y="0" width="${Math.abs(edge - change_bar_MIDDLE).toFixed(1)}" height="${change_bar_HEIGHT}"/>`;
}
function label(figure) {
    const { value, previous, unit } = figure;
    return `From ${(0,src/* formatFigure */.Mo)(previous ?? null, unit)} to ${(0,src/* formatFigure */.Mo)(value, unit)}: ${changeWords(figure)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/change-cell.ts




/**
 * How a metric moved, one line per baseline: the words, below them how certain that is, and a bar in proportion to `largest`. Sorted by
 * what got worse most.
 */
function change_cell_changeCell(compared, largest) {
    const [first] = compared;
    if (first === undefined)
        return '';
    const { amount } = changeOf(first);
    const gain = amount === undefined ? '' : first.better === 'lower' ? -amount : first.better === 'higher' ? amount : 0;
    return { key: gain, shown: compared.map(figure => line(figure, largest, compared.length > 1)) };
}
function line(figure, largest, isPlural) {
    const { direction } = changeOf(figure);
    const of = isPlural ? h `<span class="muted">${figure.against ?? 'before'}</span> ` : '';
    const words = changeWords(figure);
    const from = typeof figure.previous === 'number' ? h `<span class="from">from ${(0,src/* formatFigure */.Mo)(figure.previous, figure.unit)}: </span>` : '';
    const told = direction === 'better' || direction === 'worse' ? h `<span class="${direction}">${words}</span>` : words;
    const certain = change_cell_certainty(figure);
    return h `<div class="moved"><div>${of}${from}${told}${certain !== '' && h `<br><span class="muted">${certain}</span>`}</div>${changeBar(figure, largest)}</div>`;
}
function change_cell_certainty(figure) {
    const { interval, tolerance } = figure;
    const { direction } = changeOf(figure);
    if (direction === undefined)
        return '';
    const isReal = direction === 'better' || direction === 'worse';
    const parts = [
        interval && `${isReal ? 'real: ' : ''}${formatAmount(figure, interval.low)} to ${formatAmount(figure, interval.high)}`,
        tolerance === undefined ? undefined : `tolerance ${formatAmount(figure, tolerance).replace(/^\+/, '')}`
    ];
    return parts.filter(part => part !== undefined).join('; ');
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/requirements.ts





/** The checks with bounds that ask something of each metric, by the key of its value. */
function requirementsOf(entries, metrics) {
    const gates = new Set(metrics.map(({ verdictId }) => verdictId));
    const shown = new Set(metrics.map(({ verdictId, figure }) => valueKey(verdictId, figure.id)));
    const found = entries.flatMap(({ file }) => {
        if (file.kind === 'error' || !gates.has(file.id) || file.evidence.figures.length === 0)
            return [];
        return file.checks.flatMap(check => {
            const figure = check.bounds === undefined ? undefined : figureBehind(check, file.evidence.figures);
            const key = valueKey(file.id, figure?.id ?? '');
            return figure === undefined || !shown.has(key) ? [] : [{ key, check }];
        });
    });
    return new Map([...Map.groupBy(found, ({ key }) => key)].map(([key, checks]) => [key, checks.map(({ check }) => check)]));
}
/** What is required, with a sign and, for those who do not see it, a word. */
function requirement(check) {
    const tone = checkTone(check);
    return h `<div class="requirement ${tone}">${icon(tone)}<span><span class="unseen">${requirements_WORDS[check.outcome]}: </span>${check.expected.trim() === '' ? check.title : check.expected}</span></div>`;
}
const requirements_WORDS = { pass: 'kept', fail: 'not kept', inconclusive: 'not judged' };

;// CONCATENATED MODULE: ./packages/reporting/src/html/trend.ts


const trend_WIDTH = 96;
const trend_HEIGHT = 24;
const EDGE = 4;
/** Fewer values than this are no trend. */
const LEAST = 3;
/** Values over time as a small line, the newest with a dot and last. A gap breaks the line. Nothing where there is no trend to see. */
function trendLine(values, unit) {
    const known = values.filter(value => value !== null);
    if (known.length < LEAST)
        return undefined;
    const low = Math.min(...known);
    const span = Math.max(...known) - low;
    const place = (value, index) => ({
        x: EDGE + ((trend_WIDTH - 2 * EDGE) * index) / (values.length - 1),
        y: span === 0 ? trend_HEIGHT / 2 : trend_HEIGHT - EDGE - ((value - low) / span) * (trend_HEIGHT - 2 * EDGE)
    });
    const places = values.map((value, index) => (value === null ? undefined : place(value, index)));
    const path = places
        .map((at, index) => (at === undefined ? '' : `${places[index - 1] === undefined ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`))
        .join('');
    const last = places.at(-1);
    const label = `Last ${values.length} results: ${values.map(value => (0,src/* formatFigure */.Mo)(value, unit)).join(', ')}`;
    return h `<svg class="trend" viewBox="0 0 ${trend_WIDTH} ${trend_HEIGHT}" role="img" aria-label="${label}"><path d="${path}"/>${last !== undefined && h `<circle cx="${last.x.toFixed(1)}" cy="${last.y.toFixed(1)}" r="3"/>`}</svg>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/metric-columns.ts










/** The columns of a table of metrics. Those that nobody fills are left out. `past` is oldest first. */
function metricColumns(metrics, report, past) {
    const compared = metrics.flatMap(metric_columns_comparedOf);
    const against = new Set(compared.map(figure => figure.against));
    const gates = new Set(metrics.map(metric => metric.verdictId));
    const last = past.at(-1)?.values ?? {};
    const isKnown = metrics.some(metric => typeof last[metric_columns_keyOf(metric)] === 'number');
    const largest = largestChange(compared);
    const required = requirementsOf(report.entries, metrics);
    const isShared = sharedRows(metrics) !== undefined;
    const columns = [
        { title: 'Metric', className: 'name', cell: metric => ({ key: metric.figure.title, shown: metric_columns_nameCell(metric, isShared) }) },
        gates.size > 1 && {
            title: 'Gate',
            className: 'gate',
            cell: ({ verdictId }) => (verdictId === undefined ? '' : h `<code>${gateOf(report, verdictId)}</code>`)
        },
        against.has(undefined) && baseline('Old', undefined),
        against.has('base') && baseline('Base', 'base'),
        against.has('champion') && baseline('Champion', 'champion'),
        { title: against.size > 0 ? 'New' : 'Value', className: 'num', cell: ({ figure }) => valueCell(figure, figure.value) },
        against.size > 0 && { title: 'Change', className: 'change', cell: metric => change_cell_changeCell(metric_columns_comparedOf(metric), largest) },
        required.size > 0 && { title: 'Required', className: 'required', cell: metric => (required.get(metric_columns_keyOf(metric)) ?? []).map(requirement) },
        isKnown && { title: 'Since last push', className: 'num since', cell: metric => metric_columns_sinceCell(metric, past) }
    ];
    return columns.filter(column => column !== false);
}
/** On how many rows all of these were measured, where it is the same for all that say so. */
function sharedRows(metrics) {
    const [rows, ...others] = new Set(metrics.flatMap(({ figure, others }) => [figure, ...others].flatMap(({ rows }) => rows ?? [])));
    return others.length === 0 ? rows : undefined;
}
function baseline(title, against) {
    return {
        title,
        className: 'num before',
        cell: metric => {
            const figure = metric_columns_comparedOf(metric).find(other => other.against === against);
            return figure?.previous === undefined ? '' : valueCell(figure, figure.previous);
        }
    };
}
/** `isShared`: all metrics were measured on the same number of rows, which is said once below the table. */
function metric_columns_nameCell({ figure: { title, note, rows, better } }, isShared) {
    const facts = [!isShared && rows !== undefined && (0,src/* counted */.hS)(rows, 'row'), note].filter(fact => typeof fact === 'string');
    const arrow = better !== undefined &&
        h ` <span aria-hidden="true">${better === 'higher' ? '↑' : '↓'}</span><span class="unseen">${better} is better</span>`;
    return [title, arrow, facts.length > 0 && h `<br><span class="muted">${facts.join(' · ')}</span>`];
}
function valueCell({ unit }, value) {
    return { key: value ?? '', shown: (0,src/* formatFigure */.Mo)(value, unit) };
}
/** The difference from the last push, and the course of the last ones below it. */
function metric_columns_sinceCell(metric, past) {
    const { figure } = metric;
    const before = past.at(-1)?.values[metric_columns_keyOf(metric)];
    if (before === undefined)
        return 'new';
    if (before === null)
        return figure.value === null ? 'missing too' : 'was missing';
    if (figure.value === null)
        return '';
    const amount = keptValue(figure.value) - before;
    return { key: amount, shown: [formatAmount(figure, amount).replace(/^0$/, 'same'), metric_columns_trendOf(metric, past)] };
}
function metric_columns_trendOf(metric, past) {
    return trendLine([...pastValues(past, metric_columns_keyOf(metric)), metric.figure.value], metric.figure.unit);
}
/** The figures that tell what the metric was elsewhere. */
function metric_columns_comparedOf({ figure, others }) {
    return [figure, ...others].filter(({ previous }) => previous !== undefined);
}
function metric_columns_keyOf({ verdictId, figure }) {
    return valueKey(verdictId, figure.id);
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/metrics.ts








const metrics_ROWS_BEFORE_FOLD = 12;
/** The metrics with what they are compared with. */
function metricSection(report, past) {
    const metrics = headMetrics(report);
    if (metrics.length === 0)
        return [];
    const open = openMetrics(metrics, metrics_ROWS_BEFORE_FOLD);
    const rest = metrics.slice(open);
    const warnings = caveats(metrics, report, past).map(caveat => h `<li>${badge('warn', 'Caution')} <span>${caveat}</span></li>`);
    const body = h `${metrics_metricTable('Metrics, old and new', metrics.slice(0, open), report, past)}
${warnings.length > 0 && h `<ul class="notices">${warnings}</ul>`}
${rest.length > 0 && fold((0,src/* counted */.hS)(rest.length, 'more metric'), metrics_metricTable('More metrics', rest, report, past))}`;
    return [{ id: 'metrics', title: 'Metrics', body }];
}
/** A table of metrics with what changed. */
function metrics_metricTable(caption, metrics, report, past) {
    const columns = metricColumns(metrics, report, past);
    const rows = metrics.map(metric => columns.map(column => column.cell(metric)));
    return h `${htmlTable(caption, columns, rows, { className: 'metrics', lively: true })}${legend(metrics)}`;
}
/** What the arrows mean, and on how much the metrics stand where it is the same for all of them. */
function legend(metrics) {
    const rows = sharedRows(metrics);
    const words = [arrowLegend(metrics), rows === undefined ? '' : `Measured on ${(0,src/* counted */.hS)(rows, 'row')}.`].filter(word => word !== '');
    return words.length === 0 ? h `` : h `<p class="muted measured">${words.join(' ')}</p>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/overview.ts






/** Gates that fit as cards; more are a table. */
const MOST_CARDS = 9;
/** All gates, what stopped the workflow first: as cards while a reader can take them in at a glance, else as a table. */
function gateOverview({ entries }) {
    // One gate is the whole report: the banner and its own section say it all.
    if (entries.length < 2)
        return [];
    const body = entries.length <= MOST_CARDS
        ? h `<ol class="cards">${entries.map((entry, index) => card(entry, index, entries))}</ol>`
        : gateTable(entries);
    return [{ id: 'gates', title: (0,src/* counted */.hS)(entries.length, 'gate'), body }];
}
function card(entry, index, entries) {
    const name = gateName(entry, entries);
    return h `<li class="card"><div class="head">${statusBadge(entry)}${name !== entry.file.title && h `<code class="muted">${name}</code>`}</div>
<h3><a href="#verdict-${index + 1}">${entry.file.title}</a></h3>
<p>${entry.headline}</p>
${entry.file.kind === 'verdict' && h `<div class="tally">${tally(entry.file.checks)}${tallyWords(entry.file.checks)}</div>`}</li>
`;
}
function gateTable(entries) {
    const rows = entries.map((entry, index) => [
        [h `<a href="#verdict-${index + 1}">${entry.file.title}</a><br><code class="muted">${gateName(entry, entries)}</code>`],
        statusBadge(entry),
        entry.headline,
        entry.file.kind === 'error'
            ? ''
            : {
                key: openShare(entry.file.checks),
                shown: h `<div class="tally">${tally(entry.file.checks)}${tallyWords(entry.file.checks)}</div>`
            }
    ]);
    const columns = [
        { title: 'Gate', className: 'id' },
        { title: 'Verdict', choice: true },
        { title: 'What decided', className: 'wide decided' },
        { title: 'Checks', className: 'tallies' }
    ];
    return htmlTable('All gates', columns, rows, { className: 'gates', lively: true });
}
function openShare(checks) {
    return checks.length === 0 ? 0 : checks.filter(({ outcome }) => outcome !== 'pass').length / checks.length;
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

;// CONCATENATED MODULE: ./packages/reporting/src/html/page-header.ts








/** The verdict, the number that decided it, what it speaks of, and what a reader must know before believing it. */
function pageHeader(report, context) {
    return h `<header>
<p class="eyebrow">Gauntlet</p>
<h1>${context.title ?? DEFAULT_TITLE}</h1>
${banner(report, context)}
${metaList(report, context)}
${notices(report)}
</header>`;
}
/** The verdict in the words of the comment: a result that is not there yet is none. */
function pageWord(report, { progress }) {
    if (progress === 'running')
        return 'running';
    return progress === 'failed' ? 'the run ended before its results' : reportWord(report);
}
function banner(report, context) {
    const tone = context.progress === 'failed' ? 'fail' : context.progress === 'running' ? 'open' : reportTone(report);
    return h `<div class="banner ${tone}">${icon(tone)}<div class="says"><p class="word">${capital(pageWord(report, context))}</p><p class="sentence">${sentence(report, context)}</p></div>${decider(report)}</div>`;
}
function sentence(report, { progress }) {
    const found = report.entries.length === 0 && progress !== undefined && progress !== 'done' ? 'There are no results yet.' : reportSentence(report);
    if (progress === 'running')
        return `The run goes on. So far: ${found}`;
    return progress === 'failed'
        ? `The run failed or was cancelled, and nothing was judged to the end. What it knew by then: ${found}`
        : found;
}
/** The one number that decided, large enough to be read across a table. */
function decider({ deciding }) {
    const figure = deciding?.figure;
    if (deciding === undefined || figure === undefined || figure.value === null)
        return h ``;
    const { check } = deciding;
    const where = { base: 'base ', champion: 'champion ', other: 'was ' }[figure.against ?? 'other'];
    const moved = typeof figure.previous === 'number' &&
        h `<p class="was">${changeWords(figure)} (${where}${(0,src/* formatFigure */.Mo)(figure.previous, figure.unit)})</p>`;
    const drawing = boundsDrawing(check);
    return h `<div class="decider"><p class="name">${(0,src/* plain */.pj)(figure.title, 60)}</p><p class="value">${(0,src/* formatFigure */.Mo)(figure.value, figure.unit)}</p>${moved}${drawing !== undefined && h `${drawing}<p class="was">required: ${(0,src/* plain */.pj)(check.expected, 60)}</p>`}</div>`;
}
function notices(report) {
    const { fanIn, notes } = report;
    const shown = [
        ...(fanIn === undefined || isComplete(fanIn) ? [] : [{ open: true, text: fanInSentence(fanIn) }]),
        ...notes.map(text => ({ open: false, text }))
    ];
    if (shown.length === 0)
        return h ``;
    return h `<ul class="notices">${shown.map(({ open, text }) => h `<li>${open ? badge('open', 'Incomplete') : badge('info', 'Note')} <span>${text}</span></li>`)}</ul>`;
}
function metaList({ entries, fanIn }, { repository, commit, runUrl }) {
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
    if (fanIn !== undefined && fanIn.expected > 1 && isComplete(fanIn))
        shown.push(['Jobs', h `all ${fanIn.expected} reported`]);
    if (finished !== undefined)
        shown.push(['Judged', h `<time datetime="${finished}">${finished.slice(0, 16).replace('T', ' ')} UTC</time>`]);
    return shown.length === 0
        ? h ``
        : h `<dl class="meta">${shown.map(([term, value]) => h `<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/report-styles.ts
/** What a report has beside the pieces of every page: navigation, the deciding number, tables that answer, pages of the authors. */
const reportStyles = `
.page{max-width:1120px}
nav{position:sticky;top:0;z-index:2;margin:28px -8px 0;background:var(--paper);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:0 2px;margin:0;padding:4px 0;list-style:none}
nav a{display:block;padding:5px 9px;border-radius:6px;font-size:14px;font-weight:500;white-space:nowrap;color:var(--ink);text-decoration:none}
nav a:hover{background:var(--panel);text-decoration:underline}
nav+main>section:first-child{margin-top:36px}
h2,.verdict{scroll-margin-top:96px}
.banner .says{flex:1;min-width:0}
.decider{flex:none;max-width:260px;padding-left:24px;border-left:1px solid var(--line)}
.decider .name{font-size:13px;font-weight:600;color:var(--ink)}
.decider .value{font-size:32px;font-weight:650;line-height:1.2;letter-spacing:-.01em;color:var(--tone);font-variant-numeric:tabular-nums}
.decider .was{font-size:13px;color:var(--ink)}
.decider .bounds .track{stroke:var(--muted)}
.decider .bounds .allowed{fill:var(--paper)}
.notices{list-style:none;margin:20px 0 0;padding:0;display:grid;gap:8px;font-size:15px}
.notices li{display:flex;gap:10px;align-items:baseline}
.notices .badge{flex:none}
.notices span{min-width:0;overflow-wrap:anywhere}
.card .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 10px;font-size:14px}
td .tally,.tallies{min-width:150px;font-size:13px;color:var(--muted)}
td .tally svg{margin:6px 0 4px}
.elsewhere{margin-top:6px;font-size:14px}
.shown{margin-top:24px}
.shown:first-child{margin-top:0}
.verdict>.tally{max-width:420px;margin-top:12px;font-size:14px;color:var(--muted)}
.verdict details{margin-top:10px}
.tools{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;margin:4px 0 12px;font-size:14px}
.tools label{display:inline-flex;align-items:center;gap:8px;color:var(--muted)}
.tools input,.tools select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--muted);border-radius:6px;padding:5px 8px;min-height:34px;max-width:100%}
.tools input{width:220px}
.tools :focus-visible,.sort:focus-visible,nav a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.found{color:var(--muted);font-variant-numeric:tabular-nums}
.sort{all:unset;cursor:pointer;box-sizing:border-box;min-height:24px;white-space:nowrap}
.sort::after{content:"\\2195";margin-left:5px;opacity:.55;font-weight:400}
.sort:hover{color:var(--ink);text-decoration:underline}
[aria-sort]>.sort{color:var(--ink)}
[aria-sort=ascending]>.sort::after{content:"\\2191";opacity:1}
[aria-sort=descending]>.sort::after{content:"\\2193";opacity:1}
.scroll.long{max-height:76vh;overflow:auto;border-bottom:1px solid var(--line)}
.long thead th{position:sticky;top:0;z-index:1;background:var(--paper);box-shadow:inset 0 -1px var(--muted)}
tr[hidden]{display:none}
.change{min-width:25em}
.name{min-width:8em;overflow-wrap:break-word}
.moved{display:flex;gap:16px}
.moved>div{width:14.5em}
.from{display:none}
.moved+.moved{margin-top:6px}
.change-bar{flex:none;width:120px;height:20px}
.change-bar .axis{stroke:var(--muted);stroke-width:1}
.requirement{display:flex;gap:6px;align-items:baseline;min-width:7.5em}
.requirement .icon{flex:none;width:13px;height:13px;position:relative;top:2px}
.measured{margin-top:10px;font-size:14px}
.change-bar .bar{fill:var(--muted)}
.change-bar.better .bar{fill:var(--pass)}
.change-bar.worse .bar{fill:var(--fail)}
.change-bar.noise .bar{fill:var(--muted);opacity:.45}
.change-bar .interval{stroke:var(--ink);stroke-width:1.25}
.change-bar .tolerated{fill:var(--panel)}
.trend{display:block;width:96px;height:24px;margin:2px 0 0 auto}
.trend path{fill:none;stroke:var(--series-1);stroke-width:1.75;stroke-linejoin:round}
.trend circle{fill:var(--series-1)}
.written{max-width:820px}
.written>:first-child{margin-top:0}
.written p,.written ul,.written ol,.written dl,.written blockquote{margin:0 0 14px}
.written h3{font-size:18px;margin:26px 0 10px}
.written h4{font-size:16px;margin:22px 0 8px}
.written h5,.written h6{font-size:15px;margin:18px 0 8px}
.written li{margin:4px 0}
.written :not(pre)>code{padding:2px 5px;border-radius:5px;background:var(--panel)}
.written pre{margin:0 0 16px;overflow-x:auto}
.written table{width:auto;max-width:100%}
.written th,.written td{padding:7px 14px 7px 0}
.written .scroll{margin-bottom:16px}
.written img{max-width:100%;height:auto;border-radius:6px}
.written img.vega-lite{display:block;margin:4px 0;background:#fff;border:1px solid var(--line)}
.written .missing{color:var(--muted);font-style:italic}
.written blockquote{padding:2px 0 2px 16px;border-left:4px solid var(--line);color:var(--muted)}
.written .alert{border-left-color:var(--tone);color:var(--ink)}
.written blockquote>:last-child{margin-bottom:0}
.written .alert-title{margin-bottom:4px;font-weight:600;color:var(--tone)}
.written .task-list-item{list-style:none;margin-left:-1.2em}
.written details{margin:0 0 14px}
.written details>*:not(summary){margin-left:16px;margin-right:16px}
.written details>summary+*{margin-top:14px}
.written .sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.written .footnotes{margin-top:24px;font-size:14px;border-top:1px solid var(--line);padding-top:12px}
@media (max-width:640px){
nav{margin:20px -16px 0;padding:0 8px}
nav ul{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:thin}
.change{min-width:9em}
.metrics .before{display:none}
.from{display:inline}
.moved>div{width:auto}
.change-bar{display:none}
.banner{flex-wrap:wrap}
.banner .says{flex-basis:calc(100% - 60px)}
.decider{width:100%;max-width:none;padding:14px 0 0;border-left:0;border-top:1px solid var(--line)}
.decider .value{font-size:26px}
.tools input{width:100%}
.tools label{width:100%}
.tools select{flex:1;min-width:0}
.metrics .required,.metrics .since,.gates .decided,.gates .tallies{display:none}
.gates .badge{white-space:normal;border-radius:12px}
.gates .id{min-width:8em}
.scroll.long{max-height:none}
}
@media print{
nav,.tools{display:none}
.sort::after{content:none}
.scroll.long{max-height:none;overflow:visible;border:0}
.long thead th{position:static;box-shadow:none}
.written{max-width:none}
.written img,.written table{break-inside:avoid}
.change{min-width:0}
.moved>div{width:auto;min-width:11em}
.change-bar{display:none}
}
`;

;// CONCATENATED MODULE: ./packages/reporting/src/html/script.ts
/**
 * The one script of a report page. It adds to what stands there already: tables that say `data-lively` can be sorted by their headings
 * and filtered, and a link into a fold opens the fold. Without it the page is complete, only still. It stores, sends and loads nothing.
 *
 * Plain text, because it runs in a browser and is told to the page's policy by its digest.
 */
const PAGE_SCRIPT = `'use strict';
(() => {
  const LEAST_TO_FILTER = 10;
  const create = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const keyOf = cell => (cell.dataset.key ?? cell.textContent).trim();
  const numberOf = text => {
    const plain = text.replace(/\\u2212/g, '-').replace(/[,%\\s]/g, '');
    return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
  };
  const inWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

  /* Empty cells stay last, whichever way the rest goes. */
  const sortRows = (table, column, sign) => {
    const body = table.tBodies[0];
    const keyed = [...body.rows].map((row, place) => ({ row, place, key: keyOf(row.cells[column]) }));
    const isNumeric = keyed.every(({ key }) => key === '' || numberOf(key) !== undefined);
    const compare = isNumeric ? (a, b) => numberOf(a) - numberOf(b) : inWords.compare;
    keyed.sort((a, b) => (a.key === '') - (b.key === '') || (a.key === '' ? 0 : sign * compare(a.key, b.key)) || a.place - b.place);
    body.append(...keyed.map(({ row }) => row));
  };

  const makeSortable = table => {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (heading.querySelector('.unseen')) return;
      const button = create('button', { type: 'button', className: 'sort' }, ...heading.childNodes);
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const descends = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
        sortRows(table, column, descends ? -1 : 1);
      });
    });
  };

  const makeFilterable = table => {
    const rows = [...table.tBodies[0].rows].map(row => ({ row, text: row.textContent.toLowerCase() }));
    if (rows.length < LEAST_TO_FILTER) return;
    const search = create('input', { type: 'search', autocomplete: 'off', spellcheck: false });
    const choices = [...table.tHead.rows[0].cells].flatMap((heading, column) => {
      if (!('choice' in heading.dataset)) return [];
      const counts = new Map();
      for (const { row } of rows) {
        const word = row.cells[column].textContent.trim();
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      if (counts.size < 2) return [];
      const options = [...counts].map(([word, count]) => new Option(word + ' (' + count + ')', word));
      const select = create('select', {}, new Option('All', ''), ...options);
      return [{ column, select, title: heading.textContent }];
    });
    const found = create('output', { className: 'found' });
    const apply = () => {
      const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        const fits = words.every(word => text.includes(word))
          && choices.every(({ column, select }) => select.value === '' || row.cells[column].textContent.trim() === select.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      const narrowed = words.length > 0 || choices.some(({ select }) => select.value !== '');
      found.textContent = narrowed ? shown + ' of ' + rows.length + ' rows' : '';
    };
    search.addEventListener('input', apply);
    for (const { select } of choices) select.addEventListener('change', apply);
    const tools = create('div', { className: 'tools' }, create('label', {}, 'Filter ', search));
    for (const { select, title } of choices) tools.append(create('label', {}, title + ' ', select));
    tools.append(found);
    table.closest('.scroll').before(tools);
  };

  const openAround = () => {
    const target = document.querySelector(':target');
    if (!target) return;
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target.scrollIntoView();
  };

  for (const table of document.querySelectorAll('table[data-lively]')) {
    makeFilterable(table);
    makeSortable(table);
  }
  addEventListener('hashchange', openAround);
  openAround();
})();
`;

;// CONCATENATED MODULE: ./packages/reporting/src/html/section.ts

function pageSection({ id, title, body }) {
    return h `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>\n`;
}
/** Links to the parts of a page, where there are enough of them to get lost in. */
function navigation(sections, last) {
    const links = [...sections, ...(last === undefined ? [] : [last])];
    if (links.length < 3)
        return h ``;
    return h `<nav aria-label="On this page"><ul>${links.map(({ id, title }) => h `<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/evidence.ts






const evidence_MOST_ROWS = 1000;
/** Characters of a time or of the version of a model. */
const SHORT = 32;
/** Charts side by side, at most `most` of them. `id` begins the ids inside of the drawings, so that no two on a page are the same. */
async function chartGrid(charts, id, most) {
    if (charts.length === 0)
        return h ``;
    const figures = [];
    for (const [index, { chart, gate }] of charts.slice(0, most).entries())
        figures.push(await figure(chart, gate, `${id}-chart-${index + 1}`));
    const more = charts.length - figures.length;
    return h `<div class="charts">${figures}</div>${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more chart')}, in the verdict file.</p>`}`;
}
/** A table of a verdict. Numbers are sorted as they are, not as they are written. */
function evidenceTable(shown, caption) {
    const rows = shown.rows
        .slice(0, evidence_MOST_ROWS)
        .map(row => row.map((cell) => (typeof cell === 'number' ? { key: cell, shown: (0,src/* cellText */.Ie)(cell) } : (0,src/* cellText */.Ie)(cell))));
    const columns = shown.columns.map(({ title, align }, index) => {
        // What is short is not broken: a time or a version over eight lines cannot be read, and a table may scroll.
        const isShort = shown.rows.slice(0, evidence_MOST_ROWS).every(row => (0,src/* cellText */.Ie)(row[index] ?? null).length <= SHORT);
        return { title, className: align === 'right' ? 'num' : isShort ? 'short' : 'wide' };
    });
    const more = shown.rows.length - rows.length;
    return h `${htmlTable(caption, columns, rows, { lively: true })}${more > 0 && h `<p class="muted">… and ${(0,src/* counted */.hS)(more, 'more row')}.</p>`}`;
}
async function figure(chart, gate, id) {
    const missing = (0,charts_points/* gapNotes */.wj)(chart);
    const beyond = (0,charts_points/* namesLeftOut */.GL)(chart);
    return h `<figure><figcaption>${chart.title}${gate !== undefined && h ` <code class="muted">${gate}</code>`}</figcaption>${await drawn(chart, id)}
${missing.length > 0 && h `<p class="note">${missing.join('; ')}.</p>`}${beyond > 0 && h `<p class="note">The first ${charts_points/* MOST_NAMES */.nJ} names are shown, ${beyond} are not.</p>`}</figure>\n`;
}
/** A chart that cannot be drawn leaves a gap that says so; the report is worth more than one picture. */
async function drawn(chart, id) {
    try {
        return new Html(await (0,svg/* chartSvg */.n)(chart, pagePalette, id));
    }
    catch {
        return h `<p class="note">This chart could not be drawn. Its numbers are in the verdict file.</p>`;
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/topic-section.ts







/** Tables from which on only the first stand in the open. */
const OPEN_TABLES = 2;
const OPEN_ROWS = 40;
const MOST_CHARTS = 60;
/** A part of the report, from all gates: its numbers, its charts, its tables. */
async function topicSection(section, report, past) {
    const { topic } = section;
    const body = await topicBody(section, report, past);
    return body.text.trim() === '' ? [] : [{ id: topicId(topic), title: TOPIC_TITLES[topic], body }];
}
/** Where on the page it stands. */
function topicId(topic) {
    return `topic-${topic}`;
}
async function topicBody({ topic, tables, charts }, report, past) {
    const metrics = metricsOfTopic(report, topic);
    const gate = ({ verdictId }) => verdictId === undefined || report.entries.length < 2 ? undefined : gateOf(report, verdictId);
    const grid = await chartGrid(charts.map(chart => ({ chart: chart.piece, gate: gate(chart) })), topicId(topic), MOST_CHARTS);
    const shown = tables.map((table, index) => {
        const title = table.piece.title || table.piece.id;
        const of = gate(table);
        const body = evidenceTable(table.piece, `${title}${of === undefined ? '' : `, of ${of}`}, ${topic} ${index + 1}`);
        if (index >= OPEN_TABLES || table.piece.rows.length > OPEN_ROWS)
            return fold(`${title}${of === undefined ? '' : ` (${of})`}`, body);
        return h `<div class="shown"><h3>${title}${of !== undefined && h ` <code class="muted">${of}</code>`}</h3>${body}</div>`;
    });
    return h `${metrics.length > 0 && metrics_metricTable(`${TOPIC_TITLES[topic]}, old and new`, metrics, report, past)}
${grid}${shown}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/user-section.ts

/** What the authors wrote themselves, one section per page of theirs. */
async function userSections(pages) {
    if (pages.length === 0)
        return [];
    // Loaded only when there is a page: no other report needs to parse Markdown.
    const { userHtml } = await Promise.all(/* import() */[__webpack_require__.e(1703), __webpack_require__.e(3209), __webpack_require__.e(6372)]).then(__webpack_require__.bind(__webpack_require__, 26372));
    return pages.map((page, index) => {
        const id = `page-${index + 1}`;
        return { id, title: page.path, body: h `<div class="written">${new Html(userHtml(page, `${id}-`))}</div>` };
    });
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/provenance.ts



const MOST_FILES = 50;
/** What a verdict speaks of, and who made it. */
function provenanceTable({ provenance: from, id }) {
    const files = from.inputs
        .slice(0, MOST_FILES)
        .map(({ input, path, sha256, bytes }) => [
        input,
        h `<code>${path}</code>, ${(0,src/* formatBytes */.z3)(bytes)}<br><code class="muted">sha256:${sha256}</code>`
    ]);
    const more = from.inputs.length - files.length;
    const leg = from.leg === undefined ? undefined : `leg ${from.leg.index + 1} of ${from.leg.total}`;
    const facts = [
        ['Verdict', h `<code>${id}</code>`],
        ['Commit', from.sha === undefined ? '' : h `<code>${from.sha}</code>`],
        ['Job', [from.workflow, from.job, from.matrix, leg].filter(part => part !== undefined).join(', ')],
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

;// CONCATENATED MODULE: ./packages/reporting/src/html/verdict-section.ts












/** Rows of checks on one page: more make a browser slow, and nobody reads them. */
const MOST_CHECKS_OF_PAGE = 20_000;
const MOST_CHECKS = 2000;
/** Each takes a fiftieth of a second to draw. */
const MOST_CHARTS_OF_PAGE = 300;
/** Gates from which on the charts of what passed are folded. */
const MANY_GATES = 6;
/** Everything behind one verdict that is not shown with its subject above: charts in the open, checks, tables and origin in folds. */
async function verdictSection(entry, index, { entries }) {
    const { file } = entry;
    const id = `verdict-${index + 1}`;
    const name = gateName(entry, entries);
    return h `<section id="${id}" class="verdict" aria-labelledby="${id}-title"><div class="verdict-head"><h2 id="${id}-title">${file.title}</h2>${statusBadge(entry)}${name !== file.title && h `<code class="muted">${name}</code>`}</div>
<p>${entry.headline}</p>
${file.kind === 'verdict' && (await details(file, id, entries.length, entry.status === 'pass'))}
${fold('Where this comes from', provenanceTable(file))}
</section>`;
}
async function details({ id: verdictId, checks, evidence }, id, gates, passed) {
    const charts = evidence.charts.filter(({ topic }) => topic === undefined);
    const grid = await chartGrid(charts.map(chart => ({ chart })), id, Math.max(1, Math.floor(MOST_CHARTS_OF_PAGE / gates)));
    const most = Math.min(MOST_CHECKS, Math.max(20, Math.floor(MOST_CHECKS_OF_PAGE / gates)));
    const tables = evidence.tables.filter(({ topic }) => topic === undefined);
    return h `<div class="tally">${tally(checks)}${tallyWords(checks)}</div>
${elsewhere(evidence)}
${passed && gates > MANY_GATES && charts.length > 0 ? fold((0,src/* counted */.hS)(charts.length, 'chart'), grid) : grid}
${checks.length > 0 && fold(`All checks (${checks.length})`, checkTable(verdictId, checks, most))}
${tables.map(shown => fold(shown.title || shown.id, evidenceTable(shown, `${shown.title || shown.id}, of ${verdictId}`)))}`;
}
/** Where the parts of this verdict are that stand together with those of other verdicts. */
function elsewhere({ tables, charts }) {
    const topics = new Set([...tables, ...charts].flatMap(({ topic }) => (topic === undefined ? [] : [topic])));
    if (topics.size === 0)
        return h ``;
    const links = [...topics].map((topic, index) => h `${index > 0 && ' · '}<a href="#${topicId(topic)}">${TOPIC_TITLES[topic]}</a>`);
    return h `<p class="elsewhere muted">Above: ${links}</p>`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/html/page.ts

















/** The report as one page that needs nothing else. */
async function renderHtml(report, context = {}) {
    const past = pastResults(context.state, context.commit);
    const topics = [];
    for (const section of report.sections)
        topics.push(...(await topicSection(section, report, past)));
    const verdicts = [];
    for (const [index, entry] of report.entries.entries())
        verdicts.push(await verdictSection(entry, index, report));
    const sections = [
        ...gateOverview(report),
        ...metricSection(report, past),
        ...openSection(report),
        ...topics,
        ...acceptanceSection(report),
        ...historySection(report, past),
        ...(await userSections(report.pages))
    ];
    const body = h `<div class="page">
${pageHeader(report, context)}
${navigation(sections, verdicts.length === 0 ? undefined : { id: 'verdict-1', title: verdicts.length === 1 ? 'All checks' : 'Behind each gate' })}
<main>
${sections.map(pageSection)}${verdicts}
</main>
<footer><p>Made by Gauntlet ${src/* VERSION */.xv}. This page loads nothing and sends nothing; its one script sorts and filters tables.</p></footer>
</div>`;
    const images = report.pages.some(({ pictures }) => pictures.some(({ content }) => content !== undefined));
    return htmlDocument(`${context.title ?? DEFAULT_TITLE}: ${pageWord(report, context)}`, body, reportStyles, {
        script: PAGE_SCRIPT,
        images
    });
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/image-element.ts

/** Whether a picture was written as HTML. Then it may stand inside of a block in which Markdown is not read, and has to stay HTML. */
function isElement(written) {
    return /^<img\b/i.test(written);
}
/** An `<img>` with the address at which its picture can be seen, or a note where it would stand. Its size and alignment are kept. */
function imageElement({ alt, name, content, problem }, url, written) {
    const words = (0,src/* html */.qy)(alt || name, 300);
    if (content === undefined)
        return `<em>${words} could not be shown: ${(0,src/* html */.qy)(problem ?? 'it is not there', 300)}</em>`;
    if (url === undefined)
        return `<em>${words}: this picture is in the HTML report</em>`;
    // The first attribute of a name is the one that counts.
    return `<img src="${(0,src/* html */.qy)(url)}"${written.slice('<img'.length)}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/page-blocks.ts
/** Offsets at which nothing is open and a block ends: before blank lines outside of fences, folds and comments. Rising. */
function boundariesOf(text) {
    const open = { fence: undefined, folds: 0, comment: false };
    const boundaries = [];
    let offset = 0;
    for (const line of text.split('\n')) {
        if (line.trim() === '' && isClosed(open))
            boundaries.push(offset);
        read(line, open);
        offset += line.length + 1;
    }
    return boundaries;
}
/** What has to follow the text, so that it swallows nothing that comes after it. */
function closersOf(text) {
    const open = { fence: undefined, folds: 0, comment: false };
    for (const line of text.split('\n'))
        read(line, open);
    const fence = open.fence === undefined ? '' : `\n${open.fence.mark.repeat(open.fence.length)}`;
    const comment = open.comment ? '\n-->' : '';
    return `${fence}${comment}${open.folds > 0 ? `\n\n${'</details>'.repeat(open.folds)}` : ''}`;
}
function isClosed({ fence, folds, comment }) {
    return fence === undefined && folds === 0 && !comment;
}
function read(line, open) {
    if (open.fence !== undefined) {
        const closing = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1];
        if (closing?.startsWith(open.fence.mark) && closing.length >= open.fence.length)
            open.fence = undefined;
        return;
    }
    const opening = open.comment ? undefined : /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (opening !== undefined) {
        open.fence = { mark: opening.charAt(0), length: opening.length };
        return;
    }
    // A code span may speak of these; what stands in one is no tag.
    for (const [tag] of line.replace(/`[^`]*`/g, '').matchAll(/<!--|-->|<details\b|<\/details>/gi)) {
        if (open.comment)
            open.comment = tag !== '-->';
        else if (tag === '<!--')
            open.comment = true;
        else if (/^<d/i.test(tag))
            open.folds++;
        else if (tag !== '-->')
            open.folds = Math.max(0, open.folds - 1);
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/safe-link.ts
/** A link where the address is plain enough to be one, the words alone where it is not. */
function safeLink(words, url) {
    return url !== undefined && /^https?:\/\/[\w.:-]+(\/[\w.-]+)*(#[\w-]+)?$/.test(url) ? `[${words}](${url})` : words;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/user-pages.ts





/**
 * What the authors wrote, byte for byte but for their pictures: those become links to where they can be seen, charts of ours, or a note
 * that says where they are. Nothing is parsed and written again: that would damage alerts, formulas and tables.
 */
function userPages(pages, options) {
    let left = options.maxBytes;
    return (0,src/* blocks */.Bv)(...pages.map(page => {
        const text = pageWithin(page, left, options);
        left = Math.max(0, left - Buffer.byteLength(text));
        return text;
    }));
}
/** How many pages do not fit whole. */
function pagesCut(pages, options) {
    let left = options.maxBytes;
    return pages.filter(page => {
        const bytes = Buffer.byteLength(withPictures(page, options));
        const isCut = bytes > left;
        left = Math.max(0, left - bytes);
        return isCut;
    }).length;
}
function pageWithin(page, maxBytes, options) {
    if (maxBytes === 0)
        return '';
    const whole = withPictures(page, options);
    if (Buffer.byteLength(whole) <= maxBytes)
        return `${whole}${closersOf(whole)}`;
    const end = boundariesOf(whole)
        .filter(offset => Buffer.byteLength(whole.slice(0, offset)) <= maxBytes)
        .at(-1);
    if (end === undefined || end === 0)
        return '';
    return (0,src/* blocks */.Bv)(whole.slice(0, end), `_The rest of ${(0,src/* code */.aY)(page.path)} is in ${(0,src/* markdown */.wD)(options.fullReport)}._`);
}
function withPictures({ text, pictures }, { pictures: urls, pageUrl }) {
    const parts = [];
    let at = 0;
    for (const picture of pictures) {
        const written = text.slice(picture.start, picture.end);
        const url = urls?.get(picture);
        parts.push(text.slice(at, picture.start), isElement(written) ? imageElement(picture, url, written) : shown(picture, url, isAlone(text, picture), pageUrl));
        at = picture.end;
    }
    return [...parts, text.slice(at)].join('');
}
function shown(picture, url, alone, pageUrl) {
    const { alt, name, content, problem } = picture;
    const words = (0,src/* markdown */.wD)(alt, 300) || (0,src/* code */.aY)(name);
    if (content === undefined)
        return `_${words} could not be shown: ${(0,src/* markdown */.wD)(problem ?? 'it is not there', 300)}_`;
    if (url !== undefined && !/[\s<>]/.test(url))
        return `![${(0,src/* markdown */.wD)(alt, 300)}](<${url}>)`;
    if (content.type === 'vega-lite' && content.chart !== undefined && alone)
        return `\n\n${chartBlock(content.chart)}\n\n`;
    return `_${words}: this picture is in ${safeLink('the HTML report', pageUrl)}_`;
}
/** Whether nothing else stands on the lines of a picture: only there a block may take its place. */
function isAlone(text, { start, end }) {
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const after = text.slice(end).split('\n', 1)[0] ?? '';
    return before.trim() === '' && after.trim() === '';
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/amount.ts


const ALL = {
    verdicts: 256,
    metrics: 500,
    open: 200,
    checks: 2000,
    rows: 1000,
    charts: 'drawn',
    sections: 1,
    reproduce: 50,
    provenance: 1000
};
/** From the fullest to the shortest. Folds go before what stands in the open, detail before overview, the authors' own words late. */
const AMOUNTS = [
    { ...ALL, pages: Number.POSITIVE_INFINITY },
    { ...ALL, open: 100, checks: 500, rows: 200, pages: 200_000 },
    { ...ALL, metrics: 100, open: 50, checks: 200, rows: 50, reproduce: 20, provenance: 200, pages: 40_000 },
    { ...ALL, metrics: 100, open: 50, checks: 200, rows: 20, charts: 'none', reproduce: 20, provenance: 200, pages: 30_000 },
    { ...ALL, verdicts: 100, metrics: 40, open: 50, checks: 50, rows: 5, charts: 'none', reproduce: 10, provenance: 50, pages: 20_000 },
    { ...ALL, open: 50, checks: 0, rows: 0, charts: 'none', reproduce: 0, provenance: 0, pages: 20_000 },
    { ...ALL, verdicts: 100, metrics: 40, open: 50, checks: 0, rows: 0, charts: 'none', reproduce: 0, provenance: 0, pages: 15_000 },
    { verdicts: 50, metrics: 20, open: 30, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 8_000 },
    { verdicts: 20, metrics: 8, open: 10, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 2_000 },
    // What is open is of each verdict: of fifty that all fail, ten each are more than a comment holds.
    { verdicts: 20, metrics: 8, open: 3, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 2_000 },
    { verdicts: 20, metrics: 8, open: 1, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 0 },
    { verdicts: 10, metrics: 0, open: 0, checks: 0, rows: 0, charts: 'none', sections: 0, reproduce: 0, provenance: 0, pages: 0 }
];
/** No row of a table, and no line of a list, is shorter. */
const SHORTEST_LINE = 20;
/** What these parts take at least in this amount, in bytes: what cannot fit need not be written to be measured. */
function leastBytes({ entries }, amount, parts) {
    const [rows, listed] = [parts.includes('details') ? amount.checks : 0, parts.includes('open-checks') ? amount.open : 0];
    const lines = entries.reduce((sum, { file }) => {
        if (file.kind === 'error')
            return sum;
        const open = file.checks.filter(({ outcome }) => outcome !== 'pass').length;
        return sum + Math.min(rows, file.checks.length) + Math.min(listed, open);
    }, 0);
    return lines * SHORTEST_LINE;
}
/** What this amount does not show of this report, in words. */
function leftOut(report, amount, options) {
    const verdicts = report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : [file]));
    const own = report.sections.flatMap(({ tables, charts }) => ({
        tables: tables.filter(({ verdictId }) => verdictId === undefined).map(({ piece }) => piece),
        charts: charts.filter(({ verdictId }) => verdictId === undefined)
    }));
    const evidence = [...verdicts.map(({ evidence }) => evidence), ...own];
    const beyond = (counts, most) => counts.reduce((sum, count) => sum + Math.max(0, count - most), 0);
    const charts = amount.charts === 'none' ? evidence.reduce((sum, { charts }) => sum + charts.length, 0) : 0;
    const rows = beyond(evidence.flatMap(({ tables }) => tables.map(table => table.rows.length)), amount.sections === 0 ? 0 : amount.rows);
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
        [files - amount.provenance, 'judged file'],
        [pagesCut(report.pages, { ...options, maxBytes: amount.pages }), 'page of yours']
    ];
    return told.filter(([count]) => count > 0).map(([count, noun]) => (0,src/* counted */.hS)(count, noun, PLURALS[noun] ?? `${noun}s`));
}
const PLURALS = {
    'row of the tables of checks': 'rows of the tables of checks',
    'page of yours': 'pages of yours'
};

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/headline.ts




/** The verdict before anything else: the first lines are all that a mail or a phone shows of a comment. */
function headline(report, context) {
    const title = (0,src/* markdown */.wD)(context.title ?? DEFAULT_TITLE, 200);
    if (context.progress === 'running')
        return running(report, context, title);
    if (context.progress === 'failed')
        return cutOff(report, context, title);
    const { sign } = src/* STATUS_WORDS */.ly[report.status];
    return (0,src/* blocks */.Bv)(`### ${sign} ${title}: ${reportWord(report)}`, alerted(ALERTS[report.status], `**${(0,src/* markdown */.wD)(reportSentence(report), 700)}**`), missingJobs(report));
}
/** A result that is not there yet is none: what is known so far is said as such. */
function running(report, context, title) {
    const soFar = report.entries.length === 0 ? 'There are no results yet.' : `So far: ${reportSentence(report)}`;
    return (0,src/* blocks */.Bv)(`### ⏳ ${title}: running`, alerted('NOTE', `**The run${ofCommit(context)} goes on. ${(0,src/* markdown */.wD)(soFar, 700)}**`));
}
function cutOff(report, context, title) {
    const known = report.entries.length === 0 ? '' : ` ${(0,src/* markdown */.wD)(`What it knew by then: ${reportSentence(report)}`, 700)}`;
    return (0,src/* blocks */.Bv)(`### ⛔ ${title}: the run ended before its results`, alerted('CAUTION', `**The run${ofCommit(context)} failed or was cancelled, and nothing was judged to the end.${known}**`));
}
function ofCommit({ commit }) {
    return commit === undefined ? '' : ` of ${(0,src/* code */.aY)(commit.slice(0, 7))}`;
}
function missingJobs({ fanIn, entries }) {
    if (fanIn === undefined || isComplete(fanIn))
        return '';
    // Without any verdict open that is what the headline says.
    return entries.some(({ passed }) => !passed) ? `❔ ${(0,src/* markdown */.wD)(fanInSentence(fanIn), 1500)}` : '';
}
function alerted(alert, sentence) {
    return alert === undefined ? sentence : `> [!${alert}]\n> ${sentence}`;
}
/** A pass needs no alert. Alerts work only outside other elements. */
const ALERTS = {
    pass: undefined,
    warn: 'WARNING',
    inconclusive: 'WARNING',
    fail: 'CAUTION'
};

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/acceptance-list.ts


/** Who accepted what, and whether it holds. */
function acceptanceList(acceptances) {
    const lines = acceptances.map(acceptance => {
        const { metric, reason, by, url, lapsed, checks } = acceptance;
        const who = safeLink((0,src/* code */.aY)(by, 100), url);
        const why = reason.trim() === '' ? '' : `: ${(0,src/* markdown */.wD)(reason, 500)}`;
        if (checks.length > 0)
            return `- ⚠️ ${(0,src/* code */.aY)(metric, 200)} is accepted by ${who}${why}${lapsed === undefined ? '' : `. In part only: ${(0,src/* markdown */.wD)(lapsed, 500)}`}`;
        if (lapsed !== undefined)
            return `- ❌ ${(0,src/* code */.aY)(metric, 200)} was accepted by ${who}, which does not hold: ${(0,src/* markdown */.wD)(lapsed, 500)}`;
        return `- ${(0,src/* code */.aY)(metric, 200)} is accepted by ${who}, and nothing of that name failed`;
    });
    return lines.length === 0 ? '' : `**Accepted regressions**\n\n${lines.join('\n')}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/checks.ts


/** More lines than these, of all gates and of one, are for those who look for them. */
const MOST_IN_SIGHT = 16;
const MOST_OF_A_GATE = 8;
/** What could not be judged mostly could not for one reason. */
const MOST_UNJUDGED = 4;
/** Every check that failed or could not be judged, under the gate it belongs to: the gravest in sight, the others in folds. */
function failedChecks({ entries, checks }, most) {
    if (most === 0)
        return '';
    const groups = [...entries.map(entry => ofEntry(entry, entries, most)), checks_listOf('**Against the base**', checks, most)].filter(group => group !== '');
    const firstHidden = groups.findIndex((_, index) => linesOf(groups.slice(0, index)) >= MOST_IN_SIGHT);
    const open = firstHidden === -1 ? groups : groups.slice(0, firstHidden);
    const hidden = groups.slice(open.length);
    return (0,src/* blocks */.Bv)(...open, hidden.length > 0 && (0,src/* details */.zH)(`Open checks of ${(0,src/* counted */.hS)(hidden.length, 'more gate')}`, (0,src/* blocks */.Bv)(...hidden)));
}
function linesOf(groups) {
    return groups.reduce((sum, group) => sum + (group.match(/^- /gm)?.length ?? 0), 0);
}
function ofEntry(entry, entries, most) {
    const name = `**${(0,src/* code */.aY)(gateName(entry, entries), 120)}**`;
    if (entry.file.kind === 'error')
        return `${name}\n\n- ⛔ ${(0,src/* markdown */.wD)(entry.file.message, 2000)}`;
    return checks_listOf(name, entry.file.checks, most);
}
function checks_listOf(name, checks, most) {
    const open = (0,src/* openChecks */._g)(checks);
    if (open.length === 0)
        return '';
    const shown = open.slice(0, most).map(check => {
        const where = check.location === undefined ? '' : ` (${(0,src/* code */.aY)(`${check.location.file}:${check.location.line}`)})`;
        return `- ${(0,src/* outcomeMark */.Nf)(check)} ${(0,src/* code */.aY)(check.id)}${where}: ${(0,src/* markdown */.wD)(check.message)}`;
    });
    const more = open.length - shown.length;
    const lines = [...shown, ...(more > 0 ? [`- and ${(0,src/* counted */.hS)(more, 'more open check')}`] : [])];
    const inSight = open.every(({ outcome }) => outcome === 'inconclusive') ? MOST_UNJUDGED : MOST_OF_A_GATE;
    const hidden = lines.slice(inSight);
    const rest = hidden.length > 1 && (0,src/* details */.zH)(`${open.length - inSight} more open checks`, hidden.join('\n'));
    return (0,src/* blocks */.Bv)(name, lines.slice(0, rest === false ? undefined : inSight).join('\n'), rest);
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
function footer(report, { commit, runUrl, pageUrl }, most) {
    const rows = report.entries.flatMap(entry => provenanceRows(entry, report.entries)).slice(0, most);
    const run = runUrl === undefined ? '' : `[run ${runUrl.split('/').at(-1) ?? ''}](${runUrl})`;
    const { fanIn } = report;
    const jobs = fanIn !== undefined && fanIn.expected > 1 ? `${fanIn.reported} of ${fanIn.expected} jobs reported` : '';
    const page = pageUrl === undefined ? '' : safeLink('HTML report', pageUrl);
    const line = [commit === undefined ? '' : `commit ${(0,src/* code */.aY)(commit.slice(0, 12))}`, run, page, jobs, `made by ${(0,src/* code */.aY)(version(report))}`]
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

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/history-fold.ts



const history_fold_MOST_METRICS = 5;
/** What this and the earlier commits of the pull request came to, the newest first. */
function historyFold(report, past, { commit, progress = 'done' }) {
    if (past.length === 0)
        return '';
    // While the run goes on they are all that there is to see.
    const isOpen = progress !== 'done' && report.entries.length === 0;
    const metrics = headMetrics(report).slice(0, history_fold_MOST_METRICS);
    const columns = [
        { title: 'Commit' },
        { title: 'Verdict' },
        ...metrics.map(metric => ({ title: metricName(metric, report), align: 'right' }))
    ];
    const now = [
        commit === undefined ? 'this one' : (0,src/* code */.aY)(commit.slice(0, 7)),
        progress === 'done' ? mark(report.status) : PROGRESS[progress],
        ...metrics.map(({ figure }) => (0,src/* formatFigure */.Mo)(figure.value, figure.unit))
    ];
    const before = [...past].reverse().map(({ sha, status, values }) => [
        (0,src/* code */.aY)(sha.slice(0, 7)),
        status === 'running' || status === 'failed' ? '' : mark(status),
        ...metrics.map(({ figure, verdictId }) => {
            const value = values[valueKey(verdictId, figure.id)];
            return value === undefined ? '' : (0,src/* formatFigure */.Mo)(value, figure.unit);
        })
    ]);
    return (0,src/* details */.zH)(`The last ${(0,src/* counted */.hS)(past.length + 1, 'result')}`, (0,src/* table */.tp)(columns, [now, ...before]), isOpen);
}
const PROGRESS = { running: '⏳ running', failed: '⛔ cut off' };
function mark(status) {
    const { sign, word } = src/* STATUS_WORDS */.ly[status];
    return `${sign} ${word}`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/verdict-table.ts




/** More than these would push the metrics off the first screen. */
const verdict_table_ROWS_BEFORE_FOLD = 8;
/** One line per verdict, those that stopped the workflow first. With a single verdict the headline has said it all. */
function verdictTable({ entries }, most) {
    if (entries.length < 2 || most === 0)
        return '';
    const rows = entries
        .slice(0, most)
        .map(entry => [(0,src/* code */.aY)(gateName(entry, entries), 120), verdict_table_unbroken(statusMark(entry)), (0,src/* markdown */.wD)(found(entry), 300)]);
    const tableOf = (shown) => (0,src/* table */.tp)([{ title: 'Gate' }, { title: 'Verdict' }, { title: 'Checks' }], shown);
    const open = rows.length === verdict_table_ROWS_BEFORE_FOLD + 1 ? rows.length : verdict_table_ROWS_BEFORE_FOLD;
    const folded = rows.slice(open);
    const more = entries.length - rows.length;
    return (0,src/* blocks */.Bv)(tableOf(rows.slice(0, open)), folded.length > 0 && (0,src/* details */.zH)(`${(0,src/* counted */.hS)(folded.length, 'more gate')}: ${verdict_table_tally(entries.slice(open, most))}`, tableOf(folded)), more > 0 && `… and ${(0,src/* counted */.hS)(more, 'more verdict')}.`);
}
/** `3 failed, 40 passed`. */
function verdict_table_tally(entries) {
    const counts = new Map();
    for (const entry of entries)
        counts.set(entryWord(entry), (counts.get(entryWord(entry)) ?? 0) + 1);
    return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
/** A sign on a line of its own says nothing. */
function verdict_table_unbroken(mark) {
    return mark.replace(' ', '\u00a0');
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
    // What belongs to a part of the report stands there.
    const [charts, tables] = [file.evidence.charts.filter(ofNoTopic), file.evidence.tables.filter(ofNoTopic)];
    const body = (0,src/* blocks */.Bv)(...(amount.charts === 'none' ? [] : charts.map(chart => chartBlock(chart, amount.charts === 'drawn'))), amount.checks > 0 && file.checks.length > 0 && (0,src/* details */.zH)(`All checks (${file.checks.length})`, (0,src/* checkTable */.Dv)(file.checks, amount.checks)), ...(amount.rows > 0 ? tables.map(shown => (0,src/* details */.zH)((0,src/* plain */.pj)(shown.title) || shown.id, (0,src/* dataTable */.Jx)(shown, amount.rows))) : []));
    return body === '' ? '' : (0,src/* details */.zH)(`${(0,src/* plain */.pj)(file.title) || file.id}: ${statusMark(entry)}, in detail`, body);
}
function ofNoTopic({ topic }) {
    return topic === undefined;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/parts.ts












/** One part of a report by its name in a template. Empty where there is nothing to say. */
function parts_partOf(name, material) {
    const { report, amount, options, past } = material;
    switch (name) {
        case 'verdict':
            return headline(report, options);
        case 'gates':
            return verdictTable(report, amount.verdicts);
        case 'metrics':
            return (0,src/* blocks */.Bv)(metricsPart(report, amount, past), sectionFold('metrics', report, amount, past));
        case 'open-checks':
            return failedChecks(report, amount.open);
        case 'acceptances':
            return acceptanceList(report.acceptances);
        case 'changes':
            return changesPart(report, amount, past);
        case 'history':
            return historyFold(report, past, options);
        case 'details':
            return (0,src/* blocks */.Bv)(...report.entries.map(entry => verdictFold(entry, amount)));
        case 'reproduce':
            return reproduceFold(report.entries, amount.reproduce);
        case 'provenance':
            return footer(report, options, amount.provenance);
        case 'pages':
            return userPages(report.pages, { ...options, maxBytes: amount.pages });
        default:
            return sectionFold(name, report, amount, past);
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/template.ts

const PART_NAMES = [
    'verdict',
    'gates',
    'metrics',
    'open-checks',
    'acceptances',
    'slices',
    'flips',
    'fairness',
    'calibration',
    'tests',
    'changes',
    'data',
    'budgets',
    'rollout',
    'lineage',
    'history',
    'details',
    'reproduce',
    'provenance',
    'pages'
];
/** All parts in the order in which they are read. */
const DEFAULT_ORDER = PART_NAMES;
const PLACE = /\{\{([^{}\n]*)\}\}/g;
/** Reads a template: Markdown with places such as `{{ metrics }}`. Throws an `InputError` with the line of what it does not know. */
function readTemplate(text, input) {
    const pieces = [];
    let at = 0;
    for (const place of text.matchAll(PLACE)) {
        const name = (place[1] ?? '').trim();
        const part = PART_NAMES.find(known => known === name);
        if (part === undefined) {
            const line = text.slice(0, place.index).split('\n').length;
            throw new src/* InputError */.dz(input, `holds ${place[0]} in line ${line}, which is no part of a report.${(0,src/* suggestion */.h)(name, PART_NAMES)}`);
        }
        pieces.push(text.slice(at, place.index), { part });
        at = place.index + place[0].length;
    }
    pieces.push(text.slice(at));
    if (!pieces.some(piece => typeof piece !== 'string' && piece.part === 'verdict'))
        throw new src/* InputError */.dz(input, 'holds no {{ verdict }}, without which a report says nothing; put it into the first line');
    return { pieces };
}
/** The template with its places filled. A part without anything leaves nothing; one that is given stands apart from what surrounds it. */
function filled({ pieces }, part) {
    return pieces
        .map(piece => {
        if (typeof piece === 'string')
            return piece;
        const text = part(piece.part);
        return text === '' ? '' : `\n\n${text}\n\n`;
    })
        .join('')
        .trim();
}
/** The parts that an author chose. */
function partsOf({ pieces }) {
    return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece.part]));
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/check-run.ts







/** The most that GitHub takes of a check run's summary, and of its text, in bytes. */
const MOST_CHECK_BYTES = 65_535;
/** What stands in the open; everything else is the text below it. */
const SUMMARY = ['verdict', 'gates', 'metrics', 'open-checks', 'acceptances'];
const TEXT = PART_NAMES.filter(name => !SUMMARY.includes(name));
/** The report as a check run shows it. Charts are text: nobody says that Mermaid is drawn there. */
function checkRunText(report, context) {
    return {
        title: (0,src/* cut */.Jj)((0,src/* plain */.pj)(`${titleWord(report, context)}: ${reportSentence(report)}`), 250),
        summary: within(SUMMARY, report, context, headline(report, context)),
        text: within(TEXT, report, context, ''),
        annotations: report.entries.flatMap(({ file }) => (file.kind === 'error' ? [] : annotationsOf(file, report)))
    };
}
function titleWord(report, { progress }) {
    if (progress === 'running')
        return 'Running';
    const word = progress === 'failed' ? 'the run ended before its results' : reportWord(report);
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
function within(parts, report, context, shortest) {
    const fullReport = 'the step summary of the run';
    const rungs = AMOUNTS.filter(amount => leastBytes(report, amount, parts) <= MOST_CHECK_BYTES).map((amount) => {
        const material = {
            report,
            amount: { ...amount, charts: amount.charts === 'none' ? 'none' : 'text' },
            options: { ...context, maxBytes: MOST_CHECK_BYTES, fullReport },
            past: []
        };
        const note = amount !== AMOUNTS[0] && `_Shortened to fit here. The full report is in ${fullReport}._`;
        return () => (0,src/* blocks */.Bv)(...parts.map(part => parts_partOf(part, material)), note);
    });
    const [first, ...others] = rungs;
    return (0,src/* fullestThatFits */.t6)(first === undefined ? [() => shortest] : [first, ...others, () => shortest], MOST_CHECK_BYTES);
}
function annotationsOf(verdict, { entries }) {
    const entry = entries.find(({ file }) => file === verdict);
    const gate = entry === undefined ? verdict.id : gateName(entry, entries);
    return (0,src/* openChecks */._g)(verdict.checks).flatMap(({ location, severity, title, message }) => {
        if (location === undefined)
            return [];
        const level = severity === 'info' ? 'notice' : (0,src/* decides */.yN)(severity, verdict.policy) && entry?.passed === false ? 'error' : 'warning';
        const place = { file: location.file, line: location.line, ...(location.column === undefined ? {} : { column: location.column }) };
        return [{ level, title: (0,src/* cut */.Jj)((0,src/* plain */.pj)(`${gate}: ${title}`), 250), message: (0,src/* plain */.pj)(message), ...place }];
    });
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
    const parts = options.template === undefined ? DEFAULT_ORDER : partsOf(options.template);
    const [first, ...others] = AMOUNTS.filter(amount => leastBytes(report, amount, parts) <= options.maxBytes).map((amount) => () => page(report, amount, options));
    const shortest = () => `${(0,src/* blocks */.Bv)(headline(report, options), shortened(['everything but the verdict'], options))}\n`;
    return (0,src/* fullestThatFits */.t6)(first === undefined ? [shortest] : [first, ...others, shortest], options.maxBytes);
}
function page(report, amount, options) {
    const missing = leftOut(report, amount, options);
    const past = pastResults(options.state, options.commit);
    const part = (name) => parts_partOf(name, { report, amount, options, past });
    const note = missing.length > 0 && shortened(missing, options);
    if (options.template !== undefined)
        return `${(0,src/* blocks */.Bv)(filled(options.template, part), note)}\n`;
    const [pages, ...parts] = [...DEFAULT_ORDER].reverse();
    return `${(0,src/* blocks */.Bv)(...parts.reverse().map(part), note, pages && part(pages))}\n`;
}
function shortened(missing, { fullReport }) {
    return `_Shortened to fit here: without ${(0,src/* markdown */.wD)(missing.join(', '))}. The full report is in ${(0,src/* markdown */.wD)(fullReport)}._`;
}

;// CONCATENATED MODULE: ./packages/reporting/src/markdown/step-summary.ts



const EVERYTHING = { open: 200, checks: 2000, rows: 1000, reproduce: true };
/** The step summary of one verdict with its charts: what is open comes first, pictures and tables are folded below it. */
function stepSummary(verdict, maxBytes = MOST_SUMMARY_BYTES) {
    const { charts } = verdict.evidence;
    const pictures = () => charts.length > 0 && (0,src/* details */.zH)('Charts', (0,src/* blocks */.Bv)(...charts.map(chart => chartBlock(chart))));
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/reporting/src/user-content/image-type.ts
/** What kind of image these bytes are, by their beginning and not by a name. Undefined for everything that a browser may not be given. */
function imageType(bytes) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
    if (head.startsWith('\x89PNG\r\n\x1a\n'))
        return 'image/png';
    if (head.startsWith('\xff\xd8\xff'))
        return 'image/jpeg';
    if (/^GIF8[79]a/.test(head))
        return 'image/gif';
    if (/^RIFF[\s\S]{4}WEBP/.test(head))
        return 'image/webp';
    return isSvg(head) ? 'image/svg+xml' : undefined;
}
/** Whether the first element is `<svg>`, behind comments and what XML begins with. */
function isSvg(head) {
    const prolog = /(?:\xef\xbb\xbf|\s|<\?xml[^>]*>|<!DOCTYPE svg[^>]*>|<!--)/iy;
    for (let at = 0;; at = prolog.lastIndex) {
        prolog.lastIndex = at;
        const piece = prolog.exec(head)?.[0];
        if (piece === undefined)
            return /^<svg[\s>]/i.test(head.slice(at));
        if (piece !== '<!--')
            continue;
        const end = head.indexOf('-->', prolog.lastIndex);
        if (end < 0)
            return false;
        prolog.lastIndex = end + '-->'.length;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/reporting/src/user-content/problem.ts
/** Why one picture of a page cannot be shown. It is said where the picture would stand; the page itself is not lost. */
class PictureProblem extends Error {
    name = 'PictureProblem';
}

;// CONCATENATED MODULE: ./packages/reporting/src/user-content/picture-file.ts




/** The real path of a file that `page` names as GitHub reads it: beside the page, or from the root of the repository where it begins with `/`. */
async function pictureFile(input, address, page, roots) {
    const path = decoded(address.split(/[?#]/)[0] ?? '');
    // Reports written by a script often name files from where the script ran.
    const places = (0,external_node_path_.isAbsolute)(path) ? [(0,external_node_path_.join)(roots.workspace, path), path] : [(0,external_node_path_.join)((0,external_node_path_.dirname)(page), path), (0,external_node_path_.join)(roots.workspace, path)];
    for (const place of places) {
        const real = await (0,src/* existingFile */._h)(input, place, roots).catch(() => undefined);
        if (real !== undefined)
            return real;
    }
    for (const place of places) {
        if (await exists(place))
            throw new PictureProblem('it is no file, or lies outside of the workspace');
        if (await exists(`${place}.dvc`))
            throw new PictureProblem('DVC keeps it, and it is not here; let "dvc pull" fetch it before this step');
    }
    const folder = (0,external_node_path_.relative)(roots.workspace, (0,external_node_path_.dirname)(page)).replaceAll('\\', '/');
    const beside = folder === '' || folder.startsWith('..') ? 'beside the page' : `in ${folder}`;
    throw new PictureProblem(`there is no such file ${beside}, nor from the root of the workspace`);
}
/** The bytes of such a file, at most `most` of them. */
async function pictureBytes(path, most) {
    const { size } = await (0,promises_.stat)(path);
    if (size > most)
        throw new PictureProblem(`it has ${(0,src/* formatBytes */.z3)(size)}, and at most ${(0,src/* formatBytes */.z3)(most)} are shown`);
    const bytes = await (0,src/* readCapped */.EF)(path, most);
    if ((0,src/* isLfsPointer */.NS)(bytes))
        throw new PictureProblem('Git LFS keeps it, and it is not here; check out with "lfs: true"');
    return bytes;
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./packages/reporting/src/charts/vega-view.ts
var vega_view = __webpack_require__(54271);
;// CONCATENATED MODULE: ./packages/reporting/src/user-content/vega-lite.ts




/** Characters of a drawing. A million points are no picture any more. */
const MOST_DRAWN = 2 << 20;
/**
 * Draws a Vega-Lite specification that somebody wrote. Data files of the repository are put into it first; nothing else is loaded,
 * and no expression of it becomes code. The drawing stands on white, so that it can be read on a dark page too.
 */
async function drawnVegaLite(text, readData) {
    const specification = await withData(parsed(text), readData);
    if (!isSpecification(specification))
        throw new PictureProblem('it is no Vega-Lite specification: neither a mark nor layers or views of one are in it');
    const svg = await vega_lite_drawn(specification);
    if (svg.length > MOST_DRAWN)
        throw new PictureProblem(`its drawing has ${(0,src/* formatBytes */.z3)(svg.length)}, and at most ${(0,src/* formatBytes */.z3)(MOST_DRAWN)} are shown; draw fewer points`);
    return { type: 'vega-lite', svg, chart: chartOfVegaLite(specification) };
}
function parsed(text) {
    try {
        return (0,src/* parseLenientJson */.Ri)(text);
    }
    catch (thrown) {
        throw new PictureProblem(`it is no JSON: ${(0,src/* messageOf */.bD)(thrown)}`);
    }
}
async function vega_lite_drawn(specification) {
    try {
        const vegaLite = await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(3972), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 10994));
        const { spec } = vegaLite.compile({ background: 'white', padding: 8, ...specification }, { logger: vega_view/* quiet */.j });
        return await (0,vega_view/* drawVega */.U)(spec);
    }
    catch (thrown) {
        throw new PictureProblem(`Vega-Lite could not draw it: ${(0,src/* messageOf */.bD)(thrown)}`);
    }
}
const VIEWS = ['mark', 'layer', 'concat', 'hconcat', 'vconcat', 'repeat', 'facet', 'spec'];
function isSpecification(value) {
    if (!isObject(value))
        return false;
    if (/\/schema\/vega\//.test(String(value.$schema ?? '')))
        throw new PictureProblem('it is written in Vega; only Vega-Lite is drawn');
    return VIEWS.some(view => view in value);
}
/** The same specification with the content of every data file it names, and with sizes where it would fill its container. */
async function withData(value, readData) {
    if (Array.isArray(value)) {
        const items = [];
        for (const item of value)
            items.push(await withData(item, readData));
        return items;
    }
    if (!isObject(value))
        return value;
    const entries = [];
    for (const [key, item] of Object.entries(value))
        entries.push([key, await member(key, item, readData)]);
    return Object.fromEntries(entries);
}
async function member(key, item, readData) {
    if (key === 'values' || key === 'datasets')
        return item;
    if (item === 'container' && (key === 'width' || key === 'height'))
        return key === 'width' ? 480 : 300;
    if (key !== 'data' || !isObject(item) || typeof item.url !== 'string')
        return withData(item, readData);
    const { url, format, ...others } = item;
    return { ...others, values: await vega_lite_rowsOf(await readData(url), { type: kindOf(url), parse: 'auto', ...(isObject(format) ? format : {}) }) };
}
/** The rows of a data file, by the `format` of a specification. */
async function vega_lite_rowsOf(text, format) {
    const vega = await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(3972)]).then(__webpack_require__.bind(__webpack_require__, 33972));
    try {
        // Vega says what it does not know of a format.
        return vega.read(format.type === 'json' ? JSON.stringify((0,src/* parseLenientJson */.Ri)(text)) : text, format);
    }
    catch (thrown) {
        throw new PictureProblem(`its data could not be read: ${(0,src/* messageOf */.bD)(thrown)}`);
    }
}
function kindOf(address) {
    return /\.(csv|tsv)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? 'json';
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/reporting/src/user-content/load-picture.ts






/** As much as GitHub's image proxy takes. */
const MOST_IMAGE_BYTES = 5 << 20;
const MOST_DATA_BYTES = 5 << 20;
/** A picture with its content, or with the reason why there is none. */
async function loadPicture({ start, end, alt, source }, shelf) {
    const place = { start, end, alt, name: source.type === 'path' ? (0,src/* plain */.pj)(external_node_path_.posix.normalize(source.path), 300) : shelf.name };
    try {
        return { ...place, content: await contentOf(source, shelf) };
    }
    catch (thrown) {
        if (!(thrown instanceof PictureProblem))
            throw thrown;
        return { ...place, content: undefined, problem: (0,src/* plain */.pj)(thrown.message, 500) };
    }
}
async function contentOf(source, shelf) {
    if (source.type === 'data')
        return load_picture_image(dataBytes(source.address), shelf);
    if (source.type === 'specification')
        return drawnVegaLite(source.text, address => dataFile(address, shelf.page, shelf));
    const file = await pictureFile(shelf.input, source.path, shelf.page, shelf.roots);
    const bytes = await pictureBytes(file, MOST_IMAGE_BYTES);
    if (!/\.json$/i.test(file))
        return load_picture_image(bytes, shelf);
    return drawnVegaLite(bytes.toString('utf8'), address => dataFile(address, file, shelf));
}
function load_picture_image(bytes, shelf) {
    const mime = imageType(bytes);
    if (mime === undefined)
        throw new PictureProblem('it is no PNG, JPEG, GIF, WebP or SVG image');
    if (bytes.byteLength > shelf.left)
        throw new PictureProblem(`all pictures together have more than ${(0,src/* formatBytes */.z3)(MOST_PICTURE_BYTES)}`);
    shelf.left -= bytes.byteLength;
    return { type: 'image', mime, bytes };
}
/** What all pictures of a report may have together: an HTML page carries them in itself. */
const MOST_PICTURE_BYTES = 20 << 20;
function dataBytes(address) {
    const parts = /^data:[^,;]*((?:;[^,;]*)*),([\s\S]*)$/i.exec(address);
    const content = parts?.[2] ?? '';
    if (content.length > MOST_IMAGE_BYTES * 1.4)
        throw new PictureProblem(`it has more than ${(0,src/* formatBytes */.z3)(MOST_IMAGE_BYTES)}`);
    if (/;base64$/i.test(parts?.[1] ?? ''))
        return Buffer.from(content, 'base64');
    try {
        return Buffer.from(decodeURIComponent(content));
    }
    catch {
        throw new PictureProblem('its data: address is malformed');
    }
}
async function dataFile(address, from, { input, roots }) {
    if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address))
        throw new PictureProblem(`it takes its data from ${address}, and nothing is fetched for a report; put the values into it, or the file beside it`);
    try {
        const file = await pictureFile(input, address, from, roots);
        return (await pictureBytes(file, MOST_DATA_BYTES)).toString('utf8');
    }
    catch (thrown) {
        if (thrown instanceof PictureProblem)
            throw new PictureProblem(`its data file ${address}: ${thrown.message}`);
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/reporting/src/user-content/read-user-pages.ts


const MOST_PAGES = 50;
const MOST_PAGE_BYTES = 1 << 20;
const MOST_PICTURES = 200;
/**
 * Reads Markdown that the authors of the repository wrote, with its pictures.
 *
 * `patterns` are paths or glob patterns: pages come in the order of the patterns, and by name within one. Pictures are looked for
 * beside their page, then from the root of the workspace. What cannot be shown says why (`problem`); a page that cannot be read
 * is an error of the author's.
 *
 * @throws {InputError} when a pattern matches nothing or leads out of the workspace, or a page is too long or not UTF-8.
 */
async function readUserPages(input, patterns, roots) {
    const files = new Set();
    for (const pattern of patterns)
        for (const file of await (0,src/* existingFiles */.$6)(input, [pattern], roots))
            files.add(file);
    if (files.size === 0)
        return [];
    if (files.size > MOST_PAGES)
        throw new src/* InputError */.dz(input, `names ${files.size} pages, and a report takes at most ${MOST_PAGES}; name fewer`);
    // Loaded only when there is a page: no other report needs to parse Markdown.
    const { findPictures } = await Promise.all(/* import() */[__webpack_require__.e(1703), __webpack_require__.e(8605)]).then(__webpack_require__.bind(__webpack_require__, 58605));
    const pages = [];
    let left = MOST_PICTURE_BYTES;
    for (const file of files) {
        const path = (0,src/* shownPath */.pS)(file, roots);
        const text = await pageText(input, file, path);
        const shelf = { input, page: file, name: path, roots, left };
        const pictures = [];
        for (const [index, found] of findPictures(text).entries())
            pictures.push(index < MOST_PICTURES ? await loadPicture(found, shelf) : beyond(found, path));
        left = shelf.left;
        pages.push({ path, text, pictures });
    }
    return pages;
}
async function pageText(input, file, path) {
    const bytes = await (0,src/* readCapped */.EF)(file, MOST_PAGE_BYTES).catch(cause => {
        throw new src/* InputError */.dz(input, `names "${path}", which cannot be taken as a page: at most ${(0,src/* formatBytes */.z3)(MOST_PAGE_BYTES)} are`, { cause });
    });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new src/* InputError */.dz(input, `names "${path}", which is not text in UTF-8; save it as UTF-8, or name Markdown files only`, { cause });
    }
}
function beyond({ start, end, alt }, name) {
    return { start, end, alt, name, content: undefined, problem: `a page shows at most ${MOST_PICTURES} pictures` };
}

;// CONCATENATED MODULE: ./packages/reporting/src/index.ts























/***/ })

};
