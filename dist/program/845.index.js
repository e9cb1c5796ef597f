export const id = 845;
export const ids = [845];
export const modules = {

/***/ 94845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createToolkitStore: () => (/* binding */ createToolkitStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/system/byte-source.js
var byte_source = __webpack_require__(1021);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/system/process-group.js
var process_group = __webpack_require__(26978);
// EXTERNAL MODULE: ./lib/system/redact.js
var redact = __webpack_require__(52580);
// EXTERNAL MODULE: ./lib/providers/own-program.js
var own_program = __webpack_require__(98863);
// EXTERNAL MODULE: ./lib/providers/github-actions/service.js
var service = __webpack_require__(73617);
;// CONCATENATED MODULE: ./lib/providers/github-actions/toolkit-process.js






/**
 * The toolkit in a process of its own: it takes its place from the working directory and the variables of its process, prints to
 * stdout, and cannot be cancelled. So none of that happens in the process of the caller, and a call that is given up ends with
 * its process. One call at a time.
 */
class ToolkitProcess {
    #child;
    #loaded;
    #hasEnded = false;
    #waiting = 0;
    /** Starts the process, which loads the toolkit while the caller does something else. */
    constructor(environment, program) {
        this.#child = (0,external_node_child_process_.fork)(program, [], {
            env: environment,
            execArgv: [],
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
            detached: process_group/* hasProcessGroups */.G,
        });
        this.#loaded = new Promise((resolve) => {
            this.#child.once('message', () => resolve());
            for (const event of ['exit', 'error']) {
                this.#child.on(event, () => {
                    this.#hasEnded = true;
                    resolve();
                });
            }
        });
        // Nobody who has nothing else to do stays for it, unless they wait for it.
        this.#letGo();
    }
    /** Whether it takes no more calls. */
    get hasEnded() {
        return this.#hasEnded;
    }
    /** Waits until it can work on a call, or has ended. */
    async load() {
        await this.#held(() => this.#loaded);
    }
    /**
     * Makes one call. Where it throws, the toolkit may still be at work: until `stop`.
     *
     * @throws ServiceTimeoutError; Error when the process cannot be started, ends, or the toolkit rejects; the signal's reason.
     */
    async call(call, { answered, signal }) {
        signal?.throwIfAborted();
        const child = this.#child;
        let printed = '';
        const over = new AbortController();
        const made = () => new Promise((resolve, reject) => {
            const onMessage = (message) => {
                if (message.kind === 'printed')
                    printed += message.text;
                else if (message.kind === 'failed')
                    reject(new Error(shown(printed, message.reason)));
                else if (message.kind === 'done')
                    resolve({ ...(message.key && { key: message.key }), printed: shown(printed) });
            };
            const onExit = (code, killer) => reject(new Error(`the process of the cache toolkit ended with ${code ?? killer}`));
            child.on('message', onMessage).on('exit', onExit).on('error', reject);
            over.signal.addEventListener('abort', () => child.off('message', onMessage).off('exit', onExit).off('error', reject));
            signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
            child.send(call, (error) => error !== null && reject(error));
            if (answered === undefined)
                return;
            this.#loaded
                .then(() => (0,external_node_timers_promises_.setTimeout)(answered.withinMs, undefined, { signal: over.signal }))
                .then(() => answered.pattern.test(printed) || reject(new service/* ServiceTimeoutError */.Zh()), () => { });
        });
        try {
            return await this.#held(made);
        }
        finally {
            over.abort();
        }
    }
    /** Ends the process and what it started: nothing is written any more afterwards. */
    async stop() {
        const { pid } = this.#child;
        if (this.#hasEnded || pid === undefined)
            return;
        await this.#held(async () => {
            const ended = new Promise((resolve) => this.#child.once('exit', resolve));
            (0,process_group/* killProcessGroup */.$)(pid, 'SIGKILL');
            await ended;
        });
    }
    /** Keeps our own process alive while something is waited for. */
    async #held(wait) {
        this.#waiting += 1;
        this.#child.ref();
        this.#child.channel?.ref();
        try {
            return await wait();
        }
        finally {
            this.#waiting -= 1;
            if (this.#waiting === 0)
                this.#letGo();
        }
    }
    #letGo() {
        this.#child.unref();
        this.#child.channel?.unref();
    }
}
/**
 * The toolkit's program: beside this file where the sources or `lib/` run, else in `toolkit/` of a directory this bundle is in.
 *
 * @throws Error where there is none, as in somebody's bundle of the library.
 */
function findToolkitProgram() {
    const program = (0,own_program/* findOwnProgram */.A)(import.meta.url, { source: '../github-actions/toolkit', bundled: 'toolkit/index.js' });
    if (program !== undefined)
        return program;
    throw new Error("the cache toolkit's program is missing: copy dist/toolkit and dist/program of ensure-extensions beside this bundle");
}
const maskCommand = '::add-mask::';
/** The output of the toolkit as the runner would show it: the data of commands unescaped, masked values replaced. */
function shown(printed, text = printed) {
    const lines = unescaped(printed).split('\n');
    const secrets = lines.flatMap((line) => (line.startsWith(maskCommand) ? [line.slice(maskCommand.length).trim()] : []));
    const masked = secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '***'), unescaped(text));
    // Of blob stores it prints signed URLs, and masks some of them.
    return (0,redact/* redactUrls */.s)(masked);
}
/** Every line that is a command to the runner, its data as it was before it was made one line. */
function unescaped(text) {
    return text.replaceAll(/^::.*$/gm, (line) => line.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'));
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/toolkit-store.js








/** The one path the toolkit ever sees, that of a plain file: it hashes this text into the version of an entry, so it must never change. */
const bundlePath = 'ensure-extensions-bundle';
/** The first line the toolkit prints after a look-up, of v2 and of v1. */
const answeredPattern = /Cache hit for|Archive Path:|Lookup only/;
/**
 * Keeps bundles in the Actions cache by the official toolkit, whose process starts with the first call.
 *
 * The toolkit swallows the reason of every failure: what it prints is classified. It works in a process of its own, one call at
 * a time, each in a private directory.
 */
function createToolkitStore(options) {
    const { environment, logger, lookupMs } = options;
    let queue = Promise.resolve();
    let toolkit;
    const openToolkit = () => {
        if (toolkit === undefined || toolkit.hasEnded)
            toolkit = new ToolkitProcess(environment, options.toolkitProgram ?? findToolkitProgram());
        return toolkit;
    };
    /** Runs one toolkit call after the others, in a private directory of its own. */
    const inPrivateDirectory = (work) => {
        const turn = queue.then(async () => {
            // The toolkit joins its tar command with spaces, so that a path with one breaks it.
            const runnerTemp = environment['RUNNER_TEMP'];
            const parent = options.temporaryDirectory ?? (runnerTemp === undefined || /\s/.test(runnerTemp) ? (0,external_node_os_.tmpdir)() : runnerTemp);
            await (0,files/* makeDirectory */.Oh)(parent);
            const directory = await (0,owned_directory/* makeOwnedDirectory */.dL)(parent, 'ensure-extensions-toolkit-');
            let isOver = false;
            try {
                const result = await work(directory);
                isOver = ['hit', 'miss', 'saved', 'exists'].includes(result.status);
                return result;
            }
            finally {
                // Where the call or a part of it failed, the rest may go on.
                if (!isOver)
                    await toolkit?.stop();
                await (0,files/* removeTree */.dM)(directory);
            }
        });
        queue = turn.catch(() => { });
        return turn;
    };
    /** One call; what the toolkit prints goes to the log and comes back. */
    const callToolkit = async (call, patience) => {
        const answer = await openToolkit().call(call, patience);
        for (const line of messagesIn(answer.printed))
            logger.debug(`cache service: ${line}`);
        return answer;
    };
    const find = async (request, action, file) => {
        const { key, prefixes, signal } = request;
        return await inPrivateDirectory(async (directory) => {
            const call = { action, directory, path: bundlePath, key, prefixes };
            const answer = await callToolkit(call, { answered: { pattern: answeredPattern, withinMs: lookupMs }, signal });
            if (answer.key === undefined)
                return classifyRestore(answer.printed);
            const found = answer.key;
            // The service takes the key itself for a prefix too, where nothing has just this key.
            const isWanted = found === key || prefixes.some((prefix) => found.startsWith(prefix));
            if (!isWanted)
                return { status: 'miss', detail: '' };
            if (file !== undefined) {
                try {
                    await moveFile(external_node_path_.join(directory, bundlePath), file);
                }
                catch (error) {
                    await (0,promises_.rm)(file, { force: true });
                    return { status: 'corrupt', detail: `what was restored holds no archive: ${(0,errno/* messageOf */.b)(error)}` };
                }
            }
            return { status: 'hit', key: found };
        });
    };
    return {
        async prepare() {
            try {
                await openToolkit().load();
            }
            catch {
                // The first call will say why.
            }
        },
        lookup: (request) => find(request, 'lookup'),
        restore: (request) => find(request, 'restore', request.file),
        async save({ key, bundle, signal }) {
            return await inPrivateDirectory(async (directory) => {
                await (0,byte_source/* writeSource */.ly)(bundle, external_node_path_.join(directory, bundlePath), signal);
                const answer = await callToolkit({ action: 'save', directory, path: bundlePath, key, prefixes: [] }, { signal });
                return classifySave(answer.printed);
            });
        },
    };
}
/** The messages in what the toolkit printed, without the commands they came in. */
function messagesIn(printed) {
    return printed
        .split(/\r?\n/)
        .map((line) => line.replace(/^::(?:debug|warning|error|notice)[^:]*::/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('::'));
}
function classifyRestore(printed) {
    const failure = messagesIn(printed).find((line) => /^Failed to restore:|does not permit reads/.test(line));
    if (failure === undefined)
        return { status: 'miss', detail: '' };
    return { status: classifyFailure(failure), detail: failure };
}
function classifyFailure(message) {
    if (/\b429\b|rate limit|too many requests/i.test(message))
        return 'rate-limited';
    if (/denied|\b40[13]\b|unauthorized|forbidden|does not permit/i.test(message))
        return 'denied';
    if (/tar'? failed|exit code|zstd|unexpected end|corrupt|checksum|incomplete/i.test(message))
        return 'corrupt';
    return 'unavailable';
}
function classifySave(printed) {
    const failure = messagesIn(printed).find((line) => /^Failed to save:|Unable to finalize|does not permit writes|over the .* limit/.test(line));
    if (failure === undefined) {
        const refusal = messagesIn(printed).find((line) => /reservation failed/i.test(line));
        return refusal === undefined ? { status: 'saved', detail: '' } : { status: 'unavailable', detail: refusal };
    }
    if (/another job may be|already exists|already_exists|Cache already/i.test(failure) && !/denied/i.test(failure)) {
        const cause = messagesIn(printed).find((line) => /Failed to reserve cache|reservation failed/i.test(line)) ?? '';
        // Of service v1 the reason stands behind this, whatever it is.
        const [, details = ''] = /More details: (?!undefined)(.+)$/.exec(failure) ?? [];
        const isContention = [cause, details].every((reason) => reason === '' || /already|exist|conflict|\b409\b/i.test(reason));
        if (isContention && !/\b(?:429|5\d\d)\b|ECONN|fetch failed/i.test(failure))
            return { status: 'exists', detail: 'another run saved it first' };
        return { status: saveStatusOf(`${failure} ${cause}`), detail: cause || failure };
    }
    return { status: saveStatusOf(failure), detail: failure };
}
function saveStatusOf(message) {
    const status = classifyFailure(message);
    return status === 'corrupt' ? 'unavailable' : status;
}
async function moveFile(from, to) {
    try {
        await (0,promises_.rename)(from, to);
    }
    catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV')
            throw error;
        await (0,promises_.copyFile)(from, to);
    }
}


/***/ })

};
