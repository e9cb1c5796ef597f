import type { CommandRunner, Environment } from '../ports.ts'
import { redactUrls } from '../system/redact.ts'

/** How long registering may take for one extension, in milliseconds: large packages take seconds on a cold disk. */
const registerTimeoutMs = 120_000

/** An extension to hand over. */
export interface RegisterTarget {
  readonly name: string
  /** The module whose `register` is called. */
  readonly module: string
  /**
   * Its one argument, as JSON that keeps Python's types: text, booleans and lists stand for themselves, all else is an
   * object of one key: `int`, `float`, `date`, `time`, `datetime` with text, `table` with pairs of key and value.
   */
  readonly arguments: unknown
}

/** What became of calling `register`. */
export interface Registration {
  readonly module: string
  /** Importing the module and calling its function, in milliseconds. */
  readonly ms: number
  /** The error as Python shows it; null where it was registered. */
  readonly error: string | null
}

// Answers on a copy of stdout, a line for each target: what modules print goes to stderr.
const registerScript = `
import datetime, importlib, json, os, sys, time, traceback
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]
def decoded(value):
    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    (kind, content), = value.items()
    if kind == "table":
        return {key: decoded(item) for key, item in content}
    if kind in ("int", "float"):
        return {"int": int, "float": float}[kind](content)
    return getattr(datetime, kind).fromisoformat(iso(content))
for target in json.loads(sys.stdin.buffer.read().decode("utf-8")):
    start = time.perf_counter()
    error = None
    try:
        module = importlib.import_module(target["module"])
        if not callable(getattr(module, "register", None)):
            raise AttributeError("module %r has no function 'register'" % target["module"])
        module.register(decoded(target["arguments"]))
    except BaseException as caught:
        # From the module on: the frames before are this program's and the import system's.
        frames = caught.__traceback__
        while frames is not None and (frames.tb_frame.f_code.co_filename in ("<string>", importlib.__file__) or "importlib._bootstrap" in frames.tb_frame.f_code.co_filename):
            frames = frames.tb_next
        error = "".join(traceback.format_exception(type(caught), caught, frames))
    answers.write(json.dumps({"ms": round((time.perf_counter() - start) * 1000, 1), "error": error}) + "\\n")
    answers.flush()
os._exit(0)
`

/** What registering works with. */
export interface RegisterOptions {
  readonly python: string
  /** The variables a later step has. */
  readonly environment: Environment
  /** The working directory, first on the import path as in `python -c`: where a tool finds what is built in. */
  readonly directory: string
  readonly runner: CommandRunner
  readonly signal?: AbortSignal | undefined
}

/**
 * Calls `register(arguments)` of each module once, in order, all in one fresh interpreter. What one raises stops no other;
 * where one ends the interpreter, those after it get another.
 *
 * @returns a registration for each target, in order.
 */
export async function registerAll(targets: readonly RegisterTarget[], options: RegisterOptions): Promise<Registration[]> {
  const { python, environment, directory, runner, signal } = options
  const registrations: Registration[] = []
  while (registrations.length < targets.length) {
    const rest = targets.slice(registrations.length)
    const ran = await runner.run(python, ['-c', registerScript], {
      environment,
      cwd: directory,
      input: JSON.stringify(rest),
      timeoutMs: registerTimeoutMs * rest.length,
      signal,
    })
    const answers = ran.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Omit<Registration, 'module'>]))
    for (const [index, answer] of answers.entries())
      registrations.push({ module: rest[index]?.module ?? '', ...answer, error: answer.error === null ? null : redactUrls(answer.error) })
    const unanswered = rest[answers.length]
    if (unanswered === undefined) break
    const how = ran.timedOut ? 'it took too long' : `the interpreter ended (${ran.exitCode ?? 'by a signal'})`
    const said = ran.stderr.trim().split('\n').slice(-5).join('\n')
    registrations.push({ module: unanswered.module, ms: 0, error: redactUrls(`${how}\n${said}`.trim()) })
  }
  return registrations
}
