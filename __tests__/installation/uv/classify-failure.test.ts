import { describe, expect, it } from 'vitest'
import { classifyFailure, mayPass } from '../../../src/installation/uv/classify-failure.ts'

/** What real uv 0.13.8 printed, by what happened. */
const failures: Readonly<Record<string, readonly [string, string]>> = {
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
  'something nobody has seen': ['installation-failed', 'error: the moon is in the wrong phase'],
}

describe('a failure of uv', () => {
  it.each(Object.entries(failures))('(%s) has the right code and keeps its explanation', (_, [code, stderr]) => {
    const error = classifyFailure({ exitCode: 1, stdout: '', stderr: `Using CPython 3.11\n${stderr}`, timedOut: false }, 'thing')
    expect(error.code).toBe(code)
    expect(error.message).toBe(`thing: ${stderr.replace(/^error: (?:No solution found when resolving dependencies\n {2}cause: )?/, '')}`)
    expect(mayPass(error)).toBe(code === 'index-unavailable')
  })

  it('never shows credentials', () => {
    const stderr = 'error: Failed to fetch: `https://user:secret@host.example/simple/six/`'
    expect(classifyFailure({ exitCode: 2, stdout: '', stderr, timedOut: false }, 'six').message).not.toContain('secret')
  })

  it('that took too long is one that may pass', () => {
    expect(mayPass(classifyFailure({ exitCode: null, stdout: '', stderr: '', timedOut: true }, 'six'))).toBe(true)
  })
})
