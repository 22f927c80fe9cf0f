/** The version of this release. `npm version` keeps it equal to package.json's; a test compares them. */
export const VERSION = '0.1.0'
