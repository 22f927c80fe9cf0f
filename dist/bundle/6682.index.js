export const id = 6682;
export const ids = [6682];
export const modules = {

/***/ 6226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'pr-report',
    gate: false,
    post: true,
    inputs: {
        'verdicts': { required: false },
        'needs': { required: false },
        'report': { required: false },
        'template': { required: false },
        'base': { required: false },
        'metrics-diff': { required: false },
        'params-diff': { required: false },
        'plots': { required: false },
        'target': { required: false, default: 'auto' },
        'check': { required: false, default: 'false' },
        'check-name': { required: false },
        'images': { required: false, default: 'none' },
        'images-branch': { required: false, default: 'gauntlet-images' },
        'status': { required: false, default: 'done' },
        'accept': { required: false, default: 'write' },
        'comment-required': { required: false, default: 'false' },
        'report-folder': { required: false, default: 'gauntlet-report' },
        'upload-report': { required: false, default: 'false' },
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
    outputs: ['comment-id', 'comment-url', 'check-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 24127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   M0: () => (/* binding */ triggeringRun),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   o3: () => (/* binding */ comparedWith)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85718);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);



const Sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
/** The few facts of an event that are read here. Everything else in it is GitHub's business and may change. */
const Facts = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha: Sha }),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha: Sha.optional().catch(undefined) })
    })
        .optional()
        .catch(undefined),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1), head_sha: Sha, conclusion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable().optional() })
        .optional()
        .catch(undefined),
    before: Sha.optional().catch(undefined)
});
/** The event that started the run. One that cannot be read is as good as none: a report needs no event. */
async function eventOf(environment) {
    return (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(environment).catch(thrown => {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown));
        return { name: environment.eventName ?? '', payload: undefined };
    });
}
/** The commit that the run speaks of. On a pull request GITHUB_SHA is a merge commit that nobody wrote. */
function headOf(event, sha) {
    const { pull_request, workflow_run } = factsOf(event);
    return pull_request?.head.sha ?? workflow_run?.head_sha ?? sha;
}
/** The run whose beginning or end started this one. */
function triggeringRun(event) {
    const run = factsOf(event).workflow_run;
    return run === undefined ? undefined : { id: run.id, conclusion: run.conclusion == null ? undefined : endOf(run.conclusion) };
}
/** GitHub knows more ways to end badly, such as `timed_out`, and may learn others. */
function endOf(conclusion) {
    if (conclusion === 'cancelled')
        return 'cancelled';
    return ['success', 'neutral', 'skipped'].includes(conclusion) ? 'success' : 'failure';
}
/** What a change is compared with: the base branch of a pull request, of which the merge base is meant, or the commit that a push replaced. */
function comparedWith(event) {
    const { pull_request, before } = factsOf(event);
    if (pull_request?.base.sha !== undefined)
        return { commit: pull_request.base.sha, isBranch: true };
    return before === undefined || /^0+$/.test(before) ? undefined : { commit: before, isBranch: false };
}
function factsOf({ payload }) {
    const read = Facts.safeParse(payload);
    return read.success ? read.data : {};
}


/***/ }),

/***/ 48024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./actions/pr-report/src/definition.ts
var definition = __webpack_require__(6226);
;// CONCATENATED MODULE: ./actions/pr-report/src/error-entry.ts

/** Something that should have led to a verdict and did not, as an error of the report: left out, it could show a pass. */
function errorEntry({ id, action, title, message }) {
    const now = new Date().toISOString();
    const provenance = { inputs: [], startedAt: now, finishedAt: now, versions: {} };
    return { kind: 'error', version: src/* VERDICT_VERSION */.Hv, id: (0,src/* cut */.Jj)(id, 200), action, title, message: (0,src/* cut */.Jj)(message, 4000), provenance };
}

// EXTERNAL MODULE: ./actions/pr-report/src/event.ts
var src_event = __webpack_require__(24127);
;// CONCATENATED MODULE: ./actions/pr-report/src/leg-name.ts

/**
 * What people call a leg of a matrix that left nothing: `train (h100, fp16)`. A matrix without `include` and `exclude` is every
 * combination of its values, the last key changing fastest: where the legs that are there fit that, the one that is not follows.
 * Else `train, leg 4 of 5`.
 */
function legName(job, index, total, files) {
    const legs = files.flatMap(({ provenance }) => {
        const combination = combinationOf(provenance.matrix);
        return combination === undefined || provenance.leg === undefined ? [] : [{ index: provenance.leg.index, combination }];
    });
    const values = productAt(index, total, legs);
    return values === undefined
        ? `${(0,src/* plain */.pj)(job)}, leg ${index + 1} of ${total}`
        : `${(0,src/* plain */.pj)(job)} (${values.map(value => (0,src/* plain */.pj)(value)).join(', ')})`;
}
function productAt(index, total, legs) {
    const keys = Object.keys(legs[0]?.combination ?? {});
    if (keys.length === 0)
        return undefined;
    // In the order of the matrix, which is that of the legs.
    const byIndex = [...legs].sort((a, b) => a.index - b.index);
    const axes = keys.map(key => [...new Set(byIndex.map(({ combination }) => shown(combination[key])))]);
    if (axes.reduce((product, axis) => product * axis.length, 1) !== total)
        return undefined;
    const at = (leg) => {
        let rest = leg;
        return [...axes].reverse().map(axis => {
            const value = axis[rest % axis.length] ?? '';
            rest = Math.floor(rest / axis.length);
            return value;
        });
    };
    const fits = byIndex.every(leg => {
        const expected = at(leg.index).reverse();
        return keys.every((key, place) => shown(leg.combination[key]) === expected[place]);
    });
    return fits ? at(index).reverse() : undefined;
}
function combinationOf(matrix) {
    try {
        const parsed = JSON.parse(matrix ?? '');
        return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : undefined;
    }
    catch {
        return undefined;
    }
}
function shown(value) {
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./actions/pr-report/src/fan-in.ts


/**
 * Which jobs reported, counted by the legs of their matrices. A job that was skipped, and one that came to a good end and has no
 * verdict at all, is none that has to report: it may be the one that builds the image. `undefined` where a single job reports and
 * nobody says that there are more.
 */
function fanInOf(verdicts, needs) {
    const jobs = new Map();
    for (const file of verdicts) {
        const { job } = file.provenance;
        if (job !== undefined)
            jobs.set(job, [...(jobs.get(job) ?? []), file]);
    }
    const missing = [...jobs].flatMap(([job, files]) => missingLegs(job, files, needs));
    for (const { job, result } of needs ?? []) {
        if (!jobs.has(job) && (result === 'failure' || result === 'cancelled'))
            missing.push({ job: (0,src/* plain */.pj)(job), why: WHY[result] });
    }
    const reported = [...jobs.values()].reduce((sum, files) => sum + legsOf(files).size, 0);
    const expected = reported + missing.length;
    return needs === undefined && expected < 2 ? undefined : { reported, expected, missing };
}
const WHY = {
    failure: 'it failed before it could judge',
    cancelled: 'it was cancelled',
    success: 'it ended well and left no verdict',
    skipped: 'it was skipped'
};
/** Jobs without a matrix are one leg. */
function legsOf(files) {
    return new Set(files.map(({ provenance }) => provenance.leg?.index ?? 0));
}
function missingLegs(job, files, needs) {
    const total = Math.max(1, ...files.map(({ provenance }) => provenance.leg?.total ?? 1));
    const there = legsOf(files);
    const result = needs?.find(needed => needed.job === job)?.result;
    // Of a matrix GitHub knows only how all of it went: of a leg in a failed one nobody can say that it was the one.
    const why = result === 'failure' ? 'its job failed' : result === undefined ? 'it left no verdict' : WHY[result];
    return Array.from({ length: total }, (_, index) => index)
        .filter(index => !there.has(index))
        .map(index => ({ job: legName(job, index, total, files), why }));
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
;// CONCATENATED MODULE: ./actions/pr-report/src/locate.ts




/** Finds the verdict files that the input `verdicts` means, and fetches those that other jobs uploaded. */
async function locate({ verdicts: source, token: given }, environment, event, signal) {
    const local = { run: undefined, broken: [], dispose: () => undefined };
    if (source.kind === 'job')
        return { ...local, paths: await (0,src/* verdictPaths */.ep)(undefined, environment), place: 'this job' };
    if (source.kind === 'files')
        return { ...local, paths: await (0,src/* verdictPaths */.ep)(source.patterns, environment), place: source.patterns.join(', ') };
    const runId = source.kind === 'run' ? source.runId : source.kind === 'workflow-run' ? triggeringId(event) : undefined;
    const fetched = await (0,github_src/* verdictsOfRun */.$U)({
        source: runId === undefined ? 'this-run' : { runId },
        environment,
        token: given ?? environment.token,
        signal
    });
    return {
        paths: fetched.files,
        run: fetched.run,
        broken: fetched.missing.map((message, index) => errorEntry({ id: `artifact-${index + 1}`, action: 'unknown', title: 'Verdicts of a job', message })),
        place: runId === undefined ? 'the artifacts of this run' : `the artifacts of run ${runId}`,
        dispose: fetched.dispose
    };
}
function triggeringId(event) {
    const run = (0,src_event/* triggeringRun */.M0)(event);
    if (run !== undefined)
        return run.id;
    const started = event.name === '' ? 'no event' : `the event "${event.name}"`;
    throw new src/* InputError */.dz('verdicts', `is "workflow_run", and this run was started by ${started}. Use it in a workflow with "on: workflow_run", or name a run, such as run:1234567890.`);
}

;// CONCATENATED MODULE: ./actions/pr-report/src/unexplained.ts


/** Failures of the workflow that no verdict explains: a training that crashed leaves none. */
function unexplained(verdicts, needs, end) {
    const stopped = verdicts.filter(file => file.kind === 'error' || !(0,src/* isPassed */.Hh)(file));
    const ofJobs = (needs ?? [])
        .filter(({ job, result }) => isBad(result) && !stopped.some(({ provenance }) => provenance.job === job))
        .map(({ job, result }) => {
        const name = (0,src/* plain */.pj)(job, 100);
        const what = `The job ${name} ${result === 'cancelled' ? 'was cancelled' : 'failed'}`;
        return errorEntry({ id: `job-${name}`, action: 'workflow', title: `Job ${name}`, message: `${what}${NOBODY_SAYS_WHY} See its log.` });
    });
    if (!isBad(end.status) || stopped.length > 0 || ofJobs.length > 0)
        return ofJobs;
    const { id, title, failed, cancelled, log } = WORDS[end.of];
    const what = end.status === 'cancelled' ? cancelled : failed;
    return [errorEntry({ id, action: 'workflow', title, message: `${what}${NOBODY_SAYS_WHY} ${log}` })];
}
const NOBODY_SAYS_WHY = ', and no verdict says why. Gates that come after it did not run.';
const WORDS = {
    job: {
        id: 'job',
        title: 'This job',
        failed: 'A step before this report failed',
        cancelled: 'The job was cancelled',
        log: 'See the log of the job.'
    },
    run: {
        id: 'other-run',
        title: 'The run',
        failed: 'The run that this report speaks of failed',
        cancelled: 'The run that this report speaks of was cancelled',
        log: 'See its log.'
    }
};
function isBad(status) {
    return status === 'failure' || status === 'cancelled';
}

;// CONCATENATED MODULE: ./actions/pr-report/src/gather.ts








/** Reads the verdict files. A file that is no verdict, and a step or a job that failed without leaving one, become errors. */
async function gather(inputs, environment, event, signal) {
    const { paths, run, broken, place, dispose } = await locate(inputs, environment, event, signal);
    try {
        const verdicts = [];
        const reports = [];
        const judged = [];
        // One after the other: a matrix may leave more files than a process may hold open.
        for (const path of paths) {
            const file = await (0,src/* readVerdictFile */.Kk)(path).catch(thrown => unreadable(path, thrown, environment));
            if (inputs.verdicts.kind !== 'files' && file.action === definition/* definition */.m.name) {
                reports.push(file);
                continue;
            }
            // The verdict on a whole gate repeats those of its sections, which are there beside it. That it could not run is said by nobody else.
            if (inputs.verdicts.kind !== 'files' && file.action === 'run' && file.kind === 'verdict')
                continue;
            verdicts.push(file);
            judged.push(await (0,src/* judgedFile */.ip)('verdicts', path, environment.workspace));
        }
        const end = endOf(run, inputs, event);
        return {
            verdicts: [...verdicts, ...broken, ...unexplained([...verdicts, ...broken], inputs.needs, end)],
            reports,
            judged,
            fanIn: fanInOf(verdicts, inputs.needs),
            run,
            place
        };
    }
    finally {
        dispose();
    }
}
/** Of another run its own end counts, where the event tells it, and not how the steps before this one went. */
function endOf(run, { jobStatus }, event) {
    if (run === undefined)
        return { of: 'job', status: jobStatus };
    const triggering = (0,src_event/* triggeringRun */.M0)(event);
    return { of: 'run', status: triggering?.id === run.id ? triggering.conclusion : undefined };
}
function unreadable(path, thrown, environment) {
    const id = `unreadable-${(0,external_node_path_.basename)(path, '.json').slice(0, 150)}`;
    return errorEntry({ id, action: 'unknown', title: (0,src/* shownPath */.pS)(path, environment), message: (0,src/* messageOf */.bD)(thrown) });
}


/***/ }),

/***/ 73107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: branch

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./actions/pr-report/src/needs.ts


/** The context `needs` of a workflow. What else a job put out is its own business. */
const Needs = schemas/* record */.g1P(schemas/* string */.YjP().max(100), schemas/* looseObject */._H3({ result: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'skipped']) }));
/** Reads the input `needs`. */
const neededJobs = (value, input) => {
    const needs = Needs.safeParse(parsed(value));
    if (needs.success)
        return Object.entries(needs.data).map(([job, { result }]) => ({ job, result }));
    throw new src/* InputError */.dz(input, `does not hold the results of jobs. Write "needs: ${'$'}{{ toJSON(needs) }}" in the step, in a job with "needs:" of its own.`);
};
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/pr-report/src/source.ts

/** Reads the input `verdicts`: one word, or paths and patterns, one a line. */
const source = (value, input) => {
    const lines = src/* parse.onePerLine */.qg.onePerLine(value, input);
    const words = lines.map(wordOf);
    const [word] = words;
    if (word !== undefined && lines.length === 1)
        return word;
    const at = words.findIndex(one => one !== undefined);
    if (at === -1)
        return { kind: 'files', patterns: lines };
    throw new src/* InputError */.dz(input, `names "${lines[at] ?? ''}" beside other places. Write it alone, or download the artifacts and name their files.`);
};
function wordOf(line) {
    if (line === 'artifacts')
        return { kind: 'artifacts' };
    if (line === 'workflow_run')
        return { kind: 'workflow-run' };
    const [, id] = /^run:([1-9]\d{0,14})$/.exec(line) ?? [];
    return id === undefined ? undefined : { kind: 'run', runId: Number(id) };
}

;// CONCATENATED MODULE: ./actions/pr-report/src/target.ts

/** Reads the input `target`. */
const target = (value, input) => {
    const [, kind, rest] = /^(auto|none|pr|commit|issue)(?:\/(.+))?$/.exec(value) ?? [];
    const number = /^[1-9]\d{0,8}$/.test(rest ?? '') ? Number(rest) : undefined;
    if ((kind === 'auto' || kind === 'none') && rest === undefined)
        return { kind };
    if (kind === 'pr' && (rest === undefined || number !== undefined))
        return { kind: 'pull-request', number };
    if (kind === 'issue' && number !== undefined)
        return { kind, number };
    if (kind === 'commit' && (rest === undefined || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(rest)))
        return { kind, sha: rest };
    throw new src/* InputError */.dz(input, `is "${value}"; expected auto, none, pr, pr/<number>, commit, commit/<40 hexadecimal digits> or issue/<number>`);
};

;// CONCATENATED MODULE: ./actions/pr-report/src/inputs.ts




function readInputs(inputs) {
    return {
        verdicts: inputs.optional('verdicts', source) ?? { kind: 'job' },
        needs: inputs.optional('needs', neededJobs),
        report: inputs.optional('report', src/* parse.onePerLine */.qg.onePerLine) ?? [],
        template: inputs.optional('template', src/* parse.text */.qg.text),
        base: inputs.optional('base', revision),
        metricsDiff: inputs.optional('metrics-diff', src/* parse.onePerLine */.qg.onePerLine) ?? [],
        paramsDiff: inputs.optional('params-diff', src/* parse.onePerLine */.qg.onePerLine) ?? [],
        plots: inputs.optional('plots', src/* parse.onePerLine */.qg.onePerLine) ?? [],
        target: inputs.required('target', target),
        check: inputs.required('check', src/* parse.boolean */.qg.boolean),
        checkName: inputs.optional('check-name', src/* parse.text */.qg.text),
        images: inputs.required('images', src/* parse.oneOf */.qg.oneOf(['none', 'branch'])),
        imagesBranch: inputs.required('images-branch', branch),
        status: inputs.required('status', src/* parse.oneOf */.qg.oneOf(['running', 'done', 'failed'])),
        accept: inputs.required('accept', src/* parse.oneOf */.qg.oneOf(['none', 'write', 'maintain', 'admin'])),
        commentRequired: inputs.required('comment-required', src/* parse.boolean */.qg.boolean),
        reportFolder: inputs.required('report-folder', src/* parse.text */.qg.text),
        uploadReport: inputs.required('upload-report', src/* parse.boolean */.qg.boolean),
        id: inputs.optional('id', src/* verdictId */.je),
        title: inputs.optional('title', src/* parse.text */.qg.text),
        matrix: inputs.optional('matrix', src/* parse.text */.qg.text),
        jobStatus: inputs.optional('job-status', src/* parse.oneOf */.qg.oneOf(['success', 'failure', 'cancelled'])),
        token: inputs.secret('github-token'),
        gitlabToken: inputs.secret('gitlab-token')
    };
}
/** A part of what git allows, which GitHub refuses only once pictures were sent. */
const branch = (value, input) => {
    if (/^\w[\w./-]{0,199}$/.test(value) && !/\.\.|\/[./]|\/$|\.$|\.lock$/.test(value))
        return value;
    throw new src/* InputError */.dz(input, `is "${value}"; expected the name of a branch, such as gauntlet-images`);
};
const revision = value => value.replace(/^git:/, '');


/***/ }),

/***/ 25320:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ commentKey)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6226);


/**
 * Names the comment of this report: its workflow and its `id`. Without an `id` its job and matrix leg, but not its step, for a job
 * that says `status: running` first and `status: done` later means one comment.
 */
function commentKey({ id, matrix }, workflow, environment) {
    const { repository = '', job } = environment;
    return [repository, workflow, id ?? (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .defaultVerdictId */ .g)(_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .m.name, { job, step: undefined }, matrix)].join('\n');
}


/***/ }),

/***/ 14577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ stillWaits),
/* harmony export */   L: () => (/* binding */ LIVE)
/* harmony export */ });
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98452);

/** Name of the state that tells `post` that this step announced results to come. */
const LIVE = 'live';
/**
 * What a comment remembers, where it still waits for the results of this run: nothing has reported since it said that they are on
 * their way. Undefined where it does not wait.
 */
function stillWaits(comment, { runId, runAttempt }) {
    const known = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_0__.readReportState)(comment.state);
    const newest = known?.results.at(-1);
    const isOurs = newest?.run === runId && newest.attempt === runAttempt && newest.status === 'running';
    return isOurs ? known : undefined;
}


/***/ }),

/***/ 46138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ outletsOf)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
;// CONCATENATED MODULE: ./packages/gitlab/src/gitlab-error.ts

/** A request to GitLab that did not succeed, told to people. */
class GitLabError extends Error {
    name = 'GitLabError';
    /** Undefined when there was no answer, or none that could be read. */
    status;
    /** True when nobody knows whether the request had its effect. */
    ambiguous;
    /** The text was found too long. */
    isTooLong;
    constructor(message, facts) {
        super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.status = facts.status;
        this.ambiguous = facts.ambiguous ?? false;
        this.isTooLong = facts.isTooLong ?? false;
    }
}
/** The error of a request, with what to do about it. `goal` completes "Could not …". */
function explain(goal, cause) {
    const { problem, status } = cause;
    const ambiguous = status === undefined ? problem === 'network' || problem === 'timeout' || problem === 'answer' : status >= 500;
    const isTooLong = (status === 400 || status === 413 || status === 422) && (status === 413 || /too long/i.test(cause.message));
    return new GitLabError(`Could not ${goal}${remedyFor(status)}`, { status, ambiguous, isTooLong, cause });
}
function remedyFor(status) {
    if (status === 401)
        return ': GITLAB_TOKEN was refused. Give a project access token with the scope "api" as a masked variable of the project; the token of the job (CI_JOB_TOKEN) may not write notes';
    if (status === 403)
        return ': GITLAB_TOKEN may not do this. A project access token needs the scope "api" and the role Reporter, or Developer where only members may comment';
    if (status === 404)
        return ': GitLab has no such merge request or note, or hides it from GITLAB_TOKEN. Use a token of that project';
    return '';
}
/** For an answer of success that is not what GitLab sends. */
function unreadable(goal, detail) {
    return new GitLabError(`Could not ${goal}: the answer is not that of GitLab (${(0,src/* plain */.pj)(detail, 200)}); a proxy or a sign-in page may stand in between`, { ambiguous: true });
}

;// CONCATENATED MODULE: ./packages/gitlab/src/merge-request.ts
/** The one of a pipeline for a merge request, or the first that is open for the branch. Undefined where there is none. */
function mergeRequestOf(environment) {
    const { apiUrl, serverUrl, openMergeRequests, headSha, pipelineId } = environment;
    const [open] = environment.mergeRequestIid === undefined ? openMergeRequests : [];
    const iid = environment.mergeRequestIid ?? open?.iid;
    const project = open?.projectPath ?? environment.mergeRequestProject;
    if (iid === undefined || project === undefined || headSha === undefined || pipelineId === undefined)
        return undefined;
    const path = open?.projectPath ?? environment.mergeRequestProjectPath ?? project;
    return {
        apiUrl,
        project,
        iid,
        url: `${serverUrl}/${path}/-/merge_requests/${iid}`,
        name: `${path}!${iid}`,
        stamp: { runId: pipelineId, runAttempt: 1, headSha }
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/gitlab/src/note.ts

/** What is read of a note; GitLab says much more. */
const Note = schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    body: schemas/* string */.YjP(),
    author: schemas/* object */.Ikc({ username: schemas/* string */.YjP() }).nullish(),
    /** Written by GitLab itself: "added 1 commit". */
    system: schemas/* boolean */.zMY().default(false),
    updated_at: schemas/* string */.YjP()
});
const Notes = schemas/* array */.YOg(Note);
const User = schemas/* object */.Ikc({ username: schemas/* string */.YjP() });

;// CONCATENATED MODULE: ./packages/gitlab/src/quick-actions.ts
/**
 * GitLab runs a line that begins with a slash (`/merge`, `/close`, `/assign`) as a command of whoever writes the note, and nothing turns
 * that off. A space before the slash does, and is not seen. Carriage returns, which GitLab drops before it looks, go first, and so does
 * white space at the end, which it drops as well: what is sent is what is stored.
 */
function withoutQuickActions(markdown) {
    return markdown.replaceAll('\r', '').replace(/^\//gm, ' /').trimEnd();
}
/** The text as it probably was before `withoutQuickActions`, so that what is on the server can be compared with what would be sent. */
function asComposed(body) {
    return body.replace(/^ \//gm, '/');
}

;// CONCATENATED MODULE: ./packages/gitlab/src/merge-request-board.ts




/** Characters of a note. */
const MOST_NOTE_CHARACTERS = 1_000_000;
/** Of an answer with 100 notes: those of other programs may be long. */
const MOST_ANSWER_BYTES = 128 * 1024 * 1024;
const MOST_PAGES = 500;
/**
 * The notes of a merge request on GitLab. No text that is sent runs a quick action, whatever it says.
 *
 * The address is that of the GitLab the job runs on, which may be in a private network. Every call fails with a `GitLabError`.
 */
function mergeRequestBoard({ apiUrl, project, iid, url, name, token, signal, clock = src/* systemClock */.ml }) {
    const notes = `${apiUrl}/projects/${encodeURIComponent(project)}/merge_requests/${iid}/notes`;
    /** What was sent from here, by what GitLab stores of it. */
    const sent = new Map();
    const posted = ({ id, body, author, updated_at }) => ({
        id,
        url: `${url}#note_${id}`,
        body: sent.get(body) ?? asComposed(body),
        author: author?.username,
        minimized: false,
        updatedAt: updated_at
    });
    return {
        name,
        async *list() {
            const goal = `read the notes of ${name}`;
            for (let page = '1', pages = 1; pages <= MOST_PAGES; pages += 1) {
                const { text, next } = await ask(goal, 'GET', `${notes}?order_by=created_at&sort=asc&per_page=100&page=${page}`);
                for (const note of read(goal, text, Notes))
                    if (!note.system)
                        yield posted(note);
                if (next === undefined)
                    return;
                page = next;
            }
        },
        async create(body) {
            const goal = `write a note on ${name}`;
            return posted(read(goal, (await ask(goal, 'POST', notes, body)).text, Note));
        },
        async update(id, body) {
            await ask(`update note ${id} of ${name}`, 'PUT', `${notes}/${id}`, body);
        },
        async remove(id) {
            await ask(`delete note ${id} of ${name}`, 'DELETE', `${notes}/${id}`);
        },
        async login() {
            const goal = 'ask GitLab whom the token speaks for';
            return read(goal, (await ask(goal, 'GET', `${apiUrl}/user`)).text, User).username;
        },
        isGone: error => error instanceof GitLabError && error.status === 404,
        isAmbiguous: error => error instanceof GitLabError && error.ambiguous && !signal.aborted,
        isTooLong: error => error instanceof GitLabError && error.isTooLong
    };
    /** What GitLab answers, and the number of the next page where there is one. */
    async function ask(goal, method, address, body) {
        const safe = body === undefined ? undefined : withoutQuickActions(body);
        if (safe !== undefined && body !== undefined)
            sent.set(safe, body);
        if (safe !== undefined && safe.length > MOST_NOTE_CHARACTERS)
            throw new GitLabError(`Could not ${goal}: a note has at most ${MOST_NOTE_CHARACTERS} characters`, { status: 400, isTooLong: true });
        const headers = {
            accept: 'application/json',
            'private-token': token,
            ...(safe === undefined ? {} : { 'content-type': 'application/json' })
        };
        const request = { method, url: address, goal, headers, ...(safe === undefined ? {} : { body: JSON.stringify({ body: safe }) }) };
        const policy = { allowPrivateNetwork: true, maxBytes: MOST_ANSWER_BYTES, signal };
        try {
            const { text, headers: answered } = await (0,src/* sendRequest */.w$)(request, policy, clock);
            const next = answered['x-next-page'];
            return { text, next: typeof next === 'string' && /^\d{1,6}$/.test(next) ? next : undefined };
        }
        catch (thrown) {
            throw thrown instanceof src/* HttpError */.j$ ? explain(goal, thrown) : thrown;
        }
    }
}
function read(goal, text, shape) {
    try {
        return shape.parse(JSON.parse(text));
    }
    catch (thrown) {
        throw unreadable(goal, thrown instanceof SyntaxError ? 'no JSON' : 'other fields');
    }
}

;// CONCATENATED MODULE: ./packages/gitlab/src/index.ts




// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 85 modules
var reporting_src = __webpack_require__(98452);
;// CONCATENATED MODULE: ./actions/pr-report/src/place.ts




/** A note has a million characters at most, and a quick action in it may grow by one. */
const GITLAB_BYTES = 990_000;
/** The repository of this run with a client for it; undefined outside of a run on GitHub. */
async function connect({ token: given }, environment, signal) {
    const { repository, runId, apiUrl } = environment;
    const [owner, repo] = repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined || runId === undefined)
        return undefined;
    const token = given ?? environment.token;
    if (token === undefined)
        throw new src/* InputError */.dz('github-token', 'is empty; leave it out to use the token of the workflow, or set GITHUB_TOKEN on a command line');
    return { client: await (0,github_src/* createClient */.UU)({ token, apiUrl, signal, debug: src/* debug */.Yz }), owner, repo };
}
/** Finds where the comment goes. Throws where GitHub cannot be asked. */
async function placeOf({ target, gitlabToken }, repository, subject, { event, environment, signal }) {
    if (target.kind === 'none')
        return { reason: undefined };
    if (repository === undefined)
        return target.kind === 'auto' ? onGitLab(gitlabToken, signal) : { reason: NOT_A_RUN };
    if (subject.isReadOnly)
        return { reason: READ_ONLY };
    const { stamp } = subject;
    if (stamp === undefined)
        return { reason: 'nobody knows the commit of this run' };
    const { client, owner, repo } = repository;
    const issue = (number) => ({
        board: (0,github_src/* issueBoard */.es)(client, { owner, repo, issueNumber: number }),
        issue: { number, url: `${environment.serverUrl}/${owner}/${repo}/issues/${number}` },
        stamp,
        maxBytes: reporting_src.MOST_COMMENT_BYTES
    });
    if (target.kind === 'issue')
        return issue(target.number);
    if (target.kind === 'commit') {
        const board = (0,github_src/* commitBoard */.Ws)(client, { owner, repo, sha: target.sha ?? stamp.headSha });
        return { board, issue: undefined, stamp, maxBytes: reporting_src.MOST_COMMENT_BYTES };
    }
    if (target.kind === 'pull-request' && target.number !== undefined)
        return issue(target.number);
    const pull = await (0,github_src/* findPullRequest */._f)(client, { owner, repo, event, sha: stamp.headSha, head: subject.head });
    return pull === undefined ? { reason: 'this run belongs to no open pull request' } : issue(pull.number);
}
function onGitLab(given, signal) {
    const environment = (0,src/* readGitLabEnvironment */.hT)();
    if (environment === undefined)
        return { reason: NOT_A_RUN };
    const request = mergeRequestOf(environment);
    if (request === undefined)
        return { reason: 'this pipeline is for no merge request' };
    const token = given ?? environment.token;
    if (token === undefined)
        throw new src/* InputError */.dz('gitlab-token', 'is empty, and so is GITLAB_TOKEN; the token of a job may not write notes. Make a project access token with the scope "api" and keep it in a masked variable GITLAB_TOKEN.');
    return { board: mergeRequestBoard({ ...request, token, signal }), issue: undefined, stamp: request.stamp, maxBytes: GITLAB_BYTES };
}
const NOT_A_RUN = 'this is not a run on GitHub';
/** Known beforehand, so nothing is sent that can only be refused. */
const READ_ONLY = 'GitHub gives runs for pull requests from forks, and by default runs started by Dependabot, a token that may not write comments';

;// CONCATENATED MODULE: ./actions/pr-report/src/outlets.ts

/** Looks where the report can go. Never throws: a server that does not answer must not keep a verdict from being told. */
async function outletsOf(inputs, subject, { event, environment, signal }) {
    if (inputs.target.kind === 'none' && !inputs.check)
        return { repository: undefined, place: undefined, none: { reason: undefined }, problem: undefined };
    let repository;
    try {
        repository = await connect(inputs, environment, signal);
        const found = await placeOf(inputs, repository, subject, { event, environment, signal });
        const place = 'board' in found ? found : undefined;
        return { repository, place, none: 'board' in found ? { reason: undefined } : found, problem: undefined };
    }
    catch (problem) {
        return { repository, place: undefined, none: { reason: undefined }, problem };
    }
}


/***/ }),

/***/ 27444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);



const MOST_TEMPLATE_BYTES = 64 * 1024;
/** Writes `report.md` and `report.html`, and says the same for the step summary and the comment. */
async function print(report, context, { reportFolder, template: templatePath }, environment) {
    const template = templatePath === undefined ? undefined : await templateAt(templatePath, environment);
    const root = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writablePath */ .Uq)('report-folder', reportFolder, environment);
    const markdownPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'report.md');
    const htmlPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'report.html');
    const shown = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(root, environment);
    const page = (maxBytes, fullReport) => (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.renderReport)(report, { ...context, template, maxBytes, fullReport });
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(markdownPath, page(Number.POSITIVE_INFINITY, 'the verdict files'));
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(htmlPath, await (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.renderHtml)(report, context));
    return {
        markdownPath,
        htmlPath,
        summary: page(_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.MOST_SUMMARY_BYTES, `report.md and report.html in ${shown}`),
        comment: details => (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.renderReport)(report, {
            ...context,
            ...details,
            template,
            fullReport: `the step summary of this run, and in report.html in ${shown}`
        }),
        writePageWith: async (state) => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(htmlPath, await (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.renderHtml)(report, { ...context, state }))
    };
}
async function templateAt(path, environment) {
    const file = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .existingFile */ ._h)('template', path, environment);
    return (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.readTemplate)((await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .readCapped */ .EF)(file, MOST_TEMPLATE_BYTES)).toString('utf8'), 'template');
}


/***/ }),

/***/ 42172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeCheck)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85718);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);



/** Publishes the report as a check run on the commit, with a conclusion of its own that branch protection can ask for. */
async function writeCheck({ repository, subject, name, key, report, context, verdict }) {
    const { client, owner, repo } = repository;
    const { stamp, runUrl } = subject;
    if (stamp === undefined)
        throw new Error('Could not publish the check run: nobody knows the commit of this run');
    const { title, summary, text, annotations } = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.checkRunText)(report, context);
    const isRunning = context.progress === 'running';
    const { url } = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .publishCheck */ .kr)(client, {
        owner,
        repo,
        sha: stamp.headSha,
        name,
        externalId: `${key}\n${stamp.runId}.${stamp.runAttempt}`,
        title,
        summary,
        text,
        annotations,
        detailsUrl: runUrl,
        ...(isRunning ? { status: 'in_progress' } : { status: 'completed', conclusion: conclusionOf(verdict, context.progress) })
    });
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Published the check run "${name}".`);
    return url;
}
/** What was let through must not be green: a check that is neutral lets a pull request be merged, and does not look passed. */
function conclusionOf(verdict, progress) {
    if (progress === 'failed' || !(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .isPassed */ .Hh)(verdict))
        return 'failure';
    return verdict.status === 'pass' ? 'success' : 'neutral';
}


/***/ }),

/***/ 28935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85718);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24127);



function subjectOf(event, environment, run) {
    const { repository, serverUrl, sha, workflow = '' } = environment;
    const gitlab = repository === undefined ? (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readGitLabEnvironment */ .hT)() : undefined;
    const runId = run?.id ?? (environment.runId === undefined ? undefined : Number(environment.runId));
    const runAttempt = run?.attempt ?? environment.runAttempt ?? 1;
    const commit = run?.headSha ?? (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .headOf */ .Uo)(event, sha) ?? gitlab?.headSha;
    return {
        stamp: runId === undefined || commit === undefined ? undefined : { runId, runAttempt, headSha: commit },
        workflow: run?.name ?? workflow,
        commit,
        runUrl: repository === undefined || runId === undefined ? gitlab?.jobUrl : `${serverUrl}/${repository}/actions/runs/${runId}`,
        head: headBranchOf(run),
        isReadOnly: (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .isReadOnlyToken */ .EP)(event)
    };
}
function headBranchOf(run) {
    if (run?.headBranch === undefined || run.headOwner === undefined || run.headRepository === undefined)
        return undefined;
    return { owner: run.headOwner, repository: run.headRepository, branch: run.headBranch };
}


/***/ })

};
