export const id = 6791;
export const ids = [6791];
export const modules = {

/***/ 76791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M6: () => (/* reexport */ CHAMPION),
  o3: () => (/* reexport */ FileName),
  W9: () => (/* reexport */ MovedMeanwhile),
  Op: () => (/* reexport */ PREVIOUS_CHAMPION),
  gj: () => (/* reexport */ VersionName),
  Me: () => (/* reexport */ openRegistry),
  s_: () => (/* reexport */ parseModelName),
  F2: () => (/* reexport */ parseReference),
  sX: () => (/* reexport */ resolveReference)
});

// UNUSED EXPORTS: AliasMove, ModelName, ModelVersion, folderRegistry

;// CONCATENATED MODULE: ./packages/registry/src/alias-names.ts
/** The version that serves. Only a rollout that succeeded, and a rollback, move it. */
const CHAMPION = 'champion';
/** The version that served before, and what a rollback goes back to. */
const PREVIOUS_CHAMPION = 'previous-champion';

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/registry/src/model-version.ts

const Text = schemas/* string */.YjP().max(4000);
const Instant = iso/* datetime */.w$();
/** What is known of a version, beside its file. */
const RECORD_FILE = 'version.json';
/** Letters, digits, dots, dashes and underscores, beginning with a letter or digit: a name that is also a folder. */
const ModelName = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
/** `v<UTC time>_<first 8 of the SHA-256>`, such as `v20260104T101500Z_3fa9c1d2`. */
const VersionName = schemas/* string */.YjP().regex(/^v\d{8}T\d{6}Z_[0-9a-f]{8}$/);
/** A plain name beside `version.json`: what is written in a registry never leads out of it. */
const FileName = schemas/* string */.YjP()
    .min(1)
    .max(255)
    .refine(name => !/[/\\\0]/.test(name) && !['.', '..', RECORD_FILE].includes(name.toLowerCase()), 'is not a plain file name');
/** What is known of one registered model. Written once, never changed. */
const ModelVersion = schemas/* strictObject */.rej({
    name: ModelName,
    version: VersionName,
    digest: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of the file'),
    bytes: schemas/* int */.Whr().min(0),
    file: FileName.describe('Name of the file within the version'),
    registeredAt: Instant,
    stage: Text.optional(),
    tags: schemas/* record */.g1P(schemas/* string */.YjP().max(200), Text).default({}),
    verdicts: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: Text, action: Text, status: schemas/* enum */.k5n(['pass', 'warn', 'inconclusive']), speaksOfModel: schemas/* boolean */.zMY() }))
        .default([])
        .describe('The verdicts it was registered on'),
    repository: Text.optional(),
    commit: Text.optional(),
    runUrl: Text.optional()
});
/** Where an alias points, and where it pointed before. Each move has the next number. */
const AliasMove = schemas/* strictObject */.rej({
    alias: ModelName,
    version: VersionName,
    previous: VersionName.nullable(),
    movedAt: Instant,
    reason: Text.optional(),
    runUrl: Text.optional()
});

;// CONCATENATED MODULE: ./packages/registry/src/registry.ts
/** Somebody else moved the alias between our look and our move. Nothing was changed. */
class MovedMeanwhile extends Error {
    name = 'MovedMeanwhile';
}

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/registry/src/folder/missing.ts

/** Whether something thrown says that a file or folder is not there. */
function isMissing(thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
/** The names in a folder, sorted. A folder that is not there is empty. */
async function namesIn(folder) {
    try {
        return (await (0,promises_.readdir)(folder)).sort();
    }
    catch (cause) {
        if (isMissing(cause))
            return [];
        throw new Error(`Could not list ${folder}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/registry/src/folder/record.ts



/** A record larger than this was not made by us. */
const MOST_RECORD_BYTES = 4 * 1024 * 1024;
function recordText(record) {
    return `${JSON.stringify(record, undefined, 2)}\n`;
}
/** Reads one file of the registry. Undefined where there is none; one that is damaged is an error that names it. */
async function readRecord(path, schema) {
    try {
        const parsed = schema.safeParse(JSON.parse((await (0,src/* readCapped */.EF)(path, MOST_RECORD_BYTES)).toString('utf8')));
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        throw new Error(`"${issue?.path.map(String).join('.') ?? ''}" ${issue?.message ?? 'does not fit the schema'}`);
    }
    catch (cause) {
        if (isMissing(cause))
            return undefined;
        throw new Error(`Could not read ${path}, which is damaged or was written by another release. Bring it back from a copy`, { cause });
    }
}
/** Makes the names in a folder outlast a power failure, where the disk can: the files in it were flushed before. */
async function flushFolder(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => { });
    await handle?.close();
}

;// CONCATENATED MODULE: ./packages/registry/src/folder/alias-log.ts



/** Reads the log of an alias, in which the highest number is where it points. */
async function readPointer(log, alias) {
    const number = (await (0,src/* numbersIn */.MC)(log)).at(-1);
    if (number === undefined)
        return { number: 0, move: undefined };
    const path = (0,src/* numberedFile */.v)(log, number);
    const move = await readRecord(path, AliasMove);
    if (move === undefined)
        throw new Error(`Could not read ${path}: it has disappeared`);
    if (move.alias !== alias)
        throw new Error(`${path} is damaged: it speaks of the alias "${move.alias}", not "${alias}"`);
    return { number, move };
}
/** Compare-and-set: false when somebody else has made a move since `after` was read. */
function appendMove(log, after, move) {
    return (0,src/* createExclusively */.k3)((0,src/* numberedFile */.v)(log, after.number + 1), recordText(AliasMove.parse(move)));
}

;// CONCATENATED MODULE: ./packages/registry/src/folder/claims.ts




/** Which version name a digest has. Written once, before the version is there, so that everybody who registers it agrees. */
const Claim = schemas/* strictObject */.rej({ digest: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/), version: VersionName, claimedAt: iso/* datetime */.w$() });
/** The digests that begin alike share a log, for only their version names could meet. */
function beginningOf(digest) {
    return digest.slice(0, 8);
}
/** The version name a digest has been given, or undefined. */
async function findClaim(log, digest) {
    return (await readClaims(log)).claims.find(claim => claim.digest === digest)?.version;
}
/**
 * Gives a digest its version name, or finds the one it has: of an earlier run that was ended, or of somebody at the same moment.
 * `existing` are versions in the registry whose digest begins alike; their names are taken.
 */
async function claimVersion(log, digest, existing, now) {
    for (;;) {
        const { claims, last } = await readClaims(log);
        const known = claims.find(claim => claim.digest === digest);
        if (known !== undefined)
            return known.version;
        const version = existing.find(each => each.digest === digest)?.version ?? freeName(digest, [...claims, ...existing], now);
        const claim = { digest, version, claimedAt: now.toISOString() };
        // Refused means that somebody else has made a claim since: that is progress, so this loop ends.
        if (await (0,src/* createExclusively */.k3)((0,src/* numberedFile */.v)(log, last + 1), recordText(claim)))
            return version;
    }
}
async function readClaims(log) {
    const numbers = await (0,src/* numbersIn */.MC)(log);
    const claims = await Promise.all(numbers.map(number => readRecord((0,src/* numberedFile */.v)(log, number), Claim)));
    return { claims: claims.filter(claim => claim !== undefined), last: numbers.at(-1) ?? 0 };
}
/** The first second from now on whose name no other digest has. */
function freeName(digest, taken, now) {
    for (let time = now.getTime();; time += 1000) {
        const stamp = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
        const version = `v${stamp}_${beginningOf(digest)}`;
        if (!taken.some(each => each.version === version))
            return version;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/registry/src/folder/staging.ts






/** What a run that was ended leaves behind is kept for so long, in case it is not ended but slow. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Calls `work` with a folder of its own that nobody reads, and removes what is left of it. */
async function withStaging(folder, work) {
    const staging = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomUUID)());
    try {
        await (0,promises_.mkdir)(staging, { recursive: true }).catch(notWritten(staging));
        return await work(staging);
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true }).catch(() => { });
    }
}
/** Best effort: what cannot be removed harms nobody. */
async function removeOldStaging(folder, now) {
    for (const name of await namesIn(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found === undefined || now.getTime() - found.mtimeMs < KEPT_MS)
            continue;
        await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => { });
    }
}
/** Copies a file, and rejects unless it still is what was judged. */
async function copyChecked(from, to, judged, signal) {
    const changed = new Error(`Could not register ${from}: it has changed since its digest was taken. Is another step still writing it?`);
    const source = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const target = await (0,promises_.open)(to, 'wx', 0o644).catch(notWritten(to));
        try {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let bytes = 0;
            for await (const chunk of source.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
                signal?.throwIfAborted();
                bytes += chunk.length;
                if (bytes > judged.bytes)
                    throw changed;
                hash.update(chunk);
                await target.writeFile(chunk).catch(notWritten(to));
            }
            if (bytes !== judged.bytes || hash.digest('hex') !== judged.digest)
                throw changed;
            await target.sync().catch(notWritten(to));
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}
/** What a disk that is full or read-only says names neither the file nor the disk. */
function notWritten(path) {
    return cause => {
        throw new Error(`Could not write ${path}. Is the disk of the registry full or read-only?`, { cause });
    };
}
/** Puts a finished folder where it is looked for, in one step. False when there is one already. */
async function publish(staging, target) {
    await flushFolder(staging);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    try {
        await (0,promises_.rename)(staging, target);
    }
    catch (cause) {
        // Systems name this refusal differently (ENOTEMPTY, EEXIST, EPERM); what counts is that something is there.
        if (!isMissing(cause) && (await (0,promises_.stat)(target).catch(() => undefined)) !== undefined)
            return false;
        throw new Error(`Could not move a new version to ${target}`, { cause });
    }
    await flushFolder((0,external_node_path_.dirname)(target));
    return true;
}

;// CONCATENATED MODULE: ./packages/registry/src/folder/versions.ts






/** Names of the versions in a folder, newest first. What is called otherwise is none of ours. */
async function versionNames(folder) {
    return (await namesIn(folder)).filter(name => VersionName.safeParse(name).success).reverse();
}
/**
 * One version, or undefined where there is none. Versions appear whole, so one that is not (no record, no file, another size) is
 * damaged: an error that names the file.
 */
async function readVersion(folder, name, version) {
    const path = (0,external_node_path_.join)(folder, version);
    if (!(await exists(path)))
        return undefined;
    const record = (0,external_node_path_.join)(path, RECORD_FILE);
    const model = await readRecord(record, ModelVersion);
    if (model === undefined)
        throw damaged(record, 'it is missing');
    if (model.version !== version || model.name !== name)
        throw damaged(record, `it speaks of ${model.name}/${model.version}`);
    const file = (0,external_node_path_.join)(path, model.file);
    const found = await (0,promises_.lstat)(file).catch(cause => {
        if (isMissing(cause))
            return undefined;
        throw new Error(`Could not look at ${file}`, { cause });
    });
    if (found === undefined)
        throw damaged(file, 'it is missing');
    if (!found.isFile())
        throw damaged(file, 'it is not a regular file');
    if (found.size !== model.bytes)
        throw damaged(file, `it has ${found.size} bytes, not ${model.bytes}`);
    return model;
}
/** Rejects unless the file of a version still has the digest it was registered by. */
async function verifyVersion(folder, model) {
    const file = (0,external_node_path_.join)(folder, model.version, model.file);
    const { sha256 } = await (0,src/* judgedFile */.ip)('model', file, folder);
    if (sha256 !== model.digest)
        throw damaged(file, `its SHA-256 is ${sha256}, not ${model.digest}`);
}
function damaged(file, how) {
    return new Error(`${file} is damaged: ${how}. Bring it back from a copy, or remove its version`);
}
async function exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (cause) {
        if (isMissing(cause))
            return false;
        throw new Error(`Could not look at ${path}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/registry/src/folder/folder-registry.ts










/**
 * A registry in a folder that several machines may share, without locks: `<name>/versions/<version>/` appears whole by a rename,
 * `<name>/digests/` and `<name>/aliases/` are logs in which whoever creates a number has it. `docs/registry.md` shows the layout.
 */
function folderRegistry({ location, root, checked, now = () => new Date() }) {
    const at = (name, ...parts) => checked((0,external_node_path_.join)(root, plainName(name, 'model'), ...parts));
    const versionsOf = (name) => at(name, 'versions');
    const aliasLog = (name, alias) => at(name, 'aliases', plainName(alias, 'alias'));
    async function models() {
        return (await namesIn(root)).filter(isName);
    }
    async function versions(name) {
        const folder = await versionsOf(name);
        const found = [];
        for (const version of await versionNames(folder)) {
            const model = await readVersion(folder, name, version);
            if (model !== undefined)
                found.push(model);
        }
        return found;
    }
    async function find(name, version) {
        const folder = await versionsOf(name);
        return VersionName.safeParse(version).success ? readVersion(folder, name, version) : undefined;
    }
    async function register({ path, ...given }, signal) {
        const draft = Draft.parse(given);
        const { name, digest } = draft;
        const log = await at(name, 'digests', beginningOf(digest));
        const folder = await versionsOf(name);
        const stagingFolder = await at(name, '.staging');
        await removeOldStaging(stagingFolder, now());
        const already = await registeredAs(await findClaim(log, digest), draft);
        if (already !== undefined)
            return { registered: already, alreadyRegistered: true };
        return withStaging(stagingFolder, async (staging) => {
            await copyChecked(path, (0,external_node_path_.join)(staging, draft.file), draft, signal);
            const version = await claimVersion(log, digest, await alike(name, digest), now());
            const registered = ModelVersion.parse({ ...draft, version, registeredAt: now().toISOString() });
            const record = (0,external_node_path_.join)(staging, RECORD_FILE);
            await (0,promises_.writeFile)(record, recordText(registered), { flag: 'wx', mode: 0o644, flush: true }).catch(notWritten(record));
            if (await publish(staging, (0,external_node_path_.join)(folder, version)))
                return { registered, alreadyRegistered: false };
            const winner = await registeredAs(version, draft);
            if (winner === undefined)
                throw new Error(`Could not register ${name}/${version}: it disappeared while it was registered`);
            return { registered: winner, alreadyRegistered: true };
        });
    }
    /** The version of a digest, if it has got as far as being one, with its file held against the digest. */
    async function registeredAs(version, { name, digest }) {
        const found = version === undefined ? undefined : await find(name, version);
        if (found === undefined)
            return undefined;
        if (found.digest !== digest)
            throw new Error(`${name}/${version} in ${location} holds another model: its SHA-256 is ${found.digest}`);
        await verifyVersion(await versionsOf(name), found);
        return found;
    }
    /** Versions whose digest begins alike: in a registry brought back from a copy they may be there without their claims. */
    async function alike(name, digest) {
        const names = (await versionNames(await versionsOf(name))).filter(version => version.endsWith(`_${beginningOf(digest)}`));
        const found = await Promise.all(names.map(version => find(name, version)));
        return found.filter(model => model !== undefined);
    }
    async function alias(name, alias) {
        return (await readPointer(await aliasLog(name, alias), alias)).move;
    }
    async function aliases(name) {
        const found = new Map();
        for (const each of (await namesIn(await at(name, 'aliases'))).filter(isName)) {
            const move = await alias(name, each);
            if (move !== undefined)
                found.set(each, move);
        }
        return found;
    }
    async function moveAlias(name, alias, { to, expected, reason, runUrl }) {
        const log = await aliasLog(name, alias);
        const pointer = await readPointer(log, alias);
        const current = pointer.move?.version ?? null;
        if (pointer.move !== undefined && current === to)
            return pointer.move;
        if (current !== expected) {
            throw new MovedMeanwhile(`Could not move ${name}@${alias} to ${to}: it points to ${current ?? 'nothing'}, not ${expected ?? 'nothing'}`);
        }
        if ((await find(name, to)) === undefined)
            throw new Error(`Could not move ${name}@${alias}: ${location} has no ${name}/${to}`);
        const move = AliasMove.parse({ alias, version: to, previous: current, movedAt: now().toISOString(), reason, runUrl });
        if (await appendMove(log, pointer, move))
            return move;
        throw new MovedMeanwhile(`Could not move ${name}@${alias} to ${to}: somebody else moved it at the same moment`);
    }
    const uri = (model) => (0,external_node_path_.join)(root, model.name, 'versions', model.version, model.file);
    return { location, models, versions, find, register, alias, aliases, moveAlias, uri };
}
const Draft = ModelVersion.omit({ version: true, registeredAt: true });
/** Names come from people: one that is no plain name would be a path that leads somewhere else. */
function plainName(name, what) {
    if (isName(name))
        return name;
    throw new Error(`"${name}" cannot be the name of ${what === 'alias' ? 'an' : 'a'} ${what}`);
}
function isName(name) {
    return ModelName.safeParse(name).success;
}

;// CONCATENATED MODULE: ./packages/registry/src/open.ts



const FOLDER = 'folder:';
/**
 * Opens the registry that the author names, `folder:<path>` relative to the workspace. A folder that is not there yet is an empty
 * registry. Where it may lie is what core's paths allow: workspace, temp folder, `GAUNTLET_ALLOWED_PATHS`.
 */
async function openRegistry(given, roots) {
    const location = given.trim();
    const path = location.startsWith(FOLDER) ? location.slice(FOLDER.length).trim() : undefined;
    if (path === undefined || path === '')
        throw new src/* InputError */.dz('registry', `is "${location}"; ${wayOut(location)}`);
    const root = await (0,src/* writablePath */.Uq)('registry', path, roots);
    const found = await (0,promises_.stat)(root).catch(() => undefined);
    if (found !== undefined && !found.isDirectory())
        throw new src/* InputError */.dz('registry', `names "${path}", which is not a folder`);
    return folderRegistry({ location, root, checked: folder => (0,src/* writablePath */.Uq)('registry', folder, roots) });
}
function wayOut(location) {
    const known = 'a registry is a folder now, written "folder:" and its path, such as folder:models';
    if (location === '' || location === FOLDER)
        return known;
    return /^[\w.][\w./-]*$/.test(location) && location !== 'release' ? `${known}. Did you mean "${FOLDER}${location}"?` : known;
}

;// CONCATENATED MODULE: ./packages/registry/src/reference.ts



/** A model as people name it: `flights@champion` or `flights/v20260104T101500Z_3fa9c1d2`. */
const parseReference = (text, input) => {
    const [, name = '', sign, rest = ''] = /^([^@/]*)([@/])(.*)$/s.exec(text.trim()) ?? [];
    if (sign === '@' && isModelName(name) && isModelName(rest))
        return { name, alias: rest };
    if (sign === '/' && isModelName(name) && VersionName.safeParse(rest).success)
        return { name, version: rest };
    const example = isModelName(text.trim()) ? text.trim() : isModelName(name) ? name : 'flights';
    throw new src/* InputError */.dz(input, `is "${text}"; expected a model as name@alias or name/version, such as ${example}@${CHAMPION} or ${example}/v20260104T101500Z_3fa9c1d2`);
};
/** The name of a model or an alias, which is also the name of a folder. */
const parseModelName = (text, input) => {
    if (isModelName(text))
        return text;
    throw new src/* InputError */.dz(input, `is "${text}"; expected letters, digits, dots, dashes and underscores, at most 100 of them, the first a letter or a digit`);
};
/** A reference as people write it. */
function shownReference(reference) {
    return 'alias' in reference ? `${reference.name}@${reference.alias}` : `${reference.name}/${reference.version}`;
}
/** The version a reference names. What is not there is an `InputError` with the nearest name and what there is. */
async function resolveReference(registry, reference, input = 'model') {
    const version = 'alias' in reference ? await pointedTo(registry, reference, input) : reference.version;
    const found = await registry.find(reference.name, version);
    if (found !== undefined)
        return found;
    if ('alias' in reference) {
        throw new Error(`Could not resolve ${shownReference(reference)}: it points to ${version}, which is not in ${registry.location}. Bring the version back, or move the alias.`);
    }
    const versions = (await registry.versions(reference.name)).map(each => each.version);
    if (versions.length === 0)
        throw await unknownModel(registry, reference, input);
    throw new src/* InputError */.dz(input, `names "${shownReference(reference)}", but ${registry.location} has no such version.${(0,src/* suggestion */.h)(version, versions)}`);
}
async function pointedTo(registry, reference, input) {
    const move = await registry.alias(reference.name, reference.alias);
    if (move !== undefined)
        return move.version;
    const aliases = [...(await registry.aliases(reference.name)).keys()];
    const isKnown = aliases.length > 0 || (await registry.models()).includes(reference.name);
    if (!isKnown)
        throw await unknownModel(registry, reference, input);
    const choice = aliases.length === 0 ? ' It has no aliases yet.' : (0,src/* suggestion */.h)(reference.alias, aliases);
    throw new src/* InputError */.dz(input, `names "${shownReference(reference)}", but "${reference.name}" has no alias "${reference.alias}" in ${registry.location}.${choice}`);
}
async function unknownModel(registry, reference, input) {
    const models = await registry.models();
    const choice = models.length === 0 ? ' It is empty: register a model first.' : (0,src/* suggestion */.h)(reference.name, models);
    return new src/* InputError */.dz(input, `names "${shownReference(reference)}", but there is no model "${reference.name}" in ${registry.location}.${choice}`);
}
function isModelName(text) {
    return ModelName.safeParse(text).success;
}

;// CONCATENATED MODULE: ./packages/registry/src/index.ts








/***/ })

};
