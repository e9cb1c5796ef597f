/** The version of this package; a test keeps it the same as in `package.json`. */
export const version: string = '0.1.0'
