export const id = 311;
export const ids = [311];
export const modules = {

/***/ 64905:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _importation_loader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96055);
/* harmony import */ var _operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27223);
/* harmony import */ var _operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10640);
/* harmony import */ var _operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38718);
/* harmony import */ var _operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96640);
/* harmony import */ var _operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89468);
/* harmony import */ var _operations_tidy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66336);
/* harmony import */ var _operations_warm_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(27217);
/* harmony import */ var _report_heading_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(76584);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8568);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(43394);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44639);
/* harmony import */ var _report_warming_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(59377);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(61870);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(52580);
/* harmony import */ var _action_settings_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(39494);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(76370);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(24807);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(75594);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(62287);
/* harmony import */ var _tool_cache_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(42961);




























/** How far ahead a warming run refreshes, in hours: what expires before the next nightly one. */
const warmAheadHours = 24;
await run();
(0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .endProcess */ .JZ)();
async function run() {
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .clearStates */ .kN)(_state_js__WEBPACK_IMPORTED_MODULE_26__/* .stateNames */ .U0);
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .onCancellation */ .P)(() => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN('the job was cancelled', { code: 'interrupted' })));
    const environment = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .readEnvironment */ .Qo)();
    const ports = { environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_23__/* .actionRunner */ .L, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_18__/* .systemClock */ .m };
    try {
        const source = (0,_action_settings_js__WEBPACK_IMPORTED_MODULE_22__/* .readActionInputs */ .Ui)(environment);
        const settings = await (0,_configuration_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(source);
        if (settings.mode === 'warm') {
            await warm(source, ports, cancellation.signal);
            return;
        }
        const replacements = { toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_27__/* .createToolCache */ .j)(environment), mounting: (0,_mounting_js__WEBPACK_IMPORTED_MODULE_24__/* .createMounting */ .i)(settings.cacheRoot) };
        const save = settings.saveAt === 'main' ? 'now' : 'later';
        const ensured = await (0,_operations_ensure_ensure_js__WEBPACK_IMPORTED_MODULE_6__/* .ensure */ .D)({ settings, ports, replacements, signal: cancellation.signal }, { save, map: true });
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .endWaiting */ .tS)();
        if (settings.export && !settings.lookupOnly) {
            exportImportPaths(ensured.result, ports);
            await noteImports(ensured, settings.cacheRoot, environment);
        }
        const context = { source: (0,_report_heading_js__WEBPACK_IMPORTED_MODULE_13__/* .sourceLabel */ .en)(source.raw), tookMs: performance.now(), errorPage: errorPageOf(environment) };
        logResult(ensured.result, context);
        reportFailures(ensured.result, settings, (0,_report_heading_js__WEBPACK_IMPORTED_MODULE_13__/* .renderPlace */ .oL)(ensured.result, context));
        logBookkeeping(ensured, [...keepForPost(ensured, settings), `cache root: ${settings.cacheRoot}`]);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .writeOutputs */ .Kn)(await fittingOutputs(ensured.result, environment));
        await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_15__/* .renderSummary */ .B)(ensured.result, context));
        await (0,_operations_tidy_js__WEBPACK_IMPORTED_MODULE_11__/* .tidy */ .D)(settings, ports);
    }
    catch (error) {
        reportError(error);
    }
}
/** Ensures, refreshes and saves each request; nothing is exported. */
async function warm(source, ports, signal) {
    const replacements = { aheadHours: warmAheadHours, toolStore: (0,_tool_cache_js__WEBPACK_IMPORTED_MODULE_27__/* .createToolCache */ .j)(ports.environment) };
    const reports = await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_12__/* .warmAll */ .zK)(await (0,_operations_warm_js__WEBPACK_IMPORTED_MODULE_12__/* .readWarmRequests */ .ww)(source), ports, replacements, signal);
    for (const report of reports) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.group(report.request, [...(0,_report_warming_js__WEBPACK_IMPORTED_MODULE_17__/* .renderWarmReport */ .E)(report), ...report.saved.map(({ key, status }) => `${status} ${key}`)]);
    }
    const failed = reports.filter((report) => report.failed > 0);
    const names = failed.map(({ request }) => request);
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .writeOutputs */ .Kn)({ failed: String(failed.length), result: JSON.stringify(reports.map(_report_warming_js__WEBPACK_IMPORTED_MODULE_17__/* .describeWarmReport */ .r)) });
    await (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .writeSummary */ .Sy)((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_15__/* .renderWarming */ .Q)(reports));
    if (failed.length > 0)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failStep */ .vy)(`${failed.length} of ${reports.length} lists of extensions could not be kept warm: ${names.join(', ')}`);
}
/** The outputs; where they are too long for a later step, a short form of them and a file with the whole. */
async function fittingOutputs(result, environment) {
    const outputs = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_14__/* .outputsOf */ .Yz)(result);
    const long = (0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_14__/* .longOutputs */ .DK)(outputs);
    if (long.length === 0)
        return outputs;
    const directory = environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `ensure-extensions-result-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.json`);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_20__/* .writeJson */ .GF)(file, result);
    _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.info(`The outputs ${long.join(', ')} are too long to be passed on; all of the result is in ${file}`);
    return { ...outputs, ...(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_14__/* .shortOutputsOf */ .__)(result, file) };
}
/** The page of error codes in the repository of the action; empty where the runner does not say which that is. */
function errorPageOf(environment) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = environment;
    return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs/errors.md` : '';
}
/** Logs what a user looks for: how it went, each extension, all together. */
function logResult(result, context) {
    _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.info((0,_report_heading_js__WEBPACK_IMPORTED_MODULE_13__/* .renderHeading */ .X5)(result, context));
    for (const line of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_16__/* .renderRows */ .UR)(result))
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.info(line);
    const together = (0,_report_heading_js__WEBPACK_IMPORTED_MODULE_13__/* .renderTogether */ .fG)(result);
    if (together !== '')
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.info(together);
    if (result.missReason !== '')
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.info(`Why this was not a hit: ${result.missReason}`);
}
/** Logs the details that explain the result, folded. */
function logBookkeeping({ keyLines, result }, others) {
    const startup = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_16__/* .renderStartup */ .qz)(result);
    if (startup.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.group('Code that runs when Python starts (.pth files)', startup);
    const shadowing = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_16__/* .renderShadowing */ .Fj)(result);
    if (shadowing.length > 0)
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.group('Packages that hide others on the import path', shadowing);
    const answers = result.providers.map(({ provider, action, status, key, detail }) => {
        const did = action === 'save' ? `${status} ${key}` : `${action} ${status}`;
        return `${provider}: ${did}${detail === '' ? '' : ` (${detail})`}`;
    });
    _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.group('The cache: its answers, and the parts of the key', [
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
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .exportVariable */ .dN)(name, exported[name]);
    const present = (environment['PATH'] ?? environment['Path'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
    // addPath puts each in front of the one before.
    for (const directory of [...binPaths].reverse())
        if (!present.includes(directory))
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .addPath */ .fM)(directory);
}
/** Has later steps note what they import of trees where that is not known; without a directory of the job's own nothing is. */
async function noteImports({ unlearnt }, cacheRoot, environment) {
    const directory = environment['RUNNER_TEMP'];
    if (unlearnt.length === 0 || !directory)
        return;
    const given = environment[_importation_loader_js__WEBPACK_IMPORTED_MODULE_5__/* .notesVariable */ .ax] ?? '';
    // Of an earlier step of this action.
    const isGiven = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(given) === node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory) && (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_20__/* .isPresent */ .Wo)(given));
    const file = isGiven ? given : node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(directory), `${_state_js__WEBPACK_IMPORTED_MODULE_26__/* .notesPrefix */ .oY}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        if (!isGiven)
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_20__/* .writeText */ .x3)(file, '');
    }
    catch (error) {
        _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .actionLogger */ .v0.debug(`what the job imports is not noted: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_19__/* .messageOf */ .b)(error)}`);
        return;
    }
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_26__/* .notesStateName */ .oX, { cacheRoot, file, isOwn: !isGiven, trees: unlearnt });
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .exportVariable */ .dN)(_importation_loader_js__WEBPACK_IMPORTED_MODULE_5__/* .notesVariable */ .ax, file);
}
/** Hands to post what it uploads, refreshes and asks about; gives the lines that say so. */
function keepForPost({ pending, refreshDue, request, result }, settings) {
    const call = () => (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_8__/* .keepCall */ .ew)({ ...settings, refresh: 'before' }, request);
    if (refreshDue)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_26__/* .refreshStateName */ .Io, call());
    // The run that installs or refreshes an entry asks about it; post asks about entries that were used as they were.
    const isAsking = !refreshDue && result.cacheHit && result.importPaths.length > 0;
    if (isAsking)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_26__/* .recallStateName */ .ke, { call: (0,_operations_ensure_kept_call_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutSpecifications */ .jf)(call()), links: result.entryPaths });
    if (pending.length === 0)
        return [];
    const bytes = pending.reduce((sum, bundle) => sum + (0,_operations_ensure_save_js__WEBPACK_IMPORTED_MODULE_10__/* .archiveBytes */ .qc)(bundle), 0);
    const uploads = `${pending.length} ${pending.length === 1 ? 'upload' : 'uploads'}`;
    const { provider, cacheRoot, restoreTimeout } = settings;
    const mustSign = settings.signingKey !== undefined;
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_26__/* .postStateName */ .HW, { provider, cacheRoot, restoreTimeout, pending, mustSign });
    return [`${uploads} after the job (${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_16__/* .formatSize */ .Xq)(bytes)}); of all jobs with the same packages, Python and system one makes them`];
}
function reportFailures(result, settings, place) {
    const failing = (0,_operations_ensure_result_js__WEBPACK_IMPORTED_MODULE_9__/* .requiredFailures */ .z)(result);
    const isFatal = settings.failOnError || settings.failOnMiss;
    const fatal = new Set(failing.map(({ error }) => error?.message));
    for (const { code, message, hint } of (0,_report_text_js__WEBPACK_IMPORTED_MODULE_16__/* .uniqueErrors */ .NM)(result)) {
        const annotate = isFatal && fatal.has(message) ? _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .annotateError */ .TF : _runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .annotateWarning */ .tf;
        annotate(code, hint === null ? message : `${message}\n${hint}`);
    }
    for (const warning of result.warnings)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .annotateWarning */ .tf)(place, warning);
    const isMissFatal = settings.failOnMiss && result.extensions.some(({ error }) => error?.code === 'cache-missed');
    if (failing.length > 0 && (settings.failOnError || isMissFatal)) {
        // Each failure is annotated already.
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failAnnotated */ .z_)(`${failing.length} of ${result.extensions.length} extensions failed: ${failing.map(_operations_ensure_extension_js__WEBPACK_IMPORTED_MODULE_7__/* .titleOf */ .Gg).join(', ')}`);
    }
    if (settings.lookupOnly && settings.failOnMiss && !result.cacheHit)
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failStep */ .vy)('not everything is cached');
}
function reportError(thrown) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .machineError */ .Ko)(thrown) ?? thrown;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigFileError */ .x) {
        // Each at its place in the file, as a reviewer sees it.
        for (const problem of error.problems)
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .annotateFile */ .zM)((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProblem */ .BJ)(problem), problem);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failAnnotated */ .z_)(`the configuration has ${error.problems.length} ${error.problems.length === 1 ? 'problem' : 'problems'}`);
    }
    else if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN) {
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .annotateError */ .TF)(error.code, error.hint === undefined ? error.message : `${error.message}\n${error.hint}`);
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failAnnotated */ .z_)('Nothing was made importable.');
    }
    else
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_25__/* .failStep */ .vy)((0,_system_redact_js__WEBPACK_IMPORTED_MODULE_21__/* .redactUrls */ .s)(error instanceof Error && error.stack !== undefined ? error.stack : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_19__/* .messageOf */ .b)(error)));
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
    const readers = [];
    const keep = () => (0,_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_state_js__WEBPACK_IMPORTED_MODULE_3__/* .mountStateName */ .C0, { cacheRoot, uses, readers });
    return {
        token: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        job: _system_owner_js__WEBPACK_IMPORTED_MODULE_1__/* .Owner */ ._.ofJob(),
        onUse: (use) => {
            if (!uses.some(({ generation, token }) => generation === use.generation && token === use.token))
                uses.push(use);
            keep();
        },
        onReader: (reader) => {
            readers.push(reader.toJSON());
            keep();
        },
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
        description: 'The answer of the store: `hit`, `miss`, `unknown`, `denied`, `unavailable`, `rate-limited`, `corrupt`; `refused` for what this run may not open; `recalled` for what must not be used any more; empty where it was not asked.',
        value: (result) => lastStatus(result, 'restore') || lastStatus(result, 'lookup'),
    },
    'save-status': {
        description: 'With `save-at` `main`, how saving ended: `saved`, `exists`, `denied`, `unavailable`, `rate-limited`, `skipped`. Post says it in the log.',
        value: (result) => lastStatus(result, 'save'),
    },
    'mapping-status': {
        description: 'The state of the mapping of this workspace in the registry: `valid`, `orphaned`, `mismatch`, `error`; empty where none was recorded.',
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
        '| Extensions | Hits | Renewed | Failed | Saved |',
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
