export const id = 879;
export const ids = [879];
export const modules = {

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   f: () => (/* binding */ listEntries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1077);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5992);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5044);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8911);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8361);








/** All entries of a cache root, of every platform, by path. A cache root that does not exist has none. */
async function listEntries(layout, now) {
    const reports = [];
    for (const digest of (await namesIn(layout.extensions)).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort()) {
        const names = await namesIn(layout.request(digest));
        for (const name of names.sort()) {
            const location = layout.entry(digest, name);
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(location).catch(() => undefined);
            if (target === undefined)
                continue;
            reports.push(await reportOf({ layout, digest, platformId: name, generation: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target), names, now }));
        }
    }
    return reports;
}
/** The files and directories in a request's directory that belong to an entry: its link comes first. */
function partsOf(names, platformId) {
    const isPart = (name) => {
        const generation = name.replace(/(?:\.image)?(?:\.[0-9a-z]+-\d+-(?:\d+|x)-[0-9a-f]{8})?(?:\.corrupt)?$/, '');
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_3__/* .isGenerationName */ .eK)(generation, platformId) || name === `${platformId}.state.json`;
    };
    return [platformId, ...names.filter(isPart)];
}
async function reportOf({ layout, digest, platformId, generation, names, now }) {
    const tree = layout.generation(digest, generation);
    const isImaged = await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .isImage */ .wu)(tree, layout);
    const expectation = { requestDigest: digest, platformId, now };
    const metadata = await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .readMetadata */ ._6)(isImaged ? layout.image(tree) : tree, expectation).catch((error) => ({
        problem: String(error),
    }));
    const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readState */ .un)(layout, digest, platformId);
    const mounted = isImaged && (await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .isImageInUse */ .GQ)(tree, layout));
    let sizeBytes = 0;
    for (const name of partsOf(names, platformId)) {
        // A mounted image shows its content on the mount point: that takes no space of its own.
        const isMountPoint = names.includes(`${name}.image`);
        if (!isMountPoint)
            sizeBytes += await sizeOnDisk(layout.generation(digest, name));
    }
    const known = 'problem' in metadata ? undefined : metadata;
    const times = (known?.extensions ?? []).map((extension) => ({
        time: Math.max((0,_system_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTime */ .p)(extension.installed_at)?.getTime() ?? 0, (0,_system_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTime */ .p)(state.renewed?.[extension.digest] ?? '')?.getTime() ?? 0),
        ttlMs: extension.ttl_hours * 3_600_000,
    }));
    return {
        path: layout.entry(digest, platformId),
        requestDigest: digest,
        platformId,
        specifications: (known?.extensions ?? []).map(({ package_spec }) => package_spec),
        distributions: (known?.distributions ?? []).map(({ name, version }) => ({ name, version })),
        installedAt: times.length === 0 ? null : new Date(Math.min(...times.map(({ time }) => time))).toISOString(),
        lastUsed: state.last_used ?? null,
        sizeBytes,
        expired: times.some(({ time, ttlMs }) => now.getTime() - time >= ttlMs),
        mounted,
        problem: 'problem' in metadata ? metadata.problem : null,
    };
}
async function namesIn(directory) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_7__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
/** What a file or directory takes, links not followed. */
async function sizeOnDisk(location) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location).catch(() => undefined);
    if (stats === undefined)
        return 0;
    if (!stats.isDirectory())
        return stats.size;
    let size = 0;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(location).catch(() => []))
        size += await sizeOnDisk(node_path__WEBPACK_IMPORTED_MODULE_1__.join(location, name));
    return size;
}


/***/ }),

/***/ 8862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ whyKept),
/* harmony export */   YN: () => (/* binding */ emptyTrash),
/* harmony export */   b4: () => (/* binding */ removeEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1258);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1548);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7765);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3132);









/** Why an entry may not be removed, as a sentence; undefined where it may. */
async function whyKept(entry, layout) {
    const place = await placeOf(entry, layout);
    if ('problem' in place)
        return place.problem;
    const { digest, platformId } = place;
    const trees = [];
    for (const name of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOf */ .C)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.request(digest)), platformId)) {
        const location = layout.generation(digest, name);
        if (name.endsWith('.image'))
            continue;
        if ((await (0,_images_js__WEBPACK_IMPORTED_MODULE_6__/* .isImage */ .wu)(location, layout)) && (await (0,_images_js__WEBPACK_IMPORTED_MODULE_6__/* .isImageInUse */ .GQ)(location, layout)))
            return 'a job has it mounted';
        trees.push(location);
    }
    const user = await processUsing(trees);
    return user === undefined ? undefined : `process ${user} uses it`;
}
/**
 * Removes an entry with all its generations: first everything moves aside under a name that nothing looks for, then it is
 * deleted, so that an interruption leaves no half entry; the next removal deletes what was left.
 *
 * @returns why nothing was removed; undefined where all is gone.
 */
async function removeEntry(entry, layout) {
    const kept = await whyKept(entry, layout);
    if (kept !== undefined)
        return kept;
    const place = await placeOf(entry, layout);
    if ('problem' in place)
        return place.problem;
    const { digest, platformId } = place;
    await emptyTrash(layout);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(layout.trash);
    const trash = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .makeOwnedDirectory */ .dL)(layout.trash, `${digest.slice(0, 12)}-`);
    let left;
    // The link goes first: from then on nobody finds the entry.
    for (const name of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOf */ .C)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.request(digest)), platformId)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(layout.generation(digest, name), node_path__WEBPACK_IMPORTED_MODULE_1__.join(trash, name)).catch((error) => {
            if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_8__/* .hasErrno */ .N)(error, 'ENOENT'))
                left = `${name} could not be moved away: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(error)}`;
        });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(layout.request(digest)).catch(() => { });
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(trash)) ? left : `parts of it could not be deleted from '${trash}'`;
}
/** Deletes what interrupted removals left. What others are just removing, or looking at, is theirs. */
async function emptyTrash(layout) {
    await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftoverDirectories */ .BY)({ parent: layout.trash, prefix: '', clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, isPrivate: true });
}
/**
 * Where an entry lies. Only `extensions/{request digest}/{platform id}` of this very cache root is one: no `..`, no
 * symbolic link on the way, no other depth.
 */
async function placeOf(entry, layout) {
    const foreign = { problem: 'it does not lie in this cache root' };
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(entry);
    const parts = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(layout.extensions, absolute).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const [digest = '', platformId = ''] = parts;
    if (parts.length !== 2 || !/^[0-9a-f]{64}$/.test(digest) || platformId === '' || platformId === '..')
        return foreign;
    const directory = layout.request(digest);
    const [real, expected] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory).catch(() => undefined),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(layout.root).then((root) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, node_path__WEBPACK_IMPORTED_MODULE_1__.relative(layout.root, directory)), () => undefined),
    ]);
    if (real === undefined)
        return { problem: 'it does not exist' };
    if (real !== expected)
        return foreign;
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(absolute).catch(() => undefined);
    if (stats === undefined)
        return { problem: 'it does not exist' };
    const isEntry = stats.isSymbolicLink() && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(absolute))) === directory;
    return isEntry ? { digest, platformId } : { problem: 'it is not an entry' };
}
/** A running process that has one of these trees in its environment, its working directory or its memory; where the system tells. */
async function processUsing(trees) {
    const isOne = (text) => trees.some((tree) => text.includes(tree));
    for (const pid of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => [])) {
        if (!/^\d+$/.test(pid) || Number(pid) === process.pid)
            continue;
        const read = (name) => (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainText */ .Sg)(`/proc/${pid}/${name}`).catch(() => '');
        const cwd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${pid}/cwd`).catch(() => '');
        if (isOne(cwd) || isOne(await read('environ')) || isOne(await read('maps')))
            return pid;
    }
    return undefined;
}


/***/ }),

/***/ 3373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ usageOf),
/* harmony export */   T: () => (/* binding */ usualLatelyDays)
/* harmony export */ });
/** How long ago a project may have used an environment that is not its current one, in days, for its mapping to protect it. */
const usualLatelyDays = 30;
/** Within how long one run records all the environments it uses, in milliseconds. */
const oneRunMs = 60_000;
/** The environments that mappings protect, by path: what each project used last, and what it used lately. */
function usageOf(mappings, { now, latelyDays }) {
    const usages = new Map();
    for (const { projectPath, venvPathExpanded, entries } of mappings) {
        const timeOf = (time) => Date.parse(time) || 0;
        const newest = Math.max(0, ...entries.map(({ lastUsed }) => timeOf(lastUsed)));
        for (const { path, lastUsed } of entries) {
            const isCurrent = path === venvPathExpanded || timeOf(lastUsed) >= newest - oneRunMs;
            const isLate = now.getTime() - timeOf(lastUsed) <= latelyDays * 86_400_000;
            if (isCurrent || (isLate && usages.get(path)?.isCurrent !== true))
                usages.set(path, { project: projectPath, isCurrent });
        }
        usages.set(venvPathExpanded, { project: projectPath, isCurrent: true });
    }
    return usages;
}


/***/ }),

/***/ 6171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ tidy)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(1077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(1258);
// EXTERNAL MODULE: ./lib/system/time.js
var system_time = __webpack_require__(5992);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(5232);
// EXTERNAL MODULE: ./lib/entries/publish.js
var publish = __webpack_require__(7863);
// EXTERNAL MODULE: ./lib/entries/remove.js
var remove = __webpack_require__(8862);
// EXTERNAL MODULE: ./lib/entries/state.js
var entries_state = __webpack_require__(8361);
;// CONCATENATED MODULE: ./lib/entries/clean.js









/** How long cleaning may take, in milliseconds: it is the end of a step that somebody waits for. */
const budgetMs = 500;
/** A cache root is cleaned at most so often, in milliseconds. */
const pauseMs = 3_600_000;
/**
 * Removes what nobody needs any more: entries that expired too long ago to be a fallback, were not used since, and are
 * used by no project, mount or process; and what killed runs left half-made. Bounded in time; one that cannot be removed
 * stops nothing.
 *
 * @returns the paths of the entries that were removed.
 */
async function cleanCache({ layout, clock, logger, staleHours, isMapped, limitMs = budgetMs }) {
    const now = clock.now();
    const marker = layout.cleaned;
    const sinceLast = await (0,files/* ageMs */.WO)(marker, now);
    if (sinceLast > 0 && sinceLast < pauseMs)
        return [];
    // First, so that of many runs at once one cleans.
    await (0,files/* writeText */.x3)(marker, '');
    await (0,owned_directory/* removeLeftoverDirectories */.BY)({ parent: layout.tools, prefix: '.uv-', clock, isPrivate: true });
    const start = performance.now();
    const removed = [];
    for (const digest of (await (0,promises_.readdir)(layout.extensions)).filter((name) => /^[0-9a-f]{64}$/.test(name))) {
        if (performance.now() - start > limitMs)
            break;
        for (const platformId of platformsIn(await (0,promises_.readdir)(layout.request(digest)).catch(() => []))) {
            const entry = layout.entry(digest, platformId);
            try {
                await (0,publish/* cleanRequest */.Hu)(digest, { layout, clock, logger, platform: { id: platformId, abi: '' } });
                if (isMapped(entry) || !(await isOver({ layout, digest, platformId, now, staleHours })))
                    continue;
                if ((await (0,remove/* removeEntry */.b4)(entry, layout)) === undefined)
                    removed.push(entry);
            }
            catch (error) {
                logger.debug(`${entry} was not cleaned: ${(0,errno/* messageOf */.b)(error)}`);
            }
        }
        // Empty now, or not.
        await (0,promises_.rmdir)(layout.request(digest)).catch(() => { });
    }
    return removed;
}
/** The platforms of which something lies in the directory of a request. */
function platformsIn(names) {
    return new Set(names.flatMap((name) => {
        const [, platformId] = /^(.+?--.+?--.+?)(?:\.(?:staging-|state\.json|next-|\d{8}t\d{9}z-).*)?$/.exec(name) ?? [];
        return platformId === undefined ? [] : [platformId];
    }));
}
/** Whether all of an entry expired, and nobody used it, for longer than it is a fallback. */
async function isOver({ layout, digest, platformId, now, staleHours }) {
    const metadata = await (0,entry/* readEntryMetadata */.wM)(digest, { platformId, now }, layout);
    if ('problem' in metadata)
        return false;
    const state = await (0,entries_state/* readState */.un)(layout, digest, platformId);
    const hoursSince = (time) => {
        const at = (0,system_time/* parseTime */.p)(time ?? '')?.getTime();
        return at === undefined ? Number.POSITIVE_INFINITY : (now.getTime() - at) / 3_600_000;
    };
    const isAllExpired = metadata.extensions.every((extension) => Math.min(hoursSince(extension.installed_at), hoursSince(state.renewed?.[extension.digest])) > extension.ttl_hours + staleHours);
    // A TTL of `never` is no number of the record: what is used lives.
    return isAllExpired && hoursSince(state.last_used) > staleHours;
}

// EXTERNAL MODULE: ./lib/entries/layout.js
var entries_layout = __webpack_require__(5044);
// EXTERNAL MODULE: ./lib/mapping/usage.js
var mapping_usage = __webpack_require__(3373);
// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(6179);
// EXTERNAL MODULE: ./lib/operations/open-registry.js
var open_registry = __webpack_require__(9414);
;// CONCATENATED MODULE: ./lib/operations/tidy.js








/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
async function tidy(settings, ports, { limitMs } = {}) {
    const { cacheRoot, staleIfError } = settings;
    // What killed runs left in the temporary directory.
    await (0,owned_directory/* removeLeftoverDirectories */.BY)({ parent: (0,external_node_os_.tmpdir)(), prefix: 'ensure-extensions-', clock: defaults/* systemClock */.m });
    try {
        const layout = new entries_layout/* CacheLayout */.lB(cacheRoot);
        const registry = (0,open_registry/* openRegistry */.M)({ ...ports, cacheRoot });
        // Who uses what is not fully known then.
        const [gap] = await registry.gaps();
        if (gap !== undefined) {
            ports.logger.info(`the cache is not cleaned, because who uses what is not fully known: ${gap}`);
            return;
        }
        const usage = (0,mapping_usage/* usageOf */.F)((0,open_registry/* mappingsIn */.P)(layout, await registry.listAll()), { now: ports.clock.now(), latelyDays: mapping_usage/* usualLatelyDays */.T });
        const removed = await cleanCache({
            ...ports,
            layout,
            staleHours: staleIfError.hours,
            isMapped: (entry) => usage.has(entry),
            limitMs,
        });
        await registry.forgetEnvironments(removed);
        for (const entry of removed)
            ports.logger.info(`removed ${entry}: it expired long ago, and nobody uses it`);
    }
    catch (error) {
        ports.logger.debug(`the cache was not cleaned: ${(0,errno/* messageOf */.b)(error)}`);
    }
}


/***/ }),

/***/ 7217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wB: () => (/* binding */ watch),
/* harmony export */   ww: () => (/* binding */ readWarmRequests),
/* harmony export */   zK: () => (/* binding */ warmAll)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4467);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4184);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5232);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1870);
/* harmony import */ var _system_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9140);
/* harmony import */ var _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4751);
/* harmony import */ var _warming_timer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6318);
/* harmony import */ var _ensure_ensure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8774);











/** How long it may take to find out whether the process that did it before, in another container, still lives; in milliseconds. */
const holderTimeoutMs = _system_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .silenceMs */ .qq + 5_000;
/**
 * The requests that inputs name: the packages together, the configured extensions together, and each requirements file by
 * itself, as the jobs that use them would ask for; each for every interpreter in `python` (one a line).
 *
 * @throws ExtensionConfigError for bad input.
 */
async function readWarmRequests(source) {
    const { raw } = source;
    const textsOf = (name) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(raw[name] ?? '').map(({ text }) => text);
    const files = textsOf('requirements');
    const hasPackages = textsOf('packages').length > 0 || (source.arguments ?? []).length > 0;
    const none = { packages: '', requirements: '', config: '', only: '' };
    const configs = textsOf('config');
    const groups = [
        ...(hasPackages || files.length + configs.length === 0
            ? [{ name: 'packages', source: { ...source, raw: { ...raw, ...none, packages: raw.packages } } }]
            : []),
        ...(configs.length > 0
            ? [{ name: configs.join(', '), source: { ...source, arguments: [], raw: { ...raw, packages: '', requirements: '' } } }]
            : []),
        ...files.map((file) => ({ name: file, source: { ...source, arguments: [], raw: { ...raw, ...none, requirements: file } } })),
    ];
    const pythons = textsOf('python').length === 0 ? [undefined] : textsOf('python');
    const requests = [];
    for (const group of groups) {
        for (const python of pythons) {
            const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSettings */ .s)({ ...group.source, raw: { ...group.source.raw, python } });
            requests.push({ name: python === undefined ? group.name : `${group.name} (${python})`, settings });
        }
    }
    return requests;
}
/**
 * Ensures a request, refreshes what would expire within some hours, and saves what is new.
 *
 * @throws EnsureExtensionsError when nothing of it could be ensured: another Python than this machine has, a cache root
 * that cannot be used.
 */
async function warmRequest({ name, settings }, ports, aheadHours, signal) {
    const call = { settings: { ...settings, refresh: 'before' }, ports, replacements: { aheadHours }, signal };
    const { result } = await (0,_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_8__/* .ensure */ .D)(call, { save: 'now', map: false });
    return {
        request: name,
        at: ports.clock.now().toISOString(),
        hits: result.hits,
        misses: result.misses,
        failed: result.failed,
        saved: result.providers.flatMap(({ action, key, status }) => (action === 'save' ? [{ key, status }] : [])),
        result,
        error: null,
    };
}
/** Warms requests one after the other; one that fails stops no other. */
async function warmAll(requests, ports, aheadHours, signal) {
    const reports = [];
    for (const request of requests) {
        signal?.throwIfAborted();
        try {
            reports.push(await warmRequest(request, ports, aheadHours, signal));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN) || error.kind === 'interruption')
                throw error;
            const at = ports.clock.now().toISOString();
            const failed = request.settings.specifications.length;
            reports.push({ request: request.name, at, hits: 0, misses: 0, failed, saved: [], result: null, error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOf */ .EI)(error) });
        }
    }
    return reports;
}
/**
 * Keeps requests warm until it is told to end: at once, then at every interval. Outages are survived: what fails keeps its
 * entry and is tried again. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already.
 */
async function watch(options) {
    const { requests, cacheRoot, intervalMs, aheadHours, ports, onReport, timer = _warming_timer_js__WEBPACK_IMPORTED_MODULE_9__/* .livelyTimer */ .F, signal } = options;
    const strategy = async (stopping) => {
        // One after the other: uv itself is parallel.
        let before = Promise.resolve();
        return requests.map((request) => {
            const report = before.then(async () => {
                const made = await warmRequest(request, ports, aheadHours, stopping);
                onReport(made);
                const { result: _, error: __, ...record } = made;
                return record;
            });
            before = report.catch(() => { });
            return [request.name, report];
        });
    };
    const work = async (lease) => {
        const ending = AbortSignal.any([signal, lease.signal]);
        const persistPath = node_path__WEBPACK_IMPORTED_MODULE_0__.join(cacheRoot, 'warm.json');
        const manager = new _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_7__/* .CacheManager */ .G({ ...ports, name: 'warm', strategy, persistPath, warmIntervalMs: intervalMs, timer });
        void manager.start();
        await new Promise((resolve) => {
            if (ending.aborted)
                resolve();
            ending.addEventListener('abort', () => resolve(), { once: true });
        });
        await manager.stop();
        // Whoever took it over keeps the cache root warm now.
        if (!signal.aborted)
            throw lease.signal.reason;
    };
    try {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .Oh)(cacheRoot);
        await (0,_system_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withLock */ .kK)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(cacheRoot, 'warm.lock'), { timeoutMs: holderTimeoutMs, isGivingUpOnLiving: true }, work);
    }
    catch (error) {
        if (!(error instanceof _system_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .LockTimeoutError */ .XB))
            throw (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_10__/* .hasErrno */ .N)(error, 'EACCES', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT') ? (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .unusableRoot */ .Kh)(cacheRoot, error) : error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheError */ .xA(`another process keeps this cache root warm: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_10__/* .messageOf */ .b)(error)}`, {
            code: 'cache-locked',
            subject: error.lock,
            hint: 'One for each cache root is enough; end that one first, or choose another cache root.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   ET: () => (/* binding */ renderLines),
/* harmony export */   Fj: () => (/* binding */ renderShadowing),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   NM: () => (/* binding */ uniqueErrors),
/* harmony export */   Vk: () => (/* binding */ totalMs),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   gM: () => (/* binding */ formatCounts),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   qz: () => (/* binding */ renderStartup)
/* harmony export */ });
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(640);

/** A duration in milliseconds as a reader would say it: `240 ms`, `3.1 s`, `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1_000).toFixed(1)} s`;
    return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`;
}
/** A size in bytes as a reader would say it: `812 B`, `3.4 MB`. */
function formatSize(bytes) {
    if (bytes < 1_000)
        return `${bytes} B`;
    if (bytes < 1_000_000)
        return `${(bytes / 1_000).toFixed(1)} kB`;
    if (bytes < 1_000_000_000)
        return `${(bytes / 1_000_000).toFixed(1)} MB`;
    return `${(bytes / 1_000_000_000).toFixed(2)} GB`;
}
/** An age in hours as a reader would say it. */
function formatAge(hours) {
    if (hours < 1)
        return `${Math.round(hours * 60)} min`;
    if (hours < 48)
        return `${Math.round(hours)} h`;
    return `${Math.round(hours / 24)} d`;
}
/** The version an extension came to: that of its own distribution. */
function versionOf({ distributions }) {
    return distributions[0]?.version ?? '';
}
/** The line on how it went: `2 hits, 1 installed, 1 failed in 3.1 s`. */
function formatCounts(result) {
    const outcomes = ['hit', 'installed', 'refreshed', 'stale', 'skipped', 'failed'];
    const parts = outcomes.flatMap((outcome) => {
        const count = result.extensions.filter((extension) => extension.outcome === outcome).length;
        return count === 0 ? [] : [`${count} ${outcome === 'hit' && count !== 1 ? 'hits' : outcome}`];
    });
    const missing = result.extensions.filter((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .he)(extension) && extension.outcome === null).length;
    if (missing > 0)
        parts.push(`${missing} not cached`);
    const builtin = result.extensions.filter((extension) => extension.builtin && extension.enabled && extension.outcome === null).length;
    if (builtin > 0)
        parts.push(`${builtin} built in`);
    const disabled = result.extensions.filter(({ enabled }) => !enabled).length;
    if (disabled > 0)
        parts.push(`${disabled} disabled`);
    return `${parts.length === 0 ? 'nothing to ensure' : parts.join(', ')} in ${formatDuration(totalMs(result))}`;
}
/** How long all steps took together, in milliseconds. */
function totalMs({ timings }) {
    return sumMs(timings);
}
function sumMs(parts) {
    return parts.reduce((sum, { ms }) => sum + ms, 0);
}
/** The result as lines of text for a terminal. */
function renderLines(result) {
    const width = Math.max(...result.extensions.map((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension).length), 0);
    const rows = result.extensions.map((extension) => {
        const age = extension.ageHours !== null && (extension.outcome === 'hit' || extension.outcome === 'stale')
            ? `, ${formatAge(extension.ageHours)} old`
            : '';
        const imported = extension.imports === null ? '' : `, imported in ${formatDuration(sumMs(extension.imports))}`;
        const handed = extension.registration === null ? '' : `registered in ${formatDuration(extension.registration.ms)}`;
        const version = versionOf(extension) && `${versionOf(extension)}${age}${imported}`;
        const apart = extension.apart === null ? '' : `set apart (${extension.apart.how})`;
        const detail = extension.outcome === 'failed' ? (extension.error?.code ?? '') : [version, handed, apart].filter((part) => part !== '').join(', ');
        const row = `  ${stateOf(extension).padEnd(10)} ${(0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension).padEnd(width)}  ${detail}`.trimEnd();
        return [row, ...extension.changes.map((change) => `             ${formatChange(change)}`)].join('\n');
    });
    const failures = uniqueErrors(result).flatMap(({ message, hint }) => [`error: ${message}`, ...(hint === null ? [] : [`  hint: ${hint}`])]);
    const warnings = result.warnings.map((warning) => `warning: ${warning}`);
    return [...rows, ...warnings, ...failures, formatCounts(result)];
}
/** What became of an extension, in a word. */
function stateOf({ outcome, builtin, enabled }) {
    if (outcome !== null)
        return outcome;
    return enabled ? (builtin ? 'built in' : 'not cached') : 'disabled';
}
/** A change of versions: `sphinx 7.1 -> 7.2`. */
function formatChange({ name, from, to }) {
    return `${name} ${from ?? '(none)'} -> ${to ?? '(none)'}`;
}
/** What the `.pth` files of the trees run when Python starts: each file with the hash of its content, then its lines. */
function renderStartup({ pthFiles }) {
    return pthFiles.flatMap(({ file, sha256, isHidden, code }) => code.length === 0 && !isHidden
        ? []
        : [
            `${file}${isHidden ? ' (hidden, not processed)' : ''}, sha256 ${sha256}`,
            ...code.map(({ line, text }) => `  line ${line}: ${text}`),
        ]);
}
/** What hides what on the import path, a line each. */
function renderShadowing({ shadowing }) {
    return shadowing.map(({ kind, name, winner, hidden }) => `${kind === 'distribution' ? '' : `module ${name}: `}${winner} hides ${hidden}`);
}
/** The errors of a result, each text once: the members of a conflict share theirs. */
function uniqueErrors(result) {
    const errors = new Map(result.extensions.flatMap(({ error }) => (error === null ? [] : [[error.message, error]])));
    return [...errors.values()];
}


/***/ }),

/***/ 9377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderWarmReport),
/* harmony export */   r: () => (/* binding */ describeWarmReport)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4639);

/** What warming one request came to, as lines of text. */
function renderWarmReport({ result, error }) {
    if (error !== null)
        return [`error: ${error.message}`, ...(error.hint === null ? [] : [`  hint: ${error.hint}`])];
    return result === null ? [] : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLines */ .ET)(result);
}
/** What warming one request came to, as `warm --json` and the output `result` have it. */
function describeWarmReport(report) {
    const { result: _, error: __, ...record } = report;
    return { ...record, lines: renderWarmReport(report) };
}


/***/ })

};
