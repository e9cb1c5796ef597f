export const id = 311;
export const ids = [311];
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

/***/ 64905:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50523);
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10640);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38718);
/* harmony import */ var _operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96640);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89468);
/* harmony import */ var _operations_tidy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(66336);
/* harmony import */ var _operations_warm_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(27217);
/* harmony import */ var _report_heading_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76584);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8568);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(43394);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(44639);
/* harmony import */ var _report_warming_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59377);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(61870);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(52580);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(39494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(76370);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(24807);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(62287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(42961);



























/** How far ahead a warming run refreshes, in hours: what expires before the next nightly one. */
const warmAheadHours = 24;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .endProcess */ .JZ)();
async function run() {
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .clearStates */ .kN)(_state_js__WEBPACK_IMPORTED_MODULE_25__/* .stateNames */ .U0);
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .onCancellation */ .P)(() => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN('the job was cancelled', { code: 'interrupted' })));
    const environment = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .readEnvironment */ .Qo)();
    const ports = { environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_22__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_17__/* .systemClock */ .m };
    try {
        const source = (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_21__/* .readActionInputs */ .Ui)(environment);
        const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(source);
        if (settings.mode === 'warm') {
            await warm(source, ports, cancellation.signal);
            return;
        }
        const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_26__/* .createToolCache */ .j)(environment), mounting: (0,_mounting_js__WEBPACK_IMPORTED_MODULE_23__/* .createMounting */ .i)(settings.cacheRoot) };
        const save = settings.saveAt === 'main' ? 'now' : 'later';
        const ensured = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_5__/* .ensure */ .D)({ settings, ports, replacements, signal: cancellation.signal }, { save, map: true });
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .endWaiting */ .tS)();
        if (settings.export && !settings.lookupOnly)
            exportImportPaths(ensured.result, ports);
        const context = { source: (0,_report_heading_js__WEBPACK_IMPORTED_MODULE_12__/* .sourceLabel */ .en)(source.raw), tookMs: performance.now(), errorPage: errorPageOf(environment) };
        logResult(ensured.result, context);
        reportFailures(ensured.result, settings);
        logBookkeeping(ensured, [...keepForPost(ensured, settings), `cache root: ${settings.cacheRoot}`]);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .writeOutputs */ .Kn)(await fittingOutputs(ensured.result, environment));
        await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_14__/* .renderSummary */ .B)(ensured.result, context));
        await (0,_operations_tidy_js__WEBPACK_IMPORTED_MODULE_10__/* .tidy */ .D)(settings, ports);
    }
    catch (error) {
        reportError(error);
    }
}
/** Ensures, refreshes and saves each request; nothing is exported. */
async function warm(source, ports, signal) {
    const replacements = { aheadHours: warmAheadHours, toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_26__/* .createToolCache */ .j)(ports.environment) };
    const reports = await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_11__/* .warmAll */ .zK)(await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_11__/* .readWarmRequests */ .ww)(source), ports, replacements, signal);
    for (const report of reports) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.group(report.request, [...(0,_report_warming_js__WEBPACK_IMPORTED_MODULE_16__/* .renderWarmReport */ .E)(report), ...report.saved.map(({ key, status }) => `${status} ${key}`)]);
    }
    const failed = reports.filter((report) => report.failed > 0);
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .writeOutputs */ .Kn)({ failed: String(failed.length), result: JSON.stringify(reports.map(_report_warming_js__WEBPACK_IMPORTED_MODULE_16__/* .describeWarmReport */ .r)) });
    await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_14__/* .renderWarming */ .Q)(reports));
    if (failed.length > 0)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failStep */ .vy)(`${failed.length} of ${reports.length} requests could not be warmed: ${failed.map(({ request }) => request).join(', ')}`);
}
/** The outputs; where they are too long for a later step, a short form of them and a file with the whole. */
async function fittingOutputs(result, environment) {
    const outputs = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .outputsOf */ .Yz)(result);
    const long = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .longOutputs */ .DK)(outputs);
    if (long.length === 0)
        return outputs;
    const directory = environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `ensure-extensions-result-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.json`);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_19__/* .writeJson */ .GF)(file, result);
    _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.info(`The outputs ${long.join(', ')} are too long to be passed on; all of the result is in ${file}`);
    return { ...outputs, ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_13__/* .shortOutputsOf */ .__)(result, file) };
}
/** The page of error codes in the repository of the action; empty where the runner does not say which that is. */
function errorPageOf(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = environment;
    return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : '';
}
/** What a user looks for: how it went, each extension, all together. */
function logResult(result, context) {
    _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.info((0,_report_heading_js__WEBPACK_IMPORTED_MODULE_12__/* .renderHeading */ .X5)(result, context));
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_15__/* .renderRows */ .UR)(result))
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.info(line);
    const together = (0,_report_heading_js__WEBPACK_IMPORTED_MODULE_12__/* .renderTogether */ .fG)(result);
    if (together !== '')
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.info(together);
    if (result.missReason !== '')
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.info(`Why this was not a hit: ${result.missReason}`);
}
/** What explains the result, folded. */
function logBookkeeping({ keyLines, result }, others) {
    const startup = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_15__/* .renderStartup */ .qz)(result);
    if (startup.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.group('Code that runs when Python starts (.pth files)', startup);
    const shadowing = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_15__/* .renderShadowing */ .Fj)(result);
    if (shadowing.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.group('Packages that hide others on the import path', shadowing);
    const answers = result.providers.map(({ provider, action, status, key, detail }) => {
        const did = action === 'save' ? `${status} ${key}` : `${action} ${status}`;
        return `${provider}: ${did}${detail === '' ? '' : ` (${detail})`}`;
    });
    _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .actionLogger */ .v0.group('The cache: its answers, and the parts of the key', [
        ...answers,
        ...others,
        ...keyLines,
        ...result.cacheKeys.map((key) => `key: ${key}`),
        ...result.matchedKeys.map((key) => `matched: ${key}`),
    ]);
}
/** Later steps get the trees before what was there; failed extensions take nothing from the others. */
function exportImportPaths({ environment: exported, binPaths, importPaths }, { environment }) {
    if (importPaths.length === 0)
        return;
    for (const name of ['PYTHONPATH', 'ENSURE_EXTENSIONS_PATHS'])
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .exportVariable */ .dN)(name, exported[name]);
    const present = (environment['PATH'] ?? environment['Path'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
    // addPath puts each in front of the one before.
    for (const directory of [...binPaths].reverse())
        if (!present.includes(directory))
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .addPath */ .fM)(directory);
}
/** Hands to post what it uploads, refreshes and asks about; gives the lines that say so. */
function keepForPost({ pending, refreshDue, request, result }, settings) {
    const call = () => (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_7__/* .keepCall */ .ew)({ ...settings, refresh: 'before' }, request);
    if (refreshDue)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_25__/* .refreshStateName */ .Io, call());
    // What was installed or is refreshed is asked about by whoever does that.
    const isAsking = settings.advisories.length > 0 && !refreshDue && result.cacheHit && result.importPaths.length > 0;
    if (isAsking)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_25__/* .recallStateName */ .ke, { call: call(), links: result.entryPaths });
    if (pending.length === 0)
        return [];
    const bytes = pending.reduce((sum, bundle) => sum + (0,_operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_9__/* .archiveBytes */ .qc)(bundle), 0);
    const uploads = `${pending.length} ${pending.length === 1 ? 'upload' : 'uploads'}`;
    const { provider, cacheRoot, restoreTimeout } = settings;
    const mustSign = settings.signingKey !== undefined;
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_25__/* .postStateName */ .HW, { provider, cacheRoot, restoreTimeout, pending, mustSign });
    return [`${uploads} after the job (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_15__/* .formatSize */ .Xq)(bytes)}); of all jobs with the same packages, Python and system one makes them`];
}
function reportFailures(result, settings) {
    const failing = (0,_operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_8__/* .requiredFailures */ .z)(result);
    const isFatal = settings.failOnError || settings.failOnMiss;
    const fatal = new Set(failing.map(({ error }) => error?.message));
    for (const { code, message, hint } of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_15__/* .uniqueErrors */ .NM)(result)) {
        const annotate = isFatal && fatal.has(message) ? _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .annotateError */ .TF : _runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .annotateWarning */ .tf;
        annotate(code, hint === null ? message : `${message}\n${hint}`);
    }
    for (const warning of result.warnings)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .annotateWarning */ .tf)('differing versions', warning);
    const isMissFatal = settings.failOnMiss && result.extensions.some(({ error }) => error?.code === 'cache-missed');
    if (failing.length > 0 && (settings.failOnError || isMissFatal)) {
        // Each failure is annotated already.
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failAnnotated */ .z_)(`${failing.length} of ${result.extensions.length} extensions failed: ${failing.map(_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_6__/* .titleOf */ .Gg).join(', ')}`);
    }
    if (settings.lookupOnly && settings.failOnMiss && !result.cacheHit)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failStep */ .vy)('not everything is cached');
}
function reportError(thrown) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .machineError */ .Ko)(thrown) ?? thrown;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigFileError */ .x) {
        // Each at its place in the file, as a reviewer sees it.
        for (const problem of error.problems)
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .annotateFile */ .zM)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProblem */ .BJ)(problem), problem);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failAnnotated */ .z_)(`the configuration has ${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}`);
    }
    else if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN) {
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .annotateError */ .TF)(error.code, error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failAnnotated */ .z_)('Nothing was made importable.');
    }
    else
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_24__/* .failStep */ .vy)((0,_system_redact_js__WEBPACK_IMPORTED_MODULE_20__/* .redactUrls */ .s)(error instanceof Error && error.stack !== undefined ? error.stack : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_18__/* .messageOf */ .b)(error)));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 24807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createMounting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13886);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62287);




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

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ longOutputs),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   __: () => (/* binding */ shortOutputsOf)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

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
        description: 'What the store said: `hit`, `miss`, `unknown`, `denied`, `unavailable`, `rate-limited`, `corrupt`; `refused` for what this run may not open; `recalled` for what must not be used any more; empty where it was not asked.',
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

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary),
/* harmony export */   Q: () => (/* binding */ renderWarming)
/* harmony export */ });
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10640);
/* harmony import */ var _heading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76584);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44639);



const marks = {
    hit: '⚡ hit',
    installed: '📦 installed',
    refreshed: '🔄 refreshed',
    stale: '🕰️ stale',
    skipped: '➖ skipped',
    failed: '❌ failed',
    'built in': '🧩 built in',
};
/** The job summary, as GitHub Markdown: the result, the failures, one table of extensions, and folded what is behind it. */
function renderSummary(result, context) {
    const lines = [`### ${escapeCell((0,_heading_js__WEBPACK_IMPORTED_MODULE_1__/* .renderHeading */ .X5)(result, context))}`, '', ...failures(result, context)];
    lines.push('| Extension | Outcome | Version | Own size | Age |', '| --- | --- | --- | ---: | ---: |');
    for (const extension of result.extensions) {
        const size = extension.ownSizeBytes === 0 ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(extension.ownSizeBytes);
        const age = extension.ageHours === null ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(extension.ageHours);
        const outcome = marks[(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(extension)] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(extension);
        lines.push(`| ${code((0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension))} | ${outcome} | ${escapeCell((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOf */ .E4)(extension))} | ${size} | ${age} |`);
    }
    const together = (0,_heading_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTogether */ .fG)(result);
    lines.push('', ...(together === '' ? [] : [`${together[0]?.toUpperCase()}${together.slice(1)}.`, '']));
    const changes = result.extensions.flatMap((extension) => extension.changes.map((change) => `- ${code((0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension))}: ${escapeCell((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)(change))}`));
    if (changes.length > 0)
        lines.push('What refreshing changed:', '', ...changes, '');
    if (result.savedMs > 0 && result.cacheHit)
        lines.push(`The installer alone had taken ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(result.savedMs)}; this whole step took ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(context.tookMs)}.`, '');
    if (result.mapping !== null && result.mappingStatus !== 'valid')
        lines.push(`Mapping of ${code(result.mapping.projectPath)}: ${result.mappingStatus}.`, '');
    if (result.missReason !== '')
        lines.push(`Why this was not a hit: ${escapeCell(result.missReason)}.`, '');
    for (const warning of result.warnings)
        lines.push(`> [!WARNING]`, `> ${escapeCell(warning)}`, '');
    lines.push(...folded('Code that runs when Python starts (`.pth` files)', (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderStartup */ .qz)(result)));
    lines.push(...folded('Packages that hide others on the import path', (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .renderShadowing */ .Fj)(result)));
    lines.push(...details(result));
    return `${lines.join('\n').trimEnd()}\n`;
}
/** Each failure once: who failed, the page of its code, the message as it can be read without scrolling, and what to do. */
function failures(result, { errorPage }) {
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .uniqueErrors */ .NM)(result).flatMap(({ code: errorCode, message, hint }) => {
        const failed = result.extensions.filter(({ error }) => error?.message === message);
        const page = errorPage === '' ? code(errorCode) : `[${code(errorCode)}](${errorPage})`;
        return [
            `❌ **${failed.map((extension) => code((0,_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(extension))).join(', ')}** — ${page}`,
            '',
            '```text',
            ...message
                .replaceAll('```', "'''")
                .split('\n')
                .flatMap((line) => wrap(line)),
            '```',
            '',
            ...(hint === null ? [] : [escapeCell(hint), '']),
        ];
    });
}
/** How long a line of a message is at most, where it has spaces to be broken at. */
const lineWidth = 100;
/** A line in pieces; a word that is longer stays whole. */
function wrap(line) {
    const lines = [''];
    for (const word of line.split(/(?<=\s)(?=\S)/)) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && (last + word).trimEnd().length > lineWidth)
            lines.push(word);
        else
            lines[lines.length - 1] = last + word;
    }
    return lines.map((text) => text.trimEnd());
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
    const rows = result.timings.map(({ step, ms }) => `| ${step} | ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(ms)} |`);
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
        ...chart(result),
        ...(providers.length === 0
            ? ['No cache service was asked.']
            : ['| Cache | Asked for | Answer | Detail |', '| --- | --- | --- | --- |', ...providers]),
        '',
        '</details>',
    ];
}
/** Steps that take less than this share of the whole are not drawn, for nobody could see them. */
const leastShare = 0.01;
/** Where the time went as a chart that GitHub draws: it shows no other pictures of a summary. */
function chart({ timings }) {
    const total = timings.reduce((sum, { ms }) => sum + ms, 0);
    const slices = timings.filter(({ ms }) => ms > 0 && ms >= total * leastShare);
    if (slices.length < 2)
        return [];
    return [
        '```mermaid',
        'pie showData',
        '  title Milliseconds of each step',
        ...slices.map(({ step, ms }) => `  "${step}" : ${ms}`),
        '```',
        '',
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


/***/ }),

/***/ 84751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ CacheManager),
  X: () => (/* binding */ ignore)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
;// CONCATENATED MODULE: ./lib/warming/persisted-file.js






/** The version of the file's layout. */
const layout = 1;
const fileSchema = dist/* object */.Ikc({
    format: dist/* literal */.euz('ensure-extensions-values'),
    layout: dist/* literal */.euz(layout),
    name: dist/* string */.YjP(),
    saved_at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    sha256: dist/* string */.YjP(),
    entries: dist/* array */.YOg(dist/* tuple */.PVZ([dist/* string */.YjP(), dist/* unknown */.L5J()])),
});
/** Reads what {@link writePersisted} wrote; undefined where there is no file, or why it cannot be used. */
async function readPersisted(file, name) {
    let json;
    try {
        const text = await (0,files/* readTextIfPresent */.Ge)(file);
        if (text === undefined)
            return undefined;
        json = JSON.parse(text);
    }
    catch (error) {
        return { problem: (0,errno/* messageOf */.b)(error) };
    }
    const parsed = dist/* safeParse */.xLC(fileSchema, json);
    if (!parsed.success)
        return { problem: `it is not a file of this program: ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its content'} is not as expected` };
    const { name: owner, saved_at, sha256, entries } = parsed.output;
    if (owner !== name)
        return { problem: `it holds the values of '${owner}'` };
    if (digestOf(entries) !== sha256)
        return { problem: 'its content was changed' };
    return { entries: entries, savedAt: new Date(saved_at) };
}
/** Writes values so that a reader finds the old file or the new one. */
async function writePersisted(file, name, { entries, savedAt }) {
    const content = {
        format: 'ensure-extensions-values',
        layout,
        name,
        saved_at: savedAt.toISOString(),
        sha256: digestOf(entries),
        entries: entries.map(([key, value]) => [key, value]),
    };
    await (0,files/* writeJson */.GF)(file, content, { isLinkKept: true });
    await removeAbandoned(file, new Date());
}
/** After this long a file that is being written belongs to nobody, in milliseconds. */
const abandonedMs = 60_000;
/** Removes what writers that were killed left beside the file. */
async function removeAbandoned(file, now) {
    const directory = external_node_path_.dirname(file);
    for (const name of await (0,promises_.readdir)(directory).catch(() => [])) {
        const location = external_node_path_.join(directory, name);
        if ((0,files/* isTemporaryOf */.rr)(name, file) && (await (0,files/* ageMs */.WO)(location, now)) > abandonedMs)
            await (0,promises_.unlink)(location).catch(() => { });
    }
}
function digestOf(entries) {
    return (0,hash/* sha256 */.s)(JSON.stringify(entries));
}

// EXTERNAL MODULE: ./lib/warming/timer.js
var timer = __webpack_require__(76318);
;// CONCATENATED MODULE: ./lib/warming/cache-manager.js




/** A strategy returns this to keep the value as it is. */
const ignore = Symbol('ignore');
async function settle(items) {
    return await Promise.all([...items].map(async ([key, value]) => {
        try {
            return { key, value: await value };
        }
        catch (error) {
            return { key, error: (0,errno/* messageOf */.b)(error) };
        }
    }));
}
/** Gives a promise's value, or throws the signal's reason: a strategy that ignores the signal must not hold up stopping. */
async function unlessAborted(promise, signal) {
    let forget = () => { };
    const aborted = new Promise((_, reject) => {
        const give = () => reject(signal.reason);
        if (signal.aborted)
            give();
        signal.addEventListener('abort', give, { once: true });
        forget = () => signal.removeEventListener('abort', give);
    });
    return await Promise.race([promise, aborted]).finally(() => forget());
}
const usualIntervalMs = 300_000;
const silent = { debug: () => { }, info: () => { }, warning: () => { }, error: () => { }, group: () => { } };
/**
 * Keeps values warm: restored from a file without making anybody wait, made by a strategy, and made again at an interval.
 * It owns its values and its file; two managers share nothing.
 */
class CacheManager {
    #options;
    #values;
    #logger;
    #timer;
    #stopping = new AbortController();
    /** Keys that the strategy has given in this process: a restored value never replaces them. */
    #fresh = new Set();
    #status = 'idle';
    #started;
    #refreshing;
    #cancelTurn;
    #hasValues = false;
    #restoredFrom = null;
    #lastRefreshAt = null;
    #lastError = null;
    #refreshes = 0;
    #skippedTurns = 0;
    constructor(options) {
        this.#options = options;
        this.#values = options.cache ?? new Map();
        this.#logger = options.logger ?? silent;
        this.#timer = options.timer ?? timer/* systemTimer */.t;
    }
    /**
     * Starts: with a file, its values are restored while the caller goes on, and the strategy is asked behind them;
     * without one, this waits for the strategy. Never rejects: {@link ready} says how it went. A second call does nothing.
     */
    start() {
        this.#started ??= this.#start();
        return this.#started;
    }
    async #start() {
        const { persistPath, name } = this.#options;
        this.#status = persistPath === undefined ? 'loading' : 'restoring';
        const file = persistPath === undefined ? undefined : await readPersisted(persistPath, name);
        if (this.#stopping.signal.aborted)
            return;
        if (file !== undefined && 'problem' in file)
            this.#logger.warning(`${name}: '${persistPath}' is not restored: ${file.problem}`);
        if (file !== undefined && 'entries' in file) {
            this.#restore(file);
            // Behind the values that are there already.
            void this.refresh().finally(() => this.#plan());
            return;
        }
        await this.refresh();
        this.#plan();
    }
    /**
     * Waits for values: those of the file, else those of the strategy.
     *
     * @throws ExtensionInstallationError `values-unavailable` when there is no file and the strategy has failed or changed nothing. A later call
     * may succeed, once a refresh has.
     */
    async ready() {
        await this.start();
        if (!this.#hasValues)
            await this.#refreshing;
        if (this.#hasValues)
            return;
        const { name } = this.#options;
        throw new errors/* ExtensionInstallationError */.QB(`${name} has no values: ${this.#lastError ?? 'it was stopped before it had any'}`, {
            code: 'values-unavailable',
            subject: name,
            hint: 'The next interval tries again; what the strategy needs may be back then.',
        });
    }
    /** The value of a key; undefined where there is none (yet). Values of one refresh appear together. */
    get(key) {
        return this.#values.get(key);
    }
    /** The keys that have a value now. */
    keys() {
        return [...this.#values.keys()];
    }
    /** Asks the strategy now. A refresh that is at work already is waited for instead: two never overlap. Never rejects. */
    refresh() {
        if (this.#stopping.signal.aborted)
            return Promise.resolve({ status: 'stopped', refreshed: [], failures: [], error: null });
        this.#refreshing ??= this.#refresh().finally(() => {
            this.#refreshing = undefined;
        });
        return this.#refreshing;
    }
    /** Ends: no timer stays, a strategy at work is told, and nothing is changed or written any more. The values stay readable. */
    async stop() {
        this.#stopping.abort(new Error(`${this.#options.name} was stopped`));
        this.#cancelTurn?.();
        await this.#refreshing;
        await this.#started;
        this.#status = 'stopped';
    }
    state() {
        return {
            name: this.#options.name,
            status: this.#status,
            size: [...this.#values.keys()].length,
            restoredFrom: this.#restoredFrom,
            lastRefreshAt: this.#lastRefreshAt,
            lastError: this.#lastError,
            refreshes: this.#refreshes,
            skippedTurns: this.#skippedTurns,
        };
    }
    #restore({ entries, savedAt }) {
        for (const [key, value] of entries)
            if (!this.#fresh.has(key))
                this.#values.set(key, value);
        this.#restoredFrom = savedAt;
        this.#hasValues = true;
        this.#status = 'ready';
    }
    async #refresh() {
        const { name, strategy } = this.#options;
        const { signal } = this.#stopping;
        this.#status = this.#hasValues ? 'refreshing' : 'loading';
        const failed = (error) => {
            this.#lastError = (0,errno/* messageOf */.b)(error);
            this.#status = this.#hasValues ? 'ready' : 'failed';
            if (!signal.aborted)
                this.#logger.warning(`${name} was not refreshed: ${this.#lastError}`);
            return { status: signal.aborted ? 'stopped' : 'failed', refreshed: [], failures: [], error: this.#lastError };
        };
        let made;
        let settled = [];
        try {
            made = await unlessAborted(strategy(signal), signal);
            if (made !== ignore)
                settled = await unlessAborted(settle(made), signal);
        }
        catch (error) {
            return failed(error);
        }
        if (signal.aborted)
            return failed(signal.reason);
        this.#refreshes += 1;
        this.#lastRefreshAt = (this.#options.clock ?? { now: () => new Date() }).now();
        if (made === ignore) {
            // Nothing changes: where there was nothing, there is nothing.
            this.#lastError = this.#hasValues ? null : 'the strategy changed nothing, and there was nothing before';
            this.#status = this.#hasValues ? 'ready' : 'failed';
            return { status: 'ignored', refreshed: [], failures: [], error: null };
        }
        this.#lastError = null;
        this.#hasValues = true;
        const report = this.#apply(settled);
        for (const { key, error } of report.failures)
            this.#logger.warning(`${name}: ${key} keeps its value: ${error}`);
        await this.#persist();
        this.#status = 'ready';
        return report;
    }
    /** Takes over all values in one turn of the event loop: a reader sees those before or those after. */
    #apply(settled) {
        const refreshed = [];
        const failures = [];
        const named = new Set(settled.map(({ key }) => key));
        for (const key of [...this.#values.keys()])
            if (!named.has(key))
                this.#values.delete(key);
        for (const item of settled) {
            if ('error' in item)
                failures.push(item);
            else {
                this.#values.set(item.key, item.value);
                this.#fresh.add(item.key);
                refreshed.push(item.key);
            }
        }
        return { status: 'refreshed', refreshed, failures, error: null };
    }
    async #persist() {
        const { persistPath, name } = this.#options;
        if (persistPath === undefined || this.#lastRefreshAt === null)
            return;
        const entries = [...this.#values.keys()].map((key) => [key, this.#values.get(key)]);
        await writePersisted(persistPath, name, { entries, savedAt: this.#lastRefreshAt }).catch((error) => {
            this.#logger.warning(`${name}: its values could not be written to '${persistPath}': ${(0,errno/* messageOf */.b)(error)}`);
        });
    }
    #plan() {
        const intervalMs = this.#options.warmIntervalMs ?? usualIntervalMs;
        if (intervalMs <= 0 || this.#stopping.signal.aborted)
            return;
        this.#cancelTurn = this.#timer(() => {
            this.#plan();
            if (this.#refreshing === undefined)
                void this.refresh();
            else
                this.#skippedTurns += 1;
        }, intervalMs);
    }
}


/***/ }),

/***/ 76318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ livelyTimer),
/* harmony export */   t: () => (/* binding */ systemTimer)
/* harmony export */ });
/** Timers that keep the process alive: for a program that does nothing else. */
const livelyTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    return () => clearTimeout(timeout);
};
/** The timers of node. They do not keep a process alive that has nothing else to do. */
const systemTimer = (callback, ms) => {
    const timeout = setTimeout(callback, ms);
    timeout.unref();
    return () => clearTimeout(timeout);
};


/***/ })

};
