export const id = 323;
export const ids = [323];
export const modules = {

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

/***/ 57171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ runDirectoryStep),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   zD: () => (/* binding */ readDirectoryInputs)
/* harmony export */ });
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63849);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32144);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _operations_path_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1388);
/* harmony import */ var _operations_trust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51716);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5382);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71077);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(90682);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96809);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76370);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(24807);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(75594);













/** Runs `restore` or `save`: cancelled with the job, bad input annotated; ends the process. */
async function runDirectoryStep(work) {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .onCancellation */ .P)(() => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnsureExtensionsError */ .nN('the job was cancelled', { code: 'interrupted' })));
    try {
        await work(cancellation.signal);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnsureExtensionsError */ .nN)
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .annotateError */ .TF)(error.code, `${error.message}\n${error.hint ?? ''}`.trim());
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .failStep */ .vy)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error));
    }
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .endProcess */ .JZ)();
}
/** The inputs that `restore` and `save` share: a directory, its key, the store, and whether it is to be mounted. */
function readDirectoryInputs(signal, isMounting = false) {
    const environment = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readEnvironment */ .Qo)();
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    const given = required('path');
    const selection = (0,_operations_path_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPaths */ .LO)(given, workspace);
    if (selection.includes.length === 0)
        throw invalid('path', 'names nothing: it only leaves out', 'Name a file or a directory, too.');
    const context = { workspace, environment };
    const setting = read('provider', 'auto', (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc.provider(text, context));
    const restoreTimeout = read('restore-timeout', String(_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__/* .usualLimits */ .tW.restoreMs / 1_000), (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc.seconds(text, context));
    const isTarOnly = read('archive', 'auto', (text) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(text, ['auto', 'tar'])) === 'tar';
    (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_8__/* .onSecretLearned */ .fw)(_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .maskSecret */ .$l);
    const signingKey = read('signing-key', '', (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc['signing-key'](text, context));
    const verifyKeys = read('verify-keys', '', (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc['verify-keys'](text, context));
    const cacheInRelease = read('cache-in-release', 'auto', (text) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(text, ['auto', 'on', 'off']));
    const trust = (0,_operations_trust_js__WEBPACK_IMPORTED_MODULE_4__/* .trustOf */ .A)({ signingKey, verifyKeys, cacheInRelease, provider: setting }, { environment, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .systemClock */ .m });
    const cacheRoot = (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheRootOf */ .cP)(undefined, environment, workspace);
    const provider = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_5__/* .createConfiguredProvider */ .CC)(setting, { cacheRoot, restoreTimeout }, { environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .actionLogger */ .v0 });
    const isPossible = (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isMountable */ .yt)({ cacheRoot, workspace }, environment);
    if (isMounting && !isPossible)
        _runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .actionLogger */ .v0.warning('nothing is mounted: the cache root lies below what the runner deletes');
    const mount = isMounting && isPossible ? { mounting: (0,_mounting_js__WEBPACK_IMPORTED_MODULE_11__/* .createMounting */ .i)(cacheRoot), cacheRoot } : undefined;
    const request = { selection, workspace, directory: (0,_operations_path_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .absolutePath */ .Hi)(given, workspace), path: given, key: required('key') };
    if (provider === undefined)
        return { request, ports: undefined };
    const common = { runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_10__/* .actionRunner */ .L, environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .actionLogger */ .v0, cacheRoot, isTarOnly, signal };
    return { request, ports: { ...common, provider, mount, trust, signingKey } };
}
/** The text of an input that must be there. */
function required(name) {
    const text = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readInput */ .R5)(name).trim();
    if (text === '')
        throw invalid(name, 'is empty', 'It has no default.');
    return text;
}
/** The value of an input that is true or false. */
function readFlag(name) {
    return read(name, 'false', (text) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(text, ['true', 'false'])) === 'true';
}
function read(name, usual, reader) {
    const text = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_12__/* .readInput */ .R5)(name).trim() || usual;
    const reading = reader(text);
    if ('value' in reading)
        return reading.value;
    throw invalid(name, `must be ${reading.mustBe}, not '${(0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_9__/* .redactUnreadable */ .Zv)(reading.shown ?? text)}'`, reading.hint ?? 'docs/providers.md says what each input means.');
}
function invalid(name, problem, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`input ${name} ${problem}`, { code: 'input-invalid', subject: name, hint });
}


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

/***/ 59149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ restoreDirectory),
  r: () => (/* binding */ saveDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archive/archive.js
var archive = __webpack_require__(45432);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/tree.js
var system_tree = __webpack_require__(16697);
// EXTERNAL MODULE: ./lib/archive/python/sources.js
var sources = __webpack_require__(53799);
;// CONCATENATED MODULE: ./lib/archive/fractions.js





/**
 * The fractions of seconds in file times. Images keep whole seconds only, and build tools compare more: the fractions travel as a list beside
 * the archive and are put back when the archive was unpacked.
 */
/** Of more members nothing is kept: the list would not fit into a header. */
const mostMembersWithTimes = 100_000;
const second = 1000000000n;
/** Reads the fractions of seconds of a tree, in the form that bundles carry; undefined where there are too many members. */
function readFractions(tree, contents) {
    const names = carriedNames(contents);
    if (names.length > mostMembersWithTimes)
        return undefined;
    const bytes = Buffer.alloc(names.length * 4);
    for (const [index, name] of names.entries())
        bytes.writeUInt32LE(Number(timeOf(tree, name) % second), index * 4);
    return bytes.toString('base64');
}
/**
 * The times that the members of an unpacked tree should have: whole seconds as they are there, the rest as the list says.
 * Undefined where the list is of another tree.
 */
function timesWithFractions(tree, contents, fractions) {
    const names = carriedNames(contents);
    const bytes = Buffer.from(fractions, 'base64');
    if (bytes.length !== names.length * 4)
        return undefined;
    return new Map(names.map((name, index) => {
        const time = timeOf(tree, name);
        return [name, time - (time % second) + (BigInt(bytes.readUInt32LE(index * 4)) % second)];
    }));
}
/** Sets the times of members where they are others: to the nanosecond where there is a Python, else to the microsecond. */
async function setMemberTimes(tree, times, { runner, environment }) {
    const wrong = [...times].filter(([name, time]) => timeOf(tree, name) !== time);
    if (wrong.length === 0)
        return;
    const python = (await (0,files/* findExecutable */.oq)('python3', environment)) ?? (await (0,files/* findExecutable */.oq)('python', environment));
    if (python !== undefined) {
        const input = JSON.stringify(wrong.map(([name, time]) => [name, String(time)]));
        const ran = await runner.run(python, ['-I', '-c', sources/* setTimes */.f], { environment, cwd: tree, input }).catch(() => undefined);
        if (ran?.exitCode === 0)
            return;
    }
    for (const [name, time] of wrong) {
        const seconds = Number(time / 1000n) / 1_000_000;
        await (0,promises_.lutimes)((0,system_tree/* locationOf */.hD)(tree, name), seconds, seconds);
    }
}
/** The members that are carried, and the directory itself. */
function carriedNames(contents) {
    return ['.', ...[...contents].flatMap(([name, { kind }]) => (kind === 'other' ? [] : [name])).sort()];
}
function timeOf(tree, name) {
    return (0,external_node_fs_.lstatSync)((0,system_tree/* locationOf */.hD)(tree, name), { bigint: true }).mtimeNs;
}

// EXTERNAL MODULE: ./lib/archive/select.js + 1 modules
var archive_select = __webpack_require__(59475);
// EXTERNAL MODULE: ./lib/archive/tree-contents.js
var tree_contents = __webpack_require__(47019);
// EXTERNAL MODULE: ./lib/bundles/arrival.js
var arrival = __webpack_require__(35412);
// EXTERNAL MODULE: ./lib/bundles/bundle.js
var bundles_bundle = __webpack_require__(79525);
// EXTERNAL MODULE: ./lib/bundles/payload.js
var payload = __webpack_require__(98263);
// EXTERNAL MODULE: ./lib/bundles/trust.js
var bundles_trust = __webpack_require__(98031);
// EXTERNAL MODULE: ./lib/cache/save.js
var save = __webpack_require__(11973);
// EXTERNAL MODULE: ./lib/entries/images.js + 1 modules
var entries_images = __webpack_require__(77765);
// EXTERNAL MODULE: ./lib/entries/layout.js
var entries_layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/entries/metadata.js
var metadata = __webpack_require__(48911);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/providers/provider.js
var providers_provider = __webpack_require__(7641);
// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(26179);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/bundles/keys.js
var keys = __webpack_require__(5665);
// EXTERNAL MODULE: ./lib/system/escape.js
var system_escape = __webpack_require__(15582);
;// CONCATENATED MODULE: ./lib/operations/directory-keys.js






/** The keys of stores under which directories are kept. */
/** The longest key of a store, and what is ours of it: `files-2-squashfs-12345678-`. */
const longestKey = 512 - 26;
/** The key of a store for a user's key. The path counts in it, so that other directories are never restored in its place. */
function storeKey(given, key, format) {
    const encoded = (0,system_escape/* escapeBytes */.xO)(key, /[a-z0-9._-]/, '+');
    if (encoded.length > longestKey) {
        throw new errors/* ExtensionConfigError */.sw(`key: '${key.slice(0, 40)}…' is too long: ${encoded.length} of ${longestKey} characters`, {
            code: 'input-invalid',
            subject: 'key',
            hint: 'Put a hash of its parts into it: hashFiles() gives one.',
        });
    }
    return `files-${keys/* schemaVersion */.CZ}-${format}-${(0,hash/* sha256 */.s)(given).slice(0, 8)}-${encoded}`;
}
/** Stands between a key and the number of its generation. A key never ends so, because `g` is not a hex digit. */
const generationMark = '+g';
const generationPattern = /\+g(\d+)$/;
/** The key of a generation. Bundles never change once saved: what follows a damaged one is saved as the next generation. */
function generationKey(key, generation) {
    return generation === 0 ? key : `${key}${generationMark}${generation}`;
}
/** The beginning of all later generations of a key. */
function laterGenerations(key) {
    return `${key}${generationMark}`;
}
/** The number of a generation. */
function generationOf(key) {
    return Number(generationPattern.exec(key)?.[1] ?? 0);
}
/** The key as the user wrote it. */
function userKey(key) {
    return (0,system_escape/* unescapeBytes */.Ax)(key.replace(/^files-\d+-[a-z.]+-[0-9a-f]{8}-/, '').replace(generationPattern, ''), '+');
}
/** Notes on this machine that a bundle is damaged, for the save that follows. */
async function noteDamage(key, cacheRoot) {
    const base = key.replace(generationPattern, '');
    const generation = Math.max(generationOf(key), (await damagedGeneration(base, cacheRoot)) ?? 0);
    await (0,files/* writeText */.x3)(noteOf(base, cacheRoot), `${generation}\n`);
}
/** The last generation of a key that is known to be damaged; undefined where none is. */
async function damagedGeneration(key, cacheRoot) {
    const text = await (0,files/* readTextIfPresent */.Ge)(noteOf(key, cacheRoot)).catch(() => undefined);
    return text !== undefined && /^\d{1,4}\n$/.test(text) ? Number(text) : undefined;
}
function noteOf(key, cacheRoot) {
    return external_node_path_.join(cacheRoot, 'damaged', (0,hash/* sha256 */.s)(key));
}

// EXTERNAL MODULE: ./lib/operations/path-selection.js
var path_selection = __webpack_require__(1388);
;// CONCATENATED MODULE: ./lib/operations/place-directory.js



/**
 * Moves an unpacked tree into a directory. Files of the same name are overwritten, all others stay. Everything is
 * moved by its name in a real directory, so that nothing is written through a link, and comes with its mode, its times and its links.
 *
 * @returns where it lies now: a directory that is itself a link is the one it leads to.
 */
async function placeDirectory(staging, directory) {
    const place = await (0,promises_.realpath)(directory).catch((error) => {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOENT'))
            throw error;
        return undefined;
    });
    if (place === undefined) {
        await (0,promises_.rename)(staging, directory);
        return directory;
    }
    await moveInto(Buffer.from(staging), Buffer.from(place));
    return place;
}
const separator = Buffer.from(external_node_path_.sep);
async function moveInto(from, to) {
    const { mode } = await (0,promises_.lstat)(from);
    // Nothing can be moved out of a directory that its owner may not write to.
    await (0,promises_.chmod)(from, mode | 0o700);
    await changeMode(to, mode | 0o700);
    for (const name of await (0,promises_.readdir)(from, { encoding: 'buffer' })) {
        const source = Buffer.concat([from, separator, name]);
        const target = Buffer.concat([to, separator, name]);
        const [incoming, present] = [await (0,promises_.lstat)(source), await (0,promises_.lstat)(target).catch(() => undefined)];
        if (!incoming.isDirectory()) {
            // A directory that holds something is not given up for a file.
            if (present?.isDirectory() === true)
                await (0,promises_.rmdir)(target);
            await move(source, target);
        }
        else if (present?.isDirectory() === true)
            await moveInto(source, target);
        else {
            if (present !== undefined)
                await (0,promises_.unlink)(target);
            await (0,promises_.chmod)(source, incoming.mode | 0o700);
            await move(source, target);
            await (0,promises_.chmod)(target, incoming.mode);
        }
    }
    await changeMode(to, mode);
}
/** Moves a file or a link to its place; what has its name is overwritten, but for a directory that holds something. */
async function moveTo(source, target) {
    const present = await (0,promises_.lstat)(target).catch(() => undefined);
    if (present?.isDirectory() === true)
        await (0,promises_.rmdir)(target);
    await move(Buffer.from(source), Buffer.from(target));
}
async function move(source, target) {
    try {
        await (0,promises_.rename)(source, target);
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'EXDEV'))
            throw error;
        // The place is a mount point of its own.
        const [from, to] = [source, target].map(String);
        await (0,promises_.cp)(from, to, { recursive: true, force: true, verbatimSymlinks: true, preserveTimestamps: true });
    }
}
/** Gives a directory that lies there its mode; one of somebody else keeps its own. */
async function changeMode(directory, mode) {
    await (0,promises_.chmod)(directory, mode & 0o7777).catch((error) => {
        if (!(0,errno/* hasErrno */.N)(error, 'EPERM'))
            throw error;
    });
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/system/home.js
var home = __webpack_require__(64238);
;// CONCATENATED MODULE: ./lib/operations/staged-paths.js








/**
 * Several files and directories as one tree: each lies in a directory that has a number, and a list says where it belongs. Where
 * that is starts at the workspace or the home, which are elsewhere on another machine.
 */
const listName = 'paths.json';
const memberName = 'content';
const placeSchema = dist/* array */.YOg(dist/* object */.Ikc({ base: dist/* picklist */.KIO(['workspace', 'home', 'root']), path: dist/* string */.YjP() }));
function basesOf(workspace) {
    return { workspace, home: (0,home/* homeDirectory */.R)({}) ?? external_node_path_.parse(workspace).root, root: external_node_path_.parse(workspace).root };
}
/** Makes a tree of what is selected, by second names where the disk is the same. */
async function stagePaths(locations, staging, { selection, workspace }) {
    const bases = basesOf(workspace);
    const staged = { staging, selection, leftOut: [], times: new Map(), locations: [] };
    const places = [];
    for (const location of locations) {
        const stats = await (0,promises_.lstat)(location);
        if (!stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink()) {
            staged.leftOut.push(location);
            continue;
        }
        const names = ['workspace', 'home', 'root'];
        const base = names.find((name) => location === bases[name] || (0,path_selection/* isBelow */.Yw)(location, bases[name])) ?? 'root';
        places.push({ base, path: external_node_path_.relative(bases[base], location) });
        const own = external_node_path_.join(staging, String(staged.locations.push(location) - 1));
        await (0,promises_.mkdir)(own);
        await stage(Buffer.from(location), Buffer.from(external_node_path_.join(own, memberName)), staged);
    }
    await (0,files/* writeJson */.GF)(external_node_path_.join(staging, listName), places);
    return staged;
}
/** How the user knows a member of a staged tree. */
function knownName(name, locations) {
    const [, index = '', rest = ''] = /^(\d+)\/content\/?(.*)$/s.exec(name) ?? [];
    return external_node_path_.join(locations[Number(index)] ?? '', rest);
}
const staged_paths_separator = Buffer.from(external_node_path_.sep);
async function stage(source, target, staged) {
    if ((0,path_selection/* isExcluded */.RF)(source.toString(), staged.selection.excludes))
        return;
    const stats = await (0,promises_.lstat)(source, { bigint: true });
    const mode = Number(stats.mode) & 0o7777;
    if (stats.isDirectory()) {
        await (0,promises_.mkdir)(target);
        for (const name of await (0,promises_.readdir)(source, { encoding: 'buffer' }))
            await stage(Buffer.concat([source, staged_paths_separator, name]), Buffer.concat([target, staged_paths_separator, name]), staged);
        await (0,promises_.chmod)(target, mode);
    }
    else if (stats.isSymbolicLink()) {
        await (0,promises_.symlink)(await (0,promises_.readlink)(source, { encoding: 'buffer' }), target);
    }
    else if (!stats.isFile()) {
        staged.leftOut.push(source.toString());
        return;
    }
    else {
        try {
            await (0,promises_.link)(source, target);
        }
        catch (error) {
            // Another disk, somebody else's file, or a file system without second names.
            if (!(0,errno/* hasErrno */.N)(error, 'EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOTSUP', 'ENOSYS'))
                throw error;
            await (0,promises_.copyFile)(source, target);
            await (0,promises_.chmod)(target, mode);
        }
    }
    const own = target.subarray(Buffer.byteLength(staged.staging) + 1).toString('latin1');
    staged.times.set(own.split(external_node_path_.sep).join('/'), stats.mtimeNs);
}
/**
 * Moves what a staged tree holds to where it belongs.
 *
 * @returns what was placed; a text says why nothing was.
 */
async function placePaths(staging, times, { selection, workspace }) {
    const bases = basesOf(workspace);
    const places = parsePlaces(await (0,files/* readTextIfPresent */.Ge)(external_node_path_.join(staging, listName)));
    if (places === undefined)
        return 'its list of paths cannot be read';
    const targets = places.map(({ base, path: relative }) => external_node_path_.join(bases[base], relative));
    // What a bundle says is not enough to write somewhere: it must be what this step names.
    const foreign = targets.find((target, index) => !(0,path_selection/* isSelected */.sp)(target, selection) || external_node_path_.isAbsolute(places[index]?.path ?? ''));
    if (foreign !== undefined)
        return 'it holds a path that was not asked for';
    const placed = [];
    for (const [index, target] of targets.entries()) {
        const source = external_node_path_.join(staging, String(index), memberName);
        const own = `${index}/${memberName}`;
        await (0,files/* makeDirectory */.Oh)(external_node_path_.dirname(target));
        if ((await (0,promises_.lstat)(source)).isDirectory()) {
            const tree = await placeDirectory(source, target);
            placed.push({ tree, times: timesBelow(times, own) });
        }
        else {
            await moveTo(source, target);
            const time = times.get(own);
            placed.push({ tree: external_node_path_.dirname(target), times: new Map(time === undefined ? [] : [[external_node_path_.basename(target), time]]) });
        }
    }
    return placed;
}
function parsePlaces(text) {
    try {
        const parsed = dist/* safeParse */.xLC(placeSchema, JSON.parse(text ?? ''));
        return parsed.success ? parsed.output : undefined;
    }
    catch {
        return undefined;
    }
}
function timesBelow(times, own) {
    return new Map([...times].flatMap(([name, time]) => {
        if (name === own)
            return [['.', time]];
        return name.startsWith(`${own}/`) ? [[name.slice(own.length + 1), time]] : [];
    }));
}

;// CONCATENATED MODULE: ./lib/operations/directory.js



























/**
 * Any directory in the same stores as extensions: what the sub-actions `restore` and `save` do. Keys are the caller's; here a
 * directory is carried as it is, and nothing is installed.
 */
/** The name of a directory in progress, beside the one it becomes. */
const stagingPrefix = '.ensure-extensions-';
/** Stands for the platform of directories without one. */
const platformId = 'files';
/**
 * Looks a directory up, first by its key, then by each prefix of `restoreKeys`, the newest first, and brings it: what lies there
 * is overwritten, and stays where the archive has nothing of its name.
 *
 * @throws ExtensionConfigError `input-invalid` for a key that is too long.
 */
async function restoreDirectory(request, ports) {
    const { closedReason } = ports.trust;
    if (closedReason !== undefined)
        return { status: 'refused', matchedKey: '', detail: closedReason };
    // An image becomes what is mounted by a rename: it must lie on the disk of the cache root.
    const parent = ports.mount === undefined ? (0,external_node_os_.tmpdir)() : new entries_layout/* CacheLayout */.lB(ports.mount.cacheRoot).pending;
    await (0,files/* makeDirectory */.Oh)(parent);
    const scratch = await (0,owned_directory/* makeOwnedDirectory */.dL)(parent, 'ensure-extensions-bundle-');
    try {
        const formats = await formatsOf(ports);
        let answer = { status: 'miss', matchedKey: '', detail: '' };
        for (const format of formats) {
            const prefixOf = (key) => storeKey(request.path, key, format.name);
            answer = await restoreUndamaged({ own: prefixOf(request.key), prefixes: request.restoreKeys.map(prefixOf) }, { request, format, scratch }, ports);
            if (answer.status !== 'miss')
                break;
        }
        return answer;
    }
    finally {
        await (0,files/* removeTree */.dM)(scratch);
    }
}
/** How many damaged generations of a key are passed over in one run: each costs a download. */
const mostDamaged = 4;
/** Looks for a key and its prefixes; what follows a damaged one under the same key was saved as its next generation. */
async function restoreUndamaged({ own, prefixes }, how, ports) {
    let answer;
    for (let attempt = 0;; attempt++) {
        const damaged = await damagedGeneration(own, ports.cacheRoot);
        const isNew = damaged === undefined;
        const search = { key: generationKey(own, isNew ? 0 : damaged + 1), prefixes: isNew ? [laterGenerations(own), ...prefixes] : prefixes };
        const next = await restoreFrom(search, how, ports);
        if (answer === undefined || next.status !== 'miss')
            answer = next;
        const isOver = answer !== next || next.status !== 'corrupt' || attempt === mostDamaged;
        if (isOver || (await damagedGeneration(own, ports.cacheRoot)) === damaged)
            return answer;
    }
}
/** One look-up by keys of the store, and what it brings. */
async function restoreFrom(search, { request, format, scratch }, ports) {
    const { provider, signal, cacheRoot } = ports;
    const bundle = await (0,promises_.mkdtemp)(external_node_path_.join(scratch, 'bundle-'));
    const wanted = { ...search, signal };
    const found = request.lookupOnly
        ? await provider.lookup(wanted)
        : await provider.restore({ ...wanted, file: external_node_path_.join(bundle, bundles_bundle/* bundleFileName */.MZ), expectedParts: (0,arrival/* expectedPartsOf */.s)(ports.trust) });
    const { detail = '' } = found;
    if (found.status === 'corrupt' && found.key !== undefined)
        await noteDamage(found.key, cacheRoot).catch(() => { });
    if (found.status !== 'hit')
        return { status: found.status, matchedKey: '', detail };
    const matchedKey = userKey(found.key);
    if (request.lookupOnly)
        return { status: 'hit', matchedKey, detail };
    const problem = (0,providers_provider/* isAnswer */.Tq)(found.key, search)
        ? await directory_open({ bundle, key: found.key, isChecked: found.isChecked ?? false }, { request, format }, ports)
        : unaskedKey(ports.trust);
    if (problem === undefined)
        return { status: 'hit', matchedKey, detail };
    if (problem instanceof bundles_trust/* Refusal */.P_)
        return { status: 'refused', matchedKey: '', detail: problem.reason };
    if (problem instanceof DamagedBundleError)
        await noteDamage(found.key, cacheRoot).catch(() => { });
    return { status: 'corrupt', matchedKey: '', detail: problem.message };
}
function unaskedKey({ isSigned }) {
    const problem = 'the store answered with a key that was not asked for';
    return isSigned ? new bundles_trust/* Refusal */.P_(problem) : new Error(problem);
}
/** A bundle that will never be opened, wherever it is tried. */
class DamagedBundleError extends Error {
    name = 'DamagedBundleError';
}
/**
 * Saves a directory under its key, unless it is there already.
 *
 * @throws ExtensionConfigError `path-not-found` where nothing is there that is named, `input-invalid` for a key that is too long.
 */
async function saveDirectory(request, ports) {
    const { provider, signingKey, signal } = ports;
    const { selection } = request;
    // One directory is carried by itself: then it can be mounted.
    const isWhole = selection.isPlain && (await (0,files/* isDirectory */.wd)(request.directory));
    const selected = isWhole ? [] : await (0,path_selection/* findSelected */.Bn)(selection);
    if (!isWhole && selected.length === 0) {
        throw new errors/* ExtensionConfigError */.sw(selection.isPlain ? `path: there is no file or directory '${request.path}'` : 'path: nothing is there that matches it', {
            code: 'path-not-found',
            subject: request.path,
            hint: `Relative paths start at the workspace; looked ${selection.isPlain ? `for ${request.directory}` : `in ${request.workspace}`}.`,
        });
    }
    const format = (await formatsOf(ports)).at(-1);
    if (format === undefined)
        return { status: 'skipped', detail: 'no tool on this machine can pack an archive' };
    const own = storeKey(request.path, request.key, format.name);
    const damaged = await damagedGeneration(own, ports.cacheRoot);
    const key = damaged === undefined ? own : generationKey(own, damaged + 1);
    // A look-up costs less than packing what is there already.
    const existing = await provider.lookup({ key, prefixes: [], signal });
    if (existing.status === 'hit')
        return { status: 'exists', detail: 'it is saved already' };
    if (existing.status !== 'miss' && existing.status !== 'unknown')
        return { status: existing.status === 'corrupt' ? 'unavailable' : existing.status, detail: existing.detail };
    const scratch = await (0,owned_directory/* makeOwnedDirectory */.dL)((0,external_node_os_.tmpdir)(), 'ensure-extensions-save-');
    try {
        const identity = {
            key,
            request_digest: (0,hash/* sha256 */.s)(key),
            platform_id: platformId,
            abi: '',
            producer: (0,payload/* producerOf */._$)(ports.environment),
            time: new Date().toISOString(),
        };
        const staging = external_node_path_.join(scratch, 'paths');
        if (!isWhole)
            await (0,files/* makeDirectory */.Oh)(staging);
        const staged = isWhole ? undefined : await stagePaths(selected, staging, request);
        if (staged !== undefined)
            await setMemberTimes(staging, staged.times, ports);
        const tree = isWhole ? request.directory : staging;
        const all = (0,system_tree/* readTree */.Zc)(tree);
        const contents = new Map([...all].filter(([, { kind }]) => kind !== 'other'));
        const known = staged === undefined ? all : new Map([...all].map(([name, member]) => [knownName(name, staged.locations), member]));
        tellChanges(known, staged?.leftOut ?? [], ports.logger);
        const times = readFractions(tree, contents);
        const packing = { tree, format, content: 'own', contents, parent: scratch, signal };
        return await (0,save/* savePending */.fE)(await (0,bundles_bundle/* packBundle */.ii)(identity, { kind: 'directory', times, ...(isWhole ? {} : { layout: 'paths' }) }, packing), provider, { signingKey, signal });
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        return { status: 'skipped', detail: `it could not be packed: ${(0,errno/* messageOf */.b)(error)}` };
    }
    finally {
        await (0,files/* removeTree */.dM)(scratch);
    }
}
/** Says what of a directory will not come back as it is. */
function tellChanges(contents, leftOut, logger) {
    const tell = (names, what) => {
        const [first] = names;
        if (first === undefined)
            return;
        logger.warning(`${what}: ${(0,tree_contents/* shown */.SP)(first)}${names.length === 1 ? '' : ` and ${names.length - 1} more`}`);
    };
    tell([...leftOut, ...(0,tree_contents/* leftOutOf */.Tt)(contents)], 'sockets, pipes and devices are not saved');
    tell([...contents].flatMap(([name, member]) => ((0,tree_contents/* isPrivileged */.a8)(member) ? [name] : [])), 'set-user-id and set-group-id bits are not restored');
    if (contents.size > mostMembersWithTimes) {
        logger.info(`times are saved to the second: ${contents.size} files are more than the ${mostMembersWithTimes} whose fractions are kept`);
    }
}
/** The formats this machine opens, then the one it packs where that is another. */
async function formatsOf({ runner, environment, mount, isTarOnly = false }) {
    const { opening, selectPacking } = await (0,archive_select/* selectArchives */.w)({ runner, environment, isTarOnly, isMounting: mount !== undefined });
    const packing = await selectPacking();
    return packing.name === opening.name ? [opening] : [opening, packing];
}
const anotherArchive = 'its header is that of another archive';
/** Checks a bundle and opens it; what cannot be used is told, and the directory is as it was. */
async function directory_open({ bundle, key, isChecked }, { request, format }, ports) {
    const { signal, mount, logger, trust } = ports;
    const { directory } = request;
    try {
        const file = external_node_path_.join(bundle, bundles_bundle/* bundleFileName */.MZ);
        const header = await (0,bundles_bundle/* readBundleHeader */.od)(file, trust);
        if (header instanceof bundles_trust/* Refusal */.P_)
            return header;
        if (typeof header === 'string')
            return new DamagedBundleError(header);
        const { payload } = header;
        const { kind, key: saved, request_digest: digest, platform_id: platform, archive } = payload;
        if (kind !== 'directory' || saved !== key || digest !== (0,hash/* sha256 */.s)(key) || platform !== platformId || archive.format !== format.name)
            return trust.isSigned ? new bundles_trust/* Refusal */.P_(anotherArchive) : new DamagedBundleError(anotherArchive);
        const isWhole = payload.layout === undefined;
        if (isWhole && !request.selection.isPlain)
            return trust.isSigned ? new bundles_trust/* Refusal */.P_(anotherArchive) : new DamagedBundleError(anotherArchive);
        if (mount !== undefined && format.mounter !== undefined && isWhole) {
            await mountAt({ bundle, digest, directory }, format.mounter, { ...mount, mounting: { ...mount.mounting, isChecked } });
            return undefined;
        }
        if (mount !== undefined)
            logger.info(`${isWhole ? 'this machine cannot mount it' : 'only one directory can be mounted'}, so it is unpacked`);
        const checked = await (0,bundles_bundle/* checkBundle */.Jp)(file, trust, isChecked);
        if (checked instanceof bundles_trust/* Refusal */.P_)
            return checked;
        if (typeof checked === 'string')
            return new DamagedBundleError(checked);
        if (format.open === undefined || checked.archive === undefined)
            return new Error('no tool on this machine can unpack it (install squashfs-tools)');
        // Beside its place, so that it is moved there: a run that is killed leaves nothing half-done in it.
        const parent = isWhole ? external_node_path_.dirname(directory) : request.workspace;
        await (0,files/* makeDirectory */.Oh)(parent);
        await (0,owned_directory/* removeLeftoverDirectories */.BY)({ parent, prefix: stagingPrefix, clock: defaults/* systemClock */.m });
        const staging = await (0,owned_directory/* makeOwnedDirectory */.dL)(parent, stagingPrefix);
        try {
            await format.open(checked.archive, staging, { signal, content: 'own' });
            const contents = (0,system_tree/* readTree */.Zc)(staging);
            const times = timesWithFractions(staging, contents, payload.times ?? '') ?? new Map();
            const placed = isWhole ? [{ tree: await placeDirectory(staging, directory), times }] : await placePaths(staging, times, request);
            if (typeof placed === 'string')
                return trust.isSigned ? new bundles_trust/* Refusal */.P_(placed) : new DamagedBundleError(placed);
            for (const { tree, times: own } of placed)
                await setMemberTimes(tree, own, ports);
        }
        finally {
            await (0,files/* removeTree */.dM)(staging);
        }
        return undefined;
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        // An unsafe archive is unsafe everywhere; a full disk concerns this machine alone.
        return error instanceof archive/* UnsafeArchiveError */.t ? new DamagedBundleError(error.message) : new Error((0,errno/* messageOf */.b)(error));
    }
}
/**
 * Mounts a bundle below the cache root and puts a link to it in the directory's place: what the runner deletes between jobs
 * holds the link only.
 */
async function mountAt({ bundle, digest, directory }, mounter, { mounting, cacheRoot }) {
    const layout = new entries_layout/* CacheLayout */.lB(cacheRoot);
    const generation = layout.generation(digest, (0,entries_layout/* generationName */.C4)(platformId, new Date()));
    await (0,files/* makeDirectory */.Oh)(external_node_path_.dirname(directory));
    // Fails, with nothing mounted, where something lies in the directory; a link of an earlier run is replaced.
    if ((await (0,promises_.lstat)(directory).catch(() => undefined))?.isSymbolicLink() === true)
        await (0,promises_.unlink)(directory);
    else
        await (0,promises_.rmdir)(directory).catch((error) => {
            if (!(0,errno/* hasErrno */.N)(error, 'ENOENT'))
                throw error;
        });
    await (0,files/* makeDirectory */.Oh)(layout.request(digest));
    await (0,entries_images/* placeImage */.J8)(bundle, generation, mounting, layout);
    // Entries have a record there; of a directory nothing is known but its content.
    await (0,files/* writeJson */.GF)(external_node_path_.join(layout.image(generation), metadata/* metadataFileName */.b9), {});
    await (0,entries_images/* useImage */.lK)(generation, mounter, mounting, layout);
    await (0,promises_.symlink)(generation, directory);
}


/***/ }),

/***/ 1388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ findSelected),
/* harmony export */   Hi: () => (/* binding */ absolutePath),
/* harmony export */   LO: () => (/* binding */ selectPaths),
/* harmony export */   RF: () => (/* binding */ isExcluded),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   sp: () => (/* binding */ isSelected)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64238);



/** Reads lines: paths and patterns (`*`, `?`, `[…]`, `**`), with `!` what is left out, with `#` comments; `~` is the home. */
function selectPaths(text, workspace) {
    const lines = text
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const patternOf = (line) => parsePattern(absolutePath(line, workspace));
    const [only, ...others] = lines;
    return {
        isPlain: only !== undefined && others.length === 0 && !only.startsWith('!') && !isMagic(only),
        includes: lines.filter((line) => !line.startsWith('!')).map(patternOf),
        excludes: lines.filter((line) => line.startsWith('!')).map((line) => patternOf(line.slice(1).trim()).matching),
    };
}
/** The absolute path that a user's path means: `~` is the home, relative ones start at the workspace. */
function absolutePath(given, workspace) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, given.replace(/^~(?=$|[\\/])/, () => (0,_system_home_js__WEBPACK_IMPORTED_MODULE_2__/* .homeDirectory */ .R)({}) ?? '~'));
}
/** The paths that are there and selected, sorted; none below another of them. */
async function findSelected({ includes, excludes }) {
    const found = new Set();
    for (const { root, parts } of includes)
        for (const match of await matchesBelow(root, parts))
            found.add(match);
    const kept = new Set([...found].filter((one) => !isExcluded(one, excludes)));
    const isInside = (one) => {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(one);
        return parent !== one && (kept.has(parent) || isInside(parent));
    };
    return [...kept].filter((one) => !isInside(one)).sort();
}
/** Whether a path is one that the patterns name themselves. */
function isSelected(location, { includes, excludes }) {
    return includes.some(({ matching }) => matching.test(location)) && !isExcluded(location, excludes);
}
/** Whether a path, or a directory that it lies below, matches one of the patterns of what is left out. */
function isExcluded(location, excludes) {
    if (excludes.some((pattern) => pattern.test(location)))
        return true;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(location);
    return excludes.length > 0 && parent !== location && isExcluded(parent, excludes);
}
/** Whether a path lies below a directory. */
function isBelow(location, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(directory, location);
    return relative !== '' && !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) && relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== '..';
}
function isMagic(text) {
    return /[*?[]/.test(text);
}
function parsePattern(pattern) {
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(pattern);
    const parts = pattern
        .slice(root.length)
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .filter((part) => part !== '');
    const separator = `\\${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`;
    const below = parts.map((part) => (part === '**' ? `(?:${separator}[^${separator}]+)*` : `${separator}${partPattern(part, separator)}`));
    const start = root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root.slice(0, -1) : root;
    return { root, parts, matching: new RegExp(`^${escaped(start)}${below.join('')}$`, 's') };
}
function partPattern(part, separator) {
    return part.replace(/\*+|\?|\[!?[^\]]+\]|[^*?[]+|\[/g, (token) => {
        if (token.startsWith('*'))
            return `[^${separator}]*`;
        if (token === '?')
            return `[^${separator}]`;
        const letters = token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\');
        return token.startsWith('[') && isPattern(letters) ? letters : escaped(token);
    });
}
/** Whether letters in brackets are a class: `[` alone and `[z-a]` stand for themselves. */
function isPattern(text) {
    try {
        new RegExp(text);
        return true;
    }
    catch {
        return false;
    }
}
function escaped(text) {
    return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
/** What is there below a directory and matches the parts of a pattern. Links are met, and not followed by `**`. */
async function matchesBelow(directory, parts) {
    const [part, ...rest] = parts;
    if (part === undefined)
        return [directory];
    if (!isMagic(part)) {
        const inner = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, part);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(inner).catch(() => undefined)) === undefined ? [] : await matchesBelow(inner, rest);
    }
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory, { withFileTypes: true }).catch(() => []);
    if (part !== '**') {
        const matching = new RegExp(`^${partPattern(part, `\\${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)}$`, 's');
        const found = entries.filter(({ name }) => matching.test(name));
        return (await Promise.all(found.map(({ name }) => matchesBelow(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name), rest)))).flat();
    }
    // As in other shells `**` is any number of directories; at the end it is all that lies in one.
    const inner = entries.filter((entry) => rest.length === 0 || entry.isDirectory());
    const deeper = await Promise.all(inner.map(({ name }) => (rest.length === 0 ? [node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name)] : matchesBelow(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name), parts))));
    return [...(rest.length === 0 ? [] : await matchesBelow(directory, rest)), ...deeper.flat()];
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
