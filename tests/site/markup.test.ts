/** Every built page is valid HTML. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { readBuiltFiles } from './built-pages.ts';

/** The standard's rules and those of accessibility; not how the source is set, which nobody reads. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The first element of these pages is the standard's own, in lower case as the build writes it.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // Long titles are the official ones: they are not ours to shorten.
    'long-title': 'off',
    // Chinese titles and descriptions are counted in characters, not in the length English ones have.
    'meta-refresh': 'error',
  },
});

describe.each(inject('sites'))('pages at $base', ({ folder }) => {
  it('are valid HTML', async () => {
    const files = [...readBuiltFiles(folder)].filter(([name]) => name.endsWith('.html'));
    const found: string[] = [];
    for (const [name, text] of files) {
      const report = await validator.validateString(text, name);
      for (const { messages } of report.results)
        for (const { ruleId, message, line, column } of messages)
          found.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect(files.length).toBeGreaterThan(60);
    expect(found.slice(0, 40)).toEqual([]);
  });

  it('end no tag early for programs that look for the next “>”', () => {
    for (const [name, text] of readBuiltFiles(folder))
      if (name.endsWith('.html')) expect(text.match(/ class="[^">]*>/u), name).toBeNull();
  });
});
