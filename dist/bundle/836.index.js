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
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1400);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28747);



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
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .commandLine */ .ay)('model-gate', {
        predictions: predictions.join(','),
        gate: gate.text,
        ...(baseline === undefined ? {} : { baseline: baseline.text })
    });
}


/***/ }),

/***/ 48676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1400);

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
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1400);
/* harmony import */ var _gauntlet_evaluation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28747);
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

/***/ })

};
