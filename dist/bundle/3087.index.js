export const id = 3087;
export const ids = [3087];
export const modules = {

/***/ 33087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchS3: () => (/* binding */ fetchS3)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(53711);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/remote/fetching.ts
var fetching = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/tables/src/remote/key-pattern.ts
var key_pattern = __webpack_require__(17734);
// EXTERNAL MODULE: ./packages/tables/src/remote/location.ts
var remote_location = __webpack_require__(38515);
;// CONCATENATED MODULE: ./packages/tables/src/remote/s3-client.ts


/** Until an answer begins; what comes then is watched as it is written. */
const ANSWER_MS = 60_000;
/** A client of S3 that reads nothing of the machine but what it is given, and sends everything through our own HTTP layer. */
function s3Client({ keys, region, endpoint, allowPrivateNetwork, signal }) {
    return new dist_cjs/* S3Client */.YxF({
        region,
        credentials: keys,
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        followRegionRedirects: true,
        useArnRegion: false,
        disableMultiregionAccessPoints: true,
        defaultsMode: 'standard',
        maxAttempts: 5,
        requestHandler: {
            handle: async (request) => {
                const { status, headers, body } = await answerTo(request, allowPrivateNetwork, signal);
                return { response: { statusCode: status, headers, body } };
            }
        }
    });
}
async function answerTo(request, allowPrivateNetwork, signal) {
    if (request.method !== 'GET')
        throw new Error(`Could not send a ${request.method} to S3: data is only read`);
    const overdue = new AbortController();
    const timer = setTimeout(() => overdue.abort(new Error(`no answer within ${ANSWER_MS / 1000} s`)), ANSWER_MS);
    try {
        return await (0,src/* openAnswer */.Nh)({ method: 'GET', url: urlOf(request), headers: request.headers }, { allowPrivateNetwork, signal: AbortSignal.any([signal, overdue.signal]) });
    }
    finally {
        clearTimeout(timer);
    }
}
function urlOf({ protocol, hostname, port, path, query = {} }) {
    const pairs = Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' || value === null ? [value] : value).map(one => one === null ? encoded(name) : `${encoded(name)}=${encoded(one)}`));
    return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
}
/** As it was signed: RFC 3986, which escapes some characters that JavaScript lets stand. */
function encoded(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./packages/tables/src/remote/web-identity.ts


const TOKEN_BYTES = 20_000;
/**
 * Keys to sign requests with: those of the environment, or those of a role that is taken on with the token that OpenID Connect left in
 * a file. The machine's own role is never asked for: on a shared runner it is not the author's.
 */
async function awsKeys(input, aws, region, options) {
    if (aws.keys !== undefined)
        return aws.keys;
    if (aws.webIdentity !== undefined)
        return assumedRole(aws.webIdentity, aws.stsEndpoint ?? `https://sts.${region}.amazonaws.com`, options);
    throw new src/* InputError */.dz(input, 'names an address with s3://, and the environment holds no keys for it. Sign in before this step (aws-actions/configure-aws-credentials), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets.');
}
async function assumedRole({ tokenFile, roleArn, sessionName }, endpoint, { allowPrivateNetwork, signal }) {
    const token = (await (0,promises_.readFile)(tokenFile, 'utf8')).trim();
    if (token.length > TOKEN_BYTES)
        throw new Error('Could not take on the AWS role: the file of the token is too large to hold one');
    const form = {
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: sessionName,
        WebIdentityToken: token
    };
    const { text } = await (0,src/* sendRequest */.w$)({
        method: 'POST',
        url: endpoint,
        goal: 'take on the AWS role of AWS_ROLE_ARN',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/xml' },
        body: new URLSearchParams(form).toString()
    }, { allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) });
    const value = (name) => new RegExp(`<${name}>([^<]{1,4000})</${name}>`).exec(text)?.[1];
    const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(value);
    if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
        throw new Error('Could not take on the AWS role of AWS_ROLE_ARN: the answer holds no keys');
    return { accessKeyId, secretAccessKey, sessionToken };
}

;// CONCATENATED MODULE: ./packages/tables/src/remote/s3.ts









/** Servers that are not Amazon's take any region, most of them this one. */
const ANY_REGION = 'us-east-1';
/** A listing of more pages of 1,000 keys than this is of a whole bucket, and of no data set. */
const MOST_PAGES = 1000;
/** Tries of one object; the client itself tries until an answer begins. */
const MOST_TRIES = 3;
/** Fetches an object, or all objects of a pattern, in the order of their keys. */
async function fetchS3(input, location, folder, maxBytes, aws, options) {
    const region = aws.region ?? (aws.s3Endpoint === undefined ? undefined : ANY_REGION);
    if (region === undefined)
        throw new src/* InputError */.dz(input, `names "${(0,remote_location/* shownLocation */.RI)(location)}", and nothing says in which region. Set AWS_REGION, as aws-actions/configure-aws-credentials does.`);
    const ended = new AbortController();
    const signal = options.signal === undefined ? ended.signal : AbortSignal.any([options.signal, ended.signal]);
    const keys = await awsKeys(input, aws, region, options);
    const client = s3Client({ keys, region, endpoint: aws.s3Endpoint, allowPrivateNetwork: options.allowPrivateNetwork, signal });
    try {
        const found = (0,key_pattern/* isKeyPattern */.s8)(location.key) ? await listed(input, client, location, maxBytes) : [location.key];
        const fetched = [];
        let left = maxBytes;
        for (const key of found) {
            signal.throwIfAborted();
            const one = await fetchObject(input, client, location, key, await folder.placeFor(key), left);
            left -= one.bytes;
            fetched.push(one);
        }
        return fetched;
    }
    finally {
        ended.abort(new Error('no longer wanted'));
        client.destroy();
    }
}
/** The keys of a pattern, with the sizes that the listing says held against what may be fetched before a byte of it is. */
async function listed(input, client, location, maxBytes) {
    const { bucket, key: pattern } = location;
    const keys = [];
    let bytes = 0;
    let ContinuationToken;
    for (let page = 1;; page++) {
        const command = new dist_cjs/* ListObjectsV2Command */.u6x({
            Bucket: bucket,
            Prefix: (0,key_pattern/* fixedPrefix */.j9)(pattern),
            ...(ContinuationToken === undefined ? {} : { ContinuationToken })
        });
        const answer = await client.send(command).catch(thrown => {
            throw s3Error(input, location, pattern, thrown, 's3:ListBucket');
        });
        for (const { Key = '', Size = 0 } of answer.Contents ?? []) {
            if (Key.endsWith('/') || !(0,key_pattern/* matchesKey */.vV)(pattern, Key))
                continue;
            keys.push(Key);
            bytes += Size;
        }
        if (keys.length > fetching/* MOST_FILES */.Q)
            throw new src/* InputError */.dz(input, `matches more than ${fetching/* MOST_FILES */.Q} objects; narrow the pattern "${(0,remote_location/* shownLocation */.RI)(location)}"`);
        if (bytes > maxBytes)
            throw new src/* InputError */.dz(input, `names "${(0,remote_location/* shownLocation */.RI)(location)}", whose objects are larger than the ${maxBytes} bytes that are fetched. Narrow the pattern.`);
        ContinuationToken = answer.NextContinuationToken;
        if (ContinuationToken === undefined)
            break;
        if (page >= MOST_PAGES)
            throw new src/* InputError */.dz(input, `names "${(0,remote_location/* shownLocation */.RI)(location)}"; too many keys begin with "${(0,src/* plain */.pj)((0,key_pattern/* fixedPrefix */.j9)(pattern), 100)}". Narrow the pattern.`);
    }
    if (keys.length === 0)
        throw new src/* InputError */.dz(input, `is "${(0,remote_location/* shownLocation */.RI)(location)}", which matches no object. Is an earlier step meant to write it?`);
    return keys.sort();
}
async function fetchObject(input, client, location, key, path, maxBytes) {
    const name = (0,remote_location/* shownLocation */.RI)(location, key);
    for (let tries = 1;; tries++) {
        const answer = await client.send(new dist_cjs/* GetObjectCommand */.jLs({ Bucket: location.bucket, Key: key })).catch(thrown => {
            throw s3Error(input, location, key, thrown, 's3:GetObject');
        });
        const { Body, ContentLength, ContentEncoding } = answer;
        if (!(Body instanceof external_node_stream_.Readable))
            throw new Error(`Could not fetch ${name}: the answer has no body`);
        try {
            const bytes = await (0,src/* saveBody */.mq)(Body, path, { maxBytes, announced: ContentLength });
            return { path, name, bytes };
        }
        catch (cause) {
            await (0,promises_.rm)(path, { force: true });
            if (cause instanceof src/* HttpError */.j$)
                throw new src/* InputError */.dz(input, `names "${name}", which is not fetched: ${cause.message}`, { cause });
            const packed = ContentEncoding === undefined ? '' : ` (it is stored with the encoding ${(0,src/* plain */.pj)(ContentEncoding, 20)})`;
            if (tries >= MOST_TRIES)
                throw new Error(`Could not fetch ${name}${packed}, ${tries} times`, { cause });
        }
    }
}
/** What S3 answers, in words for the person who can mend it. */
function s3Error(input, location, key, thrown, permission) {
    const shown = (0,remote_location/* shownLocation */.RI)(location, key);
    if (!(thrown instanceof Error))
        return thrown;
    const code = thrown.name;
    const status = statusOf(thrown);
    if (thrown instanceof src/* HttpError */.j$)
        return new src/* InputError */.dz(input, `names "${shown}", and its server is not asked: ${thrown.message}`);
    if (code === 'NoSuchBucket')
        return new src/* InputError */.dz(input, `names "${shown}", and there is no bucket "${location.bucket}". Is the region right (AWS_REGION), or the endpoint (AWS_ENDPOINT_URL_S3)?`);
    if (code === 'NoSuchKey' || status === 404)
        return new src/* InputError */.dz(input, `names "${shown}", which does not exist. Is an earlier step meant to write it?`);
    if (/^(InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|InvalidToken|RequestTimeTooSkewed)/.test(code))
        return new src/* InputError */.dz(input, `names "${shown}", and S3 does not take the keys of the environment (${code}). Are they those of this account, and not expired?`);
    if (status === 403 || status === 401)
        return new src/* InputError */.dz(input, `names "${shown}", which may not be read (${(0,src/* plain */.pj)(code, 50)}). The role or user needs the permission ${permission} on it; without s3:ListBucket, S3 answers the same for an object that does not exist.`);
    if (status === 301 || code === 'PermanentRedirect' || code === 'AuthorizationHeaderMalformed')
        return new src/* InputError */.dz(input, `names "${shown}", which lies in another region. Set AWS_REGION to it.`);
    return new Error(`Could not ${permission === 's3:GetObject' ? 'fetch' : 'list'} ${shown}: ${(0,src/* plain */.pj)((0,src/* redact */.E$)((0,src/* messageOf */.bD)(thrown)), 300)}`);
}
function statusOf(thrown) {
    const metadata = '$metadata' in thrown ? thrown.$metadata : undefined;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return undefined;
    return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}


/***/ })

};
