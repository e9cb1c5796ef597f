export const id = 242;
export const ids = [242];
export const modules = {

/***/ 9494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readSecretInputs),
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _configuration_index_setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8019);
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4467);
/* harmony import */ var _configuration_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(512);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _specification_specification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9676);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(682);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5594);







/**
 * The inputs of the step, as they were given; main and post read the same. From now on the runner is told of every secret
 * that is met, so that no later step shows it.
 */
function readActionInputs(environment) {
    const raw = Object.fromEntries(_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionNames */ .W6.map((name) => [name, (0,_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .readInput */ .R5)((0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name))]));
    (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .onSecretLearned */ .fw)(_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .maskSecret */ .$l);
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    return { raw, environment, workspace, nameOf: (name) => `input ${(0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name)}` };
}
/**
 * What the inputs of the step say of places that may hold credentials. The state that main hands to post holds no secret, and
 * the runner gives post the inputs as they were.
 */
function readSecretInputs(workspace, environment) {
    (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .onSecretLearned */ .fw)(_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .maskSecret */ .$l);
    const lines = (name) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)((0,_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .readInput */ .R5)((0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name))).map(({ text }) => text);
    const specifications = lines('packages').flatMap((text) => {
        try {
            return [(0,_specification_specification_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSpecification */ .z)(text, { baseDirectory: workspace, environment })];
        }
        catch (error) {
            // Main refused it, or read it as something else.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ExtensionConfigError */ .sw)
                return [];
            throw error;
        }
    });
    return { specifications, indexes: [...lines('indexUrl'), ...lines('extraIndexUrl')].flatMap((text) => (0,_configuration_index_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIndex */ .A)(text) ?? []) };
}


/***/ }),

/***/ 6370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ actionRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _system_child_process_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5674);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);



/**
 * Runs the commands of the action: brief ones by `@actions/exec`, silent, which is loaded when the first one comes; the others, which
 * can be cancelled with all their children, as everywhere else.
 */
const actionRunner = {
    async run(command, args, options) {
        if (options.brief !== true)
            return await _system_child_process_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .childProcessRunner */ .O.run(command, args, options);
        options.signal?.throwIfAborted();
        const program = node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(command) ? command : await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .oq)(command, options.environment);
        if (program === undefined || !(await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isExecutable */ .TV)(program)))
            throw Object.assign(new Error(`spawn ${command} ENOENT`), { code: 'ENOENT' });
        return await withinTime(runBriefly(program, args, options), options.timeoutMs);
    },
};
async function runBriefly(program, args, { environment, cwd }) {
    const { getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1955));
    const env = Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const how = { env, silent: true, ignoreReturnCode: true, ...(cwd === undefined ? {} : { cwd }) };
    // It takes a command line: quoted, a path with spaces is one word.
    const { exitCode, stdout, stderr } = await getExecOutput(`"${program.replaceAll('"', '\\"')}"`, [...args], how);
    return { exitCode, stdout, stderr, timedOut: false };
}
/** Gives a command up when its time is over: it may still end by itself, and nothing waits for it. */
async function withinTime(work, timeoutMs) {
    if (timeoutMs === undefined)
        return await work;
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(() => resolve({ exitCode: null, stdout: '', stderr: '', timedOut: true }), timeoutMs);
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 5242:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2600);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2144);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8774);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8718);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9468);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2080);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4639);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1077);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6370);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2961);














/** How long refreshing after the job may take, in milliseconds. */
const refreshTimeoutMs = 5 * 60_000;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .endProcess */ .JZ)();
/** Ends the uses of mounts and uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run() {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .onCancellation */ .P)(() => cancellation.abort(new Error('the job was cancelled')));
    const ports = { environment: (0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .readEnvironment */ .Qo)(), logger: _runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_9__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_7__/* .systemClock */ .m };
    // First the mounts: a cancelled job leaves little time, and an upload can be done again.
    await attempt('nothing was unmounted', () => unmount(ports));
    await attempt('nothing was saved', () => save(ports, cancellation.signal));
    await attempt('nothing was refreshed', () => refresh(ports, cancellation.signal));
}
async function unmount(ports) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_12__/* .mountStateName */ .C0);
    if (state === undefined)
        return;
    for (const line of await (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseMounts */ .e0)(state.uses, state.cacheRoot, ports))
        ports.logger.info(line);
}
async function save(ports, signal) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_12__/* .postStateName */ .HW);
    if (state === undefined) {
        ports.logger.info('Nothing to save.');
        return;
    }
    const provider = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__/* .createConfiguredProvider */ .CC)(state.provider, state, ports);
    if (provider === undefined)
        return;
    // The state holds what the header of each bundle will say: read as strictly as a bundle itself.
    const pending = state.pending.flatMap((given) => {
        const read = (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingFrom */ .Uv)(given);
        if (typeof read !== 'string')
            return [read];
        ports.logger.warning(`one upload is left out: ${read}`);
        return [];
    });
    for (const { key, sizeBytes, result } of await (0,_operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_4__/* .savePendings */ .M$)(pending, {
        provider,
        cacheRoot: state.cacheRoot,
        clock: ports.clock,
        signal,
    })) {
        const line = `${provider.name}: ${result.status} ${key} (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatSize */ .Xq)(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`;
        if (result.status === 'saved' || result.status === 'exists')
            ports.logger.info(line);
        else
            ports.logger.warning(line);
    }
}
/**
 * Resolves anew what main used although it had expired, and saves what came of it. Main decided what that is: files are not
 * read again, for a later step may have changed them.
 */
async function refresh(ports, signal) {
    const kept = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_12__/* .refreshStateName */ .Io);
    if (kept === undefined)
        return;
    const { settings, request } = (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__/* .reviveCall */ .Oe)(kept, (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_8__/* .readSecretInputs */ .I)(kept.settings.workspace, ports.environment));
    const changed = await (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__/* .findChanged */ .yR)({ settings, request }, ports.environment);
    if (changed !== undefined) {
        ports.logger.info(`Nothing is refreshed, because a later step changed ${changed}; the next run sees it.`);
        return;
    }
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(refreshTimeoutMs)]);
    // Not mounted, for nothing of this job imports it any more.
    const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_11__/* .createToolCache */ .j)(ports.environment) };
    const { result } = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_2__/* .ensure */ .D)({ settings, request, ports, replacements, signal: bounded }, { save: 'now', map: false });
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .renderLines */ .ET)(result))
        ports.logger.info(line);
    for (const { provider, action, status, key, detail } of result.providers) {
        if (action === 'save')
            ports.logger.info(`${provider}: ${status} ${key} ${detail}`.trim());
    }
}
async function attempt(failure, work) {
    try {
        await work();
    }
    catch (error) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_10__/* .actionLogger */ .v0.warning(`${failure}: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_13__/* .messageOf */ .b)(error)}`);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   P: () => (/* binding */ onCancellation),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   TF: () => (/* binding */ annotateError),
/* harmony export */   dN: () => (/* binding */ exportVariable),
/* harmony export */   fM: () => (/* binding */ addPath),
/* harmony export */   tf: () => (/* binding */ annotateWarning),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   v0: () => (/* binding */ actionLogger),
/* harmony export */   vy: () => (/* binding */ failStep),
/* harmony export */   zM: () => (/* binding */ annotateFile)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(682);


/** Every call to the runner is in this file. */
/** Logs to the workflow run; warnings become annotations. */
const actionLogger = {
    debug: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    info: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    warning: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    group: (title, lines) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh(title);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(line));
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
    },
};
/** The variables of the process, as they were when the step started. */
function readEnvironment() {
    return { ...process.env };
}
/** The raw text of an input, white space included, so that line numbers are those of the workflow file. */
function readInput(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false });
}
/** Hides a secret in everything printed from now on. */
function maskSecret(secret) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(secret);
}
/** Sets the outputs of the step. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
}
/** Sets a variable for later steps. */
function exportVariable(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .exportVariable */ .dN(name, value);
}
/** Puts a directory first on the PATH of later steps. */
function addPath(directory) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .addPath */ .fM(directory);
}
/** Adds to the job summary, where the runner has one. */
async function writeSummary(markdown) {
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(markdown), true).write();
}
/** Annotates the run with an error. */
function annotateError(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { title });
}
/** Annotates a place in a file of the repository with an error. */
function annotateFile(message, place) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { file: place.file, startLine: place.line, startColumn: place.column });
}
/** Annotates the run with a warning. */
function annotateWarning(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { title });
}
/** Fails the step with a message. */
function failStep(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message));
}
/** Keeps a value for the post step. */
function saveState(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, JSON.stringify(value));
}
/** Reads what the main step kept; undefined where it kept nothing. */
function readState(name) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(name);
    return text === '' ? undefined : JSON.parse(text);
}
/** Ends the process once everything printed is flushed: a hanging cache call must not keep it alive. */
function endProcess() {
    process.stdout.write('', () => process.exit());
}
/** A signal that a cancelled job gives, with what it means. */
function onCancellation(cancel) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.once(signal, cancel);
}


/***/ }),

/***/ 2287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ mountStateName),
/* harmony export */   HW: () => (/* binding */ postStateName),
/* harmony export */   Io: () => (/* binding */ refreshStateName)
/* harmony export */ });
/** The name under which main keeps what post saves. */
const postStateName = 'post';
/** The name under which main keeps what post unmounts. */
const mountStateName = 'mounts';
/** The name under which main keeps that post refreshes what had expired. */
const refreshStateName = 'refresh';


/***/ }),

/***/ 2961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createToolCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The runner's tool cache as a store; undefined where the runner has none. The toolkit is loaded when used. */
function createToolCache(environment) {
    // Without these variables the toolkit throws.
    if (!environment['RUNNER_TOOL_CACHE'] || !environment['RUNNER_TEMP'])
        return undefined;
    const executableName = process.platform === 'win32' ? 'uv.exe' : 'uv';
    return {
        async find(version) {
            const { find } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 9805));
            const directory = find('uv', version);
            const executable = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, executableName);
            return directory !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(executable) ? executable : undefined;
        },
        async keep(version, directory, executable) {
            const { cacheDir } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 9805));
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(await cacheDir(directory, 'uv', version), executable);
        },
    };
}


/***/ }),

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ reviveCall),
/* harmony export */   ew: () => (/* binding */ keepCall),
/* harmony export */   yR: () => (/* binding */ findChanged)
/* harmony export */ });
/* harmony import */ var _configuration_constraints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4747);
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8017);
/* harmony import */ var _specification_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2339);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6809);




/** Something that is needed cannot be had, because it holds secrets that are kept nowhere. */
class LostSecretError extends Error {
    name = 'LostSecretError';
}
/** Makes JSON of what was asked for. */
function keepCall({ specifications: _, extensions: __, locks: ___, indexUrl, extraIndexUrl, findLinks, constraints, ...settings }, request) {
    return {
        // What servers and locks bind to is in the constraints of the request.
        settings: { ...settings, constraints: constraints.filter(({ kind }) => kind === 'file') },
        indexUrl: indexUrl === undefined ? null : keepIndex(indexUrl),
        extraIndexUrl: extraIndexUrl.map(keepIndex),
        findLinks: findLinks.map((place) => ({ text: String(place), hasSecret: place.hasSecret })),
        specifications: request.specifications.map(({ raw, url, installable, ...rest }) => ({
            ...rest,
            raw: String(raw),
            url: url === undefined ? null : String(url),
            installable: String(installable),
            hasSecret: raw.hasSecret || installable.hasSecret,
        })),
        optional: [...request.optional],
        requestOptions: request.requestOptions,
        constraints: { ...request.constraints, urls: [] },
        hasSecretConstraints: request.constraints.urls.length > 0,
        localNames: request.localNames,
        hashLines: request.hashLines.map(String),
    };
}
/**
 * Gives back what was asked for. What held a secret is taken from the inputs of the step, which no later step can change.
 *
 * @throws Error where a secret came from a file.
 */
function reviveCall(kept, sources) {
    const specifications = kept.specifications.map((specification) => reviveSpecification(specification, sources));
    const settings = {
        ...kept.settings,
        indexUrl: kept.indexUrl === null ? undefined : reviveIndex(kept.indexUrl, sources),
        extraIndexUrl: kept.extraIndexUrl.map((index) => reviveIndex(index, sources)),
        findLinks: kept.findLinks.map(reviveText),
        specifications: [],
        extensions: [],
        locks: [],
    };
    if (kept.hasSecretConstraints)
        throw new LostSecretError('the credentials of the constraints are kept nowhere');
    const request = {
        specifications,
        digests: new Map(),
        optional: new Set(kept.optional),
        requestOptions: kept.requestOptions,
        constraints: kept.constraints,
        localNames: kept.localNames,
        hashLines: kept.hashLines.map((line) => {
            const owner = specifications.find(({ installable }) => line.startsWith(`${installable} --hash=`));
            return owner === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretText */ .om(line) : _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretText */ .om.join([owner.installable, line.slice(String(owner.installable).length)]);
        }),
    };
    return { settings, request };
}
/**
 * What a later step has changed of what the request is made from on this machine: local packages and constraints files, which uv
 * reads itself. Undefined where all is as it was.
 */
async function findChanged({ settings, request }, environment) {
    const context = { baseDirectory: settings.workspace, environment };
    const changed = request.specifications.find((specification) => specification.localPath !== undefined && (0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)(specification, context).digest !== specification.digest);
    if (changed !== undefined)
        return changed.display;
    const files = settings.constraints.filter(({ kind }) => kind === 'file');
    const { digests, names } = await (0,_configuration_constraints_js__WEBPACK_IMPORTED_MODULE_0__/* .readConstraints */ .x)(files, {
        workspace: settings.workspace,
        environment,
        copies: (0,_specification_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .remoteCopiesIn */ .$)(settings.cacheRoot),
        platform: undefined,
        isHashed: settings.requireHashes,
        exportLock: () => Promise.reject(new Error('locks are not read again')),
    });
    const before = new Set(request.constraints.digests);
    return names.find((_, index) => !before.has(digests[index] ?? ''));
}
function keepIndex({ name, url }) {
    return { name: name ?? null, url: String(url), hasSecret: url.hasSecret };
}
function reviveIndex({ name, url, hasSecret }, { indexes }) {
    if (!hasSecret)
        return { name: name ?? undefined, url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretUrl */ .yT.parse(url) };
    const found = indexes.find((index) => String(index.url) === url && index.name === (name ?? undefined));
    if (found === undefined)
        throw new LostSecretError(`the credentials of the index ${url} are kept nowhere`);
    return found;
}
function reviveText({ text, hasSecret }) {
    if (hasSecret)
        throw new LostSecretError(`the credentials of ${text} are kept nowhere`);
    return new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretText */ .om(text);
}
function reviveSpecification({ hasSecret, raw, url, installable, ...rest }, { specifications }) {
    if (hasSecret) {
        const found = specifications.find(({ display, canonical }) => display === rest.display && canonical === rest.canonical);
        if (found === undefined)
            throw new LostSecretError(`the credentials of ${rest.display} are kept nowhere`);
        return { ...rest, ...found };
    }
    return {
        ...rest,
        raw: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretText */ .om(raw),
        installable: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretText */ .om(installable),
        ...(url === null ? {} : { url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretUrl */ .yT.parse(url) }),
    };
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


/***/ })

};
