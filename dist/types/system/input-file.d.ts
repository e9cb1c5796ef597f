/** The text of a file an input or variable names. Throws ExtensionConfigError `file-unreadable`. */
export declare function readInputFile(file: string, origin: string): Promise<string>;
