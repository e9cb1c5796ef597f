export const id = 958;
export const ids = [958];
export const modules = {

/***/ 36289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ removeOldCopies),
/* harmony export */   g: () => (/* binding */ cleanCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31258);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45992);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75232);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35044);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47863);
/* harmony import */ var _remove_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98862);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48361);











/** How long cleaning may take, in milliseconds: it is the end of a step that somebody waits for. */
const budgetMs = 500;
/** A cache root is cleaned at most so often, in milliseconds. */
const pauseMs = 3_600_000;
/** How long a copy that no run made anew is kept, in milliseconds. */
const copiesMs = 90 * 24 * 3_600_000;
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
    const sinceLast = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(marker, now);
    if (sinceLast > 0 && sinceLast < pauseMs)
        return [];
    // First, so that of many runs at once one cleans.
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)(marker, '');
    await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftoverDirectories */ .BY)({ parent: layout.tools, prefix: '.uv-', clock, isPrivate: true });
    await removeOldCopies(layout, clock);
    const start = performance.now();
    const removed = [];
    for (const digest of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.extensions)).filter(_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .isRequestDigest */ .yL)) {
        if (performance.now() - start > limitMs)
            break;
        for (const platformId of platformsIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.request(digest)).catch(() => []))) {
            const entry = layout.entry(digest, platformId);
            try {
                await (0,_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanRequest */ .Hu)(digest, { layout, clock, logger, platform: { id: platformId, abi: '' } });
                if (isMapped(entry) || !(await isOver({ layout, digest, platformId, now, staleHours })))
                    continue;
                if ((await (0,_remove_js__WEBPACK_IMPORTED_MODULE_8__/* .removeEntry */ .b4)(entry, layout)) === undefined)
                    removed.push(entry);
            }
            catch (error) {
                logger.debug(`${entry} was not cleaned: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}`);
            }
        }
        // Fails where something is left in it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(layout.request(digest)).catch(() => { });
    }
    return removed;
}
/**
 * Removes copies of files on servers and metadata of projects that no run made anew for so long that nobody asks for them any
 * more: a run makes them again.
 */
async function removeOldCopies(layout, clock) {
    for (const directory of [layout.remote, layout.metadata, layout.interpreters]) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
            if (/^[0-9a-f]{64}\.(?:txt|json)$/.test(name) && (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(file, clock.now())) > copiesMs)
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(file);
        }
    }
}
/** The platforms of which something lies in the directory of a request. */
function platformsIn(names) {
    return new Set(names.flatMap((name) => {
        const [, platformId] = /^(.+?--.+?--.+?)(?:\.(?:staging-|state\.json|hot$|next-|\d{8}t\d{9}z-).*)?$/.exec(name) ?? [];
        return platformId === undefined ? [] : [platformId];
    }));
}
/** Whether all of an entry expired, and nobody used it, for longer than it is a fallback. */
async function isOver({ layout, digest, platformId, now, staleHours }) {
    const metadata = await (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .readEntryMetadata */ .wM)(digest, { platformId, now }, layout);
    if ('problem' in metadata)
        return false;
    const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_9__/* .readState */ .un)(layout, digest, platformId);
    const hoursSince = (time) => {
        const at = (0,_system_time_js__WEBPACK_IMPORTED_MODULE_10__/* .parseTime */ .p)(time ?? '')?.getTime();
        return at === undefined ? Number.POSITIVE_INFINITY : (now.getTime() - at) / 3_600_000;
    };
    const isAllExpired = metadata.extensions.every((extension) => Math.min(hoursSince(extension.installed_at), hoursSince(state.renewed?.[extension.digest])) > extension.ttl_hours + staleHours);
    // A TTL of `never` is not a number of the record: an entry in use lives.
    return isAllExpired && hoursSince(state.last_used) > staleHours;
}


/***/ }),

/***/ 23132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   f: () => (/* binding */ listEntries)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45992);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48911);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48361);








/** All entries of a cache root, of every platform, by path. A cache root that does not exist has none. */
async function listEntries(layout, now) {
    const reports = [];
    for (const digest of (await namesIn(layout.extensions)).filter(_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .isRequestDigest */ .yL).sort()) {
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
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .isGenerationName */ .eK)(generation, platformId) || name === `${platformId}.state.json` || name === `${platformId}.hot`;
    };
    return [platformId, ...names.filter(isPart)];
}
async function reportOf({ layout, digest, platformId, generation, names, now }) {
    const tree = layout.generation(digest, generation);
    const isImaged = await (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .isImage */ .wu)(tree, layout);
    const expectation = { requestDigest: digest, platformId, now };
    const metadata = await (0,_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .readMetadata */ ._6)(isImaged ? layout.image(tree) : tree, expectation).catch((error) => ({
        problem: String(error),
    }));
    const state = await (0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .readState */ .un)(layout, digest, platformId);
    const mounted = isImaged && (await (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageInUse */ .GQ)(tree, layout));
    let sizeBytes = 0;
    for (const name of partsOf(names, platformId)) {
        // A mounted image shows its content on the mount point: that takes no space of its own.
        const isMountPoint = names.includes(`${name}.image`);
        if (!isMountPoint)
            sizeBytes += await sizeOnDisk(layout.generation(digest, name));
    }
    const known = 'problem' in metadata ? undefined : metadata;
    const times = (known?.extensions ?? []).map((extension) => ({
        time: Math.max((0,_system_time_js__WEBPACK_IMPORTED_MODULE_7__/* .parseTime */ .p)(extension.installed_at)?.getTime() ?? 0, (0,_system_time_js__WEBPACK_IMPORTED_MODULE_7__/* .parseTime */ .p)(state.renewed?.[extension.digest] ?? '')?.getTime() ?? 0),
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
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        throw error;
    }
}
/** The size on disk of a file or directory, in bytes. Links are not followed. */
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

/***/ 98862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ whyKept),
/* harmony export */   YN: () => (/* binding */ emptyTrash),
/* harmony export */   b4: () => (/* binding */ removeEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1548);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77765);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23132);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35044);










/** Why an entry may not be removed, as a sentence; undefined where it may. */
async function whyKept(entry, layout) {
    const place = await placeOf(entry, layout);
    if ('problem' in place)
        return place.problem;
    const { digest, platformId } = place;
    const trees = [];
    for (const name of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_8__/* .partsOf */ .C)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.request(digest)), platformId)) {
        const location = layout.generation(digest, name);
        if (name.endsWith('.image'))
            continue;
        if ((await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImage */ .wu)(location, layout)) && (await (0,_images_js__WEBPACK_IMPORTED_MODULE_7__/* .isImageInUse */ .GQ)(location, layout)))
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
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(layout.trash);
    const trash = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOwnedDirectory */ .dL)(layout.trash, `${digest.slice(0, 12)}-`);
    let left;
    // The link goes first: from then on nobody finds the entry.
    for (const name of (0,_inventory_js__WEBPACK_IMPORTED_MODULE_8__/* .partsOf */ .C)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(layout.request(digest)), platformId)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(layout.generation(digest, name), node_path__WEBPACK_IMPORTED_MODULE_1__.join(trash, name)).catch((error) => {
            if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT'))
                left = `${name} could not be moved away: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}`;
        });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(layout.request(digest)).catch(() => { });
    return (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(trash)) ? left : `parts of it could not be deleted from '${trash}'`;
}
/** Deletes what interrupted removals left. What others are just removing, or looking at, is theirs. */
async function emptyTrash(layout) {
    await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .removeLeftoverDirectories */ .BY)({ parent: layout.trash, prefix: '', clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, isPrivate: true });
}
/**
 * The place of an entry in the cache root. Only `extensions/{request digest}/{platform id}` of this very root is one: no `..`, no
 * symbolic link on the way, no other depth.
 */
async function placeOf(entry, layout) {
    const foreign = { problem: 'it does not lie in this cache root' };
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(entry);
    const parts = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(layout.extensions, absolute).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const [digest = '', platformId = ''] = parts;
    if (parts.length !== 2 || !(0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .isRequestDigest */ .yL)(digest) || platformId === '' || platformId === '..')
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
    return isEntry ? { digest, platformId } : { problem: 'it is not a cache entry' };
}
/** A running process that has one of these trees in its environment, its working directory or its memory; where the system tells. */
async function processUsing(trees) {
    const isOne = (text) => trees.some((tree) => text.includes(tree));
    for (const pid of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => [])) {
        if (!/^\d+$/.test(pid) || Number(pid) === process.pid)
            continue;
        const read = (name) => (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlainText */ .Sg)(`/proc/${pid}/${name}`).catch(() => '');
        const cwd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${pid}/cwd`).catch(() => '');
        if (isOne(cwd) || isOne(await read('environ')) || isOne(await read('maps')))
            return pid;
    }
    return undefined;
}


/***/ }),

/***/ 13373:
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

/***/ 66336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _entries_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36289);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35044);
/* harmony import */ var _mapping_usage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13373);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39414);








/** Removes what expired too long ago and nobody uses, and left-overs; see {@link cleanCache}. Nothing of it fails a run. */
async function tidy(settings, ports, { limitMs } = {}) {
    const { cacheRoot, staleIfError } = settings;
    // Killed runs leave directories in the temporary directory.
    await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .removeLeftoverDirectories */ .BY)({ parent: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), prefix: 'ensure-extensions-', clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m });
    try {
        const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheLayout */ .lB(cacheRoot);
        const registry = (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegistry */ .M)({ ...ports, cacheRoot });
        const [gap] = await registry.gaps();
        if (gap !== undefined) {
            ports.logger.info(`the cache is not cleaned, because some cache entries may be used by projects that are not known: ${gap}`);
            return;
        }
        const usage = (0,_mapping_usage_js__WEBPACK_IMPORTED_MODULE_7__/* .usageOf */ .F)((0,_open_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .mappingsIn */ .P)(layout, await registry.listAll()), { now: ports.clock.now(), latelyDays: _mapping_usage_js__WEBPACK_IMPORTED_MODULE_7__/* .usualLatelyDays */ .T });
        const removed = await (0,_entries_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanCache */ .g)({
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
        ports.logger.debug(`the cache was not cleaned: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`);
    }
}


/***/ }),

/***/ 27217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wB: () => (/* binding */ watch),
/* harmony export */   ww: () => (/* binding */ readWarmRequests),
/* harmony export */   zK: () => (/* binding */ warmAll)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63849);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84751);
/* harmony import */ var _warming_timer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76318);
/* harmony import */ var _ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27223);
/* harmony import */ var _watch_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55198);








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
async function warmRequest({ name, settings }, ports, replacements, signal) {
    const warming = { ...replacements, examinesHits: true };
    const call = { settings: { ...settings, refresh: 'before' }, ports, replacements: warming, signal };
    const { result } = await (0,_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__/* .ensure */ .D)(call, { save: 'now', map: false });
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
async function warmAll(requests, ports, replacements, signal) {
    const reports = [];
    for (const request of requests) {
        signal?.throwIfAborted();
        try {
            reports.push(await warmRequest(request, ports, replacements, signal));
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnsureExtensionsError */ .nN) || error.kind === 'interruption')
                throw error;
            const at = ports.clock.now().toISOString();
            const failed = request.settings.specifications.length;
            reports.push({ request: request.name, at, hits: 0, misses: 0, failed, saved: [], result: null, error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reportOf */ .EI)(error) });
        }
    }
    return reports;
}
/**
 * Keeps requests warm until it is told to end: at once, then at every interval. Outages are survived: what fails keeps its
 * entry and is tried again. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already, `cache-root-unusable`.
 */
async function watch(options) {
    const { requests, cacheRoot, intervalMs, aheadHours, ports, onReport, timer = _warming_timer_js__WEBPACK_IMPORTED_MODULE_7__/* .livelyTimer */ .F, signal } = options;
    const strategy = async (stopping) => {
        // One after the other: uv itself is parallel.
        let before = Promise.resolve();
        return requests.map((request) => {
            const report = before.then(async () => {
                const made = await warmRequest(request, ports, { aheadHours }, stopping);
                onReport(made);
                const { result: _, error: __, ...record } = made;
                return record;
            });
            before = report.catch(() => { });
            return [request.name, report];
        });
    };
    const root = { cacheRoot, lock: 'warm.lock', doing: 'keeps this cache root warm', signal };
    await (0,_watch_root_js__WEBPACK_IMPORTED_MODULE_6__/* .watchRoot */ .aO)(root, async (ending) => {
        const persistPath = node_path__WEBPACK_IMPORTED_MODULE_0__.join(cacheRoot, 'warm.json');
        const manager = new _warming_cache_manager_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheManager */ .G({ ...ports, name: 'warm', strategy, persistPath, warmIntervalMs: intervalMs, timer });
        void manager.start();
        await new Promise((resolve) => {
            if (ending.aborted)
                resolve();
            ending.addEventListener('abort', () => resolve(), { once: true });
        });
        await manager.stop();
    });
}


/***/ }),

/***/ 55198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WD: () => (/* binding */ takeTurns),
/* harmony export */   aO: () => (/* binding */ watchRoot),
/* harmony export */   zs: () => (/* binding */ rest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75232);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);
/* harmony import */ var _system_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19140);






/** How long it may take to find out whether the process that did it before, in another container, still lives; in milliseconds. */
const holderTimeoutMs = _system_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .silenceMs */ .qq + 5_000;
/**
 * Works for a cache root until it is told to end, as the only process that does.
 *
 * @param work ends when its signal is aborted: the watch is to end, or another process has taken over.
 * @throws CacheError `cache-locked` when another process does it already, `cache-root-unusable`.
 */
async function watchRoot({ cacheRoot, lock, doing, signal }, work) {
    try {
        await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .usingRoot */ .LA)(cacheRoot, async () => {
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(cacheRoot);
            await (0,_system_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .kK)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(cacheRoot, lock), { timeoutMs: holderTimeoutMs, isGivingUpOnLiving: true }, async (lease) => {
                await work(AbortSignal.any([signal, lease.signal]), lease);
                // Whoever took it over does it now.
                if (!signal.aborted)
                    throw lease.signal.reason;
            });
        });
    }
    catch (error) {
        // The cache root has gone, or a file has taken its place.
        if (!(error instanceof _system_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .LockTimeoutError */ .XB))
            throw (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'EEXIST', 'ENOENT') ? (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .unusableRoot */ .Kh)(cacheRoot, error) : error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CacheError */ .xA(`another process ${doing}: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}`, {
            code: 'cache-locked',
            subject: error.lock,
            hint: 'One for each cache root is enough; end that one first, or choose another cache root.',
            cause: error,
        });
    }
}
/** Takes a turn at once, then one at every interval, until it is told to end. */
async function takeTurns({ intervalMs, timer, clock, signal }, turn) {
    while (!signal.aborted) {
        const begun = clock.now().getTime();
        await turn();
        await rest(intervalMs - (clock.now().getTime() - begun), { timer, signal });
    }
}
/** Waits; no longer than until it is told to end. */
async function rest(ms, { timer, signal }) {
    if (ms <= 0 || signal.aborted)
        return;
    await new Promise((resolve) => {
        const end = () => {
            cancel();
            signal.removeEventListener('abort', end);
            resolve();
        };
        const cancel = timer(end, ms);
        signal.addEventListener('abort', end);
    });
}


/***/ }),

/***/ 76584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ renderHeading),
/* harmony export */   en: () => (/* binding */ sourceLabel),
/* harmony export */   fG: () => (/* binding */ renderTogether),
/* harmony export */   oL: () => (/* binding */ renderPlace)
/* harmony export */ });
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63849);
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);
/* harmony import */ var _platform_platform_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20928);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44639);




/** How many files a heading names. */
const maxFiles = 3;
/** Where the extensions of a step were named: its files, and `packages` for those that stand in the workflow itself. */
function sourceLabel({ packages, requirements, config }) {
    const files = [config, requirements].flatMap((text) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(text ?? '').map((line) => line.text));
    const shown = files.length > maxFiles ? [...files.slice(0, maxFiles - 1), `${files.length - maxFiles + 1} more files`] : files;
    return [...shown, ...((0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)(packages ?? '').length === 0 ? [] : ['packages'])].join(', ');
}
/** The result in one line that tells steps and jobs of a matrix apart: `Python 3.12 · docs/requirements.txt: 12 extensions from the cache in 0.3 s`. */
function renderHeading(result, { source, tookMs }) {
    const counted = result.extensions.filter(_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .isCounted */ .he);
    const isAllHit = counted.length > 0 && result.extensions.every(({ outcome }) => outcome === 'hit');
    const extensions = counted.length === 1 ? '1 extension' : `${counted.length} extensions`;
    const outcome = isAllHit ? `${extensions} from the cache` : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOutcomes */ .z_)(result);
    return `${renderPlace(result, { source })}: ${outcome} in ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(tookMs)}`;
}
/** What tells a step from others: its Python, and where its extensions were named. */
function renderPlace({ platformId }, { source }) {
    return [(0,_platform_platform_id_js__WEBPACK_IMPORTED_MODULE_2__/* .interpreterOf */ .OS)(platformId), source].filter((text) => text !== '').join(' · ');
}
/** The sizes of all packages in one line: `together 39 packages, 61.0 MB, archive 22.0 MB`; empty where nothing is there. */
function renderTogether({ together: { packages, sizeBytes, archiveBytes } }) {
    if (packages === 0)
        return '';
    const parts = [
        `together ${packages} ${packages === 1 ? 'package' : 'packages'}`,
        ...(sizeBytes === 0 ? [] : [(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(sizeBytes)]),
        ...(archiveBytes === 0 ? [] : [`archive ${(0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(archiveBytes)}`]),
    ];
    return parts.join(', ');
}


/***/ }),

/***/ 37751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeStep)
/* harmony export */ });
const steps = {
    prepare: 'reading the inputs and asking Python',
    'look-up': 'looking into the cache of this machine',
    'cache look-up': 'asking the store',
    'look for a stamp': 'asking the store',
    'fetch archive': 'asking the store, and fetching the archive',
    'check archive': 'checking the archive',
    'check files': 'checking the files',
    mount: 'mounting the archive',
    open: 'opening the archive',
    unpack: 'unpacking the archive',
    resolve: 'resolving',
    doctor: 'checking what lies in the cache',
    install: 'installing',
    verify: 'checking what was installed',
    'byte code': 'compiling',
    publish: 'putting it into the cache',
    pack: 'packing',
    map: 'noting that the project uses it',
    upload: 'uploading',
    'import paths': 'making it importable',
    'verify import': 'importing every extension',
    register: 'calling register of every extension',
};
/** Names a step for a user who waits for it. */
function describeStep(step) {
    return steps[step] ?? step;
}


/***/ }),

/***/ 44639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   ET: () => (/* binding */ renderLines),
/* harmony export */   Fj: () => (/* binding */ renderShadowing),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   NM: () => (/* binding */ uniqueErrors),
/* harmony export */   UR: () => (/* binding */ renderRows),
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   qz: () => (/* binding */ renderStartup),
/* harmony export */   z_: () => (/* binding */ formatOutcomes)
/* harmony export */ });
/* harmony import */ var _importation_pth_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59460);
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10640);


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
function formatCounts(result, tookMs) {
    return `${formatOutcomes(result)} in ${formatDuration(tookMs)}`;
}
/** How often each outcome occurs: `2 hits, 1 installed, 1 failed`. */
function formatOutcomes(result) {
    const outcomes = ['hit', 'installed', 'refreshed', 'stale', 'skipped', 'failed'];
    const parts = outcomes.flatMap((outcome) => {
        const count = result.extensions.filter((extension) => extension.outcome === outcome).length;
        return count === 0 ? [] : [`${count} ${outcome === 'hit' && count !== 1 ? 'hits' : outcome}`];
    });
    const missing = result.extensions.filter((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .isCounted */ .he)(extension) && extension.outcome === null).length;
    if (missing > 0)
        parts.push(`${missing} not cached`);
    const builtin = result.extensions.filter((extension) => extension.builtin && extension.enabled && extension.outcome === null).length;
    if (builtin > 0)
        parts.push(`${builtin} built in`);
    const disabled = result.extensions.filter(({ enabled }) => !enabled).length;
    if (disabled > 0)
        parts.push(`${disabled} disabled`);
    return parts.length === 0 ? 'nothing to ensure' : parts.join(', ');
}
/** How long all steps took together, in milliseconds. */
function totalMs({ timings }) {
    return sumMs(timings);
}
function sumMs(parts) {
    return parts.reduce((sum, { ms }) => sum + ms, 0);
}
/**
 * The result as lines of text for a terminal.
 *
 * @param tookMs how long the whole program took, in milliseconds; default: its steps alone.
 */
function renderLines(result, tookMs = totalMs(result)) {
    const failures = uniqueErrors(result).flatMap(({ message, hint }) => [`error: ${message}`, ...(hint === null ? [] : [`  hint: ${hint}`])]);
    const warnings = result.warnings.map((warning) => `warning: ${warning}`);
    return [...renderRows(result), ...warnings, ...failures, formatCounts(result, tookMs)];
}
/** A line for each extension: its outcome, its name, its version. */
function renderRows(result) {
    const width = Math.max(...result.extensions.map((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(extension).length), 0);
    return result.extensions.map((extension) => {
        const age = extension.ageHours !== null && (extension.outcome === 'hit' || extension.outcome === 'stale')
            ? `, ${formatAge(extension.ageHours)} old`
            : '';
        const imported = extension.imports === null ? '' : `, imported in ${formatDuration(sumMs(extension.imports))}`;
        const handed = extension.registration === null ? '' : `registered in ${formatDuration(extension.registration.ms)}`;
        const version = versionOf(extension) && `${versionOf(extension)}${age}${imported}`;
        const apart = extension.apart === null ? '' : `set apart (${extension.apart.how})`;
        const detail = extension.outcome === 'failed' ? (extension.error?.code ?? '') : [version, handed, apart].filter((part) => part !== '').join(', ');
        const row = `  ${stateOf(extension).padEnd(10)} ${(0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(extension).padEnd(width)}  ${detail}`.trimEnd();
        return [row, ...extension.changes.map((change) => `             ${formatChange(change)}`)].join('\n');
    });
}
/** The outcome of an extension, in a word. */
function stateOf({ outcome, builtin, enabled }) {
    if (outcome !== null)
        return outcome;
    return enabled ? (builtin ? 'built in' : 'not cached') : 'disabled';
}
/** A change of versions: `sphinx 7.1 -> 7.2`. */
function formatChange({ name, from, to }) {
    return `${name} ${from ?? '(none)'} -> ${to ?? '(none)'}`;
}
/** The code that `.pth` files run when Python starts: each file with the hash of its content, then its lines. */
function renderStartup({ pthFiles }) {
    return pthFiles.flatMap(({ file, sha256, isHidden, code }) => code.length === 0 && !isHidden
        ? []
        : [
            `${file}${isHidden ? ' (hidden, not processed)' : ''}, sha256 ${sha256}`,
            ...code.map(({ line, text }) => `  line ${line}: ${text}`),
            ...(isHidden ? [] : [`  to allow it, add to pth: ${(0,_importation_pth_files_js__WEBPACK_IMPORTED_MODULE_0__/* .allowLine */ .mM)({ file, sha256 })}`]),
        ]);
}
/** The packages that hide others on the import path, a line each. */
function renderShadowing({ shadowing }) {
    return shadowing.map(({ kind, name, winner, hidden }) => `${kind === 'distribution' ? '' : `module ${name}: `}${winner} hides ${hidden}`);
}
/** The errors of a result, each text once: the members of a conflict share theirs. */
function uniqueErrors(result) {
    const errors = new Map(result.extensions.flatMap(({ error }) => (error === null ? [] : [[error.message, error]])));
    return [...errors.values()];
}


/***/ }),

/***/ 59377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ renderWarmReport),
/* harmony export */   r: () => (/* binding */ describeWarmReport)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44639);

/** The result of warming one request, as lines of text. */
function renderWarmReport({ result, error }) {
    if (error !== null)
        return [`error: ${error.message}`, ...(error.hint === null ? [] : [`  hint: ${error.hint}`])];
    return result === null ? [] : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderLines */ .ET)(result);
}
/** The result of warming one request, as `warm --json` and the output `result` have it. */
function describeWarmReport(report) {
    const { result: _, error: __, ...record } = report;
    return { ...record, lines: renderWarmReport(report) };
}


/***/ }),

/***/ 28378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createWaiting),
/* harmony export */   N: () => (/* binding */ describeWait)
/* harmony export */ });
/** After how long a wait is told, and how far apart two tellings are at least, in milliseconds. */
const tellAfterMs = 800;
/**
 * Tells what is waited for, in lines: nothing of what is over at once, the first line within a second, then each new thing
 * at most once in that time.
 */
function createWaiting(tell) {
    let step = '';
    let current = '';
    let told = '';
    let timer;
    const tellCurrent = () => {
        timer = undefined;
        if (current === told)
            return;
        told = current;
        tell(current);
    };
    return {
        waitFor(what, detail) {
            step = what ?? step;
            current = describeWait(step, detail);
            // It must not keep a process alive that has nothing else to do.
            timer ??= setTimeout(tellCurrent, tellAfterMs).unref();
        },
        end() {
            clearTimeout(timer);
            timer = undefined;
        },
    };
}
/** A step with what it says of itself: `installing (Resolved 22 packages in 354ms)`. */
function describeWait(step, detail) {
    return detail === undefined ? step : `${step} (${detail})`;
}


/***/ })

};
