/** What a recipe needs to be tried as it stands on its page. */
export interface Recipe {
  /** Files of the project, by their paths. */
  readonly files: Readonly<Record<string, string>>
  /** Files of the project that stand on the page: the language of their block. */
  readonly shown?: Readonly<Record<string, string>>
  /** A command that proves something after the commands of the page, and what it prints. */
  readonly proof: readonly [command: string, prints: RegExp]
  /** Values of expressions. */
  readonly values?: Readonly<Record<string, string>>
  /** The Pythons it runs on, where the page names several. */
  readonly versions?: readonly number[]
}

const sphinx = {
  'docs/requirements.txt': 'sphinx==8.1.3\nsphinx-copybutton==0.5.2\n',
  'docs/conf.py': "extensions = ['sphinx_copybutton']\n",
  'docs/index.rst': 'Title\n=====\n\n.. code-block:: python\n\n   print(1)\n',
}
const built = ['cat html/index.html', /copybutton\.js/] as const

/** The recipes that are tried, by their pages. Each of their commands runs in real tools from the real index. */
export const recipes: Readonly<Record<string, Recipe>> = {
  sphinx: { files: sphinx, proof: built },
  mkdocs: {
    files: { 'mkdocs.yml': 'site_name: Example\ntheme:\n  name: material\nplugins:\n  - search\n', 'docs/index.md': '# Example\n' },
    proof: ['cat site/index.html', /mkdocs-material-9/],
  },
  pytest: {
    files: { 'test_both.py': 'def test_one():\n    pass\n\n\ndef test_two():\n    pass\n' },
    proof: ['python -m pytest -n 2', /2 workers[\s\S]*2 passed/],
  },
  flake8: { files: { 'src/clean.py': 'VALUE = 1\n' }, proof: ['python -m flake8 --version', /flake8-bugbear/] },
  tox: { files: {}, shown: { 'tox.ini': 'ini' }, proof: ['python -m tox', /congratulations/] },
  nox: { files: {}, shown: { 'noxfile.py': 'python' }, proof: ['python -m nox 2>&1', /Session docs was successful/] },
  'uv-run': {
    files: {},
    proof: [
      'uv run --no-project --env-file .env python -c "import sphinx_copybutton; print(sphinx_copybutton.__file__)"',
      /\/extensions\//,
    ],
  },
  'pre-commit': {
    files: { 'src/clean.py': 'VALUE = 1\n' },
    shown: { '.pre-commit-config.yaml': 'yaml' },
    proof: ['git add --all && python -m pre_commit run --all-files', /flake8\.+Passed/],
  },
  monorepo: {
    files: { ...sphinx, 'tools/requirements.txt': 'flake8==7.1.1\n' },
    proof: built,
  },
  matrix: { files: sphinx, proof: built, versions: [310, 312] },
  'other-ci': { files: sphinx, proof: ['ensure-extensions run -r docs/requirements.txt -- sphinx-build --version', /8\.1\.3/] },
}
