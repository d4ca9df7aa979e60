/**
 * Mutants of a TypeScript file: the same file with one small fault in it. A good test suite notices each.
 *
 * The operators are fixed and all of what they give is counted. What they never touch: imports, types, comments, names
 * of properties, and prose: texts that only tell an editor what to do, which are the values of the properties in
 * `proseProperties` and what is passed to the constructor of an error.
 */
import ts from 'typescript';
import { parseSync } from 'vite';
import { patternEdits } from './patterns.ts';

export interface Mutant {
  operator: Operator;
  /** Line of the change, counting from 1. */
  line: number;
  /** Offset of the change into the source. */
  start: number;
  before: string;
  after: string;
}

/** What each operator does, as the report says it. */
export const operators = {
  comparison: '`<` ⇄ `<=`, `>` ⇄ `>=`, `===` ⇄ `!==`',
  logic:
    '`&&` ⇄ `||`; `??` → `&&`, and `??` → `||` unless what follows is itself empty, 0 or false',
  arithmetic:
    '`+` ⇄ `-`, `*` ⇄ `/`, `%` → `*`, `**` → `*`, also with `=`; `++` ⇄ `--`; a minus taken away',
  literal: '`true` ⇄ `false`, a number + 1, a text emptied, an empty text filled',
  condition: 'the condition of if, while, for and ?: turned round; `!` taken away',
  result: 'what is returned becomes undefined; a list becomes empty',
  call: 'a function replaced by its opposite (some, every, startsWith, endsWith, min, max …), or a step left out (filter, sort, slice, trim, replace …)',
  pattern: 'a quantifier, anchor, class or look-around of a regular expression changed',
  statement: 'a statement taken away: call, assignment, throw, continue, break',
  chain: '`?.` → `.`',
  spread: 'a spread element of a list or record taken away',
} as const;

export type Operator = keyof typeof operators;

interface Edit {
  operator: Operator;
  start: number;
  end: number;
  after: string;
}

const proseProperties = new Set(['expected', 'remedy', 'reason', 'problem']);

const tokens = new Map<ts.SyntaxKind, readonly [Operator, string]>([
  [ts.SyntaxKind.LessThanToken, ['comparison', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['comparison', '<']],
  [ts.SyntaxKind.GreaterThanToken, ['comparison', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['comparison', '>']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['comparison', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['comparison', '===']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['logic', '||']],
  [ts.SyntaxKind.BarBarToken, ['logic', '&&']],
  [ts.SyntaxKind.QuestionQuestionToken, ['logic', '&&']],
  [ts.SyntaxKind.PlusToken, ['arithmetic', '-']],
  [ts.SyntaxKind.MinusToken, ['arithmetic', '+']],
  [ts.SyntaxKind.AsteriskToken, ['arithmetic', '/']],
  [ts.SyntaxKind.SlashToken, ['arithmetic', '*']],
  [ts.SyntaxKind.PercentToken, ['arithmetic', '*']],
  [ts.SyntaxKind.AsteriskAsteriskToken, ['arithmetic', '*']],
  [ts.SyntaxKind.PlusEqualsToken, ['arithmetic', '-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['arithmetic', '+=']],
]);

/** Functions and their opposites. */
const opposites: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  push: 'unshift',
  unshift: 'push',
};

/** Functions whose result is of the kind of what they are called on, so that they can be left out. */
const steps = new Set(
  'filter sort toSorted reverse toReversed slice trim trimStart trimEnd replace replaceAll padStart padEnd'.split(
    ' ',
  ),
);

/** All mutants of a source, in the order of their places; those that are no TypeScript are not among them. */
export function mutantsOf(source: string): Mutant[] {
  const file = parse(source);
  const edits: Edit[] = [];
  const visit = (node: ts.Node, prose: boolean) => {
    if (isTypeOnly(node)) return;
    edits.push(...editsAt(node, file, prose));
    node.forEachChild((child) => visit(child, prose || isProse(child)));
  };
  visit(file, false);
  const seen = new Set<string>();
  return edits
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ operator, start, end, after }) => ({
      operator,
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      start,
      before: source.slice(start, end),
      after,
    }))
    .filter((mutant) => {
      const mutated = applyMutant(source, mutant);
      if (mutated === source || seen.has(mutated)) return false;
      seen.add(mutated);
      return isSyntax(mutated);
    });
}

/** The source with the mutant's fault in it. */
export const applyMutant = (source: string, { start, before, after }: Mutant) =>
  source.slice(0, start) + after + source.slice(start + before.length);

const parse = (source: string) =>
  ts.createSourceFile('mutant.ts', source, ts.ScriptTarget.Latest, true);

/** The tests' own parser decides: what it refuses would be no fault that a test could notice. */
const isSyntax = (source: string) => parseSync('mutant.ts', source).errors.length === 0;

const isTypeOnly = (node: ts.Node) =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeNode(node);

function isProse(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent))
    return parent.initializer === node && proseProperties.has(parent.name.getText());
  return (
    ts.isNewExpression(parent) &&
    parent.expression !== node &&
    parent.expression.getText().endsWith('Error')
  );
}

function editsAt(node: ts.Node, file: ts.SourceFile, prose: boolean): Edit[] {
  const swap = (operator: Operator, after: string, on: ts.Node = node): Edit => ({
    operator,
    start: on.getStart(file),
    end: on.getEnd(),
    after,
  });
  if (ts.isBinaryExpression(node)) return binaryEdits(node, swap);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return unaryEdits(node, swap);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [swap('literal', 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [swap('literal', 'true')];
  if (ts.isNumericLiteral(node))
    return [swap('literal', String(Number(node.text.replaceAll('_', '')) + 1))];
  if (ts.isRegularExpressionLiteral(node)) return regexEdits(node, file);
  if (isText(node)) return prose || isName(node) ? [] : [swap('literal', emptied(node))];
  if (ts.isArrayLiteralExpression(node))
    return node.elements.length > 0 ? [swap('result', '[]')] : [];
  if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node)) return [spreadEdit(node, file)];
  if (ts.isCallExpression(node)) return [...callEdits(node, swap), ...chainEdits(node, swap)];
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return chainEdits(node, swap);
  if (ts.isReturnStatement(node))
    return isValue(node.expression) ? [swap('result', 'return;')] : [];
  if (ts.isArrowFunction(node))
    return isValue(node.body) ? [swap('result', 'undefined', node.body)] : [];
  if (isRemovable(node)) return [swap('statement', ';')];
  const condition = conditionOf(node);
  return condition ? [swap('condition', `!(${condition.getText(file)})`, condition)] : [];
}

/** An expression that is something else than undefined. */
const isValue = (node: ts.Node | undefined) =>
  node !== undefined && !ts.isBlock(node) && node.getText() !== 'undefined';

type Swap = (operator: Operator, after: string, on?: ts.Node) => Edit;

function binaryEdits({ operatorToken, right }: ts.BinaryExpression, swap: Swap): Edit[] {
  const change = tokens.get(operatorToken.kind);
  if (!change) return [];
  const [operator, after] = change;
  // `x ?? ''` and `x || ''` are the same for a text, as are 0 for a number and false for a truth.
  const alternative =
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    !/^(?:''|0|false)$/u.test(right.getText());
  return [
    swap(operator, after, operatorToken),
    ...(alternative ? [swap(operator, '||', operatorToken)] : []),
  ];
}

function unaryEdits(
  { operator, operand }: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  swap: Swap,
): Edit[] {
  const inner = operand.getText();
  if (operator === ts.SyntaxKind.ExclamationToken) return [swap('condition', inner)];
  if (operator === ts.SyntaxKind.MinusToken) return [swap('arithmetic', inner)];
  if (operator === ts.SyntaxKind.PlusPlusToken) return [swap('arithmetic', `${inner}--`)];
  if (operator === ts.SyntaxKind.MinusMinusToken) return [swap('arithmetic', `${inner}++`)];
  return [];
}

const isText = (node: ts.Node) =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateExpression(node);

/** A key of a record: `{ 'name': … }`. */
const isName = (node: ts.Node) =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isTaggedTemplateExpression(node.parent);

const emptied = (node: ts.Node) => (/^(?:''|""|``)$/u.test(node.getText()) ? "'mutant'" : "''");

function regexEdits(node: ts.RegularExpressionLiteral, file: ts.SourceFile): Edit[] {
  const slash = node.text.lastIndexOf('/');
  const start = node.getStart(file) + 1;
  return patternEdits(node.text.slice(1, slash), node.text.slice(slash + 1)).map(
    ({ at, before, after }) => ({
      operator: 'pattern',
      start: start + at,
      end: start + at + before.length,
      after,
    }),
  );
}

/** With the comma that follows. */
function spreadEdit(node: ts.Node, file: ts.SourceFile): Edit {
  const comma = /^\s*,/u.exec(file.text.slice(node.getEnd()))?.[0].length ?? 0;
  return { operator: 'spread', start: node.getStart(file), end: node.getEnd() + comma, after: '' };
}

function callEdits(node: ts.CallExpression, swap: Swap): Edit[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const opposite = Object.hasOwn(opposites, called.name.text)
    ? opposites[called.name.text]
    : undefined;
  if (opposite) return [swap('call', opposite, called.name)];
  if (!steps.has(called.name.text)) return [];
  return [{ operator: 'call', start: called.expression.getEnd(), end: node.getEnd(), after: '' }];
}

function chainEdits(
  node: ts.CallExpression | ts.PropertyAccessExpression | ts.ElementAccessExpression,
  swap: Swap,
): Edit[] {
  if (!node.questionDotToken) return [];
  return [swap('chain', ts.isPropertyAccessExpression(node) ? '.' : '', node.questionDotToken)];
}

const isRemovable = (node: ts.Node) =>
  ts.isExpressionStatement(node) ||
  ts.isThrowStatement(node) ||
  ts.isContinueStatement(node) ||
  ts.isBreakStatement(node);

/** A condition that no other operator turns round. */
function conditionOf(node: ts.Node): ts.Expression | undefined {
  const condition =
    ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)
      ? node.expression
      : ts.isForStatement(node) || ts.isConditionalExpression(node)
        ? node.condition
        : undefined;
  if (!condition) return undefined;
  const turned =
    (ts.isPrefixUnaryExpression(condition) &&
      condition.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isBinaryExpression(condition) && /^[!=]==$/u.test(condition.operatorToken.getText()));
  return turned ? undefined : condition;
}
