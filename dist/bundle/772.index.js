export const id = 772;
export const ids = [772];
export const modules = {

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
        'checks': { required: true },
        'fail-on': { required: false, default: 'critical' },
        'memory-limit': { required: false, default: '2GB' },
        'show-values': { required: false, default: 'false' },
        'id': { required: false },
        'title': { required: false },
        'on-inconclusive': { required: false, default: 'fail' },
        'upload-verdict': { required: false, default: 'false' },
        'matrix': { required: false }
    },
    outputs: ['row-count', 'data-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
};


/***/ }),

/***/ 44132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42624);

async function readInputs(inputs, roots) {
    return {
        data: await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .existingFiles */ .$6)('data', inputs.required('data', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.list */ .qg.list(_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.text */ .qg.text)), roots),
        checks: inputs.required('checks', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W),
        failOn: inputs.required('fail-on', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.oneOf */ .qg.oneOf(['critical', 'warning'])),
        memoryLimit: inputs.required('memory-limit', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.byteSize */ .qg.byteSize),
        showValues: inputs.required('show-values', _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .parse.boolean */ .qg.boolean)
    };
}


/***/ }),

/***/ 47772:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42624);
/* harmony import */ var _gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57770);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9440);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44132);
/* harmony import */ var _validate_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4981);





await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .definition */ .m, async ({ inputs: given, environment, signal }) => {
    const inputs = await (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(given, environment);
    const suite = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .readConfig */ .Xg)(inputs.checks, _gauntlet_validation__WEBPACK_IMPORTED_MODULE_1__/* .Suite */ .l7, environment);
    const { checks, evidence, rowCount, judged, versions } = await (0,_validate_files_js__WEBPACK_IMPORTED_MODULE_4__/* .validateFiles */ .k)(inputs, suite, environment, signal);
    return {
        title: (0,_validate_files_js__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .G)(judged),
        checks,
        evidence,
        judged,
        versions,
        failOn: inputs.failOn,
        outputs: { 'row-count': rowCount, 'data-digest': (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .combinedDigest */ .KF)(judged) }
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf),
/* harmony export */   k: () => (/* binding */ validateFiles)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42624);
/* harmony import */ var _gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91974);
/* harmony import */ var _gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57770);



/** Reads the files as one table, computes and judges the suite, and digests what was read: the files must not change meanwhile. */
async function validateFiles(inputs, suite, environment, signal) {
    const watched = await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .watchFiles */ .NT)(inputs.data);
    const files = { input: 'data', files: inputs.data, workspace: environment.workspace, declared: (0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .declaredTypes */ .Iz)(suite.value) };
    const table = await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .openTable */ .RT)(files, { temp: environment.temp, memoryLimit: inputs.memoryLimit, signal });
    try {
        const [validated, judged] = await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .bothSettled */ .jK)((0,_gauntlet_validation__WEBPACK_IMPORTED_MODULE_2__/* .validateTable */ .zL)(table, suite, { input: 'checks', showValues: inputs.showValues }), (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .judgedFiles */ .XY)('data', inputs.data, environment));
        return { ...validated, judged, versions: table.engine };
    }
    finally {
        table.close();
        // Also after a failure, which a file that changes while it is read explains better than the engine does.
        await (0,_gauntlet_tables__WEBPACK_IMPORTED_MODULE_1__/* .refuseChanged */ .dT)(watched, environment);
    }
}
/** The heading of the verdict where the author gives none: the file, or how many. */
function titleOf(judged) {
    const [only, ...others] = judged;
    return `Data: ${only !== undefined && others.length === 0 ? (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(only.path, 200) : (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(judged.length, 'file')}`;
}


/***/ }),

/***/ 57770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l7: () => (/* reexport */ Suite),
  Iz: () => (/* reexport */ declaredTypes),
  zL: () => (/* reexport */ validateTable)
});

// UNUSED EXPORTS: ColumnChecks, Condition, Found, judgeSuite, planSuite, profileAggregates, profileEvidence

;// CONCATENATED MODULE: ./packages/validation/src/declared.ts
/**
 * The types that a suite expects of columns: what text formats are tried as. "number" is left to what the values are, so that
 * integers stay exact.
 */
function declaredTypes(suite) {
    const types = new Map();
    for (const [name, { type }] of Object.entries(suite.columns ?? {}))
        if (type !== undefined && type.value !== 'number')
            types.set(name, type.value);
    return types;
}

// EXTERNAL MODULE: ./packages/core/src/index.ts + 47 modules
var src = __webpack_require__(42624);
;// CONCATENATED MODULE: ./packages/validation/src/judge.ts

/** Judges every planned check by what was found. Pure. `samples` are unexpected values by the id of their check. */
function judgeSuite(planned, found, samples = new Map()) {
    return planned.map(check => {
        const { outcome, observed, value, message } = check.judge(found);
        const values = samples.get(check.id);
        return {
            id: check.id,
            title: (0,src/* plain */.pj)(check.title, 300),
            severity: check.severity,
            outcome,
            observed: (0,src/* plain */.pj)(observed, 1000),
            expected: (0,src/* plain */.pj)(check.expected, 2000),
            ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
            message: (0,src/* plain */.pj)(`${message}${/[.?]$/.test(message) ? '' : '.'}${outcome === 'fail' && values !== undefined ? ` Values: ${values}.` : ''}`),
            ...(check.location === undefined ? {} : { location: check.location }),
            ...(check.reproduce === undefined || outcome === 'pass' ? {} : { reproduce: check.reproduce })
        };
    });
}

// EXTERNAL MODULE: ./packages/tables/src/index.ts + 21 modules
var tables_src = __webpack_require__(91974);
;// CONCATENATED MODULE: ./packages/validation/src/bound.ts

/** Text that is an integer, of as many digits as the largest integer type of an engine holds. */
function isDigits(text) {
    return /^-?\d{1,38}$/.test(text);
}
/** Whether a least value is larger than a largest one. Of a number and a text nothing can be said. */
function isLarger(min, max, type) {
    const [least, largest] = [min, max].map(bound => ordered(bound, type));
    if (least === undefined || largest === undefined || (typeof least === 'string') !== (typeof largest === 'string'))
        return false;
    return least > largest;
}
/** Numbers as numbers, without loss; dates and times in one spelling; everything else as text. */
function ordered(bound, type) {
    if (typeof bound === 'number' || type === undefined)
        return bound;
    if ((0,tables_src/* isNumeric */.kf)(type) && isDigits(bound))
        return BigInt(bound);
    return (0,tables_src/* isTemporal */.jG)(type) ? spelledOut(bound) : bound;
}
/** `2026-01-31` and `2026-01-31 00:00Z` as `2026-01-31T00:00:00`. */
function spelledOut(moment) {
    return moment
        .replace(/Z$/, '')
        .replace(' ', 'T')
        .replace(/^\d{4}-\d\d-\d\d$/, '$&T00:00')
        .replace(/(^|T)\d\d:\d\d$/, '$&:00')
        .replace(/\.?0+$/, zeros => (zeros.startsWith('.') ? '' : zeros));
}

;// CONCATENATED MODULE: ./packages/validation/src/context.ts

function present(dialect, column) {
    return { key: `present ${column}`, sql: `count(${dialect.identifier(column)})` };
}
/** SQL that a verdict can hold; longer SQL would be cut and then not run. */
function whole(sql) {
    return sql.length <= 4000 ? sql : undefined;
}
/** A problem of the config that only the data's types brought to light. */
function configError(context, location, problem) {
    const where = location === undefined ? 'its YAML' : `${location.file}, line ${location.line}`;
    return new src/* InputError */.dz(context.input, `has a problem in ${where}: ${problem}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/planned.ts
/** What was computed, by key. A number that is not there is an error of ours, never a pass. */
class Found {
    #values;
    constructor(values) {
        this.#values = values;
    }
    value(key) {
        const value = this.#values.get(key);
        if (value === undefined)
            throw new Error(`Could not judge: "${key}" was not computed`);
        return value;
    }
    /** A count; exact up to 2^53. */
    count(key) {
        const value = this.value(key);
        const count = typeof value === 'bigint' ? Number(value) : value;
        if (typeof count !== 'number' || !Number.isFinite(count))
            throw new Error(`Could not judge: "${key}" is ${String(value)}, not a count`);
        return count;
    }
    flag(key) {
        return this.value(key) === true;
    }
}
/** Keys that several checks share. */
const ROWS = { key: 'rows', sql: 'count(*)' };

;// CONCATENATED MODULE: ./packages/validation/src/tolerance.ts

/** `success = (total − unexpected) / total ≥ mostly`, and `unexpected ≤ max-unexpected`; without either, nothing may be unexpected. */
function tolerated({ total, unexpected }, { mostly, 'max-unexpected': most }) {
    if (mostly === undefined && most === undefined)
        return unexpected === 0;
    return (mostly === undefined || (total - unexpected) / total >= mostly) && (most === undefined || unexpected <= most);
}
/** ` in at least 99.9% of rows`, ` with at most 10 exceptions`, or nothing. */
function toleranceWords({ mostly, 'max-unexpected': most }, noun) {
    const share = mostly === undefined ? '' : `, in at least ${(0,src/* formatShare */.T1)(mostly)} of ${noun}`;
    return `${share}${most === undefined ? '' : `, with at most ${(0,src/* counted */.hS)(most, 'exception')}`}`;
}
/** `12 of 3,000,000 values`. */
function ofTotal(unexpected, total, noun) {
    return `${(0,src/* formatNumber */.ZV)(unexpected)} of ${(0,src/* formatNumber */.ZV)(total)} ${noun}`;
}
/** Nothing to judge by: never a pass. */
function nothingToJudge(subject, rows) {
    const observed = rows === 0 ? 'no rows' : 'no values';
    return {
        outcome: 'inconclusive',
        observed,
        message: `${subject} cannot be judged: ${rows === 0 ? 'the data has no rows' : 'all its values are missing'}`
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/row-wise.ts




function rowWise(written, context, check) {
    const { column, says, violated } = check;
    const { dialect } = context;
    const name = (0,src/* plain */.pj)(column.name, 200);
    const counting = { key: `${written.id}/unexpected`, sql: dialect.countIf(check.unexpected) };
    const proof = violated === undefined ? undefined : { key: `${written.id}/violated`, sql: violated };
    const values = present(dialect, column.name);
    const expected = `${check.expected}${toleranceWords(written, 'values')}`;
    return {
        ...written,
        title: check.title,
        expected,
        aggregates: [ROWS, values, proof ?? counting, ...(check.aggregates ?? [])],
        ...(proof === undefined ? {} : { followUp: (found) => (found.flag(proof.key) ? [counting] : []) }),
        reproduce: whole(`SELECT * FROM ${context.shown([column.name])} WHERE ${check.unexpected}`),
        samples: { expression: dialect.identifier(column.name), condition: check.unexpected },
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(ROWS.key));
            const unexpected = proof !== undefined && !found.flag(proof.key) ? 0 : found.count(counting.key);
            const observed = unexpected === 0 ? 'all values' : `${ofTotal(unexpected, total, 'values')} not`;
            const said = typeof says === 'string' ? says : says(found);
            const message = unexpected === 0
                ? `${name}: all values are as expected (${expected})`
                : `${name}: ${ofTotal(unexpected, total, 'values')} ${said}; expected ${expected}`;
            return { outcome: tolerated({ total, unexpected }, written) ? 'pass' : 'fail', observed, value: unexpected, message };
        }
    };
}
/** A check that the table's shape already decides: it fails. */
function decided(written, title, expected, observed, message) {
    return { ...written, title, expected, aggregates: [], judge: () => ({ outcome: 'fail', observed, message }) };
}
/** A check that cannot be asked of a column of this type: it fails, unless the column has no values that could have a type. */
function unsuited(column, written, context, check) {
    const values = present(context.dialect, column.name);
    const { title, expected, message } = check;
    return {
        ...written,
        title,
        expected,
        aggregates: [ROWS, values],
        judge: found => {
            if (found.count(values.key) === 0)
                return nothingToJudge((0,src/* plain */.pj)(column.name, 200), found.count(ROWS.key));
            return { outcome: 'fail', observed: column.type === 'other' ? (0,src/* plain */.pj)(column.engineType, 200) : column.type, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/type.ts





/** The column holds what it should. Of a text format, every one of its values can be read as the type. */
function typeCheck(type, column, written, context) {
    const { dialect } = context;
    const values = present(dialect, column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    // Text has no decimals of its own: what can be read as a number is one.
    const anyNumber = type === 'number' || (type === 'decimal' && !context.typed);
    const fits = anyNumber ? (0,tables_src/* isNumeric */.kf)(column.type) : column.type === type;
    const id = dialect.identifier(column.name);
    return {
        ...written,
        title: `Holds ${article(type)}`,
        expected: type,
        aggregates: [ROWS, values],
        reproduce: whole(column.misread === undefined
            ? `DESCRIBE SELECT ${id} FROM ${context.shown([])}`
            : `SELECT DISTINCT ${id} FROM ${context.shown([column.name])}`),
        judge: found => {
            if (!context.typed && found.count(values.key) === 0)
                return nothingToJudge(name, found.count(ROWS.key));
            const observed = column.type === 'other' ? column.engineType : column.type;
            const message = `${name} is ${describeType(column)}; expected ${type}`;
            return { outcome: fits ? 'pass' : 'fail', observed: (0,src/* plain */.pj)(observed, 200), message };
        }
    };
}
/** `string (12 values are not an integer)`. */
function describeType(column) {
    const type = column.type === 'other' ? (0,src/* plain */.pj)(column.engineType, 100) : column.type;
    if (column.misread === undefined || column.misread.type === column.type)
        return type;
    const { values, type: instead } = column.misread;
    return `${type}, because ${values === 1 ? '1 value is' : `${(0,src/* formatNumber */.ZV)(values)} values are`} not ${article(instead)}`;
}
function article(type) {
    return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/condition.ts







/**
 * A row condition in SQL. A row for which it is NULL does not meet it: `distance > 0` says nothing about a missing distance, and a
 * gate fails closed. Authors who mean otherwise write `distance > 0 OR distance IS NULL`.
 */
function conditionCheck(condition, index, written, context) {
    const sql = condition.sql.trim();
    const shown = (0,src/* plain */.pj)(sql, 300);
    const title = condition.title ?? shown;
    const expected = `${shown}${toleranceWords(written, 'rows')}`;
    const problem = context.problems.get(index);
    if (problem?.missingColumn !== undefined) {
        const names = context.columns.map(column => column.name);
        const message = `The condition ${shown} names the column "${(0,src/* plain */.pj)(problem.missingColumn, 100)}", which the data does not have.${(0,src/* suggestion */.h)(problem.missingColumn, names)}`;
        return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''));
    }
    const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()));
    if (problem !== undefined)
        return uncomputed(problem.message, named, { written, title, expected, shown }, context);
    const { dialect } = context;
    const unexpected = unmet(sql);
    const failures = { key: `${written.id}/unexpected`, sql: dialect.countIf(unexpected) };
    return {
        ...written,
        title,
        expected,
        aggregates: [ROWS, failures],
        reproduce: whole(`SELECT * FROM ${context.shown(named.map(column => column.name))} AS ${tables_src/* TABLE */.Bt} WHERE ${unexpected}`),
        judge: found => {
            const total = found.count(ROWS.key);
            if (total === 0)
                return nothingToJudge(`The condition ${shown}`, 0);
            const count = found.count(failures.key);
            const message = count === 0
                ? `All ${(0,src/* counted */.hS)(total, 'row')} meet ${shown}`
                : `${ofTotal(count, total, 'rows')} do not meet ${shown}; expected ${toleranceWords(written, 'rows').replace(/^, /, '') || 'all of them to'}`;
            return {
                outcome: tolerated({ total, unexpected: count }, written) ? 'pass' : 'fail',
                observed: `${ofTotal(count, total, 'rows')} not`,
                value: count,
                message
            };
        }
    };
}
/**
 * A condition that the engine refuses. That is the author's mistake, unless text that did not fit its column's type, or a column
 * without any value, made the column something else than the author had reason to expect.
 */
function uncomputed(problem, named, { written, title, expected, shown }, context) {
    const misread = named.find(column => column.misread !== undefined);
    if (misread !== undefined) {
        const message = `The condition ${shown} cannot be computed: ${(0,src/* plain */.pj)(misread.name, 100)} is ${describeType(misread)}`;
        return decided(written, title, expected, 'not computed', message);
    }
    const mistake = () => configError(context, written.location, `the condition "${shown}" cannot be computed: ${(0,src/* plain */.pj)(problem, 500)}`);
    if (context.typed || named.length === 0)
        throw mistake();
    const values = named.map(column => present(context.dialect, column.name));
    return {
        ...written,
        title,
        expected,
        aggregates: [ROWS, ...values],
        judge: found => {
            if (values.every(({ key }) => found.count(key) > 0))
                throw mistake();
            return nothingToJudge(`The condition ${shown}`, found.count(ROWS.key));
        }
    };
}
/** True for a row that does not meet the condition. The line breaks end a comment in it. */
function unmet(condition) {
    return `NOT coalesce((\n${condition}\n), false)`;
}

;// CONCATENATED MODULE: ./packages/validation/src/missing.ts




/** `nullable: false`. A NaN is missing too, and so is an empty field of a CSV file. */
function notNullCheck(column, written, context) {
    const expected = `no missing value${toleranceWords(written, 'rows')}`;
    return missingCheck(column, written, context, {
        title: 'No value is missing',
        expected,
        fits: (unexpected, total) => tolerated({ total, unexpected }, written)
    });
}
function missingShareCheck(most, column, written, context) {
    const expected = `at most ${(0,src/* formatShare */.T1)(most)} missing`;
    return missingCheck(column, written, context, { title: 'Missing values', expected, fits: (missing, total) => missing / total <= most });
}
/** Of all cells of the table. */
function tableMissingCheck(most, written, { columns, dialect }) {
    const counts = columns.map(column => present(dialect, column.name));
    const expected = `at most ${(0,src/* formatShare */.T1)(most)} of all values missing`;
    return {
        ...written,
        title: 'Missing values in the table',
        expected,
        aggregates: [ROWS, ...counts],
        judge: found => {
            const rows = found.count(ROWS.key);
            const cells = rows * columns.length;
            if (cells === 0)
                return nothingToJudge('The share of missing values', 0);
            const missing = cells - counts.reduce((sum, { key }) => sum + found.count(key), 0);
            const share = missing / cells;
            const message = `${ofTotal(missing, cells, 'values')} of the table are missing (${(0,src/* formatShare */.T1)(share)}); expected ${expected}`;
            return { outcome: share <= most ? 'pass' : 'fail', observed: (0,src/* formatShare */.T1)(share), value: share, message };
        }
    };
}
function missingCheck(column, written, context, { title, expected, fits }) {
    const values = present(context.dialect, column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    return {
        ...written,
        title,
        expected,
        aggregates: [ROWS, values],
        reproduce: whole(`SELECT * FROM ${context.shown([column.name])} WHERE ${context.dialect.identifier(column.name)} IS NULL`),
        judge: found => {
            const total = found.count(ROWS.key);
            if (total === 0)
                return nothingToJudge(name, 0);
            const missing = total - found.count(values.key);
            const message = `${name}: ${ofTotal(missing, total, 'values')} are missing (${(0,src/* formatShare */.T1)(missing / total)}); expected ${expected}`;
            return { outcome: fits(missing, total) ? 'pass' : 'fail', observed: `${(0,src/* formatNumber */.ZV)(missing)} missing`, value: missing, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/range.ts






/**
 * `min` and `max`. The column's extremes are computed once for all its range checks; the values beyond a bound are counted only when
 * an extreme is beyond it.
 */
function rangeCheck(side, bound, column, written, context) {
    const words = side === 'min'
        ? { title: 'At least', expected: 'at least', beyond: 'below', extreme: 'least' }
        : { title: 'At most', expected: 'at most', beyond: 'above', extreme: 'largest' };
    const shownBound = typeof bound === 'number' ? (0,src/* formatNumber */.ZV)(bound, 15) : `"${(0,src/* plain */.pj)(bound, 100)}"`;
    const title = `${words.title} ${shownBound}`;
    const expected = `${words.expected} ${shownBound}`;
    if (!isComparable(column.type, bound)) {
        const kind = typeof bound === 'number' ? 'the number' : 'the text';
        const message = `${(0,src/* plain */.pj)(column.name, 200)} is ${describeType(column)}, which cannot be compared with ${kind} ${shownBound}`;
        return unsuited(column, written, context, { title, expected, message });
    }
    if ((0,tables_src/* isTemporal */.jG)(column.type) && !isMoment(String(bound), column.type)) {
        throw configError(context, written.location, `"${written.id}" is "${(0,src/* plain */.pj)(String(bound), 100)}"; expected ${EXAMPLES[column.type]}, as the column is a ${column.type}`);
    }
    const { dialect } = context;
    const name = dialect.identifier(column.name);
    const literal = dialect.literal(bound, column.type);
    const comparison = side === 'min' ? '<' : '>';
    const extreme = { key: `${side} ${column.name}`, sql: `${side}(${name})` };
    return rowWise(written, context, {
        column,
        title,
        expected,
        unexpected: `${name} ${comparison} ${literal}`,
        violated: `${extreme.sql} ${comparison} ${literal}`,
        // A text column's extremes are values of rows, which are shown only when the author asks for values.
        aggregates: column.type === 'string' ? [] : [extreme],
        says: found => `are ${words.beyond} ${shownBound}${column.type === 'string' ? '' : ` (${words.extreme} ${shownExtreme(found, extreme.key, bound)})`}`
    });
}
function isComparable(type, bound) {
    if (typeof bound === 'number')
        return (0,tables_src/* isNumeric */.kf)(type);
    return type === 'string' || (0,tables_src/* isTemporal */.jG)(type) || ((0,tables_src/* isNumeric */.kf)(type) && isDigits(bound));
}
function shownExtreme(found, key, bound) {
    const value = found.value(key);
    const number = (0,tables_src/* approximately */.YY)(value);
    if (typeof bound === 'number' && typeof value === 'number')
        return (0,src/* formatApart */.Wq)(value, bound)[0];
    return number === undefined ? String(value) : (0,src/* formatNumber */.ZV)(number, 15);
}
const EXAMPLES = {
    date: 'a date such as 2026-01-31',
    timestamp: 'a date and time such as 2026-01-31T12:00:00',
    time: 'a time such as 12:00:00'
};
function isMoment(text, type) {
    const date = /^\d{4}-\d\d-\d\d$/.test(text);
    if (type === 'time')
        return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(text);
    const shape = date || (type === 'timestamp' && /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z?$/.test(text));
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    // A day that there is not becomes one of the next month, and a month that there is not no date at all.
    return shape && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

;// CONCATENATED MODULE: ./packages/validation/src/table-checks.ts




function rowCountCheck(limits, written, context) {
    const expected = limitWords(limits, 'row');
    return {
        ...written,
        title: 'Number of rows',
        expected,
        aggregates: [ROWS],
        reproduce: whole(`SELECT count(*) FROM ${context.shown([])}`),
        judge: found => {
            const rows = found.count(ROWS.key);
            const message = `The data has ${rows === 0 ? 'no rows' : (0,src/* counted */.hS)(rows, 'row')}; expected ${expected}`;
            return { outcome: within(rows, limits) ? 'pass' : 'fail', observed: (0,src/* formatNumber */.ZV)(rows), value: rows, message };
        }
    };
}
function columnCountCheck(limits, written, context) {
    const count = context.columns.length;
    const expected = limitWords(limits, 'column');
    return shape(written, context, 'Number of columns', expected, {
        fits: within(count, limits),
        observed: (0,src/* formatNumber */.ZV)(count),
        value: count,
        message: `The data has ${(0,src/* counted */.hS)(count, 'column')}; expected ${expected}`
    });
}
/** All of these columns are there; with `exact`, no others. */
function columnsCheck(names, exact, written, context) {
    const there = context.columns.map(column => column.name);
    const missing = names.filter(name => !there.includes(name));
    const extra = exact ? there.filter(name => !names.includes(name)) : [];
    const strangers = there.filter(name => !names.includes(name));
    const problems = [
        missing.length === 0
            ? ''
            : `missing ${missing
                .slice(0, 20)
                .map(name => `${quoted(name)}${strangers.length > 0 && strangers.length <= 200 ? nearestOf(name, strangers) : ''}`)
                .join(', ')}${rest(missing.length)}`,
        extra.length === 0 ? '' : `unexpected ${extra.slice(0, 20).map(quoted).join(', ')}${rest(extra.length)}`
    ].filter(problem => problem !== '');
    const expected = `${exact ? 'exactly ' : ''}${(0,src/* counted */.hS)(names.length, 'column')}: ${list(names)}`;
    return shape(written, context, exact ? 'These columns and no others' : 'Required columns', expected, {
        fits: problems.length === 0,
        observed: problems.length === 0 ? 'all there' : problems.join('; '),
        value: missing.length + extra.length,
        message: problems.length === 0 ? `All ${names.length} columns are there` : `Columns: ${problems.join('; ')}`
    });
}
/** The listed columns, as far as they are there, stand in the order of the list. */
function orderCheck(names, written, context) {
    const found = context.columns.map(column => column.name).filter(name => names.includes(name));
    const wanted = names.filter(name => found.includes(name));
    const at = wanted.findIndex((name, index) => found[index] !== name);
    return shape(written, context, 'Order of the columns', list(names), {
        fits: at === -1,
        observed: list(found),
        message: at === -1
            ? 'The columns stand in the expected order'
            : `Columns: ${quoted(found[at] ?? '')} stands where ${quoted(wanted[at] ?? '')} is expected (place ${at + 1} of those listed)`
    });
}
function duplicateRowsCheck(most, written, context) {
    const expected = most === 0 ? 'no duplicate rows' : `at most ${(0,src/* formatShare */.T1)(most)} duplicate rows`;
    return {
        ...written,
        title: 'Duplicate rows',
        expected,
        aggregates: [ROWS],
        query: context.dialect.repeated('data', context.columns),
        reproduce: whole(`SELECT *, count(*) AS n FROM ${context.shown(context.columns.map(column => column.name))} GROUP BY ALL HAVING count(*) > 1 ORDER BY n DESC`),
        judge: found => {
            const rows = found.count(ROWS.key);
            if (rows === 0)
                return nothingToJudge('The share of duplicate rows', 0);
            const extra = found.count(`${written.id}/extra`);
            const message = `${ofTotal(extra, rows, 'rows')} repeat an earlier row (${(0,src/* formatShare */.T1)(extra / rows)}); expected ${expected}`;
            return { outcome: extra / rows <= most ? 'pass' : 'fail', observed: (0,src/* formatNumber */.ZV)(extra), value: extra, message };
        }
    };
}
/** A check that the names of the columns decide, before any row is read. */
function shape(written, context, title, expected, { fits, ...found }) {
    const reproduce = whole(`DESCRIBE SELECT * FROM ${context.shown([])}`);
    return { ...written, title, expected, aggregates: [], reproduce, judge: () => ({ outcome: fits ? 'pass' : 'fail', ...found }) };
}
function within(count, { min = 0, max = Number.POSITIVE_INFINITY }) {
    return count >= min && count <= max;
}
function limitWords({ min, max }, noun) {
    if (min !== undefined && min === max)
        return `exactly ${(0,src/* counted */.hS)(min, noun)}`;
    const parts = [min === undefined ? '' : `at least ${(0,src/* counted */.hS)(min, noun)}`, max === undefined ? '' : `at most ${(0,src/* counted */.hS)(max, noun)}`];
    return parts.filter(part => part !== '').join(' and ');
}
function nearestOf(name, others) {
    const said = (0,src/* suggestion */.h)(name, others);
    return said.startsWith(' Did') ? ` (${said.trim().replace('Did', 'did')})` : '';
}
function list(names) {
    return `${names
        .slice(0, 30)
        .map(name => (0,src/* plain */.pj)(name, 100))
        .join(', ')}${names.length > 30 ? ` and ${names.length - 30} more` : ''}`;
}
function rest(length) {
    return length > 20 ? ` and ${length - 20} more` : '';
}
function quoted(name) {
    return `"${(0,src/* plain */.pj)(name, 100)}"`;
}

;// CONCATENATED MODULE: ./packages/validation/src/values.ts







/** Members of a set that a message lists before it counts the rest. */
const MOST_SHOWN = 5;
function inSetCheck(items, column, written, context) {
    const shown = items
        .slice(0, MOST_SHOWN)
        .map(item => (0,src/* plain */.pj)(String(item), 50))
        .join(', ');
    const more = items.length > MOST_SHOWN ? ` and ${(0,src/* formatNumber */.ZV)(items.length - MOST_SHOWN)} more` : '';
    return rowWise(written, context, {
        column,
        title: `One of ${(0,src/* counted */.hS)(items.length, 'value')}`,
        expected: `one of ${shown}${more}`,
        unexpected: `NOT (${isOneOf(items, column, context)})`,
        says: `are not in the set`
    });
}
function regexCheck(pattern, column, written, context) {
    const { dialect } = context;
    const name = dialect.identifier(column.name);
    return rowWise(written, context, {
        column,
        title: `Matches ${(0,src/* plain */.pj)(pattern, 200)}`,
        expected: `a match of ${(0,src/* plain */.pj)(pattern, 200)}`,
        unexpected: `NOT ${dialect.matches(column.type === 'string' ? name : dialect.asText(name), pattern)}`,
        says: 'do not match'
    });
}
/** Every copy of a value that occurs more than once is unexpected, the first one too. */
function uniqueCheck(column, written, context) {
    const { dialect } = context;
    const id = dialect.identifier(column.name);
    const values = present(dialect, column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    const expected = `no value twice${toleranceWords(written, 'values')}`;
    return {
        ...written,
        title: 'Unique',
        expected,
        aggregates: [ROWS, values],
        query: dialect.repeated('data', [column], `${id} IS NOT NULL`),
        reproduce: whole(`SELECT ${id}, count(*) AS n FROM ${context.shown([column.name])} WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1 ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(ROWS.key));
            const unexpected = found.count(`${written.id}/copies`);
            const groups = unexpected - found.count(`${written.id}/extra`);
            const message = unexpected === 0
                ? `${name}: no value occurs twice`
                : `${name}: ${ofTotal(unexpected, total, 'values')} occur more than once (${(0,src/* counted */.hS)(groups, 'different one', 'different ones')}); expected ${expected}`;
            return {
                outcome: tolerated({ total, unexpected }, written) ? 'pass' : 'fail',
                observed: `${(0,src/* formatNumber */.ZV)(unexpected)} repeated`,
                value: unexpected,
                message
            };
        }
    };
}
/** The share of one class among the values of a column, which are not missing. */
function classShareCheck(label, { min, max }, column, written, context) {
    const { dialect } = context;
    const values = present(dialect, column.name);
    const members = { key: `${written.id}/members`, sql: dialect.countIf(isOneOf([label], column, context)) };
    const bounds = [min === undefined ? '' : `at least ${(0,src/* formatShare */.T1)(min)}`, max === undefined ? '' : `at most ${(0,src/* formatShare */.T1)(max)}`].filter(bound => bound !== '');
    const expected = bounds.join(' and ');
    const name = (0,src/* plain */.pj)(column.name, 200);
    const id = dialect.identifier(column.name);
    return {
        ...written,
        title: `Share of ${(0,src/* plain */.pj)(label, 100)}`,
        expected,
        aggregates: [ROWS, values, members],
        reproduce: whole(`SELECT ${id}, count(*) AS n, count(*) / sum(count(*)) OVER () AS share FROM ${context.shown([column.name])} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(ROWS.key));
            const share = found.count(members.key) / total;
            const fits = (min === undefined || share >= min) && (max === undefined || share <= max);
            const message = `${name}: ${ofTotal(found.count(members.key), total, 'values')} are ${(0,src/* plain */.pj)(label, 100)} (${(0,src/* formatShare */.T1)(share)}); expected ${expected}`;
            return { outcome: fits ? 'pass' : 'fail', observed: (0,src/* formatShare */.T1)(share), value: share, message };
        }
    };
}
/** Numbers compare as numbers, dates as dates, and everything else as the text it is printed as. */
function isOneOf(items, column, { dialect }) {
    const name = dialect.identifier(column.name);
    const asNumbers = (0,tables_src/* isNumeric */.kf)(column.type) ? items.map(asNumber).filter(item => item !== undefined) : [];
    if (asNumbers.length === items.length)
        return `${name} IN (${asNumbers.map(item => dialect.literal(item, column.type)).join(', ')})`;
    const texts = items.map(item => ((0,tables_src/* isTemporal */.jG)(column.type) ? String(item).replace('T', ' ') : String(item)));
    return `${column.type === 'string' ? name : dialect.asText(name)} IN (${texts.map(item => dialect.text(item)).join(', ')})`;
}
/** What a number's literal is made of: digits stay text, as a JavaScript number would round the longest. */
function asNumber(item) {
    if (typeof item !== 'string')
        return typeof item === 'number' ? item : undefined;
    if (isDigits(item))
        return item;
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(item) ? Number(item) : undefined;
}

;// CONCATENATED MODULE: ./packages/validation/src/plan.ts










/** As many checks as a verdict holds. */
const MOST_CHECKS = 10_000;
/** A suite and the columns of a table, as the checks to be computed and judged. Pure. */
function planSuite(suite, context) {
    const names = new Names();
    const written = (id, path, strictness, severity = suite.severity) => ({
        ...strictness,
        id: names.unique(id),
        severity: strictness.severity ?? severity ?? 'critical',
        location: context.locate(path)
    });
    const checks = [
        // Always there: data without rows would otherwise pass every check on its shape.
        rowCountCheck(suite.rows ?? { min: 1 }, written('rows', suite.rows === undefined ? [] : ['rows'], suite.rows ?? { severity: 'critical' }), context),
        ...planSchema(suite, context, written),
        ...(suite.missing === undefined ? [] : [tableMissingCheck(suite.missing.max, written('missing', ['missing'], suite.missing), context)]),
        ...(suite['duplicate-rows'] === undefined
            ? []
            : [duplicateRowsCheck(suite['duplicate-rows'].max, written('duplicate-rows', ['duplicate-rows'], suite['duplicate-rows']), context)]),
        ...Object.entries(suite.columns ?? {}).flatMap(([name, column]) => planColumn(name, column, context, (id, path, strictness) => written(id, path, strictness, column.severity ?? suite.severity))),
        ...(suite.conditions ?? []).map((condition, index) => conditionCheck(condition, index, written(`conditions.${condition.id ?? index + 1}`, ['conditions', index], condition), context))
    ];
    if (checks.length > MOST_CHECKS)
        throw configError(context, undefined, `it holds ${checks.length} checks; a verdict holds at most ${MOST_CHECKS}`);
    return checks;
}
function planSchema({ schema }, context, written) {
    if (schema === undefined)
        return [];
    const { required, exact, ordered, count } = schema;
    const at = (key, strictness) => written(`schema.${key}`, ['schema', key], strictness);
    return [
        ...(required === undefined ? [] : [columnsCheck(required.value, false, at('required', required), context)]),
        ...(exact === undefined ? [] : [columnsCheck(exact.value, true, at('exact', exact), context)]),
        ...(ordered === undefined ? [] : [orderCheck((exact ?? required)?.value ?? [], at('ordered', ordered), context)]),
        ...(count === undefined ? [] : [columnCountCheck(count, at('count', count), context)])
    ];
}
function planColumn(name, checks, context, written) {
    const column = context.columns.find(candidate => candidate.name === name);
    return columnChecks(checks, context, name).map(({ path, strictness, title, make }) => {
        const here = written([(0,src/* plain */.pj)(name, 100), ...path.map(step => (0,src/* plain */.pj)(step, 60))].join('.'), ['columns', name, ...path], strictness);
        return column === undefined ? noSuchColumn(name, title, here, context) : make(column, here);
    });
}
/** The checks of one column, in the order of the reference in the README. */
function columnChecks(checks, context, name) {
    const { type, nullable, missing, min, max, regex, unique, 'in-set': inSet, 'class-share': classShare } = checks;
    const column = context.columns.find(candidate => candidate.name === name);
    if (min !== undefined && max !== undefined && isLarger(min.value, max.value, column?.type)) {
        throw configError(context, context.locate(['columns', name, 'min']), `"${(0,src/* plain */.pj)(name, 100)}.min" is larger than its "max", so no value could pass`);
    }
    const one = (key, strictness, title, make) => ({ path: [key], strictness, title, make });
    return [
        ...(type === undefined ? [] : [one('type', type, `Holds ${type.value}`, (column, w) => typeCheck(type.value, column, w, context))]),
        ...(nullable?.value === false
            ? [one('nullable', nullable, 'No value is missing', (column, w) => notNullCheck(column, w, context))]
            : []),
        ...(missing === undefined
            ? []
            : [one('missing', missing, 'Missing values', (column, w) => missingShareCheck(missing.max, column, w, context))]),
        ...(min === undefined ? [] : [one('min', min, 'Least value', (column, w) => rangeCheck('min', min.value, column, w, context))]),
        ...(max === undefined ? [] : [one('max', max, 'Largest value', (column, w) => rangeCheck('max', max.value, column, w, context))]),
        ...(inSet === undefined ? [] : [one('in-set', inSet, 'Values in a set', (column, w) => inSetCheck(inSet.value, column, w, context))]),
        ...(regex === undefined ? [] : [one('regex', regex, 'Matches a pattern', (column, w) => regexCheck(regex.value, column, w, context))]),
        ...(unique === undefined ? [] : [one('unique', unique, 'Unique', (column, w) => uniqueCheck(column, w, context))]),
        ...Object.entries(classShare ?? {}).map(([label, share]) => ({
            path: ['class-share', label],
            strictness: share,
            title: `Share of ${(0,src/* plain */.pj)(label, 100)}`,
            make: (column, w) => classShareCheck(label, share, column, w, context)
        }))
    ];
}
function noSuchColumn(name, title, written, { columns }) {
    const message = `There is no column "${(0,src/* plain */.pj)(name, 100)}".${(0,src/* suggestion */.h)(name, columns.map(column => column.name))}`;
    return decided(written, title, `a column "${(0,src/* plain */.pj)(name, 100)}"`, 'no such column', message.replace(/\.$/, ''));
}
/** Ids are unique within a verdict, also where a column is called "schema". */
class Names {
    #taken = new Set();
    unique(id) {
        let name = id;
        for (let copy = 2; this.#taken.has(name); copy++)
            name = `${id}.${copy}`;
        this.#taken.add(name);
        return name;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/profile.ts




/** Columns shown. A wider table is profiled as far as this; the checks see all of it. */
const MOST_COLUMNS = 500;
/** What a profile of the table needs from the one scan: only what costs next to nothing there. */
function profileAggregates(columns, dialect) {
    const shown = columns.slice(0, MOST_COLUMNS);
    return [ROWS, ...columns.map(column => present(dialect, column.name)), ...shown.flatMap(column => statistics(column, dialect))];
}
/** The data as evidence beside the checks. No value of a text column is in it. */
function profileEvidence(columns, found) {
    const rows = found.count(ROWS.key);
    const missing = (column) => (rows === 0 ? null : (rows - found.count(presentKey(column))) / rows);
    const cells = rows * columns.length;
    const filled = columns.reduce((sum, column) => sum + found.count(presentKey(column)), 0);
    const shown = columns.slice(0, MOST_COLUMNS);
    const statistic = (name, column) => (0,tables_src/* isNumeric */.kf)(column.type) || ((0,tables_src/* isTemporal */.jG)(column.type) && name !== 'mean') ? cell(found.value(`${name} ${column.name}`)) : null;
    const gaps = shown.map(column => ({ x: (0,src/* plain */.pj)(column.name, 200), y: missing(column) })).filter(({ y }) => y !== null && y > 0);
    return src/* Evidence */.of.parse({
        figures: [
            { id: 'rows', title: 'Rows', value: rows, unit: 'count' },
            { id: 'columns', title: 'Columns', value: columns.length, unit: 'count' },
            { id: 'missing-share', title: 'Missing values', value: cells === 0 ? null : (cells - filled) / cells, unit: 'share', better: 'lower' }
        ],
        tables: [
            {
                id: 'profile',
                title: columns.length > MOST_COLUMNS ? `Profile of the first ${MOST_COLUMNS} columns` : 'Profile of the columns',
                columns: [
                    { title: 'Column' },
                    { title: 'Type' },
                    { title: 'Missing (%)', align: 'right' },
                    { title: 'Least', align: 'right' },
                    { title: 'Mean', align: 'right' },
                    { title: 'Largest', align: 'right' }
                ],
                rows: shown.map(column => {
                    const share = missing(column);
                    return [
                        (0,src/* plain */.pj)(column.name, 200),
                        column.type === 'other' ? (0,src/* cut */.Jj)(column.engineType, 200) : column.type,
                        share === null ? null : share * 100,
                        ...['min', 'mean', 'max'].map(name => statistic(name, column))
                    ];
                })
            }
        ],
        charts: gaps.length === 0
            ? []
            : [
                {
                    id: 'missing',
                    title: 'Missing values by column',
                    kind: 'bar',
                    x: { title: 'Column', type: 'category' },
                    y: { title: 'Share missing', type: 'number' },
                    series: [{ name: 'Missing', points: gaps }]
                }
            ]
    });
}
function statistics(column, dialect) {
    const name = dialect.identifier(column.name);
    const extremes = ['min', 'max'].map(side => ({ key: `${side} ${column.name}`, sql: `${side}(${name})` }));
    if ((0,tables_src/* isNumeric */.kf)(column.type))
        return [...extremes, { key: `mean ${column.name}`, sql: `avg(${name})` }];
    return (0,tables_src/* isTemporal */.jG)(column.type) ? extremes : [];
}
function presentKey(column) {
    return `present ${column.name}`;
}
function cell(value) {
    const number = (0,tables_src/* approximately */.YY)(value);
    if (number !== undefined)
        return Number.isFinite(number) ? number : String(number);
    return value === null ? null : (0,src/* cut */.Jj)(String(value), 200);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/validation/src/share.ts


/** A share between 0 and 1, written `0.02` or `2%`. */
const Share = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()])
    .transform((given, context) => {
    const share = typeof given === 'number' ? given : ((0,src/* shareOfPercent */.Eo)(given) ?? Number.NaN);
    if (share >= 0 && share <= 1)
        return share;
    context.addIssue({ code: 'custom', message: `is ${JSON.stringify(given)}; expected a share such as 0.02 or 2%` });
    return core/* NEVER */.tm;
})
    .describe('A share of rows: a number from 0 to 1, or a percentage such as 2%');

;// CONCATENATED MODULE: ./packages/validation/src/suite.ts



const severity = src/* Severity */.AI.optional().describe('critical (decides, the default), warning (annotates) or info (reports)');
/** How many rows may be unexpected; none when neither is given. */
const tolerance = {
    mostly: Share.optional().describe('The least share of values (or rows) that must be as expected, such as 99.9%'),
    'max-unexpected': schemas/* int */.Whr().min(0).optional().describe('The most values (or rows) that may be unexpected')
};
const Count = schemas/* int */.Whr().min(0);
const Limits = schemas/* strictObject */.rej({ min: Count.optional(), max: Count.optional(), severity })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
const CountLimits = schemas/* union */.KCZ([Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Limits]);
const MostShare = schemas/* strictObject */.rej({ max: Share, severity });
/** YAML rounds a longer integer before anybody sees it. */
const ExactNumber = schemas/* number */.aig()
    .refine(given => !Number.isInteger(given) || Number.isSafeInteger(given) || Math.abs(given) >= 1e38, 'is an integer beyond 2^53, which is rounded when it is read; write its digits in quotes, and it is compared exactly');
const Bound = schemas/* union */.KCZ([ExactNumber, schemas/* string */.YjP().min(1).max(200)])
    .describe('A number; for dates and times ISO text such as 2026-01-31; for text columns text');
const SetItem = schemas/* union */.KCZ([schemas/* string */.YjP().max(1000), ExactNumber, schemas/* boolean */.zMY()]);
const LOGICAL = ['integer', 'decimal', 'float', 'number', 'string', 'boolean', 'date', 'timestamp', 'time'];
/** The checks of one column. */
const ColumnChecks = schemas/* strictObject */.rej({
    severity: severity.describe('Of those checks of this column that name none themselves'),
    type: about(schemas/* enum */.k5n(LOGICAL)).describe('What the column holds; "number" is any of integer, decimal and float'),
    nullable: about(schemas/* boolean */.zMY(), tolerance).describe('false: no value is missing'),
    missing: MostShare.optional().describe('The largest share of missing values'),
    min: about(Bound, tolerance).describe('The least value, itself allowed'),
    max: about(Bound, tolerance).describe('The largest value, itself allowed'),
    'in-set': about(schemas/* array */.YOg(SetItem).min(1).max(10_000), tolerance).describe('The values that may occur'),
    regex: about(schemas/* string */.YjP().min(1).max(1000), tolerance).describe('A pattern (RE2) that every value has to match somewhere; anchor it with ^ and $'),
    unique: about(schemas/* literal */.euz(true), tolerance).describe('No value occurs twice'),
    'class-share': schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ min: Share.optional(), max: Share.optional(), severity })
        .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"'))
        .refine(holdsSome, 'holds no check')
        .optional()
        .describe('How large a share of the values each class has')
})
    .refine(({ severity: _, nullable, ...checks }) => nullable?.value === false || holdsSome(checks), 'holds no check (nullable: true allows everything)');
/** A row condition in SQL. */
const Condition = schemas/* strictObject */.rej({
    sql: schemas/* string */.YjP().min(1).max(2000).describe('An SQL expression that is true for every row, such as: distance > 0'),
    id: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores')
        .optional(),
    title: schemas/* string */.YjP().min(1).max(200).optional(),
    severity,
    ...tolerance
});
const suite_Names = schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(10_000);
/** A checks file: what a table has to be like. */
const Suite = schemas/* strictObject */.rej({
    severity: severity.describe('Of those checks that name none themselves'),
    rows: CountLimits.optional().describe('How many rows there are: a number, or min and max. At least 1 where nothing is said'),
    schema: schemas/* strictObject */.rej({
        required: about(suite_Names).describe('Columns that have to be there, among others'),
        exact: about(suite_Names).describe('The columns that have to be there, and no others'),
        ordered: about(schemas/* literal */.euz(true)).describe('The columns of "exact" (or else of "required") stand in the order they are listed in'),
        count: CountLimits.optional().describe('How many columns there are')
    })
        .refine(({ ordered, exact, required }) => ordered === undefined || exact !== undefined || required !== undefined, '"ordered" needs "exact" or "required"')
        .refine(holdsSome, 'holds no check')
        .optional()
        .describe('Which columns there are'),
    missing: MostShare.optional().describe('The largest share of missing values in the whole table'),
    'duplicate-rows': MostShare.optional().describe('The largest share of rows that repeat an earlier row in every column'),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), ColumnChecks)
        .refine(holdsSome, 'holds no check')
        .optional()
        .describe('Checks of columns, by the name of the column'),
    conditions: schemas/* array */.YOg(Condition)
        .max(1000)
        .refine(conditions => conditions.length > 0, 'holds no check')
        .optional()
        .describe('Conditions that every row has to meet; a row for which one is NULL does not meet it')
})
    .refine(({ severity: _, ...checks }) => holdsSome(checks), 'holds no check');
function holdsSome(checks) {
    return Object.values(checks).some(check => check !== undefined);
}
function about(value, extra) {
    const short = value.transform(given => ({ value: given, severity: undefined }));
    const long = schemas/* strictObject */.rej({ value, severity, ...(extra ?? {}) });
    return schemas/* union */.KCZ([short, long]).optional();
}

;// CONCATENATED MODULE: ./packages/validation/src/validate.ts








const MOST_SAMPLES = 5;
/** Computes and judges a suite on a table. Gathering is here; what is asked and how it is judged is pure, in `planSuite` and `judgeSuite`. */
async function validateTable(table, suite, options) {
    await refusePatterns(table, suite, options.input);
    const { planned, found } = await gather(table, suite, options.input);
    const samples = options.showValues ? await gatherSamples(table, planned, found) : new Map();
    return {
        checks: judgeSuite(planned, found, samples),
        evidence: profileEvidence(table.columns, found),
        rowCount: found.count(ROWS.key)
    };
}
/** One scan for all that aggregates can tell; one more for counts that it shows to be needed; a query for each check on repeated values. */
async function gather(table, suite, input) {
    let planned = [];
    const plan = async (columns) => {
        const context = {
            columns,
            dialect: table.dialect,
            typed: table.format === 'parquet',
            input,
            locate: suite.locate,
            shown: names => table.shown(names),
            problems: await conditionProblems(table, suite.value)
        };
        planned = planSuite(suite.value, context);
        return [...profileAggregates(columns, table.dialect), ...planned.flatMap(check => check.aggregates)];
    };
    const values = new Map(await table.scan(plan).catch(thrown => blameCondition(thrown, table, suite, input)));
    const needed = planned.flatMap(check => check.followUp?.(new Found(values)) ?? []);
    if (needed.length > 0)
        for (const [key, value] of await table.scan(() => needed))
            values.set(key, value);
    for (const { id, query } of planned) {
        if (query === undefined)
            continue;
        const [row] = await table.rows(query, 1);
        for (const [name, value] of Object.entries(row ?? {}))
            values.set(`${id}/${name}`, value);
    }
    return { planned, found: new Found(values) };
}
async function conditionProblems(table, suite) {
    const problems = new Map();
    for (const [index, { sql }] of (suite.conditions ?? []).entries()) {
        const problem = await table.conditionProblem(sql);
        if (problem !== undefined)
            problems.set(index, problem);
    }
    return problems;
}
/** A pattern that the engine cannot read is a mistake in the config, whatever the data are. */
async function refusePatterns(table, { value: suite, locate }, input) {
    for (const [name, { regex }] of Object.entries(suite.columns ?? {})) {
        const problem = regex === undefined ? undefined : await table.patternProblem(regex.value);
        if (problem === undefined || regex === undefined)
            continue;
        const wayOut = 'Patterns are those of RE2: no look-around and no back-references.';
        throw configError({ input }, locate(['columns', name, 'regex']), `the pattern "${(0,src/* plain */.pj)(regex.value, 200)}" of "${(0,src/* plain */.pj)(name, 100)}" cannot be used: ${(0,src/* plain */.pj)(problem, 200)}. ${wayOut}`);
    }
}
/**
 * A condition can fail on a value that no type gave away, such as `CAST(x AS INTEGER) > 0`, and takes the whole scan with it. Asked
 * one by one, the guilty one shows itself. The engine's own words quote values, so only the kind of error is told.
 */
async function blameCondition(thrown, table, { value: suite, locate }, input) {
    if ((0,src/* isInputError */.BT)(thrown))
        throw thrown;
    for (const [index, { sql }] of (suite.conditions ?? []).entries()) {
        const own = await table.rows(`SELECT ${table.dialect.countIf(unmet(sql))} FROM ${tables_src/* TABLE */.Bt}`, 1).then(() => undefined, reason => (0,src/* messageOf */.bD)(reason));
        if (own === undefined)
            continue;
        throw configError({ input }, locate(['conditions', index]), `the condition "${(0,src/* plain */.pj)(sql, 300)}" cannot be computed for every row: ${reasonOf(own)}. TRY_CAST gives NULL where CAST gives an error.`);
    }
    throw thrown;
}
function reasonOf(message) {
    const kind = /^([A-Z][A-Za-z ]{1,40}) Error:/.exec(message)?.[1];
    return REASONS.find(([name]) => name === kind)?.[1] ?? 'the engine reports an error for some row';
}
/** By the engine's kind of error. */
const REASONS = [
    ['Conversion', 'some value cannot be converted to the type asked for'],
    ['Out of Range', 'some result is out of the range of its type'],
    ['Invalid Input', 'some value is not what a function takes'],
    ['Out of Memory', 'it takes more memory than the engine may use']
];
async function gatherSamples(table, planned, found) {
    const samples = new Map();
    for (const { id, samples: wanted, judge } of planned) {
        if (wanted === undefined || judge(found).outcome !== 'fail')
            continue;
        const query = `SELECT ${table.dialect.asText(wanted.expression)} AS value, count(*) AS n FROM ${tables_src/* TABLE */.Bt} WHERE ${wanted.condition} GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_SAMPLES}`;
        const rows = await table.rows(query, MOST_SAMPLES);
        samples.set(id, rows.map(({ value, n }) => `"${(0,src/* plain */.pj)(String(value), 80)}" (${(0,src/* formatNumber */.ZV)(Number(n))})`).join(', '));
    }
    return samples;
}

;// CONCATENATED MODULE: ./packages/validation/src/index.ts









/***/ })

};
