/** An environment marker of PEP 508: the condition after `;`. */
export type Marker = {
    readonly kind: 'and' | 'or';
    readonly left: Marker;
    readonly right: Marker;
} | {
    readonly kind: 'comparison';
    readonly left: MarkerValue;
    readonly operator: string;
    readonly right: MarkerValue;
};
/** One side of a comparison: a variable of the interpreter's environment, or a literal. */
interface MarkerValue {
    readonly kind: 'variable' | 'literal';
    readonly text: string;
}
/** The values of the marker variables, as one interpreter gives them (PEP 508, "Environment Markers"). */
export type MarkerEnvironment = Readonly<Record<string, string>>;
/** The variables PEP 508 defines, `extra` included. */
export declare const markerVariables: readonly string[];
/** Parses a marker. Throws `SyntaxError` saying what could not be read. */
export declare function parseMarker(text: string): Marker;
/** The marker that holds where both of two do; one that is not there holds always. */
export declare function bothMarkers(left: Marker, right: Marker | undefined): Marker;
export declare function bothMarkers(left: Marker | undefined, right: Marker | undefined): Marker | undefined;
/** The marker that holds where another does not; undefined where PEP 508 has no way to write it (`~=`, `===`). */
export declare function negateMarker(marker: Marker): Marker | undefined;
/** Whether a marker can hold nowhere, as far as its comparisons tell by themselves: `a == "x" and a != "x"`. */
export declare function isMarkerContradictory(marker: Marker): boolean;
/** Decides the `extra` comparisons of a marker for some extras: gives the rest of the marker, or whether it holds where nothing is left. */
export declare function withExtras(marker: Marker, extras: readonly string[]): Marker | boolean;
/** Whether a marker asks for an extra. */
export declare function hasExtra(marker: Marker): boolean;
/** The marker with one spelling of spaces, quotes and parentheses. */
export declare function formatMarker(marker: Marker): string;
/**
 * Whether a marker holds for an interpreter, as uv has it, which decides what is installed: a comparison that makes no sense to uv
 * (`python_version >= "3.11.*"`) is passed over, as if it did not stand there.
 *
 * @param extras the extras asked for; `extra == "x"` holds when `x` is among them.
 */
export declare function isMarkerTrue(marker: Marker, environment: MarkerEnvironment, extras?: readonly string[]): boolean;
export {};
