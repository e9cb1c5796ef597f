export const id = 325;
export const ids = [325];
export const modules = {

/***/ 45242:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79525);
/* harmony import */ var _entries_hot_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45880);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32144);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27223);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38718);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89468);
/* harmony import */ var _operations_recall_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71577);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5382);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44639);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(26179);
/* harmony import */ var _system_detached_process_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(95311);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(71077);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(13886);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(39494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(76370);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(62287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(42961);





















/** How long asking advisories and indexes after the job may take, in milliseconds. */
const recallTimeoutMs = 60_000;
/** How long refreshing after the job may take, in milliseconds. */
const refreshTimeoutMs = 5 * 60_000;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .endProcess */ .JZ)();
/** Ends the uses of mounts and uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run() {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .onCancellation */ .P)(() => cancellation.abort(new Error('the job was cancelled')));
    const ports = { environment: (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readEnvironment */ .Qo)(), logger: _runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_17__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_12__/* .systemClock */ .m };
    await attempt('what was imported was not learnt', () => learn(ports));
    // First the mounts: a cancelled job leaves little time, and an upload can be done again.
    await attempt('nothing was unmounted', () => unmount(ports));
    await attempt('nothing was saved', () => save(ports, cancellation.signal));
    await attempt('nothing was refreshed', () => refresh(ports, cancellation.signal));
    await attempt('nobody was asked what must not be used', () => recall(ports, cancellation.signal));
}
/** Adds what the job imported to the hot lists, while its trees are there. */
async function learn({ logger, clock, environment }) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .notesStateName */ .oX);
    if (state === undefined)
        return;
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheLayout */ .lB(state.cacheRoot);
    for (const tree of state.trees) {
        // It only makes later jobs faster: nobody has to know that a cache root of others cannot be written.
        const count = await (0,_entries_hot_list_js__WEBPACK_IMPORTED_MODULE_3__/* .learnHotList */ .ei)(tree, layout, { noted: state.file, now: clock.now() }).catch(_system_errno_js__WEBPACK_IMPORTED_MODULE_14__/* .messageOf */ .b);
        logger.debug(typeof count === 'number' ? `${tree}: ${count} of its files were imported` : `${tree}: not learnt: ${count}`);
    }
    const isOurs = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(state.file) === node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(environment['RUNNER_TEMP'] ?? '') && node_path__WEBPACK_IMPORTED_MODULE_1__.basename(state.file).startsWith(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .notesPrefix */ .oY);
    if (state.isOwn && isOurs)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(state.file, { force: true });
}
async function unmount(ports) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .mountStateName */ .C0);
    if (state === undefined)
        return;
    for (const reader of state.readers ?? [])
        await (0,_system_detached_process_js__WEBPACK_IMPORTED_MODULE_13__/* .endDetached */ .Y)(_system_owner_js__WEBPACK_IMPORTED_MODULE_15__/* .Owner */ ._.from(reader));
    for (const line of await (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseMounts */ .e0)(state.uses, state.cacheRoot, ports))
        ports.logger.info(line);
}
async function save(ports, signal) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .postStateName */ .HW);
    if (state === undefined) {
        ports.logger.info('Nothing to save.');
        return;
    }
    const provider = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_10__/* .createConfiguredProvider */ .CC)(state.provider, state, ports);
    if (provider === undefined)
        return;
    const signingKey = (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_16__/* .readSigningKey */ .jy)(ports.environment);
    if (state.mustSign && signingKey === undefined) {
        ports.logger.warning('nothing was saved: signing-key was given to the main step, and is not given to this one');
        return;
    }
    // The state holds what the header of each bundle will say: read as strictly as a bundle itself.
    const pending = state.pending.flatMap((given) => {
        const read = (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .pendingFrom */ .Uv)(given);
        if (typeof read !== 'string')
            return [read];
        ports.logger.warning(`one upload is left out: ${read}`);
        return [];
    });
    for (const { key, sizeBytes, result } of await (0,_operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_8__/* .savePendings */ .M$)(pending, {
        provider,
        cacheRoot: state.cacheRoot,
        clock: ports.clock,
        signingKey,
        signal,
    })) {
        const line = `${provider.name}: ${result.status} ${key} (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_11__/* .formatSize */ .Xq)(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`;
        if (result.status === 'saved' || result.status === 'exists')
            ports.logger.info(line);
        else
            ports.logger.warning(line);
    }
}
/**
 * Resolves again the extensions that main used although they had expired, and saves the result. Main decided what that is: files are not
 * read again, for a later step may have changed them.
 */
async function refresh(ports, signal) {
    const kept = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .refreshStateName */ .Io);
    if (kept === undefined)
        return;
    const { settings, request } = (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .reviveCall */ .Oe)(kept, (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_16__/* .readSecretInputs */ .It)(kept.settings.workspace, ports.environment));
    const changed = await (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .findChanged */ .yR)({ settings, request }, ports.environment);
    if (changed !== undefined) {
        ports.logger.info(`Nothing is refreshed, because a later step changed ${changed}; the next run sees it.`);
        return;
    }
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(refreshTimeoutMs)]);
    // Not mounted, for nothing of this job imports it any more.
    const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_20__/* .createToolCache */ .j)(ports.environment), isBurying: isForOthers(settings) };
    const { result } = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_6__/* .ensure */ .D)({ settings, request, ports, replacements, signal: bounded }, { save: 'now', map: false });
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_11__/* .renderLines */ .ET)(result))
        ports.logger.info(line);
    for (const { provider, action, status, key, detail } of result.providers) {
        if (action === 'save')
            ports.logger.info(`${provider}: ${status} ${key} ${detail}`.trim());
    }
}
/** Asks advisories and indexes about what main used as it was: no step waited for them. Nothing is installed for that. */
async function recall(ports, signal) {
    const kept = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_19__/* .recallStateName */ .ke);
    if (kept === undefined)
        return;
    const revived = attemptToRevive(kept.call, ports);
    if (revived === undefined)
        return;
    const { settings, request } = revived;
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(recallTimeoutMs)]);
    const call = { settings, request, ports, replacements: { isBurying: isForOthers(settings) }, signal: bounded };
    const { warnings, saved } = await (0,_operations_recall_js__WEBPACK_IMPORTED_MODULE_9__/* .examineUsedEntries */ .r)(kept.links, call);
    for (const warning of warnings)
        ports.logger.warning(warning);
    for (const { key, result } of saved)
        ports.logger.info(`${result.status} ${key} ${result.detail}`.trim());
}
/** What main asked for; undefined, and said, where only indexes would be asked and the credentials of one are lost. */
function attemptToRevive(kept, { environment, logger }) {
    try {
        return (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .reviveCall */ .Oe)(kept, (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_16__/* .readSecretInputs */ .It)(kept.settings.workspace, environment));
    }
    catch (error) {
        if (kept.advisories.length > 0 || !(error instanceof _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .LostSecretError */ .TA))
            throw error;
        logger.info(`No index is asked what it has quarantined: ${error.message}.`);
        return undefined;
    }
}
/** Whether what advisories say now may be told to other jobs: a later step may have changed those that lie in files. */
function isForOthers({ advisories }) {
    return advisories.every(({ kind }) => kind === 'url');
}
async function attempt(failure, work) {
    try {
        await work();
    }
    catch (error) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_18__/* .actionLogger */ .v0.warning(`${failure}: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_14__/* .messageOf */ .b)(error)}`);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 71577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ examineUsedEntries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57962);
/* harmony import */ var _bundles_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98263);
/* harmony import */ var _cache_tombstone_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8437);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75232);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);
/* harmony import */ var _entries_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48911);
/* harmony import */ var _entries_withdraw_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47228);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5382);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67643);
/* harmony import */ var _ensure_save_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89468);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51716);












/**
 * Asks advisories and indexes about entries that a job has used as they were. One that holds what is malicious or quarantined is not used
 * any more on this machine, and tombstones tell others.
 *
 * @param links the entries, as a result names them.
 */
async function examineUsedEntries(links, { settings, request, ports, replacements = {}, signal }) {
    const recall = (0,_compose_js__WEBPACK_IMPORTED_MODULE_8__/* .recallOf */ .HR)(settings, request, ports.environment);
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheLayout */ .lB(settings.cacheRoot);
    const warnings = new Set();
    const tombstones = [];
    const isSaving = settings.save !== 'false' && (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .canBeOpened */ .L)(settings) && replacements.isBurying !== false;
    const configured = isSaving ? (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_7__/* .createConfiguredProvider */ .CC)(settings.provider, settings, ports) : undefined;
    const provider = configured?.canSave === false ? undefined : configured;
    for (const link of links) {
        const requestDigest = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(link));
        const platformId = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(link);
        const expected = { requestDigest, platformId, now: ports.clock.now() };
        const metadata = await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .readEntryMetadata */ .wM)(requestDigest, expected, layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata)
            continue;
        const { findings, gaps, notices } = await recall.examine(metadata.distributions, signal);
        for (const gap of gaps)
            warnings.add(gap);
        for (const notice of notices)
            ports.logger.info(notice);
        for (const finding of findings)
            if (!(0,_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecalled */ .nr)(finding))
                warnings.add((0,_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .describeFinding */ .jb)(finding));
        const recalled = findings.filter(_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecalled */ .nr);
        if (recalled.length === 0)
            continue;
        const told = recalled.map(_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .describeFinding */ .jb).join(' ');
        warnings.add(`the cache entry ${requestDigest.slice(0, 8)} that this job has used is not used any more: ${told}`);
        await (0,_entries_withdraw_js__WEBPACK_IMPORTED_MODULE_6__/* .recallEntry */ .y2)({ link, requestDigest, platformId }, recalled, layout);
        if (provider === undefined)
            continue;
        const grave = { requestDigest, platformId, abi: metadata.abi, suffix: settings.cacheSuffix, ttl: settings.ttlHours ?? _entries_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .defaultTtlHours */ .r9 };
        const world = { provider, producer: (0,_bundles_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .producerOf */ ._$)(ports.environment), clock: ports.clock, signal };
        tombstones.push(...(await (0,_cache_tombstone_js__WEBPACK_IMPORTED_MODULE_2__/* .makeTombstones */ .P)(grave, recalled, world)));
    }
    const saved = provider === undefined ? [] : await (0,_ensure_save_js__WEBPACK_IMPORTED_MODULE_9__/* .savePendings */ .M$)(tombstones, { ...settings, provider, clock: ports.clock, signal });
    return { warnings: [...warnings], saved };
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
