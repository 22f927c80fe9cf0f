export const id = 5999;
export const ids = [5999];
export const modules = {

/***/ 7639:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ checksOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);


/** What came of a rollout, as checks. The first one says how it ended; the others say on what grounds. */
function checksOf(rollout, report) {
    const compared = report.looks.length > 0;
    return [
        promotionCheck(rollout, report),
        ...(compared ? report.standings.map((standing, index) => metricCheck(rollout, report, standing, index)) : []),
        ...(report.split === undefined ? [] : [trafficCheck(rollout, report, report.split)]),
        ...(report.split === undefined ? [] : [dataCheck(rollout, report)])
    ];
}
/** A promotion that only a policy wanted is the author's will, and no proof. */
function promotionCheck({ locate }, report) {
    const { decision, outcome: because, target, weight, stable, reason } = report;
    const promoted = decision === 'promoted';
    const byPolicy = because === 'inconclusive' || because === 'low-traffic';
    const outcome = promoted && !byPolicy ? 'pass' : because === 'harm' ? 'fail' : 'inconclusive';
    const told = {
        promoted: byPolicy ? `promoted by the policy "${because}", and not because it is proven to be good` : 'promoted',
        'rolled-back': 'rolled back',
        held: `held: it keeps ${weight}% of the traffic, ${stable ?? 'nothing'} the rest, until the next rollout or rollback`,
        aborted: 'not rolled out to the end'
    }[decision];
    return {
        id: 'promotion',
        title: `${target} is promoted`,
        severity: promoted && byPolicy ? 'warning' : 'critical',
        outcome,
        observed: `${decision} (${because})`,
        expected: 'promoted',
        message: sentence(`${target} was ${told}. ${reason}`),
        ...located(byPolicy ? (locate(['policies', because]) ?? locate(['stages'])) : locate(['stages']))
    };
}
/** What nobody has decided only warns where the author's policy promotes it all the same. */
function metricCheck({ value, locate }, report, standing, index) {
    const { metric, evidence, harmAt, goodEnough } = standing;
    const last = evidence.at(-1);
    const outcome = harmAt !== undefined ? 'fail' : goodEnough === undefined ? 'inconclusive' : 'pass';
    const promoted = report.decision === 'promoted';
    const finding = harmAt !== undefined ? 'harm is proven' : goodEnough === undefined ? 'neither harm nor its absence is proven' : PROOFS[goodEnough];
    const counts = last === undefined ? 'no requests' : `canary ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownCounts */ .EK)(last.canary)}, stable ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownCounts */ .EK)(last.stable)}`;
    return {
        id: `metric-${metric}`,
        title: `${metric}: canary against stable`,
        severity: promoted && outcome === 'inconclusive' ? 'warning' : 'critical',
        outcome,
        observed: counts,
        expected: `less than ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(value.analysis['non-inferiority-ratio'])} times stable's rate, or none with a rate below ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(value.analysis['max-bad-share'])}`,
        ...(last?.ratio === undefined || !Number.isFinite(last.ratio) ? {} : { value: last.ratio }),
        message: sentence(`${metric}: ${counts}; ${finding}${last === undefined ? '' : evidenceText(last)}.`),
        ...located(locate(['analysis', 'metrics', index]))
    };
}
const PROOFS = {
    'non-inferior': 'the canary is proven not to be worse',
    flawless: 'the canary is proven to be good enough without a single bad one'
};
function evidenceText(last) {
    const p = (logarithm) => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Math.min(1, Math.exp(-logarithm)), 2);
    const harm = `e-value for harm ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(last.harm)}, always-valid p ${p(last.harm)}`;
    const good = `for not worse ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(last.nonInferiority)}, p ${p(last.nonInferiority)}`;
    return ` (${last.ratio === undefined ? '' : `ratio ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(last.ratio, 3)}, `}${harm}; ${good}; dispersion ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(last.dispersion, 3)})`;
}
function trafficCheck({ locate }, report, { share, observed, mismatch }) {
    const found = observed === undefined ? 'no requests' : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(observed);
    const told = observed === undefined ? 'Nothing was counted yet' : `${found} of the requests came to the canary`;
    return {
        id: 'traffic',
        title: 'the traffic is split as the router says',
        severity: report.decision === 'promoted' ? 'warning' : 'critical',
        outcome: mismatch || observed === undefined ? 'inconclusive' : 'pass',
        observed: found,
        expected: `about ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(share)}`,
        ...(observed === undefined ? {} : { value: observed }),
        message: sentence(`${told}; the router was set to ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(share)}.`),
        ...located(locate(['router']))
    };
}
function dataCheck({ locate }, report) {
    const requests = report.standings[0]?.evidence.at(-1)?.canary.total ?? 0;
    const lacking = report.outcome === 'no-data' || report.outcome === 'low-traffic' || report.outcome === 'metrics-outage';
    const outcome = report.outage !== undefined || lacking || requests === 0 ? 'inconclusive' : 'pass';
    const outage = report.outage === undefined ? '' : ` The metrics could not be read at the end: ${report.outage}.`;
    return {
        id: 'data',
        title: 'the metrics can be read, and requests came',
        severity: report.decision === 'promoted' ? 'warning' : 'critical',
        outcome,
        observed: `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(requests)} requests to the canary in ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(report.looks.length)} looks`,
        expected: 'enough requests for every stage',
        value: requests,
        message: sentence(`The canary answered ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(requests)} requests in ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(report.looks.length)} looks.${outage}`),
        ...located(locate(['metrics']))
    };
}
function located(location) {
    return location === undefined ? {} : { location };
}
function sentence(text) {
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text), 4000);
}


/***/ }),

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

/***/ 97561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76791);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51490);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66626);




/** Says what a rollout would do, reads everything it would read, and changes nothing. */
async function rehearse(inputs, rollout, environment, signal) {
    const plan = rollout.value;
    const { router, registry, history } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(inputs, plan.router.webhook, environment, signal);
    const target = await (0,_gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .resolveReference */ .sX)(registry, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.model, 'model', 'in the mode "run"'));
    const stable = (await registry.alias(target.name, inputs.alias))?.version;
    const source = (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .metricsOf */ .P)(inputs, plan);
    const checks = [
        stable === undefined
            ? check('champion', 'there is a version to compare with', inputs.allowFirst ? 'pass' : 'inconclusive', firstSentence(target.version, inputs))
            : check('champion', 'there is a version to compare with', 'pass', `${target.version} would be compared with ${stable}: ${stagesOf(plan)}.`),
        await attempt('router', 'the router can be read', async () => `${router.name} says ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownWeights */ .XE)(await router.read(signal))}.`),
        await attempt('history', 'the history can be read', async () => {
            const [last] = await history.list(inputs.environment);
            return last === undefined ? `${history.name} has no deployment yet.` : `${history.name}: deployment ${last.id} is ${last.state}.`;
        })
    ];
    const arms = [
        ...(stable === undefined ? [] : [{ role: 'stable', version: stable }]),
        { role: 'canary', version: target.version }
    ];
    for (const arm of arms) {
        const title = `the metrics of ${arm.role} can be read`;
        checks.push(await attempt(`metrics-${arm.role}`, title, async () => {
            const samples = await source.scrape(arm, signal);
            const missing = plan.analysis.metrics.map(metric => ({ name: metric.name, missing: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .Nk)(samples, metric, arm).missing }));
            const [first] = missing.filter(metric => metric.missing !== undefined);
            if (first !== undefined && arm.role === 'stable')
                throw new Error(`${arm.version} does not show "${first.name}": ${first.missing}`);
            const shown = first === undefined ? 'all metrics' : 'not all metrics yet, which is right before its first request';
            return `${arm.version} answers and shows ${shown}.`;
        }));
    }
    return { target: target.version, stable, checks };
}
/** `5% (500 requests), 25% (2,000 requests, 10 min 0 s)` */
function stagesOf({ stages }) {
    return stages
        .map(({ weight, 'min-requests': requests, duration }) => {
        const parts = [requests === undefined ? '' : `${requests} requests`, duration === undefined ? '' : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(duration)];
        return `${weight}% (${parts.filter(part => part !== '').join(', ')})`;
    })
        .join(', ');
}
function firstSentence(version, { alias, allowFirst }) {
    const nothing = `The alias "${alias}" points to no version`;
    return allowFirst
        ? `${nothing}: ${version} would take all traffic unjudged.`
        : `${nothing}, so nothing would be done without "allow-first".`;
}
async function attempt(id, title, read) {
    try {
        return check(id, title, 'pass', await read());
    }
    catch (thrown) {
        return check(id, title, 'inconclusive', `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}.`);
    }
}
function check(id, title, outcome, text) {
    const message = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text), 4000);
    return { id, title, severity: 'critical', outcome, observed: message, expected: title, message };
}


/***/ }),

/***/ 19442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeEvidence),
/* harmony export */   v: () => (/* binding */ rolloutEvidence)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21651);



/** Writes all that is known of a rollout or of looks, for programs. Answers where. */
async function writeEvidence(evidence, { temp }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'gauntlet-evidence', `canary-deploy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.json`);
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .vK)(path, `${JSON.stringify(evidence, null, 2)}\n`);
    return path;
}
/** E-values are given by their natural logarithm. */
function rolloutEvidence(plan, report) {
    const { looks, standings, ...rest } = report;
    return {
        kind: 'rollout',
        ...rest,
        plan,
        looks: looks.map(({ counts, ...look }) => ({ ...look, counts: Object.fromEntries(counts) })),
        metrics: Object.fromEntries(standings.map(({ metric, ...standing }) => [metric, standing]))
    };
}


/***/ }),

/***/ 27883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evidenceOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _judge_charts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87633);
/* harmony import */ var _thinned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80178);



const MOST_ROWS = 200;
/** What is worth showing of a rollout: weights, rates, evidence and the timeline. */
function evidenceOf(report) {
    const judged = report.standings.filter(({ evidence }) => evidence.length > 0);
    return {
        figures: [...judged.map(rateFigure), ...durationFigure(report)],
        tables: [timelineTable(report), ...(report.looks.length === 0 ? [] : [lookTable(report)])],
        charts: [
            ...weightChart(report),
            ...judged.flatMap(({ metric, evidence }) => [(0,_judge_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .badShareChart */ .L)(metric, evidence), (0,_judge_charts_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceChart */ .m)(metric, evidence)])
        ]
    };
}
function rateFigure({ metric, evidence }) {
    const last = evidence.at(-1);
    const rate = (arm) => (arm === undefined || arm.total === 0 ? null : arm.bad / arm.total);
    return {
        id: `rate-${metric}`,
        title: `${metric}, canary against stable`,
        value: rate(last?.canary),
        previous: rate(last?.stable),
        against: 'champion',
        better: 'lower',
        unit: 'share'
    };
}
function durationFigure({ timeline }) {
    const [first, last] = [timeline[0], timeline.at(-1)];
    if (first === undefined || last === undefined)
        return [];
    return [{ id: 'duration', title: 'duration', value: Date.parse(last.at) - Date.parse(first.at), unit: 'milliseconds' }];
}
function timelineTable({ timeline }) {
    return {
        id: 'timeline',
        title: 'Timeline',
        columns: [
            { title: 'time', align: 'left' },
            { title: 'what', align: 'left' },
            { title: 'weight', align: 'right' },
            { title: 'detail', align: 'left' }
        ],
        rows: (0,_thinned_js__WEBPACK_IMPORTED_MODULE_2__/* .thinned */ .H)(timeline, MOST_ROWS).map(({ at, what, weight, detail }) => [
            at,
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what, 200),
            weight === undefined ? '' : `${weight}%`,
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(detail ?? '', 1000)
        ])
    };
}
function lookTable({ looks }) {
    const shown = (0,_thinned_js__WEBPACK_IMPORTED_MODULE_2__/* .thinned */ .H)(looks, MOST_ROWS);
    const names = ['look', 'time', 'stage', 'weight', 'metric', 'canary requests', 'canary bad', 'stable requests', 'stable bad'];
    return {
        id: 'looks',
        title: shown.length < looks.length ? `Looks (${shown.length} of ${looks.length})` : 'Looks',
        columns: names.map(title => ({ title, align: title === 'time' || title === 'metric' ? 'left' : 'right' })),
        rows: shown.flatMap(({ number, at, stage, weight, counts }) => [...counts].map(([metric, { canary, stable }]) => [
            number,
            at,
            stage,
            `${weight}%`,
            metric,
            canary.total,
            canary.bad,
            stable.total,
            stable.bad
        ]))
    };
}
/** A step from each weight to the next: a weight holds until it is changed. */
function weightChart({ timeline, target }) {
    const known = timeline.flatMap(({ at, weight, what }) => weight === undefined || what === 'shifting' || what === 'promoting' ? [] : [{ at, weight }]);
    if (known.length < 2)
        return [];
    const points = known.flatMap(({ at, weight }, index) => {
        const before = known[index - 1];
        return before === undefined
            ? [{ x: at, y: weight }]
            : [
                { x: at, y: before.weight },
                { x: at, y: weight }
            ];
    });
    return [
        {
            id: 'weight',
            title: `Share of the traffic of ${target}`,
            kind: 'line',
            x: { title: 'time', type: 'time' },
            y: { title: 'percent of the traffic', type: 'number' },
            series: [{ name: target.slice(0, 200), points: points.slice(-2000) }],
            rules: []
        }
    ];
}


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

/***/ 87633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ badShareChart),
/* harmony export */   m: () => (/* binding */ evidenceChart)
/* harmony export */ });
/* harmony import */ var _thinned_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80178);

const MOST_POINTS = 400;
/** Share of bad requests in both arms, over all looks so far. */
function badShareChart(metric, evidence) {
    const shown = (0,_thinned_js__WEBPACK_IMPORTED_MODULE_0__/* .thinned */ .H)(evidence, MOST_POINTS);
    const { axis, place } = lookAxis(evidence);
    const points = (arm) => shown.map(look => ({ x: place(look), y: arm(look).total === 0 ? null : arm(look).bad / arm(look).total }));
    return {
        id: `share-${metric}`,
        title: `${metric}: share of bad requests so far`,
        kind: 'line',
        x: axis,
        y: { title: 'share of bad requests', type: 'number' },
        series: withValues([
            { name: 'canary', points: points(look => look.canary) },
            { name: 'stable', points: points(look => look.stable) }
        ]),
        rules: []
    };
}
/** The e-values, with the lines they have to reach. In powers of ten: 1 is ten to one. */
function evidenceChart(metric, evidence) {
    const shown = (0,_thinned_js__WEBPACK_IMPORTED_MODULE_0__/* .thinned */ .H)(evidence, MOST_POINTS);
    const last = evidence.at(-1);
    const { axis, place } = lookAxis(evidence);
    const points = (of) => shown.map(look => ({ x: place(look), y: inPowersOfTen(of(look)) }));
    return {
        id: `evidence-${metric}`,
        title: `${metric}: evidence (e-value, in powers of ten)`,
        kind: 'line',
        x: axis,
        y: { title: 'log10 of the e-value', type: 'number' },
        series: withValues([
            { name: 'harm', points: points(look => look.harm) },
            { name: 'not worse', points: points(look => look.nonInferiority) },
            { name: 'flawless', points: points(look => (look.canary.bad === 0 ? look.flawless : Number.NaN)) }
        ]),
        rules: last === undefined ? [] : thresholds(last)
    };
}
/** At the default settings both are the same line, which has one name. */
function thresholds({ needed }) {
    const [rollback, promotion] = [needed.rollback / Math.LN10, needed.promote / Math.LN10];
    if (rollback === promotion)
        return [{ axis: 'y', value: rollback, title: 'rollback or promotion' }];
    return [
        { axis: 'y', value: rollback, title: 'rollback' },
        { axis: 'y', value: promotion, title: 'promotion' }
    ];
}
/** Fewer looks than an axis has ticks are named one by one: there is no look 1.5. */
const FEW_LOOKS = 10;
function lookAxis({ length }) {
    return length <= FEW_LOOKS
        ? { axis: { title: 'look', type: 'category' }, place: ({ look }) => String(look) }
        : { axis: { title: 'look', type: 'number' }, place: ({ look }) => look };
}
/** A name in the legend without a line would be looked for in vain. A chart has one series at least. */
function withValues(series) {
    const kept = series.filter(({ points }) => points.some(({ y }) => y !== null));
    return kept.length === 0 ? series.slice(0, 1) : kept;
}
/** Much evidence against is drawn at the edge, so that it does not flatten the rest. */
function inPowersOfTen(logarithm) {
    return Number.isNaN(logarithm) ? null : Math.max(-5, Math.min(12, logarithm / Math.LN10));
}


/***/ }),

/***/ 64067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   xj: () => (/* binding */ readLooks)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _gauntlet_stats__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1969);



const MOST_BYTES = 1024 * 1024;
/** Reads the file of looks. JSON is YAML, so that a mistake is told with its line. */
async function readLooks(path, environment) {
    const real = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .existingFile */ ._h)('looks', path, environment);
    const file = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .judgedFile */ .ip)('looks', real, environment.workspace);
    const text = (await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readCapped */ .EF)(real, MOST_BYTES)).toString('utf8');
    return { looks: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parseConfig */ .o4)('looks', text, _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .Looks */ .Xs, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(real, environment)).value, file };
}
/** As `run` would decide at the last look, but that it stops at the first look that decides. */
function judge(analysis, looks) {
    const judgement = (0,_gauntlet_stats__WEBPACK_IMPORTED_MODULE_2__/* .judgeLooks */ .nd)(looks, (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .settingsOf */ .f5)(analysis, 1));
    const last = judgement.evidence.at(-1);
    const requests = (last?.canary.total ?? 0) + (last?.stable.total ?? 0);
    if (last === undefined || requests === 0)
        return { decision: 'inconclusive', reason: 'There was no request in any look.', judgement };
    const counts = `canary ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownCounts */ .EK)(last.canary)} bad, stable ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownCounts */ .EK)(last.stable)}`;
    if (judgement.because === 'harm') {
        const proof = `e-value ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(last.harm)}, ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(last.needed.rollback)} needed`;
        return { decision: 'rollback', reason: `Harm is proven at look ${last.look}: ${counts} (${proof}).`, judgement };
    }
    if (judgement.because !== undefined) {
        const value = judgement.because === 'flawless' ? last.flawless : last.nonInferiority;
        const proof = `${judgement.because}, e-value ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(value)}, ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .shownEvidence */ .Bx)(last.needed.promote)} needed`;
        return { decision: 'promote', reason: `Good enough at look ${last.look}: ${counts} (${proof}).`, judgement };
    }
    const undecided = `Neither harm nor its absence is proven after ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(looks.length, 'look')}: ${counts}.`;
    if (looks.length >= analysis['max-looks'])
        return { decision: 'inconclusive', reason: undecided, judgement };
    return { decision: 'continue', reason: `${undecided} Look on.`, judgement };
}
function judgeCheck({ decision, reason }, rollout) {
    const location = rollout?.locate(['analysis']);
    return {
        id: 'judge',
        title: 'the canary is good enough',
        severity: 'critical',
        outcome: decision === 'promote' ? 'pass' : decision === 'rollback' ? 'fail' : 'inconclusive',
        observed: decision,
        expected: 'promote',
        message: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(reason), 4000),
        ...(location === undefined ? {} : { location })
    };
}


/***/ }),

/***/ 55999:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51490);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7639);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56339);
/* harmony import */ var _dry_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97561);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27883);
/* harmony import */ var _evidence_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19442);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(66955);
/* harmony import */ var _judge_charts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87633);
/* harmony import */ var _judge_mode_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64067);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72045);
/* harmony import */ var _run_mode_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56625);












await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async (run) => {
    const { environment, signal } = run;
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(run);
    if (inputs.mode === 'judge') {
        const settings = inputs.rollout && (await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(inputs.rollout, _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .JudgeSettings */ .BG, environment));
        const { looks, file } = await (0,_judge_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .readLooks */ .xj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.looks, 'looks', 'in the mode "judge"'), environment);
        const judged = (0,_judge_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .judge */ .S4)(settings?.value.analysis ?? _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .JudgeSettings */ .BG.parse({}).analysis, looks);
        const { evidence } = judged.judgement;
        return {
            title: 'Canary looks',
            checks: [(0,_judge_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .judgeCheck */ .GE)(judged, settings)],
            evidence: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .onTopic */ .ll)('rollout', evidence.length === 0 ? {} : { charts: [(0,_judge_charts_js__WEBPACK_IMPORTED_MODULE_11__/* .badShareChart */ .L)('requests', evidence), (0,_judge_charts_js__WEBPACK_IMPORTED_MODULE_11__/* .evidenceChart */ .m)('requests', evidence)] }),
            news: { what: 'canary looks', reason: judged.reason },
            judged: [file],
            outputs: {
                decision: judged.decision,
                reason: judged.reason,
                'decided-at': judged.judgement.decidedAt ?? '',
                'evidence-path': await (0,_evidence_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeEvidence */ .n)({ kind: 'judge', ...judged }, environment)
            }
        };
    }
    const rollout = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.rollout, 'rollout', 'in the mode "run"'), _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_1__/* .Rollout */ .mp, environment);
    (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_10__/* .refuseSelectors */ .Zo)(rollout);
    if (inputs.dryRun) {
        const { target, stable, checks } = await (0,_dry_run_js__WEBPACK_IMPORTED_MODULE_4__/* .rehearse */ .K)(inputs, rollout, environment, signal);
        const previous = stable === undefined ? {} : { 'previous-version': stable };
        return { title: `Rollout of ${target} (dry run)`, checks, outputs: { version: target, ...previous } };
    }
    const report = await (0,_run_mode_js__WEBPACK_IMPORTED_MODULE_10__/* .roll */ .CL)(inputs, rollout, environment, signal);
    return {
        title: `Rollout of ${report.target} to ${inputs.environment}`.slice(0, 300),
        checks: (0,_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .checksOf */ .t)(rollout, report),
        evidence: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .onTopic */ .ll)('rollout', (0,_evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .evidenceOf */ .X)(report)),
        news: (0,_news_js__WEBPACK_IMPORTED_MODULE_9__/* .rolloutNews */ .f)(inputs.model?.name ?? report.target, inputs.environment, report),
        outputs: {
            decision: report.decision,
            reason: report.reason,
            weight: report.weight,
            version: report.target,
            'previous-version': report.stable ?? '',
            'deployment-id': report.deploymentId ?? '',
            'decided-at': isDecided(report) ? report.looks.length : '',
            'evidence-path': await (0,_evidence_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeEvidence */ .n)((0,_evidence_file_js__WEBPACK_IMPORTED_MODULE_6__/* .rolloutEvidence */ .v)(rollout.value, report), environment)
        }
    };
});
/** By what was counted, and not by a cancelled job or because there was nothing to compare. */
function isDecided({ looks, outcome }) {
    return looks.length > 0 && outcome !== 'cancelled' && outcome !== 'superseded';
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 56625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ roll),
/* harmony export */   Zo: () => (/* binding */ refuseSelectors)
/* harmony export */ });
/* unused harmony export teller */
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76791);
/* harmony import */ var _gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51490);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66626);
/* harmony import */ var _saved_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45643);





/** Carries a rollout out. */
async function roll(inputs, rollout, environment, signal) {
    const plan = rollout.value;
    const webhook = plan.router.webhook;
    const { router, registry, history } = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .connect */ .N)(inputs, webhook, environment, signal);
    const target = await (0,_gauntlet_registry__WEBPACK_IMPORTED_MODULE_1__/* .resolveReference */ .sX)(registry, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(inputs.model, 'model', 'in the mode "run"'));
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`${target.name} ${target.version} for ${inputs.environment}: ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(plan.stages.length, 'stage')}, by ${router.name}, recorded in ${history.name}.`);
    const report = await (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .runRollout */ .p1)({
        plan,
        target,
        router,
        registry,
        history,
        metrics: (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .metricsOf */ .P)(inputs, plan),
        alias: inputs.alias,
        environment: inputs.environment,
        allowFirst: inputs.allowFirst,
        reason: `Rollout of ${target.version}`,
        run: (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .runOf */ .ng)(environment),
        signal,
        clock: _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml,
        begun: ({ id }) => (0,_saved_js__WEBPACK_IMPORTED_MODULE_4__/* .save */ .U)({ deployment: id, environment: inputs.environment, webhook }),
        watch: teller(plan, _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .ml)
    });
    for (const problem of report.problems)
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(problem);
    return report;
}
/** Selectors are read before anything is asked of anybody. */
function refuseSelectors({ value, locate }) {
    for (const [index, metric] of value.analysis.metrics.entries()) {
        for (const key of ['bad', 'total', 'histogram']) {
            const text = selectorAt(metric, key);
            if (text === undefined)
                continue;
            try {
                (0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .parseSelector */ .Pl)(text);
            }
            catch (thrown) {
                const at = locate(['analysis', 'metrics', index, key]);
                const where = at === undefined ? '' : ` (${at.file}, line ${at.line})`;
                throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('rollout', `has the metric "${metric.name}"${where} with a selector that cannot be read. ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown)}`);
            }
        }
    }
}
const FIRST_LOOKS = 20;
const BETWEEN_LOOKS_MS = 60_000;
/** Says what happens, as it happens. Of a long rollout's looks that decide nothing, one in a minute: the evidence has them all. */
function teller(plan, clock, tell = _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) {
    let saidAt = Number.NEGATIVE_INFINITY;
    return happening => {
        const isQuiet = happening.kind === 'look' && happening.look.number > FIRST_LOOKS && happening.decision.next === 'stay';
        if (isQuiet && clock.now() - saidAt < BETWEEN_LOOKS_MS)
            return;
        saidAt = clock.now();
        tell((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(lineOf(plan, happening)));
    };
}
/** One line for each thing that happens, for whoever watches. */
function lineOf(plan, happening) {
    if (happening.kind === 'outage')
        return `  metrics cannot be read for ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(happening.ms)}: ${happening.problem}`;
    if (happening.kind === 'event') {
        const { what, weight, detail } = happening.event;
        return `${what}${weight === undefined ? '' : ` (${weight}%)`}${detail === undefined ? '' : `: ${detail}`}`;
    }
    const { look, standings, decision } = happening;
    const metrics = standings.map(({ metric, evidence }) => {
        const last = evidence.at(-1);
        if (last === undefined)
            return metric;
        const proof = `harm ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownEvidence */ .Bx)(last.harm)} of ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownEvidence */ .Bx)(last.needed.rollback)}`;
        const good = `good ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownEvidence */ .Bx)(Math.max(last.nonInferiority, last.canary.bad === 0 ? last.flawless : Number.NEGATIVE_INFINITY))}`;
        return `${metric}: canary ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownCounts */ .EK)(last.canary)}, stable ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownCounts */ .EK)(last.stable)}, ${proof}, ${good} of ${(0,_gauntlet_rollout__WEBPACK_IMPORTED_MODULE_2__/* .shownEvidence */ .Bx)(last.needed.promote)}`;
    });
    return `  look ${look.number}, stage ${look.stage} of ${plan.stages.length} at ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(look.weight / 100)}: ${metrics.join('; ')}. ${decision.because}`;
}
function selectorAt(metric, key) {
    if (metric.kind === 'slow')
        return key === 'histogram' ? metric.histogram : undefined;
    return key === 'histogram' ? undefined : metric[key];
}


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


/***/ }),

/***/ 80178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ thinned)
/* harmony export */ });
/** At most so many of a list, evenly spread, the first and the last among them. */
function thinned(items, most) {
    if (items.length <= most)
        return [...items];
    const step = (items.length - 1) / (most - 1);
    return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter(item => item !== undefined);
}


/***/ })

};
