export const id = 1184;
export const ids = [1184];
export const modules = {

/***/ 91184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Uf: () => (/* reexport */ Comparison),
  yI: () => (/* reexport */ Endpoint),
  iD: () => (/* reexport */ Gate),
  wQ: () => (/* reexport */ PredictionLog),
  IE: () => (/* reexport */ Tests),
  Rx: () => (/* reexport */ WrittenGate),
  N5: () => (/* reexport */ championNeeds),
  bw: () => (/* reexport */ championOf),
  Sw: () => (/* reexport */ choose),
  BO: () => (/* reexport */ commonRows),
  Rt: () => (/* reexport */ compareAll),
  s2: () => (/* reexport */ compareIndependent),
  v6: () => (/* reexport */ comparePoints),
  aG: () => (/* reexport */ deltasJson),
  t5: () => (/* reexport */ examplesAt),
  Li: () => (/* reexport */ examplesOf),
  xS: () => (/* reexport */ factsOf),
  Dy: () => (/* reexport */ gateChanges),
  UW: () => (/* reexport */ idColumn),
  Qo: () => (/* reexport */ isMetricsTable),
  tk: () => (/* reexport */ judgeComparison),
  $U: () => (/* reexport */ judgeGate),
  Bp: () => (/* reexport */ locatePredictions),
  dC: () => (/* reexport */ metricsIn),
  us: () => (/* reexport */ metricsJson),
  OD: () => (/* reexport */ metricsOfRows),
  e$: () => (/* reexport */ modelData),
  hN: () => (/* reexport */ needsOf),
  Ng: () => (/* reexport */ openPredictions),
  LK: () => (/* reexport */ pairAmong),
  cF: () => (/* reexport */ pairOf),
  iW: () => (/* reexport */ paired),
  ES: () => (/* reexport */ parseMargin),
  ft: () => (/* reexport */ planGate),
  Q1: () => (/* reexport */ predictionsAt),
  xG: () => (/* reexport */ presentComparison),
  bh: () => (/* reexport */ rankRuns),
  Fx: () => (/* reexport */ rankingCheck),
  $c: () => (/* reexport */ rankingTable),
  KW: () => (/* reexport */ readEndpoint),
  nw: () => (/* reexport */ readFolds),
  p9: () => (/* reexport */ readLive),
  Uw: () => (/* reexport */ readMetrics),
  R_: () => (/* reexport */ readPredictions),
  xx: () => (/* reexport */ readRuns),
  wU: () => (/* reexport */ readSide),
  iv: () => (/* reexport */ readTests),
  sl: () => (/* reexport */ refuseWideMargin),
  rg: () => (/* reexport */ sideNeeds),
  Dh: () => (/* reexport */ slowMetrics)
});

// UNUSED EXPORTS: MetricChoice, intervalOf, measureAll, readPredictionLog

// EXTERNAL MODULE: ./packages/stats/src/index.ts + 62 modules
var src = __webpack_require__(1969);
;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/measured.ts
function measured(value, note) {
    if (!Number.isFinite(value))
        return undefinedBecause('the result is not a finite number: the values are too large to be squared or added up');
    return note === undefined ? { value } : { value, note };
}
function undefinedBecause(note) {
    return { value: undefined, note };
}

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var core_src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/evidence-size.ts

/** Neither a bootstrap nor a test knows anything of what fewer rows of a class may have left out. */
const LEAST_ROWS_OF_CLASS = 5;
/** What there is too little of for an interval to be believed, or undefined where there is enough. */
function tooLittle(metric, examples, leastRows) {
    const { rows } = examples.of;
    if (rows < leastRows)
        return `there are ${(0,core_src/* counted */.hS)(rows, 'row')}, and ${(0,core_src/* formatNumber */.ZV)(leastRows)} are needed to judge`;
    if (examples.kind === 'regression')
        return undefined;
    const sizes = classSizes(examples.of.actual, examples.of.classes.length).filter(size => size > 0);
    if (sizes.length === 1)
        return 'all labels are of one class';
    const least = Math.min(...sizes);
    if (metric.kind !== 'classification' || !metric.binary || least >= LEAST_ROWS_OF_CLASS)
        return undefined;
    return `one class has ${(0,core_src/* counted */.hS)(least, 'row')}, and ${LEAST_ROWS_OF_CLASS} of each are needed to judge`;
}
/** On how many rows the two models say something different, of what the metric looks at. */
function differingRows(metric, pair) {
    const columns = (side) => {
        if (pair.kind === 'regression')
            return [pair[side].predicted];
        const { predicted, score, scores } = pair[side];
        if (metric.kind !== 'classification' || metric.needs === 'prediction')
            return [predicted];
        return metric.needs === 'score' || scores === undefined ? [score] : scores;
    };
    const [ours, theirs] = [columns('candidate'), columns('production')];
    const differs = new Uint8Array(pair.candidate.rows);
    for (const [index, column] of ours.entries()) {
        const other = theirs[index];
        for (let row = 0; row < differs.length; row++)
            if (column?.[row] !== other?.[row])
                differs[row] = 1;
    }
    return differs.reduce((count, one) => count + one, 0);
}
function classSizes(actual, classes) {
    const sizes = new Array(classes).fill(0);
    for (const code of actual)
        sizes[code] = (sizes[code] ?? 0) + 1;
    return sizes;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/evaluation/src/at-ease.ts

/** Between looks at the clock and the signal, in milliseconds. */
const BREATH = 100;
/** Runs a long computation step by step: the event loop gets its turn meanwhile, and an aborted signal ends it. */
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

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/strata.ts
/** A resample loses a class of so many rows less than once in 20,000 times: (1 − 10/n)^n < e⁻¹⁰. */
const LEAST_ROWS_TOGETHER = 10;
/**
 * Which rows are exchanged for each other in a resample, by label: all of them, but for labels of fewer than ten rows, each of which is a
 * stratum by itself so that no resample loses it. Returns the number of the stratum of each class, 0 for those together.
 *
 * Another sample of rows would have another number of positives. Resamples with the same number know nothing of that, and their intervals
 * are too narrow for what depends on it: that of a difference of precision held the truth in 88 of 100 simulated samples in place of 95.
 */
function strataOfClasses({ actual, classes }) {
    const sizes = new Int32Array(classes.length);
    for (const code of actual)
        sizes[code] = (sizes[code] ?? 0) + 1;
    let small = 0;
    return sizes.map(size => (size >= LEAST_ROWS_TOGETHER ? 0 : ++small));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/cells.ts


/** Cells of one model, or of several on the same rows, resampled together but for those of rare labels. */
function cellsOf(models, seed) {
    const table = jointTable(models);
    return { resampler: (0,src/* cellResampler */.Ou)(table.strata, seed), statistic: (measure, model) => statisticOf(table, measure, model) };
}
function statisticOf(table, measure, model) {
    const guesses = table.predicted[model] ?? new Int32Array(0);
    const tally = emptyTally(table);
    const value = () => measure(tally, table).value ?? Number.NaN;
    const of = (counts) => {
        fill(tally, table.label, guesses, counts);
        return value();
    };
    return {
        estimate: of(table.sizes),
        of,
        leaveOneOut: () => {
            fill(tally, table.label, guesses, table.sizes);
            return table.strata.map(({ cells, sizes }) => {
                const values = new Float64Array(cells.length);
                for (const [index, cell] of cells.entries()) {
                    const [label, guess] = [table.label[cell] ?? -1, guesses[cell] ?? -1];
                    move(tally, label, guess, -1);
                    values[index] = value();
                    move(tally, label, guess, 1);
                }
                return { values, rows: sizes };
            });
        }
    };
}
/** Cells in the order they first occur. */
function jointTable(models) {
    const [first] = models;
    if (first === undefined)
        throw new Error('Could not count predictions: there is no model');
    const { classes, positive, actual } = first;
    const guesses = models.map(({ predicted }) => {
        if (predicted === undefined)
            throw new Error('Could not count predictions: there are none');
        return predicted;
    });
    const cellOf = new Map();
    const cells = [];
    for (let row = 0; row < first.rows; row++) {
        let key = actual[row] ?? 0;
        for (const predicted of guesses)
            key = key * classes.length + (predicted[row] ?? 0);
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
    const strata = strataOfClasses(first);
    const byStratum = Map.groupBy(label.keys(), cell => strata[label[cell] ?? -1] ?? 0);
    return {
        classes,
        positive,
        label,
        predicted: guesses.map(predicted => Int32Array.from(cells, ({ row }) => predicted[row] ?? -1)),
        sizes,
        strata: [...byStratum.values()].map(own => ({ cells: Int32Array.from(own), sizes: Int32Array.from(own, cell => sizes[cell] ?? 0) }))
    };
}
function emptyTally({ classes }) {
    const none = () => new Float64Array(classes.length);
    return { rows: 0, actual: none(), predicted: none(), hits: none() };
}
function fill(tally, label, predicted, sizes) {
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

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/design.ts

/** Clusters where there are any. Else rows: all together, but for those of rare labels, so that no resample loses one. */
function designOf(examples, cluster) {
    if (cluster !== undefined)
        return { of: 'clusters', ...numbered(cluster) };
    return { of: 'rows', strata: examples.kind === 'classification' ? rowsByStratum(examples.of) : [allRows(examples.of.rows)] };
}
/** Clusters that occur, from 0 on. A row without one is a cluster by itself. */
function numbered({ codes, categories }) {
    const numbers = new Int32Array(categories.length).fill(-1);
    const clusterOfRow = new Int32Array(codes.length);
    let clusters = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        if (code === -1 || numbers[code] === -1) {
            clusterOfRow[row] = clusters;
            if (code !== -1)
                numbers[code] = clusters;
            clusters++;
        }
        else
            clusterOfRow[row] = numbers[code] ?? 0;
    }
    return { clusterOfRow, clusters };
}
function rowsByStratum({ classes, actual, rows }) {
    const ofClass = strataOfClasses({ actual, classes });
    const sizes = new Int32Array(classes.length + 1);
    for (const code of actual)
        sizes[ofClass[code] ?? 0] = (sizes[ofClass[code] ?? 0] ?? 0) + 1;
    const strata = Array.from(sizes, size => new Int32Array(size));
    const filled = new Int32Array(sizes.length);
    for (let row = 0; row < rows; row++) {
        const number = ofClass[actual[row] ?? -1] ?? 0;
        const stratum = strata[number];
        const place = filled[number] ?? 0;
        if (stratum !== undefined)
            stratum[place] = row;
        filled[number] = place + 1;
    }
    return strata.filter(({ length }) => length > 0);
}
function allRows(rows) {
    const all = new Int32Array(rows);
    for (let row = 0; row < rows; row++)
        all[row] = row;
    return all;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/weighted-mean.ts

/** The mean of a value of each row. A row without weight is not looked at. NaN without rows, or where a row has no value. */
function weightedMean(rows, value, weight) {
    if (weight === undefined)
        return (0,src/* mean */.i2)(rows, value);
    const total = (0,src/* sum */.cz)(rows, row => weight[row] ?? 0);
    // As `sum` adds up, without a call more for each row: a resample does this a million times.
    let [so, lost] = [0, 0];
    for (let row = 0; row < rows; row++) {
        const size = weight[row] ?? 0;
        if (size === 0)
            continue;
        const term = size * value(row);
        const next = so + term;
        lost += Math.abs(so) >= Math.abs(term) ? so - next + term : term - next + so;
        so = next;
    }
    return (so + lost) / total;
}
/**
 * The sum of values (1 where there are none), each times its weight, and 0 for a weight of 0, whatever the value. Rounding errors are
 * carried along as `sum` does, by Knuth's two-sum: the same number without a branch.
 */
function weightedSum(values, weights) {
    let [total, lost] = [0, 0];
    for (let row = 0; row < weights.length; row++) {
        const weight = weights[row] ?? 0;
        if (weight === 0)
            continue;
        const term = values === undefined ? weight : weight * (values[row] ?? Number.NaN);
        const next = total + term;
        const added = next - total;
        lost += total - (next - added) + (term - added);
        total = next;
    }
    return total + lost;
}
/** A value times its weight; 0 where the weight is 0, whatever the value. */
function weighed(weight, value, row) {
    return weight === 0 ? 0 : weight * value(row);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/mean-form.ts


/** A metric that is a mean, of examples with the weights that they have. `lacking` says why a row may have no value. */
function measureMean(form, examples, lacking) {
    const { rows, weight } = examples;
    if (rows === 0 || weight?.every(one => one === 0))
        return undefinedBecause('there are no rows');
    const value = meanOf(form, examples, weight);
    if (lacking === undefined || !Number.isNaN(value))
        return measured(value);
    const loss = form.loss(examples);
    for (let row = 0; row < rows; row++)
        if (weight?.[row] !== 0 && Number.isNaN(loss(row)))
            return undefinedBecause(lacking);
    return measured(value);
}
/** The metric as a function of weights. What each row loses is computed once. */
function prepareMean(form, examples) {
    const loss = form.loss(examples);
    const losses = new Float64Array(examples.rows);
    for (let row = 0; row < losses.length; row++)
        losses[row] = loss(row);
    return weights => finished(form, weightedMean(losses.length, row => losses[row] ?? Number.NaN, weights));
}
function meanOf(form, examples, weight) {
    return finished(form, weightedMean(examples.rows, form.loss(examples), weight));
}
function finished({ finish }, mean) {
    return finish === undefined ? mean : finish(mean);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/tally.ts

/** A gate asks for many metrics of the same counts. */
const counted = new WeakMap();
/** The counts of examples. Computed once for the same ones. */
function tallyOf(examples) {
    const found = counted.get(examples) ?? tallyWith(examples, examples.weight);
    counted.set(examples, found);
    return found;
}
/** The counts with other weights; undefined where each row counts once. */
function tallyWith({ rows, classes, actual, predicted }, weight) {
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
        const size = weight === undefined ? 1 : (weight[row] ?? 0);
        counts.actual[label] = at(counts.actual, label) + size;
        counts.predicted[guess] = at(counts.predicted, guess) + size;
        if (label === guess)
            counts.hits[label] = at(counts.hits, label) + size;
    }
    return { rows: (0,src/* sum */.cz)(classes.length, code => at(counts.actual, code)), ...counts };
}
/** The classes among labels or predictions. Those of rows without weight are not: such a row is as good as not there. */
function occurring(tally) {
    return Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) + at(tally.predicted, code) > 0);
}
/** The sum over all classes but one. Added up, because what is left of a total is not 0 where rounding remains. */
function allBut(counts, code) {
    return (0,src/* sum */.cz)(counts.length, other => (other === code ? 0 : at(counts, other)));
}
function at(counts, index) {
    return counts[index] ?? 0;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/prepared.ts


/** Any metric of classification as a function of a weight for each row: what `measure` gives of examples with these weights, else NaN. */
function prepareClasses({ form }, examples) {
    if (form.of === 'counts')
        return weights => form.measure(tallyWith(examples, weights), examples).value ?? Number.NaN;
    return form.of === 'mean' ? prepareMean(form, examples) : form.prepare(examples);
}
/** The same for regression. */
function prepareValues({ form }, examples) {
    if (form.of === 'counts')
        throw new Error('Could not prepare a metric of numbers: numbers are not counted');
    return form.of === 'mean' ? prepareMean(form, examples) : form.prepare(examples);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/evaluation.ts

/** Prepares a metric for many weights of the same rows. */
function evaluationOf(metric, examples) {
    if (metric.kind === 'classification' && examples.kind === 'classification') {
        const { form } = metric;
        const mean = form.of === 'mean' ? { loss: form.loss(examples.of), finish: form.finish } : undefined;
        return { weighted: prepareClasses(metric, examples.of), mean };
    }
    if (metric.kind === 'regression' && examples.kind === 'regression') {
        const { form } = metric;
        const mean = form.of === 'mean' ? { loss: form.loss(examples.of), finish: form.finish } : undefined;
        return { weighted: prepareValues(metric, examples.of), mean };
    }
    throw new Error(`Could not resample a metric of ${metric.kind} on rows of ${examples.kind}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/rows.ts


function rowsOf(design, seed) {
    const resampler = design.of === 'clusters' ? (0,src/* clusterResampler */.K_)(design.clusterOfRow, design.clusters, seed) : (0,src/* rowResampler */.Ms)(design.strata, seed);
    return { resampler, statistic: (metric, examples) => rows_statisticOf(metric, examples, design) };
}
function rows_statisticOf(metric, examples, design) {
    const { weighted, mean } = evaluationOf(metric, examples);
    if (mean !== undefined)
        return meanStatistic(mean.loss, mean.finish ?? (value => value), examples, design);
    const { rows, weight } = examples.of;
    const weights = new Float64Array(rows);
    const of = (counts) => {
        for (let row = 0; row < rows; row++)
            weights[row] = (counts[row] ?? 0) * (weight === undefined ? 1 : (weight[row] ?? 0));
        return weighted(weights);
    };
    return { of, estimate: of(new Int32Array(rows).fill(1)), leaveOneOut: () => withoutBlocks(of, rows, design) };
}
/** Means are sums, so that the mean without a row needs no second look at the others. */
function meanStatistic(loss, finish, { of: examples }, design) {
    const { rows, weight } = examples;
    const weights = weight ?? new Float64Array(rows).fill(1);
    const losses = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        losses[row] = (weights[row] ?? 0) * loss(row);
    const of = (counts) => {
        let [total, all] = [0, 0];
        for (let row = 0; row < rows; row++) {
            const count = counts[row] ?? 0;
            total += count * (losses[row] ?? 0);
            all += count * (weights[row] ?? 0);
        }
        return finish(total / all);
    };
    const leaveOneOut = () => {
        if (design.of === 'clusters')
            return withoutBlocks(of, rows, design);
        let [total, all] = [0, 0];
        for (let row = 0; row < rows; row++) {
            total += losses[row] ?? 0;
            all += weights[row] ?? 0;
        }
        return design.strata.map((stratum) => {
            const values = new Float64Array(stratum.length);
            for (let index = 0; index < stratum.length; index++) {
                const row = stratum[index] ?? 0;
                values[index] = finish((total - (losses[row] ?? 0)) / (all - (weights[row] ?? 0)));
            }
            return { values, rows: undefined };
        });
    };
    return { of, estimate: of(new Int32Array(rows).fill(1)), leaveOneOut };
}
function withoutBlocks(of, rows, design) {
    if (design.of === 'clusters')
        return (0,src/* clusterJackknife */.XO)(of, design.clusterOfRow, design.clusters);
    return (0,src/* blockJackknife */.Wx)(of, rows, design.strata);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/resampling/statistic.ts

/** Candidate minus production on the same resamples, rounded: how many resamples are equal to the estimate moves the interval. */
function differenceOf(candidate, production) {
    const round = (0,src/* rounding */.DN)(Math.max(Math.abs(candidate.estimate), Math.abs(production.estimate)));
    return {
        estimate: round(candidate.estimate - production.estimate),
        of: counts => round(candidate.of(counts) - production.of(counts)),
        leaveOneOut: () => {
            const theirs = production.leaveOneOut();
            return candidate.leaveOneOut().map(({ values, rows }, stratum) => ({
                values: values.map((value, index) => round(value - (theirs[stratum]?.values[index] ?? Number.NaN))),
                rows
            }));
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/uncertainty.ts

/** From the standard error, which falls with the root of the rows. */
function rowsByStandardError(standardError) {
    return (difference, { rows, ...options }) => (0,src/* rowsNeeded */.vd)({ rows, standardError, difference }, options);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/bootstrap.ts



/** Of so many resamples without the metric, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05;
/** What replicates of a difference say of it. */
function bootstrapUncertainty(statistic, { values, undefinedCount }, drawn) {
    const { resamples, confidence, seed } = drawn;
    const missing = `${undefinedCount} of ${resamples} resamples have no value`;
    if (undefinedCount > MOST_UNDEFINED * resamples)
        return { uncertainty: undefined, note: `${missing}: too many for an interval` };
    const alike = values.every(value => value === values[0]);
    const left = alike ? [] : statistic.leaveOneOut();
    const interval = alike ? (0,src/* percentileInterval */.J9)(values, confidence) : (0,src/* bcaInterval */.GA)(statistic.estimate, values, left, confidence);
    const notes = [interval.note, undefinedCount > 0 ? missing : undefined, alike ? 'all resamples give the same difference' : undefined];
    const said = notes.filter(note => note !== undefined).join('; ');
    const { low, high, method } = interval;
    const evidence = { estimate: statistic.estimate, replicates: values, acceleration: method === 'BCa' ? (0,src/* acceleration */.xG)(left) : undefined };
    const pBelow = (bound) => (0,src/* bootstrapTail */.Rp)(evidence, bound);
    const standardError = Math.sqrt((0,src/* momentsOf */.Zn)(values).variance);
    const uncertainty = {
        interval: { low, high },
        standardError,
        method,
        words: `${method} bootstrap of ${drawn.units}, ${(0,core_src/* counted */.hS)(resamples, 'resample')}, seed ${seed}`,
        p: undefined,
        seed,
        pBelow,
        pAbove: bound => 1 - pBelow(bound),
        rowsToSee: rowsByStandardError(standardError)
    };
    return { uncertainty, note: said === '' ? undefined : said };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/choose-method.ts


/**
 * The test that fits a metric and what is known of the rows. Tests that count rows alike and as independent are not for rows with
 * weights or in clusters: those are resampled, as is whatever has no test of its own.
 */
function methodFor({ metric }, pair, asked) {
    const { candidate, facts } = pair;
    const alike = candidate.weight === undefined && facts.cluster === undefined;
    if (alike && asked === 'auto') {
        if (isShareOfRightRows(metric, pair) || isShareOfLabels(metric, pair))
            return 'mcnemar';
        if (metric.kind !== 'ready' && metric.form.of === 'auc')
            return 'delong';
        if (metric.kind !== 'ready' && metric.form.of === 'mean')
            return facts.order === undefined ? 'paired-t' : 'diebold-mariano';
    }
    return alike && metric.kind === 'classification' && metric.form.of === 'counts' ? 'cells' : 'rows';
}
/** Every row is right or wrong, and the metric is the share of one of them: accuracy, or one with a loss of 0 or 1. */
function isShareOfRightRows(metric, { kind, candidate }) {
    if (metric.kind === 'ready')
        return false;
    if (metric.form.of === 'mean')
        return metric.form.zeroOne === true && metric.form.finish === undefined;
    if (metric.form.of !== 'counts' || kind !== 'classification' || !('classes' in candidate))
        return false;
    const tally = tallyOf(candidate);
    const [hits, trials] = metric.form.proportion?.(tally, candidate) ?? [Number.NaN, Number.NaN];
    return trials === tally.rows && hits === (0,src/* sum */.cz)(tally.hits.length, code => tally.hits[code] ?? 0);
}
/** Recall and its like: a share of the rows with some labels, of which there are some. */
function isShareOfLabels(metric, { candidate }) {
    if (metric.kind !== 'classification' || metric.form.of !== 'counts' || !('classes' in candidate))
        return false;
    const labels = metric.form.labels?.(candidate);
    return labels !== undefined && candidate.actual.some(label => labels.counts(label));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/ranking.ts

/** Sorting takes most of the time of everything that is computed of scores, and the same ones are asked for many times. */
const ranked = new WeakMap();
const sorted = new WeakMap();
/** Computed once for the same examples. */
function rankingOf(examples) {
    const found = ranked.get(examples) ?? rank(examples);
    ranked.set(examples, found);
    return found;
}
/** The rows by ascending score. Computed once for the same scores. */
function orderOfScores(score) {
    return sortedScores(score).order;
}
/** The weights of rows by place in an order. */
function inOrder(weights, { order }) {
    const placed = new Float64Array(order.length);
    for (let place = 0; place < order.length; place++)
        placed[place] = weights[order[place] ?? -1] ?? 0;
    return placed;
}
/** Scores of the positive class and of all others, each in ascending order. */
function scoresByClass(examples) {
    const { order, positive } = rankingOf(examples);
    const count = positive.reduce((so, one) => so + one, 0);
    const positives = new Float64Array(count);
    const negatives = new Float64Array(order.length - count);
    let seen = 0;
    for (let place = 0; place < order.length; place++) {
        const value = examples.score?.[order[place] ?? -1] ?? Number.NaN;
        if (positive[place] === 1)
            positives[seen++] = value;
        else
            negatives[place - seen] = value;
    }
    return { positives, negatives };
}
function rank({ rows, actual, score, positive, weight }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not rank scores: there is no score, or no positive class');
    const { order, rises } = sortedScores(score);
    const isPositive = new Uint8Array(rows);
    for (let place = 0; place < rows; place++)
        isPositive[place] = actual[order[place] ?? -1] === positive ? 1 : 0;
    return { order, rises, positive: isPositive, weight: weight && inOrder(weight, { order }) };
}
function sortedScores(score) {
    const known = sorted.get(score);
    if (known !== undefined)
        return known;
    const order = (0,src/* ascending */.V_)(score);
    const rises = new Uint8Array(order.length);
    let before = Number.NaN;
    for (let place = 0; place < order.length; place++) {
        const value = score[order[place] ?? -1] ?? Number.NaN;
        rises[place] = value === before ? 0 : 1;
        before = value;
    }
    sorted.set(score, { order, rises });
    return { order, rises };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/wording.ts

/** `p 0.011`, and `p below 0.0001` for what nobody distinguishes. */
function shownP(p) {
    return p < 1e-4 ? 'p below 0.0001' : `p ${(0,core_src/* formatNumber */.ZV)(p, 2)}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/delong.ts




/** The difference of two areas under the ROC curve of the same rows, with DeLong's standard error. Undefined where there is none. */
function deLongUncertainty(candidate, production, confidence) {
    if (candidate.score === undefined || production.score === undefined || candidate.positive === undefined)
        throw new Error('Could not compare areas under the ROC curve: there is no score, or no positive class');
    const orders = { candidate: orderOfScores(candidate.score), production: orderOfScores(production.score) };
    const { difference, standardError, p } = (0,src/* deLongPaired */.nX)(candidate.score, production.score, isPositive(candidate), orders);
    if (!Number.isFinite(difference) || !Number.isFinite(standardError))
        return undefined;
    const reach = (0,src/* normalReach */.xw)(confidence) * standardError;
    const z = (bound) => (difference === bound ? 0 : (difference - bound) / standardError);
    return {
        interval: { low: difference - reach, high: difference + reach },
        standardError,
        method: 'DeLong',
        words: `DeLong's test, ${shownP(p)}`,
        p,
        seed: undefined,
        pBelow: bound => (0,src/* normalTail */.WI)(-z(bound)),
        pAbove: bound => (0,src/* normalTail */.WI)(z(bound)),
        rowsToSee: rowsByStandardError(standardError)
    };
}
function isPositive({ actual, positive }) {
    const found = new Uint8Array(actual.length);
    for (let row = 0; row < actual.length; row++)
        found[row] = actual[row] === positive ? 1 : 0;
    return found;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/mcnemar.ts



/** On how many of the rows that count exactly one of two models is right. */
function discordance(rows, candidateIsRight, productionIsRight, counts = () => true) {
    let [counting, onlyCandidate, onlyProduction] = [0, 0, 0];
    for (let row = 0; row < rows; row++) {
        if (!counts(row))
            continue;
        counting++;
        const [ours, theirs] = [candidateIsRight(row), productionIsRight(row)];
        if (ours && !theirs)
            onlyCandidate++;
        if (theirs && !ours)
            onlyProduction++;
    }
    return { rows: counting, onlyCandidate, onlyProduction };
}
/**
 * The difference of two shares of right rows: Tango's score interval, which judges, and the mid-p value of McNemar's test, which the
 * research on it recommends. The two agree but for cases on the border: Tango's interval leaves out 0 where McNemar's χ² without
 * correction is significant.
 *
 * `sign` is −1 for a metric that counts rows that are wrong. `all` rows may be more than those that count for the metric.
 */
function mcnemarUncertainty(counts, sign, confidence, all = counts.rows) {
    const { rows, onlyCandidate, onlyProduction } = counts;
    const { low, high } = (0,src/* tango */.wY)(counts, confidence);
    const test = (0,src/* mcnemar */.op)(counts);
    const of = rows === all ? '' : `, of the ${(0,core_src/* counted */.hS)(rows, 'row')} that count for it`;
    const gain = (onlyCandidate - onlyProduction) / rows;
    // At 0 the mid-p value, beyond it the score test of the same difference.
    const pWorse = (bound) => (bound === 0 ? test.pWorse : 1 - (0,src/* normalTail */.WI)((0,src/* tangoScore */.oT)(counts, clamped(bound))));
    const pBetter = (bound) => (bound === 0 ? test.pBetter : (0,src/* normalTail */.WI)((0,src/* tangoScore */.oT)(counts, clamped(bound))));
    return {
        interval: sign === 1 ? { low, high } : { low: -high, high: -low },
        standardError: Math.sqrt((onlyCandidate + onlyProduction) / rows - gain ** 2) / Math.sqrt(rows),
        method: 'McNemar',
        words: `mid-p McNemar test with Tango's interval, ${shownP(test.p)}, b ${(0,core_src/* formatNumber */.ZV)(onlyProduction)} (only production is right), c ${(0,core_src/* formatNumber */.ZV)(onlyCandidate)} (only the candidate is)${of}`,
        p: test.p,
        seed: undefined,
        pBelow: bound => (sign === 1 ? pWorse(bound) : pBetter(-bound)),
        pAbove: bound => (sign === 1 ? pBetter(bound) : pWorse(-bound)),
        rowsToSee: (difference, { rows: _, ...options }) => {
            const discordance = Math.max((onlyCandidate + onlyProduction) / rows, Math.abs(difference));
            return Math.ceil(((0,src/* mcnemarRows */.N4)({ discordance, difference }, options) * all) / rows);
        }
    };
}
function clamped(share) {
    return Math.max(-1, Math.min(1, share));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/mean-losses.ts



/**
 * The difference of two mean losses by Student's paired test.
 *
 * Of a metric that is a function of the mean, such as the root of squared errors, every loss is first multiplied by the slope of that
 * function at the model's own mean (the delta method: 1 ∕ (2·RMSE) for a root). The mean of the scaled differences then varies as the
 * difference of the metrics does, whether the two models are equally good or not. Undefined where there is no slope.
 */
function pairedTUncertainty(losses, confidence) {
    const differences = scaledDifferences(losses);
    return differences && ofTest('paired t', `paired t test${ofScaled(losses)}`, against => (0,src/* pairedT */.ue)(differences, { confidence, against }));
}
/**
 * The same for rows in time, whose neighbours depend on each other: by Diebold & Mariano with the correction of Harvey, Leybourne &
 * Newbold. `order` has a different finite number for each row. Undefined also of fewer rows
 * than four horizons.
 */
function dieboldMarianoUncertainty(losses, order, horizon, confidence) {
    const differences = scaledDifferences(losses);
    if (differences === undefined || order.length < LEAST_HORIZONS * horizon)
        return undefined;
    const rows = (0,src/* ascending */.V_)(order);
    const inTime = new Float64Array(rows.length);
    for (let place = 0; place < rows.length; place++)
        inTime[place] = differences[rows[place] ?? 0] ?? Number.NaN;
    const words = `Diebold–Mariano test in the order of time, horizon ${horizon}${ofScaled(losses)}`;
    return ofTest('Diebold-Mariano', words, against => (0,src/* dieboldMariano */.bU)(inTime, horizon, { confidence, against }));
}
/** Fewer rows than so many horizons hold too few independent errors, though a variance can be computed. */
const LEAST_HORIZONS = 4;
function ofScaled({ finish }) {
    return finish === undefined ? '' : ' of the losses scaled to the metric (delta method)';
}
/**
 * Around the difference of the metrics, which the mean of the scaled losses is not. Rounded, for what is left of equal losses that
 * were computed in another order would be a difference without any spread, and so a certain one.
 */
function scaledDifferences({ candidate, production, finish }) {
    const [ours, mean] = [mean_losses_meanOf(candidate), mean_losses_meanOf(production)];
    const theirs = (0,src/* rounding */.DN)(Math.max(Math.abs(ours), Math.abs(mean)))(ours - mean) === 0 ? ours : mean;
    const [ourSlope, theirSlope] = [slopeOf(finish, ours), slopeOf(finish, theirs)];
    if (!Number.isFinite(ourSlope) || !Number.isFinite(theirSlope))
        return undefined;
    const shift = finish === undefined ? 0 : finish(ours) - ourSlope * ours - (finish(theirs) - theirSlope * theirs);
    const round = (0,src/* rounding */.DN)(Math.max(Math.abs(ourSlope) * largestOf(candidate), Math.abs(theirSlope) * largestOf(production)));
    const differences = new Float64Array(candidate.length);
    for (let row = 0; row < differences.length; row++)
        differences[row] = round(ourSlope * (candidate[row] ?? Number.NaN) - theirSlope * (production[row] ?? Number.NaN) + shift);
    return differences;
}
/** Around the mean, from both sides. NaN at a mean of 0, where a root has none. */
function slopeOf(finish, mean) {
    if (finish === undefined)
        return 1;
    const step = 1e-6 * Math.abs(mean);
    return step === 0 ? Number.NaN : (finish(mean + step) - finish(mean - step)) / (2 * step);
}
function largestOf(values) {
    let largest = 0;
    for (let row = 0; row < values.length; row++)
        largest = Math.max(largest, Math.abs(values[row] ?? 0));
    return largest;
}
function mean_losses_meanOf(values) {
    let total = 0;
    for (let row = 0; row < values.length; row++)
        total += values[row] ?? 0;
    return total / values.length;
}
function ofTest(method, words, test) {
    const { interval, standardError, p } = test(0);
    if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high))
        return undefined;
    return {
        interval,
        standardError,
        method,
        words: `${words}, ${shownP(p)}`,
        p,
        seed: undefined,
        pBelow: bound => test(bound).pLess,
        pAbove: bound => test(bound).pGreater,
        rowsToSee: rowsByStandardError(standardError)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/estimate.ts













/** How certain the difference of each metric is, by its key. What has no test of its own is drawn, all of it together. */
async function estimateDifferences(metrics, pair, settings, signal) {
    const found = new Map();
    const drawn = new Map([
        ['cells', []],
        ['rows', []]
    ]);
    for (const chosen of metrics) {
        const method = methodFor(chosen, pair, settings.method);
        const uncertainty = method === 'cells' || method === 'rows' ? undefined : tested(method, chosen.metric, pair, settings);
        if (uncertainty !== undefined)
            found.set(chosen.key, { uncertainty, note: undefined });
        // Drawing rows one by one would forget the order that the author asks to be regarded.
        else if (method === 'diebold-mariano')
            found.set(chosen.key, { uncertainty: undefined, note: noDieboldMariano(settings.horizon) });
        else
            drawn.get(method === 'cells' ? 'cells' : 'rows')?.push(chosen);
    }
    for (const [of, some] of drawn) {
        if (some.length === 0)
            continue;
        const { resampler, differences } = resampledTogether(of, some, pair, settings.seed);
        const keys = [...differences.keys()];
        const statistics = [...differences.values()];
        const steps = (0,src/* bootstrap */.Nw)(resampler, statistics.map(statistic => statistic.of), settings.resamples);
        const replicates = await atEase(steps, signal);
        for (const [index, statistic] of statistics.entries()) {
            const values = replicates[index];
            if (values !== undefined)
                found.set(keys[index] ?? '', bootstrapUncertainty(statistic, values, { ...settings, units: unitsOf(pair) }));
        }
    }
    return found;
}
/** Differences of both models on the same resamples: cells of equal rows, or rows. */
function resampledTogether(of, metrics, pair, seed) {
    if (of === 'cells' && pair.kind === 'classification') {
        const cells = cellsOf([pair.candidate, pair.production], seed);
        const differences = metrics.map(({ key, metric }) => {
            if (metric.kind !== 'classification' || metric.form.of !== 'counts')
                throw new Error(`Could not count ${key}: it is not one of counts`);
            const { measure } = metric.form;
            return [key, differenceOf(cells.statistic(measure, 0), cells.statistic(measure, 1))];
        });
        return { resampler: cells.resampler, differences: new Map(differences) };
    }
    const [ours, theirs] = pair.kind === 'classification'
        ? [
            { kind: 'classification', of: pair.candidate },
            { kind: 'classification', of: pair.production }
        ]
        : [
            { kind: 'regression', of: pair.candidate },
            { kind: 'regression', of: pair.production }
        ];
    const rows = rowsOf(designOf(ours, pair.facts.cluster), seed);
    const differences = metrics.map(({ key, metric }) => [key, differenceOf(rows.statistic(metric, ours), rows.statistic(metric, theirs))]);
    return { resampler: rows.resampler, differences: new Map(differences) };
}
/** By a test of its own. Undefined where the test has no answer. */
function tested(method, metric, pair, settings) {
    const { confidence, horizon } = settings;
    if (method === 'delong')
        return pair.kind === 'classification' ? deLongUncertainty(pair.candidate, pair.production, confidence) : undefined;
    if (method === 'mcnemar') {
        const better = metric.better === 'higher';
        return mcnemarUncertainty(discordant(metric, pair), better ? 1 : -1, confidence, pair.candidate.rows);
    }
    const losses = lossesOf(metric, pair);
    if (method === 'paired-t')
        return pairedTUncertainty(losses, confidence);
    const order = pair.facts.order ?? new Float64Array(0);
    refuseUnordered(order);
    return dieboldMarianoUncertainty(losses, order, horizon, confidence);
}
function discordant(metric, pair) {
    const { rows } = pair.candidate;
    if (metric.kind === 'classification' && metric.form.of === 'counts' && pair.kind === 'classification') {
        const { actual, predicted: ours } = pair.candidate;
        const theirs = pair.production.predicted;
        const labels = metric.form.labels?.(pair.candidate);
        if (labels !== undefined) {
            const right = metric.better === 'higher';
            return discordance(rows, row => labels.isHit(ours?.[row] ?? -1) === right, row => labels.isHit(theirs?.[row] ?? -1) === right, row => labels.counts(actual[row] ?? -1));
        }
        return discordance(rows, row => ours?.[row] === actual[row], row => theirs?.[row] === actual[row]);
    }
    const { candidate, production } = lossesOf(metric, pair);
    const right = metric.better === 'higher' ? 1 : 0;
    return discordance(rows, row => candidate[row] === right, row => production[row] === right);
}
function lossesOf(metric, pair) {
    if (metric.kind === 'classification' && pair.kind === 'classification' && metric.form.of === 'mean') {
        const { loss, finish } = metric.form;
        return { candidate: byRow(loss(pair.candidate), pair), production: byRow(loss(pair.production), pair), finish };
    }
    if (metric.kind === 'regression' && pair.kind === 'regression' && metric.form.of === 'mean') {
        const { loss, finish } = metric.form;
        return { candidate: byRow(loss(pair.candidate), pair), production: byRow(loss(pair.production), pair), finish };
    }
    throw new Error(`Could not compare ${metric.title}: it is no mean over rows of ${pair.kind}`);
}
function byRow(loss, { candidate }) {
    const values = new Float64Array(candidate.rows);
    for (let row = 0; row < values.length; row++)
        values[row] = loss(row);
    return values;
}
/** The test of Diebold and Mariano is for one value at each moment. */
function refuseUnordered(order) {
    const sorted = order.toSorted();
    const twice = sorted.findIndex((moment, index) => index > 0 && moment === sorted[index - 1]);
    if (sorted.some(moment => !Number.isFinite(moment)))
        throw new core_src/* InputError */.dz('candidate', 'has rows without a finite number in the column "order" of the comparison. Fill it, or leave the column out.');
    if (twice !== -1)
        throw new core_src/* InputError */.dz('candidate', 'has several rows of the same place in the column "order" of the comparison, where errors of one row after the other are compared. Name what belongs together as "columns: { cluster: … }" in its place.');
}
function noDieboldMariano(horizon) {
    return `the test of Diebold and Mariano has no answer: there are too few rows for a horizon of ${horizon}, or one of the models makes no errors`;
}
function unitsOf({ candidate, facts }) {
    const rows = (0,core_src/* counted */.hS)(candidate.rows, 'row');
    if (facts.cluster !== undefined)
        return `${rows}, whole clusters at a time`;
    const rare = 'classes' in candidate && strataOfClasses(candidate).some(stratum => stratum > 0);
    return rare ? `${rows}, rare classes each by itself` : rows;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/compare-metrics.ts




/** These metrics of both models on the same rows. */
async function compareMetrics(settings, metrics, pair, signal) {
    const [ours, theirs] = [sideOf(pair, 'candidate'), sideOf(pair, 'production')];
    const measured = metrics.map(chosen => {
        const [candidate, production] = [measure(chosen, ours), measure(chosen, theirs)];
        const obstacle = tooLittle(chosen.metric, ours, settings['min-rows']);
        return { chosen, candidate, production, difference: subtracted(candidate, production), obstacle };
    });
    const judged = measured.filter(({ difference, obstacle }) => difference !== undefined && obstacle === undefined);
    const estimates = await estimateDifferences(judged.map(({ chosen }) => chosen), pair, settings, signal);
    return measured.map(({ chosen, candidate, production, difference, obstacle }) => {
        const differing = differingRows(chosen.metric, pair);
        const found = believed(estimates.get(chosen.key), difference, differing);
        return {
            ...chosen,
            candidate,
            production,
            difference,
            uncertainty: found?.uncertainty,
            note: found?.note ?? obstacle ?? candidate.note ?? production.note,
            differingRows: differing,
            enoughRows: pair.candidate.rows >= settings['min-rows']
        };
    });
}
/**
 * A bootstrap of rows of which none tells the models apart, though they differ elsewhere, is certain of what it cannot know: the recall
 * of ten positives that both models found says little of the eleventh.
 */
function believed(found, difference, differing) {
    const interval = found?.uncertainty?.interval;
    if (found?.uncertainty?.seed === undefined || difference !== 0 || differing === 0 || interval?.low !== interval?.high)
        return found;
    return { uncertainty: undefined, note: 'no row that counts for it tells the two models apart: there are too few of them' };
}
/** Candidate minus production, without what rounding leaves of numbers of their size. */
function subtracted({ value: ours }, { value: theirs }) {
    if (ours === undefined || theirs === undefined)
        return undefined;
    return (0,src/* rounding */.DN)(Math.max(Math.abs(ours), Math.abs(theirs)))(ours - theirs);
}
function measure({ key, metric }, examples) {
    if (metric.kind === 'classification' && examples.kind === 'classification')
        return metric.measure(examples.of);
    if (metric.kind === 'regression' && examples.kind === 'regression')
        return metric.measure(examples.of);
    if (metric.kind === 'ready')
        return undefinedBecause(`${key} cannot be computed of rows: it is only known from files. Give a file of metrics for both models`);
    throw new Error(`Could not compute ${key}: the data is for ${examples.kind}`);
}
function sideOf(pair, side) {
    if (pair.kind === 'regression')
        return { kind: 'regression', of: pair[side] };
    return { kind: 'classification', of: pair[side] };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/confidence.ts

/** The confidence of a two-sided interval as authors write it, as a share. */
const Confidence = (0,core_src/* shareWhere */.db)(share => share > 0.5 && share < 1, 'a percentage above 50% and below 100% such as 95%, or a share such as 0.95');

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/wording.ts

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
    return typeof label === 'string' ? JSON.stringify((0,core_src/* cut */.Jj)(label, 60)) : String(label);
}
function listed(names) {
    return names.map(name => `"${name}"`).join(', ');
}
/** A class as a name in a chart; a verdict's schema caps them. */
function className(label) {
    return (0,core_src/* plain */.pj)(String(label ?? ''), 100);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/which-class.ts



/** The class an author names, else the positive one. */
function whichClass(label) {
    return label === undefined ? positive : named(label);
}
/** What a metric is, and of which class where an author names one. */
function titled(title, label) {
    return label === undefined ? title : `${title}, of class ${quotedLabel(label)}`;
}
/** The code of a class that is known to be there, for numbers that cannot say why. -1 where it is not. */
function codeOf(which, examples) {
    const code = which(examples);
    return typeof code === 'number' ? code : -1;
}
const positive = examples => examples.positive ?? undefinedBecause('the positive class is not known');
function named(label) {
    return ({ classes }) => {
        const code = classes.indexOf(label);
        return code === -1 ? undefinedBecause(absent(label, classes)) : code;
    };
}
function absent(label, classes) {
    const meant = (0,core_src/* nearest */.pA)(String(label), classes.map(String));
    const found = classes.find(one => String(one) === meant);
    const wayOut = found === undefined ? '' : `. Did you mean ${quotedLabel(found)}?`;
    return `no label and no prediction is of class ${quotedLabel(label)}; there are ${(0,core_src/* cut */.Jj)(shownLabels(classes), 300)}${wayOut}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/class-ratio.ts





const precision = { name: 'precision', of: (tally, code) => [at(tally.hits, code), at(tally.predicted, code)] };
const recall = {
    name: 'recall',
    of: (tally, code) => [at(tally.hits, code), at(tally.actual, code)],
    rows: { labels: 'own', hits: 'own' }
};
/** Precision and recall in one, recall counting `beta` times as much (van Rijsbergen 1979). */
function fBeta(beta) {
    const square = beta ** 2;
    return {
        name: `F${beta}`,
        of: (tally, code) => [(1 + square) * at(tally.hits, code), square * at(tally.actual, code) + at(tally.predicted, code)]
    };
}
/** The share of all rows but those of the class that are not predicted as it: the recall of the rest. */
const specificity = {
    name: 'specificity',
    of: (tally, code) => [passedOver(tally, code), allBut(tally.actual, code)],
    rows: { labels: 'others', hits: 'others' }
};
/** The share of rows not predicted as the class that are not of it: the precision of the rest. */
const negativePredictiveValue = {
    name: 'negative predictive value',
    of: (tally, code) => [passedOver(tally, code), allBut(tally.predicted, code)]
};
const falsePositiveRate = {
    name: 'false positive rate',
    of: (tally, code) => [at(tally.predicted, code) - at(tally.hits, code), allBut(tally.actual, code)],
    rows: { labels: 'others', hits: 'own' }
};
const falseNegativeRate = {
    name: 'false negative rate',
    of: (tally, code) => [at(tally.actual, code) - at(tally.hits, code), at(tally.actual, code)],
    rows: { labels: 'own', hits: 'others' }
};
/** The ratio of one class. 0/0 counts as `zero`, as in scikit-learn; undefined: then it does not exist. */
function ofClass(ratio, which, zero) {
    return (tally, examples) => {
        if (tally.rows === 0)
            return undefinedBecause('there are no rows');
        const code = which(examples);
        if (typeof code !== 'number')
            return code;
        const [part, whole] = ratio.of(tally, code);
        if (whole === 0 && zero === undefined)
            return undefinedBecause(`${ratio.name} of class ${shown(examples.classes[code])} is 0/0`);
        const found = ratioMeasured(share([part, whole], zero ?? 0), illDefined(ratio, tally, [code], [examples.classes[code]], zero ?? 0));
        return whole === 0 ? { ...found, isNothing: true } : found;
    };
}
/** The ratio of one class as hits and trials. */
function proportionOf(ratio, which) {
    return (tally, examples) => ratio.of(tally, codeOf(which, examples));
}
/** The same row by row, where labels alone decide which rows are the trials. */
function shareOfLabels({ rows }, which) {
    if (rows === undefined)
        return undefined;
    return examples => {
        const own = codeOf(which, examples);
        return { counts: label => (label === own) === (rows.labels === 'own'), isHit: guess => (guess === own) === (rows.hits === 'own') };
    };
}
/** The plain mean of the ratio over classes. */
function macro(ratio, over, zero) {
    return overClasses(over, (tally, codes, labels) => {
        const total = (0,src/* sum */.cz)(codes.length, index => share(ratio.of(tally, codes[index] ?? -1), zero));
        return ratioMeasured(total / codes.length, illDefined(ratio, tally, codes, labels, zero));
    });
}
/** The mean of the ratio over classes, each weighted by its number of labels; the plain mean where no label is of them. */
function weighted(ratio, over, zero) {
    return overClasses(over, (tally, codes, labels, examples) => {
        const support = (0,src/* sum */.cz)(codes.length, index => at(tally.actual, codes[index] ?? -1));
        if (support === 0)
            return macro(ratio, over, zero)(tally, examples);
        const total = (0,src/* sum */.cz)(codes.length, index => {
            const code = codes[index] ?? -1;
            return at(tally.actual, code) * share(ratio.of(tally, code), zero);
        });
        return ratioMeasured(total / support, illDefined(ratio, tally, codes, labels, zero));
    });
}
/** The ratio of the counts of all classes together. Over all that occur it is the accuracy. */
function micro(ratio, over, zero) {
    return overClasses(over, (tally, codes) => {
        const whole = together(ratio, tally, codes);
        const note = whole[1] === 0 ? `${ratio.name} of these classes is 0/0, counted as ${zero}` : undefined;
        return ratioMeasured(share(whole, zero), note);
    });
}
/** Hits and trials of all classes together. */
function microProportion(ratio, over) {
    return (tally, { classes }) => together(ratio, tally, codesOf(over, tally, classes) ?? []);
}
function overClasses(over, mean) {
    return (tally, examples) => {
        if (tally.rows === 0)
            return undefinedBecause('there are no rows');
        const codes = codesOf(over, tally, examples.classes);
        if (codes !== undefined)
            return mean(tally, codes, over ?? codes.map(code => examples.classes[code]), examples);
        return undefinedBecause('no label and no prediction is of the "classes" that it is to be computed over');
    };
}
/** Undefined where no class of the author's occurs at all. One that does not is −1, and all of its counts are 0. */
function codesOf(over, tally, classes) {
    if (over === undefined)
        return occurring(tally);
    const codes = over.map(label => classes.indexOf(label));
    return codes.some(code => at(tally.actual, code) + at(tally.predicted, code) > 0) ? codes : undefined;
}
function together(ratio, tally, codes) {
    const each = codes.map(code => ratio.of(tally, code));
    return [(0,src/* sum */.cz)(each.length, index => each[index]?.[0] ?? 0), (0,src/* sum */.cz)(each.length, index => each[index]?.[1] ?? 0)];
}
/** Rows that are not of the class and were not predicted as it. Not below 0 by rounding. */
function passedOver(tally, code) {
    return Math.max(0, allBut(tally.actual, code) - (at(tally.predicted, code) - at(tally.hits, code)));
}
function share([part, whole], zero) {
    return whole === 0 ? zero : part / whole;
}
/** Weights that are no whole numbers may round to a hair more than everything. */
function ratioMeasured(value, note) {
    return measured(Math.min(1, value), note);
}
/** Names the classes whose ratio is 0/0, because a 0 that was never measured looks like one that was. */
function illDefined(ratio, tally, codes, labels, zero) {
    const empty = labels.filter((_, index) => ratio.of(tally, codes[index] ?? -1)[1] === 0);
    if (empty.length === 0)
        return undefined;
    const more = empty.length > 3 ? ` and ${empty.length - 3} more` : '';
    return `${ratio.name} of class ${empty.slice(0, 3).map(shown).join(', ')}${more} is 0/0, counted as ${zero}`;
}
function shown(label) {
    return (0,core_src/* cut */.Jj)(String(label), 40);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/agreement.ts




/** The share of rows whose prediction is their label. */
const accuracy = tally => {
    if (tally.rows === 0)
        return undefinedBecause('there are no rows');
    return measured(hitsOf(tally) / tally.rows);
};
const accuracyProportion = tally => [hitsOf(tally), tally.rows];
/** The plain mean of the recall over the classes that occur among labels: a class that is only predicted does not count. */
const balancedAccuracy = tally => {
    if (tally.rows === 0)
        return undefinedBecause('there are no rows');
    const codes = Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) > 0);
    const total = (0,src/* sum */.cz)(codes.length, index => {
        const [part, whole] = recall.of(tally, codes[index] ?? -1);
        return part / whole;
    });
    return measured(Math.min(1, total / codes.length));
};
/**
 * Matthews' correlation between labels and predictions (of any number of classes: Gorodkin 2004). 0 where labels or predictions are
 * all of one class, as in scikit-learn.
 */
const matthewsCorrelation = tally => {
    if (tally.rows === 0)
        return undefinedBecause('there are no rows');
    const alone = ['labels', 'predictions'].filter(side => isOneClass(side === 'labels' ? tally.actual : tally.predicted));
    if (alone.length > 0)
        return measured(0, `all ${alone.join(' and all ')} are of one class, which counts as 0`);
    const { rows, actual, predicted } = tally;
    const dot = (a, b) => (0,src/* sum */.cz)(a.length, code => at(a, code) * at(b, code));
    const both = hitsOf(tally) * rows - dot(actual, predicted);
    const spread = Math.sqrt(rows ** 2 - dot(predicted, predicted)) * Math.sqrt(rows ** 2 - dot(actual, actual));
    return measured(within(both / spread));
};
/** Cohen's kappa: how far labels and predictions agree beyond what their frequencies alone would bring. */
const cohensKappa = tally => {
    if (tally.rows === 0)
        return undefinedBecause('there are no rows');
    const { rows, actual, predicted } = tally;
    const label = onlyClass(actual);
    if (label !== undefined && label === onlyClass(predicted)) {
        return undefinedBecause('all labels and all predictions are of the same class, so there is no agreement beyond chance');
    }
    const byChance = (0,src/* sum */.cz)(actual.length, code => (at(actual, code) * at(predicted, code)) / rows);
    return measured(within(1 - (rows - hitsOf(tally)) / (rows - byChance)));
};
function hitsOf({ hits }) {
    return (0,src/* sum */.cz)(hits.length, code => at(hits, code));
}
function isOneClass(counts) {
    return onlyClass(counts) !== undefined;
}
function onlyClass(counts) {
    const [first, ...others] = Array.from(counts.keys()).filter(code => at(counts, code) > 0);
    return others.length === 0 ? first : undefined;
}
/** A correlation is not beyond 1 by rounding. */
function within(value) {
    return Math.max(-1, Math.min(1, value));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/metric-kind.ts
/** A metric that has to be told nothing. */
function fixed(metric) {
    return { takes: [], requires: {}, settle: () => metric };
}
/** A metric that can be told some things, each with a default. */
function told(takes, settle, requires = {}) {
    return { takes, requires, settle };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/families/counts.ts





/** The metrics of counts: everything that the confusion matrix holds. */
const countMetrics = {
    accuracy: fixed(ofCounts('share of rows predicted right', accuracy, { proportion: accuracyProportion })),
    'balanced-accuracy': fixed(ofCounts('mean recall of the classes that labels have', balancedAccuracy)),
    ...averaged('precision', 'precision', () => precision, 'share of predicted positives that are positive', true),
    ...averaged('recall', 'recall', () => recall, 'share of positives that are predicted positive', true),
    ...averaged('f1', 'F1', () => fBeta(1), 'harmonic mean of precision and recall', false),
    ...averaged('f-beta', 'F-beta', ({ beta = 1 }) => fBeta(beta), 'mean of precision and recall, recall counting beta times as much', false, {
        beta: '2'
    }),
    specificity: ofOneClass(specificity, 'share of negatives that are not predicted positive', 'higher', 0),
    'false-positive-rate': ofOneClass(falsePositiveRate, 'share of negatives that are predicted positive', 'lower', undefined),
    'false-negative-rate': ofOneClass(falseNegativeRate, 'share of positives that are not predicted positive', 'lower', undefined),
    'negative-predictive-value': ofOneClass(negativePredictiveValue, 'share of rows not predicted positive that are not positive', 'higher', 0),
    mcc: fixed(ofCounts("Matthews' correlation of labels and predictions", matthewsCorrelation, { least: -1 })),
    kappa: fixed(ofCounts("Cohen's kappa: agreement beyond chance", cohensKappa, { least: -1 }))
};
/** A ratio of the positive class, and its means over the classes. */
function averaged(name, title, ratioOf, meaning, isShare, requires = {}) {
    const own = 'beta' in requires ? ['beta'] : [];
    const ofPositive = told(['class', 'zero-division', ...own], parameters => {
        const [ratio, which] = [ratioOf(parameters), whichClass(parameters.class)];
        const measure = ofClass(ratio, which, parameters['zero-division'] ?? 0);
        const binary = parameters.class === undefined;
        return ofCounts(titled(meaning, parameters.class), measure, {
            binary,
            ...(isShare ? shareOf(ratio, which) : {})
        });
    }, requires);
    const mean = (meaning, over) => told(['classes', 'zero-division', ...own], parameters => ofCounts(meaning, over(ratioOf(parameters), parameters.classes, parameters['zero-division'] ?? 0)), requires);
    const ofAll = told(['classes', 'zero-division', ...own], parameters => {
        const ratio = ratioOf(parameters);
        const proportion = isShare ? { proportion: microProportion(ratio, parameters.classes) } : {};
        return ofCounts(`${title} of the counts of all classes together`, micro(ratio, parameters.classes, parameters['zero-division'] ?? 0), proportion);
    }, requires);
    const means = {
        [name]: ofPositive,
        [`${name}-macro`]: mean(`mean ${title} of the classes`, macro),
        [`${name}-micro`]: ofAll,
        [`${name}-weighted`]: mean(`mean ${title} of the classes, weighted by their rows`, weighted)
    };
    // TypeScript widens computed keys to any text.
    return means;
}
/** A rate of the positive class. `zero` is what 0/0 counts as; undefined where the better end would be the one never measured. */
function ofOneClass(ratio, title, better, zero) {
    return told(['class'], parameters => {
        const which = whichClass(parameters.class);
        const binary = parameters.class === undefined;
        return ofCounts(titled(title, parameters.class), ofClass(ratio, which, zero), {
            better,
            binary,
            ...shareOf(ratio, which)
        });
    });
}
function shareOf(ratio, which) {
    const labels = shareOfLabels(ratio, which);
    return { proportion: proportionOf(ratio, which), ...(labels === undefined ? {} : { labels }) };
}
function ofCounts(title, measure, options = {}) {
    const { better = 'higher', least = 0, binary = false, proportion, labels } = options;
    return {
        title,
        kind: 'classification',
        better,
        range: [least, 1],
        needs: 'prediction',
        binary,
        probability: false,
        form: { of: 'counts', measure, ...(proportion && { proportion }), ...(labels && { labels }) },
        measure: examples => measure(tallyOf(examples), examples)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/regression.ts
/** Label minus prediction of one row. */
function errorAt({ actual, predicted }, row) {
    return (actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN);
}
/** The square of each error. */
const squaredError = (examples) => {
    return row => errorAt(examples, row) ** 2;
};
/** The size of each error. */
const absoluteError = (examples) => {
    return row => Math.abs(errorAt(examples, row));
};
/**
 * The size of each error as a share of the size of the label. It does not exist where the label is 0 and the prediction is not;
 * scikit-learn divides by 2.2e-16 there.
 */
const relativeError = (examples) => {
    const size = absoluteError(examples);
    return row => {
        const label = Math.abs(examples.actual[row] ?? Number.NaN);
        const error = size(row);
        if (label === 0)
            return error === 0 ? 0 : Number.NaN;
        return error / Math.max(label, Number.EPSILON);
    };
};
/** The size of each error as a share of the mean size of label and prediction, 0 to 2. Where both are 0 it is 0. */
const symmetricError = (examples) => {
    const size = absoluteError(examples);
    return row => {
        const error = size(row);
        if (error === 0)
            return 0;
        return (2 * error) / (Math.abs(examples.actual[row] ?? Number.NaN) + Math.abs(examples.predicted[row] ?? Number.NaN));
    };
};
/** The square of the difference of logarithms, ln(1 + value). It does not exist at −1 or below. */
const squaredLogError = ({ actual, predicted }) => {
    const logarithm = (value = Number.NaN) => (value > -1 ? Math.log1p(value) : Number.NaN);
    return row => (logarithm(actual[row]) - logarithm(predicted[row])) ** 2;
};
/** What a forecast of a quantile loses: errors above it count as the quantile, those below as the rest (Koenker & Bassett 1978). */
function pinballLoss(quantile) {
    return examples => row => {
        const error = errorAt(examples, row);
        return error >= 0 ? quantile * error : (quantile - 1) * error;
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/error-quantile.ts



/**
 * A quantile of the sizes of the errors: the smallest that at least this share of the rows (by weight) does not exceed, and the mean of
 * it and the next one where it is exactly this share. That is the inverted distribution function with averaging (Hyndman & Fan 1996,
 * definition 2), by which scikit-learn takes its median absolute error.
 */
function errorQuantile(quantile) {
    const prepare = (examples) => {
        const sizes = sizesOf(examples);
        const order = (0,src/* ascending */.V_)(sizes);
        return (weight) => quantileOf(sizes, order, weight, quantile);
    };
    return {
        measure: (examples) => {
            const value = prepare(examples)(examples.weight);
            return value === undefined ? undefinedBecause('there are no rows') : measured(value);
        },
        prepare: (examples) => {
            const value = prepare(examples);
            return (weights) => value(weights) ?? Number.NaN;
        }
    };
}
/** Undefined without rows. */
function quantileOf(sizes, order, weight, quantile) {
    const at = (place) => (weight === undefined ? 1 : (weight[order[place] ?? -1] ?? 0));
    let total = 0;
    for (let place = 0; place < order.length; place++)
        total += at(place);
    if (total === 0)
        return undefined;
    const wanted = quantile * total;
    // Sums of weights are not exact: within so much they are the same.
    const slack = 1e-12 * total;
    let so = 0;
    let found;
    for (let place = 0; place < order.length; place++) {
        const weighs = at(place);
        if (weighs === 0)
            continue;
        const size = sizes[order[place] ?? -1] ?? Number.NaN;
        if (found !== undefined)
            return found + (size - found) / 2;
        so += weighs;
        if (so < wanted - slack)
            continue;
        if (so > wanted + slack)
            return size;
        found = size;
    }
    return found;
}
function sizesOf(examples) {
    const size = absoluteError(examples);
    const sizes = new Float64Array(examples.rows);
    for (let row = 0; row < examples.rows; row++)
        sizes[row] = size(row);
    return sizes;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/r2.ts



/**
 * The coefficient of determination: 1 − (squared errors) / (squared distances from the mean label).
 *
 * With labels that are all the same it is 1 for perfect predictions and 0 otherwise, as in scikit-learn; sameness is decided on
 * the labels, where scikit-learn decides on distances that rounding can make larger than 0. One row has no spread: undefined.
 */
function r2(examples) {
    return weightedR2(examples)(examples.weight ?? new Float64Array(examples.rows).fill(1));
}
/** The same as a function of weights. */
function prepareR2(examples) {
    const found = weightedR2(examples);
    return weights => found(weights).value ?? Number.NaN;
}
/** A bootstrap asks for it thousands of times, and so nothing is called and nothing is allocated for each row then. */
function weightedR2(examples) {
    const { rows, actual } = examples;
    const errorOf = squaredError(examples);
    const errors = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        errors[row] = errorOf(row);
    return weights => {
        const { counted, isConstant } = spreadOf(actual, weights);
        if (counted < 2)
            return undefinedBecause('R² needs at least two rows');
        const lost = weightedSum(errors, weights);
        if (isConstant)
            return measured(lost === 0 ? 1 : 0, 'all labels are the same, so R² is 1 for perfect predictions and 0 for any others');
        const size = weightedSum(undefined, weights);
        const centre = weightedSum(actual, weights) / size;
        const spread = squaredDistances(actual, weights, centre, size);
        // Distances so small that their squares vanish: the ratio says nothing.
        if (spread <= 0)
            return undefinedBecause('the labels are too close together for their spread to be computed');
        return measured(1 - lost / spread);
    };
}
/** The rounding errors of both sums are carried along, as `weightedSum` does. */
function squaredDistances(actual, weights, centre, size) {
    let [squares, lostSquares, distances, lostDistances] = [0, 0, 0, 0];
    for (let row = 0; row < weights.length; row++) {
        const weight = weights[row] ?? 0;
        if (weight === 0)
            continue;
        const distance = (actual[row] ?? Number.NaN) - centre;
        const square = weight * distance ** 2;
        const moreSquares = squares + square;
        const grown = moreSquares - squares;
        lostSquares += squares - (moreSquares - grown) + (square - grown);
        squares = moreSquares;
        const term = weight * distance;
        const moreDistances = distances + term;
        const moved = moreDistances - distances;
        lostDistances += distances - (moreDistances - moved) + (term - moved);
        distances = moreDistances;
    }
    // The second term is what rounding the centre adds (Chan, Golub & LeVeque 1983).
    return squares + lostSquares - (distances + lostDistances) ** 2 / size;
}
/** How many rows count at all, and whether their labels are all the same. */
function spreadOf(actual, weights) {
    let counted = 0;
    let first = Number.NaN;
    let isConstant = true;
    for (let row = 0; row < weights.length; row++) {
        if (weights[row] === 0)
            continue;
        const label = actual[row] ?? Number.NaN;
        if (counted === 0)
            first = label;
        else if (label !== first)
            isConstant = false;
        counted++;
    }
    return { counted, isConstant };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/whole-errors.ts





/** The sum of the sizes of the errors as a share of the sum of the sizes of the labels. */
const weightedAbsolutePercentage = ofRows(examples => {
    const size = absoluteError(examples);
    const label = (row) => Math.abs(examples.actual[row] ?? Number.NaN);
    return weight => {
        const total = (value) => (0,src/* sum */.cz)(examples.rows, row => weighed(weight === undefined ? 1 : (weight[row] ?? 0), value, row));
        const labels = total(label);
        if (labels === 0)
            return undefinedBecause('all labels are 0, and WAPE divides by their sum');
        return measured(total(size) / labels);
    };
});
/** The size of the mean error, and on which side of the labels the predictions lie. */
const bias = ofRows(examples => weight => {
    const mean = weightedMean(examples.rows, row => -errorAt(examples, row), weight);
    if (mean === 0)
        return measured(0);
    return measured(Math.abs(mean), `predictions are ${(0,core_src/* formatNumber */.ZV)(Math.abs(mean))} too ${mean > 0 ? 'high' : 'low'} on average`);
});
/** The size of the largest error. Weights matter only in that a row of weight 0 does not count. */
const maxError = ofRows(examples => {
    const size = absoluteError(examples);
    return weight => {
        let most = 0;
        for (let row = 0; row < examples.rows; row++)
            if (weight?.[row] !== 0)
                most = Math.max(most, size(row));
        return measured(most);
    };
});
/** Measuring and preparing of the same function of weights. */
function ofRows(of) {
    const value = (examples, found, weight) => examples.rows === 0 || weight?.every(one => one === 0) ? undefinedBecause('there are no rows') : found(weight);
    return {
        measure: (examples) => value(examples, of(examples), examples.weight),
        prepare: (examples) => {
            const found = of(examples);
            return (weights) => value(examples, found, weights).value ?? Number.NaN;
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/families/numbers.ts






const NO_MAPE = 'a label is 0 where the prediction is not, and MAPE divides by the label. Use smape or wape';
const NO_LOGARITHM = 'a label or a prediction is −1 or less, and it takes the logarithm of 1 more';
/** The metrics of numbers: how far predictions are off. */
const numberMetrics = {
    rmse: fixed(ofMean('root mean squared error', { of: 'mean', loss: squaredError, finish: Math.sqrt })),
    mae: fixed(ofMean('mean absolute error', { of: 'mean', loss: absoluteError })),
    'median-absolute-error': fixed(numbers_ofRows('median absolute error', errorQuantile(0.5))),
    r2: fixed(numbers_ofRows('coefficient of determination', { measure: r2, prepare: prepareR2 }, 'higher', [Number.NEGATIVE_INFINITY, 1])),
    mape: fixed(ofMean('mean error as a share of the label', { of: 'mean', loss: relativeError }, NO_MAPE)),
    smape: fixed(ofMean('mean error as a share of the mean of label and prediction', { of: 'mean', loss: symmetricError }, undefined, 2)),
    wape: fixed(numbers_ofRows('sum of the errors as a share of the sum of the labels', weightedAbsolutePercentage)),
    msle: fixed(ofMean('mean squared error of the logarithms', { of: 'mean', loss: squaredLogError }, NO_LOGARITHM)),
    rmsle: fixed(ofMean('root mean squared error of the logarithms', { of: 'mean', loss: squaredLogError, finish: Math.sqrt }, NO_LOGARITHM)),
    pinball: told(['quantile'], ({ quantile = 0.5 }) => ofMean('mean loss of a predicted quantile', { of: 'mean', loss: pinballLoss(quantile) }), { quantile: '0.9' }),
    bias: fixed(numbers_ofRows('size of the mean error', bias)),
    'max-error': fixed(numbers_ofRows('largest error', maxError)),
    'error-quantile': told(['quantile'], ({ quantile = 0.5 }) => numbers_ofRows('quantile of the sizes of the errors', errorQuantile(quantile)), {
        quantile: '0.9'
    })
};
function ofMean(title, form, lacking, most = Number.POSITIVE_INFINITY) {
    return described(title, form, examples => measureMean(form, examples, lacking), 'lower', [0, most]);
}
function numbers_ofRows(title, { measure, prepare }, better = 'lower', range = [0, Number.POSITIVE_INFINITY]) {
    return described(title, { of: 'rows', prepare }, measure, better, range);
}
function described(title, form, measure, better, range) {
    return { title, kind: 'regression', better, range, needs: 'prediction', form, measure };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/true-class.ts
/** The probability given to the class that came true, of one row: by its column, or by the score of the positive class. */
function ofTrueClass({ actual, score, scores, positive }) {
    if (scores !== undefined)
        return row => scores[actual[row] ?? -1]?.[row] ?? Number.NaN;
    if (score === undefined || positive === undefined)
        throw new Error('Could not look up probabilities: there is no score, or no positive class');
    return row => {
        const probability = score[row] ?? Number.NaN;
        return actual[row] === positive ? probability : 1 - probability;
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/brier.ts

/**
 * The mean squared distance between probabilities and what came true (Brier 1950): of the positive class where there are two classes,
 * added up over all classes where there are more, as in scikit-learn. So it lies between 0 and 1, or 0 and 2.
 */
const brier = { of: 'mean', loss: distances };
function distances(examples) {
    const { actual, scores } = examples;
    if (scores === undefined) {
        const probability = ofTrueClass(examples);
        return row => (1 - probability(row)) ** 2;
    }
    const half = scores.length === 2 ? 0.5 : 1;
    return row => {
        let total = 0;
        for (let code = 0; code < scores.length; code++)
            total += ((scores[code]?.[row] ?? Number.NaN) - (actual[row] === code ? 1 : 0)) ** 2;
        return half * total;
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/bin-edges.ts

/**
 * The edges of bins from the lowest to the highest, one more than bins, as scikit-learn's `calibration_curve` has them: equally wide over
 * [0, 1], or quantiles of the values (with straight lines between them) where each bin is to hold as many. Weights move no edge.
 */
function binEdges(values, bins, binning) {
    const edges = new Float64Array(bins + 1);
    const step = 1 / bins;
    const order = binning === 'quantile' ? (0,src/* ascending */.V_)(values) : undefined;
    for (let index = 0; index <= bins; index++) {
        // As NumPy spaces them, to the last bit: a value may lie on an edge.
        const share = index === bins ? 1 : index * step;
        edges[index] = order === undefined ? share : quantileAt(values, order, (share * 100) / 100);
    }
    return edges;
}
/** The bin of each value. One on an edge belongs to the lower bin. */
function binsOf(values, edges) {
    const last = edges.length - 2;
    const bins = new Uint16Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        let [low, high] = [0, last];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((edges[middle + 1] ?? Number.NaN) < value)
                low = middle + 1;
            else
                high = middle;
        }
        bins[row] = low;
    }
    return bins;
}
/** NumPy's linear interpolation, from whichever neighbour is nearer. */
function quantileAt(values, order, share) {
    const place = share * (order.length - 1);
    const below = Math.floor(place);
    const [a, b] = [values[order[below] ?? -1] ?? Number.NaN, values[order[Math.min(below + 1, order.length - 1)] ?? -1] ?? Number.NaN];
    const along = place - below;
    return along >= 0.5 ? b - (b - a) * (1 - along) : a + (b - a) * along;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/column.ts
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

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/refusals.ts



function refuseMissing(column, name, origin) {
    const { count, first } = missingValues(column);
    if (count === 0)
        return;
    const rows = column.kind === 'number' ? column.values.length : column.codes.length;
    const share = `${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* formatNumber */.ZV)(rows)} rows without a value (or with NaN)`;
    throw new core_src/* InputError */.dz(origin.data, `has ${share} in column "${name}", the first in row ${first}. ${FILL_IN}`);
}
function refuseOtherKind({ origin, names, label, prediction }) {
    if (prediction === undefined || prediction.kind === label.kind)
        return;
    const truth = `${kindWord(label.kind)} in "${names.label}" (${sample(label)})`;
    const guess = `${kindWord(prediction.kind)} in "${names.prediction}" (${sample(prediction)})`;
    throw new core_src/* InputError */.dz(origin.data, `holds ${truth} but ${guess}, so that no prediction could ever be right. Write both the same way.`);
}
/** Fractions, and whole numbers so large that neighbours of theirs became the same float64 when they were read. */
function refuseNonClasses(column, name, origin, wayOut) {
    if (column.kind !== 'number')
        return;
    const row = column.values.findIndex(value => !Number.isSafeInteger(value));
    if (row === -1)
        return;
    if (Number.isInteger(column.values[row]))
        throw new core_src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, ${BEYOND_EXACT}`);
    throw new core_src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, which is not a class. ${wayOut}.`);
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
    throw new core_src/* InputError */.dz(origin.data, `has ${score[row]} in column "${names.score}", row ${row + 1}, which is not ${allowed}. ${wayOut}.`);
}
function sample(column) {
    const values = column.kind === 'number' ? [...new Set(column.values.subarray(0, 1000))] : column.categories;
    return `such as ${quotedLabel(values[0] ?? '')}`;
}
/** What is wrong with a large whole number, and the way out. */
const BEYOND_EXACT = 'and whole numbers beyond 2^53 cannot be told apart. Write such labels as text.';
const FILL_IN = 'A metric over the others would hide them: fill them in, or drop these rows in a step before.';

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/class-scores.ts



/** How far probabilities of a row may be from adding up to 1: they may have been rounded when they were written. */
const SLACK = 1e-3;
/**
 * Probabilities by class, with the classes as they stand in the data: a config has them as text. Refuses what is no probability, rows that
 * do not add up to 1 (scikit-learn computes on, with or without a warning), and a class written twice.
 */
function classScores({ rows, origin, label, scores }) {
    if (scores === undefined)
        return undefined;
    const columns = new Map();
    for (const [written, values] of scores) {
        const found = asLabel(written, label.kind);
        if (found === undefined) {
            const problem = `names the class ${quotedLabel(written)} under "columns.scores", but the labels are ${kindWord(label.kind)}`;
            throw new core_src/* InputError */.dz(origin.config, `${problem}. Write the classes as they stand in the column of labels.`);
        }
        if (columns.has(found))
            throw new core_src/* InputError */.dz(origin.config, `names the class ${quotedLabel(found)} twice under "columns.scores".`);
        const name = `scores.${written}`;
        refuseMissing({ kind: 'number', values }, name, origin);
        const row = values.findIndex(value => !(value >= 0 && value <= 1));
        if (row !== -1) {
            const problem = `has ${values[row]} among the probabilities of class ${quotedLabel(found)}, row ${row + 1}`;
            throw new core_src/* InputError */.dz(origin.data, `${problem}, which is not between 0 and 1. Divide percentages by 100; turn other scores into probabilities first.`);
        }
        columns.set(found, values);
    }
    refuseSums([...columns.values()], rows, origin.data);
    return columns;
}
/** A class that rows are of, and that the model gives no probability to. */
function refuseWithoutScores(classes, columns, { origin }) {
    const lacking = classes.filter(label => !columns.has(label));
    if (lacking.length === 0)
        return;
    const problem = `holds the ${lacking.length === 1 ? 'class' : 'classes'} ${shownLabels(lacking)}, for which "columns.scores" of the ${origin.config} names no column`;
    throw new core_src/* InputError */.dz(origin.data, `${problem}; it has those of ${shownLabels([...columns.keys()])}. Every class needs its probabilities.`);
}
/** The most probable class of each row, as its place among the columns; the first of equally probable ones. */
function mostProbable(columns, rows) {
    const most = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    const top = new Int32Array(rows);
    for (const [place, column] of columns.entries()) {
        for (let row = 0; row < rows; row++) {
            const value = column[row] ?? Number.NaN;
            if (value <= (most[row] ?? Number.NaN))
                continue;
            most[row] = value;
            top[row] = place;
        }
    }
    return top;
}
function refuseSums(columns, rows, data) {
    const sums = new Float64Array(rows);
    for (const column of columns)
        for (let row = 0; row < rows; row++)
            sums[row] = (sums[row] ?? 0) + (column[row] ?? 0);
    const row = sums.findIndex(total => !(Math.abs(total - 1) <= SLACK));
    if (row === -1)
        return;
    const problem = `has probabilities that add up to ${(0,core_src/* formatNumber */.ZV)(sums[row] ?? Number.NaN)} and not to 1, in row ${row + 1}`;
    throw new core_src/* InputError */.dz(data, `${problem}. Is a class missing under "columns.scores", or are they scores before the softmax?`);
}
/** A class as the data has it. Undefined where it is of another kind. */
function asLabel(written, kind) {
    if (kindOf(written) === kind)
        return written;
    if (typeof written !== 'string')
        return kind === 'text' ? String(written) : undefined;
    if (kind === 'boolean')
        return written === 'true' ? true : written === 'false' ? false : undefined;
    const number = written.trim() === '' ? Number.NaN : Number(written);
    return kind === 'number' && Number.isFinite(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/confidences.ts

const known = new WeakMap();
/**
 * Of two classes the probability of the positive one. Of more the largest probability of the row, and whether its class is the label
 * (the first of equally probable classes). Computed once for the same examples.
 */
function confidencesOf(examples) {
    const found = known.get(examples) ?? (examples.classes.length > 2 ? ofTopClass(examples) : ofPositive(examples));
    known.set(examples, found);
    return found;
}
function ofPositive({ rows, actual, score, positive }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not compare probabilities with labels: there is no score, or no positive class');
    const came = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
        came[row] = actual[row] === positive ? 1 : 0;
    return { said: score, came };
}
function ofTopClass({ rows, actual, scores }) {
    if (scores === undefined)
        throw new Error('Could not compare probabilities with labels: there are no probabilities by class');
    const top = mostProbable(scores, rows);
    const said = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        said[row] = scores[top[row] ?? -1]?.[row] ?? Number.NaN;
    const came = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
        came[row] = top[row] === actual[row] ? 1 : 0;
    return { said, came };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/calibration.ts



/**
 * The bins that hold rows, in ascending order, as scikit-learn's `calibration_curve` has them. Of more than two classes the largest
 * probability of each row is compared with whether its class is the label.
 */
function calibrationBins(examples, bins = 10, binning = 'equal-width') {
    if (examples.rows === 0)
        return [];
    const { said, came } = confidencesOf(examples);
    const edges = binEdges(said, bins, binning);
    const bin = binsOf(said, edges);
    const [rows, probabilities, hits] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
    for (let row = 0; row < examples.rows; row++) {
        const place = bin[row] ?? 0;
        const weight = examples.weight === undefined ? 1 : (examples.weight[row] ?? 0);
        rows[place] = (rows[place] ?? 0) + weight;
        probabilities[place] = (probabilities[place] ?? 0) + weight * (said[row] ?? Number.NaN);
        hits[place] = (hits[place] ?? 0) + weight * (came[row] ?? 0);
    }
    return Array.from(rows, (count, place) => ({
        from: edges[place] ?? Number.NaN,
        to: edges[place + 1] ?? Number.NaN,
        mean: (probabilities[place] ?? Number.NaN) / count,
        observed: (hits[place] ?? Number.NaN) / count,
        rows: count
    })).filter(({ rows: count }) => count > 0);
}
/**
 * The expected calibration error (Naeini, Cooper & Hauskrecht 2015): how far the mean probability of a bin is from the share that came
 * true, as a mean over the bins, each weighted by its rows. Bins are those of `calibrationBins`.
 */
function expectedCalibrationError(bins, binning) {
    const prepare = (examples) => errorOf(confidencesOf(examples), bins, binning);
    return {
        measure: (examples) => {
            const { rows, weight } = examples;
            if (rows === 0 || weight?.every(one => one === 0))
                return undefinedBecause('there are no rows');
            return measured(prepare(examples)(weight));
        },
        prepare
    };
}
/** As a function of weights; undefined where each row counts once. NaN without rows. */
function errorOf({ said, came }, bins, binning) {
    const bin = said.length === 0 ? new Uint16Array() : binsOf(said, binEdges(said, bins, binning));
    return weight => {
        const gaps = new Float64Array(bins);
        let total = 0;
        for (let row = 0; row < said.length; row++) {
            const place = bin[row] ?? 0;
            const size = weight === undefined ? 1 : (weight[row] ?? 0);
            gaps[place] = (gaps[place] ?? 0) + size * ((said[row] ?? Number.NaN) - (came[row] ?? 0));
            total += size;
        }
        return Math.min(1, gaps.reduce((so, gap) => so + Math.abs(gap), 0) / total);
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/log-loss.ts

/**
 * The mean of −ln(probability given to the class that came true). A probability of 0 counts as the rounding unit of a float64
 * (2.2e-16), as scikit-learn clips it, so the worst row costs 36.04. Exists for one class too: the positive class is known.
 */
const logLoss = { of: 'mean', loss: rowLosses };
/** −ln(probability given to the class that came true), of one row. */
function rowLosses(examples) {
    const probability = ofTrueClass(examples);
    return row => -Math.log(clipped(probability(row)));
}
function clipped(probability) {
    return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/one-versus-rest.ts

const views = new WeakMap();
/** The same rows with two classes: one, by its column of probabilities, against all others. Made once for the same examples. */
function oneVersusRest(examples, code) {
    const known = views.get(examples) ?? new Map();
    views.set(examples, known);
    const found = known.get(code) ?? viewOf(examples, code);
    known.set(code, found);
    return found;
}
/** A measure of two classes, of the class that an author names against all others. */
function ofNamedClass(label, measure) {
    return examples => {
        const code = whichClass(label)(examples);
        return typeof code === 'number' ? measure(oneVersusRest(examples, code)) : code;
    };
}
/** The same as a function of weights. NaN where there is no such class. */
function prepareNamedClass(label, prepare) {
    return (examples) => {
        const code = whichClass(label)(examples);
        return typeof code === 'number' ? prepare(oneVersusRest(examples, code)) : () => Number.NaN;
    };
}
/** The same of what each row loses. */
function lossOfNamedClass(label, loss) {
    return (examples) => {
        const code = whichClass(label)(examples);
        return typeof code === 'number' ? loss(oneVersusRest(examples, code)) : () => Number.NaN;
    };
}
function viewOf({ rows, classes, actual, scores, weight }, code) {
    if (scores === undefined)
        throw new Error('Could not set one class against the others: there are no probabilities by class');
    const isOfClass = new Int32Array(rows);
    for (let row = 0; row < rows; row++)
        isOfClass[row] = actual[row] === code ? 1 : 0;
    const label = String(classes[code]);
    return {
        rows,
        classes: [`not ${label}`, label],
        actual: isOfClass,
        predicted: undefined,
        score: scores[code],
        positive: 1,
        scores: undefined,
        weight
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/top-k.ts
/**
 * The share of rows whose label is among the `k` most probable classes. Of equally probable classes those later in the order of classes
 * come first, as in scikit-learn.
 */
function topK(k) {
    return {
        of: 'mean',
        zeroOne: true,
        loss: ({ actual, scores }) => {
            if (scores === undefined)
                throw new Error('Could not rank classes: there are no probabilities by class');
            return row => {
                const label = actual[row] ?? -1;
                const own = scores[label]?.[row] ?? Number.NaN;
                let ahead = 0;
                for (let code = 0; code < scores.length; code++) {
                    const other = scores[code]?.[row] ?? Number.NaN;
                    if (other > own || (other === own && code > label))
                        ahead++;
                }
                return ahead < k ? 1 : 0;
            };
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/families/probabilities.ts








const shared = { kind: 'classification', binary: false };
/** The metrics of probabilities: how sure a model is, and how rightly. */
const probabilityMetrics = {
    'log-loss': told(['class'], ({ class: label }) => probabilities_ofMean('mean of −ln(probability of the true class)', logLoss, [0, Number.POSITIVE_INFINITY], label)),
    brier: told(['class'], ({ class: label }) => probabilities_ofMean('mean squared distance of the probabilities from what came true', brier, [0, label === undefined ? 2 : 1], label)),
    ece: told(['bins', 'binning', 'class'], ({ bins = 10, binning = 'equal-width', class: label }) => {
        const ofAll = expectedCalibrationError(bins, binning);
        const { measure, prepare } = label === undefined ? ofAll : { measure: ofNamedClass(label, ofAll.measure), prepare: prepareNamedClass(label, ofAll.prepare) };
        const title = titled('expected calibration error', label);
        return { ...shared, ...columnsFor(label), title, better: 'lower', range: [0, 1], form: { of: 'rows', prepare }, measure };
    }),
    'top-k-accuracy': told(['k'], ({ k = 2 }) => {
        const form = topK(k);
        const title = 'share of rows whose label is among the k most probable classes';
        const measure = (examples) => measureMean(form, examples);
        return { ...shared, title, better: 'higher', range: [0, 1], needs: 'scores', probability: false, form, measure };
    })
};
function probabilities_ofMean(title, ofAll, range, label) {
    const ofExamples = (examples) => measureMean(ofAll, examples);
    return {
        ...shared,
        ...columnsFor(label),
        title: titled(title, label),
        better: 'lower',
        range,
        form: label === undefined ? ofAll : { ...ofAll, loss: lossOfNamedClass(label, ofAll.loss) },
        measure: label === undefined ? ofExamples : ofNamedClass(label, ofExamples)
    };
}
/** One class is looked up among the probabilities by class, which are checked when they are read. */
function columnsFor(label) {
    return label === undefined ? { needs: 'probabilities', probability: true } : { needs: 'scores', probability: false };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/cutoffs.ts
/**
 * Goes through the places where a threshold could lie, from the highest score down: after each group of equal scores, with the weight of
 * positives and of negatives that score at least as high, and the last place of the group. Rows without weight make no cutoff.
 */
function eachCutoff({ rises, positive }, weight, visit) {
    let [positives, negatives] = [0, 0];
    let isNew = false;
    for (let place = rises.length - 1; place >= 0; place--) {
        const size = weight === undefined ? 1 : (weight[place] ?? 0);
        if (size > 0) {
            isNew = true;
            if (positive[place] === 1)
                positives += size;
            else
                negatives += size;
        }
        if (rises[place] === 1 && isNew) {
            isNew = false;
            if (visit(positives, negatives, place) === false)
                return;
        }
    }
}
/** The weight of all positives and of all negatives, added up in the order of the cutoffs. */
function totals({ positive }, weight) {
    let [positives, negatives] = [0, 0];
    for (let place = positive.length - 1; place >= 0; place--) {
        const size = weight === undefined ? 1 : (weight[place] ?? 0);
        if (positive[place] === 1)
            positives += size;
        else
            negatives += size;
    }
    return [positives, negatives];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/average-precision.ts



/**
 * The mean of the precisions at each cutoff, weighted by how much recall each one adds: the area under the steps of the precision-recall
 * curve, without interpolation. Rows with equal scores are cut off together. 0 without any positive, as in scikit-learn.
 */
function averagePrecision(examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    const ranking = rankingOf(examples);
    const [positives, negatives] = totals(ranking, ranking.weight);
    if (positives + negatives === 0)
        return undefinedBecause('there are no rows');
    const note = positives === 0 ? 'no label is the positive class, which counts as 0' : undefined;
    return measured(steps(ranking, ranking.weight), note);
}
/** The same as a function of weights. Rows are sorted by score once. */
function prepareAveragePrecision(examples) {
    const ranking = rankingOf(examples);
    return weights => steps(ranking, inOrder(weights, ranking));
}
/** NaN of no rows. */
function steps(ranking, weight) {
    let [total, before, rows] = [0, 0, 0];
    eachCutoff(ranking, weight, (hits, alarms) => {
        total += (hits - before) * (hits / (hits + alarms));
        before = hits;
        rows = hits + alarms;
        return true;
    });
    if (rows === 0)
        return Number.NaN;
    return before === 0 ? 0 : Math.min(1, total / before);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/lift.ts



/**
 * How many times as many positives are among the rows with the highest scores as among all: the share of positives that this share of
 * the rows holds, divided by the share. Of rows with equal scores at its border as many count as still fit, each alike.
 */
function lift(share) {
    return {
        measure: (examples) => {
            if (examples.rows === 0)
                return undefinedBecause('there are no rows');
            const ranking = rankingOf(examples);
            const [positives] = totals(ranking, ranking.weight);
            if (positives === 0)
                return undefinedBecause('no label is the positive class, and a lift needs some');
            return measured(gain(ranking, ranking.weight, share) / share);
        },
        prepare: (examples) => {
            const ranking = rankingOf(examples);
            return (weights) => gain(ranking, inOrder(weights, ranking), share) / share;
        }
    };
}
/** The share of positives among the rows of the highest scores. NaN without any. */
function gain(ranking, weight, share) {
    const [positives, negatives] = totals(ranking, weight);
    if (positives === 0)
        return Number.NaN;
    const wanted = share * (positives + negatives);
    let [held, before, rows] = [0, 0, 0];
    eachCutoff(ranking, weight, (hits, alarms) => {
        const all = hits + alarms;
        const isWithin = all <= wanted;
        held = isWithin ? hits : before + ((hits - before) * (wanted - rows)) / (all - rows);
        before = hits;
        rows = all;
        return isWithin;
    });
    return Math.min(1, held / positives);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/examples.ts
function examplesAt(examples, rows) {
    if (examples.kind === 'regression')
        return { kind: 'regression', of: valueExamplesAt(examples.of, rows) };
    return { kind: 'classification', of: classExamplesAt(examples.of, rows) };
}
/** The examples at some rows, in the order given: a slice, or a resample when rows repeat. */
function classExamplesAt(examples, rows) {
    const { classes, positive, actual, predicted, score, scores, weight } = examples;
    return {
        rows: rows.length,
        classes,
        positive,
        actual: codesAt(actual, rows),
        predicted: predicted && codesAt(predicted, rows),
        score: score && numbersAt(score, rows),
        scores: scores?.map(column => numbersAt(column, rows)),
        weight: weight && numbersAt(weight, rows)
    };
}
/** The same for regression. */
function valueExamplesAt({ actual, predicted, weight }, rows) {
    return {
        rows: rows.length,
        actual: numbersAt(actual, rows),
        predicted: numbersAt(predicted, rows),
        weight: weight && numbersAt(weight, rows)
    };
}
function numbersAt(values, rows) {
    const picked = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        picked[index] = values[rows[index] ?? -1] ?? Number.NaN;
    return picked;
}
/** The codes at some rows, in the order given; −1 where there is no such row. */
function codesAt(codes, rows) {
    const picked = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index++)
        picked[index] = codes[rows[index] ?? -1] ?? -1;
    return picked;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/roc-auc.ts



/**
 * The area under the ROC curve: the probability that a random positive scores above a random negative, where a tie counts half
 * (Hanley & McNeil 1982). It does not exist when only one class occurs.
 */
function rocAuc(examples) {
    return bothClasses(examples, 'ROC AUC', ranking => roc_auc_area(ranking, ranking.weight));
}
/** The same as a function of weights. Rows are sorted by score once. */
function prepareRocAuc(examples) {
    const ranking = rankingOf(examples);
    return weights => roc_auc_area(ranking, inOrder(weights, ranking));
}
/**
 * The area up to a false positive rate, standardised so that chance is 0.5 and the best there can be is 1 (McClish 1989). The curve is
 * straight between its points. As in scikit-learn it lies below 0.5 where the model is worse than chance.
 */
function partialRocAuc(most) {
    return {
        measure: (examples) => bothClasses(examples, 'partial ROC AUC', ranking => partialArea(ranking, ranking.weight, most)),
        prepare: (examples) => {
            const ranking = rankingOf(examples);
            return (weights) => partialArea(ranking, inOrder(weights, ranking), most);
        }
    };
}
/** A value that needs positives and negatives, or why there is none. */
function bothClasses(examples, name, value) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    const ranking = rankingOf(examples);
    const [positives, negatives] = totals(ranking, ranking.weight);
    if (positives === 0)
        return undefinedBecause(`no label is the positive class, and ${name} needs both classes`);
    if (negatives === 0)
        return undefinedBecause(`every label is the positive class, and ${name} needs both classes`);
    return measured(value(ranking));
}
function roc_auc_area(ranking, weight) {
    // Counted in halves, so that the sum of unweighted rows stays a whole number and exact up to 2^53.
    let halves = 0;
    let [positives, negatives] = [0, 0];
    eachCutoff(ranking, weight, (hits, alarms) => {
        halves += (alarms - negatives) * (positives + hits);
        positives = hits;
        negatives = alarms;
        return true;
    });
    return Math.min(1, halves / 2 / positives / negatives);
}
function partialArea(ranking, weight, most) {
    const [allPositives, allNegatives] = totals(ranking, weight);
    if (allPositives === 0 || allNegatives === 0)
        return Number.NaN;
    if (most === 1)
        return roc_auc_area(ranking, weight);
    let found = 0;
    let [x, y] = [0, 0];
    eachCutoff(ranking, weight, (hits, alarms) => {
        const [nextX, nextY] = [alarms / allNegatives, hits / allPositives];
        const isWithin = nextX <= most;
        const toX = isWithin ? nextX : most;
        const toY = isWithin ? nextY : y + ((nextY - y) * (most - x)) / (nextX - x);
        found += ((toX - x) * (y + toY)) / 2;
        x = toX;
        y = toY;
        return isWithin;
    });
    const least = most ** 2 / 2;
    return Math.min(1, (1 + (found - least) / (most - least)) / 2);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/multiclass-ranking.ts







/**
 * The mean area under the ROC curves of each class against all others. A class without a row has none: the plain mean (`macro`) does not
 * exist then, and `weighted` passes over it, as in scikit-learn.
 */
function rocAucOvr(average) {
    return multiclass_ranking_averaged((examples) => {
        const each = examples.classes.map((_, code) => prepareRocAuc(oneVersusRest(examples, code)));
        return weights => {
            const support = supportOf(examples, weights);
            const areas = each.map((area, code) => (average === 'weighted' && support[code] === 0 ? 0 : area(weights)));
            const lacking = areas.findIndex(area => Number.isNaN(area));
            if (lacking !== -1) {
                const rows = support[lacking] === 0 ? 'no label is' : 'every label is';
                return undefinedBecause(`${rows} of class ${multiclass_ranking_shown(examples, lacking)}, so there is no ROC curve of it against the others`);
            }
            return average === 'macro' ? plainMean(areas) : multiclass_ranking_weightedMean(areas, support);
        };
    });
}
/**
 * The mean over all pairs of classes of the area under their ROC curves, each the mean of both directions (Hand & Till 2001). Classes
 * without a row are in no pair, as in scikit-learn. `weighted`: by the share of rows that are of one of the two. scikit-learn refuses
 * weights of rows here; a weight of 2 is a row that is there twice.
 */
function rocAucOvo(average) {
    return multiclass_ranking_averaged((examples) => {
        const pairs = pairsOf(examples);
        return weights => {
            const support = supportOf(examples, weights);
            const present = pairs.filter(({ a, b }) => (support[a] ?? 0) > 0 && (support[b] ?? 0) > 0);
            if (present.length === 0)
                return undefinedBecause('all labels are of one class, and ROC AUC needs at least two');
            const areas = present.map(({ area }) => area(weights));
            return average === 'macro'
                ? plainMean(areas)
                : multiclass_ranking_weightedMean(areas, present.map(({ a, b }) => (support[a] ?? 0) + (support[b] ?? 0)));
        };
    });
}
/** The mean average precision of each class against all others. 0 for a class without a row, as in scikit-learn. */
function averagePrecisionOvr(average) {
    return multiclass_ranking_averaged((examples) => {
        const views = examples.classes.map((_, code) => oneVersusRest(examples, code));
        const each = views.map(view => prepareAveragePrecision(view));
        return weights => {
            const support = supportOf(examples, weights);
            const found = each.map(precision => precision(weights));
            const lacking = support.indexOf(0);
            if (average === 'weighted')
                return multiclass_ranking_weightedMean(found, support);
            return plainMean(found, lacking === -1 ? undefined : `no label is of class ${multiclass_ranking_shown(examples, lacking)}, which counts as 0`);
        };
    });
}
/** Measuring and preparing of the same function of weights. */
function multiclass_ranking_averaged(of) {
    const checked = (examples) => {
        const value = of(examples);
        return weights => (weights.some(weight => weight > 0) ? value(weights) : undefinedBecause('there are no rows'));
    };
    return {
        measure: (examples) => checked(examples)(examples.weight ?? new Float64Array(examples.rows).fill(1)),
        prepare: (examples) => {
            const value = checked(examples);
            return (weights) => value(weights).value ?? Number.NaN;
        }
    };
}
function pairsOf(examples) {
    const { classes } = examples;
    const rowsOf = Map.groupBy(examples.actual.keys(), row => examples.actual[row] ?? -1);
    const found = [];
    for (let a = 0; a < classes.length; a++) {
        for (let b = a + 1; b < classes.length; b++) {
            const rows = Int32Array.from([...(rowsOf.get(a) ?? []), ...(rowsOf.get(b) ?? [])]);
            const own = classExamplesAt(examples, rows);
            const [ofA, ofB] = [prepareRocAuc(oneVersusRest(own, a)), prepareRocAuc(oneVersusRest(own, b))];
            found.push({
                a,
                b,
                area: weights => {
                    const picked = new Float64Array(rows.length);
                    for (let index = 0; index < rows.length; index++)
                        picked[index] = weights[rows[index] ?? -1] ?? 0;
                    return (ofA(picked) + ofB(picked)) / 2;
                }
            });
        }
    }
    return found;
}
function supportOf({ classes, actual }, weights) {
    const support = new Float64Array(classes.length);
    for (let row = 0; row < actual.length; row++)
        support[actual[row] ?? -1] = (support[actual[row] ?? -1] ?? 0) + (weights[row] ?? 0);
    return [...support];
}
function plainMean(values, note) {
    return measured(Math.min(1, (0,src/* sum */.cz)(values.length, index => values[index] ?? 0) / values.length), note);
}
function multiclass_ranking_weightedMean(values, weights) {
    const total = (0,src/* sum */.cz)(weights.length, index => weights[index] ?? 0);
    return measured(Math.min(1, (0,src/* sum */.cz)(values.length, index => (values[index] ?? 0) * (weights[index] ?? 0)) / total));
}
function multiclass_ranking_shown({ classes }, code) {
    return (0,core_src/* cut */.Jj)(String(classes[code]), 40);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/families/rankings.ts







/** The metrics of the order that scores bring rows into. Any scores will do: they need not be probabilities. */
const rankingMetrics = {
    'roc-auc': told(['class'], parameters => ofTwoClasses('area under the ROC curve', { measure: rocAuc, prepare: prepareRocAuc }, parameters, { of: 'auc' })),
    'roc-auc-ovr': told(['average'], ({ average = 'macro' }) => ofAllClasses('mean area under the ROC curves of each class against the others', rocAucOvr(average))),
    'roc-auc-ovo': told(['average'], ({ average = 'macro' }) => ofAllClasses('mean area under the ROC curves of each pair of classes', rocAucOvo(average))),
    'partial-roc-auc': told(['max-fpr', 'class'], parameters => {
        const most = parameters['max-fpr'] ?? 1;
        const least = leastPartial(most);
        return ofTwoClasses('standardised area under the ROC curve up to a false positive rate', partialRocAuc(most), parameters, { least });
    }, { 'max-fpr': '0.1' }),
    'average-precision': told(['class'], parameters => ofTwoClasses('area under the precision-recall curve', { measure: averagePrecision, prepare: prepareAveragePrecision }, parameters)),
    'average-precision-ovr': told(['average'], ({ average = 'macro' }) => ofAllClasses('mean area under the precision-recall curves of each class against the others', averagePrecisionOvr(average))),
    lift: told(['share', 'class'], parameters => ofTwoClasses('times as many positives among the highest scores as among all', lift(parameters.share ?? 0.1), parameters, {
        most: 1 / (parameters.share ?? 0.1)
    }))
};
function ofTwoClasses(title, computed, { class: label }, options = {}) {
    const { measure, prepare } = label === undefined ? computed : { measure: ofNamedClass(label, computed.measure), prepare: prepareNamedClass(label, computed.prepare) };
    const form = { of: options.of ?? 'rows', prepare };
    return {
        title: titled(title, label),
        kind: 'classification',
        better: 'higher',
        range: [options.least ?? 0, options.most ?? 1],
        needs: label === undefined ? 'score' : 'scores',
        binary: label === undefined,
        probability: false,
        form,
        measure
    };
}
function ofAllClasses(title, { measure, prepare }) {
    return {
        title,
        kind: 'classification',
        better: 'higher',
        range: [0, 1],
        needs: 'scores',
        binary: false,
        probability: false,
        form: { of: 'rows', prepare },
        measure
    };
}
/** What McClish's standardisation makes of no area at all. */
function leastPartial(most) {
    return most === 1 ? 0 : (1 - most / (2 - most)) / 2;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/business-value.ts






const CELLS = ['true-positive', 'false-positive', 'false-negative', 'true-negative'];
/** The mean of what the rows are worth. */
function businessValue(worth) {
    return { of: 'mean', loss: examples => (worth.of === 'cells' ? byCell(examples, worth) : byClasses(examples, worth.by)) };
}
/** The mean, and the sum in the note. Undefined where a class of the author's does not occur, since its rows would be worth nothing. */
function measureValue(worth, examples) {
    if (examples.rows === 0)
        return undefinedBecause('there are no rows');
    const unknown = worth.of === 'classes' ? unknownClasses(examples, worth.by) : [];
    if (unknown.length > 0) {
        const known = shownLabels(examples.classes);
        return undefinedBecause(`no label and no prediction is of class ${shownLabels(unknown)}, which "values" names; there are ${known}`);
    }
    if (worth.of === 'cells') {
        const code = whichClass(worth.label)(examples);
        if (typeof code !== 'number')
            return code;
    }
    const found = measureMean(businessValue(worth), examples);
    if (found.value === undefined)
        return found;
    const { rows, weight } = examples;
    const total = found.value * (weight === undefined ? rows : (0,src/* sum */.cz)(rows, row => weight[row] ?? 0));
    return { value: found.value, note: `${(0,core_src/* formatNumber */.ZV)(total)} in total` };
}
function byCell(examples, { by, label }) {
    const { actual, predicted } = examples;
    const code = whichClass(label)(examples);
    if (predicted === undefined)
        throw new Error('Could not value predictions: there are none');
    if (typeof code !== 'number')
        return () => Number.NaN;
    const { 'true-positive': right = 0, 'false-positive': alarm = 0, 'false-negative': miss = 0, 'true-negative': rest = 0 } = by;
    return row => (actual[row] === code ? (predicted[row] === code ? right : miss) : predicted[row] === code ? alarm : rest);
}
function byClasses(examples, by) {
    const { classes, actual, predicted } = examples;
    if (unknownClasses(examples, by).length > 0)
        return () => Number.NaN;
    if (predicted === undefined)
        throw new Error('Could not value predictions: there are none');
    const codes = new Map(classes.map((label, code) => [String(label), code]));
    const values = new Map();
    for (const [label, row] of Object.entries(by)) {
        for (const [guess, value] of Object.entries(row))
            values.set(cellOf(codes.get(label), codes.get(guess), classes.length), value);
    }
    return row => values.get(cellOf(actual[row], predicted[row], classes.length)) ?? 0;
}
/** Of a row or of a value: every class that a value names is there. */
function cellOf(label, guess, classes) {
    return (label ?? -1) * classes + (guess ?? -1);
}
function unknownClasses({ classes }, by) {
    const known = new Set(classes.map(String));
    const named = Object.entries(by).flatMap(([label, row]) => [label, ...Object.keys(row)]);
    return [...new Set(named)].filter(name => !known.has(name));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/families/values.ts


/** What predictions are worth to the author. */
const valueMetrics = {
    'business-value': told(['values', 'class'], parameters => {
        const worth = worthOf(parameters);
        return 'problem' in worth ? worth : ofWorth(worth);
    }, { values: '{ true-positive: 50, false-positive: -5 }' })
};
function ofWorth(worth) {
    return {
        title: 'mean of what the predictions are worth',
        kind: 'classification',
        better: 'higher',
        range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
        needs: 'prediction',
        binary: worth.of === 'cells' && worth.label === undefined,
        probability: false,
        form: businessValue(worth),
        measure: examples => measureValue(worth, examples)
    };
}
function worthOf({ values = {}, class: label }) {
    const refuse = (problem) => ({ problem, parameter: 'values' });
    const entries = Object.entries(values);
    const [cells, rows] = [[], []];
    for (const [name, value] of entries) {
        if (typeof value === 'number')
            cells.push([name, value]);
        else
            rows.push([name, value]);
    }
    if (entries.length === 0)
        return refuse(`is empty; ${HOW_TO_WRITE}`);
    if (cells.length > 0 && rows.length > 0)
        return refuse(`mixes the two ways to write it; ${HOW_TO_WRITE}`);
    if (rows.length > 0) {
        if (label === undefined)
            return { of: 'classes', by: Object.fromEntries(rows) };
        return { problem: 'is for values by true-positive and the like, not for values by class', parameter: 'class' };
    }
    const unknown = cells.find(([name]) => !CELLS.some(cell => cell === name));
    if (unknown !== undefined)
        return refuse(`has ${JSON.stringify(unknown[0])}, which is none of ${CELLS.join(', ')}; ${HOW_TO_WRITE}`);
    return { of: 'cells', by: Object.fromEntries(cells), label };
}
const HOW_TO_WRITE = 'write for example { true-positive: 50, false-positive: -5 }, or of more classes { cat: { cat: 1, dog: -2 }, dog: { dog: 1 } }, the actual class first';

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/parameters.ts


const Class = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
const Share = (0,core_src/* shareWhere */.db)(share => share > 0 && share <= 1, 'a share above 0 and up to 1, such as 0.1, or a percentage such as 10%');
const Values = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig())]));
/** What some metrics have to be told. Every metric takes those that it needs, and refuses the others. */
const parameterFields = {
    class: Class.optional().describe('The class that a metric of two classes is about, against all others, in place of the positive class'),
    classes: schemas/* array */.YOg(Class).min(1).optional().describe('The classes that a mean is over, in place of all that occur'),
    'zero-division': schemas/* union */.KCZ([schemas/* literal */.euz(0), schemas/* literal */.euz(1)])
        .optional()
        .describe('What a ratio of 0/0 counts as. Default 0'),
    beta: schemas/* number */.aig().positive().max(1000).optional().describe('How many times as much recall counts as precision, of F-beta'),
    'max-fpr': schemas/* number */.aig().gt(0).max(1).optional().describe('The largest false positive rate that a partial area under the ROC curve goes to'),
    k: schemas/* int */.Whr().min(1).optional().describe('Among how many of the most probable classes the label must be. Default 2'),
    bins: schemas/* int */.Whr().min(1).max(1000).optional().describe('How many groups of like probabilities a calibration error has. Default 10'),
    binning: schemas/* enum */.k5n(['equal-width', 'quantile'])
        .optional()
        .describe('`equal-width` (default): groups of equally wide probabilities. `quantile`: groups of equally many rows'),
    average: schemas/* enum */.k5n(['macro', 'weighted'])
        .optional()
        .describe('`macro` (default): every class counts the same. `weighted`: by its number of labels'),
    share: Share.optional().describe('The share of rows with the highest scores that a lift is about: `0.1` or `10%`. Default 10%'),
    quantile: schemas/* number */.aig().gt(0).lt(1).optional().describe('Which quantile, such as 0.9'),
    values: Values.optional().describe('What a row is worth: by `true-positive`, `false-positive`, `false-negative` and `true-negative`, or by actual and then predicted class')
};
const Parameters = schemas/* strictObject */.rej(parameterFields);

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/catalogue.ts






/** Every metric there is, by the name it has in a gate. Values are those of scikit-learn. */
const catalogue = { ...countMetrics, ...rankingMetrics, ...probabilityMetrics, ...valueMetrics, ...numberMetrics };
const METRIC_NAMES = Object.keys(catalogue).filter(isMetricName);
function isMetricName(name) {
    return Object.hasOwn(catalogue, name);
}
/** The metric with these parameters. Throws where it has to be told more, or cannot be told this. */
function metricNamed(name, parameters = {}) {
    const found = settle(name, parameters);
    if ('problem' in found)
        throw new Error(`Could not settle ${name}: ${found.parameter ?? 'it'} ${found.problem}`);
    return found;
}
const settled = new Map();
/** The metric with these parameters, or what is wrong with them. The same parameters make the same object. */
function settle(name, parameters) {
    const kind = catalogue[name];
    const given = PARAMETER_NAMES.filter(parameter => parameters[parameter] !== undefined);
    const foreign = given.find(parameter => !kind.takes.includes(parameter));
    if (foreign !== undefined) {
        const taken = kind.takes.length === 0 ? 'which takes no parameters' : `which takes ${kind.takes.join(', ')}`;
        return { problem: `is no parameter of ${name}, ${taken}`, parameter: foreign };
    }
    const lacking = PARAMETER_NAMES.find(parameter => kind.requires[parameter] !== undefined && !given.includes(parameter));
    if (lacking !== undefined)
        return { problem: `needs "${lacking}", for example "${lacking}: ${kind.requires[lacking]}"` };
    const key = JSON.stringify([name, given.map(parameter => [parameter, parameters[parameter]])]);
    const known = settled.get(key);
    if (known !== undefined)
        return known;
    const found = kind.settle(parameters);
    if (!('problem' in found))
        settled.set(key, found);
    return found;
}
const PARAMETER_NAMES = Object.keys(parameterFields).filter(isParameterName);
function isParameterName(name) {
    return Object.hasOwn(parameterFields, name);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/chosen.ts





/**
 * A metric of the catalogue with its parameters settled, or what is wrong with the choice. With a direction an unknown name is a metric
 * that only a file knows.
 */
function choose(name, parameters, key = name, better) {
    if (!isMetricName(name))
        return unknown(name, parameters, key, better);
    const metric = settle(name, parameters);
    if ('problem' in metric)
        return metric;
    if (better === undefined || better === metric.better)
        return { key, metric };
    return { problem: `is ${better}, but of ${name} ${metric.better} is better. Remove it: the direction is known`, parameter: 'better' };
}
/** A metric that comes ready from a file. */
function readyMetric(name, better) {
    const range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    return { kind: 'ready', title: `${(0,core_src/* cut */.Jj)(name, 100)}, as a file has it`, better, range };
}
/** What is written of one metric where a config asks for one. */
const choiceFields = {
    metric: schemas/* string */.YjP().describe('Name of the metric'),
    name: schemas/* string */.YjP().min(1).max(100).optional().describe('What it is called in the report'),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional().describe('Which is better, for a metric that only a file knows'),
    ...parameterFields
};
const WrittenChoice = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* strictObject */.rej(choiceFields)]);
/** One metric as authors write it where a config asks for one: `f1`, or `{ metric: f-beta, beta: 2 }`. */
const MetricChoice = WrittenChoice.transform(chosenOf);
/** The metric that was written; what is wrong with it is told to zod. */
function chosenOf(written, context) {
    const { metric, name, better, ...parameters } = typeof written === 'string' ? nothingMore(written) : written;
    const chosen = choose(metric, parameters, name ?? metric, better);
    if ('metric' in chosen)
        return chosen;
    const path = typeof written === 'string' ? [] : [chosen.parameter ?? 'metric'];
    context.addIssue({ code: 'custom', message: chosen.problem, path });
    return core/* NEVER */.tm;
}
function nothingMore(metric) {
    return { metric };
}
function unknown(name, parameters, key, better) {
    const shown = JSON.stringify((0,core_src/* cut */.Jj)(name, 60));
    const known = METRIC_NAMES.find(one => one === name.toLowerCase().replaceAll(/[\s_]+/g, '-'));
    if (known !== undefined)
        return { problem: `is ${shown}; write "${known}"` };
    if (better === undefined)
        return { problem: `is ${shown}, which is no metric that is known here.${(0,core_src/* suggestion */.h)(name, METRIC_NAMES)}`, unknown: true };
    const [parameter] = Object.entries(parameters).find(([, value]) => value !== undefined) ?? [];
    if (parameter === undefined)
        return { key, metric: readyMetric(name, better) };
    return { problem: 'is for metrics that are computed here, and this one comes ready from a file', parameter };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/drop.ts


const HOW_TO_WRITE_A_DROP = 'expected a number of at least 0 such as 0.02, or a percentage such as 2%';
/** A `Drop` as authors write it. */
const MaxDrop = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).transform((written, context) => {
    const share = typeof written === 'string' ? (0,core_src/* shareOfPercent */.Eo)(written) : undefined;
    if (share !== undefined)
        return { amount: share, relative: true };
    if (typeof written === 'number' && written >= 0)
        return { amount: written, relative: false };
    context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_DROP });
    return core/* NEVER */.tm;
});
/** Whether a metric lies in so small a range that it cannot get worse by this much. */
function canNeverBeLost({ better, range: [least, most] }, drop) {
    const bounded = drop.relative ? better === 'higher' && least === 0 : Number.isFinite(most - least);
    return bounded && drop.amount >= (drop.relative ? 1 : most - least);
}
/** A drop in the units of the metric. A percentage is one of the other value's size: a metric may be negative. */
function inUnits({ amount, relative }, previous) {
    return relative ? amount * Math.abs(previous) : amount;
}
/** The worst value that a drop lets through. */
function worstAllowed({ better }, previous, drop) {
    const allowed = inUnits(drop, previous);
    return better === 'higher' ? previous - allowed : previous + allowed;
}
function shownDrop({ amount, relative }) {
    return relative ? `${(0,core_src/* formatNumber */.ZV)(amount * 100)}%` : (0,core_src/* formatNumber */.ZV)(amount);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/prediction-fields.ts

const Name = schemas/* string */.YjP().min(1).max(200);
/** What a gate and a comparison call the columns that metrics are computed from. */
const roleFields = {
    label: Name.default('label').describe('Column of what is true'),
    prediction: Name.optional().describe('Column of what the model says. Default `prediction`, or else made of the score and the threshold'),
    score: Name.optional().describe('Column of the score of the positive class. Default `score`'),
    scores: schemas/* record */.g1P(Name, Name)
        .transform(columns => new Map(Object.entries(columns)))
        .optional()
        .describe('Columns of the probabilities, by class: `{ cat: p_cat, dog: p_dog }`'),
    weight: Name.optional().describe('Column of how much each row counts'),
    cluster: Name.optional().describe('Column of what belongs together, such as a patient or a session: intervals then resample whole ones'),
    order: Name.optional().describe('Column of numbers that rise with time'),
    fold: Name.optional().describe('Column of the fold of a cross-validation that each row was predicted in')
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

;// CONCATENATED MODULE: ./packages/evaluation/src/groups/by.ts


/** Columns that divide rows, as authors write them: `[sex, [sex, age_band]]`, each entry a column or an intersection of some. */
const By = schemas/* array */.YOg(schemas/* union */.KCZ([Name, schemas/* array */.YOg(Name).min(1).max(4)]))
    .max(20)
    .transform((written, context) => {
    const all = written.map(entry => (typeof entry === 'string' ? [entry] : entry));
    for (const [index, columns] of all.entries()) {
        const twice = columns.find((column, place) => columns.indexOf(column) !== place);
        if (twice !== undefined)
            context.addIssue({ code: 'custom', path: [index], message: `names "${twice}" twice` });
        const same = all.findIndex(other => other.toSorted().join('\n') === columns.toSorted().join('\n'));
        if (same < index)
            context.addIssue({ code: 'custom', path: [index], message: `is the same as entry ${same + 1}` });
    }
    return all;
});
/** Every column that is named, once. */
function columnsOf(by) {
    return [...new Set(by.flat())];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/slices/schema.ts




/** Parts of the rows on which the candidate is compared with production as well. */
const SliceSettings = schemas/* strictObject */.rej({
    by: By.prefault([]).describe('Columns whose values are slices each; a list of columns for their combinations'),
    where: schemas/* record */.g1P(Name, schemas/* string */.YjP().min(1).max(2000))
        .default({})
        .describe('Slices by name: an SQL condition over the columns, such as `hour >= 22`'),
    'min-rows': schemas/* int */.Whr().min(10).default(50).describe('Smaller slices are named and not judged'),
    margin: MaxDrop.optional().describe('How much worse still counts as not worse on a slice. Default: the margin of the whole'),
    require: schemas/* enum */.k5n(['not-worse', 'non-inferior'])
        .default('not-worse')
        .describe('`not-worse`: no slice is proven worse (Holm). `non-inferior`: every slice is proven not worse')
})
    .refine(({ by, where }) => by.length + Object.keys(where).length > 0, 'names no slice: write `by` or `where`');

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/settings.ts





/** Fewer rows show nothing, whatever an interval says. */
const LEAST_ROWS = 10;
const OtherMetric = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* strictObject */.rej({
        ...choiceFields,
        margin: MaxDrop.optional().describe('How much worse still counts as not worse. With it the metric must be proven not worse')
    })
])
    .transform((written, context) => {
    if (typeof written === 'string')
        return { chosen: chosenOf(written, context), margin: undefined };
    const { margin, ...choice } = written;
    return { chosen: chosenOf(choice, context), margin };
});
/** How two models are compared, wherever it is written: in a comparison file, or as a part of a gate. */
const settingsFields = {
    metric: MetricChoice.describe('The metric that decides'),
    metrics: schemas/* array */.YOg(OtherMetric)
        .max(50)
        .default([])
        .describe('Further metrics: reported, or with a `margin` each that must be proven not to be exceeded'),
    require: schemas/* enum */.k5n(['superior', 'non-inferior'])
        .default('non-inferior')
        .describe('`superior`: better beyond noise. `non-inferior`: not worse by more than the margin'),
    margin: MaxDrop.prefault(0).describe("How much worse still counts as not worse: an amount such as 0.005, or a percentage of production's value such as 1%"),
    'min-improvement': MaxDrop.optional().describe("How much better it has to be, beyond noise: an amount such as 0.005, or a percentage of production's value such as 1%"),
    mode: schemas/* enum */.k5n(['interval', 'point'])
        .default('interval')
        .describe('`interval`: judged beyond noise. `point`: the plain difference is judged, without a statistical test'),
    method: schemas/* enum */.k5n(['auto', 'bootstrap'])
        .default('auto')
        .describe('`auto`: the test that fits the metric. `bootstrap`: the bootstrap for every metric'),
    slices: SliceSettings.optional().describe('Parts of the rows on which the candidate must not be worse'),
    confidence: Confidence.prefault('95%').describe('Confidence of the two-sided interval for the difference'),
    resamples: schemas/* int */.Whr().min(200).max(100_000).default(2000).describe('Resamples of a bootstrap'),
    seed: schemas/* int */.Whr().min(0).max(0xffffffff).default(1).describe('Seed of a bootstrap. The same seed gives the same interval'),
    'min-rows': schemas/* int */.Whr().min(LEAST_ROWS).default(LEAST_ROWS).describe('With fewer rows nothing is judged: the outcome is inconclusive'),
    horizon: schemas/* int */.Whr()
        .min(1)
        .max(10_000)
        .default(1)
        .describe('With `columns.order`: how many steps ahead is predicted. Errors of neighbours so far apart count as dependent')
};
const Settings = schemas/* object */.Ikc(settingsFields);
/** The metric that decides, then the others, each once. */
function metricsOf({ metric, metrics }) {
    return [...new Map([metric, ...metrics.map(({ chosen }) => chosen)].map(chosen => [chosen.key, chosen])).values()];
}
/** The margin that a metric beside the deciding one has to keep, where it has one. */
function marginOf({ metrics }, key) {
    return metrics.find(({ chosen, margin }) => chosen.key === key && margin !== undefined)?.margin;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/groups/coding.ts

/** More different numbers than this are a measurement, and no groups. */
const MOST_NUMBERS = 10_000;
/** Divides rows by each value of a column. Throws `InputError` where it holds too many different numbers. */
function codingOf(column, name, origin, key) {
    if (column.kind !== 'number')
        return codingOfCategories(column, name);
    const coding = codingOfNumbers(column, name, MOST_NUMBERS);
    if (coding !== undefined)
        return coding;
    const problem = `has "${name}" in "${key}", a column of more than ${(0,core_src/* formatNumber */.ZV)(MOST_NUMBERS)} different numbers: every group would be tiny`;
    throw new core_src/* InputError */.dz(origin.config, `${problem}. Divide it by conditions, such as "where: { low: '${name} < 10' }".`);
}
/** Undefined where there are more than `most` different numbers. */
function codingOfNumbers({ values }, name, most) {
    const codeOf = new Map();
    const met = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        const known = codeOf.get(value);
        met[row] = known ?? codeOf.size;
        if (known !== undefined)
            continue;
        if (codeOf.size === most)
            return undefined;
        codeOf.set(value, codeOf.size);
    }
    const sorted = [...codeOf.keys()].sort((a, b) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b));
    const rank = new Int32Array(sorted.length);
    for (const [place, value] of sorted.entries())
        rank[codeOf.get(value) ?? 0] = place;
    return { codes: translated(met, rank), labels: sorted.map(value => labelOf(name, Number.isNaN(value) ? undefined : value)) };
}
function labelOf(name, value) {
    return value === undefined ? `${(0,core_src/* plain */.pj)(name, 60)} is missing` : `${(0,core_src/* plain */.pj)(name, 60)}=${(0,core_src/* plain */.pj)(String(value), 60)}`;
}
function codingOfCategories({ codes, categories }, name) {
    // A reader may know of more categories than occur.
    const occurs = new Uint8Array(categories.length + 1);
    for (let row = 0; row < codes.length; row++)
        occurs[placeOf(codes[row], categories)] = 1;
    const sorted = Array.from(occurs.keys())
        .filter(place => occurs[place] === 1)
        .sort((a, b) => coding_inOrder(categories[a], categories[b]));
    const rank = new Int32Array(categories.length + 1);
    for (const [place, category] of sorted.entries())
        rank[category] = place;
    const ranked = new Int32Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        ranked[row] = rank[placeOf(codes[row], categories)] ?? 0;
    return { codes: ranked, labels: sorted.map(place => labelOf(name, categories[place])) };
}
/** A missing value comes after all categories. */
function placeOf(code, categories) {
    return code === undefined || code < 0 ? categories.length : code;
}
function coding_inOrder(a, b) {
    if (a === undefined || b === undefined)
        return a === b ? 0 : a === undefined ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
}
function translated(codes, rank) {
    for (let row = 0; row < codes.length; row++)
        codes[row] = rank[codes[row] ?? 0] ?? 0;
    return codes;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/groups/grouping.ts



/**
 * Divides rows by the values of columns: by each combination that occurs, where there are several. A missing value is a value.
 *
 * Throws `InputError` for a column that is not there and for one of too many different numbers; `key` is where the config names it.
 */
function groupingBy(data, columns, key) {
    const codings = columns.map(name => {
        const column = data.dimensions.get(name);
        if (column !== undefined)
            return codingOf(column, name, data.origin, key);
        const known = [...data.dimensions.keys()];
        const meant = (0,core_src/* nearest */.pA)(name, known);
        const wayOut = meant === undefined ? '' : `. Did you mean "${meant}"?`;
        throw new core_src/* InputError */.dz(data.origin.data, `has no column "${name}", which "${key}" of the ${data.origin.config} asks for${wayOut}`);
    });
    const [first, ...others] = codings;
    if (first === undefined)
        throw new Error(`Could not divide rows: ${listed(columns)} names no column`);
    const { codes, labels } = others.reduce(crossed, first);
    return { by: columns.join(' × '), codes, names: distinct(labels) };
}
/** How many rows each group has. */
function grouping_sizesOf({ codes, names }) {
    const sizes = new Int32Array(names.length);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? 0;
        sizes[code] = (sizes[code] ?? 0) + 1;
    }
    return sizes;
}
/** The groups with their rows; of those only that `wanted` accepts, which is given a group's number of rows. */
function groupsOf(grouping, wanted = () => true) {
    const { codes, names } = grouping;
    const rows = Array.from(grouping_sizesOf(grouping), size => (wanted(size) ? new Int32Array(size) : undefined));
    const filled = new Int32Array(names.length);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? 0;
        const own = rows[code];
        if (own === undefined)
            continue;
        const place = filled[code] ?? 0;
        own[place] = row;
        filled[code] = place + 1;
    }
    return names.flatMap((name, code) => {
        const own = rows[code];
        return own === undefined ? [] : [{ name, rows: own }];
    });
}
/** Every combination that occurs, in the order of the first and then of the second. */
function crossed(a, b) {
    const width = b.labels.length;
    const rows = a.codes.length;
    const combination = (row) => (a.codes[row] ?? 0) * width + (b.codes[row] ?? 0);
    const all = a.labels.length * width;
    if (all <= DENSE) {
        const rank = new Int32Array(all);
        for (let row = 0; row < rows; row++)
            rank[combination(row)] = 1;
        const found = [];
        for (let code = 0; code < all; code++)
            if (rank[code] === 1)
                rank[code] = found.push(code) - 1;
        const codes = new Int32Array(rows);
        for (let row = 0; row < rows; row++)
            codes[row] = rank[combination(row)] ?? 0;
        return { codes, labels: labelsOf(found, a, b) };
    }
    const seen = new Set();
    for (let row = 0; row < rows; row++)
        seen.add(combination(row));
    const found = [...seen].sort((one, other) => one - other);
    const rank = new Map(found.map((code, place) => [code, place]));
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++)
        codes[row] = rank.get(combination(row)) ?? 0;
    return { codes, labels: labelsOf(found, a, b) };
}
/** Up to this many combinations have a place each. */
const DENSE = 1 << 22;
function labelsOf(found, a, b) {
    const width = b.labels.length;
    return found.map(code => `${a.labels[Math.floor(code / width)]}, ${b.labels[code % width]}`);
}
/** Values that were cut, or that hold a comma and an equals sign, can make two names alike. */
function distinct(names) {
    const times = new Map();
    return names.map(name => {
        const before = times.get(name) ?? 0;
        times.set(name, before + 1);
        return before === 0 ? name : `${name} (${before + 1})`;
    });
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/row-facts.ts

/** The facts of these rows, in the order given. */
function factsAt({ origin, cluster, order, dimensions, conditions }, rows) {
    return {
        origin,
        cluster: cluster && categoriesAt(cluster, rows),
        order: order && numbersAt(order, rows),
        dimensions: new Map([...dimensions].map(([name, column]) => [name, columnAt(column, rows)])),
        conditions: new Map([...conditions].map(([name, holds]) => [name, Uint8Array.from(rows, row => holds[row] ?? 0)]))
    };
}
function factsOf({ origin, cluster, order, dimensions, conditions }) {
    return { origin, cluster, order, dimensions, conditions };
}
function columnAt(column, rows) {
    return column.kind === 'number' ? { kind: 'number', values: numbersAt(column.values, rows) } : categoriesAt(column, rows);
}
function categoriesAt({ kind, codes, categories }, rows) {
    return { kind, categories, codes: rows.map(row => codes[row] ?? -1) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/paired-examples.ts


/** Puts examples of the same rows in the same order together. How much a row counts is the candidate's to say. */
function paired(candidate, production, facts) {
    if (candidate.of.rows !== production.of.rows)
        throw new Error('Could not pair two models: they have other numbers of rows');
    const { weight } = candidate.of;
    if (candidate.kind === 'regression' && production.kind === 'regression')
        return { kind: 'regression', candidate: candidate.of, production: { ...production.of, weight }, facts };
    if (candidate.kind === 'regression' || production.kind === 'regression')
        throw new Error('Could not line up predictions of classes with predictions of numbers');
    const [ours, theirs] = withSameClasses(candidate.of, production.of);
    return { kind: 'classification', candidate: ours, production: { ...theirs, weight }, facts };
}
/** Both models on some of the rows. */
function pairAt(pair, rows) {
    const facts = factsAt(pair.facts, rows);
    if (pair.kind === 'regression')
        return {
            kind: 'regression',
            candidate: valueExamplesAt(pair.candidate, rows),
            production: valueExamplesAt(pair.production, rows),
            facts
        };
    return {
        kind: 'classification',
        candidate: classExamplesAt(pair.candidate, rows),
        production: classExamplesAt(pair.production, rows),
        facts
    };
}
/** Classes by one numbering, though each model may have predicted some that the other never did. */
function withSameClasses(candidate, production) {
    const classes = [...new Set([...candidate.classes, ...production.classes])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const codeOf = new Map(classes.map((label, code) => [label, code]));
    const renumbered = (examples) => {
        const codes = Int32Array.from(examples.classes, label => codeOf.get(label) ?? -1);
        // Most often both know the same classes, and a million codes stay as they are.
        if (codes.length === classes.length && codes.every((code, place) => code === place))
            return examples;
        const recode = (code) => codes[code] ?? -1;
        const none = new Float64Array(examples.scores === undefined ? 0 : examples.rows);
        return {
            ...examples,
            classes,
            actual: examples.actual.map(recode),
            predicted: examples.predicted?.map(recode),
            positive: examples.positive === undefined ? undefined : recode(examples.positive),
            scores: examples.scores && classes.map((_, code) => examples.scores?.[codes.indexOf(code)] ?? none)
        };
    };
    return [renumbered(candidate), renumbered(production)];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/slices/needs.ts

/** What has to be read for slices. Conditions are called `<key>.slices.<name>`, `slices.<name>` without a key above. */
function sliceNeeds(slices, above = '') {
    if (slices === undefined)
        return { dimensions: [], conditions: [] };
    return {
        dimensions: columnsOf(slices.by),
        conditions: Object.entries(slices.where).map(([name, sql]) => ({
            name: conditionName(name, above),
            sql,
            key: `${above}slices.where.${name}`
        }))
    };
}
/** What the condition of a slice is called among all that are read. `above` ends in a dot, or is empty. */
function conditionName(name, above) {
    return `${above}slices.${name}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/slices/compare-slices.ts





/** More of them are a mistake in the choice of columns, and every one is resampled. */
const MOST_SLICES = 1000;
/** Compares the two models on every slice with enough rows. `above` is what stands before the names of conditions. */
async function compareSlices(settings, slices, pair, above, signal) {
    const least = slices['min-rows'];
    const divided = groupings(slices, pair);
    const named = groupsWhere(slices, pair, above);
    const found = [...divided.flatMap(grouping => groupsOf(grouping, rows => rows >= least)), ...named];
    const large = found.filter(({ rows }) => rows.length >= least);
    if (large.length > MOST_SLICES) {
        const problem = `makes ${(0,core_src/* formatNumber */.ZV)(large.length)} slices of ${(0,core_src/* formatNumber */.ZV)(least)} rows or more, and at most ${(0,core_src/* formatNumber */.ZV)(MOST_SLICES)} are compared`;
        throw new core_src/* InputError */.dz(pair.facts.origin.config, `${problem}: leave out a column of "slices.by", or raise "slices.min-rows".`);
    }
    // `min-rows` of the comparison is about all rows; a part of them is never as large.
    const ofSlices = { ...settings, 'min-rows': least };
    const compared = [];
    for (const { name, rows } of large) {
        const [metric] = await compareMetrics(ofSlices, [settings.metric], pairAt(pair, rows), signal);
        if (metric !== undefined)
            compared.push({ name, rows: rows.length, metric });
    }
    const sizes = [...divided.flatMap(sizedGroups), ...named.map(({ name, rows }) => ({ name, rows: rows.length }))];
    return { compared, tooSmall: sizes.filter(({ rows }) => rows < least) };
}
function sizedGroups(grouping) {
    const sizes = grouping_sizesOf(grouping);
    return grouping.names.map((name, code) => ({ name, rows: sizes[code] ?? 0 }));
}
function groupings({ by }, { candidate, facts }) {
    return by.map(columns => groupingBy({ rows: candidate.rows, dimensions: facts.dimensions, origin: facts.origin }, columns, 'slices.by'));
}
function groupsWhere({ where }, { facts }, above) {
    return Object.keys(where).map(name => {
        const holds = facts.conditions.get(conditionName(name, above));
        if (holds === undefined)
            throw new Error(`Could not compare the slice "${name}": its condition was not read`);
        let count = 0;
        for (let row = 0; row < holds.length; row++)
            count += holds[row] ?? 0;
        const rows = new Int32Array(count);
        for (let row = 0, place = 0; row < holds.length; row++)
            if (holds[row] === 1)
                rows[place++] = row;
        return { name: (0,core_src/* plain */.pj)(name, 100), rows };
    });
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/compare.ts



/**
 * Computes every metric of both models on the same rows, and how certain each difference is, by the test that fits it.
 *
 * A bootstrap of a million rows takes minutes; the event loop gets its turn meanwhile, and an aborted signal ends it. `above` is what
 * stands before the names of the conditions of slices.
 */
async function compareAll(settings, pair, signal, above = '') {
    return {
        pairing: 'same rows',
        rows: pair.candidate.rows,
        productionRows: undefined,
        metrics: await compareMetrics(settings, metricsOf(settings), pair, signal),
        slices: settings.slices && (await compareSlices(settings, settings.slices, pair, above, signal))
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/contradictions.ts

/** Refuses parts of a comparison that do not go together, or that nothing could fail. */
function refuseContradictions(settings, context) {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    const { metric: deciding, metrics, slices, mode, method } = settings;
    const refuseWide = (path, { key, metric }, amount) => {
        if (amount !== undefined && amount.amount > 0 && canNeverBeLost(metric, amount))
            refuse(path, `is ${shownDrop(amount)}, more than ${key} can differ by. Write 0.01 or 1% for one hundredth`);
    };
    refuseWide(['margin'], deciding, settings.margin);
    refuseWide(['min-improvement'], deciding, settings['min-improvement']);
    refuseWide(['slices', 'margin'], deciding, slices?.margin);
    const known = new Map([[deciding.key, deciding.metric]]);
    for (const [index, { chosen, margin }] of metrics.entries()) {
        const { key, metric } = chosen;
        refuseWide(['metrics', index, 'margin'], chosen, margin);
        if (metric.kind !== deciding.metric.kind)
            refuse(['metrics', index], `is "${key}", a metric of ${metric.kind}, but "${deciding.key}" is one of ${deciding.metric.kind}. Use two steps`);
        const other = known.get(key);
        if (other !== undefined && other !== metric)
            refuse(['metrics', index], `is called "${key}", as another metric is. Give it a name of its own: "name: …"`);
        if (other !== undefined && margin !== undefined)
            refuse(['metrics', index, 'margin'], `is for "${key}", which is there already. The margin of the deciding metric is the key "margin"`);
        known.set(key, metric);
    }
    if (mode !== 'point')
        return;
    if (method === 'bootstrap')
        refuse(['method'], 'is for intervals, but "mode: point" judges the plain difference. Remove one of them');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/schema.ts



/** The shape of a comparison file. `Comparison` in `comparison.ts` also refuses parts that do not go together. */
const Shape = schemas/* strictObject */.rej({
    title: Name.optional().describe('Heading of the verdict'),
    ...settingsFields,
    top: schemas/* int */.Whr().min(1).max(100).default(10).describe('How many of the runs of the input `experiment` are shown'),
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
const Comparison = Shape.superRefine((comparison, context) => {
    refuseContradictions(comparison, context);
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    if (comparison.threshold !== undefined && comparison.columns.prediction !== undefined)
        refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them');
    if (comparison.horizon > 1 && comparison.columns.order === undefined)
        refuse(['horizon'], 'is for rows in the order of time, and no column says what that is. Add "columns: { order: … }", or remove it');
    if (comparison.metric.metric.kind !== 'regression')
        return;
    for (const key of ['positive', 'threshold'])
        if (comparison[key] !== undefined)
            refuse([key], `is for classes, but "${comparison.metric.key}" is a metric of regression. Remove it`);
}).describe('Gauntlet comparison with production');

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/independent.ts










/**
 * Compares two models on rows that have nothing to do with each other, such as a candidate on test data with what production did
 * yesterday: the difference of two independent estimates, each side resampled by itself. Other rows may be easier or harder; no
 * interval knows of that.
 */
async function compareIndependent(settings, candidate, production, signal) {
    const metrics = [];
    for (const chosen of metricsOf(settings)) {
        const [ours, theirs] = [measure(chosen, candidate.examples), measure(chosen, production.examples)];
        const difference = subtracted(ours, theirs);
        const least = settings['min-rows'];
        const obstacle = tooLittle(chosen.metric, candidate.examples, least) ?? ofProduction(tooLittle(chosen.metric, production.examples, least));
        const found = difference === undefined || obstacle !== undefined ? undefined : await estimated(chosen, candidate, production, settings, signal);
        metrics.push({
            ...chosen,
            candidate: ours,
            production: theirs,
            difference,
            uncertainty: found?.uncertainty,
            note: found?.note ?? obstacle ?? ours.note ?? theirs.note,
            differingRows: undefined,
            enoughRows: Math.min(candidate.examples.of.rows, production.examples.of.rows) >= least
        });
    }
    return {
        pairing: 'other rows',
        rows: candidate.examples.of.rows,
        productionRows: production.examples.of.rows,
        metrics,
        slices: undefined
    };
}
async function estimated(chosen, candidate, production, settings, signal) {
    // Another seed for the other side: the same one would draw alike from samples of the same size.
    const ours = independent_sideOf(chosen, candidate, settings.seed);
    const theirs = independent_sideOf(chosen, production, settings.seed + 0x1000000);
    const round = (0,src/* rounding */.DN)(Math.max(Math.abs(ours.statistic.estimate), Math.abs(theirs.statistic.estimate)));
    const [drawn, others] = [await drawAll(ours, settings, signal), await drawAll(theirs, settings, signal)];
    const statistic = {
        estimate: round(ours.statistic.estimate - theirs.statistic.estimate),
        of: () => Number.NaN,
        // The influence of a row on the difference is that on its own side, with the other side's sign.
        leaveOneOut: () => [
            ...ours.statistic.leaveOneOut(),
            ...theirs.statistic.leaveOneOut().map(({ values, rows }) => ({ values: values.map(value => -value), rows }))
        ]
    };
    const units = `each side by itself (${(0,core_src/* counted */.hS)(candidate.examples.of.rows, 'row')} and ${(0,core_src/* counted */.hS)(production.examples.of.rows, 'row')})`;
    return bootstrapUncertainty(statistic, subtractedReplicates(drawn, others, round), { ...settings, units });
}
function independent_sideOf({ metric }, { examples, cluster }, seed) {
    const alike = examples.of.weight === undefined && cluster === undefined;
    if (alike && examples.kind === 'classification' && metric.kind === 'classification' && metric.form.of === 'counts') {
        const cells = cellsOf([examples.of], seed);
        return { resampler: cells.resampler, statistic: cells.statistic(metric.form.measure, 0) };
    }
    const rows = rowsOf(designOf(examples, cluster), seed);
    return { resampler: rows.resampler, statistic: rows.statistic(metric, examples) };
}
async function drawAll({ resampler, statistic }, { resamples }, signal) {
    const of = statistic.of;
    const [found] = await atEase((0,src/* bootstrap */.Nw)(resampler, [of], resamples), signal);
    if (found === undefined)
        throw new Error('Could not resample: nothing was drawn');
    return found;
}
/** One of either side at a time: what is undefined on one side leaves a partner over, which is dropped. */
function subtractedReplicates(ours, theirs, round) {
    const length = Math.min(ours.values.length, theirs.values.length);
    const values = new Float64Array(length);
    for (let index = 0; index < length; index++)
        values[index] = round((ours.values[index] ?? Number.NaN) - (theirs.values[index] ?? Number.NaN));
    return { values, undefinedCount: Math.max(ours.undefinedCount, theirs.undefinedCount) };
}
function ofProduction(obstacle) {
    return obstacle === undefined ? undefined : `of production, ${obstacle}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/power.ts


const POWER = 0.8;
/** Undefined where nothing varies, and nothing can be said. `gain` is the difference that was found, in either direction. */
function powerOf(uncertainty, rows, wanted, confidence) {
    const { standardError } = uncertainty;
    if (!(standardError > 0 && Number.isFinite(standardError)))
        return undefined;
    const alpha = 1 - confidence;
    const target = targetOf(wanted);
    return {
        detectable: (0,src/* minimumDetectable */.Ib)(standardError, { alpha, power: POWER }),
        rowsNeeded: target && uncertainty.rowsToSee(target.difference, { rows, alpha, power: POWER }),
        target
    };
}
/** `So many rows show a difference of 0.021 in 80% of cases; to see the margin of 0.005, about 7,100 rows are needed.` */
function powerText({ detectable, rowsNeeded, target }, rows) {
    const shows = `${(0,core_src/* counted */.hS)(rows, 'row')} show a true difference of ${(0,core_src/* formatNumber */.ZV)(detectable, 2)} in 80% of cases`;
    if (target === undefined || rowsNeeded === undefined)
        return `${shows}.`;
    const difference = `${target.called} of ${(0,core_src/* formatNumber */.ZV)(target.difference, 3)}`;
    if (rowsNeeded <= rows)
        return `${shows}, enough to see ${difference}.`;
    return `${shows}; to see ${difference}, about ${(0,core_src/* counted */.hS)(roundedUp(rowsNeeded), 'row')} are needed.`;
}
/** To two digits: it is an estimate, and looks like one. */
function roundedUp(rows) {
    const step = 10 ** Math.max(0, Math.ceil(Math.log10(rows)) - 2);
    return Math.ceil(rows / step) * step;
}
function targetOf({ margin, leastImprovement, gain }) {
    if (margin > 0)
        return { difference: margin, called: 'the margin' };
    if (leastImprovement !== undefined && leastImprovement > 0)
        return { difference: leastImprovement, called: 'the least improvement' };
    return gain === 0 || !Number.isFinite(gain) ? undefined : { difference: Math.abs(gain), called: 'the difference found' };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/wording.ts


/** A change with its sign: `+0.0021`, `−0.0021`, `0`. */
function signed(value) {
    const size = (0,core_src/* formatNumber */.ZV)(Math.abs(value));
    if (value > 0)
        return `+${size}`;
    return value < 0 ? `−${size}` : size;
}
/** `95% interval −0.0012 to +0.0054`, candidate minus production. */
function intervalText({ uncertainty }, confidence) {
    if (uncertainty === undefined)
        return 'no interval';
    const { low, high } = uncertainty.interval;
    return `${(0,core_src/* formatNumber */.ZV)(confidence * 100)}% interval ${signed(low)} to ${signed(high)}`;
}
/** `roc-auc is 0.7123, +0.0021 against production's 0.7102 (95% interval −0.0012 to +0.0054)`. */
function foundText(compared, confidence) {
    const { key, candidate, production, difference } = compared;
    if (candidate.value === undefined)
        return `${key} of the candidate could not be computed`;
    if (production.value === undefined)
        return `${key} of production could not be computed`;
    const [ours, theirs] = (0,core_src/* formatApart */.Wq)(candidate.value, production.value);
    const change = difference === undefined ? '' : `, ${signed(difference)} against production's ${theirs}`;
    return `${key} is ${ours}${change} (${intervalText(compared, confidence)})`;
}
/** What was found, as a table has it. */
function observedText(compared, confidence) {
    const { difference } = compared;
    return difference === undefined ? 'undefined' : `${signed(difference)} (${intervalText(compared, confidence)})`;
}
/** How the interval was made, so that anybody can make it again, and what so many rows can show. */
function methodText(compared, { rows, productionRows }, verdict, confidence) {
    const { uncertainty, note } = compared;
    if (uncertainty === undefined || rows === undefined)
        return [];
    const power = powerOf(uncertainty, rows, verdict, confidence);
    const where = productionRows === undefined ? (0,core_src/* counted */.hS)(rows, 'row') : `${(0,core_src/* counted */.hS)(rows, 'row')} against ${(0,core_src/* formatNumber */.ZV)(productionRows)} others`;
    return [
        `Method: ${uncertainty.words}; ${where}, standard error ${(0,core_src/* formatNumber */.ZV)(uncertainty.standardError, 3)}.`,
        ...(power === undefined ? [] : [powerText(power, rows)]),
        ...(note === undefined ? [] : [`Note: ${note}.`])
    ];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/judging/difference-check.ts


/** Holds the interval of a metric, or in `mode: point` its plain difference, against the margin. */
function differenceSaid(required, compared, all, verdict, confidence) {
    const { difference, metric } = compared;
    const conclusion = required.mode === 'point' ? pointConclusion(required, compared, verdict) : intervalConclusion(required, all, verdict, compared);
    const sentences = [
        ended(`${foundText(compared, confidence)}: ${conclusion}`),
        ...howItWasJudged(required, compared, all),
        ...methodText(compared, all, verdict, confidence)
    ];
    return {
        outcome: outcomeOfCheck(required, verdict),
        observed: observedText(compared, confidence),
        expected: expectation(required, metric, verdict.margin, confidence),
        message: (0,core_src/* plain */.pj)(sentences.join(' ')),
        ...(difference === undefined ? {} : { value: difference, bounds: boundsOf(required, compared, verdict) })
    };
}
/** What was wrong with a log or an endpoint is a sentence already. */
function ended(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
function outcomeOfCheck({ require }, { outcome }) {
    if (outcome === 'inconclusive')
        return 'inconclusive';
    if (outcome === 'inferior')
        return 'fail';
    return require === 'superior' && outcome !== 'superior' ? 'fail' : 'pass';
}
/** What the difference may not pass, candidate minus production. */
function limitOf({ require }, { better }, margin) {
    if (require === 'superior' || margin === 0)
        return 0;
    return better === 'higher' ? -margin : margin;
}
function boundsOf(required, { metric, uncertainty }, { margin }) {
    const limit = limitOf(required, metric, margin);
    const at = !Number.isFinite(limit) ? {} : metric.better === 'higher' ? { atLeast: limit } : { atMost: limit };
    return { ...at, ...(uncertainty === undefined ? {} : { interval: uncertainty.interval }) };
}
function expectation(required, metric, margin, confidence) {
    const limit = limitOf(required, metric, margin);
    const shown = limit === 0 ? '0' : signed(limit);
    const [side, most] = metric.better === 'higher' ? ['above', 'least'] : ['below', 'most'];
    if (required.mode === 'point')
        return required.require === 'superior'
            ? `a difference ${side} 0, without a test`
            : `a difference of at ${most} ${shown}, without a test`;
    const touching = limit === 0 && required.require !== 'superior' ? ', or begins there' : '';
    return `a ${(0,core_src/* formatNumber */.ZV)(confidence * 100)}% interval that lies ${side} ${shown}${touching}`;
}
function intervalConclusion(required, { pairing }, verdict, { note }) {
    const { outcome, margin, interval, doubt } = verdict;
    if (interval === undefined)
        return pairing === 'numbers only' ? (note ?? ONLY_NUMBERS) : (note ?? 'there is no interval');
    const allowed = margin === 0 ? 'at all (the margin is 0)' : `by more than the margin of ${(0,core_src/* formatNumber */.ZV)(margin)}`;
    const because = doubt === undefined ? '' : `; ${doubt}`;
    if (outcome === 'superior')
        return 'better beyond noise';
    if (outcome === 'inferior')
        return margin === 0 ? 'worse beyond noise' : `worse ${allowed}`;
    if (outcome === 'non-inferior') {
        const place = interval.high < 0 ? 'worse beyond noise, but' : 'within noise, and';
        const needs = required.require === 'superior' ? ', which is not proven better' : '';
        return `${place} not worse ${allowed}${needs}${because}`;
    }
    if (doubt !== undefined)
        return doubt;
    const tooMuch = margin === 0 ? ', and the margin is 0' : ` ${allowed}`;
    return interval.high < 0 ? `worse beyond noise, and perhaps ${allowed}` : `within noise, but it may be worse${tooMuch}`;
}
const ONLY_NUMBERS = 'a comparison of two numbers only';
function pointConclusion({ require }, { note }, { outcome, margin, interval, doubt }) {
    const noise = interval !== undefined && interval.low <= 0 && interval.high >= 0 ? ', though within noise' : '';
    if (outcome === 'inconclusive')
        return doubt ?? note ?? 'there is nothing to compare';
    if (outcome === 'superior')
        return `better${noise}`;
    const allowed = margin === 0 ? '' : ` by more than the margin of ${(0,core_src/* formatNumber */.ZV)(margin)}`;
    if (outcome === 'inferior')
        return `worse${allowed}${noise}`;
    return `not worse${allowed}${noise}${require === 'superior' ? ', but not better either' : ''}`;
}
function howItWasJudged({ mode }, { difference }, { pairing }) {
    if (mode === 'point')
        return ['The plain difference was judged, without a statistical test, as "mode: point" asks.'];
    if (pairing !== 'numbers only' || difference === undefined)
        return [];
    return [
        'Point comparison only: of two numbers nobody can say how much is noise. Give predictions of both models on the same rows, with an id for each row, or judge the plain difference with "mode: point".'
    ];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/judging/improvement-check.ts



/** Holds the gain against the least improvement that is asked for. Undefined where none is. */
function improvementSaid(required, compared, all, verdict, confidence) {
    const { mode } = required;
    const { key } = compared;
    const { leastImprovement, gain, outcome, reachesImprovement } = verdict;
    if (leastImprovement === undefined)
        return undefined;
    const known = Number.isFinite(gain);
    const [found, least] = (0,core_src/* formatApart */.Wq)(gain, leastImprovement);
    const isPoint = mode === 'point';
    const says = {
        pass: `${key} is better by ${found}, at least ${least}${isPoint ? ' (the plain difference, without a statistical test)' : ', and beyond noise'}.`,
        fail: `${key} is ${gain < 0 ? `worse by ${(0,core_src/* formatNumber */.ZV)(-gain)}` : `better by ${found}`}; at least ${least} is asked for${shareText(required, compared)}.`,
        inconclusive: known ? unproven(key, found, outcome, isPoint) : `By how much ${key} is better could not be computed.`
    };
    const result = !known || (isPoint && outcome === 'inconclusive') ? 'inconclusive' : !reachesImprovement ? 'fail' : proven(outcome, isPoint);
    return {
        outcome: result,
        observed: known ? `better by ${found}` : 'undefined',
        expected: isPoint
            ? `better by at least ${least}, without a test`
            : `better by at least ${least}, with an interval that does not reach 0`,
        message: (0,core_src/* plain */.pj)([says[result], ...(known ? howCertain(compared, all, verdict, confidence) : [])].join(' ')),
        ...(known ? { value: gain, bounds: { atLeast: leastImprovement } } : {})
    };
}
/** ` (5% of production's 0.81)`, where a share was asked for. */
function shareText({ leastImprovement }, { production }) {
    if (leastImprovement?.relative !== true || production.value === undefined)
        return '';
    return ` (${shownDrop(leastImprovement)} of production's ${(0,core_src/* formatNumber */.ZV)(production.value)})`;
}
/** What so many rows can show is held against the improvement here, and not against the margin. */
function howCertain(compared, all, verdict, confidence) {
    return [`The difference is ${observedText(compared, confidence)}.`, ...methodText(compared, all, { ...verdict, margin: 0 }, confidence)];
}
function proven(outcome, isPoint) {
    return isPoint || outcome === 'superior' ? 'pass' : 'inconclusive';
}
function unproven(key, found, outcome, isPoint) {
    if (isPoint)
        return `${key} is better by ${found}, but there are too few rows to judge.`;
    return outcome === 'inconclusive'
        ? `${key} is better by ${found}, but nothing shows that this is more than noise: it is not proven better.`
        : `${key} is better by ${found}, but that is within noise: it is not proven better.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/outcome.ts

/**
 * Judges an interval for how much better the candidate is (positive is better, whatever the metric) against a margin of at least 0.
 *
 * Superior when it lies above 0, non-inferior when above −margin, inferior when below −margin, else inconclusive. An interval that
 * begins at exactly 0 is non-inferior, also with a margin of 0: nothing in it is worse. NaN is inconclusive.
 */
function outcomeOf({ low, high }, margin) {
    const [least, most, limit] = [(0,src/* toTwelveDigits */.Mm)(low), (0,src/* toTwelveDigits */.Mm)(high), (0,src/* toTwelveDigits */.Mm)(-margin)];
    // Closed against ends that are none or stand the wrong way round, and a margin that is none.
    if (!(least <= most && limit <= 0))
        return 'inconclusive';
    if (least > 0)
        return 'superior';
    if (least > limit || least === 0)
        return 'non-inferior';
    return most < limit ? 'inferior' : 'inconclusive';
}
/** The same of the plain difference, without a test: as if there were no noise. */
function pointOutcome(gain, margin) {
    const [found, limit] = [(0,src/* toTwelveDigits */.Mm)(gain), (0,src/* toTwelveDigits */.Mm)(-margin)];
    if (Number.isNaN(found) || !(limit <= 0))
        return 'inconclusive';
    if (found > 0)
        return 'superior';
    return found >= limit ? 'non-inferior' : 'inferior';
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/verdict.ts



/** Two models that differ on fewer rows than this cannot be told apart: McNemar's exact test needs six that all favour one. */
const LEAST_DIFFERING_ROWS = 10;
/** What a comparison asks of the metric that decides. */
function requirementOf(settings) {
    const { require, margin, mode } = settings;
    return { require, margin, mode, leastImprovement: settings['min-improvement'] };
}
/** Judges one metric. Whatever could not be computed is inconclusive, never an improvement. */
function verdictOf(required, compared) {
    const sign = compared.metric.better === 'higher' ? 1 : -1;
    const production = compared.production.value ?? Number.NaN;
    const margin = inUnits(required.margin, production);
    const leastImprovement = required.leastImprovement && inUnits(required.leastImprovement, production);
    const gain = (0,src/* toTwelveDigits */.Mm)((compared.difference ?? Number.NaN) * sign);
    const interval = compared.uncertainty && turned(compared.uncertainty.interval, sign);
    const { outcome, doubt } = required.mode === 'point' ? pointwise(compared, gain, margin) : byInterval(compared, interval, margin);
    const reachesImprovement = leastImprovement === undefined || gain >= (0,src/* toTwelveDigits */.Mm)(leastImprovement);
    const mustBeBetter = required.require === 'superior' || leastImprovement !== undefined;
    const holds = mustBeBetter ? outcome === 'superior' : isNotWorse(outcome);
    return { outcome, gain, interval, margin, leastImprovement, reachesImprovement, doubt, improved: holds && reachesImprovement };
}
function pointwise({ enoughRows, note }, gain, margin) {
    return enoughRows ? { outcome: pointOutcome(gain, margin), doubt: undefined } : { outcome: 'inconclusive', doubt: note };
}
function byInterval({ differingRows }, interval, margin) {
    const outcome = interval === undefined ? 'inconclusive' : outcomeOf(interval, margin);
    // A model that says the same of every row is not worse on any of them, though an interval allows for rows that nobody saw.
    if (differingRows === 0 && interval !== undefined)
        return { outcome: 'non-inferior', doubt: 'the two say the same of every row' };
    const few = differingRows !== undefined && differingRows < LEAST_DIFFERING_ROWS;
    if (!few || (outcome !== 'superior' && outcome !== 'inferior'))
        return { outcome, doubt: undefined };
    const doubt = `the two differ on ${differingRows} rows only, and ${LEAST_DIFFERING_ROWS} are needed to tell them apart`;
    return { outcome: DOUBTED[outcome], doubt };
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

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/judging/other-checks.ts




/** A metric with a margin of its own has to be proven not worse by more than that. */
function guardedSaid(settings, compared, margin, all) {
    const required = { require: 'non-inferior', margin, leastImprovement: undefined, mode: settings.mode };
    return differenceSaid(required, compared, all, verdictOf(required, compared), settings.confidence);
}
/** For the other metrics there is no margin: only what is worse beyond noise is worth a remark. */
function informingSaid({ confidence }, compared) {
    const { difference, uncertainty, note, metric } = compared;
    const gain = uncertainty && turned(uncertainty.interval, metric.better === 'higher' ? 1 : -1);
    const [outcome, words] = gain === undefined
        ? ['inconclusive', note ?? 'there is no interval']
        : gain.high < 0
            ? ['fail', 'worse beyond noise']
            : ['pass', gain.low > 0 ? 'better beyond noise' : 'within noise'];
    const method = uncertainty === undefined ? '' : ` Method: ${uncertainty.words}.`;
    return {
        outcome,
        observed: observedText(compared, confidence),
        expected: 'for information',
        message: (0,core_src/* plain */.pj)(`${foundText(compared, confidence)}: ${words}.${method}`),
        ...(difference === undefined ? {} : { value: difference })
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/slices/judge-slices.ts





/**
 * Judges every slice.
 *
 * `not-worse` vetoes what is proven worse in any slice: with Holm's correction, so that equal models are stopped no more often than
 * by a single slice. `non-inferior` asks for a proof of every slice: one that is too bad in any slice passes no more often than it
 * passes that one (an intersection-union test), so nothing is corrected.
 */
function judgeSlices(settings, slices, compared) {
    const required = {
        require: 'non-inferior',
        margin: slices.margin ?? settings.margin,
        leastImprovement: undefined,
        mode: settings.mode
    };
    const found = compared.map(slice => ({ ...slice, verdict: verdictOf(required, slice.metric) }));
    if (settings.mode === 'point' || slices.require === 'non-inferior')
        return found.map(slice => ({ ...slice, adjustedP: undefined, finding: findingOf(slice.verdict, slices.require) }));
    const level = (1 - settings.confidence) / 2;
    const tested = found.map(slice => ({ slice, p: worseP(slice) }));
    const adjusted = (0,src/* holm */.fU)(tested.flatMap(({ p }) => (p === undefined ? [] : [p])));
    let place = 0;
    return tested.map(({ slice, p }) => {
        const adjustedP = p === undefined ? undefined : adjusted[place++];
        const finding = adjustedP === undefined ? 'not judged' : adjustedP <= level ? 'worse' : 'not worse';
        return { ...slice, adjustedP, finding };
    });
}
/** One check for all slices. */
function slicesSaid(settings, slices, { slices: found, pairing }) {
    const expected = slices.require === 'not-worse' ? 'no slice that is proven worse' : 'every slice proven not worse by more than the margin';
    if (found === undefined)
        return {
            outcome: 'inconclusive',
            observed: 'no rows',
            expected,
            message: `Slices could not be compared: they need predictions of both models on the same rows, and this is a comparison of ${pairing}. Give both, with an id for each row, or leave "slices" out.`
        };
    const judged = judgeSlices(settings, slices, found.compared);
    const of = (finding) => judged.filter(slice => slice.finding === finding);
    const [worse, open] = [of('worse'), [...of('not proven'), ...of('not judged')]];
    const passed = judged.length > 0 && (slices.require === 'not-worse' ? of('not worse').length > 0 : open.length === 0);
    const small = found.tooSmall.length === 0 ? [] : [smallText(found.tooSmall, slices['min-rows'])];
    return {
        outcome: worse.length > 0 ? 'fail' : passed ? 'pass' : 'inconclusive',
        observed: observedOf(worse.length, of('not worse').length, open.length),
        expected,
        message: (0,core_src/* plain */.pj)([conclusion(slices, settings, judged, worse, open), ...small].join(' ')),
        value: worse.length
    };
}
/** `2 slices worse, 24 not worse, 1 open`: one that is open could not be judged, or is not proven either way. */
function observedOf(worse, fine, open) {
    const parts = [
        `${(0,core_src/* counted */.hS)(worse, 'slice')} worse`,
        `${(0,core_src/* formatNumber */.ZV)(fine)} not worse`,
        ...(open === 0 ? [] : [`${(0,core_src/* formatNumber */.ZV)(open)} open`])
    ];
    return parts.join(', ');
}
function findingOf({ outcome, gain }, require) {
    if (outcome === 'inferior')
        return 'worse';
    if (outcome !== 'inconclusive')
        return 'not worse';
    return require === 'non-inferior' && !Number.isNaN(gain) ? 'not proven' : 'not judged';
}
/** That the candidate is worse than the margin allows. Few rows that differ prove nothing. */
function worseP({ metric: { metric, uncertainty, differingRows }, verdict }) {
    if (uncertainty === undefined || !Number.isFinite(verdict.margin))
        return undefined;
    if (differingRows !== undefined && differingRows < LEAST_DIFFERING_ROWS)
        return 1;
    const p = metric.better === 'higher' ? uncertainty.pBelow(-verdict.margin) : uncertainty.pAbove(verdict.margin);
    return Number.isNaN(p) ? undefined : Math.min(1, Math.max(0, p));
}
function conclusion(slices, settings, judged, worse, open) {
    const { key } = settings.metric;
    const total = (0,core_src/* counted */.hS)(judged.length, 'slice');
    if (judged.length === 0)
        return `No slice has ${(0,core_src/* formatNumber */.ZV)(slices['min-rows'])} rows, so nothing was judged.`;
    const way = settings.mode === 'point' ? 'by the plain difference, without a statistical test' : WAYS[slices.require];
    const unjudged = open.length === 0 ? '' : ` ${(0,core_src/* counted */.hS)(open.length, 'slice')} could not be judged: ${judge_slices_named(open)}.`;
    if (worse.length > 0)
        return `${key} is worse on ${worse.length} of ${total} (${way}): ${judge_slices_named(worse)}.${unjudged}`;
    if (slices.require === 'non-inferior' && open.length > 0)
        return `${key} is not proven not worse on ${open.length} of ${total} (${way}): ${judge_slices_named(open)}.`;
    if (open.length === judged.length)
        return `None of ${total} could be judged: ${judge_slices_named(open)}.`;
    return `${key} is ${slices.require === 'not-worse' ? 'not proven worse' : 'proven not worse'} on ${(0,core_src/* counted */.hS)(judged.length - open.length, 'slice')} (${way}).${unjudged}`;
}
const WAYS = {
    'not-worse': 'with Holm’s correction for their number',
    'non-inferior': 'each proven by itself, which needs no correction'
};
const SHOWN = 5;
function judge_slices_named(slices) {
    const sorted = slices.toSorted((a, b) => orLast(a.verdict.gain) - orLast(b.verdict.gain));
    const shown = sorted.slice(0, SHOWN).map(({ name, rows, metric, adjustedP, finding }) => {
        const p = adjustedP === undefined || finding !== 'worse' ? '' : `, adjusted ${shownP(adjustedP)}`;
        const why = metric.difference === undefined || metric.uncertainty === undefined
            ? (metric.note ?? 'no interval')
            : `${signed(metric.difference)}${p}`;
        return `${name} (${why}, ${(0,core_src/* counted */.hS)(rows, 'row')})`;
    });
    return `${shown.join(', ')}${sorted.length > SHOWN ? ` and ${sorted.length - SHOWN} more` : ''}`;
}
function orLast(gain) {
    return Number.isNaN(gain) ? Number.POSITIVE_INFINITY : gain;
}
function smallText(tooSmall, least) {
    const shown = tooSmall.slice(0, SHOWN).map(({ name, rows }) => `${name} (${(0,core_src/* counted */.hS)(rows, 'row')})`);
    const more = tooSmall.length > SHOWN ? ` and ${tooSmall.length - SHOWN} more` : '';
    return `Not judged, with fewer than ${(0,core_src/* formatNumber */.ZV)(least)} rows: ${shown.join(', ')}${more}.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/judge.ts







/**
 * The check `difference`, which holds the deciding metric against the margin; `improvement` where a least improvement is asked for;
 * `slices` where there are any; and one for each of the other metrics: with a margin of its own it decides too, else it informs.
 *
 * Every one that decides has to pass. So each is judged by itself at the full confidence: a candidate that is too bad in one of them
 * passes all of them no more often than it passes that one (an intersection-union test, Berger 1982).
 */
function judgeComparison(settings, compared, context) {
    const [deciding, ...others] = compared.metrics;
    if (deciding === undefined)
        throw new Error('Could not judge a comparison: it has no metric');
    const required = requirementOf(settings);
    const verdict = verdictOf(required, deciding);
    const parts = [
        ...ofDeciding(settings, compared, deciding, verdict),
        ...others.map(other => ofOther(settings, compared, other)),
        ...ofSlices(settings, compared)
    ];
    const checks = parts.toSorted((a, b) => Number(b.decides) - Number(a.decides)).map(part => checkOf(part, context));
    const decided = parts.filter(({ decides }) => decides);
    return { checks, verdict, improved: verdict.improved && decided.every(({ said }) => said.outcome === 'pass') };
}
function ofDeciding(settings, compared, deciding, verdict) {
    const required = requirementOf(settings);
    const superior = settings.require === 'superior';
    const against = `${deciding.key} against production`;
    const wanted = superior ? (settings.mode === 'point' ? 'better' : 'better beyond noise') : 'not worse';
    const improvement = improvementSaid(required, deciding, compared, verdict, settings.confidence);
    return [
        {
            id: 'difference',
            title: `${against}: ${wanted}`,
            decides: true,
            said: differenceSaid(required, deciding, compared, verdict, settings.confidence),
            places: [superior ? ['require'] : ['margin'], ['metric']]
        },
        ...(improvement === undefined
            ? []
            : [
                {
                    id: 'improvement',
                    title: `${against}: better by at least ${(0,core_src/* formatNumber */.ZV)(verdict.leastImprovement ?? Number.NaN)}`,
                    decides: true,
                    said: improvement,
                    places: [['min-improvement']]
                }
            ])
    ];
}
function ofOther(settings, compared, other) {
    const margin = marginOf(settings, other.key);
    const id = `difference-${other.key}`;
    const title = `${other.key} against production`;
    if (margin === undefined)
        return { id, title, decides: false, said: informingSaid(settings, other), places: [] };
    const index = settings.metrics.findIndex(({ chosen }) => chosen.key === other.key);
    return {
        id,
        title: `${title}: not worse`,
        decides: true,
        said: guardedSaid(settings, other, margin, compared),
        places: [['metrics', index, 'margin']]
    };
}
function ofSlices(settings, compared) {
    const { slices, metric } = settings;
    if (slices === undefined)
        return [];
    const title = `${metric.key} on slices: ${slices.require === 'not-worse' ? 'none proven worse' : 'every one proven not worse'}`;
    return [{ id: 'slices', title, decides: true, said: slicesSaid(settings, slices, compared), places: [['slices']] }];
}
function checkOf({ id, title, decides, said, places }, context) {
    const location = places.map(place => context.locate(place)).find(place => place !== undefined);
    const again = said.outcome === 'pass' || !decides ? undefined : context.reproduce;
    return {
        id: `${context.prefix ?? ''}${id}`,
        title,
        severity: decides ? (context.severity ?? 'critical') : 'info',
        ...said,
        ...(location === undefined ? {} : { location }),
        ...(again === undefined ? {} : { reproduce: again })
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/common-rows.ts
/** The rows that both have, by the text of their ids. Neither may hold an id twice. */
function commonRows(candidate, production) {
    const { rows: ours, hashes } = candidate.order;
    const { rows: theirs, hashes: otherHashes } = production.order;
    const here = new Int32Array(Math.min(ours.length, theirs.length));
    const there = new Int32Array(here.length);
    let common = 0;
    for (let left = 0, right = 0; left < ours.length && right < theirs.length;) {
        const [row, other] = [ours[left] ?? 0, theirs[right] ?? 0];
        const order = (hashes[row] ?? 0) - (otherHashes[other] ?? 0) || candidate.compare(row, production, other);
        if (order === 0) {
            here[common] = row;
            there[common] = other;
            common++;
        }
        if (order <= 0)
            left++;
        if (order >= 0)
            right++;
    }
    return { candidate: here.slice(0, common), production: there.slice(0, common) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/predictions-at.ts

/** The predictions at some rows, in the order given. */
function predictionsAt(predictions, rows) {
    const { label, prediction, score, scores, weight, cluster, fold, order, dimensions, conditions, ids } = predictions;
    return {
        ...predictions,
        rows: rows.length,
        label: predictions_at_columnAt(label, rows),
        prediction: prediction && predictions_at_columnAt(prediction, rows),
        score: score && numbersAt(score, rows),
        scores: scores && new Map([...scores].map(([key, values]) => [key, numbersAt(values, rows)])),
        weight: weight && numbersAt(weight, rows),
        cluster: cluster && predictions_at_categoriesAt(cluster, rows),
        fold: fold && predictions_at_categoriesAt(fold, rows),
        order: order && numbersAt(order, rows),
        dimensions: new Map([...dimensions].map(([name, column]) => [name, predictions_at_columnAt(column, rows)])),
        conditions: new Map([...conditions].map(([name, flags]) => [name, flagsAt(flags, rows)])),
        ids: ids?.at(rows)
    };
}
function predictions_at_columnAt(column, rows) {
    return column.kind === 'number' ? { kind: 'number', values: numbersAt(column.values, rows) } : predictions_at_categoriesAt(column, rows);
}
function predictions_at_categoriesAt({ kind, codes, categories }, rows) {
    return { kind, categories, codes: codesAt(codes, rows) };
}
function flagsAt(flags, rows) {
    const picked = new Uint8Array(rows.length);
    for (let place = 0; place < rows.length; place++)
        picked[place] = flags[rows[place] ?? -1] ?? 0;
    return picked;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/same-rows.ts

/**
 * Finds the rows of one in the other, by the text of their ids, in whatever order they stand. Neither may hold an id twice. Throws
 * `InputError` for rows that only one of them has.
 */
function sameRows(ours, theirs, id, inputs) {
    const isSame = ours.isSame(theirs);
    const [left, right] = [ours.order, theirs.order];
    const partner = new Int32Array(left.rows.length);
    for (let place = 0; place < partner.length; place++)
        partner[left.rows[place] ?? 0] = right.rows[place] ?? 0;
    if (!isSame && !areSame(ours, theirs, partner))
        refuseOtherRows(ours, theirs, id, inputs);
    return { ours: left.rows, theirs: right.rows, partner };
}
/** Whether every row has the id of its partner. The same ids have the same order, so that there are no other partners. */
function areSame(ours, theirs, partner) {
    if (ours.rows !== theirs.rows)
        return false;
    const [left, right] = [ours.order.keys, theirs.order.keys];
    for (let place = 0; place < left.length; place++)
        if (left[place] !== right[place])
            return false;
    for (let row = 0; row < partner.length; row++)
        if (!ours.isEqual(row, theirs, partner[row] ?? 0))
            return false;
    return true;
}
function refuseOtherRows(ours, theirs, id, inputs) {
    const [left, right] = [ours.order.rows, theirs.order.rows];
    const onlyOurs = new Lonely();
    const onlyTheirs = new Lonely();
    let [here, there] = [0, 0];
    while (here < left.length || there < right.length) {
        const [row, other] = [left[here] ?? 0, right[there] ?? 0];
        const order = here === left.length ? 1 : there === right.length ? -1 : ours.compare(row, theirs, other);
        if (order < 0)
            onlyOurs.add(row);
        if (order > 0)
            onlyTheirs.add(other);
        if (order <= 0)
            here++;
        if (order >= 0)
            there++;
    }
    const found = [
        onlyOurs.count > 0 &&
            `${onlyOurs.of(left.length)} of "${inputs.ours}" are not in "${inputs.theirs}" (the first is row ${onlyOurs.first})`,
        onlyTheirs.count > 0 &&
            `${onlyTheirs.of(right.length)} of "${inputs.theirs}" are not in "${inputs.ours}" (the first is row ${onlyTheirs.first})`
    ].filter(part => part !== false);
    throw new core_src/* InputError */.dz(onlyOurs.count > 0 ? inputs.ours : inputs.theirs, `does not hold the same rows as the other, by the text of "${id}": ${found.join(', and ')}. Let both models predict the same rows.`);
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
        return `${(0,core_src/* formatNumber */.ZV)(this.count)} of ${(0,core_src/* counted */.hS)(rows, 'row')}`;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/align-rows.ts



/**
 * Lines up two data sets by the ids of their rows, which must have been kept, in the order of the ids, so that the order in the files
 * changes nothing. Throws `InputError` where one has rows that the other has not, and where labels differ.
 */
function alignedRows(ours, theirs, id, inputs) {
    align_rows_refuseOtherKind(ours, theirs, inputs);
    if (ours.ids === undefined || theirs.ids === undefined)
        throw new Error('Could not line up predictions: their ids were not kept');
    const rows = sameRows(ours.ids, theirs.ids, id, inputs);
    refuseOtherLabels(ours.label, theirs.label, rows, inputs);
    return rows;
}
/**
 * For each row of `model`, in its order, the row of `other` with the same id, counted from 0. Throws as `alignedRows`.
 *
 * `inputs` name the two in messages; `columns: { id }` of the config is `id`.
 */
function alignRows(model, other, id, inputs = { ours: 'predictions', theirs: 'production' }) {
    return alignedRows(model, other, id, inputs).partner;
}
function align_rows_refuseOtherKind(ours, theirs, inputs) {
    if (ours.label.kind === theirs.label.kind)
        return;
    const here = `${kindWord(ours.label.kind)} in column "${ours.names.label}"`;
    throw new core_src/* InputError */.dz(inputs.ours, `holds ${here}, but "${inputs.theirs}" holds ${kindWord(theirs.label.kind)} there. Write labels the same way.`);
}
function refuseOtherLabels(ours, theirs, { partner }, inputs) {
    const same = sameness(ours, theirs);
    let count = 0;
    let first = -1;
    for (let row = 0; row < partner.length; row++) {
        if (same(row, partner[row] ?? -1))
            continue;
        count++;
        if (first === -1)
            first = row;
    }
    if (count === 0)
        return;
    const where = `the first in row ${first + 1}, which is row ${(partner[first] ?? 0) + 1} of "${inputs.theirs}"`;
    const problem = `has other labels than "${inputs.theirs}" in ${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* counted */.hS)(partner.length, 'row')} with the same id`;
    throw new core_src/* InputError */.dz(inputs.ours, `${problem}, ${where}. Compare both models on one version of the data.`);
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

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/pair.ts






/**
 * Lines up two models by the ids of their rows, in the order of the ids, so that the order in the files changes nothing.
 *
 * Throws `InputError` where one has rows or columns that the other has not, and where labels differ.
 */
function pairOf(candidate, production, id) {
    refuseOtherColumns(candidate, production);
    const inputs = { ours: candidate.input, theirs: production.input };
    const { ours, theirs } = alignedRows(candidate.read.predictions, production.read.predictions, id, inputs);
    const facts = factsAt(factsOf(candidate.read.predictions), ours);
    return paired(examplesAt(candidate.examples, ours), examplesAt(production.examples, theirs), facts);
}
function refuseOtherColumns(candidate, production) {
    for (const role of ['prediction', 'score']) {
        const [ours, theirs] = [candidate.read.plan[role], production.read.plan[role]];
        if (ours === theirs)
            continue;
        const [has, lacks, name] = ours === undefined ? [production, candidate, theirs] : [candidate, production, ours];
        throw new core_src/* InputError */.dz(lacks.input, `has other columns than "${has.input}": the ${role} is read from ${listed([name ?? ''])} there and is not here. Write both alike.`);
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/live-pairing.ts





/**
 * The rows of the candidate among those that production was asked about in its own time.
 *
 * All of them: a pair, on those rows. None: undefined, and the two are independent. Some: `InputError`, because neither would be true.
 */
function pairAmong(candidate, production, id) {
    const [ours, theirs] = [candidate.read.predictions.ids, production.read.predictions.ids];
    if (ours === undefined || theirs === undefined)
        return undefined;
    const common = commonRows(ours, theirs);
    const { rows } = candidate.read.predictions;
    const found = common.candidate.length;
    if (found === 0)
        return undefined;
    if (found < rows) {
        const problem = `has ${(0,core_src/* formatNumber */.ZV)(found)} of ${(0,core_src/* counted */.hS)(rows, 'row')} in common with "production", by the text of "${id}"`;
        throw new core_src/* InputError */.dz('candidate', `${problem}: neither the same rows nor others. Predict exactly rows that production was asked about, or only others.`);
    }
    const same = {
        ...production,
        read: { ...production.read, predictions: predictionsAt(production.read.predictions, common.production) },
        examples: examplesAt(production.examples, common.production)
    };
    return pairOf(candidate, same, id);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/margin.ts


/** A margin written as an input: `0.005` or `1%`. */
const parseMargin = (text, input) => {
    const written = /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : text;
    const parsed = MaxDrop.safeParse(written);
    if (parsed.success && Number.isFinite(parsed.data.amount))
        return parsed.data;
    throw new core_src/* InputError */.dz(input, `is "${text}"; expected a number of at least 0 such as 0.005, or a percentage such as 1%`);
};
/** Refuses a margin that the metric could never lose, because everything would be within it. */
function refuseWideMargin(input, { key, metric }, margin) {
    if (margin.amount === 0 || !canNeverBeLost(metric, margin))
        return;
    throw new core_src/* InputError */.dz(input, `is ${shownDrop(margin)}, more than ${key} can differ by. Write 0.01 or 1% for one hundredth.`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/methods/slow-metrics.ts




/** The metrics whose time grows with rows times resamples, by their keys. */
function slowMetrics(comparison, { read, examples }) {
    // Which method it is depends on nothing of the other model.
    const pair = paired(examples, examples, factsOf(read.predictions));
    return metricsOf(comparison)
        .filter(chosen => methodFor(chosen, pair, comparison.method) === 'rows')
        .map(({ key }) => key);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/points.ts




/**
 * Compares two models of which only numbers are known, for one of them at least. There is no interval and no test: how much of a
 * difference is noise depends on rows that nobody gave.
 */
function comparePoints(settings, candidate, production) {
    const least = settings['min-rows'];
    const few = fewRows('the candidate', candidate, least) ?? fewRows('production', production, least);
    return {
        pairing: 'numbers only',
        rows: undefined,
        productionRows: undefined,
        metrics: metricsOf(settings).map(chosen => {
            const [ours, theirs] = [measuredOf(candidate, chosen), measuredOf(production, chosen)];
            const note = missingText(ours) ?? missingText(theirs) ?? few;
            return {
                ...chosen,
                candidate: ours,
                production: theirs,
                difference: subtracted(ours, theirs),
                uncertainty: undefined,
                note,
                differingRows: undefined,
                enoughRows: few === undefined
            };
        }),
        slices: undefined
    };
}
/** Of a file of metrics nobody knows the rows; of predictions they are counted, also where the other model has none. */
function fewRows(whose, { rows }, least) {
    if (rows === undefined || rows >= least)
        return undefined;
    return `of ${whose} there are ${(0,core_src/* counted */.hS)(rows, 'row')}, and ${(0,core_src/* formatNumber */.ZV)(least)} are needed to judge`;
}
function measuredOf(source, chosen) {
    const found = source.of(chosen);
    if ('problem' in found) {
        const where = found.problem === 'is missing' ? ' in the file of metrics' : '';
        return undefinedBecause(`${chosen.key} ${found.problem}${where}`);
    }
    return found.note === undefined ? { value: found.value } : { value: found.value, note: found.note };
}
/** Whose it is stands before it, where it is told. */
function missingText({ value, note }) {
    return value === undefined ? (note ?? 'it is not known') : undefined;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/presenting/slice-table.ts


const MOST_SHOWN = 200;
/** Slices by how much worse they are, those that cannot be told last. */
function sliceTable({ metric }, judged) {
    const right = (title) => ({ title, align: 'right' });
    const left = (title) => ({ title, align: 'left' });
    const shown = worstFirst(judged).slice(0, MOST_SHOWN);
    const more = judged.length > shown.length ? `, the ${shown.length} worst of ${(0,core_src/* formatNumber */.ZV)(judged.length)}` : '';
    return {
        id: 'slice-differences',
        topic: 'slices',
        title: `${metric.key} by slice, candidate minus production${more}`,
        columns: [
            left('slice'),
            ...['rows', 'candidate', 'production', 'difference', 'from', 'to', 'adjusted p'].map(right),
            left('finding'),
            left('method')
        ],
        rows: shown.map(({ name, rows, metric: { candidate, production, difference, uncertainty }, adjustedP, finding }) => [
            (0,core_src/* plain */.pj)(name, 200),
            rows,
            candidate.value ?? null,
            production.value ?? null,
            difference === undefined ? null : signed(difference),
            uncertainty === undefined ? null : signed(uncertainty.interval.low),
            uncertainty === undefined ? null : signed(uncertainty.interval.high),
            adjustedP === undefined ? null : (0,core_src/* formatNumber */.ZV)(adjustedP, 2),
            finding,
            uncertainty?.method ?? 'none'
        ])
    };
}
function worstFirst(judged) {
    const order = ({ verdict: { gain } }) => (Number.isNaN(gain) ? Number.POSITIVE_INFINITY : gain);
    return judged.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/presenting/interval-charts.ts



/** A chart with more lines is no chart. */
const MOST_LINES = 20;
/** Intervals as lines over the differences, of the metrics that share the scale of the one that decides. */
function differenceChart(settings, { metrics }) {
    const [deciding] = metrics;
    if (deciding?.uncertainty === undefined)
        return undefined;
    const [least, most] = deciding.metric.range;
    const alike = metrics.filter(({ key, metric: { range }, uncertainty }) => {
        const sameScale = Number.isFinite(most - least) && range[0] === least && range[1] === most;
        return uncertainty !== undefined && (key === deciding.key || sameScale);
    });
    return {
        id: 'differences',
        topic: 'metrics',
        title: 'Candidate minus production, with intervals',
        kind: 'line',
        x: { title: 'difference', type: 'number' },
        y: { title: 'metric', type: 'category' },
        series: alike.slice(0, MOST_LINES).map(metric => lineOf(metric.key, metric)),
        rules: rulesFor(deciding, verdictOf(requirementOf(settings), deciding).margin)
    };
}
/** The same of the deciding metric on the slices that are worst. */
function sliceChart(settings, judged) {
    const shown = worstFirst(judged.filter(({ metric }) => metric.uncertainty !== undefined)).slice(0, MOST_LINES);
    const [first] = shown;
    if (first === undefined)
        return undefined;
    const margins = new Set(shown.map(({ verdict }) => verdict.margin));
    return {
        id: 'slice-differences',
        topic: 'slices',
        title: `Candidate minus production by slice: ${settings.metric.key}, with intervals`,
        kind: 'line',
        x: { title: 'difference', type: 'number' },
        y: { title: 'slice', type: 'category' },
        series: shown.map(({ name, metric }) => lineOf((0,core_src/* plain */.pj)(name, 100), metric)),
        // A margin in per cent is another one on each slice.
        rules: rulesFor(first.metric, margins.size === 1 ? first.verdict.margin : 0)
    };
}
function lineOf(name, { difference, uncertainty }) {
    const xs = [uncertainty?.interval.low, difference, uncertainty?.interval.high];
    return { name, points: xs.filter(x => x !== undefined).map(x => ({ x, y: name })) };
}
function rulesFor({ metric }, margin) {
    const limit = metric.better === 'higher' ? -margin : margin;
    return [
        { axis: 'x', value: 0, title: 'no difference' },
        ...(margin === 0 || !Number.isFinite(margin) ? [] : [{ axis: 'x', value: limit, title: 'margin' }])
    ];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/present.ts









/** What is worth showing beside the checks: both models side by side, the differences with their intervals, and the slices. */
function presentComparison(settings, compared, production) {
    const { slices } = settings;
    const judged = slices === undefined || compared.slices === undefined ? [] : judgeSlices(settings, slices, compared.slices.compared);
    return {
        figures: compared.metrics.map(metric => figureOf(settings, metric, compared.rows)),
        tables: [
            differenceTable(settings, compared),
            judged.length === 0 ? undefined : sliceTable(settings, judged),
            production && productionTable(production)
        ].filter(table => table !== undefined),
        charts: [differenceChart(settings, compared), sliceChart(settings, judged)].filter(chart => chart !== undefined)
    };
}
/** The output `deltas`: candidate minus production by metric, `null` for what there is not. */
function deltasJson({ metrics }) {
    const one = ({ candidate, production, difference, uncertainty }) => ({
        candidate: candidate.value ?? null,
        production: production.value ?? null,
        difference: difference ?? null,
        low: uncertainty?.interval.low ?? null,
        high: uncertainty?.interval.high ?? null,
        p: uncertainty?.p ?? null,
        method: uncertainty?.method ?? null
    });
    return JSON.stringify(Object.fromEntries(metrics.map(metric => [metric.key, one(metric)])));
}
/** What says whether a change is noise is the interval: there is none where that cannot be told. */
function figureOf(settings, { key, metric, candidate, production, uncertainty, note }, rows) {
    const { low = Number.NaN, high = Number.NaN } = uncertainty?.interval ?? {};
    const margin = key === settings.metric.key ? settings.margin : marginOf(settings, key);
    return {
        id: key,
        title: key,
        topic: 'metrics',
        value: candidate.value ?? null,
        previous: production.value ?? null,
        against: 'champion',
        ...(Number.isFinite(low) && Number.isFinite(high) ? { interval: { low, high } } : {}),
        ...(margin === undefined || production.value === undefined ? {} : { tolerance: inUnits(margin, production.value) }),
        ...(rows === undefined ? {} : { rows }),
        better: metric.better,
        unit: 'none',
        ...(note === undefined ? {} : { note: (0,core_src/* plain */.pj)(note) })
    };
}
function differenceTable(settings, compared) {
    const { metrics, rows, productionRows, pairing } = compared;
    const right = (title) => ({ title, align: 'right' });
    const left = (title) => ({ title, align: 'left' });
    const where = {
        'same rows': `on ${(0,core_src/* formatNumber */.ZV)(rows ?? 0)} rows`,
        'other rows': `on ${(0,core_src/* formatNumber */.ZV)(rows ?? 0)} and ${(0,core_src/* formatNumber */.ZV)(productionRows ?? 0)} other rows`,
        'numbers only': 'of numbers only'
    }[pairing];
    const intervals = pairing === 'numbers only' ? '' : `, with ${(0,core_src/* formatNumber */.ZV)(settings.confidence * 100)}% intervals`;
    return {
        id: 'differences',
        topic: 'metrics',
        title: `Candidate minus production ${where}${intervals}`,
        columns: [
            left('metric'),
            ...['candidate', 'production', 'difference', 'from', 'to'].map(right),
            left('better'),
            left('method'),
            ...['p', 'would be seen', 'rows needed', 'differing rows'].map(right)
        ],
        rows: metrics.map(metric => rowOf(settings, metric, rows))
    };
}
function rowOf(settings, compared, rows) {
    const { key, metric, candidate, production, difference, uncertainty, differingRows } = compared;
    const margin = key === settings.metric.key ? undefined : (marginOf(settings, key) ?? { amount: 0, relative: false });
    const required = requirementOf(settings);
    const verdict = verdictOf(margin === undefined ? required : { ...required, margin, leastImprovement: undefined }, compared);
    const power = uncertainty && rows !== undefined ? powerOf(uncertainty, rows, verdict, settings.confidence) : undefined;
    return [
        key,
        candidate.value ?? null,
        production.value ?? null,
        difference === undefined ? null : signed(difference),
        uncertainty === undefined ? null : signed(uncertainty.interval.low),
        uncertainty === undefined ? null : signed(uncertainty.interval.high),
        metric.better,
        uncertainty?.method ?? 'none',
        uncertainty?.p === undefined ? null : (0,core_src/* formatNumber */.ZV)(uncertainty.p, 2),
        power === undefined ? null : (0,core_src/* formatNumber */.ZV)(power.detectable, 2),
        power?.rowsNeeded === undefined ? null : (0,core_src/* formatNumber */.ZV)(roundedUp(power.rowsNeeded)),
        differingRows ?? null
    ];
}
function productionTable({ name, alias, version, digest }) {
    return {
        id: 'production-model',
        topic: 'lineage',
        title: 'The model in production, as the registry has it',
        columns: ['model', 'alias', 'version', 'SHA-256'].map(title => ({ title, align: 'left' })),
        rows: [[(0,core_src/* plain */.pj)(name), (0,core_src/* plain */.pj)(alias), version, digest]]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/positive.ts


/** The positive class: the author's, or 1 or true where that goes without saying. Undefined where no metric asks for it. */
function positiveClass(kind, seen, settings, { config, hasScores }) {
    const { positive, binaryMetrics, eitherMetrics = [], threshold } = settings;
    if (positive !== undefined)
        refuseUnknownPositive(kind, seen, positive, config);
    const either = seen.length > 2 && hasScores ? [] : eitherMetrics;
    const users = [...binaryMetrics, ...either, ...(threshold === undefined ? [] : ['threshold'])];
    if (seen.length > 2 && users.length > 0) {
        const problem = `asks for ${listed(users)}, which is for two classes, but the data holds ${seen.length}: ${shownLabels(seen)}`;
        const wayOut = binaryMetrics.length === 0 && threshold === undefined ? NAME_SCORES : USE_ANOTHER;
        throw new core_src/* InputError */.dz(config, `${problem}. ${wayOut}`);
    }
    const found = positive ?? obviousPositive(kind, seen);
    if (found !== undefined || users.length === 0)
        return found;
    const problem = `asks for ${listed(users)} and does not say which class is the positive one. The labels are ${shownLabels(seen)}`;
    throw new core_src/* InputError */.dz(config, `${problem}. Add for example "positive: ${quotedLabel(seen.at(-1) ?? 1)}".`);
}
function refuseUnknownPositive(kind, seen, positive, config) {
    if (kindOf(positive) !== kind) {
        const written = `"positive: ${quotedLabel(positive)}", which is ${kindOf(positive) === 'text' ? 'text' : `a ${kindOf(positive)}`}`;
        throw new core_src/* InputError */.dz(config, `has ${written}, but the labels are ${kindWord(kind)}: ${shownLabels(seen)}. ${WRITE_AS[kind]}`);
    }
    // Data of one class may lack the other one, but only of 0, 1, -1 and booleans is it known that there is such a class.
    if (seen.includes(positive) || obviousPositive(kind, [...seen, positive]) !== undefined)
        return;
    const meant = kind === 'text' ? (0,core_src/* nearest */.pA)(String(positive), seen.map(String)) : undefined;
    const wayOut = meant === undefined ? '' : `. Did you mean ${quotedLabel(meant)}?`;
    throw new core_src/* InputError */.dz(config, `has "positive: ${quotedLabel(positive)}", which is none of the labels: ${shownLabels(seen)}${wayOut}`);
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
const USE_ANOTHER = 'Use accuracy or a metric that ends in -macro or -weighted on a column of predictions, or say which class it is about: "class: …".';
const NAME_SCORES = 'Name the columns of probabilities: "columns: { scores: { <class>: <column>, … } }".';
const WRITE_AS = {
    text: 'Put the value in quotes.',
    number: 'Write it without quotes, as a number.',
    boolean: 'Write true or false, without quotes.'
};

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/class-examples.ts



/**
 * Turns columns into examples for the metrics of classification, and refuses what scikit-learn would compute nonsense from:
 * labels and predictions of different kinds ("0" against 0), fractions as classes, missing values, scores that are no probability.
 *
 * With probabilities by class, those of the positive class are the score where there is no other, and the most probable class is the
 * prediction where there is neither a column of predictions nor a threshold.
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
    const columns = classScores(predictions);
    const coder = new ClassCoder();
    const actual = coder.encode(label);
    const written = prediction && coder.encode(prediction);
    if (columns !== undefined)
        refuseWithoutScores(coder.labels, columns, predictions);
    const columnCodes = columns && Int32Array.from([...columns.keys()].map(key => coder.add(key)));
    const seen = coder.labels;
    const positive = positiveClass(label.kind, seen, settings, { config: origin.config, hasScores: columns !== undefined });
    const yes = positive === undefined ? undefined : coder.add(positive);
    const ownScore = score ?? (positive === undefined ? undefined : columns?.get(positive));
    const fromScore = settings.threshold !== undefined && ownScore !== undefined && positive !== undefined && yes !== undefined;
    const predicted = fromScore
        ? decided(ownScore, settings.threshold, yes, coder.add(otherClass(seen, positive)))
        : (written ?? (columns && columnCodes && mostProbable([...columns.values()], rows).map(place => columnCodes[place] ?? -1)));
    const { classes, rank } = coder.sorted();
    const isInOrder = rank.every((place, code) => place === code);
    const ranked = (codes) => (isInOrder ? codes : codes.map(code => rank[code] ?? -1));
    return {
        rows,
        classes,
        actual: ranked(actual),
        predicted: predicted && ranked(predicted),
        score: ownScore,
        scores: columns && classes.map(key => columns.get(key) ?? new Float64Array(rows)),
        weight: predictions.weight,
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
            return class_examples_codesOf(column.values, value => this.add(value));
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
    return class_examples_codesOf(score, value => (value >= threshold ? yes : no));
}
/** `Int32Array.from` goes through an iterator, which takes ten times as long. */
function class_examples_codesOf(values, code) {
    const codes = new Int32Array(values.length);
    for (let row = 0; row < values.length; row++)
        codes[row] = code(values[row] ?? Number.NaN);
    return codes;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/origin.ts
const OF_GATE = { data: 'predictions', config: 'gate' };

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/plan.ts



const DEFAULT_THRESHOLD = 0.5;
/**
 * Decides which of the columns that are there have to be read. Columns nobody asks for are not read, so that what is wrong with
 * them is nobody's problem.
 */
function planReading(needs, available, origin = OF_GATE) {
    const { columns } = needs;
    const has = (name) => available.includes(name);
    const needed = (role, name) => (has(name) ? name : missing(role, name, available, origin));
    const named = (role, name) => (name === undefined ? undefined : needed(role, name));
    const score = columns.score ?? 'score';
    const prediction = columns.prediction ?? 'prediction';
    const wants = wantedBy(needs.metrics, columns.scores !== undefined);
    const wouldTake = wantedBy(needs.optionalMetrics ?? [], columns.scores !== undefined);
    if (wants.scores.length > 0 && columns.scores === undefined)
        plan_refuseWithoutScores(wants.scores, origin);
    const lacksPrediction = wants.prediction && wants.classes && columns.prediction === undefined && !has(prediction);
    const fromScore = needs.threshold !== undefined || (lacksPrediction && has(score));
    const fromScores = lacksPrediction && !fromScore && columns.scores !== undefined;
    const readsPrediction = wants.prediction || columns.prediction !== undefined || ((wouldTake.prediction || needs.everyRole === true) && has(prediction));
    // Probabilities by class hold the score of the positive class as well.
    const wantsScore = (fromScore || wants.score) && (has(score) || columns.scores === undefined);
    const readsScore = wantsScore || columns.score !== undefined || ((wouldTake.score || needs.everyRole === true) && has(score));
    return {
        id: columns.id === null ? undefined : columns.id === undefined ? (has('id') ? 'id' : undefined) : needed('id', columns.id),
        label: needed('label', columns.label),
        prediction: fromScore || fromScores || !readsPrediction ? undefined : needed('prediction', prediction),
        score: readsScore ? needed('score', score) : undefined,
        scores: columns.scores &&
            new Map([...columns.scores].map(([key, name]) => [key, has(name) ? name : withoutScores(key, name, available, origin)])),
        weight: named('weight', columns.weight),
        cluster: named('cluster', columns.cluster),
        order: named('order', columns.order),
        fold: named('fold', columns.fold),
        ...dividing(needs, available, origin),
        conditions: needs.conditions,
        threshold: fromScore ? (needs.threshold ?? DEFAULT_THRESHOLD) : undefined
    };
}
/** Probabilities are taken by class where their columns are named. */
function wantedBy(chosen, byClass) {
    const computed = chosen.flatMap(({ key, metric }) => (metric.kind === 'ready' ? [] : [{ key, kind: metric.kind, needs: metric.needs }]));
    return {
        classes: computed.some(({ kind }) => kind === 'classification'),
        prediction: computed.some(({ needs }) => needs === 'prediction'),
        score: computed.some(({ needs }) => needs === 'score' || (needs === 'probabilities' && !byClass)),
        scores: computed.filter(({ needs }) => needs === 'scores').map(({ key }) => key)
    };
}
/** The columns that divide the rows. */
function dividing(needs, available, origin) {
    const absent = needs.dimensions.find(name => !available.includes(name));
    if (absent !== undefined) {
        const problem = `has no column "${absent}", by which the ${origin.config} divides the rows; it has ${shownColumns(available)}`;
        throw new core_src/* InputError */.dz(origin.data, `${problem}.${(0,core_src/* suggestion */.h)(absent, available)}`);
    }
    const dimensions = [...new Set([...needs.dimensions, ...needs.optionalDimensions.filter(name => available.includes(name))])];
    const { id, label, prediction, score, scores, weight, cluster, order, fold } = needs.columns;
    const roles = [id ?? 'id', label, prediction ?? 'prediction', score ?? 'score', ...(scores?.values() ?? []), weight, cluster, order, fold];
    const isFree = (name) => !roles.includes(name) && !dimensions.includes(name);
    return { dimensions, otherColumns: needs.everyColumn ? available.filter(isFree) : [] };
}
/** What the examples of classification have to satisfy. */
function classSettings({ metrics, positive }, plan) {
    const names = (holds) => metrics.filter(({ metric }) => metric.kind === 'classification' && holds(metric)).map(({ key }) => key);
    return {
        positive,
        threshold: plan.threshold,
        binaryMetrics: names(({ binary }) => binary),
        eitherMetrics: names(metric => metric.needs === 'probabilities'),
        probabilityMetrics: names(({ probability }) => probability)
    };
}
function missing(role, name, available, { data, config }) {
    const meant = (0,core_src/* nearest */.pA)(name, available) ?? available.find(column => column.toLowerCase().includes(role)) ?? `the ${role} column`;
    const problem = `has no column "${name}" for the ${role}; it has ${shownColumns(available)}`;
    throw new core_src/* InputError */.dz(data, `${problem}. Name it in the ${config}: "columns: { ${role}: ${meant} }".`);
}
function withoutScores(key, name, available, { data, config }) {
    const problem = `has no column "${name}" for the probability of ${quotedLabel(key)}; it has ${shownColumns(available)}`;
    throw new core_src/* InputError */.dz(data, `${problem}. Name it in the ${config}: "columns: { scores: { ${key}: ${(0,core_src/* nearest */.pA)(name, available) ?? '…'} } }".`);
}
function plan_refuseWithoutScores(metrics, { config }) {
    throw new core_src/* InputError */.dz(config, `asks for ${listed(metrics)}, which needs the probability of each class. Name their columns: "columns: { scores: { cat: p_cat, dog: p_dog } }".`);
}
function shownColumns(available) {
    const more = available.length > 30 ? ` and ${available.length - 30} more` : '';
    return `${listed(available.slice(0, 30))}${more}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/value-examples.ts



/** Turns columns into examples for the metrics of regression. Text, booleans, missing and infinite values are refused. */
function valueExamplesOf({ rows, origin, names, label, prediction, weight }) {
    if (prediction === undefined)
        throw new Error('Could not compare numbers: there are no predictions');
    return { rows, actual: finite(label, names.label, origin), predicted: finite(prediction, names.prediction, origin), weight };
}
function finite(column, name, origin) {
    if (column.kind !== 'number') {
        throw new core_src/* InputError */.dz(origin.data, `holds ${kindWord(column.kind)} in column "${name}", where the metrics of numbers (rmse, mae, r2 …) need numbers. For classes there is accuracy or f1-macro.`);
    }
    refuseMissing(column, name, origin);
    const row = column.values.findIndex(value => !Number.isFinite(value));
    if (row === -1)
        return column.values;
    throw new core_src/* InputError */.dz(origin.data, `has ${column.values[row]} in column "${name}", row ${row + 1}, where a finite number is needed. Did the model diverge?`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/examples-of.ts



/** Examples of the kind that the metrics are for. */
function examplesOf(needs, plan, predictions) {
    if (needs.metrics.some(({ metric }) => metric.kind === 'regression'))
        return { kind: 'regression', of: valueExamplesOf(predictions) };
    return { kind: 'classification', of: classExamplesOf(predictions, classSettings(needs, plan)) };
}

// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/row-ids.ts

/**
 * The ids of rows as they are written, in UTF-8, one after the other: a million of them as strings would take ten times the memory.
 * They have an order of their own, which is the same wherever they stand.
 */
class RowIds {
    rows;
    #bytes;
    /** Where the id of each row ends. */
    #ends;
    #order;
    constructor(bytes, ends) {
        this.rows = ends.length;
        this.#bytes = bytes;
        this.#ends = ends;
    }
    text(row) {
        return Buffer.from(this.bytesOf(row)).toString('utf8');
    }
    bytesOf(row) {
        return this.#bytes.subarray(this.#start(row), this.#ends[row]);
    }
    /** The ids at some rows, in the order given. */
    at(rows) {
        const ends = new Uint32Array(rows.length);
        let length = 0;
        for (let place = 0; place < rows.length; place++) {
            const row = rows[place] ?? 0;
            length += (this.#ends[row] ?? 0) - this.#start(row);
            if (length > MOST_ID_BYTES)
                throw new Error('Could not keep ids: they have more than 4 GB');
            ends[place] = length;
        }
        const bytes = new Uint8Array(length);
        let to = 0;
        for (let place = 0; place < rows.length; place++) {
            const row = rows[place] ?? 0;
            const end = this.#ends[row] ?? 0;
            for (let from = this.#start(row); from < end; from++)
                bytes[to++] = this.#bytes[from] ?? 0;
        }
        return new RowIds(bytes, ends);
    }
    /** Below 0, 0 or above 0: where the id of a row stands to one of other ids in the order of ids. */
    compare(row, others, other) {
        return (this.order.hashes[row] ?? 0) - (others.order.hashes[other] ?? 0) || this.#compareBytes(row, others, other);
    }
    isEqual(row, others, other) {
        return this.#compareBytes(row, others, other) === 0;
    }
    /** By their hashes, which takes a tenth of the time of an alphabetical order, and then by bytes. Equal ids stand side by side. */
    get order() {
        this.#order ??= this.#ordered();
        return this.#order;
    }
    /** Whether the same ids stand in the same rows. They are then put in order once. */
    isSame(others) {
        const isSame = this.rows === others.rows && row_ids_viewOf(this.#ends).equals(row_ids_viewOf(others.#ends)) && row_ids_viewOf(this.#bytes).equals(row_ids_viewOf(others.#bytes));
        if (isSame)
            others.#order = this.order;
        return isSame;
    }
    #compareBytes(row, others, other) {
        const [bytes, theirs] = [this.#bytes, others.#bytes];
        const [start, otherStart] = [this.#start(row), others.#start(other)];
        const [size, otherSize] = [(this.#ends[row] ?? 0) - start, (others.#ends[other] ?? 0) - otherStart];
        const shared = Math.min(size, otherSize);
        for (let at = 0; at < shared; at++) {
            const difference = (bytes[start + at] ?? 0) - (theirs[otherStart + at] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return size - otherSize;
    }
    #ordered() {
        const hashes = this.#hashes();
        const { rows, keys } = (0,src/* orderByKey */.JK)(hashes);
        let from = 0;
        for (let place = 1; place <= rows.length; place++) {
            if (place < rows.length && keys[place] === keys[from])
                continue;
            if (place - from > 1)
                rows.subarray(from, place).sort((row, other) => this.#compareBytes(row, this, other) || row - other);
            from = place;
        }
        return { rows, keys, hashes };
    }
    /** 32 bits of FNV-1a for each id, mixed once more so that ids that count up are apart. */
    #hashes() {
        const [bytes, ends] = [this.#bytes, this.#ends];
        const hashes = new Uint32Array(ends.length);
        let at = 0;
        for (let row = 0; row < hashes.length; row++) {
            const end = ends[row] ?? 0;
            let hash = 0x811c9dc5;
            for (; at < end; at++)
                hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
            hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
            hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
            hashes[row] = hash ^ (hash >>> 16);
        }
        return hashes;
    }
    #start(row) {
        return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
    }
}
/** The most bytes of all ids together. */
const MOST_ID_BYTES = 2 ** 32 - 1;
/** Collects the ids of so many rows, which have so many bytes together. */
class RowIdBuilder {
    #bytes;
    #ends;
    #length = 0;
    #rows = 0;
    constructor(rows, bytes) {
        if (bytes > MOST_ID_BYTES)
            throw new Error(`Could not keep ids of ${bytes} bytes: they have more than 4 GB`);
        this.#bytes = new Uint8Array(bytes);
        this.#ends = new Uint32Array(rows);
    }
    add(bytes) {
        this.#bytes.set(bytes, this.#length);
        this.#length += bytes.length;
        this.#ends[this.#rows++] = this.#length;
    }
    /** One id a row, each in pieces: every row of a piece is 16 bytes, the number of those that count and at most 12 of them. */
    addPieces(pieces, rows) {
        const bytes = this.#bytes;
        let length = this.#length;
        for (let row = 0; row < rows; row++) {
            const from = 16 * row;
            for (const piece of pieces) {
                const size = piece[from] ?? 0;
                for (let at = 0; at < size; at++)
                    bytes[length + at] = piece[from + 4 + at] ?? 0;
                length += size;
            }
            this.#ends[this.#rows++] = length;
        }
        this.#length = length;
    }
    build() {
        if (this.#length !== this.#bytes.length || this.#rows !== this.#ends.length)
            throw new Error(`Could not keep ids: they have ${this.#length} bytes, not ${this.#bytes.length}`);
        return new RowIds(this.#bytes, this.#ends);
    }
}
/** The ids of rows that are in memory. */
function rowIdsOf(ids) {
    const encoded = ids.map(id => Buffer.from(id));
    const builder = new RowIdBuilder(ids.length, encoded.reduce((sum, { length }) => sum + length, 0));
    for (const id of encoded)
        builder.add(id);
    return builder.build();
}
function row_ids_viewOf({ buffer, byteOffset, byteLength }) {
    return Buffer.from(buffer, byteOffset, byteLength);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/column-loader.ts


/** Numbers as float64; NaN where there is none. */
function numberLoader(sql, rows) {
    const values = new Float64Array(rows);
    return {
        value: `coalesce(CAST(${sql} AS DOUBLE), 'NaN'::DOUBLE)`,
        parts: value => [value],
        take: (batch, column, row) => values.set(batch.doubles(column), row),
        build: () => ({ kind: 'number', values })
    };
}
function booleanLoader(sql, rows) {
    return codeLoader(`coalesce(CAST(${sql} AS INTEGER), -1)`, 'boolean', [false, true], rows);
}
/** Text of which all values are known: the engine itself numbers them. `literals` are the same values in SQL. */
function knownTextLoader(sql, categories, literals, rows) {
    const code = categories.length === 0 ? '-1' : `coalesce(CAST(enum_code(CAST(${sql} AS ENUM(${literals.join(', ')}))) AS INTEGER), -1)`;
    return codeLoader(code, 'text', categories, rows);
}
/** Text of any values. */
function textLoader(sql, sizes, rows) {
    const texts = idLoader(`coalesce(${sql}, '')`, sizes, rows);
    const missing = flagLoader(`${sql} IS NULL`, rows);
    return {
        value: `{t: ${texts.value}, m: ${missing.value}}`,
        parts: value => [...missing.parts(`${value}.m`), ...texts.parts(`${value}.t`)],
        take: (batch, column, row) => {
            missing.take(batch, column, row);
            texts.take(batch, column + 1, row);
        },
        build: () => categoriesOf(texts.build(), missing.build())
    };
}
/** Ids as they are written, none of which is missing. */
function idLoader(sql, { longest, all }, rows) {
    const builder = new RowIdBuilder(rows, all);
    const pieces = Array.from({ length: Math.max(1, Math.ceil(longest / tables_src/* SHORT_BYTES */.dI)) }, (_, piece) => tables_src/* SHORT_BYTES */.dI * piece);
    return {
        value: `encode(${sql})`,
        parts: value => (pieces.length === 1 ? [value] : pieces.map(from => `${value}[${from + 1}:${from + tables_src/* SHORT_BYTES */.dI}]`)),
        take: (batch, column) => builder.addPieces(pieces.map((_, piece) => batch.shortBytes(column + piece)), batch.rows),
        build: () => builder.build()
    };
}
/** 1 where a condition is true, 0 where it is not, or unknown. */
function flagLoader(condition, rows) {
    const flags = new Uint8Array(rows);
    return {
        // The line breaks end a comment in it.
        value: `CAST(coalesce((\n${condition}\n), false) AS UTINYINT)`,
        parts: value => [value],
        take: (batch, column, row) => flags.set(batch.bytes(column), row),
        build: () => flags
    };
}
function codeLoader(value, kind, categories, rows) {
    const codes = new Int32Array(rows);
    return {
        value,
        parts: name => [name],
        take: (batch, column, row) => codes.set(batch.integers(column), row),
        build: () => ({ kind, codes, categories })
    };
}
/** A code for each different text, in the order that texts have as ids. */
function categoriesOf(texts, missing) {
    const codes = new Int32Array(texts.rows).fill(-1);
    const categories = [];
    let last;
    for (const row of texts.order.rows) {
        if (missing[row] === 1)
            continue;
        if (last === undefined || !texts.isEqual(row, texts, last))
            categories.push(texts.text(row));
        last = row;
        codes[row] = categories.length - 1;
    }
    return { kind: 'text', codes, categories };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/relation.ts


/** A relation with the types that its columns have in the end. */
async function relationOf(table, from, origin) {
    await table.settle();
    return { table, from, origin, columns: from === tables_src/* TABLE */.Bt ? table.columns : await table.columnsOf(from) };
}
function columnNamed({ columns, origin }, name) {
    const found = columns.find(column => column.name === name);
    if (found === undefined)
        throw new core_src/* InputError */.dz(origin.data, `has no column "${name}"`);
    return found;
}
/** The column as text. */
function textOf({ table: { dialect } }, name) {
    return dialect.asText(dialect.identifier(name));
}
/** Aggregates over all rows, in one query. */
async function aggregated({ table, from }, aggregates) {
    const list = [...aggregates.values()].map((sql, index) => `${sql} AS f${index}`);
    const [row] = await table.rows(`SELECT ${list.join(', ')} FROM ${from}`, 1);
    return new Map([...aggregates.keys()].map((key, index) => [key, row?.[`f${index}`] ?? null]));
}
/** The different texts of a column in their order, or `undefined` where there are more than so many. */
async function distinctTexts({ table, from }, text, most) {
    const found = await table.rows(`SELECT DISTINCT ${text} AS value FROM ${from} WHERE ${text} IS NOT NULL LIMIT ${most + 1}`, most + 1);
    return found.length > most ? undefined : found.map(({ value }) => String(value)).sort();
}
async function textSizes(relation, text) {
    const found = await aggregated(relation, new Map([
        ['longest', `max(strlen(${text}))`],
        ['all', `sum(strlen(${text}))`]
    ]));
    return { longest: Number(found.get('longest') ?? 0), all: Number(found.get('all') ?? 0) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/choose-loader.ts




/** More different texts than this are no classes and no groups. */
const MANY_TEXTS = 10_000;
/** Of the texts that are written into SQL together. */
const MOST_CHARACTERS = 1_000_000;
/** Labels and predictions: text, numbers or booleans, as they are. */
async function labelLoader(relation, { rows }, name) {
    const column = columnNamed(relation, name);
    const sql = relation.table.dialect.identifier(name);
    if ((0,tables_src/* isNumeric */.kf)(column.type))
        return numberLoader(sql, rows);
    if (column.type === 'string')
        return textLoaderFor(relation, rows, name);
    if (column.type === 'boolean')
        return booleanLoader(sql, rows);
    throw new core_src/* InputError */.dz(relation.origin.data, `${holds(column)}; labels and predictions are text, numbers or booleans. Convert them in a step before.`);
}
/** Scores and weights. */
function numbersLoader(relation, { rows }, name) {
    const column = columnNamed(relation, name);
    if (!(0,tables_src/* isNumeric */.kf)(column.type))
        throw noNumbers(column, relation.origin);
    return numberLoader(relation.table.dialect.identifier(name), rows);
}
/** The place of rows in time: numbers as they are, dates and instants in microseconds since 1970. */
function orderLoader(relation, { rows }, name) {
    const column = columnNamed(relation, name);
    const sql = relation.table.dialect.identifier(name);
    if ((0,tables_src/* isNumeric */.kf)(column.type))
        return numberLoader(sql, rows);
    if (column.type === 'date' || column.type === 'timestamp')
        return numberLoader(`epoch_us(CAST(${sql} AS TIMESTAMP))`, rows);
    throw new core_src/* InputError */.dz(relation.origin.data, `${holds(column)}; an order is told by numbers, dates or times with a date. Convert it in a step before.`);
}
/** Clusters and folds: any values, taken as text. */
async function groupLoader(relation, { rows }, name) {
    refuseNested(relation, name);
    return textLoaderFor(relation, rows, name);
}
/** Columns that divide the rows: numbers as they are, all else by its values. */
async function dimensionLoader(relation, facts, name) {
    refuseNested(relation, name);
    return (await plainLoader(relation, facts, name)) ?? textLoaderFor(relation, facts.rows, name);
}
/** The same for a column that nobody named, or why it cannot divide the rows. */
async function otherLoader(relation, facts, name) {
    const column = columnNamed(relation, name);
    if (isNested(column))
        return { why: `it holds values of type ${column.engineType}` };
    const loader = await plainLoader(relation, facts, name);
    if (loader !== undefined)
        return loader;
    return (await fewTextsLoader(relation, facts.rows, name)) ?? { why: `it has more than ${MANY_TEXTS} different values` };
}
/** Numbers and booleans; `undefined` for what is taken as text. */
function plainLoader(relation, { rows, beyondExact }, name) {
    const { type } = columnNamed(relation, name);
    const sql = relation.table.dialect.identifier(name);
    if (type === 'boolean')
        return booleanLoader(sql, rows);
    return (0,tables_src/* isNumeric */.kf)(type) && !beyondExact.has(name) ? numberLoader(sql, rows) : undefined;
}
async function textLoaderFor(relation, rows, name) {
    const few = await fewTextsLoader(relation, rows, name);
    if (few !== undefined)
        return few;
    const text = textOf(relation, name);
    return textLoader(text, await textSizes(relation, text), rows);
}
/** Where there are few texts, and the engine can be told of them. */
async function fewTextsLoader(relation, rows, name) {
    const text = textOf(relation, name);
    const texts = await distinctTexts(relation, text, MANY_TEXTS);
    if (texts === undefined)
        return undefined;
    const isSayable = !texts.some(one => one.includes('\0')) && texts.reduce((sum, one) => sum + one.length, 0) <= MOST_CHARACTERS;
    return isSayable ? knownTextLoader(text, texts, texts.map(relation.table.dialect.text), rows) : undefined;
}
function refuseNested(relation, name) {
    const column = columnNamed(relation, name);
    if (!isNested(column))
        return;
    throw new core_src/* InputError */.dz(relation.origin.data, `${holds(column)}, which cannot divide the rows. Write its parts as columns of their own.`);
}
/** Lists, structs and maps. What else the engine has no word of ours for has a text. */
function isNested({ engineType }) {
    return /\]$|^(STRUCT|MAP|UNION|JSON|VARIANT)\b/.test(engineType);
}
function noNumbers(column, origin) {
    return new core_src/* InputError */.dz(origin.data, `${holds(column)}, where numbers are needed. Is it the right column? Name another one in the ${origin.config} under "columns".`);
}
function holds({ engineType, name }) {
    return `holds values of type ${engineType} in column "${name}"`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/conditions.ts

/** Refuses conditions that cannot be asked of the rows: what is no expression, names other columns, or reads anything else. */
async function refuseUnusableConditions({ table, from, columns, origin }, conditions) {
    const problems = await table.conditionProblems(conditions.map(({ sql }) => sql), from);
    for (const [index, condition] of conditions.entries()) {
        const problem = problems[index];
        if (problem === undefined)
            continue;
        if (problem.missingColumn === undefined)
            throw unusable(condition, `cannot be used: ${(0,core_src/* plain */.pj)(problem.message, 500)}`, origin.config);
        const names = columns.map(({ name }) => name);
        const what = `names the column "${(0,core_src/* plain */.pj)(problem.missingColumn, 100)}", which "${origin.data}" does not have.`;
        throw unusable(condition, `${what}${(0,core_src/* suggestion */.h)(problem.missingColumn, names)}`, origin.config);
    }
}
/** Says which condition it was that some row made fail, such as text that is no number; nothing where it was none. */
async function refuseFailingConditions(relation, conditions) {
    for (const condition of conditions) {
        try {
            await relation.table.rows(`SELECT count_if(coalesce((\n${condition.sql}\n), false)) FROM ${relation.from}`, 1);
        }
        catch (thrown) {
            const what = ((0,core_src/* messageOf */.bD)(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '');
            throw unusable(condition, `cannot be computed on every row: ${(0,core_src/* plain */.pj)(what, 300)}`, relation.origin.config);
        }
    }
}
function unusable({ key, sql }, what, config) {
    return new core_src/* InputError */.dz(config, `has the condition "${(0,core_src/* plain */.pj)(sql.trim(), 300)}" as "${key}", which ${what}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/repeated-ids.ts



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
    throw repeated({ id, extra, rows, first: Number(first?.first), last: Number(first?.last) }, origin);
}
/** The same of ids that are in memory. */
function refuseRepeatedRowIds(ids, id, origin) {
    const { rows, keys } = ids.order;
    let extra = 0;
    let found = { first: Number.POSITIVE_INFINITY, last: 0 };
    let first = rows[0] ?? 0;
    for (let place = 1; place < rows.length; place++) {
        const row = rows[place] ?? 0;
        // Equal ids stand side by side, by their rows.
        if (keys[place] !== keys[place - 1] || !ids.isEqual(row, ids, rows[place - 1] ?? 0))
            first = row;
        else {
            extra++;
            if (first + 1 <= found.first)
                found = { first: first + 1, last: row + 1 };
        }
    }
    if (extra > 0)
        throw repeated({ id, extra, rows: rows.length, ...found }, origin);
}
function repeated({ id, extra, rows, first, last }, origin) {
    const problem = `has duplicate ids: ${(0,core_src/* formatNumber */.ZV)(extra)} of ${(0,core_src/* counted */.hS)(rows, 'row')} repeat an earlier value of "${id}"; rows ${first} and ${last} have the same`;
    return new core_src/* InputError */.dz(origin.data, `${problem}. An example that is there twice counts twice: drop the repetitions. ${otherId(origin)}`);
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
    if (config === OF_GATE.config)
        return 'If another column names the rows, or none does, write "columns: { id: … }" into the gate, with null for none.';
    return `If another column names the rows, write "columns: { id: … }" into the ${config}.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/relation-facts.ts





/** Ids are short. What is longer is another column. */
const LONGEST_ID = 10_000;
/**
 * Looks at the columns without reading them into memory, and refuses what nothing can be concluded from: no rows, columns that are
 * empty, labels that a float64 would confuse, rows without an id.
 */
async function relationFacts(relation, columns, keptId) {
    const { origin } = relation;
    const quote = relation.table.dialect.identifier;
    const judged = [columns.label, columns.prediction, columns.score].filter(name => name !== undefined);
    const wholes = [...new Set([...judged, ...columns.dimensions, ...columns.otherColumns])].filter(name => isLong(relation, name));
    const values = await aggregated(relation, new Map([
        ['rows', 'count(*)'],
        ...judged.map(name => [`filled ${name}`, `count(${quote(name)})`]),
        ...wholes.flatMap(name => [[`least ${name}`, `min(${quote(name)})`], [`most ${name}`, `max(${quote(name)})`]]),
        ...(columns.id === undefined ? [] : [['ids', `count(${quote(columns.id)})`]]),
        ...(keptId === undefined ? [] : idSizesOf(textOf(relation, keptId)))
    ]));
    const rows = Number(values.get('rows'));
    if (rows === 0)
        throw new core_src/* InputError */.dz(origin.data, 'holds no rows. Did the step that writes it fail, or filter everything out?');
    for (const role of ['label', 'prediction', 'score']) {
        const name = columns[role];
        if (name !== undefined && values.get(`filled ${name}`) === 0)
            throw new core_src/* InputError */.dz(origin.data, `has nothing in column "${name}": no row has a ${role}. Did the step that writes it fail?`);
    }
    const extremes = new Map(wholes.map(name => [name, [values.get(`least ${name}`), values.get(`most ${name}`)]]));
    for (const name of judged)
        refuseLargeIntegers(name, extremes.get(name) ?? [], origin);
    if (columns.id !== undefined)
        refuseMissingIds(columns.id, rows, rows - Number(values.get('ids')), origin);
    const idSizes = { longest: Number(values.get('longest id') ?? 0), all: Number(values.get('all ids') ?? 0) };
    if (idSizes.longest > LONGEST_ID)
        throw new core_src/* InputError */.dz(origin.data, `has a value of ${(0,core_src/* formatNumber */.ZV)(idSizes.longest)} bytes in "${keptId}", which names the rows; an id has at most ${(0,core_src/* formatNumber */.ZV)(LONGEST_ID)}. ${otherId(origin)}`);
    return { rows, idSizes, beyondExact: new Set(wholes.filter(name => extremes.get(name)?.some(isBeyondExact) === true)) };
}
function idSizesOf(text) {
    return [
        ['longest id', `max(strlen(${text}))`],
        ['all ids', `sum(strlen(${text}))`]
    ];
}
/** Whether a column is of whole numbers that may be beyond 2^53. */
function isLong(relation, name) {
    const { type, engineType } = columnNamed(relation, name);
    return (0,tables_src/* isNumeric */.kf)(type) && type === 'integer' && !/^U?(TINY|SMALL)?INT(EGER)?$/.test(engineType);
}
/** Above 2^53 neighbouring whole numbers become the same float64, so that two labels would be one. They do not come as numbers. */
function refuseLargeIntegers(name, extremes, origin) {
    const large = extremes.find(isBeyondExact);
    if (large === undefined)
        return;
    throw new core_src/* InputError */.dz(origin.data, `has ${large} in column "${name}", ${BEYOND_EXACT}`);
}
function isBeyondExact(value) {
    return value !== undefined && value !== null && !Number.isSafeInteger(value);
}
function refuseMissingIds(id, rows, missing, origin) {
    if (missing === 0)
        return;
    throw new core_src/* InputError */.dz(origin.data, `has ${(0,core_src/* formatNumber */.ZV)(missing)} of ${(0,core_src/* counted */.hS)(rows, 'row')} without a value in "${id}", which names the rows. ${otherId(origin)}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/row-numbers.ts


/** Refuses weights that are missing, infinite or below 0, and those that are all 0. */
function refuseBadWeights(weight, name, origin) {
    refuseMissing({ kind: 'number', values: weight }, name, origin);
    const row = weight.findIndex(value => !(value >= 0 && value < Number.POSITIVE_INFINITY));
    if (row !== -1)
        throw new core_src/* InputError */.dz(origin.data, `has ${weight[row]} in column "${name}", row ${row + 1}, which is not a weight: a finite number of at least 0.`);
    if (weight.every(value => value === 0))
        throw new core_src/* InputError */.dz(origin.data, `has 0 in every row of column "${name}": with these weights no row counts.`);
}
/** Refuses rows without a place in time. */
function refuseBadOrder(order, name, origin) {
    refuseMissing({ kind: 'number', values: order }, name, origin);
    const row = order.findIndex(value => !Number.isFinite(value));
    if (row === -1)
        return;
    throw new core_src/* InputError */.dz(origin.data, `has ${order[row]} in column "${name}", row ${row + 1}, which is no place in an order.`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/load-predictions.ts








/**
 * Reads predictions into typed arrays from whatever can follow FROM in SQL of an open table: the table itself, or a query in
 * parentheses. Each row takes 8 bytes a number, 4 a text or boolean and 1 a condition; of an id that is kept its text and 16 bytes. A
 * million rows of Parquet with three columns of numbers take about 0.3 s of processor time with the start of the engine, 0.45 s with
 * ids that are kept; ten million 2.4 s and 3.5 s, in a process of 0.74 GB at its peak.
 *
 * Throws `InputError` for no rows, columns that are empty or of a type that they cannot have, whole numbers that a float64 would
 * confuse as labels, weights that are none, conditions that cannot be computed, ids that are missing, and kept ones that repeat.
 */
async function loadPredictions(table, from, columns, { origin, keptId }) {
    const relation = await relationOf(table, from, origin);
    await refuseUnusableConditions(relation, columns.conditions);
    const facts = await relationFacts(relation, columns, keptId);
    const wanted = await wantedOf(relation, columns, facts, keptId);
    try {
        await loadAll(relation, wanted.all);
    }
    catch (thrown) {
        await refuseFailingConditions(relation, columns.conditions);
        throw thrown;
    }
    const predictions = wanted.build();
    refuseUnusable(predictions, columns);
    if (columns.id !== undefined && predictions.ids !== undefined)
        refuseRepeatedRowIds(predictions.ids, columns.id, origin);
    return predictions;
}
async function wantedOf(relation, columns, facts, keptId) {
    const { rows } = facts;
    const all = [];
    const added = (loader) => {
        all.push(loader);
        return loader;
    };
    const where = (name, make) => (name === undefined ? undefined : make(name));
    const numbers = (name) => added(numbersLoader(relation, facts, name));
    const label = added(await labelLoader(relation, facts, columns.label));
    const prediction = await where(columns.prediction, async (name) => added(await labelLoader(relation, facts, name)));
    const score = where(columns.score, numbers);
    const scores = columns.scores && [...columns.scores].map(([key, name]) => [key, numbers(name)]);
    const weight = where(columns.weight, numbers);
    const cluster = await where(columns.cluster, async (name) => added(await groupLoader(relation, facts, name)));
    const fold = await where(columns.fold, async (name) => added(await groupLoader(relation, facts, name)));
    const order = where(columns.order, name => added(orderLoader(relation, facts, name)));
    const dimensions = new Map();
    for (const name of columns.dimensions)
        dimensions.set(name, added(await dimensionLoader(relation, facts, name)));
    const leftOut = new Map();
    for (const name of columns.otherColumns) {
        const loader = await otherLoader(relation, facts, name);
        if ('why' in loader)
            leftOut.set(name, loader.why);
        else
            dimensions.set(name, added(loader));
    }
    const conditions = columns.conditions.map(({ name, sql }) => [name, added(flagLoader(sql, rows))]);
    const ids = where(keptId, name => added(idLoader(textOf(relation, name), facts.idSizes, rows)));
    const build = () => {
        const built = [...dimensions].map(([name, loader]) => [name, loader.build()]);
        const unlike = new Set(built.filter(([name, column]) => columns.otherColumns.includes(name) && isNameOfRows(column)).map(([name]) => name));
        for (const name of unlike)
            leftOut.set(name, 'each of its values stands in one row alone');
        return {
            rows,
            origin: relation.origin,
            names: { label: columns.label, prediction: columns.prediction ?? 'prediction', score: columns.score ?? 'score' },
            label: label.build(),
            prediction: prediction?.build(),
            score: score?.build().values,
            scores: scores && new Map(scores.map(([key, loader]) => [key, loader.build().values])),
            weight: weight?.build().values,
            cluster: cluster?.build(),
            fold: fold?.build(),
            order: order?.build().values,
            dimensions: new Map(built.filter(([name]) => !unlike.has(name))),
            conditions: new Map(conditions.map(([name, loader]) => [name, loader.build()])),
            leftOut,
            ids: ids?.build()
        };
    };
    return { all, build };
}
/** One pass over the rows. Every value is computed once, though it may be read in several parts. */
async function loadAll({ table, from }, loaders) {
    const named = loaders.map((loader, index) => ({ loader, name: `"value ${index}"` }));
    const values = named.map(({ loader, name }) => `${loader.value} AS ${name}`);
    const parts = named.map(({ loader, name }) => loader.parts(name));
    let row = 0;
    for await (const batch of table.vectors(`SELECT ${parts.flat().join(', ')} FROM (SELECT ${values.join(', ')} FROM ${from}) AS given`)) {
        let column = 0;
        for (const [index, { loader }] of named.entries()) {
            loader.take(batch, column, row);
            column += parts[index]?.length ?? 0;
        }
        row += batch.rows;
    }
}
function refuseUnusable({ origin, weight, cluster, fold, order }, columns) {
    if (weight !== undefined)
        refuseBadWeights(weight, columns.weight ?? 'weight', origin);
    if (order !== undefined)
        refuseBadOrder(order, columns.order ?? 'order', origin);
    if (cluster !== undefined)
        refuseMissing(cluster, columns.cluster ?? 'cluster', origin);
    if (fold !== undefined)
        refuseMissing(fold, columns.fold ?? 'fold', origin);
}
/** Text that is different in every row that has one. */
function isNameOfRows(column) {
    if (column.kind !== 'text' || column.categories.length < 2)
        return false;
    const filled = column.codes.reduce((sum, code) => sum + (code === -1 ? 0 : 1), 0);
    return filled === column.categories.length;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/read-predictions.ts





const FOR_GATE = { origin: OF_GATE, keptId: undefined };
/**
 * Reads predictions from files of one format into typed arrays, as `loadPredictions` does. `plan` is told which columns there are and
 * says which to read. Throws `InputError` also for ids that repeat as they are written.
 */
async function readPredictions(files, plan, roots, signal, reading = FOR_GATE) {
    const opened = await openPredictions(files, plan, roots, signal, reading);
    return opened.read();
}
/** The same in two steps, for those who have to know the plan before all rows are read. */
async function openPredictions(files, plan, roots, signal, reading = FOR_GATE) {
    const { origin, keptId, names, read } = reading;
    const watched = await (0,tables_src/* watchFiles */.NT)(files);
    const given = {
        input: origin.data,
        files,
        workspace: roots.workspace,
        ...(names === undefined ? {} : { names }),
        ...(read === undefined ? {} : { read })
    };
    const open = declared => (0,tables_src/* openTable */.RT)({ ...given, declared }, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) });
    const table = await open(keptId === undefined ? new Map() : new Map([[keptId, 'string']]));
    const close = async () => {
        table.close();
        await (0,tables_src/* refuseChanged */.dT)(watched, roots);
    };
    const readAll = async (columns) => {
        const [predictions, judged] = await (0,core_src/* bothSettled */.jK)(loadPredictions(table, tables_src/* TABLE */.Bt, columns, reading), (0,tables_src/* judgedFiles */.XY)(origin.data, files, roots, table));
        if (columns.id !== undefined && predictions.ids === undefined)
            await refuseRepeatedIds(table, columns.id, predictions.rows, open, origin);
        return { predictions, plan: columns, files: judged, engine: table.engine };
    };
    try {
        const columns = plan(table.columns.map(column => column.name));
        return { plan: columns, read: () => readAll(columns).finally(close) };
    }
    catch (thrown) {
        await close();
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/comparison/reading.ts







/** Reads the predictions of one model with the ids of their rows. Throws `InputError` for whatever no metric is defined on. */
async function readSide(input, files, comparison, roots, signal, { names, withIds = true } = {}) {
    const origin = { data: input, config: 'comparison' };
    const { id } = comparison.columns;
    const needs = sideNeeds(input, comparison, withIds);
    const plan = (available) => {
        if (withIds && !available.includes(id))
            refuseWithoutId(input, id, available);
        return planReading(needs, available, origin);
    };
    const keptId = withIds ? id : undefined;
    const read = await readPredictions(files, plan, roots, signal, { origin, keptId, ...(names === undefined ? {} : { names }) });
    return { input, read, examples: examplesOf(needs, read.plan, read.predictions) };
}
/**
 * What has to be read of a model. What rows are beside their predictions (weight, cluster, order, slices) is the candidate's file to
 * say, so that it need not be written twice.
 */
function sideNeeds(input, comparison, withIds = true) {
    const { label, prediction, score, scores } = comparison.columns;
    const id = withIds ? comparison.columns.id : null;
    return {
        metrics: metricsOf(comparison),
        columns: input === 'candidate' ? { ...comparison.columns, id } : { id, label, prediction, score, scores },
        positive: comparison.positive,
        threshold: comparison.threshold,
        ...(input === 'candidate' ? sliceNeeds(comparison.slices) : { dimensions: [], conditions: [] }),
        optionalDimensions: [],
        everyColumn: false
    };
}
function refuseWithoutId(input, id, available) {
    const more = available.length > 30 ? ` and ${available.length - 30} more` : '';
    const problem = `has no column "${id}" that says which row is which; it has ${listed(available.slice(0, 30))}${more}`;
    const why = 'Two models can only be compared on the same rows, and the order of rows is no proof of that.';
    throw new core_src/* InputError */.dz(input, `${problem}. ${why} Write an id with each prediction, the same for both models, or name the column that is one: "columns: { id: … }".`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/column-builder.ts
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

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/feature-rows.ts



/** Reads the features of all rows, so many at a time. Throws `InputError` for columns that are not there. */
async function* featureBatches({ files, features, id, ids, batch }, options) {
    const { temp, signal } = options;
    const table = await (0,tables_src/* openTable */.RT)({ ...files, declared: new Map([[id, 'string']]) }, { temp, ...(signal === undefined ? {} : { signal }) });
    try {
        await table.settle();
        const missing = features.filter(name => !table.columns.some(column => column.name === name));
        if (missing.length > 0) {
            const there = table.columns.slice(0, 30).map(({ name }) => name);
            throw new core_src/* InputError */.dz(files.input, `has no ${missing.length === 1 ? 'column' : 'columns'} ${listed(missing)} to send to the endpoint; it has ${listed(there)}. Write the features beside the predictions.`);
        }
        const types = features.map(name => table.columns.find(column => column.name === name)?.type ?? 'other');
        const quote = table.dialect.identifier;
        let waiting = [];
        let row = 0;
        for await (const columns of table.batches(`SELECT ${[table.dialect.asText(quote(id)), ...features.map(quote)].join(', ')} FROM ${tables_src/* TABLE */.Bt}`)) {
            const [idsHere = [], ...values] = columns;
            for (const [index, here] of idsHere.entries()) {
                if (row >= ids.rows || here !== ids.text(row))
                    throw new Error(`Could not send the rows of "${files.input}": row ${row + 1} is another one than when it was read first`);
                row++;
                waiting.push(values.map(column => featureOf(column[index] ?? null)));
                if (waiting.length < batch)
                    continue;
                yield { first: row - waiting.length, rows: waiting, types };
                waiting = [];
            }
        }
        if (waiting.length > 0)
            yield { first: row - waiting.length, rows: waiting, types };
        if (row < ids.rows)
            throw new Error(`Could not send the rows of "${files.input}": it had ${(0,core_src/* counted */.hS)(ids.rows, 'row')}, and now has ${row}`);
    }
    finally {
        table.close();
    }
}
/** JSON knows no NaN. A whole number beyond 2^53 and the digits of a long decimal are sent as text. */
function featureOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    return typeof value === 'bigint' ? String(value) : value;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/dotted-path.ts
const MOST_STEPS = 10;
/** Reads `outputs.*.label`. Undefined for text that is no path. */
function parsePath(text) {
    const steps = text.split('.');
    return steps.length > MOST_STEPS || steps.some(step => step.trim() === '') ? undefined : steps;
}
function shownPathInto(path) {
    return path.join('.');
}
/** What stands at a path: a list where the path has a `*`. Undefined where a step leads nowhere. Only own keys are looked at. */
function valueAt(value, [step, ...rest]) {
    if (step === undefined)
        return value;
    if (step === '*')
        return Array.isArray(value) ? value.map(item => valueAt(item, rest)) : undefined;
    if (Array.isArray(value))
        return /^\d{1,9}$/.test(step) ? valueAt(value[Number(step)], rest) : undefined;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
    return valueAt(Reflect.get(value, step), rest);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/open-inference.ts
/** The body of a request of the Open Inference Protocol: one input a feature, or all of them in one. */
function tensorsOf({ features, tensor }, rows, types) {
    if (tensor !== undefined)
        return { inputs: [{ ...tensor, shape: [rows.length, features.length], data: rows.flat() }] };
    return {
        inputs: features.map((name, index) => {
            const data = rows.map(row => row[index] ?? null);
            return { name, shape: [rows.length], datatype: datatypeOf(types[index]), data };
        })
    };
}
/** The outputs by name, each as one item a row. An output that is no such tensor is left out. */
function readTensors(answer) {
    const outputs = typeof answer === 'object' && answer !== null && 'outputs' in answer && Array.isArray(answer.outputs) ? answer.outputs : [];
    return Object.fromEntries(outputs.flatMap((output) => {
        if (typeof output !== 'object' || output === null || !('name' in output) || !('data' in output))
            return [];
        const rows = inRows(output.data, 'shape' in output ? output.shape : undefined);
        return typeof output.name === 'string' && rows !== undefined ? [[output.name, rows]] : [];
    }));
}
/** Data come flat, row after row, or nested. */
function inRows(data, shape) {
    if (!Array.isArray(data))
        return undefined;
    const [rows = data.length, ...others] = Array.isArray(shape) ? shape.map(Number) : [];
    const width = others.reduce((product, size) => product * size, 1);
    if (data.length === rows && Array.isArray(data[0]))
        return data.map(row => (Array.isArray(row) && row.length === 1 ? row[0] : row));
    if (data.length !== rows * width)
        return undefined;
    return width === 1 ? data : Array.from({ length: rows }, (_, row) => data.slice(row * width, (row + 1) * width));
}
function datatypeOf(type) {
    if (type === 'boolean')
        return 'BOOL';
    if (type === 'integer')
        return 'INT64';
    return type === 'decimal' || type === 'float' ? 'FP64' : 'BYTES';
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/protocols.ts

const asIs = (answer) => answer;
const underPredictions = () => ['predictions'];
const protocols = {
    generic: {
        body: ({ request = { instances: '$rows' }, features }, rows) => filled(request, features, rows),
        read: asIs,
        predictions: underPredictions
    },
    /** MLflow's scoring server. */
    mlflow: {
        body: ({ features }, rows) => ({ dataframe_split: { columns: features, data: rows } }),
        read: asIs,
        predictions: underPredictions
    },
    /** TensorFlow Serving, and the first protocol of KServe. */
    'tfserving-v1': {
        body: ({ features }, rows) => ({ instances: recordsOf(features, rows) }),
        read: asIs,
        predictions: underPredictions
    },
    /** The Open Inference Protocol of KServe, Triton, MLServer and Seldon. */
    'oip-v2': {
        body: tensorsOf,
        read: readTensors,
        // The first output, whatever it is called.
        predictions: answer => [typeof answer === 'object' && answer !== null ? (Object.keys(answer)[0] ?? 'outputs') : 'outputs']
    }
};
/** A template with the rows in it. */
function filled(template, features, rows) {
    if (template === '$rows')
        return recordsOf(features, rows);
    if (template === '$lists')
        return rows;
    if (template === '$columns')
        return features;
    if (template === '$row')
        return recordsOf(features, rows)[0];
    if (Array.isArray(template))
        return template.map(item => filled(item, features, rows));
    if (typeof template !== 'object' || template === null)
        return template;
    return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, features, rows)]));
}
function recordsOf(features, rows) {
    return rows.map(row => Object.fromEntries(features.map((name, index) => [name, row[index] ?? null])));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/request-rows.ts



/** Statuses that every other row would meet as well. */
const HOPELESS_STATUSES = new Set([401, 403, 404, 405, 415]);
/**
 * Asks for the predictions of one batch, in several tries where that may help: a prediction changes nothing, so that it can be asked for
 * again. Throws `InputError` for what no other row would fare better with: a refused address or token, a redirect.
 */
async function requestRows(endpoint, paths, { rows, types }, until, { allowPrivateNetwork, token, signal, clock = core_src/* systemClock */.ml }) {
    const protocol = protocols[endpoint.protocol];
    const body = JSON.stringify(protocol.body(endpoint, rows, types));
    const headers = {
        ...endpoint.headers,
        accept: 'application/json',
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
    };
    for (let tries = 1;; tries++) {
        const startedAt = clock.now();
        const policy = {
            timeoutMs: Math.max(1, Math.min(endpoint.timeout, until - startedAt)),
            maxBytes: MOST_ANSWER_BYTES,
            allowPrivateNetwork,
            ...(signal === undefined ? {} : { signal })
        };
        const request = { method: 'POST', url: endpoint.url, headers, body, goal: 'ask for predictions' };
        const found = await (0,core_src/* sendRequest */.w$)(request, policy, clock).then(({ text }) => answersIn(text, protocol.read, paths, protocol.predictions, rows.length), thrown => failureOf(thrown, signal));
        const milliseconds = clock.now() - startedAt;
        const wait = (0,core_src/* fullJitter */.G1)(tries, clock.random());
        const isLast = tries >= core_src/* MOST_TRIES */.ao || clock.now() + wait >= until;
        if (found.problem === undefined || !found.mayPass || isLast)
            return { rows: found.rows ?? rows.map(() => undefined), tries, milliseconds, problem: found.problem };
        await clock.sleep(wait, signal);
    }
}
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;
function failureOf(thrown, signal) {
    signal?.throwIfAborted();
    if (!(thrown instanceof core_src/* HttpError */.j$))
        throw thrown;
    const { problem, status = 0, message } = thrown;
    if (problem === 'address' || HOPELESS_STATUSES.has(status) || (status >= 300 && status < 400))
        throw new core_src/* InputError */.dz('endpoint', 'cannot be asked', { cause: thrown });
    const mayPass = problem === 'network' || problem === 'timeout' || status === 429 || core_src/* TRANSIENT_STATUSES */.SS.has(status);
    return { problem: message, mayPass };
}
/** Predictions and scores of an answer: one for each row that was sent, or none at all, for nobody could tell whose they are. */
function answersIn(text, read, paths, usual, rows) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return { problem: `its answer is not JSON (${(0,core_src/* plain */.pj)(text, 100)})`, mayPass: false };
    }
    const answer = read(parsed);
    const listAt = (path) => {
        const found = valueAt(answer, path);
        const list = Array.isArray(found) ? found : rows === 1 && found !== undefined ? [found] : undefined;
        if (list === undefined)
            return `its answer has no list at "${shownPathInto(path)}" (${(0,core_src/* plain */.pj)(text, 100)})`;
        return list.length === rows ? list : `it answered ${(0,core_src/* counted */.hS)(list.length, 'prediction')} for ${(0,core_src/* counted */.hS)(rows, 'row')}`;
    };
    const predictionsPath = paths.predictions === 'default' ? usual(answer) : paths.predictions;
    const predictions = predictionsPath && listAt(predictionsPath);
    const scores = paths.scores && listAt(paths.scores);
    for (const list of [predictions, scores])
        if (typeof list === 'string')
            return { problem: list, mayPass: list.startsWith('it answered') };
    const answers = Array.from({ length: rows }, (_, row) => {
        const prediction = Array.isArray(predictions) ? predictionOf(predictions[row]) : undefined;
        const score = Array.isArray(scores) ? scoreOf(scores[row]) : undefined;
        if ((predictions !== undefined && prediction === undefined) || (scores !== undefined && score === undefined))
            return undefined;
        return { prediction, score };
    });
    const holes = answers.filter(row => row === undefined).length;
    if (holes === 0)
        return { rows: answers, problem: undefined, mayPass: false };
    const example = Array.isArray(predictions) ? predictions[answers.indexOf(undefined)] : undefined;
    const isNested = typeof example === 'object' && example !== null;
    const wayOut = isNested ? '; name the value in each with "predictions-path", such as "predictions.*.label" or "predictions.*.0"' : '';
    return { rows: answers, problem: `${(0,core_src/* counted */.hS)(holes, 'row')} came back without a value that is one${wayOut}`, mayPass: false };
}
function predictionOf(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}
function scoreOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/ask-endpoint.ts



/** More kinds of problems than these are told as others. */
const MOST_PROBLEMS = 10;
/**
 * Sends all rows of the candidate, in batches, some at one time, within the budget. Ends early where so many rows are without an answer
 * that nothing can be concluded any more: it is production that is asked.
 */
async function askEndpoint(endpoint, paths, source, options) {
    const clock = options.clock ?? core_src/* systemClock */.ml;
    const startedAt = clock.now();
    const until = startedAt + endpoint.budget;
    const total = source.ids.rows;
    const answers = new Array(total).fill(undefined);
    const mostLost = total - leastAnswered(endpoint, total);
    const problems = new Map();
    const milliseconds = [];
    let [requests, retries, lost] = [0, 0, 0];
    const note = (batch, { rows, tries, milliseconds: took, problem }) => {
        requests += tries;
        retries += tries - 1;
        for (const [index, answer] of rows.entries())
            answers[batch.first + index] = answer;
        const holes = rows.filter(row => row === undefined).length;
        lost += holes;
        if (holes > 0)
            count(problems, problem ?? 'no answer', holes);
        if (holes < rows.length)
            milliseconds.push(took);
    };
    const stop = new AbortController();
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, options.signal]);
    const isOver = () => lost > mostLost || clock.now() >= until;
    const batches = featureBatches(source, { temp: options.temp, signal });
    let failure;
    const work = async () => {
        while (!isOver()) {
            const { value: batch, done } = await batches.next();
            if (done === true || batch === undefined)
                return;
            note(batch, await requestRows(endpoint, paths, batch, until, { ...options, signal }));
            // Whatever the others are told cannot matter any more.
            if (lost > mostLost)
                stop.abort();
        }
    };
    const guarded = () => work().catch(thrown => {
        if (!stop.signal.aborted)
            failure = thrown;
        stop.abort();
    });
    await Promise.all(Array.from({ length: endpoint.concurrency }, guarded));
    // Also closes the files.
    await batches.return(undefined).catch(() => undefined);
    if (failure !== undefined)
        throw failure;
    options.signal?.throwIfAborted();
    const answered = answers.filter(answer => answer !== undefined).length;
    const unasked = total - answered - lost;
    if (unasked > 0)
        count(problems, lost > mostLost ? STOPPED : 'not asked within the budget', unasked);
    return {
        answers,
        answered,
        requests,
        retries,
        problems,
        milliseconds: milliseconds.sort((a, b) => a - b),
        elapsedMs: clock.now() - startedAt
    };
}
/** How many rows need an answer. */
function leastAnswered(endpoint, rows) {
    return Math.min(rows, Math.ceil(rows * endpoint['min-answered'] - 1e-9));
}
const STOPPED = 'not asked any more, for too many were without an answer';
function count(problems, problem, rows) {
    const key = problems.has(problem) || problems.size < MOST_PROBLEMS ? problem : 'other problems';
    problems.set(key, (problems.get(key) ?? 0) + rows);
}
/** The most frequent problems, as the rest of a sentence. That it was stopped is their consequence, and stands last. */
function shownProblems(problems) {
    const causes = [...problems].filter(([problem]) => problem !== STOPPED).sort(([, a], [, b]) => b - a);
    return [...causes.slice(0, 3), ...[...problems].filter(([problem]) => problem === STOPPED)]
        .map(([problem, rows]) => `${problem} (${(0,core_src/* counted */.hS)(rows, 'row')})`)
        .join('; ');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/endpoint-rows.ts





/**
 * `production: endpoint`: what a served model says of the candidate's own rows. Labels, ids and everything else of a row are the
 * candidate's; the prediction and the score are the endpoint's.
 *
 * With fewer answers than `min-answered` there is a `shortfall` and no predictions. Where some rows may be without an answer, compare
 * `predictionsAt(candidate, rows)` with these.
 */
async function readEndpoint(endpoint, candidate, options) {
    const { predictions, plan, files } = candidate;
    const { ids, rows } = predictions;
    if (ids === undefined || plan.id === undefined)
        throw new Error('Could not ask the endpoint: the ids of the rows were not kept');
    if (rows > endpoint['max-rows'])
        throw new core_src/* InputError */.dz('endpoint', `would be asked about ${(0,core_src/* counted */.hS)(rows, 'row')}, and "max-rows" is ${(0,core_src/* formatNumber */.ZV)(endpoint['max-rows'])}. Give "candidate" fewer rows, drawn by chance, or raise it.`);
    const source = { files, features: endpoint.features, id: plan.id, ids, batch: endpoint.batch };
    const asked = await askEndpoint(endpoint, pathsFor(endpoint, plan), source, { ...options, temp: options.roots.temp });
    const least = leastAnswered(endpoint, rows);
    const enough = asked.answered > 0 && asked.answered >= least;
    const answered = answeredRows(asked);
    const name = `${(0,core_src/* shownAddress */.Uk)(endpoint.url)} (${endpoint.protocol})`;
    return {
        predictions: enough ? champion(predictions, plan, asked, answered) : undefined,
        rows: answered,
        shortfall: enough ? undefined : shortfall(asked, rows, least, endpoint),
        plan,
        shown: `the endpoint ${name}: ${(0,core_src/* formatNumber */.ZV)(asked.answered)} of ${(0,core_src/* counted */.hS)(rows, 'row')} answered`,
        evidence: { tables: [evidence(asked, rows, name)] },
        files: [],
        versions: {}
    };
}
function answeredRows({ answers, answered }) {
    const rows = new Int32Array(answered);
    let place = 0;
    for (const [row, answer] of answers.entries())
        if (answer !== undefined)
            rows[place++] = row;
    return rows;
}
/** What the metrics are computed of has to come from the endpoint as well. */
function pathsFor(endpoint, plan) {
    const scores = endpoint['score-path'];
    const predictions = endpoint['predictions-path'] ?? (scores === undefined || plan.prediction !== undefined ? 'default' : undefined);
    if (plan.score !== undefined && scores === undefined)
        throw new core_src/* InputError */.dz('endpoint', 'says nothing of scores, which are needed here. Write where they stand in the answer: "score-path: scores".');
    return { predictions: plan.prediction === undefined ? undefined : predictions, scores: plan.score === undefined ? undefined : scores };
}
function champion(candidate, plan, { answers }, rows) {
    const at = predictionsAt(candidate, rows);
    const said = (of) => Array.from(rows, row => {
        const answer = answers[row];
        return answer === undefined ? undefined : of(answer);
    });
    return {
        ...at,
        origin: { data: 'endpoint', config: 'endpoint' },
        prediction: plan.prediction === undefined
            ? undefined
            : columnOf(said(answer => answer.prediction), candidate.label),
        score: plan.score === undefined
            ? undefined
            : Float64Array.from(said(answer => answer.score), Number),
        scores: undefined
    };
}
/** Predictions as a column. What is no class or number of the candidate's kind is refused: it could never be right. */
function columnOf(values, label) {
    const other = values.find(value => value !== undefined && kindOf(value) !== label.kind);
    if (other !== undefined) {
        const example = JSON.stringify(typeof other === 'string' ? (0,core_src/* plain */.pj)(other, 60) : other);
        throw new core_src/* InputError */.dz('endpoint', `answers ${kindWord(kindOf(other))} such as ${example}, where the labels are ${kindWord(label.kind)}. Let "predictions-path" lead to predictions that are written as the labels are.`);
    }
    if (label.kind === 'number') {
        const builder = new NumberBuilder();
        for (const value of values)
            builder.add(typeof value === 'number' ? value : null);
        return builder.build();
    }
    const builder = new CategoryBuilder(label.kind);
    for (const value of values)
        builder.add(typeof value === 'number' || value === undefined ? null : value);
    return builder.build();
}
function shortfall({ answered, problems }, rows, least, endpoint) {
    const needed = least === rows ? 'all of them are needed' : `"min-answered" asks for ${(0,core_src/* formatShare */.T1)(endpoint['min-answered'])}`;
    return `The endpoint answered ${(0,core_src/* formatNumber */.ZV)(answered)} of ${(0,core_src/* counted */.hS)(rows, 'row')}; ${needed}. What was wrong: ${shownProblems(problems)}.`;
}
function evidence({ answered, requests, retries, problems, milliseconds, elapsedMs }, rows, name) {
    const quantile = (share) => (0,core_src/* formatDuration */.a3)(milliseconds[Math.min(milliseconds.length - 1, Math.floor(share * milliseconds.length))] ?? Number.NaN);
    return {
        id: 'endpoint',
        title: `Production at ${(0,core_src/* plain */.pj)(name, 200)}`,
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
            ['Time of all', (0,core_src/* formatDuration */.a3)(elapsedMs)],
            ...[...problems].map(([problem, count]) => [(0,core_src/* plain */.pj)(`No answer: ${problem}`, 500), count])
        ]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/endpoint/schema.ts



const schema_Name = schemas/* string */.YjP().min(1).max(200);
const Path = schemas/* string */.YjP()
    .min(1)
    .max(500)
    .transform((written, context) => {
    const path = parsePath(written);
    if (path !== undefined)
        return path;
    context.addIssue({ code: 'custom', message: `is "${written}"; expected a path such as "predictions" or "outputs.*.label"` });
    return core/* NEVER */.tm;
});
const schema_Share = (0,core_src/* shareWhere */.db)(share => share > 0 && share <= 1, 'a share above 0 such as 100% or 0.95');
const HeaderName = schemas/* string */.YjP().regex(/^[A-Za-z0-9-]{1,100}$/, 'expected the name of a header, such as x-tenant');
/** A served model that is asked for its predictions. `docs/production.md` says what each protocol sends. */
const Endpoint = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP().min(1).max(2000).describe('Address that predicts, in full, such as https://models.example.com/invocations'),
    protocol: schemas/* enum */.k5n(['generic', 'mlflow', 'oip-v2', 'tfserving-v1'])
        .default('generic')
        .describe('What is sent, and where predictions stand in the answer'),
    features: schemas/* array */.YOg(schema_Name).min(1).max(2000).describe("Columns of the candidate's file that are sent, in this order"),
    request: schemas/* json */.Pq9()
        .optional()
        .describe('Body of a generic request. `$rows` in it becomes the rows as objects, `$lists` as lists, `$columns` their names, `$row` the one row'),
    tensor: schemas/* strictObject */.rej({
        name: schema_Name.describe('Name of the input'),
        datatype: schemas/* enum */.k5n(['FP16', 'FP32', 'FP64', 'INT8', 'INT16', 'INT32', 'INT64']).default('FP32').describe('Type of its numbers')
    })
        .optional()
        .describe('Of oip-v2: all features as one input of two dimensions, in place of one input a feature'),
    'predictions-path': Path.optional().describe('Where the predictions stand in the answer, such as `predictions` or `results.*.label`'),
    'score-path': Path.optional().describe('Where the scores of the positive class stand, such as `predictions.*.1`'),
    headers: schemas/* record */.g1P(HeaderName, schemas/* string */.YjP().max(1000)).default({}).describe('Further headers. Secrets are no part of this file'),
    batch: schemas/* number */.aig().int().min(1).max(10_000).default(100).describe('Rows of one request'),
    concurrency: schemas/* number */.aig().int().min(1).max(32).default(4).describe('Requests at one time'),
    timeout: (0,core_src/* quantity */.au)(core_src/* parse.duration */.qg.duration).default(10_000).describe('Of one request, such as 10s'),
    budget: (0,core_src/* quantity */.au)(core_src/* parse.duration */.qg.duration).default(300_000).describe('Of all of them, with what is tried again, such as 5m'),
    'min-answered': schema_Share.default(1).describe('Share of the rows that need an answer. Below, nothing is concluded'),
    'max-rows': schemas/* number */.aig()
        .int()
        .min(1)
        .max(10_000_000)
        .default(100_000)
        .describe('More rows than this are not sent: it is production that is asked')
})
    .superRefine((endpoint, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    if (new Set(endpoint.features).size < endpoint.features.length)
        refuse('features', 'names a column twice');
    if (endpoint.request !== undefined && endpoint.protocol !== 'generic')
        refuse('request', `is for the protocol generic; ${endpoint.protocol} says itself what is sent`);
    if (endpoint.tensor !== undefined && endpoint.protocol !== 'oip-v2')
        refuse('tensor', 'is for the protocol oip-v2');
    if (endpoint.batch !== 1 && JSON.stringify(endpoint.request ?? null).includes('"$row"'))
        refuse('batch', `is ${endpoint.batch}, but "$row" in the request is one row. Write "batch: 1"`);
    const secret = Object.keys(endpoint.headers).find(name => /^(authorization|proxy-authorization|cookie|x-api-key|api-key)$/i.test(name));
    if (secret !== undefined)
        refuse('headers', `holds "${secret}", which is a secret: give it to the action as a secret, not to a file`);
    const ours = Object.keys(endpoint.headers).find(name => /^(content-|host$|transfer-|connection$)/i.test(name));
    if (ours !== undefined)
        refuse('headers', `holds "${ours}", which the protocol sets`);
})
    .describe('Gauntlet endpoint of a served model');

;// CONCATENATED MODULE: ./packages/evaluation/src/experiment/present-ranking.ts

/** More columns than this nobody reads; parameters that are the same everywhere come last. */
const MOST_PARAMS = 12;
/** The best runs with what they were made with. Where places are left, those without a value follow. */
function rankingTable({ key, metric }, { ranked, unranked }, top) {
    const best = ranked.slice(0, top);
    const without = unranked.slice(0, Math.max(0, top - best.length));
    const params = paramNames([...best, ...without].map(({ run }) => run.params)).slice(0, MOST_PARAMS);
    const of = (given) => params.map(name => (given.has(name) ? (0,core_src/* plain */.pj)(given.get(name) ?? '', 200) : null));
    const runs = ranked.length + unranked.length;
    const more = runs > best.length + without.length ? `, the first ${best.length + without.length} of ${(0,core_src/* formatNumber */.ZV)(runs)}` : '';
    return {
        id: 'experiment',
        topic: 'metrics',
        title: `Runs by ${(0,core_src/* plain */.pj)(key, 100)} (${metric.better} is better)${more}`,
        columns: [
            { title: 'rank', align: 'right' },
            { title: 'run', align: 'left' },
            { title: (0,core_src/* plain */.pj)(key, 100), align: 'right' },
            ...params.map(name => ({ title: (0,core_src/* plain */.pj)(name, 60), align: 'left' }))
        ],
        rows: [
            ...best.map(({ rank, run, value }) => [rank, (0,core_src/* plain */.pj)(run.name, 200), value, ...of(run.params)]),
            ...without.map(({ run, problem }) => [null, (0,core_src/* plain */.pj)(run.name, 200), (0,core_src/* plain */.pj)(problem, 100), ...of(run.params)])
        ]
    };
}
/** A note on the ranking, which decides nothing. */
function rankingCheck({ key }, { ranked, unranked }) {
    const [best] = ranked;
    const runs = (0,core_src/* counted */.hS)(ranked.length + unranked.length, 'run');
    const named = unranked.slice(0, 5).map(({ run, problem }) => `${(0,core_src/* cut */.Jj)(run.name, 60)} (${key} ${problem})`);
    const without = unranked.length === 0
        ? ''
        : ` ${unranked.length} could not be ranked: ${named.join(', ')}${unranked.length > 5 ? ` and ${unranked.length - 5} more` : ''}.`;
    const shared = ranked.filter(({ rank }) => rank === 1).length;
    const tie = shared > 1 ? `, which ${(0,core_src/* counted */.hS)(shared, 'run')} share` : '';
    return {
        id: 'experiment',
        title: `runs by ${key}`,
        severity: 'info',
        outcome: best === undefined ? 'inconclusive' : 'pass',
        observed: best === undefined ? 'no run has a value' : `${(0,core_src/* cut */.Jj)(best.run.name, 100)}: ${(0,core_src/* formatNumber */.ZV)(best.value)}`,
        expected: 'for information',
        message: (0,core_src/* plain */.pj)(best === undefined
            ? `None of ${runs} has a ${key} to rank by.${without}`
            : `Of ${runs} ${(0,core_src/* cut */.Jj)(best.run.name, 100)} has the best ${key}, ${(0,core_src/* formatNumber */.ZV)(best.value)}${tie}. The best of many is partly luck: compare it on fresh rows.${without}`),
        ...(best === undefined ? {} : { value: best.value })
    };
}
/** Those that tell runs apart first. */
function paramNames(all) {
    const names = [...new Set(all.flatMap(params => [...params.keys()]))];
    const varies = (name) => new Set(all.map(params => params.get(name))).size > 1;
    return [...names.filter(varies), ...names.filter(name => !varies(name))];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/experiment/rank-runs.ts
/** Ranks runs in the metric's own direction; those of the same value by their names. What has no number is never the best. */
function rankRuns(chosen, runs) {
    const found = runs.map(run => ({ run, source: run.metrics.of(chosen) }));
    const sign = chosen.metric.better === 'higher' ? -1 : 1;
    const sorted = found
        .flatMap(({ run, source }) => ('value' in source ? [{ run, value: source.value }] : []))
        .sort((a, b) => sign * (a.value - b.value) || (a.run.name < b.run.name ? -1 : 1));
    const ranked = [];
    for (const [index, { run, value }] of sorted.entries()) {
        const before = ranked.at(-1);
        ranked.push({ rank: before?.value === value ? before.rank : index + 1, run, value });
    }
    return { ranked, unranked: found.flatMap(({ run, source }) => ('problem' in source ? [{ run, problem: source.problem }] : [])) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/evaluation/src/documents/repeated-key.ts

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
    return Object.keys(Object((0,core_src/* parseLenientJson */.Ri)(`{${token}:0}`)))[0] ?? token;
}
/** A comment, a text, a sign, or a bare word. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|[{}[\]:,]|[^\s{}[\]:,"'/]+/g;

;// CONCATENATED MODULE: ./packages/evaluation/src/documents/small-file.ts



/** Throws `InputError` where it is larger than that, or cannot be read. */
async function readSmallFile(input, path, roots, mostBytes) {
    const shown = (0,core_src/* shownPath */.pS)(path, roots);
    const bytes = await (0,core_src/* readCapped */.EF)(path, mostBytes).catch(cause => {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which cannot be used`, { cause });
    });
    return { path, shown, text: bytes.toString('utf8').replace(/^\ufeff/, '') };
}
/** What it holds as JSON, also with the NaN and Infinity that Python writes, or else as YAML. A key twice in one object is refused. */
function contentOf(input, { path, shown, text }) {
    if (!/\.json$/i.test(path) && !/^\s*[{[]/.test(text))
        return (0,core_src/* parseConfig */.o4)(input, text, schemas/* unknown */.L5J(), shown).value;
    let content;
    try {
        content = (0,core_src/* parseLenientJson */.Ri)(text);
    }
    catch (cause) {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is not JSON`, { cause });
    }
    const key = repeatedKey(text);
    if (key === undefined)
        return content;
    throw new core_src/* InputError */.dz(input, `names "${shown}", which has the key "${(0,core_src/* cut */.Jj)(key, 100)}" twice in one object. Keep the one that is meant.`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/metric-leaves.ts

const DEEPEST = 64;
/**
 * All values of some content by name: keys at any depth, the items `{ key, value }` of lists as MLflow writes them, columns
 * `metrics.accuracy` of its tables, and the figures of a verdict file of ours.
 */
function leavesOf(input, content) {
    const items = metric_leaves_named(content);
    if (items !== undefined)
        return items;
    if (typeof content !== 'object' || content === null || Array.isArray(content))
        throw new core_src/* InputError */.dz(input, 'holds no metrics; expected names with numbers, such as {"accuracy": 0.87}');
    if ('kind' in content && (content.kind === 'verdict' || content.kind === 'error'))
        return figuresOf(input, content);
    const leaves = [];
    visit(content, []);
    return leaves;
    function visit(node, above) {
        if (above.length >= DEEPEST)
            throw new core_src/* InputError */.dz(input, `is nested deeper than ${DEEPEST} levels`);
        const isList = Array.isArray(node);
        for (const [key, value] of isList ? node.entries() : Object.entries({ ...node })) {
            const path = [
                ...above,
                ...String(key)
                    .replace(/^metrics\./, 'metrics/')
                    .split('/')
            ];
            if (!isList)
                leaves.push({ path: path.join('/'), isTop: path.length === 1, value });
            const ofItems = metric_leaves_named(value);
            for (const leaf of ofItems ?? [])
                leaves.push({ ...leaf, isTop: false, path: `${path.join('/')}/${leaf.path}` });
            if (ofItems !== undefined)
                continue;
            if (typeof value === 'object' && value !== null)
                visit(value, [...above, String(key)]);
        }
    }
}
/** A list of nothing but names with values: `[{ "key": "accuracy", "value": 0.87, "step": 3 }]`. */
function metric_leaves_named(content) {
    if (!Array.isArray(content) || content.length === 0)
        return undefined;
    const leaves = content.flatMap((item) => {
        if (typeof item !== 'object' || item === null || !('value' in item))
            return [];
        const name = ['key' in item && item.key, 'metric' in item && item.metric, 'name' in item && item.name].find(one => typeof one === 'string');
        return typeof name === 'string' ? [{ path: name, isTop: !name.includes('/'), value: item.value }] : [];
    });
    return leaves.length === content.length ? leaves : undefined;
}
function figuresOf(input, content) {
    const verdict = core_src/* VerdictFile */.ID.safeParse(content);
    if (!verdict.success)
        throw new core_src/* InputError */.dz(input, 'looks like a verdict file, but it does not fit the schema of this release. Make it again with the same release.');
    if (verdict.data.kind === 'error')
        throw new core_src/* InputError */.dz(input, 'is the verdict file of a run that ended in an error: it holds no metrics');
    return verdict.data.evidence.figures.map(figure => ({ path: figure.id, isTop: true, value: figure.value }));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/metrics-csv.ts

/**
 * Metrics of a CSV file as an object, numbers as numbers: of two columns (`metric,value`, in any order and with others beside them), or
 * of one row with a column for each metric. Throws `InputError` for any other shape.
 */
function metricsOfCsv(input, file) {
    const { shown } = file;
    const [header = [], ...rows] = (0,core_src/* csvRecords */.Xc)(input, file);
    const refuse = (what) => {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which ${what}. Expected the columns "metric" and "value", or one row with a column for each metric.`);
    };
    const ragged = rows.findIndex(row => row.length !== header.length);
    if (ragged !== -1)
        refuse(`has ${(0,core_src/* counted */.hS)(rows[ragged]?.length ?? 0, 'field')} in row ${ragged + 1} where its header has ${header.length}`);
    const names = header.map(name => name.trim().toLowerCase());
    const name = names.findIndex(one => NAMES.includes(one));
    const value = names.indexOf('value');
    if (name !== -1 && value !== -1)
        return rows.map(row => ({ metric: row[name]?.trim() ?? '', value: (0,core_src/* csvCell */.rK)(row[value] ?? '') }));
    const [only, ...others] = rows;
    if (only === undefined || others.length > 0)
        return refuse(`has ${(0,core_src/* counted */.hS)(rows.length, 'row')}`);
    const double = names.find((one, at) => names.indexOf(one) !== at);
    if (double !== undefined)
        refuse(`has the column "${(0,core_src/* cut */.Jj)(double, 100)}" twice`);
    return Object.fromEntries(header.map((key, at) => [key.trim(), (0,core_src/* csvCell */.rK)(only[at] ?? '')]));
}
const NAMES = ['metric', 'name', 'key'];

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/metrics-file.ts





const MOST_BYTES = 16 * 1024 * 1024;
/**
 * Reads metrics from a JSON, YAML or CSV file or from inline YAML, or from a former verdict file of model-gate. Throws `InputError` for
 * what cannot be a set of metrics; what cannot be a value is for `of` to say.
 */
async function readMetrics(given, roots) {
    if (given.inline)
        return { source: metricsIn(given.input, (0,core_src/* parseConfig */.o4)(given.input, given.text, schemas/* unknown */.L5J()).value), file: undefined };
    const path = await (0,core_src/* existingFile */._h)(given.input, given.text, roots);
    const file = await readSmallFile(given.input, path, roots, MOST_BYTES);
    if (file.text.trim() === '')
        throw new core_src/* InputError */.dz(given.input, `names "${file.shown}", which is empty. It must hold metrics such as {"accuracy": 0.87}.`);
    const content = (0,core_src/* isCsv */.V9)(path) ? metricsOfCsv(given.input, file) : contentOf(given.input, file);
    return { source: metricsIn(given.input, content), file: await (0,core_src/* judgedFile */.ip)(given.input, path, roots.workspace) };
}
/** Finds metrics in content of any nesting. Throws `InputError` for what cannot be a set of metrics. */
function metricsIn(input, content) {
    const leaves = byName(leavesOf(input, content));
    return { of: chosen => valueIn(chosen, leaves) };
}
/** By the whole path, and by what stands last in it. */
function byName(leaves) {
    const found = new Map();
    for (const leaf of leaves)
        for (const name of new Set([spelled(leaf.path), spelled(leaf.path.split('/').at(-1) ?? '')])) {
            const others = found.get(name);
            if (others === undefined)
                found.set(name, [leaf]);
            else
                others.push(leaf);
        }
    return found;
}
/** A metric at the top, or else the only one of that name below: `val/accuracy`, `test: { f1_macro: … }`. */
function valueIn(chosen, leaves) {
    const named = leaves.get(spelled(chosen.key)) ?? [];
    const top = named.filter(leaf => leaf.isTop);
    const [found, second] = top.length > 0 ? top : named;
    if (second !== undefined) {
        const paths = named.slice(0, 5).map(leaf => `"${(0,core_src/* cut */.Jj)(leaf.path, 100)}"`);
        return { problem: `is there more than once (${paths.join(', ')}; put the one that is meant at the top)` };
    }
    if (found === undefined)
        return { problem: 'is missing', why: 'absent' };
    return checked(chosen, found.value);
}
function checked({ metric }, value) {
    if (typeof value === 'string')
        return { problem: value === '' ? 'is empty' : `is the text ${JSON.stringify((0,core_src/* cut */.Jj)(value, 40))}, not a number` };
    if (typeof value !== 'number')
        return { problem: `is ${wordFor(value)}, not a number` };
    const [least, most] = metric.range;
    if (!Number.isFinite(value))
        return { problem: `is ${value}` };
    if (value >= least && value <= most)
        return { value };
    const allowed = least === Number.NEGATIVE_INFINITY
        ? `at most ${most}`
        : most === Number.POSITIVE_INFINITY
            ? `at least ${least}`
            : `between ${least} and ${most}`;
    return { problem: `is ${(0,core_src/* formatNumber */.ZV)(value)}, which is not ${allowed}` };
}
function wordFor(value) {
    if (value === null)
        return 'null';
    if (typeof value === 'boolean')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'an object';
}
/** `ROC_AUC` is `roc-auc`, and `F2 of fraud` is `f2_of_fraud`. */
function spelled(key) {
    return key
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/experiment/mlflow-run.ts





const mlflow_run_MOST_PARAMS = 500;
const MOST_METRICS = 1000;
/** Whether a folder of these entries is a run in MLflow's file store: `<experiment>/<run>/{meta.yaml,metrics/*,params/*}`. */
function isMlflowRun(entries) {
    return entries.has('meta.yaml') && entries.has('metrics');
}
const Meta = schemas/* looseObject */._H3({
    run_id: schemas/* string */.YjP().optional(),
    run_uuid: schemas/* string */.YjP().optional(),
    run_name: schemas/* string */.YjP().optional(),
    lifecycle_stage: schemas/* string */.YjP().optional()
});
/** Reads one run; undefined where it was deleted, which MLflow only marks. */
async function readMlflowRun(input, folder, mostBytes) {
    const text = (path) => (0,core_src/* readCapped */.EF)(path, mostBytes).then(bytes => bytes.toString('utf8'), cause => {
        throw new core_src/* InputError */.dz(input, `holds the MLflow run "${(0,external_node_path_.basename)(folder)}", whose files cannot be read`, { cause });
    });
    const meta = (0,core_src/* parseConfig */.o4)(input, await text((0,external_node_path_.join)(folder, 'meta.yaml')), Meta, `${(0,external_node_path_.basename)(folder)}/meta.yaml`).value;
    if (meta.lifecycle_stage === 'deleted')
        return undefined;
    const metrics = [];
    for (const name of (await filesUnder((0,external_node_path_.join)(folder, 'metrics'))).slice(0, MOST_METRICS))
        metrics.push({ key: name, value: lastValue(await text((0,external_node_path_.join)(folder, 'metrics', name))) });
    const params = new Map();
    for (const name of (await filesUnder((0,external_node_path_.join)(folder, 'params'))).slice(0, mlflow_run_MOST_PARAMS))
        params.set(name, (await text((0,external_node_path_.join)(folder, 'params', name))).trim());
    return {
        name: meta.run_name ?? meta.run_id ?? meta.run_uuid ?? (0,external_node_path_.basename)(folder),
        metrics: metricsIn(input, metrics.length === 0 ? {} : metrics),
        params
    };
}
/** Keys may hold slashes, which make folders. */
async function filesUnder(folder) {
    const entries = await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true, recursive: true }).catch(() => []);
    return entries
        .filter(entry => entry.isFile())
        .map(entry => (0,external_node_path_.join)(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'))
        .sort();
}
/** A metric's file has a line `timestamp value step` for each time it was logged; MLflow shows the one of the latest step, then time. */
function lastValue(text) {
    const lines = text.split('\n').filter(line => line.trim() !== '');
    let best;
    for (const line of lines) {
        const [time = '', value = '', step = '0'] = line.trim().split(/\s+/);
        const logged = { step: Number(step), time: Number(time), value };
        if (best === undefined || logged.step > best.step || (logged.step === best.step && logged.time >= best.time))
            best = logged;
    }
    const written = best?.value ?? '';
    const value = Number(written);
    return written !== '' && (Number.isFinite(value) || /^[+-]?(nan|inf(inity)?)$/i.test(written))
        ? Number.isFinite(value)
            ? value
            : Number.NaN
        : written;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/experiment/params.ts

const MOST = 500;
const params_DEEPEST = 8;
/** Parameters of any nesting as one list: `train.lr` for `{ train: { lr: 0.1 } }`. Values as they are written, cut. */
function paramsOf(content) {
    const found = new Map();
    const visit = (value, path, depth) => {
        if (found.size >= MOST)
            return;
        if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < params_DEEPEST) {
            for (const [key, inner] of Object.entries(value))
                visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
        }
        else if (path !== '')
            found.set(path, (0,core_src/* cut */.Jj)(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 200));
    };
    visit(content, '', 0);
    return found;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/experiment/read-runs.ts








const read_runs_MOST_BYTES = 4 * 1024 * 1024;
const MOST_RUNS = 10_000;
const read_runs_DEEPEST = 4;
/** Files that hold what a run reached, in a folder that is one run, as DVC writes them. */
const METRIC_FILES = ['metrics.json', 'metrics.yaml', 'metrics.yml', 'dvclive/metrics.json'];
const PARAM_FILES = ['params.yaml', 'params.yml', 'params.json', 'dvclive/params.yaml'];
/**
 * Reads the runs of an experiment from files and folders:
 *
 * - a JSON or YAML file with `metrics` and `params`, or a list of such objects, each with a `name`;
 * - a folder with `metrics.json` and `params.yaml`, as DVC writes them: one run, called like the folder;
 * - a folder with `meta.yaml` and `metrics/`, as MLflow's file store writes it: one run;
 * - any other folder: the runs in it, such as `mlruns`, `mlruns/<experiment>`, or a folder of files.
 */
async function readRuns(input, paths, roots) {
    const found = [];
    for (const path of paths) {
        const real = await (0,core_src/* existingPath */.Jf)(input, path, roots);
        const runs = (await (0,external_node_fs_promises_.stat)(real)).isDirectory() ? await runsIn(input, real, roots, 0) : await runsOfFile(input, real, roots);
        if (runs.length === 0) {
            const wayOut = 'Expected files with "metrics" and "params", DVC\'s metrics.json beside params.yaml, or the folder mlruns of MLflow.';
            throw new core_src/* InputError */.dz(input, `names "${(0,core_src/* cut */.Jj)(path, 200)}", in which there is no run. ${wayOut}`);
        }
        found.push(...runs);
        if (found.length > MOST_RUNS)
            throw new core_src/* InputError */.dz(input, `names more than ${(0,core_src/* counted */.hS)(MOST_RUNS, 'run')}; narrow it`);
    }
    return read_runs_distinct(found);
}
async function runsIn(input, folder, roots, depth) {
    const entries = (await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(entries.map(({ name }) => name));
    if (isMlflowRun(names)) {
        const run = await readMlflowRun(input, folder, read_runs_MOST_BYTES);
        return run === undefined ? [] : [run];
    }
    const dvc = await readDvcRun(input, folder, roots);
    if (dvc !== undefined)
        return [dvc];
    const runs = [];
    for (const entry of entries) {
        if (entry.name.startsWith('.'))
            continue;
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && depth < read_runs_DEEPEST)
            runs.push(...(await runsIn(input, path, roots, depth + 1)));
        else if (entry.isFile() && /\.(json|ya?ml)$/i.test(entry.name))
            runs.push(...(await runsOfFile(input, path, roots, false)));
        if (runs.length > MOST_RUNS)
            throw new core_src/* InputError */.dz(input, `names more than ${(0,core_src/* counted */.hS)(MOST_RUNS, 'run')}; narrow it`);
    }
    return runs;
}
async function readDvcRun(input, folder, roots) {
    const metrics = await firstOf(input, folder, METRIC_FILES, roots);
    if (metrics === undefined)
        return undefined;
    const params = await firstOf(input, folder, PARAM_FILES, roots);
    // A file of its own may hold both.
    const both = Run.safeParse(metrics);
    if (both.success)
        return runOf(input, both.data, (0,external_node_path_.basename)(folder));
    return { name: (0,external_node_path_.basename)(folder), metrics: metricsIn(input, metrics), params: paramsOf(params ?? {}) };
}
async function firstOf(input, folder, names, roots) {
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        const isFile = await (0,external_node_fs_promises_.stat)(path).then(found => found.isFile(), () => false);
        if (isFile)
            return contentIn(input, path, roots);
    }
    return undefined;
}
const Run = schemas/* looseObject */._H3({
    metrics: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), schemas/* array */.YOg(schemas/* unknown */.L5J())]),
    params: schemas/* unknown */.L5J().optional(),
    name: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional(),
    run_id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).optional()
});
/** `mustBe`: a file that the author names has to hold runs; in a folder there may be others. */
async function runsOfFile(input, path, roots, mustBe = true) {
    const content = await contentIn(input, path, roots);
    const name = (0,external_node_path_.basename)(path, (0,external_node_path_.extname)(path));
    const one = Run.safeParse(content);
    if (one.success)
        return [runOf(input, one.data, name)];
    const listed = schemas/* union */.KCZ([schemas/* array */.YOg(Run), schemas/* looseObject */._H3({ runs: schemas/* array */.YOg(Run) }).transform(({ runs }) => runs)]).safeParse(content);
    if (listed.success)
        return listed.data.map((run, index) => runOf(input, run, `${name}#${index + 1}`));
    if (!mustBe)
        return [];
    const shown = (0,core_src/* cut */.Jj)((0,core_src/* shownPath */.pS)(path, roots), 200);
    throw new core_src/* InputError */.dz(input, `names "${shown}", which holds no run. Expected "metrics: {…}" and "params: {…}", or a list of such.`);
}
function runOf(input, { metrics, params, name, run_id: id }, otherwise) {
    return { name: String(name ?? id ?? otherwise), metrics: metricsIn(input, metrics), params: paramsOf(params ?? {}) };
}
async function contentIn(input, path, roots) {
    return contentOf(input, await readSmallFile(input, path, roots, read_runs_MOST_BYTES));
}
/** Runs of one name in different folders are told apart by a number. */
function read_runs_distinct(runs) {
    const seen = new Map();
    return runs.map(run => {
        const times = (seen.get(run.name) ?? 0) + 1;
        seen.set(run.name, times);
        return times === 1 ? run : { ...run, name: `${run.name} (${times})` };
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/section-fields.ts


/** What every check of a section can be told, beside what it asks. */
const sectionFields = {
    severity: core_src/* Severity */.AI.default('critical').describe('`critical` decides, `warning` annotates, `info` reports'),
    optional: schemas/* boolean */.zMY()
        .default(false)
        .describe('Where the column, the class or the group that it is about is not there: true for a note, false (the default) for no pass')
};
/**
 * What stands for the checks that were not asked because what they are about is not there. `missing` is the reason, as the start of
 * a sentence: `there is no column "region"`. A note never decides, and never looks like a pass.
 */
function optionalNote(id, missing) {
    return {
        id,
        title: 'asked only where it can be',
        severity: 'info',
        outcome: 'inconclusive',
        observed: 'not there',
        expected: 'nothing: it is optional',
        message: (0,core_src/* plain */.pj)(`Not judged, because ${missing}. It is marked "optional: true", so this is a note.`)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/schema.ts



const bounds = {
    min: schemas/* number */.aig().optional().describe('The least value that passes'),
    max: schemas/* number */.aig().optional().describe('The largest value that passes')
};
const Within = schemas/* strictObject */.rej(bounds)
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'sets no bound. Give it a "min", a "max" or both')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'has a "min" that is more than its "max": nothing could pass');
const AtMost = schemas/* strictObject */.rej({ max: schemas/* number */.aig().min(0).max(1).describe('The largest value that passes') });
/** The section `calibration`: whether of the rows with a probability of 30% three in ten come true. */
const Calibration = schemas/* strictObject */.rej({
    ece: schemas/* strictObject */.rej({
        max: schemas/* number */.aig().min(0).max(1).describe('The largest error that passes'),
        bins: schemas/* int */.Whr().min(1).max(1000).default(10).describe('How many groups of like probabilities there are'),
        binning: schemas/* enum */.k5n(['equal-width', 'quantile'])
            .default('equal-width')
            .describe('`equal-width`: groups of equally wide probabilities. `quantile`: groups of equally many rows')
    })
        .optional()
        .describe('Expected calibration error: how far probabilities are from what comes true, on average'),
    slope: Within.optional().describe('Calibration slope: 1 is right, below 1 probabilities are too extreme, above 1 too timid'),
    intercept: Within.optional().describe('Calibration in the large: 0 is right, below 0 probabilities are too high, above 0 too low'),
    brier: AtMost.optional().describe('Mean squared distance of the probabilities from what came true'),
    confidence: Confidence.optional().describe('Judges the bounds at the end of this interval that is worse for the model'),
    ...sectionFields
})
    .refine(({ ece, slope, intercept, brier }) => [ece, slope, intercept, brier].some(asked => asked !== undefined), 'asks for nothing. Write for example "ece: { max: 0.05 }"');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/comparison/schema.ts




const { resamples: _resamples, seed: _seed, ...ownFields } = settingsFields;
/** The section `comparison`: what a comparison file says, but for the columns and the bootstrap, which are the gate's. */
const ComparisonSection = schemas/* strictObject */.rej({
    ...ownFields,
    severity: core_src/* Severity */.AI.default('critical').describe('`critical` decides, `warning` annotates, `info` reports')
})
    .superRefine(refuseContradictions);

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/settled-fold.ts

/** Finds the metric that a key means. A name that nobody here knows is a metric of the file, and has to say which way is better. */
function settledFold(key, written, context) {
    const { metric: name = key, better, min, max, 'max-spread': spread, 'max-drop': drop, confidence, severity, optional, ...parameters } = written;
    const rule = { min, max, 'max-spread': spread, 'max-drop': drop, confidence, severity, optional };
    const refuse = (path, message) => {
        context.addIssue({ code: 'custom', path: [key, ...path], message });
        return [];
    };
    if (min === undefined && max === undefined && spread === undefined && drop === undefined)
        return refuse([], 'sets no bound, so that nothing is judged. Give it a "min", "max", "max-spread" or "max-drop"');
    const chosen = choose(name, parameters, key, better);
    if ('metric' in chosen)
        return [{ key, metric: chosen.metric, rule }];
    const path = chosen.parameter ?? (written.metric === undefined ? undefined : 'metric');
    const wayOut = chosen.unknown
        ? ' For a metric of your own, which the file of folds holds, say which way is better: "better: higher".'
        : '';
    return refuse(path === undefined ? [] : [path], `${chosen.problem}${wayOut}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/schema.ts






const boundFields = {
    min: schemas/* number */.aig().optional().describe('The mean of the folds is at least this'),
    max: schemas/* number */.aig().optional().describe('The mean of the folds is at most this'),
    'max-spread': schemas/* number */.aig().min(0).optional().describe('The best and the worst fold are at most this far apart'),
    'max-drop': MaxDrop.optional().describe('By how much the mean may be worse than that of the champion on the same folds: an amount such as 0.01, or a percentage of it such as 2%'),
    confidence: Confidence.optional().describe('Judges `min`, `max` and `max-drop` at the worse end of this interval of the mean, corrected for folds that share training rows')
};
const Bounds = schemas/* strictObject */.rej({ ...boundFields, ...sectionFields });
const Rule = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP().optional().describe('The metric, where the key is a name of your own'),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional().describe('Which is better, for a metric that only the file of folds knows'),
    ...parameterFields,
    ...boundFields,
    ...sectionFields
});
/** The section `cross-validation`: what is asked of the folds. */
const CrossValidation = schemas/* strictObject */.rej({
    metrics: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), Rule)
        .transform((written, context) => Object.entries(written).flatMap(([key, rule]) => settledFold(key, rule, context)))
        .describe('What is asked of each metric over the folds'),
    baseline: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("The champion's folds: the path of a file like that of the input `folds`, where it has no key `baseline`"),
    repeats: schemas/* int */.Whr().min(1).default(1).describe('How often the cross-validation was repeated: 50 folds of 10 repeats are 5-fold'),
    'train-rows': schemas/* number */.aig().positive().optional().describe('Rows that each fold was trained on, where it is not all others'),
    'test-rows': schemas/* number */.aig().positive().optional().describe('Rows that each fold was tested on')
})
    .superRefine((section, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    if (section.metrics.length === 0)
        refuse(['metrics'], 'names no metric, so that nothing is judged');
    if ((section['train-rows'] === undefined) !== (section['test-rows'] === undefined))
        refuse(['train-rows'], 'and "test-rows" go together: write both, or none for plain folds');
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/every-class-predicted/schema.ts



const every_class_predicted_schema_Share = (0,core_src/* shareWhere */.db)(share => share > 0 && share <= 1, 'a percentage above 0% such as 50%, or a share such as 0.5');
/** The section `every-class-predicted`: no class of the labels is forgotten. */
const EveryClassPredicted = schemas/* strictObject */.rej({
    'min-share': every_class_predicted_schema_Share.optional().describe('How often a class is predicted at least, beside how often it occurs: with 50%, a class of 100 labels in 50 rows. Default: once'),
    'min-labels': schemas/* int */.Whr().min(1).default(1).describe('Classes with fewer labels are passed over, and named'),
    ...sectionFields
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/share.ts

/** A share as authors write it: `0.1` or `10%`. */
const share_Share = (0,core_src/* shareWhere */.db)(share => share >= 0 && share <= 1, 'a share from 0 to 1 such as 0.1, or a percentage such as 10%');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/criteria.ts
/** The criteria by the name they have in a gate. Definitions are those of fairlearn. */
const CRITERIA = {
    'demographic-parity': { title: 'demographic parity', rates: ['selection'], of: 'selection rates' },
    'equal-opportunity': { title: 'equal opportunity', rates: ['truePositive'], of: 'true positive rates' },
    'equalized-odds': { title: 'equalized odds', rates: ['truePositive', 'falsePositive'], of: 'true and false positive rates' },
    'predictive-parity': { title: 'predictive parity', rates: ['precision'], of: 'precisions' },
    'false-positive-rate': { title: 'false positive rate parity', rates: ['falsePositive'], of: 'false positive rates' },
    'false-negative-rate': { title: 'false negative rate parity', rates: ['falseNegative'], of: 'false negative rates' },
    accuracy: { title: 'accuracy parity', rates: ['accuracy'], of: 'accuracies' }
};
const CRITERION_NAMES = [
    'demographic-parity',
    'equal-opportunity',
    'equalized-odds',
    'predictive-parity',
    'false-positive-rate',
    'false-negative-rate',
    'accuracy'
];

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/schema.ts







const Method = schemas/* enum */.k5n(['between-groups', 'to-overall']);
const schema_boundFields = {
    'max-difference': share_Share.optional().describe('The largest difference that passes: 0.1 for ten percentage points'),
    'min-ratio': share_Share.optional().describe('The smallest ratio that passes: 80% is the four-fifths rule'),
    method: Method.optional().describe('In place of the method of the section'),
    severity: core_src/* Severity */.AI.optional().describe('In place of the severity of the section')
};
const schema_Bounds = schemas/* strictObject */.rej(schema_boundFields);
const OddsBounds = schemas/* strictObject */.rej({
    ...schema_boundFields,
    agg: schemas/* enum */.k5n(['worst-case', 'mean']).default('worst-case').describe('The larger one of the two disparities, or their mean')
});
const schema_Shape = schemas/* strictObject */.rej({
    by: By.refine(by => by.length > 0, 'names no column').describe('Columns whose values are the groups; a list in the list is an intersection: `[sex, [sex, age_band]]`'),
    'demographic-parity': schema_Bounds.optional().describe('Selection rates: the share that is predicted positive'),
    'equal-opportunity': schema_Bounds.optional().describe('True positive rates'),
    'equalized-odds': OddsBounds.optional().describe('True positive rates and false positive rates'),
    'predictive-parity': schema_Bounds.optional().describe('Precisions: the share of predicted positives that are positive'),
    'false-positive-rate': schema_Bounds.optional().describe('False positive rates'),
    'false-negative-rate': schema_Bounds.optional().describe('False negative rates'),
    accuracy: schema_Bounds.optional().describe('Accuracies'),
    method: Method.default('between-groups').describe('Groups against each other, or each against all rows'),
    positive: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])
        .optional()
        .describe('The class that is to be had, where it is another one than the positive class of the gate, or one of several classes'),
    'min-group': schemas/* int */.Whr().min(1).default(50).describe('Smaller groups are named and left out'),
    'min-cases': schemas/* int */.Whr()
        .min(1)
        .default(1)
        .describe('A rate that a group has fewer rows for (positives, for the true positive rate) is undefined'),
    'undefined-groups': schemas/* enum */.k5n(['inconclusive', 'ignore'])
        .default('inconclusive')
        .describe('What a group means whose rate is undefined: the check cannot pass, or the group is left out'),
    confidence: Confidence.optional().describe('Judges at the worse end of this two-sided interval, in place of the value'),
    'no-less-fair-than-champion': share_Share.optional().describe('By how much the difference may be larger than that of the model in production on the same rows (input `production`)'),
    ...sectionFields
});
/** The section `fairness`. */
const Fairness = schema_Shape.superRefine((written, context) => {
    const asked = CRITERION_NAMES.filter(name => written[name] !== undefined);
    if (asked.length === 0) {
        context.addIssue({ code: 'custom', message: `asks for no criterion. Add for example "demographic-parity: { max-difference: 0.1 }"` });
    }
    if (written['no-less-fair-than-champion'] !== undefined)
        return;
    for (const name of asked) {
        if (written[name]?.['max-difference'] !== undefined || written[name]?.['min-ratio'] !== undefined)
            continue;
        context.addIssue({ code: 'custom', path: [name], message: 'sets no bound: add "max-difference" or "min-ratio"' });
    }
}).describe('Whether groups are treated alike');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/schema.ts





/** The section `flips`. */
const Flips = schemas/* strictObject */.rej({
    'max-rate': share_Share.describe('The largest share of rows that the model in production had right and this one has wrong: `2%`'),
    of: schemas/* enum */.k5n(['all-rows', 'champion-right'])
        .default('all-rows')
        .describe('Of which rows it is a share: of all, or of those that the model in production had right'),
    tolerance: schemas/* number */.aig()
        .min(0)
        .optional()
        .describe('For numbers: a row flips where its absolute error grew by more than this, in the unit of the label'),
    confidence: Confidence.optional().describe('Judges at the upper end of this two-sided interval, in place of the share'),
    by: By.default([]).describe('Columns by which flips are counted in the report, too'),
    ids: schemas/* int */.Whr()
        .min(0)
        .max(1000)
        .default(0)
        .describe('Shows the ids of so many flipped rows. Rows are shown by their number alone unless this is given: ids may be personal'),
    ...sectionFields
})
    .describe('Rows that were right with the model in production and are wrong now');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/impossible.ts


/** Bounds that nothing or everything would meet: mistakes in writing, such as 85 for 0.85. */
function refuseImpossibleBounds(metric, rule, refuse) {
    const [least, most] = metric.range;
    if (metric.kind === 'ready' && rule.confidence !== undefined)
        refuse('confidence', 'is for metrics that are computed of rows: of one that comes ready nobody knows how certain it is. Remove it');
    for (const key of ['min', 'max', 'too-good']) {
        const bound = rule[key];
        if (bound === undefined || (bound >= least && bound <= most))
            continue;
        const percent = most === 1 && bound > 1 && bound <= 100 ? `; write ${(0,core_src/* formatNumber */.ZV)(bound / 100)}` : '';
        refuse(key, `is ${bound}, but this metric lies between ${least} and ${most}${percent}`);
    }
    const { min, max, 'too-good': tooGood } = rule;
    if (min !== undefined && max !== undefined && min > max)
        refuse('min', `is ${min}, which is more than "max" (${max}): nothing could pass`);
    const [floor, side] = metric.better === 'higher' ? [min, 'min'] : [max, 'max'];
    const isBeyond = floor !== undefined && tooGood !== undefined && (metric.better === 'higher' ? floor > tooGood : floor < tooGood);
    if (isBeyond)
        refuse('too-good', `is ${tooGood}, which is worse than "${side}" (${floor}): nothing could pass`);
    for (const key of ['max-drop', 'max-gap']) {
        const drop = rule[key];
        if (drop === undefined || !canNeverBeLost(metric, drop))
            continue;
        refuse(key, `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`);
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/settled.ts


/** Finds the metric that a key of the section means, and refuses bounds that nothing or everything would meet. */
function settled_settled(key, written, context) {
    const { metric: name = key, better, min, max, severity, optional, confidence, ...others } = written;
    const { 'max-drop': drop, 'max-gap': gap, 'too-good': tooGood, ...parameters } = others;
    const rule = { min, max, 'max-drop': drop, 'max-gap': gap, 'too-good': tooGood, confidence, severity, optional };
    const chosen = choose(name, parameters, key, better);
    if ('metric' in chosen) {
        refuseImpossibleBounds(chosen.metric, rule, (bound, message) => context.addIssue({ code: 'custom', path: [key, bound], message }));
        return [{ ...chosen, rule }];
    }
    const at = chosen.parameter ?? (written.metric === undefined ? undefined : 'metric');
    const message = chosen.unknown ? `${chosen.problem} ${READY}` : chosen.problem;
    context.addIssue({ code: 'custom', path: at === undefined ? [key] : [key, at], message });
    return [];
}
const READY = 'For a metric of your own, which the file of the input "metrics" holds, say which way is better: "better: higher" or "better: lower".';

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/schema.ts








const Bound = schemas/* number */.aig({ error: ({ input }) => asNumber(input) });
const metrics_schema_boundFields = {
    min: Bound.optional().describe('The least value that passes'),
    max: Bound.optional().describe('The largest value that passes'),
    'max-drop': MaxDrop.optional().describe('By how much it may be worse (lower or higher, as it is) than the baseline: an amount such as 0.02, or a percentage of it such as 2%'),
    'max-gap': MaxDrop.optional().describe('By how much it may be worse than on the rows it was trained on (input `train`): an amount, or a percentage'),
    'too-good': Bound.optional().describe('Better than this is too good to be true: the label has probably leaked into the features'),
    confidence: Confidence.optional().describe('Judges `min`, `max`, `max-drop` and `max-gap` at the end of this two-sided interval that is worse for the model, in place of the value')
};
const metrics_schema_Bounds = schemas/* strictObject */.rej({ ...metrics_schema_boundFields, ...sectionFields });
const schema_Rule = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP().optional().describe('The metric, where the key is a name of your own'),
    better: schemas/* enum */.k5n(['higher', 'lower']).optional().describe('Which is better, for a metric that only the file of the input `metrics` knows'),
    ...parameterFields,
    ...metrics_schema_boundFields,
    ...sectionFields
});
const Key = schemas/* union */.KCZ([schemas/* enum */.k5n(METRIC_NAMES), schemas/* string */.YjP().min(1).max(100)]);
/** What to write in place of text. */
function asNumber(written) {
    if (typeof written !== 'string' || written.trim() === '')
        return undefined;
    const number = (0,core_src/* shareOfPercent */.Eo)(written) ?? Number(written);
    return `expected number, received string${Number.isFinite(number) ? `; write ${(0,core_src/* formatNumber */.ZV)(number)}` : ''}`;
}
/** The section `metrics`: what is asked of each metric, in the order it is written. */
const Metrics = schemas/* record */.g1P(Key, schema_Rule)
    .transform((written, context) => Object.entries(written).flatMap(([key, rule]) => settled_settled(key, rule, context)));

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/schema.ts









const BOUNDS = ['min', 'max', 'max-drop'];
const WrittenRule = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP().optional().describe('The metric, where the key is a name of your own'),
    ...parameterFields,
    min: schemas/* number */.aig().optional().describe('The least value that passes on a slice'),
    max: schemas/* number */.aig().optional().describe('The largest value that passes on a slice'),
    'max-drop': MaxDrop.optional().describe('By how much it may be worse than on all rows: an amount such as 0.1, or a percentage such as 10%'),
    severity: core_src/* Severity */.AI.optional().describe('In place of the severity of the section')
});
const schema_Metrics = schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), WrittenRule).transform((written, context) => Object.entries(written).flatMap(([key, { metric = key, min, max, 'max-drop': drop, severity, ...parameters }]) => {
    const chosen = choose(metric, parameters, key);
    if (!('metric' in chosen)) {
        const path = chosen.parameter === undefined ? [key] : [key, chosen.parameter];
        context.addIssue({ code: 'custom', path, message: chosen.problem });
        return [];
    }
    const bounds = { min, max, 'max-drop': drop, severity: severity ?? 'critical', optional: false };
    refuseImpossibleBounds(chosen.metric, bounds, (bound, message) => context.addIssue({ code: 'custom', path: [key, bound], message }));
    return [{ ...chosen, min, max, 'max-drop': drop, severity, countsNothing: parameters['zero-division'] !== undefined }];
}));
/** The section `slices`. */
const Slices = schemas/* strictObject */.rej({
    by: By.default([]).describe('Columns whose values are the slices; a list in the list is an intersection: `[region, [region, device]]`'),
    where: schemas/* record */.g1P(Name, schemas/* string */.YjP().min(1).max(4000))
        .default({})
        .describe('Slices of your own: a name, and an SQL condition on the columns of the file, such as `night: "hour >= 22"`'),
    'min-rows': schemas/* int */.Whr().min(1).default(50).describe('Smaller slices are named and not judged'),
    metrics: schema_Metrics.describe('What is asked of each metric on every slice: `f1: { min: 0.7, max-drop: 0.1 }`'),
    confidence: Confidence.optional().describe('Judges at one end of this two-sided interval, in place of the value'),
    require: schemas/* enum */.k5n(['proven', 'not-refuted'])
        .default('proven')
        .describe('With `confidence`: every slice has to be proven good enough, or a slice fails only where it is proven not to be'),
    expect: schemas/* array */.YOg(Name)
        .max(200)
        .default([])
        .describe('Slices that have to be there and large enough, by their name in the table: `region=north`'),
    ...sectionFields
})
    .superRefine(({ by, where, metrics, confidence, require }, context) => {
    const refuse = (message, path = []) => context.addIssue({ code: 'custom', path, message });
    if (by.length === 0 && Object.keys(where).length === 0)
        refuse('names no slice. Add for example "by: [region]"');
    const bounded = metrics.some(rule => BOUNDS.some(bound => rule[bound] !== undefined));
    if (!bounded)
        refuse('sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"', ['metrics']);
    if (require === 'not-refuted' && confidence === undefined)
        refuse('needs a "confidence", such as 95%', ['require']);
})
    .describe('What is asked of parts of the rows');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/schema.ts



const Duration = (0,core_src/* quantity */.au)(core_src/* parse.duration */.qg.duration);
const Slowdown = (0,core_src/* shareWhere */.db)(share => share >= 0, 'a percentage such as 10%, or a share of at least 0 such as 0.1');
/** The statistics of pytest-benchmark that are lengths of time. `p95` is there where the file holds the time of each round. */
const TIMES = ['min', 'max', 'mean', 'median', 'stddev', 'iqr', 'q1', 'q3', 'p95'];
const slowdownField = {
    'max-slowdown': Slowdown.optional().describe('How much slower than in `baseline` it may be: 10%')
};
const BenchmarkBounds = schemas/* strictObject */.rej({
    'max-min': Duration.optional().describe('The fastest round takes at most this: 10ms'),
    'max-max': Duration.optional().describe('The slowest round takes at most this'),
    'max-mean': Duration.optional().describe('The mean of the rounds is at most this'),
    'max-median': Duration.optional().describe('The median of the rounds is at most this'),
    'max-stddev': Duration.optional().describe('The standard deviation of the rounds is at most this'),
    'max-iqr': Duration.optional().describe('The interquartile range of the rounds is at most this'),
    'max-q1': Duration.optional().describe('The first quartile of the rounds is at most this'),
    'max-q3': Duration.optional().describe('The third quartile of the rounds is at most this'),
    'max-p95': Duration.optional().describe('19 of 20 rounds take at most this. The file has to hold the time of each round'),
    'min-ops': schemas/* number */.aig().positive().optional().describe('Runs a second are at least this many'),
    'min-rounds': schemas/* int */.Whr().min(1).optional().describe('It was measured at least this often'),
    ...slowdownField,
    ...sectionFields
});
/** The section `tests`: people's own tests and benchmarks, from the files of the input `tests`. */
const Tests = schemas/* strictObject */.rej({
    'max-failures': schemas/* int */.Whr().min(0).default(0).describe('How many tests may fail or end in an error'),
    'max-skipped': schemas/* int */.Whr().min(0).optional().describe('How many tests may be skipped. Default: any number'),
    shown: schemas/* int */.Whr().min(1).max(200).default(20).describe('How many failed tests become a check of their own'),
    benchmarks: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(300), BenchmarkBounds)
        .default({})
        .describe('Bounds by benchmark: its name, or its full name where several have the same'),
    baseline: schemas/* string */.YjP().min(1).optional().describe('Benchmarks to compare with: the path of a file that pytest-benchmark wrote'),
    ...slowdownField,
    statistic: schemas/* enum */.k5n(['min', 'mean', 'median']).default('median').describe('What `max-slowdown` compares'),
    ...sectionFields
})
    .superRefine((section, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
    for (const [name, bounds] of Object.entries(section.benchmarks)) {
        const { severity: _severity, optional: _optional, ...asked } = bounds;
        if (Object.values(asked).every(bound => bound === undefined)) {
            refuse(['benchmarks', name], 'sets no bound, so that nothing is judged. Give it a "max-mean" or a "max-slowdown"');
        }
        if (bounds['max-slowdown'] !== undefined && section.baseline === undefined)
            refuse(['benchmarks', name, 'max-slowdown'], NO_BASELINE);
    }
    if (section['max-slowdown'] !== undefined && section.baseline === undefined)
        refuse(['max-slowdown'], NO_BASELINE);
});
const NO_BASELINE = 'needs the benchmarks to compare with: write "baseline: <path of a pytest-benchmark JSON file>" into the section';

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/schema.ts




const Gain = (0,core_src/* shareWhere */.db)(share => share >= 0 && share < 1, 'a percentage below 100% such as 10%, or a share such as 0.1');
/** The section `trivial`: the model has to be worth more than no model. */
const Trivial = schemas/* strictObject */.rej({
    metric: schemas/* union */.KCZ([
        MetricChoice,
        schemas/* array */.YOg(MetricChoice)
            .min(1)
            .refine(chosen => new Set(chosen.map(({ key }) => key)).size === chosen.length, 'has two metrics of the same name. Give one a "name"')
    ])
        .optional()
        .describe('By which metric, or a list of them. Default: every metric of the gate that is computed of rows'),
    'min-gain': Gain.default(0).describe('How much of the way from the best trivial model to a perfect one the model goes at least: 10%. Default: any part of it'),
    ...sectionFields
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/schema.ts



const End = schemas/* number */.aig().nullable();
const Range = schemas/* tuple */.PVZ([End, End])
    .refine(([least, most]) => least !== null || most !== null, 'has no end: write [0, 1], or [0, null] for no upper end')
    .refine(([least, most]) => least === null || most === null || least < most, 'has a first number that is not below the second');
const validity_schema_Share = (0,core_src/* shareWhere */.db)(share => share > 0 && share < 1, 'a percentage above 0% and below 100% such as 95%, or a share such as 0.95');
/** The section `validity`: what predictions have to look like before any metric means something. */
const Validity = schemas/* strictObject */.rej({
    range: schemas/* strictObject */.rej({
        score: Range.optional().describe('The least and the largest score: [0, 1]. Of probabilities by class, of each of them'),
        prediction: Range.optional().describe('The least and the largest prediction: [0, 500]; null for no end')
    })
        .default({})
        .describe('Where numbers have to lie, the ends included'),
    classes: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
        .min(1)
        .max(10_000)
        .optional()
        .describe('Every class there is, written as in the data. A prediction of any other fails'),
    'sum-tolerance': schemas/* number */.aig()
        .min(0)
        .max(0.001)
        .default(0.001)
        .describe('How far probabilities by class may be from adding up to 1. No metric takes more than 0.001'),
    'max-share': validity_schema_Share.optional().describe('The most frequent prediction makes up at most this share of the rows: 95%'),
    'allow-constant': schemas/* boolean */.zMY().default(false).describe('Whether all predictions, or all scores, may be the same'),
    ...sectionFields
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/waivers/schema.ts

const Waiver = schemas/* strictObject */.rej({
    check: schemas/* string */.YjP().min(1).max(200).describe('Id of the check, as the report and the output `failed-checks` have it'),
    owner: schemas/* string */.YjP().min(1).max(100).describe('Who answers for it'),
    reason: schemas/* string */.YjP().min(1).max(500).describe('Why the model may go on all the same'),
    expires: iso/* date */.p6().describe('The last day on which it holds (UTC): 2026-12-31')
});
/** Failing checks that somebody answers for. At most one for a check. */
const Waivers = schemas/* array */.YOg(Waiver)
    .max(200)
    .superRefine((waivers, context) => {
    const seen = new Set();
    for (const [index, { check }] of waivers.entries()) {
        if (seen.has(check))
            context.addIssue({ code: 'custom', path: [index, 'check'], message: `is "${check}", which is waived above already` });
        seen.add(check);
    }
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/schema.ts







/** The section `weak-segments`. */
const WeakSegments = schemas/* strictObject */.rej({
    metric: MetricChoice.prefault('accuracy').describe('`accuracy`, or a metric that is a mean over rows: `log-loss`, `mae`, `rmse`'),
    columns: schemas/* array */.YOg(Name)
        .min(1)
        .max(50)
        .optional()
        .describe('Columns to search. Default: every column that plays no role, the first `column-limit` of them'),
    'column-limit': schemas/* int */.Whr().min(1).max(50).default(10).describe('So many columns are searched; the others are named'),
    'max-drop': MaxDrop.describe('By how much a segment may be worse than the rest: a percentage such as 20%, or an amount'),
    'min-rows': schemas/* int */.Whr().min(10).default(50).describe('Smaller segments are not looked at'),
    'min-share': share_Share.refine(share => share >= 0.001, 'is below 0.1%')
        .prefault('5%')
        .describe('Nor are those with a smaller share of the rows'),
    'max-columns': schemas/* union */.KCZ([schemas/* literal */.euz(1), schemas/* literal */.euz(2)])
        .default(2)
        .describe('Segments of one column only, or of two as well'),
    bins: schemas/* int */.Whr().min(2).max(20).default(5).describe('Numbers are divided into so many bins of equally many rows'),
    alpha: schemas/* number */.aig().gt(0).lt(0.5).default(0.05).describe('The risk of calling any segment weak by chance, over all that are looked at'),
    ...sectionFields
})
    .superRefine(({ metric: { key, metric }, 'max-drop': drop, columns }, context) => {
    const isMean = metric.kind !== 'ready' && (metric.form.of === 'mean' || metric === metricNamed('accuracy'));
    const known = 'Use accuracy, log-loss, mae or rmse';
    if (!isMean)
        context.addIssue({ code: 'custom', path: ['metric'], message: `is ${key}, which is no mean over rows. ${known}` });
    if (canNeverBeLost(metric, drop)) {
        const message = `is ${shownDrop(drop)}, which this metric can never lose: everything would pass. Write 20% for a fifth`;
        context.addIssue({ code: 'custom', path: ['max-drop'], message });
    }
    const twice = columns?.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined)
        context.addIssue({ code: 'custom', path: ['columns'], message: `names "${twice}" twice` });
})
    .describe('Searches parts of the rows on which the model is worse than on the rest');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/schema.ts















/**
 * The parts of a gate, a key each, in the order in which they are judged and shown. A key here asks for a section of the same name
 * in `sections.ts`.
 */
const sectionShapes = {
    validity: Validity.optional().describe('What predictions have to look like before any metric means something'),
    metrics: Metrics.optional().describe('What is asked of each metric: `accuracy: { min: 0.85 }`. Without bounds it is only reported'),
    slices: Slices.optional(),
    'weak-segments': WeakSegments.optional(),
    flips: Flips.optional(),
    fairness: Fairness.optional(),
    comparison: ComparisonSection.optional().describe('Whether it is better than the model in production, on the same rows (input `production`)'),
    calibration: Calibration.optional().describe('Whether probabilities come true as often as they say'),
    trivial: Trivial.optional().describe('The model has to be better than one that knows no features'),
    'every-class-predicted': EveryClassPredicted.optional().describe('No class of the labels is forgotten, and none is made up'),
    'cross-validation': CrossValidation.optional().describe('What is asked of the folds of a cross-validation'),
    tests: Tests.optional().describe("People's own tests and benchmarks, from the files of the input `tests`")
};
/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
const gate_schema_Shape = schemas/* strictObject */.rej({
    title: Name.optional().describe('Heading of the verdict'),
    columns: schemas/* strictObject */.rej({
        id: Name.nullable()
            .optional()
            .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
        ...roleFields
    })
        .prefault({})
        .describe('What the columns are called'),
    ...classFields,
    'min-rows': schemas/* int */.Whr().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive'),
    baseline: schemas/* record */.g1P(Name, schemas/* number */.aig())
        .optional()
        .describe('Documented metrics to compare with, `f1: 0.82`, in place of the input `baseline`'),
    'without-baseline': schemas/* enum */.k5n(['error', 'skip', 'pass'])
        .default('error')
        .describe('What becomes of checks against a baseline or production where there is none: `error`, `skip` (a note) or `pass` (says so)'),
    resamples: schemas/* int */.Whr().min(200).max(100_000).default(2000).describe('Resamples of every bootstrap'),
    seed: schemas/* int */.Whr().min(0).max(0xffffffff).default(1).describe('Seed of every bootstrap. The same seed gives the same intervals'),
    ...sectionShapes,
    waivers: Waivers.optional().describe('Failing checks that somebody answers for until a day')
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/base/default-at.ts


/** What a key of a gate is where it is not written; undefined where it then asks for nothing. */
function defaultAt(path) {
    let here = [schemaOfGate()];
    for (const key of path)
        here = here.flatMap(membersOf).flatMap(member => childrenOf(member, key));
    return here.flatMap(membersOf).find(({ default: written }) => written !== undefined)?.default;
}
const Schema = schemas/* object */.Ikc({
    default: schemas/* unknown */.L5J().optional(),
    properties: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    additionalProperties: schemas/* unknown */.L5J().optional(),
    anyOf: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional()
});
let default_at_known;
function schemaOfGate() {
    default_at_known ??= json_schema_processors/* toJSONSchema */.bl(gate_schema_Shape, { io: 'input' });
    return default_at_known;
}
/** The schema and, of a union, its members. */
function membersOf(schema) {
    const { success, data } = Schema.safeParse(schema);
    return success ? [data, ...(data.anyOf ?? []).flatMap(membersOf)] : [];
}
function childrenOf({ properties, additionalProperties }, key) {
    const child = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return child === undefined ? [] : [child];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/base/effect.ts


/** What a change does. Undefined where nothing that passes depends on it, such as the title. */
function effectOf(written, directions) {
    const { path } = written;
    const [section = ''] = path;
    const key = path.at(-1) ?? '';
    if (NEUTRAL.includes(section) || NEUTRAL.includes(key))
        return undefined;
    if (section === 'waivers')
        return ofWaiver(written.base, written.now, key);
    if (isPart(written))
        return written.base === undefined ? 'stricter' : 'looser';
    // Otherwise a bound that is laxer than its default would look like one that was added.
    const [base, now] = [written.base ?? defaultAt(path), written.now ?? defaultAt(path)];
    if (base === now)
        return undefined;
    const strictest = RANKED.get(key);
    if (strictest !== undefined)
        return ofRank(strictest, base, now);
    if (LISTS.includes(key) && Array.isArray(base) && Array.isArray(now))
        return ofLists(base, now);
    const rising = stricterWhen(path, directions);
    if (rising === undefined)
        return 'unclear';
    if (base === undefined || now === undefined) {
        if (section === 'baseline')
            return 'unclear';
        return base === undefined ? 'stricter' : 'looser';
    }
    const [before, after] = [sizeOf(base), sizeOf(now)];
    if (before === undefined || after === undefined || before.unit !== after.unit || before.size === after.size)
        return 'unclear';
    return after.size > before.size === (rising === 'higher') ? 'stricter' : 'looser';
}
/** Whether something that is judged by itself came or went: a section, a metric, a criterion, a slice. */
function isPart({ path, base, now }) {
    const key = path.at(-1) ?? '';
    if ((base !== undefined && now !== undefined) || NO_PARTS.includes(path[0] ?? '') || PARAMETERS.includes(key))
        return false;
    const there = base ?? now;
    return ((typeof there === 'object' && !Array.isArray(there)) || path.at(-2) === 'where' || (OPTIONAL_LISTS.includes(key) && path.length > 1));
}
/** Whether a bound is stricter when it is higher or when it is lower. Undefined for what is no bound. */
function stricterWhen(path, directions) {
    const key = path.at(-1) ?? '';
    const owner = path.at(-2) ?? '';
    const better = directions.get(path[0] === 'baseline' ? key : owner);
    if (path[0] === 'baseline')
        return better;
    if (key === 'too-good')
        return better === undefined ? undefined : better === 'higher' ? 'lower' : 'higher';
    if (key === 'max-columns')
        return 'higher';
    if (PARAMETERS.includes(key))
        return undefined;
    // With more rows asked for in all, more is inconclusive; with more asked of a group, fewer groups are judged.
    if (key === 'min-rows')
        return path.length === 1 || path.join('.') === 'comparison.min-rows' ? 'higher' : 'lower';
    if (path.join('.') === 'weak-segments.min-share' || key === 'min-group' || key === 'min-labels')
        return 'lower';
    if (/^min(-|$)/.test(key) || key === 'confidence')
        return 'higher';
    return /^max(-|$)/.test(key) || key === 'margin' || key === 'no-less-fair-than-champion' ? 'lower' : undefined;
}
const NEUTRAL = ['title', 'seed', 'resamples', 'ids', 'top', 'shown', 'name'];
/** What decides how rows are read, and not what is asked of them. */
const NO_PARTS = ['baseline', 'columns', 'positive', 'threshold'];
/** With more cases asked for, more groups have no rate: that is inconclusive, or they are left out, as `undefined-groups` says. */
const EITHER_WAY = ['min-cases'];
/** Parameters of metrics that are called like bounds, or hold maps. */
const PARAMETERS = ['max-fpr', 'values', 'scores', ...EITHER_WAY];
/** Lists that ask for more the more they hold. */
const LISTS = ['by', 'columns', 'metrics'];
/** Those of them of which none asks for nothing. */
const OPTIONAL_LISTS = ['by', 'metrics'];
/** Words from the strictest on. The first is what it is where it is not written. */
const RANKED = new Map([
    ['severity', ['critical', 'warning', 'info']],
    ['optional', [false, true]],
    ['without-baseline', ['error', 'skip', 'pass']],
    ['mode', ['interval', 'point']],
    ['undefined-groups', ['inconclusive', 'ignore']],
    ['allow-constant', [false, true]],
    // Of slices `proven` or `not-refuted`, of a comparison the first two others, of its slices the last two.
    ['require', ['proven', 'not-refuted', 'superior', 'non-inferior', 'not-worse']]
]);
function ofRank(strictest, base, now) {
    const [before, after] = [base ?? strictest[0], now ?? strictest[0]].map(word => strictest.indexOf(word));
    if (before === undefined || after === undefined || before === -1 || after === -1)
        return 'unclear';
    if (before === after)
        return undefined;
    return after > before ? 'looser' : 'stricter';
}
function ofWaiver(base, now, key) {
    if (key === 'owner' || key === 'reason')
        return undefined;
    if (base === undefined || now === undefined)
        return base === undefined ? 'looser' : 'stricter';
    return String(now) > String(base) ? 'looser' : 'stricter';
}
function ofLists(base, now) {
    const [before, after] = [base, now].map(list => list.map(item => JSON.stringify(item)));
    if (before?.every(item => after?.includes(item)))
        return 'stricter';
    return after?.every(item => before?.includes(item)) ? 'looser' : 'unclear';
}
/** A number, a percentage or a length of time, to be compared with another of its kind. */
function sizeOf(written) {
    if (typeof written === 'number')
        return { size: written, unit: 'number' };
    if (typeof written !== 'string')
        return undefined;
    const share = (0,core_src/* shareOfPercent */.Eo)(written);
    if (share !== undefined)
        return { size: share, unit: 'share' };
    try {
        return { size: core_src/* parse.duration */.qg.duration(written, 'gate'), unit: 'duration' };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/base/gate-changes.ts


/** A gate as it is written, whatever is in it: the base may be of another release. */
const WrittenGate = schemas/* unknown */.L5J();
/**
 * What changed between two gates as they are written, key by key. A part that is there in only one of them is one change. What
 * nothing that passes depends on, such as the title, is left out.
 */
function gateChanges(base, now, directions) {
    return changed(byCheck(base), byCheck(now), []).flatMap(change => {
        const effect = effectOf(change, directions);
        return effect === undefined ? [] : [{ ...change, effect }];
    });
}
function changed(base, now, path) {
    if (isMap(base) && isMap(now)) {
        const keys = [...new Set([...Object.keys(base), ...Object.keys(now)])];
        return keys.flatMap(key => changed(base[key], now[key], [...path, key]));
    }
    return JSON.stringify(base) === JSON.stringify(now) ? [] : [{ path, base, now }];
}
/** Waivers by the check they are for: their order means nothing. */
function byCheck(gate) {
    if (!isMap(gate) || !Array.isArray(gate.waivers))
        return gate;
    const waivers = gate.waivers.filter(isMap).map(({ check, ...waiver }) => [String(check), waiver]);
    return { ...gate, waivers: Object.fromEntries(waivers) };
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/champion.ts



/** The column of ids that rows of two models are found by. */
function idColumn({ id }) {
    return id === null ? undefined : (id ?? 'id');
}
/**
 * What has to be read of the model in production: what its metrics need. What rows are beside their predictions (weights, groups,
 * conditions) is the model's file to say, so that it need not be written twice.
 */
function championNeeds(needs, { metrics }) {
    const { id, label, prediction, score, scores } = needs.columns;
    return {
        ...needs,
        metrics,
        optionalMetrics: [],
        columns: { id, label, prediction, score, scores },
        dimensions: [],
        optionalDimensions: [],
        everyColumn: false,
        everyRole: false,
        conditions: []
    };
}
/**
 * The model in production on the rows of the model, in their order. Throws `InputError` where one has rows that the other has not, and
 * where labels differ.
 */
function championOf(needs, plan, champion, model) {
    const rows = alignRows(model, champion, idColumn(needs.columns) ?? 'id');
    // The ids are the model's, row for row: moving millions of texts about would take as long as all the rest.
    const predictions = { ...predictionsAt({ ...champion, ids: undefined }, rows), ids: model.ids, weight: model.weight };
    return { predictions, examples: examplesOf(needs, plan, predictions) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/csv-rows.ts

/** The rows of a small CSV with a header, as maps; what reads as a number is one. Throws `InputError` where a row has other columns. */
function csvRows(input, file) {
    const refuse = (problem) => {
        throw new core_src/* InputError */.dz(input, `names "${file.shown}", which ${problem}`);
    };
    const [header = [], ...rows] = (0,core_src/* csvRecords */.Xc)(input, file);
    if (rows.length === 0)
        refuse('holds no row of folds below a header, or is not CSV');
    const twice = header.find((name, index) => header.indexOf(name) !== index);
    if (twice !== undefined)
        refuse(`has the column ${JSON.stringify(twice.slice(0, 100))} twice`);
    return rows.map((fields, index) => {
        if (fields.length !== header.length)
            refuse(`has ${(0,core_src/* counted */.hS)(fields.length, 'value')} in row ${index + 1}, but ${header.length} columns`);
        return Object.fromEntries(header.map((name, column) => [name === '' ? 'index' : name, csv_rows_cellOf(fields[column] ?? '')]));
    });
}
function csv_rows_cellOf(field) {
    const cell = (0,core_src/* csvCell */.rK)(field);
    return cell === '' ? null : cell;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/fold-content.ts


/** A list of metrics by fold is rarely longer than a hundred. */
const MOST_FOLDS = 1000;
/** Finds the folds in what a file holds: lists of equal length by metric, or a list with a map a fold. */
function foldsOf(input, content, where) {
    const list = schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())).min(1).safeParse(content);
    const map = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(content);
    if (!list.success && !map.success)
        throw new core_src/* InputError */.dz(input, `has no folds in ${where}. ${EXPECTED}`);
    const columns = list.success ? fold_content_columnsOf(list.data) : listsOf(map.data ?? {});
    const lengths = new Map([...columns].map(([name, values]) => [values.length, name]));
    const [folds, other] = lengths.keys();
    if (folds === undefined)
        throw new core_src/* InputError */.dz(input, `has no list of folds in ${where}. ${EXPECTED}`);
    if (other !== undefined) {
        const [one, another] = [lengths.get(folds), lengths.get(other)];
        const problem = `${(0,core_src/* counted */.hS)(folds, 'fold')} of "${(0,core_src/* cut */.Jj)(one ?? '', 60)}" but ${other} of "${(0,core_src/* cut */.Jj)(another ?? '', 60)}"`;
        throw new core_src/* InputError */.dz(input, `has ${problem} in ${where}. Every metric needs a value for every fold.`);
    }
    if (folds > MOST_FOLDS)
        throw new core_src/* InputError */.dz(input, `has ${(0,core_src/* counted */.hS)(folds, 'fold')} in ${where}; at most ${MOST_FOLDS} are read`);
    return { columns, names: columns.get('fold')?.map(String) };
}
/** Test rows over training rows, where the file tells both, as one number or one a fold. */
function ratioOf(input, { columns }, content, where) {
    const map = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(content);
    const rows = (name) => {
        const spellings = [name, name.replace('-', '_')];
        const given = spellings.map(key => columns.get(key) ?? (map.success ? map.data[key] : undefined)).find(value => value !== undefined);
        if (given === undefined)
            return undefined;
        const counts = schemas/* array */.YOg(schemas/* number */.aig().positive()).min(1).safeParse([given].flat());
        if (!counts.success)
            throw new core_src/* InputError */.dz(input, `has "${name}" in ${where} that is not a number of rows above 0`);
        return counts.data.reduce((sum, count) => sum + count, 0) / counts.data.length;
    };
    const [train, test] = [rows('train-rows'), rows('test-rows')];
    if ((train === undefined) !== (test === undefined))
        throw new core_src/* InputError */.dz(input, `has only one of "train-rows" and "test-rows" in ${where}: write both, or none for plain folds`);
    return train === undefined || test === undefined ? undefined : test / train;
}
const EXPECTED = 'Expected a list for each metric, a value a fold: { "test_f1": [0.81, 0.84, 0.79] }.';
/** Values that are no list stand beside the folds. */
function listsOf(content) {
    return new Map(Object.entries(content).flatMap(([name, values]) => (Array.isArray(values) ? [[name, values]] : [])));
}
function fold_content_columnsOf(folds) {
    const names = new Set(folds.flatMap(fold => Object.keys(fold)));
    return new Map([...names].map(name => [name, folds.map(fold => fold[name])]));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/read-folds.ts





const read_folds_MOST_BYTES = 16 * 1024 * 1024;
/**
 * Reads the folds of a cross-validation from the input `folds`: JSON or YAML with a list a metric, as scikit-learn's `cross_validate`
 * returns them, or a list of folds; or CSV with a row a fold. `baseline` is the path of the champion's folds, where they are not in
 * the same file under the key `baseline`.
 */
async function readFolds(given, baseline, roots) {
    const own = given.inline ? inline(given) : await readFile(given.input, given.text, roots);
    const former = baseline === undefined ? undefined : await readFile('gate', baseline, roots);
    if (own.baseline !== undefined && former !== undefined)
        throw new core_src/* InputError */.dz(given.input, 'has a key "baseline", and the gate names another file of it in "cross-validation". Remove one of them');
    return {
        folds: { model: own.table, baseline: former?.table ?? own.baseline, testToTrain: own.testToTrain },
        judged: [own.file, former?.file].filter(file => file !== undefined)
    };
}
function inline({ input, text }) {
    return { ...foldsIn(input, (0,core_src/* parseConfig */.o4)(input, text, schemas/* unknown */.L5J()).value, 'its YAML'), file: undefined };
}
async function readFile(input, written, roots) {
    const path = await (0,core_src/* existingFile */._h)(input, written, roots);
    const file = await readSmallFile(input, path, roots, read_folds_MOST_BYTES);
    if (file.text.trim() === '')
        throw new core_src/* InputError */.dz(input, `names "${file.shown}", which is empty. Did the cross-validation fail?`);
    const content = (0,core_src/* isCsv */.V9)(path) ? csvRows(input, file) : contentOf(input, file);
    return { ...foldsIn(input, content, `"${file.shown}"`), file: await (0,core_src/* judgedFile */.ip)(input, path, roots.workspace) };
}
function foldsIn(input, content, where) {
    const table = foldsOf(input, content, where);
    const nested = schemas/* object */.Ikc({ baseline: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }).safeParse(content);
    return {
        table,
        baseline: nested.success ? foldsOf(input, nested.data.baseline, `the key "baseline" of ${where}`) : undefined,
        testToTrain: ratioOf(input, table, content, where)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/limits.ts


const limits_BOUNDS = ['min', 'max', 'max-drop', 'max-gap', 'too-good'];
/** The limit that a bound sets, or what is wrong with what it is to be taken from; `without` where there is no baseline at all. */
function limits_limitOf(measured, bound) {
    const { key, metric, rule, baseline, train } = measured;
    const higher = metric.better === 'higher';
    if (bound === 'min')
        return { at: rule.min ?? Number.NaN, side: 'least' };
    if (bound === 'max')
        return { at: rule.max ?? Number.NaN, side: 'most' };
    if (bound === 'too-good')
        return { at: rule['too-good'] ?? Number.NaN, side: higher ? 'most' : 'least', advice: LEAK, ofValue: true };
    const drop = rule[bound] ?? { amount: Number.NaN, relative: false };
    const against = bound === 'max-drop' ? baseline : train;
    if (against === undefined && bound === 'max-drop')
        return { without: `at most ${shownDrop(drop)} ${higher ? 'less' : 'more'} than a baseline that has ${key}` };
    return limitAgainst(measured, bound, against ?? { problem: 'is missing' }, drop);
}
function limitAgainst({ key, metric }, bound, against, drop) {
    if ('problem' in against) {
        const [whose, what] = bound === 'max-drop' ? ["The baseline's", 'a change'] : ["The training rows'", 'the gap'];
        return { ...against, problem: (0,core_src/* plain */.pj)(`${whose} ${key} ${against.problem}, so ${what} cannot be judged.`) };
    }
    const value = (0,core_src/* formatNumber */.ZV)(against.value);
    return {
        at: worstAllowed(metric, against.value, drop),
        side: metric.better === 'higher' ? 'least' : 'most',
        ...(bound === 'max-drop'
            ? { origin: `the baseline is ${value}, and it may ${drop.amount === 0 ? 'not get worse' : `get worse by ${shownDrop(drop)}`}` }
            : { origin: `on the training rows it is ${value}, and it may be worse by ${shownDrop(drop)}`, advice: OVERFIT })
    };
}
const LEAK = 'That is too good to be true: look for the label, or something that is only known after it, among the features.';
const OVERFIT = 'The model knows its training rows better than others: it has probably learnt them by heart.';

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/section.ts
/** Puts the parts of a section together, so that what one finds is known to nobody else. */
function section({ needs, measure, judge, present }) {
    return {
        needs,
        run: async (written, data, gate, context) => {
            const found = await measure(written, data, gate);
            return { checks: judge(written, found, context), evidence: present(written, found) };
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/section-check.ts


/** A check of what was found. A value that is not finite is left out. */
function section_check_checkOf({ id, title, severity, path }, finding, context) {
    const { outcome, value, bounds } = finding;
    const location = context.locate(path);
    const finite = value !== undefined && Number.isFinite(value);
    return {
        id,
        title: (0,core_src/* plain */.pj)(title),
        severity: finding.severity ?? severity,
        outcome,
        observed: (0,core_src/* plain */.pj)(finding.observed, 500),
        expected: (0,core_src/* plain */.pj)(finding.expected, 500),
        ...(finite ? { value } : {}),
        ...(finite && bounds !== undefined ? { bounds } : {}),
        message: (0,core_src/* plain */.pj)(finding.message),
        ...(location === undefined ? {} : { location }),
        ...(outcome === 'pass' || context.reproduce === undefined ? {} : { reproduce: context.reproduce })
    };
}
/** The same of rows: below the `min-rows` of the gate nothing is judged. */
function checkOfRows(asked, finding, context) {
    const { tooFew } = context;
    if (tooFew === undefined)
        return section_check_checkOf(asked, finding, context);
    const why = `Not judged on ${(0,core_src/* counted */.hS)(tooFew.rows, 'row')}: the gate asks for at least ${(0,core_src/* formatNumber */.ZV)(tooFew.least)}.`;
    return section_check_checkOf(asked, { ...finding, outcome: 'inconclusive', message: `${finding.message} ${why}` }, context);
}
/** Whether a value keeps to a limit, to twelve significant digits, so that rounding never decides; and both as they are shown. */
function against(value, { at, side }) {
    const [found, bound] = [(0,src/* toTwelveDigits */.Mm)(value), (0,src/* toTwelveDigits */.Mm)(at)];
    const [shown, limit] = (0,core_src/* formatApart */.Wq)(found, bound);
    const holds = side === 'least' ? found >= bound : found <= bound;
    return { holds, shown, limit, relation: holds ? `at ${side}` : side === 'least' ? 'below' : 'above' };
}
/** What a limit looks like in the bars of a report. */
function section_check_boundsOf({ at, side }) {
    return side === 'least' ? { atLeast: at } : { atMost: at };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/judge.ts



const PARTS = ['ece', 'slope', 'intercept', 'brier'];
/** One check for each bound. What does not exist on these rows is inconclusive. */
function judgeCalibration(written, found, context) {
    if (found === undefined && written.optional)
        return [optionalNote('calibration', 'there are no probabilities of classes')];
    return PARTS.flatMap(part => limitsOf(written, part).map(([key, limit]) => {
        const asked = {
            id: `calibration.${part}-${key}`,
            title: TITLES[part],
            severity: written.severity,
            path: [part, key]
        };
        return checkOfRows(asked, judge_findingOf(written, part, limit, found), context);
    }));
}
const TITLES = {
    ece: 'calibration: expected calibration error',
    slope: 'calibration: slope',
    intercept: 'calibration: intercept (calibration in the large)',
    brier: 'calibration: Brier score'
};
const judge_NAMES = {
    ece: 'The expected calibration error',
    slope: 'The calibration slope',
    intercept: 'The calibration intercept',
    brier: 'The Brier score'
};
function limitsOf(written, part) {
    const { min, max } = { min: undefined, max: undefined, ...written[part] };
    const limit = (key, at, side) => at === undefined ? [] : [[key, { at, side }]];
    return [...limit('min', min, 'least'), ...limit('max', max, 'most')];
}
function judge_findingOf(written, part, limit, found) {
    const expected = `at ${limit.side} ${(0,core_src/* formatNumber */.ZV)(limit.at)}`;
    if (found === undefined) {
        const message = 'There are no probabilities of classes, so nothing is known of how well they are calibrated.';
        return { outcome: 'inconclusive', observed: 'no probabilities', expected, message };
    }
    const judged = found[part];
    if ('problem' in judged)
        return { outcome: 'inconclusive', observed: 'undefined', expected, message: `${judge_NAMES[part]} cannot be judged: ${judged.problem}.` };
    const { value, interval, method } = judged;
    const end = interval && (limit.side === 'least' ? interval.low : interval.high);
    const { holds, shown, limit: bound, relation } = against(end ?? value, limit);
    const certain = interval === undefined || written.confidence === undefined
        ? ''
        : ` (${(0,core_src/* formatShare */.T1)(written.confidence)} interval ${(0,core_src/* formatNumber */.ZV)(interval.low)} to ${(0,core_src/* formatNumber */.ZV)(interval.high)}, ${method}), its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is`;
    const bins = part === 'ece' ? `, over ${(0,core_src/* counted */.hS)(found.bins.length, 'bin')}` : '';
    const about = `${judge_NAMES[part]} of ${(0,core_src/* counted */.hS)(found.rows, 'row')}${bins}`;
    const figure = interval === undefined ? `is ${shown},` : `is ${(0,core_src/* formatNumber */.ZV)(value)}${certain}`;
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: interval === undefined ? shown : `${(0,core_src/* formatNumber */.ZV)(value)}, ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown}`,
        expected: `at ${limit.side} ${bound}`,
        value,
        bounds: { ...section_check_boundsOf(limit), ...(interval === undefined ? {} : { interval }) },
        message: `${about} ${figure} ${relation} ${bound}.${holds ? '' : ` ${ADVICE[part](value)}`}${found.ofLargest ? OF_LARGEST : ''}`
    };
}
/** What a value out of bounds says of the model. */
const ADVICE = {
    ece: () => 'Of the rows with a probability of 30%, three in ten should come true. See the table of bins.',
    slope: value => value < 1
        ? 'Below 1 the probabilities are too extreme, as of a model that learnt its training rows by heart.'
        : 'Above 1 the probabilities are too timid: too close to the base rate.',
    intercept: value => value < 0 ? 'Below 0 the probabilities are too high as a whole.' : 'Above 0 the probabilities are too low as a whole.',
    brier: () => 'It is the mean squared distance of the probabilities from what came true.'
};
const OF_LARGEST = ' Of each row the largest probability is looked at, and whether its class is the label.';

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/metric-interval.ts
function noInterval(note) {
    return { interval: undefined, method: '', note };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/area.ts



/**
 * DeLong's interval of the area under the ROC curve, on the scale of its logit (the delta method; Pepe 2003): shorter towards the end that
 * is near. Of areas close to 1 it holds the truth more often than one that is cut off there.
 *
 * Where no positive stands among the negatives there is no variance to go by: then the interval is Wilson's of as many trials as the
 * smaller class has rows.
 */
function areaInterval({ rows, actual, score, positive }, { confidence }) {
    if (score === undefined || positive === undefined)
        throw new Error('Could not rank scores: there is no score, or no positive class');
    const isPositive = new Uint8Array(rows);
    let positives = 0;
    for (let row = 0; row < rows; row++) {
        if (actual[row] !== positive)
            continue;
        isPositive[row] = 1;
        positives++;
    }
    const { area, variance } = (0,src/* deLong */.aU)(score, isPositive, orderOfScores(score));
    const smaller = Math.min(positives, rows - positives);
    if (!Number.isFinite(area) || !Number.isFinite(variance))
        return noInterval('one class has fewer than two rows');
    if (variance === 0 || area === 0 || area === 1) {
        if (area !== 0 && area !== 1)
            return noInterval('the scores say nothing: all of a class stand alike to the other');
        const interval = (0,src/* wilson */.rF)({ hits: area * smaller, trials: smaller }, confidence);
        return {
            interval,
            method: `Wilson's for the ${smaller} rows of the smaller class`,
            note: 'the scores separate the classes without fault'
        };
    }
    const reach = ((0,src/* normalReach */.xw)(confidence) * Math.sqrt(variance)) / (area * (1 - area));
    const logit = Math.log(area / (1 - area));
    return { interval: { low: area_shareOf(logit - reach), high: area_shareOf(logit + reach) }, method: "DeLong's" };
}
function area_shareOf(logit) {
    return 1 / (1 + Math.exp(-logit));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/bootstrap-interval.ts




const WIDENED = 'widened to hold the value itself';
/** Of so many resamples without the metric, the others no longer stand for the data. */
const bootstrap_interval_MOST_UNDEFINED = 0.05;
/**
 * A bias-corrected and accelerated bootstrap interval (Efron 1987). Of a metric that cannot fall below 0 and is next to it (a bias, a
 * calibration error) it may lie beside the value: it is widened to it, so that asking for confidence never lets through what the value
 * itself would not.
 */
async function bootstrapInterval(metric, options) {
    const { confidence, resamples, seed, signal } = options;
    // Resamples with the same counts are equal then, whatever was added up first: how many are equal to the estimate moves the interval.
    const rounded = counts => (0,src/* toTwelveDigits */.Mm)(metric.statistic(counts));
    const estimate = (0,src/* toTwelveDigits */.Mm)(metric.estimate);
    const [found] = await atEase((0,src/* bootstrap */.Nw)(metric.resampler, [rounded], resamples), signal);
    const { values, undefinedCount } = found ?? { values: new Float64Array(), undefinedCount: resamples };
    const missing = `${undefinedCount} of ${(0,core_src/* formatNumber */.ZV)(resamples)} resamples have no value`;
    if (undefinedCount > bootstrap_interval_MOST_UNDEFINED * resamples)
        return noInterval(`${missing}: too many for an interval`);
    if (values.every(value => value === values[0]))
        return atTheEnd(metric, confidence);
    const { low, high, method, note } = (0,src/* bcaInterval */.GA)(estimate, values, metric.leaveOneOut(), confidence);
    const isOutside = estimate < low || estimate > high;
    const notes = [note, undefinedCount > 0 ? missing : undefined, isOutside ? WIDENED : undefined]
        .filter(part => part !== undefined)
        .join('; ');
    const of = metric.units === undefined ? '' : ` ${metric.units}`;
    return {
        interval: isOutside ? { low: Math.min(low, estimate), high: Math.max(high, estimate) } : { low, high },
        method: `${method} bootstrap${of} with ${(0,core_src/* counted */.hS)(resamples, 'resample')} and seed ${seed}`,
        ...(notes === '' ? {} : { note: notes })
    };
}
/**
 * Resamples of a metric that is as good or as bad as it can be are all the same, which does not make it certain: then it is taken for a
 * share of as many trials as the rarest class has rows.
 */
function atTheEnd({ estimate, range: [least, most], smallest }, confidence) {
    const isBounded = Number.isFinite(most - least);
    if (!isBounded || (estimate !== least && estimate !== most) || !(smallest > 0))
        return noInterval('all resamples give the same value, which says nothing of how much others would differ');
    const trials = Math.floor(smallest);
    const { low, high } = (0,src/* wilson */.rF)({ hits: estimate === most ? trials : 0, trials }, confidence);
    const within = (share) => least + share * (most - least);
    const interval = { low: within(low), high: within(high) };
    return {
        interval,
        method: `Wilson's for ${(0,core_src/* counted */.hS)(trials, 'row')}, as many as the rarest class has`,
        note: 'all resamples give the same value'
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/counts.ts




/**
 * Wilson's interval for a share, else a BCa bootstrap that draws how many rows are in each cell of the confusion matrix: its time does
 * not grow with the rows. Cells are drawn together, not within each label: another sample of rows has other numbers of labels too.
 */
function countsInterval(range, { measure, proportion }, examples, options) {
    const tally = tallyOf(examples);
    const share = proportion?.(tally, examples);
    if (share !== undefined)
        return Promise.resolve(shareInterval(share, options));
    const { label, predicted, sizes } = counts_cellsOf(examples);
    const recounted = counts_emptyTally(examples.classes.length);
    const value = () => measure(recounted, examples).value ?? Number.NaN;
    const count = (counts) => {
        clear(recounted);
        for (let cell = 0; cell < counts.length; cell++)
            counts_move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, counts[cell] ?? 0);
    };
    const leaveOneOut = () => {
        count(sizes);
        const values = new Float64Array(sizes.length);
        for (let cell = 0; cell < sizes.length; cell++) {
            counts_move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, -1);
            values[cell] = value();
            counts_move(recounted, label[cell] ?? -1, predicted[cell] ?? -1, 1);
        }
        return [{ values, rows: sizes }];
    };
    count(sizes);
    return bootstrapInterval({
        estimate: value(),
        range,
        resampler: (0,src/* cellResampler */.Ou)([{ cells: Int32Array.from(sizes.keys()), sizes }], options.seed),
        statistic: counts => {
            count(counts);
            return value();
        },
        leaveOneOut,
        smallest: smallestClass(tally)
    }, options);
}
function shareInterval([hits, trials], { confidence }) {
    if (trials === 0)
        return noInterval('it is a share of no rows');
    return { interval: (0,src/* wilson */.rF)({ hits, trials }, confidence), method: "Wilson's" };
}
/** Rows counted by label and prediction, in the order they first occur. */
function counts_cellsOf({ rows, classes, actual, predicted }) {
    if (predicted === undefined)
        throw new Error('Could not count predictions: there are none');
    const sizes = new Map();
    for (let row = 0; row < rows; row++) {
        const key = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0);
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    const keys = [...sizes.keys()];
    return {
        label: Int32Array.from(keys, key => Math.floor(key / classes.length)),
        predicted: Int32Array.from(keys, key => key % classes.length),
        sizes: Int32Array.from(sizes.values())
    };
}
function counts_emptyTally(classes) {
    const none = () => new Float64Array(classes);
    return { rows: 0, actual: none(), predicted: none(), hits: none() };
}
function clear(tally) {
    tally.rows = 0;
    for (const counts of [tally.actual, tally.predicted, tally.hits])
        counts.fill(0);
}
function counts_move(tally, label, guess, rows) {
    tally.rows += rows;
    tally.actual[label] = (tally.actual[label] ?? 0) + rows;
    tally.predicted[guess] = (tally.predicted[guess] ?? 0) + rows;
    if (label === guess)
        tally.hits[label] = (tally.hits[label] ?? 0) + rows;
}
/** Rows of the rarest label that occurs. */
function smallestClass({ actual }) {
    return Math.min(...actual.filter(count => count > 0));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/mean.ts


/** Student's interval of a mean, or Wilson's where every row brings 0 or 1. What follows the mean, such as a root, is done to both ends. */
function meanInterval({ loss, finish = mean => mean, zeroOne }, examples, { confidence }) {
    const values = valuesOf(loss(examples), examples.rows);
    const { n, mean, variance } = (0,src/* momentsOf */.Zn)(values);
    if (!Number.isFinite(mean))
        return noInterval('some rows have no finite value');
    if (zeroOne === true) {
        const { low, high } = (0,src/* wilson */.rF)({ hits: Math.round(mean * n), trials: n }, confidence);
        return { interval: { low: finish(low), high: finish(high) }, method: "Wilson's" };
    }
    if (!Number.isFinite(variance))
        return noInterval('one row says nothing of how much rows differ');
    if ((0,src/* rounding */.DN)(Math.abs(mean))(Math.sqrt(variance)) === 0)
        return noInterval('all rows have the same value, which says nothing of how much others would differ');
    const { low, high } = (0,src/* meanTest */.QX)(mean, Math.sqrt(variance / n), n - 1, { confidence }).interval;
    return { interval: { low: finish(Math.max(low, leastMean(values))), high: finish(high) }, method: "Student's t" };
}
/** Losses that are never negative have no negative mean, of which there would be no root. */
function leastMean(values) {
    return values.some(value => value < 0) ? Number.NEGATIVE_INFINITY : 0;
}
function valuesOf(loss, rows) {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        values[row] = loss(row);
    return values;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/rows.ts




/** Rows below which a bootstrap knows nothing of what the others would have been. */
const LEAST_UNITS = 10;
/** A BCa bootstrap of rows, or of whole clusters. A row that is in a resample twice counts twice, with its weight. */
async function rowsInterval({ range }, metric, examples, options) {
    const { rows, weight } = examples;
    const { cluster, seed } = options;
    const clusters = cluster === undefined ? undefined : clustersOf(cluster);
    const units = clusters?.count ?? rows;
    if (units < LEAST_UNITS)
        return noInterval(`there ${units === 1 ? 'is' : 'are'} only ${(0,core_src/* counted */.hS)(units, clusters === undefined ? 'row' : 'cluster')} to resample`);
    const weights = new Float64Array(rows);
    const statistic = counts => {
        if (weight === undefined)
            for (let row = 0; row < rows; row++)
                weights[row] = counts[row] ?? 0;
        else
            for (let row = 0; row < rows; row++)
                weights[row] = (counts[row] ?? 0) * (weight[row] ?? 0);
        return metric(weights);
    };
    const all = Int32Array.from({ length: rows }, (_, row) => row);
    const whole = new Int32Array(rows).fill(1);
    return bootstrapInterval({
        estimate: statistic(whole),
        range,
        statistic,
        smallest: rows_smallestClass(examples, units),
        ...(clusters === undefined
            ? {
                resampler: (0,src/* rowResampler */.Ms)([all], seed),
                leaveOneOut: () => (0,src/* blockJackknife */.Wx)(statistic, rows, [all])
            }
            : {
                resampler: (0,src/* clusterResampler */.K_)(clusters.ofRow, clusters.count, seed),
                leaveOneOut: () => (0,src/* clusterJackknife */.XO)(statistic, clusters.ofRow, clusters.count),
                units: `of ${clusters.count} clusters`
            })
    }, options);
}
/** Clusters by number. A row without one is a cluster of its own. */
function clustersOf({ codes }) {
    const numbers = new Map();
    const ofRow = new Int32Array(codes.length);
    let count = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        const known = code === -1 ? undefined : numbers.get(code);
        const number = known ?? count++;
        if (known === undefined && code !== -1)
            numbers.set(code, number);
        ofRow[row] = number;
    }
    return { ofRow, count };
}
/** Rows of the rarest label, and at most as many as can be resampled apart. */
function rows_smallestClass(examples, units) {
    if (!('classes' in examples))
        return units;
    const sizes = new Float64Array(examples.classes.length);
    for (const code of examples.actual)
        sizes[code] = (sizes[code] ?? 0) + 1;
    return Math.min(units, ...sizes.filter(size => size > 0));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/weighted-metric.ts

/** A metric of classification, of whatever form. */
function weightedClassMetric(form, examples) {
    if (form.of !== 'counts')
        return weightedMetric(form, examples);
    return weights => form.measure(tallyWith(examples, weights), examples).value ?? Number.NaN;
}
/** A metric that is a mean over rows or has to be computed again. */
function weightedMetric(form, examples) {
    if (form.of === 'counts')
        throw new Error('Could not weigh a metric of counts: there are no classes');
    if (form.of !== 'mean')
        return form.prepare(examples);
    const { loss, finish = (mean) => mean } = form;
    const losses = new Float64Array(examples.rows);
    const lossOf = loss(examples);
    for (let row = 0; row < losses.length; row++)
        losses[row] = lossOf(row);
    return weights => {
        let [total, whole] = [0, 0];
        for (let row = 0; row < losses.length; row++) {
            const weight = weights[row] ?? 0;
            total += weight * (losses[row] ?? 0);
            whole += weight;
        }
        return finish(total / whole);
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/intervals/interval-of.ts






/**
 * A two-sided interval for a metric on these rows, by the method that suits how the metric is put together: Wilson's for a share,
 * Student's t for a mean, DeLong's for the area under the ROC curve, and a BCa bootstrap for the rest: of the cells of the confusion
 * matrix for metrics of counts, else of rows. Rows with weights are resampled whatever the metric, and whole clusters where they are known.
 *
 * A bootstrap of a million rows takes minutes; the event loop gets its turn meanwhile, and an aborted signal ends it.
 */
async function intervalOf({ metric }, examples, options) {
    if (examples.of.rows === 0)
        return noInterval('there are no rows');
    const plain = options.cluster === undefined && examples.of.weight === undefined;
    if (metric.kind === 'classification' && examples.kind === 'classification') {
        const { form } = metric;
        if (plain && form.of === 'counts')
            return countsInterval(metric.range, form, examples.of, options);
        if (plain && form.of === 'mean')
            return meanInterval(form, examples.of, options);
        if (plain && form.of === 'auc')
            return areaInterval(examples.of, options);
        return rowsInterval(metric, weightedClassMetric(form, examples.of), examples.of, options);
    }
    if (metric.kind === 'regression' && examples.kind === 'regression') {
        const { form } = metric;
        if (plain && form.of === 'mean')
            return meanInterval(form, examples.of, options);
        return rowsInterval(metric, weightedMetric(form, examples.of), examples.of, options);
    }
    throw new Error(`Could not tell how certain a metric is: it is ${interval_of_kindOf(metric)}, and the data is for ${examples.kind}`);
}
function interval_of_kindOf({ kind }) {
    return kind === 'ready' ? 'read from a file' : `for ${kind}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/measure.ts
/** Whether the examples hold what a metric is computed from. It may be undefined on them all the same. */
function isComputable(metric, examples) {
    if (metric.kind !== examples.kind || examples.kind === 'regression')
        return metric.kind === examples.kind;
    const { predicted, score, scores } = examples.of;
    return { prediction: predicted, score, scores, probabilities: score ?? scores }[metric.needs] !== undefined;
}
/** One metric. Undefined where it is for other examples, or for columns that these do not have. */
function measureOne(metric, examples) {
    if (!isComputable(metric, examples))
        return undefined;
    if (metric.kind === 'classification' && examples.kind === 'classification')
        return metric.measure(examples.of);
    if (metric.kind === 'regression' && examples.kind === 'regression')
        return metric.measure(examples.of);
    return undefined;
}
/** All of these metrics. One that is for other examples is left out. */
function measureAll(metrics, examples) {
    return new Map(metrics.flatMap(({ key, metric }) => {
        const measured = measureOne(metric, examples);
        return measured === undefined ? [] : [[key, measured]];
    }));
}
/** Metrics of rows; those that cannot be computed of them are taken from a file where there is one. Each is computed once. */
function metricsOfRows(examples, file) {
    const known = new Map();
    const computed = (metric) => {
        const measured = examples && measureOne(metric, examples);
        if (measured === undefined)
            return undefined;
        const { value, note } = measured;
        if (value === undefined)
            return { problem: `could not be computed: ${note ?? 'no reason is known'}`, why: 'undefined' };
        return note === undefined ? { value } : { value, note };
    };
    return {
        ...(examples === undefined ? {} : { rows: examples.of.rows }),
        of: chosen => {
            if (!known.has(chosen.metric))
                known.set(chosen.metric, computed(chosen.metric));
            return known.get(chosen.metric) ?? file?.of(chosen) ?? { problem: lackOf(chosen.metric, examples), why: 'absent' };
        }
    };
}
function lackOf(metric, examples) {
    if (metric.kind === 'ready' || examples === undefined)
        return 'is missing: the input "metrics" names no file that has it';
    if (metric.kind !== examples.kind)
        return `is missing: it is for ${metric.kind}, and the data is for ${examples.kind}`;
    return `cannot be computed: ${LACKS[metric.needs]}`;
}
const LACKS = {
    prediction: 'there is no column of predictions',
    score: 'there is no column of scores',
    scores: 'there are no columns of probabilities by class',
    probabilities: 'there is neither a column of scores nor columns of probabilities by class'
};

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/brier-parts.ts

/** Murphy's decomposition (1973) over bins, with the remainder that bins of differing probabilities leave (Stephenson et al. 2008). */
function brierParts({ said, came }, weight, bins) {
    const weightOf = (row) => (weight === undefined ? 1 : (weight[row] ?? 0));
    const total = (0,src/* sum */.cz)(said.length, weightOf);
    const brier = (0,src/* sum */.cz)(said.length, row => weightOf(row) * ((said[row] ?? Number.NaN) - (came[row] ?? 0)) ** 2) / total;
    const rate = (0,src/* sum */.cz)(said.length, row => weightOf(row) * (came[row] ?? 0)) / total;
    const overBins = (of) => bins.reduce((so, bin) => so + bin.rows * of(bin), 0) / total;
    const reliability = overBins(({ mean, observed }) => (mean - observed) ** 2);
    const resolution = overBins(({ observed }) => (observed - rate) ** 2);
    const uncertainty = rate * (1 - rate);
    return { brier, reliability, resolution, uncertainty, within: brier - (reliability - resolution + uncertainty) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/logit-rows.ts
/** Rows without weight are left out: they decide nothing, not even whether a threshold parts the others. */
function logitRows(said, came, weight, clusters) {
    let count = 0;
    for (let row = 0; row < said.length; row++)
        if (weight === undefined || (weight[row] ?? 0) > 0)
            count++;
    const found = { logits: new Float64Array(count), came: new Uint8Array(count), weights: new Float64Array(count) };
    const ofRow = clusters && new Int32Array(count);
    const numbers = new Map();
    let [place, alone] = [0, 0];
    for (let row = 0; row < said.length; row++) {
        const own = weight === undefined ? 1 : (weight[row] ?? 0);
        if (own <= 0)
            continue;
        const probability = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, said[row] ?? Number.NaN));
        found.logits[place] = Math.log(probability) - Math.log1p(-probability);
        found.came[place] = came[row] ?? 0;
        found.weights[place] = own;
        if (ofRow !== undefined) {
            const code = clusters?.[row] ?? -1;
            const known = code < 0 ? undefined : numbers.get(code);
            const number = known ?? numbers.size + alone;
            if (code < 0)
                alone++;
            else
                numbers.set(code, number);
            ofRow[place] = number;
        }
        place++;
    }
    return { ...found, clusters: ofRow && { ofRow, count: numbers.size + alone } };
}
/** The squares of what each row, or each cluster, adds to the gradient: to that of the level, and to that of the slope. */
function squaresOf({ logits, clusters }, off, from) {
    const units = clusters?.count ?? logits.length;
    const [levels, slopes] = [new Float64Array(units), new Float64Array(units)];
    for (let row = 0; row < logits.length; row++) {
        const unit = clusters?.ofRow[row] ?? row;
        levels[unit] = (levels[unit] ?? 0) + off(row);
        slopes[unit] = (slopes[unit] ?? 0) + off(row) * from(row);
    }
    let [m00, m01, m11] = [0, 0, 0];
    for (let unit = 0; unit < units; unit++) {
        const [own, sloped] = [levels[unit] ?? 0, slopes[unit] ?? 0];
        m00 += own * own;
        m01 += own * sloped;
        m11 += sloped * sloped;
    }
    return { m00, m01, m11 };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/recalibration.ts


/**
 * Logistic recalibration (Cox 1958): what came true, regressed on the logit of the probability. The slope is that of the regression
 * with an intercept of its own; the intercept is "calibration in the large", with the slope fixed at 1, for only so it says whether
 * probabilities are too high or too low as a whole (Van Calster et al. 2019).
 *
 * A probability of 0 or 1 counts as 2.2e-16 away from it, as in the log loss. Standard errors are the sandwich's, so that they hold
 * with weights, and with rows that belong together: `clusters` has a number for each row, below 0 for one that stands alone. There is no slope where a threshold parts what came true from what did not: it would be infinite.
 */
function recalibration({ said, came }, weight, clusters) {
    const rows = logitRows(said, came, weight, clusters);
    const { logits, weights } = rows;
    if (logits.length === 0)
        return both('there are no rows');
    const hits = (0,src/* sum */.cz)(logits.length, row => (weights[row] ?? 0) * (rows.came[row] ?? 0));
    if (hits === 0)
        return both('nothing came true');
    if (hits === (0,src/* sum */.cz)(weights.length, row => weights[row] ?? 0))
        return both('everything came true');
    return { slope: recalibration_slopeOf(rows), intercept: interceptOf(rows) };
}
function both(problem) {
    return { slope: { problem }, intercept: { problem } };
}
function interceptOf(rows) {
    const { logits, came, weights } = rows;
    const total = (0,src/* sum */.cz)(weights.length, row => weights[row] ?? 0);
    // The excess of what came falls as the intercept rises, so that the root lies between any two signs.
    let [low, high] = [-80, 80];
    let intercept = 0;
    for (let step = 0; step < recalibration_MOST_STEPS; step++) {
        let [excess, information] = [0, 0];
        for (let row = 0; row < logits.length; row++) {
            const probability = logistic((logits[row] ?? 0) + intercept);
            const own = weights[row] ?? 0;
            const off = (came[row] ?? 0) - probability;
            excess += own * off;
            information += own * probability * (1 - probability);
        }
        if (excess > 0)
            low = intercept;
        else
            high = intercept;
        const newton = intercept + excess / information;
        const next = newton > low && newton < high ? newton : (low + high) / 2;
        if (Math.abs(next - intercept) <= TOLERANCE * Math.max(1, Math.abs(next))) {
            if (information <= LEAST_INFORMATION * total)
                return { problem: NO_DOUBT };
            const off = (row) => (weights[row] ?? 0) * ((came[row] ?? 0) - logistic((logits[row] ?? 0) + next));
            return { value: next, standardError: Math.sqrt(squaresOf(rows, off, () => 0).m00) / information };
        }
        intercept = next;
    }
    return { problem: DOES_NOT_SETTLE };
}
/** Newton's method for two parameters, around the mean logit so that the two do not depend on each other much; halved where it overshoots. */
function recalibration_slopeOf(rows) {
    const { logits, weights } = rows;
    const total = (0,src/* sum */.cz)(weights.length, row => weights[row] ?? 0);
    const centre = (0,src/* sum */.cz)(logits.length, row => (weights[row] ?? 0) * (logits[row] ?? 0)) / total;
    const parted = separation(rows);
    if (parted !== undefined)
        return { problem: parted };
    let at = { level: 0, slope: 0 };
    let now = sumsAt(rows, centre, at);
    for (let step = 0; step < recalibration_MOST_STEPS; step++) {
        const determinant = now.h00 * now.h11 - now.h01 ** 2;
        const move = { level: (now.h11 * now.g0 - now.h01 * now.g1) / determinant, slope: (now.h00 * now.g1 - now.h01 * now.g0) / determinant };
        if (!Number.isFinite(move.slope) || !Number.isFinite(move.level))
            break;
        let share = 1;
        let next = moved(at, move, share);
        let then = sumsAt(rows, centre, next);
        while (!(then.likelihood >= now.likelihood - 1e-12 * Math.abs(now.likelihood)) && share > 1e-6) {
            share /= 2;
            next = moved(at, move, share);
            then = sumsAt(rows, centre, next);
        }
        at = next;
        now = then;
        const settled = Math.abs(share * move.slope) <= TOLERANCE * Math.max(1, Math.abs(at.slope)) &&
            Math.abs(share * move.level) <= TOLERANCE * Math.max(1, Math.abs(at.level));
        if (settled)
            return isCertain(now, total) ? { problem: NO_DOUBT } : { value: at.slope, standardError: slopeError(rows, centre, at, now) };
    }
    return { problem: DOES_NOT_SETTLE };
}
function moved(at, move, share) {
    return { level: at.level + share * move.level, slope: at.slope + share * move.slope };
}
/** The log likelihood at a point, its gradient, and its information matrix. */
function sumsAt({ logits, came, weights }, centre, { level, slope }) {
    let [likelihood, g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0, 0];
    for (let row = 0; row < logits.length; row++) {
        const x = (logits[row] ?? 0) - centre;
        const own = weights[row] ?? 0;
        const linear = level + slope * x;
        const small = Math.exp(-Math.abs(linear));
        const probability = linear >= 0 ? 1 / (1 + small) : small / (1 + small);
        const truth = came[row] ?? 0;
        const off = own * (truth - probability);
        const spread = own * probability * (1 - probability);
        likelihood -= own * (Math.max(truth === 1 ? -linear : linear, 0) + Math.log1p(small));
        g0 += off;
        g1 += off * x;
        h00 += spread;
        h01 += spread * x;
        h11 += spread * x * x;
    }
    return { likelihood, g0, g1, h00, h01, h11 };
}
function isCertain({ h00, h01, h11 }, total) {
    return h00 <= LEAST_INFORMATION * total || h00 * h11 - h01 ** 2 <= LEAST_INFORMATION * h00 * h11;
}
/** The corner of (information)⁻¹ · squares · (information)⁻¹ that is about the slope. */
function slopeError(rows, centre, { level, slope }, { h00, h01, h11 }) {
    const { logits, came, weights } = rows;
    const from = (row) => (logits[row] ?? 0) - centre;
    const off = (row) => (weights[row] ?? 0) * ((came[row] ?? 0) - logistic(level + slope * from(row)));
    const { m00, m01, m11 } = squaresOf(rows, off, from);
    const determinant = h00 * h11 - h01 ** 2;
    const variance = (h01 * h01 * m00 - 2 * h01 * h00 * m01 + h00 * h00 * m11) / determinant ** 2;
    return Math.sqrt(variance);
}
/** Why no finite slope fits best: the logits are all the same, or those of what came and of what did not only touch. */
function separation({ logits, came }) {
    const not = { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY };
    const did = { ...not };
    for (let row = 0; row < logits.length; row++) {
        const end = came[row] === 1 ? did : not;
        const x = logits[row] ?? Number.NaN;
        end.least = Math.min(end.least, x);
        end.most = Math.max(end.most, x);
    }
    if (not.least === did.most && not.most === did.least && not.least === not.most)
        return 'all probabilities are the same';
    if (not.most <= did.least || did.most <= not.least)
        return 'one probability parts all that came true from all that did not';
    return undefined;
}
function logistic(x) {
    const small = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + small) : small / (1 + small);
}
/** Below this much a row, rounding decides where the estimate lies. */
const LEAST_INFORMATION = 1e-9;
const NO_DOUBT = 'next to every row is all but certain, so that the others say too little';
const DOES_NOT_SETTLE = 'the regression does not settle';
const recalibration_MOST_STEPS = 200;
const TOLERANCE = 1e-12;

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/measure.ts








function eceMetric({ ece }) {
    const { bins, binning } = binningOf(ece);
    return { key: 'ece', metric: metricNamed('ece', { bins, binning }) };
}
/** Undefined where there are no probabilities. */
async function measureCalibration(written, data, gate) {
    const { model, signal } = data;
    const chosen = eceMetric(written);
    if (model?.examples.kind !== 'classification' || !isComputable(chosen.metric, model.examples))
        return undefined;
    const examples = model.examples.of;
    const { bins: count, binning } = binningOf(written.ece);
    const confidences = confidencesOf(examples);
    const bins = calibrationBins(examples, count, binning);
    const { slope, intercept } = recalibration(confidences, examples.weight, model.predictions.cluster?.codes);
    const parts = brierParts(confidences, examples.weight, bins);
    const { confidence } = written;
    const { resamples, seed } = gate;
    const resampled = async (metric, isAsked) => {
        const { value, note = 'it could not be computed' } = metric.metric.kind === 'classification' ? metric.metric.measure(examples) : { value: undefined };
        if (value === undefined)
            return { problem: note };
        // A bootstrap of a million rows takes its time.
        if (confidence === undefined || !isAsked)
            return { value, interval: undefined, method: '' };
        const found = await intervalOf(metric, { kind: 'classification', of: examples }, { confidence, resamples, seed, cluster: model.predictions.cluster, signal });
        if (found.interval === undefined)
            return { problem: found.note ?? 'there is no interval' };
        return { value, interval: found.interval, method: found.method };
    };
    return {
        rows: examples.rows,
        ece: await resampled(chosen, written.ece !== undefined),
        brier: written.brier === undefined
            ? { value: parts.brier, interval: undefined, method: '' }
            : await resampled({ key: 'brier', metric: metricNamed('brier') }, true),
        slope: withInterval(slope, confidence),
        intercept: withInterval(intercept, confidence),
        parts,
        bins,
        ofLargest: examples.classes.length > 2
    };
}
function binningOf(ece) {
    return { bins: ece?.bins ?? 10, binning: ece?.binning ?? 'equal-width' };
}
function withInterval(estimate, confidence) {
    if ('problem' in estimate)
        return estimate;
    const { value, standardError } = estimate;
    if (confidence === undefined)
        return { value, interval: undefined, method: '' };
    const reach = (0,src/* normalReach */.xw)(confidence) * standardError;
    return { value, interval: { low: value - reach, high: value + reach }, method: "Wald's interval with a robust standard error" };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/present.ts

/** The numbers of calibration, the bins, and the reliability diagram. */
function presentCalibration(found) {
    if (found === undefined || found.bins.length === 0)
        return {};
    return { tables: [summary(found), binTable(found.bins)], charts: [reliabilityChart(found.bins)] };
}
function summary({ ece, slope, intercept, parts }) {
    const judged = (name, right, value) => [
        name,
        'problem' in value ? 'undefined' : value.value,
        'problem' in value || value.interval === undefined ? '' : `${(0,core_src/* formatNumber */.ZV)(value.interval.low)} to ${(0,core_src/* formatNumber */.ZV)(value.interval.high)}`,
        right
    ];
    return {
        id: 'calibration',
        title: 'Calibration',
        columns: [
            { title: 'What', align: 'left' },
            { title: 'Value', align: 'right' },
            { title: 'Interval', align: 'left' },
            { title: 'Right where it is', align: 'left' }
        ],
        rows: [
            judged('expected calibration error', '0', ece),
            judged('slope', '1', slope),
            judged('intercept (in the large)', '0', intercept),
            ['Brier score = reliability − resolution + uncertainty + within bins', parts.brier, '', 'as low as uncertainty allows'],
            ['reliability', parts.reliability, '', '0'],
            ['resolution', parts.resolution, '', 'as high as uncertainty'],
            ['uncertainty', parts.uncertainty, '', 'given by the base rate'],
            ['within bins', parts.within, '', 'what the bins blur']
        ]
    };
}
const MOST_BINS = 100;
function binTable(bins) {
    return {
        id: 'calibration-bins',
        title: 'Probabilities and what came true',
        columns: ['from', 'to', 'mean probability', 'came true', 'rows'].map(title => ({ title, align: 'right' })),
        rows: bins.slice(0, MOST_BINS).map(({ from, to, mean, observed, rows }) => [from, to, mean, observed, rows])
    };
}
function reliabilityChart(bins) {
    return {
        id: 'calibration',
        title: 'Calibration: what was said against what came true',
        kind: 'line',
        x: { title: 'mean probability of the bin', type: 'number' },
        y: { title: 'share that came true', type: 'number' },
        series: [
            { name: 'model', points: bins.map(({ mean, observed }) => ({ x: mean, y: observed })) },
            {
                name: 'right',
                points: [
                    { x: 0, y: 0 },
                    { x: 1, y: 1 }
                ]
            }
        ],
        rules: []
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/calibration/section.ts




/** Whether probabilities come true as often as they say: `calibration: { ece: { max: 0.05 } }`. */
const calibrationSection = section({
    needs: written => ({ inputs: ['predictions'], [written.optional ? 'optionalMetrics' : 'metrics']: [eceMetric(written)] }),
    measure: measureCalibration,
    judge: judgeCalibration,
    present: (_, found) => presentCalibration(found)
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/comparison/section.ts









/** Whether the model is better than the one in production on the same rows: `comparison: { metric: f1, min-improvement: 0.01 }`. */
const comparisonSection = section({
    needs: written => ({ inputs: ['predictions', 'production'], metrics: metricsOf(written), ...sliceNeeds(written.slices, ABOVE) }),
    measure: section_measure,
    judge: (written, found, context) => judge(written, found, context),
    present: (_, { settings, compared }) => {
        if (compared === undefined)
            return {};
        // Its figures are those of the section `metrics`, where they are asked for.
        const { tables, charts } = presentComparison(settings, compared);
        return { tables, charts };
    }
});
/** Before the names of its checks and of its conditions. */
const ABOVE = 'comparison.';
async function section_measure(written, { model, champion, signal }, { resamples, seed }) {
    const settings = { ...written, resamples, seed };
    if (model === undefined || champion === undefined)
        return { settings, compared: undefined };
    const pair = paired(model.examples, champion.examples, factsOf(model.predictions));
    return { settings, compared: await compareAll(settings, pair, signal, ABOVE) };
}
function judge(written, { settings, compared }, context) {
    const { severity } = written;
    const { tooFew } = context;
    if (compared === undefined)
        return [notCompared(severity, context)];
    const { checks } = judgeComparison(settings, compared, { ...context, severity, prefix: ABOVE });
    if (tooFew === undefined)
        return [...checks];
    const why = `Not judged on ${(0,core_src/* counted */.hS)(tooFew.rows, 'row')}: the gate asks for at least ${(0,core_src/* formatNumber */.ZV)(tooFew.least)}.`;
    return checks.map(check => ({ ...check, outcome: 'inconclusive', message: `${check.message} ${why}` }));
}
function notCompared(severity, { locate }) {
    const location = locate([]);
    return {
        id: `${ABOVE}difference`,
        title: 'compared with the model in production',
        severity,
        outcome: 'inconclusive',
        observed: 'no rows of both models',
        expected: 'predictions of both models for the same rows',
        message: 'Not judged: there are no predictions of both models for the same rows.',
        ...(location === undefined ? {} : { location })
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/fold-metrics.ts

/**
 * The values of a metric by its key: as it is spelled, or with `_` for `-` and in any case, or with `test_` in front as scikit-learn's
 * `cross_validate` writes it. A loss that scikit-learn negates (`test_neg_log_loss`) is turned around.
 *
 * Whatever is not a number within the metric's range is a problem: the mean of the other folds would hide it.
 */
function foldValues({ columns }, { key, metric }, whose) {
    const found = new Map([...columns].map(([name, values]) => [fold_metrics_spelled(name), values]));
    const plainName = fold_metrics_spelled(key);
    const straight = found.get(plainName) ?? found.get(`test-${plainName}`);
    const negated = NEGATED.get(plainName) ?? plainName;
    const turned = metric.better === 'lower' ? (found.get(`neg-${negated}`) ?? found.get(`test-neg-${negated}`)) : undefined;
    const written = columns.get(key) ?? straight ?? turned;
    if (written === undefined) {
        const others = [...columns.keys()].slice(0, 20).map(name => `"${(0,core_src/* cut */.Jj)(name, 60)}"`);
        return { problem: `${whose} have no "${(0,core_src/* cut */.Jj)(key, 100)}"; they have ${others.join(', ')}.`, why: 'absent' };
    }
    const sign = written === turned && straight === undefined ? -1 : 1;
    const [least, most] = metric.range;
    const values = new Float64Array(written.length);
    for (const [index, value] of written.entries()) {
        const number = typeof value === 'number' ? sign * value : Number.NaN;
        const fold = `${whose} have in fold ${index + 1} of "${(0,core_src/* cut */.Jj)(key, 100)}"`;
        if (!Number.isFinite(number))
            return { problem: `${fold} ${fold_metrics_shown(value)}, which is no finite number.`, why: 'unusable' };
        if (number < least || number > most)
            return { problem: `${fold} ${(0,core_src/* formatNumber */.ZV)(number)}, which is not between ${least} and ${most}.`, why: 'unusable' };
        values[index] = number;
    }
    return { values };
}
function fold_metrics_spelled(name) {
    return name.trim().toLowerCase().replaceAll('_', '-');
}
/** What scikit-learn's scorers call losses of ours. */
const NEGATED = new Map([
    ['rmse', 'root-mean-squared-error'],
    ['mae', 'mean-absolute-error'],
    ['mse', 'mean-squared-error'],
    ['medae', 'median-absolute-error'],
    ['mape', 'mean-absolute-percentage-error'],
    ['msle', 'mean-squared-log-error'],
    ['brier', 'brier-score']
]);
function fold_metrics_shown(value) {
    if (typeof value === 'number')
        return String(value);
    if (typeof value === 'string')
        return `the text ${JSON.stringify((0,core_src/* cut */.Jj)(value, 40))}`;
    return value === null || value === undefined ? 'nothing' : typeof value;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/folds-of-rows.ts




/** Divides rows by fold, or says what is wrong: a sentence that ends in a full stop. */
function rowFolds({ codes, categories }) {
    const sizes = new Int32Array(categories.length);
    let without = 0;
    let first = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        if (code === -1) {
            if (without++ === 0)
                first = row + 1;
        }
        else
            sizes[code] = (sizes[code] ?? 0) + 1;
    }
    if (without > 0)
        return { problem: `The column of folds is empty in ${(0,core_src/* counted */.hS)(without, 'row')}, the first in row ${first}.` };
    const used = Array.from(sizes.keys()).filter(code => (sizes[code] ?? 0) > 0);
    if (used.length > MOST_FOLDS)
        return { problem: `The column of folds holds ${(0,core_src/* counted */.hS)(used.length, 'different value')}: it does not name folds.` };
    const rows = Array.from(sizes, size => new Int32Array(size));
    const filled = new Int32Array(categories.length);
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        const place = filled[code] ?? 0;
        const own = rows[code];
        if (own !== undefined)
            own[place] = row;
        filled[code] = place + 1;
    }
    const named = used.map(code => ({ name: String(categories[code]), rows: rows[code] ?? new Int32Array(0) }));
    named.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    return { names: named.map(({ name }) => name), rows: named.map(fold => fold.rows) };
}
/** A metric computed on each fold. */
function valuesOfRows(examples, folds, { key, metric }, whose) {
    const values = new Float64Array(folds.rows.length);
    for (const [index, rows] of folds.rows.entries()) {
        const measured = measureOne(metric, examplesAt(examples, rows));
        if (measured === undefined)
            return { problem: `${whose} cannot be judged by "${key}": it cannot be computed of these columns.`, why: 'absent' };
        if (measured.value === undefined)
            return {
                problem: `${whose} have no "${key}" in fold ${folds.names[index]}: ${measured.note ?? 'it could not be computed'}.`,
                why: 'undefined'
            };
        values[index] = measured.value;
    }
    return { values };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/measure.ts



/** Folds of the input `folds`, else by the column `fold` of the rows. A problem is a sentence. */
function measureFolds(written, data, gate) {
    const found = data.folds === undefined ? measure_ofRows(written, data) : ofFile(written, data.folds);
    if ('problem' in found)
        return found;
    const stated = written['train-rows'] === undefined || written['test-rows'] === undefined ? undefined : written['test-rows'] / written['train-rows'];
    const folds = found.names.length / written.repeats;
    if (!Number.isInteger(folds))
        return {
            problem: `There are ${found.names.length} folds, which cannot be those of ${written.repeats} repeats of the same cross-validation.`
        };
    const plain = folds > 1 ? 1 / (folds - 1) : undefined;
    return { ...found, testToTrain: stated ?? data.folds?.testToTrain ?? plain, withoutBaseline: gate['without-baseline'] };
}
function ofFile({ metrics }, { model, baseline }) {
    const [first] = model.columns.values();
    const names = model.names ?? Array.from(first ?? [], (_, index) => String(index + 1));
    const refusal = baseline === undefined ? undefined : differentFolds(names, model.names !== undefined, baseline);
    return {
        names,
        ofRows: false,
        metrics: metrics.map(rule => ({
            ...rule,
            model: foldValues(model, rule, 'The folds'),
            champion: refusal ?? (baseline && foldValues(baseline, rule, "The champion's folds"))
        }))
    };
}
/** Differences by fold mean something only where both models saw the same folds. */
function differentFolds(names, named, baseline) {
    const [first] = baseline.columns.values();
    const count = first?.length ?? 0;
    if (count !== names.length)
        return { problem: `The champion has ${count} folds and the model ${names.length}: they cannot be the same folds.`, why: 'unusable' };
    const other = baseline.names?.findIndex((name, index) => name !== names[index]) ?? -1;
    if (!named || other === -1)
        return undefined;
    return { problem: `Fold ${other + 1} is another one for the champion: both models must be tested on the same folds.`, why: 'unusable' };
}
function measure_ofRows({ metrics }, { model, champion, unfit }) {
    if (unfit !== undefined)
        return { problem: unfit.reason };
    if (model === undefined)
        return { problem: 'There are neither predictions nor a file of folds.' };
    const column = model.predictions.fold;
    if (column === undefined)
        return { problem: 'Nothing says which row belongs to which fold: name the column in "columns: { fold: … }", or use the input "folds".' };
    const folds = rowFolds(column);
    if ('problem' in folds)
        return folds;
    const valuesOf = (rule, examples, whose) => valuesOfRows(examples, folds, rule, whose);
    return {
        names: folds.names,
        ofRows: true,
        metrics: metrics.map(rule => ({
            ...rule,
            model: valuesOf(rule, model.examples, 'The folds'),
            champion: champion && valuesOf(rule, champion.examples, "The champion's folds")
        }))
    };
}
/** Mean, spread and standard deviation of the folds. */
function describe(values) {
    const { n, mean, variance } = (0,src/* momentsOf */.Zn)(values);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { n, mean, deviation: Math.sqrt(variance), least, most, spread: most - least };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/judge.ts






const judge_BOUNDS = ['min', 'max', 'max-spread', 'max-drop'];
/** One check for each bound. A fold without a number is never passed over. */
function judgeFolds(written, found, context) {
    if ('problem' in found)
        return written.metrics.flatMap(rule => checksOf(rule.rule, bound => judge_open(rule, bound, found.problem, context)));
    return found.metrics.flatMap(rule => {
        const { model, key } = rule;
        if (rule.rule.optional && 'problem' in model && model.why === 'absent')
            return [optionalNote(`cross-validation.${key}`, `there are no folds of "${key}"`)];
        const check = found.ofRows ? checkOfRows : section_check_checkOf;
        return checksOf(rule.rule, bound => check(asked(rule, bound), cross_validation_judge_findingOf(rule, bound, found), context));
    });
}
function checksOf(rule, check) {
    return judge_BOUNDS.filter(bound => rule[bound] !== undefined).map(check);
}
function judge_open(rule, bound, problem, context) {
    const finding = { outcome: 'inconclusive', observed: 'not known', expected: 'a value for every fold', message: problem };
    return section_check_checkOf(asked(rule, bound), finding, context);
}
function asked({ key, rule }, bound) {
    return {
        id: `cross-validation.${key}-${bound}`,
        title: `${key}: ${judge_TITLES[bound]}`,
        severity: rule.severity,
        path: ['metrics', key, bound]
    };
}
const judge_TITLES = {
    min: 'mean of the folds',
    max: 'mean of the folds',
    'max-spread': 'how far the folds are apart',
    'max-drop': 'mean of the folds against the champion'
};
function cross_validation_judge_findingOf(rule, bound, found) {
    if ('problem' in rule.model) {
        const outcome = rule.model.why === 'undefined' ? 'inconclusive' : 'fail';
        return { outcome, observed: 'not known', expected: 'a number for every fold', message: rule.model.problem };
    }
    const { values } = rule.model;
    const folds = values.length;
    if (folds < 2) {
        const message = `${folds === 0 ? 'There is no fold' : 'There is only 1 fold'} of ${rule.key}, and it takes two to cross-validate.`;
        return { outcome: 'inconclusive', observed: (0,core_src/* counted */.hS)(folds, 'fold'), expected: 'at least 2 folds', message };
    }
    if (bound === 'max-spread')
        return spread(rule, values, found.names);
    if (bound === 'max-drop')
        return drop(rule, values, found);
    const limit = { at: rule.rule[bound] ?? Number.NaN, side: bound === 'min' ? 'least' : 'most' };
    return level(rule, values, limit, found);
}
function level({ key, rule }, values, limit, { testToTrain }) {
    const { mean, deviation, n, spread: apart } = describe(values);
    if (rule.confidence !== undefined && apart <= ROUNDING)
        return notCertain(`The ${key} of all ${n} folds is ${(0,core_src/* formatNumber */.ZV)(mean)}`, (0,core_src/* formatNumber */.ZV)(mean), `at ${limit.side} ${(0,core_src/* formatNumber */.ZV)(limit.at)}`);
    const test = rule.confidence === undefined ? undefined : testOf(values, testToTrain, rule.confidence);
    const end = test && (limit.side === 'least' ? test.interval.low : test.interval.high);
    const judged = end ?? mean;
    const { holds, shown, limit: bound, relation } = against(judged, limit);
    const found = `The mean ${key} of ${n} folds is ${(0,core_src/* formatNumber */.ZV)(mean)} (standard deviation ${(0,core_src/* formatNumber */.ZV)(deviation, 3)})`;
    const certain = test === undefined || rule.confidence === undefined
        ? ''
        : `, ${interval(test, rule.confidence)}; its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is judged`;
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: test === undefined ? shown : `${(0,core_src/* formatNumber */.ZV)(mean)} (${limit.side === 'least' ? 'from' : 'to'} ${shown})`,
        expected: `at ${limit.side} ${bound}`,
        value: mean,
        bounds: { ...section_check_boundsOf(limit), ...judge_intervalOf(test) },
        message: `${found}${certain}: ${relation} ${bound}.`
    };
}
/** Folds that are no further apart are the same. */
const ROUNDING = 1e-12;
/** An interval of width 0 would call anything certain. */
function notCertain(found, observed, expected) {
    const message = `${found}, which says nothing of how much others would differ, so that "confidence" cannot be judged. Are the folds different ones?`;
    return { outcome: 'inconclusive', observed, expected, message };
}
function spread({ key, rule }, values, names) {
    const { least, most, spread: apart, n } = describe(values);
    const { holds, shown, limit, relation } = against(apart, { at: rule['max-spread'] ?? Number.NaN, side: 'most' });
    const foldOf = (value) => names[values.indexOf(value)] ?? '';
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: shown,
        expected: `at most ${limit}`,
        value: apart,
        bounds: { atMost: rule['max-spread'] ?? Number.NaN },
        message: `The ${n} folds lie ${shown} apart, ${relation} ${limit}: ${key} is ${(0,core_src/* formatNumber */.ZV)(least)} in ${least === most ? 'all of them' : `fold ${foldOf(least)} and ${(0,core_src/* formatNumber */.ZV)(most)} in fold ${foldOf(most)}`}.`
    };
}
function drop(rule, values, { testToTrain, withoutBaseline }) {
    const { key, metric, champion } = rule;
    const allowed = rule.rule['max-drop'] ?? { amount: Number.NaN, relative: false };
    const worse = metric.better === 'higher' ? 'less' : 'more';
    const expected = `at most ${shownDrop(allowed)} ${worse} than the champion on the same folds`;
    if (champion === undefined)
        return WITHOUT[withoutBaseline](expected);
    if ('problem' in champion)
        return { outcome: 'fail', observed: 'not known', expected, message: champion.problem };
    if (champion.values.length !== values.length)
        return { outcome: 'fail', observed: 'not known', expected, message: 'The champion has another number of folds than the model.' };
    const before = describe(champion.values).mean;
    const now = describe(values).mean;
    const differences = values.map((value, fold) => value - (champion.values[fold] ?? Number.NaN));
    const { mean: ahead, spread: apart } = describe(differences);
    if (rule.rule.confidence !== undefined && apart <= ROUNDING && Math.abs(ahead) > ROUNDING)
        return notCertain(`On all ${values.length} folds ${key} differs from the champion's by ${judge_signed(ahead)}`, judge_signed(ahead), expected);
    const limit = { at: worstAllowed(metric, before, allowed) - before, side: metric.better === 'higher' ? 'least' : 'most' };
    const test = testOf(differences, testToTrain, rule.rule.confidence ?? 0.95);
    const judged = rule.rule.confidence === undefined ? now - before : limit.side === 'least' ? test.interval.low : test.interval.high;
    const { holds, shown } = against(judged, limit);
    const end = rule.rule.confidence === undefined ? '' : ` Its ${limit.side === 'least' ? 'lower' : 'upper'} end ${shown} is judged.`;
    const verdict = holds ? 'within' : 'beyond';
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: judge_signed(now - before),
        expected,
        value: now - before,
        bounds: { ...section_check_boundsOf(limit), ...judge_intervalOf(rule.rule.confidence === undefined ? undefined : test) },
        message: `The mean ${key} of ${values.length} folds is ${(0,core_src/* formatNumber */.ZV)(now)}, that of the champion ${(0,core_src/* formatNumber */.ZV)(before)}: a difference of ${judge_signed(now - before)} (${interval(test, rule.rule.confidence ?? 0.95)}, p ${(0,core_src/* formatNumber */.ZV)(test.p, 2)}), ${verdict} the ${shownDrop(allowed)} that is allowed.${end}`
    };
}
/** Folds share most of their training rows: with the plain variance, intervals would be far too narrow. */
function testOf(values, testToTrain, confidence) {
    return (0,src/* nadeauBengio */.lb)(values, testToTrain ?? 1, { confidence });
}
function interval({ interval: { low, high } }, confidence) {
    return `${(0,core_src/* formatShare */.T1)(confidence)} interval ${(0,core_src/* formatNumber */.ZV)(low)} to ${(0,core_src/* formatNumber */.ZV)(high)} by Nadeau and Bengio's corrected t test`;
}
function judge_intervalOf(test) {
    return test === undefined || !Number.isFinite(test.interval.low) ? {} : { interval: { low: test.interval.low, high: test.interval.high } };
}
function judge_signed(value) {
    return value > 0 ? `+${(0,core_src/* formatNumber */.ZV)(value)}` : (0,core_src/* formatNumber */.ZV)(value).replace('-', '−');
}
const NO_CHAMPION = 'There are no folds of the champion to compare with';
const WITHOUT = {
    error: expected => ({
        outcome: 'fail',
        observed: 'no champion',
        expected,
        message: `${NO_CHAMPION}: put them under the key "baseline" of the folds, name their file in "baseline", or give predictions of "production".`
    }),
    skip: expected => ({
        severity: 'info',
        outcome: 'inconclusive',
        observed: 'no champion',
        expected,
        message: `${NO_CHAMPION}; "without-baseline: skip" makes that a note.`
    }),
    pass: expected => ({
        outcome: 'pass',
        observed: 'no champion',
        expected,
        message: `${NO_CHAMPION}; "without-baseline: pass" lets a first model pass.`
    })
};

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/present.ts


/** Each metric over the folds as a table, and the folds beside each other as a chart. */
function presentFolds(found) {
    if ('problem' in found)
        return {};
    const told = found.metrics.flatMap(rule => ('values' in rule.model ? [{ ...rule, values: rule.model.values }] : []));
    if (told.length === 0)
        return {};
    return { tables: [present_summary(told), byFold(found.names, told)], charts: told.slice(0, MOST_CHARTS).map(rule => chartOf(found.names, rule)) };
}
const MOST_CHARTS = 6;
const present_MOST_FOLDS = 100;
const present_MOST_METRICS = 20;
function present_summary(told) {
    const withChampion = told.some(({ champion }) => champion !== undefined && 'values' in champion);
    const titles = ['mean', 'standard deviation', 'least', 'most', 'folds', ...(withChampion ? ['mean of the champion'] : [])];
    return {
        id: 'cross-validation',
        title: 'Cross-validation',
        columns: [{ title: 'Metric', align: 'left' }, ...titles.map(title => ({ title, align: 'right' }))],
        rows: told.map(({ key, values, champion }) => {
            const { mean, deviation, least, most, n } = describe(values);
            const before = champion !== undefined && 'values' in champion ? describe(champion.values).mean : '';
            const row = [(0,core_src/* plain */.pj)(key, 100), mean, Number.isFinite(deviation) ? deviation : '', least, most, n];
            return withChampion ? [...row, before] : row;
        })
    };
}
function byFold(names, told) {
    const shown = told.slice(0, present_MOST_METRICS);
    return {
        id: 'cross-validation-folds',
        title: `Folds${names.length > present_MOST_FOLDS ? ` (the first ${present_MOST_FOLDS} of ${names.length})` : ''}`,
        columns: [{ title: 'Fold', align: 'left' }, ...shown.map(({ key }) => ({ title: (0,core_src/* plain */.pj)(key, 100), align: 'right' }))],
        rows: names.slice(0, present_MOST_FOLDS).map((name, fold) => [(0,core_src/* plain */.pj)(name, 100), ...shown.map(({ values }) => values[fold] ?? '')])
    };
}
function chartOf(names, { key, rule, values, champion }) {
    const points = (folds) => Array.from(folds.subarray(0, present_MOST_FOLDS), (y, fold) => ({ x: (0,core_src/* plain */.pj)(`${names[fold] ?? fold + 1}`, 60), y }));
    const others = champion !== undefined && 'values' in champion ? [{ name: 'champion', points: points(champion.values) }] : [];
    const rules = ['min', 'max'].flatMap(bound => {
        const value = rule[bound];
        return value === undefined ? [] : [{ axis: 'y', value, title: bound }];
    });
    return {
        id: (0,core_src/* plain */.pj)(`cross-validation-${key}`, 150),
        title: (0,core_src/* plain */.pj)(`${key} by fold`, 150),
        kind: 'point',
        x: { title: 'fold', type: 'category' },
        y: { title: (0,core_src/* plain */.pj)(key, 100), type: 'number' },
        series: [{ name: 'model', points: points(values) }, ...others],
        rules
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/cross-validation/section.ts




/**
 * The folds of a cross-validation: `cross-validation: { metrics: { f1: { min: 0.8 } } }`. From rows where a column of folds is named,
 * else from the input `folds`.
 */
const crossValidationSection = section({
    needs: ({ metrics }, { columns }) => columns.fold === undefined
        ? { inputs: ['folds'] }
        : {
            inputs: ['predictions'],
            metrics: metrics.filter(({ rule }) => !rule.optional),
            optionalMetrics: metrics.filter(({ rule }) => rule.optional)
        },
    measure: measureFolds,
    judge: judgeFolds,
    present: (_, found) => presentFolds(found)
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/every-class-predicted/section.ts






/** No class of the labels is forgotten, and none is made up: `every-class-predicted: {}`. */
const everyClassPredictedSection = section({
    needs: () => ({ inputs: ['predictions'], metrics: [{ key: 'accuracy', metric: metricNamed('accuracy') }] }),
    measure: (_, { model }) => classCounts(model),
    judge: judgeClasses,
    present: (_, found) => (found === undefined || found.length > 50 ? {} : { tables: [tableOf(found)] })
});
function judgeClasses(written, found, context) {
    const check = (id, title, path, finding) => checkOfRows({ id, title, severity: written.severity, path }, finding, context);
    const expected = 'every class of the labels is predicted';
    if (found === undefined) {
        const message = 'There are no predictions of classes to count.';
        return [
            check('every-class-predicted', expected, [], { outcome: 'inconclusive', observed: 'no predictions of classes', expected, message })
        ];
    }
    const madeUp = found.filter(({ labels }) => labels === 0);
    return [
        check('every-class-predicted', expected, ['min-share'], forgotten(written, found)),
        ...(madeUp.length === 0
            ? []
            : [check('every-class-predicted.made-up', 'no class is predicted that no label has', [], invented(madeUp))])
    ];
}
function classCounts(model) {
    if (model?.examples.kind !== 'classification' || model.examples.of.predicted === undefined)
        return undefined;
    const examples = model.examples.of;
    const { actual, predicted } = tallyWith(examples, undefined);
    return examples.classes
        .map((label, code) => ({ label, labels: actual[code] ?? 0, predictions: predicted[code] ?? 0 }))
        .filter(({ labels, predictions }) => labels + predictions > 0);
}
function forgotten({ 'min-share': share, 'min-labels': least }, found) {
    const labelled = found.filter(({ labels }) => labels > 0);
    const judged = labelled.filter(({ labels }) => labels >= least);
    const small = labelled.filter(({ labels }) => labels < least).map(({ label }) => label);
    const passedOver = small.length === 0 ? '' : ` Passed over, with fewer than ${(0,core_src/* formatNumber */.ZV)(least)} labels: ${shownLabels(small)}.`;
    const rare = judged.filter(({ labels, predictions }) => predictions === 0 || predictions < (share ?? 0) * labels);
    const expected = share === undefined
        ? 'every class of the labels is predicted'
        : `every class is predicted in ${(0,core_src/* formatShare */.T1)(share)} of as many rows as have it, or more`;
    if (judged.length === 0)
        return {
            outcome: 'inconclusive',
            observed: 'no class to judge',
            expected,
            message: `No class has the ${(0,core_src/* formatNumber */.ZV)(least)} labels it takes to be judged.${passedOver}`
        };
    if (rare.length === 0) {
        const all = (0,core_src/* counted */.hS)(judged.length, 'class', 'classes');
        return {
            outcome: 'pass',
            observed: `all ${all}`,
            expected,
            value: 0,
            message: `The model predicts ${judged.length === 1 ? 'the only class' : `all ${all}`} of the labels.${passedOver}`
        };
    }
    const each = rare
        .slice(0, 5)
        .map(({ label, labels, predictions }) => `${shownLabels([label])} (${(0,core_src/* counted */.hS)(labels, 'label')}, predicted ${predictions === 0 ? 'never' : (0,core_src/* counted */.hS)(predictions, 'time')})`);
    const more = rare.length > each.length ? ` and ${rare.length - each.length} more` : '';
    const what = share === undefined || rare.every(({ predictions }) => predictions === 0) ? 'never predicts' : 'hardly ever predicts';
    return {
        outcome: 'fail',
        observed: `${(0,core_src/* counted */.hS)(rare.length, 'class', 'classes')} forgotten`,
        expected,
        value: rare.length,
        message: `The model ${what} ${(0,core_src/* formatNumber */.ZV)(rare.length)} of ${(0,core_src/* counted */.hS)(judged.length, 'class', 'classes')}: ${each.join(', ')}${more}.${passedOver}`
    };
}
function invented(madeUp) {
    const rows = madeUp.reduce((total, { predictions }) => total + predictions, 0);
    const classes = (0,core_src/* counted */.hS)(madeUp.length, 'class', 'classes');
    return {
        outcome: 'fail',
        observed: `${classes} made up`,
        expected: 'only classes that labels have',
        value: madeUp.length,
        message: `The model predicts ${classes} that no label has, in ${(0,core_src/* counted */.hS)(rows, 'row')}: ${shownLabels(madeUp.map(({ label }) => label))}. Is it the encoding of another data set?`
    };
}
function tableOf(found) {
    return {
        id: 'classes',
        title: 'How often each class occurs and is predicted',
        columns: [{ title: 'Class', align: 'left' }, ...['labels', 'predictions'].map(title => ({ title, align: 'right' }))],
        rows: found.map(({ label, labels, predictions }) => [shownLabels([label]), labels, predictions])
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/without-baseline.ts
/** What stands for a section that compares with the model in production where there is none. */
function withoutProduction(section, policy, { locate }) {
    const location = locate([]);
    return {
        id: `${section}.without-production`,
        title: `${section}: against the model in production`,
        ...FINDINGS[policy],
        observed: 'no model in production',
        expected: 'predictions of the model in production for the same rows',
        ...(location === undefined ? {} : { location })
    };
}
const FINDINGS = {
    error: {
        severity: 'critical',
        outcome: 'fail',
        message: 'There is no model in production to compare with, so this cannot be judged. Add the input "production", or let a first model through with "without-baseline: pass".'
    },
    skip: {
        severity: 'info',
        outcome: 'inconclusive',
        message: 'Not judged: there is no model in production to compare with, and "without-baseline: skip" makes that a note.'
    },
    pass: {
        severity: 'critical',
        outcome: 'pass',
        message: 'There is no model in production to compare with, and "without-baseline: pass" lets a first model pass.'
    }
};

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/rates.ts

/** What one prediction is to the positive class. With more than two classes a negative may be taken for another negative. */
const STATE = { rightNegative: 0, otherNegative: 1, falsePositive: 2, falseNegative: 3, truePositive: 4 };
const STATES = 5;
const { rightNegative, otherNegative, falsePositive, falseNegative, truePositive } = STATE;
const ALL = [rightNegative, otherNegative, falsePositive, falseNegative, truePositive];
const POSITIVES = [falseNegative, truePositive];
const NEGATIVES = [rightNegative, otherNegative, falsePositive];
const RATES = {
    base: { title: 'base rate', part: POSITIVES, whole: ALL, needs: 'rows' },
    selection: { title: 'selection rate', part: [falsePositive, truePositive], whole: ALL, needs: 'rows' },
    truePositive: { title: 'true positive rate', part: [truePositive], whole: POSITIVES, needs: 'positives' },
    falsePositive: { title: 'false positive rate', part: [falsePositive], whole: NEGATIVES, needs: 'negatives' },
    falseNegative: { title: 'false negative rate', part: [falseNegative], whole: POSITIVES, needs: 'positives' },
    precision: { title: 'precision', part: [truePositive], whole: [falsePositive, truePositive], needs: 'predicted positives' },
    accuracy: { title: 'accuracy', part: [rightNegative, truePositive], whole: ALL, needs: 'rows' }
};
/** A rate of one group. NaN where nothing is in the whole: 0/0 is not 0. */
function rateOf(name, sums, group) {
    const { part, whole } = RATES[name];
    const all = amount(whole, sums, group);
    return all > 0 ? amount(part, sums, group) / all : Number.NaN;
}
/** How much is in the whole of a rate. */
function wholeOf(name, sums, group) {
    return amount(RATES[name].whole, sums, group);
}
/** All groups as one. */
function added(sums) {
    const groups = sums.length / STATES;
    return Float64Array.from({ length: STATES }, (_, state) => (0,src/* sum */.cz)(groups, group => sums[group * STATES + state] ?? 0));
}
function amount(states, sums, group) {
    let found = 0;
    for (const state of states)
        found += sums[group * STATES + state] ?? 0;
    return found;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/wording.ts


const MOST_NAMED = 10;
/** Groups by name and size: `sex=f (12 rows), sex=x (3 rows) and 4 more`. */
function wording_named(groups) {
    const first = groups.slice(0, MOST_NAMED).map(({ name, rows }) => (rows === undefined ? name : `${name} (${(0,core_src/* counted */.hS)(rows, 'row')})`));
    return groups.length > MOST_NAMED ? `${first.join(', ')} and ${groups.length - MOST_NAMED} more` : first.join(', ');
}
/** Between which groups the difference is. */
function places({ extremes, method }) {
    if (extremes === undefined)
        return '';
    const { rate, low, high } = extremes;
    const where = `The ${RATES[rate].title} is ${(0,core_src/* formatNumber */.ZV)(low.value)} for ${low.name} and ${(0,core_src/* formatNumber */.ZV)(high.value)} for ${high.name}.`;
    return method === 'between-groups' ? where : `${where} Each group is held against all rows.`;
}
function undefinedSentence(rate, groups, all) {
    const of = groups.length === all ? 'any group' : wording_named(groups.map(name => ({ name })));
    return `The ${RATES[rate].title} is undefined for ${of}: not enough ${RATES[rate].needs} there.`;
}
/** How certain an estimate is, and how that is known: `95% interval 0.1 to 0.2, bootstrap of 2,000 resamples`. */
function certainty({ interval }, { confidence, resamples }) {
    if (interval === undefined)
        return 'no interval';
    const ends = `${(0,core_src/* formatNumber */.ZV)(interval.low, 3)} to ${(0,core_src/* formatNumber */.ZV)(interval.high, 3)}`;
    return `${(0,core_src/* formatShare */.T1)(confidence)} interval ${ends}, bootstrap of ${(0,core_src/* formatNumber */.ZV)(resamples)} resamples`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/judge.ts






/**
 * One check for each bound of each criterion and each entry of `by`, and a note that names the groups which were left out.
 *
 * A bound that is broken by the groups that have a rate fails. Otherwise a group without one leaves it open, unless the author
 * ignores such groups; and so do fewer than two groups.
 */
function judgeFairness(written, found, context) {
    if ('obstacle' in found)
        return [notAtAll(written, found.obstacle, context)];
    const notes = found.absent.map(({ by, column }) => optionalNote(`fairness.optional.${idOf(by)}`, `there is no column "${column}"`));
    return [...notes, ...found.divisions.flatMap(division => judgeDivision(written, division, found, context))];
}
function judgeDivision(written, division, found, context) {
    const checks = division.criteria.flatMap(criterion => {
        const subject = { written, division, criterion, found, context };
        return [difference(subject), ratio(subject), change(subject)].filter(check => check !== undefined);
    });
    return division.small.length === 0 ? checks : [smallGroups(written, division, context), ...checks];
}
function difference(subject) {
    const { written, criterion } = subject;
    const at = written[criterion.name]?.['max-difference'];
    if (at === undefined)
        return undefined;
    const { of } = CRITERIA[criterion.name];
    const asked = askedOf(subject, 'max-difference', `the ${of} differ by at most ${(0,core_src/* formatNumber */.ZV)(at)}`);
    return judged(subject, asked, criterion.difference, { at, side: 'most' }, `the largest difference of ${of}`);
}
function ratio(subject) {
    const { written, criterion } = subject;
    const at = written[criterion.name]?.['min-ratio'];
    if (at === undefined)
        return undefined;
    const { of } = CRITERIA[criterion.name];
    const asked = askedOf(subject, 'min-ratio', `the ratio of ${of} is at least ${(0,core_src/* formatNumber */.ZV)(at)}`);
    return judged(subject, asked, criterion.ratio, { at, side: 'least' }, `the smallest ratio of ${of}`);
}
function change(subject) {
    const { written, criterion, found, context, division } = subject;
    const at = written['no-less-fair-than-champion'];
    if (at === undefined)
        return undefined;
    const { of, title } = CRITERIA[criterion.name];
    const asked = {
        ...askedOf(subject, 'no-less-fair-than-champion', `the ${of} differ at most ${(0,core_src/* formatNumber */.ZV)(at)} more than those of the champion`),
        path: ['no-less-fair-than-champion']
    };
    if (criterion.change === undefined && found.noChampion !== undefined) {
        const message = `Not compared with the model in production: ${found.noChampion}`;
        return checkOfRows(asked, { outcome: 'inconclusive', observed: 'rows that cannot be used', expected: `at most ${(0,core_src/* formatNumber */.ZV)(at)}`, message }, context);
    }
    if (criterion.change === undefined) {
        const check = withoutProduction('fairness', found.withoutBaseline, context);
        return { ...check, id: asked.id, title: `${title} by ${division.by}: no less fair than the model in production` };
    }
    const { champion } = criterion.change;
    const what = `the difference of ${of} (${judge_shown(criterion.difference.value)}) less that of the model in production (${judge_shown(champion)})`;
    return judged(subject, asked, criterion.change, { at, side: 'most' }, what);
}
function judged(subject, asked, estimate, limit, what) {
    const { written, division, criterion, found, context } = subject;
    const expected = `at ${limit.side} ${(0,core_src/* formatNumber */.ZV)(limit.at)}`;
    const open = (message) => checkOfRows(asked, { outcome: 'inconclusive', observed: judge_shown(estimate.value), expected, message }, context);
    const least = (0,core_src/* counted */.hS)(written['min-group'], 'row');
    if (division.groups.length < 2) {
        const has = division.groups.length === 0 ? 'No group has' : `Only ${wording_named(division.groups)} has`;
        return open(`${has} at least ${least}, so there are no two groups to compare. ${smallSentence(division)}`.trim());
    }
    const holes = criterion.undefinedGroups.filter(({ groups }) => groups.length > 0);
    const holesSentence = holes.map(({ rate, groups }) => undefinedSentence(rate, groups, division.groups.length)).join(' ');
    if (Number.isNaN(estimate.value)) {
        const why = holes.length > 0 ? holesSentence : 'No group has any, so the ratio is 0/0.';
        return open(`${capital(what)} by ${division.by} does not exist. ${why}`);
    }
    const atPoint = against(estimate.value, limit);
    const end = limit.side === 'most' ? estimate.interval?.high : estimate.interval?.low;
    if (written.confidence !== undefined && end === undefined && atPoint.holds) {
        return open(`${capital(what)} by ${division.by} is ${atPoint.shown}, but how certain that is could not be computed: ${estimate.note}.`);
    }
    const byEnd = written.confidence !== undefined && end !== undefined;
    const { holds, shown: value, limit: bound, relation } = byEnd ? against(end, limit) : atPoint;
    const sentence = byEnd
        ? `${capital(what)} by ${division.by} is ${judge_shown(estimate.value)} (${certainty(estimate, found)}); its ${limit.side === 'most' ? 'upper' : 'lower'} end ${value} is ${relation} ${bound}.`
        : `${capital(what)} by ${division.by} is ${value}, ${relation} ${bound}${estimate.interval === undefined ? '' : ` (${certainty(estimate, found)})`}.`;
    const open_ = holds && holes.length > 0 && written['undefined-groups'] === 'inconclusive';
    const finding = {
        outcome: holds ? (open_ ? 'inconclusive' : 'pass') : 'fail',
        observed: byEnd ? `${judge_shown(estimate.value)}, ${limit.side === 'most' ? 'upper' : 'lower'} end ${value}` : value,
        expected,
        value: estimate.value,
        bounds: { ...section_check_boundsOf(limit), ...(estimate.interval === undefined ? {} : { interval: estimate.interval }) },
        message: [sentence, places(criterion), holesSentence, open_ ? UNDEFINED_IS_OPEN : ''].filter(part => part !== '').join(' ')
    };
    return checkOfRows(asked, finding, context);
}
function askedOf({ written, division, criterion }, bound, title) {
    return {
        id: `fairness.${criterion.name}-${bound}.${idOf(division.by)}`,
        title: `${CRITERIA[criterion.name].title} by ${division.by}: ${title}`,
        severity: written[criterion.name]?.severity ?? written.severity,
        path: [criterion.name, bound]
    };
}
/** The names of columns in the id of a check. */
function idOf(by) {
    return by.replaceAll(' × ', '+').slice(0, 100);
}
function smallGroups({ 'min-group': least }, division, context) {
    const { by, small } = division;
    const asked = {
        id: `fairness.small-groups.${idOf(by)}`,
        title: `groups by ${by} are large enough to compare`,
        severity: 'info',
        path: ['min-group']
    };
    return section_check_checkOf(asked, {
        outcome: 'inconclusive',
        observed: (0,core_src/* counted */.hS)(small.length, 'smaller group'),
        expected: `at least ${(0,core_src/* counted */.hS)(least, 'row')} in each group`,
        message: smallSentence(division)
    }, context);
}
function smallSentence({ by, small }) {
    if (small.length === 0)
        return '';
    const rows = small.reduce((total, one) => total + one.rows, 0);
    return `${(0,core_src/* counted */.hS)(small.length, 'group')} by ${by} with ${(0,core_src/* counted */.hS)(rows, 'row')} in all ${small.length === 1 ? 'is' : 'are'} too small and left out: ${wording_named(small)}.`;
}
function notAtAll(written, obstacle, context) {
    const asked = { id: 'fairness', title: 'groups are treated alike', severity: written.severity, path: [] };
    return section_check_checkOf(asked, {
        outcome: 'inconclusive',
        observed: 'not there',
        expected: 'predictions of classes, a row each',
        message: `Groups were not compared: ${obstacle}.`
    }, context);
}
function judge_shown(value) {
    return Number.isNaN(value) ? 'undefined' : (0,core_src/* formatNumber */.ZV)(value);
}
function capital(text) {
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}
const UNDEFINED_IS_OPEN = 'Without them this cannot pass: give it more rows, or write "undefined-groups: ignore".';

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/cells.ts

/** Cells of one group. */
const WIDTH = STATES * STATES;
/** What each prediction is to the positive class. Without a positive class right ones are positives that were found. */
function statesOf({ rows, actual, predicted, classes }, positive) {
    if (predicted === undefined)
        throw new Error('Could not compare groups: there are no predictions');
    const yes = positive === undefined ? -1 : classes.indexOf(positive);
    const states = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
        const [label, guess] = [actual[row] ?? -1, predicted[row] ?? -1];
        if (positive === undefined)
            states[row] = label === guess ? STATE.truePositive : STATE.falseNegative;
        else if (label === yes)
            states[row] = guess === yes ? STATE.truePositive : STATE.falseNegative;
        else
            states[row] = guess === yes ? STATE.falsePositive : label === guess ? STATE.rightNegative : STATE.otherNegative;
    }
    return states;
}
/** Counts rows in one pass. `codes` are the groups of rows, below `groups`. */
function cells_cellsOf(codes, groups, model, champion, weight) {
    const counts = new Int32Array(groups * WIDTH);
    const weights = weight && { sum: new Float64Array(groups * WIDTH), squares: new Float64Array(groups * WIDTH) };
    for (let row = 0; row < codes.length; row++) {
        const cell = (codes[row] ?? 0) * WIDTH + (model[row] ?? 0) * STATES + (champion === undefined ? 0 : (champion[row] ?? 0));
        counts[cell] = (counts[cell] ?? 0) + 1;
        if (weights === undefined)
            continue;
        const own = weight?.[row] ?? 0;
        weights.sum[cell] = (weights.sum[cell] ?? 0) + own;
        weights.squares[cell] = (weights.squares[cell] ?? 0) + own * own;
    }
    return { groups, counts, weights };
}
/** What one model makes of the rows of each group. `amounts` are by cell: counts, or sums of weights. Overwrites `sums`. */
function margin(amounts, side, sums) {
    sums.fill(0);
    for (let cell = 0; cell < amounts.length; cell++) {
        const group = Math.floor(cell / WIDTH);
        const within = cell - group * WIDTH;
        const state = side === 'model' ? Math.floor(within / STATES) : within % STATES;
        const place = group * STATES + state;
        sums[place] = (sums[place] ?? 0) + (amounts[cell] ?? 0);
    }
    return sums;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/disparity.ts
/**
 * How unlike the rates of groups are. NaN rates are left out; with fewer than two others there is nothing to compare.
 *
 * Between groups: largest − smallest, and smallest / largest. To overall: the largest distance from the rate of all rows, and the
 * smallest ratio to it, turned around where it is above 1 (fairlearn's `MetricFrame.difference` and `ratio`). 0/0 is NaN.
 */
function disparityOf(rates, overall, method) {
    let [least, most, groups, farthest, ratio] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0, 1];
    for (let group = 0; group < rates.length; group++) {
        const rate = rates[group] ?? Number.NaN;
        if (Number.isNaN(rate))
            continue;
        groups++;
        least = Math.min(least, rate);
        most = Math.max(most, rate);
        farthest = Math.max(farthest, Math.abs(rate - overall));
        ratio = Math.min(ratio, folded(rate / overall));
    }
    if (groups < 2)
        return NOTHING;
    return method === 'between-groups' ? { difference: most - least, ratio: least / most } : { difference: farthest, ratio };
}
/**
 * The disparities of several rates as one. The worst case is known as soon as one is; a mean needs all. A rate that is 0 everywhere
 * has a difference of 0 and no ratio: it is left out of the ratio, as fairlearn does.
 */
function disparity_aggregated(found, aggregate) {
    const differences = defined(found.map(({ difference }) => difference));
    const ratios = defined(found.map(({ ratio }) => ratio));
    if (differences.length === 0 || (aggregate === 'mean' && differences.length < found.length))
        return NOTHING;
    const ratio = (of) => (ratios.length === 0 ? Number.NaN : of(ratios));
    if (aggregate === 'mean')
        return { difference: disparity_meanOf(differences), ratio: ratio(disparity_meanOf) };
    return { difference: Math.max(...differences), ratio: ratio(values => Math.min(...values)) };
}
function defined(values) {
    return values.filter(value => !Number.isNaN(value));
}
function disparity_meanOf(values) {
    return values.reduce((total, value) => total + value, 0) / values.length;
}
function folded(ratio) {
    return ratio > 1 ? 1 / ratio : ratio;
}
const NOTHING = { difference: Number.NaN, ratio: Number.NaN };

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/estimate.ts


/** The rates that are asked for. Undefined where a group lacks one that it should have, as it may in a resample. */
function ratesFor(sums, { rates, method, exists }) {
    const all = method === 'to-overall' ? added(sums) : undefined;
    const found = [];
    for (const [index, rate] of rates.entries()) {
        const known = exists[index] ?? new Uint8Array(0);
        const groups = new Float64Array(known.length).fill(Number.NaN);
        for (let group = 0; group < known.length; group++) {
            if (known[group] !== 1)
                continue;
            const value = rateOf(rate, sums, group);
            if (Number.isNaN(value))
                return undefined;
            groups[group] = value;
        }
        found.push({ groups, overall: all === undefined ? Number.NaN : rateOf(rate, all, 0) });
    }
    return found;
}
function disparity(rates, { method, aggregate }) {
    if (rates === undefined)
        return { difference: Number.NaN, ratio: Number.NaN };
    return disparity_aggregated(rates.map(({ groups, overall }) => disparityOf(groups, overall, method)), aggregate);
}
/**
 * How far rates have moved from others: no disparity can have changed by more. Of their logarithms, `log` of a ratio. Infinite where
 * a rate is 0 in one of them alone.
 */
function movement(rates, from, { method, aggregate }, scale) {
    const moved = rates.map(({ groups, overall }, index) => {
        const before = from[index];
        let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (let group = 0; group < groups.length; group++) {
            const [now, then] = [groups[group] ?? Number.NaN, before?.groups[group] ?? Number.NaN];
            if (Number.isNaN(now))
                continue;
            const by = now === then ? 0 : scale(now) - scale(then);
            least = Math.min(least, by);
            most = Math.max(most, by);
        }
        if (least > most)
            return 0;
        if (method === 'between-groups')
            return most - least;
        const whole = scale(overall) - scale(before?.overall ?? Number.NaN);
        return Math.max(Math.abs(most - whole), Math.abs(least - whole));
    });
    return aggregate === 'worst-case' ? Math.max(...moved) : moved.reduce((total, one) => total + one, 0) / moved.length;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/extremes.ts


/** The rate with the largest difference, and between which groups it is. */
function extremesOf(sums, asked, groups) {
    const found = asked.rates.flatMap((rate, index) => {
        const exists = asked.exists[index] ?? new Uint8Array(0);
        const rates = groups.flatMap(({ name }, group) => exists[group] === 1 ? [{ name, value: rateOf(rate, sums, group) }] : []);
        const [first, second] = rates;
        if (first === undefined || second === undefined)
            return [];
        const low = rates.reduce((least, one) => (one.value < least.value ? one : least), first);
        const high = rates.reduce((most, one) => (one.value > most.value ? one : most), first);
        return [{ rate, low, high, size: disparity(ratesFor(sums, { ...asked, rates: [rate], exists: [exists] }), asked).difference }];
    });
    const [first] = found;
    return first && found.reduce((largest, one) => (one.size > largest.size ? one : largest), first);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/replicates.ts


/** Of so many resamples without a value, the others no longer stand for the data. */
const replicates_MOST_UNDEFINED = 0.05;
/**
 * What resamples say of the disparity of one criterion.
 *
 * The largest of several differences that are known from a sample is larger than the true one, and larger still in a resample: the
 * percentile interval of groups that are all alike does not hold 0. So each end is taken where it can be believed (simulated in
 * docs/fairness.md): the end that means less alike is the percentile less the bias of the resamples; the end that means alike is as far
 * off as the rates of groups move against each other (a simultaneous interval of all differences, as Tukey's).
 */
class DisparityReplicates {
    #asked;
    #rates;
    #difference;
    #ratio;
    #moved;
    #movedLog;
    constructor(asked, sums, resamples) {
        this.#asked = asked;
        this.#rates = ratesFor(sums, asked);
        this.#difference = new Kept(resamples);
        this.#ratio = new Kept(resamples);
        this.#moved = new Kept(resamples);
        this.#movedLog = new Kept(resamples);
    }
    add(sums) {
        const rates = ratesFor(sums, this.#asked);
        const { difference, ratio } = disparity(rates, this.#asked);
        this.#difference.add(difference);
        this.#ratio.add(ratio);
        if (rates === undefined || this.#rates === undefined)
            return;
        this.#moved.add(movement(rates, this.#rates, this.#asked, rate => rate));
        this.#movedLog.add(movement(rates, this.#rates, this.#asked, Math.log));
    }
    difference(confidence) {
        const { difference: value } = disparity(this.#rates, this.#asked);
        const tail = (1 - confidence) / 2;
        return this.#difference.estimate(value, sorted => ({
            low: Math.max(0, value - this.#moved.quantile(1 - tail)),
            high: replicates_clipped(Math.max(value, (0,src/* quantile */.YV)(sorted, 1 - tail) - (replicates_meanOf(sorted) - value)))
        }));
    }
    ratio(confidence) {
        const { ratio: value } = disparity(this.#rates, this.#asked);
        const tail = (1 - confidence) / 2;
        return this.#ratio.estimate(value, sorted => ({
            low: replicates_clipped(Math.min(value, (0,src/* quantile */.YV)(sorted, tail) - (replicates_meanOf(sorted) - value))),
            high: Math.max(value, this.#alike(value, this.#movedLog.quantile(1 - tail)))
        }));
    }
    /** A mean of ratios moves by no more than their logarithms do. */
    #alike(value, moved) {
        return this.#asked.aggregate === 'mean' ? Math.min(1, value + moved) : Math.min(1, value * Math.exp(moved));
    }
}
/** What the same resamples say of the difference of two disparities. */
class ChangeReplicates {
    #asked;
    #kept;
    constructor(asked, resamples) {
        this.#asked = asked;
        this.#kept = new Kept(resamples);
    }
    add(model, champion) {
        this.#kept.add(changeOf(model, champion, this.#asked));
    }
    /** Either end is that of the percentile interval or of the basic one, whichever is farther out. */
    estimate(model, champion, confidence) {
        const value = changeOf(model, champion, this.#asked);
        const tail = (1 - confidence) / 2;
        const found = this.#kept.estimate(value, sorted => {
            const [low, high] = [(0,src/* quantile */.YV)(sorted, tail), (0,src/* quantile */.YV)(sorted, 1 - tail)];
            return { low: Math.min(low, 2 * value - high), high: Math.max(high, 2 * value - low) };
        });
        return { ...found, champion: disparity(ratesFor(champion, this.#asked), this.#asked).difference };
    }
}
function changeOf(model, champion, asked) {
    return disparity(ratesFor(model, asked), asked).difference - disparity(ratesFor(champion, asked), asked).difference;
}
/** Replicates of one number, without those that do not exist. */
class Kept {
    #values;
    #defined = 0;
    #all = 0;
    constructor(resamples) {
        this.#values = new Float64Array(resamples);
    }
    add(value) {
        this.#all++;
        if (!Number.isNaN(value))
            this.#values[this.#defined++] = value;
    }
    quantile(share) {
        return this.#defined === 0 ? Number.POSITIVE_INFINITY : (0,src/* quantile */.YV)(this.#sorted(), share);
    }
    estimate(value, interval) {
        if (Number.isNaN(value))
            return { value, interval: undefined };
        const lost = this.#all - this.#defined;
        if (this.#defined === 0 || lost > replicates_MOST_UNDEFINED * this.#all)
            return { value, interval: undefined, note: `${lost} of ${this.#all} resamples have no value, too many for an interval` };
        return { value, interval: interval(this.#sorted()) };
    }
    #sorted() {
        return this.#values.slice(0, this.#defined).sort();
    }
}
function replicates_meanOf(values) {
    let total = 0;
    for (const value of values)
        total += value;
    return total / values.length;
}
function replicates_clipped(share) {
    return Math.min(1, Math.max(0, share));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/resample.ts




/**
 * Draws the rows of each group anew, with replacement, and tells what both models make of them. A group keeps its number of rows:
 * what falls into its cells is multinomial, and is drawn as such, whatever the number of rows.
 *
 * Where rows have weights, the weight of the rows drawn of a cell is drawn too: normal, with the mean and the variance that the sum
 * of so many of the cell's weights has.
 */
function resampled(cells, resampling, look) {
    return atEase(draws(cells, resampling, look), resampling.signal);
}
function* draws(cells, { resamples, seed }, look) {
    const units = resample_unitsOf(cells);
    const resampler = (0,src/* cellResampler */.Ou)(strataOf(cells, units), seed);
    const spread = cells.weights && weightsOf(units, cells.counts, cells.weights);
    const noise = normals((0,src/* randomOf */.Rn)((seed ^ 0x5eed) >>> 0));
    const counts = new Int32Array(units.length);
    const model = new Float64Array(cells.groups * STATES);
    const champion = new Float64Array(cells.groups * STATES);
    const places = units.map(placesOf);
    for (let resample = 0; resample < resamples; resample++) {
        resampler.draw(counts);
        model.fill(0);
        champion.fill(0);
        for (const [unit, place] of places.entries()) {
            const rows = counts[unit] ?? 0;
            if (rows === 0)
                continue;
            const [mean, deviation] = spread?.[unit] ?? [1, 0];
            const drawn = deviation === 0 ? rows * mean : Math.max(0, rows * mean + Math.sqrt(rows) * deviation * noise());
            model[place.model] = (model[place.model] ?? 0) + drawn;
            champion[place.champion] = (champion[place.champion] ?? 0) + drawn;
        }
        look(model, champion, resample);
        yield;
    }
}
/** Cells that hold rows, in order. */
function resample_unitsOf({ counts }) {
    const units = [];
    for (let cell = 0; cell < counts.length; cell++)
        if ((counts[cell] ?? 0) > 0)
            units.push(cell);
    return units;
}
function strataOf({ counts }, units) {
    const byGroup = Map.groupBy(units.keys(), unit => Math.floor((units[unit] ?? 0) / WIDTH));
    return [...byGroup.values()].map(own => ({
        cells: Int32Array.from(own),
        sizes: Int32Array.from(own, unit => counts[units[unit] ?? 0] ?? 0)
    }));
}
function placesOf(cell) {
    const group = Math.floor(cell / WIDTH);
    const within = cell % WIDTH;
    return { model: group * STATES + Math.floor(within / STATES), champion: group * STATES + (within % STATES) };
}
/** Mean and standard deviation of the weights in a cell. */
function weightsOf(units, counts, weights) {
    return units.map(cell => {
        const rows = counts[cell] ?? 0;
        const mean = (weights.sum[cell] ?? 0) / rows;
        return [mean, Math.sqrt(Math.max(0, (weights.squares[cell] ?? 0) / rows - mean * mean))];
    });
}
/** Standard normal numbers, two of each pair of uniform ones (Box & Muller 1958). */
function normals(random) {
    let kept;
    return () => {
        if (kept !== undefined) {
            const value = kept;
            kept = undefined;
            return value;
        }
        const radius = Math.sqrt(-2 * Math.log(1 - random.share()));
        const angle = 2 * Math.PI * random.share();
        kept = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/compare-groups.ts






/** Computes every criterion that is asked for on the groups of one division. */
async function compareGroups(written, { by, groups, small }, cells, withChampion, settings) {
    const empty = () => new Float64Array(cells.groups * STATES);
    const amounts = cells.weights?.sum ?? cells.counts;
    const sums = margin(amounts, 'model', empty());
    const theirs = margin(amounts, 'champion', empty());
    const rows = margin(cells.counts, 'model', empty());
    const theirRows = margin(cells.counts, 'champion', empty());
    const criteria = askedFor(written).map(name => {
        const own = written[name];
        const { rates } = CRITERIA[name];
        const common = {
            rates,
            method: own?.method ?? written.method,
            aggregate: name === 'equalized-odds' ? (written['equalized-odds']?.agg ?? 'worst-case') : 'worst-case'
        };
        const exists = rates.map(rate => existing(rate, rows, sums, groups.length, written['min-cases']));
        const inBoth = rates.map((rate, index) => {
            const theirOwn = existing(rate, theirRows, theirs, groups.length, written['min-cases']);
            return (exists[index] ?? theirOwn).map((known, group) => known & (theirOwn[group] ?? 0));
        });
        const asked = { ...common, exists };
        const both = { ...common, exists: inBoth };
        const replicates = new DisparityReplicates(asked, sums, settings.resamples);
        return { name, asked, replicates, change: withChampion ? new ChangeReplicates(both, settings.resamples) : undefined };
    });
    await resampled(cells, settings, (model, champion) => {
        for (const { replicates, change } of criteria) {
            replicates.add(model);
            change?.add(model, champion);
        }
    });
    const overall = added(sums);
    return {
        by,
        groups: groups.map(({ name, rows: size }, group) => ({ name, rows: size, rates: ratesOf(sums, group) })),
        overall: ratesOf(overall, 0),
        small,
        criteria: criteria.map(({ name, asked, replicates, change }) => ({
            name,
            method: asked.method,
            aggregate: asked.aggregate,
            difference: replicates.difference(settings.confidence),
            ratio: replicates.ratio(settings.confidence),
            extremes: extremesOf(sums, asked, groups),
            undefinedGroups: asked.rates.map((rate, index) => ({
                rate,
                groups: groups.filter((_, group) => asked.exists[index]?.[group] !== 1).map(group => group.name)
            })),
            change: change?.estimate(sums, theirs, settings.confidence)
        }))
    };
}
/** The criteria that are written, in the order of the catalogue. */
function askedFor(written) {
    return CRITERION_NAMES.filter(name => written[name] !== undefined);
}
function existing(rate, rows, sums, groups, least) {
    return Uint8Array.from({ length: groups }, (_, group) => Number(wholeOf(rate, rows, group) >= least && wholeOf(rate, sums, group) > 0));
}
function ratesOf(sums, group) {
    const of = (rate) => rateOf(rate, sums, group);
    return {
        base: of('base'),
        selection: of('selection'),
        truePositive: of('truePositive'),
        falsePositive: of('falsePositive'),
        falseNegative: of('falseNegative'),
        precision: of('precision'),
        accuracy: of('accuracy')
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/division.ts


/** More groups than this are more than anybody looks at. */
const MOST_GROUPS = 200;
function divisionOf(predictions, columns, least) {
    const { by, codes, names } = groupingBy(predictions, columns, 'fairness.by');
    const all = Array.from(grouping_sizesOf({ codes, names }), (rows, code) => ({ code, rows, name: names[code] ?? '' }));
    const groups = all.filter(({ rows }) => rows >= least);
    if (groups.length > MOST_GROUPS) {
        const problem = `has "${by}" in "fairness.by", which makes ${(0,core_src/* counted */.hS)(groups.length, 'group')} of at least ${least} rows`;
        throw new core_src/* InputError */.dz(predictions.origin.config, `${problem}; at most ${MOST_GROUPS} are judged. Divide by fewer columns, or by wider bands.`);
    }
    const place = new Int32Array(names.length).fill(groups.length);
    for (const [index, { code }] of groups.entries())
        place[code] = index;
    return { by, codes: codes.map(code => place[code] ?? 0), groups, small: all.filter(({ rows }) => rows < least) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/positive.ts



/** The class that is to be had. Undefined only where nothing but the accuracy is asked for, which needs none. */
function positiveOf(written, { classes, positive }, config) {
    const told = written.positive ?? (positive === undefined ? undefined : classes[positive]);
    if (told === undefined) {
        const users = askedFor(written).filter(name => name !== 'accuracy');
        if (users.length === 0)
            return undefined;
        const problem = `asks for ${users.join(', ')} and does not say which class is the positive one. The classes are ${shownLabels(classes)}`;
        throw new core_src/* InputError */.dz(config, `${problem}. Add for example "fairness: { positive: ${quotedLabel(classes.at(-1) ?? 1)} }".`);
    }
    if (classes.includes(told) || written.positive === undefined)
        return told;
    const meant = (0,core_src/* nearest */.pA)(String(told), classes.map(String));
    const wayOut = meant === undefined ? '' : ` Did you mean ${meant}?`;
    throw new core_src/* InputError */.dz(config, `has "fairness.positive: ${quotedLabel(told)}", which is none of the classes: ${shownLabels(classes)}.${wayOut}`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/measure.ts




const SHOWN_CONFIDENCE = 0.95;
/** Compares the groups of each entry of `by`. */
async function measureFairness(written, data, gate) {
    const { model } = data;
    if (model === undefined)
        return { obstacle: 'there are no predictions by row, and metrics alone do not tell groups apart' };
    if (model.examples.kind !== 'classification')
        return { obstacle: 'the predictions are numbers, and these criteria are for classes' };
    const examples = model.examples.of;
    const positive = positiveOf(written, examples, model.predictions.origin.config);
    const champion = written['no-less-fair-than-champion'] === undefined ? undefined : data.champion;
    const states = statesOf(examples, positive);
    const theirs = champion?.examples.kind === 'classification' ? statesOf(champion.examples.of, positive) : undefined;
    const confidence = written.confidence ?? SHOWN_CONFIDENCE;
    const settings = { resamples: gate.resamples, seed: gate.seed, signal: data.signal };
    const absent = [];
    const divisions = [];
    for (const columns of written.by) {
        const column = columns.find(name => !model.predictions.dimensions.has(name));
        if (written.optional && column !== undefined) {
            absent.push({ by: columns.join(' × '), column });
            continue;
        }
        const division = divisionOf(model.predictions, columns, written['min-group']);
        const cells = cells_cellsOf(division.codes, division.groups.length + 1, states, theirs, examples.weight);
        divisions.push(await compareGroups(written, division, cells, theirs !== undefined, { ...settings, confidence }));
    }
    return {
        divisions,
        absent,
        withoutBaseline: gate['without-baseline'],
        noChampion: data.noChampion,
        positive: positive === undefined ? undefined : String(positive),
        resamples: gate.resamples,
        confidence,
        clustered: model.predictions.cluster !== undefined,
        weighted: examples.weight !== undefined
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/present.ts



const present_SHOWN = ['base', 'selection', 'truePositive', 'falsePositive', 'precision', 'accuracy'];
/** The rates of every group, and every criterion with its groups. */
function presentFairness(found) {
    if ('obstacle' in found)
        return {};
    return { tables: [...found.divisions.map(division => groupTable(division, found)), ...disparityTables(found)] };
}
function groupTable({ by, groups, overall, small }, { positive, weighted }) {
    const rates = positive === undefined ? ['accuracy'] : present_SHOWN;
    const cells = (of) => rates.map(rate => present_shown(of[rate]));
    const rows = groups.reduce((total, group) => total + group.rows, 0) + small.reduce((total, group) => total + group.rows, 0);
    const of = positive === undefined ? '' : `, positive class ${positive}`;
    return {
        id: (0,core_src/* plain */.pj)(`fairness-${by}`, 200),
        title: (0,core_src/* plain */.pj)(`Groups by ${by}${of}${weighted ? '; rates are weighted' : ''}`, 1000),
        columns: [
            { title: 'group', align: 'left' },
            { title: 'rows', align: 'right' },
            ...rates.map(rate => ({ title: RATES[rate].title, align: 'right' }))
        ],
        rows: [
            ...groups.map(group => [group.name, group.rows, ...cells(group.rates)]),
            ...small.slice(0, MOST_SMALL).map(group => [`${group.name} (too small)`, group.rows, ...rates.map(() => '–')]),
            ['all rows', rows, ...cells(overall)]
        ]
    };
}
const MOST_SMALL = 50;
function disparityTables({ divisions, confidence, resamples, clustered }) {
    const rows = divisions.flatMap(({ by, criteria }) => criteria.map(({ name, method, aggregate, difference, ratio, extremes, change }) => [
        name === 'equalized-odds' ? `${CRITERIA[name].title} (${aggregate})` : CRITERIA[name].title,
        by,
        method,
        present_estimated(difference),
        present_estimated(ratio),
        extremes === undefined ? '–' : `${extremes.low.name} (${(0,core_src/* formatNumber */.ZV)(extremes.low.value)})`,
        extremes === undefined ? '–' : `${extremes.high.name} (${(0,core_src/* formatNumber */.ZV)(extremes.high.value)})`,
        change === undefined ? '–' : present_estimated(change)
    ]));
    if (rows.length === 0)
        return [];
    const how = `${(0,core_src/* formatNumber */.ZV)(confidence * 100)}% intervals: bootstrap of ${(0,core_src/* formatNumber */.ZV)(resamples)} resamples within each group`;
    const caveat = clustered ? '; rows are taken as independent, though a cluster column is given' : '';
    return [
        {
            id: 'fairness-criteria',
            title: `Fairness criteria (${how}${caveat})`,
            columns: ['criterion', 'by', 'method', 'difference', 'ratio', 'lowest', 'highest', 'more than the champion'].map((title, index) => ({
                title,
                align: index === 3 || index === 4 || index === 7 ? 'right' : 'left'
            })),
            rows: rows.slice(0, 5000)
        }
    ];
}
function present_estimated({ value, interval }) {
    if (Number.isNaN(value))
        return 'undefined';
    return interval === undefined
        ? (0,core_src/* formatNumber */.ZV)(value)
        : `${(0,core_src/* formatNumber */.ZV)(value)} (${(0,core_src/* formatNumber */.ZV)(interval.low, 3)} to ${(0,core_src/* formatNumber */.ZV)(interval.high, 3)})`;
}
function present_shown(rate) {
    return Number.isNaN(rate) ? 'undefined' : Number(rate.toPrecision(4));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fairness/section.ts






/** Whether groups are treated alike: `fairness: { by: [sex], demographic-parity: { max-difference: 0.1 } }`. */
const fairnessSection = section({
    needs: ({ by, optional }) => ({
        inputs: ['predictions'],
        // Accuracy asks for a column of predictions, and for nothing else.
        metrics: [{ key: 'accuracy', metric: metricNamed('accuracy') }],
        dimensions: columnsOf(by),
        optional
    }),
    measure: measureFairness,
    judge: judgeFairness,
    present: (_, found) => presentFairness(found)
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/judge.ts




/** One check: the share of rows that got worse. */
function judgeFlips(written, found, context) {
    const asked = {
        id: 'flips-max-rate',
        title: 'few rows that the model in production had right are wrong now',
        severity: written.severity,
        path: ['max-rate']
    };
    const expected = `at most ${(0,core_src/* formatShare */.T1)(written['max-rate'])}`;
    if ('obstacle' in found) {
        const message = `Flips were not counted: ${found.obstacle}.`;
        return [section_check_checkOf(asked, { outcome: 'inconclusive', observed: 'not there', expected, message }, context)];
    }
    const notes = found.absent.map(({ by, column }) => optionalNote(`flips.optional.${by}`, `there is no column "${column}"`));
    return [...notes, rateCheck(written, found, asked, expected, context)];
}
/** The share of rows that got worse. NaN where there are none that could. */
function judge_rateOf({ hits, trials }) {
    return trials > 0 ? hits / trials : Number.NaN;
}
function rateCheck(written, found, asked, expected, context) {
    const { all } = found;
    const rate = judge_rateOf(all);
    if (Number.isNaN(rate)) {
        const message = `The model in production had none of ${(0,core_src/* counted */.hS)(all.rows, 'row')} right, so that none could get worse.`;
        return checkOfRows(asked, { outcome: 'inconclusive', observed: 'undefined', expected, message }, context);
    }
    const interval = written.confidence === undefined ? undefined : flips_judge_intervalOf(all, rate, written.confidence);
    const limit = { at: written['max-rate'], side: 'most' };
    const { holds } = against(interval?.high ?? rate, limit);
    const relation = holds ? 'at most' : 'above';
    const [worse, better] = WORDS[found.kind];
    const share = `${(0,core_src/* formatShare */.T1)(rate)} of ${written.of === 'all-rows' ? 'all rows' : 'those it had right'}${found.weighted ? ' by weight' : ''}`;
    const sentence = interval === undefined
        ? `That is ${share}, ${relation} ${(0,core_src/* formatShare */.T1)(limit.at)}.`
        : `That is ${share} (${(0,core_src/* formatShare */.T1)(written.confidence ?? 0)} interval ${(0,core_src/* formatShare */.T1)(interval.low)} to ${(0,core_src/* formatShare */.T1)(interval.high)}, Wilson's); its upper end is ${relation} ${(0,core_src/* formatShare */.T1)(limit.at)}.`;
    const counts = `${(0,core_src/* formatNumber */.ZV)(all.negative)} of ${(0,core_src/* counted */.hS)(all.rows, 'row')} ${worse}, and ${(0,core_src/* formatNumber */.ZV)(all.positive)} ${better}.`;
    return checkOfRows(asked, {
        outcome: holds ? 'pass' : 'fail',
        observed: interval === undefined ? (0,core_src/* formatShare */.T1)(rate) : `${(0,core_src/* formatShare */.T1)(rate)}, upper end ${(0,core_src/* formatShare */.T1)(interval.high)}`,
        expected,
        value: rate,
        bounds: { atMost: limit.at, ...(interval === undefined ? {} : { interval }) },
        message: `${counts} ${sentence}`
    }, context);
}
function flips_judge_intervalOf({ effective }, rate, confidence) {
    return (0,src/* wilson */.rF)({ hits: rate * effective, trials: effective }, confidence);
}
const WORDS = {
    classification: ['were right with the model in production and are wrong now', 'the other way round'],
    regression: ['have an error that grew by more than the tolerance', 'one that shrank by as much']
};

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/changes.ts

/** What became of a row: bits, so that one byte a row says it all. */
const CHANGE = { negative: 1, positive: 2, championRight: 4 };
/** What became of every row, by one byte each. Throws `InputError` where the tolerance does not go with the data. */
function changesOf(model, champion, tolerance, config) {
    if (model.kind === 'classification' && champion.kind === 'classification') {
        if (tolerance === undefined)
            return classChanges(model.of, champion.of);
        throw new core_src/* InputError */.dz(config, 'has "flips.tolerance", which is for numbers, and the predictions are classes. Remove it.');
    }
    if (model.kind === 'regression' && champion.kind === 'regression') {
        if (tolerance !== undefined)
            return valueChanges(model.of, champion.of, tolerance);
        const wayOut = 'Add for example "flips: { max-rate: 2%, tolerance: 5 }" in the unit of the label.';
        throw new core_src/* InputError */.dz(config, `has "flips" and no "tolerance": of numbers it has to be said which error is larger than before. ${wayOut}`);
    }
    throw new Error('Could not compare predictions of classes with predictions of numbers');
}
function classChanges(model, champion) {
    const [ours, theirs] = [rightOf(model), rightOf(champion)];
    const changes = new Uint8Array(ours.length);
    for (let row = 0; row < changes.length; row++) {
        const before = theirs[row] === 1;
        const now = ours[row] === 1;
        changes[row] = (before ? CHANGE.championRight : 0) | (before && !now ? CHANGE.negative : 0) | (now && !before ? CHANGE.positive : 0);
    }
    return changes;
}
/** Each by its own numbering of classes, which may differ. */
function rightOf({ rows, actual, predicted }) {
    if (predicted === undefined)
        throw new Error('Could not compare predictions: there are none');
    const right = new Uint8Array(rows);
    for (let row = 0; row < rows; row++)
        right[row] = actual[row] === predicted[row] ? 1 : 0;
    return right;
}
function valueChanges(model, champion, tolerance) {
    const changes = new Uint8Array(model.rows);
    for (let row = 0; row < changes.length; row++) {
        const grown = changes_errorOf(model, row) - changes_errorOf(champion, row);
        changes[row] = CHANGE.championRight | (grown > tolerance ? CHANGE.negative : 0) | (grown < -tolerance ? CHANGE.positive : 0);
    }
    return changes;
}
function changes_errorOf({ actual, predicted }, row) {
    return Math.abs((actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/measure.ts



/** Rows that are shown by their number alone. */
const SHOWN_ROWS = 20;
/** More groups than this are shown by none: they are for reading. */
const measure_MOST_GROUPS = 100;
/** Counts the rows that only one of the two models had right. */
function measureFlips(written, { model, champion }) {
    if (model === undefined)
        return { obstacle: 'there are no predictions by row' };
    if (champion === undefined)
        return { obstacle: 'there are no predictions of the model in production for the same rows' };
    const changes = changesOf(model.examples, champion.examples, written.tolerance, model.predictions.origin.config);
    const { weight } = model.examples.of;
    const absent = [];
    const divisions = written.by.flatMap(columns => {
        const by = columns.join(' × ');
        const column = columns.find(name => !model.predictions.dimensions.has(name));
        if (written.optional && column !== undefined) {
            absent.push({ by, column });
            return [];
        }
        const { codes, names } = groupingBy(model.predictions, columns, 'flips.by');
        const counted = countsOf(changes, codes, names.length, weight, written.of);
        const groups = counted.map((counts, code) => ({ name: names[code] ?? '', ...counts }));
        return [{ by, groups: groups.sort((a, b) => b.negative - a.negative).slice(0, measure_MOST_GROUPS) }];
    });
    const [all] = countsOf(changes, undefined, 1, weight, written.of);
    if (all === undefined)
        throw new Error('Could not count rows');
    return {
        kind: model.examples.kind,
        all,
        first: firstRows(changes, Math.max(SHOWN_ROWS, written.ids)).map((row, index) => shownRow(row, index < written.ids ? model.predictions.ids : undefined, model.examples, champion.examples)),
        divisions,
        absent,
        hasIds: model.predictions.ids !== undefined,
        weighted: weight !== undefined
    };
}
function countsOf(changes, codes, groups, weight, of) {
    const zeros = () => new Float64Array(groups);
    const [rows, negative, positive, right, trials, hits, squares] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros()];
    const add = (counts, group, amount) => {
        counts[group] = (counts[group] ?? 0) + amount;
    };
    for (let row = 0; row < changes.length; row++) {
        const group = codes === undefined ? 0 : (codes[row] ?? 0);
        const change = changes[row] ?? 0;
        const own = weight === undefined ? 1 : (weight[row] ?? 0);
        add(rows, group, 1);
        if ((change & CHANGE.positive) !== 0)
            add(positive, group, 1);
        if ((change & CHANGE.negative) !== 0) {
            add(negative, group, 1);
            add(hits, group, own);
        }
        const isRight = (change & CHANGE.championRight) !== 0;
        if (isRight)
            add(right, group, 1);
        if (of === 'champion-right' && !isRight)
            continue;
        add(trials, group, own);
        add(squares, group, own * own);
    }
    return Array.from(rows, (count, group) => {
        const [all, square] = [trials[group] ?? 0, squares[group] ?? 0];
        return {
            rows: count,
            negative: negative[group] ?? 0,
            positive: positive[group] ?? 0,
            championRight: right[group] ?? 0,
            trials: all,
            hits: hits[group] ?? 0,
            // Kish's effective sample size: so many rows of equal weight are as certain.
            effective: square === 0 ? 0 : (all * all) / square
        };
    });
}
function firstRows(changes, most) {
    const rows = [];
    for (let row = 0; row < changes.length && rows.length < most; row++)
        if (((changes[row] ?? 0) & CHANGE.negative) !== 0)
            rows.push(row);
    return rows;
}
function shownRow(row, ids, model, champion) {
    return {
        number: row + 1,
        id: ids && measure_idOf(ids, row),
        label: measure_valueAt(model, row, 'actual'),
        before: measure_valueAt(champion, row, 'predicted'),
        now: measure_valueAt(model, row, 'predicted')
    };
}
function measure_valueAt(examples, row, which) {
    if (examples.kind === 'regression')
        return (0,core_src/* formatNumber */.ZV)(examples.of[which][row] ?? Number.NaN);
    return (0,core_src/* plain */.pj)(String(examples.of.classes[examples.of[which]?.[row] ?? -1] ?? ''), 100);
}
function measure_idOf(ids, row) {
    return (0,core_src/* plain */.pj)(ids.text(row), 200);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/present.ts


/** The first rows that got worse, and how many did by group. */
function presentFlips(written, found) {
    if ('obstacle' in found)
        return {};
    const rate = judge_rateOf(found.all);
    return {
        figures: [
            { id: 'negative-flips', title: 'negative flips', value: Number.isNaN(rate) ? null : rate, better: 'lower', unit: 'share' },
            { id: 'positive-flips', title: 'positive flips', value: found.all.positive, better: 'higher', unit: 'count' }
        ],
        tables: [...(found.first.length === 0 ? [] : [rowTable(written, found)]), ...found.divisions.map(present_groupTable)]
    };
}
function rowTable({ ids }, { first, all, hasIds }) {
    const withIds = ids > 0 && hasIds;
    const title = `Negative flips: the first ${first.length} of ${all.negative} rows${ids > 0 && !hasIds ? ' (there is no column of ids)' : ''}`;
    return {
        id: 'flips',
        title,
        columns: [
            { title: 'row', align: 'right' },
            ...(withIds ? [{ title: 'id', align: 'left' }] : []),
            ...['label', 'in production', 'now'].map(name => ({ title: name, align: 'left' }))
        ],
        rows: first.map(({ number, id, label, before, now }) => [number, ...(withIds ? [id ?? ''] : []), label, before, now])
    };
}
function present_groupTable({ by, groups }) {
    return {
        id: (0,core_src/* plain */.pj)(`flips-${by}`, 200),
        title: (0,core_src/* plain */.pj)(`Flips by ${by}`, 500),
        columns: ['group', 'rows', 'negative flips', 'positive flips', 'rate'].map((title, index) => ({
            title,
            align: index === 0 ? 'left' : 'right'
        })),
        rows: groups.map((group) => {
            const rate = judge_rateOf(group);
            return [group.name, group.rows, group.negative, group.positive, Number.isNaN(rate) ? 'undefined' : (0,core_src/* formatShare */.T1)(rate)];
        })
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/flips/section.ts






/** Rows that were right with the model in production and are wrong now: `flips: { max-rate: 2% }`. */
const flipsSection = section({
    needs: ({ by, tolerance, optional }) => ({
        inputs: ['predictions', 'production'],
        // Both ask for a column of predictions, and for nothing else.
        metrics: [tolerance === undefined ? { key: 'accuracy', metric: metricNamed('accuracy') } : { key: 'mae', metric: metricNamed('mae') }],
        dimensions: columnsOf(by),
        optional
    }),
    measure: measureFlips,
    judge: judgeFlips,
    present: presentFlips
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/certainty.ts

/** The end of the interval that is held against a limit: the one that is nearer to failing it. Undefined without a confidence. */
function endAgainst({ rule, interval }, side) {
    if (rule.confidence === undefined)
        return undefined;
    const [name, value] = side === 'least' ? ['lower', interval?.interval?.low] : ['upper', interval?.interval?.high];
    return { name, value: value !== undefined && Number.isFinite(value) ? value : undefined };
}
/** `95% interval 0.82 to 0.86, Wilson's, 1,000 rows`. */
function certainty_certainty({ rule, interval, rows }) {
    if (rule.confidence === undefined || interval?.interval === undefined)
        return '';
    const { low, high } = interval.interval;
    const of = rows === undefined ? '' : ` of ${(0,core_src/* counted */.hS)(rows, 'row')}`;
    const note = interval.note === undefined ? '' : `; ${interval.note}`;
    return `${(0,core_src/* formatNumber */.ZV)(rule.confidence * 100)}% interval ${(0,core_src/* formatNumber */.ZV)(low)} to ${(0,core_src/* formatNumber */.ZV)(high)}, ${interval.method}${of}${note}`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/judge.ts





/**
 * One check for each bound.
 *
 * A bound holds only where a comparison says so. A metric that does not exist on these rows is inconclusive, and so is everything
 * below `min-rows`; one that is missing, no number or outside its range fails, in the model's metrics as in those it is held against.
 */
function judgeMetrics(found, context) {
    return found.flatMap(measured => {
        const asked = limits_BOUNDS.filter(bound => measured.rule[bound] !== undefined);
        const { found: own } = measured;
        if (asked.length > 0 && measured.rule.optional && 'problem' in own && own.why === 'absent')
            return [optionalNote(`${measured.key}.optional`, `${measured.key} ${own.problem}`)];
        return asked.map(bound => metricCheck(measured, bound, context));
    });
}
function metricCheck(measured, bound, context) {
    const { key, metric, rule, found } = measured;
    const limit = limits_limitOf(measured, bound);
    const finding = metrics_judge_findingOf(measured, limit);
    const result = context.tooFew === undefined || measured.rows === undefined ? finding : notJudged(measured, finding, context.tooFew);
    const location = context.locate([key, bound]);
    return {
        id: `${key}-${bound}`,
        title: (0,core_src/* plain */.pj)(`${key}${metrics_judge_TITLES[bound]}: ${metric.title}`, 500),
        severity: rule.severity,
        ...result,
        ...('value' in found ? { value: found.value } : {}),
        ...(location === undefined ? {} : { location }),
        ...(result.outcome === 'pass' || context.reproduce === undefined ? {} : { reproduce: context.reproduce })
    };
}
function metrics_judge_findingOf(measured, limit) {
    const { found, withoutBaseline } = measured;
    const observed = 'value' in found ? (0,core_src/* formatNumber */.ZV)(found.value) : found.why === undefined ? found.problem : 'undefined';
    if ('without' in limit)
        return withoutAny(limit.without, observed, withoutBaseline);
    if ('problem' in limit) {
        const outcome = limit.why === 'undefined' ? 'inconclusive' : 'fail';
        return { outcome, observed, expected: 'a number to compare with', message: (0,core_src/* plain */.pj)(limit.problem) };
    }
    return compared(measured, limit);
}
function compared(measured, limit) {
    const { key, found, interval } = measured;
    const { at, side, origin, advice } = limit;
    const because = origin === undefined ? '' : ` (${origin})`;
    const expected = `at ${side} ${(0,core_src/* formatNumber */.ZV)(at)}${because}`;
    if ('problem' in found) {
        const outcome = found.why === 'undefined' ? 'inconclusive' : 'fail';
        return { outcome, observed: 'undefined', expected, message: (0,core_src/* plain */.pj)(sentenceOf(`${key} ${found.problem}`)) };
    }
    const end = limit.ofValue ? undefined : endAgainst(measured, side);
    if (end !== undefined && end.value === undefined) {
        const why = interval?.note ?? 'no reason is known';
        const message = (0,core_src/* plain */.pj)(`${key} is ${(0,core_src/* formatNumber */.ZV)(found.value)}, but how certain that is could not be computed: ${why}.`);
        return { outcome: 'inconclusive', observed: (0,core_src/* formatNumber */.ZV)(found.value), expected, message };
    }
    const judged = end?.value ?? found.value;
    const { holds, shown, limit: shownBound, relation } = against(judged, limit);
    const sentence = end === undefined
        ? `${key} is ${shown}, ${relation} ${shownBound}${because}.`
        : `${key} is ${(0,core_src/* formatNumber */.ZV)(found.value)} (${certainty_certainty(measured)}); its ${end.name} end ${shown} is ${relation} ${shownBound}${because}.`;
    const note = found.note === undefined ? '' : ` Note: ${found.note}.`;
    return {
        outcome: holds ? 'pass' : 'fail',
        observed: end === undefined ? shown : `${(0,core_src/* formatNumber */.ZV)(found.value)}, ${end.name} end ${shown}`,
        expected: `at ${side} ${shownBound}${because}`,
        message: (0,core_src/* plain */.pj)(`${sentence}${holds || advice === undefined ? '' : ` ${advice}`}${note}`),
        bounds: {
            ...section_check_boundsOf(limit),
            ...(end === undefined || interval?.interval === undefined ? {} : { interval: interval.interval })
        }
    };
}
/** Reasons may end in a question: "Did you mean …?" */
function sentenceOf(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
/** There is nothing to compare with, and the author has said what that means. */
function withoutAny(expected, observed, policy) {
    if (policy === 'pass') {
        const message = 'There is no baseline to compare with, and "without-baseline: pass" lets a first model pass.';
        return { outcome: 'pass', observed, expected, message };
    }
    if (policy === 'skip') {
        const message = 'Not judged: there is no baseline to compare with, and "without-baseline: skip" makes that a note.';
        return { outcome: 'inconclusive', severity: 'info', observed, expected, message };
    }
    return {
        outcome: 'fail',
        observed,
        expected,
        message: 'There is no baseline to compare with, so a change cannot be judged. Add the input "baseline" or "production", or let a first model through with "without-baseline: pass".'
    };
}
function notJudged({ key, found }, { expected }, { rows, least }) {
    const observed = 'value' in found ? (0,core_src/* formatNumber */.ZV)(found.value) : 'undefined';
    const message = `${key} is ${observed} on ${rows === 1 ? '1 row' : `${(0,core_src/* formatNumber */.ZV)(rows)} rows`}, and below ${(0,core_src/* formatNumber */.ZV)(least)} nothing is judged.`;
    return { outcome: 'inconclusive', observed, expected, message: (0,core_src/* plain */.pj)(message) };
}
const metrics_judge_TITLES = {
    min: '',
    max: '',
    'max-drop': ' against the baseline',
    'max-gap': ' against the training rows',
    'too-good': ', too good to be true'
};

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/measure.ts


async function measureMetrics(rules, data, gate) {
    const measured = [];
    for (const rule of rules) {
        const found = data.metrics.of(rule);
        const computed = data.model !== undefined && isComputable(rule.metric, data.model.examples);
        measured.push({
            ...rule,
            found,
            interval: rule.rule.confidence === undefined || !('value' in found) ? undefined : await intervalFor(rule, rule.rule.confidence, data, gate),
            rows: computed ? data.model?.predictions.rows : undefined,
            baseline: data.baseline?.of(rule),
            against: data.baselineOf ?? 'base',
            train: data.train?.of(rule),
            withoutBaseline: gate['without-baseline']
        });
    }
    return measured;
}
async function intervalFor(rule, confidence, { model, signal }, gate) {
    if (model === undefined || !isComputable(rule.metric, model.examples))
        return { interval: undefined, method: '', note: 'it comes ready from a file, and only rows of predictions tell how certain it is' };
    const { resamples, seed } = gate;
    return intervalOf(rule, model.examples, { confidence, resamples, seed, cluster: model.predictions.cluster, signal });
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/present.ts


/** Every metric of the gate with what it was before, and how certain it is where that was asked. */
function presentMetrics(found) {
    const intervals = intervalTable(found);
    return { figures: found.map(present_figureOf), tables: intervals === undefined ? [] : [intervals] };
}
/**
 * What a baseline lacks is left out, and shown as missing only where a change is to be judged. The same ids are read when a verdict
 * serves as a baseline.
 */
function present_figureOf({ key, metric, rule, found, baseline, against, rows }) {
    const drop = rule['max-drop'];
    const before = baseline ?? { problem: 'is missing' };
    const previous = 'value' in before ? before.value : drop === undefined || baseline === undefined ? undefined : null;
    // Those that are computed here are no times and sizes, whatever they are called.
    const unit = metric.kind === 'ready' ? (0,core_src/* unitOfMetric */.QG)(key) : 'none';
    const note = 'value' in found ? found.note : found.problem;
    return {
        id: key,
        title: key,
        value: 'value' in found ? found.value : null,
        better: metric.better,
        unit,
        ...(TIME_AND_SIZE.has(unit) ? { topic: 'budgets' } : {}),
        ...(previous === undefined ? {} : { previous, against }),
        ...(drop === undefined || typeof previous !== 'number' ? {} : { tolerance: inUnits(drop, previous) }),
        ...(rows === undefined ? {} : { rows }),
        ...(note === undefined ? {} : { note: (0,core_src/* plain */.pj)(note) })
    };
}
const TIME_AND_SIZE = new Set(['milliseconds', 'seconds', 'bytes']);
function intervalTable(found) {
    const rows = found.flatMap(({ key, rule, found: own, interval }) => {
        if (interval === undefined || rule.confidence === undefined || !('value' in own))
            return [];
        const ends = interval.interval;
        return [
            [
                key,
                own.value,
                ends?.low ?? 'none',
                ends?.high ?? 'none',
                (0,core_src/* formatShare */.T1)(rule.confidence),
                (0,core_src/* plain */.pj)(interval.note ?? interval.method, 500)
            ]
        ];
    });
    if (rows.length === 0)
        return undefined;
    return {
        id: 'intervals',
        title: 'How certain the metrics are',
        columns: [
            { title: 'Metric', align: 'left' },
            { title: 'Value', align: 'right' },
            { title: 'From', align: 'right' },
            { title: 'To', align: 'right' },
            { title: 'Confidence', align: 'right' },
            { title: 'Method', align: 'left' }
        ],
        rows
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics/section.ts




/** What is asked of each metric: `metrics: { accuracy: { min: 0.85 } }`. */
const metricsSection = section({
    needs: rules => ({
        metrics: rules.filter(({ rule }) => !rule.optional),
        optionalMetrics: rules.filter(({ rule }) => rule.optional),
        inputs: [
            ...(rules.some(({ rule }) => rule['max-drop'] !== undefined) ? ['baseline'] : []),
            ...(rules.some(({ rule }) => rule['max-gap'] !== undefined) ? ['train'] : [])
        ]
    }),
    measure: (rules, data, gate) => measureMetrics(rules, data, gate),
    judge: (_, found, context) => judgeMetrics(found, context),
    present: (_, found) => presentMetrics(found)
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/unique-names.ts

/** Names that are none of the `reserved` ones. With a section's own key before it, one has at most 200 characters. */
function uniqueNames(reserved = [], longest = 180) {
    const taken = new Set(reserved);
    const last = new Map();
    return wanted => {
        const base = (0,core_src/* plain */.pj)(wanted, longest).trim() || 'unnamed';
        let name = base;
        let number = last.get(base) ?? 1;
        while (taken.has(name))
            name = `${(0,core_src/* cut */.Jj)(base, longest - 12)} (${++number})`;
        last.set(base, number);
        taken.add(name);
        return name;
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/results.ts




/** Every bound on every slice that is judged. */
function resultsOf(written, found) {
    return written.metrics.flatMap(rule => BOUNDS.filter(bound => rule[bound] !== undefined).flatMap(bound => found.slices.map(slice => resultOf(written, rule, bound, slice, found))));
}
/** What a value of a metric has to be at least or at most, in words that say where that comes from. */
function results_limitOf(rule, bound, found) {
    if (bound === 'min')
        return { at: rule.min ?? Number.NaN, side: 'least', origin: '' };
    if (bound === 'max')
        return { at: rule.max ?? Number.NaN, side: 'most', origin: '' };
    const drop = rule['max-drop'] ?? { amount: 0, relative: false };
    const all = found.all.get(rule.key);
    if (all?.value === undefined)
        return { problem: `${rule.key} does not exist on all rows: ${all?.note ?? 'no reason is known'}` };
    return {
        at: worstAllowed(rule.metric, all.value, drop),
        side: rule.metric.better === 'higher' ? 'least' : 'most',
        origin: ` (it is ${(0,core_src/* formatNumber */.ZV)(all.value)} on all rows, and may be worse by ${shownDrop(drop)})`
    };
}
function resultOf(written, rule, bound, slice, found) {
    const metric = slice.metrics.get(rule.key) ?? { value: undefined, note: 'it was not computed' };
    const subject = { slice, rule, bound };
    const where = `on ${slice.name} (${(0,core_src/* formatNumber */.ZV)(slice.rows)} rows)`;
    const limit = results_limitOf(rule, bound, found);
    if ('problem' in limit) {
        const message = `A drop cannot be judged: ${limit.problem}.`;
        return { ...subject, excess: 0, outcome: 'inconclusive', observed: 'undefined', expected: 'a value on all rows', message };
    }
    const expected = `at ${limit.side} ${(0,core_src/* formatNumber */.ZV)(limit.at)}${limit.origin}`;
    if (metric.value === undefined) {
        const message = `${rule.key} does not exist ${where}: ${metric.note ?? 'no reason is known'}.`;
        return { ...subject, excess: 0, outcome: 'inconclusive', observed: 'undefined', expected, message };
    }
    const end = written.confidence === undefined ? undefined : endOf(written, metric, limit);
    if (end !== undefined && !Number.isFinite(end.value)) {
        const why = metric.certainty || 'no reason is known';
        const message = `${rule.key} is ${(0,core_src/* formatNumber */.ZV)(metric.value)} ${where}, but how certain that is could not be computed: ${why}.`;
        return { ...subject, excess: 0, outcome: 'inconclusive', observed: (0,core_src/* formatNumber */.ZV)(metric.value), expected, value: metric.value, message };
    }
    const judged = end?.value ?? metric.value;
    const { holds, shown, limit: bar, relation } = against(judged, limit);
    const sentence = end === undefined
        ? `${rule.key} is ${shown} ${where}, ${relation} ${bar}${limit.origin}.`
        : `${rule.key} is ${(0,core_src/* formatNumber */.ZV)(metric.value)} ${where}; the ${end.name} end ${shown} of its ${results_certainty(metric, found)} is ${relation} ${bar}${limit.origin}.`;
    return {
        ...subject,
        excess: limit.side === 'least' ? limit.at - judged : judged - limit.at,
        outcome: holds ? 'pass' : 'fail',
        observed: end === undefined ? shown : `${(0,core_src/* formatNumber */.ZV)(metric.value)}, ${end.name} end ${shown}`,
        expected: `at ${limit.side} ${bar}${limit.origin}`,
        value: metric.value,
        bounds: {
            ...(limit.side === 'least' ? { atLeast: limit.at } : { atMost: limit.at }),
            ...(metric.interval === undefined ? {} : { interval: metric.interval })
        },
        message: `${sentence}${metric.note === undefined ? '' : ` Note: ${metric.note}.`}`
    };
}
/** Proven: the end that is nearer to failing. Not refuted: the other one. */
function endOf({ require }, { interval }, { side }) {
    const lower = (side === 'least') === (require === 'proven');
    return { name: lower ? 'lower' : 'upper', value: (lower ? interval?.low : interval?.high) ?? Number.NaN };
}
function results_certainty({ certainty: method }, { confidence, slices }) {
    const of = confidence === undefined ? '' : `${(0,core_src/* formatShare */.T1)(confidence)} `;
    return `${of}interval (${method}; ${(0,core_src/* formatNumber */.ZV)(slices.length)} slices)`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/judge.ts






/** Beyond this many for one bound, failing slices are counted: the table has them all. */
const MOST_CHECKS = 20;
/**
 * For each bound of each metric one check for each slice that does not keep to it, and one for all that do. Slices that were asked for
 * by name and cannot be judged are inconclusive; others that are too small are one note.
 */
function judge_judgeSlices(written, found, context) {
    if ('obstacle' in found)
        return [judge_notAtAll(written, `Slices were not judged: ${found.obstacle}.`, context)];
    const results = resultsOf(written, found);
    // Of what is optional and in no row, the notes say all there is to say.
    const isOnlyNotes = written.optional && found.small.every(({ rows }) => rows === 0);
    const judged = found.slices.length === 0
        ? isOnlyNotes
            ? []
            : [nothingJudged(written, found, context)]
        : written.metrics.flatMap(rule => BOUNDS.filter(bound => rule[bound] !== undefined).flatMap(bound => {
            const own = results.filter(result => result.rule === rule && result.bound === bound);
            return judgeBound(written, rule, bound, own, context);
        }));
    return [...judge_notJudged(written, found, context), ...judged.filter(check => check !== undefined)];
}
function judgeBound(written, rule, bound, results, context) {
    const id = `slices.${rule.key}-${bound}`;
    const asked = { severity: rule.severity ?? written.severity, path: ['metrics', rule.key, bound] };
    const open = results.filter(({ outcome }) => outcome !== 'pass').sort((a, b) => order(a) - order(b) || b.excess - a.excess);
    const passing = results.filter(({ outcome }) => outcome === 'pass');
    const nameFor = uniqueNames();
    const shown = open.slice(0, MOST_CHECKS).map(result => {
        const subject = { ...asked, id: nameFor(`${id}.${result.slice.name}`), title: `${rule.key} on ${result.slice.name}` };
        return checkOfRows(subject, result, context);
    });
    const others = open.slice(MOST_CHECKS);
    const more = { ...asked, id: `${id}.others`, title: `${rule.key} on other slices` };
    const summary = { ...asked, id, title: `${rule.key} on ${open.length === 0 ? 'every slice' : 'the other slices'}` };
    return [
        ...shown,
        ...(others.length === 0 ? [] : [checkOfRows(more, counts(others), context)]),
        ...(passing.length === 0 ? [] : [checkOfRows(summary, allPass(passing, open.length > 0), context)])
    ];
}
function order({ outcome }) {
    return outcome === 'fail' ? 0 : 1;
}
function allPass(passing, isRest) {
    const [first] = passing;
    const worst = passing.reduce((one, other) => (other.excess > one.excess ? other : one), first ?? fail());
    const which = isRest ? `The other ${(0,core_src/* counted */.hS)(passing.length, 'slice')}` : `All ${(0,core_src/* counted */.hS)(passing.length, 'slice')}`;
    return {
        outcome: 'pass',
        observed: `${worst.observed} on ${worst.slice.name}`,
        expected: worst.expected,
        ...(worst.value === undefined ? {} : { value: worst.value }),
        ...(worst.bounds === undefined ? {} : { bounds: worst.bounds }),
        message: `${which} keep to it. The nearest to failing: ${worst.message}`
    };
}
function fail() {
    throw new Error('Could not judge slices: there are none');
}
function counts(results) {
    const failed = results.filter(({ outcome }) => outcome === 'fail').length;
    const [first] = results;
    const parts = [
        failed > 0 ? `${(0,core_src/* counted */.hS)(failed, 'more slice')} ${failed === 1 ? 'fails' : 'fail'}` : '',
        failed < results.length ? `${(0,core_src/* counted */.hS)(results.length - failed, 'more slice')} could not be judged` : ''
    ];
    return {
        outcome: failed > 0 ? 'fail' : 'inconclusive',
        observed: (0,core_src/* counted */.hS)(results.length, 'more slice'),
        expected: first?.expected ?? '',
        message: `${parts.filter(part => part !== '').join(', and ')}: the table of slices has them all.`
    };
}
/** Slices without a verdict: those that were asked for by name one by one, all others in one note. */
function judge_notJudged(written, { small, missing, absent, slices }, context) {
    const nameFor = uniqueNames();
    const least = (0,core_src/* counted */.hS)(written['min-rows'], 'row');
    const asked = (name) => ({
        id: nameFor(`slices.rows.${name}`),
        title: `slice ${name} is large enough to judge`,
        severity: written.severity,
        path: Object.hasOwn(written.where, name) ? ['where', name] : ['expect']
    });
    const one = (name, rows, message) => {
        const subject = asked(name);
        if (written.optional && rows === 0)
            return optionalNote(subject.id, `no row is in slice "${name}"`);
        return section_check_checkOf(subject, { outcome: 'inconclusive', observed: (0,core_src/* counted */.hS)(rows, 'row'), expected: `at least ${least}`, value: rows, message }, context);
    };
    const named = small
        .filter(slice => slice.asked)
        .map(({ name, rows }) => one(name, rows, `Slice ${name} has ${(0,core_src/* counted */.hS)(rows, 'row')}; below ${least} it is not judged.`));
    const gone = missing.map(({ name, meant }) => {
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        return one(name, 0, `Slice ${name} is expected, and no row is in it.${hint}`);
    });
    const notes = absent.map(({ by, column }) => optionalNote(nameFor(`slices.optional.${by}`), `there is no column "${column}"`));
    const others = small.filter(slice => !slice.asked);
    if (others.length === 0 || slices.length === 0)
        return [...notes, ...named, ...gone];
    return [...notes, ...named, ...gone, tooSmall(others, written, context)];
}
function tooSmall(small, written, context) {
    const rows = small.reduce((total, slice) => total + slice.rows, 0);
    const subject = { id: 'slices.too-small', title: 'slices are large enough to judge', severity: 'info', path: ['min-rows'] };
    return section_check_checkOf(subject, {
        outcome: 'inconclusive',
        observed: (0,core_src/* counted */.hS)(small.length, 'smaller slice'),
        expected: `at least ${(0,core_src/* counted */.hS)(written['min-rows'], 'row')} in each slice`,
        message: `${(0,core_src/* counted */.hS)(small.length, 'slice')} with ${(0,core_src/* counted */.hS)(rows, 'row')} in all ${small.length === 1 ? 'is' : 'are'} too small and not judged: ${namesOf(small)}.`
    }, context);
}
function nothingJudged(written, { small }, context) {
    const least = (0,core_src/* counted */.hS)(written['min-rows'], 'row');
    const which = small.length === 0 ? '' : ` The ${small.length === 1 ? 'slice' : 'slices'}: ${namesOf(small)}.`;
    return judge_notAtAll(written, `No slice has at least ${least}, so that none was judged.${which}`, context);
}
function judge_notAtAll({ severity }, message, context) {
    const subject = { id: 'slices', title: 'every slice is good enough', severity, path: [] };
    return section_check_checkOf(subject, { outcome: 'inconclusive', observed: 'no slice', expected: 'slices with enough rows', message }, context);
}
function namesOf(small) {
    const first = small.slice(0, 10).map(({ name, rows }) => `${name} (${(0,core_src/* formatNumber */.ZV)(rows)})`);
    return small.length > 10 ? `${first.join(', ')} and ${small.length - 10} more` : first.join(', ');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/measure.ts






/** More slices than this are more than anybody looks at. */
const measure_MOST_SLICES = 200;
/** Computes every metric on every slice that is large enough, and on all rows. */
async function measureSlices(written, { model, signal }, gate) {
    if (model === undefined)
        return { obstacle: 'there are no predictions by row, and metrics alone do not tell slices apart' };
    const { rows, dimensions } = model.predictions;
    const least = written['min-rows'];
    const absent = [];
    const groups = [];
    const small = [];
    for (const columns of written.by) {
        const column = columns.find(name => !dimensions.has(name));
        if (written.optional && column !== undefined) {
            absent.push({ by: columns.join(' × '), column });
            continue;
        }
        const grouping = groupingBy(model.predictions, columns, 'slices.by');
        for (const group of groupsOf(grouping, size => size >= least))
            groups.push(group);
        for (const [code, size] of grouping_sizesOf(grouping).entries()) {
            const name = grouping.names[code] ?? '';
            if (size < least)
                small.push({ name, rows: size, asked: written.expect.includes(name) });
        }
        refuseTooMany(written, groups.length, columns.join(' × '), model);
    }
    for (const name of Object.keys(written.where)) {
        const own = rowsWhere(model.predictions, measure_conditionName(name));
        if (own.length >= least)
            groups.push({ name, rows: own });
        else
            small.push({ name, rows: own.length, asked: true });
    }
    const confidence = confidenceOf(written, groups.length);
    const slices = [];
    for (const group of groups) {
        slices.push(await measure_measured(group, written, model, { confidence, gate, signal }));
        await (0,promises_.setImmediate)();
        signal?.throwIfAborted();
    }
    const known = [...groups, ...small].map(({ name }) => name);
    return {
        rows,
        all: new Map(written.metrics.map(rule => [rule.key, measureOne(rule.metric, model.examples) ?? NOT_COMPUTABLE])),
        slices,
        small,
        missing: written.expect.filter(name => !known.includes(name)).map(name => ({ name, meant: (0,core_src/* nearest */.pA)(name, known) })),
        absent,
        confidence
    };
}
/** What the condition of a slice is called among all conditions of the gate. */
function measure_conditionName(name) {
    return `slices.${name}`;
}
async function measure_measured({ name, rows }, { metrics }, model, certainty) {
    const examples = examplesAt(model.examples, rows);
    const { cluster } = model.predictions;
    const settings = certainty.confidence === undefined ? undefined : settingsOf(certainty.confidence, certainty, cluster, rows);
    const found = new Map();
    for (const rule of metrics)
        found.set(rule.key, await measuredOne(rule, examples, settings));
    return { name, rows: rows.length, metrics: found };
}
async function measuredOne(rule, examples, settings) {
    const value = measureOne(rule.metric, examples);
    if (value === undefined)
        return NOT_COMPUTABLE;
    if (value.isNothing && !rule.countsNothing)
        return { value: undefined, note: 'it is 0/0 there, and nothing was measured' };
    if (value.value === undefined || settings === undefined)
        return value;
    const { interval, method, note } = await intervalOf(rule, examples, settings);
    return { ...value, interval, certainty: [method, note].filter(part => part !== undefined && part !== '').join('; ') };
}
function settingsOf(confidence, { gate: { resamples, seed }, signal }, cluster, rows) {
    const own = cluster && { ...cluster, codes: rows.map(row => cluster.codes[row] ?? -1) };
    return { confidence, resamples, seed, cluster: own, signal };
}
/**
 * Proving every slice takes no correction: one slice that is not proven is enough to fail (an intersection-union test, Berger
 * 1982). Failing where any slice is proven bad does: the risk of a false alarm is divided by the number of slices (Bonferroni).
 */
function confidenceOf({ confidence, require }, slices) {
    if (confidence === undefined || require === 'proven' || slices === 0)
        return confidence;
    return 1 - (1 - confidence) / slices;
}
function rowsWhere({ conditions, rows }, name) {
    const holds = conditions.get(name);
    if (holds === undefined)
        throw new Error(`Could not find the rows of "${name}": the condition was not read`);
    const found = new Int32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row++)
        if (holds[row] === 1)
            found[count++] = row;
    return found.slice(0, count);
}
function refuseTooMany(written, slices, by, { predictions }) {
    if (slices <= measure_MOST_SLICES)
        return;
    const problem = `has "${by}" in "slices.by", with which there are ${(0,core_src/* counted */.hS)(slices, 'slice')} of at least ${(0,core_src/* counted */.hS)(written['min-rows'], 'row')}`;
    const wayOut = 'Divide by fewer columns, raise "min-rows", or name the slices that matter under "where".';
    throw new core_src/* InputError */.dz(predictions.origin.config, `${problem}; at most ${measure_MOST_SLICES} are judged. ${wayOut}`);
}
const NOT_COMPUTABLE = { value: undefined, note: 'it cannot be computed of the columns that there are' };

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/present.ts



/** Columns that a reader still can take in. */
const slices_present_MOST_METRICS = 8;
const present_MOST_SMALL = 100;
const MOST_BARS = 40;
/** Every slice with every metric, against all rows; and the first metrics as bars. */
function presentSlices(written, found) {
    if ('obstacle' in found)
        return {};
    return { tables: [present_sliceTable(written, found)], charts: written.metrics.slice(0, 2).flatMap(rule => barChart(rule, found)) };
}
function present_sliceTable(written, found) {
    const metrics = written.metrics.slice(0, slices_present_MOST_METRICS);
    const results = resultsOf(written, found);
    const rows = found.slices.map((slice) => {
        const open = results.filter(result => result.slice === slice && result.outcome !== 'pass');
        const verdict = open.map(({ rule, bound, outcome }) => `${rule.key} ${bound}: ${outcome}`).join(', ');
        const cells = metrics.flatMap(rule => {
            const value = slice.metrics.get(rule.key)?.value;
            const all = found.all.get(rule.key)?.value;
            return [slices_present_shown(value), value === undefined || all === undefined ? '–' : present_signed(value - all)];
        });
        return [slice.name, slice.rows, ...cells, verdict === '' ? 'pass' : verdict];
    });
    const all = ['all rows', found.rows, ...metrics.flatMap(rule => [slices_present_shown(found.all.get(rule.key)?.value), '']), ''];
    const small = found.small
        .slice(0, present_MOST_SMALL)
        .map(({ name, rows: size }) => [name, size, ...metrics.flatMap(() => ['–', '–']), 'too small']);
    return {
        id: 'slices',
        title: 'Slices, against all rows',
        columns: [
            { title: 'slice', align: 'left' },
            { title: 'rows', align: 'right' },
            ...metrics.flatMap(({ key }) => [
                { title: key, align: 'right' },
                { title: 'against all', align: 'right' }
            ]),
            { title: 'verdict', align: 'left' }
        ],
        rows: [all, ...rows, ...small]
    };
}
function barChart(rule, found) {
    const bars = found.slices.flatMap(({ name, metrics }) => {
        const value = metrics.get(rule.key)?.value;
        return value === undefined ? [] : [{ x: (0,core_src/* cut */.Jj)(name, 200), y: value }];
    });
    if (bars.length < 2 || bars.length > MOST_BARS)
        return [];
    const all = found.all.get(rule.key)?.value;
    const limits = BOUNDS.flatMap(bound => {
        const at = bound === 'max-drop' ? undefined : rule[bound];
        return at === undefined ? [] : [{ axis: 'y', value: at, title: bound }];
    });
    return [
        {
            id: `slices-${rule.key}`,
            title: `${rule.key} by slice`,
            kind: 'bar',
            x: { title: 'slice', type: 'category' },
            y: { title: rule.key, type: 'number' },
            series: [{ name: rule.key, points: bars }],
            rules: [...limits, ...(all === undefined ? [] : [{ axis: 'y', value: all, title: 'all rows' }])]
        }
    ];
}
function slices_present_shown(value) {
    return value === undefined ? 'undefined' : Number(value.toPrecision(5));
}
function present_signed(value) {
    const digits = Number(value.toPrecision(3));
    return digits > 0 ? `+${digits}` : String(digits).replace('-', '−');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/slices/section.ts





/** What is asked of parts of the rows: `slices: { by: [region], metrics: { f1: { min: 0.7 } } }`. */
const slicesSection = section({
    needs: ({ by, where, metrics, optional }) => ({
        inputs: ['predictions'],
        metrics,
        dimensions: columnsOf(by),
        conditions: Object.entries(where).map(([name, sql]) => ({ name: measure_conditionName(name), sql, key: `slices.where.${name}` })),
        optional
    }),
    measure: measureSlices,
    judge: judge_judgeSlices,
    present: presentSlices
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/judge-benchmarks.ts




/** One check for each bound on a benchmark, and for each benchmark that may not be much slower than before. */
function judgeBenchmarks(section, { benchmarks, baseline }, nameFor, context) {
    const own = Object.entries(section.benchmarks).flatMap(([name, bounds]) => {
        const found = find(benchmarks, name);
        const id = `tests.${nameFor(name)}`;
        if (bounds.optional && found.kind === 'none')
            return [optionalNote(id, `there is no benchmark ${quoted(name)}`)];
        const slowdown = bounds['max-slowdown'] ?? section['max-slowdown'];
        return [
            ...judge_benchmarks_limitsOf(bounds).map(limit => limitCheck(name, id, bounds, limit, found, context)),
            ...(slowdown === undefined ? [] : [slowdownCheck(section, name, id, bounds, slowdown, found, baseline ?? [], context)])
        ];
    });
    return [...own, ...judgeOthers(section, benchmarks, baseline ?? [], nameFor, context)];
}
/** Benchmarks without bounds of their own, where the section says how much slower any of them may be. */
function judgeOthers(section, benchmarks, baseline, nameFor, context) {
    const slowdown = section['max-slowdown'];
    if (slowdown === undefined)
        return [];
    const named = new Set(Object.keys(section.benchmarks).flatMap(name => [...benchmarks, ...baseline].filter(isNamed(name)).map(judge_benchmarks_keyOf)));
    const now = new Map(benchmarks.map(one => [judge_benchmarks_keyOf(one), one]));
    const before = new Set(baseline.map(judge_benchmarks_keyOf));
    const compared = benchmarks
        .filter(one => before.has(judge_benchmarks_keyOf(one)) && !named.has(judge_benchmarks_keyOf(one)))
        .map(one => {
        const id = `tests.${nameFor(one.fullname)}`;
        return slowdownCheck(section, one.fullname, id, { severity: section.severity }, slowdown, { kind: 'one', benchmark: one }, baseline, context);
    });
    const gone = baseline.filter(one => !now.has(judge_benchmarks_keyOf(one)) && !named.has(judge_benchmarks_keyOf(one)));
    if (gone.length === 0 && compared.length + named.size > 0)
        return compared;
    return [...compared, goneCheck(section, gone, baseline.length, context)];
}
/** A benchmark that is taken away must not be a way past the gate. */
function goneCheck(section, gone, all, context) {
    const names = gone.slice(0, 5).map(({ fullname }) => quoted(fullname));
    const listed = `${names.join(', ')}${gone.length > names.length ? ` and ${gone.length - names.length} more` : ''}`;
    const message = gone.length === 0
        ? 'Neither the files nor the baseline hold a benchmark that could be compared.'
        : `${(0,core_src/* counted */.hS)(gone.length, 'benchmark')} of the baseline did not run, so that nobody knows how fast they are now: ${listed}.`;
    return section_check_checkOf({ id: 'tests.benchmarks', title: 'every benchmark of the baseline ran', severity: section.severity, path: ['max-slowdown'] }, {
        outcome: 'inconclusive',
        observed: `${(0,core_src/* formatNumber */.ZV)(all - gone.length)} of ${(0,core_src/* formatNumber */.ZV)(all)} ran`,
        expected: 'all of them ran',
        message
    }, context);
}
/** By full name, else by name where only one has it. */
function find(benchmarks, name) {
    const [exact] = benchmarks.filter(({ fullname }) => fullname === name);
    const [found, second] = exact === undefined ? benchmarks.filter(isNamed(name)) : [exact];
    if (second !== undefined) {
        const names = benchmarks
            .filter(isNamed(name))
            .slice(0, 3)
            .map(({ fullname }) => quoted(fullname));
        return { kind: 'several', problem: `There are several benchmarks ${quoted(name)}: write the full name, such as ${names.join(' or ')}.` };
    }
    if (found !== undefined)
        return { kind: 'one', benchmark: found };
    const meant = (0,core_src/* nearest */.pA)(name, benchmarks.map(one => one.name));
    const wayOut = meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`;
    return { kind: 'none', problem: `There is no benchmark ${quoted(name)} among ${(0,core_src/* counted */.hS)(benchmarks.length, 'benchmark')}.${wayOut}` };
}
function isNamed(name) {
    return benchmark => benchmark.fullname === name || benchmark.name === name;
}
function judge_benchmarks_keyOf({ fullname }) {
    return fullname;
}
function judge_benchmarks_limitsOf(bounds) {
    const times = TIMES.flatMap((statistic) => {
        const milliseconds = bounds[`max-${statistic}`];
        return milliseconds === undefined
            ? []
            : [{ key: `max-${statistic}`, statistic, at: milliseconds / 1000, side: 'most', unit: 'seconds' }];
    });
    const counts = ['ops', 'rounds'].flatMap((statistic) => {
        const at = bounds[`min-${statistic}`];
        return at === undefined ? [] : [{ key: `min-${statistic}`, statistic, at, side: 'least', unit: 'number' }];
    });
    return [...times, ...counts];
}
function limitCheck(name, id, bounds, limit, found, context) {
    const show = limit.unit === 'seconds' ? core_src/* formatSeconds */.Xo : (value) => (0,core_src/* formatNumber */.ZV)(value);
    const asked = {
        id: `${id}-${limit.key}`,
        title: `benchmark ${quoted(name)}: ${limit.statistic}`,
        severity: bounds.severity,
        path: ['benchmarks', name, limit.key]
    };
    const expected = `at ${limit.side} ${show(limit.at)}`;
    const value = found.kind === 'one' ? found.benchmark.stats.get(limit.statistic) : undefined;
    if (found.kind !== 'one')
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, found.problem), context);
    if (value === undefined)
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, without(name, limit.statistic)), context);
    const { holds, relation } = against(value, limit);
    const rounds = found.benchmark.stats.get('rounds');
    const over = rounds === undefined ? '' : ` over ${(0,core_src/* counted */.hS)(rounds, 'round')}`;
    const finding = {
        outcome: holds ? 'pass' : 'fail',
        observed: show(value),
        expected,
        value,
        bounds: limit.side === 'most' ? { atMost: limit.at } : { atLeast: limit.at },
        message: `The benchmark ${quoted(name)} has ${limit.statistic} ${show(value)}${over}, ${relation} ${show(limit.at)}.`
    };
    return section_check_checkOf(asked, finding, context);
}
function slowdownCheck({ statistic }, name, id, { severity }, slowdown, found, baseline, context) {
    const asked = { id: `${id}-max-slowdown`, title: `benchmark ${quoted(name)} is not slower than before`, severity, path: ['max-slowdown'] };
    const expected = `at most ${(0,core_src/* formatShare */.T1)(slowdown)} slower than in the baseline`;
    const former = found.kind === 'one' ? find(baseline, found.benchmark.fullname) : undefined;
    if (found.kind !== 'one')
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, found.problem), context);
    if (former?.kind !== 'one')
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, `The baseline has no benchmark ${quoted(name)} to compare with.`), context);
    const [now, before] = [found.benchmark.stats.get(statistic), former.benchmark.stats.get(statistic)];
    if (now === undefined || before === undefined)
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, without(name, statistic)), context);
    if (before <= 0)
        return section_check_checkOf(asked, judge_benchmarks_unknown(expected, `The ${statistic} of ${quoted(name)} in the baseline is ${before}.`), context);
    const change = now / before - 1;
    const { holds } = against(change, { at: slowdown, side: 'most' });
    const said = change >= 0 ? `${(0,core_src/* formatShare */.T1)(change)} slower` : `${(0,core_src/* formatShare */.T1)(-change)} faster`;
    const finding = {
        outcome: holds ? 'pass' : 'fail',
        observed: said,
        expected,
        value: change,
        bounds: { atMost: slowdown },
        message: `The benchmark ${quoted(name)} has ${statistic} ${(0,core_src/* formatSeconds */.Xo)(now)}, ${said} than ${(0,core_src/* formatSeconds */.Xo)(before)} in the baseline; ${(0,core_src/* formatShare */.T1)(slowdown)} is allowed. Times of two machines, or of a busy one, differ as much.`
    };
    return section_check_checkOf(asked, finding, context);
}
function judge_benchmarks_unknown(expected, message) {
    return { outcome: 'inconclusive', observed: 'not known', expected, message };
}
function without(name, statistic) {
    const wayOut = statistic === 'p95' ? ' It is computed of the times of all rounds, which pytest --benchmark-json writes.' : '';
    return `The file has no ${statistic} for the benchmark ${quoted(name)}.${wayOut}`;
}
function quoted(name) {
    return `"${(0,core_src/* plain */.pj)((0,core_src/* cut */.Jj)(name, 150))}"`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/names.ts

function titleOf({ group, name }) {
    return (0,core_src/* plain */.pj)(group === '' ? name : `${group}: ${name}`, 180);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/judge-cases.ts



function judge_cases_countsOf(cases) {
    const counts = { passed: 0, failed: 0, error: 0, skipped: 0 };
    for (const { outcome } of cases)
        counts[outcome]++;
    return counts;
}
/**
 * One check for all tests together, and one for each of the first that failed. Those do not decide where so many are allowed to
 * fail. Where no test ran at all, nothing is known of the model: that is never a pass.
 */
function judgeCases(section, cases, nameFor, context) {
    const counts = judge_cases_countsOf(cases);
    const tooMany = counts.failed + counts.error > section['max-failures'];
    const failed = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error');
    const single = failed.slice(0, section.shown).map(test => {
        const asked = { id: `tests.${nameFor(titleOf(test).replace(': ', '.'))}`, title: `${titleOf(test)} passes`, path: [] };
        return section_check_checkOf({ ...asked, severity: tooMany ? section.severity : 'info' }, judge_cases_findingOf(test), context);
    });
    return [judge_cases_summary(section, counts, failed.length - single.length, context), ...skippedCheck(section, counts, context), ...single];
}
function judge_cases_summary(section, counts, notShown, context) {
    const most = section['max-failures'];
    const asked = { id: 'tests', title: 'the tests pass', severity: section.severity, path: ['max-failures'] };
    const expected = most === 0 ? 'no failed test' : `at most ${(0,core_src/* counted */.hS)(most, 'failed test')}`;
    const failures = counts.failed + counts.error;
    const ran = counts.passed + failures;
    if (ran === 0) {
        const message = `No test ran: ${noneRan(counts)} What was not tested cannot pass. Did the test runner find its tests?`;
        return section_check_checkOf(asked, { outcome: 'inconclusive', observed: 'no test ran', expected, message }, context);
    }
    const broken = counts.error > 0 ? ` (${(0,core_src/* formatNumber */.ZV)(counts.error)} of them could not run to the end)` : '';
    const skipped = counts.skipped > 0 ? `; ${(0,core_src/* formatNumber */.ZV)(counts.skipped)} more skipped` : '';
    const observed = `${(0,core_src/* formatNumber */.ZV)(failures)} of ${(0,core_src/* counted */.hS)(ran, 'test')} failed${broken}${skipped}`;
    const more = notShown > 0 ? ` ${(0,core_src/* formatNumber */.ZV)(notShown)} of the failed ones are not listed.` : '';
    const allowed = failures === 0 ? '' : most === 0 ? ' None may fail.' : ` At most ${(0,core_src/* formatNumber */.ZV)(most)} may fail.`;
    return section_check_checkOf(asked, {
        outcome: failures <= most ? 'pass' : 'fail',
        observed,
        expected,
        value: failures,
        bounds: { atMost: most },
        message: `${observed}.${allowed}${more}`
    }, context);
}
function noneRan({ skipped }) {
    return skipped === 0 ? 'the files hold none.' : `all ${(0,core_src/* formatNumber */.ZV)(skipped)} were skipped.`;
}
function skippedCheck(section, { skipped }, context) {
    const most = section['max-skipped'];
    if (most === undefined)
        return [];
    const finding = {
        outcome: skipped <= most ? 'pass' : 'fail',
        observed: (0,core_src/* counted */.hS)(skipped, 'skipped test'),
        expected: `at most ${(0,core_src/* formatNumber */.ZV)(most)}`,
        value: skipped,
        bounds: { atMost: most },
        message: `${(0,core_src/* counted */.hS)(skipped, 'test was', 'tests were')} skipped, ${skipped <= most ? 'at most' : 'more than'} ${(0,core_src/* formatNumber */.ZV)(most)}.`
    };
    return [
        section_check_checkOf({ id: 'tests.skipped', title: 'few tests are skipped', severity: section.severity, path: ['max-skipped'] }, finding, context)
    ];
}
function judge_cases_findingOf(test) {
    const said = test.message === undefined ? 'It does not say why.' : `It says: ${(0,core_src/* plain */.pj)(test.message, 1500)}`;
    const [observed, verb] = test.outcome === 'error' ? ['error', 'could not run to its end'] : ['failed', 'failed'];
    return { outcome: 'fail', observed, expected: 'passed', message: `The test "${titleOf(test)}" ${verb}. ${said}` };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/present.ts



/** How many tests came to what, which ones were skipped, and how fast benchmarks are beside the baseline. */
function presentTests(section, { reports, cases, benchmarks, baseline }) {
    const skipped = cases.filter(({ outcome }) => outcome === 'skipped');
    const tables = [
        ...(reports > 0 ? [countTable(cases)] : []),
        ...(skipped.length > 0 ? [skippedTable(skipped)] : []),
        ...(benchmarks.length > 0 ? [benchmarkTable(benchmarks, baseline)] : [])
    ];
    const figures = benchmarks.slice(0, MOST_FIGURES).map(benchmark => speedFigure(section, benchmark, baseline));
    return { figures, tables };
}
/** How long a benchmark takes, and took before. */
function speedFigure(section, { name, fullname, stats }, baseline) {
    const { statistic } = section;
    const previous = baseline?.find(before => before.fullname === fullname)?.stats.get(statistic);
    const bounds = section.benchmarks[fullname] ?? section.benchmarks[name];
    const slowdown = bounds?.['max-slowdown'] ?? section['max-slowdown'];
    return {
        id: `benchmark:${(0,core_src/* plain */.pj)(fullname, 180)}`,
        title: `${statistic} of ${(0,core_src/* plain */.pj)(name, 200)}`,
        topic: 'budgets',
        value: stats.get(statistic) ?? null,
        better: 'lower',
        unit: 'seconds',
        ...(previous === undefined ? {} : { previous, against: 'base' }),
        ...(previous === undefined || slowdown === undefined ? {} : { tolerance: slowdown * previous })
    };
}
const MOST_ROWS = 50;
const MOST_FIGURES = 50;
function countTable(cases) {
    const { passed, failed, error, skipped } = judge_cases_countsOf(cases);
    return {
        id: 'tests',
        title: 'Tests',
        columns: ['passed', 'failed', 'error', 'skipped', 'all'].map(title => ({ title, align: 'right' })),
        rows: [[passed, failed, error, skipped, cases.length]]
    };
}
function skippedTable(skipped) {
    return {
        id: 'tests-skipped',
        title: `Skipped tests${skipped.length > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${skipped.length})` : ''}`,
        columns: [
            { title: 'Test', align: 'left' },
            { title: 'Why', align: 'left' }
        ],
        rows: skipped.slice(0, MOST_ROWS).map(test => [titleOf(test), (0,core_src/* plain */.pj)(test.message ?? '', 300)])
    };
}
function benchmarkTable(benchmarks, baseline) {
    const before = new Map(baseline?.map(one => [one.fullname, one]));
    const shown = (benchmark, statistic) => {
        const value = benchmark?.stats.get(statistic);
        return value === undefined ? '' : (0,core_src/* formatSeconds */.Xo)(value);
    };
    return {
        id: 'benchmarks',
        topic: 'budgets',
        title: `Benchmarks${benchmarks.length > MOST_ROWS ? ` (the first ${MOST_ROWS} of ${benchmarks.length})` : ''}`,
        columns: [
            { title: 'Benchmark', align: 'left' },
            ...['median', 'mean', 'standard deviation', 'rounds'].map(title => ({ title, align: 'right' })),
            ...(baseline === undefined ? [] : [{ title: 'median before', align: 'right' }])
        ],
        rows: benchmarks
            .slice(0, MOST_ROWS)
            .map(one => [
            (0,core_src/* plain */.pj)(one.fullname, 200),
            shown(one, 'median'),
            shown(one, 'mean'),
            shown(one, 'stddev'),
            one.stats.get('rounds') ?? '',
            ...(baseline === undefined ? [] : [shown(before.get(one.fullname), 'median')])
        ])
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/section.ts







/** People's own tests and benchmarks: `tests: { max-failures: 0 }`. */
const testsSection = section({
    needs: ({ optional }) => ({ inputs: optional ? [] : ['tests'] }),
    measure: (_, { tests }) => tests,
    judge: judgeTests,
    present: (written, found) => (found === undefined ? {} : presentTests(written, found))
});
function judgeTests(written, found, context) {
    if (found === undefined)
        return [written.optional ? optionalNote('tests', NOTHING_READ) : nothingRead(written, context)];
    const nameFor = uniqueNames(['skipped', 'benchmarks']);
    const benchmarks = judgeBenchmarks(written, found, nameFor, context);
    // Where only benchmarks were handed in and judged, nobody promised tests.
    const onlyBenchmarks = found.reports === 0 && benchmarks.length > 0;
    return onlyBenchmarks ? benchmarks : [...judgeCases(written, found.cases, nameFor, context), ...benchmarks];
}
const NOTHING_READ = 'the input "tests" names no files';
function nothingRead({ severity }, context) {
    const asked = { id: 'tests', title: 'the tests pass', severity, path: [] };
    const message = 'Nothing is known of the tests: the input "tests" names no files of JUnit XML or of pytest-benchmark.';
    return section_check_checkOf(asked, { outcome: 'inconclusive', observed: 'no files', expected: 'files of test results', message }, context);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/judge.ts



/**
 * One check for each metric: the model is better than the best trivial one, and by as much as is asked. Where the author names none, and
 * one of those of the gate tells the models apart, those that cannot (the recall of always saying yes is perfect) are notes.
 */
function judgeGains(written, found, context) {
    const least = written['min-gain'];
    if (found.length === 0)
        return [nothing(written, context)];
    const othersTell = written.metric === undefined && found.some(({ gain }) => gain !== undefined);
    return found.map(measured => {
        const { key } = measured.chosen;
        if (written.optional && measured.trivial.length === 0)
            return optionalNote(`trivial.${key}`, (measured.problem ?? '').replace(/\.$/, ''));
        const asked = { id: `trivial.${key}`, title: `${key}: better than a trivial model`, severity: written.severity, path: ['min-gain'] };
        const finding = trivial_judge_findingOf(measured, least);
        return checkOfRows(asked, measured.cannotTell && othersTell ? { ...finding, severity: 'info' } : finding, context);
    });
}
function nothing({ severity }, context) {
    const asked = { id: 'trivial', title: 'better than a trivial model', severity, path: [] };
    const message = 'Nothing says by which metric the model has to be better: write "trivial: { metric: f1 }".';
    return checkOfRows(asked, { outcome: 'inconclusive', observed: 'no metric', expected: 'a metric', message }, context);
}
function trivial_judge_findingOf({ chosen, value, best, perfect, gain, problem }, least) {
    const expected = least === 0 ? 'better than a trivial model' : `a gain of at least ${(0,core_src/* formatShare */.T1)(least)} over a trivial model`;
    if (gain === undefined || value === undefined || best === undefined || perfect === undefined)
        return { outcome: 'inconclusive', observed: 'not known', expected, message: problem ?? 'The gain could not be computed.' };
    const { holds } = against(gain, { at: least, side: 'least' });
    const isBetter = against(gain, { at: 0, side: 'most' }).holds === false;
    const says = (0,core_src/* plain */.pj)(best.says, 100);
    const way = `The best trivial model (${best.name}: ${says}) reaches ${(0,core_src/* formatNumber */.ZV)(best.value)}, a perfect one ${(0,core_src/* formatNumber */.ZV)(perfect)}, this one ${(0,core_src/* formatNumber */.ZV)(value)}`;
    const verdict = !isBetter
        ? gain < 0
            ? 'the model is worse than saying that of every row'
            : 'the model is no better than saying that of every row'
        : `it gains ${(0,core_src/* formatShare */.T1)(gain)} of the way${least === 0 ? '' : `, ${holds ? 'at least' : 'less than'} the ${(0,core_src/* formatShare */.T1)(least)} that is asked`}`;
    return {
        outcome: holds && isBetter ? 'pass' : 'fail',
        observed: `a gain of ${(0,core_src/* formatShare */.T1)(gain)}`,
        expected,
        value: gain,
        bounds: { atLeast: least },
        message: `${way} by ${chosen.key}: ${verdict}.`
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/trivial-classes.ts


/**
 * What models that know nothing but how frequent the classes are reach on these labels, as scikit-learn's `DummyClassifier` has them:
 * always the most frequent class, any class alike (uniform), classes as often as they occur (stratified); and where the metric is
 * one of scores, the shares of the classes as everybody's probability (prior).
 *
 * Nothing is drawn: a class that is guessed with some probability takes that share of every row. That is what many draws come to.
 */
function trivialClasses(metric, examples) {
    const actual = trivial_classes_labelsOf(examples);
    const shares = sharesOf(actual);
    if (metric.needs !== 'prediction')
        return [{ name: 'prior', says: 'the shares of the classes', ...found(metric.measure(prior(examples, actual, shares))) }];
    const occurs = actual.filter(count => count > 0).length;
    const most = actual.indexOf(Math.max(...actual));
    const named = String(examples.classes[most] ?? '');
    return [
        { name: 'most-frequent', says: `always ${named}`, ...found(guessing(metric, examples, actual, code => (code === most ? 1 : 0))) },
        {
            name: 'uniform',
            says: 'any class alike',
            ...found(guessing(metric, examples, actual, code => (at(actual, code) > 0 ? 1 / occurs : 0)))
        },
        { name: 'stratified', says: 'each class as often as it occurs', ...found(guessing(metric, examples, actual, code => at(shares, code))) }
    ];
}
/** What is reached by saying every label. */
function perfectClasses(metric, examples) {
    const actual = trivial_classes_labelsOf(examples);
    const rows = aRowPerClass(examples, actual);
    const { positive } = examples;
    return metric.measure({
        ...rows,
        score: examples.score && rows.actual.length > 0 ? Float64Array.from(rows.actual, code => (code === positive ? 1 : 0)) : undefined,
        scores: examples.scores && examples.classes.map((_, code) => Float64Array.from(rows.actual, label => (label === code ? 1 : 0)))
    });
}
function found({ value }) {
    return { value };
}
/** The metric of a model that says each class with a probability, whatever the row. */
function guessing(metric, examples, actual, chance) {
    const total = (0,src/* sum */.cz)(actual.length, code => at(actual, code));
    if (metric.form.of === 'counts') {
        const tally = {
            rows: total,
            actual,
            predicted: actual.map((_, code) => total * chance(code)),
            hits: actual.map((count, code) => count * chance(code))
        };
        return metric.form.measure(tally, examples);
    }
    // Each class in as many rows as there are classes to guess, weighted by the chance of each.
    const classes = Array.from(actual.keys());
    const pairs = classes.flatMap(label => classes.map(guess => ({ label, guess, weight: at(actual, label) * chance(guess) })));
    const likely = pairs.filter(({ weight }) => weight > 0);
    return metric.measure({
        ...examples,
        rows: likely.length,
        actual: Int32Array.from(likely, ({ label }) => label),
        predicted: Int32Array.from(likely, ({ guess }) => guess),
        weight: Float64Array.from(likely, ({ weight }) => weight),
        score: undefined,
        scores: undefined
    });
}
function prior(examples, actual, shares) {
    const rows = aRowPerClass(examples, actual);
    const share = (code) => (code === undefined ? 0 : at(shares, code));
    return {
        ...rows,
        score: examples.score && new Float64Array(rows.rows).fill(share(examples.positive)),
        scores: examples.scores && examples.classes.map((_, code) => new Float64Array(rows.rows).fill(share(code)))
    };
}
/** Rows that a model treats alike are as good as one of their weight. */
function aRowPerClass(examples, actual) {
    const codes = Int32Array.from(Array.from(actual.keys()).filter(code => at(actual, code) > 0));
    return {
        ...examples,
        rows: codes.length,
        actual: codes,
        predicted: examples.predicted && codes,
        weight: Float64Array.from(codes, code => at(actual, code))
    };
}
/** The weight of each class among the labels. */
function trivial_classes_labelsOf({ rows, classes, actual, weight }) {
    const counts = new Float64Array(classes.length);
    for (let row = 0; row < rows; row++) {
        const code = actual[row] ?? -1;
        counts[code] = at(counts, code) + (weight === undefined ? 1 : (weight[row] ?? 0));
    }
    return counts;
}
function sharesOf(actual) {
    const total = (0,src/* sum */.cz)(actual.length, code => at(actual, code));
    return actual.map(count => count / total);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/trivial-values.ts


/** What always saying the mean, or the median, of these labels reaches, as scikit-learn's `DummyRegressor` has them. */
function trivialValues(metric, examples) {
    return [
        { name: 'mean', at: trivial_values_meanOf(examples) },
        { name: 'median', at: medianOf(examples) }
    ].map(({ name, at }) => ({
        name,
        says: `always ${(0,core_src/* formatNumber */.ZV)(at)}`,
        value: metric.measure({ ...examples, predicted: new Float64Array(examples.rows).fill(at) }).value
    }));
}
function perfectValues(metric, examples) {
    return metric.measure({ ...examples, predicted: examples.actual });
}
function trivial_values_meanOf({ rows, actual, weight }) {
    const weightOf = (row) => (weight === undefined ? 1 : (weight[row] ?? 0));
    return (0,src/* sum */.cz)(rows, row => weightOf(row) * (actual[row] ?? Number.NaN)) / (0,src/* sum */.cz)(rows, weightOf);
}
/** Half of the weight lies on either side; between two values where it is exactly half, the middle of them. */
function medianOf({ rows, actual, weight }) {
    const weightOf = (row) => (weight === undefined ? 1 : (weight[row] ?? 0));
    const order = (0,src/* ascending */.V_)(actual).filter(row => weightOf(row) > 0);
    const half = (0,src/* sum */.cz)(rows, weightOf) / 2;
    let below = 0;
    for (let place = 0; place < order.length; place++) {
        below += weightOf(order[place] ?? -1);
        const value = actual[order[place] ?? -1] ?? Number.NaN;
        if (below > half)
            return value;
        if (below === half)
            return (value + (actual[order[place + 1] ?? -1] ?? value)) / 2;
    }
    return Number.NaN;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/measure.ts



/** The metrics that a model has to beat a trivial one by. */
function trivialMetrics({ metric }, gate) {
    if (metric !== undefined)
        return [metric].flat();
    return (gate.metrics ?? []).filter(rule => rule.metric.kind !== 'ready' && !rule.rule.optional);
}
function measureGains(written, { model }, gate) {
    return trivialMetrics(written, gate).map(chosen => gainOf(chosen, model?.examples));
}
function gainOf(chosen, examples) {
    const { key, metric } = chosen;
    const without = (problem) => ({
        chosen,
        value: undefined,
        trivial: [],
        best: undefined,
        perfect: undefined,
        gain: undefined,
        problem
    });
    if (examples === undefined)
        return without('There are no predictions to compare with those of a trivial model.');
    if (!isComputable(metric, examples))
        return without(`"${key}" cannot be computed of these columns, so that no trivial model can be compared by it.`);
    const measured = measureOne(metric, examples);
    const { trivial, perfect } = ends(chosen, examples);
    const defined = trivial.flatMap(({ value, ...model }) => (value === undefined ? [] : [{ ...model, value }]));
    const sign = metric.better === 'higher' ? 1 : -1;
    const best = defined.reduce((so, one) => (so === undefined || sign * one.value > sign * so.value ? one : so), undefined);
    const found = { chosen, value: measured?.value, trivial, best, perfect };
    if (measured?.value === undefined)
        return { ...found, gain: undefined, problem: `"${key}" could not be computed: ${measured?.note ?? 'no reason is known'}.` };
    if (best === undefined)
        return { ...found, gain: undefined, problem: `No trivial model has "${key}" on these rows.` };
    if (perfect === undefined || sign * (perfect - best.value) <= 1e-12 * Math.max(1, Math.abs(perfect)))
        return {
            ...found,
            gain: undefined,
            cannotTell: true,
            problem: `By "${key}" a trivial model (${best.name}) is as good as a perfect one on these rows, so that nothing can be gained.`
        };
    return { ...found, gain: (measured.value - best.value) / (perfect - best.value), problem: undefined };
}
function ends({ metric }, examples) {
    if (metric.kind === 'classification' && examples.kind === 'classification')
        return { trivial: trivialClasses(metric, examples.of), perfect: perfectClasses(metric, examples.of).value };
    if (metric.kind === 'regression' && examples.kind === 'regression')
        return { trivial: trivialValues(metric, examples.of), perfect: perfectValues(metric, examples.of).value };
    return { trivial: [], perfect: undefined };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/trivial/section.ts




/** The model is worth more than no model: `trivial: { metric: f1, min-gain: 10% }`. */
const trivialSection = section({
    needs: (written, gate) => ({
        inputs: ['predictions'],
        [written.optional ? 'optionalMetrics' : 'metrics']: trivialMetrics(written, gate)
    }),
    measure: measureGains,
    judge: judgeGains,
    present: (_, found) => present(found)
});
function present(found) {
    const rows = found.flatMap(({ chosen, value, trivial, perfect }) => [
        ...trivial.map(model => [(0,core_src/* plain */.pj)(chosen.key, 100), model.name, (0,core_src/* plain */.pj)(model.says, 100), model.value ?? 'undefined']),
        ...(trivial.length === 0
            ? []
            : [
                [(0,core_src/* plain */.pj)(chosen.key, 100), 'this model', '', value ?? 'undefined'],
                [(0,core_src/* plain */.pj)(chosen.key, 100), 'perfect', 'every label', perfect ?? 'undefined']
            ])
    ]);
    if (rows.length === 0)
        return {};
    return {
        tables: [
            {
                id: 'trivial',
                title: 'Beside models that nobody has to train',
                columns: [
                    { title: 'Metric', align: 'left' },
                    { title: 'Model', align: 'left' },
                    { title: 'It says', align: 'left' },
                    { title: 'Value', align: 'right' }
                ],
                rows: rows.slice(0, 500)
            }
        ]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/explain.ts


/** Whether every row has a finite value. */
function presence({ name, role, missing, infinite }, rows) {
    const expected = `a ${role} in every row`;
    const parts = [
        wrong(missing, rows, `without a value (or with NaN) in "${name}"`),
        infinite === undefined ? undefined : wrong(infinite, rows, `with an infinite value in "${name}"`)
    ].filter(part => part !== undefined);
    const count = missing.count + (infinite?.count ?? 0);
    if (parts.length === 0) {
        const message = `All ${(0,core_src/* counted */.hS)(rows, 'row')} have a ${role} in "${name}"${infinite === undefined ? '' : ', and all are finite'}.`;
        return { outcome: rows === 0 ? 'inconclusive' : 'pass', observed: 'none missing', expected, value: 0, message };
    }
    const message = `There ${count === 1 ? 'is' : 'are'} ${parts.join(', and ')}. A model that answers so cannot be measured.`;
    return { outcome: 'fail', observed: `${(0,core_src/* counted */.hS)(count, 'row')} without a finite ${role}`, expected, value: count, message };
}
/** Whether numbers lie where they have to. */
function range({ name, role }, beyond, written, rows) {
    const expected = `within ${shownRange(written.range[role])}`;
    if (beyond.count === 0)
        return { outcome: 'pass', observed: 'all within', expected, value: 0, message: `All values of "${name}" lie ${expected}.` };
    const said = wrong(beyond, rows, `of "${name}" outside ${shownRange(written.range[role])}`);
    const value = beyond.value === undefined ? '' : ` It is ${quotedLabel(beyond.value)} there.`;
    return {
        outcome: 'fail',
        observed: `${(0,core_src/* counted */.hS)(beyond.count, 'row')} outside`,
        expected,
        value: beyond.count,
        message: `There ${be(beyond)} ${said}.${value}`
    };
}
/** Whether predictions are classes that there are. */
function classes({ name }, unknown, { classes: known = [] }, rows) {
    const expected = `one of ${shownLabels(known)}`;
    if (unknown.count === 0)
        return {
            outcome: 'pass',
            observed: 'all known',
            expected,
            value: 0,
            message: `All values of "${name}" are among the ${(0,core_src/* counted */.hS)(known.length, 'class', 'classes')} given.`
        };
    const said = wrong(unknown, rows, `of "${name}" that no class is written for`);
    const example = unknown.value;
    const written = example === undefined ? '' : ` It is ${quotedLabel(example)} there; expected ${expected}.`;
    const kinds = new Set(known.map(label => typeof label));
    const hint = example !== undefined && !kinds.has(typeof example)
        ? ' Text, numbers and booleans are different classes: write them as they stand in the data.'
        : '';
    return {
        outcome: 'fail',
        observed: `${(0,core_src/* counted */.hS)(unknown.count, 'row')} of an unknown class`,
        expected,
        value: unknown.count,
        message: `There ${be(unknown)} ${said}.${written}${hint}`
    };
}
/** Whether a column says different things of different rows. */
function constancy(frequent, name) {
    const expected = 'at least two different values';
    if (frequent === undefined)
        return { outcome: 'inconclusive', observed: 'no value', expected, message: `"${name}" holds no value.` };
    if (frequent.of < 2)
        return {
            outcome: 'inconclusive',
            observed: '1 row',
            expected,
            message: `"${name}" has one value only: nobody can say whether it is always the same.`
        };
    const same = frequent.count === frequent.of;
    const value = quotedLabel(frequent.value);
    return {
        outcome: same ? 'fail' : 'pass',
        observed: same ? `always ${value}` : 'different values',
        expected,
        message: same
            ? `All ${(0,core_src/* counted */.hS)(frequent.of, 'row')} have ${value} in "${name}": the model says the same of everything. Were its features empty?`
            : `"${name}" holds different values.`
    };
}
/** `3 of 1,000 rows without …, the first in row 17`; undefined for none. */
function wrong({ count, first }, rows, what) {
    return count === 0 ? undefined : `${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* counted */.hS)(rows, 'row')} ${what}, the first in row ${(0,core_src/* formatNumber */.ZV)(first)}`;
}
function be({ count }) {
    return count === 1 ? 'is' : 'are';
}
function shownRange(range) {
    const [least, most] = range ?? [null, null];
    return `[${least === null ? '−∞' : (0,core_src/* formatNumber */.ZV)(least)}, ${most === null ? '∞' : (0,core_src/* formatNumber */.ZV)(most)}]`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/judge.ts





/**
 * One check for each thing that can be wrong with a column. They are judged however few rows there are: a single NaN is one too many.
 * What makes metrics impossible and was found by none of them is a check of its own.
 */
function judgeValidity(written, found, context) {
    const check = (name, title, path, finding) => section_check_checkOf({ id: `validity.${name}`, title, severity: written.severity, path }, finding, context);
    if (found === undefined)
        return [check('usable', 'there are predictions', [], NO_PREDICTIONS)];
    const checks = found.columns.flatMap(column => {
        const name = nameFor(column, found.columns);
        return [
            check(`${name}-present`, `every row has a ${column.role}`, [], presence(column, found.rows)),
            ...(column.beyond === undefined
                ? []
                : [
                    check(`${name}-range`, `${column.name} within its range`, ['range', column.role], range(column, column.beyond, written, found.rows))
                ]),
            ...(column.unknown === undefined
                ? []
                : [
                    check(`${name}-classes`, 'only known classes are predicted', ['classes'], classes(column, column.unknown, written, found.rows))
                ]),
            ...(written['allow-constant']
                ? []
                : [check(`${name}-constant`, `${column.name} is not the same for all rows`, [], constancy(column.frequent, column.name))])
        ];
    });
    const all = [...checks, ...sumCheck(written, found, check), ...shareChecks(written, found, check), ...absences(written, found, check)];
    return [...all, ...unfitness(found, all, check)];
}
function sumCheck({ 'sum-tolerance': tolerance }, { sums, rows }, check) {
    if (sums === undefined)
        return [];
    const expected = `1, up to ${(0,core_src/* formatNumber */.ZV)(tolerance)}`;
    const finding = sums.count === 0
        ? {
            outcome: 'pass',
            observed: 'all do',
            expected,
            value: 0,
            message: `The probabilities by class add up to 1 in every row, up to ${(0,core_src/* formatNumber */.ZV)(tolerance)}.`
        }
        : {
            outcome: 'fail',
            observed: `${(0,core_src/* counted */.hS)(sums.count, 'row')} do not`,
            expected,
            value: sums.count,
            message: `There ${be(sums)} ${wrong(sums, rows, 'whose probabilities by class do not add up to 1')}. The worst sum is ${(0,core_src/* formatNumber */.ZV)(sums.worst)}. Does every class have its column, and are they probabilities?`
        };
    return [check('sum-to-one', 'probabilities by class add up to 1', ['sum-tolerance'], finding)];
}
/** How much of all rows the most frequent prediction makes up; where predictions are made of scores, also whether they are all the same. */
function shareChecks(written, { columns, decided }, check) {
    const made = decided !== undefined && !written['allow-constant']
        ? [check('prediction-constant', 'predictions are not all the same', [], constancy(decided, 'prediction'))]
        : [];
    const most = written['max-share'];
    if (most === undefined)
        return made;
    const frequent = decided ?? columns.find(({ role }) => role === 'prediction')?.frequent;
    const expected = `at most ${(0,core_src/* formatShare */.T1)(most)} of the rows`;
    const title = 'no prediction makes up nearly all rows';
    if (frequent === undefined) {
        const message = 'There are no predictions whose shares could be counted.';
        return [...made, check('max-share', title, ['max-share'], { outcome: 'inconclusive', observed: 'no predictions', expected, message })];
    }
    const share = frequent.count / frequent.of;
    const holds = share <= most;
    const finding = {
        outcome: holds ? 'pass' : 'fail',
        observed: (0,core_src/* formatShare */.T1)(share),
        expected,
        value: share,
        bounds: { atMost: most },
        message: `The most frequent prediction, ${quotedLabel(frequent.value)}, makes up ${(0,core_src/* formatShare */.T1)(share)} of ${(0,core_src/* counted */.hS)(frequent.of, 'row')}, ${holds ? 'at most' : 'more than'} ${(0,core_src/* formatShare */.T1)(most)}.`
    };
    return [...made, check('max-share', title, ['max-share'], finding)];
}
/** What is asked of a column that is not there. */
function absences(written, { columns }, check) {
    const has = (role, holds) => columns.some(column => column.role === role && holds(column));
    const asked = [
        {
            key: 'range.score',
            path: ['range', 'score'],
            absent: written.range.score !== undefined && !has('score', ({ beyond }) => beyond !== undefined),
            what: 'column of scores'
        },
        {
            key: 'range.prediction',
            path: ['range', 'prediction'],
            absent: written.range.prediction !== undefined && !has('prediction', ({ beyond }) => beyond !== undefined),
            what: 'column of predictions that are numbers'
        },
        {
            key: 'classes',
            path: ['classes'],
            absent: written.classes !== undefined && !has('prediction', () => true),
            what: 'column of predictions'
        }
    ];
    return asked
        .filter(({ absent }) => absent)
        .map(({ key, path, what }) => {
        const id = key.replace('range.', '').concat(key === 'classes' ? '' : '-range');
        if (written.optional)
            return optionalNote(`validity.${id}`, `there is no ${what}`);
        const message = `"${key}" cannot be judged: there is no ${what}. Name it under "columns".`;
        return check(id, `${key} of the predictions`, path, { outcome: 'fail', observed: 'no such column', expected: `a ${what}`, message });
    });
}
function unfitness({ unfit }, checks, check) {
    if (unfit === undefined || checks.some(({ outcome }) => outcome === 'fail'))
        return [];
    const finding = { outcome: 'fail', observed: 'they do not', expected: 'rows that metrics can be computed of', message: unfit };
    return [check('usable', 'predictions and labels go together', [], finding)];
}
const NO_PREDICTIONS = {
    outcome: 'inconclusive',
    observed: 'no predictions',
    expected: 'predictions',
    message: 'There are no predictions to look at: the input "predictions" is not given.'
};
/** The score of the positive class and probabilities by class may both be there. */
function nameFor(column, columns) {
    const [first] = columns.filter(({ role }) => role === column.role);
    return first === column ? column.role : 'scores';
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/findings.ts
/** Rows on which a test holds. */
function findings_rowsWhere(rows, holds) {
    let count = 0;
    let first = 0;
    for (let row = 0; row < rows; row++)
        if (holds(row) && count++ === 0)
            first = row + 1;
    return { count, first };
}
/** Rows without a value. A NaN is none: after reading, nobody can tell the two apart. */
function missingRows(column) {
    if (column.kind === 'number')
        return findings_rowsWhere(column.values.length, row => Number.isNaN(column.values[row]));
    return findings_rowsWhere(column.codes.length, row => column.codes[row] === -1);
}
function infiniteRows(values) {
    return findings_rowsWhere(values.length, row => values[row] === Number.POSITIVE_INFINITY || values[row] === Number.NEGATIVE_INFINITY);
}
/** Rows with a finite value below or above a range, ends included in it. */
function rowsBeyond(values, [least, most]) {
    const [low, high] = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY];
    return findings_rowsWhere(values.length, row => {
        const value = values[row] ?? Number.NaN;
        return Number.isFinite(value) && (value < low || value > high);
    });
}
/** Rows whose value is none of these. Missing ones are counted elsewhere. */
function rowsOutside(column, known) {
    if (column.kind === 'number')
        return findings_rowsWhere(column.values.length, row => !Number.isNaN(column.values[row]) && !known.has(column.values[row] ?? Number.NaN));
    const isKnown = column.categories.map(category => known.has(category));
    return findings_rowsWhere(column.codes.length, row => column.codes[row] !== -1 && isKnown[column.codes[row] ?? -1] !== true);
}
/** Rows whose numbers add up to something else than 1. Rows with a missing or infinite one are counted elsewhere. */
function rowsNotAddingUp(columns, rows, tolerance) {
    let worst = 1;
    const found = findings_rowsWhere(rows, row => {
        let total = 0;
        for (const values of columns)
            total += values[row] ?? Number.NaN;
        const off = Math.abs(total - 1);
        // 1 less 0.999 is not 0.001 in floating point.
        if (!Number.isFinite(total) || off <= tolerance * (1 + 1e-9) + 1e-12)
            return false;
        if (off > Math.abs(worst - 1))
            worst = total;
        return true;
    });
    return { ...found, worst };
}
/** The value that occurs most, and in how many rows; of equally frequent ones the first. Undefined where there is none. */
function mostFrequent(column) {
    return column.kind === 'number' ? mostFrequentNumber(column.values) : mostFrequentCategory(column.codes, column.categories);
}
function mostFrequentNumber(values) {
    const sorted = values.toSorted();
    let [best, count, of] = [Number.NaN, 0, 0];
    for (let start = 0; start < sorted.length;) {
        const value = sorted[start] ?? Number.NaN;
        if (Number.isNaN(value))
            break;
        let end = start + 1;
        while (end < sorted.length && sorted[end] === value)
            end++;
        if (end - start > count)
            [best, count] = [value, end - start];
        of += end - start;
        start = end;
    }
    return count === 0 ? undefined : { value: best, count, of };
}
function mostFrequentCategory(codes, categories) {
    const counts = new Int32Array(categories.length);
    let of = 0;
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row] ?? -1;
        if (code === -1)
            continue;
        counts[code] = (counts[code] ?? 0) + 1;
        of++;
    }
    let best = -1;
    for (let code = 0; code < counts.length; code++)
        if ((counts[code] ?? 0) > (counts[best] ?? 0))
            best = code;
    const value = categories[best];
    return value === undefined ? undefined : { value, count: counts[best] ?? 0, of };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/measure.ts

function measureValidity(written, { model, unfit }) {
    const predictions = unfit?.predictions ?? model?.predictions;
    if (predictions === undefined)
        return undefined;
    const { rows, names, prediction, score, scores } = predictions;
    const byClass = scores === undefined ? [] : [...scores.values()];
    const columns = [
        ...(prediction === undefined ? [] : [findingsOf('prediction', names.prediction, prediction, written)]),
        ...(score === undefined ? [] : [findingsOf('score', names.score, numbers(score), written)]),
        ...(byClass.length === 0 ? [] : [findingsByClass(byClass, rows, written)])
    ];
    return {
        rows,
        columns,
        sums: scores === undefined ? undefined : rowsNotAddingUp([...scores.values()], rows, written['sum-tolerance']),
        decided: decidedOf(predictions, model?.examples),
        unfit: unfit?.reason
    };
}
function findingsOf(role, name, column, { range, classes }) {
    const values = column.kind === 'number' ? column.values : undefined;
    const allowed = range[role];
    const withValue = (found) => ({ ...found, value: found.count === 0 ? undefined : validity_measure_valueAt(column, found.first) });
    return {
        name,
        role,
        missing: missingRows(column),
        infinite: values && infiniteRows(values),
        beyond: values !== undefined && allowed !== undefined ? withValue(rowsBeyond(values, allowed)) : undefined,
        frequent: mostFrequent(column),
        unknown: role === 'prediction' && classes !== undefined ? withValue(rowsOutside(column, new Set(classes))) : undefined
    };
}
/** All columns of probabilities as one: a row is at fault where one of its probabilities is. */
function findingsByClass(columns, rows, { range }) {
    const any = (holds) => findings_rowsWhere(rows, row => columns.some(values => holds(values[row] ?? Number.NaN)));
    const [least, most] = range.score ?? [null, null];
    const isBeyond = (value) => Number.isFinite(value) && (value < (least ?? Number.NEGATIVE_INFINITY) || value > (most ?? Number.POSITIVE_INFINITY));
    const beyond = range.score === undefined ? undefined : any(isBeyond);
    const same = findings_rowsWhere(rows, row => columns.every(values => Object.is(values[row], values[0])));
    return {
        name: 'probabilities by class',
        role: 'score',
        missing: any(Number.isNaN),
        infinite: any(value => Math.abs(value) === Number.POSITIVE_INFINITY),
        beyond: beyond && { ...beyond, value: columns.map(values => values[beyond.first - 1] ?? Number.NaN).find(isBeyond) },
        frequent: rows === 0 ? undefined : { value: columns.map(values => String(values[0])).join(', '), count: same.count, of: rows },
        unknown: undefined
    };
}
/** What the threshold makes of scores may be the same for all rows though the scores are not. */
function decidedOf({ prediction }, examples) {
    if (prediction !== undefined || examples?.kind !== 'classification' || examples.of.predicted === undefined)
        return undefined;
    return mostFrequentCategory(examples.of.predicted, examples.of.classes);
}
function validity_measure_valueAt(column, row) {
    if (column.kind === 'number')
        return column.values[row - 1];
    return column.categories[column.codes[row - 1] ?? -1];
}
function numbers(values) {
    return { kind: 'number', values };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/validity/section.ts



/** What predictions have to look like before any metric means something: `validity: { range: { score: [0, 1] } }`. */
const validitySection = section({
    needs: () => ({ inputs: ['predictions'], everyRole: true }),
    measure: measureValidity,
    judge: judgeValidity,
    present: () => ({})
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/judge.ts




/** One check: no segment is worse than the rest by more than allowed, beyond what chance explains. */
function judgeSegments(written, found, context) {
    const { key } = written.metric;
    const asked = {
        id: 'weak-segments',
        title: `${key} is about as good on every part of the rows`,
        severity: written.severity,
        path: []
    };
    const expected = `no segment worse than the rest by more than ${shownDrop(written['max-drop'])}`;
    const open = (message) => section_check_checkOf(asked, { outcome: 'inconclusive', observed: 'no segment', expected, message }, context);
    if ('obstacle' in found)
        return [open(`Segments were not searched: ${found.obstacle}.`)];
    if (written.optional && found.columns.length === 0 && found.absent.length > 0) {
        return [optionalNote('weak-segments.optional', `there is no column ${found.absent.map(name => `"${name}"`).join(', ')}`)];
    }
    if (found.tested === 0) {
        return [
            open(`No segment has at least ${(0,core_src/* counted */.hS)(found.leastRows, 'row')}, so that none was looked at. ${leftOutSentence(found)}`.trim())
        ];
    }
    const [worst] = found.worst;
    const fails = found.failing > 0;
    return [
        checkOfRows(asked, {
            outcome: fails ? 'fail' : 'pass',
            observed: fails ? (0,core_src/* counted */.hS)(found.failing, 'weak segment') : 'no weak segment',
            expected,
            value: found.failing,
            message: [worst === undefined ? '' : sentence(written, found, worst), leftOutSentence(found)].filter(part => part !== '').join(' ')
        }, context)
    ];
}
function sentence(written, found, worst) {
    const { key } = written.metric;
    const rows = `${(0,core_src/* counted */.hS)(worst.rows, 'row')}, ${(0,core_src/* formatShare */.T1)(worst.rows / found.rows)} of all`;
    const values = `${key} is ${(0,core_src/* formatNumber */.ZV)(worst.value)} on ${worst.name} (${rows}) and ${(0,core_src/* formatNumber */.ZV)(worst.rest)} on the rest`;
    const how = `${found.method}, Holm over ${(0,core_src/* counted */.hS)(found.tested, 'segment')} of ${(0,core_src/* counted */.hS)(found.columns.length, 'column')}`;
    const drop = shownDrop(written['max-drop']);
    if (worst.fails) {
        const more = found.failing === 1 ? '' : ` ${(0,core_src/* counted */.hS)(found.failing - 1, 'more segment')} ${found.failing === 2 ? 'fails' : 'fail'}: see the table.`;
        return `${values}: worse by more than ${drop}, and not by chance (adjusted p ${judge_shownP(worst.p)}, ${how}).${more}`;
    }
    return `No segment is worse than the rest by more than ${drop} beyond chance (${how}). The most doubtful: ${values} (adjusted p ${judge_shownP(worst.p)}).`;
}
function judge_shownP(p) {
    return p < 1e-4 ? 'below 0.0001' : (0,core_src/* formatNumber */.ZV)(p, 3);
}
function leftOutSentence({ leftOut }) {
    if (leftOut.length === 0)
        return '';
    const first = leftOut.slice(0, 5).map(({ column, why }) => `${column} (${why})`);
    const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : '';
    return `Not searched: ${first.join(', ')}${more}.`;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/outcomes.ts

/** What each row loses or brings. NaN on rows that the metric does not exist for. Undefined where the data is of another kind. */
function outcomesOf({ metric }, examples) {
    const { rows, weight } = examples.of;
    const common = { weight, better: metric.better };
    const finish = (mean) => mean;
    if (metric === metricNamed('accuracy') && examples.kind === 'classification') {
        const { actual, predicted } = examples.of;
        if (predicted === undefined)
            return undefined;
        return { ...common, values: outcomes_filled(rows, row => (actual[row] === predicted[row] ? 1 : 0)), isZeroOne: true, finish };
    }
    if (metric.kind === 'classification' && examples.kind === 'classification' && metric.form.of === 'mean') {
        const values = outcomes_filled(rows, metric.form.loss(examples.of));
        return { ...common, values, isZeroOne: metric.form.zeroOne === true, finish: metric.form.finish ?? finish };
    }
    if (metric.kind === 'regression' && examples.kind === 'regression' && metric.form.of === 'mean') {
        const values = outcomes_filled(rows, metric.form.loss(examples.of));
        return { ...common, values, isZeroOne: metric.form.zeroOne === true, finish: metric.form.finish ?? finish };
    }
    return undefined;
}
function outcomes_filled(rows, of) {
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
        values[row] = of(row);
    return values;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/groups/quantile-bins.ts


/**
 * Divides rows into at most `bins` bins of about as many rows each. An edge is a value of the data and belongs to the bin below
 * it, so that equal numbers are always together. Missing values are a bin of their own, the last.
 */
function quantileBins({ values }, name, bins) {
    const edges = edgesOf(values, bins);
    const codes = new Int32Array(values.length);
    const missing = edges.length + 1;
    let holes = false;
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value)) {
            codes[row] = missing;
            holes = true;
            continue;
        }
        let bin = 0;
        while (bin < edges.length && value > (edges[bin] ?? 0))
            bin++;
        codes[row] = bin;
    }
    return { codes, labels: [...quantile_bins_labelsOf(edges, (0,core_src/* plain */.pj)(name, 60)), ...(holes ? [labelOf(name, undefined)] : [])] };
}
function quantile_bins_labelsOf(edges, name) {
    const [first] = edges;
    if (first === undefined)
        return [`${name} is there`];
    const between = edges.slice(1).map((edge, index) => `${(0,core_src/* formatNumber */.ZV)(edges[index] ?? 0)} < ${name} ≤ ${(0,core_src/* formatNumber */.ZV)(edge)}`);
    return [`${name} ≤ ${(0,core_src/* formatNumber */.ZV)(first)}`, ...between, `${name} > ${(0,core_src/* formatNumber */.ZV)(edges.at(-1) ?? 0)}`];
}
/** The values below and at which 1/n, 2/n … of all lie, each once, without the largest value: nothing lies above it. */
function edgesOf(values, bins) {
    let [rows, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value))
            continue;
        rows++;
        if (value < least)
            least = value;
        if (value > most)
            most = value;
    }
    const ranks = Array.from({ length: bins - 1 }, (_, index) => Math.ceil(((index + 1) * rows) / bins) - 1).filter(rank => rank >= 0);
    return [...new Set(atRanks(values, ranks, least, most))].filter(edge => edge < most);
}
/** The values at some ranks (from 0 on, rising), without sorting all: counted in narrow buckets first, of which few are sorted. */
function atRanks(values, ranks, least, most) {
    const scale = BUCKETS / (most - least);
    if (!(scale > 0 && Number.isFinite(scale))) {
        const sorted = values.filter(value => !Number.isNaN(value)).sort();
        return ranks.map(rank => sorted[rank] ?? least);
    }
    const bucketOf = (value) => Math.min(BUCKETS - 1, Math.floor((value - least) * scale));
    const counts = new Int32Array(BUCKETS);
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value))
            continue;
        const bucket = bucketOf(value);
        counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    const wanted = [];
    let below = 0;
    let next = 0;
    for (let bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
        const upTo = below + (counts[bucket] ?? 0);
        for (; next < ranks.length && (ranks[next] ?? 0) < upTo; next++)
            wanted.push({ bucket, rank: (ranks[next] ?? 0) - below });
        below = upTo;
    }
    const sorted = new Map();
    for (const { bucket } of wanted)
        if (!sorted.has(bucket))
            sorted.set(bucket, new Float64Array(counts[bucket] ?? 0));
    const filled = new Int32Array(BUCKETS);
    for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        if (Number.isNaN(value))
            continue;
        const bucket = bucketOf(value);
        const own = sorted.get(bucket);
        if (own === undefined)
            continue;
        const place = filled[bucket] ?? 0;
        own[place] = value;
        filled[bucket] = place + 1;
    }
    for (const own of sorted.values())
        own.sort();
    return wanted.map(({ bucket, rank }) => sorted.get(bucket)?.[rank] ?? least);
}
const BUCKETS = 4096;

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/parts.ts



/** Numbers of which there are so few are taken as they are. */
const FEW = 10;
/** Undefined where no value has enough rows, or all rows have the same one. */
function partsOf(column, name, bins, least, origin) {
    const { codes, labels } = column.kind === 'number'
        ? (codingOfNumbers(column, name, FEW) ?? quantileBins(column, name, bins))
        : codingOf(column, name, origin, 'weak-segments.columns');
    const sizes = grouping_sizesOf({ codes, names: labels });
    const kept = labels.map((_, code) => code).filter(code => (sizes[code] ?? 0) >= least && (sizes[code] ?? 0) < codes.length);
    if (kept.length === 0)
        return undefined;
    const place = new Int32Array(labels.length).fill(kept.length);
    for (const [index, code] of kept.entries())
        place[code] = index;
    const parts = new Uint16Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        parts[row] = place[codes[row] ?? 0] ?? 0;
    return { column: name, names: kept.map(code => labels[code] ?? ''), codes: parts, sizes: Int32Array.from(kept, code => sizes[code] ?? 0) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/segment-test.ts

/**
 * Tests whether a segment is worse than the rest: Fisher's exact test of 0 and 1, else Welch's test of means. With weights Welch's
 * test of weighted means, with the effective number of rows (Kish) in place of their number.
 */
function segment_test_compared(segment, others, centre, { isZeroOne, weight, better }) {
    const [mean, rest] = [centre + segment.value / segment.weight, centre + others.value / others.weight];
    if (isZeroOne && weight === undefined) {
        const [ours, theirs] = [segment, others].map(({ rows, value }) => ({ hits: Math.round(value + rows * centre), trials: rows }));
        if (ours === undefined || theirs === undefined)
            return { mean, rest, p: 1 };
        return { mean, rest, p: better === 'higher' ? (0,src/* fisherLess */.Hh)(ours, theirs) : (0,src/* fisherLess */.Hh)(theirs, ours) };
    }
    const [one, other] = [varianceOfMean(segment), varianceOfMean(others)];
    const square = one + other;
    const [n, m] = [effective(segment), effective(others)];
    const degrees = square === 0 ? n + m - 2 : square ** 2 / (one ** 2 / (n - 1) + other ** 2 / (m - 1));
    const { pLess, pGreater } = (0,src/* meanTest */.QX)(mean - rest, Math.sqrt(square), degrees);
    const p = better === 'higher' ? pLess : pGreater;
    return { mean, rest, p: Number.isNaN(p) ? 1 : p };
}
/** How such a test is called. */
function methodOf({ isZeroOne, weight }) {
    if (weight !== undefined)
        return "one-sided Welch's test of weighted means";
    return isZeroOne ? "one-sided Fisher's exact test" : "one-sided Welch's test";
}
function effective({ weight, weight2 }) {
    return (weight * weight) / weight2;
}
/** Σ w² (x − mean)² / (Σ w)², times n / (n − 1): without weights the variance of the sample divided by n. */
function varianceOfMean(total) {
    const { weight, value, weight2, value2, square2 } = total;
    const mean = value / weight;
    const n = effective(total);
    // Rounding may take a spread of nothing below 0.
    return (Math.max(0, square2 - 2 * mean * value2 + mean * mean * weight2) / (weight * weight)) * (n / (n - 1));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/totals.ts
/** Adds up the rows of each segment in one pass. `codeOf` is the segment of a row, below `segments`. */
function totalsOf(outcomes, centre, codes, other, width, segments) {
    const { values, weight } = outcomes;
    if (weight !== undefined)
        return totals_weighted(values, weight, centre, codes, other, width, segments);
    if (outcomes.isZeroOne)
        return zeroOne(values, centre, codes, other, width, segments);
    const [rows, value, square] = [new Float64Array(segments), new Float64Array(segments), new Float64Array(segments)];
    for (let row = 0; row < values.length; row++) {
        const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0);
        const x = (values[row] ?? 0) - centre;
        rows[code] = (rows[code] ?? 0) + 1;
        value[code] = (value[code] ?? 0) + x;
        square[code] = (square[code] ?? 0) + x * x;
    }
    return { rows, weight: rows, value, weight2: rows, value2: value, square2: square };
}
/** Two counts a segment are all there is to know. */
function zeroOne(values, centre, codes, other, width, segments) {
    const counts = new Int32Array(2 * segments);
    for (let row = 0; row < values.length; row++) {
        const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0);
        const place = 2 * code + (values[row] ?? 0);
        counts[place] = (counts[place] ?? 0) + 1;
    }
    const [rows, value, square] = [new Float64Array(segments), new Float64Array(segments), new Float64Array(segments)];
    for (let code = 0; code < segments; code++) {
        const [none, ones] = [counts[2 * code] ?? 0, counts[2 * code + 1] ?? 0];
        rows[code] = none + ones;
        value[code] = ones * (1 - centre) - none * centre;
        square[code] = ones * (1 - centre) ** 2 + none * centre ** 2;
    }
    return { rows, weight: rows, value, weight2: rows, value2: value, square2: square };
}
function totals_weighted(values, weight, centre, codes, other, width, segments) {
    const zeros = () => new Float64Array(segments);
    const totals = { rows: zeros(), weight: zeros(), value: zeros(), weight2: zeros(), value2: zeros(), square2: zeros() };
    for (let row = 0; row < values.length; row++) {
        const code = other === undefined ? (codes[row] ?? 0) : (codes[row] ?? 0) * width + (other[row] ?? 0);
        const x = (values[row] ?? 0) - centre;
        const w = weight[row] ?? 0;
        const w2 = w * w;
        totals.rows[code] = (totals.rows[code] ?? 0) + 1;
        totals.weight[code] = (totals.weight[code] ?? 0) + w;
        totals.value[code] = (totals.value[code] ?? 0) + w * x;
        totals.weight2[code] = (totals.weight2[code] ?? 0) + w2;
        totals.value2[code] = (totals.value2[code] ?? 0) + w2 * x;
        totals.square2[code] = (totals.square2[code] ?? 0) + w2 * x * x;
    }
    return totals;
}
function totalAt({ rows, weight, value, weight2, value2, square2 }, code) {
    return {
        rows: rows[code] ?? 0,
        weight: weight[code] ?? 0,
        value: value[code] ?? 0,
        weight2: weight2[code] ?? 0,
        value2: value2[code] ?? 0,
        square2: square2[code] ?? 0
    };
}
function rest(all, part) {
    return {
        rows: all.rows - part.rows,
        weight: all.weight - part.weight,
        value: all.value - part.value,
        weight2: all.weight2 - part.weight2,
        value2: all.value2 - part.value2,
        square2: all.square2 - part.square2
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/search.ts



/**
 * Compares every segment of one column, or of two, with the rest of the rows. Rows are added up once for each pair of columns, and
 * never for each segment. A pair that holds the same rows as one of its parts is left out.
 */
function search(parts, outcomes, { signal, ...which }) {
    return atEase(segmentsOf(parts, outcomes, which), signal);
}
function* segmentsOf(parts, outcomes, { least, pairs }) {
    const none = new Uint16Array(outcomes.values.length);
    const centre = centreOf(outcomes);
    const all = totalAt(totalsOf(outcomes, centre, none, undefined, 1, 1), 0);
    const segments = [];
    const add = (name, total) => {
        const others = rest(all, total);
        if (total.weight > 0 && others.weight > 0 && others.rows > 0)
            segments.push({ name, rows: total.rows, ...segment_test_compared(total, others, centre, outcomes) });
    };
    for (const [index, one] of parts.entries()) {
        const totals = totalsOf(outcomes, centre, one.codes, undefined, 1, one.names.length + 1);
        for (const [code, name] of one.names.entries())
            add(name, totalAt(totals, code));
        for (const other of pairs ? parts.slice(index + 1) : []) {
            const width = other.names.length + 1;
            const both = totalsOf(outcomes, centre, one.codes, other.codes, width, (one.names.length + 1) * width);
            for (const [first, name] of one.names.entries()) {
                for (const [second, otherName] of other.names.entries()) {
                    const total = totalAt(both, first * width + second);
                    if (total.rows < least || total.rows === one.sizes[first] || total.rows === other.sizes[second])
                        continue;
                    add(`${name}, ${otherName}`, total);
                }
            }
            yield;
        }
    }
    return segments;
}
function centreOf({ values, weight }) {
    let [total, all] = [0, 0];
    for (let row = 0; row < values.length; row++) {
        const own = weight === undefined ? 1 : (weight[row] ?? 0);
        total += own * (values[row] ?? 0);
        all += own;
    }
    return total / all;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/measure.ts








const measure_SHOWN = 10;
/** Looks at every segment of one and two columns that is large enough. */
async function measureSegments(written, { model, signal }) {
    if (model === undefined)
        return { obstacle: 'there are no predictions by row' };
    const found = outcomesOf(written.metric, model.examples);
    if (found === undefined)
        return { obstacle: `${written.metric.key} cannot be computed of the columns that there are` };
    const { dimensions, origin, leftOut } = model.predictions;
    const wanted = written.columns ?? [...dimensions.keys()];
    const there = wanted.filter(name => dimensions.has(name));
    const searched = there.slice(0, written['column-limit']);
    const beyond = there.slice(written['column-limit']).map(column => ({ column, why: `beyond the first ${written['column-limit']}` }));
    const [outcomes, rows] = measure_existing(found);
    const leastRows = Math.max(written['min-rows'], Math.ceil(written['min-share'] * outcomes.values.length));
    const parts = [];
    const empty = [];
    for (const name of searched) {
        const column = dimensions.get(name);
        const own = column && partsOf(rows === undefined ? column : measure_columnAt(column, rows), name, written.bins, leastRows, origin);
        if (own === undefined)
            empty.push({ column: name, why: 'no value has enough rows, or all rows have the same one' });
        else
            parts.push(own);
    }
    const segments = await search(parts, outcomes, { least: leastRows, pairs: written['max-columns'] === 2, signal });
    const judged = judgedSegments(written, outcomes, segments);
    return {
        rows: outcomes.values.length,
        tested: segments.length,
        worst: judged.slice(0, measure_SHOWN),
        failing: judged.filter(({ fails }) => fails).length,
        columns: parts.map(({ column }) => column),
        leftOut: [...empty, ...beyond, ...(written.columns === undefined ? [...leftOut].map(([column, why]) => ({ column, why })) : [])],
        absent: wanted.filter(name => !dimensions.has(name)),
        method: methodOf(outcomes),
        leastRows
    };
}
/** The worst first: those that fail, and then by how surely they are worse than the rest. */
function judgedSegments(written, { finish, better }, segments) {
    const adjusted = (0,src/* holm */.fU)(segments.map(({ p }) => p));
    return segments
        .map(({ name, rows, mean, rest }, index) => {
        const [value, others] = [finish(mean), finish(rest)];
        const limit = { at: worstAllowed({ better }, others, written['max-drop']), side: better === 'higher' ? 'least' : 'most' };
        const p = adjusted[index] ?? 1;
        return { name, rows, value, rest: others, p, fails: p <= written.alpha && !against(value, limit).holds };
    })
        .sort((a, b) => Number(b.fails) - Number(a.fails) || a.p - b.p || b.rows - a.rows || (a.name < b.name ? -1 : 1));
}
/** Without rows for which the metric does not exist; and which rows these are, where there are such. */
function measure_existing(outcomes) {
    const { values, weight } = outcomes;
    let count = 0;
    for (let row = 0; row < values.length; row++)
        if (!Number.isNaN(values[row]))
            count++;
    if (count === values.length)
        return [outcomes, undefined];
    const rows = new Int32Array(count);
    let next = 0;
    for (let row = 0; row < values.length; row++)
        if (!Number.isNaN(values[row]))
            rows[next++] = row;
    return [{ ...outcomes, values: numbersAt(values, rows), weight: weight && numbersAt(weight, rows) }, rows];
}
function measure_columnAt(column, rows) {
    if (column.kind === 'number')
        return { ...column, values: numbersAt(column.values, rows) };
    return { ...column, codes: rows.map(row => column.codes[row] ?? -1) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/present.ts


/** The worst segments. */
function presentSegments(written, found) {
    if ('obstacle' in found || found.worst.length === 0)
        return {};
    const { key } = written.metric;
    const columns = ['segment', 'rows', 'share', `${key}`, 'the rest', 'difference', 'adjusted p', 'verdict'];
    return {
        tables: [
            {
                id: 'weak-segments',
                title: `The ${found.worst.length} most doubtful of ${found.tested} segments (${found.method}, Holm over all)`,
                columns: columns.map((title, index) => ({ title, align: index === 0 || index === 7 ? 'left' : 'right' })),
                rows: found.worst.map(({ name, rows, value, rest, p, fails }) => [
                    name,
                    rows,
                    (0,core_src/* formatShare */.T1)(rows / found.rows),
                    (0,core_src/* formatNumber */.ZV)(value),
                    (0,core_src/* formatNumber */.ZV)(rest),
                    (0,core_src/* formatNumber */.ZV)(value - rest, 3),
                    judge_shownP(p),
                    fails ? 'weak' : 'pass'
                ])
            }
        ]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/weak-segments/section.ts




/** Searches parts of the rows on which the model is worse than on the rest: `weak-segments: { metric: accuracy, max-drop: 20% }`. */
const weakSegmentsSection = section({
    needs: ({ metric, columns, optional }) => ({
        inputs: ['predictions'],
        metrics: [metric],
        dimensions: columns ?? [],
        everyColumn: columns === undefined,
        optional
    }),
    measure: measureSegments,
    judge: judgeSegments,
    present: presentSegments
});

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/sections.ts













/** Every part of a gate, in the order in which they are judged and shown. */
const sections = {
    validity: validitySection,
    metrics: metricsSection,
    slices: slicesSection,
    'weak-segments': weakSegmentsSection,
    flips: flipsSection,
    fairness: fairnessSection,
    comparison: comparisonSection,
    calibration: calibrationSection,
    trivial: trivialSection,
    'every-class-predicted': everyClassPredictedSection,
    'cross-validation': crossValidationSection,
    tests: testsSection
};
/** Where the report shows what a section found. */
const TOPICS = {
    validity: 'data',
    metrics: 'metrics',
    slices: 'slices',
    'weak-segments': 'slices',
    flips: 'flips',
    fairness: 'fairness',
    comparison: 'metrics',
    calibration: 'calibration',
    trivial: 'metrics',
    'every-class-predicted': 'metrics',
    'cross-validation': 'metrics',
    tests: 'tests'
};
const SECTION_NAMES = Object.keys(sections).filter((name) => name in sections);
/** The sections that a gate has. */
function writtenSections(gate) {
    return SECTION_NAMES.filter(name => gate[name] !== undefined);
}
// With the name as a type parameter, a section and what is written for it are known to belong together.
function sectionNeeds(name, gate) {
    const written = gate[name];
    return written === undefined ? {} : sections[name].needs(written, gate);
}
async function runSection(name, gate, data, context) {
    const written = gate[name];
    if (written === undefined)
        return { checks: [], evidence: {} };
    const { checks, evidence } = await sections[name].run(written, data, gate, context);
    return { checks, evidence: (0,core_src/* onTopic */.ll)(TOPICS[name], evidence) };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/contradictions.ts


/** Parts of a gate that do not go together. */
function contradictions_refuseContradictions(gate, context) {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
    const names = writtenSections(gate);
    if (names.length === 0) {
        refuse([], 'asks for nothing. The smallest gate is "metrics: { accuracy: { min: 0.85 } }"');
        return;
    }
    if (names.every(name => name === 'metrics') && !gate.metrics?.some(({ rule }) => limits_BOUNDS.some(bound => rule[bound] !== undefined))) {
        refuse(['metrics'], 'sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"');
        return;
    }
    if (gate.threshold !== undefined && gate.columns.prediction !== undefined) {
        refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them');
    }
    refuseTwoKinds(gate, names, refuse);
}
/** A gate is for classes or for numbers. */
function refuseTwoKinds(gate, names, refuse) {
    const used = names.flatMap(section => {
        const { metrics = [], optionalMetrics = [] } = sectionNeeds(section, gate);
        return [...metrics, ...optionalMetrics].flatMap(({ key, metric }) => metric.kind === 'ready' ? [] : [{ section, key, kind: metric.kind }]);
    });
    const [first] = used;
    if (first === undefined)
        return;
    const other = used.find(({ kind }) => kind !== first.kind);
    if (other !== undefined) {
        refuse(other.section === 'metrics' ? ['metrics', other.key] : [other.section], `${other.section === 'metrics' ? 'is' : `asks for "${other.key}",`} a metric of ${other.kind}, but "${first.key}" is one of ${first.kind}. Use two steps with a gate each`);
    }
    if (first.kind !== 'regression')
        return;
    for (const key of ['positive', 'threshold']) {
        if (gate[key] !== undefined)
            refuse([key], `is for classes, but "${first.key}" is a metric of regression. Remove it`);
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/gate.ts


/** What a model has to reach. The smallest gate is `metrics: { accuracy: { min: 0.85 } }`. */
const Gate = gate_schema_Shape.superRefine(contradictions_refuseContradictions).describe('Gauntlet model gate');

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/metrics-json.ts
/** The output `metrics`, by key: `null` for a metric that does not exist on these rows. */
function metricsJson({ metrics = [] }, source) {
    const values = metrics.map(chosen => {
        const found = source.of(chosen);
        return [chosen.key, 'value' in found ? found.value : null];
    });
    return JSON.stringify(Object.fromEntries(values));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/fitness.ts



/**
 * Examples of what was read; or why there can be none, for a gate whose section `validity` says what is wrong with the rows. What is
 * wrong with the gate is an `InputError` all the same.
 *
 * A gate without metrics of rows takes examples of either kind.
 */
function examplesOrReason(needs, plan, predictions) {
    try {
        return { examples: examplesOf(needs, plan, predictions) };
    }
    catch (thrown) {
        if (!(thrown instanceof core_src/* InputError */.dz) || thrown.input !== predictions.origin.data)
            throw thrown;
        if (needs.metrics.every(({ metric }) => metric.kind === 'ready')) {
            const values = fitness_valuesOf(predictions);
            if (values !== undefined)
                return { examples: values };
        }
        return { predictions, reason: `${thrown.message} No metric can be computed of these rows.` };
    }
}
function fitness_valuesOf(predictions) {
    if (predictions.prediction === undefined)
        return undefined;
    try {
        return { kind: 'regression', of: valueExamplesOf(predictions) };
    }
    catch (thrown) {
        if (thrown instanceof core_src/* InputError */.dz)
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/model-rows.ts




/** Sections that say what is wrong with rows that no metric can be computed from. */
const JUDGES_UNFIT_ROWS = ['validity'];
/**
 * The model that is judged, as examples. Rows that no metric can be computed from are an `InputError`, unless the gate has a section
 * that judges just that; then every metric of rows is undefined. `file` holds metrics that the rows do not tell.
 */
function modelData(gate, needs, plan, predictions, file) {
    const needed = { ...needs, metrics: plan.metrics };
    const judgesUnfit = writtenSections(gate).some(name => JUDGES_UNFIT_ROWS.includes(name));
    const found = judgesUnfit ? examplesOrReason(needed, plan, predictions) : { examples: examplesOf(needed, plan, predictions) };
    if ('reason' in found)
        return { model: undefined, unfit: found, metrics: undefinedMetrics(plan.metrics, file) };
    return { model: { predictions, examples: found.examples }, unfit: undefined, metrics: metricsOfRows(found.examples, file) };
}
function undefinedMetrics(ofRows, file) {
    return {
        of: chosen => {
            const isOfRows = ofRows.some(({ metric }) => metric === chosen.metric && metric.kind !== 'ready');
            if (isOfRows)
                return { problem: 'could not be computed: the predictions cannot be used', why: 'undefined' };
            return file?.of(chosen) ?? { problem: 'is missing', why: 'absent' };
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/needs.ts

/** What all sections of a gate need together. */
function needsOf(gate) {
    const all = writtenSections(gate).map(name => ({ name, needs: sectionNeeds(name, gate) }));
    const dimensions = (optional) => unique(all.flatMap(({ needs }) => ((needs.optional ?? false) === optional ? (needs.dimensions ?? []) : [])));
    const required = dimensions(false);
    const inputs = new Map();
    for (const { name, needs } of all)
        for (const input of needs.inputs ?? [])
            inputs.set(input, [...(inputs.get(input) ?? []), name]);
    return {
        metrics: uniqueMetrics(all.flatMap(({ needs }) => needs.metrics ?? [])),
        optionalMetrics: uniqueMetrics(all.flatMap(({ needs }) => needs.optionalMetrics ?? [])),
        columns: gate.columns,
        positive: gate.positive,
        threshold: gate.threshold,
        dimensions: required,
        optionalDimensions: dimensions(true).filter(name => !required.includes(name)),
        everyColumn: all.some(({ needs }) => needs.everyColumn === true),
        everyRole: all.some(({ needs }) => needs.everyRole === true),
        conditions: all.flatMap(({ name, needs }) => (needs.conditions ?? []).map(condition => ofSection(name, condition))),
        inputs
    };
}
/** Conditions of two sections may have the same name, unless the section's own stands before it. */
function ofSection(section, condition) {
    return condition.name.startsWith(`${section}.`) ? condition : { ...condition, name: `${section}.${condition.name}` };
}
function unique(names) {
    return [...new Set(names)];
}
/** The same metric under the same key, once. */
function uniqueMetrics(metrics) {
    const seen = new Map();
    return metrics.filter(chosen => {
        const named = seen.get(chosen.key) ?? [];
        if (named.some(({ metric }) => metric === chosen.metric))
            return false;
        seen.set(chosen.key, [...named, chosen]);
        return true;
    });
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/plan-gate.ts



/**
 * Plans the reading for a gate. Metrics that can be had elsewhere, and those that are optional, are left out where the columns do not
 * suffice for them. Throws `InputError` for columns that are not there and cannot be done without.
 */
function planGate(needs, available, isElsewhere = () => false, origin = OF_GATE) {
    const alone = { ...needs, dimensions: [], optionalDimensions: [], everyColumn: false, conditions: [] };
    const suffices = (chosen) => isPlanned(() => planReading({ ...alone, metrics: [chosen] }, available, origin));
    const metrics = [
        ...needs.metrics.filter(chosen => !isElsewhere(chosen) || suffices(chosen)),
        ...needs.optionalMetrics.filter(chosen => !needs.metrics.includes(chosen) && suffices(chosen))
    ];
    return { ...planReading({ ...needs, metrics }, available, origin), metrics };
}
function isPlanned(plan) {
    try {
        plan();
        return true;
    }
    catch (problem) {
        if ((0,core_src/* isInputError */.BT)(problem))
            return false;
        throw problem;
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/base/judge-changes.ts

/** Rows of the table of evidence. */
const judge_changes_MOST_SHOWN = 200;
/** Whether the gate is as strict as on the base: a warning where it is not, or where that cannot be told. */
function judgeChanges({ name, changes, isUsed, locate }) {
    const looser = changes.filter(({ effect }) => effect === 'looser');
    const unclear = changes.filter(({ effect }) => effect === 'unclear');
    const open = [...looser, ...unclear];
    const location = open[0] && locate(open[0].path);
    const found = [
        looser.length > 0 && `${(0,core_src/* counted */.hS)(looser.length, 'change')} ${looser.length === 1 ? 'makes' : 'make'} it looser (${keysOf(looser)})`,
        unclear.length > 0 && `${(0,core_src/* counted */.hS)(unclear.length, 'change')} may make it looser (${keysOf(unclear)})`
    ].filter(part => part !== false);
    const used = isUsed ? ' The model was judged by the gate of the base.' : '';
    return {
        id: 'gate-changes',
        title: (0,core_src/* plain */.pj)(`the gate is as strict as on ${name}`, 300),
        severity: isUsed ? 'info' : 'warning',
        outcome: open.length === 0 ? 'pass' : 'fail',
        observed: open.length === 0 ? 'as strict' : found.length === 0 ? '' : (0,core_src/* plain */.pj)(found.join(', '), 500),
        expected: 'no bound that is looser, no new waiver',
        message: (0,core_src/* plain */.pj)(open.length === 0
            ? `The gate is as strict as on ${name}.${used}`
            : `This change edits the gate: against ${name}, ${found.join(', and ')}. Somebody should agree to that.${used}`),
        ...(location === undefined ? {} : { location })
    };
}
function presentChanges({ name, changes }) {
    if (changes.length === 0)
        return {};
    const inOrder = ['looser', 'unclear', 'stricter'].flatMap(wanted => changes.filter(({ effect }) => effect === wanted));
    return {
        tables: [
            {
                id: 'gate-changes',
                title: (0,core_src/* plain */.pj)(`Changes of the gate against ${name}`, 300),
                columns: ['Key', 'Base', 'Now', 'Effect'].map(title => ({ title, align: 'left' })),
                rows: inOrder
                    .slice(0, judge_changes_MOST_SHOWN)
                    .map(({ path, base, now, effect }) => [(0,core_src/* plain */.pj)(path.join('.'), 300), judge_changes_shown(base), judge_changes_shown(now), effect])
            }
        ]
    };
}
function keysOf(changes) {
    const first = changes.slice(0, 5).map(({ path }) => path.join('.'));
    return changes.length > 5 ? `${first.join(', ')} and ${changes.length - 5} more` : first.join(', ');
}
function judge_changes_shown(value) {
    if (value === undefined)
        return 'not there';
    return (0,core_src/* plain */.pj)((0,core_src/* cut */.Jj)(typeof value === 'string' ? value : JSON.stringify(value), 200), 200);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/confusion-matrix.ts
/** The confusion matrix over these classes: rows with any other one are left out. By default over all classes. */
function confusionMatrix(examples, codes = [...examples.classes.keys()]) {
    const { classes, actual, predicted, rows, weight } = examples;
    if (predicted === undefined)
        throw new Error('Could not count predictions: there are none');
    const place = new Int32Array(classes.length).fill(-1);
    for (const [index, code] of codes.entries())
        place[code] = index;
    const cells = new Float64Array(codes.length ** 2);
    for (let row = 0; row < rows; row++) {
        const from = place[actual[row] ?? -1] ?? -1;
        const to = place[predicted[row] ?? -1] ?? -1;
        if (from === -1 || to === -1)
            continue;
        const cell = from * codes.length + to;
        cells[cell] = (cells[cell] ?? 0) + (weight === undefined ? 1 : (weight[row] ?? 0));
    }
    return { codes, cells };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/charts/confusion.ts



/** A larger matrix is one that nobody reads. */
const MOST_CLASSES = 20;
/** The confusion matrix over the classes that occur, or undefined when they are more than `MOST_CLASSES`. */
function confusionOf(examples) {
    const { classes, predicted } = examples;
    if (predicted === undefined)
        return undefined;
    const codes = occurring(tallyOf(examples));
    if (codes.length > MOST_CLASSES)
        return undefined;
    const { cells } = confusionMatrix(examples, codes);
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
    const { classes, actual, predicted, rows, weight } = examples;
    if (predicted === undefined)
        return undefined;
    const counts = new Map();
    for (let row = 0; row < rows; row++) {
        if (actual[row] === predicted[row])
            continue;
        const pair = (actual[row] ?? 0) * classes.length + (predicted[row] ?? 0);
        counts.set(pair, (counts.get(pair) ?? 0) + (weight === undefined ? 1 : (weight[row] ?? 0)));
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

;// CONCATENATED MODULE: ./packages/evaluation/src/charts/bars.ts


const BARS = 20;
/** How many values lie in each of twenty parts between two numbers, as points of a bar chart. */
function bars(values, least, most) {
    const bins = (0,src/* histogram */.JW)(values, least, most, BARS);
    const edges = [...bins.map(({ from }) => from), most];
    const digits = DIGITS.find(count => new Set(edges.map(edge => (0,core_src/* formatNumber */.ZV)(edge, count))).size === new Set(edges).size) ?? 17;
    return bins.map(({ from, to, count }) => ({ x: `${(0,core_src/* formatNumber */.ZV)(from, digits)} to ${(0,core_src/* formatNumber */.ZV)(to, digits)}`, y: count }));
}
/** As few as tell the ends of all bars apart: bars of the same name would be drawn as one. */
const DIGITS = [3, 4, 5, 6, 8, 10, 12, 14, 16];

;// CONCATENATED MODULE: ./packages/evaluation/src/charts/errors.ts

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

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/thinned.ts
/** At most `most` points (2 or more), about equally many rows apart. */
function thinned(rows, most) {
    const step = rows / (most - 1);
    const points = [];
    let last = Number.NEGATIVE_INFINITY;
    return {
        points,
        offer: (rowsSoFar, isLast, point) => {
            if (isLast && points.length === most)
                points.pop();
            if (isLast || (rowsSoFar - last >= step && points.length < most - 1)) {
                points.push(point());
                last = rowsSoFar;
            }
            return true;
        }
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/precision-recall-curve.ts



/**
 * The curve from the highest threshold to the lowest, one point for each distinct score, thinned to at most `mostPoints` (3 or more) of
 * them. Empty without any positive.
 */
function precisionRecallCurve(examples, mostPoints = 200) {
    const ranking = rankingOf(examples);
    const [positives, negatives] = totals(ranking, ranking.weight);
    if (positives === 0)
        return [];
    const kept = thinned(examples.rows, mostPoints);
    eachCutoff(ranking, ranking.weight, (hits, alarms, place) => kept.offer(examples.rows - place, hits + alarms >= positives + negatives, () => ({
        threshold: examples.score?.[ranking.order[place] ?? -1] ?? Number.NaN,
        precision: hits / (hits + alarms),
        recall: hits / positives
    })));
    return [...kept.points];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/roc-curve.ts



/**
 * The ROC curve from (0, 0) to (1, 1), one point for each distinct score, thinned to at most `mostPoints` (3 or more) of them.
 * Empty when only one class occurs.
 */
function rocCurve(examples, mostPoints = 200) {
    const ranking = rankingOf(examples);
    const [positives, negatives] = totals(ranking, ranking.weight);
    if (positives === 0 || negatives === 0)
        return [];
    const kept = thinned(examples.rows, mostPoints - 1);
    eachCutoff(ranking, ranking.weight, (hits, alarms, place) => kept.offer(examples.rows - place, hits + alarms >= positives + negatives, () => ({
        threshold: examples.score?.[ranking.order[place] ?? -1] ?? Number.NaN,
        falsePositiveRate: alarms / negatives,
        truePositiveRate: hits / positives
    })));
    return [{ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 }, ...kept.points];
}

;// CONCATENATED MODULE: ./packages/evaluation/src/charts/rankings.ts




/** Undefined where only one class occurs. */
function rocChart(examples) {
    const curve = rocCurve(examples).map(point => ({ x: point.falsePositiveRate, y: point.truePositiveRate }));
    if (curve.length === 0)
        return undefined;
    return {
        id: 'roc',
        title: `ROC curve, area ${(0,core_src/* formatNumber */.ZV)(rocAuc(examples).value ?? Number.NaN, 4)}`,
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
/** Undefined without any positive. */
function precisionRecallChart(examples) {
    const curve = precisionRecallCurve(examples).map(point => ({ x: point.recall, y: point.precision }));
    // The last point counts every row as positive: its precision is what chance reaches.
    const prevalence = curve.at(-1)?.y;
    if (prevalence === undefined)
        return undefined;
    return {
        id: 'precision-recall',
        title: 'Precision against recall',
        kind: 'line',
        x: { title: 'recall', type: 'number' },
        y: { title: 'precision', type: 'number' },
        series: [{ name: 'model', points: curve }],
        rules: [{ axis: 'y', value: prevalence, title: 'chance' }]
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/charts/scores.ts



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

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/present.ts




/** What is worth showing of a model whatever is asked of it: who is taken for whom, how scores separate, how far numbers are off. */
function presentModel({ examples }) {
    if (examples.kind === 'regression')
        return { charts: [errorChart(examples.of)].filter(part => part !== undefined) };
    const confusion = confusionOf(examples.of);
    const scored = examples.of.score !== undefined && examples.of.positive !== undefined ? examples.of : undefined;
    const many = confusion === undefined ? frequentConfusions(examples.of) : undefined;
    return {
        tables: [confusion && confusionTable(confusion), many].filter(part => part !== undefined),
        charts: [
            confusion && confusionChart(confusion),
            scored && rocChart(scored),
            scored && precisionRecallChart(scored),
            scored && scoreChart(scored)
        ].filter(part => part !== undefined)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/waivers/may-have.ts


/**
 * Whether a gate can have a check on some day. Those of metrics are known from the gate; those of the other sections depend on the
 * data (the slices there are, the tests that failed), and on whether there is a model in production.
 */
function mayHave(gate, check) {
    const isOfMetric = gate.metrics?.some(({ key, rule }) => limits_BOUNDS.some(bound => rule[bound] !== undefined && check === `${key}-${bound}`) || (rule.optional && check === `${key}.optional`));
    if (isOfMetric === true || check === 'gate-changes')
        return true;
    const others = writtenSections(gate).filter(name => name !== 'metrics');
    return others.some(name => check === name || check.startsWith(`${name}.`) || check.startsWith(`${name}-`));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/waivers/apply.ts


/**
 * A waived check that did not pass warns, and says by whom, why and until when; an expired waiver fails by itself; one that is no
 * longer needed is a note, and so is one whose check was not made today, as where a note stands in its place. Every one is in the
 * table. `now` is in milliseconds since 1970, and a waiver holds to the end of its last day in UTC. Throws `InputError` for a check
 * that this gate never has.
 */
function applyWaivers(gate, checks, now) {
    const waivers = gate.value.waivers ?? [];
    if (waivers.length === 0)
        return { checks, tables: [] };
    const byId = new Map(checks.map(check => [check.id, check]));
    const applied = waivers.map((waiver) => {
        const check = byId.get(waiver.check) ?? partOfPassing(waiver.check, checks);
        if (check === undefined && !mayHave(gate.value, waiver.check))
            refuseUnknown(gate, waiver, [...byId.keys()]);
        return { waiver, standing: now > lastMoment(waiver) ? 'expired' : standingOn(check) };
    });
    const inForce = new Map(applied.flatMap(({ waiver, standing }) => (standing === 'in force' ? [[waiver.check, waiver]] : [])));
    const own = applied.flatMap(({ waiver, standing }, index) => {
        if (standing === 'in force')
            return [];
        const location = gate.locate(['waivers', index]);
        return [{ ...ownCheck(waiver, standing, checks), ...(location === undefined ? {} : { location }) }];
    });
    return { checks: [...checks.map(check => waived(check, inForce.get(check.id))), ...own], tables: [apply_tableOf(applied, byId)] };
}
/** A slice that passes has no check of its own, but one together with all others that pass: `slices.f1-min` for `slices.f1-min.night`. */
function partOfPassing(id, checks) {
    return checks.find(check => check.outcome === 'pass' && id.startsWith(`${check.id}.`));
}
function standingOn(check) {
    if (check === undefined)
        return 'no such check today';
    return check.outcome === 'pass' ? 'not needed' : 'in force';
}
function waived(check, waiver) {
    if (waiver === undefined)
        return check;
    const said = (0,core_src/* plain */.pj)(`Waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`, 800);
    return { ...check, severity: check.severity === 'info' ? 'info' : 'warning', message: (0,core_src/* cut */.Jj)(`${check.message} ${said}`, 4000) };
}
function ownCheck(waiver, standing, checks) {
    if (standing === 'expired')
        return expired(waiver);
    return standing === 'not needed' ? unneeded(waiver) : withoutCheck(waiver, checks);
}
function expired({ check, owner, reason, expires }) {
    return {
        id: (0,core_src/* cut */.Jj)(`waiver.${check}`, 200),
        title: 'no waiver has expired',
        severity: 'critical',
        outcome: 'fail',
        observed: `expired after ${expires}`,
        expected: 'a waiver that is still in force, or none',
        message: (0,core_src/* plain */.pj)(`The waiver of ${check} by ${owner} (${reason}) expired after ${expires}. Fix the model and remove it, or agree on a new day.`)
    };
}
function unneeded({ check, owner, expires }) {
    return {
        id: (0,core_src/* cut */.Jj)(`waiver.${check}`, 200),
        title: 'every waiver is needed',
        severity: 'info',
        outcome: 'inconclusive',
        observed: 'the check passes',
        expected: 'a check that does not pass',
        message: (0,core_src/* plain */.pj)(`The waiver of ${check} by ${owner} (until ${expires}) is no longer needed: the check passes. Remove it.`)
    };
}
function withoutCheck({ check, owner, expires }, checks) {
    const ids = checks.map(({ id }) => id);
    return {
        id: (0,core_src/* cut */.Jj)(`waiver.${check}`, 200),
        title: 'every waiver is needed',
        severity: 'info',
        outcome: 'inconclusive',
        observed: 'no such check today',
        expected: 'a check that does not pass',
        message: (0,core_src/* plain */.pj)(`The waiver of ${check} by ${owner} (until ${expires}) waives nothing today: there was no such check, because it could not be made, passed together with others, or has another name.${(0,core_src/* suggestion */.h)(check, ids)}`)
    };
}
function apply_tableOf(applied, checks) {
    return {
        id: 'waivers',
        title: 'Waivers',
        columns: ['Check', 'Outcome', 'Waiver', 'Owner', 'Until', 'Reason'].map(title => ({ title, align: 'left' })),
        rows: applied.map(({ waiver: { check, owner, expires, reason }, standing }) => [
            (0,core_src/* plain */.pj)(check, 200),
            checks.get(check)?.outcome ?? '',
            standing,
            (0,core_src/* plain */.pj)(owner, 100),
            expires,
            (0,core_src/* plain */.pj)(reason, 500)
        ])
    };
}
function refuseUnknown(gate, { check }, ids) {
    const index = gate.value.waivers?.findIndex(waiver => waiver.check === check) ?? 0;
    const location = gate.locate(['waivers', index, 'check']);
    const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`;
    const problem = `has a waiver for the check ${JSON.stringify((0,core_src/* plain */.pj)(check, 100))}${where}, which this gate does not have`;
    throw new core_src/* InputError */.dz('gate', `${problem}.${(0,core_src/* suggestion */.h)(check, ids)} Remove the waiver, or correct the id.`);
}
function lastMoment({ expires }) {
    return Date.parse(`${expires}T23:59:59.999Z`);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/run-gate.ts








/**
 * Judges all sections of a gate in their order, and then what waivers say of their checks. Measuring takes as long as it takes: the
 * signal of the data ends it.
 *
 * Throws `InputError` for a waiver of a check that there is not.
 */
async function judgeGate(gate, data, { reproduce, base, evidence = {} } = {}) {
    const rows = (data.model ?? data.unfit)?.predictions.rows;
    const least = gate.value['min-rows'];
    const tooFew = rows !== undefined && least !== undefined && rows < least ? { rows, least } : undefined;
    const results = [];
    for (const name of writtenSections(gate.value)) {
        const locate = path => gate.locate([name, ...path]);
        results.push(await run_gate_resultOf(name, gate.value, data, { locate, reproduce, tooFew }));
        data.signal?.throwIfAborted();
    }
    const found = withOwnIds([
        ...(rows === undefined || least === undefined ? [] : [rowCheck(gate, rows, least)]),
        ...results.flatMap(({ checks }) => checks),
        ...(base === undefined ? [] : [judgeChanges(base)])
    ]);
    const { checks, tables } = applyWaivers(gate, found, data.now);
    const shown = [
        ...results.map(({ evidence }) => evidence),
        ...(data.model === undefined ? [] : [(0,core_src/* onTopic */.ll)('metrics', presentModel(data.model))]),
        { tables: [...tables] },
        base === undefined ? {} : (0,core_src/* onTopic */.ll)('changes', presentChanges(base)),
        evidence
    ];
    return { checks: withOwnIds(checks), evidence: merged(shown) };
}
/** Authors name metrics as they like, data names slices and tests: two checks of the same name would waive and hide each other. */
function withOwnIds(checks) {
    const nameFor = uniqueNames([], 200);
    return checks.map(check => ({ ...check, id: nameFor(check.id) }));
}
function run_gate_resultOf(name, gate, data, context) {
    const { inputs = [] } = sectionNeeds(name, gate);
    const instead = (check) => Promise.resolve({ checks: [check], evidence: {} });
    if (data.unfit !== undefined && inputs.includes('predictions') && !JUDGES_UNFIT_ROWS.includes(name))
        return instead(run_gate_notJudged(name, data.unfit.reason, context));
    if (inputs.includes('production') && data.champion === undefined) {
        if (data.noChampion !== undefined)
            return instead(run_gate_notJudged(name, data.noChampion, context));
        return instead(withoutProduction(name, gate['without-baseline'], context));
    }
    return runSection(name, gate, data, context);
}
function run_gate_notJudged(section, reason, { locate, reproduce }) {
    const location = locate([]);
    return {
        id: section,
        title: `${section}: rows that it can be judged on`,
        severity: 'critical',
        outcome: 'inconclusive',
        observed: 'rows that cannot be used',
        expected: 'predictions that metrics can be computed from',
        message: (0,core_src/* plain */.pj)(`Not judged: ${reason}`),
        ...(location === undefined ? {} : { location }),
        ...(reproduce === undefined ? {} : { reproduce })
    };
}
function rowCheck(gate, rows, least) {
    const location = gate.locate(['min-rows']);
    const enough = rows >= least;
    return {
        id: 'min-rows',
        title: 'enough rows to judge',
        severity: 'critical',
        outcome: enough ? 'pass' : 'inconclusive',
        observed: (0,core_src/* formatNumber */.ZV)(rows),
        expected: `at least ${(0,core_src/* formatNumber */.ZV)(least)}`,
        value: rows,
        bounds: { atLeast: least },
        message: enough
            ? `The data has ${(0,core_src/* counted */.hS)(rows, 'row')}, at least ${(0,core_src/* formatNumber */.ZV)(least)}.`
            : `The data has ${(0,core_src/* counted */.hS)(rows, 'row')}; at least ${(0,core_src/* formatNumber */.ZV)(least)} are needed to judge.`,
        ...(location === undefined ? {} : { location })
    };
}
/** As much as a verdict may hold, in order. */
function merged(parts) {
    return {
        figures: parts.flatMap(({ figures = [] }) => figures).slice(0, 500),
        tables: parts.flatMap(({ tables = [] }) => tables).slice(0, 50),
        charts: parts.flatMap(({ charts = [] }) => charts).slice(0, 50)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/benchmark-file.ts



/**
 * The benchmarks of a file that pytest-benchmark wrote (`--benchmark-json`, or one of `.benchmarks`). The statistic `p95` is
 * computed where the file holds the time of each round. Throws `InputError` for any other file.
 */
function benchmarksOf(input, bytes, shown) {
    let content;
    try {
        content = (0,core_src/* parseLenientJson */.Ri)(bytes.toString('utf8').replace(/^\ufeff/, ''));
    }
    catch (cause) {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is not JSON`, { cause });
    }
    const parsed = BenchmarkFile.safeParse(content);
    if (!parsed.success)
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is JSON but not of pytest-benchmark: it has no list "benchmarks" whose items have a "name" and "stats". Write it with pytest --benchmark-json.`);
    return parsed.data.benchmarks.map(({ name, fullname, stats }) => ({ name, fullname: fullname ?? name, stats: statisticsOf(stats) }));
}
const BenchmarkFile = schemas/* object */.Ikc({
    benchmarks: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), fullname: schemas/* string */.YjP().nullish(), stats: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) })).max(10_000)
});
/** What is no number is left out: a bound on it then finds nothing, and nothing does not pass. */
function statisticsOf(stats) {
    const found = new Map();
    for (const [name, value] of Object.entries(stats))
        if (typeof value === 'number' && Number.isFinite(value))
            found.set(name, value);
    const times = Times.safeParse(stats.data);
    if (times.success)
        found.set('p95', (0,src/* quantile */.YV)(Float64Array.from(times.data).sort(), 0.95));
    return found;
}
const Times = schemas/* array */.YOg(schemas/* number */.aig()).min(1);

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(75824);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__(41143);
;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/xml.ts



/** Suites within suites are rarely deeper than three. */
const xml_DEEPEST = 40;
/**
 * Reads XML of which nobody knows where it comes from. A document type is refused, so that no entity is ever expanded and nothing is
 * fetched; so are deep nesting and what is not well-formed. `shown` is the file's name for messages.
 */
function parseXml(input, bytes, shown) {
    const text = decoded(input, bytes, shown);
    const refuse = (problem, cause) => {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which ${problem}`, cause === undefined ? {} : { cause });
    };
    if (declaresType(text))
        return refuse('declares a document type (<!DOCTYPE …>). Test reports have none, and it could hide anything');
    const valid = fxp/* XMLValidator */.iI.validate(text);
    if (valid !== true)
        return refuse(`is not XML: ${(0,core_src/* plain */.pj)(valid.err.msg, 200)} (line ${valid.err.line})`);
    try {
        return XmlTree.parse(new XMLParser/* default */.A(OPTIONS).parse(text));
    }
    catch (cause) {
        return refuse('cannot be read as XML', cause);
    }
}
/** Text or an attribute with its five named and its numeric entities resolved. Others stay as they are written. */
function unescaped(text) {
    return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (written, decimal, hexadecimal, name) => {
        if (name !== undefined)
            return NAMED.get(name) ?? written;
        const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
        return point <= 0x10ffff ? String.fromCodePoint(point) : written;
    });
}
/** Where the parser puts attributes, and text that is no markup. */
const ATTRIBUTES = '@';
const TEXT = '#text';
const CDATA = '#cdata';
const OPTIONS = {
    ignoreAttributes: false,
    attributesGroupName: ATTRIBUTES,
    attributeNamePrefix: '',
    textNodeName: TEXT,
    cdataPropName: CDATA,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    maxNestedTags: xml_DEEPEST,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute
};
const XmlTree = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const NAMED = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"]
]);
/** Whether a document type stands before the outermost element, where alone it means something: a test's output may well hold one. */
function declaresType(text) {
    for (let at = 0;;) {
        while (/\s/.test(text[at] ?? ''))
            at++;
        const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
        if (end === undefined)
            return text.slice(at, at + 9).toUpperCase() === '<!DOCTYPE';
        const found = text.indexOf(end, at);
        if (found === -1)
            return false;
        at = found + end.length;
    }
}
/** By the byte order mark, else as the document says, else UTF-8. */
function decoded(input, bytes, shown) {
    const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300))?.[1];
    const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
    const encoding = marked ?? declared ?? 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is not text in ${encoding}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/junit.ts



/**
 * The tests of a JUnit XML file, as pytest (`--junitxml`), Jest, Maven, Go and others write it: suites in suites of any depth, with
 * tests that failed, ended in an error or were skipped.
 *
 * A suite that counts more failures and errors than its tests tell of could not run as a whole: what is missing becomes one failed
 * test. Throws `InputError` for what is not JUnit XML.
 */
function testsOfJunit(input, bytes, shown) {
    const root = parseXml(input, bytes, shown);
    const [name, ...others] = Object.keys(root);
    const elements = junit_childrenOf(root, name ?? '');
    if (others.length > 0 || elements.length !== 1 || (name !== 'testsuites' && name !== 'testsuite'))
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is XML but not of JUnit: its outermost element must be "testsuites" or "testsuite". Write it with pytest --junitxml.`);
    return elements.flatMap(element => testsOf(element, '')).map(({ problems: _, ...test }) => test);
}
function testsOf(suite, above) {
    const attributes = attributesOf(suite);
    const name = attributes.get('name') ?? above;
    const own = junit_childrenOf(suite, 'testcase').map(test => testCase(test, name));
    const inner = junit_childrenOf(suite, 'testsuite').flatMap(child => testsOf(child, name));
    const declared = Math.max(0, countOf(attributes.get('failures'))) + Math.max(0, countOf(attributes.get('errors')));
    const told = [...own, ...inner].reduce((sum, { problems }) => sum + problems, 0);
    const missing = declared - told;
    if (missing <= 0)
        return [...own, ...inner];
    const message = `the suite counts ${declared} failures and errors, and its tests tell of ${told}`;
    return [...own, ...inner, { group: name, name: 'the suite itself', outcome: 'error', message, problems: missing }];
}
function testCase(test, suite) {
    const attributes = attributesOf(test);
    const failures = junit_childrenOf(test, 'failure');
    const errors = junit_childrenOf(test, 'error');
    const [skipped] = junit_childrenOf(test, 'skipped');
    const notRun = skipped !== undefined || attributes.get('status') === 'notrun';
    const [first] = [...errors, ...failures];
    const outcome = errors.length > 0 ? 'error' : failures.length > 0 ? 'failed' : notRun ? 'skipped' : 'passed';
    return {
        group: attributes.get('classname') ?? attributes.get('file') ?? suite,
        name: attributes.get('name') ?? '',
        outcome,
        message: messageOf(first ?? skipped),
        problems: failures.length + errors.length
    };
}
/** The attribute `message`, else the text: its first lines say what went wrong in most tools. */
function messageOf(element) {
    if (element === undefined)
        return undefined;
    const said = attributesOf(element).get('message') ?? junit_textOf(element);
    return said.trim() === '' ? undefined : said.trim();
}
function junit_textOf(element) {
    const written = element[TEXT];
    const raw = [element[CDATA] ?? []].flat().map(part => (typeof part === 'string' ? part : junit_textOf(elementOf(part))));
    return [typeof written === 'string' ? unescaped(written) : '', ...raw].join('');
}
function junit_childrenOf(element, name) {
    const found = Object.hasOwn(element, name) ? element[name] : undefined;
    return Array.isArray(found) ? found.map(elementOf) : [];
}
/** An element without attributes and children is its text alone. */
function elementOf(found) {
    const parsed = Element.safeParse(found);
    return parsed.success ? parsed.data : { [TEXT]: typeof found === 'string' ? found : '' };
}
function attributesOf(element) {
    const written = Element.safeParse(element[ATTRIBUTES]);
    const pairs = written.success ? Object.entries(written.data) : [];
    return new Map(pairs.map(([name, value]) => [name, unescaped(String(value))]));
}
function countOf(text) {
    const count = Number(text ?? 0);
    return Number.isSafeInteger(count) ? count : 0;
}
const Element = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());

;// CONCATENATED MODULE: ./packages/evaluation/src/gate/tests/read-tests.ts



/** A report of a hundred thousand tests has some 20 MB. */
const read_tests_MOST_BYTES = 32 * 1024 * 1024;
const MOST_BYTES_TOGETHER = 4 * read_tests_MOST_BYTES;
/**
 * Reads what people's own tests left behind: JUnit XML and the JSON of pytest-benchmark, told apart by their first character.
 * `baseline` is the path of benchmarks to compare with. Throws `InputError` for files of any other kind.
 */
async function readTests(patterns, baseline, roots) {
    const paths = await (0,core_src/* existingFiles */.$6)(INPUT, patterns, roots);
    const cases = [];
    const benchmarks = [];
    const judged = [];
    let reports = 0;
    for (const path of paths) {
        const { bytes, shown, file } = await readReport(INPUT, path, roots);
        judged.push(file);
        if (judged.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES_TOGETHER)
            throw new core_src/* InputError */.dz(INPUT, `names files of more than ${(0,core_src/* formatBytes */.z3)(MOST_BYTES_TOGETHER)} together, the last of them "${shown}". Name fewer.`);
        if (isXml(bytes)) {
            reports++;
            for (const test of testsOfJunit(INPUT, bytes, shown))
                cases.push(test);
        }
        else
            benchmarks.push(...benchmarksOf(INPUT, bytes, shown));
    }
    if (baseline === undefined)
        return { tests: { reports, cases, benchmarks, baseline: undefined }, judged };
    const { bytes, shown, file } = await readReport('gate', await (0,core_src/* existingFile */._h)('gate', baseline, roots), roots);
    return { tests: { reports, cases, benchmarks, baseline: benchmarksOf('gate', bytes, shown) }, judged: [...judged, file] };
}
const INPUT = 'tests';
async function readReport(input, path, roots) {
    const shown = (0,core_src/* shownPath */.pS)(path, roots);
    const bytes = await (0,core_src/* readCapped */.EF)(path, read_tests_MOST_BYTES).catch(cause => {
        throw new core_src/* InputError */.dz(input, `names "${shown}", which cannot be used`, { cause });
    });
    if (bytes.length === 0)
        throw new core_src/* InputError */.dz(input, `names "${shown}", which is empty. Did the step that runs the tests fail?`);
    return { bytes, shown, file: await (0,core_src/* judgedFile */.ip)(input, path, roots.workspace) };
}
/** The first character that says something, past a byte order mark and in any encoding. */
function isXml(bytes) {
    return /^[^\w{["]*</.test(bytes.toString('latin1', 0, 100).replaceAll('\0', ''));
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/moments.ts

/** A moment as SQL, in UTC. */
function sqlMoment(ms) {
    return `TIMESTAMP '${new Date(ms).toISOString().replace('Z', '').replace('T', ' ')}'`;
}
/** A moment for people, in UTC to the second. */
function momentText(ms) {
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
/** A length of time in the largest unit that says it well: `7 days`, `36 hours`, `90 s`. */
function timeSpan(ms) {
    const [unit, name] = UNITS.find(([unit]) => Math.abs(ms) >= 2 * unit || (ms !== 0 && Math.abs(ms) >= unit && ms % unit === 0)) ?? [
        1000,
        's'
    ];
    const amount = Number((ms / unit).toFixed(1));
    return `${(0,core_src/* formatNumber */.ZV)(amount)} ${amount === 1 || name === 's' ? name : `${name}s`}`;
}
const UNITS = [
    [86_400_000, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute']
];

;// CONCATENATED MODULE: ./packages/evaluation/src/log/coverage-evidence.ts


/** What the log holds, for people: how much of it has labels, by day and by version, and how long labels take. */
function coverageEvidence(coverage) {
    const { versions, days } = coverage;
    return {
        tables: [
            coverage_evidence_summary(coverage),
            ...(versions.length > 1 || versions[0]?.version != null ? [byVersion(coverage)] : []),
            ...(days.length > 1 ? [byDay(days)] : [])
        ]
    };
}
function coverage_evidence_summary(coverage) {
    const { predicted, expected, labelled, share, early, later, from, to, medianDelay, longDelay } = coverage;
    const delay = medianDelay === undefined || longDelay === undefined
        ? []
        : [['Label delay', `half within ${timeSpan(medianDelay)}, nine of ten within ${timeSpan(longDelay)}`]];
    return {
        id: 'prediction-log',
        topic: 'data',
        title: 'Prediction log',
        columns: [
            { title: '', align: 'left' },
            { title: '', align: 'right' }
        ],
        rows: [
            ['First prediction', momentText(from)],
            ['Last prediction', momentText(to)],
            ['Predictions', predicted],
            ['Old enough for a label', expected],
            ['With a label', labelled],
            ['Coverage', shareCell(share)],
            ...delay,
            ...(early > 0 ? [['Labelled early, left out', early]] : []),
            ...(later > 0 ? [['After the window, left out', later]] : [])
        ]
    };
}
function byVersion({ versions }) {
    const shown = versions.slice(0, MOST_VERSIONS);
    return {
        id: 'prediction-log-versions',
        topic: 'data',
        title: shown.length < versions.length ? `Prediction log: the ${shown.length} versions with most predictions` : 'Prediction log by version',
        columns: [{ title: 'Version', align: 'left' }, ...COUNTS],
        rows: shown.map(row => [row.version === null ? 'none written' : (0,core_src/* plain */.pj)(row.version, 100), ...cells(row)])
    };
}
function byDay(days) {
    const shown = days.slice(-MOST_DAYS);
    return {
        id: 'prediction-log-days',
        topic: 'data',
        title: shown.length < days.length ? `Prediction log: the last ${shown.length} days` : 'Prediction log by day (UTC)',
        columns: [{ title: 'Day', align: 'left' }, ...COUNTS],
        rows: shown.map(row => [row.day, ...cells(row)])
    };
}
function cells(row) {
    return [row.predicted, row.expected, row.labelled, shareCell(row.labelled / row.expected)];
}
function shareCell(share) {
    return Number.isNaN(share) ? '–' : (0,core_src/* formatShare */.T1)(share);
}
const COUNTS = ['Predictions', 'Old enough', 'With a label', 'Coverage'].map(title => ({ title, align: 'right' }));
const MOST_VERSIONS = 20;
const MOST_DAYS = 31;

;// CONCATENATED MODULE: ./packages/evaluation/src/log/log-columns.ts



/** Types that text files are read with. `1.10` is a version, and `007` an id. */
function declaredTypes({ columns }) {
    return new Map([columns.id, columns.model, columns.version].map(name => [name, 'string']));
}
function predictionColumns(table, log, input, asked) {
    const { columns } = log;
    const text = (name) => table.dialect.asText(table.dialect.identifier(name));
    const optional = (role) => {
        const isThere = table.columns.some(({ name }) => name === columns[role]);
        if (isThere)
            return text(columns[role]);
        if (asked[role] !== undefined)
            throw new core_src/* InputError */.dz(input, `${log_columns_missing(table, columns[role], PREDICTIONS)}, but the ${role} ${JSON.stringify(asked[role])} is asked for.`);
        return undefined;
    };
    const id = needed(table, columns.id, 'id', PREDICTIONS, input);
    const timestamp = needed(table, columns.timestamp, 'timestamp', PREDICTIONS, input);
    return { id: text(id.name), moment: moment(table, timestamp, input), model: optional('model'), version: optional('version') };
}
function labelColumns(table, { columns }, input) {
    const quote = table.dialect.identifier;
    const label = needed(table, columns.label, 'label', LABELS, input);
    const at = table.columns.find(({ name }) => name === columns['labelled-at']);
    const when = at && moment(table, at, input);
    return {
        id: table.dialect.asText(quote(needed(table, columns.id, 'id', LABELS, input).name)),
        label: knownLabel(label, table),
        moment: when,
        unreadable: at === undefined || when === undefined ? 'FALSE' : `(${quote(at.name)} IS NOT NULL AND ${when} IS NULL)`
    };
}
/** A label that is NaN is one that nobody knows yet. */
function knownLabel(label, table) {
    const name = table.dialect.identifier(label.name);
    return label.type === 'float' ? `CASE WHEN NOT ${table.dialect.isNaN(name)} THEN ${name} END` : name;
}
function moment(table, column, input) {
    const name = table.dialect.identifier(column.name);
    if (column.type === 'timestamp' || column.type === 'date')
        return `CAST(${name} AS TIMESTAMP)`;
    // With its offset, which a cast to a timestamp leaves out. In JSON a column without a value has no type.
    if (column.type === 'string' || column.type === 'other')
        return `CAST(TRY_CAST(${table.dialect.asText(name)} AS TIMESTAMPTZ) AS TIMESTAMP)`;
    const holds = (0,tables_src/* isNumeric */.kf)(column.type) ? 'numbers' : `values of type ${column.engineType}`;
    throw new core_src/* InputError */.dz(input, `has ${holds} in column "${column.name}", where times are needed. Write them as 2026-01-31T12:00:00Z, for numbers do not say what they count.`);
}
function needed(table, name, role, what, input) {
    const column = table.columns.find(known => known.name === name);
    if (column !== undefined)
        return column;
    throw new core_src/* InputError */.dz(input, `${log_columns_missing(table, name, what)}. Name the column of the ${role}: "columns: { ${role}: … }".`);
}
function log_columns_missing(table, name, what) {
    const names = table.columns.map(column => column.name);
    const more = names.length > 30 ? ` and ${names.length - 30} more` : '';
    return `has no column "${name}" in its ${what}; there are ${listed(names.slice(0, 30))}${more}`;
}
const PREDICTIONS = 'predictions';
const LABELS = 'labels';

;// CONCATENATED MODULE: ./packages/evaluation/src/log/select-logged.ts



/** The predictions that are meant, as a view: the author's columns, the id as text, and our own ones. */
const LOGGED = 'gauntlet_logged';
/** Named so that no author's column is mistaken for them. */
const OWN = { moment: 'gauntlet_moment', version: 'gauntlet_version', labelledAt: 'gauntlet_labelled_at' };
/** Selects the predictions of one model and version within the window. Throws `InputError` where there are none, or where one has no id or no time. */
async function selectLogged(table, columns, kept, { input, log, asked, now }) {
    const until = Math.min(log.until ?? now, now);
    const from = log.window === undefined ? undefined : until - log.window;
    const logged = await select_logged_refuseUnusable(table, columns, { input, log, asked });
    const meant = [is(table, columns.model, asked.model), is(table, columns.version, asked.version)].filter(part => part !== undefined);
    const ofModel = meant.length === 0 ? 'TRUE' : meant.join(' AND ');
    const inWindow = `${columns.moment} <= ${sqlMoment(until)}${from === undefined ? '' : ` AND ${columns.moment} > ${sqlMoment(from)}`}`;
    const quote = table.dialect.identifier;
    const id = `${columns.id} AS ${quote(log.columns.id)}`;
    const others = [...new Set(kept)].filter(name => name !== log.columns.id).map(quote);
    const own = [`${columns.moment} AS ${OWN.moment}`, `${columns.version ?? 'NULL::VARCHAR'} AS ${OWN.version}`];
    await table.rows(`CREATE TEMP VIEW ${LOGGED} AS SELECT ${[id, ...others, ...own].join(', ')} FROM ${table.name} WHERE ${ofModel} AND ${inWindow}`, 1);
    const [found] = await table.rows(`SELECT (SELECT count(*) FROM ${LOGGED}) AS kept, count_if(${columns.moment} > ${sqlMoment(until)}) AS later,
count(*) AS rows, min(${columns.moment}) AS first, max(${columns.moment}) AS last FROM ${table.name} WHERE ${ofModel}`, 1);
    if (Number(found?.rows) === 0)
        await select_logged_refuseUnknown(table, columns, { input, asked });
    if (Number(found?.kept) === 0) {
        const window = from === undefined ? `before ${momentText(until)}` : `from ${momentText(from)} to ${momentText(until)}`;
        const there = `the ${(0,core_src/* counted */.hS)(Number(found?.rows), 'prediction')} of ${of(asked)} lie between ${found?.first} and ${found?.last} (UTC)`;
        throw new core_src/* InputError */.dz(input, `has no prediction ${window}; ${there}. Widen "window", or is the log no longer written?`);
    }
    return { logged, later: Number(found?.later) };
}
async function select_logged_refuseUnusable(table, { id, moment, model }, { input, log, asked }) {
    const models = model === undefined || asked.model !== undefined ? undefined : model;
    const [found] = await table.rows(`SELECT count(*) AS rows, count(${id}) AS ids, count(${moment}) AS moments${models === undefined ? '' : `, count(DISTINCT ${models}) AS models`} FROM ${table.name}`, 1);
    const rows = Number(found?.rows);
    if (rows === 0)
        throw new core_src/* InputError */.dz(input, 'holds no predictions. Did the step that fetches it fail, or is nothing logged?');
    const lacking = (count, what) => `has ${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* counted */.hS)(rows, 'prediction')} ${what}. Mend the writer of the log, or drop them in a step before.`;
    if (Number(found?.ids) < rows)
        throw new core_src/* InputError */.dz(input, lacking(rows - Number(found?.ids), `without a value in "${log.columns.id}"`));
    if (Number(found?.moments) < rows) {
        const what = `with something else than a time such as 2026-01-31T12:00:00Z in "${log.columns.timestamp}"`;
        throw new core_src/* InputError */.dz(input, lacking(rows - Number(found?.moments), what));
    }
    if (Number(found?.models ?? 0) > 1) {
        const names = await select_logged_distinct(table, model ?? id);
        throw new core_src/* InputError */.dz(input, `holds predictions of several models (${names}). Say which one is meant: "model: …".`);
    }
    return rows;
}
async function select_logged_refuseUnknown(table, { model, version }, { input, asked }) {
    const models = model === undefined || asked.model === undefined ? undefined : `models ${await select_logged_distinct(table, model)}`;
    const ofModel = is(table, model, asked.model) ?? 'TRUE';
    const versions = version === undefined || asked.version === undefined ? '' : await select_logged_distinct(table, version, ofModel);
    const there = versions === '' ? models : `versions ${versions}`;
    throw new core_src/* InputError */.dz(input, `has no prediction of ${of(asked)}; it has the ${there}. Is it written the same way here and there?`);
}
/** The first values of an expression, for people. */
async function select_logged_distinct(table, sql, where = 'TRUE') {
    const rows = await table.rows(`SELECT DISTINCT ${sql} AS value FROM ${table.name} WHERE ${where} AND ${sql} IS NOT NULL ORDER BY 1`, select_logged_MOST_NAMED + 1);
    const named = rows.slice(0, select_logged_MOST_NAMED).map(({ value }) => quotedLabel((0,core_src/* plain */.pj)(String(value), 60)));
    return `${named.join(', ')}${rows.length > select_logged_MOST_NAMED ? ' and more' : ''}`;
}
const select_logged_MOST_NAMED = 10;
function is(table, column, value) {
    return column === undefined || value === undefined ? undefined : `${column} = ${table.dialect.text(value)}`;
}
/** `version "7" of the model "flights"`. */
function of({ model, version }) {
    const named = (what, name) => (name === undefined ? [] : [`${what} ${JSON.stringify((0,core_src/* cut */.Jj)(name, 100))}`]);
    const parts = [...named('version', version), ...named('the model', model)];
    return parts.length === 0 ? 'the log' : parts.join(' of ');
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/join-labels.ts


/** The predictions that are meant, each with its label where there is one. */
const JOINED = 'gauntlet_joined';
/** Joins predictions with labels by id, or takes the labels that stand beside the predictions. A repeated id makes more rows. */
async function joinLabels(table, log, predictions, labels) {
    const quote = table.dialect.identifier;
    const label = quote(log.columns.label);
    const query = log.labels === undefined
        ? `SELECT * REPLACE (${ownLabel(table, log)} AS ${label}), NULL::TIMESTAMP AS ${OWN.labelledAt} FROM ${predictions}`
        : `SELECT logged.*, answers.label AS ${label}, answers.known AS ${OWN.labelledAt}
FROM ${predictions} AS logged LEFT JOIN ${labels} AS answers ON logged.${quote(log.columns.id)} = answers.id`;
    await table.rows(`CREATE OR REPLACE TEMP TABLE ${JOINED} AS ${query}`, 1);
}
function ownLabel(table, { columns }) {
    const column = table.columns.find(({ name }) => name === columns.label);
    if (column === undefined)
        throw new Error(`Could not join labels: there is no column "${columns.label}"`);
    return knownLabel(column, table);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/coverage.ts




/** Condition on the joined rows: those that metrics are computed on. */
function evaluated(table, { log, now }) {
    return `${old(log, now)} AND ${table.dialect.identifier(log.columns.label)} IS NOT NULL`;
}
async function coverageOf(table, question, { later }) {
    const { log, now } = question;
    const label = table.dialect.identifier(log.columns.label);
    const isOld = old(log, now);
    const used = evaluated(table, question);
    const counts = `count(*) AS predicted, count_if(${isOld}) AS expected, count_if(${used}) AS labelled`;
    const delay = `epoch(${OWN.labelledAt}) - epoch(${OWN.moment})`;
    const [all = {}] = await table.rows(`SELECT ${counts}, count_if(${label} IS NOT NULL AND NOT (${isOld})) AS early,
epoch_ms(min(${OWN.moment})) AS first, epoch_ms(max(${OWN.moment})) AS last,
quantile_cont(${delay}, 0.5) FILTER (WHERE ${used}) AS median, quantile_cont(${delay}, 0.9) FILTER (WHERE ${used}) AS long FROM ${JOINED}`, 1);
    const versions = await table.rows(`SELECT ${OWN.version} AS version, ${counts} FROM ${JOINED} GROUP BY 1 ORDER BY predicted DESC, 1`, coverage_MOST_VERSIONS);
    const days = await table.rows(`SELECT CAST(${OWN.moment} AS DATE) AS day, ${counts} FROM ${JOINED} GROUP BY 1 ORDER BY 1 DESC`, coverage_MOST_DAYS);
    const labelled = labelledOf(all);
    return {
        ...labelled,
        share: labelled.labelled / labelled.expected,
        early: Number(all.early),
        later,
        from: Number(all.first),
        to: Number(all.last),
        medianDelay: milliseconds(all.median),
        longDelay: milliseconds(all.long),
        versions: versions.map(row => ({ version: row.version === null ? null : String(row.version), ...labelledOf(row) })),
        days: days.reverse().map(row => ({ day: String(row.day), ...labelledOf(row) }))
    };
}
/** Why nothing can be concluded from so few labels, as a sentence; undefined where there are enough. */
function shortfallOf({ predicted, expected, labelled, share }, log) {
    const delay = log['label-delay'];
    const older = delay === 0 ? '' : ` that are older than ${timeSpan(delay)} ("label-delay")`;
    if (expected === 0)
        return `None of the ${(0,core_src/* counted */.hS)(predicted, 'prediction')} is older than ${timeSpan(delay)} ("label-delay"), so that no label is expected yet.`;
    const least = log['min-coverage'];
    if (labelled > 0 && share >= least)
        return undefined;
    const found = labelled === 0 ? 'None' : `${(0,core_src/* formatShare */.T1)(share)} (${(0,core_src/* counted */.hS)(labelled, 'prediction')})`;
    const needed = labelled === 0 && least === 0 ? 'at least one is needed' : `"min-coverage" asks for ${(0,core_src/* formatShare */.T1)(least)}`;
    const hint = labelled === 0 ? ' Are ids written the same way in predictions and labels?' : '';
    return `${found} of the ${(0,core_src/* counted */.hS)(expected, 'prediction')}${older} ${labelled === 1 || labelled === 0 ? 'has' : 'have'} a label; ${needed}.${hint}`;
}
/** More versions and days than a table shows. */
const coverage_MOST_VERSIONS = 200;
const coverage_MOST_DAYS = 366;
function old(log, now) {
    return `${OWN.moment} <= ${sqlMoment(now - log['label-delay'])}`;
}
function labelledOf(row) {
    return { predicted: Number(row.predicted), expected: Number(row.expected), labelled: Number(row.labelled) };
}
function milliseconds(seconds) {
    return typeof seconds === 'number' ? Math.round(seconds * 1000) : undefined;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/log-needs.ts

/** The columns of the joined rows: those of the predictions, and the label of the labels. */
function joinedColumns(table, labels, { columns }, input) {
    const own = table.columns.map(column => column.name === columns.id ? { ...column, type: 'string', engineType: 'VARCHAR' } : column);
    if (labels === undefined) {
        if (own.some(({ name }) => name === columns.label))
            return own;
        throw new core_src/* InputError */.dz(input, `names no "labels", and its predictions have no column "${columns.label}". Write where the labels are: "labels: labels/*.jsonl".`);
    }
    return [...own.filter(({ name }) => name !== columns.label), ...labels.columns.filter(({ name }) => name === columns.label)];
}
/** The log has its own names for what every row has; the rest is as the caller needs it. */
function needsOfLog(needs, { columns }, available) {
    const { scores, weight, cluster } = needs.columns;
    return {
        ...needs,
        columns: {
            id: columns.id,
            label: columns.label,
            prediction: columns.prediction,
            score: columns.score,
            scores,
            weight,
            cluster: available.some(({ name }) => name === cluster) ? cluster : undefined
        }
    };
}
/** The columns that a plan reads. */
function log_needs_columnsOf(plan) {
    const { label, prediction, score, scores, weight, cluster, dimensions, otherColumns } = plan;
    const roles = [label, prediction, score, ...(scores?.values() ?? []), weight, cluster];
    return [...roles, ...dimensions, ...otherColumns].filter(name => name !== undefined);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/select-labels.ts


/** What is known by now, as a view: `id` as text, `label`, and when it was `known`. */
const ANSWERS = 'gauntlet_answers';
/** Selects the labels that are known by now. Throws `InputError` where one has no id, or a time that cannot be read. */
async function selectLabels(table, columns, { input, log, now }) {
    const [found] = await table.rows(`SELECT count(*) AS rows, count(${columns.id}) AS ids, count_if(${columns.unreadable}) AS unreadable FROM ${table.name}`, 1);
    const rows = Number(found?.rows);
    const refuse = (count, problem) => {
        throw new core_src/* InputError */.dz(input, `has ${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* counted */.hS)(rows, 'label')} ${problem}.`);
    };
    const without = rows - Number(found?.ids);
    if (without > 0)
        refuse(without, `without a value in "${log.columns.id}", so that nobody knows what they are about`);
    const unreadable = Number(found?.unreadable);
    if (unreadable > 0)
        refuse(unreadable, `with something else than a time such as 2026-01-31T12:00:00Z in "${log.columns['labelled-at']}"`);
    const known = columns.moment ?? 'NULL::TIMESTAMP';
    await table.rows(`CREATE TEMP VIEW ${ANSWERS} AS SELECT ${columns.id} AS id, ${columns.label} AS label, ${known} AS known FROM ${table.name}
WHERE ${columns.label} IS NOT NULL AND (${known} IS NULL OR ${known} <= ${sqlMoment(now)})`, 1);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/one-row-each.ts



/** The predictions of `LOGGED`, each once, as a table. */
const SINGLE = 'gauntlet_single';
/** The labels of `ANSWERS` that are about them, one each, as a table. */
const SETTLED = 'gauntlet_settled';
/** Leaves one row for each prediction, in the way the author allows. Throws `InputError` where ids repeat in another way. */
async function onePredictionEach(table, { input, log }) {
    const { duplicates } = log;
    const { id } = log.columns;
    await one_row_each_fill(table, SINGLE, `FROM ${LOGGED}`);
    const extra = await one_row_each_repetitions(table, SINGLE, id);
    if (extra === 0)
        return;
    const [all] = await table.rows(`SELECT count(*) AS rows FROM ${LOGGED}`, 1);
    const refuse = (count, problem, wayOut) => {
        const found = `${(0,core_src/* formatNumber */.ZV)(count)} of ${(0,core_src/* counted */.hS)(Number(all?.rows), 'prediction')} repeat an earlier "${id}"`;
        throw new core_src/* InputError */.dz(input, `has duplicate ids: ${found}${problem}. ${wayOut}`);
    };
    if (duplicates === 'error')
        refuse(extra, '', WHICH_DUPLICATES);
    await one_row_each_fill(table, SINGLE, `SELECT DISTINCT * FROM ${SINGLE}`);
    const latest = `rank() OVER (PARTITION BY ${table.dialect.identifier(id)} ORDER BY ${OWN.moment} DESC) = 1`;
    if (duplicates === 'latest')
        await one_row_each_fill(table, SINGLE, `FROM ${SINGLE} QUALIFY ${latest}`);
    const left = await one_row_each_repetitions(table, SINGLE, id);
    if (left > 0 && duplicates === 'same')
        refuse(left, ' and say something else', 'Where the later one counts, write "duplicates: latest".');
    if (left > 0)
        refuse(left, ' at the same time and say something else', 'Nobody can tell which one counts: mend the writer of the log.');
}
const WHICH_DUPLICATES = 'Is it written twice (then "duplicates: same"), corrected later ("duplicates: latest"), or do several models answer one request (then name "model" or "version")?';
/**
 * Leaves one label for each prediction. Of several the latest counts, where the author has it so; the same label said again became known
 * when it was said first.
 */
async function oneLabelEach(table, columns, { input, log }) {
    const about = `id IN (SELECT ${table.dialect.identifier(log.columns.id)} FROM ${SINGLE})`;
    await one_row_each_fill(table, SETTLED, `SELECT id, label, min(known) AS known, max(known) AS last FROM ${ANSWERS} WHERE ${about} GROUP BY id, label`);
    const differing = await one_row_each_repetitions(table, SETTLED, 'id');
    if (differing === 0)
        return;
    const at = `"${log.columns['labelled-at']}"`;
    const refuse = (count, problem, wayOut) => {
        throw new core_src/* InputError */.dz(input, `has ${(0,core_src/* counted */.hS)(count, 'label')} that contradict another one of the same id${problem}. ${wayOut}`);
    };
    if (!log['latest-label'])
        refuse(differing, ', and "latest-label: false" allows none', 'Mend them, or leave "latest-label" out where the latest one counts.');
    if (columns.moment === undefined)
        refuse(differing, '', `Which one counts is said by the latest ${at}, and there is no such column: write one with each label.`);
    await one_row_each_fill(table, SETTLED, `SELECT id, label, last AS known FROM ${SETTLED} QUALIFY rank() OVER (PARTITION BY id ORDER BY last DESC NULLS LAST) = 1`);
    const undecided = await one_row_each_repetitions(table, SETTLED, 'id');
    if (undecided > 0)
        refuse(undecided, ` and of the same ${at}`, 'Nobody can tell which one counts: mend them.');
}
/** How many rows have the id of an earlier row. */
async function one_row_each_repetitions(table, of, name) {
    const [found] = await table.rows(table.dialect.repeated(of, [{ name }]), 1);
    return Number(found?.extra ?? 0);
}
async function one_row_each_fill(table, name, query) {
    await table.rows(`CREATE OR REPLACE TEMP TABLE ${name} AS ${query}`, 1);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/read-log.ts











/** The input that messages name. */
const read_log_INPUT = 'prediction-log';
const read_log_LABELS = 'labels';
/**
 * Reads a log of predictions and the labels that came later, joined by id in one engine. The names of columns are the log's own; of
 * `needs.columns` those of probabilities, weights and clusters count as well.
 *
 * Throws `InputError` for what no metric is defined on: no predictions of that version and time, ids that repeat or are missing, times
 * that cannot be read, labels that contradict each other. Too few labels are no error but a `shortfall`.
 */
async function readPredictionLog(log, needs, options) {
    const { roots, signal } = options;
    const fetching = { roots, allowPrivateNetwork: options.allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) };
    const predicted = await (0,tables_src/* localFiles */.Jd)(read_log_INPUT, log.predictions, fetching);
    const labelled = log.labels && (await (0,tables_src/* localFiles */.Jd)(read_log_INPUT, log.labels, fetching).catch(thrown => leave(thrown, predicted.dispose)));
    const watched = await (0,tables_src/* watchFiles */.NT)([...new Set([...predicted.files, ...(labelled?.files ?? [])])]);
    try {
        const declared = declaredTypes(log);
        const given = new Map([[tables_src/* TABLE */.Bt, tableFiles(predicted, log.read)]]);
        if (labelled !== undefined)
            given.set(read_log_LABELS, tableFiles(labelled, log['labels-read'] ?? log.read));
        const tables = await (0,tables_src/* openTables */.W4)(given, { temp: roots.temp, ...(signal === undefined ? {} : { signal }) });
        try {
            const labels = tables.get(read_log_LABELS);
            const [read, judged] = await (0,core_src/* bothSettled */.jK)(readJoined(tables.data, labels, needs, { log, options }), judgedOnce(predicted.files, labelled?.files ?? [], roots, tables.data, labels));
            return { ...read, files: judged, engine: tables.data.engine };
        }
        finally {
            tables.close();
        }
        function tableFiles({ files, names }, read) {
            return { input: read_log_INPUT, files, names, workspace: roots.workspace, declared, ...(read === undefined ? {} : { read }) };
        }
    }
    finally {
        await (0,tables_src/* refuseChanged */.dT)(watched, roots).finally(() => {
            predicted.dispose();
            labelled?.dispose();
        });
    }
}
async function readJoined(table, labels, needs, { log, options }) {
    await table.settle();
    await labels?.settle();
    const asked = { model: log.model, version: log.version ?? options.version };
    const question = { input: read_log_INPUT, log, asked, now: options.now };
    const columns = predictionColumns(table, log, read_log_INPUT, asked);
    const answers = labels && labelColumns(labels, log, read_log_INPUT);
    const available = joinedColumns(table, labels, log, read_log_INPUT);
    const plan = planReading(needsOfLog(needs, log, available), available.map(({ name }) => name), ORIGIN);
    const fromLabels = new Set(labels === undefined ? [] : [log.columns.label]);
    const selected = needs.conditions.length > 0 ? available.map(({ name }) => name) : log_needs_columnsOf(plan);
    const selection = await selectLogged(table, columns, selected.filter(name => !fromLabels.has(name)), question);
    if (labels !== undefined && answers !== undefined)
        await selectLabels(labels, answers, question);
    await joinLabels(table, log, LOGGED, ANSWERS);
    // Of rows that are there once, as most are, nothing has to be looked at but this.
    if ((await one_row_each_repetitions(table, JOINED, log.columns.id)) > 0) {
        await onePredictionEach(table, question);
        if (answers !== undefined)
            await oneLabelEach(table, answers, question);
        await joinLabels(table, log, SINGLE, SETTLED);
    }
    const coverage = await coverageOf(table, question, selection);
    const shortfall = shortfallOf(coverage, log);
    const from = `(SELECT * FROM ${JOINED} WHERE ${evaluated(table, question)} ORDER BY ${OWN.moment}, ${table.dialect.identifier(log.columns.id)})`;
    const reading = { origin: ORIGIN, keptId: options.keepIds ? log.columns.id : undefined };
    return {
        predictions: shortfall === undefined ? await loadPredictions(table, from, plan, reading) : undefined,
        shortfall,
        plan,
        coverage,
        asked
    };
}
const ORIGIN = { data: read_log_INPUT, config: read_log_INPUT };
/** A file that holds predictions and labels is one file. */
async function judgedOnce(predicted, labelled, roots, table, labels) {
    const judged = await (0,tables_src/* judgedFiles */.XY)(read_log_INPUT, predicted, roots, table);
    if (labels === undefined || labelled.every(path => predicted.includes(path)))
        return judged;
    return [...judged, ...(await (0,tables_src/* judgedFiles */.XY)(read_log_INPUT, labelled, roots, labels))];
}
function leave(thrown, dispose) {
    dispose();
    throw thrown;
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/read-live.ts





/**
 * `production: live`: what the model in production did, by its log.
 *
 * - `needs`: those of the gate or the comparison, without dimensions and conditions that only the candidate's rows have. The columns are
 *   the log's own. `examplesOf(needs, live.plan, live.predictions)` are then the champion's.
 * - As a baseline: `metricsOfRows(examples)`; the rows are others than the candidate's, so that its metrics are numbers to beat, not pairs.
 * - As the champion on the same rows: keep the ids of both (`keepIds`) and take `commonRows(candidate.ids, live.predictions.ids)`. All of the
 *   candidate's rows are in it: compare in pairs. None: independent samples. Some: neither can be said, which is the author's to mend.
 * - `options.version`: the champion's where the registry is known; a version in the log's config stands above it.
 * - With a `shortfall`, give the checks of production the outcome inconclusive and this sentence. Never judge without it.
 */
async function readLive(log, needs, options) {
    const { coverage, asked, engine, ...read } = await readPredictionLog(log, needs, options);
    const { labelled, share, from, to } = coverage;
    const covered = Number.isNaN(share) ? '' : `, ${(0,core_src/* formatShare */.T1)(share)} of those old enough`;
    return {
        ...read,
        coverage,
        versions: engine,
        shown: `the prediction log (${of(asked)}: ${(0,core_src/* counted */.hS)(labelled, 'labelled prediction')}${covered}, from ${momentText(from)} to ${momentText(to)})`,
        evidence: coverageEvidence(coverage)
    };
}

;// CONCATENATED MODULE: ./packages/evaluation/src/log/schema.ts



const Location = schemas/* string */.YjP().min(1).max(2000);
const log_schema_Name = schemas/* string */.YjP().min(1).max(200);
/** One path, pattern or address, or several. */
const Locations = schemas/* union */.KCZ([Location, schemas/* array */.YOg(Location).min(1).max(1000)]).transform(given => (typeof given === 'string' ? [given] : given));
const log_schema_Share = (0,core_src/* shareWhere */.db)(share => share >= 0 && share <= 1, 'a share such as 90% or 0.9');
const Version = schemas/* union */.KCZ([log_schema_Name, schemas/* number */.aig()]).transform(String);
const Columns = schemas/* strictObject */.rej({
    id: log_schema_Name.default('prediction_id').describe('Names a prediction, in the predictions and in the labels'),
    timestamp: log_schema_Name.default('timestamp').describe('When it was predicted'),
    model: log_schema_Name.default('model').describe('Which model predicted, where the log holds several'),
    version: log_schema_Name.default('version').describe('Which version of it'),
    prediction: log_schema_Name.optional().describe('What the model said. Default `prediction`, or else made of the score and the threshold'),
    score: log_schema_Name.optional().describe('Score of the positive class. Default `score`'),
    label: log_schema_Name.default('label').describe('What turned out to be true'),
    'labelled-at': log_schema_Name.default('labelled_at').describe('When that became known')
})
    .prefault({});
/** Where a served model's predictions and what became of them are written down. The contract stands in `docs/prediction-log.md`. */
const PredictionLog = schemas/* strictObject */.rej({
    predictions: Locations.describe('Files of predictions: paths, patterns, folders or addresses'),
    labels: Locations.optional().describe('Files of labels. Left out where the predictions have a column of labels'),
    columns: Columns.describe('What the columns are called'),
    model: log_schema_Name.optional().describe('The model that is meant, where the log holds several'),
    version: Version.optional().describe('The version that is meant. Default: the champion where the action knows it, else all'),
    window: (0,core_src/* quantity */.au)(core_src/* parse.duration */.qg.duration).optional().describe('Predictions of so long before `until`, such as 30d. Default: all'),
    until: iso/* datetime */.w$({ offset: true }).transform(Date.parse).optional().describe('Where the window ends. Default: now'),
    'label-delay': (0,core_src/* quantity */.au)(core_src/* parse.duration */.qg.duration)
        .default(0)
        .describe('Younger predictions are left out, labelled or not: labels that come early are not like the others. Such as 7d'),
    'min-coverage': log_schema_Share.default(0.9).describe('Share of the other predictions that need a label. Below, nothing is concluded'),
    'latest-label': schemas/* boolean */.zMY()
        .default(true)
        .describe('Of several labels of a prediction the one with the latest `labelled_at` counts; `false`: labels that differ are an error'),
    duplicates: schemas/* enum */.k5n(['error', 'same', 'latest'])
        .default('error')
        .describe('Predictions with one id: an error; one of them where all are the `same`; the `latest` by its timestamp'),
    read: tables_src/* ReadOptions */.hm.optional().describe('How the files are read, as in read.schema.json'),
    'labels-read': tables_src/* ReadOptions */.hm.optional().describe('How the files of labels are read. Default: like the predictions')
})
    .superRefine((log, context) => {
    if (log['labels-read'] !== undefined && log.labels === undefined)
        context.addIssue({ code: 'custom', path: ['labels-read'], message: 'says how labels are read, but "labels" names none' });
    const { id, timestamp } = log.columns;
    if (id === timestamp)
        context.addIssue({ code: 'custom', path: ['columns', 'timestamp'], message: `is "${id}", as "columns.id" is` });
})
    .describe('Gauntlet prediction log');

;// CONCATENATED MODULE: ./packages/evaluation/src/metrics/metrics-table.ts

/**
 * Whether a CSV or TSV file holds metrics by its header: the columns `metric` (or `name`, `key`) and `value`. Rows may have columns of those
 * names too; `ofRows` are columns that only rows have, such as that of labels.
 */
async function isMetricsTable(path, ofRows) {
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
        const [header = ''] = buffer
            .toString('utf8', 0, bytesRead)
            .replace(/^\ufeff/, '')
            .split(/\r?\n/, 1);
        const columns = header.split(/[,;\t]/).map(name => name.trim().replaceAll('"', '').toLowerCase());
        if (ofRows.some(name => columns.includes(name.toLowerCase())))
            return false;
        return columns.includes('value') && ['metric', 'name', 'key'].some(name => columns.includes(name));
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./packages/evaluation/src/predictions/locate-predictions.ts

/**
 * The files of predictions that the lines of an input name: paths, patterns, folders, and addresses (`https://`, `s3://`, `gs://`,
 * `az://`), of which files are fetched into the temp folder first. `dispose` removes those again; call it when they were read. Hand
 * `names` to `readPredictions`, so that messages and evidence show addresses.
 *
 * Throws `InputError` for what does not exist or may not be read, and for addresses of a private network unless the workflow allows it.
 */
function locatePredictions(input, lines, options) {
    return (0,tables_src/* localFiles */.Jd)(input, lines, options);
}

;// CONCATENATED MODULE: ./packages/evaluation/src/index.ts













































/***/ })

};
