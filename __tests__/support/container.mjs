// One ensure in a container: the CLI, then a fresh interpreter that imports with what the CLI gave. Reads its plan as JSON
// from the environment variable CONTAINER_PLAN: {cli, processes, arguments, modules}; prints what it saw as one JSON object.
import { spawnSync } from 'node:child_process'

const plan = JSON.parse(process.env.CONTAINER_PLAN)
const options = { encoding: 'utf8', maxBuffer: 1 << 26 }
// Numbers of processes differ between containers, as they do where each has done other things before.
spawnSync('sh', ['-c', `i=0; while [ $i -lt ${plan.processes} ]; do /bin/true; i=$((i + 1)); done`])
const cli = spawnSync(process.execPath, [plan.cli, 'ensure', '--json', ...plan.arguments], options)
const result = cli.stdout.startsWith('{') ? JSON.parse(cli.stdout) : undefined
const program = `${plan.modules.map((name) => `import ${name}`).join('\n')}\nprint(*[m.version for m in [${plan.modules.join(', ')}]])`
const imported = result?.python && spawnSync(result.python, ['-c', program], { ...options, env: { ...process.env, ...result.environment } })
const errors = [...(result?.error ? [result.error] : []), ...(result?.extensions ?? []).flatMap(({ error }) => (error ? [error] : []))]
process.stdout.write(
  JSON.stringify({
    code: cli.status,
    said: imported?.stdout.trim() || imported?.stderr.trim() || '',
    errors,
    warnings: result?.warnings ?? [],
    stderr: cli.stderr,
  }),
)
