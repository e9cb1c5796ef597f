import * as v from 'valibot';
/** The keys of an `[[extensions]]` table, and what each takes, for messages. */
export declare const extensionKeys: Readonly<Record<string, string>>;
/** The table that holds `[[extensions]]`: `[tool.ensure-extensions]` of a `pyproject.toml` holds nothing else. */
export declare const toolTableSchema: v.GenericSchema;
/** A file of `[[extensions]]`. Its other tables are the tool's own. */
export declare const extensionsFileSchema: v.GenericSchema;
