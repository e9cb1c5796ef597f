export const id = 376;
export const ids = [376];
export const modules = {

/***/ 65376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCacheClient: () => (/* binding */ createCacheClient),
  rawVersion: () => (/* binding */ rawVersion)
});

// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(7641);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/system/byte-source.js
var byte_source = __webpack_require__(1021);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/providers/proxy.js
var providers_proxy = __webpack_require__(21954);
;// CONCATENATED MODULE: ./lib/providers/github-actions/http.js



/** A connection was silent for too long. */
class SilenceError extends Error {
    name = 'SilenceError';
}
/** The longest answer that is talk and not a transfer, in characters; of longer ones the rest is dropped. */
const longestText = 256 * 1024;
/** How often a request is made that may succeed another time. */
const attempts = 3;
/** The pause before the second attempt, in milliseconds; each further one is twice as long. */
const firstPauseMs = 200;
/** Connections to one host at once. */
const maxSockets = 8;
/**
 * Speaks HTTP(S), by way of the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. Follows no redirect: what is sent goes to the host
 * it was meant for.
 */
class HttpClient {
    #environment;
    #idleMs;
    #agents = new Map();
    /** @param idleMs after how long without a byte a connection is given up, in milliseconds. */
    constructor(environment, idleMs) {
        this.#environment = environment;
        this.#idleMs = idleMs;
    }
    /** Loads what the first request to an address needs. */
    async prepare(url) {
        await this.#agentFor(url);
    }
    /**
     * Makes one request.
     *
     * @throws Error where no answer came; the signal's reason.
     */
    async send(request) {
        const { url, signal } = request;
        const agent = await this.#agentFor(url);
        const { request: start } = await transportOf(url);
        signal.throwIfAborted();
        return await new Promise((resolve, reject) => {
            const { method, headers, body, idleMs = this.#idleMs } = request;
            // Every request that may have a body declares its length.
            const length = method === 'GET' ? {} : { 'content-length': String(body?.length ?? 0) };
            const options = { method, agent, signal, headers: { 'user-agent': 'ensure-extensions', ...headers, ...length } };
            const started = start(url, options, (response) => {
                response.setTimeout(idleMs, () => response.destroy(silence(url, idleMs)));
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
            });
            started.setTimeout(idleMs, () => started.destroy(silence(url, idleMs)));
            started.on('error', (error) => {
                if (signal.aborted)
                    reject(signal.reason);
                // A connection that was kept may be closed by the other side in the moment it is used again.
                else if (started.reusedSocket && (0,errno/* hasErrno */.N)(error, 'ECONNRESET', 'EPIPE'))
                    this.send(request).then(resolve, reject);
                else
                    reject(error);
            });
            started.end(body);
        });
    }
    /** Makes one request and reads the answer, which is short. */
    async exchange(request) {
        const { status, headers, body } = await this.send(request);
        let text = '';
        try {
            for await (const chunk of body.setEncoding('utf8'))
                if (text.length < longestText)
                    text += chunk;
        }
        catch (error) {
            throw request.signal.aborted ? request.signal.reason : error;
        }
        return { status, headers, text };
    }
    async #agentFor(url) {
        const proxy = (0,providers_proxy/* proxyOf */.O)(url, this.#environment);
        const name = `${url.protocol}${proxy?.href ?? ''}`;
        const known = this.#agents.get(name) ?? openAgent(url, proxy);
        this.#agents.set(name, known);
        return await known;
    }
}
function silence({ host }, idleMs) {
    return new SilenceError(`${host} sent nothing for ${idleMs / 1_000} s`);
}
async function transportOf({ protocol }) {
    // The same interface, but for the protocol.
    return protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)));
}
async function openAgent(url, proxy) {
    const options = { keepAlive: true, maxSockets };
    if (proxy === undefined)
        return new (await transportOf(url)).Agent(options);
    if (url.protocol === 'https:')
        return new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(669)]).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19))).HttpsProxyAgent(proxy, options);
    return new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(970)]).then(__webpack_require__.t.bind(__webpack_require__, 81970, 19))).HttpProxyAgent(proxy, options);
}
/** Whether the same request may get another answer later. */
function isPassing(status) {
    return status === 408 || status === 429 || status === 500 || status === 502 || status === 503 || status === 504;
}
/**
 * Makes a request again where that may help, after `Retry-After` where the answer says so: as long as there is time.
 *
 * @returns the last answer, whatever it is.
 * @throws Error where the last attempt got no answer; the signal's reason.
 */
async function retrying(ask, { deadline, signal, isRepeatable = true }) {
    for (let attempt = 1;; attempt += 1) {
        let answer;
        let failure;
        try {
            answer = await ask();
        }
        catch (error) {
            failure = error;
        }
        const mayPass = answer === undefined ? isRepeatable && isNetworkFailure(failure) : isPassing(answer.status);
        const pauseMs = (answer && retryAfterMs(answer.headers)) ?? firstPauseMs * 2 ** (attempt - 1);
        if (!mayPass || attempt >= attempts || signal.aborted || performance.now() + pauseMs > deadline) {
            if (answer === undefined)
                throw failure;
            return answer;
        }
        if (answer !== undefined && 'body' in answer)
            answer.body.destroy();
        await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal });
    }
}
/** Whether an error came from the network, and not from us. */
function isNetworkFailure(error) {
    return !(error instanceof SilenceError) && error instanceof Error && 'code' in error && typeof error.code === 'string';
}
function retryAfterMs(headers) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    const seconds = Number(value);
    const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - Date.now();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

// EXTERNAL MODULE: ./lib/providers/github-actions/service.js
var github_actions_service = __webpack_require__(73617);
;// CONCATENATED MODULE: ./lib/providers/github-actions/download.js







/** The length of the first request, in bytes: it holds the header of any bundle, and all of a small one. */
const firstBytes = 1024 * 1024;
/** Parts where nobody says which, in bytes. */
const usualPartBytes = 4 * 1024 * 1024;
/** The most parts at once: as many connections, and as many parts in memory. */
const lanes = 4;
/**
 * So long after one connection the next is opened, while there are parts, in milliseconds. A store as near as loopback sends a part in less: it
 * is done before, and some of those stores answer one request at a time and let the others wait for 50 ms.
 */
const laneDelayMs = 20;
/** How often an address may send on to another. */
const longestWay = 3;
/** The bytes that came are not those that were saved. */
class CorruptError extends Error {
    name = 'CorruptError';
}
/**
 * Downloads a bundle by ranges: its beginning, then its parts, several at once, each to its place in the file. A part that breaks
 * off goes on where it stopped. A part that is not what its SHA-256 says is fetched again, alone. No byte is written before it was compared.
 *
 * @returns whether all of it was compared. Of a bundle that will not be opened only the beginning is there, and was not.
 * @throws CorruptError; ServiceError; Error where no answer came; the signal's reason.
 */
async function download(http, { url, file, expectedParts, signal }) {
    // The first failure ends the others.
    const failing = new AbortController();
    const both = AbortSignal.any([signal, failing.signal]);
    const target = await (0,promises_.open)(file, 'wx');
    try {
        const ranges = new RangeReader(http, url, both);
        const beginning = await ranges.begin(firstBytes);
        if (beginning.kind === 'stream') {
            await writeStream(target, beginning, both);
            return { isChecked: false };
        }
        const { bytes: head, size } = beginning;
        const parts = expectedParts === undefined ? undefined : await readBeginning(expectedParts, { ranges, head }, size);
        if (expectedParts !== undefined && parts === undefined) {
            await writeAll(target, head, 0);
            return { isChecked: false };
        }
        const plan = parts ?? plainParts(size);
        const start = plan[0]?.offset ?? size;
        // Up to the first part it is the header, which was checked when it was read.
        await writeAll(target, start <= head.length ? head.subarray(0, start) : await ranges.read(0, start), 0);
        let next = 0;
        // Whether every part is somebody's.
        const taken = new AbortController();
        const lane = async () => {
            let buffer = Buffer.alloc(0);
            for (let part = plan[next++]; part !== undefined; part = plan[next++]) {
                if (buffer.length < part.length)
                    buffer = Buffer.allocUnsafeSlow(part.length);
                const bytes = buffer.subarray(0, part.length);
                if (next >= plan.length)
                    taken.abort();
                await fetchPart(bytes, part, { ranges, head });
                await writeAll(target, bytes, part.offset);
            }
        };
        const running = Array.from({ length: Math.min(lanes, plan.length) }, async (_, index) => {
            // Woken early where nothing is left to do, or something failed.
            if (index > 0)
                await (0,external_node_timers_promises_.setTimeout)(index * laneDelayMs, undefined, { signal: AbortSignal.any([both, taken.signal]) }).catch(() => { });
            both.throwIfAborted();
            await lane();
        });
        await Promise.all(running).catch(async (error) => {
            failing.abort(error);
            // Nobody writes to the file any more when it is closed.
            await Promise.allSettled(running);
            throw error;
        });
        return { isChecked: parts !== undefined };
    }
    catch (error) {
        await target.close();
        await (0,promises_.rm)(file, { force: true });
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        failing.abort();
        // Closing twice does no harm.
        await target.close();
    }
}
/** The first bytes of a bundle, so many at most, as a source of them alone; undefined where the store has no ranges. */
async function downloadBeginning(http, { url, signal, length }) {
    const beginning = await new RangeReader(http, url, signal).begin(length);
    if (beginning.kind === 'range')
        return (0,provider/* beginningOf */.VI)(beginning.bytes, beginning.size);
    beginning.answer.body.destroy();
    return undefined;
}
function plainParts(size) {
    return Array.from({ length: Math.ceil(size / usualPartBytes) }, (_, index) => ({
        offset: index * usualPartBytes,
        length: Math.min(usualPartBytes, size - index * usualPartBytes),
    }));
}
/** The parts that the beginning names. Where it cannot be read, it is fetched again: it may have been damaged on its way. */
async function readBeginning(read, supply, size) {
    const { ranges, head } = supply;
    const parts = await read(sourceOf(supply, size));
    if (typeof parts !== 'string')
        return parts;
    if (head.length > 0)
        await ranges.fill(head, 0);
    const again = await read(sourceOf(supply, size));
    if (typeof again === 'string')
        throw new CorruptError(again);
    return again;
}
/** Fills a part, of what came already and of what is fetched now, and compares it. */
async function fetchPart(bytes, { offset, sha256: expected }, { ranges, head }) {
    const known = head.subarray(Math.min(offset, head.length), Math.min(offset + bytes.length, head.length));
    bytes.set(known);
    await ranges.fill(bytes.subarray(known.length), offset + known.length);
    for (let attempt = 1; expected !== undefined && (0,hash/* sha256 */.s)(bytes) !== expected; attempt += 1) {
        if (attempt >= attempts)
            throw new CorruptError('its SHA-256 is not the one it was saved with');
        await ranges.fill(bytes, offset);
    }
}
/** The beginning of a bundle in memory; behind it, by ranges. */
function sourceOf({ head, ranges }, size) {
    return {
        size,
        read: async (offset, length) => {
            const end = Math.min(size, offset + length);
            return end <= head.length ? await (0,byte_source/* memorySource */.Pq)(head).read(offset, end - offset) : await ranges.read(offset, end - offset);
        },
    };
}
/** Reads ranges of one address. */
class RangeReader {
    #http;
    #signal;
    #url;
    #size;
    constructor(http, url, signal) {
        this.#http = http;
        this.#url = url;
        this.#signal = signal;
    }
    /** Reads the first bytes; so many at most. */
    async begin(length) {
        let filled;
        let failure;
        try {
            const answer = await this.#get(0, length);
            if (answer.status === 200) {
                const declared = answer.headers['content-length'];
                return { kind: 'stream', answer, size: declared === undefined ? undefined : Number(declared) };
            }
            const { start, size } = rangeOf(answer.headers);
            if (answer.status === 416 && size === 0) {
                answer.body.destroy();
                return { kind: 'range', bytes: Buffer.alloc(0), size: 0 };
            }
            if (answer.status !== 206 || start !== 0 || size === undefined)
                throw refusalOf(answer);
            this.#size = size;
            filled = { bytes: Buffer.allocUnsafeSlow(Math.min(length, size)), count: 0 };
            await drain(answer, filled);
        }
        catch (error) {
            if (filled === undefined || !isBreak(error))
                throw error;
            failure = error;
        }
        if (failure !== undefined)
            await this.fill(filled.bytes.subarray(filled.count), filled.count, attempts - 1);
        return { kind: 'range', bytes: filled.bytes, size: this.#size ?? 0 };
    }
    /** Reads a range into a buffer of its own. */
    async read(offset, length) {
        const bytes = Buffer.allocUnsafeSlow(length);
        await this.fill(bytes, offset);
        return bytes;
    }
    /** Fills a buffer with the range that begins at an offset. */
    async fill(bytes, offset, tries = attempts) {
        const filled = { bytes, count: 0 };
        for (let attempt = 1; filled.count < bytes.length; attempt += 1) {
            try {
                const answer = await this.#get(offset + filled.count, bytes.length - filled.count);
                const { start, size } = rangeOf(answer.headers);
                if (answer.status !== 206 || start !== offset + filled.count || size !== this.#size)
                    throw refusalOf(answer);
                await drain(answer, filled);
            }
            catch (error) {
                if (attempt >= tries || this.#signal.aborted || !isBreak(error))
                    throw error;
            }
        }
    }
    /** Asks for a range, and follows redirects: there is no token that could leak. */
    async #get(offset, length) {
        const headers = { range: `bytes=${offset}-${offset + length - 1}`, 'accept-encoding': 'identity' };
        for (let way = 0;; way += 1) {
            const request = { method: 'GET', url: this.#url, headers, signal: this.#signal };
            const answer = await retrying(() => this.#http.send(request), { deadline: Number.POSITIVE_INFINITY, signal: this.#signal });
            const { location } = answer.headers;
            if (answer.status < 300 || answer.status > 399 || location === undefined)
                return answer;
            answer.body.destroy();
            const next = URL.canParse(location, this.#url.href) ? new URL(location, this.#url) : undefined;
            const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && this.#url.protocol === 'http:');
            if (next === undefined || !isSafe || way >= longestWay)
                throw new github_actions_service/* ServiceError */._7('unavailable', 'the store sends on to nowhere');
            this.#url = next;
        }
    }
}
/** Puts a body into a buffer, behind what is there; an error of the connection comes through. */
async function drain({ body }, filled) {
    const { bytes } = filled;
    for await (const chunk of body) {
        // Read to its end, so that the connection carries the next part too.
        if (chunk.length > bytes.length - filled.count)
            throw new github_actions_service/* ServiceError */._7('unavailable', 'the store sent more than was asked for');
        filled.count += chunk.copy(bytes, filled.count);
    }
    if (filled.count < bytes.length)
        throw new BreakError('the store ended the transfer early');
}
/** A transfer ended before its end. */
class BreakError extends Error {
}
/** Whether the rest may come when it is asked for again. */
function isBreak(error) {
    return error instanceof BreakError || error instanceof SilenceError || isNetworkFailure(error);
}
/** Writes all of an answer, as it comes. */
async function writeStream(target, { answer, size }, signal) {
    let position = 0;
    for await (const chunk of answer.body) {
        signal.throwIfAborted();
        await writeAll(target, chunk, position);
        position += chunk.length;
    }
    if (size !== undefined && position !== size)
        throw new BreakError(`the store sent ${position} of ${size} bytes`);
}
async function writeAll(target, bytes, position) {
    let written = 0;
    while (written < bytes.length)
        written += (await target.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
}
/** Where a range begins, and the size of the whole: `bytes 0-99/1234`, `bytes *` + `/0`. */
function rangeOf(headers) {
    const [, start, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    return { start: start === undefined ? undefined : Number(start), size: size === undefined ? undefined : Number(size) };
}
function refusalOf(answer) {
    answer.body.destroy();
    return storeFailure(answer);
}
/** The error that an unexpected answer of a store of bytes stands for. Its page of errors is not read. */
function storeFailure({ status, headers }) {
    const code = headers['x-ms-error-code'];
    const detail = `the store of the cache service answered HTTP ${status}${typeof code === 'string' ? ` (${code})` : ''}`;
    if (status === 401 || status === 403)
        return new github_actions_service/* ServiceError */._7('denied', detail);
    return new github_actions_service/* ServiceError */._7(status === 429 ? 'rate-limited' : 'unavailable', detail);
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/service-v1.js


/** Parts of this length are sent, in bytes. */
const chunkBytes = 4 * 1024 * 1024;
const json = 'application/json;api-version=6.0-preview.1';
/** The cache service v1, as of GitHub Enterprise Server, act and Gitea: REST. */
function createServiceV1({ http, url, token, version }) {
    const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
    const at = (resource) => new URL(`_apis/artifactcache/${resource}`, base);
    const request = (method, resource, signal) => ({
        method,
        url: at(resource),
        headers: { authorization: `Bearer ${token}`, accept: json },
        signal,
    });
    const post = async (resource, value, call, isRepeatable = true) => {
        const asked = request('POST', resource, call.signal);
        const body = Buffer.from(JSON.stringify(value));
        const headers = { ...asked.headers, 'content-type': 'application/json' };
        return await retrying(() => http.exchange({ ...asked, headers, body, idleMs: call.idleMs }), { ...call, isRepeatable });
    };
    return {
        async find(keys, call) {
            const resource = `cache?keys=${encodeURIComponent(keys.join(','))}&version=${version}`;
            const answer = await retrying(() => http.exchange(request('GET', resource, call.signal)), call);
            if (answer.status === 204)
                return undefined;
            const { cacheKey, archiveLocation } = successOf(answer);
            if (typeof cacheKey !== 'string' || cacheKey === '')
                throw new github_actions_service/* UnknownAnswerError */.l9('it names no key');
            return { key: cacheKey, url: (0,github_actions_service/* addressFrom */.Lm)(archiveLocation) };
        },
        async reserve(key, sizeBytes, call) {
            // Where no answer came, the key may be reserved all the same: asking again would be told that it is taken.
            const answer = await post('caches', { key, version, cacheSize: sizeBytes }, call, false);
            if (answer.status === 409)
                return undefined;
            const { cacheId } = successOf(answer);
            if (typeof cacheId !== 'number' && typeof cacheId !== 'string')
                throw new github_actions_service/* UnknownAnswerError */.l9('it names no reservation');
            const resource = `caches/${encodeURIComponent(String(cacheId))}`;
            return {
                partBytes: chunkBytes,
                async put({ offset, bytes }, signal) {
                    const asked = request('PATCH', resource, signal);
                    const range = `bytes ${offset}-${offset + Math.max(1, bytes.length) - 1}/*`;
                    const headers = { ...asked.headers, 'content-type': 'application/octet-stream', 'content-range': range };
                    const put = { ...asked, headers, body: bytes };
                    successOf(await retrying(() => http.exchange(put), { deadline: Number.POSITIVE_INFINITY, signal }), false);
                },
                async commit(ending) {
                    successOf(await post(resource, { size: sizeBytes }, ending, false), false);
                },
            };
        },
    };
}
/** The fields of a successful answer. */
function successOf(answer, hasFields = true) {
    if (answer.status < 200 || answer.status > 299)
        throw (0,github_actions_service/* failureOf */.g5)(answer);
    const fields = (0,github_actions_service/* fieldsOf */.Pf)(answer.text);
    if (fields === undefined && hasFields)
        throw new github_actions_service/* UnknownAnswerError */.l9(`HTTP ${answer.status} without JSON`);
    return fields ?? {};
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/service-v2.js



/** Where the methods of the service lie. */
const methods = '/twirp/github.actions.results.api.v1.CacheService/';
/** Blocks of this length are sent, in bytes: 50,000 of them are the most that a blob has. */
const blockBytes = 4 * 1024 * 1024;
/** The version of the blob service that is spoken. */
const blobHeaders = { 'x-ms-version': '2021-12-02' };
/** How messages begin by which the service says that a token may not write. */
const deniedPrefix = 'cache write denied:';
/** The cache service v2: methods in JSON over HTTP (twirp), bytes by signed addresses of an Azure blob store. */
function createServiceV2({ http, url, token, version }) {
    const ask = async (method, body, call, isRepeatable = true) => {
        const request = {
            method: 'POST',
            url: new URL(`${methods}${method}`, url),
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' },
            body: Buffer.from(JSON.stringify(body)),
            idleMs: call.idleMs,
            signal: call.signal,
        };
        return await retrying(() => http.exchange(request), { ...call, isRepeatable });
    };
    return {
        async find([key = '', ...rest], call) {
            const answer = await ask('GetCacheEntryDownloadURL', { key, restore_keys: rest, version }, call);
            if (answer.status === 404 && (0,github_actions_service/* fieldsOf */.Pf)(answer.text)?.['code'] === 'not_found')
                return undefined;
            const fields = service_v2_successOf(answer);
            if (!fields.ok)
                return undefined;
            const matched = fields.text('matched_key');
            if (matched === '')
                throw new github_actions_service/* UnknownAnswerError */.l9('it names no key');
            return { key: matched, url: (0,github_actions_service/* addressFrom */.Lm)(fields.text('signed_download_url')) };
        },
        async reserve(key, sizeBytes, call) {
            // Where no answer came, the key may be reserved all the same: asking again would be told that it is taken.
            const answer = await ask('CreateCacheEntry', { key, version }, call, false);
            if (answer.status === 409)
                return undefined;
            const fields = service_v2_successOf(answer);
            if (!fields.ok) {
                const message = fields.text('message');
                if (message === '')
                    return undefined;
                throw new github_actions_service/* ServiceError */._7(message.startsWith(deniedPrefix) ? 'denied' : 'unavailable', (0,github_actions_service/* shown */.SP)(message));
            }
            const target = (0,github_actions_service/* addressFrom */.Lm)(fields.text('signed_upload_url'));
            return {
                partBytes: blockBytes,
                put: (part, signal) => sizeBytes <= blockBytes
                    ? send(http, target, { body: part.bytes, headers: { 'x-ms-blob-type': 'BlockBlob' }, signal })
                    : send(http, withQuery(target, `comp=block&blockid=${encodeURIComponent(blockId(part))}`), { body: part.bytes, signal }),
                async commit(ending) {
                    if (sizeBytes > blockBytes) {
                        const ids = Array.from({ length: Math.ceil(sizeBytes / blockBytes) }, (_, index) => `<Latest>${blockId({ index })}</Latest>`);
                        const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join('')}</BlockList>`);
                        await send(http, withQuery(target, 'comp=blocklist'), { body, idleMs: ending.idleMs, signal: ending.signal });
                    }
                    const { ok, text } = service_v2_successOf(await ask('FinalizeCacheEntryUpload', { key, version, size_bytes: String(sizeBytes) }, ending));
                    if (!ok)
                        throw new github_actions_service/* ServiceError */._7('unavailable', (0,github_actions_service/* shown */.SP)(text('message')) || 'the service did not take what was uploaded');
                },
            };
        },
    };
}
/** The fields of a successful answer. The JSON form of protobuf has two spellings of each. */
function service_v2_successOf(answer) {
    if (answer.status < 200 || answer.status > 299)
        throw (0,github_actions_service/* failureOf */.g5)(answer);
    const fields = (0,github_actions_service/* fieldsOf */.Pf)(answer.text);
    if (fields === undefined)
        throw new github_actions_service/* UnknownAnswerError */.l9(`HTTP ${answer.status} without JSON`);
    const { ok = false } = fields;
    if (typeof ok !== 'boolean')
        throw new github_actions_service/* UnknownAnswerError */.l9('its field ok is not a truth value');
    const text = (name) => {
        const value = fields[name] ?? fields[name.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase())];
        return typeof value === 'string' ? value : '';
    };
    return { ok, text };
}
/** Sends something to the blob store; it has no token to see. */
async function send(http, url, { headers = {}, ...rest }) {
    const request = { method: 'PUT', url, headers: { ...blobHeaders, ...headers }, ...rest };
    const answer = await retrying(() => http.exchange(request), { deadline: Number.POSITIVE_INFINITY, signal: rest.signal });
    if (answer.status < 200 || answer.status > 299)
        throw storeFailure(answer);
}
/** Names of blocks are of one length. */
function blockId({ index }) {
    return Buffer.from(String(index).padStart(6, '0')).toString('base64');
}
/** The signature in an address stays as it is written. */
function withQuery(url, more) {
    const extended = new URL(url);
    extended.search = extended.search === '' ? `?${more}` : `${extended.search}&${more}`;
    return extended;
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/upload.js

/** Parts at once: as many connections, and as many parts in memory. */
const upload_lanes = 4;
/**
 * Sends a bundle in parts, several at once. It is read once, from its beginning to its end.
 *
 * @throws what reading throws, and what sending does; the signal's reason.
 */
async function upload(bundle, { partBytes, put }, signal) {
    // The first failure ends the others.
    const failing = new AbortController();
    const both = AbortSignal.any([signal, failing.signal]);
    if (bundle.size === 0) {
        await put({ index: 0, offset: 0, bytes: Buffer.alloc(0) }, both);
        return;
    }
    const blocks = (0,byte_source/* blocksOf */.SH)(bundle, partBytes);
    let index = 0;
    const lane = async () => {
        for (;;) {
            both.throwIfAborted();
            // Answered one after the other, whoever asks.
            const block = await blocks.next();
            if (block.done)
                return;
            const part = { index, offset: index * partBytes, bytes: block.value };
            index += 1;
            await put(part, both);
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(upload_lanes, Math.ceil(bundle.size / partBytes)) }, lane));
    }
    catch (error) {
        failing.abort(error);
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        await blocks.return(undefined);
    }
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/client.js








/**
 * The version under which this client saves entries. The service gives an entry only to a client that names its version. The toolkit's
 * version is a digest of paths and compression, so neither client finds what the other saved. It must never change.
 */
const rawVersion = (0,hash/* sha256 */.s)('ensure-extensions: a bundle as it is');
/** How many keys the service takes at once, as its own client has it. */
const mostKeys = 10;
/** How long the service may take to reserve or to commit, in milliseconds. */
const savingMs = 60_000;
/** The client for the service that a runner offers; there must be one. */
function createCacheClient({ environment, lookupMs, idleMs }) {
    const address = (0,github_actions_service/* serviceAddress */.Ad)(environment);
    if (address === undefined)
        throw new Error('this runner offers no cache service');
    const http = new HttpClient(environment, idleMs);
    const asked = { http, url: address.url, token: environment['ACTIONS_RUNTIME_TOKEN'] ?? '', version: rawVersion };
    const service = address.protocol === 'v2' ? createServiceV2(asked) : createServiceV1(asked);
    const find = async ({ key, prefixes, signal }) => {
        const deadline = performance.now() + lookupMs;
        const late = AbortSignal.timeout(lookupMs);
        const both = signal === undefined ? late : AbortSignal.any([signal, late]);
        try {
            const keys = [key, ...prefixes].slice(0, mostKeys);
            const found = await service.find(keys, { signal: both, deadline });
            // The service takes the key itself for a prefix too, where nothing has just this key.
            return found !== undefined && (found.key === key || prefixes.some((prefix) => found.key.startsWith(prefix))) ? found : undefined;
        }
        catch (error) {
            const isLate = error instanceof SilenceError || (late.aborted && signal?.aborted !== true);
            throw isLate ? new github_actions_service/* ServiceTimeoutError */.Zh() : error;
        }
    };
    return {
        prepare: () => http.prepare(address.url),
        async lookup(request) {
            const found = await find(request);
            return found === undefined ? { status: 'miss', detail: '' } : { status: 'hit', key: found.key };
        },
        async restore(request) {
            const found = await find(request);
            if (found === undefined)
                return { status: 'miss', detail: '' };
            const { file, expectedParts, signal = new AbortController().signal } = request;
            try {
                const { isChecked } = await download(http, { url: found.url, file, expectedParts, signal });
                return { status: 'hit', key: found.key, isChecked };
            }
            catch (error) {
                if (error instanceof CorruptError)
                    return { status: 'corrupt', detail: error.message, key: found.key };
                throw error;
            }
        },
        async readBeginning(request) {
            const found = await find(request);
            const { signal = new AbortController().signal } = request;
            const beginning = found && (await downloadBeginning(http, { url: found.url, signal, length: provider/* beginningBytes */.Vh }));
            return found === undefined || beginning === undefined ? { status: 'miss', detail: '' } : { status: 'hit', key: found.key, beginning };
        },
        async save({ key, bundle, signal = new AbortController().signal }) {
            const call = () => ({
                signal: AbortSignal.any([signal, AbortSignal.timeout(savingMs)]),
                deadline: performance.now() + savingMs,
            });
            const reservation = await service.reserve(key, bundle.size, call());
            if (reservation === undefined)
                return { status: 'exists', detail: 'another run saved it first' };
            try {
                await upload(bundle, reservation, signal);
                await reservation.commit({ ...call(), idleMs: savingMs });
                return { status: 'saved', detail: '' };
            }
            catch (error) {
                // From here on it is ours: another client would find the key taken.
                throw error instanceof github_actions_service/* UnknownAnswerError */.l9 ? new github_actions_service/* ServiceError */._7('unavailable', error.message) : error;
            }
        },
    };
}


/***/ })

};
