export const id = 6244;
export const ids = [6244];
export const modules = {

/***/ 7926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ runChild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var src = __webpack_require__(38012);
;// CONCATENATED MODULE: ./packages/validation/src/custom/frame.ts



/** Reads a frame file as a DataFrame. */
async function readFrame(path, danfo) {
    const lines = (0,external_node_readline_.createInterface)({ input: (0,external_node_fs_.createReadStream)(path), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    const first = await lines.next();
    if (first.done === true)
        throw new Error('the sample of the data is empty');
    const header = JSON.parse(first.value);
    const columns = header.columns.map(() => []);
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
        const batch = JSON.parse(line.value);
        for (const [index, values] of batch.entries())
            for (const value of values)
                columns[index]?.push(value);
    }
    const shaped = header.columns.map((facts, index) => shape(facts, columns[index] ?? []));
    const data = Object.fromEntries(header.columns.map(({ name }, index) => [name, shaped[index]?.values ?? []]));
    return { header, frame: new danfo.DataFrame(data, { dtypes: shaped.map(({ dtype }) => dtype) }) };
}
/**
 * A column as danfojs takes it without tripping: a gap among numbers is NaN (`describe()` throws at null, and `add()` takes it for 0),
 * booleans with gaps are 1, 0 and NaN, integers beyond 2^53 stay the text of their digits. Its dtypes say how a column behaves, not how
 * exact its numbers are: values are kept as JavaScript numbers.
 */
function shape({ type }, values) {
    if ((0,src/* isNumeric */.kf)(type)) {
        if (values.some(value => typeof value === 'string'))
            return { values, dtype: 'string' };
        const gaps = values.includes(null);
        return { values: values.map(value => value ?? Number.NaN), dtype: type === 'integer' && !gaps ? 'int32' : 'float32' };
    }
    if (type === 'boolean') {
        if (!values.includes(null))
            return { values, dtype: 'boolean' };
        return { values: values.map(value => (value === null ? Number.NaN : Number(value))), dtype: 'float32' };
    }
    return { values, dtype: 'string' };
}

// EXTERNAL MODULE: ./packages/validation/src/custom/memory-guard.ts
var memory_guard = __webpack_require__(53722);
;// CONCATENATED MODULE: ./packages/validation/src/custom/child.ts
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};




/** The process in which an author's module runs: it can hang, die or take all memory without taking the gate with it. */
async function runChild(task) {
    (0,memory_guard/* guardMemory */.D)(task.memoryLimit);
    const { default: danfo } = await __webpack_require__.e(/* import() */ 1179).then(__webpack_require__.t.bind(__webpack_require__, 21179, 23));
    const { header, frame } = await readFrame(task.frame, danfo);
    const api = {
        rows: header.rows,
        sampledRows: frame.shape[0] ?? 0,
        columns: Object.fromEntries(header.columns.map(column => [column.name, column])),
        danfo
    };
    const said = await judgedBy(task.module, frame, api);
    await (0,promises_.writeFile)(task.answer, JSON.stringify(said));
}
async function judgedBy(module, frame, api) {
    try {
        const { default: checks } = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ (0,external_node_url_.pathToFileURL)(module).href));
        if (typeof checks !== 'function')
            throw new Error('it has no default export that is a function: export default function checks(df, api)');
        return { kind: 'checks', checks: await checks(frame, api) };
    }
    catch (thrown) {
        const threw = {
            kind: 'threw',
            message: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown),
            ...lineOf(thrown, module)
        };
        return threw;
    }
}
/** The author's own line, so that they need not run it again to find it. */
function lineOf(thrown, module) {
    const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
    const at = stack.indexOf(module);
    const line = at === -1 ? undefined : /^:(\d+)/.exec(stack.slice(at + module.length))?.[1];
    return line === undefined ? {} : { where: line };
}


/***/ }),

/***/ 86244:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7926);

const [frame = '', answer = '', module = '', memoryLimit = ''] = process.argv.slice(2);
await (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .runChild */ .w)({ frame, answer, module, memoryLimit: Number(memoryLimit) });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 53722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ guardMemory),
/* harmony export */   T: () => (/* binding */ OUT_OF_MEMORY)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** What the process says on standard error before it ends itself. */
const OUT_OF_MEMORY = 'gauntlet: out of memory';
/**
 * Ends this process when it takes more memory than it may. A thread of its own looks, as the author's code may never yield; and it looks
 * at the whole process, as most of a DataFrame lies outside of the heap that V8 can limit.
 */
function guardMemory(mostBytes) {
    const watch = `
    const { writeSync } = require('node:fs')
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${mostBytes}) return
      writeSync(2, '\\n${OUT_OF_MEMORY}\\n')
      process.kill(process.pid, 'SIGKILL')
    }, 50)`;
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(watch, { eval: true }).unref();
}


/***/ })

};
