/** Key in `meta` of the library's revision; a file of its own because upgrades need it too. */
export const REVISION = 'libraryRevision';
