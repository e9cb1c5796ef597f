import type { Agent } from 'node:http'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Environment } from '../../ports.ts'
import { messageOf } from '../../system/errno.ts'
import type { RestoreStatus } from '../provider.ts'
import { proxyOf } from '../proxy.ts'

/** How a store is reached. */
export interface S3ClientOptions {
  readonly bucket: string
  readonly endpoint?: string
  readonly region?: string
  readonly pathStyle?: boolean
  readonly environment: Environment
  readonly idleMs?: number
}

const usualIdleMs = 10_000
/** Connections to a store at once: as many as the SDK has without a proxy. */
const maxSockets = 50

/** The SDK, loaded when first used, and its client. */
export interface Sdk
  extends Pick<
    typeof import('@aws-sdk/client-s3'),
    'HeadObjectCommand' | 'GetObjectCommand' | 'PutObjectCommand' | 'DeleteObjectCommand' | 'ListObjectsV2Command'
  > {
  readonly client: S3Client
  readonly Upload: typeof import('@aws-sdk/lib-storage').Upload
}

/** Loads the SDK and makes a client. */
export async function loadSdk({ environment, idleMs = usualIdleMs, ...options }: S3ClientOptions): Promise<Sdk> {
  const [sdk, { Upload }, { state }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/lib-storage'),
    import('@aws-sdk/core/client'),
  ])
  // It warns on Node 20 that its next versions will not run there: this one, which is bundled, does.
  state.warningEmitted = true
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = environment
  const endpoint = options.endpoint ?? (environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL'] || undefined)
  const region = options.region ?? (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || 'us-east-1')
  const forcePathStyle = options.pathStyle ?? endpoint !== undefined
  const host = endpoint ?? `https://s3.${region}.amazonaws.com`
  const address = forcePathStyle ? host : host.replace('://', `://${options.bucket}.`)
  const client = new sdk.S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle,
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) } } : {}),
    // A store that does not know these checksums still works; the SHA-256 is compared above.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: idleMs,
      socketTimeout: idleMs,
      throwOnRequestTimeout: true,
      ...(await proxyAgent(address, environment)),
    },
  })
  // The SHA-256 of each part of an archive is in its header and compared wherever it is restored: signing a second one over each part would
  // take as long as sending it. AWS documents `UNSIGNED-PAYLOAD` for this ("Authenticating Requests: Using the Authorization Header").
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request?: { method?: string; headers?: Record<string, string> } }
      if (request?.method === 'PUT' && request.headers !== undefined) request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
      return next(args)
    },
    { step: 'build', name: 'unsignedPayload' },
  )
  return { ...sdk, Upload, client }
}

/** What leads the requests to a store through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. */
async function proxyAgent(address: string, environment: Environment): Promise<{ httpAgent?: Agent; httpsAgent?: Agent }> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const proxy = url === undefined ? undefined : proxyOf(url, environment)
  if (proxy === undefined) return {}
  const options = { keepAlive: true, maxSockets }
  if (url?.protocol === 'https:') return { httpsAgent: new (await import('https-proxy-agent')).HttpsProxyAgent(proxy, options) }
  return { httpAgent: new (await import('http-proxy-agent')).HttpProxyAgent(proxy, options) }
}

/** The HTTP status of a failure, where the store answered. */
export function statusOf(error: unknown): number | undefined {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata
  return metadata?.httpStatusCode
}

/** The store's or the SDK's own code of a failure. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

/** Whether nothing came within a limit: ours for a look-up, the connection's own. */
export function isTimeOut(error: unknown): boolean {
  return codeOf(error) === 'TimeoutError' || (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT')
}

/** Whether something of that key is there, or being put there. */
export function isTaken(error: unknown): boolean {
  return statusOf(error) === 412 || codeOf(error) === 'PreconditionFailed' || codeOf(error) === 'ConditionalRequestConflict'
}

/** Whether the store knows no conditional writes (`If-None-Match`). */
export function isConditionUnknown(error: unknown): boolean {
  return statusOf(error) === 501 || codeOf(error) === 'NotImplemented'
}

/** Whether no credentials were found anywhere. */
export function isMissingCredentials(error: unknown): boolean {
  return codeOf(error) === 'CredentialsProviderError'
}

/** The status that a failure stands for. */
export function restoreStatusOf(error: unknown): Exclude<RestoreStatus, 'hit' | 'unknown'> {
  const status = statusOf(error)
  if (status === 401 || status === 403 || isMissingCredentials(error)) return 'denied'
  if (status === 429 || codeOf(error) === 'SlowDown' || codeOf(error) === 'TooManyRequests') return 'rate-limited'
  return 'unavailable'
}

/** The reason in a line. The SDK's messages hold no credentials; a signature is none. */
export function describe(error: unknown): string {
  const status = statusOf(error)
  const parts = [codeOf(error), ...(status === undefined ? [] : [`HTTP ${status}`]), messageOf(error)]
  return [...new Set(parts.filter((part) => part !== '' && part !== 'Error' && part !== 'UnknownError'))].join(': ')
}
