import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { freePort } from './servers.ts'
import { requireTool } from './tools.ts'

/** What the wire does to a connection. */
export type WireFault = 'none' | 'refused' | 'hanging' | 'reset' | 'slow'

/** A proxy on loopback before a server, that breaks connections as it is told. */
export interface FaultyWire {
  /** The URL of the server, by way of the proxy. */
  readonly url: string
  set(fault: WireFault): Promise<void>
}

const toxics: Readonly<Record<Exclude<WireFault, 'none' | 'refused'>, object>> = {
  // Takes the connection and never answers.
  hanging: { type: 'timeout', attributes: { timeout: 0 } },
  // Resets in the middle of an answer.
  reset: { type: 'limit_data', attributes: { bytes: 200 } },
  slow: { type: 'latency', attributes: { latency: 300, jitter: 100 } },
}

/** Puts toxiproxy before a server; it ends with the test. */
export async function startFaultyWire(serverUrl: string): Promise<FaultyWire> {
  const port = await freePort()
  const child = spawn(requireTool('toxiproxy'), ['-host', '127.0.0.1', '-port', String(port)], { stdio: 'ignore' })
  onTestFinished(() => {
    child.kill()
  })
  const api = `http://127.0.0.1:${port}`
  for (let attempt = 0; !(await answers(`${api}/version`)); attempt++) {
    if (attempt > 100) throw new Error('toxiproxy does not start')
    await sleep(50)
  }
  const call = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${api}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>)
  }
  const { host } = new URL(serverUrl)
  const { listen } = await call('POST', '/proxies', { name: 'wire', listen: '127.0.0.1:0', upstream: host, enabled: true })
  return {
    url: serverUrl.replace(host, String(listen)),
    async set(fault) {
      await call('POST', '/reset')
      if (fault === 'refused') await call('POST', '/proxies/wire', { enabled: false })
      else if (fault !== 'none') await call('POST', '/proxies/wire/toxics', { name: fault, stream: 'downstream', ...toxics[fault] })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  return await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
