import type { Distribution } from './record.js';
/**
 * What a distribution brings to import: its modules and packages, those inside of a namespace package by their full
 * name (`sphinxcontrib.mermaid`). Sorted; read from its RECORD, and from the short `__init__.py` files of packages that
 * several distributions share.
 */
export declare function modulesOf(tree: string, { files }: Pick<Distribution, 'files'>): Promise<string[]>;
