export const id = 905;
export const ids = [905];
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

/***/ 4905:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4184);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8774);
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(640);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8718);
/* harmony import */ var _operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6640);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9468);
/* harmony import */ var _operations_tidy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6171);
/* harmony import */ var _operations_warm_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7217);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8568);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3394);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4639);
/* harmony import */ var _report_warming_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(9377);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(1077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1870);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2580);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(6370);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(4807);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(5594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(2287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(2961);


























/** How far ahead a warming run refreshes, in hours: what expires before the next nightly one. */
const warmAheadHours = 24;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .endProcess */ .JZ)();
async function run() {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .onCancellation */ .P)(() => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN('the job was cancelled', { code: 'interrupted' })));
    const environment = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .readEnvironment */ .Qo)();
    const ports = { environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_20__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_16__/* .systemClock */ .m };
    try {
        const source = (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_19__/* .readActionInputs */ .U)(environment);
        const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(source);
        if (settings.mode === 'warm') {
            await warm(source, ports, cancellation.signal);
            return;
        }
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(`Ensuring ${settings.specifications.length} extensions, cache root ${settings.cacheRoot}`);
        const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_23__/* .createToolCache */ .j)(environment), mounting: (0,_mounting_js__WEBPACK_IMPORTED_MODULE_21__/* .createMounting */ .i)(settings.cacheRoot) };
        const save = settings.saveAt === 'main' ? 'now' : 'later';
        const ensured = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__/* .ensure */ .D)({ settings, ports, replacements, signal: cancellation.signal }, { save, map: true });
        logKeys(ensured);
        if (settings.export && !settings.lookupOnly)
            exportImportPaths(ensured.result, ports);
        keepForPost(ensured, settings);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .writeOutputs */ .Kn)(await fittingOutputs(ensured.result, environment));
        await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_13__/* .renderSummary */ .B)(ensured.result));
        reportFailures(ensured.result, settings);
        await (0,_operations_tidy_js__WEBPACK_IMPORTED_MODULE_10__/* .tidy */ .D)(settings, ports);
    }
    catch (error) {
        reportError(error);
    }
}
/** Ensures, refreshes and saves each request; nothing is exported. */
async function warm(source, ports, signal) {
    const reports = await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_11__/* .warmAll */ .zK)(await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_11__/* .readWarmRequests */ .ww)(source), ports, warmAheadHours, signal);
    for (const report of reports) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.group(report.request, [...(0,_report_warming_js__WEBPACK_IMPORTED_MODULE_15__/* .renderWarmReport */ .E)(report), ...report.saved.map(({ key, status }) => `${status} ${key}`)]);
    }
    const failed = reports.filter((report) => report.failed > 0);
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .writeOutputs */ .Kn)({ failed: String(failed.length), result: JSON.stringify(reports.map(_report_warming_js__WEBPACK_IMPORTED_MODULE_15__/* .describeWarmReport */ .r)) });
    await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_13__/* .renderWarming */ .Q)(reports));
    if (failed.length > 0)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)(`${failed.length} of ${reports.length} requests could not be warmed: ${failed.map(({ request }) => request).join(', ')}`);
}
/** The outputs; where they are too long for a later step, a short form of them and a file with the whole. */
async function fittingOutputs(result, environment) {
    const outputs = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .outputsOf */ .Yz)(result);
    const long = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .longOutputs */ .DK)(outputs);
    if (long.length === 0)
        return outputs;
    const directory = environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `ensure-extensions-result-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.json`);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_17__/* .writeJson */ .GF)(file, result);
    _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(`The outputs ${long.join(', ')} are too long to be passed on; all of the result is in ${file}`);
    return { ...outputs, ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_12__/* .shortOutputsOf */ .__)(result, file) };
}
function logKeys({ keyLines, result }) {
    _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.group('Parts of the cache key', [
        ...keyLines,
        ...result.cacheKeys.map((key) => `key: ${key}`),
        ...result.matchedKeys.map((key) => `matched: ${key}`),
    ]);
    for (const { provider, action, status, key, detail } of result.providers) {
        const did = action === 'save' ? `${status} ${key}` : `${action} ${status}`;
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(`${provider}: ${did}${detail === '' ? '' : ` (${detail})`}`);
    }
    if (result.missReason !== '')
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(`Why not all was a hit: ${result.missReason}`);
    const startup = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_14__/* .renderStartup */ .qz)(result);
    if (startup.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.group('What runs when Python starts (.pth files)', startup);
    const shadowing = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_14__/* .renderShadowing */ .Fj)(result);
    if (shadowing.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.group('What hides what on the import path', shadowing);
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_14__/* .renderLines */ .ET)(result))
        _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(line);
}
/** Later steps get the trees before what was there; failed extensions take nothing from the others. */
function exportImportPaths({ environment: exported, binPaths, importPaths }, { environment }) {
    if (importPaths.length === 0)
        return;
    for (const name of ['PYTHONPATH', 'ENSURE_EXTENSIONS_PATHS'])
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .exportVariable */ .dN)(name, exported[name]);
    const present = (environment['PATH'] ?? environment['Path'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
    // addPath puts each in front of the one before.
    for (const directory of [...binPaths].reverse())
        if (!present.includes(directory))
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .addPath */ .fM)(directory);
}
/** Hands to post what it uploads and refreshes. */
function keepForPost({ pending, refreshDue, request }, settings) {
    if (refreshDue)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_24__/* .refreshStateName */ .Io, (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .keepCall */ .ew)({ ...settings, refresh: 'before' }, request));
    if (pending.length === 0)
        return;
    const bytes = pending.reduce((sum, bundle) => sum + (0,_operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_9__/* .archiveBytes */ .qc)(bundle), 0);
    const uploads = `${pending.length} ${pending.length === 1 ? 'upload' : 'uploads'}`;
    _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .actionLogger */ .v0.info(`${uploads} after the job (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_14__/* .formatSize */ .Xq)(bytes)}); of all jobs with the same packages, Python and system one makes them`);
    const { provider, cacheRoot, restoreTimeout } = settings;
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_24__/* .postStateName */ .HW, { provider, cacheRoot, restoreTimeout, pending });
}
function reportFailures(result, settings) {
    const failing = (0,_operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_8__/* .requiredFailures */ .z)(result);
    const isFatal = settings.failOnError || settings.failOnMiss;
    const fatal = new Set(failing.map(({ error }) => error?.message));
    for (const { code, message, hint } of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_14__/* .uniqueErrors */ .NM)(result)) {
        const annotate = isFatal && fatal.has(message) ? _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .annotateError */ .TF : _runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .annotateWarning */ .tf;
        annotate(code, hint === null ? message : `${message}\n${hint}`);
    }
    for (const warning of result.warnings)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .annotateWarning */ .tf)('differing versions', warning);
    const isMissFatal = settings.failOnMiss && result.extensions.some(({ error }) => error?.code === 'cache-missed');
    if (failing.length > 0 && (settings.failOnError || isMissFatal)) {
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)(`${failing.length} of ${result.extensions.length} extensions failed: ${failing.map(_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_6__/* .titleOf */ .Gg).join(', ')}`);
    }
    if (settings.lookupOnly && settings.failOnMiss && !result.cacheHit)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)('not everything is cached');
}
function reportError(thrown) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .machineError */ .Ko)(thrown) ?? thrown;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigFileError */ .x) {
        // Each at its place in the file, as a reviewer sees it.
        for (const problem of error.problems)
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .annotateFile */ .zM)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProblem */ .BJ)(problem), problem);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)(error.message);
    }
    else if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN) {
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .annotateError */ .TF)(error.code, error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)(error.message);
    }
    else
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_22__/* .failStep */ .vy)((0,_system_redact_js__WEBPACK_IMPORTED_MODULE_18__/* .redactUrls */ .s)(error instanceof Error && error.stack !== undefined ? error.stack : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_25__/* .messageOf */ .b)(error)));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createMounting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3886);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2287);




/** Keeps each use of an image for post before anything is mounted: then it is ended even when this step is killed. */
function createMounting(cacheRoot) {
    const uses = [];
    return {
        token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        job: _system_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .Owner */ ._.ofJob(),
        onUse: (use) => {
            if (!uses.some(({ generation, token }) => generation === use.generation && token === use.token))
                uses.push(use);
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .mountStateName */ .C0, { cacheRoot, uses });
        },
    };
}


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

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ longOutputs),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   __: () => (/* binding */ shortOutputsOf)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** The outputs of the action, by name. `action.yml` and docs/inputs.md are made from this table: run `npm run generate`. */
const outputs = {
    'cache-hit': {
        description: '`true` if and only if every extension was there and nothing was installed.',
        value: (result) => String(result.cacheHit),
    },
    hits: {
        description: 'How many extensions came from the cache.',
        value: (result) => String(result.hits),
    },
    misses: {
        description: 'How many extensions were installed, refreshed or failed.',
        value: (result) => String(result.misses),
    },
    failed: {
        description: 'How many extensions failed.',
        value: (result) => String(result.failed),
    },
    python: {
        description: 'The executable of the interpreter the extensions are for.',
        value: (result) => result.python,
    },
    pythonpath: {
        description: 'The value of PYTHONPATH with which the packages are importable: what later steps have, unless `export` is `false`.',
        value: (result) => result.environment.PYTHONPATH,
    },
    'site-packages': {
        description: 'The directories to import from, one a line.',
        value: (result) => result.importPaths.join('\n'),
    },
    'bin-path': {
        description: 'The directories of scripts put on PATH, separated as in PATH.',
        value: (result) => result.binPaths.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter),
    },
    'platform-id': {
        description: 'Interpreter, system and machine, as in `cpython-3.12--linux--x86_64`.',
        value: (result) => result.platformId,
    },
    'cache-key': {
        description: 'The key the extensions are saved under; several, one a line, with `isolation` `package`.',
        value: (result) => result.cacheKeys.join('\n'),
    },
    'matched-key': {
        description: 'The key of the archive that was restored; empty for none.',
        value: (result) => result.matchedKeys.join('\n'),
    },
    'restore-status': {
        description: 'What the store said: `hit`, `miss`, `denied`, `unavailable`, `rate-limited`, `corrupt`; empty where it was not asked.',
        value: (result) => lastStatus(result, 'restore') || lastStatus(result, 'lookup'),
    },
    'save-status': {
        description: 'With `save-at` `main`, how saving ended: `saved`, `exists`, `denied`, `unavailable`, `rate-limited`, `skipped`. Post says it in the log.',
        value: (result) => lastStatus(result, 'save'),
    },
    'mapping-status': {
        description: 'What the mapping of this workspace is worth in the registry: `valid`, `orphaned`, `mismatch`, `error`; empty where none was recorded.',
        value: (result) => result.mappingStatus ?? '',
    },
    extensions: {
        description: 'The extensions as a JSON array: name, builtin, enabled, package, arguments, outcome, distributions, modules, entryPoints, importPaths, and environment for one with a tree of its own.',
        value: (result) => JSON.stringify(result.extensions),
    },
    result: {
        description: 'Everything as one JSON object, the one that `ensure --json` prints; above 100 kB without its lists, and with `file`, which names a file with the whole.',
        value: (result) => JSON.stringify(result),
    },
};
/** The value of each output, by its name. */
function outputsOf(result) {
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value(result)]));
}
/** The longest an output may be, in bytes: a later step gets it as one variable, and Linux takes none above 128 KiB. */
const maxOutputBytes = 100_000;
/** The outputs that have to be written in short, see {@link shortOutputsOf}; empty where all fit. */
function longOutputs(outputs) {
    return Object.keys(outputs).filter((name) => !isFitting(outputs[name] ?? ''));
}
function isFitting(text) {
    return Buffer.byteLength(text) <= maxOutputBytes;
}
/**
 * The outputs `extensions` and `result` in a form that fits: valid JSON as ever. Of each extension what became of it; of the
 * result all but its lists, and in `file` where the whole lies.
 */
function shortOutputsOf(result, file) {
    const described = result.extensions.map(({ name, builtin, enabled, required, package: text, outcome, error }) => ({
        name,
        builtin,
        enabled,
        required,
        package: text,
        outcome,
        error: error === null ? null : { code: error.code, hint: error.hint },
    }));
    const named = result.extensions.map(({ name, outcome }) => ({ name, outcome }));
    const isShort = (value) => !Array.isArray(value) && isFitting(JSON.stringify(value) ?? '');
    const rest = Object.fromEntries(Object.entries(result).filter(([, value]) => isShort(value)));
    const { environment: _, mapping: __, ...scalars } = rest;
    return {
        extensions: [described, named, []].map((list) => JSON.stringify(list)).find(isFitting) ?? '[]',
        result: [rest, scalars, {}].map((fields) => JSON.stringify({ ...fields, file })).find(isFitting) ?? '{}',
    };
}
/** How a provider answered last; empty where none was asked. */
function lastStatus({ providers }, action) {
    return providers.filter((report) => report.action === action).at(-1)?.status ?? '';
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   Q: () => (/* binding */ renderWarming)
/* harmony export */ });
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(640);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4639);


const marks = {
    hit: '⚡ hit',
    installed: '📦 installed',
    refreshed: '🔄 refreshed',
    stale: '🕰️ stale',
    skipped: '➖ skipped',
    failed: '❌ failed',
    'built in': '🧩 built in',
};
/** The job summary: one table of extensions, where the time went, and what the cache said, as GitHub Markdown. */
function renderSummary(result) {
    const lines = [`### Python extensions: ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCounts */ .gM)(result)}`, ''];
    lines.push('| Extension | Outcome | Version | Size | Age |', '| --- | --- | --- | ---: | ---: |');
    for (const extension of result.extensions) {
        const others = extension.distributions.length - 1;
        const version = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(extension) === '' ? '' : `${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .versionOf */ .E4)(extension)}${others > 0 ? ` (+${others})` : ''}`;
        const size = extension.sizeBytes === 0 ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(extension.sizeBytes);
        const age = extension.ageHours === null ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAge */ .nV)(extension.ageHours);
        const outcome = marks[(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(extension)] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(extension);
        lines.push(`| ${code((0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension))} | ${outcome} | ${escapeCell(version)} | ${size} | ${age} |`);
    }
    lines.push('');
    const changes = result.extensions.flatMap((extension) => extension.changes.map((change) => `- ${code((0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension))}: ${escapeCell((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(change))}`));
    if (changes.length > 0)
        lines.push('What refreshing changed:', '', ...changes, '');
    if (result.savedMs > 0 && result.cacheHit)
        lines.push(`Installing had taken ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(result.savedMs)}; this hit took ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .totalMs */ .Vk)(result))}.`, '');
    if (result.mapping !== null)
        lines.push(`Mapping of ${code(result.mapping.projectPath)}: ${result.mappingStatus}.`, '');
    if (result.missReason !== '')
        lines.push(`Why not all was a hit: ${escapeCell(result.missReason)}.`, '');
    for (const warning of result.warnings)
        lines.push(`> [!WARNING]`, `> ${escapeCell(warning)}`, '');
    for (const { code: errorCode, message, hint } of (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .uniqueErrors */ .NM)(result)) {
        lines.push(`**${errorCode}**${hint === null ? '' : ` — ${escapeCell(hint)}`}`, '', '```text', message.replaceAll('```', "'''"), '```', '');
    }
    lines.push(...folded('Code that runs when Python starts (`.pth` files)', (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderStartup */ .qz)(result)));
    lines.push(...folded('What hides what on the import path', (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .renderShadowing */ .Fj)(result)));
    lines.push(...details(result));
    return `${lines.join('\n').trimEnd()}\n`;
}
/** The job summary of a warming run, as GitHub Markdown. */
function renderWarming(requests) {
    const rows = requests.map(({ request, hits, misses, failed, saved }) => `| ${code(request)} | ${hits} | ${misses} | ${failed} | ${saved.map(({ status }) => status).join(', ') || '-'} |`);
    return [
        '### Python extensions kept warm',
        '',
        '| Request | Hits | Renewed | Failed | Saved |',
        '| --- | ---: | ---: | ---: | --- |',
        ...rows,
        '',
    ].join('\n');
}
function folded(title, lines) {
    if (lines.length === 0)
        return [];
    const text = lines.map((line) => line.replaceAll('```', "'''"));
    return [
        `<details><summary>${title.replaceAll(/`(.*?)`/g, '<code>$1</code>')}</summary>`,
        '',
        '```text',
        ...text,
        '```',
        '',
        '</details>',
        '',
    ];
}
function details(result) {
    const rows = result.timings.map(({ step, ms }) => `| ${step} | ${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)} |`);
    const providers = result.providers.map(({ provider, action, status, detail }) => `| ${provider} | ${action} | ${status} | ${escapeCell(detail)} |`);
    return [
        '<details><summary>Where the time went, what the cache said</summary>',
        '',
        `Platform ${code(result.platformId)}, interpreter ${code(result.python)}`,
        '',
        '| Step | Time |',
        '| --- | ---: |',
        ...rows,
        '',
        ...(providers.length === 0
            ? ['No cache service was asked.']
            : ['| Cache | Asked for | Answer | Detail |', '| --- | --- | --- | --- |', ...providers]),
        '',
        '</details>',
    ];
}
function code(text) {
    // Inside of backticks Markdown decodes no entity; only the bar of the table needs care.
    return `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}
function escapeCell(text) {
    return text
        .replaceAll('|', '\\|')
        .replaceAll(/\s*\r?\n\s*/g, ' ')
        .replaceAll('<', '&lt;');
}


/***/ })

};
