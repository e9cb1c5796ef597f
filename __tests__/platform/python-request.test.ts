import { describe, expect, it } from 'vitest'
import { commandsOf, isMeant, parsePythonRequest, requestForUv } from '../../src/platform/python-request.ts'

const platforms = {
  '3.9': { id: 'cpython-3.9--linux--x86_64', pythonVersion: '3.9.18' },
  '3.11': { id: 'cpython-3.11--linux--x86_64', pythonVersion: '3.11.7' },
  '3.12d': { id: 'cpython-3.12d--linux--x86_64', pythonVersion: '3.12.4' },
  '3.14': { id: 'cpython-3.14--linux--x86_64', pythonVersion: '3.14.0' },
  '3.14t': { id: 'cpython-3.14t--linux--x86_64', pythonVersion: '3.14.0' },
  '3.14td': { id: 'cpython-3.14td--linux--x86_64', pythonVersion: '3.14.0' },
  pypy: { id: 'pypy-3.10-7.3--linux--x86_64', pythonVersion: '3.10.14' },
}

describe('a request for an interpreter', () => {
  it.each([
    ['3', ['3.9', '3.11', '3.12d', '3.14', 'pypy'], 'python3', '3'],
    ['3.x', ['3.9', '3.11', '3.12d', '3.14', 'pypy'], 'python3', '3'],
    ['3.11', ['3.11'], 'python3.11', '3.11'],
    ['3.11.x', ['3.11'], 'python3.11', '3.11'],
    ['3.11.7', ['3.11'], 'python3.11.7', '3.11.7'],
    ['3.11.8', [], 'python3.11.8', '3.11.8'],
    ['3.11+', ['3.11', '3.12d', '3.14'], 'python', '>=3.11'],
    ['>=3.9,<3.12', ['3.9', '3.11', 'pypy'], 'python', '>=3.9,<3.12'],
    ['>= 3.9 <3.12', ['3.9', '3.11', 'pypy'], 'python', '>=3.9,<3.12'],
    ['~=3.11', ['3.11', '3.12d', '3.14'], 'python', '~=3.11'],
    ['==3.11.*', ['3.11'], 'python3.11', '3.11'],
    ['cpython', ['3.9', '3.11', '3.12d', '3.14'], 'python', 'cpython'],
    ['cpython@3.11', ['3.11'], 'python3.11', 'cpython@3.11'],
    ['cpython-3.11', ['3.11'], 'python3.11', 'cpython@3.11'],
    ['cpython@>=3.9,<3.12', ['3.9', '3.11'], 'python', 'cpython@>=3.9,<3.12'],
    ['cp311', ['3.11'], 'python3.11', 'cpython@3.11'],
    ['python3.11', ['3.11'], 'python3.11', '3.11'],
    ['pypy', ['pypy'], 'pypy', 'pypy'],
    ['pypy3.10', ['pypy'], 'pypy3.10', 'pypy@3.10'],
    ['pp310', ['pypy'], 'pypy3.10', 'pypy@3.10'],
    ['3.14t', ['3.14t', '3.14td'], 'python3.14t', '3.14+freethreaded'],
    ['3.14+freethreaded', ['3.14t', '3.14td'], 'python3.14t', '3.14+freethreaded'],
    ['>=3.13t', ['3.14t', '3.14td'], 'python', '>=3.13+freethreaded'],
    ['3.14td', ['3.14td'], 'python3.14td', '3.14+freethreaded+debug'],
    ['3.12d', ['3.12d'], 'python3.12d', '3.12+debug'],
    ['3.12+debug', ['3.12d'], 'python3.12d', '3.12+debug'],
  ])('%s means %j, is looked for as %s first, and for uv it is %s', (text, meant, command, forUv) => {
    const request = parsePythonRequest(text)
    if (request === undefined) throw new Error('it was not read')
    const found = Object.entries(platforms).flatMap(([name, platform]) => (isMeant(request, platform) ? [name] : []))
    expect([found, commandsOf(request)[0], requestForUv(request)]).toEqual([meant, command, forUv])
  })

  it('looks for the newest command that may be meant first, and for no other', () => {
    const request = parsePythonRequest('>=3.9,<3.12')
    expect(request && commandsOf(request)).toEqual(['python', 'python3', 'python3.11', 'python3.10', 'python3.9'])
  })

  it.each([
    '',
    'python',
    'python3-config',
    '.venv',
    'venv',
    'miniconda3-4.7',
    '3.11.7.1',
    '>=',
    '>3,,',
    'cpython-3.12.3-linux-x86_64-gnu',
    '3.12rc1',
    't',
    'd',
  ])("'%s' is none", (text) => {
    expect(parsePythonRequest(text)).toBeUndefined()
  })
})
