export const id = 9741;
export const ids = [9741];
export const modules = {

/***/ 49741:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85718);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6226);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24127);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48024);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73107);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25320);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14577);
/* harmony import */ var _outlets_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(46138);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(27444);
/* harmony import */ var _sinks_check_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(42172);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(28935);













await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runPost */ .a2)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async ({ inputs: given, environment, signal, state }) => {
    if (state.get(_live_js__WEBPACK_IMPORTED_MODULE_8__/* .LIVE */ .L) !== 'true')
        return undefined;
    try {
        return await tellEnd((0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputs */ .K)(given), environment, signal);
    }
    catch (cause) {
        // It failed no gate, and the job may have passed.
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`Whether the comment still waits for results is not known: ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`);
        return undefined;
    }
});
/** Makes the comment, and the check run with it, say that the run has ended, where nothing was reported since. */
async function tellEnd(inputs, environment, signal) {
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .eventOf */ .A6)(environment);
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .k)(inputs, environment, event, signal);
    const subject = (0,_subject_js__WEBPACK_IMPORTED_MODULE_12__/* .subjectOf */ .e)(event, environment, gathered.run);
    const { place, repository, problem } = await (0,_outlets_js__WEBPACK_IMPORTED_MODULE_9__/* .outletsOf */ .g)(inputs, subject, { event, environment, signal });
    if (problem !== undefined)
        throw problem;
    if (place === undefined)
        return undefined;
    const { stamp } = place;
    const key = (0,_key_js__WEBPACK_IMPORTED_MODULE_7__/* .commentKey */ .T)(inputs, subject.workflow, environment);
    const { previous } = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .readConversation */ .Gt)(place.board, key);
    if (previous === undefined || (0,_live_js__WEBPACK_IMPORTED_MODULE_8__/* .stillWaits */ .B)(previous, stamp) === undefined)
        return undefined;
    const report = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.mergeVerdicts)(gathered.verdicts, { fanIn: gathered.fanIn });
    const title = inputs.title ?? _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.DEFAULT_TITLE;
    const { repository: name } = environment;
    const context = { title, repository: name, commit: subject.commit, runUrl: subject.runUrl, progress: 'failed' };
    const { comment } = await (0,_print_js__WEBPACK_IMPORTED_MODULE_10__/* .print */ .y)(report, context, inputs, environment);
    const { runId: run, runAttempt: attempt, headSha: sha } = stamp;
    const isDead = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .markDead */ .go)(place.board, {
        key,
        stamp,
        rewrite: newest => {
            const known = (0,_live_js__WEBPACK_IMPORTED_MODULE_8__/* .stillWaits */ .B)(newest, stamp);
            if (known === undefined)
                return undefined;
            const next = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.nextReportState)(known, report, { run, attempt, sha, at: new Date().toISOString(), progress: 'failed' });
            const hidden = JSON.stringify(next);
            return { text: comment({ maxBytes: place.maxBytes - (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .markedBytes */ .eE)(hidden), state: next }), state: hidden };
        }
    });
    if (!isDead)
        return undefined;
    if (inputs.check && repository !== undefined) {
        const verdict = { status: 'fail', policy: { onInconclusive: 'fail', failOn: 'critical' } };
        await (0,_sinks_check_js__WEBPACK_IMPORTED_MODULE_11__/* .writeCheck */ .a)({ repository, subject, name: inputs.checkName ?? title, key, report, context, verdict });
    }
    return `The run ended without a report. The comment on ${place.board.name} says so now.`;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
