export const id = 162;
export const ids = [162];
export const modules = {

/***/ 4782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65692);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75650);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3488);



/**
 * Writes the one comment of this report, once everything else is safe. What keeps it from being written is a warning, or an error
 * where the author requires the comment. Having no pull request is neither.
 */
async function announce(announcement) {
    if (announcement.inputs.target === 'none')
        return {};
    try {
        const result = await write(announcement);
        return result === undefined ? {} : { 'comment-id': result.id, 'comment-url': result.url };
    }
    catch (cause) {
        const message = `The report is not on the pull request, it is in the step summary. ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`;
        if (announcement.inputs.commentRequired)
            throw new Error(message);
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(message);
        return {};
    }
}
async function write({ inputs, environment, event, verdictId, comment, signal }) {
    const { repository, runId, runAttempt = 1, sha = '', workflow = '', apiUrl } = environment;
    const [owner, repo] = repository?.split('/') ?? [];
    if (owner === undefined || repo === undefined || runId === undefined) {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)('There is no comment: this is not a run on GitHub.');
        return undefined;
    }
    if ((0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .isReadOnlyToken */ .EP)(event))
        return readOnly(inputs.commentRequired);
    const token = inputs.token ?? environment.token;
    if (token === undefined)
        throw new Error('Input "github-token" is empty; leave it out to use the token of the workflow');
    const client = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .createClient */ .UU)({ token, apiUrl, signal, debug: _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz });
    const pull = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .findPullRequest */ ._f)(client, { owner, repo, event, sha });
    if (pull === undefined) {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)('There is no comment: this run belongs to no open pull request. The report is in the step summary.');
        return undefined;
    }
    const key = [repository, workflow, verdictId].join('\n');
    const stamp = { runId: Number(runId), runAttempt, headSha: pull.headSha };
    const result = await longestAccepted(client, { owner, repo, issueNumber: pull.number, key, ...stamp }, comment);
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(TOLD[result.action].replace('#', `#${pull.number}`));
    return result;
}
/** GitHub counts in its own way and older servers take less: what it finds too long goes out one version shorter. */
async function longestAccepted(client, request, comment) {
    for (let maxBytes = _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .MOST_COMMENT_BYTES */ .WE;;) {
        const body = comment(maxBytes);
        const bytes = Buffer.byteLength(body);
        try {
            return await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .upsertComment */ .lB)(client, { ...request, body });
        }
        catch (error) {
            const isShortest = bytes > maxBytes;
            if (!(error instanceof _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .BodyTooLongError */ .xz) || isShortest)
                throw error;
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(`GitHub found ${bytes} bytes too long for a comment`);
            maxBytes = bytes - 1;
        }
    }
}
/** Known beforehand, so nothing is sent that can only be refused. */
function readOnly(required) {
    const message = 'GitHub gives runs for pull requests from forks, and runs started by Dependabot, a token that may not write comments, whatever the workflow says.';
    if (required)
        throw new Error(message);
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)(`There is no comment, the report is in the step summary. ${message}`);
    return undefined;
}
const TOLD = {
    created: 'Wrote the report as a comment on #.',
    updated: 'Updated the comment on #.',
    unchanged: 'The comment on # says the same already.',
    'skipped-newer': 'A later run has reported on # already; its comment stands.'
};


/***/ }),

/***/ 6226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'pr-report',
    gate: false,
    inputs: {
        'verdicts': { required: false },
        'target': { required: false, default: 'auto' },
        'comment-required': { required: false, default: 'false' },
        'report-folder': { required: false, default: 'gauntlet-report' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'matrix': { required: false },
        'job-status': { required: false },
        'github-token': { required: false }
    },
    outputs: ['comment-id', 'comment-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 24127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ eventOf),
/* harmony export */   U: () => (/* binding */ headOf)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65692);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75650);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);



/** The few facts of an event that are read here. Everything else in it is GitHub's business and may change. */
const Heads = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ head: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) })
        .optional()
        .catch(undefined),
    workflow_run: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ head_sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional().catch(undefined)
});
/** The event that started the run. One that cannot be read is as good as none: a report needs no event. */
async function eventOf(environment) {
    return (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(environment).catch(thrown => {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(thrown));
        return { name: environment.eventName ?? '', payload: undefined };
    });
}
/** The commit that the run speaks of. On a pull request GITHUB_SHA is a merge commit that nobody wrote. */
function headOf({ payload }, sha) {
    const read = Heads.safeParse(payload);
    const heads = read.success ? read.data : undefined;
    return heads?.pull_request?.head.sha ?? heads?.workflow_run?.head_sha ?? sha;
}


/***/ }),

/***/ 22816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65692);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6226);



/**
 * Reads the verdict files: those the author names, or all of this job but those of earlier reports, which repeat the others. A file
 * that is no verdict, and a step that failed without leaving one, become errors in the report: left out, it could show a pass.
 */
async function gather({ verdicts: patterns, jobStatus }, environment) {
    const paths = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .verdictPaths */ .ep)(patterns, environment);
    const verdicts = [];
    const judged = [];
    // One after the other: a matrix may leave more files than a process may hold open.
    for (const path of paths) {
        const file = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .readVerdictFile */ .Kk)(path).catch(thrown => unreadable(path, thrown, environment));
        if (patterns === undefined && file.action === _definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definition */ .m.name)
            continue;
        verdicts.push(file);
        judged.push(await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .judgedFile */ .ip)('verdicts', path, environment.workspace));
    }
    const unexplained = unexplainedFailure(verdicts, jobStatus);
    return {
        verdicts: unexplained === undefined ? verdicts : [...verdicts, unexplained],
        judged,
        place: patterns === undefined ? 'this job' : patterns.join(', ')
    };
}
function unreadable(path, thrown, environment) {
    return errorEntry(`unreadable-${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path, '.json').slice(0, 150)}`, 'unknown', (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(path, environment), (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(thrown), 4000));
}
/** The steps before this one, where the job has failed and no verdict says why: a training that crashed leaves none. */
function unexplainedFailure(verdicts, jobStatus) {
    const explained = verdicts.some(file => file.kind === 'error' || !(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .isPassed */ .Hh)(file));
    if (jobStatus === 'success' || jobStatus === undefined || explained)
        return undefined;
    const what = jobStatus === 'cancelled' ? 'The job was cancelled' : 'A step before this report failed';
    return errorEntry('job', 'workflow', 'This job', `${what}, and no verdict says why. Gates that come after it did not run. See the log of the job.`);
}
function errorEntry(id, action, title, message) {
    const now = new Date().toISOString();
    const provenance = { inputs: [], startedAt: now, finishedAt: now, versions: {} };
    return { kind: 'error', version: _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .VERDICT_VERSION */ .Hv, id, action, title, message, provenance };
}


/***/ }),

/***/ 75278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65692);

function readInputs(inputs) {
    return {
        verdicts: inputs.optional('verdicts', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.onePerLine */ .qg.onePerLine),
        target: inputs.required('target', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.oneOf */ .qg.oneOf(['auto', 'none'])),
        commentRequired: inputs.required('comment-required', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean),
        reportFolder: inputs.required('report-folder', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        title: inputs.optional('title', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text),
        jobStatus: inputs.optional('job-status', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.oneOf */ .qg.oneOf(['success', 'failure', 'cancelled'])),
        token: inputs.secret('github-token')
    };
}


/***/ }),

/***/ 71516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65692);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3488);


/** One check for each verdict; none at all is a check that could not be judged, never a pass. */
function judge(report, place) {
    if (report.entries.length > 0)
        return report.entries.map(_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__/* .entryCheck */ .tI);
    return [
        {
            id: 'verdicts',
            title: 'There are verdicts to report',
            severity: 'critical',
            outcome: 'inconclusive',
            observed: 'none',
            expected: 'at least one',
            message: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(`No verdict was found in ${place}. Put this step after the gates, in the same job and with "if: always()"; verdicts of other jobs need "upload-verdict: true" there, a download here, and the input "verdicts".`, 4000)
        }
    ];
}


/***/ }),

/***/ 37162:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65692);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3488);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4782);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6226);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24127);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22816);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75278);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71516);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27444);









await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async ({ inputs: given, environment, signal }) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .K)(given);
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .eventOf */ .A)(environment);
    const { verdicts, judged, place } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .k)(inputs, environment);
    const report = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.mergeVerdicts)(verdicts);
    const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_7__/* .judge */ .S)(report, place);
    const title = inputs.title ?? _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TITLE */ .p3;
    const { repository, runId, serverUrl, sha } = environment;
    const runUrl = repository === undefined || runId === undefined ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
    const context = { title, repository, commit: (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .U)(event, sha), runUrl };
    const { markdownPath, htmlPath, summary, comment } = await (0,_print_js__WEBPACK_IMPORTED_MODULE_8__/* .print */ .y)(report, context, inputs.reportFolder, environment);
    return {
        title,
        checks,
        judged,
        outputs: { 'report-path': markdownPath, 'html-path': htmlPath },
        summary: () => summary,
        announce: ({ id }) => (0,_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .announce */ .i)({ inputs, environment, event, verdictId: id, comment, signal })
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 27444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65692);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3488);



/** Writes `report.md` and `report.html`, and says the same for the step summary and the comment. */
async function print(report, context, folder, environment) {
    const root = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writablePath */ .Uq)('report-folder', folder, environment);
    const markdownPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'report.md');
    const htmlPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'report.html');
    const shown = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(root, environment);
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(markdownPath, (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .renderReport */ .B1)(report, { ...context, maxBytes: Number.POSITIVE_INFINITY, fullReport: 'the verdict files' }));
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writeAtomically */ .vK)(htmlPath, await (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.renderHtml)(report, context));
    return {
        markdownPath,
        htmlPath,
        summary: (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .renderReport */ .B1)(report, { ...context, maxBytes: _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .MOST_SUMMARY_BYTES */ .LH, fullReport: `report.md and report.html in ${shown}` }),
        comment: (maxBytes = _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .MOST_COMMENT_BYTES */ .WE) => (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__/* .renderReport */ .B1)(report, { ...context, maxBytes, fullReport: `the step summary of this run, and in report.html in ${shown}` })
    };
}


/***/ })

};
