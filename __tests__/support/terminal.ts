import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Sandbox } from './sandbox.ts'
import { programFile } from './tools.ts'

/** What happens in a terminal once a text has appeared in it. */
export interface TerminalStep {
  readonly once: string
  /** Keys: `\u0003` is Ctrl-C, `\u0004` the end of input. */
  readonly type?: string
  /** A signal to the program alone, or to all processes of its group. */
  readonly signal?: 'SIGINT' | 'SIGTERM' | 'SIGHUP'
  readonly toGroup?: boolean
  /** Closes the terminal. */
  readonly close?: boolean
}

/** How a program in a terminal ended, and all that was seen there. */
export interface TerminalRun {
  readonly code: number | null
  readonly signal: number | null
  readonly output: string
}

// Python's pty makes a real one, which node cannot.
const driver = `
import fcntl, json, os, pty, select, signal, struct, sys, termios, time
plan = json.load(open(sys.argv[1]))
pid, fd = pty.fork()
if pid == 0:
    os.chdir(plan["cwd"])
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    os.execve(plan["command"][0], plan["command"], plan["environment"])
output, seen, steps, end, status = b"", 0, list(plan["steps"]), time.time() + 30, None
while time.time() < end:
    if fd is not None and select.select([fd], [], [], 0.05)[0]:
        try:
            data = os.read(fd, 65536)
        except OSError:
            data = b""
        output += data
        if not data:
            os.close(fd)
            fd = None
    while steps and steps[0]["once"].encode() in output[seen:]:
        step = steps.pop(0)
        seen = len(output)
        if "type" in step:
            os.write(fd, step["type"].encode())
        if "signal" in step:
            (os.killpg if step.get("toGroup") else os.kill)(pid, getattr(signal, step["signal"]))
        if step.get("close"):
            os.close(fd)
            fd = None
    if status is None:
        done, raw = os.waitpid(pid, os.WNOHANG)
        status = raw if done else None
    if status is not None and (fd is None or not select.select([fd], [], [], 0.2)[0]):
        break
    if fd is None:
        time.sleep(0.05)
else:
    os.killpg(pid, signal.SIGKILL)
code = None if status is None or os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
killed = os.WTERMSIG(status) if status is not None and os.WIFSIGNALED(status) else None
print(json.dumps({"code": code, "signal": killed, "output": output.decode(errors="replace").replace("\\r\\n", "\\n")}))
`

/** Runs the CLI in a terminal of its own, of 80 columns. */
export async function runInTerminal(
  sandbox: Sandbox,
  args: readonly string[],
  steps: readonly TerminalStep[],
  variables: NodeJS.ProcessEnv = {},
): Promise<TerminalRun> {
  const command = [process.execPath, programFile('cli'), ...args]
  // What CI sets would make a terminal that nobody watches of it.
  const given = { TERM: 'xterm-256color', ...sandbox.environment, CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined, ...variables }
  const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  // As a file: its standard input is that of the terminal's program.
  const plan = path.join(sandbox.directory, 'terminal.json')
  await writeFile(plan, JSON.stringify({ command, environment, cwd: sandbox.directory, steps }))
  const { stdout, stderr } = await sandbox.run('python3', ['-I', '-c', driver, plan])
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as TerminalRun
}
