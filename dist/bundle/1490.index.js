export const id = 1490;
export const ids = [1490];
export const modules = {

/***/ 51490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BG: () => (/* reexport */ JudgeSettings),
  Xs: () => (/* reexport */ Looks),
  WG: () => (/* reexport */ RollbackSettings),
  mp: () => (/* reexport */ Rollout),
  tt: () => (/* reexport */ afterGrace),
  FG: () => (/* reexport */ goodVersions),
  iS: () => (/* reexport */ heaviest),
  fb: () => (/* reexport */ leftBehindBy),
  jC: () => (/* reexport */ openHistory),
  gU: () => (/* reexport */ parseEnvironmentName),
  Pl: () => (/* reexport */ parseSelector),
  II: () => (/* reexport */ planRollback),
  oi: () => (/* reexport */ prometheusMetrics),
  Nk: () => (/* reexport */ readMetric),
  Od: () => (/* reexport */ recoverAll),
  ED: () => (/* reexport */ recoverDeployment),
  Or: () => (/* reexport */ refuseOtherModel),
  ng: () => (/* reexport */ runOf),
  el: () => (/* reexport */ runRollback),
  p1: () => (/* reexport */ runRollout),
  f5: () => (/* reexport */ settingsOf),
  EK: () => (/* reexport */ shownCounts),
  Bx: () => (/* reexport */ shownEvidence),
  XE: () => (/* reexport */ shownWeights),
  Vf: () => (/* reexport */ waitUntilAlone),
  hT: () => (/* reexport */ webhookRouter)
});

// UNUSED EXPORTS: Deployment, DeploymentState, Superseded, TimelineEvent, folderHistory, gitHubHistory, increaseOf, moveChampion, parseExposition, readCounters, shiftTraffic, standingOf

;// CONCATENATED MODULE: ./packages/rollout/src/history/after-grace.ts
const GRACE_MS = 6_000;
/**
 * A signal that follows another six seconds later. A cancelled job has ten seconds, in which what was moved has to be recorded; whatever
 * does that must not end with the job's own signal, nor wait for ever.
 */
function afterGrace(signal) {
    const late = new AbortController();
    const follow = () => setTimeout(() => late.abort(signal.reason), GRACE_MS).unref();
    signal.addEventListener('abort', follow, { once: true });
    return late.signal;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/rollout/src/history/deployment.ts

const Text = schemas/* string */.YjP().max(4000);
const Instant = iso/* datetime */.w$();
const Version = schemas/* strictObject */.rej({ version: Text, digest: schemas/* string */.YjP().max(100) });
const DeploymentState = schemas/* enum */.k5n(['in-progress', 'promoted', 'rolled-back', 'held', 'aborted', 'failed']);
const TimelineEvent = schemas/* strictObject */.rej({
    at: Instant,
    what: Text.describe('started, shifting, shifted, looked, promoting, promoted, rolling back, rolled back, held, aborted, taken over …'),
    weight: schemas/* number */.aig().min(0).max(100).optional().describe('Percent of the traffic that the new version has from now on'),
    detail: Text.optional()
});
/** One attempt to change what serves an environment: a rollout or a manual rollback. */
const Deployment = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    id: schemas/* string */.YjP().max(100).describe('Number within the environment; a later deployment has a larger one'),
    kind: schemas/* enum */.k5n(['rollout', 'rollback']),
    environment: Text,
    model: Text,
    target: Version.describe('What it wants to serve'),
    from: Version.nullable().describe('What served before, and what traffic goes back to'),
    state: DeploymentState,
    weight: schemas/* number */.aig().min(0).max(100).describe('Percent of the traffic that the target is known or meant to have'),
    reason: Text,
    startedAt: Instant,
    updatedAt: Instant,
    takeoverAfterMs: schemas/* int */.Whr().min(0).describe('A deployment in progress that says nothing for so long after being asked to stop is dead'),
    runId: Text.optional(),
    runUrl: Text.optional(),
    actor: Text.optional(),
    timeline: schemas/* array */.YOg(TimelineEvent).max(1000)
});
/** A newer deployment of the same environment has begun: this one has to stop without touching the traffic again. */
class Superseded extends Error {
    name = 'Superseded';
}

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
;// CONCATENATED MODULE: ./packages/rollout/src/history/environment-name.ts

const LONGEST = 100;
/** The name of what is deployed to: any text on one line. */
const parseEnvironmentName = (value, input) => {
    if (value.length <= LONGEST && !/\p{Cc}/u.test(value))
        return value;
    throw new src/* InputError */.dz(input, `is "${(0,src/* cut */.Jj)(value, 40)}"; expected a name on one line of at most ${LONGEST} characters`);
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/rollout/src/history/changed.ts

/** Events a deployment keeps: the first ones, which tell how it began, and the newest. */
const FIRST_EVENTS = 100;
const MOST_EVENTS = 1000;
/** A draft whose texts are fit to be kept. */
function storable(draft) {
    return { ...draft, reason: changed_text(draft.reason) };
}
/** A deployment as it begins: in progress, without traffic, and with `started` as its first event. */
function begun(draft, id, at) {
    return {
        ...storable(draft),
        version: 1,
        id,
        state: 'in-progress',
        weight: 0,
        startedAt: at,
        updatedAt: at,
        timeline: [{ at, what: 'started', weight: 0 }]
    };
}
/** A deployment after a change. What the change does not name stays; a weight may stand in the change or in its event. */
function changed(deployment, change, at) {
    const { what, detail } = change.event;
    const weight = change.event.weight ?? change.weight;
    const event = {
        at,
        what: changed_text(what),
        ...(weight === undefined ? {} : { weight }),
        ...(detail === undefined ? {} : { detail: changed_text(detail) })
    };
    return {
        ...deployment,
        state: change.state ?? deployment.state,
        weight: change.weight ?? change.event.weight ?? deployment.weight,
        reason: change.reason === undefined ? deployment.reason : changed_text(change.reason),
        updatedAt: at,
        timeline: shortened([...deployment.timeline, event])
    };
}
/**
 * Whether a deployment may still say this when a newer one has begun: that it has ended, or that it has given its traffic back.
 * Everything else would be a step forward.
 */
function steppingAside(change) {
    const ends = change.state !== undefined && change.state !== 'in-progress';
    return ends || (change.weight ?? change.event.weight) === 0;
}
/** Whether `a` began after `b`. */
function isNewer(a, b) {
    return Number(a.id) > Number(b.id);
}
function changed_text(foreign) {
    return (0,src/* cut */.Jj)((0,src/* plain */.pj)(foreign), 4000);
}
function shortened(events) {
    if (events.length <= MOST_EVENTS)
        return [...events];
    return [...events.slice(0, FIRST_EVENTS), ...events.slice(FIRST_EVENTS - MOST_EVENTS)];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/rollout/src/history/environment-folder.ts

/**
 * The folder of an environment. A plain lower-case name is its own folder; any other becomes its letters and digits, a tilde and a
 * hash of the whole name, so that no two names share a folder, also where the file system does not tell `Eu` from `eu`.
 */
function environmentFolder(environment) {
    if (/^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/.test(environment) && !DEVICES.test(environment))
        return environment;
    const letters = environment
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, 40)
        .replace(/-+$/, '');
    return `${letters}~${(0,external_node_crypto_.createHash)('sha256').update(environment).digest('hex').slice(0, 16)}`;
}
/** Names that Windows takes for devices, whatever follows the first dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

;// CONCATENATED MODULE: ./packages/rollout/src/history/folder-history.ts





const MOST_BYTES = 16 * 1024 * 1024;
/**
 * A history in a folder that several processes may share, without locks: `<folder>/<environment>/000001.json`, … . Whoever creates a
 * number has begun that deployment, and has superseded all before it. Only its owner writes a file again, and always whole; the one
 * exception is a newer deployment that notes an older one as dead.
 */
function folderHistory(folder, options = {}) {
    const { name = `folder:${folder}`, now = () => new Date() } = options;
    const folderOf = (environment) => (0,external_node_path_.join)(folder, environmentFolder(environment));
    const newestNumber = async (environment) => (await (0,src/* numbersIn */.MC)(folderOf(environment))).at(-1) ?? 0;
    async function list(environment) {
        const numbers = (await (0,src/* numbersIn */.MC)(folderOf(environment))).reverse();
        const deployments = [];
        for (const number of numbers)
            deployments.push(await read(folderOf(environment), number, environment));
        return deployments;
    }
    async function begin(draft) {
        for (;;) {
            const number = (await newestNumber(draft.environment)) + 1;
            const deployment = begun(draft, String(number), now().toISOString());
            if (await (0,src/* createExclusively */.k3)((0,src/* numberedFile */.v)(folderOf(draft.environment), number), textOf(deployment)))
                return deployment;
        }
    }
    async function update(deployment, change) {
        const { environment, id } = deployment;
        const number = Number(id);
        const newest = await newestNumber(environment);
        if (newest > number && !steppingAside(change)) {
            throw new Superseded(`Deployment ${newest} of ${environment} has begun, deployment ${id} has to stop`);
        }
        const updated = changed(await read(folderOf(environment), number, environment), change, now().toISOString());
        await (0,src/* writeAtomically */.vK)((0,src/* numberedFile */.v)(folderOf(environment), number), textOf(updated));
        return updated;
    }
    async function isNewest({ environment, id }) {
        return (await newestNumber(environment)) <= Number(id);
    }
    return { name, list, begin, update, isNewest };
}
async function read(folder, number, environment) {
    const path = (0,src/* numberedFile */.v)(folder, number);
    try {
        const deployment = Deployment.parse(JSON.parse((await (0,src/* readCapped */.EF)(path, MOST_BYTES)).toString('utf8')));
        if (deployment.id !== String(number))
            throw new Error(`it says it is deployment ${deployment.id}`);
        if (deployment.environment !== environment)
            throw new Error(`it is about another environment, ${deployment.environment}`);
        return deployment;
    }
    catch (cause) {
        const said = (0,src/* messageOf */.bD)(cause).replace(/\s+/g, ' ').slice(0, 500);
        throw new Error(`Could not read the deployment record ${path}, which is damaged or from another version (${said}). Repair or remove it`);
    }
}
/** Checked before it is written, so that what is written can be read. */
function textOf(deployment) {
    return `${JSON.stringify(Deployment.parse(deployment), null, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 43 modules
var github_src = __webpack_require__(85718);
;// CONCATENATED MODULE: ./packages/rollout/src/history/github-payload.ts



const MARK = 'gauntlet';
const Payload = Deployment.omit({
    version: true,
    id: true,
    environment: true,
    state: true,
    weight: true,
    startedAt: true,
    updatedAt: true,
    timeline: true
}).extend({
    [MARK]: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP().max(100)
});
/** Checked before it is sent, so that what is sent can be read. */
function payloadOf(draft, key) {
    const { environment: _, ...kept } = storable(draft);
    return Payload.parse({ [MARK]: 1, key, ...kept });
}
/** Reads a payload back. Undefined for what others have deployed; rejects one that says it is ours and does not fit. */
function readPayload(payload, subject) {
    const given = typeof payload === 'string' ? parsed(payload) : payload;
    if (typeof given !== 'object' || given === null || !(MARK in given))
        return undefined;
    const read = Payload.safeParse(given);
    if (!read.success) {
        const problem = read.error.issues[0];
        const where = problem === undefined ? '' : ` (${problem.path.join('.')}: ${problem.message})`;
        throw new Error(`Could not read ${subject}: its payload is not one of this version of Gauntlet${where}`);
    }
    const { [MARK]: _, key, ...draft } = read.data;
    return { key, draft };
}
/** Some servers answer a payload as the text of its JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/github-status.ts

const github_status_LONGEST = 140;
const SEPARATOR = ' · ';
const BECAUSE = 'because ';
/** How GitHub shows the states. Two share one, so their descriptions begin with the state. */
const SHOWN_AS = {
    'in-progress': 'in_progress',
    promoted: 'success',
    'rolled-back': 'failure',
    held: 'pending',
    aborted: 'error',
    failed: 'error'
};
const SPELLED = ['aborted', 'failed'];
const MEANS = new Map([
    ['in_progress', 'in-progress'],
    ['success', 'promoted'],
    ['failure', 'rolled-back'],
    ['pending', 'held'],
    ['error', 'failed']
]);
/**
 * The status for the newest event of a deployment, such as `shifted · 25% · after 2,000 requests` or
 * `aborted · taken over · 0% · because a newer deployment began`. GitHub takes 140 characters: a reason displaces the detail, and what
 * does not fit is cut.
 */
function statusOf(deployment, reason) {
    const event = deployment.timeline.at(-1);
    const what = part(event?.what ?? 'started');
    const text = reason === undefined ? event?.detail : `${BECAUSE}${reason}`;
    const parts = [
        ...(isSpelled(deployment.state) && what !== deployment.state ? [deployment.state] : []),
        what,
        `${deployment.weight}%`,
        ...(text === undefined || text === '' ? [] : [(0,src/* plain */.pj)(text)])
    ];
    return { state: SHOWN_AS[deployment.state], description: (0,src/* cut */.Jj)(parts.join(SEPARATOR), github_status_LONGEST) };
}
/** Reads a status back. Undefined for one that is none of ours, such as the `inactive` that GitHub and we give to what was replaced. */
function readStatus(status) {
    const meant = MEANS.get(status.state);
    const [first = '', ...others] = status.description.split(SEPARATOR);
    if (meant === undefined || first === '')
        return undefined;
    const spelled = SPELLED.find(state => meant === 'failed' && state === first);
    const [what, rest] = spelled !== undefined && percent(others[0]) === undefined ? [others[0] ?? first, others.slice(1)] : [first, others];
    const weight = percent(rest[0]);
    if (weight === undefined)
        return undefined;
    const text = rest.slice(1).join(SEPARATOR);
    return {
        state: spelled ?? meant,
        event: { what, weight, ...(text === '' || text.startsWith(BECAUSE) ? {} : { detail: text }) },
        ...(text.startsWith(BECAUSE) ? { reason: text.slice(BECAUSE.length) } : {})
    };
}
function isSpelled(state) {
    return SPELLED.some(spelled => spelled === state);
}
/** Short, and free of what separates the parts. */
function part(what) {
    return (0,src/* cut */.Jj)((0,src/* plain */.pj)(what).replaceAll(/[·%]/g, '-').trim() || 'changed', 40);
}
function percent(text) {
    const number = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text ?? '')?.[1];
    return number === undefined || Number(number) > 100 ? undefined : Number(number);
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/github-statuses.ts


/** Requests under way at a time. */
const AT_ONCE = 4;
const MOST_STATUSES = 1000;
function createStatuses(client, { owner, repo }, clock) {
    /** Newest first. */
    const read = new Map();
    async function applied(deployments) {
        const waiting = [...deployments.keys()];
        const whole = [...deployments];
        const work = async () => {
            for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
                const deployment = deployments[index];
                if (deployment !== undefined)
                    whole[index] = withStatuses(deployment, await statusesOf(deployment.id));
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        return whole;
    }
    /** What has ended stays as it was read: asking again for each of fifty would use up the hour's requests. */
    async function statusesOf(id) {
        const known = read.get(id);
        return known !== undefined && ENDED.has(known[0]?.state ?? '') ? known : fetched(id);
    }
    async function fetched(id) {
        const found = [];
        const list = (0,github_src/* pages */.Bd)(page => client.rest.repos.listDeploymentStatuses({ owner, repo, deployment_id: Number(id), per_page: 100, page }));
        for await (const { id: statusId, state, description, created_at } of list) {
            found.push({ id: statusId, state, description, createdAt: created_at });
            if (found.length === MOST_STATUSES)
                break;
        }
        found.sort((a, b) => b.id - a.id);
        read.set(id, found);
        return found;
    }
    async function add(deployment, reason) {
        const { id, runUrl, timeline } = deployment;
        // A deployment that just began has no statuses; those of any other have to be known before another one is told from them.
        const [newest] = read.get(id) ?? (timeline.length === 1 ? [] : await fetched(id));
        return post(id, statusOf(deployment, reason), newest?.id ?? 0, runUrl);
    }
    /** After a lost answer the status is looked for. One that is there twice would do no harm, one that is missing would. */
    async function post(id, { state, description }, lastKnown, logUrl) {
        for (let sent = 1;; sent += 1) {
            try {
                const { data } = await client.rest.repos.createDeploymentStatus({
                    owner,
                    repo,
                    deployment_id: Number(id),
                    state,
                    description,
                    auto_inactive: false,
                    ...(logUrl === undefined ? {} : { log_url: logUrl })
                });
                remember(id, { id: data.id, state, description, createdAt: data.created_at });
                return data.created_at;
            }
            catch (error) {
                if (!(error instanceof github_src/* GitHubError */.y_ && error.ambiguous) || error.problem === 'cancelled')
                    throw error;
                for (let look = 1; look <= 3; look += 1) {
                    if (look > 1)
                        await clock.sleep(1000);
                    const found = (await fetched(id)).find(each => each.id > lastKnown && each.state === state && each.description === description);
                    if (found !== undefined)
                        return found.createdAt;
                }
                if (sent === 2)
                    throw error;
            }
        }
    }
    function remember(id, status) {
        read.set(id, [status, ...(read.get(id) ?? [])]);
    }
    async function retire(id, description) {
        const [newest] = await statusesOf(id);
        if (newest?.state === 'success')
            await post(id, { state: 'inactive', description }, newest.id);
    }
    return { applied, add, retire };
}
/** States after which nothing more is said of a deployment, but that it was replaced. `pending` is one that is held. */
const ENDED = new Set(['success', 'failure', 'error', 'inactive']);
/** `statuses` newest first. What is none of ours changes nothing. */
function withStatuses(deployment, statuses) {
    let whole = deployment;
    for (const status of [...statuses].reverse()) {
        const told = readStatus(status);
        if (told === undefined)
            continue;
        const { state, event, reason } = told;
        whole = {
            ...whole,
            state,
            weight: event.weight ?? whole.weight,
            ...(reason === undefined ? {} : { reason }),
            updatedAt: status.createdAt,
            timeline: event.what === 'started' ? whole.timeline : [...whole.timeline, { at: status.createdAt, ...event }]
        };
    }
    return { ...whole, timeline: whole.timeline.slice(0, MOST_STATUSES) };
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/github-history.ts







/** `task` of our deployments, by which they are told from those that jobs with an `environment:` make. */
const TASK = 'gauntlet';
/** So many of an environment are looked at, the newest. */
const MOST_LISTED = 50;
/** And so many where only the newest matters. */
const ENOUGH_FOR_NEWEST = 10;
/** How old the answer of `isNewest` may be. */
const REMEMBERED_MS = 20_000;
/**
 * A history in the deployments of a repository. What a deployment wants stands in its payload, and each change is a status. The larger
 * id supersedes. Shares the environment's page with other deployments and leaves those alone.
 *
 * Needs `deployments: write`. The lists of GitHub may lag behind for a moment; whoever begins waits for older deployments anyway.
 */
function gitHubHistory(client, { owner, repo }, { ref, clock = src/* systemClock */.ml }) {
    const name = `GitHub deployments of ${owner}/${repo}`;
    const statuses = createStatuses(client, { owner, repo }, clock);
    const newestSeen = new Map();
    async function listed(environment, most = MOST_LISTED) {
        const { data } = await client.rest.repos.listDeployments({ owner, repo, environment, task: TASK, per_page: most });
        const ours = data.flatMap(({ id, payload, created_at }) => {
            const read = readPayload(payload, `deployment ${id} of ${owner}/${repo}`);
            return read === undefined ? [] : [{ ...read, id: String(id), createdAt: created_at }];
        });
        ours.sort((a, b) => Number(b.id) - Number(a.id));
        saw(environment, Number(ours[0]?.id ?? 0));
        return ours;
    }
    /** Lists may lag: the largest id that was ever seen is the newest. */
    function saw(environment, id) {
        newestSeen.set(environment, { id: Math.max(id, newestSeen.get(environment)?.id ?? 0), at: clock.now() });
    }
    async function list(environment) {
        const found = (await listed(environment)).map(({ id, draft, createdAt }) => begun({ ...draft, environment }, id, createdAt));
        return statuses.applied(found);
    }
    async function begin(draft) {
        const key = (0,external_node_crypto_.randomUUID)();
        const { id, createdAt } = await create(draft, key);
        saw(draft.environment, Number(id));
        const deployment = begun(draft, id, createdAt);
        try {
            await statuses.add(deployment, undefined);
        }
        catch (error) {
            // It has begun: older ones stop for it, and its owner has to know its id to see to what they leave.
            if (!(error instanceof github_src/* GitHubError */.y_))
                throw error;
            (0,src/* debug */.Yz)(`Deployment ${id} has no status yet: ${error.message}`);
        }
        return deployment;
    }
    /** Creates the deployment. After a lost answer it is looked for, and only if it is not there sent a second time. */
    async function create(draft, key) {
        const { environment, kind, model, target } = draft;
        const request = {
            owner,
            repo,
            ref,
            task: TASK,
            auto_merge: false,
            required_contexts: [],
            payload: payloadOf(draft, key),
            environment,
            description: (0,src/* cut */.Jj)(`${kind === 'rollout' ? 'Rollout' : 'Rollback'} of ${model} to ${target.version}`, 140),
            transient_environment: false,
            production_environment: environment === 'production'
        };
        for (let sent = 1;; sent += 1) {
            try {
                const { data } = await client.rest.repos.createDeployment(request);
                if (!('id' in data))
                    throw new Error(`GitHub did not create the deployment: ${(0,src/* cut */.Jj)(String(data.message), 300)}`);
                return { id: String(data.id), createdAt: data.created_at };
            }
            catch (error) {
                if (!(error instanceof github_src/* GitHubError */.y_ && error.ambiguous) || error.problem === 'cancelled')
                    throw error;
                for (let look = 1; look <= 3; look += 1) {
                    if (look > 1)
                        await clock.sleep(1000);
                    const found = (await listed(environment)).find(candidate => candidate.key === key);
                    if (found !== undefined)
                        return found;
                }
                if (sent === 2)
                    throw error;
            }
        }
    }
    async function update(deployment, change) {
        const { environment, id } = deployment;
        if (!steppingAside(change)) {
            await listed(environment, ENOUGH_FOR_NEWEST);
            const newest = newestSeen.get(environment)?.id ?? 0;
            if (newest > Number(id))
                throw new Superseded(`Deployment ${newest} of ${environment} has begun, deployment ${id} has to stop`);
        }
        const wanted = changed(deployment, change, deployment.updatedAt);
        const updatedAt = await statuses.add(wanted, change.reason);
        if (change.state === 'promoted')
            await replaceOlder(wanted);
        return changed(deployment, change, updatedAt);
    }
    /** On the environment's page only what serves is active. GitHub does this by itself, but not for production. */
    async function replaceOlder(promoted) {
        try {
            const older = (await list(promoted.environment)).filter(other => isNewer(promoted, other) && other.state === 'promoted');
            for (const other of older)
                await statuses.retire(other.id, `replaced by ${promoted.target.version}`);
        }
        catch (error) {
            if (!(error instanceof github_src/* GitHubError */.y_))
                throw error;
            (0,src/* debug */.Yz)(`Older deployments still look active: ${error.message}`);
        }
    }
    async function isNewest({ environment, id }) {
        const seen = newestSeen.get(environment);
        if (seen !== undefined && (seen.id > Number(id) || clock.now() - seen.at < REMEMBERED_MS))
            return seen.id <= Number(id);
        await listed(environment, ENOUGH_FOR_NEWEST);
        return (newestSeen.get(environment)?.id ?? 0) <= Number(id);
    }
    return { name, list, begin, update, isNewest };
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/one-model.ts

/**
 * An environment is what one router serves. Two models in one environment would stop each other's deployments, and bring each other's
 * traffic to versions that their own router has never heard of.
 *
 * @throws an `InputError` when the newest of `deployments` (newest first), or one in progress, is of another model.
 */
function refuseOtherModel(deployments, model) {
    const other = deployments.find((deployment, index) => deployment.model !== model && (index === 0 || deployment.state === 'in-progress'));
    if (other === undefined)
        return;
    const { id, environment } = other;
    throw new src/* InputError */.dz('environment', `is "${(0,src/* cut */.Jj)(environment, 100)}", where ${(0,src/* cut */.Jj)(other.model, 100)} is deployed (deployment ${id}), and not ${model}. Give each model its own, such as "${(0,src/* cut */.Jj)(environment, 60)}-${(0,src/* cut */.Jj)(model, 40)}".`);
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/open-history.ts




const FOLDER = 'folder:';
const DEFAULT_FOLDER = 'folder:.gauntlet/deployments';
/**
 * Opens the history that the author names: `github`, or `folder:<path>` in the workspace. Unset, it is GitHub's deployments on a
 * runner that has a token, and the folder `.gauntlet/deployments` elsewhere.
 */
async function openHistory(given, options) {
    const { environment } = options;
    const token = options.token ?? environment.token;
    const onGitHub = environment.onRunner && token !== undefined && environment.repository !== undefined && commitOf(environment) !== undefined;
    const name = given?.trim() || (onGitHub ? 'github' : DEFAULT_FOLDER);
    if (name === 'github')
        return onRepository(token, options);
    if (!name.startsWith(FOLDER) || name.slice(FOLDER.length).trim() === '') {
        throw new src/* InputError */.dz('history', `is "${name}"; expected github, or "folder:" and a path, such as ${DEFAULT_FOLDER}`);
    }
    return folderHistory(await (0,src/* writablePath */.Uq)('history', name.slice(FOLDER.length).trim(), environment), { name });
}
async function onRepository(token, { environment, signal }) {
    const [owner, repo] = environment.repository?.split('/') ?? [];
    const ref = commitOf(environment);
    if (token === undefined) {
        throw new src/* InputError */.dz('history', 'is "github", but there is no token. Give the input "github-token", or set GITHUB_TOKEN');
    }
    if (owner === undefined || repo === undefined || ref === undefined) {
        throw new src/* InputError */.dz('history', 'is "github", but it is not known of which repository and commit. Set GITHUB_REPOSITORY (owner/name) and GITHUB_SHA, or use a folder');
    }
    const client = await (0,github_src/* createClient */.UU)({ token, apiUrl: environment.apiUrl, signal, debug: src/* debug */.Yz });
    return gitHubHistory(client, { owner, repo }, { ref });
}
/** What GitHub's record of a deployment is attached to. */
function commitOf({ sha, ref }) {
    return sha ?? ref;
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/run-of.ts
function runOf({ serverUrl, repository, runId, actor }) {
    const url = `${serverUrl}/${repository}/actions/runs/${runId}`;
    const isKnown = repository !== undefined && runId !== undefined && /^https?:/.test(url) && URL.canParse(url);
    return { id: runId, actor, ...(isKnown ? { url } : {}) };
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/wait-until-alone.ts



/**
 * Waits until no older deployment of the environment is at work any more, and answers those that died at it: in progress, and
 * without a sign of life for their `takeoverAfterMs`, counted from the moment we began to look, for then they had been asked to stop.
 * One of our own run is dead at once: a run does not work on two at a time, so that is the attempt before us. Whoever waits has to
 * undo or finish what the dead have left.
 *
 * Rejects with `Superseded` when a newer deployment begins meanwhile.
 */
async function waitUntilAlone(history, deployment, { signal, pollMs = 2000, clock = src/* systemClock */.ml }) {
    const lastSigns = new Map();
    let told = '';
    for (;;) {
        signal.throwIfAborted();
        const all = await history.list(deployment.environment);
        const newer = all.find(other => isNewer(other, deployment));
        if (newer !== undefined)
            throw new Superseded(`Deployment ${newer.id} of ${deployment.environment} has begun`);
        const older = all.filter(other => isNewer(deployment, other) && other.state === 'in-progress');
        const alive = older.filter(other => !isDead(other));
        if (alive.length === 0)
            return older;
        tell(`Waiting for ${alive.map(other => `deployment ${other.id}`).join(' and ')} of ${deployment.environment} to stop.`);
        await clock.sleep(pollMs, signal);
    }
    function tell(line) {
        if (line !== told)
            (0,src/* say */.cv)(line);
        told = line;
    }
    function isDead(other) {
        if (other.runId !== undefined && other.runId === deployment.runId)
            return true;
        const now = clock.now();
        const sign = `${other.updatedAt} ${other.timeline.length}`;
        const last = lastSigns.get(other.id);
        if (last?.sign === sign)
            return now - last.at >= other.takeoverAfterMs;
        lastSigns.set(other.id, { sign, at: now });
        return other.takeoverAfterMs === 0;
    }
}

;// CONCATENATED MODULE: ./packages/rollout/src/plan/looks.ts

const Count = schemas/* int */.Whr().min(0);
const Arm = schemas/* strictObject */.rej({ total: Count.describe('Requests since the look before'), bad: Count.describe('Bad ones among them') })
    .refine(({ total, bad }) => bad <= total, { path: ['bad'], message: 'is more than "total"' });
/** The file that the mode `judge` answers from: what both arms saw between each two looks, oldest first. */
const Looks = schemas/* array */.YOg(schemas/* strictObject */.rej({ canary: Arm, stable: Arm }))
    .max(100_000)
    .describe('Gauntlet looks: requests and bad requests of both arms between each two looks at their counters, oldest first');

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/rollout/src/plan/metric.ts

const Selector = schemas/* string */.YjP().min(1).max(500);
/** A metric as it is written: `bad` and `total`, or `histogram` and `above`. */
const Metric = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$/)
        .describe('How it is called in the verdict, such as `errors`'),
    bad: Selector.optional().describe('Counter of bad events, such as `http_requests_total{status=~"5.."}`'),
    total: Selector.optional().describe('Counter of all events, such as `http_requests_total`'),
    histogram: Selector.optional().describe('Histogram of durations, without `_bucket`, such as `http_request_duration_seconds`'),
    above: schemas/* number */.aig().positive().optional().describe('Slower than this is bad: the upper bound of one of its buckets, in its unit')
})
    .transform((written, context) => {
    const { name, bad, total, histogram, above } = written;
    if (bad !== undefined && total !== undefined && histogram === undefined && above === undefined)
        return { kind: 'events', name, bad, total };
    if (histogram !== undefined && above !== undefined && bad === undefined && total === undefined)
        return { kind: 'slow', name, histogram, above };
    context.addIssue({ code: 'custom', message: 'needs either "bad" and "total", or "histogram" and "above"' });
    return core/* NEVER */.tm;
});

;// CONCATENATED MODULE: ./packages/rollout/src/plan/quantities.ts


/** Milliseconds, written `500ms`, `15s`, `10m` or `2h`. */
const Duration = (0,src/* quantity */.au)(src/* parse.duration */.qg.duration);
/** A share between 0 and 1, both excluded, written `5%` or `0.05`. */
const Share = (0,src/* shareWhere */.db)(share => share > 0 && share < 1, 'a share above 0% and below 100%, such as 5% or 0.05');
/** A weight as small as the difference that a router may make in rounding could not be told from none. */
const LEAST = 0.1;
/** Percent of the traffic, from 0.1 to 99.9, written `5%` or `5`. A bare number below 1 could mean either, and is refused. */
const Percent = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP()]).transform((written, context) => {
    const percent = typeof written === 'number' ? written : Number(/^(\d+(?:\.\d*)?|\.\d+)\s*%$/.exec(written.trim())?.[1] ?? Number.NaN);
    const isTiny = percent > 0 && percent < 100 && (percent < LEAST || percent > 100 - LEAST);
    if (percent > 0 && percent < 100 && !isTiny && (typeof written === 'string' || percent >= 1))
        return percent;
    const unclear = typeof written === 'number' && percent > 0 && percent < 1;
    const problem = unclear
        ? `; write ${written}% or ${Number(`${written}e2`)}%`
        : isTiny
            ? `; the smallest weight is ${LEAST}%, the largest ${100 - LEAST}%`
            : '; expected a percentage above 0% and below 100%, such as 5%';
    context.addIssue({ code: 'custom', message: `is ${String(written)}${problem}` });
    return core/* NEVER */.tm;
});

;// CONCATENATED MODULE: ./packages/rollout/src/plan/shape.ts



const Address = schemas/* string */.YjP().min(1).max(2000);
const Stage = schemas/* strictObject */.rej({
    weight: Percent.describe('Percent of the traffic that the new version gets, such as `5%`'),
    'min-requests': schemas/* int */.Whr().min(1).max(1e9).optional().describe('Requests the new version must have answered in this stage before it ends'),
    duration: Duration.optional().describe('How long the stage lasts at least, such as `10m`')
});
const Analysis = schemas/* strictObject */.rej({
    metrics: schemas/* array */.YOg(Metric)
        .min(1)
        .max(10)
        .describe('What is counted in both arms. The first one also counts the traffic: for `min-requests`, and to see whether it is split as asked'),
    alpha: Share.prefault('5%').describe('Largest probability of a false rollback, whatever the number of looks and metrics'),
    beta: Share.prefault('5%').describe('Largest probability that a metric passes which is not good enough, whatever the number of looks'),
    'harm-ratio': schemas/* number */.aig()
        .min(1)
        .lt(10)
        .default(1.2)
        .describe("A canary whose rate of bad events is at most this multiple of stable's is not harmful"),
    'non-inferiority-ratio': schemas/* number */.aig()
        .gt(1)
        .max(100)
        .default(1.5)
        .describe("A canary proven to have less than this multiple of stable's rate is good enough"),
    'max-bad-share': Share.prefault('1%').describe('A canary without any bad event is good enough when its rate is proven to be below this'),
    'min-requests': schemas/* int */.Whr().min(0).max(1e9).default(100).describe('Requests to the canary, over all stages, before it may be promoted'),
    'max-looks': schemas/* int */.Whr().min(1).max(1_000_000).default(100).describe('For the mode `judge`: undecided after so many looks is inconclusive')
});
const GoBackOrStay = schemas/* enum */.k5n(['rollback', 'hold']);
const AnyWay = schemas/* enum */.k5n(['rollback', 'hold', 'promote']);
const Policies = schemas/* strictObject */.rej({
    inconclusive: AnyWay.default('rollback').describe('Enough requests, and still undecided when the last stage times out'),
    'low-traffic': AnyWay.default('rollback').describe('A stage timed out with fewer requests than it needs'),
    'no-data': GoBackOrStay.default('rollback').describe('A stage timed out without a single request to the canary'),
    'metrics-outage': GoBackOrStay.default('rollback').describe('Metrics could not be read for as long as `metrics-outage-timeout`'),
    'sample-ratio-mismatch': GoBackOrStay.default('rollback').describe('The traffic is not split as the router says')
});
/** The shape of a rollout file. `Rollout` in `rollout.ts` also refuses parts that do not go together. */
const Shape = schemas/* strictObject */.rej({
    router: schemas/* strictObject */.rej({ webhook: Address.describe('`PUT` sets the weights by model version, `GET` answers them') }),
    metrics: schemas/* strictObject */.rej({
        prometheus: Address.describe('Metrics page of an arm, in the text format. `{version}` and `{arm}` (stable or canary) are filled in')
    }),
    stages: schemas/* array */.YOg(Stage).min(1).max(20).describe('What share of the traffic the new version gets, and for how long'),
    'stage-timeout': Duration.prefault('1h').describe('A stage that is not done by then ends by a policy'),
    interval: Duration.prefault('15s').describe('Time between two looks at the counters'),
    settle: Duration.prefault('0s').describe('Time after each change of weights before the split of the traffic is checked'),
    analysis: Analysis,
    policies: Policies.prefault({}).describe('What to do where the metrics do not decide'),
    'metrics-outage-timeout': Duration.prefault('2m').describe('How long metrics may be unreadable, with the weights held'),
    'takeover-after': Duration.prefault('1m').describe('A deployment that says nothing for so long after being asked to stop is dead')
});

;// CONCATENATED MODULE: ./packages/rollout/src/plan/rollout.ts



/** How a version gets its traffic: the stages, what is counted, and what to do where that does not decide. */
const Rollout = Shape.superRefine((rollout, context) => {
    refuseStages(rollout, context);
    refuseTimes(rollout, context);
    refuseMetrics(rollout.analysis, context, ['analysis']);
    refuseOneArm(rollout, context);
}).describe('Gauntlet rollout');
/** What the mode `judge` reads of a rollout: only `analysis`, of which everything can be left out. */
const { analysis: _, ...others } = Shape.shape;
const JudgeSettings = schemas/* strictObject */.rej({
    analysis: Analysis.partial({ metrics: true }).prefault({}),
    ...schemas/* object */.Ikc(others).partial().shape
});
/** What a rollback reads of a rollout. Whatever is wrong with the rest must not keep anybody from going back. */
const RollbackSettings = schemas/* object */.Ikc(Shape.pick({ router: true, 'takeover-after': true }).shape);
function refuseStages({ stages, 'stage-timeout': timeout }, context) {
    for (const [index, stage] of stages.entries()) {
        const refuse = (key, message) => context.addIssue({ code: 'custom', path: ['stages', index, key], message });
        const before = stages[index - 1];
        if (before !== undefined && stage.weight <= before.weight) {
            refuse('weight', `is ${stage.weight}%, which is not more than the stage before it (${before.weight}%)`);
        }
        if (stage['min-requests'] === undefined && stage.duration === undefined) {
            context.addIssue({ code: 'custom', path: ['stages', index], message: 'needs "min-requests", "duration" or both' });
        }
        if (stage.duration !== undefined && stage.duration >= timeout) {
            refuse('duration', `is ${(0,src/* formatDuration */.a3)(stage.duration)}, but "stage-timeout" ends the stage after ${(0,src/* formatDuration */.a3)(timeout)}`);
        }
    }
}
const SHORTEST_INTERVAL = 10;
function refuseTimes(rollout, context) {
    const refuse = (key, message) => context.addIssue({ code: 'custom', path: [key], message });
    const timeout = rollout['stage-timeout'];
    if (rollout.interval < SHORTEST_INTERVAL)
        refuse('interval', `is ${(0,src/* formatDuration */.a3)(rollout.interval)}; it must be at least 10 ms`);
    for (const key of ['interval', 'settle']) {
        if (rollout[key] >= timeout) {
            refuse(key, `is ${(0,src/* formatDuration */.a3)(rollout[key])}, which is not less than "stage-timeout" (${(0,src/* formatDuration */.a3)(timeout)})`);
        }
    }
}
function refuseMetrics({ metrics }, context, path) {
    for (const [index, { name }] of metrics.entries()) {
        if (metrics.findIndex(metric => metric.name === name) === index)
            continue;
        context.addIssue({ code: 'custom', path: [...path, 'metrics', index, 'name'], message: `is "${name}", as that of an earlier metric` });
    }
}
/** Where nothing tells the arms apart, the canary would be compared with itself, and be as good. */
function refuseOneArm({ metrics, analysis }, context) {
    if (tellsApart(metrics.prometheus))
        return;
    for (const [index, metric] of analysis.metrics.entries()) {
        const selectors = metric.kind === 'slow' ? { histogram: metric.histogram } : { bad: metric.bad, total: metric.total };
        for (const [key, selector] of Object.entries(selectors)) {
            if (tellsApart(selector))
                continue;
            const message = `is ${selector}, the same for both arms, and so is "metrics.prometheus". Put {version} or {arm} into one of them`;
            context.addIssue({ code: 'custom', path: ['analysis', 'metrics', index, key], message });
        }
    }
}
function tellsApart(text) {
    return text.includes('{version}') || text.includes('{arm}');
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./packages/rollout/src/prometheus/selector.ts


/**
 * Reads a selector of PromQL: `name` or `name{a="b",c!="d",e=~"re",f!~"re"}`. Patterns have to match the whole value.
 *
 * @throws an `Error` that says what is wrong at which character.
 */
function parseSelector(text) {
    if (text.length > selector_LONGEST)
        throw new Error(`The selector "${(0,src/* plain */.pj)(text, 60)}" has ${text.length} characters; at most ${selector_LONGEST} are read`);
    const wrong = (at, problem) => new Error(`The selector "${(0,src/* plain */.pj)(text, 300)}" is wrong at character ${at + 1}: ${problem}`);
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    take(BLANK);
    const name = take(NAME);
    if (name === undefined)
        throw wrong(at, 'the name of a metric is expected, such as http_requests_total');
    take(BLANK);
    const matchers = [];
    if (take(/\{/y) !== undefined) {
        for (take(BLANK); take(/\}/y) === undefined; take(BLANK)) {
            const label = take(LABEL_NAME);
            if (label === undefined)
                throw wrong(at, at >= text.length ? 'a "}" is missing' : 'the name of a label is expected');
            take(BLANK);
            const operator = take(/=~|!~|!=|=/y);
            if (!isOperator(operator))
                throw wrong(at, `one of =, !=, =~ and !~ is expected after ${label}`);
            take(BLANK);
            const startsAt = at;
            const quoted = take(QUOTED);
            if (quoted === undefined)
                throw wrong(at, `a value in quotes is expected after ${label}${operator}`);
            const value = unquoted(quoted, problem => wrong(startsAt, problem));
            matchers.push({ label, operator, value, matches: matching(operator, value, problem => wrong(startsAt, problem)) });
            take(BLANK);
            if (take(/,/y) === undefined && text[at] !== '}')
                throw wrong(at, at >= text.length ? 'a "}" is missing' : 'a "," or "}" is expected');
        }
        take(BLANK);
    }
    if (at < text.length)
        throw wrong(at, 'the selector should end here; functions and ranges are not read');
    return { text, name, matchers };
}
/** Whether a sample has this name and these labels. Another name may be given, for the parts of a histogram. */
function selects(selector, sample, name = selector.name) {
    return sample.name === name && selector.matchers.every(({ label, matches }) => matches(sample.labels.get(label) ?? ''));
}
const selector_LONGEST = 2000;
const BLANK = /\s*/y;
const NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y;
const LABEL_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/y;
const ESCAPES = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"', "'": "'" };
function isOperator(text) {
    return text === '=' || text === '!=' || text === '=~' || text === '!~';
}
/** Between backticks everything is itself. */
function unquoted(quoted, wrong) {
    const inner = quoted.slice(1, -1);
    if (quoted.startsWith('`'))
        return inner;
    return inner.replace(/\\(.)/gs, (escaped, character) => {
        const meant = ESCAPES[character];
        if (meant !== undefined)
            return meant;
        throw wrong(`"${escaped}" is not known in quotes; write "\\${escaped}" for a pattern, or put it between backticks`);
    });
}
function matching(operator, value, wrong) {
    if (operator === '=')
        return text => text === value;
    if (operator === '!=')
        return text => text !== value;
    try {
        // RE2, as in Prometheus: linear time, where JavaScript's own would let `(a+)+` against a long label stop the world.
        const pattern = build/* RE2JS */.L3.compile(value);
        return operator === '=~' ? text => pattern.matches(text) : text => !pattern.matches(text);
    }
    catch (cause) {
        throw wrong(cause instanceof Error ? cause.message : String(cause));
    }
}

;// CONCATENATED MODULE: ./packages/rollout/src/prometheus/counters.ts


/** The counters a selector finds on a page. None is not zero: see `presenceOf`. A series that is there twice is an error. */
function readCounters(samples, selector) {
    return counted(samples.filter(sample => selects(selector, sample)));
}
/**
 * What the counters have gone up by from one scrape to the next, series by series: a lower value is a restart, after which all of it
 * is new; a series that was not there before counts from zero; one that is gone contributes nothing.
 *
 * A value that no counter can have (not a number, infinite or negative) is an error.
 */
function increaseOf(before, now) {
    let increase = 0;
    for (const [series, value] of now) {
        const earlier = before.get(series) ?? 0;
        for (const seen of [earlier, value]) {
            if (!Number.isFinite(seen) || seen < 0)
                throw new Error(`The counter ${(0,src/* plain */.pj)(series, 300)} is ${seen}; a counter is zero or more`);
        }
        increase += value < earlier ? value : value - earlier;
    }
    return increase;
}
function presenceOf(samples, selector) {
    if (samples.some(sample => selects(selector, sample)))
        return 'series';
    return samples.some(({ name }) => name === selector.name) ? 'name' : 'absent';
}
/** What to tell of a selector that selects nothing: what there is instead. */
function explainAbsence(samples, { name, text, matchers }) {
    if (samples.length === 0)
        return 'the page holds no metrics at all';
    const ofName = samples.filter(sample => sample.name === name);
    if (ofName.length === 0) {
        return `no metric is called ${(0,src/* plain */.pj)(name, 200)}.${(0,src/* suggestion */.h)(name, [...new Set(samples.map(sample => sample.name))].slice(0, MOST_NAMES))}`;
    }
    const unknown = matchers.find(({ label }) => !ofName.some(({ labels }) => labels.has(label)));
    const series = (0,src/* plain */.pj)(seriesKey(ofName[0] ?? { name, labels: new Map(), value: 0 }), 200);
    if (unknown !== undefined)
        return `${(0,src/* plain */.pj)(name, 200)} has no label ${(0,src/* plain */.pj)(unknown.label, 200)}; one of its series is ${series}`;
    return `no series of ${(0,src/* plain */.pj)(name, 200)} fits ${(0,src/* plain */.pj)(text, 300)}; one of them is ${series}`;
}
/** Names looked through for one that is like the one asked for. */
const MOST_NAMES = 2000;
/** One text for one series, whatever the order of its labels. */
function seriesKey({ name, labels }, without) {
    const pairs = [...labels].filter(([label]) => label !== without).sort(([a], [b]) => (a < b ? -1 : 1));
    return pairs.length === 0 ? name : `${name}{${pairs.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(',')}}`;
}
function counted(samples, keyOf = seriesKey) {
    const counters = new Map();
    for (const sample of samples) {
        const key = keyOf(sample);
        if (counters.has(key))
            throw new Error(`The page of metrics holds ${(0,src/* plain */.pj)(key, 300)} twice`);
        counters.set(key, sample.value);
    }
    return counters;
}

;// CONCATENATED MODULE: ./packages/rollout/src/prometheus/exposition.ts

/** Largest page that is read. */
const MOST_PAGE_BYTES = 32 * 1024 * 1024;
const MOST_LINES = 1_000_000;
/**
 * Reads a page of metrics: the text format 0.0.4 of Prometheus, or OpenMetrics. What is not counted on (types, help, timestamps,
 * exemplars) is passed over; a damaged line is an error with its number, because a page that is wrong in one place may be wrong in another.
 */
function parseExposition(page) {
    if (page === '')
        return [];
    const lines = page.split('\n');
    // The format ends every line, the last one too: a page without that end may have lost digits of its last value.
    const last = lines.pop() ?? '';
    // OpenMetrics needs no line feed behind its own end.
    if (last === '# EOF')
        lines.push(last);
    else if (last !== '') {
        throw new Error(`The page of metrics is cut short: its last line, "${(0,src/* plain */.pj)(last, 60)}", has no end. If that is all of it, let the page end in a line feed`);
    }
    if (lines.length > MOST_LINES)
        throw new Error(`The page of metrics has ${(0,src/* formatNumber */.ZV)(lines.length)} lines; at most ${(0,src/* formatNumber */.ZV)(MOST_LINES)} are read`);
    const samples = [];
    let ended = false;
    for (const [index, raw] of lines.entries()) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        if (line.trim() === '')
            continue;
        if (ended)
            throw damaged(index, line, 'nothing may follow "# EOF"');
        ended = line === '# EOF';
        if (line.trimStart().startsWith('#'))
            continue;
        const sample = new LineReader(line).sample();
        if (typeof sample === 'string')
            throw damaged(index, line, sample);
        samples.push(sample);
    }
    return samples;
}
function damaged(index, line, problem) {
    return new Error(`Line ${index + 1} of the page of metrics cannot be read (${problem}): ${(0,src/* plain */.pj)(line, 100)}`);
}
const NO_LABELS = new Map();
const exposition_NAME = /[A-Za-z_:][A-Za-z0-9_:]*/y;
const exposition_LABEL_NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
/** A string with what may be escaped in it. Prometheus lets other backslashes stand for themselves, and so pages have them. */
const exposition_QUOTED = /"(?:[^"\\]|\\.)*"/sy;
const exposition_BLANK = /[ \t]*/y;
const WORD = /[^ \t#]+/y;
const NUMBER = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i;
/** Reads one line from left to right. Methods answer `undefined` for what is not there. */
class LineReader {
    #line;
    #at = 0;
    constructor(line) {
        this.#line = line;
    }
    /** The sample of the line, or what is wrong with it. */
    sample() {
        this.#take(exposition_BLANK);
        const bare = this.#take(exposition_NAME);
        this.#take(exposition_BLANK);
        const inBraces = this.#takeText('{') ? this.#braces() : { name: undefined, labels: NO_LABELS };
        if (typeof inBraces === 'string')
            return inBraces;
        const name = bare ?? inBraces.name;
        if (name === undefined)
            return 'it does not begin with the name of a metric';
        if (bare !== undefined && inBraces.name !== undefined)
            return 'it has two names';
        this.#take(exposition_BLANK);
        const value = numberOf(this.#take(WORD));
        if (value === undefined)
            return 'it has no value';
        this.#take(exposition_BLANK);
        const timestamp = this.#take(WORD);
        if (timestamp !== undefined && numberOf(timestamp) === undefined)
            return 'its timestamp is no number';
        this.#take(exposition_BLANK);
        // An exemplar: an example of what was counted, not a count.
        if (this.#at < this.#line.length && !this.#takeText('#'))
            return 'something follows its value';
        return { name, labels: inBraces.labels, value };
    }
    /** What stands between braces: labels, and the name where it is one that has to be quoted. */
    #braces() {
        const labels = new Map();
        let name;
        for (;;) {
            this.#take(exposition_BLANK);
            if (this.#takeText('}'))
                return { name, labels };
            const quoted = this.#quoted();
            const label = quoted ?? this.#take(exposition_LABEL_NAME);
            if (label === undefined)
                return 'its labels are not "name=\\"value\\"" with commas between';
            this.#take(exposition_BLANK);
            if (this.#takeText('=')) {
                this.#take(exposition_BLANK);
                const value = this.#quoted();
                if (value === undefined)
                    return `its label ${label} has no value in quotes`;
                if (labels.has(label))
                    return `its label ${label} comes twice`;
                labels.set(label, value);
            }
            else if (quoted !== undefined && name === undefined && labels.size === 0)
                name = quoted;
            else
                return `its label ${label} has no value`;
            this.#take(exposition_BLANK);
            if (!this.#takeText(',') && this.#line[this.#at] !== '}')
                return 'its labels have no end';
        }
    }
    #quoted() {
        const text = this.#take(exposition_QUOTED);
        return text?.slice(1, -1).replace(/\\([\\"n])/g, (_, character) => (character === 'n' ? '\n' : character));
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#line)?.[0];
        if (found !== undefined)
            this.#at += found.length;
        return found;
    }
    #takeText(text) {
        if (!this.#line.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
}
/** As Go reads numbers, but for hexadecimal ones. */
function numberOf(text) {
    if (text === undefined || !NUMBER.test(text))
        return undefined;
    if (/nan/i.test(text))
        return Number.NaN;
    if (/inf/i.test(text))
        return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return Number(text);
}

;// CONCATENATED MODULE: ./packages/rollout/src/prometheus/prometheus.ts


/** Counters as the arms themselves show them on their page of metrics, without a server in between. */
function prometheusMetrics({ url, token, policy }) {
    return {
        scrape: async (arm, signal = policy.signal) => {
            const address = fillPlaceholders(url, arm, encodeURIComponent);
            const headers = { accept: ACCEPT, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
            const goal = `read the metrics of the ${arm.role} version ${arm.version}`;
            const limits = { maxBytes: MOST_PAGE_BYTES, ...policy, ...(signal === undefined ? {} : { signal }) };
            const { text } = await (0,src/* sendRequest */.w$)({ method: 'GET', url: address, headers, goal }, limits);
            try {
                return parseExposition(text);
            }
            catch (cause) {
                throw new Error(`Could not ${goal}`, { cause });
            }
        }
    };
}
/** Puts the arm into an address (`encodeURIComponent`) or a selector (`quotedPart`). */
function fillPlaceholders(text, { role, version }, encode) {
    return text.replaceAll('{version}', () => encode(version)).replaceAll('{arm}', () => encode(role));
}
/** Text as it stands between the double quotes of a selector. */
function quotedPart(text) {
    return text.replace(/["\\]/g, '\\$&');
}
const ACCEPT = 'text/plain;version=0.0.4;q=1,application/openmetrics-text;version=1.0.0;q=0.5';

;// CONCATENATED MODULE: ./packages/rollout/src/rollback/left-behind.ts
/** The deployment that took traffic away from a version because it was not good, unless it was promoted again since. Newest first. */
function leftBehindBy(deployments, version) {
    for (const deployment of deployments) {
        const { kind, state, target, from } = deployment;
        if (target.version === version && state === 'promoted')
            return undefined;
        if (kind === 'rollout' && target.version === version && state === 'rolled-back')
            return deployment;
        if (kind === 'rollback' && from?.version === version && state === 'promoted')
            return deployment;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollback/trail.ts
/**
 * The versions that served one after the other and still count as good, the one that serves now last. `deployments` are those of one
 * model in one environment, newest first.
 *
 * A promotion adds its target. A finished rollback takes back what it left: everything after the last time its target served, or, for
 * a target that never served, the version that did. Rollouts that were not promoted change nothing, whatever traffic they had on the way.
 */
function trailOf(deployments) {
    const trail = [];
    for (const deployment of [...deployments].reverse()) {
        if (deployment.state !== 'promoted')
            continue;
        if (deployment.kind === 'rollback')
            goBack(trail, deployment);
        else
            goForward(trail, deployment);
    }
    return trail;
}
/** The version that served before `current`. For one that is not on the trail, that is the last one that is. */
function servedBefore(trail, current) {
    const at = trail.findLastIndex(({ version }) => version === current);
    return trail.slice(0, at === -1 ? undefined : at).findLast(({ version }) => version !== current);
}
function goForward(trail, { from, target, id, updatedAt, reason }) {
    // What served without our knowledge was put there by hand, or is from before the history.
    if (from !== null && trail.at(-1)?.version !== from.version) {
        trail.push({ version: from.version, since: undefined, reason: undefined, deploymentId: undefined });
    }
    if (trail.at(-1)?.version === target.version)
        return;
    trail.push({ version: target.version, since: updatedAt, reason, deploymentId: id });
}
function goBack(trail, { target, id, updatedAt, reason }) {
    const at = trail.findLastIndex(({ version }) => version === target.version);
    const served = { version: target.version, since: updatedAt, reason, deploymentId: id };
    if (at === -1)
        trail.splice(-1, 1, served);
    else
        trail.splice(at, trail.length, served);
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollback/plan-rollback.ts


/**
 * What to go back to. Without a named version: where an earlier rollback wanted to go that stopped half way; else what served before a
 * rollout that has traffic and is not promoted; else what served before the version that has all the traffic, or most of it.
 *
 * Throws an `InputError` when there is nothing to go back to.
 */
function planRollback(situation) {
    const { weights, champion, named } = situation;
    const ours = situation.deployments.filter(({ model }) => model === situation.model);
    const unfinished = halfDoneRollback(ours);
    const undone = undoneRollout(ours[0], weights);
    const serving = heaviest(weights, champion);
    const [to, because] = aim();
    const isBusy = situation.deployments.some(({ state }) => state === 'in-progress');
    return {
        from: leftBehind(to),
        to,
        because,
        settled: isAll(weights, to) && champion === to && !isBusy && because !== 'unfinished',
        disagreement: disagreementIn(situation, serving, undone, unfinished)
    };
    function aim() {
        if (named !== undefined)
            return [named, 'named'];
        if (unfinished !== undefined)
            return [unfinished.target.version, 'unfinished'];
        if (undone?.from)
            return [undone.from.version, 'rollout'];
        const previous = servedBefore(trailOf(ours), serving);
        if (previous === undefined)
            throw nothingBefore(serving, situation);
        return [previous.version, 'previous'];
    }
    function leftBehind(target) {
        const candidates = [
            undone?.target.version,
            serving,
            ...Object.keys(weights).filter(version => shareOf(weights, version) > 0),
            champion,
            unfinished?.from?.version
        ];
        return candidates.find(version => version !== undefined && version !== target);
    }
}
/** Versions that served, the newest first, each once. */
function goodVersions(deployments) {
    const trail = trailOf(deployments).reverse();
    return trail.filter(({ version }, index) => trail.findIndex(other => other.version === version) === index);
}
function shareOf(weights, version) {
    return Object.hasOwn(weights, version) ? (weights[version] ?? 0) : 0;
}
/** Gateways round. */
function isAll(weights, version) {
    return shareOf(weights, version) >= 99.99;
}
/** The version with the largest share; of several the one that the alias names. */
function heaviest(weights, champion) {
    const largest = Math.max(0, ...Object.values(weights));
    const versions = Object.keys(weights).filter(version => largest > 0 && shareOf(weights, version) === largest);
    return versions.find(version => version === champion) ?? versions[0];
}
/**
 * The last change of traffic, if it is a rollback that was neither finished nor given up: whoever rolls back next finishes it. Rollouts
 * that came after it and ended before they moved traffic do not change that.
 */
function halfDoneRollback(deployments) {
    const last = deployments.find(deployment => deployment.kind === 'rollback' || hasMoved(deployment));
    return last?.kind === 'rollback' && (last.state === 'in-progress' || last.state === 'failed') ? last : undefined;
}
function hasMoved({ state, weight, timeline }) {
    return ((state !== 'in-progress' && state !== 'aborted' && state !== 'failed') || weight > 0 || timeline.some(({ what }) => what === 'shifting'));
}
/** The rollout that is the last change: its target has traffic, and it is not promoted. */
function undoneRollout(newest, weights) {
    if (newest?.kind !== 'rollout' || newest.state === 'promoted' || newest.from?.version === newest.target.version)
        return undefined;
    return shareOf(weights, newest.target.version) > 0 ? newest : undefined;
}
function disagreementIn({ weights, alias, champion, deployments }, serving, ...open) {
    const known = new Set(open.flatMap(deployment => [deployment?.target.version, deployment?.from?.version]));
    const strange = Object.keys(weights).filter(version => shareOf(weights, version) > 0 && version !== serving && !known.has(version));
    if (strange.length > 0)
        return `the router sends traffic to ${strange.join(' and ')} too, and no deployment says so`;
    if (champion === serving || (champion !== undefined && known.has(champion)))
        return undefined;
    const [newest] = deployments;
    const record = newest?.state === 'promoted' ? `, the last deployment ${newest.target.version}` : '';
    return `the router says that ${serving ?? 'nothing'} serves, the alias "${alias}" says ${champion ?? 'nothing'}${record}`;
}
function nothingBefore(serving, { registered, champion }) {
    const others = registered.filter(version => version !== serving);
    const wayOut = others.length === 0
        ? 'The registry has no other version of the model.'
        : `Name one: the registry has ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}.`;
    const now = serving ?? champion;
    return new src/* InputError */.dz('target-version', `is not given, and the history tells of no good version that served before ${now ?? 'now'}. ${wayOut}`);
}

;// CONCATENATED MODULE: ./packages/rollout/src/history/move-champion.ts
/**
 * Points the alias to the version that serves now, after the alias of the version before it: a crash between the two leaves one that
 * points to the champion itself, and the way back is never lost. Run again, it finishes. Answers what the alias pointed to before.
 *
 * Rejects with `MovedMeanwhile` when somebody else moves one of them at the same moment.
 */
async function moveChampion(registry, { model, alias, to, reason, runUrl }) {
    const now = await registry.alias(model, alias);
    if (now?.version === to)
        return { previous: now.previous ?? undefined };
    const told = { reason, ...(runUrl === undefined ? {} : { runUrl }) };
    if (now !== undefined) {
        const previousAlias = `previous-${alias}`;
        const before = await registry.alias(model, previousAlias);
        if (before?.version !== now.version) {
            await registry.moveAlias(model, previousAlias, { to: now.version, expected: before?.version ?? null, ...told });
        }
    }
    await registry.moveAlias(model, alias, { to, expected: now?.version ?? null, ...told });
    return { previous: now?.version };
}

;// CONCATENATED MODULE: ./packages/rollout/src/router/shift-traffic.ts

const TIMEOUT_MS = 15_000;
const FIRST_POLL_MS = 100;
const LONGEST_POLL_MS = 2000;
/** Percentage points by which what is read may differ from what was asked for. */
const TOLERANCE = 0.01;
/**
 * Sets the weights and waits until the router reads back the same, because an accepted request is not yet a moved request. Answers
 * what was read. Setting what is set already changes nothing.
 *
 * @throws an `Error` that says what was read instead, after `timeoutMs`.
 */
async function shiftTraffic(router, weights, { signal, timeoutMs = TIMEOUT_MS } = {}, clock = src/* systemClock */.ml) {
    refuseSenseless(weights);
    await router.write(weights, signal);
    const startedAt = clock.now();
    for (let pollMs = FIRST_POLL_MS;; pollMs = Math.min(LONGEST_POLL_MS, pollMs * 2)) {
        const read = await router.read(signal);
        if (isSame(read, weights))
            return read;
        const leftMs = timeoutMs - (clock.now() - startedAt);
        if (leftMs <= 0) {
            throw new Error(`Could not shift the traffic: ${(0,src/* plain */.pj)(router.name, 300)} was asked for ${shownWeights(weights)} and still says ${shownWeights(read)} after ${(0,src/* formatDuration */.a3)(timeoutMs)}`);
        }
        await clock.sleep(Math.min(pollMs, leftMs), signal);
    }
}
/** `v1 95 %, v2 5 %`, the largest first. */
function shownWeights(weights) {
    const shown = Object.entries(weights)
        .filter(([, weight]) => weight > 0)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 10)
        .map(([version, weight]) => `${(0,src/* plain */.pj)(version, 100)} ${(0,src/* formatNumber */.ZV)(weight, 4)} %`);
    return shown.length === 0 ? 'nothing' : shown.join(', ');
}
function refuseSenseless(weights) {
    const values = Object.values(weights);
    const sum = values.reduce((total, weight) => total + weight, 0);
    if (values.every(weight => weight >= 0 && weight <= 100) && Math.abs(sum - 100) <= TOLERANCE)
        return;
    throw new Error(`Could not shift the traffic: the weights ${JSON.stringify(weights)} do not add up to 100`);
}
/** A version that is not named gets nothing. */
function isSame(read, asked) {
    const versions = new Set([...Object.keys(read), ...Object.keys(asked)]);
    return [...versions].every(version => Math.abs(weightOf(read, version) - weightOf(asked, version)) <= TOLERANCE);
}
function weightOf(weights, version) {
    return Object.hasOwn(weights, version) ? (weights[version] ?? 0) : 0;
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollback/run-rollback.ts






/**
 * Brings traffic and alias to the target: announces it, which stops older deployments, waits for them, records what it is about to do,
 * shifts the traffic, moves the alias, reads both back, and records what came of it. What stopped half way is finished by doing it again.
 *
 * Rejects when it was cancelled, or a newer deployment began, before anything was moved. What fails later is told in the report.
 */
async function runRollback(options) {
    const { router, registry, history, alias, target, signal, watch, shiftMs: timeoutMs = 30_000 } = options;
    const to = target.version;
    signal.throwIfAborted();
    let deployment = await history.begin(draftOf(options));
    watch?.({ what: 'started', detail: `deployment ${deployment.id} in ${history.name}` });
    const dead = await aloneOrAborted();
    const before = await standing();
    await record({ weight: 100, event: { what: 'shifting', weight: 100, detail: `from ${shown(before)} to ${to}` } });
    const problems = {};
    const shiftProblem = await attempt(() => shiftTraffic(router, { [to]: 100 }, { timeoutMs }));
    if (shiftProblem === undefined) {
        watch?.({ what: 'shifted', weight: 100 });
        const { reason, run } = options;
        const aliasProblem = await attempt(() => moveChampion(registry, { model: target.name, alias, to, reason, runUrl: run.url }));
        if (aliasProblem !== undefined)
            problems.alias = aliasProblem;
    }
    else {
        problems.traffic = shiftProblem;
        problems.alias = 'not moved, because the traffic could not be';
    }
    const after = await standing();
    if (problems.traffic === undefined && (after.weights === undefined || !isAll(after.weights, to))) {
        problems.traffic = `${router.name} says ${shown(after)}`;
    }
    if (problems.alias === undefined && after.champion !== to)
        problems.alias = `it points to ${after.champion ?? 'nothing'}`;
    const recordProblem = await attempt(recordEnd);
    if (recordProblem !== undefined)
        problems.record = recordProblem;
    return { deploymentId: deployment.id, changed: isChanged(before, after), before, after, problems, timeline: deployment.timeline };
    async function aloneOrAborted() {
        try {
            const { pollMs } = options;
            return await waitUntilAlone(history, deployment, { signal, ...(pollMs === undefined ? {} : { pollMs }) });
        }
        catch (thrown) {
            if (!(thrown instanceof Superseded) && (await isLeftToUs()))
                return [];
            throw await stoppedBefore(thrown);
        }
    }
    /** Whether an older one has stopped for us in the middle of its traffic. Then to stop as well would leave it to nobody. */
    async function isLeftToUs() {
        const all = await history.list(deployment.environment).catch(() => []);
        const last = all.find(({ id, state, weight }) => id !== deployment.id && (state !== 'aborted' || weight > 0));
        return last?.state === 'aborted' && !all.some(({ id, state }) => id !== deployment.id && state === 'in-progress');
    }
    /** Traffic and alias as they are. Not knowing is an answer: it must not end what is half done. */
    async function standing() {
        const [weights, move] = await Promise.all([
            router.read().catch(() => undefined),
            registry.alias(target.name, alias).catch(() => undefined)
        ]);
        return { weights, champion: move?.version };
    }
    async function record(change) {
        try {
            if (signal.aborted && !(await isLeftToUs()))
                throw signal.reason;
            deployment = await history.update(deployment, change);
        }
        catch (thrown) {
            throw await stoppedBefore(thrown);
        }
        watch?.(change.event);
    }
    /** Ends the record of a rollback that changed nothing, and answers the error to throw. */
    async function stoppedBefore(thrown) {
        const detail = thrown instanceof Superseded ? thrown.message : `stopped before anything was moved: ${(0,src/* messageOf */.bD)(thrown)}`;
        await attempt(() => history.update(deployment, { state: 'aborted', weight: 0, event: { what: 'aborted', weight: 0, detail } }));
        return new Error(`Could not roll back to ${to}; nothing was moved`, { cause: thrown });
    }
    async function recordEnd() {
        const done = problems.traffic === undefined && problems.alias === undefined;
        const seconds = (0,src/* formatDuration */.a3)(Date.now() - Date.parse(deployment.startedAt));
        const what = done ? 'rolled back' : 'failed';
        const detail = done
            ? `traffic and ${alias} are at ${to}, after ${seconds}`
            : [problems.traffic && `traffic: ${problems.traffic}`, problems.alias && `${alias}: ${problems.alias}`].filter(Boolean).join('; ');
        const weight = after.weights === undefined ? 100 : (after.weights[to] ?? 0);
        deployment = await history.update(deployment, { state: done ? 'promoted' : 'failed', weight, event: { what, weight, detail } });
        watch?.({ what, weight, detail });
        if (!done)
            return;
        for (const other of dead) {
            const event = { what: 'taken over', detail: `by rollback ${deployment.id}` };
            await history.update(other, { state: 'aborted', weight: other.target.version === to ? 100 : 0, event });
        }
    }
}
function draftOf({ environment, target, from, reason, takeoverAfterMs, run }) {
    return {
        kind: 'rollback',
        environment,
        model: target.name,
        target: { version: target.version, digest: target.digest },
        from,
        reason,
        takeoverAfterMs,
        ...(run.id === undefined ? {} : { runId: run.id }),
        ...(run.url === undefined ? {} : { runUrl: run.url }),
        ...(run.actor === undefined ? {} : { actor: run.actor })
    };
}
async function attempt(work) {
    try {
        await work();
        return undefined;
    }
    catch (thrown) {
        return (0,src/* messageOf */.bD)(thrown);
    }
}
function shown({ weights }) {
    return weights === undefined ? 'what could not be read' : shownWeights(weights);
}
function isChanged(before, after) {
    const text = ({ weights = {}, champion }) => JSON.stringify([champion, shownWeights(weights)]);
    return text(before) !== text(after);
}

;// CONCATENATED MODULE: ./packages/rollout/src/prometheus/histogram.ts



/**
 * Reads a classic histogram. Both are empty where it has no series yet.
 *
 * A bound that is not one of the histogram's cannot be answered from it: an error that lists those it has.
 */
function readHistogram(samples, selector, bound) {
    const counts = samples.filter(sample => selects(selector, sample, `${selector.name}_count`));
    const buckets = samples.filter(sample => selects(selector, sample, `${selector.name}_bucket`));
    const total = counted(counts, sample => keyWithoutSuffix(sample));
    const within = counted(buckets.filter(sample => boundOf(sample) === bound), sample => keyWithoutSuffix(sample));
    for (const series of total.keys()) {
        if (!within.has(series))
            throw missingBound(series, bound, buckets);
    }
    for (const series of within.keys()) {
        if (!total.has(series))
            throw new Error(`The histogram ${(0,src/* plain */.pj)(series, 300)} has buckets and no count, so it cannot be read`);
    }
    return { total, within };
}
function missingBound(series, bound, buckets) {
    const bounds = [...new Set(buckets.filter(sample => keyWithoutSuffix(sample) === series).map(boundOf))];
    const shown = bounds.sort((a, b) => a - b).map(known => (Number.isFinite(known) ? (0,src/* formatNumber */.ZV)(known, 6) : String(known)));
    const wayOut = shown.length === 0 ? 'It has no buckets: is it a summary?' : `Its bounds are ${shown.slice(0, 50).join(', ')}.`;
    return new Error(`The histogram ${(0,src/* plain */.pj)(series, 300)} has no bucket up to ${(0,src/* formatNumber */.ZV)(bound, 6)}. ${wayOut}`);
}
function boundOf({ labels }) {
    const text = labels.get('le') ?? '';
    if (/^\+?inf$/i.test(text))
        return Number.POSITIVE_INFINITY;
    return text === '' ? Number.NaN : Number(text);
}
function keyWithoutSuffix(sample) {
    return seriesKey({ ...sample, name: sample.name.replace(/_(count|bucket)$/, '') }, 'le');
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/read-metric.ts





/** Reads a metric on the metrics page of an arm. */
function readMetric(samples, metric, arm) {
    const selector = (text) => parseSelector(fillPlaceholders(text, arm, quotedPart));
    if (metric.kind === 'events')
        return readEvents(samples, selector(metric.bad), selector(metric.total));
    return readSlow(samples, selector(metric.histogram), metric.above);
}
/** Whether the arm has counted anything of this metric since its process began. */
function hasCounted({ total }) {
    return [...total.values()].some(count => count > 0);
}
/** Whole events between two readings of one arm. */
function increaseBetween(before, now) {
    const total = Math.round(increaseOf(before.total, now.total));
    const part = Math.round(increaseOf(before.part, now.part));
    return { total, bad: Math.min(total, Math.max(0, now.partIs === 'bad' ? part : total - part)) };
}
function readEvents(samples, bad, total) {
    const reading = { total: readCounters(samples, total), part: readCounters(samples, bad), partIs: 'bad' };
    if (presenceOf(samples, total) !== 'series')
        return { ...reading, missing: explainAbsence(samples, total) };
    return { ...reading, missing: couldNeverCount(samples, bad) ? explainAbsence(samples, bad) : undefined };
}
/** An error that has not happened has no series yet. One whose name, or one of whose labels, nobody has ever shown is misspelt. */
function couldNeverCount(samples, selector) {
    const ofName = samples.filter(({ name }) => name === selector.name);
    return (ofName.length === 0 || selector.matchers.some(({ label, matches }) => !matches('') && !ofName.some(({ labels }) => labels.has(label))));
}
/** Slower than a bound is what a histogram counts less the bucket of that bound. */
function readSlow(samples, selector, above) {
    try {
        const { total, within } = readHistogram(samples, selector, above);
        const missing = total.size === 0 ? explainAbsence(samples, { ...selector, name: `${selector.name}_count` }) : undefined;
        return { total, part: within, partIs: 'good', missing };
    }
    catch (thrown) {
        const total = readCounters(samples, { ...selector, name: `${selector.name}_count` });
        return { total, part: new Map(), partIs: 'good', missing: (0,src/* messageOf */.bD)(thrown) };
    }
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/traffic.ts

/** All traffic to one version. */
function allTo(version) {
    return { [version]: 100 };
}
/** A canary's share for one version and the rest for another. */
function split(stable, canary, percent) {
    return { [stable]: Number((100 - percent).toFixed(6)), [canary]: percent };
}
/** The share of a version, 0 where the router does not name it. */
function traffic_shareOf(weights, version) {
    return weights[version] ?? 0;
}
/** Rounding of a gateway that keeps shares is not a difference. */
function hasAll(weights, version) {
    return traffic_shareOf(weights, version) >= 99.99;
}
/**
 * Brings all traffic to one version unless it is there. Answers whether it was elsewhere.
 *
 * `asked`: somebody has asked for other weights. A request that was given up may still take effect after we have read, so the router is
 * asked once more even where it says that all is well; does it refuse that, what it says counts.
 */
async function ensureAllTo(router, version, limits = {}, asked = false) {
    const isThere = await saysAll(router, version, limits.signal);
    if (isThere && !asked)
        return false;
    try {
        await shiftTraffic(router, allTo(version), limits);
    }
    catch (thrown) {
        if (!isThere || !(await saysAll(router, version)))
            throw thrown;
    }
    return !isThere;
}
/** A router that cannot tell may still listen, so that not knowing is no reason not to ask. It gets little of the time there is. */
async function saysAll(router, version, signal) {
    const limits = [AbortSignal.timeout(SHORT_MS), ...(signal === undefined ? [] : [signal])];
    return router.read(AbortSignal.any(limits)).then(weights => hasAll(weights, version), () => false);
}
const SHORT_MS = 2_000;

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/recover.ts


/**
 * Ends a deployment whose process has died or was cancelled. A rollout is finished forward where the champion alias is at the target
 * already, and otherwise all traffic goes back. A rollback is always finished forward: what it left is what somebody wanted to be rid of.
 * Doing it twice, or after it was half done, comes to the same.
 *
 * `by` is `itself` for the deployment's own process or post step, which leaves the traffic to a newer deployment if there is one;
 * `newer` for that newer deployment.
 */
async function recoverDeployment(record, by, tools) {
    const recovery = await bringToRest(record, by, tools);
    await tools.history.update(record, {
        state: recovery.state,
        weight: recovery.state === 'promoted' ? 100 : 0,
        event: {
            what: recovery.state === 'promoted' ? 'promoted' : 'aborted',
            weight: recovery.state === 'promoted' ? 100 : 0,
            detail: recovery.sentence
        }
    });
    return recovery;
}
/** The part of a recovery that moves traffic and aliases, without the record: that must work while the history is down. */
async function bringToRest(record, by, tools) {
    const { router, registry, alias, limits } = tools;
    const { kind, target, from, model } = record;
    const asked = record.weight > 0;
    if (kind === 'rollback')
        return finishRollback(record, by, tools);
    const champion = (await registry.alias(model, alias))?.version;
    const forward = champion === target.version && from?.version !== target.version;
    const state = forward ? 'promoted' : 'aborted';
    if (by === 'itself' && !(await isNewest(record, tools.history))) {
        return { state, serving: undefined, sentence: 'A newer deployment has begun and sees to the traffic.' };
    }
    if (forward) {
        await ensureAllTo(router, target.version, limits, asked);
        return { state, serving: target.version, sentence: `${target.version} was the champion already: all traffic is on it.` };
    }
    if (from === null)
        return recoverFirst(record, champion, tools);
    const serving = champion === undefined || champion === from.version ? from.version : await trusted(record, champion, from.version, tools);
    const moved = await ensureAllTo(router, serving, limits, asked);
    await restorePrevious(record, serving, tools);
    return { state, serving, sentence: moved ? `All traffic was brought back to ${serving}.` : `All traffic is on ${serving}.` };
}
async function finishRollback(record, by, tools) {
    const { router, registry, alias, limits } = tools;
    const { target, model, reason } = record;
    if (by === 'itself' && !(await isNewest(record, tools.history))) {
        return { state: 'aborted', serving: undefined, sentence: 'A newer deployment has begun and sees to the traffic.' };
    }
    await ensureAllTo(router, target.version, limits, record.weight > 0);
    await moveChampion(registry, { model, alias, to: target.version, reason, runUrl: record.runUrl });
    return { state: 'promoted', serving: target.version, sentence: `The rollback was finished: all traffic is on ${target.version}.` };
}
/**
 * The first version ever has nothing to go back to: once it has traffic, it is what serves. A router that was never set may have no
 * weights to tell.
 */
async function recoverFirst(record, champion, { router, registry, alias, limits }) {
    const { target, model } = record;
    if (champion !== undefined) {
        await ensureAllTo(router, champion, limits);
        return { state: 'aborted', serving: champion, sentence: `All traffic is on ${champion}.` };
    }
    const weights = await router.read(limits?.signal).catch(() => undefined);
    const mayHaveTraffic = weights === undefined ? record.weight > 0 : traffic_shareOf(weights, target.version) > 0;
    if (!mayHaveTraffic) {
        return { state: 'aborted', serving: undefined, sentence: 'Nothing served before, and nothing was changed.' };
    }
    await ensureAllTo(router, target.version, limits);
    await moveChampion(registry, { model, alias, to: target.version, reason: record.reason });
    return {
        state: 'promoted',
        serving: target.version,
        sentence: `Nothing served before, so ${target.version} keeps its traffic and is the champion.`
    };
}
/** A champion that is neither old nor new was put there by another deployment, or by hand. Only the former is known to serve. */
async function trusted(record, champion, from, { history }) {
    const deployments = await history.list(record.environment).catch(() => []);
    return deployments.some(({ state, target }) => state === 'promoted' && target.version === champion) ? champion : from;
}
/** A promotion that stopped between its two aliases left both at the version that serves. */
async function restorePrevious({ model }, serving, { registry, alias }) {
    const previous = `previous-${alias}`;
    const move = await registry.alias(model, previous);
    if (move?.version !== serving || move.previous === null || move.previous === serving)
        return;
    const reason = 'The deployment that moved it did not come about';
    await registry.moveAlias(model, previous, { to: move.previous, expected: serving, reason }).catch(() => undefined);
}
async function isNewest(record, history) {
    return history.isNewest(record).catch(() => true);
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/recover-all.ts


/**
 * Ends all deployments that died before the one of `model` that has just begun; `dead` is newest first. The newest rollback among them
 * comes before everything else and says where to go: to undo an older rollout first would bring back what somebody wanted to be rid of.
 *
 * @throws an `InputError` for what another model has left, whose traffic is not ours to move.
 */
async function recoverAll(dead, model, tools) {
    refuseOtherModel(dead, model);
    const rollback = dead.find(({ kind }) => kind === 'rollback');
    const inOrder = rollback === undefined ? dead : [rollback, ...dead.filter(record => record !== rollback)];
    const recovered = [];
    for (const record of inOrder) {
        const isPast = rollback !== undefined && Number(record.id) < Number(rollback.id);
        const recovery = isPast ? await passOver(record, rollback, tools) : await recoverDeployment(record, 'newer', tools);
        recovered.push({ record, recovery });
    }
    return recovered;
}
async function passOver(record, { id, target }, { history }) {
    const sentence = `Rollback ${id} has brought all traffic to ${target.version}.`;
    await history.update(record, { state: 'aborted', weight: 0, event: { what: 'aborted', weight: 0, detail: sentence } });
    return { state: 'aborted', serving: target.version, sentence };
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/ledger.ts


function openLedger(history, begun, said) {
    let deployment = begun;
    const timeline = [...begun.timeline];
    const problems = [];
    async function record(change) {
        deployment = await history.update(deployment, change);
        keep(change);
    }
    function keep({ event }) {
        const dated = { at: new Date().toISOString(), ...event };
        timeline.push(dated);
        said(dated);
    }
    async function isSuperseded(limitMs = PATIENCE_MS) {
        const done = new AbortController();
        const impatience = src/* systemClock */.ml.sleep(limitMs, done.signal).then(() => true, () => true);
        const isNewest = await Promise.race([history.isNewest(deployment).catch(() => true), impatience]);
        done.abort();
        return !isNewest;
    }
    return {
        deployment: () => deployment,
        timeline: () => timeline,
        problems: () => problems,
        record,
        tell: async (change) => {
            await record(change).catch(thrown => {
                problems.push(`${history.name} could not be told "${change.event.what}": ${(0,src/* messageOf */.bD)(thrown)}`);
                keep(change);
            });
        },
        isSuperseded,
        refuseSuperseded: async () => {
            if (await isSuperseded())
                throw new Superseded(`A newer deployment of ${deployment.environment} has begun`);
        }
    };
}
const PATIENCE_MS = 10_000;

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/begin.ts







/**
 * Announces the deployment, waits until older ones have stopped, and brings to rest those that died. The record names what serves, so
 * that it is begun anew when an older one has just been promoted.
 */
async function begin(options, hold) {
    const { plan, target, history, environment, signal, watch } = options;
    for (let tries = 1;; tries++) {
        const from = await championOf(options);
        const ledger = openLedger(history, await history.begin(begin_draftOf(options, from)), event => watch?.({ kind: 'event', event }));
        hold(ledger);
        options.begun?.(ledger.deployment());
        const dead = await waitUntilAlone(history, ledger.deployment(), { signal, pollMs: Math.min(MOST_POLL_MS, plan.interval) });
        for (const { record, recovery } of await recoverAll(dead, target.name, options)) {
            await ledger.record({ event: { what: 'taken over', detail: `Deployment ${record.id} had died. ${recovery.sentence}` } });
        }
        const champion = await championOf(options);
        if (champion?.version === from?.version)
            return { ledger, stable: champion?.version };
        if (tries === 5)
            throw new Error(`Could not find out what serves ${environment}: it changed ${(0,src/* counted */.hS)(tries, 'time')} while we looked`);
        await ledger.record({
            state: 'aborted',
            event: { what: 'aborted', detail: `${champion?.version ?? 'Nothing'} serves now. Beginning anew.` }
        });
    }
}
const MOST_POLL_MS = 2_000;
/** Nothing to compare with is only all right where the author says so. */
function refuseFirst({ allowFirst, alias, target, registry }) {
    if (allowFirst)
        return;
    const problem = `is "${alias}", which points to no version of ${target.name} in ${registry.location}, so that there is nothing to compare with`;
    throw new src/* InputError */.dz('alias', `${problem}. Set "allow-first: true" to let ${target.version} take all traffic unjudged.`);
}
/**
 * Traffic has to be where the registry says, but for what earlier rollouts left behind: that the next change of weights puts right.
 * Anything else was done by hand, and to undo it could take down what serves.
 */
async function refuseStrangeTraffic(options, stable) {
    const { router, history, environment, target, alias } = options;
    const weights = await router.read(options.signal);
    if (hasAll(weights, stable))
        return;
    const known = new Set([stable, target.version]);
    const deployments = await history.list(environment);
    for (const past of deployments) {
        known.add(past.target.version);
        if (past.from !== null)
            known.add(past.from.version);
    }
    const halfway = halfDoneRollback(deployments);
    if (halfway !== undefined) {
        throw new Error(`Could not start: rollback ${halfway.id} to ${halfway.target.version} failed half way, and ${router.name} says ${shownWeights(weights)}. Run the action rollback again, which finishes it.`);
    }
    const promoted = deployments.find(({ state }) => state === 'promoted');
    const strangers = Object.keys(weights).filter(version => traffic_shareOf(weights, version) > 0 && !known.has(version));
    if (strangers.length === 0 && (promoted === undefined || promoted.target.version === stable))
        return;
    const record = promoted === undefined ? '' : `, the history says ${promoted.target.version}`;
    throw new Error(`Could not start: the alias "${alias}" says that ${stable} serves${record}, but ${router.name} says ${shownWeights(weights)}. Make them agree with the action rollback, or by hand.`);
}
/** Before the first version ever a router may have no weights to tell, but it has to answer. */
async function refuseUnreachable({ router, signal }) {
    await router.read(signal).catch(thrown => {
        if (thrown instanceof src/* HttpError */.j$ && thrown.problem !== 'status' && thrown.problem !== 'answer')
            throw thrown;
    });
}
async function championOf({ registry, target, alias }) {
    const champion = await registry.alias(target.name, alias);
    if (champion === undefined)
        return undefined;
    const found = await registry.find(target.name, champion.version);
    if (found !== undefined)
        return found;
    throw new Error(`Could not find ${champion.version} in ${registry.location}, to which the alias "${alias}" of ${target.name} points`);
}
function begin_draftOf({ plan, target, environment, reason, run }, from) {
    return {
        kind: 'rollout',
        environment,
        model: target.name,
        target: { version: target.version, digest: target.digest },
        from: from === undefined ? null : { version: from.version, digest: from.digest },
        reason,
        takeoverAfterMs: plan['takeover-after'],
        ...(run.id === undefined ? {} : { runId: run.id }),
        ...(run.url === undefined ? {} : { runUrl: run.url }),
        ...(run.actor === undefined ? {} : { actor: run.actor })
    };
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/progress.ts
function ledgerOf({ ledger }) {
    if (ledger === undefined)
        throw new Error('The deployment was not recorded');
    return ledger;
}
const STATES = { promoted: 'promoted', 'rolled-back': 'rolled-back', held: 'held', aborted: 'aborted' };
/** What happened has happened: a history that cannot be told does not change it. */
async function finish(progress, decision, outcome, reason, weight) {
    progress.phase = 'after';
    const { ledger } = progress;
    const what = decision === 'rolled-back' ? 'rolled back' : decision;
    await ledger?.tell({
        state: STATES[decision],
        weight,
        reason: reason.slice(0, 4000),
        event: { what, weight, detail: reason.slice(0, 4000) }
    });
    return reportOf(progress, decision, outcome, reason, weight);
}
function reportOf({ ledger, options, seen, stable }, decision, outcome, reason, weight) {
    return {
        decision,
        outcome,
        reason,
        weight,
        target: options.target.version,
        stable,
        deploymentId: ledger?.deployment().id,
        looks: seen.looks,
        standings: seen.standings,
        split: seen.split,
        outage: seen.outage,
        timeline: ledger?.timeline() ?? [],
        problems: ledger?.problems() ?? []
    };
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/break-off.ts






const GOING_BACK_MS = 60_000;
/** The runner kills a cancelled job 7.5 seconds after it asked. */
const CANCELLED_MS = 5_000;
const break_off_PATIENCE_MS = 10_000;
/** After an exception: a newer deployment, a cancelled job, or something that failed. */
async function breakOff(progress, thrown) {
    const { options, ledger, phase } = progress;
    const { environment, signal } = options;
    if (ledger === undefined)
        throw thrown;
    const cancelled = signal.aborted;
    if (thrown instanceof Superseded || (phase === 'traffic' && (await ledger.isSuperseded(cancelled ? 1_000 : undefined)))) {
        if (phase === 'traffic' && progress.stable !== undefined && (await haveGivenUp(progress, cancelled ? 1_000 : break_off_PATIENCE_MS))) {
            await bringBack(progress, progress.stable, cancelled ? CANCELLED_MS : GOING_BACK_MS, thrown);
            const sentence = `A newer deployment of ${environment} has begun and given up. All traffic is on ${progress.stable}.`;
            return finish(progress, 'aborted', 'superseded', sentence, 0);
        }
        const sentence = `A newer deployment of ${environment} has begun and sees to the traffic.`;
        return finish(progress, 'aborted', 'superseded', sentence, ledger.deployment().weight);
    }
    const why = cancelled ? (0,src/* messageOf */.bD)(signal.reason) : (0,src/* messageOf */.bD)(thrown);
    const rest = await comeToRest(progress, thrown, cancelled ? CANCELLED_MS : GOING_BACK_MS);
    if (rest.state === 'promoted') {
        return finish(progress, 'promoted', progress.stable === undefined ? 'first' : promotionOf(progress), `${rest.sentence} (${why})`, 100);
    }
    if (rest.state === 'unfinished') {
        await ledger.tell({ event: { what: 'stopped before the first change' } });
        if (!cancelled)
            throw thrown;
        return reportOf(progress, 'aborted', 'cancelled', `Cancelled: ${why}. ${rest.sentence}`, 0);
    }
    if (cancelled)
        return finish(progress, 'aborted', 'cancelled', `Cancelled: ${why}. ${rest.sentence}`, 0);
    await ledger.tell({
        state: 'failed',
        weight: 0,
        reason: why.slice(0, 4000),
        event: { what: 'failed', weight: 0, detail: why.slice(0, 4000) }
    });
    if (phase === 'before')
        throw thrown;
    throw new Error(`The rollout of ${options.target.version} broke off. ${rest.sentence.replace(/\.$/, '')}`, { cause: thrown });
}
/** Whether all newer ones ended before they took the traffic over: then nobody but us sees to it. */
async function haveGivenUp(progress, limitMs) {
    const { history, environment } = progress.options;
    const { id } = ledgerOf(progress).deployment();
    const done = new AbortController();
    const deployments = await Promise.race([
        history.list(environment).catch(() => []),
        src/* systemClock */.ml.sleep(limitMs, done.signal).then(() => [], () => [])
    ]);
    done.abort();
    const newer = deployments.filter(other => Number(other.id) > Number(id));
    return newer.length > 0 && newer.every(({ state, weight }) => state === 'aborted' && weight === 0);
}
function promotionOf({ seen }) {
    return seen.standings.every(({ goodEnough }) => goodEnough === 'flawless') ? 'flawless' : 'non-inferior';
}
/** Before the aliases can have moved there is only one way, and it needs nothing but the router. */
async function comeToRest(progress, thrown, limitMs) {
    const { options, stable, phase } = progress;
    if (phase === 'before')
        return restWhileWaiting(progress);
    if (phase === 'traffic' && stable !== undefined) {
        await bringBack(progress, stable, limitMs, thrown);
        return { state: 'aborted', sentence: `All traffic is on ${stable}.` };
    }
    const limits = { signal: AbortSignal.timeout(limitMs), timeoutMs: limitMs };
    return bringToRest(ledgerOf(progress).deployment(), 'itself', { ...options, limits }).catch(async (cause) => {
        throw await lost(progress, stable ?? options.target.version, [thrown, cause]);
    });
}
/**
 * We changed nothing, but an older deployment may have stopped for us in the middle of its traffic, or is about to. Then the record
 * stays open, so that post or the next run sees to it.
 */
async function restWhileWaiting(progress) {
    const { history, environment } = progress.options;
    const { id } = ledgerOf(progress).deployment();
    const deployments = await history.list(environment).catch(() => []);
    const others = deployments.filter(other => other.id !== id);
    const last = others.find(({ state, weight }) => state !== 'aborted' || weight > 0);
    const leavesTraffic = last?.state === 'aborted';
    return leavesTraffic || others.some(({ state }) => state === 'in-progress')
        ? { state: 'unfinished', sentence: 'An older deployment has stopped for this one: post, or the next run, brings its traffic to rest.' }
        : { state: 'aborted', sentence: 'Nothing was changed.' };
}
async function bringBack(progress, stable, limitMs, before) {
    try {
        const asked = ledgerOf(progress).deployment().weight > 0;
        await ensureAllTo(progress.options.router, stable, { signal: AbortSignal.timeout(limitMs), timeoutMs: limitMs }, asked);
    }
    catch (cause) {
        throw await lost(progress, stable, before === undefined ? [cause] : [before, cause]);
    }
}
/** The worst there is: says what the router says now, and what a person has to do. */
async function lost(progress, stable, causes) {
    const { router, environment } = progress.options;
    const now = await router.read(AbortSignal.timeout(2_000)).then(weights => `it says ${shownWeights(weights)} now${hasAll(weights, stable) ? ', which is right' : ''}`, thrown => `it does not say where the traffic is (${(0,src/* messageOf */.bD)(thrown)})`);
    const byHand = `Bring it back by hand: PUT ${JSON.stringify({ weights: allTo(stable) })} to ${router.name}, or run the action rollback.`;
    await progress.ledger?.tell({ event: { what: 'could not bring traffic back', detail: now } });
    return new Error(`TRAFFIC OF ${environment} IS NOT BACK on ${stable}: ${router.name} could not be set, and ${now}. ${byHand}`, {
        cause: new Error(causes.map(src/* messageOf */.bD).join('; then: '))
    });
}

// EXTERNAL MODULE: ./packages/stats/src/index.ts + 62 modules
var stats_src = __webpack_require__(1969);
;// CONCATENATED MODULE: ./packages/rollout/src/rollout/standing.ts


/**
 * Judges one metric over all looks of the rollout.
 *
 * Harm is looked for at every look, also after the metric was good enough once, with alpha divided by the number of metrics. Good
 * enough is what the last look says: an e-value holds at whatever moment one stops, and a canary that got worse in a later stage has to
 * prove itself again.
 */
function standingOf(analysis, metric, looks) {
    const test = (0,stats_src/* sequentialTest */.mP)(settingsOf(analysis, analysis.metrics.length));
    const seen = looks.map(look => test.add(look));
    const harm = seen.find(({ finding }) => finding === 'harm');
    const last = seen.at(-1)?.finding;
    const goodEnough = harm !== undefined || last === 'harm' ? undefined : last;
    return { metric, evidence: seen.map(({ evidence }) => evidence), harmAt: harm?.evidence.look, goodEnough };
}
/** The settings of the test of one metric of several. */
function settingsOf(analysis, metrics) {
    return {
        alpha: analysis.alpha / metrics,
        beta: analysis.beta,
        harmRatio: analysis['harm-ratio'],
        nonInferiorityRatio: analysis['non-inferiority-ratio'],
        maxBadShare: analysis['max-bad-share'],
        minRequests: analysis['min-requests']
    };
}
/** `41 of 1,000 (4.1%)` */
function shownCounts({ bad, total }) {
    return `${(0,src/* formatNumber */.ZV)(bad)} of ${(0,src/* formatNumber */.ZV)(total)}${total === 0 ? '' : ` (${(0,src/* formatShare */.T1)(bad / total)})`}`;
}
/** An e-value as people read it, from its logarithm. */
function shownEvidence(logarithm) {
    return logarithm > Math.log(1e9) ? 'over 1,000,000,000' : (0,src/* formatNumber */.ZV)(Math.exp(logarithm), 3);
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/decision.ts



/** Largest probability to take a right split for a wrong one, over all stages. */
const MISMATCH_ERROR = 0.05;
/** And no difference of fewer points than this is worth a rollback. */
const TOLERATED_SHARE = 0.02;
/**
 * What to do next. Harm comes before everything else: no other rule, and no policy, can outvote it. Without readable metrics nothing moves
 * until the outage has lasted too long.
 */
function decide(plan, situation) {
    return (harmOf(plan, situation) ??
        outageOf(plan, situation) ??
        mismatchOf(plan, situation) ??
        progressOf(plan, situation) ??
        timeoutOf(plan, situation));
}
/** How the traffic of a stage is split against what the router says. Each stage is counted anew, so that they share the error. */
function splitOf(plan, { stage, traffic }) {
    const share = decision_weightOf(plan, stage) / 100;
    const total = traffic.canary + traffic.stable;
    const observed = total === 0 ? undefined : traffic.canary / total;
    const evidence = total === 0 ? 0 : (0,stats_src/* sampleRatioEvidence */.Zj)(traffic, share);
    const needed = Math.log(plan.stages.length / MISMATCH_ERROR);
    const mismatch = observed !== undefined && evidence >= needed && Math.abs(observed - share) > TOLERATED_SHARE;
    return { share, observed, evidence, needed, mismatch };
}
/** Percent of the traffic in a stage. */
function decision_weightOf(plan, stage) {
    return stageOf(plan, stage).weight;
}
function harmOf(plan, { standings }) {
    const [first] = standings.filter(({ harmAt }) => harmAt !== undefined);
    const last = first?.evidence.at(-1);
    if (first === undefined || last === undefined)
        return undefined;
    const counts = `the canary has ${shownCounts(last.canary)} bad, stable ${shownCounts(last.stable)}`;
    const proof = `more than ${(0,src/* formatNumber */.ZV)(plan.analysis['harm-ratio'])} times stable's rate is proven (e-value ${shownEvidence(last.harm)}, ${shownEvidence(last.needed.rollback)} needed)`;
    return { next: 'rollback', outcome: 'harm', because: `${first.metric}: ${counts}; ${proof}` };
}
function outageOf(plan, { outage }) {
    if (outage === undefined)
        return undefined;
    if (outage.ms < plan['metrics-outage-timeout'])
        return { next: 'stay', because: `metrics cannot be read: ${outage.problem}` };
    return byPolicy(plan, 'metrics-outage', `metrics could not be read for ${(0,src/* formatDuration */.a3)(outage.ms)}: ${outage.problem}`);
}
function mismatchOf(plan, situation) {
    const { share, observed, evidence, needed, mismatch } = splitOf(plan, situation);
    if (!mismatch || observed === undefined)
        return undefined;
    const { canary, stable } = situation.traffic;
    const split = `the router says ${decision_percent(share)} of the traffic go to the canary, but ${(0,src/* formatNumber */.ZV)(canary)} of ${(0,src/* formatNumber */.ZV)(canary + stable)} requests`;
    return byPolicy(plan, 'sample-ratio-mismatch', `${split} (${decision_percent(observed)}) came there (e-value ${shownEvidence(evidence)}, ${shownEvidence(needed)} needed)`);
}
function progressOf(plan, { stage: index, elapsedMs, traffic, standings }) {
    const stage = stageOf(plan, index);
    if (elapsedMs < (stage.duration ?? 0) || traffic.canary < requestsNeeded(plan, index))
        return undefined;
    const done = `stage ${index + 1} is done: ${(0,src/* counted */.hS)(traffic.canary, 'request')} in ${(0,src/* formatDuration */.a3)(elapsedMs)} without harm`;
    if (index < plan.stages.length - 1)
        return { next: 'next-stage', because: done };
    if (standings.length === 0 || standings.some(({ goodEnough }) => goodEnough === undefined))
        return undefined;
    const flawless = standings.every(({ goodEnough }) => goodEnough === 'flawless');
    const proof = standings.map(standing => goodEnoughSentence(plan, standing)).join('; ');
    return { next: 'promote', outcome: flawless ? 'flawless' : 'non-inferior', because: proof };
}
function timeoutOf(plan, situation) {
    const { stage, elapsedMs, traffic, standings } = situation;
    const needed = requestsNeeded(plan, stage);
    const many = `${(0,src/* counted */.hS)(traffic.canary, 'request')} to the canary`;
    if (elapsedMs < plan['stage-timeout']) {
        const waiting = traffic.canary < needed ? `${many} of ${(0,src/* formatNumber */.ZV)(needed)}` : `${many}, not decided yet`;
        return { next: 'stay', because: waiting };
    }
    const when = `stage ${stage + 1} timed out after ${(0,src/* formatDuration */.a3)(elapsedMs)}`;
    if (traffic.canary === 0)
        return byPolicy(plan, 'no-data', `${when} without a single request to the canary`);
    if (traffic.canary < needed)
        return byPolicy(plan, 'low-traffic', `${when} with ${many}, fewer than ${(0,src/* formatNumber */.ZV)(needed)}`);
    const open = standings.filter(({ goodEnough }) => goodEnough === undefined).map(({ metric }) => metric);
    return byPolicy(plan, 'inconclusive', `${when} with ${many}, and neither harm nor its absence is proven for ${open.join(', ') || 'any metric'}`);
}
/** A stage without a single request to the canary says nothing, so that one is the least. */
function requestsNeeded(plan, stage) {
    return stageOf(plan, stage)['min-requests'] ?? 1;
}
function byPolicy(plan, outcome, because) {
    return { next: plan.policies[outcome], outcome, because };
}
function goodEnoughSentence({ analysis }, { metric, goodEnough, evidence }) {
    const last = evidence.at(-1);
    if (last === undefined)
        return metric;
    const counts = `the canary has ${shownCounts(last.canary)} bad, stable ${shownCounts(last.stable)}`;
    const [limit, value] = goodEnough === 'flawless'
        ? [`a rate below ${decision_percent(analysis['max-bad-share'])}`, last.flawless]
        : [`less than ${(0,src/* formatNumber */.ZV)(analysis['non-inferiority-ratio'])} times stable's rate`, last.nonInferiority];
    return `${metric}: ${counts}; ${limit} is proven (e-value ${shownEvidence(value)})`;
}
function stageOf(plan, index) {
    const stage = plan.stages[index];
    if (stage === undefined)
        throw new RangeError(`There is no stage ${index + 1}`);
    return stage;
}
function decision_percent(share) {
    return `${(0,src/* formatNumber */.ZV)(share * 100, 3)}%`;
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/observer.ts


/**
 * Reads both arms for the first time, before any traffic moves. What stable does not show now is misspelt: an `InputError`. The canary
 * has to answer, but need not have counted anything yet.
 */
async function observe(metrics, source, arms, signal) {
    let before = await readBoth(metrics, source, arms, signal);
    for (const { name, stable } of before) {
        if (stable.missing === undefined)
            continue;
        throw new src/* InputError */.dz('rollout', `has the metric "${name}", which ${arms.stable} does not show, though it serves: ${stable.missing}`);
    }
    const falls = watchForFalls();
    return {
        look: async (signal) => {
            try {
                const now = await readBoth(metrics, source, arms, signal);
                const counts = new Map(now.map((pair, index) => [pair.name, lookBetween(before[index] ?? pair, pair)]));
                const missing = missingIn(now, arms);
                if (missing !== undefined)
                    return { problem: missing };
                const restarted = now.some((pair, index) => hasRestarted(before[index] ?? pair, pair));
                const unsteady = falls.add(before, now);
                before = now;
                if (unsteady !== undefined)
                    return { problem: unsteady };
                return { counts, restarted };
            }
            catch (thrown) {
                if (signal?.aborted === true)
                    throw thrown;
                return { problem: (0,src/* messageOf */.bD)(thrown) };
            }
        }
    };
}
/** A process that crashes again and again, or several behind one address: what their counters go up by cannot be known. */
const MOST_FALLS = 3;
const WITHIN_LOOKS = 8;
/** Counts how often each series goes down. Answers a problem once one has done so too often, and from then on. */
function watchForFalls() {
    const seen = new Map();
    let look = 0;
    let problem;
    return {
        add: (before, now) => {
            look++;
            for (const [index, pair] of now.entries()) {
                for (const role of ['stable', 'canary']) {
                    for (const [series, count] of before[index]?.[role].total ?? []) {
                        if ((pair[role].total.get(series) ?? 0) >= count)
                            continue;
                        const key = `${pair.name} ${role} ${series}`;
                        const falls = [...(seen.get(key) ?? []), look].filter(at => at > look - WITHIN_LOOKS);
                        seen.set(key, falls);
                        if (falls.length < MOST_FALLS)
                            continue;
                        problem ??= `${(0,src/* plain */.pj)(series, 300)} of ${role} went down or away at ${falls.length} of ${Math.min(look, WITHIN_LOOKS)} looks: its process crashes, or several answer at one address`;
                    }
                }
            }
            return problem;
        }
    };
}
async function readBoth(metrics, source, arms, signal) {
    const [stableArm, canaryArm] = [{ role: 'stable', version: arms.stable }, { role: 'canary', version: arms.canary }];
    const [stable, canary] = await Promise.all([source.scrape(stableArm, signal), source.scrape(canaryArm, signal)]);
    return metrics.map(metric => ({
        name: metric.name,
        stable: readMetric(stable, metric, stableArm),
        canary: readMetric(canary, metric, canaryArm)
    }));
}
function lookBetween(before, now) {
    return { canary: increaseBetween(before.canary, now.canary), stable: increaseBetween(before.stable, now.stable) };
}
function hasRestarted(before, now) {
    return ['stable', 'canary'].some(role => lessThanBefore(before[role].total, now[role].total));
}
function lessThanBefore(before, now) {
    return [...before].some(([series, count]) => (now.get(series) ?? 0) < count);
}
/** An arm that has answered requests shows all its counters; a canary that has answered none may show none yet. */
function missingIn(pairs, arms) {
    const canaryServes = pairs.some(({ canary }) => hasCounted(canary));
    for (const { name, stable, canary } of pairs) {
        if (stable.missing !== undefined)
            return `${arms.stable} does not show "${name}": ${stable.missing}`;
        if (canaryServes && canary.missing !== undefined)
            return `${arms.canary} does not show "${name}": ${canary.missing}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/stages.ts





function nothingSeen({ plan }) {
    const standings = plan.analysis.metrics.map(({ name }) => standingOf(plan.analysis, name, []));
    return { looks: [], standings, split: undefined, outage: undefined };
}
/** Moves traffic stage by stage and looks at both arms, until something is decided. */
async function walkStages(options, stable, ledger, seen) {
    const { plan, router, target, signal } = options;
    const observer = await observe(plan.analysis.metrics, options.metrics, { stable, canary: target.version }, signal);
    for (let stage = 0;; stage++) {
        const weight = decision_weightOf(plan, stage);
        await ledger.record({ weight, event: { what: 'shifting', weight } });
        await shiftTraffic(router, split(stable, target.version, weight), { signal });
        await ledger.record({ event: { what: 'shifted', weight } });
        const decision = await watchStage(options, stage, observer, ledger, seen);
        if (decision.next !== 'next-stage')
            return decision;
    }
}
/**
 * The first look of a stage ends what came before and while the change settled. It counts for the judge, to whom weights are all the
 * same, and not for the split of the traffic.
 */
async function watchStage(options, stage, observer, ledger, seen) {
    const { plan, clock, signal } = options;
    const startedAt = clock.now();
    const traffic = { canary: 0, stable: 0 };
    let outageSince;
    let isFirst = true;
    for (let wait = plan.settle;; wait = plan.interval) {
        await pause(wait, options, ledger);
        await ledger.refuseSuperseded();
        const askedAt = clock.now();
        const observed = await observer.look(signal);
        const outage = 'problem' in observed ? { ms: clock.now() - (outageSince ?? askedAt), problem: observed.problem } : undefined;
        outageSince = outage === undefined ? undefined : (outageSince ?? askedAt);
        seen.outage = outage?.problem;
        let look;
        if ('counts' in observed) {
            if (!isFirst && !observed.restarted)
                addTraffic(traffic, observed.counts.get(plan.analysis.metrics[0]?.name ?? ''));
            isFirst = false;
            look = addLook(options, stage, observed.counts, seen);
        }
        const situation = { stage, elapsedMs: clock.now() - startedAt, standings: seen.standings, traffic, outage };
        seen.split = splitOf(plan, situation);
        const decision = decide(plan, situation);
        if (outage !== undefined)
            options.watch?.({ kind: 'outage', ...outage });
        if (look !== undefined)
            options.watch?.({ kind: 'look', look, standings: seen.standings, decision });
        if (decision.next !== 'stay')
            return decision;
    }
}
/** An interval without any request in either arm says nothing and is no look. */
function addLook(options, stage, counts, seen) {
    if ([...counts.values()].every(({ canary, stable }) => canary.total + stable.total === 0))
        return undefined;
    const { plan } = options;
    const look = { number: seen.looks.length + 1, at: new Date().toISOString(), stage: stage + 1, weight: decision_weightOf(plan, stage), counts };
    seen.looks.push(look);
    seen.standings = plan.analysis.metrics.map(({ name }) => standingOf(plan.analysis, name, seen.looks.flatMap(({ counts }) => counts.get(name) ?? [])));
    return look;
}
function addTraffic(traffic, look) {
    traffic.canary += look?.canary.total ?? 0;
    traffic.stable += look?.stable.total ?? 0;
}
/** A longer pause than this would keep a newer deployment waiting. */
const LONGEST_SILENCE = 15_000;
async function pause(ms, { clock, signal }, ledger) {
    for (let left = ms; left > 0; left -= LONGEST_SILENCE) {
        await clock.sleep(Math.min(left, LONGEST_SILENCE), signal);
        if (left > LONGEST_SILENCE)
            await ledger.refuseSuperseded();
    }
}

;// CONCATENATED MODULE: ./packages/rollout/src/rollout/run-rollout.ts








/**
 * Rolls a version out: in stages, judged at every look, to the end that the plan says. Whatever happens after the first change of
 * traffic (harm, an error, a cancelled job), all traffic is on one version when this returns or throws, unless the plan says `hold` or a
 * newer deployment has taken over.
 *
 * @throws Error when it could not be carried out. The message says where the traffic is.
 */
async function runRollout(options) {
    const progress = { options, seen: nothingSeen(options), ledger: undefined, stable: undefined, phase: 'before' };
    try {
        const serving = await alreadyServing(options);
        if (serving !== undefined)
            return serving;
        const { stable } = await begin(options, ledger => {
            progress.ledger = ledger;
        });
        progress.stable = stable;
        return await carryOut(progress);
    }
    catch (thrown) {
        return breakOff(progress, thrown);
    }
}
async function carryOut(progress) {
    const { options, stable, seen } = progress;
    const ledger = ledgerOf(progress);
    const { target, router, signal } = options;
    await ledger.refuseSuperseded();
    if (stable === undefined) {
        refuseFirst(options);
        await refuseUnreachable(options);
        await promote(progress);
        return finish(progress, 'promoted', 'first', `Nothing served before: ${target.version} took all traffic, and nothing was compared.`, 100);
    }
    await refuseStrangeTraffic(options, stable);
    progress.phase = 'traffic';
    if (stable === target.version) {
        await ensureAllTo(router, target.version, { signal });
        return finish(progress, 'promoted', 'already-serving', alreadyServes(target.version), 100);
    }
    const ending = await walkStages(options, stable, ledger, seen);
    return end(progress, stable, ending);
}
async function end(progress, stable, { next, outcome, because }) {
    const reason = `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
    if (next === 'promote') {
        await promote(progress);
        return finish(progress, 'promoted', outcome, reason, 100);
    }
    if (next === 'hold')
        return finish(progress, 'held', outcome, reason, ledgerOf(progress).deployment().weight);
    await ledgerOf(progress).refuseSuperseded();
    await bringBack(progress, stable, GOING_BACK_MS);
    return finish(progress, 'rolled-back', outcome, reason, 0);
}
/** Recorded, then the traffic, then the aliases: whoever finds this half done can tell from the champion which way is forward. */
async function promote(progress) {
    const { options } = progress;
    const { target, router, registry, alias, reason, run, signal } = options;
    progress.phase = 'traffic';
    await ledgerOf(progress).record({ weight: 100, event: { what: 'promoting', weight: 100 } });
    await shiftTraffic(router, allTo(target.version), { signal });
    signal.throwIfAborted();
    // A deployment that was taken for dead meanwhile must not move the alias under the one that took over.
    await ledgerOf(progress).refuseSuperseded();
    progress.phase = 'aliases';
    await moveChampion(registry, {
        model: target.name,
        alias,
        to: target.version,
        reason,
        ...(run.url === undefined ? {} : { runUrl: run.url })
    });
    progress.phase = 'after';
}
/** Looked at before anything is recorded: to ask twice for the same leaves no trace. */
async function alreadyServing(options) {
    const { registry, history, router, target, alias, environment, signal } = options;
    const deployments = await history.list(environment);
    refuseOtherModel(deployments, target.name);
    if (deployments.some(({ state }) => state === 'in-progress'))
        return undefined;
    const champion = await registry.alias(target.name, alias);
    if (champion === undefined)
        refuseFirst(options);
    if (champion?.version !== target.version || !hasAll(await router.read(signal), target.version))
        return undefined;
    const progress = { options, seen: nothingSeen(options), ledger: undefined, stable: target.version, phase: 'after' };
    return finish(progress, 'promoted', 'already-serving', alreadyServes(target.version), 100);
}
function alreadyServes(version) {
    return `${version} is the champion already and has all traffic.`;
}

;// CONCATENATED MODULE: ./packages/rollout/src/router/webhook.ts


/** A change of traffic that waits longer is one that somebody has to look at. */
const BUDGET_MS = 30_000;
/** A gateway that is steered through one address. Any gateway becomes one with a few lines in front of it. */
function webhookRouter({ url, token, policy: given }) {
    const policy = { budgetMs: BUDGET_MS, ...given };
    const headers = { accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    const policyWith = (signal) => (signal === undefined ? policy : { ...policy, signal });
    return {
        name: `webhook ${webhook_shown(url)}`,
        read: async (signal) => {
            const { text } = await (0,src/* sendRequest */.w$)({ method: 'GET', url, headers, goal: 'read the weights' }, policyWith(signal));
            return parseWeights(text, webhook_shown(url));
        },
        write: async (weights, signal) => {
            const body = JSON.stringify({ weights });
            const goal = 'set the weights';
            await (0,src/* sendRequest */.w$)({ method: 'PUT', url, headers: { ...headers, 'content-type': 'application/json' }, body, goal }, policyWith(signal));
        }
    };
}
/** What the gateway answers. Further keys beside `weights` are its own business. */
const Answer = schemas/* object */.Ikc({
    weights: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* number */.aig().min(0).max(100))
        .refine(addUp, { error: 'does not add up to 100' })
        .describe('Percent of the traffic by model version')
});
/** Rounding of a gateway that keeps shares is not a difference. */
const webhook_TOLERANCE = 0.01;
function addUp(weights) {
    return Math.abs(Object.values(weights).reduce((sum, weight) => sum + weight, 0) - 100) <= webhook_TOLERANCE;
}
function parseWeights(text, address) {
    const wrong = (problem) => new Error(`Could not read the weights at ${address}: ${problem}. It answered ${(0,src/* plain */.pj)(text, 200)}; expected {"weights":{"<version>":<percent>, …}}`);
    let content;
    try {
        content = JSON.parse(text);
    }
    catch {
        throw wrong('the answer is not JSON');
    }
    const parsed = Answer.safeParse(content);
    if (parsed.success)
        return parsed.data.weights;
    const [issue] = parsed.error.issues;
    throw wrong(`"${(0,src/* plain */.pj)(issue?.path.map(String).join('.') ?? '', 200)}" ${issue?.message ?? 'does not fit'}`);
}
/** Without query: it may hold a key. */
function webhook_shown(url) {
    const parsed = URL.parse(url);
    return parsed === null ? 'an address that is none' : (0,src/* plain */.pj)(`${parsed.protocol}//${parsed.host}${parsed.pathname}`, 200);
}

;// CONCATENATED MODULE: ./packages/rollout/src/index.ts




























/***/ })

};
