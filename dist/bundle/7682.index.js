export const id = 7682;
export const ids = [7682];
export const modules = {

/***/ 60228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/check/configs.ts




const MOST_BYTES = 1024 * 1024;
/** The configs of a folder. A file that several steps name is read, and complained of, once. */
class Configs {
    #folder;
    #read = new Map();
    constructor(folder) {
        this.#folder = folder;
    }
    /** The files that were read. */
    get files() {
        return [...new Set([...this.#read.keys()].map(key => (0,src/* configFile */.Ze)({ text: key.split('\n')[0] ?? key }).name))];
    }
    /** Whether a path names a file in the folder; links followed. */
    async has(path) {
        return (0,promises_.stat)((0,external_node_path_.join)(this.#folder, (0,src/* configFile */.Ze)({ text: path }).name)).then(found => found.isFile(), () => false);
    }
    /** ` Did you mean "gate.yml"?`, of the files beside the one that is not there. */
    async suggestion(path) {
        const folder = (0,external_node_path_.dirname)(path);
        const names = await (0,promises_.readdir)((0,external_node_path_.join)(this.#folder, folder)).catch(() => []);
        const meant = (0,src/* nearest */.pA)((0,external_node_path_.basename)(path), names.filter(name => /\.(ya?ml|json)$/.test(name)));
        return meant === undefined ? '' : ` Did you mean "${folder === '.' ? meant : `${folder}/${meant}`}"?`;
    }
    /** A config file, by its path relative to the folder. What is wrong with it is told the first time only. */
    async file(path, kind) {
        const key = `${path}\n${kind.called}`;
        const known = this.#read.get(key);
        if (known !== undefined)
            return { sound: known.sound, problems: [] };
        const checked = await this.#readFile(path, kind);
        this.#read.set(key, checked);
        return checked;
    }
    async #readFile(path, kind) {
        const whole = (message) => ({
            sound: undefined,
            problems: [{ file: path, place: undefined, severity: 'error', message }]
        });
        const { name, part } = (0,src/* configFile */.Ze)({ text: path });
        const real = (0,external_node_path_.join)(this.#folder, name);
        const { size } = await (0,promises_.stat)(real);
        if (size > MOST_BYTES)
            return whole(`has ${(0,src/* formatBytes */.z3)(size)}; a config has at most ${(0,src/* formatBytes */.z3)(MOST_BYTES)}`);
        return checkText(await (0,promises_.readFile)(real, 'utf8'), kind, name, place => place, part);
    }
}
/** Holds the text of a config against its kind. `placeOf` says where in `file` a place of the text stands. */
function checkText(text, kind, file, placeOf, part = []) {
    const problem = (message, place) => ({ file, place, severity: 'error', message });
    try {
        (0,src/* parseConfig */.o4)('config', text, kind.schemaFor(contentOf(text)), file, part);
        return { sound: text, problems: [] };
    }
    catch (thrown) {
        if (thrown instanceof src/* ConfigError */.xL) {
            const found = thrown.problems.map(({ line, column, problem: message }) => problem(message, placeOf(line === undefined || column === undefined ? { line: 1, column: 1 } : { line, column })));
            return { sound: undefined, problems: found };
        }
        if (thrown instanceof src/* InputError */.dz)
            return { sound: undefined, problems: [problem(thrown.message.replace(/^Input "config" /, ''))] };
        throw thrown;
    }
}
/** A path as the workflow of this folder means it, or undefined where it leads elsewhere: that is for the runner to know. */
function insidePath(path) {
    const inside = (0,external_node_path_.relative)('.', path).replaceAll('\\', '/');
    return (0,external_node_path_.isAbsolute)(path) || inside.startsWith('..') || inside === '' ? undefined : inside;
}
/** Only to tell which kind of config it is; what is wrong with it is said by those who read it for good. */
function contentOf(text) {
    try {
        return (0,dist/* parse */.qg)(text, { maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/check/files.ts



const WORKFLOWS = '.github/workflows';
const files_MOST_BYTES = 1024 * 1024;
/** What there is to check in a folder: `gauntlet.yml` and the workflows, by their paths relative to it. */
async function filesToCheck(folder) {
    const names = (await (0,promises_.readdir)((0,external_node_path_.join)(folder, WORKFLOWS)).catch(() => [])).filter(name => /\.ya?ml$/.test(name)).sort();
    const own = await Promise.all(['gauntlet.yml', 'gauntlet.yaml'].map(async (name) => ((await isFile((0,external_node_path_.join)(folder, name))) ? [name] : [])));
    return [...own.flat(), ...names.map(name => `${WORKFLOWS}/${name}`)];
}
/** The text of a file that somebody named. */
async function readText(folder, file) {
    const path = (0,external_node_path_.resolve)(folder, file);
    if (!(await isFile(path)))
        throw new src/* InputError */.dz('command line', `names "${file}", which is no file in ${folder}`);
    const { size } = await (0,promises_.stat)(path);
    if (size > files_MOST_BYTES)
        throw new src/* InputError */.dz('command line', `names "${file}", which has ${(0,src/* formatBytes */.z3)(size)}; a config has at most 1 MiB`);
    return (0,promises_.readFile)(path, 'utf8');
}
async function isFile(path) {
    return (0,promises_.stat)(path).then(found => found.isFile(), () => false);
}

// EXTERNAL MODULE: ./packages/pipeline/src/index.ts + 8 modules
var pipeline_src = __webpack_require__(70654);
// EXTERNAL MODULE: ./packages/evaluation/src/index.ts + 283 modules
var evaluation_src = __webpack_require__(91184);
// EXTERNAL MODULE: ./packages/rollout/src/index.ts + 44 modules
var rollout_src = __webpack_require__(51490);
// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
// EXTERNAL MODULE: ./packages/validation/src/index.ts + 223 modules
var validation_src = __webpack_require__(8967);
;// CONCATENATED MODULE: ./packages/cli/src/check/config-kinds.ts




const always = (called, schema) => ({ called, schemaFor: () => schema });
/** Every kind of config, by the input that takes it. Each may be a path or YAML. */
const configKinds = {
    checks: { called: 'a suite of checks', schemaFor: content => (hasKey(content, 'expectations') ? validation_src/* GxSuite */.en : validation_src/* Suite */.l7) },
    gate: always('a gate', evaluation_src/* Gate */.iD),
    comparison: always('a comparison', evaluation_src/* Comparison */.Uf),
    rollout: always('a rollout', rollout_src/* Rollout */.mp),
    'staging-rollout': always('a rollout', rollout_src/* Rollout */.mp),
    endpoint: always('an endpoint', evaluation_src/* Endpoint */.yI),
    'prediction-log': always('a prediction log', evaluation_src/* PredictionLog */.wQ),
    read: always('options to read data', tables_src/* ReadOptions */.hm),
    tables: always('a map of tables', validation_src/* MoreTables */.nB),
    looks: always('a list of looks', rollout_src/* Looks */.Xs)
};
/** The kind of config that an input of an action takes. Undefined for inputs that take none. */
function configKind(action, input, text) {
    if (input !== 'rollout')
        return Object.hasOwn(configKinds, input) ? configKinds[input] : undefined;
    if (action === 'rollback')
        return always('a rollout', rollout_src/* RollbackSettings */.WG);
    return text('mode') === 'judge' ? always('a rollout', rollout_src/* JudgeSettings */.BG) : configKinds.rollout;
}
function hasKey(content, key) {
    return typeof content === 'object' && content !== null && Object.hasOwn(content, key);
}

;// CONCATENATED MODULE: ./packages/cli/src/check/gate-needs.ts


/** Sentences on what a gate (its text, which is sound) asks for and its step is not given. `given` says whether an input is. */
function missingForGate(text, given) {
    const { value: gate } = (0,src/* parseConfig */.o4)('gate', text, evaluation_src/* Gate */.iD);
    if (gate.metrics !== undefined && !given('predictions') && !given('metrics'))
        return ['model-gate has nothing to judge: give it "predictions", or a file of "metrics"'];
    return [...(0,evaluation_src/* needsOf */.hN)(gate).inputs].flatMap(([input, sections]) => {
        const isExcused = (input === 'baseline' || input === 'production') && gate['without-baseline'] !== 'error';
        const hasOther = input === 'baseline' && (gate.baseline !== undefined || given('production'));
        if (given(input) || isExcused || hasOther)
            return [];
        return [`the gate has "${sections.join('", "')}", which needs the input "${input}", and that is not given`];
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/check/placed-yaml.ts


function placedYaml(file, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = parsed(text, lines);
    const placeAt = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const problems = document.errors.map(({ message, pos }) => ({ file, place: placeAt(pos[0]), severity: 'error', message: `this is not YAML: ${message}` }));
    const followed = (node) => {
        const found = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
        return (0,dist/* isNode */.Ll)(found) ? found : undefined;
    };
    const placeOf = (node) => placeAt(node.range?.[0] ?? 0);
    return {
        file,
        text,
        contents: problems.length === 0 ? followed(document.contents) : undefined,
        problems,
        placeOf,
        placeWithin: (scalar, inner) => within(scalar, inner, placeOf(scalar), text),
        entriesOf: node => (0,dist/* isMap */.jh)(node)
            ? node.items.flatMap(({ key, value }) => ((0,dist/* isScalar */.jn)(key) ? [{ name: String(key.value), key, value: empty(followed(value)) }] : []))
            : [],
        itemsOf: node => ((0,dist/* isSeq */.oP)(node) ? node.items.flatMap(item => followed(item) ?? []) : [])
    };
}
function parsed(text, lineCounter) {
    const options = { schema: 'core', version: '1.2', uniqueKeys: true, prettyErrors: false, lineCounter };
    try {
        return (0,dist/* parseDocument */.Tp)(text, options);
    }
    catch (thrown) {
        // Nested so deep that the parser gives up.
        const document = (0,dist/* parseDocument */.Tp)('', options);
        document.errors.push(new dist/* YAMLParseError */.XT([0, 0], 'UNEXPECTED_TOKEN', (0,src/* messageOf */.bD)(thrown)));
        return document;
    }
}
/** The text of a value, as the runner would hand it over. Undefined for a map or a list. */
function textOf(node) {
    if (node === undefined)
        return '';
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    return node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
/** What stands behind a key. */
function valueAt(entries, name) {
    return entries.find(entry => entry.name === name)?.value;
}
function empty(node) {
    return (0,dist/* isScalar */.jn)(node) && node.value === null && node.source === '' ? undefined : node;
}
function within(scalar, inner, start, text) {
    if (scalar.type === 'BLOCK_LITERAL') {
        const first = text
            .split('\n')
            .slice(start.line)
            .find(line => line.trim() !== '') ?? '';
        const indent = /^ */.exec(first)?.[0].length ?? 0;
        return { line: start.line + inner.line, column: indent + inner.column };
    }
    // Folded or quoted over several lines: what stands on which of them cannot be told from the value.
    if (scalar.type === 'BLOCK_FOLDED')
        return { line: start.line + 1, column: 1 };
    const quote = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0;
    return inner.line === 1 ? { line: start.line, column: start.column + quote + inner.column - 1 } : start;
}

;// CONCATENATED MODULE: ./packages/cli/src/check/inputs.ts






/** Inputs that name a file of the author which is no config. */
const EXISTING = new Set(['template']);
/** What is written of a call, without looking at files: names, words and what is required. */
function checkNames({ action, known, node, given }, yaml) {
    const names = given.map(({ name }) => name.toLowerCase());
    const missing = Object.entries(known.inputs)
        .filter(([name, { required, default: value }]) => required === true && value === undefined && !names.includes(name))
        .map(([name]) => error(yaml, node, `${action} needs the input "${name}", which is not given. Add "${name}:" to its "with:"`));
    return [...given.flatMap(entry => checkInput(action, known, entry, yaml)), ...missing];
}
/** The configs that a call names or holds: what is wrong with them, and the text of those that are sound, by input. */
async function checkConfigs({ action, given, mayWrite }, yaml, configs) {
    const problems = [];
    const sound = new Map();
    const text = (input) => textOf(given.find(({ name }) => name === input)?.value);
    for (const { name, value } of given) {
        const kind = configKind(action, name, text);
        const written = textOf(value)?.trim();
        const isFile = kind !== undefined || EXISTING.has(name);
        if (!isFile || !(0,dist/* isScalar */.jn)(value) || written === undefined || written === '' || written.includes('${{'))
            continue;
        if (kind !== undefined && (0,src/* config */.$W)(written, name).inline) {
            const checked = checkText(textOf(value) ?? '', kind, yaml.file, inner => yaml.placeWithin(value, inner));
            problems.push(...checked.problems.map(problem => ({ ...problem, message: `${name}: ${problem.message}` })));
            if (checked.sound !== undefined)
                sound.set(name, checked.sound);
            continue;
        }
        const path = insidePath(written);
        if (path === undefined)
            continue;
        if (!(await configs.has(path))) {
            if (!mayWrite(path))
                problems.push(error(yaml, value, `"${name}" names "${written}", which does not exist.${await configs.suggestion(path)}`));
            continue;
        }
        if (kind === undefined)
            continue;
        const checked = await configs.file(path, kind);
        problems.push(...checked.problems);
        if (checked.sound !== undefined)
            sound.set(name, checked.sound);
    }
    return { problems, sound };
}
function checkInput(action, known, { name, key, value }, yaml) {
    // The runner does not mind the case.
    const input = known.inputs[name.toLowerCase()];
    if (input === undefined)
        return [error(yaml, key, `"${name}" is no input of ${action}.${(0,src/* suggestion */.h)(name, Object.keys(known.inputs))}`)];
    const text = textOf(value);
    if (text === undefined)
        return [error(yaml, key, `"${name}" is a map or a list, which a step cannot be given. Make it text: write "|" after "${name}:"`)];
    if (text.includes('${{') || text.trim() === '')
        return [];
    // The words in the description of this one are those of a key in it.
    const words = name === 'notify' ? undefined : (0,pipeline_src/* wordsOf */.Z9)({ description: input.description ?? '' });
    return words === undefined || words.includes(text.trim()) || (isSwitch(words) && isBoolean(text.trim(), name))
        ? []
        : [error(yaml, value ?? key, `"${name}" is "${text.trim()}"; expected ${words.join(' or ')}`)];
}
function isSwitch(words) {
    return words.length === 2 && words[0] === 'true';
}
function isBoolean(text, name) {
    try {
        src/* parse.boolean */.qg.boolean(text, name);
        return true;
    }
    catch (thrown) {
        if (thrown instanceof src/* InputError */.dz)
            return false;
        throw thrown;
    }
}
function error(yaml, node, message) {
    return { file: yaml.file, place: yaml.placeOf(node), severity: 'error', message };
}

;// CONCATENATED MODULE: ./packages/cli/src/check/gauntlet-file.ts







const FILE = { called: 'a gauntlet.yml', schemaFor: () => pipeline_src/* GauntletFile */.t_ };
/** Checks a `gauntlet.yml`: its own keys and values, and every config that it names. */
async function checkGauntletFile(yaml, known, configs) {
    if (yaml.problems.length > 0)
        return [...yaml.problems];
    const problems = [...checkText(yaml.text, FILE, yaml.file, place => place).problems];
    for (const { name, value } of yaml.entriesOf(yaml.contents)) {
        const action = known.actions.get(name);
        if (action === undefined || value === undefined)
            continue;
        for (const node of sectionsOf(value, yaml)) {
            const given = yaml.entriesOf(node);
            const { problems: found, sound } = await checkConfigs({ action: name, known: action, node, given, mayWrite: () => false }, yaml, configs);
            problems.push(...found);
            const gate = sound.get('gate') ?? nestedGate(valueAt(given, 'gate'), yaml);
            if (name !== 'model-gate' || gate === undefined)
                continue;
            const isGiven = (input) => given.some(entry => entry.name === input);
            const place = yaml.placeOf(valueAt(given, 'gate') ?? node);
            problems.push(...missingForGate(gate, isGiven).map(message => ({ file: yaml.file, place, severity: 'error', message })));
        }
    }
    return problems;
}
/** A section, or each of a list of them. */
function sectionsOf(node, yaml) {
    const items = yaml.itemsOf(node);
    return items.length === 0 ? [node] : items;
}
/** The text of a gate that is written into the file as a map, where nothing is wrong with it. */
function nestedGate(node, yaml) {
    if (node === undefined || (0,dist/* isScalar */.jn)(node) || !node.range)
        return undefined;
    const text = `${' '.repeat(yaml.placeOf(node).column - 1)}${yaml.text.slice(node.range[0], node.range[1])}`;
    const kind = configKinds.gate;
    return kind && checkText(text, kind, yaml.file, place => place).sound;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./packages/cli/src/check/kind-of-file.ts



/** Of a file that somebody named: by what it says it is, by its name, or else by its keys. Undefined where nothing of that tells. */
function kindOfFile(yaml) {
    const keys = yaml.entriesOf(yaml.contents).map(({ name }) => name);
    if (keys.includes('jobs') || keys.includes('runs'))
        return { is: 'workflow' };
    const said = (0,external_node_path_.basename)(/yaml-language-server:\s*\$schema=(\S+)/.exec(yaml.text)?.[1] ?? '', '.schema.json');
    const stem = (0,external_node_path_.basename)(yaml.file).replace(/\.(ya?ml|json)$/, '');
    if (said === 'gauntlet' || stem === 'gauntlet')
        return { is: 'gauntlet' };
    const kind = configKinds[said] ?? configKinds[stem] ?? byKeys(keys);
    return kind === undefined ? undefined : { is: 'config', kind };
}
/** The kind that knows most of the keys. */
function byKeys(keys) {
    const counted = Object.values(configKinds)
        .map(kind => ({ kind, known: keys.filter(key => keysOf(kind, keys).includes(key)).length }))
        .filter(({ known }) => known > 0)
        .sort((a, b) => b.known - a.known);
    return counted[0]?.kind;
}
function keysOf({ schemaFor }, keys) {
    const schema = schemaFor(Object.fromEntries(keys.map(key => [key, true])));
    return Object.keys(json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
}

;// CONCATENATED MODULE: ./packages/cli/src/check/problem.ts
/** By file, then from top to bottom. */
function inOrder(problems) {
    const line = ({ place }) => (place?.line ?? 0) * 10_000 + (place?.column ?? 0);
    return problems.toSorted((a, b) => (a.file === b.file ? line(a) - line(b) : a.file < b.file ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/cli/src/check/job.ts

function jobsOf(yaml) {
    const top = yaml.entriesOf(yaml.contents);
    const permissions = valueAt(top, 'permissions');
    const runs = yaml.entriesOf(valueAt(top, 'runs'));
    const job = (id, node, entries) => ({
        id,
        node,
        entries,
        steps: yaml.itemsOf(valueAt(entries, 'steps')).map(step => stepOf(step, yaml)),
        permissions: valueAt(entries, 'permissions') ?? permissions
    });
    const composite = runs.length === 0 || yaml.contents === undefined ? [] : [job('runs', yaml.contents, runs)];
    const jobs = yaml.entriesOf(valueAt(top, 'jobs')).map(({ name, key, value }) => job(name, key, yaml.entriesOf(value)));
    return [...jobs, ...composite];
}
function stepOf(node, yaml) {
    const entries = yaml.entriesOf(node);
    return { node, entries, uses: textOf(valueAt(entries, 'uses')) };
}

;// CONCATENATED MODULE: ./packages/cli/src/check/uses.ts
/** Reads `gauntlet-ml/gauntlet@v1`, `…/actions/model-gate@v1`, `…/.github/workflows/deploy.yml@v1`. Undefined for what is not ours. */
function refersTo(uses) {
    const [, path = ''] = /^gauntlet-ml\/gauntlet(?:\/([^@]*))?(?:@.*)?$/i.exec(uses.trim()) ?? [];
    if (!/^gauntlet-ml\/gauntlet(\/|@|$)/i.test(uses.trim()))
        return undefined;
    if (path === '')
        return { kind: 'action', name: 'run' };
    const [, action] = /^actions\/([^/]+)$/.exec(path) ?? [];
    if (action !== undefined)
        return { kind: 'action', name: action };
    const [, workflow] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? [];
    return workflow === undefined ? { kind: 'unknown', path } : { kind: 'workflow', name: workflow };
}

;// CONCATENATED MODULE: ./packages/cli/src/check/job-faults.ts




/** What is wrong with a job beyond the inputs of its steps: what it calls, what it may do, and what it says of outputs. */
function jobFaults(job, yaml, known) {
    return [
        ...job.steps.flatMap(({ uses, entries }) => unknownUse(uses, valueAt(entries, 'uses'), yaml, known)),
        ...calledWorkflow(job, yaml, known),
        ...checkoutFaults(job, yaml),
        ...reportFaults(job, yaml),
        ...outputFaults(job, yaml, known)
    ];
}
function unknownUse(uses, node, yaml, known) {
    const reference = uses === undefined ? undefined : refersTo(uses);
    if (reference === undefined || node === undefined)
        return [];
    const named = reference.kind === 'action' && known.actions.has(reference.name) ? [] : [unknownName(reference, known)];
    const version = /@\S/.test(uses ?? '') ? [] : ['names no version. Write one, such as "@v1"'];
    return [...named, ...version].map(message => problem(yaml, node, 'error', `"${uses}" ${message}`));
}
function unknownName(reference, { actions }) {
    const names = [...actions.keys()].filter(name => name !== 'run');
    if (reference.kind === 'workflow')
        return 'is a workflow. Call it by "uses:" of a job, not of a step';
    const written = reference.kind === 'action' ? reference.name : (reference.path.split('/').at(-1) ?? '');
    const path = reference.kind === 'unknown' && names.includes(written) ? ` Write "gauntlet-ml/gauntlet/actions/${written}@v1".` : '';
    return `is no action of Gauntlet.${path === '' ? (0,src/* suggestion */.h)(written, names) : path}`;
}
/** A job that is a call of one of our workflows. */
function calledWorkflow({ node, entries }, yaml, { workflows }) {
    const uses = textOf(valueAt(entries, 'uses'));
    const reference = uses === undefined ? undefined : refersTo(uses);
    if (reference === undefined)
        return [];
    const called = reference.kind === 'workflow' ? workflows.get(reference.name) : undefined;
    if (called === undefined) {
        const place = valueAt(entries, 'uses') ?? node;
        return [problem(yaml, place, 'error', `"${uses}" is no workflow of Gauntlet.${(0,src/* suggestion */.h)(uses ?? '', [...workflows.keys()])}`)];
    }
    return yaml
        .entriesOf(valueAt(entries, 'secrets'))
        .filter(({ name }) => !Object.hasOwn(called.secrets, name))
        .map(({ name, key }) => problem(yaml, key, 'error', `"${name}" is no secret of ${nameOf(reference)}.${(0,src/* suggestion */.h)(name, Object.keys(called.secrets))}`));
}
/** Files of the repository that a job reads without having checked it out. */
function checkoutFaults({ id, steps }, yaml) {
    if (id === 'runs')
        return [];
    const first = steps.findIndex(({ uses }) => ![undefined, 'pr-report'].includes(actionOf(uses)));
    const step = steps[first];
    if (step === undefined)
        return [];
    const brings = (before) => {
        const script = valueAt(before.entries, 'run');
        if (script !== undefined)
            return /\bgit\b/.test(textOf(script) ?? '');
        return !/^(actions\/setup-|gauntlet-ml\/)/.test(before.uses ?? '');
    };
    if (steps.slice(0, first).some(brings))
        return [];
    return [
        problem(yaml, step.node, 'warning', `no step before this one checks out the repository, so its files are not there. Add "uses: actions/checkout@v5"`)
    ];
}
/** A report that nobody will get to see. */
function reportFaults({ id, steps, permissions }, yaml) {
    return steps.flatMap(({ node, entries, uses }, index) => {
        const action = actionOf(uses);
        if (action !== 'pr-report' && action !== 'run')
            return [];
        const target = textOf(valueAt(yaml.entriesOf(valueAt(entries, 'with')), 'target')) ?? 'auto';
        const mayComment = permissions === undefined || grants(permissions, yaml) || id === 'runs' || target === 'none';
        const isAfterGate = steps.slice(0, index).some(before => actionOf(before.uses) !== undefined);
        const isSkipped = action === 'pr-report' && isAfterGate && valueAt(entries, 'if') === undefined;
        const warn = (message) => problem(yaml, node, 'warning', message);
        return [
            ...(mayComment ? [] : [warn('its job may not write the comment. Add "pull-requests: write" to the permissions of the job')]),
            ...(isSkipped ? [warn('after a gate that fails this step is skipped. Add "if: always()", so that the report says why')] : [])
        ];
    });
}
/** The name of the action of ours that a step uses. */
function actionOf(uses) {
    const reference = uses === undefined ? undefined : refersTo(uses);
    return reference?.kind === 'action' ? reference.name : undefined;
}
/** Comments on a pull request may be written with either. */
function grants(permissions, yaml) {
    if ((0,dist/* isScalar */.jn)(permissions))
        return permissions.value === 'write-all';
    return ['pull-requests', 'issues'].some(scope => textOf(valueAt(yaml.entriesOf(permissions), scope)) === 'write');
}
/** `steps.<id>.outputs.<name>` of an action of ours that has no such output. */
function outputFaults(job, yaml, { actions }) {
    const ours = new Map(job.steps.flatMap(({ entries, uses }) => {
        const id = textOf(valueAt(entries, 'id'));
        const name = actionOf(uses) ?? '';
        const action = actions.get(name);
        return id === undefined || action === undefined ? [] : [[id, { name, action }]];
    }));
    return scalarsOf([...job.entries.flatMap(({ value }) => value ?? [])], yaml).flatMap(node => {
        const uses = [...(textOf(node) ?? '').matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)];
        return uses.flatMap(([, id = '', output = '']) => {
            const step = ours.get(id);
            if (step === undefined || Object.hasOwn(step.action.outputs, output))
                return [];
            return [
                problem(yaml, node, 'error', `"${output}" is no output of ${step.name}.${(0,src/* suggestion */.h)(output, Object.keys(step.action.outputs))}`)
            ];
        });
    });
}
/** Each once: anchors may lead back to where they stand. */
function scalarsOf(nodes, yaml) {
    const seen = new Set();
    const waiting = [...nodes];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        waiting.push(...yaml.entriesOf(node).flatMap(({ value }) => value ?? []), ...yaml.itemsOf(node));
    }
    return [...seen].filter(node => (0,dist/* isScalar */.jn)(node));
}
function nameOf(reference) {
    return reference.kind === 'unknown' ? reference.path : reference.name;
}
function problem(yaml, node, severity, message) {
    return { file: yaml.file, place: yaml.placeOf(node), severity, message };
}

;// CONCATENATED MODULE: ./packages/cli/src/check/workflow.ts










/** Checks the steps and jobs of a workflow, or of a composite action, that use what is ours. All else is for actionlint. */
async function checkWorkflow(yaml, known, configs) {
    const problems = [...yaml.problems];
    const gauntletFiles = [];
    for (const job of jobsOf(yaml)) {
        problems.push(...jobFaults(job, yaml, known));
        for (const call of callsOf(job, known, yaml)) {
            const { problems: ofConfigs, sound } = await checkConfigs(call, yaml, configs);
            const gate = sound.get('gate');
            problems.push(...checkNames(call, yaml), ...ofConfigs, ...(call.action === 'model-gate' && gate !== undefined ? gateFaults(gate, call, yaml) : []));
            if (call.action !== 'run')
                continue;
            const { problems: ofFile, file } = await checkRun(call, yaml, known, configs);
            problems.push(...ofFile);
            if (file !== undefined)
                gauntletFiles.push(file);
        }
    }
    return { problems, gauntletFiles };
}
/** The steps of a job that use an action of ours; or the job itself, where it calls a workflow of ours. */
function callsOf(job, known, yaml) {
    const steps = job.steps.flatMap((step, index) => {
        const reference = step.uses === undefined ? undefined : refersTo(step.uses);
        const action = reference?.kind === 'action' ? known.actions.get(reference.name) : undefined;
        return action === undefined || reference?.kind !== 'action'
            ? []
            : [callOf(reference.name, action, step, job.steps.slice(0, index), yaml)];
    });
    const uses = textOf(valueAt(job.entries, 'uses'));
    const reference = uses === undefined ? undefined : refersTo(uses);
    const called = reference?.kind === 'workflow' ? known.workflows.get(reference.name) : undefined;
    if (called === undefined || reference?.kind !== 'workflow')
        return steps;
    const given = yaml.entriesOf(valueAt(job.entries, 'with'));
    const action = reference.name.replace(/\.yml$/, '');
    return [...steps, { action, known: { inputs: called.inputs, outputs: {} }, node: job.node, given, mayWrite: () => false }];
}
function gateFaults(gate, { given, node }, yaml) {
    const isGiven = (input) => given.some(({ name }) => name.toLowerCase() === input);
    const place = yaml.placeOf(node);
    return missingForGate(gate, isGiven).map(message => ({ file: yaml.file, place, severity: 'error', message }));
}
/** The root action: the file that it reads is to be checked, and what is written into the workflow in its place is checked at once. */
async function checkRun(call, yaml, known, configs) {
    const value = call.given.find(({ name }) => name === 'config')?.value;
    const text = textOf(value) ?? '';
    if (text.includes('${{'))
        return { problems: [] };
    if ((0,dist/* isScalar */.jn)(value) && (0,src/* config */.$W)(text.trim(), 'config').inline) {
        const found = await checkGauntletFile(placedYaml(yaml.file, text), known, configs);
        const placed = (problem) => problem.file === yaml.file && problem.place !== undefined ? { ...problem, place: yaml.placeWithin(value, problem.place) } : problem;
        return { problems: found.map(placed) };
    }
    const file = insidePath(text.trim() === '' ? (call.known.inputs.config?.default ?? 'gauntlet.yml') : text.trim());
    if (file === undefined)
        return { problems: [] };
    if (await configs.has(file))
        return { problems: [], file };
    return { problems: call.mayWrite(file) ? [] : [await noGauntletFile(file, call, yaml, configs)] };
}
function callOf(action, known, step, before, yaml) {
    const brings = before.some(({ uses }) => uses !== undefined && /download-artifact|\bcache\b/.test(uses));
    const scripts = before.map(({ entries }) => textOf(valueAt(entries, 'run')) ?? '').join('\n');
    const name = (path) => path.split('/').at(-1) ?? path;
    return {
        action,
        known,
        node: step.node,
        given: yaml.entriesOf(valueAt(step.entries, 'with')),
        mayWrite: path => brings || scripts.includes(name(path))
    };
}
async function noGauntletFile(file, { node, given }, yaml, configs) {
    const named = given.find(({ name }) => name === 'config')?.value;
    const place = yaml.placeOf(named ?? node);
    const meant = named === undefined ? '' : await configs.suggestion(file);
    const wayOut = meant === '' ? ' "npx gauntlet init" writes one.' : meant;
    return { file: yaml.file, place, severity: 'error', message: `this step reads "${file}", which does not exist.${wayOut}` };
}

;// CONCATENATED MODULE: ./packages/cli/src/check/check.ts








/**
 * Checks files of a folder without running anything: those that are named, or else `gauntlet.yml` and all workflows; and with each of
 * them the configs that it names.
 */
async function check(folder, named, known) {
    const waiting = named.length > 0 ? [...named] : await filesToCheck(folder);
    if (waiting.length === 0) {
        throw new src/* InputError */.dz('command line', `names no file, and ${folder} has neither gauntlet.yml nor workflows. "gauntlet init" writes first ones.`);
    }
    const configs = new Configs(folder);
    const files = new Set();
    const problems = [];
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (files.has(file))
            continue;
        files.add(file);
        const yaml = placedYaml(file, await readText(folder, file));
        const kind = kindOfFile(yaml);
        if (yaml.problems.length > 0)
            problems.push(...yaml.problems);
        else if (kind === undefined)
            problems.push(unknownKind(file));
        else if (kind.is === 'gauntlet')
            problems.push(...(await checkGauntletFile(yaml, known, configs)));
        else if (kind.is === 'config')
            problems.push(...checkText(yaml.text, kind.kind, file, place => place).problems);
        else {
            const { problems: found, gauntletFiles } = await checkWorkflow(yaml, known, configs);
            problems.push(...found);
            waiting.push(...gauntletFiles);
        }
    }
    return { files: [...new Set([...files, ...configs.files])], problems: inOrder(withoutDoubles(problems)) };
}
function unknownKind(file) {
    const message = 'is nothing that can be told: no workflow, no gauntlet.yml, and no config with a known key. Name the kind in its first line: "# yaml-language-server: $schema=gate.schema.json"';
    return { file, place: undefined, severity: 'error', message };
}
/** A config that was named on the command line may be named by a workflow as well. */
function withoutDoubles(problems) {
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}


/***/ }),

/***/ 830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readKnown)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gauntlet_bundles__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22834);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38815);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);





const Called = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    on: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
        workflow_call: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
            inputs: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ required: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional(), description: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional() })).optional(),
            secrets: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()).optional()
        })
    })
});
/** What the checkout or release at `root` declares: its actions, and its workflows that can be called. */
async function readKnown(root) {
    const actions = new Map();
    for (const name of await (0,_gauntlet_bundles__WEBPACK_IMPORTED_MODULE_2__/* .actionNames */ .Bk)(root))
        actions.set(name, await (0,_gauntlet_bundles__WEBPACK_IMPORTED_MODULE_2__/* .readMetadata */ ._6)(root, name));
    return { actions, workflows: await readWorkflows((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.github', 'workflows')) };
}
async function readWorkflows(folder) {
    const workflows = new Map();
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter(file => file.endsWith('.yml')).sort()) {
        const called = Called.safeParse((0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8')));
        if (!called.success)
            continue;
        const { inputs = {}, secrets = {} } = called.data.on.workflow_call;
        workflows.set(name, { inputs, secrets });
    }
    return workflows;
}


/***/ }),

/***/ 89166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ printChecked)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** What was found, for people: a line each, in the form that editors and terminals make links of. */
function printChecked({ files, problems }, style) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const warnings = problems.length - errors;
    const faulty = new Set(problems.map(({ file }) => file)).size;
    const looked = `${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(files.length, 'file')} (${files.map(file => (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(file, 200)).join(', ')})`;
    if (problems.length === 0)
        return `${style.good('No problems')} in ${looked}. Nothing was run.`;
    const numbers = [errors > 0 ? style.bad((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(errors, 'error')) : '', warnings > 0 ? style.doubtful((0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(warnings, 'warning')) : ''];
    return [
        ...problems.map(problem => line(problem, style)),
        '',
        `${numbers.filter(text => text !== '').join(' and ')} in ${faulty} of ${looked}. Nothing was run.`
    ].join('\n');
}
function line({ file, place, severity, message }, style) {
    const where = place === undefined ? '' : `:${place.line}:${place.column}`;
    const paint = severity === 'error' ? style.bad : style.doubtful;
    return `${style.bold(`${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(file, 300)}${where}`)}: ${paint(severity)}: ${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message, 1000)}`;
}


/***/ })

};
