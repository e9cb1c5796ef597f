import { describe, expect, it } from 'vitest'
import { proxyOf } from '../../src/providers/proxy.ts'

const proxied = (url: string, environment: Record<string, string>): string | undefined => proxyOf(new URL(url), environment)?.href

describe('the proxy of an address', () => {
  it.each([
    ['https://a.example/', { HTTPS_PROXY: 'http://proxy:1' }, 'http://proxy:1/'],
    ['https://a.example/', { https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:1' }, 'http://lower:1/'],
    ['https://a.example/', { HTTPS_PROXY: 'proxy:1' }, 'http://proxy:1/'],
    ['https://a.example/', { HTTPS_PROXY: 'http://user:word@proxy:1' }, 'http://user:word@proxy:1/'],
    ['https://a.example/', { HTTP_PROXY: 'http://proxy:1' }, undefined],
    ['http://a.example/', { HTTP_PROXY: 'http://proxy:1' }, 'http://proxy:1/'],
    ['http://a.example/', { HTTPS_PROXY: 'http://proxy:1' }, undefined],
    ['https://a.example/', { HTTPS_PROXY: '' }, undefined],
    ['https://a.example/', { HTTPS_PROXY: 'http://' }, undefined],
  ])('of %s with %j is %s', (url, environment, expected) => {
    expect(proxied(url, environment as Record<string, string>)).toBe(expected)
  })

  it.each([
    ['https://a.example/', '*', true],
    ['https://a.example/', 'example', true],
    ['https://a.example/', '.example', true],
    ['https://a.example/', '*.example', true],
    ['https://A.example/', 'other, a.EXAMPLE', true],
    ['https://a.example/', 'other a.example', true],
    ['https://a.example/', 'a.example:443', true],
    ['https://a.example:444/', 'a.example:443', false],
    ['https://a.example:444/', 'a.example:444', true],
    ['https://ba.example/', 'a.example', false],
    ['https://a.example.org/', 'a.example', false],
    ['https://a.example/', ',,', false],
    ['https://10.0.0.1/', '10.0.0.1', true],
    ['https://127.0.0.1/', 'other', true],
    ['https://localhost/', 'other', true],
    ['https://127.example/', 'other', false],
    ['https://[fd00::1]:5/', 'fd00::1', true],
    ['https://[fd00::1]:5/', '[fd00::1]:5', true],
    ['https://[fd00::1]:5/', '[fd00::1]:6', false],
  ])('is passed by, or not, for %s with NO_PROXY %s: %s', (url, list, isPassedBy) => {
    for (const name of ['NO_PROXY', 'no_proxy'])
      expect(proxied(url, { HTTPS_PROXY: 'http://proxy:1', [name]: list }) === undefined).toBe(isPassedBy)
  })
})
