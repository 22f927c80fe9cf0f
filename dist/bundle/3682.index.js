export const id = 3682;
export const ids = [3682];
export const modules = {

/***/ 33818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'compare-production',
    gate: true,
    inputs: {
        'candidate': { required: true },
        'production': { required: true },
        'comparison': { required: true },
        'margin': { required: false },
        'prediction-log': { required: false },
        'endpoint': { required: false },
        'endpoint-token': { required: false },
        'github-token': { required: false },
        'experiment': { required: false },
        'model': { required: false },
        'registry': { required: false },
        'name': { required: false },
        'alias': { required: false, default: 'champion' },
        'allow-private-network': { required: false, default: 'false' },
        'now': { required: false },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['improved', 'outcome', 'production-version', 'deltas', 'best-run', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 80875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 283 modules
var evaluation_src = __webpack_require__(91184);
;// CONCATENATED MODULE: ./actions/compare-production/src/compare-models.ts


/** Both models from files: on the same rows, or by numbers where one of them has no rows. */
async function compareFiles(comparison, candidate, production, signal) {
    if (candidate.kind === 'numbers' || production.kind === 'numbers')
        return (0,evaluation_src/* comparePoints */.v6)(comparison, sourceOf(candidate), sourceOf(production));
    return (0,evaluation_src/* compareAll */.Rt)(comparison, (0,evaluation_src/* pairOf */.cF)(candidate.side, production.side, comparison.columns.id), signal);
}
/** What production did by its log: on the candidate's rows where all of them are in it, else each model on rows of its own. */
async function compareLive(comparison, candidate, inputs, version, { environment, allowPrivateNetwork, signal }) {
    const log = await (0,src/* readConfig */.Xg)(needed('prediction-log', 'live', inputs.predictionLog), evaluation_src/* PredictionLog */.wQ, environment);
    const needs = (0,evaluation_src/* sideNeeds */.rg)('production', comparison);
    const options = { roots: environment, allowPrivateNetwork, now: inputs.now, version, keepIds: candidate.kind === 'rows', signal };
    const live = await (0,evaluation_src/* readLive */.p9)(log.value, needs, options);
    if (live.predictions === undefined)
        return { ...live, compared: nothingOf(comparison, candidate, live.shortfall) };
    const examples = (0,evaluation_src/* examplesOf */.Li)(needs, live.plan, live.predictions);
    if (candidate.kind === 'numbers')
        return { ...live, compared: (0,evaluation_src/* comparePoints */.v6)(comparison, candidate.source, (0,evaluation_src/* metricsOfRows */.OD)(examples)) };
    const { side } = candidate;
    const production = { input: 'production', read: { ...live, predictions: live.predictions, engine: live.versions }, examples };
    const pair = (0,evaluation_src/* pairAmong */.LK)(side, production, comparison.columns.id);
    const compared = pair === undefined
        ? await (0,evaluation_src/* compareIndependent */.s2)(comparison, { examples: side.examples, cluster: side.read.predictions.cluster }, { examples, cluster: live.predictions.cluster }, signal)
        : await (0,evaluation_src/* compareAll */.Rt)(comparison, pair, signal);
    return { ...live, compared };
}
/** What the served model says of the candidate's own rows. */
async function compareEndpoint(comparison, { side, files, names }, inputs, { environment, allowPrivateNetwork, signal }) {
    const endpoint = await (0,src/* readConfig */.Xg)(needed('endpoint', 'endpoint', inputs.endpoint), evaluation_src/* Endpoint */.yI, environment);
    const { predictions, plan } = side.read;
    const given = { files: { input: 'candidate', files, names, workspace: environment.workspace }, predictions, plan };
    const options = { allowPrivateNetwork, token: inputs.endpointToken, signal, roots: environment };
    const found = await (0,evaluation_src/* readEndpoint */.KW)(endpoint.value, given, options);
    if (found.predictions === undefined)
        return { ...found, compared: nothingOf(comparison, { kind: 'rows', side, files, names }, found.shortfall) };
    const production = (0,evaluation_src/* examplesOf */.Li)((0,evaluation_src/* sideNeeds */.rg)('production', comparison), found.plan, found.predictions);
    const pair = (0,evaluation_src/* paired */.iW)((0,evaluation_src/* examplesAt */.t5)(side.examples, found.rows), production, (0,evaluation_src/* factsOf */.xS)((0,evaluation_src/* predictionsAt */.Q1)(predictions, found.rows)));
    return { ...found, compared: await (0,evaluation_src/* compareAll */.Rt)(comparison, pair, signal) };
}
/** Where production is not known there is nothing to compare with, and that is never a pass. */
function nothingOf(comparison, candidate, shortfall) {
    const problem = `is not known: ${shortfall ?? 'there is nothing to compute it from'}`;
    return (0,evaluation_src/* comparePoints */.v6)(comparison, sourceOf(candidate), { of: () => ({ problem }) });
}
function sourceOf(model) {
    return model.kind === 'numbers' ? model.source : (0,evaluation_src/* metricsOfRows */.OD)(model.side.examples);
}
function needed(input, word, given) {
    if (given !== undefined)
        return given;
    throw new src/* InputError */.dz(input, `is missing: "production: ${word}" needs it to know where production is to be found.`);
}

;// CONCATENATED MODULE: ./actions/compare-production/src/model.ts

function productionPlace(lines) {
    const words = lines.filter(line => line === 'live' || line === 'endpoint');
    const [word] = words;
    if (word === undefined)
        return 'files';
    if (lines.length > 1)
        throw new src/* InputError */.dz('production', `names "${word}" beside other places. Write "production: ${word}" alone, or only files.`);
    return word === 'live' ? 'live' : 'endpoint';
}

// EXTERNAL MODULE: ./packages/registry/src/index.ts + 12 modules
var registry_src = __webpack_require__(76791);
;// CONCATENATED MODULE: ./actions/compare-production/src/production-version.ts


/** The version that an alias points to. No such alias is an `InputError`: there is nothing to compare with. */
async function productionModel({ registry: location, name, alias }, roots) {
    const registry = await (0,registry_src/* openRegistry */.Me)(location, roots);
    if ((await registry.alias(name, alias)) === undefined) {
        const others = [...(await registry.aliases(name)).keys()];
        const known = others.length === 0 ? '' : ` Its aliases are ${others.map(other => `"${other}"`).join(', ')}.`;
        const wayOut = 'Leave this step out for the first model, or fix "name" and "alias"; register-model has "allow-first" for it.';
        throw new src/* InputError */.dz('registry', `has no "${alias}" of "${name}" in ${registry.location}, so there is nothing to compare with.${known} ${wayOut}`);
    }
    const { version, digest } = await (0,registry_src/* resolveReference */.sX)(registry, { name, alias }, 'alias');
    return { name, alias, version, digest };
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
;// CONCATENATED MODULE: ./actions/compare-production/src/read-model.ts



/** Finds what an input names: one file of metrics, or files of predictions, those with an address or of another run fetched first. */
async function findModel(input, lines, { columns }, reading) {
    const { environment, allowPrivateNetwork, signal, fetched } = reading;
    const [only, ...others] = lines;
    const stored = input === 'production' ? await (0,github_src/* storedByRun */.Ul)(input, lines, reading) : undefined;
    if (stored !== undefined) {
        fetched.push(stored.dispose);
        return { kind: 'predictions', files: stored.files, names: stored.names };
    }
    if (only !== undefined && others.length === 0 && (await isMetricsFile(input, only, [columns.id, columns.label], reading))) {
        const { source, file } = await (0,evaluation_src/* readMetrics */.Uw)({ input, inline: false, text: only }, environment);
        return { kind: 'numbers', source, files: file === undefined ? [] : [file] };
    }
    const { files, names, dispose } = await (0,evaluation_src/* locatePredictions */.Bp)(input, lines, { roots: environment, allowPrivateNetwork, signal });
    fetched.push(dispose);
    return { kind: 'predictions', files, names };
}
/** Reads predictions, with ids where rows have to be found again in those of the other model. */
async function readModel(input, found, comparison, withIds, { environment, signal }) {
    if (found.kind === 'numbers')
        return found;
    const { files, names } = found;
    return { kind: 'rows', side: await (0,evaluation_src/* readSide */.wU)(input, files, comparison, environment, signal, { names, withIds }), files, names };
}
const MOST_METRICS_BYTES = 4 * 1024 * 1024;
/** YAML, one JSON object, or a CSV of metrics and values. Whatever else there is, is predictions. */
async function isMetricsFile(input, line, ofRows, { environment }) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(line))
        return refuseAddressOfMetrics(input, line);
    if (/[*?[\]{}]/.test(line))
        return false;
    if (/\.ya?ml$/i.test(line))
        return true;
    if (/\.json$/i.test(line))
        return isOneObject(await (0,src/* existingFile */._h)(input, line, environment));
    return /\.(csv|tsv)$/i.test(line) && (0,evaluation_src/* isMetricsTable */.Qo)(await (0,src/* existingFile */._h)(input, line, environment), ofRows);
}
async function isOneObject(path) {
    const bytes = await (0,src/* readCapped */.EF)(path, MOST_METRICS_BYTES).catch(() => undefined);
    const text = bytes?.toString('utf8').replace(/^\ufeff/, '');
    if (text === undefined || !text.trimStart().startsWith('{'))
        return false;
    try {
        (0,src/* parseLenientJson */.Ri)(text);
        return true;
    }
    catch {
        // Lines of JSON, each a row.
        return false;
    }
}
/** Only files of predictions are fetched. `false`: it is not one of metrics. */
function refuseAddressOfMetrics(input, line) {
    if (!/\.ya?ml([?#]|$)/i.test(line))
        return false;
    throw new src/* InputError */.dz(input, `names the address "${(0,src/* cut */.Jj)(line, 200)}" of a YAML file, and metrics are read from the workspace only. Download it in a step before, and name the file.`);
}

;// CONCATENATED MODULE: ./actions/compare-production/src/gather.ts






async function gather(inputs, given, environment, signal) {
    refuseUnread(inputs);
    const comparison = withMargin(given, inputs);
    // First of all: without a model in production there may be no predictions of one either, and this says what to do then.
    const production = inputs.champion && (await productionModel(inputs.champion, environment));
    const model = inputs.model === undefined ? undefined : await readModelFile(inputs.model, environment);
    const runs = inputs.experiment === undefined ? [] : await (0,evaluation_src/* readRuns */.xx)('experiment', inputs.experiment, environment);
    const { allowPrivateNetwork, githubToken } = inputs;
    const reading = { environment, allowPrivateNetwork, githubToken, signal, fetched: [] };
    try {
        const { compared, evidence, files, versions } = await compareModels(inputs, comparison.value, production?.version, reading);
        return {
            comparison,
            compared,
            production,
            evidence,
            runs,
            reproduce: commandFor(inputs),
            judged: [...files, ...(model === undefined ? [] : [model])],
            versions
        };
    }
    finally {
        for (const dispose of reading.fetched)
            dispose();
    }
}
async function compareModels(inputs, comparison, version, reading) {
    const place = productionPlace(inputs.production);
    const ours = await findModel('candidate', inputs.candidate, comparison, reading);
    if (place !== 'files') {
        if (place === 'endpoint' && ours.kind === 'numbers')
            throw new src/* InputError */.dz('candidate', 'holds metrics only, and the endpoint is asked about rows. Give the predictions of the candidate.');
        const candidate = await readModel('candidate', ours, comparison, true, reading);
        foretellSlowness(candidate, comparison);
        const found = place === 'endpoint' && candidate.kind === 'rows'
            ? await compareEndpoint(comparison, candidate, inputs, reading)
            : await compareLive(comparison, candidate, inputs, version, reading);
        return { ...found, files: [...filesOf(candidate), ...found.files], versions: { ...versionsOf(candidate), ...found.versions } };
    }
    const theirs = await findModel('production', inputs.production, comparison, reading);
    refuseSharedFiles(ours, theirs, reading.environment);
    const withIds = ours.kind === 'predictions' && theirs.kind === 'predictions';
    const [candidate, production] = await (0,src/* bothSettled */.jK)(readModel('candidate', ours, comparison, withIds, reading), readModel('production', theirs, comparison, withIds, reading));
    foretellSlowness(candidate, comparison);
    return {
        compared: await compareFiles(comparison, candidate, production, reading.signal),
        evidence: { tables: [] },
        files: [...filesOf(candidate), ...filesOf(production)],
        versions: { ...versionsOf(candidate), ...versionsOf(production) }
    };
}
function withMargin(given, { margin }) {
    if (margin === undefined)
        return given;
    (0,evaluation_src/* refuseWideMargin */.sl)('margin', given.value.metric, margin);
    return { ...given, value: { ...given.value, margin } };
}
/** What is given and not read was meant to be: without the word, something else would be judged. */
function refuseUnread(inputs) {
    const place = productionPlace(inputs.production);
    if (inputs.predictionLog !== undefined && place !== 'live')
        throw new src/* InputError */.dz('prediction-log', 'is only read for what production does now. Write "production: live", or remove it.');
    if (inputs.endpoint !== undefined && place !== 'endpoint')
        throw new src/* InputError */.dz('endpoint', 'is only asked where production is the served model. Write "production: endpoint", or remove it.');
}
/** A file compared with itself is never worse, so that a slip in a path would pass for a model as good as production. */
function refuseSharedFiles(candidate, production, environment) {
    const ours = candidate.kind === 'numbers' ? candidate.files.map(({ path }) => path) : candidate.files;
    const theirs = production.kind === 'numbers' ? production.files.map(({ path }) => path) : production.files;
    const shared = ours.find(path => theirs.includes(path));
    if (shared === undefined)
        return;
    const shown = `"${(0,src/* cut */.Jj)((0,src/* shownPath */.pS)(shared, environment), 200)}"`;
    throw new src/* InputError */.dz('production', `holds ${shown}, as "candidate" does. Write the predictions of the two models into files of their own.`);
}
async function readModelFile(path, environment) {
    return (0,src/* judgedFile */.ip)('model', await (0,src/* existingFile */._h)('model', path, environment), environment.workspace);
}
/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000;
function foretellSlowness(candidate, comparison) {
    if (candidate.kind === 'numbers')
        return;
    const { rows } = candidate.side.read.predictions;
    const { resamples } = comparison;
    if (rows * resamples <= MANY || (0,evaluation_src/* slowMetrics */.Dh)(comparison, candidate.side).length === 0)
        return;
    (0,src/* notice */.lm)(`Drawing ${resamples} resamples of ${rows} rows, which can take minutes; fewer "resamples" are faster and less exact.`);
}
function filesOf(model) {
    return model.kind === 'numbers' ? model.files : model.side.read.files;
}
function versionsOf(model) {
    return model.kind === 'numbers' ? {} : model.side.read.engine;
}
/** The command that compares the same again, where all that is written is in files: YAML of a workflow does not fit on a line. */
function commandFor({ candidate, production, comparison, margin, predictionLog, endpoint }) {
    if (comparison.inline || predictionLog?.inline === true || endpoint?.inline === true)
        return undefined;
    return (0,src/* commandLine */.ay)('compare-production', {
        candidate: candidate.join(','),
        production: production.join(','),
        comparison: comparison.text,
        ...(predictionLog === undefined ? {} : { 'prediction-log': predictionLog.text }),
        ...(endpoint === undefined ? {} : { endpoint: endpoint.text }),
        ...(margin === undefined ? {} : { margin: margin.relative ? `${(0,src/* formatNumber */.ZV)(margin.amount * 100)}%` : String(margin.amount) })
    });
}


/***/ }),

/***/ 55894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91184);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76791);



function readInputs({ inputs }) {
    return {
        candidate: inputs.required('candidate', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        production: inputs.required('production', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        comparison: inputs.required('comparison', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        margin: inputs.optional('margin', _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .parseMargin */ .ES),
        predictionLog: inputs.optional('prediction-log', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        endpoint: inputs.optional('endpoint', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        endpointToken: inputs.secret('endpoint-token'),
        githubToken: inputs.secret('github-token'),
        experiment: inputs.optional('experiment', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        model: inputs.optional('model', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        champion: championPlace(inputs.optional('registry', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text), inputs.optional('name', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .parseModelName */ .s_), inputs.required('alias', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .parseModelName */ .s_)),
        allowPrivateNetwork: inputs.required('allow-private-network', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        now: inputs.optional('now', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.instant */ .qg.instant) ?? Date.now()
    };
}
function championPlace(registry, name, alias) {
    if (registry === undefined && name === undefined)
        return undefined;
    if (name === undefined)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('name', 'is missing: a registry holds many models. Write the name of this one, such as "name: flights".');
    if (registry === undefined)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('registry', `is missing, so that "${name}" cannot be looked up. Write where it is, such as "registry: folder:models".`);
    return { registry, name, alias };
}


/***/ }),

/***/ 3682:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91184);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33818);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80875);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55894);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48052);







await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async (run) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)(run);
    const written = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(inputs.comparison, _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .Comparison */ .Uf, run.environment);
    const found = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .gather */ .k)(inputs, written, run.environment, run.signal);
    const { value: comparison, locate } = found.comparison;
    const { checks, verdict, improved } = (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .judgeComparison */ .tk)(comparison, found.compared, { locate, reproduce: found.reproduce });
    const { figures, tables, charts } = (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .presentComparison */ .xG)(comparison, found.compared, found.production);
    const ranking = found.runs.length === 0 ? undefined : (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .rankRuns */ .bh)(comparison.metric, found.runs);
    const best = ranking?.ranked[0];
    return {
        title: comparison.title ?? 'Comparison with production',
        checks: [...checks, ...(ranking === undefined ? [] : [(0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .rankingCheck */ .Fx)(comparison.metric, ranking)])],
        evidence: {
            figures,
            tables: [
                ...tables,
                ...found.evidence.tables,
                ...(ranking === undefined ? [] : [(0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .rankingTable */ .$c)(comparison.metric, ranking, comparison.top)])
            ],
            charts
        },
        judged: found.judged,
        news: (0,_news_js__WEBPACK_IMPORTED_MODULE_6__/* .comparisonNews */ .f)(comparison.metric.key, found.production, checks),
        versions: found.versions,
        summary: _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.stepSummary,
        outputs: {
            improved,
            outcome: verdict.outcome,
            deltas: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .deltasJson */ .aG)(found.compared),
            ...(found.production === undefined ? {} : { 'production-version': found.production.version }),
            ...(best === undefined ? {} : { 'best-run': best.run.name })
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 48052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ comparisonNews)
/* harmony export */ });
/** What people elsewhere are told of a comparison: what came of the metric that decides. It changes nothing, so there is no from and to. */
function comparisonNews(metric, production, checks) {
    const champion = production === undefined ? 'production' : `production (${production.name} ${production.version})`;
    const [deciding] = checks;
    return { what: `${metric} of the candidate and of ${champion}`, ...(deciding === undefined ? {} : { reason: deciding.message }) };
}


/***/ })

};
