// A real Actions cache server, protocol v2: azurite keeps the blobs, this front speaks twirp and signs blob URLs.
// Usage: node server.mjs DIRECTORY. Prints its URL and runs until its standard input ends.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { BlobSASPermissions, BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob'

const directory = process.argv[2]
const service = '/twirp/github.actions.results.api.v1.CacheService/'
// The public development account of azurite: no secret.
const account = 'devstoreaccount1'
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const blobPort = await freePort()
const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js')
const blobs = spawn(
  process.execPath,
  [
    azurite,
    '--silent',
    '--skipApiVersionCheck',
    '--loose',
    '--location',
    directory,
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    String(blobPort),
  ],
  { stdio: 'ignore' },
)
const credential = new StorageSharedKeyCredential(account, accountKey)
const client = new BlobServiceClient(`http://127.0.0.1:${blobPort}/${account}`, credential)
const container = client.getContainerClient('cache')
for (let attempt = 0; ; attempt++) {
  try {
    await container.createIfNotExists()
    break
  } catch (error) {
    if (attempt > 100) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Entries by `version/key`; `created` orders them, `isFinal` after the upload. */
const entries = new Map()
let sequence = 0

const methods = {
  async CreateCacheEntry({ key, version }) {
    const name = `${version}/${key}`
    if (entries.has(name))
      throw Object.assign(new Error('cache entry with the same key, version, and scope already exists'), {
        status: 409,
        code: 'already_exists',
      })
    entries.set(name, { key, version, created: ++sequence, isFinal: false })
    return { ok: true, signed_upload_url: await sign(name, 'racwd') }
  },
  async FinalizeCacheEntryUpload({ key, version }) {
    const entry = entries.get(`${version}/${key}`)
    if (entry === undefined) return { ok: false, entry_id: '0' }
    entry.isFinal = true
    return { ok: true, entry_id: String(entry.created) }
  },
  async GetCacheEntryDownloadURL({ key, restore_keys: restoreKeys = [], version }) {
    const saved = [...entries.values()].filter((entry) => entry.version === version && entry.isFinal).sort((a, b) => b.created - a.created)
    const match =
      saved.find((entry) => entry.key === key) ??
      restoreKeys.map((prefix) => saved.find((entry) => entry.key.startsWith(prefix))).find(Boolean)
    if (match === undefined) return { ok: false, signed_download_url: '', matched_key: '' }
    return { ok: true, signed_download_url: await sign(`${version}/${match.key}`, 'r'), matched_key: match.key }
  },
}

async function sign(name, permissions) {
  return await container.getBlobClient(name).generateSasUrl({
    permissions: BlobSASPermissions.parse(permissions),
    expiresOn: new Date(Date.now() + 3_600_000),
  })
}

const server = createServer(async (request, response) => {
  const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  try {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const method = request.url?.startsWith(service) ? methods[request.url.slice(service.length)] : undefined
    if (method === undefined) return answer(404, { code: 'bad_route', msg: `no ${request.url}` })
    const body = JSON.parse(Buffer.concat(chunks).toString())
    // The client may send either spelling of protobuf's JSON.
    const snake = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
    )
    return answer(200, await method(snake))
  } catch (error) {
    return answer(error.status ?? 500, { code: error.code ?? 'internal', msg: error.message })
  }
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`))

const stop = () => {
  blobs.kill('SIGKILL')
  process.exit()
}
process.stdin.resume().on('end', stop)
process.on('SIGTERM', stop)

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
