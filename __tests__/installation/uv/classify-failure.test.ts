import { describe, expect, it } from 'vitest'
import { classifyFailure, mayPass } from '../../../src/installation/uv/classify-failure.ts'

/** What real uv 0.13.8 printed, by what happened. */
const failures: Readonly<Record<string, readonly [string, string]>> = {
  'a dependency by its URL': [
    'installation-failed',
    'error: Failed to resolve dependencies for package `needsurl==1.0`\n  cause: Package `other` was included as a URL dependency. URL dependencies must be expressed as direct requirements or constraints. Consider adding `other @ https://example.invalid/other-1.0-py3-none-any.whl` to your dependencies or constraints file.',
  ],
  'an unknown package': [
    'package-not-found',
    'error: No solution found when resolving dependencies\n  cause: Because nope was not found in the package registry and you require nope, we can conclude that your requirements are unsatisfiable.',
  ],
  'a version that does not exist': [
    'version-not-found',
    'error: No solution found when resolving dependencies\n  cause: Because there is no version of six==99.0 and you require six==99.0, we can conclude that your requirements are unsatisfiable.',
  ],
  'a wheel for other Pythons': [
    'platform-unsupported',
    'error: No solution found when resolving dependencies\n  cause: Because tensorflow==1.15.0 has no wheels with a matching Python ABI tag (e.g., `cp311`) and you require tensorflow==1.15, we can conclude that your requirements are unsatisfiable.\n\nhint: You require CPython 3.11 (`cp311`), but we only found wheels for `tensorflow` (v1.15.0) with the following Python ABI tags: `cp27m`',
  ],
  'a conflict': [
    'versions-conflict',
    'error: No solution found when resolving dependencies\n  cause: Because syrupy==5.0.0 depends on pytest>=8.0.0 and pytest-asyncio==0.23.4 depends on pytest>=7.0.0,<8, we can conclude that pytest-asyncio==0.23.4 and syrupy==5.0.0 are incompatible.\n         And because you require pytest-asyncio==0.23.4 and syrupy==5.0.0, we can conclude that your requirements are unsatisfiable.',
  ],
  'a dead index': [
    'index-unavailable',
    'error: Request failed after 3 retries in 12.8s\n  cause: Failed to fetch: http://127.0.0.1:9/simple/six/\n  cause: error sending request for url (http://127.0.0.1:9/simple/six/)\n  cause: client error (Connect)\n  cause: tcp connect error\n  cause: Connection refused (os error 111)',
  ],
  'a git host that is down': [
    'index-unavailable',
    "error: Git operation failed\n  cause: failed to clone into: /x\n  cause: process didn't exit successfully: `/usr/bin/git fetch` (exit status: 128)\n         --- stderr\n         fatal: unable to access 'https://127.0.0.1:9/x/y/': Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server",
  ],
  'a file of this machine that is cut off': [
    'installation-failed',
    'error: Failed to read `bad @ file:///w/bad-1.0-py3-none-any.whl`\n  cause: Failed to extract archive: bad-1.0-py3-none-any.whl\n  cause: Invalid zip file structure\n  cause: an upstream reader returned an error: unexpected end of file\n  cause: unexpected end of file',
  ],
  'a wheel with a file name that no file system has': [
    'installation-failed',
    'error: Failed to download `bad @ http://127.0.0.1/bad-1.0-py3-none-any.whl`\n  cause: Failed to extract archive: bad-1.0-py3-none-any.whl\n  cause: I/O operation failed during extraction\n  cause: failed to create file `/c/xxx.py`: File name too long (os error 36)',
  ],
  'a full disk': [
    'disk-full',
    'error: Failed to install: sphinx-8.1.3-py3-none-any.whl (sphinx==8.1.3)\n  cause: Failed to copy to `/mnt/t/x.py`\n  cause: failed to copy file from /a to /b: No space left on device (os error 28)',
  ],
  'a failed build that speaks of time-outs': [
    'build-failed',
    'error: Failed to build `x==1.0`\n  cause: The build backend returned an error\n  cause: Call to `b.build_wheel` failed (exit status: 1)\n         [stderr]\n         test timed out',
  ],
  'a build that could not fetch what it needs': [
    'index-unavailable',
    'error: Failed to build `x==1.0`\n  cause: Failed to resolve requirements from `build-system.requires`\n  cause: Failed to fetch: `https://host.example/simple/setuptools/`\n  cause: Connection refused (os error 111)',
  ],
  'a git host that refuses a connection by ssh': [
    'index-unavailable',
    "error: Git operation failed\n  cause: failed to clone into: cache/git-v1/db/27dc264015616283\n  cause: process didn't exit successfully: `/usr/bin/git fetch 'ssh://git@127.0.0.1:9/x/y.git'` (exit status: 128)\n         --- stderr\n         ssh: connect to host 127.0.0.1 port 9: Connection refused\n         fatal: Could not read from remote repository.",
  ],
  'a repository that does not exist': [
    'package-not-found',
    "error: Git operation failed\n  cause: failed to clone into: cache/git-v1/db/4b22461b79e8f3a7\n  cause: process didn't exit successfully: `/usr/bin/git fetch 'http://127.0.0.1/timeout/x.git'` (exit status: 128)\n         --- stderr\n         fatal: repository 'http://127.0.0.1/timeout/x.git/' not found",
  ],
  'a repository that asks who one is': [
    'index-denied',
    "error: Git operation failed\n  cause: failed to clone into: cache/git-v1/db/9c64901a35ebf259\n  cause: process didn't exit successfully: `/usr/bin/git fetch` (exit status: 128)\n         --- stderr\n         fatal: could not read Username for 'http://127.0.0.1:8979': terminal prompts disabled",
  ],
  'a branch that does not exist': [
    'version-not-found',
    "error: Git operation failed\n  cause: failed to clone into: cache/git-v1/db/f8334269c6bed318\n  cause: failed to fetch branch or tag `connection-refused`\n  cause: process didn't exit successfully: `/usr/bin/git fetch` (exit status: 128)\n         --- stderr\n         fatal: couldn't find remote ref refs/tags/connection-refused",
  ],
  'a wheel that is gone': [
    'package-not-found',
    'error: Failed to download `timeout @ http://127.0.0.1/503/timeout-1.0-py3-none-any.whl`\n  cause: Failed to fetch: http://127.0.0.1/503/timeout-1.0-py3-none-any.whl\n  cause: HTTP status client error (404 Not Found) for url (http://127.0.0.1/503/timeout-1.0-py3-none-any.whl)',
  ],
  'a wheel that was cut short': [
    'index-unavailable',
    'error: Failed to download `far @ http://127.0.0.1/far-1.0-py3-none-any.whl`\n  cause: Failed to read metadata: http://127.0.0.1/far-1.0-py3-none-any.whl\n  cause: Failed to read from zip file\n  cause: an upstream reader returned an error: error decoding response body\n  cause: end of file before message length reached',
  ],
  'an archive whose host is down': [
    'index-unavailable',
    'error: Failed to download and build `bad @ http://127.0.0.1:9/bad-1.0.tar.gz`\n  cause: Failed to fetch: http://127.0.0.1:9/bad-1.0.tar.gz\n  cause: error sending request for url (http://127.0.0.1:9/bad-1.0.tar.gz)\n  cause: client error (Connect)\n  cause: tcp connect error\n  cause: Connection refused (os error 111)',
  ],
  'an index that refuses': [
    'index-denied',
    'error: No solution found when resolving dependencies\n  cause: Because six was not found in the package registry and you require six, we can conclude that your requirements are unsatisfiable.\n\nhint: An index (http://127.0.0.1/simple) returned a 403 Forbidden error. Check that the index URL is correct and the credentials are valid.',
  ],
  'a build whose output is that of a lost network': [
    'build-failed',
    'error: Failed to build `x @ file:///tmp/timed out/x`\n  cause: The build backend returned an error\n  cause: Call to `backend.build_wheel` failed (exit status: 1)\n         [stdout]\n         error: operation timed out\n         cause: operation timed out\n         hint: none\n         [stderr]\n         Connection refused (os error 111)',
  ],
  'something nobody has seen': ['installation-failed', 'error: the moon is in the wrong phase'],
}

const nothing = { environment: {}, constraintNames: [] }

describe('a hint', () => {
  const notFound = failures['an unknown package']?.[1] ?? ''
  const noVersion = failures['a version that does not exist']?.[1] ?? ''
  const dead = failures['a dead index']?.[1] ?? ''
  const noGit = failures['a git host that is down']?.[1] ?? ''
  const noArchive = failures['an archive whose host is down']?.[1] ?? ''
  it.each([
    ['of a name, where an index was asked', notFound, nothing, /^Check the name\./],
    [
      'of a name, where the index is a directory',
      notFound,
      { ...nothing, environment: { UV_DEFAULT_INDEX: 'x=notaurl' } },
      /is not a web address/,
    ],
    ['of a version says how to see which there are', noVersion, nothing, /resolve NAME/],
    ['of a version names the constraints', noVersion, { ...nothing, constraintNames: ['c.txt'] }, /The constraints count too: c\.txt\.$/],
    ['of a lost network names a mirror', dead, nothing, /mirror in the input index-url\.$/],
    [
      'of a lost network names the variable of the proxy',
      dead,
      { ...nothing, environment: { HTTPS_PROXY: 'http://p' } },
      /check HTTPS_PROXY\.$/,
    ],
    ['of a lost network, where it is meant', dead, { ...nothing, environment: { UV_OFFLINE: '1' } }, /^UV_OFFLINE is set/],
    ['of a git host names no index', noGit, nothing, /^The host that is named/],
    ["of a wheel's own host names no index", failures['a wheel that was cut short']?.[1] ?? '', nothing, /^The host that is named/],
    ["of an archive's own host names no index", noArchive, nothing, /^The host that is named/],
    [
      "of a wheel's own host names the variable of the proxy",
      noArchive,
      { ...nothing, environment: { HTTPS_PROXY: 'http://p' } },
      /^The host that is named.* check HTTPS_PROXY\.$/,
    ],
    ['of a wheel that is not at its address names no index', failures['a wheel that is gone']?.[1] ?? '', nothing, /^Check the address/],
    [
      'of a repository that is not there names no index, whatever the index is',
      failures['a repository that does not exist']?.[1] ?? '',
      { ...nothing, environment: { UV_DEFAULT_INDEX: 'x=notaurl' } },
      /^Check the address/,
    ],
    [
      'of a repository that asks who one is',
      failures['a repository that asks who one is']?.[1] ?? '',
      nothing,
      /^Give credentials for that host/,
    ],
    [
      'of an index that refuses names its variables',
      failures['an index that refuses']?.[1] ?? '',
      nothing,
      /^Give credentials by UV_INDEX/,
    ],
    ['of a file of the index names a mirror', noArchive.replace(' @ http://127.0.0.1:9/bad-1.0.tar.gz', '==1.0'), nothing, /mirror/],
  ] as const)('%s', (_, stderr, surroundings, expected) => {
    const { hint } = classifyFailure({ exitCode: 1, stdout: '', stderr, timedOut: false }, 'six', surroundings)
    expect(hint).toMatch(expected)
  })
})

describe('a failure of uv', () => {
  it.each(Object.entries(failures))('(%s) has the right code and keeps its explanation', (_, [code, stderr]) => {
    const error = classifyFailure({ exitCode: 1, stdout: '', stderr: `Using CPython 3.11\n${stderr}`, timedOut: false }, 'thing', nothing)
    expect(error.code).toBe(code)
    expect(error.message).toBe(`thing: ${stderr.replace(/^error: (?:No solution found when resolving dependencies\n {2}cause: )?/, '')}`)
    expect(mayPass(error)).toBe(code === 'index-unavailable')
  })

  it('never shows credentials', () => {
    const stderr = 'error: Failed to fetch: `https://user:secret@host.example/simple/six/`'
    expect(classifyFailure({ exitCode: 2, stdout: '', stderr, timedOut: false }, 'six', nothing).message).not.toContain('secret')
  })

  it('that took too long is one that may pass', () => {
    expect(mayPass(classifyFailure({ exitCode: null, stdout: '', stderr: '', timedOut: true }, 'six', nothing))).toBe(true)
  })

  it('says what to do where a package needs another from an address of its own', () => {
    const [, stderr = ''] = failures['a dependency by its URL'] ?? []
    const { hint, message } = classifyFailure({ exitCode: 1, stdout: '', stderr, timedOut: false }, 'needsurl', nothing)
    expect([hint, message]).toEqual([
      expect.stringMatching(/name `NAME @ URL`.* among the packages or in the constraints/),
      expect.stringContaining('other @ https://example.invalid/other-1.0-py3-none-any.whl'),
    ])
  })
})
