export const id = 682;
export const ids = [682];
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
        'model': { required: false },
        'registry': { required: false },
        'name': { required: false },
        'alias': { required: false, default: 'champion' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'matrix': { required: false }
    },
    outputs: ['improved', 'outcome', 'production-version', 'deltas', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 24479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 52 modules
var src = __webpack_require__(1400);
// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 53 modules
var evaluation_src = __webpack_require__(28747);
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

;// CONCATENATED MODULE: ./actions/compare-production/src/gather.ts



async function gather(inputs, given, environment, signal) {
    const comparison = withMargin(given, inputs);
    // First of all: without a model in production there may be no predictions of one either, and this says what to do then.
    const production = inputs.champion && (await productionModel(inputs.champion, environment));
    const model = inputs.model === undefined ? undefined : await readModel(inputs.model, environment);
    const [ours, theirs] = [await filesOf('candidate', inputs, environment), await filesOf('production', inputs, environment)];
    refuseSharedFiles(ours, theirs, environment);
    const candidate = await (0,evaluation_src/* readSide */.wU)('candidate', ours, comparison.value, environment, signal);
    const other = await (0,evaluation_src/* readSide */.wU)('production', theirs, comparison.value, environment, signal);
    const pair = (0,evaluation_src/* pairOf */.cF)(candidate, other, comparison.value.columns.id);
    foretellSlowness(pair, comparison.value);
    return {
        comparison,
        compared: await (0,evaluation_src/* compareAll */.Rt)(comparison.value, pair, signal),
        production,
        reproduce: commandFor(inputs),
        judged: [...candidate.read.files, ...other.read.files, ...(model === undefined ? [] : [model])],
        versions: candidate.read.engine
    };
}
function withMargin(given, { margin }) {
    if (margin === undefined)
        return given;
    (0,evaluation_src/* refuseWideMargin */.sl)('margin', given.value.metric, margin);
    return { ...given, value: { ...given.value, margin } };
}
function filesOf(input, inputs, environment) {
    return (0,src/* existingFiles */.$6)(input, inputs[input], environment);
}
/** A file compared with itself is never worse, so that a slip in a path would pass for a model as good as production. */
function refuseSharedFiles(candidate, production, environment) {
    const shared = candidate.find(path => production.includes(path));
    if (shared === undefined)
        return;
    const shown = `"${(0,src/* cut */.Jj)((0,src/* shownPath */.pS)(shared, environment), 200)}"`;
    throw new src/* InputError */.dz('production', `holds ${shown}, as "candidate" does. Write the predictions of the two models into files of their own.`);
}
async function readModel(path, environment) {
    return (0,src/* judgedFile */.ip)('model', await (0,src/* existingFile */._h)('model', path, environment), environment.workspace);
}
/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000;
function foretellSlowness({ candidate }, comparison) {
    const { resamples } = comparison;
    if (candidate.rows * resamples > MANY && !(0,evaluation_src/* metricsOf */.Ps)(comparison).every(evaluation_src/* isOfCounts */.Go))
        (0,src/* notice */.lm)(`Drawing ${resamples} resamples of ${candidate.rows} rows, which can take minutes; fewer "resamples" are faster and less exact.`);
}
/** The command that compares the same files again, where the comparison is a file: YAML of a workflow does not fit on a line. */
function commandFor({ candidate, production, comparison, margin }) {
    if (comparison.inline)
        return undefined;
    return (0,src/* commandLine */.ay)('compare-production', {
        candidate: candidate.join(','),
        production: production.join(','),
        comparison: comparison.text,
        ...(margin === undefined ? {} : { margin: margin.relative ? `${(0,src/* formatNumber */.ZV)(margin.amount * 100)}%` : String(margin.amount) })
    });
}


/***/ }),

/***/ 55894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1400);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28747);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76791);



function readInputs({ inputs }) {
    return {
        candidate: inputs.required('candidate', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        production: inputs.required('production', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        comparison: inputs.required('comparison', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        margin: inputs.optional('margin', _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .parseMargin */ .ES),
        model: inputs.optional('model', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        champion: championPlace(inputs.optional('registry', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text), inputs.optional('name', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .parseModelName */ .s_), inputs.required('alias', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .parseModelName */ .s_))
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
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1400);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28747);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33818);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24479);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55894);





await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definition */ .m, async (run) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(run);
    const comparison = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(inputs.comparison, _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .Comparison */ .Uf, run.environment);
    const found = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_3__/* .gather */ .k)(inputs, comparison, run.environment, run.signal);
    const { checks, verdict } = (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .judgeComparison */ .tk)(found.comparison, found.compared, found.reproduce);
    return {
        title: comparison.value.title ?? 'Comparison with production',
        checks,
        evidence: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .presentComparison */ .xG)(found.comparison.value, found.compared, found.production),
        judged: found.judged,
        versions: found.versions,
        outputs: {
            improved: verdict.improved,
            outcome: verdict.outcome,
            deltas: (0,_gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__/* .deltasJson */ .aG)(found.compared),
            ...(found.production === undefined ? {} : { 'production-version': found.production.version })
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
