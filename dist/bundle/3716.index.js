export const id = 3716;
export const ids = [3716];
export const modules = {

/***/ 11368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'run',
    gate: true,
    inputs: {
        'config': { required: false, default: 'gauntlet.yml' },
        'only': { required: false },
        'skip': { required: false },
        'keep-going': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'matrix': { required: false },
        'strategy': { required: false },
        'job-status': { required: false },
        'github-token': { required: false },
        'gitlab-token': { required: false }
    },
    outputs: ['results', 'comment-id', 'comment-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 48899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/pipeline/src/index.ts + 8 modules
var pipeline_src = __webpack_require__(70654);
// EXTERNAL MODULE: ./packages/bundles/src/index.ts + 3 modules
var bundles_src = __webpack_require__(22834);
;// CONCATENATED MODULE: ./actions/run/src/call.ts



const LONGEST_ID = 100;
/** The inputs of a step: its own, what the runner fills in, and the tokens that its action declares. No other step sees its secrets. */
function callOf(step, steps, inputs, environment) {
    const known = pipeline_src/* declared */.bu[step.action].inputs;
    const handedOn = Object.entries(common(inputs)).filter(([name, value]) => value !== undefined && Object.hasOwn(known, name));
    const secrets = Object.entries(step.variables).map(([input, name]) => [input, (0,bundles_src/* readVariable */.nt)(`${step.name}.${input}`, name)]);
    const id = verdictIdOf(step, inputs, environment);
    return {
        id,
        inputs: {
            ...Object.fromEntries(handedOn.map(([name, value = '']) => [name, value])),
            ...step.inputs,
            ...Object.fromEntries(secrets.filter(([, value]) => value !== undefined)),
            ...(isOwnDefault(step) ? {} : { id })
        },
        withheld: [...withheldFrom(step), ...steps.flatMap(({ variables }) => Object.values(variables))]
    };
}
/** What each step is given beside its own, by the name of the input. */
function common(inputs) {
    return {
        'on-inconclusive': inputs.onInconclusive,
        'upload-verdict': String(inputs.uploadVerdict),
        matrix: inputs.matrix,
        strategy: inputs.strategy,
        'job-status': inputs.jobStatus,
        'github-token': inputs.githubToken,
        'gitlab-token': inputs.gitlabToken
    };
}
/** The author's own id, and the leg of a matrix where there is one; else as an action of the section's name would make it. */
function verdictIdOf({ id, section }, { matrix }, environment) {
    if (id === undefined)
        return (0,src/* defaultVerdictId */.g)(section, environment, matrix);
    const nowhere = { job: undefined, step: undefined };
    const leg = (0,src/* defaultVerdictId */.g)('', nowhere, matrix);
    const named = leg === '' ? id : `${id}-${leg}`;
    return named.length <= LONGEST_ID ? named : (0,src/* defaultVerdictId */.g)(id, nowhere, matrix);
}
/** Whether the action comes to the same id by itself. The report knows its comment by what it was told, and by nothing else. */
function isOwnDefault({ id, section, action }) {
    return id === undefined && section === action;
}
/** The variables that actions take their tokens from where the input is empty. */
function withheldFrom({ action }) {
    const tokens = new Set(Object.values(pipeline_src/* declared */.bu).flatMap(({ inputs }) => Object.keys(inputs).filter(pipeline_src/* isToken */.sg)));
    return [...tokens].filter(name => !Object.hasOwn(pipeline_src/* declared */.bu[action].inputs, name)).map(name => name.toUpperCase().replaceAll('-', '_'));
}

// EXTERNAL MODULE: ./actions/run/src/definition.ts
var definition = __webpack_require__(11368);
;// CONCATENATED MODULE: ./actions/run/src/gather.ts




/** Reads gauntlet.yml, with all configs in it, and plans its steps: a mistake in the last of them is told before the first one runs. */
async function gather(inputs, environment) {
    const { written, file, locate } = await readFile(inputs, environment);
    const steps = (0,pipeline_src/* planOf */.XC)(written, { only: inputs.only, skip: inputs.skip, file });
    const planned = steps.map(step => ({ step, call: callOf(step, steps, inputs, environment), location: locate(step.path) }));
    if (file === undefined)
        return { steps: planned, judged: [] };
    const path = await (0,src/* existingFile */._h)('config', file.name, environment);
    return { steps: planned, judged: [await (0,src/* judgedFile */.ip)('config', path, environment.workspace)] };
}
async function readFile(inputs, environment) {
    const isUsual = inputs.config.text === definition/* definition */.m.inputs.config.default;
    if (isUsual) {
        const isThere = await (0,src/* existingFile */._h)('config', inputs.config.text, environment).then(() => true, () => false);
        if (!isThere)
            throw new src/* InputError */.dz('config', `names "${inputs.config.text}", which is not in ${environment.workspace}. Is there an actions/checkout before this step? "npx gauntlet init" writes a first one.`);
    }
    return (0,pipeline_src/* readGauntletFile */.H5)(inputs.config, environment);
}


/***/ }),

/***/ 23468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

function readInputs({ inputs }) {
    return {
        config: inputs.required('config', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        only: inputs.optional('only', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        skip: inputs.optional('skip', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)),
        keepGoing: inputs.required('keep-going', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        onInconclusive: inputs.required('on-inconclusive', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.oneOf */ .qg.oneOf(['fail', 'warn', 'pass'])),
        uploadVerdict: inputs.required('upload-verdict', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        matrix: inputs.optional('matrix', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        strategy: inputs.optional('strategy', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        jobStatus: inputs.optional('job-status', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        githubToken: inputs.secret('github-token'),
        gitlabToken: inputs.secret('gitlab-token')
    };
}


/***/ }),

/***/ 59134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ isReport),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   a8: () => (/* binding */ isSaidAlready)
/* harmony export */ });
/* harmony import */ var _gauntlet_pipeline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70654);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98452);


/**
 * One check for each step. What people with the right to do so accepted, the report knows: where it lets a step through, so does this.
 * The report itself has failed only where no step says why.
 */
function judge(results) {
    const report = results.find(isReport);
    const accepted = acceptedBy(report);
    const checks = results.filter(result => !isReport(result)).map(result => named(accepted.get(result.file.id) ?? checkOf(result), result));
    return report === undefined ? checks : [...checks, reportCheck(report, checks)];
}
/** Whether the log has annotations on what a check says: of a section, those of its action. What was skipped has no fault of its own. */
function isSaidAlready({ id }, results) {
    const result = results.find(({ planned }) => planned.step.name === id);
    return result !== undefined && !isReport(result) && result.file.kind === 'verdict' && result.exitCode !== 2;
}
function isReport({ planned }) {
    return planned.step.section === _gauntlet_pipeline__WEBPACK_IMPORTED_MODULE_0__/* .REPORT */ .ri;
}
/** The verdict of an action as one check, as a report has it. */
function checkOf({ file, exitCode }) {
    const check = checkOfFile(file);
    if (exitCode !== 2 || file.kind === 'error')
        return check;
    const message = `${check.message} What had to follow the verdict failed, as the log says.`;
    return { ...check, severity: 'critical', outcome: 'fail', observed: 'error', message };
}
function checkOfFile(file) {
    const [entry] = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.mergeVerdicts)([file]).entries;
    if (entry === undefined)
        throw new Error(`Could not read the verdict ${file.id} as a check`);
    return (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.entryCheck)(entry);
}
function reportCheck(report, checks) {
    const isSaid = report.exitCode === 1 && checks.some(({ severity, outcome }) => severity === 'critical' && outcome !== 'pass');
    const check = named(checkOf(report), report);
    if (report.exitCode !== 0 && !isSaid)
        return check;
    const written = { title: 'The report is written', observed: 'written', expected: 'written', message: 'The report is written.' };
    return { ...check, ...written, severity: 'critical', outcome: 'pass' };
}
/** What the report let through, by the id of the verdict: warnings, and what was accepted. */
function acceptedBy(report) {
    if (report === undefined || report.exitCode === 2 || report.file.kind === 'error')
        return new Map();
    return new Map(report.file.checks.filter(({ severity }) => severity === 'warning').map(check => [check.id, check]));
}
function named(check, { planned: { step, location } }) {
    return { ...check, id: step.name, ...(location === undefined ? {} : { location }) };
}


/***/ }),

/***/ 33716:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11368);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48899);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23468);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59134);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26978);
/* harmony import */ var _run_steps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38753);







await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .m, async ({ inputs: given, environment, signal }) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)({ inputs: given });
    const { steps, judged } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(inputs, environment);
    const results = await (0,_run_steps_js__WEBPACK_IMPORTED_MODULE_6__/* .runSteps */ .r)(steps, { inputs, environment }, signal);
    return {
        title: 'Gauntlet',
        checks: (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)(results),
        judged,
        outputs: (0,_present_js__WEBPACK_IMPORTED_MODULE_5__/* .outputsOf */ .Y)(results),
        link: 'comment-url',
        annotates: check => !(0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .isSaidAlready */ .a8)(check, results),
        summary: (0,_present_js__WEBPACK_IMPORTED_MODULE_5__/* .summaryOf */ .F)(results)
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 26978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ summaryOf),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59134);
/* harmony import */ var _skip_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54125);



/** A step summary may have 1 MiB, and shares it with what else the step says. */
const MOST_BYTES = 1_000_000;
const LONGEST_MESSAGE = 500;
/** What the report set, and all that every step did. */
function outputsOf(results) {
    const report = results.find(_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isReport */ .PS);
    const of = (name) => report?.outputs.get(name) ?? '';
    return {
        results: JSON.stringify(Object.fromEntries(results.map(result => [result.planned.step.name, told(result)]))),
        'comment-id': of('comment-id'),
        'comment-url': of('comment-url'),
        'report-path': of('report-path'),
        'html-path': of('html-path')
    };
}
/** The report alone says it all. Without one, the verdict on all of them and, as far as they fit, what the steps say themselves. */
function summaryOf(results) {
    const report = results.find(_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .isReport */ .PS);
    return verdict => {
        if (report !== undefined && report.summary !== '')
            return report.summary;
        const own = results.map(({ summary }) => summary).filter(summary => summary !== '');
        return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .fullestThatFits */ .t6)([() => [(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .renderSummary */ .Br)(verdict), ...own].join('\n'), () => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .renderSummary */ .Br)(verdict)], MOST_BYTES);
    };
}
function told({ planned, file, skippedFor, exitCode, outputs }) {
    const status = skippedFor !== undefined ? 'skipped' : file.kind === 'error' ? 'error' : file.status;
    const passed = exitCode === 0 && file.kind === 'verdict' && (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .isPassed */ .Hh)(file);
    const why = skippedFor !== undefined ? (0,_skip_step_js__WEBPACK_IMPORTED_MODULE_2__/* .becauseOf */ .W$)(skippedFor) : file.kind === 'error' ? file.message : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .Pl)(file);
    const message = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(why, LONGEST_MESSAGE);
    return { action: planned.step.action, status, passed, message, outputs: Object.fromEntries(outputs) };
}


/***/ }),

/***/ 38753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runSteps)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/pipeline/src/index.ts + 8 modules
var pipeline_src = __webpack_require__(70654);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/bundles/src/index.ts + 3 modules
var bundles_src = __webpack_require__(22834);
;// CONCATENATED MODULE: ./actions/run/src/folded-log.ts

/**
 * Lets through what an action says, line by line and as it says it. `repeats`: its annotations of checks are those of other actions,
 * which stand there already, so they are left out; what it says of itself has no title and stays.
 */
function foldedLog(title, { repeats }) {
    let waiting = '';
    const pass = (lines) => {
        if (lines !== '')
            process.stdout.write(repeats ? withoutRepeated(lines) : lines);
    };
    (0,src/* startFold */.Id)(title);
    return {
        write: text => {
            const whole = (waiting + text).lastIndexOf('\n') + 1;
            pass((waiting + text).slice(0, whole));
            waiting = (waiting + text).slice(whole);
        },
        end: () => {
            // A program that was killed may end within a line, and what follows would be a part of it.
            if (waiting !== '')
                pass(`${waiting}\n`);
            (0,src/* endFold */.Tn)();
        }
    };
}
/** Of whole lines. */
function withoutRepeated(lines) {
    return lines
        .split('\n')
        .filter(line => !/^::(?:error|warning|notice) title=/.test(line))
        .join('\n');
}

// EXTERNAL MODULE: ./actions/run/src/skip-step.ts
var skip_step = __webpack_require__(54125);
;// CONCATENATED MODULE: ./actions/run/src/run-step.ts






/** Runs the bundle of one action. Never rejects: an action that dies without a verdict leaves an error in its place. */
async function runStep(planned, running, signal) {
    const startedAt = new Date();
    const { run, problem } = await runBundle(planned, signal);
    const rest = { planned, skippedFor: undefined, outputs: run?.outputs ?? new Map(), summary: run?.summary ?? '' };
    if (run?.file !== undefined && run.verdictPath !== undefined)
        return { ...rest, file: run.file, verdictPath: run.verdictPath, exitCode: run.exitCode };
    const why = problem ?? `its exit code is ${run?.exitCode}. The end of its log says how far it came`;
    const error = `${planned.step.action} ended without a verdict: ${why}.`;
    const { file, path } = await (0,src/* writeStandIn */.fU)((0,skip_step/* standInOf */.Xd)(planned, startedAt, running.inputs), { error }, running.environment);
    return { ...rest, file, verdictPath: path, exitCode: 2 };
}
async function runBundle({ step, call }, signal) {
    const { name, action, post, section } = step;
    const fold = foldedLog(name === action ? name : `${name} (${action})`, { repeats: section === pipeline_src/* REPORT */.ri });
    try {
        // Only the program that was started knows where it lies: <dist>/run/index.js.
        const dist = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..');
        return { run: await (0,bundles_src/* runAction */.Cs)({ dist, action, post, ...call, signal, onOutput: fold.write, keepSummary: true }) };
    }
    catch (thrown) {
        return { problem: (0,src/* messageOf */.bD)(thrown) };
    }
    finally {
        fold.end();
    }
}

;// CONCATENATED MODULE: ./actions/run/src/run-steps.ts




/**
 * Runs the steps in order. What comes after a section that did not pass is skipped, unless the author wants to know all; the steps of
 * one section are about different things, so none is skipped on account of another. The report is written in every case but one: the
 * runner gives a cancelled job no time for it.
 */
async function runSteps(steps, running, signal) {
    const results = [];
    for (const planned of steps) {
        if (signal.aborted)
            throw signal.reason;
        const isReport = planned.step.section === pipeline_src/* REPORT */.ri;
        const failed = results.find(({ exitCode, planned: { step } }) => exitCode !== 0 && step.section !== planned.step.section);
        const result = isReport || failed === undefined || running.inputs.keepGoing
            ? await runStep(isReport ? elsewhere(planned, results, running.environment) : planned, running, signal)
            : await (0,skip_step/* skipStep */.Ks)(planned, failed.planned.step.name, running);
        (0,src/* say */.cv)(lineOf(result));
        results.push(result);
    }
    if (signal.aborted)
        throw signal.reason;
    return results;
}
/**
 * What the report is told outside of GitHub. There is no job whose verdicts these are: the folder keeps what earlier runs left there,
 * which the report would take for part of this one. And on a terminal nobody looks for a comment.
 */
function elsewhere(planned, results, environment) {
    if (environment.runId !== undefined)
        return planned;
    const { call } = planned;
    const verdicts = results.map(({ verdictPath }) => verdictPath).join('\n');
    const target = (0,src/* readGitLabEnvironment */.hT)() === undefined ? { target: 'none' } : {};
    return { ...planned, call: { ...call, inputs: { ...target, verdicts, ...call.inputs } } };
}
function lineOf({ planned, file, skippedFor, exitCode, outputs }) {
    const { name, section } = planned.step;
    if (skippedFor !== undefined)
        return `⏭️ ${name}: skipped, because ${skippedFor} did not pass`;
    // What the report says is what the lines above it say.
    if (section === pipeline_src/* REPORT */.ri && file.kind === 'verdict' && exitCode !== 2)
        return `✅ ${name}: written. ${outputs.get('comment-url') ?? ''}`.trim();
    const { sign, word } = src/* STATUS_WORDS */.ly[file.kind === 'error' ? 'error' : file.status];
    return `${sign} ${name}: ${word}. ${(0,src/* plain */.pj)(file.kind === 'error' ? file.message : (0,src/* headline */.Pl)(file), 500)}`;
}


/***/ }),

/***/ 54125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ skipStep),
/* harmony export */   W$: () => (/* binding */ becauseOf),
/* harmony export */   Xd: () => (/* binding */ standInOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** Leaves a verdict that says on whose account a step was not run, so that no report shows only what was. */
async function skipStep(planned, skippedFor, { inputs, environment }) {
    const check = {
        id: 'not-skipped',
        title: 'it was run',
        severity: 'critical',
        outcome: 'inconclusive',
        observed: 'skipped',
        expected: 'run',
        message: `${becauseOf(skippedFor)} Put that right first, or set "keep-going" to "true" to run all sections in every case.`,
        ...(planned.location === undefined ? {} : { location: planned.location })
    };
    const policy = { onInconclusive: inputs.onInconclusive, failOn: 'critical' };
    const { file, path } = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .writeStandIn */ .fU)(standInOf(planned, new Date(), inputs), { checks: [check], policy }, environment);
    return { planned, skippedFor, file, verdictPath: path, exitCode: 1, outputs: new Map(), summary: '' };
}
/** Why a step was not run, in a sentence. */
function becauseOf(skippedFor) {
    return `Skipped, because ${skippedFor} did not pass.`;
}
/** The verdict that a step would have left. */
function standInOf({ step, call }, startedAt, { matrix, strategy }) {
    const title = call.inputs.title ?? step.name;
    return { id: call.id, action: step.action, title, startedAt, matrix, strategy, upload: call.inputs['upload-verdict'] === 'true' };
}


/***/ }),

/***/ 22834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bk: () => (/* reexport */ actionNames),
  Ae: () => (/* reexport */ readExamples),
  _6: () => (/* reexport */ readMetadata),
  nt: () => (/* reexport */ readVariable),
  Cs: () => (/* reexport */ runAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/bundles/src/action-metadata.ts





/** What we use of `action.yml`. Closed, so that no input or output goes without a description. */
const Metadata = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().min(1),
    author: schemas/* string */.YjP(),
    branding: schemas/* strictObject */.rej({ icon: schemas/* string */.YjP(), color: schemas/* string */.YjP() }),
    inputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ description: schemas/* string */.YjP().min(1), required: schemas/* boolean */.zMY().optional(), default: schemas/* string */.YjP().optional() })),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ description: schemas/* string */.YjP().min(1) })),
    runs: schemas/* strictObject */.rej({ using: schemas/* literal */.euz('node24'), main: schemas/* string */.YjP(), post: schemas/* string */.YjP().optional() })
});
/** The actions of a checkout or release, by the folders under `actions/`. */
async function actionNames(root) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, 'actions'), { withFileTypes: true });
    return entries
        .filter(entry => entry.isDirectory())
        .map(entry => entry.name)
        .sort();
}
/** Reads `actions/<action>/action.yml`. An action that does not exist is an `InputError` with the nearest name. */
async function readMetadata(root, action) {
    const known = await actionNames(root);
    if (!known.includes(action))
        throw new src/* InputError */.dz('action', `is "${action}", which is not an action.${(0,src/* suggestion */.h)(action, known)}`);
    const path = (0,external_node_path_.join)(root, 'actions', action, 'action.yml');
    try {
        return Metadata.parse((0,dist/* parse */.qg)(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch (cause) {
        throw new Error(`Could not read ${path}`, { cause });
    }
}
/** The commands shown as examples: the `sh` block of the action's README. */
async function readExamples(root, action) {
    const readme = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'actions', action, 'README.md'), 'utf8');
    const block = /```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    return block.split('\n').filter(line => line.trim() !== '');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/bundles/src/run-action.ts





/** Nobody waits longer than this at a terminal. */
const LONGEST_RUN_MS = 24 * 3600 * 1000;
/** About as long as a runner gives to all that comes after a job was cancelled. */
const LONGEST_POST_MS = 5 * 60_000;
/** As a runner cancels a job: time to end well, and no more. */
const ON_ABORT = { signal: 'SIGINT', graceMs: 10_000 };
const ERROR = 2;
/**
 * Runs an action's bundle as the runner would, its post phase included. The workspace is the current folder and the runner's temp folder
 * is `.gauntlet` in it, so that `pr-report` finds the verdicts of the gates that ran before. On a runner the runner's own folders are kept.
 */
async function runAction(call) {
    const { env = process.env, withheld = [] } = call;
    const workspace = env.GITHUB_WORKSPACE || process.cwd();
    const temp = env.RUNNER_TEMP || (await ownFolder(workspace));
    const answers = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'gauntlet-call-'));
    const summary = (0,external_node_path_.join)(answers, 'summary');
    const files = {
        GITHUB_OUTPUT: (0,external_node_path_.join)(answers, 'output'),
        GITHUB_STATE: (0,external_node_path_.join)(answers, 'state'),
        ...(call.keepSummary === true ? { GITHUB_STEP_SUMMARY: summary } : {})
    };
    const given = { ...strings(env, withheld), ...asInputs(call.inputs), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, ...files };
    try {
        for (const path of [summary, ...Object.values(files)])
            await (0,promises_.writeFile)(path, '');
        const main = await runPhase(call, 'index.js', given, { timeoutMs: LONGEST_RUN_MS, signal: call.signal, onAbort: ON_ABORT });
        // Not by the signal that ended main: what it left undone is done now.
        const post = call.post
            ? await runPhase(call, 'post.js', { ...given, ...asState(await readPairs(files.GITHUB_STATE)) }, { timeoutMs: LONGEST_POST_MS })
            : { exitCode: 0, log: '' };
        const outputs = await readPairs(files.GITHUB_OUTPUT);
        const verdictPath = outputs.get('verdict-path') || undefined;
        const file = verdictPath === undefined ? undefined : await (0,src/* readVerdictFile */.Kk)(verdictPath);
        if (file === undefined && main.problem !== undefined)
            throw main.problem;
        return {
            exitCode: post.exitCode === 0 ? main.exitCode : ERROR,
            file,
            verdictPath,
            outputs,
            log: main.log,
            postLog: post.log,
            summary: await (0,promises_.readFile)(summary, 'utf8')
        };
    }
    finally {
        await (0,promises_.rm)(answers, { recursive: true, force: true });
    }
}
/** Never rejects, for after main comes post, whatever came of main. */
async function runPhase(call, file, env, bounds) {
    let log = '';
    // A chunk may end within a character.
    const decoders = { stdout: new external_node_string_decoder_.StringDecoder('utf8'), stderr: new external_node_string_decoder_.StringDecoder('utf8') };
    const onOutput = (chunk, stream) => {
        const text = decoders[stream].write(chunk);
        log += text;
        call.onOutput(text);
    };
    const command = [process.execPath, (0,external_node_path_.join)(call.dist, call.action, file)];
    try {
        const { exitCode = ERROR } = await (0,src/* runProgram */.mB)({
            command,
            cwd: env.GITHUB_WORKSPACE ?? '.',
            env,
            maxOutputBytes: 0,
            onOutput,
            ...bounds
        });
        return { exitCode, log };
    }
    catch (thrown) {
        return { exitCode: ERROR, log, problem: thrown instanceof Error ? thrown : new Error(String(thrown)) };
    }
}
/** Names and values as the toolkit writes them for the runner. A later value of a name replaces an earlier one. */
async function readPairs(path) {
    const found = (await (0,promises_.readFile)(path, 'utf8')).matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm);
    return new Map([...found].map(([, name = '', , value = '']) => [name, value]));
}
/** A folder of ours in the user's checkout, which keeps itself out of their commits. */
async function ownFolder(workspace) {
    const folder = (0,external_node_path_.join)(workspace, '.gauntlet');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    return folder;
}
function asInputs(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}
function asState(state) {
    return Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value]));
}
/** The person's own environment without inputs and state left over from an outer step, and without what is withheld. */
function strings(env, withheld) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => value === undefined || /^(INPUT|STATE)_/.test(name) || withheld.includes(name) ? [] : [[name, value]]));
}

;// CONCATENATED MODULE: ./packages/bundles/src/variables.ts

/**
 * The value of a variable of the environment that an input is to be taken from. One that nobody set is an `InputError`; one that is
 * empty is undefined, for that is what a secret is to a run that may not see it, such as one for a pull request from a fork.
 */
function readVariable(input, name, env = process.env) {
    const value = env[name];
    if (value !== undefined)
        return value.trim() === '' ? undefined : value;
    throw new src/* InputError */.dz(input, `is to come from the variable ${name}, which is not set. Add it to the "env:" of this step, such as "${name}: \${{ secrets.${name} }}".`);
}

;// CONCATENATED MODULE: ./packages/bundles/src/index.ts





/***/ })

};
