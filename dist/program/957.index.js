export const id = 957;
export const ids = [957];
export const modules = {

/***/ 75173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createRecall)
});

// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(22339);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
;// CONCATENATED MODULE: ./lib/advisories/index-pages.js






/** How long an index may take for one page, in milliseconds; one that takes longer is asked no more. */
const pageTimeoutMs = 5_000;
/** How long all pages together may take, in milliseconds. */
const timeoutMs = 20_000;
/** The largest page that is read, in bytes: those of projects with very many files have some ten million. */
const maxBytes = 64 * 1024 * 1024;
/** A longer tag is none, in characters. */
const longestTag = 16_384;
/** How many pages are asked for at once. */
const concurrency = 8;
/** PEP 691 and PEP 503. */
const accept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01';
/**
 * Asks the index of each version whether the project is quarantined there, or the version was yanked.
 *
 * @param accounts indexes with their accounts: those of the same address are asked with them.
 */
function createIndexReader(accounts) {
    const pages = new Map();
    const down = new Map();
    const limit = (0,p_limit/* default */.A)(concurrency);
    const read = async (index, name, signal) => {
        if (down.has(index))
            return undefined;
        const known = accounts.find(({ bare }) => bare.replace(/\/+$/, '') === index.replace(/\/+$/, '')) ?? secret_url/* SecretUrl */.yT.parse(index);
        if (!known.isReadable) {
            down.set(index, 'its address cannot be read');
            return undefined;
        }
        const url = known.resolve(`${new URL(known.bare).pathname.replace(/\/+$/, '')}/${name}/`);
        const answer = await (0,remote_text/* fetchText */.Sy)(url, { maxBytes, timeoutMs: pageTimeoutMs, accept, signal });
        // The index may have had it once.
        if (answer.kind !== 'text' && (answer.status === 404 || answer.status === 410))
            return { status: undefined, statusReason: '', files: [] };
        const page = answer.kind === 'text' ? pageFrom(answer.text) : undefined;
        if (page === undefined)
            down.set(index, answer.kind === 'text' ? 'its answer is not the page of a project' : answer.reason);
        return page;
    };
    return {
        async ask(versions, signal) {
            const bounded = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]);
            const findings = [];
            const answered = new Set();
            const asked = new Set();
            await Promise.all(versions.map(async ({ name, version, index }) => {
                if (index === undefined || !/^https?:\/\//i.test(index))
                    return;
                asked.add(index);
                const key = `${index} ${name}`;
                const reading = pages.get(key) ?? limit(() => read(index, (0,specification_name/* normalizeName */.P)(name), bounded));
                pages.set(key, reading);
                const page = await reading;
                if (page === undefined)
                    return;
                answered.add(name);
                const finding = findingIn(page, { name, version, index });
                if (finding !== undefined)
                    findings.push(finding);
            }));
            const notices = [...asked].flatMap((index) => {
                const reason = down.get(index);
                return reason === undefined ? [] : [`${index} does not say what it has quarantined or yanked (${reason}): nothing changes for that`];
            });
            return { findings: findings.sort((left, right) => (left.name < right.name ? -1 : 1)), notices, answered };
        },
    };
}
/** What the page of its project says of a version; undefined where it says nothing. */
function findingIn({ status, statusReason, files }, { name, version, index }) {
    if (status === 'quarantined') {
        const remedy = `Do without ${name} until the index offers it again; if its code ran, change the secrets that it could read.`;
        return { name, version, index, kind: 'quarantined', reason: `${index} has quarantined it${inBrackets(statusReason)}`, remedy };
    }
    const own = files.filter(({ filename }) => isOfVersion(filename, version));
    const [first] = own;
    // A version is yanked when all of its files are.
    if (first === undefined || own.some(({ yanked }) => yanked === undefined))
        return undefined;
    const remedy = 'The next refresh replaces it, unless it is pinned or locked: then name another version.';
    return { name, version, index, kind: 'yanked', reason: `it was yanked from ${index}${inBrackets(first.yanked ?? '')}`, remedy };
}
const jsonSchema = dist/* object */.Ikc({
    'project-status': dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ status: dist/* optional */.lqM(dist/* string */.YjP()), reason: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())) }))),
    files: dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), yanked: dist/* optional */.lqM(dist/* nullable */.mee(dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* string */.YjP()]))) })),
});
/** Reads the page of a project: JSON of PEP 691, or HTML of PEP 503. Undefined where it is neither. */
function pageFrom(text) {
    return /^\s*\{/.test(text) ? jsonPage(text) : /<(?:!doctype|html|head|body|meta|a|h1)\b/i.test(text) ? htmlPage(text) : undefined;
}
function jsonPage(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const parsed = dist/* safeParse */.xLC(jsonSchema, json);
    if (!parsed.success)
        return undefined;
    const { 'project-status': project, files } = parsed.output;
    return {
        status: project?.status,
        statusReason: project?.reason ?? '',
        // An empty text is true here as it is in HTML: the key alone says it.
        files: files.map(({ filename, yanked }) => ({
            filename,
            yanked: yanked === true ? '' : typeof yanked === 'string' ? yanked : undefined,
        })),
    };
}
function htmlPage(text) {
    const metas = new Map();
    const files = [];
    for (const { name, written, label } of tagsIn(text)) {
        const attributes = attributesOf(written);
        if (name === 'a')
            files.push({ filename: decodeEntities(label).trim(), yanked: attributes.get('data-yanked') });
        else
            metas.set(attributes.get('name')?.toLowerCase() ?? '', attributes.get('content') ?? '');
    }
    return { status: metas.get('pypi:project-status'), statusReason: metas.get('pypi:project-status-reason') ?? '', files };
}
/** The tags `meta` and `a` of a page, in one pass, piece by piece: one pattern for a whole tag has no end in a page that is made for that. */
function* tagsIn(text) {
    const beginning = /<(meta|a)\b/gi;
    const piece = /[^"'>]+|"[^"]*"|'[^']*'/y;
    const behind = />([^<]*)/y;
    for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
        const start = beginning.lastIndex;
        let end = start;
        for (piece.lastIndex = start; piece.test(text);)
            end = piece.lastIndex;
        behind.lastIndex = end;
        const label = behind.exec(text)?.[1];
        beginning.lastIndex = end;
        if (label !== undefined && end - start <= longestTag)
            yield { name: (found[1] ?? '').toLowerCase(), written: text.slice(start, end), label };
    }
}
function attributesOf(written) {
    const found = written.matchAll(/([a-z][a-z0-9:_-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi);
    return new Map([...found].map(([, name = '', double, single, bare]) => [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')]));
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#34': '"' };
function decodeEntities(text) {
    return text.replaceAll(/&(amp|lt|gt|quot|#39|#x27|#34);/g, (whole, name) => entities[name] ?? whole);
}
/** The reason that an index gives, in brackets; it is the text of a stranger: one line of it, and no control character. */
function inBrackets(reason) {
    const line = reason
        .replaceAll(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, 200);
    return line === '' ? '' : ` (${line})`;
}
/** Whether a file is of a version, by its name: `NAME-VERSION-….whl`, `NAME-VERSION.tar.gz`. */
function isOfVersion(filename, version) {
    const found = filename.endsWith('.whl') ? filename.split('-')[1] : /-([^-]+)\.(?:tar\.gz|tgz|zip|tar\.bz2)$/.exec(filename)?.[1];
    return found !== undefined && (found === version || ((0,pep440.valid)(found) !== null && (0,pep440.valid)(version) !== null && (0,pep440.eq)(found, version)));
}

;// CONCATENATED MODULE: ./lib/advisories/osv.js



const osv_text = dist/* string */.YjP();
const affectedSchema = dist/* object */.Ikc({
    package: dist/* optional */.lqM(dist/* object */.Ikc({ ecosystem: osv_text, name: osv_text })),
    ranges: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        type: osv_text,
        events: dist/* array */.YOg(dist/* object */.Ikc({ introduced: dist/* optional */.lqM(osv_text), fixed: dist/* optional */.lqM(osv_text), last_affected: dist/* optional */.lqM(osv_text), limit: dist/* optional */.lqM(osv_text) })),
    })), []),
    versions: dist/* optional */.lqM(dist/* array */.YOg(osv_text), []),
});
const advisorySchema = dist/* object */.Ikc({
    id: osv_text,
    aliases: dist/* optional */.lqM(dist/* array */.YOg(osv_text), []),
    summary: dist/* optional */.lqM(osv_text, ''),
    withdrawn: dist/* optional */.lqM(osv_text),
    affected: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(affectedSchema))),
});
/** The advisories of a JSON document: one record, a list of them, or the answer of a query (`vulns`); undefined for another document. */
function advisoriesFrom(json) {
    const { vulns } = (json ?? {});
    const parsed = dist/* safeParse */.xLC(dist/* array */.YOg(advisorySchema), Array.isArray(json) ? json : (vulns ?? [json]));
    return parsed.success ? parsed.output.filter(({ withdrawn }) => withdrawn === undefined) : undefined;
}
/** Whether an advisory is about a project of the Python index, by its name in normal form. */
function isAbout(advisory, names) {
    return affectedBy(advisory).some(({ package: project }) => names.has((0,specification_name/* normalizeName */.P)(project?.name ?? '')));
}
/** The finding of an advisory about a version; undefined where it does not name that version. */
function findingOf(advisory, { name, version }) {
    const ids = [advisory.id, ...advisory.aliases];
    const malicious = ids.find((id) => id.startsWith('MAL-'));
    const ofProject = affectedBy(advisory).filter(({ package: project }) => (0,specification_name/* normalizeName */.P)(project?.name ?? '') === (0,specification_name/* normalizeName */.P)(name));
    if (!ofProject.some((affected) => isAffected(affected, version, malicious !== undefined)))
        return undefined;
    // A record is the text of a stranger: one line of it, and no control character.
    const summary = plainLine(advisory.summary);
    const said = `${malicious ?? plainLine(advisory.id)}${summary === '' ? '' : ` (${summary})`}`;
    const fixed = ofProject.flatMap((affected) => fixesOf(affected, version)).sort(pep440.compare)[0];
    if (malicious === undefined) {
        const remedy = fixed === undefined ? 'No version is said to be fixed; see the advisory.' : `Fixed in ${fixed}.`;
        return { name, version, kind: 'vulnerable', reason: `it is named by the advisory ${said}`, remedy };
    }
    const other = fixed === undefined ? `Do not install ${name}, or bind another version of it in constraints` : `Install ${name} ${fixed} or newer`;
    const remedy = `${other}; if its code ran, change the secrets that it could read.`;
    return { name, version, kind: 'malicious', reason: `it is malicious, says ${said}`, remedy };
}
function affectedBy({ affected }) {
    return (affected ?? []).filter(({ package: project }) => /^pypi(?::|$)/i.test(project?.ecosystem ?? ''));
}
/** Whether a version is affected, as "Evaluation" of OSV's schema has it. A malicious project without versions is so altogether. */
function isAffected({ versions, ranges }, version, isMalicious) {
    const counted = ranges.filter(({ type }) => type !== 'GIT');
    if (versions.length === 0 && counted.length === 0)
        return isMalicious;
    return versions.some((other) => isSame(other, version)) || counted.some(({ events }) => isInRange(events, version));
}
function isInRange(events, version) {
    // Versions that nobody can put in order: only what is affected from the beginning and never fixed is.
    if ((0,pep440.valid)(version) === null)
        return events.every(({ introduced }) => introduced === '0');
    const limits = events.flatMap(({ limit }) => limit ?? []);
    if (limits.length > 0 && !limits.some((limit) => limit === '*' || compareTo(version, limit) < 0))
        return false;
    const ordered = events
        .flatMap((event) => {
        const at = event.introduced ?? event.fixed ?? event.last_affected;
        return at === undefined ? [] : [{ ...event, at }];
    })
        .sort((left, right) => (left.at === '0' ? -1 : right.at === '0' ? 1 : compareTo(left.at, right.at)));
    let isInside = false;
    for (const { introduced, fixed, last_affected: last } of ordered) {
        if (introduced !== undefined && (introduced === '0' || compareTo(version, introduced) >= 0))
            isInside = true;
        if (fixed !== undefined && compareTo(version, fixed) >= 0)
            isInside = false;
        if (last !== undefined && compareTo(version, last) > 0)
            isInside = false;
    }
    return isInside;
}
/** The versions that are said to be fixed and are newer than one. */
function fixesOf({ ranges }, version) {
    return ranges
        .filter(({ type }) => type !== 'GIT')
        .flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed !== undefined && (0,pep440.valid)(fixed) !== null ? [fixed] : [])))
        .filter((fixed) => (0,pep440.valid)(version) === null || compareTo(fixed, version) > 0);
}
function isSame(left, right) {
    return left === right || ((0,pep440.valid)(left) !== null && (0,pep440.valid)(right) !== null && (0,pep440.eq)(left, right));
}
/** The order of two versions; one that is none comes last, so that it neither fixes nor begins anything. */
function compareTo(left, right) {
    return (0,pep440.valid)(right) === null ? -1 : (0,pep440.valid)(left) === null ? 1 : (0,pep440.compare)(left, right);
}
function plainLine(written) {
    const [line = ''] = written.split('\n');
    return line.replaceAll(/\p{C}/gu, '').trim().slice(0, 200);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/advisories/read-advisories.js






/** How long a server may take, in milliseconds. */
const read_advisories_timeoutMs = 15_000;
/** The largest document that is read from a server, in bytes. */
const read_advisories_maxBytes = 256 * 1024 * 1024;
/** Reads the advisories about some projects, by their names in normal form. Never rejects for a reason of a source. */
async function readAdvisories(sources, names, signal) {
    const read = await Promise.all(sources.map((source) => readSource(source, names, signal)));
    return { advisories: read.flatMap(({ advisories }) => advisories), gaps: read.flatMap(({ gaps }) => gaps) };
}
async function readSource(source, names, signal) {
    const gap = (shown, reason) => `the advisories of ${shown} were not read (${reason}): nothing changes for that`;
    if (source.kind === 'url') {
        const answer = await (0,remote_text/* fetchText */.Sy)(source.url, { maxBytes: read_advisories_maxBytes, timeoutMs: read_advisories_timeoutMs, ...(signal === undefined ? {} : { signal }) });
        const read = answer.kind === 'text' ? parsed(answer.text, names) : answer.reason;
        return typeof read === 'string' ? { advisories: [], gaps: [gap(String(source.url), read)] } : { advisories: read, gaps: [] };
    }
    const advisories = [];
    const unread = [];
    try {
        for (const file of await filesOf(source.file)) {
            signal?.throwIfAborted();
            const read = await (0,plain_file/* readPlainText */.Sg)(file).then((text) => parsed(text, names), errno/* messageOf */.b);
            if (typeof read === 'string')
                unread.push(`${file}: ${read}`);
            else
                advisories.push(...read);
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        unread.push((0,errno/* messageOf */.b)(error));
    }
    const [first, ...others] = unread;
    if (first === undefined)
        return { advisories, gaps: [] };
    return { advisories, gaps: [gap(source.file, others.length === 0 ? first : `${first}; and ${others.length} more files`)] };
}
/** A file itself, or the JSON files below a directory. */
async function filesOf(place) {
    if (!(await (0,promises_.stat)(place)).isDirectory())
        return [place];
    const names = await (0,promises_.readdir)(place, { recursive: true });
    return names
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => external_node_path_.join(place, name));
}
/** The advisories of a text about some projects; a text says why it has none. */
function parsed(text, names) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return 'it is not JSON';
    }
    return advisoriesFrom(json)?.filter((advisory) => isAbout(advisory, names)) ?? 'it is not in the form of OSV';
}

;// CONCATENATED MODULE: ./lib/advisories/recall.js




/** Asks advisories about versions, and the index that each came from. */
function createRecall({ advisories, indexes, localNames }) {
    const local = new Set(localNames);
    const reader = indexes === undefined ? undefined : createIndexReader(indexes);
    return {
        isAsking: (versions) => advisories.length > 0 || (reader !== undefined && versions.some(({ index }) => index !== undefined)),
        async examine(versions, signal) {
            const examined = versions.filter(({ name }) => !local.has((0,specification_name/* normalizeName */.P)(name)));
            const names = new Set(examined.map(({ name }) => (0,specification_name/* normalizeName */.P)(name)));
            const [read, said] = await Promise.all([readAdvisories(advisories, names, signal), reader?.ask(examined, signal)]);
            const findings = new Map();
            for (const distribution of examined) {
                for (const advisory of read.advisories) {
                    const finding = findingOf(advisory, distribution);
                    // Several sources may have the same record.
                    if (finding !== undefined)
                        findings.set(`${finding.name} ${finding.version} ${finding.reason}`, finding);
                }
            }
            return {
                findings: [...findings.values(), ...(said?.findings ?? [])],
                gaps: read.gaps,
                notices: said?.notices ?? [],
                isAdvised: advisories.length > 0 && read.gaps.length === 0,
                answered: said?.answered ?? new Set(),
            };
        },
    };
}


/***/ }),

/***/ 31172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ ensureRequest)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entries_entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/entries/images.js + 1 modules
var entries_images = __webpack_require__(77765);
// EXTERNAL MODULE: ./lib/entries/publish.js
var publish = __webpack_require__(47863);
// EXTERNAL MODULE: ./lib/entries/state.js
var entries_state = __webpack_require__(48361);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/time.js
var system_time = __webpack_require__(45992);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(93017);
// EXTERNAL MODULE: ./lib/entries/withdraw.js
var withdraw = __webpack_require__(47228);
// EXTERNAL MODULE: ./lib/cache/freshness.js
var cache_freshness = __webpack_require__(44569);
// EXTERNAL MODULE: ./lib/advisories/finding.js
var finding = __webpack_require__(57962);
// EXTERNAL MODULE: ./lib/bundles/arrival.js
var arrival = __webpack_require__(35412);
// EXTERNAL MODULE: ./lib/bundles/bundle.js
var bundle = __webpack_require__(79525);
// EXTERNAL MODULE: ./lib/bundles/payload.js
var bundles_payload = __webpack_require__(98263);
// EXTERNAL MODULE: ./lib/bundles/trust.js
var bundles_trust = __webpack_require__(98031);
// EXTERNAL MODULE: ./lib/providers/provider.js
var providers_provider = __webpack_require__(7641);
;// CONCATENATED MODULE: ./lib/cache/open.js













/**
 * Restores a bundle and opens it as a new generation, checked at every step: its header, its parts, the members of
 * the archive, the metadata and files of the tree. An image is mounted where that is possible and nothing is unpacked.
 */
async function openBundle(request, { provider, format, world: context }) {
    const { closedReason } = context.trust;
    if (closedReason !== undefined)
        return { status: 'refused', detail: closedReason };
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(request.scratch, 'bundle-'));
    const file = external_node_path_.join(directory, bundle/* bundleFileName */.MZ);
    const { key: wanted, prefixes, signal, timed } = request;
    const restored = await timed('fetch archive', () => provider.restore({ key: wanted, prefixes, file, expectedParts: (0,arrival/* expectedPartsOf */.s)(context.trust), signal }));
    if (restored.status !== 'hit')
        return restored;
    const { key, others, detail: origin = '', isChecked = false } = restored;
    const { requestDigest } = request;
    const corrupt = (detail) => ({ status: 'corrupt', detail, key, others });
    const another = (detail) => (context.trust.isSigned ? { status: 'refused', detail, key, others } : corrupt(detail));
    try {
        if (!(0,providers_provider/* isAnswer */.Tq)(key, request))
            return another('the store answered with a key that was not asked for');
        const header = await (0,bundle/* readBundleHeader */.od)(file, context.trust);
        if (header instanceof bundles_trust/* Refusal */.P_)
            return { status: 'refused', detail: header.reason, key, others };
        if (typeof header === 'string')
            return corrupt(header);
        const { payload } = header;
        if (payload.kind !== 'entry' && payload.kind !== 'tombstone')
            return another(`it holds a ${payload.kind}, not installed packages`);
        const { id: platform_id, abi } = context.platform;
        const mismatch = (0,bundles_payload/* mismatchOf */.mW)(payload, { key, request_digest: requestDigest, platform_id, abi });
        if (mismatch !== undefined)
            return another(mismatch);
        if (payload.kind === 'tombstone') {
            return { status: 'recalled', detail: payload.recalled.map(finding/* describeRecalled */.IZ).join('; '), key, recalled: payload.recalled, others };
        }
        if (payload.archive.format !== format.name)
            return corrupt(`its format is ${payload.archive.format}, not ${format.name}`);
        const hit = (entry, means) => ({
            status: 'hit',
            key,
            entry,
            sizeBytes: payload.archive.size,
            means,
            hot: payload.hot ?? [],
            detail: origin,
        });
        const fetched = { directory, digest: requestDigest, isChecked };
        const mounted = await timed('mount', () => mountBundle(fetched, format, context));
        if (mounted?.status === 'present')
            return hit(mounted.entry, format.means);
        if (mounted?.status === 'corrupt')
            return corrupt(mounted.problem);
        const checked = await timed('check archive', () => (0,bundle/* checkBundle */.Jp)(file, context.trust, isChecked));
        if (checked instanceof bundles_trust/* Refusal */.P_)
            return { status: 'refused', detail: checked.reason, key, others };
        if (typeof checked === 'string')
            return corrupt(checked);
        const { archive } = checked;
        const { open } = format;
        if (archive === undefined)
            return corrupt('it has no archive');
        if (open === undefined)
            return {
                status: 'unavailable',
                detail: 'it could not be mounted, and no tool on this machine can unpack it (install squashfs-tools)',
                key,
            };
        const tree = external_node_path_.join(request.scratch, 'restored');
        await (0,promises_.mkdir)(tree, { mode: 0o755 });
        await timed('unpack', () => open(archive, tree, { signal }));
        const verified = await timed('check files', () => (0,entries_entry/* verifyEntry */.i)({ digest: requestDigest, tree }, context));
        if (verified.status === 'present')
            return hit(verified.entry, format.mounter === undefined ? format.means : 'unpacked');
        return corrupt(verified.status === 'corrupt' ? verified.problem : 'it was made for another C library');
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        return corrupt((0,errno/* messageOf */.b)(error));
    }
    finally {
        await (0,files/* removeTree */.dM)(directory);
    }
}
/** Makes a bundle the image of a new generation and mounts it. Undefined where images are not mounted, or this one could not be. */
async function mountBundle({ directory: bundle, digest, isChecked }, { mounter }, context) {
    const { layout, mounting, logger } = context;
    if (mounter === undefined || mounting === undefined)
        return undefined;
    const generation = (0,publish/* newGeneration */.BH)(digest, context);
    await (0,entries_images/* placeImage */.J8)(bundle, generation, mounting, layout);
    try {
        await (0,entries_images/* useImage */.lK)(generation, mounter, { ...mounting, isChecked }, layout);
    }
    catch (error) {
        // The bundle goes back to where it was: it may still be unpacked, or prove to be damaged.
        await (0,promises_.rename)(layout.image(generation), bundle);
        await (0,files/* removeTree */.dM)(generation);
        logger.info(`the image could not be mounted: ${(0,errno/* messageOf */.b)(error)}`);
        return undefined;
    }
    const verified = await (0,entries_entry/* verifyMounted */.k1)({ digest, tree: generation }, context);
    if (verified.status !== 'present')
        await (0,entries_images/* releaseImage */.R1)({ generation, token: mounting.token }, mounter, layout);
    return verified.status === 'absent' ? { status: 'corrupt', problem: 'it was made for another C library' } : verified;
}
/**
 * Makes the entry that lies in place as an image importable: mounts it, or, where that is not possible, unpacks it into
 * a new generation. Undefined, with a line in the log, where it cannot be opened here.
 */
async function openInPlace(entry, scratch, context) {
    const { layout, mounting, logger } = context;
    const { requestDigest: digest, tree: generation } = entry;
    const { opening } = await context.selectArchives();
    const format = opening.name === 'squashfs' ? opening : undefined;
    try {
        if (format?.mounter !== undefined && mounting !== undefined) {
            await (0,entries_images/* useImage */.lK)(generation, format.mounter, mounting, layout);
            const verified = await (0,entries_entry/* verifyMounted */.k1)({ digest, tree: generation }, context);
            if (verified.status === 'present')
                return verified.entry;
            await (0,entries_images/* releaseImage */.R1)({ generation, token: mounting.token }, format.mounter, layout);
        }
        else if (format?.open !== undefined) {
            const tree = external_node_path_.join(scratch, 'unpacked');
            await (0,promises_.mkdir)(tree, { mode: 0o755 });
            await (0,entries_images/* unpackImage */.m6)(generation, tree, format.open, layout);
            const verified = await (0,entries_entry/* verifyEntry */.i)({ digest, tree }, context);
            if (verified.status === 'present')
                return { ...verified.entry, tree: (await (0,publish/* publish */.mk)(tree, digest, context)).tree };
        }
        logger.info('these extensions lie here as an image, which cannot be opened here');
    }
    catch (error) {
        logger.warning(`what lies here of these extensions could not be opened: ${(0,errno/* messageOf */.b)(error)}`);
    }
    return undefined;
}
/** Ends the use of an entry that was mounted and is not wanted. */
async function closeImage({ tree }, { layout, mounting, selectArchives }) {
    const { mounter } = (await selectArchives()).opening;
    if (mounter === undefined || mounting === undefined || !(await (0,entries_images/* isImage */.wu)(tree, layout)))
        return;
    await (0,entries_images/* releaseImage */.R1)({ generation: tree, token: mounting.token }, mounter, layout);
}

// EXTERNAL MODULE: ./lib/cache/uncounted.js
var uncounted = __webpack_require__(90617);
;// CONCATENATED MODULE: ./lib/cache/base.js









/**
 * Chooses the base of a partial hit: the request's own entry, else the entry of this machine and platform, resolved
 * under the same options, that has most of the specifications fresh; of equals the newest. None where nothing is shared.
 */
async function chooseBase(run, optionsDigest) {
    const { specifications, freshnessContext, world, staging } = run;
    const own = run.state.entry;
    const ownFreshness = (0,cache_freshness/* judgeAll */.Ty)(specifications, own, freshnessContext);
    if (own !== undefined && (0,cache_freshness/* countOf */.pq)(ownFreshness, 'absent') < specifications.length) {
        return { entry: own, isOwn: true, freshness: ownFreshness, invalidated: absentIn(ownFreshness) };
    }
    const wanted = new Map(specifications.map((specification) => [specification.digest, specification]));
    let best;
    for (const digest of await (0,entries_entry/* listRequests */.j_)(world)) {
        const expectation = { platformId: world.platform.id, now: freshnessContext.now };
        const metadata = await (0,entries_entry/* readEntryMetadata */.wM)(digest, expectation, world.layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata || metadata.options_digest !== optionsDigest)
            continue;
        if ((0,withdraw/* recalledAmong */.FD)(metadata.distributions, run.state.recalled) !== undefined || (0,uncounted/* changeSince */.Js)(metadata, run) !== undefined)
            continue;
        const shared = metadata.extensions.filter((extension) => {
            const specification = wanted.get(extension.digest);
            return (extension.apart === undefined &&
                specification !== undefined &&
                (0,cache_freshness/* judge */.S4)(specification, { metadata, state: {} }, freshnessContext).status === 'fresh');
        }).length;
        if (shared > (best?.shared ?? 0))
            best = { digest, shared };
    }
    if (best === undefined)
        return undefined;
    const lookup = await (0,entries_entry/* locateEntry */.j7)(best.digest, world);
    if (lookup.status !== 'present' && lookup.status !== 'image')
        return undefined;
    const entry = lookup.status === 'image' ? await openInPlace(lookup.entry, staging, world) : lookup.entry;
    if (entry === undefined)
        return undefined;
    const freshness = (0,cache_freshness/* judgeAll */.Ty)(specifications, entry, freshnessContext);
    return { entry, isOwn: false, freshness, invalidated: await invalidatedIn(entry, world) };
}
function absentIn(freshness) {
    return new Set([...freshness].flatMap(([digest, { status }]) => (status === 'absent' ? [digest] : [])));
}
/** The specifications of an entry that were invalidated after they had been installed. */
async function invalidatedIn({ metadata }, { layout, platform }) {
    const invalidated = new Set();
    for (const { digest, installed_at } of metadata.extensions) {
        const time = await (0,entries_state/* invalidatedAt */.fr)(layout, digest, platform.id);
        if (time !== undefined && ((0,system_time/* parseTime */.p)(installed_at)?.getTime() ?? 0) <= time.getTime())
            invalidated.add(digest);
    }
    return invalidated;
}
/** The base as the installer needs it: without what only invalidated specifications brought. */
async function asBaseTree({ entry, isOwn, freshness, invalidated }, { on, hours }) {
    const apart = entry.metadata.extensions.flatMap((record) => (record.apart === undefined ? [] : [[record.digest, record.apart]]));
    const isApart = new Set(apart.map(([digest]) => digest));
    const having = (status) => new Set([...freshness].filter(([digest, item]) => item.status === status && !isApart.has(digest)).map(([digest]) => digest));
    const closures = new Map(entry.metadata.extensions.map(({ digest, distributions }) => [digest, distributions.map(({ name }) => name)]));
    const namesOf = (isWanted) => new Set([...closures].flatMap(([digest, names]) => (isWanted(digest) ? names : [])));
    const distrusted = namesOf((digest) => invalidated.has(digest));
    const distributions = await (0,record/* readDistributions */.cz)(entry.tree);
    const trusted = namesOf((digest) => !invalidated.has(digest));
    return {
        tree: entry.tree,
        isOwn,
        size: distributions.length,
        sources: new Map(entry.metadata.distributions.flatMap(({ name, source }) => (source === undefined ? [] : [[name, source]]))),
        indexes: new Map(entry.metadata.distributions.flatMap(({ name, index }) => (index === undefined ? [] : [[name, index]]))),
        distributions: distributions.filter(({ name }) => trusted.has(name) || !distrusted.has(name)),
        closures,
        fresh: isOwn ? having('fresh') : new Set(),
        reusable: having('fresh'),
        fallback: {
            digests: new Set([...freshness]
                .filter(([digest, item]) => !isApart.has(digest) &&
                // Versions that are fresh in another request are of use where nothing can be resolved.
                ((item.status === 'fresh' && !isOwn) ||
                    // An extension that is refreshed early has not expired at all.
                    (item.status === 'expired' && (item.expiredHours < 0 || (on !== 'never' && item.expiredHours <= hours)))))
                .map(([digest]) => digest)),
            isForAnyReason: on === 'always',
        },
        apart: new Map(isOwn ? apart.map(([digest, { error }]) => [digest, conflictFrom(error)]) : []),
    };
}
function conflictFrom({ code, message, hint, conflict }) {
    const details = hint === null ? {} : { hint };
    return conflict === undefined
        ? new errors/* ExtensionInstallationError */.QB(message, { ...details, code })
        : new errors/* VersionsConflictError */.ot(message, conflict, details);
}

// EXTERNAL MODULE: ./lib/cache/explain-miss.js + 1 modules
var explain_miss = __webpack_require__(74565);
// EXTERNAL MODULE: ./lib/distribution/attribute.js
var attribute = __webpack_require__(38038);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/distribution/modules.js


/** Directories of a tree that hold scripts and data, not modules. */
const dataDirectories = new Set(['bin', 'Scripts', 'share', 'etc', 'include', 'man']);
/** An `__init__.py` that only opens a namespace is short, in bytes. */
const longestNamespaceInit = 4_096;
/**
 * The modules and packages of a distribution, those inside of a namespace package by their full
 * name (`sphinxcontrib.mermaid`). Sorted; read from its RECORD, and from the short `__init__.py` files of packages that
 * several distributions share.
 */
async function modulesOf(tree, { files }) {
    const inits = new Map(files.flatMap((file) => {
        const [, directory] = /^(.+)\/__init__\.[^/]*(?:py|so|pyd)$/.exec(file.path) ?? [];
        return directory === undefined ? [] : [[directory, file]];
    }));
    const isRegular = new Map();
    const modules = new Set();
    for (const { path: file } of files) {
        const [, place, stem = ''] = /^(?:(.*)\/)?([^/.]+)(?:\.[^/]*)?\.(?:py|so|pyd)$/.exec(file) ?? [];
        if (stem === '')
            continue;
        const directories = place === undefined ? [] : place.split('/');
        if (dataDirectories.has(directories[0] ?? ''))
            continue;
        const names = [];
        for (const directory of directories) {
            names.push(directory);
            const location = names.join('/');
            const init = inits.get(location);
            if (init === undefined)
                continue;
            if (!isRegular.has(location))
                isRegular.set(location, !(await opensNamespace(tree, init)));
            if (isRegular.get(location) === true)
                break;
        }
        const isPackage = isRegular.get(names.join('/')) === true;
        if (!isPackage && stem === '__init__')
            continue;
        if (!isPackage)
            names.push(stem);
        if (names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) && !stem.endsWith('__mypyc'))
            modules.add(names.join('.'));
    }
    return [...modules].sort();
}
/** Whether an `__init__.py` opens its package to other distributions (pkgutil or pkg_resources). */
async function opensNamespace(tree, { path: file, size }) {
    if (!file.endsWith('.py') || (size ?? 0) > longestNamespaceInit)
        return false;
    const text = await (0,plain_file/* readPlainText */.Sg)(external_node_path_.join(tree, file)).catch(() => '');
    return /\bextend_path\b|\bdeclare_namespace\b/.test(text);
}

// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/distribution/rewrite-records.js
var rewrite_records = __webpack_require__(67657);
;// CONCATENATED MODULE: ./lib/distribution/scrub-direct-urls.js






/** The name of the file that says where a distribution came from (PEP 610). */
const directUrlFile = 'direct_url.json';
/**
 * Takes the secrets out of what distributions say of their origin, and of what they need by URL: installers leave out at most the
 * password, builds write down what stands in the project, and a tree is kept and travels. The RECORDs follow.
 */
async function scrubDirectUrls(tree, distributions) {
    const changes = new Map();
    for (const { directory } of distributions) {
        for (const [base, scrub] of scrubbedFiles) {
            const file = external_node_path_.join(tree, directory, base);
            const text = await (0,plain_file/* readPlainText */.Sg)(file).catch((error) => {
                if ((0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR'))
                    return undefined;
                throw error;
            });
            if (text === undefined)
                continue;
            const scrubbed = scrub(text);
            if (scrubbed === text)
                continue;
            await (0,rewrite_records/* replaceFile */.fR)(file, scrubbed);
            const name = `${directory}/${base}`;
            changes.set(name, (0,rewrite_records/* recordedFile */.Np)(name, Buffer.from(scrubbed)));
        }
    }
    if (changes.size > 0)
        await (0,rewrite_records/* rewriteRecords */.x5)(tree, distributions, changes);
}
/** The files of a distribution's metadata that can hold URLs with secrets. */
const scrubbedFiles = [
    [directUrlFile, scrubbedOrigin],
    ['METADATA', scrubbedNeeds],
];
/** METADATA whose requirements name URLs without secrets. What its author wrote about the package stays. */
function scrubbedNeeds(text) {
    const end = text.search(/\r?\n\r?\n/);
    const head = end === -1 ? text : text.slice(0, end);
    const scrubbed = head.replaceAll(/^(Requires-Dist\s*:[^@\n]*@\s*)([a-z][a-z0-9+.-]*:\/\/[^\s;]+)/gim, (whole, before, address) => {
        const url = secret_url/* SecretUrl */.yT.parse(address);
        return url.hasSecret ? `${before}${url.bare}` : whole;
    });
    return end === -1 ? scrubbed : `${scrubbed}${text.slice(end)}`;
}
function scrubbedOrigin(text) {
    let origin;
    try {
        origin = JSON.parse(text);
    }
    catch {
        return (0,redact/* redactUrls */.s)(text);
    }
    if (typeof origin !== 'object' || origin === null || !('url' in origin) || typeof origin.url !== 'string')
        return (0,redact/* redactUrls */.s)(text);
    const { bare } = secret_url/* SecretUrl */.yT.parse(origin.url);
    return bare === origin.url ? text : JSON.stringify({ ...origin, url: bare });
}

// EXTERNAL MODULE: ./lib/distribution/shared-files.js
var shared_files = __webpack_require__(70787);
// EXTERNAL MODULE: ./lib/entries/metadata.js
var entries_metadata = __webpack_require__(48911);
// EXTERNAL MODULE: ./lib/system/byte-source.js
var byte_source = __webpack_require__(1021);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/importation/loader.js
var loader = __webpack_require__(96055);
;// CONCATENATED MODULE: ./lib/importation/scripts.js








/** Commands that must stay the interpreter's own: a tree never puts them on PATH. */
const reservedCommand = /^(?:python|pip)[\d.]*t?(?:\.exe)?$/;
/**
 * Makes the scripts of a tree independent of the interpreter's place: they find a Python of the same version, so that
 * they work on another machine and with another patch version. Commands named `python` or `pip` are taken out.
 * The RECORDs follow. Windows launchers (`.exe`) stay as they are.
 */
async function makeScriptsPortable(tree, distributions, platform) {
    const directory = external_node_path_.join(tree, import_paths/* scriptDirectoryName */.ar);
    const names = await (0,promises_.readdir)(directory).catch((error) => {
        if ((0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const changes = new Map();
    for (const name of names) {
        const recordPath = `${import_paths/* scriptDirectoryName */.ar}/${name}`;
        const file = external_node_path_.join(directory, name);
        if (reservedCommand.test(name)) {
            await (0,promises_.rm)(file, { force: true });
            changes.set(recordPath, null);
            continue;
        }
        const portable = (await isScript(file)) ? portableScript(await (0,plain_file/* readPlain */.rM)(file), platform) : undefined;
        if (portable === undefined)
            continue;
        await (0,rewrite_records/* replaceFile */.fR)(file, portable);
        await (0,promises_.chmod)(file, 0o755);
        changes.set(recordPath, (0,rewrite_records/* recordedFile */.Np)(recordPath, portable));
    }
    if (changes.size > 0)
        await (0,rewrite_records/* rewriteRecords */.x5)(tree, distributions, changes);
}
/** Whether a file names its interpreter. What does not is a program of any size, and is not read. */
async function isScript(file) {
    return await (0,byte_source/* withFileSource */.ij)(file, async (source) => Buffer.from(await source.read(0, 2)).toString('latin1') === '#!');
}
/** The script with a portable head; undefined where it is not a Python script, or asks `env` for more than a Python. */
function portableScript(content, platform) {
    if (content[0] !== 0x23 || content[1] !== 0x21)
        return undefined;
    const head = readHead(content.toString('latin1'), platform);
    if (head === undefined)
        return undefined;
    return Buffer.concat([Buffer.from(portableHead(platform, head)), content.subarray(head.length)]);
}
/** The form uv and pip write for interpreters whose path is long or holds spaces; what stood behind `#!python` ends up behind it. */
const shellForm = /^#!\/bin\/sh\r?\n'''exec' .*\r?\n' '''(.*)\r?\n/;
/** Matches the text that {@link portableHead} writes. Earlier versions had the commands in a string of Python. */
const ownForm = /^#!\/bin\/sh\n\f#\/ 2>\/dev\/null \|\| \{ set -- (.*?)"\$0" "\$@"; .*\}(?: # -\*- coding: ([-\w.]+) -\*-)?\n/;
const earlierForm = /^#!\/bin\/sh\n''':'\n[\s\S]*?\nexit 127\n'''\n/;
const interpreterName = /^(?:pythonw?|pypy|graalpy)[\d.]*t?$/;
/** As PEP 263 has it. */
const encodingPattern = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
function readHead(text, platform) {
    const own = ownForm.exec(text);
    if (own !== null)
        return { length: own[0].length, options: own[1] ?? '', encoding: own[2] };
    const [first = ''] = /^#!.*\r?\n/.exec(text) ?? [];
    const several = shellForm.exec(text) ?? earlierForm.exec(text);
    const [head = first, behind = ''] = several ?? [];
    const options = several === null ? optionsOf(first.slice(2).trim(), platform) : oneWord(behind.trim());
    if (options === undefined)
        return undefined;
    const [second = ''] = text.slice(head.length).split(/\r?\n|\r/, 1);
    const [, encoding] = encodingPattern.exec(second) ?? [];
    return { length: head.length, options: options.map((word) => `${shellWord(word)} `).join(''), encoding };
}
/**
 * The options that a first line gives to Python: as the kernel has it, one word for all that follows the interpreter; by
 * `env -S`, one for each. Undefined where it starts something else.
 */
function optionsOf(line, { python }) {
    const isPython = (program) => program === python || interpreterName.test(program.split('/').at(-1) ?? '');
    const [, program = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    if (isPython(program))
        return oneWord(rest);
    if (program.split('/').at(-1) !== 'env')
        return undefined;
    const [, split, words = ''] = /^(-S\s*|--split-string[= ]\s*)?(.*)$/.exec(rest) ?? [];
    // With quotes, variables or options of `env` itself it stays: `env` finds a Python on PATH.
    if (/["'\\$#]/.test(words))
        return undefined;
    const [name = '', ...options] = words.split(/\s+/);
    return isPython(name) && (split !== undefined || options.length === 0) ? options : undefined;
}
function oneWord(text) {
    return text === '' ? [] : [text];
}
/** A text as one word of a shell that is all in ASCII and names no encoding, whatever the text holds. */
function shellWord(text) {
    if (/^[\w./+@,-]+$/.test(text))
        return text;
    const written = (byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_./ -]/.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
    };
    return `"$(printf '${[...Buffer.from(text)].map(written).join('')}')"`;
}
/**
 * A head that is a program to /bin/sh and a comment to Python: Python passes over the form feed, and to a shell the word
 * behind it is the name of a command that does not exist. So the docstring stays the first statement of the script.
 *
 * Interpreters are tried in this order: that of the loader on PYTHONPATH, which is the one that was asked for; that of the
 * installation; then each on PATH that is called `python3.12`, `python3` or `python`. One that does not start, such as a
 * version manager's shim without a version, or that is of another version, is passed over.
 */
function portableHead({ id, python }, { options, encoding }) {
    const [, implementation = 'cpython', version = '3', suffix = ''] = /^([a-z]+)-(\d+\.\d+)(t?)/.exec(id) ?? [];
    const base = implementation === 'cpython' ? 'python' : implementation;
    const command = `${base}${version}${suffix}`;
    const names = [...new Set([command, `${base}3`, base, 'python3', 'python'])];
    const facts = `sys.implementation.name, sys.version_info[0], sys.version_info[1], "t" in getattr(sys, "abiflags", "")`;
    const expected = `${implementation} ${version} ${suffix === 't' ? 'True' : 'False'}`;
    // By what it says, not by its exit code: a program that succeeds may be something else.
    const answer = `"$(exec 2>/dev/null </dev/null; "$p" -I -S -c 'import sys; print("%s %d.%d %s" % (${facts}))'; :)"`;
    const named = `"$d/${loader/* interpreterFileName */.uI}"`;
    const commands = [
        `set -- ${options}"$0" "$@"`,
        'set -f',
        'IFS=:',
        `for d in $PYTHONPATH; do if [ -f ${named} ]; then { IFS= read -r p && read -r i; } <${named}`,
        `if [ "$i" = ${shellWord(id)} ] && [ -x "$p" ]; then exec "$p" "$@"; fi; fi; done`,
        `t() { if [ -f "$p" ] && [ -x "$p" ] && [ ${answer} = "${expected}" ]; then exec "$p" "$@"; fi; }`,
        `p=${shellWord(python)}`,
        't "$@"',
        `for n in ${names.join(' ')}; do for d in $PATH; do p=\${d:-.}/$n; t "$@"; done; done`,
        `echo "$0: no ${command} on PATH starts" >&2`,
        'exit 127',
    ];
    const cookie = encoding === undefined ? '' : ` # -*- coding: ${encoding} -*-`;
    return `#!/bin/sh\n\f#/ 2>/dev/null || { ${commands.join('; ')}; }${cookie}\n`;
}

// EXTERNAL MODULE: ./lib/bundles/keys.js
var keys = __webpack_require__(5665);
;// CONCATENATED MODULE: ./lib/cache/build-record.js



/** Whether versions of another request decided, because nothing could be resolved. */
function isBorrowed({ base, result }) {
    return base?.isOwn === false && result.stale.size > 0;
}
/** The TTL a record keeps, in hours: what was asked for now, else before. `never` is a setting and no number. */
function storedTtl(ttl, kept) {
    if (typeof ttl === 'number')
        return ttl;
    return kept !== undefined && kept.status !== 'absent' ? kept.record.ttl_hours : entries_metadata/* defaultTtlHours */.r9;
}
/** The build record of a tree that was made. */
function metadataOf(made) {
    const { run, checked, base, outcomes, succeeded, apart, result } = made;
    const { platform, clock, installer } = run.world;
    const now = clock.now().toISOString();
    const report = ({ name, version }) => ({ name, version });
    const set = run.specifications.filter((specification) => succeeded.includes(specification) || apart.has(specification.digest));
    const extensions = set.map((specification) => {
        const outcome = outcomes.get(specification.digest);
        // The age of what another request has counts only where its versions are used as they are.
        const isCounted = base?.isOwn === true || result.stale.has(specification.digest);
        const kept = isCounted ? base?.freshness.get(specification.digest) : undefined;
        const separated = apart.get(specification.digest);
        const isKept = (outcome === 'hit' || outcome === 'stale' || separated?.isCarried === true) && kept !== undefined && kept.status !== 'absent';
        const renewed = base?.entry.state.renewed?.[specification.digest];
        const closure = checked.closures.get(specification.digest) ?? [];
        return {
            package_spec: specification.display,
            installed_at: isKept ? (renewed ?? kept.record.installed_at) : now,
            ttl_hours: storedTtl(specification.ttl ?? run.policy.ttl, kept),
            platform_id: platform.id,
            digest: specification.digest,
            distributions: closure.map(report),
            size_bytes: closure.reduce((sum, item) => sum + (0,record/* recordedBytes */.UX)(item), 0),
            ...(isBorrowed(made) || (isKept && kept.status === 'expired' && kept.record.borrowed_at !== undefined) ? { borrowed_at: now } : {}),
            ...(separated === undefined ? {} : { apart: { how: separated.how, error: separated.error } }),
        };
    });
    return {
        schema: keys/* schemaVersion */.CZ,
        request_digest: run.digest,
        options_digest: made.optionsDigest,
        options: run.policy.optionParts,
        platform_id: platform.id,
        abi: platform.abi,
        python_version: platform.pythonVersion,
        installer: installer.label ?? base?.entry.metadata.installer ?? 'none',
        extensions,
        distributions: checked.distributions.map((item) => {
            const source = result.sources.get(item.name);
            const modules = checked.modules.get(item.name) ?? [];
            const index = result.indexes.get(item.name);
            const origin = { ...(source === undefined ? {} : { source }), ...(index === undefined ? {} : { index }) };
            return { ...report(item), modules, size_bytes: (0,record/* recordedBytes */.UX)(item), ...origin };
        }),
        ...(made.uncounted.length === 0 ? {} : { uncounted: made.uncounted }),
        install_ms: made.installMs,
    };
}

// EXTERNAL MODULE: ./lib/cache/outcome.js
var cache_outcome = __webpack_require__(52742);
// EXTERNAL MODULE: ./lib/cache/run.js
var cache_run = __webpack_require__(16103);
// EXTERNAL MODULE: ./lib/cache/save.js
var save = __webpack_require__(11973);
// EXTERNAL MODULE: ./lib/cache/tombstone.js
var tombstone = __webpack_require__(8437);
;// CONCATENATED MODULE: ./lib/cache/recall.js








/** Asks what is said of the versions in the entry at hand. One that holds what was recalled is not used any more, by nobody. */
async function examineEntry(run) {
    const { entry } = run.state;
    if (entry === undefined || run.state.examined.has(entry.tree))
        return;
    run.state.examined.add(entry.tree);
    const recalled = await askAbout(run, entry.metadata.distributions);
    if (recalled.length > 0)
        await recall_withdraw(run, entry, recalled);
    // What holds a yanked version is due now.
    else if (run.state.yanked.length > 0)
        (0,cache_run/* useEntry */.EN)(run, entry);
}
/** Finds the versions that must not be used. All other findings become warnings, and so does a source that does not answer. */
async function askAbout(run, versions) {
    const { state, world, policy } = run;
    state.recallAnswers = { isAdvised: false, answered: new Set() };
    if (!world.recall.isAsking(versions))
        return [];
    const { findings, gaps, notices, ...answers } = await (0,cache_run/* timed */.ay)(run, 'advisories', () => world.recall.examine(versions, policy.signal));
    state.recallAnswers = answers;
    for (const notice of notices)
        world.logger.info(notice);
    for (const finding of findings) {
        if (finding.kind === 'yanked' && (0,withdraw/* recalledAmong */.FD)([finding], state.yanked) === undefined)
            state.yanked.push(finding);
    }
    warnOnce(run, [...gaps, ...findings.filter(({ kind }) => kind === 'vulnerable').map(finding/* describeFinding */.jb)]);
    return findings.filter(finding/* isRecalled */.nr);
}
/** Warns of what is used now although its index has yanked it. */
function warnOfYanked(run, distributions) {
    warnOnce(run, run.state.yanked.filter((finding) => (0,withdraw/* recalledAmong */.FD)(distributions, [finding]) !== undefined).map(finding/* describeFinding */.jb));
}
function warnOnce({ state: { warnings } }, texts) {
    for (const text of texts)
        if (!warnings.includes(text))
            warnings.push(text);
}
/** Follows what a tombstone says: nothing that holds these versions is used, wherever it lies. */
async function heed(run, recalled) {
    await remember(run, recalled);
    const { entry } = run.state;
    if (entry !== undefined && (0,withdraw/* recalledAmong */.FD)(entry.metadata.distributions, recalled) !== undefined)
        await (0,withdraw/* withdrawEntry */.TP)(entry);
    (0,cache_run/* useEntry */.EN)(run, entry);
}
/** Learns what earlier runs on this machine found of the request. */
async function recallNoted(run) {
    const { recalled = [] } = await (0,entries_state/* readState */.un)(run.world.layout, run.digest, run.world.platform.id);
    run.state.recalled.push(...recalled);
}
/** Forgets what was said of versions that are there again and of which nobody says it any more. */
async function forgetRecalled(run, distributions) {
    const { layout, platform } = run.world;
    const { recalled = [] } = await (0,entries_state/* readState */.un)(layout, run.digest, platform.id);
    const kept = recalled.filter((item) => (0,withdraw/* recalledAmong */.FD)(distributions, [item]) === undefined);
    if (kept.length < recalled.length)
        await (0,entries_state/* updateState */.$j)(layout, run.digest, platform.id, { recalled: kept });
}
async function recall_withdraw(run, entry, findings) {
    run.state.warnings.push(`the cache entry ${run.digest.slice(0, 8)} is not used any more: ${findings.map(finding/* describeFinding */.jb).join(' ')}`);
    await remember(run, findings);
    await (0,withdraw/* withdrawEntry */.TP)(entry);
    await bury(run, findings);
    (0,cache_run/* useEntry */.EN)(run, entry);
}
async function remember(run, recalled) {
    const { layout, platform, logger } = run.world;
    run.state.recalled.push(...recalled);
    const place = { requestDigest: run.digest, platformId: platform.id };
    await (0,withdraw/* noteRecalled */.Ri)(layout, place, recalled).catch((error) => {
        logger.debug(`what was recalled could not be noted: ${(0,errno/* messageOf */.b)(error)}`);
    });
}
/** Whether nobody says any more what was said of a version: who said it was asked, and answered. */
function isDenied({ state: { recallAnswers } }, { name, kind }) {
    return kind === 'quarantined' ? recallAnswers.answered.has(name) : recallAnswers.isAdvised;
}
/** Makes the tombstones that tell other machines, where this run saves at all; a new archive comes after them. */
async function bury(run, recalled) {
    const { digest, policy, world, state } = run;
    const provider = (0,save/* savableProvider */.Mj)(run);
    if (provider === undefined || !policy.isBurying)
        return;
    const { id: platformId, abi } = world.platform;
    const grave = { requestDigest: digest, platformId, abi, suffix: policy.suffix, ttl: (0,cache_run/* ttlOf */.yJ)(run) };
    const { producer, clock } = world;
    const made = await (0,tombstone/* makeTombstones */.P)(grave, recalled, { provider, producer, clock, signal: policy.signal });
    state.tombstones.push(...made);
    const { selectPacking } = await world.selectArchives();
    const prefix = (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, await selectPacking()));
    state.foundKey = made.find(({ payload }) => payload.key.startsWith(prefix))?.payload.key ?? state.foundKey;
}

;// CONCATENATED MODULE: ./lib/cache/install-missing.js






















/**
 * Installs what is missing into a new tree, verifies it, and publishes it as the entry of the request. Where extensions
 * failed the entry holds the others: the next run finds them there and tries the failed ones again.
 */
async function installMissing(installation) {
    const { run, base } = installation;
    const { specifications, policy, world, staging } = run;
    const target = external_node_path_.join(staging, 'tree');
    const scratch = external_node_path_.join(staging, 'scratch');
    await (0,promises_.mkdir)(scratch);
    const start = performance.now();
    const { separable, signal } = policy;
    const job = { specifications, platform: world.platform, target, scratch, separable, signal };
    const baseTree = base === undefined ? undefined : await asBaseTree(base, policy.staleIfError);
    const filled = await installKnowing(installation, baseTree === undefined ? job : { ...job, base: baseTree }).catch(asIncomplete);
    if (filled instanceof errors/* ExtensionInstallationError */.QB) {
        const extensions = specifications.map((specification) => (0,cache_outcome/* failedResult */.Nq)(specification, filled));
        return { entry: undefined, extensions, installedCount: 0, packable: undefined, isRenewed: false };
    }
    const { result, checked, failures, uncounted } = filled;
    const installMs = Math.round(performance.now() - start);
    const isRecalledElsewhere = checked !== undefined && (await isRecalled(run, checked.distributions));
    const apart = apartRecords(result, baseTree, policy);
    const succeeded = specifications.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
    const failed = (specification) => {
        const failure = failures.get(specification.digest);
        if (failure === undefined)
            throw new Error('only failed specifications are reported as such');
        return (0,cache_outcome/* failedResult */.Nq)(specification, failure);
    };
    if (checked === undefined || succeeded.length === 0) {
        return { entry: undefined, extensions: specifications.map(failed), installedCount: 0, packable: undefined, isRenewed: false };
    }
    const outcomes = new Map(succeeded.map((specification) => [specification.digest, outcomeOf(specification, { result, base, checked })]));
    const isNothingNew = [...outcomes.values()].every((outcome) => outcome !== 'installed') && isSameApart(apart, base);
    const isSameEntry = base?.isOwn === true && result.isUnchanged && isNothingNew;
    const decided = [...apart].flatMap(([digest, { isCarried }]) => (isCarried ? [] : [digest]));
    const refreshed = [...outcomes].flatMap(([digest, outcome]) => (outcome === 'refreshed' ? [digest] : []));
    const published = isSameEntry
        ? { entry: await renew(base.entry, [...refreshed, ...decided], world), packable: undefined }
        : await publishNew({
            ...installation,
            target,
            succeeded,
            apart,
            outcomes,
            checked,
            installMs,
            isLacking: isRecalledElsewhere || [...failures.keys()].some((digest) => !policy.optional.has(digest)),
            result,
            uncounted,
        });
    const extensions = specifications.map((specification) => {
        if (apart.has(specification.digest))
            return (0,cache_outcome/* presentResult */.l_)(specification, published.entry, { outcome: 'skipped', ageHours: 0 });
        const outcome = outcomes.get(specification.digest);
        if (outcome === undefined)
            return failed(specification);
        const judged = base?.freshness.get(specification.digest);
        const isKept = base?.isOwn === true ? outcome === 'hit' || outcome === 'stale' : result.stale.has(specification.digest);
        const ageHours = isKept && judged !== undefined && judged.status !== 'absent' ? judged.ageHours : 0;
        const reported = {
            ...(0,cache_outcome/* presentResult */.l_)(specification, published.entry, { outcome, ageHours }),
            changes: changesOf(specification, base, published.entry),
        };
        const reason = result.stale.get(specification.digest);
        if (reason !== undefined && base?.isOwn === false) {
            world.logger.warning(`${specification.display} could not be resolved, so the versions that other extensions on this machine have are used, which are ${Math.round(ageHours)} hours old: ${reason.message.split('\n')[0]}`);
            return reported;
        }
        // An extension that was refreshed ahead of its time is as fresh as before.
        if (reason !== undefined && judged?.status === 'expired' && judged.expiredHours < 0)
            return { ...reported, outcome: 'hit' };
        if (reason !== undefined) {
            world.logger.warning(`${specification.display} is ${Math.round(ageHours)} hours old and used as it is, because refreshing it failed: ${reason.message.split('\n')[0]}`);
        }
        return reported;
    });
    return {
        entry: published.entry,
        extensions,
        installedCount: result.installedCount,
        packable: published.packable,
        isRenewed: isSameEntry && refreshed.length > 0,
    };
}
/** How often all is installed again because local packages appear that were not known before. */
const maxDiscoveries = 3;
/**
 * Installs and verifies. Local packages that only a build names are known afterwards: then all is installed again, so that uv builds
 * them too instead of taking what it built before, and so that the content that is noted is older than what is installed.
 */
async function installKnowing(installation, job) {
    const { run, base } = installation;
    const known = new Map([...run.state.rebuilt, ...(base?.entry.metadata.uncounted ?? [])].map((item) => [item.place, item]));
    for (let discoveries = 0;; discoveries++) {
        const before = new Map([...known].map(([place, item]) => [place, (0,uncounted/* withContent */.Qi)(item, run)]));
        const filled = await installUnrecalled(installation, { ...job, rebuilt: [...known.values()].map(({ name }) => name) });
        const found = filled.checked === undefined ? [] : await (0,uncounted/* findUncounted */.H7)(job.target, filled.checked.distributions, run);
        const discovered = found.filter(({ place }) => !known.has(place));
        if (discovered.length === 0 || discoveries === maxDiscoveries) {
            for (const { name, place } of found)
                run.world.logger.info(tellUncounted(name, place));
            return { ...filled, uncounted: found.map(({ name, place }) => before.get(place) ?? { name, place }) };
        }
        for (const item of discovered)
            known.set(item.place, item);
    }
}
function tellUncounted(name, place) {
    return `${name} in '${place}' is named by a build alone, so that the cache learns of it only after installing: its content is compared at each hit. To make it a part of the key, name it in packages or in [tool.uv.sources].`;
}
/**
 * Installs and verifies. Specifications that bring what must not be used have failed, and the others are installed without them: nothing
 * has imported it by then.
 */
async function installUnrecalled(installation, job) {
    const { run } = installation;
    const failures = new Map();
    for (;;) {
        const specifications = job.specifications.filter(({ digest }) => !failures.has(digest));
        const result = await (0,cache_run/* timed */.ay)(run, 'install', () => run.world.installer.install({ ...job, specifications }));
        for (const [digest, failure] of result.failures)
            failures.set(digest, failure);
        const checked = await (0,cache_run/* timed */.ay)(run, 'verify', () => verify(installation, { result, target: job.target }, failures));
        const recalled = checked === undefined ? [] : await askAbout(run, checked.distributions.map(asExamined(run, result)));
        if (checked === undefined || recalled.length === 0)
            return { result, checked, failures };
        const left = specifications.filter(({ digest }) => !failures.has(digest));
        const bringing = left.filter(({ digest }) => (0,withdraw/* recalledAmong */.FD)(checked.closures.get(digest) ?? [], recalled) !== undefined);
        // Any specification may have brought a distribution that none is known to bring.
        for (const specification of bringing.length > 0 ? bringing : left) {
            const named = recalled.find((item) => (0,withdraw/* recalledAmong */.FD)(checked.closures.get(specification.digest) ?? [], [item]) !== undefined);
            failures.set(specification.digest, recalledFailure(specification, named ?? recalled[0]));
        }
        if (left.length === 0)
            return { result, checked: undefined, failures };
    }
}
/**
 * What was copied came from an index earlier, and what was recalled may be there again: about these the index is asked. It has just
 * offered all else.
 */
function asExamined({ state }, { copied, indexes }) {
    const isAsked = (name) => copied.has(name) || state.recalled.some((recalled) => recalled.name === name);
    return ({ name, version }) => ({ name, version, index: isAsked(name) ? indexes.get(name) : undefined });
}
function recalledFailure({ display }, finding) {
    const { name = '', version = '', reason = '', remedy = '' } = finding ?? {};
    return new errors/* ExtensionInstallationError */.QB(`${display} brings ${name} ${version}, which is not installed: ${reason}`, {
        code: 'package-recalled',
        subject: `${name} ${version}`,
        hint: remedy,
    });
}
/** Whether what was installed is what others recalled, and nobody who was asked now denies it: then it is not handed on. */
async function isRecalled(run, distributions) {
    const known = run.state.recalled.filter((item) => (0,withdraw/* recalledAmong */.FD)(distributions, [item]) !== undefined);
    if (known.length === 0)
        return false;
    const [standing] = known.filter((item) => !isDenied(run, item));
    if (standing === undefined) {
        await forgetRecalled(run, distributions);
        return false;
    }
    run.state.warnings.push(`${(0,finding/* describeRecalled */.IZ)(standing)}. The index still has this version, so that it was installed; it is not kept. Bind another version in constraints.`);
    return true;
}
function apartRecords(result, base, { onConflict }) {
    const how = onConflict === 'isolate' ? 'isolated' : 'dropped';
    return new Map([...result.apart].map(([digest, error]) => [digest, { how, error: (0,errors/* reportOf */.EI)(error), isCarried: base?.apart.get(digest) === error }]));
}
function isSameApart(apart, base) {
    const before = base?.entry.metadata.extensions.filter((extension) => extension.apart !== undefined) ?? [];
    return before.length === apart.size && before.every(({ digest }) => apart.has(digest));
}
/** How the versions of an expired specification changed: old and new ones, and distributions that came or went. */
function changesOf({ digest }, base, entry) {
    const judged = base?.isOwn === true ? base.freshness.get(digest) : undefined;
    if (judged?.status !== 'expired' || judged.record.apart !== undefined)
        return [];
    const before = new Map(judged.record.distributions.map(({ name, version }) => [name, version]));
    const record = entry.metadata.extensions.find((extension) => extension.digest === digest);
    const after = new Map((record?.distributions ?? []).map(({ name, version }) => [name, version]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
        const [from = null, to = null] = [before.get(name), after.get(name)];
        return from === to ? [] : [{ name, from, to }];
    });
}
function outcomeOf({ digest }, { result, base, checked }) {
    const judged = base?.freshness.get(digest);
    // An extension that was set apart before is new in this tree.
    const status = judged?.status !== 'absent' && judged?.record.apart === undefined ? judged?.status : undefined;
    if (base?.isOwn === false) {
        if (result.stale.has(digest))
            return status === 'fresh' ? 'hit' : 'stale';
        // All that the resolution named lay in the base.
        const closure = checked.closures.get(digest) ?? [];
        return closure.length > 0 && closure.every(({ name }) => result.copied.has(name)) ? 'hit' : 'installed';
    }
    if (result.stale.has(digest))
        return 'stale';
    if (status === 'fresh' && result.isBaseKept)
        return 'hit';
    return status === 'expired' ? 'refreshed' : 'installed';
}
/** Makes scripts portable, checks every recorded file, and that each specification is there. Adds to the failures. */
async function verify({ run: { specifications, world } }, { result, target }, failures) {
    const { platform, installer } = world;
    const remaining = specifications.filter(({ digest }) => !failures.has(digest) && !result.apart.has(digest));
    if (remaining.length === 0)
        return undefined;
    try {
        if (result.installedCount > 0)
            await makeScriptsPortable(target, await (0,record/* readDistributions */.cz)(target), platform);
        await scrubDirectUrls(target, await (0,record/* readDistributions */.cz)(target));
        const distributions = await (0,record/* readDistributions */.cz)(target);
        (0,record/* verifyFiles */.xJ)(target, distributions);
        for (const shared of (0,shared_files/* findSharedFiles */.u)(distributions))
            world.logger.warning(await (0,shared_files/* tellShared */.r)(target, shared));
        const attributed = { tree: target, distributions, markers: platform.markers, names: result.names };
        const closures = await (0,attribute/* attributeDistributions */.E)(attributed, remaining);
        for (const { digest, display } of remaining) {
            if (!installer.recordsDistributions || closures.get(digest)?.length !== 0)
                continue;
            failures.set(digest, incomplete(`no distribution of ${display} is there`));
        }
        const modules = await Promise.all(distributions.map(async (item) => [item.name, await modulesOf(target, item)]));
        return { distributions, closures, modules: new Map(modules) };
    }
    catch (error) {
        const failure = asIncomplete(error);
        for (const { digest } of remaining)
            failures.set(digest, failure);
        return undefined;
    }
}
/** The failure of an installation whose files are not as they were installed. Any other error is thrown on. */
function asIncomplete(error) {
    if (!(error instanceof record/* IncompleteTreeError */.Jq))
        throw error;
    return incomplete(error.message, error);
}
function incomplete(problem, cause) {
    return new errors/* ExtensionInstallationError */.QB(`the installed files are not complete: ${problem}`, {
        code: 'installation-incomplete',
        subject: problem,
        hint: 'Run it again; if it happens again, look for a full disk or a program that removes files there.',
        cause,
    });
}
/** The base is what a refresh came to: only the time changes. */
async function renew(entry, digests, { layout, platform, clock }) {
    const now = clock.now().toISOString();
    const renewed = { ...entry.state.renewed, ...Object.fromEntries(digests.map((digest) => [digest, now])) };
    await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { renewed });
    return { ...entry, state: { ...entry.state, renewed } };
}
async function publishNew(made) {
    const { run, target } = made;
    const { digest, world } = run;
    const { layout, platform } = world;
    const metadata = metadataOf(made);
    await (0,entries_metadata/* writeMetadata */.f5)(target, metadata);
    const state = await (0,entries_state/* readState */.un)(layout, digest, platform.id);
    const staged = {
        requestDigest: digest,
        link: layout.entry(digest, platform.id),
        tree: target,
        metadata,
        state,
    };
    // Versions that this request did not resolve must not reach other machines.
    const key = !made.result.isVerified || metadata.extensions.some((extension) => extension.borrowed_at !== undefined)
        ? undefined
        : await (0,save/* chooseSaveKey */.oT)(run, { oldest: (0,entries_entry/* oldestOf */.TW)(staged), isLacking: made.isLacking });
    // Byte code pays where the entry travels: a fresh machine would compile at every first import.
    if (key !== undefined)
        await (0,cache_run/* timed */.ay)(run, 'byte code', () => world.compileByteCode(target, platform, run.policy.signal));
    const { tree, contents } = await (0,cache_run/* timed */.ay)(run, 'publish', () => (0,publish/* publish */.mk)(target, digest, world));
    const entry = { ...staged, tree };
    const { distributions } = made.checked;
    return { entry, packable: key === undefined ? undefined : { entry, key, contents, distributions } };
}

;// CONCATENATED MODULE: ./lib/cache/key-lines.js


/** Every part of the key of a request, a line each, for the log. */
async function keyLines(run) {
    const { provider } = run.world;
    const lines = [
        `platform: ${run.world.platform.id}`,
        `C library: ${run.world.platform.abi}`,
        ...run.specifications.map(({ canonical, digest }) => `specification: ${canonical} (${digest.slice(0, 12)}…)`),
        ...Object.entries(run.policy.requestOptions)
            .filter(([, value]) => value !== undefined && Object.keys(value).length > 0)
            .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
        `request digest: ${run.digest}`,
    ];
    if (provider === undefined)
        return lines;
    const { opening } = await run.world.selectArchives();
    return [
        ...lines,
        `archive format: ${opening.name} (by ${opening.means})`,
        `suffix: ${run.policy.suffix === '' ? '(none)' : run.policy.suffix}`,
        `period: ${(0,keys/* periodOf */.jH)(run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run))}`,
    ];
}

// EXTERNAL MODULE: ./lib/bundles/header.js
var header = __webpack_require__(59464);
// EXTERNAL MODULE: ./lib/entries/hot-list.js
var hot_list = __webpack_require__(45880);
;// CONCATENATED MODULE: ./lib/cache/restore.js


















/** Asks the provider whether it has the request, without fetching it. */
async function lookup(run) {
    const { provider, trust } = run.world;
    if (provider === undefined)
        return;
    if (trust.closedReason !== undefined) {
        (0,cache_run/* noteMiss */.H7)(run, trust.closedReason);
        run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: 'refused', detail: trust.closedReason, key: '' });
        return;
    }
    for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
        const prefix = (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, format));
        const request = (0,keys/* freshLookup */.f5)(prefix, run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run));
        const found = await provider.lookup({ ...request, signal: run.policy.signal });
        const { detail = '' } = found;
        run.state.providerReports.push({ provider: provider.name, action: 'lookup', status: found.status, detail, key: request.key });
        run.state.isMissCertain = found.status === 'miss';
        if (found.status === 'hit')
            run.state.matchedKey = found.key;
        if (found.status !== 'miss' && found.status !== 'hit')
            (0,cache_run/* noteMiss */.H7)(run, describeNoAnswer({ status: found.status, detail: found.detail }));
        if (found.status !== 'miss')
            return;
    }
}
/** Why nobody knows whether a store has a request. */
function describeNoAnswer({ status, detail, }) {
    const said = {
        unknown: 'this run does not read the cache',
        unavailable: 'the cache service did not answer',
        'rate-limited': 'the cache service takes no more requests for now',
        denied: 'the cache service refused access',
        corrupt: 'what the cache service has is damaged',
    }[status];
    return detail === '' ? said : `${said}: ${detail}`;
}
/** Fetches the request from the provider: a fresh archive, else, where nothing lies in place, one for stale use. */
async function restore(run) {
    const { provider, logger } = run.world;
    // This run has just found the archive in the store to be malicious.
    if (provider === undefined || run.state.tombstones.length > 0)
        return;
    const prefixOf = (format) => (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, format));
    const lookups = async function* () {
        for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
            yield { format, request: (0,keys/* freshLookup */.f5)(prefixOf(format), run.freshnessContext.now, (0,cache_run/* ttlOf */.yJ)(run)) };
        }
        if (run.state.entry !== undefined)
            return;
        for await (const format of (0,cache_run/* formatsToLookUp */.UB)(run)) {
            yield { format, request: { key: `${prefixOf(format)}any`, prefixes: [prefixOf(format)] } };
        }
    };
    const time = (step, work) => (0,cache_run/* timed */.ay)(run, step, work);
    for await (const { format, request } of lookups()) {
        const wanted = { ...request, requestDigest: run.digest, scratch: run.staging, signal: run.policy.signal, timed: time };
        let opened;
        let asked = provider;
        do {
            opened = await openBundle(wanted, { provider: asked, format, world: run.world });
            const { status, detail, key = request.key } = opened;
            run.state.providerReports.push({ provider: asked.name, action: 'restore', status, detail, key });
            // Another store may have a sound archive where this one has a damaged, recalled or foreign one.
            if (opened.status === 'recalled')
                await heed(run, opened.recalled);
            asked = opened.status === 'corrupt' || opened.status === 'refused' || opened.status === 'recalled' ? opened.others : undefined;
        } while (asked !== undefined);
        run.state.foundKey = opened.key ?? '';
        if (opened.status === 'hit') {
            await adopt(run, opened);
            return;
        }
        if (opened.status === 'corrupt') {
            (0,cache_run/* noteMiss */.H7)(run, `the archive ${opened.key ?? ''} is damaged: ${opened.detail}`);
            logger.warning(`${run.state.missReason}; its extensions are installed again and saved under the next key`);
            return;
        }
        if (opened.status === 'recalled') {
            (0,cache_run/* noteMiss */.H7)(run, `the archives of these extensions were recalled: ${opened.detail}`);
            run.state.warnings.push(`${run.state.missReason}; nothing of them is used`);
            return;
        }
        if (opened.status === 'refused') {
            (0,cache_run/* noteMiss */.H7)(run, opened.key === undefined ? opened.detail : `the archive ${opened.key} was refused: ${opened.detail}`);
            if (opened.key !== undefined)
                logger.warning(`${run.state.missReason}; nothing of it was opened`);
            return;
        }
        if (opened.status !== 'miss') {
            run.state.isMissCertain = false;
            (0,cache_run/* noteMiss */.H7)(run, describeNoAnswer({ status: opened.status, detail: opened.detail }));
            const told = `${provider.name}: ${run.state.missReason}`;
            if (opened.status === 'unknown')
                logger.info(told);
            else
                logger.warning(told);
            return;
        }
    }
    if (run.state.entry !== undefined)
        await heedNewest(run, provider);
}
/** Heeds the newest that a store has of the request where that is a tombstone: what lies in place might be used stale. Of an archive the beginning is read. */
async function heedNewest(run, provider) {
    const { trust, platform, selectArchives } = run.world;
    if (trust.closedReason !== undefined)
        return;
    // A tombstone lies under the keys of every format.
    const prefix = (0,keys/* keyPrefix */.uU)((0,cache_run/* keyPartsOf */.nG)(run, (await selectArchives()).opening));
    const request = { key: `${prefix}any`, prefixes: [prefix] };
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(run.staging, 'newest-'));
    const file = external_node_path_.join(directory, bundle/* bundleFileName */.MZ);
    const tombstoneIn = (header) => typeof header !== 'string' && !(header instanceof bundles_trust/* Refusal */.P_) && header.payload.kind === 'tombstone' ? header.payload : undefined;
    const expectedParts = async (beginning) => tombstoneIn(await (0,header/* readHeader */.ay)(beginning, trust)) === undefined ? undefined : [];
    const found = await (0,cache_run/* timed */.ay)(run, 'look for a tombstone', () => provider.restore({ ...request, file, expectedParts, signal: run.policy.signal }));
    const isFound = found.status === 'hit' && (0,providers_provider/* isAnswer */.Tq)(found.key, request);
    const tombstone = isFound ? tombstoneIn(await (0,bundle/* readBundleHeader */.od)(file, trust)) : undefined;
    await (0,files/* removeTree */.dM)(directory);
    if (tombstone === undefined || !isFound)
        return;
    const asked = { key: found.key, request_digest: run.digest, platform_id: platform.id, abi: platform.abi };
    if ((0,bundles_payload/* mismatchOf */.mW)(tombstone, asked) === undefined)
        await heed(run, tombstone.recalled);
}
/** Makes a restored tree this machine's entry, where it is worth more than the one in place. */
async function adopt(run, { entry: restored, key, sizeBytes, means, hot }) {
    const recalled = (0,cache_run/* recalledIn */._B)(restored, run);
    if (recalled !== undefined) {
        (0,cache_run/* noteMiss */.H7)(run, `the archive ${key} holds ${(0,finding/* describeRecalled */.IZ)(recalled)}`);
        await closeImage(restored, run.world);
        return;
    }
    const change = (0,cache_run/* changedIn */.We)(restored, run);
    if (change !== undefined) {
        (0,cache_run/* noteMiss */.H7)(run, change, 'changed');
        await closeImage(restored, run.world);
        return;
    }
    const freshness = (0,cache_freshness/* judgeAll */.Ty)(run.specifications, restored, run.freshnessContext);
    if (run.state.entry !== undefined && (0,cache_freshness/* countOf */.pq)(freshness, 'fresh') <= (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'fresh')) {
        await closeImage(restored, run.world);
        return;
    }
    run.state.matchedKey = key;
    run.state.restored = { sizeBytes, means };
    const isPlaced = await (0,entries_images/* isImage */.wu)(restored.tree, run.world.layout);
    if (isPlaced)
        await (0,publish/* makeCurrent */.iC)(restored.tree, run.digest, run.world);
    const tree = isPlaced ? restored.tree : (await (0,publish/* publish */.mk)(restored.tree, run.digest, run.world)).tree;
    await (0,hot_list/* adoptHotList */._A)({ layout: run.world.layout, digest: run.digest, platformId: run.world.platform.id }, hot).catch((error) => {
        run.world.logger.debug(`the list of what to read ahead could not be kept: ${(0,errno/* messageOf */.b)(error)}`);
    });
    (0,cache_run/* useEntry */.EN)(run, { ...restored, tree });
    await (0,publish/* cleanRequest */.Hu)(run.digest, run.world, run.state.entry).catch(() => { });
}

;// CONCATENATED MODULE: ./lib/cache/stamp.js













/**
 * A stamp says that a refresh came to the versions an archive holds already. It travels as a bundle of a few thousand bytes
 * where the archive itself would have to be saved again: the next machine finds it, and neither resolves nor installs.
 */
function stampPrefix(entry, { policy, world: { platform } }) {
    const pins = entry.metadata.distributions.map(({ name, version }) => `${name}==${version}`).sort();
    // A prefix of its own: a look-up for any archive must not find a stamp.
    const head = (0,keys/* keyHead */.UY)('ensure-extensions-ok', { platformId: platform.id, abi: platform.abi, suffix: policy.suffix });
    return `${head}-${entry.requestDigest}-${(0,hash/* sha256 */.s)(pins.join('\n')).slice(0, 16)}-`;
}
/** Packs the stamp of an entry that was just renewed; undefined where none is wanted or another run has saved it. */
async function packStamp(entry, run) {
    const provider = (0,save/* savableProvider */.Mj)(run);
    const { world } = run;
    const ttl = (0,cache_run/* ttlOf */.yJ)(run);
    if (provider === undefined || ttl === 'never' || ttl === 0)
        return undefined;
    const key = `${stampPrefix(entry, run)}${(0,keys/* periodOf */.jH)(world.clock.now(), ttl)}`;
    if ((await provider.lookup({ key, prefixes: [], signal: run.policy.signal })).status !== 'miss')
        return undefined;
    const renewed = Object.entries(entry.state.renewed ?? {}).map(([digest, time]) => ({ digest, time }));
    return (0,bundle/* makeStamp */.kG)((0,save/* identityOf */.cu)(entry, key, world), renewed);
}
/** Renews the entry at hand by a stamp that another machine saved for its versions, if there is one. */
async function applyStamp(run) {
    const { provider, layout, platform, trust } = run.world;
    const { entry } = run.state;
    const ttl = (0,cache_run/* ttlOf */.yJ)(run);
    const isWanted = trust.closedReason === undefined && [...run.state.freshness.values()].every(({ status }) => status !== 'absent');
    if (provider === undefined || entry === undefined || !isWanted || ttl === 'never' || ttl === 0)
        return;
    const prefix = stampPrefix(entry, run);
    const period = Number((0,keys/* periodOf */.jH)(run.freshnessContext.now, ttl));
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(run.staging, 'stamp-'));
    const file = external_node_path_.join(directory, bundle/* bundleFileName */.MZ);
    const request = { key: `${prefix}${period}`, prefixes: [`${prefix}${period - 1}`], signal: run.policy.signal };
    const found = await (0,cache_run/* timed */.ay)(run, 'look for a stamp', () => provider.restore({ ...request, file }));
    const isFound = found.status === 'hit' && (0,providers_provider/* isAnswer */.Tq)(found.key, request);
    const renewed = isFound ? await readStamp({ file, key: found.key, entry }, run) : undefined;
    await (0,files/* removeTree */.dM)(directory);
    if (renewed === undefined)
        return;
    const latest = run.freshnessContext.now.getTime();
    const own = entry.state.renewed ?? {};
    const merged = new Map(Object.entries(own));
    for (const { digest, time } of renewed) {
        const at = (0,system_time/* parseTime */.p)(time)?.getTime();
        // A clock that was ahead must not keep anything fresh for ever.
        if (at !== undefined && at <= latest && at > ((0,system_time/* parseTime */.p)(own[digest] ?? '')?.getTime() ?? 0))
            merged.set(digest, time);
    }
    const all = Object.fromEntries(merged);
    await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { renewed: all }).catch(() => { });
    (0,cache_run/* useEntry */.EN)(run, { ...entry, state: { ...entry.state, renewed: all } });
}
async function readStamp({ file, key, entry }, run) {
    const { trust, platform, provider, logger } = run.world;
    const header = await (0,bundle/* readBundleHeader */.od)(file, trust);
    if (header instanceof bundles_trust/* Refusal */.P_) {
        run.state.providerReports.push({ provider: provider?.name ?? '', action: 'restore', status: 'refused', detail: header.reason, key });
        logger.warning(`the stamp ${key} was refused: ${header.reason}`);
        return undefined;
    }
    if (typeof header === 'string')
        return undefined;
    const { payload } = header;
    const asked = { key, request_digest: entry.requestDigest, platform_id: platform.id, abi: platform.abi };
    return payload.kind === 'stamp' && (0,bundles_payload/* mismatchOf */.mW)(payload, asked) === undefined ? payload.renewed : undefined;
}

;// CONCATENATED MODULE: ./lib/cache/worth.js
/**
 * Warns where caching does not pay: restoring was slower than installing on the last two runs. The warning says what to change.
 *
 * @param restores what restoring took on this machine, the newest last.
 * @param installMs what installing had taken, in milliseconds.
 */
function worthWarning(restores, installMs) {
    const lastTwo = restores.slice(-2);
    const newest = lastTwo.at(-1);
    if (newest === undefined || lastTwo.length < 2 || lastTwo.some(({ ms }) => ms <= installMs))
        return undefined;
    const mounted = newest.means.includes('mount') || newest.means === 'squashfuse';
    const advice = mounted
        ? 'the network is what takes the time: `provider: none`, or `provider: local` on this machine, is faster'
        : 'let this step mount images (root, passwordless sudo or squashfuse), or set `provider: none`';
    const times = lastTwo.map(({ ms }) => `${ms} ms`).join(', ');
    return `restoring was slower than installing on the last 2 runs (${times} against ${installMs} ms): ${advice}`;
}

;// CONCATENATED MODULE: ./lib/cache/ensure-request.js

























/** `last_used` is noted at most this often, in milliseconds. */
const lastUsedGranularityMs = 3_600_000;
/**
 * Makes the specifications of one request importable: from the entry in place, else from the provider, else by
 * installing what is missing. Failures of extensions are in the result.
 *
 * @throws CacheError when the cache root cannot be used; the signal's reason on cancellation.
 */
async function ensureRequest(specifications, policy, world) {
    const run = await (0,cache_run/* startRun */.AD)(specifications, policy, world);
    const located = await (0,cache_run/* timed */.ay)(run, 'look-up', () => locate(run));
    const isExamining = run.policy.examinesHits && !run.policy.lookupOnly;
    if ((0,cache_run/* isAllFresh */.C_)(run) && !isExamining && (located !== 'image' || run.policy.lookupOnly))
        return await finish(run);
    if (run.policy.lookupOnly) {
        await (0,cache_run/* timed */.ay)(run, 'cache look-up', () => lookup(run));
        if (run.state.matchedKey === '')
            await explain(run);
        return await finish(run);
    }
    return await (0,publish/* withStaging */.A6)(run.digest, world, async (staging) => {
        const staged = { ...run, staging };
        if (isExamining)
            await examineEntry(staged);
        // An image has to be opened before anybody can import from it, fresh or not.
        if (located === 'image')
            await (0,cache_run/* timed */.ay)(run, 'open', () => ensure_request_open(staged));
        const inPlace = run.state.entry?.tree;
        const stamp = () => applyStamp(staged);
        const steps = [
            stamp,
            () => restore(staged),
            () => (run.state.entry?.tree === inPlace ? undefined : stamp()),
        ];
        for (const step of steps) {
            if (isUsable(run))
                return await finish(run);
            await step();
            if (isExamining)
                await examineEntry(staged);
        }
        if (isUsable(run))
            return await finish(run);
        const isMissed = (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'absent') > 0 && run.state.isMissCertain;
        await explain(run);
        if (run.policy.failOnMiss && isMissed)
            return await finish(run);
        return await install(staged);
    });
}
/** Whether all is there and fresh, or due and not to be refreshed before it is used. */
function isUsable(run) {
    const { refresh, staleIfError } = run.policy;
    if (refresh === 'before')
        return (0,cache_run/* isAllFresh */.C_)(run);
    // An extension that expired too long ago is refreshed first: without a network it would not be a fallback either.
    return [...run.state.freshness.values()].every((item) => item.status === 'fresh' || (item.status === 'expired' && (refresh === 'never' || item.expiredHours <= staleIfError.hours)));
}
async function locate(run) {
    const found = await (0,entries_entry/* locateEntry */.j7)(run.digest, run.world);
    if (found.status === 'corrupt') {
        await (0,entries_entry/* setAside */.Fi)(run.digest, found.problem, run.world);
        (0,cache_run/* noteMiss */.H7)(run, `what lay on this machine was damaged: ${found.problem}`);
    }
    if (found.status === 'absent' && found.reason !== undefined)
        (0,cache_run/* noteMiss */.H7)(run, found.reason);
    (0,cache_run/* useEntry */.EN)(run, found.status === 'present' || found.status === 'image' ? found.entry : undefined);
    return found.status;
}
/** Opens the image that lies in place. One that cannot be opened is set aside if it is damaged, and counts as absent. */
async function ensure_request_open(run) {
    if (run.state.entry === undefined)
        return;
    const generation = run.state.entry.tree;
    const opened = await openInPlace(run.state.entry, run.staging, run.world);
    const problem = opened === undefined ? await (0,entries_images/* checkImage */.cd)(generation, run.world.layout) : undefined;
    if (problem !== undefined) {
        await (0,entries_entry/* setAside */.Fi)(run.digest, problem, run.world);
        (0,cache_run/* noteMiss */.H7)(run, `what lay on this machine was damaged: ${problem}`);
    }
    else if (opened === undefined)
        (0,cache_run/* noteMiss */.H7)(run, 'what lies on this machine is an image that could not be opened');
    (0,cache_run/* useEntry */.EN)(run, opened);
}
async function install(run) {
    const { specifications, world } = run;
    try {
        await examineEntry(run);
        await recallNoted(run);
        const done = await installOnBase(run);
        const { entry: made, packable } = done;
        const pending = packable !== undefined ? await (0,save/* pack */.qq)(run, packable) : made !== undefined && done.isRenewed ? await packStamp(made, run) : undefined;
        await (0,publish/* cleanRequest */.Hu)(run.digest, world, done.entry).catch(() => { });
        return await finish(run, { ...done, pending });
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        const failure = new errors/* ExtensionInstallationError */.QB(`the disk is full: ${(0,errno/* messageOf */.b)(error)}`, {
            code: 'disk-full',
            subject: world.layout.root,
            hint: 'Free space on the disk of the cache root, or choose another cache root.',
            cause: error,
        });
        const extensions = specifications.map((specification) => (0,cache_outcome/* failedResult */.Nq)(specification, failure));
        return await finish(run, { entry: undefined, extensions, installedCount: 0 });
    }
}
/** How often another base is looked for where the one at work is removed by another run. */
const maxBases = 3;
/** Installs what is missing, on a base where there is one. */
async function installOnBase(run) {
    const optionsDigest = (0,hash/* sha256 */.s)((0,digest/* requestDigest */.ud)([], run.policy.requestOptions));
    const { specifications } = run;
    for (let attempt = 1;; attempt++) {
        const staging = external_node_path_.join(run.staging, `attempt-${attempt}`);
        await (0,promises_.mkdir)(staging, { mode: 0o755 });
        const attempted = { ...run, staging };
        const base = attempt > maxBases ? undefined : await chooseBase(attempted, optionsDigest);
        run.world.logger.info(progressLine(specifications, base));
        try {
            return await installMissing({ run: attempted, base, optionsDigest });
        }
        catch (error) {
            const isRemoved = base !== undefined && !(await (0,files/* isPresent */.Wo)(base.entry.tree));
            if (!isRemoved || run.policy.signal?.aborted)
                throw error;
            run.world.logger.info(`${base.entry.tree} was removed while versions were copied from it: starting again without it`);
            if (run.state.entry?.tree === base.entry.tree)
                (0,cache_run/* useEntry */.EN)(run, undefined);
        }
    }
}
/** Names the step that a user waits for now. */
function progressLine(specifications, base) {
    const isFresh = ({ digest }) => base?.isOwn === true && base.freshness.get(digest)?.status === 'fresh';
    const kept = specifications.filter(isFresh).length;
    const names = specifications.filter((specification) => !isFresh(specification)).map(({ display }) => display);
    return `installing ${names.join(', ')}${kept > 0 ? `, keeping ${kept} that are fresh` : ''} …`;
}
/** Notes why the request is not a hit, where nothing that went wrong says so already. */
async function explain(run) {
    if (run.state.missReason !== '')
        return;
    const { kind, text } = await (0,explain_miss/* explainMiss */.g)(run);
    (0,cache_run/* noteMiss */.H7)(run, text, kind);
}
async function finish(run, done) {
    const { layout, platform, clock, provider, logger } = run.world;
    const entry = done === undefined ? run.state.entry : done.entry;
    const isHandedOut = !run.policy.lookupOnly || (0,cache_run/* isAllFresh */.C_)(run);
    const extensions = done?.extensions ?? run.specifications.map((specification) => cachedResult(specification, run));
    if (entry !== undefined) {
        const lastUsed = (0,system_time/* parseTime */.p)(entry.state.last_used ?? '')?.getTime() ?? 0;
        const now = clock.now();
        if (now.getTime() - lastUsed > lastUsedGranularityMs) {
            await (0,entries_state/* updateState */.$j)(layout, entry.requestDigest, platform.id, { last_used: now.toISOString() }).catch((error) => {
                logger.debug(`the time of use could not be noted: ${(0,errno/* messageOf */.b)(error)}`);
            });
        }
    }
    if (entry !== undefined)
        warnOfYanked(run, entry.metadata.distributions);
    if (entry !== undefined && run.state.restored !== undefined && done === undefined)
        await weighRestoring(run, entry);
    const cacheKey = provider === undefined ? '' : await keyOf(run, entry, done);
    return {
        requestDigest: run.digest,
        entry: isHandedOut ? entry : undefined,
        extensions,
        installedCount: done?.installedCount ?? 0,
        cacheKey,
        matchedKey: run.state.matchedKey,
        keyLines: await keyLines(run),
        missReason: (0,cache_run/* isAllFresh */.C_)(run) ? '' : run.state.missReason,
        missKind: (0,cache_run/* isAllFresh */.C_)(run) ? null : run.state.missKind,
        archiveBytes: done?.pending?.payload.archive?.size ?? run.state.restored?.sizeBytes ?? 0,
        warnings: run.state.warnings,
        providerReports: run.state.providerReports,
        timings: run.state.timings,
        pending: done?.pending,
        tombstones: run.state.tombstones,
        isRefreshDue: run.policy.refresh === 'after' && done === undefined && !run.policy.lookupOnly && (0,cache_freshness/* countOf */.pq)(run.state.freshness, 'expired') > 0,
    };
}
/** Notes what restoring took, and says so where it was slower than installing twice in a row: then caching is not worth it. */
async function weighRestoring({ state, world }, entry) {
    const { layout, platform, clock, logger } = world;
    const { restored, timings } = state;
    if (restored === undefined)
        return;
    const ms = timings.reduce((sum, timing) => sum + timing.ms, 0);
    const measurement = { at: clock.now().toISOString(), ms, bytes: restored.sizeBytes, means: restored.means };
    const place = { digest: entry.requestDigest, platformId: platform.id };
    const restores = await (0,entries_state/* addMeasurement */.Ut)(layout, place, 'restores', measurement).catch((error) => {
        logger.debug(`the time of restoring could not be noted: ${(0,errno/* messageOf */.b)(error)}`);
        return [];
    });
    const warning = worthWarning(restores, entry.metadata.install_ms);
    if (warning !== undefined)
        state.warnings.push(warning);
}
/** The key the entry lies under, or will. */
async function keyOf(run, entry, done) {
    if (done?.pending?.payload.kind === 'entry')
        return done.pending.payload.key;
    if (done === undefined && run.state.matchedKey !== '')
        return run.state.matchedKey;
    const { opening, selectPacking } = await run.world.selectArchives();
    const oldest = entry === undefined ? run.freshnessContext.now : (0,entries_entry/* oldestOf */.TW)(entry);
    return (0,save/* newKey */.uM)(run, oldest, done === undefined ? opening : await selectPacking());
}
function cachedResult(specification, run) {
    const judged = run.state.freshness.get(specification.digest);
    if (judged?.status === 'fresh')
        return (0,cache_outcome/* presentResult */.l_)(specification, run.state.entry, { outcome: 'hit', ageHours: judged.ageHours });
    // Neither installed nor refreshed in this run: what is due is used as it is.
    if (judged?.status === 'expired' && !run.policy.lookupOnly)
        return (0,cache_outcome/* presentResult */.l_)(specification, run.state.entry, { outcome: 'stale', ageHours: judged.ageHours });
    if (run.policy.lookupOnly)
        return { ...(0,cache_outcome/* emptyResult */.$)(specification), outcome: run.state.matchedKey === '' ? null : 'hit' };
    const failure = new errors/* ExtensionInstallationError */.QB(`${specification.display} is not cached: ${run.state.missReason || 'nothing was found for it'}`, {
        code: 'cache-missed',
        subject: specification.display,
        hint: 'Run the workflow that saves it first, or leave out fail-on-miss.',
    });
    return (0,cache_outcome/* failedResult */.Nq)(specification, failure);
}


/***/ }),

/***/ 74565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ explainMiss),
  E: () => (/* binding */ findNearMisses)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/bundles/header.js
var bundles_header = __webpack_require__(59464);
// EXTERNAL MODULE: ./lib/bundles/keys.js
var keys = __webpack_require__(5665);
// EXTERNAL MODULE: ./lib/bundles/trust.js
var bundles_trust = __webpack_require__(98031);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/platform/platform-id.js
var platform_id = __webpack_require__(20928);
// EXTERNAL MODULE: ./lib/providers/provider.js
var providers_provider = __webpack_require__(7641);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
;// CONCATENATED MODULE: ./lib/cache/request-parts.js


/** Lists in phrases how a request differs from a saved one: `constraints.txt changed`, `sphinx==7.2 instead of sphinx==7.1`. */
function partDifferences(saved, wanted) {
    const [before, now] = [byName(saved), byName(wanted)];
    const packages = [...new Set([...now.keys(), ...before.keys()])].flatMap((name) => {
        const [then, today] = [before.get(name), now.get(name)];
        if (then === undefined)
            return [`${today?.text} was added`];
        if (today === undefined)
            return [`${then.text} was removed`];
        if (then.digests === today.digests)
            return [];
        return [then.text === today.text ? `the content of ${today.text} changed` : `${today.text} instead of ${then.text}`];
    });
    if (saved.options === undefined)
        return packages;
    const options = { before: saved.options, now: wanted.options ?? {} };
    const changed = [...new Set([...Object.keys(options.now), ...Object.keys(options.before)])].flatMap((name) => {
        const [then, today] = [options.before[name], options.now[name]];
        if (then === today)
            return [];
        return [`${name} ${then === undefined ? 'was added' : today === undefined ? 'was removed' : 'changed'}`];
    });
    return [...packages, ...changed];
}
/** The share of package names that two requests have in common, from 0 to 1. */
function likeness(saved, wanted) {
    const [before, now] = [byName(saved), byName(wanted)];
    const all = new Set([...before.keys(), ...now.keys()]);
    return all.size === 0 ? 0 : [...now.keys()].filter((name) => before.has(name)).length / all.size;
}
/** The specifications of a request by the package they name. */
function byName({ extensions }) {
    const named = new Map();
    for (const { package_spec, digest } of [...extensions].sort((left, right) => (left.digest < right.digest ? -1 : 1))) {
        const name = nameIn(package_spec);
        const earlier = named.get(name);
        const [text, digests] = [package_spec, digest];
        named.set(name, earlier === undefined ? { text, digests } : { text: `${earlier.text}, ${text}`, digests: `${earlier.digests} ${digests}` });
    }
    return named;
}
/** The name of the package in a specification; the whole text where it names none. */
function nameIn(text) {
    try {
        const { name, localPath } = (0,specification/* parseSpecification */.z)(text);
        return name === undefined || localPath !== undefined ? text : (0,specification_name/* normalizeName */.P)(name);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./lib/cache/run.js
var cache_run = __webpack_require__(16103);
// EXTERNAL MODULE: ./lib/cache/uncounted.js
var uncounted = __webpack_require__(90617);
;// CONCATENATED MODULE: ./lib/cache/explain-miss.js











/** A saved request that shares more than this part of its packages counts as an earlier state of the one asked for. */
const leastLikeness = 0.5;
/** Says in one sentence why a request has to be installed, as far as is known here. */
async function explainMiss(run) {
    const { specifications, state } = run;
    const judged = specifications.map(({ digest }) => state.freshness.get(digest));
    const expired = judged.flatMap((item) => (item?.status === 'expired' ? [item] : []));
    if (expired.length > 0)
        return { kind: 'due', text: describeAge(expired, specifications.length) };
    if (state.entry !== undefined) {
        const reasons = judged.flatMap((item) => (item?.status === 'absent' ? [item.reason] : []));
        return { kind: 'incomplete', text: [...new Set(reasons)].join('; ') };
    }
    const [nearest] = await nearMisses(run, leastLikeness);
    if (nearest?.sameExtensions === true)
        return { kind: 'saved-otherwise', text: `these extensions are saved ${nearest.differences.join(' and ')}` };
    if (nearest !== undefined)
        return { kind: 'changed', text: nearest.differences.join(', ') };
    return {
        kind: 'new',
        text: run.world.provider === undefined
            ? 'never saved before on this machine with this Python'
            : 'never saved before where this run may read, for these extensions, this Python and these options',
    };
}
/** Finds the saved requests that come nearest to a request, the nearest first. */
async function findNearMisses(run) {
    return await nearMisses(run, 0);
}
/** See {@link findNearMisses}; of other requests those that have more than a part of their packages in common with it. */
async function nearMisses(run, least) {
    const found = (await Promise.all([otherPlatforms(run), savedOtherwise(run), newestInStore(run), neighbours(run)])).flat();
    // The newest archive of the store may be the one that is known by its key.
    const unique = new Map(found.map((item) => [item.nearMiss.key, item]));
    return [...unique.values()]
        .filter(({ like }) => like > least)
        .sort((left, right) => right.like - left.like || left.nearMiss.differences.length - right.nearMiss.differences.length)
        .map(({ nearMiss }) => nearMiss);
}
/** How long ago extensions were installed that are due: `older than 24 h (2 of 3 extensions)`. */
function describeAge(expired, count) {
    const some = expired.length === count ? '' : ` (${expired.length} of ${count} extensions)`;
    const late = expired.filter(({ expiredHours }) => expiredHours >= 0);
    const [first] = late;
    if (first === undefined)
        return `due for a refresh ahead of time${some}`;
    if (late.some(({ ageHours, expiredHours }) => ageHours === expiredHours))
        return `refreshed at every run, because ttl-hours is 0${some}`;
    const hours = [...new Set(late.map(({ ageHours, expiredHours }) => Number((ageHours - expiredHours).toFixed(2))))];
    return `older than ${hours.sort((left, right) => left - right).join(' h and ')} h${some}`;
}
/** Nearer than any other request. */
const same = 2;
/** The same request on this machine, for other interpreters and systems. */
async function otherPlatforms({ digest, world: { layout, platform } }) {
    const names = await (0,promises_.readdir)(layout.request(digest)).catch(() => []);
    const others = names.filter((name) => name !== platform.id && /^[a-z]+-[0-9.]+[a-z0-9.-]*--\w+--\w+$/.test(name));
    return others.sort().map((name) => sameRequest('this machine', layout.entry(digest, name), (0,platform_id/* platformDifferences */._j)(name, platform.id)));
}
/** The same request in the store, for Pythons of a near version and without the suffix: keys that can be named and asked for at once. */
async function savedOtherwise(run) {
    const { provider, selectArchives } = run.world;
    if (provider === undefined || !mayAskStore(run))
        return [];
    const parts = (0,cache_run/* keyPartsOf */.nG)(run, (await selectArchives()).opening);
    const prefixes = [
        ...(parts.suffix === '' ? [] : [(0,keys/* keyPrefix */.uU)({ ...parts, suffix: '' })]),
        ...nearVersions(parts.platformId).map((platformId) => (0,keys/* keyPrefix */.uU)({ ...parts, platformId })),
    ];
    const request = { key: `${(0,keys/* keyPrefix */.uU)(parts)}nearest`, prefixes, signal: run.policy.signal };
    const found = await provider.lookup(request);
    const differences = found.status === 'hit' && (0,providers_provider/* isAnswer */.Tq)(found.key, request) ? (0,keys/* keyDifferences */.Se)(found.key, parts) : undefined;
    return found.status === 'hit' && differences !== undefined ? [sameRequest(provider.name, found.key, differences)] : [];
}
/** The platform ids of CPython in versions near that of one, the nearest first: no store takes more keys at once. */
function nearVersions(platformId) {
    const [, minor, rest = ''] = /^cpython-3\.(\d+)(.*)$/.exec(platformId) ?? [];
    if (minor === undefined)
        return [];
    const minors = [1, 2, 3, 4].flatMap((distance) => [Number(minor) - distance, Number(minor) + distance]);
    return minors.filter((other) => other >= 8).map((other) => `cpython-3.${other}${rest}`);
}
/**
 * The newest archive for this platform in the store, else of all. What it holds is read of its beginning, where the store gives that. One
 * that another repository saved, or that does not say what counted, explains nothing.
 */
async function newestInStore(run) {
    const { provider, platform, selectArchives, trust, producer } = run.world;
    if (provider === undefined || !mayAskStore(run))
        return [];
    const general = 'ensure-extensions-';
    const prefixes = [`${general}${keys/* schemaVersion */.CZ}-${platform.id}-`, general];
    const request = { key: `${general}nearest`, prefixes, signal: run.policy.signal };
    const found = await (provider.readBeginning?.(request) ?? provider.lookup(request));
    if (found.status !== 'hit' || !(0,providers_provider/* isAnswer */.Tq)(found.key, request))
        return [];
    const differences = (0,keys/* keyDifferences */.Se)(found.key, (0,cache_run/* keyPartsOf */.nG)(run, (await selectArchives()).opening));
    if (differences !== undefined)
        return [sameRequest(provider.name, found.key, differences)];
    if (!('beginning' in found))
        return [];
    // Stores of others may read as they are asked, and fail then.
    const header = await (0,bundles_header/* readHeader */.ay)(found.beginning, trust).catch(errno/* messageOf */.b);
    if (typeof header === 'string' || header instanceof bundles_trust/* Refusal */.P_ || header.payload.kind !== 'entry')
        return [];
    const { record, platform_id, producer: saver } = header.payload;
    if (record.options === undefined || platform_id !== platform.id || saver.repository !== producer.repository)
        return [];
    // It reaches the log: nothing in it may be more than a text.
    const texts = [...record.extensions.map(({ package_spec }) => package_spec), ...Object.keys(record.options)];
    if (texts.some((text) => /\p{Cc}/u.test(text)))
        return [];
    const saved = { ...record, extensions: record.extensions.map((item) => ({ ...item, digest: item.digest ?? '' })) };
    return [neighbour(run, { place: provider.name, key: found.key, saved })];
}
/** Whether the store may be asked once more: it said that it has nothing. */
function mayAskStore({ state, world: { trust } }) {
    return trust.closedReason === undefined && state.isMissCertain;
}
/** Other requests on this machine for this platform; and this one, where it is not what it was. */
async function neighbours(run) {
    const { world, freshnessContext } = run;
    const expectation = { platformId: world.platform.id, now: freshnessContext.now };
    const found = [];
    for (const digest of await (0,entry/* listRequests */.j_)(world)) {
        const metadata = await (0,entry/* readEntryMetadata */.wM)(digest, expectation, world.layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata)
            continue;
        const change = digest === run.digest ? (0,uncounted/* changeSince */.Js)(metadata, run) : undefined;
        if (digest === run.digest && change === undefined)
            continue;
        const other = neighbour(run, { place: 'this machine', key: world.layout.entry(digest, world.platform.id), saved: metadata });
        found.push(change === undefined ? other : { ...other, nearMiss: { ...other.nearMiss, differences: [change] } });
    }
    return found;
}
function neighbour({ specifications, policy }, { place, key, saved }) {
    const wanted = {
        extensions: specifications.map(({ display, digest }) => ({ package_spec: display, digest })),
        options: policy.optionParts,
    };
    const differences = partDifferences(saved, wanted);
    return {
        nearMiss: {
            place,
            key,
            sameExtensions: false,
            specifications: saved.extensions.map(({ package_spec }) => package_spec),
            installedAt: saved.extensions.map(({ installed_at }) => installed_at).sort()[0] ?? null,
            differences: differences.length > 0 ? differences : ['other options or files that count'],
        },
        like: likeness(saved, wanted),
    };
}
function sameRequest(place, key, differences) {
    return { nearMiss: { place, key, sameExtensions: true, specifications: [], installedAt: null, differences }, like: same };
}


/***/ }),

/***/ 52742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyResult),
/* harmony export */   H0: () => (/* binding */ notImportable),
/* harmony export */   Nq: () => (/* binding */ failedResult),
/* harmony export */   aN: () => (/* binding */ noOutcome),
/* harmony export */   l_: () => (/* binding */ presentResult)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _importation_verify_import_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94583);


/** The result where nothing was done. */
const noOutcome = {
    outcome: null,
    distributions: [],
    sizeBytes: 0,
    ownSizeBytes: 0,
    ageHours: null,
    error: null,
    apart: null,
    changes: [],
    imports: null,
};
/** The result of a specification nothing was done for. */
function emptyResult({ display, digest }) {
    return { specification: display, digest, ...noOutcome };
}
/** The result of a specification that failed. */
function failedResult(specification, error) {
    return { ...emptyResult(specification), outcome: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reportOf */ .EI)(error) };
}
/** The result of a specification that is there and cannot be imported. */
function notImportable(result, imports) {
    const failed = imports.filter(_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnimportable */ .TI);
    const text = failed.map(({ name, error }) => `${name}:\n${error ?? ''}`).join('\n');
    const failure = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionInstallationError */ .QB(`${result.specification} is installed and cannot be imported\n${text}`, {
        code: 'import-failed',
        subject: result.specification,
        hint: 'The last lines say why: often a package it needs and does not name, a library of the system, or another version of Python.',
    });
    return { ...result, outcome: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reportOf */ .EI)(failure), imports };
}
/** The result of a specification that an entry holds. */
function presentResult(specification, entry, { outcome, ageHours }) {
    const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest);
    if (record?.apart !== undefined)
        return { ...emptyResult(specification), outcome: 'skipped', apart: record.apart };
    const distributions = (record?.distributions ?? []).map(({ name, version }) => ({ name, version }));
    const sizeBytes = record?.size_bytes ?? 0;
    const [own] = distributions;
    const ownSizeBytes = entry?.metadata.distributions.find(({ name }) => name === own?.name)?.size_bytes ?? 0;
    return { ...emptyResult(specification), outcome, distributions, sizeBytes, ownSizeBytes, ageHours: Math.round(ageHours * 100) / 100 };
}


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ makeTombstones)
/* harmony export */ });
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79525);
/* harmony import */ var _bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5665);


/** The tombstones of a request: one for each format that a machine may look up. */
async function makeTombstones(grave, recalled, { provider, producer, clock, signal }) {
    const { requestDigest, platformId, abi, suffix, ttl } = grave;
    const now = clock.now();
    const period = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .periodOf */ .jH)(now, ttl);
    return await Promise.all(_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNames */ .EI.map(async (format) => {
        const prefix = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyPrefix */ .uU)({ platformId, abi, format, suffix, requestDigest });
        const { key: wanted, prefixes } = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .freshLookup */ .f5)(prefix, now, ttl);
        const found = await provider.lookup({ key: wanted, prefixes, signal });
        const key = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .saveKey */ .Xo)(prefix, period, found.status === 'hit' ? (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .generationAfter */ .$8)(found.key, prefix, period) : 0);
        const identity = { key, request_digest: requestDigest, platform_id: platformId, abi, producer, time: now.toISOString() };
        return (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .makeTombstone */ .YY)(identity, recalled);
    }));
}


/***/ }),

/***/ 90479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ boundSpecifications),
/* harmony export */   X: () => (/* binding */ readBindingLock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68898);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _specification_lock_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77269);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(867);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62018);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61870);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96809);
/* harmony import */ var _pylock_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68035);









/** Reads the lock of `constraints`, else `pylock.toml` of the workspace. Throws ExtensionConfigError `file-unreadable`. */
async function readBindingLock(constraints, { workspace, nameOf }) {
    const named = constraints.flatMap((source) => (source.kind === 'file' && (0,_specification_lock_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .isPylock */ .f)(source.file) ? [source.file] : []))[0];
    const file = named ?? node_path__WEBPACK_IMPORTED_MODULE_0__.join(workspace, 'pylock.toml');
    const shown = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, file);
    if (named === undefined && !(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .isPresent */ .Wo)(file))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${nameOf('locked')} needs a lock, and there is no pylock.toml in ${workspace}`, {
            code: 'file-unreadable',
            subject: shown,
            hint: 'Write it with `ensure-extensions lock`, or name another one (pylock.NAME.toml) in constraints.',
        });
    }
    const packages = await (0,_pylock_file_js__WEBPACK_IMPORTED_MODULE_8__/* .readPylockFile */ .h)(file, nameOf('locked'));
    return { file, shown, packages, hasAllHashes: packages.every(({ hashes }) => hashes.length > 0), isNamed: named !== undefined };
}
/**
 * Specifications that a lock binds: each has the version that the lock has for this interpreter, and does not get old.
 *
 * @throws ExtensionConfigError `file-unreadable` where the lock does not have one of them.
 */
function boundSpecifications(specifications, { packages, shown }, markers) {
    const isActive = (marker) => marker === undefined || (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .isMarkerTrue */ .PC)(marker, markers);
    const locked = packages.map(({ text }) => (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequirement */ .pP)(text)).filter(({ marker }) => isActive(marker));
    const missing = [];
    const bound = specifications.map((specification) => {
        const { name, kind, canonical, display, marker } = specification;
        // A path that does not say what it is named shows it when it is built; the constraints bind it then.
        if (!isActive(marker) || name === undefined)
            return { ...specification, ttl: 'never' };
        const wanted = kind === 'requirement' ? (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequirement */ .pP)(canonical) : undefined;
        const found = locked.find((requirement) => requirement.name === name && fits(requirement, wanted));
        if (found === undefined)
            missing.push(display);
        if (found === undefined || wanted === undefined || found.url !== undefined)
            return { ...specification, ttl: 'never' };
        return { ...specification, ttl: 'never', installable: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_7__/* .SecretText */ .om((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRequirement */ .zP)({ ...wanted, versions: found.versions })) };
    });
    if (missing.length === 0)
        return bound;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${shown} does not have ${missing.join(', ')}`, {
        code: 'file-unreadable',
        subject: shown,
        hint: 'Write it again with `ensure-extensions lock`.',
    });
}
/** Whether a package of a lock is what was asked for; `wanted` is undefined for an address. */
function fits({ url, versions }, wanted) {
    if (wanted === undefined || url !== undefined)
        return url !== undefined;
    const version = versions[0]?.replace(/^==/, '') ?? '';
    return wanted.versions.length === 0 || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.satisfies)(version, wanted.versions.join(','), { prereleases: true });
}


/***/ }),

/***/ 54747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ readConstraints)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var installed = __webpack_require__(31740);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(36965);
// EXTERNAL MODULE: ./lib/specification/lock-selection.js
var lock_selection = __webpack_require__(77269);
// EXTERNAL MODULE: ./lib/specification/requirements-content.js
var requirements_content = __webpack_require__(7321);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/configuration/local-repositories.js
var local_repositories = __webpack_require__(57878);
// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(91644);
// EXTERNAL MODULE: ./lib/configuration/pylock-file.js
var pylock_file = __webpack_require__(68035);
// EXTERNAL MODULE: ./lib/configuration/requirements-file.js + 1 modules
var requirements_file = __webpack_require__(62657);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/configuration/toml-problem.js
var toml_problem = __webpack_require__(82554);
;// CONCATENATED MODULE: ./lib/configuration/uv-lock.js








const file = valibot_dist/* looseObject */._H3({ hash: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()) });
const packageSchema = valibot_dist/* looseObject */._H3({
    name: valibot_dist/* string */.YjP(),
    version: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    source: valibot_dist/* optional */.lqM(valibot_dist/* looseObject */._H3({})),
    'resolution-markers': valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
    sdist: valibot_dist/* optional */.lqM(file),
    wheels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(file), []),
});
const lockSchema = valibot_dist/* looseObject */._H3({ package: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(packageSchema), []) });
/**
 * The packages that a `uv.lock` takes from an index, as constraints; of one with several versions each where its markers
 * hold. Where no marker tells the versions apart, because extras or groups of the project exclude each other, uv says which
 * one the project has. Of a lock with extras or a group named uv says it all.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readUvLock(lock, { exportLock, isHashed }) {
    const exported = async () => (0,locked_lines/* readExport */.Jb)(await exportLock(lock), external_node_path_.dirname(lock.file));
    if (lock.extras.length > 0 || lock.group !== undefined)
        return (0,locked_lines/* constraintLines */.nz)(await exported(), isHashed);
    const packages = parseLock(await (0,input_file/* readInputFile */.jH)(lock.file, 'constraints'), lock.file).filter(
    // The project itself, its workspace and what comes from a path or a URL have no version an index knows.
    ({ version, source }) => version !== undefined && (source === undefined || Object.hasOwn(source, 'registry')));
    const several = new Set(packages.filter((locked) => isAmbiguous(locked, packages)).map(({ name }) => name));
    const lines = packages.filter(({ name }) => !several.has(name)).flatMap((locked) => linesOf(locked, isHashed));
    if (several.size === 0)
        return lines.sort();
    const told = (await exported()).filter(({ name }) => several.has(name));
    return [...lines, ...(0,locked_lines/* constraintLines */.nz)(told, isHashed)].sort();
}
/** Whether a package has several versions, and no marker says where this one is meant. */
function isAmbiguous({ name, 'resolution-markers': markers }, all) {
    // uv writes the extras and groups of conflicts as extras with names of its own.
    return (all.filter((other) => other.name === name).length > 1 &&
        (markers.length === 0 || markers.some((marker) => (0,specification_marker/* hasExtra */.TO)((0,specification_marker/* parseMarker */.gY)(marker)))));
}
function linesOf({ name, version, 'resolution-markers': markers, sdist, wheels }, isHashed) {
    const files = [...(sdist === undefined ? [] : [sdist]), ...wheels];
    const hashes = isHashed ? files.flatMap(({ hash }) => (hash === undefined ? [] : [` --hash=${hash}`])).join('') : '';
    const pin = `${name}==${version}`;
    return markers.length === 0 ? [`${pin}${hashes}`] : markers.map((marker) => `${pin} ; ${marker}${hashes}`);
}
function parseLock(content, file) {
    try {
        return valibot_dist/* parse */.qgA(lockSchema, (0,dist/* parse */.qg)(content)).package;
    }
    catch (error) {
        throw new errors/* ExtensionConfigError */.sw(`constraints: ${file} cannot be read: ${(0,toml_problem/* tomlProblem */.O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Write it again with `uv lock`.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/configuration/constraints.js












/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and what reading files
 * works with.
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readConstraints(sources, context) {
    const read = await Promise.all(sources.map((source) => readSource(source, context)));
    return {
        files: read.flatMap(({ files }) => files),
        lines: read.flatMap(({ lines }) => lines),
        digests: read.map(({ digest }) => digest),
        names: read.map(({ name }) => name),
        notices: read.flatMap(({ notices }) => notices),
        localNames: read.flatMap(({ localNames }) => localNames),
        localTrees: read.flatMap(({ localTrees }) => localTrees),
        urls: read.flatMap(({ urls }) => urls),
        builds: read.flatMap(({ builds = [] }) => builds),
    };
}
async function readSource(source, context) {
    if (source.kind === 'url')
        return await readAll(source, String(source.url), context);
    if (source.kind === 'environment')
        return await readEnvironment(context.platform?.sitePackages ?? []);
    if (source.kind === 'lock')
        return fromLines(await readUvLock(source.lock, context), external_node_path_.basename(source.lock.shown));
    const name = external_node_path_.basename(source.file);
    if ((0,lock_selection/* isPylock */.f)(name)) {
        const locked = await (0,pylock_file/* readPylockFile */.h)(source.file, 'constraints');
        return fromLines((0,locked_lines/* constraintLines */.nz)(locked, context.isHashed), name);
    }
    const content = await (0,requirements_content/* requirementsContent */.W)(source.file, { origin: 'constraints', environment: context.environment });
    const { digest, isRemote, namesPrivateRepository, localNames, localPlaces, localTrees } = content;
    await (0,local_repositories/* refusePrivateRepositories */.gz)(localPlaces, context.environment);
    // uv would fetch what a server holds by itself, and could not on the day that server is down. Only the lines count then.
    return isRemote || namesPrivateRepository
        ? { ...(await readAll(source, name, context)), localNames }
        : { files: [source.file], lines: [], digest, name, notices: [], localNames, localTrees, urls: [] };
}
function fromLines(written, name, notices = []) {
    // A lock may name files with credentials, too.
    const hidden = written.map((line) => (0,hidden_url/* hideUrl */.KT)(line));
    const lines = hidden.map(({ text }) => text);
    return { files: [], lines, digest: (0,hash/* sha256 */.s)(lines.join('\n')), name, notices, localNames: [], localTrees: [], urls: (0,hidden_url/* hiddenUrls */.PS)(hidden) };
}
/** The lines of a file and of those it names, some of them on servers. */
async function readAll(place, name, context) {
    const reader = new requirements_file/* RequirementsReader */.Y({ ...context, hasConstraints: true });
    await reader.readPlace(place, 'constraints');
    const { specifications, notices } = reader.finish();
    const hidden = specifications.map(({ text, hashes = [], secrets }) => ({ ...(0,hidden_url/* hideUrl */.KT)(text, secrets), hashes }));
    const lines = hidden.map(({ text, hashes }) => [text, ...hashes.map((hash) => `--hash=${hash}`)].join(' ')).sort();
    return { ...fromLines(lines, name, notices), urls: (0,hidden_url/* hiddenUrls */.PS)(hidden) };
}
/** The installed packages as constraints. One without a version of PEP 440 is left out. */
async function readEnvironment(directories) {
    const [versions, builds] = await Promise.all([(0,installed/* installedVersions */.u)(directories), (0,installed/* installedBuilds */.e)(directories)]);
    const lines = [...versions].flatMap(([name, version]) => ((0,pep440.valid)(version) === null ? [] : [`${name}==${version}`])).sort();
    const read = fromLines(lines, 'the environment');
    // Whether a version is kept or taken from an index makes another tree; so does what the kept one needs.
    const digest = builds.length === 0 ? read.digest : (0,hash/* sha256 */.s)([read.digest, ...builds.map((build) => JSON.stringify(build))].join('\n'));
    return { ...read, digest, builds };
}


/***/ }),

/***/ 21519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tx: () => (/* binding */ publishedRequirements),
/* harmony export */   _: () => (/* binding */ dynamicSpecifications),
/* harmony export */   j2: () => (/* binding */ readDynamicProject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30288);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(867);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62018);
/* harmony import */ var _specification_toml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37901);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52580);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38850);










/**
 * The project of a `pyproject.toml` whose list is not written there: it is `dynamic`, or there is no `[project]` and a
 * build backend makes it of files of its own. Undefined for any other, also for one that cannot be read.
 */
async function readDynamicProject(selection, named) {
    if (selection.group !== undefined)
        return undefined;
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(selection.file);
    const root = (0,_specification_toml_js__WEBPACK_IMPORTED_MODULE_6__/* .tableIn */ .sV)(await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .jH)(selection.file, named.origin));
    const project = root?.['project'];
    const isBuilt = root?.['build-system'] !== undefined || ['setup.py', 'setup.cfg'].some((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)));
    if (root === undefined || (project === undefined && !isBuilt))
        return undefined;
    const field = selection.extras.length === 0 ? 'dependencies' : 'optional-dependencies';
    const dynamic = (0,_specification_toml_js__WEBPACK_IMPORTED_MODULE_6__/* .isTable */ .bI)(project) ? project['dynamic'] : [field];
    return Array.isArray(dynamic) && dynamic.includes(field) ? { directory, selection, ...named } : undefined;
}
/**
 * The specifications of a project by the metadata that its backend made (`METADATA`).
 *
 * @throws ExtensionConfigError `source-unsupported` for a source that cannot be followed.
 */
async function dynamicSpecifications(project, metadata, environment) {
    const { selection, origin } = project;
    const fields = headersOf(metadata);
    const own = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)(fields.find(([name]) => name === 'name')?.[1] ?? '');
    const requirements = publishedRequirements(metadata, project);
    const { file, extras } = selection;
    const lists = extras.length === 0 ? [undefined] : extras;
    const items = lists.flatMap((extra) => listOf(requirements, { own, extra, met: [] }).map((text) => ({
        text,
        origin: `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)}, ${extra === undefined ? 'dependencies' : `extra ${extra}`}`,
        list: extra === undefined ? {} : { extra: (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)(extra) },
    })));
    return (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_8__/* .sourcedTexts */ .UB)(items, await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .jH)(file, origin), { file, origin, environment });
}
/** All that a project needs by its `METADATA`, with the extras in the markers. */
function publishedRequirements(metadata, project) {
    return headersOf(metadata).flatMap(([name, value]) => (name === 'requires-dist' ? [publishedRequirement(value, project)] : []));
}
function publishedRequirement(text, { shown }) {
    try {
        return (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePublishedRequirement */ .jN)(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`'${shown}' needs what cannot be read, by its build backend: ${(0,_system_redact_js__WEBPACK_IMPORTED_MODULE_7__/* .redactUrls */ .s)(error.message)}`, {
            code: 'file-unreadable',
            subject: shown,
            hint: 'Mend the requirement in the file that the build backend reads.',
        });
    }
}
/** The requirements of the project, or of an extra alone; one of the project itself stands for those of its extras. */
function listOf(requirements, { own, extra, met }) {
    if (extra !== undefined && met.includes(extra))
        return [];
    return requirements.flatMap((requirement) => {
        const { marker, ...plain } = requirement;
        const always = marker === undefined ? true : (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .withExtras */ .cw)(marker, []);
        const asked = marker === undefined || extra === undefined ? always : (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .withExtras */ .cw)(marker, [extra]);
        // A requirement that holds without the extra is not of the extra's list.
        const isListed = extra === undefined ? always !== false : asked !== false && always === false;
        if (!isListed)
            return [];
        const left = typeof asked === 'boolean' ? plain : { ...plain, marker: asked };
        if (requirement.name !== own)
            return [(0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRequirement */ .zP)(left)];
        return requirement.extras.flatMap((inner) => listOf(requirements, { own, extra: inner, met: [...met, ...(extra === undefined ? [] : [extra])] }));
    });
}
/** The header fields of core metadata, their names in lower case; folded lines are joined. */
function headersOf(metadata) {
    const [head = ''] = metadata.replaceAll(/\r\n?/g, '\n').split('\n\n');
    return head
        .replaceAll(/\n[ \t]+/g, ' ')
        .split('\n')
        .flatMap((line) => {
        const at = line.indexOf(':');
        return at === -1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]];
    });
}


/***/ }),

/***/ 57878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ refusePrivateBuild),
/* harmony export */   b9: () => (/* binding */ privateRepositoriesOf),
/* harmony export */   gz: () => (/* binding */ refusePrivateRepositories)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36965);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30288);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(867);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(39454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62018);
/* harmony import */ var _specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97463);
/* harmony import */ var _specification_uv_project_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11718);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61870);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1548);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(56480);
/* harmony import */ var _dynamic_project_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(21519);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(38850);
















/**
 * The repositories with an account that a local package asks for, itself or by way of other local packages. uv reads the files of the
 * packages itself, and hands such a URL to git as an argument, which all users of the machine can read. Where it is told the same
 * repository without the account before, it asks for that one.
 *
 * @param metadataOf asked where only the build backend of a package knows what it needs, and a file of it names such a repository.
 * @throws ExtensionConfigError `specification-invalid` where uv cannot be told: for what a build needs.
 */
async function privateRepositoriesOf(packages, environment, metadataOf) {
    const found = new Map();
    const met = new Set();
    const waiting = [...packages];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const project = await projectIn(next.directory, environment);
        const isAsked = await isToldByBackend(next.directory, environment);
        const key = `${next.directory} ${next.extras.join(',')} ${next.marker === undefined ? '' : (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .formatMarker */ .gJ)(next.marker)}`;
        if ((project === undefined && !isAsked) || met.has(key))
            continue;
        met.add(key);
        const written = project === undefined ? [] : await requirementsOf(next, project, environment);
        const told = isAsked ? await toldBy(next, environment, metadataOf) : [];
        for (const requirement of [...written, ...told]) {
            const { url = '' } = requirement;
            const directory = (0,_system_url_js__WEBPACK_IMPORTED_MODULE_12__/* .fileOfUrl */ .H)(url);
            if (directory !== undefined)
                waiting.push({ ...requirement, directory });
            const { text, secrets } = (0,_specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .expandVariables */ .i7)((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_7__/* .formatRequirement */ .zP)(requirement), environment);
            const line = (0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .hideUrl */ .KT)(text, secrets);
            // Other addresses than those of repositories are no argument of anything.
            if (line.url !== undefined && line.variable === undefined)
                found.set(line.text, line);
        }
    }
    return [...found.values()];
}
/** The project of a directory whose files name a repository with an account; undefined for any other. */
async function projectIn(directory, environment) {
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_10__/* .isDirectorySync */ .ZP)(directory))
        return undefined;
    const project = (0,_specification_uv_project_js__WEBPACK_IMPORTED_MODULE_9__/* .readUvProject */ .hR)(directory);
    const root = (0,_specification_uv_project_js__WEBPACK_IMPORTED_MODULE_9__/* .workspaceRootOf */ .dP)(directory);
    const files = [project, root].flatMap((one) => (one === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.join(one.directory, 'pyproject.toml')]));
    const texts = await Promise.all([...new Set(files)].map((file) => (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputFile */ .jH)(file, 'packages')));
    const isPrivate = texts.some((text) => (0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .namesPrivateRepository */ .WD)(text, environment) || /\bgit\s*=\s*["'][^"'\n]*@/.test(text));
    const leadsOn = project !== undefined && (project.sources.size > 0 || project.requirements.some((text) => /@\s*file:/i.test(text)));
    return isPrivate || leadsOn || (root?.sources.size ?? 0) > 0 ? project : undefined;
}
/**
 * Refuses local packages that ask for a repository with an account, where uv cannot be told the repository without it before: those that
 * constraints and overrides name. Throws ExtensionConfigError `specification-invalid`.
 */
async function refusePrivateRepositories(directories, environment) {
    for (const directory of directories) {
        const refused = () => {
            throw refusal(directory);
        };
        if ((await privateRepositoriesOf([{ directory, extras: [] }], environment, refused)).length > 0)
            refused();
    }
}
/** Refuses a project whose build needs a repository with an account. Throws ExtensionConfigError `specification-invalid`. */
async function refusePrivateBuild(directory, environment) {
    const project = await projectIn(directory, environment);
    if (project !== undefined)
        await refuseForBuilds(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'pyproject.toml'), project, environment);
}
/** Whether only the build backend of a directory knows what its package needs, and one of the files it may read names a repository with an account. */
async function isToldByBackend(directory, environment) {
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_10__/* .isDirectorySync */ .ZP)(directory))
        return false;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'pyproject.toml');
    const isDynamic = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)
        ? (await (0,_dynamic_project_js__WEBPACK_IMPORTED_MODULE_13__/* .readDynamicProject */ .j2)({ file, extras: [], group: undefined }, { origin: 'packages', shown: directory })) !== undefined
        : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'setup.py'));
    return isDynamic && textsIn(directory).some((text) => (0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .namesPrivateRepository */ .WD)(text, environment));
}
/** The texts in a directory and the directories in it that backends read requirements from. */
function textsIn(directory) {
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name));
    return [directory, ...inner].flatMap((place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place)
        .filter((name) => /\.(?:txt|in|cfg|py|toml|json|lock)$/.test(name))
        .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name))
        .filter(_system_files_js__WEBPACK_IMPORTED_MODULE_10__/* .isFileSync */ .WY)
        .map(_system_plain_file_js__WEBPACK_IMPORTED_MODULE_11__/* .readPlainTextSync */ .LI));
}
/** The requirements that the backend of a package declares, each only where the package itself is wanted. */
async function toldBy({ directory, extras, marker }, environment, metadataOf) {
    await refusePrivateBuild(directory, environment);
    const shown = directory;
    return (0,_dynamic_project_js__WEBPACK_IMPORTED_MODULE_13__/* .publishedRequirements */ .Tx)(await metadataOf({ directory, shown }), { shown }).flatMap(({ marker: own, ...plain }) => {
        const asked = own === undefined ? true : (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .withExtras */ .cw)(own, [...extras]);
        if (asked === false)
            return [];
        const both = (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .bothMarkers */ .j$)(marker, asked === true ? undefined : asked);
        return [{ ...plain, ...(both === undefined ? {} : { marker: both }) }];
    });
}
/** The requirements of a package with its sources applied, each only where the package itself is wanted. */
async function requirementsOf({ directory, extras, marker }, project, environment) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'pyproject.toml');
    await refuseForBuilds(file, project, environment);
    const lists = [{ file, extras: [], group: undefined }, ...(extras.length === 0 ? [] : [{ file, extras, group: undefined }])];
    try {
        const read = await Promise.all(lists.map((list) => (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_14__/* .readPyproject */ .x7)(list, 'packages', environment)));
        return read.flat().flatMap(({ text }) => {
            const requirement = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_7__/* .requirementOrUndefined */ .z)(text);
            if (requirement === undefined)
                return [];
            const both = (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_6__/* .bothMarkers */ .j$)(marker, requirement.marker);
            return [{ ...requirement, ...(both === undefined ? {} : { marker: both }) }];
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtensionConfigError */ .sw))
            throw error;
        // uv reads such a file in its own way, or says what is wrong with it.
        const accounts = [...project.sources.values()].flat().some(({ git = '' }) => isPrivate(git, environment));
        if (accounts || project.requirements.some((text) => (0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .namesPrivateRepository */ .WD)(text, environment)))
            throw refusal(file);
        return [];
    }
}
/** Refuses private repositories among the requirements of builds: uv fetches them before it can be given credentials. */
async function refuseForBuilds(file, project, environment) {
    const { 'build-system': build } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputFile */ .jH)(file, 'packages'));
    const requires = Array.isArray(build?.requires) ? build.requires.filter((text) => typeof text === 'string') : [];
    for (const text of requires) {
        const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_15__/* .normalizeName */ .P)((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_7__/* .requirementOrUndefined */ .z)(text)?.name ?? '');
        const sources = project.sources.get(name) ?? (0,_specification_uv_project_js__WEBPACK_IMPORTED_MODULE_9__/* .workspaceRootOf */ .dP)(project.directory)?.sources.get(name) ?? [];
        if ((0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .namesPrivateRepository */ .WD)(text, environment) || sources.some(({ git = '' }) => isPrivate(git, environment)))
            throw refusal(file);
    }
}
function isPrivate(git, environment) {
    return (0,_specification_hidden_url_js__WEBPACK_IMPORTED_MODULE_4__/* .namesPrivateRepository */ .WD)(git.startsWith('git+') ? git : `git+${git}`, environment);
}
function refusal(file) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtensionConfigError */ .sw(`'${file}' names a repository with an account in its URL, which git would show to all users of this machine`, {
        code: 'specification-invalid',
        subject: file,
        hint: 'Write the URL without the account there, and name the repository with it in packages: git gets it out of sight.',
    });
}


/***/ }),

/***/ 91644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ lockedTexts),
/* harmony export */   Jb: () => (/* binding */ readExport),
/* harmony export */   gf: () => (/* binding */ lockedRequest),
/* harmony export */   nz: () => (/* binding */ constraintLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62018);
/* harmony import */ var _specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97463);
/* harmony import */ var _specification_uv_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11718);






/** The packages of what uv exports of a lock, in the form of a requirements file; `directory` is where its paths start. */
function readExport(text, directory) {
    return (0,_specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .logicalLines */ .Nj)(text).flatMap((line) => {
        const { requirement = '', options } = (0,_specification_requirements_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequirementsLine */ .aV)(line.text);
        const hashes = options.flatMap(({ name, value }) => (name === 'hash' ? [value] : []));
        const named = namedRequirement(requirement, directory);
        return named === undefined ? [] : [{ name: named.name, text: (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRequirement */ .zP)(named), hashes }];
    });
}
/** A requirement of an export; a member of the workspace, which stands there as a path, by its name. */
function namedRequirement(text, directory) {
    if (!/^\.{0,2}[\\/]/.test(text))
        return (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text);
    const [, place = text, condition] = /^(.*?)\s+;(.*)$/.exec(text) ?? [];
    const location = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory, place);
    const name = (0,_specification_uv_project_js__WEBPACK_IMPORTED_MODULE_4__/* .readUvProject */ .hR)(location)?.name;
    return name === undefined
        ? undefined
        : (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(`${name} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(location).href}${condition === undefined ? '' : ` ;${condition}`}`);
}
/**
 * Splits the packages of a lock into what its project names itself and the rest.
 *
 * @param roots the project's own requirements, as its lists have them.
 */
function lockedRequest(locked, roots, shown) {
    const extrasOf = new Map();
    for (const { text } of roots) {
        const { name, extras } = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text);
        const known = extrasOf.get((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name)) ?? new Set();
        extrasOf.set(name, new Set([...known, ...extras]));
    }
    const specifications = locked.flatMap(({ name, text, hashes }) => {
        const extras = extrasOf.get(name);
        if (extras === undefined)
            return [];
        const whole = (0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRequirement */ .zP)({ ...(0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .pP)(text), extras: [...extras].sort() });
        // The lock is the freshness: what it names does not get old.
        return [{ text: whole, origin: shown, hashes, ttl: 'never' }];
    });
    return { specifications, lines: constraintLines(locked, true) };
}
/** Packages of a lock that names no roots: all of them are what was asked for. */
function lockedTexts(locked, shown) {
    return locked.map(({ text, hashes }) => ({ text, hashes, origin: shown, ttl: 'never' }));
}
/** Packages of a lock as constraints. */
function constraintLines(locked, isHashed) {
    return locked.map(({ text, hashes }) => [text, ...(isHashed ? hashes.map((hash) => `--hash=${hash}`) : [])].join(' ')).sort();
}


/***/ }),

/***/ 60512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   Ri: () => (/* binding */ isForCommand),
/* harmony export */   W6: () => (/* binding */ optionNames),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   gn: () => (/* binding */ optionGroups),
/* harmony export */   lD: () => (/* binding */ writtenName)
/* harmony export */ });
/** The headings of the help, in their order. */
const optionGroups = ['Extensions', 'Versions and indexes', 'Cache', 'Imports', 'Behaviour'];
/** The options, in the order they are shown in. */
const options = {
    packages: {
        group: 'Extensions',
        kind: 'lines',
        default: '',
        commands: 'none',
        description: 'Packages to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.',
    },
    requirements: {
        short: 'r',
        group: 'Extensions',
        kind: 'lines',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'Files whose lines are specifications too, one file or URL a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`. docs/requirements.md says what is read.',
    },
    config: {
        group: 'Extensions',
        kind: 'lines',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.',
    },
    catalog: {
        group: 'Extensions',
        kind: 'lines',
        argument: 'SOURCE',
        default: '',
        commands: 'all',
        description: 'The catalogues that extensions of `config` with the key `catalog` are looked up in, one file or URL a line; of two that have the name, the later one counts. Default: `starter`, the catalogue that comes with this package.',
    },
    only: {
        group: 'Extensions',
        kind: 'lines',
        argument: 'NAME',
        default: '',
        commands: 'all',
        description: 'The names of the extensions of `config` that are meant, one a line. Default: all.',
    },
    python: {
        short: 'p',
        group: 'Extensions',
        kind: 'text',
        argument: 'PYTHON',
        default: '',
        commands: 'all',
        description: 'The interpreter that will import, as uv takes it: a path, a virtual environment, `3.12`, `>=3.9`, `pypy3.10`, `.python-version`; of several lines the first that is found. Default: the first of `python`, `python3` on PATH.',
    },
    cacheRoot: {
        group: 'Cache',
        kind: 'cache-root',
        argument: 'DIR',
        default: '',
        commands: 'all',
        description: 'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.',
    },
    provider: {
        group: 'Cache',
        kind: 'provider',
        argument: 'NAME',
        default: 'auto',
        commands: 'all',
        description: 'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.',
    },
    restoreTimeout: {
        group: 'Cache',
        kind: 'seconds',
        argument: 'SECONDS',
        default: '300',
        commands: 'all',
        description: 'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.',
    },
    archive: {
        group: 'Cache',
        kind: 'choice',
        choices: ['auto', 'tar'],
        argument: 'FORMAT',
        default: 'auto',
        commands: 'all',
        description: 'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.',
    },
    ttlHours: {
        group: 'Cache',
        kind: 'ttl',
        argument: 'HOURS',
        default: '',
        commands: 'all',
        description: 'After how many hours an extension is resolved again; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.',
    },
    keepPinned: {
        group: 'Cache',
        kind: 'flag',
        default: 'false',
        commands: 'all',
        description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.',
    },
    refresh: {
        group: 'Cache',
        kind: 'choice',
        choices: ['before', 'after', 'never'],
        argument: 'WHEN',
        default: 'before',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'When an expired extension is resolved again: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.',
    },
    staleIfError: {
        group: 'Cache',
        kind: 'staleness',
        argument: 'POLICY',
        default: 'network',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).',
    },
    retries: {
        group: 'Behaviour',
        kind: 'count',
        argument: 'N',
        default: '3',
        commands: 'all',
        description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.',
    },
    isolation: {
        group: 'Versions and indexes',
        kind: 'choice',
        choices: ['shared', 'package'],
        argument: 'MODE',
        default: 'shared',
        commands: 'all',
        description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.',
    },
    onConflict: {
        group: 'Versions and indexes',
        kind: 'choice',
        choices: ['error', 'isolate', 'drop-optional'],
        argument: 'POLICY',
        default: 'error',
        commands: 'all',
        description: 'How extensions that do not go together are treated: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.',
    },
    pth: {
        group: 'Imports',
        kind: 'pth',
        argument: 'POLICY',
        default: 'process',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`; or `allow-list` and on each further line the SHA-256 of a file that may run code: what brings another start-up hook has failed, and the message has the line to add.',
    },
    importOrder: {
        group: 'Imports',
        kind: 'choice',
        choices: ['auto', 'before', 'after'],
        argument: 'ORDER',
        default: 'auto',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.',
    },
    export: {
        group: 'Imports',
        kind: 'flag',
        default: 'true',
        commands: 'none',
        description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.',
    },
    verifyImport: {
        group: 'Imports',
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.',
    },
    verifyRegister: {
        group: 'Imports',
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'warm'],
        description: 'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.',
    },
    constraints: {
        short: 'c',
        group: 'Versions and indexes',
        kind: 'constraints',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'Bounds of versions, one a line: constraints or requirements files (paths or URLs), a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.',
    },
    excludeNewer: {
        group: 'Versions and indexes',
        kind: 'exclude-newer',
        argument: 'WHEN',
        default: '',
        commands: 'all',
        description: 'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.',
    },
    locked: {
        group: 'Versions and indexes',
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'warm', 'register', 'resolve', 'explain'],
        description: 'Install exactly what a lock holds for what is named: `pylock.toml` of the workspace, or the one that `constraints` names (`ensure-extensions lock` writes it). What it does not hold is an error, and nothing gets old.',
    },
    requireHashes: {
        group: 'Versions and indexes',
        kind: 'flag',
        default: 'false',
        commands: 'all',
        description: 'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).',
    },
    onlyBinary: {
        group: 'Versions and indexes',
        kind: 'names',
        argument: 'NAME',
        default: '',
        commands: 'all',
        description: 'Packages that are never built from source, one a line; `:all:` for all of them.',
    },
    indexUrl: {
        group: 'Versions and indexes',
        kind: 'url',
        argument: 'URL',
        default: '',
        commands: 'all',
        description: 'The package index to use instead of the default one; uv itself is fetched from it too.',
    },
    extraIndexUrl: {
        group: 'Versions and indexes',
        kind: 'urls',
        argument: 'URL',
        default: '',
        commands: 'all',
        description: 'Further package indexes, one a line; they are asked before `index-url`.',
    },
    uvVersion: {
        group: 'Versions and indexes',
        kind: 'version',
        argument: 'VERSION',
        default: '',
        commands: 'all',
        description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.',
    },
    uvConfig: {
        group: 'Versions and indexes',
        kind: 'file',
        argument: 'FILE',
        default: '',
        commands: 'all',
        description: 'A `uv.toml` to obey; without it uv reads no configuration file.',
    },
    save: {
        group: 'Cache',
        kind: 'choice',
        choices: ['true', 'false', 'auto'],
        argument: 'WHEN',
        default: 'auto',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Whether what was installed is saved: `true` (the command line exits with 1 where it cannot be), `false`, or `auto`, where the token may write. A hit has nothing to save.',
    },
    saveAt: {
        group: 'Cache',
        kind: 'choice',
        choices: ['post', 'main'],
        default: 'post',
        commands: 'none',
        description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).',
    },
    failOnError: {
        group: 'Behaviour',
        kind: 'flag',
        default: 'true',
        commands: 'none',
        description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.',
    },
    mode: {
        group: 'Behaviour',
        kind: 'choice',
        choices: ['ensure', 'warm'],
        default: 'ensure',
        commands: 'none',
        description: '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.',
    },
    lookupOnly: {
        group: 'Cache',
        kind: 'flag',
        default: 'false',
        commands: ['ensure'],
        description: 'Only say whether everything is cached; nothing is restored, installed or exported.',
    },
    failOnMiss: {
        group: 'Cache',
        kind: 'flag',
        default: 'false',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'Fail instead of installing what is not cached. An unavailable cache service does not count as a miss.',
    },
    writeEnv: {
        group: 'Imports',
        kind: 'env-files',
        argument: 'FILE',
        default: '',
        commands: ['ensure', 'run', 'env', 'register'],
        description: 'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.',
    },
    verifyKeys: {
        group: 'Cache',
        kind: 'verify-keys',
        argument: 'FILE',
        default: '',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Public Ed25519 keys, as PEM texts or files that hold some, one a line. With keys nothing of a store is opened that was not signed with one of them, by a run this one may trust; it is a miss, and `restore-status` is `refused`. docs/security.md says more.',
    },
    signingKey: {
        group: 'Cache',
        kind: 'signing-key',
        argument: 'FILE',
        default: '',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'The private Ed25519 key (PKCS#8) that signs what is saved: a PEM text from a secret, or a file. What it signed is trusted too, and nothing unsigned is opened.',
    },
    advisories: {
        group: 'Cache',
        kind: 'places',
        argument: 'SOURCE',
        default: '',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Advisories in the JSON of OSV, one source a line: a file, a directory, a URL. No cache entry that holds what they call malicious (`MAL-…`) is used, not even an expired one; other advisories warn. They are read where something is installed or refreshed, by `warm`, and after the job: no hit waits for them.',
    },
    cacheInRelease: {
        group: 'Cache',
        kind: 'choice',
        choices: ['auto', 'on', 'off'],
        argument: 'WHEN',
        default: 'auto',
        commands: ['ensure', 'run', 'env', 'register', 'warm'],
        description: 'Whether a run for `release`, `pull_request_target`, `workflow_run` or a tag restores what others saved: `auto` is only with `verify-keys`, `on`, `off`.',
    },
    cacheSuffix: {
        group: 'Cache',
        kind: 'suffix',
        argument: 'TEXT',
        default: '',
        commands: 'all',
        description: 'A part of the cache key of your own, to keep caches apart or to start afresh; letters, digits, `.`, `_`, `-`, at most 64.',
    },
};
/** The names of all options, in the order of the table. */
const optionNames = Object.keys(options);
/** The row of an option. */
function rowOf(name) {
    return options[name];
}
/** Whether an option makes a difference to a command of the command line. */
function isForCommand(name, command) {
    const { commands } = rowOf(name);
    return commands === 'all' || (commands !== 'none' && commands.includes(command));
}
/** How an option is written as an input and, behind `--`, on the command line: `keepPinned` is `keep-pinned`. */
function writtenName(name) {
    return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/** The text of an option, or its default. */
function textOf(raw, name) {
    const given = raw[name]?.trim();
    return given === undefined || given === '' ? options[name].default : given;
}


/***/ }),

/***/ 68035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readPylockFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30288);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39454);
/* harmony import */ var _specification_pylock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93097);
/* harmony import */ var _toml_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82554);






/** The packages of a lock in the form of PEP 751. Throws ExtensionConfigError `file-unreadable`. */
async function readPylockFile(file, origin) {
    const text = await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputFile */ .jH)(file, origin);
    try {
        return (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePylock */ .y0)(text).map((locked) => lineOf(locked, node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file)));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`${origin}: ${file} cannot be read: ${(0,_toml_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .tomlProblem */ .O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Write it again: uv export --format pylock.toml, or uv pip compile --format pylock.toml.',
        });
    }
}
function lineOf(locked, directory) {
    const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(locked.name);
    const address = (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(locked, directory);
    if (address === undefined && locked.version === undefined)
        throw new SyntaxError(`'${name}' has neither a version nor an address`);
    const marker = locked.marker === undefined ? '' : ` ; ${locked.marker}`;
    const files = [
        ...locked.wheels,
        ...(locked.sdist === undefined ? [] : [locked.sdist]),
        ...(locked.archive === undefined ? [] : [locked.archive]),
    ];
    const hashes = files.flatMap(({ hashes: { sha256, sha384, sha512 } }) => [['sha256', sha256], ['sha384', sha384], ['sha512', sha512]].flatMap(([kind, digest]) => digest === undefined ? [] : [`${kind}:${digest.toLowerCase()}`]));
    return {
        name,
        text: `${address === undefined ? `${name}==${locked.version}` : `${name} @ ${address}`}${marker}`,
        hashes: [...new Set(hashes)].sort(),
    };
}


/***/ }),

/***/ 38850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BA: () => (/* binding */ readProjectText),
  x7: () => (/* binding */ readPyproject),
  FZ: () => (/* binding */ selectPyproject),
  UB: () => (/* binding */ sourcedTexts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/specification/uv-project.js
var uv_project = __webpack_require__(11718);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/specification/marker.js
var specification_marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var specification_requirement = __webpack_require__(62018);
// EXTERNAL MODULE: ./lib/configuration/toml-problem.js
var toml_problem = __webpack_require__(82554);
;// CONCATENATED MODULE: ./lib/configuration/pyproject-lists.js






const listSchema = dist/* array */.YOg(dist/* string */.YjP());
const groupSchema = dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* object */.Ikc({ 'include-group': dist/* string */.YjP() })]));
/** Finds the tables that hold lists in a parsed `pyproject.toml`. */
function pyprojectOf(document) {
    const project = tableIn(document, 'project');
    return {
        isProject: Object.hasOwn(document, 'project'),
        name: typeof project['name'] === 'string' ? project['name'] : undefined,
        dependencies: project['dependencies'],
        extras: tableIn(project, 'optional-dependencies'),
        groups: tableIn(document, 'dependency-groups'),
        isOfPoetry: Object.hasOwn(tableIn(document, 'tool'), 'poetry'),
    };
}
function tableIn(table, key) {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** The lists of a `pyproject.toml`. A requirement of the project itself stands for the lists of its extras. */
class PyprojectLists {
    #document;
    #origin;
    #name;
    /** @param place who named the file, and how the file is called, for messages. */
    constructor(document, place) {
        this.#document = document;
        this.#origin = place.origin;
        this.#name = place.name;
    }
    /** `project.dependencies`. Throws ExtensionConfigError `file-unreadable` where there is no such list. */
    dependencies() {
        return this.#dependencies({ origin: 'project.dependencies', parents: [] });
    }
    /** The list of an extra. Throws ExtensionConfigError `file-unreadable` where there is no such extra. */
    extra(extra) {
        return this.#extra(extra, { origin: `extra ${extra}`, parents: [] });
    }
    /** The list of a dependency group. Throws ExtensionConfigError `file-unreadable` where there is none, or where it includes itself. */
    group(group) {
        return this.#group(group, { origin: `group ${group}`, parents: [] });
    }
    #dependencies(way) {
        const { isProject, dependencies: given = [] } = this.#document;
        if (!isProject)
            throw missing(`${this.#origin}: ${this.#name} has no table [project]`, this.#name, this.#poetry(''));
        if (way.parents.includes(''))
            return [];
        const list = this.#checked(listSchema, given, 'project.dependencies');
        return list.flatMap((text) => this.#item(text, {}, { ...way, parents: [...way.parents, ''] }));
    }
    #extra(extra, way) {
        const name = (0,specification_name/* normalizeName */.P)(extra);
        const lists = Object.entries(this.#document.extras);
        const found = lists.find(([key]) => (0,specification_name/* normalizeName */.P)(key) === name);
        if (found === undefined)
            throw missing(`${this.#origin}: ${this.#name} has no extra '${extra}'; it has ${namesOf(lists)}`, extra, this.#poetry(`--extras ${extra} `));
        if (way.parents.includes(`extra ${name}`))
            return [];
        const list = this.#checked(listSchema, found[1], `the extra '${extra}'`);
        return list.flatMap((text) => this.#item(text, { extra: name }, { ...way, parents: [...way.parents, `extra ${name}`] }));
    }
    #group(group, way) {
        const name = (0,specification_name/* normalizeName */.P)(group);
        const groups = Object.entries(this.#document.groups);
        const found = groups.find(([key]) => (0,specification_name/* normalizeName */.P)(key) === name);
        if (found === undefined)
            throw missing(`${this.#origin}: ${this.#name} has no dependency group '${group}'; it has ${namesOf(groups)}`, group, this.#poetry(`--only ${group} `));
        if (way.parents.includes(`group ${name}`)) {
            throw missing(`${this.#origin}: the dependency group '${group}' of ${this.#name} includes itself`, group);
        }
        const list = this.#checked(groupSchema, found[1], `the dependency group '${group}'`);
        const inner = { ...way, parents: [...way.parents, `group ${name}`] };
        return list.flatMap((item) => typeof item === 'string' ? this.#item(item, { group: name }, inner) : this.#group(item['include-group'], inner));
    }
    #checked(schema, list, what) {
        const parsed = dist/* safeParse */.xLC(schema, list);
        if (parsed.success)
            return parsed.output;
        throw new errors/* ExtensionConfigError */.sw(`${this.#origin}: ${what} of ${this.#name} is not a list of requirements: ${(0,toml_problem/* typeProblem */.Y)(parsed.issues[0])}`, {
            code: 'file-unreadable',
            subject: this.#name,
            hint: 'Every item is a string such as "sphinx>=7"; of a group also a table { include-group = "NAME" }.',
        });
    }
    /** Tells a user of Poetry what to do; undefined where the file has none of Poetry's tables. */
    #poetry(selected) {
        if (!this.#document.isOfPoetry)
            return undefined;
        return `Poetry's own tables are not read. Name the file that 'poetry export ${selected}--without-hashes -o requirements.txt' writes, or write the list into [dependency-groups].`;
    }
    /** One requirement; of the project itself those that its extras stand for, since the index has another project of that name. */
    #item(text, list, way) {
        const self = this.#document.name;
        const requirement = self === undefined ? undefined : (0,specification_requirement/* requirementOrUndefined */.z)(text);
        if (requirement === undefined || requirement.name !== (0,specification_name/* normalizeName */.P)(self ?? '')) {
            return [{ text, origin: `${this.#name}, ${way.origin}`, list }];
        }
        const { extras, marker } = requirement;
        // A group has nothing of the project by itself, and an extra has its dependencies already where the project is asked for.
        const isWhole = list.group !== undefined || extras.length === 0;
        const items = [...(isWhole ? this.#dependencies(way) : []), ...extras.flatMap((extra) => this.#extra(extra, way))];
        return marker === undefined ? items : items.map((item) => ({ ...item, text: withMarker(item.text, marker) }));
    }
}
function withMarker(text, marker) {
    const requirement = (0,specification_requirement/* requirementOrUndefined */.z)(text);
    if (requirement === undefined)
        return `${text} ; ${(0,specification_marker/* formatMarker */.gJ)(marker)}`;
    return (0,specification_requirement/* formatRequirement */.zP)({
        ...requirement,
        marker: (0,specification_marker/* bothMarkers */.j$)(marker, requirement.marker),
    });
}
function missing(message, subject, hint) {
    return new errors/* ExtensionConfigError */.sw(message, {
        code: 'file-unreadable',
        subject,
        hint: hint ?? 'Name a list that exists: pyproject.toml, pyproject.toml[extra] or pyproject.toml:group.',
    });
}
function namesOf(lists) {
    return lists.length === 0 ? 'none' : lists.map(([key]) => key).join(', ');
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
;// CONCATENATED MODULE: ./lib/configuration/pyproject-sources.js








/**
 * What a requirement of a `pyproject.toml` means where `[tool.uv.sources]` or its workspace say where the package comes
 * from: one specification for each source, and one for the index where the sources are for some machines only.
 *
 * @returns specifications; the text as it was written where nothing maps its name.
 * @throws ExtensionConfigError `source-unsupported` with file and line for what cannot be followed: the index is never asked
 * instead.
 */
function applySources(text, list, sourced) {
    const { project, ignored } = sourced;
    const requirement = (0,specification_requirement/* requirementOrUndefined */.z)(text);
    // What is not a requirement is refused where specifications are parsed.
    if (requirement === undefined || requirement.url !== undefined || ignored.isAll || ignored.names.includes(requirement.name))
        return [text];
    const root = (0,uv_project/* workspaceRootOf */.dP)(project.directory);
    const owner = project.sources.has(requirement.name) ? project : root;
    const all = owner?.sources.get(requirement.name);
    const context = { requirement, root, sourced, owner: owner ?? project };
    if (all === undefined) {
        if (root !== undefined && requirement.name !== project.name && (0,uv_project/* memberOf */.C5)(root, requirement.name) !== undefined) {
            throw refusal(context, `'${requirement.name}' is a member of the workspace and not one of its sources`, {
                hint: `Write ${requirement.name} = { workspace = true } below [tool.uv.sources].`,
            });
        }
        return [text];
    }
    const sources = all.filter(({ extra, group }) => isFor(extra, list.extra) && isFor(group, list.group));
    if (sources.length === 0)
        return [text];
    const mapped = sources.map((source) => {
        const url = addressOf(source, context);
        const marker = both(requirement.marker, markerOf(source, context));
        const { name, extras } = requirement;
        return url === undefined
            ? (0,specification_requirement/* formatRequirement */.zP)({ ...requirement, ...(marker === undefined ? {} : { marker }) })
            : (0,specification_requirement/* formatRequirement */.zP)({ name, extras, versions: [], url, ...(marker === undefined ? {} : { marker }) });
    });
    return [...mapped, ...restOf(sources, context)];
}
function isFor(wanted, given) {
    return wanted === undefined || (given !== undefined && (0,specification_name/* normalizeName */.P)(wanted) === (0,specification_name/* normalizeName */.P)(given));
}
const keysOf = {
    path: ['path', 'editable', 'package'],
    git: ['git', 'rev', 'tag', 'branch', 'subdirectory'],
    url: ['url', 'subdirectory'],
    workspace: ['workspace', 'editable'],
};
const conditions = ['marker', 'extra', 'group'];
/** The URL a source means; undefined for one that means the index. */
function addressOf(source, context) {
    const { requirement, owner, root } = context;
    const kinds = Object.keys(keysOf).filter((kind) => source[kind] !== undefined);
    const [kind] = kinds;
    if (source.index !== undefined) {
        throw refusal(context, `the index '${source.index}' cannot be asked for one package alone`, {
            hint: `Give ${requirement.name} a path, url or git source, or put it into a requirements file and name its index in index-url.`,
        });
    }
    if (kind === undefined || kinds.length > 1)
        throw refusal(context, 'it is not one of path, git, url, workspace');
    const unknown = Object.keys(source).find((key) => !keysOf[kind]?.includes(key) && !conditions.includes(key));
    if (unknown !== undefined)
        throw refusal(context, `its key '${unknown}' cannot be followed`);
    if (source['package'] === false)
        throw refusal(context, `with 'package = false' it is not installed`);
    if (source.path !== undefined)
        return localAddress(external_node_path_.resolve(owner.directory, source.path), context);
    if (source.git !== undefined)
        return gitAddress(source.git, source, context);
    if (source.url !== undefined)
        return `${source.url}${subdirectoryOf(source)}`;
    if (source.workspace === false)
        return undefined;
    const workspace = (0,uv_project/* workspaceOf */.B3)(source, { base: owner.directory, root });
    const member = workspace === undefined ? undefined : (0,uv_project/* memberOf */.C5)(workspace, requirement.name);
    if (member === undefined)
        throw refusal(context, 'no member of the workspace has that name');
    return localAddress(member, context);
}
function localAddress(place, context) {
    const project = (0,uv_project/* readUvProject */.hR)(place);
    if (project?.name !== undefined && project.name !== context.requirement.name) {
        throw refusal(context, `the project in '${place}' is called '${project.name}'`);
    }
    return (0,external_node_url_.pathToFileURL)(place).href;
}
function gitAddress(git, source, context) {
    const references = ['rev', 'tag', 'branch'].flatMap((key) => (typeof source[key] === 'string' ? [source[key]] : []));
    if (references.length > 1)
        throw refusal(context, "only one of 'rev', 'tag' and 'branch' can be followed");
    const [reference] = references;
    if (reference !== undefined && /[@#\s]/.test(reference))
        throw refusal(context, `'${reference}' cannot be a part of a URL`);
    if (!/^(?:git\+)?[a-z][a-z0-9+.-]*:\/\//i.test(git))
        throw refusal(context, `'${(0,redact/* redactUrls */.s)(git)}' is not a URL`);
    const url = git.startsWith('git+') ? git : `git+${git}`;
    return `${url}${reference === undefined ? '' : `@${reference}`}${subdirectoryOf(source)}`;
}
function subdirectoryOf({ subdirectory }) {
    return typeof subdirectory === 'string' ? `#subdirectory=${subdirectory}` : '';
}
function markerOf({ marker }, context) {
    if (marker === undefined)
        return undefined;
    try {
        return (0,specification_marker/* parseMarker */.gY)(marker);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw refusal(context, `its marker '${marker}' cannot be read: ${error.message}`);
    }
}
function both(left, right) {
    if (left === undefined || right === undefined)
        return left ?? right;
    return { kind: 'and', left, right };
}
/** The requirement where none of its sources holds: there the index is asked, as uv asks it. Nothing where one always holds. */
function restOf(sources, context) {
    let marker = context.requirement.marker;
    for (const source of sources) {
        const holds = markerOf(source, context);
        if (holds === undefined)
            return [];
        const fails = (0,specification_marker/* negateMarker */.H$)(holds);
        if (fails === undefined)
            throw refusal(context, `the opposite of its marker '${(0,specification_marker/* formatMarker */.gJ)(holds)}' cannot be written`);
        marker = both(marker, fails);
    }
    if (marker !== undefined && (0,specification_marker/* isMarkerContradictory */.Aw)(marker))
        return [];
    return [(0,specification_requirement/* formatRequirement */.zP)({ ...context.requirement, ...(marker === undefined ? {} : { marker }) })];
}
function refusal({ requirement, sourced, owner }, problem, { hint } = {}) {
    const isOwn = owner.directory === sourced.project.directory;
    const file = isOwn ? sourced.file : external_node_path_.join(owner.directory, 'pyproject.toml');
    const line = isOwn ? lineOf(requirement.name, sourced) : '';
    return new errors/* ExtensionConfigError */.sw(`${file}${line}: the source of '${requirement.name}' cannot be followed: ${problem}`, {
        code: 'source-unsupported',
        subject: requirement.name,
        hint: hint ??
            `Change what is said of ${requirement.name} below [tool.uv.sources]. With UV_NO_SOURCES_PACKAGE=${requirement.name} the index is asked instead.`,
    });
}
/** `:8` for the line that the source of a package stands on. */
function lineOf(name, { document, project }) {
    if (document === undefined)
        return '';
    const key = keyOf(document.root, name);
    return key === undefined || !project.sources.has(name) ? '' : `:${document.keyAt(['tool', 'uv', 'sources', key]).line}`;
}
/** The name of a package as the file spells it. */
function keyOf(root, name) {
    let table = root;
    for (const key of ['tool', 'uv', 'sources']) {
        if (typeof table !== 'object' || table === null)
            return undefined;
        table = table[key];
    }
    return typeof table === 'object' && table !== null ? Object.keys(table).find((key) => (0,specification_name/* normalizeName */.P)(key) === name) : undefined;
}

// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(83452);
;// CONCATENATED MODULE: ./lib/configuration/pyproject.js









/** Reads `pyproject.toml`, `pyproject.toml[docs,test]` or `pyproject.toml:docs`; undefined for other files. */
function selectPyproject(text) {
    const [, file, extras, group] = /^(.*pyproject\.toml)(?:\[([^\]]*)\])?(?::([\w.-]+))?$/.exec(text) ?? [];
    if (file === undefined)
        return undefined;
    const names = (extras ?? '')
        .split(',')
        .map((extra) => extra.trim())
        .filter((extra) => extra !== '');
    return { file, extras: names, group };
}
/**
 * The specifications of a list in a `pyproject.toml`. An extra that names the project itself (`project[test]`) and a
 * group that includes another are followed, and so are `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for bad TOML, wrong types, or a list that is not there;
 * `source-unsupported` for a source that cannot be followed.
 */
async function readPyproject(selection, origin, environment = {}) {
    const text = await (0,input_file/* readInputFile */.jH)(selection.file, origin);
    return readProjectText(text, { ...selection, origin, environment });
}
/**
 * The same of the text of a `pyproject.toml`, or of the metadata of a script (PEP 723), which has the same tables but for
 * its dependencies. Throws as {@link readPyproject} does.
 */
function readProjectText(text, selection) {
    const { origin, file, group, extras = [] } = selection;
    const parsed = parsePyproject(text, selection);
    const lists = new PyprojectLists(parsed.pyproject, { origin, name: external_node_path_.basename(file) });
    if (group !== undefined)
        return followSources(lists.group(group), parsed, selection);
    const items = extras.length === 0 ? lists.dependencies() : extras.flatMap((extra) => lists.extra(extra));
    return followSources(items, parsed, selection);
}
/** Requirements that a project has beyond its file, with the `[tool.uv.sources]` of it. Throws ExtensionConfigError `source-unsupported`. */
function sourcedTexts(items, text, written) {
    return followSources(items, parsePyproject(text, written), written);
}
function followSources(items, { document, project }, { file, environment, isScript }) {
    const sourced = { project, file, document: isScript ? undefined : document, ignored: ignoredSources(environment) };
    // A path of a source is written relative to the file, so that the digest is the same wherever the checkout lies.
    return items.flatMap((item) => {
        const mapped = applySources(item.text, item.list, sourced);
        const isMapped = mapped.length !== 1 || mapped[0] !== item.text;
        return mapped.map((one) => ({ text: one, origin: item.origin, ...(isMapped ? { baseDirectory: external_node_path_.dirname(file) } : {}) }));
    });
}
/** The names that uv was told to look up in the index all the same. */
function ignoredSources(environment) {
    const isAll = /^(?:1|true|t|yes|y|on)$/i.test(environment['UV_NO_SOURCES'] ?? '');
    const names = (environment['UV_NO_SOURCES_PACKAGE'] ?? '').split(/\s+/).filter((name) => name !== '');
    return { isAll, names: names.map(specification_name/* normalizeName */.P) };
}
function parsePyproject(text, { file, origin, isScript }) {
    const unreadable = (problem) => new errors/* ExtensionConfigError */.sw(`${origin}: ${file} cannot be read: ${problem}`, {
        code: 'file-unreadable',
        subject: file,
        hint: 'Mend the file; `uv tree` or any other tool would stumble over it too.',
    });
    const document = (0,toml_document/* parseTomlDocument */.d2)(text);
    if ('problem' in document)
        throw unreadable(`line ${document.line}, column ${document.column}: ${document.problem}`);
    const { dependencies = [], tool = {} } = document.root;
    const root = isScript ? { project: { dependencies }, tool } : document.root;
    try {
        return { document, pyproject: pyprojectOf(root), project: (0,uv_project/* uvProjectOf */.gs)(root, external_node_path_.dirname(file)) };
    }
    catch (error) {
        throw unreadable((0,toml_problem/* tomlProblem */.O)(error));
    }
}


/***/ }),

/***/ 62657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ RequirementsReader)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(22339);
// EXTERNAL MODULE: ./lib/specification/requirements-lines.js
var requirements_lines = __webpack_require__(97463);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/system/url.js
var url = __webpack_require__(56480);
// EXTERNAL MODULE: ./lib/configuration/file-place.js
var file_place = __webpack_require__(40964);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(58019);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
;// CONCATENATED MODULE: ./lib/configuration/requirements-options.js

/** The options of files that have none. */
const noFileOptions = {
    indexUrl: undefined,
    extraIndexUrl: [],
    findLinks: [],
    noIndex: false,
    prerelease: false,
    requireHashes: false,
    noBinary: [],
    onlyBinary: [],
    buildSettings: [],
    trustedHosts: [],
};
/** Applies `--no-binary` or `--only-binary`. As in pip a name leaves the other list, `:none:` empties this one, `:all:` both. */
function withFormat(control, option, value) {
    const other = option === 'noBinary' ? 'onlyBinary' : 'noBinary';
    let own = new Set(control[option]);
    let others = new Set(control[other]);
    for (const item of value.split(/[\s,]+/).filter((part) => part !== '')) {
        if (item === ':all:') {
            own = new Set([item]);
            others = new Set();
        }
        else if (item === ':none:')
            own = new Set();
        else {
            const name = (0,specification_name/* normalizeName */.P)(item);
            own.add(name);
            others.delete(name);
        }
    }
    return option === 'noBinary' ? { noBinary: [...own], onlyBinary: [...others] } : { noBinary: [...others], onlyBinary: [...own] };
}

;// CONCATENATED MODULE: ./lib/configuration/requirements-file.js













/** The strong algorithms, each with the length of its digest in hex. */
const hashPattern = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/i;
const lineProblems = {
    'unknown-option': (subject) => `the option '${subject}' is not known. Remove it; docs/requirements.md has those that are followed`,
    'missing-value': (subject) => `the option '${subject}' needs a value behind it`,
    'surplus-value': (subject) => `the option '${subject}' takes no value`,
    'stray-text': (subject) => `'${(0,secret_url/* redactUnreadable */.Zv)(subject)}' stands behind an option. Give it a line of its own`,
    'open-quote': () => 'a quotation mark has no second one',
};
/**
 * Reads requirements files as pip and uv do: specifications with their options, the files they name with `-r` and `-c`, and
 * the options that hold for the whole request. What is wrong is collected, in all files.
 */
class RequirementsReader {
    #context;
    #specifications = [];
    #constraints = [];
    #notices = new Set();
    #editable = [];
    #problems = [];
    #options = noFileOptions;
    constructor(context) {
        this.#context = context;
    }
    /**
     * Reads one file of the inputs.
     *
     * @param named its path as it was written, or its URL.
     * @throws ExtensionConfigError `file-unreadable` where it cannot be read at all.
     */
    async read(named, origin) {
        await this.readPlace((0,file_place/* placeOfText */.KD)(named, this.#context.workspace), origin);
    }
    /** Reads one file. Throws ExtensionConfigError `file-unreadable` where it cannot be read at all. */
    async readPlace(place, origin) {
        const before = this.#specifications.length;
        await this.#readFile(place, origin, []);
        if (this.#specifications.length === before)
            this.#notices.add(`${(0,file_place/* shownPlace */.z7)(place, this.#context.workspace)} names no package to install`);
    }
    /** Notes specifications that were read elsewhere, so that they keep their place among the others. */
    add(specifications, name) {
        this.#specifications.push(...specifications);
        if (specifications.length === 0)
            this.#notices.add(`${name} names no package to install`);
    }
    /** Gives all that was read. Throws ConfigFileError with all that is wrong. */
    finish() {
        const [first] = this.#problems;
        if (first !== undefined) {
            throw new errors/* ConfigFileError */.x(this.#problems.map(({ code: _, ...problem }) => problem), { code: first.code, subject: 'the requirements files have', hint: 'docs/requirements.md says what is read, and what is not.' });
        }
        const editable = this.#editable.join(', ');
        return {
            specifications: this.#specifications,
            constraints: this.#constraints,
            options: this.#options,
            notices: [
                ...this.#notices,
                ...(editable === '' ? [] : [`installed as copies of now, although -e asks for links to the sources: ${editable}`]),
            ],
        };
    }
    async #readFile(place, origin, parents) {
        const shown = (0,file_place/* shownPlace */.z7)(place, this.#context.workspace);
        const text = await this.#textOf(place, origin);
        const inner = [...parents, (0,file_place/* idOfPlace */.QH)(place)];
        for (const line of (0,requirements_lines/* logicalLines */.Nj)(text)) {
            const { text: expanded, secrets, unset, hasVariable } = (0,requirements_lines/* expandVariables */.i7)(line.text, this.#context.environment);
            const reading = { place, shown, line, secrets, parents: inner };
            if (place.kind === 'url' && hasVariable) {
                // A server could have it sent anywhere.
                this.#report(reading, 'specification-has-variable', 'variables are not read in files of a server. Write the value, or keep the file here');
            }
            else if (unset.length > 0) {
                const names = unset.map((name) => `'${name}'`).join(', ');
                this.#report(reading, 'specification-has-variable', `the variable ${names} is not set. Give it to this step in env`);
            }
            else
                await this.#readLine(expanded, reading);
        }
    }
    async #textOf(place, origin) {
        if (place.kind === 'file')
            return await (0,input_file/* readInputFile */.jH)(place.file, origin);
        const { text, notice } = await (0,remote_text/* readRemoteText */.M5)(place.url, origin, this.#context.copies);
        if (notice !== undefined)
            this.#notices.add(notice);
        return text;
    }
    async #readLine(text, reading) {
        const { requirement, options, problems } = (0,requirements_lines/* parseRequirementsLine */.aV)(text);
        for (const { kind, subject } of problems)
            this.#report(reading, 'requirements-option', lineProblems[kind](subject));
        if (problems.length > 0)
            return;
        if (requirement !== undefined)
            this.#addRequirement(requirement, options, reading);
        else
            for (const option of options)
                await this.#follow(option, reading);
    }
    #addRequirement(text, options, reading) {
        const specification = this.#parse(text, reading);
        const hashes = [];
        for (const { name, written, value } of options) {
            if (name === 'hash') {
                if (hashPattern.test(value))
                    hashes.push(value.toLowerCase());
                else
                    this.#report(reading, 'requirements-option', hashHelp(written));
            }
            else if (name === 'config-settings')
                this.#addBuildSetting(value, specification, reading);
            else {
                const reason = name === 'global-option'
                    ? `the option '${written}' cannot be followed: uv builds by PEP 517. Write it as --config-settings`
                    : `the option '${written}' stands behind a specification. Give it a line of its own`;
                this.#report(reading, 'requirements-option', reason);
            }
        }
        if (specification === undefined)
            return;
        const { secrets } = reading;
        this.#specifications.push({
            text,
            origin: this.#origin(reading),
            ...(hashes.length === 0 ? {} : { hashes }),
            ...(Object.keys(secrets).length === 0 ? {} : { secrets }),
        });
    }
    #addBuildSetting(value, specification, reading) {
        if (!/^[^=\s]+=/.test(value))
            this.#report(reading, 'requirements-option', `'${value}' is not a build setting such as KEY=VALUE`);
        else if (specification !== undefined && specification.name === undefined) {
            this.#report(reading, 'requirements-option', 'a build setting needs the name of its package. Write NAME @ in front of the address');
        }
        else {
            this.#merge({ buildSettings: [...this.#options.buildSettings, { package: specification?.name, setting: value }] });
        }
    }
    #parse(text, reading) {
        try {
            return (0,specification/* parseSpecification */.z)(text, { baseDirectory: this.#context.workspace, secrets: reading.secrets });
        }
        catch (error) {
            if (!(error instanceof errors/* EnsureExtensionsError */.nN))
                throw error;
            this.#report(reading, error.code, `${error.message}${error.hint === undefined ? '' : `. ${error.hint}`}`);
            return undefined;
        }
    }
    /** Applies an option on a line of its own. */
    async #follow({ name, written, value }, reading) {
        switch (name) {
            case 'requirement':
                return await this.#include(value, reading);
            case 'constraint': {
                const place = this.#placeOf(value, reading);
                if (this.#context.hasConstraints)
                    return await this.#include(value, reading);
                if (place !== undefined)
                    this.#constraints.push(place);
                return;
            }
            case 'editable': {
                const specification = this.#parse(value, reading);
                if (specification !== undefined)
                    this.#editable.push(specification.display);
                if (specification !== undefined)
                    this.#addRequirement(value, [], reading);
                return;
            }
            case 'index-url':
            case 'extra-index-url': {
                const index = this.#indexOf(value, reading);
                if (index === undefined)
                    this.#report(reading, 'requirements-option', `'${(0,secret_url/* redactUnreadable */.Zv)(value)}' is not the URL of an index`);
                else
                    this.#merge(name === 'index-url' ? { indexUrl: index } : { extraIndexUrl: [...this.#options.extraIndexUrl, index] });
                return;
            }
            case 'find-links':
                return this.#merge({ findLinks: [...this.#options.findLinks, this.#linksOf(value, reading)] });
            case 'no-index':
                return this.#merge({ noIndex: true });
            case 'pre':
                return this.#merge({ prerelease: true });
            case 'require-hashes':
                return this.#merge({ requireHashes: true });
            case 'no-binary':
                return this.#merge(withFormat(this.#options, 'noBinary', value));
            case 'only-binary':
                return this.#merge(withFormat(this.#options, 'onlyBinary', value));
            case 'trusted-host':
                return this.#merge({ trustedHosts: [...this.#options.trustedHosts, value] });
            case 'config-settings':
                return this.#addBuildSetting(value, undefined, reading);
            case 'prefer-binary':
                this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: uv takes the newest version, as a wheel where there is one`);
                return;
            case 'use-feature':
                this.#notices.add(`${this.#origin(reading)}: ${written} has no effect: it is about pip itself`);
                return;
            case 'hash':
                this.#report(reading, 'requirements-option', hashHelp(written));
                return;
            case 'global-option':
                this.#report(reading, 'requirements-option', `the option '${written}' cannot be followed: uv builds by PEP 517`);
        }
    }
    async #include(value, reading) {
        const place = this.#placeOf(value, reading);
        if (place === undefined)
            return;
        if (reading.parents.includes((0,file_place/* idOfPlace */.QH)(place))) {
            const problem = `'${(0,file_place/* shownPlace */.z7)(place, this.#context.workspace)}' includes itself. Remove the -r line that leads back to it`;
            this.#report(reading, 'file-unreadable', problem);
            return;
        }
        try {
            await this.#readFile(place, this.#origin(reading), reading.parents);
        }
        catch (error) {
            if (!(error instanceof errors/* EnsureExtensionsError */.nN))
                throw error;
            const said = error.message.replace(`${this.#origin(reading)}: `, '');
            this.#report(reading, error.code, `${said}${error.hint === undefined ? '' : `. ${error.hint}`}`);
        }
    }
    /** Resolves a path or URL in a file. Relative paths start at that file. */
    #placeOf(value, reading) {
        const { place, secrets } = reading;
        if (/^file:\/\//i.test(value)) {
            const file = place.kind === 'file' ? (0,url/* fileOfUrl */.H)(value) : undefined;
            if (file === undefined)
                this.#report(reading, 'file-unreadable', `'${value}' is not a file that can be read from here`);
            return file === undefined ? undefined : { kind: 'file', file };
        }
        if ((0,url/* isUrl */.g)(value))
            return { kind: 'url', url: secret_url/* SecretUrl */.yT.parse(value, secrets) };
        if (place.kind === 'file')
            return { kind: 'file', file: external_node_path_.resolve(external_node_path_.dirname(place.file), value) };
        return { kind: 'url', url: place.url.resolve(value) };
    }
    #indexOf(value, { place, secrets }) {
        if ((0,url/* isUrl */.g)(value))
            return (0,index_setting/* parseIndex */.A)(value, secrets);
        const base = place.kind === 'file' ? external_node_path_.dirname(place.file) : this.#context.workspace;
        const directory = external_node_path_.resolve(base, value);
        return (0,external_node_fs_.existsSync)(directory) ? (0,index_setting/* parseIndex */.A)((0,external_node_url_.pathToFileURL)(directory).href) : undefined;
    }
    /** As in pip: a path is looked for beside the file, then in the workspace. */
    #linksOf(value, { place, secrets }) {
        if ((0,url/* isUrl */.g)(value))
            return secret_url/* SecretUrl */.yT.parse(value, secrets);
        const beside = place.kind === 'file' ? external_node_path_.resolve(external_node_path_.dirname(place.file), value) : undefined;
        const found = beside !== undefined && (0,external_node_fs_.existsSync)(beside) ? beside : external_node_path_.resolve(this.#context.workspace, value);
        return new secret_url/* SecretText */.om(found);
    }
    #merge(options) {
        this.#options = { ...this.#options, ...options };
    }
    #origin({ place, line }) {
        return `${place.kind === 'file' ? external_node_path_.basename(place.file) : String(place.url)}, line ${line.line}`;
    }
    #report({ shown, line }, code, message) {
        this.#problems.push({ file: shown, line: line.line, column: line.column, message, code });
    }
}
function hashHelp(written) {
    return `the option '${written}' is not a hash. Write it as --hash=sha256:… behind its specification; sha384 and sha512 are taken too`;
}


/***/ }),

/***/ 15021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kh: () => (/* binding */ isScript),
/* harmony export */   U1: () => (/* binding */ lockOfScript),
/* harmony export */   Uq: () => (/* binding */ readScript),
/* harmony export */   XQ: () => (/* binding */ scriptMetadata)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30288);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38850);





/** Whether a file of requirements is a script with metadata in it (PEP 723). */
function isScript(file) {
    return /\.pyw?$/.test(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
}
/** The lock that lies beside a script; undefined where there is none. */
function lockOfScript(file, shown) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(`${file}.lock`) ? { kind: 'script', file, extras: [], group: undefined, shown } : undefined;
}
/**
 * The dependencies that a script names in its metadata, with its `[tool.uv.sources]`.
 *
 * @throws ExtensionConfigError `file-unreadable` for a script without metadata, or with two.
 */
async function readScript(file, origin, environment) {
    const blocks = scriptMetadata(await (0,_specification_input_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputFile */ .jH)(file, origin));
    const [block] = blocks;
    if (block === undefined || blocks.length > 1) {
        const problem = block === undefined ? "it has no '# /// script' block" : "it has more than one '# /// script' block";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${origin}: '${file}' names no dependencies: ${problem}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'Write them as PEP 723 has it, or by `uv add --script`.',
        });
    }
    return (0,_pyproject_js__WEBPACK_IMPORTED_MODULE_4__/* .readProjectText */ .BA)(block, { file, origin, environment, isScript: true });
}
/** The content of the blocks of the type `script`, as the reference implementation of PEP 723 finds them. */
function scriptMetadata(text) {
    const blocks = text.replaceAll(/\r\n?/g, '\n').matchAll(/^# \/\/\/ (?<type>[a-zA-Z0-9-]+)$\s(?<content>(?:^#(?:| .*)$\s)+)^# \/\/\/$/gm);
    return [...blocks].flatMap(({ groups }) => (groups?.['type'] === 'script' ? [(groups['content'] ?? '').replaceAll(/^# ?/gm, '')] : []));
}


/***/ }),

/***/ 62055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readOption),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/lock-selection.js
var lock_selection = __webpack_require__(77269);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(22339);
// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(26179);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/configuration/binding-lock.js
var binding_lock = __webpack_require__(90479);
// EXTERNAL MODULE: ./lib/configuration/dynamic-project.js
var dynamic_project = __webpack_require__(21519);
// EXTERNAL MODULE: ./lib/system/known-secrets.js
var known_secrets = __webpack_require__(90682);
;// CONCATENATED MODULE: ./lib/configuration/learn-secrets.js


/**
 * Notes the secrets of the variables that uv, pip and git read: URLs with credentials (indexes, proxies), and the
 * credentials of named indexes. What these programs print is then searched for them.
 */
function learnSecretsOf(environment) {
    for (const [name, value = ''] of Object.entries(environment)) {
        for (const [url] of value.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/[^\s]+/gi))
            secret_url/* SecretUrl */.yT.parse(url);
        // curl and its like take a proxy without a scheme.
        if (/_proxy$/i.test(name) && !value.includes('://'))
            secret_url/* SecretUrl */.yT.parse(`http://${value}`);
        const [, index] = /^UV_INDEX_([A-Z0-9_]+)_PASSWORD$/.exec(name) ?? [];
        if (index !== undefined)
            (0,known_secrets/* learnAccount */.qg)(environment[`UV_INDEX_${index}_USERNAME`] ?? '', value);
        if (/^UV_INDEX_[A-Z0-9_]+_USERNAME$/.test(name))
            (0,known_secrets/* learnToken */.U8)(value);
    }
}

// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(91644);
// EXTERNAL MODULE: ./lib/configuration/pyproject.js + 2 modules
var configuration_pyproject = __webpack_require__(38850);
// EXTERNAL MODULE: ./lib/configuration/script-metadata.js
var script_metadata = __webpack_require__(15021);
;// CONCATENATED MODULE: ./lib/configuration/locks.js



/** Reads what the project or script of a lock asks for. Throws ExtensionConfigError `file-unreadable`. */
async function readNamedLock(lock, origin, environment) {
    // Where packages come from stands in the lock.
    const withoutSources = { ...environment, UV_NO_SOURCES: '1' };
    if (lock.kind === 'script')
        return { lock, roots: await (0,script_metadata/* readScript */.Uq)(lock.file, origin, withoutSources) };
    const project = { file: external_node_path_.join(external_node_path_.dirname(lock.file), 'pyproject.toml'), extras: [], group: lock.group };
    const own = await (0,configuration_pyproject/* readPyproject */.x7)(project, origin, withoutSources);
    if (lock.group !== undefined || lock.extras.length === 0)
        return { lock, roots: own };
    return { lock, roots: [...own, ...(await (0,configuration_pyproject/* readPyproject */.x7)({ ...project, extras: lock.extras }, origin, withoutSources))] };
}

// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 3 modules
var option_kinds = __webpack_require__(63849);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/configuration/pylock-file.js
var pylock_file = __webpack_require__(68035);
// EXTERNAL MODULE: ./lib/configuration/requirements-file.js + 1 modules
var requirements_file = __webpack_require__(62657);
;// CONCATENATED MODULE: ./lib/configuration/settings.js

















/**
 * Reads and validates all options.
 *
 * @throws ExtensionConfigError naming the option, its value and what it must be; `packages-empty` where nothing is named.
 */
async function readSettings(source) {
    learnSecretsOf(source.environment);
    const { packages: _, requirements: __, config, catalog: ___, only: ____, ...values } = readOptions(source);
    const { extensions, notices: saidOfCatalogs } = await readConfiguration(source, values.cacheRoot);
    const files = await readRequirements(source, values.cacheRoot);
    const specifications = [...packagesOf(extensions), ...namedSpecifications(source), ...files.specifications];
    // An empty file is an empty set; no file and no package is a mistake.
    if (specifications.length === 0 && config.length === 0 && (0,option_kinds/* linesOf */.Dx)(source.raw.requirements ?? '').length === 0) {
        throw new errors/* ExtensionConfigError */.sw('no specification was given', {
            code: 'packages-empty',
            subject: source.nameOf('packages'),
            hint: 'Name at least one package, such as sphinx-copybutton==0.5.2, or a file in requirements or config.',
        });
    }
    const { notices, ...merged } = withFileOptions(values, files, source.nameOf);
    const { locks, projects, dynamicProjects } = files;
    const bindingLock = values.locked ? await (0,binding_lock/* readBindingLock */.X)(merged.constraints, source) : undefined;
    const read = {
        specifications,
        extensions,
        locks,
        lockFiles: [...files.lockFiles, ...(bindingLock === undefined ? [] : [bindingLock])],
        bindingLock,
        constraints: [...merged.constraints, ...(bindingLock?.isNamed === false ? [{ kind: 'file', file: bindingLock.file }] : [])],
        // What a package needs and the lock does not have must not come from an index.
        requireHashes: merged.requireHashes || bindingLock?.hasAllHashes === true,
        projects,
        dynamicProjects,
        workspace: source.workspace,
    };
    return { ...values, ...merged, ...read, notices: [...saidOfCatalogs, ...files.notices, ...notices] };
}
/** The options of files beside those of inputs: lists are added, and of two values that of the input counts. */
function withFileOptions({ indexUrl, extraIndexUrl, requireHashes, onlyBinary, constraints }, { options, constraints: named }, nameOf) {
    const isOverruled = indexUrl !== undefined && options.indexUrl !== undefined && indexUrl.url.bare !== options.indexUrl.url.bare;
    return {
        ...options,
        indexUrl: indexUrl ?? options.indexUrl,
        extraIndexUrl: [...extraIndexUrl, ...options.extraIndexUrl],
        requireHashes: requireHashes || options.requireHashes,
        onlyBinary: [...new Set([...onlyBinary, ...options.onlyBinary])],
        constraints: [...constraints, ...named],
        notices: isOverruled ? [`${nameOf('indexUrl')} is asked instead of ${options.indexUrl?.url} of a requirements file`] : [],
    };
}
/** The value of every option. */
function readOptions(source) {
    const values = options/* optionNames */.W6.map((name) => [name, readOption(source, name)]);
    // Each value is what the reader of its row's kind gives, which is how `OptionValues` is made.
    return Object.fromEntries(values);
}
/**
 * The value of one option, for who needs nothing else of the settings.
 *
 * @throws ExtensionConfigError naming the option and what it must be.
 */
function readOption(source, name) {
    const { kind, choices = [] } = (0,options/* rowOf */.OB)(name);
    const text = (0,options/* textOf */.b6)(source.raw, name);
    const read = kind === 'choice' ? (0,option_kinds/* readChoice */.Kf)(text, choices) : option_kinds/* readers */.Xc[kind](text, source);
    // `OptionValues` is made from the readers of the rows' kinds, so that this value has its type.
    if ('value' in read)
        return read.value;
    const { mustBe, shown = text, hint } = read;
    throw new errors/* ExtensionConfigError */.sw(`${source.nameOf(name)} must be ${mustBe}, not '${(0,secret_url/* redactUnreadable */.Zv)(shown)}'`, {
        code: 'input-invalid',
        subject: source.nameOf(name),
        hint: hint ?? 'docs/inputs.md says what each option means.',
    });
}
/** The specifications that arguments and `packages` name. */
function namedSpecifications({ raw, arguments: given = [] }) {
    return [
        ...given.map((argument, index) => ({ text: argument, origin: `argument ${index + 1}` })),
        // The raw text, not a trimmed one: line numbers are those the user sees.
        ...(0,option_kinds/* linesOf */.Dx)(raw.packages ?? '').map(({ text, line }) => ({ text, origin: `packages, line ${line}` })),
    ];
}
/** Reads the files of `requirements`. */
async function readRequirements({ raw, workspace, nameOf, environment }, cacheRoot) {
    const reader = new requirements_file/* RequirementsReader */.Y({ workspace, environment, copies: (0,remote_text/* remoteCopiesIn */.$F)(cacheRoot) });
    const locks = [];
    const lockFiles = [];
    const projects = [];
    const dynamicProjects = [];
    for (const { text, line } of (0,option_kinds/* linesOf */.Dx)(raw.requirements ?? '')) {
        const origin = `${nameOf('requirements')}, line ${line}`;
        const file = external_node_path_.resolve(workspace, text);
        const pyproject = (0,configuration_pyproject/* selectPyproject */.FZ)(text);
        const lock = (0,lock_selection/* selectLock */.y)(text, workspace) ?? ((0,script_metadata/* isScript */.Kh)(text) ? (0,script_metadata/* lockOfScript */.U1)(file, text) : undefined);
        if (lock !== undefined) {
            locks.push(await readNamedLock(lock, origin, environment));
            lockFiles.push({ file: lock.kind === 'script' ? `${lock.file}.lock` : lock.file, shown: text });
        }
        else if ((0,lock_selection/* isPylock */.f)(text)) {
            reader.add((0,locked_lines/* lockedTexts */.F4)(await (0,pylock_file/* readPylockFile */.h)(file, origin), text), text);
            lockFiles.push({ file, shown: text });
        }
        else if ((0,script_metadata/* isScript */.Kh)(text)) {
            reader.add(await (0,script_metadata/* readScript */.Uq)(file, origin, environment), text);
            projects.push(file);
        }
        else if (pyproject === undefined)
            await reader.read(text, origin);
        else {
            projects.push(external_node_path_.resolve(workspace, pyproject.file));
            const project = { ...pyproject, file: external_node_path_.resolve(workspace, pyproject.file) };
            const dynamic = await (0,dynamic_project/* readDynamicProject */.j2)(project, { origin, shown: text });
            if (dynamic !== undefined)
                dynamicProjects.push(dynamic);
            else
                reader.add(await (0,configuration_pyproject/* readPyproject */.x7)(project, origin, environment), text);
        }
    }
    return { ...reader.finish(), locks, lockFiles, projects, dynamicProjects };
}
async function readConfiguration(source, cacheRoot) {
    const { raw, workspace, nameOf } = source;
    const files = (0,option_kinds/* linesOf */.Dx)(raw.config ?? '').map(({ text }) => external_node_path_.resolve(workspace, text));
    const names = (0,option_kinds/* linesOf */.Dx)(raw.only ?? '').map(({ text }) => text);
    if (files.length === 0 && names.length > 0) {
        throw new errors/* ExtensionConfigError */.sw(`${nameOf('only')} names extensions of ${nameOf('config')}, which is empty`, {
            code: 'input-invalid',
            subject: nameOf('only'),
            hint: 'Name the configuration file, or leave this out.',
        });
    }
    if (files.length === 0)
        return { extensions: [], notices: [] };
    // Its parsers are loaded where there is something to parse: each start would pay for them.
    const { readExtensions, onlyNamed } = await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 10690));
    const notices = [];
    const logger = { ...defaults/* silentLogger */.q, warning: (notice) => void notices.push(notice) };
    const world = { cacheRoot, workspace, logger, clock: defaults/* systemClock */.m, origin: nameOf('catalog') };
    const sources = (0,option_kinds/* linesOf */.Dx)(raw.catalog ?? '').map(({ text }) => text);
    const catalogs = {
        find: async (wanted) => await (await Promise.all(/* import() */[__webpack_require__.e(128), __webpack_require__.e(166)]).then(__webpack_require__.bind(__webpack_require__, 61128))).catalogLookup(sources, world).find(wanted),
    };
    const extensions = await readExtensions({ files, workspace, origin: nameOf('config'), catalogs });
    return { extensions: names.length === 0 ? extensions : onlyNamed(extensions, names, nameOf('only')), notices };
}
/** The specifications of the enabled external extensions. */
function packagesOf(extensions) {
    return extensions.flatMap(({ name, enabled, package: text, origin, directory, ttl }) => !enabled || text === undefined
        ? []
        : [{ text, origin, baseDirectory: directory, extension: name, ...(ttl === undefined ? {} : { ttl }) }]);
}


/***/ }),

/***/ 83452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ toTypedJson),
/* harmony export */   QC: () => (/* binding */ isTomlArray),
/* harmony export */   Rg: () => (/* binding */ isPlainJson),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   d2: () => (/* binding */ parseTomlDocument),
/* harmony export */   nL: () => (/* binding */ isTomlDate),
/* harmony export */   z_: () => (/* binding */ isTomlTable)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9605);
/* harmony import */ var _specification_toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37901);



/**
 * Reads TOML (1.1).
 *
 * @returns the document, or the first thing that is wrong with the text.
 */
function parseTomlDocument(text) {
    const content = text.replace(/^\uFEFF/, '');
    // The parser takes a lone carriage return in strings, which TOML allows nowhere.
    if (/\r(?!\n)/.test(content))
        return problemIn(content, { problem: 'a carriage return has no line feed behind it', line: 1, column: 1 });
    try {
        return documentOf((0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__/* .parseTOML */ .MD)(content, { tomlVersion: '1.1' }));
    }
    catch (error) {
        if (!(error instanceof toml_eslint_parser__WEBPACK_IMPORTED_MODULE_1__/* .ParseError */ .mB))
            throw error;
        return problemIn(content, { problem: error.message, line: error.lineNumber, column: error.column + 1 });
    }
}
/** Describes why a text is broken, in the words of the parser that says it best; the given problem if that one finds none. */
function problemIn(content, given) {
    try {
        (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(content);
        return given;
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        return (0,_specification_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error);
    }
}
function documentOf(program) {
    const root = {};
    const keys = new Map();
    const values = new Map();
    const note = (positions, path, { loc }) => {
        const id = JSON.stringify(path);
        // Of a table written in parts, the first counts.
        if (!positions.has(id))
            positions.set(id, { line: loc.start.line, column: loc.start.column + 1 });
    };
    const readValue = (path, node) => {
        note(values, path, node);
        if (node.type === 'TOMLArray')
            return node.elements.map((element, index) => readValue([...path, index], element));
        if (node.type === 'TOMLValue')
            return scalarOf(node);
        const table = {};
        for (const pair of node.body)
            readPair(table, path, pair);
        return table;
    };
    const readPair = (table, parent, { key, value }) => {
        let path = parent;
        for (const part of key.keys) {
            path = [...path, nameOf(part)];
            note(keys, path, part);
        }
        putAt(table, path.slice(parent.length), readValue(path, value));
    };
    for (const node of program.body[0].body) {
        if (node.type === 'TOMLKeyValue')
            readPair(root, [], node);
        else {
            note(keys, node.resolvedKey, node);
            // The table of an array of tables stands for the array too.
            if (node.kind === 'array')
                note(keys, node.resolvedKey.slice(0, -1), node);
            for (const [index, part] of node.key.keys.entries()) {
                const end = node.resolvedKey.indexOf(nameOf(part), index);
                if (end !== -1)
                    note(keys, node.resolvedKey.slice(0, end + 1), part);
            }
            const table = putAt(root, node.resolvedKey, {});
            for (const pair of node.body)
                readPair(table, node.resolvedKey, pair);
        }
    }
    const nearest = (positions, path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const id = JSON.stringify(path.slice(0, length));
            const found = positions.map((map) => map.get(id)).find((position) => position !== undefined);
            if (found !== undefined)
                return found;
        }
        return { line: 1, column: 1 };
    };
    return { root, keyAt: (path) => nearest([keys, values], path), valueAt: (path) => nearest([values, keys], path) };
}
function nameOf(part) {
    return part.type === 'TOMLBare' ? part.name : part.value;
}
function scalarOf(node) {
    if (node.kind === 'integer')
        return node.bigint;
    return node.kind === 'string' || node.kind === 'float' || node.kind === 'boolean' ? node.value : new smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ(node.datetime);
}
/** Puts a value at a path, with the tables and arrays on the way; what stands there already stays. Gives what stands there then. */
function putAt(root, path, value) {
    let holder = root;
    for (const [index, key] of path.entries()) {
        if (!Object.hasOwn(holder, key)) {
            const isLast = index === path.length - 1;
            const put = isLast ? value : typeof path[index + 1] === 'number' ? [] : {};
            // Defined, not assigned: a key may be called `__proto__`.
            Object.defineProperty(holder, key, { value: put, enumerable: true, writable: true, configurable: true });
        }
        holder = holder[key];
    }
    return holder;
}
/** Turns a TOML value into JSON, see {@link JsonValue}. */
function toJson(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
    if (typeof value !== 'object')
        return value;
    if (isTomlDate(value))
        return value.toISOString();
    if (isTomlArray(value))
        return value.map(toJson);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}
/** Whether a value is a date, a time or both. */
function isTomlDate(value) {
    return value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ;
}
/** Whether a value is an array. */
function isTomlArray(value) {
    return Array.isArray(value);
}
/** Whether a value is a table. */
function isTomlTable(value) {
    return typeof value === 'object' && !isTomlDate(value) && !isTomlArray(value);
}
/** Whether plain JSON says the value with the type it has: no date, no `inf`, no whole float, no integer beyond 2^53 - 1. */
function isPlainJson(value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value));
    if (typeof value === 'number')
        return Number.isFinite(value) && !Number.isInteger(value);
    if (typeof value !== 'object')
        return true;
    if (isTomlDate(value))
        return false;
    return (isTomlArray(value) ? value : Object.values(value)).every(isPlainJson);
}
/** A TOML value as JSON that keeps the types Python has for it; see `RegisterTarget` for the form. */
function toTypedJson(value) {
    if (typeof value === 'bigint')
        return { int: String(value) };
    if (typeof value === 'number')
        return { float: Number.isFinite(value) ? String(value) : toJson(value) };
    if (typeof value !== 'object')
        return value;
    if (value instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlDate */ .PJ)
        return { [value.isDate() ? 'date' : value.isTime() ? 'time' : 'datetime']: value.toISOString() };
    if (isTomlArray(value))
        return value.map(toTypedJson);
    return { table: Object.entries(value).map(([key, item]) => [key, toTypedJson(item)]) };
}


/***/ }),

/***/ 82554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tomlProblem),
/* harmony export */   Y: () => (/* binding */ typeProblem)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _specification_toml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37901);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52580);





/**
 * Why a TOML file could not be read: what is wrong, and where. Nothing of the file is quoted, for any of its lines may hold
 * a password.
 */
function tomlProblem(error) {
    if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx) {
        const { problem, line, column } = (0,_specification_toml_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(error);
        return `line ${line}, column ${column}: ${problem}`;
    }
    if (valibot__WEBPACK_IMPORTED_MODULE_4__/* .isValiError */ .F1$(error))
        return typeProblem(error.issues[0]);
    return (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrls */ .s)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
}
/** Why a part of a TOML file is not what it has to be, without the part itself. */
function typeProblem(issue) {
    const place = valibot__WEBPACK_IMPORTED_MODULE_4__/* .getDotPath */ .BuJ(issue);
    const problem = issue.message.replace(/ but received .*$/s, '');
    return place === null ? problem : `${place}: ${problem}`;
}


/***/ }),

/***/ 38038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ attributeDistributions),
/* harmony export */   y: () => (/* binding */ namesByDirectUrl)
/* harmony export */ });
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18007);
/* harmony import */ var _direct_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52533);


/** The distributions of a tree that each specification brought: its closure, by extension digest. */
async function attributeDistributions({ tree, distributions, markers, names }, specifications) {
    const dependencies = await (0,_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(tree, distributions, markers);
    return new Map(specifications.map(({ digest, name: own, extras }) => {
        const name = own ?? names.get(digest);
        return [digest, name === undefined ? [] : (0,_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .closureOf */ .TQ)({ name, extras }, dependencies)];
    }));
}
/**
 * The distribution of each specification whose text does not name it (a path, a URL), by extension digest, as the
 * `direct_url.json` of the distributions tell. Of a specification that none or several of them fit, nothing is said.
 */
async function namesByDirectUrl(tree, distributions, specifications) {
    const nameless = specifications.filter(({ name }) => name === undefined);
    if (nameless.length === 0)
        return new Map();
    const origins = await Promise.all(distributions.map(async (distribution) => ({ name: distribution.name, origin: await (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectUrl */ .xm)(tree, distribution) })));
    return new Map(nameless.flatMap((specification) => {
        const wanted = (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .directUrlOf */ .ii)(specification);
        if (wanted === undefined)
            return [];
        const fitting = origins.filter(({ origin }) => origin !== undefined && (0,_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameDirectUrl */ .tj)(origin, wanted));
        const [only] = fitting;
        return only === undefined || fitting.length > 1 ? [] : [[specification.digest, only.name]];
    }));
}


/***/ }),

/***/ 18007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ closureOf),
/* harmony export */   Zs: () => (/* binding */ lackOf),
/* harmony export */   gF: () => (/* binding */ readDependencies)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68898);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39454);
/* harmony import */ var _specification_requirement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62018);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);






/** Reads the METADATA of a distribution. Without METADATA what it needs could not be read. */
async function readRequirements(tree, distribution) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, distribution.directory, 'METADATA')).catch(() => undefined);
    if (text === undefined)
        return { known: [], unread: [`${distribution.directory}/METADATA`] };
    // The headers end at the first empty line; what follows is the project's description. A line that begins with white
    // space goes on with the header before it.
    const headers = (text.split(/\r?\n\r?\n/, 1)[0] ?? '').replaceAll(/\r?\n[ \t]+/g, ' ');
    const known = [];
    const unread = [];
    for (const line of headers.split(/\r?\n/)) {
        const [, value] = /^Requires-Dist\s*:(.*)$/i.exec(line) ?? [];
        if (value === undefined)
            continue;
        try {
            known.push((0,_specification_requirement_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublishedRequirement */ .jN)(value));
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            unread.push(value.trim());
        }
    }
    return { known, unread };
}
/** Reads what the distributions of a tree need. */
async function readDependencies(tree, distributions, markers) {
    const requirements = await Promise.all(distributions.map(async (distribution) => [distribution.name, await readRequirements(tree, distribution)]));
    return {
        distributions: new Map(distributions.map((distribution) => [distribution.name, distribution])),
        requirements: new Map(requirements),
        markers,
    };
}
/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
function closureOf(root, dependencies) {
    const found = new Map();
    for (const { name } of reachable([root], dependencies)) {
        const distribution = dependencies.distributions.get(name);
        if (distribution !== undefined)
            found.set(name, distribution);
    }
    const [first, ...others] = found.values();
    if (first === undefined)
        return [];
    return [first, ...others.sort((left, right) => (left.name < right.name ? -1 : 1))];
}
/**
 * Says in a sentence what a set of distributions lacks: a root, or the first requirement of any of them that could not be
 * read, is not in the set, or is there in a version that does not satisfy it. Undefined where the set is complete.
 *
 * @param roots what was asked for, with the extras that were asked for.
 */
function lackOf(roots, dependencies) {
    const { distributions, requirements, markers } = dependencies;
    const lacking = roots.find(({ name }) => !distributions.has((0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name)));
    if (lacking !== undefined)
        return `${lacking.name} is missing`;
    // Every distribution of the set counts, also one that no root reaches.
    const all = [...roots, ...[...distributions.keys()].map((name) => ({ name, extras: [] }))];
    for (const { name, extras } of reachable(all, dependencies)) {
        const { known, unread } = requirements.get(name) ?? { known: [], unread: [] };
        const [unreadable] = unread;
        if (unreadable !== undefined)
            return `${name} has a requirement that cannot be read: ${unreadable}`;
        for (const requirement of known) {
            if (!holds(requirement, markers, extras))
                continue;
            const present = distributions.get(requirement.name);
            if (present === undefined)
                return `${name} needs ${requirement.name}, which is missing`;
            if (!isSatisfied(requirement, present.version)) {
                return `${name} needs ${requirement.name}${requirement.versions.join(',')}, and ${present.version} is there`;
            }
        }
    }
    return undefined;
}
/** Every distribution that roots reach, with the extras it is reached with. */
function reachable(roots, { distributions, requirements, markers }) {
    const visited = new Map();
    const queue = roots.map(({ name, extras }) => ({ name: (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name), extras }));
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const state = `${next.name}[${[...next.extras].sort().join(',')}]`;
        if (visited.has(state) || !distributions.has(next.name))
            continue;
        visited.set(state, next);
        for (const requirement of requirements.get(next.name)?.known ?? []) {
            if (holds(requirement, markers, next.extras))
                queue.push({ name: requirement.name, extras: requirement.extras });
        }
    }
    return [...visited.values()];
}
function holds({ marker }, markers, extras) {
    return marker === undefined || (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarkerTrue */ .PC)(marker, markers, extras);
}
/** Whether a version satisfies all clauses. A pre-release does where it was installed: who chose it had a reason. */
function isSatisfied({ versions }, version) {
    return versions.every((clause) => {
        if (clause.startsWith('==='))
            return clause.slice('==='.length) === version.toLowerCase();
        // A local version (`1.0+cpu`) satisfies a clause that names none.
        const compared = clause.includes('+') ? version : (version.split('+', 1)[0] ?? version);
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.valid)(compared) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.satisfies)(compared, clause, { prereleases: true });
    });
}


/***/ }),

/***/ 78369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ copyDistributions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70370);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);





/** Files copied at once: enough to keep the disk busy, few enough for any limit of open files. */
const concurrency = 16;
/**
 * Copies distributions from one tree to another by their RECORD, with the byte code that RECORD does not list.
 * Times are kept, so that byte code checked by time stays valid.
 */
async function copyDistributions(from, distributions, to) {
    const files = new Set(distributions.flatMap(({ files: recorded }) => recorded.map((file) => file.path)));
    const sources = [...files].filter((file) => !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file) && !file.split('/').includes('..'));
    const directories = new Set(sources.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(file)));
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)(concurrency);
    await Promise.all([...directories].map((directory) => limit(() => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, directory)))));
    const byteCode = await Promise.all([...directories].map((directory) => limit(() => byteCodeOf(from, directory, files))));
    const compiled = byteCode.flat().filter((file) => !files.has(file));
    const caches = new Set(compiled.map((file) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(file)));
    await Promise.all([...caches].map((directory) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, directory))));
    await Promise.all([...sources, ...compiled].map((file) => limit(() => copyOne(node_path__WEBPACK_IMPORTED_MODULE_1__.join(from, file), node_path__WEBPACK_IMPORTED_MODULE_1__.join(to, file)))));
}
/** The byte code files of a directory's recorded modules. */
async function byteCodeOf(tree, directory, files) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, directory, '__pycache__')).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const isRecorded = (name) => files.has(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, `${name.split('.')[0]}.py`));
    return names.filter((name) => name.endsWith('.pyc') && isRecorded(name)).map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, '__pycache__', name));
}
async function copyOne(from, to) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(from);
    if (stats.isSymbolicLink()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(from), to).catch((error) => {
            if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'EEXIST'))
                throw error;
        });
        return;
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(to, stats.atime, stats.mtime);
}


/***/ }),

/***/ 31740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ installedBuilds),
/* harmony export */   u: () => (/* binding */ installedVersions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68898);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39454);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);





/** What is installed in some directories; of two with one name the first directory's. A directory that cannot be read has none. */
async function installedDistributions(directories) {
    const found = new Map();
    const listed = await Promise.all(directories.map(async (directory) => ({ directory, names: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []) })));
    for (const { directory, names } of listed) {
        for (const file of names) {
            const [, distribution = '', version] = /^([^-]+)-([^-]+)(?:-.*)?\.(?:dist|egg)-info$/.exec(file) ?? [];
            const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .P)(distribution);
            if (version !== undefined && !found.has(name))
                found.set(name, { name, version: version.replaceAll('_', '-'), info: node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file) });
        }
    }
    return [...found.values()];
}
/** The versions of what is installed in some directories, by name in normal form; of two the first directory's. */
async function installedVersions(directories) {
    return new Map((await installedDistributions(directories)).map(({ name, version }) => [name, version]));
}
/**
 * The builds in some directories that no index can be expected to have: with a local version (`1.0+cu121`), a development
 * version (`1.0.dev3`), or installed from a path, a repository or a URL.
 */
async function installedBuilds(directories) {
    const builds = await Promise.all((await installedDistributions(directories)).map(buildOf));
    return builds.filter((build) => build !== undefined).sort((left, right) => (left.name < right.name ? -1 : 1));
}
const kept = ['entry_points.txt', 'top_level.txt'];
async function buildOf({ name, version, info }) {
    const parts = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__.explain)(version);
    if (parts === null)
        return undefined;
    const isOwn = parts.local !== null || parts.is_devrelease || (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isPresent */ .Wo)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(info, 'direct_url.json')));
    const metadata = isOwn ? ((await textOf(info, 'METADATA')) ?? (await textOf(info, 'PKG-INFO'))) : undefined;
    if (metadata === undefined)
        return undefined;
    const others = await Promise.all(kept.map(async (file) => [file, await textOf(info, file)]));
    // Behind the first empty line stands the description.
    const [header = ''] = metadata.split(/\r?\n\r?\n/);
    return { name, version, files: { METADATA: `${header}\n`, ...Object.fromEntries(others.filter(([, text]) => text !== undefined)) } };
}
/** What cannot be read is not there: then the index is asked. */
async function textOf(directory, file) {
    return await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfPresent */ .Ge)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, file)).catch(() => undefined);
}


/***/ }),

/***/ 67657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Np: () => (/* binding */ recordedFile),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   x5: () => (/* binding */ rewriteRecords)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93017);



/** How a RECORD has a file with this content. */
function recordedFile(file, content) {
    // URL-safe base64 without padding.
    return { path: file, hash: (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .contentHash */ .Ae)(content), size: content.length };
}
/** Makes the RECORDs of a tree say what became of its files. */
async function rewriteRecords(tree, distributions, changes) {
    for (const { directory, files } of distributions) {
        if (!files.some((file) => changes.has(file.path)))
            continue;
        const lines = files.flatMap((file) => {
            const changed = changes.get(file.path);
            return changed === null ? [] : [(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRecordLine */ .zH)(changed ?? file)];
        });
        await replaceFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, directory, 'RECORD'), `${lines.join('\n')}\n`);
    }
}
/** Gives a file of a tree another content: beside and renamed, for it may be a hard link into uv's cache, which must not change. */
async function replaceFile(file, content) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${file}.new`, content);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${file}.new`, file);
}


/***/ }),

/***/ 70787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ tellShared),
/* harmony export */   u: () => (/* binding */ findSharedFiles)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93017);

/** The files that several distributions bring with different content, by who brings them. */
function findSharedFiles(distributions) {
    const owners = new Map();
    for (const distribution of distributions) {
        for (const { path: file, hash } of distribution.files) {
            if (file.endsWith('.pyc'))
                continue;
            const known = owners.get(file);
            if (known === undefined)
                owners.set(file, [{ distribution, hash }]);
            else
                known.push({ distribution, hash });
        }
    }
    const groups = new Map();
    for (const [file, group] of owners) {
        if (new Set(group.map(({ hash }) => hash)).size < 2)
            continue;
        const members = [...new Set(group.map(({ distribution }) => distribution))];
        if (members.length < 2)
            continue;
        const key = members.map(({ name }) => name).join(' ');
        const shared = groups.get(key) ?? { distributions: members, paths: [] };
        shared.paths.push(file);
        groups.set(key, shared);
    }
    return [...groups.values()];
}
/** Says who brings the same files, and whose are there, as a sentence. */
async function tellShared(tree, { distributions, paths }) {
    const [file = ''] = paths;
    const { hash = '' } = (await (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecorded */ .HH)(tree, file)) ?? {};
    const winner = distributions.find(({ files }) => files.some((recorded) => recorded.path === file && recorded.hash === hash));
    const names = distributions.map(({ name, version }) => `${name} ${version}`).join(' and ');
    const more = paths.length === 1 ? '' : ` and ${paths.length - 1} more ${paths.length === 2 ? 'file' : 'files'}`;
    const outcome = winner === undefined ? '' : `; the tree has ${file} of ${winner.name}`;
    return `${names} both contain ${file}${more}, and the contents differ${outcome}`;
}


/***/ }),

/***/ 93472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ entryTargets),
/* harmony export */   K: () => (/* binding */ contentsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _distribution_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93017);
/* harmony import */ var _importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94583);



/**
 * The modules and entry points of one extension of an entry; both are empty where the tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
async function contentsOf({ tree, metadata }, digest) {
    const [own] = metadata.extensions.find((extension) => extension.digest === digest)?.distributions ?? [];
    const installed = metadata.distributions.find(({ name }) => name === own?.name);
    const directory = own === undefined ? undefined : await (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_1__/* .findDistInfo */ .wg)(tree, own.name);
    if (installed === undefined || directory === undefined)
        return { modules: [], entryPoints: [] };
    return { modules: installed.modules, entryPoints: await (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntryPoints */ .E3)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, directory)) };
}
/** The import targets of one extension of an entry. */
async function entryTargets(entry, digest) {
    const { modules, entryPoints } = await contentsOf(entry, digest);
    return (0,_importation_verify_import_js__WEBPACK_IMPORTED_MODULE_2__/* .importTargets */ .ep)(modules, entryPoints);
}


/***/ }),

/***/ 75232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   Kh: () => (/* binding */ unusableRoot),
/* harmony export */   LA: () => (/* binding */ usingRoot),
/* harmony export */   TW: () => (/* binding */ oldestOf),
/* harmony export */   i: () => (/* binding */ verifyEntry),
/* harmony export */   j7: () => (/* binding */ locateEntry),
/* harmony export */   j_: () => (/* binding */ listRequests),
/* harmony export */   k1: () => (/* binding */ verifyMounted),
/* harmony export */   wM: () => (/* binding */ readEntryMetadata)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _distribution_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93017);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _system_denied_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64562);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61870);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(45992);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35044);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48911);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48361);












/**
 * Reads and verifies the entry of a request. Never trusts what it finds: the link, the metadata and every recorded
 * file are checked.
 *
 * @throws CacheError `cache-root-unusable` when the cache root cannot be read.
 */
async function locateEntry(digest, context) {
    const { layout, platform } = context;
    const generation = await generationOf(digest, context);
    if (generation === undefined)
        return { status: 'absent' };
    if (!(0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .isGenerationName */ .eK)(generation, platform.id))
        return { status: 'corrupt', problem: `its link leads to '${generation}'` };
    const tree = layout.generation(digest, generation);
    if (!(await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImage */ .wu)(tree, layout)))
        return await verifyEntry({ digest, tree }, context);
    // Its metadata lies beside it too, so that looking does not mount.
    const checked = await checkMetadata({ digest, tree }, layout.image(tree), context);
    return checked.status === 'present' ? { status: 'image', entry: checked.entry } : checked;
}
/** Verifies a tree as the entry of a request. */
async function verifyEntry({ digest, tree }, context) {
    return await judgingErrors(context, async () => {
        const checked = await checkMetadata({ digest, tree }, tree, context);
        if (checked.status !== 'present')
            return checked;
        const distributions = await (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .readDistributions */ .cz)(tree);
        for (const { name, version, size_bytes } of checked.entry.metadata.distributions) {
            const present = distributions.find((distribution) => distribution.name === name);
            if (present === undefined)
                return { status: 'corrupt', problem: `${name} ${version} is missing` };
            // The rest of a RECORD that was cut short may be right; its size tells.
            if (size_bytes !== undefined && (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedBytes */ .UX)(present) !== size_bytes)
                return { status: 'corrupt', problem: `${present.directory}/RECORD is not what it was` };
        }
        (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyFiles */ .xJ)(tree, distributions);
        return checked;
    });
}
/**
 * Verifies a mounted image as the entry of a request, by its metadata alone: its bytes were compared with what was
 * packed, so that looking at each file would tell nothing new and cost time with their number.
 */
async function verifyMounted({ digest, tree }, context) {
    return await checkMetadata({ digest, tree }, tree, context);
}
/** The entry that the metadata in a directory describe. */
async function checkMetadata({ digest, tree }, directory, context) {
    const { layout, platform, clock } = context;
    return await judgingErrors(context, async () => {
        const metadata = await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_9__/* .readMetadata */ ._6)(directory, { requestDigest: digest, platformId: platform.id, now: clock.now() });
        if ('problem' in metadata) {
            if (!metadata.isOtherLayout)
                return { status: 'corrupt', problem: metadata.problem };
            context.logger.debug(metadata.problem);
            return { status: 'absent', reason: 'saved on this machine by another version of ensure-extensions' };
        }
        if (metadata.abi !== platform.abi) {
            context.logger.debug(`the cache entry was made with ${metadata.abi}, this machine has ${platform.abi}`);
            return { status: 'absent', reason: `saved on this machine for the C library ${metadata.abi}, not for ${platform.abi}` };
        }
        const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_10__/* .readState */ .un)(layout, digest, platform.id);
        return { status: 'present', entry: { requestDigest: digest, link: layout.entry(digest, platform.id), tree, metadata, state } };
    });
}
async function judgingErrors({ logger }, check) {
    try {
        return await check();
    }
    catch (error) {
        // An entry that only another user may read is not damaged.
        const reason = (0,_system_denied_js__WEBPACK_IMPORTED_MODULE_4__/* .denialOf */ .Z)(error);
        if (reason !== undefined) {
            logger.warning(`a cache entry is not used: ${reason}`);
            return { status: 'absent', reason };
        }
        if (error instanceof _distribution_record_js__WEBPACK_IMPORTED_MODULE_2__/* .IncompleteTreeError */ .Jq)
            return { status: 'corrupt', problem: error.message };
        const isDamage = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EIO', 'EACCES', 'EISDIR', 'ENOTCONN');
        if (isDamage)
            return { status: 'corrupt', problem: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error) };
        throw error;
    }
}
async function generationOf(digest, { layout, platform }) {
    const link = layout.entry(digest, platform.id);
    try {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.basename(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link));
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'ENOENT'))
            return undefined;
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'EINVAL', 'UNKNOWN'))
            return '(not a link)';
        throw unusableRoot(layout.root, error);
    }
}
/** Why a cache root cannot be written. */
const rootProblems = ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'ELOOP', 'ENAMETOOLONG'];
/**
 * Does something in a cache root.
 *
 * @throws CacheError `cache-root-unusable` where it cannot be read or written.
 */
async function usingRoot(root, work) {
    try {
        return await work();
    }
    catch (error) {
        const isUnmakeable = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'ENOENT') && error.syscall === 'mkdir';
        throw isUnmakeable || (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, ...rootProblems) ? unusableRoot(root, error) : error;
    }
}
/** The cache root cannot be worked with. */
function unusableRoot(root, cause) {
    const reason = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(cause, 'ENOTDIR', 'EEXIST')
        ? 'it or a part of its path is a file'
        : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(cause, 'EROFS')
            ? 'its file system is read-only'
            : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(cause, 'EACCES', 'EPERM')
                ? ((0,_system_denied_js__WEBPACK_IMPORTED_MODULE_4__/* .denialOf */ .Z)(cause) ?? 'this user may not write there')
                : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(cause, 'ENOENT')
                    ? 'nothing can be made there'
                    : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CacheError */ .xA(`the cache root '${root}' cannot be used: ${reason}`, {
        code: 'cache-root-unusable',
        subject: root,
        hint: 'Choose a writable directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE.',
        cause,
    });
}
/** Sets a corrupt entry aside, so that nobody imports from it; it is deleted by a later run. */
async function setAside(digest, problem, context) {
    const { layout, platform, logger } = context;
    logger.warning(`the cache entry ${digest.slice(0, 8)}… is damaged and will be made again: ${problem}`);
    const link = layout.entry(digest, platform.id);
    const generation = await generationOf(digest, context);
    const aside = (name) => `${layout.generation(digest, name)}.corrupt`;
    try {
        if (generation === '(not a link)')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(link, aside(`${platform.id}.${Date.now()}`));
        else {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(link);
            if (generation !== undefined && (0,_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .isGenerationName */ .eK)(generation, platform.id)) {
                const tree = layout.generation(digest, generation);
                const isUsed = await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImageInUse */ .GQ)(tree, layout);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(tree, aside(generation));
                // A damaged image is worth nothing; one in use stays for its users.
                if (!isUsed)
                    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .removeTree */ .dM)(layout.image(tree));
            }
        }
    }
    catch (error) {
        // Another process set it aside first, or its directory is gone; publishing flips the link in any case.
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'ENOENT', 'EPERM', 'EACCES', 'EBUSY', 'EROFS'))
            throw error;
    }
}
/** All requests that have an entry for this platform, the newest generation first. At most 500 are looked at. */
async function listRequests({ layout, platform }) {
    const digests = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.extensions).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_5__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    });
    const dated = await Promise.all(digests.map(async (digest) => {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(layout.entry(digest, platform.id)).catch(() => undefined);
        if (target === undefined)
            return undefined;
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(layout.generation(digest, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target))).catch(() => undefined);
        return stats === undefined ? undefined : { digest, time: stats.mtimeMs };
    }));
    return dated
        .filter((item) => item !== undefined)
        .sort((left, right) => right.time - left.time)
        .slice(0, 500)
        .map(({ digest }) => digest);
}
/** The build record of an entry, also where it is an image that nobody has mounted. */
async function readEntryMetadata(digest, expected, layout) {
    const link = layout.entry(digest, expected.platformId);
    const generation = layout.generation(digest, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link)));
    return await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_9__/* .readMetadata */ ._6)((await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImage */ .wu)(generation, layout)) ? layout.image(generation) : generation, expected);
}
/** The earliest time a specification of an entry was installed. */
function oldestOf(entry) {
    const times = entry.metadata.extensions.map(({ installed_at }) => (0,_system_time_js__WEBPACK_IMPORTED_MODULE_11__/* .parseTime */ .p)(installed_at)?.getTime() ?? 0);
    return new Date(Math.min(...times));
}


/***/ }),

/***/ 47863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ withStaging),
/* harmony export */   BH: () => (/* binding */ newGeneration),
/* harmony export */   Hu: () => (/* binding */ cleanRequest),
/* harmony export */   iC: () => (/* binding */ makeCurrent),
/* harmony export */   mk: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);
/* harmony import */ var _system_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16697);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75232);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35044);










/**
 * Makes a staging directory for a request and gives it to the work; whatever happens, it is gone afterwards.
 *
 * @throws CacheError `cache-root-unusable` when nothing can be written there.
 */
async function withStaging(digest, context, work) {
    const { layout, platform } = context;
    const staging = layout.staging(digest, platform.id);
    try {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(staging);
        await openToReaders(digest, layout);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOSPC', 'EDQUOT'))
            throw error;
        throw (0,_entry_js__WEBPACK_IMPORTED_MODULE_7__/* .unusableRoot */ .Kh)(layout.root, error);
    }
    try {
        return await work(staging);
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(staging);
    }
}
/** The path of a new generation of a request. */
function newGeneration(digest, { layout, platform, clock }) {
    return layout.generation(digest, (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .generationName */ .C4)(platform.id, clock.now()));
}
/**
 * Makes a finished tree the entry of a request: the tree becomes a new generation and the entry's link is flipped to
 * it in one step. The generation before stays for those who use it.
 *
 * @returns the path of the new generation, and what it held when nobody else knew of it.
 */
async function publish(tree, digest, context) {
    const generation = newGeneration(digest, context);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(context.layout.request(digest));
    const contents = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .makeReadable */ .Dy)(tree);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(tree, generation);
    await makeCurrent(generation, digest, context);
    return { tree: generation, contents };
}
/** Flips the link of an entry to a generation, in one step. */
async function makeCurrent(generation, digest, { layout, platform }) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(generation);
    const link = layout.entry(digest, platform.id);
    const next = `${link}.next-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    if (process.platform === 'win32') {
        // A junction holds an absolute path, and Windows does not rename over one.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(generation, next, 'junction');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(link, { recursive: true, force: true });
    }
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(name, next);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, link);
    }
    catch (error) {
        // A plain directory stands where the link belongs.
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM'))
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(link, `${generation}.corrupt`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(next, link);
    }
}
/** Removes what nobody uses any more from a request's directory: left-overs of killed runs, set-aside and long superseded generations. */
async function cleanRequest(digest, context, keep) {
    const { layout, platform, clock } = context;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(layout.request(digest)).catch(() => []);
    const current = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(layout.entry(digest, platform.id)).then(node_path__WEBPACK_IMPORTED_MODULE_2__.basename, () => undefined);
    const generations = names.filter((name) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .isGenerationName */ .eK)(name, platform.id)).sort();
    for (const name of names) {
        const location = layout.generation(digest, name);
        const owner = (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .ownerOfWork */ .mw)(name);
        if (owner !== null) {
            const isAbandoned = owner.hasAbandoned({ ageMs: await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ageMs */ .WO)(location, clock.now()), limitMs: _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .abandonedMs */ .RN });
            if (isAbandoned)
                await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .removeAtOnce */ .xI)(location);
        }
        else if (name.endsWith('.corrupt') || /\.next-[0-9a-f]{8}$/.test(name)) {
            if ((await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ageMs */ .WO)(location, clock.now())) > _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .abandonedMs */ .RN)
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(location);
        }
        else if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .isGenerationName */ .eK)(name, platform.id) && name !== current && location !== keep?.tree) {
            const successor = generations[generations.indexOf(name) + 1];
            const isOld = successor !== undefined && (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ageMs */ .WO)(layout.generation(digest, successor), clock.now())) > _layout_js__WEBPACK_IMPORTED_MODULE_9__/* .longestJobMs */ .WG;
            // The users of images are counted; those of plain trees are told by age.
            if (await (0,_images_js__WEBPACK_IMPORTED_MODULE_8__/* .isImage */ .wu)(location, layout))
                await (0,_images_js__WEBPACK_IMPORTED_MODULE_8__/* .removeImageIfUnused */ .LQ)(location, layout);
            else if (isOld)
                await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .removeAtOnce */ .xI)(location);
        }
    }
}
/** Lets other users pass to the trees, which are readable, whatever the umask. The cache root itself stays as its owner made it. */
async function openToReaders(digest, layout) {
    // Another user's directories cannot be changed and need not be.
    for (const directory of [layout.extensions, layout.request(digest)])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(directory, 0o755).catch(() => { });
}


/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ askInterpreter)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);
/* harmony import */ var _loader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96055);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84863);







/**
 * Asks fresh interpreters about targets, in order. Where one ends, the targets after that get another.
 *
 * Targets and answers travel in files: `.pth` files and modules print to stdout, read stdin, and close what they find open.
 *
 * @returns an answer for each target.
 */
async function askInterpreter(targets, question) {
    const answers = [];
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ensure-extensions-ask-'));
    try {
        while (answers.length < targets.length) {
            const { given, end } = await askOnce(targets.slice(answers.length), scratch, question);
            answers.push(...given);
            if (answers.length < targets.length)
                answers.push(question.unanswered(end));
        }
        return answers;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
}
async function askOnce(targets, scratch, { action, python, environment, directory, runner, signal, timeoutMs }) {
    const [asked, answered] = [node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'targets.json'), node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'answers.jsonl')];
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(answered, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(asked, JSON.stringify(targets));
    const ran = await runner.run(python, ['-c', _python_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .answerTargets */ .d5, action, asked, answered], {
        // What is only looked at is not what a job imports.
        environment: { ...environment, [_loader_js__WEBPACK_IMPORTED_MODULE_5__/* .notesVariable */ .ax]: '' },
        ...(directory === undefined ? {} : { cwd: directory }),
        timeoutMs: timeoutMs(targets.length),
        signal,
    });
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainText */ .Sg)(answered).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT'))
            return '';
        throw error;
    });
    // The last line may have been cut off with its interpreter.
    const lines = text.split('\n').slice(0, -1);
    const said = ran.stderr.trim().split('\n').slice(-5).join('\n');
    const explanation = `the interpreter ended (${ran.exitCode ?? 'by a signal'})\n${said}`.trim();
    return { given: lines.map((line) => JSON.parse(line)), end: { timedOut: ran.timedOut, said, explanation } };
}


/***/ }),

/***/ 91338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createByteCodeCompiler)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84863);




/** How long compiling may take, in milliseconds; 1,100 modules take 1.2 s on two cores. */
const compileTimeoutMs = 300_000;
/** A process for fewer modules than this costs more than it saves. */
const minModulesPerProcess = 20;
/**
 * Compiles by the interpreter itself, a process for each core, as unchecked hash-based `.pyc` files (PEP 552): they stay
 * valid whatever happens to the times of the files. Not by `compileall`, which sends every file, module or not, through
 * a queue: a tree with 100,000 data files took it 23 s.
 */
function createByteCodeCompiler(options) {
    return async (tree, platform, signal) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tree, { recursive: true });
        const modules = names.filter((name) => name.endsWith('.py')).map((name) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(tree, name));
        const processes = Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)(), Math.ceil(modules.length / minModulesPerProcess));
        // Every nth module: the large ones of a package lie beside each other.
        const shares = Array.from({ length: processes }, (_, share) => modules.filter((_, index) => index % processes === share));
        const args = ['-I', '-S', '-W', 'ignore', '-c', _python_sources_js__WEBPACK_IMPORTED_MODULE_3__/* .compileModules */ .VB];
        const results = await Promise.all(shares.map((share) => options.runner.run(platform.python, args, {
            environment: options.environment,
            timeoutMs: compileTimeoutMs,
            input: share.join('\0'),
            signal,
        })));
        if (results.some(({ timedOut }) => timedOut)) {
            options.logger.warning('compiling byte code took more than 5 min and was ended; imports work without it');
        }
    };
}


/***/ }),

/***/ 69964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ addPackageToImportPath),
/* harmony export */   ST: () => (/* binding */ cleanupImportPaths),
/* harmony export */   Tl: () => (/* binding */ removePackageFromImportPath),
/* harmony export */   ar: () => (/* binding */ scriptDirectoryName),
/* harmony export */   oz: () => (/* binding */ refuseSeparator),
/* harmony export */   rn: () => (/* binding */ importEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _loader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96055);



/** The name of the directory in a tree that uv puts scripts into. */
const scriptDirectoryName = process.platform === 'win32' ? 'Scripts' : 'bin';
/**
 * The variables with which the trees can be imported: ours stand before what was there and nothing is doubled.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function importEnvironment(importPath, environment) {
    const { trees, scriptDirectories = [], loader } = importPath;
    for (const location of [...trees, ...scriptDirectories])
        refuseSeparator(location);
    const pythonPath = [...(loader === undefined ? [] : [loader]), ...trees];
    const earlier = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    const present = new Set([...splitPaths(environment['PYTHONPATH']), ...splitPaths(environment[pathName(environment)])]);
    // Segments that others had put there stay when ours are taken away.
    const added = [...pythonPath, ...scriptDirectories].filter((segment) => earlier.includes(segment) || !present.has(segment));
    return {
        PYTHONPATH: joinPaths(pythonPath, environment['PYTHONPATH']),
        PATH: joinPaths(scriptDirectories, environment[pathName(environment)]),
        ENSURE_EXTENSIONS_PATHS: [...new Set([...added, ...earlier])].join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter),
    };
}
/**
 * Refuses a path that PYTHONPATH and PATH cannot carry.
 *
 * @throws ExtensionConfigError `path-not-exportable`.
 */
function refuseSeparator(location) {
    if (!location.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`'${location}' holds '${node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter}', which separates the paths in PYTHONPATH and PATH`, {
        code: 'path-not-exportable',
        subject: location,
        hint: 'Choose another cache root (input cache-root, CLI --cache-root, ENSURE_EXTENSIONS_CACHE).',
    });
}
/**
 * The environment with some trees importable, as {@link importEnvironment} makes it. The one given is not changed.
 *
 * @throws ExtensionConfigError `path-not-exportable` when a path holds the separator of PYTHONPATH.
 */
function addPackageToImportPath(environment, importPath) {
    const { PATH, ...variables } = importEnvironment(importPath, environment);
    return { ...environment, ...variables, [pathName(environment)]: PATH };
}
/**
 * The environment without a tree that was added, its scripts, and its loader if that has no other tree. What others put
 * there stays. The one given is not changed.
 *
 * @param tree the path that was added, absolute.
 */
function removePackageFromImportPath(environment, tree) {
    const added = splitPaths(environment['ENSURE_EXTENSIONS_PATHS']);
    if (!added.includes(tree))
        return { ...environment };
    const own = new Set([tree, node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, scriptDirectoryName)]);
    const rest = added.filter((segment) => !own.has(segment));
    // A loader stands before its trees; without one it has nothing to do.
    const kept = rest.filter((segment, index) => !(0,_loader_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoader */ .s_)(segment) || (index + 1 < rest.length && !(0,_loader_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoader */ .s_)(rest[index + 1] ?? '')));
    return keepAdded(environment, added, kept);
}
/** The environment without anything that was added by us. What others put there stays. The one given is not changed. */
function cleanupImportPaths(environment) {
    return keepAdded(environment, splitPaths(environment['ENSURE_EXTENSIONS_PATHS']), []);
}
function keepAdded(environment, added, kept) {
    const removed = new Set(added.filter((segment) => !kept.includes(segment)));
    const rest = { ...environment };
    const set = (name, segments) => {
        if (segments.length > 0)
            rest[name] = segments.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
        else
            delete rest[name];
    };
    for (const name of ['PYTHONPATH', pathName(environment)]) {
        const segments = splitPaths(environment[name]);
        // A variable that holds nothing of ours stays as it was written.
        if (segments.some((segment) => removed.has(segment)))
            set(name, segments.filter((segment) => !removed.has(segment)));
    }
    set('ENSURE_EXTENSIONS_PATHS', kept);
    return rest;
}
/** The name of PATH: Windows writes `Path`. */
function pathName(environment) {
    return environment['PATH'] === undefined && environment['Path'] !== undefined ? 'Path' : 'PATH';
}
function splitPaths(text) {
    return text === undefined || text === '' ? [] : text.split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
}
function joinPaths(first, existing) {
    // Segments of others stay as they are, doubled or not.
    return [...new Set(first), ...splitPaths(existing).filter((segment) => !first.includes(segment))].join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
}


/***/ }),

/***/ 96055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ writeLoader),
/* harmony export */   ax: () => (/* binding */ notesVariable),
/* harmony export */   s_: () => (/* binding */ isLoader),
/* harmony export */   uI: () => (/* binding */ interpreterFileName)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71673);
/* harmony import */ var _python_sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84863);






/** The stages of Python's start at which a loader may run: the second is for where another `sitecustomize` stands before it. */
const stages = ['sitecustomize', 'usercustomize'];
/** The file that names the interpreter a loader was made for, for the scripts of its trees: its path, then the platform id. */
const interpreterFileName = 'interpreter';
/** The variable that names the file in which a job notes what it imports; loader_start.py reads it. */
const notesVariable = 'ENSURE_EXTENSIONS_NOTES';
/** The name of the module beside them. Two steps of different versions of this program may meet in one process. */
const workName = `_ensure_extensions_${digestOf(_python_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .loaderWork */ .hv)}`;
/**
 * Writes the loader of some trees, if it is not there: a directory that stands before them on PYTHONPATH. Its name
 * follows from its content, so that it is never changed; it names the trees relative to itself, so that it may be moved
 * together with them.
 *
 * @param directory the directory of all loaders, absolute.
 * @returns the directory of this one.
 */
async function writeLoader(directory, options) {
    const source = loaderSource(directory, options);
    const loader = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, digestOf(source));
    // The module first: who finds the others finds it too.
    const { python, id } = options.platform;
    const files = [
        [`${workName}.py`, _python_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .loaderWork */ .hv],
        [interpreterFileName, `${python}\n${id}\n`],
        ...stages.map((stage) => [`${stage}.py`, source]),
    ];
    for (const [name, content] of files) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, name);
        if ((await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfPresent */ .Ge)(file)) === content)
            continue;
        // Where trees come, others go: once in a while is enough.
        if (content === _python_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .loaderWork */ .hv)
            await removeStaleLoaders(directory);
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(loader);
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)(file, content);
    }
    // Other users import by way of it, whatever the umask was. The files first: a loader opens to others once all of it is readable.
    for (const [name] of files)
        await openToReaders(node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, name), 0o644);
    for (const location of [loader, directory])
        await openToReaders(location, 0o755);
    return loader;
}
/** Lets everybody read a file or directory, unless they may already. Another user's is theirs to open. */
async function openToReaders(location, mode) {
    const present = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(location)).mode & 0o777;
    if ((present & mode) === mode)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(location, present | mode).catch((error) => {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'EPERM', 'EROFS'))
            throw error;
    });
}
/** Removes the loaders whose trees are all gone. */
async function removeStaleLoaders(directory) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])) {
        const loader = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
        const source = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfPresent */ .Ge)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(loader, `${stages[0]}.py`));
        const [, list] = /^TREES = (\[.*\])$/m.exec(source ?? '') ?? [];
        if (list === undefined)
            continue;
        const trees = JSON.parse(list).map((tree) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(loader, tree));
        const present = await Promise.all(trees.map(_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isPresent */ .Wo));
        if (!present.includes(true))
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(loader);
    }
}
function digestOf(text) {
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(text).slice(0, 16);
}
/** Whether a segment of PYTHONPATH is the directory of a loader, by its name. */
function isLoader(segment) {
    return /[\\/]loaders[\\/][0-9a-f]{16}$/.test(segment);
}
function loaderSource(directory, { platform, trees, pth, order }) {
    // Every loader lies one level below the directory of all.
    const relative = trees.map((tree) => node_path__WEBPACK_IMPORTED_MODULE_1__.join('..', node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, tree)));
    const constants = {
        WORK: workName,
        PLATFORM: platform.id,
        SUFFIX: platform.extensionSuffix,
        MACHINE: (platform.markers['platform_machine'] ?? '').toLowerCase(),
        PREFIX: platform.prefix,
        // Not read by Python: two loaders for different interpreters have different names.
        PYTHON: platform.python,
        ORDER: order,
        PTH: pth,
        TREES: relative,
    };
    // JSON's strings and lists are Python's too.
    const lines = Object.entries(constants).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    return `# Made by ensure-extensions; docs/import-paths.md says what it does.\n${lines.join('\n')}\n${_python_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .loaderStart */ .Qo}`;
}


/***/ }),

/***/ 59460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ isHook),
/* harmony export */   YO: () => (/* binding */ findCustomizers),
/* harmony export */   b9: () => (/* binding */ processPthFiles),
/* harmony export */   mM: () => (/* binding */ allowLine),
/* harmony export */   ne: () => (/* binding */ namesThatRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71673);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1548);






/** The line ends of `str.splitlines`, which Python 3.13 and newer use here: code can hide behind them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators of ASCII that Python counts as line ends.
const pythonLineEnd = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const universalNewline = /\r\n|\n|\r/;
/** The characters that `str.strip` removes; JavaScript's trim removes others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const trailingSpace = new RegExp(`${pythonSpace.source}$`);
const leadingSpace = new RegExp(`^${pythonSpace.source}`);
/** How much of a line is shown, in characters: one may be as long as its author likes. */
const longestText = 500;
/**
 * Lists and checks the `.pth` files of a tree (from Python 3.15 on the `.start` files too), in the order they are
 * processed in. Runs nothing: that does the Python that imports.
 *
 * @param tree absolute.
 * @param pythonVersion its version, as in `3.12.4`: how lines end and what counts changed over time.
 * @returns an empty list where there is no such directory.
 */
async function processPthFiles(tree, pythonVersion) {
    const minor = Number(pythonVersion.split('.')[1]);
    const endings = minor >= 15 ? ['.pth', '.start'] : ['.pth'];
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tree).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EACCES'))
            return [];
        throw error;
    });
    const found = names.filter((name) => endings.some((ending) => name.endsWith(ending)));
    // Python sorts by code point.
    const ordered = found.sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    const files = await Promise.all(ordered.map((name) => readPthFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, name), minor)));
    // PEP 829: beside a .start file of its name the import lines of a .pth file do not run.
    const isReplaced = ({ file }) => minor >= 15 && names.includes(`${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file, '.pth')}.start`);
    return files.flatMap((file) => {
        if (file === undefined)
            return [];
        return file.file.endsWith('.pth') && isReplaced(file) ? [{ ...file, code: [] }] : [file];
    });
}
/** Whether a file runs code when Python starts, or cannot be read to tell. */
function isHook({ isHidden, code, problem }) {
    return !isHidden && (code.length > 0 || problem !== null);
}
/** The names of the files that may run their code: every file of the name is allowed, by its SHA-256. */
function namesThatRun(files, allowed) {
    const hooks = files.filter(isHook);
    const isRefused = (name) => hooks.some(({ file, sha256 }) => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file) === name && !allowed.includes(sha256));
    return [...new Set(hooks.map(({ file }) => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)))].filter((name) => !isRefused(name)).sort();
}
/** The line that allows a file, for `pth: allow-list`. */
function allowLine({ file, sha256 }) {
    return `${sha256}  # ${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)}`;
}
/**
 * The modules that Python imports by itself when it starts, `sitecustomize` and `usercustomize` in any form: those of a tree, and of the
 * directories that its `.pth` files add.
 */
async function findCustomizers(tree, pthFiles) {
    const added = pthFiles.flatMap(({ file, paths }) => paths.map((added) => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), added.path)));
    const own = added.filter((directory) => !node_path__WEBPACK_IMPORTED_MODULE_1__.relative(tree, directory).startsWith('..'));
    return (await Promise.all([...new Set([tree, ...own])].map(customizersIn))).flat();
}
async function customizersIn(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    const files = names
        .filter((name) => /^(?:site|user)customize(?:\.|$)/.test(name))
        .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name, ...(name.includes('.') ? [] : ['__init__.py'])));
    const read = await Promise.all(files.map(async (file) => {
        const code = [{ line: 1, text: 'the whole module, which Python imports by itself' }];
        const base = { file, isHidden: false, paths: [], code };
        try {
            return [{ ...base, sha256: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlain */ .rM)(file)), problem: null }];
        }
        catch (error) {
            return (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT') ? [] : [{ ...base, sha256: '', problem: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) }];
        }
    }));
    return read.flat();
}
async function readPthFile(file, minor) {
    const base = { file, isHidden: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file).startsWith('.'), paths: [], code: [] };
    let content;
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).isFile())
            return undefined;
        content = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlain */ .rM)(file);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT', 'ELOOP'))
            return undefined;
        return { ...base, sha256: '', problem: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) };
    }
    const digest = (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(content);
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        // Its lines depend on the locale of the process; Latin-1 shows all that is ASCII in them.
        return { ...base, ...(await readLines(file, content.toString('latin1'), minor)), sha256: digest, problem: 'it is not UTF-8' };
    }
    return { ...base, ...(await readLines(file, text, minor)), sha256: digest, problem: null };
}
async function readLines(file, text, minor) {
    const paths = [];
    const code = [];
    const isStart = file.endsWith('.start');
    for (const [index, raw] of text.split(minor >= 13 ? pythonLineEnd : universalNewline).entries()) {
        const stripped = raw.replace(trailingSpace, '');
        const line = minor >= 15 ? stripped.replace(leadingSpace, '') : stripped;
        if (line === '' || line.startsWith('#'))
            continue;
        if (isStart || /^import[ \t]/.test(minor >= 15 ? line : raw))
            code.push({ line: index + 1, text: line.length > longestText ? `${line.slice(0, longestText)}…` : line });
        else
            paths.push({ line: index + 1, path: line, exists: await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isPresent */ .Wo)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), line)) });
    }
    return { paths, code };
}


/***/ }),

/***/ 84863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ loaderStart),
/* harmony export */   VB: () => (/* binding */ compileModules),
/* harmony export */   d5: () => (/* binding */ answerTargets),
/* harmony export */   hv: () => (/* binding */ loaderWork)
/* harmony export */ });
// Made from the files beside it by `npm run generate`.
/** answer_targets.py */
const answerTargets = `"""
Imports or registers targets, one after the other. Its arguments are what to do with them (\`verify\` or \`register\`), the file
with the targets, and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: \`.pth\` files and modules read from the one and print to the other.
"""

import sys


def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]


def decoded(value):
    """The value with Python's own types, of the JSON that keeps them."""
    import datetime

    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    if kind == "table":
        return {key: decoded(item) for key, item in content}
    if kind in ("int", "float"):
        return {"int": int, "float": float}[kind](content)
    return getattr(datetime, kind).fromisoformat(iso(content))


def verify(target):
    import importlib

    found = importlib.import_module(target["module"])
    for part in target["attribute"].split("."):
        found = getattr(found, part) if part else found


def register(target):
    import importlib

    module = importlib.import_module(target["module"])
    if not callable(getattr(module, "register", None)):
        raise AttributeError("module %r has no function 'register'" % target["module"])
    module.register(decoded(target["arguments"]))


def own_frames(frames):
    """From the module on: the frames before are this program's and the import system's."""
    import importlib

    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if name not in ("<string>", importlib.__file__) and "importlib._bootstrap" not in name:
            break
        frames = frames.tb_next
    return frames


def main(action):
    import json
    import os
    import time
    import traceback

    # Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
    os.dup2(2, 1)
    with open(sys.argv[2], encoding="utf-8") as file:
        targets = json.load(file)
    answers = os.path.abspath(sys.argv[3])
    # A program that is started without a file to run has the argument -c and nothing else.
    del sys.argv[1:]
    for target in targets:
        start = time.perf_counter()
        error = missing = None
        try:
            action(target)
        except BaseException as caught:
            missing = caught.name if isinstance(caught, ModuleNotFoundError) else None
            error = "".join(traceback.format_exception(type(caught), caught, own_frames(caught.__traceback__)))
        ms = round((time.perf_counter() - start) * 1000, 1)
        # Opened for each answer: a module may close every file it finds open, or end the interpreter.
        with open(answers, "a", encoding="utf-8") as file:
            file.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\\n")
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "register":
        # The working directory stays first: a tool finds there what is built in.
        main(register)
    if sys.path and sys.path[0] == "":
        del sys.path[0]
    # Python 3.15 can put imports off until something is used (PYTHON_LAZY_IMPORTS=all): then importing would prove nothing.
    getattr(sys, "set_lazy_imports", lambda mode: None)("normal")
    main(verify)
`;
/** compile_modules.py */
const compileModules = `"""Compiles the modules whose paths stand on standard input, separated by NUL."""

import py_compile
import sys

mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.buffer.read().split(b"\\0"):
    # Templates and tests of syntax errors do not compile; they are passed over, as installers do.
    try:
        py_compile.compile(name.decode("utf-8", "surrogateescape"), doraise=True, invalidation_mode=mode)
    except Exception:
        pass
`;
/** loader_start.py */
const loaderStart = `import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
# The variable that names the file in which a job notes what it imports.
NOTES = "ENSURE_EXTENSIONS_NOTES"
# Which of the two twins this is.
_stage = os.path.splitext(os.path.basename(__file__))[0]


def _work():
    """The rest of the loader, which most processes never need."""
    sys.path.insert(0, _here)
    try:
        return __import__(WORK)
    finally:
        sys.path.remove(_here)


def _is_right_interpreter():
    # The suffix of extension modules names implementation, version, threading, system and C library at once; a debug
    # build has that of the usual one too.
    try:
        import _imp

        suffixes = _imp.extension_suffixes() or [""]
    except ImportError:
        return False
    machine = os.uname()[4].lower() if hasattr(os, "uname") else MACHINE
    return sys.version_info >= (3, 8) and SUFFIX in suffixes and machine == MACHINE


def _is_chosen_environment():
    return sys.prefix == PREFIX or os.path.realpath(sys.prefix) == os.path.realpath(PREFIX)


def _held(module, name):
    # What a module holds itself: asked for an attribute, a lazy module loads all it is, and others raise.
    try:
        return object.__getattribute__(module, "__dict__").get(name)
    except Exception:
        return None


def _is_legacy_namespace(module):
    # Its __init__.py says that it has portions elsewhere: by pkgutil.extend_path or pkg_resources.declare_namespace.
    try:
        names = _held(module, "__spec__").loader.get_code(_held(module, "__name__")).co_names
    except Exception:
        return False
    return "extend_path" in names or "declare_namespace" in names


def _join_namespaces(added):
    # Import lines of setuptools make a package of one directory; its portions in other trees belong to it too. So do
    # portions of packages that were imported before the trees came.
    for name in sorted(sys.modules):
        module = sys.modules.get(name)
        portions = _held(module, "__path__")
        if not hasattr(portions, "append"):
            continue
        parent, _, last = name.rpartition(".")
        roots = (_held(sys.modules.get(parent), "__path__") or ()) if parent else sys.path
        is_regular = bool(_held(module, "__file__"))
        if is_regular and not parent:
            roots = added
        found = [os.path.join(root, last) for root in list(roots) if isinstance(root, str)]
        found = [portion for portion in found if portion not in portions and os.path.isdir(portion)]
        if found and (not is_regular or _is_legacy_namespace(module)):
            for portion in found:
                portions.append(portion)


def _process_files(trees):
    names = []
    for tree in trees:
        try:
            names += os.listdir(tree)
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if PTH == "ignore" or not any(name.endswith((".pth", ".start")) for name in names):
        return []
    return _work().process_files(trees, PTH, _here)


class _HideFromPip(object):
    def __init__(self, trees, paths):
        self.trees = trees
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        if name == "pip" and self.paths:
            # This finder stays where it is: taken out now, the next one would be passed over.
            paths, self.paths = self.paths, []
            try:
                _work().hide_from_pip(self.trees, paths, _here)
            except ImportError:
                # The cache was cleaned meanwhile.
                sys.path[:] = [path for path in sys.path if path not in paths]
        return None  # noqa: RET501


def _run():
    on_path = dict((os.path.normcase(path), path) for path in sys.path)
    wanted = [os.path.normcase(os.path.normpath(os.path.join(_here, tree))) for tree in TREES]
    trees = [on_path[tree] for tree in wanted if tree in on_path]
    # Nothing else is to be imported from here; and the next module of this name is found.
    sys.path[:] = [path for path in sys.path if os.path.normcase(path) != os.path.normcase(_here)]
    if not trees:
        return
    if not _is_right_interpreter():
        sys.path[:] = [path for path in sys.path if path not in trees]
        version = "Python " + ".".join(str(part) for part in sys.version_info[:2])
        _work().say(
            _here,
            version,
            ["packages for " + PLATFORM + " are kept off the import path of " + sys.executable + " (" + version + ")"],
        )
        return
    activate(trees)


def activate(trees):
    """Puts trees that stand on sys.path where they belong and does all that a site directory gets; gives pip's guard."""
    if ORDER == "after" or (ORDER == "auto" and not _is_chosen_environment()):
        sys.path[:] = [path for path in sys.path if path not in trees] + trees
    added = _process_files(trees)
    _join_namespaces(trees + added)
    guard = _HideFromPip(trees, trees + added)
    sys.meta_path.insert(0, guard)
    if os.environ.get(NOTES):
        import atexit

        asked = _Asked()
        sys.meta_path.insert(0, asked)
        atexit.register(_note_imports, trees, asked.names)
    return guard


class _Asked(object):
    """Sees which modules are imported, in order: sys.modules has them in the order in which they were done."""

    def __init__(self):
        self.names = []

    def find_spec(self, name, path=None, target=None):
        # A program may ask for what is not there again and again.
        if len(self.names) < 20000:
            self.names.append(name)
        return None  # noqa: RET501


def _note_imports(trees, names):
    try:
        _work().note_imports(os.environ[NOTES], trees, names)
    except Exception:
        # It only makes later jobs faster.
        pass


def _is_loader(path):
    parent, name = os.path.split(path)
    return os.path.basename(parent) == "loaders" and len(name) == 16 and not name.strip("0123456789abcdef")


def _run_next():
    """Runs the module of the same name that this one stands before, as Python would have; other loaders first."""
    loaders = [path for path in sys.path if _is_loader(path)]
    sys.path[:] = loaders + [path for path in sys.path if path not in loaders]
    own = sys.modules.pop(_stage, None)
    try:
        __import__(_stage)
    except ImportError as error:
        if getattr(error, "name", _stage) != _stage:
            raise
    finally:
        if own is not None and (_stage not in sys.modules or own.__dict__ is not globals()):
            sys.modules[_stage] = own


if __name__ == _stage:
    _run()
    _run_next()
`;
/** loader_work.py */
const loaderWork = `"""
The rest of the loader, a module beside it: processing \`.pth\` files by the rules of \`Lib/site.py\` of the running version,
hiding the trees from pip, and what is said on stderr. As the loader itself it must be read by every Python.
"""

import os
import sys

_reported = "ENSURE_EXTENSIONS_REPORTED"


def say(loader, topic, lines):
    # Once in a process and all it starts: a test suite starts hundreds.
    key = os.path.basename(loader) + "-" + topic
    known = [item for item in os.environ.get(_reported, "").split(",") if item]
    if key in known or os.environ.get("ENSURE_EXTENSIONS_QUIET"):
        return
    os.environ[_reported] = ",".join(known + [key])
    try:
        sys.stderr.write("".join("ensure-extensions: " + line + "\\n" for line in lines))
    except Exception:
        pass


def _is_hidden(fullname):
    status = os.lstat(fullname)
    # UF_HIDDEN of macOS and FILE_ATTRIBUTE_HIDDEN of Windows.
    return bool(getattr(status, "st_flags", 0) & 0x8000 or getattr(status, "st_file_attributes", 0) & 2)


def _read_lines(fullname):
    import io

    if _is_hidden(fullname) or not os.path.isfile(fullname):
        return []
    with io.open_code(fullname) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if fullname.endswith(".start"):
            raise
        import locale

        text = content.decode(
            locale.getencoding() if hasattr(locale, "getencoding") else locale.getpreferredencoding(False)
        )
    # Python 3.13 splits at form feeds and Unicode line breaks too.
    if sys.version_info >= (3, 13):
        return text.splitlines()
    return text.replace("\\r\\n", "\\n").replace("\\r", "\\n").split("\\n")


class _Site(object):
    """A tree as a site directory: its files, and where their paths go."""

    def __init__(self, sitedir, known_paths, policy, is_last):
        self.sitedir = sitedir
        self.is_last = is_last
        # A list holds the names of the files whose code runs.
        self.allowed = policy if isinstance(policy, list) else None
        self.is_code_run = policy == "process" or bool(self.allowed)
        self.known_paths = known_paths
        self.added = []
        self.problems = []
        self.names = sorted(
            name for name in os.listdir(sitedir) if name.endswith((".pth", ".start")) and not name.startswith(".")
        )

    def runs(self, name):
        return self.is_code_run and (self.allowed is None or name in self.allowed)

    def files(self, ending):
        """The lines of each file, of those that can be read."""
        for name in self.names:
            if not name.endswith(ending):
                continue
            fullname = os.path.join(self.sitedir, name)
            try:
                lines = _read_lines(fullname)
            except BaseException as error:
                self.note(fullname, None, error)
                continue
            yield name, fullname, lines

    def note(self, fullname, n, error, rest=""):
        try:
            text = (str(error).strip().splitlines() or [""])[0][:200]
        except BaseException:
            text = ""
        place = fullname if n is None else fullname + ", line " + str(n)
        self.problems.append(place + ": " + type(error).__name__ + (": " + text if text else "") + rest)

    def add(self, line):
        path = os.path.abspath(os.path.join(self.sitedir, line))
        if os.path.normcase(path) in self.known_paths or not os.path.exists(path):
            return
        self.known_paths.add(os.path.normcase(path))
        # At the end for now, where import lines expect it: those of easy-install.pth move what the lines before them added.
        sys.path.append(path)
        self.added.append(path)

    def settle(self, before):
        """Puts what was added to the end behind the tree: the block that site.addsitedir makes. What import lines moved stays."""
        start = len(sys.path)
        while start > 0 and sys.path[start - 1] not in before:
            start -= 1
        tail = sys.path[start:]
        block = [path for path in tail if path in self.added]
        sys.path[start:] = [path for path in tail if path not in self.added]
        at = sys.path.index(self.sitedir) + 1 if self.sitedir in sys.path else len(sys.path)
        sys.path[at:at] = block


class _Ahead(object):
    """While a tree that stands before others has its additions at the end: imports find them where they will stand."""

    def __init__(self, site):
        self.site = site
        self.others = [finder for finder in sys.meta_path if getattr(finder, "__name__", "") == "PathFinder"]

    def find_spec(self, name, path=None, target=None):
        if path is not None or not self.others:
            return None
        spec = self.others[0].find_spec(name, [self.site.sitedir] + self.site.added, target)
        # The portions of a namespace may lie anywhere.
        return spec if spec is not None and spec.loader is not None else None

    def __enter__(self):
        at = sys.meta_path.index(self.others[0]) if self.others else len(sys.meta_path)
        sys.meta_path.insert(at, self)

    def __exit__(self, *caught):
        if self in sys.meta_path:
            sys.meta_path.remove(self)


def _is_import(line):
    return line.startswith(("import ", "import\\t"))


def _addpackages(site):
    """Python 3.8 to 3.14: line by line, and an error ends its file."""
    before = set(sys.path)
    for name, fullname, lines in site.files(".pth"):
        _addpackage(site, site.sitedir, name, site.known_paths, fullname, lines)
    site.settle(before)


def _addpackage(_site, sitedir, name, known_paths, fullname, _lines):
    # Import lines find these names in the frame that executes them, as in site.addpackage: setuptools' read sitedir.
    _globals = sys.modules["site"].__dict__
    for n, line in enumerate(_lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            if not _is_import(line):
                _site.add(line.rstrip())
            elif _site.runs(name) and _site.is_last:
                exec(line, _globals, locals())
            elif _site.runs(name):
                with _Ahead(_site):
                    exec(line, _globals, locals())
        except BaseException as error:
            _site.note(fullname, n, error, "; the rest of this file is ignored")
            break


def _add_in_phases(sites):
    """Python 3.15 and newer (PEP 829): all paths, then import lines, then the entry points of .start files."""
    imports = []
    for site in sites:
        before = set(sys.path)
        for name, fullname, lines in site.files(".pth"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                if _is_import(line):
                    if name[:-4] + ".start" not in site.names and site.runs(name):
                        imports.append((site, fullname, n, line))
                    continue
                try:
                    site.add(line)
                except BaseException as error:
                    site.note(fullname, n, error)
        site.settle(before)
    if not any(site.is_code_run for site in sites):
        return
    for site, fullname, n, line in imports:
        _import_line(site, site.sitedir, os.path.basename(fullname), fullname, fullname, n, line)
    for site in sites:
        for name, fullname, lines in site.files(".start"):
            if not site.runs(name):
                continue
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                try:
                    import pkgutil

                    pkgutil.resolve_name(line, strict=True)()
                except BaseException as error:
                    site.note(fullname, n, error)


def _import_line(_site, sitedir, name, filename, fullname, n, line):
    try:
        exec(line, sys.modules["site"].__dict__, locals())
    except BaseException as error:
        _site.note(fullname, n, error)


def process_files(trees, policy, loader):
    """Processes the files of the trees; gives the paths they added."""
    # What is not text on sys.path, Python passes over.
    known_paths = set(os.path.normcase(os.path.abspath(path)) for path in sys.path if isinstance(path, str))
    sites = []
    for tree in trees:
        behind = sys.path[sys.path.index(tree) + 1 :] if tree in sys.path else []
        try:
            sites.append(_Site(tree, known_paths, policy, is_last=all(path in trees for path in behind)))
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if sys.version_info >= (3, 15):
        _add_in_phases(sites)
    else:
        for site in sites:
            _addpackages(site)
    problems = [problem for site in sites for problem in site.problems]
    if problems:
        say(loader, "files", problems)
    return [path for site in sites for path in site.added]


def hide_from_pip(trees, paths, loader):
    """Takes the trees off the import path where pip is imported, which would take what it finds there for installed."""
    main = getattr(sys.modules.get("__main__"), "__file__", None) or ""
    if any(os.path.abspath(main).startswith(os.path.join(tree, "")) for tree in trees):
        # A program of the trees, such as pip-tools installed as an extension, finds itself there.
        return
    sys.path[:] = [path for path in sys.path if path not in paths]
    if _is_pip(main):
        segments = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        own = set(trees + [loader])
        kept = [segment for segment in segments if segment and segment not in own]
        if kept:
            os.environ["PYTHONPATH"] = os.pathsep.join(kept)
        else:
            os.environ.pop("PYTHONPATH", None)
    else:
        # Another program that uses pip goes on importing what it needs; only the list of what is installed changes.
        sys.meta_path.append(_Fallback(paths))


def _is_pip(main):
    import re

    # While -m looks for a module its name is not known yet, and pip is the one that is imported meanwhile.
    program = os.path.basename((getattr(sys, "argv", None) or [""])[0])
    pattern = r"-m$|(get-)?pip[\\d.]*(-script\\.pyw?|\\.exe|\\.pyz?)?$"
    return bool(re.match(pattern, program)) or os.path.basename(os.path.dirname(main)) == "pip"


class _Fallback(object):
    def __init__(self, paths):
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, self.paths, target) if path is None else None


# What a job notes has at most so many bytes.
_most_noted = 1 << 20


def note_imports(file, trees, modules):
    """Notes, a path a line, which files of the trees this process read for its modules, in order; not what stands there already."""
    roots = tuple(os.path.join(tree, "") for tree in trees)
    descriptor = os.open(file, os.O_RDWR | os.O_APPEND | getattr(os, "O_NONBLOCK", 0))
    try:
        if os.fstat(descriptor).st_size >= _most_noted:
            return
        known = set(os.read(descriptor, _most_noted).split(b"\\n"))
        lines = []
        for name in _imported(roots, modules + list(sys.modules)) + _mapped(roots):
            line = os.fsencode(name)
            if line not in known and b"\\n" not in line:
                known.add(line)
                lines.append(line + b"\\n")
        # At once: other processes write too.
        os.write(descriptor, b"".join(lines))
    finally:
        os.close(descriptor)


def _imported(roots, modules):
    """What was read for each module: its byte code, else its source or library."""
    found = []
    for module in modules:
        try:
            # A lazy module would be loaded by asking it.
            names = object.__getattribute__(sys.modules.get(module), "__dict__")
        except AttributeError:
            continue
        spec = names.get("__spec__")
        files = (getattr(spec, "cached", None), getattr(spec, "origin", None), names.get("__file__"))
        inside = [file for file in files if isinstance(file, str) and file.startswith(roots)]
        found += inside[:1]
    return found


def _mapped(roots):
    """The libraries that extension modules brought, where the system tells."""
    try:
        with open("/proc/self/maps", "rb") as maps:
            files = [os.fsdecode(line.rstrip(b"\\n").split(None, 5)[-1]) for line in maps]
    except (IOError, OSError):
        return []
    return [file for file in files if file.startswith(roots)]
`;


/***/ }),

/***/ 84937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ registerAll)
/* harmony export */ });
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52580);
/* harmony import */ var _ask_interpreter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3580);


/** How long registering may take for one extension, in milliseconds: large packages take seconds on a cold disk. */
const registerTimeoutMs = 120_000;
/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
async function registerAll(targets, options) {
    const { python, environment, directory, runner, signal, timeoutMs = registerTimeoutMs } = options;
    const answers = await (0,_ask_interpreter_js__WEBPACK_IMPORTED_MODULE_1__/* .askInterpreter */ .A)(targets, {
        action: 'register',
        python,
        environment,
        directory,
        runner,
        signal,
        timeoutMs: (remaining) => timeoutMs * remaining,
        unanswered: (ended) => ({ ms: 0, error: ended.timedOut ? `it took too long\n${ended.said}`.trim() : ended.explanation }),
    });
    return targets.map(({ module }, index) => {
        const { ms, error } = answers[index];
        return { module, ms, error: error === null ? null : (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactUrls */ .s)(error) };
    });
}


/***/ }),

/***/ 94583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ readEntryPoints),
/* harmony export */   TI: () => (/* binding */ isUnimportable),
/* harmony export */   eb: () => (/* binding */ verifyImports),
/* harmony export */   ep: () => (/* binding */ importTargets)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70370);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52580);
/* harmony import */ var _ask_interpreter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3580);






/** How long the imports of one extension may take, in milliseconds: large packages take seconds on a cold disk. */
const importTimeoutMs = 120_000;
/** Whether a proof is one of the contrary. */
function isUnimportable({ error, unused }) {
    return error !== null && !unused;
}
/** Directories that distributions bring beside their modules and nobody imports. */
const unimported = /^(?:tests?|testing|docs?|examples?|benchmarks?|scripts|setup)$/;
/**
 * Lists what to import of one distribution: its modules, then its entry points of every kind.
 */
function importTargets(modules, entryPoints) {
    const wanted = modules.filter((module) => modules.length === 1 || !unimported.test(module));
    const announced = entryPoints.map(({ group, name, value }) => {
        const [module = '', attribute = ''] = value.split(':');
        return { name: `${group}: ${name} = ${value}`, module, attribute };
    });
    return [...wanted.map((module) => ({ name: module, module, attribute: '' })), ...announced];
}
/**
 * The entry points of a distribution. Those that need an extra are left out.
 *
 * @param directory its `*.dist-info` directory, absolute.
 */
async function readEntryPoints(directory) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'entry_points.txt')).catch(() => '');
    let group = '';
    const entryPoints = [];
    for (const line of text.split(/\r?\n/)) {
        const [, section] = /^\s*\[(.+)\]\s*$/.exec(line) ?? [];
        if (section !== undefined)
            group = section.trim();
        // `name = module:attribute [extra]`, the "Entry points specification".
        const [, name = '', module = '', attribute = '', extras] = /^\s*([^#;=\s][^=]*?)\s*=\s*([\w.]+)\s*(?::\s*([\w.]+))?\s*(\[.*\])?\s*$/.exec(line) ?? [];
        if (module === '' || extras !== undefined)
            continue;
        entryPoints.push({ group, name, value: attribute === '' ? module : `${module}:${attribute}` });
    }
    return entryPoints;
}
/**
 * Imports the targets of each extension, in a fresh interpreter for each, several at once. Nothing of an extension runs
 * beyond what importing it runs.
 *
 * @param targets by extension digest.
 */
async function verifyImports(targets, options) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)(options.jobs ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    const proofs = await Promise.all([...targets].map(([digest, wanted]) => limit(async () => [digest, await importAll(wanted, options)])));
    return new Map(proofs);
}
async function importAll(targets, { timeoutMs = importTimeoutMs, ...options }) {
    const answers = await (0,_ask_interpreter_js__WEBPACK_IMPORTED_MODULE_4__/* .askInterpreter */ .A)(targets, {
        action: 'verify',
        ...options,
        timeoutMs: () => timeoutMs,
        unanswered: (ended) => ({
            ms: 0,
            error: ended.timedOut ? `it took more than ${timeoutMs / 1_000} s\n${ended.said}`.trim() : ended.explanation,
            missing: null,
        }),
    });
    return targets.map((target, index) => proofOf(target, answers[index]));
}
function proofOf({ name, module }, { ms, error, missing }) {
    // An entry point for pytest fails without pytest, which would be the only one to load it.
    const isForeign = missing !== null && missing.split('.')[0] !== module.split('.')[0];
    return { name, ms, error: error === null ? null : (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrls */ .s)(error.trim()), unused: name.includes(': ') && isForeign };
}


/***/ }),

/***/ 90305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JT: () => (/* binding */ chooseSeparated),
  A0: () => (/* binding */ findCulprits),
  dB: () => (/* binding */ isResolutionFailure)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/distribution/direct-url.js
var direct_url = __webpack_require__(52533);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var requirement = __webpack_require__(62018);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(26064);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
;// CONCATENATED MODULE: ./lib/installation/conflicts/explain-conflict.js

/** `pytest>=7.0.0,<8`, `markdown`, `a[b]==1`. */
const explain_conflict_requirement = String.raw `[A-Za-z0-9](?:[\w.-]*\w)?(?:\[[\w., -]*\])?(?:(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*](?:,(?:[<>=!~]=?|===)[^\s,;<>=!~]*[\w*])*)?`;
const dependsPattern = new RegExp(String.raw `(conclude that )?(?:all versions of )?(${explain_conflict_requirement})(?:\{[^}]*\})? depends? on (${explain_conflict_requirement})`, 'g');
const youRequirePattern = new RegExp(`you require (${explain_conflict_requirement})((?: and ${explain_conflict_requirement}(?! depends| was| needs| cannot))*)`, 'g');
/** The clauses of constraints, apart from other clauses. */
const constraintPattern = new RegExp(String.raw `\band (${explain_conflict_requirement}), we can conclude`, 'g');
/** Of a requirement that uv concluded, not of one that was asked for: `we can conclude that you require …`. */
const conclusion = /conclude that $/;
const conflictingUrlsPattern = /\bcontain conflicting URLs for package `([^`]+)`/;
/**
 * The distributions that were asked for, of those that uv's explanation of a failed resolution goes back to, in normal
 * form. What else was asked for has no part in the failure.
 */
function requiredNames(explanation) {
    const text = explanation.replaceAll(/\s+/g, ' ');
    const [, ofUrls] = conflictingUrlsPattern.exec(text) ?? [];
    const asked = [...text.matchAll(youRequirePattern)].filter(({ index }) => !conclusion.test(text.slice(0, index)));
    return new Set([...(ofUrls === undefined ? [] : [nameIn(ofUrls)]), ...asked.flatMap(rangesOf).map(nameIn)]);
}
/** `a==1 and b`, as uv writes it behind `you require`, taken apart. */
function rangesOf([, first = '', rest = '']) {
    return [first, ...rest.split(' and ').filter((part) => part !== '')];
}
/**
 * Reads uv's explanation of a failed resolution: the distribution that the members need in different versions,
 * and what each needs of it. uv writes sentences ("Because a==1 depends on c>=2 and b==1 depends on c<2, we can
 * conclude …"); where they tell nothing of this kind, the distribution is null.
 */
function explainConflict(explanation, members) {
    const text = explanation.replaceAll(/\s+/g, ' ');
    const edges = [...text.matchAll(dependsPattern)].map(([, concluded, subject = '', range = '']) => ({
        isConcluded: concluded !== undefined,
        subject,
        range,
    }));
    const required = [...text.matchAll(youRequirePattern)].flatMap(rangesOf);
    const constraints = [...text.matchAll(constraintPattern)].map(([, range = '']) => range).filter((range) => /[<>=!~]/.test(range));
    const candidates = new Set([...edges.map(({ range }) => nameIn(range)), ...required.map(nameIn), ...constraints.map(nameIn)]);
    let best;
    for (const distribution of candidates) {
        const needs = needsOf(distribution, { members, edges, required, constraints });
        const isExplained = needs.length > 1 && new Set(needs.map(({ range }) => range)).size > 1;
        if (isExplained && needs.length > (best?.needs.length ?? 0))
            best = { distribution, needs };
    }
    return best ?? { distribution: null, needs: [] };
}
function needsOf(distribution, { members, edges, required, constraints }) {
    const onIt = edges.filter(({ range }) => nameIn(range) === distribution);
    const needs = members.flatMap((member) => {
        if (member.name === distribution) {
            // The range is the one that the user asked for.
            const own = required.filter((range) => nameIn(range) === distribution);
            const asked = own.find((text) => withoutSpaces(member.display) === text);
            // A member that asks for no version needs none: where several ranges conflict, all of them come from the constraints.
            const isAnyVersion = asked === undefined && nameIn(member.display) === withoutSpaces(member.display);
            if (isAnyVersion && new Set(own).size > 1)
                return [...new Set(own)].map((text) => ({ of: 'constraints', range: text, through: null }));
            const range = asked ?? own[0] ?? member.display;
            return [{ of: member.display, range, through: null }];
        }
        const own = onIt.filter(({ subject }) => nameIn(subject) === member.name);
        // The last one is what uv concluded, of several versions or of what it needs.
        const last = own.at(-1);
        if (last !== undefined && own.some(({ isConcluded }) => !isConcluded))
            return [{ of: member.display, range: last.range, through: null }];
        const given = edges.filter(({ isConcluded }) => !isConcluded);
        const through = given
            .filter(({ subject, range }) => nameIn(range) === distribution && isReached(member.name, nameIn(subject), given))
            .at(-1);
        const range = (through ?? last)?.range;
        return range === undefined ? [] : [{ of: member.display, range, through: through?.subject ?? null }];
    });
    // uv writes the ranges of members and of constraints alike; those of members are left out.
    const own = new Set(members.map(({ display }) => withoutSpaces(display)));
    const known = new Set(needs.flatMap(({ of, range }) => (of === 'constraints' ? [range] : [])));
    const bound = constraints.filter((range) => nameIn(range) === distribution && !known.has(range) && !own.has(withoutSpaces(range)));
    return [...needs, ...bound.map((range) => ({ of: 'constraints', range, through: null }))];
}
/** Whether a distribution is needed by another, directly or through others. */
function isReached(from, to, edges, seen = new Set()) {
    if (from === undefined || seen.has(from))
        return false;
    const next = edges.filter(({ subject }) => nameIn(subject) === from).map(({ range }) => nameIn(range));
    return next.includes(to) || next.some((name) => isReached(name, to, edges, new Set([...seen, from])));
}
function nameIn(text) {
    return (0,specification_name/* normalizeName */.P)(/^[\w.-]*\w/.exec(text)?.[0] ?? text);
}
function withoutSpaces(text) {
    return text.replaceAll(/\s+/g, '');
}

;// CONCATENATED MODULE: ./lib/installation/conflicts/find-culprits.js







/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4;
/** How many specifications of one place are asked before the network counts as down. */
const representatives = 3;
/** The most resolutions spent on narrowing down a conflict whose members nothing names. Each takes 0.1 to 0.6 s. */
const maxNarrowingRuns = 40;
/** The most resolutions spent on what a report says of a conflict besides who, and the time they may take, in milliseconds. */
const maxSearchRuns = 4;
const searchMs = 3_000;
/** The most members of a conflict that versions are looked for. */
const maxSolvedMembers = 5;
/** Failures whose explanation goes back to what was asked for. */
const resolutionCodes = new Set(['versions-conflict', 'version-not-found', 'platform-unsupported']);
/** Whether uv looked for versions that go together and found none: then without versions that are kept there may be some. */
function isResolutionFailure({ code }) {
    return resolutionCodes.has(code);
}
/**
 * Finds out which specifications made a joint installation fail. Of a conflict uv's explanation names those that have a
 * part in it. Otherwise it names only the first culprit, so each is resolved by itself. Those that fail alone are culprits,
 * each with its own reason: also where that reason is a host that does not answer, as long as something else does. Where all
 * resolve alone they conflict: the members of the smallest conflicting set found are. Where only installing fails, those that
 * do not install alone are.
 *
 * @param joint why installing all together failed, with no version kept.
 * @returns the reason for each culprit by extension digest, a conflict as VersionsConflictError. Empty only where the
 * joint failure may pass and nothing fails alone.
 * @throws ExtensionInstallationError where nothing can be reached: then it is nobody's own failure.
 */
async function findCulprits(specifications, joint, probe) {
    const named = await namedCulprits(specifications, joint, probe);
    if (named !== undefined)
        return named;
    const alone = await failuresAlone(specifications, probe);
    if (alone.size > 0) {
        const attempt = boundedAttempts(probe);
        const failed = specifications.flatMap((specification) => {
            const failure = alone.get(specification.digest);
            return failure === undefined ? [] : [{ specification, failure }];
        });
        const reasons = failed.map(async ({ specification, failure }) => {
            const reason = await withVersions(specification, explained(specification, failure, probe), attempt);
            return [specification.digest, reason];
        });
        return new Map(await Promise.all(reasons));
    }
    if (!(0,classify_failure/* mayPass */.bg)(joint)) {
        const together = await failureOf(() => probe.resolve(specifications));
        if ((0,classify_failure/* mayPass */.bg)(together))
            throw together;
        if (together !== undefined)
            return await conflictOf(await narrowed(specifications, together, probe), specifications, probe);
    }
    const building = await failuresOf(specifications, (specification) => probe.installAlone(specification));
    throwIfUnreachable(building, specifications);
    if (building.size > 0 || (0,classify_failure/* mayPass */.bg)(joint))
        return building;
    return new Map(specifications.map(({ digest }) => [digest, joint]));
}
/**
 * Why specifications do not resolve alone. One of each place is asked first, so that a network that is down is known
 * without asking for all of them.
 */
async function failuresAlone(specifications, probe) {
    const places = new Map();
    for (const specification of specifications) {
        const place = placeOf(specification);
        places.set(place, [...(places.get(place) ?? []), specification]);
    }
    // Of the index several: one package of it may be down.
    const first = [...places.values()].flatMap((members) => members.slice(0, representatives));
    const asked = await failuresOf(first, (specification) => probe.resolveAlone(specification, false));
    throwIfUnreachable(asked, first);
    const others = specifications.filter((specification) => !first.includes(specification));
    const failures = new Map([...asked, ...(await failuresOf(others, (specification) => probe.resolveAlone(specification, false)))]);
    // Something answers: what does not is tried once more before it is blamed.
    const unsure = specifications.filter(({ digest }) => (0,classify_failure/* mayPass */.bg)(failures.get(digest)));
    const again = await failuresOf(unsure, (specification) => probe.resolveAlone(specification, true));
    for (const { digest } of unsure)
        failures.delete(digest);
    return new Map([...failures, ...again]);
}
/** Where a specification is looked for: the package index, a host, or this machine. */
function placeOf(specification) {
    const origin = (0,direct_url/* directUrlOf */.ii)(specification);
    if (origin === undefined)
        return 'index';
    return /^[a-z][a-z0-9+.-]*:\/\/([^/]*)/i.exec(origin.url)?.[1] ?? origin.url;
}
function throwIfUnreachable(failures, asked) {
    const [first] = failures.values();
    if (first !== undefined && failures.size === asked.length && [...failures.values()].every(classify_failure/* mayPass */.bg))
        throw first;
}
async function failuresOf(specifications, attempt) {
    const limit = (0,p_limit/* default */.A)(concurrency);
    const results = await Promise.allSettled(specifications.map((specification) => limit(async () => [specification.digest, await failureOf(() => attempt(specification))])));
    const failures = new Map();
    for (const result of results) {
        if (result.status === 'rejected')
            throw result.reason;
        const [digest, failure] = result.value;
        if (failure !== undefined)
            failures.set(digest, failure);
    }
    return failures;
}
/** The failure of an attempt. */
async function failureOf(attempt) {
    try {
        await attempt();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* ExtensionInstallationError */.QB))
            throw error;
        return error;
    }
}
/** The specifications that the explanation of a failed resolution goes back to. */
function namedIn(failure, specifications) {
    if (!isResolutionFailure(failure))
        return [];
    const names = requiredNames(withoutSubject(failure));
    const known = new Set(specifications.map(({ name }) => name));
    // A name that no text has is that of one whose text names none.
    const isUnnamedMeant = [...names].some((name) => !known.has(name));
    return specifications.filter(({ name }) => (name === undefined ? isUnnamedMeant : names.has(name)));
}
/** The culprits where uv's explanation names them and nothing speaks against it; undefined where each has to be asked. */
async function namedCulprits(specifications, joint, probe) {
    const members = namedIn(joint, specifications);
    if (members.length > 1)
        return await conflictOf({ members, reason: joint }, specifications, probe);
    const [only] = members;
    // Of other failures uv names the first only, and all are to be found at once.
    if (only === undefined || joint.code !== 'versions-conflict')
        return undefined;
    if (specifications.length === 1)
        return new Map([[only.digest, explained(only, joint, probe)]]);
    const attempt = boundedAttempts(probe);
    const alone = await attempt([only]);
    const rest = await attempt(specifications.filter((specification) => specification !== only));
    if (!(alone instanceof errors/* ExtensionInstallationError */.QB) || rest instanceof errors/* ExtensionInstallationError */.QB)
        return undefined;
    return new Map([[only.digest, explained(only, alone, probe)]]);
}
/** The smallest conflict that is found among specifications of which nobody knows who has a part in it. */
async function narrowed(specifications, failure, probe) {
    let runs = 0;
    let reason = failure;
    let members = specifications;
    for (const candidate of specifications) {
        const others = members.filter((member) => member !== candidate);
        if (others.length < 2 || runs >= maxNarrowingRuns)
            break;
        runs += 1;
        const error = await failureOf(() => probe.resolve(others));
        if ((0,classify_failure/* mayPass */.bg)(error))
            throw error;
        if (error === undefined)
            continue;
        reason = error;
        members = others;
    }
    return { members, reason };
}
/** Attempts that together take no more than {@link maxSearchRuns} runs and {@link searchMs}. */
function boundedAttempts({ resolveWithin, clock }) {
    const end = clock.now().getTime() + searchMs;
    let runs = 0;
    return async (specifications) => {
        const timeoutMs = end - clock.now().getTime();
        if (runs >= maxSearchRuns || timeoutMs <= 0)
            return undefined;
        runs += 1;
        try {
            return await resolveWithin(specifications, timeoutMs);
        }
        catch (error) {
            if (!(error instanceof errors/* ExtensionInstallationError */.QB))
                throw error;
            return (0,classify_failure/* mayPass */.bg)(error) ? undefined : error;
        }
    };
}
/** The report of a conflict for each of its members, with what a short search finds: what goes together, and what the rest can do without. */
async function conflictOf(found, specifications, probe) {
    const attempt = boundedAttempts(probe);
    const { members, reason, solutions, separable } = await searchAround(found, specifications, attempt);
    const [only] = members;
    if (only !== undefined && members.length === 1) {
        const alone = await attempt([only]);
        const own = explained(only, alone instanceof errors/* ExtensionInstallationError */.QB ? alone : reason, probe);
        return new Map([[only.digest, await withVersions(only, own, attempt)]]);
    }
    const explanation = withoutSubject(reason);
    const conflict = {
        members: members.map(({ display }) => display),
        ...explainConflict(explanation, members),
        solutions,
        separable: separable.map(({ display }) => display),
        explanation,
    };
    const error = conflictError(conflict, probe.constraintNames, reason);
    return new Map(members.map(({ digest }) => [digest, error]));
}
/** Looks for what is worth knowing of a conflict, by resolving all specifications with some of the members changed. */
async function searchAround(found, specifications, attempt) {
    let smallest = found;
    const separable = new Set();
    const removed = new Set();
    const resolved = async (changed, change) => {
        const attempted = specifications.flatMap((specification) => (changed.includes(specification) ? change(specification) : [specification]));
        const outcome = await attempt(attempted);
        if (outcome instanceof errors/* ExtensionInstallationError */.QB) {
            // A failure in spite of the change has members that were not changed: then the others have no part in it.
            const members = namedIn(outcome, attempted);
            const isWithin = members.every((member) => found.members.includes(member));
            if (members.length > 0 && members.length < smallest.members.length && isWithin)
                smallest = { members, reason: outcome };
            return undefined;
        }
        // The rest can do without a member if changing that member alone lets all resolve.
        const [only] = changed;
        if (outcome !== undefined && only !== undefined && changed.length === 1)
            separable.add(only);
        return outcome;
    };
    const remove = async (member) => {
        if (separable.has(member) || removed.has(member))
            return;
        removed.add(member);
        await resolved([member], () => []);
    };
    // uv's explanation may name more than it takes: of three the report must not blame one that goes with the others.
    if (found.members.length > 2 && found.members.length <= maxSolvedMembers)
        await Promise.all(found.members.map(remove));
    const { members } = smallest;
    const solutions = members.length > 1 && members.length <= maxSolvedMembers ? await solutionsFor(members, resolved) : [];
    for (const member of [...smallest.members].reverse())
        await remove(member);
    return {
        ...smallest,
        solutions: smallest.members === members ? solutions : [],
        separable: smallest.members.filter((member) => separable.has(member)),
    };
}
/** The failure of a specification that cannot be resolved alone: where constraints stand against it, that is a conflict too. */
function explained(specification, failure, { constraintNames }) {
    if (failure.code !== 'versions-conflict')
        return failure;
    const explanation = withoutSubject(failure);
    const found = explainConflict(explanation, [specification]);
    if (found.distribution === null)
        return failure;
    return conflictError({ members: [specification.display], ...found, solutions: [], separable: [], explanation }, constraintNames, failure);
}
/** Failures that another version of the same package may not have. */
const versionCodes = new Set(['version-not-found', 'platform-unsupported']);
/**
 * The failure of a version that is not there or does not fit, with versions that are, where uv soon finds some: the newest, and the one before
 * the version that was asked for.
 */
async function withVersions(specification, failure, attempt) {
    const { kind, name, canonical } = specification;
    if (!versionCodes.has(failure.code) || kind !== 'requirement' || name === undefined)
        return failure;
    const [clause = '', ...others] = (0,requirement/* requirementOrUndefined */.z)(canonical)?.versions ?? [];
    const [, asked] = others.length === 0 ? (/^==([^*]+)$/.exec(clause) ?? []) : [];
    const versionIn = async (range) => {
        const pins = await attempt([withVersion(specification, range)]);
        return pins === undefined || pins instanceof errors/* ExtensionInstallationError */.QB ? undefined : pins.find((pin) => pin.name === name)?.version;
    };
    const [newest, before] = await Promise.all([versionIn(''), asked === undefined ? undefined : versionIn(`<${asked}`)]);
    if (newest === undefined)
        return failure;
    const older = before === undefined || before === newest ? '' : `, and before ${asked} there is ${name}==${before}`;
    const rest = [failure.hint?.replace(classify_failure/* versionHint */.Ii, '').trim() ?? ''].filter((text) => text !== '');
    const { message, code, subject } = failure;
    return new errors/* ExtensionInstallationError */.QB(message, {
        code,
        ...(subject === undefined ? {} : { subject }),
        hint: [`The newest that can be installed here is ${name}==${newest}${older}.`, ...rest].join(' '),
        cause: failure,
    });
}
function conflictError(conflict, constraintNames, cause) {
    const { members, distribution, needs, solutions, separable, explanation } = conflict;
    const constraints = constraintNames.length === 0 ? 'the constraints' : constraintNames.join(', ');
    const isAlone = members.length === 1;
    // Nothing goes with constraints that exclude each other, whatever was asked for.
    const isOfConstraints = distribution !== null && needs.length > 1 && needs.every(({ of }) => of === 'constraints');
    const names = isAlone && !isOfConstraints ? `${members[0]} and ${constraints}` : members.join(' and ');
    const shared = distribution === null ? '' : `: they need different versions of ${distribution}`;
    const shownNeeds = needs.map(({ of, ...need }) => ({ ...need, who: of === 'constraints' ? constraints : of }));
    const width = Math.max(...shownNeeds.map(({ who }) => who.length));
    const lines = [
        isOfConstraints
            ? `${names} cannot be installed: ${constraints} binds ${distribution} to versions that exclude each other`
            : `${names} cannot be installed together${shared}`,
        ...shownNeeds.map(({ who, range, through }) => `  ${who.padEnd(width)}  needs ${range}${through === null ? '' : ` (through ${through})`}`),
        ...solutions.map((versions) => `These go together: ${versions.join(', ')}`),
        ...(isAlone || separable.length === 0 ? [] : [`The rest can be installed without ${separable.join(', or without ')}`]),
        `The resolver says: ${explanation}`,
    ];
    return new errors/* VersionsConflictError */.ot(lines.join('\n'), conflict, {
        subject: names,
        hint: isOfConstraints
            ? `Keep one of the versions of ${distribution} in the constraints.`
            : isAlone
                ? 'Change its version, or the constraints.'
                : classify_failure/* conflictHint */.CL,
        cause,
    });
}
/** See {@link SearchedConflict.solutions}. */
async function solutionsFor(members, resolved) {
    const free = members.filter(({ kind, name }) => kind === 'requirement' && name !== undefined);
    const names = new Set(members.map(({ name }) => name));
    // One package that is asked for twice goes with itself in every version: that is no advice.
    const isOfOnePackage = names.size === 1 && members.length > 1;
    if (free.length === 0 || isOfOnePackage)
        return [];
    const relax = (freed) => resolved(freed, (specification) => [withoutVersion(specification)]);
    const newest = await relax(free);
    // Where nothing goes together with all of them free, nothing does with one.
    if (newest === undefined)
        return [];
    const others = free.length === 1 ? [] : await Promise.all(free.map((member) => relax([member])));
    const found = [newest, ...others].flatMap((pins = []) => {
        const versions = new Map(pins.map(({ name, line }) => [name, String(line)]));
        const set = [...names].flatMap((name) => versions.get(name ?? '') ?? []);
        return set.length === names.size ? [set] : [];
    });
    return [...new Map(found.map((set) => [set.join(' '), set])).values()];
}
function withoutVersion(specification) {
    return withVersion(specification, '');
}
/** A specification with another range of versions: `<7.2`; empty for any. */
function withVersion(specification, range) {
    const { name = '', extras } = specification;
    return { ...specification, installable: new secret_url/* SecretText */.om(`${name}${extras.length === 0 ? '' : `[${extras.join(',')}]`}${range}`) };
}
function withoutSubject(error) {
    const prefix = `${error.subject ?? ''}: `;
    return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
/**
 * Of each conflict the one that makes way: the last in the request that may, preferably one without which the rest goes
 * together. The others of that conflict have not failed.
 */
function chooseSeparated(specifications, culprits, separable) {
    const chosen = new Map();
    for (const reason of new Set(culprits.values())) {
        // A member that conflicts with the constraints alone would do so in a tree of its own too.
        if (!(reason instanceof errors/* VersionsConflictError */.ot) || reason.conflict.members.length < 2)
            continue;
        const candidates = specifications.filter(({ digest }) => culprits.get(digest) === reason && separable.has(digest));
        const sufficient = candidates.filter(({ display }) => reason.conflict.separable.includes(display));
        const last = sufficient.at(-1) ?? candidates.at(-1);
        if (last !== undefined)
            chosen.set(last.digest, reason);
    }
    return chosen;
}


/***/ }),

/***/ 39930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ withRetry),
/* harmony export */   u: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74995);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71077);
/* harmony import */ var _uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26064);



/** 3 retries after 1, 2 and 4 s, at most 60 s of retrying. */
const defaultRetryPolicy = { retries: 3, firstWaitMs: 1_000, budgetMs: 60_000 };
/** Runs an attempt, again after failures that may pass. Rejects with the last failure. */
async function withRetry(attempt, policy, { logger, signal }) {
    return await (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(attempt, {
        retries: policy.retries,
        minTimeout: policy.firstWaitMs,
        factor: 2,
        maxRetryTime: policy.budgetMs,
        shouldRetry: ({ error }) => (0,_uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayPass */ .bg)(error),
        onFailedAttempt: ({ error, retriesLeft, attemptNumber }) => {
            if ((0,_uv_classify_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayPass */ .bg)(error) && retriesLeft > 0)
                logger.info(`attempt ${attemptNumber} failed, trying again: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).split('\n')[0]}`);
        },
        ...(signal === undefined ? {} : { signal }),
    });
}


/***/ }),

/***/ 77280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ selfContained),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18007);
/* harmony import */ var _distribution_shared_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70787);


/** The names of the distributions that specifications brought to a base. */
function namesIn(specifications, base) {
    return new Set(specifications.flatMap(({ digest }) => base.closures.get(digest) ?? []));
}
/**
 * The distributions of a base that specifications need, where they can be copied without asking an installer: all that
 * any of them needs is among them, in a version that fits. Undefined where something is missing or cannot be told.
 */
async function selfContained(specifications, base, markers) {
    const roots = [];
    for (const { digest, extras } of specifications) {
        const [name] = base.closures.get(digest) ?? [];
        if (name === undefined)
            return undefined;
        roots.push({ name, extras });
    }
    const names = namesIn(specifications, base);
    const kept = base.distributions.filter(({ name }) => names.has(name));
    // The whole of a tree lacks nothing that the tree did not lack, also where overrides replaced what was needed.
    if (kept.length === base.size)
        return kept;
    if (isMixed(kept, base.distributions))
        return undefined;
    const lack = (0,_distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .lackOf */ .Zs)(roots, await (0,_distribution_closure_js__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(base.tree, kept, markers));
    return lack === undefined ? kept : undefined;
}
/** Whether a file of what is kept may be that of a distribution that is not kept: both bring it. */
function isMixed(kept, all) {
    return (0,_distribution_shared_files_js__WEBPACK_IMPORTED_MODULE_1__/* .findSharedFiles */ .u)(all).some(({ distributions }) => {
        const count = distributions.filter((distribution) => kept.includes(distribution)).length;
        return count > 0 && count < distributions.length;
    });
}


/***/ }),

/***/ 26064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XE: () => (/* binding */ classifyFailure),
  CL: () => (/* binding */ conflictHint),
  bg: () => (/* binding */ mayPass),
  Ii: () => (/* binding */ versionHint)
});

// UNUSED EXPORTS: failureCodes

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
;// CONCATENATED MODULE: ./lib/installation/uv/failure-text.js
/** `error: …`, `  cause: …`, and the forms of other versions: `  Caused by: …`, `  × …`, `  ├─▶ …`, `  ╰─▶ …`. */
const causePattern = /^(?:error: |\s{0,4}(?:[×x] |[├╰]─▶ |cause: |Caused by: ))(.*)$/;
const outputPattern = /^\s*(?:│\s*)?(?:--- (?:stdout|stderr)|\[(?:stdout|stderr)\])\s*$/;
const hintPattern = /^\s{0,2}hint: (.*)$/;
/** Takes apart what uv printed. Lines before the first error (progress, warnings) are passed over. */
function readFailure(text) {
    const causes = [];
    const hints = [];
    const outputs = [];
    let current;
    for (const line of text.split(/\r?\n/)) {
        const [, cause] = causePattern.exec(line) ?? [];
        const [, hint] = hintPattern.exec(line) ?? [];
        if (cause !== undefined) {
            current = causes;
            current.push(cause);
        }
        else if (hint !== undefined) {
            current = hints;
            current.push(hint);
        }
        else if (current !== undefined && outputPattern.test(line))
            current = outputs;
        else if (current === outputs)
            outputs.push(line.trim());
        else if (current !== undefined && line.trim() !== '')
            current.push(`${current.pop() ?? ''} ${line.replace(/^[\s│]+/, '')}`);
    }
    return { causes: causes.map(withoutSubjects), hints: hints.map(withoutSubjects), outputs: outputs.map(withoutSubjects) };
}
/** A sentence with `Q` for what is quoted in it and `URL` for addresses: what users name must not decide what it means. */
function withoutSubjects(sentence) {
    return sentence
        .trim()
        .replaceAll(/`[^`]*`/g, 'Q')
        .replaceAll(/'[^']*'|"[^"]*"/g, 'Q')
        .replaceAll(/[a-z][a-z0-9+.-]*:\/\/[^\s)]+/gi, 'URL');
}

;// CONCATENATED MODULE: ./lib/installation/uv/classify-failure.js



/** The remedies for a conflict. */
const conflictHint = 'Relax or change one of the versions, or set on-conflict to isolate or drop-optional.';
const fullDisk = 'Free space on the disk of the cache root or of the temporary directory, or choose another cache root.';
const deniedHint = 'Give credentials by UV_INDEX_…_USERNAME and _PASSWORD, netrc or the keyring.';
const networkHint = 'The network or the package index failed. Run it again, or name a mirror in the input index-url.';
const hostHint = 'The host that is named could not be reached. Run it again, and check that this machine reaches that host.';
const nameHint = 'Check the name. A private package needs the inputs index-url or extra-index-url.';
/** The remedy for a version that is not there, where nobody knows which there are. */
const versionHint = 'Ask for a version that the index has: `ensure-extensions resolve NAME` says the newest that fits this Python.';
const buildHint = 'Install what the build needs before this step, or choose a version with a wheel for this platform.';
/** The classes of failures, whatever failed. */
const rules = [
    {
        code: 'disk-full',
        in: 'causes',
        pattern: /(?:^|: )(?:No space left on device|Disk quota exceeded|There is not enough space on the disk\.?) \(os error \d+\)$/,
        hint: fullDisk,
    },
    {
        code: 'disk-full',
        in: 'outputs',
        pattern: /^(?:\w+: )?\[Errno (?:28|122)\] |(?:^|: )(?:No space left on device|Disk quota exceeded)$/,
        hint: fullDisk,
    },
    {
        code: 'installation-failed',
        in: 'causes',
        pattern: /(?:^|: )(?:File name too long|Not a directory|Is a directory|File exists) \(os error \d+\)$/,
        hint: 'The package holds a file that cannot be written here: its name is too long, or a file and a directory have one name. Its author has to mend that.',
    },
    {
        code: 'installation-failed',
        in: 'causes',
        pattern: /^Package Q was included as a URL dependency\b/,
        hint: 'A package needs another one from an address of its own, and uv takes such an address from you only: name `NAME @ URL`, as the message has it, among the packages or in the constraints.',
    },
    {
        code: 'build-failed',
        in: 'causes',
        pattern: /^Building source distributions(?: for Q)? is disabled/,
        hint: 'only-binary forbids to build it: name a version with a wheel for this platform, or leave it out of only-binary.',
    },
    // The output of a build may hold any words: its own time-outs are not the index's.
    { code: 'build-failed', in: 'causes', pattern: /^The build backend returned an error$|^Call to Q failed\b/, hint: buildHint },
    {
        code: 'hash-refused',
        in: 'causes',
        pattern: /^Hash mismatch for Q|^In Q mode, |\bno trusted hash was provided\b/,
        hint: 'Compare the hashes in the files of requirements or constraints with those of the index; `uv pip compile --generate-hashes` writes them.',
    },
    { code: 'index-denied', in: 'causes', pattern: /^HTTP status client error \(40[13] [^)]*\)(?: for url \(URL\))?$/, hint: deniedHint },
    {
        code: 'index-denied',
        in: 'hints',
        pattern: /^An index(?: URL)? \(URL\) (?:could not be queried due to a lack of valid authentication|returned a 40[13] )/,
        hint: deniedHint,
    },
    {
        code: 'index-denied',
        in: 'outputs',
        pattern: /^fatal: could not read (?:Username|Password) for |^fatal: Authentication failed for |The requested URL returned error: 40[13]$|Permission denied \(publickey|^Host key verification failed\.$/,
        hint: deniedHint,
    },
    {
        code: 'package-not-found',
        in: 'causes',
        pattern: /^HTTP status client error \((?:404|410) [^)]*\)(?: for url \(URL\))?$|^The source distribution Q has no subdirectory Q$/,
        hint: nameHint,
    },
    {
        code: 'package-not-found',
        in: 'outputs',
        pattern: /^(?:fatal|remote|ERROR): (?:repository Q|Repository|Not) not found\.?$|^(?:remote: )?(?:ERROR: )?Repository not found\.?$|^fatal: Q does not appear to be a git repository$|The requested URL returned error: 404$/i,
        hint: nameHint,
    },
    {
        code: 'version-not-found',
        in: 'outputs',
        pattern: /^fatal: couldn't find remote ref |^fatal: (?:Remote branch|remote error: upload-pack: not our ref) /,
        hint: 'Name a branch, tag or commit that the repository has.',
    },
    {
        code: 'index-unavailable',
        in: 'causes',
        pattern: /^(?:error sending request|error decoding response body|request or response body error|error reading a body from connection|end of file before message length reached|connection closed before message completed|operation timed out|tcp connect error|dns error|error resolving DNS|an upstream reader returned an error|I\/O operation failed during extraction|Request failed after \d+ retries|Network connectivity is disabled|Remote Git fetches are not allowed because network connectivity is disabled)\b|^failed to lookup address information: |^HTTP status (?:server error \(5\d\d|client error \((?:408|425|429)) |^Failed to download distribution due to network timeout\b|(?:^|: )(?:Connection (?:refused|reset by peer|timed out|aborted)|Network is unreachable|No route to host|Host is down|Broken pipe) \(os error \d+\)$/,
        hint: networkHint,
    },
    { code: 'index-unavailable', in: 'hints', pattern: /\bbecause the network was disabled\b/, hint: networkHint },
    {
        code: 'index-unavailable',
        in: 'outputs',
        pattern: /^fatal: unable to access Q: |^ssh: (?:connect to host \S+ port \d+|Could not resolve hostname \S+): |^(?:kex_exchange_identification|client_loop|fetch-pack|error: RPC failed)\b|^fatal: (?:early EOF|the remote end hung up|unable to connect to |protocol error)|^(?:fatal: )?unable to look up /,
        hint: hostHint,
    },
];
/** Where uv resolved and found nothing, the explanation says why: sentences of names and words of uv's own. */
const resolutionRules = [
    {
        code: 'platform-unsupported',
        pattern: /\bno wheels with a matching\b|\bhas no (?:usable )?(?:wheels|source distribution)|\bno wheel for\b|\bno matching \S+(?: ABI| platform)? tag|\bis not compatible with the current (?:platform|Python)\b|\bonly found wheels for\b|\bcurrent Python version \S* ?does not satisfy\b/,
        hint: 'Choose another version of the package, or another Python.',
    },
    {
        code: 'package-not-found',
        pattern: /\bwas not found in the (?:package registry|provided package locations|cache)\b/,
        hint: nameHint,
    },
    {
        code: 'versions-conflict',
        pattern: /\bare incompatible\b|\bcontain conflicting URLs\b|\bdepends on \S.* and you require\b|\bdepends on \S.*\bdepends on \S/,
        hint: conflictHint,
    },
    {
        code: 'version-not-found',
        pattern: /\bthere (?:is|are) no versions? of\b|\bonly (?:the following versions? of )?\S+ (?:is|are) available\b/,
        hint: versionHint,
    },
    { code: 'versions-conflict', pattern: /^/, hint: conflictHint },
];
/** All codes that a failure of uv can have. */
const failureCodes = new Set([...rules, ...resolutionRules].map(({ code }) => code));
/** uv reads what lies on this machine, and downloads all else. */
const localFile = /^Failed to read Q$/;
const localFileHint = 'The file is damaged, or not what its name says. Build it or fetch it again.';
const noSolution = /^No solution found when resolving\b/;
const conflictingUrls = /^Requirements contain conflicting URLs\b/;
/** That something was built says what failed only where nothing else does. */
const aboutBuild = /^Failed to (?:build Q|resolve requirements from Q)/;
/** The meaning of a failure. */
function meaningOf(failure) {
    const found = rules.find((rule) => failure[rule.in].some((sentence) => rule.pattern.test(sentence)));
    const { causes, hints } = failure;
    // A file of this machine that ends too early was not cut off by a network.
    if (found?.code === 'index-unavailable' && localFile.test(causes[0] ?? ''))
        return { code: 'installation-failed', hint: localFileHint };
    if (found !== undefined)
        return found;
    // A package that a build needs is not one that the user asked for.
    if (causes.some((cause) => aboutBuild.test(cause)))
        return { code: 'build-failed', hint: buildHint };
    const [first = ''] = causes;
    if (conflictingUrls.test(first))
        return { code: 'versions-conflict', hint: conflictHint };
    if (!noSolution.test(first))
        return undefined;
    const explanation = [...causes, ...hints].join(' ').replaceAll(/\s+/g, ' ');
    return resolutionRules.find(({ pattern }) => pattern.test(explanation));
}
/** Failures that may pass by themselves: only these are retried, and only these let an expired tree be used. */
const passingCodes = new Set(['index-unavailable']);
/** Whether trying again later may succeed. */
function mayPass(error) {
    return error instanceof errors/* ExtensionInstallationError */.QB && passingCodes.has(error.code);
}
/**
 * Turns what uv printed into an error with a code.
 *
 * @param subject the specifications the run was about, for the message.
 * @param surroundings what beside uv's words decides what can be done.
 */
function classifyFailure(result, subject, surroundings) {
    const text = (0,redact/* redactUrls */.s)(result.stderr.trim());
    if (result.timedOut) {
        return new errors/* ExtensionInstallationError */.QB(`${subject}: uv did not finish in time`, {
            code: 'index-unavailable',
            subject,
            hint: 'The package index is slow or does not answer. Run it again, or name a mirror in the input index-url.',
        });
    }
    const rule = meaningOf(readFailure(text));
    const isAtOwnAddress = atOwnAddress.test(text);
    return new errors/* ExtensionInstallationError */.QB(`${subject}: ${explanationIn(text)}`, {
        code: rule?.code ?? 'installation-failed',
        subject,
        hint: rule === undefined ? ownWordsHint : (cutoffHint(rule, text) ?? hintIn(rule, { ...surroundings, isAtOwnAddress })),
    });
}
const ownWordsHint = 'The message is uv’s own. The debug log of the run holds all that uv said (CLI: --verbose).';
/** What helps where `exclude-newer` leaves nothing: uv warns of files without an upload time, and hints at those that are too new. */
function cutoffHint({ code }, text) {
    if (code !== 'version-not-found' && code !== 'versions-conflict')
        return undefined;
    if (/ is missing an upload date, but user provided: /.test(text))
        return 'The index does not say when files were uploaded, and exclude-newer takes none without an upload time. Name an index that says it (some mirrors leave it out), or leave exclude-newer out.';
    if (/ was filtered by `exclude-newer` /.test(text))
        return 'exclude-newer holds back what was uploaded later. Wait until it is old enough, ask for an older version, or leave exclude-newer out.';
    return undefined;
}
/** uv names what it could not get by its address where the user gave the address and not an index. */
const atOwnAddress = /^error: (?:Git operation failed$|[^`\n]*`[\w.-]+ @ [a-z][a-z0-9+.-]*:\/\/)/m;
/** Hints for addresses, where another index would not help. */
const addressHints = {
    'index-unavailable': hostHint,
    'index-denied': 'Give credentials for that host: by netrc, by git’s own helpers and keys, or in the URL, from a secret.',
    'package-not-found': 'Check the address: what it names is not there, or is shown only to those who have credentials.',
};
const proxyVariables = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];
/** A hint that is true here: a mirror helps nobody who is offline by choice, and a name is right where no index was asked. */
function hintIn({ code, hint }, { environment, constraintNames, isAtOwnAddress }) {
    const fitting = (isAtOwnAddress ? addressHints[code] : undefined) ?? hint;
    const isSet = (name) => (environment[name] ?? '') !== '';
    if (code === 'index-unavailable' && isSet('UV_OFFLINE'))
        return 'UV_OFFLINE is set: uv asks no index and no host. Unset it, or install these once while it is not set.';
    if (code === 'index-unavailable') {
        const proxies = proxyVariables.filter(isSet);
        return proxies.length === 0 ? fitting : `${fitting} uv goes through a proxy: check ${proxies.join(' and ')}.`;
    }
    const index = environment['UV_DEFAULT_INDEX']?.replace(/^[\w.-]+=/, '');
    if (code === 'package-not-found' && !isAtOwnAddress && index !== undefined && index !== '' && !/^https?:\/\//i.test(index))
        return 'The package index that is named (index-url, UV_DEFAULT_INDEX) is not a web address: uv looked for a directory of that name. Correct it, or check the name of the package.';
    if ((code === 'version-not-found' || code === 'platform-unsupported') && constraintNames.length > 0)
        return `${hint} The constraints count too: ${constraintNames.join(', ')}.`;
    return fitting;
}
/** uv's explanation, from its first `error:` on, without progress lines. At most 4,000 characters. */
function explanationIn(text) {
    const start = text.search(/^(?:error|\s*[×x] )/m);
    // That there is no solution says less than why, which stands behind it.
    const explanation = (start === -1 ? text : text.slice(start))
        .replace(/^(?:error:|\s*[×x])\s*(?:No solution found when resolving dependencies:?\s*(?:cause:|╰─▶)\s*)?/, '')
        .trim();
    const lines = explanation.split('\n').map((line) => line.trimEnd());
    const joined = lines.join('\n');
    return joined === '' ? 'uv failed without a message' : joined.length > 4_000 ? `${joined.slice(0, 4_000)}…` : joined;
}


/***/ }),

/***/ 86720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ UvCommands),
  r: () => (/* binding */ installables)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(26064);
// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(17016);
;// CONCATENATED MODULE: ./lib/installation/uv/git-credentials.js
/**
 * The variables that give git the credentials of repositories. git hands the URL of a repository to its own children as an
 * argument, which every user of the machine can read; so the URLs have no credentials, and a helper for each repository
 * prints them from two variables. git asks the helper when the server wants to know who it is.
 *
 * @param urls the URLs of specifications; those without a repository or an account need nothing.
 */
function gitCredentials(urls, environment) {
    const variables = {};
    const settings = [];
    const known = new Set();
    for (const url of urls) {
        const account = url.revealAccount();
        const [, address] = /^git\+(https?:\/\/[^?#]*)/i.exec(url.revealAddress()) ?? [];
        // The protocol between git and its helpers is lines.
        if (account === undefined || address === undefined || /[\r\n\0]/.test(`${account.user}${account.password}`))
            continue;
        const repository = withoutRevision(address);
        if (known.has(repository))
            continue;
        const number = known.size;
        known.add(repository);
        const [user, password] = [`ENSURE_EXTENSIONS_GIT_USERNAME_${number}`, `ENSURE_EXTENSIONS_GIT_PASSWORD_${number}`];
        variables[user] = account.user;
        variables[password] = account.password;
        const key = `credential.${repository}.helper`;
        // The empty value takes the user's own helpers away: they may know another account, and would store this one.
        settings.push([key, '']);
        settings.push([key, `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$${user}" "$${password}"; }; f`]);
    }
    if (settings.length === 0)
        return {};
    const count = Number(environment['GIT_CONFIG_COUNT'] ?? 0) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        variables[`GIT_CONFIG_KEY_${count + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${count + index}`] = value;
    }
    return { ...variables, GIT_CONFIG_COUNT: String(count + settings.length) };
}
/** The URL without the `@` and the revision behind it. */
function withoutRevision(address) {
    const path = address.indexOf('/', address.indexOf('://') + 3);
    const at = address.lastIndexOf('@');
    return path !== -1 && at > path ? address.slice(0, at) : address;
}

// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var uv_indexes = __webpack_require__(27410);
// EXTERNAL MODULE: ./lib/installation/uv/pylock.js
var pylock = __webpack_require__(41344);
;// CONCATENATED MODULE: ./lib/installation/uv/commands.js










/**
 * uv's commands, as this project uses them: specifications are arguments or lines of data, never options. Those that hold
 * secrets are neither arguments, which every user of the machine can read, nor in a file, which a killed run would leave:
 * uv reads them from its standard input.
 */
class UvCommands {
    #uv;
    #runner;
    #environment;
    #settings;
    #python;
    #scratch;
    #onLine;
    /** The index that everything comes from, without credentials; undefined where there may be others. */
    #onlyIndex;
    /** The files that variables name, as arguments. */
    #files;
    constructor(options) {
        this.#uv = options.uv;
        this.#runner = options.runner;
        this.#settings = options.settings;
        this.#python = options.platform.python;
        this.#scratch = options.scratch;
        this.#onLine = options.onLine;
        const { settings } = options;
        const indexes = (0,uv_indexes/* indexesOf */.O7)(settings, options.environment);
        const { environment, args } = (0,uv_environment/* filesAsArguments */.kl)((0,uv_environment/* uvEnvironment */.dF)(options.environment), options.environment, settings.readFiles);
        this.#environment = {
            ...environment,
            ...gitCredentials([...settings.urls, ...settings.hiddenUrls.map(({ url }) => url)], options.environment),
            ...Object.fromEntries(settings.hiddenUrls.flatMap(({ url, variable }) => (variable === undefined ? [] : [[variable, url.reveal()]]))),
            ...Object.fromEntries(Object.entries(settings.config.accounts).map(([name, secret]) => [name, secret.reveal()])),
            ...(0,uv_indexes/* indexVariables */.g1)(indexes),
        };
        const isOne = indexes.others.length === 0 && indexes.findLinks.length === 0;
        const hasConfig = settings.config.file !== undefined || settings.config.text !== undefined;
        this.#onlyIndex = isOne && !hasConfig && !settings.noIndex ? (0,uv_indexes/* indexUrlsOf */.G)(indexes, options.environment)[0]?.bare : undefined;
        this.#files = args;
    }
    /** Resolves without installing. Throws the classified ExtensionInstallationError. */
    async resolve(run) {
        return (0,pylock/* readPylock */.x)(await this.#compile(run, []));
    }
    /**
     * The name and the source of each of some specifications, without what they need. Throws the classified
     * ExtensionInstallationError.
     *
     * @param isOffline whether only uv's own cache is asked: of what was just installed it knows the sources.
     */
    async identify(run, isOffline) {
        return (0,pylock/* readPylock */.x)(await this.#compile(run, ['--no-deps', ...(isOffline ? ['--offline'] : [])]));
    }
    /**
     * The index that each of some distributions came from, without credentials, by its name. Where there is more than one place, uv's own
     * cache is asked, which knows of what was just installed. Throws the classified ExtensionInstallationError.
     */
    async indexesOf(distributions, run) {
        const only = this.#onlyIndex;
        if (only !== undefined)
            return new Map(distributions.map(({ name }) => [name, only]));
        if (distributions.length === 0)
            return new Map();
        const pins = distributions.map(({ name, version }) => `${name}==${version}`);
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'indexes-'));
        const input = external_node_path_.join(directory, 'pins.in');
        await (0,promises_.writeFile)(input, `${pins.join('\n')}\n`);
        const whole = { ...run, specifications: [] };
        const asked = ['--quiet', '--no-header', '--no-annotate', '--emit-index-annotation', '--no-deps', '--offline'];
        const { stdout } = await this.#finish(['pip', 'compile', ...asked, ...(await this.#common(directory, whole)), '--', input], whole);
        return readIndexAnnotations(stdout);
    }
    /**
     * How many of some pins (`six==1.17.0`) uv would download: those that its own cache does not hold. Undefined where it
     * does not tell. Throws the classified ExtensionInstallationError.
     */
    async countDownloads(pins, run) {
        if (pins.length === 0)
            return 0;
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'download-'));
        const whole = { ...run, specifications: pins.map((pin) => new secret_url/* SecretText */.om(pin)) };
        const target = external_node_path_.join(directory, 'tree');
        const args = ['pip', 'install', '--dry-run', '--no-deps', ...(await this.#common(directory, whole)), '--target', target, '--', ...pins];
        const { stderr } = await this.#finish(args, whole);
        const [, count] = /^Would download (\d+) packages?/m.exec(stderr) ?? [];
        return count !== undefined ? Number(count) : /^Would install/m.test(stderr) ? 0 : undefined;
    }
    /** Resolves and installs into a directory, which is emptied first. Throws the classified ExtensionInstallationError. */
    async install(target, run) {
        // After a full disk a second run into the same directory reports success with modules missing.
        if (!(await (0,files/* removeTree */.dM)(target)))
            throw new Error(`${target} cannot be emptied`);
        await (0,files/* makeDirectory */.Oh)(target, { mode: 0o755 });
        const only = [...(run.noDependencies === true ? ['--no-deps'] : []), ...(this.#settings.requireHashes ? ['--require-hashes'] : [])];
        const common = [...this.#rebuilding('install'), ...(await this.#common(await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'install-')), run))];
        const open = run.specifications.filter(({ hasSecret }) => !hasSecret).map((specification) => specification.reveal());
        const hidden = open.length < run.specifications.length ? ['--requirements', '-'] : [];
        const repositories = run.noDependencies === true ? [] : this.#settings.repositoryLines;
        await this.#finish(['pip', 'install', ...only, ...common, '--target', target, ...hidden, '--', ...repositories, ...open], run);
        await (0,promises_.rm)(external_node_path_.join(target, '.lock'), { force: true });
    }
    /**
     * Arguments by which uv builds local packages again: it keeps what it built of a path that a source names, and looks at a
     * few of its files only. It refuses to refresh offline; then a reinstallation has the same effect, which only installing has.
     */
    #rebuilding(command) {
        const isWithout = (0,uv_indexes/* isOffline */.aK)(this.#environment);
        if (isWithout && command === 'compile')
            return [];
        return this.#settings.localNames.flatMap((name) => [isWithout ? '--reinstall-package' : '--refresh-package', name]);
    }
    /** Gives what uv prints. */
    async #compile(run, args) {
        const directory = await (0,promises_.mkdtemp)(external_node_path_.join(this.#scratch, 'resolve-'));
        const input = external_node_path_.join(directory, 'specifications.in');
        const open = run.specifications.filter(({ hasSecret }) => !hasSecret);
        const repositories = args.includes('--no-deps') ? [] : this.#settings.repositoryLines;
        await (0,promises_.writeFile)(input, `${[...repositories, ...open].join('\n')}\n`);
        const inputs = open.length < run.specifications.length ? [input, '-'] : [input];
        // uv refuses to look at what it built again where it may ask no index.
        const rebuilding = args.includes('--offline') ? [] : this.#rebuilding('compile');
        const common = [...args, ...rebuilding, ...(await this.#common(directory, run)), '--', ...inputs];
        // What has no upload time is in uv's warnings only.
        const quiet = this.#settings.excludeNewer === undefined ? ['--quiet'] : [];
        const { stdout } = await this.#finish(['pip', 'compile', ...quiet, '--no-header', '--format', 'pylock.toml', ...common], run);
        return stdout;
    }
    /**
     * Writes what some specifications resolve to, for all systems and Pythons from a version on, in the form of PEP 751. Of what
     * the file holds already the versions stay that fit. Throws the classified ExtensionInstallationError.
     */
    async lock(run, { file, pythonVersion }) {
        await this.#compile(run, ['--universal', '--python-version', pythonVersion, '--output-file', file]);
    }
    async #common(directory, run) {
        const { constraints, constraintLines, hashLines, excludeNewer, onlyBinary, overrideLines, buildConstraintLines } = this.#settings;
        const args = ['--python', this.#python, ...(await this.#configuration(directory))];
        args.push(...this.#files);
        for (const file of constraints)
            args.push('--constraints', file);
        const lists = [
            { name: 'pins', option: '--constraints', lines: run.pins ?? [] },
            { name: 'constraints', option: '--constraints', lines: constraintLines },
            { name: 'hashes', option: '--constraints', lines: hashLines.filter(({ hasSecret }) => !hasSecret) },
            { name: 'overrides', option: '--overrides', lines: overrideLines },
            { name: 'build', option: '--build-constraints', lines: buildConstraintLines },
        ];
        for (const { name, option, lines } of lists) {
            if (lines.length === 0)
                continue;
            const file = external_node_path_.join(directory, `${name}.txt`);
            await (0,promises_.writeFile)(file, `${lines.join('\n')}\n`);
            args.push(option, file);
        }
        if (excludeNewer !== undefined && run.isNewest !== true)
            args.push('--exclude-newer', excludeNewer);
        for (const name of onlyBinary)
            args.push('--only-binary', name);
        args.push(...this.#fileOptions());
        return args;
    }
    async #configuration(directory) {
        const { file, text } = this.#settings.config;
        if (text === undefined)
            return file === undefined ? ['--no-config'] : ['--config-file', file];
        const written = external_node_path_.join(directory, 'uv.toml');
        await (0,promises_.writeFile)(written, text);
        return ['--config-file', written];
    }
    /** The options of requirements files about finding and building packages. */
    #fileOptions() {
        const { noIndex, prerelease, noBinary, buildSettings, trustedHosts } = this.#settings;
        return [
            ...(noIndex ? ['--no-index'] : []),
            ...(prerelease ? ['--prerelease', 'allow'] : []),
            ...noBinary.flatMap((name) => ['--no-binary', name]),
            ...trustedHosts.flatMap((host) => ['--allow-insecure-host', host]),
            ...buildSettings.map(({ package: name, setting }) => name === undefined ? `--config-setting=${setting}` : `--config-settings-package=${name}:${setting}`),
        ];
    }
    async #finish(args, run) {
        const result = await this.#runner.run(this.#uv.path, args, {
            environment: this.#environment,
            cwd: this.#scratch,
            input: this.#hiddenLines(run),
            timeoutMs: run.timeoutMs,
            signal: run.signal,
            onErrorLine: this.#onLine,
        });
        if (result.exitCode !== 0)
            throw this.#failure(result, run);
        return result;
    }
    #failure(result, { specifications }) {
        const { constraints, constraintNames } = this.#settings;
        const names = constraintNames.length > 0 ? constraintNames : constraints.map((file) => external_node_path_.basename(file));
        return (0,classify_failure/* classifyFailure */.XE)(result, subjectOf(specifications), { environment: this.#environment, constraintNames: names });
    }
    /** The specifications with secrets, one a line, each with its hashes. */
    #hiddenLines({ specifications }) {
        const hashed = this.#settings.hashLines.map((line) => line.reveal());
        const hidden = specifications.filter(({ hasSecret }) => hasSecret).map((specification) => specification.reveal());
        return hidden.map((text) => `${hashed.find((line) => line.startsWith(`${text} --hash=`)) ?? text}\n`).join('');
    }
}
/** Reads lines `name==version` with a line `# from URL` after each. */
function readIndexAnnotations(text) {
    const found = [...text.matchAll(/^([A-Za-z0-9._-]+)==.*(?:\r?\n +--hash=.*)*\r?\n\s*# from (\S+)/gm)];
    return new Map(found.map(([, name = '', index = '']) => [(0,specification_name/* normalizeName */.P)(name), secret_url/* SecretUrl */.yT.parse(index).bare]));
}
function subjectOf(specifications) {
    const shown = specifications.slice(0, 5).join(', ');
    return specifications.length > 5 ? `${shown} and ${specifications.length - 5} more` : shown;
}
/** The texts of specifications for uv. */
function installables(specifications) {
    return specifications.map(({ installable }) => installable);
}


/***/ }),

/***/ 17016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kl: () => (/* binding */ filesAsArguments),
  R8: () => (/* binding */ filesOf),
  Ik: () => (/* binding */ isRemotePlace),
  aK: () => (/* binding */ resolutionContent),
  V0: () => (/* binding */ tellWithheld),
  dF: () => (/* binding */ uvEnvironment)
});

// UNUSED EXPORTS: resolutionInputs

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/specification/requirements-content.js
var requirements_content = __webpack_require__(7321);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
;// CONCATENATED MODULE: ./lib/installation/uv/variables.js
function rows(names, rest) {
    return Object.entries(names).flatMap(([kind, list]) => list
        .split(/\s+/)
        .filter((name) => name !== '')
        .map((name) => ({ name, kind: kind, ...rest })));
}
/** Variables of other commands of uv: `uv pip install` and `uv pip compile` ignore them. */
const otherCommands = {
    flag: `UV_DEV UV_NO_DEV UV_NO_DEFAULT_GROUPS UV_NO_SYNC UV_LOCKED UV_FROZEN UV_NO_ENV_FILE UV_NO_PROJECT
    UV_NO_INSTALL_PROJECT UV_NO_INSTALL_WORKSPACE UV_NO_INSTALL_LOCAL UV_ONLY_INSTALL_PROJECT UV_ONLY_INSTALL_WORKSPACE
    UV_ONLY_INSTALL_LOCAL UV_INIT_BARE UV_VENV_CLEAR UV_VENV_RELOCATABLE UV_VENV_SEED UV_PYTHON_INSTALL_BIN
    UV_PYTHON_INSTALL_REGISTRY UV_PYTHON_NO_REGISTRY UV_PUBLISH_NO_ATTESTATIONS UV_MALWARE_CHECK UV_NO_MODIFY_PATH`,
    text: `UV_INIT_BUILD_BACKEND UV_PUBLISH_INDEX UV_PYTHON_CPYTHON_BUILD UV_PYTHON_PYPY_BUILD UV_PYTHON_GRAALPY_BUILD
    UV_PYTHON_PYODIDE_BUILD`,
    number: 'UV_RUN_RECURSION_DEPTH UV_RUN_MAX_RECURSION_DEPTH UV_RUN_RLIMIT_NOFILE',
    names: 'UV_NO_GROUP',
    secret: 'UV_PUBLISH_TOKEN UV_PUBLISH_USERNAME UV_PUBLISH_PASSWORD UV_GITHUB_TOKEN',
    url: `UV_PUBLISH_URL UV_PUBLISH_CHECK_URL UV_MALWARE_CHECK_URL UV_PYTHON_INSTALL_MIRROR UV_PYPY_INSTALL_MIRROR
    UV_GRAALPY_INSTALL_MIRROR UV_PYODIDE_INSTALL_MIRROR UV_PYTHON_DOWNLOADS_JSON_URL UV_INSTALLER_GITHUB_BASE_URL
    UV_INSTALLER_GHE_BASE_URL UV_DOWNLOAD_URL UV_ASTRAL_MIRROR_URL`,
    path: `UV_PROJECT_ENVIRONMENT UV_TOOL_DIR UV_TOOL_BIN_DIR UV_PYTHON_BIN_DIR UV_INSTALL_DIR UV_UNMANAGED_INSTALL`,
    files: 'UV_ENV_FILE',
};
/**
 * Every variable named `UV_…` that uv knows, with what becomes of it here. A test compares it with uv itself. One that is
 * not in it reaches uv and counts.
 */
const uvVariables = [
    ...rows({
        text: `UV_RESOLUTION UV_PRERELEASE UV_EXCLUDE_NEWER UV_INDEX_STRATEGY UV_FORK_STRATEGY UV_TORCH_BACKEND UV_LIBC
        UV_CUDA_DRIVER_VERSION UV_AMD_GPU_ARCHITECTURE UV_LEGACY_TAR_BACKEND`,
        flag: `UV_NO_BUILD UV_NO_BINARY UV_NO_BUILD_ISOLATION UV_NO_SOURCES UV_REQUIRE_HASHES UV_REQUIRE_BUILD_HASHES
        UV_NO_VERIFY_HASHES UV_GIT_LFS UV_PREVIEW UV_SKIP_WHEEL_FILENAME_CHECK
        UV_INSECURE_NO_ZIP_VALIDATION`,
        names: 'UV_NO_BUILD_PACKAGE UV_NO_BINARY_PACKAGE UV_NO_SOURCES_PACKAGE UV_PREVIEW_FEATURES',
        files: 'UV_CONSTRAINT UV_OVERRIDE UV_BUILD_CONSTRAINT UV_EXCLUDE',
        index: 'UV_DEFAULT_INDEX UV_INDEX_URL',
        indexes: 'UV_INDEX UV_EXTRA_INDEX_URL',
        places: 'UV_FIND_LINKS',
    }, { treatment: 'counted' }),
    ...rows({
        path: 'UV_CACHE_DIR UV_CREDENTIALS_DIR UV_PYTHON_INSTALL_DIR UV_PYTHON_CACHE_DIR',
        paths: 'UV_PYTHON_SEARCH_PATH',
        flag: `UV_NATIVE_TLS UV_SYSTEM_CERTS UV_NO_CACHE UV_OFFLINE UV_NO_GITHUB_FAST_PATH UV_NO_HF_TOKEN
        UV_REQUIRE_METADATA_RANGE_REQUESTS UV_HIDE_BUILD_OUTPUT UV_LOG_CONTEXT UV_NO_WRAP`,
        number: `UV_CONCURRENT_BUILDS UV_CONCURRENT_DOWNLOADS UV_CONCURRENT_INSTALLS UV_CONCURRENT_CACHE_READS
        UV_HTTP_TIMEOUT UV_HTTP_CONNECT_TIMEOUT UV_HTTP_RETRIES UV_REQUEST_TIMEOUT UV_UPLOAD_HTTP_TIMEOUT
        UV_LOCK_TIMEOUT UV_STACK_SIZE`,
        names: 'UV_INSECURE_HOST',
        text: 'UV_KEYRING_PROVIDER',
        url: 'UV_S3_ENDPOINT_URL UV_GCS_ENDPOINT_URL UV_AZURE_ENDPOINT_URL UV_GITHUB_FAST_PATH_URL',
        secret: 'UV_API_KEY UV_AUTH_TOKEN',
    }, { treatment: 'transport' }),
    ...rows({ path: 'UV_CONFIG_FILE' }, { treatment: 'withheld', isTold: true, why: 'uv reads no configuration file but the one of the input uv-config' }),
    ...rows({ flag: 'UV_NO_INSTALLER_METADATA' }, { treatment: 'withheld', isTold: true, why: 'the files it leaves out tell which package came from where' }),
    ...rows({ flag: 'UV_NO_CONFIG UV_NO_SYSTEM_CONFIG UV_ISOLATED' }, { treatment: 'withheld', why: 'uv reads no configuration file but the one of the input uv-config' }),
    ...rows({ text: 'UV_PYTHON UV_PYTHON_PREFERENCE UV_PYTHON_DOWNLOADS', flag: 'UV_SYSTEM_PYTHON UV_MANAGED_PYTHON UV_NO_MANAGED_PYTHON' }, { treatment: 'withheld', why: 'the input python names the interpreter' }),
    ...rows({ path: 'UV_TARGET UV_PREFIX UV_WORKING_DIR UV_WORKING_DIRECTORY UV_PROJECT', flag: 'UV_BREAK_SYSTEM_PACKAGES' }, { treatment: 'withheld', why: 'packages are installed into the cache, and uv runs in a directory of its own' }),
    ...rows({ flag: 'UV_COMPILE_BYTECODE', number: 'UV_COMPILE_BYTECODE_TIMEOUT' }, { treatment: 'withheld', why: 'byte code is made after installing, where the archive will be saved' }),
    ...rows({ flag: 'UV_NO_EDITABLE' }, { treatment: 'withheld', why: 'a tree of the cache always holds copies' }),
    ...rows({ text: 'UV_LINK_MODE' }, { treatment: 'withheld', why: 'a tree of the cache shares no file with the cache of uv' }),
    ...rows({ flag: 'UV_NO_PROGRESS UV_SHOW_RESOLUTION', text: 'UV_CUSTOM_COMPILE_COMMAND' }, { treatment: 'withheld', why: 'the output of uv is read by this program' }),
    ...rows({
        path: 'UV_INTERNAL__BUILD_DIR UV_INTERNAL__PARENT_INTERPRETER',
        text: 'UV_COMMIT_HASH UV_COMMIT_SHORT_HASH UV_COMMIT_DATE UV_LAST_TAG UV_LAST_TAG_DISTANCE',
        flag: 'UV_UPDATE_SCHEMA',
    }, { treatment: 'withheld', why: 'uv sets it for programs of its own' }),
    ...rows(otherCommands, { treatment: 'withheld', why: 'only other commands of uv read it' }),
];
const byName = new Map(uvVariables.map((variable) => [variable.name, variable]));
const indexCredentials = /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/;
/** How a variable named `UV_…` is treated, also one that uv did not have when this was written. */
function uvVariable(name) {
    const known = byName.get(name);
    if (known !== undefined)
        return known;
    if (indexCredentials.test(name))
        return { name, kind: 'secret', treatment: 'transport' };
    return { name, kind: 'text', treatment: 'counted' };
}
/** Variables of other names that hold paths and are read by uv, or by git and the build backends that uv starts. */
const otherPathVariables = rows({
    path: `SSL_CERT_FILE SSL_CLIENT_CERT NETRC PYX_CREDENTIALS_DIR AWS_CONFIG_FILE AWS_SHARED_CREDENTIALS_FILE
      REQUESTS_CA_BUNDLE CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_SSL_CERT GIT_SSL_KEY GIT_CONFIG_GLOBAL PIP_CERT
      PIP_CLIENT_CERT PIP_CONFIG_FILE`,
    paths: 'SSL_CERT_DIR',
}, { treatment: 'transport' });

;// CONCATENATED MODULE: ./lib/installation/uv/environment.js





/** The arguments that stand for the variables that name files. */
const fileArguments = {
    UV_CONSTRAINT: '--constraints',
    UV_OVERRIDE: '--overrides',
    UV_BUILD_CONSTRAINT: '--build-constraints',
    UV_EXCLUDE: '--excludes',
};
/**
 * The environment uv runs in: everything of the user's (TLS and proxy settings among it), but of UV_… nothing that this
 * program decides. Paths are absolute, because uv runs in a directory of its own. The tree gets copies, because writing into
 * a hard link would change uv's own cache.
 */
function uvEnvironment(environment) {
    const kept = Object.entries(environment).filter(([name]) => !name.startsWith('UV_') || uvVariable(name).treatment !== 'withheld');
    const others = new Map(otherPathVariables.map((variable) => [variable.name, variable]));
    return {
        // One retry of uv's own on top of ours: together they stay within the retry budget on an index that is down.
        UV_HTTP_RETRIES: '1',
        ...Object.fromEntries(kept.map(([name, value]) => {
            const variable = name.startsWith('UV_') ? uvVariable(name) : others.get(name);
            return [name, variable === undefined || value === undefined || value === '' ? value : absolute(value, variable)];
        })),
        UV_LINK_MODE: 'copy',
        // uv installs members of a workspace as links to their source tree, which another machine does not have.
        UV_NO_EDITABLE: '1',
        UV_NO_PROGRESS: '1',
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
    };
}
/** A value whose paths start at the working directory, with absolute ones. Indexes are made absolute where they are put together. */
function absolute(value, { kind }) {
    if (kind === 'path')
        return external_node_path_.resolve(value);
    if (kind === 'files')
        return filesOf(value).join(' ');
    if (kind !== 'paths')
        return value;
    return value
        .split(external_node_path_.delimiter)
        .map((entry) => (entry === '' ? entry : external_node_path_.resolve(entry)))
        .join(external_node_path_.delimiter);
}
/** The files a variable names, absolute: uv runs in a directory of its own. */
function filesOf(value) {
    const files = (value ?? '').split(/\s+/).filter((file) => file !== '');
    return files.map((file) => (isRemotePlace(file) ? file : external_node_path_.resolve(file)));
}
/** Whether what stands where a file belongs is an address on a server. */
function isRemotePlace(text) {
    return /^https?:\/\//i.test(text);
}
/**
 * The files that variables name, as arguments, and the environment without these variables: uv takes a variable for nothing
 * where the argument is given too, and takes a path with a space for two.
 *
 * @param readHere files that uv does not get, as `VARIABLE FILE`: their lines are handed to it in another way.
 */
function filesAsArguments(environment, original, readHere) {
    const args = Object.entries(fileArguments).flatMap(([name, option]) => filesOf(original[name]).flatMap((file) => (readHere.includes(`${name} ${file}`) ? [] : [option, file])));
    const rest = Object.entries(environment).filter(([name]) => !Object.hasOwn(fileArguments, name));
    return { environment: Object.fromEntries(rest), args };
}
/** Says which variables of the user's do not reach uv, and why. */
function tellWithheld(environment, logger) {
    for (const { name, treatment, why, isTold } of uvVariables) {
        if (treatment !== 'withheld' || environment[name] === undefined || environment[name] === '')
            continue;
        const message = `${name} is not passed on to uv: ${why}`;
        if (isTold)
            logger.warning(message);
        else
            logger.debug(message);
    }
}
/** The variables that change how a request resolves, as they count in its digest: files by the SHA-256 of what uv reads in them. */
async function resolutionInputs(environment) {
    return (await resolutionContent(environment)).inputs;
}
/** Reads the variables that change how a request resolves. */
async function resolutionContent(environment) {
    const inputs = {};
    const localNames = new Set();
    const localTrees = [];
    for (const [name, value] of Object.entries(environment)) {
        if (!name.startsWith('UV_') || value === undefined || value === '')
            continue;
        const { treatment, kind } = uvVariable(name);
        // Indexes count together with those of the inputs: see indexes.ts.
        if (treatment !== 'counted' || kind === 'index' || kind === 'indexes' || kind === 'places')
            continue;
        if (kind !== 'files')
            inputs[name] = (0,redact/* withBareUrls */.d)(value);
        else {
            const digests = filesOf(value).map(async (file) => {
                // A file on a server counts where it is read.
                if (isRemotePlace(file))
                    return name === 'UV_EXCLUDE' ? secret_url/* SecretUrl */.yT.parse(file).bare : 'remote';
                const content = await (0,requirements_content/* requirementsContent */.W)(file, { origin: name, environment });
                for (const own of content.localNames)
                    localNames.add(own);
                localTrees.push(...content.localTrees);
                return content.digest;
            });
            inputs[name] = (await Promise.all(digests)).join(' ');
        }
    }
    return { inputs, localNames: [...localNames], localTrees };
}


/***/ }),

/***/ 27410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ indexUrlsOf),
/* harmony export */   O7: () => (/* binding */ indexesOf),
/* harmony export */   Tc: () => (/* binding */ bareIndex),
/* harmony export */   a4: () => (/* binding */ describeIndexes),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   g1: () => (/* binding */ indexVariables),
/* harmony export */   zU: () => (/* binding */ isUsualIndex)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6671);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71673);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96809);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56480);






/**
 * Puts the indexes of the inputs and of the variables together: the input `index-url` replaces the default index of the
 * variables, those of `extra-index-url` are asked before the other ones. pip's variables count where uv's leave room: who set
 * them means every installation.
 */
function indexesOf(inputs, environment) {
    const list = (name, separator) => (environment[name] ?? '').split(separator).filter((item) => item.trim() !== '');
    const defaultIndex = [
        inputs.indexUrl?.reveal(),
        ...['UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL'].map((name) => environment[name]),
    ].find((url) => url !== undefined && url !== '');
    const others = [
        ...inputs.extraIndexUrl.map((index) => index.reveal()),
        ...['UV_INDEX', 'UV_EXTRA_INDEX_URL', 'PIP_EXTRA_INDEX_URL'].flatMap((name) => list(name, /\s+/)),
    ];
    return {
        defaultIndex: defaultIndex === undefined ? undefined : hidden(absoluteIndex(defaultIndex)),
        others: [...new Set(others.map(absoluteIndex))].map(hidden),
        findLinks: [
            ...inputs.findLinks.map((place) => hidden(absolutePlace(place.reveal(), ','))),
            ...list('UV_FIND_LINKS', /,/).map((place) => hidden(absolutePlace(place.trim(), ','))),
        ],
    };
}
/**
 * The URLs of indexes, with the accounts that uv would use: those of the URLs, else of `UV_INDEX_{NAME}_USERNAME` and `_PASSWORD`.
 * Directories are left out.
 */
function indexUrlsOf({ defaultIndex, others }, environment) {
    return [...(defaultIndex === undefined ? [] : [defaultIndex]), ...others].flatMap((index) => {
        const { name, place } = splitName(index.reveal());
        if (!(0,_system_url_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .g)(place))
            return [];
        const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(place);
        const variable = `UV_INDEX_${name
            .slice(0, -1)
            .toUpperCase()
            .replaceAll(/[^A-Z0-9]/g, '_')}`;
        const user = environment[`${variable}_USERNAME`];
        if (name === '' || user === undefined || url.hasAccount)
            return [url];
        const account = `${encodeURIComponent(user)}:${encodeURIComponent(environment[`${variable}_PASSWORD`] ?? '')}`;
        return [_system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(place.replace('://', () => `://${account}@`))];
    });
}
/** Whether the user has uv ask no index at all. */
function isOffline(environment) {
    return !/^(?:|0|false|f|no|n|off)$/i.test(environment['UV_OFFLINE'] ?? '');
}
/** The variables that tell uv its indexes. By variable, not by argument: URLs may hold credentials, and everyone sees arguments. */
function indexVariables({ defaultIndex, others, findLinks }) {
    return {
        UV_DEFAULT_INDEX: defaultIndex?.reveal(),
        UV_INDEX_URL: undefined,
        UV_INDEX: others.length === 0 ? undefined : others.map((index) => index.reveal()).join(' '),
        UV_EXTRA_INDEX_URL: undefined,
        UV_FIND_LINKS: findLinks.length === 0 ? undefined : findLinks.map((place) => place.reveal().replaceAll(',', '%2C')).join(','),
    };
}
/** How the indexes count in the request digest: URLs without credentials, directories by what lies in them. */
function describeIndexes({ defaultIndex, others, findLinks, }) {
    const described = defaultIndex === undefined ? undefined : describePlace(splitName(defaultIndex.reveal()).place, 'tree');
    const last = described === undefined || (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(described) === defaultIndexDigest ? undefined : described;
    const asked = new Map();
    for (const index of others) {
        const { name, place } = splitName(index.reveal());
        const one = describePlace(place, 'tree');
        if (!asked.has(one))
            asked.set(one, name);
    }
    // An index that is named only to give it credentials is asked last with or without its name.
    const before = [...asked.keys()].at(-1);
    if (before !== undefined && (before === last || (last === undefined && (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(before) === defaultIndexDigest)))
        asked.delete(before);
    return {
        ...(last === undefined ? {} : { indexUrl: last }),
        extraIndexUrls: [...asked].map(([place, name]) => `${name}${place}`),
        findLinks: findLinks.map((place) => describePlace(place.reveal(), 'top')),
    };
}
/** SHA-256 of the URL of the index that uv asks where none is named: to name it changes nothing. */
const defaultIndexDigest = '5a06749b2297be54ac5699f6f2761716adc5001a2d5f8b915ab2172922dd5706';
/** The URL of an index without its name and credentials. */
function bareIndex(index) {
    return describePlace(splitName(typeof index === 'string' ? index : index.reveal()).place, 'top');
}
/** Whether an index is the one that uv asks where none is named. */
function isUsualIndex(index) {
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(bareIndex(index)) === defaultIndexDigest;
}
/** `name=URL`, as uv reads it: a name holds no colon, so a `=` in a query does not end one. */
function splitName(index) {
    const [, name = '', place = index] = /^([A-Za-z0-9._-]+=)(.+)$/.exec(index) ?? [];
    return { name, place };
}
function absoluteIndex(index) {
    const { name, place } = splitName(index);
    return `${name}${absolutePlace(place, ' ')}`;
}
/** A place that is printed without its secrets. */
function hidden(index) {
    const { name, place } = splitName(index);
    return (0,_system_url_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .g)(place) ? _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretText */ .om.join([name, _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(place)]) : new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretText */ .om(index);
}
/** A URL as it is; a path absolute, as a URL where it would otherwise be taken apart. */
function absolutePlace(place, separator) {
    if ((0,_system_url_js__WEBPACK_IMPORTED_MODULE_5__/* .isUrl */ .g)(place))
        return place;
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(place);
    return absolute.includes(separator) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(absolute).href.replaceAll(',', '%2C') : absolute;
}
function describePlace(place, depth) {
    const directory = (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .localPlaceOf */ .EQ)(place, process.cwd());
    if (directory === undefined)
        return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_4__/* .SecretUrl */ .yT.parse(URL.canParse(place) ? new URL(place).href : place).bare.replace(/\/+$/, '');
    return `sha256:${depth === 'top' ? (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .linksDigest */ .G3)(directory) : (0,_specification_local_places_js__WEBPACK_IMPORTED_MODULE_2__/* .indexDigest */ .pt)(directory)}`;
}


/***/ }),

/***/ 41344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ gitSource),
/* harmony export */   x: () => (/* binding */ readPylock)
/* harmony export */ });
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39454);
/* harmony import */ var _specification_pylock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93097);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96809);



/** Reads a resolution in the form of PEP 751 (`pylock.toml`). Throws where it is not of that form. */
function readPylock(text) {
    return (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePylock */ .y0)(text).map((locked) => {
        const { wheels, sdist, archive, version } = locked;
        const [wheel] = wheels;
        const direct = (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(locked);
        const name = (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(locked.name);
        return {
            name,
            version,
            line: direct === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretText */ .om(`${name}==${version}`) : _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretText */ .om.around(`${name} @ ${direct}`, _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(direct)),
            source: sourceOf(locked),
            isDirect: direct !== undefined,
            sizeBytes: (wheel ?? sdist ?? archive)?.size ?? null,
            built: wheel === undefined && archive?.url?.split(/[?#]/)[0]?.endsWith('.whl') !== true && archive?.path?.endsWith('.whl') !== true,
        };
    });
}
function sourceOf({ vcs, archive, directory, wheels, sdist }) {
    if (vcs !== undefined)
        return gitSource(vcs['commit-id'], vcs.subdirectory ?? '');
    if (directory !== undefined)
        return undefined;
    const files = archive !== undefined ? [archive] : wheels.length > 0 ? wheels : sdist === undefined ? [] : [sdist];
    const hashes = files.map(({ hashes: { sha256 } }) => sha256);
    if (hashes.length === 0 || hashes.includes(undefined))
        return undefined;
    return `sha256:${hashes.sort().join('+')}${archive === undefined ? '' : (0,_specification_pylock_js__WEBPACK_IMPORTED_MODULE_0__/* .subdirectoryFragment */ .y)(archive)}`;
}
/** The source of what a commit holds: a commit is what it is wherever the repository lies. */
function gitSource(commit, subdirectory) {
    return `git:${commit}${subdirectory === '' ? '' : `#${subdirectory}`}`;
}


/***/ }),

/***/ 13312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U2: () => (/* binding */ UvSession),
  Lk: () => (/* binding */ installTimeoutMs),
  N$: () => (/* binding */ isGeneral)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/installation/conflicts/find-culprits.js + 1 modules
var find_culprits = __webpack_require__(90305);
// EXTERNAL MODULE: ./lib/installation/retry.js
var retry = __webpack_require__(39930);
// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(26064);
// EXTERNAL MODULE: ./lib/installation/uv/commands.js + 1 modules
var commands = __webpack_require__(86720);
// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(17016);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/system/escape.js
var system_escape = __webpack_require__(15582);
// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var indexes = __webpack_require__(27410);
;// CONCATENATED MODULE: ./lib/installation/uv/locked-index.js






/**
 * The files of locks that uv would not find where it looks. Who names a default index, or a configuration of uv, means it: then
 * there are none.
 */
function unaskedAddresses(settings, environment) {
    const { lockedAddresses, noIndex, config } = settings;
    if (lockedAddresses.length === 0)
        return [];
    const { defaultIndex, others } = (0,indexes/* indexesOf */.O7)(settings, environment);
    if (noIndex || defaultIndex !== undefined || config.file !== undefined || config.text !== undefined)
        return [];
    const asked = new Set(others.map(indexes/* bareIndex */.Tc));
    return lockedAddresses.filter(({ registry }) => !(0,indexes/* isUsualIndex */.zU)(registry) && !asked.has((0,indexes/* bareIndex */.Tc)(registry)));
}
/** Writes an index of the files that locks name, in a directory; gives its URL. */
async function writeLockedIndex(addresses, directory) {
    for (const name of new Set(addresses.map((address) => address.name))) {
        const links = addresses.filter((address) => address.name === name).map(({ url }) => linkTo(url));
        await (0,files/* makeDirectory */.Oh)(external_node_path_.join(directory, name));
        await (0,promises_.writeFile)(external_node_path_.join(directory, name, 'index.html'), `<!DOCTYPE html>\n${links.join('\n')}\n`);
    }
    return (0,external_node_url_.pathToFileURL)(directory).href;
}
function linkTo(url) {
    const file = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
    return `<a href="${(0,system_escape/* escapeHtml */.ZD)(url)}">${(0,system_escape/* escapeHtml */.ZD)(file)}</a>`;
}

// EXTERNAL MODULE: ./lib/distribution/record.js
var distribution_record = __webpack_require__(93017);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/system/zip.js

// 1980-01-01, the first day that the format knows: the same members make the same bytes.
const firstDay = 0x0021;
/** Names are UTF-8. */
const utf8 = 0x0800;
const version = 20;
/** A zip archive of a few small texts, stored as they are. */
function zipOf(members) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const [name, text] of members) {
        const [path, content] = [Buffer.from(name), Buffer.from(text)];
        const common = Buffer.alloc(26);
        common.writeUInt16LE(version, 0);
        common.writeUInt16LE(utf8, 2);
        common.writeUInt16LE(firstDay, 8);
        common.writeUInt32LE((0,external_node_zlib_.crc32)(content), 10);
        common.writeUInt32LE(content.length, 14);
        common.writeUInt32LE(content.length, 18);
        common.writeUInt16LE(path.length, 22);
        const local = [Buffer.from('PK\x03\x04', 'latin1'), common, path, content];
        const place = Buffer.alloc(14);
        place.writeUInt32LE(offset, 10);
        directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path);
        parts.push(...local);
        offset += local.reduce((sum, { length }) => sum + length, 0);
    }
    const size = directory.reduce((sum, { length }) => sum + length, 0);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(members.length, 8);
    end.writeUInt16LE(members.length, 10);
    end.writeUInt32LE(size, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...parts, ...directory, end]);
}

;// CONCATENATED MODULE: ./lib/installation/uv/stand-ins.js




/**
 * Writes a wheel for each build that only the environment has, so that uv finds it where it looks for packages. It holds what
 * the build says of itself and no module: those are imported from the environment.
 */
async function writeStandIns(builds, directory) {
    for (const build of builds) {
        const stem = `${build.name.replaceAll('-', '_')}-${build.version}`;
        await (0,promises_.writeFile)(external_node_path_.join(directory, `${stem}-py3-none-any.whl`), standIn(build, `${stem}.dist-info`));
    }
}
function standIn({ files }, info) {
    const wheel = 'Wheel-Version: 1.0\nGenerator: ensure-extensions\nRoot-Is-Purelib: true\nTag: py3-none-any\n';
    const members = Object.entries({ ...files, WHEEL: wheel }).map(([name, text]) => [`${info}/${name}`, text]);
    const record = members.map(([name, text]) => `${name},${(0,distribution_record/* contentHash */.Ae)(Buffer.from(text))},${Buffer.byteLength(text)}\n`);
    return zipOf([...members, [`${info}/RECORD`, `${record.join('')}${info}/RECORD,,\n`]]);
}

;// CONCATENATED MODULE: ./lib/installation/uv/session.js















/** How long one uv run may take, in milliseconds: building from source takes minutes. */
const installTimeoutMs = 30 * 60_000;
/** How long one resolution may take, in milliseconds. */
const resolveTimeoutMs = 5 * 60_000;
/** How long the resolution of one specification may take that is looked at by itself, in milliseconds. */
const aloneTimeoutMs = 60_000;
/** How long asking what would be installed without `exclude-newer` may take, in milliseconds: only a line of the log waits for it. */
const heldBackTimeoutMs = 15_000;
/** How often what fails by itself is tried again: the rest of the network answers, and is kept waiting. */
const aloneRetries = 1;
/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4;
/** Failures that no specification caused: nothing can be installed until they pass. */
function isGeneral(error) {
    return (0,classify_failure/* mayPass */.bg)(error) || error.code === 'uv-unavailable' || error.code === 'disk-full';
}
/** A uv that was found, for one job: its commands, tried again where a failure may pass. */
class UvSession {
    uv;
    /** `uv 0.13.8`. */
    label;
    #job;
    #options;
    constructor(uv, job, options) {
        this.#job = job;
        this.#options = options;
        this.label = `uv ${uv.version}`;
        const { logger } = options;
        const onLine = (line) => {
            if (line.trim() === '')
                return;
            const shown = (0,redact/* redactUrls */.s)(line);
            logger.debug(`uv: ${shown}`);
            // Lines that are set in belong to a list or an explanation, and the result tells a failure: neither is progress.
            if (!/^(?:\s|error\b|hint\b|warning\b)/.test(line))
                logger.progress?.(undefined, shown);
        };
        const settings = { ...options.settings, localNames: [...options.settings.localNames, ...(job.rebuilt ?? [])] };
        this.uv = new commands/* UvCommands */.k({ ...options, settings, uv, platform: job.platform, scratch: job.scratch, onLine });
    }
    /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
    static async start(job, options) {
        const { retryPolicy, logger, findUv, environment } = options;
        (0,uv_environment/* tellWithheld */.V0)(environment, logger);
        const uv = await (0,retry/* withRetry */.b)(() => findUv(job.platform, job.signal), retryPolicy, { logger, signal: job.signal });
        const settings = await withOwnPlaces(options, job.scratch);
        return new UvSession(uv, job, { ...options, settings });
    }
    /** Tells the user what they should know. */
    warn(text) {
        this.#options.logger.warning(text);
    }
    /** Runs uv; with `isRetrying` again where it fails for a reason that may pass. */
    async attempt(work, isRetrying) {
        return isRetrying ? await this.retried(work) : await work(this.uv);
    }
    /** Tries again what fails for a reason that may pass. */
    async retried(attempt) {
        return await this.#withRetries(attempt, this.#options.retryPolicy);
    }
    /** How specifications are resolved. */
    resolution(specifications) {
        return { specifications: (0,commands/* installables */.r)(specifications), timeoutMs: resolveTimeoutMs, signal: this.#job.signal };
    }
    /** Why specifications do not go together where no version is kept; undefined where they do. */
    async resolutionFailure(specifications) {
        try {
            await this.uv.resolve(this.resolution(specifications));
            return undefined;
        }
        catch (error) {
            if (error instanceof errors/* ExtensionInstallationError */.QB)
                return error;
            throw error;
        }
    }
    /**
     * The distribution of each specification whose text does not name it, by extension digest: uv is asked for what is
     * not known. One that uv does not tell is left out.
     */
    async namesOf(specifications, known) {
        const names = new Map(known);
        const limit = (0,p_limit/* default */.A)(concurrency);
        const unknown = specifications.filter(({ name, digest }) => name === undefined && !known.has(digest));
        await Promise.all(unknown.map((specification) => limit(async () => {
            const [pin] = await this.uv.identify(this.resolution([specification]), false).catch((error) => {
                if (error instanceof errors/* ExtensionInstallationError */.QB)
                    return [];
                throw error;
            });
            if (pin !== undefined)
                names.set(specification.digest, pin.name);
        })));
        return names;
    }
    /**
     * Finds the specifications that made a run fail, and why; see {@link findCulprits}. None where nothing fails by itself, and
     * the failure may pass.
     *
     * @throws ExtensionInstallationError where it is not the specifications but the network.
     */
    async culpritsOf(specifications, error) {
        const { scratch, signal } = this.#job;
        const { retryPolicy, settings, logger, clock } = this.#options;
        logger.info('installing together failed: looking for the extensions that fail by themselves');
        const alonePolicy = { ...retryPolicy, retries: Math.min(retryPolicy.retries, aloneRetries) };
        return await (0,find_culprits/* findCulprits */.A0)(specifications, error, {
            resolve: (some) => this.retried((uv) => uv.resolve(this.resolution(some))),
            resolveWithin: (some, timeoutMs) => this.uv.resolve({ ...this.resolution(some), timeoutMs }),
            resolveAlone: async (specification, isRetrying) => {
                const run = { ...this.resolution([specification]), timeoutMs: aloneTimeoutMs };
                return await (isRetrying ? this.#withRetries((uv) => uv.resolve(run), alonePolicy) : this.uv.resolve(run));
            },
            constraintNames: settings.constraintNames,
            clock,
            installAlone: async (specification) => {
                const target = await (0,promises_.mkdtemp)(external_node_path_.join(scratch, 'alone-'));
                const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal };
                await this.uv.install(target, run).finally(() => (0,files/* removeTree */.dM)(target));
            },
        });
    }
    /** Says which newer versions `exclude-newer` holds back, of what was installed. Where nobody can tell, nothing is said. */
    async tellHeldBack(specifications, installed) {
        const { settings, logger } = this.#options;
        if (settings.excludeNewer === undefined)
            return;
        const run = { ...this.resolution(specifications), isNewest: true, timeoutMs: heldBackTimeoutMs };
        const newest = await this.uv.resolve(run).catch((error) => {
            if (error instanceof errors/* ExtensionInstallationError */.QB)
                return [];
            throw error;
        });
        const used = new Map(installed.map(({ name, version }) => [name, version]));
        const held = newest.flatMap(({ name, version }) => {
            const own = used.get(name);
            const isNewer = own !== undefined && version !== undefined && (0,pep440.valid)(own) && (0,pep440.valid)(version) && (0,pep440.gt)(version, own);
            return isNewer ? [`${name} ${version} (${own} is used)`] : [];
        });
        if (held.length > 0)
            logger.info(`exclude-newer holds back ${held.join(', ')}`);
    }
    async #withRetries(attempt, policy) {
        return await (0,retry/* withRetry */.b)(() => attempt(this.uv), policy, { logger: this.#options.logger, signal: this.#job.signal });
    }
}
/** Settings by which uv finds what no index that it asks has: builds of the environment, and files of locks. */
async function withOwnPlaces({ settings, environment }, scratch) {
    const { installedBuilds, findLinks, extraIndexUrl } = settings;
    const builds = installedBuilds.length === 0 ? [] : [await (0,promises_.mkdtemp)(external_node_path_.join(scratch, 'environment-'))];
    for (const directory of builds)
        await writeStandIns(installedBuilds, directory);
    const addresses = unaskedAddresses(settings, environment);
    const locked = addresses.length === 0 ? [] : [await writeLockedIndex(addresses, await (0,promises_.mkdtemp)(external_node_path_.join(scratch, 'locked-')))];
    const places = (added) => added.map((place) => new secret_url/* SecretText */.om(place));
    return { ...settings, findLinks: [...findLinks, ...places(builds)], extraIndexUrl: [...places(locked), ...extraIndexUrl] };
}


/***/ }),

/***/ 91428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createToolDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);






/** The name of a copy in progress. */
const stagingPrefix = '.uv-';
/** Keeps fetched tools in a directory of the cache root: `tools/uv-0.13.8/uv`. */
function createToolDirectory(directory) {
    const home = (version) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `uv-${version}`);
    return {
        find: (version) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .findExecutable */ .oq)('uv', { PATH: home(version) }),
        async keep(version, source, executable) {
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(directory);
            await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .removeLeftoverDirectories */ .BY)({ parent: directory, prefix: stagingPrefix, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, isPrivate: true });
            const staging = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOwnedDirectory */ .dL)(directory, stagingPrefix);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(source, staging, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(staging, home(version)).catch((error) => {
                    // Another process was faster.
                    if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOTEMPTY', 'EEXIST', 'EPERM'))
                        throw error;
                });
            }
            finally {
                // Also where the disk was full; renamed, it is not there any more.
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(staging);
            }
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(home(version), executable);
        },
    };
}


/***/ }),

/***/ 91364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseEnvFile),
/* harmony export */   j: () => (/* binding */ updateEnvFile)
/* harmony export */ });
/** One assignment of an env file. */
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;
/**
 * The variables of an env file: `NAME=value` lines, quoted or not, with or without `export`; empty lines and comments
 * are passed over, CRLF and a byte order mark accepted. The last assignment of a name counts. `$HOME` and `${HOME}` are
 * left as they stand: who reads a path expands them.
 *
 * `parseEnv` of node does not do: it ends a value at an escaped quote and keeps the backslashes that {@link updateEnvFile} writes.
 */
function parseEnvFile(text) {
    const variables = new Map();
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const [, name, value] = assignment.exec(line) ?? [];
        if (name !== undefined && value !== undefined)
            variables.set(name, unquote(value));
    }
    return variables;
}
function unquote(value) {
    const [, single] = /^'([^']*)'(?:\s+#.*)?$/.exec(value) ?? [];
    if (single !== undefined)
        return single;
    const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/.exec(value) ?? [];
    if (double !== undefined)
        return double.replace(/\\(["\\$`])/g, '$1');
    // Without quotes a comment starts at white space and `#`.
    return value.replace(/(?:^|\s+)#.*$/, '');
}
const blockStart = '# >>> written by ensure-extensions';
const blockEnd = '# <<< written by ensure-extensions';
/**
 * The text of an env file with our variables in it: in a marked block, which is replaced where there is one. Everything
 * else stays as it is.
 *
 * @returns the new text, or the variables that lines of others set already: then nothing is changed.
 */
function updateEnvFile(text, variables, form) {
    // Each line with its own end, so that those of others stay as they are to the byte.
    const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
    const at = (line, start = 0) => lines.findIndex((one, index) => index >= start && one.trimEnd() === line);
    const start = at(blockStart);
    const end = start === -1 ? -1 : at(blockEnd, start + 1);
    const [before, after] = end === -1 ? [lines, []] : [lines.slice(0, start), lines.slice(end + 1)];
    const others = parseEnvFile([...before, ...after].join(''));
    const taken = Object.keys(variables).filter((name) => others.has(name));
    if (taken.length > 0)
        return { taken };
    const own = Object.entries(variables).map(([name, value]) => `${name}=${form === 'docker' ? value : quote(value)}`);
    const [lineEnd = usualLineEnd(text)] = /(?:\r\n|\n|\r)$/.exec(lines.at(start) ?? '') ?? [];
    const block = [blockStart, ...own, blockEnd].map((line) => `${line}${lineEnd}`);
    // A last line without an end gets one: else the block would belong to it.
    const isOpen = before.length > 0 && !/[\r\n]$/.test(before.at(-1) ?? '');
    return { text: [...before, ...(isOpen ? [usualLineEnd(text)] : []), ...block, ...after].join('') };
}
/** The first end of a line in a text. */
function usualLineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
function quote(value) {
    return `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}


/***/ }),

/***/ 32094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J4: () => (/* binding */ collapseHome),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   k_: () => (/* binding */ pathHash),
/* harmony export */   kc: () => (/* binding */ expandHome),
/* harmony export */   rh: () => (/* binding */ sanitizeName),
/* harmony export */   v: () => (/* binding */ resolveProjectPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71673);
/* harmony import */ var _system_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64238);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);
/* harmony import */ var _system_real_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57465);






/** The text that stands for the user's home in stored paths, so that they hold for another user or machine too. */
const homeVariable = '${HOME}';
/** How long a sanitised name may be, in characters. */
const maxNameLength = 64;
/**
 * A project's directory as the registry knows it: absolute, symbolic links resolved, without the `\\?\` prefix of
 * Windows. Of a directory that is gone the part that still exists is resolved.
 */
function resolveProjectPath(projectPath) {
    const plain = projectPath.replace(/^\\\\\?\\UNC\\/, '\\\\').replace(/^\\\\\?\\/, '');
    return (0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .Ap)(plain);
}
/** The first 8 hex digits of the SHA-256 of a project's resolved path, written with forward slashes: `/mnt/share/my-project` is `2c9b785a`. */
function pathHash(projectPath) {
    const posix = resolveProjectPath(projectPath).replaceAll('\\', '/');
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(posix).slice(0, 8);
}
/**
 * A project's name, fit for file names: that of its `pyproject.toml`, else of its directory; lower case, with `-` for
 * runs of anything but `a-z 0-9 _ .`, at most 64 characters; `project` where nothing is left.
 */
function projectName(projectPath) {
    const resolved = resolveProjectPath(projectPath);
    return sanitizeName(nameInPyproject(resolved) ?? node_path__WEBPACK_IMPORTED_MODULE_0__.basename(resolved));
}
/** A name fit for file names. */
function sanitizeName(name) {
    const sanitized = name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}+/gu, '')
        .replace(/[^a-z0-9_.]+/g, '-')
        .slice(0, maxNameLength)
        .replace(/^[-.]+|[-.]+$/g, '');
    return sanitized === '' ? 'project' : sanitized;
}
function nameInPyproject(directory) {
    try {
        const { project } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)((0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainTextSync */ .LI)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, 'pyproject.toml')));
        return typeof project?.name === 'string' && project.name !== '' ? project.name : undefined;
    }
    catch {
        // No such file, or not one that names a project: the directory does.
        return undefined;
    }
}
/** Writes `${HOME}` for the user's home where a path lies in it. */
function collapseHome(location, environment) {
    const expanded = expandHome(location, environment);
    const home = (0,_system_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(environment);
    if (home === undefined)
        return expanded;
    if (expanded === home)
        return homeVariable;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(home, expanded);
    if (relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative))
        return expanded;
    return `${homeVariable}/${relative.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, '/')}`;
}
/** Replaces a leading `${HOME}`, `$HOME` or `~` by the user's home; makes the path absolute. */
function expandHome(location, environment) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(location.replace(/^(?:\$\{HOME\}|\$HOME|~)(?=$|[\\/])/, (written) => (0,_system_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeDirectory */ .R)(environment) ?? written));
}


/***/ }),

/***/ 75111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OR: () => (/* binding */ Registry),
  EF: () => (/* binding */ registryLockTimeoutMs),
  Tt: () => (/* binding */ registryPath)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/lock.js + 1 modules
var lock = __webpack_require__(19140);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/mapping/paths.js
var paths = __webpack_require__(32094);
;// CONCATENATED MODULE: ./lib/mapping/mapping.js

/** The env file of prime-uve: what names the environment of a project unless something else is said. */
const primeUveFile = '.env.uve';
/** The variable that names the environment in an env file: prime-uve's in its own, ours in any other. */
function variableOf(envFile) {
    return envFile === primeUveFile ? 'UV_PROJECT_ENVIRONMENT' : 'ENSURE_EXTENSIONS_ENTRY';
}
/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
function mappingOf(projectPath, record, environment) {
    const isOurs = record.entries !== undefined || record.env_file !== undefined || record.host !== undefined;
    const createdAt = record.created_at ?? new Date(0).toISOString();
    const envFile = isOurs ? (record.env_file ?? null) : primeUveFile;
    const entries = record.entries ?? [{ path: record.venv_path, last_used: createdAt }];
    return {
        projectPath,
        venvPath: record.venv_path,
        venvPathExpanded: (0,paths/* expandHome */.kc)(record.venv_path, environment),
        projectName: record.project_name ?? (0,paths/* sanitizeName */.rh)(projectPath.split(/[\\/]/).at(-1) ?? ''),
        pathHash: record.path_hash ?? (0,paths/* pathHash */.k_)(projectPath),
        createdAt,
        lastValidated: record.last_validated ?? null,
        host: record.host ?? null,
        entries: entries.map((entry) => ({ path: (0,paths/* expandHome */.kc)(entry.path, environment), lastUsed: entry.last_used ?? createdAt })),
        envFile,
        // A file without a variable would never be checked.
        envVariable: envFile === null ? null : (record.env_variable ?? variableOf(envFile)),
    };
}

// EXTERNAL MODULE: ./lib/mapping/env-file.js
var env_file = __webpack_require__(91364);
;// CONCATENATED MODULE: ./lib/mapping/validation.js







/** Compares a mapping with the file system. Never rejects: what cannot be read is an `error`. */
async function validate(mapping, environment) {
    const found = [];
    const { projectPath, venvPathExpanded } = mapping;
    const project = await presenceOf(projectPath);
    if (project !== 'present') {
        found.push(gone(project, `the project directory '${projectPath}'`, `its environment is '${venvPathExpanded}'`));
    }
    const venv = await presenceOf(venvPathExpanded);
    if (venv !== 'present')
        found.push(gone(venv, `the environment '${venvPathExpanded}'`, `of the project '${projectPath}'`));
    if (project === 'present' && mapping.envFile !== null && mapping.envVariable !== null) {
        found.push(...(await checkEnvFile(mapping, mapping.envFile, mapping.envVariable, environment)));
    }
    return resultOf(found);
}
/** The result for a project that the registry does not know. */
function unknownProject(projectPath, registry) {
    return resultOf([{ status: 'error', issue: `the project '${projectPath}' is not in the registry '${registry}'` }]);
}
function resultOf(found) {
    const has = (status) => found.some((finding) => finding.status === status);
    const status = ['error', 'orphaned', 'mismatch'].find(has) ?? 'valid';
    return {
        status,
        issues: found.map(({ issue }) => issue),
        isValid: status === 'valid',
        isOrphaned: status === 'orphaned',
        hasMismatch: status === 'mismatch',
    };
}
function gone(presence, what, other) {
    return presence === 'absent'
        ? { status: 'orphaned', issue: `${what} does not exist any more; ${other}` }
        : { status: 'error', issue: `${what} cannot be examined (${presence.reason}); ${other}` };
}
/** Whether a directory is there. Only a proven absence is one. */
async function presenceOf(directory) {
    try {
        return (await (0,promises_.stat)(directory)).isDirectory() ? 'present' : { reason: 'it is not a directory' };
    }
    catch (error) {
        return (0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR') ? 'absent' : { reason: (0,errno/* messageOf */.b)(error) };
    }
}
/** The variables of an env file; undefined where there is none. */
async function readEnvFile(file) {
    try {
        // A pipe would be waited for.
        if (!(await (0,promises_.stat)(file)).isFile())
            return { problem: 'it is not a file' };
        return { variables: (0,env_file/* parseEnvFile */.F)(await (0,plain_file/* readPlainText */.Sg)(file)) };
    }
    catch (error) {
        return (0,errno/* hasErrno */.N)(error, 'ENOENT', 'ENOTDIR') ? { variables: undefined } : { problem: (0,errno/* messageOf */.b)(error) };
    }
}
async function checkEnvFile(mapping, envFile, variable, environment) {
    const file = external_node_path_.resolve(mapping.projectPath, envFile);
    const expected = mapping.venvPathExpanded;
    const read = await readEnvFile(file);
    if ('problem' in read)
        return [{ status: 'error', issue: `'${file}' cannot be read (${read.problem}); it should name '${expected}'` }];
    if (read.variables === undefined) {
        const status = envFile === primeUveFile ? 'orphaned' : 'mismatch';
        return [{ status, issue: `'${file}' does not exist; it should name '${expected}'` }];
    }
    const value = read.variables.get(variable);
    if (value === undefined || value === '')
        return [{ status: 'mismatch', issue: `'${file}' sets no ${variable}; it should be '${expected}'` }];
    const named = (0,paths/* expandHome */.kc)(value, environment);
    return named === expected ? [] : [{ status: 'mismatch', issue: `'${file}' names '${named}', the registry '${expected}'` }];
}

;// CONCATENATED MODULE: ./lib/mapping/new-mapping.js



/** The env file that a mapping has once it is added, given the mapping that the project had before. */
async function envFileOf({ envFile, envVariable }, project, before) {
    const none = { env_file: null, env_variable: null };
    const knownFile = before?.envFile ?? null;
    const file = envFile ?? knownFile ?? primeUveFile;
    const usual = file === knownFile ? before?.envVariable : undefined;
    const variable = envVariable ?? usual ?? variableOf(file);
    const some = { env_file: file, env_variable: variable };
    if (envFile !== null)
        return some;
    // 'There is none' is believed where it is true: what an earlier run wrote may still be there, and be wrong.
    if (knownFile === null)
        return none;
    const read = await readEnvFile(external_node_path_.resolve(project, knownFile));
    return 'problem' in read || read.variables?.get(variable) ? some : none;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/mapping/registry-file.js

/** The version that new registries have; older ones are migrated, newer ones are kept as they are. */
const registryVersion = '1.0';
const recordSchema = dist/* looseObject */._H3({
    venv_path: dist/* string */.YjP(),
    venv_path_expanded: dist/* optional */.lqM(dist/* string */.YjP()),
    project_name: dist/* optional */.lqM(dist/* string */.YjP()),
    path_hash: dist/* optional */.lqM(dist/* string */.YjP()),
    created_at: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    last_validated: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    host: dist/* optional */.lqM(dist/* string */.YjP()),
    entries: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ path: dist/* string */.YjP(), last_used: dist/* optional */.lqM(dist/* string */.YjP()) }))),
    env_file: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    env_variable: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
});
/** A registry without mappings. */
function emptyRegistry(problems = []) {
    return { content: { version: registryVersion, venvs: {} }, isMigrated: false, problems, unknown: {} };
}
/** Reads the bytes of a registry. One mapping that is damaged takes nothing else along. */
function parseRegistry(bytes) {
    let json;
    try {
        // Neither other encodings nor a byte order mark are JSON.
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (error) {
        return emptyRegistry([bytes.length === 0 ? 'it is empty' : `it is not JSON in UTF-8 (${String(error).split('\n')[0]})`]);
    }
    if (!isObject(json))
        return emptyRegistry(['its content is not an object']);
    const { venvs, version } = json;
    if (!isObject(venvs))
        return emptyRegistry(["'venvs' is not an object"]);
    const problems = [];
    if (version !== undefined && typeof version !== 'string')
        problems.push("'version' is not a text");
    const isNewer = typeof version === 'string' && Number.parseInt(version, 10) > Number.parseInt(registryVersion, 10);
    const known = [];
    const unknown = [];
    for (const [project, value] of Object.entries(venvs)) {
        const parsed = dist/* safeParse */.xLC(recordSchema, value);
        // As it is, not as it was parsed: nothing that a newer version added is lost.
        if (parsed.success)
            known.push([project, value]);
        else if (isNewer)
            unknown.push([project, value]);
        else
            problems.push(`the mapping of '${project}': ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'}: ${parsed.issues[0].message}`);
    }
    return {
        content: { ...json, version: typeof version === 'string' ? version : registryVersion, venvs: Object.fromEntries(known) },
        isMigrated: version === undefined,
        problems,
        unknown: Object.fromEntries(unknown),
    };
}
/** The text of a registry, with what is kept although it is not understood. */
function registryText({ content, unknown }) {
    // A mapping that was made since takes the place of one that is not understood.
    return `${JSON.stringify({ ...content, venvs: { ...unknown, ...content.venvs } }, null, 2)}\n`;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/mapping/registry.js














/**
 * How long to wait for another process that changes a registry, in milliseconds: long enough to find out that one of
 * another container is dead.
 */
const registryLockTimeoutMs = lock/* silenceMs */.qq + 5_000;
/** How many mappings are validated at once: each is a few calls to the file system. */
const validationConcurrency = 32;
/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
function registryPath(cacheRoot, environment) {
    const named = environment['ENSURE_EXTENSIONS_REGISTRY'] || environment['PRIME_UVE_CACHE'];
    return external_node_path_.resolve(named || external_node_path_.join(cacheRoot, 'cache.json'));
}
/**
 * A persistent registry of projects and the environments they use: one JSON file, shared by processes and machines.
 *
 * Every change is one read-modify-write under one lock, written to a temporary file, flushed, and renamed: a reader sees
 * the old or the new content. All methods reject with a CacheError when the file or its lock cannot be read or written:
 * `registry-unusable`, `cache-locked`.
 */
class Registry {
    /** The registry's file. */
    path;
    #options;
    constructor(options) {
        this.path = options.cachePath;
        this.#options = options;
    }
    /**
     * Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. An env
     * file that is known of the project and still names an environment stays too, also where `envFile` is null: there is
     * one then, and what it names is still compared.
     */
    async addMapping(added) {
        const { environment, clock } = this.#options;
        const project = (0,paths/* resolveProjectPath */.v)(added.projectPath);
        const now = clock.now().toISOString();
        const venvPath = (0,paths/* collapseHome */.J4)(added.venvPath, environment);
        const expanded = (0,paths/* expandHome */.kc)(venvPath, environment);
        return await this.#change(async ({ content, unknown }) => {
            const known = recordOf(content, project);
            const before = known === undefined ? undefined : mappingOf(project, known, environment);
            const others = (before?.entries ?? []).filter((entry) => entry.path !== expanded);
            const record = {
                // Whatever else a newer version keeps there.
                ...unknown[project],
                ...known,
                venv_path: venvPath,
                venv_path_expanded: expanded,
                project_name: (0,paths/* sanitizeName */.rh)(added.projectName ?? (0,paths/* projectName */.j1)(project)),
                path_hash: added.pathHash ?? (0,paths/* pathHash */.k_)(project),
                created_at: known?.created_at ?? now,
                last_validated: now,
                host: (0,external_node_os_.hostname)(),
                entries: [
                    ...others.map(({ path: entry, lastUsed }) => ({ path: (0,paths/* collapseHome */.J4)(entry, environment), last_used: lastUsed })),
                    { path: venvPath, last_used: now },
                ],
                ...(await envFileOf(added, project, before)),
            };
            content.venvs[project] = record;
            return { result: mappingOf(project, record, environment), isChanged: true };
        });
    }
    /** The mapping of a project; null where it is unknown. */
    async getMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        const record = recordOf((await this.#load()).content, project);
        return record === undefined ? null : mappingOf(project, record, this.#options.environment);
    }
    /** Forgets a project; its environments stay where they are. True if it was known. */
    async removeMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        return await this.#change(async ({ content }) => {
            const isKnown = recordOf(content, project) !== undefined;
            delete content.venvs[project];
            return { result: isKnown, isChanged: isKnown };
        });
    }
    /** Takes environments that are gone out of all mappings. What a project used last stays: its mapping is orphaned then. */
    async forgetEnvironments(environments) {
        if (environments.length === 0)
            return;
        const gone = new Set(environments);
        await this.#change(async ({ content }) => {
            let isChanged = false;
            for (const [project, record] of Object.entries(content.venvs)) {
                const entries = record.entries?.filter(({ path: entry }) => entry === record.venv_path || !gone.has((0,paths/* expandHome */.kc)(entry, this.#options.environment)));
                if (entries === undefined || entries.length === record.entries?.length)
                    continue;
                content.venvs[project] = { ...record, entries };
                isChanged = true;
            }
            return { result: undefined, isChanged };
        });
    }
    /** All mappings, by project path. */
    async listAll() {
        const { venvs } = (await this.#load()).content;
        return Object.entries(venvs)
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([project, record]) => mappingOf(project, record, this.#options.environment));
    }
    /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
    async validateMapping(projectPath) {
        const project = (0,paths/* resolveProjectPath */.v)(projectPath);
        const mapping = await this.getMapping(project);
        if (mapping === null)
            return unknownProject(project, this.path);
        const result = await validate(mapping, this.#options.environment);
        await this.#noteValidation([project]);
        return result;
    }
    /** Validates all mappings and notes when; the results by project path. */
    async validateAll() {
        const results = await this.examineAll();
        await this.#noteValidation([...results.keys()]);
        return results;
    }
    /** Compares all mappings with the file system, and changes nothing. */
    async examineAll() {
        const mappings = await this.listAll();
        const limit = (0,p_limit/* default */.A)(validationConcurrency);
        const results = mappings.map((mapping) => limit(async () => [mapping.projectPath, await validate(mapping, this.#options.environment)]));
        return new Map(await Promise.all(results));
    }
    /** Forgets all projects; gives how many there were. */
    async clear() {
        return await this.#change(async ({ content }) => {
            const count = Object.keys(content.venvs).length;
            content.venvs = {};
            return { result: count, isChanged: count > 0 };
        });
    }
    /** Rewrites a registry of an older layout; every load reads an old one as if that had been done. True if it was an old one. */
    async migrateIfNeeded() {
        return await this.#change(async ({ isMigrated }) => ({ result: isMigrated, isChanged: isMigrated }));
    }
    /**
     * Says which mappings of this machine cannot be known: those of a newer version, which this one does not understand, and
     * those in damaged content that was set aside. A sentence each; empty where all are known.
     */
    async gaps() {
        const { unknown } = await this.#load();
        const names = await (0,promises_.readdir)(external_node_path_.dirname(this.path)).catch(() => []);
        const damaged = names.filter((name) => name.startsWith(`${external_node_path_.basename(this.path)}.corrupt-`)).sort();
        return [
            ...damaged.slice(-1).map((name) => `a damaged registry was set aside as '${external_node_path_.join(external_node_path_.dirname(this.path), name)}'`),
            ...Object.keys(unknown).map((project) => `the mapping of '${project}' is of a newer version`),
        ];
    }
    async #noteValidation(projects) {
        if (projects.length === 0)
            return;
        const now = this.#options.clock.now().toISOString();
        await this.#change(async ({ content }) => {
            let isChanged = false;
            for (const project of projects) {
                const record = recordOf(content, project);
                // Those that were removed meanwhile stay removed.
                if (record === undefined)
                    continue;
                content.venvs[project] = { ...record, last_validated: now };
                isChanged = true;
            }
            return { result: undefined, isChanged };
        });
    }
    /** Reads the content. A damaged file is set aside, which needs the lock. */
    async #load() {
        const { read } = await this.#read();
        if (read.problems.length === 0)
            return read;
        await this.#change(async () => ({ result: undefined, isChanged: false }));
        return (await this.#read()).read;
    }
    async #read() {
        try {
            const bytes = await (0,plain_file/* readPlain */.rM)(this.path);
            return { read: parseRegistry(bytes), bytes };
        }
        catch (error) {
            if ((0,errno/* hasErrno */.N)(error, 'ENOENT'))
                return { read: emptyRegistry(), bytes: new Uint8Array() };
            throw this.#unusable(error);
        }
    }
    /** One read-modify-write, alone. It is begun again where the lock was lost before it was written. */
    async #change(work) {
        const { lockTimeoutMs } = this.#options;
        try {
            // A registry that is a link stays one.
            const file = await (0,files/* followLinks */.n1)(this.path);
            await (0,files/* makeDirectory */.Oh)(external_node_path_.dirname(file));
            return await (0,lock/* withLock */.kK)(`${file}.lock`, { timeoutMs: lockTimeoutMs }, async (lease) => {
                const { read, bytes } = await this.#read();
                const isDamaged = read.problems.length > 0;
                if (isDamaged)
                    await this.#setAside(bytes, read.problems);
                const { result, isChanged } = await work(read);
                if (isChanged || isDamaged) {
                    await lease.write(file, registryText(read));
                    await this.#removeTemporaries();
                }
                return result;
            });
        }
        catch (error) {
            if (error instanceof lock/* LockTimeoutError */.XB) {
                throw new errors/* CacheError */.xA(error.message, {
                    code: 'cache-locked',
                    subject: error.lock,
                    hint: 'Wait for that process or end it; if it is gone for good, remove the lock file.',
                    cause: error,
                });
            }
            throw error instanceof errors/* CacheError */.xA ? error : this.#unusable(error);
        }
    }
    /** Removes what writes of older versions left that were killed. */
    async #removeTemporaries() {
        const directory = external_node_path_.dirname(this.path);
        for (const name of await (0,promises_.readdir)(directory)) {
            if ((0,files/* isTemporaryOf */.rr)(name, this.path))
                await (0,promises_.unlink)(external_node_path_.join(directory, name)).catch(() => { });
        }
    }
    /** Keeps damaged content beside the registry, byte for byte. */
    async #setAside(bytes, problems) {
        const { clock, logger } = this.#options;
        const name = `${this.path}.corrupt-${clock.now().toISOString().replace(/[-:.]/g, '')}`;
        let aside = name;
        for (let number = 1; !(await isWritten(aside, bytes)); number++)
            aside = `${name}-${number}`;
        logger.warning(`the registry '${this.path}' is damaged: ${problems.join('; ')}. It is kept as '${aside}', and goes on with what can be read of it.`);
    }
    #unusable(cause) {
        return new errors/* CacheError */.xA(`the registry '${this.path}' cannot be used: ${(0,errno/* messageOf */.b)(cause)}`, {
            code: 'registry-unusable',
            subject: this.path,
            hint: 'Check the permissions and the space there, or name another file in ENSURE_EXTENSIONS_REGISTRY.',
            cause,
        });
    }
}
function recordOf({ venvs }, project) {
    return Object.hasOwn(venvs, project) ? venvs[project] : undefined;
}
/** Writes a new file; false where another content has that name. */
async function isWritten(file, bytes) {
    try {
        await (0,promises_.writeFile)(file, bytes, { flag: 'wx' });
        return true;
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'EEXIST'))
            throw error;
        return Buffer.from(bytes).equals(await (0,plain_file/* readPlain */.rM)(file));
    }
}


/***/ }),

/***/ 67643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gg: () => (/* binding */ defaultPorts),
  hk: () => (/* binding */ dependenciesOf),
  HR: () => (/* binding */ recallOf),
  D$: () => (/* binding */ uvReader),
  e_: () => (/* binding */ uvSessionOptions)
});

// EXTERNAL MODULE: ./lib/advisories/recall.js + 3 modules
var recall = __webpack_require__(75173);
// EXTERNAL MODULE: ./lib/bundles/payload.js
var payload = __webpack_require__(98263);
// EXTERNAL MODULE: ./lib/entries/layout.js
var layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/importation/byte-code.js
var byte_code = __webpack_require__(91338);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/installation/retry.js
var retry = __webpack_require__(39930);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(36965);
// EXTERNAL MODULE: ./lib/specification/local-content.js + 1 modules
var local_content = __webpack_require__(61869);
// EXTERNAL MODULE: ./lib/system/files.js
var system_files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(17016);
// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var uv_indexes = __webpack_require__(27410);
;// CONCATENATED MODULE: ./lib/installation/uv/build-metadata.js











/** How many lines of a failed build are shown: what went wrong stands at its end. */
const mostLines = 25;
/** How long a build may take, in milliseconds. */
const timeoutMs = 300_000;
const program = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as wheel:
    name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    sys.stdout.buffer.write(wheel.read(name))
`;
/**
 * The metadata (`METADATA`) that the build backend of a project makes, by a build of uv's. It is built once for what lies in
 * the directory, and kept.
 *
 * @throws ExtensionConfigError `file-unreadable` with the words of the backend.
 */
async function buildMetadata(project, tools) {
    const { environment, python, kept } = tools;
    const file = external_node_path_.join(kept, `${(0,hash/* sha256 */.s)(`${(0,local_content/* localContent */.h)(project.directory, environment).digest} ${python}`)}.txt`);
    const before = await (0,system_files/* readTextIfPresent */.Ge)(file);
    if (before !== undefined)
        return before;
    const scratch = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'ensure-extensions-metadata-'));
    try {
        const built = await build(project.directory, scratch, tools);
        if ('problem' in built)
            throw failure(project.shown, built.problem);
        // One with secrets is not kept: they would lie in the cache root.
        if (!(0,hidden_url/* holdsSecretUrl */.Iu)(built.metadata)) {
            await (0,system_files/* makeDirectory */.Oh)(kept);
            await (0,system_files/* writeText */.x3)(file, built.metadata);
        }
        return built.metadata;
    }
    finally {
        await (0,system_files/* removeTree */.dM)(scratch);
    }
}
async function build(directory, scratch, { uv, python, runner, environment, signal, indexes, noIndex }) {
    const args = ['build', '--wheel', '--no-config', ...(noIndex ? ['--no-index'] : []), '--python', python];
    const built = await runner.run(uv, [...args, '--out-dir', scratch, directory], {
        environment: { ...(0,uv_environment/* uvEnvironment */.dF)(environment), ...(0,uv_indexes/* indexVariables */.g1)(indexes) },
        cwd: scratch,
        timeoutMs,
        signal,
    });
    const wheel = (await (0,promises_.readdir)(scratch)).find((name) => name.endsWith('.whl'));
    if (built.exitCode !== 0 || wheel === undefined)
        return { problem: built.stderr };
    const told = await runner.run(python, ['-I', '-S', '-c', program, external_node_path_.join(scratch, wheel)], { environment, signal });
    return told.exitCode === 0 ? { metadata: told.stdout } : { problem: told.stderr };
}
function failure(shown, said) {
    return new errors/* ExtensionConfigError */.sw(`what '${shown}' needs is dynamic, and its build backend does not tell: ${(0,redact/* redactUrls */.s)(said.trim().split('\n').slice(-mostLines).join('\n'))}`, {
        code: 'file-unreadable',
        subject: shown,
        hint: 'The last lines say why. Dependencies that are written in pyproject.toml need no build.',
    });
}

;// CONCATENATED MODULE: ./lib/installation/uv/export-lock.js







/** How long reading a lock may take, in milliseconds: it asks no index. */
const export_lock_timeoutMs = 60_000;
/**
 * Lists what uv installs from a lock, as the lines of a requirements file with hashes and markers. The lock is taken as it is.
 *
 * @throws ExtensionConfigError `file-unreadable` with the words of uv.
 */
async function exportLock(lock, tools) {
    const what = lock.kind === 'script'
        ? ['--script', lock.file]
        : [
            '--project',
            external_node_path_.dirname(lock.file),
            '--no-emit-project',
            '--no-editable',
            ...(lock.group === undefined ? ['--no-default-groups'] : ['--only-group', lock.group]),
            ...lock.extras.flatMap((extra) => ['--extra', extra]),
        ];
    const form = ['--frozen', '--no-config', '--no-header', '--no-annotate', '--format', 'requirements.txt', '--quiet'];
    const cwd = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'ensure-extensions-export-'));
    try {
        const { uv, python, runner, environment, signal } = tools;
        const result = await runner.run(uv, ['export', ...form, '--python', python, ...what], {
            environment: (0,uv_environment/* uvEnvironment */.dF)(environment),
            cwd,
            timeoutMs: export_lock_timeoutMs,
            signal,
        });
        if (result.exitCode === 0)
            return result.stdout;
        throw new errors/* ExtensionConfigError */.sw(`${lock.shown} cannot be read by uv: ${(0,redact/* redactUrls */.s)(result.stderr.trim())}`, {
            code: 'file-unreadable',
            subject: lock.shown,
            hint: 'Write it again with `uv lock`; name the uv that wrote it in uv-version.',
        });
    }
    finally {
        await (0,system_files/* removeTree */.dM)(cwd);
    }
}

// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/system/home.js
var system_home = __webpack_require__(64238);
;// CONCATENATED MODULE: ./lib/installation/uv/pip-config.js




/**
 * The index that pip's configuration files name for downloads; undefined for none. Files are those of pip (pip, "Configuration"): of the
 * machine, of the user, of the virtual environment, and PIP_CONFIG_FILE; the last counts. One that cannot be read names nothing.
 *
 * @param prefix where the interpreter lies: `pip.conf` stands there in a virtual environment.
 */
async function pipConfigIndex(environment, prefix) {
    let index;
    for (const file of configFiles(environment, prefix)) {
        const text = await (0,system_files/* readTextIfPresent */.Ge)(file).catch(() => undefined);
        index = (text === undefined ? undefined : indexIn(text)) ?? index;
    }
    return index;
}
function configFiles(environment, prefix) {
    const own = environment['PIP_CONFIG_FILE'] || undefined;
    if (own === external_node_os_.devNull)
        return [];
    const home = (0,system_home/* homeDirectory */.R)(environment);
    const inHome = (...parts) => (home === undefined ? [] : [external_node_path_.join(home, ...parts)]);
    if (process.platform === 'win32') {
        const roaming = environment['APPDATA'] ? [external_node_path_.join(environment['APPDATA'], 'pip', 'pip.ini')] : [];
        const machine = external_node_path_.join(environment['PROGRAMDATA'] || 'C:\\ProgramData', 'pip', 'pip.ini');
        const user = own === undefined ? [...inHome('pip', 'pip.ini'), ...roaming] : [];
        return [machine, ...user, external_node_path_.join(prefix, 'pip.ini'), ...(own === undefined ? [] : [own])];
    }
    const shared = (environment['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').map((directory) => external_node_path_.join(directory, 'pip', 'pip.conf'));
    const configured = environment['XDG_CONFIG_HOME'];
    const user = [
        ...inHome('.pip', 'pip.conf'),
        ...(configured ? [external_node_path_.join(configured, 'pip', 'pip.conf')] : inHome('.config', 'pip', 'pip.conf')),
        ...(process.platform === 'darwin' ? inHome('Library', 'Application Support', 'pip', 'pip.conf') : []),
    ];
    // The user's own files do not count where the variable names one.
    return [
        ...shared,
        '/etc/pip.conf',
        ...(own === undefined ? user : []),
        external_node_path_.join(prefix, 'pip.conf'),
        ...(own === undefined ? [] : [own]),
    ];
}
/** `index-url` of a configuration file: that of `[download]`, else that of `[global]`. */
function indexIn(text) {
    const found = new Map();
    let section = '';
    for (const line of text.split(/\r?\n/)) {
        const [, header] = /^\[([^\]]+)\]/.exec(line) ?? [];
        if (header !== undefined)
            section = header.trim();
        const [, value] = /^index[-_]url\s*[=:]\s*(\S+)/i.exec(line) ?? [];
        if (value !== undefined)
            found.set(section, value);
    }
    return found.get('download') ?? found.get('global');
}

;// CONCATENATED MODULE: ./lib/installation/uv/fetch.js











/** How long fetching uv may take, in milliseconds: its wheel has 17 to 25 MB. */
const fetchTimeoutMs = 120_000;
/**
 * Fetches uv's wheel from the package index, checks it against the index's own hash, and keeps the executable.
 * The interpreter's pip is asked first: it knows the user's index, proxy and certificates. Without pip an index named
 * by the inputs, the environment or pip's configuration is read directly (PEP 691 JSON or PEP 503 HTML).
 *
 * @returns the path of the executable; undefined when there is neither pip nor a known index.
 * @throws ExtensionInstallationError `index-unavailable` or `uv-unavailable` when fetching failed.
 */
async function fetchUv(version, options) {
    const parent = options.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    await (0,system_files/* makeDirectory */.Oh)(parent);
    const directory = await (0,owned_directory/* makeOwnedDirectory */.dL)(parent, 'ensure-extensions-uv-');
    try {
        const downloads = external_node_path_.join(directory, 'wheel');
        await (0,promises_.mkdir)(downloads);
        const wheel = (await downloadByPip(version, downloads, options)) ?? (await downloadDirectly(version, downloads, options));
        if (wheel === undefined)
            return undefined;
        const unpacked = external_node_path_.join(directory, 'unpacked');
        const unzip = await options.runner.run(options.platform.python, ['-I', '-m', 'zipfile', '-e', wheel, unpacked], {
            environment: options.environment,
            signal: options.signal,
        });
        if (unzip.exitCode !== 0)
            throw fetch_failure(`the wheel of uv ${version} cannot be unpacked: ${unzip.stderr.trim()}`, 'uv-unavailable');
        const scripts = external_node_path_.join(unpacked, `uv-${version}.data`, 'scripts');
        const executable = (await (0,promises_.readdir)(scripts)).find((name) => name === 'uv' || name === 'uv.exe');
        if (executable === undefined)
            throw fetch_failure(`the wheel of uv ${version} holds no uv`, 'uv-unavailable');
        await (0,promises_.chmod)(external_node_path_.join(scripts, executable), 0o755);
        return await options.store.keep(version, scripts, executable);
    }
    finally {
        await (0,system_files/* removeTree */.dM)(directory);
    }
}
function fetch_failure(message, code, cause) {
    return new errors/* ExtensionInstallationError */.QB((0,redact/* redactUrls */.s)(message), {
        code,
        subject: 'uv',
        hint: code === 'uv-unavailable'
            ? 'Put uv on PATH before this step, or name an index that has this version of uv: index-url, UV_DEFAULT_INDEX, PIP_INDEX_URL, pip.conf.'
            : 'Run it again, put uv on PATH before this step, or name a mirror in the input index-url.',
        cause,
    });
}
async function downloadByPip(version, directory, options) {
    const { platform, runner, environment, signal, indexUrl } = options;
    const hasPip = await runner.run(platform.python, ['-I', '-c', 'import pip'], { environment, timeoutMs: 30_000, signal });
    if (hasPip.exitCode !== 0)
        return undefined;
    // By variable, not by argument: the URL may hold credentials, and arguments are visible to everyone.
    const index = indexUrl === undefined ? {} : { PIP_INDEX_URL: indexUrl.reveal() };
    const only = ['--no-deps', '--only-binary', ':all:', '--disable-pip-version-check', '--no-input', '--retries', '2', '--timeout', '15'];
    const result = await runner.run(platform.python, ['-m', 'pip', 'download', ...only, '--dest', directory, `uv==${version}`], {
        // A tree of ours on PYTHONPATH may hold another uv, which pip would take for installed.
        environment: { ...environment, ...index, PYTHONPATH: undefined },
        timeoutMs: fetchTimeoutMs,
        signal,
    });
    const wheel = (await (0,promises_.readdir)(directory)).find((name) => name.endsWith('.whl'));
    if (result.exitCode === 0 && wheel !== undefined)
        return external_node_path_.join(directory, wheel);
    // pip lists every version there is.
    const said = result.stderr
        .replaceAll(/ \(from versions: [^)]*\)/g, '')
        .trim()
        .split('\n')
        .slice(-3)
        .map(shortened)
        .join(' ');
    const isOutage = result.timedOut || /connection|timed? ?out|retries|resolve|network|HTTP error 5\d\d|\b5\d\d (?:server )?error/i.test(result.stderr);
    throw fetch_failure(`uv ${version} could not be fetched by pip: ${said}`, isOutage ? 'index-unavailable' : 'uv-unavailable');
}
/** The longest line of pip's that is shown, in characters. */
const maxLineLength = 200;
function shortened(line) {
    return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line;
}
async function downloadDirectly(version, directory, options) {
    const { environment, logger, platform } = options;
    const named = ['UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL'].map((name) => environment[name]).find((value) => value) ??
        // The interpreter of a virtual environment lies one below what pip takes for its place.
        (await pipConfigIndex(environment, external_node_path_.dirname(external_node_path_.dirname(platform.python))));
    const index = options.indexUrl ?? (named === undefined ? undefined : secret_url/* SecretUrl */.yT.parse(named.replace(/^[\w.-]+=(?=\w+:)/, '')));
    if (index === undefined)
        return undefined;
    try {
        const files = await listFiles(index, options.signal);
        const pattern = wheelPattern(version, options.platform);
        const file = files.find(({ filename }) => pattern.test(filename));
        if (file === undefined)
            throw fetch_failure(`the index offers no wheel of uv ${version} for ${options.platform.id}`, 'uv-unavailable');
        if (file.sha256 === undefined)
            throw fetch_failure(`the index gives no SHA-256 for ${file.filename}`, 'uv-unavailable');
        const content = Buffer.from(await (await request(file.url, 'application/octet-stream', options.signal)).arrayBuffer());
        const digest = (0,hash/* sha256 */.s)(content);
        if (digest !== file.sha256)
            throw fetch_failure(`${file.filename} has SHA-256 ${digest}, the index says ${file.sha256}`, 'uv-unavailable');
        const wheel = external_node_path_.join(directory, file.filename);
        await (0,promises_.writeFile)(wheel, content);
        logger.debug(`fetched ${file.filename} (${content.length} bytes, sha256 ${digest})`);
        return wheel;
    }
    catch (error) {
        if (error instanceof errors/* ExtensionInstallationError */.QB || options.signal?.aborted)
            throw error;
        // `fetch failed` says less than what made it fail.
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        throw fetch_failure(`uv ${version} could not be fetched from ${index}: ${(0,errno/* messageOf */.b)(cause)}`, 'index-unavailable', error);
    }
}
async function request(url, accept, signal) {
    const headers = new Headers({ accept });
    const account = url.revealAccount();
    if (account !== undefined) {
        headers.set('authorization', `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`);
    }
    const target = new URL(url.reveal());
    // A request takes no credentials in its URL.
    target.username = '';
    target.password = '';
    const limit = AbortSignal.timeout(fetchTimeoutMs);
    const response = await fetch(target, { headers, signal: signal === undefined ? limit : AbortSignal.any([signal, limit]) });
    if (!response.ok)
        throw new Error(`${url} answered ${response.status}`);
    return response;
}
/** The files of project uv on an index: PEP 691 JSON where the index serves it, else PEP 503 HTML. */
async function listFiles(index, signal) {
    const page = secret_url/* SecretUrl */.yT.parse(`${index.reveal().replace(/\/+$/, '')}/uv/`);
    const response = await request(page, 'application/vnd.pypi.simple.v1+json, text/html;q=0.2', signal);
    const text = await response.text();
    const base = new URL(page.reveal());
    if (/json/.test(response.headers.get('content-type') ?? '')) {
        const { files } = JSON.parse(text);
        return files.map(({ filename, url, hashes }) => ({ filename, url: inheritCredentials(url, base), sha256: hashes['sha256'] }));
    }
    return [...text.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>/gi)].map(([, href = '', filename = '']) => {
        const url = href.replaceAll('&amp;', '&');
        return {
            filename: filename.trim(),
            url: inheritCredentials(url.replace(/#.*$/, ''), base),
            sha256: /#sha256=([0-9a-f]{64})/.exec(url)?.[1],
        };
    });
}
/** Links of an index on its own host are fetched with its credentials; other hosts never see them. */
function inheritCredentials(href, base) {
    const url = new URL(href, base);
    if (url.host === base.host && url.protocol === base.protocol) {
        url.username = base.username;
        url.password = base.password;
    }
    return secret_url/* SecretUrl */.yT.parse(url.href);
}
/** The name of uv's wheel for a platform. */
function wheelPattern(version, platform) {
    const [, system = '', machine = ''] = platform.id.split('--');
    const tag = system === 'windows'
        ? `win_${machine}`
        : system === 'darwin'
            ? `macosx_[0-9_]+_${machine}`
            : system.endsWith('_musl')
                ? `musllinux_[0-9_]+_${machine}`
                : `manylinux[0-9_]*_${machine}`;
    return new RegExp(`^uv-${version.replaceAll('.', '\\.')}-py3-none-(?:[a-z0-9_]+\\.)*${tag}(?:\\.[a-z0-9_]+)*\\.whl$`);
}

;// CONCATENATED MODULE: ./lib/installation/uv/find.js




/** The uv version that is fetched where none is asked for and none is on PATH: the one this release was tested with. */
const defaultUvVersion = '0.13.8';
/**
 * Finds uv on PATH, in the tool store, or fetches it from the package index.
 *
 * @throws ExtensionInstallationError `uv-unavailable`, or `index-unavailable` when the index did not answer.
 */
async function findUv(options) {
    const wanted = options.version;
    const sources = [
        { name: 'PATH', find: () => (0,system_files/* findExecutable */.oq)('uv', options.environment) },
        { name: 'the tool cache', find: () => options.store.find(wanted ?? defaultUvVersion) },
        { name: 'the package index', find: () => fetchUv(wanted ?? defaultUvVersion, options) },
    ];
    for (const { name, find } of sources) {
        const path = await find();
        if (path === undefined)
            continue;
        const version = await versionOf(path, options);
        if (version === undefined || (wanted !== undefined && version !== wanted)) {
            options.logger.debug(`uv ${version ?? 'without a version'} from ${name} passed over`);
            continue;
        }
        options.logger.debug(`uv ${version} from ${name}: ${path}`);
        return { path, version };
    }
    throw new errors/* ExtensionInstallationError */.QB(`uv${wanted === undefined ? '' : ` ${wanted}`} was not found and could not be fetched`, {
        code: 'uv-unavailable',
        subject: 'uv',
        hint: 'Install uv (a package of the system, or pipx install uv), or name an index to fetch it from: index-url, UV_DEFAULT_INDEX, PIP_INDEX_URL, pip.conf. An interpreter with pip needs neither.',
    });
}
async function versionOf(path, { runner, environment, signal }) {
    const answer = await runner
        .run(path, ['--version'], { environment: (0,uv_environment/* uvEnvironment */.dF)(environment), timeoutMs: 20_000, signal })
        .catch(() => undefined);
    return /^uv (\S+)/.exec(answer?.stdout ?? '')?.[1];
}

// EXTERNAL MODULE: ./lib/installation/uv/tool-directory.js
var tool_directory = __webpack_require__(91428);
// EXTERNAL MODULE: ./lib/distribution/copy.js
var copy = __webpack_require__(78369);
// EXTERNAL MODULE: ./lib/installation/conflicts/find-culprits.js + 1 modules
var find_culprits = __webpack_require__(90305);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./lib/distribution/attribute.js
var attribute = __webpack_require__(38038);
// EXTERNAL MODULE: ./lib/distribution/closure.js
var closure = __webpack_require__(18007);
// EXTERNAL MODULE: ./lib/distribution/direct-url.js
var direct_url = __webpack_require__(52533);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(93017);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/distribution/rewrite-records.js
var rewrite_records = __webpack_require__(67657);
// EXTERNAL MODULE: ./lib/installation/uv/session.js + 3 modules
var uv_session = __webpack_require__(13312);
;// CONCATENATED MODULE: ./lib/installation/amend-records.js







/**
 * Puts RECORDs right that were wrong in their wheels, in a tree that was just installed: some wheels list a wrong size
 * or hash, or files that they do not have. Installers take such wheels. That it is the wheel, and not the disk, is known by
 * installing the distribution again elsewhere: if the same comes out, it is the wheel.
 *
 * @param lines how uv is asked for a distribution, by its name, where that is not `name==version`.
 * @returns the distributions of the tree.
 * @throws IncompleteTreeError naming the first file that is not what was installed.
 */
async function amendRecords({ session, job }, lines) {
    const distributions = await (0,record/* readDistributions */.cz)(job.target);
    let isAmended = false;
    for (const distribution of distributions) {
        const problems = await problemsOf(job.target, distribution, distributions);
        const [first] = problems;
        if (first === undefined)
            continue;
        const line = lines.get(distribution.name) ?? new secret_url/* SecretText */.om(`${distribution.name}==${distribution.version}`);
        const files = problems.map(({ file }) => file.path);
        if (!(await comesOutAgain({ session, job }, files, line)))
            throw new record/* IncompleteTreeError */.Jq(first.problem);
        await writeRecord(job.target, distribution, new Set(files));
        isAmended = true;
        session.warn(`the wheel of ${distribution.name} ${distribution.version} has a wrong RECORD: ${first.problem}. It is used as it was installed`);
    }
    return isAmended ? await (0,record/* readDistributions */.cz)(job.target) : distributions;
}
/** The problems of a distribution's files: first those that are seen without reading them. */
async function problemsOf(tree, distribution, all) {
    const problems = [...(0,record/* findProblems */.o6)(tree, distribution, all)];
    const known = new Set(problems.map(({ file }) => file.path));
    for await (const file of (0,record/* changedFiles */.Y_)(tree, distribution, { others: all, isExtensible: true })) {
        // Byte code may be recorded by some tools and is made anew by the interpreter.
        if (known.has(file.path) || file.path.endsWith('.pyc'))
            continue;
        problems.push({ file, problem: `${file.path} of ${distribution.name} ${distribution.version} has another content than its hash says` });
    }
    return problems;
}
/** Whether installing a distribution again, by itself, gives the same files. */
async function comesOutAgain({ session, job }, files, line) {
    const again = await (0,promises_.mkdtemp)(external_node_path_.join(job.scratch, 'again-'));
    try {
        await session.uv.install(again, { specifications: [line], timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal, noDependencies: true });
        for (const file of files) {
            const [first, second] = await Promise.all([(0,record/* readRecorded */.HH)(again, file), (0,record/* readRecorded */.HH)(job.target, file)]);
            if (first?.hash !== second?.hash)
                return false;
        }
        return true;
    }
    catch {
        return false;
    }
    finally {
        await (0,system_files/* removeTree */.dM)(again);
    }
}
/** Writes the RECORD of a distribution with some files as they are in the tree. */
async function writeRecord(tree, distribution, changed) {
    const changes = new Map();
    for (const file of changed)
        changes.set(file, (await (0,record/* readRecorded */.HH)(tree, file)) ?? null);
    await (0,rewrite_records/* rewriteRecords */.x5)(tree, [distribution], changes);
}

// EXTERNAL MODULE: ./lib/installation/self-contained.js
var self_contained = __webpack_require__(77280);
// EXTERNAL MODULE: ./lib/installation/uv/commands.js + 1 modules
var commands = __webpack_require__(86720);
// EXTERNAL MODULE: ./lib/installation/uv/pylock.js
var pylock = __webpack_require__(41344);
;// CONCATENATED MODULE: ./lib/installation/fill-tree.js














/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000;
/** The versions kept from a base do not go with the rest, so none can be copied without a resolution. */
class CopyNotCompleteError extends Error {
    name = 'CopyNotCompleteError';
}
/** Empties a directory. */
async function emptied(target) {
    if (!(await (0,system_files/* removeTree */.dM)(target)))
        throw new Error(`${target} cannot be emptied`);
    await (0,system_files/* makeDirectory */.Oh)(target, { mode: 0o755 });
    const none = { sources: new Map(), indexes: new Map(), names: new Map() };
    return { installedCount: 0, isUnchanged: false, isVerified: true, copied: new Set(), ...none };
}
/** Installs all in one run of uv. */
async function installAll({ session, job, specifications, isRetrying }) {
    const run = { specifications: (0,commands/* installables */.r)(specifications), timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal };
    await session.attempt((uv) => uv.install(job.target, run), isRetrying);
    const byUrl = await (0,attribute/* namesByDirectUrl */.y)(job.target, await (0,record/* readDistributions */.cz)(job.target), specifications);
    const direct = specifications.flatMap(({ kind, name, digest, installable }) => {
        const own = kind === 'requirement' ? undefined : (name ?? byUrl.get(digest));
        return own === undefined ? [] : [[own, installable]];
    });
    const distributions = await amendRecords({ session, job }, new Map(direct));
    const names = await session.namesOf(specifications, byUrl);
    const [sources, indexes] = await Promise.all([
        sourcesOf({ session, job, specifications }, distributions, names),
        indexesOf({ session, job }, distributions),
        session.tellHeldBack(specifications, distributions),
    ]);
    return {
        installedCount: distributions.length,
        isUnchanged: false,
        isVerified: true,
        copied: new Set(),
        sources,
        indexes,
        names,
    };
}
/** Resolves, with the fresh versions of an own base pinned; installs what the base lacks, and copies the rest. */
async function installOnBase(filling, base) {
    const { session, job, specifications, stale } = filling;
    const asTheyAre = specifications.filter(({ digest }) => stale.has(digest));
    const resolved = await resolveOnBase(filling, base);
    const freshNames = (0,self_contained/* namesIn */.w)(specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)), base);
    const byName = new Map(base.distributions.map((distribution) => [distribution.name, distribution]));
    const same = [];
    for (const pin of resolved) {
        const present = byName.get(pin.name);
        if (present !== undefined && (await isSame(pin, present, { base, freshNames })))
            same.push(present);
    }
    const kept = [];
    // Read in full: what a later step changed in the base must not reach a new entry, and with it the cache.
    for (const present of same)
        if (await (0,record/* isIntact */.kM)(base.tree, present, same))
            kept.push(present);
    const missing = resolved.filter(({ name }) => !kept.some((distribution) => distribution.name === name));
    for (const name of (0,self_contained/* namesIn */.w)(asTheyAre, base)) {
        const present = byName.get(name);
        if (resolved.some((pin) => pin.name === name))
            continue;
        if (present === undefined || !(await (0,record/* isIntact */.kM)(base.tree, present)))
            throw new CopyNotCompleteError(`${name} is not as it was installed`);
        kept.push(present);
    }
    let installed = [];
    if (missing.length === 0)
        await emptied(job.target);
    else {
        const lines = missing.map(({ line }) => line);
        const run = { specifications: lines, timeoutMs: uv_session/* installTimeoutMs */.Lk, signal: job.signal, noDependencies: true };
        await session.attempt((uv) => uv.install(job.target, run), filling.isRetrying);
        installed = await amendRecords({ session, job }, new Map(missing.map(({ name, line }) => [name, line])));
    }
    await (0,copy/* copyDistributions */.D)(base.tree, kept, job.target);
    const known = new Map(specifications.flatMap(({ digest }) => nameIn(base, digest, resolved)));
    const filled = {
        installedCount: missing.length,
        isUnchanged: missing.length === 0 && kept.length === base.size,
        isVerified: true,
        copied: new Set(kept.map(({ name }) => name)),
        sources: new Map([
            ...kept.flatMap(({ name }) => entryOf(name, base.sources.get(name))),
            ...resolved.flatMap(({ name, source }) => entryOf(name, source)),
        ]),
        indexes: new Map([
            ...kept.flatMap(({ name }) => entryOf(name, base.indexes.get(name))),
            ...(await indexesOf({ session, job }, installed)),
        ]),
        names: await session.namesOf(specifications, known),
    };
    await checkCopy(filling, resolved, filled);
    await session.tellHeldBack(specifications, await (0,record/* readDistributions */.cz)(job.target));
    return filled;
}
async function resolveOnBase({ session, specifications, stale, isRetrying }, base) {
    const bound = (0,self_contained/* namesIn */.w)(specifications.filter(({ digest }) => base.fresh.has(digest) || stale.has(digest)), base);
    const pins = [];
    const commits = new Map();
    for (const distribution of base.distributions.filter(({ name }) => bound.has(name))) {
        const origin = await (0,direct_url/* readDirectUrl */.xm)(base.tree, distribution);
        if (origin?.commit !== undefined)
            commits.set(distribution.name, origin.commit);
        pins.push(`${distribution.name}==${distribution.version}`);
    }
    // A specification that is kept as it is cannot be resolved any more: its versions bind the others, and it is copied.
    const resolvable = specifications
        .filter(({ digest }) => !stale.has(digest))
        .map((specification) => {
        const [name] = base.closures.get(specification.digest) ?? [];
        const commit = base.fresh.has(specification.digest) ? commits.get(name ?? '') : undefined;
        return commit === undefined ? specification : (0,specification_specification/* atCommit */.n)(specification, commit);
    });
    const run = { ...session.resolution(resolvable), pins };
    const hasFallback = base.isOwn && specifications.every(({ digest }) => base.fresh.has(digest) || base.fallback.digests.has(digest));
    return hasFallback
        ? await session.uv.resolve({ ...run, timeoutMs: refreshTimeoutMs })
        : await session.attempt((uv) => uv.resolve(run), isRetrying);
}
/** Whether the base holds just what a pin names. */
async function isSame(pin, present, { base, freshNames }) {
    const isSameVersion = pin.version === undefined || isEqualVersion(pin.version, present.version);
    const source = base.sources.get(pin.name);
    if (pin.source !== undefined && source !== undefined)
        return isSameVersion && pin.source === source;
    const origin = await (0,direct_url/* readDirectUrl */.xm)(base.tree, present);
    // A directory has no content of its own: that of a specification is in its digest.
    if (origin?.isDirectory === true && pin.isDirect)
        return isSameVersion && isRootOfSame(pin.name, base);
    if (origin !== undefined || pin.isDirect)
        return freshNames.has(pin.name) && origin !== undefined && pin.isDirect && isSameVersion;
    // Of the same request and index the version tells; what another request holds may be another build.
    return base.isOwn && isSameVersion;
}
/** Whether a distribution is what a specification of the request names itself, one that is fresh in the base. */
function isRootOfSame(name, base) {
    return [...base.closures].some(([digest, [own]]) => own === name && base.reusable.has(digest));
}
function isEqualVersion(left, right) {
    return left === right || ((0,pep440.valid)(left) !== null && (0,pep440.valid)(right) !== null && (0,pep440.eq)(left, right));
}
function nameIn(base, digest, resolved) {
    const [name] = base.closures.get(digest) ?? [];
    return name !== undefined && resolved.some((pin) => pin.name === name) ? [[digest, name]] : [];
}
function entryOf(name, source) {
    return source === undefined ? [] : [[name, source]];
}
/** The tree holds what uv resolved, all of it; of what was kept as it is, all that it needs. */
async function checkCopy({ job, specifications, stale }, resolved, { names }) {
    const distributions = await (0,record/* readDistributions */.cz)(job.target);
    const present = new Set(distributions.map(({ name }) => name));
    const absent = resolved.find(({ name }) => !present.has(name));
    if (absent !== undefined)
        throw new CopyNotCompleteError(`${absent.name} is missing`);
    const asTheyAre = specifications.filter(({ digest }) => stale.has(digest));
    if (asTheyAre.length === 0)
        return;
    const roots = asTheyAre.map(({ digest, name, extras }) => ({ name: name ?? names.get(digest) ?? '', extras }));
    const lack = (0,closure/* lackOf */.Zs)(roots, await (0,closure/* readDependencies */.gF)(job.target, distributions, job.platform.markers));
    if (lack !== undefined)
        throw new CopyNotCompleteError(lack);
}
/** The index that each distribution came from; of what came from elsewhere there is none. */
async function indexesOf({ session, job }, distributions) {
    const indexed = [];
    for (const distribution of distributions) {
        if ((await (0,direct_url/* readDirectUrl */.xm)(job.target, distribution)) === undefined)
            indexed.push(distribution);
    }
    return await session.uv.indexesOf(indexed, session.resolution([])).catch(() => new Map());
}
/**
 * The source of each distribution. uv's own cache knows the files that came from an index. Where it does not
 * tell, nothing is known, and other requests install the distribution themselves.
 */
async function sourcesOf({ session, job, specifications }, distributions, names) {
    const sources = new Map();
    const lines = [];
    for (const distribution of distributions) {
        const { name, version } = distribution;
        const origin = await (0,direct_url/* readDirectUrl */.xm)(job.target, distribution);
        if (origin === undefined)
            lines.push(new secret_url/* SecretText */.om(`${name}==${version}`));
        else if (origin.commit !== undefined)
            sources.set(name, (0,pylock/* gitSource */.Y)(origin.commit, origin.subdirectory));
        else if (!origin.isDirectory) {
            const own = specifications.find((specification) => (specification.name ?? names.get(specification.digest)) === name);
            if (own !== undefined)
                lines.push(own.installable);
        }
    }
    const run = { ...session.resolution([]), specifications: lines };
    const pins = lines.length === 0 ? [] : await session.uv.identify(run, true).catch(() => []);
    for (const { name, source } of pins)
        if (source !== undefined)
            sources.set(name, source);
    return sources;
}

// EXTERNAL MODULE: ./lib/installation/uv/classify-failure.js + 1 modules
var classify_failure = __webpack_require__(26064);
;// CONCATENATED MODULE: ./lib/installation/uv-installer.js







/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
function createUvInstaller(options) {
    let label;
    return {
        recordsDistributions: true,
        get label() {
            return label;
        },
        async install(job) {
            const failures = new Map();
            const stale = new Map();
            const apart = new Map();
            let remaining = job.specifications;
            let base = job.base;
            let session;
            // The first failure that may pass is not repeated where it may be one extension's alone.
            let isRetrying = remaining.length === 1;
            const result = (filled) => ({
                ...filled,
                failures,
                stale,
                apart,
                isBaseKept: base !== undefined,
            });
            for (;;) {
                const kept = base;
                if (kept !== undefined && remaining.length > 0 && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
                    const copied = await keepOnly(remaining, kept, job);
                    if (copied !== undefined)
                        return result(copied);
                    // A specification that can neither be resolved nor copied has failed.
                    for (const [digest, reason] of stale)
                        failures.set(digest, reason);
                    stale.clear();
                    remaining = remaining.filter(({ digest }) => !failures.has(digest));
                }
                if (remaining.length === 0)
                    return result(await emptied(job.target));
                try {
                    session ??= await uv_session/* UvSession */.U2.start(job, options);
                    label = session.label;
                    const filling = { session, job, specifications: remaining, stale, isRetrying };
                    return result(await (kept === undefined ? installAll(filling) : installOnBase(filling, kept)));
                }
                catch (thrown) {
                    if (thrown instanceof CopyNotCompleteError) {
                        options.logger.info(`the cached packages cannot be copied (${thrown.message}): installing all of them again`);
                        for (const [digest, reason] of stale)
                            failures.set(digest, reason);
                        stale.clear();
                        base = undefined;
                        remaining = remaining.filter(({ digest }) => !failures.has(digest));
                        continue;
                    }
                    if (!(thrown instanceof errors/* ExtensionInstallationError */.QB))
                        throw thrown;
                    let cause = thrown;
                    const isBound = kept !== undefined && kept.fresh.size + stale.size > 0;
                    if (session !== undefined && isBound && (0,find_culprits/* isResolutionFailure */.dB)(thrown)) {
                        // Without kept versions the resolution shows which specification is to blame.
                        const failure = await session.resolutionFailure(remaining);
                        if (failure === undefined) {
                            options.logger.info('the versions kept from the cache conflict with the new specifications: resolving all again');
                            base = undefined;
                            continue;
                        }
                        cause = failure;
                    }
                    const unsure = remaining.filter(({ digest }) => kept?.fresh.has(digest) !== true && !stale.has(digest));
                    const isNarrowed = session !== undefined && (!(0,uv_session/* isGeneral */.N$)(cause) || ((0,classify_failure/* mayPass */.bg)(cause) && !isRetrying && unsure.length > 1));
                    const found = isNarrowed ? await culpritsOf(session, (0,uv_session/* isGeneral */.N$)(cause) ? unsure : remaining, cause) : cause;
                    if (!(found instanceof Map)) {
                        if ((0,classify_failure/* mayPass */.bg)(found) && !isRetrying && !isAllFallback(unsure, kept)) {
                            isRetrying = true;
                            continue;
                        }
                        // Where nothing is unsure, what is fresh could not be copied.
                        setAllAside(found, { unsure: unsure.length > 0 ? unsure : remaining, kept, failures, stale, apart });
                    }
                    else {
                        isRetrying = true;
                        for (const [digest, reason] of (0,find_culprits/* chooseSeparated */.JT)(remaining, found, job.separable)) {
                            apart.set(digest, reason);
                            for (const [other, its] of found)
                                if (its === reason)
                                    found.delete(other);
                        }
                        for (const [digest, reason] of found) {
                            // Once: what is kept as it is and still stands in the way has failed.
                            if (base !== undefined && !stale.has(digest) && isFallback(digest, reason, base)) {
                                stale.set(digest, reason);
                            }
                            else {
                                stale.delete(digest);
                                failures.set(digest, reason);
                            }
                        }
                    }
                    remaining = remaining.filter(({ digest }) => !failures.has(digest) && !apart.has(digest));
                }
            }
        },
    };
}
/** The specifications that made a run fail, with their failures; the error itself where no specification is to blame. */
async function culpritsOf(session, specifications, error) {
    if (session === undefined)
        return error;
    return await session.culpritsOf(specifications, error).catch((reason) => {
        if (reason instanceof errors/* ExtensionInstallationError */.QB && (0,uv_session/* isGeneral */.N$)(reason))
            return reason;
        throw reason;
    });
}
/** Whether all of them are used as the base has them where resolving fails: then nobody is kept waiting. */
function isAllFallback(specifications, base) {
    return base?.isOwn === true && specifications.every(({ digest }) => base.fallback.digests.has(digest));
}
/** Handles specifications that cannot be resolved now: they stay as the base has them, or fail. */
function setAllAside(error, { unsure, kept, failures, stale, apart, }) {
    for (const { digest } of unsure) {
        const before = kept?.apart.get(digest);
        if (before !== undefined)
            apart.set(digest, before);
        else if (isFallback(digest, error, kept))
            stale.set(digest, error);
        else
            failures.set(digest, error);
    }
}
/** Whether a specification is used as the base has it although resolving it failed like this. */
function isFallback(digest, error, base) {
    return base?.fallback.digests.has(digest) === true && (base.fallback.isForAnyReason || (0,classify_failure/* mayPass */.bg)(error));
}
/** Copies what specifications need from a base, without uv; undefined where the base does not hold all of it. */
async function keepOnly(specifications, base, job) {
    const kept = await (0,self_contained/* selfContained */.c)(specifications, base, job.platform.markers);
    if (kept === undefined)
        return undefined;
    const empty = await emptied(job.target);
    await (0,copy/* copyDistributions */.D)(base.tree, kept, job.target);
    const copied = new Set(kept.map(({ name }) => name));
    return {
        ...empty,
        isUnchanged: kept.length === base.size,
        isVerified: false,
        copied,
        sources: new Map([...base.sources].filter(([name]) => copied.has(name))),
        indexes: new Map([...base.indexes].filter(([name]) => copied.has(name))),
        names: new Map(specifications.flatMap(({ digest }) => base.closures
            .get(digest)
            ?.slice(0, 1)
            .map((name) => [digest, name]) ?? [])),
    };
}

// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(55674);
// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(26179);
// EXTERNAL MODULE: ./lib/system/owner.js
var owner = __webpack_require__(13886);
// EXTERNAL MODULE: ./lib/operations/ensure/request.js + 5 modules
var ensure_request = __webpack_require__(96369);
;// CONCATENATED MODULE: ./lib/operations/compose.js

















/** The implementations that the cache works with. */
function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }) {
    const { runner, environment, logger, clock } = ports;
    const installer = replacements.installer ?? createUvInstaller(uvSessionOptions({ settings, request, ports, replacements }));
    return {
        ...chosen,
        platform,
        clock,
        logger,
        installer,
        compileByteCode: (0,byte_code/* createByteCodeCompiler */.h)({ runner, environment, logger }),
        owner: replacements.mounting?.job ?? owner/* Owner */._.current(),
        provider,
        producer: (0,payload/* producerOf */._$)(environment),
        localDigest: (place) => (0,local_content/* localContent */.h)(place, environment).digest,
        recall: recallOf(settings, request, environment),
    };
}
/** Who is asked about versions that a request installs. */
function recallOf(settings, { localNames }, environment) {
    const { advisories, noIndex } = settings;
    const indexes = noIndex || (0,uv_indexes/* isOffline */.aK)(environment) ? undefined : (0,uv_indexes/* indexUrlsOf */.G)((0,uv_indexes/* indexesOf */.O7)((0,ensure_request/* indexInputs */.Mg)(settings), environment), environment);
    return (0,recall/* createRecall */.Y)({ advisories, indexes, localNames });
}
/** How uv is found and run for some settings. */
function uvSessionOptions({ settings, request, ports, replacements, }) {
    const { runner, logger, clock } = ports;
    const { requireHashes, onlyBinary, noIndex, prerelease, noBinary } = settings;
    // Import paths of an earlier step must not reach the builds of this one.
    const environment = (0,import_paths/* cleanupImportPaths */.ST)(ports.environment);
    return {
        runner,
        environment,
        logger,
        clock,
        settings: {
            constraints: request.constraints.files,
            constraintLines: request.constraints.lines,
            constraintNames: request.constraints.names,
            hashLines: request.hashLines,
            overrideLines: request.overrides.lines,
            buildConstraintLines: request.buildConstraints.lines,
            readFiles: request.readFiles,
            repositoryLines: request.repositories.lines,
            urls: request.specifications.flatMap(({ url }) => url ?? []),
            hiddenUrls: (0,ensure_request/* hiddenUrlsOf */.Ol)(request),
            lockedAddresses: request.lockedAddresses,
            installedBuilds: request.constraints.builds,
            localNames: request.localNames,
            requireHashes,
            excludeNewer: (0,ensure_request/* excludeNewerTime */.bQ)(settings.excludeNewer, clock),
            onlyBinary,
            noIndex,
            prerelease,
            noBinary,
            buildSettings: settings.buildSettings,
            trustedHosts: settings.trustedHosts,
            ...(0,ensure_request/* indexInputs */.Mg)(settings),
            config: request.uvConfig,
        },
        retryPolicy: {
            ...retry/* defaultRetryPolicy */.u,
            retries: settings.retries,
            firstWaitMs: replacements.firstWaitMs ?? retry/* defaultRetryPolicy */.u.firstWaitMs,
        },
        findUv: uvFinder({ settings, ports, replacements }),
    };
}
/** How uv is found for some settings. */
function uvFinder({ settings, ports: { runner, logger, ...ports }, replacements, }) {
    return async (platform, signal) => await findUv({
        runner,
        environment: (0,import_paths/* cleanupImportPaths */.ST)(ports.environment),
        logger,
        platform,
        store: replacements.toolStore ?? (0,tool_directory/* createToolDirectory */.O)(new layout/* CacheLayout */.lB(settings.cacheRoot).tools),
        version: settings.uvVersion,
        indexUrl: settings.indexUrl?.url,
        signal,
    });
}
/** How locks and projects are read: by uv, for the interpreter that will import. */
function uvReader({ settings, ports, replacements = {}, signal }, detect) {
    const tools = async () => {
        const platform = await detect();
        const uv = await uvFinder({ settings, ports, replacements })(platform, signal);
        return { uv: uv.path, python: platform.python, runner: ports.runner, environment: (0,import_paths/* cleanupImportPaths */.ST)(ports.environment), signal };
    };
    return {
        markers: async () => (await detect()).markers,
        exportLock: async (lock) => await exportLock(lock, await tools()),
        buildMetadata: async (project) => await buildMetadata(project, {
            ...(await tools()),
            indexes: (0,uv_indexes/* indexesOf */.O7)((0,ensure_request/* indexInputs */.Mg)(settings), ports.environment),
            noIndex: settings.noIndex,
            kept: new layout/* CacheLayout */.lB(settings.cacheRoot).metadata,
        }),
    };
}
/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
function defaultPorts() {
    return { logger: defaults/* silentLogger */.q, runner: child_process_runner/* childProcessRunner */.O, clock: defaults/* systemClock */.m, environment: { ...process.env } };
}


/***/ }),

/***/ 27223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ ensure)
});

// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/importation/verify-import.js
var verify_import = __webpack_require__(94583);
// EXTERNAL MODULE: ./lib/operations/trust.js
var trust = __webpack_require__(51716);
// EXTERNAL MODULE: ./lib/cache/outcome.js
var outcome = __webpack_require__(52742);
// EXTERNAL MODULE: ./lib/entries/contents.js
var entries_contents = __webpack_require__(93472);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification_specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/operations/ensure/extension.js
var ensure_extension = __webpack_require__(10640);
;// CONCATENATED MODULE: ./lib/operations/ensure/describe.js




/** Every configured extension in its order, then the other specifications in theirs. */
async function describeExtensions(results, { common, own }, { request: { specifications, digests }, active, settings }) {
    const isOwn = (importable, digest) => importable.requests.some(({ extensions }) => extensions.some((item) => item.digest === digest));
    const complete = async (blank, specification) => {
        const { digest, display } = specification;
        const found = results.filter((item) => item.digest === digest);
        // An extension that was set apart has two results: that of its own request comes last.
        const result = active.includes(specification) ? found.at(-1) : { ...(0,outcome/* emptyResult */.$)(specification), outcome: 'skipped' };
        if (result === undefined)
            throw new Error(`${display} has no result`);
        const place = own.find((importable) => isOwn(importable, digest));
        const holders = (place ?? common).requests.filter(({ extensions }) => extensions.some((item) => item.digest === digest));
        const entry = holders.find((request) => request.entry !== undefined)?.entry;
        const contents = entry === undefined || result.outcome === 'failed' ? { modules: [], entryPoints: [] } : await (0,entries_contents/* contentsOf */.K)(entry, digest);
        const isThere = entry !== undefined && result.outcome !== 'failed' && result.outcome !== 'skipped';
        return {
            ...blank,
            ...result,
            ...contents,
            specification: display,
            apart: found[0]?.apart ?? null,
            importPaths: isThere ? [entry.tree] : [],
            environment: isThere && place !== undefined ? place.environment : null,
        };
    };
    const byDigest = new Map(specifications.map((specification) => [specification.digest, specification]));
    const configured = settings.extensions.map(async (extension) => {
        const specification = byDigest.get(digests.get(extension.name) ?? '');
        // One that is disabled was read with its file, and is not a part of the request.
        const shown = specification?.display ?? (extension.package === undefined ? null : (0,specification_specification/* parseSpecification */.z)(extension.package).display);
        const blank = (0,ensure_extension/* configuredExtension */.eZ)(extension, shown);
        return specification === undefined ? blank : await complete(blank, specification);
    });
    const named = new Set(digests.values());
    const others = specifications.filter(({ digest }) => !named.has(digest));
    const plain = others.map(async (specification) => {
        const { display, name = display } = specification;
        const extension = await complete((0,ensure_extension/* plainExtension */.eA)(display, name), specification);
        return { ...extension, name: extension.distributions[0]?.name ?? name };
    });
    return await Promise.all([...configured, ...plain]);
}

// EXTERNAL MODULE: ./lib/system/detached-process.js
var detached_process = __webpack_require__(95311);
// EXTERNAL MODULE: ./lib/archive/python/sources.js
var sources = __webpack_require__(53799);
;// CONCATENATED MODULE: ./lib/archive/read-ahead.js


/**
 * Starts a process that reads files of mounted images into memory: the first import of a cold image takes up to 1.6 times as long as that
 * of an unpacked tree, and as long where they have been read. It ends by itself after some seconds.
 *
 * @param python the interpreter that imports them.
 * @returns the process; undefined where it could not be started.
 */
function startReadingAhead(python, trees, environment) {
    const places = trees.flatMap(({ list, tree }) => [list, tree]);
    return (0,detached_process/* startDetached */.t)(python, ['-I', '-S', '-c', sources/* readAhead */.E, ...places], environment);
}

// EXTERNAL MODULE: ./lib/entries/hot-list.js
var hot_list = __webpack_require__(45880);
// EXTERNAL MODULE: ./lib/entries/images.js + 1 modules
var entries_images = __webpack_require__(77765);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/operations/ensure/hot-lists.js




/** Has what a first import reads of mounted images read ahead, beside whatever comes next. The caller's mounting ends that. */
async function readAhead(requests, { dependencies, platform, ports }) {
    const { layout, mounting } = dependencies;
    if (mounting?.onReader === undefined)
        return;
    const trees = [];
    for (const { requestDigest, entry } of requests) {
        const list = layout.hotList(requestDigest, platform.id);
        if (entry !== undefined && (await (0,files/* isPresent */.Wo)(list)) && (await (0,entries_images/* isImage */.wu)(entry.tree, layout)))
            trees.push({ tree: entry.tree, list });
    }
    const reader = trees.length === 0 ? undefined : startReadingAhead(platform.python, trees, ports.environment);
    if (reader !== undefined)
        mounting.onReader(reader);
}
/** The trees that are images, here or where they will be restored, and whose hot lists are missing or old. */
async function findUnlearnt(requests, { layout, platform, clock }) {
    const unlearnt = [];
    for (const { requestDigest: digest, entry, pending } of requests) {
        if (entry === undefined)
            continue;
        const isPacked = pending?.payload.archive?.format === 'squashfs';
        if (!isPacked && !(await (0,entries_images/* isImage */.wu)(entry.tree, layout)))
            continue;
        if ((0,hot_list/* isHotListDue */.wk)({ layout, digest, platformId: platform.id }, clock.now()))
            unlearnt.push(entry.tree);
    }
    return unlearnt;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/entries/layout.js
var layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/importation/byte-code.js
var byte_code = __webpack_require__(91338);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/importation/loader.js
var importation_loader = __webpack_require__(96055);
// EXTERNAL MODULE: ./lib/importation/pth-files.js
var pth_files = __webpack_require__(59460);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/distribution/installed.js
var distribution_installed = __webpack_require__(31740);
;// CONCATENATED MODULE: ./lib/importation/shadowing.js


/** Directories that careless distributions bring at their top and nobody imports. */
const unimported = new Set(['test', 'tests', 'testing', 'docs', 'doc', 'examples', 'example', 'benchmarks', 'scripts']);
/** Finds modules of the trees that hide modules of the interpreter or of another tree, or are hidden by them. */
async function findShadowing({ distributions, platform, isBefore }) {
    const [standard, installed] = await Promise.all([standardModules(platform.standardLibrary), (0,distribution_installed/* installedVersions */.u)(platform.sitePackages)]);
    const title = ({ name, version }) => `${name} ${version}`;
    const found = [];
    const add = (kind, name, own, other) => {
        found.push({ kind, name, winner: isBefore ? own : other, hidden: isBefore ? other : own });
    };
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            if (standard.has(module) && !unimported.has(module)) {
                add('standard-library', module, title(distribution), `the standard library of Python ${platform.pythonVersion}`);
            }
        }
        const other = installed.get(distribution.name);
        if (other !== undefined && other !== distribution.version) {
            add('distribution', distribution.name, title(distribution), `${distribution.name} ${other} of the interpreter`);
        }
    }
    const owners = new Map();
    for (const distribution of distributions) {
        for (const module of distribution.modules) {
            const owner = owners.get(module);
            if (owner === undefined)
                owners.set(module, distribution);
            else if (owner.name !== distribution.name && !unimported.has(module)) {
                found.push({ kind: 'module', name: module, winner: title(owner), hidden: title(distribution) });
            }
        }
    }
    // A distribution that lies in several trees is one.
    return [...new Map(found.map((item) => [JSON.stringify(item), item])).values()];
}
/** Selects those that are probably mistakes, to tell the user. Versions other than the interpreter's were asked for. */
function shadowingWarning({ kind, name, winner, hidden }) {
    switch (kind) {
        case 'standard-library':
            return `the module ${name} of ${winner} hides that of ${hidden}: leave the package out if this Python does not need it`;
        case 'module':
            return `${winner} and ${hidden} both bring the module ${name}: only one of them is imported`;
        case 'distribution':
            return undefined;
    }
}
async function standardModules(directory) {
    const [names, dynamic] = await Promise.all([list(directory), list(`${directory}/lib-dynload`)]);
    const modules = names.flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : /^[a-z_]\w*$/i.test(name) ? [name] : []));
    return new Set([...modules, ...dynamic.map((name) => name.split('.')[0] ?? name)]);
}
async function list(directory) {
    // A directory that is not there hides nothing.
    return await (0,promises_.readdir)(directory).catch(() => []);
}

;// CONCATENATED MODULE: ./lib/importation/prepare.js




/** Writes the loader of some trees, and looks at what it will do and at what hides what. */
async function prepareImportation(source) {
    const { trees, platform, order, pth } = source;
    if (trees.length === 0)
        return { loader: undefined, pthFiles: [], refused: [], shadowing: [], warnings: [] };
    const isListed = pth.policy === 'allow-list';
    const reading = Promise.all(trees.map((tree) => (0,pth_files/* processPthFiles */.b9)(tree, platform.pythonVersion))).then((files) => files.flat());
    const customizers = isListed ? await Promise.all(trees.map(async (tree) => await (0,pth_files/* findCustomizers */.YO)(tree, await reading))) : [];
    const loaderPth = pth.policy === 'allow-list' ? (0,pth_files/* namesThatRun */.ne)(await reading, pth.allowed) : pth.policy;
    const [loader, pthFiles, shadowing] = await Promise.all([
        (0,importation_loader/* writeLoader */.DS)(source.loaders, { ...source, pth: loaderPth }).catch((error) => ({ problem: (0,errno/* messageOf */.b)(error) })),
        reading,
        findShadowing({ ...source, isBefore: order !== 'after' }),
    ]);
    const isWritten = typeof loader === 'string';
    return {
        loader: isWritten ? loader : undefined,
        pthFiles,
        refused: isListed ? [...pthFiles.filter(pth_files/* isHook */.IA), ...customizers.flat()].filter(({ sha256 }) => !pth.allowed.includes(sha256)) : [],
        shadowing,
        warnings: [
            // A cache root that is only read, and was never written to by this version: the modules are still there.
            ...(isWritten ? [] : [`the loader could not be written, so that no .pth file is processed: ${loader.problem}`]),
            ...shadowing.flatMap((item) => shadowingWarning(item) ?? []),
            ...pthFiles.flatMap((file) => pthWarning(file) ?? []),
        ],
    };
}
function pthWarning({ file, isHidden, problem }) {
    if (isHidden)
        return `${file} is hidden: it is not processed, and a package that brings such a file deserves a look`;
    return problem === null ? undefined : `${file} may not be processed: ${problem}`;
}

;// CONCATENATED MODULE: ./lib/operations/ensure/importable.js






/** Makes the trees of the requests importable: a loader before the trees, and the variables that lead to it. */
async function makeImportable({ shared, isolated }, world) {
    const common = await importableOf(shared, world);
    const own = await Promise.all(isolated.map((request) => importableOf([request], world)));
    return { common, own };
}
async function importableOf(requests, world) {
    const { platform, settings, ports } = world;
    const trees = [...new Set(requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry.tree])))];
    const binPaths = await existing(trees.map((tree) => external_node_path_.join(tree, import_paths/* scriptDirectoryName */.ar)));
    const importation = await prepareImportation({
        trees,
        distributions: requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []),
        platform,
        loaders: new layout/* CacheLayout */.lB(settings.cacheRoot).loaders,
        pth: settings.pth,
        order: settings.importOrder,
    });
    if (importation.loader !== undefined)
        await compileLoader(importation.loader, world);
    const environment = (0,import_paths/* importEnvironment */.rn)({ trees, scriptDirectories: binPaths, loader: importation.loader }, ports.environment);
    return { requests, trees, binPaths, importation, environment };
}
/**
 * Compiles a loader where no process would keep its byte code (PYTHONDONTWRITEBYTECODE, usual in container images): each
 * would compile it again, which takes 4 ms. Elsewhere the first that imports does it.
 */
async function compileLoader(loader, { platform, ports, signal }) {
    if (!ports.environment['PYTHONDONTWRITEBYTECODE'] || (await (0,files/* isPresent */.Wo)(external_node_path_.join(loader, '__pycache__'))))
        return;
    await (0,byte_code/* createByteCodeCompiler */.h)(ports)(loader, platform, signal);
}
async function existing(directories) {
    const found = await Promise.all(directories.map(async (directory) => ((await (0,files/* isDirectory */.wd)(directory)) ? [directory] : [])));
    return found.flat();
}

// EXTERNAL MODULE: ./lib/mapping/env-file.js
var env_file = __webpack_require__(91364);
// EXTERNAL MODULE: ./lib/operations/open-registry.js
var open_registry = __webpack_require__(39414);
;// CONCATENATED MODULE: ./lib/operations/ensure/map-project.js






/**
 * Records that a project uses the entries of a result, writes its env files, and validates the mapping. Nothing of it
 * fails a run: what goes wrong is a warning.
 */
async function mapProject(result, settings, ports) {
    if (result.entryPaths.length === 0)
        return result;
    const project = settings.workspace;
    const warnings = [...result.warnings];
    try {
        const written = [];
        for (const { file, form } of settings.writeEnv) {
            const problem = await writeEnvFile(file, form, result);
            if (problem !== undefined)
                warnings.push(problem);
            if (form === 'dotenv')
                written.push(file);
        }
        const [first] = written;
        const registry = (0,open_registry/* openRegistry */.M)({ ...ports, cacheRoot: settings.cacheRoot });
        let mapping = await registry.getMapping(project);
        // An env file of an earlier run is still compared where this run writes none.
        const hasFile = mapping !== null && mapping.envFile !== null;
        const unwritten = hasFile ? {} : { envFile: null };
        const file = first === undefined ? unwritten : { envFile: external_node_path_.relative(project, first), envVariable: entryVariable };
        for (const venvPath of result.entryPaths) {
            mapping = await registry.addMapping({ projectPath: project, venvPath, ...file });
        }
        const validation = await registry.validateMapping(project);
        warnings.push(...validation.issues);
        return { ...result, mapping, mappingStatus: validation.status, warnings };
    }
    catch (error) {
        return { ...result, mappingStatus: 'error', warnings: [...warnings, `the mapping could not be recorded: ${(0,errno/* messageOf */.b)(error)}`] };
    }
}
/** The variable of env files that names the entry. */
const entryVariable = 'ENSURE_EXTENSIONS_ENTRY';
async function writeEnvFile(file, form, result) {
    const text = (await (0,files/* readTextIfPresent */.Ge)(file)) ?? '';
    // The file outlives this process: what its PYTHONPATH holds beside ours does not belong there.
    const { PYTHONPATH } = (0,import_paths/* importEnvironment */.rn)({ trees: result.importPaths, loader: result.loader ?? undefined }, {});
    const variables = { [entryVariable]: result.entryPaths.at(-1) ?? '', PYTHONPATH };
    const updated = (0,env_file/* updateEnvFile */.j)(text, variables, form);
    if ('taken' in updated)
        return `'${file}' sets ${updated.taken.join(' and ')} in lines of others; it was not changed`;
    if (updated.text !== text)
        await (0,files/* writeText */.x3)(file, updated.text, { isLinkKept: true });
    return undefined;
}

// EXTERNAL MODULE: ./lib/operations/ensure/prepare.js
var prepare = __webpack_require__(9498);
// EXTERNAL MODULE: ./lib/operations/ensure/requests.js + 1 modules
var ensure_requests = __webpack_require__(59195);
// EXTERNAL MODULE: ./lib/operations/ensure/result.js
var result = __webpack_require__(96640);
// EXTERNAL MODULE: ./lib/operations/ensure/save.js
var ensure_save = __webpack_require__(89468);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(93017);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/operations/ensure/startup.js




/** The extensions; those that bring a file which runs code at the start of Python and is not allowed to have failed. */
async function refuseStartup(results, { common, own }) {
    const refused = new Map();
    for (const importable of [common, ...own]) {
        for (const file of importable.importation.refused) {
            const { owner, digests } = await bringersOf(file, importable);
            for (const digest of digests)
                if (!refused.has(digest))
                    refused.set(digest, { file, owner });
        }
    }
    return results.map((result) => {
        const found = refused.get(result.digest);
        const isThere = result.outcome !== 'failed' && result.outcome !== 'skipped';
        return found === undefined || !isThere ? result : startupRefused(result, found.file, found.owner);
    });
}
/** Whose distribution a file belongs to, and which extensions bring that: all of the tree where it is nobody's. */
async function bringersOf({ file }, { requests }) {
    const entry = requests.flatMap((request) => request.entry ?? []).find(({ tree }) => file.startsWith(external_node_path_.join(tree, external_node_path_.sep)));
    if (entry === undefined)
        return { owner: undefined, digests: [] };
    const relative = external_node_path_.relative(entry.tree, file).replaceAll(external_node_path_.sep, '/');
    const distributions = await (0,record/* readDistributions */.cz)(entry.tree);
    const owner = distributions.find(({ files }) => files.some((recorded) => recorded.path === relative));
    const bringing = entry.metadata.extensions.filter(({ distributions: closure }) => closure.some(({ name }) => name === owner?.name));
    return {
        owner: owner === undefined ? undefined : `${owner.name} ${owner.version}`,
        digests: (bringing.length > 0 ? bringing : entry.metadata.extensions).map(({ digest }) => digest),
    };
}
/** The result of a specification that brings a file which runs code at the start of Python and is not allowed to. */
function startupRefused(result, hook, owner) {
    const { file, code, problem } = hook;
    const brought = `${external_node_path_.basename(file)}${owner === undefined ? '' : ` of ${owner}`}`;
    const lines = problem === null ? code.map(({ line, text }) => `line ${line}: ${text}`) : [`it cannot be read: ${problem}`];
    const failure = new errors/* ExtensionInstallationError */.QB(`${result.specification} brings ${brought}, which runs code when Python starts and is not on the allow-list of pth\n${lines.join('\n')}`, {
        code: 'startup-refused',
        subject: result.specification,
        hint: `Look at ${file}. If it is what you want, add this line to pth: ${(0,pth_files/* allowLine */.mM)(hook)}`,
    });
    return { ...result, outcome: 'failed', error: (0,errors/* reportOf */.EI)(failure) };
}

;// CONCATENATED MODULE: ./lib/operations/ensure/step-timer.js
/**
 * Makes a timer without steps.
 *
 * @param onStep told of each step that begins.
 */
function createStepTimer(onStep) {
    const timings = [];
    return {
        timings,
        add: (others) => void timings.push(...others),
        async run(step, work) {
            onStep?.(step);
            const start = performance.now();
            try {
                return await work();
            }
            finally {
                timings.push({ step, ms: Math.round(performance.now() - start) });
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/configuration/toml-document.js
var toml_document = __webpack_require__(83452);
// EXTERNAL MODULE: ./lib/importation/register.js
var register = __webpack_require__(84937);
;// CONCATENATED MODULE: ./lib/operations/ensure/verify.js






/** Imports every extension in a fresh interpreter; those that cannot be imported have failed. */
async function verifyExtensions({ common, own }, world) {
    return (await Promise.all([common, ...own].map((importable) => proveAll(importable, world)))).flat();
}
/** The extensions with their proofs; those that cannot be imported have failed. */
async function proveAll({ requests, environment }, { platform, ports, signal }) {
    const targets = new Map();
    for (const { entry, extensions } of requests) {
        for (const { digest, outcome, apart } of extensions) {
            if (entry !== undefined && outcome !== 'failed' && apart === null)
                targets.set(digest, await (0,entries_contents/* entryTargets */.B)(entry, digest));
        }
    }
    const variables = { ...ports.environment, ...environment };
    const proofs = await (0,verify_import/* verifyImports */.eb)(targets, { python: platform.python, environment: variables, runner: ports.runner, signal });
    return requests.flatMap(({ extensions }) => extensions.map((extension) => {
        const imports = proofs.get(extension.digest);
        if (imports === undefined)
            return extension;
        return imports.some(verify_import/* isUnimportable */.TI) ? (0,outcome/* notImportable */.H0)(extension, imports) : { ...extension, imports };
    }));
}
/** Hands the arguments to every enabled extension of the configuration that can be imported; each isolated one by itself. */
async function registerExtensions(extensions, { common }, { settings, platform, ports, signal }) {
    const options = { python: platform.python, directory: settings.workspace, runner: ports.runner, signal };
    const done = [...extensions];
    const handOver = async (indexes, environment) => {
        const targets = indexes.flatMap((index) => {
            const configured = settings.extensions[index];
            return configured === undefined ? [] : [{ ...configured, arguments: (0,toml_document/* toTypedJson */.I6)(configured.arguments) }];
        });
        const registrations = await (0,register/* registerAll */.P)(targets, { ...options, environment: { ...ports.environment, ...environment } });
        for (const [position, index] of indexes.entries()) {
            const [extension, registration] = [done[index], registrations[position]];
            if (extension !== undefined && registration !== undefined)
                done[index] = (0,ensure_extension/* registered */.HZ)(extension, registration);
        }
    };
    // The configured ones stand first, in the order of the configuration.
    const wanted = [...settings.extensions.keys()].filter((index) => {
        const extension = extensions[index];
        return extension?.enabled === true && (extension.builtin || extension.importPaths.length > 0);
    });
    const isApart = (index) => (extensions[index]?.environment ?? null) !== null;
    await handOver(wanted.filter((index) => !isApart(index)), common.environment);
    for (const index of wanted.filter(isApart))
        await handOver([index], extensions[index]?.environment ?? common.environment);
    return done;
}

;// CONCATENATED MODULE: ./lib/operations/ensure/ensure.js














/**
 * Makes what the settings name importable. This is the one way to do it: the action, its post step, the command line and the
 * library differ in their switches only.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for a cache root that cannot be used.
 */
async function ensure(call, { save, map }) {
    const { settings, ports, signal } = call;
    const timer = createStepTimer(ports.logger.progress);
    const isDone = !settings.lookupOnly;
    const world = await timer.run('prepare', () => (0,prepare/* prepare */.i)(call));
    const isSaving = settings.save !== 'false' && save !== 'never' && (0,trust/* canBeOpened */.L)(settings);
    const requests = await (0,entry/* usingRoot */.LA)(settings.cacheRoot, () => (0,ensure_requests/* ensureRequests */.Tb)(world, isSaving));
    const all = [...requests.isolated, ...requests.shared];
    timer.add(all.flatMap(({ timings }) => timings));
    if (isDone)
        await readAhead(all, world);
    const importables = await timer.run('import paths', () => makeImportable(requests, world));
    const imported = isDone && settings.verifyImport
        ? await timer.run('verify import', () => verifyExtensions(importables, world))
        : [...requests.shared, ...requests.isolated].flatMap(({ extensions }) => extensions);
    const proven = await refuseStartup(imported, importables);
    const described = await describeExtensions(proven, importables, world);
    const extensions = isDone && settings.verifyRegister ? await timer.run('register', () => registerExtensions(described, importables, world)) : described;
    const made = (0,result/* buildResult */.CR)({ world, requests, extensions, importable: importables.common });
    const mapped = map && isDone ? await timer.run('map', () => mapProject(made, settings, ports)) : made;
    // A tree that could not be imported, or that nobody has looked at, is not handed on: another machine resolves again.
    const isImportable = !proven.some(({ imports, error }) => imports?.some(verify_import/* isUnimportable */.TI) === true || error?.code === 'startup-refused');
    const archives = isImportable ? all.flatMap(({ pending }) => (pending === undefined ? [] : [pending])) : [];
    // Readers take the newest bundle of a request: tombstones are saved before archives.
    const packed = [...all.flatMap(({ tombstones }) => tombstones), ...archives];
    const { request, platform, active, provider } = world;
    const saved = save === 'now' && provider !== undefined && packed.length > 0
        ? (0,ensure_save/* saveReports */.hB)(await timer.run('upload', () => (0,ensure_save/* savePendings */.M$)(packed, { ...settings, provider, clock: ports.clock, signal })), provider)
        : [];
    return {
        result: { ...mapped, providers: [...mapped.providers, ...saved], timings: (0,result/* sumTimings */.F3)(timer.timings) },
        pending: save === 'later' ? packed : [],
        unlearnt: await findUnlearnt(all, world.dependencies),
        keyLines: all.flatMap(({ keyLines }) => keyLines),
        request,
        platform,
        active,
        provider,
        refreshDue: all.some(({ isRefreshDue }) => isRefreshDue),
    };
}


/***/ }),

/***/ 10640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   HZ: () => (/* binding */ registered),
/* harmony export */   eA: () => (/* binding */ plainExtension),
/* harmony export */   eZ: () => (/* binding */ configuredExtension),
/* harmony export */   he: () => (/* binding */ isCounted)
/* harmony export */ });
/* harmony import */ var _cache_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52742);
/* harmony import */ var _configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83452);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



const nothing = {
    typedArguments: null,
    ttlHours: null,
    specification: null,
    digest: null,
    ..._cache_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .noOutcome */ .aN,
    modules: [],
    entryPoints: [],
    importPaths: [],
    environment: null,
    registration: null,
};
/** Describes an extension from its configuration alone; `shown` is its package without credentials. */
function configuredExtension(extension, shown) {
    const { name, enabled, required, arguments: given } = extension;
    const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .toJson */ .aB)(value)]));
    return {
        ...nothing,
        name,
        builtin: extension.package === undefined,
        enabled,
        required,
        package: shown,
        module: extension.module,
        arguments: values,
        typedArguments: (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainJson */ .Rg)(given) ? null : (0,_configuration_toml_document_js__WEBPACK_IMPORTED_MODULE_1__/* .toTypedJson */ .I6)(given),
        ttlHours: extension.ttl ?? null,
    };
}
/** A specification that stands in no configuration. */
function plainExtension(specification, name) {
    return { ...nothing, name, builtin: false, enabled: true, required: true, package: specification, module: null, arguments: {} };
}
/** Whether an extension counts as hit or miss: one that is external and enabled. */
function isCounted({ builtin, enabled }) {
    return enabled && !builtin;
}
/** An extension with what became of `register`; one that raised has failed. */
function registered(extension, registration) {
    if (registration.error === null)
        return { ...extension, registration };
    const failure = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionInstallationError */ .QB(`${extension.name}: register of ${registration.module} failed\n${registration.error}`, {
        code: 'register-failed',
        subject: extension.name,
        hint: 'The last lines say why. It was given the arguments of the configuration; the key module names another module.',
    });
    return { ...extension, outcome: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOf */ .EI)(failure), registration };
}
/** How an extension is called in reports: by what was asked for, else by its name. */
function titleOf({ specification, name }) {
    return specification ?? name;
}


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _archive_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59475);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35044);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32144);
/* harmony import */ var _importation_import_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69964);
/* harmony import */ var _platform_find_python_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46973);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5382);
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8017);
/* harmony import */ var _specification_marker_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(867);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61870);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67643);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51716);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96369);












/**
 * Reads the request, asks the interpreter, and picks the implementations. Independent things run at once.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed.
 */
async function prepare(call) {
    const { settings, ports, replacements = {}, signal } = call;
    // Refused before anything is installed: such a path could not be exported afterwards.
    (0,_importation_import_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseSeparator */ .oz)(settings.cacheRoot);
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .CacheLayout */ .lB(settings.cacheRoot);
    const detect = once(() => (0,_platform_find_python_js__WEBPACK_IMPORTED_MODULE_4__/* .detectPlatform */ .l)(settings.python, { ...ports, signal, answers: layout.interpreters }));
    // The interpreter is needed before the request is read only where its own packages are constraints.
    const known = call.request === undefined && settings.constraints.some(({ kind }) => kind === 'environment') ? await detect() : undefined;
    const request = call.request ?? (await (0,_request_js__WEBPACK_IMPORTED_MODULE_11__/* .readRequest */ ["in"])(settings, { ...ports, platform: known, ...(0,_compose_js__WEBPACK_IMPORTED_MODULE_9__/* .uvReader */ .D$)(call, detect) }));
    const { specifications, requestOptions } = request;
    // The notices of a request that was read before were logged then.
    if (call.request === undefined)
        for (const notice of [...settings.notices, ...request.constraints.notices])
            ports.logger.warning(notice);
    const provider = replacements.provider ?? (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__/* .createConfiguredProvider */ .CC)(settings.provider, settings, ports);
    const trust = (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .trustOf */ .A)(settings, ports);
    if (provider !== undefined && trust.closedReason !== undefined)
        ports.logger.info(trust.closedReason);
    const mounting = (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isMountable */ .yt)(settings, ports.environment) ? replacements.mounting : undefined;
    const archives = once(() => (0,_archive_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectArchives */ .w)({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }));
    // Without an entry in place the provider will be asked: its client loads while the interpreter answers.
    const isInPlace = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_8__/* .isPresent */ .Wo)(layout.request((0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .requestDigest */ .ud)(specifications, requestOptions)));
    const [platform] = await Promise.all([
        known ?? detect(),
        // Both start programs and wait for them: together they take no longer than the slower one.
        provider === undefined ? undefined : archives(),
        isInPlace ? undefined : provider?.prepare?.(),
        mounting === undefined ? undefined : (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLeftovers */ .DA)(layout, ports),
    ]);
    // A specification whose marker is false here is not a part of the request.
    const active = specifications.filter(({ marker }) => marker === undefined || (0,_specification_marker_js__WEBPACK_IMPORTED_MODULE_7__/* .isMarkerTrue */ .PC)(marker, platform.markers));
    const dependencies = (0,_compose_js__WEBPACK_IMPORTED_MODULE_9__/* .dependenciesOf */ .hk)({
        settings,
        request,
        ports,
        replacements,
        platform,
        provider,
        layout,
        mounting,
        trust,
        selectArchives: archives,
    });
    return { ...call, request, platform, active, provider, dependencies };
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 96369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bQ: () => (/* binding */ excludeNewerTime),
  Ol: () => (/* binding */ hiddenUrlsOf),
  Mg: () => (/* binding */ indexInputs),
  Xg: () => (/* binding */ readConfig),
  "in": () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/configuration/binding-lock.js
var binding_lock = __webpack_require__(90479);
// EXTERNAL MODULE: ./lib/configuration/constraints.js + 1 modules
var configuration_constraints = __webpack_require__(54747);
// EXTERNAL MODULE: ./lib/configuration/dynamic-project.js
var dynamic_project = __webpack_require__(21519);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(58019);
// EXTERNAL MODULE: ./lib/configuration/local-repositories.js
var local_repositories = __webpack_require__(57878);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/hidden-url.js
var hidden_url = __webpack_require__(36965);
// EXTERNAL MODULE: ./lib/specification/input-file.js
var input_file = __webpack_require__(30288);
// EXTERNAL MODULE: ./lib/specification/marker.js
var marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/system/url.js
var system_url = __webpack_require__(56480);
// EXTERNAL MODULE: ./lib/configuration/toml-problem.js
var toml_problem = __webpack_require__(82554);
;// CONCATENATED MODULE: ./lib/configuration/lock-file.js











const fileSchema = valibot_dist/* looseObject */._H3({
    url: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    hash: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    hashes: valibot_dist/* optional */.lqM(valibot_dist/* record */.g1P(valibot_dist/* string */.YjP(), valibot_dist/* string */.YjP()), {}),
});
const packageSchema = valibot_dist/* looseObject */._H3({
    name: valibot_dist/* string */.YjP(),
    source: valibot_dist/* optional */.lqM(valibot_dist/* looseObject */._H3({ registry: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()) })),
    index: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    sdist: valibot_dist/* optional */.lqM(fileSchema),
    wheels: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(fileSchema), []),
});
/** What the forms of uv and of PEP 751 have in common, and what each has of its own. */
const lockSchema = valibot_dist/* looseObject */._H3({
    'requires-python': valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
    environments: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
    'supported-markers': valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* string */.YjP()), []),
    package: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(packageSchema), []),
    packages: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(packageSchema), []),
});
/**
 * Where the files of some locks lie.
 *
 * @param markers those of the interpreter that will import.
 * @throws ExtensionConfigError `interpreter-unsupported` for a lock that is made for other ones, `file-unreadable`.
 */
async function readLockFiles(locks, markers) {
    const addresses = [];
    for (const lock of locks) {
        const facts = await readFacts(lock);
        refuseMisfit(lock, facts, markers);
        addresses.push(...facts.addresses);
    }
    return addresses;
}
function refuseMisfit({ shown }, { requiresPython, environments }, markers) {
    const { python_full_version: version = '', sys_platform: system = '', platform_machine: machine = '' } = markers;
    const isFor = requiresPython !== undefined && !(0,pep440.satisfies)(version, requiresPython, { prereleases: true })
        ? `Python ${requiresPython}, and this is Python ${version}`
        : environments.length > 0 && !environments.some((environment) => (0,marker/* isMarkerTrue */.PC)((0,marker/* parseMarker */.gY)(environment), markers))
            ? `${environments.join(' or ')}, and this is ${system}, ${machine}, Python ${version}`
            : undefined;
    if (isFor === undefined)
        return;
    throw new errors/* ExtensionConfigError */.sw(`${shown} is made for ${isFor}`, {
        code: 'interpreter-unsupported',
        subject: shown,
        hint: 'Choose another interpreter with python, or lock again for this one.',
    });
}
async function readFacts({ file, shown }) {
    try {
        const lock = valibot_dist/* parse */.qgA(lockSchema, (0,dist/* parse */.qg)(await (0,input_file/* readInputFile */.jH)(file, shown)));
        return {
            requiresPython: lock['requires-python'],
            environments: [...lock.environments, ...lock['supported-markers']],
            addresses: [...lock.package, ...lock.packages].flatMap(addressesOf),
        };
    }
    catch (error) {
        if (error instanceof errors/* ExtensionConfigError */.sw)
            throw error;
        throw new errors/* ExtensionConfigError */.sw(`${shown} cannot be read: ${(0,toml_problem/* tomlProblem */.O)(error)}`, {
            code: 'file-unreadable',
            subject: shown,
            hint: 'Write it again with the program that made it.',
        });
    }
}
/** The files of a package from an index; none where the lock does not tell of each where it lies and what its hash is. */
function addressesOf({ name, source, index, sdist, wheels }) {
    const registry = source?.registry ?? index;
    if (registry === undefined || !(0,system_url/* isUrl */.g)(registry))
        return [];
    const urls = [...wheels, ...(sdist === undefined ? [] : [sdist])].map(({ url, hash, hashes }) => {
        const digest = hashes['sha256'] ?? /^sha256:(.+)$/.exec(hash ?? '')?.[1];
        const isUsable = url !== undefined && isPlainUrl(url) && digest !== undefined && !(0,hidden_url/* holdsSecretUrl */.Iu)(url);
        return isUsable ? `${url}#sha256=${digest}` : undefined;
    });
    const known = urls.filter((url) => url !== undefined);
    return known.length < urls.length
        ? []
        : known.map((url) => ({ name: (0,specification_name/* normalizeName */.P)(name), url, registry: secret_url/* SecretUrl */.yT.parse(registry).bare }));
}
/** Whether a text is a URL that an index can link to: without a query, and with a name that can be read. */
function isPlainUrl(text) {
    if (!(0,system_url/* isUrl */.g)(text) || !URL.canParse(text) || /[?#]/.test(text))
        return false;
    try {
        decodeURIComponent(new URL(text).pathname);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/configuration/locked-lines.js
var locked_lines = __webpack_require__(91644);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var specification_requirement = __webpack_require__(62018);
// EXTERNAL MODULE: ./lib/specification/requirements-lines.js
var requirements_lines = __webpack_require__(97463);
;// CONCATENATED MODULE: ./lib/configuration/pinned-by-lock.js




/**
 * Specifications for a resolution that asks for hashes: there uv takes no range, even where a constraint pins the package.
 * One that a lock has in one version, which is in its range, is given that version. The others stay as they are.
 *
 * @param lines constraints with hashes.
 */
function pinnedByLock(specifications, lines) {
    const versions = new Map();
    for (const line of lines) {
        const { requirement, options } = (0,requirements_lines/* parseRequirementsLine */.aV)(line);
        if (requirement === undefined || options.length === 0)
            continue;
        const { name, versions: clauses } = (0,specification_requirement/* parseRequirement */.pP)(requirement);
        versions.set(name, new Set([...(versions.get(name) ?? []), ...clauses]));
    }
    return specifications.map((specification) => {
        const { kind, name, pinned, canonical } = specification;
        const [clause, ...others] = versions.get(name ?? '') ?? [];
        if (kind !== 'requirement' || pinned === true || clause === undefined || others.length > 0)
            return specification;
        const requirement = (0,specification_requirement/* parseRequirement */.pP)(canonical);
        const version = clause.replace(/^==/, '');
        if (requirement.versions.length > 0 && !(0,pep440.satisfies)(version, requirement.versions.join(','), { prereleases: true }))
            return specification;
        return { ...specification, installable: new secret_url/* SecretText */.om((0,specification_requirement/* formatRequirement */.zP)({ ...requirement, versions: [clause] })) };
    });
}

// EXTERNAL MODULE: ./lib/specification/toml.js
var toml = __webpack_require__(37901);
// EXTERNAL MODULE: ./lib/specification/uv-project.js
var uv_project = __webpack_require__(11718);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/configuration/script-metadata.js
var script_metadata = __webpack_require__(15021);
;// CONCATENATED MODULE: ./lib/configuration/project-settings.js









/** The keys that change which packages are found and how they are built; the others are about environments, projects and publishing. */
const keys = [
    ...['index', 'index-url', 'extra-index-url', 'find-links', 'no-index', 'index-strategy', 'keyring-provider', 'allow-insecure-host'],
    ...['override-dependencies', 'constraint-dependencies', 'build-constraint-dependencies', 'exclude-dependencies', 'dependency-metadata'],
    ...['resolution', 'prerelease', 'fork-strategy', 'exclude-newer', 'exclude-newer-package', 'no-sources', 'no-sources-package'],
    ...['no-build', 'no-build-package', 'no-binary', 'no-binary-package', 'no-build-isolation', 'no-build-isolation-package'],
    ...['extra-build-dependencies', 'extra-build-variables', 'config-settings', 'config-settings-package'],
];
/** Those that the table `pip` has too, and its own. */
const pipKeys = [...keys, 'only-binary', 'torch-backend', 'require-hashes', 'verify-hashes', 'no-deps'];
/**
 * The settings of uv that hold for projects and scripts: those that `uv pip install -r` obeys in the directory of the project. A
 * script has its own, a project those of its workspace.
 *
 * @param projects files that `requirements` names, absolute.
 * @returns undefined where none has any.
 * @throws ExtensionConfigError `source-unsupported` where two have differing ones: one run of uv obeys one of them.
 */
async function readProjectSettings(projects) {
    const read = await Promise.all(projects.map((project) => ((0,script_metadata/* isScript */.Kh)(project) ? settingsOfScript(project) : settingsOfProject(project))));
    const found = new Map(read.flatMap((settings) => (settings === undefined ? [] : [[settings.file, settings]])));
    const [first, second] = [...found.values()];
    if (first !== undefined && second !== undefined && JSON.stringify(first.table) !== JSON.stringify(second.table)) {
        throw new errors/* ExtensionConfigError */.sw(`'${first.file}' and '${second.file}' both have settings of uv, and one run obeys one of them`, {
            code: 'source-unsupported',
            subject: second.file,
            hint: 'Ensure them one after the other, or name a file with the settings for both in uv-config (CLI: --uv-config FILE).',
        });
    }
    return first;
}
async function settingsOfScript(file) {
    return settingsIn(file, uvTableOf(parsed(file, (0,script_metadata/* scriptMetadata */.XQ)(await (0,input_file/* readInputFile */.jH)(file, 'requirements')).join('\n'))));
}
/** As uv finds them: in the nearest directory, from the root of the workspace on upwards, that has a `uv.toml` or a `[tool.uv]`. */
async function settingsOfProject(project) {
    const start = external_node_path_.dirname(project);
    for (let place = (0,uv_project/* workspaceRootOf */.dP)(start)?.directory ?? start;; place = external_node_path_.dirname(place)) {
        const [own, shared] = [external_node_path_.join(place, 'uv.toml'), external_node_path_.join(place, 'pyproject.toml')];
        if (await (0,files/* isPresent */.Wo)(own))
            return settingsIn(own, parsed(own, await (0,input_file/* readInputFile */.jH)(own, 'requirements')));
        if (await (0,files/* isPresent */.Wo)(shared)) {
            const table = uvTableOf(parsed(shared, await (0,input_file/* readInputFile */.jH)(shared, 'requirements')));
            if (table !== undefined)
                return settingsIn(shared, table);
        }
        if (external_node_path_.dirname(place) === place)
            return undefined;
    }
}
function settingsIn(file, table) {
    if (table === undefined)
        return undefined;
    const pip = tableOf(table['pip']);
    const own = pip === undefined ? [] : Object.entries(pip).filter(([key]) => pipKeys.includes(key));
    const picked = Object.entries(table).filter(([key]) => keys.includes(key));
    if (picked.length === 0 && own.length === 0)
        return undefined;
    return { file, table: { ...Object.fromEntries(picked), ...(own.length === 0 ? {} : { pip: Object.fromEntries(own) }) } };
}
function uvTableOf(document) {
    return tableOf(tableOf(document['tool'])?.['uv']);
}
function tableOf(value) {
    return (0,toml/* isTable */.bI)(value) ? value : undefined;
}
function parsed(file, text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new errors/* ExtensionConfigError */.sw(`'${file}' cannot be read: ${(0,toml_problem/* tomlProblem */.O)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: 'uv reads its settings there. Mend the file.',
        });
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/specification/local-content.js + 1 modules
var local_content = __webpack_require__(61869);
// EXTERNAL MODULE: ./lib/specification/local-places.js
var local_places = __webpack_require__(6671);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
;// CONCATENATED MODULE: ./lib/installation/uv/config-file.js















const noConfig = { localNames: [], localPlaces: [], localTrees: [], urls: [], accounts: {} };
const requirementLists = ['constraint-dependencies', 'override-dependencies', 'build-constraint-dependencies'];
/**
 * Reads the settings of uv. A file of the user's stays as it is, unless it names a repository with an account, which git would show to
 * all users of the machine; of a project a file is made.
 *
 * @throws ExtensionConfigError for a file that cannot be read, and for secrets that cannot be handed over out of sight.
 */
async function readUvConfig(source, environment) {
    if (source === undefined)
        return noConfig;
    const base = external_node_path_.dirname(source.file);
    const text = source.table === undefined ? await (0,input_file/* readInputFile */.jH)(source.file, 'uv-config') : (0,dist/* stringify */.As)(source.table);
    // A text that is not TOML is left to uv, which says so.
    const table = source.table ?? (0,toml/* tableIn */.sV)(text) ?? {};
    const tables = [table, ...((0,toml/* isTable */.bI)(table['pip']) ? [table['pip']] : [])];
    refuseShown(table, source.file, environment);
    // Wherever it stands: in overrides, in the metadata of another package, among what builds need.
    const local = allTextsIn(table).flatMap((requirement) => (0,local_content/* directReferenceOf */.M)(requirement, base, environment).flatMap(({ name, directory }) => {
        if ((0,files/* statsSync */.vu)(directory) === undefined)
            return [];
        const { digest, names, trees } = (0,local_content/* localContent */.h)(directory, environment);
        return [{ directory, line: `local ${digest}`, names: [name, ...names], trees }];
    }));
    const places = tables.flatMap((one) => (0,local_places/* localPlacesIn */.zc)(one, base));
    const content = {
        digest: (0,hash/* sha256 */.s)([(0,redact/* withBareUrls */.d)(text), ...places, ...local.map(({ line }) => line)].join('\n')),
        localNames: local.flatMap(({ names }) => names),
        localPlaces: local.map(({ directory }) => directory),
        localTrees: local.flatMap(({ trees }) => trees),
    };
    const isShown = requirementLists.flatMap((key) => textsOf(table[key])).some((written) => (0,hidden_url/* namesPrivateRepository */.WD)(written, environment));
    if (source.table === undefined && !isShown)
        return { ...noConfig, ...content, file: source.file };
    return { ...content, ...writtenFor(table, { ...source, base, environment }) };
}
/** Refuses a repository with an account in a setting that uv reads by itself, such as `extra-build-dependencies`: git would show it. */
function refuseShown(table, file, environment) {
    const rest = Object.entries(table).filter(([key]) => !requirementLists.some((list) => list === key) && key !== 'sources');
    const found = rest.find(([, value]) => (0,hidden_url/* namesPrivateRepository */.WD)(JSON.stringify(value), environment));
    if (found === undefined)
        return;
    throw new errors/* ExtensionConfigError */.sw(`${file}: '${found[0]}' names a repository with an account, which git would show to all users of this machine`, {
        code: 'source-unsupported',
        subject: file,
        hint: 'Write the URL without the account there, and let git have the account from a credential helper of yours.',
    });
}
/** The text of a file with these settings: absolute paths, and no secret. */
function writtenFor(table, writing) {
    const urls = [];
    const accounts = {};
    const written = { ...table };
    for (const key of requirementLists) {
        if (!Array.isArray(table[key]))
            continue;
        written[key] = table[key].map((item) => {
            if (typeof item !== 'string')
                return item;
            const { text, secrets } = (0,requirements_lines/* expandVariables */.i7)(item, writing.environment);
            const hidden = (0,hidden_url/* hideUrl */.KT)(absoluteRequirement(text, writing.base), secrets);
            if (hidden.url !== undefined)
                urls.push({ url: hidden.url, ...(hidden.variable === undefined ? {} : { variable: hidden.variable }) });
            return hidden.text;
        });
    }
    const indexes = Array.isArray(table['index']) ? table['index'] : [];
    const [usual, extra] = [table['index-url'], table['extra-index-url']];
    const all = [
        ...indexes,
        ...textsOf(extra).map((url) => ({ url })),
        ...(typeof usual === 'string' ? [{ url: usual, default: true }] : []),
    ].map((index, number) => ((0,toml/* isTable */.bI)(index) ? writtenIndex(index, { ...writing, number, accounts }) : index));
    delete written['index-url'];
    delete written['extra-index-url'];
    if (all.length > 0)
        written['index'] = all;
    if (table['find-links'] !== undefined)
        written['find-links'] = placesFor(table['find-links'], writing);
    if ((0,toml/* isTable */.bI)(table['pip'])) {
        const pip = { ...table['pip'] };
        for (const key of ['find-links', 'index-url', 'extra-index-url'])
            if (pip[key] !== undefined)
                pip[key] = placesFor(pip[key], writing);
        written['pip'] = pip;
    }
    return { text: (0,dist/* stringify */.As)(written), urls, accounts };
}
/** An index without its account, which uv gets by two variables with the index's name in theirs. */
function writtenIndex(index, { number, accounts, ...writing }) {
    const { url: written } = index;
    if (typeof written !== 'string')
        return index;
    const url = secret_url/* SecretUrl */.yT.parse(written);
    const account = url.revealAccount();
    if (account === undefined)
        return { ...index, url: placesFor(written, writing) };
    const name = typeof index['name'] === 'string' ? index['name'] : `ensure-extensions-${number}`;
    const variable = `UV_INDEX_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
    accounts[`${variable}_USERNAME`] = new secret_url/* SecretText */.om(account.user, '***');
    accounts[`${variable}_PASSWORD`] = new secret_url/* SecretText */.om(account.password, '***');
    return { ...index, name, url: placesFor(url.revealAddress(), writing) };
}
/** Places with absolute paths. */
function placesFor(places, writing) {
    if (Array.isArray(places))
        return places.map((place) => placesFor(place, writing));
    if (typeof places !== 'string')
        return places;
    if (!(0,system_url/* isUrl */.g)(places))
        return external_node_path_.resolve(writing.base, places);
    const url = secret_url/* SecretUrl */.yT.parse(places);
    if (!url.hasSecret)
        return places;
    throw new errors/* ExtensionConfigError */.sw(`${writing.file}: the credentials in ${url} cannot be handed to uv out of sight`, {
        code: 'source-unsupported',
        subject: writing.file,
        hint: 'Name this place in the inputs index-url or extra-index-url, or with --find-links in a requirements file.',
    });
}
/** A requirement whose path is absolute. */
function absoluteRequirement(text, base) {
    return text.replace(/^([^@;]+@\s*)(\.{1,2}[\\/][^;\s]*)/, (_, head, place) => {
        return `${head}${(0,external_node_url_.pathToFileURL)(external_node_path_.resolve(base, place)).href}`;
    });
}
/** All texts of settings, however deep. */
function allTextsIn(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : [];
}
function textsOf(list) {
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

// EXTERNAL MODULE: ./lib/installation/uv/environment.js + 1 modules
var uv_environment = __webpack_require__(17016);
// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var indexes = __webpack_require__(27410);
// EXTERNAL MODULE: ./lib/specification/digest.js
var digest = __webpack_require__(8017);
// EXTERNAL MODULE: ./lib/specification/remote-text.js
var remote_text = __webpack_require__(22339);
// EXTERNAL MODULE: ./lib/specification/specification.js
var specification = __webpack_require__(99676);
// EXTERNAL MODULE: ./lib/specification/requirements-content.js
var requirements_content = __webpack_require__(7321);
;// CONCATENATED MODULE: ./lib/operations/ensure/variable-files.js




/** The variables whose files name packages with addresses. */
const fileVariables = ['UV_CONSTRAINT', 'UV_OVERRIDE', 'UV_BUILD_CONSTRAINT'];
/**
 * Selects the files of variables that are read here: those on servers, which uv would fetch by itself and could not on the day that a
 * server is down, and those that name a repository with an account, which uv would hand to git for all users of the machine to read.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function filesToRead(environment) {
    const named = [];
    const sourcesOf = async (variable) => {
        const sources = [];
        for (const file of (0,uv_environment/* filesOf */.R8)(environment[variable])) {
            if ((0,uv_environment/* isRemotePlace */.Ik)(file))
                sources.push({ kind: 'url', url: secret_url/* SecretUrl */.yT.parse(file) });
            else {
                const { isRemote, namesPrivateRepository, localPlaces } = await (0,requirements_content/* requirementsContent */.W)(file, { origin: variable, environment });
                await (0,local_repositories/* refusePrivateRepositories */.gz)(localPlaces, environment);
                if (!isRemote && !namesPrivateRepository)
                    continue;
                sources.push({ kind: 'file', file });
            }
            named.push(`${variable} ${file}`);
        }
        return sources;
    };
    const [constraints, overrides, builds] = await Promise.all(fileVariables.map(sourcesOf));
    return { sources: { UV_CONSTRAINT: constraints ?? [], UV_OVERRIDE: overrides ?? [], UV_BUILD_CONSTRAINT: builds ?? [] }, named };
}

;// CONCATENATED MODULE: ./lib/operations/ensure/request.js




















/** All URLs of a request whose secrets were taken out of the texts that name them. */
function hiddenUrlsOf(request) {
    const { constraints, overrides, buildConstraints, repositories, uvConfig } = request;
    return [constraints, overrides, buildConstraints, repositories, uvConfig].flatMap(({ urls }) => urls);
}
/** The indexes of inputs and files. */
function indexInputs({ indexUrl, extraIndexUrl, findLinks }) {
    return { indexUrl: indexUrl && (0,index_setting/* indexForUv */.j)(indexUrl), extraIndexUrl: extraIndexUrl.map(index_setting/* indexForUv */.j), findLinks };
}
/**
 * Parses what settings name and reads the files beside it.
 *
 * @throws ExtensionConfigError for text that is not a specification, and for files that cannot be read.
 */
async function readRequest(settings, { environment, platform, markers, exportLock, buildMetadata }) {
    const lockedAddresses = settings.lockFiles.length === 0 ? [] : await readLockFiles(settings.lockFiles, await markers());
    const locked = await Promise.all(settings.locks.map(async ({ lock, roots }) => (0,locked_lines/* lockedRequest */.gf)((0,locked_lines/* readExport */.Jb)(await exportLock(lock), external_node_path_.dirname(lock.file)), roots, lock.shown)));
    const dynamic = await Promise.all(settings.dynamicProjects.map(async (project) => {
        await (0,local_repositories/* refusePrivateBuild */.AV)(project.directory, environment);
        return (0,dynamic_project/* dynamicSpecifications */._)(project, await buildMetadata(project), environment);
    }));
    const sources = [...settings.specifications, ...locked.flatMap(({ specifications }) => specifications), ...dynamic.flat()];
    const parsed = sources.map((source) => {
        const { text, origin, ttl, secrets, baseDirectory = settings.workspace } = source;
        const context = { baseDirectory, origin, environment, ...(secrets === undefined ? {} : { secrets }) };
        const identified = (0,digest/* identify */.ls)((0,specification/* parseSpecification */.z)(text, context), context);
        return { source, specification: ttl === undefined ? identified : { ...identified, ttl } };
    });
    const unique = [...new Map(parsed.map(({ specification }) => [specification.digest, specification])).values()];
    const digests = new Map(parsed.flatMap(({ source: { extension }, specification: { digest } }) => extension === undefined ? [] : [[extension, digest]]));
    const required = new Set(parsed.flatMap(({ source: { extension }, specification: { digest } }) => settings.extensions.find(({ name }) => name === extension)?.required === false ? [] : [digest]));
    const optional = new Set(unique.flatMap(({ digest }) => (required.has(digest) ? [] : [digest])));
    const hashed = parsed.flatMap(({ source: { hashes = [] }, specification }) => hashes.length === 0 ? [] : [{ specification, options: hashes.map((hash) => `--hash=${hash}`).join(' ') }]);
    const hashLines = hashed.map(({ specification, options }) => secret_url/* SecretText */.om.join([specification.installable, ` ${options}`]));
    const hashedTexts = hashed.map(({ specification: { canonical }, options }) => `${canonical} ${options}`).sort();
    const context = { workspace: settings.workspace, environment, copies: (0,remote_text/* remoteCopiesIn */.$F)(settings.cacheRoot) };
    const constraintsContext = { ...context, platform, exportLock, isHashed: settings.requireHashes };
    const files = await filesToRead(environment);
    const [named, overrides, buildConstraints] = await Promise.all([
        (0,configuration_constraints/* readConstraints */.x)([...settings.constraints, ...files.sources.UV_CONSTRAINT], constraintsContext),
        (0,configuration_constraints/* readConstraints */.x)(files.sources.UV_OVERRIDE, constraintsContext),
        (0,configuration_constraints/* readConstraints */.x)(files.sources.UV_BUILD_CONSTRAINT, constraintsContext),
    ]);
    const constraints = {
        ...named,
        lines: [...named.lines, ...locked.flatMap(({ lines }) => lines)],
        digests: [...named.digests, ...locked.map(({ lines }) => (0,hash/* sha256 */.s)(lines.join('\n')))],
        names: [...named.names, ...settings.locks.map(({ lock }) => lock.shown)],
    };
    const bound = settings.bindingLock === undefined ? unique : (0,binding_lock/* boundSpecifications */.B)(unique, settings.bindingLock, await markers());
    const specifications = settings.requireHashes ? pinnedByLock(bound, constraints.lines) : bound;
    const uvConfig = await readConfig(settings, environment);
    await (0,local_repositories/* refusePrivateRepositories */.gz)(uvConfig.localPlaces, environment);
    const local = specifications.flatMap(({ localPath, extras, marker }) => localPath === undefined ? [] : [{ directory: localPath, extras, marker }]);
    const repositories = await (0,local_repositories/* privateRepositoriesOf */.b9)(local, environment, buildMetadata);
    const variables = await (0,uv_environment/* resolutionContent */.aK)(environment);
    const localNames = [
        ...specifications.flatMap((specification) => specification.localNames ?? []),
        ...constraints.localNames,
        ...variables.localNames,
        ...overrides.localNames,
        ...uvConfig.localNames,
    ];
    const requestOptions = {
        ...(0,indexes/* describeIndexes */.a4)((0,indexes/* indexesOf */.O7)(indexInputs(settings), environment)),
        constraints: constraints.digests,
        ...(uvConfig.digest === undefined ? {} : { uvConfig: uvConfig.digest }),
        variables: { ...variables.inputs, ...digestsOf({ UV_OVERRIDE: overrides, UV_BUILD_CONSTRAINT: buildConstraints }) },
        ...(settings.excludeNewer === undefined ? {} : { excludeNewer: describeExcludeNewer(settings.excludeNewer) }),
        ...(settings.requireHashes ? { requireHashes: true } : {}),
        ...(hashedTexts.length === 0 ? {} : { hashes: (0,hash/* sha256 */.s)(hashedTexts.join('\n')) }),
        onlyBinary: settings.onlyBinary,
        noBinary: settings.noBinary,
        ...(settings.noIndex ? { noIndex: true } : {}),
        ...(settings.prerelease ? { prerelease: true } : {}),
        buildSettings: settings.buildSettings.map(({ package: name = '', setting }) => `${name}:${setting}`),
        ...conflictOptions(settings, specifications, optional),
    };
    return {
        specifications,
        digests,
        optional,
        requestOptions,
        constraints,
        overrides: { lines: overrides.lines, urls: overrides.urls },
        buildConstraints: { lines: buildConstraints.lines, urls: buildConstraints.urls },
        readFiles: files.named,
        repositories: { lines: repositories.map(({ text }) => text), urls: (0,hidden_url/* hiddenUrls */.PS)(repositories) },
        uvConfig,
        hashLines,
        lockedAddresses,
        localNames: [...new Set(localNames)].sort(),
        localTrees: [constraints, variables, uvConfig].flatMap(({ localTrees }) => localTrees),
    };
}
/** The configuration of uv: the file that the user names, else what the projects say that were named. */
async function readConfig({ uvConfig, projects }, environment) {
    return await readUvConfig(uvConfig === undefined ? await readProjectSettings(projects) : { file: uvConfig }, environment);
}
/** How the lines count that were read here. */
function digestsOf(read) {
    return Object.fromEntries(Object.entries(read).flatMap(([name, { digests }]) => (digests.length === 0 ? [] : [[`${name} (read)`, digests.join(' ')]])));
}
/** The policy counts where it can change what is installed: with several in one tree. */
function conflictOptions({ onConflict, isolation }, specifications, optional) {
    if (onConflict === 'error' || isolation === 'package' || specifications.length < 2)
        return {};
    return onConflict === 'isolate' ? { onConflict } : { onConflict, optional: [...optional].sort() };
}
/** The setting as it counts in the digest: a number of days stays one, or the digest would change every day. */
function describeExcludeNewer(setting) {
    return setting.kind === 'time' ? setting.time : `${setting.days} days`;
}
/** The time that nothing may be newer than, as uv takes it; undefined for none. */
function excludeNewerTime(setting, clock) {
    if (setting === undefined || setting.kind === 'time')
        return setting?.time;
    return new Date(clock.now().getTime() - setting.days * 86_400_000).toISOString();
}


/***/ }),

/***/ 59195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tb: () => (/* binding */ ensureRequests),
  c1: () => (/* binding */ groupsOf),
  US: () => (/* binding */ policyOf),
  po: () => (/* binding */ separableOf)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./lib/cache/ensure-request.js + 12 modules
var ensure_request = __webpack_require__(31172);
// EXTERNAL MODULE: ./lib/configuration/options.js
var configuration_options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
;// CONCATENATED MODULE: ./lib/operations/ensure/option-parts.js


/** A short hash of each option and file that counts in a request, by the name its user knows: `constraints.txt`, `index-url`, `UV_INDEX`. */
function optionParts(options, constraintNames) {
    const { constraints = [], variables = {}, ...others } = options;
    const parts = [
        ...constraints.map((digest, index) => [constraintNames[index] ?? 'constraints', digest]),
        ...Object.entries(variables).map(([name, value]) => [name.replace(/ \(read\)$/, ''), value]),
        ...Object.entries(others).map(([name, value]) => [optionNames[name] ?? (0,configuration_options/* writtenName */.lD)(name), value]),
    ];
    const hashes = new Map();
    for (const [name, value] of parts) {
        if (value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0))
            continue;
        // Files of one name in several directories count together.
        hashes.set(name, (0,hash/* sha256 */.s)(`${hashes.get(name) ?? ''}${JSON.stringify(value)}`).slice(0, 16));
    }
    return Object.fromEntries(hashes);
}
/** Fields of the request options that are called otherwise where they are set. */
const optionNames = {
    extraIndexUrls: 'extra-index-url',
    hashes: 'the hashes of the requirements',
    buildSettings: 'config-settings',
    optional: 'the extensions that are not required',
};

;// CONCATENATED MODULE: ./lib/operations/ensure/requests.js



/** Requests of `isolation: package` worked on at once: uv itself is parallel. */
const isolationConcurrency = 4;
/** Ensures all specifications: as one request, or each as its own; those that do not go with the rest get a tree of their own. */
async function ensureRequests(world, isSaving) {
    const { active, dependencies } = world;
    const policy = policyOf(world, isSaving);
    const limit = (0,p_limit/* default */.A)(isolationConcurrency);
    const shared = await Promise.all(groupsOf(world).map((group) => limit(() => (0,ensure_request/* ensureRequest */.Y)(group, policy, dependencies))));
    const isolated = await Promise.all(isolatedIn(shared, active).map((specification) => limit(() => (0,ensure_request/* ensureRequest */.Y)([specification], alone(policy), dependencies))));
    return { shared, isolated };
}
/** The specifications of each request: all in one, or each in one of its own. */
function groupsOf({ active, settings }) {
    if (active.length === 0)
        return [];
    return settings.isolation === 'package' ? active.map((specification) => [specification]) : [active];
}
/** How the requests are ensured. */
function policyOf({ settings, request, provider, replacements = {}, signal }, isSaving) {
    return {
        requestOptions: request.requestOptions,
        optionParts: optionParts(request.requestOptions, request.constraints.names),
        localTrees: request.localTrees,
        workspace: settings.workspace,
        ttl: settings.ttlHours,
        keepPinned: settings.keepPinned,
        aheadHours: replacements.aheadHours ?? 0,
        staleIfError: settings.staleIfError,
        refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
        random: replacements.random ?? Math.random,
        suffix: settings.cacheSuffix,
        isSaving,
        optional: settings.failOnError ? request.optional : new Set(request.specifications.map(({ digest }) => digest)),
        separable: separableOf(settings, request),
        onConflict: settings.isolation === 'package' ? 'error' : settings.onConflict,
        lookupOnly: settings.lookupOnly,
        failOnMiss: settings.failOnMiss,
        examinesHits: replacements.examinesHits ?? false,
        isBurying: replacements.isBurying ?? true,
        signal,
    };
}
/** The extension digests that may make way where not all go together; a required extension is never dropped, whatever fails the step. */
function separableOf({ onConflict, isolation }, { specifications, optional }) {
    if (onConflict === 'error' || isolation === 'package')
        return new Set();
    return onConflict === 'isolate' ? new Set(specifications.map(({ digest }) => digest)) : optional;
}
/** Those that do not go with the rest of their request, and get a tree of their own. */
function isolatedIn(requests, active) {
    const digests = requests.flatMap(({ extensions }) => extensions.flatMap(({ digest, apart }) => (apart?.how === 'isolated' ? [digest] : [])));
    return active.filter(({ digest }) => digests.includes(digest));
}
/** The policy of a request for one extension: the same as where it is asked for alone. */
function alone({ requestOptions: { onConflict: _, ...requestOptions }, optionParts: all, ...policy }) {
    const { 'on-conflict': __, ...parts } = all;
    return { ...policy, requestOptions, optionParts: parts, separable: new Set(), onConflict: 'error' };
}


/***/ }),

/***/ 96640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ buildResult),
/* harmony export */   F3: () => (/* binding */ sumTimings),
/* harmony export */   z: () => (/* binding */ requiredFailures)
/* harmony export */ });
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8017);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90682);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52580);
/* harmony import */ var _extension_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10640);




/** Builds the result; no mapping is recorded yet. */
function buildResult(source) {
    const { world: { platform, request, active }, requests: { shared, isolated }, extensions, importable: { importation, ...importable }, } = source;
    const requests = [...isolated, ...shared];
    const counted = extensions.filter(_extension_js__WEBPACK_IMPORTED_MODULE_3__/* .isCounted */ .he);
    const count = (...outcomes) => counted.filter(({ outcome }) => outcomes.includes(outcome)).length;
    const installed = requests.reduce((sum, { installedCount }) => sum + installedCount, 0);
    const entries = requests.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    const failed = extensions.filter(({ outcome }) => outcome === 'failed').length;
    const [only] = shared;
    return {
        platformId: platform.id,
        requestDigest: (0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .requestDigest */ .ud)(active, request.requestOptions),
        entryPath: shared.length === 1 ? (only?.entry?.link ?? null) : null,
        entryPaths: [...new Set(entries.map(({ link }) => link))],
        importPaths: importable.trees,
        loader: importation.loader ?? null,
        environment: importable.environment,
        extensions,
        python: platform.python,
        binPaths: importable.binPaths,
        cacheHit: installed === 0 && failed === 0 && count(null) === 0,
        hits: count('hit', 'stale'),
        misses: count('installed', 'refreshed', 'failed', null),
        failed,
        cacheKeys: keysOf(requests, 'cacheKey'),
        matchedKeys: keysOf(requests, 'matchedKey'),
        missReason: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)([...new Set(requests.map(({ missReason }) => missReason).filter((text) => text !== ''))].join('; ')),
        together: togetherOf(requests),
        savedMs: installed > 0 ? 0 : entries.reduce((sum, { metadata }) => sum + metadata.install_ms, 0),
        // A store answers in its own words, which may hold a signed URL.
        providers: requests.flatMap(({ providerReports }) => providerReports.map((report) => ({ ...report, detail: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrls */ .s)(report.detail) }))),
        mapping: null,
        mappingStatus: null,
        pthFiles: importation.pthFiles,
        shadowing: importation.shadowing,
        warnings: [
            ...requests.flatMap((request) => request.warnings),
            ...apartWarnings(extensions),
            ...differingVersions(shared),
            ...importation.warnings,
        ].map(_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp),
    };
}
/** The extensions whose failure is one of the step. */
function requiredFailures({ extensions }) {
    return extensions.filter(({ outcome, required }) => outcome === 'failed' && required);
}
/** Warns at every run about extensions that were set apart, since nothing else would tell. */
function apartWarnings(extensions) {
    return extensions.flatMap(({ name, apart }) => {
        if (apart === null)
            return [];
        const [reason] = apart.error.message.split('\n');
        return [`${name} ${apart.how === 'isolated' ? 'has a tree of its own and is not on PYTHONPATH' : 'was left out'}: ${reason}`];
    });
}
/** Each version of a package counts once, also where several trees hold it. */
function togetherOf(requests) {
    const all = requests.flatMap(({ entry }) => entry?.metadata.distributions ?? []);
    const packages = new Map(all.map(({ name, version, size_bytes = 0 }) => [`${name} ${version}`, size_bytes]));
    return {
        packages: packages.size,
        sizeBytes: [...packages.values()].reduce((sum, size) => sum + size, 0),
        archiveBytes: requests.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0),
    };
}
function keysOf(requests, field) {
    return requests.map((request) => request[field]).filter((key) => key !== '');
}
/** Adds up the times of steps that ran several times; the order is that of the first of each. */
function sumTimings(timings) {
    const sums = new Map();
    for (const { step, ms } of timings)
        sums.set(step, (sums.get(step) ?? 0) + ms);
    return [...sums].map(([step, ms]) => ({ step, ms }));
}
/** On a path of several trees the first version of a distribution wins: say where they differ. */
function differingVersions(requests) {
    const versions = new Map();
    for (const { entry } of requests) {
        for (const { name, version } of entry?.metadata.distributions ?? []) {
            const known = versions.get(name) ?? new Set();
            versions.set(name, known.add(version));
        }
    }
    return [...versions]
        .filter(([, known]) => known.size > 1)
        .map(([name, known]) => `${name} is there in the versions ${[...known].join(' and ')}; the first, ${[...known][0]}, is imported`);
}


/***/ }),

/***/ 89468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ savePendings),
/* harmony export */   hB: () => (/* binding */ saveReports),
/* harmony export */   qc: () => (/* binding */ archiveBytes)
/* harmony export */ });
/* harmony import */ var _cache_save_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11973);
/* harmony import */ var _entries_hot_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45880);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35044);
/* harmony import */ var _entries_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48361);




/** Uploads what was packed, one after the other. Failures are results, never errors. */
async function savePendings(pendings, { provider, cacheRoot, clock, signingKey, signal }) {
    const saved = [];
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheLayout */ .lB(cacheRoot);
    for (const pending of pendings) {
        const { payload, directory } = pending;
        const start = performance.now();
        // Post takes this from what main left, which others may write too: nothing outside of the cache root is read or removed.
        const isOwn = directory === null || layout.isPending(directory);
        const result = isOwn
            ? await (0,_cache_save_js__WEBPACK_IMPORTED_MODULE_0__/* .savePending */ .fE)(withHotList(pending, layout), provider, { signingKey, signal })
            : { status: 'skipped', detail: `${directory} is not a directory of archives in the cache root ${layout.root}` };
        const sizeBytes = archiveBytes(pending);
        saved.push({ key: payload.key, sizeBytes, result });
        // The upload of a stamp or a tombstone tells nothing about the cost of saving.
        if (result.status !== 'saved' || payload.archive === undefined)
            continue;
        const ms = Math.round(performance.now() - start);
        const measurement = { at: clock.now().toISOString(), ms, bytes: sizeBytes, means: '' };
        const place = { digest: payload.request_digest, platformId: payload.platform_id };
        // A figure for later runs only; losing it does not undo the upload.
        await (0,_entries_state_js__WEBPACK_IMPORTED_MODULE_3__/* .addMeasurement */ .Ut)(layout, place, 'saves', measurement).catch(() => []);
    }
    return saved;
}
/** The bundle of an entry with the files that a first import reads: it may have been learnt only after the bundle was packed. */
function withHotList(pending, layout) {
    const { payload } = pending;
    if (payload.kind !== 'entry')
        return pending;
    const hot = (0,_entries_hot_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readHotList */ .UH)({ layout, digest: payload.request_digest, platformId: payload.platform_id });
    return hot.length === 0 ? pending : { ...pending, payload: { ...payload, hot } };
}
/** The size of what is uploaded, its header aside, in bytes. */
function archiveBytes({ payload }) {
    return payload.archive?.size ?? 0;
}
/** How saving went, as results have it. */
function saveReports(saved, { name }) {
    return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save', status, detail, key }));
}


/***/ }),

/***/ 39414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRegistry),
/* harmony export */   P: () => (/* binding */ mappingsIn)
/* harmony export */ });
/* harmony import */ var _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75111);

/** Mappings with the environments of a cache root by the paths they have there: a run may have recorded them by way of a link. */
function mappingsIn(layout, mappings) {
    return mappings.map((mapping) => ({
        ...mapping,
        venvPathExpanded: layout.entryNoted(mapping.venvPathExpanded),
        entries: mapping.entries.map((entry) => ({ ...entry, path: layout.entryNoted(entry.path) })),
    }));
}
/** The registry of a cache root. */
function openRegistry({ cacheRoot, environment, clock, logger }) {
    return new _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .Registry */ .OR({ environment, clock, logger, cachePath: (0,_mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registryPath */ .Tt)(cacheRoot, environment), lockTimeoutMs: _mapping_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .registryLockTimeoutMs */ .EF });
}


/***/ }),

/***/ 46973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ detectPlatform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/specification/marker.js
var marker = __webpack_require__(867);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/platform/python/sources.js
// Made from the files beside it by `npm run generate`.
/** probe.py */
const probe = `"""
What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. As a program
it prints \`name=value\` pairs, with NUL before, between and behind them: wrappers of interpreters print lines of their own. It
imports next to nothing: \`json\`, \`re\` and \`platform\` would double its time (15 ms), \`site\` takes 1 ms. \`os.uname\` is what
\`platform.system\` and \`platform.machine\` give on POSIX. The libc of musl builds is told by the ELF interpreter that the
executable names.
"""

import os
import sys


def musl():
    with open(sys.executable, "rb") as f:
        head = f.read(65536)
    at = head.find(b"ld-musl-")
    if at < 0:
        return None
    loader = head[head.rfind(b"\\0", 0, at) + 1 : head.find(b"\\0", at)].decode()
    import subprocess

    said = subprocess.run([loader], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr.decode("utf-8", "replace")
    for line in said.splitlines():
        if line.startswith("Version "):
            return "musl", ".".join(line[8:].split(".")[:2])
    return "musl", ""


def libc():
    if not sys.platform.startswith("linux"):
        return "", ""
    try:
        found = musl()
        if found:
            return found
    except Exception:
        pass
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()[:2]
        return name, version
    except Exception:
        import sysconfig

        return ("musl" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else ""), ""


def uname():
    if os.name == "nt":
        import platform

        return platform.system(), platform.release(), platform.version(), platform.machine()
    system, _, release, version, machine = os.uname()
    return system, release, version, machine


def is_free_threaded():
    if os.name == "nt" and sys.version_info >= (3, 13):
        import sysconfig

        return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    return "t" in getattr(sys, "abiflags", "")


def environment():
    # What the site module finds out in an environment, as -S keeps it from doing so.
    binary = os.path.dirname(os.path.abspath(sys.executable))
    for home in (os.path.dirname(binary), binary):
        if os.path.isfile(os.path.join(home, "pyvenv.cfg")):
            return os.path.dirname(binary), os.path.join(home, "pyvenv.cfg")
    return sys.prefix, None


def site_packages(prefix, configuration):
    import site

    prefixes = [prefix]
    if configuration:
        with open(configuration, encoding="utf-8", errors="replace") as f:
            if "include-system-site-packages=true" in f.read().lower().replace(" ", ""):
                prefixes.append(sys.base_prefix)
    return os.pathsep.join(site.getsitepackages(prefixes))


def full(info):
    text = "%d.%d.%d" % tuple(info[:3])
    return text if info[3] == "final" else text + info[3][0] + str(info[4])


def platform_facts():
    """What a platform id and the name of its C library are made of."""
    system, _, _, machine = uname()
    libc_name, libc_version = libc()
    return [
        ("executable", sys.executable),
        ("implementation", sys.implementation.name),
        ("version", "%d.%d.%d" % sys.version_info[:3]),
        ("pypy", "%d.%d" % sys.pypy_version_info[:2] if hasattr(sys, "pypy_version_info") else ""),
        ("freeThreaded", "1" if is_free_threaded() else ""),
        # Only debug builds count references.
        ("isDebugBuild", "1" if hasattr(sys, "gettotalrefcount") else ""),
        ("is64Bit", "1" if sys.maxsize > 2**32 else ""),
        ("system", system),
        ("machine", machine),
        ("libc", libc_name),
        ("libcVersion", libc_version),
    ]


def facts():
    """All that is asked."""
    import _imp

    system, release, version, machine = uname()
    prefix, configuration = environment()
    impl = sys.implementation
    names = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM", "ironpython": "IronPython", "jython": "Jython"}
    return platform_facts() + [
        ("prefix", prefix),
        ("sitePackages", site_packages(prefix, configuration)),
        ("standardLibrary", os.path.dirname(os.__file__)),
        ("extensionSuffix", (_imp.extension_suffixes() or [""])[0]),
        ("os_name", os.name),
        ("sys_platform", sys.platform),
        ("platform_machine", machine),
        ("platform_python_implementation", names.get(impl.name, impl.name)),
        ("platform_release", release),
        ("platform_system", system),
        ("platform_version", version),
        ("python_version", "%d.%d" % sys.version_info[:2]),
        ("python_full_version", full(sys.version_info)),
        ("implementation_name", impl.name),
        ("implementation_version", full(impl.version)),
    ]


if __name__ == "__main__":
    sys.stdout.buffer.write(b"\\0" + b"".join(os.fsencode("%s=%s" % fact) + b"\\0" for fact in facts()))
`;

;// CONCATENATED MODULE: ./lib/platform/kept-answers.js








/** Variables that decide which libraries an interpreter loads, and which directories Debian's name as its packages'. */
const countedVariables = ['LD_LIBRARY_PATH', 'LD_PRELOAD', 'VIRTUAL_ENV', 'DEB_PYTHON_INSTALL_LAYOUT'];
/** The C library among the files that a process has mapped. */
const libraryPattern = /\s(\/\S*\/(?:libc\.so\.6|libc-[\d.]+\.so|ld-musl-[^/\s]+|libc\.musl-[^/\s]+))$/m;
/**
 * The kept answer of one interpreter. It holds as long as the executable, its `pyvenv.cfg`, its standard library, the C library, the
 * system and a few variables are the same. Nothing but speed depends on it: what cannot be read or written is asked for.
 */
class AnswerFile {
    #python;
    #file;
    #identity;
    #environment;
    /**
     * @param python the path of the executable.
     * @param directory where answers are kept.
     * @param environment the variables that the interpreter is given.
     */
    constructor(python, directory, environment) {
        this.#python = python;
        this.#file = external_node_path_.join(directory, `${(0,hash/* sha256 */.s)(python)}.json`);
        this.#environment = environment;
        this.#identity = identityOf(python, environment);
    }
    /** Reads the earlier answer; undefined where there is none, or where the interpreter may answer otherwise now. */
    async read() {
        if (this.#identity === undefined)
            return undefined;
        const kept = parseKept(await (0,files/* readTextIfPresent */.Ge)(this.#file).catch(() => undefined));
        if (kept?.identity !== this.#identity || kept.libraryStamp !== stampOf(kept.standardLibrary))
            return undefined;
        return kept;
    }
    /**
     * Keeps an answer, unless it is that of a script or a shim, which starts another interpreter as the environment says.
     *
     * @param executable which executable it named as its own.
     */
    async write({ text, standardLibrary }, executable) {
        if (executable !== this.#python || this.#identity === undefined)
            return;
        try {
            // While it was asked, another one may have been put in its place.
            if (!(await isBinary(this.#python)) || this.#identity !== identityOf(this.#python, this.#environment))
                return;
            const kept = { identity: this.#identity, text, standardLibrary, libraryStamp: stampOf(standardLibrary) };
            // Only where there is a cache root already: what is asked before the input was found right changes nothing.
            await (0,promises_.mkdir)(external_node_path_.dirname(this.#file)).catch(() => { });
            await (0,files/* writeText */.x3)(this.#file, `${JSON.stringify(kept)}\n`);
        }
        catch {
            // It is asked again.
        }
    }
}
function parseKept(text) {
    try {
        const kept = JSON.parse(text ?? '');
        if (typeof kept !== 'object' || kept === null)
            return undefined;
        const { identity, text: said, standardLibrary, libraryStamp } = kept;
        const isWhole = [identity, said, standardLibrary, libraryStamp].every((value) => typeof value === 'string');
        return isWhole ? kept : undefined;
    }
    catch {
        return undefined;
    }
}
/** All that an answer depends on. Undefined where that cannot be told: elsewhere than on Linux launchers choose among interpreters. */
function identityOf(python, environment) {
    if (process.platform !== 'linux' || !external_node_path_.isAbsolute(python))
        return undefined;
    const executable = stampOf(python);
    const [, library] = libraryPattern.exec(mappedFiles()) ?? [];
    if (executable === '' || library === undefined)
        return undefined;
    const binary = external_node_path_.dirname(python);
    return (0,hash/* sha256 */.s)(JSON.stringify([
        probe,
        executable,
        ...[binary, external_node_path_.dirname(binary)].map((home) => stampOf(external_node_path_.join(home, 'pyvenv.cfg'))),
        [library, stampOf(library)],
        [(0,external_node_os_.release)(), (0,external_node_os_.version)(), (0,external_node_os_.machine)()],
        countedVariables.map((name) => environment[name] ?? null),
    ]));
}
function mappedFiles() {
    try {
        return (0,plain_file/* readPlainTextSync */.LI)('/proc/self/maps');
    }
    catch {
        return '';
    }
}
/** A text that changes when a file is changed or replaced; empty where there is no file. */
function stampOf(file) {
    const stats = (0,external_node_fs_.statSync)(file, { bigint: true, throwIfNoEntry: false });
    return stats === undefined ? '' : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}
/** Whether an executable is a program of the system's own form. */
async function isBinary(file) {
    const handle = await (0,plain_file/* openPlain */.Hu)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
        return bytesRead === 4 && buffer.equals(Buffer.from('\x7fELF', 'latin1'));
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./lib/platform/platform-id.js
var platform_id = __webpack_require__(20928);
;// CONCATENATED MODULE: ./lib/platform/interpreter.js








/** How long an interpreter may take to answer, in milliseconds: a cold start from a network drive takes seconds. */
const probeTimeoutMs = 30_000;
/**
 * Asks an interpreter what it is.
 *
 * @param python the path of its executable.
 * @throws ExtensionConfigError `interpreter-not-found` when it cannot be started, `interpreter-unsupported` when it
 * is no Python 3.8 or newer.
 */
async function probeInterpreter(python, options) {
    const facts = await askInterpreter(python, options);
    const [major, minor] = facts.version;
    if (major < 3 || (major === 3 && minor < 8)) {
        throw new errors/* ExtensionConfigError */.sw(`'${python}' is Python ${facts.version.join('.')}, older than 3.8`, {
            code: 'interpreter-unsupported',
            subject: python,
            hint: 'Choose a newer interpreter with the input python (CLI: --python).',
        });
    }
    return {
        id: (0,platform_id/* platformId */.NX)(facts),
        abi: abiOf(facts),
        python: facts.executable,
        pythonVersion: facts.version.join('.'),
        prefix: facts.prefix,
        sitePackages: facts.sitePackages,
        standardLibrary: facts.standardLibrary,
        extensionSuffix: facts.extensionSuffix,
        markers: facts.markers,
    };
}
function abiOf({ libc, system, executable }) {
    if (libc !== null)
        return libc.join('').toLowerCase();
    if (system.toLowerCase() !== 'windows')
        return 'none';
    return `at${(0,hash/* sha256 */.s)(executable.toLowerCase()).slice(0, 8)}`;
}
async function askInterpreter(python, options) {
    const file = options.answers === undefined ? undefined : new AnswerFile(python, options.answers, options.environment);
    const kept = readFacts((await file?.read())?.text ?? '');
    if (kept !== undefined)
        return kept;
    // -I: neither PYTHONPATH nor the user's site may answer for the interpreter; -S: no `.pth` file runs.
    const args = ['-I', '-S', '-B', '-c', probe];
    const answer = await options.runner
        .run(python, args, { environment: options.environment, timeoutMs: probeTimeoutMs, signal: options.signal })
        .catch((error) => {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOENT', 'EACCES', 'ENOTDIR', 'EPERM', 'ENOEXEC', 'EISDIR'))
            throw error;
        throw new errors/* ExtensionConfigError */.sw(`'${python}' cannot be started: ${(0,errno/* messageOf */.b)(error)}`, {
            code: 'interpreter-not-found',
            subject: python,
            hint: 'Name an interpreter by path or version in the input python (CLI: --python), or put one on PATH.',
            cause: error,
        });
    });
    const facts = answer.exitCode === 0 ? readFacts(answer.stdout) : undefined;
    if (facts !== undefined) {
        await file?.write({ text: answer.stdout, standardLibrary: facts.standardLibrary }, facts.executable);
        return facts;
    }
    const said = answer.timedOut ? 'it did not answer within 30 s' : sayingOf(answer.stderr) || 'it gave no answer';
    throw new errors/* ExtensionConfigError */.sw(`'${python}' is not a working Python 3.8 or newer: ${said}`, {
        code: 'interpreter-unsupported',
        subject: python,
        hint: 'Choose another interpreter with the input python (CLI: --python).',
    });
}
/** The line in which a program says what went wrong: the last of a Python traceback, the first of any other output. */
function sayingOf(text) {
    const lines = text.trim().split('\n');
    return (lines.some((line) => line.startsWith('Traceback (most recent call last)')) ? lines.at(-1) : lines[0]) ?? '';
}
/** Reads the answer of the probe; undefined when it is not one. */
function readFacts(text) {
    // The probe prints between two NULs; text outside of them comes from others, such as a sitecustomize.
    const pairs = text.split('\0').slice(1, -1);
    const facts = new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const value = (name) => facts.get(name) ?? '';
    const version = numbersOf(value('version'));
    const [major, minor, patch] = version;
    if (value('executable') === '' || major === undefined || minor === undefined || patch === undefined)
        return undefined;
    const [pypyMajor, pypyMinor] = numbersOf(value('pypy'));
    return {
        executable: value('executable'),
        implementation: value('implementation'),
        version: [major, minor, patch],
        pypy: pypyMajor === undefined || pypyMinor === undefined ? null : [pypyMajor, pypyMinor],
        freeThreaded: value('freeThreaded') !== '',
        isDebugBuild: value('isDebugBuild') !== '',
        is64Bit: value('is64Bit') !== '',
        system: value('system'),
        machine: value('machine'),
        libc: value('libc') === '' ? null : [value('libc'), value('libcVersion')],
        prefix: value('prefix'),
        sitePackages: value('sitePackages').split(external_node_path_.delimiter),
        standardLibrary: value('standardLibrary'),
        extensionSuffix: value('extensionSuffix'),
        markers: Object.fromEntries(marker/* markerVariables */.cP.filter((name) => facts.has(name)).map((name) => [name, value(name)])),
    };
}
function numbersOf(version) {
    return version === '' ? [] : version.split('.').map(Number);
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
;// CONCATENATED MODULE: ./lib/platform/python-request.js

const implementations = { cpython: 'cpython', cp: 'cpython', pypy: 'pypy', pp: 'pypy' };
/**
 * Reads a request for an interpreter as uv and actions/setup-python take it: `3`, `3.12`, `3.12.4`, `3.x`, `3.11+`, `>=3.9,<3.12`,
 * each with `t` or `+freethreaded`, `d` or `+debug` behind it and an implementation before it (`cpython@3.12`, `pypy3.10`, `cp312`),
 * or an implementation alone. Undefined for anything else: a path, or the name of a command.
 */
function parsePythonRequest(text) {
    const pattern = /^(?:(cpython|cp|pypy|pp|python)(?:[@-](?=.))?)?(.*?)(t?d?|\+freethreaded|\+debug|\+freethreaded\+debug)$/i;
    const [, name = '', wanted = '', variant = ''] = pattern.exec(text.trim()) ?? [];
    const versions = versionsOf(wanted.trim(), name.length === 2);
    const implementation = implementations[name.toLowerCase()];
    if (versions === undefined || (versions === '' && implementation === undefined))
        return undefined;
    return {
        text,
        implementation,
        versions,
        isFreeThreaded: /^t|freethreaded/i.test(variant),
        isDebug: /^t?d$|debug/i.test(variant),
    };
}
function versionsOf(wanted, isTag) {
    if (wanted === '')
        return '';
    // `cp312`
    const [, tagMajor, tagMinor] = isTag ? (/^(\d)(\d+)$/.exec(wanted) ?? []) : [];
    if (tagMajor !== undefined)
        return `==${tagMajor}.${tagMinor}.*`;
    const [, plain, end] = /^(\d+(?:\.\d+){0,2})(\+|(?:\.[x*]){0,2})$/i.exec(wanted) ?? [];
    if (plain !== undefined)
        return end === '+' ? `>=${plain}` : `==${plain}${plain.split('.').length === 3 ? '' : '.*'}`;
    // setup-python separates by blanks.
    const clauses = wanted.replaceAll(/([<>=!~])\s+/g, '$1').split(/[\s,]+/);
    const range = clauses.join(',');
    return clauses.every((clause) => /^(?:[<>]=?|[=!~]=)\d/.test(clause)) && (0,pep440.validRange)(range) ? range : undefined;
}
/** Whether an interpreter is one of those that are meant. */
function isMeant(request, { id, pythonVersion }) {
    const [, implementation = '', freeThreaded = '', debug = ''] = /^([a-z]+)-[\d.]+(t?)(d?)/.exec(id) ?? [];
    return ((request.implementation === undefined || request.implementation === implementation) &&
        (request.versions === '' || (0,pep440.satisfies)(pythonVersion, request.versions, { prereleases: true })) &&
        request.isFreeThreaded === (freeThreaded !== '') &&
        // A request without `d` accepts a debug build too, as it did before debug builds had a letter of their own.
        (!request.isDebug || debug !== ''));
}
/** The newest minor version that is looked for by the name of its command. */
const newestMinor = 20;
const oldestMinor = 8;
/** The names of commands that may be such an interpreter, the most likely first: `python3.12`, `python`, `python3`. */
function commandsOf({ implementation, versions, isFreeThreaded, isDebug }) {
    const base = implementation === 'pypy' ? 'pypy' : 'python';
    const suffix = `${isFreeThreaded ? 't' : ''}${isDebug ? 'd' : ''}`;
    const [, exact] = /^==(\d+(?:\.\d+){0,2})(?:\.\*)?$/.exec(versions) ?? [];
    if (exact !== undefined) {
        const minor = exact.split('.').slice(0, 2).join('.');
        return [...new Set([`${base}${exact}${suffix}`, `${base}${minor}${suffix}`, base, `${base}3`, 'python', 'python3'])];
    }
    const minors = Array.from({ length: newestMinor - oldestMinor + 1 }, (_, index) => newestMinor - index);
    const named = minors.filter((minor) => mayHold(versions, minor)).map((minor) => `${base}3.${minor}${suffix}`);
    return [...new Set([base, `${base}3`, 'python', 'python3', ...named])];
}
/** Whether some release of a minor version may be meant: what its first and a late one are not, none in between is asked for. */
function mayHold(versions, minor) {
    return versions === '' || [0, 99].some((patch) => (0,pep440.satisfies)(`3.${minor}.${patch}`, versions)) || versions.includes(`3.${minor}.`);
}
/** The request as uv takes it. */
function requestForUv({ implementation, versions, isFreeThreaded, isDebug }) {
    const [, exact] = /^==(\d+(?:\.\d+){0,2})(?:\.\*)?$/.exec(versions) ?? [];
    const variant = `${isFreeThreaded ? '+freethreaded' : ''}${isDebug ? '+debug' : ''}`;
    return `${implementation ?? ''}${implementation !== undefined && versions !== '' ? '@' : ''}${exact ?? versions}${versions === '' ? '' : variant}`;
}

;// CONCATENATED MODULE: ./lib/platform/find-python.js






/**
 * Finds the interpreter that will import, and asks it what it is.
 *
 * @param wanted what uv takes: a path, the directory of a virtual environment, a `.python-version` file, a command name, or a
 * request such as `3.12`, `>=3.9`, `cpython@3.12`, `3.14t`, which is looked for on PATH, then by `uv python find`. Of several
 * lines the first that is found; without any the first of `python`, `python3` on PATH.
 * @throws ExtensionConfigError `interpreter-not-found` or `interpreter-unsupported`.
 */
async function detectPlatform(wanted, options) {
    const [first, ...others] = (wanted ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (first === undefined)
        return await firstOf(['python', 'python3'], options);
    if (others.length === 0)
        return await detectOne(first, options);
    for (const candidate of [first, ...others]) {
        try {
            return await detectOne(candidate, options);
        }
        catch (error) {
            if (!(error instanceof errors/* ExtensionConfigError */.sw) || error.code !== 'interpreter-not-found')
                throw error;
        }
    }
    const all = [first, ...others].map((candidate) => `'${(0,secret_url/* redactUnreadable */.Zv)(candidate)}'`).join(', ');
    throw new errors/* ExtensionConfigError */.sw(`none of ${all} was found`, { code: 'interpreter-not-found', subject: first, hint: setUpHint });
}
const setUpHint = 'Set up Python before this step, or name an interpreter in the input python (CLI: --python).';
async function detectOne(wanted, options) {
    // As a path it would be shown whole.
    if (wanted.includes('://')) {
        const shown = (0,secret_url/* redactUnreadable */.Zv)(wanted);
        throw new errors/* ExtensionConfigError */.sw(`'${shown}' is a URL, and an interpreter is a path, a command or a version`, {
            code: 'interpreter-not-found',
            subject: shown,
            hint: 'Name a path, or a version such as 3.12.',
        });
    }
    const place = external_node_path_.resolve(wanted);
    if (/^\.python-versions?$/.test(external_node_path_.basename(wanted)))
        return await ofVersionFile(place, wanted, options);
    const isPath = /[\\/]/.test(wanted);
    const isInterpreter = isPath || (await (0,files/* findExecutable */.oq)(wanted, options.environment)) !== undefined;
    const request = isInterpreter ? undefined : parsePythonRequest(wanted);
    if (request !== undefined)
        return await ofRequest(request, options);
    const isDirectory = (isPath || !isInterpreter) && (0,files/* isDirectorySync */.ZP)(place);
    if (isDirectory)
        return await probeInterpreter(external_node_path_.join(place, ...inVirtualEnvironment), options);
    if (isPath)
        return await probeInterpreter(place, options);
    const managed = isInterpreter || !/^[a-z]+[@-]?\d/i.test(wanted) ? undefined : await askUv(wanted, options);
    return managed === undefined ? await firstOf([wanted], options) : await probeInterpreter(managed, options);
}
/** Where the interpreter of a virtual environment lies. */
const inVirtualEnvironment = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
/** The interpreter that a `.python-version` file names in its first line, as pyenv and uv write it. */
async function ofVersionFile(file, shown, options) {
    const text = await (0,files/* readTextIfPresent */.Ge)(file).catch(() => undefined);
    const named = text
        ?.split(/\r?\n/)
        .map((line) => line.trim())
        .find((line) => line !== '' && !line.startsWith('#'));
    if (named !== undefined && !/\.python-versions?$/.test(named))
        return await detectOne(named, options);
    throw new errors/* ExtensionConfigError */.sw(`'${shown}' ${text === undefined ? 'is not a readable file' : 'names no Python'}`, {
        code: 'interpreter-not-found',
        subject: shown,
        hint: 'Write a version such as 3.12 into its first line, or name an interpreter in the input python (CLI: --python).',
    });
}
async function firstOf(names, options) {
    const failures = [];
    for (const name of names) {
        const found = await (0,files/* findExecutable */.oq)(name, options.environment);
        if (found === undefined)
            continue;
        try {
            return await probeInterpreter(found, options);
        }
        catch (error) {
            // `python` may be Python 2, or a shim without a version behind it, while `python3` works.
            if (!(error instanceof errors/* ExtensionConfigError */.sw))
                throw error;
            failures.push(error);
        }
    }
    if (failures[0] !== undefined)
        throw failures[0];
    throw new errors/* ExtensionConfigError */.sw(`no ${names.map((name) => `'${name}'`).join(' or ')} is on PATH`, {
        code: 'interpreter-not-found',
        subject: names.join(', '),
        hint: setUpHint,
    });
}
async function ofRequest(request, options) {
    const seen = new Map();
    const tryPath = async (executable) => {
        const platform = await probeInterpreter(executable, options).catch((error) => {
            if (error instanceof errors/* ExtensionConfigError */.sw)
                return undefined;
            throw error;
        });
        if (platform !== undefined && isMeant(request, platform))
            return platform;
        if (platform !== undefined)
            seen.set(platform.python, platform.pythonVersion);
        return undefined;
    };
    for (const name of commandsOf(request)) {
        const found = await (0,files/* findExecutable */.oq)(name, options.environment);
        const platform = found === undefined ? undefined : await tryPath(found);
        if (platform !== undefined)
            return platform;
    }
    const managed = await askUv(requestForUv(request), options);
    const platform = managed === undefined ? undefined : await tryPath(managed);
    if (platform !== undefined)
        return platform;
    const others = seen.size === 0 ? '' : `; found ${[...seen].map(([python, version]) => `${python} (${version})`).join(', ')}`;
    throw new errors/* ExtensionConfigError */.sw(`no Python ${request.text} was found${others}`, {
        code: 'interpreter-not-found',
        subject: request.text,
        // Python 3.1 itself is older than all that work here.
        hint: request.text === '3.1'
            ? "YAML reads 3.10 without quotes as the number 3.1: write '3.10'."
            : 'Set it up before this step, or give the path of its executable.',
    });
}
/** The interpreters uv knows of, its own installations among them. It downloads none. */
async function askUv(request, options) {
    const uv = await (0,files/* findExecutable */.oq)('uv', options.environment);
    if (uv === undefined)
        return undefined;
    const args = ['python', 'find', '--no-config', '--no-project', '--no-python-downloads', '--system', request];
    const answer = await options.runner.run(uv, args, { ...options, timeoutMs: 30_000 });
    const found = answer.stdout.trim();
    return answer.exitCode === 0 && found !== '' ? found : undefined;
}


/***/ }),

/***/ 93097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   y: () => (/* binding */ subdirectoryFragment),
/* harmony export */   y0: () => (/* binding */ parsePylock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);




const fileSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    size: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    hashes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), {}),
});
const packageSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    marker: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    wheels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(fileSchema), []),
    sdist: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(fileSchema),
    archive: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(fileSchema),
    directory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
    vcs: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        path: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
        'commit-id': valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        subdirectory: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    })),
});
/** PEP 751; a reader of version 1.0 reads all of 1. */
const pylockSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    'lock-version': valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^1(?:\.\d+)*$/, 'its lock-version is not 1.x')),
    packages: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(packageSchema), []),
});
/** The packages of a text in the form of PEP 751. Throws TomlError or ValiError where it does not have that form. */
function parsePylock(text) {
    return valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(pylockSchema, (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text)).packages;
}
/**
 * The URL of a package that was named by a URL or path; undefined for one from an index.
 *
 * @param base the directory that relative paths start at; default: the working directory.
 */
function addressOf({ vcs, archive, directory }, base = '.') {
    const located = (place) => place.url ?? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, place.path ?? '')).href;
    if (vcs !== undefined)
        return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${subdirectoryFragment(vcs)}`;
    const place = archive ?? directory;
    return place === undefined ? undefined : `${located(place)}${subdirectoryFragment(place)}`;
}
/** `#subdirectory=…` for a package that lies in a subdirectory; empty for others. */
function subdirectoryFragment({ subdirectory }) {
    return subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`;
}


/***/ }),

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ requirementsContent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71673);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52580);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56480);
/* harmony import */ var _hidden_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36965);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30288);
/* harmony import */ var _local_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61869);
/* harmony import */ var _local_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6671);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39454);
/* harmony import */ var _requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97463);











/**
 * Reads all that uv reads when it is given a requirements or constraints file.
 *
 * @throws ExtensionConfigError `file-unreadable` naming the file and the line that wants it.
 */
async function requirementsContent(file, context) {
    const lines = [];
    const remote = [];
    const localNames = new Set();
    const localPlaces = [];
    const localTrees = [];
    const secret = [];
    await addFile({
        file,
        origin: context.origin,
        lines,
        remote,
        localNames,
        localPlaces,
        localTrees,
        secret,
        met: new Set(),
        environment: context.environment,
    });
    const digest = (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(lines.length === 1 ? (lines[0] ?? '') : lines.join('\n'));
    const isRemote = remote.length > 0;
    return { digest, isRemote, namesPrivateRepository: secret.length > 0, localNames: [...localNames], localPlaces, localTrees };
}
async function addFile(reading) {
    const { file, lines, met, environment } = reading;
    if (met.has(file))
        return;
    met.add(file);
    const written = await (0,_input_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readInputFile */ .jH)(file, reading.origin);
    const text = (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .withBareUrls */ .d)(written);
    lines.push(text);
    const expand = (value) => value.replace(/\$\{([A-Z0-9_]+)\}/g, (whole, name) => environment[name] ?? whole);
    if ((0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .logicalLines */ .Nj)(written).some((line) => (0,_hidden_url_js__WEBPACK_IMPORTED_MODULE_5__/* .namesPrivateRepository */ .WD)(line.text, environment)))
        reading.secret.push(file);
    for (const [, name = ''] of text.matchAll(/\$\{([A-Z0-9_]+)\}/g))
        lines.push(`${name} ${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(environment[name] ?? '')}`);
    for (const { option, value, name, line } of placesIn(text)) {
        const target = pathOf(expand(option === 'package' ? value.replace(/\[[^[\]/\\]*\]$/, '') : value), node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
        if (target === undefined && option === 'file')
            reading.remote.push(value);
        if (target === undefined)
            continue;
        if (option === 'file')
            await addFile({ ...reading, file: target, origin: `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file)}, line ${line}` });
        else if (option === 'directory')
            lines.push(`links ${(0,_local_places_js__WEBPACK_IMPORTED_MODULE_8__/* .linksDigest */ .G3)(target)}`);
        else if (option === 'index')
            lines.push(`index ${(0,_local_places_js__WEBPACK_IMPORTED_MODULE_8__/* .indexDigest */ .pt)(target)}`);
        else if ((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .statsSync */ .vu)(target) !== undefined) {
            const { digest, names, trees } = (0,_local_content_js__WEBPACK_IMPORTED_MODULE_7__/* .localContent */ .h)(target, environment);
            lines.push(`local ${digest}`);
            reading.localPlaces.push(target);
            reading.localTrees.push(...trees);
            for (const own of [...names, ...(name ? [name] : [])])
                reading.localNames.add(own);
        }
    }
}
/** `name @ PLACE`: whatever it is, uv takes what is not a URL for a path. */
const namedPlace = /^([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*@\s*(\S+)/;
/** A place by itself: it begins as a path or a URL of one does, or has a `/` or the end of an archive's name. Its extras are no part of it. */
const barePlace = /^()((?:file:|[.~]|[\\/]|\$\{)[^\s[]*|[^\s[@=<>!~;:]*(?:[\\/][^\s[]*|\.(?:whl|zip|tar|tgz|tar\.\w+)(?=[\s[;]|$)))/i;
/** The files and packages elsewhere that the lines of a file name. */
function placesIn(text) {
    return (0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .logicalLines */ .Nj)(text).flatMap(({ text: whole, line }) => {
        const { requirement, options } = (0,_requirements_lines_js__WEBPACK_IMPORTED_MODULE_9__/* .parseRequirementsLine */ .aV)(whole);
        const [, name = '', local] = namedPlace.exec(requirement ?? '') ?? barePlace.exec(requirement ?? '') ?? [];
        const named = options.flatMap(({ name: written, value }) => {
            const option = placeOptions[written];
            return option === undefined ? [] : [{ option, value, line }];
        });
        return local === undefined ? named : [...named, { option: 'package', value: local, name: (0,_name_js__WEBPACK_IMPORTED_MODULE_10__/* .normalizeName */ .P)(name), line }];
    });
}
const placeOptions = {
    requirement: 'file',
    constraint: 'file',
    'find-links': 'directory',
    'index-url': 'index',
    'extra-index-url': 'index',
    editable: 'package',
};
/** The path that a value means; undefined for an address. */
function pathOf(value, base) {
    return (0,_system_url_js__WEBPACK_IMPORTED_MODULE_4__/* .isUrl */ .g)(value) || /^file:/i.test(value) ? (0,_system_url_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOfUrl */ .H)(value) : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, value.replace(/#.*$/, ''));
}


/***/ }),

/***/ 97463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nj: () => (/* binding */ logicalLines),
/* harmony export */   aV: () => (/* binding */ parseRequirementsLine),
/* harmony export */   i7: () => (/* binding */ expandVariables)
/* harmony export */ });
/** The grammar of requirements files, as pip and uv read them: lines, options, and variables. Nothing is read from disk. */
const longNames = [
    'requirement',
    'constraint',
    'editable',
    'index-url',
    'extra-index-url',
    'find-links',
    'no-index',
    'pre',
    'prefer-binary',
    'require-hashes',
    'no-binary',
    'only-binary',
    'trusted-host',
    'use-feature',
    'hash',
    'config-settings',
    'global-option',
];
/** Other spellings that pip or uv takes. */
const otherNames = {
    '-r': 'requirement',
    '--requirements': 'requirement',
    '-c': 'constraint',
    '--constraints': 'constraint',
    '-e': 'editable',
    '-i': 'index-url',
    '--pypi-url': 'index-url',
    '-f': 'find-links',
    '-C': 'config-settings',
    '--config-setting': 'config-settings',
};
const flags = new Set(['no-index', 'pre', 'prefer-binary', 'require-hashes']);
/** Options whose value is a path, which may have blanks in it. */
const pathOptions = new Set(['requirement', 'constraint', 'editable', 'find-links']);
/** The lines of a file that are neither empty nor a comment. */
function logicalLines(content) {
    const result = [];
    let joined = '';
    let line = 0;
    const end = () => {
        const text = joined.replace(/(?:^|\s)#.*$/s, '');
        if (text.trim() !== '')
            result.push({ text: text.trim(), line, column: text.search(/\S/) + 1 });
        joined = '';
    };
    for (const [index, raw] of content
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        if (joined === '')
            line = index + 1;
        // As in pip: a comment begins the line or follows white space, and ends a continuation.
        const isContinued = /(?<!\\)\\$/.test(raw) && !/(?:^|\s)#/.test(raw);
        joined += isContinued ? `${raw.slice(0, -1)} ` : raw;
        if (!isContinued)
            end();
    }
    end();
    return result;
}
/** Takes a logical line apart. */
function parseRequirementsLine(text) {
    // As in pip: the options begin with the first word that starts with a dash; markers before them are not split.
    const start = text.startsWith('-') ? 0 : text.search(/\s-/);
    const requirement = (start === -1 ? text : text.slice(0, start)).trim();
    const { words, isOpen } = start === -1 ? { words: [], isOpen: false } : splitWords(text.slice(start));
    const options = [];
    const problems = isOpen ? [{ kind: 'open-quote', subject: text.slice(start).trim() }] : [];
    const rest = [...words];
    for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
        const found = optionOf(word);
        if (found === undefined) {
            problems.push({ kind: word.startsWith('-') ? 'unknown-option' : 'stray-text', subject: writtenOption(word) });
            continue;
        }
        const { name, written, attached } = found;
        if (flags.has(name)) {
            if (attached !== undefined)
                problems.push({ kind: 'surplus-value', subject: written });
            options.push({ name, written, value: '' });
            continue;
        }
        const parts = [attached ?? rest.shift() ?? ''];
        while (pathOptions.has(name) && rest[0] !== undefined && !rest[0].startsWith('-'))
            parts.push(rest.shift() ?? '');
        const value = parts.join(' ').trim();
        if (value === '')
            problems.push({ kind: 'missing-value', subject: written });
        else
            options.push({ name, written, value });
    }
    return { requirement: requirement === '' ? undefined : requirement, options, problems };
}
function optionOf(word) {
    if (word.startsWith('--')) {
        const at = word.indexOf('=');
        const written = at === -1 ? word : word.slice(0, at);
        const name = longNameOf(written);
        return name === undefined ? undefined : { name, written, attached: at === -1 ? undefined : word.slice(at + 1) };
    }
    const written = word.slice(0, 2);
    const name = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
    if (name === undefined || !written.startsWith('-'))
        return undefined;
    return { name, written, attached: word.length === 2 ? undefined : word.slice(2).replace(/^=/, '') };
}
/** A long option by its name or, as pip takes it, by a beginning that no other option has. */
function longNameOf(written) {
    const exact = Object.hasOwn(otherNames, written) ? otherNames[written] : longNames.find((name) => `--${name}` === written);
    if (exact !== undefined || written.length < 4)
        return exact;
    const [only, ...others] = longNames.filter((name) => `--${name}`.startsWith(written));
    return others.length === 0 ? only : undefined;
}
/** The name of an option that is not known, without what may be its value. */
function writtenOption(word) {
    return /^-{1,2}[A-Za-z][\w-]*/.exec(word)?.[0] ?? word;
}
/** The words of a text as a shell has them; a backslash is itself unless a quote, a blank or a backslash follows. */
function splitWords(text) {
    const words = [];
    let word;
    let quote = '';
    for (let index = 0; index < text.length; index++) {
        const letter = text.charAt(index);
        const next = text.charAt(index + 1);
        if (letter === '\\' && quote !== "'" && /["'\s\\]/.test(next)) {
            word = `${word ?? ''}${next}`;
            index++;
        }
        else if (quote !== '') {
            if (letter === quote)
                quote = '';
            else
                word = `${word ?? ''}${letter}`;
        }
        else if (letter === '"' || letter === "'") {
            quote = letter;
            word ??= '';
        }
        else if (/\s/.test(letter)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else
            word = `${word ?? ''}${letter}`;
    }
    if (word !== undefined)
        words.push(word);
    return { words, isOpen: quote !== '' };
}
const variablePattern = /\$\{([A-Z0-9_]+)\}/g;
/** A URL in a line, to its end: user info may hold anything but white space and the marks that end it. */
const urlPattern = /([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#\s]*)@)?([^?#\s"']*)(\?[^#\s]*)?/gi;
/**
 * Expands `${NAME}` as pip has it: capitals, digits and `_` only. Inside the user info or the query of a URL the value is
 * a secret and stays a variable; anywhere else it is ordinary text.
 */
function expandVariables(text, environment) {
    const secrets = {};
    const unset = [];
    const spans = secretSpans(text);
    const expanded = text.replace(variablePattern, (whole, name, offset) => {
        const value = environment[name] ?? '';
        if (value === '')
            unset.push(name);
        else if (spans.some(([from, to]) => offset >= from && offset < to))
            secrets[name] = value;
        else
            return value;
        return whole;
    });
    return { text: expanded, secrets, unset: [...new Set(unset)], hasVariable: /\$\{[A-Z0-9_]+\}/.test(text) };
}
function secretSpans(text) {
    return [...text.matchAll(urlPattern)].flatMap((match) => {
        const [whole, scheme = '', user, place = '', query] = match;
        const start = match.index;
        const spans = [];
        if (user !== undefined)
            spans.push([start + scheme.length, start + scheme.length + user.length]);
        if (query !== undefined)
            spans.push([start + whole.length - query.length, start + whole.length]);
        return place === '' && user === undefined && query === undefined ? [] : spans;
    });
}


/***/ }),

/***/ 37901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   sV: () => (/* binding */ tableIn)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);

/** Whether a value of a TOML file is a table. */
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The tables of a text; undefined where it is not TOML. */
function tableIn(text) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (error) {
        if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx)
            return undefined;
        throw error;
    }
}
/** Why a text is not TOML, and where. The rest of the parser's message quotes the text, which may hold a password. */
function problemOf({ message, line, column }) {
    const [problem = ''] = message.split('\n');
    return { problem: problem.replace(/^Invalid TOML document: /, ''), line, column };
}


/***/ }),

/***/ 64562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ denialOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);



/**
 * Why this user was refused: whose file or directory it is, as a part of a sentence. Undefined where the error is another one, or
 * what it is about belongs to this user.
 */
function denialOf(error) {
    if (!(0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'EACCES', 'EPERM'))
        return undefined;
    const { path: place, syscall } = error;
    const owner = place === undefined ? undefined : ownerOf(place);
    if (owner === undefined || owner.uid === process.getuid?.())
        return undefined;
    const verb = syscall === 'open' || syscall === 'scandir' || syscall === 'readlink' || syscall === 'stat' ? 'read' : 'change';
    const what = owner.place === place ? 'it' : `'${place}'`;
    return `'${owner.place}' belongs to another user (uid ${owner.uid}), and this user may not ${verb} ${what}`;
}
/** The owner of a place; of one that may not even be looked at, that of the nearest directory above it that may. */
function ownerOf(place) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
        if (stats !== undefined)
            return { place, uid: stats.uid };
    }
    catch (error) {
        if (!(0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'EACCES', 'EPERM', 'ENOTDIR'))
            return undefined;
    }
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place);
    return parent === place ? undefined : ownerOf(parent);
}


/***/ }),

/***/ 95311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ endDetached),
/* harmony export */   t: () => (/* binding */ startDetached)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13886);



/** How long a process that was killed may take to be gone, and how often that is asked, in milliseconds. */
const endMs = 1_000;
const pauseMs = 5;
/** Starts a program that outlives this process, reads nothing and says nothing. Undefined where it cannot be started. */
function startDetached(program, args, environment) {
    let child;
    try {
        child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { env: environment, cwd: '/', detached: true, stdio: 'ignore', windowsHide: true });
    }
    catch {
        // Node tells some failures at once: no memory, arguments that are too long.
        return undefined;
    }
    child.once('error', () => { });
    child.unref();
    return child.pid === undefined ? undefined : _owner_js__WEBPACK_IMPORTED_MODULE_2__/* .Owner */ ._.ofProcess(child.pid);
}
/** Ends a process, unless it has ended, and waits until it is gone. A process that cannot be told from a later one is left alone. */
async function endDetached(process_) {
    const start = performance.now();
    while (process_.liveness === 'alive' && performance.now() - start < endMs) {
        try {
            process.kill(process_.pid, 'SIGKILL');
        }
        catch {
            // It ended meanwhile, or is somebody else's.
            return;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
    }
}


/***/ })

};
