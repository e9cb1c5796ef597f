// Checks the Python of this repository with ruff and mypy, which `.ci/install-tools` puts into `.tools`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const bin = '.tools/python-lint/bin'
const checks = [
  ['ruff', ['check', '.']],
  ['ruff', ['format', '--check', '.']],
  // By its interpreter: the first line of its own program is wrong where the directory was moved.
  ['python3', ['-m', 'mypy', '--config-file', 'python/pyproject.toml', 'python/ensure_extensions.py', 'examples/tool/tool.py']],
]

if (!existsSync(`${bin}/ruff`)) {
  console.error('ruff and mypy are not installed: run .ci/install-tools')
  process.exit(1)
}
for (const [program, args] of checks) {
  const { status, error } = spawnSync(`${bin}/${program}`, args, { stdio: 'inherit' })
  if (error !== undefined) console.error(`${bin}/${program} cannot be started: ${error.message}`)
  if (status !== 0) process.exitCode = 1
}
