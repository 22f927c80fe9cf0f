export const id = 7721;
export const ids = [7721];
export const modules = {

/***/ 40800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76791);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51490);



async function connect(inputs, environment, signal) {
    const given = inputs.list ? inputs.rollout : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.rollout, 'rollout', 'to move traffic');
    const rollout = given && (await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(given, _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .RollbackSettings */ .WG, environment)).value;
    const { routerToken: token, allowPrivateNetwork } = inputs;
    return {
        registry: await (0,_gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .openRegistry */ .Me)(inputs.registry, environment),
        history: await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .openHistory */ .jC)(inputs.history, { token: inputs.githubToken, environment, signal: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .afterGrace */ .tt)(signal) }),
        router: rollout && (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .webhookRouter */ .hT)({ url: rollout.router.webhook, token, policy: { allowPrivateNetwork } }),
        takeoverAfterMs: rollout?.['takeover-after'] ?? 0
    };
}


/***/ }),

/***/ 77297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'rollback',
    gate: true,
    inputs: {
        'rollout': { required: false },
        'reason': { required: false },
        'target-version': { required: false },
        'model': { required: false },
        'registry': { required: false, default: 'folder:models' },
        'alias': { required: false, default: 'champion' },
        'environment': { required: false, default: 'production' },
        'history': { required: false },
        'github-token': { required: false },
        'router-token': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'dry-run': { required: false, default: 'false' },
        'list': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['changed', 'from-version', 'to-version', 'deployment-id', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 56563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   kg: () => (/* binding */ gather),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51490);



async function gather(inputs, { registry, history, router }, signal) {
    const deployments = await history.list(inputs.environment);
    const model = inputs.model ?? modelOf(deployments, inputs, history.name);
    const registered = await versionsOf(model, registry);
    if (registered?.length === 0)
        throw await unknownModel(model, registry);
    (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .refuseOtherModel */ .Or)(deployments, model);
    const champion = (await registry.alias(model, inputs.alias))?.version;
    const weights = router === undefined ? (champion === undefined ? {} : { [champion]: 100 }) : await router.read(signal);
    return { model, registered, champion, deployments, weights };
}
/** The version to go back to, and its file, which must be the one that was registered: a damaged one is worse than what serves. */
async function findTarget(version, { model, registered = [] }, registry, { workspace }) {
    const refuse = (problem, cause) => {
        const others = registered.filter(other => other !== version).slice(0, 5);
        const wayOut = others.length === 0 ? 'There is no other version.' : `Bring it back from a copy, or name another: ${others.join(', ')}.`;
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('target-version', `is ${version}, ${problem}. ${wayOut}`, cause === undefined ? {} : { cause });
    };
    const target = await registry.find(model, version).catch((cause) => refuse('which cannot be used', cause));
    if (target === undefined) {
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('target-version', `is ${version}, which ${registry.location} does not have of ${model}.${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(version, registered)}`);
    }
    const path = registry.uri(target);
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path))
        return { target, file: undefined };
    const file = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .judgedFile */ .ip)('target-version', path, workspace).catch((cause) => refuse('whose file cannot be read', cause));
    if (file.sha256 !== target.digest)
        refuse(`whose file is damaged: its SHA-256 is ${file.sha256}, not ${target.digest}`);
    return { target, file };
}
/** What is recorded of the version that is left. It need not be whole, or there, to be left. */
async function recordOf(version, { model }, registry) {
    if (version === undefined)
        return null;
    const known = await registry.find(model, version).catch(() => undefined);
    return { version, digest: known?.digest ?? '' };
}
function modelOf(deployments, { environment }, history) {
    const [newest] = deployments;
    if (newest !== undefined)
        return newest.model;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('model', `is not given, and ${history} has no deployment of ${environment} to take it from. Name the model.`);
}
async function unknownModel(model, registry) {
    const models = await registry.models();
    const choice = models.length === 0 ? ' It is empty.' : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(model, models);
    return new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('model', `is "${model}", of which ${registry.location} has no version.${choice}`);
}
async function versionsOf(model, registry) {
    try {
        return (await registry.versions(model)).map(({ version }) => version);
    }
    catch (thrown) {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e)(`The versions of ${model} cannot be listed. ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown)}`);
        return undefined;
    }
}


/***/ }),

/***/ 77593:
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
        reason: inputs.optional('reason', oneLine),
        targetVersion: inputs.optional('target-version', versionName),
        model: inputs.optional('model', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_),
        registry: inputs.required('registry', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        alias: inputs.required('alias', _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_),
        environment: inputs.required('environment', _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvironmentName */ .gU),
        history: inputs.optional('history', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        githubToken: inputs.secret('github-token'),
        routerToken: inputs.secret('router-token'),
        allowPrivateNetwork: inputs.required('allow-private-network', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        dryRun: inputs.required('dry-run', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        list: inputs.required('list', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean)
    };
}
const LONGEST_REASON = 500;
/** A long reason is no reason not to roll back. */
const oneLine = value => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(value).trim(), LONGEST_REASON);
const versionName = (value, input) => {
    if (_gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .VersionName */ .gj.safeParse(value).success)
        return value;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `is "${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, 100)}"; expected a version such as v20260104T101500Z_3fa9c1d2. The input "list" shows those there are.`);
};


/***/ }),

/***/ 75797:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ judgeSettled),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   bn: () => (/* binding */ ofModel),
/* harmony export */   iY: () => (/* binding */ judgeList),
/* harmony export */   t7: () => (/* binding */ judgePlan)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);


/** What was brought about, each part as it was read back. */
function judge(found, plan, { alias, environment }, report) {
    const { after, problems, changed } = report;
    const { to } = plan;
    return [
        check({
            id: 'traffic',
            title: `all traffic goes to ${to}`,
            passed: problems.traffic === undefined,
            observed: after.weights === undefined ? 'could not be read' : (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownWeights */ .XE)(after.weights),
            expected: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownWeights */ .XE)({ [to]: 100 }),
            message: problems.traffic ?? `All traffic goes to ${to}${changed ? '' : ', as it did before'}; the router reads it back.`
        }),
        check({
            id: 'alias',
            title: `${alias} points to ${to}`,
            passed: problems.alias === undefined,
            observed: after.champion ?? 'nothing',
            expected: to,
            message: problems.alias === undefined ? `${alias} points to ${to}.` : `${alias} does not point to ${to}: ${problems.alias}`
        }),
        agreement(plan, 'and was repaired'),
        ...acquaintance(found, environment),
        ...reputation(found, plan),
        ...(problems.record === undefined
            ? []
            : [
                check({
                    id: 'record',
                    severity: 'warning',
                    title: 'the history says how it ended',
                    passed: false,
                    observed: 'in progress',
                    expected: 'promoted',
                    message: `The history could not be told how it ended; do it again to complete the record. ${problems.record}`
                })
            ])
    ];
}
/** Nothing had to be done. */
function judgeSettled(found, plan, { alias, environment }) {
    const { to } = plan;
    const facts = [
        ['traffic', `all traffic goes to ${to}`, `All traffic goes to ${to} already.`],
        ['alias', `${alias} points to ${to}`, `${alias} points to ${to} already.`]
    ];
    return [
        ...facts.map(([id, title, message]) => check({ id, title, passed: true, observed: to, expected: to, message })),
        ...acquaintance(found, environment),
        ...reputation(found, plan)
    ];
}
/** What would be done. */
function judgePlan(found, plan, { alias, environment }) {
    const { from, to, because, settled } = plan;
    const busy = found.deployments.filter(({ state }) => state === 'in-progress').map(({ id }) => `deployment ${id}`);
    const stop = busy.length === 0 ? '' : ` It would first stop ${busy.join(' and ')}.`;
    const left = from === undefined ? '' : ` from ${from}`;
    const message = settled
        ? `Nothing would be done: traffic and ${alias} are at ${to} already.`
        : `All traffic and ${alias} would go${left} to ${to}, ${REASONS[because]}.${stop}`;
    return [
        check({ id: 'plan', title: 'there is a version to go back to', passed: true, observed: to, expected: 'a version', message }),
        agreement(plan, 'and would be repaired'),
        ...acquaintance(found, environment),
        ...reputation(found, plan)
    ];
}
function judgeList(found, environment) {
    const served = (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .goodVersions */ .FG)(ofModel(found));
    const message = `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(served.length, 'version')} of ${found.model} served ${environment} and still ${served.length === 1 ? 'counts' : 'count'} as good.`;
    return [
        check({
            id: 'versions',
            severity: 'info',
            title: 'versions that served',
            passed: true,
            observed: String(served.length),
            expected: 'any',
            message
        })
    ];
}
function ofModel({ deployments, model }) {
    return deployments.filter(deployment => deployment.model === model);
}
const REASONS = {
    named: 'which was named',
    unfinished: 'where an earlier rollback wanted to go',
    rollout: 'which served before the rollout that is not through',
    previous: 'the last good version before it'
};
function agreement({ disagreement }, consequence) {
    return check({
        id: 'agreement',
        severity: 'warning',
        title: 'router, alias and history told the same before',
        passed: disagreement === undefined,
        observed: disagreement === undefined ? 'the same' : 'not the same',
        expected: 'the same',
        message: disagreement === undefined
            ? 'Router, alias and history told the same before.'
            : `Before, ${disagreement}. That was not so by any deployment ${consequence}.`
    });
}
/** An environment that is misspelt has no history, and the rollout under the right name was not stopped. */
function acquaintance({ deployments }, environment) {
    if (deployments.length > 0)
        return [];
    return [
        check({
            id: 'environment',
            severity: 'warning',
            title: 'the history knows the environment',
            passed: false,
            observed: 'no deployment',
            expected: 'a deployment',
            message: `The history had no deployment of "${environment}" before. Is that its name? A rollout under another name has not been stopped.`
        })
    ];
}
/** Going back to what was once left is the author's right, and worth a word. */
function reputation(found, { to }) {
    const left = (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .leftBehindBy */ .fb)(ofModel(found), to);
    if (left === undefined)
        return [];
    return [
        check({
            id: 'target',
            severity: 'warning',
            title: 'the version was not rolled back before',
            passed: false,
            observed: `rolled back by deployment ${left.id}`,
            expected: 'never rolled back',
            message: `${to} was rolled back itself on ${left.updatedAt.slice(0, 10)} (deployment ${left.id}: ${left.reason}).`
        })
    ];
}
function check({ id, title, passed, severity = 'critical', observed, expected, message }) {
    return {
        id,
        title: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(title, 300),
        severity,
        outcome: passed ? 'pass' : 'fail',
        observed: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(observed, 1000),
        expected: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(expected, 300),
        message: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message), 4000)
    };
}


/***/ }),

/***/ 27721:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40800);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77297);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56563);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77593);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75797);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50351);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48813);









await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async (run) => {
    const { environment, signal } = run;
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)(run);
    const reason = inputs.list || inputs.dryRun ? (inputs.reason ?? '') : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.reason, 'reason', 'for the record');
    const connections = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N)(inputs, environment, signal);
    const found = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .gather */ .kg)(inputs, connections, signal);
    if (inputs.list) {
        const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeList */ .iY)(found, inputs.environment);
        return { title: titleOf(`Versions of ${found.model}`), checks, evidence: (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .presentVersions */ .L)(found, planIfAny(found, inputs)) };
    }
    const { registry, history, takeoverAfterMs } = connections;
    const plan = planOf(found, inputs);
    const { target, file } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .findTarget */ .FB)(plan.to, found, registry, environment);
    const title = titleOf(`Rollback of ${found.model} to ${plan.to}`);
    const judged = file === undefined ? [] : [file];
    const outputs = { changed: false, 'from-version': plan.from ?? plan.to, 'to-version': plan.to };
    if (inputs.dryRun) {
        const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judgePlan */ .t7)(found, plan, inputs);
        return { title: `${title} (dry run)`, checks, evidence: (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .presentVersions */ .L)(found, plan), judged, outputs };
    }
    if (plan.settled) {
        return { title, checks: (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeSettled */ .DN)(found, plan, inputs), evidence: (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .presentVersions */ .L)(found, plan), judged, outputs };
    }
    const report = await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .runRollback */ .el)({
        router: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(connections.router, 'rollout', 'to move traffic'),
        registry,
        history,
        environment: inputs.environment,
        alias: inputs.alias,
        target,
        from: await (0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .recordOf */ .zv)(plan.from, found, registry),
        reason,
        takeoverAfterMs,
        run: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .runOf */ .ng)(environment),
        signal,
        watch: ({ what, detail }) => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(detail === undefined ? what : `${what}: ${detail}`))
    });
    return {
        title,
        checks: (0,_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .judge */ .S4)(found, plan, inputs, report),
        evidence: (0,_present_js__WEBPACK_IMPORTED_MODULE_8__/* .presentRollback */ .a)(found, plan, inputs.alias, report),
        judged,
        news: (0,_news_js__WEBPACK_IMPORTED_MODULE_7__/* .rollbackNews */ .O)(found.model, inputs.environment, reason, report),
        outputs: {
            ...outputs,
            changed: report.changed,
            'to-version': (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .heaviest */ .iS)(report.after.weights ?? {}, plan.to) ?? '',
            'deployment-id': report.deploymentId
        }
    };
});
function planOf({ model, weights, champion, deployments, registered }, { alias, targetVersion }) {
    return (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .planRollback */ .II)({ model, weights, alias, champion, deployments, named: targetVersion, registered: registered ?? [] });
}
/** A list is worth seeing also where there is nothing to go back to. */
function planIfAny(found, inputs) {
    try {
        return planOf(found, inputs);
    }
    catch (thrown) {
        if (thrown instanceof _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return undefined;
        throw thrown;
    }
}
function titleOf(text) {
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text, 280);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 50351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rollbackNews)
/* harmony export */ });
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51490);

/** What people elsewhere are told of a rollback: what served, what serves now as it was read back, and why somebody wanted that. */
function rollbackNews(model, environment, reason, { before, after, problems }) {
    const moved = trafficOf(before) !== trafficOf(after) ? trafficOf : championOf;
    const failed = Object.keys(problems).length > 0;
    return { what: `${model} in ${environment}`, from: moved(before), to: moved(after), ...(failed ? {} : { reason }) };
}
function trafficOf({ weights = {} }) {
    const [only, ...others] = Object.entries(weights).filter(([, weight]) => weight > 0);
    if (only === undefined)
        return 'traffic that could not be read';
    return others.length === 0 ? only[0] : (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_0__/* .shownWeights */ .XE)(weights);
}
function championOf({ champion }) {
    return champion === undefined ? 'no champion' : `champion ${champion}`;
}


/***/ }),

/***/ 48813:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ presentVersions),
/* harmony export */   a: () => (/* binding */ presentRollback)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75797);



const MOST_ROWS = 50;
function presentRollback(found, plan, alias, report) {
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .onTopic */ .ll)('rollout', { tables: [standings(alias, report), timeline(report), versions(found, plan)] });
}
function presentVersions(found, plan) {
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .onTopic */ .ll)('rollout', { tables: [versions(found, plan)] });
}
function standings(alias, { before, after }) {
    const weights = (standing) => standing.weights === undefined ? 'could not be read' : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownWeights */ .XE)(standing.weights), 500);
    return {
        id: 'before-and-after',
        title: 'Before and after',
        columns: [left(''), left('before'), left('after')],
        rows: [
            ['traffic', weights(before), weights(after)],
            [(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(alias, 100), before.champion ?? 'nothing', after.champion ?? 'nothing']
        ]
    };
}
function timeline({ timeline }) {
    return {
        id: 'timeline',
        title: 'Timeline',
        columns: [left('time'), left('what'), { title: 'weight', align: 'right' }, left('detail')],
        rows: timeline
            .slice(-MOST_ROWS)
            .map(({ at, what, weight, detail }) => [at, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what, 200), weight === undefined ? '' : `${weight}%`, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(detail ?? '', 1000)])
    };
}
/** The versions one can go back to, newest first: those that served, and were not rolled back since. */
function versions(found, plan) {
    const isGone = (version) => found.registered !== undefined && !found.registered.includes(version);
    const served = (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .goodVersions */ .FG)((0,_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .ofModel */ .bn)(found)).filter(({ version }) => found.weights[version] !== 100);
    return {
        id: 'versions',
        title: 'Versions to go back to',
        columns: [left('version'), left('served since'), left('why'), left('deployment'), left('')],
        rows: served
            .slice(0, MOST_ROWS)
            .map(({ version, since, reason, deploymentId }) => [
            version,
            since ?? 'before the history begins',
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason ?? '', 500),
            deploymentId ?? '',
            isGone(version) ? 'not in the registry any more' : version === plan?.to ? 'by default' : ''
        ])
    };
}
function left(title) {
    return { title, align: 'left' };
}


/***/ })

};
