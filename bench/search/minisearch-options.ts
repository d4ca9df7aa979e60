/** The same at build and in the browser: every pair of characters is a term; a single one is a term too. */
export const miniSearchOptions = {
  idField: 'address',
  fields: ['title', 'text'],
  storeFields: ['title', 'text'],
  tokenize: (text: string): string[] =>
    (
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}%‰+.]+/gu) ?? []
    ).flatMap((run) => {
      const chars = [...run];
      if (chars.length === 1) return chars;
      return [...chars, ...chars.slice(0, -1).map((char, at) => char + chars[at + 1])];
    }),
};
