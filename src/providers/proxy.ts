import type { Environment } from '../ports.ts'

/**
 * The proxy by which an address is reached; undefined for none. As curl and the runner have it: `https_proxy` or `HTTPS_PROXY` for
 * https, `http_proxy` or `HTTP_PROXY` for http, the first that is set; `no_proxy` or `NO_PROXY` lists hosts, which stand for all below them,
 * each with a port or without, or is `*`. This machine reaches itself without one. What is not a URL names no proxy.
 */
export function proxyOf({ protocol, hostname, port }: URL, environment: Environment): URL | undefined {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const named = environment[name] || environment[name.toUpperCase()]
  if (!named || isExempt(hostname, port || (protocol === 'https:' ? '443' : '80'), environment)) return undefined
  const text = named.includes('://') ? named : `http://${named}`
  return URL.canParse(text) ? new URL(text) : undefined
}

function isExempt(hostname: string, port: string, environment: Environment): boolean {
  const host = withoutBrackets(hostname.toLowerCase())
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.[\d.]+$/.test(host)) return true
  const list = (environment['no_proxy'] || environment['NO_PROXY'] || '').toLowerCase()
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '*') return true
    const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(isBareIpv6(entry) ? `[${entry}]` : entry) ?? []
    const exempt = withoutBrackets(name.replace(/^\*?\./, ''))
    if (exempt === '' || (onlyPort !== undefined && onlyPort !== port)) return false
    return host === exempt || host.endsWith(`.${exempt}`)
  })
}

function isBareIpv6(entry: string): boolean {
  return !entry.startsWith('[') && entry.split(':').length > 2
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}
