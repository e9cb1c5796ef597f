export const id = 442;
export const ids = [442];
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
 * Reads the inputs of the step that may hold credentials. The state that main hands to post holds no secret, and
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(235);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1170);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37751);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71673);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90682);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1548);
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28378);










/** Every call to the runner is in this file. */
const waiting = (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_8__/* .createWaiting */ .G)((what) => _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(`${what} …`)));
/** Logs to the workflow run, also what is waited for where that takes long; warnings become annotations. */
const actionLogger = {
    debug: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .debug */ .Yz((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message)),
    info: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message)),
    warning: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message)),
    error: (message) => _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message)),
    group: (title, lines) => {
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .startGroup */ .Oh(title);
        for (const line of lines)
            _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(line));
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .endGroup */ .N4();
    },
    progress: (step, detail) => waiting.waitFor(step === undefined ? undefined : (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .describeStep */ .E)(step), detail),
};
/** The inputs that are secrets, as the runner names their variables. */
const secretInputs = new Set(['INPUT_SIGNING-KEY']);
/** The variables of the process, as they were when the step started; without secret inputs, for programs are started with them. */
function readEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !secretInputs.has(name.toUpperCase())));
}
/** The raw text of an input, white space included, so that line numbers are those of the workflow file. */
function readInput(name) {
    return _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .getInput */ .V4(name, { trimWhitespace: false });
}
/** Hides a secret in everything printed from now on. */
function maskSecret(secret) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .setSecret */ .Pq(secret);
}
/** Sets the outputs of the step. */
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .setOutput */ .uH(name, value);
}
/** Sets a variable for later steps. */
function exportVariable(name, value) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .exportVariable */ .dN(name, value);
}
/** Puts a directory first on the PATH of later steps. */
function addPath(directory) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .addPath */ .fM(directory);
}
/** Adds to the job summary, where the runner has one. */
async function writeSummary(markdown) {
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_10__/* .summary */ .z.addRaw((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(markdown), true).write();
}
/** Annotates the run with an error. */
function annotateError(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message), { title });
}
/** Annotates a place in a file of the repository with an error. */
function annotateFile(message, place) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .error */ .z3((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message), { file: place.file, startLine: place.line, startColumn: place.column });
}
/** Annotates the run with a warning. */
function annotateWarning(title, message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .warning */ .$e((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message), { title });
}
/** Fails the step for a reason that is annotated already: a second annotation would only repeat it. */
function failAnnotated(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .info */ .pq((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message));
    process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .ExitCode */ .yU.Failure;
}
/** Fails the step with a message. */
function failStep(message) {
    _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .setFailed */ .C1((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .redactSecrets */ .fp)(message));
}
/**
 * Keeps nothing for the post step, under each of these names. The runner hands a saved state on as a variable, and it beats one of that name
 * that a later step of the job has set; of a state that nobody saved post would read theirs.
 */
function clearStates(names) {
    // The runner finds the file by its name afterwards. One that is not there would end the step before it has begun.
    const file = process.env['GITHUB_STATE'];
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, '');
    for (const name of names)
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .saveState */ .LZ(name, null);
}
/** The longest state that the runner is given, in bytes: post gets it as one variable, which Windows bounds at 32 KiB and Linux at 128 KiB. */
const maxStateBytes = 30_000;
/** Keeps a value for the post step. */
function saveState(name, value) {
    const text = JSON.stringify(value);
    const directory = process.env['RUNNER_TEMP'];
    if (Buffer.byteLength(text) <= maxStateBytes || !directory) {
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .saveState */ .LZ(name, text);
        return;
    }
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `ensure-extensions-state-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text, { mode: 0o600, flag: 'wx' });
        _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .saveState */ .LZ(name, JSON.stringify({ file, sha256: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s)(text) }));
    }
    catch (error) {
        actionLogger.warning(`the post step will have less to do, because '${name}' could not be kept for it: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error)}`);
    }
}
/**
 * Reads what the main step kept; undefined where it kept nothing.
 *
 * @throws Error where it lies in a file and is not there any more as it was.
 */
function readState(name) {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_9__/* .getState */ .Gu(name);
    if (text === '')
        return undefined;
    const state = JSON.parse(text);
    if (!isStateFile(state))
        return state;
    const kept = (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlainTextSync */ .LI)(state.file);
    if ((0,_system_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s)(kept) !== state.sha256)
        throw new Error(`${state.file} is not what the main step kept there`);
    return JSON.parse(kept);
}
function isStateFile(state) {
    return typeof state === 'object' && state !== null && 'file' in state && 'sha256' in state;
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
/* harmony export */   ke: () => (/* binding */ recallStateName),
/* harmony export */   oX: () => (/* binding */ notesStateName),
/* harmony export */   oY: () => (/* binding */ notesPrefix)
/* harmony export */ });
/** The name under which main keeps what post saves. */
const postStateName = 'post';
/** The name under which main keeps what post unmounts. */
const mountStateName = 'mounts';
/** The name under which main keeps that post refreshes what had expired. */
const refreshStateName = 'refresh';
/** The name under which main keeps of which trees the job's imports are noted. */
const notesStateName = 'notes';
/** The name under which main keeps the entries that post asks advisories and indexes about. */
const recallStateName = 'recall';
/** The beginning of the name of the file in which a job notes what it imports; it lies in RUNNER_TEMP. */
const notesPrefix = 'ensure-extensions-imports-';
/** All that post reads: a step that leaves one of them unsaved lets a later step of the job set it by a variable of its name. */
const stateNames = [postStateName, mountStateName, notesStateName, refreshStateName, recallStateName];


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
/* harmony export */   TA: () => (/* binding */ LostSecretError),
/* harmony export */   ew: () => (/* binding */ keepCall),
/* harmony export */   jf: () => (/* binding */ withoutSpecifications),
/* harmony export */   yR: () => (/* binding */ findChanged)
/* harmony export */ });
/* harmony import */ var _configuration_constraints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54747);
/* harmony import */ var _installation_uv_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17016);
/* harmony import */ var _installation_uv_indexes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27410);
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8017);
/* harmony import */ var _specification_remote_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22339);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96809);
/* harmony import */ var _system_signing_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83536);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96369);








/** Something that is needed cannot be had, because it holds secrets that are kept nowhere. */
class LostSecretError extends Error {
    name = 'LostSecretError';
}
/** Makes JSON of what was asked for. */
function keepCall({ specifications: _, extensions: __, locks: ___, lockFiles: ____, bindingLock: _____, indexUrl, extraIndexUrl, findLinks, constraints, verifyKeys, signingKey: ______, advisories, ...settings }, request) {
    return {
        // The constraints of the request hold the lines from servers and locks.
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
        localTrees: request.localTrees,
        hashLines: request.hashLines.map(String),
        lockedAddresses: request.lockedAddresses,
    };
}
/** A kept call by which nothing is installed: what only a resolution needs is left out, secrets and all. */
function withoutSpecifications(kept) {
    const none = { lines: [], urls: [] };
    return {
        ...kept,
        ...{ specifications: [], hashLines: [], findLinks: [], lockedAddresses: [], hasHiddenUrls: false },
        constraints: { ...kept.constraints, ...none, builds: [] },
        ...{ overrides: none, buildConstraints: none, repositories: none },
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
        // They were read for the request, and have bound its specifications.
        lockFiles: [],
        bindingLock: undefined,
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
        localTrees: kept.localTrees,
        lockedAddresses: kept.lockedAddresses,
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
        // Going on without keys would open anybody's bundles.
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


/***/ })

};
