/** What a file loads, told from its imports: the runner's own modules are out of sight of the process that asks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The files that a source imports from beside it; types are nothing to load. */
const importsOf = (file: string): string[] =>
  ts
    .createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    .statements.flatMap((statement) => {
      const imported =
        (ts.isImportDeclaration(statement) &&
          statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) ||
        (ts.isExportDeclaration(statement) && !statement.isTypeOnly);
      if (!imported || !statement.moduleSpecifier) return [];
      const { text } = statement.moduleSpecifier as ts.StringLiteral;
      return /^\..*\.ts$/u.test(text) ? [path.resolve(path.dirname(file), text)] : [];
    });

const known = new Map<string, string[]>();

/** All files that a file loads, itself and directly or through others; absolute paths. */
export function loadedBy(file: string): string[] {
  const seen = new Set([file]);
  for (const one of seen) {
    const imports = known.get(one) ?? importsOf(one);
    known.set(one, imports);
    for (const imported of imports) seen.add(imported);
  }
  return [...seen];
}
