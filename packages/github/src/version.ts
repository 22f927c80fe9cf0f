/** Gauntlet's version, as it tells GitHub in the user agent. A test holds it against the root package.json. */
export const version = '0.1.0'
