export const id = 7772;
export const ids = [7772];
export const modules = {

/***/ 32400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ runOptions),
/* harmony export */   T: () => (/* binding */ findChecks)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8967);



/** The checks of the input, or first ones made from the data where only those are asked for. */
async function findChecks(inputs, environment) {
    const asked = inputs.checks === undefined ? suggested(inputs) : await written(inputs.checks, inputs, environment);
    refuseIdleReference(inputs, asked);
    const { maxWarnings } = inputs;
    if (maxWarnings === undefined)
        return asked;
    const validate = async (tables, options) => {
        const answered = await asked.validate(tables, options);
        return { ...answered, checks: [...answered.checks, (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .warningBudget */ .AA)(answered.checks, maxWarnings)] };
    };
    return { ...asked, validate };
}
function runOptions(inputs, environment, signal) {
    return {
        input: 'checks',
        showValues: inputs.showValues,
        now: inputs.now,
        idColumns: inputs.idColumns,
        roots: environment,
        // A program of its own beside this one, for the author's JavaScript runs apart from us.
        customProgram: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(process.argv[1] ?? ''), 'custom.js'),
        signal
    };
}
async function written(given, { gxResult }, environment) {
    const checks = await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .readChecks */ .wf)(given, environment);
    if (checks.kind === 'gx')
        return {
            tables: new Map(),
            declared: new Map(),
            usesReference: mentionsReference(checks.suite.value),
            validate: (tables, options) => (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .validateGx */ .WA)(tables, checks.suite, options)
        };
    if (gxResult !== undefined) {
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('gx-result', 'is for suites of Great Expectations, which "checks" is not. Leave it out; junit, sarif and the verdict file say the same.');
    }
    return asked(checks.suite);
}
/** Who names a reference and no check of it would take what nobody compared for what did not drift. */
function refuseIdleReference({ reference, profile }, { usesReference }) {
    if (reference === undefined || profile !== undefined || usesReference)
        return;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('reference', 'is given, but no check looks at it. Add "drift: {}" to the checks, or leave it out.');
}
function usesReference({ drift, volume, schema, ...others }) {
    return drift !== undefined || volume !== undefined || schema?.diff !== undefined || mentionsReference({ schema, ...others });
}
/** By the name of a table, or in SQL. */
function mentionsReference(suite) {
    return /reference/i.test(JSON.stringify(suite));
}
function asked(suite) {
    return {
        tables: (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .tablesOf */ .tI)(suite.value),
        declared: (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .declaredTypes */ .Iz)(suite.value),
        usesReference: usesReference(suite.value),
        validate: (tables, options) => (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .validateTable */ .zL)(tables, suite, options)
    };
}
/** First checks, judged on the data they are made from: what is handed over has been run once. */
function suggested({ data, now }) {
    return {
        tables: new Map(),
        declared: new Map(),
        usesReference: false,
        validate: async (tables, options) => {
            const text = await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .suggestChecks */ .uy)(tables.data, { title: data.join(', '), now });
            return { ...(await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .validateTable */ .zL)(tables, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)('suggest', text, _gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .Suite */ .l7), options)), suggested: text };
        }
    };
}


/***/ }),

/***/ 9440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ definition)
/* harmony export */ });
const definition = {
    name: 'validate-data',
    gate: true,
    inputs: {
        'data': { required: true },
        'checks': { required: false },
        'read': { required: false },
        'tables': { required: false },
        'reference': { required: false },
        'base': { required: false },
        'id-columns': { required: false },
        'now': { required: false },
        'fail-on': { required: false, default: 'critical' },
        'max-warnings': { required: false },
        'memory-limit': { required: false, default: '2GB' },
        'show-values': { required: false, default: 'false' },
        'profile': { required: false },
        'gx-result': { required: false },
        'junit': { required: false },
        'sarif': { required: false },
        'rejected-rows': { required: false },
        'suggest': { required: false },
        'allow-private-network': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'notify': { required: false },
        'github-token': { required: false },
        'matrix': { required: false },
        'strategy': { required: false }
    },
    outputs: ['row-count', 'data-digest', 'drift-share', 'drifted-columns', 'drift-score', 'profile-path', 'suggested-checks', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 33305:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ driftOutputs)
/* harmony export */ });
/** Empty where nothing was compared: a 0 would say that nothing drifted. */
function driftOutputs(drift) {
    if (drift === undefined)
        return {};
    const drifted = drift.columns.filter(column => column.drifted).map(column => column.name);
    return {
        'drift-share': drift.share ?? '',
        'drift-score': drift.score ?? '',
        'drifted-columns': JSON.stringify(drifted)
    };
}


/***/ }),

/***/ 46108:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ engineOptions)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** Between two lines about one long query. */
const TELL_EVERY_MS = 3000;
function engineOptions({ memoryLimit }, { temp }, signal) {
    return { temp, memoryLimit, signal, onProgress: progressLines() };
}
/** Says now and then how far a query of more than a second is. */
function progressLines(now = () => performance.now()) {
    let last = Number.NEGATIVE_INFINITY;
    return share => {
        if (now() - last < TELL_EVERY_MS)
            return;
        last = now();
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Reading the data: ${Math.floor(share * 100)}%`);
    };
}


/***/ }),

/***/ 44132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14621);



async function readInputs(inputs, roots) {
    const read = {
        data: inputs.required('data', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.onePerLine */ .qg.onePerLine),
        checks: inputs.optional('checks', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W),
        read: inputs.optional('read', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W),
        tables: inputs.optional('tables', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W),
        reference: inputs.optional('reference', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.onePerLine */ .qg.onePerLine),
        base: inputs.optional('base', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.onePerLine */ .qg.onePerLine),
        idColumns: inputs.optional('id-columns', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.text */ .qg.text)) ?? [],
        now: inputs.optional('now', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.instant */ .qg.instant) ?? Date.now(),
        failOn: inputs.required('fail-on', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.oneOf */ .qg.oneOf(['critical', 'warning'])),
        maxWarnings: inputs.optional('max-warnings', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.integer */ .qg.integer(0)),
        memoryLimit: inputs.required('memory-limit', engineMemory),
        showValues: inputs.required('show-values', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.boolean */ .qg.boolean),
        profile: await inputs.optional('profile', fileToWrite(roots, ['.html'])),
        gxResult: await inputs.optional('gx-result', fileToWrite(roots, ['.json'])),
        junit: await inputs.optional('junit', fileToWrite(roots, ['.xml'])),
        sarif: await inputs.optional('sarif', fileToWrite(roots, ['.sarif', '.json'])),
        rejectedRows: await inputs.optional('rejected-rows', fileToWrite(roots, ['.csv', '.jsonl', '.parquet'])),
        suggest: inputs.optional('suggest', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.text */ .qg.text) === '-'
            ? '-'
            : await newFile('suggest', await inputs.optional('suggest', fileToWrite(roots, ['.yml', '.yaml'])), roots),
        allowPrivateNetwork: inputs.required('allow-private-network', _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.boolean */ .qg.boolean)
    };
    refuseContradictions(read);
    return read;
}
/** With less the engine cannot so much as begin. */
const LEAST_MEMORY = 64e6;
function engineMemory(text, input) {
    const bytes = _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .parse.byteSize */ .qg.byteSize(text, input);
    if (bytes < LEAST_MEMORY)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `is "${text}"; expected 64MB or more, such as 2GB`);
    return bytes;
}
/** Said before an hour of reading. */
async function newFile(input, path, roots) {
    const isThere = path !== undefined &&
        (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(() => true, () => false));
    if (isThere)
        throw (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .alreadyThere */ .p)(input, (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .shownPath */ .pS)(path, roots));
    return path;
}
/** A file that the action is to write, by one of these endings: the ending says what is written. */
function fileToWrite(roots, endings) {
    return async (text, input) => {
        const known = endings.some(ending => text.toLowerCase().endsWith(ending));
        if (!known)
            throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `is "${text}"; expected the name of a file that ends in ${endings.join(' or ')}`);
        return (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .writablePath */ .Uq)(input, text, roots);
    };
}
function refuseContradictions({ checks, suggest, base, ...inputs }) {
    if (checks === undefined && suggest === undefined) {
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('checks', 'is required. Name a checks file or write YAML, or let "suggest: checks.yml" make first checks from the data.');
    }
    if (checks === undefined && base !== undefined)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('base', 'needs "checks": only of checks that were there before can be said whether a failure is new');
    const { profile, gxResult, junit, sarif, rejectedRows } = inputs;
    const json = profile?.replace(/\.html$/i, '.json');
    const written = Object.entries({
        profile,
        'profile (its JSON)': json,
        'gx-result': gxResult,
        junit,
        sarif,
        'rejected-rows': rejectedRows,
        suggest: suggest === '-' ? undefined : suggest
    });
    for (const [index, [name, path]] of written.entries()) {
        const other = path === undefined ? undefined : written.slice(0, index).find(([, earlier]) => earlier === path);
        if (other !== undefined)
            throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(name.split(' ')[0] ?? name, `names the same file as "${other[0]}". Give each its own.`);
    }
}


/***/ }),

/***/ 47772:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98452);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32400);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9440);
/* harmony import */ var _drift_outputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33305);
/* harmony import */ var _engine_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46108);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44132);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41614);
/* harmony import */ var _validate_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4981);
/* harmony import */ var _write_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41992);










await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_3__/* .definition */ .m, async ({ inputs: given, environment, signal }) => {
    const startedAt = new Date();
    const inputs = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .K)(given, environment);
    const checks = await (0,_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .findChecks */ .T)(inputs, environment);
    const sources = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .findSources */ .I)(inputs, checks.tables, environment, signal);
    const { referenceProfile } = sources;
    const validated = await (0,_validate_files_js__WEBPACK_IMPORTED_MODULE_7__/* .validateFiles */ .k)({
        sources,
        checks,
        options: (0,_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .runOptions */ .K)(inputs, environment, signal),
        engine: (0,_engine_options_js__WEBPACK_IMPORTED_MODULE_4__/* .engineOptions */ .l)(inputs, environment, signal),
        make: found => (0,_write_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFiles */ .h)({ ...found, title: (0,_validate_files_js__WEBPACK_IMPORTED_MODULE_7__/* .titleOf */ .G)(found.digests), referenceProfile, startedAt }, inputs, environment)
    }, environment).finally(sources.dispose);
    return {
        title: (0,_validate_files_js__WEBPACK_IMPORTED_MODULE_7__/* .titleOf */ .G)(validated.digests),
        checks: validated.checks,
        evidence: validated.evidence,
        judged: validated.judged,
        versions: validated.versions,
        failOn: inputs.failOn,
        summary: _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.stepSummary,
        outputs: {
            'row-count': validated.rowCount,
            'data-digest': (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .combinedDigest */ .KF)(validated.digests),
            ...(0,_drift_outputs_js__WEBPACK_IMPORTED_MODULE_9__/* .driftOutputs */ .m)(validated.drift),
            ...validated.made
        }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 41614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ findSources)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
// EXTERNAL MODULE: ./packages/validation/src/index.ts + 223 modules
var validation_src = __webpack_require__(8967);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./actions/validate-data/src/locate.ts




/** What a folder is searched for, at any depth. Other files in it, such as `_SUCCESS`, are no data. */
const IN_FOLDERS = '**/*.{csv,tsv,parquet,pq,json,jsonl,ndjson,arrow,feather,ipc,csv.gz,csv.zst,tsv.gz,tsv.zst,json.gz,json.zst,jsonl.gz,jsonl.zst,ndjson.gz,ndjson.zst}';
/** The files of paths, patterns, folders and addresses. What is elsewhere is fetched into the temp folder first. */
async function locate(input, lines, { fetched, ...options }) {
    const locations = [];
    for (const line of lines)
        locations.push((0,tables_src/* isAddress */.PW)(line) ? line : await withoutFolder(input, line, options.roots));
    const { files, names, dispose } = await (0,tables_src/* localFiles */.Jd)(input, locations, options);
    fetched.push(dispose);
    return { files, names };
}
/** A folder as a pattern for the data files in it. */
async function withoutFolder(input, line, roots) {
    const isFolder = await (0,promises_.stat)((0,external_node_path_.resolve)(roots.workspace, line)).then(found => found.isDirectory(), () => false);
    if (!isFolder)
        return line;
    await (0,src/* existingPath */.Jf)(input, line, roots);
    if (/[*?[\]{}()!]/.test(line)) {
        const problem = 'a folder with *, ?, [, ], {, }, ( or ) in its name cannot be searched. Rename it.';
        throw new src/* InputError */.dz(input, `names the folder "${line}"; ${problem}`);
    }
    return `${line.replace(/\/+$/, '')}/${IN_FOLDERS}`;
}

;// CONCATENATED MODULE: ./actions/validate-data/src/located-files.ts


function tableFiles(input, { files, names }, roots, read) {
    return { input, files, names, workspace: roots.workspace, ...(read === undefined ? {} : { read }) };
}
/** The profile, where the only file that an input names is one. */
async function onlyProfile(input, located, roots) {
    const [only, ...others] = located?.files ?? [];
    if (only === undefined || others.length > 0)
        return undefined;
    return (0,validation_src/* readStoredProfile */.x7)(input, only, located?.names.get(only) ?? (0,src/* shownPath */.pS)(only, roots));
}

;// CONCATENATED MODULE: ./actions/validate-data/src/base.ts





/** Finds the base. `undefined` where none is named, or where the revision named has none of the files yet. */
async function findBase({ base, data }, read, fetching) {
    if (base === undefined)
        return undefined;
    const revision = gitRevision(base);
    if (revision !== undefined)
        return atRevision(revision, data, read, fetching);
    const located = await locate('base', base, fetching);
    const name = nameOf(located.files, fetching.roots);
    const profile = await onlyProfile('base', located, fetching.roots);
    const files = tableFiles('base', located, fetching.roots, read);
    return profile === undefined ? { kind: 'data', name, files } : { kind: 'profile', name, files, profile };
}
/** `git:origin/main`, which stands alone. */
function gitRevision(base) {
    const git = base.filter(line => line.startsWith('git:'));
    if (git.length === 0)
        return undefined;
    if (base.length > 1)
        throw new src/* InputError */.dz('base', 'names "git:…" beside other files. Name a revision alone, or files alone.');
    return git[0]?.slice('git:'.length);
}
async function atRevision(revision, data, read, { roots, signal }) {
    const address = data.find(tables_src/* isAddress */.PW);
    if (address !== undefined) {
        throw new src/* InputError */.dz('base', `is "git:${revision}", but "data" names an address, which git does not keep. Name the data of the base, or a profile.`);
    }
    const found = await (0,src/* filesAtRevision */.i)(revision, data, { ...roots, folder: (0,external_node_path_.join)(roots.temp, 'gauntlet', 'base') }, signal);
    if (found.files.length > 0)
        return { kind: 'data', name: revision, files: { ...tableFiles('base', found, roots, read) } };
    (0,src/* notice */.lm)(`The revision ${revision} has none of the files of "data" yet, so failures are not told new from old.`);
    return undefined;
}
function nameOf(files, roots) {
    const [only = '', ...others] = files;
    return others.length === 0 ? (0,src/* shownPath */.pS)(only, roots) : `${files.length} files`;
}

;// CONCATENATED MODULE: ./actions/validate-data/src/sources.ts






/** Finds every file that the inputs and the suite name, and fetches what is elsewhere. */
async function findSources(inputs, suiteTables, roots, signal) {
    const fetched = [];
    const dispose = () => {
        for (const remove of fetched)
            remove();
    };
    try {
        const fetching = { roots, allowPrivateNetwork: inputs.allowPrivateNetwork, signal, fetched };
        return { ...(await find(inputs, suiteTables, fetching)), dispose };
    }
    catch (thrown) {
        dispose();
        throw thrown;
    }
}
async function find(inputs, suiteTables, fetching) {
    const { roots } = fetching;
    // None are given: that they could be is what a message about a file may propose.
    const read = inputs.read === undefined ? {} : (await (0,src/* readConfig */.Xg)(inputs.read, tables_src/* ReadOptions */.hm, roots)).value;
    const data = tableFiles('data', await locate('data', inputs.data, fetching), roots, read);
    const others = new Map();
    for (const [name, lines, input] of await moreTables(inputs, suiteTables, roots))
        others.set(name, tableFiles(input, await locate(input, lines, fetching), roots));
    const reference = inputs.reference === undefined ? undefined : await locate('reference', inputs.reference, fetching);
    const referenceProfile = await onlyProfile('reference', reference, roots);
    // The files of the reference are of the same kind as the data, so they are read the same way.
    if (reference !== undefined && referenceProfile === undefined)
        others.set('reference', tableFiles('reference', reference, roots, read));
    const base = await findBase(inputs, read, fetching);
    const profiles = [
        ...(reference === undefined || referenceProfile === undefined ? [] : [tableFiles('reference', reference, roots)]),
        ...(base?.kind === 'profile' ? [base.files] : [])
    ];
    refuseOverwriting(inputs, [data, ...others.values(), ...profiles, ...(base?.kind === 'data' ? [base.files] : [])]);
    return { data, others, referenceProfile, base, profiles };
}
/** What is judged must be there to be looked at again. */
function refuseOverwriting(inputs, read) {
    const { profile, gxResult, junit, sarif, rejectedRows } = inputs;
    const written = { profile: profile?.replace(/\.html$/i, '.json'), 'gx-result': gxResult, junit, sarif, 'rejected-rows': rejectedRows };
    for (const [input, path] of Object.entries(written)) {
        const table = read.find(({ files }) => path !== undefined && files.includes(path));
        if (path !== undefined && table !== undefined)
            throw new src/* InputError */.dz(input, `names "${(0,src/* shownPath */.pS)(path, table)}", which is read as "${table.input}". Write to another file.`);
    }
}
/** Of the input `tables` and of the suite. A name that both give is said twice, and which is meant cannot be told. */
async function moreTables(inputs, suiteTables, roots) {
    const given = inputs.tables === undefined ? {} : (await (0,src/* readConfig */.Xg)(inputs.tables, validation_src/* MoreTables */.nB, roots)).value;
    const named = [
        ...Object.entries(given).map(([name, lines]) => [name, lines, 'tables']),
        ...[...suiteTables].map(([name, lines]) => [name, lines, 'checks'])
    ];
    for (const [index, [name, lines, input]] of named.entries()) {
        if (RESERVED.includes(name.toLowerCase())) {
            throw new src/* InputError */.dz(input, `calls a table "${name}", which is what the input "${name.toLowerCase()}" is for. Give it another name.`);
        }
        // A file that a pull request can change must not say what is fetched with the workflow's credentials.
        if (input === 'checks' && lines.some(tables_src/* isAddress */.PW)) {
            throw new src/* InputError */.dz(input, `names an address for the table "${name}". Only the workflow fetches data: name it in the input "tables".`);
        }
        if (named.slice(0, index).some(([earlier]) => earlier.toLowerCase() === name.toLowerCase()))
            throw new src/* InputError */.dz(input, `names the table "${name}" twice. Give each table a name of its own.`);
    }
    return named;
}
const RESERVED = ['data', 'reference', 'base'];


/***/ }),

/***/ 14621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ tellSuggestion),
/* harmony export */   p: () => (/* binding */ alreadyThere)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21651);



/** Where a suggestion goes: a new file, or the log and an output. Answers the outputs. */
async function tellSuggestion(text, target, environment) {
    if (target === '-') {
        for (const line of text.split('\n'))
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(line);
        return { 'suggested-checks': text };
    }
    const shown = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(target, environment);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, text, { flag: 'wx' });
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
            throw alreadyThere('suggest', shown);
        throw new Error(`Could not write ${shown}`, { cause });
    }
    (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(`Wrote ${shown}: first checks. Read them before you rely on them.`);
    return {};
}
/** A suggestion must not take the place of checks that somebody thought about. */
function alreadyThere(input, shown) {
    return new _gauntlet_core__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(input, `names "${shown}", which is there already, and is not written over. Name a new file, or "-" to print the checks.`);
}


/***/ }),

/***/ 4981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   k: () => (/* binding */ validateFiles)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38012);
/* harmony import */ var _gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8967);



/** Reads the files as tables, computes and judges the suite, and digests what was read: the files must not change meanwhile. */
async function validateFiles(run, environment) {
    const { sources, checks, engine } = run;
    const { declared } = checks;
    const given = new Map([['data', { ...sources.data, declared }], ...sources.others]);
    if (sources.base?.kind === 'data')
        given.set('base', { ...sources.base.files, declared });
    const watched = await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .watchFiles */ .NT)([...given.values()].flatMap(({ files }) => files));
    try {
        const base = await judgeBase(run);
        const tables = await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .openTables */ .W4)(given, engine);
        try {
            const options = { ...withReference(run, sources.data), ...(base === undefined ? {} : { base }) };
            const [validated, judged] = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .bothSettled */ .jK)(checks.validate(tables, options), digest(given, sources.profiles, tables, environment));
            const digests = judged.filter(({ input }) => input === 'data');
            const made = await run.make({ found: validated, tables, digests });
            return { ...validated, judged, digests, versions: tables.data.engine, made };
        }
        finally {
            tables.close();
        }
    }
    finally {
        // Also after a failure, which a file that changes while it is read explains better than the engine does.
        await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .refuseChanged */ .dT)(watched, environment);
    }
}
/** The heading of the verdict where the author gives none: the file, or how many. */
function titleOf(digests) {
    const [only, ...others] = digests;
    return `Data: ${only !== undefined && others.length === 0 ? (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(only.path, 200) : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(digests.length, 'file')}`;
}
/** The same checks on the base, in an engine of its own that is closed before the next one is opened: memory is bounded once. */
async function judgeBase(run) {
    const { sources, checks, engine } = run;
    const { base } = sources;
    if (base === undefined)
        return undefined;
    if (base.kind === 'profile')
        return (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .baseOfProfile */ .w8)(base.profile, base.name);
    const tables = await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .openTables */ .W4)(new Map([['data', { ...base.files, declared: checks.declared }], ...sources.others]), engine);
    try {
        const judged = await checks.validate(tables, { ...withReference(run, base.files), idColumns: [], showValues: false, ofBase: true });
        return (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .baseOfChecks */ .Ko)(judged.checks, tables.data.columns, base.name);
    }
    finally {
        tables.close();
    }
}
function withReference({ options, sources }, { files, names }) {
    const named = names === undefined ? {} : { fileNames: names };
    return { ...options, files, ...named, ...(sources.referenceProfile === undefined ? {} : { reference: sources.referenceProfile }) };
}
async function digest(given, profiles, tables, environment) {
    const judged = [];
    for (const [name, { input, files }] of given)
        judged.push(...(await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .judgedFiles */ .XY)(input, files, environment, tables.get(name))));
    for (const { input, files } of profiles)
        judged.push(...(await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .judgedFiles */ .XY)(input, files, environment)));
    return judged;
}


/***/ }),

/***/ 41992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8967);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14621);



/** Writes the files that the author asked for, whatever the verdict is, and answers the outputs that name them. */
async function writeFiles(findings, inputs, environment) {
    const { title, found, tables, startedAt } = findings;
    const { junit, sarif, rejectedRows, profile, failOn, memoryLimit, showValues, suggest } = inputs;
    const shown = (path) => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path, environment);
    if (junit !== undefined) {
        const durationMs = Date.now() - startedAt.getTime();
        await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .writeAtomically */ .vK)(junit, (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .junitXml */ .E5)({ title, checks: found.checks, failOn, startedAt, durationMs }));
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Wrote ${shown(junit)}: ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(found.checks.length, 'check')} as JUnit XML.`);
    }
    if (sarif !== undefined) {
        await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .writeAtomically */ .vK)(sarif, (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .sarifLog */ .ec)(found.checks, failOn));
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Wrote ${shown(sarif)}: the open checks as SARIF.`);
    }
    if (rejectedRows !== undefined) {
        const rows = await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .writeRejectedRows */ .pR)(rejectedRows, tables.data, found.gathered, { temp: environment.temp, memoryLimit });
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Wrote ${shown(rejectedRows)}: ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(rows, 'rejected row')}.`);
    }
    if (inputs.gxResult !== undefined && found.gx !== undefined) {
        await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .writeGxResult */ .qr)(inputs.gxResult, await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .gxResult */ .JP)(tables, found.gx, { showValues }));
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Wrote ${shown(inputs.gxResult)}: the result as Great Expectations writes it.`);
    }
    if (profile !== undefined) {
        await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .writeProfile */ .Z8)(profile, await profilePage(findings, inputs));
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`Wrote ${shown(profile)}: the profile, and as JSON beside it.`);
    }
    const suggestion = suggest === undefined
        ? undefined
        : (found.suggested ?? (await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .suggestChecks */ .uy)(tables.data, { title: inputs.data.join(', '), now: inputs.now })));
    return {
        ...(profile === undefined ? {} : { 'profile-path': profile }),
        ...(suggest === undefined || suggestion === undefined ? {} : await (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .tellSuggestion */ .Q)(suggestion, suggest, environment))
    };
}
async function profilePage({ title, found, tables, digests, referenceProfile, startedAt }, { showValues, reference: lines }) {
    const { checks, gathered, drift } = found;
    const options = { title, createdAt: startedAt, showValues, digest: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .combinedDigest */ .KF)(digests), checks };
    const profile = await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .gatherProfile */ .bo)(tables.data, options);
    const table = tables.get('reference');
    const stored = table === undefined ? referenceProfile : undefined;
    const reference = table === undefined
        ? stored
        : await (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .gatherProfile */ .bo)(table, { title: lines?.join(', ') ?? 'reference', createdAt: startedAt, showValues, checks: [] });
    return {
        profile,
        ...(reference === undefined ? {} : { reference }),
        checks,
        checkedColumns: (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .checkedColumns */ .t2)(gathered, checks),
        ...(drift === undefined ? {} : { drift })
    };
}


/***/ })

};
