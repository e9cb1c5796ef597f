// The floor of a hit: what no step can do without, and nothing else, in one small script. It asks the interpreter what it is, looks a key up,
// fetches an image by ranges, several at once, compares each part with its SHA-256, and mounts it.
// Usage: node floor.mjs FLOOR.json, of {server, key, version, python, parts, partBytes, image, mountPoint}; `save` before it uploads `image` instead.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import http from 'node:http'
import { promisify } from 'node:util'

const run = promisify(execFile)
const [, , ...args] = process.argv
const { server, key, version, python, parts, partBytes, image, mountPoint } = JSON.parse(readFileSync(args.at(-1), 'utf8'))
const agent = new http.Agent({ keepAlive: true })
const service = `${server}_apis/artifactcache/`

if (args[0] === 'save') await save()
else await restore()
agent.destroy()

async function restore() {
  const asking = run(python, ['-I', '-c', 'import platform, sys; print(sys.version, platform.machine())'])
  const found = await ask('GET', `${service}cache?keys=${key}&version=${version}`)
  const { archiveLocation } = JSON.parse(found)
  const file = await open(image, 'wx')
  let next = 0
  const lane = async () => {
    for (let index = next++; index < parts.length; index = next++) {
      const start = index * partBytes
      const bytes = await ask('GET', archiveLocation, { range: `bytes=${start}-${start + partBytes - 1}` })
      if (createHash('sha256').update(bytes).digest('hex') !== parts[index]) throw new Error('not what was saved')
      await file.write(bytes, 0, bytes.length, start)
    }
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  await file.close()
  await Promise.all([asking, run('mount', ['-t', 'squashfs', '-o', 'loop,ro,nodev,nosuid', image, mountPoint])])
}

async function save() {
  const json = { 'content-type': 'application/json' }
  const content = readFileSync(image)
  const { cacheId } = JSON.parse(await ask('POST', `${service}caches`, json, JSON.stringify({ key, version, cacheSize: content.length })))
  const headers = { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${content.length - 1}/*` }
  await ask('PATCH', `${service}caches/${cacheId}`, headers, content)
  await ask('POST', `${service}caches/${cacheId}`, json, JSON.stringify({ size: content.length }))
}

function ask(method, url, headers = {}, body) {
  const all = { authorization: 'Bearer token', accept: 'application/json;api-version=6.0-preview.1', ...headers }
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers: all, agent }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        if (answer.statusCode > 299) reject(new Error(`${method} ${url}: HTTP ${answer.statusCode}`))
        else resolve(Buffer.concat(chunks))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
