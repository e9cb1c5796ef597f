export const id = 861;
export const ids = [861];
export const modules = {

/***/ 39494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ readSecretInputs),
/* harmony export */   Ui: () => (/* binding */ readActionInputs),
/* harmony export */   jy: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var _configuration_index_setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58019);
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63849);
/* harmony import */ var _configuration_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60512);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _specification_specification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99676);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90682);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75594);








/**
 * The inputs of the step, as they were given; main and post read the same. From now on the runner is told of every secret
 * that is met, so that no later step shows it.
 */
function readActionInputs(environment) {
    const raw = Object.fromEntries(_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionNames */ .W6.map((name) => [name, (0,_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .readInput */ .R5)((0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name))]));
    (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .onSecretLearned */ .fw)(_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .maskSecret */ .$l);
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    return { raw, environment, workspace, nameOf: (name) => `input ${(0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name)}` };
}
/**
 * What the inputs of the step say of places that may hold credentials. The state that main hands to post holds no secret, and
 * the runner gives post the inputs as they were.
 */
function readSecretInputs(workspace, environment) {
    (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .onSecretLearned */ .fw)(_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .maskSecret */ .$l);
    const lines = (name) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)((0,_runtime_js__WEBPACK_IMPORTED_MODULE_7__/* .readInput */ .R5)((0,_configuration_options_js__WEBPACK_IMPORTED_MODULE_2__/* .writtenName */ .lD)(name))).map(({ text }) => text);
    const specifications = lines('packages').flatMap((text) => {
        try {
            return [(0,_specification_specification_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSpecification */ .z)(text, { baseDirectory: workspace, environment })];
        }
        catch (error) {
            // Main refused it, or read it as something else.
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ExtensionConfigError */ .sw)
                return [];
            throw error;
        }
    });
    const indexes = [...lines('indexUrl'), ...lines('extraIndexUrl')].flatMap((text) => (0,_configuration_index_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIndex */ .A)(text) ?? []);
    const source = readActionInputs(environment);
    return { specifications, indexes, advisories: (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readOption */ .g)(source, 'advisories'), signingKey: (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readOption */ .g)(source, 'signingKey') };
}
/** The private key, which no state holds: the runner gives post the input as it was. */
function readSigningKey(environment) {
    return (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readOption */ .g)(readActionInputs(environment), 'signingKey');
}


/***/ }),

/***/ 76370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ actionRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_child_process_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55674);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61870);



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
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 41955));
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

/***/ 45242:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79525);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32144);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50523);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38718);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89468);
/* harmony import */ var _operations_recall_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71577);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5382);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44639);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71077);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76370);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(62287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(42961);















/** How long asking advisories after the job may take, in milliseconds. */
const recallTimeoutMs = 60_000;
/** How long refreshing after the job may take, in milliseconds. */
const refreshTimeoutMs = 5 * 60_000;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .endProcess */ .JZ)();
/** Ends the uses of mounts and uploads what main packed. Whatever goes wrong is said and never fails the job. */
async function run() {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .onCancellation */ .P)(() => cancellation.abort(new Error('the job was cancelled')));
    const ports = { environment: (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readEnvironment */ .Qo)(), logger: _runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_11__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_8__/* .systemClock */ .m };
    // First the mounts: a cancelled job leaves little time, and an upload can be done again.
    await attempt('nothing was unmounted', () => unmount(ports));
    await attempt('nothing was saved', () => save(ports, cancellation.signal));
    await attempt('nothing was refreshed', () => refresh(ports, cancellation.signal));
    await attempt('no advisories were asked', () => recall(ports, cancellation.signal));
}
async function unmount(ports) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_13__/* .mountStateName */ .C0);
    if (state === undefined)
        return;
    for (const line of await (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseMounts */ .e0)(state.uses, state.cacheRoot, ports))
        ports.logger.info(line);
}
async function save(ports, signal) {
    const state = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_13__/* .postStateName */ .HW);
    if (state === undefined) {
        ports.logger.info('Nothing to save.');
        return;
    }
    const provider = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_6__/* .createConfiguredProvider */ .CC)(state.provider, state, ports);
    if (provider === undefined)
        return;
    const signingKey = (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .readSigningKey */ .jy)(ports.environment);
    if (state.mustSign && signingKey === undefined) {
        ports.logger.warning('nothing was saved: signing-key was given to the main step, and is not given to this one');
        return;
    }
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
        signingKey,
        signal,
    })) {
        const line = `${provider.name}: ${result.status} ${key} (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSize */ .Xq)(sizeBytes)})${result.detail === '' ? '' : `: ${result.detail}`}`;
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
    const kept = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_13__/* .refreshStateName */ .Io);
    if (kept === undefined)
        return;
    const { settings, request } = (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__/* .reviveCall */ .Oe)(kept, (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .readSecretInputs */ .It)(kept.settings.workspace, ports.environment));
    const changed = await (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__/* .findChanged */ .yR)({ settings, request }, ports.environment);
    if (changed !== undefined) {
        ports.logger.info(`Nothing is refreshed, because a later step changed ${changed}; the next run sees it.`);
        return;
    }
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(refreshTimeoutMs)]);
    // Not mounted, for nothing of this job imports it any more.
    const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_14__/* .createToolCache */ .j)(ports.environment), isBurying: isForOthers(settings) };
    const { result } = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_2__/* .ensure */ .D)({ settings, request, ports, replacements, signal: bounded }, { save: 'now', map: false });
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_7__/* .renderLines */ .ET)(result))
        ports.logger.info(line);
    for (const { provider, action, status, key, detail } of result.providers) {
        if (action === 'save')
            ports.logger.info(`${provider}: ${status} ${key} ${detail}`.trim());
    }
}
/** Asks advisories about what main used as it was: no step waited for them. */
async function recall(ports, signal) {
    const kept = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readState */ .un)(_state_js__WEBPACK_IMPORTED_MODULE_13__/* .recallStateName */ .ke);
    if (kept === undefined)
        return;
    const { settings, request } = (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_3__/* .reviveCall */ .Oe)(kept.call, (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .readSecretInputs */ .It)(kept.call.settings.workspace, ports.environment));
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(recallTimeoutMs)]);
    const call = { settings, request, ports, replacements: { isBurying: isForOthers(settings) }, signal: bounded };
    const { warnings, saved } = await (0,_operations_recall_js__WEBPACK_IMPORTED_MODULE_5__/* .examineUsedEntries */ .r)(kept.links, call);
    for (const warning of warnings)
        ports.logger.warning(warning);
    for (const { key, result } of saved)
        ports.logger.info(`${result.status} ${key} ${result.detail}`.trim());
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
        _runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .actionLogger */ .v0.warning(`${failure}: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(error)}`);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 75594:
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
/* harmony export */   kN: () => (/* binding */ clearStates),
/* harmony export */   tS: () => (/* binding */ endWaiting),
/* harmony export */   tf: () => (/* binding */ annotateWarning),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   v0: () => (/* binding */ actionLogger),
/* harmony export */   vy: () => (/* binding */ failStep),
/* harmony export */   zM: () => (/* binding */ annotateFile),
/* harmony export */   z_: () => (/* binding */ failAnnotated)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1170);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37751);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90682);
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28378);




/** Every call to the runner is in this file. */
const waiting = (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .createWaiting */ .G)((what) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(`${what} …`)));
/** Logs to the workflow run, also what is waited for where that takes long; warnings become annotations. */
const actionLogger = {
    debug: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .debug */ .Yz((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    info: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    warning: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message)),
    group: (title, lines) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .startGroup */ .Oh(title);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(line));
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .endGroup */ .N4();
    },
    progress: (step, detail) => waiting.waitFor(step === undefined ? undefined : (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .describeStep */ .E)(step), detail),
};
/** The inputs that are secrets, as the runner names their variables. */
const secretInputs = new Set(['INPUT_SIGNING-KEY']);
/** The variables of the process, as they were when the step started; without secret inputs, for programs are started with them. */
function readEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secretInputs.has(name.toUpperCase())));
}
/** The raw text of an input, white space included, so that line numbers are those of the workflow file. */
function readInput(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .getInput */ .V4(name, { trimWhitespace: false });
}
/** Hides a secret in everything printed from now on. */
function maskSecret(secret) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setSecret */ .Pq(secret);
}
/** Sets the outputs of the step. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH(name, value);
}
/** Sets a variable for later steps. */
function exportVariable(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .exportVariable */ .dN(name, value);
}
/** Puts a directory first on the PATH of later steps. */
function addPath(directory) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .addPath */ .fM(directory);
}
/** Adds to the job summary, where the runner has one. */
async function writeSummary(markdown) {
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z.addRaw((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(markdown), true).write();
}
/** Annotates the run with an error. */
function annotateError(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { title });
}
/** Annotates a place in a file of the repository with an error. */
function annotateFile(message, place) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { file: place.file, startLine: place.line, startColumn: place.column });
}
/** Annotates the run with a warning. */
function annotateWarning(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), { title });
}
/** Fails the step for a reason that is annotated already: a second annotation would only repeat it. */
function failAnnotated(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message));
    process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .ExitCode */ .yU.Failure;
}
/** Fails the step with a message. */
function failStep(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setFailed */ .C1((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message));
}
/**
 * Keeps nothing for the post step, under each of these names. The runner hands a saved state on as a variable, and it beats one of that name
 * that a later step of the job has set; of a state that nobody saved post would read theirs.
 */
function clearStates(names) {
    for (const name of names)
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ(name, null);
}
/** Keeps a value for the post step. */
function saveState(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .LZ(name, JSON.stringify(value));
}
/** Reads what the main step kept; undefined where it kept nothing. */
function readState(name) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .getState */ .Gu(name);
    return text === '' ? undefined : JSON.parse(text);
}
/** Nothing is waited for any more. */
function endWaiting() {
    waiting.end();
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

/***/ 62287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ mountStateName),
/* harmony export */   HW: () => (/* binding */ postStateName),
/* harmony export */   Io: () => (/* binding */ refreshStateName),
/* harmony export */   U0: () => (/* binding */ stateNames),
/* harmony export */   ke: () => (/* binding */ recallStateName)
/* harmony export */ });
/** The name under which main keeps what post saves. */
const postStateName = 'post';
/** The name under which main keeps what post unmounts. */
const mountStateName = 'mounts';
/** The name under which main keeps that post refreshes what had expired. */
const refreshStateName = 'refresh';
/** The name under which main keeps the entries that post asks advisories about. */
const recallStateName = 'recall';
/** All that post reads: a step that leaves one of them unsaved lets a later step of the job set it by a variable of its name. */
const stateNames = [postStateName, mountStateName, refreshStateName, recallStateName];


/***/ }),

/***/ 42961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createToolCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The runner's tool cache as a store; undefined where the runner has none. The toolkit is loaded when used. */
function createToolCache(environment) {
    // Without these variables the toolkit throws.
    if (!environment['RUNNER_TOOL_CACHE'] || !environment['RUNNER_TEMP'])
        return undefined;
    const executableName = process.platform === 'win32' ? 'uv.exe' : 'uv';
    return {
        async find(version) {
            const { find } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(375), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
            const directory = find('uv', version);
            const executable = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, executableName);
            return directory !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(executable) ? executable : undefined;
        },
        async keep(version, directory, executable) {
            const { cacheDir } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(375), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 59805));
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(await cacheDir(directory, 'uv', version), executable);
        },
    };
}


/***/ }),

/***/ 38718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ reviveCall),
/* harmony export */   ew: () => (/* binding */ keepCall),
/* harmony export */   yR: () => (/* binding */ findChanged)
/* harmony export */ });
/* harmony import */ var _configuration_constraints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54747);
/* harmony import */ var _installation_uv_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17016);
/* harmony import */ var _installation_uv_indexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27410);
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8017);
/* harmony import */ var _specification_remote_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22339);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96809);
/* harmony import */ var _system_signing_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83536);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44614);








/** Something that is needed cannot be had, because it holds secrets that are kept nowhere. */
class LostSecretError extends Error {
    name = 'LostSecretError';
}
/** Makes JSON of what was asked for. */
function keepCall({ specifications: _, extensions: __, locks: ___, indexUrl, extraIndexUrl, findLinks, constraints, verifyKeys, signingKey: ____, advisories, ...settings }, request) {
    return {
        // What servers and locks bind to is in the constraints of the request.
        settings: { ...settings, constraints: constraints.filter(({ kind }) => kind === 'file') },
        verifyKeys: verifyKeys.map(({ pem }) => pem),
        indexUrl: indexUrl === undefined ? null : keepIndex(indexUrl),
        extraIndexUrl: extraIndexUrl.map(keepIndex),
        findLinks: findLinks.map((place) => ({ text: String(place), hasSecret: place.hasSecret })),
        advisories: advisories.map(keepPlace),
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
        overrides: { ...request.overrides, urls: [] },
        buildConstraints: { ...request.buildConstraints, urls: [] },
        repositories: { ...request.repositories, urls: [] },
        readFiles: request.readFiles,
        uvConfig: { ...request.uvConfig, urls: [], accounts: {} },
        hasHiddenUrls: (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .hiddenUrlsOf */ .Ol)(request).length > 0 || Object.keys(request.uvConfig.accounts).length > 0,
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
        advisories: kept.advisories.map((place) => revivePlace(place, sources)),
        verifyKeys: reviveKeys(kept.verifyKeys),
        signingKey: sources.signingKey,
        specifications: [],
        extensions: [],
        locks: [],
    };
    if (kept.hasHiddenUrls)
        throw new LostSecretError('the credentials of files that were read are kept nowhere');
    const request = {
        specifications,
        digests: new Map(),
        optional: new Set(kept.optional),
        requestOptions: kept.requestOptions,
        constraints: kept.constraints,
        overrides: kept.overrides,
        buildConstraints: kept.buildConstraints,
        repositories: kept.repositories,
        readFiles: kept.readFiles,
        uvConfig: kept.uvConfig,
        localNames: kept.localNames,
        hashLines: kept.hashLines.map((line) => {
            const owner = specifications.find(({ installable }) => line.startsWith(`${installable} --hash=`));
            return owner === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretText */ .om(line) : _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretText */ .om.join([owner.installable, line.slice(String(owner.installable).length)]);
        }),
    };
    return { settings, request };
}
/**
 * Names a source of the request on this machine that a later step has changed: a local package, a constraints file. Undefined where
 * all is as it was.
 */
async function findChanged({ settings, request }, environment) {
    const context = { baseDirectory: settings.workspace, environment };
    const changed = request.specifications.find((specification) => specification.localPath !== undefined && (0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .identify */ .ls)(specification, context).digest !== specification.digest);
    if (changed !== undefined)
        return changed.display;
    const files = settings.constraints.filter(({ kind }) => kind === 'file');
    const { digests, names } = await (0,_configuration_constraints_js__WEBPACK_IMPORTED_MODULE_0__/* .readConstraints */ .x)(files, {
        workspace: settings.workspace,
        environment,
        copies: (0,_specification_remote_text_js__WEBPACK_IMPORTED_MODULE_4__/* .remoteCopiesIn */ .$F)(settings.cacheRoot),
        platform: undefined,
        isHashed: settings.requireHashes,
        exportLock: () => Promise.reject(new Error('locks are not read again')),
    });
    const before = new Set(request.constraints.digests);
    const constraint = names.find((_, index) => !before.has(digests[index] ?? ''));
    if (constraint !== undefined)
        return constraint;
    const { uvConfig, variables: counted = {} } = request.requestOptions;
    if ((await (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .readConfig */ .Xg)(settings, environment)).digest !== uvConfig)
        return 'the configuration of uv';
    const { inputs } = await (0,_installation_uv_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .resolutionContent */ .aK)(environment);
    const variable = Object.keys({ ...counted, ...inputs }).find((name) => !name.endsWith(' (read)') && counted[name] !== inputs[name]);
    if (variable !== undefined)
        return `what ${variable} stands for`;
    const { indexUrl, extraIndexUrls = [], findLinks = [] } = (0,_installation_uv_indexes_js__WEBPACK_IMPORTED_MODULE_2__/* .describeIndexes */ .a4)((0,_installation_uv_indexes_js__WEBPACK_IMPORTED_MODULE_2__/* .indexesOf */ .O7)((0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .indexInputs */ .Mg)(settings), environment));
    const { indexUrl: was, extraIndexUrls: others = [], findLinks: places = [] } = request.requestOptions;
    const isSame = JSON.stringify([indexUrl, extraIndexUrls, findLinks]) === JSON.stringify([was, others, places]);
    return isSame ? undefined : 'an index or a place with packages';
}
function reviveKeys(texts) {
    return texts.flatMap((text) => {
        const keys = (0,_system_signing_key_js__WEBPACK_IMPORTED_MODULE_6__/* .parseVerifyKeys */ .j3)(text);
        // Without keys anybody's bundles would be opened.
        if (keys === undefined)
            throw new Error('a public key in the state of the main step cannot be read');
        return keys;
    });
}
function keepIndex({ name, url }) {
    return { name: name ?? null, url: String(url), hasSecret: url.hasSecret };
}
function reviveIndex({ name, url, hasSecret }, { indexes }) {
    if (!hasSecret)
        return { name: name ?? undefined, url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretUrl */ .yT.parse(url) };
    const found = indexes.find((index) => String(index.url) === url && index.name === (name ?? undefined));
    if (found === undefined)
        throw new LostSecretError(`the credentials of the index ${url} are kept nowhere`);
    return found;
}
function keepPlace(place) {
    return place.kind === 'file' ? { file: place.file } : { url: String(place.url), hasSecret: place.url.hasSecret };
}
function revivePlace(kept, { advisories }) {
    if ('file' in kept)
        return { kind: 'file', file: kept.file };
    if (!kept.hasSecret)
        return { kind: 'url', url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretUrl */ .yT.parse(kept.url) };
    const found = advisories.find((place) => place.kind === 'url' && String(place.url) === kept.url);
    if (found === undefined)
        throw new LostSecretError(`the credentials of ${kept.url} are kept nowhere`);
    return found;
}
function reviveText({ text, hasSecret }) {
    if (hasSecret)
        throw new LostSecretError(`the credentials of ${text} are kept nowhere`);
    return new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretText */ .om(text);
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
        raw: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretText */ .om(raw),
        installable: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretText */ .om(installable),
        ...(url === null ? {} : { url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .SecretUrl */ .yT.parse(url) }),
    };
}


/***/ }),

/***/ 71577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ examineUsedEntries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57962);
/* harmony import */ var _advisories_recall_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88638);
/* harmony import */ var _bundles_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98263);
/* harmony import */ var _cache_tombstone_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8437);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75232);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35044);
/* harmony import */ var _entries_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48911);
/* harmony import */ var _entries_withdraw_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47228);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5382);
/* harmony import */ var _ensure_save_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89468);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(51716);












/**
 * Asks advisories about entries that a job has used as they were. One that holds what is malicious is not used any more on this machine,
 * and tombstones tell others.
 *
 * @param links the entries, as a result names them.
 */
async function examineUsedEntries(links, { settings, request, ports, replacements = {}, signal }) {
    const recall = (0,_advisories_recall_js__WEBPACK_IMPORTED_MODULE_1__/* .createRecall */ .Y)({ advisories: settings.advisories, localNames: request.localNames });
    if (recall === undefined)
        return { warnings: [], saved: [] };
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .CacheLayout */ .lB(settings.cacheRoot);
    const warnings = new Set();
    const tombstones = [];
    const isSaving = settings.save !== 'false' && (0,_trust_js__WEBPACK_IMPORTED_MODULE_10__/* .canBeOpened */ .L)(settings) && replacements.isBurying !== false;
    const configured = isSaving ? (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_8__/* .createConfiguredProvider */ .CC)(settings.provider, settings, ports) : undefined;
    const provider = configured?.canSave === false ? undefined : configured;
    for (const link of links) {
        const requestDigest = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(link));
        const platformId = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(link);
        const expected = { requestDigest, platformId, now: ports.clock.now() };
        const metadata = await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntryMetadata */ .wM)(requestDigest, expected, layout).catch(() => undefined);
        if (metadata === undefined || 'problem' in metadata)
            continue;
        const { findings, gaps } = await recall.examine(metadata.distributions, signal);
        for (const gap of gaps)
            warnings.add(gap);
        for (const finding of findings)
            if (!(0,_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecalled */ .nr)(finding))
                warnings.add((0,_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .describeFinding */ .jb)(finding));
        const recalled = findings.filter(_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecalled */ .nr);
        if (recalled.length === 0)
            continue;
        const told = recalled.map(_advisories_finding_js__WEBPACK_IMPORTED_MODULE_11__/* .describeFinding */ .jb).join(' ');
        warnings.add(`the entry ${requestDigest.slice(0, 12)}… that this job has used is not used any more: ${told}`);
        await (0,_entries_withdraw_js__WEBPACK_IMPORTED_MODULE_7__/* .recallEntry */ .y2)({ link, requestDigest, platformId }, recalled, layout);
        if (provider === undefined)
            continue;
        const grave = { requestDigest, platformId, abi: metadata.abi, suffix: settings.cacheSuffix, ttl: settings.ttlHours ?? _entries_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultTtlHours */ .r9 };
        const world = { provider, producer: (0,_bundles_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .producerOf */ ._$)(ports.environment), clock: ports.clock, signal };
        tombstones.push(...(await (0,_cache_tombstone_js__WEBPACK_IMPORTED_MODULE_3__/* .makeTombstones */ .P)(grave, recalled, world)));
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
    prepare: 'reading the request and asking Python',
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
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);

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
    const missing = result.extensions.filter((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .he)(extension) && extension.outcome === null).length;
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
    const width = Math.max(...result.extensions.map((extension) => (0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension).length), 0);
    return result.extensions.map((extension) => {
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
        ]);
}
/** Which packages hide others on the import path, a line each. */
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
