export const id = 273;
export const ids = [273];
export const modules = {

/***/ 66297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ execute)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/configuration/options.js
var options = __webpack_require__(60512);
// EXTERNAL MODULE: ./lib/configuration/settings.js + 2 modules
var configuration_settings = __webpack_require__(62055);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/operations/ensure/ensure.js + 10 modules
var ensure = __webpack_require__(27223);
// EXTERNAL MODULE: ./lib/operations/ensure/result.js
var ensure_result = __webpack_require__(96640);
// EXTERNAL MODULE: ./lib/cache/ensure-request.js + 12 modules
var ensure_request = __webpack_require__(31172);
// EXTERNAL MODULE: ./lib/cache/explain-miss.js + 1 modules
var explain_miss = __webpack_require__(74565);
// EXTERNAL MODULE: ./lib/cache/run.js
var cache_run = __webpack_require__(16103);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/operations/ensure/prepare.js
var prepare = __webpack_require__(9498);
// EXTERNAL MODULE: ./lib/operations/ensure/requests.js + 1 modules
var ensure_requests = __webpack_require__(59195);
;// CONCATENATED MODULE: ./lib/operations/explain.js







/** How many near misses are told of one request. */
const maxNearest = 5;
/**
 * Says why packages are not a hit: looks them up, restores and installs nothing, and finds what is saved and comes nearest.
 *
 * @throws ExtensionConfigError for bad input.
 */
async function explainRequests({ settings, ...call }) {
    const world = await (0,prepare/* prepare */.i)({ ...call, settings: { ...settings, lookupOnly: true, failOnMiss: false } });
    const policy = (0,ensure_requests/* policyOf */.US)(world, false);
    const requests = await (0,entry/* usingRoot */.LA)(settings.cacheRoot, async () => {
        const explained = [];
        for (const group of (0,ensure_requests/* groupsOf */.c1)(world)) {
            const found = await (0,ensure_request/* ensureRequest */.Y)(group, policy, world.dependencies);
            const run = await (0,cache_run/* startRun */.AD)(group, policy, world.dependencies);
            const isHit = found.extensions.every(({ outcome }) => outcome === 'hit');
            const status = !isHit ? 'miss' : found.matchedKey === '' ? 'hit' : 'stored';
            // Nothing comes nearer to a request than its own expired entry.
            const nearest = status === 'miss' && found.missKind !== 'due' ? (await (0,explain_miss/* findNearMisses */.E)(run)).slice(0, maxNearest) : [];
            explained.push({
                specifications: group.map(({ display }) => display),
                status,
                reason: status === 'hit' ? '' : (0,redact/* redactUrls */.s)(found.missReason),
                advice: status === 'miss' ? adviceFor(found) : '',
                key: found.cacheKey,
                keyParts: found.keyLines,
                answers: found.providerReports.map(({ provider, status, detail }) => ({ provider, status, detail: (0,redact/* redactUrls */.s)(detail) })),
                nearest,
            });
        }
        return explained;
    });
    return { platformId: world.platform.id, cacheRoot: settings.cacheRoot, requests };
}
/** Tells a user what to do about a miss. */
function adviceFor({ providerReports, entry, missKind }) {
    const failed = providerReports.find(({ status }) => ['unavailable', 'rate-limited', 'denied'].includes(status));
    if (failed !== undefined)
        return `Nothing is wrong with what you asked for: ask again when ${failed.provider} answers, or see docs/providers.md.`;
    if (providerReports.some(({ status }) => status === 'refused'))
        return 'See docs/security.md: which runs open what, and the keys.';
    if (missKind === 'due') {
        return 'The next run refreshes it. To refresh less often, raise ttl-hours; to refresh after the job, set refresh: after; pinned versions stay with keep-pinned.';
    }
    if (missKind === 'saved-otherwise')
        return 'Save it once the way this run asks for it: a job for each Python, system and cache-suffix saves its own.';
    if (missKind === 'changed') {
        return 'If that change is meant, there is nothing to do: the next run installs it and saves it. Else take the change back.';
    }
    if (entry === undefined) {
        return 'The first run installs it and saves it. In GitHub Actions a run reads what its own branch and the default branch saved: let a run on the default branch save it.';
    }
    return 'The next run installs it again and saves it.';
}

// EXTERNAL MODULE: ./lib/operations/plan.js + 1 modules
var operations_plan = __webpack_require__(42576);
// EXTERNAL MODULE: ./lib/operations/tidy.js
var tidy = __webpack_require__(66336);
// EXTERNAL MODULE: ./lib/operations/warm.js
var warm = __webpack_require__(27217);
// EXTERNAL MODULE: ./lib/platform/platform-id.js
var platform_id = __webpack_require__(20928);
// EXTERNAL MODULE: ./lib/report/management.js
var management = __webpack_require__(6635);
;// CONCATENATED MODULE: ./lib/report/explanation.js



/** Why things are not a hit, as lines of text for a terminal. */
function renderExplanation({ platformId, requests }) {
    if (requests.length === 0)
        return [`Nothing is asked for that ${(0,platform_id/* interpreterOf */.OS)(platformId)} needs.`];
    return requests.flatMap((request, index) => [...(index === 0 ? [] : ['']), ...renderOne(request, (0,platform_id/* interpreterOf */.OS)(platformId))]);
}
function renderOne({ specifications, status, reason, advice, key, answers, nearest }, interpreter) {
    const subject = `${specifications.join(', ')} for ${interpreter}`;
    if (status === 'hit')
        return [`${subject}: a hit, all of it lies on this machine`];
    if (status === 'stored') {
        const aside = reason === '' ? [] : [`  note what lies on this machine is not used: ${reason}`];
        return [`${subject}: a hit, the archive would be restored from the store`, `  key  ${key}`, ...aside];
    }
    return [
        `${subject}: not a hit`,
        `  why   ${reason}`,
        ...(advice === '' ? [] : [`  hint  ${advice}`]),
        ...(key === '' ? [] : [`  key   ${key}`]),
        ...answers.map(({ provider, status: answer, detail }) => `  asked ${provider}: ${answer}${detail === '' ? '' : ` (${detail})`}`),
        ...(nearest.length === 0 ? [] : ['  nearest:']),
        ...nearest.flatMap(({ place, key: found, sameExtensions, specifications: held, differences }) => [
            `    ${sameExtensions ? 'the same extensions' : held.join(', ')}, on ${place}`,
            ...differences.map((difference) => `      ${difference}`),
            `      ${external_node_path_.isAbsolute(found) ? (0,management/* shortEnvironment */.k2)(found) : found}`,
        ]),
    ];
}

;// CONCATENATED MODULE: ./lib/report/lock.js
/** What became of a lock, as lines of text for a terminal. */
function renderLock({ file, status, packages, changes }) {
    const count = `${packages} ${packages === 1 ? 'package' : 'packages'}`;
    const head = {
        written: `${file}: written, ${count}`,
        unchanged: `${file}: nothing changed, ${count}`,
        differs: `${file} is not what it would be now. Write it again with: ensure-extensions lock`,
    }[status];
    const width = Math.max(...changes.map(({ name }) => name.length), 0);
    return [
        head,
        ...changes.map(({ name, before, after }) => {
            const [what, versions] = before === null
                ? ['added', after]
                : after === null
                    ? ['removed', before]
                    : before === after
                        ? ['files', after]
                        : ['changed', `${before} -> ${after}`];
            return `  ${what.padEnd(7)}  ${name.padEnd(width)}  ${versions}`;
        }),
    ];
}

// EXTERNAL MODULE: ./lib/report/heading.js
var heading = __webpack_require__(76584);
;// CONCATENATED MODULE: ./lib/report/next-steps.js

/** The hint after `ensure` in a terminal: how much there is and where, and how to import it. Empty where nothing is importable. */
function renderNextSteps(result, { program, words }) {
    const { importPaths, entryPaths, failed } = result;
    if (importPaths.length === 0 || failed > 0)
        return [];
    const together = (0,heading/* renderTogether */.fG)(result);
    return [
        ...(together === '' ? [] : [`${together}, in`]),
        ...entryPaths.map((entry) => `  ${entry}`),
        '',
        'This shell does not import them yet. Type one of these:',
        `  ${program} run ${words} -- COMMAND`,
        `  eval "$(${program} env ${words})"`,
    ];
}

// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(44639);
;// CONCATENATED MODULE: ./lib/report/plan.js

/** The plan as lines of text for a terminal. */
function renderPlan({ extensions, distributions, downloads, matchedKey }) {
    const width = Math.max(...extensions.map(({ specification }) => specification.length), 0);
    const pins = distributions.map(({ name, version }) => `${name}==${version ?? '?'}`);
    const pinWidth = Math.max(...pins.map((pin) => pin.length), 0);
    const lines = extensions.map(({ action, specification, error }) => `  ${action.padEnd(10)} ${specification.padEnd(width)}  ${error?.code ?? ''}`.trimEnd());
    lines.push(...distributions.map((distribution, index) => {
        const { sizeBytes, built, cached, shadows, isolatedFor } = distribution;
        const notes = [
            cached ? 'cached' : sizeBytes === null ? 'size unknown' : (0,report_text/* formatSize */.Xq)(sizeBytes),
            ...(built ? ['built from source'] : []),
            ...(shadows === null ? [] : [`the interpreter has ${shadows}`]),
            ...(isolatedFor === null ? [] : [`in the tree of ${isolatedFor}`]),
        ];
        return `  ${(pins[index] ?? '').padEnd(pinWidth)}  ${notes.join(', ')}`;
    }));
    const errors = new Map(extensions.flatMap(({ error }) => (error === null ? [] : [[error.message, error]])));
    for (const { message, hint } of errors.values())
        lines.push(`error: ${message}`, ...(hint === null ? [] : [`  hint: ${hint}`]));
    const missing = distributions.filter(({ cached }) => !cached);
    const known = missing.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
    const unknown = missing.filter(({ sizeBytes }) => sizeBytes === null).length;
    const sizes = [...(known > 0 ? [(0,report_text/* formatSize */.Xq)(known)] : []), ...(unknown > 0 ? [`${unknown} of unknown size`] : [])].join(' and ');
    if (missing.length === 0 && distributions.length > 0)
        lines.push(`${distributions.length} distributions, all cached: nothing would be installed`);
    else if (matchedKey !== '' && downloads === 0)
        lines.push(`an archive would be restored: ${matchedKey}`);
    else if (missing.length > 0) {
        const downloaded = downloads === null ? '' : `; uv would download ${downloads}, the others lie in its own cache`;
        lines.push(`${missing.length} of ${distributions.length} distributions would be installed (${sizes})${downloaded}`);
    }
    return lines;
}

// EXTERNAL MODULE: ./lib/report/variables.js
var variables = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/report/warming.js
var report_warming = __webpack_require__(59377);
// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(55674);
// EXTERNAL MODULE: ./lib/system/defaults.js
var defaults = __webpack_require__(26179);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/cli/console-logger.js
var console_logger = __webpack_require__(90864);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/cli/run-command.js



/** Signals a terminal or a supervisor sends: they are passed on to the command. */
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
/**
 * Runs a command with our terminal, passing signals on: once, also where the terminal or a supervisor has sent them to all
 * processes of our group, the command among them.
 *
 * @throws ExtensionConfigError when it cannot be started.
 */
async function runCommand(command, environment) {
    const [program = '', ...args] = command;
    return await new Promise((resolve, reject) => {
        const witness = createWitness();
        const forward = (signal) => {
            void witness.hasSeen(signal).then((isGroup) => {
                if (!isGroup)
                    child.kill(signal);
            });
        };
        const settle = () => {
            for (const signal of forwardedSignals)
                process.removeListener(signal, forward);
            witness.dismiss();
        };
        // Before the command starts, so that none is lost.
        for (const signal of forwardedSignals)
            process.on(signal, forward);
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio: 'inherit', env: environment });
        child.on('error', (cause) => {
            settle();
            if (!(0,errno/* hasErrno */.N)(cause, 'ENOENT', 'EACCES', 'ENOTDIR', 'ENOEXEC')) {
                reject(cause);
                return;
            }
            const hint = 'Name a program on PATH, or a path, after the --.';
            reject(new errors/* ExtensionConfigError */.sw(`'${program}' cannot be started: ${(0,errno/* messageOf */.b)(cause)}`, {
                code: 'input-invalid',
                subject: program,
                hint,
                cause,
            }));
        });
        child.on('exit', (exitCode, signal) => {
            settle();
            resolve({ exitCode, signal });
        });
    });
}
/** How far apart the signals of somebody who sends them to each process of a group by itself may be, in milliseconds. */
const apartMs = 250;
/**
 * Starts a process that ends by whatever signal the group gets: node tells nobody where a signal comes from. Until then it
 * answers each line with one, so that it is known to live, however busy the machine is. It ends with this process at the
 * latest, for it reads from a pipe of ours.
 */
function createWitness() {
    // Nobody but a terminal signals a group on Windows.
    if (process.platform === 'win32')
        return { hasSeen: async (signal) => signal === 'SIGINT', dismiss: () => { } };
    let isDismissed = false;
    let current;
    let ended;
    const start = () => {
        // Not one that writes a core file for SIGQUIT.
        const own = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', 'ulimit -c 0; while read -r line; do echo; done'], { stdio: ['pipe', 'pipe', 'ignore'] });
        own.stdin.on('error', () => { });
        own.unref();
        current = own;
        ended = new Promise((resolve) => {
            own.once('error', () => resolve(null));
            own.once('exit', (_, signal) => resolve(signal));
        });
    };
    start();
    return {
        async hasSeen(signal) {
            const own = current;
            const endedBy = ended;
            const apart = new Promise((resolve) => setTimeout(resolve, apartMs));
            await Promise.race([endedBy, apart]);
            const answered = new Promise((resolve) => own.stdout.once('data', () => resolve(null)));
            own.stdin.write('\n');
            const seen = await Promise.race([endedBy, answered]);
            // Its end may be heard of before our own signal is: the next one starts only when somebody has asked about it.
            if (seen !== null && own === current && !isDismissed)
                start();
            return seen === signal;
        },
        dismiss() {
            isDismissed = true;
            current.stdin.destroy();
            current.stdout.destroy();
        },
    };
}

// EXTERNAL MODULE: ./lib/cli/shell-words.js
var shell_words = __webpack_require__(78132);
;// CONCATENATED MODULE: ./lib/cli/commands/execute.js
























/** An extension failed, or something is not cached. */
const extensionFailed = 1;
/** Carries out `ensure`, `run`, `env`, `warm`, `register`, `resolve`, `explain` and `lock`; gives the exit code. */
async function execute(invocation, environment, interruption) {
    if (invocation.command === 'run' && invocation.subcommand.length === 0) {
        throw new errors/* ExtensionConfigError */.sw("'run' needs a command after '--'", {
            code: 'input-invalid',
            subject: 'run',
            hint: 'For example: run sphinx-copybutton -- python -c "import sphinx_copybutton".',
        });
    }
    const logger = (0,console_logger/* createConsoleLogger */.c)(process.stderr, invocation.verbosity, { environment, isJson: invocation.isJson });
    try {
        return await carryOut(invocation, environment, logger, interruption);
    }
    finally {
        logger.done();
    }
}
async function carryOut(invocation, environment, logger, interruption) {
    const ports = {
        environment,
        logger,
        runner: child_process_runner/* childProcessRunner */.O,
        clock: defaults/* systemClock */.m,
    };
    const source = {
        raw: invocation.raw,
        environment,
        workspace: process.cwd(),
        nameOf: (option) => `--${(0,options/* writtenName */.lD)(option)}`,
        arguments: invocation.specifications,
    };
    const { signal } = interruption;
    if (invocation.command === 'warm')
        return await execute_warm(invocation, source, ports, interruption);
    const read = await (0,configuration_settings/* readSettings */.s)(source);
    if (invocation.command === 'resolve')
        return await resolve(invocation, read, ports, signal);
    if (invocation.command === 'explain')
        return await explain(invocation, read, ports, signal);
    if (invocation.command === 'lock')
        return await lock(invocation, read, ports, signal);
    const settings = invocation.command === 'register' ? { ...read, verifyRegister: true } : read;
    const { result, keyLines, refreshDue } = await (0,ensure/* ensure */.D)({ settings, ports, signal }, { save: 'now', map: true });
    logger.done();
    if (result.missReason !== '')
        logger.info(`not a hit: ${result.missReason}`);
    logger.group('parts of the cache key', keyLines);
    const isUnsaved = reportSaves(result, settings, ports.logger);
    const exitCode = await finish(invocation, { result, settings, ports, release: interruption.release });
    await (0,tidy/* tidy */.D)(settings, ports);
    if (refreshDue)
        await refreshExpired(settings, ports, signal);
    // `run` passes on the code of its command, whatever became of the cache.
    return exitCode === 0 && isUnsaved && invocation.command !== 'run' ? extensionFailed : exitCode;
}
/** Prints what would be installed. */
async function resolve({ isJson, verbosity }, settings, ports, signal) {
    ports.logger.progress('prepare');
    const plan = await (0,operations_plan/* resolveRequest */.M)({ settings, ports, signal });
    ports.logger.done();
    const isFailed = plan.extensions.some(({ action, required }) => action === 'failed' && required);
    if (isJson)
        process.stdout.write(`${JSON.stringify(plan)}\n`);
    else if (verbosity !== 'quiet' || isFailed)
        process.stdout.write(`${renderPlan(plan).join('\n')}\n`);
    return isFailed ? extensionFailed : 0;
}
/** Prints why something is not a hit. That it is not is an answer, not a failure. */
async function explain({ isJson }, settings, ports, signal) {
    ports.logger.progress('prepare');
    const explanation = await explainRequests({ settings, ports, signal });
    ports.logger.done();
    process.stdout.write(`${isJson ? JSON.stringify(explanation) : renderExplanation(explanation).join('\n')}\n`);
    return 0;
}
/** Writes a lock, or compares it. */
async function lock({ locking, isJson, verbosity }, settings, ports, signal) {
    ports.logger.progress('resolve');
    // Its parts are loaded for who asks for them: each start would pay.
    const { lockRequest } = await __webpack_require__.e(/* import() */ 827).then(__webpack_require__.bind(__webpack_require__, 53827));
    const file = external_node_path_.resolve(settings.workspace, locking.output);
    const report = await lockRequest({ settings, ports, signal }, { ...locking, file });
    ports.logger.done();
    const isFailed = report.status === 'differs';
    if (isJson)
        process.stdout.write(`${JSON.stringify(report)}\n`);
    else if (verbosity !== 'quiet' || isFailed)
        process.stdout.write(`${renderLock(report).join('\n')}\n`);
    return isFailed ? extensionFailed : 0;
}
/** Says how each upload ended, and whether something that had to be saved was not. */
function reportSaves({ providers, misses }, { save }, logger) {
    const saves = providers.filter(({ action }) => action === 'save');
    for (const { provider, status, key, detail } of saves)
        logger.info(`${provider}: ${status} ${key} ${detail}`.trim());
    const isSaved = saves.length > 0 && saves.every(({ status }) => status === 'saved' || status === 'exists');
    if (save !== 'true' || isSaved)
        return false;
    if (misses === 0) {
        if (saves.length === 0)
            logger.info('nothing to save: nothing was installed');
        return false;
    }
    // Without a save, what kept it from being tried: a store that could not even be asked.
    const last = saves.find(({ status }) => status !== 'saved' && status !== 'exists') ?? providers.at(-1);
    logger.warning(last === undefined
        ? 'nothing was saved: no store is named to save to (--provider)'
        : `not saved: ${last.provider} ${last.status} ${last.detail}`.trim());
    return true;
}
/** Hands what was ensured to the command that was asked for. */
async function finish(invocation, { result, settings, ports, release }) {
    const { environment, logger } = ports;
    switch (invocation.command) {
        case 'env': {
            // An empty variable and none are the same to who reads it, and not to who had none.
            const changed = Object.entries(result.environment).filter(([name, value]) => (environment[name] ?? '') !== value);
            const isFailed = (0,ensure_result/* requiredFailures */.z)(result).length > 0;
            const failure = isFailed ? (0,variables/* renderShellFailure */.TN)(invocation.format) : '';
            process.stdout.write(`${(0,variables/* renderVariables */.mR)(Object.fromEntries(changed), invocation.format)}${failure}`);
            for (const line of isFailed ? (0,report_text/* renderLines */.ET)(result) : [])
                process.stderr.write(`${line}\n`);
            return isFailed ? extensionFailed : 0;
        }
        case 'run': {
            if ((0,ensure_result/* requiredFailures */.z)(result).length > 0) {
                process.stderr.write(`${(0,report_text/* renderLines */.ET)(result).join('\n')}\n`);
                return extensionFailed;
            }
            for (const line of (0,report_text/* renderLines */.ET)(result))
                logger.info(line);
            release();
            return await runWithExtensions(invocation.subcommand, result, { ...environment, ...result.environment }, settings.python !== undefined);
        }
        default: {
            printResult(result, invocation);
            const isMissing = settings.lookupOnly && !result.cacheHit;
            return (0,ensure_result/* requiredFailures */.z)(result).length > 0 || isMissing ? extensionFailed : 0;
        }
    }
}
async function execute_warm({ warming, isJson, verbosity }, source, ports, { signal, unread }) {
    const requests = await (0,warm/* readWarmRequests */.ww)(source);
    const [first] = requests;
    if (first === undefined)
        return 0;
    const onReport = (report) => {
        ports.logger.done();
        if (isJson)
            process.stdout.write(`${JSON.stringify((0,report_warming/* describeWarmReport */.r)(report))}\n`);
        else if (verbosity !== 'quiet')
            process.stdout.write(`${[`${report.request}:`, ...(0,report_warming/* renderWarmReport */.E)(report)].join('\n')}\n`);
    };
    if (warming.isWatching) {
        await (0,warm/* watch */.wB)({ ...warming, requests, cacheRoot: first.settings.cacheRoot, ports, onReport, signal: AbortSignal.any([signal, unread]) });
        return 0;
    }
    const reports = await (0,warm/* warmAll */.zK)(requests, ports, warming, signal);
    for (const report of reports)
        onReport(report);
    return reports.some(({ failed }) => failed > 0) ? extensionFailed : 0;
}
/** Resolves again what was used although it had expired. Nothing of it changes the exit code. */
async function refreshExpired(settings, ports, signal) {
    try {
        const { result } = await (0,ensure/* ensure */.D)({ settings: { ...settings, refresh: 'before' }, ports, signal }, { save: 'now', map: false });
        for (const line of (0,report_text/* renderLines */.ET)(result))
            ports.logger.info(line);
        reportSaves(result, settings, ports.logger);
    }
    catch (error) {
        ports.logger.warning(`nothing was refreshed: ${(0,errno/* messageOf */.b)(error)}`);
    }
}
function printResult(result, invocation) {
    if (invocation.isJson)
        process.stdout.write(`${JSON.stringify(result)}\n`);
    else if (invocation.verbosity !== 'quiet') {
        const next = invocation.command === 'ensure' && process.stdout.isTTY ? renderNextSteps(result, callOf(invocation)) : [];
        process.stdout.write(`${[...(0,report_text/* renderLines */.ET)(result, performance.now()), ...next].join('\n')}\n`);
    }
    else if (result.failed > 0)
        process.stderr.write(`${(0,report_text/* renderLines */.ET)(result).join('\n')}\n`);
}
/** How the program was called, and with which words. */
function callOf({ words }) {
    const [, file = ''] = process.argv;
    const name = external_node_path_.basename(file);
    return {
        program: name === 'ensure-extensions' ? name : `node ${(0,shell_words/* shellWords */.C)([file])}`,
        words: (0,secret_url/* redactUnreadable */.Zv)((0,shell_words/* shellWords */.C)(words)),
    };
}
async function runWithExtensions(command, result, environment, isPythonChosen) {
    // A chosen interpreter is the one `python` should mean, even where another stands first on PATH.
    const own = isPythonChosen ? { PATH: [external_node_path_.dirname(result.python), environment['PATH']].join(external_node_path_.delimiter) } : {};
    const { exitCode, signal } = await runCommand(command, { ...environment, ...own });
    if (signal === null)
        return exitCode ?? 1;
    // Ended by a signal: end the same way, so that the shell sees what it would have seen without us.
    process.kill(process.pid, signal);
    return await new Promise(() => { });
}


/***/ }),

/***/ 65435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ manage)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/configuration/file-place.js
var file_place = __webpack_require__(40964);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/advisories/finding.js
var advisories_finding = __webpack_require__(57962);
// EXTERNAL MODULE: ./lib/advisories/recall.js + 3 modules
var advisories_recall = __webpack_require__(75173);
// EXTERNAL MODULE: ./lib/archive/select.js + 1 modules
var archive_select = __webpack_require__(59475);
// EXTERNAL MODULE: ./lib/archive/squashfs.js + 2 modules
var squashfs = __webpack_require__(93655);
// EXTERNAL MODULE: ./lib/distribution/record.js
var record = __webpack_require__(93017);
// EXTERNAL MODULE: ./lib/entries/contents.js
var contents = __webpack_require__(93472);
// EXTERNAL MODULE: ./lib/entries/entry.js
var entries_entry = __webpack_require__(75232);
// EXTERNAL MODULE: ./lib/entries/images.js + 1 modules
var entries_images = __webpack_require__(77765);
// EXTERNAL MODULE: ./lib/entries/inventory.js
var inventory = __webpack_require__(23132);
// EXTERNAL MODULE: ./lib/entries/layout.js
var entries_layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/entries/publish.js
var publish = __webpack_require__(47863);
// EXTERNAL MODULE: ./lib/entries/withdraw.js
var withdraw = __webpack_require__(47228);
// EXTERNAL MODULE: ./lib/importation/import-paths.js
var import_paths = __webpack_require__(69964);
// EXTERNAL MODULE: ./lib/importation/loader.js
var importation_loader = __webpack_require__(96055);
// EXTERNAL MODULE: ./lib/importation/pth-files.js
var pth_files = __webpack_require__(59460);
// EXTERNAL MODULE: ./lib/importation/verify-import.js
var verify_import = __webpack_require__(94583);
// EXTERNAL MODULE: ./lib/installation/uv/indexes.js
var uv_indexes = __webpack_require__(27410);
// EXTERNAL MODULE: ./lib/platform/find-python.js + 4 modules
var find_python = __webpack_require__(46973);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
;// CONCATENATED MODULE: ./lib/operations/doctor.js























/**
 * Examines every entry of a cache root that is for an interpreter: its files against their RECORDs, an image against its
 * SHA-256, and that the modules and entry points of each extension can be imported. Changes nothing unless it is to mend.
 */
async function examineCache(options) {
    const platform = await (0,find_python/* detectPlatform */.l)(options.python, options);
    const layout = new entries_layout/* CacheLayout */.lB(options.cacheRoot);
    const diagnoses = [];
    if (options.isFixing)
        await (0,entries_images/* removeLeftoverMounts */.KQ)((0,squashfs/* createUnmounter */.ID)(options), layout, options.logger);
    const reports = await (0,inventory/* listEntries */.f)(layout, options.clock.now());
    const findings = await findingsOf(reports, options);
    for (const report of reports) {
        diagnoses.push(await examineEntry(report, { ...options, platform, layout, findings: findings.get(report.path) ?? [] }));
    }
    return diagnoses;
}
/** What advisories and indexes say of each entry, by its link; also of those of other interpreters. All are asked about at once. */
async function findingsOf(reports, { advisories = [], cacheRoot, clock, logger, environment, }) {
    // Only the jobs that ask for packages know which of them were built on this machine.
    const noInputs = { indexUrl: undefined, extraIndexUrl: [], findLinks: [] };
    const indexes = (0,uv_indexes/* isOffline */.aK)(environment) ? undefined : (0,uv_indexes/* indexUrlsOf */.G)((0,uv_indexes/* indexesOf */.O7)(noInputs, environment), environment);
    const recall = (0,advisories_recall/* createRecall */.Y)({ advisories, indexes, localNames: [] });
    const held = new Map();
    for (const { path: entry, requestDigest, platformId } of reports) {
        const expected = { platformId, now: clock.now() };
        const metadata = await (0,entries_entry/* readEntryMetadata */.wM)(requestDigest, expected, new entries_layout/* CacheLayout */.lB(cacheRoot)).catch(() => undefined);
        if (metadata !== undefined && !('problem' in metadata))
            held.set(entry, metadata.distributions);
    }
    const identity = ({ name, version, index = '' }) => `${name} ${version} ${index}`;
    const distinct = new Map([...held.values()].flat().map((item) => [identity(item), item]));
    const { findings, gaps, notices } = await recall.examine([...distinct.values()]);
    for (const gap of [...gaps, ...notices])
        logger.warning(gap);
    const isAbout = (finding, { name, version, index }) => finding.name === name && finding.version === version && (finding.index === undefined || finding.index === index);
    return new Map([...held].map(([entry, versions]) => [entry, findings.filter((finding) => versions.some((version) => isAbout(finding, version)))]));
}
/**
 * Examines one entry, and mends it if it is to.
 *
 * @throws the signal's reason when it is aborted; nothing is mended then.
 */
async function examineEntry(report, examination) {
    const { path: entry, specifications, platformId } = report;
    const { platform, layout, findings, isFixing, signal } = examination;
    const base = {
        entry,
        specifications,
        platformId,
        problem: null,
        imports: {},
        fixed: false,
        advisories: otherAdvisories(findings),
        startup: [],
    };
    const recalled = findings.filter(advisories_finding/* isRecalled */.nr);
    if (recalled.length > 0) {
        if (isFixing)
            await (0,withdraw/* recallEntry */.y2)({ ...report, link: entry }, recalled, layout);
        return { ...base, status: 'recalled', problem: recalled.map(advisories_finding/* describeFinding */.jb).join(' '), fixed: isFixing };
    }
    if (platformId !== platform.id)
        return { ...base, status: 'unchecked', problem: `it is for another interpreter than ${platform.id}` };
    const examined = { ...base, ...(await examine(report, examination)) };
    // A command that was ended looks like one that failed.
    signal?.throwIfAborted();
    return { ...examined, fixed: await mend(report, examined, examination) };
}
/** What advisories say of an entry without recalling it, a sentence each. */
function otherAdvisories(findings) {
    return findings.filter((finding) => !(0,advisories_finding/* isRecalled */.nr)(finding)).map(advisories_finding/* describeFinding */.jb);
}
/** Sets a damaged entry aside, and removes what killed runs left of the request; gives whether it was damaged. */
async function mend({ requestDigest }, { status, problem }, examination) {
    if (!examination.isFixing)
        return false;
    const context = examination;
    if (status === 'damaged')
        await (0,entries_entry/* setAside */.Fi)(requestDigest, problem ?? '', context);
    await (0,publish/* cleanRequest */.Hu)(requestDigest, context);
    return status === 'damaged';
}
async function examine({ requestDigest: digest }, examination) {
    const { layout, platform, isDeep, signal } = examination;
    const context = examination;
    const located = await (0,entries_entry/* locateEntry */.j7)(digest, context);
    if (located.status === 'absent') {
        return { status: 'unchecked', problem: located.reason ?? `it was made for another C library than ${platform.abi}` };
    }
    if (located.status === 'corrupt')
        return { status: 'damaged', problem: located.problem };
    if (located.status === 'present') {
        const changed = isDeep ? await findChanged(located.entry.tree, signal) : undefined;
        if (changed !== undefined)
            return { status: 'damaged', problem: changed };
        return await importAll(located.entry, located.entry.tree, examination);
    }
    // An image is not mounted for a look: it is unpacked beside the entries, and taken away again.
    const { open } = (await (0,archive_select/* selectArchives */.w)({ ...examination, isTarOnly: false, isMounting: false })).opening;
    if (open === undefined)
        return { status: 'unchecked', problem: 'it is an image, and no tool on this machine can unpack it (install squashfs-tools)' };
    await (0,files/* makeDirectory */.Oh)(layout.trash);
    const scratch = await (0,owned_directory/* makeOwnedDirectory */.dL)(layout.trash, 'doctor-');
    try {
        const tree = external_node_path_.join(scratch, 'tree');
        await (0,promises_.mkdir)(tree);
        const openWithRoom = async (archive, directory) => {
            await requireRoom(archive.opened.bytes, scratch);
            await open(archive, directory);
        };
        await (0,entries_images/* unpackImage */.m6)(located.entry.tree, tree, openWithRoom, layout);
        const verified = await (0,entries_entry/* verifyEntry */.i)({ digest, tree }, context);
        if (verified.status !== 'present')
            return { status: 'damaged', problem: verified.status === 'corrupt' ? verified.problem : 'it cannot be read' };
        return await importAll(verified.entry, tree, examination);
    }
    catch (error) {
        return { status: error instanceof NoRoomError ? 'unchecked' : 'damaged', problem: (0,errno/* messageOf */.b)(error) };
    }
    finally {
        await (0,files/* removeTree */.dM)(scratch);
    }
}
/** An image is sound and too large to be unpacked for a look. */
class NoRoomError extends Error {
}
/** Makes sure that what is unpacked takes at most half of the space that is left: jobs are at work beside it. */
async function requireRoom(bytes, directory) {
    const { bavail, bsize } = await (0,promises_.statfs)(directory);
    if (2 * bytes > bavail * bsize)
        throw new NoRoomError('it is an image, and unpacking it would take more than half of the free disk space');
}
/** The first distribution of a tree whose files are not those of its RECORD, by their hashes. */
async function findChanged(tree, signal) {
    const distributions = await (0,record/* readDistributions */.cz)(tree);
    for (const distribution of distributions) {
        signal?.throwIfAborted();
        // By the rule of `ensure`: what one calls damaged the other must not keep.
        const changed = await (0,record/* findChangedFile */.sz)(tree, distribution, { others: distributions, isExtensible: true });
        if (changed !== undefined)
            return `a file of ${distribution.name} ${distribution.version} was changed: ${changed}`;
    }
    return undefined;
}
async function importAll(entry, tree, { platform, environment, runner, layout, jobs }) {
    const { extensions } = entry.metadata;
    const targets = new Map(await Promise.all(extensions.map(async ({ digest }) => [digest, await (0,contents/* entryTargets */.B)(entry, digest)])));
    const loader = await (0,importation_loader/* writeLoader */.DS)(layout.loaders, { platform, trees: [tree], pth: 'process', order: 'auto' });
    const proofs = await (0,verify_import/* verifyImports */.eb)(targets, {
        python: platform.python,
        environment: { ...environment, ...(0,import_paths/* importEnvironment */.rn)({ trees: [tree], loader }, environment) },
        runner,
        jobs,
    });
    const imports = Object.fromEntries(extensions.map(({ package_spec, digest }) => [package_spec, proofs.get(digest) ?? []]));
    const failed = Object.values(imports).flat().find(verify_import/* isUnimportable */.TI);
    const pthFiles = await (0,pth_files/* processPthFiles */.b9)(tree, platform.pythonVersion);
    const startup = [...pthFiles.filter(pth_files/* isHook */.IA), ...(await (0,pth_files/* findCustomizers */.YO)(tree, pthFiles))].map(pth_files/* allowLine */.mM);
    if (failed === undefined)
        return { status: 'healthy', imports, startup };
    return { status: 'unimportable', problem: `${failed.name}: ${failed.error?.split('\n').at(-1) ?? ''}`, imports, startup };
}

// EXTERNAL MODULE: ./lib/operations/open-registry.js
var open_registry = __webpack_require__(39414);
;// CONCATENATED MODULE: ./lib/operations/list.js



/** All mappings, validated. */
async function listMappings(cache) {
    const registry = (0,open_registry/* openRegistry */.M)(cache);
    const results = await registry.validateAll();
    const sizes = new Map((await entriesOf(cache)).map(({ path: entry, sizeBytes }) => [entry, sizeBytes]));
    return (await registry.listAll()).flatMap((mapping) => {
        const validation = results.get(mapping.projectPath);
        if (validation === undefined)
            return [];
        const sizeBytes = mapping.entries.reduce((sum, entry) => sum + (sizes.get(entry.path) ?? 0), 0);
        return [{ mapping, validation, sizeBytes, lastUsed: mapping.entries.at(-1)?.lastUsed ?? mapping.createdAt }];
    });
}
/** All entries of the cache root, with the projects that use each. */
async function listEntriesWithUsers(cache) {
    const mappings = (0,open_registry/* mappingsIn */.P)(new entries_layout/* CacheLayout */.lB(cache.cacheRoot), await (0,open_registry/* openRegistry */.M)(cache).listAll());
    return (await entriesOf(cache)).map((entry) => ({
        ...entry,
        users: mappings.filter(({ entries }) => entries.some((used) => used.path === entry.path)).map(({ projectPath }) => projectPath),
    }));
}
/** All entries of the cache root. */
async function entriesOf({ cacheRoot, clock }) {
    return await (0,inventory/* listEntries */.f)(new entries_layout/* CacheLayout */.lB(cacheRoot), clock.now());
}

// EXTERNAL MODULE: ./lib/entries/clean.js
var clean = __webpack_require__(36289);
// EXTERNAL MODULE: ./lib/entries/remove.js
var remove = __webpack_require__(98862);
// EXTERNAL MODULE: ./lib/mapping/paths.js
var paths = __webpack_require__(32094);
// EXTERNAL MODULE: ./lib/mapping/usage.js
var mapping_usage = __webpack_require__(13373);
;// CONCATENATED MODULE: ./lib/operations/prune.js









/**
 * Decides what pruning removes. Changes nothing.
 *
 * @throws CacheError `registry-damaged` when a damaged registry was set aside and that was not accepted.
 */
async function planPrune(selection, cache) {
    const registry = (0,open_registry/* openRegistry */.M)(cache);
    const layout = new entries_layout/* CacheLayout */.lB(cache.cacheRoot);
    const all = (0,open_registry/* mappingsIn */.P)(layout, await registry.listAll());
    await refuseGaps(registry, selection);
    const validations = await registry.examineAll();
    const status = (mapping) => validations.get(mapping.projectPath)?.status ?? 'error';
    const project = selection.project === undefined ? undefined : (0,paths/* resolveProjectPath */.v)(selection.project);
    const isSelected = (mapping) => selection.kind === 'all' ||
        (selection.kind === 'orphaned' && status(mapping) === 'orphaned') ||
        (selection.kind === 'project' && mapping.projectPath === project);
    const mappings = all.filter(isSelected).map((mapping) => {
        const path = mapping.projectPath;
        if (!isOwnHost(mapping))
            return { path, action: 'keep', reason: `it is of ${mapping.host}`, sizeBytes: 0 };
        const reason = selection.kind === 'orphaned' ? (validations.get(path)?.issues[0] ?? '') : 'it was named';
        return { path, action: 'remove', reason, sizeBytes: 0 };
    });
    const forgotten = new Set(mappings.filter(({ action }) => action === 'remove').map(({ path: name }) => name));
    // An orphaned mapping protects nothing; one that could not be read does.
    const protectors = all.filter((mapping) => !forgotten.has(mapping.projectPath) && (status(mapping) !== 'orphaned' || !isOwnHost(mapping)));
    const now = cache.clock.now();
    const entries = await entriesOf(cache);
    const context = { now, layout, protectors };
    const named = await planNamed(selectEntries(entries, { selection, forgotten, all, now }), selection, context);
    if (selection.maxBytes === undefined)
        return { mappings, entries: named, overBytes: 0 };
    const limited = await planLimit(entries, { named, maxBytes: selection.maxBytes }, context);
    return { mappings, ...limited };
}
/** Decides about the entries that a selection names. Mappings, mounts and processes keep theirs. */
async function planNamed(candidates, { olderThanDays }, { now, layout, protectors }) {
    const usage = (0,mapping_usage/* usageOf */.F)(protectors, { now, latelyDays: olderThanDays ?? mapping_usage/* usualLatelyDays */.T });
    const steps = [];
    for (const { entry, reason } of candidates) {
        const user = usage.get(entry.path);
        const kept = user === undefined ? await (0,remove/* whyKept */.$t)(entry.path, layout) : `the project '${user.project}' ${user.isCurrent ? 'uses' : 'used'} it`;
        steps.push({ path: entry.path, action: kept === undefined ? 'remove' : 'keep', reason: kept ?? reason, sizeBytes: entry.sizeBytes });
    }
    return steps;
}
/** A job that still runs may have got an entry so long ago, in days, although its project has moved on. */
const jobDays = 1;
/** Adds the least recently used entries, until what is left is within the limit; one that has to stay is passed over. */
async function planLimit(entries, { named, maxBytes }, { now, layout, protectors }) {
    const usage = (0,mapping_usage/* usageOf */.F)(protectors, { now, latelyDays: jobDays });
    const removed = new Set(named.flatMap(({ path: entry, action }) => (action === 'remove' ? [entry] : [])));
    const steps = new Map(named.map((step) => [step.path, step]));
    const rest = entries.filter((entry) => !removed.has(entry.path)).sort((left, right) => lastUse(left) - lastUse(right));
    let total = rest.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    for (const entry of rest) {
        if (total <= maxBytes)
            break;
        const user = usage.get(entry.path);
        const kept = user === undefined ? await (0,remove/* whyKept */.$t)(entry.path, layout) : `the project '${user.project}' uses it`;
        if (kept === undefined)
            total -= entry.sizeBytes;
        const reason = kept ?? 'it is the least recently used above the size allowed';
        steps.set(entry.path, { path: entry.path, action: kept === undefined ? 'remove' : 'keep', reason, sizeBytes: entry.sizeBytes });
    }
    return { entries: [...steps.values()], overBytes: Math.max(0, total - maxBytes) };
}
/** Carries a plan out; gives it back with what was kept after all. */
async function prune(plan, cache) {
    const registry = (0,open_registry/* openRegistry */.M)(cache);
    const layout = new entries_layout/* CacheLayout */.lB(cache.cacheRoot);
    const entries = [];
    // Runs even where nothing is to be removed: the last removal may have been interrupted.
    await (0,remove/* emptyTrash */.YN)(layout);
    await (0,clean/* removeOldCopies */.B)(layout, cache.clock);
    if (![...plan.mappings, ...plan.entries].some(({ action }) => action === 'remove'))
        return plan;
    for (const step of plan.entries) {
        const kept = step.action === 'remove' ? await (0,remove/* removeEntry */.b4)(step.path, layout) : step.reason;
        entries.push(kept === undefined ? step : { ...step, action: 'keep', reason: kept });
    }
    await registry.forgetEnvironments(entries.flatMap((step) => (step.action === 'remove' ? [step.path] : [])));
    // The mappings last: an interruption leaves ones that are orphaned, not entries that nobody knows of.
    for (const step of plan.mappings)
        if (step.action === 'remove')
            await registry.removeMapping(step.path);
    return { ...plan, entries };
}
function isOwnHost({ host }) {
    return host === null || host === (0,external_node_os_.hostname)();
}
function selectEntries(entries, { selection, forgotten, all, now }) {
    const { kind, olderThanDays } = selection;
    const usedByForgotten = new Set(all.filter(({ projectPath }) => forgotten.has(projectPath)).flatMap((mapping) => mapping.entries.map((entry) => entry.path)));
    const ageDays = (entry) => (now.getTime() - lastUse(entry)) / 86_400_000;
    const reasonFor = (entry) => {
        if (olderThanDays !== undefined && ageDays(entry) <= olderThanDays)
            return undefined;
        if (kind === 'all')
            return 'all were named';
        if (kind === 'expired')
            return entry.expired ? 'it is past its TTL' : undefined;
        if (kind !== undefined)
            return usedByForgotten.has(entry.path) ? `its mapping is ${kind === 'orphaned' ? 'orphaned' : 'removed'}` : undefined;
        return olderThanDays === undefined ? undefined : `it was not used for ${Math.floor(ageDays(entry))} days`;
    };
    return entries.flatMap((entry) => {
        const reason = reasonFor(entry);
        return reason === undefined ? [] : [{ entry, reason }];
    });
}
/** When an entry was last used, as a time in milliseconds. */
function lastUse({ lastUsed, installedAt }) {
    return Date.parse(lastUsed ?? installedAt ?? '') || 0;
}
async function refuseGaps(registry, { isDamageAccepted }) {
    const [gap] = isDamageAccepted ? [] : await registry.gaps();
    if (gap === undefined)
        return;
    throw new errors/* CacheError */.xA(`${gap}: some cache entries may be used by projects that are not known`, {
        code: 'registry-damaged',
        subject: registry.path,
        hint: 'Mend the file, delete the file that was set aside, or prune all the same with --despite-damaged-registry.',
    });
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/warming/timer.js
var warming_timer = __webpack_require__(76318);
// EXTERNAL MODULE: ./lib/operations/watch-root.js
var watch_root = __webpack_require__(55198);
;// CONCATENATED MODULE: ./lib/operations/watch-health.js















/** The version of the file's layout. */
const schema = 1;
/** In this time the content of each entry is compared once, in milliseconds. */
const weekMs = 7 * 24 * 3_600_000;
/** After examining an entry, the watch rests so many times as long as that took: it takes a quarter of one processor at most. */
const restFactor = 3;
/**
 * Examines the entries of a cache root again and again until it is told to end, one after the other: sizes and imports in each turn,
 * contents spread over a week. What it knows lies in `doctor.json` after each entry. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already; ExtensionConfigError for an interpreter that is not there.
 */
async function watchHealth(options) {
    const { cacheRoot, intervalMs, timer = warming_timer/* livelyTimer */.F, clock, logger, signal } = options;
    // Bad input ends it before it begins. Later on, an interpreter that is gone is a turn that failed.
    await (0,find_python/* detectPlatform */.l)(options.python, options);
    await (0,watch_root/* watchRoot */.aO)({ cacheRoot, lock: 'doctor.lock', doing: 'watches over this cache root', signal }, async (ending, lease) => {
        let known = await readHealth(cacheRoot).catch((error) => {
            logger.warning(`what the last watch found is not used: ${(0,errno/* messageOf */.b)(error)}`);
            return undefined;
        });
        await (0,watch_root/* takeTurns */.WD)({ intervalMs, timer, clock, signal: ending }, async () => {
            try {
                known = await examineInTurn(known, { ...options, timer, signal: ending, lease });
                options.onTurn(known);
            }
            catch (error) {
                if (!ending.aborted)
                    logger.warning(`nothing was examined: ${(0,errno/* messageOf */.b)(error)}`);
            }
        });
    });
}
/**
 * What the last watch over a cache root found; undefined where there was none.
 *
 * @throws ExtensionConfigError `file-unreadable` for a file that is damaged.
 */
async function readHealth(cacheRoot) {
    const file = healthFile(cacheRoot);
    try {
        const text = await (0,files/* readTextIfPresent */.Ge)(file);
        return text === undefined ? undefined : dist/* parse */.qgA(healthSchema, JSON.parse(text));
    }
    catch (error) {
        throw new errors/* ExtensionConfigError */.sw(`'${file}' is not a result of 'doctor --watch': ${(0,errno/* messageOf */.b)(error)}`, {
            code: 'file-unreadable',
            subject: file,
            hint: "The next turn of 'doctor --watch' writes it anew.",
            cause: error,
        });
    }
}
/** Why a result says that not all is well, a sentence each. */
function unwellBecause(health, now) {
    const unwell = health.entries.filter(({ status, fixed }) => status !== 'healthy' && status !== 'unchecked' && !fixed);
    const age = now.getTime() - Date.parse(health.finishedAt ?? health.startedAt);
    return [
        ...unwell.map(({ entry, problem }) => `${entry}: ${problem ?? 'not well'}`),
        // A watch that was killed says nothing, and must not pass for good news.
        ...(age > 2 * health.intervalMs
            ? [`the last turn ended at ${health.finishedAt ?? '(never)'}: is 'doctor --watch' still at work?`]
            : []),
    ];
}
/**
 * The entries whose contents are compared in a turn: those that were not for the longest time, and so few that all turns of a week
 * have the same work. None waits longer than a week.
 */
function dueForHashing(entries, { intervalMs, now }) {
    const share = Math.ceil((entries.length * intervalMs) / weekMs);
    const ageOf = ({ hashedAt }) => (hashedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(hashedAt));
    // What would be older than a week at the next turn.
    const due = entries.filter((entry) => ageOf(entry) > weekMs - intervalMs);
    return due.sort((a, b) => (ageOf(a) === ageOf(b) ? 0 : ageOf(b) - ageOf(a))).slice(0, share);
}
async function examineInTurn(before, turn) {
    const { cacheRoot, clock, intervalMs, runner, signal, timer, lease } = turn;
    const stoppable = {
        run: async (command, args, asked) => await runner.run(command, args, { ...asked, signal: asked.signal ?? signal }),
    };
    const layout = new entries_layout/* CacheLayout */.lB(cacheRoot);
    const platform = await (0,find_python/* detectPlatform */.l)(turn.python, { ...turn, runner: stoppable });
    const startedAt = clock.now();
    if (turn.isFixing)
        await (0,entries_images/* removeLeftoverMounts */.KQ)((0,squashfs/* createUnmounter */.ID)({ ...turn, runner: stoppable }), layout, turn.logger);
    const known = new Map(before?.entries.map((record) => [record.entry, record]));
    const waiting = [];
    const reports = await (0,inventory/* listEntries */.f)(layout, startedAt);
    const findings = await findingsOf(reports, turn);
    for (const report of reports) {
        const said = findings.get(report.path) ?? [];
        const record = await recordOf(report, known.get(report.path), platform);
        if (record === undefined)
            continue;
        const isExamined = report.platformId === platform.id && !said.some(advisories_finding/* isRecalled */.nr);
        waiting.push({
            report,
            record: { ...record, advisories: otherAdvisories(said) },
            findings: said,
            isExamined,
            hashedAt: record.hashedAt,
        });
    }
    const due = new Set(dueForHashing(waiting.filter(({ isExamined }) => isExamined), { intervalMs, now: startedAt }));
    const records = new Map(waiting.map(({ record }) => [record.entry, record]));
    const health = (finishedAt) => ({
        ...{ schema, startedAt: startedAt.toISOString(), finishedAt, intervalMs },
        entries: [...records.values()],
    });
    for (const one of waiting) {
        const { report, record, findings: said, isExamined } = one;
        const isDeep = due.has(one) || (isExamined && turn.isFixing && record.status === 'damaged');
        if (isExamined ? !isDeep && (await isLeftAlone(record, layout, report)) : !said.some(advisories_finding/* isRecalled */.nr))
            continue;
        const begun = clock.now();
        const examination = { ...turn, runner: stoppable, platform, layout, findings: said, isDeep, jobs: 1 };
        const found = await examineEntry(report, examination).catch((error) => {
            signal.throwIfAborted();
            // One that cannot be examined keeps no other from it.
            return { ...record, status: 'unchecked', problem: (0,errno/* messageOf */.b)(error) };
        });
        const at = clock.now().toISOString();
        records.set(found.entry, { ...record, ...found, checkedAt: at, hashedAt: isDeep ? at : record.hashedAt });
        await writeHealth(cacheRoot, health(before?.finishedAt ?? null), lease);
        await (0,watch_root/* rest */.zs)(restFactor * (clock.now().getTime() - begun.getTime()), { timer, signal });
        signal.throwIfAborted();
    }
    const finished = health(clock.now().toISOString());
    await writeHealth(cacheRoot, finished, lease);
    return finished;
}
/** What is known of an entry before its turn; undefined where it has just gone. */
async function recordOf({ path: entry, specifications, platformId }, known, platform) {
    const generation = await (0,promises_.readlink)(entry).then(external_node_path_.basename, () => undefined);
    if (generation === undefined)
        return undefined;
    const isForeign = platformId !== platform.id;
    // An advisory may have been withdrawn.
    const isKnown = known?.generation === generation && known.status !== 'recalled';
    if (isKnown && !isForeign)
        return { ...known, specifications };
    const problem = isForeign ? `it is for another interpreter than ${platform.id}` : 'its turn comes within a week';
    return {
        ...{ entry, generation, specifications, platformId, status: 'unchecked', problem },
        ...{ imports: {}, advisories: [], startup: [], fixed: false, checkedAt: null, hashedAt: null },
    };
}
/**
 * Whether an entry is examined only when its contents are compared: an image, all of which would be read and unpacked, and one whose
 * contents were found damaged, which its sizes would not tell.
 */
async function isLeftAlone({ status, generation }, layout, { requestDigest }) {
    return status === 'damaged' || (await (0,entries_images/* isImage */.wu)(layout.generation(requestDigest, generation), layout));
}
function healthFile(cacheRoot) {
    return external_node_path_.join(cacheRoot, 'doctor.json');
}
async function writeHealth(cacheRoot, health, lease) {
    await lease.write(healthFile(cacheRoot), `${JSON.stringify(health, undefined, 2)}\n`);
}
const healthSchema = dist/* looseObject */._H3({
    schema: dist/* literal */.euz(schema),
    startedAt: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()),
    finishedAt: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX())),
    intervalMs: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
    entries: dist/* array */.YOg(dist/* looseObject */._H3({
        entry: dist/* string */.YjP(),
        generation: dist/* string */.YjP(),
        specifications: dist/* array */.YOg(dist/* string */.YjP()),
        platformId: dist/* string */.YjP(),
        status: dist/* picklist */.KIO(['healthy', 'damaged', 'unimportable', 'unchecked', 'recalled']),
        problem: dist/* nullable */.mee(dist/* string */.YjP()),
        advisories: dist/* array */.YOg(dist/* string */.YjP()),
        startup: dist/* array */.YOg(dist/* string */.YjP()),
        fixed: dist/* boolean */.zMY(),
        imports: dist/* record */.g1P(dist/* string */.YjP(), dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), ms: dist/* number */.aig(), error: dist/* nullable */.mee(dist/* string */.YjP()), unused: dist/* boolean */.zMY() }))),
        checkedAt: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX())),
        hashedAt: dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX())),
    })),
});

// EXTERNAL MODULE: ./lib/report/management.js
var management = __webpack_require__(6635);
// EXTERNAL MODULE: ./lib/report/text.js
var report_text = __webpack_require__(44639);
;// CONCATENATED MODULE: ./lib/report/diagnosis.js


const colours = {
    healthy: 'green',
    damaged: 'red',
    unimportable: 'red',
    unchecked: 'yellow',
    recalled: 'red',
};
/** The findings about an entry: its state, then each import with its time, or the whole error. */
function renderDiagnosis({ entry, specifications, status, problem, imports, fixed, advisories, startup }, paint) {
    const lines = [`${paint(colours[status], status)}: ${(0,management/* shortEnvironment */.k2)(entry)} (${specifications.join(', ')})`];
    if (problem !== null)
        lines.push(`  ${problem}`);
    if (status === 'damaged' || status === 'unimportable' || status === 'recalled')
        lines.push(`  in ${entry}`);
    if (fixed)
        lines.push('  set aside: the next run that wants it makes it again');
    lines.push(...advisories.map((advisory) => `  warning: ${advisory}`));
    if (startup.length > 0)
        lines.push('  runs when Python starts (lines for pth: allow-list):', ...startup.map((line) => `    ${line}`));
    for (const [specification, proofs] of Object.entries(imports)) {
        for (const { name, ms, error, unused } of proofs) {
            const result = error === null ? (0,report_text/* formatDuration */.a3)(ms) : unused ? 'not imported: its tool is not installed' : 'cannot be imported';
            lines.push(`  ${specification}: ${name}: ${result}`);
            if (error !== null && !unused)
                lines.push(...error.split('\n').map((line) => `    ${line}`));
        }
    }
    return lines.join('\n');
}
/** What a watch over a cache root knows, in a line: `2026-11-25T10:00:00.000Z: 5 healthy, 1 unchecked`. */
function renderHealth({ startedAt, finishedAt, entries }) {
    return `${finishedAt ?? startedAt}: ${entries.length === 0 ? 'no entry' : (0,management/* tally */.N4)(entries.map(({ status }) => status))}`;
}

// EXTERNAL MODULE: ./lib/system/child-process-runner.js
var child_process_runner = __webpack_require__(55674);
// EXTERNAL MODULE: ./lib/cli/paint.js
var cli_paint = __webpack_require__(49638);
;// CONCATENATED MODULE: ./lib/cli/commands/manage.js













/** Something is not as it should be; bad input ends with 2 by its error. */
const notAllValid = 1;
/** Carries out `list`, `validate`, `prune`, `clear` and `doctor`; gives the exit code. */
async function manage(command, cache, signal) {
    switch (command.name) {
        case 'list':
            return command.isEntries ? await listTheEntries(command, cache) : await listTheMappings(command, cache);
        case 'validate':
            return await validate(command, cache);
        case 'prune':
            return await pruneAfterQuestion(command, cache);
        case 'clear':
            return await clear(command, cache);
        case 'doctor':
            return await doctor(command, cache, signal);
    }
}
function print(text) {
    process.stdout.write(`${text}\n`);
}
function printJson(value) {
    print(JSON.stringify(value));
}
async function listTheMappings({ status, isJson }, cache) {
    const reports = (await listMappings(cache)).filter(({ validation }) => status === undefined || validation.status === status);
    if (isJson) {
        printJson(reports.map(({ mapping, validation, ...report }) => ({ ...mapping, ...validation, ...report })));
        return 0;
    }
    if (reports.length === 0) {
        print(status === undefined ? 'No project is mapped.' : `No mapping is ${status}.`);
        return 0;
    }
    const rows = reports.map(({ mapping, validation, sizeBytes, lastUsed }) => [
        mapping.projectPath,
        (0,management/* shortEnvironment */.k2)(mapping.venvPathExpanded),
        validation.status,
        (0,management/* formatSizeOrNone */.Yf)(sizeBytes),
        (0,management/* formatSince */.OM)(lastUsed, cache.clock.now()),
    ]);
    print((0,management/* renderTable */.bo)(['PROJECT', 'ENVIRONMENT', 'STATUS', 'SIZE', 'LAST USED'], rows, (0,cli_paint/* styleOfOutput */.S)()));
    print(`\n${(0,management/* counted */.hS)(rows.length, 'project', 'projects')}: ${(0,management/* tally */.N4)(reports.map(({ validation }) => validation.status))}`);
    return 0;
}
async function listTheEntries({ isJson }, cache) {
    const entries = await listEntriesWithUsers(cache);
    if (isJson) {
        printJson(entries);
        return 0;
    }
    if (entries.length === 0) {
        print(`Nothing is cached in ${cache.cacheRoot}.`);
        return 0;
    }
    print((0,management/* renderEntries */.nU)(entries, cache.clock.now(), (0,cli_paint/* styleOfOutput */.S)()));
    return 0;
}
async function validate({ project, isJson }, cache) {
    const registry = (0,open_registry/* openRegistry */.M)(cache);
    const results = project === undefined ? await registry.validateAll() : new Map([[project, await registry.validateMapping(project)]]);
    if (isJson)
        printJson(Object.fromEntries(results));
    else if (results.size === 0)
        print('No project is mapped.');
    else
        for (const [path, { status, issues }] of results)
            print([`${status}: ${path}`, ...issues.map((issue) => `  ${issue}`)].join('\n'));
    const isAllValid = [...results.values()].every(({ status }) => status === 'valid');
    return isAllValid ? 0 : notAllValid;
}
async function pruneAfterQuestion(command, cache) {
    const plan = await planPrune(command.selection, cache);
    const removed = [...plan.mappings, ...plan.entries].filter(({ action }) => action === 'remove');
    if (command.isDryRun || removed.length === 0) {
        const carried = command.isDryRun ? plan : await prune(plan, cache);
        printPlan(carried, { isDryRun: command.isDryRun, isJson: command.isJson });
        return 0;
    }
    if (!command.isYes) {
        if (!command.isJson)
            printPlan(plan, { isDryRun: true, isJson: false });
        if (!(await isConfirmed('Remove them?', 'Pass --yes to go ahead, or --dry-run to see what would happen.'))) {
            if (command.isJson)
                printPlan(plan, { isDryRun: true, isJson: true });
            else
                print('Nothing was removed.');
            return 0;
        }
    }
    printPlan(await prune(plan, cache), { isDryRun: false, isJson: command.isJson });
    return 0;
}
function printPlan({ mappings, entries, overBytes }, { isDryRun, isJson }) {
    const freedBytes = entries.filter(({ action }) => action === 'remove').reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (isJson) {
        printJson({ dryRun: isDryRun, freedBytes, overBytes, mappings, entries });
        return;
    }
    const verb = { remove: isDryRun ? 'would remove' : 'removed', keep: isDryRun ? 'would keep' : 'kept' };
    for (const [what, steps] of [
        ['mapping', mappings],
        ['entry', entries],
    ]) {
        for (const { action, path, reason, sizeBytes } of steps) {
            print(`${verb[action]} ${what} ${what === 'entry' ? (0,management/* shortEnvironment */.k2)(path) : path}${sizeBytes > 0 ? ` (${(0,report_text/* formatSize */.Xq)(sizeBytes)})` : ''}: ${reason}`);
        }
    }
    if (mappings.length + entries.length === 0)
        print('Nothing to remove.');
    else {
        const removed = [
            [mappings, 'mapping', 'mappings'],
            [entries, 'cache entry', 'cache entries'],
        ];
        const counts = removed.flatMap(([steps, one, several]) => {
            const count = steps.filter(({ action }) => action === 'remove').length;
            return count === 0 ? [] : [(0,management/* counted */.hS)(count, one, several)];
        });
        const freed = freedBytes > 0 ? `, ${(0,report_text/* formatSize */.Xq)(freedBytes)}` : '';
        print(`${isDryRun ? 'Would remove' : 'Removed'} ${counts.join(' and ') || 'nothing'}${freed}.`);
    }
    if (overBytes > 0)
        print(`The rest is ${(0,report_text/* formatSize */.Xq)(overBytes)} larger than --max-size: all of it is in use.`);
}
async function clear({ isYes, isJson }, cache) {
    const isMeant = isYes || (await isConfirmed('Forget all projects? Their environments stay.', 'Pass --yes to go ahead.'));
    const count = isMeant ? await (0,open_registry/* openRegistry */.M)(cache).clear() : 0;
    if (isJson)
        printJson({ forgotten: count });
    else
        print(`Forgot ${count} ${count === 1 ? 'project' : 'projects'}.`);
    return 0;
}
async function doctor(command, cache, signal) {
    if (command.isLast)
        return await tellLast(command, cache);
    return command.intervalMs === undefined ? await manage_examine(command, cache) : await watch(command, command.intervalMs, { ...cache, signal });
}
/** Says what the last watch found; the exit code is 1 where not all is well, or where nothing was found for too long. */
async function tellLast({ isJson }, cache) {
    const health = await readHealth(cache.cacheRoot);
    if (health === undefined) {
        throw new errors/* ExtensionConfigError */.sw(`'doctor --watch' was never at work in the cache root '${cache.cacheRoot}'`, {
            code: 'file-unreadable',
            subject: cache.cacheRoot,
            hint: "Start 'doctor --watch', or name the cache root that it watches over with --cache-root.",
        });
    }
    const reasons = unwellBecause(health, cache.clock.now());
    if (isJson)
        printJson({ ...health, unwell: reasons });
    else
        print([...reasons, renderHealth(health)].join('\n'));
    return reasons.length === 0 ? 0 : notAllValid;
}
async function watch(command, intervalMs, cache) {
    const { python, isFixing, isJson } = command;
    // It and all that it starts come after whatever else the machine has to do.
    (0,external_node_os_.setPriority)(external_node_os_.constants.priority.PRIORITY_LOW);
    const onTurn = (health) => {
        if (isJson)
            printJson(health);
        else
            print([...unwellBecause(health, cache.clock.now()), renderHealth(health)].join('\n'));
    };
    await watchHealth({ ...cache, python, isFixing, advisories: advisoriesOf(command), runner: child_process_runner/* childProcessRunner */.O, intervalMs, onTurn });
    return 0;
}
function advisoriesOf({ advisories }) {
    return advisories.map((text) => (0,file_place/* placeOfText */.KD)(text, process.cwd()));
}
async function manage_examine(command, cache) {
    const { python, isDeep, isFixing, isJson } = command;
    const advisories = advisoriesOf(command);
    const diagnoses = await examineCache({ ...cache, python, isDeep, isFixing, advisories, runner: child_process_runner/* childProcessRunner */.O });
    if (isJson)
        printJson(diagnoses);
    else if (diagnoses.length === 0)
        print(`Nothing is cached in ${cache.cacheRoot}.`);
    else {
        const paint = (0,cli_paint/* createPaint */.X)(process.stdout);
        for (const diagnosis of diagnoses)
            print(renderDiagnosis(diagnosis, paint));
        print((0,management/* tally */.N4)(diagnoses.map(({ status }) => status)));
    }
    return diagnoses.every(({ status, fixed }) => status === 'healthy' || status === 'unchecked' || fixed) ? 0 : notAllValid;
}
/**
 * Asks in a terminal whether something is meant; no answer is no. A script says `--yes`.
 *
 * @throws ExtensionConfigError `not-confirmed` where there is nobody to ask.
 */
async function isConfirmed(question, hint) {
    const { stdin, stderr } = process;
    if (!stdin.isTTY || !stderr.isTTY) {
        throw new errors/* ExtensionConfigError */.sw('cannot ask for confirmation: standard input is not a terminal', {
            code: 'not-confirmed',
            hint,
        });
    }
    stderr.write(`${question} [y/N] `);
    // A line as the terminal gives it: reading keys one by one would take its Ctrl-C from us.
    const answer = await new Promise((resolve) => {
        stdin.setEncoding('utf8').once('data', (line) => resolve(String(line)));
        stdin.once('end', () => resolve(''));
    });
    stdin.pause();
    return /^y(?:es)?$/i.test(answer.trim());
}


/***/ }),

/***/ 90864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createConsoleLogger)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var yocto_spinner__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36540);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37751);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90682);
/* harmony import */ var _system_waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28378);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49638);






/**
 * Writes to stderr. In a terminal: what is going on, and a spinner with what is waited for. In a pipe: warnings and errors, and
 * what is waited for once that takes long. With `verbose` everything, with `quiet` errors only.
 */
function createConsoleLogger(stream, verbosity, { environment, isJson }) {
    const isTalking = verbosity === 'verbose' || (verbosity === 'normal' && stream.isTTY);
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .createPaint */ .X)(stream);
    const line = (text) => {
        stream.write(`${(0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .redactSecrets */ .fp)(text)}\n`);
    };
    // A terminal that nobody watches, or that cannot go back to the start of a line, gets lines.
    const isMoving = verbosity === 'normal' && stream.isTTY && environment['TERM'] !== 'dumb' && environment['CI'] === undefined;
    // A program reads JSON from a pipe: it gets nothing but warnings beside it.
    const isShown = verbosity !== 'quiet' && (!isJson || stream.isTTY);
    const waiting = !isShown ? undefined : isMoving ? spin(stream) : (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .createWaiting */ .G)((what) => line(`${what} …`));
    return {
        debug: (message) => {
            if (verbosity === 'verbose')
                line(message);
        },
        info: (message) => {
            if (isTalking)
                line(message);
        },
        warning: (message) => {
            if (verbosity !== 'quiet')
                line(`${paint('yellow', 'warning')}: ${message}`);
        },
        error: (message) => line(`${paint('red', 'error')}: ${message}`),
        group: (title, lines) => {
            if (verbosity === 'verbose')
                line([`${title}:`, ...lines.map((text) => `  ${text}`)].join('\n'));
        },
        progress: (step, detail) => waiting?.waitFor(step === undefined ? undefined : (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStep */ .E)(step), detail === undefined ? undefined : (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .redactSecrets */ .fp)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(detail))),
        done: () => waiting?.end(),
    };
}
function spin(stream) {
    // Signals are ours: an interruption leaves nothing half-done.
    const spinner = (0,yocto_spinner__WEBPACK_IMPORTED_MODULE_5__/* ["default"] */ .A)({ stream, handleSignals: false });
    let step = '';
    return {
        waitFor(what, detail) {
            step = what ?? step;
            const text = (0,_system_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .describeWait */ .N)(step, detail);
            // One line, whatever uv says: the spinner writes over it.
            const width = Math.max(20, (stream.columns ?? 80) - 4);
            spinner.text = text.length > width ? `${text.slice(0, width - 1)}…` : text;
            if (!spinner.isSpinning)
                spinner.start();
        },
        end: () => void spinner.stop(),
    };
}


/***/ }),

/***/ 96785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ handedArguments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The largest list of arguments that is read, in bytes: the most that Linux takes for all arguments of a process is an eighth of it. */
const maxBytes = 16 * 1024 * 1024;
/**
 * The arguments of a command line. `-` alone stands for a list of arguments on standard input, as JSON: every user of the machine can
 * read the arguments of a process, and specifications may hold credentials.
 *
 * @throws ExtensionConfigError `input-invalid` where standard input holds anything else.
 */
async function handedArguments(argv, input) {
    if (argv.length !== 1 || argv[0] !== '-')
        return argv;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of input) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            throw unreadable();
        chunks.push(chunk);
    }
    let handed;
    try {
        handed = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        throw unreadable();
    }
    if (!Array.isArray(handed) || !handed.every((item) => typeof item === 'string'))
        throw unreadable();
    return handed;
}
function unreadable() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw("'-' reads the arguments from standard input, and what is there is not a JSON list of strings", {
        code: 'input-invalid',
        subject: '-',
        hint: `Write them as ["ensure", "--json", "six"].`,
    });
}


/***/ }),

/***/ 11273:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63849);
/* harmony import */ var _entries_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75232);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _importation_import_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69964);
/* harmony import */ var _library_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16319);
/* harmony import */ var _operations_generate_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80712);
/* harmony import */ var _report_variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81935);
/* harmony import */ var _specification_specification_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99676);
/* harmony import */ var _system_defaults_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26179);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71077);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52580);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(13411);
/* harmony import */ var _commands_execute_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66297);
/* harmony import */ var _commands_manage_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(65435);
/* harmony import */ var _console_logger_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(90864);
/* harmony import */ var _handed_arguments_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96785);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(51517);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(49638);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(60845);





















/** The exit code of each kind of error; docs/errors.md lists them. */
const exitCodes = { extension: 1, input: 2, interruption: 130 };
/** SIGHUP is what a terminal says that is closed. */
const interruptingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const interruption = new AbortController();
const { unread, end } = (0,_output_js__WEBPACK_IMPORTED_MODULE_17__/* .watchOutput */ .X)();
// Sockets of an abandoned cache call must not keep the process alive; what was written is flushed first.
end(await mainOfHanded());
async function mainOfHanded() {
    try {
        return await main(await (0,_handed_arguments_js__WEBPACK_IMPORTED_MODULE_16__/* .handedArguments */ .X)(process.argv.slice(2), process.stdin));
    }
    catch (error) {
        return reportFailure(error, false);
    }
}
async function main(argv) {
    const isJson = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length).includes('--json');
    const interrupt = () => interruption.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN('interrupted', { code: 'interrupted', hint: 'Nothing half-done was left.' }));
    for (const signal of interruptingSignals)
        process.once(signal, interrupt);
    try {
        const invocation = (0,_program_js__WEBPACK_IMPORTED_MODULE_19__/* .parseArguments */ .W)(argv, _version_js__WEBPACK_IMPORTED_MODULE_20__/* .version */ .r, isProgram);
        if (invocation.command === 'notice') {
            process.stdout.write(invocation.text);
            return 0;
        }
        if (invocation.command === 'remove')
            return printRemoval(invocation);
        if (invocation.command === 'keygen')
            return await printKeyFiles(invocation);
        if (invocation.command === 'invalidate' || invocation.command === 'manage') {
            const work = lookAfter(invocation);
            return await (isWatching(invocation) ? work : unlessInterrupted(work));
        }
        if (invocation.command === 'catalog') {
            // Its parsers are loaded for who asks for them: each start would pay.
            const { catalog } = await __webpack_require__.e(/* import() */ 314).then(__webpack_require__.bind(__webpack_require__, 63314));
            const work = catalog(invocation.asked, managedCache(invocation.asked.cacheRoot), AbortSignal.any([interruption.signal, unread]));
            return await (isWatching(invocation) ? work : unlessInterrupted(work));
        }
        const release = () => {
            for (const signal of interruptingSignals)
                process.removeListener(signal, interrupt);
        };
        return await (0,_commands_execute_js__WEBPACK_IMPORTED_MODULE_13__/* .execute */ .g)(invocation, { ...process.env }, { signal: interruption.signal, unread, release });
    }
    catch (error) {
        // The shell that evaluates what `env` prints sees no exit code.
        if (argv[0] === 'env' && !isJson)
            process.stdout.write((0,_report_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .renderShellFailure */ .TN)((0,_program_js__WEBPACK_IMPORTED_MODULE_19__/* .formatIn */ .h)(argv)));
        return reportFailure(error, isJson);
    }
}
/** Whether a command goes on until it is interrupted, and then comes to its own end. */
function isWatching(invocation) {
    if (invocation.command === 'manage')
        return invocation.management.name === 'doctor' && invocation.management.intervalMs !== undefined;
    return invocation.command === 'catalog' && invocation.asked.name === 'verify' && invocation.asked.intervalMs !== undefined;
}
/** Whether the shell would find a program of this name. */
function isProgram(word) {
    const directories = (process.env['PATH'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((directory) => directory !== '');
    return word.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(word) : directories.some((directory) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, word)));
}
/** Waits for the work of a command, until the user interrupts it. Commands that look after a cache leave nothing half-done, whenever they are ended. */
async function unlessInterrupted(work) {
    const { signal } = interruption;
    const interrupted = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return await Promise.race([work, interrupted]);
}
async function lookAfter(invocation) {
    if (invocation.command === 'invalidate')
        return await invalidateOne(invocation);
    const cache = managedCache(invocation.management.cacheRoot);
    return await (0,_entries_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .usingRoot */ .LA)(cache.cacheRoot, () => (0,_commands_manage_js__WEBPACK_IMPORTED_MODULE_14__/* .manage */ ._)(invocation.management, cache, AbortSignal.any([interruption.signal, unread])));
}
function managedCache(given) {
    const environment = { ...process.env };
    const cacheRoot = (0,_configuration_option_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheRootOf */ .cP)(given, environment, process.cwd());
    return {
        cacheRoot,
        environment,
        clock: _system_defaults_js__WEBPACK_IMPORTED_MODULE_10__/* .systemClock */ .m,
        logger: (0,_console_logger_js__WEBPACK_IMPORTED_MODULE_15__/* .createConsoleLogger */ .c)(process.stderr, 'normal', { environment, isJson: false }),
    };
}
async function invalidateOne({ specification, python, cacheRoot, isJson }) {
    const wasThere = await (0,_library_index_js__WEBPACK_IMPORTED_MODULE_6__.invalidate)(specification, {
        ...(python === undefined ? {} : { python }),
        cacheRoot: managedCache(cacheRoot).cacheRoot,
    });
    const { display } = (0,_specification_specification_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSpecification */ .z)(specification);
    if (isJson)
        process.stdout.write(`${JSON.stringify({ specification: display, wasThere })}\n`);
    else
        process.stdout.write(wasThere ? `${display} will be installed again.\n` : `${display} was not in the cache.\n`);
    return 0;
}
/** Makes a pair of keys and says where they belong. */
async function printKeyFiles({ out, isJson }) {
    const files = await (0,_operations_generate_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .generateKeys */ .w)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(out));
    const lines = [
        `The private key is in ${files.signingKey}: store it as a secret, give it as signing-key, and delete the file.`,
        `The public key is in ${files.verifyKey}: give it as verify-keys; everybody may see it.`,
    ];
    process.stdout.write(isJson ? `${JSON.stringify(files)}\n` : `${lines.join('\n')}\n`);
    return 0;
}
/** The variables as they were before we added to them, of those we did add to. */
function printRemoval({ format }) {
    const before = { ...process.env };
    const after = (0,_importation_import_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .cleanupImportPaths */ .ST)(before);
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    process.stdout.write((0,_report_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .renderVariables */ .mR)(Object.fromEntries(changed.map((name) => [name, after[name]])), format));
    return 0;
}
function reportFailure(thrown, isJson) {
    const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .machineError */ .Ko)(thrown) ?? thrown;
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnsureExtensionsError */ .nN)) {
        // A mistake of ours: the stack is what a bug report needs.
        process.stderr.write(`${(0,_system_redact_js__WEBPACK_IMPORTED_MODULE_12__/* .redactUrls */ .s)((error instanceof Error ? error.stack : undefined) ?? (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_11__/* .messageOf */ .b)(error))}\n`);
        return 1;
    }
    if (isJson)
        process.stdout.write(`${JSON.stringify({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOf */ .EI)(error) })}\n`);
    else
        process.stderr.write(`${(0,_paint_js__WEBPACK_IMPORTED_MODULE_18__/* .createPaint */ .X)(process.stderr)('red', `error[${error.code}]`)}: ${error.message}\n${error.hint === undefined ? '' : `  hint: ${error.hint}\n`}`);
    return exitCodes[error.kind];
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 51517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ watchOutput)
/* harmony export */ });
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71077);

/** Keeps a closed pipe from ending the process with a stack: whoever stopped reading wants no more, and the work goes on. */
function watchOutput() {
    const reading = new AbortController();
    let lost;
    process.stdout.on('error', (error) => {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrno */ .N)(error, 'EPIPE'))
            lost ??= (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
        reading.abort();
    });
    // There is nowhere left to say it.
    process.stderr.on('error', () => { });
    const finish = (exitCode) => {
        if (lost === undefined)
            process.exit(exitCode);
        process.stderr.write(`error: the output could not be written: ${lost}\n`);
        process.exit(exitCode === 0 ? 1 : exitCode);
    };
    return {
        unread: reading.signal,
        end: (exitCode) => {
            // A stream says that it failed behind the call that failed.
            process.stdout.write('', () => setImmediate(finish, exitCode));
        },
    };
}


/***/ }),

/***/ 49638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ styleOfOutput),
/* harmony export */   X: () => (/* binding */ createPaint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Colours for what is written to a stream: in a terminal, unless `NO_COLOR` is set; everywhere where `FORCE_COLOR` is. */
function createPaint(stream) {
    return (colour, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(colour, text, { stream });
}
/** How tables on standard output look: as wide as the terminal, and coloured as {@link createPaint} has it. */
function styleOfOutput() {
    const { isTTY, columns } = process.stdout;
    return { width: isTTY ? columns : undefined, paint: createPaint(process.stdout) };
}


/***/ }),

/***/ 60845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ formatIn),
  W: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(48179);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/operations/lock-systems.js
var lock_systems = __webpack_require__(57984);
// EXTERNAL MODULE: ./lib/report/variables.js
var variables = __webpack_require__(81935);
// EXTERNAL MODULE: ./lib/system/secret-url.js
var secret_url = __webpack_require__(96809);
// EXTERNAL MODULE: ./lib/configuration/options.js
var configuration_options = __webpack_require__(60512);
;// CONCATENATED MODULE: ./lib/cli/command-options.js



/** The options that `--lookup-only` excludes. */
const notWithLookup = ['verifyImport', 'verifyRegister', 'writeEnv'];
/** Adds to a command the options that make a difference to it. One of the others is refused by name. */
function addInputs(command) {
    const name = command.name();
    // The help lists groups in the order in which their first options are added.
    for (const row of configuration_options/* optionGroups */.gn.flatMap((group) => configuration_options/* optionNames */.W6.filter((option) => (0,configuration_options/* rowOf */.OB)(option).group === group))) {
        if ((0,configuration_options/* rowOf */.OB)(row).commands === 'none')
            continue;
        const option = optionOf(row);
        if (row === 'lookupOnly')
            option.conflicts(notWithLookup);
        if ((0,configuration_options/* isForCommand */.Ri)(row, name))
            command.addOption(option);
        else
            refuse(command, option);
    }
    const json = new esm/* Option */.c$('--json', 'print one JSON object on stdout');
    // The output of `run` is that of its command.
    if (name === 'run')
        refuse(command, json);
    else
        command.addOption(json);
    command.option('-q, --quiet', 'print errors only');
    command.option('-v, --verbose', 'say everything on stderr');
}
/** The raw text of each input among the options of a command. */
function rawOptionsOf(options) {
    const raw = {};
    for (const name of configuration_options/* optionNames */.W6) {
        const value = options[name];
        if (value !== undefined)
            raw[name] = String(value);
    }
    return raw;
}
function optionOf(row) {
    const { argument, description, short, group, default: usual } = (0,configuration_options/* rowOf */.OB)(row);
    const hint = usual === '' || argument === undefined ? '' : ` (default: ${usual})`;
    const long = argument === undefined ? `--${(0,configuration_options/* writtenName */.lD)(row)}` : `--${(0,configuration_options/* writtenName */.lD)(row)} <${argument}>`;
    const flags = short === undefined ? long : `-${short}, ${long}`;
    const option = new esm/* Option */.c$(flags, `${description.replaceAll('`', "'")}${hint}`).helpGroup(`${group}:`);
    // A repeated option is a list, as lines are in the action.
    if (argument !== undefined)
        option.argParser((value, previous) => (previous === undefined ? value : `${previous}\n${value}`));
    return option;
}
function refuse(command, option) {
    command.addOption(option.hideHelp());
    command.on(`option:${option.name()}`, () => {
        throw new errors/* ExtensionConfigError */.sw(`'${command.name()}' does not take --${option.name()}: it would make no difference there`, {
            code: 'option-unknown',
            subject: `--${option.name()}`,
            hint: helpHint(command),
        });
    });
}
/** Where the options of a command are listed. */
function helpHint(command) {
    const names = [];
    // The program itself has no parent.
    for (let at = command; at.parent !== null; at = at.parent)
        names.unshift(at.name());
    const name = names.join(' ');
    return `'ensure-extensions ${name} --help' lists the options of '${name}'.`;
}
/**
 * The arguments with `--flag true` and `--flag=true` as `--flag`, and without those that are `false`: as in the action,
 * where every input has a value. Else the word behind a flag would count as a package.
 */
function joinFlagValues(argv, { options }) {
    const flags = options.filter((option) => option.isBoolean());
    const flagOf = (word) => flags.find(({ long, short }) => word === long || word === short);
    const end = argv.indexOf('--') === -1 ? argv.length : argv.indexOf('--');
    let joined = [];
    for (let index = 0; index < end; index += 1) {
        const word = argv[index] ?? '';
        const [, name = word, own] = /^(--[^=]+)=(.*)$/.exec(word) ?? [];
        const flag = flagOf(name);
        const next = index + 1 < end ? argv[index + 1] : undefined;
        if (flag !== undefined)
            refuseOtherWord(name, own ?? next);
        const isBehind = own === undefined && (next === 'true' || next === 'false');
        const value = flag === undefined ? undefined : (own ?? (isBehind ? next : undefined));
        if (flag !== undefined && isBehind)
            index += 1;
        if (value === 'false')
            joined = joined.filter((earlier) => flagOf(earlier) !== flag);
        else
            joined.push(value === 'true' ? name : word);
    }
    return [...joined, ...argv.slice(end)];
}
/** An index has packages that are called `yes` and `on`: who writes such a word behind a flag does not mean them. */
function refuseOtherWord(flag, word) {
    if (word === 'true' || word === 'false' || !/^(?:true|false|yes|no|on|off|[01])$/i.test(word ?? ''))
        return;
    throw new errors/* ExtensionConfigError */.sw(`${flag} takes 'true', 'false' or no value, not '${word}'`, {
        code: 'input-invalid',
        subject: flag,
        hint: `Write ${flag}, or leave it out.`,
    });
}

// EXTERNAL MODULE: ./lib/configuration/option-kinds.js + 3 modules
var option_kinds = __webpack_require__(63849);
;// CONCATENATED MODULE: ./lib/cli/durations.js

const units = { s: 1_000, m: 60_000, h: 3_600_000 };
/** Reads an option that is a time such as 90s, 5m or 1h; in milliseconds. */
function duration(text) {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(text) ?? [];
    const ms = Number(amount) * (units[unit] ?? 0);
    // setTimeout takes no more (2^31 ms), and less would only heat the machine.
    if (!(ms >= 1_000 && ms <= 2_147_483_647))
        throw new esm/* InvalidArgumentError */.Di('Give a time such as 90s, 5m or 1h, from 1s to 596h.');
    return ms;
}

;// CONCATENATED MODULE: ./lib/cli/commands/catalog/catalog-program.js




/** How long importing and registering may take each, in milliseconds. */
const usualTimeoutMs = 60_000;
/** How often `catalog verify --watch` tries each extension, in milliseconds: once a week. */
const usualIntervalMs = 7 * 24 * 3_600_000;
function listed(value, before = []) {
    return [...before, value];
}
function jobs(text) {
    if (!/^[1-9]\d?$/.test(text))
        throw new esm/* InvalidArgumentError */.Di('Give a whole number from 1 to 99.');
    return Number(text);
}
/** Adds `catalog` and its commands; each gives what it was asked to do. */
function addCatalog(program, give) {
    const catalog = program
        .command('catalog')
        .description('Find extensions that are known to work: list, search, show, check, add, verify, site.');
    const add = (name, description) => catalog
        .command(name)
        .description(description)
        .addOption(new esm/* Option */.c$('--catalog <FILE|URL>', 'a catalogue to read; repeat it for several: of one name the later one counts').argParser(listed))
        .option('--cache-root <DIR>', 'the directory everything is kept in')
        .option('--json', 'print one JSON document on stdout');
    const common = ({ json, cacheRoot, catalog: catalogs = [] }) => ({ isJson: json === true, cacheRoot, catalogs });
    const filtered = (command) => command.option('--kind <KIND>', 'only what extends this: sphinx, mkdocs, pytest').option('--tag <TAG>', 'only what has this tag');
    filtered(add('list', 'List the extensions of the catalogues, with what is known of each.')).action((options) => give({ ...common(options), name: 'list', query: { kind: options.kind, tag: options.tag } }));
    filtered(add('search', 'Find extensions by words of their name, tags and summary; exit code 1 if none matches.'))
        .argument('<words...>', 'all of them must match')
        .action((words, options) => give({ ...common(options), name: 'search', query: { words, kind: options.kind, tag: options.tag } }));
    add('show', 'Say all that is known of an extension: what it extends, where it was verified, what to paste.')
        .argument('<name>', 'its name in the catalogue')
        .action((extension, options) => give({ ...common(options), name: 'show', extension }));
    const check = catalog
        .command('check')
        .description('Say whether extensions go with this interpreter, configuration and lock, and why not; exit code 1 if one does not.')
        .argument('[names...]', 'their names in the catalogues; all where none is named');
    addInputs(check);
    check.action((extensions, options) => {
        const raw = rawOptionsOf(options);
        const catalogs = (0,option_kinds/* linesOf */.Dx)(raw.catalog ?? '').map(({ text }) => text);
        give({ isJson: options['json'] === true, cacheRoot: raw.cacheRoot, catalogs, name: 'check', extensions, raw });
    });
    add('add', 'Write the blocks of extensions to the end of a configuration file, and change nothing else of it.')
        .argument('<names...>', 'their names in the catalogues')
        .requiredOption('--config <FILE>', 'the configuration file; it is made where it is not there')
        .action((extensions, options) => give({ ...common(options), name: 'add', extensions, config: options.config }));
    add('verify', 'Try extensions: install, import, load and register each in a cache entry of its own, and record what became of it.')
        .argument('[names...]', 'their names in the catalogue; all where none is named')
        .addOption(new esm/* Option */.c$('--python <PYTHON>', 'an interpreter, by path or version; repeat it for several').argParser(listed))
        .option('--jobs <N>', 'how many are tried at once (default: one per processor, at most 4; with --watch 1)', jobs)
        .option('--timeout <TIME>', 'how long importing and registering may take, each (default: 60s)', duration)
        .option('--output <FILE>', 'where the catalogue with its records is written (default: beside it, as .json)')
        .option('--index-url <URL>', 'the package index to use instead of the default one')
        .option('--watch', 'go on until SIGTERM, at every interval')
        .option('--interval <TIME>', 'how often, with --watch: 6h, 168h (default: 168h)', duration)
        .action((extensions, options, command) => {
        if (options.interval !== undefined && options.watch === undefined)
            command.error('error: --interval says how often with --watch');
        give({
            ...common(options),
            name: 'verify',
            extensions,
            pythons: options.python ?? [],
            jobs: options.jobs,
            timeoutMs: options.timeout ?? usualTimeoutMs,
            output: options.output,
            indexUrl: options.indexUrl,
            intervalMs: options.watch === undefined ? undefined : (options.interval ?? usualIntervalMs),
        });
    });
    filtered(add('site', 'Write the catalogues as a web page: one file, index.html, that asks for no other.'))
        .argument('<out>', 'the directory to write it to')
        .action((out, options) => give({ ...common(options), name: 'site', out, query: { kind: options.kind, tag: options.tag } }));
}

;// CONCATENATED MODULE: ./lib/cli/commands/manage-program.js


/** How often `doctor --watch` looks at each entry, in milliseconds. */
const manage_program_usualIntervalMs = 6 * 3_600_000;
/** Adds the commands that look after a cache root; each gives what it was asked to do. */
function addManagement(program, give) {
    const add = (name, description) => program
        .command(name)
        .description(description)
        .option('--cache-root <DIR>', 'the directory everything is kept in')
        .option('--json', 'print one JSON document on stdout');
    const common = ({ json, cacheRoot }) => ({ isJson: json === true, cacheRoot });
    add('list', 'List which project uses which environment.')
        .addOption(new esm/* Option */.c$('--entries', 'list what lies in the cache instead: packages, versions, age, size and users').conflicts('status'))
        .addOption(new esm/* Option */.c$('--status <STATUS>', 'only mappings of this status').choices(['valid', 'orphaned', 'mismatch', 'error']))
        .action((options) => give({ ...common(options), name: 'list', isEntries: options.entries === true, status: options.status }));
    add('validate', 'Compare mappings with the file system; exit code 1 if any is not valid.')
        .argument('[project]', 'only this project')
        .action((project, options) => give({ ...common(options), name: 'validate', project }));
    add('prune', 'Remove mappings and cache entries that nobody uses any more.')
        .argument('[project]', 'the mapping of this project, and the cache entries that only it uses')
        .addOption(new esm/* Option */.c$('--orphaned', 'mappings whose project or environment is gone').conflicts(['expired', 'all']))
        .addOption(new esm/* Option */.c$('--expired', 'cache entries past their TTL').conflicts(['orphaned', 'all']))
        .addOption(new esm/* Option */.c$('--all', 'all mappings and cache entries').conflicts(['orphaned', 'expired']))
        .option('--older-than <DAYS>', 'only cache entries not used for so many days', wholeOrDecimal('a number of days such as 30'))
        .option('--max-size <SIZE>', 'the least recently used cache entries too, until the rest is no larger: 500MB, 10GB', size)
        .option('--dry-run', 'say what would be removed, and change nothing')
        .option('--yes', 'do not ask')
        .option('--despite-damaged-registry', 'go on although a damaged registry was set aside')
        .action((project, options, command) => {
        const kinds = [options.orphaned && 'orphaned', options.expired && 'expired', options.all && 'all', project && 'project'];
        const named = kinds.filter((kind) => kind !== undefined);
        if (named.length > 1)
            command.error('error: name a project, or one of --orphaned, --expired and --all');
        if (named.length === 0 && options.olderThan === undefined && options.maxSize === undefined) {
            command.error('error: say what to prune: a project, --orphaned, --expired, --all, --older-than or --max-size');
        }
        const selection = {
            kind: named[0],
            project,
            olderThanDays: options.olderThan,
            maxBytes: options.maxSize,
            isDamageAccepted: options.despiteDamagedRegistry === true,
        };
        give({ ...common(options), name: 'prune', selection, isDryRun: options.dryRun === true, isYes: options.yes === true });
    });
    add('doctor', 'Check what lies in the cache: files, images, and that everything can be imported; exit code 1 if anything is not well.')
        .option('-p, --python <PYTHON>', 'the interpreter whose cache entries are checked: a path or a version')
        .option('--deep', 'compare the content of every file, not its size alone')
        .option('--advisories <SOURCE...>', 'advisories in the JSON of OSV (files, directories, URLs): what holds something malicious is not well')
        .option('--fix', 'set damaged and recalled cache entries aside, so that the next run makes them again, and remove left-overs')
        .addOption(new esm/* Option */.c$('--watch', 'go on until SIGTERM, at every interval: one cache entry at a time, contents spread over a week').conflicts('deep'))
        .option('--interval <TIME>', 'how often, with --watch: 90m, 6h (default: 6h)', duration)
        .addOption(new esm/* Option */.c$('--last', "tell what the last 'doctor --watch' found, and examine nothing").conflicts([
        'watch',
        'deep',
        'fix',
        'python',
        'advisories',
    ]))
        .action((options, command) => {
        if (options.interval !== undefined && options.watch === undefined)
            command.error('error: --interval says how often with --watch');
        give({
            ...common(options),
            name: 'doctor',
            python: options.python,
            isDeep: options.deep === true,
            isFixing: options.fix === true,
            advisories: options.advisories ?? [],
            intervalMs: options.watch === undefined ? undefined : (options.interval ?? manage_program_usualIntervalMs),
            isLast: options.last === true,
        });
    });
    add('clear', 'Forget all projects; their environments stay where they are.')
        .option('--yes', 'do not ask')
        .action((options) => give({ ...common(options), name: 'clear', isYes: options.yes === true }));
}
/** Reads an option that is a number, for commander. */
function wholeOrDecimal(allowed) {
    return (text) => {
        if (!/^\d+(?:\.\d+)?$/.test(text))
            throw new esm/* InvalidArgumentError */.Di(`Give ${allowed}.`);
        return Number(text);
    };
}
const manage_program_units = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
function size(text) {
    const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?b?)$/i.exec(text) ?? [];
    const factor = manage_program_units[unit.toUpperCase()] ?? manage_program_units[`${unit.toUpperCase()}B`];
    if (amount === undefined || factor === undefined)
        throw new esm/* InvalidArgumentError */.Di('Give a size such as 500MB or 10GB.');
    return Number(amount) * factor;
}

// EXTERNAL MODULE: ./lib/cli/shell-words.js
var shell_words = __webpack_require__(78132);
;// CONCATENATED MODULE: ./lib/cli/program.js










const examples = {
    ensure: ['ensure sphinx-copybutton==0.5.2 myst-parser', 'ensure -r docs/requirements.txt --json'],
    run: ['run sphinx myst-parser -- python -m sphinx --version', 'run -r docs/requirements.txt -- sphinx-build docs html'],
    resolve: ['resolve -r docs/requirements.txt', "resolve 'sphinx>=8' -c constraints.txt"],
    explain: ['explain -r docs/requirements.txt', 'explain myst-parser --json'],
    lock: ['lock -r docs/requirements.in', 'lock -r docs/requirements.in --check', 'ensure -r docs/requirements.in --locked'],
    register: ['register --config extensions.toml'],
    warm: ['warm -r docs/requirements.txt', 'warm myst-parser --watch --interval 5m'],
    env: ['eval "$(ensure-extensions env -r docs/requirements.txt)"', 'eval "$(ensure-extensions env --remove)"'],
};
function examplesOf(command) {
    const lines = (examples[command] ?? []).map((line) => (line.startsWith('eval') ? line : `ensure-extensions ${line}`));
    return lines.length === 0 ? '' : `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
const exitCodesHelp = `
Examples:
  ensure-extensions run -r docs/requirements.txt -- sphinx-build docs html
  ensure-extensions ensure sphinx-copybutton==0.5.2 myst-parser
  eval "$(ensure-extensions env -r docs/requirements.txt)"

Exit codes: 0 all there, 1 an extension failed or something that was checked is
not well, 2 bad input, 130 interrupted. 'run' passes on the exit code of its command.
`;
/**
 * Reads the command line.
 *
 * @param isProgram tells packages from the command where `run` lacks its `--`.
 * @throws ExtensionConfigError `option-unknown` or `input-invalid` for what it cannot read.
 */
function parseArguments(argv, version, isProgram = () => false) {
    // Everything behind the first `--` of `run` belongs to its command, options of ours or not.
    const separator = argv[0] === 'run' ? argv.indexOf('--') : -1;
    const own = separator === -1 ? argv : argv.slice(0, separator);
    const subcommand = separator === -1 ? [] : argv.slice(separator + 1);
    let printed = '';
    let invocation;
    const program = new esm/* Command */.uB('ensure-extensions')
        .description('Makes Python extension packages importable: from the cache, else by installing them once.')
        .version(version)
        .addHelpText('after', exitCodesHelp);
    for (const [name, description] of [
        ['ensure', 'Make packages importable and say where they are.'],
        ['run', 'Make packages importable and run a command that can import them: run PACKAGES -- COMMAND ARGUMENTS'],
        ['resolve', 'Say what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.'],
        ['explain', 'Say why packages are not a hit: what is saved and comes nearest, what differs, what to do. Nothing is installed.'],
        ['lock', 'Write a pylock.toml with the versions and hashes of all that ensuring would install, for all systems; or compare it.'],
        ['register', 'Make the extensions of --config importable and call register(arguments) of each in a fresh interpreter.'],
        [
            'warm',
            'Ensure packages, configured extensions and requirements files (each file by itself), refresh what expires soon, and save it.',
        ],
        ['env', 'Make packages importable and print the variables to set: eval "$(ensure-extensions env PACKAGES)"'],
    ]) {
        const command = program
            .command(name)
            .description(description)
            .argument('[packages...]', 'specifications, as in pip: name==1.2, a path, a wheel, a URL');
        addInputs(command);
        command.addHelpText('after', examplesOf(name));
        if (name === 'env')
            addVariableOptions(command);
        if (name === 'warm')
            addWarmOptions(command);
        if (name === 'lock')
            addLockOptions(command);
        command.action((specifications, options) => {
            const read = readOptions(options);
            if (options['interval'] !== undefined && options['watch'] === undefined)
                command.error('error: --interval says how often with --watch');
            if (options['remove'] === undefined)
                invocation = { command: name, specifications, words: own.slice(1), subcommand, ...read };
            else if (specifications.length > 0)
                command.error('error: --remove takes away all that was added, and no packages');
            else if (Object.keys(read.raw).length > 0)
                command.error('error: --remove takes away all that was added; of the options it takes --format');
            else
                invocation = { command: 'remove', format: read.format };
        });
    }
    program
        .command('invalidate')
        .description('Make a specification count as not installed, for this machine and interpreter.')
        .argument('<specification>', 'as it was given to ensure')
        .option('-p, --python <PYTHON>', 'the interpreter it was installed for: a path or a version')
        .option('--cache-root <DIR>', 'the directory everything is kept in')
        .option('--json', 'print one JSON document on stdout')
        .action((specification, { python, cacheRoot, json }) => {
        invocation = { command: 'invalidate', specification, python, cacheRoot, isJson: json !== undefined };
    });
    program
        .command('keygen')
        .description('Make a pair of Ed25519 keys: signing-key.pem, for a secret, and verify-key.pem, for everybody.')
        .requiredOption('--out <DIR>', 'the directory to write them to')
        .option('--json', 'print one JSON document on stdout')
        .action(({ out, json }) => {
        invocation = { command: 'keygen', out, isJson: json === true };
    });
    addManagement(program, (management) => {
        invocation = { command: 'manage', management };
    });
    addCatalog(program, (asked) => {
        invocation = { command: 'catalog', asked };
    });
    for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
        command.exitOverride().configureOutput({
            writeOut: (text) => {
                printed += text;
            },
            writeErr: (text) => {
                printed += text;
            },
        });
    }
    const command = program.commands.find((known) => known.name() === own[0]);
    const leaf = command?.commands.find((known) => known.name() === own[1]) ?? command;
    if (command?.name() === 'run' && separator === -1)
        refuseWithoutSeparator(command, own, isProgram);
    try {
        program.parse(leaf === undefined ? [...own] : joinFlagValues(own, leaf), { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0 || error.code === 'commander.help')
            return { command: 'notice', text: printed };
        throw new errors/* ExtensionConfigError */.sw((0,secret_url/* redactUnreadable */.Zv)(error.message.replace(/^error: /, '')), {
            code: error.code === 'commander.unknownOption' || error.code === 'commander.unknownCommand' ? 'option-unknown' : 'input-invalid',
            subject: (0,secret_url/* redactUnreadable */.Zv)(own.join(' ')),
            hint: own.some((argument) => argument === '--requirement' || argument.startsWith('--requirement='))
                ? 'Name the file with -r FILE or --requirements FILE.'
                : leaf === undefined
                    ? "'ensure-extensions --help' lists the commands."
                    : helpHint(leaf),
        });
    }
    return invocation ?? { command: 'notice', text: program.helpInformation() };
}
/** Says where the `--` of `run` belongs. What follows it is never read as an option of ours. */
function refuseWithoutSeparator(command, own, isProgram) {
    if (own.some((word) => word === '--help' || word === '-h'))
        return;
    const words = own.slice(1);
    const optionOf = (word) => command.options.find(({ long, short }) => word === long || word === short);
    const isValue = (index) => {
        const before = optionOf(words[index - 1] ?? '');
        return before !== undefined && !before.isBoolean();
    };
    const positionals = words.flatMap((word, index) => (word.startsWith('-') || isValue(index) ? [] : [index]));
    // The first is a package, unless a file names them.
    const isFileNamed = words.some((word) => ['-r', '--requirements', '--config'].includes(word.split('=')[0] ?? ''));
    const at = positionals.slice(isFileNamed ? 0 : 1).find((index) => isProgram(words[index] ?? ''));
    // Without a program in sight, what is wrong with the options is told first.
    if (at === undefined)
        return;
    const shown = [...words.slice(0, at), '--', ...words.slice(at)];
    throw new errors/* ExtensionConfigError */.sw("'run' needs a command after '--'", {
        code: 'input-invalid',
        subject: 'run',
        hint: (0,secret_url/* redactUnreadable */.Zv)(`Write: ensure-extensions run ${(0,shell_words/* shellWords */.C)(shown)}`),
    });
}
/** How `env` writes variables where nothing is said. */
const usualFormat = process.platform === 'win32' ? 'powershell' : 'posix';
/** The format that a command line of `env` asks for, also where the rest of it cannot be read. */
function formatIn(argv) {
    const at = argv.lastIndexOf('--format');
    const given = at === -1 ? argv.findLast((word) => word.startsWith('--format='))?.slice('--format='.length) : argv[at + 1];
    return variables/* variableFormats */.hl.find((format) => format === given) ?? usualFormat;
}
function addVariableOptions(command) {
    command
        .addOption(new esm/* Option */.c$('--format <FORMAT>', 'how variables are written').choices(variables/* variableFormats */.hl).default(usualFormat))
        .option('--remove', 'print what takes away all that was added to the variables of this shell');
}
function addLockOptions(command) {
    command
        .option('-o, --output <FILE>', 'the lock: pylock.toml or pylock.NAME.toml', 'pylock.toml')
        .option('--python-version <VERSION>', 'the oldest Python it has to fit, such as 3.9 (default: that of the interpreter)')
        .addOption(new esm/* Option */.c$('--system <SYSTEM>', 'a system it is made for; repeat it for several (default: all)')
        .choices(lock_systems/* lockSystems */.M)
        .argParser((value, previous = []) => [...previous, oneOf(value, lock_systems/* lockSystems */.M)]))
        .option('--upgrade', 'take the newest versions, also of what the lock has and fits')
        .option('--check', 'write nothing; exit with 1 where the lock is not what it would be now');
}
/** A value that is one of some words: a parser of one's own takes the place of commander's list. */
function oneOf(value, words) {
    if (words.includes(value))
        return value;
    throw new esm/* InvalidArgumentError */.Di(`Allowed choices are ${words.join(', ')}.`);
}
const usualInterval = 300_000;
/** A day: what expires before the next nightly run. */
const usualAheadHours = 24;
function addWarmOptions(command) {
    command
        .option('--ahead <HOURS>', 'refresh what expires within so many hours (default: 24; with --watch two intervals)', wholeOrDecimal('a number of hours such as 24'))
        .option('--watch', 'go on until SIGTERM, at every interval')
        .option('--interval <TIME>', 'how often, with --watch: 90s, 5m, 1h (default: 5m)', duration);
}
function readOptions(options) {
    const raw = rawOptionsOf(options);
    const verbosity = options['verbose'] === true ? 'verbose' : options['quiet'] === true ? 'quiet' : 'normal';
    const isJson = options['json'] === true;
    const isWatching = options['watch'] === true;
    const intervalMs = Number(options['interval'] ?? usualInterval);
    const warming = {
        isWatching,
        intervalMs,
        aheadHours: Number(options['ahead'] ?? (isWatching ? (2 * intervalMs) / 3_600_000 : usualAheadHours)),
    };
    const locking = {
        output: String(options['output'] ?? ''),
        pythonVersion: options['pythonVersion'],
        systems: (options['system'] ?? []),
        isUpgrading: options['upgrade'] === true,
        isChecking: options['check'] === true,
    };
    return { raw, isJson, verbosity, locking, format: isJson ? 'json' : (options['format'] ?? 'posix'), warming };
}


/***/ }),

/***/ 78132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ shellWords)
/* harmony export */ });
/** Words as a shell reads them back. */
function shellWords(words) {
    return words.map(quoted).join(' ');
}
function quoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 80712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ generateKeys)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_denied_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64562);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61870);
/* harmony import */ var _system_signing_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83536);







/**
 * Writes a new pair of keys: `signing-key.pem`, which only its owner reads, and `verify-key.pem`. Nothing is ever overwritten.
 *
 * @param directory absolute; made where it is not there.
 * @throws ExtensionConfigError `input-invalid` where one of the files is there already, or nothing can be written there.
 */
async function generateKeys(directory) {
    const texts = (0,_system_signing_key_js__WEBPACK_IMPORTED_MODULE_6__/* .generateKeyTexts */ .p7)();
    const files = { signingKey: node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'signing-key.pem'), verifyKey: node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'verify-key.pem') };
    // Ours, because node's recursive mkdir never ends under /proc.
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .Oh)(directory).catch((error) => {
        throw unwritable(directory, error);
    });
    await writeNew(files.verifyKey, texts.verifyKey, 0o644);
    try {
        await writeNew(files.signingKey, texts.signingKey, 0o600);
    }
    catch (error) {
        // A public key without its private one is of no use to anybody.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(files.verifyKey);
        throw error;
    }
    return files;
}
async function writeNew(file, text, mode) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { flag: 'wx', mode });
    }
    catch (error) {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'EEXIST'))
            throw unwritable(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${file} is there already, and a key is never overwritten`, {
            code: 'input-invalid',
            subject: file,
            hint: 'Name another directory with --out, or move the old key away.',
            cause: error,
        });
    }
}
function unwritable(directory, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`the keys cannot be written to '${directory}': ${(0,_system_denied_js__WEBPACK_IMPORTED_MODULE_3__/* .denialOf */ .Z)(cause) ?? (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(cause)}`, {
        code: 'input-invalid',
        subject: directory,
        hint: 'Name a directory with --out that this user may write to.',
        cause,
    });
}


/***/ }),

/***/ 57984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lockSystems),
/* harmony export */   n: () => (/* binding */ systems)
/* harmony export */ });
/** The systems that a lock can be made for, each with what `sys_platform` is there. */
const systems = { linux: 'linux', macos: 'darwin', windows: 'win32' };
/** The names of the systems that a lock can be made for. */
const lockSystems = Object.keys(systems);


/***/ }),

/***/ 6635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   OM: () => (/* binding */ formatSince),
/* harmony export */   Yf: () => (/* binding */ formatSizeOrNone),
/* harmony export */   bo: () => (/* binding */ renderTable),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   k2: () => (/* binding */ shortEnvironment),
/* harmony export */   nU: () => (/* binding */ renderEntries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_platform_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20928);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44639);



const colours = { valid: 'green', orphaned: 'yellow', mismatch: 'magenta', error: 'red' };
/** The least that a shortened cell keeps, in characters. */
const minimum = 12;
/** Rows under a head, in columns. Where the terminal is too narrow, the cells of the widest columns are cut. */
function renderTable(head, rows, style) {
    const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
    const total = widths.reduce((sum, width) => sum + width + 2, -2);
    for (let excess = total - (style.width ?? total); excess > 0; excess -= 1) {
        const widest = widths.indexOf(Math.max(...widths));
        if ((widths[widest] ?? 0) <= minimum)
            break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    const line = (row, isHead) => row
        .map((cell, column) => {
        const text = shorten(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0);
        const colour = isHead ? undefined : colours[cell];
        return colour === undefined ? text : style.paint(colour, text);
    })
        .join('  ')
        .trimEnd();
    return [line(head, true), ...rows.map((row) => line(row, false))].join('\n');
}
/** Cuts a text. Of paths the end tells most, and the start where they lie; of all else the start does. */
function shorten(text, width) {
    if (text.length <= width)
        return text;
    if (!text.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.sep))
        return `${text.slice(0, width - 1)}…`;
    const start = Math.floor((width - 1) / 3);
    return `${text.slice(0, start)}…${text.slice(text.length - (width - 1 - start))}`;
}
/** How long ago a time was: `3 h`; empty for none. */
function formatSince(time, now) {
    return time === null ? '' : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(Math.max(0, now.getTime() - Date.parse(time)) / 3_600_000);
}
/** A size, `-` for nothing. */
function formatSizeOrNone(bytes) {
    return bytes === 0 ? '-' : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(bytes);
}
/** How much of a digest tells environments apart, in characters. */
const idLength = 8;
/** An environment by what tells it apart: `4ea54f99/cpython-3.11`, from the path of its link. */
function shortEnvironment(entry) {
    const [interpreter] = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(entry).split('--');
    return `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(entry)).slice(0, idLength)}/${interpreter}`;
}
/** All that lies in a cache as a table, with its total. */
function renderEntries(entries, now, style) {
    const rows = entries.map((entry) => [
        entry.requestDigest.slice(0, idLength),
        entry.specifications.join(', ') || (entry.problem ?? ''),
        String(entry.distributions.length),
        (0,_platform_platform_id_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterOf */ .OS)(entry.platformId).replace(/^Python /, ''),
        formatSince(entry.installedAt, now),
        formatSizeOrNone(entry.sizeBytes),
        entry.users.join(', ') || '-',
    ]);
    const size = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    return [
        renderTable(['ID', 'EXTENSIONS', 'PACKAGES', 'PYTHON', 'AGE', 'SIZE', 'USED BY'], rows, style),
        '',
        `${counted(entries.length, 'cache entry', 'cache entries')}, ${(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(size)}`,
    ].join('\n');
}
/** How often each word occurs, in the order of their first occurrence: `5 healthy, 1 damaged`. */
function tally(words) {
    return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`).join(', ');
}
/** A number with its noun: `1 project`, `2 projects`. */
function counted(count, one, several) {
    return `${count} ${count === 1 ? one : several}`;
}


/***/ }),

/***/ 81935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ renderShellFailure),
/* harmony export */   hl: () => (/* binding */ variableFormats),
/* harmony export */   mR: () => (/* binding */ renderVariables)
/* harmony export */ });
/** How variables are written for who sets them; the CLI's `env --format`. */
const variableFormats = ['posix', 'fish', 'powershell', 'dotenv', 'json', 'github'];
/**
 * The text that sets variables: for `eval` in a shell (`posix`, `fish`, `powershell`), for a file that others read
 * (`dotenv`, `github` for `$GITHUB_ENV`), or as one JSON object. `dotenv` and `github` cannot unset: there it is empty.
 */
function renderVariables(changes, format) {
    if (format === 'json')
        return `${JSON.stringify(Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? null])))}\n`;
    return Object.entries(changes)
        .map(([name, value]) => `${renderers[format](name, value)}\n`)
        .join('');
}
/**
 * A command that makes `eval` (or `source`, or `Invoke-Expression`) fail in the shell, and changes nothing: without it, the shell would
 * not notice that the variables are not all there. Empty for the formats that are data.
 */
function renderShellFailure(format) {
    if (format === 'posix' || format === 'fish')
        return 'false\n';
    return format === 'powershell' ? "throw 'ensure-extensions env failed'\n" : '';
}
const renderers = {
    posix: (name, value) => (value === undefined ? `unset ${name}` : `export ${name}='${value.replaceAll("'", "'\\''")}'`),
    fish: (name, value) => (value === undefined ? `set -e ${name}` : `set -gx ${name} '${value.replaceAll(/[\\']/g, '\\$&')}'`),
    // Its typographic quotation marks end a string too ("about_Quoting_Rules").
    powershell: (name, value) => value === undefined
        ? `Remove-Item -ErrorAction SilentlyContinue Env:${name}`
        : `$env:${name} = '${value.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`,
    dotenv: (name, value = '') => `${name}="${value.replaceAll(/["\\$`]/g, '\\$&')}"`,
    github: (name, value = '') => {
        let delimiter = 'ENSURE_EXTENSIONS_END';
        while (value.includes(delimiter))
            delimiter += '_';
        return `${name}<<${delimiter}\n${value}\n${delimiter}`;
    },
};


/***/ }),

/***/ 13411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this package; a test keeps it the same as in `package.json`. */
const version = '0.1.0';


/***/ })

};
