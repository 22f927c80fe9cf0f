export const id = 400;
export const ids = [400];
export const modules = {

/***/ 66626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect),
/* harmony export */   P: () => (/* binding */ metricsOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76791);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);


/** Nothing here ends with the job's signal at once: what was begun has to be brought to rest. */
async function connect(inputs, webhook, environment, signal) {
    const { routerToken: token, allowPrivateNetwork } = inputs;
    const [registry, history] = await Promise.all([
        (0,_gauntlet_registry__WEBPACK_IMPORTED_MODULE_0__/* .openRegistry */ .Me)(inputs.registry, environment),
        (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .openHistory */ .jC)(inputs.history, { token: inputs.githubToken, environment, signal: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .afterGrace */ .tt)(signal) })
    ]);
    return { registry, history, router: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .webhookRouter */ .hT)({ url: webhook, token, policy: { allowPrivateNetwork } }) };
}
/** A look that waits long for one page is a look too late: the next one is due after `interval`. */
function metricsOf({ metricsToken: token, allowPrivateNetwork }, { metrics, interval }) {
    const budgetMs = Math.min(10_000, Math.max(1_000, interval));
    return (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .prometheusMetrics */ .oi)({
        url: metrics.prometheus,
        token,
        policy: { allowPrivateNetwork, timeoutMs: Math.min(5_000, budgetMs), budgetMs }
    });
}


/***/ }),

/***/ 56339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'canary-deploy',
    gate: true,
    post: true,
    inputs: {
        'rollout': { required: false },
        'mode': { required: false, default: 'run' },
        'model': { required: false },
        'registry': { required: false, default: 'folder:models' },
        'alias': { required: false, default: 'champion' },
        'environment': { required: false, default: 'production' },
        'history': { required: false },
        'github-token': { required: false },
        'router-token': { required: false },
        'metrics-token': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'dry-run': { required: false, default: 'false' },
        'allow-first': { required: false, default: 'false' },
        'looks': { required: false },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['decision', 'reason', 'weight', 'version', 'previous-version', 'deployment-id', 'decided-at', 'evidence-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 66955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76791);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51490);



function readInputs({ inputs }) {
    return {
        rollout: inputs.optional('rollout', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        mode: inputs.required('mode', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.oneOf */ .qg.oneOf(['run', 'judge'])),
        model: inputs.optional('model', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2),
        registry: inputs.required('registry', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        alias: inputs.required('alias', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_),
        environment: inputs.required('environment', _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvironmentName */ .gU),
        history: inputs.optional('history', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        githubToken: inputs.secret('github-token'),
        routerToken: inputs.secret('router-token'),
        metricsToken: inputs.secret('metrics-token'),
        allowPrivateNetwork: inputs.required('allow-private-network', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        dryRun: inputs.required('dry-run', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        allowFirst: inputs.required('allow-first', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        looks: inputs.optional('looks', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)
    };
}


/***/ }),

/***/ 72045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rolloutNews),
/* harmony export */   v: () => (/* binding */ recoveryNews)
/* harmony export */ });
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51490);

/** What people elsewhere are told of a rollout: who had the traffic, and who has it now. */
function rolloutNews(model, environment, report) {
    const { stable, target, weight, outcome, reason } = report;
    const news = { what: `${model} in ${environment}`, reason };
    // A newer deployment sees to the traffic: where it is by now is that one's to tell.
    if (outcome === 'superseded')
        return news;
    const before = outcome === 'already-serving' ? target : stable;
    return { ...news, ...known('from', before), ...known('to', traffic(before, target, weight)) };
}
/** What people elsewhere are told of a rollout that was left in the middle and brought to rest. */
function recoveryNews({ model, environment, from, target, weight }, { serving }) {
    return { what: `${model} in ${environment}`, ...known('from', traffic(from?.version, target.version, weight)), ...known('to', serving) };
}
/** The version that serves; several with their shares of the traffic. Undefined where there is none. */
function traffic(stable, target, weight) {
    if (weight >= 100)
        return target;
    if (weight <= 0)
        return stable;
    return (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_0__/* .shownWeights */ .XE)({ ...(stable === undefined ? {} : { [stable]: 100 - weight }), [target]: weight });
}
function known(key, value) {
    const record = {};
    if (value !== undefined)
        record[key] = value;
    return record;
}


/***/ }),

/***/ 90400:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66626);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56339);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66955);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72045);
/* harmony import */ var _saved_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45643);







await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runPost */ .a2)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async (run) => {
    const saved = (0,_saved_js__WEBPACK_IMPORTED_MODULE_6__/* .savedIn */ .N)(run.state);
    if (saved === undefined)
        return undefined;
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(run);
    const { router, registry, history } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(inputs, saved.webhook, run.environment, run.signal);
    const record = (await history.list(saved.environment)).find(({ id }) => id === saved.deployment);
    if (record?.state !== 'in-progress')
        return undefined;
    const tools = { router, registry, history, alias: inputs.alias };
    if (await history.isNewest(record)) {
        // Older ones that stopped for this one have left it their traffic.
        await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .recoverAll */ .Od)(await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .waitUntilAlone */ .Vf)(history, record, { signal: run.signal }), record.model, tools);
    }
    const recovery = await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .recoverDeployment */ .ED)(record, 'itself', tools);
    return {
        told: `Deployment ${record.id} of ${saved.environment} was left in the middle. ${recovery.sentence}`,
        news: (0,_news_js__WEBPACK_IMPORTED_MODULE_5__/* .recoveryNews */ .v)(record, recovery)
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 45643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ savedIn),
/* harmony export */   U: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


/** What post needs to bring a rollout to rest whose process is gone: the rollout file may be gone as well. */
const Saved = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    deployment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    webhook: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
});
const STATE = 'rollout';
function save(saved) {
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(STATE, JSON.stringify(saved));
}
function savedIn(state) {
    const text = state.get(STATE);
    return text === undefined || text === '' ? undefined : Saved.parse(JSON.parse(text));
}


/***/ })

};
