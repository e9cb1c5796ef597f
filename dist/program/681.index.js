export const id = 681;
export const ids = [681];
export const modules = {

/***/ 64681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createDirectoryStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1021);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61870);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7641);







/** The one file in the directory of a bundle: directories, unlike files, are never renamed over one another. */
const fileName = 'bundle';
/**
 * Keeps bundles in a directory, which may be shared by processes and machines: bundles appear by one rename. It waits as long as
 * the file system makes it wait.
 */
function createDirectoryStore(directory, { onFound } = {}) {
    const find = async ({ key, prefixes }) => {
        try {
            const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory)).filter(_provider_js__WEBPACK_IMPORTED_MODULE_6__/* .isValidKey */ .Iz);
            if (names.includes(key))
                return { status: 'hit', key };
            for (const prefix of prefixes) {
                const newest = await newestOf(directory, names.filter((name) => name.startsWith(prefix)));
                if (newest !== undefined)
                    return { status: 'hit', key: newest };
            }
            return { status: 'miss', detail: '' };
        }
        catch (error) {
            if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT'))
                return { status: 'miss', detail: `${directory} does not exist yet` };
            return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error) };
        }
    };
    return {
        lookup: find,
        async restore(request) {
            const found = await find(request);
            onFound?.();
            if (found.status !== 'hit')
                return found;
            try {
                const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, found.key, fileName);
                // Another program may have put a pipe there, and copying one would never end.
                if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile())
                    return { status: 'corrupt', detail: `the archive ${found.key} is not a plain file` };
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(file, request.file, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
                return found;
            }
            catch (error) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(request.file, { force: true });
                if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
                    return { status: 'corrupt', detail: `the archive ${found.key} lacks its file` };
                return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error) };
            }
        },
        async save({ key, bundle, signal }) {
            if (!(0,_provider_js__WEBPACK_IMPORTED_MODULE_6__/* .isValidKey */ .Iz)(key))
                return { status: 'skipped', detail: `'${key}' is not a valid key` };
            // The leading dot keeps half-written bundles from being found.
            const staging = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `.${key.slice(0, 100)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
            try {
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makeDirectory */ .Oh)(staging);
                await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSource */ .ly)(bundle, node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging, fileName), signal);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(staging, new Date(), new Date());
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(staging, node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, key));
                return { status: 'saved', detail: '' };
            }
            catch (error) {
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .dM)(staging);
                if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOTEMPTY', 'EEXIST'))
                    return { status: 'exists', detail: 'another run saved it first' };
                if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'EPERM') && (await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .isPresent */ .Wo)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, key))))
                    return { status: 'exists', detail: 'another run saved it first' };
                return { status: isDenial(error) ? 'denied' : 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(error) };
            }
        },
    };
}
function isDenial(error) {
    return (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'EACCES', 'EPERM', 'EROFS');
}
async function newestOf(directory, names) {
    let newest;
    for (const name of names) {
        const time = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, name)).then((stats) => stats.mtimeMs, () => Number.NEGATIVE_INFINITY);
        if (newest === undefined || time > newest.time)
            newest = { name, time };
    }
    return newest?.name;
}


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ isValidKey),
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   VI: () => (/* binding */ beginningOf),
/* harmony export */   Vh: () => (/* binding */ beginningBytes)
/* harmony export */ });
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1021);

/** So much of a bundle is its beginning, in bytes: the header of all but the largest. */
const beginningBytes = 256 * 1024;
/** The beginning of a bundle of which no more was fetched: behind it nothing can be read. */
function beginningOf(bytes, size) {
    return { ...(0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .memorySource */ .Pq)(bytes), size };
}
/** Whether a key is one that was asked for. A store that answers with another one hands out what nobody wants here. */
function isAnswer(key, { key: wanted, prefixes }) {
    return key === wanted || prefixes.some((prefix) => key.startsWith(prefix));
}
/** Whether a text may be a key: what all stores can hold, in a file name too. */
function isValidKey(key) {
    return key.length > 0 && key.length <= 512 && /^[a-z0-9._+-]+$/.test(key) && !key.startsWith('.');
}


/***/ }),

/***/ 1021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   Pq: () => (/* binding */ memorySource),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   ij: () => (/* binding */ withFileSource),
/* harmony export */   ly: () => (/* binding */ writeSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1548);


/** How much is read at once where it does not matter, in bytes. */
const blockBytes = 1024 * 1024;
/** The bytes of an open file. The file stays open. */
async function fileSource(handle) {
    const { size } = await handle.stat();
    return {
        size,
        async read(offset, length) {
            const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)));
            let filled = 0;
            while (filled < bytes.length) {
                const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
                if (bytesRead === 0)
                    break;
                filled += bytesRead;
            }
            return bytes.subarray(0, filled);
        },
    };
}
/** Works with the bytes of a file, which is open for as long. */
async function withFileSource(file, work) {
    const handle = await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlain */ .Hu)(file);
    try {
        return await work(await fileSource(handle));
    }
    finally {
        await handle.close();
    }
}
/** Bytes in memory. */
function memorySource(bytes) {
    return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}
/** All of a source, block by block: one is read while the one before is worked on. */
async function* blocksOf(source, length = blockBytes) {
    let reading = source.read(0, Math.min(length, source.size));
    for (let offset = 0; offset < source.size; offset += length) {
        const block = await reading;
        if (block.length < Math.min(length, source.size - offset))
            throw new Error('it ended before its size');
        const next = offset + length;
        if (next < source.size) {
            reading = source.read(next, Math.min(length, source.size - next));
            // Told when it is awaited.
            reading.catch(() => { });
        }
        yield block;
    }
}
/** Writes all of a source to a file that does not exist yet. */
async function writeSource(source, file, signal) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx');
    try {
        for await (const block of blocksOf(source)) {
            signal?.throwIfAborted();
            await handle.writeFile(block);
        }
    }
    finally {
        await handle.close();
    }
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


/***/ }),

/***/ 61870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ writeJson),
/* harmony export */   Ge: () => (/* binding */ readTextIfPresent),
/* harmony export */   Oh: () => (/* binding */ makeDirectory),
/* harmony export */   TV: () => (/* binding */ isExecutable),
/* harmony export */   WO: () => (/* binding */ ageMs),
/* harmony export */   WY: () => (/* binding */ isFileSync),
/* harmony export */   Wo: () => (/* binding */ isPresent),
/* harmony export */   ZP: () => (/* binding */ isDirectorySync),
/* harmony export */   _f: () => (/* binding */ writeTextBy),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   n1: () => (/* binding */ followLinks),
/* harmony export */   oq: () => (/* binding */ findExecutable),
/* harmony export */   rr: () => (/* binding */ isTemporaryOf),
/* harmony export */   vu: () => (/* binding */ statsSync),
/* harmony export */   wd: () => (/* binding */ isDirectory),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71077);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13886);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1548);







/** Writes a JSON file so that a reader sees the old or the new content, never a part. */
async function writeJson(file, value, options) {
    await writeText(file, `${JSON.stringify(value, null, 2)}\n`, options);
}
/** Writes a text file so that a reader sees the old or the new content, never a part. */
async function writeText(named, text, { isLinkKept = false, isForAll = false } = {}) {
    const file = isLinkKept ? await followLinks(named) : named;
    await makeDirectory(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file));
    await writeTextBy(`${file}${temporarySuffix()}`, file, text, { isForAll });
}
/** Writes a text file by way of a temporary one on the same disk, which must not exist yet and is gone afterwards. */
async function writeTextBy(temporary, file, text, { isForAll = false } = {}) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', await modeOf(file));
        try {
            // Not by one write: on a disk that is filling up it may write a part and call that a success.
            await handle.writeFile(text, 'utf8');
            if (isForAll)
                await handle.chmod((await handle.stat()).mode | 0o444);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** The file that a path leads to, by way of links; of one that leads nowhere the place where the file would be. */
async function followLinks(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(file);
    }
    catch (error) {
        if (!(0,_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT'))
            throw error;
        const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(file).catch(() => undefined);
        return link === undefined ? file : node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(file), link);
    }
}
/** The end of the name of a file being written. */
const temporaryPattern = /\.(?:[0-9a-z]+-)?\d+(?:-(?:\d+|x))?-[0-9a-f]{8}\.tmp$/;
function temporarySuffix() {
    return `.${_owner_js__WEBPACK_IMPORTED_MODULE_5__/* .Owner */ ._.current().tag}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
}
/** Whether a name is that of a file being written in place of another, or left by a writer that was killed. */
function isTemporaryOf(name, file) {
    const base = node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file);
    return name.startsWith(base) && temporaryPattern.test(name) && name.replace(temporaryPattern, '') === base;
}
async function modeOf(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file).then(({ mode }) => mode & 0o777, () => 0o666);
}
/** Reads a text file; undefined where there is none. */
async function readTextIfPresent(file) {
    try {
        return await (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlainText */ .Sg)(file);
    }
    catch (error) {
        if ((0,_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/**
 * Makes a directory and its parents. Rejects with the true reason, and always ends: node's own way calls a read-only file
 * system `ENOENT`, and tries for ever where a parent is there and nothing can be made in it (`/proc`).
 */
async function makeDirectory(directory, options = {}) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, options);
    }
    catch (error) {
        if (await isDirectory(directory))
            return;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(directory);
        if (!(0,_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOENT') || parent === directory)
            throw error;
        if (!(await isDirectory(parent)))
            await makeDirectory(parent, options);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(directory, options).catch(async (again) => {
            // Another process was faster.
            if (!(await isDirectory(directory)))
                throw again;
        });
    }
}
/** Whether a directory lies at a path that can be reached. */
async function isDirectory(location) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(location).then((stats) => stats.isDirectory(), () => false);
}
/** Whether a directory lies at a path. Synchronous, for code that hashes what lies on the disk. */
function isDirectorySync(location) {
    return statsSync(location)?.isDirectory() === true;
}
/** Whether a file lies at a path. Synchronous, as {@link isDirectorySync}. */
function isFileSync(location) {
    return statsSync(location)?.isFile() === true;
}
/** The stats of a path, following links; undefined where nothing is there. Synchronous, as {@link isDirectorySync}. */
function statsSync(location) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(location, { throwIfNoEntry: false });
    }
    catch (error) {
        // A file lies where a directory would have to.
        if ((0,_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .hasErrno */ .N)(error, 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/** Whether anything lies at a path that can be reached. */
async function isPresent(location) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(location).then(() => true, () => false);
}
/**
 * How long ago a file or directory last changed, in milliseconds; 0 where there is none. By its change time: what was
 * unpacked keeps the modification times of where it was made.
 */
async function ageMs(location, now) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(location).then((stats) => now.getTime() - stats.ctimeMs, () => 0);
}
/** Removes a directory or file with all it holds; true when nothing is left of it. */
async function removeTree(target) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { recursive: true, force: true, maxRetries: 3 });
        return true;
    }
    catch {
        return false;
    }
}
/** The first file of this name on a PATH-like list that this user may execute. */
async function findExecutable(name, environment) {
    const isWindows = process.platform === 'win32';
    const pathVariable = isWindows ? (environment['Path'] ?? environment['PATH']) : environment['PATH'];
    const extensions = isWindows ? ['.exe', ''] : [''];
    for (const directory of (pathVariable ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter)) {
        if (directory === '')
            continue;
        for (const extension of extensions) {
            const candidate = node_path__WEBPACK_IMPORTED_MODULE_3__.join(directory, name + extension);
            if (await isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
/** Whether a path is that of a program this user may run. */
async function isExecutable(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 71673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** SHA-256 of a text (as UTF-8) or of bytes, as lower-case hex. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}


/***/ }),

/***/ 13886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Owner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71673);
/* harmony import */ var _plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);





/** Stands for an unknown realm or start in a tag. */
const unknownRealm = 'unknown';
const unknownStart = 'x';
const tagPattern = /^([0-9a-f]{12}|unknown)-(\d{1,10})-(\d{1,20}|x)$/;
/**
 * The process that something belongs to: a lock, a directory at work, the use of an image. It holds all that is needed
 * to tell that process from any other. A number of a process alone cannot be made an owner, because another container
 * or a later process may have the same number.
 */
class Owner {
    /** Empty where the owner was read from a tag. */
    host;
    pid;
    #realm;
    /** A digest of host and realm; `unknown` where one of them is not known. */
    #place;
    #started;
    constructor({ host, pid, realm, started }, place) {
        this.host = host;
        this.pid = pid;
        this.#realm = realm;
        this.#started = started;
        this.#place = place;
    }
    /** This process. */
    static current() {
        return Owner.ofProcess(process.pid);
    }
    /** A process that runs in the same container as this one. */
    static ofProcess(pid) {
        return Owner.from({ host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), pid, realm: realmOfProcesses(), started: readStat(pid)?.started ?? '' });
    }
    /**
     * The process that stands for the job this process works for: the runner's worker or act where one is among its
     * ancestors, else its parent. It lives as long as the steps that come later. Where this process was started from
     * outside the container (`docker exec`), the container's first process stands for the job.
     */
    static ofJob() {
        let pid = process.ppid;
        for (let depth = 0; depth < 12 && pid > 1; depth++) {
            const stat = readStat(pid);
            if (stat === undefined)
                break;
            if (stat.name === 'Runner.Worker' || stat.name === 'act')
                return Owner.ofProcess(pid);
            pid = stat.parent;
        }
        return Owner.ofProcess(pid === 0 ? 1 : process.ppid);
    }
    /** The owner that a file names. Whatever is not a whole description is somebody unknown, not nobody. */
    static from(value) {
        const { host, pid, realm, started } = (typeof value === 'object' ? value : null) ?? {};
        const isWhole = typeof host === 'string' && typeof realm === 'string' && typeof started === 'string';
        if (!isWhole || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1)
            return unknownOwner();
        return new Owner({ host, pid, realm, started }, placeOf(host, realm));
    }
    /** The owner that a name holds; see {@link Owner.tag}. Whatever is not a tag is somebody unknown. */
    static fromTag(tag) {
        const [, place, pid, started] = tagPattern.exec(tag) ?? [];
        if (place === undefined || started === undefined)
            return unknownOwner();
        return new Owner({ host: '', pid: Number(pid), realm: '', started: started === unknownStart ? '' : started }, place);
    }
    /** The owner in a form for names of files: what is made under such a name has an owner from its first moment on. */
    get tag() {
        return `${this.#place}-${this.pid}-${/^\d{1,20}$/.test(this.#started) ? this.#started : unknownStart}`;
    }
    /** Whether this owner is at work. The one place where that is decided. */
    get liveness() {
        if (this.#place === unknownRealm || this.#place !== placeOf((0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)(), realmOfProcesses()))
            return 'foreign';
        const stat = readStat(this.pid);
        if (stat === undefined)
            return hasProcess(this.pid) ? 'foreign' : 'dead';
        // A process that ended and that nobody has asked about yet still has its number.
        if (stat.isEnded)
            return 'dead';
        if (this.#started === '')
            return 'foreign';
        return stat.started === this.#started ? 'alive' : 'dead';
    }
    /**
     * Whether what belongs to this owner may be taken away: its process is dead, or cannot be asked and has given no sign
     * for longer than a limit. Both times in milliseconds.
     */
    hasAbandoned({ ageMs, limitMs }) {
        const { liveness } = this;
        return liveness === 'dead' || (liveness === 'foreign' && ageMs > limitMs);
    }
    toJSON() {
        return { host: this.host, pid: this.pid, realm: this.#realm, started: this.#started };
    }
}
function unknownOwner() {
    return Owner.fromTag(`${unknownRealm}-0-${unknownStart}`);
}
function placeOf(host, realm) {
    return realm === '' ? unknownRealm : (0,_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(`${host}\n${realm}`).slice(0, 12);
}
/**
 * Where process numbers and start times of this process count: the boot, the pid namespace and the time namespace.
 * Empty where Linux does not tell. Other systems have no such namespaces.
 */
function realmOfProcesses() {
    if (process.platform !== 'linux')
        return process.platform;
    const boot = attempt(() => (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainTextSync */ .LI)('/proc/sys/kernel/random/boot_id').trim());
    const pids = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'));
    // Kernels before 5.6 have none.
    const times = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/time'));
    return boot === '' || pids === '' ? '' : `${boot} ${pids} ${times}`.trim();
}
/** The fields of `/proc/PID/stat` that matter here (proc_pid_stat(5)); undefined where the system has none. */
function readStat(pid) {
    const isOwn = pid === process.pid;
    // In a pid namespace without a /proc of its own, the numbers there are those of another namespace.
    if (!isOwn && attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self')) !== String(process.pid))
        return undefined;
    const text = attempt(() => (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlainTextSync */ .LI)(`/proc/${isOwn ? 'self' : pid}/stat`));
    // The name stands in parentheses and may itself hold some.
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? [];
    const fields = rest?.split(' ') ?? [];
    const [state = '', parent, threads, started] = [fields[0], fields[1], fields[17], fields[19]];
    if (name === undefined || parent === undefined || started === undefined)
        return undefined;
    // The first thread of a process may have ended while others still work.
    return { name, parent: Number(parent), started, isEnded: /^[ZXx]$/.test(state) && Number(threads) <= 1 };
}
/** Whether a process of this container has this number now. */
function hasProcess(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'EPERM');
    }
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 1548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ openPlain),
/* harmony export */   LI: () => (/* binding */ readPlainTextSync),
/* harmony export */   Sg: () => (/* binding */ readPlainText),
/* harmony export */   rC: () => (/* binding */ readSmallPlainSync),
/* harmony export */   rM: () => (/* binding */ readPlain),
/* harmony export */   yZ: () => (/* binding */ isOtherThanPlain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);



/**
 * Reading what somebody else may have put there: a project's files, another tool's, a shared cache's. Nothing but a plain file is
 * read. Opening a pipe would wait for its writer, reading a device may never end, and a process that waits so cannot even exit.
 * Nothing else in `src/` reads files by node's own means; a test sees to it.
 */
/** Opens for reading without waiting; of a plain file it makes no difference. */
const readingAtOnce = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The largest file that is read into memory, in bytes: the longest lock files and RECORDs have a tenth of that. */
const largestBytes = 256 * 1024 * 1024;
/** Refuses a file that is not a plain file, or is too large. Like node's own errors it has a code. */
class UnreadableFileError extends Error {
    name = 'UnreadableFileError';
    code;
    constructor(message, code) {
        super(`${code}: ${message}`);
        this.code = code;
    }
}
/**
 * Opens a file that somebody else may have put there: nothing but a plain file, at once.
 *
 * @throws Error for anything else; with the code `EISDIR` for a directory, `EINVAL` for what is neither.
 */
async function openPlain(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, readingAtOnce);
    try {
        requirePlain(await handle.stat(), file);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/**
 * Reads a plain file of moderate size.
 *
 * @throws Error as {@link openPlain}; with the code `EFBIG` for more than 256 MiB.
 */
async function readPlain(file) {
    const handle = await openPlain(file);
    try {
        requireModerate(await handle.stat(), file);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
/** Reads a plain text file in UTF-8; see {@link readPlain}. */
async function readPlainText(file) {
    return (await readPlain(file)).toString('utf8');
}
/** {@link readPlainText}, for what cannot wait. */
function readPlainTextSync(file) {
    return withPlainSync(file, (descriptor, stats) => {
        requireModerate(stats, file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8');
    });
}
/**
 * Reads a small plain file at once: of thousands of files, waiting for each takes four times as long as reading them.
 *
 * @returns undefined where it has more bytes than that.
 * @throws Error as {@link openPlain}.
 */
function readSmallPlainSync(file, mostBytes) {
    return withPlainSync(file, (descriptor, { size }) => (size > mostBytes ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor)));
}
function withPlainSync(file, work) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, readingAtOnce);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        requirePlain(stats, file);
        return work(descriptor, stats);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** Whether reading failed because what lies there is no plain file of moderate size: then trying again gives no other answer. */
function isOtherThanPlain(error) {
    // A socket cannot even be opened.
    return error instanceof UnreadableFileError || (0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENXIO');
}
function requirePlain(stats, file) {
    if (stats.isFile())
        return;
    throw stats.isDirectory()
        ? new UnreadableFileError(`'${file}' is a directory`, 'EISDIR')
        : new UnreadableFileError(`'${file}' is not a plain file`, 'EINVAL');
}
function requireModerate({ size }, file) {
    if (size > largestBytes)
        throw new UnreadableFileError(`'${file}' has ${size} bytes; at most ${largestBytes} are read`, 'EFBIG');
}


/***/ })

};
