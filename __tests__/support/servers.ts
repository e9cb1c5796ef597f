import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { programFile, repository, requireTool } from './tools.ts'

/** A server of the tests. */
export interface Server {
  /** Its first line of output: a URL that ends in `/`. */
  readonly url: string
  /** The variables a runner would set for it. */
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** The protocols of the Actions cache service. */
export type Protocol = 'v1' | 'v2'

/** The tool names to give to `isMissing` for a protocol. */
export function toolsOf(protocol: Protocol): string[] {
  return protocol === 'v1' ? ['actions-cache-v1'] : existsSync(v2Modules) ? [] : ['actions-cache-v2']
}

const v2Directory = path.join(repository, '__tests__', 'servers', 'actions-cache-v2')
const v2Modules = path.join(v2Directory, 'node_modules')

/** The compiled program of the toolkit's process. */
export const toolkitProgram: string = programFile('toolkit')

/** A runtime token as the runner gives it: a JWT whose scopes the toolkit may read. */
const runtimeToken: string = `x.${Buffer.from(JSON.stringify({ scp: 'Actions.Results:a:b' })).toString('base64url')}.x`

/** Starts a real Actions cache server. */
export async function startActionsCache(protocol: Protocol): Promise<Server> {
  const directory = await mkdtemp(path.join(tmpdir(), `actions-cache-${protocol}-`))
  const child =
    protocol === 'v1'
      ? spawn(requireTool('actions-cache-v1'), [directory], { stdio: ['pipe', 'pipe', 'ignore'] })
      : spawn(process.execPath, [path.join(v2Directory, 'server.mjs'), directory], { stdio: ['pipe', 'pipe', 'ignore'] })
  const url = await firstLine(child)
  return {
    url,
    environment: environmentOf(protocol, url),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.stdin?.end()
      await ended
      await rm(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A real S3 server with an empty bucket. */
export interface S3Server extends Server {
  readonly bucket: string
  /** The directory it keeps objects in: bucket, then key. */
  readonly directory: string
}

/** Starts a real S3 server (versitygw) over a directory. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'))
  const bucket = 'entries'
  await mkdir(path.join(directory, bucket))
  const port = await freePort()
  const [access, secret] = ['test-access', 'test-secret-0123456789']
  const args = ['--access', access, '--secret', secret, '--port', `127.0.0.1:${port}`, '--region', 'us-east-1', 'posix', directory]
  const child = spawn(requireTool('versitygw'), args, { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  for (let attempt = 0; ; attempt += 1) {
    // It refuses without a signature, and so answers.
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break
    if (attempt > 200) throw new Error('versitygw does not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    bucket,
    directory,
    environment: { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret, AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: url },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      await rm(directory, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A port of loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** What a runner sets for a cache service at this address. */
export function environmentOf(protocol: Protocol, url: string): Record<string, string> {
  const service = protocol === 'v1' ? { ACTIONS_CACHE_URL: url } : { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: url }
  return { ...service, ACTIONS_RUNTIME_TOKEN: runtimeToken, RUNNER_TEMP: tmpdir() }
}

async function firstLine(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end !== -1) resolve(text.slice(0, end).trim())
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
    child.once('error', reject)
  })
}
