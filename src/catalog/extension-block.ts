import type { CatalogEntry } from './catalog-entry.ts'

/** The `[[extensions]]` block that a configuration file takes. */
export function extensionBlock({ name, package: specification, module }: CatalogEntry, list = 'extensions'): string {
  const lines = [`[[${list}]]`, `name = ${quoted(name)}`, `package = ${quoted(specification)}`]
  // Without the key the module is the name.
  if (module !== null && module !== name.replaceAll('-', '_')) lines.push(`module = ${quoted(module)}`)
  return `${lines.join('\n')}\n`
}

/** A text as TOML; catalogues hold no control characters, and JSON escapes what else TOML does. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
