/** Folder of the search index under the site's root. */
export const bundleFolder = 'pagefind/';
