export const id = 836;
export const ids = [836];
export const modules = {

/***/ 3392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'model-gate',
    gate: true,
    inputs: {
        'predictions': { required: true },
        'gate': { required: true },
        'baseline': { required: false },
        'model': { required: false },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'matrix': { required: false }
    },
    outputs: ['metrics', 'model-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 26070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58105);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8542);



async function gather(inputs, gate, environment, signal) {
    refuseMissingBaseline(inputs, gate);
    const [baseline, model, files] = await Promise.all([
        inputs.baseline && (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .readBaseline */ .mF)(inputs.baseline, environment),
        inputs.model === undefined ? undefined : readModel(inputs.model, environment),
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .existingFiles */ .$6)('predictions', inputs.predictions, environment)
    ]);
    const read = await (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .readPredictions */ .R_)(files, columns => (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .planReading */ .gA)(gate.value, columns), environment, signal);
    const examples = (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .examplesOf */ .Li)(gate.value, read.plan, read.predictions);
    return {
        rows: read.predictions.rows,
        predictions: read.predictions,
        examples,
        metrics: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .measureAll */ .tL)(gate.value, examples),
        baseline: baseline?.baseline,
        reproduce: commandFor(inputs),
        modelName: model && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(model.path),
        modelDigest: model?.sha256,
        judged: [...read.files, ...(model === undefined ? [] : [model]), ...(baseline?.file === undefined ? [] : [baseline.file])],
        versions: read.engine
    };
}
function refuseMissingBaseline(inputs, gate) {
    const change = (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__/* .rulesOf */ .fD)(gate.value).find(({ rule }) => rule['max-drop'] !== undefined);
    if (inputs.baseline !== undefined || change === undefined)
        return;
    const location = gate.locate(['metrics', change.name, 'max-drop']);
    const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`;
    const wayOut = 'Add the input "baseline" with the metrics of the model to compare with, or use "min" and "max".';
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('gate', `has a "max-drop" for ${change.name}${where}, but there is no baseline to drop from. ${wayOut}`);
}
async function readModel(path, environment) {
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .judgedFile */ .ip)('model', await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .existingFile */ ._h)('model', path, environment), environment.workspace);
}
/** The command that judges the same files again, where the gate is a file: YAML of a workflow does not fit on a line. */
function commandFor({ predictions, gate, baseline }) {
    if (gate.inline || baseline?.inline === true)
        return undefined;
    const flags = [
        ['predictions', predictions.join(',')],
        ['gate', gate.text],
        ...(baseline === undefined ? [] : [['baseline', baseline.text]])
    ];
    return `npx gauntlet model-gate ${flags.map(([flag, value = '']) => `--${flag} ${quoted(value)}`).join(' ')}`;
}
function quoted(word) {
    return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58105);

function readInputs({ inputs }) {
    return {
        predictions: inputs.required('predictions', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        gate: inputs.required('gate', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        baseline: inputs.optional('baseline', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        model: inputs.optional('model', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)
    };
}


/***/ }),

/***/ 79836:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58105);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8542);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3392);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26070);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48676);





await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definition */ .m, async (run) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(run);
    const gate = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(inputs.gate, _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .Gate */ .iD, run.environment);
    const found = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gather */ .k)(inputs, gate, run.environment, run.signal);
    return {
        title: gate.value.title ?? (found.modelName === undefined ? 'Model gate' : `Model gate: ${found.modelName}`),
        checks: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)(gate, found),
        evidence: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(gate.value, found),
        judged: found.judged,
        versions: found.versions,
        outputs: {
            metrics: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .metricsJson */ .us)(gate.value, found.metrics),
            ...(found.modelDigest === undefined ? {} : { 'model-digest': found.modelDigest })
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iD: () => (/* reexport */ Gate),
  Li: () => (/* reexport */ examplesOf),
  S4: () => (/* reexport */ judge),
  tL: () => (/* reexport */ measureAll),
  us: () => (/* reexport */ metricsJson),
  gA: () => (/* reexport */ planReading),
  Eb: () => (/* reexport */ present),
  mF: () => (/* reexport */ readBaseline),
  R_: () => (/* reexport */ readPredictions),
  fD: () => (/* reexport */ rulesOf)
});

// UNUSED EXPORTS: METRIC_NAMES, baselineOf, catalogue, classExamplesAt, classExamplesOf, isMetricName, metricNamed, predictionsFrom, valueExamplesAt, valueExamplesOf

// EXTERNAL MODULE: ./packages/core/src/index.ts + 30 modules
var src = __webpack_require__(58105);
;// CONCATENATED MODULE: ./packages/stats/src/summation.ts
/**
 * The sum of `term(0) … term(count - 1)`, with the rounding errors carried along (Neumaier 1974): as good as adding up in twice
 * the precision, whatever the order of the terms. Not finite when a term or an intermediate sum is not.
 */
function sum(count, term) {
    let total = 0;
    let lost = 0;
    for (let index = 0; index < count; index++) {
        const value = term(index);
        const next = total + value;
        lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
        total = next;
    }
    return total + lost;
}
/** The arithmetic mean. NaN of no terms. */
function mean(count, term) {
    return sum(count, term) / count;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/measured.ts
function measured(value, note) {
    if (!Number.isFinite(value))
        return undefinedBecause('the result is not a finite number: the values are too large to be squared or added up');
    return note === undefined ? { value } : { value, note };
}
function undefinedBecause(note) {
    return { value: undefined, note };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/classification.ts



const precisionRatio = { name: 'precision', of: (tally, code) => [at(tally.hits, code), at(tally.predicted, code)] };
const recallRatio = { name: 'recall', of: (tally, code) => [at(tally.hits, code), at(tally.actual, code)] };
const f1Ratio = {
    name: 'F1',
    of: (tally, code) => [2 * at(tally.hits, code), at(tally.actual, code) + at(tally.predicted, code)]
};
/** The share of rows whose prediction is their label. */
function accuracy(examples) {
    const { hits, rows } = tallyOf(examples);
    if (rows === 0)
        return undefinedBecause('there are no rows');
    return measured(sum(hits.length, code => at(hits, code)) / rows);
}
/** The ratio of the positive class. 0 where it is 0/0, as scikit-learn counts it. */
function ofPositive(ratio) {
    return (examples) => {
        const { positive, classes } = examples;
        if (examples.rows === 0)
            return undefinedBecause('there are no rows');
        if (positive === undefined)
            return undefinedBecause('the positive class is not known');
        const tally = tallyOf(examples);
        return measured(share(ratio.of(tally, positive)), illDefined(ratio, tally, [positive], classes));
    };
}
/** The plain mean of the ratio over every class that occurs among labels or predictions. */
function macro(ratio) {
    return (examples) => {
        if (examples.rows === 0)
            return undefinedBecause('there are no rows');
        const tally = tallyOf(examples);
        const codes = occurring(tally);
        const total = sum(codes.length, index => share(ratio.of(tally, codes[index] ?? -1)));
        return measured(total / codes.length, illDefined(ratio, tally, codes, examples.classes));
    };
}
/** The mean of the ratio over classes, each weighted by its number of labels. */
function weighted(ratio) {
    return (examples) => {
        if (examples.rows === 0)
            return undefinedBecause('there are no rows');
        const tally = tallyOf(examples);
        const total = sum(tally.actual.length, code => at(tally.actual, code) * share(ratio.of(tally, code)));
        return measured(total / tally.rows, illDefined(ratio, tally, occurring(tally), examples.classes));
    };
}
function tallyOf({ rows, classes, actual, predicted }) {
    if (predicted === undefined)
        throw new Error('Could not count predictions: there are none');
    const counts = {
        actual: new Float64Array(classes.length),
        predicted: new Float64Array(classes.length),
        hits: new Float64Array(classes.length)
    };
    for (let row = 0; row < rows; row++) {
        const label = actual[row] ?? -1;
        const guess = predicted[row] ?? -1;
        counts.actual[label] = at(counts.actual, label) + 1;
        counts.predicted[guess] = at(counts.predicted, guess) + 1;
        if (label === guess)
            counts.hits[label] = at(counts.hits, label) + 1;
    }
    return { rows, ...counts };
}
function occurring(tally) {
    return Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) + at(tally.predicted, code) > 0);
}
function share([part, whole]) {
    return whole === 0 ? 0 : part / whole;
}
/** Names the classes whose ratio is 0/0, because a 0 that was never measured looks like one that was. */
function illDefined(ratio, tally, codes, classes) {
    const empty = codes.filter(code => ratio.of(tally, code)[1] === 0);
    if (empty.length === 0)
        return undefined;
    const named = empty
        .slice(0, 3)
        .map(code => (0,src/* cut */.Jj)(String(classes[code]), 40))
        .join(', ');
    const more = empty.length > 3 ? ` and ${empty.length - 3} more` : '';
    return `${ratio.name} of class ${named}${more} is 0/0, counted as 0`;
}
function at(counts, index) {
    return counts[index] ?? 0;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/probability.ts


/**
 * The mean of −ln(probability given to the class that came true). A probability of 0 counts as the rounding unit of a float64
 * (2.2e-16), as scikit-learn clips it, so the worst row costs 36.04. Exists for one class too: the positive class is known.
 */
function logLoss({ rows, actual, score, positive }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not compute the log loss: there is no score, or no positive class');
    if (rows === 0)
        return undefinedBecause('there are no rows');
    return measured(mean(rows, row => {
        const probability = score[row] ?? Number.NaN;
        return -Math.log(clipped(actual[row] === positive ? probability : 1 - probability));
    }));
}
function clipped(probability) {
    return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/ranking.ts

/**
 * The area under the ROC curve: the probability that a random positive scores above a random negative, where a tie counts half
 * (Hanley & McNeil 1982). It does not exist when only one class occurs.
 */
function rocAuc(examples) {
    const { positives, negatives } = scoresByClass(examples);
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    if (positives.length === 0)
        return undefinedBecause('no label is the positive class, and ROC AUC needs both classes');
    if (negatives.length === 0)
        return undefinedBecause('every label is the positive class, and ROC AUC needs both classes');
    // Counted in halves, so that the sum stays a whole number and exact up to 2^53.
    let halves = 0;
    let below = 0;
    let upTo = 0;
    for (const score of positives) {
        while (below < negatives.length && (negatives[below] ?? 0) < score)
            below++;
        upTo = Math.max(upTo, below);
        while (upTo < negatives.length && negatives[upTo] === score)
            upTo++;
        halves += below + upTo;
    }
    return measured(halves / 2 / positives.length / negatives.length);
}
/**
 * The ROC curve from (0, 0) to (1, 1), one point for each distinct score, thinned to at most `mostPoints` (3 or more) of them.
 * Empty when only one class occurs.
 */
function rocCurve(examples, mostPoints = 200) {
    const { positives, negatives } = scoresByClass(examples);
    if (positives.length === 0 || negatives.length === 0)
        return [];
    const step = Math.ceil(examples.rows / (mostPoints - 2));
    const points = [{ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 }];
    let hits = 0;
    let alarms = 0;
    let shown = 0;
    while (hits < positives.length || alarms < negatives.length) {
        const threshold = Math.max(positives.at(-1 - hits) ?? Number.NEGATIVE_INFINITY, negatives.at(-1 - alarms) ?? Number.NEGATIVE_INFINITY);
        while (hits < positives.length && positives.at(-1 - hits) === threshold)
            hits++;
        while (alarms < negatives.length && negatives.at(-1 - alarms) === threshold)
            alarms++;
        if (hits + alarms - shown < step && hits + alarms < examples.rows)
            continue;
        shown = hits + alarms;
        points.push({ threshold, falsePositiveRate: alarms / negatives.length, truePositiveRate: hits / positives.length });
    }
    return points;
}
/** Sorting three million scores takes half a second, and the area, the curve and the histogram of the same examples need it. */
const sorted = new WeakMap();
/** Scores of the positive class and of all others, each in ascending order. Computed once for the same examples. */
function scoresByClass(examples) {
    const found = sorted.get(examples) ?? sortByClass(examples);
    sorted.set(examples, found);
    return found;
}
function sortByClass({ rows, actual, score, positive }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not rank scores: there is no score, or no positive class');
    let count = 0;
    for (let row = 0; row < rows; row++)
        if (actual[row] === positive)
            count++;
    const positives = new Float64Array(count);
    const negatives = new Float64Array(rows - count);
    let seen = 0;
    for (let row = 0; row < rows; row++) {
        const value = score[row] ?? Number.NaN;
        if (actual[row] === positive)
            positives[seen++] = value;
        else
            negatives[row - seen] = value;
    }
    return { positives: positives.sort(), negatives: negatives.sort() };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/regression.ts


/** Root mean squared error, in the unit of the label. */
function rmse(examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    return measured(Math.sqrt(mean(examples.rows, row => error(examples, row) ** 2)));
}
/** Mean absolute error, in the unit of the label. */
function mae(examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    return measured(mean(examples.rows, row => Math.abs(error(examples, row))));
}
/**
 * The coefficient of determination: 1 − (squared errors) / (squared distances from the mean label).
 *
 * With labels that are all the same it is 1 for perfect predictions and 0 otherwise, as in scikit-learn; sameness is decided on
 * the labels, where scikit-learn decides on distances that rounding can make larger than 0. One row has no spread: undefined.
 */
function r2(examples) {
    const { rows, actual } = examples;
    if (rows < 2)
        return undefinedBecause('R² needs at least two rows');
    const errors = sum(rows, row => error(examples, row) ** 2);
    if (actual.every(value => value === actual[0])) {
        return measured(errors === 0 ? 1 : 0, 'all labels are the same, so R² is 1 for perfect predictions and 0 for any others');
    }
    const centre = mean(rows, row => actual[row] ?? Number.NaN);
    const distance = (row) => (actual[row] ?? Number.NaN) - centre;
    // The second term is what rounding the centre adds (Chan, Golub & LeVeque 1983).
    const spread = sum(rows, row => distance(row) ** 2) - sum(rows, distance) ** 2 / rows;
    // Distances so small that their squares vanish: the ratio says nothing.
    if (spread <= 0)
        return undefinedBecause('the labels are too close together for their spread to be computed');
    return measured(1 - errors / spread);
}
function error({ actual, predicted }, row) {
    return (actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/catalogue.ts




/** Every metric there is, by the name it has in a gate. Values are those of scikit-learn. */
const catalogue = {
    accuracy: multiclass('share of rows predicted right', accuracy),
    precision: binary('share of predicted positives that are positive', ofPositive(precisionRatio)),
    'precision-macro': multiclass('mean precision of the classes', macro(precisionRatio)),
    'precision-weighted': multiclass('mean precision of the classes, weighted by their rows', weighted(precisionRatio)),
    recall: binary('share of positives that are predicted positive', ofPositive(recallRatio)),
    'recall-macro': multiclass('mean recall of the classes', macro(recallRatio)),
    'recall-weighted': multiclass('mean recall of the classes, weighted by their rows', weighted(recallRatio)),
    f1: binary('harmonic mean of precision and recall', ofPositive(f1Ratio)),
    'f1-macro': multiclass('mean F1 of the classes', macro(f1Ratio)),
    'f1-weighted': multiclass('mean F1 of the classes, weighted by their rows', weighted(f1Ratio)),
    'roc-auc': { ...binary('area under the ROC curve', rocAuc), needs: 'score' },
    'log-loss': {
        ...binary('mean of −ln(probability of the true class)', logLoss),
        needs: 'score',
        better: 'lower',
        range: [0, Number.POSITIVE_INFINITY],
        probability: true
    },
    rmse: regression('root mean squared error', rmse, 'lower', [0, Number.POSITIVE_INFINITY]),
    mae: regression('mean absolute error', mae, 'lower', [0, Number.POSITIVE_INFINITY]),
    r2: regression('coefficient of determination', r2, 'higher', [Number.NEGATIVE_INFINITY, 1])
};
const METRIC_NAMES = Object.keys(catalogue).filter(isMetricName);
function isMetricName(name) {
    return Object.hasOwn(catalogue, name);
}
function metricNamed(name) {
    return catalogue[name];
}
function multiclass(title, measure) {
    return { title, kind: 'classification', better: 'higher', range: [0, 1], needs: 'prediction', binary: false, probability: false, measure };
}
function binary(title, measure) {
    return { ...multiclass(title, measure), binary: true };
}
function regression(title, measure, better, range) {
    return { title, kind: 'regression', better, range, needs: 'prediction', measure };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/wording.ts

function kindOf(label) {
    if (typeof label === 'number')
        return 'number';
    return typeof label === 'boolean' ? 'boolean' : 'text';
}
/** `text`, `numbers`, `booleans`. */
function kindWord(kind) {
    return kind === 'text' ? 'text' : `${kind}s`;
}
/** Labels as an author must write them: text in quotes, numbers and booleans bare. At most ten. */
function shownLabels(labels) {
    const first = labels.slice(0, 10).map(quotedLabel).join(', ');
    return labels.length > 10 ? `${first} and ${labels.length - 10} more` : first;
}
function quotedLabel(label) {
    return typeof label === 'string' ? JSON.stringify((0,src/* cut */.Jj)(label, 60)) : String(label);
}
function listed(names) {
    return names.map(name => `"${name}"`).join(', ');
}
/** A class as a name in a chart; a verdict's schema caps them. */
function className(label) {
    return (0,src/* plain */.pj)(String(label ?? ''), 100);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/positive.ts


/** The positive class: the author's, or 1 or true where that goes without saying. Undefined where no metric asks for it. */
function positiveClass(kind, seen, settings) {
    const { positive, binaryMetrics, threshold } = settings;
    if (positive !== undefined)
        refuseUnknownPositive(kind, seen, positive);
    const users = [...binaryMetrics, ...(threshold === undefined ? [] : ['threshold'])];
    if (seen.length > 2 && users.length > 0) {
        const problem = `asks for ${listed(users)}, which is for two classes, but the data holds ${seen.length}: ${shownLabels(seen)}`;
        const wayOut = 'Use accuracy or a metric that ends in -macro or -weighted, on a column of predictions.';
        throw new src/* InputError */.dz('gate', `${problem}. ${wayOut}`);
    }
    const found = positive ?? obviousPositive(kind, seen);
    if (found !== undefined || users.length === 0)
        return found;
    const problem = `asks for ${listed(users)} and does not say which class is the positive one. The labels are ${shownLabels(seen)}`;
    throw new src/* InputError */.dz('gate', `${problem}. Add for example "positive: ${quotedLabel(seen.at(-1) ?? 1)}".`);
}
function refuseUnknownPositive(kind, seen, positive) {
    if (kindOf(positive) !== kind) {
        const written = `"positive: ${quotedLabel(positive)}", which is ${kindOf(positive) === 'text' ? 'text' : `a ${kindOf(positive)}`}`;
        throw new src/* InputError */.dz('gate', `has ${written}, but the labels are ${kindWord(kind)}: ${shownLabels(seen)}. ${WRITE_AS[kind]}`);
    }
    // Data of one class may lack the other one, but only of 0, 1, -1 and booleans is it known that there is such a class.
    if (seen.includes(positive) || obviousPositive(kind, [...seen, positive]) !== undefined)
        return;
    const meant = kind === 'text' ? (0,src/* nearest */.pA)(String(positive), seen.map(String)) : undefined;
    const wayOut = meant === undefined ? '' : `. Did you mean ${quotedLabel(meant)}?`;
    throw new src/* InputError */.dz('gate', `has "positive: ${quotedLabel(positive)}", which is none of the labels: ${shownLabels(seen)}${wayOut}`);
}
function obviousPositive(kind, seen) {
    if (kind === 'boolean')
        return true;
    const only = (...allowed) => kind === 'number' && seen.every(label => allowed.includes(label));
    return only(0, 1) || only(-1, 1) ? 1 : undefined;
}
/** The class of a row whose score is below the threshold, even when no label names it. */
function otherClass(seen, positive) {
    const named = seen.find(label => label !== positive);
    if (named !== undefined)
        return named;
    if (positive === 1)
        return 0;
    return typeof positive === 'boolean' ? !positive : `not ${positive}`;
}
const WRITE_AS = {
    text: 'Put the value in quotes.',
    number: 'Write it without quotes, as a number.',
    boolean: 'Write true or false, without quotes.'
};

;// CONCATENATED MODULE: ./packages/evaluation/src/column.ts
/** How many values are missing, and the first row without one, counted from 1. */
function missingValues(column) {
    const holes = column.kind === 'number' ? (index) => Number.isNaN(column.values[index]) : (index) => column.codes[index] === -1;
    const rows = column.kind === 'number' ? column.values.length : column.codes.length;
    let count = 0;
    let first = 0;
    for (let index = 0; index < rows; index++) {
        if (!holes(index))
            continue;
        if (count === 0)
            first = index + 1;
        count++;
    }
    return { count, first };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/refusals.ts



function refuseMissing(column, name) {
    const { count, first } = missingValues(column);
    if (count === 0)
        return;
    const rows = column.kind === 'number' ? column.values.length : column.codes.length;
    const share = `${(0,src/* formatNumber */.ZV)(count)} of ${(0,src/* formatNumber */.ZV)(rows)} rows without a value (or with NaN)`;
    throw new src/* InputError */.dz('predictions', `has ${share} in column "${name}", the first in row ${first}. ${FILL_IN}`);
}
function refuseOtherKind({ names, label, prediction }) {
    if (prediction === undefined || prediction.kind === label.kind)
        return;
    const truth = `${kindWord(label.kind)} in "${names.label}" (${sample(label)})`;
    const guess = `${kindWord(prediction.kind)} in "${names.prediction}" (${sample(prediction)})`;
    throw new src/* InputError */.dz('predictions', `holds ${truth} but ${guess}, so that no prediction could ever be right. Write both the same way.`);
}
/** Fractions, and whole numbers so large that neighbours of theirs became the same float64 when they were read. */
function refuseNonClasses(column, name, wayOut) {
    if (column.kind !== 'number')
        return;
    const row = column.values.findIndex(value => !Number.isSafeInteger(value));
    if (row === -1)
        return;
    if (Number.isInteger(column.values[row]))
        throw new src/* InputError */.dz('predictions', `has ${column.values[row]} in column "${name}", row ${row + 1}, ${BEYOND_EXACT}`);
    throw new src/* InputError */.dz('predictions', `has ${column.values[row]} in column "${name}", row ${row + 1}, which is not a class. ${wayOut}.`);
}
function refuseBadScores({ names, score }, settings) {
    if (score === undefined)
        return;
    refuseMissing({ kind: 'number', values: score }, names.score);
    const users = [...settings.probabilityMetrics, ...(settings.threshold === undefined ? [] : ['threshold'])];
    const row = score.findIndex(value => !(users.length === 0 ? Number.isFinite(value) : value >= 0 && value <= 1));
    if (row === -1)
        return;
    const [allowed, wayOut] = users.length === 0
        ? ['a finite number', 'Fix the step that writes it']
        : [
            `a probability between 0 and 1, which ${listed(users)} needs`,
            'Divide percentages by 100; turn other scores into probabilities first'
        ];
    throw new src/* InputError */.dz('predictions', `has ${score[row]} in column "${names.score}", row ${row + 1}, which is not ${allowed}. ${wayOut}.`);
}
function sample(column) {
    const values = column.kind === 'number' ? [...new Set(column.values.subarray(0, 1000))] : column.categories;
    return `such as ${quotedLabel(values[0] ?? '')}`;
}
/** What is wrong with a large whole number, and the way out. */
const BEYOND_EXACT = 'and whole numbers beyond 2^53 cannot be told apart. Write such labels as text.';
const FILL_IN = 'A metric over the others would hide them: fill them in, or drop these rows in a step before.';

;// CONCATENATED MODULE: ./packages/evaluation/src/class-examples.ts


/**
 * Turns columns into examples for the metrics of classification, and refuses what scikit-learn would compute nonsense from:
 * labels and predictions of different kinds ("0" against 0), fractions as classes, missing values, scores that are no probability.
 */
function classExamplesOf(predictions, settings) {
    const { rows, names, label, prediction, score } = predictions;
    refuseMissing(label, names.label);
    refuseNonClasses(label, names.label, 'A gate for numbers uses rmse, mae or r2');
    if (prediction !== undefined) {
        refuseMissing(prediction, names.prediction);
        refuseOtherKind(predictions);
        refuseNonClasses(prediction, names.prediction, `A probability is a score: write "columns: { score: ${names.prediction} }" and a "threshold" into the gate`);
    }
    if (score !== undefined)
        refuseBadScores(predictions, settings);
    const coder = new ClassCoder();
    const actual = coder.encode(label);
    const guessed = prediction && coder.encode(prediction);
    const seen = coder.labels;
    const positive = positiveClass(label.kind, seen, settings);
    const yes = positive === undefined ? undefined : coder.add(positive);
    const fromScore = settings.threshold !== undefined && score !== undefined && positive !== undefined && yes !== undefined;
    const predicted = fromScore ? decided(score, settings.threshold, yes, coder.add(otherClass(seen, positive))) : guessed;
    const { classes, rank } = coder.sorted();
    const ranked = (codes) => codes.map(code => rank[code] ?? -1);
    return {
        rows,
        classes,
        actual: ranked(actual),
        predicted: predicted && ranked(predicted),
        score,
        positive: yes === undefined ? undefined : rank[yes]
    };
}
/** Classes by number, in the order they are met. */
class ClassCoder {
    #codes = new Map();
    get labels() {
        return [...this.#codes.keys()];
    }
    add(label) {
        const known = this.#codes.get(label);
        if (known !== undefined)
            return known;
        const code = this.#codes.size;
        this.#codes.set(label, code);
        return code;
    }
    encode(column) {
        if (column.kind === 'number')
            return codesOf(column.values, value => this.add(value));
        // Only categories that occur: a reader may know of more.
        const codes = new Int32Array(column.categories.length).fill(-1);
        return column.codes.map(category => {
            if (codes[category] === -1)
                codes[category] = this.add(column.categories[category] ?? '');
            return codes[category] ?? -1;
        });
    }
    /** The classes in order (numbers by size, text by code unit), and the place of each code among them. */
    sorted() {
        const classes = this.labels.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const rank = new Int32Array(classes.length);
        for (const [place, label] of classes.entries())
            rank[this.add(label)] = place;
        return { classes, rank };
    }
}
function decided(score, threshold, yes, no) {
    return codesOf(score, value => (value >= threshold ? yes : no));
}
/** `Int32Array.from` goes through an iterator, which takes ten times as long. */
function codesOf(values, code) {
    const codes = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++)
        codes[row] = code(values[row] ?? Number.NaN);
    return codes;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/repeated-key.ts

/**
 * The first key that stands twice in one object of lenient JSON, which parsers pass over: they keep the last value. The text must
 * be one that `parseLenientJson` takes, for then a colon outside of texts and comments follows a key and nothing else.
 */
function repeatedKey(text) {
    const open = [];
    let before = '';
    for (const [token] of text.matchAll(TOKEN)) {
        if (token.startsWith('/'))
            continue;
        if (token === '{')
            open.push(new Set());
        if (token === '}')
            open.pop();
        if (token === ':') {
            const key = keyOf(before);
            if (open.at(-1)?.has(key))
                return key;
            open.at(-1)?.add(key);
        }
        before = token;
    }
    return undefined;
}
/** The name that a key stands for: quotes are optional, and `"\u0061"` is `a`. */
function keyOf(token) {
    return Object.keys(Object((0,src/* parseLenientJson */.Ri)(`{${token}:0}`)))[0] ?? token;
}
/** A comment, a text, a sign, or a bare word. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|[{}[\]:,]|[^\s{}[\]:,"'/]+/g;

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/baseline.ts




const MOST_BASELINE_BYTES = 16 * 1024 * 1024;
const DEEPEST_BASELINE = 64;
/** Reads metrics from a JSON or YAML file or from inline YAML, or from a former verdict file of model-gate. */
async function readBaseline(given, roots) {
    if (given.inline)
        return { baseline: baselineOf(given.input, (0,src/* parseConfig */.o4)(given.input, given.text, Content).value), file: undefined };
    const path = await (0,src/* existingFile */._h)(given.input, given.text, roots);
    const shown = (0,src/* shownPath */.pS)(path, roots);
    const bytes = await (0,src/* readCapped */.EF)(path, MOST_BASELINE_BYTES).catch(cause => {
        throw new src/* InputError */.dz(given.input, `names "${shown}", which cannot be used`, { cause });
    });
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    if (text.trim() === '')
        throw new src/* InputError */.dz(given.input, `names "${shown}", which is empty. It must hold metrics such as {"accuracy": 0.87}.`);
    const content = /\.json$/i.test(path) || /^\s*[{[]/.test(text)
        ? parseJson(given.input, text, shown)
        : (0,src/* parseConfig */.o4)(given.input, text, Content, shown).value;
    return { baseline: baselineOf(given.input, content), file: await (0,src/* judgedFile */.ip)(given.input, path, roots.workspace) };
}
/** Finds metrics in content of any nesting. Throws `InputError` for what cannot be a set of metrics. */
function baselineOf(input, content) {
    const parsed = Content.safeParse(content);
    if (!parsed.success)
        throw new src/* InputError */.dz(input, 'holds no metrics; expected names with numbers, such as {"accuracy": 0.87}');
    const found = parsed.data.kind === 'verdict' || parsed.data.kind === 'error' ? figuresOf(input, parsed.data) : leavesOf(input, parsed.data);
    return { of: metric => valueIn(metric, found) };
}
const Content = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Python writes NaN and Infinity into its JSON. */
function parseJson(input, text, shown) {
    let content;
    try {
        content = (0,src/* parseLenientJson */.Ri)(text);
    }
    catch (cause) {
        throw new src/* InputError */.dz(input, `names "${shown}", which is not JSON`, { cause });
    }
    const key = repeatedKey(text);
    if (key === undefined)
        return content;
    throw new src/* InputError */.dz(input, `names "${shown}", which has the key "${(0,src/* cut */.Jj)(key, 100)}" twice in one object. Keep the one that is meant.`);
}
function figuresOf(input, content) {
    const verdict = src/* VerdictFile */.ID.safeParse(content);
    if (!verdict.success)
        throw new src/* InputError */.dz(input, 'looks like a verdict file, but it does not fit the schema of this release. Make it again with the same release.');
    if (verdict.data.kind === 'error')
        throw new src/* InputError */.dz(input, 'is the verdict file of a run that ended in an error: it holds no metrics');
    return verdict.data.evidence.figures.map(figure => ({ path: figure.id, value: figure.value }));
}
function leavesOf(input, content) {
    const leaves = [];
    const visit = (node, above, depth) => {
        if (depth > DEEPEST_BASELINE)
            throw new src/* InputError */.dz(input, `is nested deeper than ${DEEPEST_BASELINE} levels`);
        const isList = Array.isArray(node);
        for (const [key, value] of isList ? node.entries() : Object.entries({ ...node })) {
            if (!isList)
                leaves.push({ path: `${above}${key}`, value });
            if (typeof value === 'object' && value !== null)
                visit(value, `${above}${key}/`, depth + 1);
        }
    };
    visit(content, '', 1);
    return leaves;
}
/** A metric at the top, or else the only one of that name below: `val/accuracy`, `test: { f1_macro: … }`. */
function valueIn(metric, leaves) {
    const named = leaves.filter(leaf => spelled(leaf.path.split('/').at(-1) ?? '') === metric);
    const top = named.filter(leaf => !leaf.path.includes('/'));
    const [found, second] = top.length > 0 ? top : named;
    if (second !== undefined) {
        const paths = named.slice(0, 5).map(leaf => `"${(0,src/* cut */.Jj)(leaf.path, 100)}"`);
        return { problem: `is there more than once (${paths.join(', ')}; put the one to compare with at the top)` };
    }
    if (found === undefined)
        return { problem: 'is missing' };
    return checked(metric, found.value);
}
function checked(metric, value) {
    if (typeof value === 'string')
        return { problem: `is the text ${JSON.stringify((0,src/* cut */.Jj)(value, 40))}, not a number` };
    if (typeof value !== 'number')
        return { problem: `is ${wordFor(value)}, not a number` };
    const [least, most] = metricNamed(metric).range;
    if (!Number.isFinite(value))
        return { problem: `is ${value}` };
    if (value < least || value > most)
        return { problem: `is ${(0,src/* formatNumber */.ZV)(value)}, which is not between ${least} and ${most}` };
    return { value };
}
function wordFor(value) {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'an object';
}
function spelled(key) {
    return key.trim().toLowerCase().replaceAll('_', '-');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/rules.ts

/** The metrics a gate asks for, in the order of the catalogue. */
function rulesOf(gate) {
    return Object.entries(gate.metrics).flatMap(([name, rule]) => isMetricName(name) && rule !== undefined ? [{ name, metric: metricNamed(name), rule }] : []);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/figures.ts


/**
 * Every metric of the gate with what it was before. What a baseline lacks is left out, and shown as missing only where a change is
 * to be judged. The same ids are read when a verdict serves as a baseline.
 */
function figures_figuresOf(gate, metrics, baseline) {
    return rulesOf(gate).map(({ name, metric, rule }) => {
        const { value, note } = metrics.get(name) ?? { value: undefined };
        const before = baseline?.of(name) ?? { problem: 'is missing' };
        const previous = 'value' in before ? before.value : rule['max-drop'] === undefined ? undefined : null;
        return {
            id: name,
            title: name,
            value: value ?? null,
            better: metric.better,
            unit: 'none',
            ...(previous === undefined ? {} : { previous }),
            ...(note === undefined ? {} : { note: (0,src/* plain */.pj)(note) })
        };
    });
}
/** The output `metrics`: `null` for a metric that does not exist on these rows. */
function metricsJson(gate, metrics) {
    return JSON.stringify(Object.fromEntries(rulesOf(gate).map(({ name }) => [name, metrics.get(name)?.value ?? null])));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/contradictions.ts

/** Parts of a gate that do not go together. */
function refuseContradictions(gate, context) {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    const rules = rulesOf(gate);
    if (!rules.some(({ rule }) => rule.min !== undefined || rule.max !== undefined || rule['max-drop'] !== undefined)) {
        refuse(['metrics'], 'sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"');
        return;
    }
    const [first] = rules;
    const other = rules.find(({ metric }) => metric.kind !== first?.metric.kind);
    if (first !== undefined && other !== undefined) {
        refuse(['metrics', other.name], `is a metric of ${other.metric.kind}, but "${first.name}" is one of ${first.metric.kind}. Use two steps with a gate each`);
    }
    if (gate.threshold !== undefined && gate.columns.prediction !== undefined) {
        refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them');
    }
    if (first?.metric.kind !== 'regression')
        return;
    for (const key of ['positive', 'threshold']) {
        if (gate[key] !== undefined)
            refuse([key], `is for classes, but "${first.name}" is a metric of regression. Remove it`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/rule.ts


const HOW_TO_WRITE_A_DROP = 'expected a number of at least 0 such as 0.02, or a percentage such as 2%';
const MaxDrop = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).transform((written, context) => {
    const share = typeof written === 'string' ? (0,src/* shareOfPercent */.Eo)(written) : undefined;
    if (share !== undefined)
        return { amount: share, relative: true };
    if (typeof written === 'number' && written >= 0)
        return { amount: written, relative: false };
    context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_DROP });
    return core/* NEVER */.tm;
});
const Bounds = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().optional().describe('The least value that passes'),
    max: schemas/* number */.aig().optional().describe('The largest value that passes'),
    'max-drop': MaxDrop.optional().describe('By how much it may be worse (lower or higher, as it is) than the baseline: an amount such as 0.02, or a percentage of it such as 2%'),
    severity: src/* Severity */.AI.default('critical').describe('`critical` decides, `warning` annotates, `info` reports')
});
/** What a gate may ask of one metric. */
function ruleOf(metric) {
    return Bounds.superRefine((rule, context) => refuseImpossibleBounds(metric, rule, context)).describe(`${metric.title} (${metric.better} is better)`);
}
/** Bounds that nothing or everything would meet: mistakes in writing, such as 85 for 0.85. */
function refuseImpossibleBounds(metric, rule, context) {
    const refuse = (key, message) => context.addIssue({ code: 'custom', path: [key], message });
    const [least, most] = metric.range;
    for (const key of ['min', 'max']) {
        const bound = rule[key];
        if (bound === undefined || (bound >= least && bound <= most))
            continue;
        const percent = most === 1 && bound > 1 && bound <= 100 ? `; write ${(0,src/* formatNumber */.ZV)(bound / 100)}` : '';
        refuse(key, `is ${bound}, but this metric lies between ${least} and ${most}${percent}`);
    }
    const { min, max, 'max-drop': drop } = rule;
    if (min !== undefined && max !== undefined && min > max)
        refuse('min', `is ${min}, which is more than "max" (${max}): nothing could pass`);
    if (drop === undefined)
        return;
    const bounded = drop.relative ? metric.better === 'higher' && least === 0 : Number.isFinite(most - least);
    const written = drop.relative ? `${(0,src/* formatNumber */.ZV)(drop.amount * 100)}%` : String(drop.amount);
    if (bounded && drop.amount >= (drop.relative ? 1 : most - least)) {
        refuse('max-drop', `is ${written}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`);
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/schema.ts



const Metrics = schemas/* strictObject */.rej(Object.fromEntries(METRIC_NAMES.map(name => [name, ruleOf(metricNamed(name)).optional()])));
const Name = schemas/* string */.YjP().min(1).max(200);
/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
const Shape = schemas/* strictObject */.rej({
    title: Name.optional().describe('Heading of the verdict'),
    metrics: Metrics.describe('Bounds by metric. A metric without bounds is reported and not judged'),
    columns: schemas/* strictObject */.rej({
        id: Name.nullable()
            .optional()
            .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
        label: Name.default('label').describe('Column of what is true'),
        prediction: Name.optional().describe('Column of what the model says. Default `prediction`, or else made of the score and the threshold'),
        score: Name.optional().describe('Column of the score of the positive class. Default `score`'),
        group: Name.nullable()
            .optional()
            .describe('Column that divides the rows; metrics are listed by group. Default `group` where there is one; `null` for none')
    })
        .prefault({})
        .describe('What the columns are called'),
    positive: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
        .optional()
        .describe('The positive class, written as in the data. Default 1 (against 0 or -1) or true'),
    threshold: schemas/* number */.aig()
        .min(0)
        .max(1)
        .optional()
        .describe('A score of at least this makes the prediction the positive class, in place of a column of predictions'),
    'min-rows': schemas/* int */.Whr().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive')
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/gate.ts


/** What a model has to reach. The smallest gate is `metrics: { accuracy: { min: 0.85 } }`. */
const Gate = Shape.superRefine(refuseContradictions).describe('Gauntlet model gate');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/judge.ts


/**
 * One check for each bound.
 *
 * A bound holds only where a comparison says so: a metric that does not exist on these rows is inconclusive, and so is
 * everything below `min-rows`; a baseline without the metric, or with one that is no number, fails.
 */
function judge(gate, evidence) {
    const least = gate.value['min-rows'];
    const tooFew = least !== undefined && evidence.rows < least ? least : undefined;
    const checks = rulesOf(gate.value).flatMap(rule => BOUNDS.filter(bound => rule.rule[bound] !== undefined).map(bound => metricCheck(gate, rule, bound, evidence, tooFew)));
    return least === undefined ? checks : [rowCheck(gate, evidence.rows, least), ...checks];
}
/** The worst value that a `max-drop` lets through. A percentage is one of the baseline's absolute value: a metric may be negative. */
function worstAllowed(metric, previous, drop) {
    const allowed = drop.relative ? drop.amount * Math.abs(previous) : drop.amount;
    return metric.better === 'higher' ? previous - allowed : previous + allowed;
}
const BOUNDS = ['min', 'max', 'max-drop'];
function metricCheck(gate, { name, metric, rule }, bound, evidence, tooFew) {
    const measured = evidence.metrics.get(name) ?? { value: undefined, note: 'it was not measured' };
    const limit = limitOf(name, metric, rule, bound, evidence.baseline);
    const finding = 'problem' in limit
        ? { outcome: 'fail', observed: shownValue(measured), expected: limit.expected, message: limit.problem }
        : compared(name, measured, limit);
    const result = tooFew === undefined ? finding : notJudged(name, measured, finding.expected, evidence.rows, tooFew);
    const location = gate.locate(['metrics', name, bound]);
    return {
        id: `${name}-${bound}`,
        title: TITLES[bound](name, metric),
        severity: rule.severity,
        ...result,
        ...(measured.value === undefined ? {} : { value: measured.value }),
        ...(location === undefined ? {} : { location }),
        ...(result.outcome === 'pass' || evidence.reproduce === undefined ? {} : { reproduce: evidence.reproduce })
    };
}
function limitOf(name, metric, rule, bound, baseline) {
    if (bound === 'min')
        return { at: rule.min ?? Number.NaN, side: 'least' };
    if (bound === 'max')
        return { at: rule.max ?? Number.NaN, side: 'most' };
    const drop = rule['max-drop'] ?? { amount: Number.NaN, relative: false };
    const margin = drop.relative ? `${(0,src/* formatNumber */.ZV)(drop.amount * 100)}%` : (0,src/* formatNumber */.ZV)(drop.amount);
    const words = metric.better === 'higher' ? 'less' : 'more';
    const previous = baseline?.of(name) ?? { problem: 'is missing' };
    if ('problem' in previous) {
        return {
            problem: (0,src/* plain */.pj)(`The baseline's ${name} ${previous.problem}, so a change cannot be judged.`),
            expected: `at most ${margin} ${words} than a baseline that has ${name}`
        };
    }
    return {
        at: worstAllowed(metric, previous.value, drop),
        side: metric.better === 'higher' ? 'least' : 'most',
        origin: `the baseline is ${(0,src/* formatNumber */.ZV)(previous.value)}, and it may get worse by ${margin}`
    };
}
function compared(name, measured, { at, side, origin }) {
    const because = origin === undefined ? '' : ` (${origin})`;
    const { value } = measured;
    if (value === undefined) {
        const expected = `at ${side} ${(0,src/* formatNumber */.ZV)(at)}${because}`;
        return {
            outcome: 'inconclusive',
            observed: 'undefined',
            expected,
            message: (0,src/* plain */.pj)(`${name} could not be computed: ${measured.note ?? 'no reason is known'}.`)
        };
    }
    const [found, bound] = [toTwelveDigits(value), toTwelveDigits(at)];
    const [shown, limit] = (0,src/* formatApart */.Wq)(found, bound);
    const holds = side === 'least' ? found >= bound : found <= bound;
    const relation = holds ? `at ${side}` : side === 'least' ? 'below' : 'above';
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: shown,
        expected: `at ${side} ${limit}${because}`,
        message: (0,src/* plain */.pj)(`${name} is ${shown}, ${relation} ${limit}${because}.${measured.note === undefined ? '' : ` Note: ${measured.note}.`}`)
    };
}
/** So that rounding never decides: 0.87 less 0.02 is 0.85, and not a hair more. */
function toTwelveDigits(value) {
    return Number(value.toPrecision(12));
}
function notJudged(name, measured, expected, rows, least) {
    const message = `${name} is ${shownValue(measured)} on ${(0,src/* counted */.hS)(rows, 'row')}, and below ${(0,src/* formatNumber */.ZV)(least)} nothing is judged.`;
    return { outcome: 'inconclusive', observed: shownValue(measured), expected, message };
}
function rowCheck(gate, rows, least) {
    const location = gate.locate(['min-rows']);
    const enough = rows >= least;
    return {
        id: 'min-rows',
        title: 'enough rows to judge',
        severity: 'critical',
        outcome: enough ? 'pass' : 'inconclusive',
        observed: (0,src/* formatNumber */.ZV)(rows),
        expected: `at least ${(0,src/* formatNumber */.ZV)(least)}`,
        value: rows,
        message: enough
            ? `The data has ${(0,src/* counted */.hS)(rows, 'row')}, at least ${(0,src/* formatNumber */.ZV)(least)}.`
            : `The data has ${(0,src/* counted */.hS)(rows, 'row')}; at least ${(0,src/* formatNumber */.ZV)(least)} are needed to judge.`,
        ...(location === undefined ? {} : { location })
    };
}
const TITLES = {
    min: (name, metric) => `${name}: ${metric.title}`,
    max: (name, metric) => `${name}: ${metric.title}`,
    'max-drop': (name, metric) => `${name} against the baseline: ${metric.title}`
};
function shownValue({ value }) {
    return value === undefined ? 'undefined' : (0,src/* formatNumber */.ZV)(value);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/examples.ts
/** The examples at some rows, in the order given: a slice, or a resample when rows repeat. */
function classExamplesAt(examples, rows) {
    const { classes, positive, actual, predicted, score } = examples;
    return {
        rows: rows.length,
        classes,
        positive,
        actual: rows.map(row => actual[row] ?? -1),
        predicted: predicted && rows.map(row => predicted[row] ?? -1),
        score: score && numbersAt(score, rows)
    };
}
/** The same for regression. */
function valueExamplesAt({ actual, predicted }, rows) {
    return { rows: rows.length, actual: numbersAt(actual, rows), predicted: numbersAt(predicted, rows) };
}
function numbersAt(values, rows) {
    const picked = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        picked[index] = values[rows[index] ?? -1] ?? Number.NaN;
    return picked;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/value-examples.ts



/** Turns columns into examples for the metrics of regression. Text, booleans, missing and infinite values are refused. */
function valueExamplesOf({ rows, names, label, prediction }) {
    if (prediction === undefined)
        throw new Error('Could not compare numbers: there are no predictions');
    return { rows, actual: finite(label, names.label), predicted: finite(prediction, names.prediction) };
}
function finite(column, name) {
    if (column.kind !== 'number') {
        throw new src/* InputError */.dz('predictions', `holds ${kindWord(column.kind)} in column "${name}", where rmse, mae and r2 need numbers. For classes there is accuracy or f1-macro.`);
    }
    refuseMissing(column, name);
    const row = column.values.findIndex(value => !Number.isFinite(value));
    if (row === -1)
        return column.values;
    throw new src/* InputError */.dz('predictions', `has ${column.values[row]} in column "${name}", row ${row + 1}, where a finite number is needed. Did the model diverge?`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/plan.ts



const DEFAULT_THRESHOLD = 0.5;
/**
 * Decides which of the columns that are there a gate needs. Columns nobody asks for are not read, so that what is wrong with
 * them is nobody's problem.
 */
function planReading(gate, available) {
    const rules = rulesOf(gate);
    const { columns } = gate;
    const has = (name) => available.includes(name);
    const needed = (role, name) => (has(name) ? name : missing(role, name, available));
    const ifThere = (role, name) => {
        if (name === null)
            return undefined;
        if (name !== undefined)
            return needed(role, name);
        return has(role) ? role : undefined;
    };
    const classification = rules.some(({ metric }) => metric.kind === 'classification');
    const wantsPrediction = rules.some(({ metric }) => metric.needs === 'prediction');
    const wantsScore = rules.some(({ metric }) => metric.needs === 'score');
    const score = columns.score ?? 'score';
    const prediction = columns.prediction ?? 'prediction';
    const fromScore = gate.threshold !== undefined ||
        (wantsPrediction && classification && columns.prediction === undefined && !has(prediction) && has(score));
    return {
        id: ifThere('id', columns.id),
        label: needed('label', columns.label),
        prediction: fromScore || !(wantsPrediction || columns.prediction !== undefined) ? undefined : needed('prediction', prediction),
        score: fromScore || wantsScore || columns.score !== undefined ? needed('score', score) : undefined,
        group: ifThere('group', columns.group),
        threshold: fromScore ? (gate.threshold ?? DEFAULT_THRESHOLD) : undefined
    };
}
/** What the examples of classification have to satisfy for this gate. */
function classSettings(gate, plan) {
    const binary = rulesOf(gate).filter(({ metric }) => metric.kind === 'classification' && metric.binary);
    const probability = rulesOf(gate).filter(({ metric }) => metric.kind === 'classification' && metric.probability);
    return {
        positive: gate.positive,
        threshold: plan.threshold,
        binaryMetrics: binary.map(({ name }) => name),
        probabilityMetrics: probability.map(({ name }) => name)
    };
}
function missing(role, name, available) {
    const meant = (0,src/* nearest */.pA)(name, available) ?? available.find(column => column.toLowerCase().includes(role)) ?? `the ${role} column`;
    const more = available.length > 30 ? ` and ${available.length - 30} more` : '';
    const problem = `has no column "${name}" for the ${role}; it has ${listed(available.slice(0, 30))}${more}`;
    throw new src/* InputError */.dz('predictions', `${problem}. Name it in the gate: "columns: { ${role}: ${meant} }".`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/measure.ts





function examplesOf(gate, plan, predictions) {
    if (rulesOf(gate).some(({ metric }) => metric.kind === 'regression'))
        return { kind: 'regression', of: valueExamplesOf(predictions) };
    return { kind: 'classification', of: classExamplesOf(predictions, classSettings(gate, plan)) };
}
/** Every metric that a gate names. */
function measureAll(gate, examples) {
    const found = new Map();
    for (const { name, metric } of rulesOf(gate)) {
        if (metric.kind === 'classification' && examples.kind === 'classification')
            found.set(name, metric.measure(examples.of));
        if (metric.kind === 'regression' && examples.kind === 'regression')
            found.set(name, metric.measure(examples.of));
    }
    return found;
}
function examplesAt(examples, rows) {
    if (examples.kind === 'regression')
        return { kind: 'regression', of: valueExamplesAt(examples.of, rows) };
    return { kind: 'classification', of: classExamplesAt(examples.of, rows) };
}

;// CONCATENATED MODULE: ./packages/stats/src/histogram.ts
/**
 * Counts values in `bins` bars of equal width between `least` and `most` (numpy's convention for the ends).
 *
 * Values outside are not counted, nor is NaN. When `least` equals `most` there is one bar of no width.
 */
function histogram(values, least, most, bins) {
    if (!(Number.isFinite(least) && Number.isFinite(most) && least <= most))
        throw new RangeError(`A histogram cannot reach from ${least} to ${most}`);
    const bars = least === most ? 1 : bins;
    // A weighted mean of the ends, because the width of the widest range would overflow.
    const edge = (index) => (index === bars ? most : least * (1 - index / bars) + most * (index / bars));
    const counts = new Float64Array(bars);
    for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? Number.NaN;
        if (!(value >= least && value <= most))
            continue;
        const bar = barOf(value, edge, bars);
        counts[bar] = (counts[bar] ?? 0) + 1;
    }
    return Array.from(counts, (count, bar) => ({ from: edge(bar), to: edge(bar + 1), count }));
}
/** The estimate by division can be one off at an edge; the edges decide. */
function barOf(value, edge, bars) {
    const share = (value / 2 - edge(0) / 2) / (edge(bars) / 2 - edge(0) / 2);
    let bar = Number.isFinite(share) ? Math.min(bars - 1, Math.floor(share * bars)) : 0;
    while (bar > 0 && value < edge(bar))
        bar--;
    while (bar < bars - 1 && value >= edge(bar + 1))
        bar++;
    return bar;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/charts.ts




const BARS = 20;
/** Counts of actual against predicted class. */
function confusionChart({ classes, counts }) {
    const points = counts.flatMap((row, actual) => row.map((count, predicted) => ({ x: className(classes[predicted]), y: className(classes[actual]), value: count })));
    return {
        id: 'confusion',
        title: 'Confusion matrix',
        kind: 'heatmap',
        x: { title: 'predicted', type: 'category' },
        y: { title: 'actual', type: 'category' },
        series: [{ name: 'rows', points }],
        rules: []
    };
}
/** Undefined where only one class occurs. */
function rocChart(examples) {
    const curve = rocCurve(examples).map(point => ({ x: point.falsePositiveRate, y: point.truePositiveRate }));
    if (curve.length === 0)
        return undefined;
    return {
        id: 'roc',
        title: `ROC curve, area ${(0,src/* formatNumber */.ZV)(rocAuc(examples).value ?? Number.NaN, 4)}`,
        kind: 'line',
        x: { title: 'false positive rate', type: 'number' },
        y: { title: 'true positive rate', type: 'number' },
        series: [
            { name: 'model', points: curve },
            {
                name: 'chance',
                points: [
                    { x: 0, y: 0 },
                    { x: 1, y: 1 }
                ]
            }
        ],
        rules: []
    };
}
/** How the scores of the two classes are spread; over [0, 1] when all of them lie in it. */
function scoreChart(examples) {
    const { positives, negatives } = scoresByClass(examples);
    if (examples.rows === 0)
        return undefined;
    const least = Math.min(positives[0] ?? Number.POSITIVE_INFINITY, negatives[0] ?? Number.POSITIVE_INFINITY);
    const most = Math.max(positives.at(-1) ?? Number.NEGATIVE_INFINITY, negatives.at(-1) ?? Number.NEGATIVE_INFINITY);
    const [from, to] = least >= 0 && most <= 1 ? [0, 1] : [least, most];
    const positive = className(examples.classes[examples.positive ?? -1]);
    return {
        id: 'scores',
        title: 'Scores by class',
        kind: 'bar',
        x: { title: 'score', type: 'category' },
        y: { title: 'rows', type: 'number' },
        series: [
            { name: `not ${positive}`, points: bars(negatives, from, to) },
            { name: positive, points: bars(positives, from, to) }
        ],
        rules: []
    };
}
/** How far the predictions are off, and on which side. */
function errorChart({ actual, predicted }) {
    const errors = predicted.map((value, row) => value - (actual[row] ?? Number.NaN)).sort();
    const [least, most] = [errors[0], errors.at(-1)];
    if (least === undefined || most === undefined || !Number.isFinite(least) || !Number.isFinite(most))
        return undefined;
    return {
        id: 'errors',
        title: 'Errors of the predictions',
        kind: 'bar',
        x: { title: 'prediction − label', type: 'category' },
        y: { title: 'rows', type: 'number' },
        series: [{ name: 'rows', points: bars(errors, least, most) }],
        rules: []
    };
}
function bars(values, least, most) {
    const bins = histogram(values, least, most, BARS);
    const edges = [...bins.map(({ from }) => from), most];
    const digits = DIGITS.find(count => new Set(edges.map(edge => (0,src/* formatNumber */.ZV)(edge, count))).size === new Set(edges).size) ?? 17;
    return bins.map(({ from, to, count }) => ({ x: `${(0,src/* formatNumber */.ZV)(from, digits)} to ${(0,src/* formatNumber */.ZV)(to, digits)}`, y: count }));
}
/** As few as tell the ends of all bars apart: bars of the same name would be drawn as one. */
const DIGITS = [3, 4, 5, 6, 8, 10, 12, 14, 16];

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/confusion.ts


/** A larger matrix is one that nobody reads. */
const MOST_CLASSES = 20;
/** The confusion matrix over the classes that occur, or undefined when they are more than `MOST_CLASSES`. */
function confusionOf(examples) {
    const { classes, actual, predicted, rows } = examples;
    if (predicted === undefined)
        return undefined;
    const tally = tallyOf(examples);
    const codes = Array.from(classes.keys()).filter(code => (tally.actual[code] ?? 0) + (tally.predicted[code] ?? 0) > 0);
    if (codes.length > MOST_CLASSES)
        return undefined;
    const place = new Int32Array(classes.length);
    for (const [index, code] of codes.entries())
        place[code] = index;
    const cells = new Float64Array(codes.length ** 2);
    for (let row = 0; row < rows; row++) {
        const cell = (place[actual[row] ?? 0] ?? 0) * codes.length + (place[predicted[row] ?? 0] ?? 0);
        cells[cell] = (cells[cell] ?? 0) + 1;
    }
    return {
        classes: codes.map(code => classes[code] ?? ''),
        counts: codes.map((_, index) => Array.from(cells.subarray(index * codes.length, (index + 1) * codes.length)))
    };
}
function confusionTable({ classes, counts }) {
    return {
        id: 'confusion',
        title: 'Confusion matrix: rows by actual class, columns by predicted class',
        columns: [{ title: 'actual', align: 'left' }, ...classes.map(label => ({ title: className(label), align: 'right' }))],
        rows: classes.map((label, index) => [className(label), ...(counts[index] ?? [])])
    };
}
/** For many classes: which ones are taken for which, the most frequent first. */
function frequentConfusions(examples, most = 20) {
    const { classes, actual, predicted, rows } = examples;
    if (predicted === undefined)
        return undefined;
    const counts = new Map();
    for (let row = 0; row < rows; row++) {
        if (actual[row] === predicted[row])
            continue;
        const pair = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const first = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, most);
    return {
        id: 'confusion',
        title: `Most frequent confusions (of ${classes.length} classes)`,
        columns: [
            { title: 'actual', align: 'left' },
            { title: 'predicted', align: 'left' },
            { title: 'rows', align: 'right' }
        ],
        rows: first.map(([pair, count]) => [
            className(classes[Math.floor(pair / classes.length)]),
            className(classes[pair % classes.length]),
            count
        ])
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/groups.ts



/** More groups than this do not make a table that anybody reads. */
const MOST_GROUPS = 50;
/** The gate's metrics on the rows of each group, the largest groups first. For reading: groups are not judged. */
function groupTable(gate, examples, group) {
    const { groups, total } = largestGroups(group, MOST_GROUPS);
    const names = rulesOf(gate).map(({ name }) => name);
    return {
        id: 'groups',
        title: total > groups.length ? `Metrics by group (the largest ${groups.length} of ${(0,src/* formatNumber */.ZV)(total)})` : 'Metrics by group',
        columns: [
            { title: 'group', align: 'left' },
            { title: 'rows', align: 'right' },
            ...names.map(title => ({ title, align: 'right' }))
        ],
        rows: groups.map(({ name, rows }) => {
            const metrics = measureAll(gate, examplesAt(examples, rows));
            return [(0,src/* plain */.pj)(name, 200), rows.length, ...names.map(metric => metrics.get(metric)?.value ?? 'undefined')];
        })
    };
}
/** The rows of the groups that have most of them. Rows without a group make one of their own. */
function largestGroups({ codes, categories }, most) {
    const counts = new Int32Array(categories.length + 1);
    for (const code of codes)
        counts[code + 1] = (counts[code + 1] ?? 0) + 1;
    const occurring = Array.from(counts.keys()).filter(place => (counts[place] ?? 0) > 0);
    const largest = occurring.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, most);
    const groups = new Map(largest.map(place => [
        place - 1,
        { name: place === 0 ? '(none)' : String(categories[place - 1]), rows: new Int32Array(counts[place] ?? 0), filled: 0 }
    ]));
    for (const [row, code] of codes.entries()) {
        const group = groups.get(code);
        if (group !== undefined)
            group.rows[group.filled++] = row;
    }
    return { groups: [...groups.values()], total: occurring.length };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/present.ts




/** What is worth showing beside the checks: numbers with their predecessors, who is taken for whom, how scores separate. */
function present(gate, { predictions, examples, metrics, baseline }) {
    const confusion = examples.kind === 'classification' ? confusionOf(examples.of) : undefined;
    const scored = examples.kind === 'classification' && examples.of.score !== undefined && examples.of.positive !== undefined ? examples.of : undefined;
    const many = examples.kind === 'classification' && confusion === undefined ? frequentConfusions(examples.of) : undefined;
    return {
        figures: figures_figuresOf(gate, metrics, baseline),
        tables: [confusion && confusionTable(confusion), many, predictions.group && groupTable(gate, examples, predictions.group)].filter(isThere),
        charts: [
            confusion && confusionChart(confusion),
            scored && rocChart(scored),
            scored && scoreChart(scored),
            examples.kind === 'regression' ? errorChart(examples.of) : undefined
        ].filter(isThere)
    };
}
function isThere(value) {
    return value !== undefined;
}

// EXTERNAL MODULE: ./packages/tables/src/index.ts + 21 modules
var tables_src = __webpack_require__(91974);
;// CONCATENATED MODULE: ./packages/evaluation/src/column-builder.ts
const FIRST_SIZE = 1024;
/** Collects numbers batch by batch into one typed array. `null` becomes NaN. */
class NumberBuilder {
    #values = new Float64Array(FIRST_SIZE);
    #length = 0;
    add(value) {
        if (this.#length === this.#values.length) {
            const larger = new Float64Array(this.#length * 2);
            larger.set(this.#values);
            this.#values = larger;
        }
        this.#values[this.#length++] = value ?? Number.NaN;
    }
    build() {
        return { kind: 'number', values: this.#values.slice(0, this.#length) };
    }
}
/** Collects text or booleans batch by batch, each distinct value once. `null` becomes the code −1. */
class CategoryBuilder {
    #kind;
    #codeOf = new Map();
    #codes = new Int32Array(FIRST_SIZE);
    #length = 0;
    constructor(kind) {
        this.#kind = kind;
    }
    add(value) {
        if (this.#length === this.#codes.length) {
            const larger = new Int32Array(this.#length * 2);
            larger.set(this.#codes);
            this.#codes = larger;
        }
        this.#codes[this.#length++] = value === null ? -1 : this.#code(value);
    }
    build() {
        return { kind: this.#kind, codes: this.#codes.slice(0, this.#length), categories: [...this.#codeOf.keys()] };
    }
    #code(value) {
        const known = this.#codeOf.get(value);
        if (known !== undefined)
            return known;
        const code = this.#codeOf.size;
        this.#codeOf.set(value, code);
        return code;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/repeated-ids.ts


/** Refuses ids that stand in more than one row, compared as they are written where the files have no types of their own. */
async function refuseRepeatedIds(table, id, rows, open) {
    // Equal text is equal as any type, so that only what seems to repeat is read again as it is written: `1e1` is not the id `10`.
    if ((await repetitions(table, id)) === 0)
        return;
    const written = await open(new Map([[id, 'string']]));
    try {
        await refuseWritten(written, id, rows);
    }
    finally {
        written.close();
    }
}
async function refuseWritten(table, id, rows) {
    const extra = await repetitions(table, id);
    if (extra === 0)
        return;
    // Rows, not ids: an id may name a person, and the log may be public.
    const [first] = await table.rows(`WITH numbered AS (SELECT ${table.dialect.identifier(id)} AS id, row_number() OVER () AS row FROM ${tables_src/* TABLE */.Bt})
SELECT min(row) AS first, max(row) AS last FROM numbered GROUP BY id HAVING count(*) > 1 ORDER BY 1 LIMIT 1`, 1);
    const where = first === undefined ? '' : `; rows ${first.first} and ${first.last} have the same`;
    const problem = `has duplicate ids: ${(0,src/* formatNumber */.ZV)(extra)} of ${(0,src/* counted */.hS)(rows, 'row')} repeat an earlier value of "${id}"${where}`;
    throw new src/* InputError */.dz('predictions', `${problem}. An example that is there twice counts twice: drop the repetitions. ${OTHER_ID}`);
}
/** How many rows have the id of an earlier row. */
async function repetitions(table, id) {
    const column = table.columns.find(({ name }) => name === id);
    if (column === undefined)
        return 0;
    const [found] = await table.rows(table.dialect.repeated(tables_src/* TABLE */.Bt, [column]), 1);
    return Number(found?.extra ?? 0);
}
/** The way out for ids that do not name rows. */
const OTHER_ID = 'If another column names the rows, or none does, write "columns: { id: … }" into the gate, with null for none.';

;// CONCATENATED MODULE: ./packages/evaluation/src/read-predictions.ts





const INPUT = 'predictions';
/**
 * Reads predictions from files of one format into typed arrays. `plan` is told which columns there are and says which to read.
 *
 * Throws `InputError` for no rows, columns that are empty or neither text, numbers nor booleans, whole numbers that a float64 would
 * confuse, and ids that are missing or repeat as they are written.
 */
async function readPredictions(files, plan, roots, signal) {
    const watched = await (0,tables_src/* watchFiles */.NT)(files);
    const open = declared => (0,tables_src/* openTable */.RT)({ input: INPUT, files, workspace: roots.workspace, declared }, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) });
    const table = await open(new Map());
    try {
        const columns = plan(table.columns.map(column => column.name));
        await refuseUnusable(table, columns, open);
        const [predictions, judged] = await Promise.all([load(table, columns), (0,tables_src/* judgedFiles */.XY)(INPUT, files, roots)]);
        await (0,tables_src/* refuseChanged */.dT)(watched, roots);
        return { predictions, plan: columns, files: judged, engine: table.engine };
    }
    finally {
        table.close();
    }
}
/** What can be said of the columns without reading them into memory: one scan, and another one for repeated ids. */
async function refuseUnusable(table, columns, open) {
    const quote = table.dialect.identifier;
    const values = await table.scan(known => {
        const wholes = numbersRead(columns).filter(name => typeOf(known, name)?.type === 'integer');
        const extremes = wholes.flatMap((name) => [
            { key: `least ${name}`, sql: `min(${quote(name)})` },
            { key: `most ${name}`, sql: `max(${quote(name)})` }
        ]);
        const ids = columns.id === undefined ? [] : [{ key: 'ids', sql: `count(${quote(columns.id)})` }];
        const filled = numbersRead(columns).map((name) => ({ key: `filled ${name}`, sql: `count(${quote(name)})` }));
        return [{ key: 'rows', sql: 'count(*)' }, ...ids, ...filled, ...extremes];
    });
    const rows = Number(values.get('rows'));
    if (rows === 0)
        throw new src/* InputError */.dz(INPUT, 'holds no rows. Did the step that writes it fail, or filter everything out?');
    for (const role of ['label', 'prediction', 'score']) {
        const name = columns[role];
        if (name !== undefined && values.get(`filled ${name}`) === 0)
            throw new src/* InputError */.dz(INPUT, `has nothing in column "${name}": no row has a ${role}. Did the step that writes it fail?`);
    }
    for (const name of numbersRead(columns))
        refuseLargeIntegers(name, [values.get(`least ${name}`), values.get(`most ${name}`)]);
    if (columns.id === undefined)
        return;
    const missing = rows - Number(values.get('ids'));
    if (missing > 0)
        throw new src/* InputError */.dz(INPUT, `has ${(0,src/* counted */.hS)(missing, 'row')} without a value in "${columns.id}", which names the rows. ${OTHER_ID}`);
    await refuseRepeatedIds(table, columns.id, rows, open);
}
/** Above 2^53 neighbouring whole numbers become the same float64, so that two labels would be one. They do not come as numbers. */
function refuseLargeIntegers(name, extremes) {
    const large = extremes.find(value => value !== undefined && value !== null && !Number.isSafeInteger(value));
    if (large === undefined)
        return;
    throw new src/* InputError */.dz(INPUT, `has ${large} in column "${name}", ${BEYOND_EXACT}`);
}
async function load(table, columns) {
    const label = loader(table, columns.label);
    const prediction = columns.prediction === undefined ? undefined : loader(table, columns.prediction);
    const score = columns.score === undefined ? undefined : numberLoader(table, columns.score);
    const group = columns.group === undefined ? undefined : textLoader(table, columns.group);
    const loaders = [label, prediction, score, group].filter(one => one !== undefined);
    let rows = 0;
    for await (const batch of table.batches(`SELECT ${loaders.map(one => one.sql).join(', ')} FROM ${tables_src/* TABLE */.Bt}`)) {
        rows += batch[0]?.length ?? 0;
        for (const [index, one] of loaders.entries())
            for (const value of batch[index] ?? [])
                one.add(value);
    }
    return {
        rows,
        names: { label: columns.label, prediction: columns.prediction ?? 'prediction', score: columns.score ?? 'score' },
        label: label.build(),
        prediction: prediction?.build(),
        score: score?.build().values,
        group: group?.build()
    };
}
function loader(table, name) {
    const column = typeOf(table.columns, name);
    if (column !== undefined && (0,tables_src/* isNumeric */.kf)(column.type))
        return numberLoader(table, name);
    if (column?.type === 'string')
        return textLoader(table, name);
    if (column?.type !== 'boolean') {
        throw new src/* InputError */.dz(INPUT, `${holds(column, name)}; labels and predictions are text, numbers or booleans. Convert them in a step before.`);
    }
    const builder = new CategoryBuilder('boolean');
    return {
        sql: table.dialect.identifier(name),
        add: value => builder.add(typeof value === 'boolean' ? value : null),
        build: () => builder.build()
    };
}
function numberLoader(table, name) {
    const column = typeOf(table.columns, name);
    if (column === undefined || !(0,tables_src/* isNumeric */.kf)(column.type)) {
        throw new src/* InputError */.dz(INPUT, `${holds(column, name)}, where numbers are needed. Is it the right column? Name another one in the gate under "columns".`);
    }
    const builder = new NumberBuilder();
    return {
        sql: `CAST(${table.dialect.identifier(name)} AS DOUBLE)`,
        add: (value) => builder.add(typeof value === 'number' ? value : null),
        build: () => builder.build()
    };
}
function textLoader(table, name) {
    const builder = new CategoryBuilder('text');
    return {
        sql: table.dialect.asText(table.dialect.identifier(name)),
        add: (value) => builder.add(typeof value === 'string' ? value : null),
        build: () => builder.build()
    };
}
function numbersRead({ label, prediction, score }) {
    return [label, prediction, score].filter(name => name !== undefined);
}
function holds(column, name) {
    return `holds values of type ${column?.engineType ?? 'unknown'} in column "${name}"`;
}
function typeOf(columns, name) {
    return columns.find(column => column.name === name);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/index.ts
















/***/ })

};
