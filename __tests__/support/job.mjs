// A whole job of the action in one process, so that it can be run as another user or in a mount namespace of its own:
// main, then Python code with what was exported, then post. Reads its plan as JSON from the environment variable
// JOB_PLAN: {main, post, files, scope, inputs, steps: [Python code], isLeft, killAfterMs}; prints what it saw as one JSON object.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const plan = JSON.parse(process.env.JOB_PLAN)
const names = { GITHUB_OUTPUT: 'output', GITHUB_ENV: 'env', GITHUB_STATE: 'state', GITHUB_PATH: 'path', GITHUB_STEP_SUMMARY: 'summary' }
mkdirSync(plan.files, { recursive: true })
for (const file of Object.values(names)) writeFileSync(path.join(plan.files, file), '')
const variables = {
  ...process.env,
  ...Object.fromEntries(Object.entries(names).map(([name, file]) => [name, path.join(plan.files, file)])),
  ...Object.fromEntries(Object.entries(plan.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
}

const main = run(process.execPath, [plan.main], variables, plan.killAfterMs)
const outputs = read('output')
const exported = { ...process.env, ...read('env') }
const during = mounts()
const steps = plan.steps.map((code) => run(outputs.python, ['-c', code], exported))
const states = Object.fromEntries(Object.entries(read('state')).map(([name, value]) => [`STATE_${name}`, value]))
const post = plan.isLeft ? undefined : run(process.execPath, [plan.post], { ...variables, ...states })
process.stdout.write(JSON.stringify({ main, outputs, steps, post, during, after: mounts(), states }))

function run(command, args, env, timeout) {
  const options = { env, timeout, killSignal: 'SIGKILL', encoding: 'utf8', cwd: plan.files, maxBuffer: 1 << 26 }
  const { status, stdout, stderr } = spawnSync(command, args, options)
  return { status, stdout, stderr }
}

function read(file) {
  const text = readFileSync(path.join(plan.files, file), 'utf8')
  return Object.fromEntries([...text.matchAll(/^([^\n<]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]))
}

function mounts() {
  return readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .filter((line) => line.includes('squash') && line.includes(plan.scope.replaceAll(' ', '\\040')))
    .map((line) => line.split(' ').slice(1, 4).join(' '))
}
