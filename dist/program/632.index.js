export const id = 632;
export const ids = [632];
export const modules = {

/***/ 76632:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/cache/lib/cache.js + 341 modules
var cache = __webpack_require__(64347);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./lib/providers/github-actions/extraction.js




/** The slack beyond twice the size of the archive that a bundle comes in, in bytes; that archive hardly shrinks it. */
const slackBytes = 1024 * 1024;
/**
 * Makes this process extract nothing from tar archives but one member each, into one file. The toolkit extracts whatever an archive
 * holds, absolute names, `..` and links included, before anybody can look at it. So the tar that it starts is told to print the
 * content of that member instead: it writes nothing by itself.
 *
 * @param wanted gives the member of the call that is at work.
 */
function extractOneMember(wanted) {
    const spawn = external_node_child_process_.spawn;
    const guarded = (command, args = [], options = {}) => {
        const at = args.indexOf('-xf');
        const archive = args[at + 1];
        if (at === -1 || archive === undefined || !/tar(?:\.exe)?$/.test(external_node_path_.basename(command)))
            return spawn(command, args, options);
        const member = wanted();
        if (member === undefined)
            throw new Error('nothing is to be extracted');
        const output = (0,external_node_fs_.openSync)(member.file, 'wx');
        const cwd = options.cwd === undefined ? process.cwd() : String(options.cwd);
        const longest = 2 * (0,external_node_fs_.statSync)(external_node_path_.resolve(cwd, archive)).size + slackBytes;
        const [program, programArgs] = limited(longest, command, [...printing(args), '-O', member.name]);
        return spawn(program, programArgs, { ...options, stdio: ['ignore', output, 'pipe'] });
    };
    external_node_child_process_.spawn = guarded;
    (0,external_node_module_.syncBuiltinESMExports)();
}
/** The arguments without those that say where and how members are put on the disk. */
function printing(args) {
    return args.filter((arg, index) => arg !== '-P' && arg !== '-C' && args[index - 1] !== '-C');
}
/** A command whose files cannot grow beyond a length, where the system has that. */
function limited(bytes, command, args) {
    if (process.platform === 'win32')
        return [command, [...args]];
    // Shells count in blocks of 512 bytes, or of 1,024.
    return ['sh', ['-c', 'ulimit -f "$0" && exec "$@"', String(Math.ceil(bytes / 512)), command, ...args]];
}

;// CONCATENATED MODULE: ./lib/providers/github-actions/toolkit.js





/**
 * The program of the toolkit's process: `providers/toolkit-process.ts` starts it, sends it calls, and gets what they print and
 * how they end. It takes its place from the process, prints to stdout and goes on after failures; here it may.
 */
process.stdout.write = ((chunk, ...rest) => {
    tell({ kind: 'printed', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    const done = rest.find((item) => typeof item === 'function');
    done?.();
    return true;
});
let current;
extractOneMember(() => current && { name: current.path, file: external_node_path_.join(current.directory, current.path) });
process.on('message', (call) => {
    current = call;
    answer(call).then((key) => tell({ kind: 'done', ...(key === undefined ? {} : { key }) }), (error) => tell({ kind: 'failed', reason: (0,errno/* messageOf */.b)(error) }));
});
// The parent process has ended, or has given up a call.
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
    tell({ kind: 'failed', reason: (0,errno/* messageOf */.b)(error) }, () => process.exit(1));
});
tell({ kind: 'loaded' });
/** Gives the key that was found; a save finds none. */
async function answer({ directory, path, key, prefixes, action }) {
    process.env['GITHUB_WORKSPACE'] = directory;
    process.env['RUNNER_TEMP'] = directory;
    process.chdir(directory);
    try {
        if (action !== 'save')
            return await (0,cache/* restoreCache */.P3)([path], key, [...prefixes], { lookupOnly: action === 'lookup' });
        await (0,cache/* saveCache */.Io)([path], key);
        return undefined;
    }
    finally {
        // On Windows nobody can remove a directory that somebody is in.
        process.chdir((0,external_node_os_.tmpdir)());
    }
}
function tell(message, sent) {
    process.send?.(message, undefined, undefined, sent);
}


/***/ }),

/***/ 71077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ hasErrno),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Whether a value is a node error with this errno code, such as `ENOENT`. */
function hasErrno(error, ...codes) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
/** The message of anything that was thrown. One of the system about a file is put as a user would: `permission denied: '/x' (EACCES)`. */
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    const { errno, code, path, dest } = error;
    const [, words] = (errno === undefined ? undefined : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.getSystemErrorMap)().get(errno)) ?? [];
    if (words === undefined || typeof path !== 'string')
        return error.message;
    return `${words}: '${path}'${typeof dest === 'string' ? ` to '${dest}'` : ''} (${code})`;
}


/***/ })

};
