export const id = 679;
export const ids = [679];
export const modules = {

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ actionRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _system_child_process_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2809);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);



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
    const { getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8857));
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

/***/ 2060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VF: () => (/* binding */ runDirectoryStep),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   zD: () => (/* binding */ readDirectoryInputs)
/* harmony export */ });
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2377);
/* harmony import */ var _entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3769);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2409);
/* harmony import */ var _operations_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7184);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2560);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8012);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8858);
/* harmony import */ var _command_runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1505);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4819);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3195);










/** Runs `restore` or `save`: cancelled with the job, bad input annotated; ends the process. */
async function runDirectoryStep(work) {
    const cancellation = new AbortController();
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .onCancellation */ .P)(() => cancellation.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnsureExtensionsError */ .nN('the job was cancelled', { code: 'interrupted' })));
    try {
        await work(cancellation.signal);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnsureExtensionsError */ .nN)
            (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .annotateError */ .TF)(error.code, `${error.message}\n${error.hint ?? ''}`.trim());
        (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .failStep */ .vy)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(error));
    }
    (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .endProcess */ .JZ)();
}
/** What `restore` and `save` have in common: a directory, its key, and the store; and whether it is to be mounted. */
function readDirectoryInputs(signal, isMounting = false) {
    const environment = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .readEnvironment */ .Qo)();
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    const given = required('path');
    if (given.includes('\n')) {
        throw invalid('path', 'names several directories', 'Name one; a step for each, or the directory that holds them.');
    }
    const context = { workspace, environment };
    const setting = read('provider', 'auto', (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc.provider(text, context));
    const restoreTimeout = read('restore-timeout', String(_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_4__/* .usualLimits */ .tW.restoreMs / 1_000), (text) => _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readers */ .Xc.seconds(text, context));
    const cacheRoot = (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheRootOf */ .cP)(undefined, environment, workspace);
    const provider = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_4__/* .createConfiguredProvider */ .CC)(setting, { cacheRoot, restoreTimeout }, { environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .actionLogger */ .v0 });
    const isPossible = (0,_entries_mounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isMountable */ .yt)({ cacheRoot, workspace }, environment);
    if (isMounting && !isPossible)
        _runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .actionLogger */ .v0.warning('nothing is mounted: the cache root lies below what the runner deletes');
    const mount = isMounting && isPossible ? { mounting: (0,_mounting_js__WEBPACK_IMPORTED_MODULE_7__/* .createMounting */ .i)(cacheRoot), cacheRoot } : undefined;
    return {
        request: { directory: (0,_operations_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOf */ .jt)(given, workspace), path: given, key: required('key') },
        ports: provider === undefined ? undefined : { provider, runner: _command_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .actionRunner */ .L, environment, logger: _runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .actionLogger */ .v0, mount, signal },
    };
}
/** The text of an input that must be there. */
function required(name) {
    const text = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .readInput */ .R5)(name).trim();
    if (text === '')
        throw invalid(name, 'is empty', 'It has no default.');
    return text;
}
/** The value of an input that is true or false. */
function readFlag(name) {
    return read(name, 'false', (text) => (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(text, ['true', 'false'])) === 'true';
}
function read(name, usual, reader) {
    const text = (0,_runtime_js__WEBPACK_IMPORTED_MODULE_8__/* .readInput */ .R5)(name).trim() || usual;
    const reading = reader(text);
    if ('value' in reading)
        return reading.value;
    throw invalid(name, `must be ${reading.mustBe}, not '${(0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUnreadable */ .Zv)(text)}'`, reading.hint ?? 'docs/providers.md says what each input means.');
}
function invalid(name, problem, hint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`input ${name} ${problem}`, { code: 'input-invalid', subject: name, hint });
}


/***/ }),

/***/ 4819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createMounting)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8631);
/* harmony import */ var _runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3195);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6662);




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

/***/ 3195:
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7864);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7323);


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

/***/ 6662:
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

/***/ 7184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UP: () => (/* binding */ restoreDirectory),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   ry: () => (/* binding */ saveDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _archive_select_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8771);
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1201);
/* harmony import */ var _bundles_keys_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(9684);
/* harmony import */ var _bundles_payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3356);
/* harmony import */ var _cache_save_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7640);
/* harmony import */ var _entries_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2217);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3213);
/* harmony import */ var _entries_metadata_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2130);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2409);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2352);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8012);
/* harmony import */ var _system_escape_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7341);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8619);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3158);
/* harmony import */ var _system_home_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9685);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1863);



















/**
 * Any directory in the same stores as extensions: what the sub-actions `restore` and `save` do. Keys are the caller's; here a
 * directory is carried as it is, and nothing is installed.
 */
/** What a directory at work is called, beside the one it becomes. */
const stagingPrefix = '.ensure-extensions-';
/** The longest key of a store, and what is ours of it: `files-2-squashfs-12345678-`. */
const longestKey = 512 - 26;
/** What stands for the platform where there is none. */
const platformId = 'files';
/** The absolute directory that a user's path means: `~` is the home, relative ones start at the workspace. */
function directoryOf(given, workspace) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(workspace, given.replace(/^~(?=$|[\\/])/, () => (0,_system_home_js__WEBPACK_IMPORTED_MODULE_14__/* .homeDirectory */ .R)({}) ?? '~'));
}
/**
 * Looks a directory up, first by its key, then by each prefix of `restoreKeys`, the newest first, and brings it: what lies there
 * is overwritten, and stays where the archive has nothing of its name.
 *
 * @throws ExtensionConfigError `input-invalid` for a key that is too long.
 */
async function restoreDirectory(request, ports) {
    const { provider, signal } = ports;
    // An image becomes what is mounted by a rename: it must lie on the disk of the cache root.
    const parent = ports.mount === undefined ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : new _entries_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .CacheLayout */ .lB(ports.mount.cacheRoot).pending;
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .makeDirectory */ .Oh)(parent);
    const scratch = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__/* .makeOwnedDirectory */ .dL)(parent, 'ensure-extensions-bundle-');
    try {
        const formats = await formatsOf(ports);
        let answer = { status: 'miss', matchedKey: '', detail: '' };
        for (const format of formats) {
            const prefixOf = (key) => storeKey(request, key, format);
            const wanted = { key: prefixOf(request.key), prefixes: request.restoreKeys.map(prefixOf), signal };
            const bundle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(scratch, 'bundle-'));
            const found = request.lookupOnly
                ? await provider.lookup(wanted)
                : await provider.restore({ ...wanted, file: node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundle, _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleFileName */ .MZ) });
            const { detail = '' } = found;
            if (found.status === 'hit') {
                const matchedKey = userKey(found.key);
                if (request.lookupOnly)
                    return { status: 'hit', matchedKey, detail };
                const problem = await open({ bundle, key: found.key }, request.directory, format, ports);
                return problem === undefined ? { status: 'hit', matchedKey, detail } : { status: 'corrupt', matchedKey: '', detail: problem };
            }
            answer = { status: found.status, matchedKey: '', detail };
            if (found.status !== 'miss')
                break;
        }
        return answer;
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .removeTree */ .dM)(scratch);
    }
}
/**
 * Saves a directory under its key, unless it is there already.
 *
 * @throws ExtensionConfigError `path-not-found` where there is no such directory, `input-invalid` for a key that is too long.
 */
async function saveDirectory(request, ports) {
    const { provider, signal } = ports;
    const isDirectory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(request.directory).then((stats) => stats.isDirectory(), () => false);
    if (!isDirectory) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ExtensionConfigError */ .sw(`path: there is no directory '${request.path}'`, {
            code: 'path-not-found',
            subject: request.path,
            hint: `Relative paths start at the workspace; looked for ${request.directory}.`,
        });
    }
    const format = (await formatsOf(ports)).at(-1);
    if (format === undefined)
        return { status: 'skipped', detail: 'nothing here packs archives' };
    const key = storeKey(request, request.key, format);
    // A look-up costs less than packing what is there already.
    const existing = await provider.lookup({ key, prefixes: [], signal });
    if (existing.status === 'hit')
        return { status: 'exists', detail: 'it is saved already' };
    if (existing.status !== 'miss')
        return { status: existing.status === 'corrupt' ? 'unavailable' : existing.status, detail: existing.detail };
    const scratch = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__/* .makeOwnedDirectory */ .dL)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'ensure-extensions-save-');
    try {
        const identity = {
            key,
            request_digest: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_13__/* .sha256 */ .s)(key),
            platform_id: platformId,
            abi: '',
            producer: (0,_bundles_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .producerOf */ ._$)(ports.environment),
            time: new Date().toISOString(),
        };
        const packing = { tree: request.directory, format, parent: scratch, signal };
        return await (0,_cache_save_js__WEBPACK_IMPORTED_MODULE_6__/* .savePending */ .fE)(await (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .packBundle */ .ii)(identity, { kind: 'directory' }, packing), provider, signal);
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        return { status: 'skipped', detail: `it could not be packed: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_16__/* .messageOf */ .b)(error)}` };
    }
    finally {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .removeTree */ .dM)(scratch);
    }
}
/** What this machine opens, then what it packs where that is another. */
async function formatsOf({ runner, environment, mount }) {
    const { opening, selectPacking } = await (0,_archive_select_js__WEBPACK_IMPORTED_MODULE_3__/* .selectArchives */ .w)({ runner, environment, isTarOnly: false, isMounting: mount !== undefined });
    const packing = await selectPacking();
    return packing.name === opening.name ? [opening] : [opening, packing];
}
/** Checks a bundle and opens it; what cannot be used is told, and the directory is as it was. */
async function open({ bundle, key }, directory, format, ports) {
    const { signal, mount, logger } = ports;
    try {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(bundle, _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleFileName */ .MZ);
        const header = await (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .readBundleHeader */ .od)(file);
        if (typeof header === 'string')
            return header;
        const { kind, key: saved, request_digest: digest, archive } = header.payload;
        if (kind !== 'directory' || saved !== key || digest !== (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_13__/* .sha256 */ .s)(key) || archive.format !== format.name)
            return 'its header is that of another archive';
        if (mount !== undefined && format.mounter !== undefined) {
            await mountAt({ bundle, digest, directory }, format.mounter, mount);
            return undefined;
        }
        if (mount !== undefined)
            logger.info('nothing here mounts it: it is unpacked');
        const checked = await (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .checkBundle */ .Jp)(file);
        if (typeof checked === 'string')
            return checked;
        if (format.open === undefined || checked.archive === undefined)
            return 'nothing here unpacks it';
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory));
        // Beside its place, so that it is moved there: a run that is killed leaves nothing half-done in it.
        await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__/* .removeLeftoverDirectories */ .BY)({ parent: node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory), prefix: stagingPrefix, clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_11__/* .systemClock */ .m });
        const staging = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_15__/* .makeOwnedDirectory */ .dL)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory), stagingPrefix);
        try {
            await format.open(checked.archive, staging, { signal });
            await place(staging, directory);
        }
        finally {
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .removeTree */ .dM)(staging);
        }
        return undefined;
    }
    catch (error) {
        if (signal?.aborted === true)
            throw error;
        return (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_16__/* .messageOf */ .b)(error);
    }
}
/**
 * Mounts a bundle below the cache root and puts a link to it in the directory's place: what the runner deletes between jobs
 * holds the link only.
 */
async function mountAt({ bundle, digest, directory }, mounter, { mounting, cacheRoot }) {
    const layout = new _entries_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .CacheLayout */ .lB(cacheRoot);
    const generation = layout.generation(digest, (0,_entries_layout_js__WEBPACK_IMPORTED_MODULE_8__/* .generationName */ .C4)(platformId, new Date()));
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory));
    // Fails, with nothing mounted, where something lies in the directory; a link of an earlier run is replaced.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined))?.isSymbolicLink() === true)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(directory);
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(directory).catch((error) => {
            if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_16__/* .hasErrno */ .N)(error, 'ENOENT'))
                throw error;
        });
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .makeDirectory */ .Oh)(layout.request(digest));
    await (0,_entries_images_js__WEBPACK_IMPORTED_MODULE_7__/* .placeImage */ .J8)(bundle, generation, mounting, layout);
    // Entries have a record there; of a directory nothing is known but its content.
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_12__/* .writeJson */ .GF)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(layout.image(generation), _entries_metadata_js__WEBPACK_IMPORTED_MODULE_9__/* .metadataFileName */ .b9), {});
    await (0,_entries_images_js__WEBPACK_IMPORTED_MODULE_7__/* .useImage */ .lK)(generation, mounter, mounting, layout);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(generation, directory);
}
async function place(staging, directory) {
    const existing = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch((error) => {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_16__/* .hasErrno */ .N)(error, 'ENOENT'))
            throw error;
        return undefined;
    });
    if (existing === undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(staging, directory);
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(staging, directory, { recursive: true, force: true, verbatimSymlinks: true, preserveTimestamps: true });
}
function storeKey({ path: given }, key, { name }) {
    const encoded = (0,_system_escape_js__WEBPACK_IMPORTED_MODULE_17__/* .escapeBytes */ .x)(key, /[a-z0-9._-]/, '+');
    if (encoded.length > longestKey) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ExtensionConfigError */ .sw(`key: '${key.slice(0, 40)}…' is too long: ${encoded.length} of ${longestKey} characters`, {
            code: 'input-invalid',
            subject: 'key',
            hint: 'Put a hash of its parts into it: hashFiles() gives one.',
        });
    }
    return `files-${_bundles_keys_js__WEBPACK_IMPORTED_MODULE_18__/* .schemaVersion */ .CZ}-${name}-${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_13__/* .sha256 */ .s)(given).slice(0, 8)}-${encoded}`;
}
/** The key as the user wrote it. */
function userKey(key) {
    const encoded = key.replace(/^files-\d+-[a-z.]+-[0-9a-f]{8}-/, '');
    const bytes = [...encoded.matchAll(/\+([0-9a-f]{2})|(.)/g)].map(([, hex, character = '']) => hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16));
    return Buffer.from(bytes).toString('utf8');
}


/***/ })

};
