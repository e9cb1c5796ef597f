import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExtensionConfigError } from '../../src/errors.ts'
import { parseSpecification } from '../../src/specification/specification.ts'

const context = { baseDirectory: '/work/project' }
const parse = (text: string) => parseSpecification(text, context)
const codeOf = (text: string): string => {
  try {
    parse(text)
    return 'accepted'
  } catch (error) {
    if (error instanceof ExtensionConfigError) return error.code
    throw error
  }
}

describe('a specification', () => {
  it.each([
    ['six == 1.17.0', 'requirement', 'six==1.17.0'],
    ['SIX==1.17.0 ', 'requirement', 'six==1.17.0'],
    ['myst-parser>=4,<5', 'requirement', 'myst-parser<5,>=4'],
    ['Sphinx.Ext_Foo', 'requirement', 'sphinx-ext-foo'],
    ['foo[B_x, a] (>=1)', 'requirement', 'foo[a,b-x]>=1'],
    ['foo~=1.4.2', 'requirement', 'foo~=1.4.2'],
    ['foo===not.a.pep440', 'requirement', 'foo===not.a.pep440'],
    ['foo==1.*', 'requirement', 'foo==1.*'],
    [
      "foo; python_version<'3.9' and (os_name=='nt' or extra=='x')",
      'requirement',
      'foo; python_version < "3.9" and (os_name == "nt" or extra == "x")',
    ],
    ['six>=1.0,', 'requirement', 'six>=1.0'],
    ['six (>=1.0, )', 'requirement', 'six>=1.0'],
    ['six\t>=1.0', 'requirement', 'six>=1.0'],
    ['six\t;\tos_name == "posix"', 'requirement', 'six; os_name == "posix"'],
    ['six>=1.0.*', 'requirement', 'six>=1.0'],
    ['six >= 1.* , < 2.*', 'requirement', 'six<2,>=1'],
    ["six ; 'a' == 'a'", 'requirement', 'six; "a" == "a"'],
    ['six ; python_implementation == "CPython"', 'requirement', 'six; platform_python_implementation == "CPython"'],
    ['six ; os.name == "posix"', 'requirement', 'six; os_name == "posix"'],
    ['six ; sys.platform == "x"', 'requirement', 'six; sys_platform == "x"'],
    ['six ; platform.machine == "x"', 'requirement', 'six; platform_machine == "x"'],
    ['six ; platform.version == "x"', 'requirement', 'six; platform_version == "x"'],
    ['six ; platform.python_implementation == "x"', 'requirement', 'six; platform_python_implementation == "x"'],
    ['./pkg', 'path', './pkg'],
    ['.', 'path', './'],
    ['../other/', 'path', '../other'],
    ['/abs/pkg', 'path', '../../abs/pkg'],
    ['vendor/pkg[extra]', 'path', './vendor/pkg[extra]'],
    ['foo-1.0.tar.gz', 'path', './foo-1.0.tar.gz'],
    ['dist/foo_bar-1.0-py3-none-any.whl', 'wheel', './dist/foo_bar-1.0-py3-none-any.whl'],
    ['foo @ ./pkg', 'path', 'foo @ ./pkg'],
    ['file:///srv/foo', 'file', '../../srv/foo'],
    ['git+https://host.example/x/y.git@main', 'vcs', 'git+https://host.example/x/y.git@main'],
    ['foo @ git+ssh://git@host.example/x.git', 'vcs', 'foo @ git+ssh://git@host.example/x.git'],
    ['https://host.example/foo-1.0-py3-none-any.whl', 'url', 'https://host.example/foo-1.0-py3-none-any.whl'],
    ['foo @ https://host.example/foo.zip ; os_name == "nt"', 'url', 'foo @ https://host.example/foo.zip ; os_name == "nt"'],
  ])('%s is a %s with one canonical spelling', (text, kind, canonical) => {
    const specification = parse(text)
    expect(specification.raw.reveal()).toBe(text.trim())
    expect(specification).toMatchObject({ kind, canonical })
  })

  it('of a wheel is named by its file', () => {
    expect(parse('dist/Foo_Bar-1.0-py3-none-any.whl').name).toBe('foo-bar')
  })

  it.each([
    ['', 'specification-invalid'],
    ['   ', 'specification-invalid'],
    ['-r requirements.txt', 'specification-is-option'],
    ['--index-url https://host.example/simple', 'specification-is-option'],
    ['-e ./pkg', 'specification-is-option'],
    ['six --no-deps', 'specification-is-option'],
    ['six # pinned', 'specification-is-option'],
    ['six attrs', 'specification-has-several'],
    ['six, attrs', 'specification-has-several'],
    ['six==1.0 attrs>=2', 'specification-has-several'],
    ['six\nattrs', 'specification-has-several'],
    ['https://host.example/a b', 'specification-has-several'],
    ['https://host.example/${TOKEN}/a.whl', 'specification-has-variable'],
    ['foo @ https://${TOKEN}@host.example/a.whl', 'specification-has-variable'],
    ['si\u0000x', 'specification-has-control-character'],
    ['si\tx', 'specification-has-control-character'],
    ['x'.repeat(5_000), 'specification-too-long'],
    ['six==one', 'specification-invalid'],
    ['six~=1', 'specification-invalid'],
    ['six~=1.*', 'specification-invalid'],
    ['six>=1,,<2', 'specification-invalid'],
    ['six,', 'specification-invalid'],
    ['six\t--no-deps', 'specification-has-control-character'],
    ['six==', 'specification-invalid'],
    ['six[', 'specification-invalid'],
    ['foo; nonsense == "1"', 'specification-invalid'],
    ['foo; python_version', 'specification-invalid'],
    ['foo @', 'specification-invalid'],
    ['==1.0', 'specification-invalid'],
  ])('%j is refused as %s, before anything runs', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('that is refused says where it was written and what to do instead', () => {
    const refusal = (): unknown => parseSpecification('-r docs.txt', { origin: 'packages, line 3' })
    expect(refusal).toThrow("packages, line 3: '-r docs.txt' is an option, not a specification")
    try {
      refusal()
    } catch (error) {
      expect(error).toMatchObject({ hint: 'Name the file in the input requirements (CLI: --requirements FILE).' })
    }
  })

  it('never shows the credentials of its URL', () => {
    const specification = parse('foo @ https://user:secret@host.example/foo.zip')
    expect([specification.canonical, specification.display].join(' ')).not.toContain('secret')
    expect(specification.installable.reveal()).toContain('user:secret@')
    expect(() => parse('https://user:secret@host.example/a b')).toThrow(/^(?!.*secret)/)
  })

  it('is stable: parsing the canonical text gives the same canonical text', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,8}[A-Za-z0-9])?$/)
    const version = fc.tuple(fc.nat(50), fc.nat(50)).map(([major, minor]) => `${major}.${minor}`)
    const clause = fc
      .tuple(fc.constantFrom('==', '>=', '<', '<=', '!=', '~=', '>'), version)
      .map(([operator, text]) => `${operator} ${text}`)
    const requirement = fc
      .tuple(name, fc.array(name, { maxLength: 2 }), fc.array(clause, { maxLength: 3 }))
      .map(([project, extras, clauses]) => `${project}${extras.length > 0 ? `[${extras.join(', ')}]` : ''} ${clauses.join(' , ')}`)
    fc.assert(
      fc.property(requirement, (text) => {
        const { canonical, name: normal } = parse(text)
        expect(parse(canonical).canonical).toBe(canonical)
        expect(normal).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })

  it('of any text at all is parsed or refused with a code, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(codeOf(text)).toMatch(/^(?:accepted|specification-)/)
      }),
    )
  })
})
