export const id = 9836;
export const ids = [9836];
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
        'gate': { required: true },
        'predictions': { required: false },
        'metrics': { required: false },
        'baseline': { required: false },
        'production': { required: false },
        'prediction-log': { required: false },
        'train': { required: false },
        'folds': { required: false },
        'tests': { required: false },
        'base': { required: false },
        'use-base': { required: false, default: 'false' },
        'now': { required: false },
        'model': { required: false },
        'github-token': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['metrics', 'model-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 16008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 283 modules
var evaluation_src = __webpack_require__(91184);
;// CONCATENATED MODULE: ./actions/model-gate/src/gather/command.ts

/** The command that judges the same files again, where every config is a file: YAML of a workflow does not fit on a line. */
function commandFor(inputs) {
    const { gate, metrics, baseline, predictionLog, folds, base, train } = inputs;
    const configs = { metrics, baseline, 'prediction-log': predictionLog, folds, base };
    if (gate.inline || Object.values(configs).some(given => given?.inline === true) || train?.includes('\n') === true)
        return undefined;
    const lists = { predictions: inputs.predictions, production: inputs.production, tests: inputs.tests };
    return (0,src/* commandLine */.ay)('model-gate', {
        ...written(lists, lines => lines.join(',')),
        gate: gate.text,
        ...written(configs, given => given.text),
        ...(train === undefined ? {} : { train }),
        ...(inputs.useBase ? { 'use-base': 'true' } : {})
    });
}
function written(all, text) {
    return Object.fromEntries(Object.entries(all).flatMap(([name, given]) => (given === undefined ? [] : [[name, text(given)]])));
}

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/read-gate.ts



/** Reads the gate, and the one it was on the base, where one is named. */
async function readGate(inputs, environment, signal) {
    const { useBase } = inputs;
    if (useBase && inputs.base === undefined)
        throw new src/* InputError */.dz('use-base', 'is true, but "base" names no gate. Add "base: git:origin/main", or the path of the gate to judge by.');
    const gate = await (0,src/* readConfig */.Xg)(inputs.gate, evaluation_src/* Gate */.iD, environment);
    if (inputs.base === undefined)
        return { gate, base: undefined };
    const found = await findBase(inputs.base, inputs.gate, environment, signal);
    if (found === undefined) {
        if (!useBase)
            return { gate, base: undefined };
        throw new src/* InputError */.dz('base', `is "${inputs.base.text}", which has no ${inputs.gate.text} yet, so "use-base" has nothing to judge by. Set it once the gate is there.`);
    }
    const [before, now] = [await (0,src/* readConfig */.Xg)(found.text, evaluation_src/* WrittenGate */.Rx, environment), await (0,src/* readConfig */.Xg)(inputs.gate, evaluation_src/* WrittenGate */.Rx, environment)];
    const directions = new Map((gate.value.metrics ?? []).map(({ key, metric }) => [key, metric.better]));
    const changes = (0,evaluation_src/* gateChanges */.Dy)(before.value, now.value, directions);
    const base = { name: found.name, changes, isUsed: useBase, locate: path => gate.locate(path) };
    if (!useBase)
        return { gate, base };
    const { value } = await (0,src/* readConfig */.Xg)(found.text, evaluation_src/* Gate */.iD, environment);
    // Lines of the base are not lines of the files that a reviewer sees.
    return { gate: { value, locate: () => undefined }, base };
}
async function findBase(base, gate, environment, signal) {
    const revision = /^git:(.*)$/.exec(base.text.trim())?.[1];
    if (revision === undefined)
        return { name: base.inline ? 'the base' : base.text, text: base };
    if (gate.inline) {
        throw new src/* InputError */.dz('base', `is "${base.text}", but the gate is written into the workflow, which git keeps elsewhere. Put the gate into a file and name its path.`);
    }
    const folder = (0,external_node_path_.join)(environment.temp, 'gauntlet', 'base');
    const { name, part } = (0,src/* configFile */.Ze)(gate);
    const { files } = await (0,src/* filesAtRevision */.i)(revision, [name], { workspace: environment.workspace, folder }, signal);
    const [file] = files;
    if (file !== undefined) {
        const text = { input: 'base', text: part.length === 0 ? file : (0,src/* configPart */.gK)(file, part), inline: false };
        // A file that held other things, or the path of the gate, before it came to hold the gate.
        if (part.length === 0 || (await (0,src/* holdsMap */.Rk)(text, environment)))
            return { name: revision, text };
    }
    (0,src/* notice */.lm)(`The revision ${revision} has no ${gate.text} yet, so its bounds are not compared with this gate.`);
    return undefined;
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
;// CONCATENATED MODULE: ./actions/model-gate/src/gather/read-model.ts



/** Reads the predictions that an input names, for what the gate needs of them. */
async function readRows(rows, inputs, environment, signal) {
    return (await startReading(rows, inputs, environment, signal)).rows;
}
/** The same, but only begun. */
async function startReading(rows, inputs, environment, signal) {
    const { input, lines, needs, keepIds, metrics } = rows;
    const origin = { data: input, config: 'gate' };
    const { allowPrivateNetwork, githubToken } = inputs;
    const stored = input === 'production' ? await (0,github_src/* storedByRun */.Ul)(input, lines, { environment, githubToken, allowPrivateNetwork, signal }) : undefined;
    const { files, names, dispose } = stored ?? (await (0,evaluation_src/* locatePredictions */.Bp)(input, lines, { roots: environment, allowPrivateNetwork, signal }));
    try {
        const isElsewhere = metrics && ((chosen) => isIn(metrics, chosen));
        const keptId = keepIds ? (0,evaluation_src/* idColumn */.UW)(needs.columns) : undefined;
        const plan = (columns) => {
            if (keepIds && (keptId === undefined || !columns.includes(keptId)))
                refuseWithoutId(input, keptId ?? 'id');
            return (0,evaluation_src/* planGate */.ft)(needs, columns, isElsewhere, origin);
        };
        const opened = await (0,evaluation_src/* openPredictions */.Ng)(files, plan, environment, signal, { origin, keptId, names });
        return { plan: opened.plan, rows: opened.read().finally(dispose) };
    }
    catch (thrown) {
        dispose();
        throw thrown;
    }
}
/** Whether a file has the metric, whatever its value is: a NaN there is for the gate to fail. */
function isIn(metrics, chosen) {
    const found = metrics.of(chosen);
    return 'value' in found || found.why !== 'absent';
}
function refuseWithoutId(input, id) {
    const why = 'Two models can only be compared on the same rows, and the order of rows is no proof of that.';
    throw new src/* InputError */.dz(input, `has no column "${id}" that says which row is which. ${why} Write an id with each prediction, the same for both models, or name the column that is one: "columns: { id: … }".`);
}

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/read-production.ts



/** The model in production on the rows of the model, in their order; or what the prediction log says of it, on rows of its own. */
async function readProduction(lines, model, needs, inputs, environment, signal) {
    const theirs = (0,evaluation_src/* championNeeds */.N5)(needs, { metrics: model?.plan.metrics ?? needs.metrics });
    if (inputs.predictionLog !== undefined)
        return live(await model?.rows, theirs, inputs, environment, signal);
    if (model === undefined)
        throw new Error('Could not hold production against the model: there are no predictions of it');
    const reading = readRows({ input: 'production', lines, needs: theirs, keepIds: true }, inputs, environment, signal);
    const [ours, read] = await (0,src/* bothSettled */.jK)(model.rows, reading);
    refuseSharedFiles(ours.files, read.files);
    const champion = (0,evaluation_src/* championOf */.bw)(theirs, read.plan, read.predictions, ours.predictions);
    return { champion, noChampion: undefined, baseline: (0,evaluation_src/* metricsOfRows */.OD)(champion.examples), evidence: {}, files: read.files };
}
/** A model compared with itself is never worse, so that a slip in a path would pass for one that is as good as production. */
function refuseSharedFiles(ours, theirs) {
    const shared = theirs.find(({ path }) => ours.some(file => file.path === path));
    if (shared === undefined)
        return;
    throw new src/* InputError */.dz('production', `holds "${shared.path}", as "predictions" does. Write the predictions of the two models into files of their own.`);
}
async function live(model, needs, { predictionLog, now, allowPrivateNetwork }, environment, signal) {
    if (predictionLog === undefined)
        throw new Error('Could not read production: there is no prediction log');
    const { value: log } = await (0,src/* readConfig */.Xg)(predictionLog, evaluation_src/* PredictionLog */.wQ, environment);
    const ours = model?.predictions.ids;
    const found = await (0,evaluation_src/* readLive */.p9)(log, needs, { roots: environment, allowPrivateNetwork, now, keepIds: ours !== undefined, signal });
    const { predictions, plan, evidence, files } = found;
    if (predictions === undefined) {
        const reason = found.shortfall ?? 'The prediction log holds too little.';
        const baseline = { of: () => ({ problem: `is not known (${reason.replace(/\.$/, '')})`, why: 'undefined' }) };
        return { champion: undefined, noChampion: reason, baseline, evidence, files };
    }
    const baseline = (0,evaluation_src/* metricsOfRows */.OD)((0,evaluation_src/* examplesOf */.Li)(needs, plan, predictions));
    const theirs = predictions.ids;
    const rows = ours && theirs && (0,evaluation_src/* commonRows */.BO)(ours, theirs);
    if (model === undefined || rows === undefined || rows.candidate.length < model.predictions.rows) {
        const noChampion = 'The prediction log holds other rows than the predictions, so that the two models cannot be compared row by row.';
        return { champion: undefined, noChampion, baseline, evidence, files };
    }
    const same = (0,evaluation_src/* predictionsAt */.Q1)(predictions, rows.production);
    return { champion: (0,evaluation_src/* championOf */.bw)(needs, plan, same, model.predictions), noChampion: undefined, baseline, evidence, files };
}

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/read-train.ts



/**
 * What the model reached on its training rows: metrics where the file is one of metrics (JSON, YAML, or CSV with the columns metric, name
 * or key, and value) or YAML is written into the workflow, else predictions.
 */
async function readTrain(written, needs, inputs, environment, signal) {
    const lines = src/* parse.list */.qg.list(src/* parse.text */.qg.text)(written, 'train');
    if (await isOfMetrics(written, lines, needs, environment)) {
        const { source, file } = await (0,evaluation_src/* readMetrics */.Uw)((0,src/* config */.$W)(written, 'train'), environment);
        return { source, files: file === undefined ? [] : [file] };
    }
    // Of the training rows only the metrics are asked for.
    const own = (0,evaluation_src/* championNeeds */.N5)(needs, { metrics: [...needs.metrics, ...needs.optionalMetrics] });
    const wanted = { ...own, columns: { ...own.columns, weight: needs.columns.weight }, metrics: [], optionalMetrics: own.metrics };
    const { predictions, plan, files } = await readRows({ input: 'train', lines, needs: wanted, keepIds: false }, inputs, environment, signal);
    return { source: (0,evaluation_src/* metricsOfRows */.OD)((0,evaluation_src/* examplesOf */.Li)({ ...wanted, metrics: plan.metrics }, plan, predictions)), files };
}
async function isOfMetrics(written, lines, { columns }, environment) {
    const [only = '', ...others] = lines;
    if (others.length === 0 && /\.(json|ya?ml)$/i.test(only))
        return true;
    if (lines.every(line => DATA.test(line))) {
        if (others.length > 0 || !/\.(csv|tsv)$/i.test(only) || /[*?[{]|:\/\//.test(only))
            return false;
        return (0,evaluation_src/* isMetricsTable */.Qo)(await (0,src/* existingFile */._h)('train', only, environment), [columns.label]);
    }
    return (0,src/* config */.$W)(written, 'train').inline;
}
const DATA = /\.(csv|tsv|parquet|pq|jsonl|ndjson|arrow|feather|ipc)(\.gz|\.zst)?$/i;

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/refuse-missing.ts

/** Inputs that contradict each other, and those that the gate needs and that are not there. Before anything is read. */
function refuseMissing(inputs, gate, needs) {
    refuseContradictions(inputs, gate);
    if (gate.value.metrics !== undefined && inputs.predictions === undefined && inputs.metrics === undefined) {
        throw new src/* InputError */.dz('predictions', 'is not given, and neither is "metrics", so that there is nothing to judge. Name the predictions, or a file of metrics.');
    }
    for (const [input, sections] of needs.inputs) {
        if (isGiven(input, inputs, gate.value))
            continue;
        throw new src/* InputError */.dz('gate', `has ${what(input, sections, gate)}, but there is no ${NAMES[input]}. ${WAYS_OUT[input]}`);
    }
    if (gate.value['min-rows'] !== undefined && inputs.predictions === undefined)
        throw new src/* InputError */.dz('gate', 'has "min-rows", which counts the rows of "predictions", and that is not given. Remove it, or name the predictions.');
}
function refuseContradictions({ production, predictionLog, baseline, predictions }, gate) {
    const isLive = production?.includes('live') === true;
    if (production?.includes('endpoint') === true)
        throw new src/* InputError */.dz('production', 'is "endpoint", which only compare-production asks. Use that action, or name a file that holds what the served model says.');
    if (isLive && production.length > 1)
        throw new src/* InputError */.dz('production', 'names "live" beside files. Write "live" alone, or files alone.');
    if (isLive && predictionLog === undefined)
        throw new src/* InputError */.dz('production', 'is "live", which is read from the prediction log. Add the input "prediction-log".');
    if (!isLive && predictionLog !== undefined)
        throw new src/* InputError */.dz('prediction-log', 'is only read for what production does now. Add "production: live", or remove it.');
    if (!isLive && production !== undefined && predictions === undefined)
        throw new src/* InputError */.dz('production', 'holds predictions for the same rows, but there are no "predictions" to hold against them.');
    if (baseline === undefined || gate.value.baseline === undefined)
        return;
    const location = gate.locate(['baseline']);
    const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`;
    throw new src/* InputError */.dz('baseline', `is given, and the gate has a "baseline" too${where}. Remove one of them.`);
}
/** A gate may say that it can do without a model to compare with. */
function isGiven(input, inputs, gate) {
    if (input === 'baseline') {
        const { baseline, production } = inputs;
        return baseline !== undefined || gate.baseline !== undefined || production !== undefined || gate['without-baseline'] !== 'error';
    }
    return inputs[input] !== undefined || (input === 'production' && gate['without-baseline'] !== 'error');
}
/** The first key that needs it, with its line. */
function what(input, sections, gate) {
    const bound = BOUNDS[input];
    const rule = bound && gate.value.metrics?.find(metric => metric.rule[bound] !== undefined);
    if (sections.includes('metrics') && bound !== undefined && rule !== undefined)
        return `a "${bound}" for ${rule.key}${whereIs(gate.locate(['metrics', rule.key, bound]))}`;
    const [section = 'metrics'] = sections;
    return `the section "${section}"${whereIs(gate.locate([section]))}`;
}
function whereIs(location) {
    return location === undefined ? '' : ` (${location.file}, line ${location.line})`;
}
const BOUNDS = { baseline: 'max-drop', train: 'max-gap' };
const NAMES = {
    predictions: 'file of predictions to judge it by',
    baseline: 'baseline to drop from',
    production: 'model in production to compare with',
    train: 'word of the training rows',
    folds: 'file of folds',
    tests: 'file of test results'
};
const FIRST_MODEL = 'A first model, which has nothing to be compared with, is let through by "without-baseline: pass" (or "skip", a note) in the gate.';
const WAYS_OUT = {
    predictions: 'Add the input "predictions".',
    baseline: `Add the input "baseline" with the metrics of the model to compare with, or its predictions as "production", or use "min" and "max". ${FIRST_MODEL}`,
    production: `Add the input "production" with its predictions for the same rows. ${FIRST_MODEL}`,
    train: 'Add the input "train" with the metrics or the predictions of the rows that the model was trained on.',
    folds: 'Add the input "folds" with the metrics of each fold, or name the column of folds: "columns: { fold: … }".',
    tests: 'Add the input "tests" with the JUnit XML that your tests write ("pytest --junitxml=tests.xml").'
};

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/unused-inputs.ts
/** A sentence for each input that this gate asks nothing of: whoever names the results of tests believes that they decide. */
function unusedInputs({ train, folds, tests }, gate) {
    const hasGap = gate.metrics?.some(({ rule }) => rule['max-gap'] !== undefined) === true;
    const unused = [
        train !== undefined && !hasGap && ['train', 'a "max-gap" to a metric'],
        folds !== undefined && gate['cross-validation'] === undefined && ['folds', 'the section "cross-validation"'],
        tests !== undefined && gate.tests === undefined && ['tests', 'the section "tests: {}"']
    ].filter(found => found !== false);
    return unused.map(([input, part]) => `Input "${input}" is given, but this gate asks nothing of it. Add ${part}, or remove the input.`);
}

;// CONCATENATED MODULE: ./actions/model-gate/src/gather/gather.ts










async function gather(inputs, environment, signal) {
    const { gate, base } = await readGate(inputs, environment, signal);
    const needs = (0,evaluation_src/* needsOf */.hN)(gate.value);
    refuseMissing(inputs, gate, needs);
    for (const sentence of unusedInputs(inputs, gate.value))
        (0,src/* notice */.lm)(sentence);
    const model = inputs.model === undefined ? undefined : await readModelFile(inputs.model, environment);
    const metrics = inputs.metrics && (await (0,evaluation_src/* readMetrics */.Uw)(inputs.metrics, environment));
    const baseline = inputs.baseline && (await (0,evaluation_src/* readMetrics */.Uw)(inputs.baseline, environment));
    const folds = inputs.folds && (await (0,evaluation_src/* readFolds */.nw)(inputs.folds, gate.value['cross-validation']?.baseline, environment));
    const tests = inputs.tests && (await (0,evaluation_src/* readTests */.iv)(inputs.tests, gate.value.tests?.baseline, environment));
    const train = inputs.train === undefined ? undefined : await readTrain(inputs.train, needs, inputs, environment, signal);
    const keepIds = inputs.production !== undefined;
    const reading = inputs.predictions &&
        (await startReading({ input: 'predictions', lines: inputs.predictions, needs, keepIds, metrics: metrics?.source }, inputs, environment, signal));
    const [rows, production] = await (0,src/* bothSettled */.jK)(Promise.resolve(reading?.rows), inputs.production === undefined
        ? Promise.resolve(undefined)
        : readProduction(inputs.production, reading, needs, inputs, environment, signal));
    const written = baseline?.source ?? (gate.value.baseline && (0,evaluation_src/* metricsIn */.dC)('gate', gate.value.baseline));
    return {
        gate,
        base,
        data: {
            ...ofModel(gate.value, needs, rows, metrics?.source),
            champion: production?.champion,
            noChampion: production?.noChampion,
            train: train?.source,
            baseline: written ?? production?.baseline,
            baselineOf: written === undefined ? 'champion' : 'base',
            folds: folds?.folds,
            tests: tests?.tests,
            now: inputs.now,
            signal
        },
        evidence: production?.evidence ?? {},
        reproduce: commandFor(inputs),
        modelName: model && (0,external_node_path_.basename)(model.path),
        modelDigest: model?.sha256,
        judged: judgedOf(rows, model, production, [metrics?.file, baseline?.file], [folds?.judged, tests?.judged, train?.files]),
        versions: rows?.engine ?? {}
    };
}
function ofModel(gate, needs, rows, file) {
    if (rows !== undefined)
        return (0,evaluation_src/* modelData */.e$)(gate, needs, rows.plan, rows.predictions, file);
    const nothing = { of: () => ({ problem: 'is missing', why: 'absent' }) };
    return { model: undefined, unfit: undefined, metrics: file ?? nothing };
}
async function readModelFile(path, environment) {
    return (0,src/* judgedFile */.ip)('model', await (0,src/* existingFile */._h)('model', path, environment), environment.workspace);
}
function judgedOf(rows, model, production, single, lists) {
    const all = [...(rows?.files ?? []), model, ...single, ...(production?.files ?? []), ...lists.flatMap(files => files ?? [])];
    return all.filter(file => file !== undefined);
}


/***/ }),

/***/ 6051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ foretellSlowness)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000;
/** Says so before a bootstrap of rows that takes minutes. Resampled counts, means and areas take no time to speak of. */
function foretellSlowness({ metrics = [], resamples }, { model }) {
    if (model === undefined || model.predictions.rows * resamples <= MANY)
        return;
    const { weight, cluster, rows } = model.predictions;
    const ofRows = metrics.filter(({ metric, rule }) => rule.confidence !== undefined &&
        metric.kind !== 'ready' &&
        (weight !== undefined || cluster !== undefined || metric.form.of === 'rows'));
    if (ofRows.length === 0)
        return;
    const what = `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(resamples, 'resample')} of ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(rows)} rows for ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(ofRows.length, 'metric')}`;
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)(`Drawing ${what}, which can take minutes; fewer "resamples" are faster and less exact.`);
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

function readInputs({ inputs }) {
    return {
        gate: inputs.required('gate', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        predictions: inputs.optional('predictions', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        metrics: inputs.optional('metrics', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        baseline: inputs.optional('baseline', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        production: inputs.optional('production', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        predictionLog: inputs.optional('prediction-log', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        train: inputs.optional('train', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        folds: inputs.optional('folds', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        tests: inputs.optional('tests', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        base: inputs.optional('base', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        useBase: inputs.required('use-base', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        now: inputs.optional('now', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.instant */ .qg.instant) ?? Date.now(),
        model: inputs.optional('model', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        githubToken: inputs.secret('github-token'),
        allowPrivateNetwork: inputs.required('allow-private-network', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean)
    };
}


/***/ }),

/***/ 79836:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91184);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3392);
/* harmony import */ var _gather_gather_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16008);
/* harmony import */ var _gather_slowness_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6051);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48676);







await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async (run) => {
    const found = await (0,_gather_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .gather */ .k)((0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .K)(run), run.environment, run.signal);
    const { gate, data, modelName, modelDigest } = found;
    (0,_gather_slowness_js__WEBPACK_IMPORTED_MODULE_5__/* .foretellSlowness */ .a)(gate.value, data);
    const { checks, evidence } = await (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .judgeGate */ .$U)(gate, data, found);
    return {
        title: gate.value.title ?? (modelName === undefined ? 'Model gate' : `Model gate: ${modelName}`),
        checks,
        evidence,
        judged: found.judged,
        versions: found.versions,
        summary: _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.stepSummary,
        outputs: {
            metrics: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .metricsJson */ .us)(gate.value, data.metrics),
            ...(modelDigest === undefined ? {} : { 'model-digest': modelDigest })
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
