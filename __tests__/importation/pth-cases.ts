import type { InstalledPython } from '../support/pythons.ts'

/** What a process sees after its start. */
export interface Seen {
  /** What lies below the directory of the case on sys.path, relative to it, in order: `tree` is the tree. */
  readonly paths: readonly string[]
  /** The entries of the interpreter itself on sys.path, in order: no file may change them. */
  readonly library: readonly string[]
  /** What import lines noted. */
  readonly seen: readonly unknown[]
  /** Whether something was said on stderr. */
  readonly isReported: boolean
  /** Whether it ended an interpreter that has it in a site directory. */
  readonly isEnded: boolean
}

/** The files of one tree, and where we mean to differ from site.addsitedir. */
export interface PthCase {
  readonly name: string
  readonly files: Readonly<Record<string, string | Buffer>>
  /** Whether the process has the C locale, and Python keeps to it. */
  readonly isCLocale?: true
  readonly differs?: {
    /** Shown in docs/import-paths.md. */
    readonly why: string
    readonly when: (python: InstalledPython) => boolean
    readonly ours: Partial<Seen>
  }
}

const always = (): boolean => true
const since = (version: number) => (python: InstalledPython) => python.version >= version
const before = (version: number) => (python: InstalledPython) => python.version < version
/** Notes a value that the test sees. */
const note = (value: string): string => `import sys; sys.seen = getattr(sys, 'seen', []) + [${value}]`
const bom = '\ufeff'
const one = (content: string | Buffer): Readonly<Record<string, string | Buffer>> => ({ 'case.pth': content })
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

// Where we mean to differ.
const contained = 'An exception that is no `Exception` (`SystemExit`, `KeyboardInterrupt`) ends its file, not the interpreter.'
const undecodable = 'A file that cannot be decoded is reported and left out; the interpreter starts.'
const byteOrderMark = 'A UTF-8 byte order mark is passed over in every version; before 3.13 Python takes it for a part of the first line.'
const hidden =
  'Files whose names begin with a dot, or that the system hides, are left out in every version; Python does so in newer patches only.'
const appended = 'What an import line itself appends to sys.path stands at its end, behind the blocks of the trees and the interpreter.'
const cLocale =
  'In the C locale without UTF-8 mode, Python 3.8 to 3.12 reads these files as ASCII, and does not start where one holds anything else. They are read as UTF-8 here.'
const missing = 'A path that does not exist is passed over in silence; 3.15 reports it.'

/** The last line of an easy-install.pth: it moves the paths of the lines before it to the front of sys.path. */
const easyInstall =
  "import sys; new=sys.path[sys.__plen:]; del sys.path[sys.__plen:]; p=getattr(sys,'__egginsert',0); sys.path[p:p]=new; sys.__egginsert = p+len(new)"

/** Trees that stand beside the tree of every case: `a`, `b`, `with space`, `ünï`, `sub/deep`, `file`, modules `noting` and `a/inner`. */
export const pthCases: readonly PthCase[] = [
  { name: 'an empty file', files: one('') },
  { name: 'an empty line', files: one('\n') },
  { name: 'a relative path', files: one('a\n') },
  { name: 'two paths, in their order', files: one('b\na\n') },
  { name: 'an absolute path', files: one('{base}/outside\n') },
  { name: 'a path that does not exist', files: one('gone\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  {
    name: 'a missing path between two',
    files: one('a\ngone\nb\n'),
    differs: { why: missing, when: since(315), ours: { isReported: false } },
  },
  { name: 'a path twice', files: one('a\na\n') },
  { name: 'a path in two spellings', files: one('a\n./a/\nb/../a\n') },
  { name: 'a path in two files', files: { '1.pth': 'a\n', '2.pth': 'b\na\n' } },
  { name: 'the tree itself', files: one('.\n') },
  { name: 'the directory above', files: one('..\n') },
  { name: 'a nested path', files: one('sub/deep\n') },
  { name: 'a trailing slash', files: one('a/\n') },
  { name: 'a backslash', files: one('sub\\deep\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'trailing blanks', files: one('a  \t \n') },
  { name: 'a leading blank', files: one(' a\n') },
  { name: 'a leading tab', files: one('\ta\n') },
  { name: 'a path with a space', files: one('with space\n') },
  { name: 'a path in UTF-8', files: one('ünï\n') },
  { name: 'a tilde', files: one('~\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'a variable', files: one('$HOME\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'a file as path', files: one('file\n') },
  { name: 'an archive as path', files: one('archive.zip\n') },
  { name: 'a path in other case', files: one('A\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'CRLF line ends', files: one('a\r\nb\r\n') },
  { name: 'CR line ends', files: one('a\rb\r') },
  { name: 'mixed line ends', files: one('a\r\nb\n\rsub/deep') },
  { name: 'no end of the last line', files: one('a\nb') },
  { name: 'empty lines between', files: one('\n\na\n\n  \n\t\nb\n\n') },
  { name: 'a comment', files: one('# a\nb\n') },
  { name: 'a comment after a blank', files: one(' # a\nb\n') },
  { name: 'a hash behind a path', files: one('a # b\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  {
    name: 'a byte order mark before a path',
    files: one(`${bom}a\nb\n`),
    differs: { why: byteOrderMark, when: before(313), ours: { paths: ['tree', 'tree/a', 'tree/b'] } },
  },
  {
    name: 'a byte order mark before an import',
    files: one(`${bom}${note('1')}\n`),
    differs: { why: byteOrderMark, when: before(313), ours: { seen: [1] } },
  },
  { name: 'a byte order mark before a comment', files: one(`${bom}# no path\na\n`) },
  { name: 'a byte order mark alone', files: one(bom) },
  {
    name: 'bytes that are no text',
    files: one(Buffer.from([0xff, 0xfe, 0x80, 0x0a])),
    differs: { why: undecodable, when: always, ours: { isEnded: false, paths: ['tree'], seen: [], isReported: true } },
  },
  {
    name: 'bytes that are no text after a good line',
    files: one(latin1('a\n\xff\xfe\n')),
    differs: { why: undecodable, when: always, ours: { isEnded: false, paths: ['tree'], seen: [], isReported: true } },
  },
  {
    name: 'a Latin-1 path where the locale is UTF-8',
    files: one(latin1('\xfcn\xef\n')),
    differs: { why: undecodable, when: always, ours: { isEnded: false, paths: ['tree'], seen: [], isReported: true } },
  },
  {
    name: 'UTF-16',
    files: one(Buffer.from('\ufeffa\n', 'utf16le')),
    differs: { why: undecodable, when: always, ours: { isEnded: false, paths: ['tree'], seen: [], isReported: true } },
  },
  {
    name: 'an undecodable file before a good one',
    files: { '1.pth': latin1('\xff\n'), '2.pth': 'a\n' },
    differs: { why: undecodable, when: always, ours: { isEnded: false, paths: ['tree', 'tree/a'], isReported: true } },
  },
  { name: 'a null byte in a path', files: one('a\0b\nb\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'a null byte in an import', files: one(`import sys\0\nb\n`) },
  { name: 'an import line', files: one(`${note('1')}\n`) },
  { name: 'an import line with a tab', files: one('import\tsys; sys.seen = ["tab"]\n') },
  { name: 'an import line with two blanks', files: one('import  sys; sys.seen = ["two"]\n') },
  { name: 'an import line after a blank', files: one(' import sys; sys.seen = ["blank"]\n') },
  { name: 'an import line with CRLF', files: one(`${note('1')}\r\na\r\n`) },
  {
    name: 'a word that begins with import',
    files: one('importlib\n'),
    differs: { why: missing, when: since(315), ours: { isReported: false } },
  },
  { name: 'import alone', files: one('import\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  {
    name: 'import with nothing behind',
    files: one('import \na\n'),
    differs: { why: missing, when: since(315), ours: { isReported: false } },
  },
  { name: 'from … import', files: one('from os import path\n'), differs: { why: missing, when: since(315), ours: { isReported: false } } },
  { name: 'statements behind an import', files: one('import sys; x = 2; sys.seen = [x * 3]\n') },
  { name: 'exec behind an import', files: one(`import sys; exec("if True:\\n sys.seen = ['exec']")\n`) },
  { name: 'a line that goes on with a backslash', files: one('import sys, \\\nos\na\n') },
  { name: 'import of a module of the tree', files: one('import noting\n') },
  { name: 'import of a module that a line before made importable', files: one('a\nimport inner\n') },
  { name: 'import of a module that a file before made importable', files: { '1.pth': 'a\n', '2.pth': 'import inner\n' } },
  { name: 'import of a module that a line behind makes importable', files: one('import inner\na\n') },
  { name: 'an import line that appends to sys.path', files: one("import sys; sys.path.append('{base}/outside')\n") },
  {
    name: 'an import line that appends to sys.path, then a path',
    files: one("import sys; sys.path.append('{base}/outside')\na\n"),
    differs: { why: appended, when: before(315), ours: { paths: ['tree', 'tree/a', 'outside'] } },
  },
  { name: 'an import line that inserts before all', files: one("import sys; sys.path.insert(0, '{base}/outside')\na\n") },
  { name: 'an import line that replaces sys.path', files: one("import sys; sys.path = sys.path + ['{base}/outside']\n") },
  { name: 'sitedir', files: one(`import os; ${note('os.path.basename(sitedir)')}\n`) },
  { name: 'fullname', files: one(`import os; ${note('os.path.basename(fullname)')}\n`) },
  {
    name: 'sitedir in the frame of the caller',
    files: one("import sys, os; sys.seen = [os.path.basename(sys._getframe(1).f_locals['sitedir'])]\n"),
  },
  { name: 'known_paths', files: one("import os; known_paths.add(os.path.normcase(os.path.join(sitedir, 'a')))\na\nb\n") },
  {
    name: "easy-install's lines around two paths",
    files: one(`import sys; sys.__plen = len(sys.path)\n./a\n./b\n${easyInstall}\n`),
  },
  {
    name: "easy-install's lines in two files",
    files: {
      'easy-install.pth': `import sys; sys.__plen = len(sys.path)\n./a\n${easyInstall}\n`,
      'other.pth': `sub\nimport sys; sys.__plen = len(sys.path)\n./b\n${easyInstall}\nsub/deep\n`,
    },
  },
  {
    name: "easy-install's lines around no path",
    files: one(`import sys; sys.__plen = len(sys.path)\n${easyInstall}\na\n`),
  },
  {
    name: 'an import line that moves what a line before it added',
    files: one('a\nb\nimport sys; sys.path.insert(0, sys.path.pop())\nsub\n'),
  },
  { name: 'an import line that removes what a line before it added', files: one('a\nb\nimport sys; sys.path.pop()\nsub\n') },
  {
    name: 'an import line that counts the paths',
    files: one('import sys; sys.n = len(sys.path)\na\nb\nimport sys; sys.seen = [len(sys.path) - sys.n]\n'),
  },
  {
    name: 'text that is not ASCII in the C locale',
    files: one('# ü\na\n'),
    isCLocale: true,
    differs: { why: cLocale, when: before(313), ours: { isEnded: false, paths: ['tree', 'tree/a'], isReported: false } },
  },
  {
    name: 'a path that is not ASCII in the C locale',
    files: one('ünï\na\n'),
    isCLocale: true,
    differs: { why: cLocale, when: before(313), ours: { isEnded: false, paths: ['tree', 'tree/a'], isReported: false } },
  },
  { name: 'ASCII in the C locale', files: one('a\n'), isCLocale: true },
  { name: 'names from one line to the next', files: one('import os; later = 5\nimport sys; sys.seen = [later]\n') },
  { name: 'names of the site module', files: one('import re; sys.seen = [os.sep, __name__]\n') },
  { name: 'a number of lines', files: one(`${'#\n'.repeat(2_000)}a\n`) },
  { name: 'a syntax error', files: one('import (\na\n') },
  { name: 'an exception', files: one("import sys; raise ValueError('bad')\na\n") },
  { name: 'an exception with a text of several lines', files: one("import sys; raise ValueError('bad\\nworse')\n") },
  { name: 'an exception without text', files: one('import sys; assert False\n') },
  {
    name: 'an exception that cannot be shown',
    files: one(`import sys; exec("class E(Exception):\\n def __str__(self): return 1/0\\nraise E")\na\n`),
  },
  { name: 'a module that is not there', files: one('import no_such_module_at_all\na\n') },
  { name: 'too deep a recursion', files: one('import sys; f = lambda g: g(g); f(f)\na\n') },
  { name: 'an exception, then another file', files: { '1.pth': 'import sys; 1/0\na\n', '2.pth': 'b\n' } },
  {
    name: 'SystemExit',
    files: one('import sys; sys.exit(3)\na\n'),
    differs: { why: contained, when: always, ours: { isEnded: false, isReported: true } },
  },
  {
    name: 'SystemExit, then another file',
    files: { '1.pth': 'import sys; sys.exit(3)\n', '2.pth': 'b\n' },
    differs: { why: contained, when: always, ours: { isEnded: false, paths: ['tree', 'tree/b'], isReported: true } },
  },
  {
    name: 'KeyboardInterrupt',
    files: one('import sys; raise KeyboardInterrupt\n'),
    differs: { why: contained, when: always, ours: { isEnded: false, isReported: true } },
  },
  {
    name: 'GeneratorExit',
    files: one('import sys; raise GeneratorExit\n'),
    differs: { why: contained, when: always, ours: { isEnded: false, isReported: true } },
  },
  {
    name: 'an exception of its own kind',
    files: one(`import sys; exec("class E(BaseException): pass\\nraise E('own')")\n`),
    differs: { why: contained, when: always, ours: { isEnded: false, isReported: true } },
  },
  {
    name: 'a very long path',
    files: one(`${'x'.repeat(200_000)}\na\n`),
    differs: { why: missing, when: since(315), ours: { isReported: false } },
  },
  { name: 'a very long import line', files: one(`import sys; sys.seen = [len('${'x'.repeat(1_000_000)}')]\n`) },
  { name: 'a form feed between two paths', files: one('a\fb\n') },
  { name: 'code behind a form feed', files: one(`a\f${note("'hidden'")}\n`) },
  { name: 'code behind a vertical tab', files: one(`a\v${note("'hidden'")}\n`) },
  { name: 'code behind a file separator', files: one(`a\x1c${note("'hidden'")}\n`) },
  { name: 'code behind a line separator', files: one(`a\u2028${note("'hidden'")}\n`) },
  { name: 'code behind a paragraph separator', files: one(`a\u2029${note("'hidden'")}\n`) },
  { name: 'code behind a next line', files: one(`a\u0085${note("'hidden'")}\n`) },
  { name: 'code behind a form feed in a comment', files: one(`# harmless\f${note("'hidden'")}\n`) },
  { name: 'a form feed inside of an import line', files: one('import sys\fimport os\na\n') },
  {
    name: 'a dot file',
    files: { '.hidden.pth': `a\n${note('1')}\n`, 'case.pth': 'b\n' },
    differs: { why: hidden, when: before(313), ours: { paths: ['tree', 'tree/b'], seen: [] } },
  },
  { name: 'a file that is named .pth', files: { '.pth': 'a\n' }, differs: { why: hidden, when: before(313), ours: { paths: ['tree'] } } },
  { name: 'the ending in capitals', files: { 'case.PTH': 'a\n' } },
  { name: 'another ending', files: { 'case.pth.bak': 'a\n', 'case.path': 'b\n' } },
  {
    name: 'the order of files',
    files: { 'b.pth': 'b\n', 'a.pth': 'a\n', 'Z.pth': 'sub\n', '1.pth': 'sub/deep\n', '_.pth': 'with space\n' },
  },
  { name: 'a directory of that name', files: { 'case.pth/inner': 'a\n', 'other.pth': 'b\n' } },
  { name: 'a dangling link', files: { 'link.pth': '-> gone', 'other.pth': 'b\n' } },
  { name: 'a link to another file', files: { 'link.pth': '-> target.txt', 'target.txt': 'a\n' } },
  { name: 'output of an import line', files: one("import sys; sys.stdout.write('said\\n')\na\n") },
  {
    name: "setuptools' line for a namespace package",
    files: {
      'nspkg.pth':
        "import sys, types, os;has_mfs = sys.version_info > (3, 5);p = os.path.join(sys._getframe(1).f_locals['sitedir'], *('space',));importlib = has_mfs and __import__('importlib.util');has_mfs and __import__('importlib.machinery');m = has_mfs and sys.modules.setdefault('space', importlib.util.module_from_spec(importlib.machinery.PathFinder.find_spec('space', [os.path.dirname(p)])));m = m or sys.modules.setdefault('space', types.ModuleType('space'));mp = (m or []) and m.__dict__.setdefault('__path__',[]);(p not in mp) and mp.append(p)\n",
      'see.pth': `import sys; sys.seen = [[part[-10:] for part in sys.modules['space'].__path__]]\n`,
      'space/part.py': '',
    },
  },
  { name: 'an entry point at start (3.15)', files: { 'case.start': 'noting:call\n' } },
  { name: 'an entry point beside import lines (3.15)', files: { 'case.start': '# none\n', 'case.pth': `a\n${note('1')}\n` } },
  { name: 'an entry point that raises (3.15)', files: { 'case.start': 'noting:fail\nnoting:call\n' } },
  { name: 'an entry point that is none (3.15)', files: { 'case.start': 'noting\nnoting:call\n' } },
  {
    name: 'an entry point in bytes that are no text (3.15)',
    files: { 'case.start': latin1('\xff\n') },
    differs: { why: 'A `.start` file that cannot be decoded is reported.', when: since(315), ours: { isReported: true } },
  },
  { name: 'an entry point in a path of a file (3.15)', files: { 'case.start': 'inner:call\n', 'other.pth': 'a\n' } },
]
