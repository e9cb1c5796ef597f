import * as v from 'valibot'

/** The longest TTL a configuration may ask for, in hours: 114 years; `never` says what is meant by more. */
const maxTtlHours = 1_000_000

/** A schema of tables that refuses arrays: valibot takes one for an object, JSON Schema does not. */
function tableOnly<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run': (dataset, config) => schema['~run'](Array.isArray(dataset.value) ? { ...dataset, value: null } : dataset, config),
  }
}

const namePattern = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/

/**
 * One `[[extensions]]` table. The published JSON Schema is made from this (`npm run build`), so that editors and the
 * program agree. What no schema can tell is checked beside it: names used twice, specifications that are none.
 */
const extensionTable = v.strictObject({
  name: v.optional(
    v.pipe(
      v.string(),
      v.regex(namePattern),
      v.description(
        'The name of the extension, once in a file. Later files that name it override its keys. Default: its name in the catalogue.',
      ),
    ),
  ),
  enabled: v.optional(v.pipe(v.boolean(), v.description('Whether it is ensured and registered. Default: true.'))),
  package: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(4_096),
      // No option, comment, variable or control character: what no specification holds, whatever else it is.
      v.regex(/^(?!\s*-)(?!.*\s(?:--|#))(?!.*\$\{)(?!.*[\p{Cc}\u2028\u2029]).*\S/u),
      v.description('What to install, as in pip: name==1.2, a path, a wheel, a URL. Without it the extension is built in.'),
    ),
  ),
  catalog: v.optional(
    v.pipe(
      v.string(),
      v.regex(namePattern),
      v.description('Its name in a catalogue, which says what package and module are. What is written here counts more.'),
    ),
  ),
  required: v.optional(v.pipe(v.boolean(), v.description('Whether its failure fails the step. Default: true.'))),
  ttl_hours: v.optional(
    v.pipe(
      v.union([v.pipe(v.number(), v.minValue(0), v.maxValue(maxTtlHours)), v.literal('never')]),
      v.description('After how many hours it is resolved again; 0 always, "never" not at all. Default: the input ttl-hours.'),
    ),
  ),
  module: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/),
      v.description('The module whose register function takes the arguments. Default: the name with _ for -.'),
    ),
  ),
  arguments: v.optional(
    v.pipe(
      tableOnly(v.record(v.string(), v.unknown())),
      v.description('What the tool hands to the extension. Any keys and values; read by nobody else.'),
    ),
  ),
})

/** A name in a catalogue is a name too. */
const eitherName = v.union([v.looseObject({ name: v.unknown() }), v.looseObject({ catalog: v.unknown() })])

const extensionSchema: v.GenericSchema = tableOnly(v.intersect([extensionTable, eitherName]))

/** The keys of an `[[extensions]]` table, and what each takes, for messages. */
export const extensionKeys: Readonly<Record<string, string>> = {
  name: "a name of letters, digits, '.', '_' and '-', such as \"external_processor\"",
  enabled: 'true or false',
  package: 'a specification as in pip, such as "sphinx-copybutton==0.5.2"',
  catalog: 'the name of an extension in a catalogue, such as "sphinx-design"',
  required: 'true or false',
  ttl_hours: `a number of hours from 0 to ${maxTtlHours}, or "never"`,
  module: 'the name of a module, such as "package.module"',
  arguments: 'a table',
}

/** The table that holds `[[extensions]]`: `[tool.ensure-extensions]` of a `pyproject.toml` holds nothing else. */
export const toolTableSchema: v.GenericSchema = v.strictObject({ extensions: v.array(extensionSchema) })

/** A file of `[[extensions]]`. Its other tables are the tool's own. */
export const extensionsFileSchema: v.GenericSchema = v.looseObject({ extensions: v.array(extensionSchema) })
