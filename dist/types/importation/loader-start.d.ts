/**
 * The loader: what a Python process runs at its start, as `sitecustomize` (or its twin `usercustomize`) from the first
 * directory of PYTHONPATH. `loader.ts` puts the constants in capitals before it. It is short because every process that
 * keeps no byte code compiles it anew; what few need is in `loader-work.ts`.
 *
 * It must be read by every Python, 2.7 too: one that cannot import the trees only has to take them off its path. It
 * imports nothing that is not loaded at that moment.
 */
export declare const loaderStart: string;
