export const id = 4714;
export const ids = [4714];
export const modules = {

/***/ 85330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'register-model',
    gate: true,
    inputs: {
        'model': { required: true },
        'name': { required: true },
        'registry': { required: false, default: 'folder:models' },
        'alias': { required: false, default: 'candidate' },
        'stage': { required: false },
        'tags': { required: false },
        'verdicts': { required: false },
        'require-verdicts': { required: false, default: 'model-gate' },
        'allow-first': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'github-token': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['version', 'uri', 'digest', 'previous-version', 'already-registered', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 14080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76791);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27230);




async function gather(inputs, environment) {
    const registry = await (0,_gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .openRegistry */ .Me)(inputs.registry, environment);
    // An alias can be removed by hand; what served before it says that this is not the first model all the same.
    const champion = (await registry.alias(inputs.name, _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .CHAMPION */ .M6)) ?? (await registry.alias(inputs.name, _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .PREVIOUS_CHAMPION */ .Op));
    const path = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .existingFile */ ._h)('model', inputs.model, environment);
    const file = fileName(path);
    const model = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .judgedFile */ .ip)('model', path, environment.workspace);
    if (model.bytes === 0)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('model', `names "${inputs.model}", which is empty (0 bytes). Did the step that writes it fail?`);
    const given = [];
    const unreadable = [];
    const judged = [model];
    // One after the other: a matrix may leave more files than a process may hold open.
    for (const verdict of await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .verdictPaths */ .ep)(inputs.verdicts, environment)) {
        const read = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .readVerdictFile */ .Kk)(verdict).catch(_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD);
        if (typeof read === 'string') {
            unreadable.push({ path: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(verdict, environment), problem: read });
        }
        else if ((0,_given_js__WEBPACK_IMPORTED_MODULE_3__/* .isAboutCandidates */ .Ku)(read)) {
            given.push({ file: read, speaksOf: (0,_given_js__WEBPACK_IMPORTED_MODULE_3__/* .speaksOf */ .Tq)(read, model.sha256) });
            judged.push(await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .judgedFile */ .ip)('verdicts', verdict, environment.workspace));
        }
    }
    const place = inputs.verdicts === undefined ? 'this job' : inputs.verdicts.join(', ');
    return { registry, path, file, model, given, unreadable, place, champion: champion?.version, judged };
}
function fileName(path) {
    const parsed = _gauntlet_registry__WEBPACK_IMPORTED_MODULE_2__/* .FileName */ .o3.safeParse((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
    if (parsed.success)
        return parsed.data;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('model', `is called "${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)}", which the registry needs for itself or cannot keep. Give it another name.`);
}


/***/ }),

/***/ 27230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ isAboutCandidates),
/* harmony export */   Pu: () => (/* binding */ modelDigests),
/* harmony export */   Tq: () => (/* binding */ speaksOf)
/* harmony export */ });
/** They tell of what happens to a model once it is registered, or repeat other verdicts; none judges a candidate. */
const NOT_ABOUT_CANDIDATES = ['register-model', 'canary-deploy', 'rollback', 'pr-report', 'run'];
function isAboutCandidates({ action }) {
    return !NOT_ABOUT_CANDIDATES.includes(action);
}
/** The digests under the input `model` of whatever made the verdict. */
function modelDigests({ provenance }) {
    return provenance.inputs.filter(({ input }) => input === 'model').map(({ sha256 }) => sha256);
}
function speaksOf(file, digest) {
    const digests = modelDigests(file);
    if (digests.length === 0)
        return 'no model';
    return digests.includes(digest) ? 'this model' : 'another model';
}


/***/ }),

/***/ 22381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/registry/src/index.ts + 12 modules
var registry_src = __webpack_require__(76791);
;// CONCATENATED MODULE: ./actions/register-model/src/tags.ts

const MOST_TAGS = 100;
const LONGEST_VALUE = 1000;
/** One `key=value` a line. Anything else is a mistake: a tag that was dropped in silence would be missed much later. */
const tags = (text, input) => {
    const lines = text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
    if (lines.length > MOST_TAGS)
        throw new src/* InputError */.dz(input, `has ${lines.length} tags; at most ${MOST_TAGS} are kept`);
    const found = new Map();
    for (const line of lines) {
        const equals = line.indexOf('=');
        const [key, value] = equals === -1 ? ['', ''] : [line.slice(0, equals).trimEnd(), line.slice(equals + 1).trimStart()];
        if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/.test(key)) {
            throw new src/* InputError */.dz(input, `has the line "${line}"; expected key=value, the key of letters, digits, dots, dashes, slashes and underscores`);
        }
        if (value === '')
            throw new src/* InputError */.dz(input, `has no value for "${key}". Give it one, or leave the line out.`);
        if (value.length > LONGEST_VALUE)
            throw new src/* InputError */.dz(input, `has ${value.length} characters for "${key}"; at most ${LONGEST_VALUE} are kept`);
        if (found.has(key))
            throw new src/* InputError */.dz(input, `has "${key}" twice`);
        found.set(key, (0,src/* redact */.E$)(value));
    }
    return Object.fromEntries(found);
};

;// CONCATENATED MODULE: ./actions/register-model/src/inputs.ts



function readInputs({ inputs }) {
    return {
        model: inputs.required('model', src/* parse.text */.qg.text),
        name: inputs.required('name', registry_src/* parseModelName */.s_),
        registry: inputs.required('registry', src/* parse.text */.qg.text),
        alias: inputs.required('alias', aliasOfCandidate),
        stage: inputs.optional('stage', stage),
        tags: inputs.optional('tags', tags) ?? {},
        verdicts: inputs.optional('verdicts', src/* parse.onePerLine */.qg.onePerLine),
        requireVerdicts: [...new Set(inputs.required('require-verdicts', src/* parse.list */.qg.list(registry_src/* parseModelName */.s_)))],
        allowFirst: inputs.required('allow-first', src/* parse.boolean */.qg.boolean)
    };
}
const aliasOfCandidate = (text, input) => {
    const alias = (0,registry_src/* parseModelName */.s_)(text, input);
    // On some disks names that differ in case are the same folder.
    if (![registry_src/* CHAMPION */.M6, registry_src/* PREVIOUS_CHAMPION */.Op].includes(alias.toLowerCase()))
        return alias;
    throw new src/* InputError */.dz(input, `is "${alias}", which says what serves and moves only when a rollout has succeeded. Register as "candidate" and let canary-deploy or rollback move it.`);
};
const stage = (text, input) => {
    if (/^[^\n\r]{1,100}$/.test(text))
        return (0,src/* redact */.E$)(text);
    throw new src/* InputError */.dz(input, `has ${text.length} characters or several lines; expected a word such as staging`);
};


/***/ }),

/***/ 89756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JA: () => (/* binding */ standing),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   th: () => (/* binding */ mayRegister)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _given_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27230);


/** The one verdict that may be missing while there is nothing to compare with. */
const COMPARISON = 'compare-production';
/** Whether the verdicts say of this very file that it is good. Every critical check must pass before anything is written. */
function judge(question) {
    return [
        ...question.requireVerdicts.map(name => requiredCheck(name, question)),
        speaksOfThisFile(question),
        ...standing(question.given).map(verdictCheck),
        ...question.unreadable.map(unreadableCheck),
        ...sameRun(question)
    ].map(withinLimits);
}
/** The verdicts a registration stands on: all but those about another model only. An error stands in the way whatever it is about. */
function standing(given) {
    return given.filter(({ file, speaksOf }) => file.kind === 'error' || speaksOf !== 'another model');
}
function mayRegister(checks) {
    return checks.every(({ severity, outcome }) => severity !== 'critical' || outcome === 'pass');
}
function requiredCheck(name, question) {
    const matching = question.given.filter(({ file }) => isCalled(name, file));
    const counting = matching.filter(({ file, speaksOf }) => file.kind === 'verdict' && speaksOf !== 'another model');
    const check = { id: `require-${name}`, title: `A verdict of ${name} is there`, severity: 'critical', expected: 'at least one' };
    if (counting.length > 0) {
        const message = `${name} has judged: ${counting.map(({ file }) => file.title).join(', ')}.`;
        return { ...check, outcome: 'pass', observed: String(counting.length), message };
    }
    if (matching.length === 0 && name === COMPARISON && question.allowFirst && question.champion === undefined) {
        const message = `${question.name} has had no champion yet, so that there is nothing to compare with (allow-first).`;
        return { ...check, outcome: 'pass', observed: 'none, for the first model', message };
    }
    return { ...check, outcome: 'fail', observed: 'none', message: whyMissing(name, matching, question) };
}
function whyMissing(name, matching, { digest, given, place, champion, allowFirst }) {
    const error = matching.find(({ file }) => file.kind === 'error');
    if (error !== undefined)
        return `${name} could not judge, so that nothing is known of this model. Look at its error first.`;
    const [other] = matching;
    if (other !== undefined) {
        const judged = (0,_given_js__WEBPACK_IMPORTED_MODULE_1__/* .modelDigests */ .Pu)(other.file).map(short).join(', ');
        return `${name} judged another model (SHA-256 ${judged}), not this one (${short(digest)}). Give it the file that is registered, or find out which step has changed it since.`;
    }
    const known = [...new Set(given.flatMap(({ file }) => [file.action, file.id]))];
    const also = name === COMPARISON && allowFirst && champion !== undefined
        ? ` The champion is or was ${champion}, so allow-first no longer helps.`
        : '';
    const found = known.length === 0 ? 'There is none at all.' : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .suggestion */ .h)(name, known).trim();
    return `No verdict of ${name} is among those of ${place}.${also} ${found} Put its step before this one; verdicts of other jobs need "upload-verdict: true" there, a download here, and the input "verdicts".`;
}
/** A gate that judged predictions alone does not say whose they are: without this, any file could follow it into the registry. */
function speaksOfThisFile({ requireVerdicts, given, digest }) {
    const speaking = given.filter(({ file, speaksOf }) => file.kind === 'verdict' && speaksOf === 'this model' && requireVerdicts.some(name => isCalled(name, file)));
    const check = {
        id: 'speaks-of-model',
        title: 'A required verdict speaks of this very file',
        severity: 'critical',
        expected: `SHA-256 ${short(digest)}`
    };
    if (speaking.length > 0) {
        const names = speaking.map(({ file }) => file.id).join(', ');
        return {
            ...check,
            outcome: 'pass',
            observed: `SHA-256 ${short(digest)}`,
            message: `The digest of the file is in the verdict of ${names}.`
        };
    }
    return {
        ...check,
        outcome: 'fail',
        observed: 'none',
        message: `No required verdict holds the digest of this file (SHA-256 ${short(digest)}). Give the gate the input "model" with the file that is registered, and do not write the file again after the gate.`
    };
}
function verdictCheck({ file }) {
    const check = { id: `verdict-${file.id}`, title: `${file.title} passed`, severity: 'critical', expected: 'passed' };
    if (file.kind === 'error') {
        const message = `${file.title} could not judge: ${sentence(file.message)} Repair that step; nothing is registered on an error.`;
        return { ...check, outcome: 'fail', observed: 'error', message };
    }
    const { title, status, policy } = file;
    if (!(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .isPassed */ .Hh)(file)) {
        const message = `${title} did not pass (${status}). See its verdict; a model that does not pass is not registered.`;
        return { ...check, outcome: 'fail', observed: status, message };
    }
    if ((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(file.checks, policy) !== status) {
        const message = `${title} says "${status}", and its own checks do not add up to that: it was changed since, or not made by Gauntlet. Run its gate again.`;
        return { ...check, outcome: 'fail', observed: 'contradicts itself', message };
    }
    if (status === 'inconclusive') {
        const message = `${title} could not be judged and counts as passed because its on-inconclusive is "${policy.onInconclusive}".`;
        return { ...check, severity: 'warning', outcome: 'inconclusive', observed: status, message };
    }
    const message = status === 'warn' ? `${title} passed with warnings.` : `${title} passed.`;
    return { ...check, outcome: 'pass', observed: status === 'warn' ? 'passed with warnings' : 'passed', message };
}
function unreadableCheck({ path, problem }, index) {
    return {
        id: `unreadable-${index + 1}`,
        title: `${path} is a verdict`,
        severity: 'critical',
        outcome: 'fail',
        observed: 'cannot be read',
        expected: 'a verdict file',
        message: `${path} cannot be read as a verdict: ${sentence(problem)} Whatever it said, it may have been that the model must not be registered.`
    };
}
/**
 * The digest binds a verdict to the model, whenever it was made. A verdict without a digest is bound by nothing but the run, so one of
 * another run or commit is worth a warning.
 */
function sameRun({ given, run }) {
    const elsewhere = standing(given).filter(({ file: { provenance } }) => differ(provenance.runId, run.runId) || differ(provenance.sha, run.sha));
    if (elsewhere.length === 0)
        return [];
    const unbound = elsewhere.filter(({ speaksOf }) => speaksOf === 'no model');
    const shown = unbound.length === 0 ? elsewhere : unbound;
    const names = shown.map(({ file }) => file.id).join(', ');
    return [
        {
            id: 'same-run',
            title: 'The verdicts are of this run and commit',
            severity: unbound.length === 0 ? 'info' : 'warning',
            outcome: 'fail',
            observed: `${shown.length} of another`,
            expected: 'this run and commit',
            message: unbound.length === 0
                ? `Made in another run or of another commit, and bound to this model by its digest: ${names}.`
                : `Made in another run or of another commit, and without the digest of a model, so that nothing binds them to this one: ${names}. Make them in this run.`
        }
    ];
}
function isCalled(name, { id, action }) {
    return id === name || action === name;
}
function differ(a, b) {
    return a !== undefined && b !== undefined && a !== b;
}
function short(digest) {
    return `${digest.slice(0, 12)}…`;
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** Ids twice in one verdict, as when two jobs gave theirs the same name, are told apart; texts of others are cut to fit. */
function withinLimits(check, index, all) {
    const copies = all.slice(0, index).filter(({ id }) => id === check.id).length;
    const id = copies === 0 ? check.id : `${check.id}-${copies + 1}`;
    return { ...check, id: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(id, 200), title: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(check.title, 400), observed: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(check.observed, 400), message: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(check.message) };
}


/***/ }),

/***/ 4714:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85330);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14080);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22381);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89756);
/* harmony import */ var _news_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43196);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56092);
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57632);








await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .definition */ .m, async (run) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(run);
    const found = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(inputs, run.environment);
    const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S4)({ ...inputs, ...found, digest: found.model.sha256, run: run.environment });
    const registration = (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .mayRegister */ .th)(checks) ? await (0,_register_js__WEBPACK_IMPORTED_MODULE_7__/* .register */ .k)(inputs, found, (0,_judge_js__WEBPACK_IMPORTED_MODULE_4__/* .standing */ .JA)(found.given), run.environment, run.signal) : undefined;
    return {
        title: `Register ${inputs.name}`,
        checks: [...checks, ...(registration === undefined ? [] : (0,_register_js__WEBPACK_IMPORTED_MODULE_7__/* .registrationChecks */ .f)(registration))],
        evidence: (0,_present_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .E)(found, registration),
        judged: found.judged,
        ...(registration === undefined ? {} : { news: (0,_news_js__WEBPACK_IMPORTED_MODULE_5__/* .registrationNews */ .L)(registration) }),
        outputs: {
            digest: found.model.sha256,
            ...(registration === undefined
                ? {}
                : {
                    version: registration.registered.version,
                    uri: registration.uri,
                    'previous-version': registration.previous ?? '',
                    'already-registered': registration.alreadyRegistered
                })
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 43196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ registrationNews)
/* harmony export */ });
/* harmony import */ var _register_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57632);

/** What people elsewhere are told of a registration: what the alias points to now, or, where another one has it, that there is a version. */
function registrationNews(registration) {
    const { registered, alreadyRegistered, alias, previous, overtakenBy } = registration;
    const { name, version } = registered;
    const reason = (0,_register_js__WEBPACK_IMPORTED_MODULE_0__/* .registrationChecks */ .f)(registration)
        .map(({ message }) => message)
        .join(' ');
    if (overtakenBy !== undefined)
        return { what: name, ...(alreadyRegistered ? { from: version } : {}), to: version, reason };
    return { what: `${name}@${alias}`, ...(previous === null ? {} : { from: previous }), to: version, reason };
}


/***/ }),

/***/ 56092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

const MOST_ROWS = 500;
/** The version, where there is one now, and the verdicts that were given for it. */
function present({ given, model }, registration) {
    const tables = [...(registration === undefined ? [] : [versionTable(registration)]), ...verdictTables(given, model.sha256)];
    return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .onTopic */ .ll)('lineage', { tables });
}
function versionTable({ registered, alreadyRegistered, uri, alias, previous, overtakenBy }) {
    const pointsTo = overtakenBy === undefined ? `${registered.name}@${alias}` : `none (${registered.name}@${alias} is ${overtakenBy})`;
    const rows = [
        ['Version', registered.version],
        ['SHA-256', registered.digest],
        ['Size', (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(registered.bytes)],
        ['File', (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(uri, 1000)],
        ['Alias', pointsTo],
        ['Before', previous ?? 'none'],
        ['Registered', alreadyRegistered ? `before, at ${registered.registeredAt}` : registered.registeredAt]
    ];
    return { id: 'version', title: 'The version', columns: [column('What'), column('Value')], rows };
}
function verdictTables(given, digest) {
    if (given.length === 0)
        return [];
    const rows = given
        .slice(0, MOST_ROWS)
        .map(({ file, speaksOf }) => [
        file.id,
        file.action,
        file.kind === 'error' ? 'error' : file.status,
        speaksOf === 'this model'
            ? `this file (${digest.slice(0, 12)}…)`
            : speaksOf === 'another model'
                ? 'another file: not counted'
                : 'none'
    ]);
    const columns = ['Verdict', 'Action', 'Status', 'Model it judged'].map(column);
    return [{ id: 'verdicts', title: 'The verdicts it stands on', columns, rows }];
}
function column(title) {
    return { title, align: 'left' };
}


/***/ }),

/***/ 57632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ register),
  f: () => (/* binding */ registrationChecks)
});

// EXTERNAL MODULE: ./packages/registry/src/index.ts + 12 modules
var src = __webpack_require__(76791);
;// CONCATENATED MODULE: ./actions/register-model/src/point-alias.ts

/**
 * Points the alias to a version. When others move it at the same moment the newest version has it in the end, in whatever order they
 * come; without such a race an older version may be made the candidate again.
 */
async function pointAlias(registry, { name, version }, alias, runUrl) {
    const about = { reason: 'Registered', ...(runUrl === undefined ? {} : { runUrl }) };
    let current = await registry.alias(name, alias);
    for (;;) {
        try {
            const move = await registry.moveAlias(name, alias, { to: version, expected: current?.version ?? null, ...about });
            return { previous: move.previous, overtakenBy: undefined };
        }
        catch (thrown) {
            if (!(thrown instanceof src/* MovedMeanwhile */.W9))
                throw thrown;
            current = await registry.alias(name, alias);
            // A version begins with its time, so the later one is the larger.
            if (current !== undefined && current.version > version)
                return { previous: current.previous, overtakenBy: current.version };
        }
    }
}

;// CONCATENATED MODULE: ./actions/register-model/src/register.ts

/** Registers the model and points the alias to it. Ended at any point and run again, it comes to the same end. */
async function register(inputs, found, standsOn, environment, signal) {
    signal.throwIfAborted();
    const runUrl = runUrlOf(environment);
    const { registered, alreadyRegistered } = await found.registry.register(draftOf(inputs, found, standsOn, environment, runUrl), signal);
    signal.throwIfAborted();
    const pointed = await pointAlias(found.registry, registered, inputs.alias, runUrl);
    return { registered, alreadyRegistered, uri: found.registry.uri(registered), alias: inputs.alias, ...pointed };
}
function registrationChecks({ registered, alreadyRegistered, alias, overtakenBy }) {
    const { name, version } = registered;
    const told = alreadyRegistered ? `This very file was registered before, as ${name}/${version}.` : `Registered as ${name}/${version}.`;
    const isThere = { id: 'registered', title: 'The model is in the registry', severity: 'critical', outcome: 'pass' };
    const pointsHere = { id: 'alias', title: `${name}@${alias} points to it`, severity: 'warning', expected: version };
    return [
        { ...isThere, observed: version, expected: 'a version', message: told },
        overtakenBy === undefined
            ? { ...pointsHere, outcome: 'pass', observed: version, message: `${name}@${alias} points to ${version}.` }
            : {
                ...pointsHere,
                outcome: 'fail',
                observed: overtakenBy,
                message: `Another run registered the newer ${overtakenBy} meanwhile, and ${name}@${alias} points to that. Nothing is lost: this model is ${name}/${version}.`
            }
    ];
}
function draftOf({ name, stage, tags }, { path, file, model }, standsOn, { repository, sha: commit }, runUrl) {
    const verdicts = standsOn.flatMap(({ file, speaksOf }) => {
        if (file.kind === 'error' || file.status === 'fail')
            return [];
        return [{ id: file.id, action: file.action, status: file.status, speaksOfModel: speaksOf === 'this model' }];
    });
    return {
        name,
        path,
        file,
        digest: model.sha256,
        bytes: model.bytes,
        tags,
        verdicts,
        ...(stage === undefined ? {} : { stage }),
        ...(repository === undefined ? {} : { repository }),
        ...(commit === undefined ? {} : { commit }),
        ...(runUrl === undefined ? {} : { runUrl })
    };
}
function runUrlOf({ serverUrl, repository, runId }) {
    return repository === undefined || runId === undefined ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`;
}


/***/ })

};
