// Loaded into a node process by NODE_OPTIONS: notes each process it starts and each HTTP request it makes, a line each, in WATCH_LOG.
import { ChildProcess } from 'node:child_process'
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

const note = (line) => appendFileSync(process.env.WATCH_LOG, `${line}\n`)
const { spawn } = ChildProcess.prototype
ChildProcess.prototype.spawn = function watched(options) {
  note(`process ${options.file} ${(options.args ?? []).slice(1).join(' ')}`)
  return spawn.call(this, options)
}
subscribe('http.client.request.start', ({ request }) => note(`request ${request.method} ${request.path}`))
