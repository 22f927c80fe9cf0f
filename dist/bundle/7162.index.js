export const id = 7162;
export const ids = [7162];
export const modules = {

/***/ 15123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withAcceptances)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85718);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98452);



/** In front of the metric, in the name of a label. */
const LABEL_PREFIX = 'gauntlet-accept:';
/**
 * The report with the regressions that people took upon themselves as warnings. Looks for them only where something failed. What
 * cannot be read is not accepted: that is said, and the report stays as it is.
 */
async function withAcceptances(report, { accept, status }, repository, place, key) {
    if (report.passed || accept === 'none' || status === 'running' || repository === undefined || place?.issue === undefined)
        return report;
    try {
        const { previous, commands } = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .readConversation */ .Gt)(place.board, key);
        const { client, owner, repo } = repository;
        const labels = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .labelings */ .wp)(client, { owner, repo, issueNumber: place.issue.number, prefix: LABEL_PREFIX });
        const { url } = place.issue;
        for (const { author, metric } of commands.filter(({ reason }) => reason === ''))
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`${author} gives no reason for accepting ${metric}. Write "/accept ${metric} <reason>".`);
        const reasoned = commands.filter(({ reason }) => reason !== '');
        const claims = [...reasoned, ...labels.map(label => ({ ...label, reason: 'by label', url }))];
        const allowed = await authorsWith(accept, claims.map(({ author }) => author), repository);
        const held = claims.filter(({ author }) => allowed.has(author));
        for (const { author, metric } of claims.filter(({ author }) => !allowed.has(author)))
            (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`${author} cannot accept ${metric}: that takes the permission "${accept}" on this repository.`);
        return (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.applyAcceptances)(report, held, (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_2__.readReportState)(previous?.state));
    }
    catch (cause) {
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(`Whether somebody accepted a regression could not be read, so nothing is accepted. ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`);
        return report;
    }
}
async function authorsWith(least, authors, repository) {
    const allowed = new Set();
    for (const author of new Set(authors)) {
        const { client, owner, repo } = repository;
        const permission = await (0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .permissionOf */ .Fp)(client, { owner, repo, login: author });
        if ((0,_gauntlet_github__WEBPACK_IMPORTED_MODULE_1__/* .isAllowed */ .Jr)(permission, least))
            allowed.add(author);
    }
    return allowed;
}


/***/ }),

/***/ 32728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ crossing),
  L: () => (/* binding */ gatherChanges)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/changes/src/data/kinds.ts
/** In characters; what a file of DVC says may be longer than any path. */
const LONGEST_PATH = 1000;
/** The first that fits decides. */
const KINDS = [
    ['workflow', /^\.(github|gitlab|circleci)\/|^\.gitlab-ci\.yml$|(^|\/)Jenkinsfile$|(^|\/)azure-pipelines\.yml$/],
    ['environment', /(^|\/)(requirements[^/]*\.(txt|in)|requirements\/[^/]+\.txt|constraints[^/]*\.txt)$/i],
    ['environment', /(^|\/)(uv|poetry|pdm|pixi|conda)\.lock$|(^|\/)(conda-lock|pixi)\.(yml|toml)$|(^|\/)Pipfile(\.lock)?$/],
    ['environment', /(^|\/)(environment|conda)[^/]*\.ya?ml$|(^|\/)(pyproject\.toml|setup\.(py|cfg)|\.python-version|runtime\.txt)$/i],
    ['environment', /(^|\/)([^/]+\.)?(Dockerfile|Containerfile)(\.[^/]+)?$|(^|\/)\.devcontainer\/|(^|\/)apptainer\.def$/i],
    ['environment', /(^|\/)(package(-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|renv\.lock|Project\.toml|Manifest\.toml|DESCRIPTION)$/],
    ['pipeline', /(^|\/)(dvc\.(yaml|lock)|\.dvcignore|MLproject|gauntlet\.ya?ml|Snakefile|Makefile)$|(^|\/)\.dvc\//],
    ['metrics', /(^|\/)(metrics|dvclive|plots|dvc_plots)\/|(^|\/)metrics\.[^/]+$/],
    [
        'params',
        /(^|\/)(params|hparams|hyperparams|hyperparameters)\.[^/]+$|(^|\/)(conf|config|configs)\/.*\.(ya?ml|json|toml)$|(^|\/)config\.(ya?ml|json|toml)$/i
    ],
    ['data', /\.dvc$/],
    ['test', /(^|\/)tests?\/|(^|\/)(test_[^/]+|[^/]+_test)\.\w+$|\.(test|spec)\.\w+$/],
    ['model', /\.(pkl|pickle|joblib|pt|pth|ckpt|onnx|h5|keras|safetensors|gguf|pmml|mlmodel|tflite|cbm|ubj|bst)$/i],
    ['data', /\.(csv|tsv|parquet|feather|arrow|jsonl|ndjson|avro|orc|npy|npz|hdf5|xlsx|sqlite|duckdb|tfrecord)(\.(gz|zst|bz2|xz))?$/i],
    ['code', /(^|\/)prompts?\/|\.(prompt|j2|jinja2?)$/i],
    ['notebook', /\.ipynb$/i],
    ['code', /\.(py|pyx|pyi|r|rmd|jl|js|mjs|cjs|ts|tsx|jsx|java|scala|kt|go|rs|c|cc|cpp|cu|cuh|h|hpp|cs|rb|sh|bash|ps1|sql|m|lua|swift)$/i],
    ['data', /^(data|datasets?)\//i],
    ['model', /(^|\/)models?\//i],
    ['docs', /\.(md|rst|adoc|txt|png|jpe?g|gif|svg|webp|pdf)$|(^|\/)(docs?|LICENSE|CODEOWNERS|\.gitignore|\.gitattributes)(\/|$)/i]
];
function kindOf(path) {
    const end = path.slice(-LONGEST_PATH);
    return KINDS.find(([, pattern]) => pattern.test(end))?.[0] ?? 'other';
}

;// CONCATENATED MODULE: ./packages/changes/src/code/table.ts


const WORDS = {
    code: 'code',
    notebook: 'notebooks',
    data: 'data',
    model: 'models',
    params: 'parameters',
    pipeline: 'pipeline',
    environment: 'environment',
    metrics: 'metrics and plots',
    test: 'tests',
    workflow: 'workflows',
    docs: 'documents',
    other: 'other files'
};
const ORDER = Object.keys(WORDS);
const MOST_NAMES = 5;
/** `results`: metrics and plots by their declaration, whatever they are called. */
function byKind(files, results) {
    const found = new Map();
    for (const file of files) {
        const kind = results.has(file.path) ? 'metrics' : kindOf(file.path);
        const others = found.get(kind);
        if (others === undefined)
            found.set(kind, [file]);
        else
            others.push(file);
    }
    return new Map([...found].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}
/** One row for each kind of file that changed. Undefined where none did. */
function filesTable(files) {
    if (files.size === 0)
        return undefined;
    return {
        id: 'changed-files',
        title: 'Files in git that changed',
        topic: 'changes',
        columns: [
            { title: 'What', align: 'left' },
            { title: 'Files', align: 'right' },
            { title: 'Lines', align: 'left' },
            { title: 'Which', align: 'left' }
        ],
        rows: [...files].map(([kind, some]) => [WORDS[kind], some.length, linesOf(some), namesOf(some.map(({ path }) => path))])
    };
}
/** `+12 −3`; of binary files nothing is counted. */
function linesOf(files) {
    const total = (count) => files.reduce((sum, file) => sum + (count(file) ?? 0), 0);
    const binary = files.filter(({ added }) => added === undefined).length;
    if (binary === files.length)
        return 'binary';
    return `+${total(file => file.added)} −${total(file => file.removed)}${binary > 0 ? `, ${binary} binary` : ''}`;
}
/** The first few, and how many more. */
function namesOf(names) {
    const shown = names.slice(0, MOST_NAMES).map(name => (0,src/* plain */.pj)(name, 120));
    const more = names.length - shown.length;
    return (0,src/* cut */.Jj)(`${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`, 1000);
}

;// CONCATENATED MODULE: ./packages/changes/src/changes-table.ts

/** A table of what differs from the base; where there are too many rows, the last one says how many. Undefined where nothing differs. */
function changesTable({ id, title, columns, mostRows }, rows) {
    if (rows.length === 0)
        return undefined;
    const shown = rows.length <= mostRows ? rows : [...rows.slice(0, mostRows - 1), restRow(rows.length - mostRows + 1, columns.length)];
    return { id, title, topic: 'changes', columns: columns.map(name => ({ title: name, align: 'left' })), rows: shown };
}
function restRow(count, width) {
    return [`and ${(0,src/* formatNumber */.ZV)(count)} more`, ...Array.from({ length: width - 1 }, () => '')];
}

;// CONCATENATED MODULE: ./packages/changes/src/data/tracked-changes.ts



/**
 * What DVC's hashes say of data, models and code, without a download. `results` are metrics and plots, which are compared by their
 * content. What has no hash on one of the sides is not known to have changed.
 */
function trackedChanges(before, now, results) {
    const [old, current] = [byPath(before), byPath(now)];
    const paths = [...new Set([...old.keys(), ...current.keys()])].filter(path => !results.has(path)).sort();
    return paths.flatMap(path => {
        const [one, other] = [old.get(path), current.get(path)];
        const isSame = one !== undefined && other !== undefined && (one.hash === undefined || other.hash === undefined || one.hash === other.hash);
        return isSame ? [] : [{ path, kind: changeKind(path, other ?? one), before: one, now: other }];
    });
}
/** What a stage makes says more than what another one reads. */
function byPath(tracked) {
    const found = new Map();
    for (const entry of tracked) {
        const known = found.get(entry.path);
        if (known === undefined || (known.role === 'dependency' && entry.role === 'output'))
            found.set(entry.path, entry);
    }
    return found;
}
/** What DVC tracks by itself, and what a stage reads or makes, is data unless its name says something else. */
function changeKind(path, tracked) {
    const kind = kindOf(path);
    if (kind === 'code' || kind === 'notebook' || kind === 'test' || /^(src|scripts?|lib)(\/|$)/.test(path))
        return 'code';
    if (kind === 'model')
        return 'model';
    const isMade = tracked?.role === 'output' && tracked.stage !== undefined;
    if (kind !== 'data' && kind !== 'other' && tracked?.stage !== undefined)
        return 'other';
    return isMade ? 'made data' : 'data';
}
const SHAPE = {
    id: 'dvc-changes',
    title: "Data, models and code that changed, by DVC's hashes",
    columns: ['What', 'Path', 'Base', 'Now', 'Stage'],
    mostRows: 200
};
function trackedTable(changes) {
    return changesTable(SHAPE, changes.map(({ path, kind, before, now }) => [
        kind,
        (0,src/* plain */.pj)(path, 300),
        versionOf(before),
        versionOf(now),
        (0,src/* plain */.pj)((now ?? before)?.stage ?? '', 100)
    ]));
}
/** `b1946ac (12.8 MB, 3 files)`. */
function versionOf(tracked) {
    if (tracked === undefined)
        return 'not there';
    const sizes = [
        ...(tracked.bytes === undefined ? [] : [(0,src/* formatBytes */.z3)(tracked.bytes)]),
        ...(tracked.files === undefined ? [] : [`${(0,src/* formatNumber */.ZV)(tracked.files)} files`])
    ];
    const hash = tracked.hash === undefined ? 'no hash' : (0,src/* plain */.pj)(tracked.hash.slice(0, 7), 7);
    return sizes.length === 0 ? hash : `${hash} (${sizes.join(', ')})`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/changes/src/documents/csv-objects.ts

/** The rows of a small CSV or TSV by the names of its columns. Numbers are numbers, an empty field is null. */
function csvObjects(shown, text) {
    const [header, ...records] = (0,src/* csvRecords */.Xc)('plots', { text: text.replace(/^\ufeff/, ''), shown });
    if (header === undefined)
        return [];
    const names = header.map((name, place) => name.trim() || `column ${place + 1}`);
    return records.map(record => Object.fromEntries(names.map((name, place) => [name, record[place]?.trim() ? (0,src/* csvCell */.rK)(record[place]) : null])));
}

;// CONCATENATED MODULE: ./packages/changes/src/documents/python.ts
/**
 * Parameters in Python, as DVC takes them: assignments of plain literals at the top of a module, of a class or of `__init__`. What is
 * computed is left out, for it has no value until it runs.
 */
function pythonAssignments(text) {
    const found = {};
    let className;
    let body;
    for (const line of text.split(/\r?\n/)) {
        const opened = /^class\s+([A-Za-z_]\w*)/.exec(line);
        if (opened !== null)
            [className, body] = [opened[1], undefined];
        else if (/^[^\s#]/.test(line))
            className = undefined;
        const [, indent = '', self, name, assigned] = ASSIGNMENT.exec(line) ?? [];
        if (className !== undefined && opened === null && line.trim() !== '')
            body ??= /^\s*/.exec(line)?.[0];
        if (name === undefined || assigned === undefined)
            continue;
        // Deeper than the body of the class is a method, of which only what it gives the object is a parameter.
        const isParameter = indent === '' ? self === undefined : className !== undefined && (self !== undefined || indent === body);
        if (!isParameter)
            continue;
        const value = literalOf((assigned.split('#')[0] ?? '').trim());
        if (value === undefined)
            continue;
        const key = indent === '' ? name : `${className}.${name}`;
        Object.defineProperty(found, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return found;
}
const ASSIGNMENT = /^(\s*)(self\.)?([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)([\s\S]+)$/;
/** A scalar, or a list of scalars. Undefined for all else. */
function literalOf(text) {
    if (!/^[[(]/.test(text))
        return scalarOf(text);
    if (!/[\])]$/.test(text))
        return undefined;
    const items = text
        .slice(1, -1)
        .split(',')
        .map(item => item.trim())
        .filter(item => item !== '');
    const values = items.map(scalarOf);
    return values.includes(undefined) ? undefined : values;
}
function scalarOf(text) {
    if (/^[-+]?(\d[\d_]*(\.[\d_]*)?|\.\d+)(e[-+]?\d+)?$/i.test(text))
        return Number(text.replaceAll('_', ''));
    if (text === 'True' || text === 'False')
        return text === 'True';
    if (text === 'None')
        return null;
    const [, single, double] = /^(?:'([^'\\]*)'|"([^"\\]*)")$/.exec(text) ?? [];
    return single ?? double;
}

;// CONCATENATED MODULE: ./packages/changes/src/documents/content.ts





/**
 * What a file of metrics or parameters holds, by the ending of its name as DVC has it: JSON (also with the NaN that Python writes),
 * TOML, Python's assignments of literals, CSV as a list of rows, all else YAML 1.2. Throws in words for people where it is damaged.
 */
function contentOf(path, bytes) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    try {
        if (/\.json$/i.test(path))
            return (0,src/* parseLenientJson */.Ri)(text);
        if (/\.toml$/i.test(path))
            return (0,dist/* parse */.qg)(text);
        if (/\.py$/i.test(path))
            return pythonAssignments(text);
        if ((0,src/* isCsv */.V9)(path))
            return csvObjects(path, text);
        return yamlOf(text);
    }
    catch (cause) {
        // Only the first line: parsers print the text around the place, and the file may be anything.
        const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
        throw new Error(`it is damaged (${reason.replace(/^Input "[^"]*" names "[^"]*", which /, '')})`, { cause });
    }
}
/** YAML without the dangers of aliases that multiply. Throws at the first error. */
function yamlOf(text, schema = 'core') {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { schema, version: '1.2', uniqueKeys: true, merge: true, stringKeys: true, prettyErrors: false });
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new Error(problem.message);
    return document.toJS({ maxAliasCount: 100 });
}

;// CONCATENATED MODULE: ./packages/changes/src/documents/map-of.ts
/** A map as it was read; an empty one for what is none. */
function mapOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./packages/changes/src/environment/packages.ts




/** Versions by package, as a file of an environment pins or asks for them. Undefined for a file whose kind is not known here. */
function packagesOf(path, text) {
    const name = path.split('/').at(-1) ?? path;
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (reader === undefined)
        return undefined;
    try {
        return reader(text.replace(/^\ufeff/, ''));
    }
    catch {
        // Damaged, or of a newer shape: that it is another file is still known.
        return undefined;
    }
}
const READERS = [
    [/^(requirements|constraints).*\.(txt|in)$/i, requirements],
    [/^(uv|poetry|pdm)\.lock$|^Manifest\.toml$/, lockedToml],
    [/^Pipfile\.lock$/, pipfileLock],
    [/^(environment|conda)[^/]*\.ya?ml$/i, condaEnvironment],
    [/Dockerfile|Containerfile/i, dockerfile],
    [/^package-lock\.json$/, packageLock],
    [/^renv\.lock$/, renvLock],
    [/^\.python-version$/, text => new Map([['python', text.trim()]])],
    [/^pyproject\.toml$/, pyproject]
];
/** `torch==2.4.0`, `numpy>=1.26,<3`; comments, options and markers are no packages. */
function requirements(text) {
    const found = new Map();
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/))
        addRequirement(found, line);
    return found;
}
function addRequirement(found, line) {
    const [said = ''] = line.split(/(?:^|\s)#|;/);
    const bare = said.replace(/\s--\S+/g, '').trim();
    const name = /^[A-Za-z0-9][\w.-]*/.exec(bare)?.[0];
    if (name === undefined)
        return;
    const version = bare
        .slice(name.length)
        .trim()
        .replace(/^\[[^\]]*\]/, '')
        .trim();
    const isPinned = version.startsWith('==') && !version.includes(',');
    found.set(spelled(name), (isPinned ? version.slice(2).trim() : version) || 'any');
}
function lockedToml(text) {
    const content = (0,dist/* parse */.qg)(text);
    const { package: named, deps } = mapOf(content);
    if (Array.isArray(named)) {
        return gathered(named.map((item) => [mapOf(item).name, mapOf(item).version]));
    }
    // Julia: tables of lists by name.
    return gathered(Object.entries(mapOf(deps)).map(([name, versions]) => [name, mapOf(Array.isArray(versions) ? versions[0] : versions).version]));
}
function pipfileLock(text) {
    const { default: main, develop } = mapOf((0,src/* parseLenientJson */.Ri)(text));
    const entries = [...Object.entries(mapOf(develop)), ...Object.entries(mapOf(main))];
    return gathered(entries.map(([name, item]) => [name, String(mapOf(item).version ?? '').replace(/^==/, '')]));
}
/** `- python=3.12`, and the list of `pip` in it. */
function condaEnvironment(text) {
    const { dependencies } = mapOf(yamlOf(text));
    const found = new Map();
    for (const item of Array.isArray(dependencies) ? dependencies : []) {
        if (typeof item === 'string') {
            const bare = item.split('::').at(-1)?.trim() ?? '';
            const name = /^[\w.-]+/.exec(bare)?.[0];
            if (name === undefined)
                continue;
            const version = bare.slice(name.length).trim();
            found.set(spelled(name), version.replace(/^={1,2}/, '') || 'any');
        }
        else {
            const { pip } = mapOf(item);
            for (const line of Array.isArray(pip) ? pip : [])
                addRequirement(found, String(line));
        }
    }
    return found;
}
/** The images it begins with; a digest tells one from another. */
function dockerfile(text) {
    const images = text.split('\n').flatMap(line => {
        const [instruction, ...words] = line.trim().split(/\s+/);
        return instruction?.toUpperCase() === 'FROM' ? (words.find(word => !word.startsWith('--')) ?? []) : [];
    });
    return gathered(images.map(image => {
        // A registry may have a port: `registry:5000/image:tag`.
        const start = image.lastIndexOf('/') + 1;
        const length = image.slice(start).search(/[:@]/);
        if (length < 0)
            return [`image ${image}`, 'latest'];
        return [`image ${image.slice(0, start + length)}`, image.slice(start + length + 1)];
    }));
}
function packageLock(text) {
    const { packages } = mapOf((0,src/* parseLenientJson */.Ri)(text));
    const installed = Object.entries(mapOf(packages)).filter(([path]) => path.startsWith('node_modules/'));
    return gathered(installed.map(([path, item]) => [path.replace(/^node_modules\//, ''), mapOf(item).version]));
}
function renvLock(text) {
    const { Packages: packages, R: language } = mapOf((0,src/* parseLenientJson */.Ri)(text));
    const entries = Object.entries(mapOf(packages)).map(([name, item]) => [name, mapOf(item).Version]);
    return gathered([['R', mapOf(language).Version], ...entries]);
}
function pyproject(text) {
    const { project, tool } = mapOf((0,dist/* parse */.qg)(text));
    const { dependencies, 'requires-python': python } = mapOf(project);
    const found = new Map();
    if (typeof python === 'string')
        found.set('python', python);
    for (const line of Array.isArray(dependencies) ? dependencies : [])
        addRequirement(found, String(line));
    const poetry = mapOf(mapOf(mapOf(tool).poetry).dependencies);
    for (const [name, version] of Object.entries(poetry))
        found.set(spelled(name), String(mapOf(version).version ?? version));
    return found;
}
function gathered(entries) {
    return new Map(entries.flatMap(([name, version]) => typeof name === 'string' ? [[spelled(name), typeof version === 'string' ? version : 'any']] : []));
}
/** Names of Python packages differ in case and in `-`, `_` and `.` without meaning it. */
function spelled(name) {
    return name.startsWith('@') || name.includes(' ') || name.includes('/') ? name : name.toLowerCase().replace(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./packages/changes/src/environment/environment-changes.ts





const MOST_FILES = 100;
const environment_changes_SHAPE = {
    id: 'environment',
    title: 'Environment: packages and images that changed',
    columns: ['What', 'Base', 'Now', 'File'],
    mostRows: 300
};
/** Compares what the files of an environment pin. `changed` are the files that differ at all. */
async function environmentChanges(changed, { before, now }) {
    const changes = [];
    const notes = [];
    for (const file of changed.filter(path => kindOf(path) === 'environment').slice(0, MOST_FILES)) {
        try {
            const [old, current] = [await before?.read(file), await now.read(file)];
            changes.push(...differences(file, old?.toString('utf8'), current?.toString('utf8')));
        }
        catch (thrown) {
            changes.push({ file, what: 'the file', before: 'not known', now: 'not known' });
            notes.push(`${(0,src/* plain */.pj)(file, 200)} could not be compared: ${(0,src/* cut */.Jj)((0,src/* messageOf */.bD)(thrown), 300)}.`);
        }
    }
    return { changes, notes };
}
/** What a file pins on the two sides. Where that is the same, or not known, the file itself differs, by its digest. */
function differences(file, before, now) {
    if (before === now)
        return [];
    const [old, current] = [before, now].map(text => (text === undefined ? new Map() : packagesOf(file, text)));
    const whole = { file, what: 'the file', before: digestOf(before), now: digestOf(now) };
    if (old === undefined || current === undefined)
        return [whole];
    const names = [...new Set([...current.keys(), ...old.keys()])].sort();
    const found = names.filter(name => old.get(name) !== current.get(name));
    // It also holds the settings of tools, which no model notices.
    if (found.length === 0)
        return file.endsWith('pyproject.toml') ? [] : [whole];
    return found.map(name => ({ file, what: name, before: old.get(name) ?? 'not there', now: current.get(name) ?? 'not there' }));
}
function environmentTable(changes) {
    return changesTable(environment_changes_SHAPE, changes.map(({ file, what, before, now }) => [what, before, now, file].map(text => (0,src/* plain */.pj)(text, 200))));
}
function digestOf(text) {
    return text === undefined ? 'not there' : `sha256 ${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./packages/changes/src/overview.ts



/** One row for each thing that a metric depends on: what of it changed, or that nothing did. */
function overviewTable(causes) {
    const rows = [codeRow, dataRow, modelRow, paramsRow, environmentRow, pipelineRow, togetherRow].map(row => row(causes));
    return changesTable(overview_SHAPE, rows.filter(row => row !== undefined));
}
const overview_SHAPE = { id: 'what-changed', title: 'What changed', columns: ['What', 'Change', 'Which'], mostRows: 10 };
const UNREAD = 'not all of it could be read';
function codeRow(causes) {
    const files = codeFiles(causes);
    const names = codeNames(causes);
    if (causes.files === undefined && names.length === 0)
        return ['code', 'not known', ''];
    if (names.length === 0)
        return ['code', 'no change', ''];
    return ['code', `${(0,src/* counted */.hS)(names.length, 'file')}${files.length > 0 ? `, ${linesOf(files)}` : ''}`, namesOf(names)];
}
function dataRow(causes) {
    const names = dataNames(causes);
    if (names.length > 0)
        return ['data', (0,src/* counted */.hS)(names.length, 'file or folder', 'files or folders'), namesOf(names)];
    if (!causes.tracksData)
        return ['data', 'not known', 'neither git nor DVC tracks any here'];
    return causes.knowsData ? ['data', 'no change', ''] : ['data', 'not known', UNREAD];
}
function modelRow({ tracked, files }) {
    const names = [...new Set([...tracked.filter(({ kind }) => kind === 'model').map(({ path }) => path), ...pathsOf(files, 'model')])];
    return names.length === 0 ? undefined : ['model', (0,src/* counted */.hS)(names.length, 'file'), namesOf(names)];
}
function paramsRow({ params, hasParams, knowsParams }) {
    if (!knowsParams && params.length === 0)
        return ['parameters', 'not known', UNREAD];
    if (params.length > 0)
        return ['parameters', `${params.length} changed`, namesOf(params)];
    return hasParams ? ['parameters', 'no change', ''] : undefined;
}
function environmentRow({ environment, files }) {
    if (environment.length > 0) {
        const named = environment.map(({ file, what, before, now }) => (what === 'the file' ? file : `${what} ${before} → ${now}`));
        return ['environment', `${environment.length} changed`, namesOf(named)];
    }
    return ['environment', files === undefined ? 'not known' : 'no change', ''];
}
function pipelineRow({ commands, files }) {
    const paths = pathsOf(files, 'pipeline').filter(path => !/(^|\/)dvc\.lock$|(^|\/)\.dvc\//.test(path));
    const names = [...commands.map(stage => `stage ${stage}`), ...paths];
    return names.length === 0 ? undefined : ['pipeline', `${names.length} changed`, namesOf(names)];
}
/** Several causes changed at once, so that a change of the metrics cannot be put down to one of them. */
function togetherRow(causes) {
    const changed = [
        ...(codeNames(causes).length > 0 ? ['code'] : []),
        ...(dataNames(causes).length > 0 ? ['data'] : []),
        ...(causes.params.length > 0 ? ['parameters'] : []),
        ...(causes.environment.length > 0 ? ['environment'] : [])
    ];
    if (!changed.includes('data') || changed.length < 2)
        return undefined;
    const listed = `${changed.slice(0, -1).join(', ')} and ${changed.at(-1)} changed together`;
    return ['⚠ attribution', listed, 'what the metrics did cannot be put down to one of them; change one at a time to know which it was'];
}
function codeFiles({ files }) {
    return [...(files?.get('code') ?? []), ...(files?.get('notebook') ?? [])];
}
function codeNames(causes) {
    const ofDvc = causes.tracked.filter(({ kind }) => kind === 'code').map(({ path }) => path);
    const inGit = codeFiles(causes).map(({ path }) => path);
    // A folder that a stage depends on says less than the files in it.
    return [...new Set([...inGit, ...ofDvc.filter(path => !inGit.some(file => file === path || file.startsWith(`${path}/`)))])];
}
function dataNames({ tracked, files }) {
    const ofDvc = tracked.filter(({ kind }) => kind === 'data').map(({ path }) => path);
    const inGit = pathsOf(files, 'data').map(path => path.replace(/\.dvc$/, ''));
    return [...new Set([...ofDvc, ...inGit])];
}
function pathsOf(files, kind) {
    return (files?.get(kind) ?? []).map(({ path }) => path);
}

;// CONCATENATED MODULE: ./packages/changes/src/metrics/named.ts

/**
 * Names that tell values apart: the key alone where one file has it (`test.f1`), else with its file in front (`eval/metrics.json:f1`).
 * A file that is one bare value is called like the file.
 */
function named_namesOf(pairs) {
    const times = new Map();
    for (const { key } of pairs)
        times.set(key, (times.get(key) ?? 0) + 1);
    const taken = new Map();
    return new Map(pairs.map(pair => {
        const { path, key } = pair;
        const name = (0,src/* cut */.Jj)((0,src/* plain */.pj)(key === '' ? path : times.get(key) === 1 ? key : `${path}:${key}`, 1000), 180) || '(no name)';
        return [pair, distinct(name, taken)];
    }));
}
/** `taken`: how often each name was given already. */
function distinct(name, taken) {
    for (let times = (taken.get(name) ?? 0) + 1;; times++) {
        const candidate = times === 1 ? name : `${name} (${times})`;
        if (times > 1 && taken.has(candidate))
            continue;
        taken.set(candidate, 1).set(name, times);
        return candidate;
    }
}

;// CONCATENATED MODULE: ./packages/changes/src/params/table.ts



const table_SHAPE = { id: 'params', title: 'Parameters that changed', columns: ['Parameter', 'Base', 'Now'], mostRows: 300 };
function paramChanges({ pairs, base, unread }, lists = []) {
    if (base === undefined)
        return { table: undefined, names: [] };
    const all = [...pairs, ...lists];
    const names = named_namesOf(all);
    // What cannot be read on one side is no change; it is said elsewhere.
    const known = all.filter(({ path }) => !unread.some(file => file.path === path));
    const changed = known.filter(({ before, now }) => shown(before) !== shown(now));
    const rows = changed.map(pair => [names.get(pair) ?? pair.key, shown(pair.before) ?? 'not there', shown(pair.now) ?? 'not there']);
    return { table: changesTable(table_SHAPE, rows), names: changed.map(pair => names.get(pair) ?? pair.key) };
}
/** As it is written: `1` and `1.0` are one number, `"1"` is a text. Undefined where it is not there. */
function shown(value) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'string')
        return value === '' ? '""' : (0,src/* cut */.Jj)(value, 300);
    return (0,src/* cut */.Jj)(Array.isArray(value) ? `[${value.join(', ')}]` : String(value), 300);
}

;// CONCATENATED MODULE: ./packages/changes/src/documents/leaves.ts
const MOST = 2000;
const DEEPEST = 32;
/** All values of some content by dotted keys, as DVC has them: `{ test: { f1: 0.8 } }` is `test.f1`; a bare value has the key "". */
function leavesOf(content) {
    const values = new Map();
    const lists = new Map();
    let leftOut = 0;
    const visit = (node, key, depth) => {
        if (values.size + lists.size >= MOST || depth > DEEPEST) {
            leftOut++;
        }
        else if (Array.isArray(node)) {
            const numbers = node.filter((item) => typeof item === 'number');
            if (numbers.length === node.length && numbers.length > 0)
                values.set(key, numbers);
            else
                lists.set(key, JSON.stringify(node) ?? '');
        }
        else if (typeof node === 'object' && node !== null && !(node instanceof Date)) {
            for (const [name, inner] of Object.entries(node))
                visit(inner, key === '' ? name : `${key}.${name}`, depth + 1);
        }
        else
            values.set(key, scalar(node));
    };
    if (content !== null && content !== undefined)
        visit(rowAsMap(content), '', 0);
    return { values, lists, leftOut };
}
/** A CSV of one row is its columns; of names and values, those. */
function rowAsMap(content) {
    if (!Array.isArray(content) || content.length === 0 || !content.every(isRow))
        return content;
    const names = content.map(row => row.metric ?? row.name ?? row.key);
    if (names.every(name => typeof name === 'string') && content.every(row => row.value !== undefined)) {
        return Object.fromEntries(content.map((row, place) => [String(names[place]), row.value]));
    }
    return content.length === 1 ? content[0] : content;
}
function isRow(item) {
    return typeof item === 'object' && item !== null && !Array.isArray(item);
}
function scalar(node) {
    if (typeof node === 'number' || typeof node === 'string' || typeof node === 'boolean' || node === null)
        return node;
    return typeof node === 'bigint' ? Number(node) : String(node);
}

;// CONCATENATED MODULE: ./packages/changes/src/sources/compare-trees.ts



const compare_trees_MOST_FILES = 500;
const READABLE = /\.(json|ya?ml|toml|csv|tsv)$/i;
/**
 * Compares the values of the same files on both sides. A path may be a folder, which stands for its files. `keys` of a file narrow it to
 * these dotted keys and what is below them.
 */
async function compareTrees(paths, { before, now }, keysOf = () => undefined) {
    const files = await expanded(paths, before === undefined ? [now] : [now, before]);
    const [pairs, lists, unread, notes] = [[], [], [], []];
    if (files.length > compare_trees_MOST_FILES)
        notes.push(`${(0,src/* counted */.hS)(files.length - compare_trees_MOST_FILES, 'file')} of metrics or parameters were not read: there are more than ${compare_trees_MOST_FILES}.`);
    for (const path of files.slice(0, compare_trees_MOST_FILES)) {
        const sides = { now: await readSide(now, path), before: before === undefined ? undefined : await readSide(before, path) };
        if (typeof sides.now === 'string')
            unread.push({ path, side: 'now', why: sides.now });
        if (typeof sides.before === 'string') {
            unread.push({ path, side: 'base', why: sides.before });
            notes.push(`${(0,src/* plain */.pj)(path, 200)} could not be read in ${before?.name}: ${sides.before}.`);
        }
        const leaves = { now: leavesIn(sides.now), before: leavesIn(sides.before) };
        const wanted = (key) => isWanted(key, keysOf(path));
        pairs.push(...paired(path, leaves.before?.values, leaves.now?.values).filter(({ key }) => wanted(key)));
        lists.push(...paired(path, leaves.before?.lists, leaves.now?.lists).filter(({ key }) => wanted(key)));
        const leftOut = (leaves.now?.leftOut ?? 0) + (leaves.before?.leftOut ?? 0);
        if (leftOut > 0)
            notes.push(`${(0,src/* plain */.pj)(path, 200)} has more values, or deeper ones, than are compared: ${(0,src/* counted */.hS)(leftOut, 'value')} left out.`);
    }
    return { pairs, lists, unread, notes, base: before?.name };
}
/** The values of a side by their keys, `undefined` where there is no such file, or half a sentence on why it cannot be read. */
async function readSide(tree, path) {
    try {
        const bytes = await tree.read(path);
        return bytes === undefined ? undefined : leavesOf(contentOf(path, bytes));
    }
    catch (thrown) {
        return (0,src/* cut */.Jj)((0,src/* messageOf */.bD)(thrown), 400);
    }
}
function leavesIn(side) {
    return typeof side === 'string' ? undefined : side;
}
function paired(path, before, now) {
    const keys = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
    return [...keys].map(key => ({ path, key, before: before?.get(key), now: now?.get(key) }));
}
async function expanded(paths, trees) {
    const found = new Set();
    for (const path of paths) {
        const files = (await Promise.all(trees.map(tree => tree.filesIn(path).catch(() => [])))).flat().filter(file => READABLE.test(file));
        for (const file of files.length > 0 ? files : [path])
            found.add(file);
    }
    return [...found].sort();
}
function isWanted(key, keys) {
    return keys === undefined || keys.some(one => key === one || key.startsWith(`${one}.`));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/changes/src/tree/tree.ts
const MOST_FILE_BYTES = 16 * 1024 * 1024;

;// CONCATENATED MODULE: ./packages/changes/src/sources/dvc-diff.ts



const Side = schemas/* unknown */.L5J();
const Diff = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ old: Side.optional(), new: Side.optional() })));
const MOST_PAIRS = 5000;
/**
 * What `dvc metrics diff --json` or `dvc params diff --json` printed. DVC says of a file that it could not read only that all of its
 * values are null, and ends well: a value that is null now is as good as lost. Throws `InputError` for anything else.
 */
async function readDvcDiff(input, files, workspace) {
    const pairs = [];
    for (const file of files) {
        const shown = (0,src/* shownPath */.pS)(file, { workspace });
        let content;
        try {
            content = (0,src/* parseLenientJson */.Ri)((await (0,src/* readCapped */.EF)(file, MOST_FILE_BYTES)).toString('utf8').replace(/^\ufeff/, ''));
        }
        catch (cause) {
            throw new src/* InputError */.dz(input, `names "${shown}", which is not JSON. ${WAY_OUT[input]}`, { cause });
        }
        const parsed = Diff.safeParse(content);
        if (!parsed.success)
            throw new src/* InputError */.dz(input, `names "${shown}", which is not what DVC prints. ${WAY_OUT[input]}`);
        for (const [path, keys] of Object.entries(parsed.data)) {
            for (const [key, { old, new: now }] of Object.entries(keys))
                pairs.push({ path, key, before: sideOf(old), now: sideOf(now) });
        }
    }
    const left = pairs.length - MOST_PAIRS;
    return {
        pairs: pairs.slice(0, MOST_PAIRS),
        unread: [],
        base: 'the base',
        notes: left > 0 ? [`${left} values of ${input} were left out: more than ${MOST_PAIRS} are not shown.`] : []
    };
}
const WAY_OUT = {
    'metrics-diff': 'Write it with "dvc metrics diff --json main > dvc-metrics.json".',
    'params-diff': 'Write it with "dvc params diff --json main > dvc-params.json".'
};
function sideOf(value) {
    if (value === null || value === undefined)
        return undefined;
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number'))
        return value;
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/changes/src/causes.ts








/** What could have made the metrics differ: an overview, and a table for each kind of change. */
async function describeCauses(request) {
    const { before, now, sides, changed } = request;
    const params = await compareParams(request);
    const changedParams = paramChanges(params, params.lists);
    if (before === undefined)
        return { tables: present([changedParams.table]), notes: params.notes };
    const environment = await environmentChanges(typeof changed === 'string' ? [] : changed.map(({ path }) => path), sides);
    const results = new Set([
        ...now.metrics,
        ...before.metrics,
        ...[...now.plots, ...before.plots].flatMap(plot => plot.files.map(({ path }) => path))
    ]);
    const files = typeof changed === 'string' ? undefined : byKind(changed, results);
    // Of a file that is unread on one side nothing is known to have changed.
    const unread = new Set([...before.unread, ...now.unread]);
    const isKnown = ({ from }) => !unread.has(from);
    const tracked = trackedChanges(before.tracked.filter(isKnown), now.tracked.filter(isKnown), results);
    // Files of settings that nobody declared are not compared by their values; that they changed is known.
    const otherParams = (files?.get('params') ?? []).map(({ path }) => path).filter(path => !now.params.has(path) && !before.params.has(path));
    const causes = {
        files,
        tracked,
        commands: changedCommands(before.commands, now.commands, isKnown),
        params: [...changedParams.names, ...otherParams],
        hasParams: params.pairs.length > 0,
        knowsParams: params.unread.length === 0,
        environment: environment.changes,
        tracksData: now.tracked.length > 0 || sides.now.paths.some(path => kindOf(path) === 'data'),
        knowsData: files !== undefined && unread.size === 0
    };
    return {
        tables: present([
            overviewTable(causes),
            changedParams.table,
            trackedTable(tracked),
            environmentTable(environment.changes),
            files && filesTable(files)
        ]),
        notes: [
            ...(typeof changed === 'string' ? [changed] : []),
            ...params.notes,
            ...params.unread.filter(({ side }) => side === 'now').map(({ path, why }) => `The parameters in ${path} are not known: ${why}.`),
            ...environment.notes
        ]
    };
}
async function compareParams({ paramsDiff, workspace, before, now, sides }) {
    if (paramsDiff.length > 0)
        return { ...(await readDvcDiff('params-diff', paramsDiff, workspace)), lists: [] };
    const keysOf = (path) => {
        const [one, other] = [before?.params.get(path), now.params.get(path)];
        if (one === undefined || other === undefined)
            return (one ?? other)?.keys;
        return one.keys === undefined || other.keys === undefined ? undefined : [...one.keys, ...other.keys];
    };
    return compareTrees([...new Set([...now.params.keys(), ...(before?.params.keys() ?? [])])], sides, keysOf);
}
function changedCommands(before, now, isKnown) {
    return [...new Set([...now.keys(), ...before.keys()])].filter(stage => {
        const [one, other] = [before.get(stage), now.get(stage)];
        return one?.command !== other?.command && [one, other].every(said => said === undefined || isKnown(said));
    });
}
function present(tables) {
    return tables.filter(table => table !== undefined);
}

;// CONCATENATED MODULE: ./packages/changes/src/tree/commit-tree.ts


/** What helps where git has only a part of the repository. */
const WHOLE_CLONE = 'set "fetch-depth: 0" on actions/checkout, without "filter" and "sparse-checkout"';
/** The files of a commit, read from git's own store: nothing is checked out. */
async function commitTree(name, commit, workspace, signal) {
    const files = new Map((await (0,src/* filesOfCommit */.oV)(commit, workspace, signal)).map(file => [file.path, file]));
    const paths = [...files.keys()].sort();
    return {
        name,
        paths,
        filesIn: async (folder) => paths.filter(path => path.startsWith(`${folder}/`)),
        read: async (path) => {
            const file = files.get(path);
            return file && refusePointer(await commit_tree_contentOf(file.blob, workspace, signal));
        }
    };
}
async function commit_tree_contentOf(blob, workspace, signal) {
    const chunks = [];
    let bytes = 0;
    const { exitCode } = await (0,src/* git */.$Y)(['cat-file', 'blob', blob], workspace, signal, chunk => {
        bytes += chunk.length;
        if (bytes <= MOST_FILE_BYTES)
            chunks.push(chunk);
    });
    if (exitCode !== 0)
        throw new Error(`git does not have its content here; ${WHOLE_CLONE}`);
    if (bytes > MOST_FILE_BYTES)
        throw new Error(`it has ${(0,src/* formatBytes */.z3)(bytes)}; at most ${(0,src/* formatBytes */.z3)(MOST_FILE_BYTES)} are read`);
    return Buffer.concat(chunks);
}
/** The content, unless Git LFS keeps it elsewhere. */
function refusePointer(content) {
    if (!(0,src/* isLfsPointer */.NS)(content))
        return content;
    throw new Error('it is kept by Git LFS, and only its pointer is here; set "lfs: true" on actions/checkout');
}

;// CONCATENATED MODULE: ./packages/changes/src/code/changed-files.ts


/** What git tracks and is another in the workspace than in the base. No program of the repository is run for it. */
async function changedFiles(commit, workspace, signal) {
    const { exitCode, stdout, stderr } = await (0,src/* git */.$Y)(['diff', '--numstat', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative', '--ignore-submodules=dirty', commit, '--'], workspace, signal);
    if (exitCode !== 0) {
        const why = stderr.split('\n').find(line => line.startsWith('fatal:')) ?? `git ended with exit code ${exitCode}`;
        return `It is not known which files changed (${(0,src/* plain */.pj)(why, 200)}): ${WHOLE_CLONE}.`;
    }
    return stdout.split('\0').flatMap(entry => {
        const [, added, removed, path] = /^(\d+|-)\t(\d+|-)\t([\s\S]+)$/.exec(entry) ?? [];
        return path === undefined ? [] : [{ path, added: lines(added), removed: lines(removed) }];
    });
}
function lines(text) {
    return text === undefined || text === '-' ? undefined : Number(text);
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/expand.ts
/**
 * A path of a stage as DVC resolved it. What holds `${…}` is looked for among the outputs that the lock has of that stage, of which a
 * stage that stands for a list has several. Undefined where it is not there.
 */
function expand_expanded(path, stage, locked) {
    const texts = textsAround(path);
    if (texts.length === 1)
        return [path];
    const own = locked.filter(({ name }) => name.replace(/@.*$/s, '') === stage);
    const found = own.flatMap(({ outputs }) => outputs.filter(output => isFilled(output, texts)));
    return found.length === 0 ? undefined : [...new Set(found)];
}
/** What stands before, between and behind the places `${…}`. */
function textsAround(path) {
    const texts = [];
    let from = 0;
    for (;;) {
        const start = path.indexOf('${', from);
        const end = start < 0 ? -1 : path.indexOf('}', start);
        if (end < 0)
            return [...texts, path.slice(from)];
        texts.push(path.slice(from, start));
        from = end + 1;
    }
}
/** Whether an output is these texts with something between each two. No pattern is made of them: a lock may be written to make it slow. */
function isFilled(output, [first = '', ...others]) {
    const last = others.at(-1) ?? '';
    if (!output.startsWith(first))
        return false;
    let at = first.length;
    for (const text of others.slice(0, -1)) {
        const found = output.indexOf(text, at + 1);
        if (found < 0)
            return false;
        at = found + text.length;
    }
    return output.endsWith(last) && output.length - last.length > at;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/changes/src/dvc/place.ts

/** A path of a DVC file, relative to the workspace. What leads out of it still begins with `..`. An address stays as it is. */
function placed(folder, path) {
    if (/^[a-z][a-z0-9+]+:\/\//i.test(path))
        return path;
    return external_node_path_.posix.join(folder, path.replaceAll('\\', '/')).replace(/\/$/, '');
}
function folderOf(path) {
    return external_node_path_.posix.dirname(path);
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/tracked.ts

const Text = schemas/* string */.YjP().max(10_000);
/** All scalars are text: of a digest such as 1234…e12 YAML would make a number. */
const TrackedEntry = schemas/* object */.Ikc({
    path: Text,
    md5: Text.optional(),
    etag: Text.optional(),
    checksum: Text.optional(),
    hash: Text.optional(),
    size: Text.optional(),
    nfiles: Text.optional()
});
function trackedOf(entry, where) {
    return {
        ...where,
        hash: (entry.md5 ?? entry.etag ?? entry.checksum)?.toLowerCase(),
        bytes: count(entry.size),
        files: count(entry.nfiles),
        legacy: entry.hash === undefined
    };
}
function count(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/lock.ts




const Entries = schemas/* array */.YOg(TrackedEntry).max(100_000).default([]);
const Command = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).transform(lines => lines.join(' && '))]).default('');
const Stages = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ cmd: Command, deps: Entries, outs: Entries }));
/** Of schema 1.0 the stages stand at the top. */
const Lock = schemas/* union */.KCZ([schemas/* object */.Ikc({ stages: Stages }).transform(({ stages }) => stages), Stages]);
const DvcFile = schemas/* object */.Ikc({ outs: Entries, wdir: schemas/* string */.YjP().max(10_000).default('.') });
/** The stages of the `dvc.lock` beside a `dvc.yaml`; none where there is no such file. Throws where it is damaged. */
async function readLock(tree, folder, workingFolders) {
    const from = placed(folder, 'dvc.lock');
    const bytes = await tree.read(from);
    if (bytes === undefined)
        return [];
    const lock = Lock.safeParse(yamlOf(bytes.toString('utf8'), 'failsafe'));
    if (!lock.success)
        throw new Error('it is no dvc.lock that is known here');
    return Object.entries(lock.data).map(([name, stage]) => {
        const works = placed(folder, workingFolders.get(name.replace(/@.*$/s, '')) ?? '.');
        const tracked = (entries, role) => entries.map(entry => trackedOf(entry, { path: placed(works, entry.path), from, role, stage: name }));
        return {
            name,
            command: stage.cmd,
            outputs: stage.outs.map(({ path }) => path),
            tracked: [...tracked(stage.deps, 'dependency'), ...tracked(stage.outs, 'output')]
        };
    });
}
/** What a file such as `data.csv.dvc` tracks. */
async function readDvcFile(tree, path) {
    const bytes = await tree.read(path);
    if (bytes === undefined)
        return [];
    const file = DvcFile.safeParse(yamlOf(bytes.toString('utf8'), 'failsafe'));
    if (!file.success)
        throw new Error('it is no .dvc file that is known here');
    const folder = placed(folderOf(path), file.data.wdir);
    return file.data.outs.map(entry => trackedOf(entry, { path: placed(folder, entry.path), from: path, role: 'output', stage: undefined }));
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/pipeline-file.ts



const Paths = schemas/* array */.YOg(schemas/* unknown */.L5J()).default([]);
const StageBody = schemas/* looseObject */._H3({ wdir: schemas/* string */.YjP().default('.'), metrics: Paths, plots: Paths, params: Paths });
const File = schemas/* looseObject */._H3({
    metrics: Paths,
    params: Paths,
    plots: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).transform(ids => [ids])]).default([]),
    stages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ do: schemas/* looseObject */._H3({}).optional() })).default({})
});
/** What a dvc.yaml says of metrics, parameters and plots. What it says in a way that is not known here is left out. */
function pipelineFileOf(text) {
    const file = File.safeParse(yamlOf(text) ?? {});
    if (!file.success)
        throw new Error('it is no dvc.yaml that is known here');
    const { metrics, params, plots, stages } = file.data;
    return {
        metrics: metrics.flatMap(pipeline_file_namesOf),
        params: params.flatMap(pipeline_file_namesOf),
        plots: plots.flatMap(definitionsOf),
        stages: Object.entries(stages).flatMap(([name, stage]) => {
            const body = StageBody.safeParse(stage.do ?? stage);
            if (!body.success)
                return [];
            return [
                {
                    name,
                    wdir: body.data.wdir,
                    metrics: body.data.metrics.flatMap(pipeline_file_namesOf),
                    plots: body.data.plots.flatMap(definitionsOf),
                    params: paramsOf(body.data.params)
                }
            ];
        })
    };
}
/** `metrics.json`, or `metrics.json: { cache: false }`. */
function pipeline_file_namesOf(item) {
    return typeof item === 'string' ? [item] : Object.keys(mapOf(item));
}
function paramsOf(items) {
    const keys = items.filter(item => typeof item === 'string');
    const files = items.flatMap(item => typeof item === 'string'
        ? []
        : Object.entries(mapOf(item)).map(([path, named]) => ({ path, keys: Array.isArray(named) ? named.map(String) : undefined })));
    return [...(keys.length > 0 ? [{ path: 'params.yaml', keys }] : []), ...files];
}
function definitionsOf(item) {
    if (typeof item === 'string')
        return [definitionOf(item, {})];
    return Object.entries(mapOf(item)).map(([id, settings]) => definitionOf(id, mapOf(settings)));
}
/** `y` names fields of the file that the plot is called like, or files with their fields. */
function definitionOf(id, settings) {
    const { x, y, title, x_label: xLabel, y_label: yLabel, template } = settings;
    const isMap = typeof y === 'object' && y !== null && !Array.isArray(y);
    const files = isMap
        ? Object.entries(mapOf(y)).map(([path, fields]) => ({ path, fields: texts(fields) }))
        : [{ path: id, fields: texts(y) }];
    const ofX = typeof x === 'string' ? x : texts(Object.values(mapOf(x))[0])[0];
    return { id, files, x: ofX, title: pipeline_file_text(title), xLabel: pipeline_file_text(xLabel), yLabel: pipeline_file_text(yLabel), template: pipeline_file_text(template) };
}
function texts(value) {
    return (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string');
}
function pipeline_file_text(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/declared.ts





const MOST_PIPELINES = 100;
const MOST_DVC_FILES = 2000;
const METRICS = /(^|\/)metrics\.(json|ya?ml|toml)$/;
const PARAMS = /(^|\/)params\.(ya?ml|json|toml)$/;
const declared_DEEPEST = 3;
/**
 * Reads every dvc.yaml and dvc.lock of a side, and the .dvc files but for those that are the same on both sides: of those there can be
 * thousands. What cannot be read is said in `problems`.
 */
async function readDeclared(tree, isSame) {
    const problems = [];
    const unread = new Set();
    const tried = async (path, read) => {
        try {
            return await read();
        }
        catch (thrown) {
            unread.add(path);
            problems.push(`${(0,src/* plain */.pj)(path, 200)} of ${tree.name} could not be read: ${(0,src/* cut */.Jj)((0,src/* messageOf */.bD)(thrown), 300)}.`);
            return undefined;
        }
    };
    const found = collector();
    const pipelines = [...tree.paths, ...(await undeclared(tree))].filter(path => /(^|\/)dvc\.yaml$/.test(path));
    if (pipelines.length > MOST_PIPELINES)
        problems.push(`Of the ${pipelines.length} dvc.yaml of ${tree.name} only ${MOST_PIPELINES} were read.`);
    for (const path of pipelines.slice(0, MOST_PIPELINES)) {
        const folder = folderOf(path);
        const bytes = await tried(path, () => tree.read(path));
        const file = bytes && (await tried(path, async () => pipelineFileOf(bytes.toString('utf8'))));
        if (file === undefined) {
            unread.add(placed(folder, 'dvc.lock'));
            continue;
        }
        const workingFolders = new Map(file.stages.map(({ name, wdir }) => [name, wdir]));
        const locked = (await tried(placed(folder, 'dvc.lock'), () => readLock(tree, folder, workingFolders))) ?? [];
        problems.push(...found
            .pipeline(folder, file, locked)
            .map(what => `${what} of ${path}, ${tree.name}, stands for names that DVC fills in, and dvc.lock does not have them: run "dvc repro" and commit dvc.lock.`));
        if (await tree.read(placed(folder, 'params.yaml')).catch(() => undefined))
            found.params.set(placed(folder, 'params.yaml'), { keys: undefined });
    }
    const dvcFiles = tree.paths.filter(path => path.endsWith('.dvc') && !isSame(path));
    if (dvcFiles.length > MOST_DVC_FILES)
        problems.push(`Of the ${dvcFiles.length} .dvc files of ${tree.name} only ${MOST_DVC_FILES} were read.`);
    for (const path of dvcFiles.slice(0, MOST_DVC_FILES))
        found.tracked.push(...((await tried(path, () => readDvcFile(tree, path))) ?? []));
    if (found.metrics.size === 0)
        for (const path of conventional(tree, METRICS))
            found.metrics.add(path);
    if (found.params.size === 0)
        for (const path of conventional(tree, PARAMS))
            found.params.set(path, { keys: undefined });
    return { ...found, metrics: [...found.metrics], plots: [...found.plots.values()], unread, problems };
}
function collector() {
    const metrics = new Set();
    const params = new Map();
    const plots = new Map();
    const tracked = [];
    const commands = new Map();
    /** What could not be resolved. */
    const pipeline = (folder, file, locked) => {
        const unresolved = [];
        const addPlot = (works, plot) => {
            const files = plot.files.map(({ path, fields }) => ({ path: placed(works, path), fields }));
            const id = plot.files.some(({ path }) => path === plot.id) ? placed(works, plot.id) : plot.id;
            plots.set(id, { ...plot, id, files });
        };
        for (const path of file.metrics)
            metrics.add(placed(folder, path));
        for (const path of file.params)
            params.set(placed(folder, path), { keys: undefined });
        for (const plot of file.plots)
            addPlot(folder, plot);
        for (const stage of file.stages) {
            const works = placed(folder, stage.wdir);
            for (const path of stage.metrics) {
                const resolved = expand_expanded(path, stage.name, locked);
                if (resolved === undefined)
                    unresolved.push(`The metric "${(0,src/* plain */.pj)(path, 100)}" of stage "${(0,src/* plain */.pj)(stage.name, 100)}"`);
                for (const one of resolved ?? [])
                    metrics.add(placed(works, one));
            }
            for (const { path, keys } of stage.params) {
                const known = params.get(placed(works, path));
                if (known !== undefined && known.keys === undefined)
                    continue;
                params.set(placed(works, path), { keys: keys && [...(known?.keys ?? []), ...keys] });
            }
            for (const plot of stage.plots) {
                for (const { path, fields } of plot.files) {
                    const resolved = expand_expanded(path, stage.name, locked);
                    if (resolved === undefined)
                        unresolved.push(`The plot "${(0,src/* plain */.pj)(path, 100)}" of stage "${(0,src/* plain */.pj)(stage.name, 100)}"`);
                    for (const one of resolved ?? [])
                        addPlot(works, { ...plot, id: one, files: [{ path: one, fields }] });
                }
            }
        }
        for (const stage of locked) {
            commands.set(placed(folder, stage.name), { command: stage.command, from: placed(folder, 'dvc.lock') });
            tracked.push(...stage.tracked);
        }
        return unresolved;
    };
    return { metrics, params, plots, tracked, commands, pipeline };
}
/** DVCLive writes a dvc.yaml of its own, which need not be in git. */
async function undeclared(tree) {
    const path = 'dvclive/dvc.yaml';
    return !tree.paths.includes(path) && (await tree.read(path).catch(() => undefined)) ? [path] : [];
}
/** Without a dvc.yaml: the names that everybody uses. */
function conventional(tree, pattern) {
    return tree.paths.filter(path => pattern.test(path) && path.split('/').length <= declared_DEEPEST && !/(^|\/)(node_modules|\.venv|tests?)\//.test(path));
}

;// CONCATENATED MODULE: ./packages/changes/src/dvc/with-cache.ts



const Listing = schemas/* array */.YOg(schemas/* object */.Ikc({ md5: schemas/* string */.YjP().max(100), relpath: schemas/* string */.YjP().max(10_000) })).max(100_000);
/**
 * A side, together with what DVC keeps of it outside of git: files that the lock names by their hash are taken from DVC's cache in the
 * workspace. One that is not there either is no missing file, and reading it throws the way out.
 */
function withCache(tree, tracked, workspace) {
    const outputs = new Map(tracked.filter(({ role }) => role === 'output').map(entry => [entry.path, entry]));
    const dvcFolders = workspace.paths.filter(path => /(^|\/)\.dvc\/config$/.test(path)).map(path => path.replace(/config$/, ''));
    const cached = async (entry) => {
        const hash = entry.hash ?? '';
        if (!/^[0-9a-f]{32}(\.dir)?$/.test(hash))
            return undefined;
        const folder = dvcFolders.filter(one => entry.path.startsWith(one.replace(/\.dvc\/$/, ''))).sort((a, b) => b.length - a.length)[0];
        for (const store of ['cache/files/md5', 'cache']) {
            const content = await workspace.read(`${folder ?? '.dvc/'}${store}/${hash.slice(0, 2)}/${hash.slice(2)}`);
            if (content === undefined)
                continue;
            const digest = (0,external_node_crypto_.createHash)('md5').update(content).digest('hex');
            if (!entry.legacy && digest !== hash.slice(0, 32))
                throw new Error('its copy in the cache of DVC is damaged; run "dvc fetch" again');
            return content;
        }
        return undefined;
    };
    const folderOf = (path) => [...outputs.values()].find(entry => entry.hash?.endsWith('.dir') && path.startsWith(`${entry.path}/`));
    const listing = async (entry) => {
        const content = await cached(entry);
        const parsed = content === undefined ? undefined : Listing.safeParse((0,src/* parseLenientJson */.Ri)(content.toString('utf8')));
        return parsed?.success === true ? parsed.data : undefined;
    };
    return {
        ...tree,
        filesIn: async (folder) => {
            const files = await tree.filesIn(folder);
            const entry = outputs.get(folder) ?? folderOf(`${folder}/`);
            if (files.length > 0 || entry?.hash?.endsWith('.dir') !== true)
                return files;
            const all = (await listing(entry))?.map(({ relpath }) => `${entry.path}/${relpath}`) ?? [];
            return all.filter(path => path.startsWith(`${folder}/`)).sort();
        },
        read: async (path) => {
            const content = await tree.read(path);
            if (content !== undefined)
                return content;
            const entry = outputs.get(path);
            if (entry !== undefined)
                return (await cached(entry)) ?? refuse();
            const within = folderOf(path);
            if (within === undefined)
                return undefined;
            const files = (await listing(within)) ?? refuse();
            const one = files.find(({ relpath }) => `${within.path}/${relpath}` === path);
            return one === undefined ? undefined : ((await cached({ path, hash: one.md5, legacy: within.legacy })) ?? refuse());
        }
    };
}
function refuse() {
    throw new Error('DVC keeps it out of git, and its cache is not here; run "dvc pull" before this step, or set "cache: false" for it in dvc.yaml');
}

// EXTERNAL MODULE: ./packages/stats/src/index.ts + 62 modules
var stats_src = __webpack_require__(1969);
;// CONCATENATED MODULE: ./packages/changes/src/metrics/measured.ts


/** A longer list is the history of a training, whose mean says nothing. */
const MOST_REPEATS = 100;
/** Undefined for what is no metric: text, true and false. */
function measuredOf(value) {
    if (typeof value === 'string' || typeof value === 'boolean')
        return undefined;
    if (value === null)
        return { value: null, note: 'is null' };
    if (typeof value === 'number')
        return Number.isFinite(value) ? { value } : { value: null, note: `is ${value}` };
    if (value.length > MOST_REPEATS)
        return undefined;
    if (!value.every(Number.isFinite))
        return { value: null, note: `is a list of ${(0,src/* counted */.hS)(value.length, 'value')} that are not all finite` };
    const values = Float64Array.from(value);
    const { mean } = (0,stats_src/* momentsOf */.Zn)(values);
    return value.length === 1 ? { value: mean } : { value: mean, values, note: `mean of ${(0,src/* counted */.hS)(value.length, 'value')}` };
}

;// CONCATENATED MODULE: ./packages/changes/src/metrics/checks.ts



/** More single warnings say less than one that counts them. */
const MOST_CHECKS = 20;
/** A warning for every metric that the base has and that is gone or no number now, and for every file that could not be judged. */
function metricChecks(comparison) {
    const unread = comparison.unread.filter(({ side }) => side === 'now');
    const names = named_namesOf(comparison.pairs);
    const lost = comparison.pairs.flatMap(pair => {
        const before = pair.before === undefined ? undefined : measuredOf(pair.before);
        const now = pair.now === undefined ? undefined : measuredOf(pair.now);
        if (before === undefined || before.value === null || typeof now?.value === 'number')
            return [];
        if (pair.now === undefined && unread.some(({ path }) => path === pair.path))
            return [];
        const what = pair.now === undefined ? 'is not there any more' : (now?.note ?? 'is no number any more');
        return [{ name: names.get(pair) ?? pair.key, path: pair.path, before: before.value, what }];
    });
    const checks = [...unread.map(unreadCheck), ...lost.map(one => lostCheck(one, comparison.base ?? 'the base'))];
    if (checks.length <= MOST_CHECKS)
        return checks;
    const more = checks.slice(MOST_CHECKS - 1);
    return [...checks.slice(0, MOST_CHECKS - 1), moreCheck(more)];
}
function lostCheck({ name, path, before, what }, base) {
    const was = (0,src/* formatNumber */.ZV)(before);
    return {
        id: (0,src/* cut */.Jj)(`lost:${name}`, 200),
        title: `${name} is still measured`,
        severity: 'warning',
        outcome: 'fail',
        observed: what,
        expected: `a number (${was} in ${base})`,
        message: `${name} was ${was} in ${base}, and in ${(0,src/* plain */.pj)(path, 200)} it ${what}. Did the training stop early, or is it called something else now?`
    };
}
function unreadCheck({ path, why }) {
    const shown = (0,src/* plain */.pj)(path, 200);
    return {
        id: (0,src/* cut */.Jj)(`unread:${path}`, 200),
        title: `The metrics in ${shown} can be read`,
        severity: 'warning',
        outcome: 'inconclusive',
        observed: (0,src/* cut */.Jj)(why, 1000),
        expected: 'a file of metrics',
        message: (0,src/* cut */.Jj)(`The metrics in ${shown} are not known: ${why}.`, 2000)
    };
}
function moreCheck(checks) {
    const [first, ...others] = checks.map(({ title }) => title);
    return {
        id: 'lost-more',
        title: `${checks.length} more metrics are still measured`,
        severity: 'warning',
        outcome: 'fail',
        observed: 'not there, or no numbers',
        expected: 'numbers',
        message: (0,src/* cut */.Jj)(`${checks.length} more metrics of the base are lost: ${[first, ...others].slice(0, 10).join(', ')} …`, 2000)
    };
}

;// CONCATENATED MODULE: ./packages/changes/src/metrics/direction.ts

/**
 * Whether more or less of a metric is better, by the words of its name that the field agrees on: `val_loss`, `test.f1`, `latency_ms`.
 * Undefined where none is known, or where they disagree: a change of it is neither good nor bad then.
 */
function directionOf(name) {
    const joined = (0,src/* metricWords */.yh)(name).join(' ');
    const lower = LOWER_PHRASES.some(phrase => holds(joined, phrase));
    const higher = !lower && HIGHER_PHRASES.some(phrase => holds(joined, phrase));
    return lower ? 'lower' : higher ? 'higher' : undefined;
}
function holds(joined, phrase) {
    return ` ${joined} `.includes(` ${phrase} `);
}
const LOWER_PHRASES = [
    ...['loss', 'logloss', 'error', 'err', 'mae', 'mse', 'rmse', 'rmsle', 'msle', 'mape', 'smape', 'wape', 'mase', 'crps', 'brier', 'ece'],
    ...['perplexity', 'ppl', 'wer', 'cer', 'ter', 'fid', 'fpr', 'fnr', 'entropy', 'hinge', 'deviance', 'latency', 'toxicity'],
    ...['false positive rate', 'false negative rate', 'false discovery rate', 'miss rate', 'bits per byte', 'wall time']
];
const HIGHER_PHRASES = [
    ...['accuracy', 'acc', 'precision', 'recall', 'f1', 'f2', 'f1score', 'fbeta', 'auc', 'auroc', 'auprc', 'rocauc', 'aucpr', 'ap', 'map'],
    ...[
        'mrr',
        'ndcg',
        'iou',
        'miou',
        'dice',
        'jaccard',
        'kappa',
        'mcc',
        'r2',
        'bleu',
        'rouge',
        'rouge1',
        'rouge2',
        'rougel',
        'meteor',
        'chrf'
    ],
    ...['comet', 'psnr', 'ssim', 'sensitivity', 'specificity', 'tpr', 'tnr', 'throughput', 'gini', 'spearman', 'pearson', 'bertscore'],
    ...['balanced accuracy', 'top 1', 'top 5', 'exact match', 'hit rate', 'average precision', 'true positive rate', 'r squared']
];

;// CONCATENATED MODULE: ./packages/changes/src/metrics/figures.ts





const MOST_FIGURES = 500;
/**
 * A figure for every number that one of the sides has, those that changed first. One that only the base has is a figure without a
 * value; one that is new has no `previous`. Lists of both sides give an interval of the change (Welch, 95%).
 */
function figuresOf(comparison) {
    const names = named_namesOf(comparison.pairs);
    const all = comparison.pairs.flatMap(pair => {
        const now = pair.now === undefined ? undefined : measuredOf(pair.now);
        const before = pair.before === undefined ? undefined : measuredOf(pair.before);
        if (now === undefined && before === undefined)
            return [];
        // What was text and is a number now, or the other way round, is in the table of texts.
        if ((now === undefined && pair.now !== undefined) || (before === undefined && pair.before !== undefined))
            return [];
        const unread = comparison.unread.find(({ path }) => path === pair.path);
        return [figureOf(names.get(pair) ?? pair.key, { now, before, unread, base: comparison.base })];
    });
    const ordered = [...all.filter(hasChanged), ...all.filter(figure => !hasChanged(figure))];
    return { figures: ordered.slice(0, MOST_FIGURES), leftOut: Math.max(0, ordered.length - MOST_FIGURES) };
}
function figureOf(name, { now, before, unread, base }) {
    const unit = (0,src/* unitOfMetric */.QG)(name);
    const better = directionOf(name);
    const notes = [
        now === undefined ? (unread?.side === 'now' ? unread.why : 'not there any more') : now.note,
        base === undefined || before !== undefined ? before?.values === undefined && before?.note : undefined,
        base !== undefined && before === undefined ? (unread?.side === 'base' ? `the base has none to read: ${unread.why}` : 'new') : undefined
    ].filter(note => typeof note === 'string');
    return {
        id: name,
        title: name,
        value: now?.value ?? null,
        ...(before !== undefined ? { previous: before.value, against: 'base' } : {}),
        ...(base !== undefined && before === undefined && unread?.side === 'base' ? { previous: null, against: 'base' } : {}),
        ...intervalOf(now, before),
        topic: unit === 'none' ? 'metrics' : 'budgets',
        ...(better === undefined ? (unit === 'none' ? {} : { better: 'lower' }) : { better }),
        unit,
        ...(notes.length > 0 ? { note: [...new Set(notes)].join('; ').slice(0, 1000) } : {})
    };
}
/** How certain the difference of two means is. Nothing is known of pairs, so that the samples count as independent. */
function intervalOf(now, before) {
    if (now?.values === undefined || before?.values === undefined)
        return {};
    const { interval } = (0,stats_src/* welch */.Mz)((0,stats_src/* momentsOf */.Zn)(now.values), (0,stats_src/* momentsOf */.Zn)(before.values));
    return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? { interval } : {};
}
function hasChanged(figure) {
    return figure.value !== figure.previous;
}

;// CONCATENATED MODULE: ./packages/changes/src/metrics/list-notes.ts


const list_notes_MOST_NAMES = 5;
/** What stands in files of metrics now and is no metric for being a list: said once for each file. */
function listNotes(pairs, lists) {
    const long = pairs.filter(({ now }) => Array.isArray(now) && now.length > MOST_REPEATS);
    const byPath = new Map();
    for (const { path, key, now } of [...lists, ...long])
        if (now !== undefined)
            byPath.set(path, [...(byPath.get(path) ?? []), key]);
    return [...byPath].map(([path, keys]) => {
        const names = keys.slice(0, list_notes_MOST_NAMES).map(key => (0,src/* plain */.pj)(key, 80));
        const shown = `${names.join(', ')}${keys.length > list_notes_MOST_NAMES ? ' …' : ''}`;
        return `${(0,src/* plain */.pj)(path, 200)} has ${(0,src/* counted */.hS)(keys.length, 'list')} that ${keys.length === 1 ? 'is' : 'are'} no metric (${shown}): only lists of 1 to ${MOST_REPEATS} numbers are, as one value for each seed.`;
    });
}

;// CONCATENATED MODULE: ./packages/changes/src/metrics/texts-table.ts




const texts_table_SHAPE = { id: 'metric-texts', title: 'Other values in files of metrics', columns: ['Value', 'Base', 'Now'], mostRows: 200 };
/** What files of metrics hold beside numbers and is another than in the base: texts, true and false. Undefined where that is nothing. */
function textsTable(comparison) {
    if (comparison.base === undefined)
        return undefined;
    const names = named_namesOf(comparison.pairs);
    const rows = comparison.pairs.flatMap(pair => {
        const isNumber = [pair.before, pair.now].every(value => value === undefined || measuredOf(value) !== undefined);
        if (isNumber || texts_table_shown(pair.before) === texts_table_shown(pair.now))
            return [];
        return [[names.get(pair) ?? pair.key, texts_table_shown(pair.before), texts_table_shown(pair.now)]];
    });
    return changesTable(texts_table_SHAPE, rows);
}
function texts_table_shown(value) {
    if (value === undefined)
        return 'not there';
    return typeof value === 'string' ? (0,src/* cut */.Jj)(value, 300) : Array.isArray(value) ? `a list of ${value.length} numbers` : String(value);
}

;// CONCATENATED MODULE: ./packages/changes/src/tree/workspace-tree.ts





const MOST_FILES_OF_A_FOLDER = 1000;
/** The files that lie in the workspace, whatever made them. A link that leads out, and git's own folder, are refused. */
async function workspaceTree(workspace, signal) {
    return { ...folderTree(workspace), paths: await listed(workspace, signal) };
}
/** The files of any folder, by their paths in it; none of them is listed. */
function folderTree(folder) {
    return { name: 'the workspace', paths: [], read: path => read(folder, path), filesIn: inner => filesIn(folder, inner) };
}
/** What git tracks or would track. Of a workspace that is no repository, what lies at its top. */
async function listed(workspace, signal) {
    const { exitCode, stdout } = await (0,src/* git */.$Y)(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], workspace, signal).catch(thrown => {
        // A machine without git is no reason to show nothing.
        signal.throwIfAborted();
        (0,src/* debug */.Yz)((0,src/* messageOf */.bD)(thrown));
        return { exitCode: undefined, stdout: '' };
    });
    if (exitCode === 0)
        return [...new Set(stdout.split('\0').filter(path => path !== ''))].sort();
    const entries = await (0,promises_.readdir)(workspace, { withFileTypes: true });
    return entries.flatMap(entry => (entry.isFile() ? [entry.name] : [])).sort();
}
async function read(workspace, path) {
    const isThere = await (0,promises_.lstat)((0,external_node_path_.join)(workspace, path)).then(() => true, () => false);
    if (!isThere)
        return undefined;
    const real = await (0,src/* existingFile */._h)('base', path, rootsOf(workspace)).catch(() => {
        throw new Error('it is no regular file in the workspace');
    });
    // What stands in git's folder is no result of anybody, and may hold the token of the checkout.
    const steps = (0,external_node_path_.relative)(workspace, real).split(/[\\/]/);
    if (steps.some(step => step.toLowerCase() === '.git'))
        throw new Error("it lies in git's own folder");
    return refusePointer(await (0,src/* readCapped */.EF)(real, MOST_FILE_BYTES));
}
async function filesIn(workspace, folder) {
    const real = await (0,src/* existingPath */.Jf)('base', folder, rootsOf(workspace)).catch(() => undefined);
    if (real === undefined)
        return [];
    const entries = await (0,promises_.readdir)(real, { withFileTypes: true, recursive: true }).catch(() => []);
    return entries
        .flatMap(entry => (entry.isFile() ? [(0,external_node_path_.join)(folder, (0,external_node_path_.relative)(real, (0,external_node_path_.join)(entry.parentPath, entry.name)))] : []))
        .map(path => path.replaceAll('\\', '/'))
        .sort()
        .slice(0, MOST_FILES_OF_A_FOLDER);
}
function rootsOf(workspace) {
    return { workspace, temp: workspace, allowedPaths: [] };
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/rows.ts



const rows_DEEPEST = 8;
/**
 * The rows of a file of points: CSV and TSV; JSON and YAML as a list of objects, or the first such list in it, as DVC has it; lists of
 * numbers by name, as Keras writes a history. Undefined where there are none. Throws where the file is damaged.
 */
function rowsOf(path, bytes) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    if ((0,src/* isCsv */.V9)(path))
        return csvObjects(path, text);
    if (/\.(jsonl|ndjson)$/i.test(path))
        return rowsIn(text
            .split('\n')
            .filter(line => line.trim() !== '')
            .map(src/* parseLenientJson */.Ri), 0);
    return rowsIn(/\.ya?ml$/i.test(path) ? yamlOf(text) : (0,src/* parseLenientJson */.Ri)(text), 0);
}
function rowsIn(content, depth) {
    if (depth > rows_DEEPEST)
        return undefined;
    if (Array.isArray(content)) {
        const rows = content.filter(rows_isRow);
        return rows.length > 0 && rows.length === content.length ? rows : undefined;
    }
    if (!rows_isRow(content))
        return undefined;
    const columns = Object.entries(content).filter(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isScalar));
    if (columns.length > 0) {
        const length = Math.max(...columns.map(([, value]) => (Array.isArray(value) ? value.length : 0)));
        return Array.from({ length }, (_, place) => Object.fromEntries(columns.map(([name, value]) => [name, Array.isArray(value) ? value[place] : undefined])));
    }
    for (const value of Object.values(content)) {
        const found = rowsIn(value, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function rows_isRow(item) {
    return typeof item === 'object' && item !== null && !Array.isArray(item);
}
function isScalar(item) {
    return item === null || typeof item !== 'object';
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/both-sides.ts


/** The rows of a file now and, where it is there and can be read, in the base. Throws for the file of now alone. */
async function bothSides(path, bytes, { before }) {
    const now = rowsOf(path, bytes);
    if (now === undefined || now.length === 0)
        throw new Error('it has no rows');
    const old = await before?.read(path).catch(() => undefined);
    const rows = old === undefined ? undefined : attempt(() => rowsOf(path, old));
    if (before === undefined || rows === undefined || rows.length === 0)
        return [{ side: '', rows: now }];
    return [
        { side: 'now', rows: now },
        { side: (0,src/* cut */.Jj)(before.name, 60), rows }
    ];
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/columns.ts
function columnsOf(rows) {
    const names = [...new Set(rows.slice(0, 1000).flatMap(row => Object.keys(row)))];
    const isNumeric = (name) => {
        const values = rows.map(row => row[name]).filter(value => value !== null && value !== undefined && value !== '');
        return values.length > 0 && values.every(value => numberIn(value) !== undefined);
    };
    return { names, numeric: names.filter(isNumeric) };
}
/** The first column of one of these names, however they are spelled. */
function columnNamed(names, wanted) {
    for (const one of wanted) {
        const found = names.find(name => columns_spelled(name) === one);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** NaN and the infinities are numbers without a place in a chart. */
function numberIn(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string' || value.trim() === '')
        return undefined;
    const number = Number(value);
    return Number.isNaN(number) && !/^nan$/i.test(value.trim()) ? undefined : number;
}
function columns_spelled(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
}

// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 85 modules
var reporting_src = __webpack_require__(98452);
;// CONCATENATED MODULE: ./packages/changes/src/plots/drawable.ts


/** One column against another. A row without one of them is left out; a value that is no finite number, such as NaN, is a gap. */
function pointsOf(rows, x, y, kind) {
    const points = rows.flatMap((row, place) => {
        const across = x === undefined ? place : coordinateOf(row[x]);
        const up = numberIn(row[y]);
        if (across === undefined || row[y] === undefined || row[y] === null || row[y] === '')
            return [];
        return [{ x: across, y: up !== undefined && Number.isFinite(up) ? up : null }];
    });
    return kind === 'line' || kind === 'area' ? (0,reporting_src.thinned)(points) : points.slice(0, 2000);
}
/** A number where it is one, else a name. */
function coordinateOf(value) {
    const number = numberIn(value);
    if (number !== undefined)
        return Number.isFinite(number) ? number : undefined;
    return typeof value === 'string' || typeof value === 'boolean' ? String(value).slice(0, 200) : undefined;
}
function axisType(points) {
    if (points.every(({ x }) => typeof x === 'number'))
        return 'number';
    return points.every(({ x }) => typeof x === 'string' && /^\d{4}-\d\d-\d\d/.test(x) && !Number.isNaN(Date.parse(x))) ? 'time' : 'category';
}
/** `loss`, `loss (main)`. */
function seriesName(name, side) {
    return side === '' ? name : `${name} (${side})`;
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/confusion.ts



/** A larger matrix is one that nobody reads. */
const MOST_CLASSES = 20;
/**
 * A confusion matrix of each side, and by how much the cells differ; one matrix where they do not. Rows are single examples, or counts in
 * a column `count`.
 */
function confusionOf(id, title, sides, actual, predicted) {
    const all = sides.map(({ side, rows }) => ({ side, counts: countsOf(rows, actual, predicted) }));
    const classes = [...new Set(all.flatMap(({ counts }) => [...counts.keys()].flatMap(key => namesIn(key))))].sort(byName);
    if (classes.length === 0)
        return refused('it has no rows');
    if (classes.length > MOST_CLASSES)
        return refused(`it has ${classes.length} classes; a confusion matrix of more than ${MOST_CLASSES} is not shown`);
    const [now, before] = all;
    if (now === undefined)
        return refused('it has no rows');
    if (all.length === 2 && before !== undefined) {
        const table = changeTable(id, title, classes, now.counts, before.counts);
        if (table === undefined)
            return { charts: [matrixOf(id, `${title} (the same in ${before.side})`, classes, now.counts)], tables: [] };
        return { charts: chartsOf(id, title, classes, all), tables: [table] };
    }
    return { charts: chartsOf(id, title, classes, all), tables: [] };
}
function refused(problem) {
    return { charts: [], tables: [], problem };
}
function chartsOf(id, title, classes, all) {
    return all.map(({ side, counts }, place) => matrixOf(place === 0 ? id : (0,src/* cut */.Jj)(`${id} in ${side}`, 200), seriesName(title, side), classes, counts));
}
function matrixOf(id, title, classes, counts) {
    const points = classes.flatMap(row => classes.map(column => ({ x: column, y: row, value: counts.get(keyOf(row, column)) ?? 0 })));
    return {
        id,
        title,
        topic: 'metrics',
        kind: 'heatmap',
        x: { title: 'predicted', type: 'category' },
        y: { title: 'actual', type: 'category' },
        series: [{ name: 'rows', points }],
        rules: []
    };
}
/** Undefined where nothing differs. */
function changeTable(id, title, classes, now, before) {
    const change = (row, column) => (now.get(keyOf(row, column)) ?? 0) - (before.get(keyOf(row, column)) ?? 0);
    if (classes.every(row => classes.every(column => change(row, column) === 0)))
        return undefined;
    return {
        id: (0,src/* cut */.Jj)(`${id} change`, 200),
        title: `${title}: how many rows more or fewer than in the base (rows by actual class, columns by predicted class)`,
        topic: 'metrics',
        columns: [{ title: 'actual', align: 'left' }, ...classes.map(name => ({ title: name, align: 'right' }))],
        rows: classes.map(row => [row, ...classes.map(column => signed(change(row, column)))])
    };
}
function countsOf(rows, actual, predicted) {
    const counts = new Map();
    for (const row of rows) {
        const [one, other] = [coordinateOf(row[actual]), coordinateOf(row[predicted])];
        if (one === undefined || other === undefined)
            continue;
        const key = keyOf(String(one), String(other));
        const times = numberIn(row.count) ?? 1;
        counts.set(key, (counts.get(key) ?? 0) + times);
    }
    return counts;
}
function keyOf(actual, predicted) {
    return `${actual}\u0000${predicted}`;
}
function namesIn(key) {
    return key.split('\u0000');
}
function signed(value) {
    return value === 0 ? '0' : value > 0 ? `+${(0,src/* formatNumber */.ZV)(value)}` : `−${(0,src/* formatNumber */.ZV)(-value)}`;
}
function byName(a, b) {
    const difference = Number(a) - Number(b);
    return Number.isNaN(difference) || difference === 0 ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/importances.ts


const importances_MOST = 20;
/** The features that matter most now, the first one first, and what they mattered in the base. */
function importancesOf(id, title, sides, feature, importance) {
    const all = sides.map(({ side, rows }) => ({ side, values: valuesOf(rows, feature, importance) }));
    const leading = [...(all[0]?.values ?? [])].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    const names = leading.slice(0, importances_MOST).map(([name]) => name);
    const more = leading.length - names.length;
    return {
        id,
        title: more > 0 ? `${title} (the first ${names.length} of ${leading.length})` : title,
        topic: 'metrics',
        kind: 'bar',
        x: { title: feature, type: 'category' },
        y: { title: importance, type: 'number' },
        series: all.map(({ side, values }) => ({
            name: seriesName(importance, side),
            points: names.map(name => ({ x: name, y: values.get(name) ?? null }))
        })),
        rules: []
    };
}
function valuesOf(rows, feature, importance) {
    return new Map(rows.flatMap(row => {
        const name = coordinateOf(row[feature]);
        const value = numberIn(row[importance]);
        return name === undefined || value === undefined || !Number.isFinite(value) ? [] : [[String(name), value]];
    }));
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/known-shapes.ts




/** Plots that are known by their columns: curves, importances, a confusion matrix. Undefined for other columns. */
function knownShape(id, title, sides) {
    const columns = columnsOf(sides.flatMap(({ rows }) => rows));
    const curve = CURVES.find(({ x, y }) => columnNamed(columns.numeric, x) !== undefined && columnNamed(columns.numeric, y) !== undefined);
    if (curve !== undefined)
        return { charts: [curveOf(id, title, sides, columns, curve)], tables: [] };
    const actual = columnNamed(columns.names, ['actual', 'y true', 'true', 'label', 'target']);
    const predicted = columnNamed(columns.names, ['predicted', 'y pred', 'pred', 'prediction']);
    if (actual !== undefined && predicted !== undefined)
        return confusionOf(id, title, sides, actual, predicted);
    const feature = columnNamed(columns.names, ['feature', 'features', 'feature name', 'variable', 'column', 'name']);
    const importance = columnNamed(columns.numeric, [
        'importance',
        'importances',
        'gain',
        'weight',
        'mean abs shap',
        'shap',
        'coefficient',
        'value'
    ]);
    if (feature !== undefined && importance !== undefined)
        return { charts: [importancesOf(id, title, sides, feature, importance)], tables: [] };
    return undefined;
}
const CURVES = [
    {
        x: ['fpr', 'false positive rate'],
        y: ['tpr', 'true positive rate'],
        titles: ['false positive rate', 'true positive rate'],
        reference: ['chance', 0, 1],
        topic: 'metrics'
    },
    { x: ['recall'], y: ['precision'], titles: ['recall', 'precision'], topic: 'metrics' },
    { x: ['fpr'], y: ['fnr'], titles: ['false positive rate', 'false negative rate'], topic: 'metrics' },
    {
        x: ['prob pred', 'mean predicted value'],
        y: ['prob true', 'fraction of positives'],
        titles: ['predicted probability', 'share of positives'],
        reference: ['perfect', 0, 1],
        topic: 'calibration'
    }
];
function curveOf(id, title, sides, { numeric }, curve) {
    const [x, y] = [columnNamed(numeric, curve.x) ?? '', columnNamed(numeric, curve.y) ?? ''];
    const series = sides.map(({ side, rows }) => ({ name: seriesName('model', side), points: pointsOf(rows, x, y, 'line') }));
    const [name, from, to] = curve.reference ?? [];
    const reference = name === undefined || from === undefined || to === undefined
        ? []
        : [
            {
                name,
                points: [
                    { x: 0, y: from },
                    { x: 1, y: to }
                ]
            }
        ];
    return {
        id,
        title,
        topic: curve.topic,
        kind: 'line',
        x: { title: curve.titles[0], type: 'number' },
        y: { title: curve.titles[1], type: 'number' },
        series: [...series, ...reference],
        rules: []
    };
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/learning-curves.ts



const STEPS = [
    'step',
    'epoch',
    'iteration',
    'iter',
    'round',
    'global step',
    'boosting round',
    'batch',
    'n estimators',
    'tree',
    'trees',
    'train size',
    'index'
];
const CLOCKS = ['timestamp', 'time', 'datetime', 'date', 'wall time', 'lr'];
/** More columns are no metrics. */
const MOST_CURVES = 1000;
/** A curve for every column of numbers over a column of steps; none where there is no such column. `own` is the x column that was named. */
function curvesOf(group, sides, own) {
    const columns = columnsOf(sides.flatMap(({ rows }) => rows));
    const x = own !== undefined && columns.names.includes(own) ? own : columnNamed(columns.numeric, STEPS);
    if (x === undefined)
        return [];
    const others = columns.numeric.filter(name => name !== x && columnNamed([name], STEPS) === undefined);
    const isClock = (name) => columnNamed([name], CLOCKS) !== undefined;
    const drawn = others.some(name => !isClock(name)) ? others.filter(name => !isClock(name)) : others;
    return drawn.slice(0, MOST_CURVES).map(name => learning_curves_curveOf(group, name, x, name, sides));
}
function learning_curves_curveOf(group, name, x, y, sides) {
    return { group, name, x: x ?? 'row', sides: sides.map(({ side, rows }) => ({ side, points: pointsOf(rows, x, y, 'line') })) };
}
/** Curves of one metric stand in one chart: `train_loss` beside `val_loss`, and those of the base. */
function chartsOfCurves(curves) {
    const charts = new Map();
    for (const curve of curves) {
        const stem = stemOf(curve.name);
        const key = JSON.stringify([curve.group, stem, curve.x]);
        const chart = charts.get(key);
        if (chart === undefined)
            charts.set(key, { title: stem, curves: [curve] });
        else
            chart.curves.push(curve);
    }
    return [...charts.values()].map(({ title, curves: own }) => {
        const series = own.flatMap(({ name, sides }) => sides.map(({ side, points }) => ({ name: (0,src/* cut */.Jj)(seriesName(name, side), 200), points })));
        return {
            id: (0,src/* cut */.Jj)(`${own[0]?.group}: ${title}`, 200),
            title,
            topic: 'metrics',
            kind: 'line',
            x: { title: own[0]?.x ?? '', type: axisType(series.flatMap(({ points }) => points)) },
            y: { title, type: 'number' },
            series: series.slice(0, 20),
            rules: []
        };
    });
}
/** What is measured, without on which part of the data: `loss` of `val_loss`, `train/loss` and `lossTest`. */
function stemOf(name) {
    const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .split(/[^A-Za-z0-9]+/)
        .filter(word => word !== '');
    const own = words.filter(word => !PARTS.has(word.toLowerCase()));
    return own.length === 0 || own.length === words.length ? name : own.join(' ').toLowerCase();
}
const PARTS = new Set(['train', 'training', 'val', 'valid', 'validation', 'test', 'testing', 'eval', 'dev', 'holdout']);

;// CONCATENATED MODULE: ./packages/changes/src/plots/draw-rows.ts





/** The charts of a file of points, by what its columns are called. `x` is the column of the x axis, where somebody said so. */
function drawRows(id, title, sides, x) {
    const known = knownShape(id, title, sides);
    if (known !== undefined)
        return known;
    const curves = curvesOf(id, sides, x);
    if (curves.length > 0)
        return { charts: chartsOfCurves(curves), tables: [] };
    const { names, numeric } = columnsOf(sides.flatMap(({ rows }) => rows));
    const [only, second, ...others] = numeric;
    const text = names.find(name => !numeric.includes(name));
    if (only !== undefined && second === undefined)
        return { charts: [plainChart(id, title, sides, text, only)], tables: [] };
    if (only !== undefined && second !== undefined && others.length === 0 && text === undefined) {
        return { charts: [{ ...plainChart(id, title, sides, only, second), kind: 'point' }], tables: [] };
    }
    const shown = names.slice(0, 10).map(name => `"${(0,src/* cut */.Jj)(name, 40)}"`);
    return {
        charts: [],
        tables: [],
        problem: `what to draw of its columns (${shown.join(', ')}${names.length > 10 ? ' …' : ''}) is not known; name x and y under "plots" in dvc.yaml`
    };
}
/** Names with a number each are bars, numbers alone a line. */
function plainChart(id, title, sides, x, y, kind) {
    const own = kind ?? (x === undefined ? 'line' : 'bar');
    const series = sides.map(({ side, rows }) => ({ name: (0,src/* cut */.Jj)(seriesName(y, side), 200), points: pointsOf(rows, x, y, own) }));
    const type = axisType(series.flatMap(({ points }) => points));
    return {
        id,
        title,
        topic: 'metrics',
        kind: own,
        x: { title: x ?? 'row', type: own === 'bar' && type === 'number' ? 'category' : type },
        y: { title: y, type: 'number' },
        series: own === 'bar' && type === 'number' ? series.map(named) : series,
        rules: []
    };
}
function named({ name, points }) {
    return { name, points: points.map(point => ({ ...point, x: String(point.x) })) };
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/draw-definition.ts





/** A plot as a dvc.yaml defines it: its columns, its template, one or several files. */
function drawDefinition(definition, files) {
    const { id, x, template = '' } = definition;
    const title = (0,src/* cut */.Jj)(definition.title ?? id, 300);
    const [first, ...others] = files;
    if (first === undefined)
        return { charts: [], tables: [], problem: 'none of its files is there' };
    const [field, secondField] = first.fields;
    if (/^confusion/.test(template) && x !== undefined && field !== undefined)
        return confusionOf(id, title, first.sides, x, field);
    if (field === undefined)
        return draw_definition_all(files.map(file => drawRows(file.path, definition.title ?? file.path, file.sides, x)));
    if (/^bar_horizontal/.test(template) && x !== undefined) {
        // DVC lays the bars down: its x is how long they are.
        return { charts: [plainChart(id, title, first.sides, field, x, 'bar')], tables: [] };
    }
    const kind = /^scatter/.test(template) ? 'point' : 'line';
    const lines = files.flatMap(({ path, fields, sides }) => {
        const present = columnsOf(sides.flatMap(({ rows }) => rows)).names;
        return fields
            .filter(name => present.includes(name))
            .flatMap(name => sides.map(({ side, rows }) => ({
            name: (0,src/* cut */.Jj)(seriesName(others.length > 0 && secondField === undefined ? `${path} ${name}` : name, side), 200),
            points: pointsOf(rows, x !== undefined && present.includes(x) ? x : undefined, name, kind)
        })));
    });
    if (lines.length === 0)
        return { charts: [], tables: [], problem: `its files have no column ${first.fields.map(name => `"${(0,src/* cut */.Jj)(name, 40)}"`).join(', ')}` };
    const chart = {
        id,
        title,
        topic: 'metrics',
        kind,
        x: { title: definition.xLabel ?? x ?? 'row', type: axisType(lines.flatMap(({ points }) => points)) },
        y: {
            title: definition.yLabel ?? (new Set(files.flatMap(({ fields }) => fields)).size === 1 ? field : 'value'),
            type: 'number'
        },
        series: lines.slice(0, 20),
        rules: []
    };
    const more = lines.length - chart.series.length;
    return { charts: [chart], tables: [], ...(more > 0 ? { problem: `${(0,src/* counted */.hS)(more, 'more line')} of it are not shown` } : {}) };
}
function draw_definition_all(drawings) {
    const problem = drawings.find(drawing => drawing.problem !== undefined)?.problem;
    return {
        charts: drawings.flatMap(({ charts }) => charts),
        tables: drawings.flatMap(({ tables }) => tables),
        ...(problem === undefined ? {} : { problem })
    };
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/dvc-plots.ts




const Entry = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP(),
    revisions: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    content: schemas/* unknown */.L5J().optional(),
    anchor_definitions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional(),
    url: schemas/* string */.YjP().optional()
});
const Problem = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().optional(),
    rev: schemas/* string */.YjP().optional(),
    source: schemas/* string */.YjP().optional(),
    msg: schemas/* string */.YjP().optional()
});
/** The output of `dvc plots diff --json`, with or without `--split`. */
const DvcPlots = schemas/* strictObject */.rej({
    data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(Entry)).default({}),
    errors: schemas/* array */.YOg(Problem).default([])
});
/** The plots as charts of ours, the workspace first, and what DVC or we could not draw. */
function drawDvcPlots({ data, errors }) {
    const drawings = Object.entries(data).map(([id, entries]) => ({ id, drawing: drawPlot(id, entries) }));
    const images = Object.values(data)
        .flat()
        .filter(({ type }) => type === 'image').length;
    const unknown = drawings.filter(({ drawing }) => drawing.problem !== undefined);
    return {
        charts: drawings.flatMap(({ drawing }) => drawing.charts),
        tables: drawings.flatMap(({ drawing }) => drawing.tables),
        notes: [
            ...unknown.map(({ id, drawing }) => `The plot ${(0,src/* plain */.pj)(id, 200)} is not shown: ${drawing.problem}.`),
            ...(images > 0
                ? [
                    `${(0,src/* counted */.hS)(images, 'image')} of dvc plots diff ${images === 1 ? 'is' : 'are'} not shown. Show them in a report of your own: ![](…).`
                ]
                : []),
            ...errors.slice(0, 20).map(({ name, rev, source, msg }) => {
                const where = [rev === undefined ? '' : ` of ${rev}`, source === undefined || source === name ? '' : ` (${source})`].join('');
                return (0,src/* plain */.pj)(`DVC could not read the plot ${name ?? source ?? ''}${where}: ${msg ?? 'it does not say why'}`, 500);
            })
        ]
    };
}
function drawPlot(id, entries) {
    const charts = entries.filter(({ type }) => type === 'vega').map(entry => drawEntry((0,src/* cut */.Jj)(id, 180), entry));
    const problem = charts.find(drawing => drawing.problem !== undefined)?.problem;
    return {
        charts: charts.flatMap(drawing => drawing.charts),
        tables: charts.flatMap(drawing => drawing.tables),
        ...(problem === undefined ? {} : { problem })
    };
}
function drawEntry(id, { content, anchor_definitions: anchors, revisions }) {
    const spec = anchors === undefined ? content : filled(content, anchors, 0);
    const confusion = confusionFields(spec);
    if (confusion !== undefined) {
        const ordered = workspaceFirst(revisions);
        const sides = ordered.map(side => ({ side: ordered.length > 1 ? side : '', rows: confusion.rows.filter(row => row.rev === side) }));
        return confusionOf(id, confusion.title ?? id, sides, confusion.actual, confusion.predicted);
    }
    const chart = (0,reporting_src.chartOfVegaLite)(spec);
    if (chart === undefined)
        return { charts: [], tables: [], problem: 'its template draws what a chart in a comment cannot hold' };
    const series = revisions.length > 1 ? [...chart.series].sort((a, b) => rankOf(a.name) - rankOf(b.name)) : chart.series;
    return { charts: [{ ...chart, id, topic: 'metrics', series }], tables: [] };
}
/** DVC's template of a confusion matrix counts single rows; it is known by its facets and by what it counts. */
function confusionFields(spec) {
    const parsed = Confusion.safeParse(spec);
    if (!parsed.success || !JSON.stringify(parsed.data.spec.transform).includes('"xy_count"'))
        return undefined;
    const { data, spec: inner, title } = parsed.data;
    const rows = data.values;
    return { rows, actual: inner.encoding.x.field, predicted: inner.encoding.y.field, title: title?.text };
}
const Field = schemas/* looseObject */._H3({ field: schemas/* string */.YjP() });
const Confusion = schemas/* looseObject */._H3({
    title: schemas/* looseObject */._H3({ text: schemas/* string */.YjP() }).optional().catch(undefined),
    data: schemas/* looseObject */._H3({ values: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())).max(100_000) }),
    facet: schemas/* looseObject */._H3({}),
    spec: schemas/* looseObject */._H3({ transform: schemas/* array */.YOg(schemas/* unknown */.L5J()), encoding: schemas/* looseObject */._H3({ x: Field, y: Field }) })
});
const dvc_plots_DEEPEST = 30;
/** `--split` leaves the values out of the template and says them beside it. */
function filled(node, anchors, depth) {
    if (depth > dvc_plots_DEEPEST)
        return node;
    if (typeof node === 'string')
        return Object.hasOwn(anchors, node) ? anchors[node] : node;
    if (Array.isArray(node))
        return node.map((item) => filled(item, anchors, depth + 1));
    if (typeof node !== 'object' || node === null)
        return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, filled(value, anchors, depth + 1)]));
}
function workspaceFirst(revisions) {
    return [...revisions].sort((a, b) => rankOf(a) - rankOf(b));
}
function rankOf(name) {
    return /(^|, )workspace$/.test(name) ? 0 : 1;
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/folder.ts




const ROWS = /\.(csv|tsv|json|jsonl|ndjson|ya?ml)$/i;
const IMAGES = /\.(png|jpe?g|gif|svg|webp)$/i;
/** What stands beside the plots in a folder of DVCLive and is none. */
const NO_PLOTS = /(^|\/)((metrics|params|report)\.\w+|dvc\.ya?ml)$/;
const folder_MOST_FILES = 200;
/**
 * All plots of a folder, such as those of DVCLive: every file of rows is drawn, and the curves of `train/loss.tsv` and `val/loss.tsv`
 * in one chart. `files` are those that were read.
 */
async function drawFolder(folder, sides, x) {
    const all = await sides.now.filesIn(folder);
    const files = all.filter(path => ROWS.test(path) && !NO_PLOTS.test(path)).slice(0, folder_MOST_FILES);
    const images = all.filter(path => IMAGES.test(path)).length;
    const curves = [];
    const drawings = [];
    const notes = [];
    for (const path of files) {
        try {
            const bytes = await sides.now.read(path);
            if (bytes === undefined)
                continue;
            const rows = await bothSides(path, bytes, sides);
            const own = curvesOf(folder, rows, x);
            if (own.length > 0)
                curves.push(...own.map(curve => ({ ...curve, name: curveName(curve.name, nameOf(path, folder), files.length) })));
            else {
                const drawing = drawRows((0,src/* cut */.Jj)(path, 180), (0,src/* cut */.Jj)(path, 200), rows, x);
                drawings.push(drawing);
                if (drawing.problem !== undefined)
                    notes.push(`The plot ${(0,src/* plain */.pj)(path, 200)} is not shown in full: ${drawing.problem}.`);
            }
        }
        catch (thrown) {
            notes.push(`The plot ${(0,src/* plain */.pj)(path, 200)} could not be read: ${(0,src/* cut */.Jj)((0,src/* messageOf */.bD)(thrown), 300)}.`);
        }
    }
    if (images > 0)
        notes.push(`${(0,src/* counted */.hS)(images, 'image')} in ${(0,src/* plain */.pj)(folder, 200)} ${images === 1 ? 'is' : 'are'} not shown. Show them in a report of your own: ![](…).`);
    if (files.length === 0 && images === 0)
        notes.push(`There is nothing to draw in ${(0,src/* plain */.pj)(folder, 200)}.`);
    return {
        charts: [...chartsOfCurves(curves), ...drawings.flatMap(({ charts }) => charts)],
        tables: drawings.flatMap(({ tables }) => tables),
        files,
        notes
    };
}
/** DVCLive calls the file like the metric, in a folder for the part of the data. */
function curveName(column, file, files) {
    if (file.split('/').at(-1) === column)
        return file;
    return files > 1 ? `${file} ${column}` : column;
}
/** `train/loss` of `dvclive/plots/metrics/train/loss.tsv`. */
function nameOf(path, folder) {
    return path
        .slice(folder.length + 1)
        .replace(/\.\w+$/, '')
        .replace(/^.*?(^|\/)metrics\//, '');
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/settled.ts

const MOST_CHARTS = 40;
const MOST_TABLES = 10;
/** All drawings within what a verdict can hold, every id once. What had to be left out is counted in a note. */
function settled(drawings) {
    const charts = tellable(settled_distinct(drawings.flatMap(drawing => drawing.charts).filter(chart => src/* Chart */.t1.safeParse(chart).success)));
    const tables = settled_distinct(drawings.flatMap(drawing => drawing.tables).filter(table => src/* Table */.XI.safeParse(table).success));
    const lost = drawings.reduce((sum, drawing) => sum + drawing.charts.length, 0) - Math.min(charts.length, MOST_CHARTS);
    return {
        charts: charts.slice(0, MOST_CHARTS),
        tables: tables.slice(0, MOST_TABLES),
        notes: [
            ...drawings.flatMap(({ notes }) => notes ?? []),
            ...(lost > 0 ? [`${(0,src/* counted */.hS)(lost, 'more plot')} ${lost === 1 ? 'is' : 'are'} not shown.`] : [])
        ]
    };
}
/** Charts of one title say what they are of. */
function tellable(charts) {
    const times = new Map();
    for (const { title } of charts)
        times.set(title, (times.get(title) ?? 0) + 1);
    return charts.map(chart => ((times.get(chart.title) ?? 0) > 1 ? { ...chart, title: chart.id } : chart));
}
function settled_distinct(pieces) {
    const times = new Map();
    return pieces.map(piece => {
        const time = (times.get(piece.id) ?? 0) + 1;
        times.set(piece.id, time);
        return time === 1 ? piece : { ...piece, id: `${piece.id.slice(0, 190)} (${time})` };
    });
}

;// CONCATENATED MODULE: ./packages/changes/src/plots/describe-plots.ts











/** The plots that the author names, and those that dvc.yaml defines unless DVC itself has drawn them. */
async function describePlots({ workspace, plots, sides, now }) {
    const drawings = [];
    const drawn = new Set();
    let byDvc = false;
    for (const path of plots) {
        const shown = (0,src/* shownPath */.pS)(path, { workspace });
        try {
            if ((await (0,promises_.stat)(path)).isDirectory()) {
                // Beside the workspace, such as in the runner's temporary folder, there is no other side.
                const isOutside = (0,external_node_path_.isAbsolute)(shown);
                const folder = isOutside
                    ? await drawFolder((0,external_node_path_.basename)(path), { before: undefined, now: folderTree((0,external_node_path_.dirname)(path)) })
                    : await drawFolder(shown, sides);
                for (const file of folder.files)
                    drawn.add(file);
                drawings.push(folder);
                continue;
            }
            const bytes = await (0,src/* readCapped */.EF)(path, MOST_FILE_BYTES);
            const dvc = /\.json$/i.test(path) ? DvcPlots.safeParse((0,src/* parseLenientJson */.Ri)(bytes.toString('utf8'))) : undefined;
            if (dvc?.success === true && (dvc.data.errors.length > 0 || Object.keys(dvc.data.data).length > 0)) {
                byDvc = true;
                drawings.push(drawDvcPlots(dvc.data));
                continue;
            }
            drawn.add(shown);
            drawings.push(said(shown, drawRows((0,src/* cut */.Jj)(shown, 180), (0,src/* cut */.Jj)(shown, 200), await bothSides(shown, bytes, sides))));
        }
        catch (thrown) {
            drawings.push(unread(shown, thrown));
        }
    }
    if (!byDvc) {
        const isDrawn = (path) => [...drawn].some(file => file === path || file.startsWith(`${path}/`));
        const own = now.plots.filter(({ files }) => !files.every(({ path }) => isDrawn(path)));
        for (const definition of own)
            drawings.push(await drawDeclared(definition, sides));
    }
    return settled(drawings);
}
async function drawDeclared(definition, sides) {
    const [first] = definition.files;
    try {
        if (first !== undefined && definition.files.length === 1 && (await sides.now.filesIn(first.path)).length > 0) {
            return await drawFolder(first.path, sides, definition.x);
        }
        const files = [];
        for (const { path, fields } of definition.files) {
            const bytes = await sides.now.read(path);
            if (bytes !== undefined)
                files.push({ path, fields, sides: await bothSides(path, bytes, sides) });
        }
        return said(definition.id, drawDefinition({ ...definition, id: (0,src/* cut */.Jj)(definition.id, 180) }, files));
    }
    catch (thrown) {
        return unread(definition.id, thrown);
    }
}
function said(name, drawing) {
    return {
        ...drawing,
        notes: drawing.problem === undefined ? [] : [`The plot ${(0,src/* plain */.pj)(name, 200)} is not shown in full: ${drawing.problem}.`]
    };
}
function unread(name, thrown) {
    return { charts: [], tables: [], notes: [`The plot ${(0,src/* plain */.pj)(name, 200)} could not be read: ${(0,src/* cut */.Jj)((0,src/* messageOf */.bD)(thrown), 300)}.`] };
}

;// CONCATENATED MODULE: ./packages/changes/src/describe.ts















/**
 * What differs between the workspace and the base: metrics as figures against it, and as tables of the topic `changes` what could have
 * made them differ: code, data, models, parameters, environment, pipeline.
 *
 * Throws `InputError` where git does not know the base, or where a file that the author names is not what it should be. What the
 * repository itself lacks or breaks is said in `checks` and `notes`.
 */
async function describeChanges(given) {
    const request = { ...given, workspace: await (0,promises_.realpath)(given.workspace) };
    const { workspace, signal } = request;
    const commit = request.base === undefined ? undefined : await (0,src/* commitOf */.D3)(request.base, workspace, signal);
    const nowTree = await workspaceTree(workspace, signal);
    const base = request.base === undefined || commit === undefined ? undefined : { name: shortName(request.base, commit), commit };
    const baseTree = base && (await commitTree(base.name, base.commit, workspace, signal));
    const changed = commit === undefined ? [] : await changedFiles(commit, workspace, signal);
    const isSame = sameOnBothSides(changed, nowTree, baseTree);
    const now = await side(nowTree, nowTree, isSame);
    const before = baseTree && (await side(baseTree, nowTree, isSame));
    const sides = { before: before?.tree, now: now.tree };
    const metrics = await compareMetrics(request, sides, [...now.declared.metrics, ...(before?.declared.metrics ?? [])]);
    const causes = await describeCauses({ ...request, changed, sides, before: before?.declared, now: now.declared });
    const plots = await describePlots({ ...request, sides, now: now.declared });
    const problems = [...(before?.declared.problems ?? []), ...now.declared.problems];
    const changes = assembled(metrics, causes, plots, problems);
    return { ...changes, notes: [...changes.notes, ...(await sameCommit(request, commit, changes.evidence))] };
}
/** On the branch itself nothing differs but what this run made. Where that is nothing, people wonder. */
async function sameCommit({ base, workspace, signal }, commit, evidence) {
    const isSame = evidence.figures.every(({ value, previous }) => value === previous) && !evidence.tables.some(({ id }) => id === 'changed-files');
    if (commit === undefined || !isSame)
        return [];
    const { stdout } = await (0,src/* git */.$Y)(['rev-parse', 'HEAD'], workspace, signal);
    return stdout.trim() === commit
        ? [`${base} is the very commit that is checked out, so nothing can differ from it. Name the one before it as the base.`]
        : [];
}
async function compareMetrics({ metricsDiff, workspace }, sides, paths) {
    if (metricsDiff.length > 0)
        return readDvcDiff('metrics-diff', metricsDiff, workspace);
    const compared = await compareTrees([...new Set(paths)], sides);
    return { ...compared, notes: [...compared.notes, ...listNotes(compared.pairs, compared.lists)] };
}
async function side(tree, workspace, isSame) {
    const declared = await readDeclared(tree, isSame);
    return { declared, tree: withCache(tree, declared.tracked, workspace) };
}
/** Whether git knows a file to be the same on both sides, which then need not be read to say so. */
function sameOnBothSides(changed, now, before) {
    if (typeof changed === 'string' || before === undefined)
        return () => false;
    const differing = new Set(changed.map(({ path }) => path));
    const known = new Set(before.paths);
    const there = new Set(now.paths);
    return path => known.has(path) && there.has(path) && !differing.has(path);
}
function assembled(metrics, causes, plots, problems) {
    const { figures, leftOut } = figuresOf(metrics);
    const texts = textsTable(metrics);
    const evidence = {
        figures,
        tables: [...causes.tables, ...(texts === undefined ? [] : [texts]), ...plots.tables],
        charts: [...plots.charts]
    };
    const more = leftOut > 0 ? [`${leftOut} more metrics are not shown.`] : [];
    return {
        evidence,
        checks: metricChecks(metrics),
        notes: [...new Set([...causes.notes, ...metrics.notes, ...more, ...plots.notes, ...problems])]
    };
}
/** A hash as people abbreviate it. */
function shortName(revision, commit) {
    return revision === commit ? commit.slice(0, 7) : revision;
}

;// CONCATENATED MODULE: ./packages/changes/src/index.ts


// EXTERNAL MODULE: ./actions/pr-report/src/event.ts
var src_event = __webpack_require__(24127);
;// CONCATENATED MODULE: ./actions/pr-report/src/base.ts


/**
 * The revision that the change is compared with: what the author names, else the commit at which what is checked out left the base branch
 * of the pull or merge request. That is the merge base with HEAD, not with the pull request's head: by default GitHub checks out the two merged,
 * and what others have done on the base branch since would look like a part of this change. Undefined where nothing is compared, or
 * the history was not fetched.
 */
async function baseOf({ base }, event, environment, signal) {
    if (base === 'none')
        return undefined;
    if (base !== undefined)
        return base;
    const gitlab = environment.repository === undefined ? (0,src/* readGitLabEnvironment */.hT)() : undefined;
    const compared = gitlab?.baseSha === undefined ? (0,src_event/* comparedWith */.o3)(event) : { commit: gitlab.baseSha, isBranch: true };
    if (compared === undefined)
        return undefined;
    const command = compared.isBranch ? ['merge-base', compared.commit, 'HEAD'] : ['rev-parse', '--verify', `${compared.commit}^{commit}`];
    const commit = await commitBy(command, environment, signal);
    if (commit === undefined && (await commitBy(['rev-parse', '--verify', 'HEAD'], environment, signal)) !== undefined)
        (0,src/* notice */.lm)(`What changed since the base is not in the report, for its commits are not here. Set ${gitlab === undefined ? '"fetch-depth: 0" on actions/checkout' : '"GIT_DEPTH: 0" for the job'}, or "base: none" here.`);
    return commit;
}
/** The commit that git answers with; undefined where there is no repository, no git, or no such commit. */
async function commitBy(args, { workspace }, signal) {
    try {
        const { exitCode, stdout } = await (0,src/* git */.$Y)(args, workspace, signal);
        const said = stdout.trim();
        return exitCode === 0 && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(said) ? said : undefined;
    }
    catch (thrown) {
        (0,src/* debug */.Yz)((0,src/* messageOf */.bD)(thrown));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/pr-report/src/changes.ts



/** In front of the ids of these checks, so that they are never those of a verdict. */
const PREFIX = 'changes:';
/**
 * Looks what the change does to metrics, parameters, data, code and environment. Of another run there is no checkout: what its own
 * report gathered, and uploaded as data, is taken.
 */
async function gatherChanges(inputs, { run, reports }, event, environment, signal) {
    if (run !== undefined)
        return earlier(reports);
    const found = await describeChanges({
        workspace: environment.workspace,
        base: await baseOf(inputs, event, environment, signal),
        metricsDiff: await files('metrics-diff', inputs.metricsDiff, environment),
        paramsDiff: await files('params-diff', inputs.paramsDiff, environment),
        plots: await plotPaths(inputs.plots, environment),
        signal
    });
    return {
        evidence: found.evidence,
        checks: found.checks.map(check => ({ ...check, id: `${PREFIX}${check.id}` })),
        notes: found.notes
    };
}
/** The evidence of the report's own verdict: nothing else crosses to a report elsewhere, so the notes are a table in it. */
function crossing({ evidence, notes }) {
    if (notes.length === 0)
        return evidence;
    const rows = notes.slice(0, MOST_NOTES).map(note => [note]);
    const table = {
        id: NOTES,
        title: 'What could not be compared',
        topic: 'changes',
        columns: [{ title: 'What', align: 'left' }],
        rows
    };
    return { ...evidence, tables: [...evidence.tables, table] };
}
const NOTES = 'changes-notes';
const MOST_NOTES = 100;
function earlier(reports) {
    const verdicts = reports.flatMap(file => (file.kind === 'verdict' ? [file] : []));
    const tables = verdicts.flatMap(({ evidence }) => evidence.tables);
    return {
        evidence: {
            figures: verdicts.flatMap(({ evidence }) => evidence.figures),
            tables: tables.filter(({ id }) => id !== NOTES),
            charts: verdicts.flatMap(({ evidence }) => evidence.charts)
        },
        checks: verdicts.flatMap(({ checks }) => checks.filter(({ id }) => id.startsWith(PREFIX))),
        notes: tables.filter(({ id }) => id === NOTES).flatMap(({ rows }) => rows.map(([note]) => String(note ?? '')))
    };
}
async function files(input, patterns, environment) {
    return patterns.length === 0 ? [] : (0,src/* existingFiles */.$6)(input, patterns, environment);
}
/** A folder of dvclive is one plot; anything else is a file, or a pattern of files. */
async function plotPaths(lines, environment) {
    const paths = [];
    for (const line of lines) {
        const isPattern = /[*?[{]/.test(line);
        paths.push(...(isPattern ? await (0,src/* existingFiles */.$6)('plots', [line], environment) : [await (0,src/* existingPath */.Jf)('plots', line, environment)]));
    }
    return [...new Set(paths)];
}


/***/ }),

/***/ 71516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98452);


/** One check for each verdict, and whether all jobs reported; none at all is a check that could not be judged, never a pass. */
function judge(report, { status, verdicts }, place) {
    const jobs = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.fanInCheck)(report.fanIn);
    const checks = [...report.entries.map(_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.entryCheck), ...(jobs === undefined ? [] : [jobs]), ...report.checks];
    if (status === 'running')
        return [stillRunning];
    if (status === 'failed')
        return [runFailed, ...checks];
    return report.entries.length > 0 ? checks : [noVerdict(verdicts, place), ...checks];
}
/** Nothing is known yet, and nothing has failed: the step goes on, and the output `verdict` is `inconclusive`. */
const stillRunning = {
    id: 'running',
    title: 'The run has come to its end',
    severity: 'critical',
    outcome: 'inconclusive',
    observed: 'running',
    expected: 'done',
    message: 'The run goes on; its results are not judged yet.'
};
const runFailed = {
    id: 'run',
    title: 'The run has come to its end',
    severity: 'critical',
    outcome: 'fail',
    observed: 'failed',
    expected: 'done',
    message: 'The run did not come to its end; what is reported is what there was until then.'
};
const IN_JOB = 'Put this step after the gates, in the same job and with "if: always()"; for verdicts of other jobs set "upload-verdict: true" there and "verdicts: artifacts" here.';
const OF_ANOTHER_RUN = 'Set "upload-verdict: true" on the gates of that run.';
const WAY_OUT = {
    job: IN_JOB,
    files: IN_JOB,
    artifacts: 'Set "upload-verdict: true" on the gates, and name their jobs in "needs:" of this one.',
    'workflow-run': OF_ANOTHER_RUN,
    run: OF_ANOTHER_RUN
};
function noVerdict({ kind }, place) {
    return {
        id: 'verdicts',
        title: 'There are verdicts to report',
        severity: 'critical',
        outcome: 'inconclusive',
        observed: 'none',
        expected: 'at least one',
        message: (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(`No verdict was found in ${place}. ${WAY_OUT[kind]}`, 4000)
    };
}


/***/ }),

/***/ 37162:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);
/* harmony import */ var _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98452);
/* harmony import */ var _accept_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15123);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32728);
/* harmony import */ var _definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6226);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24127);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48024);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73107);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(71516);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(25320);
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(14577);
/* harmony import */ var _outlets_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46138);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(27444);
/* harmony import */ var _sinks_announce_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(25488);
/* harmony import */ var _sinks_page_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(89769);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(28935);
















await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .definition */ .m, async ({ inputs: given, environment, signal }) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(given);
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_5__/* .eventOf */ .A6)(environment);
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_6__/* .gather */ .k)(inputs, environment, event, signal);
    const subject = (0,_subject_js__WEBPACK_IMPORTED_MODULE_15__/* .subjectOf */ .e)(event, environment, gathered.run);
    const changes = await (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .gatherChanges */ .L)(inputs, gathered, event, environment, signal);
    // Of another run there are no files of the author's here.
    const pages = gathered.run === undefined ? await (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.readUserPages)('report', inputs.report, environment) : [];
    const outlets = await (0,_outlets_js__WEBPACK_IMPORTED_MODULE_11__/* .outletsOf */ .g)(inputs, subject, { event, environment, signal });
    const key = (0,_key_js__WEBPACK_IMPORTED_MODULE_9__/* .commentKey */ .T)(inputs, subject.workflow, environment);
    const merged = (0,_gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.mergeVerdicts)(gathered.verdicts, {
        fanIn: gathered.fanIn,
        changes: changes.evidence,
        checks: changes.checks,
        notes: changes.notes,
        pages
    });
    const report = await (0,_accept_js__WEBPACK_IMPORTED_MODULE_2__/* .withAcceptances */ .j)(merged, inputs, outlets.repository, outlets.place, key);
    const checks = (0,_judge_js__WEBPACK_IMPORTED_MODULE_8__/* .judge */ .S)(report, inputs, gathered.place);
    const title = inputs.title ?? _gauntlet_reporting__WEBPACK_IMPORTED_MODULE_1__.DEFAULT_TITLE;
    const { repository } = environment;
    const context = {
        title,
        repository,
        commit: subject.commit,
        runUrl: subject.runUrl,
        pageUrl: inputs.uploadReport ? (0,_sinks_page_js__WEBPACK_IMPORTED_MODULE_14__/* .artifactsUrl */ .N)(environment) : undefined,
        progress: inputs.status
    };
    const printed = await (0,_print_js__WEBPACK_IMPORTED_MODULE_12__/* .print */ .y)(report, context, inputs, environment);
    if (inputs.status === 'running')
        (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(_live_js__WEBPACK_IMPORTED_MODULE_10__/* .LIVE */ .L, 'true');
    return {
        title,
        checks,
        evidence: (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .crossing */ .T)(changes),
        judged: gathered.judged,
        ...(inputs.status === 'running' && { onInconclusive: 'pass' }),
        outputs: { 'report-path': printed.markdownPath, 'html-path': printed.htmlPath },
        summary: () => printed.summary,
        link: 'comment-url',
        announce: verdict => (0,_sinks_announce_js__WEBPACK_IMPORTED_MODULE_13__/* .announce */ .i)({ inputs, environment, outlets, subject, key, title, report, context, printed, verdicts: gathered.verdicts, signal }, verdict)
    };
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 25488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ announce)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./actions/pr-report/src/sinks/check.ts
var check = __webpack_require__(42172);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
// EXTERNAL MODULE: ./packages/reporting/src/index.ts + 85 modules
var reporting_src = __webpack_require__(98452);
;// CONCATENATED MODULE: ./actions/pr-report/src/sinks/comment.ts



/** Writes the one comment of this report. GitHub counts in its own way: what it finds too long goes out one version shorter. */
async function writeComment(job) {
    const { place, key, pictures } = job;
    const { stamp } = place;
    // Once: a text is composed again to see whether it still is what has to be said.
    const at = judgedAt(job.report);
    for (let maxBytes = place.maxBytes;;) {
        let bytes = 0;
        let remembered;
        try {
            const result = await (0,github_src/* upsertComment */.lB)(place.board, {
                key,
                stamp,
                compose: previous => {
                    const state = stateAfter(job, at, previous?.state);
                    remembered = state;
                    const hidden = JSON.stringify(state);
                    const text = job.comment({ maxBytes: maxBytes - (0,github_src/* markedBytes */.eE)(hidden), state, pictures });
                    bytes = Buffer.byteLength(text) + (0,github_src/* markedBytes */.eE)(hidden);
                    return { text, state: hidden };
                }
            });
            (0,src/* say */.cv)(TOLD[result.action].replace('#', place.board.name));
            for (const url of result.leftOver)
                (0,src/* warning */.$e)(`An older comment of this report could not be removed: ${url}`);
            return { ...result, state: remembered };
        }
        catch (error) {
            const isShortest = bytes > maxBytes;
            if (!place.board.isTooLong(error) || isShortest)
                throw error;
            (0,src/* debug */.Yz)(`${bytes} bytes were found too long for a comment`);
            maxBytes = bytes - 1;
        }
    }
}
/** Says why there is no comment, where somebody may look for one. */
function tellNoPlace({ reason }, isFailure) {
    if (reason === undefined)
        return;
    const sentence = `There is no comment: ${reason}. The report is in the step summary.`;
    if (isFailure)
        throw new Error(sentence);
    (0,src/* notice */.lm)(sentence);
}
function stateAfter({ report, place: { stamp }, progress }, at, previous) {
    const { runId: run, runAttempt: attempt, headSha: sha } = stamp;
    return (0,reporting_src.nextReportState)((0,reporting_src.readReportState)(previous), report, { run, attempt, sha, at, progress });
}
function judgedAt({ entries }) {
    const times = entries.map(({ file }) => file.provenance.finishedAt).sort();
    return times.at(-1) ?? new Date().toISOString();
}
const TOLD = {
    created: 'Wrote the report as a comment on #.',
    updated: 'Updated the comment on #.',
    unchanged: 'The comment on # says the same already.',
    'skipped-newer': 'A later run has reported on # already; its comment stands.'
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./actions/pr-report/src/sinks/data.ts



/**
 * Uploads what was judged as data: verdict files that the trusted workflow (`on: workflow_run`) checks against their schema and renders
 * itself, so that no text of a fork is posted as it is.
 */
async function uploadData(verdicts, own, environment) {
    const folder = (0,external_node_path_.join)(environment.temp, 'gauntlet', 'report', own.id);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const paths = [];
    for (const [index, file] of [...verdicts, own].entries()) {
        // A name of ours: an id may be longer than a file system allows.
        const path = (0,external_node_path_.join)(folder, `${index + 1}.json`);
        await (0,src/* writeAtomically */.vK)(path, JSON.stringify(file));
        paths.push(path);
    }
    await (0,src/* uploadFiles */.Zn)(`gauntlet-report-${own.id}`, paths, folder, environment);
}

// EXTERNAL MODULE: ./actions/pr-report/src/sinks/page.ts
var page = __webpack_require__(89769);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./actions/pr-report/src/sinks/pictures.ts


/** Commits the pictures of the author's own Markdown to a branch of this repository, and says where each can be seen. */
async function keepPictures(pages, { images, imagesBranch: branch }, { client, owner, repo }, signal) {
    const all = pages.flatMap(({ pictures }) => pictures);
    const files = all.flatMap(picture => (picture.content === undefined ? [] : [{ picture, ...fileOf(picture.content) }]));
    if (images === 'none' || files.length === 0)
        return new Map();
    const urls = await (0,github_src/* hostPictures */.C8)(client, { owner, repo, branch, pictures: files.map(({ name, bytes }) => ({ name, bytes })), signal });
    return new Map(files.flatMap(({ picture, name }) => {
        const url = urls.get(name);
        return url === undefined ? [] : [[picture, url]];
    }));
}
function fileOf(content) {
    const bytes = content.type === 'image' ? content.bytes : Buffer.from(content.svg);
    const ending = content.type === 'image' ? ENDINGS[content.mime] : 'svg';
    // By its content, so that a cache never shows an older picture.
    return { name: `${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`, bytes };
}
const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg' };

;// CONCATENATED MODULE: ./actions/pr-report/src/sinks/announce.ts






/**
 * Tells the report to everybody, once everything else is safe. What keeps the comment from being written is a warning, or an error
 * where the author requires the comment. Having no pull request is neither.
 */
async function announce(announcement, verdict) {
    const { inputs, subject } = announcement;
    const problems = [];
    let comment = {};
    let check = {};
    // Told at once, and what fails keeps nothing else from being written.
    try {
        comment = await commentOutputs(announcement);
        (0,src/* setOutputs */.n0)(comment);
    }
    catch (cause) {
        const message = `The report is not on ${wordsFor(inputs.target)}, it is in the step summary. ${(0,src/* messageOf */.bD)(cause)}`;
        if (inputs.commentRequired)
            problems.push(new Error(message));
        else
            (0,src/* warning */.$e)(message);
    }
    if (subject.isReadOnly)
        await handOver(announcement, verdict);
    // After the comment, whose memory the page shows.
    if (inputs.uploadReport)
        await keepPage(announcement, verdict);
    try {
        if (inputs.check)
            check = await checkOutputs(announcement, verdict);
        (0,src/* setOutputs */.n0)(check);
    }
    catch (cause) {
        problems.push(cause);
    }
    if (problems.length > 1)
        throw new Error(problems.map(problem => (0,src/* messageOf */.bD)(problem)).join(' '));
    if (problems.length === 1)
        throw problems[0];
    return { ...comment, ...check };
}
function wordsFor({ kind }) {
    return kind === 'commit' || kind === 'issue' ? `the ${kind}` : 'the pull request';
}
async function commentOutputs({ inputs, outlets, subject, signal, ...rest }) {
    if (inputs.target.kind === 'none')
        return {};
    if (outlets.problem !== undefined)
        throw outlets.problem;
    const { place } = outlets;
    if (place === undefined) {
        tellNoPlace(outlets.none, inputs.commentRequired && subject.isReadOnly);
        return {};
    }
    const pictures = await picturesOf(rest.report, inputs, outlets, signal);
    const { printed, ...job } = rest;
    const { id, url, state } = await writeComment({ ...job, comment: printed.comment, place, progress: inputs.status, pictures });
    if (state !== undefined && state.results.length > 1)
        await printed.writePageWith(state);
    return { 'comment-id': id, 'comment-url': url };
}
/** Where the author's pictures can be seen. A comment without them is better than none. */
async function picturesOf({ pages }, inputs, { repository }, signal) {
    if (repository === undefined)
        return new Map();
    try {
        return await keepPictures(pages, inputs, repository, signal);
    }
    catch (cause) {
        (0,src/* warning */.$e)(`The comment has no pictures, they are in report.html. ${(0,src/* messageOf */.bD)(cause)}`);
        return new Map();
    }
}
/** Somebody waits for this check, so not having it is an error; but where nothing may be written it is known to be missing. */
async function checkOutputs({ inputs, outlets, ...rest }, verdict) {
    if (rest.subject.isReadOnly) {
        (0,src/* notice */.lm)('There is no check run: the token of this run may not write. A workflow with "on: workflow_run" can publish it.');
        return {};
    }
    if (outlets.repository === undefined) {
        if (outlets.problem !== undefined)
            throw outlets.problem;
        (0,src/* notice */.lm)('There is no check run: this is not a run on GitHub.');
        return {};
    }
    const url = await (0,check/* writeCheck */.a)({ ...rest, repository: outlets.repository, name: inputs.checkName ?? rest.title, verdict });
    return { 'check-url': url };
}
async function handOver({ verdicts, environment }, verdict) {
    try {
        await uploadData(verdicts, verdict, environment);
    }
    catch (cause) {
        (0,src/* warning */.$e)(`The verdicts are not uploaded, so no other workflow can bring them to the pull request. ${(0,src/* messageOf */.bD)(cause)}`);
    }
}
async function keepPage({ printed, environment }, { id }) {
    try {
        await (0,page/* uploadPage */.n)(printed.htmlPath, id, environment);
    }
    catch (cause) {
        (0,src/* warning */.$e)(`The HTML report is not uploaded, so the link to it leads nowhere. ${(0,src/* messageOf */.bD)(cause)}`);
    }
}


/***/ }),

/***/ 89769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ artifactsUrl),
/* harmony export */   n: () => (/* binding */ uploadPage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);


/** Where the artifacts of this run are listed: the same for every attempt, so that an unchanged comment stays unchanged. */
function artifactsUrl(environment) {
    const { serverUrl, repository, runId } = environment;
    if (repository === undefined || runId === undefined || (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .isEnterpriseServer */ .vh)(environment))
        return undefined;
    return `${serverUrl}/${repository}/actions/runs/${runId}#artifacts`;
}
/** Uploads the HTML report. Not under the name of a verdict: whoever fetches those reads no pages. */
async function uploadPage(htmlPath, verdictId, environment) {
    await (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .uploadFiles */ .Zn)(`gauntlet-page-${verdictId}`, [htmlPath], (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(htmlPath), environment);
}


/***/ })

};
