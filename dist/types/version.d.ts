/** The version of this package; a test keeps it the same as in `package.json`. */
export declare const version: string;
