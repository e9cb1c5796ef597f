// One transfer in a process of its own, so that its memory can be told: `restore` or `save`, by the library.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createProvider } from '../dist/index.js'
import { sourceOf } from './file-source.mjs'

const [operation, bucket, endpoint, key, file] = process.argv.slice(2)
const provider = createProvider({ kind: 's3', bucket, endpoint })
mkdirSync(path.dirname(file), { recursive: true })
await provider.prepare()
const start = performance.now()
const { status, detail } =
  operation === 'restore' ? await provider.restore({ key, prefixes: [], file }) : await provider.save({ key, bundle: await sourceOf(file) })
const ms = performance.now() - start
process.stdout.write(`${JSON.stringify({ status, detail, ms, rssBytes: process.resourceUsage().maxRSS * 1024 })}\n`)
process.exit()
