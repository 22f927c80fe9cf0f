export const id = 747;
export const ids = [747];
export const modules = {

/***/ 28747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uf: () => (/* reexport */ Comparison),
  iD: () => (/* reexport */ Gate),
  Rt: () => (/* reexport */ compareAll),
  aG: () => (/* reexport */ deltasJson),
  Li: () => (/* reexport */ examplesOf),
  Go: () => (/* reexport */ isOfCounts),
  S4: () => (/* reexport */ judge),
  tk: () => (/* reexport */ judgeComparison),
  tL: () => (/* reexport */ measureAll),
  us: () => (/* reexport */ metricsJson),
  Ps: () => (/* reexport */ metricsOf),
  cF: () => (/* reexport */ pairOf),
  ES: () => (/* reexport */ parseMargin),
  gA: () => (/* reexport */ planReading),
  Eb: () => (/* reexport */ present),
  xG: () => (/* reexport */ presentComparison),
  mF: () => (/* reexport */ readBaseline),
  R_: () => (/* reexport */ readPredictions),
  wU: () => (/* reexport */ readSide),
  sl: () => (/* reexport */ refuseWideMargin),
  fD: () => (/* reexport */ rulesOf)
});

// UNUSED EXPORTS: METRIC_NAMES, baselineOf, catalogue, classExamplesAt, classExamplesOf, isMetricName, metricNamed, predictionsFrom, valueExamplesAt, valueExamplesOf, verdictOf

// EXTERNAL MODULE: ./packages/core/src/index.ts + 52 modules
var src = __webpack_require__(1400);
// EXTERNAL MODULE: ./packages/stats/src/index.ts + 31 modules
var stats_src = __webpack_require__(67455);
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
const accuracy = ({ hits, rows }) => {
    if (rows === 0)
        return undefinedBecause('there are no rows');
    return measured((0,stats_src/* sum */.cz)(hits.length, code => at(hits, code)) / rows);
};
/** The ratio of the positive class. 0 where it is 0/0, as scikit-learn counts it. */
function ofPositive(ratio) {
    return (tally, { positive, classes }) => {
        if (tally.rows === 0)
            return undefinedBecause('there are no rows');
        if (positive === undefined)
            return undefinedBecause('the positive class is not known');
        return measured(share(ratio.of(tally, positive)), illDefined(ratio, tally, [positive], classes));
    };
}
/** The plain mean of the ratio over every class that occurs among labels or predictions. */
function macro(ratio) {
    return (tally, { classes }) => {
        if (tally.rows === 0)
            return undefinedBecause('there are no rows');
        const codes = occurring(tally);
        const total = (0,stats_src/* sum */.cz)(codes.length, index => share(ratio.of(tally, codes[index] ?? -1)));
        return measured(total / codes.length, illDefined(ratio, tally, codes, classes));
    };
}
/** The mean of the ratio over classes, each weighted by its number of labels. */
function weighted(ratio) {
    return (tally, { classes }) => {
        if (tally.rows === 0)
            return undefinedBecause('there are no rows');
        const total = (0,stats_src/* sum */.cz)(tally.actual.length, code => at(tally.actual, code) * share(ratio.of(tally, code)));
        return measured(total / tally.rows, illDefined(ratio, tally, occurring(tally), classes));
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
function logLoss(examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    return measured((0,stats_src/* mean */.i2)(examples.rows, rowLosses(examples)));
}
/** −ln(probability given to the class that came true), of one row. */
function rowLosses({ actual, score, positive }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not compute the log loss: there is no score, or no positive class');
    return row => {
        const probability = score[row] ?? Number.NaN;
        return -Math.log(clipped(actual[row] === positive ? probability : 1 - probability));
    };
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
    return measured(Math.sqrt((0,stats_src/* mean */.i2)(examples.rows, row => errorAt(examples, row) ** 2)));
}
/** Mean absolute error, in the unit of the label. */
function mae(examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    return measured((0,stats_src/* mean */.i2)(examples.rows, row => Math.abs(errorAt(examples, row))));
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
    const errors = (0,stats_src/* sum */.cz)(rows, row => errorAt(examples, row) ** 2);
    if (actual.every(value => value === actual[0])) {
        return measured(errors === 0 ? 1 : 0, 'all labels are the same, so R² is 1 for perfect predictions and 0 for any others');
    }
    const centre = (0,stats_src/* mean */.i2)(rows, row => actual[row] ?? Number.NaN);
    const distance = (row) => (actual[row] ?? Number.NaN) - centre;
    // The second term is what rounding the centre adds (Chan, Golub & LeVeque 1983).
    const spread = (0,stats_src/* sum */.cz)(rows, row => distance(row) ** 2) - (0,stats_src/* sum */.cz)(rows, distance) ** 2 / rows;
    // Distances so small that their squares vanish: the ratio says nothing.
    if (spread <= 0)
        return undefinedBecause('the labels are too close together for their spread to be computed');
    return measured(1 - errors / spread);
}
/** Label minus prediction of one row. */
function errorAt({ actual, predicted }, row) {
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
    'roc-auc': scored('area under the ROC curve', rocAuc),
    'log-loss': {
        ...scored('mean of −ln(probability of the true class)', logLoss),
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
function multiclass(title, ofCounts) {
    return {
        title,
        kind: 'classification',
        better: 'higher',
        range: [0, 1],
        needs: 'prediction',
        binary: false,
        probability: false,
        ofCounts,
        measure: examples => ofCounts(tallyOf(examples), examples)
    };
}
function binary(title, ofCounts) {
    return { ...multiclass(title, ofCounts), binary: true };
}
function scored(title, measure) {
    return {
        title,
        kind: 'classification',
        better: 'higher',
        range: [0, 1],
        needs: 'score',
        binary: true,
        probability: false,
        ofCounts: undefined,
        measure
    };
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
function positiveClass(kind, seen, settings, config) {
    const { positive, binaryMetrics, threshold } = settings;
    if (positive !== undefined)
        refuseUnknownPositive(kind, seen, positive, config);
    const users = [...binaryMetrics, ...(threshold === undefined ? [] : ['threshold'])];
    if (seen.length > 2 && users.length > 0) {
        const problem = `asks for ${listed(users)}, which is for two classes, but the data holds ${seen.length}: ${shownLabels(seen)}`;
        const wayOut = 'Use accuracy or a metric that ends in -macro or -weighted, on a column of predictions.';
        throw new src/* InputError */.dz(config, `${problem}. ${wayOut}`);
    }
    const found = positive ?? obviousPositive(kind, seen);
    if (found !== undefined || users.length === 0)
        return found;
    const problem = `asks for ${listed(users)} and does not say which class is the positive one. The labels are ${shownLabels(seen)}`;
    throw new src/* InputError */.dz(config, `${problem}. Add for example "positive: ${quotedLabel(seen.at(-1) ?? 1)}".`);
}
function refuseUnknownPositive(kind, seen, positive, config) {
    if (kindOf(positive) !== kind) {
        const written = `"positive: ${quotedLabel(positive)}", which is ${kindOf(positive) === 'text' ? 'text' : `a ${kindOf(positive)}`}`;
        throw new src/* InputError */.dz(config, `has ${written}, but the labels are ${kindWord(kind)}: ${shownLabels(seen)}. ${WRITE_AS[kind]}`);
    }
    // Data of one class may lack the other one, but only of 0, 1, -1 and booleans is it known that there is such a class.
    if (seen.includes(positive) || obviousPositive(kind, [...seen, positive]) !== undefined)
        return;
    const meant = kind === 'text' ? (0,src/* nearest */.pA)(String(positive), seen.map(String)) : undefined;
    const wayOut = meant === undefined ? '' : `. Did you mean ${quotedLabel(meant)}?`;
    throw new src/* InputError */.dz(config, `has "positive: ${quotedLabel(positive)}", which is none of the labels: ${shownLabels(seen)}${wayOut}`);
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



function refuseMissing(column, name, origin) {
    const { count, first } = missingValues(column);
    if (count === 0)
        return;
    const rows = column.kind === 'number' ? column.values.length : column.codes.length;
    const share = `${(0,src/* formatNumber */.ZV)(count)} of ${(0,src/* formatNumber */.ZV)(rows)} rows without a value (or with NaN)`;
    throw new src/* InputError */.dz(origin.data, `has ${share} in column "${name}", the first in row ${first}. ${FILL_IN}`);
}
function refuseOtherKind({ origin, names, label, prediction }) {
    if (prediction === undefined || prediction.kind === label.kind)
        return;
    const truth = `${kindWord(label.kind)} in "${names.label}" (${sample(label)})`;
    const guess = `${kindWord(prediction.kind)} in "${names.prediction}" (${sample(prediction)})`;
    throw new src/* InputError */.dz(origin.data, `holds ${truth} but ${guess}, so that no prediction could ever be right. Write both the same way.`);
}
/** Fractions, and whole numbers so large that neighbours of theirs became the same float64 when they were read. */
function refuseNonClasses(column, name, origin, wayOut) {
    if (column.kind !== 'number')
        return;
    const row = column.values.findIndex(value => !Number.isSafeInteger(value));
    if (row === -1)
        return;
    if (Number.isInteger(column.values[row]))
        throw new src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, ${BEYOND_EXACT}`);
    throw new src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, which is not a class. ${wayOut}.`);
}
function refuseBadScores({ origin, names, score }, settings) {
    if (score === undefined)
        return;
    refuseMissing({ kind: 'number', values: score }, names.score, origin);
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
    throw new src/* InputError */.dz(origin.data, `has ${score[row]} in column "${names.score}", row ${row + 1}, which is not ${allowed}. ${wayOut}.`);
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
    const { rows, origin, names, label, prediction, score } = predictions;
    refuseMissing(label, names.label, origin);
    refuseNonClasses(label, names.label, origin, `A ${origin.config} for numbers uses rmse, mae or r2`);
    if (prediction !== undefined) {
        refuseMissing(prediction, names.prediction, origin);
        refuseOtherKind(predictions);
        refuseNonClasses(prediction, names.prediction, origin, `A probability is a score: write "columns: { score: ${names.prediction} }" and a "threshold" into the ${origin.config}`);
    }
    if (score !== undefined)
        refuseBadScores(predictions, settings);
    const coder = new ClassCoder();
    const actual = coder.encode(label);
    const guessed = prediction && coder.encode(prediction);
    const seen = coder.labels;
    const positive = positiveClass(label.kind, seen, settings, origin.config);
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/rule.ts


const HOW_TO_WRITE_A_DROP = 'expected a number of at least 0 such as 0.02, or a percentage such as 2%';
/** A `Drop` as authors write it. */
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
    if (canNeverBeLost(metric, drop)) {
        refuse('max-drop', `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`);
    }
}
/** Whether a metric lies in so small a range that it cannot get worse by this much. */
function canNeverBeLost({ better, range: [least, most] }, drop) {
    const bounded = drop.relative ? better === 'higher' && least === 0 : Number.isFinite(most - least);
    return bounded && drop.amount >= (drop.relative ? 1 : most - least);
}
function shownDrop({ amount, relative }) {
    return relative ? `${(0,src/* formatNumber */.ZV)(amount * 100)}%` : (0,src/* formatNumber */.ZV)(amount);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/prediction-fields.ts

const Name = schemas/* string */.YjP().min(1).max(200);
/** What a gate and a comparison call the columns that metrics are computed from. */
const roleFields = {
    label: Name.default('label').describe('Column of what is true'),
    prediction: Name.optional().describe('Column of what the model says. Default `prediction`, or else made of the score and the threshold'),
    score: Name.optional().describe('Column of the score of the positive class. Default `score`')
};
/** What a gate and a comparison say of classes. */
const classFields = {
    positive: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
        .optional()
        .describe('The positive class, written as in the data. Default 1 (against 0 or -1) or true'),
    threshold: schemas/* number */.aig()
        .min(0)
        .max(1)
        .optional()
        .describe('A score of at least this makes the prediction the positive class, in place of a column of predictions')
};

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/schema.ts





/** Fewer rows show nothing, whatever an interval says. */
const LEAST_ROWS = 10;
const OneMetric = schemas/* enum */.k5n(METRIC_NAMES, {
    error: ({ input }) => {
        if (input === undefined)
            return `is missing; it is one of ${METRIC_NAMES.join(', ')}`;
        const meant = typeof input === 'string' ? (0,src/* suggestion */.h)(input, METRIC_NAMES) : '';
        return `is ${JSON.stringify((0,src/* cut */.Jj)(String(input), 60))}, which is none of the metrics ${METRIC_NAMES.join(', ')}.${meant}`;
    }
});
const HOW_TO_WRITE_A_CONFIDENCE = 'expected a percentage above 50% and below 100% such as 95%, or a share such as 0.95';
const Confidence = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform((written, context) => {
    const share = typeof written === 'string' ? (0,src/* shareOfPercent */.Eo)(written) : written;
    if (share !== undefined && share > 0.5 && share < 1)
        return share;
    context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_CONFIDENCE });
    return core/* NEVER */.tm;
});
/** The shape of a comparison file. `Comparison` in `comparison.ts` also refuses parts that do not go together. */
const Shape = schemas/* strictObject */.rej({
    title: Name.optional().describe('Heading of the verdict'),
    metric: OneMetric.describe('The metric that decides'),
    metrics: schemas/* array */.YOg(OneMetric).max(METRIC_NAMES.length).default([]).describe('Metrics that are reported, and do not decide'),
    require: schemas/* enum */.k5n(['superior', 'non-inferior'])
        .default('non-inferior')
        .describe('`superior`: better beyond noise. `non-inferior`: not worse by more than the margin'),
    margin: MaxDrop.prefault(0).describe("How much worse still counts as not worse: an amount such as 0.005, or a percentage of production's value such as 1%"),
    'min-improvement': MaxDrop.optional().describe("How much better it has to be, beyond noise: an amount such as 0.005, or a percentage of production's value such as 1%"),
    confidence: Confidence.prefault('95%').describe('Confidence of the two-sided interval for the difference'),
    resamples: schemas/* int */.Whr().min(200).max(100_000).default(2000).describe('Resamples of the bootstrap'),
    seed: schemas/* int */.Whr().min(0).max(0xffffffff).default(1).describe('Seed of the bootstrap. The same seed gives the same interval'),
    'min-rows': schemas/* int */.Whr().min(LEAST_ROWS).default(LEAST_ROWS).describe('With fewer rows nothing is judged: the outcome is inconclusive'),
    columns: schemas/* strictObject */.rej({
        id: Name.default('id').describe('Column that says which rows are the same; it must not repeat'),
        ...roleFields
    })
        .prefault({})
        .describe('What the columns are called, in both inputs'),
    ...classFields
});

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/comparison.ts



/** How a candidate is compared with production. The smallest comparison is `metric: accuracy`. */
const Comparison = Shape.superRefine(refuseContradictions).describe('Gauntlet comparison with production');
/** The metric that decides, then the others, each once. */
function metricsOf({ metric, metrics }) {
    return [...new Set([metric, ...metrics])];
}
function refuseContradictions(comparison, context) {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    const deciding = metricNamed(comparison.metric);
    for (const [index, name] of comparison.metrics.entries()) {
        const { kind } = metricNamed(name);
        if (kind !== deciding.kind)
            refuse(['metrics', index], `is "${name}", a metric of ${kind}, but "${comparison.metric}" is one of ${deciding.kind}. Use two steps`);
    }
    for (const key of ['margin', 'min-improvement']) {
        const amount = comparison[key];
        if (amount !== undefined && amount.amount > 0 && canNeverBeLost(deciding, amount))
            refuse([key], `is ${shownDrop(amount)}, more than ${comparison.metric} can differ by. Write 0.01 or 1% for one hundredth`);
    }
    if (comparison.threshold !== undefined && comparison.columns.prediction !== undefined)
        refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them');
    if (deciding.kind !== 'regression')
        return;
    for (const key of ['positive', 'threshold'])
        if (comparison[key] !== undefined)
            refuse([key], `is for classes, but "${comparison.metric}" is a metric of regression. Remove it`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/evidence-size.ts

/** A bootstrap knows nothing of what fewer rows of a class may have left out. */
const LEAST_ROWS_OF_CLASS = 5;
/** What there is too little of for an interval to be believed, or undefined where there is enough. */
function tooLittle(metric, pair, leastRows) {
    const { rows } = pair.candidate;
    if (rows < leastRows)
        return `there are ${(0,src/* counted */.hS)(rows, 'row')}, and ${(0,src/* formatNumber */.ZV)(leastRows)} are needed to judge`;
    if (pair.kind === 'regression')
        return undefined;
    const sizes = classSizes(pair.candidate.actual, pair.candidate.classes.length).filter(size => size > 0);
    if (sizes.length === 1)
        return 'all labels are of one class';
    const least = Math.min(...sizes);
    if (metric.kind !== 'classification' || !metric.binary || least >= LEAST_ROWS_OF_CLASS)
        return undefined;
    return `one class has ${(0,src/* counted */.hS)(least, 'row')}, and ${LEAST_ROWS_OF_CLASS} of each are needed to judge`;
}
/** On how many rows the two models say something different, of what the metric looks at. */
function differingRows({ needs }, pair) {
    const part = pair.kind === 'classification' && needs === 'score' ? 'score' : 'predicted';
    const [ours, theirs] = [valuesOf(pair, 'candidate', part), valuesOf(pair, 'production', part)];
    let count = 0;
    for (let row = 0; row < ours.length; row++)
        if (ours[row] !== theirs[row])
            count++;
    return count;
}
function valuesOf(pair, side, part) {
    const values = pair.kind === 'classification' ? pair[side][part] : pair[side].predicted;
    if (values === undefined)
        throw new Error(`Could not compare the models: there is no ${part}`);
    return values;
}
function classSizes(actual, classes) {
    const sizes = new Array(classes).fill(0);
    for (const code of actual)
        sizes[code] = (sizes[code] ?? 0) + 1;
    return sizes;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/paired-statistic.ts
/**
 * Rounds a difference of two values of about this size to twelve digits of the size, so that resamples with the same counts are
 * equal whatever was added up first: how many are equal to the estimate moves the interval.
 */
function rounding(size) {
    if (!Number.isFinite(size) || size === 0)
        return difference => difference;
    const steps = 10 ** (12 - Math.ceil(Math.log10(Math.abs(size))));
    // Beyond the range of a float64 there is nothing to round; adding 0 makes 0 of -0.
    if (!Number.isFinite(steps) || steps === 0)
        return difference => difference;
    return difference => Math.round(difference * steps) / steps + 0;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/cells.ts



/** Differences of metrics that are computed of counts, resampled by cell within each label. */
function cellStatistics(names, candidate, production, seed) {
    const table = jointTable(candidate, production);
    const byName = new Map();
    for (const name of names) {
        const metric = metricNamed(name);
        if (metric.kind !== 'classification' || metric.ofCounts === undefined)
            throw new Error(`Could not count ${name}: it is not one of counts`);
        byName.set(name, statisticOf(table, metric.ofCounts));
    }
    return { resampler: (0,stats_src/* cellResampler */.Ou)(table.strata, seed), byName };
}
function statisticOf(table, measure) {
    const [ours, theirs] = [emptyTally(table), emptyTally(table)];
    const size = (tally) => measure(tally, table).value ?? Number.NaN;
    const count = (sizes) => {
        fill(ours, table, table.candidate, sizes);
        fill(theirs, table, table.production, sizes);
    };
    count(table.sizes);
    const round = rounding(Math.max(size(ours), size(theirs)));
    const difference = () => round(size(ours) - size(theirs));
    return {
        estimate: difference(),
        difference: counts => {
            count(counts);
            return difference();
        },
        leaveOneOut: () => {
            count(table.sizes);
            return table.strata.map(({ cells, sizes }) => {
                const values = Float64Array.from(cells, cell => {
                    move(ours, table.label[cell] ?? -1, table.candidate[cell] ?? -1, -1);
                    move(theirs, table.label[cell] ?? -1, table.production[cell] ?? -1, -1);
                    const value = difference();
                    move(ours, table.label[cell] ?? -1, table.candidate[cell] ?? -1, 1);
                    move(theirs, table.label[cell] ?? -1, table.production[cell] ?? -1, 1);
                    return value;
                });
                return { values, rows: sizes };
            });
        }
    };
}
function jointTable(candidate, production) {
    const { classes, positive, actual, predicted: ours } = candidate;
    const theirs = production.predicted;
    if (ours === undefined || theirs === undefined)
        throw new Error('Could not count predictions: there are none');
    const cellOf = new Map();
    const cells = [];
    for (let row = 0; row < candidate.rows; row++) {
        const key = ((actual[row] ?? 0) * classes.length + (ours[row] ?? 0)) * classes.length + (theirs[row] ?? 0);
        const cell = cells[cellOf.get(key) ?? -1];
        if (cell !== undefined) {
            cell.size++;
            continue;
        }
        cellOf.set(key, cells.length);
        cells.push({ row, size: 1 });
    }
    const label = Int32Array.from(cells, ({ row }) => actual[row] ?? -1);
    const sizes = Int32Array.from(cells, ({ size }) => size);
    const byLabel = Map.groupBy(label.keys(), cell => label[cell] ?? -1);
    return {
        classes,
        positive,
        label,
        candidate: Int32Array.from(cells, ({ row }) => ours[row] ?? -1),
        production: Int32Array.from(cells, ({ row }) => theirs[row] ?? -1),
        sizes,
        strata: [...byLabel.values()].map(own => ({ cells: Int32Array.from(own), sizes: Int32Array.from(own, cell => sizes[cell] ?? 0) }))
    };
}
function emptyTally({ classes }) {
    const none = () => new Float64Array(classes.length);
    return { rows: 0, actual: none(), predicted: none(), hits: none() };
}
function fill(tally, { label }, predicted, sizes) {
    tally.rows = 0;
    for (const counts of [tally.actual, tally.predicted, tally.hits])
        counts.fill(0);
    for (let cell = 0; cell < sizes.length; cell++)
        move(tally, label[cell] ?? -1, predicted[cell] ?? -1, sizes[cell] ?? 0);
}
function move(tally, label, guess, rows) {
    tally.rows += rows;
    tally.actual[label] = (tally.actual[label] ?? 0) + rows;
    tally.predicted[guess] = (tally.predicted[guess] ?? 0) + rows;
    if (label === guess)
        tally.hits[label] = (tally.hits[label] ?? 0) + rows;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/rankings.ts

/** The difference of two areas under the ROC curve. Rows are sorted by score once, then only counted. */
function aucStatistic(candidate, production, strata) {
    const [ours, theirs] = [rankingOf(candidate), rankingOf(production)];
    const whole = new Int32Array(candidate.rows).fill(1);
    const round = rounding(1);
    const difference = (counts) => round(areaOf(ours, counts) - areaOf(theirs, counts));
    return {
        estimate: difference(whole),
        difference,
        leaveOneOut: () => {
            const [mine, others] = [areasWithout(ours), areasWithout(theirs)];
            return strata.map((rows) => {
                const values = new Float64Array(rows.length);
                for (let index = 0; index < rows.length; index++) {
                    const row = rows[index] ?? -1;
                    values[index] = round((mine[row] ?? Number.NaN) - (others[row] ?? Number.NaN));
                }
                return { values, rows: undefined };
            });
        }
    };
}
function rankingOf({ rows, actual, score, positive }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not rank scores: there is no score, or no positive class');
    const order = Int32Array.from({ length: rows }, (_, row) => row).sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
    const rises = new Uint8Array(rows);
    const isPositive = new Uint8Array(rows);
    for (let place = 0; place < rows; place++) {
        const row = order[place] ?? -1;
        rises[place] = place > 0 && score[row] === score[order[place - 1] ?? -1] ? 0 : 1;
        isPositive[place] = actual[row] === positive ? 1 : 0;
    }
    return { rows: order, rises, positive: isPositive };
}
/** Counted in halves: a positive scores above a negative (2) or the same (1). NaN where one class is missing. */
function areaOf({ rows, rises, positive }, counts) {
    let halves = 0;
    let [positives, negatives] = [0, 0];
    let [tiedPositives, tiedNegatives] = [0, 0];
    for (let place = 0; place < rows.length; place++) {
        if (rises[place] === 1) {
            halves += tiedPositives * (2 * negatives + tiedNegatives);
            positives += tiedPositives;
            negatives += tiedNegatives;
            tiedPositives = 0;
            tiedNegatives = 0;
        }
        const count = counts[rows[place] ?? -1] ?? 0;
        if (positive[place] === 1)
            tiedPositives += count;
        else
            tiedNegatives += count;
    }
    halves += tiedPositives * (2 * negatives + tiedNegatives);
    return halves / 2 / (positives + tiedPositives) / (negatives + tiedNegatives);
}
/** The area without one row, for every row. */
function areasWithout({ rows, rises, positive }) {
    let positives = 0;
    for (const one of positive)
        positives += one;
    const negatives = rows.length - positives;
    // How many halves of the area each row brings.
    const brought = new Float64Array(rows.length);
    let all = 0;
    let [positivesBelow, negativesBelow] = [0, 0];
    for (let from = 0; from < rows.length;) {
        let to = from;
        let tied = 0;
        do
            tied += positive[to++] ?? 0;
        while (to < rows.length && rises[to] === 0);
        const tiedNegatives = to - from - tied;
        for (let place = from; place < to; place++) {
            const halves = positive[place] === 1 ? 2 * negativesBelow + tiedNegatives : 2 * (positives - positivesBelow - tied) + tied;
            brought[place] = halves;
            if (positive[place] === 1)
                all += halves;
        }
        positivesBelow += tied;
        negativesBelow += tiedNegatives;
        from = to;
    }
    const areas = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
        const rest = (all - (brought[place] ?? Number.NaN)) / 2;
        areas[rows[place] ?? -1] = positive[place] === 1 ? rest / (positives - 1) / negatives : rest / positives / (negatives - 1);
    }
    return areas;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/sums.ts



/** The difference of two means over rows, or of two functions of means, such as a root. */
function meanStatistic(candidate, production, strata, finish = value => value) {
    return sumStatistic([candidate, production], strata, ([ours = 0, theirs = 0], rows) => [finish(ours / rows), finish(theirs / rows)]);
}
/** The difference of two coefficients of determination. NaN where all labels of a resample are the same. */
function r2Statistic(candidate, production, strata) {
    const { rows, actual } = candidate;
    // Around the mean label, so that the spread is no small difference of large sums.
    const centre = (0,stats_src/* mean */.i2)(rows, row => actual[row] ?? Number.NaN);
    const label = (row) => (actual[row] ?? Number.NaN) - centre;
    const squares = [(row) => errorAt(candidate, row) ** 2, (row) => errorAt(production, row) ** 2];
    return sumStatistic([...squares, label, row => label(row) ** 2], strata, ([ours = 0, theirs = 0, labels = 0, around = 0], count) => {
        const spread = around - labels ** 2 / count;
        return spread > 1e-12 * around ? [1 - ours / spread, 1 - theirs / spread] : [Number.NaN, Number.NaN];
    });
}
function sumStatistic(terms, strata, ofSums) {
    const rows = strata.reduce((total, { length }) => total + length, 0);
    const columns = terms.map(term => {
        const values = new Float64Array(rows);
        for (let row = 0; row < rows; row++)
            values[row] = term(row);
        return values;
    });
    const sumsOf = (counts) => columns.map(values => weightedSum(values, counts));
    const whole = sumsOf(new Int32Array(rows).fill(1));
    const round = rounding(Math.max(...ofSums(whole, rows).map(Math.abs)));
    const difference = (sums, count) => {
        const [ours, theirs] = ofSums(sums, count);
        return round(ours - theirs);
    };
    return {
        estimate: difference(whole, rows),
        difference: counts => difference(sumsOf(counts), rows),
        leaveOneOut: () => strata.map((own) => {
            const values = new Float64Array(own.length);
            for (let index = 0; index < own.length; index++) {
                const row = own[index] ?? -1;
                const rest = whole.map((sum, column) => sum - (columns[column]?.[row] ?? Number.NaN));
                values[index] = difference(rest, rows - 1);
            }
            return { values, rows: undefined };
        })
    };
}
function weightedSum(values, counts) {
    let total = 0;
    for (let row = 0; row < values.length; row++)
        total += (values[row] ?? 0) * (counts[row] ?? 0);
    return total;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/statistics.ts







/**
 * What is to be resampled for these metrics: cells for those of counts, rows for the others. Rows with labels are resampled within
 * each class, so that no resample loses one.
 */
function statisticsFor(pair, names, seed) {
    const counted = names.filter(isOfCounts);
    const others = names.filter(name => !isOfCounts(name));
    const cells = pair.kind === 'classification' && counted.length > 0 ? [cellStatistics(counted, pair.candidate, pair.production, seed)] : [];
    if (others.length === 0)
        return cells;
    const strata = pair.kind === 'classification' ? rowsByLabel(pair.candidate) : [allRows(pair.candidate.rows)];
    const byName = new Map(others.map(name => [name, rowStatistic(name, pair, strata)]));
    return [...cells, { resampler: (0,stats_src/* rowResampler */.Ms)(strata, seed), byName }];
}
/** Whether the time of a bootstrap depends on the cells of the confusion matrix, and not on the rows. */
function isOfCounts(name) {
    const metric = metricNamed(name);
    return metric.kind === 'classification' && metric.ofCounts !== undefined;
}
function rowStatistic(name, pair, strata) {
    if (pair.kind === 'classification') {
        const { candidate, production } = pair;
        if (name === 'roc-auc')
            return aucStatistic(candidate, production, strata);
        if (name === 'log-loss')
            return meanStatistic(rowLosses(candidate), rowLosses(production), strata);
    }
    else {
        const { candidate, production } = pair;
        if (name === 'r2')
            return r2Statistic(candidate, production, strata);
        if (name === 'mae') {
            return meanStatistic(row => Math.abs(errorAt(candidate, row)), row => Math.abs(errorAt(production, row)), strata);
        }
        if (name === 'rmse') {
            return meanStatistic(row => errorAt(candidate, row) ** 2, row => errorAt(production, row) ** 2, strata, Math.sqrt);
        }
    }
    throw new Error(`Could not resample ${name}: it is no metric of ${pair.kind} by rows`);
}
function rowsByLabel({ classes, actual, rows }) {
    const sizes = new Int32Array(classes.length);
    for (const code of actual)
        sizes[code] = (sizes[code] ?? 0) + 1;
    const strata = Array.from(sizes, size => new Int32Array(size));
    const filled = new Int32Array(classes.length);
    for (let row = 0; row < rows; row++) {
        const code = actual[row] ?? -1;
        const stratum = strata[code];
        const place = filled[code] ?? 0;
        if (stratum !== undefined)
            stratum[place] = row;
        filled[code] = place + 1;
    }
    return strata.filter(({ length }) => length > 0);
}
function allRows(rows) {
    return Int32Array.from({ length: rows }, (_, row) => row);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/compare.ts







/** Of so many resamples without the metric, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05;
/** Between looks at the clock and the signal, in milliseconds. */
const BREATH = 100;
/**
 * Computes every metric of both models and an interval for the difference, by a paired bootstrap within each class.
 *
 * A million rows with scores take minutes; the event loop gets its turn meanwhile, and an aborted signal ends it.
 */
async function compareAll(comparison, pair, signal) {
    const names = metricsOf(comparison);
    const obstacles = new Map(names.map(name => [name, tooLittle(metricNamed(name), pair, comparison['min-rows'])]));
    const values = new Map(names.map(name => [name, { candidate: measure(pair, name, 'candidate'), production: measure(pair, name, 'production') }]));
    const judged = names.filter(name => {
        const found = values.get(name);
        return obstacles.get(name) === undefined && found?.candidate.value !== undefined && found.production.value !== undefined;
    });
    const intervals = new Map();
    for (const { resampler, byName } of statisticsFor(pair, judged, comparison.seed)) {
        const statistics = [...byName];
        const steps = (0,stats_src/* bootstrap */.Nw)(resampler, statistics.map(([, { difference }]) => difference), comparison.resamples);
        const replicates = await atEase(steps, signal);
        for (const [index, [name, statistic]] of statistics.entries()) {
            const found = replicates[index];
            if (found !== undefined)
                intervals.set(name, estimated(statistic, found, comparison));
        }
    }
    return {
        rows: pair.candidate.rows,
        metrics: [...values].map(([name, { candidate, production }]) => {
            const found = intervals.get(name);
            return {
                name,
                candidate,
                production,
                difference: differenceOf(candidate, production),
                interval: found?.interval,
                note: found?.note ?? obstacles.get(name) ?? candidate.note ?? production.note,
                differingRows: differingRows(metricNamed(name), pair)
            };
        })
    };
}
function differenceOf({ value: ours }, { value: theirs }) {
    if (ours === undefined || theirs === undefined)
        return undefined;
    return rounding(Math.max(Math.abs(ours), Math.abs(theirs)))(ours - theirs);
}
function estimated(statistic, { values, undefinedCount }, comparison) {
    const { confidence, resamples } = comparison;
    const missing = `${undefinedCount} of ${resamples} resamples have no value`;
    if (undefinedCount > MOST_UNDEFINED * resamples)
        return { interval: undefined, note: `${missing}: too many for an interval` };
    const alike = values.every(value => value === values[0]);
    const interval = alike
        ? (0,stats_src/* percentileInterval */.J9)(values, confidence)
        : (0,stats_src/* bcaInterval */.GA)(statistic.estimate, values, statistic.leaveOneOut(), confidence);
    const notes = [interval.note, undefinedCount > 0 ? missing : undefined, alike ? 'all resamples give the same difference' : undefined];
    const said = notes.filter(note => note !== undefined).join('; ');
    return { interval, note: said === '' ? undefined : said };
}
async function atEase(steps, signal) {
    let since = performance.now();
    for (;;) {
        const step = steps.next();
        if (step.done === true)
            return step.value;
        if (performance.now() - since < BREATH)
            continue;
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
        since = performance.now();
    }
}
function measure(pair, name, side) {
    const metric = metricNamed(name);
    if (metric.kind === 'classification' && pair.kind === 'classification')
        return metric.measure(pair[side]);
    if (metric.kind === 'regression' && pair.kind === 'regression')
        return metric.measure(pair[side]);
    throw new Error(`Could not compute ${name}: the data is for ${pair.kind}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/margin.ts



/** A margin written as an input: `0.005` or `1%`. */
const parseMargin = (text, input) => {
    const written = /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : text;
    const parsed = MaxDrop.safeParse(written);
    if (parsed.success && Number.isFinite(parsed.data.amount))
        return parsed.data;
    throw new src/* InputError */.dz(input, `is "${text}"; expected a number of at least 0 such as 0.005, or a percentage such as 1%`);
};
/** Refuses a margin that the metric could never lose, because everything would be within it. */
function refuseWideMargin(input, metric, margin) {
    if (margin.amount === 0 || !canNeverBeLost(metricNamed(metric), margin))
        return;
    throw new src/* InputError */.dz(input, `is ${shownDrop(margin)}, more than ${metric} can differ by. Write 0.01 or 1% for one hundredth.`);
}
/** A margin in the units of the metric. A percentage is one of production's absolute value: a metric may be negative. */
function inUnits({ amount, relative }, production) {
    return relative ? amount * Math.abs(production) : amount;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/outcome.ts
/**
 * Judges an interval for how much better the candidate is (positive is better, whatever the metric) against a margin of at least 0.
 *
 * Superior when it lies above 0, non-inferior when above −margin, inferior when below −margin, else inconclusive. An interval that
 * begins at exactly 0 is non-inferior, also with a margin of 0: nothing in it is worse. NaN is inconclusive.
 */
function outcomeOf({ low, high }, margin) {
    const [least, most, limit] = [toTwelveDigits(low), toTwelveDigits(high), toTwelveDigits(-margin)];
    // Closed against ends that are none or stand the wrong way round, and a margin that is none.
    if (!(least <= most && limit <= 0))
        return 'inconclusive';
    if (least > 0)
        return 'superior';
    if (least > limit || least === 0)
        return 'non-inferior';
    return most < limit ? 'inferior' : 'inconclusive';
}
/** So that rounding never decides: 0.87 less 0.02 is 0.85, and not a hair more. */
function toTwelveDigits(value) {
    return Number(value.toPrecision(12));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/verdict.ts



/** Two models that differ on fewer rows than this cannot be told apart: McNemar's exact test needs six that all favour one. */
const LEAST_DIFFERING_ROWS = 10;
/** Judges the metric that decides. Whatever could not be computed is inconclusive, never an improvement. */
function verdictOf(comparison, compared) {
    const sign = metricNamed(comparison.metric).better === 'higher' ? 1 : -1;
    const production = compared.production.value ?? Number.NaN;
    const margin = inUnits(comparison.margin, production);
    const least = comparison['min-improvement'];
    const leastImprovement = least && inUnits(least, production);
    const gain = toTwelveDigits((compared.difference ?? Number.NaN) * sign);
    const interval = compared.interval && turned(compared.interval, sign);
    const plain = interval === undefined ? 'inconclusive' : outcomeOf(interval, margin);
    const few = compared.differingRows < LEAST_DIFFERING_ROWS && (plain === 'superior' || plain === 'inferior');
    const outcome = few ? DOUBTED[plain] : plain;
    const reachesImprovement = leastImprovement === undefined || toTwelveDigits(gain) >= toTwelveDigits(leastImprovement);
    const required = comparison.require === 'superior' || least !== undefined ? outcome === 'superior' : isNotWorse(outcome);
    return {
        outcome,
        gain,
        interval,
        margin,
        leastImprovement,
        reachesImprovement,
        doubt: few
            ? `the two differ on ${compared.differingRows} rows only, and ${LEAST_DIFFERING_ROWS} are needed to tell them apart`
            : undefined,
        improved: required && reachesImprovement
    };
}
function isNotWorse(outcome) {
    return outcome === 'superior' || outcome === 'non-inferior';
}
/** What remains of a claim that rests on too few rows: an interval above 0 is above any margin too. */
const DOUBTED = { superior: 'non-inferior', inferior: 'inconclusive' };
/** An interval of the candidate minus production, in the direction in which more is better. */
function turned({ low, high }, sign) {
    return sign === 1 ? { low, high } : { low: -high, high: -low };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/wording.ts

/** A change with its sign: `+0.0021`, `−0.0021`, `0`. */
function signed(value) {
    const size = (0,src/* formatNumber */.ZV)(Math.abs(value));
    if (value > 0)
        return `+${size}`;
    return value < 0 ? `−${size}` : size;
}
/** `95% interval −0.0012 to +0.0054`, candidate minus production. */
function intervalText({ interval }, confidence) {
    if (interval === undefined)
        return 'no interval';
    return `${(0,src/* formatNumber */.ZV)(confidence * 100)}% interval ${signed(interval.low)} to ${signed(interval.high)}`;
}
/** How the interval was made, so that anybody can make it again. */
function methodText({ resamples, seed }, { interval, note }, rows) {
    if (interval === undefined)
        return '';
    const method = `Paired ${interval.method} bootstrap of ${(0,src/* counted */.hS)(rows, 'row')}, ${(0,src/* counted */.hS)(resamples, 'resample')}, seed ${seed}.`;
    return note === undefined ? method : `${method} Note: ${note}.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/judge.ts




/**
 * The check `difference`, which holds the interval of the deciding metric against the margin; the check `improvement` where a
 * least improvement is asked for; and one for information for each of the other metrics.
 */
function judgeComparison(comparison, compared, reproduce) {
    const [deciding, ...others] = compared.metrics;
    if (deciding === undefined)
        throw new Error('Could not judge a comparison: it has no metric');
    const verdict = verdictOf(comparison.value, deciding);
    const critical = [differenceCheck(comparison, compared, deciding, verdict), improvementCheck(comparison, deciding, verdict)];
    const checks = [
        ...critical.filter(check => check !== undefined).map(check => withReproduction(check, reproduce)),
        ...others.map(other => informingCheck(comparison.value, other))
    ];
    return { checks, verdict };
}
function differenceCheck({ value: comparison, locate }, { rows }, compared, verdict) {
    const { name, difference } = compared;
    const location = locate(comparison.require === 'superior' ? ['require'] : ['margin']) ?? locate(['metric']);
    const method = methodText(comparison, compared, rows);
    return {
        id: 'difference',
        title: `${name} against production: ${comparison.require === 'superior' ? 'better beyond noise' : 'not worse'}`,
        severity: 'critical',
        outcome: outcomeOfCheck(comparison, verdict),
        observed: difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, comparison.confidence)})`,
        expected: expectation(comparison, metricNamed(name), verdict.margin),
        message: (0,src/* plain */.pj)(`${foundText(compared, comparison)}: ${conclusion(comparison, verdict, compared)}.${method === '' ? '' : ` ${method}`}`),
        ...(difference === undefined ? {} : { value: difference }),
        ...(location === undefined ? {} : { location })
    };
}
function outcomeOfCheck({ require }, { outcome }) {
    if (outcome === 'inconclusive')
        return 'inconclusive';
    if (outcome === 'inferior')
        return 'fail';
    return require === 'superior' && outcome !== 'superior' ? 'fail' : 'pass';
}
function expectation({ require, confidence }, { better }, margin) {
    const interval = `a ${(0,src/* formatNumber */.ZV)(confidence * 100)}% interval`;
    const side = better === 'higher' ? 'above' : 'below';
    const limit = require === 'superior' ? 0 : better === 'higher' ? -margin : margin;
    return `${interval} that lies ${side} ${limit === 0 ? '0' : signed(limit)}${limit === 0 && require !== 'superior' ? ', or begins there' : ''}`;
}
/** `roc-auc is 0.7123, +0.0021 against production's 0.7102 (95% interval −0.0012 to 0.0054)`. */
function foundText(compared, { confidence }) {
    const { name, candidate, production, difference } = compared;
    if (candidate.value === undefined)
        return `${name} of the candidate could not be computed`;
    if (production.value === undefined)
        return `${name} of production could not be computed`;
    const [ours, theirs] = (0,src/* formatApart */.Wq)(candidate.value, production.value);
    const change = difference === undefined ? '' : `, ${signed(difference)} against production's ${theirs}`;
    return `${name} is ${ours}${change} (${intervalText(compared, confidence)})`;
}
function conclusion(comparison, verdict, { note }) {
    const { outcome, margin, interval, doubt } = verdict;
    if (interval === undefined)
        return note ?? 'there is no interval';
    const allowed = margin === 0 ? 'at all (the margin is 0)' : `by more than the margin of ${(0,src/* formatNumber */.ZV)(margin)}`;
    const because = doubt === undefined ? '' : `; ${doubt}`;
    if (outcome === 'superior')
        return 'better beyond noise';
    if (outcome === 'inferior')
        return margin === 0 ? 'worse beyond noise' : `worse ${allowed}`;
    if (outcome === 'non-inferior') {
        const place = interval.high < 0 ? 'worse beyond noise, but' : 'within noise, and';
        const needs = comparison.require === 'superior' ? ', which is not proven better' : '';
        return `${place} not worse ${allowed}${needs}${because}`;
    }
    if (doubt !== undefined)
        return doubt;
    const tooMuch = margin === 0 ? ', and the margin is 0' : ` ${allowed}`;
    return interval.high < 0 ? `worse beyond noise, and perhaps ${allowed}` : `within noise, but it may be worse${tooMuch}`;
}
function improvementCheck({ locate }, compared, verdict) {
    const { leastImprovement, gain, outcome, reachesImprovement } = verdict;
    if (leastImprovement === undefined)
        return undefined;
    const known = Number.isFinite(gain);
    const [found, least] = (0,src/* formatApart */.Wq)(gain, leastImprovement);
    const proven = outcome === 'superior';
    const location = locate(['min-improvement']);
    const says = {
        pass: `${compared.name} is better by ${found}, at least ${least}, and beyond noise.`,
        fail: `${compared.name} is ${gain < 0 ? `worse by ${(0,src/* formatNumber */.ZV)(-gain)}` : `better by ${found}`}; at least ${least} is asked for.`,
        inconclusive: known
            ? `${compared.name} is better by ${found}, but that is within noise: it is not proven better.`
            : `By how much ${compared.name} is better could not be computed.`
    };
    const result = !known ? 'inconclusive' : !reachesImprovement ? 'fail' : proven ? 'pass' : 'inconclusive';
    return {
        id: 'improvement',
        title: `${compared.name} against production: better by at least ${(0,src/* formatNumber */.ZV)(leastImprovement)}`,
        severity: 'critical',
        outcome: result,
        observed: known ? `better by ${found}` : 'undefined',
        expected: `better by at least ${least}, with an interval that does not reach 0`,
        message: (0,src/* plain */.pj)(says[result]),
        ...(known ? { value: gain } : {}),
        ...(location === undefined ? {} : { location })
    };
}
/** For the other metrics there is no margin: only what is worse beyond noise is worth a remark. */
function informingCheck(comparison, compared) {
    const { name, difference, interval, note } = compared;
    const { better } = metricNamed(name);
    const gain = interval && turned(interval, better === 'higher' ? 1 : -1);
    const [outcome, words] = gain === undefined
        ? ['inconclusive', note ?? 'there is no interval']
        : gain.high < 0
            ? ['fail', 'worse beyond noise']
            : ['pass', gain.low > 0 ? 'better beyond noise' : 'within noise'];
    return {
        id: `difference-${name}`,
        title: `${name} against production`,
        severity: 'info',
        outcome,
        observed: difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, comparison.confidence)})`,
        expected: 'for information',
        message: (0,src/* plain */.pj)(`${foundText(compared, comparison)}: ${words}.`),
        ...(difference === undefined ? {} : { value: difference })
    };
}
function withReproduction(check, reproduce) {
    return check.outcome === 'pass' || reproduce === undefined ? check : { ...check, reproduce };
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

;// CONCATENATED MODULE: ./packages/evaluation/src/row-ids.ts
/** Collects ids batch by batch. */
class RowIdBuilder {
    #bytes = Buffer.alloc(1 << 16);
    #ends = new Float64Array(1024);
    #length = 0;
    #rows = 0;
    add(id) {
        const size = Buffer.byteLength(id);
        if (this.#length + size > this.#bytes.length)
            this.#bytes = Buffer.concat([this.#bytes], 2 * (this.#bytes.length + size));
        if (this.#rows === this.#ends.length) {
            const larger = new Float64Array(2 * this.#rows);
            larger.set(this.#ends);
            this.#ends = larger;
        }
        this.#length += this.#bytes.write(id, this.#length);
        this.#ends[this.#rows++] = this.#length;
    }
    build() {
        return { bytes: this.#bytes.subarray(0, this.#length), ends: this.#ends.slice(0, this.#rows) };
    }
}
/** Below 0, 0 or above 0, by bytes: where one id stands to another one. */
function compareIds(ids, row, others, other) {
    return ids.bytes.compare(others.bytes, startOf(others, other), others.ends[other] ?? 0, startOf(ids, row), ids.ends[row] ?? 0);
}
/** The rows in the order of their ids. */
function orderById(ids) {
    const rows = Int32Array.from({ length: ids.ends.length }, (_, row) => row);
    return rows.sort((row, other) => compareIds(ids, row, ids, other));
}
function startOf(ids, row) {
    return row === 0 ? 0 : (ids.ends[row - 1] ?? 0);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/same-rows.ts


/** Finds the rows of one in the other, by the text of their ids, in whatever order they stand. Refuses rows that only one of them has. */
function sameRows(candidate, production, id) {
    const ours = orderById(candidate);
    const theirs = orderById(production);
    const onlyOurs = new Lonely();
    const onlyTheirs = new Lonely();
    let [here, there] = [0, 0];
    while (here < ours.length || there < theirs.length) {
        const [row, other] = [ours[here] ?? 0, theirs[there] ?? 0];
        const order = here === ours.length ? 1 : there === theirs.length ? -1 : compareIds(candidate, row, production, other);
        if (order < 0)
            onlyOurs.add(row);
        if (order > 0)
            onlyTheirs.add(other);
        if (order <= 0)
            here++;
        if (order >= 0)
            there++;
    }
    if (onlyOurs.count + onlyTheirs.count === 0)
        return { candidate: ours, production: theirs };
    const found = [
        onlyOurs.count > 0 && `${onlyOurs.of(ours.length)} of "candidate" are not in "production" (the first is row ${onlyOurs.first})`,
        onlyTheirs.count > 0 && `${onlyTheirs.of(theirs.length)} of "production" are not in "candidate" (the first is row ${onlyTheirs.first})`
    ].filter(part => part !== false);
    throw new src/* InputError */.dz(onlyOurs.count > 0 ? 'candidate' : 'production', `does not hold the same rows as the other, by the text of "${id}": ${found.join(', and ')}. Let both models predict the same rows.`);
}
/** Rows without a partner. Told by their number in the file: an id may name a person, and the log may be public. */
class Lonely {
    count = 0;
    first = Number.POSITIVE_INFINITY;
    add(row) {
        this.count++;
        this.first = Math.min(this.first, row + 1);
    }
    of(rows) {
        return `${(0,src/* formatNumber */.ZV)(this.count)} of ${(0,src/* counted */.hS)(rows, 'row')}`;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/pair.ts




/**
 * Lines up two models by the ids of their rows, in the order of the ids, so that the order in the files changes nothing.
 *
 * Throws `InputError` where one has rows or columns that the other has not, and where labels differ.
 */
function pairOf(candidate, production, id) {
    refuseOtherColumns(candidate, production);
    pair_refuseOtherKind(candidate, production);
    const [ours, theirs] = [candidate.read.predictions, production.read.predictions];
    if (ours.ids === undefined || theirs.ids === undefined)
        throw new Error('Could not line up predictions: their ids were not kept');
    const rows = sameRows(ours.ids, theirs.ids, id);
    refuseOtherLabels(ours.label, theirs.label, rows);
    if (candidate.examples.kind === 'regression' && production.examples.kind === 'regression') {
        return {
            kind: 'regression',
            candidate: valueExamplesAt(candidate.examples.of, rows.candidate),
            production: valueExamplesAt(production.examples.of, rows.production)
        };
    }
    if (candidate.examples.kind === 'regression' || production.examples.kind === 'regression')
        throw new Error('Could not line up predictions of classes with predictions of numbers');
    return withSameClasses(classExamplesAt(candidate.examples.of, rows.candidate), classExamplesAt(production.examples.of, rows.production));
}
/** Classes by one numbering, though each model may have predicted some that the other never did. */
function withSameClasses(candidate, production) {
    const classes = [...new Set([...candidate.classes, ...production.classes])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const codeOf = new Map(classes.map((label, code) => [label, code]));
    const renumbered = (examples) => {
        const codes = Int32Array.from(examples.classes, label => codeOf.get(label) ?? -1);
        const recode = (code) => codes[code] ?? -1;
        return {
            ...examples,
            classes,
            actual: examples.actual.map(recode),
            predicted: examples.predicted?.map(recode),
            positive: examples.positive === undefined ? undefined : recode(examples.positive)
        };
    };
    return { kind: 'classification', candidate: renumbered(candidate), production: renumbered(production) };
}
function refuseOtherColumns(candidate, production) {
    for (const role of ['prediction', 'score']) {
        const [ours, theirs] = [candidate.read.plan[role], production.read.plan[role]];
        if (ours === theirs)
            continue;
        const [has, lacks, name] = ours === undefined ? [production, candidate, theirs] : [candidate, production, ours];
        throw new src/* InputError */.dz(lacks.input, `has other columns than "${has.input}": the ${role} is read from ${listed([name ?? ''])} there and is not here. Write both alike.`);
    }
}
function pair_refuseOtherKind(candidate, production) {
    const [ours, theirs] = [candidate.read.predictions, production.read.predictions];
    if (ours.label.kind === theirs.label.kind)
        return;
    const here = `${kindWord(ours.label.kind)} in column "${ours.names.label}"`;
    throw new src/* InputError */.dz('candidate', `holds ${here}, but "production" holds ${kindWord(theirs.label.kind)} there. Write labels the same way.`);
}
function refuseOtherLabels(ours, theirs, { candidate, production }) {
    const same = sameness(ours, theirs);
    let count = 0;
    let first = -1;
    for (let index = 0; index < candidate.length; index++) {
        if (same(candidate[index] ?? -1, production[index] ?? -1))
            continue;
        count++;
        if (first === -1 || (candidate[index] ?? 0) < (candidate[first] ?? 0))
            first = index;
    }
    if (count === 0)
        return;
    const where = `the first in row ${(candidate[first] ?? 0) + 1}, which is row ${(production[first] ?? 0) + 1} of "production"`;
    const problem = `has other labels than "production" in ${(0,src/* formatNumber */.ZV)(count)} of ${(0,src/* counted */.hS)(candidate.length, 'row')} with the same id`;
    throw new src/* InputError */.dz('candidate', `${problem}, ${where}. Compare both models on one version of the data.`);
}
function sameness(ours, theirs) {
    if (ours.kind === 'number' && theirs.kind === 'number')
        return (row, other) => ours.values[row] === theirs.values[other];
    if (ours.kind === 'number' || theirs.kind === 'number')
        return () => false;
    const translated = codesIn(ours, theirs);
    return (row, other) => ours.codes[row] === translated[theirs.codes[other] ?? -1];
}
/** What the categories of one are called in the other; −2 for those it does not have. */
function codesIn(ours, theirs) {
    const codes = new Map(ours.categories.map((category, code) => [category, code]));
    return Int32Array.from(theirs.categories, category => codes.get(category) ?? -2);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/present.ts




/** What is worth showing beside the checks: both models side by side, and the differences with their intervals. */
function presentComparison(comparison, compared, production) {
    return {
        figures: compared.metrics.map(figureOf),
        tables: [differenceTable(comparison, compared), ...(production === undefined ? [] : [productionTable(production)])],
        charts: [intervalChart(comparison, compared)].filter(chart => chart !== undefined)
    };
}
/** The output `deltas`: candidate minus production by metric, `null` for what there is not. */
function deltasJson({ metrics }) {
    const one = ({ candidate, production, difference, interval }) => ({
        candidate: candidate.value ?? null,
        production: production.value ?? null,
        difference: difference ?? null,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        method: interval?.method ?? null
    });
    return JSON.stringify(Object.fromEntries(metrics.map(metric => [metric.name, one(metric)])));
}
/** A change within noise has no direction: a reader would show it as better or worse. */
function figureOf({ name, candidate, production, interval, note }) {
    const beyondNoise = interval !== undefined && (interval.low > 0 || interval.high < 0);
    const words = [...(beyondNoise || interval === undefined ? [] : ['within noise']), ...(note === undefined ? [] : [(0,src/* plain */.pj)(note)])];
    return {
        id: name,
        title: name,
        value: candidate.value ?? null,
        previous: production.value ?? null,
        ...(beyondNoise ? { better: metricNamed(name).better } : {}),
        unit: 'none',
        ...(words.length === 0 ? {} : { note: words.join('; ') })
    };
}
function differenceTable({ confidence }, { metrics, rows }) {
    const right = (title) => ({ title, align: 'right' });
    return {
        id: 'differences',
        title: `Candidate minus production on ${(0,src/* formatNumber */.ZV)(rows)} rows, with ${(0,src/* formatNumber */.ZV)(confidence * 100)}% intervals`,
        columns: [
            { title: 'metric', align: 'left' },
            ...['candidate', 'production', 'difference', 'from', 'to'].map(right),
            { title: 'better', align: 'left' },
            right('differing rows')
        ],
        rows: metrics.map(({ name, candidate, production, difference, interval, differingRows }) => [
            name,
            candidate.value ?? null,
            production.value ?? null,
            difference === undefined ? null : signed(difference),
            interval === undefined ? null : signed(interval.low),
            interval === undefined ? null : signed(interval.high),
            metricNamed(name).better,
            differingRows
        ])
    };
}
function productionTable({ name, alias, version, digest }) {
    return {
        id: 'production-model',
        title: 'The model in production, as the registry has it',
        columns: ['model', 'alias', 'version', 'SHA-256'].map(title => ({ title, align: 'left' })),
        rows: [[(0,src/* plain */.pj)(name), (0,src/* plain */.pj)(alias), version, digest]]
    };
}
/** Intervals as lines over the differences, of the metrics that share the scale of the one that decides. */
function intervalChart(comparison, { metrics }) {
    const [deciding] = metrics;
    if (deciding?.interval === undefined)
        return undefined;
    const [least, most] = metricNamed(deciding.name).range;
    const alike = metrics.filter(({ name, interval }) => {
        const { range } = metricNamed(name);
        return interval !== undefined && (name === deciding.name || (Number.isFinite(most - least) && range[0] === least && range[1] === most));
    });
    const { margin } = verdictOf(comparison, deciding);
    const limit = metricNamed(deciding.name).better === 'higher' ? -margin : margin;
    return {
        id: 'differences',
        title: 'Candidate minus production, with intervals',
        kind: 'line',
        x: { title: 'difference', type: 'number' },
        y: { title: 'metric', type: 'category' },
        series: alike.map(({ name, difference, interval }) => ({
            name,
            points: [interval?.low, difference, interval?.high].filter(x => x !== undefined).map(x => ({ x, y: name }))
        })),
        rules: [
            { axis: 'x', value: 0, title: 'no difference' },
            ...(margin === 0 ? [] : [{ axis: 'x', value: limit, title: 'margin' }])
        ]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/value-examples.ts



/** Turns columns into examples for the metrics of regression. Text, booleans, missing and infinite values are refused. */
function valueExamplesOf({ rows, origin, names, label, prediction }) {
    if (prediction === undefined)
        throw new Error('Could not compare numbers: there are no predictions');
    return { rows, actual: finite(label, names.label, origin), predicted: finite(prediction, names.prediction, origin) };
}
function finite(column, name, origin) {
    if (column.kind !== 'number') {
        throw new src/* InputError */.dz(origin.data, `holds ${kindWord(column.kind)} in column "${name}", where rmse, mae and r2 need numbers. For classes there is accuracy or f1-macro.`);
    }
    refuseMissing(column, name, origin);
    const row = column.values.findIndex(value => !Number.isFinite(value));
    if (row === -1)
        return column.values;
    throw new src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, where a finite number is needed. Did the model diverge?`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/origin.ts
const origin_OF_GATE = { data: 'predictions', config: 'gate' };

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/rules.ts

/** The metrics a gate asks for, in the order of the catalogue. */
function rulesOf(gate) {
    return Object.entries(gate.metrics).flatMap(([name, rule]) => isMetricName(name) && rule !== undefined ? [{ name, metric: metricNamed(name), rule }] : []);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/plan.ts




const DEFAULT_THRESHOLD = 0.5;
/**
 * Decides which of the columns that are there a gate needs. Columns nobody asks for are not read, so that what is wrong with
 * them is nobody's problem.
 */
function planReading(gate, available, origin = origin_OF_GATE) {
    const rules = rulesOf(gate);
    const { columns } = gate;
    const has = (name) => available.includes(name);
    const needed = (role, name) => (has(name) ? name : missing(role, name, available, origin));
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
function missing(role, name, available, { data, config }) {
    const meant = (0,src/* nearest */.pA)(name, available) ?? available.find(column => column.toLowerCase().includes(role)) ?? `the ${role} column`;
    const more = available.length > 30 ? ` and ${available.length - 30} more` : '';
    const problem = `has no column "${name}" for the ${role}; it has ${listed(available.slice(0, 30))}${more}`;
    throw new src/* InputError */.dz(data, `${problem}. Name it in the ${config}: "columns: { ${role}: ${meant} }".`);
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

// EXTERNAL MODULE: ./packages/tables/src/index.ts + 51 modules
var tables_src = __webpack_require__(98084);
;// CONCATENATED MODULE: ./packages/evaluation/src/column-builder.ts
const FIRST_SIZE = 1024;
/** Collects numbers batch by batch into one typed array. `null` becomes NaN. */
class column_builder_NumberBuilder {
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
class column_builder_CategoryBuilder {
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
async function refuseRepeatedIds(table, id, rows, open, origin) {
    // Equal text is equal as any type, so that only what seems to repeat is read again as it is written: `1e1` is not the id `10`.
    if ((await repetitions(table, id)) === 0)
        return;
    const written = await open(new Map([[id, 'string']]));
    try {
        await refuseWritten(written, id, rows, origin);
    }
    finally {
        written.close();
    }
}
async function refuseWritten(table, id, rows, origin) {
    const extra = await repetitions(table, id);
    if (extra === 0)
        return;
    // Rows, not ids: an id may name a person, and the log may be public.
    const [first] = await table.rows(`WITH numbered AS (SELECT ${table.dialect.identifier(id)} AS id, row_number() OVER () AS row FROM ${tables_src/* TABLE */.Bt})
SELECT min(row) AS first, max(row) AS last FROM numbered GROUP BY id HAVING count(*) > 1 ORDER BY 1 LIMIT 1`, 1);
    const where = first === undefined ? '' : `; rows ${first.first} and ${first.last} have the same`;
    const problem = `has duplicate ids: ${(0,src/* formatNumber */.ZV)(extra)} of ${(0,src/* counted */.hS)(rows, 'row')} repeat an earlier value of "${id}"${where}`;
    throw new src/* InputError */.dz(origin.data, `${problem}. An example that is there twice counts twice: drop the repetitions. ${otherId(origin)}`);
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
function otherId({ config }) {
    if (config === origin_OF_GATE.config)
        return 'If another column names the rows, or none does, write "columns: { id: … }" into the gate, with null for none.';
    return `If another column names the rows, write "columns: { id: … }" into the ${config}.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/read-predictions.ts







const FOR_GATE = { origin: origin_OF_GATE, keptId: undefined };
/**
 * Reads predictions from files of one format into typed arrays. `plan` is told which columns there are and says which to read.
 *
 * Throws `InputError` for no rows, columns that are empty or neither text, numbers nor booleans, whole numbers that a float64 would
 * confuse, and ids that are missing or repeat as they are written.
 */
async function readPredictions(files, plan, roots, signal, { origin, keptId } = FOR_GATE) {
    const watched = await (0,tables_src/* watchFiles */.NT)(files);
    const open = declared => (0,tables_src/* openTable */.RT)({ input: origin.data, files, workspace: roots.workspace, declared }, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) });
    const table = await open(keptId === undefined ? new Map() : new Map([[keptId, 'string']]));
    try {
        const columns = plan(table.columns.map(column => column.name));
        await refuseUnusable(table, columns, open, origin);
        const [predictions, judged] = await (0,src/* bothSettled */.jK)(load(table, columns, { origin, keptId }), (0,tables_src/* judgedFiles */.XY)(origin.data, files, roots, table));
        return { predictions, plan: columns, files: judged, engine: table.engine };
    }
    finally {
        table.close();
        await (0,tables_src/* refuseChanged */.dT)(watched, roots);
    }
}
/** What can be said of the columns without reading them into memory: one scan, and another one for repeated ids. */
async function refuseUnusable(table, columns, open, origin) {
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
        throw new src/* InputError */.dz(origin.data, 'holds no rows. Did the step that writes it fail, or filter everything out?');
    for (const role of ['label', 'prediction', 'score']) {
        const name = columns[role];
        if (name !== undefined && values.get(`filled ${name}`) === 0)
            throw new src/* InputError */.dz(origin.data, `has nothing in column "${name}": no row has a ${role}. Did the step that writes it fail?`);
    }
    for (const name of numbersRead(columns))
        refuseLargeIntegers(name, [values.get(`least ${name}`), values.get(`most ${name}`)], origin);
    if (columns.id === undefined)
        return;
    const missing = rows - Number(values.get('ids'));
    if (missing > 0)
        throw new src/* InputError */.dz(origin.data, `has ${(0,src/* counted */.hS)(missing, 'row')} without a value in "${columns.id}", which names the rows. ${otherId(origin)}`);
    await refuseRepeatedIds(table, columns.id, rows, open, origin);
}
/** Above 2^53 neighbouring whole numbers become the same float64, so that two labels would be one. They do not come as numbers. */
function refuseLargeIntegers(name, extremes, origin) {
    const large = extremes.find(value => value !== undefined && value !== null && !Number.isSafeInteger(value));
    if (large === undefined)
        return;
    throw new src/* InputError */.dz(origin.data, `has ${large} in column "${name}", ${BEYOND_EXACT}`);
}
async function load(table, columns, { origin, keptId }) {
    const label = loader(table, columns.label, origin);
    const prediction = columns.prediction === undefined ? undefined : loader(table, columns.prediction, origin);
    const score = columns.score === undefined ? undefined : numberLoader(table, columns.score, origin);
    const group = columns.group === undefined ? undefined : textLoader(table, columns.group);
    const ids = keptId === undefined ? undefined : idLoader(table, keptId);
    const loaders = [label, prediction, score, group, ids].filter(one => one !== undefined);
    let rows = 0;
    for await (const batch of table.batches(`SELECT ${loaders.map(one => one.sql).join(', ')} FROM ${tables_src/* TABLE */.Bt}`)) {
        rows += batch[0]?.length ?? 0;
        for (const [index, one] of loaders.entries())
            for (const value of batch[index] ?? [])
                one.add(value);
    }
    return {
        rows,
        origin,
        names: { label: columns.label, prediction: columns.prediction ?? 'prediction', score: columns.score ?? 'score' },
        label: label.build(),
        prediction: prediction?.build(),
        score: score?.build().values,
        group: group?.build(),
        ids: ids?.build()
    };
}
function loader(table, name, origin) {
    const column = typeOf(table.columns, name);
    if (column !== undefined && (0,tables_src/* isNumeric */.kf)(column.type))
        return numberLoader(table, name, origin);
    if (column?.type === 'string')
        return textLoader(table, name);
    if (column?.type !== 'boolean') {
        throw new src/* InputError */.dz(origin.data, `${holds(column, name)}; labels and predictions are text, numbers or booleans. Convert them in a step before.`);
    }
    const builder = new column_builder_CategoryBuilder('boolean');
    return {
        sql: table.dialect.identifier(name),
        add: value => builder.add(typeof value === 'boolean' ? value : null),
        build: () => builder.build()
    };
}
function numberLoader(table, name, origin) {
    const column = typeOf(table.columns, name);
    if (column === undefined || !(0,tables_src/* isNumeric */.kf)(column.type)) {
        throw new src/* InputError */.dz(origin.data, `${holds(column, name)}, where numbers are needed. Is it the right column? Name another one in the ${origin.config} under "columns".`);
    }
    const builder = new column_builder_NumberBuilder();
    return {
        sql: `CAST(${table.dialect.identifier(name)} AS DOUBLE)`,
        add: (value) => builder.add(typeof value === 'number' ? value : null),
        build: () => builder.build()
    };
}
function textLoader(table, name) {
    const builder = new column_builder_CategoryBuilder('text');
    return {
        sql: table.dialect.asText(table.dialect.identifier(name)),
        add: (value) => builder.add(typeof value === 'string' ? value : null),
        build: () => builder.build()
    };
}
/** Ids are there in every row: that was looked at before. */
function idLoader(table, name) {
    const builder = new RowIdBuilder();
    return {
        sql: table.dialect.asText(table.dialect.identifier(name)),
        add: (value) => builder.add(String(value)),
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

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/reading.ts






/** Reads the predictions of one model with the ids of their rows. Throws `InputError` for whatever no metric is defined on. */
async function readSide(input, files, comparison, roots, signal) {
    const origin = { data: input, config: 'comparison' };
    const needs = needsOf(comparison);
    const { id } = comparison.columns;
    const plan = (available) => {
        if (!available.includes(id))
            refuseWithoutId(input, id, available);
        return planReading(needs, available, origin);
    };
    const read = await readPredictions(files, plan, roots, signal, { origin, keptId: id });
    return { input, read, examples: examplesOf(needs, read.plan, read.predictions) };
}
/** What a gate without bounds would have to read for these metrics. */
function needsOf(comparison) {
    const metrics = Object.fromEntries(metricsOf(comparison).map(name => [name, { severity: 'info' }]));
    return { metrics, columns: { ...comparison.columns, group: null }, positive: comparison.positive, threshold: comparison.threshold };
}
function refuseWithoutId(input, id, available) {
    const more = available.length > 30 ? ` and ${available.length - 30} more` : '';
    const problem = `has no column "${id}" that says which row is which; it has ${listed(available.slice(0, 30))}${more}`;
    const why = 'Two models can only be compared on the same rows, and the order of rows is no proof of that.';
    throw new src/* InputError */.dz(input, `${problem}. ${why} Write an id with each prediction, the same for both models, or name the column that is one: "columns: { id: … }".`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/from-arrays.ts


/** Columns of equal length and of one kind each as typed arrays. Throws where lengths or kinds differ. */
function predictionsFrom({ label, prediction, score, group }) {
    const rows = label.length;
    for (const other of [prediction, score, group]) {
        if (other !== undefined && other.length !== rows)
            throw new Error(`Could not line up columns: ${rows} labels, but ${other.length} values in another`);
    }
    return {
        rows,
        origin: OF_GATE,
        names: { label: 'label', prediction: 'prediction', score: 'score' },
        label: columnFrom(label),
        prediction: prediction && columnFrom(prediction),
        score: score && numbersFrom(score).values,
        group: group && textFrom(group),
        ids: undefined
    };
}
function columnFrom(values) {
    const first = values.find(value => value !== null);
    if (values.every(value => value === null || typeof value === 'number'))
        return numbersFrom(values);
    if (typeof first === 'boolean' && values.every(value => value === null || typeof value === 'boolean'))
        return categoriesFrom('boolean', values);
    if (values.every(value => value === null || typeof value === 'string'))
        return textFrom(values);
    throw new Error('Could not make a column of values of different kinds');
}
function numbersFrom(values) {
    const builder = new NumberBuilder();
    for (const value of values)
        builder.add(value);
    return builder.build();
}
function textFrom(values) {
    return categoriesFrom('text', values);
}
function categoriesFrom(kind, values) {
    const builder = new CategoryBuilder(kind);
    for (const value of values)
        builder.add(value);
    return builder.build();
}

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
function contradictions_refuseContradictions(gate, context) {
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

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/schema.ts




const Metrics = schemas/* strictObject */.rej(Object.fromEntries(METRIC_NAMES.map(name => [name, ruleOf(metricNamed(name)).optional()])));
/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
const schema_Shape = schemas/* strictObject */.rej({
    title: Name.optional().describe('Heading of the verdict'),
    metrics: Metrics.describe('Bounds by metric. A metric without bounds is reported and not judged'),
    columns: schemas/* strictObject */.rej({
        id: Name.nullable()
            .optional()
            .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
        ...roleFields,
        group: Name.nullable()
            .optional()
            .describe('Column that divides the rows; metrics are listed by group. Default `group` where there is one; `null` for none')
    })
        .prefault({})
        .describe('What the columns are called'),
    ...classFields,
    'min-rows': schemas/* int */.Whr().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive')
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/gate.ts


/** What a model has to reach. The smallest gate is `metrics: { accuracy: { min: 0.85 } }`. */
const Gate = schema_Shape.superRefine(contradictions_refuseContradictions).describe('Gauntlet model gate');

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
    const [found, bound] = [judge_toTwelveDigits(value), judge_toTwelveDigits(at)];
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
function judge_toTwelveDigits(value) {
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
    const bins = (0,stats_src/* histogram */.JW)(values, least, most, BARS);
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

;// CONCATENATED MODULE: ./packages/evaluation/src/index.ts

























/***/ })

};
