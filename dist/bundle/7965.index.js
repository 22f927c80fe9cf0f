export const id = 7965;
export const ids = [7965];
export const modules = {

/***/ 27965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/cli/src/check/check.ts + 13 modules
var check = __webpack_require__(60228);
// EXTERNAL MODULE: ./packages/cli/src/check/known.ts
var known = __webpack_require__(830);
// EXTERNAL MODULE: ./packages/cli/src/progress.ts
var src_progress = __webpack_require__(64007);
// EXTERNAL MODULE: ./packages/cli/src/style.ts
var src_style = __webpack_require__(7735);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
;// CONCATENATED MODULE: ./packages/cli/src/init/ask.ts

/** A fallback is taken by pressing return. `close` gives the terminal back. */
function askAt({ input, output }, signal) {
    const lines = (0,promises_.createInterface)({ input, output });
    // Whoever closes the input has said all they wanted to say.
    const ended = new Promise(resolve => lines.once('close', () => resolve(undefined)));
    // At a terminal in this mode Ctrl-C is a key, and no signal.
    const stopped = new Promise((_, reject) => lines.once('SIGINT', () => reject(new Error('Stopped. Nothing was written.'))));
    stopped.catch(() => { });
    return {
        ask: async (question, fallback) => {
            const shown = fallback === '' ? '' : ` [${fallback}]`;
            const answer = await Promise.race([lines.question(`${question}${shown} `, { signal }), ended, stopped]);
            return answer === undefined || answer.trim() === '' ? fallback : answer.trim();
        },
        close: () => lines.close()
    };
}
const askNobody = async (_, fallback) => fallback;

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/cli/src/init/list-files.ts



const MOST_FILES = 20_000;
const DEEPEST = 6;
/** Of other tools, of no concern here. Hidden folders are looked into where they are named here. */
const SKIPPED = /^(node_modules|venv|env|__pycache__|site-packages|build|dist|target|wandb|mlruns|lightning_logs)$/;
const HIDDEN = /^\.(?!github$|dvc$)/;
/** The files of a project, without those of its tools. Links are not followed. */
async function listFiles(folder) {
    const files = [];
    const waiting = [{ path: '', depth: 0 }];
    for (let next = waiting.shift(); next !== undefined && files.length < MOST_FILES; next = waiting.shift()) {
        const { path, depth } = next;
        const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, path), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const inner = path === '' ? entry.name : `${path}/${entry.name}`;
            // Inputs take several paths, separated by commas or line breaks.
            if (/[\u0000-\u001f,]/.test(entry.name))
                continue;
            if (entry.isFile())
                files.push(inner);
            else if (entry.isDirectory() && depth < DEEPEST && !SKIPPED.test(entry.name) && !HIDDEN.test(entry.name) && inner !== '.dvc/cache')
                waiting.push({ path: inner, depth: depth + 1 });
        }
    }
    return { files: files.sort(), isCut: files.length >= MOST_FILES, inGit: await gitFiles(folder) };
}
async function gitFiles(folder) {
    try {
        const { exitCode, stdout } = await (0,src/* runProgram */.mB)({
            command: ['git', 'ls-files', '-z'],
            cwd: folder,
            env: { PATH: process.env.PATH ?? '', GIT_CONFIG_NOSYSTEM: '1' },
            timeoutMs: 30_000,
            maxOutputBytes: 16 * 1024 * 1024
        });
        return exitCode === 0 ? new Set(stdout.split('\0').filter(path => path !== '')) : undefined;
    }
    catch {
        // Without git there is nothing that it has.
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/init/small-text.ts




const MOST_BYTES = 512 * 1024;
/** The text of a small file; undefined where it is not there, not readable or not small: nothing to look at then. */
async function smallText(folder, path) {
    try {
        const full = (0,external_node_path_.join)(folder, path);
        return (await (0,external_node_fs_promises_.stat)(full)).size > MOST_BYTES ? undefined : await (0,external_node_fs_promises_.readFile)(full, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** YAML or JSON of somebody else in the shape that is looked for, or undefined. */
function shaped(text, schema, json = false) {
    if (text === undefined)
        return undefined;
    try {
        const parsed = schema.safeParse(json ? (0,src/* parseLenientJson */.Ri)(text) : (0,dist/* parse */.qg)(text, { maxAliasCount: 100, logLevel: 'silent' }));
        return parsed.success ? parsed.data : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-dvc.ts



/** Paths, or maps of a path to its settings. */
const Outs = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())])).catch([]);
const Stage = schemas/* looseObject */._H3({
    wdir: schemas/* string */.YjP().optional(),
    outs: Outs.optional(),
    metrics: Outs.optional(),
    plots: schemas/* unknown */.L5J().optional()
});
const DvcYaml = schemas/* looseObject */._H3({
    stages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ do: Stage.optional() }).and(Stage)).optional(),
    metrics: Outs.optional()
});
const Pointer = schemas/* looseObject */._H3({ outs: schemas/* array */.YOg(schemas/* looseObject */._H3({ path: schemas/* string */.YjP() })) });
/** Reads dvc.yaml, the pointers `*.dvc` and the config. Undefined where there is nothing of DVC. */
async function lookAtDvc(folder, files) {
    const pipelines = files.filter(file => external_node_path_.posix.basename(file) === 'dvc.yaml');
    const pointers = files.filter(file => file.endsWith('.dvc')).slice(0, 500);
    if (pipelines.length === 0 && pointers.length === 0 && !files.includes('.dvc/config'))
        return undefined;
    const found = { stages: new Set(), outs: new Set(), metrics: new Set(), tracked: new Set() };
    for (const file of pipelines) {
        const read = shaped(await smallText(folder, file), DvcYaml);
        const here = external_node_path_.posix.dirname(file);
        for (const path of pathsOf(read?.metrics, here))
            found.metrics.add(path);
        for (const [name, stage] of Object.entries(read?.stages ?? {})) {
            const { wdir = '.', outs, metrics } = stage.do ?? stage;
            const inner = external_node_path_.posix.join(here, wdir);
            found.stages.add(name);
            for (const path of pathsOf(outs, inner))
                found.outs.add(path);
            for (const path of pathsOf(metrics, inner))
                found.metrics.add(path);
        }
    }
    for (const file of pointers) {
        const read = shaped(await smallText(folder, file), Pointer);
        for (const { path } of read?.outs ?? [])
            found.tracked.add(external_node_path_.posix.join(external_node_path_.posix.dirname(file), path));
    }
    const config = (await smallText(folder, '.dvc/config')) ?? '';
    return {
        stages: [...found.stages],
        outs: [...found.outs],
        metrics: [...found.metrics],
        tracked: [...found.tracked],
        hasRemote: config.split('\n').some(line => /^\s*\[/.test(line) && /remote\b/.test(line))
    };
}
/** Paths with `${…}` in them are DVC's to fill in, and are left out. */
function pathsOf(outs, folder) {
    return (outs ?? [])
        .flatMap(item => (typeof item === 'string' ? [item] : Object.keys(item)))
        .filter(path => !path.includes('${'))
        .map(path => external_node_path_.posix.join(folder, path));
}

// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 283 modules
var evaluation_src = __webpack_require__(91184);
;// CONCATENATED MODULE: ./packages/cli/src/init/look-scripts.ts

const MOST_SCRIPTS = 100;
const FILE = /["']((?:[\w-]+\/)*[\w-]+\.(csv|parquet|jsonl|json|ya?ml))["']/g;
/** Looks at the text of Python files and notebooks, and at what dvc.yaml says will be written. */
async function lookAtScripts(folder, files, ofDvc) {
    const scripts = files.filter(file => /\.(py|ipynb)$/.test(file) && !/(^|\/)(test_|tests?\/)/.test(file)).slice(0, MOST_SCRIPTS);
    const named = new Set(ofDvc);
    for (const script of scripts) {
        const text = (await smallText(folder, script))?.replaceAll('\\"', '"') ?? '';
        for (const [, path = ''] of text.matchAll(FILE))
            named.add(path);
    }
    const missing = [...named].filter(path => !files.includes(path)).sort();
    return {
        data: missing.filter(path => ofDvc.includes(path) && isTable(path) && !isPredictions(path)),
        predictions: missing.filter(path => isPredictions(path)),
        metrics: missing.filter(path => isMetrics(path))
    };
}
function isTable(path) {
    return /\.(csv|tsv|parquet|jsonl|ndjson|feather|arrow)(\.gz|\.zst)?$/i.test(path);
}
/** By the name of the file. */
function isPredictions(path) {
    return /(^|[/_-])preds?(ictions?)?([_.-]|$)/i.test(path) && isTable(path);
}
function isMetrics(path) {
    return /(^|[/_-])(metrics?|scores?|evaluation|eval|results?)([_-][\w-]*)?\.(json|ya?ml)$/i.test(path);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-metrics.ts




/** What others call our metrics. */
const ALIASES = {
    acc: 'accuracy',
    auc: 'roc-auc',
    rocauc: 'roc-auc',
    auroc: 'roc-auc',
    'f1-score': 'f1',
    'macro-f1': 'f1-macro',
    'weighted-f1': 'f1-weighted',
    'r2-score': 'r2',
    'mean-absolute-error': 'mae',
    'root-mean-squared-error': 'rmse',
    'mean-absolute-percentage-error': 'mape',
    logloss: 'log-loss',
    'average-precision-score': 'average-precision',
    'matthews-corrcoef': 'mcc'
};
const look_metrics_MOST_FILES = 10;
/** Files of metrics: those that dvc.yaml names, and those that are called so. */
async function lookForMetrics(folder, files, named, roots) {
    const candidates = [...new Set([...named, ...files.filter(isMetrics)])].filter(path => files.includes(path)).slice(0, look_metrics_MOST_FILES);
    const found = [];
    for (const path of candidates) {
        const content = shaped(await smallText(folder, path), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), path.endsWith('.json'));
        if (content === undefined)
            continue;
        const names = [...new Set(numberNames(content))];
        const known = ofOneKind(await knownAmong(names, path, roots));
        const others = names.filter(name => !known.some(({ key }) => key === name) && !('metric' in (0,evaluation_src/* choose */.Sw)(ALIASES[name] ?? name, {})));
        if (known.length + others.length > 0)
            found.push({ path, known, others });
    }
    return found.sort((a, b) => b.known.length - a.known.length);
}
async function knownAmong(names, path, roots) {
    const read = await (0,evaluation_src/* readMetrics */.Uw)({ input: 'metrics', text: path, inline: false }, roots).catch(() => undefined);
    return names.flatMap(key => {
        const name = ALIASES[key] ?? key;
        const chosen = (0,evaluation_src/* choose */.Sw)(name, {}, key);
        if (read === undefined || !('metric' in chosen))
            return [];
        const found = read.source.of(chosen);
        if (!('value' in found))
            return [];
        return [
            {
                key,
                metric: name === key ? undefined : name,
                value: found.value,
                better: chosen.metric.better,
                kind: chosen.metric.kind,
                most: chosen.metric.range[1]
            }
        ];
    });
}
/** Those of the kind that most are of: the others belong into a gate of their own. */
function ofOneKind(known) {
    const count = (kind) => known.filter(metric => metric.kind === kind).length;
    const [main] = [...known].sort((a, b) => count(b.kind) - count(a.kind));
    return known.filter(({ kind }) => kind === main?.kind);
}
/** Names of the numbers at any depth, as a gate spells them. */
function numberNames(content, name = '', depth = 0) {
    if (typeof content === 'number')
        return name === '' ? [] : [name];
    if (typeof content !== 'object' || content === null || Array.isArray(content) || depth > 8)
        return [];
    return Object.entries(content).flatMap(([key, value]) => numberNames(value, spelled(key), depth + 1));
}
function spelled(key) {
    return (key.split('/').at(-1) ?? key)
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-python.ts


/** Pythons that a hosted runner has for years to come. */
const DEFAULT_VERSION = '3.12';
const WAYS = [
    { file: 'uv.lock', way: { install: ['pip install uv', 'uv sync --locked'], prefix: 'uv run ', cache: undefined } },
    { file: 'poetry.lock', way: { install: ['pip install poetry', 'poetry install'], prefix: 'poetry run ', cache: undefined } },
    { file: 'Pipfile.lock', way: { install: ['pip install pipenv', 'pipenv sync'], prefix: 'pipenv run ', cache: undefined } },
    { file: 'requirements.txt', way: { install: ['pip install -r requirements.txt'], prefix: '', cache: 'pip' } },
    { file: 'pyproject.toml', way: { install: ['pip install .'], prefix: '', cache: 'pip' } },
    { file: 'setup.py', way: { install: ['pip install .'], prefix: '', cache: 'pip' } }
];
const Conda = schemas/* looseObject */._H3({ dependencies: schemas/* array */.YOg(schemas/* unknown */.L5J()) });
/** Undefined where there is no Python. */
async function lookAtPython(folder, files) {
    const conda = files.find(file => /^(environment|conda)\.ya?ml$/.test(file));
    if (!files.some(file => /\.(py|ipynb)$/.test(file)) && conda === undefined)
        return undefined;
    const { version, versionFrom } = await versionOf(folder, files);
    const found = WAYS.find(({ file }) => files.includes(file));
    const mentionsDvc = /\bdvc\b/.test((await smallText(folder, found?.file ?? conda ?? '')) ?? '');
    if (found !== undefined)
        return { version, versionFrom, from: found.file, mentionsDvc, ...found.way };
    const isConda = conda !== undefined && shaped(await smallText(folder, conda), Conda) !== undefined;
    if (conda === undefined || !isConda)
        return { version, versionFrom, from: undefined, install: [], prefix: '', cache: undefined, mentionsDvc: false };
    const install = [`"$CONDA/bin/conda" env create --yes --name gauntlet --file ${conda}`];
    return {
        version,
        versionFrom,
        from: conda,
        install,
        prefix: '"$CONDA/bin/conda" run --name gauntlet --no-capture-output ',
        cache: undefined,
        mentionsDvc
    };
}
async function versionOf(folder, files) {
    const said = [
        ['.python-version', /^\s*(3\.\d+)/],
        ['runtime.txt', /^python-(3\.\d+)/],
        ['pyproject.toml', /requires-python\s*=\s*["'][^"'\d]*(3\.\d+)/]
    ];
    for (const [file, pattern] of said) {
        const version = files.includes(file) ? pattern.exec((await smallText(folder, file)) ?? '')?.[1] : undefined;
        if (version !== undefined)
            return { version, versionFrom: file };
    }
    return { version: DEFAULT_VERSION, versionFrom: undefined };
}

// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
;// CONCATENATED MODULE: ./packages/cli/src/init/roles.ts
const NAMES = {
    prediction: [
        'prediction',
        'predictions',
        'predicted',
        'pred',
        'y_pred',
        'y_hat',
        'yhat',
        'predicted_label',
        'predicted_class',
        'y_predicted'
    ],
    score: [
        'score',
        'scores',
        'proba',
        'probability',
        'prob',
        'y_score',
        'y_proba',
        'y_prob',
        'pred_proba',
        'predicted_proba',
        'prediction_proba'
    ],
    label: [
        'label',
        'labels',
        'y_true',
        'true_label',
        'actual',
        'actuals',
        'ground_truth',
        'truth',
        'target',
        'true',
        'expected',
        'y_test',
        'y',
        'class'
    ],
    id: ['id', 'row_id', 'example_id', 'sample_id', 'uuid', 'index', 'key']
};
/** By the names of the columns alone. */
function rolesOf(columns) {
    const named = (role) => {
        const spelled = new Map(columns.map(column => [column.toLowerCase().replaceAll(/[\s.-]+/g, '_'), column]));
        return NAMES[role].map(name => spelled.get(name)).find(column => column !== undefined);
    };
    return { label: named('label'), prediction: named('prediction'), score: named('score'), id: named('id') };
}
/** Whether a table says both what is true and what a model said. */
function isOfPredictions({ label, prediction, score }) {
    return label !== undefined && (prediction !== undefined || score !== undefined);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-tables.ts






const NO_DATA = /(^|\/)(tests?|fixtures|plots|dvclive|dvc_plots|reports?|\.github|docs?)\/|(^|[/_-])(metrics?|confusion|roc|importances?|history|submission)[\w-]*\.\w+$/i;
const MOST_OPENED = 16;
const look_tables_MOST_BYTES = 4e9;
/** More labels than this are numbers to come near to, rather than classes. */
const MOST_CLASSES = 20;
/** Opens what looks like a table, the likeliest first, and tells data from predictions by the columns. */
async function lookAtTables(folder, files, roots, signal) {
    const groups = grouped(files.filter(file => isTable(file) && (isPredictions(file) || !NO_DATA.test(file))));
    const found = { data: [], predictions: [], notes: [] };
    for (const { path, files: members } of groups.slice(0, MOST_OPENED)) {
        const sizes = await Promise.all(members.map(async (file) => (await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(folder, file))).size));
        if (sizes.some(size => size === 0) || sizes.reduce((sum, size) => sum + size, 0) > look_tables_MOST_BYTES) {
            found.notes.push(`${path} is ${sizes.includes(0) ? 'empty' : 'large'}, and was not opened.`);
            continue;
        }
        try {
            const real = members.map(file => (0,external_node_path_.join)(roots.workspace, file));
            const table = await (0,tables_src/* openTable */.RT)({ input: 'data', files: real, workspace: roots.workspace }, { temp: roots.temp, signal });
            try {
                const looked = await lookAt(table, path, members);
                if ('roles' in looked)
                    found.predictions.push(looked);
                else
                    found.data.push(looked);
            }
            finally {
                table.close();
            }
        }
        catch (thrown) {
            signal.throwIfAborted();
            found.notes.push(`${path} could not be read: ${(0,src/* plain */.pj)((0,src/* messageOf */.bD)(thrown).replace(/^Input "data" /, ''), 200)}`);
        }
    }
    if (groups.length > MOST_OPENED)
        found.notes.push(`There are ${groups.length} tables; the ${MOST_OPENED} likeliest were opened.`);
    return found;
}
async function lookAt(table, path, files) {
    await table.settle();
    const columns = table.columns.map(({ name }) => name);
    const named = rolesOf(columns);
    const rows = Number((await table.rows('SELECT count(*) AS n FROM data', 1))[0]?.n ?? 0);
    const { label, prediction } = named;
    if (label === undefined || !isOfPredictions(named))
        return { path, files, rows, columns };
    const distinct = await distinctCounts(table);
    const id = named.id ?? columns.find(column => /(^|_)id$/i.test(column) && distinct.get(column) === rows);
    const roles = { ...named, id };
    const played = new Set(Object.values(roles));
    const slices = columns.filter(column => !played.has(column) && (distinct.get(column) ?? 0) > 1 && (distinct.get(column) ?? 0) <= MOST_CLASSES);
    const name = table.dialect.identifier(label);
    const values = (await table.rows(`SELECT DISTINCT ${name} AS v FROM data WHERE ${name} IS NOT NULL ORDER BY 1`, MOST_CLASSES + 1)).map(row => row.v);
    const type = table.columns.find(column => column.name === label)?.type ?? 'string';
    const isNumbers = type === 'float' || type === 'decimal' || ((0,tables_src/* isNumeric */.kf)(type) && values.length > MOST_CLASSES);
    const labels = isNumbers || values.length > MOST_CLASSES ? [] : values.flatMap(value => labelOf(value));
    const predictionType = table.columns.find(column => column.name === prediction)?.type;
    const isBinary = labels.length === 2 && labels.every(value => value === 0 || value === 1);
    const predictionIsScore = isBinary && roles.score === undefined && (predictionType === 'float' || predictionType === 'decimal');
    return { path, files, rows, columns, roles, slices, kind: isNumbers ? 'numbers' : 'classes', labels, predictionIsScore };
}
async function distinctCounts(table) {
    const names = table.columns.map(({ name }) => name);
    const counts = names.map((name, index) => `count(DISTINCT ${table.dialect.identifier(name)}) AS c${index}`);
    const [row] = await table.rows(`SELECT ${counts.join(', ')} FROM data`, 1);
    return new Map(names.map((name, index) => [name, Number(row?.[`c${index}`] ?? 0)]));
}
function labelOf(value) {
    if (typeof value === 'bigint')
        return [Number(value)];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : [];
}
/** Three or more files of a folder whose names differ by a number only are one table. The likeliest to matter come first. */
function grouped(files) {
    const groups = new Map();
    for (const file of files) {
        const key = external_node_path_.posix.join(external_node_path_.posix.dirname(file), external_node_path_.posix.basename(file).replaceAll(/\d+/g, '*'));
        groups.set(key, [...(groups.get(key) ?? []), file]);
    }
    return [...groups]
        .flatMap(([pattern, members]) => members.length >= 3 ? [{ path: pattern, files: members }] : members.map(file => ({ path: file, files: [file] })))
        .sort((a, b) => likelihood(b.path) - likelihood(a.path) || a.path.length - b.path.length);
}
function likelihood(path) {
    const wins = [
        [/(^|[/_-])preds?(ictions?)?/i, 8],
        [/(^|[/_-])train/i, 4],
        [/^data\//i, 2],
        [/(^|[/_-])(test|valid|val|holdout|sample)/i, -1],
        [/(^|\/)(raw|interim|external)\//i, -1]
    ];
    return wins.reduce((sum, [pattern, weight]) => sum + (pattern.test(path) ? weight : 0), 0);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-tests.ts

const SAYS = /^(\.github\/workflows\/.*\.ya?ml|\.gitlab-ci\.yml|Makefile|pytest\.ini|tox\.ini|setup\.cfg|pyproject\.toml|noxfile\.py)$/;
/** Undefined where there are no tests. */
async function lookForTests(folder, files) {
    const hasPytest = files.some(file => /(^|\/)test_[\w-]+\.py$|(^|\/)[\w-]+_test\.py$/.test(file));
    for (const file of files.filter(name => SAYS.test(name))) {
        const junit = /--junit-?xml[= ]+["']?([\w./-]+\.xml)/.exec((await smallText(folder, file)) ?? '')?.[1];
        if (junit !== undefined)
            return { junit: junit.replace(/^\.\//, ''), from: file, hasPytest };
    }
    return hasPytest ? { junit: undefined, from: undefined, hasPytest } : undefined;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look-training.ts



/** Names of what trains, in the order of likelihood. */
const SCRIPT = /(^|\/)(train|training|train_model|fit|main_train)\.py$/;
const MOST_DEEP = 3;
const MlProject = schemas/* looseObject */._H3({
    entry_points: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ command: schemas/* string */.YjP(), parameters: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional() }))
});
/** Commands that train, the likeliest first. */
async function lookForTraining(folder, files, dvc, python) {
    const prefix = python?.prefix ?? '';
    const dvcYaml = files.find(file => external_node_path_.posix.basename(file) === 'dvc.yaml');
    const repro = dvc !== undefined && dvc.stages.length > 0 && dvcYaml !== undefined;
    const reproduce = repro && dvcYaml.includes('/') ? `dvc repro ${dvcYaml}` : 'dvc repro';
    const found = [
        ...(repro ? [{ command: `${prefix}${reproduce}`, from: dvcYaml }] : []),
        ...(await ofMlProject(folder, files, prefix)),
        ...(await ofMakefile(folder, files)),
        ...files
            .filter(file => SCRIPT.test(file) && file.split('/').length <= MOST_DEEP && !/(^|\/)(tests?|examples?)\//.test(file))
            .sort((a, b) => a.split('/').length - b.split('/').length)
            .map(file => ({ command: `${prefix}python ${quoted(file)}`, from: file }))
    ];
    // In a workflow that would be an expression.
    return found.filter(({ command }) => !command.includes('${{'));
}
/** The entry point `main` with its defaults. One whose parameters have none cannot be run as it stands. */
async function ofMlProject(folder, files, prefix) {
    const project = files.includes('MLproject') ? shaped(await smallText(folder, 'MLproject'), MlProject) : undefined;
    const main = project?.entry_points.main ?? project?.entry_points.train;
    if (main === undefined)
        return [];
    const command = main.command.trim().replaceAll(/\{(\w+)\}/g, (whole, name) => defaultOf(main.parameters?.[name]) ?? whole);
    return /\{\w+\}/.test(command) || command.includes('\n') ? [] : [{ command: `${prefix}${command}`, from: 'MLproject' }];
}
function defaultOf(parameter) {
    const value = typeof parameter === 'object' && parameter !== null && 'default' in parameter ? parameter.default : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? quoted(String(value)) : undefined;
}
async function ofMakefile(folder, files) {
    const text = files.includes('Makefile') ? await smallText(folder, 'Makefile') : undefined;
    return /^train\s*:/m.test(text ?? '') ? [{ command: 'make train', from: 'Makefile' }] : [];
}
function quoted(word) {
    return /^[\w./=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/look.ts










/** Looks at a repository: reads what is in it, runs nothing of it but `git ls-files`. */
async function look_lookAt(folder, roots, signal) {
    const { files, isCut, inGit } = await listFiles(folder);
    const dvc = await lookAtDvc(folder, files);
    const python = await lookAtPython(folder, files);
    const tables = await lookAtTables(folder, files, roots, signal);
    return {
        hasGit: inGit !== undefined,
        isInGit: path => inGit?.has(path) ?? false,
        data: tables.data,
        predictions: tables.predictions,
        announced: await lookAtScripts(folder, files, [...(dvc?.tracked ?? []), ...(dvc?.outs ?? []), ...(dvc?.metrics ?? [])]),
        metrics: await lookForMetrics(folder, files, dvc?.metrics ?? [], roots),
        gxSuites: files.filter(isSuiteFile),
        tests: await lookForTests(folder, files),
        dvc,
        python,
        training: await lookForTraining(folder, files, dvc, python),
        gauntletWorkflows: await gauntletWorkflows(folder, files),
        notes: [...(isCut ? [`There are more than ${files.length} files; only these were looked at.`] : []), ...tables.notes]
    };
}
/** A suite of Great Expectations where it keeps them, but for its hidden files. */
function isSuiteFile(file) {
    const steps = file.split('/');
    const home = steps.findIndex(step => step === 'gx' || step === 'great_expectations');
    const store = home < 0 ? -1 : steps.indexOf('expectations', home);
    return store >= 0 && file.endsWith('.json') && steps[store + 1]?.startsWith('.') === false;
}
async function gauntletWorkflows(folder, files) {
    const found = [];
    for (const file of files.filter(name => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(name))) {
        if (/^[ \t]*(-[ \t]*)?uses:[ \t]*gauntlet-ml\/gauntlet\b/m.test(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8')))
            found.push(file);
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/options.ts

const VALUES = ['data', 'predictions', 'metrics', 'train', 'positive'];
const SWITCHES = ['help', 'yes', 'dry-run', 'color', 'no-color'];
const SHORT = { '-h': '--help', '-y': '--yes' };
function parseOptions(args) {
    const values = new Map();
    const switches = new Set();
    const waiting = args.map(argument => SHORT[argument] ?? argument);
    for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
        const [, name, inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
        if (name === undefined)
            throw new src/* InputError */.dz('command line', `holds "${argument}", which is not a flag. Every value follows its --name.`);
        if (SWITCHES.some(known => known === name) && inline === undefined)
            switches.add(name);
        else if (VALUES.some(known => known === name))
            values.set(name, inline ?? valueAfter(name, waiting));
        else
            throw new src/* InputError */.dz(`--${name}`, `is not known here.${(0,src/* suggestion */.h)(name, [...VALUES, ...SWITCHES])}`);
    }
    const value = (name) => values.get(name);
    return {
        help: switches.has('help'),
        asks: !switches.has('yes'),
        dryRun: switches.has('dry-run'),
        color: switches.has('no-color') ? false : switches.has('color') ? true : undefined,
        data: value('data'),
        predictions: value('predictions'),
        metrics: value('metrics'),
        train: value('train'),
        positive: value('positive')
    };
}
function valueAfter(name, waiting) {
    const value = waiting.shift();
    if (value === undefined || value.startsWith('--'))
        throw new src/* InputError */.dz(`--${name}`, 'needs a value after it');
    return value;
}

// EXTERNAL MODULE: ./packages/validation/src/index.ts + 223 modules
var validation_src = __webpack_require__(8967);
;// CONCATENATED MODULE: ./packages/cli/src/init/checks-file.ts





const checks_file_NAMES = ['checks.yml', 'data-checks.yml', 'gauntlet-checks.yml'];
/** The checks for the data: those that are there, a suite of Great Expectations, or first ones that are made from the data. */
async function checksFor(data, gxSuites, roots, signal) {
    const [suite] = gxSuites;
    if (suite !== undefined && (await isSuite(suite, roots)))
        return { planned: { path: suite, from: 'great-expectations' }, text: undefined };
    for (const path of checks_file_NAMES) {
        if (await isSuite(path, roots))
            return { planned: { path, from: 'present' }, text: undefined };
        if (await isThere(path, roots))
            continue;
        return { planned: { path, from: 'suggested' }, text: await suggested(data, roots, signal) };
    }
    return undefined;
}
async function suggested(data, roots, signal) {
    const files = data.files.map(file => (0,external_node_path_.join)(roots.workspace, file));
    const table = await (0,tables_src/* openTable */.RT)({ input: 'data', files, workspace: roots.workspace }, { temp: roots.temp, signal });
    try {
        return await (0,validation_src/* suggestChecks */.uy)(table, { title: data.path, now: Date.now() });
    }
    finally {
        table.close();
    }
}
async function isSuite(path, roots) {
    return (0,validation_src/* readChecks */.wf)((0,src/* config */.$W)(path, 'checks'), roots).then(() => true, () => false);
}
async function isThere(path, roots) {
    return (0,external_node_fs_promises_.access)((0,external_node_path_.join)(roots.workspace, path)).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/gate-columns.ts
function columnsFor({ roles, predictionIsScore }, positive) {
    const { label, prediction, score, id } = roles;
    // Scores in the column of predictions: the classes are made of them at the threshold.
    const played = predictionIsScore ? { label, score: prediction, id } : { label, prediction, score, id };
    const named = Object.entries(played).filter(([role, column]) => column !== undefined && column !== role);
    return {
        ...(named.length === 0 ? {} : { columns: Object.fromEntries(named.map(([role, column]) => [role, column ?? role])) }),
        ...(positive === undefined ? {} : { positive })
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/init/measure.ts





/** What predictions come to by the metrics that fit them, computed as model-gate computes them. */
async function measure(found, positive, roots, signal) {
    const names = metricsFor(found, positive);
    const settings = columnsFor(found, positive);
    const text = (0,dist/* stringify */.As)({ ...settings, metrics: Object.fromEntries(names.map(name => [name, anyBound(name)])) });
    const { value: gate } = (0,src/* parseConfig */.o4)('gate', text, evaluation_src/* Gate */.iD);
    const needs = (0,evaluation_src/* needsOf */.hN)(gate);
    const files = found.files.map(file => (0,external_node_path_.join)(roots.workspace, file));
    const { predictions, plan } = await (0,evaluation_src/* readPredictions */.R_)(files, columns => (0,evaluation_src/* planGate */.ft)(needs, columns), roots, signal);
    const { metrics } = (0,evaluation_src/* modelData */.e$)(gate, needs, plan, predictions);
    return names.flatMap(key => {
        const chosen = (0,evaluation_src/* choose */.Sw)(key, {});
        if (!('metric' in chosen))
            return [];
        const measured = metrics.of(needs.metrics.find(one => one.key === key) ?? chosen);
        if (!('value' in measured))
            return [];
        return [
            {
                key,
                metric: undefined,
                value: measured.value,
                better: chosen.metric.better,
                kind: chosen.metric.kind,
                most: chosen.metric.range[1]
            }
        ];
    });
}
/** A gate has to ask for something; nothing is judged here. */
function anyBound(name) {
    const chosen = (0,evaluation_src/* choose */.Sw)(name, {});
    return 'metric' in chosen && chosen.metric.better === 'lower' ? { max: 1 } : { min: 0.5 };
}
/** The metrics that most people look at first, where the columns suffice for them. */
function metricsFor({ kind, labels, roles, predictionIsScore }, positive) {
    if (kind === 'numbers')
        return ['mae', 'rmse', 'r2'];
    const hasPositive = positive !== undefined || isPlain(labels);
    if (labels.length !== 2 || !hasPositive)
        return ['accuracy', 'balanced-accuracy'];
    return ['accuracy', 'f1', ...(roles.score !== undefined || predictionIsScore ? ['roc-auc'] : [])];
}
/** Labels of which nobody has to say which is the positive one. */
function isPlain(labels) {
    const written = labels.map(String).sort().join();
    return ['0,1', '-1,1', 'false,true'].includes(written) && labels.every(label => typeof label !== 'string');
}

;// CONCATENATED MODULE: ./packages/cli/src/init/choose.ts


const PRODUCTION = /(^|[/_-])(prod(uction)?|champion|baseline|current|old)([_.-]|$)/i;
const NONE = '-';
/** Asks only what cannot be told: which of several, and which class is the positive one. */
async function choose(found, options, ask) {
    const candidates = found.predictions.filter(({ path }) => !PRODUCTION.test(path));
    const production = found.predictions.find(({ path, roles }) => PRODUCTION.test(path) && roles.id !== undefined);
    const data = await oneOf('data', 'Which data are to be judged?', found.data, options.data, ask);
    const predictions = options.metrics !== undefined && options.predictions === undefined
        ? undefined
        : await oneOf('predictions', 'Which file holds the predictions of the model?', candidates, options.predictions, ask);
    const withKnown = found.metrics.filter(({ known }) => known.length > 0);
    const metrics = predictions === undefined ? await oneOf('metrics', 'Which file holds its metrics?', withKnown, options.metrics, ask) : undefined;
    return {
        data,
        predictions,
        metrics,
        production: predictions?.roles.id === undefined ? undefined : production,
        positive: await positiveOf(predictions, options.positive, ask),
        training: await trainingOf(found, options.train, ask)
    };
}
async function oneOf(input, question, found, named, ask) {
    const [first] = found;
    const wanted = named ?? (found.length > 1 ? await ask(`${question} ${shown(found)}`, first?.path ?? '') : first?.path);
    if (wanted === undefined || (wanted === NONE && named === undefined))
        return undefined;
    const match = found.find(({ path }) => path === wanted.replace(/^\.\//, ''));
    if (match !== undefined)
        return match;
    const known = found.length === 0 ? 'Nothing of the kind was found here.' : `Found here: ${shown(found)}.`;
    throw new src/* InputError */.dz(`--${input}`, `is "${wanted}", which ${REASONS[input] ?? 'cannot be used'}. ${known}`);
}
const REASONS = {
    data: 'is no table that can be read here',
    predictions: 'is no table with columns for what is true and what the model says (label and prediction, or y_true and y_pred). Is training yet to write it?',
    metrics: 'is no file with metrics that are known here'
};
function shown(found) {
    return found
        .slice(0, 6)
        .map(({ path }) => path)
        .join(', ');
}
async function positiveOf(predictions, given, ask) {
    const labels = predictions?.kind === 'classes' ? predictions.labels : [];
    if (given === undefined && (labels.length !== 2 || isPlain(labels)))
        return undefined;
    const names = labels.map(String);
    const wanted = given ?? (await ask(`Which label is the positive one, the one to be found: ${names.join(' or ')}? (return: neither)`, ''));
    if (wanted === '')
        return undefined;
    const label = labels.find(one => String(one) === wanted);
    if (label === undefined)
        throw new src/* InputError */.dz('--positive', `is "${wanted}"; the labels are ${names.slice(0, 20).join(', ')}`);
    return label;
}
async function trainingOf({ training }, given, ask) {
    const [first] = training;
    const commands = training.map(({ command }) => command);
    const question = `Which command trains the model? ${commands.slice(0, 4).join(', ')} (${NONE} for none)`;
    const wanted = given ?? (training.length > 1 ? await ask(question, first?.command ?? NONE) : first?.command);
    if (wanted === undefined || wanted === NONE)
        return undefined;
    return { command: wanted, from: training.find(({ command }) => command === wanted)?.from };
}

;// CONCATENATED MODULE: ./packages/cli/src/init/bound.ts

const LEAST_SLACK = 0.02;
const RELATIVE_SLACK = 0.1;
/** Of a two-sided interval of 95%. */
const Z = 1.96;
/**
 * A first bound a little worse than what was reached: where the best is 1, at the lower end of a 95% interval for a share of so many rows,
 * and by 0.02 at least; by a tenth elsewhere. Undefined where no such bound means anything.
 */
function firstBound({ value, better, most }, rows) {
    if (better === 'lower')
        return value > 0 ? { key: 'max', value: roundedUp(value * (1 + RELATIVE_SLACK)) } : undefined;
    const likely = most === 1 ? Math.min(value - LEAST_SLACK, rows === undefined ? value : wilsonLower(value, rows)) : value * (1 - RELATIVE_SLACK);
    const bound = Math.floor(likely * 100 + 1e-9) / 100;
    if (bound > 0 && bound < value)
        return { key: 'min', value: bound };
    return value > 0 ? { key: 'min', value: Number((value * (1 - RELATIVE_SLACK)).toPrecision(2)) } : undefined;
}
/** What was reached, as a comment says it. */
function reached({ value }) {
    return `was ${(0,src/* formatNumber */.ZV)(value)}`;
}
/** To two digits, never below. */
function roundedUp(value) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(2));
}
/** The lower end of Wilson's interval, which knows that a share of 1 on three rows is not certain. */
function wilsonLower(share, rows) {
    const inside = Math.max(0, share * (1 - share)) / rows + Z ** 2 / (4 * rows ** 2);
    return (share + Z ** 2 / (2 * rows) - Z * Math.sqrt(inside)) / (1 + Z ** 2 / rows);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/gauntlet-yml.ts



const DOCS = 'https://github.com/gauntlet-ml/gauntlet/blob/v1';
const SCHEMA = 'https://raw.githubusercontent.com/gauntlet-ml/gauntlet/v1/schemas/gauntlet.schema.json';
/** The text of gauntlet.yml. Pure. */
function gauntletYml(plan) {
    const parts = [head(), data(plan), gate(plan), comparison(plan), tests(plan), report()];
    return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
function head() {
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        '# What a change has to pass before it is merged. First written by "gauntlet init" from what this repository holds; now yours.',
        '#   npx gauntlet check   says whether this file is sound, and runs nothing',
        '#   npx gauntlet run     judges here and now what the workflow judges on every pull request'
    ].join('\n');
}
function data({ data: planned, missingData: [missing] }) {
    if (planned === undefined) {
        const example = missing === undefined ? 'data/train.csv' : oneLine(missing);
        const why = missing === undefined ? 'No data were found here.' : `DVC keeps ${example}, and it is not here: "dvc pull" fetches it.`;
        return commented([
            `${why} Once there are some (CSV, Parquet, JSON lines, or an address such as s3://…):`,
            'validate-data:',
            `  data: ${scalar(example)}`,
            `  checks: checks.yml # "npx gauntlet validate-data --data ${example} --suggest checks.yml" writes first ones`
        ]);
    }
    const { path, rows, columns, checks } = planned;
    const origin = {
        suggested: 'made from these data: they say what the data were like, not what they have to be like. Read them',
        present: 'was here already',
        'great-expectations': 'runs as it is'
    }[checks.from];
    return [
        'validate-data:',
        `  data: ${scalar(path)} # ${(0,src/* counted */.hS)(rows, 'row')}, ${(0,src/* counted */.hS)(columns, 'column')}`,
        `  checks: ${scalar(checks.path)} # ${origin}`,
        '  # base: git:origin/main # tells failures that are new on a branch from those that were there before, for data in git',
        `  # More checks, drift, freshness, leakage: ${DOCS}/docs/checks.md`
    ].join('\n');
}
function gate({ gate: planned, training }) {
    if (planned === undefined) {
        return commented([
            'No predictions and no metrics were found here. Let training write a row for each example that it has not seen:',
            '  pd.DataFrame({"id": x_test.index, "label": y_test, "prediction": model.predict(x_test)}).to_csv("predictions.csv", index=False)',
            'model-gate:',
            '  predictions: predictions.csv',
            '  gate:',
            '    metrics:',
            '      accuracy: { min: 0.8 }'
        ]);
    }
    const by = planned.isMade && training.command !== undefined ? ` # written by: ${oneLine(training.command)}` : '';
    return [
        'model-gate:',
        `  ${planned.of}: ${scalar(planned.path)}${by}`,
        '  gate:',
        ...settings(planned).map(line => `    ${line}`),
        `    metrics: # each a little worse than what was reached ${measuredOn(planned)}: raise them`,
        ...planned.metrics.map(metric => `      ${metricLine(metric, planned.of === 'predictions' ? planned.rows : undefined)}`),
        ...suggestions(planned).map(line => `    # ${line}`),
        `    # More: intervals, baselines, fairness, calibration: ${DOCS}/actions/model-gate/README.md`
    ].join('\n');
}
function measuredOn(planned) {
    return planned.of === 'predictions' ? `on ${(0,src/* counted */.hS)(planned.rows, 'row')}` : `in ${oneLine(planned.path)}`;
}
function settings(planned) {
    if (planned.of === 'metrics')
        return [];
    const { columns, positive } = planned.settings;
    return [
        ...(columns === undefined ? [] : [`columns: ${flow(columns)} # what they are called there`]),
        ...(positive === undefined ? [] : [`positive: ${scalar(positive)}`])
    ];
}
function metricLine(metric, rows) {
    const bound = firstBound(metric, rows);
    const rule = {
        ...(metric.metric === undefined ? {} : { metric: metric.metric }),
        ...(bound === undefined ? {} : { [bound.key]: bound.value })
    };
    return `${scalar(metric.key)}: ${flow(rule)} # ${reached(metric)}`;
}
function suggestions(planned) {
    if (planned.of === 'metrics') {
        const [other] = planned.others;
        return other === undefined ? [] : [`${scalar(other)}: { better: higher, min: 0.5 } under "metrics" asks for a number of your own`];
    }
    const by = planned.slices.slice(0, 2);
    return by.length === 0 ? [] : [`slices: ${flow({ by })} # the same for parts of the rows`];
}
function comparison({ comparison: planned, gate: judged }) {
    if (planned === undefined) {
        if (judged?.of !== 'predictions')
            return '';
        const [first] = judged.metrics;
        return commented([
            'Once a model is in production: its predictions for the same rows, with an id, tell better from within noise.',
            'compare-production:',
            `  candidate: ${scalar(judged.path)}`,
            '  production: predictions-production.csv',
            `  comparison: ${flow({ metric: first?.metric ?? first?.key ?? 'accuracy', ...judged.settings })}`
        ]);
    }
    const { candidate, production, metric, margin, settings: said } = planned;
    return [
        'compare-production:',
        `  candidate: ${scalar(candidate)}`,
        `  production: ${scalar(production)} # taken for the predictions of the model in production, by its name`,
        '  comparison:',
        `    metric: ${scalar(metric)}`,
        `    margin: ${scalar(margin)} # this much worse still counts as not worse`,
        ...(said.columns === undefined ? [] : [`    columns: ${flow(said.columns)}`]),
        ...(said.positive === undefined ? [] : [`    positive: ${scalar(said.positive)}`])
    ].join('\n');
}
function tests({ tests: planned }) {
    if (planned === undefined)
        return '';
    return [
        'tests:',
        `  files: ${scalar(planned.junit)} # JUnit XML${planned.from === undefined ? '' : `, as ${oneLine(planned.from)} has it written`}`
    ].join('\n');
}
function report() {
    return [
        'pr-report: {} # one comment on the pull request, a step summary and an HTML page',
        `# More, such as a check run of its own, your own Markdown and charts: ${DOCS}/actions/pr-report/README.md`
    ].join('\n');
}
function commented(lines) {
    return lines.map(line => `# ${line}`).join('\n');
}
/** A value on one line, quoted where YAML would read it otherwise. */
function scalar(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN' }).trimEnd();
}
function flow(value) {
    return (0,dist/* stringify */.As)(value, { lineWidth: 0, collectionStyle: 'flow', blockQuote: false }).trimEnd();
}
/** Foreign text in a comment stays in it. */
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').slice(0, 200);
}

;// CONCATENATED MODULE: ./packages/cli/src/init/settle.ts



/** Settles what is to be written: measures the model that there is, so that the first bounds are ones that it passes. */
async function settle(found, choice, checks, roots, signal) {
    const gate = await settleGate(found, choice, roots, signal);
    const tests = found.tests?.junit === undefined ? undefined : { junit: found.tests.junit, from: found.tests.from };
    const training = settleTraining(found, choice);
    return {
        data: choice.data === undefined || checks === undefined
            ? undefined
            : { path: choice.data.path, rows: choice.data.rows, columns: choice.data.columns.length, checks },
        missingData: found.announced.data,
        gate,
        comparison: comparisonOf(choice, gate),
        tests,
        training,
        python: found.python
    };
}
async function settleGate(found, { predictions, metrics, positive }, roots, signal) {
    const gate = await wholeGate(found, { predictions, metrics, positive }, roots, signal);
    // A gate without a bound is none.
    return gate?.metrics.some(metric => firstBound(metric, undefined) !== undefined) === true ? gate : undefined;
}
async function wholeGate(found, { predictions, metrics, positive }, roots, signal) {
    if (predictions !== undefined) {
        const measured = await measure(predictions, positive, roots, signal);
        return {
            of: 'predictions',
            path: predictions.path,
            metrics: measured,
            isMade: !predictions.files.every(found.isInGit),
            settings: columnsFor(predictions, positive),
            rows: predictions.rows,
            slices: predictions.slices
        };
    }
    if (metrics === undefined)
        return undefined;
    return {
        of: 'metrics',
        path: metrics.path,
        metrics: metrics.known.slice(0, 8),
        isMade: !found.isInGit(metrics.path),
        others: metrics.others
    };
}
function comparisonOf({ production }, gate) {
    const [first] = gate?.metrics ?? [];
    if (production === undefined || gate?.of !== 'predictions' || first === undefined)
        return undefined;
    return {
        candidate: gate.path,
        production: production.path,
        metric: first.metric ?? first.key,
        margin: first.most === 1 ? 0.02 : '5%',
        settings: gate.settings
    };
}
function settleTraining({ dvc, python }, { training, data }) {
    const isTracked = data !== undefined && dvc?.tracked.some(path => data.files.some(file => file === path || file.startsWith(`${path}/`)));
    const pullsDvc = dvc?.hasRemote === true && (isTracked === true || dvc.stages.length > 0);
    const usesDvc = pullsDvc || /\bdvc\b/.test(training?.command ?? '');
    return { command: training?.command, from: training?.from, pullsDvc, needsDvc: usesDvc && python?.mentionsDvc !== true };
}

;// CONCATENATED MODULE: ./packages/cli/src/init/workflow-yml.ts

/** What belongs to others, by commit. The templates name the same. */
const PINS = {
    checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
    'setup-python': 'actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0'
};
/** The text of .github/workflows/gauntlet.yml. Pure. */
function workflowYml(plan) {
    const steps = [checkout(), ...python(plan), ...pull(plan), ...train(plan), ...workflow_yml_tests(plan), gauntlet()];
    return `# Judges every pull request by gauntlet.yml and says so in one comment. First written by "gauntlet init"; now yours.
# For a pull request from a fork the token may only read, and the report is then in the summary of the run.
name: Gauntlet

on: pull_request

permissions: {}

concurrency:
  group: gauntlet-\${{ github.ref }}
  cancel-in-progress: true # a newer push makes this judgement worthless

jobs:
  gauntlet:
    name: Judge the change
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: read # to check out the repository
      pull-requests: write # to write the comment
    steps:
${steps.map(step => indented(step)).join('\n\n')}
`;
}
function checkout() {
    return `- name: Check out
  uses: ${PINS.checkout}
  with:
    persist-credentials: false # no step after this one needs it
    fetch-depth: 0 # the report says what changed since the branch began`;
}
function python({ python: project, training, tests: planned }) {
    if (project === undefined || (training.command === undefined && planned === undefined))
        return [];
    const cache = project.cache === undefined ? '' : `\n    cache: ${project.cache}`;
    const from = project.versionFrom === undefined ? ' # nothing here says which' : ` # as ${project.versionFrom} says`;
    const install = [...project.install, ...(training.needsDvc ? ['pip install dvc # with the extra of your remote, such as dvc[s3]'] : [])];
    return [
        `- name: Set up Python
  uses: ${PINS['setup-python']}
  with:
    python-version: '${project.version}'${from}${cache}`,
        ...(install.length === 0 ? [] : [run('Install', install)])
    ];
}
function pull({ training, python: project }) {
    if (!training.pullsDvc)
        return [];
    return [
        `${run('Fetch the data', [`${project?.prefix ?? ''}dvc pull`])}
  # env: # what your DVC remote asks for, from the secrets of the repository
  #   AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ACCESS_KEY_ID }}
  #   AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`
    ];
}
function train({ training, gate }) {
    if (training.command !== undefined)
        return [run('Train', [training.command])];
    if (gate?.isMade !== true)
        return [];
    return [
        `# Nothing here says how ${gate.path.replaceAll(/\s+/g, ' ')} is made, and git has it not. Put the command here:\n# - name: Train\n#   run: python train.py`
    ];
}
function workflow_yml_tests({ tests: planned, python: project }) {
    if (planned === undefined)
        return [];
    const command = `${project?.prefix ?? ''}python -m pytest --junitxml=${workflow_yml_quoted(planned.junit)}`;
    return [`${run('Test', [command])}\n  continue-on-error: true # the report says what failed, and the gate decides`];
}
function gauntlet() {
    return `- name: Judge
  if: \${{ !cancelled() }} # a training that crashed is in the report, too
  uses: gauntlet-ml/gauntlet@v1 # reads gauntlet.yml`;
}
function run(name, commands) {
    const [only, ...more] = commands;
    if (only !== undefined && more.length === 0 && !only.includes(' #'))
        return `- name: ${name}\n  run: ${(0,dist/* stringify */.As)(only, { lineWidth: 0, blockQuote: false }).trimEnd()}`;
    return [`- name: ${name}`, '  run: |', ...commands.flatMap(command => command.split('\n')).map(line => `    ${line}`)].join('\n');
}
function indented(step) {
    return step.replaceAll(/^(?=.)/gm, '      ');
}
function workflow_yml_quoted(word) {
    return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./packages/cli/src/init/prepare.ts





const WORKFLOW = '.github/workflows/gauntlet.yml';
/** Chooses among what was found, measures the model that there is, and puts the files together. Writes nothing. */
async function prepare(found, options, ask, roots, signal) {
    const choice = await choose(found, options, ask);
    const checks = choice.data && (await checksFor(choice.data, found.gxSuites, roots, signal));
    const plan = await settle(found, choice, checks?.planned, roots, signal);
    refuseNothing(plan, found);
    return { choice, plan, files: filesOf(plan, checks, found.gauntletWorkflows[0]) };
}
function filesOf(plan, checks, configured) {
    const parts = [plan.data && 'the data', plan.gate && 'the model', plan.comparison && 'better than production', plan.tests && 'the tests'];
    return [
        { path: 'gauntlet.yml', text: gauntletYml(plan), purpose: `what has to pass: ${parts.filter(part => part !== undefined).join(', ')}` },
        ...(plan.data === undefined || checks?.text === undefined
            ? []
            : [{ path: checks.planned.path, text: checks.text, purpose: `first checks, made from ${plan.data.path}` }]),
        ...(configured === undefined || configured === WORKFLOW
            ? [
                {
                    path: WORKFLOW,
                    text: workflowYml(plan),
                    purpose: 'judges every pull request; may read the code and write the comment, and no more'
                }
            ]
            : [])
    ];
}
/** A gate that asks for nothing would pass everything. */
function refuseNothing({ data, gate, tests }, { announced, training, dvc }) {
    if (data !== undefined || gate !== undefined || tests !== undefined)
        return;
    const [file] = [...announced.predictions, ...announced.metrics];
    const [first] = training;
    const isKept = dvc !== undefined && announced.data.length > 0;
    const way = isKept
        ? `DVC keeps ${announced.data[0]}: run "dvc pull" first.`
        : file !== undefined
            ? `${first === undefined ? 'Training' : `"${first.command}"`} looks as if it writes ${file}: run it once first, so that the bounds fit what it reaches.`
            : 'Put data (data/train.csv), predictions (predictions.csv with the columns id, label, prediction) or metrics (metrics.json) here, and start it again.';
    throw new Error(`Could not write gauntlet.yml: there is nothing here to judge, no data, no predictions and no metrics. ${way}`);
}

// EXTERNAL MODULE: ./packages/cli/src/check/print.ts
var print = __webpack_require__(89166);
;// CONCATENATED MODULE: ./packages/cli/src/init/print.ts


/** What was found, before anything is asked. */
function printFound(found, style) {
    const rows = [
        ...found.data
            .slice(0, 3)
            .map(({ path, rows: n, columns }) => [
            'data',
            `${path} (${(0,src/* counted */.hS)(n, 'row')}, ${(0,src/* counted */.hS)(columns.length, 'column')})`
        ]),
        ...found.predictions
            .slice(0, 3)
            .map(({ path, rows: n, kind }) => ['predictions', `${path} (${(0,src/* counted */.hS)(n, 'row')}, of ${kind})`]),
        ...found.metrics.slice(0, 3).map(({ path, known, others }) => ['metrics', `${path} (${numbers(known, others)})`]),
        ...found.gxSuites.slice(0, 2).map((path) => ['checks', `${path}, a suite of Great Expectations`]),
        ...found.training.slice(0, 3).map(({ command, from }) => ['training', `${command} (${from})`]),
        ...(found.dvc === undefined
            ? []
            : [
                ['DVC', `${(0,src/* counted */.hS)(found.dvc.stages.length, 'stage')}, ${found.dvc.hasRemote ? 'with' : 'without'} a remote`]
            ]),
        ...(found.python?.from === undefined
            ? []
            : [['Python', `${found.python.version}, installed by ${found.python.from}`]]),
        ...(found.tests?.junit === undefined
            ? []
            : [['tests', `${found.tests.junit} (${found.tests.from ?? 'JUnit XML'})`]])
    ];
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    const shown = rows.map(([name, text]) => `  ${name.padEnd(width)}  ${(0,src/* plain */.pj)(text, 300)}`);
    return [
        style.bold('Found'),
        ...(shown.length === 0 ? ['  nothing that can be judged, and no training'] : shown),
        ...found.notes.map(note => style.dim(`  ${(0,src/* plain */.pj)(note, 300)}`))
    ].join('\n');
}
function numbers(known, others) {
    const shown = known.slice(0, 4).map(({ key, value }) => `${key} ${(0,src/* formatNumber */.ZV)(value)}`);
    return [...shown, ...(others.length > 0 ? [(0,src/* counted */.hS)(others.length, 'other number')] : [])].join(', ');
}
/** What was written, and what was there already and was left as it is. */
function printWritten(written, kept, style) {
    const width = Math.max(0, ...[...written, ...kept].map(({ path }) => path.length));
    return [
        style.bold('Wrote'),
        ...(written.length === 0 ? ['  nothing'] : written.map(({ path, purpose }) => `  ${path.padEnd(width)}  ${purpose}`)),
        ...kept.map(({ path }) => `  ${path.padEnd(width)}  ${style.doubtful('was there already, and is left as it is')}`)
    ].join('\n');
}
/** Where all was there already. */
function printKept(checked, style) {
    return [
        style.bold('Next'),
        (0,print/* printChecked */.H)(checked, style).replaceAll(/^(?=.)/gm, '  '),
        '  npx gauntlet run      judges all of it here, now'
    ].join('\n');
}
/** What is left for a person to do, in order. */
function printNext(found, choice, plan, checked, style) {
    const guesses = ['gauntlet.yml', ...(plan.data?.checks.from === 'suggested' ? [plan.data.checks.path] : [])].join(' and ');
    const steps = [
        ...(checked.problems.length === 0
            ? []
            : [`Mend what "npx gauntlet check" says:\n${(0,print/* printChecked */.H)(checked, style).replaceAll(/^/gm, '     ')}`]),
        `Read ${guesses}: the bounds are first guesses, made from what is here today.`,
        ...missingModel(found, choice, plan),
        ...(plan.tests === undefined
            ? []
            : [`Tests: "python -m pytest --junitxml=${plan.tests.junit}" writes what the section "tests" reads.`]),
        'npx gauntlet run      judges all of it here, now',
        ...(found.hasGit
            ? ['Commit the new files on a branch and open a pull request: the report appears there.']
            : ['This is no git repository yet: "git init", commit, and push it to GitHub. A pull request then gets the report.']),
        ...(plan.training.pullsDvc
            ? ['The workflow pulls data from your DVC remote: give it the secrets that its step "Fetch the data" names.']
            : [])
    ];
    return [style.bold('Next'), ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}
function missingModel(found, { training }, { gate }) {
    if (gate === undefined) {
        const [file = 'predictions.csv'] = found.announced.predictions;
        const command = training === undefined ? 'your training' : `"${training.command}"`;
        return [
            `There is no model to judge yet. Let ${command} write ${file} (columns id, label, prediction), and take the hashes from "model-gate" in gauntlet.yml.`
        ];
    }
    if (!gate.isMade || training !== undefined || !found.hasGit)
        return [];
    return [`git has no ${gate.path}: put the command that makes it into the workflow, where its comment says so.`];
}

;// CONCATENATED MODULE: ./packages/cli/src/init/write-new.ts


/** Writes files that are not there. Answers those that were there already: they are left as they are. */
async function writeNew(folder, files) {
    const written = [];
    const kept = [];
    for (const file of files) {
        const path = (0,external_node_path_.join)(folder, file.path);
        try {
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,external_node_fs_promises_.writeFile)(path, file.text, { flag: 'wx' });
            written.push(file);
        }
        catch (cause) {
            if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'))
                throw new Error(`Could not write ${file.path}`, { cause });
            kept.push(file);
        }
    }
    return { written, kept };
}

;// CONCATENATED MODULE: ./packages/cli/src/init/command.ts











const HELP = `gauntlet init: looks at this repository and writes gauntlet.yml, first checks of its data, and a workflow that judges every pull
request. Nothing of the repository is run, and no file that is there is changed.

  --yes, -y           Ask nothing. The same where there is no terminal.
  --dry-run           Print what would be written, and write nothing.
  --data PATH         The data to judge, where several files could be meant.
  --predictions PATH  The predictions of the model, with their labels.
  --metrics PATH      A file of its metrics, in place of predictions.
  --train COMMAND     The command that trains, for the workflow; "-" for none.
  --positive LABEL    The positive class, where labels are not 0 and 1.
  --no-color          Print without colour, also set by NO_COLOR.

Exit  0 written, or nothing to write; 2 error`;
const DONE = 0;
/** `gauntlet init`: its exit code. `root` is the checkout or release, `folder` the repository. */
async function initCommand(args, root, folder, signal) {
    const options = parseOptions(args);
    if (options.help)
        return say(HELP);
    const style = (0,src_style/* styleFor */.j)((0,src_style/* wantsColor */.z)(options.color, process.stdout));
    const roots = { workspace: folder, temp: (0,external_node_os_.tmpdir)(), allowedPaths: [] };
    const progress = (0,src_progress/* showProgress */.R)('looking at the repository …', process.stderr);
    const found = await look_lookAt(folder, roots, signal).finally(progress.stop);
    say(`${printFound(found, style)}\n`);
    const terminal = options.asks && process.stdin.isTTY === true ? askAt({ input: process.stdin, output: process.stdout }, signal) : undefined;
    const { choice, plan, files } = await prepare(found, options, terminal?.ask ?? askNobody, roots, signal).finally(() => terminal?.close());
    if (options.dryRun)
        return say(files.map(({ path, text }) => `${style.bold(`--- ${path}`)}\n${text}`).join('\n'));
    const { written, kept } = await writeNew(folder, files);
    say(`${printWritten(written, kept, style)}\n`);
    const [configured] = found.gauntletWorkflows;
    if (configured !== undefined && configured !== WORKFLOW)
        say(`${configured} uses Gauntlet already, so no workflow was written.\n`);
    const checked = await (0,check/* check */.z)(folder, [], await (0,known/* readKnown */.U)(root));
    say(written.length === 0 ? printKept(checked, style) : printNext(found, choice, plan, checked, style));
    return DONE;
}
function say(text) {
    process.stdout.write(`${text}\n`);
    return DONE;
}


/***/ })

};
