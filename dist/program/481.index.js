export const id = 481;
export const ids = [481];
export const modules = {

/***/ 57962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ describeRecalled),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   nr: () => (/* binding */ isRecalled)
/* harmony export */ });
/** Whether a version must not be used any more. */
function isRecalled(finding) {
    return finding.kind === 'malicious' || finding.kind === 'quarantined';
}
/** A version and why it is recalled. */
function describeRecalled({ name, version, reason }) {
    return `${name} ${version}: ${reason}`;
}
/** A finding with what to do about it. */
function describeFinding(finding) {
    return `${describeRecalled(finding)}. ${finding.remedy}`;
}


/***/ }),

/***/ 45432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ UnsafeArchiveError)
/* harmony export */ });
/** An archive that would have put something outside its directory, or something other than files into it. */
class UnsafeArchiveError extends Error {
    name = 'UnsafeArchiveError';
}


/***/ }),

/***/ 14263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ makeOwn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _system_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16697);
/* harmony import */ var _tree_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47019);



/**
 * Makes what was unpacked of a user's own directory this user's: nobody becomes another user by it, and where root unpacked it with
 * the owners that it was saved with, it is root's, as with tar.
 */
function makeOwn(directory) {
    const [user, group] = [process.getuid?.(), process.getgid?.()];
    for (const [name, member] of (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readTree */ .Zc)(directory)) {
        const location = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .locationOf */ .hD)(directory, name);
        // Before the mode: a change of the owner takes bits off.
        if (user === 0 && group !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lchownSync)(location, user, group);
        const mode = (0,_tree_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivileged */ .a8)(member) ? (0,_tree_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .unprivilegedMode */ .C4)(member.mode) : member.mode;
        if (member.kind !== 'link' && (user === 0 || mode !== member.mode))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(location, mode);
    }
}


/***/ }),

/***/ 53799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readAhead),
/* harmony export */   f: () => (/* binding */ setTimes)
/* harmony export */ });
// Made from the files beside it by `npm run generate`.
/** read_ahead.py */
const readAhead = `"""
Reads the files of mounted images that a first import reads, so that they are in memory by then. It is a process of its own beside the
next steps of a job: at the lowest priority, and bounded in files, bytes and time. Its lists come from strangers: nothing but plain files
inside of the tree is opened.

Arguments: a file with a list (names one a line, \`#\` begins a comment) and the tree that it is about, and so on.
"""

import os
import stat
import sys

try:
    # What \`signal\` is made of: it takes eight modules more.
    from _signal import alarm
except ImportError:
    from signal import alarm

MOST_NAMES = 2000
MOST_LIST_BYTES = 1 << 20
MOST_BYTES = 256 << 20
MOST_SECONDS = 10
BLOCK_BYTES = 256 << 10


def names_in(file):
    descriptor = open_plain(file)
    try:
        # A last line that was cut off names nothing.
        lines = os.read(descriptor, MOST_LIST_BYTES).split(b"\\n", 2 * MOST_NAMES)[:-1]
    finally:
        os.close(descriptor)
    return [line for line in lines if line and not line.startswith(b"#")][:MOST_NAMES]


def open_plain(file):
    """Opens a plain file and nothing else, without waiting and without following a link."""
    if not stat.S_ISREG(os.lstat(file).st_mode):
        raise OSError
    return os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)


def read_files(names, tree, left):
    """Reads files of a tree, in order; gives how many bytes more may be read."""
    # Whether nothing leads elsewhere on the way to a directory: an image is never changed.
    straight = {}
    for name in names:
        if left <= 0:
            break
        if any(part in (b"", b".", b"..") for part in name.split(b"/")):
            continue
        file = os.path.join(tree, name)
        directory = os.path.dirname(file)
        try:
            if directory not in straight:
                straight[directory] = os.path.realpath(directory) == directory
            if straight[directory]:
                left = read_file(file, left)
        except (OSError, ValueError):
            pass
    return left


def read_file(file, left):
    descriptor = open_plain(file)
    try:
        while left > 0:
            length = len(os.read(descriptor, min(left, BLOCK_BYTES)))
            left -= length
            if length == 0:
                break
    finally:
        os.close(descriptor)
    return left


def run(arguments):
    # Its usual action ends the process, also in the middle of a read that never comes back.
    alarm(MOST_SECONDS)
    os.nice(19)
    left = MOST_BYTES
    for file, tree in zip(arguments[::2], arguments[1::2]):
        try:
            names = names_in(file)
        except OSError:
            continue
        left = read_files(names, os.path.realpath(os.fsencode(tree)), left)


run(sys.argv[1:])
`;
/** set_times.py */
const setTimes = `# Sets modification times to the nanosecond, which Node.js cannot. Reads pairs of a name below the working directory, a
# character for each byte, and the nanoseconds since 1970.
import json
import os
import sys

for name, nanoseconds in json.load(sys.stdin):
    location = name.encode("latin-1")
    accessed = os.lstat(location).st_atime_ns
    os.utime(location, ns=(accessed, int(nanoseconds)), follow_symlinks=False)
`;


/***/ }),

/***/ 59475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ selectArchives)
});

// EXTERNAL MODULE: ./lib/archive/squashfs.js + 2 modules
var archive_squashfs = __webpack_require__(93655);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/system/tree.js
var system_tree = __webpack_require__(16697);
// EXTERNAL MODULE: ./lib/archive/archive.js
var archive_archive = __webpack_require__(45432);
// EXTERNAL MODULE: ./lib/archive/own-tree.js
var own_tree = __webpack_require__(14263);
// EXTERNAL MODULE: ./lib/archive/tree-contents.js
var tree_contents = __webpack_require__(47019);
;// CONCATENATED MODULE: ./lib/archive/tar.js












/** zstd level 3: on the 72 MB tree of ten Sphinx extensions 0.5 s and 24 MB; higher levels cost more time than the bytes they save. */
const zstdLevel = 3;
/**
 * The best tar format of this machine: `tar.zst` by the programs tar and zstd, else by node's own zstd (22.15 and
 * newer), else `tar.gz`. The format's name is part of the cache key, so that no machine meets an archive it cannot open.
 */
async function selectTarFormat(options) {
    const [tar, zstd] = await Promise.all([(0,files/* findExecutable */.oq)('tar', options.environment), (0,files/* findExecutable */.oq)('zstd', options.environment)]);
    if (tar !== undefined && zstd !== undefined && process.platform !== 'win32') {
        const answer = await options.runner.run(tar, ['--version'], { environment: options.environment, timeoutMs: 5_000 });
        // busybox has neither --version nor a compress program.
        const kind = /GNU tar|bsdtar/.exec(answer.stdout)?.[0];
        if (kind !== undefined)
            return programTarFormat(tar, kind === 'GNU tar', options);
    }
    return nodeTarFormat();
}
/** The most a member takes in a tar archive beside its content, in bytes: headers, padding, a long name and a long target. */
const memberBytes = 12_288;
/** The end of a tar archive, padded as programs do, in bytes. */
const endBytes = 1_048_576;
/** The most that a tar archive of a tree is long, unpacked, in bytes. */
function longestTar(opened) {
    const { members, bytes } = (0,tree_contents/* endOf */.pJ)(opened);
    return bytes + members * memberBytes + endBytes;
}
/** tar.zst by the programs of the machine. */
function programTarFormat(tar, isGnu, { runner, environment }) {
    const run = async (args, options) => {
        const result = await runner.run(tar, args, { environment, signal: options.signal });
        if (result.exitCode !== 0)
            throw new Error(`tar ended with ${result.exitCode}: ${result.stderr.trim().slice(0, 500)}`);
    };
    return {
        name: 'tar.zst',
        means: 'tar and zstd',
        list: undefined,
        mounter: undefined,
        async pack(tree, file, options = {}) {
            const own = options.content === 'own' ? excluding((0,tree_contents/* leftOutOf */.Tt)((0,system_tree/* readTree */.Zc)(tree))) : [];
            // Hard links become files: opening refuses links, because they can name files outside.
            const portable = isGnu ? ['--hard-dereference', '--sort=name', '--format=posix', '--pax-option=delete=atime,delete=ctime'] : [];
            const owner = isGnu ? ['--owner=0', '--group=0', '--numeric-owner'] : ['--uid', '0', '--gid', '0'];
            const compressor = `--use-compress-program=zstd -T0 -${zstdLevel} -q`;
            await run([...portable, ...owner, ...own, compressor, '-cf', file, '-C', tree, '.'], options);
        },
        async open(archive, directory, options = {}) {
            // tar itself refuses absolute names, `..` and writing through links; the inspection afterwards refuses the rest.
            const limit = String(longestTar(archive.opened));
            const modes = options.content === 'own' ? '-p' : '--no-same-permissions';
            await withInputAt(archive, async (inputFile) => {
                const result = await runner.run('sh', ['-c', openScript, 'sh', tar, directory, limit, modes], {
                    environment,
                    signal: options.signal,
                    inputFile,
                });
                if (/^zstd 0$/m.test(result.stdout) && /^tar 0$/m.test(result.stdout))
                    return;
                // The kernel ends what writes to a pipe that nobody reads (128 + SIGPIPE): all that it was said to hold is there.
                if (/^zstd 141$/m.test(result.stdout))
                    throw new archive_archive/* UnsafeArchiveError */.t(`it unpacks to more than ${limit} bytes`);
                throw new Error(`tar could not unpack it: ${result.stderr.trim().slice(0, 500)}`);
            });
            (0,tree_contents/* refuseForeign */.re)((0,system_tree/* readTree */.Zc)(directory), archive.opened, options.content);
            if (options.content === 'own')
                (0,own_tree/* makeOwn */.r)(directory);
        },
    };
}
/** Leaves members out, by patterns that match just their names. */
function excluding(names) {
    return names.map((name) => `--exclude=./${Buffer.from(name, 'latin1')
        .toString('utf8')
        .replaceAll(/[\\*?[\]]/g, '\\$&')}`);
}
/**
 * Unpacks what comes in, into `$2`, by the tar `$1` with the option `$4`, up to `$3` bytes of it, and says how both programs ended: a pipe itself tells
 * of its last one only. What tar leaves unread is read, so that no other end counts as a broken pipe.
 */
const openScript = `
{ { zstd -d -q; echo "zstd $?" >&3; } | head -c "$3" | {
  "$1" -xf - -C "$2" --no-same-owner "$4"; echo "tar $?" >&3; cat >/dev/null
} } 3>&1 1>&2
`;
/** Opens a file at the place where an archive begins in it: what reads it on is given the archive alone. */
async function withInputAt({ file, offset }, work) {
    const handle = await (0,plain_file/* openPlain */.Hu)(file);
    try {
        const skipped = Buffer.alloc(offset);
        for (let position = 0; position < offset;) {
            const { bytesRead } = await handle.read(skipped, 0, offset - position, null);
            if (bytesRead === 0)
                throw new Error('it ends before its archive begins');
            position += bytesRead;
        }
        await work(handle.fd);
    }
    finally {
        await handle.close();
    }
}
function selectCodec() {
    const { createZstdCompress, createZstdDecompress } = external_node_zlib_namespaceObject;
    if (createZstdCompress === undefined || createZstdDecompress === undefined) {
        return { name: 'tar.gz', compress: () => external_node_zlib_.createGzip({ level: 6 }), decompress: () => external_node_zlib_.createGunzip() };
    }
    // 100 is ZSTD_c_compressionLevel of the zstd library, which node's constants name only from 22.15 on.
    return {
        name: 'tar.zst',
        compress: () => createZstdCompress({ params: { 100: zstdLevel } }),
        decompress: () => createZstdDecompress(),
    };
}
/** A tar format that needs no program of the machine. */
function nodeTarFormat() {
    const codec = selectCodec();
    return {
        name: codec.name,
        means: 'node',
        list: undefined,
        mounter: undefined,
        async pack(tree, file, options = {}) {
            // Loaded when used: 27 ms that machines with tar and zstd never need.
            const { create } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 98697));
            const isOwn = options.content === 'own';
            // `portable` changes owners and modes, which a directory of the user's own keeps.
            const source = create({ cwd: tree, portable: !isOwn, follow: false, ...(isOwn && { filter: isCarried }) }, ['.']);
            await (0,external_node_stream_promises_.pipeline)(source, codec.compress(), (0,external_node_fs_.createWriteStream)(file), { signal: options.signal });
        },
        async open({ file, offset, opened }, directory, options = {}) {
            const { extract } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 98697));
            const isOwn = options.content === 'own';
            let refusal;
            const links = new Map();
            const target = extract({
                cwd: directory,
                strict: true,
                preserveOwner: false,
                ...(isOwn && { chmod: true, processUmask: 0 }),
                filter: (name, entry) => {
                    const type = 'type' in entry ? entry.type : undefined;
                    const isPlain = type === 'File' || type === 'OldFile' || type === 'ContiguousFile' || type === 'Directory' || type === 'SymbolicLink';
                    const leaves = name.startsWith('/') || name.split(/[\\/]/).includes('..');
                    if (!isPlain || leaves)
                        refusal ??= new archive_archive/* UnsafeArchiveError */.t(`${name} ${leaves ? 'leaves the tree' : `is a ${String(type)}`}`);
                    if (isOwn && type === 'SymbolicLink' && 'linkpath' in entry) {
                        links.set(name, String(entry.linkpath));
                        return false;
                    }
                    return refusal === undefined;
                },
            });
            try {
                const source = (await (0,plain_file/* openPlain */.Hu)(file)).createReadStream({ start: offset });
                await (0,external_node_stream_promises_.pipeline)(source, codec.decompress(), endingAt(longestTar(opened)), target, {
                    signal: options.signal,
                });
            }
            catch (error) {
                throw refusal ?? error;
            }
            if (refusal !== undefined)
                throw refusal;
            // Last, so that nothing is written through one.
            for (const [name, link] of links)
                await makeLink(directory, name, link);
            (0,tree_contents/* refuseForeign */.re)((0,system_tree/* readTree */.Zc)(directory), opened, options.content);
            if (isOwn)
                (0,own_tree/* makeOwn */.r)(directory);
        },
    };
}
/** Whether an archive carries what lies there. */
function isCarried(_name, entry) {
    const stats = entry;
    return stats.isFile?.() === true || stats.isDirectory?.() === true || stats.isSymbolicLink?.() === true;
}
/** Makes a link in a tree that was just unpacked, which has only the links that were made here. */
async function makeLink(directory, name, target) {
    let parent = directory;
    for (const part of external_node_path_.posix.dirname(external_node_path_.posix.normalize(name)).split('/')) {
        parent = external_node_path_.join(parent, part);
        if (!(await (0,promises_.lstat)(parent)).isDirectory())
            throw new archive_archive/* UnsafeArchiveError */.t(`${name} lies in what is not a directory`);
    }
    await (0,promises_.symlink)(target, external_node_path_.join(parent, external_node_path_.posix.basename(name)));
}
/** Passes on so many bytes and fails at the next. */
function endingAt(limit) {
    let length = 0;
    return new external_node_stream_.Transform({
        transform(bytes, _, done) {
            length += bytes.length;
            if (length > limit)
                done(new archive_archive/* UnsafeArchiveError */.t(`it unpacks to more than ${limit} bytes`));
            else
                done(null, bytes);
        },
    });
}

;// CONCATENATED MODULE: ./lib/archive/select.js


/** The formats of this machine: squashfs images where they can be opened, else tar; what opens may not be what packs. */
async function selectArchives(selection) {
    const squashfs = selection.isTarOnly ? undefined : await (0,archive_squashfs/* findSquashfs */.ac)(selection);
    const opening = squashfs ?? (await selectTarFormat(selection));
    let packing;
    return {
        opening,
        selectPacking: () => {
            packing ??= (squashfs?.canPack() ?? Promise.resolve(true)).then((canPack) => (canPack ? opening : selectTarFormat(selection)));
            return packing;
        },
    };
}


/***/ }),

/***/ 93655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ID: () => (/* binding */ createUnmounter),
  ac: () => (/* binding */ findSquashfs),
  rz: () => (/* binding */ removeLeftoverProbes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/system/owner.js
var system_owner = __webpack_require__(13886);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/system/tree.js
var system_tree = __webpack_require__(16697);
// EXTERNAL MODULE: ./lib/system/real-path.js
var real_path = __webpack_require__(57465);
;// CONCATENATED MODULE: ./lib/archive/mount-table.js



/**
 * The mounts on a directory and below it, with paths that begin as the directory is written: the system's table has the
 * resolved ones. Empty where the system has no table of mounts to read.
 */
async function mountsBelow(directory) {
    const table = await (0,plain_file/* readPlainText */.Sg)('/proc/self/mountinfo').catch(() => '');
    // The directory may be a mount itself and is not looked at: a mount whose server died or was stopped may never answer.
    const real = (0,real_path/* isLink */.PJ)(directory) ? (0,real_path/* resolveLinks */.Ap)(directory) : external_node_path_.join((0,real_path/* resolveLinks */.Ap)(external_node_path_.dirname(directory)), external_node_path_.basename(directory));
    return parseMountTable(table)
        .filter(({ point }) => point === real || point.startsWith(real + external_node_path_.sep))
        .map(({ point, type }) => ({ point: directory + point.slice(real.length), type }));
}
/** Reads the text of `/proc/self/mountinfo`, in which white space and backslashes of paths stand as octal numbers. */
function parseMountTable(text) {
    return text.split('\n').flatMap((line) => {
        const [left = '', right = ''] = line.split(' - ');
        const point = left.split(' ')[4];
        const type = right.split(' ')[0];
        if (point === undefined || type === undefined || type === '')
            return [];
        return [{ point: point.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8))), type }];
    });
}

// EXTERNAL MODULE: ./lib/archive/own-tree.js
var own_tree = __webpack_require__(14263);
// EXTERNAL MODULE: ./lib/archive/archive.js
var archive_archive = __webpack_require__(45432);
;// CONCATENATED MODULE: ./lib/archive/squashfs-listing.js


/** The first bytes of an image, little-endian (the kernel's squashfs_fs.h, "squashfs_super_block"). */
const imageMagic = 0x73717368;
/** Listings longer than this are of no package, in bytes: 100,000 files take 10 MB. */
const longestListing = 256 * 1024 * 1024;
/**
 * Lists an image by its pseudo-file definitions: of all that unsquashfs prints, the only form that names of any kind leave
 * intact. The file contents that follow them are not read.
 *
 * @throws UnsafeArchiveError for more members than an archive of that size may have, Error where the listing cannot be read.
 */
async function listImage(archive, { runner, environment }, { signal } = {}) {
    const inodes = await countInodes(archive);
    const { maxMembers } = archive;
    // Before anything is listed: the listing grows with them.
    if (maxMembers !== undefined && inodes - 1 > maxMembers) {
        throw new archive_archive/* UnsafeArchiveError */.t(`it holds ${inodes - 1} files, more than twice as many as it was said to`);
    }
    const chunks = [];
    let length = 0;
    const onOutput = (bytes) => {
        length += bytes.length;
        if (length <= longestListing)
            chunks.push(bytes);
    };
    // unsquashfs opens what it writes to by name, and what node gives a command as its output cannot be opened: hence the pipe.
    const script = 'unsquashfs -quiet -no-progress -no-xattrs -offset "$2" -pf /dev/stdout "$1" | sed -n "/^# START OF DATA/q;p"';
    const result = await runner.run('sh', ['-c', script, 'sh', archive.file, String(archive.offset)], {
        environment: { ...environment, LC_ALL: 'C' },
        signal,
        onOutput,
    });
    if (length > longestListing)
        throw new archive_archive/* UnsafeArchiveError */.t('its listing is too long');
    const listed = result.exitCode === 0 ? parseListing(Buffer.concat(chunks).toString('latin1')) : undefined;
    // A listing in which the target of a link looks like a line of its own says another number than the image.
    if (listed === undefined || listed.inodes !== inodes) {
        throw new Error(`the image cannot be listed: ${result.stderr.trim().slice(0, 500)}`.replace(/: $/, ''));
    }
    return listed.members;
}
/** How many inodes an image has, as its first block says. */
async function countInodes({ file, offset }) {
    const handle = await (0,plain_file/* openPlain */.Hu)(file);
    try {
        const block = Buffer.alloc(8);
        const { bytesRead } = await handle.read(block, 0, block.length, offset);
        if (bytesRead < block.length || block.readUInt32LE(0) !== imageMagic)
            throw new Error('it is not a squashfs image');
        return block.readUInt32LE(4);
    }
    finally {
        await handle.close();
    }
}
const kinds = { D: 'directory', R: 'file', S: 'link' };
/** `NAME TYPE TIME MODE UID GID [SIZE …|TARGET]`, or `NAME L NAME` for a second name; spaces in names are escaped. */
const linePattern = /((?:\\[\s\S]|[^\\ ])+) (?:([A-KM-Z]) \d+ ([0-7]+) \d+ \d+(?: ([^\n]*))?|L [^\n]*)\n/y;
/**
 * Reads pseudo-file definitions, a character for each byte.
 *
 * @returns what they name, and how many inodes that takes; undefined where a line is none of them.
 */
function parseListing(text) {
    const members = new Map();
    let inodes = 0;
    linePattern.lastIndex = 0;
    while (linePattern.lastIndex < text.length) {
        // A line `#` ends the definitions. A name may begin with `#` too, but then the line goes on.
        if (text.slice(linePattern.lastIndex, linePattern.lastIndex + 3) === '#\n')
            break;
        const [whole, escaped = '', type, mode = '0', rest = ''] = linePattern.exec(text) ?? [];
        if (whole === undefined)
            return undefined;
        const name = escaped.replaceAll(/\\([\s\S])/g, '$1');
        if (type !== undefined)
            inodes += 1;
        if (name === '/')
            continue;
        // The same name twice is none of what a tree can hold.
        if (members.has(name) || name.split('/').some((part) => part === '' || part === '.' || part === '..'))
            return undefined;
        const kind = type === undefined ? 'file' : (kinds[type] ?? 'other');
        members.set(name, {
            kind,
            mode: Number.parseInt(mode, 8),
            size: kind === 'file' && type !== undefined ? Number.parseInt(rest, 10) : 0,
            target: kind === 'link' ? rest : '',
            isHardLinked: type === undefined,
        });
    }
    return { members, inodes };
}

// EXTERNAL MODULE: ./lib/archive/tree-contents.js
var tree_contents = __webpack_require__(47019);
;// CONCATENATED MODULE: ./lib/archive/squashfs.js













/**
 * How an image is compressed: what packs about as fast as tar with zstd and was ahead, by up to a quarter, on the large
 * tree over slow networks, equal on the small one (docs/benchmark.md, 'Compression of the image').
 */
const compression = ['-comp', 'zstd', '-Xcompression-level', '3', '-b', '524288'];
/** What lies first in an image has this priority, the next one less; what has none has 0. */
const highestPriority = 32_767;
/** Quietly, into a directory that is there. */
const unpackOptions = ['-quiet', '-no-progress', '-no-xattrs', '-force'];
/** How long trying what the machine can do may take, in milliseconds; it takes about 10. */
const probeTimeoutMs = 5_000;
/** How long mounting and unmounting may take, in milliseconds; it takes about 15. */
const mountTimeoutMs = 30_000;
/** The name of a try's directory, and the age in milliseconds that makes it a left-over if its owner cannot be asked. A try takes 10. */
const probePrefix = 'ensure-extensions-probe-';
const probeAbandonedMs = 60_000;
/** A file of the tiny image that is tried, and its content. */
const probeName = 'probe.py';
const probeContent = 'print(1)\n';
/** A name of a file that is packed for a try: listings have to show it as it is. */
const oddName = 'a "b\\\nc';
/** Where the tiny image begins in its file, in bytes: behind as much as the shortest header of a bundle takes. */
const probeOffset = 4_096;
/** An image with that file, zstd inside; padded to the 4,096 bytes of a disk block where it is written. */
const probeImage = 'aHNxcwIAAAAAAAAAAAACAAEAAAAGABEAwAYBAAQAAAAgAAAAAAAAAP8AAAAAAAAA9wAAAAAAAAD//////////28AAAAAAAAAnwAAAAAAAADPAAAAAAAAAOkAAAAAAAAABIADAAAAcHJpbnQoMSkKLgAotS/9IEAtAQCoAgCkAQAJAAAAAQDtAh8AAAADAAAABgArAsC4OouBDCwFZEALHIAAAAAAAAAAAAEAAAAAAAAAAgAHAHByb2JlLnB5EIBmAAAAAAAAAAkAAAEAAAAAvQAAAAAAAAAQgAAAAAAAAAAAIAAAAAAAAADXAAAAAAAAAASAAAAAAPEAAAAAAAAA';
/**
 * Finds what this machine can do with squashfs images by trying a tiny one: opening by the first that works of a
 * kernel mount (as root, or by `sudo -n`), squashfuse, unsquashfs. Undefined where nothing opens. Never asks for a
 * password.
 */
async function findSquashfs(options) {
    if (process.platform !== 'linux')
        return undefined;
    const tools = createTools(options);
    const opener = await tryInTemporaryDirectory(tools.findOpener);
    if (opener === undefined)
        return undefined;
    return {
        name: 'squashfs',
        means: opener.means,
        pack: tools.pack,
        list: tools.list,
        open: opener.mounter === undefined || (await tools.has('unsquashfs')) ? tools.unpack : undefined,
        mounter: opener.mounter,
        canPack: async () => (await tryInTemporaryDirectory(tools.canPack)) === true,
    };
}
/** Tries something in a directory of its own. Where none can be made, or it fails, the answer is undefined: images are optional. */
async function tryInTemporaryDirectory(work) {
    let directory;
    try {
        directory = await (0,owned_directory/* makeOwnedDirectory */.dL)((0,external_node_os_.tmpdir)(), probePrefix);
        return await work(directory);
    }
    catch {
        return undefined;
    }
    finally {
        if (directory !== undefined)
            await (0,files/* removeTree */.dM)(directory);
    }
}
/** Takes away what runs left, mounted or not, that were killed while they tried images, in a directory for temporary files. */
async function removeLeftoverProbes(unmounter, now, temporary = (0,external_node_os_.tmpdir)()) {
    for (const name of await (0,promises_.readdir)(temporary).catch(() => [])) {
        if (!name.startsWith(probePrefix))
            continue;
        const directory = external_node_path_.join(temporary, name);
        const owner = (0,owned_directory/* ownerInName */.uI)(name) ?? system_owner/* Owner */._.from(undefined);
        if (!owner.hasAbandoned({ ageMs: await (0,files/* ageMs */.WO)(directory, now), limitMs: probeAbandonedMs }))
            continue;
        // Another user's cannot be taken away, and harms nobody.
        for (const point of await unmounter.mountsBelow(directory))
            await unmounter.unmount(point, { isLazy: true }).catch(() => { });
        if ((await unmounter.mountsBelow(directory)).length === 0)
            await (0,files/* removeTree */.dM)(directory);
    }
}
function createRun({ runner, environment }) {
    return async ([name = '', ...args], timeoutMs, signal) => {
        // Packing and unpacking take as long as they take, and end when they are cancelled; all else is a matter of moments.
        const limit = timeoutMs === undefined ? {} : { timeoutMs, brief: true };
        const result = await runner.run(name, args, { environment, signal, ...limit });
        if (result.exitCode === 0)
            return;
        const said = `${result.stderr.trim()} ${result.stdout.trim()}`.trim().slice(0, 500);
        throw new Error(`${name} ended with ${result.timedOut ? 'a time-out' : String(result.exitCode)}: ${said}`);
    };
}
/** Unmounts images, each by the tool that fits how it was mounted; this run might mount by another. */
function createUnmounter(options) {
    const run = createRun(options);
    const isRoot = process.getuid?.() === 0;
    const commandsFor = async ({ type, point }, isLazy) => {
        const umount = ['umount', ...(isLazy ? ['-l'] : []), point];
        if (isRoot)
            return [umount];
        const bySudo = (await (0,files/* findExecutable */.oq)('sudo', options.environment)) === undefined ? [] : [['sudo', '-n', ...umount]];
        if (!type.startsWith('fuse'))
            return bySudo;
        return [...['fusermount3', 'fusermount'].map((name) => [name, '-u', ...(isLazy ? ['-z'] : []), point]), ...bySudo];
    };
    const mountOn = async (directory) => (await mountsBelow(directory)).find(({ point }) => point === directory);
    return {
        mountsBelow: async (directory) => (await mountsBelow(directory)).map(({ point }) => point),
        async unmount(directory, { isLazy = false } = {}) {
            const mount = await mountOn(directory);
            if (mount === undefined)
                return 'not mounted';
            let reason = 'nothing here can unmount it';
            for (const command of await commandsFor(mount, isLazy)) {
                try {
                    await run(command, mountTimeoutMs);
                    return 'unmounted';
                }
                catch (error) {
                    reason = (0,errno/* messageOf */.b)(error);
                    if ((await mountOn(directory)) === undefined)
                        return 'unmounted';
                    if (/busy/i.test(reason))
                        return 'busy';
                }
            }
            throw new Error(`${directory} could not be unmounted: ${reason}`);
        },
    };
}
function createTools(options) {
    const { environment, isMounting } = options;
    const run = createRun(options);
    const unmounter = createUnmounter(options);
    const has = async (name) => (await (0,files/* findExecutable */.oq)(name, environment)) !== undefined;
    const pack = async (tree, file, { signal, content = 'installed', first = [] } = {}) => {
        // Readable for all, whatever the umask was: another user would else import the system's copy without a word.
        const readable = ['-action', 'chmod(go+rX)@type(d)||type(f)', '-root-mode', '0755', '-all-root'];
        // Owners stay: mounted, what only its owner may read is read by the same user.
        const carried = ['-action', 'exclude@type(b)||type(c)||type(p)||type(s)'];
        // Looking for duplicates is quadratic in files of one size: 100,000 small ones took 7 min, without it 1 s.
        const plain = ['-no-duplicates', '-no-xattrs', '-no-hardlinks', '-noappend', '-no-progress', '-quiet'];
        const order = `${file}.order`;
        const ordered = first.length === 0 ? [] : ['-sort', order];
        try {
            if (first.length > 0)
                await (0,promises_.writeFile)(order, first.map((name, index) => `${name} ${highestPriority - index}\n`).join(''));
            const options = [...compression, ...(content === 'own' ? carried : readable), ...plain, ...ordered];
            await run(['mksquashfs', tree, file, ...options], undefined, signal);
        }
        finally {
            await (0,promises_.rm)(order, { force: true });
        }
    };
    const list = (archive, listing = {}) => listImage(archive, options, listing);
    const unpack = async (archive, directory, { signal, content } = {}) => {
        const { file, offset, opened } = archive;
        // Before a byte is written: what an image expands to is in its listing.
        (0,tree_contents/* refuseForeign */.re)(await listImage({ ...archive, maxMembers: (0,tree_contents/* endOf */.pJ)(opened).members }, options, { signal }), opened, content);
        await run(['unsquashfs', ...unpackOptions, '-offset', String(offset), '-dest', directory, file], undefined, signal);
        (0,tree_contents/* refuseForeign */.re)((0,system_tree/* readTree */.Zc)(directory), opened, content);
        if (content === 'own')
            (0,own_tree/* makeOwn */.r)(directory);
    };
    const isRoot = process.getuid?.() === 0;
    const kernelMounter = (prefix) => ({
        ...unmounter,
        async mount({ file, offset }, directory, { signal } = {}) {
            const how = `loop,offset=${offset},ro,nosuid,nodev`;
            await run([...prefix, 'mount', '-t', 'squashfs', '-o', how, file, directory], mountTimeoutMs, signal);
        },
    });
    const fuseMounter = {
        ...unmounter,
        async mount({ file, offset }, directory, { signal } = {}) {
            await run(['squashfuse', '-o', `offset=${offset},ro,nosuid,nodev`, file, directory], mountTimeoutMs, signal);
        },
    };
    const works = async (mounter, image, directory) => {
        try {
            await mounter.mount({ file: image, offset: probeOffset }, directory);
        }
        catch {
            return false;
        }
        const content = await (0,plain_file/* readPlainText */.Sg)(external_node_path_.join(directory, probeName)).catch(() => '');
        await mounter.unmount(directory).catch(() => mounter.unmount(directory, { isLazy: true }));
        return content === probeContent;
    };
    return {
        has,
        pack,
        list,
        unpack,
        async findOpener(directory) {
            const image = external_node_path_.join(directory, 'image');
            const point = external_node_path_.join(directory, 'mount');
            await (0,promises_.mkdir)(point);
            const bytes = Buffer.alloc(probeOffset + 4_096);
            Buffer.from(probeImage, 'base64').copy(bytes, probeOffset);
            await (0,promises_.writeFile)(image, bytes);
            if (isMounting) {
                const candidates = isRoot
                    ? [['kernel mount', 'mount', kernelMounter([])]]
                    : [['kernel mount by sudo', 'sudo', kernelMounter(['sudo', '-n'])]];
                candidates.push(['squashfuse', 'squashfuse', fuseMounter]);
                for (const [means, program, mounter] of candidates) {
                    if ((await has(program)) && (await works(mounter, image, point)))
                        return { means, mounter };
                }
            }
            const unpacked = external_node_path_.join(directory, 'unpacked');
            const content = await (0,promises_.mkdir)(unpacked)
                .then(() => run(['unsquashfs', ...unpackOptions, '-offset', String(probeOffset), '-dest', unpacked, image], probeTimeoutMs))
                .then(() => (0,plain_file/* readPlainText */.Sg)(external_node_path_.join(unpacked, probeName)))
                .catch(() => '');
            return content === probeContent ? { means: 'unsquashfs', mounter: undefined } : undefined;
        },
        async canPack(directory) {
            if (!(await has('mksquashfs')))
                return false;
            const tree = external_node_path_.join(directory, 'tree');
            await (0,promises_.mkdir)(tree);
            for (const name of [probeName, oddName])
                await (0,promises_.writeFile)(external_node_path_.join(tree, name), probeContent);
            await (0,promises_.chmod)(tree, 0o755);
            const file = external_node_path_.join(directory, 'packed');
            await pack(tree, file);
            const contents = (0,system_tree/* readTree */.Zc)(tree);
            return (0,tree_contents/* findDifference */.Hl)(await list({ file, offset: 0, opened: (0,system_tree/* sizeOf */.$d)(contents) }), contents) === undefined;
        },
    };
}


/***/ }),

/***/ 47019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ unprivilegedMode),
/* harmony export */   H_: () => (/* binding */ refuseUnsafe),
/* harmony export */   Hl: () => (/* binding */ findDifference),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Tt: () => (/* binding */ leftOutOf),
/* harmony export */   YC: () => (/* binding */ findChange),
/* harmony export */   a8: () => (/* binding */ isPrivileged),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   re: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16697);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45432);



/** The set-user-id and set-group-id bits. */
const privilegeBits = 0o6000;
/**
 * Refuses what no archive may hold: devices, sockets, pipes, and what lies in anything but a directory. Of an installed tree also
 * what no package needs: links that leave it, set-user-id bits. One list for packing and opening: what is saved can be opened.
 *
 * @throws UnsafeArchiveError naming the member.
 */
function refuseUnsafe(contents, content = 'installed') {
    for (const [name, { kind, mode, target }] of contents) {
        if (kind === 'other')
            throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`${shown(name)} is neither a file, a directory nor a link`);
        const parent = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name);
        // Unpacking it would write through a link.
        if (parent !== '.' && contents.get(parent)?.kind !== 'directory') {
            throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`${shown(name)} lies in what is not a directory`);
        }
        if (content === 'own')
            continue;
        if (isPrivileged({ kind, mode })) {
            throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`${shown(name)} has set-user-id or set-group-id bits`);
        }
        if (kind === 'link' && isLeaving(name, target)) {
            throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`${shown(name)} is a link to ${shown(target)}, outside of the tree`);
        }
    }
}
/** Whether a member has bits by which whoever runs it becomes another user. */
function isPrivileged({ kind, mode }) {
    return kind === 'file' && (mode & privilegeBits) !== 0;
}
/** The members that no archive carries: devices, sockets, pipes. */
function leftOutOf(contents) {
    return [...contents].flatMap(([name, { kind }]) => (kind === 'other' ? [name] : []));
}
/** The mode of a member without the bits of {@link isPrivileged}. */
function unprivilegedMode(mode) {
    return mode & ~privilegeBits;
}
function isLeaving(name, target) {
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name), target));
    return target.startsWith('/') || resolved === '..' || resolved.startsWith('../') || node_path__WEBPACK_IMPORTED_MODULE_0__.win32.isAbsolute(target);
}
/**
 * Refuses what an archive may not hold: what {@link refuseUnsafe} does, hard links, which can name files outside, and more
 * than it was said to.
 *
 * @throws UnsafeArchiveError naming the member or the size.
 */
function refuseForeign(contents, opened, content = 'installed') {
    refuseUnsafe(contents, content);
    for (const [name, { isHardLinked }] of contents) {
        if (isHardLinked)
            throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`${shown(name)} is a hard link`);
    }
    const { members, bytes } = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(contents);
    const limit = endOf(opened);
    if (members > limit.members)
        throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`it holds ${members} files instead of ${opened.members}`);
    if (bytes > limit.bytes)
        throw new _archive_js__WEBPACK_IMPORTED_MODULE_2__/* .UnsafeArchiveError */ .t(`it holds ${bytes} bytes instead of ${opened.bytes}`);
}
/** The most that is taken from an archive of which so much was said. */
function endOf({ members, bytes }) {
    return { members: members * 2, bytes: bytes * 2 };
}
/**
 * Says how the listing of an archive differs from the tree it was packed from: names, kinds, sizes, link targets, and modes: of an
 * installed tree those that let everybody read it. Undefined where it does not.
 */
function findDifference(packed, tree, content = 'installed') {
    for (const [name, wanted] of tree) {
        const found = packed.get(name);
        if (found === undefined)
            return `${shown(name)} is missing`;
        if (found.kind !== wanted.kind)
            return `${shown(name)} is a ${found.kind} instead of a ${wanted.kind}`;
        if (found.size !== wanted.size)
            return `${shown(name)} has ${found.size} bytes instead of ${wanted.size}`;
        if (found.target !== wanted.target)
            return `${shown(name)} leads to ${shown(found.target)} instead of ${shown(wanted.target)}`;
        const mode = content === 'own' ? wanted.mode : (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readableMode */ .cU)(wanted);
        if (found.kind !== 'link' && found.mode !== mode) {
            return `${shown(name)} has the mode ${found.mode.toString(8)} instead of ${mode.toString(8)}`;
        }
    }
    for (const name of packed.keys())
        if (!tree.has(name))
            return `${shown(name)} was added`;
    return undefined;
}
/**
 * Says what changed in a tree since its contents were read: a file or link that is gone or was written to, even where its size is
 * the same. Undefined where nothing did. What was added is in the listing of its archive, where that has one.
 *
 * @param isListed whether the archive of the tree has a listing.
 */
function findChange(before, now, isListed) {
    for (const [name, { kind, changedMs }] of before) {
        const found = now.get(name);
        if (found?.kind !== kind)
            return `${shown(name)} was removed`;
        // A directory changes with what is added to it.
        if (kind !== 'directory' && found.changedMs !== changedMs)
            return `${shown(name)} was changed`;
    }
    if (isListed)
        return undefined;
    for (const name of now.keys())
        if (!before.has(name))
            return `${shown(name)} was added`;
    return undefined;
}
/** A name as a message shows it: invalid text is shown as such. */
function shown(name) {
    return Buffer.from(name, 'latin1').toString('utf8');
}


/***/ }),

/***/ 35412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ expectedPartsOf)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59464);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98263);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98031);



/**
 * The parts of a bundle, told by its beginning: its header is checked here, and each part of its archive is to be checked by who
 * fetches it. Of a bundle without an archive there are none.
 *
 * @param trust whose bundles may be opened.
 * @returns a function of the beginning. It gives the parts, one after the other up to the end of the bundle; a text that tells why the
 * bundle cannot be used; or undefined where it is refused, so that nothing behind its beginning is worth fetching.
 */
function expectedPartsOf(trust) {
    return async (beginning) => {
        const header = await (0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .readHeader */ .ay)(beginning, trust);
        if (header instanceof _trust_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_)
            return undefined;
        if (typeof header === 'string')
            return header;
        const { archiveOffset, payload } = header;
        const { size, parts } = payload.archive ?? { size: 0, parts: [] };
        return parts.map((sha256, index) => ({
            offset: archiveOffset + index * _payload_js__WEBPACK_IMPORTED_MODULE_1__/* .partBytes */ .rU,
            length: Math.min(_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .partBytes */ .rU, size - index * _payload_js__WEBPACK_IMPORTED_MODULE_1__/* .partBytes */ .rU),
            sha256,
        }));
    };
}


/***/ }),

/***/ 79525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ checkBundle),
/* harmony export */   Jz: () => (/* binding */ ChangedBundleError),
/* harmony export */   MZ: () => (/* binding */ bundleFileName),
/* harmony export */   Uv: () => (/* binding */ pendingFrom),
/* harmony export */   YY: () => (/* binding */ makeTombstone),
/* harmony export */   cX: () => (/* binding */ withPendingBundle),
/* harmony export */   ii: () => (/* binding */ packBundle),
/* harmony export */   kG: () => (/* binding */ makeStamp),
/* harmony export */   od: () => (/* binding */ readBundleHeader)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _archive_tree_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47019);
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1021);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71673);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31258);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1548);
/* harmony import */ var _system_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16697);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59464);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5665);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98263);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(98031);












/**
 * A bundle is one file that carries a tree, or a note without one, to a store and back: a header that says all there is to know
 * of it, and the archive. Entries, directories of the user, stamps and tombstones are packed, checked and read for saving here.
 */
/** The name of the file that holds a bundle, where it has a directory of its own. */
const bundleFileName = 'bundle';
/**
 * Packs a tree. What the archive holds is compared with the tree before anybody may save or mount it, and an installed tree with
 * what it was when it was verified: a mounted image is not looked at again.
 *
 * @throws UnsafeArchiveError for what no opener takes; Error when it cannot be packed, or the archive is not what the tree was.
 */
async function packBundle(identity, about, packing) {
    const { tree, format, parent, signal, owner, content = 'installed', contents = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .readTree */ .Zc)(tree), hot = [] } = packing;
    (0,_archive_tree_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseUnsafe */ .H_)(contents, content);
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(parent);
    const directory = await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOwnedDirectory */ .dL)(parent, 'bundle-', owner);
    try {
        const file = archiveOf(directory);
        const opened = (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .sizeOf */ .$d)(contents);
        const first = hot.filter((name) => contents.get(Buffer.from(name).toString('latin1'))?.kind === 'file');
        await format.pack(tree, file, { signal, content, first });
        if (format.list !== undefined) {
            const listed = await format.list({ file, offset: 0, opened }, { signal });
            (0,_archive_tree_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseForeign */ .re)(listed, opened, content);
            const difference = (0,_archive_tree_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifference */ .Hl)(listed, contents, content);
            if (difference !== undefined)
                throw new Error(`the packed archive is not what was verified: ${difference}`);
            packing.check?.(listed);
        }
        // A listing tells nothing of what is in the files. What is the user's own may change at any time.
        const change = content === 'own' ? undefined : (0,_archive_tree_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .findChange */ .YC)(contents, (0,_system_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .readTree */ .Zc)(tree), format.list !== undefined);
        if (change !== undefined)
            throw new Error(`the packed archive is not what was verified: ${change} meanwhile`);
        const parts = await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withFileSource */ .ij)(file, digestsOf);
        const archive = { format: format.name, ...parts, opened, part_size: _payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU };
        return { directory, payload: { version: _keys_js__WEBPACK_IMPORTED_MODULE_9__/* .schemaVersion */ .CZ, ...about, ...identity, archive } };
    }
    catch (error) {
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(directory);
        throw error;
    }
}
/** A stamp: it takes no archive. */
function makeStamp(identity, renewed) {
    return { directory: null, payload: { version: _keys_js__WEBPACK_IMPORTED_MODULE_9__/* .schemaVersion */ .CZ, kind: 'stamp', ...identity, renewed } };
}
/** A tombstone: it takes no archive. */
function makeTombstone(identity, recalled) {
    return { directory: null, payload: { version: _keys_js__WEBPACK_IMPORTED_MODULE_9__/* .schemaVersion */ .CZ, kind: 'tombstone', ...identity, recalled: recalled.map(_payload_js__WEBPACK_IMPORTED_MODULE_10__/* .recalledVersion */ .RP) } };
}
/** A pending bundle from what was parsed of a saved state; a text says what is wrong with it. */
function pendingFrom(value) {
    const { directory, payload: given } = (value ?? {});
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_10__/* .payloadFrom */ .Bg)(given);
    if (typeof payload === 'string')
        return payload;
    if (typeof directory !== 'string' && directory !== null)
        return 'its directory is not a path';
    if ((payload.archive === undefined) !== (directory === null))
        return 'it has an archive without a directory, or the reverse';
    return { directory, payload };
}
/** A pending bundle is no longer what was packed. */
class ChangedBundleError extends Error {
    name = 'ChangedBundleError';
    constructor() {
        super('the packed archive was changed or removed since it was verified');
    }
}
/**
 * Works with the bytes of a pending bundle: a header made of what is known of it, and the archive, of which every part is compared
 * with its SHA-256 before a byte of it is handed out. The file stays open from the first byte to the last.
 *
 * @param signingKey signs the header; without one it has no signature.
 * @throws ChangedBundleError when the work fails because the archive is not what was packed.
 */
async function withPendingBundle({ directory, payload }, signingKey, work) {
    const header = (0,_header_js__WEBPACK_IMPORTED_MODULE_8__/* .encodeHeader */ .YS)(payload, (0,_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .signaturesBy */ .FV)(signingKey));
    const { archive } = payload;
    if (directory === null || archive === undefined)
        return await work(verified(header, undefined));
    const handle = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_6__/* .openPlain */ .Hu)(archiveOf(directory)).catch(() => {
        throw new ChangedBundleError();
    });
    try {
        return await work(verified(header, { source: await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .fileSource */ .IO)(handle), record: archive }));
    }
    finally {
        await handle.close();
    }
}
/** A header with the archive behind it, read part by part. */
function verified(header, archive) {
    const size = header.length + (archive?.record.size ?? 0);
    // Parts are longer than what is asked for at once: the last one is asked for again.
    let last;
    const partAt = (index) => {
        if (last?.index !== index && archive !== undefined)
            last = { index, bytes: readPart(archive.source, archive.record, index) };
        return last?.bytes ?? Promise.resolve(Buffer.alloc(0));
    };
    return {
        size,
        async read(offset, length) {
            const end = Math.min(size, offset + length);
            const pieces = [];
            for (let position = offset; position < end;) {
                const isHeader = position < header.length;
                const start = position - (isHeader ? 0 : header.length);
                const index = Math.floor(start / _payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU);
                const whole = isHeader ? header : await partAt(index);
                const from = isHeader ? start : start - index * _payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU;
                const piece = whole.subarray(from, from + end - position);
                if (piece.length === 0)
                    throw new ChangedBundleError();
                pieces.push(piece);
                position += piece.length;
            }
            return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
        },
    };
}
async function readPart(source, { size, parts }, index) {
    const start = index * _payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU;
    const bytes = await source.read(start, Math.min(_payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU, size - start));
    if ((0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(bytes) !== parts[index])
        throw new ChangedBundleError();
    return bytes;
}
/**
 * Checks a bundle: its header, then every part of its archive, in one pass. Until then nothing of the archive may be used.
 *
 * @param trust whose bundles may be opened.
 * @param isChecked whether the parts were compared on their way here, so that the header alone is read.
 * @returns what it holds, a text that tells why it cannot be used, or why it is refused.
 */
async function checkBundle(file, trust, isChecked = false) {
    try {
        return await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withFileSource */ .ij)(file, async (source) => {
            const header = await (0,_header_js__WEBPACK_IMPORTED_MODULE_8__/* .readHeader */ .ay)(source, trust);
            if (typeof header === 'string' || header instanceof _trust_js__WEBPACK_IMPORTED_MODULE_11__/* .Refusal */ .P_)
                return header;
            const { archiveOffset, payload } = header;
            const { archive } = payload;
            if (archive === undefined)
                return { header, archive: undefined };
            const behind = { size: archive.size, read: (offset, length) => source.read(archiveOffset + offset, length) };
            const { parts } = isChecked ? archive : await digestsOf(behind);
            if (parts.some((digest, index) => digest !== archive.parts[index]))
                return 'its SHA-256 is not the one it was saved with';
            return { header, archive: { file, offset: archiveOffset, opened: archive.opened } };
        });
    }
    catch (error) {
        return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** The header of a bundle alone, or why it cannot be used; see {@link checkBundle}. */
async function readBundleHeader(file, trust) {
    try {
        return await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .withFileSource */ .ij)(file, (source) => (0,_header_js__WEBPACK_IMPORTED_MODULE_8__/* .readHeader */ .ay)(source, trust));
    }
    catch (error) {
        return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
}
async function digestsOf(source) {
    const parts = [];
    for await (const part of (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(source, _payload_js__WEBPACK_IMPORTED_MODULE_10__/* .partBytes */ .rU))
        parts.push((0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(part));
    return { size: source.size, parts };
}
function archiveOf(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, 'archive');
}


/***/ }),

/***/ 59464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   ay: () => (/* binding */ readHeader)
/* harmony export */ });
/* unused harmony export longestText */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98263);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98031);




/**
 * The header of a bundle, in this order: 16 bytes that say what it is, the length of a JSON text (4 bytes, the highest first), the
 * SHA-256 of that text (32 bytes), the text, and zeros up to the next multiple of 4,096. The archive follows, to the end.
 *
 * The text is a DSSE envelope (secure-systems-lab/dsse, "envelope.md"): a payload and the signatures of it, of which there may be
 * none. The SHA-256 finds damage; of who wrote a bundle only a signature tells.
 */
/** The first bytes of every bundle. */
const magic = Buffer.from('ensure-bundle-3\n', 'latin1');
/** The magic, the length and the SHA-256. */
const prologueBytes = magic.length + 4 + 32;
/** The longest text of a header that is read, in bytes. */
const longestText = 1024 * 1024;
/** Archives begin at a multiple of this, in bytes: that of a page, which mounts need. */
const alignment = 4_096;
const payloadType = 'application/vnd.ensure-extensions.bundle+json';
const base64Schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((text) => Buffer.from(text, 'base64').toString('base64') === text, 'is not base64'));
const envelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    payloadType: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(payloadType),
    payload: base64Schema,
    signatures: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ keyid: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), sig: base64Schema })),
});
/**
 * The header of a payload.
 *
 * @param signaturesOf gives the signatures of the payload's bytes; default: none.
 * @throws Error where it would be longer than any reader takes.
 */
function encodeHeader(payload, signaturesOf = () => []) {
    const payloadBytes = Buffer.from(JSON.stringify(payload), 'utf8');
    const text = textOf(payloadBytes, signaturesOf(payloadType, payloadBytes));
    if (text.length > longestText)
        throw new Error(`its header takes ${text.length} bytes, and may take ${longestText}`);
    const header = Buffer.alloc(aligned(prologueBytes + text.length));
    magic.copy(header);
    header.writeUInt32BE(text.length, magic.length);
    digestOf(text).copy(header, magic.length + 4);
    text.copy(header, prologueBytes);
    return header;
}
function textOf(payloadBytes, signatures) {
    const written = signatures.map(({ keyid, sig }) => ({ keyid, sig }));
    return Buffer.from(JSON.stringify({ payloadType, payload: payloadBytes.toString('base64'), signatures: written }), 'utf8');
}
/**
 * Reads the header of a bundle, and nothing behind it. Its text is parsed only once its length and its SHA-256 are known to be right;
 * its payload, only once its envelope is trusted.
 *
 * @returns what it says, a text that tells why the bundle cannot be used, or why it is refused.
 */
async function readHeader(source, trust) {
    const prologue = Buffer.from(await source.read(0, prologueBytes));
    if (!prologue.subarray(0, magic.length).equals(magic))
        return 'it is not an archive of this version';
    if (prologue.length < prologueBytes)
        return 'it ends within its header';
    const length = prologue.readUInt32BE(magic.length);
    if (length > longestText)
        return `its header is longer than ${longestText} bytes`;
    const archiveOffset = aligned(prologueBytes + length);
    const rest = Buffer.from(await source.read(prologueBytes, archiveOffset - prologueBytes));
    if (rest.length < archiveOffset - prologueBytes)
        return 'it ends within its header';
    const text = rest.subarray(0, length);
    const isWhole = digestOf(text).equals(prologue.subarray(magic.length + 4)) && rest.subarray(length).every((byte) => byte === 0);
    if (!isWhole)
        return 'its header is damaged';
    const envelope = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(envelopeSchema, jsonOf(text));
    if (!envelope.success)
        return `its header is not valid: ${envelope.issues[0].message}`;
    const { signatures } = envelope.output;
    const payloadBytes = Buffer.from(envelope.output.payload, 'base64');
    const isCanonical = textOf(payloadBytes, signatures).equals(text);
    const distrust = trust.judgeEnvelope({ payloadType, payloadBytes, signatures, isCanonical });
    if (distrust !== undefined)
        return new _trust_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(distrust);
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadFrom */ .Bg)(jsonOf(payloadBytes));
    if (typeof payload === 'string')
        return `its header is not valid: ${payload}`;
    const refused = trust.judgePayload(payload);
    if (refused !== undefined)
        return new _trust_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P_(refused);
    const size = archiveOffset + (payload.archive?.size ?? 0);
    return source.size === size ? { payload, signatures, archiveOffset } : `it has ${source.size} bytes instead of ${size}`;
}
/** The value of a JSON text in UTF-8; undefined, which JSON has not, for anything else. */
function jsonOf(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
function digestOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest();
}
function aligned(length) {
    return Math.ceil(length / alignment) * alignment;
}


/***/ }),

/***/ 6215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ mergeHotList),
/* harmony export */   GY: () => (/* binding */ hotNames),
/* harmony export */   IR: () => (/* binding */ isHotList),
/* harmony export */   PN: () => (/* binding */ formatHotList),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   fw: () => (/* binding */ isLearnt),
/* harmony export */   zw: () => (/* binding */ parseHotList)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A list has at most so many names, and so many characters in them. */
const maxNames = 2_000;
const maxCharacters = 128 * 1024;
/** A list is learnt anew after so many days. */
const learntDays = 7;
/** What no job used for so many days is dropped. */
const keptDays = 30;
const dayMs = 24 * 3_600_000;
const hotListSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ used: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$n()), names: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) }));
/** Whether a value that was read from a bundle is a list. */
function isHotList(value) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__.is(hotListSchema, value);
}
/** A list with the names that were just used first; what was not used for long, and what is too much, is dropped. */
function mergeHotList(known, used, now) {
    const lately = known.filter((files) => daysSince(files, now) <= keptDays);
    return bounded([{ used: now.toISOString().slice(0, 10), names: used }, ...lately]);
}
/** Whether a list need not be learnt now. One from the future is not believed. */
function isLearnt([latest], now) {
    if (latest === undefined)
        return false;
    const days = daysSince(latest, now);
    return days > -2 && days <= learntDays;
}
/** Whether a list was learnt later than another. */
function isLater([latest], [other]) {
    return latest !== undefined && (other === undefined || latest.used > other.used);
}
/** A list as it stands in a file, a name a line; a line with a `#` is the day on which those that follow were used. */
function formatHotList(list) {
    return bounded(list)
        .map(({ used, names }) => `# ${used}\n${names.map((name) => `${name}\n`).join('')}`)
        .join('');
}
/** Reads what {@link formatHotList} wrote. */
function parseHotList(text) {
    const parts = `\n${text}`.split('\n# ').slice(1);
    const read = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(hotListSchema, parts.map((part) => {
        const [used, ...names] = part.split('\n');
        return { used, names: names.filter((name) => name !== '') };
    }));
    return read.success ? bounded(read.output) : [];
}
/** The names of a list, in order. */
function hotNames(list) {
    return bounded(list).flatMap(({ names }) => names);
}
/** A list within its bounds: each name once, and no name that leads out of the tree or that a list of lines cannot hold. */
function bounded(list) {
    const known = new Set();
    let characters = 0;
    const kept = [];
    for (const { used, names } of list) {
        const taken = [];
        for (const name of names) {
            if (known.size === maxNames)
                break;
            if (known.has(name) || characters + name.length > maxCharacters || !isInside(name))
                continue;
            known.add(name);
            characters += name.length;
            taken.push(name);
        }
        if (taken.length > 0)
            kept.push({ used, names: taken });
    }
    return kept;
}
function isInside(name) {
    // No module has white space or a backslash in its name; mksquashfs takes both for something else.
    return !/[\s\p{Cc}\\]|^#/u.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
function daysSince({ used }, now) {
    return (now.getTime() - Date.parse(used)) / dayMs;
}


/***/ }),

/***/ 5665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ generationAfter),
/* harmony export */   CZ: () => (/* binding */ schemaVersion),
/* harmony export */   EI: () => (/* binding */ formatNames),
/* harmony export */   Se: () => (/* binding */ keyDifferences),
/* harmony export */   UY: () => (/* binding */ keyHead),
/* harmony export */   Xo: () => (/* binding */ saveKey),
/* harmony export */   f5: () => (/* binding */ freshLookup),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   uU: () => (/* binding */ keyPrefix)
/* harmony export */ });
/* harmony import */ var _platform_platform_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20928);

/** The version of the layout on disk, of bundles, and of what metadata and keys mean. Raised when old entries cannot be used any more. */
const schemaVersion = 3;
const name = 'ensure-extensions';
/** The formats that any machine looks archives up in. */
const formatNames = ['squashfs', 'tar.zst', 'tar.gz'];
/** The part all keys of a request share: `ensure-extensions-{layout}-{platform id}-{abi}-{format}[-{suffix}]-{request digest}-`. */
function keyPrefix(parts) {
    return `${keyHead(name, parts)}-${parts.requestDigest}-`;
}
/** The beginning of a key: the name of the project, the layout, platform, C library, archive format if there is one, and the user's part. */
function keyHead(kind, parts) {
    const suffix = parts.suffix === '' ? '' : `-${parts.suffix}`;
    const format = parts.format === undefined ? '' : `-${parts.format}`;
    // act lower-cases keys, GitHub takes no commas.
    return `${kind}-${schemaVersion}-${parts.platformId}-${parts.abi}${format}${suffix}`.toLowerCase().replace(/[^a-z0-9._+-]/g, '_');
}
/**
 * The period a time falls into: hours since 1970 divided by the TTL, rounded down. The jobs of a matrix agree on it,
 * so that one of them saves. With a TTL of 0 it is the second.
 */
function periodOf(time, ttl) {
    if (ttl === 'never')
        return 'never';
    const periodMs = ttl === 0 ? 1_000 : ttl * 3_600_000;
    return String(Math.floor(time.getTime() / periodMs));
}
/** The key of a new archive. The generation counts up where an archive of the same period proved corrupt. */
function saveKey(prefix, period, generation) {
    return `${prefix}${period}-g${generation}`;
}
/** The first look-up: this period and the one before, so that a fresh archive of the default branch beats an old one of the branch. */
function freshLookup(prefix, now, ttl) {
    const period = periodOf(now, ttl);
    const before = ttl === 'never' || ttl === 0 ? [] : [`${prefix}${Number(period) - 1}-`];
    // No archive has this very key, so that the newest generation of a period comes first, not the exact match.
    return { key: `${prefix}${period}`, prefixes: [`${prefix}${period}-`, ...before] };
}
/** Whether a key names an archive of this period; then a corrupt one needs the next generation. */
function generationAfter(key, prefix, period) {
    const [, generation] = key.startsWith(`${prefix}${period}-g`) ? (/-g(\d+)$/.exec(key) ?? []) : [];
    return generation === undefined ? 0 : Number(generation) + 1;
}
const keyPattern = /^ensure-extensions-(\d+)-([a-z0-9._-]+?--[a-z0-9_]+--[a-z0-9_]+)-([a-z0-9._]+)-(squashfs|tar\.zst|tar\.gz)(?:-(.+))?-([0-9a-f]{64})-[a-z0-9]+-g\d+$/;
/**
 * How the archive of a key was saved, against what was looked for: phrases such as `for Python 3.11, not for Python 3.12`. Undefined for a
 * key of other extensions, and for one that is not ours.
 */
function keyDifferences(found, wanted) {
    const [, schema, platformId, abi, format, suffix = '', requestDigest] = keyPattern.exec(found) ?? [];
    if (schema === undefined || platformId === undefined || requestDigest !== wanted.requestDigest)
        return undefined;
    const differences = [
        ...(Number(schema) === schemaVersion ? [] : ['by another version of ensure-extensions']),
        ...(0,_platform_platform_id_js__WEBPACK_IMPORTED_MODULE_0__/* .platformDifferences */ ._j)(platformId, wanted.platformId),
        ...(abi === wanted.abi ? [] : [`for the C library ${abi}, not for ${wanted.abi}`]),
        ...(format === wanted.format ? [] : [`as ${format}, not as ${wanted.format}`]),
        ...(suffix === wanted.suffix ? [] : [`${suffixed(suffix)}, not ${suffixed(wanted.suffix)}`]),
    ];
    return differences.length === 0 ? ['longer ago than ttl-hours allows'] : differences;
}
function suffixed(suffix) {
    return suffix === '' ? 'without a cache-suffix' : `with cache-suffix '${suffix}'`;
}


/***/ }),

/***/ 98263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ payloadFrom),
/* harmony export */   RP: () => (/* binding */ recalledVersion),
/* harmony export */   _$: () => (/* binding */ producerOf),
/* harmony export */   mW: () => (/* binding */ mismatchOf),
/* harmony export */   rU: () => (/* binding */ partBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _hot_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6215);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5665);



/** The parts of an archive, of which each has a SHA-256 of its own, are so long, in bytes; the last is shorter. */
const partBytes = 4 * 1024 * 1024;
/** In what a bundle is another than was asked for: `its abi is x, not y`; undefined where it is that one. */
function mismatchOf(found, asked) {
    const names = ['key', 'request_digest', 'platform_id', 'abi'];
    const name = names.find((field) => found[field] !== asked[field]);
    return name === undefined ? undefined : `its ${name} is ${found[name]}, not ${asked[name]}`;
}
/** A recalled version with nothing beside: what is written says no more than others are to know. */
function recalledVersion({ name, version, reason, kind }) {
    return { name, version, reason, ...(kind === undefined ? {} : { kind }) };
}
const text = valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
const amount = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const digest = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[0-9a-f]{64}$/));
const archiveSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    format: text,
    size: amount,
    opened: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ members: amount, bytes: amount }),
    part_size: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(partBytes),
    parts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(digest),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ size, parts }) => parts.length === Math.ceil(size / partBytes), 'has another number of parts than its size says'));
const common = {
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaVersion */ .CZ),
    key: text,
    request_digest: digest,
    platform_id: text,
    abi: text,
    producer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: text, ref: text, event: text, run: text }),
    time: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_2__/* .isoTimestamp */ .yhX()),
};
const payloadSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .variant */ .Oxt('kind', [
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('entry'),
        ...common,
        archive: archiveSchema,
        record: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            extensions: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ package_spec: text, installed_at: text, ttl_hours: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), platform_id: text, digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(text) })),
            options: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(text, text)),
            distributions: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text, version: text })),
        }),
        // Only a hint: a broken one takes nothing from the archive.
        hot: valibot__WEBPACK_IMPORTED_MODULE_2__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(_hot_list_js__WEBPACK_IMPORTED_MODULE_0__/* .isHotList */ .IR)), undefined),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('directory'),
        ...common,
        archive: archiveSchema,
        times: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(text),
        layout: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('paths')),
    }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('stamp'), ...common, renewed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ digest: text, time: text })) }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('tombstone'),
        ...common,
        recalled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: text, version: text, reason: text, kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['malicious', 'quarantined'])) })), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    }),
]);
/** A payload from what was parsed of a header or a saved state; a text says what is wrong with it. */
function payloadFrom(value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(payloadSchema, value);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    return `${valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'content'}: ${issue.message}`;
}
/** The producer that bundles of this environment name. */
function producerOf(environment) {
    return {
        repository: environment['GITHUB_REPOSITORY'] ?? '',
        ref: environment['GITHUB_REF'] ?? '',
        event: environment['GITHUB_EVENT_NAME'] ?? '',
        run: environment['GITHUB_RUN_ID'] ?? '',
    };
}


/***/ }),

/***/ 98031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ signaturesBy),
/* harmony export */   P_: () => (/* binding */ Refusal),
/* harmony export */   UI: () => (/* binding */ trustNobody),
/* harmony export */   Us: () => (/* binding */ trustIn),
/* harmony export */   VC: () => (/* binding */ anybody)
/* harmony export */ });
/** A bundle that is sound and may not be opened here. */
class Refusal {
    /** One sentence without its end: who says what it lacks. */
    reason;
    constructor(reason) {
        this.reason = reason;
    }
}
/** For bundles that this machine made or has verified already, and for runs without keys. */
const anybody = {
    closedReason: undefined,
    isSigned: false,
    judgeEnvelope: () => undefined,
    judgePayload: () => undefined,
};
/** Opens nothing of any store. */
function trustNobody(reason) {
    return { closedReason: reason, isSigned: true, judgeEnvelope: () => reason, judgePayload: () => reason };
}
/**
 * Trusts what was signed with one of some keys.
 *
 * @param judgePayload what else a signed payload is asked for.
 */
function trustIn(keys, judgePayload) {
    const byId = new Map(keys.map((key) => [key.id, key]));
    return {
        closedReason: undefined,
        isSigned: true,
        judgeEnvelope({ payloadType, payloadBytes, signatures, isCanonical }) {
            const [signature, ...others] = signatures;
            if (signature === undefined)
                return 'it is not signed';
            // Whoever may write a store could add some: an envelope has one form, or it is another one.
            if (others.length > 0 || !isCanonical)
                return 'its envelope is not as the signer wrote it';
            const key = byId.get(signature.keyid ?? '');
            if (key === undefined)
                return `it is signed with a key that is not in verify-keys (${(signature.keyid ?? '').slice(0, 16)})`;
            const isRight = key.isSignature(Buffer.from(signature.sig, 'base64'), signedBytes(payloadType, payloadBytes));
            return isRight ? undefined : 'its signature is wrong';
        },
        judgePayload,
    };
}
/** The signatures of a payload: one, or none without a key. */
function signaturesBy(key) {
    return (payloadType, payloadBytes) => key === undefined ? [] : [{ keyid: key.verifyKey.id, sig: key.sign(signedBytes(payloadType, payloadBytes)).toString('base64') }];
}
/** The bytes that are signed: the pre-authentication encoding (PAE) of DSSE. */
function signedBytes(payloadType, payloadBytes) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payloadBytes.length} `;
    return Buffer.concat([Buffer.from(head, 'utf8'), payloadBytes]);
}


/***/ }),

/***/ 44569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Ty: () => (/* binding */ judgeAll),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export chanceOfEarlyRefresh */
/* harmony import */ var _specification_specification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99676);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45992);


/** From this part of the TTL on a run may refresh early. */
const earlyFrom = 0.9;
/** The chance of that at the end of the TTL: of a hundred jobs at once a few refresh, not all. */
const greatestChance = 0.1;
/** How likely a run refreshes what is not due yet: none up to nine tenths of the TTL, then growing with the square. */
function chanceOfEarlyRefresh(ageHours, ttl) {
    if (ttl === 'never' || ttl === 0)
        return 0;
    const progress = (ageHours / ttl - earlyFrom) / (1 - earlyFrom);
    return progress <= 0 ? 0 : greatestChance * Math.min(1, progress) ** 2;
}
/** Judges one specification in an entry: fresh, expired, or not there. */
function judge(specification, entry, context) {
    const record = entry?.metadata.extensions.find(({ digest }) => digest === specification.digest);
    if (entry === undefined || record === undefined)
        return { status: 'absent', reason: 'it is not in the cache' };
    if (!isRecordOf(record, specification))
        return { status: 'absent', reason: 'its record names another package' };
    const installed = (0,_system_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTime */ .p)(record.installed_at)?.getTime() ?? Number.NEGATIVE_INFINITY;
    const invalidated = context.invalidations.get(specification.digest);
    if (invalidated !== undefined && installed <= invalidated.getTime())
        return { status: 'absent', reason: 'it was invalidated' };
    const renewed = (0,_system_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTime */ .p)(entry.state.renewed?.[specification.digest] ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY;
    const ageHours = Math.max(0, context.now.getTime() - Math.max(installed, renewed)) / 3_600_000;
    const isExempt = context.keepPinned && specification.pinned === true;
    const ttl = isExempt ? 'never' : (specification.ttl ?? context.ttl ?? record.ttl_hours);
    const borrowed = (0,_system_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTime */ .p)(record.borrowed_at ?? '')?.getTime() ?? Number.NEGATIVE_INFINITY;
    // Versions that this request did not resolve are due whatever their age, and no worse than their age where that fails.
    if (borrowed > renewed) {
        return { status: 'expired', record, ageHours, expiredHours: ttl === 'never' ? Number.NEGATIVE_INFINITY : ageHours - ttl };
    }
    const expiredHours = ttl === 'never' ? Number.NEGATIVE_INFINITY : ageHours - ttl;
    if (holdsYanked(record, specification, context))
        return { status: 'expired', record, ageHours, expiredHours };
    if (ttl === 'never')
        return { status: 'fresh', record, ageHours, expiredHours };
    const isDue = expiredHours + context.aheadHours >= 0 || context.luck < chanceOfEarlyRefresh(ageHours, ttl);
    return { status: isDue ? 'expired' : 'fresh', record, ageHours, expiredHours };
}
/** Whether a specification brings a yanked version that resolving it again may replace: not the one that it names itself. */
function holdsYanked({ distributions }, { pinned }, { yanked }) {
    const replaceable = pinned === true ? distributions.slice(1) : distributions;
    return yanked.some((item) => replaceable.some(({ name, version }) => name === item.name && version === item.version));
}
/** Whether a record names the specification that its digest is of. What paths and URLs mean depends on where they were written. */
function isRecordOf({ package_spec }, { canonical, kind }) {
    if (kind !== 'requirement')
        return true;
    try {
        return (0,_specification_specification_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSpecification */ .z)(package_spec).canonical === canonical;
    }
    catch {
        return false;
    }
}
/** Judges all specifications in an entry. */
function judgeAll(specifications, entry, context) {
    return new Map(specifications.map((specification) => [specification.digest, judge(specification, entry, context)]));
}
/** How many specifications have a status. */
function countOf(freshness, status) {
    return [...freshness.values()].filter((item) => item.status === status).length;
}


/***/ }),

/***/ 16103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ startRun),
/* harmony export */   C_: () => (/* binding */ isAllFresh),
/* harmony export */   EN: () => (/* binding */ useEntry),
/* harmony export */   H7: () => (/* binding */ noteMiss),
/* harmony export */   UB: () => (/* binding */ formatsToLookUp),
/* harmony export */   We: () => (/* binding */ changedIn),
/* harmony export */   _B: () => (/* binding */ recalledIn),
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   nG: () => (/* binding */ keyPartsOf),
/* harmony export */   yJ: () => (/* binding */ ttlOf)
/* harmony export */ });
/* harmony import */ var _advisories_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57962);
/* harmony import */ var _entries_metadata_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48911);
/* harmony import */ var _entries_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48361);
/* harmony import */ var _entries_withdraw_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47228);
/* harmony import */ var _specification_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8017);
/* harmony import */ var _freshness_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44569);
/* harmony import */ var _uncounted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90617);







/** Starts the work on a request. */
async function startRun(specifications, policy, world) {
    const { layout, platform, clock, logger } = world;
    const invalidations = new Map();
    const yanked = [];
    for (const { digest } of specifications) {
        const time = await (0,_entries_state_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidatedAt */ .fr)(layout, digest, platform.id);
        if (time !== undefined)
            invalidations.set(digest, time);
    }
    return {
        specifications,
        digest: (0,_specification_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .requestDigest */ .ud)(specifications, policy.requestOptions),
        freshnessContext: {
            now: clock.now(),
            ttl: policy.ttl,
            keepPinned: policy.keepPinned,
            aheadHours: policy.aheadHours,
            luck: policy.random(),
            invalidations,
            yanked,
        },
        policy,
        world,
        state: {
            entry: undefined,
            freshness: new Map(),
            matchedKey: '',
            foundKey: '',
            missReason: '',
            missKind: null,
            isMissCertain: true,
            restored: undefined,
            examined: new Set(),
            recalled: [],
            recallAnswers: { isAdvised: false, answered: new Set() },
            yanked,
            tombstones: [],
            rebuilt: [],
            warnings: [],
            providerReports: [],
            timings: [],
            onStep: logger.progress,
        },
    };
}
/** Runs a step and notes how long it took. */
async function timed({ state }, step, work) {
    state.onStep?.(step);
    const start = performance.now();
    try {
        return await work();
    }
    finally {
        state.timings.push({ step, ms: Math.round(performance.now() - start) });
    }
}
/** Whether every specification lies in the entry and none is due. */
function isAllFresh({ state, specifications }) {
    return (0,_freshness_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(state.freshness, 'fresh') === specifications.length;
}
/** Makes an entry the current one and judges the specifications in it. One that must not be used, or is not what would be installed now, is none. */
function useEntry(run, entry) {
    const { state, specifications, freshnessContext } = run;
    const recalled = entry === undefined ? undefined : recalledIn(entry, run);
    const change = entry === undefined || recalled !== undefined ? undefined : changedIn(entry, run);
    if (recalled !== undefined)
        noteMiss(run, `the cache entry on this machine holds ${(0,_advisories_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRecalled */ .IZ)(recalled)}`);
    if (change !== undefined)
        noteMiss(run, change, 'changed');
    state.entry = recalled === undefined && change === undefined ? entry : undefined;
    state.freshness = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeAll */ .Ty)(specifications, state.entry, freshnessContext);
}
/** Notes why a request is not a hit, as far as is known by now: of what went wrong without a kind. */
function noteMiss({ state }, reason, kind = null) {
    state.missReason = reason;
    state.missKind = kind;
}
/** What a local package became since an entry was made of it; its packages are built again then. Undefined where all is as it was. */
function changedIn({ metadata }, run) {
    const change = (0,_uncounted_js__WEBPACK_IMPORTED_MODULE_5__/* .changeSince */ .Js)(metadata, run);
    if (change === undefined)
        return undefined;
    run.state.missKind = 'changed';
    run.state.rebuilt.push(...(metadata.uncounted ?? []));
    return change;
}
/** The first version in an entry that this machine knows to be recalled; undefined where there is none. */
function recalledIn({ metadata, state: noted }, { state }) {
    return (0,_entries_withdraw_js__WEBPACK_IMPORTED_MODULE_2__/* .recalledAmong */ .FD)(metadata.distributions, [...(noted.recalled ?? []), ...state.recalled]);
}
/** The TTL that periods are counted by. */
function ttlOf({ policy }) {
    return policy.ttl ?? _entries_metadata_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTtlHours */ .r9;
}
/** The formats to look archives up as: the best this machine opens, then, if it packs another one, that. */
async function* formatsToLookUp({ world }) {
    const { opening, selectPacking } = await world.selectArchives();
    yield opening;
    const packing = await selectPacking();
    if (packing !== opening)
        yield packing;
}
/** The parts of the key of a request, in one of the formats of this machine. */
function keyPartsOf({ digest, policy, world: { platform } }, format) {
    return { platformId: platform.id, abi: platform.abi, format: format.name, suffix: policy.suffix, requestDigest: digest };
}


/***/ }),

/***/ 11973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ savableProvider),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   fE: () => (/* binding */ savePending),
/* harmony export */   oT: () => (/* binding */ chooseSaveKey),
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   uM: () => (/* binding */ newKey)
/* harmony export */ });
/* harmony import */ var _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79525);
/* harmony import */ var _bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6215);
/* harmony import */ var _bundles_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5665);
/* harmony import */ var _distribution_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93017);
/* harmony import */ var _entries_hot_list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45880);
/* harmony import */ var _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35044);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61870);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31258);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16103);










/** The key a new entry is saved under; undefined where saving is not wanted, not possible, or another run has done it. */
async function chooseSaveKey(run, { oldest, isLacking }) {
    const provider = savableProvider(run);
    if (provider === undefined || isLacking)
        return undefined;
    const { selectPacking } = await run.world.selectArchives();
    const key = newKey(run, oldest, await selectPacking());
    const existing = await provider.lookup({ key, prefixes: [], signal: run.policy.signal });
    if (existing.status === 'hit' && existing.key === key) {
        run.state.providerReports.push({ provider: provider.name, action: 'save', status: 'exists', detail: 'another run saved it first', key });
        return undefined;
    }
    // A run that may not look keys up learns from saving whether the key exists.
    if (existing.status === 'miss' || existing.status === 'hit' || existing.status === 'unknown')
        return key;
    run.state.providerReports.push({ provider: provider.name, action: 'save', status: existing.status, detail: existing.detail, key });
    return undefined;
}
/** The key that an entry of the request gets when it is saved. */
function newKey(run, oldest, format) {
    const prefix = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .keyPrefix */ .uU)((0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .keyPartsOf */ .nG)(run, format));
    const period = (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .periodOf */ .jH)(oldest, (0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .ttlOf */ .yJ)(run));
    // An archive of this period that was found and did not do (damaged, incomplete, invalidated) is followed by the next generation.
    return (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .saveKey */ .Xo)(prefix, period, (0,_bundles_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .generationAfter */ .$8)(run.state.foundKey, prefix, period));
}
/** The provider that something may be saved to; undefined where saving is not wanted or not possible. */
function savableProvider({ policy, world: { provider } }) {
    return policy.isSaving && provider?.canSave !== false ? provider : undefined;
}
/** Packs a new entry. A failure is a warning, because caching is optional; then the result is undefined. */
async function pack(run, { entry, key, contents, distributions }) {
    const { world } = run;
    const { signal } = run.policy;
    try {
        const { selectPacking } = await run.world.selectArchives();
        const format = await selectPacking();
        const { extensions, options } = entry.metadata;
        const record = {
            extensions: extensions.map(({ package_spec, installed_at, ttl_hours, platform_id, digest }) => ({
                package_spec,
                installed_at,
                ttl_hours,
                platform_id,
                digest,
            })),
            options,
            distributions: entry.metadata.distributions.map(({ name, version }) => ({ name, version })),
        };
        const parent = run.world.layout.pending;
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_7__/* .makeDirectory */ .Oh)(parent);
        // Removes the bundles of jobs that ended without their post step.
        await (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_8__/* .removeLeftoverDirectories */ .BY)({ parent, prefix: '', clock: run.world.clock, limitMs: _entries_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .longestJobMs */ .WG, isPrivate: true });
        const check = (listed) => (0,_distribution_record_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyListed */ .Tp)(listed, distributions);
        const hot = (0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_1__/* .hotNames */ .GY)((0,_entries_hot_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readHotList */ .UH)({ layout: world.layout, digest: entry.requestDigest, platformId: world.platform.id }));
        const packing = { tree: entry.tree, contents, hot, check, format, parent, owner: run.world.owner, signal };
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_9__/* .timed */ .ay)(run, 'pack', () => (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .packBundle */ .ii)(identityOf(entry, key, world), { kind: 'entry', record }, packing));
    }
    catch (error) {
        if (signal?.aborted)
            throw error;
        run.world.logger.warning(`what was installed could not be packed and is not saved: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error)}`);
        return undefined;
    }
}
/** The identity of the bundle in which an entry is saved. */
function identityOf({ requestDigest, metadata }, key, { producer, clock }) {
    const { platform_id, abi } = metadata;
    return { key, request_digest: requestDigest, platform_id, abi, producer, time: clock.now().toISOString() };
}
/**
 * Signs and uploads a bundle, of an entry, a stamp or a directory, if it is still what was packed, and removes it. Never rejects for a reason
 * of the store or the bundle.
 */
async function savePending(pending, provider, { signingKey, signal }) {
    const { directory, payload } = pending;
    // A provider reports every failure as one of the store; a changed bundle has to be told apart.
    let changed;
    try {
        const result = await (0,_bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .withPendingBundle */ .cX)(pending, signingKey, async (source) => {
            const read = async (offset, length) => {
                try {
                    return await source.read(offset, length);
                }
                catch (error) {
                    if (error instanceof _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedBundleError */ .Jz)
                        changed = error;
                    throw error;
                }
            };
            return await provider.save({ key: payload.key, bundle: { size: source.size, read }, signal });
        });
        return changed === undefined || result.status === 'exists' ? result : { status: 'skipped', detail: changed.message };
    }
    catch (error) {
        const isChanged = changed !== undefined || error instanceof _bundles_bundle_js__WEBPACK_IMPORTED_MODULE_0__/* .ChangedBundleError */ .Jz;
        return { status: isChanged ? 'skipped' : 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(changed ?? error) };
    }
    finally {
        if (directory !== null)
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_7__/* .removeTree */ .dM)(directory);
    }
}


/***/ }),

/***/ 90617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ findUncounted),
/* harmony export */   Js: () => (/* binding */ changeSince),
/* harmony export */   Qi: () => (/* binding */ withContent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _distribution_direct_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52533);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_real_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57465);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56480);





/** The local packages in a tree that the request digest does not cover. */
async function findUncounted(tree, distributions, run) {
    const counted = new Set([...run.policy.localTrees, ...run.specifications.flatMap(({ localTrees = [] }) => localTrees)]);
    const found = [];
    for (const distribution of distributions) {
        const origin = await (0,_distribution_direct_url_js__WEBPACK_IMPORTED_MODULE_1__/* .readDirectUrl */ .xm)(tree, distribution);
        const file = origin === undefined || origin.commit !== undefined ? undefined : (0,_system_url_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOfUrl */ .H)(origin.url);
        if (file === undefined || counted.has((0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathOf */ .dN)(file)))
            continue;
        // As other machines find it: relative to the workspace, like the paths of specifications.
        const place = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(run.policy.workspace, file).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/') || '.';
        found.push({ name: distribution.name, place });
    }
    return found;
}
/** A package with its content of now; without one where it cannot be read. */
function withContent({ name, place }, run) {
    const content = contentOf(place, run);
    return { name, place, ...('digest' in content ? content : {}) };
}
/** Why a tree is not what would be installed now, although its request digest is the same; undefined where it is. */
function changeSince({ uncounted = [] }, run) {
    for (const { name, place, digest } of uncounted) {
        const content = contentOf(place, run);
        const problem = 'problem' in content ? content.problem : content.digest === digest ? undefined : 'changed';
        if (problem !== undefined)
            return `${name} in '${place}', which only a build names, ${problem}`;
    }
    return undefined;
}
function contentOf(place, { world, policy }) {
    try {
        return { digest: world.localDigest(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(policy.workspace, place)) };
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR'))
            return { problem: 'is not there' };
        return { problem: `cannot be read: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}` };
    }
}


/***/ }),

/***/ 40964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KD: () => (/* binding */ placeOfText),
/* harmony export */   QH: () => (/* binding */ idOfPlace),
/* harmony export */   z7: () => (/* binding */ shownPlace)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96809);


/** Reads the text of an input: an address of http or https, or a path. */
function placeOfText(text, workspace) {
    if (/^https?:\/\//i.test(text))
        return { kind: 'url', url: _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(text) };
    return { kind: 'file', file: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, text) };
}
/** The same text for the same file, without secrets. */
function idOfPlace(place) {
    return place.kind === 'file' ? place.file : `${place.url.bare} ${place.url.selection ?? ''}`;
}
/** A file as messages name it: by its path in the workspace, where it lies there. */
function shownPlace(place, workspace) {
    if (place.kind === 'url')
        return String(place.url);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, place.file);
    return relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) ? place.file : relative.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 58019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIndex),
/* harmony export */   j: () => (/* binding */ indexForUv)
/* harmony export */ });
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96809);

/** Reads `URL` or `NAME=URL`; undefined for text that is neither. `secrets`: see {@link SecretUrl.parse}. */
function parseIndex(text, secrets = {}) {
    const [, name, address = ''] = /^(?:([A-Za-z0-9][A-Za-z0-9._-]*)=)?((?:https?|file):\/\/\S+)$/i.exec(text) ?? [];
    const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretUrl */ .yT.parse(address, secrets);
    return address === '' || !url.isReadable ? undefined : { name, url };
}
/** The index as the variables of uv name it. */
function indexForUv({ name, url }) {
    return name === undefined ? url : _system_secret_url_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretText */ .om.join([`${name}=`, url]);
}


/***/ }),

/***/ 63849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cP: () => (/* binding */ cacheRootOf),
  Qp: () => (/* binding */ defaultCacheRoot),
  Dx: () => (/* binding */ linesOf),
  Kf: () => (/* binding */ readChoice),
  Xc: () => (/* binding */ readers)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/specification/lock-selection.js
var lock_selection = __webpack_require__(77269);
// EXTERNAL MODULE: ./lib/system/home.js
var system_home = __webpack_require__(64238);
// EXTERNAL MODULE: ./lib/configuration/file-place.js
var file_place = __webpack_require__(40964);
// EXTERNAL MODULE: ./lib/configuration/index-setting.js
var index_setting = __webpack_require__(58019);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/system/signing-key.js
var signing_key = __webpack_require__(83536);
;// CONCATENATED MODULE: ./lib/configuration/key-setting.js



/** The most that is read of a file of keys, in characters: one key takes 120. */
const longestFile = 65_536;
const hint = "'ensure-extensions keygen --out DIR' makes a pair of keys; docs/security.md says which of them goes where.";
/**
 * Reads `signing-key`: a PEM text, or a file that holds one. Nothing of the text is ever shown: what is no path may be a key that
 * lost its line breaks.
 */
function readSigningKey(text, workspace) {
    if (text === '')
        return { value: undefined };
    const pem = isPem(text) ? text : readKeyFile(text, workspace);
    const value = pem === undefined ? undefined : (0,signing_key/* parseSigningKey */.UG)(pem);
    if (value !== undefined)
        return { value };
    return { mustBe: 'a private Ed25519 key (PKCS#8, PEM), or a file that holds one', shown: '(not shown: it may be a key)', hint };
}
/** Reads `verify-keys`: PEM texts, or files that hold some, one a line. */
function readVerifyKeys(text, workspace) {
    const mustBe = 'public Ed25519 keys (PEM), or files that hold some, one a line';
    // Lines outside of the blocks name files.
    const blocks = text.match(/-----BEGIN [\s\S]*?-----END [^\n]*/g) ?? [];
    const files = text
        .replaceAll(/-----BEGIN [\s\S]*?-----END [^\n]*/g, '\n')
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const keys = new Map();
    for (const { content, shown } of [
        ...blocks.map((content) => ({ content, shown: '(a PEM text that is not shown)' })),
        ...files.map((file) => ({ content: readKeyFile(file, workspace), shown: file.includes('-----') ? '(not shown)' : file })),
    ]) {
        const read = content === undefined ? undefined : (0,signing_key/* parseVerifyKeys */.j3)(content);
        if (read === undefined)
            return { mustBe, shown, hint };
        for (const key of read)
            keys.set(key.id, key);
    }
    return { value: [...keys.values()] };
}
function isPem(text) {
    return text.includes('-----BEGIN ');
}
function readKeyFile(file, workspace) {
    try {
        const content = (0,plain_file/* readPlainTextSync */.LI)(external_node_path_.resolve(workspace, file));
        return content.length > longestFile ? undefined : content;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/configuration/provider-setting.js

/** The allowed values, for messages. */
const providerForms = 'auto, none, github-actions, local, local:DIR, s3://BUCKET/PREFIX?region=…&endpoint=…&path-style=true&repository=…&default-branch=…; several, separated by commas';
/**
 * Reads the text of an input.
 *
 * @param workspace what relative directories start from, absolute.
 * @returns undefined for text that names no provider.
 */
function parseProvider(text, workspace) {
    // A directory may hold a comma; what follows one begins another tier only if it reads as such.
    const parts = text.split(/,\s*(?=(?:auto|none|github-actions|local|s3)(?:$|[,:]))/).map((part) => part.trim());
    const tiers = parts.map((part) => parseTier(part, workspace));
    if (tiers.some((tier) => tier === undefined))
        return undefined;
    const known = tiers.filter((tier) => tier !== undefined);
    const [only] = known;
    if (known.length === 1)
        return only;
    return known.some(({ kind }) => kind === 'none') ? undefined : { kind: 'tiers', tiers: known };
}
function parseTier(text, workspace) {
    if (text === 'auto' || text === 'none' || text === 'github-actions' || text === 'local')
        return { kind: text };
    if (text.startsWith('local:') && text.length > 'local:'.length) {
        return { kind: 'local', directory: external_node_path_.resolve(workspace, text.slice('local:'.length)) };
    }
    return text.startsWith('s3://') ? parseS3(text) : undefined;
}
const s3Options = new Set(['region', 'endpoint', 'path-style', 'repository', 'default-branch']);
function parseS3(text) {
    if (!URL.canParse(text))
        return undefined;
    const { hostname, pathname, searchParams, username, password } = new URL(text);
    // Credentials in an input would reach logs and states.
    if (hostname === '' || username !== '' || password !== '')
        return undefined;
    const option = (name) => searchParams.get(name) || undefined;
    const [endpoint, region, pathStyle, repository, defaultBranch] = ['endpoint', 'region', 'path-style', 'repository', 'default-branch'].map(option);
    const isKnown = [...searchParams.keys()].every((name) => s3Options.has(name));
    const isEndpoint = endpoint === undefined || (/^https?:\/\/[^@\s]+$/.test(endpoint) && URL.canParse(endpoint));
    if (!isKnown || !isEndpoint || (pathStyle !== undefined && !['true', 'false'].includes(pathStyle)))
        return undefined;
    return {
        kind: 's3',
        bucket: hostname,
        prefix: decodeURIComponent(pathname).replaceAll(/^\/+|\/+$/g, ''),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(pathStyle === undefined ? {} : { pathStyle: pathStyle === 'true' }),
        ...(repository === undefined ? {} : { repository }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
    };
}

// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
;// CONCATENATED MODULE: ./lib/configuration/supply-chain.js

/** Reads `exclude-newer`. */
const parseExcludeNewer = {
    allowed: 'a date (2026-11-01), a time (2026-11-01T12:00:00Z) or a number of days (7 days)',
    parse(text) {
        const [, days] = /^(\d{1,5}) days?$/.exec(text) ?? [];
        if (days !== undefined)
            return { kind: 'days', days: Number(days) };
        const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
        return isTime && !Number.isNaN(Date.parse(text)) ? { kind: 'time', time: text } : undefined;
    },
};
/** Reads `only-binary`: names of packages, or `:all:`. */
const parseOnlyBinary = {
    allowed: ':all:, or names of packages',
    parse(text) {
        const names = text.split(/[\s,]+/).filter((name) => name !== '');
        const isWrong = names.some((name) => name !== ':all:' && !/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name));
        if (isWrong)
            return undefined;
        return names.includes(':all:') ? [':all:'] : [...new Set(names.map(specification_name/* normalizeName */.P))].sort();
    },
};

;// CONCATENATED MODULE: ./lib/configuration/option-kinds.js









/** The largest count: 20 retries with doubling waits are far beyond the 60 s that retrying may take. */
const mostCount = 20;
/** The longest time a store may be given, in seconds: an hour. */
const mostSeconds = 3_600;
/** How long an expired extension may still be used where no number is given, in hours: a week. */
const defaultStaleHours = 168;
/** How each kind is read. */
const readers = {
    flag: (text) => (text === 'true' || text === 'false' ? { value: text === 'true' } : { mustBe: "'true' or 'false'" }),
    text: (text) => ({ value: text === '' ? undefined : text }),
    lines: (text) => ({ value: linesOf(text) }),
    count: (text) => wholeNumber(text, mostCount),
    seconds: (text) => wholeNumber(text, mostSeconds, 'a whole number of seconds'),
    ttl: (text) => {
        if (text === '' || text === 'never')
            return { value: text === '' ? undefined : text };
        return /^\d+(?:\.\d+)?$/.test(text)
            ? { value: Number(text) }
            : { mustBe: "a number of hours such as 24 or 0.5, 0 for always, or 'never'" };
    },
    staleness: (text) => {
        const match = /^(?:(network|always)(?: +(\d+(?:\.\d+)?))?|(never)|(\d+(?:\.\d+)?))$/.exec(text);
        if (match === null)
            return { mustBe: "'network' or 'always', alone or with a number of hours as in 'network 72', or 'never'" };
        const [, on = 'network', hours, never, plain] = match;
        const kind = on === 'always' ? 'always' : 'network';
        return { value: { on: never === undefined ? kind : 'never', hours: Number(hours ?? plain ?? defaultStaleHours) } };
    },
    provider: (text, { workspace }) => {
        const value = parseProvider(text, workspace);
        return value === undefined ? { mustBe: `one of: ${providerForms}` } : { value };
    },
    constraints: (text, { workspace }) => ({ value: linesOf(text).map((line) => constraintSource(line.text, workspace)) }),
    places: (text, { workspace }) => ({ value: linesOf(text).map((line) => (0,file_place/* placeOfText */.KD)(line.text, workspace)) }),
    'exclude-newer': (text) => readBy(parseExcludeNewer, text),
    names: (text) => {
        const read = readBy(parseOnlyBinary, text);
        return 'value' in read ? { value: read.value ?? [] } : read;
    },
    url: (text) => (text === '' ? { value: undefined } : indexUrl(text)),
    urls: (text) => {
        const urls = [];
        for (const line of linesOf(text)) {
            const read = indexUrl(line.text);
            if (!('value' in read))
                return { ...read, shown: line.text };
            urls.push(read.value);
        }
        return { value: urls };
    },
    version: (text) => {
        if (text === '')
            return { value: undefined };
        return /^\d+\.\d+\.\d+\w*$/.test(text) ? { value: text } : { mustBe: 'an exact version such as 0.13.8' };
    },
    file: (text, { workspace }) => ({ value: text === '' ? undefined : external_node_path_.resolve(workspace, text) }),
    'env-files': (text, { workspace }) => ({ value: linesOf(text).map((line) => envFile(line.text, workspace)) }),
    'cache-root': (text, { environment, workspace }) => ({ value: cacheRootOf(text, environment, workspace) }),
    suffix: (text) => {
        const value = text.toLowerCase();
        return /^[a-z0-9._-]{0,64}$/.test(value) ? { value } : { mustBe: "at most 64 letters, digits, '.', '_' and '-'" };
    },
    pth: (text) => {
        const [first, ...others] = linesOf(text);
        const policy = ['process', 'paths-only', 'ignore', 'allow-list'].find((choice) => choice === first?.text);
        if (policy === undefined || (policy !== 'allow-list' && others.length > 0)) {
            return { mustBe: "'process', 'paths-only', 'ignore', or 'allow-list' with a SHA-256 on each further line" };
        }
        const wrong = others.find((line) => !/^[0-9a-f]{64}$/i.test(line.text));
        if (wrong !== undefined)
            return { mustBe: "'allow-list' with a SHA-256 (64 hexadecimal digits) on each further line", shown: wrong.text };
        return { value: { policy, allowed: others.map((line) => line.text.toLowerCase()) } };
    },
    'signing-key': (text, { workspace }) => readSigningKey(text, workspace),
    'verify-keys': (text, { workspace }) => readVerifyKeys(text, workspace),
};
function constraintSource(text, workspace) {
    if (text === 'environment')
        return { kind: 'environment' };
    const lock = (0,lock_selection/* selectLock */.y)(text, workspace);
    if (lock !== undefined)
        return { kind: 'lock', lock };
    return (0,file_place/* placeOfText */.KD)(text, workspace);
}
/** Reads an option that is one of several words. */
function readChoice(text, choices) {
    const value = choices.find((choice) => choice === text);
    return value === undefined ? { mustBe: alternatives(choices) } : { value };
}
/** The lines of a text without comments, those that are not empty then, with their numbers. As in pip a comment begins behind white space. */
function linesOf(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ text: line.replace(/(?:^|\s)#.*$/, '').trim(), line: index + 1 }))
        .filter((line) => line.text !== '');
}
/** The cache root that is named, else ENSURE_EXTENSIONS_CACHE, else the default one; absolute. */
function cacheRootOf(given, environment, workspace) {
    const named = given || environment['ENSURE_EXTENSIONS_CACHE'] || undefined;
    return named === undefined ? defaultCacheRoot(environment) : external_node_path_.resolve(workspace, named);
}
/**
 * `ensure-extensions` in the user's cache directory: XDG_CACHE_HOME or ~/.cache, ~/Library/Caches, %LOCALAPPDATA%.
 *
 * @throws ExtensionConfigError `cache-root-unusable` for a user without a home directory.
 */
function defaultCacheRoot(environment) {
    const inHome = (...parts) => {
        const home = (0,system_home/* homeDirectory */.R)(environment);
        if (home !== undefined)
            return external_node_path_.join(home, ...parts);
        throw new errors/* ExtensionConfigError */.sw('this user has no home directory to keep a cache in', {
            code: 'cache-root-unusable',
            subject: 'cache-root',
            hint: 'Name a directory: input cache-root, CLI --cache-root, or ENSURE_EXTENSIONS_CACHE; or set HOME.',
        });
    };
    const base = process.platform === 'win32'
        ? environment['LOCALAPPDATA'] || inHome('AppData', 'Local')
        : process.platform === 'darwin'
            ? inHome('Library', 'Caches')
            : environment['XDG_CACHE_HOME'] || inHome('.cache');
    return external_node_path_.join(base, 'ensure-extensions');
}
/** Words as a sentence has them: `'a', 'b' or 'c'`. */
function alternatives(words) {
    const quoted = words.map((word) => `'${word}'`);
    return [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter((part) => part !== '').join(' or ');
}
function wholeNumber(text, most, what = 'a whole number') {
    return /^\d+$/.test(text) && Number(text) <= most ? { value: Number(text) } : { mustBe: `${what} from 0 to ${most}` };
}
function readBy({ parse, allowed }, text) {
    if (text === '')
        return { value: undefined };
    const value = parse(text);
    return value === undefined ? { mustBe: allowed } : { value };
}
function indexUrl(text) {
    const value = (0,index_setting/* parseIndex */.A)(text);
    if (value !== undefined)
        return { value };
    return {
        mustBe: 'the URL of an index',
        hint: 'Give an https:// URL that ends in /simple, or NAME=URL with the credentials in UV_INDEX_{NAME}_USERNAME and _PASSWORD; in a password / is written %2F and @ is written %40.',
    };
}
function envFile(text, workspace) {
    const [, file] = /^docker:(.+)$/.exec(text) ?? [];
    return { file: external_node_path_.resolve(workspace, file ?? text), form: file === undefined ? 'dotenv' : 'docker' };
}


/***/ }),

/***/ 52533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ii: () => (/* binding */ directUrlOf),
/* harmony export */   tj: () => (/* binding */ isSameDirectUrl),
/* harmony export */   xm: () => (/* binding */ readDirectUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96809);





/** `direct_url.json`, as PEP 610 describes it. */
const directUrlSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    subdirectory: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ''),
    vcs_info: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ commit_id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), requested_revision: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), '') })),
    dir_info: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({})),
});
/** Where a distribution of a tree came from; undefined for one that came from an index, or whose file cannot be read. */
async function readDirectUrl(tree, { directory }) {
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainText */ .Sg)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, directory, 'direct_url.json')).catch(() => undefined);
    if (text === undefined)
        return undefined;
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(directUrlSchema, json);
    if (!parsed.success)
        return undefined;
    const { url, subdirectory, vcs_info: vcs, dir_info: directoryInfo } = parsed.output;
    return {
        url: normalUrl(url),
        subdirectory,
        revision: vcs?.requested_revision ?? '',
        ...(vcs?.commit_id === undefined ? {} : { commit: vcs.commit_id }),
        isDirectory: directoryInfo !== undefined,
    };
}
/** Where a specification says its distribution comes from; undefined for one of an index, or whose URL cannot be read. */
function directUrlOf({ kind, localPath, url, installable }) {
    if (kind === 'requirement')
        return undefined;
    if (localPath !== undefined) {
        const subdirectory = kind === 'file' ? new URLSearchParams(fragmentOf(String(installable))).get('subdirectory') : null;
        return { url: normalUrl((0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(localPath).href), subdirectory: subdirectory ?? '', revision: '', isDirectory: kind === 'path' };
    }
    const [address = '', fragment = ''] = (url?.bare ?? '').split('#', 2);
    const subdirectory = new URLSearchParams(fragment).get('subdirectory') ?? '';
    if (kind !== 'vcs')
        return { url: normalUrl(address), subdirectory, revision: '', isDirectory: false };
    // `git+ssh://git@host/path@revision`: the revision follows the last `@` of the path.
    const [, repository = '', revision = ''] = /^\w+\+([a-z][a-z0-9+.-]*:\/\/[^/]*\/.*?)(?:@([^@]+))?$/is.exec(address) ?? [];
    return { url: normalUrl(repository), subdirectory, revision, isDirectory: false };
}
/** Whether two say the same, each part compared whole. */
function isSameDirectUrl(left, right) {
    return left.url === right.url && left.subdirectory === right.subdirectory && left.revision === right.revision;
}
function fragmentOf(text) {
    return text.split('#', 2)[1] ?? '';
}
/** One spelling of a URL, without secrets, fragment and the `/` at its end: the same for one whose secrets were taken out before. */
function normalUrl(text) {
    try {
        const url = new URL(text);
        url.hash = '';
        if (url.protocol === 'file:')
            return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url)).href.replace(/\/$/, '');
        if (url.username === 'git' && url.password === '')
            url.username = '';
        return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretUrl */ .yT.parse(url.href).bare.replace(/\/$/, '');
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 93017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   HH: () => (/* binding */ readRecorded),
/* harmony export */   Jq: () => (/* binding */ IncompleteTreeError),
/* harmony export */   Tp: () => (/* binding */ verifyListed),
/* harmony export */   UX: () => (/* binding */ recordedBytes),
/* harmony export */   Y_: () => (/* binding */ changedFiles),
/* harmony export */   cz: () => (/* binding */ readDistributions),
/* harmony export */   kM: () => (/* binding */ isIntact),
/* harmony export */   o6: () => (/* binding */ findProblems),
/* harmony export */   sz: () => (/* binding */ findChangedFile),
/* harmony export */   wg: () => (/* binding */ findDistInfo),
/* harmony export */   xJ: () => (/* binding */ verifyFiles),
/* harmony export */   zH: () => (/* binding */ formatRecordLine)
/* harmony export */ });
/* unused harmony export parseRecord */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _specification_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(39454);
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1021);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71077);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1548);









/** The size of the recorded files of a distribution, in bytes. */
function recordedBytes({ files }) {
    return files.reduce((sum, { size }) => sum + (size ?? 0), 0);
}
/** A tree whose files are not what its RECORDs say. `message` names the first that differs. */
class IncompleteTreeError extends Error {
    name = 'IncompleteTreeError';
}
/**
 * The distributions of a tree, sorted by name.
 *
 * @throws IncompleteTreeError when a `*.dist-info` directory has no readable RECORD.
 */
async function readDistributions(tree) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(tree)).filter((name) => name.endsWith('.dist-info'));
    const distributions = await Promise.all(names.map((directory) => readDistribution(tree, directory)));
    return distributions.sort((left, right) => (left.name < right.name ? -1 : 1));
}
/** The `*.dist-info` directory of a distribution in a tree, by its name in normal form; undefined where it has none. */
async function findDistInfo(tree, name) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(tree);
    return names.find((directory) => directory.endsWith('.dist-info') && (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(directory.split('-', 1)[0] ?? '') === name);
}
async function readDistribution(tree, directory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(tree, directory, 'RECORD');
    const text = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlainText */ .Sg)(file).catch((error) => {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_6__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR', 'EACCES') || (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .isOtherThanPlain */ .yZ)(error))
            throw new IncompleteTreeError(`${directory}/RECORD is missing`);
        throw error;
    });
    const [name = '', version = ''] = directory.slice(0, -'.dist-info'.length).split('-');
    // A RECORD cannot hold its own hash and size; where it does, those are of another one, as of the one in the wheel.
    const own = `${directory}/RECORD`;
    const files = parseRecord(text).map((line) => (line.path === own ? { path: own, hash: '', size: undefined } : line));
    return { name: (0,_specification_name_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(name), version: version.replaceAll('_', '-'), directory, files };
}
/** Parses the text of a RECORD file: CSV of path, hash and size. */
function parseRecord(text) {
    const files = [];
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '')
            continue;
        const [file = '', hash = '', size = ''] = parseCsvLine(line);
        files.push({ path: file.replaceAll('\\', '/'), hash, size: /^\d+$/.test(size) ? Number(size) : undefined });
    }
    return files;
}
function parseCsvLine(line) {
    if (!line.includes('"'))
        return line.split(',');
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
}
/** One line of a RECORD file. */
function formatRecordLine(file) {
    const quoted = /[",]/.test(file.path) ? `"${file.path.replaceAll('"', '""')}"` : file.path;
    return `${quoted},${file.hash},${file.size ?? ''}`;
}
/**
 * Files that company tooling extends in place when an interpreter starts: CA bundles get the company's own CA. Such a
 * file may have grown since it was installed; it may never have shrunk.
 */
const extendedInPlace = new Set(['certifi/cacert.pem', 'pip/_vendor/certifi/cacert.pem', 'botocore/cacert.pem']);
/**
 * Checks that every recorded file is there and has its recorded size. Hashes are not read: that costs as much as
 * reading the tree. A file that several distributions bring is that of one of them.
 *
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
function verifyFiles(tree, distributions) {
    verifyRecorded(distributions, filesOf(tree));
}
function filesOf(tree) {
    return (file) => {
        const location = `${tree}/${file}`;
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(location, { throwIfNoEntry: false });
        if (stats === undefined || (stats.isSymbolicLink() && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(location)))
            return undefined;
        // A link stands for what it leads to.
        const found = stats.isSymbolicLink() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(location) : stats;
        return { size: found.size, kind: found.isFile() ? 'file' : 'other' };
    };
}
function verifyRecorded(distributions, find) {
    for (const distribution of distributions) {
        const [first] = problemsIn(distribution, distributions, find);
        if (first !== undefined)
            throw new IncompleteTreeError(first.problem);
    }
}
/** The files of a distribution that are missing or not of their recorded size. */
function findProblems(tree, distribution, all) {
    return problemsIn(distribution, all, filesOf(tree));
}
function* problemsIn(distribution, all, find) {
    const owner = `${distribution.name} ${distribution.version}`;
    for (const file of distribution.files) {
        // Byte code may be recorded by some tools and is made again by the interpreter.
        if (file.path.endsWith('.pyc'))
            continue;
        const found = find(file.path);
        if (found === undefined)
            yield { file, problem: `${file.path} of ${owner} is missing` };
        else if (file.size !== undefined && found.kind === 'other')
            yield { file, problem: `${file.path} of ${owner} is not a file` };
        else if (file.size !== undefined && found.kind === 'file' && found.size !== file.size) {
            if (isExtended(file, found.size))
                continue;
            // Only looked for where the file differs: on a hit every file is checked.
            if (recordsOf(file.path, distribution, all).some(({ size }) => size === found.size))
                continue;
            yield { file, problem: `${file.path} of ${owner} has ${found.size} bytes instead of ${file.size}` };
        }
    }
}
/**
 * Checks the listing of an archive as {@link verifyFiles} checks a tree.
 *
 * @param listed what the archive holds, by paths of which each character is a byte.
 * @throws IncompleteTreeError naming the first file that is missing or of another size.
 */
function verifyListed(listed, distributions) {
    verifyRecorded(distributions, (file) => {
        const normal = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(file);
        const member = listed.get(Buffer.from(normal, 'utf8').toString('latin1'));
        if (member === undefined)
            return undefined;
        return { size: member.size, kind: member.kind === 'file' || member.kind === 'link' ? member.kind : 'other' };
    });
}
/** Whether a file is one that the machine may extend, and has grown. */
function isExtended({ path: file, size }, sizeNow) {
    return size !== undefined && sizeNow > size && extendedInPlace.has(file);
}
/** How other distributions record a file. */
function recordsOf(file, distribution, all) {
    return all.filter((other) => other !== distribution).flatMap(({ files }) => files.filter((recorded) => recorded.path === file));
}
/**
 * Whether every recorded file of a distribution is what was recorded, by its SHA-256. Reads all of them.
 *
 * @param others distributions whose file it may be instead, where they bring the same.
 */
async function isIntact(tree, distribution, others = []) {
    return (await findChangedFile(tree, distribution, { others, isExtensible: false })) === undefined;
}
/** The first recorded file of a distribution that is missing or is not what was recorded, by its SHA-256. Reads all of them. */
async function findChangedFile(tree, distribution, comparison) {
    for await (const { path: file } of changedFiles(tree, distribution, comparison))
        return file;
    return undefined;
}
/** The recorded files of a distribution that are missing or are not what was recorded, by their SHA-256. Reads all of them. */
async function* changedFiles(tree, distribution, { others = [], isExtensible }) {
    for (const [index, recorded] of distribution.files.entries()) {
        if (!recorded.hash.startsWith('sha256='))
            continue;
        if (index % filesInARow === filesInARow - 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
        const found = await readRecorded(tree, recorded.path);
        if (found === undefined)
            yield recorded;
        else {
            if (isExtensible && isExtended(recorded, found.size))
                continue;
            const isAs = (file) => (file.size === undefined || found.size === file.size) && file.hash === found.hash;
            if (!isAs(recorded) && !recordsOf(recorded.path, distribution, others).some(isAs))
                yield recorded;
        }
    }
}
/** Files of at most this size are read at once, in bytes: nearly all of a tree. */
const smallBytes = 1024 * 1024;
/** After so many of them other work has its turn, such as that of a signal. */
const filesInARow = 200;
/**
 * How a RECORD has a file of a tree as it is now, whatever its size; undefined where there is none that can be read.
 *
 * @param file relative to the tree, with `/`.
 */
async function readRecorded(tree, file) {
    const location = node_path__WEBPACK_IMPORTED_MODULE_3__.join(tree, file);
    try {
        const small = (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmallPlainSync */ .rC)(location, smallBytes);
        if (small !== undefined)
            return { path: file, hash: contentHash(small), size: small.length };
        return await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .withFileSource */ .ij)(location, async (source) => {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            for await (const block of (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_5__/* .blocksOf */ .SH)(source))
                hash.update(block);
            return { path: file, hash: `sha256=${hash.digest('base64url')}`, size: source.size };
        });
    }
    catch {
        return undefined;
    }
}
/** The hash of a content as a RECORD has it. */
function contentHash(content) {
    return `sha256=${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64url')}`;
}


/***/ }),

/***/ 45880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UH: () => (/* binding */ readHotList),
/* harmony export */   _A: () => (/* binding */ adoptHotList),
/* harmony export */   ei: () => (/* binding */ learnHotList),
/* harmony export */   wk: () => (/* binding */ isHotListDue)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6215);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);





/** The hot list of an entry lies beside it. It outlives generations, for what replaces them is used the same way. */
/** What a job notes of its imports, and a hot list, has at most so many bytes. */
const maxListBytes = 1024 * 1024;
/** The hot list of an entry; empty where there is none, or a broken one. */
function readHotList({ layout, digest, platformId }) {
    return (0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHotList */ .zw)(readSmallText(layout.hotList(digest, platformId)));
}
/** Keeps the hot list that came with a bundle, unless a later one is there. */
async function adoptHotList(place, list) {
    if ((0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .isLater */ .d8)(list, readHotList(place)))
        await writeHotList(place, list);
}
/** Whether a job should note what it imports from an entry. */
function isHotListDue(place, now) {
    return !(0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .isLearnt */ .fw)(readHotList(place), now);
}
/**
 * Adds what a job imported from a tree to the hot list of its entry.
 *
 * @param noted the file in which the job's processes noted what they imported: absolute paths, one a line.
 * @returns how many files of the tree that were.
 */
async function learnHotList(tree, layout, { noted, now }) {
    const entry = layout.entryOf(tree);
    if (entry === undefined)
        return 0;
    const prefix = tree + node_path__WEBPACK_IMPORTED_MODULE_1__.sep;
    const names = readSmallText(noted)
        .split('\n')
        .flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : []));
    const found = await Promise.all((0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .hotNames */ .GY)([{ used: '', names }]).map(async (name) => ((await isFile(node_path__WEBPACK_IMPORTED_MODULE_1__.join(tree, name))) ? [name] : [])));
    const imported = found.flat();
    const place = { layout, ...entry };
    if (imported.length > 0)
        await writeHotList(place, (0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .mergeHotList */ .ES)(readHotList(place), imported, now));
    return imported.length;
}
/** Who may read a tree may read what to read of it first. */
async function writeHotList({ layout, digest, platformId }, list) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)(layout.hotList(digest, platformId), (0,_bundles_hot_list_js__WEBPACK_IMPORTED_MODULE_2__/* .formatHotList */ .PN)(list), { isForAll: true });
}
function readSmallText(file) {
    try {
        return (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmallPlainSync */ .rC)(file, maxListBytes)?.toString('utf8') ?? '';
    }
    catch {
        return '';
    }
}
async function isFile(location) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(location).then((stats) => stats.isFile(), () => false);
}


/***/ }),

/***/ 77765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cd: () => (/* binding */ checkImage),
  wu: () => (/* binding */ isImage),
  GQ: () => (/* binding */ isImageInUse),
  J8: () => (/* binding */ placeImage),
  R1: () => (/* binding */ releaseImage),
  LQ: () => (/* binding */ removeImageIfUnused),
  KQ: () => (/* binding */ removeLeftoverMounts),
  m6: () => (/* binding */ unpackImage),
  lK: () => (/* binding */ useImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/bundles/bundle.js
var bundles_bundle = __webpack_require__(79525);
// EXTERNAL MODULE: ./lib/bundles/trust.js
var trust = __webpack_require__(98031);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/lock.js + 1 modules
var lock = __webpack_require__(19140);
// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
// EXTERNAL MODULE: ./lib/system/owner.js
var owner = __webpack_require__(13886);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/entries/image-users.js




/** The users in the form of the list. */
function userRecords(users) {
    return users.map(({ owner, token, since }) => ({ ...owner.toJSON(), token, since: since.toISOString() }));
}
/**
 * Reads the list of users of an image; where there is none, nobody uses it. What cannot be read of it stands for
 * somebody unknown, who is at work since the list was last written: a damaged list must not let an image be removed
 * that is in use.
 */
async function readUsers(file) {
    const text = await (0,files/* readTextIfPresent */.Ge)(file).catch((error) => {
        if (!(0,plain_file/* isOtherThanPlain */.yZ)(error))
            throw error;
        return '';
    });
    if (text === undefined)
        return [];
    const written = await (0,promises_.stat)(file).then(({ mtime }) => mtime, () => new Date());
    const items = parseList(text);
    return (items ?? [undefined]).map((item) => userOf(item, written));
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function userOf(item, written) {
    const { token, since } = (typeof item === 'object' ? item : null) ?? {};
    const at = new Date(typeof since === 'string' ? since : Number.NaN);
    return {
        owner: owner/* Owner */._.from(item),
        token: typeof token === 'string' ? token : '',
        since: Number.isNaN(at.getTime()) ? written : at,
    };
}

// EXTERNAL MODULE: ./lib/entries/layout.js
var layout = __webpack_require__(35044);
// EXTERNAL MODULE: ./lib/entries/metadata.js
var metadata = __webpack_require__(48911);
;// CONCATENATED MODULE: ./lib/entries/images.js













/**
 * The life of generations that are images. Beside such a generation, which is only a mount point, lies its image: the
 * bundle it came in, a copy of its metadata, and the list of those who use it. An image never changes; the last user
 * unmounts it.
 */
/** The list of users of an image, and the lock on it, in its directory. */
const usersFileName = 'users.json';
const lockName = 'users.lock';
/** How long to wait for another process that mounts or unmounts the same image, in milliseconds. */
const lockTimeoutMs = 30_000;
/** How often unmounting is tried while a process that is just ending still uses it, and the pause, in milliseconds. */
const busyAttempts = 5;
const busyPauseMs = 100;
/** Whether a user may still be at work. Where that cannot be told (another container, another machine) no job lasts longer than five days. */
function mayRun({ owner, since }) {
    return owner.liveness !== 'dead' && Date.now() - since.getTime() < layout/* longestJobMs */.WG;
}
/** Whether a generation is the mount point of an image that lies beside it. */
async function isImage(generation, layout) {
    return await (0,files/* isPresent */.Wo)(layout.image(generation));
}
/** Makes a bundle the image of a new generation, by a rename; nothing is mounted yet. It is in use from its first moment on. */
async function placeImage(bundle, generation, { token, job, onUse }, layout) {
    onUse({ generation, token });
    await (0,files/* writeJson */.GF)(external_node_path_.join(bundle, usersFileName), userRecords([{ owner: job, token, since: new Date() }]));
    await (0,promises_.chmod)(external_node_path_.join(bundle, bundles_bundle/* bundleFileName */.MZ), 0o444);
    // mkdtemp made it for its owner alone; sudo's root, squashfuse and other users' jobs read it too.
    await (0,promises_.chmod)(bundle, 0o755);
    await (0,promises_.rename)(bundle, layout.image(generation));
    await (0,promises_.mkdir)(generation);
    await (0,promises_.chmod)(generation, 0o755);
}
/**
 * Starts a use of an image: mounts it if nobody has yet, after its content was checked against the SHA-256 it was
 * saved with.
 *
 * @throws Error when it is damaged or cannot be mounted; then this use is not counted.
 */
async function useImage(generation, mounter, mounting, layout) {
    const { token, job, onUse, isChecked } = mounting;
    const image = layout.image(generation);
    await locked(generation, layout, async (lease) => {
        const users = (await usersOf(generation, layout)).filter((user) => mayRun(user) && user.token !== token);
        onUse({ generation, token });
        await writeUsers(generation, [...users, { owner: job, token, since: new Date() }], { layout, lease });
        try {
            if (await mounted(generation, mounter)) {
                // A squashfuse that was killed leaves a mount that answers nothing.
                const isAnswering = await (0,promises_.readdir)(generation).then(() => true, () => false);
                if (isAnswering)
                    return;
                await mounter.unmount(generation, { isLazy: true });
            }
            // All bytes are checked before the system gets any.
            await mounter.mount(await checkedArchive(generation, layout, isChecked), generation);
            if (!(await (0,files/* isPresent */.Wo)(external_node_path_.join(image, metadata/* metadataFileName */.b9)))) {
                await (0,promises_.copyFile)(external_node_path_.join(generation, metadata/* metadataFileName */.b9), external_node_path_.join(image, metadata/* metadataFileName */.b9));
            }
        }
        catch (error) {
            await lease.check();
            if (users.length === 0)
                await mounter.unmount(generation, { isLazy: true }).catch(() => { });
            await writeUsers(generation, users, { layout, lease });
            throw error;
        }
    });
}
/**
 * Ends a use. The last user unmounts the image, and removes it if it is not the current one any more. A mount that some process still uses
 * stays, for the next run to take away.
 *
 * @returns what became of the mount, for the log.
 */
async function releaseImage({ generation, token }, mounter, layout) {
    if (!(await (0,files/* isPresent */.Wo)(layout.image(generation))))
        return 'not mounted';
    return await locked(generation, layout, async (lease) => {
        const users = (await usersOf(generation, layout)).filter((user) => user.token !== token && mayRun(user));
        await writeUsers(generation, users, { layout, lease });
        if (users.length > 0)
            return 'shared';
        await lease.check();
        let became = await mounter.unmount(generation);
        for (let attempt = 1; became === 'busy'; attempt++) {
            if (attempt === busyAttempts)
                return 'busy';
            await (0,external_node_timers_promises_.setTimeout)(busyPauseMs);
            await lease.check();
            became = await mounter.unmount(generation);
        }
        if (!(await isCurrent(generation)))
            await removeGeneration(generation, { layout, lease });
        return became;
    });
}
/**
 * Takes away the mounts of runs that ended without their post step: those all of whose users are dead. Lazily, because
 * a process they left behind may still hold one.
 *
 * @returns the generations whose mounts were taken away.
 */
async function removeLeftoverMounts(mounter, layout, logger) {
    const removed = [];
    for (const generation of await mounter.mountsBelow(layout.extensions)) {
        try {
            await locked(generation, layout, async (lease) => {
                const users = await usersOf(generation, layout);
                if (users.some(mayRun))
                    return;
                // Written first: where the lock was lost, somebody may use it by now.
                await writeUsers(generation, [], { layout, lease });
                await mounter.unmount(generation, { isLazy: true });
                removed.push(generation);
                if (!(await isCurrent(generation)))
                    await removeGeneration(generation, { layout, lease });
            });
        }
        catch (error) {
            logger.debug(`a left-over mount could not be taken away: ${(0,errno/* messageOf */.b)(error)}`);
        }
    }
    return removed;
}
/** Whether a living process uses an image, or one of which that cannot be told. */
async function isImageInUse(generation, layout) {
    return (await usersOf(generation, layout)).some(mayRun);
}
/** Removes a superseded generation and its image, unless somebody uses it. */
async function removeImageIfUnused(generation, layout) {
    await locked(generation, layout, async (lease) => {
        if (!(await isImageInUse(generation, layout)))
            await removeGeneration(generation, { layout, lease });
    });
}
/**
 * Removes an unused generation and its image. One that is still mounted cannot be written and stays.
 *
 * The lock lies in the image and moves aside with it, in one step: who comes later finds no image, and who took the lock
 * over while this process slept is seen there, and gets its image back.
 */
async function removeGeneration(generation, { layout, lease }) {
    const image = layout.image(generation);
    const aside = `${(0,owned_directory/* ownedName */["do"])(`${image}.`)}.corrupt`;
    await (0,promises_.rename)(image, aside);
    const isMine = await lease.check(aside).then(() => true, () => false);
    // The mount point must not be left without its image: it would pass for a plain, empty tree.
    if (isMine && (await (0,files/* removeTree */.dM)(generation)))
        await (0,files/* removeTree */.dM)(aside);
    else
        await (0,promises_.rename)(aside, image);
}
/** The image of an unmounted generation, unpacked into an empty directory. */
async function unpackImage(generation, directory, open, layout) {
    await open(await checkedArchive(generation, layout), directory);
}
/**
 * Checks the bundle of an image, and that it is one of the request it lies with.
 *
 * @returns what is wrong with it; undefined where nothing is.
 */
async function checkImage(generation, layout) {
    const checked = await checkedBundle(generation, layout);
    return typeof checked === 'string' ? checked : undefined;
}
async function checkedBundle(generation, layout, isChecked = false) {
    // Whether it may be opened was decided before it was placed here.
    const checked = await (0,bundles_bundle/* checkBundle */.Jp)(external_node_path_.join(layout.image(generation), bundles_bundle/* bundleFileName */.MZ), trust/* anybody */.VC, isChecked);
    if (checked instanceof trust/* Refusal */.P_)
        return checked.reason;
    if (typeof checked === 'string')
        return checked;
    const { header, archive } = checked;
    if (header.payload.request_digest !== external_node_path_.basename(external_node_path_.dirname(generation)))
        return 'it holds other extensions';
    return archive === undefined ? 'it has no archive' : { header, archive };
}
/** @throws Error with what is wrong with the bundle. */
async function checkedArchive(generation, layout, isChecked = false) {
    const checked = await checkedBundle(generation, layout, isChecked);
    if (typeof checked === 'string')
        throw new Error(checked);
    return checked.archive;
}
async function mounted(generation, mounter) {
    return (await mounter.mountsBelow(generation)).includes(generation);
}
async function isCurrent(generation) {
    const [link] = /^.*?(?=\.\d{8}t\d{9}z-[0-9a-f]{6}$)/.exec(generation) ?? [];
    const target = await (0,promises_.readlink)(link ?? generation).catch(() => undefined);
    return target !== undefined && external_node_path_.basename(target) === external_node_path_.basename(generation);
}
async function locked(generation, layout, work) {
    const image = layout.image(generation);
    await (0,promises_.stat)(image);
    try {
        return await (0,lock/* withLock */.kK)(external_node_path_.join(image, lockName), { timeoutMs: lockTimeoutMs }, work);
    }
    catch (error) {
        if (!(error instanceof lock/* LockTimeoutError */.XB))
            throw error;
        throw new errors/* CacheError */.xA(error.message, { code: 'cache-locked', subject: error.lock, hint: lockHint, cause: error });
    }
}
const lockHint = 'Wait for that process or end it; if it is gone for good, remove the lock file.';
async function usersOf(generation, layout) {
    return await readUsers(external_node_path_.join(layout.image(generation), usersFileName));
}
async function writeUsers(generation, users, { layout, lease }) {
    await lease.write(external_node_path_.join(layout.image(generation), usersFileName), `${JSON.stringify(userRecords(users), null, 2)}\n`);
}


/***/ }),

/***/ 35044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ generationName),
/* harmony export */   WG: () => (/* binding */ longestJobMs),
/* harmony export */   eK: () => (/* binding */ isGenerationName),
/* harmony export */   lB: () => (/* binding */ CacheLayout),
/* harmony export */   mw: () => (/* binding */ ownerOfWork),
/* harmony export */   yL: () => (/* binding */ isRequestDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _specification_remote_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22339);
/* harmony import */ var _system_owned_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31258);
/* harmony import */ var _system_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13886);
/* harmony import */ var _system_real_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57465);






/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
const longestJobMs = 5 * 24 * 3_600_000;
/** The paths of all files in a cache root; docs/architecture.md lists them ("On disk"). */
class CacheLayout {
    root;
    /** Where the entries lie: of another disk, where it is a symbolic link to there. */
    extensions;
    /**
     * @param root the cache root, absolute. Symbolic links on the way to it are resolved: the system tells of mounts by the paths
     *   they really have.
     */
    constructor(root) {
        this.root = (0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .Ap)(root);
        this.extensions = (0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .Ap)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'extensions'));
    }
    /**
     * Whether a path is that of a generation of this cache root, and nothing leads elsewhere on the way to it. The generation itself
     * need not be there.
     */
    isGeneration(location) {
        const request = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(location);
        const isPlaced = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(request) === this.extensions && isRequestDigest(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(request));
        return isPlaced && generationEnd.test(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(location)) && (0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .Ap)(request) === request && !(0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isLink */ .PJ)(location);
    }
    /** The entry whose generation lies at a path; undefined for any other path. */
    entryOf(generation) {
        const [, platformId] = generationEnd.exec(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(generation)) ?? [];
        if (platformId === undefined || !this.isGeneration(generation))
            return undefined;
        return { digest: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(generation)), platformId };
    }
    /** Whether a path is that of a directory of a bundle that waits for its upload in this cache root. */
    isPending(location) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(location) === this.pending && isBundleName(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(location)) && !(0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isLink */ .PJ)(location);
    }
    /** The metadata of projects, as their build backends made it. */
    get metadata() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'metadata');
    }
    /** The answers that interpreters gave about themselves. */
    get interpreters() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'interpreters');
    }
    /** The last good copies of files on servers. */
    get remote() {
        return (0,_specification_remote_text_js__WEBPACK_IMPORTED_MODULE_2__/* .remoteCopiesIn */ .$F)(this.root).directory;
    }
    /** An entry as this cache root names it, however the root was named where it was noted. */
    entryNoted(entry) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_system_real_path_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveLinks */ .Ap)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(entry)), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(entry));
    }
    get tools() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'tools');
    }
    /** An empty file whose time says when the cache was last cleaned. */
    get cleaned() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'cleaned');
    }
    /** The directory that stands before the trees on PYTHONPATH. */
    get loaders() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'loaders');
    }
    /** Bundles that wait for their upload. */
    get pending() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'pending');
    }
    /** A directory that is being deleted. */
    get trash() {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.root, 'trash');
    }
    request(digest) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.extensions, digest);
    }
    /** The entry: a link to its current generation. */
    entry(digest, platformId) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.request(digest), platformId);
    }
    generation(digest, name) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.request(digest), name);
    }
    /** Data of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
    image(generation) {
        return `${generation}.image`;
    }
    state(digest, platformId) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.request(digest), `${platformId}.state.json`);
    }
    /** The files of an entry that a first import reads. */
    hotList(digest, platformId) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.request(digest), `${platformId}.hot`);
    }
    /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
    staging(digest, platformId) {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(this.request(digest), (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .ownedName */ ["do"])(`${platformId}${stagingMark}`));
    }
}
/** Whether a name is that of a request's directory: its digest, SHA-256 in hex. */
function isRequestDigest(name) {
    return /^[0-9a-f]{64}$/.test(name);
}
const isBundleName = (name) => name.startsWith('bundle-') && (0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerInName */ .uI)(name) !== undefined;
const generationPattern = /^\d{8}t\d{9}z-[0-9a-f]{6}$/;
const stagingMark = '.staging-';
const generationEnd = /^(.+)\.\d{8}t\d{9}z-[0-9a-f]{6}$/;
/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
function generationName(platformId, now) {
    const time = now.toISOString().replace(/[-:.]/g, '').toLowerCase();
    return `${platformId}.${time}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex')}`;
}
/** Whether a name is that of a generation of this platform. */
function isGenerationName(name, platformId) {
    return name.startsWith(`${platformId}.`) && generationPattern.test(name.slice(platformId.length + 1));
}
/** The owner of a staging directory, or of a directory that is being deleted. Null for other names. */
function ownerOfWork(name) {
    return name.includes(stagingMark) || name.includes(_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .removedMark */ .E6) ? ((0,_system_owned_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerInName */ .uI)(name) ?? _system_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .Owner */ ._.from(undefined)) : null;
}


/***/ }),

/***/ 48911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   b9: () => (/* binding */ metadataFileName),
/* harmony export */   f5: () => (/* binding */ writeMetadata),
/* harmony export */   r9: () => (/* binding */ defaultTtlHours)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5665);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1548);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45992);







/** The build record of an entry, in its tree. */
const metadataFileName = '.cache_metadata.json';
/** How long a specification stays fresh where nothing else is said, in hours. */
const defaultTtlHours = 24;
/** How far ahead a clock may be before a time counts as being in the future, in milliseconds. */
const clockSkewMs = 5 * 60_000;
const distributionSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const timeSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .check */ .z6Y((text) => (0,_system_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTime */ .p)(text) !== undefined, 'is not an ISO 8601 time'));
const errorSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    code: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('versions-conflict'),
    message: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    hint: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    conflict: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        members: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        distribution: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        needs: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ of: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), range: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), through: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) })),
        solutions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
        separable: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        explanation: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    })),
});
/** The record of each specification. That of a single one stands at the top level of the file, those of several with each. */
const specificationFields = {
    package_spec: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    installed_at: timeSchema,
    ttl_hours: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0)),
    platform_id: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
};
const extensionFields = {
    digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    distributions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(distributionSchema),
    size_bytes: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    borrowed_at: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(timeSchema),
    apart: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ how: valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(['isolated', 'dropped']), error: errorSchema })),
};
const entryFields = {
    schema: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(_bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaVersion */ .CZ),
    request_digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    options_digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    options: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())),
    abi: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    python_version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    installer: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    install_ms: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    distributions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        ...distributionSchema.entries,
        modules: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        source: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        index: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        size_bytes: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()),
    })),
    uncounted: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), place: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) }))),
};
const ofOneSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    ...entryFields,
    ...specificationFields,
    extensions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .tuple */ .PVZ([valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3(extensionFields)]),
});
const ofSeveralSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    ...entryFields,
    extensions: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ ...extensionFields, ...specificationFields })), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minLength */ .BpQ(2)),
});
/**
 * Reads the build record of a directory.
 *
 * @returns the record, or the reason why it cannot be trusted: missing, not JSON, of a wrong type, of another request
 * or platform, installed in the future.
 */
async function readMetadata(tree, expected) {
    let text;
    try {
        text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextIfPresent */ .Ge)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, metadataFileName));
    }
    catch (error) {
        if (!(0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isOtherThanPlain */ .yZ)(error))
            throw error;
        return { problem: `${metadataFileName} cannot be read: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}` };
    }
    if (text === undefined)
        return { problem: `${metadataFileName} is missing` };
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { problem: `${metadataFileName} is not JSON` };
    }
    const layout = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ schema: valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }), json);
    if (layout.success && layout.output.schema !== _bundles_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .schemaVersion */ .CZ) {
        return { problem: `${metadataFileName} is of another version of this program (layout ${layout.output.schema})`, isOtherLayout: true };
    }
    const metadata = metadataFrom(json);
    if ('problem' in metadata)
        return { problem: `${metadataFileName}: ${metadata.problem}` };
    const foreign = metadata.extensions.find(({ platform_id }) => platform_id !== expected.platformId);
    if (foreign !== undefined)
        return { problem: `it was installed for ${foreign.platform_id}` };
    if (expected.requestDigest !== undefined && metadata.request_digest !== expected.requestDigest) {
        return { problem: `it holds other extensions (${metadata.request_digest.slice(0, 8)})` };
    }
    const latest = expected.now.getTime() + clockSkewMs;
    const future = metadata.extensions.find(({ installed_at }) => ((0,_system_time_js__WEBPACK_IMPORTED_MODULE_6__/* .parseTime */ .p)(installed_at)?.getTime() ?? 0) > latest);
    if (future !== undefined)
        return { problem: `${future.package_spec} was installed in the future (${future.installed_at})` };
    return metadata;
}
/** The build record in the JSON of its file: every fact stands there once. */
function metadataFrom(json) {
    const { extensions } = (json ?? {});
    if (Array.isArray(extensions) && extensions.length > 1) {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(ofSeveralSchema, json);
        if (!parsed.success)
            return { problem: problemOf(parsed.issues[0]) };
        const [{ platform_id }] = parsed.output.extensions;
        return { ...parsed.output, platform_id };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(ofOneSchema, json);
    if (!parsed.success)
        return { problem: problemOf(parsed.issues[0]) };
    const { package_spec, installed_at, ttl_hours, ...rest } = parsed.output;
    const { platform_id } = rest;
    const only = { ...rest.extensions[0], package_spec, installed_at, ttl_hours, platform_id };
    return { ...rest, extensions: [only] };
}
function problemOf(issue) {
    return `${valibot__WEBPACK_IMPORTED_MODULE_5__/* .getDotPath */ .BuJ(issue) ?? 'content'}: ${issue.message}`;
}
/**
 * Writes the build record. Of one specification its four fields stand at the top level, as in the original layout, and nowhere else;
 * of several they stand with each.
 */
async function writeMetadata(tree, { platform_id: _, ...metadata }) {
    const [only, ...others] = metadata.extensions;
    let content = metadata;
    if (only !== undefined && others.length === 0) {
        const { package_spec, installed_at, ttl_hours, platform_id, ...rest } = only;
        content = { package_spec, installed_at, ttl_hours, platform_id, ...metadata, extensions: [rest] };
    }
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeJson */ .GF)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(tree, metadataFileName), content);
}


/***/ }),

/***/ 32144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   e0: () => (/* binding */ releaseMounts),
/* harmony export */   yt: () => (/* binding */ isMountable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _archive_squashfs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93655);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77765);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35044);





/**
 * Ends the uses of images that a run began; the last user of each unmounts it.
 *
 * @returns a line on each, for the log.
 */
async function releaseMounts(uses, cacheRoot, ports) {
    const unmounter = (0,_archive_squashfs_js__WEBPACK_IMPORTED_MODULE_1__/* .createUnmounter */ .ID)(ports);
    const layout = new _layout_js__WEBPACK_IMPORTED_MODULE_4__/* .CacheLayout */ .lB(cacheRoot);
    const lines = [];
    for (const use of uses) {
        // Others may write to the state that a step left for post: nothing outside of the cache root is touched.
        if (!layout.isGeneration(use.generation)) {
            lines.push(`${use.generation}: left alone: it is not a tree of the cache root ${layout.root}`);
            continue;
        }
        const became = await (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseImage */ .R1)(use, unmounter, layout).catch(_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b);
        lines.push(`${use.generation}: ${mountStates[became] ?? `not unmounted: ${became}`}`);
    }
    return lines;
}
const mountStates = {
    unmounted: 'unmounted',
    'not mounted': 'nothing to unmount: nothing is mounted there any more',
    shared: 'left mounted: other jobs use it',
    busy: 'left mounted: a process of this job still uses it; the next run on this machine takes it away',
};
/** Takes away what killed runs left mounted. */
async function removeLeftovers(layout, { logger, clock, ...ports }) {
    const unmounter = (0,_archive_squashfs_js__WEBPACK_IMPORTED_MODULE_1__/* .createUnmounter */ .ID)(ports);
    await (0,_archive_squashfs_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLeftoverProbes */ .rz)(unmounter, clock.now());
    for (const generation of await (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .removeLeftoverMounts */ .KQ)(unmounter, layout, logger)) {
        logger.info(`${generation}: unmounted; the run that mounted it ended without doing so`);
    }
}
/**
 * Whether images may be mounted in a cache root. They may not below directories that the runner cleans between jobs: deleting would
 * fail on every file of a mount.
 */
function isMountable({ cacheRoot, workspace }, environment) {
    const cleaned = [workspace, environment['GITHUB_WORKSPACE'], environment['RUNNER_TEMP']];
    return !cleaned.some((directory) => directory !== undefined && directory !== '' && isInside(cacheRoot, directory));
}
function isInside(location, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(directory, location);
    return !relative.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative);
}


/***/ }),

/***/ 48361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ updateState),
/* harmony export */   Ut: () => (/* binding */ addMeasurement),
/* harmony export */   fr: () => (/* binding */ invalidatedAt),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61870);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1548);
/* harmony import */ var _system_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45992);




/** How many measurements of a kind are kept. */
const maxMeasurements = 10;
const measurementsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), ms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), bytes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), means: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const stateSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    last_used: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    invalidated: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    renewed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
    recalled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['malicious', 'quarantined'])),
    }))),
    restores: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(measurementsSchema),
    saves: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(measurementsSchema),
});
/** The state of an entry; empty where there is none or it is damaged. */
async function readState(layout, digest, platformId) {
    const text = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readTextIfPresent */ .Ge)(layout.state(digest, platformId)).catch((error) => {
        if (!(0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isOtherThanPlain */ .yZ)(error))
            throw error;
        return undefined;
    });
    if (text === undefined)
        return {};
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qgA(stateSchema, JSON.parse(text));
    }
    catch {
        return {};
    }
}
/** Changes the state of an entry, keeping what it does not know. */
async function updateState(layout, digest, platformId, change) {
    const state = await readState(layout, digest, platformId);
    await writeState(layout.state(digest, platformId), { ...state, ...change });
}
/** Every user who may read a tree may read its state: without the state a tree is not an entry. */
async function writeState(file, state) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeJson */ .GF)(file, state, { isForAll: true });
}
/** Adds a measurement to the state of an entry; all that are kept then. */
async function addMeasurement(layout, { digest, platformId }, kind, measurement) {
    const state = await readState(layout, digest, platformId);
    const kept = [...(state[kind] ?? []), measurement].slice(-maxMeasurements);
    await writeState(layout.state(digest, platformId), { ...state, [kind]: kept });
    return kept;
}
/** When a specification was invalidated on this machine, if it was. */
async function invalidatedAt(layout, digest, platformId) {
    const { invalidated } = await readState(layout, digest, platformId);
    return invalidated === undefined ? undefined : (0,_system_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTime */ .p)(invalidated);
}


/***/ }),

/***/ 47228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ recalledAmong),
/* harmony export */   Ri: () => (/* binding */ noteRecalled),
/* harmony export */   TP: () => (/* binding */ withdrawEntry),
/* harmony export */   y2: () => (/* binding */ recallEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _bundles_payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98263);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48361);





/** The first of some recalled versions that lies among distributions. */
function recalledAmong(distributions, recalled) {
    return recalled.find((item) => distributions.some(({ name, version }) => name === item.name && version === item.version));
}
/** Notes versions that no entry of a request may hold any more, on this machine. */
async function noteRecalled(layout, { requestDigest, platformId }, recalled) {
    const known = (await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readState */ .un)(layout, requestDigest, platformId)).recalled ?? [];
    const added = recalled.filter((item) => recalledAmong([item], known) === undefined);
    if (added.length > 0)
        await (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .updateState */ .$j)(layout, requestDigest, platformId, { recalled: [...known, ...added.map(_bundles_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .recalledVersion */ .RP)] });
}
/** Takes away the link of an entry, so that nobody finds it any more. Its tree stays for the jobs that use it, until it is cleaned. */
async function withdrawEntry({ link, tree }) {
    try {
        // Another run may have made a new generation meanwhile.
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link)) === node_path__WEBPACK_IMPORTED_MODULE_1__.basename(tree))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(link);
    }
    catch (error) {
        if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT', 'EINVAL', 'EPERM', 'EACCES', 'EBUSY', 'EROFS'))
            throw error;
    }
}
/** Takes the entry of a link out of use that holds recalled versions, and notes them. */
async function recallEntry({ link, requestDigest, platformId }, recalled, layout) {
    await noteRecalled(layout, { requestDigest, platformId }, recalled);
    await withdrawEntry({ link, tree: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link) });
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Ko: () => (/* binding */ machineError),
/* harmony export */   QB: () => (/* binding */ ExtensionInstallationError),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   nN: () => (/* binding */ EnsureExtensionsError),
/* harmony export */   ot: () => (/* binding */ VersionsConflictError),
/* harmony export */   sw: () => (/* binding */ ExtensionConfigError),
/* harmony export */   x: () => (/* binding */ ConfigFileError),
/* harmony export */   xA: () => (/* binding */ CacheError)
/* harmony export */ });
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71077);
/* harmony import */ var _system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90682);


/** All error codes a user can meet, with what each one means. `docs/errors.md` explains each; a test keeps the two alike. */
const errorCodes = {
    'packages-empty': { kind: 'input', meaning: 'Nothing to ensure was named.' },
    'input-invalid': { kind: 'input', meaning: 'An input or option has a value that it does not take.' },
    'option-unknown': { kind: 'input', meaning: 'The command line has an option or command that does not exist.' },
    'specification-invalid': { kind: 'input', meaning: 'The text is not a PEP 508 requirement, path, wheel or URL.' },
    'specification-is-option': { kind: 'input', meaning: 'An installer option stands where a specification belongs.' },
    'specification-has-several': { kind: 'input', meaning: 'One line holds more than one requirement.' },
    'specification-has-control-character': { kind: 'input', meaning: 'The specification holds a control character.' },
    'specification-has-variable': { kind: 'input', meaning: 'The specification holds ${…}, which would be expanded.' },
    'specification-too-long': { kind: 'input', meaning: 'The specification is longer than 4,096 characters.' },
    'path-not-found': { kind: 'input', meaning: 'A specification names a local path that does not exist.' },
    'file-unreadable': { kind: 'input', meaning: 'A file named by an input cannot be read or parsed.' },
    'config-invalid': { kind: 'input', meaning: 'A configuration file of extensions has problems; each is named with its line and column.' },
    'catalog-invalid': { kind: 'input', meaning: 'A catalogue cannot be read, or does not have what was asked for.' },
    'requirements-option': { kind: 'input', meaning: 'A requirements file holds an option that cannot be followed.' },
    'source-unsupported': { kind: 'input', meaning: 'A pyproject.toml maps a package to a source that cannot be followed.' },
    'interpreter-not-found': { kind: 'input', meaning: 'The Python interpreter that should import was not found.' },
    'interpreter-unsupported': {
        kind: 'input',
        meaning: 'The interpreter is not a working Python 3.8 or newer, or not one that a lock is made for.',
    },
    'cache-root-unusable': { kind: 'input', meaning: 'The cache root cannot be created, read or written.' },
    'registry-unusable': { kind: 'input', meaning: 'The registry of mappings cannot be read or written.' },
    'registry-damaged': {
        kind: 'input',
        meaning: 'A damaged registry was set aside: some cache entries may be used by projects that are not known.',
    },
    'too-many-open-files': { kind: 'input', meaning: 'The system lets this process open no more files.' },
    'working-directory-gone': { kind: 'input', meaning: 'The directory this process was started in was removed.' },
    'not-confirmed': { kind: 'input', meaning: 'What removes things was not confirmed.' },
    'cache-locked': { kind: 'input', meaning: 'Another process holds a lock of the cache for too long.' },
    'path-not-exportable': { kind: 'input', meaning: 'The path holds the character that separates import paths.' },
    'package-not-found': { kind: 'extension', meaning: 'The package index knows no package of this name.' },
    'version-not-found': { kind: 'extension', meaning: 'No published version satisfies the specification.' },
    'platform-unsupported': { kind: 'extension', meaning: 'No distribution of the package fits this interpreter and machine.' },
    'versions-conflict': { kind: 'extension', meaning: 'These extensions cannot be installed together.' },
    'hash-refused': { kind: 'extension', meaning: 'A package has no hash, or a file has another one than was required.' },
    'build-failed': { kind: 'extension', meaning: 'The package had to be built from source and its build failed.' },
    'index-unavailable': {
        kind: 'extension',
        meaning: 'The package index, or the host that a specification names, could not be reached or did not answer.',
    },
    'index-denied': { kind: 'extension', meaning: 'The package index refused the credentials it was given.' },
    'uv-unavailable': { kind: 'extension', meaning: 'uv is not on this machine and could not be fetched.' },
    'disk-full': { kind: 'extension', meaning: 'The disk is full.' },
    'installation-failed': { kind: 'extension', meaning: 'Installing failed for a reason of its own; the message holds it.' },
    'installation-incomplete': { kind: 'extension', meaning: 'The installed files are not those the distributions list.' },
    'package-recalled': {
        kind: 'extension',
        meaning: 'A version that would be installed is malicious, says an advisory, or quarantined, says its index.',
    },
    'startup-refused': { kind: 'extension', meaning: 'The package brings code that runs when Python starts and that `pth` does not allow.' },
    'values-unavailable': { kind: 'extension', meaning: 'A cache manager has no values: its strategy failed and there is no file.' },
    'import-failed': { kind: 'extension', meaning: 'The extension is installed and cannot be imported.' },
    'register-failed': { kind: 'extension', meaning: 'The extension is importable, and its `register` function failed or is not there.' },
    'cache-missed': { kind: 'extension', meaning: 'The extensions are not cached, and installing was not allowed.' },
    interrupted: { kind: 'interruption', meaning: 'The run was cancelled.' },
};
/** The base of all errors that a user can cause or meet. */
class EnsureExtensionsError extends Error {
    name = 'EnsureExtensionsError';
    code;
    subject;
    hint;
    constructor(message, details) {
        // The message may quote another program, and with it a secret.
        super((0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(message), details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.subject = details.subject === undefined ? undefined : (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(details.subject);
        this.hint = details.hint === undefined ? undefined : (0,_system_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .redactSecrets */ .fp)(details.hint);
    }
    /** Whether bad input, a failed extension or an interruption caused it. */
    get kind() {
        return errorCodes[this.code].kind;
    }
}
/** The input cannot be worked with: a malformed specification, an unknown interpreter, a bad option. Nothing was changed. */
class ExtensionConfigError extends EnsureExtensionsError {
    name = 'ExtensionConfigError';
}
/** An extension could not be made importable. */
class ExtensionInstallationError extends EnsureExtensionsError {
    name = 'ExtensionInstallationError';
}
/** The cache root could not be read or written. */
class CacheError extends EnsureExtensionsError {
    name = 'CacheError';
}
/** A problem in one line: what is wrong, and with which extension. */
function describeProblem({ message, extension }) {
    return extension === undefined ? message : `${message} (extension '${extension}')`;
}
const configurationTitle = {
    code: 'config-invalid',
    subject: 'the configuration has',
    hint: 'docs/configuration.md describes every key; extensions.schema.json lets an editor complete and check them.',
};
/** Files of configuration or requirements that cannot be worked with: all their problems at once. */
class ConfigFileError extends ExtensionConfigError {
    name = 'ConfigFileError';
    /** In the order of the files and their lines. */
    problems;
    constructor(problems, title = configurationTitle) {
        const [first] = problems;
        const lines = problems.map((problem) => `${problem.file}:${problem.line}:${problem.column}: ${describeProblem(problem)}`);
        const whole = `${title.subject} ${problems.length} problems`;
        super(problems.length === 1 ? (lines[0] ?? whole) : [whole, ...lines].join('\n  '), {
            code: title.code,
            ...(first === undefined ? {} : { subject: first.file }),
            hint: title.hint,
        });
        this.problems = problems;
    }
}
/** Specifications that cannot be installed together. */
class VersionsConflictError extends ExtensionInstallationError {
    name = 'VersionsConflictError';
    conflict;
    constructor(message, conflict, details) {
        super(message, { ...details, code: 'versions-conflict' });
        this.conflict = conflict;
    }
}
/** Turns an error into its report. */
function reportOf(error) {
    const report = { code: error.code, message: error.message, hint: error.hint ?? null };
    if (error instanceof ConfigFileError)
        return { ...report, problems: error.problems };
    return error instanceof VersionsConflictError ? { ...report, conflict: error.conflict } : report;
}
/** The error of a user's machine that an error of node stands for; undefined for one that is a mistake of ours. */
function machineError(error) {
    if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrno */ .N)(error, 'ENOENT') && error.syscall === 'uv_cwd') {
        return new EnsureExtensionsError('the working directory does not exist any more', {
            code: 'working-directory-gone',
            hint: 'Change to a directory that is there.',
            cause: error,
        });
    }
    if (!(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .hasErrno */ .N)(error, 'EMFILE', 'ENFILE'))
        return undefined;
    return new EnsureExtensionsError(`the system lets this process open no more files: ${(0,_system_errno_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`, {
        code: 'too-many-open-files',
        hint: 'Raise the limit (ulimit -n), or end programs that hold many files open.',
        cause: error,
    });
}


/***/ }),

/***/ 51716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trustOf),
/* harmony export */   L: () => (/* binding */ canBeOpened)
/* harmony export */ });
/* harmony import */ var _bundles_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98263);
/* harmony import */ var _bundles_trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98031);
/* harmony import */ var _providers_create_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5382);
/* harmony import */ var _providers_scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3997);




/** How far ahead the clock of a producer may be, in milliseconds: a day, as machines without a time service are. */
const longestAheadMs = 86_400_000;
/** The events whose runs publish, or run with the rights of the repository on behalf of others. */
const releaseEvents = new Set(['release', 'pull_request_target', 'workflow_run']);
/**
 * Decides whose bundles a run opens. With keys: those that were signed with one of them, by a run that this one may trust. Without keys:
 * those of anybody who may write to the store; in a run that publishes, nobody's.
 */
function trustOf(settings, ports) {
    const { verifyKeys, signingKey, cacheInRelease } = settings;
    // A run that signs would else put its name on what somebody unsigned had put in the store.
    const keys = signingKey === undefined ? verifyKeys : [...verifyKeys, signingKey.verifyKey];
    const release = releaseOf(ports.environment);
    if (release !== undefined && (cacheInRelease === 'off' || (cacheInRelease === 'auto' && keys.length === 0))) {
        const remedy = cacheInRelease === 'off' ? '' : '; with verify-keys signed archives are restored';
        return (0,_bundles_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustNobody */ .UI)(`nothing is restored in a run for ${release} (cache-in-release: ${cacheInRelease})${remedy}`);
    }
    if (keys.length === 0)
        return _bundles_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .anybody */ .VC;
    return (0,_bundles_trust_js__WEBPACK_IMPORTED_MODULE_1__/* .trustIn */ .Us)(keys, ({ producer, time }) => {
        const aheadMs = new Date(time).getTime() - ports.clock.now().getTime();
        if (aheadMs > longestAheadMs)
            return `it says that it was made at ${time}, which is more than a day ahead of this machine's clock`;
        return distrustOf(producer, settings, ports.environment);
    });
}
/** Whether anybody with the keys of this run could open what it saves. */
function canBeOpened({ verifyKeys, signingKey }) {
    return signingKey !== undefined || verifyKeys.length === 0;
}
/** The reason why a run publishes or acts for others; undefined for any other run. */
function releaseOf(environment) {
    const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '' } = environment;
    if (releaseEvents.has(event))
        return event;
    return ref.startsWith('refs/tags/') ? `the tag ${ref.slice('refs/tags/'.length)}` : undefined;
}
/**
 * Why a run does not trust who signed. It trusts runs of its own repository (or the one that an `s3://` provider names) for its own ref, the
 * base of its pull request and the default branch, that somebody with write access caused: those whose caches GitHub lets it read too.
 */
function distrustOf(producer, { provider }, environment) {
    const own = (0,_bundles_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .producerOf */ ._$)(environment);
    const store = (provider.kind === 'tiers' ? provider.tiers : [provider]).find(isShared);
    const repository = store?.repository ?? own.repository;
    if (repository !== '' && producer.repository !== repository)
        return `it was signed in ${producer.repository || 'no repository'}, not in ${repository}`;
    const { read } = (0,_providers_create_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(store ?? {}, environment);
    if (!read.includes((0,_providers_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(producer.ref)))
        return `it was signed for ${producer.ref || 'no ref'}, and this run trusts ${read.join(', ')}`;
    if (producer.event !== '' && !(0,_providers_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritingEvent */ .pC)(producer.event))
        return `it was signed in a run for ${producer.event}, which acts on behalf of others`;
    return undefined;
}
function isShared(setting) {
    return setting.kind === 's3';
}


/***/ }),

/***/ 20928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ platformId),
/* harmony export */   OS: () => (/* binding */ interpreterOf),
/* harmony export */   _j: () => (/* binding */ platformDifferences)
/* harmony export */ });
/** Machines of 64 bits, on which an interpreter of 32 bits is another platform. */
const machines64 = new Set(['x86_64', 'amd64', 'aarch64', 'arm64', 'ppc64le', 's390x', 'riscv64', 'loongarch64']);
/**
 * The platform id: `{implementation}-{major.minor}[t][d]--{system}[_musl]--{machine}`, lower case.
 *
 * `cpython-3.10--linux--x86_64`, `cpython-3.12d--linux--x86_64` (a debug build), `cpython-3.13t--linux_musl--aarch64`, `pypy-3.10-7.3--linux--x86_64`. `-32` follows
 * the version where the pointers are narrower than the machine's.
 */
function platformId(facts) {
    const machine = facts.machine.toLowerCase();
    const version = `${facts.version[0]}.${facts.version[1]}${facts.freeThreaded ? 't' : ''}${facts.isDebugBuild ? 'd' : ''}`;
    const pypy = facts.pypy === null ? '' : `-${facts.pypy.join('.')}`;
    const width = !facts.is64Bit && machines64.has(machine) ? '-32' : '';
    const libc = facts.libc?.[0].toLowerCase() === 'musl' ? '_musl' : '';
    return `${facts.implementation.toLowerCase()}-${version}${pypy}${width}--${facts.system.toLowerCase()}${libc}--${machine}`;
}
/** The interpreter of a platform id as its users call it: `Python 3.12`, `PyPy 3.10`. */
function interpreterOf(platformId) {
    const [, implementation = '', version = ''] = /^([a-z]+)-([0-9.]+t?)/.exec(platformId) ?? [];
    return `${{ cpython: 'Python', pypy: 'PyPy' }[implementation] ?? implementation} ${version}`.trim();
}
/** The phrases that tell one platform id from another, each as `for Python 3.11, not for Python 3.12`. */
function platformDifferences(found, wanted) {
    if (found === wanted)
        return [];
    const [foundPython, wantedPython] = [interpreterOf(found), interpreterOf(wanted)];
    const [foundSystem, wantedSystem] = [found, wanted].map((id) => id.split('--').slice(1).join(' ').replace('_musl', ' with musl'));
    const differences = [
        foundPython === wantedPython ? '' : `for ${foundPython}, not for ${wantedPython}`,
        foundSystem === wantedSystem ? '' : `for ${foundSystem}, not for ${wantedSystem}`,
    ].filter((text) => text !== '');
    // Debug builds, 32 bits: what only the id itself says.
    return differences.length === 0 ? [`for ${found}, not for ${wanted}`] : differences;
}


/***/ }),

/***/ 45744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ CircuitBreaker)
/* harmony export */ });
/** Remembers that a store did not answer in time: nobody waits for it again in this run. */
class CircuitBreaker {
    #outage;
    /** The answer in the store's place; undefined while the store may be asked. */
    get outage() {
        return this.#outage;
    }
    /** Ends all further calls. Gives the answer that they get. */
    open(detail) {
        this.#outage = { status: 'unavailable', detail };
        return this.#outage;
    }
}


/***/ }),

/***/ 5382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CC: () => (/* binding */ createConfiguredProvider),
  Bm: () => (/* binding */ createLocalStore),
  y$: () => (/* binding */ createStore),
  ZK: () => (/* binding */ scopesOf),
  tW: () => (/* binding */ usualLimits)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/providers/circuit-breaker.js
var circuit_breaker = __webpack_require__(45744);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(7641);
// EXTERNAL MODULE: ./lib/providers/github-actions/service.js
var service = __webpack_require__(73617);
;// CONCATENATED MODULE: ./lib/providers/github-actions/provider.js




/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2).
 *
 * A client of our own speaks with the service. The official toolkit does where that client does not know what the service answers, or where
 * the environment wants it; its process starts only then. After the first time-out no further call is made.
 */
function createGitHubActionsProvider(options) {
    const { environment, logger, lookupMs = 15_000, idleMs = 10_000 } = options;
    const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
    let isByToolkit = environment['ENSURE_EXTENSIONS_CACHE_CLIENT'] === 'toolkit';
    const breaker = new circuit_breaker/* CircuitBreaker */.a();
    let client;
    let toolkit;
    // Each is loaded when it is used: a hit needs one of them.
    const openClient = () => {
        client ??= __webpack_require__.e(/* import() */ 376).then(__webpack_require__.bind(__webpack_require__, 65376)).then(({ createCacheClient }) => createCacheClient({ environment, lookupMs, idleMs }));
        return client;
    };
    const openToolkit = () => {
        toolkit ??= __webpack_require__.e(/* import() */ 845).then(__webpack_require__.bind(__webpack_require__, 94845)).then(({ createToolkitStore }) => createToolkitStore({ ...options, lookupMs }));
        return toolkit;
    };
    const unusable = (isWrite) => {
        if (breaker.outage !== undefined)
            return breaker.outage;
        if (!isServiceConfigured(environment))
            return { status: 'unavailable', detail: 'this runner offers no cache service' };
        if (isWrite && isReadOnlyToken(environment['ACTIONS_RUNTIME_TOKEN'])) {
            return { status: 'denied', detail: 'the token of this run may only read the cache' };
        }
        const refused = isWrite ? ['none', 'read'] : ['none'];
        if (refused.includes(mode))
            return { status: 'denied', detail: `ACTIONS_CACHE_MODE is '${mode}'` };
        return undefined;
    };
    /** Asks our client, and the toolkit where our client does not know the answer. */
    const asking = async (ask) => {
        try {
            if (!isByToolkit)
                return await ask(await openClient());
        }
        catch (error) {
            if (!(error instanceof service/* UnknownAnswerError */.l9))
                return failed(error);
            isByToolkit = true;
            logger.info(`the cache service gave an unknown answer (${error.message}); the official toolkit asks it instead`);
        }
        try {
            return await ask(await openToolkit());
        }
        catch (error) {
            return failed(error);
        }
    };
    const failed = (error) => {
        const detail = (0,errno/* messageOf */.b)(error);
        logger.debug(`cache service: ${detail}`);
        if (error instanceof service/* ServiceTimeoutError */.Zh)
            breaker.open(detail);
        return { status: error instanceof service/* ServiceError */._7 ? error.status : 'unavailable', detail };
    };
    const reading = async (ask) => {
        const problem = unusable(false);
        if (problem !== undefined)
            return problem;
        // Nobody may read here, and saving says what is there: this is not a failure.
        if (mode === 'write-only')
            return { status: 'unknown', detail: `ACTIONS_CACHE_MODE is '${mode}'` };
        return await asking(ask);
    };
    return {
        name: 'github-actions',
        canSave: unusable(true) === undefined ? null : false,
        async prepare() {
            if (unusable(false) !== undefined)
                return;
            // Whatever goes wrong here, the first call will say why.
            if (isByToolkit)
                await openToolkit().then((store) => store.prepare());
            else
                await openClient().then((store) => store.prepare(), () => { });
        },
        lookup: (request) => reading((store) => store.lookup(request)),
        restore: (request) => reading((store) => store.restore(request)),
        // The toolkit brings whole bundles only.
        ...(isByToolkit
            ? {}
            : {
                readBeginning: (request) => reading(async (store) => 'readBeginning' in store ? await store.readBeginning(request) : { status: 'miss', detail: '' }),
            }),
        async save(request) {
            if (!(0,provider/* isValidKey */.Iz)(request.key))
                return { status: 'skipped', detail: `'${request.key}' is not a valid key` };
            return unusable(true) ?? (await asking((store) => store.save(request)));
        },
    };
}
/**
 * Whether a runtime token says that it may write no scope: a JWT whose claim `ac` lists scopes with `Permission` 1 (read) and 2
 * (write), added up. A token without the claim says nothing.
 */
function isReadOnlyToken(token) {
    try {
        const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const scopes = typeof claims.ac === 'string' ? JSON.parse(claims.ac) : claims.ac;
        if (!Array.isArray(scopes) || scopes.length === 0)
            return false;
        return scopes.every((scope) => typeof scope.Permission === 'number' && (scope.Permission & 2) === 0);
    }
    catch {
        return false;
    }
}
/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
function isServiceConfigured(environment) {
    return (0,service/* serviceAddress */.Ad)(environment) !== undefined;
}

// EXTERNAL MODULE: ./lib/providers/limits.js
var providers_limits = __webpack_require__(58328);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/providers/local/directory-store.js
var directory_store = __webpack_require__(64681);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/system/byte-source.js
var byte_source = __webpack_require__(1021);
// EXTERNAL MODULE: ./lib/providers/own-program.js
var own_program = __webpack_require__(98863);
;// CONCATENATED MODULE: ./lib/providers/local/store-process.js




/** How long a save that is given up may take to remove what it wrote, in milliseconds. */
const graceMs = 150;
/**
 * A process that works on one call of a store and ends. Our own process asks nothing of the store's file system, so that it can
 * give the call up: it kills the process, and does not wait for its end. The kernel may hold the process until the file system answers.
 */
class StoreProcess {
    #child;
    #ready;
    #ended;
    #done;
    /** Starts the process, which loads its program while the caller does something else. */
    constructor(program) {
        const child = (0,external_node_child_process_.fork)(program, [], { execArgv: [], stdio: ['pipe', 'ignore', 'ignore', 'ipc'] });
        this.#child = child;
        this.#ended = new Promise((resolve) => {
            child.once('exit', () => resolve()).once('error', () => resolve());
        });
        this.#ready = new Promise((resolve) => {
            child.once('message', () => resolve(true));
            this.#ended.then(() => resolve(false));
        });
        this.#done = new Promise((resolve) => {
            child.on('message', ({ kind }) => kind === 'done' && resolve());
        });
        // A call that was given up closes the pipe.
        child.stdin?.on('error', () => { });
        this.#hold(false);
    }
    /** Waits until it takes its call; false where it could not be started. */
    async isReady() {
        this.#hold(true);
        try {
            return await this.#ready;
        }
        finally {
            this.#hold(false);
        }
    }
    /**
     * Looks a bundle up, and brings it where that is the call.
     *
     * @throws Error when the file system does not answer in time, or the process ends; the signal's reason.
     */
    async find(call, { lookupMs, signal }) {
        return await this.#during(async () => {
            const answer = this.#answer(signal, lookupMs);
            this.#child.stdin?.end();
            this.#child.send(call);
            return await answer;
        });
    }
    /**
     * Saves a bundle.
     *
     * @throws Error when the bundle cannot be read or the process ends; the signal's reason.
     */
    async save(call, { bundle, signal }) {
        return await this.#during(async () => {
            const { stdin } = this.#child;
            if (stdin === null)
                throw new Error('the process of the store takes no bytes');
            const answer = this.#answer(signal);
            this.#child.send(call);
            // The process does not save an upload that ends before its size: it removes the part that it has.
            const giveUp = async (error) => {
                stdin.destroy();
                await Promise.race([this.#done, this.#ended, new Promise((resolve) => setTimeout(resolve, graceMs))]);
                throw error;
            };
            const over = new AbortController();
            const sent = send(bundle, stdin, over.signal).then(() => answer);
            try {
                return await Promise.race([answer, sent]);
            }
            catch (error) {
                return await giveUp(error);
            }
            finally {
                over.abort();
                // Told already.
                answer.catch(() => { });
                sent.catch(() => { });
            }
        });
    }
    /** Keeps our own process alive during a call; afterwards nothing of the store's process is waited for. */
    async #during(work) {
        this.#hold(true);
        try {
            return await work();
        }
        finally {
            this.#child.kill('SIGKILL');
            this.#child.stdin?.destroy();
            if (this.#child.connected)
                this.#child.disconnect();
            this.#hold(false);
        }
    }
    /** The answer of the process. */
    #answer(signal, lookupMs) {
        const child = this.#child;
        return new Promise((resolve, reject) => {
            signal?.throwIfAborted();
            const late = () => reject(new Error(`the file system did not answer within ${Number(((lookupMs ?? 0) / 1_000).toFixed(1))} s`));
            const timer = lookupMs === undefined ? undefined : setTimeout(late, lookupMs);
            const onAbort = () => reject(signal?.reason);
            signal?.addEventListener('abort', onAbort, { once: true });
            child.on('message', (message) => {
                if (message.kind === 'ready')
                    return;
                clearTimeout(timer);
                if (message.kind === 'done')
                    resolve(message.result);
            });
            child.once('error', reject);
            this.#ended.then(() => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', onAbort);
                reject(new Error('the process of the store ended'));
            });
        });
    }
    #hold(isHeld) {
        const { stdin, channel } = this.#child;
        const handles = [this.#child, channel, stdin];
        for (const handle of handles)
            if (isHeld)
                handle?.ref?.();
            else
                handle?.unref?.();
    }
}
/** Writes all of a bundle to a stream, as fast as it is taken. */
async function send(bundle, target, signal) {
    for await (const block of (0,byte_source/* blocksOf */.SH)(bundle)) {
        if (signal.aborted || target.destroyed)
            return;
        if (!target.write(block))
            await new Promise((resolve) => target.once('drain', resolve).once('close', resolve));
    }
    target.end();
    await (0,external_node_stream_promises_.finished)(target).catch(() => { });
}
/**
 * The store's program: beside this file where the sources or `lib/` run, else in `toolkit/` of a directory this bundle is in;
 * undefined where there is none, as in somebody's bundle of the library.
 */
function findStoreProgram() {
    return (0,own_program/* findOwnProgram */.A)(import.meta.url, { source: '../local/program', bundled: 'toolkit/store/index.js' });
}

;// CONCATENATED MODULE: ./lib/providers/local/provider.js




/** The directory in the cache root that holds the bundles where no other one is named. */
const defaultDirectoryName = 'archives';
/**
 * Keeps bundles in a directory, which may be shared by processes and machines. A file system that hangs (a network mount whose
 * server is gone) holds every process that asks it, and a process that is held cannot even end. So another process asks it, which
 * can be given up. Where that process cannot be started, as in somebody's bundle of the library, this one asks.
 */
function createLocalProvider({ directory, lookupMs, program = findStoreProgram() }) {
    const own = (0,directory_store/* createDirectoryStore */.$)(directory);
    let waiting;
    /** A process that takes a call; undefined where none can be started. */
    const take = async () => {
        if (program === undefined)
            return undefined;
        const worker = waiting ?? new StoreProcess(program);
        waiting = undefined;
        return (await worker.isReady()) ? worker : undefined;
    };
    return {
        name: 'local',
        canSave: null,
        isNear: true,
        async prepare() {
            if (program !== undefined)
                waiting ??= new StoreProcess(program);
        },
        async lookup(request) {
            const { key, prefixes, signal } = request;
            const worker = await take();
            if (worker === undefined)
                return await own.lookup(request);
            try {
                return await worker.find({ action: 'lookup', directory, key, prefixes }, { lookupMs, signal });
            }
            catch (error) {
                return { status: 'unavailable', detail: (0,errno/* messageOf */.b)(error) };
            }
        },
        async restore(request) {
            const { key, prefixes, file, signal } = request;
            const worker = await take();
            if (worker === undefined)
                return await own.restore(request);
            try {
                return await worker.find({ action: 'restore', directory, key, prefixes, file }, { lookupMs, signal });
            }
            catch (error) {
                await (0,promises_.rm)(file, { force: true });
                return { status: 'unavailable', detail: (0,errno/* messageOf */.b)(error) };
            }
        },
        async save(request) {
            const { key, bundle, signal } = request;
            const worker = await take();
            if (worker === undefined)
                return await own.save(request);
            try {
                return await worker.save({ action: 'save', directory, key, size: bundle.size }, { bundle, signal });
            }
            catch (error) {
                return { status: 'unavailable', detail: (0,errno/* messageOf */.b)(error) };
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/providers/scopes.js
var providers_scopes = __webpack_require__(3997);
// EXTERNAL MODULE: ./lib/providers/proxy.js
var providers_proxy = __webpack_require__(21954);
;// CONCATENATED MODULE: ./lib/providers/s3/client.js


const usualIdleMs = 10_000;
/** Connections to a store at once: as many as the SDK has without a proxy. */
const maxSockets = 50;
/** Loads the SDK and makes a client. */
async function loadSdk({ environment, idleMs = usualIdleMs, ...options }) {
    const [sdk, { Upload }, { state }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(152), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19)),
        Promise.all(/* import() */[__webpack_require__.e(152), __webpack_require__.e(711), __webpack_require__.e(358)]).then(__webpack_require__.t.bind(__webpack_require__, 22358, 19)),
        __webpack_require__.e(/* import() */ 152).then(__webpack_require__.t.bind(__webpack_require__, 5152, 19)),
    ]);
    // It warns on Node 20 that its next versions will not run there: this one, which is bundled, does.
    state.warningEmitted = true;
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment;
    const endpoint = options.endpoint ?? (environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || undefined);
    const region = options.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1');
    const forcePathStyle = options.pathStyle ?? endpoint !== undefined;
    const host = endpoint ?? `https://s3.${region}.amazonaws.com`;
    const address = forcePathStyle ? host : host.replace('://', `://${options.bucket}.`);
    const client = new sdk.S3Client({
        region,
        ...(endpoint === undefined ? {} : { endpoint }),
        forcePathStyle,
        ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } } : {}),
        // A store that does not know these checksums still works; the SHA-256 is compared above.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        maxAttempts: 2,
        requestHandler: {
            connectionTimeout: 3_000,
            requestTimeout: idleMs,
            socketTimeout: idleMs,
            throwOnRequestTimeout: true,
            ...(await proxyAgent(address, environment)),
        },
    });
    // The SHA-256 of each part of an archive is in its header and compared wherever it is restored: signing a second one over each part would
    // take as long as sending it. AWS documents `UNSIGNED-PAYLOAD` for this ("Authenticating Requests: Using the Authorization Header").
    client.middlewareStack.add((next) => (args) => {
        const { request } = args;
        if (request?.method === 'PUT' && request.headers !== undefined)
            request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
        return next(args);
    }, { step: 'build', name: 'unsignedPayload' });
    return { ...sdk, Upload, client };
}
/** What leads the requests to a store through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. */
async function proxyAgent(address, environment) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const proxy = url === undefined ? undefined : (0,providers_proxy/* proxyOf */.O)(url, environment);
    if (proxy === undefined)
        return {};
    const options = { keepAlive: true, maxSockets };
    if (url?.protocol === 'https:')
        return { httpsAgent: new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(669)]).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19))).HttpsProxyAgent(proxy, options) };
    return { httpAgent: new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(970)]).then(__webpack_require__.t.bind(__webpack_require__, 81970, 19))).HttpProxyAgent(proxy, options) };
}
/** The HTTP status of a failure, where the store answered. */
function statusOf(error) {
    const metadata = error?.$metadata;
    return metadata?.httpStatusCode;
}
/** The store's or the SDK's own code of a failure. */
function codeOf(error) {
    return error instanceof Error ? error.name : '';
}
/** Whether nothing came within a limit: ours for a look-up, the connection's own. */
function isTimeOut(error) {
    return codeOf(error) === 'TimeoutError' || (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT');
}
/** Whether something of that key is there, or being put there. */
function isTaken(error) {
    return statusOf(error) === 412 || codeOf(error) === 'PreconditionFailed' || codeOf(error) === 'ConditionalRequestConflict';
}
/** Whether the store knows no conditional writes (`If-None-Match`). */
function isConditionUnknown(error) {
    return statusOf(error) === 501 || codeOf(error) === 'NotImplemented';
}
/** Whether no credentials were found anywhere. */
function isMissingCredentials(error) {
    return codeOf(error) === 'CredentialsProviderError';
}
/** The status that a failure stands for. */
function restoreStatusOf(error) {
    const status = statusOf(error);
    if (status === 401 || status === 403 || isMissingCredentials(error))
        return 'denied';
    if (status === 429 || codeOf(error) === 'SlowDown' || codeOf(error) === 'TooManyRequests')
        return 'rate-limited';
    return 'unavailable';
}
/** The reason in a line. The SDK's messages hold no credentials; a signature is none. */
function describe(error) {
    const status = statusOf(error);
    const parts = [codeOf(error), ...(status === undefined ? [] : [`HTTP ${status}`]), (0,errno/* messageOf */.b)(error)];
    return [...new Set(parts.filter((part) => part !== '' && part !== 'Error' && part !== 'UnknownError'))].join(': ');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./lib/providers/s3/transfer.js








/** Parts of this size are transferred: the least that S3 takes is 5 MiB. In bytes. */
const partBytes = 8 * 1024 * 1024;
/** Parts at once: three of 8 MiB keep a gigabit line busy, and bound the memory. */
const concurrency = 3;
/** The longest value of user metadata that is sent, in characters: all of it together may take 2 KB. */
const longestValue = 1_400;
/** How often a part of a download is asked for again. */
const partAttempts = 3;
/** A run that says it is saving is believed for so long, in milliseconds by the store's clock: longer than any upload may take. */
const leaseMs = 15 * 60_000;
/** Downloads an object in parts, each to its place in the file; a part that breaks off goes on where it stopped. */
async function download(sdk, { bucket, path: key, object }, file, signal) {
    const size = object.ContentLength ?? 0;
    const target = await (0,promises_.open)(file, 'w');
    // The first failure ends the others.
    const failing = new AbortController();
    const both = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);
    try {
        const limit = (0,p_limit/* default */.A)(concurrency);
        const starts = Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => index * partBytes);
        await Promise.all(starts.map((start) => limit(async () => {
            const part = { position: start, end: Math.min(start + partBytes, size) };
            for (let attempt = 1; part.position < part.end; attempt += 1) {
                both.throwIfAborted();
                try {
                    await downloadPart(sdk, { bucket, key, etag: object.ETag }, target, part, both);
                }
                catch (error) {
                    if (attempt >= partAttempts || both.aborted || !isPassing(error)) {
                        failing.abort(error);
                        throw error;
                    }
                }
            }
        })));
    }
    finally {
        await target.close();
    }
}
/** The first bytes of an object. */
async function readBeginning(sdk, { bucket, path: key, object }, signal) {
    const size = object.ContentLength ?? 0;
    const command = new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: key,
        Range: `bytes=0-${Math.max(0, Math.min(size, provider/* beginningBytes */.Vh) - 1)}`,
    });
    const { Body } = await sdk.client.send(command, { ...(signal && { abortSignal: signal }) });
    const chunks = [];
    let length = 0;
    for await (const chunk of (Body ?? [])) {
        chunks.push(chunk);
        length += chunk.length;
        // A store without ranges sends all of it.
        if (length >= provider/* beginningBytes */.Vh)
            break;
    }
    return (0,provider/* beginningOf */.VI)(Buffer.concat(chunks), size);
}
/** Downloads what a part still lacks; its position says how far that came, whatever happens. */
async function downloadPart(sdk, { bucket, key, etag }, target, part, signal) {
    const { position, end } = part;
    const command = new sdk.GetObjectCommand({
        Bucket: bucket,
        Key: key,
        Range: `bytes=${position}-${end - 1}`,
        // All parts are of one object, whatever happens to its name meanwhile.
        ...(etag === undefined ? {} : { IfMatch: etag }),
    });
    const { Body } = await sdk.client.send(command, { abortSignal: signal });
    for await (const chunk of Body) {
        signal.throwIfAborted();
        const room = Math.min(chunk.length, end - part.position);
        // Into the page cache, 64 kB at a time: waiting for each by way of the thread pool takes twice as long as the whole.
        (0,external_node_fs_.writeSync)(target.fd, chunk, 0, room, part.position);
        part.position += room;
    }
    if (part.position < end)
        throw new TruncatedError(`it ended after ${part.position - position} of ${end - position} bytes`);
}
/** A body that ended before its length. */
class TruncatedError extends Error {
}
/** Whether asking for the rest may succeed. */
function isPassing(error) {
    return error instanceof TruncatedError || (statusOf(error) === undefined && !isMissingCredentials(error) && !isTimeOut(error));
}
/** Uploads a bundle as one object that is not there yet: in one request, or in parts of which few are in memory. */
async function upload(sdk, { bucket, key, bundle, isConditional }, metadata, signal) {
    const { size } = bundle;
    const params = { Bucket: bucket, Key: key, Metadata: asciiOnly(metadata), ...(isConditional ? { IfNoneMatch: '*' } : {}) };
    if (size <= partBytes) {
        await sdk.client.send(new sdk.PutObjectCommand({ ...params, Body: await bundle.read(0, size) }), {
            ...(signal && { abortSignal: signal }),
        });
        return;
    }
    const body = external_node_stream_.Readable.from((0,byte_source/* blocksOf */.SH)(bundle), { objectMode: false });
    const running = new sdk.Upload({ client: sdk.client, params: { ...params, Body: body }, partSize: partBytes, queueSize: concurrency });
    const stop = () => void running.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
        await running.done();
    }
    finally {
        signal?.removeEventListener('abort', stop);
        body.destroy();
    }
}
/** Headers hold no other characters. */
function asciiOnly(metadata) {
    return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, longestValue)]));
}
/**
 * Says that this run is saving a key, unless another says so already.
 *
 * @returns what takes it back; undefined where another run is at it.
 */
async function takeLease(sdk, { bucket, key }, signal) {
    const options = { ...(signal && { abortSignal: signal }) };
    const token = (0,external_node_crypto_.randomUUID)();
    const drop = async () => {
        // Left behind, it ends by its age.
        await sdk.client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key })).catch(() => { });
    };
    for (let attempt = 0; attempt < 2; attempt += 1) {
        try {
            await sdk.client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: token, IfNoneMatch: '*' }), options);
            return drop;
        }
        catch (error) {
            if (!isTaken(error))
                throw error;
        }
        const held = await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), options).catch((error) => {
            if (statusOf(error) !== 404)
                throw error;
            return undefined;
        });
        if (held === undefined)
            continue;
        // The SDK learns from each answer how far this machine's clock is off the store's.
        const now = Date.now() + (sdk.client.config.systemClockOffset ?? 0);
        if (now - (held.LastModified?.getTime() ?? now) < leaseMs)
            return undefined;
        await drop();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/providers/s3/provider.js






const usualLookupMs = 15_000;
/**
 * Keeps bundles in an S3-compatible store: one object each, `{prefix}/{scope}/{key}`, so that a
 * bundle appears at once or not at all and is never changed (`If-None-Match: *`, where the store knows it). Runs read and write in scopes, as in
 * GitHub's own cache.
 */
function createS3Provider(options) {
    const { bucket, scopes, logger } = options;
    const base = (options.prefix ?? '').replaceAll(/^\/+|\/+$/g, '');
    const pathOf = (scope, name) => [base, (0,providers_scopes/* scopeSegment */.QB)(scope), name].filter((part) => part !== '').join('/');
    let loaded;
    const load = () => {
        loaded ??= loadSdk(options);
        return loaded;
    };
    const head = async (sdk, key, signal) => {
        try {
            return await sdk.client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), { ...(signal && { abortSignal: signal }) });
        }
        catch (error) {
            if (statusOf(error) === 404 && codeOf(error) !== 'NoSuchBucket')
                return undefined;
            throw error;
        }
    };
    /** The newest key with a prefix by the store's own time; of equals the greatest. */
    const newest = async (sdk, scope, prefix, signal) => {
        let best;
        let token;
        do {
            const page = await sdk.client.send(new sdk.ListObjectsV2Command({
                Bucket: bucket,
                Prefix: pathOf(scope, prefix),
                ...(token === undefined ? {} : { ContinuationToken: token }),
            }), { ...(signal && { abortSignal: signal }) });
            for (const { Key: name = '', LastModified } of page.Contents ?? []) {
                const key = name.slice(pathOf(scope, '').length + 1);
                const time = LastModified?.getTime() ?? 0;
                const isNewer = best === undefined || time > best.time || (time === best.time && key > best.key);
                if ((0,provider/* isValidKey */.Iz)(key) && isNewer)
                    best = { key, time };
            }
            token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
        } while (token !== undefined);
        return best?.key;
    };
    /** The first bundle that answers: scope by scope, in each the exact key, then the prefixes. */
    const find = async (sdk, { key, prefixes, signal }) => {
        for (const scope of scopes.read) {
            const exact = (0,provider/* isValidKey */.Iz)(key) ? await head(sdk, pathOf(scope, key), signal) : undefined;
            if (exact !== undefined)
                return { key, path: pathOf(scope, key), object: exact };
            for (const prefix of prefixes) {
                const name = await newest(sdk, scope, prefix, signal);
                const object = name === undefined ? undefined : await head(sdk, pathOf(scope, name), signal);
                if (name !== undefined && object !== undefined)
                    return { key: name, path: pathOf(scope, name), object };
            }
        }
        return undefined;
    };
    /** Talks with the store for as long as a look-up may take: a `Retry-After` of an hour is not waited for. */
    const bounded = async (signal, talk) => {
        const late = AbortSignal.timeout(options.lookupMs ?? usualLookupMs);
        const both = signal === undefined ? late : AbortSignal.any([signal, late]);
        const ended = new Promise((_, reject) => {
            both.addEventListener('abort', () => reject(both.reason), { once: true });
        });
        return await Promise.race([ended, talk(both)]);
    };
    // Asked of the store once: what it cannot, it cannot for the next bundle either.
    let isUnconditional = false;
    const lease = async (sdk, key, signal) => {
        if (isUnconditional)
            return async () => { };
        try {
            return await takeLease(sdk, { bucket, key }, signal);
        }
        catch (error) {
            if (!isConditionUnknown(error))
                throw error;
            isUnconditional = true;
            logger.warning('s3: this store knows no conditional writes: two runs that save the same at once both upload it');
            return async () => { };
        }
    };
    const breaker = new circuit_breaker/* CircuitBreaker */.a();
    const failed = (error, signal) => {
        if (signal?.aborted === true)
            throw signal.reason;
        const detail = describe(error);
        logger.debug(`s3: ${detail}`);
        if (isTimeOut(error))
            breaker.open(`the store did not answer in time: ${detail}`);
        return { status: restoreStatusOf(error), detail };
    };
    const answering = async (request, work) => {
        if (breaker.outage !== undefined)
            return breaker.outage;
        try {
            const sdk = await load();
            const found = await bounded(request.signal, (signal) => find(sdk, { ...request, signal }));
            return found === undefined ? { status: 'miss', detail: '' } : await work(sdk, found);
        }
        catch (error) {
            return failed(error, request.signal);
        }
    };
    return {
        name: 's3',
        canSave: scopes.write === undefined ? false : null,
        async prepare() {
            await load().catch(() => { });
        },
        lookup: (request) => answering(request, async (_, { key, object }) => ({ status: 'hit', key, ...originOf(object) })),
        restore: (request) => answering(request, async (sdk, found) => {
            const { object, key } = found;
            try {
                await download(sdk, { bucket, ...found }, request.file, request.signal);
                return { status: 'hit', key, ...originOf(object) };
            }
            catch (error) {
                await (0,promises_.rm)(request.file, { force: true });
                throw error;
            }
        }),
        readBeginning: (request) => answering(request, async (sdk, found) => ({
            status: 'hit',
            key: found.key,
            beginning: await readBeginning(sdk, { bucket, ...found }, request.signal),
        })),
        async save(request) {
            const { key, signal } = request;
            const { write } = scopes;
            if (!(0,provider/* isValidKey */.Iz)(key))
                return { status: 'skipped', detail: `'${key}' is not a valid key` };
            if (breaker.outage !== undefined)
                return breaker.outage;
            if (write === undefined)
                return { status: 'denied', detail: 'runs of this event only read' };
            try {
                const sdk = await load();
                const target = pathOf(write, key);
                const held = await bounded(signal, async (both) => {
                    if ((await head(sdk, target, both)) !== undefined)
                        return 'saved';
                    return await lease(sdk, pathOf(write, `.saving/${key}`), both);
                });
                if (held === 'saved')
                    return { status: 'exists', detail: 'another run saved it first' };
                if (held === undefined)
                    return { status: 'exists', detail: 'another run is saving it' };
                try {
                    await upload(sdk, { bucket, key: target, bundle: request.bundle, isConditional: !isUnconditional }, options.producer, signal);
                    return { status: 'saved', detail: '' };
                }
                finally {
                    await held();
                }
            }
            catch (error) {
                if (isTaken(error))
                    return { status: 'exists', detail: 'another run saved it first' };
                const { status, detail } = failed(error, signal);
                return { status: status === 'miss' || status === 'corrupt' ? 'unavailable' : status, detail };
            }
        },
    };
}
function originOf({ Metadata = {} }) {
    const { repository, ref, event } = Metadata;
    const parts = [repository, ref, event].filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? {} : { detail: `saved by ${parts.join(', ')}` };
}

// EXTERNAL MODULE: ./lib/providers/tiers.js
var providers_tiers = __webpack_require__(16259);
;// CONCATENATED MODULE: ./lib/providers/create-provider.js








/**
 * How long a store is waited for, in milliseconds: to say whether it has something (a healthy one takes 0.1 s), to bring it
 * (1 GB at 4 MB/s), and to take an upload, which after the job delays nobody.
 */
const usualLimits = { lookupMs: 15_000, restoreMs: 300_000, saveMs: 600_000 };
/** The provider a setting names, none for none; the post step saves to the one the main step used. */
function createConfiguredProvider(setting, place, ports) {
    const settings = setting.kind === 'tiers' ? setting.tiers : [setting];
    const tiers = settings.flatMap((tier) => createTier(tier, place, ports) ?? []);
    const [only] = tiers;
    return tiers.length > 1 ? (0,providers_tiers/* createTieredProvider */.d)(tiers) : only;
}
function createTier(setting, { cacheRoot, restoreTimeout }, ports) {
    switch (setting.kind) {
        case 'none':
            return undefined;
        case 'auto':
            return isServiceConfigured(ports.environment) ? createStore({ kind: 'github-actions' }, restoreTimeout * 1_000, ports) : undefined;
        case 'local':
            return createLocalStore(setting.directory ?? external_node_path_.join(cacheRoot, defaultDirectoryName), restoreTimeout * 1_000);
        default:
            return createStore(setting, restoreTimeout * 1_000, ports);
    }
}
/** A directory as a store, never waited for longer than its limits. */
function createLocalStore(directory, restoreMs) {
    const limits = limitsOf(restoreMs);
    return (0,providers_limits/* limitProvider */.h)(createLocalProvider({ directory, lookupMs: limits.lookupMs }), limits);
}
/** A store elsewhere, never waited for longer than its limits. */
function createStore(setting, restoreMs, ports) {
    return (0,providers_limits/* limitProvider */.h)(setting.kind === 's3' ? createS3(setting, ports) : createGitHubActionsProvider(ports), limitsOf(restoreMs));
}
function limitsOf(restoreMs) {
    return { ...usualLimits, lookupMs: Math.min(usualLimits.lookupMs, restoreMs), restoreMs };
}
/** The scopes that this run reads and writes in a shared store. */
function scopesOf({ defaultBranch }, environment) {
    return (0,providers_scopes/* cacheScopes */.qe)(environment, defaultBranch ?? defaultBranchOf(environment) ?? 'main');
}
function createS3(setting, { environment, logger }) {
    const { bucket, endpoint, region, pathStyle } = setting;
    const repository = setting.repository ?? (environment['GITHUB_REPOSITORY'] || 'shared');
    const scopes = scopesOf(setting, environment);
    return createS3Provider({
        bucket,
        prefix: [setting.prefix, repository].filter((part) => part !== '').join('/'),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(region === undefined ? {} : { region }),
        ...(pathStyle === undefined ? {} : { pathStyle }),
        scopes,
        producer: {
            repository: environment['GITHUB_REPOSITORY'] ?? '',
            ref: environment['GITHUB_REF'] ?? '',
            event: environment['GITHUB_EVENT_NAME'] ?? '',
        },
        environment,
        logger,
    });
}
/** The default branch of the repository, as the event of the run tells it. */
function defaultBranchOf(environment) {
    const file = environment['GITHUB_EVENT_PATH'];
    if (!file)
        return undefined;
    try {
        const event = JSON.parse((0,plain_file/* readPlainTextSync */.LI)(file));
        const branch = event.repository?.default_branch;
        return typeof branch === 'string' ? branch : undefined;
    }
    catch {
        // Not every runner writes the file; act's may lack the repository.
        return undefined;
    }
}


/***/ }),

/***/ 73617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ serviceAddress),
/* harmony export */   Lm: () => (/* binding */ addressFrom),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Zh: () => (/* binding */ ServiceTimeoutError),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   l9: () => (/* binding */ UnknownAnswerError)
/* harmony export */ });
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52580);

/** The protocol and address of a runner's cache service; undefined where the runner offers none. */
function serviceAddress(environment) {
    const isV2 = Boolean(environment['ACTIONS_CACHE_SERVICE_V2']) && !isEnterpriseServer(environment['GITHUB_SERVER_URL']);
    const results = environment['ACTIONS_RESULTS_URL'] || '';
    const text = isV2 ? results : environment['ACTIONS_CACHE_URL'] || (environment['ACTIONS_CACHE_SERVICE_V2'] ? results : '');
    return URL.canParse(text) ? { protocol: isV2 ? 'v2' : 'v1', url: new URL(text) } : undefined;
}
/** GitHub Enterprise Server speaks v1, whatever its runner says; it is told by its name, as the toolkit does. */
function isEnterpriseServer(server) {
    if (!server || !URL.canParse(server))
        return false;
    const { hostname } = new URL(server);
    return hostname !== 'github.com' && !hostname.endsWith('.ghe.com') && !hostname.endsWith('.localhost');
}
/** The service or its store said no, in a way that is known. */
class ServiceError extends Error {
    name = 'ServiceError';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** The service did not say in time whether it has something. */
class ServiceTimeoutError extends ServiceError {
    constructor() {
        super('unavailable', 'the cache service did not answer in time');
    }
}
/** The service answered what this client does not know: another client may. */
class UnknownAnswerError extends Error {
    name = 'UnknownAnswerError';
}
/** The error that a status other than success stands for. */
function failureOf({ status, text }) {
    const reason = reasonIn(text);
    const detail = `HTTP ${status}${reason === '' ? '' : `: ${reason}`}`;
    if (status === 401 || status === 403)
        return new ServiceError('denied', detail);
    if (status === 429)
        return new ServiceError('rate-limited', detail);
    if (status === 408 || (status >= 500 && status !== 501 && status !== 505))
        return new ServiceError('unavailable', detail);
    return new UnknownAnswerError(detail);
}
/** The fields of an answer that is a JSON object; undefined for anything else. */
function fieldsOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The longest reason that is passed on, in characters. */
const longestReason = 300;
/** Why, in the service's own words: `msg` of v2, `message` of v1. Of an error page nothing. */
function reasonIn(text) {
    const { msg, message } = fieldsOf(text) ?? {};
    return shown([msg, message].find((reason) => typeof reason === 'string' && reason !== '') ?? '');
}
/** A text of the service on one line, without what is secret in addresses. */
function shown(text) {
    return (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactUrls */ .s)(String(text).slice(0, longestReason)).replaceAll(/[\p{Cc}\s]+/gu, ' ');
}
/** The address of a bundle, as the service names it. */
function addressFrom(value) {
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        throw new UnknownAnswerError('it names no address of the archive');
    return url;
}


/***/ }),

/***/ 58328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ limitProvider)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _circuit_breaker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45744);





/** How long an abandoned call may take to let go of its files, in milliseconds. */
const graceMs = 200;
/**
 * A provider that is never waited for longer than its limits, whatever it does: hang, ignore its signal, reject. After the
 * first time-out it is not asked again in this run. A restore works in a directory of its own, so that a call which was
 * given up never writes among what the caller has.
 */
function limitProvider(provider, limits) {
    const breaker = new _circuit_breaker_js__WEBPACK_IMPORTED_MODULE_4__/* .CircuitBreaker */ .a();
    async function limited(ms, signal, call) {
        if (breaker.outage !== undefined)
            return breaker.outage;
        const ending = new AbortController();
        const both = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
        let timer;
        const timeOut = new Promise((resolve) => {
            timer = setTimeout(() => resolve('late'), ms);
        });
        const running = call(both).catch((error) => ({ status: 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) }));
        try {
            const first = await Promise.race([running, timeOut]);
            if (first !== 'late')
                return first;
            const outage = breaker.open(`${provider.name} did not answer within ${formatSeconds(ms)}`);
            ending.abort(new Error(outage.detail));
            await Promise.race([running, new Promise((resolve) => setTimeout(resolve, graceMs))]);
            return outage;
        }
        finally {
            clearTimeout(timer);
        }
    }
    const { prepare, readBeginning } = provider;
    return {
        name: provider.name,
        canSave: provider.canSave,
        ...(provider.isNear === undefined ? {} : { isNear: provider.isNear }),
        ...(prepare === undefined ? {} : { prepare: () => prepare.call(provider) }),
        lookup: (request) => limited(limits.lookupMs, request.signal, (signal) => provider.lookup({ ...request, signal })),
        ...(readBeginning === undefined
            ? {}
            : {
                readBeginning: (request) => limited(limits.lookupMs, request.signal, (signal) => readBeginning.call(provider, { ...request, signal })),
            }),
        async restore(request) {
            const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(`${request.file}.incoming-`);
            try {
                const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'bundle');
                const found = await limited(limits.restoreMs, request.signal, (signal) => provider.restore({ ...request, file, signal }));
                if (found.status === 'hit')
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(file, request.file);
                return found;
            }
            finally {
                await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(directory);
            }
        },
        save: (request) => limited(limits.saveMs, request.signal, (signal) => provider.save({ ...request, signal })),
    };
}
function formatSeconds(ms) {
    return `${Number((ms / 1_000).toFixed(1))} s`;
}


/***/ }),

/***/ 98863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findOwnProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);



/** Finds a program of this package that runs in a process of its own; undefined in somebody's bundle of the library that has not copied it. */
function findOwnProgram(caller, { source, bundled }) {
    let directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(caller));
    const isStripping = 'typescript' in process.features && Boolean(process.features.typescript);
    const beside = ['.js', ...(isStripping ? ['.ts'] : [])].map((ending) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `${source}${ending}`));
    const own = beside.find((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file));
    if (own !== undefined)
        return own;
    for (;;) {
        const program = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, bundled);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(program))
            return program;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory);
        if (parent === directory)
            return undefined;
        directory = parent;
    }
}


/***/ }),

/***/ 21954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ proxyOf)
/* harmony export */ });
/**
 * The proxy by which an address is reached; undefined for none. As curl and the runner have it: `https_proxy` or `HTTPS_PROXY` for
 * https, `http_proxy` or `HTTP_PROXY` for http, the first that is set; `no_proxy` or `NO_PROXY` lists hosts, which stand for all below them,
 * each with a port or without, or is `*`. This machine reaches itself without one. What is not a URL names no proxy.
 */
function proxyOf({ protocol, hostname, port }, environment) {
    const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const named = environment[name] || environment[name.toUpperCase()];
    if (!named || isExempt(hostname, port || (protocol === 'https:' ? '443' : '80'), environment))
        return undefined;
    const text = named.includes('://') ? named : `http://${named}`;
    return URL.canParse(text) ? new URL(text) : undefined;
}
function isExempt(hostname, port, environment) {
    const host = withoutBrackets(hostname.toLowerCase());
    if (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.[\d.]+$/.test(host))
        return true;
    const list = (environment['no_proxy'] || environment['NO_PROXY'] || '').toLowerCase();
    return list.split(/[\s,]+/).some((entry) => {
        if (entry === '*')
            return true;
        const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(isBareIpv6(entry) ? `[${entry}]` : entry) ?? [];
        const exempt = withoutBrackets(name.replace(/^\*?\./, ''));
        if (exempt === '' || (onlyPort !== undefined && onlyPort !== port))
            return false;
        return host === exempt || host.endsWith(`.${exempt}`);
    });
}
function isBareIpv6(entry) {
    return !entry.startsWith('[') && entry.split(':').length > 2;
}
function withoutBrackets(host) {
    return host.replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 3997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   QB: () => (/* binding */ scopeSegment),
/* harmony export */   pC: () => (/* binding */ isWritingEvent),
/* harmony export */   qe: () => (/* binding */ cacheScopes)
/* harmony export */ });
/* harmony import */ var _system_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15582);

/**
 * The events that somebody with write access causes, or whose runs have a scope of their own (GitHub, "Events that trigger
 * workflows"). All others run with the rights of the default branch on behalf of others, as `issue_comment`, `fork` and `gollum` do:
 * what they saved would reach it. An event that GitHub adds only reads until it is named here.
 */
const writingEvents = new Set([
    'push',
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'merge_group',
    'schedule',
    'workflow_dispatch',
    'repository_dispatch',
    'create',
    'release',
    'deployment',
]);
/** The scope of runs that are none of a workflow: laptops, other CI systems. */
const localScope = 'local';
/**
 * The scopes of a run.
 *
 * @param environment GITHUB_REF, GITHUB_BASE_REF and GITHUB_EVENT_NAME count.
 * @param defaultBranch its name, such as `main`.
 */
function cacheScopes(environment, defaultBranch) {
    const main = `refs/heads/${defaultBranch}`;
    const ref = environment['GITHUB_REF'] || undefined;
    if (ref === undefined)
        return { write: localScope, read: [localScope, main] };
    const base = environment['GITHUB_BASE_REF'];
    const bases = [...(base ? [`refs/heads/${base}`] : []), main];
    const isReadOnly = !isWritingEvent(environment['GITHUB_EVENT_NAME'] || 'push');
    return { write: isReadOnly ? undefined : ref, read: [...new Set([ref, ...bases])] };
}
/** Whether runs for an event are those of somebody with write access, or have a scope of their own. */
function isWritingEvent(event) {
    return writingEvents.has(event);
}
/** The scope of a run whose `GITHUB_REF` is this; empty for runs of no workflow. */
function scopeOf(ref) {
    return ref || localScope;
}
/** A scope as one segment of a path: letters, digits, `.`, `_`, `-`; all else as `~` and two hex digits of each byte. */
function scopeSegment(scope) {
    return (0,_system_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeBytes */ .xO)(scope, /[A-Za-z0-9._-]/, '~');
}


/***/ }),

/***/ 16259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createTieredProvider)
/* harmony export */ });
/* harmony import */ var _system_byte_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1021);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71077);


/** The answers that say least of a set first: with one of the later ones the earlier do not matter. */
const restoreOrder = ['miss', 'unknown', 'denied', 'rate-limited', 'unavailable', 'corrupt'];
const saveOrder = ['skipped', 'denied', 'rate-limited', 'unavailable', 'exists', 'saved'];
/**
 * Several stores as one, the nearest first. A look-up asks them in order and the first hit counts; what one of them says
 * or fails to say never hides what another has. A hit is kept in the stores before it that keep bundles on this machine (`isNear`), where
 * that costs no transfer. A save goes to all that may be written, the last first, which most jobs share: where it has another's bundle of
 * that key by now, the nearer ones get nothing, for two bundles of one key would depend on who asks where.
 *
 * @param tiers at least one; each is asked with its own limits, if it has any.
 */
function createTieredProvider(tiers) {
    const name = tiers.map((tier) => tier.name).join(',');
    const firstHit = async (request, ask) => {
        const answers = [];
        for (const [index, tier] of tiers.entries()) {
            request.signal?.throwIfAborted();
            const answer = await ask(tier);
            if (answer.status === 'hit') {
                const rest = tiers.slice(index + 1);
                const others = rest.length === 0 ? {} : { others: createTieredProvider(rest) };
                return { result: { ...answer, detail: `from ${tier.name}${answer.detail ? `, ${answer.detail}` : ''}`, ...others }, index };
            }
            answers.push({ tier, answer });
        }
        return { result: combined(answers), index: -1 };
    };
    return {
        name,
        canSave: tiers.some(({ canSave }) => canSave === true) ? true : tiers.every(({ canSave }) => canSave === false) ? false : null,
        async prepare() {
            await Promise.all(tiers.map((tier) => tier.prepare?.()));
        },
        lookup: async (request) => (await firstHit(request, (tier) => tier.lookup(request))).result,
        async restore(request) {
            const { result, index } = await firstHit(request, (tier) => tier.restore(request));
            if (result.status === 'hit') {
                for (const nearer of tiers.slice(0, index)) {
                    if (nearer.isNear !== true || nearer.canSave === false)
                        continue;
                    const keep = (bundle) => nearer.save({ key: result.key, bundle, signal: request.signal });
                    // Keeping a copy is for the next run; this one has what it wants.
                    await (0,_system_byte_source_js__WEBPACK_IMPORTED_MODULE_0__/* .withFileSource */ .ij)(request.file, keep).catch(() => { });
                }
            }
            return result;
        },
        ...(tiers.every((tier) => tier.readBeginning === undefined)
            ? {}
            : {
                async readBeginning(request) {
                    for (const tier of tiers) {
                        const found = await tier.readBeginning?.(request);
                        if (found?.status === 'hit')
                            return found;
                    }
                    return { status: 'miss', detail: '' };
                },
            }),
        async save(request) {
            const writable = tiers.filter(({ canSave }) => canSave !== false);
            if (writable.length === 0)
                return { status: 'denied', detail: 'none of the stores may be written' };
            const answers = [];
            for (const tier of writable.toReversed()) {
                const answer = await tier.save(request).catch((error) => ({ status: 'unavailable', detail: (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error) }));
                answers.unshift({ tier, answer });
                if (answer.status === 'exists')
                    break;
            }
            return { status: lastOf(saveOrder, answers), detail: told(answers) };
        },
    };
}
/** The one answer of stores that had nothing: a miss only where every one of them says so. */
function combined(answers) {
    const status = lastOf(restoreOrder, answers);
    const key = answers.find(({ answer }) => answer.status === status && answer.key !== undefined)?.answer.key;
    return { status, detail: told(answers.filter(({ answer }) => answer.status !== 'miss')), ...(key === undefined ? {} : { key }) };
}
/** The status of the answers that comes last in an order. */
function lastOf(order, answers) {
    return answers
        .map(({ answer }) => answer.status)
        .reduce((first, second) => (order.indexOf(second) > order.indexOf(first) ? second : first));
}
function told(answers) {
    return answers.map(({ tier, answer: { status, detail } }) => `${tier.name} ${status}${detail === '' ? '' : ` (${detail})`}`).join(', ');
}


/***/ }),

/***/ 8017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ extensionDigest),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   ud: () => (/* binding */ requestDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71077);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71673);
/* harmony import */ var _local_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61869);
/* harmony import */ var _specification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99676);





/**
 * The extension digest: SHA-256 (lower-case hex) of the canonical specification text; of a local path or wheel its
 * content counts too.
 *
 * @throws ExtensionConfigError for text that is not a specification, or a path that does not exist.
 */
function extensionDigest(text, context = {}) {
    return identify((0,_specification_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSpecification */ .z)(text, context), context).digest;
}
/** Gives a specification its digest. Reads the content of local paths; throws ExtensionConfigError where there is none. */
function identify(specification, context = {}) {
    if (specification.localPath === undefined) {
        const selection = specification.url?.selection;
        const identity = selection === undefined ? specification.canonical : `${specification.canonical}\nquery:${selection}`;
        return { ...specification, digest: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(identity) };
    }
    const { digest, names, trees } = contentOf(specification, specification.localPath, context);
    const localNames = [...new Set([...names, ...(specification.name === undefined ? [] : [specification.name])])].sort();
    // A hash, a directory of an archive: the canonical text of a local one has no fragment.
    const fragment = specification.fragment === undefined ? '' : `\n#${specification.fragment}`;
    return { ...specification, digest: (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(`${specification.canonical}\nsha256:${digest}${fragment}`), localNames, localTrees: trees };
}
function contentOf({ display }, localPath, context) {
    try {
        return (0,_local_content_js__WEBPACK_IMPORTED_MODULE_3__/* .localContent */ .h)(localPath, context.environment);
    }
    catch (error) {
        if (!isErrno(error))
            throw error;
        const isMissing = (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .N)(error, 'ENOENT', 'ENOTDIR');
        const place = error.path === undefined || error.path === localPath ? '' : `'${error.path}': `;
        const reason = isMissing
            ? 'there is no such file or directory'
            : (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .N)(error, 'EACCES', 'EPERM')
                ? 'it is not readable'
                : error.message;
        const where = context.origin === undefined ? '' : `${context.origin}: `;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`${where}'${display}' cannot be read: ${place}${reason}`, {
            code: 'path-not-found',
            subject: display,
            hint: isMissing
                ? `Relative paths start at ${context.baseDirectory ?? process.cwd()}. Was it built or checked out before this step?`
                : 'Every file of a local package counts in its digest. Let this user read it, or move it out of the package.',
            cause: error,
        });
    }
}
function isErrno(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
/**
 * The request digest: SHA-256 (lower-case hex) over the set of specifications and the options. The order and
 * repetition of specifications do not matter. For one specification with default options it is the extension digest.
 *
 * @param specifications texts, or specifications that already carry their digest.
 */
function requestDigest(specifications, options = {}, context = {}) {
    const digests = specifications.map((item) => (typeof item === 'string' ? extensionDigest(item, context) : item.digest));
    const unique = [...new Set(digests)].sort();
    const changed = Object.entries(options)
        .filter(([, value]) => isSet(value))
        .sort(([left], [right]) => (left < right ? -1 : 1));
    const [only] = unique;
    if (only !== undefined && unique.length === 1 && changed.length === 0)
        return only;
    const lines = changed.map(([name, value]) => `${name} = ${JSON.stringify(sorted(value))}`);
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)([...unique, ...lines].join('\n'));
}
function isSet(value) {
    if (value === undefined || value === '' || value === null)
        return false;
    return typeof value === 'object' ? Object.keys(value).length > 0 : true;
}
function sorted(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}


/***/ }),

/***/ 36965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ holdsSecretUrl),
/* harmony export */   KT: () => (/* binding */ hideUrl),
/* harmony export */   PS: () => (/* binding */ hiddenUrls),
/* harmony export */   WD: () => (/* binding */ namesPrivateRepository)
/* harmony export */ });
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71673);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96809);


/**
 * Takes the secrets of its URL out of a line: `name @ https://me:password@host/x.whl ; marker`. Such lines lie in files for a
 * while, and git shows a URL to all users of the machine.
 *
 * @param secrets values of the variables in the URL.
 */
function hideUrl(text, secrets = {}) {
    const [, head, address = '', tail = ''] = /^((?:[^@;:]*@\s*)?)([a-z][a-z0-9+.-]*:\/\/\S+)(.*)$/is.exec(text) ?? [];
    if (head === undefined)
        return { text };
    const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address, secrets);
    if (!url.hasSecret)
        return { text };
    if (/^git\+/i.test(address))
        return { text: `${head}${url.revealAddress()}${tail}`, url };
    // The same URL has the same name in every run: the name counts in the digest.
    const variable = `ENSURE_EXTENSIONS_URL_${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(`${url.bare} ${url.selection ?? ''}`)
        .slice(0, 16)
        .toUpperCase()}`;
    return { text: `${head}\${${variable}}${tail}`, url, variable };
}
/** The URLs that {@link hideUrl} took out of some lines. */
function hiddenUrls(lines) {
    return lines.flatMap(({ url, variable }) => (url === undefined ? [] : [{ url, ...(variable === undefined ? {} : { variable }) }]));
}
/** Whether a text names a repository with an account in its URL, where its variables (`${NAME}`) are those of the environment. */
function namesPrivateRepository(written, environment) {
    const text = written.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (whole, name) => environment[name] ?? whole);
    return [...text.matchAll(/git\+https?:\/\/\S+/gi)].some(([address]) => _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address).hasAccount);
}
/** Whether a text holds a secret in one of its URLs; one that stands there as a variable (`${NAME}`) is none. */
function holdsSecretUrl(text) {
    const literal = text.replaceAll(/\$\{[A-Z0-9_]+\}(?::\$\{[A-Z0-9_]+\})?@/g, '').replaceAll(/=\$\{[A-Z0-9_]+\}/g, '=');
    // A password may have quotes in it: one that ends the URL of a TOML file is looked at too, and does no harm.
    return [...literal.matchAll(/[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi)].some(([address]) => {
        const url = _system_secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(address);
        return url.hasAccount || url.hasQuery || url.hasNote;
    });
}


/***/ }),

/***/ 30288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OV: () => (/* binding */ withTextBehind),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   jH: () => (/* binding */ readInputFile),
/* harmony export */   qD: () => (/* binding */ maxInputBytes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71077);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1548);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96809);




/** A URL that was given where a file belongs, and was taken for a path: with one slash. */
const urlAsPath = /[a-z][a-z0-9+.-]+:[\\/]/i;
/** The largest file that is read, in bytes: a hundred times the largest lock file seen. */
const maxInputBytes = 64 * 1024 * 1024;
/**
 * The text of a file an input or variable names: UTF-8, or UTF-16 with its mark, as editors on Windows save it. Throws
 * ExtensionConfigError `file-unreadable`, also for what is not text or too large.
 */
async function readInputFile(file, origin) {
    return (await readInput(file, origin)).text;
}
/** {@link readInputFile}, for those who write it again: also its bytes. */
async function readInput(file, origin) {
    const bytes = await readInputBytes(file, origin);
    const text = decodeText(bytes);
    if (text !== undefined)
        return { text, bytes };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`${origin}: '${file}' cannot be read: it is not a text`, {
        code: 'file-unreadable',
        subject: file,
        hint: 'Save it as UTF-8. If it should be a package, name it in packages.',
    });
}
/** Bytes as text: by their byte order mark, else as UTF-8. Undefined for what is not text. */
function decodeText(bytes) {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    const text = new TextDecoder(encoding).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
}
/** Bytes with a text behind them, in the encoding that {@link decodeText} finds. What the bytes say stays to the bit. */
function withTextBehind(bytes, text) {
    const [first, second] = bytes;
    const isBigEndian = first === 0xfe && second === 0xff;
    const added = Buffer.from(text, isBigEndian || (first === 0xff && second === 0xfe) ? 'utf16le' : 'utf8');
    return Buffer.concat([bytes, isBigEndian ? added.swap16() : added]);
}
async function readInputBytes(file, origin) {
    try {
        const bytes = await (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlain */ .rM)(file);
        if (bytes.length <= maxInputBytes)
            return bytes;
        throw unreadable(file, origin, tooLarge);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw)
            throw error;
        const reason = reasons.find(({ codes }) => (0,_system_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .N)(error, ...codes));
        if (reason === undefined)
            throw error;
        throw unreadable(file, origin, { ...reason, cause: error });
    }
}
const tooLarge = {
    reason: `it has more than ${maxInputBytes / 1024 / 1024} MiB`,
    hint: 'No list of packages is that long: is it another file?',
};
const reasons = [
    {
        codes: ['ENOENT', 'ENOTDIR'],
        reason: 'there is no such file',
        hint: 'Relative paths start at the workspace. Was it checked out before this step?',
    },
    { codes: ['EISDIR'], reason: 'it is a directory', hint: 'Name a file in it. A project that is to be installed is named in packages.' },
    { codes: ['EFBIG'], ...tooLarge },
    {
        codes: ['EACCES', 'EPERM', 'ENAMETOOLONG', 'EINVAL', 'ENXIO'],
        reason: 'it is not a readable file',
        hint: 'It has to be a plain file that the user of this step may read.',
    },
];
function unreadable(file, origin, { reason, hint, cause }) {
    const isUrl = urlAsPath.test(file);
    const shown = isUrl ? (0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUnreadable */ .Zv)(file) : file;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ExtensionConfigError */ .sw(`${origin}: '${shown}' cannot be read: ${reason}`, {
        code: 'file-unreadable',
        subject: shown,
        hint,
        // Its own message has the path.
        ...(isUrl || cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 61869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ directReferenceOf),
  h: () => (/* binding */ localContent)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/system/files.js
var system_files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/hash.js
var hash = __webpack_require__(71673);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
// EXTERNAL MODULE: ./lib/system/url.js
var system_url = __webpack_require__(56480);
;// CONCATENATED MODULE: ./lib/specification/git-state.js




/** The state of the repository that a directory lies in; undefined outside of any. */
function readGitState(directory) {
    const own = gitDirectoryOf(directory);
    if (own === undefined)
        return undefined;
    const common = textOf(external_node_path_.join(own, 'commondir'));
    const shared = common === undefined ? own : external_node_path_.resolve(own, common.trim());
    const packed = new Map((textOf(external_node_path_.join(shared, 'packed-refs')) ?? '')
        .split('\n')
        .filter((line) => /^[0-9a-f]{40,64} /.test(line))
        .map((line) => [line.slice(line.indexOf(' ') + 1).trim(), line.slice(0, line.indexOf(' '))]));
    const [, reference] = /^ref:\s*(\S+)/.exec(textOf(external_node_path_.join(own, 'HEAD')) ?? '') ?? [];
    const commit = reference === undefined
        ? textOf(external_node_path_.join(own, 'HEAD'))
        : (textOf(external_node_path_.join(own, reference)) ?? textOf(external_node_path_.join(shared, reference)) ?? packed.get(reference));
    const tags = new Map([...packed].filter(([name]) => name.startsWith('refs/tags/')));
    const loose = external_node_path_.join(shared, 'refs', 'tags');
    for (const entry of (0,external_node_fs_.existsSync)(loose) ? (0,external_node_fs_.readdirSync)(loose, { recursive: true, encoding: 'utf8' }) : []) {
        const hash = textOf(external_node_path_.join(loose, entry));
        if (hash !== undefined)
            tags.set(`refs/tags/${entry.split(external_node_path_.sep).join('/')}`, hash.trim());
    }
    return { commit: commit?.trim(), tags: [...tags].map(([name, hash]) => `${name} ${hash}`).sort() };
}
function gitDirectoryOf(directory) {
    for (let place = external_node_path_.resolve(directory);; place = external_node_path_.dirname(place)) {
        const candidate = external_node_path_.join(place, '.git');
        const stats = (0,system_files/* statsSync */.vu)(candidate);
        if (stats?.isDirectory() === true)
            return candidate;
        // Of a linked work tree and of a submodule it is a file that names the directory.
        const [, named] = (stats?.isFile() === true && /^gitdir:\s*(.+)/.exec((0,plain_file/* readPlainTextSync */.LI)(candidate))) || [];
        if (named !== undefined)
            return external_node_path_.resolve(place, named.trim());
        if (external_node_path_.dirname(place) === place)
            return undefined;
    }
}
function textOf(file) {
    return (0,system_files/* isFileSync */.WY)(file) ? (0,plain_file/* readPlainTextSync */.LI)(file) : undefined;
}

// EXTERNAL MODULE: ./lib/specification/local-places.js
var local_places = __webpack_require__(6671);
// EXTERNAL MODULE: ./lib/specification/name.js
var specification_name = __webpack_require__(39454);
// EXTERNAL MODULE: ./lib/specification/requirement.js
var requirement = __webpack_require__(62018);
// EXTERNAL MODULE: ./lib/specification/tree-digest.js
var tree_digest = __webpack_require__(99254);
// EXTERNAL MODULE: ./lib/specification/uv-project.js
var uv_project = __webpack_require__(11718);
;// CONCATENATED MODULE: ./lib/specification/local-content.js













/**
 * The content of a local path that counts in a digest: the tree; the trees that its `tool.uv.sources`, its workspace and its `file:`
 * requirements lead to, and theirs; and what `tool.uv.cache-keys` names.
 *
 * @param environment where `cache-keys = [{ env = … }]` is looked up.
 * @throws the node error of what cannot be read.
 */
function localContent(target, environment = {}) {
    const lines = [];
    const names = new Set();
    const met = new Set();
    const add = (place, label) => {
        const real = (0,external_node_fs_.realpathSync)(place);
        if (met.has(real))
            return;
        met.add(real);
        lines.push(`${label} ${(0,tree_digest/* treeDigest */.f)(place)}`);
        if (!(0,external_node_fs_.statSync)(place).isDirectory())
            return;
        const project = (0,uv_project/* readUvProject */.hR)(place);
        if (project?.name !== undefined)
            names.add(project.name);
        if (project === undefined)
            return;
        lines.push(...project.cacheKeys.flatMap((key) => describeKey(key, { directory: place, environment }).map((line) => `${label} ${line}`)));
        lines.push(...(0,local_places/* localPlacesIn */.zc)(project.settings, place).map((line) => `${label} ${line}`));
        const root = (0,uv_project/* workspaceRootOf */.dP)(place) ?? (0,uv_project/* workspaceRootOf */.dP)(real);
        if (root !== undefined && root.directory !== place) {
            lines.push(`${label} workspace ${(0,hash/* sha256 */.s)((0,plain_file/* readPlainTextSync */.LI)(external_node_path_.join(root.directory, 'pyproject.toml')))}`);
            lines.push(...(0,local_places/* localPlacesIn */.zc)(root.settings, root.directory).map((line) => `${label} workspace ${line}`));
        }
        for (const { name, directory } of siblingsOf(project, root, environment)) {
            // uv reports a directory that is missing, with the package that wants it.
            if ((0,system_files/* statsSync */.vu)(directory) === undefined)
                lines.push(`${label} > ${name} missing`);
            else {
                names.add(name);
                add(directory, `${label} > ${name}`);
            }
        }
    };
    add(target, '.');
    return { digest: lines.length === 1 ? treeDigestOf(lines) : (0,hash/* sha256 */.s)(lines.join('\n')), names: [...names].sort(), trees: [...met] };
}
/** The digest of the one tree in a single line. */
function treeDigestOf([line = '']) {
    return line.slice(line.indexOf(' ') + 1);
}
/** The local packages that a project leads to, sorted by name. */
function siblingsOf(project, root, environment) {
    const own = [...project.sources].map(([name, sources]) => ({ name, sources, base: project.directory }));
    // A member has the sources of its workspace's root too, unless it has its own of that name.
    const inherited = [...(root?.sources ?? [])]
        .filter(([name]) => root?.directory !== project.directory && !project.sources.has(name))
        .map(([name, sources]) => ({ name, sources, base: root?.directory ?? project.directory }));
    const fromSources = [...own, ...inherited].flatMap(({ name, sources, base }) => sources.flatMap((source) => {
        const directory = localSourceOf({ name, source, base, root });
        return directory === undefined ? [] : [{ name, directory }];
    }));
    const siblings = [...fromSources, ...project.requirements.flatMap((text) => directReferenceOf(text, project.directory, environment))];
    return siblings.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}
/** Where a source lies on this machine; undefined for what is fetched. */
function localSourceOf({ name, source, base, root, }) {
    if (source.path !== undefined)
        return external_node_path_.resolve(base, source.path);
    const workspace = (0,uv_project/* workspaceOf */.B3)(source, { base, root });
    return workspace === undefined ? undefined : (0,uv_project/* memberOf */.C5)(workspace, name);
}
/** `name @ file:///…` and `name @ ../path` among the requirements of a project, variables (`${NAME}`) expanded as uv expands them. */
function directReferenceOf(text, base, environment) {
    try {
        const { name, url: written } = (0,requirement/* parseRequirement */.pP)(text);
        const url = written?.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (whole, variable) => environment[variable] ?? whole);
        if (url === undefined || ((0,system_url/* isUrl */.g)(url) && !/^file:/i.test(url)))
            return [];
        return [{ name: (0,specification_name/* normalizeName */.P)(name), directory: /^file:/i.test(url) ? (0,external_node_url_.fileURLToPath)(url) : external_node_path_.resolve(base, url) }];
    }
    catch (error) {
        // uv reports a file that cannot be read.
        if (error instanceof SyntaxError || error instanceof TypeError)
            return [];
        throw error;
    }
}
/** The present state of one of `tool.uv.cache-keys`, as lines. Its semantics are uv's: docs.astral.sh/uv/concepts/cache. */
function describeKey(key, { directory, environment }) {
    if (typeof key === 'object' && 'env' in key) {
        const value = environment[key.env];
        return [`env ${key.env} ${value === undefined ? 'unset' : (0,hash/* sha256 */.s)(value)}`];
    }
    if (typeof key === 'object' && 'git' in key) {
        const { commit = false, tags = false } = typeof key.git === 'boolean' ? { commit: key.git } : key.git;
        const state = readGitState(directory);
        return [...(commit ? [`commit ${state?.commit ?? 'none'}`] : []), ...(tags ? [`tags ${(0,hash/* sha256 */.s)((state?.tags ?? []).join('\n'))}`] : [])];
    }
    if (typeof key === 'object' && 'dir' in key) {
        const place = external_node_path_.resolve(directory, key.dir);
        return [`dir ${key.dir} ${(0,system_files/* isDirectorySync */.ZP)(place) ? (0,tree_digest/* treeDigest */.f)(place) : 'none'}`];
    }
    const pattern = typeof key === 'string' ? key : key.file;
    const files = /[*?[{]/.test(pattern) ? (0,uv_project/* globbed */.AA)(directory, [pattern]) : [external_node_path_.resolve(directory, pattern)];
    return files.flatMap((file) => {
        if (!(0,system_files/* isFileSync */.WY)(file))
            return [];
        return [`file ${external_node_path_.relative(directory, file).split(external_node_path_.sep).join('/')} ${(0,tree_digest/* fileDigest */.h)(file) ?? 'none'}`];
    });
}


/***/ }),

/***/ 6671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ localPlaceOf),
/* harmony export */   G3: () => (/* binding */ linksDigest),
/* harmony export */   pt: () => (/* binding */ indexDigest),
/* harmony export */   zc: () => (/* binding */ localPlacesIn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71673);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1548);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56480);
/* harmony import */ var _tree_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99254);








/** Places on this machine that packages are looked for in: wheelhouses, and indexes that are directories. */
/**
 * The path that a value means; undefined for an address on a server.
 *
 * @param base what relative paths start at.
 */
function localPlaceOf(place, base) {
    if (!(0,_system_url_js__WEBPACK_IMPORTED_MODULE_6__/* .isUrl */ .g)(place))
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(base, place);
    return (0,_system_url_js__WEBPACK_IMPORTED_MODULE_6__/* .fileOfUrl */ .H)(place);
}
/** SHA-256 over the names and contents of the files that lie directly in a directory, or of one file. */
function linksDigest(place) {
    const stats = (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .statsSync */ .vu)(place);
    if (stats?.isDirectory() !== true)
        return stats?.isFile() === true ? ((0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .fileDigest */ .h)(place) ?? 'none') : 'none';
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(place).sort();
    const isFile = (name) => (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isFileSync */ .WY)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name));
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(names.flatMap((name) => (isFile(name) ? [`${name} ${(0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .fileDigest */ .h)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name))}`] : [])).join('\n'));
}
/** SHA-256 over an index that is a directory: it has a directory for each project. */
function indexDigest(directory) {
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectorySync */ .ZP)(directory))
        return linksDigest(directory);
    const projects = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory).sort();
    const lines = projects.map((name) => {
        const project = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, name);
        return [`${name} ${linksDigest(project)}`, ...linkedElsewhere(project)].join(' ');
    });
    return (0,_system_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)([linksDigest(directory), ...lines].join('\n'));
}
/** The files of this machine that the page of a project links to, outside of its directory: a digest each. */
function linkedElsewhere(project) {
    const page = node_path__WEBPACK_IMPORTED_MODULE_1__.join(project, 'index.html');
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isFileSync */ .WY)(page))
        return [];
    const base = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(page).href;
    return [...(0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlainTextSync */ .LI)(page).matchAll(/\shref\s*=\s*["']?([^"'\s>]+)/gi)].flatMap(([, link = '']) => {
        const target = link.replaceAll('&amp;', '&').replace(/[?#].*$/s, '');
        const file = URL.canParse(target, base) ? localPlaceOf(new URL(target, base).href, project) : undefined;
        if (file === undefined || node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file) === project)
            return [];
        return (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isFileSync */ .WY)(file) ? [(0,_tree_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .fileDigest */ .h)(file) ?? 'none'] : [];
    });
}
/**
 * The content of the places on this machine that a table of uv's settings names, a digest each: of a `uv.toml`, its `[pip]`, or
 * `[tool.uv]`. uv judges the rest of the table.
 *
 * @param base what relative paths start at.
 */
function localPlacesIn(table, base) {
    if (typeof table !== 'object' || table === null)
        return [];
    const settings = table;
    const digests = (places, digestOf) => [places].flat().flatMap((place) => {
        const local = typeof place === 'string' ? localPlaceOf(place, base) : undefined;
        return local === undefined ? [] : [`place ${digestOf(local)}`];
    });
    const indexes = [settings['index']]
        .flat()
        .map((index) => (typeof index === 'object' && index !== null && 'url' in index ? index.url : undefined));
    return [
        ...digests(settings['find-links'], linksDigest),
        ...digests([settings['index-url'], settings['extra-index-url'], indexes].flat(), indexDigest),
    ];
}


/***/ }),

/***/ 77269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isPylock),
/* harmony export */   y: () => (/* binding */ selectLock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Reads `uv.lock`, `uv.lock[cpu,test]` or `uv.lock:docs`; undefined for other files. */
function selectLock(text, workspace) {
    const [, file, extras, group] = /^(.*?)(?:\[([^\]]*)\])?(?::([\w.-]+))?$/.exec(text) ?? [];
    if (file === undefined || node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file) !== 'uv.lock')
        return undefined;
    const names = (extras ?? '')
        .split(',')
        .map((extra) => extra.trim())
        .filter((extra) => extra !== '');
    return { kind: 'project', file: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, file), extras: names, group, shown: text };
}
/** Whether a file is a lock in the form of PEP 751. */
function isPylock(file) {
    return /^pylock(?:\.[^.]+)?\.toml$/.test(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file));
}


/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ isMarkerContradictory),
/* harmony export */   H$: () => (/* binding */ negateMarker),
/* harmony export */   PC: () => (/* binding */ isMarkerTrue),
/* harmony export */   TO: () => (/* binding */ hasExtra),
/* harmony export */   cP: () => (/* binding */ markerVariables),
/* harmony export */   cw: () => (/* binding */ withExtras),
/* harmony export */   gJ: () => (/* binding */ formatMarker),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   j$: () => (/* binding */ bothMarkers)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39454);


/** The variables PEP 508 defines, `extra` included. */
const markerVariables = [
    'os_name',
    'sys_platform',
    'platform_machine',
    'platform_python_implementation',
    'platform_release',
    'platform_system',
    'platform_version',
    'python_version',
    'python_full_version',
    'implementation_name',
    'implementation_version',
    'extra',
];
/** Names that PEP 345 and old setuptools gave some variables. Packages in use still have them, and installers take them. */
const oldVariableNames = {
    'os.name': 'os_name',
    'sys.platform': 'sys_platform',
    'platform.version': 'platform_version',
    'platform.machine': 'platform_machine',
    'platform.python_implementation': 'platform_python_implementation',
    python_implementation: 'platform_python_implementation',
};
const token = /\s*(?:(\(|\))|(===|==|~=|!=|<=|>=|<|>)|(not\s+in\b|in\b)|(and\b|or\b)|"([^"]*)"|'([^']*)'|([A-Za-z_][A-Za-z0-9_.]*))/y;
function tokenize(text) {
    const tokens = [];
    token.lastIndex = 0;
    while (token.lastIndex < text.trimEnd().length) {
        const position = token.lastIndex;
        const match = token.exec(text);
        if (match === null)
            throw new SyntaxError(`cannot read the marker at '${text.slice(position).trim()}'`);
        const [, parenthesis, symbol, membership, boolean, double, single, word] = match;
        const literal = double ?? single;
        if (parenthesis !== undefined)
            tokens.push({ kind: 'parenthesis', text: parenthesis });
        else if (symbol !== undefined)
            tokens.push({ kind: 'operator', text: symbol });
        else if (membership !== undefined)
            tokens.push({ kind: 'operator', text: membership.replace(/\s+/, ' ') });
        else if (boolean !== undefined)
            tokens.push({ kind: 'boolean', text: boolean });
        else if (literal !== undefined)
            tokens.push({ kind: 'value', text: literal, value: { kind: 'literal', text: literal } });
        else if (word !== undefined) {
            const variable = Object.hasOwn(oldVariableNames, word) ? oldVariableNames[word] : word;
            if (variable === undefined || !markerVariables.includes(variable))
                throw new SyntaxError(`'${word}' is not a marker variable`);
            tokens.push({ kind: 'value', text: word, value: { kind: 'variable', text: variable } });
        }
    }
    return tokens;
}
/** Parses a marker. Throws `SyntaxError` saying what could not be read. */
function parseMarker(text) {
    const tokens = tokenize(text);
    let position = 0;
    const next = () => tokens[position++];
    const value = () => {
        const read = next();
        if (read?.value === undefined)
            throw new SyntaxError(`a value is missing in the marker '${text.trim()}'`);
        return read.value;
    };
    const primary = () => {
        if (tokens[position]?.text === '(' && tokens[position]?.kind === 'parenthesis') {
            position++;
            const inner = disjunction();
            if (next()?.text !== ')')
                throw new SyntaxError(`a ')' is missing in the marker '${text.trim()}'`);
            return inner;
        }
        const left = value();
        const operator = next();
        if (operator?.kind !== 'operator')
            throw new SyntaxError(`a comparison is missing in the marker '${text.trim()}'`);
        const right = value();
        return { kind: 'comparison', left, operator: operator.text, right };
    };
    const chain = (kind, operand) => {
        let left = operand();
        while (tokens[position]?.kind === 'boolean' && tokens[position]?.text === kind) {
            position++;
            left = { kind, left, right: operand() };
        }
        return left;
    };
    const disjunction = () => chain('or', () => chain('and', primary));
    const marker = disjunction();
    if (position < tokens.length)
        throw new SyntaxError(`'${tokens[position]?.text}' is unexpected in the marker '${text.trim()}'`);
    return marker;
}
const opposites = {
    '==': '!=',
    '!=': '==',
    '<': '>=',
    '>=': '<',
    '>': '<=',
    '<=': '>',
    in: 'not in',
    'not in': 'in',
};
function bothMarkers(left, right) {
    return left === undefined || right === undefined ? (left ?? right) : { kind: 'and', left, right };
}
/** The marker that holds where another does not; undefined where PEP 508 has no way to write it (`~=`, `===`). */
function negateMarker(marker) {
    if (marker.kind === 'comparison') {
        const operator = opposites[marker.operator];
        return operator === undefined ? undefined : { ...marker, operator };
    }
    const [left, right] = [negateMarker(marker.left), negateMarker(marker.right)];
    if (left === undefined || right === undefined)
        return undefined;
    return { kind: marker.kind === 'and' ? 'or' : 'and', left, right };
}
/** More comparisons than these are not looked through: their combinations double with each. */
const maxComparisons = 12;
/** Whether a marker can hold nowhere, as far as its comparisons tell by themselves: `a == "x" and a != "x"`. */
function isMarkerContradictory(marker) {
    const atoms = [...new Set(comparisonsIn(marker).map((comparison) => atomOf(comparison).text))];
    if (atoms.length > maxComparisons)
        return false;
    for (let combination = 0; combination < 2 ** atoms.length; combination++) {
        const holding = new Set(atoms.filter((_, index) => (combination >> index) % 2 === 1));
        if (holdsWith(marker, holding))
            return false;
    }
    return true;
}
/** Decides the `extra` comparisons of a marker for some extras: gives the rest of the marker, or whether it holds where nothing is left. */
function withExtras(marker, extras) {
    if (marker.kind === 'comparison')
        return isExtra(marker.left) || isExtra(marker.right) ? isMarkerTrue(marker, {}, extras) : marker;
    const [left, right] = [withExtras(marker.left, extras), withExtras(marker.right, extras)];
    const deciding = marker.kind === 'or';
    if (left === deciding || right === deciding)
        return deciding;
    if (typeof left === 'boolean')
        return right;
    return typeof right === 'boolean' ? left : { kind: marker.kind, left, right };
}
/** Whether a marker asks for an extra. */
function hasExtra(marker) {
    return comparisonsIn(marker).some(({ left, right }) => isExtra(left) || isExtra(right));
}
function comparisonsIn(marker) {
    return marker.kind === 'comparison' ? [marker] : [...comparisonsIn(marker.left), ...comparisonsIn(marker.right)];
}
/** A comparison and its opposite are the same one, which holds or not. */
function atomOf(comparison) {
    const isOpposite = ['!=', '<', '<=', 'not in'].includes(comparison.operator);
    return { text: formatMarker((isOpposite && negateMarker(comparison)) || comparison), isOpposite };
}
function holdsWith(marker, holding) {
    if (marker.kind === 'comparison') {
        const { text, isOpposite } = atomOf(marker);
        return holding.has(text) !== isOpposite;
    }
    const [left, right] = [holdsWith(marker.left, holding), holdsWith(marker.right, holding)];
    return marker.kind === 'and' ? left && right : left || right;
}
/** The marker with one spelling of spaces, quotes and parentheses. */
function formatMarker(marker) {
    if (marker.kind === 'comparison')
        return `${formatValue(marker.left)} ${marker.operator} ${formatValue(marker.right)}`;
    const operand = (side) => (marker.kind === 'and' && side.kind === 'or' ? `(${formatMarker(side)})` : formatMarker(side));
    return `${operand(marker.left)} ${marker.kind} ${operand(marker.right)}`;
}
function formatValue(value) {
    if (value.kind === 'variable')
        return value.text;
    return value.text.includes('"') ? `'${value.text}'` : `"${value.text}"`;
}
/**
 * Whether a marker holds for an interpreter, as uv has it, which decides what is installed: a comparison that makes no sense to uv
 * (`python_version >= "3.11.*"`) is passed over, as if it did not stand there.
 *
 * @param extras the extras asked for; `extra == "x"` holds when `x` is among them.
 */
function isMarkerTrue(marker, environment, extras = []) {
    return judge(marker, environment, extras) ?? true;
}
/** Whether a marker holds; undefined where it is passed over. */
function judge(marker, environment, extras) {
    if (marker.kind !== 'comparison') {
        const [left, right] = [judge(marker.left, environment, extras), judge(marker.right, environment, extras)];
        if (left === undefined || right === undefined)
            return left ?? right;
        return marker.kind === 'and' ? left && right : left || right;
    }
    const { left, operator, right } = marker;
    if (left.kind === right.kind)
        return undefined;
    const isReversed = right.kind === 'variable';
    const [variable, literal] = isReversed ? [right.text, left.text] : [left.text, right.text];
    if (variable === 'extra') {
        const isAsked = extras.some((extra) => (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(extra) === (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(literal));
        return operator === '==' ? isAsked : operator === '!=' ? !isAsked : undefined;
    }
    const value = environment[variable] ?? '';
    if (versionVariables.has(variable)) {
        // No `python_version` is a pre-release or a local version: only the release is compared.
        const isRelease = variable === 'python_version' && operator === '==' && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(literal.trim()) !== null;
        const release = isRelease ? literal.trim().replace(/[+]?(?<=\d)[._-]?[a-z].*$|\+.*$/i, '') : literal.trim();
        return compareVersions(value, operator, { literal: release, isReversed });
    }
    return isReversed ? compareTexts(literal, operator, value) : compareTexts(value, operator, literal);
}
function isExtra(value) {
    return value.kind === 'variable' && value.text === 'extra';
}
/** The variables whose values are compared as versions; all others are texts, whatever they look like. */
const versionVariables = new Set(['python_version', 'python_full_version', 'implementation_version']);
const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
function compareVersions(version, operator, { literal, isReversed }) {
    if (operator === '===')
        return version === literal;
    if (operator === 'in' || operator === 'not in') {
        const listed = literal.split(/\s+/);
        if (isReversed || listed.some((one) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(one) === null))
            return undefined;
        return listed.some((one) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(version, `==${one}`, { prereleases: true })) === (operator === 'in');
    }
    const isPrefix = literal.endsWith('.*');
    if (isPrefix && (isReversed || (operator !== '==' && operator !== '!=')))
        return undefined;
    if ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(isPrefix ? literal.slice(0, -2) : literal) === null)
        return undefined;
    if (operator === '~=' && !/^v?(?:\d+!)?\d+\./i.test(literal))
        return undefined;
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(version, `${isReversed ? (mirrored[operator] ?? operator) : operator}${literal}`, { prereleases: true });
}
function compareTexts(left, operator, right) {
    switch (operator) {
        case 'in':
            return right.includes(left);
        case 'not in':
            return !right.includes(left);
        case '==':
        case '===':
            return left === right;
        case '!=':
            return left !== right;
        case '<':
            return left < right;
        case '<=':
            return left <= right;
        case '>':
            return left > right;
        case '>=':
            return left >= right;
        default:
            return undefined;
    }
}


/***/ }),

/***/ 39454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName)
/* harmony export */ });
/** A distribution or extra name in its normal form (PEP 503): lower case, runs of `-`, `_` and `.` as one `-`. */
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}


/***/ }),

/***/ 22339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ remoteCopiesIn),
/* harmony export */   M5: () => (/* binding */ readRemoteText),
/* harmony export */   Sy: () => (/* binding */ fetchText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);
/* harmony import */ var _system_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71673);
/* harmony import */ var _system_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52580);
/* harmony import */ var _hidden_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36965);
/* harmony import */ var _input_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30288);









/** Where they are kept in a cache root. */
function remoteCopiesIn(cacheRoot) {
    return { directory: node_path__WEBPACK_IMPORTED_MODULE_1__.join(cacheRoot, 'remote') };
}
/** How long a server may take, in milliseconds: as long as one attempt with an expired tree at hand. */
const timeoutMs = 15_000;
/**
 * Reads a file of requirements or constraints from a server. Where the server cannot be reached, the last good copy on this
 * machine is used, and the notice says so.
 *
 * @throws ExtensionConfigError `file-unreadable`.
 */
async function readRemoteText(url, origin, { directory }) {
    // Credentials do not tell files apart.
    const copy = node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, `${(0,_system_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s)(`${url.bare} ${url.selection ?? ''}`)}.txt`);
    const answer = await fetchText(url);
    if (answer.kind === 'text') {
        // A copy that cannot be kept is missed on a day the server is down, and on no other.
        // One with secrets is not kept: they would lie in the cache root.
        if ((0,_hidden_url_js__WEBPACK_IMPORTED_MODULE_7__/* .holdsSecretUrl */ .Iu)(answer.text))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(copy, { force: true }).catch(() => { });
        else
            await keepCopy(copy, answer.text).catch(() => { });
        return { text: answer.text, notice: undefined };
    }
    const kept = answer.kind === 'down' ? await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readTextIfPresent */ .Ge)(copy).catch(() => undefined) : undefined;
    if (kept !== undefined)
        return { text: kept, notice: `${url} cannot be read (${answer.reason}): its last good copy is used` };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ExtensionConfigError */ .sw(`${origin}: '${url}' cannot be read: ${answer.reason}`, {
        code: 'file-unreadable',
        subject: String(url),
        hint: 'Name the address of the plain text; a proxy is not used for it. A file of the checkout needs no server.',
    });
}
async function keepCopy(file, text) {
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeDirectory */ .Oh)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x3)(file, text);
}
/** How often a server may send on to another address. */
const mostRedirects = 5;
/** Asks a server for a text. Never rejects; what is not a text, or a web page, is refused. */
async function fetchText(url, limits = { maxBytes: _input_file_js__WEBPACK_IMPORTED_MODULE_8__/* .maxInputBytes */ .qD, timeoutMs }) {
    if (!/^https?:\/\//i.test(url.reveal()) || !url.isReadable)
        return { kind: 'refused', reason: 'it is not a http:// or https:// address' };
    const { accept } = limits;
    const signals = [AbortSignal.timeout(limits.timeoutMs), ...(limits.signal === undefined ? [] : [limits.signal])];
    try {
        const response = await follow(url, AbortSignal.any(signals), limits.accept);
        if (typeof response === 'string')
            return { kind: 'refused', reason: response };
        if (!response.ok)
            return {
                kind: response.status >= 500 || response.status === 429 ? 'down' : 'refused',
                reason: `the server answers ${response.status}`,
                status: response.status,
            };
        const bytes = await readBounded(response, limits.maxBytes);
        const text = bytes === undefined ? undefined : (0,_input_file_js__WEBPACK_IMPORTED_MODULE_8__/* .decodeText */ .g7)(bytes);
        if (bytes === undefined)
            return { kind: 'refused', reason: `it has more than ${limits.maxBytes} bytes` };
        if (text === undefined)
            return { kind: 'refused', reason: 'it is not a text' };
        const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '') || /^\s*<(?:!doctype|html)\b/i.test(text);
        return isPage && accept === undefined ? { kind: 'refused', reason: 'the server answers with a web page' } : { kind: 'text', text };
    }
    catch (error) {
        if (error instanceof Error && error.name === 'TimeoutError')
            return { kind: 'down', reason: `timeout, it did not come within ${limits.timeoutMs / 1000} s` };
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        return { kind: 'down', reason: (0,_system_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrls */ .s)((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(cause)) || 'no answer' };
    }
}
/** The answer behind redirections; a reason where one is not followed. An account goes to the host that was named, and to no other. */
async function follow(url, signal, accept) {
    const account = url.revealAccount();
    const basic = account === undefined ? undefined : Buffer.from(`${account.user}:${account.password}`).toString('base64');
    let target = new URL(url.reveal());
    // A request takes no credentials in its URL.
    target.username = '';
    target.password = '';
    const { origin } = target;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        const headers = {
            ...(accept === undefined ? {} : { accept }),
            ...(basic !== undefined && target.origin === origin ? { authorization: `Basic ${basic}` } : {}),
        };
        const response = await fetch(target, { signal, redirect: 'manual', headers });
        const location = response.headers.get('location');
        if (location === null || response.status < 300 || response.status >= 400)
            return response;
        await response.body?.cancel();
        const next = URL.canParse(location, target.href) ? new URL(location, target) : undefined;
        if (next === undefined || !/^https?:$/.test(next.protocol))
            return 'the server sends on to what is not a http:// or https:// address';
        if (next.username !== '' || next.password !== '')
            return `the server sends on to ${next.host} with credentials in the address`;
        target = next;
    }
    return `the server sends on more than ${mostRedirects} times`;
}
async function readBounded(response, maxBytes) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.length;
        if (bytes > maxBytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 62018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jN: () => (/* binding */ parsePublishedRequirement),
/* harmony export */   pP: () => (/* binding */ parseRequirement),
/* harmony export */   z: () => (/* binding */ requirementOrUndefined),
/* harmony export */   zP: () => (/* binding */ formatRequirement)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39454);



const namePattern = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*/;
const extrasPattern = /^\[\s*([^\]]*)\]\s*/;
const clausePattern = /^(===|==|~=|!=|<=|>=|<|>)\s*([A-Za-z0-9_.*+!-]+)$/;
/**
 * Parses a PEP 508 requirement, with the old spellings that installers take: a trailing comma, `>=1.0.*` for `>=1.0`,
 * old names of marker variables. Throws `SyntaxError` saying what could not be read.
 */
function parseRequirement(text) {
    let rest = text.trim();
    const take = (pattern) => {
        const match = pattern.exec(rest);
        if (match === null)
            return undefined;
        rest = rest.slice(match[0].length);
        return match[1];
    };
    const name = take(namePattern);
    if (name === undefined)
        throw new SyntaxError('it does not begin with a package name');
    const extras = parseExtras(take(extrasPattern));
    if (rest.startsWith('@')) {
        // PEP 508: in a direct reference the marker's `;` follows white space, because URLs may hold one.
        const [, url = '', condition] = /^@\s*(\S*)(?:\s+;(.*))?$/s.exec(rest) ?? [];
        if (url === '')
            throw new SyntaxError(`the reference '${rest}' is not '@ URL'`);
        return { name: (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), extras, versions: [], url, ...markerOf(condition) };
    }
    const [versionText = '', ...conditions] = rest.split(';');
    const condition = conditions.length === 0 ? undefined : conditions.join(';');
    return { name: (0,_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P)(name), extras, versions: parseVersions(versionText), ...markerOf(condition) };
}
/** Parses a requirement as {@link parseRequirement} does; undefined where that throws. */
function requirementOrUndefined(text) {
    try {
        return parseRequirement(text);
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function markerOf(condition) {
    return condition === undefined ? {} : { marker: (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMarker */ .gY)(condition) };
}
function parseExtras(list) {
    if (list === undefined || list.trim() === '')
        return [];
    const extras = list.split(',').map((extra) => extra.trim());
    for (const extra of extras) {
        if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(extra))
            throw new SyntaxError(`'${extra}' is not the name of an extra`);
    }
    return [...new Set(extras.map(_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .P))].sort();
}
function parseVersions(text) {
    const inner = /^\((.*)\)$/s.exec(text.trim())?.[1] ?? text;
    if (inner.trim() === '')
        return [];
    const clauses = inner
        .replace(/,\s*$/, '')
        .split(',')
        .map((clause) => parseClause(clause.trim()));
    return [...new Set(clauses)].sort();
}
function parseClause(clause) {
    const [, operator, version] = clausePattern.exec(clause) ?? [];
    if (operator === undefined || version === undefined)
        throw new SyntaxError(`'${clause}' is not a version clause such as '>=1.0'`);
    const isPrefix = version.endsWith('.*');
    // As installers read it: every version that begins so is above (or below) the shortest of them.
    if (isPrefix && /^[<>]=?$/.test(operator))
        return parseClause(`${operator}${version.slice(0, -2)}`);
    if (isPrefix && operator !== '==' && operator !== '!=')
        throw new SyntaxError(`'.*' does not go with '${operator}', in '${clause}'`);
    if (operator !== '===' && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(isPrefix ? version.slice(0, -2) : version) === null) {
        throw new SyntaxError(`'${version}' is not a version (PEP 440)`);
    }
    if (operator === '~=' && !/^v?(?:\d+!)?\d+\./i.test(version))
        throw new SyntaxError(`'~=' needs a version of two parts or more, not '${version}'`);
    return `${operator}${version.toLowerCase()}`;
}
/** Mistakes in published metadata that installers correct, one a line. */
const repairs = [
    // `>=7.2.0<8.0.0`, `>=1.0 <2`
    [/([\w*])\s*(?=[<>=!~]=|[<>])/g, '$1,'],
    // `>=1.0,,<2`
    [/,(?:\s*,)+/g, ','],
    // `!=~4.0`
    [/!=~((?:\d+\.)*\d+)/g, '!=$1.*'],
    // `!=3.0*`
    [/([!=]=\s*\d+(?:\.\d+)*)\*/g, '$1.*'],
    // `>dev`
    [/>\s*dev\b/g, '>0.0.0.dev0'],
    // `>= 2.7'`
    [/["']/g, ''],
];
/**
 * Parses a requirement as published metadata spells it (`Requires-Dist`): like {@link parseRequirement}, and with the
 * mistakes of old packages that uv puts right. Throws `SyntaxError` for what cannot be read even so.
 */
function parsePublishedRequirement(text) {
    try {
        return parseRequirement(text);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        // The head of a reference is not a version: there is nothing to put right.
        const [, head, specifier, condition] = /^(\s*[A-Za-z0-9][\w.-]*\s*(?:\[[^\]]*\])?)([^;@]*)(;.*)?$/s.exec(text) ?? [];
        if (head === undefined || specifier === undefined)
            throw error;
        // Without its parentheses, so that no clause is taken for a part of the name.
        const inner = /^\s*\((.*)\)\s*$/s.exec(specifier)?.[1] ?? specifier;
        const repaired = repairs.reduce((versions, [mistake, correction]) => versions.replace(mistake, correction), inner);
        return parseRequirement(`${head} ${repaired} ${(condition ?? '').replace(/^;\s*$/, '')}`);
    }
}
/** The requirement in its one canonical spelling: `name[extra]<5,>=4; marker`. */
function formatRequirement(requirement) {
    const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
    const head = `${requirement.name}${extras}`;
    const marker = requirement.marker === undefined ? '' : (0,_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMarker */ .gJ)(requirement.marker);
    if (requirement.url !== undefined)
        return `${head} @ ${requirement.url}${marker && ` ; ${marker}`}`;
    return `${head}${requirement.versions.join(',')}${marker && `; ${marker}`}`;
}


/***/ }),

/***/ 99676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ atCommit),
/* harmony export */   z: () => (/* binding */ parseSpecification)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96809);
/* harmony import */ var _system_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56480);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(867);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39454);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62018);







/** The longest specification accepted, in characters: the path limit of Linux (PATH_MAX) and far above any requirement seen. */
const maxSpecificationLength = 4_096;
const vcsPattern = /^(?:git|hg|bzr|svn)\+[a-z][a-z0-9+.-]*:\/\//i;
const windowsDrivePattern = /^[A-Za-z]:[\\/]/;
const archivePattern = /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz|tar)$/i;
/**
 * Parses one specification: a PEP 508 requirement, or a path, wheel, `file://`, `git+…://` or other URL that uv takes.
 *
 * @throws ExtensionConfigError with a `specification-…` code when the text is anything else, such as an option of the
 * installer, several requirements, or holds control characters or `${…}`. Nothing is read from disk.
 */
function parseSpecification(text, context = {}) {
    const raw = text.trim();
    // A tab is white space to installers. In the middle of a name it is not: that comes from a template.
    if (raw.includes('\t'))
        return withoutTabs(raw, context);
    refuseUnsafeText(raw, context);
    refuseList(raw, context);
    const reference = splitReference(raw);
    if (reference !== undefined)
        return referenceSpecification(raw, reference, context);
    const requirement = readRequirement(raw, context);
    if (requirement.url !== undefined)
        return directReference(raw, { ...requirement, target: requirement.url, isNamed: true }, context);
    const canonical = (0,_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .formatRequirement */ .zP)(requirement);
    return {
        raw: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(raw),
        display: raw,
        canonical,
        kind: 'requirement',
        name: requirement.name,
        extras: requirement.extras,
        ...(requirement.marker === undefined ? {} : { marker: requirement.marker }),
        ...(requirement.versions.some((clause) => /^===?[^*]+$/.test(clause)) ? { pinned: true } : {}),
        // uv refuses what parsing has put right, such as `>=1.0.*`.
        installable: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(canonical),
    };
}
function withoutTabs(raw, context) {
    try {
        const parsed = parseSpecification(raw.replaceAll('\t', ' '), context);
        return parsed.url === undefined ? { ...parsed, raw: new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(raw) } : parsed;
    }
    catch {
        refuseUnsafeText(raw, context);
        throw new Error('a tab is a control character');
    }
}
function refuse(code, raw, problem, hint, context) {
    // Redacted before it is cut: a part of a URL does not tell what of it is a password.
    const redacted = (0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUnreadable */ .Zv)(raw);
    const subject = redacted.length > 80 ? `${redacted.slice(0, 77)}…` : redacted;
    const where = context.origin === undefined ? '' : `${context.origin}: `;
    const shown = JSON.stringify(subject).slice(1, -1);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ExtensionConfigError */ .sw(`${where}'${shown}' ${problem}`, { code, subject, hint });
}
function refuseUnsafeText(raw, context) {
    if (raw === '')
        refuse('specification-invalid', raw, 'is empty', 'Name a package, such as sphinx-copybutton==0.5.2.', context);
    if (raw.length > maxSpecificationLength) {
        const problem = `is ${raw.length} characters long, more than ${maxSpecificationLength}`;
        refuse('specification-too-long', raw, problem, 'Name one package; give a list one specification a line.', context);
    }
    const lines = raw.split(/\r\n|\r|\n/);
    if (lines.length > 1) {
        refuse('specification-has-several', raw, 'holds several lines', 'Write one specification a line, each as an argument of its own.', context);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(raw)) {
        refuse('specification-has-control-character', raw, 'holds a control character', 'Remove it; a tab or NUL often comes from a template.', context);
    }
    if (raw.startsWith('-')) {
        const isFile = /^(?:-r|--requirements?)\b/.test(raw);
        const isIndex = /^(?:-i|--(?:extra-)?index-url|--index|--default-index)\b/.test(raw);
        const isConstraint = /^(?:-c|--constraints?)\b/.test(raw);
        const hint = isFile
            ? 'Name the file in the input requirements (CLI: --requirements FILE).'
            : isIndex
                ? 'Use the inputs index-url and extra-index-url (CLI: --index-url, --extra-index-url).'
                : isConstraint
                    ? 'Name the file in the input constraints (CLI: --constraints FILE).'
                    : /^(?:-e|--editable)\b/.test(raw)
                        ? 'Editable installs cannot be cached; name the path without -e.'
                        : 'Specifications are packages only; options have inputs of their own.';
        refuse('specification-is-option', raw, 'is an option, not a specification', hint, context);
    }
    if (/\s--|\s#/.test(raw)) {
        const hint = 'Options and comments inside a specification are refused; a file for the input requirements may hold comments.';
        refuse('specification-is-option', raw, "holds ' --' or ' #'", hint, context);
    }
    if (holdsVariable(raw, context.secrets ?? {})) {
        const hint = 'uv would put the value of a variable there and send it to the host; give credentials by UV_INDEX_…, netrc or the keyring.';
        refuse('specification-has-variable', raw, "holds '${'", hint, context);
    }
}
/** Whether a text has `${` other than of a variable whose value is a secret of it. */
function holdsVariable(raw, secrets) {
    const rest = raw.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (variable, name) => (Object.hasOwn(secrets, name) ? '' : variable));
    // A value that names a variable itself would be expanded by uv.
    return rest.includes('${') || (rest !== raw && Object.values(secrets).some((value) => value.includes('${')));
}
/** Files that hold lists of packages, by their names, and what reads each. */
const lists = [
    [
        /^pylock(?:\.[^.]+)?\.toml$|^pdm\.lock$|^poetry\.lock$|^pipfile(?:\.lock)?$|^environment\.ya?ml$/,
        () => 'Nothing here reads it: name its packages.',
    ],
    [/^uv\.lock$/, (file) => `Did you mean the input constraints (CLI: --constraints ${file})?`],
    [/^setup\.(?:py|cfg)$/, () => 'To install the project, name its directory, such as ./ or ./plugin.'],
    [/\.(?:txt|in)$|^pyproject\.toml$/, (file) => `Did you mean the input requirements (CLI: -r in pip, here --requirements ${file})?`],
    [/\.toml$/, (file) => `Did you mean the input config (CLI: --config ${file})?`],
];
/**
 * Refuses the name of a file that holds a list of packages, with an extra or group of it too: an index could have a package that is
 * called so.
 */
function refuseList(raw, context) {
    const file = raw.replace(/\s*\[[^\]]*\]$|:[\w.-]+$/, '');
    if (/[\s@;<>=~![\],]|:\/\//.test(file))
        return;
    const name = (file.split(/[\\/]/).at(-1) ?? '').toLowerCase();
    const found = lists.find(([pattern]) => pattern.test(name));
    if (found === undefined)
        return;
    refuse('specification-invalid', raw, 'is a file with a list of packages, not a package', found[1](raw), context);
}
function splitReference(raw) {
    const [, body = raw, condition] = /^(.*?)\s+;(.*)$/.exec(raw) ?? [];
    const [, withoutExtras = body, extras] = /^(.*[^\s\]])\[([^\]]*)\]$/.exec(body) ?? [];
    const isReference = (0,_system_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrl */ .g)(withoutExtras) ||
        windowsDrivePattern.test(withoutExtras) ||
        /^[.~]?[\\/]|^\.\.?$|^\.\.[\\/]/.test(withoutExtras) ||
        (!withoutExtras.includes('@') && /[\\/]/.test(withoutExtras) && !/["']/.test(raw)) ||
        (!/[\s@]/.test(withoutExtras) && archivePattern.test(withoutExtras));
    if (!isReference)
        return undefined;
    const names = (extras ?? '').split(',').map((extra) => (0,_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(extra.trim()));
    return { target: withoutExtras, extras: names.filter((name) => name !== '').sort(), condition };
}
function referenceSpecification(raw, reference, context) {
    if (/\s/.test(reference.target) && (0,_system_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrl */ .g)(reference.target)) {
        refuse('specification-has-several', raw, 'is a URL with white space in it', 'Write one specification a line; encode spaces as %20.', context);
    }
    const name = /([A-Za-z0-9][A-Za-z0-9._]*)-[^/\\]*\.whl(?:[?#].*)?$/.exec(reference.target)?.[1];
    const direct = {
        target: reference.target,
        extras: reference.extras,
        isNamed: false,
        ...(name === undefined ? {} : { name: (0,_name_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .P)(name) }),
        ...(reference.condition === undefined ? {} : readMarker(raw, reference.condition, context)),
    };
    return directReference(raw, direct, context);
}
function readMarker(raw, condition, context) {
    return { marker: reading(() => (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMarker */ .gY)(condition), raw, context) };
}
function directReference(raw, reference, context) {
    const { target } = reference;
    const local = localPathOf(target, context);
    const fragment = /#(.*)$/s.exec(target)?.[1] ?? '';
    const kind = vcsPattern.test(target)
        ? 'vcs'
        : local === undefined
            ? 'url'
            : /^file:/i.test(target)
                ? 'file'
                : /\.whl$/i.test(local)
                    ? 'wheel'
                    : 'path';
    const url = local === undefined ? _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretUrl */ .yT.parse(target, context.secrets) : undefined;
    if (url !== undefined)
        refuseUnusableUrl(raw, url, { kind, context });
    const extras = reference.extras.length === 0 ? '' : `[${reference.extras.join(',')}]`;
    const place = url === undefined ? relativePath(local ?? target, context) : url.bare;
    const marker = reference.marker === undefined ? '' : ` ; ${(0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .formatMarker */ .gJ)(reference.marker)}`;
    const spelled = (where) => (reference.isNamed ? `${reference.name}${extras} @ ${where}` : `${where}${extras}`);
    const written = url === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(raw) : withUrl(raw, target, url);
    return {
        raw: written,
        display: String(written),
        canonical: `${spelled(place)}${marker}`,
        kind,
        ...(reference.name === undefined ? {} : { name: reference.name }),
        extras: reference.extras,
        ...(reference.marker === undefined ? {} : { marker: reference.marker }),
        ...(local === undefined ? {} : { localPath: local }),
        ...(kind === 'file' && fragment !== '' ? { fragment } : {}),
        ...(url === undefined ? {} : { url }),
        installable: url === undefined ? new _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om(spelled(kind === 'file' ? target : (local ?? target))) : forUv(url, kind, spelled),
    };
}
/** A text with the URL that is written in it as it is sent. */
function withUrl(text, written, url) {
    const at = text.indexOf(written);
    return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om.join([text.slice(0, at), url, text.slice(at + written.length)]);
}
/** A specification of a repository at a commit instead of the branch or tag it names; any other as it is. */
function atCommit(specification, commit) {
    const { kind, url, name, extras } = specification;
    if (kind !== 'vcs' || url === undefined)
        return specification;
    const suffix = extras.length === 0 ? '' : `[${extras.join(',')}]`;
    const spelled = (where) => (name === undefined ? `${where}${suffix}` : `${name}${suffix} @ ${where}`);
    return { ...specification, installable: forUv(url.atRevision(commit), kind, spelled) };
}
function forUv(url, kind, spelled) {
    const fetched = kind === 'vcs' ? _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretUrl */ .yT.parse(url.revealAddress()) : url;
    return _system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretText */ .om.around(spelled(fetched.reveal()), fetched);
}
/** Refuses text that would be read in another way than it is meant, or could not be kept secret. */
function refuseUnusableUrl(raw, url, { kind, context }) {
    if (!url.isReadable) {
        const hint = 'A / ? # or @ in a user name or password is written %2F, %3F, %23 or %40. A repository is git+ssh://git@HOST/PATH, with / before the path.';
        refuse('specification-invalid', raw, 'holds a URL that cannot be read', hint, context);
    }
    if (kind === 'vcs' && url.hasQuery) {
        const hint = 'git would show it to all users of this machine. Give a token for a user name: git+https://TOKEN@HOST/PATH.';
        refuse('specification-invalid', raw, 'is a repository with a query in its URL', hint, context);
    }
}
function localPathOf(target, context) {
    if (/^file:/i.test(target))
        return (0,_system_url_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOfUrl */ .H)(target);
    if ((0,_system_url_js__WEBPACK_IMPORTED_MODULE_3__/* .isUrl */ .g)(target))
        return undefined;
    return node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(context.baseDirectory ?? process.cwd(), target);
}
function relativePath(local, context) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(context.baseDirectory ?? process.cwd(), local)
        .split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)
        .join('/');
    return relative.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative) ? relative : `./${relative}`;
}
function readRequirement(raw, context) {
    return reading(() => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequirement */ .pP)(raw), raw, context);
}
/** Runs a parser; what it cannot read is refused with its reason. */
function reading(parse, raw, context) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        if (holdsSeveralRequirements(raw)) {
            refuse('specification-has-several', raw, 'holds more than one requirement', 'Write one specification a line, each as an argument of its own.', context);
        }
        const hint = 'Write it as in pip: name, name[extra], name>=1,<2, a path, or a URL.';
        // The reason quotes a part of the text, and what of a part is a password cannot be told.
        const reason = (0,_system_secret_url_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUnreadable */ .Zv)(raw) === raw ? `: ${error.message}` : '';
        return refuse('specification-invalid', raw, `is not a specification${reason}`, hint, context);
    }
}
function holdsSeveralRequirements(raw) {
    const parts = raw.split(/[\s,]+/).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .requirementOrUndefined */ .z)(part) !== undefined);
}


/***/ }),

/***/ 99254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ treeDigest),
/* harmony export */   h: () => (/* binding */ fileDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _system_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71077);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61870);





/** Directories that tools keep in a source tree and no build reads. */
const toolDirectories = new Set([
    '.git',
    '.hg',
    '__pycache__',
    '.venv',
    'node_modules',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
]);
/** The first bytes of a `CACHEDIR.TAG`: https://bford.info/cachedir/ */
const cacheTagSignature = 'Signature: 8a477f597d28d172789f06886806bc55';
/** How much of a file is read at once, in bytes. */
const blockSize = 1 << 20;
/**
 * SHA-256 (lower-case hex) over a file, or over a directory as a build sees it: names, contents and execute bits of its
 * files. Symbolic links are followed. Sockets, FIFOs and devices are passed over. Leftovers of builds and tools do not count.
 *
 * @param target the path of the file or directory; may be a symbolic link.
 * @throws the node error of the first file or directory that cannot be read.
 */
function treeDigest(target) {
    const walk = { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), block: Buffer.allocUnsafe(blockSize), met: new Map() };
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(target);
    // A link to where the tree lies leads round in a circle, through all that lies beside it.
    for (const above of ancestorsOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(target)))
        walk.met.set(identityOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(above)), 'above');
    if (stats.isDirectory())
        addDirectory(Buffer.from(target), Buffer.alloc(0), { stats, walk });
    else
        addFile(Buffer.from(target), Buffer.alloc(0), { stats, walk });
    return walk.hash.digest('hex');
}
/** SHA-256 (lower-case hex) of one file's content, whatever its size; undefined for what is not a plain file. */
function fileDigest(file, block = Buffer.allocUnsafe(blockSize)) {
    // Without O_NONBLOCK opening a FIFO waits for its other end; Windows has no such flag.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor).isFile())
            return undefined;
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        for (;;) {
            const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, block, 0, block.length, null);
            if (length === 0)
                return hash.digest('hex');
            hash.update(block.subarray(0, length));
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
function ancestorsOf(place) {
    const above = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(place);
    return above === place ? [] : [above, ...ancestorsOf(above)];
}
function identityOf({ dev, ino }) {
    return `${dev}:${ino}`;
}
function addDirectory(directory, name, { stats, walk }) {
    const identity = identityOf(stats);
    const before = walk.met.get(identity);
    if (before !== undefined) {
        walk.hash.update('again ').update(name).update(`\0${before}\0`);
        return;
    }
    walk.met.set(identity, name.toString('latin1'));
    // As bytes: a name need not be UTF-8.
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory, { encoding: 'buffer' }).sort(Buffer.compare);
    if (name.length > 0 && isMarkedAsCache(directory, entries))
        return;
    for (const entry of entries) {
        const place = Buffer.concat([directory, Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_2__.sep), entry]);
        if (!isLeftover(entry.toString('latin1'), { place, isTop: name.length === 0 })) {
            addEntry(place, Buffer.concat([name, Buffer.from('/'), entry]), walk);
        }
    }
}
function addEntry(place, name, walk) {
    const stats = targetOf(place);
    if (stats === undefined)
        walk.hash.update('link ').update(name).update('\0').update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(place, 'buffer')).update('\0');
    else if (stats.isDirectory())
        addDirectory(place, name, { stats, walk });
    else if (stats.isFile())
        addFile(place, name, { stats, walk });
}
/** The file at a path, links followed; undefined for a link that leads nowhere. */
function targetOf(place) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(place);
    }
    catch (error) {
        if ((0,_system_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .hasErrno */ .N)(error, 'ENOENT', 'ELOOP', 'ENOTDIR') && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(place).isSymbolicLink())
            return undefined;
        throw error;
    }
}
function addFile(file, name, { stats, walk }) {
    const digest = fileDigest(file, walk.block);
    if (digest === undefined)
        return;
    // Windows makes the bit up from the name.
    const kind = process.platform !== 'win32' && (stats.mode & 0o100) !== 0 ? 'program' : 'file';
    walk.hash.update(`${kind} `).update(name).update(`\0${digest}\0`);
}
/** Whether a build or another tool left an entry in the tree: with it the second run would be another request than the first. */
function isLeftover(entry, { place, isTop }) {
    if (toolDirectories.has(entry) || entry.endsWith('.egg-info'))
        return true;
    // setuptools and `build` write to these; but a package may be called so.
    return isTop && (entry === 'build' || entry === 'dist') && !(0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isFileSync */ .WY)(Buffer.concat([place, Buffer.from(`${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}__init__.py`)]));
}
/** Whether the program that made a directory marked it as its cache, as cargo does with `target`. */
function isMarkedAsCache(directory, entries) {
    if (!entries.some((entry) => entry.toString('latin1') === 'CACHEDIR.TAG'))
        return false;
    const file = Buffer.concat([directory, Buffer.from(`${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}CACHEDIR.TAG`)]);
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_4__/* .isFileSync */ .WY)(file))
        return false;
    const head = Buffer.alloc(cacheTagSignature.length);
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor).isFile() && (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, head) === head.length && head.toString('latin1') === cacheTagSignature;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 11718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ globbed),
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   dP: () => (/* binding */ workspaceRootOf),
/* harmony export */   gs: () => (/* binding */ uvProjectOf),
/* harmony export */   hR: () => (/* binding */ readUvProject)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73382);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61870);
/* harmony import */ var _system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1548);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39454);







const text = valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP());
const sourceSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    path: text,
    workspace: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()])),
    git: text,
    url: text,
    index: text,
    marker: text,
    extra: text,
    group: text,
});
const flag = valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY());
const cacheKeySchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ file: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ dir: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ env: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ git: valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ commit: flag, tags: flag })]) }),
]);
/** Stands for a kind of key that only a newer uv knows. */
const unknownKey = { git: false };
// The file is judged where it is read for its requirements: here a strange list counts as none, and takes nothing from the others.
const texts = valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), []), []);
const extras = valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), [])), {}), {});
const projectSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    project: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
        name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        dependencies: texts,
        'optional-dependencies': extras,
    })),
    'build-system': valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ requires: texts })),
    tool: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
        uv: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
            // The list first: to valibot an array is a loose object too.
            sources: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(sourceSchema), sourceSchema])), {}),
            workspace: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ members: texts, exclude: texts })),
            'cache-keys': valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(cacheKeySchema, unknownKey)), []),
        })),
    })),
});
/**
 * Reads the `pyproject.toml` of a directory. Undefined where there is none, or none that uv could read: its own message is
 * better than ours.
 */
function readUvProject(directory) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(directory, 'pyproject.toml');
    if (!(0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isFileSync */ .WY)(file))
        return undefined;
    try {
        return uvProjectOf((0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)((0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlainTextSync */ .LI)(file).replace(/^\uFEFF/, '')), directory);
    }
    catch (error) {
        if (error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx || valibot__WEBPACK_IMPORTED_MODULE_4__/* .isValiError */ .F1$(error) || (0,_system_plain_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isOtherThanPlain */ .yZ)(error))
            return undefined;
        throw error;
    }
}
/** The same of a parsed `pyproject.toml`. Throws valibot's error where a part has the wrong type. */
function uvProjectOf(document, directory) {
    const { project, 'build-system': build, tool } = valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(projectSchema, document);
    const { sources = {}, workspace, 'cache-keys': cacheKeys = [] } = tool?.uv ?? {};
    return {
        directory,
        name: project?.name === undefined ? undefined : (0,_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(project.name),
        requirements: [
            ...(project?.dependencies ?? []),
            ...Object.values(project?.['optional-dependencies'] ?? {}).flat(),
            ...(build?.requires ?? []),
        ],
        sources: new Map(Object.entries(sources).map(([name, source]) => [(0,_name_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .P)(name), Array.isArray(source) ? source : [source]])),
        workspace,
        cacheKeys,
        settings: tool?.uv,
    };
}
/** The root of the workspace that a directory belongs to: itself, or the nearest workspace above if this is one of its members. */
function workspaceRootOf(directory) {
    const start = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(directory);
    for (let place = start;; place = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(place)) {
        const project = readUvProject(place);
        if (project?.workspace !== undefined)
            return place === start || membersOf(project).includes(start) ? project : undefined;
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(place) === place)
            return undefined;
    }
}
/** The workspace that a source refers to. */
function workspaceOf({ workspace }, { base, root }) {
    if (workspace === undefined || workspace === false)
        return undefined;
    return workspace === true ? root : workspaceRootOf(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, workspace));
}
/** The directory of a workspace's member by its name in normal form; undefined where the workspace has none of that name. */
function memberOf(root, name) {
    return [root.directory, ...membersOf(root)].find((directory) => readUvProject(directory)?.name === name);
}
function membersOf({ directory, workspace }) {
    const excluded = new Set(directoriesOf(directory, workspace?.exclude ?? []));
    return directoriesOf(directory, workspace?.members ?? []).filter((member) => !excluded.has(member));
}
/** The projects that patterns of uv mean, absolute, sorted. They are found by their files: the glob passes a directory over that is a link. */
function directoriesOf(base, patterns) {
    const files = patterns.map((pattern) => `${pattern.replace(/\/+$/, '')}/pyproject.toml`);
    return globbed(base, files).map((file) => node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(file));
}
/** The files that patterns of uv mean, absolute, sorted. A pattern may lead out of the base, and through links. */
function globbed(base, patterns) {
    const found = patterns.flatMap((pattern) => (0,tinyglobby__WEBPACK_IMPORTED_MODULE_6__/* .globSync */ .AZ)([pattern], {
        cwd: base,
        absolute: true,
        dot: true,
        expandDirectories: false,
        // As uv has it; `**` follows none, for a link may lead to the root of the machine.
        followSymbolicLinks: !pattern.includes('**'),
    }));
    return [...new Set(found.map((file) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file)))].sort();
}


/***/ }),

/***/ 55674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ childProcessRunner)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _process_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26978);


/** The most text kept of each stream, in characters; the end is what explains a failure. */
const maxOutputLength = 4_000_000;
/** How long a command may take to end by itself after SIGTERM, before SIGKILL, in milliseconds. */
const terminationGraceMs = 2_000;
/** Runs commands as child processes in a group of their own, so that a cancelled uv takes its build children with it. */
const childProcessRunner = {
    run(command, args, options) {
        return new Promise((resolve, reject) => {
            if (options.signal?.aborted) {
                reject(options.signal.reason);
                return;
            }
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
                cwd: options.cwd,
                env: options.environment,
                stdio: [options.inputFile ?? 'pipe', 'pipe', 'pipe'],
                detached: _process_group_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProcessGroups */ .G,
                windowsHide: true,
            });
            const output = { stdout: '', stderr: '' };
            let timedOut = false;
            let killTimer;
            const kill = (signal) => {
                if (child.pid !== undefined)
                    (0,_process_group_js__WEBPACK_IMPORTED_MODULE_1__/* .killProcessGroup */ .$)(child.pid, signal);
            };
            const terminate = () => {
                kill('SIGTERM');
                killTimer ??= setTimeout(() => kill('SIGKILL'), terminationGraceMs);
            };
            const limit = options.timeoutMs === undefined
                ? undefined
                : setTimeout(() => {
                    timedOut = true;
                    terminate();
                }, options.timeoutMs);
            options.signal?.addEventListener('abort', terminate, { once: true });
            const { stdin, stdout, stderr } = child;
            const collect = (name, stream) => {
                stream?.setEncoding('utf8');
                stream?.on('data', (text) => {
                    output[name] = (output[name] + text).slice(-maxOutputLength);
                });
            };
            if (options.onOutput === undefined)
                collect('stdout', stdout);
            else
                stdout?.on('data', options.onOutput);
            collect('stderr', stderr);
            if (options.onErrorLine !== undefined)
                eachLine(stderr, options.onErrorLine);
            // A command that ends without reading its input closes the pipe: its exit code tells more than EPIPE.
            stdin?.on('error', () => { });
            stdin?.end(options.input ?? '');
            const settle = () => {
                clearTimeout(limit);
                clearTimeout(killTimer);
                options.signal?.removeEventListener('abort', terminate);
            };
            child.on('error', (error) => {
                settle();
                reject(error);
            });
            child.on('close', (exitCode) => {
                settle();
                if (options.signal?.aborted)
                    reject(options.signal.reason);
                else
                    resolve({ exitCode, ...output, timedOut });
            });
        });
    },
};
/** Tells each line of a stream, without its end, once it is complete. */
function eachLine(stream, onLine) {
    let rest = '';
    stream?.on('data', (text) => {
        const lines = (rest + text).split(/\r\n|\r|\n/);
        rest = (lines.pop() ?? '').slice(-maxOutputLength);
        for (const line of lines)
            onLine(line);
    });
}


/***/ }),

/***/ 26179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   q: () => (/* binding */ silentLogger)
/* harmony export */ });
/** A logger that says nothing. */
const silentLogger = {
    debug: () => { },
    info: () => { },
    warning: () => { },
    error: () => { },
    group: () => { },
};
/** The time of the machine. */
const systemClock = { now: () => new Date() };


/***/ }),

/***/ 15582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ unescapeBytes),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   xO: () => (/* binding */ escapeBytes)
/* harmony export */ });
/**
 * A text in few characters: each byte of its UTF-8 as it is where `safe` has it, else as `mark` and two hex digits. `safe` must not
 * have the mark.
 */
function escapeBytes(text, safe, mark) {
    return [...Buffer.from(text, 'utf8')]
        .map((byte) => (safe.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `${mark}${byte.toString(16).padStart(2, '0')}`))
        .join('');
}
/** The text of which {@link escapeBytes} made these characters with this mark. */
function unescapeBytes(escaped, mark) {
    const [first = '', ...rest] = escaped.split(mark);
    const parts = rest.map((part) => Buffer.concat([Buffer.from(part.slice(0, 2), 'hex'), Buffer.from(part.slice(2), 'latin1')]));
    return Buffer.concat([Buffer.from(first, 'latin1'), ...parts]).toString('utf8');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A text as it stands in HTML, also in an attribute. */
function escapeHtml(text) {
    return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}


/***/ }),

/***/ 64238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ homeDirectory)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/** The user's home directory; undefined for a user without one, as in containers that run under a number. */
function homeDirectory(environment) {
    const named = environment['HOME'] || environment['USERPROFILE'];
    if (named)
        return named;
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    }
    catch {
        // Neither a variable nor a line in the user database.
        return undefined;
    }
}


/***/ }),

/***/ 90682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ decodePercents),
/* harmony export */   U8: () => (/* binding */ learnToken),
/* harmony export */   fp: () => (/* binding */ redactSecrets),
/* harmony export */   fw: () => (/* binding */ onSecretLearned),
/* harmony export */   qg: () => (/* binding */ learnAccount)
/* harmony export */ });
/**
 * The secrets this process has met. Each URL with credentials adds its own when it is read, so that a text of another
 * program can be searched for them however that program spells them. One list for the process: a secret stays one, and
 * replacing it in one text too many does no harm.
 */
/**
 * How long a password has to be to be searched for, in characters: the least that NIST SP 800-63B allows a password to
 * have. A shorter one is a common word or a letter, and a log without it could not be read. What is shorter is kept out of
 * texts by never printing the URL that holds it.
 */
const minimumPasswordLength = 8;
/**
 * How long other parts have to be, in characters: user names and values of queries that are shorter are mostly names of
 * accounts, packages and branches, while the tokens of GitHub, GitLab, PyPI, Azure and AWS have 20 and more.
 */
const minimumTokenLength = 16;
/** Every spelling of every secret. */
const spellings = new Set();
/** Told of each secret that is long enough, in the spellings that a log can hold. */
let listener;
/** Made again when a spelling was added: longer ones come first, so that no part of one is left. */
let pattern;
/** Calls back with each secret that is learned from now on, so that a runner can hide it. Short ones are not told. */
function onSecretLearned(callback) {
    listener = callback;
}
/** Notes the user name and the password of a URL, as they are written in it; either may be empty. */
function learnAccount(user, password) {
    const [plainUser, plainPassword] = [decodePercents(user), decodePercents(password)];
    const hasLongPassword = plainPassword.length >= minimumPasswordLength;
    if (hasLongPassword)
        learn(password);
    if (plainUser.length >= minimumTokenLength)
        learn(user);
    if (!hasLongPassword && plainUser.length < minimumTokenLength)
        return;
    // The header Authorization holds both in this form.
    const header = Buffer.from(`${plainUser}:${plainPassword}`, 'utf8');
    for (const encoded of [header.toString('base64'), header.toString('base64url')])
        add(encoded.replace(/=+$/, ''));
}
/** Notes a token, as it is written in a URL or a variable. */
function learnToken(token) {
    if (decodePercents(token).length >= minimumTokenLength)
        learn(token);
}
/** A text with all secrets that are known replaced by `***`. */
function redactSecrets(text) {
    if (spellings.size === 0)
        return text;
    pattern ??= new RegExp([...spellings]
        .sort((left, right) => right.length - left.length)
        .map(escapePattern)
        .join('|'), 'g');
    return text.replace(pattern, '***');
}
/** Decodes what is percent-encoded; a `%` that begins no encoding stays as it is. */
function decodePercents(text) {
    return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('utf8'));
}
function learn(written) {
    const plain = decodePercents(written);
    const encoded = encodeURIComponent(plain);
    const inLog = new Set([written, plain, encoded]);
    for (const spelling of inLog) {
        if (!spellings.has(spelling))
            listener?.(spelling);
    }
    const lowerCase = encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    const json = JSON.stringify(plain).slice(1, -1);
    const ascii = [...json].map((letter) => (letter > '\u007f' ? unicodeEscapes(letter) : letter)).join('');
    const quoted = [
        plain.replaceAll("'", "'\\''"),
        plain.replaceAll("'", "'\"'\"'"),
        plain.replaceAll("'", "\\'"),
        plain.replaceAll('`', '\\`'),
    ];
    for (const spelling of [...inLog, lowerCase, userInfoOf(plain), userInfoOf(written), formOf(plain), json, ascii, ...quoted])
        add(spelling);
}
function add(spelling) {
    if (spelling === '' || spellings.has(spelling))
        return;
    spellings.add(spelling);
    pattern = undefined;
}
/** As URL parsers of the WHATWG spell it in the user info. */
function userInfoOf(text) {
    const url = new URL('https://host.invalid/');
    url.password = text;
    return url.password;
}
/** As forms and queries spell it. */
function formOf(text) {
    return new URLSearchParams([['', text]]).toString().slice(1);
}
function unicodeEscapes(letter) {
    return letter
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}
function escapePattern(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}


/***/ }),

/***/ 19140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XB: () => (/* binding */ LockTimeoutError),
  qq: () => (/* binding */ silenceMs),
  kK: () => (/* binding */ withLock)
});

// UNUSED EXPORTS: systemLockClock

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/system/errno.js
var errno = __webpack_require__(71077);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/system/owner.js
var system_owner = __webpack_require__(13886);
// EXTERNAL MODULE: ./lib/system/plain-file.js
var plain_file = __webpack_require__(1548);
;// CONCATENATED MODULE: ./lib/system/lock-file.js





/** The text of a lock file. It ends with a line break, which a renewal writes again. */
function holderText(owner, nonce) {
    return `${JSON.stringify({ ...owner.toJSON(), nonce, since: new Date().toISOString() })}\n`;
}
/** Reads who holds a lock; undefined where nobody does. */
async function readHolder(lock) {
    try {
        // Opened and then asked: a network file system looks again at what is opened, and answers from memory else.
        const handle = await (0,plain_file/* openPlain */.Hu)(lock);
        try {
            const text = await handle.readFile('utf8');
            const { ino, mtimeMs } = await handle.stat();
            const record = parse(text);
            return {
                owner: system_owner/* Owner */._.from(record),
                nonce: record?.nonce ?? `unreadable-${ino}-${Math.trunc(mtimeMs)}`,
                since: record?.since ?? '',
                isReadable: record !== undefined,
                renewedAt: mtimeMs,
            };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,errno/* hasErrno */.N)(error, 'ENOENT'))
            return undefined;
        throw error;
    }
}
/**
 * Gives a sign that a holding goes on: the file's time changes, its content does not.
 *
 * @returns whether the lock is still that holding.
 */
async function renew(lock, nonce) {
    try {
        const handle = await (0,promises_.open)(lock, 'r+');
        try {
            // The open file is the one that is written to, whatever the name leads to by then.
            const text = await handle.readFile('utf8');
            if (parse(text)?.nonce !== nonce)
                return false;
            await handle.write('\n', Buffer.byteLength(text) - 1);
            await handle.sync();
            return true;
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        // Anything else may pass until the next sign.
        return !(0,errno/* hasErrno */.N)(error, 'ENOENT');
    }
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        const isHolder = typeof value?.pid === 'number' && [value.host, value.realm, value.started, value.nonce].every(isString);
        return isHolder ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isString(value) {
    return typeof value === 'string';
}
/** Gives a file a second name if that name is free; by a copy where the file system has no hard links. */
async function linkNew(file, name, text) {
    try {
        await (0,promises_.link)(file, name);
        return true;
    }
    catch (error) {
        if ((0,errno/* hasErrno */.N)(error, 'EEXIST'))
            return false;
        if (!(0,errno/* hasErrno */.N)(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK', 'EACCES'))
            throw error;
    }
    try {
        const handle = await (0,promises_.open)(name, 'wx');
        await handle.writeFile(text);
        await handle.close();
        return true;
    }
    catch (error) {
        if ((0,errno/* hasErrno */.N)(error, 'EEXIST'))
            return false;
        throw error;
    }
}
/** Takes a holder's room away: from then on it can change nothing, also if it only slept. */
async function closeRoom(room) {
    const closed = `${room}.closed`;
    try {
        await (0,promises_.rename)(room, closed);
    }
    catch (error) {
        if (!(0,errno/* hasErrno */.N)(error, 'ENOENT'))
            throw error;
    }
    // The holder may have been about to rename a file from there.
    await (0,files/* removeTree */.dM)(closed);
}

// EXTERNAL MODULE: ./lib/system/owned-directory.js
var owned_directory = __webpack_require__(31258);
;// CONCATENATED MODULE: ./lib/system/lock.js









/** How often a holder gives a sign that it lives, in milliseconds. */
const renewalMs = 1_000;
/** After how long without a sign a holder is dead of which nothing else can be told, in milliseconds: ten signs. */
const silenceMs = 10_000;
/** How long such a holder is watched before it is believed to be dead, in milliseconds: this process may just have slept. */
const watchMs = 2_000;
/** The longest wait between two attempts, in milliseconds. */
const maxPauseMs = 50;
/** How often work is begun again whose lock was lost. */
const maxLosses = 3;
/** A lock could not be had in time. */
class LockTimeoutError extends Error {
    name = 'LockTimeoutError';
    /** The lock file. */
    lock;
    constructor(lock, reason) {
        super(reason);
        this.lock = lock;
    }
}
/** A lock was had and lost: its holder gave no sign for so long that another process took it for dead. */
class LockLostError extends LockTimeoutError {
    name = 'LockLostError';
    constructor(lock) {
        super(lock, `the lock '${lock}' was lost: this process gave no sign for more than ${silenceMs / 1000} s, and another took it over`);
    }
}
const systemLockClock = {
    sleep: external_node_timers_promises_.setTimeout,
    every(ms, callback) {
        const timer = setInterval(callback, ms);
        timer.unref();
        return () => clearInterval(timer);
    },
};
/**
 * Works while holding a lock: a file that names its holder. Other processes wait; also those of other machines, where
 * the file system makes hard links or new files atomically, as NFS (3 and newer) and SMB do.
 *
 * The lock of a dead process of this container is taken over at once, that of a living one never, also when it is
 * stopped. Of a process of another machine or container only its signs tell: it gives one each second, and is dead
 * after ten without. Such a holder may also have slept. It wakes up to a lock that is lost, and its {@link Lease}
 * changes nothing any more; then the work is begun again. It has to bear that.
 *
 * @throws LockTimeoutError naming the lock and its holder; node errors where the lock cannot be written.
 */
async function withLock(lock, options, work) {
    for (let losses = 1;; losses++) {
        const room = await acquire(lock, options);
        const losing = new AbortController();
        const lose = () => {
            const error = new LockLostError(lock);
            losing.abort(error);
            return error;
        };
        const stop = (options.clock ?? systemLockClock).every(renewalMs, () => {
            void renew(lock, room.nonce).then((isHeld) => isHeld || lose());
        });
        try {
            return await work({
                signal: losing.signal,
                write: (file, text) => write(file, text, { room, lose }),
                check: (directory) => check(directory === undefined ? lock : external_node_path_.join(directory, external_node_path_.basename(lock)), room, lose),
            });
        }
        catch (error) {
            if (!(error instanceof LockLostError) || error.lock !== lock || losses === maxLosses)
                throw error;
        }
        finally {
            stop();
            await release(lock, room);
        }
    }
}
function roomOf(lock, owner, nonce) {
    return `${lock}.${owner.tag}-${nonce}`;
}
async function write(file, text, { room, lose }) {
    const temporary = external_node_path_.join(room.directory, (0,external_node_crypto_.randomBytes)(4).toString('hex'));
    try {
        await (0,files/* writeTextBy */._f)(temporary, file, text);
    }
    catch (error) {
        throw (0,errno/* hasErrno */.N)(error, 'ENOENT') && !(await (0,files/* isDirectory */.wd)(room.directory)) ? lose() : error;
    }
}
async function check(lock, { nonce }, lose) {
    if ((await readHolder(lock))?.nonce !== nonce)
        throw lose();
}
async function acquire(lock, options) {
    const { timeoutMs, isGivingUpOnLiving = false, clock = systemLockClock } = options;
    const deadline = performance.now() + timeoutMs;
    const owner = system_owner/* Owner */._.current();
    const nonce = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const room = { directory: roomOf(lock, owner, nonce), nonce };
    const text = holderText(owner, nonce);
    const own = external_node_path_.join(room.directory, 'holder');
    let watched;
    await (0,promises_.mkdir)(room.directory);
    try {
        await (0,promises_.writeFile)(own, text, { flag: 'wx' });
        for (let attempt = 0;; attempt++) {
            if (await linkNew(own, lock, text)) {
                if (attempt > 0)
                    await removeLeftovers(lock);
                return room;
            }
            const holder = await readHolder(lock);
            if (holder === undefined)
                continue;
            const isRenewed = watched?.nonce === holder.nonce && watched.renewedAt !== holder.renewedAt;
            if (watched?.nonce !== holder.nonce || isRenewed)
                watched = { nonce: holder.nonce, renewedAt: holder.renewedAt, ms: 0 };
            const { liveness } = holder.owner;
            const isDead = liveness === 'dead' || (liveness === 'foreign' && watched.ms >= watchMs && (await isSilent(holder, room)));
            const remainingMs = deadline - performance.now();
            if (isDead && (await takeOver({ lock, holder, text }, { ...options, timeoutMs: Math.max(0, remainingMs) }))) {
                await removeLeftovers(lock);
                return room;
            }
            const isRefused = isGivingUpOnLiving && (liveness === 'alive' || isRenewed);
            if (isRefused || performance.now() >= deadline) {
                throw new LockTimeoutError(lock, `the lock '${lock}' could not be had within ${timeoutMs / 1000} s: ${describe(holder)}`);
            }
            const pauseMs = Math.min(maxPauseMs, 2 + 2 * attempt) * (0.5 + Math.random());
            await clock.sleep(pauseMs);
            // Not by the clock: while this process or its machine slept, nobody watched.
            watched.ms += pauseMs;
        }
    }
    catch (error) {
        await (0,files/* removeTree */.dM)(room.directory);
        throw error;
    }
}
/** Whether a holder gave no sign for too long, by the clock of the file system: those of two machines may differ. */
async function isSilent({ renewedAt }, room) {
    const file = external_node_path_.join(room.directory, 'clock');
    await (0,promises_.writeFile)(file, 'now');
    return (await (0,promises_.stat)(file)).mtimeMs - renewedAt > silenceMs;
}
/** Gives a lock back, if it is still held: the rename fails where the room was taken away. */
async function release(lock, room) {
    // A hand may have removed the file, and so have let another in.
    const holder = await readHolder(lock).catch(() => undefined);
    if (holder?.nonce === room.nonce)
        await (0,promises_.rename)(lock, external_node_path_.join(room.directory, 'released')).catch(() => { });
    await (0,files/* removeTree */.dM)(room.directory);
}
/**
 * Replaces the lock of a dead holder. Of all who see it dead exactly one gets the lock named after that holding, and
 * only while holding that may the file be replaced, and only if it is still the same: a second look comes after the
 * right to act. The dead holder's room is taken away first, so that it can neither change anything nor give the lock
 * back; nobody but the owner of the right changes the lock from then on.
 */
async function takeOver({ lock, holder, text }, options) {
    const isStill = async () => (await readHolder(lock))?.nonce === holder.nonce;
    try {
        return await withLock(`${lock}.after-${holder.nonce}`, { ...options, isGivingUpOnLiving: false }, async (right) => {
            if (!(await isStill()))
                return false;
            await closeRoom(roomOf(lock, holder.owner, holder.nonce));
            if (!(await isStill()))
                return false;
            await right.write(lock, text);
            return true;
        });
    }
    catch (error) {
        if (error instanceof LockTimeoutError)
            return false;
        throw error;
    }
}
/** Removes what ended processes left beside a lock: their rooms, and rights they held. */
async function removeLeftovers(lock) {
    const prefix = `${external_node_path_.basename(lock)}.`;
    for (const name of await (0,promises_.readdir)(external_node_path_.dirname(lock)).catch(() => [])) {
        if (!name.startsWith(prefix))
            continue;
        const location = external_node_path_.join(external_node_path_.dirname(lock), name);
        const [, tag] = /\.([0-9a-z]+-\d+-(?:\d+|x))-[0-9a-f]{12}(?:\.closed)?$/.exec(name) ?? [];
        const owner = tag === undefined ? (await readHolder(location).catch(() => undefined))?.owner : system_owner/* Owner */._.fromTag(tag);
        if (owner?.hasAbandoned({ ageMs: await (0,files/* ageMs */.WO)(location, new Date()), limitMs: owned_directory/* abandonedMs */.RN }) !== true)
            continue;
        if (tag === undefined)
            await (0,promises_.unlink)(location).catch(() => { });
        else
            await (0,files/* removeTree */.dM)(location);
    }
}
function describe({ owner, since, isReadable }) {
    if (!isReadable)
        return 'its content cannot be read';
    const where = {
        foreign: `of ${owner.host}, which may have ended`,
        alive: `of this machine (${owner.host}), which is running`,
        dead: `of this machine (${owner.host}), which has ended`,
    }[owner.liveness];
    return `it is held since ${since} by process ${owner.pid} ${where}`;
}


/***/ }),

/***/ 31258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ removeLeftoverDirectories),
/* harmony export */   E6: () => (/* binding */ removedMark),
/* harmony export */   RN: () => (/* binding */ abandonedMs),
/* harmony export */   dL: () => (/* binding */ makeOwnedDirectory),
/* harmony export */   "do": () => (/* binding */ ownedName),
/* harmony export */   uI: () => (/* binding */ ownerInName),
/* harmony export */   xI: () => (/* binding */ removeAtOnce)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13886);





/**
 * After this long nobody works in a directory any more whose owner cannot be asked, in milliseconds. A step on a hosted
 * runner ends after 6 hours (GitHub, "Actions limits": job execution time); a day is four times that.
 */
const abandonedMs = 24 * 3_600_000;
const namePattern = /([0-9a-z]+-\d+-(?:\d+|x))-[0-9a-f]{8}$/;
/** A part of the name of a directory that was moved aside to be deleted. */
const removedMark = '.removed-';
/** A name that nobody has yet, with its owner in it. */
function ownedName(prefix, owner = _owner_js__WEBPACK_IMPORTED_MODULE_4__/* .Owner */ ._.current()) {
    return `${prefix}${owner.tag}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
}
/** The owner that a name made by {@link ownedName} holds, whatever its prefix; undefined for other names. */
function ownerInName(name) {
    const [, tag] = namePattern.exec(name) ?? [];
    return tag === undefined ? undefined : _owner_js__WEBPACK_IMPORTED_MODULE_4__/* .Owner */ ._.fromTag(tag);
}
/**
 * Makes an empty directory for this user alone. Its name tells its owner, so that it is never without one.
 *
 * @param parent a directory that is there.
 */
async function makeOwnedDirectory(parent, prefix, owner = _owner_js__WEBPACK_IMPORTED_MODULE_4__/* .Owner */ ._.current()) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, ownedName(prefix, owner));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { mode: 0o700 });
    return directory;
}
/**
 * Removes a directory that somebody may still work with, or has just begun to read: in one step it is gone from where
 * they look for it, so that they fail and never go on with a half of it.
 */
async function removeAtOnce(directory) {
    const aside = ownedName(`${directory}${removedMark}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(directory, aside);
    }
    catch {
        return await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(directory);
    }
    return await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(aside);
}
/** Removes the directories of ended owners. One that cannot be removed stays: another user's harms nobody. */
async function removeLeftoverDirectories(leftovers) {
    const { parent, prefix, clock, limitMs = abandonedMs, isPrivate = false } = leftovers;
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) {
        if (!name.startsWith(prefix))
            continue;
        const owner = ownerInName(name) ?? (isPrivate ? _owner_js__WEBPACK_IMPORTED_MODULE_4__/* .Owner */ ._.from(undefined) : undefined);
        if (owner === undefined)
            continue;
        const directory = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, name);
        if (owner.hasAbandoned({ ageMs: await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ageMs */ .WO)(directory, clock.now()), limitMs }))
            await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .dM)(directory);
    }
}


/***/ }),

/***/ 26978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ killProcessGroup),
/* harmony export */   G: () => (/* binding */ hasProcessGroups)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** Whether a process can lead a group of its own (`detached`), which takes signals as one. */
const hasProcessGroups = process.platform !== 'win32';
/** Signals a process that was started `detached` where there are groups, and all that it started; one that has ended is not an error. */
function killProcessGroup(pid, signal) {
    try {
        if (hasProcessGroups)
            process.kill(-pid, signal);
        else
            (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    }
    catch {
        // The group ended in the meantime.
    }
}


/***/ }),

/***/ 57465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ resolveLinks),
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   dN: () => (/* binding */ realPathOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** An absolute path with its symbolic links resolved. Of what is not there, the part that is there is resolved, if it can be. */
function resolveLinks(location) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(location);
    let existing = absolute;
    while (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(existing) && node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(existing) !== existing)
        existing = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(existing);
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(realPathOf(existing), node_path__WEBPACK_IMPORTED_MODULE_1__.relative(existing, absolute));
}
/** An absolute path with its symbolic links resolved. What has no path, such as an open file below /dev/fd, keeps the name it was given. */
function realPathOf(existing) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(existing);
    }
    catch {
        return existing;
    }
}
/** Whether a path is a symbolic link itself. */
function isLink(location) {
    try {
        // Unlike a look at its attributes, the system answers this without the server of a mount, which may be dead.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(location);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 52580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withBareUrls),
/* harmony export */   s: () => (/* binding */ redactUrls)
/* harmony export */ });
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90682);
/* harmony import */ var _secret_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96809);


/** Keeps secrets out of texts that others wrote: what uv, git, pip or a package prints. */
/** User name and password: all from the scheme to the last `@` before the path. */
const userInfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/?#\\]*)@/gi;
/** A query and a fragment behind a URL. Closing marks at its end belong to the sentence around it. */
const tail = /([a-z][a-z0-9+.-]{0,20}:\/\/[^\s?#]*)(\?[^\s#]*)?(#\S*)?/gi;
const part = /(?<=[?&#]|^)([^=&]*)(=?)([^&]*?)([)\]}>`'",.;:]*)(?=&|$)/g;
/**
 * A text with the secrets of its URLs replaced by `***`: user names and passwords, the values of queries and of what
 * fragments have beyond what installers read, and in all of the text every secret that is known in any spelling.
 */
function redactUrls(text) {
    const withoutUsers = (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .redactSecrets */ .fp)(text).replace(userInfo, (whole, scheme, user) => 
    // `git` alone is the conventional user of ssh remotes and no secret.
    user.toLowerCase() === 'git' ? whole : `${scheme}***@`);
    return withoutUsers.replace(tail, (_, before, query = '', fragment = '') => {
        const shownQuery = query === '' ? '' : `?${query.slice(1).replace(part, redactParameter)}`;
        return `${before}${shownQuery}${fragment === '' ? '' : `#${fragment.slice(1).replace(part, redactNote)}`}`;
    });
}
function redactParameter(_, name, equals, value, closing) {
    if (equals !== '')
        return `${name}=${value === '' ? '' : '***'}${closing}`;
    return `${name === '' ? '' : '***'}${closing}`;
}
/** The name of a section of a page stays. */
function redactNote(whole, name, equals, _, closing) {
    return equals === '' || _secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .knownFragment */ .g9.test(name) ? whole : `${name}=***${closing}`;
}
/** A text as it counts in digests: its URLs without what says who may read them, see {@link SecretUrl.bare} and `selection`. */
function withBareUrls(text) {
    return text.replace(/[a-z][a-z0-9+.-]{0,20}:\/\/\S+/gi, (written) => {
        const { bare, selection = '' } = _secret_url_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretUrl */ .yT.parse(written);
        return `${bare}${selection}`;
    });
}


/***/ }),

/***/ 96809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ redactUnreadable),
/* harmony export */   g9: () => (/* binding */ knownFragment),
/* harmony export */   om: () => (/* binding */ SecretText),
/* harmony export */   yT: () => (/* binding */ SecretUrl)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71673);
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90682);


/**
 * A text that may hold secrets. However it is printed, as a string, in a template, as JSON or by `console.log`, it is its
 * redacted form; only {@link SecretText.reveal} gives the text itself.
 */
class SecretText {
    #whole;
    #shown;
    /** @param shown the text with its secrets replaced; default: it holds none. */
    constructor(whole, shown = whole) {
        this.#whole = whole;
        this.#shown = shown;
    }
    /** The text, with the URL in it redacted wherever it is printed. */
    static around(text, url) {
        // A function, for a replacement text may hold `$&`.
        return new SecretText(text, text.replace(url.reveal(), () => String(url)));
    }
    /** One text of several. */
    static join(parts) {
        const whole = parts.map((part) => (typeof part === 'string' ? part : part.#whole)).join('');
        return new SecretText(whole, parts.map(String).join(''));
    }
    /** Whether printing it leaves something out. */
    get hasSecret() {
        return this.#whole !== this.#shown;
    }
    /** The text with its secrets: only for what sends it to a server, and never as an argument of a process. */
    reveal() {
        return this.#whole;
    }
    // `console.log` and `util.inspect` show no private fields.
    toString() {
        return this.#shown;
    }
    toJSON() {
        return this.#shown;
    }
    [Symbol.toPrimitive]() {
        return this.#shown;
    }
}
/** The keys of a fragment that installers read (pip's and uv's); the others are of nobody and may hold anything. */
const knownFragment = /^(?:egg|subdirectory|md5|sha1|sha224|sha256|sha384|sha512|blake2b)$/;
/**
 * The parameters of a query that say who may read, not what is read: by the words in their names, and those of signed URLs
 * of Amazon, Google and Microsoft. Two URLs that differ in nothing else are of the same file.
 */
const permissionWord = /(?:^|[-_.])(?:tok|token|sig|sign|signature|signed|secret|password|passwd|pwd|pass|auth|authorization|authtoken|accesstoken|apikey|api[-_]?key|credential|credentials|expires|expire|expiry|exp|policy|key-pair-id|session|ticket|jwt|hmac|nonce|timestamp|ts|awsaccesskeyid|accesskeyid|googleaccessid)(?:$|[-_.])/;
const signedName = /^x-(?:amz|goog|ms|oss|cos)-/;
/** Of a shared access signature (Azure Storage), where `sig` is among them. */
const sharedAccessName = /^(?:sv|ss|srt|sp|se|st|spr|sr|sip|si|ske|sks|skt|skv|skoid|sktid|sdd|scid|saoid|suoid|rscc|rscd|rsce|rscl|rsct)$/;
/** A URL that may hold secrets: a user name and a password, and the values of its query and of what its fragment has beyond what installers read. */
class SecretUrl extends SecretText {
    /** The URL without user name and password, with `***` for its other secrets: the same for all who may read the file. */
    bare;
    /** Whether a URL parser can read it: one that cannot be read may hold a password with `/`, `?` or `#`, and is wholly redacted. */
    isReadable;
    /** SHA-256 (hex) over the parameters of the query that select what is read; undefined where none does. */
    selection;
    /** As they are sent: with the values of variables. */
    #parts;
    /** @param written the parts as they were written, with variables; they are what is shown, counted and recorded. */
    constructor(text, written, { parts, isReadable }) {
        const tail = `${redactQuery(written.query)}${redactFragment(written.fragment)}`;
        const user = written.userInfo === undefined ? '' : written.userInfo === 'git' ? 'git@' : '***@';
        super(text, isReadable ? `${written.scheme}${user}${written.place}${tail}` : redactUnreadable(text));
        this.bare = isReadable ? `${written.scheme}${user === 'git@' ? user : ''}${written.place}${tail}` : redactUnreadable(text);
        this.isReadable = isReadable;
        const selecting = pairsOf(written.query).filter((pair, _, all) => !isPermission(pair, all));
        this.selection = selecting.length === 0 ? undefined : (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(selecting.map(String).join('&'));
        this.#parts = parts;
        const { user: name, password } = splitUserInfo(parts.userInfo);
        if (parts.userInfo !== 'git')
            (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .learnAccount */ .qg)(name, password);
        for (const [, value] of pairsOf(parts.query))
            (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .learnToken */ .U8)(value);
        for (const [key, value] of pairsOf(parts.fragment))
            if (!knownFragment.test(key))
                (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .learnToken */ .U8)(value);
    }
    /**
     * Reads a URL. Never throws: see {@link SecretUrl.isReadable}.
     *
     * @param secrets values of the variables (`${NAME}`) in its user info and query. They are secrets: the URL is shown,
     * counted and recorded without them.
     */
    static parse(text, secrets = {}) {
        const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#\\]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text) ?? [];
        // As every parser reads it: the last `@` before the path ends the password.
        const at = authority.lastIndexOf('@');
        const userInfo = at === -1 ? undefined : authority.slice(0, at);
        const written = { scheme, userInfo, place: `${authority.slice(at + 1)}${path}`, query, fragment };
        const parts = {
            ...written,
            userInfo: userInfo === undefined ? undefined : withValues(userInfo, secrets, /[/?#@\\\s]/g),
            query: withValues(query, secrets, /[#\s]/g),
        };
        const user = parts.userInfo === undefined ? '' : `${parts.userInfo}@`;
        const whole = `${scheme}${user}${parts.place}${parts.query}${fragment}`;
        for (const value of Object.values(secrets))
            (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .learnAccount */ .qg)('', value);
        const hasHost = !/^(?:[a-z]+\+)?file:/i.test(scheme);
        const isReadable = URL.canParse(whole.replace(/^[a-z]+\+/i, '')) && !(hasHost && userInfo === undefined && isCutUserInfo(authority, path));
        return new SecretUrl(whole, written, { parts, isReadable });
    }
    /** Whether it says who reads: a user name other than `git`, or a password. */
    get hasAccount() {
        const { userInfo } = this.#parts;
        return userInfo !== undefined && userInfo !== 'git' && userInfo !== '';
    }
    get hasQuery() {
        return this.#parts.query !== '';
    }
    /** Whether its fragment has a value that no installer reads: it may be anything. The name of a section is none. */
    get hasNote() {
        const parts = this.#parts.fragment.slice(1).split('&');
        return parts.some((part) => part.includes('=') && !knownFragment.test(part.slice(0, part.indexOf('='))));
    }
    /** User name and password, decoded, for the one who sends them. Undefined where it has none. */
    revealAccount() {
        if (!this.hasAccount)
            return undefined;
        const { user, password } = splitUserInfo(this.#parts.userInfo);
        return { user: (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePercents */ .L3)(user), password: (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePercents */ .L3)(password) };
    }
    /**
     * The URL of a repository as git may get it for an argument: without a password, and without a user name unless it is for
     * ssh, where it is the name of an account and no secret.
     */
    revealAddress() {
        const { scheme, userInfo, place, query, fragment } = this.#parts;
        const { user } = splitUserInfo(userInfo);
        const isKept = userInfo === 'git' || (/^(?:[a-z]+\+)?ssh:/i.test(scheme) && user !== '');
        return `${scheme}${isKept ? `${user}@` : ''}${place}${query}${fragment}`;
    }
    /** The URL that a reference means which stands in what this one leads to: of the same host with the same account. */
    resolve(reference) {
        return SecretUrl.parse(new URL(reference, this.reveal()).href);
    }
    /** The URL of a repository at another revision than it names, or at one where it names none. */
    atRevision(revision) {
        const { scheme, userInfo, place, query, fragment } = this.#parts;
        // The user is a part of its own: what is left of `@` in the place begins the revision.
        const moved = `${place.replace(/@[^@]*$/, '')}@${revision}`;
        return SecretUrl.parse(`${scheme}${userInfo === undefined ? '' : `${userInfo}@`}${moved}${query}${fragment}`);
    }
}
/**
 * Whether what stands for the host is rather the beginning of a user name or a password with a `/` in it:
 * `http://TOK/EN@host/a.whl`, where a parser finds a host called `TOK`. An `@` may stand in any path, as in
 * `https://host.example/@scope/a@1.0/a.tgz`: only one before what can be nothing but a host counts.
 */
function isCutUserInfo(authority, path) {
    const isHost = /^\[[\da-f:.%]+\](?::\d+)?$|^[\p{L}\p{N}_.-]+(?::\d+)?$/iu.test(authority);
    if (!isHost)
        return path.includes('@');
    // A host of one word may be anything; what has a dot and stands before a path is the host then.
    const isWord = !/[.:[]|^localhost$/i.test(authority);
    return [...path.matchAll(/@([^@/]*)(\/?)/g)].some(([, behind = '', slash]) => /^[^:]+:\d+$|^\[.*\](?::\d+)?$|^localhost$/i.test(behind) || (isWord && behind.includes('.') && slash === '/'));
}
/** A part of a URL with the values of its variables; letters that would end the part are encoded. */
function withValues(part, values, ending) {
    return part.replaceAll(/\$\{([A-Z0-9_]+)\}/g, (variable, name) => Object.hasOwn(values, name) ? (values[name] ?? '').replaceAll(ending, (letter) => encodeURIComponent(letter)) : variable);
}
function splitUserInfo(userInfo) {
    const [user = '', ...rest] = (userInfo ?? '').split(':');
    return { user, password: rest.join(':') };
}
/** Names and values of a query or a fragment as they are written; a part without `=` is a value without a name. */
function pairsOf(query) {
    const parts = query.slice(1).split('&');
    return parts
        .filter((part) => part !== '')
        .map((part) => {
        const at = part.indexOf('=');
        return at === -1 ? ['', part] : [part.slice(0, at), part.slice(at + 1)];
    });
}
function isPermission([written], all) {
    const name = (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .decodePercents */ .L3)(written)
        .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase();
    const isShared = all.some(([other]) => other === 'sig');
    return (permissionWord.test(name) ||
        permissionWord.test(written.toLowerCase()) ||
        signedName.test(name) ||
        (isShared && sharedAccessName.test(name)));
}
function redactQuery(query) {
    if (query === '')
        return '';
    return `?${query
        .slice(1)
        .split('&')
        .map((part) => (part === '' ? '' : part.includes('=') ? `${part.slice(0, part.indexOf('='))}=***` : '***'))
        .join('&')}`;
}
function redactFragment(fragment) {
    if (fragment === '' || fragment === '#')
        return fragment;
    const parts = fragment.slice(1).split('&');
    return `#${parts.map((part) => redactFragmentPart(part)).join('&')}`;
}
function redactFragmentPart(part) {
    const at = part.indexOf('=');
    if (at === -1)
        return part === '' ? '' : '***';
    const name = part.slice(0, at);
    return knownFragment.test(name) ? part : `${name}=***`;
}
/**
 * A text that no parser can read and that may hold a URL: all between the first `:` and the last `@` may be a password, and
 * so may all that follows a `?` or a `#`.
 */
function redactUnreadable(text) {
    const at = text.lastIndexOf('@');
    const colon = text.indexOf(':');
    const isSecret = colon !== -1 && colon < at;
    const start = isSecret ? colon + (/^:\/*/.exec(text.slice(colon))?.[0].length ?? 1) : 0;
    const shown = isSecret ? `${text.slice(0, start)}***${text.slice(at)}` : text;
    const [, before = shown, tail = ''] = /^([^?#]*:\/[^?#]*)([?#].*)$/s.exec(shown) ?? [];
    return tail === '' ? before : `${before}${tail.slice(0, 1)}***`;
}


/***/ }),

/***/ 83536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UG: () => (/* binding */ parseSigningKey),
/* harmony export */   j3: () => (/* binding */ parseVerifyKeys),
/* harmony export */   p7: () => (/* binding */ generateKeyTexts)
/* harmony export */ });
/* unused harmony exports VerifyKey, SigningKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71673);
/* harmony import */ var _known_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90682);



/**
 * Ed25519 keys (RFC 8032), as PEM texts: a private key in PKCS#8 (RFC 5958), a public one as SubjectPublicKeyInfo (RFC 8410). The
 * private key stays in a key object of node, which prints nothing of itself.
 */
/** A public key: it tells who signed something. */
class VerifyKey {
    /** SHA-256 (hex) of the key as SubjectPublicKeyInfo. */
    id;
    #key;
    constructor(key) {
        this.id = (0,_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(key.export({ type: 'spki', format: 'der' }));
        this.#key = key;
    }
    /** Whether a signature is one of a message by this key. */
    isSignature(signature, message) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, message, this.#key, signature);
    }
    /** The key as a PEM text. */
    get pem() {
        return String(this.#key.export({ type: 'spki', format: 'pem' }));
    }
}
/** A private key: it signs. */
class SigningKey {
    /** The public key that verifies its signatures. */
    verifyKey;
    #key;
    constructor(key) {
        this.#key = key;
        this.verifyKey = new VerifyKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key));
    }
    /** The signature of a message. */
    sign(message) {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, this.#key);
    }
}
/** A new pair of keys, as PEM texts. */
function generateKeyTexts() {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)('ed25519');
    return {
        signingKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
        verifyKey: String(publicKey.export({ type: 'spki', format: 'pem' })),
    };
}
/** The private key of a PEM text; undefined where it is no private Ed25519 key. Its text is a secret from now on, whatever it is. */
function parseSigningKey(pem) {
    learnKeyText(pem);
    return keyOf(() => {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
        return key.asymmetricKeyType === 'ed25519' ? new SigningKey(key) : undefined;
    });
}
/** A PEM block of a public key, from its first line to its last. */
const publicBlock = /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]*-----END PUBLIC KEY-----/g;
/** The public keys of a text that holds nothing else; undefined for any other text. */
function parseVerifyKeys(text) {
    if (/PRIVATE KEY/.test(text))
        learnKeyText(text);
    if (text.replaceAll(publicBlock, '').trim() !== '')
        return undefined;
    const keys = [...text.matchAll(publicBlock)].map(([pem]) => keyOf(() => {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
        return key.asymmetricKeyType === 'ed25519' ? new VerifyKey(key) : undefined;
    }));
    const known = keys.filter((key) => key !== undefined);
    return keys.length === 0 || known.length < keys.length ? undefined : known;
}
/** Notes each line of a PEM text as a secret: a log shows lines, never the whole. */
function learnKeyText(pem) {
    for (const line of pem.split(/\s+/))
        if (!line.startsWith('-----'))
            (0,_known_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .learnToken */ .U8)(line);
}
function keyOf(read) {
    try {
        return read();
    }
    catch {
        // OpenSSL says what it cannot decode in words of its own, which differ between versions.
        return undefined;
    }
}


/***/ }),

/***/ 45992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseTime)
/* harmony export */ });
const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
/** Reads an ISO 8601 time of any zone; without a zone it is UTC. Undefined for anything else. */
function parseTime(text) {
    const [whole, date, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] = isoPattern.exec(text) ?? [];
    if (whole === undefined)
        return undefined;
    const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
    const time = new Date(`${date}T${minutes}${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
    return Number.isNaN(time.getTime()) ? undefined : time;
}


/***/ }),

/***/ 16697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Dy: () => (/* binding */ makeReadable),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   cU: () => (/* binding */ readableMode),
/* harmony export */   hD: () => (/* binding */ locationOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71077);


/** Reads what lies in a directory, without following links. The directory itself is not among it. */
function readTree(tree) {
    const members = new Map();
    const visit = (directory) => {
        for (const bytes of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(locationOf(tree, directory), { encoding: 'buffer' })) {
            const name = directory + bytes.toString('latin1');
            const location = locationOf(tree, name);
            const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(location);
            const kind = stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : stats.isFile() ? 'file' : 'other';
            members.set(name, {
                kind,
                mode: stats.mode & 0o7777,
                size: kind === 'file' ? stats.size : 0,
                target: kind === 'link' ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(location, { encoding: 'buffer' }).toString('latin1') : '',
                isHardLinked: kind === 'file' && stats.nlink > 1,
                changedMs: changeOf(stats),
            });
            if (kind === 'directory')
                visit(`${name}/`);
        }
    };
    visit('');
    return members;
}
/** A program can set back when a file was written, but not when it was changed. On Windows the latter moves where nothing was changed. */
function changeOf({ ctimeMs, mtimeMs }) {
    return process.platform === 'win32' ? mtimeMs : ctimeMs;
}
/** How much a tree holds. */
function sizeOf(contents) {
    let bytes = 0;
    for (const { size } of contents.values())
        bytes += size;
    return { members: contents.size, bytes };
}
/** The mode with which everybody may read a member, and run it where its owner may. */
function readableMode({ kind, mode }) {
    return mode | 0o444 | (kind === 'directory' || (mode & 0o111) !== 0 ? 0o111 : 0);
}
/**
 * Makes a tree readable for everybody, whatever the umask was: another user would else import a part of it without a word.
 * Where one member cannot be made so, the whole tree is closed to others instead: they get nothing rather than a part.
 *
 * @returns what lies in it.
 */
function makeReadable(tree) {
    const readable = new Map();
    try {
        for (const [name, member] of readTree(tree)) {
            const isPlain = member.kind === 'file' || member.kind === 'directory';
            const mode = isPlain ? readableMode(member) : member.mode;
            if (mode === member.mode) {
                readable.set(name, member);
                continue;
            }
            const location = locationOf(tree, name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(location, mode);
            readable.set(name, { ...member, mode, changedMs: changeOf((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(location)) });
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(tree, 0o755);
        return readable;
    }
    catch (error) {
        if (!(0,_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .hasErrno */ .N)(error, 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS'))
            throw error;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(tree, 0o700);
        }
        catch {
            // A file system without permissions shows everybody the same.
        }
        return readTree(tree);
    }
}
const notAscii = /[^\x20-\x7e]/;
/** Where a member lies: as text where its name is plain, which is faster, else as bytes. */
function locationOf(tree, name) {
    return notAscii.test(name) ? Buffer.concat([Buffer.from(`${tree}/`), Buffer.from(name, 'latin1')]) : `${tree}/${name}`;
}


/***/ }),

/***/ 56480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ fileOfUrl),
/* harmony export */   g: () => (/* binding */ isUrl)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);

/** Whether a text begins as a URL does: with a scheme and `://`. */
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
/** The path that a `file:` URL names, without what stands behind a `#`; undefined for any other text, and for a file of another machine. */
function fileOfUrl(text) {
    if (!/^file:/i.test(text))
        return undefined;
    try {
        return (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
