import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/tools.ts'
import { readPage } from './page.ts'
import { recipes } from './recipes.ts'

const pages = readdirSync(path.join(repository, 'docs', 'recipes')).map((file) => file.replace(/\.md$/, ''))

describe('the recipes', () => {
  it.each(pages)('%s says whether it was tried, and how', (name) => {
    const said = /^\*\*(?:Not )?[Tt]ried\b/m.test(readPage(name))
    expect([said, readPage(name).includes('nightly tests')]).toEqual([true, name in recipes])
  })
})
